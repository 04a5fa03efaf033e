# A server's figures and boards, and who takes part.

cmd-stats-community = Was Bewerbungen der Mitglieder bringen und kosten, ab fünf Leuten zusammen
    .period = Wie weit zurück; ohne Angabe 90 Tage
cmd-stats-leaderboard = Ranglisten mit Namen von allen, die das wollen, in Stufen: Interviews, Quote, Stetigkeit
    .period = Wie weit zurück; ohne Angabe 90 Tage

community-title = { $people ->
        [none] Weniger als fünf machen mit
       *[other] { $people } machen mit
    } · { $period }
community-people = { $people ->
        [none] Bisher machen weniger als fünf Mitglieder mit.
       *[other] { $people } Mitglieder machen mit.
    }
community-replied = Im Schnitt bekommt ein Mitglied bei **{ $replied } %** seiner Bewerbungen ein Interview.
community-steps = Gesehen { $viewed } % · beauftragt { $hired } %
community-per-interview = { $connects ->
        [none] Mehr als die Hälfte der Mitglieder hatte in dieser Zeit kein Interview.
       *[other] Die Hälfte der Mitglieder zahlte höchstens **{ $connects }** Connects für ein Interview.
    }
community-per-hire = { $connects ->
        [none] Mehr als die Hälfte der Mitglieder hatte in dieser Zeit keinen Auftrag.
       *[other] Die Hälfte der Mitglieder zahlte höchstens **{ $connects }** Connects für einen Auftrag.
    }
community-sent = Die Hälfte davon hat höchstens { $sent ->
        [one] 1 Bewerbung
       *[other] { $sent } Bewerbungen
    } gesendet.
community-category = { $category }: { $replied } % mit Interview, von { $known ->
        [one] 1 Bewerbung
       *[other] { $known } Bewerbungen
    }
community-known = { $known ->
        [one] 1 Bewerbung mit bekanntem Ergebnis.
       *[other] { $known } Bewerbungen mit bekanntem Ergebnis.
    } Andere zählen erst, wenn ihr Ergebnis eingetragen ist.
community-silence = In den Zählungen bis { $on } galt eine Bewerbung ohne bekanntes Ergebnis als ohne Antwort.
community-until = Von Bewerbungen bis { $until }. Jede zählt einmal, mit denen von mindestens vier anderen, nie allein; ohne Einladungen.
community-too-few = Für diese Zeit gibt es nichts zu zeigen: Zahlen brauchen mindestens fünf Leute mit Bewerbungen. Mach mit dem Button unten mit und bring andere mit.
community-when = Neu gezählt wird am 1. jedes Monats, was dann einen Monat alt ist.
community-own = { $figures ->
        [yes] Du wirst hier mitgezählt, ohne deinen Namen.
       *[no] Du wirst hier nicht mitgezählt. *Mitzählen* nimmt Ergebnisse und Kosten deiner Bewerbungen auf, ohne Namen; alle auf diesem Server sehen solche Zahlen.
    }

board-title = { $board ->
        [interviews] Interviews
        [replies] Interviewquote
       *[steadiness] Stetigkeit
    } · { $period }
board-about = { $board ->
        [interviews] Bewerbungen aus dieser Zeit, die zu einem Interview führten, Einladungen ausgenommen.
        [replies] Wie viele ihrer Bewerbungen zu einem Interview führten, ab zehn bekannten Ergebnissen, Einladungen ausgenommen.
       *[steadiness] Wochen, in denen sie eine Bewerbung gesendet haben.
    }
board-row = **{ $place }.** { $who } · { $band }
board-band-interviews = { $high ->
        [none] { $low } oder mehr
       *[other] { $low }–{ $high }
    }
board-band-replies = { $low }–{ $high } %
board-band-steadiness = { $one ->
        [yes] { $low }
       *[no] { $low }–{ $high }
    } von { $weeks ->
        [one] 1 Woche
       *[other] { $weeks } Wochen
    }
board-mine = Dein Platz: **{ $place }** von { $people }.
board-not-mine = { $named ->
        [yes] Du bist noch nicht auf dieser Rangliste: { $board ->
            [interviews] Sie beginnt mit einem Interview.
            [replies] Es braucht zehn Bewerbungen mit bekanntem Ergebnis.
           *[steadiness] Sie beginnt mit einer Bewerbung.
        }
       *[no] Dein Name steht hier nicht. *Namen zeigen* setzt ihn auf diese Ranglisten, für alle auf diesem Server, mit einer Stufe statt einer Zahl.
    }
board-too-few = Noch niemand zu zeigen: Eine Rangliste braucht mindestens fünf Leute, die mit Namen dabei sein wollen und in dieser Zeit etwas vorzuweisen haben.
board-bands = Wer in derselben Stufe ist, teilt sich einen Platz, ohne Reihenfolge.

part-figures-on = Ab jetzt wirst du hier mitgezählt, ohne deinen Namen: Deine Bewerbungen gehen in die nächsten Zählungen ein, jede mit denen von mindestens vier anderen. Alle auf diesem Server sehen die Zahlen.
part-figures-moved = Auf dem Server, auf dem du bisher gezählt wurdest, zählst du nicht mehr: Niemand zählt auf zweien.
part-figures-off = Du wirst nicht mehr mitgezählt: Deine Bewerbungen gehen in keine weitere Zählung ein. Gezähltes bleibt als Summe, aus der niemand zu erkennen ist.
part-board-on = Dein Name steht ab jetzt auf den Ranglisten dieses Servers, für alle hier, mit einer Stufe statt einer Zahl.
part-board-off = Dein Name steht auf keiner Rangliste dieses Servers mehr.

summary-title = Die Zahlen dieses Monats

button-count-me-in = Mitzählen
button-count-me-out = Nicht mitzählen
button-show-name = Namen zeigen
button-hide-name = Namen verbergen
button-server-figures = Zahlen des Servers
button-boards = Ranglisten
menu-board = Andere Rangliste
board-choice-interviews = Interviews
board-choice-replies = Interviewquote
board-choice-steadiness = Stetigkeit
