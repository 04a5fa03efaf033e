# What a wallet holds, held and did.

cmd-connects-balance = Deine Connects, was wann verfällt und die nächsten Monats-Connects
    .at = Das Guthaben am Ende eines früheren Tages: 2026-10-01, gestern
cmd-connects-history = Alles, was deine Connects bewegt hat, das Neueste zuerst
    .kind = Nur diese Art
    .since = Ab diesem Tag
    .job = Nur dieser Job: ein Link, oder wähl einen von dir
cmd-connects-expiring = Was bald verfällt und was jedes Paket bezahlt hat
    .days = Für wie viele Tage voraus (ohne Angabe 30)
cmd-connects-export = Alles, was deine Connects bewegt hat, als Dateien zum Behalten
    .format = csv (Einträge und Pakete, für Tabellen) oder beancount (Textjournal für bean-check)

balance-plan = { $plan } · nächste Monats-Connects: **{ $amount }** am { $on } ({ $when })
balance-plan-plain = { $plan } · keine Monats-Connects
balance-plan-unknown = { $plan } · Tag der Monats-Connects unbekannt: `/profile plan`
balance-at = Am Ende des Tages: { $day }.
balance-before-start = Das ist vor deinem Start hier am { $day }.
balance-empty = Nichts mehr da. Trag mit `/connects add` ein, was dazukommt.
balance-thirty = { $amount ->
        [0] Binnen 30 Tagen verfällt nichts.
        [one] **1** verfällt binnen 30 Tagen.
       *[other] **{ $amount }** verfallen binnen 30 Tagen.
    }
expires-row = **{ $amount }** { $amount ->
        [one] verfällt
       *[other] verfallen
    } am { $on } · { $when }
unconfirmed = **+{ $amount }** waren am { $on } fällig und sind mitgezählt. Sind sie gekommen?

history-title = **Verlauf**{ $kind ->
        [none] { "" }
       *[other] { " " }· { $kind }
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $since ->
        [none] { "" }
       *[other] { " " }· seit { $since }
    }
history-row = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $note ->
        [none] { "" }
       *[other] { " " }· { $note }
    }{ $status ->
        [none] { "" }
       *[other] { " " }· *{ $status }*
    }
history-row-foot = { $on } · danach { $balance }{ $entry ->
        [none] { "" }
       *[other] { " " }· #{ $entry }
    }
history-empty = Hier ist noch nichts.
history-empty-next = `/connects spend` und `/connects add` tragen etwas ein; `/proposal send` tut es für eine Bewerbung.
history-total = { $total ->
        [one] 1 Zeile
       *[other] { $total } Zeilen
    }
status-estimated = geschätzt
status-flagged = bitte prüfen
status-expected = noch nicht bestätigt
status-confirmed = bestätigt
status-corrected = korrigiert
status-reversed = rückgängig gemacht

expiring-title = { $amount ->
        [0] Binnen { $days ->
            [one] 1 Tag
           *[other] { $days } Tagen
        } verfällt nichts.
        [one] **1** verfällt binnen { $days ->
            [one] 1 Tag
           *[other] { $days } Tagen
        }
       *[other] **{ $amount }** verfallen binnen { $days ->
            [one] 1 Tag
           *[other] { $days } Tagen
        }
    }
expiring-later = Danach: { $amount } am { $on }.
expiring-nothing-left = Es ist nichts mehr da, was verfallen könnte.
lot-row = **{ $amount }** am { $on } · { $when }
    -# { $kind } vom { $issued }, { $amount } von { $whole } übrig
lot-choice = { $amount } am { $on } · { $kind }
menu-lot = Paket öffnen
button-lot = Öffnen
lot-title = Paket #{ $lot } · { $kind } vom { $issued }
lot-left = **{ $remaining }** von { $amount } übrig · { $remaining ->
        [0] Verfall { $on }
       *[other] Verfall am { $on } ({ $when })
    }
lot-use = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    } · { $on }
lot-bought = Was es bezahlt hat:
lot-untouched = Daraus wurde noch nichts genommen.

export-done = Dein ganzer Verlauf, in zwei Dateien für jedes Tabellenprogramm.
export-lines = { $entries ->
        [one] 1 Zeile
       *[other] { $entries } Zeilen
    }, { $lots ->
        [one] 1 Paket
       *[other] { $lots } Pakete
    }. Zeiten sind UTC.
export-beancount = Dein ganzer Verlauf als reiner Text, für `bean-check` und alles andere, was Beancount liest. Du kannst deine Bücher ohne mich führen.

# The comment at the top of connects.beancount.
beancount-head =
    Die Connects eines Upwork-Kontos, wie sie am Ende des { $today } (UTC) stehen, geschrieben von Connects Bot.
    Prüf es mit bean-check. Ein Paket kostete, was dafür bezahlt wurde; was gratis kam, kostete nichts.
    Eine Zeile mit Ausrufezeichen ist nicht bestätigt: nur erwartete Monats-Connects, eine Schätzung oder eine Korrektur.
