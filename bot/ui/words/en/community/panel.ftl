# The panel of a server, and the greeting of a bot that has just joined.

cmd-server-panel = Post a message with buttons, by which members use me without typing commands
    .channel = Where, if not here

server-panel = Panel: <#{ $channel }>
panel-title = Your Upwork Connects
panel-log = **Sent a proposal?** Paste the job and I keep count: what it cost, what is left, what came of it.
panel-mine = **My Connects**: what you have and what expires when.
panel-best = **Best jobs**: which open jobs deserve your Connects.
panel-private = Answers are for your eyes only. I never open Upwork and ask for no password.
panel-start = Start
panel-button-mine = My Connects
panel-button-best = Best jobs
panel-button-help = Help

greeting-title = Hello
greeting-about = I keep count of Upwork Connects: what each of you has, what expires when, what each proposal cost.
greeting-private = Answers are for your eyes only. I never open Upwork and ask for no password.
greeting-managers = **Managers**: choose where I post, and put a message with buttons into a channel for everyone.
greeting-try = Try it
greeting-button-setup = Set up
greeting-button-panel = Post the panel here
button-panel-post = Post the panel here

panel-comes = The panel comes to <#{ $channel }> within seconds.
panel-kept = If somebody deletes it, I post it again.
panel-there = The panel is in <#{ $channel }>.
panel-move = To move it, use `/server panel` in another channel.
panel-trouble = The panel belongs in <#{ $channel }>, but { $reason }
panel-tried-again = I try again now.
panel-not-posted = Until then the panel isn't posted there.
panel-removed = The panel is taken down. Whoever likes commands goes on as before.
panel-none = There is no panel here.
button-panel-remove = Take it down
button-panel-show = Show it

# The greeting of a server's owner, in a direct message.
greeting-owner = In your server, `/server setup` chooses where I post, and `/server panel` puts a message with buttons into a channel.
