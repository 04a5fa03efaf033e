# What a member works in, what advice is to bring, and the member's own limits on spending.

cmd-profile-skills = Your categories, skills and hourly rate: what my advice goes by
    .categories = Up to three of Upwork's categories, with commas
    .skills = Your skills, with commas
    .hourly_rate = What you earn an hour, in US dollars; 0 to clear

trade-title = Your work
trade-summary = { $categories ->
        [none] **No category yet**
       *[other] **{ $categories }**
    } · { $rate ->
        [none] no hourly rate
       *[other] { $rate } an hour
    }
    Skills: { $skills ->
        [none] none yet
       *[other] { $skills }
    }
    Advice for: { $goal ->
        [none] hires and money
       *[other] { $goal }
    }
trade-saved = Saved.
menu-categories = Your categories, up to three
menu-skills = Your skills
menu-goal = What my advice should bring you
goal-hires = as many hires as possible
goal-money = as much money as possible
goal-both = some of both
button-trade = My work
button-trade-type = Type skills and rate
form-trade-skills = Skills
form-trade-skills-hint = With commas between them
form-trade-rate = Hourly rate in US dollars

button-guard = Spending limits
guard-title = Spending limits
guard-weekly = Connects a week: **{ $weekly ->
        [none] no limit
       *[other] { $weekly }
    }**
guard-silent = { $silent ->
        [none] Pause after silent proposals: **no limit**
        [one] Pause after **1 silent proposal**
       *[other] Pause after **{ $silent } silent proposals in a row**
    }
guard-dearer = Ask when a proposal is dearer than usual: **{ $on ->
        [yes] yes
       *[no] no
    }**
guard-how = I ask before a proposal that passes a limit. *Send anyway* always works.
switch-dearer = Dearer than usual
button-guard-type = Set the numbers
form-guard-weekly = Connects a week
form-guard-silent = Silent proposals in a row before a pause
form-guard-hint = Leave it empty for no limit
guard-week = { $spent } of { $limit } this week
button-send-anyway = Send anyway
