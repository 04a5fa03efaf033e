# Proposals: sent, what became of them, what came back and why.

cmd-proposal = Deine Bewerbungen, was sie kosten und was daraus wurde
cmd-proposal-send = Job, Bewerbung und Connects auf einmal eintragen
    .job = Der Link des Jobs, oder wähl einen
    .connects = Was die Bewerbung gekostet hat (0, wenn sie gratis war)
    .boost = Dein Gebot für einen Boost-Platz, zusätzlich
    .invited = Hat der Kunde dich eingeladen?
    .on = Der Tag, wenn nicht heute: 2026-11-23, gestern, vor 3 Tagen
    .note = Was du dir merken willst
    .template = Die Vorlage, mit der sie entstand, damit das Ergebnis dort zählt
cmd-proposal-update = Sag, was aus einer Bewerbung wurde
    .proposal = Wähl eine, oder der Link ihres Jobs
    .status = Was passiert ist
    .value = Was Angebot oder Vertrag wert sind, in US-Dollar
    .reason = Warum nichts daraus wurde, soweit du es weißt
    .on = Der Tag, wenn nicht heute: 2026-11-23, gestern, vor 3 Tagen
cmd-proposal-list = Deine Bewerbungen, die neuesten zuerst
    .status = Nur diese
    .since = Ab diesem Tag gesendet
cmd-proposal-show = Eine Bewerbung: welche Pakete zahlten, was zurückkam und was noch kann
    .proposal = Wähl eine, oder der Link ihres Jobs
cmd-proposal-checkin = Trag ein, was aus stillen Bewerbungen wurde, zehn auf einmal

step-sent = Gesendet
step-viewed = Gesehen
step-interviewing = Interview
step-offer = Angebot
step-hired = Beauftragt
step-declined = Abgelehnt
step-withdrawn = Zurückgezogen
step-archived = Vom Kunden archiviert
step-no_answer = Keine Antwort
step-gone = Job weg
step-closed = Mit dem Job beendet
step-void = Zurückgenommen
step-outbid = Überboten
filter-live = Noch offen
filter-returns = Könnte noch Connects zurückbringen
filter-all = Alle
step-cancelled = Kunde hat den Job geschlossen
step-removed = Upwork hat den Job entfernt
step-expired = Job abgelaufen
step-filled = Job vergeben

sent = **−{ $amount }** für **{ $job }**{ $boost ->
        [0] { "" }
       *[other] { " " }({ $cost } + { $boost } Boost)
    }
proposal-drafted = Geschrieben mit { $template }, Version { $version }.
sent-free = Nichts ausgegeben für **{ $job }**{ $invited ->
        [yes] : Du wurdest eingeladen.
       *[no] .
    }
sent-cost-by = Bewerbung: { $count ->
        [one] aus dem Paket, das am { $on } verfällt.
       *[other] aus Paketen, die am { $lots } verfallen.
    }
sent-boost-by = Boost: { $count ->
        [one] aus dem Paket, das am { $on } verfällt.
       *[other] aus Paketen, die am { $lots } verfallen.
    }
sent-posted = Alter der Anzeige beim Senden: { $age }.
sent-new-job = Der Job ist auch eingetragen.
sent-unusual = Das ist mehr, als Anzeigen sonst kosten. Vertippt? *Rückgängig* nimmt alles zurück.
sent-job-ended = Dieser Job gilt als beendet: { $outcome }.
age-minutes = { $count ->
        [one] 1 Minute
       *[other] { $count } Minuten
    }
age-hours = { $count ->
        [one] 1 Stunde
       *[other] { $count } Stunden
    }
age-days = { $count ->
        [one] 1 Tag
       *[other] { $count } Tage
    }

updated = { $job }
updated-same = Sie stand schon auf „{ $status }“.
updated-value = Wert: { $value }.
updated-dated = Datiert auf { $on }.
updated-boost = { $boost ->
        [kept] Der Boost von { $amount } ist endgültig ausgegeben: Der Kunde hat reagiert, solange er stand.
        [open] Der Boost von { $amount } ist noch offen.
       *[outbid] Der Boost wurde überboten.
    }

# A check-in.
checkin-title = { $silent ->
        [0] Keine Bewerbung ohne Ergebnis
        [one] 1 Bewerbung ohne Ergebnis
       *[other] { $silent } Bewerbungen ohne Ergebnis
    }
checkin-about = Öffne eine Zeile, wähl, was passiert ist, dann speichern. Was du offen lässt, bleibt unbekannt. *Rest: keine Antwort* füllt die übrigen dieser Seite aus.
checkin-row = { $on } · { $viewed ->
        [yes] gesehen ·{ " " }
       *[no] { "" }
    }{ $job } · { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    }
checkin-picked = { $step } · { $job }
checkin-saved = { $count ->
        [0] Nichts war gewählt.
        [one] Gespeichert: **1** Ergebnis.
       *[other] Gespeichert: **{ $count }** Ergebnisse.
    }{ $passed ->
        [0] { "" }
       *[other] { " " }Unverändert, da schon mit Ergebnis: { $passed }.
    }
checkin-none = { $sent } gesendet, Ergebnis bekannt von { $told }.{ $silent ->
        [0] { "" }
       *[other] { " " }Was du offen gelassen hast, bleibt unbekannt.
    }
checkin-undone = { $count ->
        [one] Zurückgenommen: 1 Bewerbung ist wieder wie vorher.
       *[other] Zurückgenommen: { $count } Bewerbungen sind wieder wie vorher.
    }
checkin-undo-choice = Die Ergebnisse vom { $on }: { $count ->
        [one] 1 Ergebnis
       *[other] { $count } Ergebnisse
    }
button-checkin = Ergebnisse eintragen
button-checkin-save = Speichern
button-checkin-rest = Rest: keine Antwort
button-checkin-skip = Diese überspringen

# Jobs without a category.
sorting-title = { $total ->
        [0] Jeder Job hat eine Kategorie
        [one] 1 Job ohne Kategorie
       *[other] { $total } Jobs ohne Kategorie
    }
sorting-about = Öffne eine Zeile und wähl ihre Kategorie. Jede Wahl wird sofort gespeichert.
button-sort = Zuordnen

# Why a proposal won nothing.
lost-price = Der Preis
lost-experience = Erfahrung oder Portfolio
lost-fit = Passte nicht
lost-late = Ich war spät dran
lost-other_hired = Jemand anderes bekam den Job
lost-client_silent = Kunde meldete sich nicht mehr
lost-own_choice = Meine Entscheidung
lost-other = Etwas anderes
proposal-lost = Warum: { $reason }.
proposal-lost-set = Notiert. `/stats me` zählt, woran Bewerbungen scheitern.

# Why Connects come back, or don't.
reason-cancelled = Der Kunde hat den Job ohne Vertrag geschlossen, also gibt Upwork die Kosten der Bewerbung zurück.
reason-removed = Upwork hat die Anzeige entfernt, also gibt es die Kosten der Bewerbung zurück.
reason-outbid = Du wurdest überboten, bevor der Kunde etwas tat, also kommt der Boost zurück.
reason-expired = Nichts kommt zurück: Upwork gibt keine Connects zurück, wenn eine Anzeige nur abläuft.
reason-filled = Nichts kommt zurück: Der Job ist vergeben, und dann behält Upwork die Connects.
reason-declined = Für eine abgelehnte Bewerbung kommt nichts zurück. Schließt der Kunde den Job, ohne jemanden zu beauftragen, geht es noch: `/job close`.
reason-withdrawn = Für eine zurückgezogene Bewerbung kommt nichts zurück.
reason-archived = Für eine archivierte Bewerbung kommt nichts zurück. Schließt der Kunde den Job, ohne jemanden zu beauftragen, geht es noch: `/job close`.
reason-kept_boost = Der Boost bleibt ausgegeben: Der Kunde hatte darauf reagiert, oder er stand bis zum Ende.
reason-already_returned = Alles davon ist schon zurück.
reason-was_free = Es hat nichts gekostet, also kann nichts zurückkommen.
reason-hired_here = Du wurdest beauftragt, also sind die Connects gut angelegt.
reason-still_open = Solange sie offen ist, kommt nichts zurück.

proposals-title = { $total ->
        [0] Keine Bewerbungen
        [one] 1 Bewerbung
       *[other] { $total } Bewerbungen
    } · { $status }{ $since ->
        [none] { "" }
       *[other] { " " }· seit { $since }
    }
proposals-row = **{ $title }**
    -# { $foot }
proposals-out = { $amount } bezahlt
proposals-boost = { $boost ->
        [open] Boost offen
        [kept] Boost behalten
        [outbid] Boost überboten
       *[returned] Boost zurück
    }
proposals-invited = eingeladen
proposals-job-ended = Job beendet: schließ ihn
proposals-hoped = Bis zu **{ $amount }** könnten noch zurückkommen, wenn der Kunde den Job ohne Auftrag schließt oder Upwork ihn entfernt.
proposals-returns-empty = Es ist nichts mehr da, was Connects zurückbringen könnte.
proposals-due = **+{ $amount }** inzwischen ({ $outcome }): schließ den Job
proposals-if-ended = **+{ $amount }**, wenn der Job ohne Auftrag endet
proposals-if-outbid = **+{ $amount }**, wenn du vorher überboten wirst
proposals-kept = { $amount ->
        [one] { $amount } vom Boost bleibt ausgegeben
       *[other] { $amount } vom Boost bleiben ausgegeben
    }
proposals-never = { $count ->
        [one] 1 Bewerbung ({ $amount }) bringt
       *[other] { $count } Bewerbungen ({ $amount }) bringen
    } nichts zurück: { $reason ->
        [hired_here] du wurdest beauftragt
        [withdrawn] zurückgezogen
        [expired] die Anzeige ist nur abgelaufen
        [filled] der Job ist vergeben
       *[kept_boost] auf den Boost wurde reagiert, oder er stand bis zum Ende
    }.
proposals-empty = Hier ist noch nichts.
proposals-empty-next = `/proposal send` mit dem Link eines Jobs und den Kosten trägt alles auf einmal ein.

proposal-title = **{ $job }**
proposal-status = **{ $status }** · #{ $proposal }{ $invited ->
        [yes] { " " }· eingeladen
       *[no] { "" }
    }{ $value ->
        [none] { "" }
       *[other] { " " }· Wert { $value }
    }
proposal-cost = Kosten **{ $cost }**{ $boost ->
        [0] { "" }
       *[other] { " " }+ Boost **{ $boost }** ({ $state ->
            [open] offen
            [kept] behalten
            [outbid] überboten
           *[returned] zurück
        })
    }
proposal-free = Sie hat nichts gekostet.
proposal-back = **+{ $amount }** { $kind ->
        [boost] vom Boost
       *[other] von der Bewerbung
    } zurück → { $lots }
proposal-out = Noch ausgegeben: { $cost ->
        [0] { "" }
       *[other] **{ $cost }** von der Bewerbung
    }{ $boost ->
        [0] { "" }
       *[other] { $cost ->
            [0] { "" }
           *[other] { ", " }
        }**{ $boost }** vom Boost
    }
proposal-if-cancelled = Schließt der Kunde den Job, ohne jemanden zu beauftragen, { $amount ->
        [one] kommt
       *[other] kommen
    } **{ $amount }** zurück.
proposal-if-outbid = Wirst du vorher überboten, { $amount ->
        [one] kommt
       *[other] kommen
    } **{ $amount }** zurück.
proposal-steps = { $steps }
proposal-step = { $what } { $when }
proposal-job-ended = Auf dem Board steht zum Job: { $outcome }. Schließ ihn auch für dich, damit eingetragen wird, was zurückkommt.

retract-first = Diese Bewerbung zurücknehmen, als wäre sie nie gesendet worden? Was sie gekostet hat, kommt ins Guthaben zurück. Hast du sie bei Upwork zurückgezogen, wähl stattdessen *Zurückgezogen*: Dafür kommt nichts zurück.
retracted = Zurückgenommen: **{ $job }**, als wäre sie nie gesendet worden.

menu-proposal = Bewerbung öffnen
button-second = Zweite senden
button-move-back = Zurücksetzen
button-viewed = Gesehen
button-interviewing = Interview
button-offer = Angebot
button-hired = Beauftragt
button-declined = Abgelehnt
button-outbid = Überboten
button-proposal = Details
button-retract = Zurücknehmen
button-close-job = Job geschlossen
button-value = Was ist es wert?
menu-step = Was ist passiert?
menu-why = Warum?

# The form Log a proposal.
button-log-form = Bewerbung eintragen
button-form-again = Korrigieren
form-log = Bewerbung eintragen
form-log-post = Der Job
form-log-post-hint = Füg den Link oder die ganze Anzeige ein, oder tipp den Titel
form-log-connects-hint = Leer lassen, wenn es in der eingefügten Anzeige steht
form-log-balance-hint = Die Zahl auf Upworks Connects-Seite, nach dieser Bewerbung
log-ready = Das Formular ist bereit: Drück den Button.

form-apply = Du hast dich beworben
form-cost = Gekostete Connects
form-boost = Boost zusätzlich
form-value = Was es wert ist
form-value-dollars = US-Dollar

# A proposal that is held back until the member confirms it.
held-ended = **Er ist beendet**, laut deinen Notizen: { $outcome }.
held-not-now = Nicht gesendet: **{ $job }**. Keine Connects ausgegeben; deine Eingaben bleiben 30 Tage gespeichert.
button-not-now = Jetzt nicht

# Wann ein Interview ist.
interview-title = Interview
interview-at = **{ $at }** ({ $in })
interview-when = Interview: **{ $at }** ({ $in })
interview-none = Du hast noch nicht gesagt, wann es ist.
interview-removed = Kein Termin mehr.
interview-waiting = Erinnerungen davor warten auf einen neuen.
interview-before = { $minutes ->
        [15] 15 Minuten vorher
        [60] 1 Stunde vorher
        [180] 3 Stunden vorher
       *[1440] 1 Tag vorher
    }
interview-reminders = Erinnerung: { $before }
menu-interview-before = Erinnere mich vorher
button-interview-when = Wann ist es?
button-interview-remove = Kein Termin
form-interview-when = Wann ist es?
form-interview-when-hint = In deiner Zeitzone: morgen um 15:00, Freitag 14:30, 20. November um 12 Uhr
