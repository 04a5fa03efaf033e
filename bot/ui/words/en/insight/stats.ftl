# What proposals cost and win.

cmd-stats = What your proposals really cost and win
cmd-stats-me = Your funnel, what an interview and a hire cost you, and where most get lost
    .period = How far back; 90 days if left out

period-30 = 30 days
period-90 = 90 days
period-12 = 12 months
period-all = all

stats-title = { $sent ->
        [0] No proposals
        [one] 1 proposal
       *[other] { $sent } proposals
    } · { $period }
stats-empty = Nothing sent in that time yet. `/proposal send` with a job's link and what it cost, or bring your history in with `/connects import`.
# The words of the funnel: sent, viewed, interview, offer, hired, no answer.
stats-cost-title = Interview: { $interview }{ $bounded ->
        [yes] { " " }or less
       *[no] { "" }
    } · hire: { $hire ->
        [none] { $unsure ->
            [yes] none known
           *[no] none yet
        }
       *[other] { $hire }{ $bounded ->
            [yes] { " " }or less
           *[no] { "" }
        }
    }
stats-known = { $sent } sent, outcome known of { $told } · { $period }
stats-tell = Silence isn't a no: tell what happened.
stats-step = { $step ->
        [viewed] Viewed
        [replied] Interview
        [offered] Offer
       *[hired] Hired
    }{ $count ->
        [none] :{ " " }
       *[other] { " " }**{ $count }** ·{ " " }
    }{ $share ->
        [none] { $count ->
            [none] none known
           *[other] none yet
        }
       *[other] { $share } of { $whole ->
            [yes] { $step ->
                [viewed] those sent
                [replied] those viewed
                [offered] the interviews
               *[hired] the offers
            }
           *[no] { $known } known
        }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } unknown
    }
stats-share = { $value } % ({ $low }–{ $high })
stats-share-most = at most { $value } %
stats-none-known = none known
stats-in-dollars = In dollars: interview **{ $interview }**, hire { $hire ->
        [none] none yet
       *[other] **{ $hire }**
    }
stats-reply-is-interview = Costs are without what came back, at { $price } a Connect. Upwork counts the client's first answer as an interview.{ $bounded ->
        [yes] { " " }Each interview among the unknown ones makes it cheaper.
       *[no] { "" }
    }
stats-week = This week: { $parts }
stats-done-proposals = { $done } of { $goal ->
        [one] 1 proposal
       *[other] { $goal } proposals
    }
stats-done-interviews = { $done } of { $goal ->
        [one] 1 interview
       *[other] { $goal } interviews
    }
stats-before = The { $period } before: { $sent ->
        [0] none yet
       *[other] { $sent } sent, interview { $replied ->
            [none] not known
           *[other] { $replied }
        }, hired { $hired ->
            [none] not known
           *[other] { $hired }
        }, per interview { $connects ->
            [none] none yet
           *[other] { $connects }
        }
    }.
stats-intervals = Ranges hold the true share nine times in ten. Few known outcomes make wide ones.

stats-cost = **{ $connects }** for all of them, without what came back.
stats-priced = { $pricing ->
        [replacement] At today's price
        [cash] Only what was bought
       *[fifo] At what those batches cost
    }: { $total } · interview { $interview ->
        [none] none yet
       *[other] **{ $interview }**
    } · hire { $hire ->
        [none] none yet
       *[other] **{ $hire }**
    }
stats-return-none = Return on what you spent: none yet. Give a hire its value with `/proposal update`.
stats-return = Return on what you spent: { $times ->
        [none] none yet
       *[other] **{ $times }** times
    }. Hires worth { $value } leave { $earned } after { $fee } % service fee, and { $gain } after all proposals, at today's price.
stats-valued = { $hired ->
        [one] { $valued } of 1 hire has a value.
       *[other] { $valued } of { $hired } hires have a value.
    }

stats-compared = Interviews, of those sent:
stats-row = { $label } { $share ->
        [none] { $unknown ->
            [0] none yet
           *[other] none known
        }
       *[other] **{ $share }** of { $of }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } unknown
    }
stats-boosted = Boosted
stats-plain = Not boosted
stats-mature = A month old or older
stats-fresh = Sent within a month
stats-invited = Invitations apart: { $sent } · interview { $replied ->
        [none] not known
       *[other] { $replied }
    }, hired { $hired ->
        [none] not known
       *[other] { $hired }
    }
stats-best = Most interviews in **{ $best }**, fewest in **{ $worst }**.
stats-best-none = Best and worst category: none yet. It takes ten known outcomes in each of two categories, and ranges that don't overlap.
stats-uncategorised = No category
stats-by-category = By category
stats-by-cost = By what it cost, boost apart
stats-by-age = By the post's age when you sent it
stats-by-hour = By your hour of sending
cost-0-7 = Up to 7
cost-0-12 = 8 to 12
cost-0-16 = 13 to 16
cost-0-20 = 17 to 20
cost-21 = 21 and more
age-hour = In its first hour
age-six-hours = Up to six hours old
age-day = Up to a day old
age-three-days = Up to three days old
age-older = Older
hour-night = Night, 0 to 6
hour-morning = Morning, 6 to 12
hour-afternoon = Afternoon, 12 to 18
hour-evening = Evening, 18 to 24

stats-lost = Lost: { $count ->
        [0] { $unknown ->
            [0] none yet
           *[other] none known
        }
       *[other] **{ $count }**
    }
stats-lost-row = { $reason } **{ $count }**
lost-untold = Not said why
stats-lost-hint = *Why?* stands under a lost proposal, and `/proposal update` takes a `reason`.
stats-stages = Time in each stage
stats-stage = { $stage ->
        [viewed] Sent to viewed
        [replied] Viewed to interview
        [offered] Interview to offer
       *[hired] Offer to hired
    }: { $took ->
        [none] none yet
       *[other] **{ $took }**, median of { $of }
    }
stats-stages-how = Of proposals for which both ends were logged.

goals-set = { $goals ->
        [none] No goals for the week.
       *[other] Each week, Monday to Sunday: { $goals }. `/stats me` shows how far you are.
    }
goals-proposals = { $goal ->
        [one] **1** proposal
       *[other] **{ $goal }** proposals
    }
goals-interviews = { $goal ->
        [one] **1** interview
       *[other] **{ $goal }** interviews
    }
goals-fee = Service fee: { $fee } % of what clients pay.
form-goals = Goals
form-weekly-proposals = Proposals a week
form-weekly-interviews = Interviews a week
form-fee = Upwork's service fee, in percent
form-fee-hint = 10 for contracts from May 2023; those from May 2025 have 0 to 15, as each offer says
button-goals = Goals
button-stats = My figures

weakness-too_few = Too few known outcomes to say where most get lost: it takes ten.
    .advice = Tell outcomes with `/proposal checkin`: from ten on I can say where most get lost.
weakness-targeting = **Most are never viewed.**
    .advice = **Most are never viewed.** Try fresher posts, fewer rivals, clients with a verified payment, and a first line that shows in the list.
weakness-opening = **They are viewed, and no interview follows.**
    .advice = **They are viewed, and no interview follows.** Try another opening: the client's own words, one proof and one question in the first two lines.
weakness-closing = **Interviews, but no hire.**
    .advice = **Interviews, but no hire.** Look at the call and the price: answer within the hour, name the next step, offer a small first piece.
weakness-none = No step is clearly below what is usual.
    .advice = No step is clearly below what is usual.

look-overview = Overview
look-costs = Costs and return
look-details = Details
look-compared = Boosts and categories
look-timing = By cost and by hour
look-ages = By age
look-losses = Losses and times
menu-look = Look closer
menu-period = Another period
