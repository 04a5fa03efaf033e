# What the bot says by itself: renewals, expiry warnings, digests.

refill-arrived = Deine Monats-Connects vom { $on } müssten da sein: **+{ $amount }**.
refills-arrived = Während ich weg war, waren { $count } Mal Monats-Connects fällig:
refill-row = **+{ $amount }** am { $on }
refill-next = Die nächsten: { $amount } am { $on } ({ $when })
refill-ask = Upwork sagt mir nichts, also sieh bitte nach: Sind sie da?
expiry-title = **{ $amount }** { $amount ->
        [one] verfällt
       *[other] verfallen
    } { $when }
expiry-also = **{ $amount }** am { $on } ({ $when })
expiry-use = Nutze sie für einen Job, auf den du dich ohnehin bewerben würdest: `/job rank` zeigt, wo sie am meisten bringen.
digest-refill = Monats-Connects
digest-refill-about = Diese Monats-Connects müssten gekommen sein:
digest-refill-row = { $who } · **+{ $amount }** am { $on }
digest-expiry = Connects, die bald verfallen
digest-expiry-about = Noch gut für eine Bewerbung, solange sie gelten:
digest-expiry-row = { $who } · **{ $amount }** am { $on }{ $later ->
        [0] { "" }
       *[other] , später noch { $later }
    }
digest-join = Hier dabei sein oder nicht: `/profile reminders`
nudge-low-about = Das ist unter { $below }, deiner Grenze für diese Erinnerung.
nudge-silent = Gibt es Neues?
nudge-silent-about = Tipp an, was passiert ist. Nichts Neues? Dann lass es so.
nudge-silent-row = **{ $job }**: zuletzt gehört { $since }
nudge-interview = Wie lief das Interview?
nudge-interview-about = Tipp an, was passiert ist. Ihr sprecht noch? Dann lass es so.
nudge-interview-row = **{ $job }**: Interview begann { $since }
nudge-boost = Offene Boosts
nudge-boost-about = Ein Boost kommt zurück, wenn er überboten wurde, bevor der Kunde hinsah. Ein Tipp klärt es.
nudge-boost-row = **{ $job }**: mit Boost, letzte Nachricht { $since }
button-was-outbid = Wurde er überboten?
nudge-lapsing = Jobs, die bald schließen
nudge-lapsing-about = Upwork schließt eine Anzeige nach etwa einem Monat. Bewirb dich jetzt oder lass sie ziehen.
nudge-lapsing-row = **{ $job }** · um den { $on }
button-weekly-checkin = Wochencheck
nudge-checkin = Wochencheck
nudge-checkin-about = { $silent ->
        [one] **1** Bewerbung ist seit mindestens einer Woche ohne Ergebnis.
       *[other] **{ $silent }** Bewerbungen sind seit mindestens einer Woche ohne Ergebnis.
    } Deine Zahlen kennen nur, was du einträgst.
nudge-paste = Zeit, deinen Verlauf einzufügen
nudge-paste-about = Upwork zeigt nur die letzten 90 Tage{ $by ->
        [none] , und manches von dir ist dort schon verschwunden. Nutz bald `/connects import`, dann fehlt nicht noch mehr.
       *[other] . Nutz `/connects import` bis zum { $by }, dann fehlt nichts.
    }
notice-place = Deine Erinnerungen
notice-place-lost = Sie gehen in den Kanal eines Servers, und der funktioniert nicht mehr: { $reason }
notice-place-next = Bis das behoben ist, siehst du alles in `/connects balance`. In den Einstellungen für Erinnerungen kannst du einen anderen Ort wählen.
notice-place-back = Ich bin zurück auf dem Server, dessen Kanal du gewählt hast. Dort kommen sie jetzt wieder an.
notice-server = Der Kanal deines Servers
notice-server-lost = Auf [dem Server, auf dem du mich eingerichtet hast](https://discord.com/channels/{ $guild }), kann ich nichts mehr posten: { $reason }
notice-server-next = Auch die Mitglieder, die diesen Kanal gewählt haben, erfahren es. Mit `/server setup` nennst du einen anderen Kanal; `/server show` zeigt, was nicht gepostet werden konnte.
notice-server-back = Ich bin zurück auf [dem Server, auf dem du mich eingerichtet hast](https://discord.com/channels/{ $guild }), und poste dort wie eingestellt.
notice-kept = Ein Kanal deines Servers
notice-kept-lost = In <#{ $channel }> kann ich meine Nachrichten nicht mehr posten oder ändern: { $reason }
notice-kept-next = Sie warten. Sobald das behoben ist, bringt *Erneut senden* in `/server show` sie; `/server setup` nennt einen anderen Kanal.
place-trouble = Der Kanal, den du für deine Erinnerungen gewählt hast, funktioniert nicht: { $reason }

job-gone = Wie endete **{ $job }**? Vom Kunden ohne Vertrag geschlossen oder von Upwork entfernt: Dann kommen deine Connects zurück.
message-later = Ich erinnere dich { $when }, falls es dann noch wichtig ist.
message-stopped = Das kommt nicht mehr: { $topics }. *Rückgängig* oder `/profile reminders` schaltet es wieder ein.
message-resumed = Eingeschaltet: { $topics }.
message-moved = Du bist nicht mehr auf dem Server, für dessen Kanal das war. Deine Erinnerungen kommen ab jetzt hierher.
message-mine-again = { $count ->
        [0] Es gibt nichts noch mal zu senden.
        [one] Eine Nachricht ist wieder auf dem Weg zu dir.
       *[other] { $count } Nachrichten sind wieder auf dem Weg zu dir, als eine.
    }

topic-refill = Monats-Connects
topic-expiry = Verfallswarnungen
topic-low = wenig Guthaben
topic-silent = stille Bewerbungen
topic-interview = offene Interviews
topic-lapsing = endende Jobs
topic-paste = Verlauf einfügen
topic-checkin = Wochencheck
topic-boost = offene Boosts

button-reminders = Erinnerungen einstellen
button-later = Morgen erinnern
button-stop = Nicht mehr senden
button-resume = Rückgängig
button-best-jobs = Beste Jobs zeigen
button-job-gone = Job ist weg

gone-title = Sind deine Connects zurück?
gone-about = { $mark ->
        [fake] { $who } meldet: **{ $job }**, auf den du dich beworben hast, ist kein ehrlicher Job.
       *[other] { $who } sagt: **{ $job }**, auf den du dich beworben hast, ist bei Upwork verschwunden.
    }
gone-amount = Hat der Kunde ihn ohne Auftrag geschlossen oder Upwork ihn entfernt, { $amount ->
        [one] kommt **{ $amount }** Connect
       *[other] kommen **{ $amount }** Connects
    } zurück, { $count ->
        [one] ins Paket, das am { $on } verfällt.
       *[other] in die Pakete, die am { $lots } verfallen.
    }
gone-ask = Bei dir hat sich nichts geändert. Sieh in Upworks Connects History nach, dann sag es mir.
gone-not-yet = Gut, es hat sich nichts geändert. Wenn sie zurückkommen, drück oben *Sind zurück* oder nutze `/job close`.
button-came-back = Sind zurück
button-not-yet = Noch nicht
