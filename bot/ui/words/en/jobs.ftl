# The job board: logging a post, finding it, and how it ended.

cmd-job = Your notes on job posts, and the board of this server
cmd-job-log = Write down a job post; its link alone is enough
    .link = The job's link on Upwork
    .title = Its title, if the link has none
    .connects = What a proposal costs there
    .kind = Fixed price or hourly
    .budget = US dollars: the price, or the rate per hour
    .category = Upwork's category
    .skills = Such as: python, sql, scraping
    .proposals = How many proposals Upwork shows
    .hire_rate = The client's hire rate in per cent
    .client_spent = What the client has spent on Upwork, in US dollars
    .share = Put it on this server's board, with your name
    .note = For your eyes only
cmd-job-list = The open jobs of this server's board, and your own
    .status = Open ones if left out
    .category = Only this category
    .sort = The newest first if left out
    .mine = Only those that you logged or applied to
cmd-job-show = All that is known of a job, and your proposals to it
    .job = A link, or pick one
cmd-job-edit = Change what is written down of a job
    .job = A link, or pick one
cmd-job-close = Say how a post ended, and get back what Upwork returns
    .job = A link, or pick one
    .outcome = What became of it

job-kind-fixed = Fixed
job-kind-hourly = Hourly
outcome-cancelled = Closed by the client, nobody hired
outcome-removed = Removed by Upwork
outcome-expired = Expired by itself
outcome-filled = Somebody was hired
job-status-open = Open
job-status-closed = Closed
job-status-all = All
job-sort-newest = Newest first
job-sort-budget = Largest budget first
job-sort-connects = Cheapest first
category-accounting-consulting = Accounting & Consulting
category-admin-support = Admin Support
category-customer-service = Customer Service
category-data-science-analytics = Data Science & Analytics
category-design-creative = Design & Creative
category-engineering-architecture = Engineering & Architecture
category-it-networking = IT & Networking
category-legal = Legal
category-sales-marketing = Sales & Marketing
category-translation = Translation
category-web-mobile-software-dev = Web, Mobile & Software Dev
category-writing = Writing
range-0-4 = Fewer than 5
range-5-9 = 5 to 10
range-10-14 = 10 to 15
range-15-19 = 15 to 20
range-20-49 = 20 to 50
# A plus can't be part of an id.
range-50-more = 50+

job-cost = **{ $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    }**
job-budget = { $kind ->
        [fixed] Fixed { $budget }
        [hourly] { $budget } an hour
       *[none] { $budget }
    }
job-proposals = { $range } proposals
job-hire-rate = hires { $rate } %
job-client-spent = { $amount } spent
job-posted = Posted { $when }
job-logged-on = Logged { $when }
job-skills = Skills: { $skills }
job-client = Client: { $facts }
job-note = Your note: { $note }

job-logged = Logged.
job-logged-shared = Logged, and on the board.
job-known-you = You logged this { $when }.
job-known-by = Already on the board: shared by { $who } { $when }.
job-known = Already on the board { $when }.
job-applied = { $count ->
        [0] No other member has applied.
        [one] **1** other member has applied.
       *[other] **{ $count }** other members have applied.
    }
job-applied-named = { $count ->
        [one] { $who } has applied.
       *[other] **{ $count }** others here have applied: { $others ->
            [0] { $who }.
           *[other] { $who } and { $others } more.
        }
    }
job-member-hired = **A member was hired** for this job.
job-old = **{ $days } days old**: Upwork closes a post after about 30 days.
job-own = Your proposal: **{ $status }**, sent { $when }.
job-ended = { $outcome ->
        [cancelled] The client closed it { $when }, nobody hired.
        [removed] Upwork removed it { $when }.
        [expired] It expired { $when }.
       *[filled] Somebody was hired { $when }.
    }
job-edited = Saved.
somebody-gone = somebody who deleted their data
mark-gone = Reported as gone
mark-filled = Reported as filled
mark-fake = Reported as fake
mark-expired = Reported as expired
card-marked = { $mark ->
        [gone] **Gone** from Upwork, says { $who } { $when }.
        [filled] **Somebody was hired**, says { $who } { $when }.
        [fake] **No honest job**, reports { $who } { $when }.
       *[expired] **Expired**, says { $who } { $when }.
    }

report-title = What is wrong with **{ $job }**?
report-about = Its card will show your report and your name. Nobody's proposals change; those who applied there are asked once.
card-shared = **{ $job }** is on the board.
card-added = Added to the card of **{ $job }**.
card-corrected = The card of **{ $job }** is corrected. Your own notes stay as they are.
card-reported = { $mark ->
        [gone] Reported: **{ $job }** is gone. Thank you; those who applied are asked what came back.
        [filled] Reported: somebody was hired for **{ $job }**. Thank you.
       *[other] Reported: **{ $job }** is no honest job. Thank you; those who applied are asked what came back.
    }
card-reopened = The card of **{ $job }** is open again.
card-taken-off = **{ $job }** is off the board. Everybody keeps their own notes.
card-taken-back = Taken back, for the card of **{ $job }**.
card-off-board = The card is not on the board now.

card-history-title = What was done to **{ $job }**
board-log-title = What was done on this board
board-log-empty = Nothing yet: members haven't shared a job here.
did-shared = { $who } shared it
did-added = { $who } added what was missing
did-corrected = { $who } corrected it
did-reported = { $mark ->
        [gone] { $who } reported it as gone
        [filled] { $who } reported it as filled
        [fake] { $who } reported it as fake
        [expired] { $who } reported it as expired
       *[none] { $who } reported it too
    }
did-reopened = { $who } opened it again
did-taken-off = { $who } took it off the board
did-taken-back = { $who } took a change back
was-taken-back = taken back
changed-field = { $field }: { $before } → { $after }
card-field-title = Title
card-field-connects = Connects
card-field-kind = Kind
card-field-budget-cents = Budget
card-field-category = Category
card-field-skills = Skills
card-field-proposals = Proposals
card-field-hire-rate = Hire rate
card-field-client-spent-cents = Client has spent
# The card of a shared job in a channel or forum, which everybody sees.
public-applied = { $count ->
        [0] Nobody here has applied yet.
       *[other] **{ $count }** applied{ $interviews ->
            [none] { "" }
            [one] { " " }· **1** interview
           *[other] { " " }· **{ $interviews }** interviews
        }
    }
public-by = Shared by { $who } { $when }
public-hired = **A member of this server was hired.**
public-old = **30 days old.** Upwork has closed it by now.
public-untitled = A job on Upwork
tag-ended = Ended
tag-fresh = Fresh
tag-applied = Applied
# Names of tags in a forum: 20 characters at most.
tag-accounting-consulting = Accounting
tag-admin-support = Admin Support
tag-customer-service = Customer Service
tag-data-science-analytics = Data & Analytics
tag-design-creative = Design & Creative
tag-engineering-architecture = Engineering
tag-it-networking = IT & Networking
tag-legal = Legal
tag-sales-marketing = Sales & Marketing
tag-translation = Translation
tag-web-mobile-software-dev = Web & Software
tag-writing = Writing
job-shared = It is on the server's board.
job-by = Shared by { $who }.

jobs-title = { $total ->
        [one] 1 job
       *[other] { $total } jobs
    }
jobs-newest = The newest { $total } jobs
jobs-filter = { $status }{ $category ->
        [none] { "" }
       *[other] { " " }· { $category }
    }{ $mine ->
        [yes] { " " }· yours
       *[no] { "" }
    } · { $sort }
jobs-row = **{ $title }**
    -# { $foot }
jobs-applied = { $count ->
        [one] 1 applied
       *[other] { $count } applied
    }
choice-many-applied = { $count } or more applied
jobs-own = you: { $status }
jobs-empty = No job here yet.
jobs-empty-next = Paste a link into `/job log`, or hold (right-click) a message with one → Apps → *Log job*.

close-title = { $outcome ->
        [cancelled] Closed by the client
        [removed] Removed by Upwork
        [expired] Expired
       *[filled] Somebody was hired
    } · **{ $job }**
close-reported = Its card on the board says so now, with your name, and those who applied there are asked.
close-nothing-out = You had spent no Connects on it, so your balance stays the same.
close-back = **+{ $amount }** of the { $kind ->
        [boost] boost
       *[other] proposal
    } came back to { $count ->
        [one] the batch that expires on { $on }.
       *[other] batches that expire on { $lots }.
    }
close-lapsed = **{ $amount }** of them { $amount ->
        [one] had passed its day already, so it
       *[other] had passed their day already, so they
    } expired at once.
close-taken-back = **−{ $amount }**: what came back at an earlier closing is taken again.
close-boost-kept = The boost of **{ $amount }** stays spent: the client had reacted to it.
reopened = Taken back: **{ $job }** { $outcome ->
        [none] is open again.
        [cancelled] counts as closed by the client, as before.
        [removed] counts as removed by Upwork, as before.
        [expired] counts as expired, as before.
       *[filled] counts as filled, as before.
    }
reopened-connects = **−{ $amount }**: what had come back is spent again.

button-apply = I applied
button-job = The job
button-edit-job = Edit
button-edit-client = Client, category
button-share = Share
button-unshare = Take off the board
button-open = Open
button-upwork = On Upwork
button-reopen = Undo
button-reopen-card = Reopen
button-edit-card = Edit the card
button-card-history = History
button-report = Report
button-share-again = Share again
button-report-gone = It's gone
button-report-filled = Somebody was hired
button-report-fake = It's fake
button-take-back = Take back
menu-close = How did it end?

form-job-log = Log a job
form-link = Link
form-link-hint = Paste the job's link, or the whole post; or leave it out and type a title
form-title = Title
form-read = What else the post says
form-read-hint = Correct a line or delete it; what I have no field for becomes your note
form-job = Edit the job
form-client = Client and category
form-connects = Connects that a proposal costs
form-kind = Fixed price or hourly
form-budget = Budget in US dollars
form-note = Note for yourself
form-category = Category
form-skills = Skills
form-proposals = Proposals so far
form-hire-rate = Client's hire rate in per cent
form-client-spent = Client has spent, in US dollars

# What was read from a post and has no field in the form. The reader of posts reads these lines again when the form is sent.
read-budget = Budget: { $price }
read-rate = Hourly rate: { $price }
read-category = Category: { $category }
read-skills = Skills: { $skills }
read-hire-rate = Hire rate: { $value } %
read-client-spent = Client has spent: ${ $value }
read-rating = Rating: { $value }
read-payment-verified = Payment { $verified ->
        [yes] verified
       *[no] unverified
    }
read-country = Client's country: { $value }
read-questions = Questions:
