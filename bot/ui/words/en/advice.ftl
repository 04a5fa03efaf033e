# Which jobs and boosts deserve the Connects.

cmd-job-rank = Which open jobs deserve your Connects, and why
    .budget = Connects to spend; all you have if left out
    .goal = What they should bring you; your own choice if left out
cmd-job-worth = Is this job worth its Connects?
    .job = A link, or pick one of the jobs

# The card of /job rank.
rank-best = { $jobs ->
        [0] **No open job is worth its Connects today.** Better ones come: keep them.
        [one] **Best use: 1 job for { $connects ->
            [one] 1 Connect
           *[other] { $connects } Connects
        }**, for { $goal }.
       *[other] **Best use: { $jobs } jobs for { $connects ->
            [one] 1 Connect
           *[other] { $connects } Connects
        }**, for { $goal }.
    }
rank-expiring = { $amount } of these would soon expire anyway.
rank-rest = The other { $amount } buy more later.
rank-nothing = { $outside ->
        [0] No open job to choose from. `/job log` takes a link, and what you know of the post makes the ranking better.
        [one] No open job in your work. 1 is in other work.
       *[other] No open job in your work. { $outside } are in other work.
    }
rank-trade-first = **What do you work in?** Choose up to three categories, and I go on. I rank only jobs in your work.
button-rank-outside = Other work too ({ $count })
button-rank-outside-all = Rank all jobs
menu-open-job = Open a job
rank-others = Not now: other jobs bring more, or these cost more than you have.
rank-dead = { $count ->
        [one] 1 post is left out: it is a month old, or somebody here was hired.
       *[other] { $count } posts are left out: they are a month old, or somebody here was hired.
    }
rank-cost = { $guessed ->
        [1] about { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
       *[0] { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }{ $boost ->
        [0] { "" }
       *[other] { " " }+ { $boost } boost
    }
rank-value = { $value }
button-goal-hires = For hires
button-goal-money = For money
button-goal-both = For both

# Words that all advice shares.
advice-odds = hire { $value } % ({ $low }–{ $high })
advice-for = For: { $reasons }
advice-against = Against: { $reasons }
advice-why-fresh = fresh post
advice-why-old = old post
advice-why-few_rivals = few rivals
advice-why-many_rivals = many rivals
advice-why-hires_often = the client hires often
advice-why-hires_seldom = the client seldom hires
advice-why-spent_much = the client has spent much
advice-why-spent_little = the client has spent little
advice-why-fits_skills = asks for your skills
advice-why-few_skills = few of your skills
advice-why-outside_trade = not your work
advice-why-pays_well = pays well
advice-why-pays_little = pays little
advice-why-cheap = few Connects
advice-why-dear = many Connects
advice-why-hourly = hourly
advice-why-fixed_price = fixed price
advice-change-dearer = It stays worth it up to { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    }.
advice-change-cheaper = Worth it at { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    } or fewer.
advice-change-more_connects = Worth it if you had more Connects to spend.
advice-change-fact = This could change it: { $fact }.
advice-fact-age = how old the post is
advice-fact-rivals = how many proposals it has
advice-fact-hire_rate = the client's hire rate
advice-fact-spent = what the client has spent
advice-fact-skills_fit = the skills it asks for
advice-basis = { $outcomes ->
        [0] { $people ->
            [0] Odds from published figures only: tell me how your proposals ended, and they will rest on your own record.
           *[other] Odds from the figures of { $people } members here; none of your outcomes yet.
        }
        [one] Odds from your 1 known outcome{ $people ->
            [0] { " " }and published figures.
           *[other] { " " }and { $people } members who share their figures.
        }
       *[other] Odds from your { $outcomes } known outcomes{ $people ->
            [0] { " " }and published figures.
           *[other] { " " }and { $people } members who share their figures.
        }
    }
advice-range = The range holds the true odds 9 times in 10.

# The card of /job worth, and its line on other cards.
worth-worth_it = Worth it
worth-borderline = Borderline
worth-skip = Skip it
worth-too_little_known = Too little known
worth-invited = You are invited: it costs nothing.
worth-most = Pay at most { $most ->
        [one] **1** Connect
       *[other] **{ $most }** Connects
    } for it.
worth-flag = ⚠ { $flag }
worth-flag-ended = The post has ended, or is a month old.
worth-flag-old = The post is older than two weeks.
worth-flag-outside_trade = It is not in your work.
worth-flag-hardly_hires = This client hardly ever hires.
worth-flag-never_spent = This client has never spent a dollar.
worth-flag-crowded = 50 or more have applied.
worth-flag-pays_below_rate = It pays far below your rate.
worth-flag-dear = It costs unusually many Connects.
worth-bid = { $high ->
        [0] A boost doesn't pay here.
        [one] Boost: at most { $low }–{ $high } Connect.
       *[other] Boost: at most { $low }–{ $high } Connects.
    }
worth-boost = { $pays ->
        [yes] { $more } for a boost pay
       *[no] { $more } for a boost don't pay
    }: +{ $lift } % odds ({ $low }–{ $high }, { $source }), break-even { $even ->
        [none] out of reach.
       *[other] +{ $even } %.
    }
worth-boost-own = your record
worth-boost-shared = members here
worth-boost-published = Upwork's figure
worth-batches = Paid by { $batches }.
worth-batch = { $amount } that expire in { $days ->
        [one] 1 day
       *[other] { $days } days
    }
worth-return = If the client closes it without a hire, { $amount } come back: about 1 in 10 does.
worth-no-trade = I don't know your work yet: `/profile skills` makes this better.
worth-line = { $verdict }{ $value ->
        [none] { "" }
       *[other] : hire { $value } % ({ $low }–{ $high })
    }{ $prior ->
        [yes] , from published figures only
       *[no] { "" }
    }
worth-expected = Chance of a hire: { $value } % ({ $low }–{ $high }){ $prior ->
        [yes] , from published figures only
       *[no] { "" }
    }
button-worth = Worth it?

# What was said against what came, in /stats me and /stats community.
advice-said = Odds of { $low }–{ $high } %: I said { $chance } %, { $hired } of { $sent } hired ({ $share } %).
record-title = { $judged ->
        [0] No odds to compare yet
       *[other] I said { $said } %, { $came } % came true
    }
record-none = The odds of each proposal are kept when you send it. A month later, with its outcome told, they count here.
record-of = { $judged ->
        [one] 1 proposal with a known end.
       *[other] { $judged } proposals with a known end.
    }
record-costs = **Expected costs**, if you send to all jobs like these:
record-cost = { $category } · { $band }: interview **{ $interview }** ({ $interview_low }–{ $interview_high }), hire **{ $hire }** ({ $hire_low }–{ $hire_high })
record-cost-how = In Connects, from the jobs of the last 60 days. The ranges hold the true costs 9 times in 10.
record-band-all = all budgets
record-band-0 = under $100
record-band-1 = $100–500
record-band-2 = $500–2,000
record-band-3 = over $2,000
record-no-category = no category
button-record = Odds and costs
