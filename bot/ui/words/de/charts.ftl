# Pictures: the words in them, and those that say the same to whoever can't see them.

chart-range = { $since } – { $until }
# 12500 reads 12.5k.
chart-thousands = { $amount }k
chart-millions = { $amount } Mio.
chart-in-all = { $amount } insgesamt

chart-funnel = Wie weit Bewerbungen kommen
chart-sent = { $sent } gesendet
chart-step = { $known ->
        [0] keine bekannt
       *[other] { $value } % { $of ->
            [sent] der gesendeten
            [viewed] der gesehenen
            [interviewing] der Interviews
           *[offer] der Angebote
        } ({ $low }–{ $high }){ $unknown ->
            [0] { "" }
           *[other] , { $unknown } unbekannt
        }
    }
alt-funnel = Wie weit Bewerbungen kommen: { $sent } gesendet.
alt-step = { $step }: { $count }{ $known ->
        [no] { "" }
       *[yes] { " " }({ $value } % { $of ->
            [sent] der gesendeten
            [viewed] der gesehenen
            [interviewing] der Interviews
           *[offer] der Angebote
        }, wahrscheinlich { $low }–{ $high } %)
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } unbekannt
    }.

chart-costs = Connects für ein Interview
chart-overall = insgesamt { $each }
chart-cost-row = { $each ->
        [none] { $unknown ->
            [0] noch keins, { $least } oder mehr
           *[other] keins bekannt, { $least } oder mehr
        }
       *[other] { $each } ({ $most ->
            [none] { $least }–…
           *[other] { $least }–{ $most }
        })
    } · { $sent } gesendet
alt-costs = Connects für ein Interview, netto, nach Kategorie{ $overall ->
        [none] { "" }
       *[other] { " " }({ $overall })
    }.
alt-cost = { $category }: { $each ->
        [none] { $unknown ->
            [0] noch kein Interview, { $sent } gesendet, wahrscheinlich { $least } oder mehr
           *[other] kein Interview bekannt, { $sent } gesendet, wahrscheinlich { $least } oder mehr
        }
       *[other] je { $each }, { $sent } gesendet, wahrscheinlich { $most ->
            [none] { $least } oder mehr
           *[other] { $least }–{ $most }
        }
    }.

chart-purposes = Wofür Connects ausgegeben wurden
chart-purpose = { $purpose ->
        [proposal] Bewerbungen
        [boost] Boosts
        [badge] Badge
        [ads] Werbung
       *[other] Anderes
    }
alt-purposes = Wofür Connects ausgegeben wurden, nach Monat, ohne die zurückgekommenen: { $amount } insgesamt{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-month = { $month }: { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-purpose = { $purpose ->
        [proposal] Bewerbungen
        [boost] Boosts
        [badge] Badge
        [ads] Werbung
       *[other] Anderes
    } { $amount }

chart-calendar = Wann sie verfallen
chart-week-soon = binnen 7 Tagen
chart-month-soon = binnen 30 Tagen
chart-later-soon = später
alt-calendar = { $amount } verfallen, an { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }.
alt-expires = { $amount } am { $on }.
alt-expires-later = Danach verfallen noch { $amount }.
alt-expires-in = { $month }: { $amount }.

chart-over-time = Guthaben
chart-refilled = Monats-Connects
chart-added = Dazugekommen
chart-spent = Ausgegeben
chart-lapsed = Verfallen
chart-lapsing = Verfall
chart-other = Anderes
alt-over-time = Das Guthaben von { $since } bis { $until }: { $before ->
        [none] { "" }
       *[other] anfangs { $before },{ " " }
    }am Ende { $balance }, mindestens { $lowest } und höchstens { $highest }.
alt-moves = Monats-Connects +{ $refilled }, gekauft oder geschenkt +{ $added }, ausgegeben −{ $spent }, verfallen −{ $lapsed }{ $other ->
        [0] { "" }
       *[other] , Rückgaben und Korrekturen { $signed }
    }.
alt-lapsed = { $amount } verfallen { $exact ->
        [yes] am { $on }
       *[no] kurz vor { $on }
    }.
alt-and-more = Und noch { $count } Mal.

chart-ahead = Das Guthaben im Voraus
chart-usual = Dein Tempo
chart-still = Ohne Ausgaben
chart-band = Ruhig bis voll
chart-runs-out = leer am { $on }
alt-ahead = Das Guthaben von { $since } bis { $until }{ $known ->
        [no] { " " }ohne Ausgaben
       *[yes] { " " }bei deinem Tempo
    }: jetzt { $balance }, am Ende { $last }{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high } zwischen vollen und ruhigen Wochen)
    }.
alt-runs-out = Es ist am { $on } leer.
alt-refills = Monats-Connects: { $days }.
alt-lapses = Verfällt ungenutzt: { $days }.
alt-event = { $amount } am { $on }

chart-recap = { $month }
chart-recap-sent = Gesendet
chart-recap-viewed = Gesehen
chart-recap-interviews = Interviews
chart-recap-hired = Beauftragt
chart-recap-known = { $known ->
        [0] nicht bekannt
       *[other] von { $known } bekannten
    }
chart-recap-earlier = +{ $count } früher gesendet
chart-recap-invited = { $count } eingeladen
chart-recap-spent = Ausgegeben
chart-recap-back = Zurück
chart-recap-connects = Connects
chart-recap-best = Bester Tag
chart-recap-best-sent = { $count } gesendet
chart-recap-days = Aktive Tage
chart-recap-days-of = von { $days }
alt-recap = { $month }: { $sent } gesendet, { $viewedof ->
        [0] gesehen: nicht bekannt
       *[other] { $viewed } gesehen von { $viewedof } bekannten
    }, { $interviewsof ->
        [0] Interviews: nicht bekannt
       *[other] { $interviews } { $interviews ->
            [one] Interview
           *[other] Interviews
        } von { $interviewsof } bekannten
    }, { $hiredof ->
        [0] Aufträge: nicht bekannt
       *[other] { $hired } beauftragt von { $hiredof } bekannten
    }.
alt-recap-earlier = Von früher gesendeten Bewerbungen: { $interviews } { $interviews ->
        [one] Interview
       *[other] Interviews
    } und { $hires } { $hires ->
        [one] Auftrag
       *[other] Aufträge
    }.
alt-recap-connects = { $spent ->
        [one] 1 Connect
       *[other] { $spent } Connects
    } ausgegeben, { $back } zurück.
alt-recap-best = Die meisten wurden am { $on } gesendet: { $count }.

chart-month = Der Monat in Zahlen
chart-month-known = { $known } Ergebnisse bekannt
chart-month-viewed = Gesehen
chart-month-replied = Beantwortet
chart-month-hired = Beauftragt
chart-month-all = alle Mitglieder
chart-month-hires = Aufträge
chart-month-category = beantwortet, nach Kategorie
chart-percent = { $value } %
alt-month-server = Bewerbungen eines typischen Mitglieds: { $viewed } % gesehen, { $replied } % beantwortet, { $hired } % mit Auftrag, bei { $known } bekannten Ergebnissen.
alt-month-category = { $category }: { $replied } % beantwortet, von { $known } bekannten.
