# Pictures: the words in them, and those that say the same to whoever can't see them.

chart-range = { $since } – { $until }
# 12500 reads 12.5k.
chart-thousands = { $amount }k
chart-millions = { $amount }M
chart-in-all = { $amount } in all

chart-funnel = How far proposals get
chart-sent = { $sent } sent
chart-step = { $known ->
        [0] none known
       *[other] { $value } % of { $of ->
            [sent] those sent
            [viewed] those viewed
            [interviewing] the interviews
           *[offer] the offers
        } ({ $low }–{ $high }){ $unknown ->
            [0] { "" }
           *[other] , { $unknown } unknown
        }
    }
alt-funnel = How far proposals get: { $sent } sent.
alt-step = { $step }: { $count }{ $known ->
        [no] { "" }
       *[yes] { " " }({ $value } % of { $of ->
            [sent] those sent
            [viewed] those viewed
            [interviewing] the interviews
           *[offer] the offers
        }, most likely { $low }–{ $high } %)
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } unknown
    }.

chart-costs = Connects for one interview
chart-overall = overall { $each }
chart-cost-row = { $each ->
        [none] { $unknown ->
            [0] none yet, { $least } or more
           *[other] none known, { $least } or more
        }
       *[other] { $each } ({ $most ->
            [none] { $least }–…
           *[other] { $least }–{ $most }
        })
    } · { $sent } sent
alt-costs = Net Connects for one interview, by category{ $overall ->
        [none] { "" }
       *[other] { " " }({ $overall })
    }.
alt-cost = { $category }: { $each ->
        [none] { $unknown ->
            [0] no interview yet of { $sent } sent, most likely { $least } or more
           *[other] no interview known of { $sent } sent, most likely { $least } or more
        }
       *[other] { $each } each, from { $sent } sent, most likely { $most ->
            [none] { $least } or more
           *[other] { $least }–{ $most }
        }
    }.

chart-purposes = What Connects went to
chart-purpose = { $purpose ->
        [proposal] Proposals
        [boost] Boosts
        [badge] Badge
        [ads] Ads
       *[other] Other
    }
alt-purposes = What Connects went to by month, without those that came back: { $amount } in all{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-month = { $month }: { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-purpose = { $purpose ->
        [proposal] proposals
        [boost] boosts
        [badge] badge
        [ads] ads
       *[other] other
    } { $amount }

chart-calendar = When they expire
chart-week-soon = within 7 days
chart-month-soon = within 30 days
chart-later-soon = later
alt-calendar = { $amount } to expire, on { $days ->
        [one] 1 day
       *[other] { $days } days
    }.
alt-expires = { $amount } on { $on }.
alt-expires-later = { $amount } more expire after that.
alt-expires-in = { $month }: { $amount }.

chart-over-time = Balance
chart-refilled = Renewal
chart-added = Added
chart-spent = Spent
chart-lapsed = Expired
chart-lapsing = Expiring
chart-other = Other
alt-over-time = The balance from { $since } to { $until }: { $before ->
        [none] { "" }
       *[other] { $before } at first,{ " " }
    }{ $balance } at the end, { $lowest } at least and { $highest } at most.
alt-moves = Renewals +{ $refilled }, bought or given +{ $added }, spent −{ $spent }, expired −{ $lapsed }{ $other ->
        [0] { "" }
       *[other] , returns and corrections { $signed }
    }.
alt-lapsed = { $amount } expired { $exact ->
        [yes] on { $on }
       *[no] shortly before { $on }
    }.
alt-and-more = And { $count } more times.

chart-ahead = The balance ahead
chart-usual = Your pace
chart-still = Without spending
chart-band = Quiet to busy
chart-runs-out = runs out { $on }
alt-ahead = The balance from { $since } to { $until }{ $known ->
        [no] { " " }without any spending
       *[yes] { " " }at your pace
    }: { $balance } now, { $last } at the end{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high } between busy and quiet weeks)
    }.
alt-runs-out = It runs out on { $on }.
alt-refills = Renewals: { $days }.
alt-lapses = Expiring unused: { $days }.
alt-event = { $amount } on { $on }

chart-recap = { $month }
chart-recap-sent = Sent
chart-recap-viewed = Viewed
chart-recap-interviews = Interviews
chart-recap-hired = Hired
chart-recap-known = { $known ->
        [0] none known
       *[other] of { $known } known
    }
chart-recap-earlier = +{ $count } sent before
chart-recap-invited = { $count } invited
chart-recap-spent = Spent
chart-recap-back = Came back
chart-recap-connects = Connects
chart-recap-best = Best day
chart-recap-best-sent = { $count } sent
chart-recap-days = Active days
chart-recap-days-of = of { $days }
alt-recap = { $month }: { $sent } sent, { $viewedof ->
        [0] viewed: none known
       *[other] { $viewed } viewed of { $viewedof } known
    }, { $interviewsof ->
        [0] interviews: none known
       *[other] { $interviews } { $interviews ->
            [one] interview
           *[other] interviews
        } of { $interviewsof } known
    }, { $hiredof ->
        [0] hired: none known
       *[other] { $hired } hired of { $hiredof } known
    }.
alt-recap-earlier = Of proposals sent before: { $interviews } { $interviews ->
        [one] interview
       *[other] interviews
    } and { $hires } { $hires ->
        [one] hire
       *[other] hires
    }.
alt-recap-connects = { $spent ->
        [one] 1 Connect
       *[other] { $spent } Connects
    } spent, { $back } came back.
alt-recap-best = Most were sent on { $on }: { $count }.

chart-month = The month in figures
chart-month-known = { $known } outcomes known
chart-month-viewed = Viewed
chart-month-replied = Answered
chart-month-hired = Hired
chart-month-all = all members
chart-month-hires = hires
chart-month-category = answered, by category
chart-percent = { $value } %
alt-month-server = Of a typical member's proposals { $viewed } % were viewed, { $replied } % answered and { $hired } % won a hire, over { $known } known outcomes.
alt-month-category = { $category }: { $replied } % answered, of { $known } known.
