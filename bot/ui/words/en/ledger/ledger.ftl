# /start and what moves Connects: spend, add, undo, refill answers.

cmd-start = Open your account with what Upwork shows today
    .balance = Your Connects now, as Upwork shows them
    .plan = Your Upwork plan
    .next_refill = When the next monthly Connects come, e.g. 2026-12-03 (on Upwork's membership page)
    .monthly_free = Do you get the free Connects each month? Not every account does
    .expiring_30d = How many Upwork says will expire within 30 days
    .timezone = Your time zone: type your nearest city
cmd-connects = Your Connects: balance, spending, history
cmd-connects-spend = Write down Connects that you have used
    .amount = How many
    .purpose = What for (a proposal with its outcome: /proposal send)
    .job = The job: a link, or pick one of yours
    .on = The day, if not today: 2026-11-23, yesterday, 3 days ago
    .note = Anything to remember
cmd-connects-add = Write down Connects that came in
    .amount = How many
    .source = Where they came from
    .paid = What you paid, in US dollars
    .on = The day, if not today: 2026-11-23, yesterday, 3 days ago
    .expires = When they expire, if not in 12 months
    .job = For a return: the job that it came back from
    .note = Anything to remember
cmd-connects-undo = Take back your last entry, or one that you choose
    .entry = The entry; your last one if left out

plan-basic = Basic
plan-plus = Plus
plan-agency_basic = Agency Basic
plan-agency_plus = Agency Plus

kind-opening = Opening balance
kind-refill = Monthly renewal
kind-purchase = Purchase
kind-bonus = Bonus
kind-reward = Reward
kind-return = Return
kind-spend = Spent
kind-boost = Boost
kind-badge = Availability badge
kind-ads = Profile ads
kind-correction = Correction
kind-reversal = Undo
kind-expiry = Expired
kind-forfeit = Over the roll-over limit

button-undo = Undo
button-count-on-top = Count it on top
button-balance = Balance
button-history = History
button-expiring = What expires
button-anyway = Log it anyway
button-refill-yes = It came
button-refill-correct = Another number
button-refill-missing = It did not come
button-undo-entry = Undo #{ $entry }

started = Your account is open on **{ $plan }**.
started-refill = Next renewal: **{ $amount }** on { $on } ({ $when })
started-no-grant = No Connects come each month on this plan. If yours do, say so with `/profile plan`.
started-refill-unknown = When do your monthly Connects come? Tell me with `/profile plan`, and I write to you on each of these days.
started-soon = **{ $amount }** of them { $amount ->
        [one] expires
       *[other] expire
    } by { $on }{ $rest ->
        [0] .
       *[other] ; I assume that the rest is six months old.
    }
started-aged = Upwork shows no expiry days, so I assume that they are six months old. You will be warned in good time.
started-zone = Your time zone is { $zone }; change it with `/profile reminders`.
started-next = Next: `/proposal send` with a job's link logs the job, the proposal and the Connects in one go.

spent = **−{ $amount }** { $purpose ->
        [proposal] for a proposal
        [boost] for a boost
        [badge] for the availability badge
        [ads] for profile ads
       *[other] spent
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
spent-on = Dated { $on }.
paid-by = { $count ->
        [one] From the batch that expires on { $on }.
       *[other] From batches that expire on { $lots }.
    }
part = { $on } ({ $amount })
parts-and-more = { $days } and more
counted-at-start = That was before your `/start`, and the balance that you stated there counts it already: your balance stays as it is.
counted-on-top = Counted on top of what you stated at `/start`: **+{ $amount }**.
corrected = You were **{ $amount }** short, so I added a correction of that size first. Your history marks it.

added = **+{ $amount }** { $source ->
        [purchase] bought
        [bonus] as a bonus
        [reward] as a reward
        [refill] with the renewal
       *[return] returned
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
added-expires = Expiry: { $count ->
        [one] { $on }
       *[other] { $lots }
    }
added-lapsed = **{ $amount }** of them { $amount ->
        [one] had passed its day already, so it
       *[other] had passed their day already, so they
    } expired at once.

undone = { $count ->
        [one] Taken back:
       *[other] Taken back, as they belong together:
    }
undone-entry = **{ $amount }** { $kind } · #{ $entry } · { $when }
undo-choice = #{ $entry } · { $amount } · { $kind } · { $on }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }

refill-confirmed = Renewal of { $on } confirmed: **+{ $amount }**.
refill-corrected = Renewal of { $on } corrected from { $expected } to **{ $amount }**.
refill-missing = Renewal of { $on } taken back: { $expected } did not come.
refill-missing-next = Worth a look at Upwork's membership page: is the plan still running, and on which day does it renew? Then `/profile plan`.
refill-form = How many Connects came?
refill-form-amount = Connects that arrived (0 if none)
