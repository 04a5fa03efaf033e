cmd-server = Where and what I post in this server
cmd-server-setup = Choose the channel, the hour and what I post there
cmd-server-log = What was done on the job board, by whom, and take it back
cmd-server-show = What is set, what I'm not allowed to, and what couldn't be posted

server-title = This server
server-nothing = Nothing is set up yet. Members can use every command; I just post nothing by myself.
server-channel = Channel: <#{ $channel }>
server-no-channel = Channel: none, so I post nothing here.
server-digest = Once a day at { $hour }:00, { $zone }
server-posts = { $what ->
        [both] Renewals and expiry warnings
        [refills] Renewals only
        [expiries] Expiry warnings only
       *[nothing] Nothing
    } of members who chose this channel
server-mentions = { $mentions ->
        [members] Members in a digest are notified: they chose this channel.
       *[nobody] Nobody is notified.
    }
server-summary = On the 1st of a month at { $hour }:00: the server's figures, where there are new ones
server-people = { $people ->
        [none] Fewer than five members are
       *[other] { $people } members are
    } counted in `/stats community`.
server-ready = I may do all that I need to there.
server-gone = I can't see that channel any more. Choose another one with `/server setup`.
server-missing = In <#{ $channel }> I lack **{ $permissions }**. Grant it to my role in that channel's settings, under Permissions.
server-parked = { $count ->
        [one] One message couldn't be posted
       *[other] { $count } messages couldn't be posted
    }: { $reason }
server-released = { $count ->
        [0] There is nothing to send again.
        [one] One message is on its way again.
       *[other] { $count } messages are on their way again.
    }
server-who = Which members may use which command is up to you: Server Settings → Integrations → this bot.

# The answer to the button Test it under /server show.
server-test-title = { $fine ->
        [yes] All channels work
       *[no] Not every channel works
    }
server-test-name = Test
server-test-post = A manager tests whether I can post here. I remove this message at once.
server-test-nothing = No channel is chosen yet: `/server setup`
server-test-fine = <#{ $channel }>: works. I posted a test message and removed it.
server-test-allowed = <#{ $channel }>: works. I posted no test message, because I can't remove a post without **Manage Posts**.
server-test-left = <#{ $channel }>: works, but I couldn't remove [the test message]({ $link }). Please delete it.
server-test-gone = <#{ $channel }>: I can't see this channel any more. Choose another one with `/server setup`.
server-test-failed = <#{ $channel }>: Discord didn't take my test message. Try again in a minute, and delete a test message that is left there.

button-server-test = Test it
button-send-again = Send again
button-setup = Change
# The card of /server setup. Each tap is saved at once.
server-setup-about = Choose the channel and the hour of my posts:
server-setup-posts = **What I post** (a tap switches):
form-channel = Channel
menu-server-zone = Time zone of the server
button-no-channel = Post nothing
button-server = Show settings
button-server-jobs = Shared jobs
server-jobs-title = Shared jobs
server-jobs-about = Choose a channel or a forum. Each job that members share is a card there, with buttons for everybody, and I keep it up to date. Newly shared jobs go there; what is posted stays where it is.
server-jobs-tags = In a forum I set the tags *Fresh*, *Applied*, *Ended* and the category. With **Manage Channels** I make those that are missing; with **Manage Posts** I can delete a post.
server-jobs = Shared jobs: <#{ $channel }>
form-jobs-channel = Channel or forum of shared jobs
button-no-jobs = Post no jobs
button-back = Back
choice-refills = Renewals
choice-expiries = Expiry warnings
choice-summary = Figures once a month
switch-mentions = Notify the members in it

permission-view_channel = View Channel
permission-send_messages = Send Messages
permission-read_message_history = Read Message History
permission-attach_files = Attach Files
permission-send_messages_in_threads = Send Messages in Threads

parked-dm-closed = your direct messages are closed to me. Allow them in this server's privacy settings.
parked-no-permission = I'm not allowed to post there.
parked-no-channel = there is no channel for it.
parked-left-server = I was removed from that server.
parked-locked-post = the post is locked, and I'm not allowed to open it.
parked-no-user = that account is gone.
parked-unclear = it may be there already, and so much was written since that I can't tell. Please look first.
parked-refused = Discord refused it.
parked-gave-up = Discord didn't take it after many tries.
post-removed = Removed
