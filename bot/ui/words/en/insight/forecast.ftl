# /connects forecast: the balance in the months ahead. Paces come as text, with one decimal.

cmd-connects-forecast = Your balance ahead, the day it runs out, and what would expire unused
    .months = How many months ahead, 1 to 12 (3 if left out)
    .plan = Try it: this plan from the next renewal on
    .pace = Try it: so many Connects a week, without boosts
    .buy = Try it: so many Connects bought today
    .boost = Try it: a boost of so many Connects on each proposal

forecast-runs-out = { $case ->
        [now] Nothing is left, and your pace is **{ $pace }** a day.
        [day] At your pace of **{ $pace }** a day they run out on **{ $on }** ({ $when }).
       *[never] At your pace of **{ $pace }** a day they don't run out { $within }.
    }
forecast-idle = You have used none in the last { $days } days, without what came back. { $case ->
        [now] There is nothing left to use either.
        [day] If it stays so, the last expire on **{ $on }** ({ $when }).
       *[never] If it stays so, some are left all the time { $within }.
    }
forecast-within = within { $months ->
        [one] 1 month
       *[other] { $months } months
    }
forecast-not-within = not { $within }
forecast-band = Busier weeks ({ $busy } a day): { $busyon }. Quieter ones ({ $quiet } a day): { $quieton }.
forecast-missing = By { $until } about **{ $missing }** would be missing at that pace.
forecast-unknown = I know your spending for { $days ->
        [one] 1 day
       *[other] { $days } days
    } only; a pace takes { $needed }. Until then I show your balance without any spending.

forecast-row = { $on }: **{ $balance }**{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high })
    }
forecast-refilled = +{ $amount } renewal
forecast-spent = −{ $amount } spent
forecast-lapsed = −{ $amount } expired
forecast-still = no change

forecast-unused = { $total ->
        [0] Nothing would expire unused.
       *[other] **{ $total }** would expire unused:
    }
forecast-unused-row = **{ $amount }** on { $on } · { $when }

forecast-pack = **{ $amount } more today** ({ $usd }): { $case ->
        [day] they run out on { $on }.
       *[never] they don't run out { $within }.
    }{ $lost ->
        [0] { "" }
       *[other] { " " }**{ $lost }** more would expire unused.
    }
forecast-plans = **{ $use }** a month on Basic: { $basic }, { $free ->
        [0] all of them bought
       *[other] with { $free } free and { $bought } bought
    }. On Plus: { $plus }, with { $granted } in the plan{ $more ->
        [0] { "" }
       *[other] { " " }and { $more } bought
    }{ $spare ->
        [0] { "" }
       *[other] { " " }({ $spare } more than you use)
    }.
forecast-difference = { $cheaper ->
        [plus] For Connects alone Plus costs you { $usd } less a month.
        [basic] For Connects alone Plus costs you { $usd } more a month; what else it offers is not counted.
       *[same] For Connects alone both cost the same.
    }
forecast-prices = { $price } a Connect (Upwork, since May 2019); { $fee } a month for Plus, as members report it (2026, not official). Taxes not counted.
forecast-how = Your pace: { $net } in { $days } days, without what came back. In brackets: the middle half of your weeks. Renewals and expiries are counted on their days.
forecast-how-unknown = Renewals and expiries are counted on their days. Log what you send with `/proposal send`, or bring your history in with `/connects import`.
forecast-renewal-unknown = **Your renewal day isn't known**, so no monthly Connects are counted here. Tell me the day with `/profile plan`.
forecast-look-ahead = When they run out
forecast-look-months = { $shown ->
        [one] The first month
       *[other] The first { $shown } months
    }
forecast-look-later = Later, to month { $last }
forecast-look-buying = Buying more, or Plus
forecast-if = **If so** ({ $what }, { $pace } a day): { $case ->
        [now] nothing is left today.
        [day] they run out on **{ $on }** ({ $when }).
       *[never] they don't run out { $within }, and **{ $left }** are left at the end instead of { $usual }.
    }{ $lost ->
        [0] { "" }
       *[other] { " " }{ $lost } would expire unused.
    }{ $cost ->
        [none] { "" }
       *[other] { " " }Cost until then: { $cost }.
    }{ $unknown ->
        [yes] { " " }Your renewal day isn't known: no monthly Connects are counted.
       *[no] { "" }
    }
forecast-if-pace = { $pace } a week
forecast-if-buy = { $amount } bought today
forecast-if-boost = { $amount } boost each
