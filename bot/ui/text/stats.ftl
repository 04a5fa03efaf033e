# What proposals cost and win.

cmd-stats = What your proposals really cost and win
cmd-stats-me = Your funnel, what a reply and a hire cost you, and where most get lost
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
stats-step = { $step ->
        [viewed] Viewed
        [replied] Answered
        [offered] Offer
       *[hired] Hired
    } **{ $count }**{ $share ->
        [none] { "" }
       *[other] { " " }· { $share } of { $step ->
            [viewed] those sent
            [replied] those viewed
            [offered] those answered
           *[hired] the offers
        }
    }
stats-share = { $value } % ({ $low }–{ $high })
stats-cost = **{ $connects }** net for all of them: { $usd } at today's price.
stats-per-reply = Per answer: { $connects ->
        [none] none yet
       *[other] **{ $connects }** Connects, { $usd }
    }
stats-per-hire = Per hire: { $connects ->
        [none] none yet
       *[other] **{ $connects }** Connects, { $usd }
    }
stats-modes = Counting only what was bought: { $cash }. By what the very lots cost: { $fifo }.
stats-worth = Your hires are worth { $value }: **{ $times }** times what all proposals cost.
stats-boost = Boosted: { $boosted }. Not boosted: { $plain }.
stats-invited = Invitations apart: { $sent }, { $replied } answered, { $hired } hired.
stats-answered = { $hits } of { $of } answered{ $share ->
        [none] { "" }
       *[other] , { $share }
    }
stats-mature = Ripe ones (a month old or older): { $sent }, of which { $hired } hired: { $share }. The others may still come.
stats-before = The { $period } before: { $sent } sent, { $replied } answered, { $hired } hired.
stats-best = Most answers in **{ $best }**: { $bestshare }. Fewest in **{ $worst }**: { $worstshare }.
stats-age-row = { $band ->
        [hour] In the post's first hour
        [six-hours] Up to six hours old
        [day] Up to a day old
        [three-days] Up to three days old
       *[older] Older posts
    }: { $answered }
stats-intervals = Ranges hold the true share nine times in ten. Few proposals make wide ones.

weakness-too_few = Fewer than ten proposals: too few to say where most get lost.
weakness-targeting = **Most are never opened.** That speaks of targeting: fresher posts, fewer rivals, clients with a verified payment, and a first line that shows in the list.
weakness-opening = **They are opened and not answered.** That speaks of the opening: the client's own words, one proof, one question, in the first two lines.
weakness-closing = **They answer and hire somebody else.** That speaks of the call or the price: answer within the hour, name the next step, offer a small first piece.
weakness-none = No step stands out: each converts about as it usually does.

menu-period = Another period
