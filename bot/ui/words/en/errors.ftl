# One sentence or three for each class in bot/errors/: what is wrong, what is allowed, what to do next.
# The fields are the arguments: text is made safe, ids and years come as text, $x_on as a day, $x_cents as dollars,
# $x_at as "2 hours ago" and $x_at_day as a date; what isn't known is "none".

error-too-much-at-once = { $of_member ->
        [yes] You have several long answers under way already. Wait until they have come, then try again.
       *[no] Many members are waiting for long answers right now. Try again in a minute.
    }
error-too-often = You have asked for that very often. You can do it again { $again_at }.
error-took-too-long = That took too long, so I stopped. Nothing is lost: try a shorter period, or again in a few minutes.
error-no-critique = { $why ->
        [off] No language model is set up here, so there is no critique. The check itself needs none.
        [gone] That button is too old: its draft isn't kept any more. Check the draft again, then ask.
        [unreachable] The language model can't be reached. Try again later; the check itself works without it.
        [key] The language model refuses this bot's key. Whoever runs this bot has to put that right.
        [busy] The language model has too much to do. { $seconds ->
            [none] Try again in a few minutes.
            [one] Try again in 1 second.
           *[other] Try again in { $seconds } seconds.
        }
        [refused] The language model refused the question. Whoever runs this bot can find out why.
        [garbled] The language model sent something that I can't read. Try again, or tell whoever runs this bot.
        [empty] The language model sent an empty answer. Try again.
        [broken] The connection to the language model broke before it had said anything. Try again.
       *[slow] The language model took too long. Try again later.
    }
error-wrong-clock = The clock of the machine that runs me is { $ahead ->
        [yes] fast
       *[no] slow
    }, so I write nothing until whoever runs me has set it right. Then try again.
error-busy = The database is busy right now. Try again in a moment.

error-not-stored = { $why ->
        [full] My disk is full
        [failing] My disk can't be written
        [damaged] My database is damaged
       *[read-only] I may not write to my disk
    }, so nothing has changed. Please tell whoever runs this bot, and try again when it is put right.
error-import-under-way = Your import is being written right now, and nothing else has changed. Try again in a few seconds.

error-bad-amount = { $given } isn't possible: use a whole number of Connects from { $lowest } to { $highest }.

error-bad-money = That is not an amount I can use: give US dollars from 0 to { $highest_cents }, such as 4.50.

error-bad-day = I can't read “{ $given }” as a day. Use `2026-11-24`, or a word like `yesterday`.

error-ambiguous-day = “{ $given }” can be { $first_on } or { $second_on }. Write the day like `2026-11-24` or `24 Nov 2026`.

error-day-out-of-range = { $given_on } is out of range here: use a day from { $earliest_on } to { $latest_on }.

error-bad-moment = I can't read “{ $given }” as a day and time. Write it like `tomorrow at 9:30` or `in 2 hours`.

error-ambiguous-moment = “{ $given }” can be { $first_at_full } or { $second_at_full }. Write it like `tomorrow at 17:00` or `4 December at 9am`.

error-past-moment = “{ $given }” is over: that was { $at_full }. Choose a time to come, like `tomorrow at 9:30` or `in 2 hours`.

error-moment-too-far = “{ $given }” is too far away: I keep reminders for { $years } years. Choose an earlier day.

error-no-time-of-day = “{ $given }” has no time of day. Add it, like `tomorrow at 15:00` or `Friday 14:30`.

error-empty-reminder = There is nothing to remind you of yet. Write a few words in `what`.

error-unknown-reminder = That reminder isn't here any more: it is yours no longer, or it ended more than 30 days ago. Set a new one with `/remind`.

error-too-many-reminders = You have { $most } reminders, and that is the most I keep for you. Delete one first: *My reminders*.

error-bad-timezone = I don't know the time zone “{ $given }”. Type your nearest big city and pick from the list, such as `Europe/Berlin`.

error-bad-choice = { $field ->
        [repeat] The words in `when` already say how often, and it is another repeat than `repeat`. Leave one of them out.
        [hour] “{ $given }” isn't an hour: type a whole number from 0 to 23, such as 9.
        [expiry_days] “{ $given }” isn't possible: type up to six numbers of days from 1 to 365, such as 30, 7, 1, or none.
        [quiet] “{ $given }” can't be quiet hours: type two hours such as 22-7, or none.
        [limits] “{ $given }” isn't possible: low takes 1 to 10,000 Connects, silent and interview 1 to 60 days.
        [word] “{ $given }” is not the word. To delete everything, run `/privacy delete` again and type DELETE.
        [amount] “{ $given }” isn't a whole number of Connects: type one from 0 to 100,000.
        [connects] “{ $given }” isn't a whole number of Connects: type one from 0 to 100,000.
        [balance] “{ $given }” isn't a whole number of Connects: type one from 0 to 100,000.
        [expiring_30d] “{ $given }” isn't a whole number of Connects: type one from 0 to 100,000, or leave it empty.
        [boost] “{ $given }” isn't a whole number of Connects: type one from 0 to 100,000.
        [weekly_proposals] “{ $given }” can't be a goal: type a whole number up to 500, or leave it empty.
        [weekly_interviews] “{ $given }” can't be a goal: type a whole number up to 500, or leave it empty.
        [fee] “{ $given }” can't be a service fee: type a whole number of percent from 0 to 50.
        [totals_missing] `{ $given }` is missing. *My Stats* shows four numbers: type all of them, 0 where it shows none.
        [months] “{ $given }” isn't possible: type a whole number of months from 1 to 12.
        [days] “{ $given }” isn't possible: type a whole number of days from 1 to 366.
        [hire_rate] “{ $given }” can't be a hire rate: type a whole number from 0 to 100.
        [pace] “{ $given }” can't be a pace: type a whole number of Connects a week up to 10,000.
        [buy] “{ $given }” can't be a purchase: type a whole number of Connects up to 10,000.
        [boost_habit] “{ $given }” can't be a boost: type a whole number of Connects up to 1,000.
        [name] A template needs a name of one to 50 characters that doesn’t begin with #.
        [categories] { $given } categories are too many: choose up to three.
        [skills] { $given } skills are too many: name up to 15, the ones that win your work.
        [guard_weekly] “{ $given }” can't be a weekly limit: type a whole number of Connects up to 10,000, or leave it empty.
        [guard_silent] “{ $given }” can't be a limit: type a whole number of proposals up to 200, or leave it empty.
       *[other] “{ $given }” is not a choice for `{ $field }`. Pick one from the list that Discord shows.
    }

error-more-than-sent = `{ $given }` **{ $count }** is more than `{ $whole }` **{ $sent }**, which can't be. Type the numbers as *My Stats* shows them, organic and boosted apart.
error-channel-needs-server = Choose the channel from within the server that is meant: run `/profile reminders` there.

error-too-long = `{ $field }` is too long: at most { $longest } characters fit. Shorten it and try again.

error-not-an-upwork-link = “{ $given }” is not a link to an Upwork job. Copy it from the job's page; it has `~02` or `~01` and a long number in it.

error-bad-paste = I can't read line { $line }: “{ $given }”. Each row needs its day, what happened, and the Connects with + or −, as Upwork's Connects History shows them. Put that line right or leave it out, and send it again.

error-day-to-come = Line { $line } says { $given_on }, and that day is still to come: on Upwork, where days are UTC, it is { $today } now. Put that line right or leave it out, and send it again.

error-mixed-days = The days in this table are mixed: a spreadsheet read some of them and left others as text, so day and month may be exchanged. Write all days like `2026-11-05`, or format that column as text and copy the days anew; then send it again.

error-unclear-day-numbers = The days in this table are a spreadsheet's numbers, and I can't tell whether they count from 1900 or from 1904: the last day is { $earlier } or { $later }. Write all days like `2026-11-05`, or format that column as a date and save it again; then send it again.

error-unlikely-amount = Line { $line } says { $amount } Connects, but such a row of Upwork's page has { $most } at most. Put that line right or leave it out, and send it again.

error-contrary-sign = Line { $line } says “{ $label }” and { $amount ->
        [one] { $amount } Connect
       *[other] { $amount } Connects
    }: such a row goes the other way, so either its words or its sign is wrong. Put that line right or leave it out, and send it again.

error-unclear-signs = Line { $line } has a minus and other numbers have no sign: “{ $given }”. I can't tell whether a minus means spent or came back. Call the column `Connects spent` if the plain numbers are what you spent, or write + before all that came in; then send it again.

error-row-on-two-pages = Line { $line }, below the head that stands again, is the same as the last row above it: “{ $given }”. If two pages overlap there, leave this row out; if it happened twice, leave the head between the two out. Then send it again.

error-not-a-history = { $kind ->
        [pdf] That is a PDF, and I can't read tables in it. Copy the rows from Upwork's Connects History page and paste them here, or send a CSV or XLSX file.
        [picture] That is a picture, and I can't read rows in it. Copy the rows from Upwork's Connects History page and paste them here, or send a CSV or XLSX file.
        [page] That is a saved web page (HTML). Open it, copy the rows from the first date to the last number and paste them here, or send a CSV or XLSX file.
        [json] That is a JSON file. Send a CSV or XLSX file, or paste the rows of Upwork's Connects History page.
        [archive] That is an archive. Unpack it, and send the CSV or XLSX file that is in it.
        [apple] That is a file of Numbers, Pages or Keynote. In Numbers choose *File → Export To → CSV* and send that file, or copy the rows and paste them here.
        [locked] That workbook is locked with a password. Save it without one as CSV or XLSX and send it again, or copy the rows and paste them here.
        [video] That is a video or a recording, and I can't read rows in it. Copy the rows from Upwork's Connects History page and paste them here, or send a CSV or XLSX file.
        [database] That is a database. Export the rows from it as a CSV or XLSX file, or paste the rows of Upwork's Connects History page.
        [link] That is only a link to a page or a document. Open it, copy the rows from the first date to the last number and paste them here, or download it as a CSV or XLSX file.
        [document] That is a document (Word, for example). Open it, copy the rows from the first date to the last number and paste them here, or export it as a CSV or XLSX file.
        [ledger] That is a Beancount file, which has no job and no labels of Upwork. Send the `entries.csv` that came with it.
        [lots] That is `lots.csv`, which lists batches and no history. Send the `entries.csv` that came with it.
        [export] This looks like my `entries.csv` with a column removed or renamed. Send the file as `/connects export` gave it, with every column.
       *[empty] That file is empty: there is no row in it. Send the file again, or paste the rows of Upwork's Connects History page.
    }

error-too-much-to-import = That is more than I take in one go: at most { $rows_max } rows and { $characters_max } characters. Send it in parts; rows that come twice are counted once.

error-no-such-column = I can't tell which column holds the { $wanted ->
        [on] days
       *[amount] Connects
    }. Name it in the first row, { $wanted ->
        [on] `Date`
       *[amount] `Connects`
    } for example, and send the file again.

error-cost-missing = How many Connects did it cost? The post doesn't say: type the number, or 0 for a free one.

error-nothing-given = There is nothing to log yet: give the job's `link`, or a `title`.

error-not-started = You haven't started yet. Press **Start**: your balance and your plan are enough, and then this goes on by itself.

error-unknown-job = I can't find a job “{ $given }”. Pick one from the list while you type, or paste its link.

error-unknown-proposal = I can't find a proposal “{ $given }” of yours. Pick one from the list while you type, or see `/proposal list`.

error-unknown-entry = I can't find an entry “{ $given }” of yours. Pick one from the list while you type, or see `/connects history`.

error-not-shared = That is on no card of this server's board, so there is nothing to report or change. `/job list` shows the board.
error-nothing-to-undo = There is nothing to undo: you have logged nothing, or all of it is undone already.

error-already-started = You have started already. Change your plan or next renewal with `/profile plan`; bring the balance up to date with `/connects add` or `/connects spend`.

error-not-enough = { $moment ->
        [past] On { $at_day } you had { $available } and this needs { $needed }: { $missing } short.
        [later] With this on that day, { $missing } would be missing for what you spent on { $at_day }.
       *[now] You have { $available } and this needs { $needed }: { $missing } short.
    }{ $moment ->
        [now] { $next_refill_on ->
            [none] { "" }
           *[other] { " " }The next renewal brings { $next_refill_amount } on { $next_refill_on }.
        }
       *[other] { "" }
    }{ $held ->
        [yes] { " " }If Upwork did take them, log it anyway: I add the missing { $missing } first, as a correction that your history marks.
       *[no] { " " }If Upwork did take them, log what is missing with `/connects add` first.
    }

error-already-reversed = Entry #{ $entry_id } has been undone already. See `/connects history`.

error-undo-blocked = Entry #{ $entry_id } can't be undone yet: later entries depend on it ({ $blockers }). Undo those first, beginning with the newest.

error-import-stands = That import can't be undone yet: { $what ->
        [steps] you have told more of proposals that came with it since ({ $jobs }). Take those steps back first.
        [spent] an entry that you undid had used its Connects meanwhile. Undo single entries of the import instead.
       *[other] later entries stand on it ({ $entries }). Undo those first, beginning with the newest.
    }

error-not-undoable = Entry #{ $entry_id } can't be undone: it is an undo itself, or its Connects have expired. Put it right with `/connects add` or `/connects spend`.

error-history-conflict = That day comes before the undo #{ $entry_id }, which needs the same Connects. Choose a later day, or log it for today.

error-keeps-changing = Your Connects kept changing while I worked through your history, so nothing was written. Try again when the other commands have been answered.

error-too-large = That file is too large: up to { $megabytes_max } MB fit. Leave out what is older, or paste the rows.
error-upload-lost = Discord doesn't give me that file. Upload it again.

error-not-a-table = I can't read that file. Save it as CSV or XLSX (or as plain text, .txt) and upload it again.

error-bad-encoding = That file isn't plain text that I can read. Save it as UTF-8 and upload it again.

error-nothing-to-import = There is no row of a history in it. On Upwork's Connects History page, select the table from the first date to the last number, copy it, and paste it here.

error-too-tangled = I can't bring this history together with what is logged already. Undo what doesn't belong there with `/connects undo`, then import it again.

error-import-overtaken = Your Connects kept changing while I worked your import out, so nothing is imported. Let the other commands finish, then press *Import* again.

error-key-reused = This was answered before, with other details. Run the command again for a new one.

error-held-back = { $week ->
        [none] { "" }
       *[other] This makes { $week ->
            [one] **1** Connect
           *[other] **{ $week }** Connects
        } this week, and your limit is { $weekly }.{ " " }
    }{ $silent ->
        [none] { "" }
        [one] Your last proposal had no answer: you wanted to pause there.{ " " }
       *[other] Your last **{ $silent }** proposals had no answer: you wanted to pause there.{ " " }
    }{ $usual ->
        [none] { "" }
       *[other] { $amount ->
            [one] **1** Connect
           *[other] **{ $amount }** Connects
        } are much more than your usual { $usual }.{ " " }
    }Send it anyway, or leave it.

error-duplicate-proposal = You have a proposal for **{ $job_title }** already, sent { $sent_at }. Did you send a second one? Confirm it, or change the first with `/proposal update`.

error-step-back = This proposal is “{ $current }”. Do you want to move it back to “{ $wanted }”? Confirm it, or leave it as it is.

error-not-interviewing = This proposal is in no interview now. Say *Interview* at `/proposal update` first.

error-too-late-to-remind = That is too late: the interview has no time to come, or one that is too near for this reminder.

error-not-lost = A reason goes with a proposal that won nothing, and this is “{ $status }”. Say *declined*, *withdrawn* or *archived* with it, or leave the reason out.

error-too-much-to-return = { $wanted } can't come back: only { $outstanding } { $outstanding ->
        [one] is
       *[other] are
    } still spent. Use at most that.

error-refill-not-open = You have answered for this renewal already. See it in `/connects history`; put it right with `/connects add` or `/connects spend`.

error-no-boost = This proposal has no open boost, so it can't be outbid. See `/proposal show`.

error-hired-here = You were hired for **{ $job_title }**, so it can't be closed as cancelled before any contract. Close it as `filled`.

error-message-gone = That message is too old for this button: I no longer keep what it was about. Your settings are under `/profile reminders`.

error-not-for-you = That message was sent to somebody else, so its buttons are theirs. See `/profile reminders` for your own.

error-empty-draft = There is no text of a draft in that. Paste your draft into `/proposal check` or `/review ask`, or use the menu on a message that has the draft in it.
error-short-draft = That is too short to review. A reader needs the text that the client would get: at least { $shortest } characters, without links.
error-empty-review = A sentence is missing. Write one for each of the five parts, then send it again.
error-review-needs-server = Drafts are read by members of a server, and only there: run `/review queue` in the server that is meant.
error-unknown-review = That isn't here any more: it was withdrawn or answered, or it is older than a week. See `/review queue` for what is there.
error-draft-waits = A draft of yours waits for a reader already: you asked { $asked_at }. Withdraw it with `/review queue`, then ask with the new one.
error-nothing-to-review = No draft waits that you could read. `/review queue` shows what is there, and can tell you when one waits.
error-claim-over = The draft isn't yours to read any more: your two hours are over, or it was withdrawn. `/review queue` shows what waits now.
error-reviews-stopped = A manager of this server has stopped you from reviewing drafts here. Talk to the managers if you think that this is wrong.
error-not-your-job = You have written nothing about **{ $job_title }** yet. Log it with `/job log` and its link, and then edit your own notes.
error-not-your-card = { $job_title ->
        [none] Only managers of this server see that.
       *[other] Only the member who shared **{ $job_title }**, and managers of this server, can do that. You can report it, or add what is missing with `/job log`.
    }
error-card-taken-off = A manager of this server took **{ $job_title }** off the board. Ask them if it should be there.
error-changed-since = That change of **{ $job_title }** can't be taken back: it was taken back already, or something later stands in its place.

error-no-trial = That trial is over, or was deleted with its template. `/template show` shows what runs.
error-trial-runs = A trial of “{ $name }” runs already. End that one first: `/template show`.
error-same-opening = Type another opening than the one that the template has: the two are compared.
error-no-opening = “{ $name }” has no text yet, and so no opening to compare. `/template edit` changes that.
error-unknown-template = You have no template “{ $given }”, or no longer this version of it. `/template list` shows what there is.
error-no-template = You have no template to draft with yet. `/template add` makes one: your own text with placeholders.
error-draft-gone = This draft was sent or thrown away. `/proposal draft` makes a new one.
error-template-exists = You have a template “{ $name }” already: change it with `/template edit`, or take another name.
error-too-many-kept = { $what ->
        [templates] { $most } templates are the most that I keep for you. Delete one with `/template remove` first.
        [lines] { $most } lines are the most for a portfolio. Leave out the ones that win no work.
       *[drafts] You keep { $most } drafts already. Send or throw away one first; the oldest is for “{ $name }”: `/proposal draft` with that job opens it.
    }
error-bad-template = Line { $line }{ $quote ->
        [none] { "" }
       *[other] { " " }at “{ $quote }”
    }: { $why ->
        [open] these braces aren’t closed, so write both: {"{{"} name {"}}"}.
        [long] a placeholder or tag has more than { $most } characters, so shorten it.
        [empty] there is nothing between the braces, so write a name such as client.name.
        [tag] templates have the tags if, unless, for and question, and no other.
        [filter] templates have no such filter; default, join, upcase and truncate are some that they have.
        [range] templates go through lists such as skills, not through numbers.
        [unknown] no such value is ever there to ask for; job.title, client.name, rate, skills and portfolio are some that are.
        [parts] a template has at most { $most } placeholders, tags and filters, so leave some out.
        [loops] loops inside each other go round at most { $most } times, so add a limit such as limit: 3.
        [nesting] tags stand at most { $most } levels inside each other, so take one out.
        [output] filled in, the template gets longer than { $most } characters, so shorten it, or what its loops write.
        [question] a question stands outside of loops and other questions, and there are at most { $most }.
        [compare] a text can’t be compared with a number, so compare two of the same kind.
       *[syntax] I can’t read this. An if needs an endif, a for an endfor, and names have no spaces.
    }
error-already-shared = It is in the channel already. Open *My month* again to share it once more.
