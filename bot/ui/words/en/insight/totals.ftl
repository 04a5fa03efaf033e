# The totals from Upwork's My Stats.

cmd-profile-totals = Type in the numbers of Upwork's My Stats: they say more about the unknown outcomes
    .sent = Proposals sent, organic (without a boost)
    .viewed = Of these, viewed
    .interviewed = Of these, interviewed
    .hired = Of these, hired
    .boosted_sent = Boosted proposals sent; leave all four out if you boosted none
    .boosted_viewed = Of the boosted ones, viewed
    .boosted_interviewed = Of the boosted ones, interviewed
    .boosted_hired = Of the boosted ones, hired
    .period = The period that My Stats shows; 90 days if left out

totals-period = { $days } days
totals-none = No totals yet
totals-how = Open *My Stats* on Upwork, choose 90 days, and type what it shows: `/profile totals sent: viewed: interviewed: hired:`, and the boosted ones if you boost. It takes four numbers, and no outcome has to be told one by one.
totals-title = My Stats, { $days } days to { $on }
totals-organic = Organic: **{ $sent }** sent · { $viewed } viewed · { $interviewed ->
        [one] 1 interview
       *[other] { $interviewed } interviews
    } · { $hired } hired
totals-boosted = Boosted: **{ $sent }** sent · { $viewed } viewed · { $interviewed ->
        [one] 1 interview
       *[other] { $interviewed } interviews
    } · { $hired } hired
totals-rates = { $interviewed ->
        [none] Nothing sent.
       *[other] Interview **{ $interviewed }**, hired { $hired } of { $sent } sent
    }
totals-summary = { $title }: { $rates }
totals-logged = Logged here for the same days: { $logged } of { $sent } sent, outcome known of { $told }.
totals-most = Of the { $unknown } unknown here, { $interviewed ->
        [0] none is an interview
        [one] at most 1 is an interview
       *[other] at most { $interviewed } are interviews
    } and { $hired ->
        [0] none a hire
        [one] at most 1 a hire
       *[other] at most { $hired } hires
    }.
totals-mismatch = { $part ->
        [organic] Organic:{ " " }
        [boosted] Boosted:{ " " }
       *[all] { "" }
    }{ $step ->
        [interviewed] **{ $count }** interviewed and **{ $before }** viewed
       *[hired] **{ $count }** hired and **{ $before }** interviewed
    } don't fit together in My Stats.
totals-mismatch-kept = They stay as you typed them, and nothing is concluded from them. See *My Stats* once more, and type all four again.
totals-contradiction = { $part ->
        [organic] Organic ·{ " " }
        [boosted] Boosted ·{ " " }
       *[all] { "" }
    }{ $step ->
        [sent] Sent
        [viewed] Viewed
        [interviewed] Interviews
       *[hired] Hired
    }: **{ $logged }** logged here, **{ $total }** in My Stats.
totals-unsolved = Both stay as they are. A proposal logged twice or with another day, or a step that Upwork doesn't count, makes such a difference.
totals-forgotten = Your totals are deleted.
button-totals-forget = Delete the totals
