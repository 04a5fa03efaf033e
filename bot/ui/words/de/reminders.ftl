# Eigene Erinnerungen: /remind, ihre Liste und die Nachrichten.
cmd-remind = Erinnert dich an alles, zu einer Zeit deiner Wahl
    .what = Woran du erinnert werden willst
    .when = Wann: morgen um 9 Uhr, in 2 Stunden, Freitag 14:30, jeden Montag um 9
    .repeat = Wie oft (ohne Angabe einmal)
    .job = Der Job, um den es geht
    .proposal = Die Bewerbung, um die es geht

repeat-once = einmal
repeat-every-day = jeden Tag
repeat-every-weekday = jeden Werktag
repeat-every-week = jede Woche
repeat-every-month = jeden Monat
repeat-every-days = alle { $count } Tage
repeat-every-weeks = alle { $count } Wochen
repeat-every-months = alle { $count } Monate

own-when = **{ $weekday }**, { $at } ({ $in })
own-repeat = { $repeat ->
        [every-day] Danach jeden Tag um diese Zeit.
        [every-weekday] Danach montags bis freitags um diese Zeit.
        [every-week] Danach jede Woche um diese Zeit.
        [every-days] Danach alle { $count } Tage um diese Zeit.
        [every-weeks] Danach alle { $count } Wochen um diese Zeit.
        [every-months] Danach alle { $count } Monate am { $day }. um diese Zeit.
       *[every-month] Danach jeden Monat am { $day }. um diese Zeit.
    }
own-short-months = In kürzeren Monaten kommt sie am letzten Tag.
own-about = Zu: { $job }
own-over = Diese Erinnerung ist vorbei.
own-done = Erledigt.
own-done-next = Für dieses Mal erledigt. Nächstes Mal:
own-snoozed = Ich erinnere dich noch einmal:
own-stopped = Beendet. Sie kommt nicht mehr.
own-deleted = Gelöscht.
own-restored = Wieder da:
own-saved = Gespeichert:
own-list-title = { $total ->
        [0] Keine Erinnerungen
        [one] 1 Erinnerung
       *[other] { $total } Erinnerungen
    }
own-list-none = Leg eine mit `/remind` an, zum Beispiel `morgen um 9 Uhr` oder `jeden Montag um 9`.
own-list-row = **{ $what }** · { $at }{ $repeat ->
        [once] { "" }
       *[other] { " " }· { $name }
    }
menu-own = Eine ändern oder löschen
own-set-for = Für { $at }.
own-missed = { $count ->
        [one] Seitdem war sie noch einmal fällig. Ich konnte sie nicht schicken; diese steht für beide.
       *[other] Seitdem war sie noch { $count } Mal fällig. Ich konnte sie nicht schicken; diese steht für alle.
    }
own-next = Nächstes Mal: { $at }

form-own-new = Erinnerung
form-own-what = Woran du erinnert werden willst
form-own-when = Wann
form-own-when-hint = Zum Beispiel: morgen um 9 Uhr, in 2 Stunden, Freitag 14:30, jeden Montag um 9
form-own-repeat = Wie oft

# Die Kalenderdatei, für Telefon oder Computer.
calendar-name = Connects
calendar-renewal = { $amount ->
        [one] Monats-Connects: 1
       *[other] Monats-Connects: { $amount }
    }
calendar-expiry = { $amount ->
        [one] 1 Connect verfällt
       *[other] { $amount } Connects verfallen
    }
calendar-interview = Interview: { $job }
calendar-title = Kalenderdatei
calendar-about = Öffne sie auf Telefon oder Computer, um das in deinen Kalender zu übernehmen:
calendar-holds =
    - Monats-Connects: { $renewals }
    - Tage, an denen Connects verfallen: { $expiries }
    - Interviews: { $interviews }
    - Erinnerungen: { $reminders }
calendar-again = Eine neuere Datei ändert diese Termine und verdoppelt keinen. Vergangenes löschst du selbst.
button-calendar = Kalender
button-own-change = Ändern
button-own-delete = Löschen
button-own-list = Meine Erinnerungen
button-own-hour = In 1 Stunde
button-own-tomorrow = Morgen
button-own-week = In 1 Woche
button-own-done = Erledigt
button-own-stop = Beenden
