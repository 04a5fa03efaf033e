# What Upwork shows beside what the ledger says, and why they could differ.

cmd-connects-reconcile = Vergleich mit dem, was Upwork zeigt, und finde den Grund für Unterschiede
    .balance = Deine Connects jetzt, wie Upwork sie zeigt
    .expiring_30d = Wie viele laut Upwork in den nächsten 30 Tagen verfallen

reconcile-same = Genau das zeigt Upwork: Das Guthaben stimmt.
reconcile-differs = Upwork zeigt **{ $stated }**: { $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    } { $more ->
        [yes] mehr
       *[no] weniger
    } als hier.
reconcile-soon-same = { $amount ->
        [0] Binnen 30 Tagen verfällt nichts, dort wie hier.
       *[other] Davon **{ $amount }** binnen 30 Tagen, dort wie hier.
    }
reconcile-soon-differs = Binnen 30 Tagen { $stated ->
        [one] verfällt bei Upwork 1
       *[other] verfallen bei Upwork { $stated }
    } und hier { $here }{ $here ->
        [0] .
       *[other] :
    }
reconcile-lot = **{ $amount }** am { $on } · { $kind }{ $estimated ->
        [yes] { " " }· geschätzt
       *[no] { "" }
    }
reconcile-soon-estimate = Nur eine Schätzung liegt daneben: Die Verfallstage deines Anfangsguthabens waren geraten. Du kannst stattdessen Upworks Tage nehmen.
reconcile-soon-part = Davon sind { $amount } von mir geschätzt; dafür kannst du Upworks Tage nehmen. Bei den anderen: Hast du etwas an einem anderen Tag eingetragen, als es war?
reconcile-soon-known = Etwas falsch datiert oder vergessen? Siehe `/connects expiring`.

reconcile-likely = Am wahrscheinlichsten:
reconcile-cause = **{ $number }.** { $words }
reconcile-fit = { $fit ->
        [exact] Erklärt genau diesen Unterschied.
       *[part] Erklärt { $explains }; { $rest } bleiben.
    }
reconcile-others = Was es auch erklären könnte:
reconcile-import-first = Ein Import deines Verlaufs klärt das meiste von selbst.
reconcile-imported = Verglichen mit allen Einträgen hier; dein Upwork-Verlauf reicht bis { $on }.
reconcile-not-imported = Verglichen mit allen Einträgen hier. Dein Upwork-Verlauf fehlt: Ein Import klärt das meiste von selbst.
reconcile-last = Zuletzt korrigiert { $when }: Was davor liegt, braucht keinen anderen Grund.
reconcile-refill-counted = **+{ $amount }** vom { $on } sind mitgezählt, und damit stimmt es. Sie sind also gekommen?

reconcile-corrected = Um **{ $amount }** korrigiert: Dein Guthaben sind die { $stated }, die Upwork gezeigt hat.
reconcile-moved = **{ $amount }** { $amount ->
        [one] verfällt
       *[other] verfallen
    } jetzt { $soon ->
        [yes] binnen 30 Tagen, wie Upwork sagt
       *[no] später als in 30 Tagen, wie Upwork sagt
    }. Das Guthaben bleibt.
reconcile-nothing = Es gibt nichts mehr zu korrigieren: Dein Guthaben sind die { $stated }, die Upwork gezeigt hat.
reconcile-meanwhile = Seit dem Vergleich ging es von { $seen } auf { $before }, also habe ich neu gerechnet. Wenn das nach deinem Blick auf Upwork eingetragen wurde, nimm dies zurück und vergleich neu.
reconcile-flagged = Dein Verlauf markiert die Korrektur. Findest du später den wahren Grund, nimm zuerst die Korrektur zurück.
reconcile-note = Upwork zeigte { $stated }

cause-refill-missing = Die Monats-Connects vom { $on } (**+{ $amount }**) kamen nicht: Du hast sie nicht bestätigt.
cause-refill-short = Die Monats-Connects vom { $on } brachten { $arrived }, nicht { $amount }. Das liegt an einem Planwechsel.
cause-return-missing = Die Rückgabe #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }für **{ $job }**
    } vom { $on } steht nicht in Upworks Verlauf dieser Zeit. Hat der Kunde wirklich ohne Auftrag geschlossen?
cause-return-late = Die Rückgabe #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }für **{ $job }**
    } vom { $on } ist noch nicht da. Upwork braucht ein bis zwei Tage.
cause-job-applied = **{ $job }** ist mit { $amount } eingetragen, ohne Bewerbung. Hast du eine gesendet?
cause-credit-only-here = **+{ $amount }** vom { $on } (#{ $entry }) steht nicht in Upworks Verlauf dieser Zeit.
cause-put-in = Die letzte Korrektur (**+{ $amount }** vom { $on }, #{ $entry }) ist nicht mehr nötig: Was sie ersetzte, ist inzwischen eingetragen.
cause-taken-off = Die letzte Korrektur (**−{ $amount }** vom { $on }, #{ $entry }) ist nicht mehr nötig: Was sie ersetzte, ist inzwischen eingetragen.
cause-badge = Badge nicht eingetragen: { $most ->
        [one] 1 Tag
       *[other] { $most } Tage
    } seit { $on }, je { $amount }.
cause-badge-unknown = Availability Badge, etwa 2 am Tag, nirgends eingetragen: { $most ->
        [one] 1 Tag
       *[other] { $most } Tage
    } davon.
cause-proposal = { $most ->
        [one] Eine nicht eingetragene Bewerbung: Sie kosten 7 bis 27.
       *[other] { $least ->
            [one] 1 bis { $most } Bewerbungen nicht eingetragen, je 7 bis 27.
           *[other] { $least }–{ $most } Bewerbungen nicht eingetragen, je 7 bis 27.
        }
    }
cause-expired-there = Bei Upwork verfallen: Von { $amount } ist der Tag hier ({ $on }) nur geschätzt.
cause-spent = Anderes ausgegeben: Boost, höheres Gebot, Profilwerbung.
cause-return-due = **{ $job }** ist beendet ({ $outcome }), also kamen { $amount } zurück. Du hast ihn noch nicht geschlossen.
cause-guessed-row = „{ $job }“ vom { $on } (−{ $amount }, #{ $entry }) wurde als Ausgabe importiert. Ist es Upworks Wort für einen Verfall, zählt es doppelt.
cause-spend-only-here = **−{ $amount }** vom { $on } (#{ $entry }) steht nicht in Upworks Verlauf dieser Zeit. Doppelt eingetragen?
cause-lapsed-here = **{ $amount }** sind hier am { $on } nach Schätzung verfallen; bei Upwork gelten sie vielleicht noch.
cause-refill-unposted = { $on ->
        [none] Monats-Connects ({ $amount }): Ich kenne deinen Tag nicht. `/profile plan` setzt ihn.
       *[other] Die Monats-Connects vom { $on } ({ $amount }) sind schon da. `/profile plan` setzt den Tag.
    }
cause-boost-back = Du wurdest bei **{ $job }** überboten: Der Boost von { $amount } kam zurück.
cause-return-possible = Der Kunde von **{ $job }** hat ohne Auftrag geschlossen: { $amount } kamen zurück.
cause-purchase = Ein nicht eingetragener Kauf.
cause-came = Anderes kam dazu: Bonus, Interview-Prämie, Kauf.

button-correct = Um { $amount } korrigieren
button-move = Upworks Tage für { $amount } nehmen
button-compare-again = Neu vergleichen
button-more-causes = Mehr Gründe
button-import-more = Verlauf importieren
button-log-badge = Badge eintragen
button-log-it = Eintragen
button-log-proposal = Bewerbung eintragen
button-add-purchase = Kauf eintragen
button-add-refill = Monats-Connects eintragen
button-close-it = Job schließen

form-reconcile = Was zeigt Upwork?
form-reconcile-soon = Davon verfallen binnen 30 Tagen
form-reconcile-add = { $source ->
        [purchase] Ein Kauf
        [refill] Monats-Connects
       *[bonus] Was dazukam
    }
form-reconcile-spend = { $purpose ->
        [badge] Das Availability Badge
       *[other] Was ausgegeben wurde
    }
form-reconcile-proposal = Eine noch nicht eingetragene Bewerbung
form-reconcile-amount = Wie viele Connects
form-reconcile-paid = Was du bezahlt hast, in US-Dollar
form-reconcile-on = Tag, wenn nicht heute: gestern, 2026-11-23
form-reconcile-job = Der Job: sein Link oder ein Titel von dir
