cmd-help = What this bot does and which command does what

help-title = Connects Bot
help-about = Your Upwork Connects, where you already talk: what you have, what expires when, what each proposal cost.
help-begin = **Start** with `/start`: your balance and your plan.
help-daily = **Sent a proposal?** `/proposal send` with the link and what it cost: job, proposal and Connects in one go.
help-later = **News?** `/proposal update` · **Post closed?** `/job close`
help-differs = **Upwork shows another number?** `/connects reconcile` finds out why · `/connects import` brings your history in
help-guide = **New to it?** `/guide` explains Connects, topic by topic, or answers a question in your own words
help-connects = **/connects** balance · spend · add · history · expiring · forecast · undo · import · reconcile · export
help-jobs = **/job** log · list · rank · show · edit · close
help-proposals = **/proposal** send · update · list · show
help-stats = **/stats** me · community · leaderboard
help-you = **/profile** show · plan · reminders
help-privacy = **/privacy** show · export · delete
help-server = **/server** setup · show (for managers)
help-menu = Or hold (right-click) a message with an Upwork link → Apps → *Log job*.
help-private = Answers are for your eyes only. I never open Upwork, ask for no password, and send nothing there.
