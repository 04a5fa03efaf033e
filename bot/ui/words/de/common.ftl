# Words that every card shares.

connects = { $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    }

format-day = d. MMM y
format-short-day = d. MMM
format-month = LLL
format-weekday = EEEE
format-month-of-year = MMM y
format-usd = #,##0.00 ¤;−#,##0.00 ¤
format-usd-whole = #,##0 ¤;−#,##0 ¤
format-number = #,##0;−#,##0
format-decimal = #,##0.0;−#,##0.0
format-tenths = #,##0.#;−#,##0.#
format-signed = +#,##0;−#,##0

more = … und { $count } weitere
page = Seite { $page } von { $pages }
button-previous = Zurück
button-next = Weiter
button-kept-form = Formular wieder öffnen
kept-form = Deine Eingaben sind noch da: Öffne das Formular wieder.

# Under each refusal.
nothing-changed = Es hat sich nichts geändert.

# A bug of ours; $id finds it in the log.
fault =
    Bei mir ist etwas schiefgegangen. Falls du gerade etwas geändert hast, sieh erst in `/connects history` nach, bevor du es wiederholst.
    Gib das an die Person weiter, die diesen Bot betreibt: `{ $id }`
unshowable = Erledigt, aber Discord zeigt die Antwort nicht an. Du siehst es mit `/connects history` oder `/connects balance`.

# Refusals that don't come from the ledger.
refused-stale = Dieser Button stammt von einer älteren Version des Bots. Ruf den Befehl noch mal auf.
refused-command = Dieser Befehl hat sich geändert, seit dein Discord ihn geladen hat. Warte eine Minute oder starte Discord neu, dann versuch es noch mal.
refused-permissions = Dafür brauchst du { $permissions }. Frag jemanden, der diesen Server verwaltet.
refused-bot-permissions = Dafür brauche ich hier { $permissions }. Wer diesen Server verwaltet, kann mir das geben.
refused-server-only = Das geht nur auf einem Server, nicht in einer Direktnachricht.
queued = { $before ->
        [one] Deine Antwort ist in der Warteschlange: Eine andere kommt vorher. Sie erscheint hier.
       *[other] Deine Antwort ist in der Warteschlange: { $before } andere kommen vorher. Sie erscheint hier.
    }
refused-cooldown = Das war etwas schnell. Versuch es in { $seconds } s noch mal.
refused-check = Das kannst du hier nicht benutzen.
refused-value = „{ $value }“ geht hier nicht. Prüf es und versuch es noch mal.
refused-value-empty = Eine der Angaben passt so nicht. Prüf sie und versuch es noch mal.
