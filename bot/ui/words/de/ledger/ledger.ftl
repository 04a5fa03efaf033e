# /start and what moves Connects: spend, add, undo, refill answers.

cmd-start = Eröffne dein Konto mit dem, was Upwork heute zeigt
    .balance = Deine Connects jetzt, wie Upwork sie zeigt
    .plan = Dein Upwork-Plan
    .next_refill = Wann die nächsten Monats-Connects kommen, z. B. 2026-12-03 (auf Upworks Membership-Seite)
    .monthly_free = Bekommst du jeden Monat die freien Connects? Nicht jedes Konto bekommt sie
    .expiring_30d = Wie viele laut Upwork in den nächsten 30 Tagen verfallen
    .timezone = Deine Zeitzone: tipp die nächste Großstadt ein
cmd-connects = Deine Connects: Guthaben, Ausgaben, Verlauf
cmd-connects-spend = Connects eintragen, die du ausgegeben hast
    .amount = Wie viele
    .purpose = Wofür (Bewerbung mit Ergebnis: /bewerbung senden)
    .job = Der Job: ein Link, oder wähl einen von dir
    .on = Der Tag, wenn nicht heute: 2026-11-23, gestern, vor 3 Tagen
    .note = Was du dir merken willst
cmd-connects-add = Connects eintragen, die dazugekommen sind
    .amount = Wie viele
    .source = Woher sie kamen
    .paid = Was du bezahlt hast, in US-Dollar
    .on = Der Tag, wenn nicht heute: 2026-11-23, gestern, vor 3 Tagen
    .expires = Wann sie verfallen, wenn nicht in 12 Monaten
    .job = Bei einer Rückgabe: von welchem Job sie kam
    .note = Was du dir merken willst
cmd-connects-undo = Nimm deinen letzten Eintrag zurück oder einen, den du wählst
    .entry = Der Eintrag; ohne Angabe der letzte

plan-basic = Basic
plan-plus = Plus
plan-agency_basic = Agency Basic
plan-agency_plus = Agency Plus

kind-opening = Anfangsguthaben
kind-refill = Monats-Connects
kind-purchase = Kauf
kind-bonus = Bonus
kind-reward = Prämie
kind-return = Rückgabe
kind-spend = Ausgegeben
kind-boost = Boost
kind-badge = Availability Badge
kind-ads = Profilwerbung
kind-correction = Korrektur
kind-reversal = Rückgängig
kind-expiry = Verfallen
kind-forfeit = Über dem Übertragslimit

button-undo = Rückgängig
button-count-on-top = Zusätzlich zählen
button-balance = Guthaben
button-history = Verlauf
button-expiring = Was verfällt
button-anyway = Trotzdem eintragen
button-refill-yes = Sind da
button-refill-correct = Andere Zahl
button-refill-missing = Kamen nicht
button-undo-entry = #{ $entry } rückgängig

started = Dein Konto ist eröffnet, mit **{ $plan }**.
started-refill = Nächste Monats-Connects: **{ $amount }** am { $on } ({ $when })
started-no-grant = Bei diesem Plan kommen keine Monats-Connects. Kommen deine doch, sag es mit `/profile plan`.
started-refill-unknown = Wann kommen deine Monats-Connects? Sag es mir mit `/profile plan`, dann schreibe ich dir an jedem dieser Tage.
started-soon = **{ $amount }** davon { $amount ->
        [one] verfällt
       *[other] verfallen
    } bis { $on }{ $rest ->
        [0] .
       *[other] ; den Rest schätze ich auf sechs Monate alt.
    }
started-aged = Upwork zeigt keine Verfallstage, also schätze ich sie auf sechs Monate alt. Du wirst rechtzeitig gewarnt.
started-zone = Deine Zeitzone ist { $zone }; ändern kannst du sie mit `/profile reminders`.
started-next = Weiter: `/proposal send` mit dem Link eines Jobs trägt Job, Bewerbung und Connects auf einmal ein.

spent = **−{ $amount }** { $purpose ->
        [proposal] für eine Bewerbung
        [boost] für einen Boost
        [badge] für das Availability Badge
        [ads] für Profilwerbung
       *[other] ausgegeben
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
spent-on = Datiert auf { $on }.
paid-by = { $count ->
        [one] Aus dem Paket, das am { $on } verfällt.
       *[other] Aus Paketen, die am { $lots } verfallen.
    }
part = { $on } ({ $amount })
parts-and-more = { $days } und weitere
counted-at-start = Das war vor deinem `/start`, und das damals genannte Guthaben enthält es schon: Dein Guthaben bleibt, wie es ist.
counted-on-top = Zusätzlich zum bei `/start` genannten Guthaben gezählt: **+{ $amount }**.
corrected = { $amount ->
        [one] Dir fehlte **{ $amount }**
       *[other] Dir fehlten **{ $amount }**
    }, also habe ich zuerst eine Korrektur in dieser Höhe eingetragen. Dein Verlauf markiert sie.

added = **+{ $amount }** { $source ->
        [purchase] gekauft
        [bonus] als Bonus
        [reward] als Prämie
        [refill] als Monats-Connects
       *[return] zurück
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
added-expires = Verfall: { $count ->
        [one] { $on }
       *[other] { $lots }
    }
added-lapsed = **{ $amount }** davon { $amount ->
        [one] war schon abgelaufen und ist
       *[other] waren schon abgelaufen und sind
    } sofort verfallen.

undone = { $count ->
        [one] Zurückgenommen:
       *[other] Zurückgenommen, weil es zusammengehört:
    }
undone-entry = **{ $amount }** { $kind } · #{ $entry } · { $when }
undo-choice = #{ $entry } · { $amount } · { $kind } · { $on }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }

refill-confirmed = Monats-Connects vom { $on } bestätigt: **+{ $amount }**.
refill-corrected = Monats-Connects vom { $on } korrigiert, von { $expected } auf **{ $amount }**.
refill-missing = Monats-Connects vom { $on } zurückgenommen: { $expected } kamen nicht.
refill-missing-next = Sieh auf Upworks Membership-Seite nach: Läuft der Plan noch, und an welchem Tag verlängert er sich? Dann `/profile plan`.
refill-form = Wie viele Connects kamen?
refill-form-amount = Angekommene Connects (0, wenn keine)
