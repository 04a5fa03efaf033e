# Pictures: the words in them, and those that say the same to whoever can't see them.

chart-range = { $since } – { $until }
chart-thousands = { $amount }k
chart-millions = { $amount }M
chart-in-all = कुल { $amount }

chart-funnel = Proposals कहाँ तक पहुँचे
chart-sent = { $sent } भेजे
chart-step = { $known ->
        [0] कोई पता नहीं
       *[other] { $of ->
            [sent] भेजे हुए
            [viewed] देखे गए
            [interviewing] interviews
           *[offer] offers
        } का { $value }% ({ $low }–{ $high }){ $unknown ->
            [0] { "" }
           *[other] , { $unknown } का पता नहीं
        }
    }
alt-funnel = Proposals कहाँ तक पहुँचे: { $sent } भेजे।
alt-step = { $step }: { $count }{ $known ->
        [no] { "" }
       *[yes] { " " }({ $of ->
            [sent] भेजे हुए
            [viewed] देखे गए
            [interviewing] interviews
           *[offer] offers
        } का { $value }%, शायद { $low }–{ $high }%)
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } का पता नहीं
    }।

chart-costs = एक interview पर Connects
chart-overall = कुल मिलाकर { $each }
chart-cost-row = { $each ->
        [none] { $unknown ->
            [0] अभी कोई नहीं, { $least } या ज़्यादा
           *[other] पता नहीं, { $least } या ज़्यादा
        }
       *[other] { $each } ({ $most ->
            [none] { $least }–…
           *[other] { $least }–{ $most }
        })
    } · { $sent } भेजे
alt-costs = एक interview पर असल Connects, कैटेगरी के हिसाब से{ $overall ->
        [none] { "" }
       *[other] { " " }({ $overall })
    }।
alt-cost = { $category }: { $each ->
        [none] { $unknown ->
            [0] { $sent } भेजे, अभी कोई interview नहीं, शायद { $least } या ज़्यादा
           *[other] { $sent } भेजे, किसी interview का पता नहीं, शायद { $least } या ज़्यादा
        }
       *[other] हर एक पर { $each }, { $sent } भेजे, शायद { $most ->
            [none] { $least } या ज़्यादा
           *[other] { $least }–{ $most }
        }
    }।

chart-purposes = Connects कहाँ गए
chart-purpose = { $purpose ->
        [proposal] Proposals
        [boost] Boosts
        [badge] Badge
        [ads] Ads
       *[other] बाकी
    }
alt-purposes = महीने के हिसाब से Connects कहाँ गए, वापस आए छोड़कर: कुल { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }।
alt-month = { $month }: { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }।
alt-purpose = { $purpose ->
        [proposal] proposals
        [boost] boosts
        [badge] badge
        [ads] ads
       *[other] बाकी
    } { $amount }

chart-calendar = कब एक्सपायर होंगे
chart-week-soon = 7 दिन में
chart-month-soon = 30 दिन में
chart-later-soon = बाद में
alt-calendar = { $days ->
        [1] 1 दिन
       *[other] { $days } दिन
    } पर एक्सपायर होने वाले: { $amount }।
alt-expires = { $on } को { $amount }।
alt-expires-later = उसके बाद और एक्सपायर: { $amount }।
alt-expires-in = { $month }: { $amount }।

chart-over-time = बैलेंस
chart-refilled = रिन्यूअल
chart-added = जुड़े
chart-spent = खर्च
chart-lapsed = एक्सपायर हुए
chart-lapsing = एक्सपायर होंगे
chart-other = बाकी
alt-over-time = { $since } से { $until } तक का बैलेंस: { $before ->
        [none] { "" }
       *[other] शुरू में { $before },{ " " }
    }आखिर में { $balance }, कम से कम { $lowest } और ज़्यादा से ज़्यादा { $highest }।
alt-moves = रिन्यूअल +{ $refilled }, खरीदे या मिले +{ $added }, खर्च −{ $spent }, एक्सपायर −{ $lapsed }{ $other ->
        [0] { "" }
       *[other] , वापसी और सुधार { $signed }
    }।
alt-lapsed = { $exact ->
        [yes] { $on } को
       *[no] { $on } से ज़रा पहले
    } एक्सपायर: { $amount }।
alt-and-more = और { $count } बार।

chart-ahead = आगे का बैलेंस
chart-usual = आपकी रफ़्तार
chart-still = बिना खर्च
chart-band = धीमे से तेज़
chart-runs-out = { $on } को खत्म
alt-ahead = { $since } से { $until } तक का बैलेंस{ $known ->
        [no] { " " }बिना किसी खर्च के
       *[yes] { " " }आपकी रफ़्तार से
    }: अभी { $balance }, आखिर में { $last }{ $low ->
        [none] { "" }
       *[other] { " " }(तेज़ और धीमे हफ़्तों के बीच { $low }–{ $high })
    }।
alt-runs-out = { $on } को खत्म हो जाएँगे।
alt-refills = रिन्यूअल: { $days }।
alt-lapses = बिना इस्तेमाल एक्सपायर: { $days }।
alt-event = { $on } को { $amount }

chart-recap = { $month }
chart-recap-sent = भेजे
chart-recap-viewed = देखे गए
chart-recap-interviews = Interviews
chart-recap-hired = Hires
chart-recap-known = { $known ->
        [0] पता नहीं
       *[other] दर्ज { $known } में से
    }
chart-recap-earlier = +{ $count } पहले के
chart-recap-invited = { $count } invite
chart-recap-spent = खर्च
chart-recap-back = वापस आए
chart-recap-connects = Connects
chart-recap-best = सबसे अच्छा दिन
chart-recap-best-sent = { $count } भेजे
chart-recap-days = एक्टिव दिन
chart-recap-days-of = { $days } में से
alt-recap = { $month }: { $sent } भेजे, { $viewedof ->
        [0] देखे गए: पता नहीं
       *[other] दर्ज { $viewedof } में से { $viewed } देखे गए
    }, { $interviewsof ->
        [0] interviews: पता नहीं
       *[other] दर्ज { $interviewsof } में से { $interviews } { $interviews ->
            [1] interview
           *[other] interviews
        }
    }, { $hiredof ->
        [0] hires: पता नहीं
       *[other] दर्ज { $hiredof } में से { $hired } में hire
    }।
alt-recap-earlier = पहले भेजे proposals से: { $interviews } { $interviews ->
        [1] interview
       *[other] interviews
    } और { $hires } { $hires ->
        [1] hire
       *[other] hires
    }।
alt-recap-connects = { $spent ->
        [1] 1 Connect
       *[other] { $spent } Connects
    } खर्च, { $back } वापस आए।
alt-recap-best = सबसे ज़्यादा { $on } को भेजे: { $count }।

chart-month = महीना आँकड़ों में
chart-month-known = { $known } नतीजे पता
chart-month-viewed = देखे गए
chart-month-replied = जवाब आए
chart-month-hired = Hires
chart-month-all = सभी मेंबर
chart-month-hires = hires
chart-month-category = जवाब आए, कैटेगरी के हिसाब से
chart-percent = { $value }%
alt-month-server = एक आम मेंबर के { $viewed }% proposals देखे गए, { $replied }% का जवाब आया और { $hired }% में hire हुआ; { $known } दर्ज नतीजों से।
alt-month-category = { $category }: दर्ज { $known } में से { $replied }% का जवाब आया।
