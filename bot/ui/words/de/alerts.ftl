# Alerts about shared jobs: which ones a member wants to hear of, and the messages.

alerts-title = Job-Alerts
alerts-mode = { $mode ->
        [direct] **Sofort**, als Direktnachricht: höchstens { $most } am Tag, die übrigen Jobs einmal am Tag um { $hour }:00 Uhr.
        [digest] **Einmal am Tag** um { $hour }:00 Uhr, in einer Direktnachricht.
       *[off] **Aus.** Wähl unten, wie sie kommen sollen.
    }
alerts-boards = Boards: { $here ->
        [none] { $elsewhere ->
            [0] keine. Öffne das auf einem Server und drück *Dieser Server*.
            [one] von 1 Server.
           *[other] von { $elsewhere } Servern.
        }
        [yes] das von diesem Server{ $elsewhere ->
            [0] .
            [one] { " " }und das von 1 anderen Server.
           *[other] { " " }und die von { $elsewhere } anderen Servern.
        }
       *[no] { $elsewhere ->
            [0] keine. Drück *Dieser Server*.
            [one] von 1 anderen Server, nicht von diesem.
           *[other] von { $elsewhere } anderen Servern, nicht von diesem.
        }
    }
alerts-mute = Du bekommst gar keine Nachrichten, also auch diese nicht. Ändern kannst du das mit `/profile reminders`.
alerts-fewer = Zu viele? Wähl weniger Kategorien, weniger Connects oder neuere Anzeigen, oder *einmal am Tag*, oder *aus*.
alerts-saved = Gespeichert.
menu-alert-mode = Wie sie kommen
menu-alert-categories = Kategorien
menu-alert-skills = Skills
menu-alert-connects = Connects höchstens
menu-alert-hours = Alter der Anzeige
alert-mode-off = Aus
alert-mode-direct = Sofort
alert-mode-digest = Einmal am Tag
alert-any-categories = Jede Kategorie
alert-any-skills = Alle Skills
alert-any-connects = Beliebig viele Connects
alert-any-hours = Anzeigen jeden Alters
alert-connects = Höchstens { $count ->
        [one] 1 Connect
       *[other] { $count } Connects
    }
alert-hours = { $count ->
        [one] In der letzten Stunde gepostet
       *[other] In den letzten { $count } Stunden gepostet
    }
switch-alerts-here = Dieser Server
button-only-trade = Nur mein Bereich
button-alerts = Job-Alerts

alert-heading = { $count ->
        [one] Ein neuer Job für dich
       *[other] { $count } neue Jobs für dich
    }
alert-by = Geteilt von { $who } auf [deinem Server](https://discord.com/channels/{ $guild }).
alert-in = Auf [deinem Server](https://discord.com/channels/{ $guild })
alert-junk = ⚠ wirkt unseriös
button-alert-less = Nichts für mich
