cmd-profile = Your plan and your reminders
cmd-profile-show = Your plan, your refill day, and how I remind you
cmd-profile-plan = Change your plan, refill day or free monthly Connects
    .plan = Your Upwork plan
    .monthly_free = Do you get the free Connects each month on Basic? (With Plus they always come.)
    .next_refill = When the next monthly Connects come, e.g. 2026-12-03
cmd-profile-reminders = Where, when and about what I remind you

profile-plan = { $plan } · { $refill ->
        [none] refill day unknown: `/profile plan next_refill:`
        [nothing] no monthly Connects
       *[other] next refill **{ $amount }** on { $refill } ({ $when })
    }
profile-since = Tracking since { $since }.
profile-place = Reminders: **{ $place }**, at { $hour }:00, { $zone }
profile-expiry = Before Connects expire: { $days ->
        [none] nothing
        [one] 1 day ahead
       *[other] { $days } days ahead
    }
profile-topics = About: { $topics ->
        [none] nothing
       *[other] { $topics }
    }
profile-low = Low balance: under { $below }
profile-silent = Silent proposals: after { $days ->
        [one] 1 day
       *[other] { $days } days
    }
profile-interview = Open interviews: after { $days ->
        [one] 1 day
       *[other] { $days } days
    }
profile-quiet = Quiet from { $from }:00 to { $to }:00: what comes due then waits.
profile-paused = **Paused until { $until }.** What still matters by then comes in one message.
profile-unsent = I couldn't reach you: { $reason }
profile-plan-set = Saved. It counts from the next cycle on; what came before stays as it was.
reminders-set = Saved.
reminders-channel-missing = That server has no channel for me yet: somebody who manages it has to run `/server setup`. Until then you see everything in `/connects balance`.

place-dm = direct message
place-channel = this server's channel
place-both = direct message and this server's channel
place-fallback = direct message, else this server's channel
place-none = nowhere

button-plan = How to change the plan
button-open-reminders = Change reminders
form-reminders = Reminders
form-place = Where
form-hour = At what hour of your day (0 to 23)
form-hour-hint = 9, or with quiet hours or a pause: 9; quiet 22-7; pause until 2027-01-10
form-zone = Your time zone, such as Europe/Berlin
form-expiry-days = Days before Connects expire; other limits
form-expiry-days-hint = 30, 7, 1, or none; low: Connects; silent, interview: days until I ask
# As the form reads them again (bot/domain/time/hours.py, reminders.py).
form-when-quiet = quiet { $quiet }
form-when-pause = pause until { $day }
form-limits = { $days }; low { $low }; silent { $silent }; interview { $interview }
form-topics = Tell me about
form-topics-hint = The last five are nudges, sent to you alone. None are on unless you choose them.
