# The panel of a server, and the greeting of a bot that has just joined.

cmd-server-panel = Eine Nachricht mit Buttons posten, mit der man mich ohne Befehle nutzt
    .channel = Wo, wenn nicht hier

server-panel = Panel: <#{ $channel }>
panel-title = Deine Upwork-Connects
panel-log = **Bewerbung gesendet?** Füg den Job ein, und ich führe Buch: was sie kostet, was übrig ist, was daraus wird.
panel-mine = **Meine Connects**: was du hast und was wann verfällt.
panel-best = **Beste Jobs**: welche offenen Jobs deine Connects wert sind.
panel-private = Antworten siehst nur du. Ich öffne nie Upwork und frage nach keinem Passwort.
panel-start = Loslegen
panel-button-mine = Meine Connects
panel-button-best = Beste Jobs
panel-button-help = Hilfe

greeting-title = Hallo
greeting-about = Ich führe Buch über Upwork-Connects: was jedes Mitglied hat, was wann verfällt, was jede Bewerbung gekostet hat.
greeting-private = Antworten siehst nur du. Ich öffne nie Upwork und frage nach keinem Passwort.
greeting-managers = **Serverleitung**: Wähl, wo ich poste, und setz eine Nachricht mit Buttons für alle in einen Kanal.
greeting-try = Ausprobieren
greeting-button-setup = Einrichten
greeting-button-panel = Panel hier posten
button-panel-post = Panel hier posten

panel-comes = Das Panel kommt in wenigen Sekunden in <#{ $channel }>.
panel-kept = Wenn es jemand löscht, poste ich es neu.
panel-there = Das Panel ist in <#{ $channel }>.
panel-move = Zum Verschieben nutze `/server panel` in einem anderen Kanal.
panel-trouble = Das Panel gehört in <#{ $channel }>, aber: { $reason }
panel-tried-again = Ich versuche es jetzt noch mal.
panel-not-posted = Bis dahin wird das Panel dort nicht gepostet.
panel-removed = Das Panel ist entfernt. Wer Befehle mag, macht weiter wie bisher.
panel-none = Hier gibt es kein Panel.
button-panel-remove = Panel entfernen
button-panel-show = Panel zeigen

# The greeting of a server's owner, in a direct message.
greeting-owner = Auf deinem Server legt `/server setup` fest, wo ich poste, und `/server panel` setzt eine Nachricht mit Buttons in einen Kanal.
