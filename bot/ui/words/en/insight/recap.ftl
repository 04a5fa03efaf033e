# A member's month: the recap, and what is shared of it.

recap-title = Your month: { $month }
recap-of = **{ $month }** of { $who }
recap-numbers = **{ $sent }** sent · { $known ->
        [0] interviews: none known
       *[other] **{ $interviews }** { $interviews ->
            [one] interview
           *[other] interviews
        } of { $known } known
    } · { $hiredof ->
        [0] hired: none known
       *[other] **{ $hired }** hired of { $hiredof } known
    }
recap-connects = { $spent ->
        [one] **1** Connect
       *[other] **{ $spent }** Connects
    } spent, **{ $back }** came back
recap-empty = Nothing was sent, spent or won in this month.
recap-not-over = This month isn't over yet.
recap-share-how = *Share here* posts this picture in the channel, with your name{ $hidden ->
        [yes] , without Connects.
       *[no] { " " }and your Connects.
    }
button-recap = My month
button-recap-share = Share here
switch-recap-hide = Hide Connects
nudge-recap = Your month is ready
nudge-recap-about = **{ $month }**: { $sent ->
        [one] 1 proposal
       *[other] { $sent } proposals
    } sent. *My month* has the picture; you may share it in a server.
topic-recap = month's recap
