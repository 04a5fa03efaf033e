# /start and what moves Connects: spend, add, undo, refill answers.

cmd-start = Open your wallet with what Upwork shows today
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

purpose-proposal = proposal
purpose-boost = boost
purpose-badge = availability badge
purpose-ads = profile ads
purpose-other = other

kind-opening = Opening balance
kind-refill = Monthly refill
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
button-balance = Balance
button-history = History
button-expiring = What expires
button-anyway = Log it anyway
button-refill-yes = It came
button-refill-correct = Another number
button-refill-missing = It did not come
button-set-refill = Set the refill day
button-log-proposal = How to log a proposal

# $next is "none" where the refill day isn't known.
started = Your wallet is open on **{ $plan }**.
started-refill = Next refill: **{ $amount }** on { $on } ({ $when })
started-no-grant = No Connects come each month on this plan. If yours do, say so with `/profile plan`.
started-refill-unknown = When do your monthly Connects come? Say it with `/profile plan next_refill:` and I post each refill on the day.
started-soon = **{ $amount }** of them expire by { $on }; I take the rest to be six months old.
started-aged = I take them to be six months old, as Upwork shows no expiry days. You will be warned in good time.
started-zone = Your time zone is { $zone }; change it with `/profile reminders`.
started-next = Sent a proposal? `/proposal send` with the job's link logs the job, the proposal and the Connects in one go.

spent = **−{ $amount }** for { $purpose }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
spent-on = Dated { $on }.
paid-by = From { $count ->
        [one] the lot that expires { $lots }
       *[other] lots that expire { $lots }
    }
part = { $on } ({ $amount })
corrected = You were **{ $amount }** short, so I added a correction of that size first. It is flagged in your history.

added = **+{ $amount }** { $source ->
        [purchase] bought
        [bonus] as a bonus
        [reward] as a reward
        [refill] as a refill
       *[return] returned
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
added-expires = { $count ->
        [one] They expire { $lots }
       *[other] They expire { $lots }
    }
added-lapsed = **{ $amount }** of them went back to Connects whose day had passed, so they expired at once.

undone = Taken back: { $count ->
        [one] one entry
       *[other] { $count } entries that belong together
    }
undone-entry = **{ $amount }** { $kind }, { $when }
undo-choice = { $amount } · { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    } · { $on }

refill-confirmed = Refill of { $on } confirmed: **+{ $amount }**.
refill-corrected = Refill of { $on } corrected from { $expected } to **{ $amount }**.
refill-missing = Refill of { $on } taken back: { $expected } did not come.
refill-missing-next = Worth a look at Upwork's membership page: is the plan still running, and on which day does its cycle start? Then `/profile plan`.
refill-form = How many Connects came?
refill-form-amount = Connects that arrived (0 if none)

offer-anyway = I can also log it and add the missing { $missing } as a flagged correction, if Upwork did take them.
