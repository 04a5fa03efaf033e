# /guide: what there is to know about Connects. A topic fits on a phone: its number first, the next step last.

cmd-guide = What Connects are, by plan, how they expire, come back and are best spent
    .topic = A topic, or a question in your own words

guide-title = Connects, explained
guide-about = Pick a topic, or ask in your own words: `/guide topic: do I get them back if the job expires`.
guide-unknown = I have nothing on “{ $asked }”. This is what there is:
guide-row = **{ $title }** · { $short }
guide-foot = Every topic names its source and its date. What isn't Upwork's own word is marked.
menu-guide = Another topic
button-source = On Upwork

guide-sources = Source: { $sources }
guide-source = { $page }, { $dated ->
        [about] about { $as_of }
        [undated] undated
       *[exactly] { $as_of }
    }{ $official ->
        [yes] { "" }
       *[no] { " " }(not official)
    }
source-get = Upwork Help, “Get Connects”
source-balance = Upwork Help, “Connects balance, rollover and history”
source-returned = Upwork Help, “Returned Connects”
source-faq = Upwork Help, questions on Connects
source-understand = Upwork Help on Connects
source-boost = Upwork Help, “Boost your proposal”
source-agent = Upwork's guide for writing proposals
source-placebo = Upwork Help on boost tests
source-badge = Upwork Help, “Availability Badge”
source-billing = Upwork Help, “Membership Billing”
source-review = Upwork Help on reviewing proposals
source-respond = Upwork Help on answering invitations
source-interviews = Upwork announcement
source-prices = Upwork announcement
source-sign-up = Upwork announcement
source-history = Upwork Help on Connects
source-members = members' own pages
source-vendors = vendors' figures
source-staff = Upwork staff in the community
source-one-member = one freelancer's figures
source-reading = our own reading

# What the member has, first on the card where it has to do with the topic.
guide-own-worth = You have **{ $connects }**: { $usd } at today's price.
guide-own-proposals = You have **{ $connects }**: { $most ->
        [0] not enough for a proposal.
        [one] { $fewest }–{ $most } proposal.
       *[other] { $fewest }–{ $most } proposals.
    }
guide-own-plan = You have **{ $connects }** on { $plan }{ $on ->
        [none] ; I don't know when your cycle starts.
        [nothing] : no monthly Connects.
       *[other] ; next renewal **{ $amount }** on { $on }.
    }
guide-own-expiry = You have **{ $connects }**{ $on ->
        [none] .
       *[other] ; **{ $amount }** { $amount ->
            [one] expires
           *[other] expire
        } on { $on } ({ $when }).
    }
guide-own-weeks = You have **{ $connects }**: { $weeks ->
        [0] less than a week
        [one] 1 week
       *[other] { $weeks } weeks
    } of a badge at 14 a week.

guide-basics = What Connects are
    .short = what they pay for, and what is free
guide-basics-body =
    { "" }**$0.15** each: Connects are what answering a job on Upwork costs.
    - A proposal takes 7 to 27 on most posts seen in 2026. The post says how many, some say none, and the number can change while it is open: log what you paid.
    - Free: invitations from clients, direct offers, Project Catalog orders.
    - They also pay for boosts and the availability badge.
    - They stay with the account: no transfer, no money back.
guide-basics-next = Next: `/proposal send` with a job's link logs the job, the proposal and its Connects.

guide-why = Why they exist
    .short = and why they cost more than they did
guide-why-body =
    { "" }**2 Connects** was a usual proposal in 2016; over 20 is common since 2025, as members report.
    A price makes everybody choose: fewer careless proposals for the client, less to compete with for you, income for Upwork. That is how we read it; we found no page of Upwork's that gives its reasons.
    One count of many posts: proposals per job fell by 14 % in 2024 and by 7 % in 2025; clients' response rate was 15 % in 2025, after 11 % in 2023.
guide-why-next = Next: `/stats me` shows what an answer really costs you.

guide-plans = Connects by plan
    .short = who gets how many, and when
guide-plans-body =
    { "" }**100 a month on Plus, 10 or none on Basic.**
    - Plus: 90 and the free 10, for $19.99 as members report it.
    - Basic: 10 if your sign-up offer has them; else only after buying Connects or taking Plus.
    - Agencies: none (pages of 2021–23). Agency Plus may buy for its pool; Agency Basic spends what it has left.
    They come on the first day of your billing cycle; one that starts on the 29th–31st moves to the 1st (an old page). In the month of an upgrade 97 instead of 100 is right: the free 10 come in part.
guide-plans-next = Next: `/profile plan` if yours differs; `/connects forecast` sets Plus against your own use.

guide-earning = Earning more
    .short = interviews, badges, codes, buying
guide-earning-body =
    { "" }**Nothing is promised.** What has brought Connects:
    - An answered proposal, sometimes: if the client is established; Upwork doesn't say how many (10 each in 2020). Not for invitations.
    - Rising Talent: 30, once (pages of 2017–22). Top Rated: none.
    - A skill certification, a promo code, a task for newcomers: once, amounts vary.
    Finishing a job, referrals and courses bring none that we know of. The sure way is buying: $0.15 each, plus tax in some places.
guide-earning-next = Next: log what came with `/connects add source:reward`, what you bought with `source:purchase`.

guide-strategy = Spending them well
    .short = which jobs are worth it
guide-strategy-body =
    { "" }**1 in 100:** at 20 Connects ($3), a job that leaves you $300 pays from that chance of being hired. So weigh chance and value, not the price alone.
    - Be early: within the hour is said to add 5 to 10 points to the reply rate.
    - Look at the client: verified payment, a hire rate, past hires. About half of the posts in busy fields end without a hire.
    - Few and fitting beats many: below ten proposals no figure means much.
    - Boost last; a better first line is free.
    These are vendors' figures and our judgement, not Upwork's.
guide-strategy-next = Next: `/stats me` for your own rates, `/job list` for what is open.

guide-writing = Writing a proposal
    .short = what goes into a cover letter
guide-writing-body =
    { "" }**One post, one letter**, and a short one:
    - First line: their problem, in their own words. No “Dear hiring manager”.
    - Proof: one similar job, what came of it, where to see it.
    - How: the two or three steps you would take, and when you can begin.
    - Answer every question that the post asks.
    - End with one question that is easy to answer.
    - No e-mail or phone: Upwork forbids them before a contract.
    You have one proposal for each job: read it once more. What makes a good letter is our judgement, not Upwork's.
guide-writing-next = Next: `/proposal draft` fills in a template of yours, and `/proposal check` reads it as a client would.

guide-clients = At the client's end
    .short = what a client sees and does
guide-clients-body =
    { "" }**15 %**: how often clients responded in 2025, by one vendor's count of the whole market.
    A client can message, shortlist, hire, decline or archive you; boosted proposals stand on top. Since the end of 2025 yours shows *Viewed by client* once it was.
    - Closed before any contract: your Connects come back.
    - Someone else hired, declined, or just silence: they don't.
    - A post without activity lapses after about 30 days (staff, 2023), and nothing comes back.
guide-clients-next = Next: note what happened with `/proposal update`, and the post's end with `/job close`.

guide-expiry = Roll-over and expiry
    .short = how long they last, which go first
guide-expiry-body =
    { "" }**One year** from the day they came, bought or free; then they are gone.
    - Until then everything rolls over: no limit. Caps of 140 and then 200 are history (2015–22).
    - The oldest are used first.
    - Upwork shows only how many expire within 30 days, not on which day. I keep every day.
    - What expired doesn't come back. For Connects returned to you no page gives a day: I count their old one, to warn you early.
guide-expiry-next = Next: `/connects expiring` shows each batch; `/profile reminders` sets the warnings.

guide-returns = Returns
    .short = when Connects come back, and when not
guide-returns-body =
    { "" }**Two cases** bring them back, as Connects, never as money:
    - the client closes the job before any contract is made;
    - Upwork removes the post for breaking its rules.
    A boost that is still open comes back too, as a line of its own. No deadline is known: a close months later may still count.
    Nothing comes back for a proposal that was declined or withdrawn, when somebody else is hired, or when the post just expires. The “refund after 14 days of silence” of the forums doesn't exist.
guide-returns-next = Next: `/job close` books what comes back; `/proposal list status:returns` shows what still could.

guide-boosts = Boosts
    .short = the auction, and when a bid comes back
guide-boosts-body =
    { "" }**4 places, and you pay what you bid**, at once, on top of the proposal.
    - The auction ends 7 days after posting or with the first hire.
    - Kept: the client interacts while you are boosted, or you hold a place at the end.
    - Back: outbid before that, or the job is closed while it is open.
    - Upwork's own advice: the least that gets a place, often 1.
    - Upwork claims up to 24 % more hires: a best case, of a small chance.
    Whether being opened alone keeps a bid is unsure: the pages differ.
guide-boosts-next = Next: `/proposal update` with *outbid* takes a bid back; `/stats me` compares boosted with not.

guide-badge = Availability badge
    .short = “Available now”, by the week
guide-badge-body =
    { "" }**1 Connect at a time**, spread over the week: at 14 a week one each 12 hours, about 61 or $9 a month.
    - The weekly price follows demand. You set the most you pay; above it the badge goes off.
    - It was 2 a week in 2021; 14 was seen in January 2026 (not official). The help page is old.
    - Upwork's history shows one line a day. Days that nobody logged are the usual reason why a balance differs.
guide-badge-next = Next: `/connects spend purpose:badge` for a week of it, `/connects reconcile` if the numbers differ.

guide-newcomers = Costs for newcomers
    .short = what a first job may cost
guide-newcomers-body =
    { "" }**About $60** for a first job, if one in 25 proposals wins it at 16 Connects: 400 Connects. One freelancer counted 20 to 30 a job in 2024; that is not official, and yours will differ.
    - Signing up brought 20 in 2019 and 40 in 2020; what it brings today isn't published.
    - Plus isn't a discount: its 90 cost 22 cents each, bought ones 15.
    - Invitations are free, so a finished profile pays first.
    - Start with small, fresh posts of clients who hire.
guide-newcomers-next = Next: `/start` with what you have, then `/connects forecast` says how long it lasts.

guide-scams = Scams
    .short = the signs, and what to do
guide-scams-body =
    { "" }**You never pay to be paid.** Signs, in a post or in its chat:
    - “Write to me on Telegram”: Upwork forbids contact outside before a contract.
    - You pay first: a deposit, a training, a fee, a cheque to cash.
    - Payment outside Upwork, in crypto or in gift cards.
    - A link that only looks like Upwork's, or a page that wants your password.
    - They want to rent your account.
    - A whole piece of work as a free test; a price far too good.
    One sign is no proof: honest clients build Telegram bots, too. Report the post: if Upwork removes it, your Connects come back.
guide-scams-next = Next: `/job close` with *removed* books what comes back.

cmd-help = What this bot does and which command does what

help-title = Connects Bot
button-all-commands = All commands
help-about = Your Upwork Connects, where you already talk: what you have, what expires when, what each proposal cost.
help-begin = **Start** with `/start`: your balance and your plan.
help-daily = **Sent a proposal?** `/proposal send` with the link and what it cost: job, proposal and Connects in one go.
help-later =
    { "" }**News?** `/proposal update` · **Job closed?** `/job close`
    { "" }**All on one card:** `/me` · **A reminder of your own:** `/remind`
help-differs = **Upwork shows another number?** `/connects reconcile` finds out why · `/connects import` brings your history in
help-guide = **New to it?** `/guide` explains Connects, topic by topic, or answers a question in your own words
help-connects = **/connects** balance · spend · add · history · expiring · forecast · undo · import · reconcile · export
help-jobs = **/job** log · list · rank · worth · show · edit · close
help-proposals = **/proposal** draft · check · send · update · checkin · list · show
help-templates = **/template** add · edit · show · list · remove
help-reviews = **/review** ask · queue
help-stats = **/stats** me · report · community · leaderboard
help-you = **/profile** show · plan · skills · reminders · totals
help-privacy = **/privacy** show · export · delete
help-server = **/server** setup · panel · show · log (for managers)
menu-commands = What each command does
help-command = { $command } · { $about }
help-menu = Or hold (right-click) a message with an Upwork link → Apps → *Log job*, or *Report job* if it is shared here.
help-private = Answers are for your eyes only. I never open Upwork, ask for no password, and send nothing there.
