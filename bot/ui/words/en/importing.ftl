# Bringing a history in: what would change, and what did.

cmd-connects-import = Bring in your Connects history: paste it, or upload a file
    .file = A .txt, .csv or .xlsx file; leave it out to paste the text
    .balance = What Upwork shows as your balance now, to compare

form-import = Paste your Connects history
form-import-text = From the first date to the last number
form-import-text-hint = Upwork → Connects History: select the table, copy, paste
form-import-more = More of it
form-import-more-hint = A field takes 4,000 characters: go on here
form-import-rest = The rest of your Connects history
form-import-balance = The balance that Upwork shows

import-preview = **Nothing is written yet.** { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } { $one_day ->
        [yes] of { $since }:
       *[no] from { $since } to { $until }:
    }
import-done = Imported { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } { $one_day ->
        [yes] of { $since }:
       *[no] from { $since } to { $until }:
    }
import-new = **{ $count }** new{ $proposals ->
        [0] { "" }
        [one] , among them 1 proposal
       *[other] , among them { $proposals } proposals
    }
import-sums = In all **{ $spent }** spent and **{ $came_in }** came in; the largest row is { $largest }.
import-order = { $month_first ->
        [yes] Days are read with the month first: 1/11 is 11 January.
       *[no] Days are read with the day first: 1/11 is 1 November.
    }{ $done ->
        [yes] { "" }
       *[no] { " " }If that is wrong, turn it with the button.
    }
import-repeats = { $count ->
        [one] 1 row stands
       *[other] { $count } rows stand
    } there twice, as pages overlap; I count { $count ->
        [one] it
       *[other] them
    } once.
import-unused-sheets = Not used, as I find no days and Connects there: sheet { $list }
import-unused-columns = Not used: column { $list }
import-encoding = { $encoding ->
        [lost] Some letters in this file are lost: titles with � aren't whole. Save it from the original as UTF-8 and send it again, or go on.
        [garbled] Letters in this file were garbled, as a program had read UTF-8 as something else. I put them right where I could: check the titles.
       *[other] The file isn't UTF-8. I read its letters as { $encoding }: if titles look wrong, save it as UTF-8 and send it again.
    }
import-cut = The last field was full, so the end may be cut off: I have read until { $on }, and what stands behind waits. Press *Paste the rest* and go on from there.
import-kept = What you typed is kept. The button opens the form with it.
import-known = **{ $count }** already here
import-linked = **{ $count }** that you had logged by hand
import-grown = **{ $count }** badge { $count ->
        [one] row that has grown
       *[other] rows that have grown
    }
import-refill = Renewal of { $on } confirmed: **+{ $arrived }**
import-refill-other = Renewal of { $on }: **+{ $arrived }** came, not { $expected }
import-conflict = { $on } · { $title }: here { $here }, at Upwork **{ $there }**{ $mended ->
        [yes] ; I take Upwork's
       *[no] ; left as it is, as something has come back of it
    }
import-changed = { $title }: here { $here }, in the file **{ $there }**. Left as it is: undo the entry and log it anew if the file is right.
import-renamed = { $on } · “{ $here }” ({ $amount }) is gone and “{ $there }” is new: { $same ->
        [yes] I take them for one post that was renamed.
       *[no] if the post was renamed, one of the two is too much.
    }
import-lapsed = **{ $amount }** of what came back belonged to Connects that had expired before: they expire at once.
import-outlived = **{ $amount }** of what came in was not used within its year: it has expired, and your balance doesn't count it.
import-excess = { $on } · { $title }: **{ $amount }** came back, but only { $out } were out. I count what Upwork shows; a bid may not be logged.
import-expired = { $count ->
        [one] 1 row about expired Connects is
       *[other] { $count } rows about expired Connects are
    } left out: I work expiries out myself.
import-correction = You corrected the balance by **{ $amount }** on { $on }. These rows may be the reason: without that correction you have { $after }.
import-only-here = { $count ->
        [one] 1 entry of those days is only here
       *[other] { $count } entries of those days are only here
    }: Upwork's history doesn't show { $count ->
        [one] it.
       *[other] them.
    }
import-opening = To end at the balance that you stated, your account here begins with **{ $amount }** on { $on } (estimated).
import-missing = **{ $amount }** more were spent than came in, so I add a correction of that size. Your history marks it.
import-balance-same = Your balance stays at { $balance }.
import-balance = Your balance: { $before } → **{ $balance }**
import-stated-same = That is what Upwork shows.
import-stated-other = Upwork shows **{ $stated }**: { $difference ->
        [one] 1 Connect
       *[other] { $difference } Connects
    } { $more ->
        [yes] more
       *[no] fewer
    }. After the import, `/connects reconcile` finds out why.
import-unknown = What is “{ $label }” ({ $amount }, { $count ->
        [one] 1 row
       *[other] { $count } rows
    })? I take it for: { $kind }
import-unknown-more = … and { $count } more labels that I don't know.
import-label-menu = “{ $label }” is …
import-columns = Columns: { $list }
import-column = { $field } ← { $name }
import-nothing-new = Everything in it is here already.

field-on = date
field-label = what it was
field-title = job
field-amount = Connects
field-credit = came in
field-debit = went out
field-freelancer = freelancer
field-boost = boost
field-returned = came back
field-direction = spent or added
field-note = note
field-balance = balance
field-paid = paid
field-expires_on = expires
column-number = column { $number }
column-none = (none)
form-columns = Which column is which?
form-column-on = Date
form-column-label = What it was
form-column-amount = Connects (with a sign)
form-column-title = Job
form-column-debit = Connects that went out, if apart

button-import = Import
button-paste-rest = Paste the rest
button-paste-again = Paste again
button-day-first = Day first
button-month-first = Month first
button-columns = Fix columns
button-reconcile = Compare with Upwork
import-people = This table has rows of { $count } people: { $names }. Whose are yours?
import-two-accounts = The renewals of { $first } and { $second } are too near to each other for one account: there may be two accounts in this table.
import-whose-wallet = I keep the Connects of one account for you. Nothing is written before you choose.
import-plan = Your history shows the plan **{ $plan }**; your plan here is { $here }.
import-refill-day = Your next renewal comes on **{ $on }**, as your history shows.
import-refill-other-day = Your history says that the next renewal comes on **{ $on }**; here it is { $here ->
        [none] unknown
       *[other] { $here }
    }.
import-badge = Your history shows the availability badge: about **{ $weekly }** a week, { $days }. Stored, it helps when days of it aren't logged.
weekday-short = { $day ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
every-day = every day
button-set-badge = Badge { $weekly } a week
import-undone = { $entries ->
        [0] The import is taken back.
        [one] The import is taken back, with its 1 entry of { $since }. The same or another history can come in now.
       *[other] The import is taken back, with its { $entries } entries from { $since } to { $until }. The same or another history can come in now.
    }
import-undo-choice = The whole import of { $on }

button-all-rows = All of it
button-set-plan = Set plan { $plan }
button-set-refill = Next renewal { $on }
button-undo-import = Undo this import
button-funnel = Proposals
button-correction-back = Take the correction back
kind-skip = Nothing: skip it
