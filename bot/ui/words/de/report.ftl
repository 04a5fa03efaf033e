# /stats report.
cmd-stats-report = Alles über deine Connects und Bewerbungen auf einer Seite zum Drucken oder Aufheben

printed-card = Dein Bericht: eine Seite zum Drucken oder Aufheben. Er enthält deine Zahlen; teile ihn mit Bedacht.
printed-title = Meine Connects
printed-made = Stand { $on }, { $time } UTC
printed-plan = Plan { $plan }
printed-renewal = { $on ->
        [none] Nächste Monats-Connects: nicht bekannt
       *[other] Nächste Monats-Connects: { $on }, { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }
printed-soon = { $amount ->
        [0] In 30 Tagen verfällt nichts
        [one] 1 Connect verfällt in 30 Tagen
       *[other] { $amount } Connects verfallen in 30 Tagen
    }
printed-batches = Pakete und wann sie verfallen
printed-batches-none = In keinem Paket ist etwas übrig.
printed-months = Verlauf nach Monaten
printed-months-none = In den letzten 12 Monaten hat sich nichts bewegt.
printed-ahead = Die nächsten Monate
printed-funnel = Wie weit Bewerbungen kamen
printed-funnel-none = Noch keine Bewerbungen.
printed-known = { $sent ->
        [one] 1 Bewerbung gesendet
       *[other] { $sent } Bewerbungen gesendet
    }, Ausgang bekannt von { $told }. Was niemand gesagt hat, zählt als unbekannt, nie als Nein.
printed-costs = Was sie kosten
printed-record = Genannte Chancen und was eintraf
printed-proposals = Bewerbungen
printed-cut = { $count ->
        [one] 1 weitere fehlt hier.
       *[other] { $count } weitere fehlen hier.
    } `/connects export` und `/privacy export` haben alles.
printed-value-unknown = nicht bekannt
printed-foot = Vom Connects Bot aus dem gemacht, was du eingetragen hast. Tage sind UTC-Tage. Diese Seite lädt nichts und führt nichts aus.
printed-head-expires = Verfällt
printed-head-left = Übrig
printed-head-from = Woher
printed-head-received = Erhalten
printed-head-month = Monat
printed-head-refilled = Monats-Connects
printed-head-added = Dazu
printed-head-spent = Ausgegeben
printed-head-lapsed = Verfallen
printed-head-other = Sonstiges
printed-head-balance = Stand
printed-head-sent = Gesendet
printed-head-job = Job
printed-head-cost = Connects
printed-head-boost = Boost
printed-head-status = Status
printed-head-value = Wert
printed-invited = eingeladen
button-print = Alles drucken
