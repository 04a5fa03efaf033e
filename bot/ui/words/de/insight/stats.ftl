# What proposals cost and win.

cmd-stats = Was deine Bewerbungen wirklich kosten und bringen
cmd-stats-me = Dein Trichter, was dich Interview und Auftrag kosten und wo es hakt
    .period = Wie weit zurück; ohne Angabe 90 Tage

period-30 = 30 Tage
period-90 = 90 Tage
period-12 = 12 Monate
period-all = alle

stats-title = { $sent ->
        [0] Keine Bewerbungen
        [one] 1 Bewerbung
       *[other] { $sent } Bewerbungen
    } · { $period }
stats-empty = In dieser Zeit noch nichts gesendet. Nutze `/proposal send` mit dem Link eines Jobs und den Kosten, oder hol deinen Verlauf mit `/connects import`.
# The words of the funnel: sent, viewed, interview, offer, hired, no answer.
stats-cost-title = Interview: { $bounded ->
        [yes] max.{ " " }
       *[no] { "" }
    }{ $interview } · Auftrag: { $hire ->
        [none] { $unsure ->
            [yes] nicht bekannt
           *[no] noch keiner
        }
       *[other] { $bounded ->
            [yes] max.{ " " }
           *[no] { "" }
        }{ $hire }
    }
stats-known = { $sent } gesendet, Ergebnis bekannt von { $told } · { $period }
stats-tell = Schweigen ist kein Nein: Trag ein, was passiert ist.
stats-step = { $step ->
        [viewed] Gesehen
        [replied] Interview
        [offered] Angebot
       *[hired] Beauftragt
    }{ $count ->
        [none] :{ " " }
       *[other] { " " }**{ $count }** ·{ " " }
    }{ $share ->
        [none] { $count ->
            [none] keine bekannt
           *[other] noch keine
        }
       *[other] { $share } von { $whole ->
            [yes] { $step ->
                [viewed] den gesendeten
                [replied] den gesehenen
                [offered] den Interviews
               *[hired] den Angeboten
            }
           *[no] { $known }
        }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } unbekannt
    }
stats-share = { $value } % ({ $low }–{ $high })
stats-share-most = höchstens { $value } %
stats-none-known = nicht bekannt
stats-in-dollars = In Dollar: Interview **{ $interview }**, Auftrag { $hire ->
        [none] noch keiner
       *[other] **{ $hire }**
    }
stats-reply-is-interview = Kosten ohne Zurückgekommenes, zu { $price } pro Connect. Upwork zählt die erste Antwort als Interview.{ $bounded ->
        [yes] { " " }Jedes unbekannte Interview macht es billiger.
       *[no] { "" }
    }
stats-week = Diese Woche: { $parts }
stats-done-proposals = { $done } von { $goal ->
        [one] 1 Bewerbung
       *[other] { $goal } Bewerbungen
    }
stats-done-interviews = { $done } von { $goal ->
        [one] 1 Interview
       *[other] { $goal } Interviews
    }
stats-before = Die { $period } davor: { $sent ->
        [0] noch keine
       *[other] { $sent } gesendet, Interview { $replied ->
            [none] unbekannt
           *[other] { $replied }
        }, beauftragt { $hired ->
            [none] unbekannt
           *[other] { $hired }
        }, pro Interview { $connects ->
            [none] noch nichts
           *[other] { $connects }
        }
    }.
stats-intervals = Spannen enthalten den wahren Anteil in 9 von 10 Fällen. Wenige Ergebnisse machen sie weit.

stats-cost = **{ $connects }** für alle, ohne das, was zurückkam.
stats-priced = { $pricing ->
        [replacement] Zum heutigen Preis
        [cash] Nur Gekauftes
       *[fifo] Zum Preis dieser Pakete
    }: { $total } · Interview { $interview ->
        [none] noch keins
       *[other] **{ $interview }**
    } · Auftrag { $hire ->
        [none] noch keiner
       *[other] **{ $hire }**
    }
stats-return-none = Ertrag deiner Ausgaben: noch keiner. Gib einem Auftrag seinen Wert mit `/proposal update`.
stats-return = Ertrag deiner Ausgaben: { $times ->
        [none] noch keiner
       *[other] das **{ $times }**-Fache
    }. Aufträge im Wert von { $value } lassen { $earned } nach { $fee } % Servicegebühr, und { $gain } nach allen Bewerbungen, zum heutigen Preis.
stats-valued = { $hired ->
        [one] { $valued } von 1 Auftrag hat einen Wert.
       *[other] { $valued } von { $hired } Aufträgen haben einen Wert.
    }

stats-compared = Interviews, von den gesendeten:
stats-row = { $label } { $share ->
        [none] { $unknown ->
            [0] noch keine
           *[other] keine bekannt
        }
       *[other] **{ $share }** von { $of }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } unbekannt
    }
stats-boosted = Mit Boost
stats-plain = Ohne Boost
stats-mature = Mindestens einen Monat alt
stats-fresh = Im letzten Monat gesendet
stats-invited = Einladungen für sich: { $sent } · Interview { $replied ->
        [none] unbekannt
       *[other] { $replied }
    }, beauftragt { $hired ->
        [none] unbekannt
       *[other] { $hired }
    }
stats-best = Die meisten Interviews in **{ $best }**, die wenigsten in **{ $worst }**.
stats-best-none = Beste und schlechteste Kategorie: noch keine. Es braucht zehn bekannte Ergebnisse in je zwei Kategorien und Spannen, die sich nicht überschneiden.
stats-uncategorised = Keine Kategorie
stats-by-category = Nach Kategorie
stats-by-cost = Nach Kosten, ohne Boost
stats-by-age = Nach Alter der Anzeige beim Senden
stats-by-hour = Nach deiner Uhrzeit beim Senden
cost-0-7 = Bis 7
cost-0-12 = 8 bis 12
cost-0-16 = 13 bis 16
cost-0-20 = 17 bis 20
cost-21 = 21 und mehr
age-hour = In der ersten Stunde
age-six-hours = Bis sechs Stunden alt
age-day = Bis einen Tag alt
age-three-days = Bis drei Tage alt
age-older = Älter
hour-night = Nachts, 0 bis 6
hour-morning = Morgens, 6 bis 12
hour-afternoon = Nachmittags, 12 bis 18
hour-evening = Abends, 18 bis 24

stats-lost = Verloren: { $count ->
        [0] { $unknown ->
            [0] noch keine
           *[other] nicht bekannt
        }
       *[other] **{ $count }**
    }
stats-lost-row = { $reason } **{ $count }**
lost-untold = Grund nicht genannt
stats-lost-hint = *Warum?* steht unter einer verlorenen Bewerbung, und `/proposal update` nimmt einen `grund`.
stats-stages = Zeit in jeder Phase
stats-stage = { $stage ->
        [viewed] Gesendet bis gesehen
        [replied] Gesehen bis Interview
        [offered] Interview bis Angebot
       *[hired] Angebot bis beauftragt
    }: { $took ->
        [none] noch keine
       *[other] **{ $took }**, Median von { $of }
    }
stats-stages-how = Von Bewerbungen, bei denen beide Enden eingetragen sind.

goals-set = { $goals ->
        [none] Keine Ziele für die Woche.
       *[other] Jede Woche, Montag bis Sonntag: { $goals }. `/stats me` zeigt, wie weit du bist.
    }
goals-proposals = { $goal ->
        [one] **1** Bewerbung
       *[other] **{ $goal }** Bewerbungen
    }
goals-interviews = { $goal ->
        [one] **1** Interview
       *[other] **{ $goal }** Interviews
    }
goals-fee = Servicegebühr: { $fee } % von dem, was Kunden zahlen.
form-goals = Ziele
form-weekly-proposals = Bewerbungen pro Woche
form-weekly-interviews = Interviews pro Woche
form-fee = Upworks Servicegebühr in Prozent
form-fee-hint = 10 für Verträge ab Mai 2023; ab Mai 2025 sind es 0 bis 15, je nach Angebot
button-goals = Ziele
button-stats = Meine Zahlen

weakness-too_few = Zu wenige bekannte Ergebnisse, um zu sagen, wo es hakt: Es braucht zehn.
    .advice = Trag Ergebnisse mit `/proposal checkin` ein: Ab zehn kann ich sagen, wo es hakt.
weakness-targeting = **Die meisten werden nie gesehen.**
    .advice = **Die meisten werden nie gesehen.** Versuch es mit neueren Anzeigen, weniger Konkurrenz, Kunden mit bestätigter Zahlung und einer ersten Zeile, die in der Liste auffällt.
weakness-opening = **Sie werden gesehen, aber kein Interview folgt.**
    .advice = **Sie werden gesehen, aber kein Interview folgt.** Versuch einen anderen Einstieg: die Worte des Kunden, ein Beleg und eine Frage in den ersten zwei Zeilen.
weakness-closing = **Interviews, aber kein Auftrag.**
    .advice = **Interviews, aber kein Auftrag.** Sieh dir Gespräch und Preis an: Antworte binnen einer Stunde, nenn den nächsten Schritt, biete ein kleines erstes Stück an.
weakness-none = Kein Schritt fällt deutlich ab.
    .advice = Kein Schritt fällt deutlich ab.

look-overview = Überblick
look-costs = Kosten und Ertrag
look-details = Details
look-compared = Boosts und Kategorien
look-timing = Nach Kosten und Uhrzeit
look-ages = Nach Alter
look-losses = Verluste und Zeiten
menu-look = Genauer ansehen
menu-period = Anderer Zeitraum
