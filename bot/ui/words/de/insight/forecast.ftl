# /connects forecast: the balance in the months ahead. Paces come as text, with one decimal.

cmd-connects-forecast = Dein Guthaben im Voraus, wann es leer ist und was ungenutzt verfallen würde
    .months = Wie viele Monate voraus, 1 bis 12 (ohne Angabe 3)
    .plan = Was wäre, wenn: dieser Plan ab den nächsten Monats-Connects
    .pace = Was wäre, wenn: so viele Connects pro Woche, ohne Boosts
    .buy = Was wäre, wenn: so viele Connects heute gekauft
    .boost = Was wäre, wenn: ein Boost mit so vielen Connects je Bewerbung

forecast-runs-out = { $case ->
        [now] Es ist nichts mehr da, und dein Tempo ist **{ $pace }** am Tag.
        [day] Bei deinem Tempo von **{ $pace }** am Tag reichen sie bis **{ $on }** ({ $when }).
       *[never] Bei deinem Tempo von **{ $pace }** am Tag gehen sie { $within } nicht aus.
    }
forecast-idle = In den letzten { $days } Tagen hast du keine verbraucht, ohne das, was zurückkam. { $case ->
        [now] Es sind auch keine mehr da.
        [day] Bleibt es so, verfallen die letzten am **{ $on }** ({ $when }).
       *[never] Bleibt es so, gehen sie { $within } nicht aus.
    }
forecast-within = innerhalb von { $months ->
        [one] 1 Monat
       *[other] { $months } Monaten
    }
forecast-not-within = nicht { $within }
forecast-band = Vollere Wochen ({ $busy } am Tag): { $busyon }. Ruhigere ({ $quiet } am Tag): { $quieton }.
forecast-missing = Bis { $until } würden bei diesem Tempo etwa **{ $missing }** fehlen.
forecast-unknown = Ich kenne deine Ausgaben erst für { $days ->
        [one] 1 Tag
       *[other] { $days } Tage
    }; ein Tempo braucht { $needed }. Bis dahin zeige ich dein Guthaben ohne Ausgaben.

forecast-row = { $on }: **{ $balance }**{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high })
    }
forecast-refilled = +{ $amount } Monats-Connects
forecast-spent = −{ $amount } ausgegeben
forecast-lapsed = −{ $amount } verfallen
forecast-still = keine Änderung

forecast-unused = { $total ->
        [0] Nichts würde ungenutzt verfallen.
       *[other] Ungenutzt verfallen würden **{ $total }**:
    }
forecast-unused-row = **{ $amount }** am { $on } · { $when }

forecast-pack = **Heute { $amount } mehr** ({ $usd }): { $case ->
        [day] Sie reichen bis { $on }.
       *[never] Sie gehen { $within } nicht aus.
    }{ $lost ->
        [0] { "" }
       *[other] { " " }**{ $lost }** mehr würden ungenutzt verfallen.
    }
forecast-plans = **{ $use }** im Monat mit Basic: { $basic }, { $free ->
        [0] alle gekauft
       *[other] mit { $free } freien und { $bought } gekauften
    }. Mit Plus: { $plus }, mit { $granted } im Plan{ $more ->
        [0] { "" }
       *[other] { " " }und { $more } gekauften
    }{ $spare ->
        [0] { "" }
       *[other] { " " }({ $spare } mehr, als du brauchst)
    }.
forecast-difference = { $cheaper ->
        [plus] Nur für Connects kostet dich Plus im Monat { $usd } weniger.
        [basic] Nur für Connects kostet dich Plus im Monat { $usd } mehr; was es sonst bietet, ist nicht eingerechnet.
       *[same] Nur für Connects kosten beide gleich viel.
    }
forecast-prices = { $price } pro Connect (Upwork, seit Mai 2019); { $fee } im Monat für Plus, wie Mitglieder berichten (2026, nicht offiziell). Ohne Steuern.
forecast-how = Dein Tempo: { $net } in { $days } Tagen, ohne das, was zurückkam. In Klammern: die mittlere Hälfte deiner Wochen. Monats-Connects und Verfall zählen an ihren Tagen.
forecast-how-unknown = Monats-Connects und Verfall zählen an ihren Tagen. Trag mit `/proposal send` ein, was du sendest, oder hol deinen Verlauf mit `/connects import`.
forecast-renewal-unknown = **Der Tag deiner Monats-Connects ist unbekannt**, also zählen hier keine. Sag ihn mir mit `/profile plan`.
forecast-look-ahead = Wann sie ausgehen
forecast-look-months = { $shown ->
        [one] Der erste Monat
       *[other] Die ersten { $shown } Monate
    }
forecast-look-later = Später, bis Monat { $last }
forecast-look-buying = Mehr kaufen, oder Plus
forecast-if = **Wenn ja** ({ $what }, { $pace } am Tag): { $case ->
        [now] Heute ist nichts da.
        [day] Sie reichen bis **{ $on }** ({ $when }).
       *[never] Sie gehen { $within } nicht aus, und am Ende bleiben **{ $left }** statt { $usual }.
    }{ $lost ->
        [0] { "" }
        [one] { " " }1 würde ungenutzt verfallen.
       *[other] { " " }{ $lost } würden ungenutzt verfallen.
    }{ $cost ->
        [none] { "" }
       *[other] { " " }Kosten bis dahin: { $cost }.
    }{ $unknown ->
        [yes] { " " }Der Tag deiner Monats-Connects ist unbekannt: Es zählen keine.
       *[no] { "" }
    }
forecast-if-pace = { $pace } pro Woche
forecast-if-buy = { $amount } heute gekauft
forecast-if-boost = je { $amount } Boost
