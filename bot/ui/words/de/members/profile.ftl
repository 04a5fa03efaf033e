cmd-profile = Dein Plan und deine Erinnerungen
cmd-profile-show = Dein Plan, die nächsten Monats-Connects, deine Erinnerungen
cmd-profile-plan = Plan, nächste Monats-Connects oder freie Connects ändern
    .plan = Dein Upwork-Plan
    .monthly_free = Bekommst du bei Basic jeden Monat die freien Connects? (Bei Plus kommen sie immer.)
    .next_refill = Wann die nächsten Monats-Connects kommen, z. B. 2026-12-03
cmd-profile-reminders = Wo, wann und woran ich dich erinnere

profile-plan = { $plan } · { $refill ->
        [none] Tag der Monats-Connects unbekannt: `/profile plan`
        [nothing] keine Monats-Connects
       *[other] nächste Monats-Connects: **{ $amount }** am { $refill } ({ $when })
    }
profile-since = Dabei seit { $since }.
profile-place = Erinnerungen: **{ $place }**, um { $hour }:00 Uhr, { $zone }
profile-expiry = Vor dem Verfall von Connects: { $days ->
        [none] nichts
        [one] 1 Tag vorher
       *[other] { $days } Tage vorher
    }
profile-topics = Themen: { $topics ->
        [none] keine
       *[other] { $topics }
    }
profile-low = Niedriges Guthaben: unter { $below }
profile-silent = Stille Bewerbungen: nach { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }
profile-interview = Offene Interviews: nach { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }
profile-quiet = Ruhe von { $from }:00 bis { $to }:00 Uhr.
profile-paused = **Pause bis { $until }.**
profile-unsent = Ich konnte dich nicht erreichen: { $reason }
profile-badge = Availability Badge: etwa { $weekly } pro Woche, { $days }. `/connects reconcile` zählt Tage mit, die nicht eingetragen sind.
button-forget-badge = Badge vergessen
profile-plan-set = Gespeichert. Es gilt ab dem nächsten Zyklus; was davor war, bleibt.
reminders-channel-missing = Dieser Server hat noch keinen Kanal für mich: Bitte die Serverleitung um `/server setup`. Bis dahin siehe `/connects balance`.

place-dm = Direktnachricht
place-channel = Kanal dieses Servers
place-both = Direktnachricht und Kanal dieses Servers
place-fallback = Direktnachricht, sonst Kanal dieses Servers
place-none = nirgends

# The card of /profile plan. Each tap is saved at once.
button-plan = Plan ändern
menu-plan = Dein Plan bei Upwork
profile-free = { $unknown ->
        [yes] Kommen jeden Monat 10 freie Connects? Du warst dir nicht sicher.
       *[no] Kommen jeden Monat 10 freie Connects?
    }
switch-free = 10 freie im Monat
button-renewal = Nächste Monats-Connects
form-renewal = Tag der nächsten Monats-Connects

# The card of /profile reminders. Each tap is saved at once.
switch = { $on ->
        [yes] ✓ { $name }
       *[no] ○ { $name }
    }
reminders-title-main = Erinnerungen
reminders-title-quiet = Ruhezeit
reminders-title-pause = Pause
reminders-title-limits = Grenzen
reminders-days = **Bevor Connects verfallen:**
reminders-about = **Themen** (antippen schaltet um):
reminders-saved = Gespeichert.
reminders-quiet-about = In der Ruhezeit sende ich nichts. Was fällig wird, wartet bis zu ihrem Ende.
reminders-pause-about = Während einer Pause sende ich nichts. Was danach noch zählt, kommt in einer Nachricht.
reminders-limits-about = Ab wann ich mich melde. Jede Grenze gilt nur, wenn ihr Thema eingeschaltet ist.
menu-place = Wo
menu-hour = Um wie viel Uhr
menu-days = Wie lange vorher ich vor dem Verfall warne
menu-quiet-from = Ruhe ab
menu-quiet-to = Ruhe bis
menu-low = Niedriges Guthaben
menu-silent = Stille Bewerbungen
menu-interview = Offene Interviews
choice-place = Senden an: { $place }
choice-hour = Um { $hour }
choice-quiet-from = Ruhe ab { $hour }
choice-quiet-to = Ruhe bis { $hour }
choice-days = { $days ->
        [one] 1 Tag
       *[other] { $days } Tage
    }
choice-low = Niedriges Guthaben: unter { $count }
choice-silent = Stille: nach { $count ->
        [one] 1 Tag
       *[other] { $count } Tagen
    }
choice-interview = Interviews: nach { $count ->
        [one] 1 Tag
       *[other] { $count } Tagen
    }
button-open-reminders = Erinnerungen ändern
button-reminders-quiet = Ruhezeit
button-reminders-pause = Pause
button-reminders-limits = Grenzen
button-back-reminders = Zurück
button-quiet-off = Keine Ruhezeit
button-pause = { $days ->
        [one] Einen Tag
        [7] Eine Woche
       *[other] { $days } Tage
    }
button-pause-until = Bis zu einem Tag
button-pause-off = Keine Pause
form-pause = Keine Erinnerungen bis
form-pause-hint = Ein Tag, zum Beispiel 10. Jan. oder nächsten Montag
form-zone = Die nächste Großstadt, etwa Berlin
