# Proposals: sent, what became of them, what came back and why.

cmd-proposal = Your proposals, what they cost and what came of them
cmd-proposal-send = Log the job, record the proposal and spend its Connects in one go
    .job = The job's link, or pick one
    .connects = What the proposal cost (0 if it was free)
    .boost = Your bid for a boosted place, on top
    .invited = Did the client invite you?
    .on = The day, if not today: 2026-11-23, yesterday, 3 days ago
    .note = Anything to remember
    .template = The template it was written with, so that its results count there
cmd-proposal-update = Say what became of a proposal
    .proposal = Pick one, or its job's link
    .status = What happened
    .value = What the offer or contract is worth, in US dollars
    .reason = Why it won nothing, as far as you can tell
    .on = The day, if not today: 2026-11-23, yesterday, 3 days ago
cmd-proposal-list = Your proposals, newest first
    .status = Only these
    .since = Sent on this day or later
cmd-proposal-show = One proposal: which batches paid, what came back, what still could
    .proposal = Pick one, or its job's link
cmd-proposal-checkin = Tell what became of your silent proposals, ten at a time

step-sent = Sent
step-viewed = Viewed
step-interviewing = Interview
step-offer = Offer
step-hired = Hired
step-declined = Declined
step-withdrawn = Withdrawn
step-archived = Archived by the client
step-no_answer = No answer
step-gone = Job gone
step-closed = Closed with the job
step-void = Taken back
step-outbid = Outbid
filter-live = Still open
filter-returns = Could still bring Connects back
filter-all = All
step-cancelled = Client closed the job
step-removed = Upwork removed the job
step-expired = Job expired
step-filled = Somebody was hired

sent = **−{ $amount }** for **{ $job }**{ $boost ->
        [0] { "" }
       *[other] { " " }({ $cost } + { $boost } boost)
    }
proposal-drafted = Written with { $template }, version { $version }.
sent-free = Nothing spent on **{ $job }**{ $invited ->
        [yes] : you were invited.
       *[no] .
    }
sent-cost-by = Proposal: { $count ->
        [one] from the batch that expires on { $on }.
       *[other] from batches that expire on { $lots }.
    }
sent-boost-by = Boost: { $count ->
        [one] from the batch that expires on { $on }.
       *[other] from batches that expire on { $lots }.
    }
sent-posted = The post was { $age } old when you sent it.
sent-new-job = The job is logged too.
sent-unusual = That is more than posts usually cost. A slip? *Undo* takes it all back.
sent-job-ended = This job counts as ended: { $outcome }.
age-minutes = { $count ->
        [one] 1 minute
       *[other] { $count } minutes
    }
age-hours = { $count ->
        [one] 1 hour
       *[other] { $count } hours
    }
age-days = { $count ->
        [one] 1 day
       *[other] { $count } days
    }

updated = { $job }
updated-same = It stood at “{ $status }” already.
updated-value = Worth { $value }.
updated-dated = Dated { $on }.
updated-boost = { $boost ->
        [kept] The boost of { $amount } is spent for good: the client reacted while it stood.
        [open] The boost of { $amount } is still open.
       *[outbid] The boost was outbid.
    }

# A check-in.
checkin-title = { $silent ->
        [0] No proposal without an outcome
        [one] 1 proposal without an outcome
       *[other] { $silent } proposals without an outcome
    }
checkin-about = Open a line, pick what happened, then save. What you leave open stays unknown. *Rest: no answer* fills in the others of this page.
checkin-row = { $on } · { $viewed ->
        [yes] viewed ·{ " " }
       *[no] { "" }
    }{ $job } · { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    }
checkin-picked = { $step } · { $job }
checkin-saved = { $count ->
        [0] Nothing was picked.
        [one] Saved: **1** outcome.
       *[other] Saved: **{ $count }** outcomes.
    }{ $passed ->
        [0] { "" }
       *[other] { " " }{ $passed } had an outcome already and stay as they were.
    }
checkin-none = { $sent } sent, outcome known of { $told }.{ $silent ->
        [0] { "" }
       *[other] { " " }Those you left open stay unknown.
    }
checkin-undone = { $count ->
        [one] Taken back: 1 proposal is as it was before.
       *[other] Taken back: { $count } proposals are as they were before.
    }
checkin-undo-choice = The check-in of { $on }: { $count ->
        [one] 1 outcome
       *[other] { $count } outcomes
    }
button-checkin = Tell outcomes
button-checkin-save = Save
button-checkin-rest = Rest: no answer
button-checkin-skip = Skip these

# Jobs without a category.
sorting-title = { $total ->
        [0] Every job has a category
        [one] 1 job without a category
       *[other] { $total } jobs without a category
    }
sorting-about = Open a line and pick its category. Each pick is saved at once.
button-sort = Sort them

# Why a proposal won nothing.
lost-price = The price
lost-experience = Experience or portfolio
lost-fit = Not the right fit
lost-late = I was late
lost-other_hired = They hired somebody else
lost-client_silent = The client fell silent
lost-own_choice = My own choice
lost-other = Something else
proposal-lost = Why: { $reason }.
proposal-lost-set = Noted. `/stats me` counts what proposals are lost for.

# Why Connects come back, or don't.
reason-cancelled = The client closed the job before any contract, so Upwork returns what the proposal cost.
reason-removed = Upwork removed the post, so it returns what the proposal cost.
reason-outbid = You were outbid before the client did anything, so the boost comes back.
reason-expired = Nothing comes back: Upwork returns no Connects when a post just expires.
reason-filled = Nothing comes back: somebody was hired, and Upwork keeps the Connects then.
reason-declined = Nothing comes back for a declined proposal. If the client closes the job without hiring anybody, it still can: `/job close`.
reason-withdrawn = Nothing comes back for a withdrawn proposal.
reason-archived = Nothing comes back for an archived proposal. If the client closes the job without hiring anybody, it still can: `/job close`.
reason-kept_boost = The boost stays spent: the client had reacted to it, or it stood to the end.
reason-already_returned = All of it has come back already.
reason-was_free = It cost nothing, so there is nothing to come back.
reason-hired_here = You were hired, so its Connects are well spent.
reason-still_open = Nothing comes back while it is open.

proposals-title = { $total ->
        [0] No proposals
        [one] 1 proposal
       *[other] { $total } proposals
    } · { $status }{ $since ->
        [none] { "" }
       *[other] { " " }· since { $since }
    }
proposals-row = **{ $title }**
    -# { $foot }
proposals-out = { $amount } spent
proposals-boost = { $boost ->
        [open] boost open
        [kept] boost kept
        [outbid] boost outbid
       *[returned] boost returned
    }
proposals-invited = invited
proposals-job-ended = job ended: close it
proposals-hoped = Up to **{ $amount }** could still come back, if the client closes the job without hiring or Upwork removes it.
proposals-returns-empty = Nothing is left that could bring Connects back.
proposals-due = **+{ $amount }** by now ({ $outcome }): close the job
proposals-if-ended = **+{ $amount }** if the job ends without a hire
proposals-if-outbid = **+{ $amount }** if you are outbid first
proposals-kept = { $amount } of the boost stay spent
proposals-never = { $count ->
        [one] 1 proposal
       *[other] { $count } proposals
    } ({ $amount }) will bring nothing back: { $reason ->
        [hired_here] you were hired
        [withdrawn] withdrawn
        [expired] the post just expired
        [filled] somebody was hired
       *[kept_boost] the boost was answered, or stood to the end
    }.
proposals-empty = Nothing here yet.
proposals-empty-next = `/proposal send` with a job's link and what it cost does it all in one go.

proposal-title = **{ $job }**
proposal-status = **{ $status }** · #{ $proposal }{ $invited ->
        [yes] { " " }· invited
       *[no] { "" }
    }{ $value ->
        [none] { "" }
       *[other] { " " }· worth { $value }
    }
proposal-cost = Cost **{ $cost }**{ $boost ->
        [0] { "" }
       *[other] { " " }+ boost **{ $boost }** ({ $state ->
            [open] open
            [kept] kept
            [outbid] outbid
           *[returned] returned
        })
    }
proposal-free = It cost nothing.
proposal-back = **+{ $amount }** { $kind ->
        [boost] of the boost
       *[other] of the proposal
    } came back → { $lots }
proposal-out = Still spent: { $cost ->
        [0] { "" }
       *[other] **{ $cost }** of the proposal
    }{ $boost ->
        [0] { "" }
       *[other] { $cost ->
            [0] { "" }
           *[other] { ", " }
        }**{ $boost }** of the boost
    }
proposal-if-cancelled = If the client closes the job without hiring, **{ $amount }** { $amount ->
        [one] comes
       *[other] come
    } back.
proposal-if-outbid = If you are outbid first, **{ $amount }** { $amount ->
        [one] comes
       *[other] come
    } back.
proposal-steps = { $steps }
proposal-step = { $what } { $when }
proposal-job-ended = The board says of the job: { $outcome }. Close it for yourself too, so that what comes back is written down.

retract-first = Take this proposal back, as if it had never been sent? Whatever it cost returns to your balance. If you withdrew it at Upwork, choose *Withdrawn* instead: nothing comes back for that.
retracted = Taken back: **{ $job }**, as if it had never been sent.

menu-proposal = Open a proposal
button-second = Send a second one
button-move-back = Move it back
button-viewed = Viewed
button-interviewing = Interview
button-offer = Offer
button-hired = Hired
button-declined = Declined
button-outbid = Outbid
button-proposal = Details
button-retract = Take it back
button-close-job = Job closed
button-value = What is it worth?
menu-step = What happened?
menu-why = Why?

# The form Log a proposal.
button-log-form = Log a proposal
button-form-again = Correct it
form-log = Log a proposal
form-log-post = The job
form-log-post-hint = Paste its link or the whole post, or type its title
form-log-connects-hint = Leave it empty if the pasted post says it
form-log-balance-hint = The number on Upwork's Connects page, after this proposal
log-ready = The form is ready: press the button.

form-apply = You applied
form-cost = Connects that it cost
form-boost = Boost on top
form-value = What it is worth
form-value-dollars = US dollars

# A proposal that is held back until the member confirms it.
held-ended = **It has ended**, by your notes: { $outcome }.
held-not-now = Not sent: **{ $job }**. No Connects are spent, and what you typed is kept for 30 days.
button-not-now = Not now

# When an interview is. $at: day and time, $in: how far away; Discord shows both in the reader's zone.
interview-title = Interview
interview-at = **{ $at }** ({ $in })
interview-when = Interview: **{ $at }** ({ $in })
interview-none = You haven't said yet when it is.
interview-removed = No time any more.
interview-waiting = Reminders before it wait for a new time.
interview-before = { $minutes ->
        [15] 15 minutes before
        [60] 1 hour before
        [180] 3 hours before
       *[1440] 1 day before
    }
interview-reminders = Reminder: { $before }
menu-interview-before = Remind me before it
button-interview-when = When is it?
button-interview-remove = No time
form-interview-when = When is it?
form-interview-when-hint = In your time zone: tomorrow at 15:00, Friday 14:30, 20 Nov at noon
