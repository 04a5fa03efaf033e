cmd-profile = Your plan and your reminders
cmd-profile-show = Your plan, your next renewal, and how I remind you
cmd-profile-plan = Change your plan, next renewal or free monthly Connects
    .plan = Your Upwork plan
    .monthly_free = Do you get the free Connects each month on Basic? (With Plus they always come.)
    .next_refill = When the next monthly Connects come, e.g. 2026-12-03
cmd-profile-reminders = Where, when and about what I remind you

profile-plan = { $plan } · { $refill ->
        [none] renewal day not known: `/profile plan`
        [nothing] no monthly Connects
       *[other] next renewal **{ $amount }** on { $refill } ({ $when })
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
profile-quiet = Quiet from { $from }:00 to { $to }:00.
profile-paused = **Paused until { $until }.**
profile-unsent = I couldn't reach you: { $reason }
profile-badge = Availability badge: about { $weekly } a week, { $days }. `/connects reconcile` counts days of it that aren't logged.
button-forget-badge = Forget the badge
profile-plan-set = Saved. It counts from the next cycle on; what came before stays as it was.
reminders-channel-missing = That server has no channel for me yet: ask a manager to run `/server setup`. Until then see `/connects balance`.

place-dm = direct message
place-channel = this server's channel
place-both = direct message and this server's channel
place-fallback = direct message, else this server's channel
place-none = nowhere

# The card of /profile plan. Each tap is saved at once.
button-plan = Change plan
menu-plan = Your plan on Upwork
profile-free = { $unknown ->
        [yes] Do 10 free Connects come each month? You weren't sure.
       *[no] Do 10 free Connects come each month?
    }
switch-free = 10 free a month
button-renewal = Next renewal
form-renewal = Day of the next renewal

# The card of /profile reminders. Each tap is saved at once.
switch = { $on ->
        [yes] ✓ { $name }
       *[no] ○ { $name }
    }
reminders-title-main = Reminders
reminders-title-quiet = Quiet hours
reminders-title-pause = Pause
reminders-title-limits = Limits
reminders-days = **Before Connects expire:**
reminders-about = **About** (a tap switches):
reminders-saved = Saved.
reminders-quiet-about = In quiet hours I send nothing. What comes due then waits until they end.
reminders-pause-about = During a pause I send nothing. What still matters afterwards comes in one message.
reminders-limits-about = From when on I tell you. Each limit counts only where its topic is switched on.
menu-place = Where
menu-hour = At what hour
menu-days = How long before Connects expire I warn you
menu-quiet-from = Quiet from
menu-quiet-to = Quiet until
menu-low = Low balance
menu-silent = Silent proposals
menu-interview = Open interviews
choice-place = Send to: { $place }
choice-hour = At { $hour }
choice-quiet-from = Quiet from { $hour }
choice-quiet-to = Quiet until { $hour }
choice-days = { $days ->
        [one] 1 day
       *[other] { $days } days
    }
choice-low = Low balance: under { $count }
choice-silent = Silent: after { $count ->
        [one] 1 day
       *[other] { $count } days
    }
choice-interview = Interviews: after { $count ->
        [one] 1 day
       *[other] { $count } days
    }
button-open-reminders = Change reminders
button-reminders-quiet = Quiet hours
button-reminders-pause = Pause
button-reminders-limits = Limits
button-back-reminders = Back
button-quiet-off = No quiet hours
button-pause = { $days ->
        [one] For a day
        [7] For a week
       *[other] For { $days } days
    }
button-pause-until = Until a day
button-pause-off = No pause
form-pause = No reminders until
form-pause-hint = A day, for example 10 Jan or next Monday
form-zone = The nearest big city, such as Berlin
