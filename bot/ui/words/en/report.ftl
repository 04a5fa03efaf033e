# The printable report of /stats report: a page of its own, without Discord's formatting.
cmd-stats-report = Everything about your Connects and proposals as one page to print or keep

printed-card = Your report: one page, to print or keep. It holds your figures, so share it with care.
printed-title = My Connects
printed-made = As of { $on }, { $time } UTC
printed-plan = Plan { $plan }
printed-renewal = { $on ->
        [none] Next renewal: not known
       *[other] Next renewal: { $on }, { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }
printed-soon = { $amount ->
        [0] Nothing expires within 30 days
        [one] 1 Connect expires within 30 days
       *[other] { $amount } Connects expire within 30 days
    }
printed-batches = Batches and when they expire
printed-batches-none = Nothing is left in any batch.
printed-months = History by month
printed-months-none = Nothing has moved in the last 12 months.
printed-ahead = The months ahead
printed-funnel = How far proposals got
printed-funnel-none = No proposals yet.
printed-known = { $sent ->
        [one] 1 proposal sent
       *[other] { $sent } proposals sent
    }, outcome known of { $told }. What nobody has told is counted as unknown, never as a no.
printed-costs = What they cost
printed-record = Odds said, and what came true
printed-proposals = Proposals
printed-cut = { $count ->
        [one] 1 more is left out here.
       *[other] { $count } more are left out here.
    } `/connects export` and `/privacy export` have all.
printed-value-unknown = not known
printed-foot = Made by Connects Bot from what you have logged. Dates are UTC days. This page loads nothing and runs nothing.
printed-head-expires = Expires
printed-head-left = Left
printed-head-from = From
printed-head-received = Received
printed-head-month = Month
printed-head-refilled = Renewals
printed-head-added = Added
printed-head-spent = Spent
printed-head-lapsed = Expired
printed-head-other = Other
printed-head-balance = Balance
printed-head-sent = Sent
printed-head-job = Job
printed-head-cost = Connects
printed-head-boost = Boost
printed-head-status = Status
printed-head-value = Value
printed-invited = invited
button-print = Print it all
