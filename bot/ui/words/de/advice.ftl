# Which jobs and boosts deserve the Connects.

cmd-job-rank = Welche offenen Jobs deine Connects wert sind und warum
    .budget = Connects zum Ausgeben; ohne Angabe alle, die du hast
    .goal = Was sie dir bringen sollen; ohne Angabe deine Einstellung
cmd-job-worth = Ist dieser Job seine Connects wert?
    .job = Ein Link, oder wähl einen der Jobs

# The card of /job rank.
rank-best = { $jobs ->
        [0] **Heute ist kein offener Job seine Connects wert.** Es kommen bessere: Behalt sie.
        [one] **Am besten genutzt: 1 Job für { $connects ->
            [one] 1 Connect
           *[other] { $connects } Connects
        }**, für { $goal }.
       *[other] **Am besten genutzt: { $jobs } Jobs für { $connects ->
            [one] 1 Connect
           *[other] { $connects } Connects
        }**, für { $goal }.
    }
rank-expiring = { $amount ->
        [one] { $amount } davon verfällt ohnehin bald.
       *[other] { $amount } davon verfallen ohnehin bald.
    }
rank-rest = { $amount ->
        [one] Der übrige bringt später mehr.
       *[other] Die übrigen { $amount } bringen später mehr.
    }
rank-nothing = { $outside ->
        [0] Kein offener Job zur Auswahl. `/job log` nimmt einen Link, und was du über die Anzeige weißt, verbessert die Auswahl.
        [one] Kein offener Job in deinem Bereich. 1 ist in einem anderen.
       *[other] Kein offener Job in deinem Bereich. { $outside } sind in anderen.
    }
rank-trade-first = **In welchem Bereich arbeitest du?** Wähl bis zu drei Kategorien, dann geht es weiter. Ich bewerte nur Jobs aus deinem Bereich.
button-rank-outside = Auch andere ({ $count })
button-rank-outside-all = Alle Jobs bewerten
menu-open-job = Job öffnen
rank-others = Nicht jetzt: Anderswo bringen Connects mehr, oder es reicht nicht.
rank-dead = { $count ->
        [one] 1 Anzeige fehlt: einen Monat alt oder hier schon vergeben.
       *[other] { $count } Anzeigen fehlen: einen Monat alt oder hier schon vergeben.
    }
rank-cost = { $guessed ->
        [1] etwa { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
       *[0] { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }{ $boost ->
        [0] { "" }
       *[other] { " " }+ { $boost } Boost
    }
rank-value = { $value }
button-goal-hires = Für Aufträge
button-goal-money = Für Geld
button-goal-both = Für beides

# Words that all advice shares.
advice-odds = Auftrag { $value } % ({ $low }–{ $high })
advice-for = Dafür: { $reasons }
advice-against = Dagegen: { $reasons }
advice-why-fresh = neue Anzeige
advice-why-old = alte Anzeige
advice-why-few_rivals = wenig Konkurrenz
advice-why-many_rivals = viel Konkurrenz
advice-why-hires_often = Kunde vergibt oft
advice-why-hires_seldom = Kunde vergibt selten
advice-why-spent_much = Kunde hat viel ausgegeben
advice-why-spent_little = Kunde hat wenig ausgegeben
advice-why-fits_skills = sucht deine Skills
advice-why-few_skills = wenige deiner Skills
advice-why-outside_trade = nicht dein Bereich
advice-why-pays_well = zahlt gut
advice-why-pays_little = zahlt wenig
advice-why-cheap = wenige Connects
advice-why-dear = viele Connects
advice-why-hourly = nach Stunden
advice-why-fixed_price = Festpreis
advice-change-dearer = Lohnt sich bis { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    }.
advice-change-cheaper = Lohnt sich bei höchstens { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    }.
advice-change-more_connects = Lohnt sich mit mehr Connects.
advice-change-fact = Das könnte es ändern: { $fact }.
advice-fact-age = wie alt die Anzeige ist
advice-fact-rivals = wie viele Bewerbungen sie hat
advice-fact-hire_rate = die Vergabequote des Kunden
advice-fact-spent = was der Kunde ausgegeben hat
advice-fact-skills_fit = welche Skills sie verlangt
advice-basis = { $outcomes ->
        [0] { $people ->
            [0] Chancen nur aus veröffentlichten Zahlen: Sag mir, wie deine Bewerbungen ausgingen, dann beruhen sie auf deinen eigenen.
           *[other] Chancen aus Zahlen von { $people } Mitgliedern hier; von dir noch kein Ergebnis.
        }
        [one] Chancen aus deinem 1 bekannten Ergebnis{ $people ->
            [0] { " " }und veröffentlichten Zahlen.
           *[other] { " " }und von { $people } Mitgliedern, die ihre Zahlen teilen.
        }
       *[other] Chancen aus deinen { $outcomes } bekannten Ergebnissen{ $people ->
            [0] { " " }und veröffentlichten Zahlen.
           *[other] { " " }und von { $people } Mitgliedern, die ihre Zahlen teilen.
        }
    }
advice-range = Die Spanne enthält die wahre Chance in 9 von 10 Fällen.

# The card of /job worth, and its line on other cards.
worth-worth_it = Lohnt sich
worth-borderline = Grenzfall
worth-skip = Lass ihn aus
worth-too_little_known = Zu wenig bekannt
worth-invited = Du bist eingeladen: Er kostet nichts.
worth-most = Zahl höchstens { $most ->
        [one] **1** Connect
       *[other] **{ $most }** Connects
    } dafür.
worth-flag = ⚠ { $flag }
worth-flag-ended = Die Anzeige ist beendet oder einen Monat alt.
worth-flag-old = Die Anzeige ist älter als zwei Wochen.
worth-flag-outside_trade = Er ist nicht in deinem Bereich.
worth-flag-hardly_hires = Dieser Kunde vergibt fast nie.
worth-flag-never_spent = Dieser Kunde hat noch keinen Dollar ausgegeben.
worth-flag-crowded = 50 oder mehr haben sich beworben.
worth-flag-pays_below_rate = Er zahlt weit unter deinem Satz.
worth-flag-dear = Er kostet ungewöhnlich viele Connects.
worth-bid = { $high ->
        [0] Ein Boost lohnt sich hier nicht.
        [one] Boost: höchstens { $low }–{ $high } Connect.
       *[other] Boost: höchstens { $low }–{ $high } Connects.
    }
worth-boost = { $pays ->
        [yes] Ein Boost von { $more } lohnt sich
       *[no] Ein Boost von { $more } lohnt sich nicht
    }: +{ $lift } % Chance ({ $low }–{ $high }, { $source }), rentabel { $even ->
        [none] unerreichbar.
       *[other] ab +{ $even } %.
    }
worth-boost-own = deine Werte
worth-boost-shared = Mitglieder hier
worth-boost-published = Upworks Zahl
worth-batches = Bezahlt aus { $batches }.
worth-batch = { $amount } mit Verfall in { $days ->
        [one] 1 Tag
       *[other] { $days } Tagen
    }
worth-return = Schließt der Kunde ihn ohne Auftrag, kommen { $amount } zurück: Das tut etwa 1 von 10.
worth-no-trade = Ich kenne deinen Bereich noch nicht: `/profile skills` verbessert das.
worth-line = { $verdict }{ $value ->
        [none] { "" }
       *[other] : Auftrag { $value } % ({ $low }–{ $high })
    }{ $prior ->
        [yes] , nur aus veröffentlichten Zahlen
       *[no] { "" }
    }
worth-expected = Chance auf Auftrag: { $value } % ({ $low }–{ $high }){ $prior ->
        [yes] , nur aus veröffentlichten Zahlen
       *[no] { "" }
    }
button-worth = Lohnt er sich?

# What was said against what came, in /stats me and /stats community.
advice-said = Chancen von { $low }–{ $high } %: gesagt { $chance } %, { $hired } von { $sent } beauftragt ({ $share } %).
record-title = { $judged ->
        [0] Noch keine Chancen zum Vergleichen
       *[other] Ich sagte { $said } %, { $came } % trafen ein
    }
record-none = Die Chance jeder Bewerbung wird beim Senden gespeichert. Einen Monat später, mit eingetragenem Ergebnis, zählt sie hier.
record-of = { $judged ->
        [one] 1 Bewerbung mit Ergebnis.
       *[other] { $judged } Bewerbungen mit Ergebnis.
    }
record-costs = **Erwartete Kosten**, wenn du dich auf alle Jobs wie diese bewirbst:
record-cost = { $category } · { $band }: Interview **{ $interview }** ({ $interview_low }–{ $interview_high }), Auftrag **{ $hire }** ({ $hire_low }–{ $hire_high })
record-cost-how = In Connects, aus Jobs von 60 Tagen. Die Spannen stimmen in 9 von 10 Fällen.
record-band-all = alle Budgets
record-band-0 = unter 100 $
record-band-1 = 100–500 $
record-band-2 = 500–2.000 $
record-band-3 = über 2.000 $
record-no-category = keine Kategorie
button-record = Chancen und Kosten
