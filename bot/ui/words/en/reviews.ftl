# Reviews of drafts: members ask for eyes on a draft, other members of the server read it and answer by a rubric of five.

cmd-review = Have a draft read by a member of this server, and read one in return
cmd-review-ask = Ask for eyes on a draft before you send it
    .job = The job that the draft is for: its link, or pick one of yours
    .text = The draft. Leave this out to get a form
    .hide_name = Neither of you sees the other's name
cmd-review-queue = Drafts that wait for a reader, the one that you read, and the reviews of yours

form-review-ask = Ask for a review
form-review-text = Your draft
form-review-more = More of your draft
form-review-more-hint = Only if the draft doesn’t fit above
form-review-job = The job
form-review-job-hint = A link, or the number or title of your notes; empty for no job
form-review-name = Names
form-review-name-hint = Hidden: neither of you sees the other's name
review-name-shown = Show my name
review-name-hidden = Hide my name
review-begin = The form is ready: press *Ask for a review*.
button-review-ask = Ask for a review

review-asked = Your draft waits for a reader
review-asked-read = Somebody is reading your draft
review-asked-about = { $words ->
        [one] 1 word
       *[other] { $words } words
    } · asked { $asked }
review-asked-rule = Only a member of this server who holds it sees it, for two hours at most. After a day it comes before all newer ones. It is deleted when its review has reached you, and after seven days at the latest.
review-asked-owes = You have had a review here and given none since, so drafts of members who gave one come first, for a day. Reading one changes that.
review-switch-name = Hide my name
button-review-withdraw = Withdraw
button-review-queue = Review queue
review-withdrawn = Withdrawn. Your draft is deleted, and nobody can read it any more.

review-queue-title = { $count ->
        [0] No draft waits for you
        [one] **1** draft waits for a reader
       *[other] **{ $count }** drafts wait for a reader
    }
review-queue-empty = When somebody here asks, it stands here. `/review ask` asks for eyes on a draft of yours.
review-queue-row = { $trade } · { $words ->
        [one] 1 word
       *[other] { $words } words
    } · asked { $since }
review-queue-any = Any category
review-queue-next = *Read one* gives you the one whose turn it is, for two hours. You answer with five marks and five sentences.
review-queue-dm = Drafts are read in a server: run `/review queue` there. Here is only what is yours.
review-queue-own = { $claimed ->
        [yes] Somebody is reading your draft.
       *[no] Your draft waits for a reader: you asked { $asked }.
    }
review-queue-reading = You are reading a draft, until { $until }.
review-queue-reviews = { $count ->
        [one] **A review of your draft is here.**
       *[other] **{ $count } reviews of your drafts are here.**
    }
review-queue-lapsed = Your two hours with the last draft were over { $at }, so it waits for another reader.
review-queue-helped = Your last review helped.
review-queue-not-helped = The member who had your last review didn't find it useful.
review-queue-reports = { $count ->
        [one] **1 review was reported to you.**
       *[other] **{ $count } reviews were reported to you.**
    }
button-review-read = Read one
button-review-go-on = Go on reading
button-review-open = Open the review
button-review-reports = Reported reviews
button-review-unblock = Unblock all
button-review-allow = Let all review again
button-review-advice = Whose advice helped
review-switch-message = Tell me when one waits

review-read-title = Yours to read until { $until }
review-read-by = Asked by { $who }
review-read-hidden = Names are hidden.
review-read-about = { $words ->
        [one] 1 word
       *[other] { $words } words
    }{ $job ->
        [none] { "" }
       *[other] { " " }for **{ $job }**
    }
button-review-write = Write the review
button-review-say = One sentence each
button-review-back = Give it back
review-given-back = It waits for another reader again. Nobody sees that it was you.
review-marks-done = Your marks: { $marks }. Now one sentence for each.

form-review-marks = Five marks
form-review-sentences = One sentence each
review-part-opening = First lines
review-part-understanding = Understanding
review-part-proof = Proof
review-part-plan = Plan
review-part-question = Question
review-hint-opening = The two lines that a client sees first
review-hint-understanding = Does it answer this client, in their words?
review-hint-proof = Finished work with a number or a sample
review-hint-plan = What happens first, and how it goes on
review-hint-question = One question or next step to answer
review-say-hint = What would you change, and to what?
review-mark-missing = missing
review-mark-weak = weak
review-mark-fine = fine
review-mark-strong = strong
review-marked = { $part }: { $mark }

review-written = Thank you
review-written-about = Your review is on its way, and the draft is gone from here. Your own next draft doesn't have to wait behind others'.
review-late = That came too late
review-late-about = Somebody else reads that draft by now, or it was withdrawn, so your review isn't kept. These were your sentences:

review-received = Your draft was reviewed
review-received-by = By { $who }{ $job ->
        [none] { "" }
       *[other] , for **{ $job }**
    }
review-received-hidden = Names are hidden{ $job ->
        [none] .
       *[other] , for **{ $job }**
    }
review-line = **{ $part }: { $mark }** · { $sentence }
review-received-foot = Your draft is deleted. So is this, once you answer.
button-review-helped = Thanks, it helped
button-review-not-helped = Not useful
button-review-report = Report
button-review-block = Block reader
review-answered-yes = Your reader hears that it helped.
review-answered-no = Your reader hears that it wasn't useful this time.
review-reported = The managers of the server see this review at `/review queue`, without your draft{ $hidden ->
        [yes] { " " }and without names
       *[no] { "" }
    }. They decide whether this reader may go on.
review-blocked = This reader gets no more drafts of yours. `/review queue` unblocks all readers that you have blocked.
review-unblocked = { $count ->
        [0] You block nobody.
        [one] 1 reader is unblocked.
       *[other] { $count } readers are unblocked.
    }

review-report-title = Reported review
review-report-by = Written by { $who } · reported { $at }
review-report-hidden = Names are hidden · reported { $at }
review-report-about = *Stop this reader* ends their reviewing in this server. Both delete the review.
review-no-report = No review is reported.
button-review-stop = Stop this reader
button-review-leave = Leave it
review-allowed = All members may review here again.

review-advice-title = Whose advice went with replies
review-advice-row = { $who }: { $replies } of { $known } were answered{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } not known
    }
review-advice-nameless = Readers without a name
review-advice-none = Not enough is known yet: a reader is compared from { $fewest } outcomes on that you have told, of proposals whose draft for a job they had read.
review-advice-about = Only you see this. Outcomes come from `/proposal update` and `/proposal checkin`; what isn't told counts neither way.

review-lapsed = Your two hours are over
review-lapsed-about = The draft that you were reading waits for another reader now. If you had written something, send it: it counts as long as nobody else reads that draft.
review-unread = Nobody could read your draft
review-unread-about = In seven days no reader had time for it, so it is deleted. Ask again with `/review ask`: your new draft keeps the old one's place and comes first.
review-manager = A review was reported
review-manager-about = A member of [your server](https://discord.com/channels/{ $guild }) reported a review. See it there with `/review queue`.
review-wanted = A draft waits for a reader
review-wanted-about = In [this server](https://discord.com/channels/{ $guild }) somebody asks for eyes on a draft. Run `/review queue` there if you have ten minutes.
topic-review = reviews
