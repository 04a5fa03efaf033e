# Alerts about shared jobs: which ones a member wants to hear of, and the messages.

alerts-title = Job alerts
alerts-mode = { $mode ->
        [direct] **At once**, in a direct message: at most { $most } a day, the other jobs once a day at { $hour }:00.
        [digest] **Once a day** at { $hour }:00, in one direct message.
       *[off] **Off.** Choose below how they should come.
    }
alerts-boards = Boards: { $here ->
        [none] { $elsewhere ->
            [0] none. Open this in a server and press *This server*.
            [one] of 1 server.
           *[other] of { $elsewhere } servers.
        }
        [yes] this server's{ $elsewhere ->
            [0] .
            [one] { " " }and that of 1 other server.
           *[other] { " " }and those of { $elsewhere } other servers.
        }
       *[no] { $elsewhere ->
            [0] none. Press *This server*.
            [one] of 1 other server, not of this one.
           *[other] of { $elsewhere } other servers, not of this one.
        }
    }
alerts-mute = You take no messages at all, so none will come: change that with `/profile reminders`.
alerts-fewer = Fewer of these? Choose fewer categories, fewer Connects or fresher posts, or *once a day*, or *off*.
alerts-saved = Saved.
menu-alert-mode = How they come
menu-alert-categories = Categories
menu-alert-skills = Skills
menu-alert-connects = Most Connects
menu-alert-hours = Age of the post
alert-mode-off = Off
alert-mode-direct = At once
alert-mode-digest = Once a day
alert-any-categories = Any category
alert-any-skills = Any skills
alert-any-connects = Any number of Connects
alert-any-hours = Posts of any age
alert-connects = { $count ->
        [one] 1 Connect
       *[other] { $count } Connects
    } or fewer
alert-hours = { $count ->
        [one] Posted within the last hour
       *[other] Posted within { $count } hours
    }
switch-alerts-here = This server
button-only-trade = Only my work
button-alerts = Job alerts

alert-heading = { $count ->
        [one] A new job for you
       *[other] { $count } new jobs for you
    }
alert-by = Shared by { $who } in [your server](https://discord.com/channels/{ $guild }).
alert-in = In [your server](https://discord.com/channels/{ $guild })
alert-junk = ⚠ signs of junk
button-alert-less = Not for me
