# Opening an account by buttons, /me, and the first steps.

cmd-me = Your account on one card: what you have, what comes next, and what needs you

zone-now = { $zone } · { $time }

# The form behind the button Start, and what follows it.
button-start = Start
button-start-again = Correct it
button-go-on = Go on
button-go-on-later = Go on without
button-zone-later = Later
button-zone-other = Another time zone
button-free-yes = 10 come each month
button-free-no = None come
form-start = Start with what Upwork shows
form-start-balance = Your Connects now
form-start-balance-hint = The number on Upwork's Connects page
form-start-plan = Your plan on Upwork
form-start-renewal = Next renewal, if you know the day
form-start-renewal-hint = For example 3 Dec. It is on Upwork's membership page. Leave it empty if you aren't sure.
form-start-free = Do 10 free Connects come each month?
form-start-free-hint = Only Basic needs an answer. Plus always brings them, agency plans never.
form-start-included = Are the { $amount } that you typed in it?
included-yes = Yes: Upwork's number is from after that
included-no = No: Upwork's number is from before that
begun-next = { $spent ->
        [yes] The **{ $amount }** that you typed come off next.
       *[no] The **{ $amount }** that you typed come on top next.
    }
free-yes = Yes
free-no = No
free-unsure = Not sure
started-free-unknown = **Do 10 free Connects come each month?** I count none until you say so:
begun-zone = **In which time zone do you live?** Choose the line with your present time. I then write to you at your own hour.
menu-zone = Your time zone
form-zone-title = Your time zone
zone-set = Your time zone: **{ $zone }**

# The first steps.
steps-title = Next steps
step-history-first = **Paste your history** from Upwork's Connects page.
    .gain = You then see what each job has cost, and when your older Connects expire.
step-outcomes-first = **Tell outcomes** of your proposals: viewed, interview, hired.
    .gain = You then see what an interview and a hire really cost you.
step-reminders-first = **Choose reminders**: what I write to you about, and when.
    .gain = I then warn you before Connects expire, at your hour.
step-job-first = **Log the next job from a message**: open the message's menu, then Apps → Log job.
    .gain = Title, price and link are then filled in for you.
steps-none = All first steps are done.
steps-hidden = I put the next steps away. You find them again with `/me`.
button-steps = Next steps
button-steps-hide = Hide
button-step-history = Paste history
button-step-reminders = Choose reminders

# /me
button-me = My account
button-proposals = Proposals
me-expiry = **{ $amount }** { $amount ->
        [one] expires
       *[other] expire
    } next, on { $on } ({ $when })
me-expiry-none = Nothing expires.
me-renewal = { $plan } · renewal on { $on } ({ $when }): **+{ $amount }**
me-renewal-none = { $plan } · no monthly Connects
me-renewal-unknown = { $plan } · renewal day not known
me-proposals = { $open ->
        [0] No open proposals.
        [one] **1** open proposal
       *[other] **{ $open }** open proposals
    }{ $interviews ->
        [0] { "" }
        [one] , 1 of them with an interview or offer
       *[other] , { $interviews } of them with an interview or offer
    }
me-interview = Interview: **{ $job }**, { $at } ({ $in })
me-goal = This week: { $reached }
me-needs = **What needs you**
me-unconfirmed = { $count ->
        [one] A renewal: did its Connects come? See `/connects balance`.
       *[other] { $count } renewals: did their Connects come? See `/connects balance`.
    }
me-silent = { $count ->
        [one] 1 proposal has had no news
       *[other] { $count } proposals have had no news
    } for { $days ->
        [one] a day
       *[other] { $days } days
    }. Tell me what happened: `/proposal checkin`.
me-refill-day = When do your monthly Connects come{ $unknown ->
        [yes] , if they come at all
       *[no] { "" }
    }? Tell me with `/profile plan`.
me-steps = { $count ->
        [one] 1 next step
       *[other] { $count } next steps
    } would make these figures better.
