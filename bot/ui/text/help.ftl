cmd-help = What this bot does and which command does what

help-title = Connects Bot
help-about = Your Upwork Connects, where you already talk: what you have, what expires when, what each proposal cost.
help-begin = **Start** · `/start` with your balance and plan
help-daily = **Every day** · `/proposal send` a link and what it cost: job, proposal and Connects in one go · `/proposal update` when something happens · `/job close` when the client closes it
help-connects = **Connects** · `/connects balance` · `/connects spend` · `/connects add` · `/connects history` · `/connects expiring` · `/connects undo` · `/connects export`
help-jobs = **Jobs** · `/job log` · `/job list` · `/job show` · `/job edit` — or right-click a message with an Upwork link → Apps → *Log job*
help-you = **You** · `/profile show` · `/profile plan` · `/profile reminders`
help-server = **Server** (managers) · `/server setup` · `/server show`
help-private = Answers are for your eyes only. I never open Upwork, never ask for a password, and send nothing there.
