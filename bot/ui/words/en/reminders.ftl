# A member's own reminders: /remind, its list, and the messages.
cmd-remind = Be reminded of anything, at a time that you choose
    .what = What to remind you of
    .when = When: tomorrow at 9, in 2 hours, Friday 14:30, 20 Nov at noon, every Monday at 9
    .repeat = How often (once if left out)
    .job = The job that it is about
    .proposal = The proposal that it is about

repeat-once = once
repeat-every-day = every day
repeat-every-weekday = every weekday
repeat-every-week = every week
repeat-every-month = every month
repeat-every-days = every { $count } days
repeat-every-weeks = every { $count } weeks
repeat-every-months = every { $count } months

# $weekday: the day's name, e.g. Friday. $at: day and time, $in: how far away; Discord shows both in the reader's zone.
own-when = **{ $weekday }**, { $at } ({ $in })
own-repeat = { $repeat ->
        [every-day] Then every day at this time.
        [every-weekday] Then from Monday to Friday at this time.
        [every-week] Then every week at this time.
        [every-days] Then every { $count } days at this time.
        [every-weeks] Then every { $count } weeks at this time.
        [every-months] Then every { $count } months on day { $day } at this time.
       *[every-month] Then every month on day { $day } at this time.
    }
own-short-months = A shorter month has it on its last day.
own-about = About: { $job }
own-over = This reminder is over.
own-done = Done.
own-done-next = Done for this time. Next:
own-snoozed = I'll remind you again:
own-stopped = Stopped. It won't come again.
own-deleted = Deleted.
own-restored = It is back:
own-saved = Saved:
own-list-title = { $total ->
        [0] No reminders
        [one] 1 reminder
       *[other] { $total } reminders
    }
own-list-none = Set one with `/remind`, such as `tomorrow at 9` or `every Monday at 9`.
own-list-row = **{ $what }** · { $at }{ $repeat ->
        [once] { "" }
       *[other] { " " }· { $name }
    }
menu-own = Change or delete one
own-set-for = Set for { $at }.
own-missed = { $count ->
        [one] It was due once more since then. I couldn't send it, so this stands for both.
       *[other] It was due { $count } more times since then. I couldn't send them, so this stands for all.
    }
own-next = Next: { $at }

form-own-new = Reminder
form-own-what = What to remind you of
form-own-when = When
form-own-when-hint = For example: tomorrow at 9, in 2 hours, Friday 14:30, every Monday at 9
form-own-repeat = How often

# The calendar file, for a calendar on a phone or computer.
calendar-name = Connects
calendar-renewal = { $amount ->
        [one] Connects renewal: 1
       *[other] Connects renewal: { $amount }
    }
calendar-expiry = { $amount ->
        [one] 1 Connect expires
       *[other] { $amount } Connects expire
    }
calendar-interview = Interview: { $job }
calendar-title = Calendar file
calendar-about = Open it on your phone or computer to put these into your calendar:
calendar-holds =
    - renewals: { $renewals }
    - days on which Connects expire: { $expiries }
    - interviews: { $interviews }
    - reminders: { $reminders }
calendar-again = A newer file changes these events and doubles none. Delete by hand what is over.
button-calendar = Calendar file
button-own-change = Change
button-own-delete = Delete
button-own-list = My reminders
button-own-hour = Again in 1 hour
button-own-tomorrow = Tomorrow
button-own-week = Next week
button-own-done = Done
button-own-stop = Stop
