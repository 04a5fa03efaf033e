cmd-privacy = Was ich über dich speichere und wie du es löschst
cmd-privacy-show = Was ich über dich speichere, warum, wie lange und wer es sieht
cmd-privacy-export = Alles, was ich über dich speichere, als Datei
cmd-privacy-delete = Alles löschen, was ich über dich speichere

privacy-title = Was ich über dich speichere
privacy-nothing = Nichts. Es beginnt mit `/start` oder `/job log`.
privacy-since = Seit { $since }:
privacy-kind-entries = - { $count ->
        [one] **1** Eintrag
       *[other] **{ $count }** Einträge
    } deines Verlaufs: Menge, Tag, Preis, Job
privacy-kind-proposals = - { $count ->
        [one] **1** Bewerbung mit Ergebnis
       *[other] **{ $count }** Bewerbungen mit Ergebnis
    }
privacy-kind-interviews = - { $count ->
        [one] **1** Interview mit Termin
       *[other] **{ $count }** Interviews mit Termin
    }
privacy-kind-jobs = - { $count ->
        [one] **1** eingetragener Job
       *[other] **{ $count }** eingetragene Jobs
    }
privacy-kind-cards = - { $count ->
        [one] **1** geteilte Jobkarte
       *[other] **{ $count }** geteilte Jobkarten
    }
privacy-kind-notes = - { $count ->
        [one] **1** Notiz
       *[other] **{ $count }** Notizen
    } von dir
privacy-kind-reminders = - { $count ->
        [one] **1** Erinnerung
       *[other] **{ $count }** Erinnerungen
    } von dir
privacy-kind-figures = - { $count ->
        [one] **1** Server, der dich mitzählt
       *[other] **{ $count }** Server, die dich mitzählen
    }
privacy-kind-settings = - Einstellungen: Erinnerungen, Zeitzone, Sprache
privacy-kind-messages = - { $count ->
        [one] **1** wartende Nachricht
       *[other] **{ $count }** wartende Nachrichten
    }
privacy-kind-alerts = - deine Job-Alerts
privacy-kind-requests = - { $count ->
        [one] **1** abgelehnte Anfrage
       *[other] **{ $count }** abgelehnte Anfragen
    }, noch per Button zu bestätigen
privacy-kind-drafts = - { $count ->
        [one] **1** geprüfter Entwurf: seine ersten Zeilen
       *[other] **{ $count }** geprüfte Entwürfe: ihre ersten Zeilen
    }
privacy-kind-trials = - { $count ->
        [one] **1** Test zweier Einstiege
       *[other] **{ $count }** Tests zweier Einstiege
    }
privacy-kind-templates = - { $count ->
        [one] **1** Vorlage mit ihren Versionen
       *[other] **{ $count }** Vorlagen mit Versionen
    }
privacy-kind-portfolio = - { $count ->
        [one] **1** Portfoliozeile
       *[other] **{ $count }** Portfoliozeilen
    }
privacy-kind-kept-drafts = - { $count ->
        [one] **1** nicht gesendeter Entwurf
       *[other] **{ $count }** nicht gesendete Entwürfe
    }, mit Anzeigen
privacy-kind-reviews = - { $count ->
        [one] **1** Entwurf
       *[other] **{ $count }** Entwürfe
    } zum Feedback
privacy-kind-claims = - { $count ->
        [one] **1** Feedback
       *[other] **{ $count }** Feedbacks
    } von dir oder für dich
privacy-kind-receipts = - { $count ->
        [one] **1** beantwortete Anfrage
       *[other] **{ $count }** beantwortete Anfragen
    }, gegen doppelte Einträge
privacy-short = Alles sehen nur du und wer den Bot betreibt. Andere sehen, was du teilst.
privacy-why = **Warum:** um Befehle zu beantworten und dich zu erinnern. Nichts geht an Upwork oder andere. Nur *Kritik anfordern* schickt einen geprüften Entwurf mit Anzeige an ein Sprachmodell, falls eins eingerichtet ist.
privacy-how-long = **Wie lange:** bis du es löschst; Backups, bis sie ersetzt werden.
privacy-who =
    { "" }**Wer es sieht:** du und wer diesen Bot betreibt. Andere auf einem Server sehen:
    - geteilte Jobs und was du an Jobkarten tust, mit Namen
    - wie viele sich bewarben und ob jemand beauftragt wurde
    - Monats-Connects und Verfall, wenn du seinen Kanal wählst
    - Summen von mindestens fünf Leuten
    - Namen auf Ranglisten und deinen Monat, wenn du willst
    - einen Entwurf zum Feedback: immer nur eine Person, mit Namen, außer du verbirgst ihn

privacy-name = **Dein Name bei Jobs:** { $seen ->
        [yes] Mitglieder sehen, auf welche Jobs vom Board du dich bewirbst.
       *[no] Mitglieder sehen nicht, auf welche Jobs vom Board du dich bewirbst.
    }
switch-name = Mein Name bei Jobs

privacy-exported = Alles, was ich über dich speichere, Tabelle für Tabelle. Behalt es für dich.
privacy-rows = { $rows ->
        [one] 1 Zeile
       *[other] { $rows } Zeilen
    } aus { $tables ->
        [one] 1 Tabelle
       *[other] { $tables } Tabellen
    }. Zeiten sind UTC.

# The word that has to be typed before everything is deleted.
privacy-word = LÖSCHEN
form-privacy = Alles über dich löschen
form-privacy-word = Zum Bestätigen { $word } eingeben
form-privacy-hint = Es gibt kein Zurück. Willst du eine Kopie, nutze zuerst /datenschutz exportieren.
privacy-erased = Gelöscht
privacy-erased-rest = Auch alles, was daraus folgte: Nichts zeigt hier mehr, dass du da warst.
privacy-erased-for-now = Aus allem gelöscht, was ich zeige
privacy-remains-soon = Gerade liest jemand meine Datenbank, also bleibt darin eine letzte Kopie. Ich entferne sie von selbst in wenigen Minuten.
privacy-remains-quiet = Meine Datenbank ist groß, deshalb verschwinden alte Kopien in ihren leeren Teilen von selbst, sobald einen Moment lang niemand etwas einträgt.
privacy-remains-start = Meine Datenbank ist so groß, dass alte Kopien darin erst bei meinem nächsten Start verschwinden.
privacy-changes-kept = { $changes ->
        [one] 1 Änderung von dir an einer fremden Jobkarte bleibt, ohne Namen.
       *[other] { $changes } Änderungen von dir an fremden Jobkarten bleiben, ohne Namen.
    }
privacy-elsewhere = Gesendete Nachrichten liegen bei Discord: Lösch sie dort. Frühere Backups und Kopien enthalten es noch, bis sie ersetzt oder gelöscht werden.
privacy-anew = `/start` beginnt von vorn.
privacy-nothing-left = Hier gibt es nichts über dich. Falls du es gerade gelöscht hast: Es ist erledigt.

button-privacy-who = Wer sieht was
button-privacy-export = Exportieren
button-privacy-delete = Alles löschen
