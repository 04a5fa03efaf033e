# What Upwork shows beside what the ledger says, and why they could differ.

cmd-connects-reconcile = Compare with what Upwork shows, and find out why it differs
    .balance = Your Connects now, as Upwork shows them
    .expiring_30d = How many Upwork says will expire within 30 days

reconcile-same = That is what Upwork shows: the balance adds up.
reconcile-differs = Upwork shows **{ $stated }**: { $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    } { $more ->
        [yes] more
       *[no] fewer
    } than here.
reconcile-soon-same = { $amount ->
        [0] Nothing expires within 30 days, there as here.
       *[other] Of them **{ $amount }** within 30 days, there as here.
    }
reconcile-soon-differs = Within 30 days { $stated ->
        [one] 1 expires
       *[other] { $stated } expire
    } at Upwork, and { $here } here{ $here ->
        [0] .
       *[other] :
    }
reconcile-lot = **{ $amount }** on { $on } · { $kind }{ $estimated ->
        [yes] { " " }· estimated
       *[no] { "" }
    }
reconcile-soon-estimate = Only an estimate is off: Upwork shows no expiry days, so those of your opening balance were a guess. You can use Upwork's dates instead.
reconcile-soon-part = Of that, { $amount } is an estimate of mine, for which you can use Upwork's dates. For the others: did you log something on another day than it happened?
reconcile-soon-known = Something may be logged on another day than it happened, or not at all: see `/connects expiring`.

reconcile-likely = What could explain it, the likeliest first:
reconcile-cause = **{ $number }.** { $words }
reconcile-fit = { $fit ->
        [exact] Explains exactly this difference.
       *[part] Explains { $explains } of it; { $rest } would be left.
    }
reconcile-others = What could also explain it:
reconcile-import-first = Importing your history finds most differences by itself.
reconcile-imported = Compared with all that is logged here; your history at Upwork is here up to { $on }.
reconcile-not-imported = Compared with all that is logged here. Your history at Upwork isn't: importing it finds most differences by itself.
reconcile-last = Last corrected { $when }: what lies before that needs no other cause.
reconcile-refill-counted = **+{ $amount }** of { $on } are counted in, and with them it adds up. So they came?

reconcile-corrected = Corrected by **{ $amount }**: your balance is the { $stated } that Upwork showed.
reconcile-moved = **{ $amount }** now { $amount ->
        [one] expires
       *[other] expire
    } { $soon ->
        [yes] within 30 days, as Upwork says
       *[no] later than in 30 days, as Upwork says
    }. The balance stays.
reconcile-nothing = There is nothing to correct any more: your balance is the { $stated } that Upwork showed.
reconcile-meanwhile = Since the comparison it had moved from { $seen } to { $before }, so I worked it out anew. If that was logged after you looked at Upwork, undo this and compare again.
reconcile-flagged = Your history marks the correction. If you find the real cause later, undo the correction first.
reconcile-note = Upwork showed { $stated }

cause-refill-missing = The renewal of { $on } (**+{ $amount }**) did not come: it was expected and you haven't confirmed it.
cause-refill-short = The renewal of { $on } brought { $arrived }, not { $amount }. A change of plan does that.
cause-return-missing = The return #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }for **{ $job }**
    } of { $on } isn't in Upwork's history of those days. Did the client close the job without hiring anybody?
cause-return-late = The return #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }for **{ $job }**
    } of { $on } has not come yet. Upwork takes a day or two.
cause-job-applied = You logged **{ $job }** at { $amount }, and no proposal for it. Did you send one?
cause-credit-only-here = **+{ $amount }** of { $on } (#{ $entry }) isn't in Upwork's history of those days.
cause-put-in = The last correction (**+{ $amount }** of { $on }, #{ $entry }) isn't needed any more: what it stood for has been logged or imported since.
cause-taken-off = The last correction (**−{ $amount }** of { $on }, #{ $entry }) isn't needed any more: what it stood for has been logged or imported since.
cause-badge = Badge days that aren't logged: { $most ->
        [one] 1 day
       *[other] { $most } days
    } since { $on } at { $amount } a day.
cause-badge-unknown = The availability badge takes about 2 a day, and you have logged none: { $most ->
        [one] 1 day
       *[other] { $most } days
    } of it.
cause-proposal = { $most ->
        [one] A proposal that isn't logged: they cost 7 to 27.
       *[other] { $least ->
            [one] A proposal that isn't logged, or up to { $most }: they cost 7 to 27 each.
           *[other] { $least }–{ $most } proposals that aren't logged: they cost 7 to 27 each.
        }
    }
cause-expired-there = They have expired at Upwork: of { $amount } here the expiry ({ $on }) is only an estimate.
cause-spent = Something else was spent: a boost or a higher bid, profile ads.
cause-return-due = **{ $job }** has ended ({ $outcome }), so { $amount } came back. You haven't closed it yet.
cause-guessed-row = “{ $job }” of { $on } (−{ $amount }, #{ $entry }) was imported as spent. If it is Upwork's word for an expiry, it counts twice.
cause-spend-only-here = **−{ $amount }** of { $on } (#{ $entry }) isn't in Upwork's history of those days. Logged twice?
cause-lapsed-here = **{ $amount }** expired here on { $on } by an estimate; at Upwork they may live on.
cause-refill-unposted = { $on ->
        [none] A renewal of { $amount }: I don't know the day of yours. `/profile plan` sets it.
       *[other] The renewal of { $on } ({ $amount }) has come already. `/profile plan` sets the day.
    }
cause-boost-back = You were outbid for **{ $job }**: its boost of { $amount } came back.
cause-return-possible = The client of **{ $job }** closed the job without hiring: { $amount } came back.
cause-purchase = A purchase that isn't logged.
cause-came = Something else came in: a bonus, a reward for an interview, a purchase.

button-correct = Correct by { $amount }
button-move = Use Upwork's dates for { $amount }
button-compare-again = Compare again
button-more-causes = More causes
button-import-more = Import history
button-log-badge = Log the badge
button-log-it = Log it
button-log-proposal = Log the proposal
button-add-purchase = Add the purchase
button-add-refill = Add the renewal
button-close-it = Close the job

form-reconcile = What does Upwork show?
form-reconcile-soon = Of them, expiring within 30 days
form-reconcile-add = { $source ->
        [purchase] A purchase
        [refill] A renewal
       *[bonus] What came in
    }
form-reconcile-spend = { $purpose ->
        [badge] The availability badge
       *[other] What was spent
    }
form-reconcile-proposal = A proposal that isn't logged yet
form-reconcile-amount = How many Connects
form-reconcile-paid = What you paid, in US dollars
form-reconcile-on = The day, if not today: yesterday, 2026-11-23
form-reconcile-job = The job: its link, or a title of yours
