cmd-privacy = What I keep about you, and how to take it away
cmd-privacy-show = What I keep about you, why, for how long, and who can see it
cmd-privacy-export = Everything I keep about you, as a file
cmd-privacy-delete = Delete everything I keep about you

privacy-title = What I keep about you
privacy-nothing = Nothing. It begins with `/start` or `/job log`.
privacy-since = Since { $since }:
privacy-kind-entries = - { $count ->
        [one] **1** entry
       *[other] **{ $count }** entries
    } of your history: amount, day, money paid, job
privacy-kind-proposals = - { $count ->
        [one] **1** proposal with its outcome
       *[other] **{ $count }** proposals with outcomes
    }
privacy-kind-interviews = - { $count ->
        [one] **1** interview's time
       *[other] **{ $count }** interviews' times
    }
privacy-kind-jobs = - { $count ->
        [one] **1** job
       *[other] **{ $count }** jobs
    } that you logged
privacy-kind-cards = - { $count ->
        [one] **1** shared job card
       *[other] **{ $count }** shared job cards
    }
privacy-kind-notes = - { $count ->
        [one] **1** note
       *[other] **{ $count }** notes
    } that you wrote
privacy-kind-reminders = - { $count ->
        [one] **1** reminder
       *[other] **{ $count }** reminders
    } that you set
privacy-kind-figures = - { $count ->
        [one] **1** server that counts you
       *[other] **{ $count }** servers that count you
    }
privacy-kind-settings = - your settings: reminders, time zone, language
privacy-kind-messages = - { $count ->
        [one] **1** message
       *[other] **{ $count }** messages
    } waiting for you
privacy-kind-alerts = - your job alerts
privacy-kind-requests = - { $count ->
        [one] **1** refused request
       *[other] **{ $count }** refused requests
    } that a button can still confirm
privacy-kind-drafts = - { $count ->
        [one] **1** checked draft: its first lines
       *[other] **{ $count }** checked drafts: their first lines
    }
privacy-kind-trials = - { $count ->
        [one] **1** trial of two openings
       *[other] **{ $count }** trials of two openings
    }
privacy-kind-templates = - { $count ->
        [one] **1** template with its versions
       *[other] **{ $count }** templates with versions
    }
privacy-kind-portfolio = - { $count ->
        [one] **1** portfolio line
       *[other] **{ $count }** portfolio lines
    }
privacy-kind-kept-drafts = - { $count ->
        [one] **1** draft not sent yet
       *[other] **{ $count }** drafts not sent yet
    }, with pasted posts
privacy-kind-reviews = - { $count ->
        [one] **1** draft
       *[other] **{ $count }** drafts
    } that you gave for review
privacy-kind-claims = - { $count ->
        [one] **1** review
       *[other] **{ $count }** reviews
    } written by you or for you
privacy-kind-receipts = - { $count ->
        [one] **1** answered request
       *[other] **{ $count }** answered requests
    }, so that nothing is written twice
privacy-short = Only you and whoever runs this bot see all of it. Others see what you share.
privacy-why = **Why:** to answer your commands and to remind you. Nothing goes to Upwork or to anybody else, but for one button: *Ask for a critique* sends a checked draft and its post to a language model, if one is set up.
privacy-how-long = **How long:** until you delete it; backups go when they are replaced.
privacy-who =
    { "" }**Who sees it:** you, and whoever runs this bot. Others in a server see:
    - jobs that you share, and what you do on job cards, with your name
    - how many applied, and whether a member was hired
    - your renewals and expiries, if you chose its channel
    - sums of five people or more
    - your name on boards, and your month, if you chose so
    - a draft that you give for review: one reader at a time, with your name unless you hide it

privacy-name = **Your name on jobs:** { $seen ->
        [yes] members see that you applied to a job on the board.
       *[no] members don't see that you applied to a job on the board.
    }
switch-name = My name on jobs

privacy-exported = Everything I keep about you, table by table. Keep it to yourself.
privacy-rows = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    } of { $tables ->
        [one] 1 table
       *[other] { $tables } tables
    }. Times are UTC.

# The word that has to be typed before everything is deleted.
privacy-word = DELETE
form-privacy = Delete everything about you
form-privacy-word = Type { $word } to confirm
form-privacy-hint = There is no way back. To keep a copy, use /privacy export first.
privacy-erased = Deleted
privacy-erased-rest = So is what followed from it: nothing shows you were here.
privacy-erased-for-now = Erased from everything I show
privacy-remains-soon = Somebody is reading my database at the moment, so a last copy is left in its files. I remove that within minutes, by myself.
privacy-remains-quiet = My database is large, so old copies in its unused parts go by themselves as soon as nobody writes in it for a moment.
privacy-remains-start = My database is so large that old copies in its unused parts go only when I am next started.
privacy-changes-kept = { $changes ->
        [one] 1 thing that you did to a job card of somebody else stays there, without your name.
       *[other] { $changes } things that you did to job cards of others stay there, without your name.
    }
privacy-elsewhere = Messages that I have sent are Discord's: delete them there. Backups and copies made before still hold it until whoever runs this bot replaces or deletes them.
privacy-anew = `/start` begins anew.
privacy-nothing-left = There is nothing about you here. If you have just deleted it: it is done.

button-privacy-who = Who sees what
button-privacy-export = Export
button-privacy-delete = Delete everything
