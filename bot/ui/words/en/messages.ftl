# What the bot says by itself: renewals, expiry warnings, digests.

refill-arrived = Your renewal of { $on } should be here: **+{ $amount }**.
refills-arrived = While I was away { $count } renewals fell due:
refill-row = **+{ $amount }** on { $on }
refill-next = Next one: { $amount } on { $on } ({ $when })
refill-ask = Upwork tells me nothing, so please look: did it come?
expiry-title = **{ $amount }** { $amount ->
        [one] expires
       *[other] expire
    } { $when }
expiry-also = **{ $amount }** on { $on } ({ $when })
expiry-use = Use them on a job that you would apply to anyway: `/job rank` says which are the best use.
digest-refill = Monthly Connects
digest-refill-about = Renewals that should have come:
digest-refill-row = { $who } · **+{ $amount }** on { $on }
digest-expiry = Connects about to expire
digest-expiry-about = Good for a proposal while they last:
digest-expiry-row = { $who } · **{ $amount }** on { $on }{ $later ->
        [0] { "" }
       *[other] , { $later } later
    }
digest-join = To be in here, or out: `/profile reminders`
nudge-low-about = That is under { $below }, your limit for this reminder.
nudge-silent = Any news?
nudge-silent-about = Tap what happened. No news? Then leave it as it is.
nudge-silent-row = **{ $job }**: last news { $since }
nudge-interview = How did the interview go?
nudge-interview-about = Tap what happened. Still talking? Then leave it as it is.
nudge-interview-row = **{ $job }**: interview { $since }
nudge-boost = Open boosts
nudge-boost-about = A boost that was outbid before the client looked comes back. One tap settles it.
nudge-boost-row = **{ $job }**: boosted, last news { $since }
button-was-outbid = Was it outbid?
nudge-lapsing = Jobs that close soon
nudge-lapsing-about = Upwork closes a post after about a month. Apply to these now, or let them go.
nudge-lapsing-row = **{ $job }** · around { $on }
button-weekly-checkin = Weekly check-in
nudge-checkin = Weekly check-in
nudge-checkin-about = { $silent ->
        [one] **1** proposal has been without an outcome for a week or longer.
       *[other] **{ $silent }** proposals have been without an outcome for a week or longer.
    } Your figures count only what you tell.
nudge-paste = Time to paste your history
nudge-paste-about = Upwork shows the last 90 days only{ $by ->
        [none] , and some of yours are out of its reach by now. Run `/connects import` soon, and no more are missed.
       *[other] . Run `/connects import` by { $by }, and nothing is missed.
    }
notice-place = Your reminders
notice-place-lost = They go to a server's channel, and that channel doesn't work any more: { $reason }
notice-place-next = Until that is mended, you see everything in `/connects balance`. You can choose another place in your reminder settings.
notice-place-back = I'm back in the server whose channel you chose, so they come there again.
notice-server = Your server's channel
notice-server-lost = In [the server that you set me up for](https://discord.com/channels/{ $guild }) I can't post any more: { $reason }
notice-server-next = The members who chose that channel are told too. With `/server setup` you name another channel; `/server show` has what couldn't be posted.
notice-server-back = I'm back in [the server that you set me up for](https://discord.com/channels/{ $guild }), and post there as it was set up.
notice-kept = A channel of your server
notice-kept-lost = I can't post or change my messages in <#{ $channel }> any more: { $reason }
notice-kept-next = They wait. Once that is mended, *Send again* in `/server show` brings them; `/server setup` names another channel.
place-trouble = The channel that you chose for your reminders doesn't work: { $reason }

job-gone = How did **{ $job }** end? Closed by the client before any contract, or removed by Upwork: then your Connects come back.
message-later = I'll remind you { $when }, if it still matters by then.
message-stopped = No more of these: { $topics }. *Undo* or `/profile reminders` switches them on again.
message-resumed = Switched on: { $topics }.
message-moved = You're no longer in the server whose channel this was for, so your reminders come here from now on.
message-mine-again = { $count ->
        [0] There is nothing to send again.
        [one] One message is on its way to you again.
       *[other] { $count } messages are on their way to you again, as one.
    }

topic-refill = renewals
topic-expiry = expiry warnings
topic-low = low balance
topic-silent = silent proposals
topic-interview = open interviews
topic-lapsing = jobs that close soon
topic-paste = pasting the history
topic-checkin = weekly check-in
topic-boost = open boosts

button-reminders = Reminder settings
button-later = Remind me tomorrow
button-stop = Stop these
button-resume = Undo
button-best-jobs = Show best jobs
button-job-gone = Job gone

gone-title = Did your Connects come back?
gone-about = { $mark ->
        [fake] { $who } reports that **{ $job }**, to which you applied, is no honest job.
       *[other] { $who } says that **{ $job }**, to which you applied, is gone from Upwork.
    }
gone-amount = If the client closed it without hiring, or Upwork removed it, **{ $amount }** { $amount ->
        [one] Connect comes
       *[other] Connects come
    } back, to { $count ->
        [one] the batch that expires on { $on }.
       *[other] batches that expire on { $lots }.
    }
gone-ask = Nothing has changed for you. Look at Upwork's Connects history, then tell me.
gone-not-yet = All right, nothing has changed. When they come back, press *It came back* above, or use `/job close`.
button-came-back = It came back
button-not-yet = Not yet
