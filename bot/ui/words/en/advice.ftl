# Which jobs deserve the Connects.

cmd-job-rank = Which open jobs deserve your Connects, and why
    .budget = Connects to spend; all you have if left out

rank-best = { $jobs ->
        [0] No open job is worth its Connects right now.
        [one] **Best use: 1 job for { $connects } Connects**, worth { $worth } more than it costs, on average.
       *[other] **Best use: { $jobs } jobs for { $connects } Connects**, worth { $worth } more than they cost, on average.
    }
rank-expiring = { $amount } of these would expire within 30 days anyway, so they cost nothing more.
rank-nothing = No open job to choose from. `/job log` takes a link, and what you know of the post makes the ranking better.
rank-row = **{ $title }**
    -# { $foot }
button-rank-all = Details
rank-others = Not now: beyond your Connects, or worth less than they cost.
rank-cost = { $guessed ->
        [1] about { $amount } Connects
       *[0] { $amount } Connects
    }
rank-chance = hired { $value } % ({ $low }–{ $high })
rank-worth = { $sign ->
        [plus] worth { $amount } more than it costs
       *[minus] costs { $amount } more than it brings
    }
rank-no-value = no budget known
rank-why-fresh = posted within the hour
rank-why-old = older than three days
rank-why-few_rivals = few rivals
rank-why-many_rivals = many rivals
rank-why-hires_often = the client hires often
rank-why-hires_seldom = the client seldom hires
rank-how = Chance of a hire × budget (none or hourly: what your hires usually bring) after a fee of { $fee } %, less the Connects at { $price } each, a tenth of which comes back. { $behind ->
        [0] You have no proposal of a month ago or more with a known end: the chances are what is usual.
        [one] Your one proposal of a month ago or more with a known end weighs in.
       *[other] Your { $behind } proposals of a month ago or more with a known end weigh in.
    } Post, rivals and client are weighed by cautious guesses.
