# What a wallet holds, held and did.

cmd-connects-balance = Your Connects, what expires when, and the next renewal
    .at = The balance at the end of a past day: 2026-10-01, yesterday
cmd-connects-history = Everything that moved your Connects, newest first
    .kind = Only this kind
    .since = From this day on
    .job = Only this job: a link, or pick one of yours
cmd-connects-expiring = What expires soon, and what each batch has paid for
    .days = How many days ahead (30 if left out)
cmd-connects-export = Everything that moved your Connects, as files to keep
    .format = csv (entries and batches, for a spreadsheet) or beancount (a plain-text ledger for bean-check)

balance-plan = { $plan } · next renewal **{ $amount }** on { $on } ({ $when })
balance-plan-plain = { $plan } · no monthly Connects
balance-plan-unknown = { $plan } · renewal day not known: `/profile plan`
balance-at = At the end of { $day }.
balance-before-start = That is before you started here, on { $day }.
balance-empty = Nothing is left. Log what comes in with `/connects add`.
balance-thirty = { $amount ->
        [0] Nothing expires within 30 days.
        [one] **1** expires within 30 days.
       *[other] **{ $amount }** expire within 30 days.
    }
expires-row = **{ $amount }** { $amount ->
        [one] expires
       *[other] expire
    } on { $on } · { $when }
unconfirmed = **+{ $amount }** were due on { $on } and are counted in. Did they come?

history-title = **History**{ $kind ->
        [none] { "" }
       *[other] { " " }· { $kind }
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $since ->
        [none] { "" }
       *[other] { " " }· since { $since }
    }
history-row = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $note ->
        [none] { "" }
       *[other] { " " }· { $note }
    }{ $status ->
        [none] { "" }
       *[other] { " " }· *{ $status }*
    }
history-row-foot = { $on } · left { $balance }{ $entry ->
        [none] { "" }
       *[other] { " " }· #{ $entry }
    }
history-empty = Nothing here yet.
history-empty-next = `/connects spend` and `/connects add` write entries; `/proposal send` does it for a proposal.
history-total = { $total ->
        [one] 1 line
       *[other] { $total } lines
    }
status-estimated = estimated
status-flagged = please check
status-expected = not confirmed yet
status-confirmed = confirmed
status-corrected = corrected
status-reversed = undone

expiring-title = { $amount ->
        [0] Nothing expires within { $days ->
            [one] 1 day
           *[other] { $days } days
        }.
        [one] **1** expires within { $days ->
            [one] 1 day
           *[other] { $days } days
        }
       *[other] **{ $amount }** expire within { $days ->
            [one] 1 day
           *[other] { $days } days
        }
    }
expiring-later = After that: { $amount } on { $on }.
expiring-nothing-left = Nothing is left to expire.
lot-row = **{ $amount }** on { $on } · { $when }
    -# { $kind } of { $issued }, { $amount } of { $whole } left
lot-choice = { $amount } on { $on } · { $kind }
menu-lot = Open a batch
button-lot = Open
lot-title = Batch #{ $lot } · { $kind } of { $issued }
lot-left = **{ $remaining }** of { $amount } left · { $remaining ->
        [0] expiry { $on }
       *[other] expires { $on } ({ $when })
    }
lot-use = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    } · { $on }
lot-bought = What it has paid for:
lot-untouched = Nothing has been taken from it yet.

export-done = Your whole history, in two files that any spreadsheet opens.
export-lines = { $entries ->
        [one] 1 line
       *[other] { $entries } lines
    }, { $lots ->
        [one] 1 batch
       *[other] { $lots } batches
    }. Times are UTC.
export-beancount = Your whole history as plain text, for `bean-check` and everything else that reads Beancount. You can keep your books without me.

# The comment at the top of connects.beancount.
beancount-head =
    The Connects of one Upwork account as they stand at the end of { $today } (UTC), written by Connects Bot.
    Check it with bean-check. What a batch cost is the money paid for it; what came free cost nothing.
    A line with an exclamation mark is not confirmed: a renewal that was only expected, an estimate, or a correction.
