# A server's figures and boards, and who takes part.

cmd-stats-community = What the members' proposals win and cost, five people or more together
    .period = How far back; 90 days if left out
cmd-stats-leaderboard = Boards of those who want their names there, in bands: interviews, interview rate, steadiness
    .period = How far back; 90 days if left out

community-title = { $people ->
        [none] Fewer than five take part
       *[other] { $people } take part
    } · { $period }
community-people = { $people ->
        [none] Fewer than five members take part by now.
       *[other] { $people } members take part.
    }
community-replied = The average member gets an interview from **{ $replied } %** of their proposals.
community-steps = Viewed { $viewed } % · hired { $hired } %
community-per-interview = { $connects ->
        [none] More than half of the members had no interview in that time.
       *[other] Half of the members paid **{ $connects }** Connects or less for an interview.
    }
community-per-hire = { $connects ->
        [none] More than half of the members had no hire in that time.
       *[other] Half of the members paid **{ $connects }** Connects or less for a hire.
    }
community-sent = Half of them sent { $sent ->
        [one] 1 proposal
       *[other] { $sent } proposals
    } or less.
community-category = { $category }: { $replied } % with an interview, of { $known ->
        [one] 1 proposal
       *[other] { $known } proposals
    }
community-known = { $known ->
        [one] 1 proposal with a known outcome.
       *[other] { $known } proposals with a known outcome.
    } A proposal without one isn't counted: it waits until its sender tells the outcome.
community-silence = In the counts until { $on }, a proposal without a known outcome counted as no answer.
community-until = Of proposals sent until { $until }. Each is counted once, together with those of at least four others, and never by itself; invitations apart.
community-too-few = Nothing to show in that time: figures need at least five people who have sent proposals. Join in with the button below, and bring others along.
community-when = A new count is made on the 1st of each month, of what is a month old by then.
community-own = { $figures ->
        [yes] You are counted here, without your name.
       *[no] You aren't counted here. *Count me in* adds how your proposals went and what they cost, without your name; everybody in this server sees such figures.
    }

board-title = { $board ->
        [interviews] Interviews
        [replies] Interview rate
       *[steadiness] Steadiness
    } · { $period }
board-about = { $board ->
        [interviews] Proposals of that time that led to an interview, invitations apart.
        [replies] How many of their proposals led to an interview, from ten known outcomes on, invitations apart.
       *[steadiness] Weeks in which they sent a proposal.
    }
board-row = **{ $place }.** { $who } · { $band }
board-band-interviews = { $high ->
        [none] { $low } or more
       *[other] { $low }–{ $high }
    }
board-band-replies = { $low }–{ $high } %
board-band-steadiness = { $one ->
        [yes] { $low }
       *[no] { $low }–{ $high }
    } of { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    }
board-mine = Your place: **{ $place }** of { $people }.
board-not-mine = { $named ->
        [yes] You aren't on this board yet: { $board ->
            [interviews] it begins with an interview.
            [replies] it takes ten proposals with a known outcome.
           *[steadiness] it begins with a proposal.
        }
       *[no] Your name isn't shown here. *Show my name* puts it on these boards, for everybody in this server, with a band instead of a number.
    }
board-too-few = Nobody to show: a board needs at least five people who want their names on it and have something to show in that time.
board-bands = Whoever is in the same band shares a place, in no order.

part-figures-on = You are counted here from now on, without your name: your proposals go into the next counts, each with those of at least four others. Everybody in this server sees the figures.
part-figures-moved = In the server where you were counted before, you aren't any more: nobody is counted in two.
part-figures-off = You aren't counted any more: your proposals go into no further count. What was counted stays as sums, in which nobody can be told apart.
part-board-on = Your name is on this server's boards from now on, for everybody here, with a band instead of a number.
part-board-off = Your name is on no board of this server any more.

summary-title = This month's figures

button-count-me-in = Count me in
button-count-me-out = Count me out
button-show-name = Show my name
button-hide-name = Hide my name
button-server-figures = Server figures
button-boards = Boards
menu-board = Another board
board-choice-interviews = Interviews
board-choice-replies = Interview rate
board-choice-steadiness = Steadiness
