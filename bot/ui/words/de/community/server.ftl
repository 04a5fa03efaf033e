cmd-server = Wo und was ich auf diesem Server poste
cmd-server-setup = Wähl den Kanal, die Stunde und was ich dort poste
cmd-server-log = Was auf dem Jobboard geschah, durch wen, und nimm es zurück
cmd-server-show = Was eingestellt ist, was ich nicht darf und was nicht gepostet werden konnte

server-title = Dieser Server
server-nothing = Noch ist nichts eingerichtet. Mitglieder können jeden Befehl nutzen; ich poste nur nichts von selbst.
server-channel = Kanal: <#{ $channel }>
server-no-channel = Kanal: keiner, also poste ich hier nichts.
server-digest = Einmal am Tag um { $hour }:00 Uhr, { $zone }
server-posts = { $what ->
        [both] Monats-Connects und Verfallswarnungen
        [refills] Nur Monats-Connects
        [expiries] Nur Verfallswarnungen
       *[nothing] Nichts
    } von Mitgliedern, die diesen Kanal gewählt haben
server-mentions = { $mentions ->
        [members] Wer in einer Übersicht steht, wird benachrichtigt: Dafür ist der Kanal gewählt.
       *[nobody] Niemand wird benachrichtigt.
    }
server-summary = Am 1. eines Monats um { $hour }:00 Uhr: die Zahlen des Servers, wenn es neue gibt
server-people = { $people ->
        [none] Weniger als fünf Mitglieder zählen
       *[other] { $people } Mitglieder zählen
    } in `/stats community` mit.
server-ready = Ich darf dort alles, was ich brauche.
server-gone = Diesen Kanal sehe ich nicht mehr. Wähl mit `/server setup` einen anderen.
server-missing = In <#{ $channel }> fehlt mir **{ $permissions }**. Gib es meiner Rolle in den Einstellungen des Kanals, unter Berechtigungen.
server-parked = { $count ->
        [one] Eine Nachricht ließ sich nicht posten
       *[other] { $count } Nachrichten ließen sich nicht posten
    }: { $reason }
server-released = { $count ->
        [0] Es gibt nichts erneut zu senden.
        [one] Eine Nachricht ist wieder unterwegs.
       *[other] { $count } Nachrichten sind wieder unterwegs.
    }
server-who = Wer welchen Befehl nutzen darf, bestimmst du: Servereinstellungen → Integrationen → dieser Bot.

server-test-title = { $fine ->
        [yes] Alle Kanäle funktionieren
       *[no] Nicht jeder Kanal funktioniert
    }
server-test-name = Test
server-test-post = Die Serverleitung testet, ob ich hier posten kann. Ich entferne diese Nachricht sofort.
server-test-nothing = Noch ist kein Kanal gewählt: `/server setup`
server-test-fine = <#{ $channel }>: funktioniert. Ich habe eine Testnachricht gepostet und entfernt.
server-test-allowed = <#{ $channel }>: funktioniert. Ich habe keine Testnachricht gepostet, weil ich ohne **Beiträge verwalten** keinen Beitrag entfernen kann.
server-test-left = <#{ $channel }>: funktioniert, aber ich konnte [die Testnachricht]({ $link }) nicht entfernen. Bitte lösch sie.
server-test-gone = <#{ $channel }>: Diesen Kanal sehe ich nicht mehr. Wähl mit `/server setup` einen anderen.
server-test-failed = <#{ $channel }>: Discord hat meine Testnachricht nicht angenommen. Versuch es in einer Minute noch mal und lösch eine Testnachricht, die dort geblieben ist.

button-server-test = Testen
button-send-again = Erneut senden
button-setup = Ändern
# The card of /server setup. Each tap is saved at once.
server-setup-about = Wähl Kanal und Stunde meiner Posts:
server-setup-posts = **Was ich poste** (antippen schaltet um):
form-channel = Kanal
menu-server-zone = Zeitzone des Servers
button-no-channel = Nichts posten
button-server = Einstellungen zeigen
button-server-jobs = Geteilte Jobs
server-jobs-title = Geteilte Jobs
server-jobs-about = Wähl einen Kanal oder ein Forum. Jeder Job, den Mitglieder teilen, ist dort eine Karte mit Buttons für alle, und ich halte sie aktuell. Neu geteilte Jobs kommen dorthin; was gepostet ist, bleibt, wo es ist.
server-jobs-tags = In einem Forum setze ich die Tags *Neu*, *Beworben*, *Beendet* und die Kategorie. Mit **Kanäle verwalten** lege ich fehlende an; mit **Beiträge verwalten** kann ich einen Beitrag löschen.
server-jobs = Geteilte Jobs: <#{ $channel }>
form-jobs-channel = Kanal oder Forum für geteilte Jobs
button-no-jobs = Keine Jobs posten
button-back = Zurück
choice-refills = Monats-Connects
choice-expiries = Verfallswarnungen
choice-summary = Zahlen einmal im Monat
switch-mentions = Genannte benachrichtigen

permission-view_channel = Kanal ansehen
permission-send_messages = Nachrichten senden
permission-read_message_history = Nachrichtenverlauf anzeigen
permission-attach_files = Dateien anhängen
permission-send_messages_in_threads = Nachrichten in Threads senden

parked-dm-closed = Deine Direktnachrichten sind für mich geschlossen. Erlaub sie in den Privatsphäre-Einstellungen dieses Servers.
parked-no-permission = Ich darf dort nicht posten.
parked-no-channel = Es gibt keinen Kanal dafür.
parked-left-server = Ich wurde von diesem Server entfernt.
parked-locked-post = Der Beitrag ist gesperrt, und ich darf ihn nicht öffnen.
parked-no-user = Dieses Konto gibt es nicht mehr.
parked-unclear = Vielleicht steht es schon da, aber seither wurde so viel geschrieben, dass ich es nicht weiß. Bitte sieh erst nach.
parked-refused = Discord hat es abgelehnt.
parked-gave-up = Discord hat es nach vielen Versuchen nicht angenommen.
post-removed = Entfernt
