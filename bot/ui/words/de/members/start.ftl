# Opening an account by buttons, /me, and the first steps.

cmd-me = Dein Konto auf einer Karte: was du hast, was als Nächstes kommt und was zu tun ist

zone-now = { $zone } · { $time }

# The form behind the button Start, and what follows it.
button-start = Loslegen
button-start-again = Korrigieren
button-go-on = Weitermachen
button-go-on-later = Ohne weitermachen
button-zone-later = Später
button-zone-other = Andere Zeitzone
button-free-yes = 10 kommen jeden Monat
button-free-no = Es kommen keine
form-start = Fang mit dem an, was Upwork zeigt
form-start-balance = Deine Connects jetzt
form-start-balance-hint = Die Zahl auf Upworks Connects-Seite
form-start-plan = Dein Plan bei Upwork
form-start-renewal = Nächste Monats-Connects, falls bekannt
form-start-renewal-hint = Zum Beispiel 3. Dez.; steht auf Upworks Membership-Seite. Leer lassen, wenn du unsicher bist.
form-start-free = Kommen jeden Monat 10 freie Connects?
form-start-free-hint = Nur bei Basic nötig. Plus bringt sie immer, Agency-Pläne nie.
form-start-included = Sind die eingegebenen { $amount } darin enthalten?
included-yes = Ja: Upworks Zahl ist von danach
included-no = Nein: Upworks Zahl ist von davor
begun-next = { $spent ->
        [yes] Die eingegebenen **{ $amount }** werden gleich abgezogen.
       *[no] Die eingegebenen **{ $amount }** kommen gleich dazu.
    }
free-yes = Ja
free-no = Nein
free-unsure = Nicht sicher
started-free-unknown = **Kommen jeden Monat 10 freie Connects?** Ich zähle keine, bis du es sagst:
begun-zone = **In welcher Zeitzone lebst du?** Wähl die Zeile mit deiner jetzigen Uhrzeit. Dann schreibe ich dir zu deiner Stunde.
menu-zone = Deine Zeitzone
form-zone-title = Deine Zeitzone
zone-set = Deine Zeitzone: **{ $zone }**

# The first steps.
steps-title = Nächste Schritte
step-history-first = **Füg deinen Verlauf ein** von Upworks Connects-Seite.
    .gain = Dann siehst du, was jeder Job gekostet hat und wann ältere Connects verfallen.
step-outcomes-first = **Trag Ergebnisse ein** zu deinen Bewerbungen: gesehen, Interview, beauftragt.
    .gain = Dann siehst du, was dich ein Interview und ein Auftrag wirklich kosten.
step-reminders-first = **Wähl Erinnerungen**: worüber ich dir schreibe und wann.
    .gain = Dann warne ich dich zu deiner Stunde, bevor Connects verfallen.
step-job-first = **Trag den nächsten Job aus einer Nachricht ein**: Menü der Nachricht öffnen, dann Apps → Job eintragen.
    .gain = Titel, Preis und Link sind dann schon ausgefüllt.
steps-none = Alle ersten Schritte sind erledigt.
steps-hidden = Die nächsten Schritte sind ausgeblendet. Mit `/me` findest du sie wieder.
button-steps = Nächste Schritte
button-steps-hide = Ausblenden
button-step-history = Verlauf einfügen
button-step-reminders = Erinnerungen wählen

# /me
button-me = Mein Konto
button-proposals = Bewerbungen
me-expiry = Als Nächstes { $amount ->
        [one] verfällt
       *[other] verfallen
    } **{ $amount }**, am { $on } ({ $when })
me-expiry-none = Nichts verfällt.
me-renewal = { $plan } · Monats-Connects am { $on } ({ $when }): **+{ $amount }**
me-renewal-none = { $plan } · keine Monats-Connects
me-renewal-unknown = { $plan } · Tag der Monats-Connects unbekannt
me-proposals = { $open ->
        [0] Keine offenen Bewerbungen.
        [one] **1** offene Bewerbung
       *[other] **{ $open }** offene Bewerbungen
    }{ $interviews ->
        [0] { "" }
        [one] , 1 davon mit Interview oder Angebot
       *[other] , { $interviews } davon mit Interview oder Angebot
    }
me-interview = Interview: **{ $job }**, { $at } ({ $in })
me-goal = Diese Woche: { $reached }
me-needs = **Was zu tun ist**
me-unconfirmed = { $count ->
        [one] Sind deine Monats-Connects gekommen? Siehe `/connects balance`.
       *[other] { $count } Mal Monats-Connects: Sind sie gekommen? Siehe `/connects balance`.
    }
me-silent = { $count ->
        [one] Bei 1 Bewerbung gibt es
       *[other] Bei { $count } Bewerbungen gibt es
    } seit { $days ->
        [one] einem Tag
       *[other] { $days } Tagen
    } nichts Neues. Sag mir, was passiert ist: `/proposal checkin`.
me-refill-day = Wann kommen deine Monats-Connects{ $unknown ->
        [yes] , falls überhaupt
       *[no] { "" }
    }? Sag es mir mit `/profile plan`.
me-steps = { $count ->
        [one] 1 nächster Schritt würde
       *[other] { $count } nächste Schritte würden
    } diese Zahlen besser machen.
