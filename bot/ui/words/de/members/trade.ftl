# What a member works in, what advice is to bring, and the member's own limits on spending.

cmd-profile-skills = Deine Kategorien, Skills und dein Stundensatz: danach richtet sich mein Rat
    .categories = Bis zu drei Upwork-Kategorien, mit Kommas
    .skills = Deine Skills, mit Kommas
    .hourly_rate = Was du pro Stunde verdienst, in US-Dollar; 0 löscht es

trade-title = Dein Bereich
trade-summary = { $categories ->
        [none] **Noch keine Kategorie**
       *[other] **{ $categories }**
    } · { $rate ->
        [none] kein Stundensatz
       *[other] { $rate } pro Stunde
    }
    Skills: { $skills ->
        [none] noch keine
       *[other] { $skills }
    }
    Ziel: { $goal ->
        [none] Aufträge und Geld
       *[other] { $goal }
    }
trade-saved = Gespeichert.
menu-categories = Deine Kategorien, bis zu drei
menu-skills = Deine Skills
menu-goal = Was mein Rat dir bringen soll
goal-hires = möglichst viele Aufträge
goal-money = möglichst viel Geld
goal-both = etwas von beidem
button-trade = Mein Bereich
button-trade-type = Skills und Satz eingeben
form-trade-skills = Skills
form-trade-skills-hint = Mit Kommas dazwischen
form-trade-rate = Stundensatz in US-Dollar

button-guard = Ausgabegrenzen
guard-title = Ausgabegrenzen
guard-weekly = Connects pro Woche: **{ $weekly ->
        [none] keine Grenze
       *[other] { $weekly }
    }**
guard-silent = { $silent ->
        [none] Pause nach stillen Bewerbungen: **keine Grenze**
        [one] Pause nach **1 stillen Bewerbung**
       *[other] Pause nach **{ $silent } stillen Bewerbungen in Folge**
    }
guard-dearer = Fragen, wenn eine Bewerbung teurer ist als sonst: **{ $on ->
        [yes] ja
       *[no] nein
    }**
guard-how = Ich frage vor einer Bewerbung, die eine Grenze sprengt. *Trotzdem senden* geht immer.
switch-dearer = Teurer als sonst
button-guard-type = Zahlen festlegen
form-guard-weekly = Connects pro Woche
form-guard-silent = Stille Bewerbungen in Folge bis zur Pause
form-guard-hint = Leer lassen für keine Grenze
guard-week = { $spent } von { $limit } diese Woche
button-send-anyway = Trotzdem senden
