# Eigene Erinnerungen: /remind, die Liste und die Nachrichten.
cmd-remind = Lass dich an etwas erinnern, zu einer Zeit deiner Wahl
    .what = Woran ich dich erinnern soll
    .when = Wann: morgen um 9:30, in 2 Stunden, Freitag 14:30, jeden Montag um 9
    .repeat = Wie oft (ohne Angabe einmal)
    .job = Der Job, um den es geht
    .proposal = Die Bewerbung, um die es geht

repeat-once = einmal
repeat-every-day = jeden Tag
repeat-every-weekday = jeden Werktag
repeat-every-week = jede Woche
repeat-every-2-weeks = alle 2 Wochen
repeat-every-month = jeden Monat

own-when = **{ $weekday }**, { $at } ({ $in })
own-repeat = { $repeat ->
        [every-day] Dann jeden Tag um diese Zeit.
        [every-weekday] Dann von Montag bis Freitag um diese Zeit.
        [every-week] Dann jede Woche um diese Zeit.
        [every-2-weeks] Dann alle 2 Wochen um diese Zeit.
       *[every-month] Dann jeden Monat am { $day }. um diese Zeit.
    }
own-short-months = In einem kürzeren Monat kommt sie am letzten Tag.
own-about = Zu: { $job }
own-over = Diese Erinnerung ist vorbei.
own-done = Erledigt.
own-done-next = Für diesmal erledigt. Nächstes Mal:
own-snoozed = Ich erinnere dich noch mal:
own-stopped = Beendet. Sie kommt nicht wieder.
own-deleted = Gelöscht.
own-restored = Sie ist wieder da:
own-saved = Gespeichert:
own-list-title = { $total ->
        [0] Keine Erinnerungen
        [one] 1 Erinnerung
       *[other] { $total } Erinnerungen
    }
own-list-none = Leg eine mit `/remind` an, etwa `morgen um 9:30` oder `jeden Montag um 9`.
own-list-row = **{ $what }** · { $at }{ $repeat ->
        [once] { "" }
       *[other] { " " }· { $name }
    }
menu-own = Eine ändern oder löschen
own-set-for = Für { $at }.
own-missed = { $count ->
        [one] Seither war sie noch einmal fällig. Ich konnte sie nicht senden, also steht diese für beide.
       *[other] Seither war sie noch { $count }-mal fällig. Ich konnte sie nicht senden, also steht diese für alle.
    }
own-next = Nächstes Mal: { $at }

form-own-new = Erinnerung
form-own-what = Woran ich dich erinnern soll
form-own-when = Wann
form-own-when-hint = Zum Beispiel: morgen um 9:30, in 2 Stunden, Freitag 14:30, jeden Montag um 9
form-own-repeat = Wie oft

# Die Kalenderdatei, für Handy oder Computer.
calendar-name = Connects
calendar-renewal = { $amount ->
        [one] Monats-Connects: 1
       *[other] Monats-Connects: { $amount }
    }
calendar-expiry = { $amount ->
        [one] 1 Connect verfällt
       *[other] { $amount } Connects verfallen
    }
calendar-title = Kalenderdatei
calendar-about = Öffne sie auf Handy oder Computer, um das in deinen Kalender zu übernehmen:
calendar-holds =
    - Monats-Connects: { $renewals }
    - Tage, an denen Connects verfallen: { $expiries }
    - Erinnerungen: { $reminders }
calendar-again = Eine neuere Datei ändert diese Termine und verdoppelt keinen. Vergangenes löschst du von Hand.
button-calendar = Kalenderdatei
button-own-change = Ändern
button-own-delete = Löschen
button-own-list = Meine Erinnerungen
button-own-hour = In 1 Stunde
button-own-tomorrow = Morgen
button-own-week = Nächste Woche
button-own-done = Erledigt
button-own-stop = Beenden
