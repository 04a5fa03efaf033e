# What the bot says by itself: refills, expiry warnings, digests.

refill-arrived = Your refill of { $on } should be here: **+{ $amount }**.
refills-arrived = While I was away { $count } refills fell due:
refill-row = **+{ $amount }** on { $on }
refill-next = Next one: { $amount } on { $on } ({ $when })
refill-ask = Upwork tells me nothing, so please look: did it come?
expiry-title = **{ $amount }** { $amount ->
        [one] expires
       *[other] expire
    } { $when }
expiry-also = **{ $amount }** on { $on } ({ $when })
expiry-use = Use them on a job that you would bid on anyway: `/job list` has the open ones.
digest-refill = Monthly Connects
digest-refill-about = Refills that should have arrived:
digest-refill-row = { $who } · **+{ $amount }** on { $on }
digest-expiry = Connects about to expire
digest-expiry-about = Good for a proposal while they last:
digest-expiry-row = { $who } · **{ $amount }** on { $on }
digest-join = To be in here, or out: `/profile reminders`
button-reminders = Reminder settings
