# Words that every card shares. Numbers are grouped by the catalogue ({ $n } of 1234 reads 1,234); ids come as text.

connects = { $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    }

# How dates, money and numbers are written: patterns of Unicode's CLDR, which Babel fills in. After the semicolon stands
# the pattern of what is below zero.
format-day = d MMM y
format-short-day = d MMM
format-month = MMM
format-weekday = EEEE
format-month-of-year = MMM y
format-usd = ¤#,##0.00;−¤#,##0.00
format-usd-whole = ¤#,##0;−¤#,##0
format-number = #,##0;−#,##0
format-decimal = #,##0.0;−#,##0.0
format-tenths = #,##0.#;−#,##0.#
format-signed = +#,##0;−#,##0

more = … and { $count } more
page = Page { $page } of { $pages }
button-previous = Previous
button-next = Next
button-kept-form = Open the form again
kept-form = What you typed is kept: open the form again.

# Under each refusal.
nothing-changed = Nothing has changed.

# A bug of ours; $id finds it in the log.
fault =
    Something went wrong on my side. If you were changing something, look at `/connects history` before you do it again.
    Tell whoever runs this bot: `{ $id }`
unshowable = It is done, but Discord wouldn't show the answer. See it with `/connects history` or `/connects balance`.

# Refusals that don't come from the ledger.
refused-stale = This button is from an older version of the bot. Run the command again for a fresh one.
refused-command = This command has changed since your Discord loaded it. Wait a minute or restart Discord, then try again.
refused-permissions = You need { $permissions } for that. Ask somebody who manages this server.
refused-bot-permissions = I need { $permissions } here for that. Somebody who manages this server can give it to me.
refused-server-only = That works in a server only, not in a direct message.
queued = { $before ->
        [one] Your answer is in the queue: one other is made before it. It will appear here.
       *[other] Your answer is in the queue: { $before } others are made before it. It will appear here.
    }
refused-cooldown = That was a bit fast. Try again in { $seconds } s.
refused-check = You can't use that here.
refused-value = I can't use “{ $value }” here. Check it and try again.
refused-value-empty = One of the options can't be used as it is. Check them and try again.
