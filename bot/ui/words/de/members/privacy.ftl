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
privacy-kind-jobs = - { $count ->
        [one] **1** Job, den
       *[other] **{ $count }** Jobs, die
    } du eingetragen hast
privacy-kind-cards = - { $count ->
        [one] **1** geteilte Jobkarte
       *[other] **{ $count }** geteilte Jobkarten
    }
privacy-kind-notes = - { $count ->
        [one] **1** Notiz
       *[other] **{ $count }** Notizen
    } von dir
privacy-kind-figures = - { $count ->
        [one] **1** Server, der dich mitzählt
       *[other] **{ $count }** Server, die dich mitzählen
    }
privacy-kind-settings = - deine Einstellungen für Erinnerungen: wo, wann, Zeitzone
privacy-kind-messages = - { $count ->
        [one] **1** Nachricht wartet
       *[other] **{ $count }** Nachrichten warten
    } auf dich
privacy-kind-alerts = - deine Job-Alerts: welche Jobs und von wo
privacy-kind-requests = - { $count ->
        [one] **1** abgelehnte Anfrage, die
       *[other] **{ $count }** abgelehnte Anfragen, die
    } ein Button noch bestätigen kann
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
        [one] **1** noch nicht gesendeter Entwurf
       *[other] **{ $count }** noch nicht gesendete Entwürfe
    }, mit eingefügten Anzeigen
privacy-kind-reviews = - { $count ->
        [one] **1** Entwurf, den
       *[other] **{ $count }** Entwürfe, die
    } du zum Feedback gegeben hast
privacy-kind-claims = - { $count ->
        [one] **1** Feedback
       *[other] **{ $count }** Feedbacks
    } von dir oder für dich
privacy-kind-receipts = - { $count ->
        [one] **1** beantwortete Anfrage
       *[other] **{ $count }** beantwortete Anfragen
    }, damit nichts doppelt geschrieben wird
privacy-short = Alles sehen nur du und wer diesen Bot betreibt. Andere sehen, was du teilst.
privacy-why = **Warum:** um deine Befehle zu beantworten und dich zu erinnern. Nichts geht an Upwork oder sonst jemanden, außer bei einem Button: *Kritik anfordern* schickt einen geprüften Entwurf und seine Anzeige an ein Sprachmodell, falls eines eingerichtet ist.
privacy-how-long = **Wie lange:** bis du es löschst; Backups verschwinden, wenn sie ersetzt werden.
privacy-who =
    { "" }**Wer es sieht:** du und wer diesen Bot betreibt. Andere auf einem Server sehen:
    - Jobs, die du teilst, und was du an Jobkarten tust, mit deinem Namen
    - wie viele sich beworben haben und ob ein Mitglied beauftragt wurde
    - deine Monats-Connects und Verfallstage, wenn du seinen Kanal gewählt hast
    - Summen von mindestens fünf Leuten
    - deinen Namen auf Ranglisten und deinen Monat, wenn du das willst
    - einen Entwurf, den du zum Feedback gibst: immer nur eine Person, mit deinem Namen, außer du verbirgst ihn

privacy-name = **Dein Name bei Jobs:** { $seen ->
        [yes] Mitglieder sehen, dass du dich auf einen Job vom Board beworben hast.
       *[no] Mitglieder sehen nicht, dass du dich auf einen Job vom Board beworben hast.
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
form-privacy-hint = Es gibt kein Zurück. Willst du eine Kopie, nutze zuerst /privacy export.
privacy-erased = Gelöscht
privacy-erased-rest = Auch alles, was daraus folgte, ist weg: Nichts zeigt hier mehr, dass du da warst.
privacy-erased-for-now = Aus allem gelöscht, was ich zeige
privacy-remains-soon = Gerade liest jemand meine Datenbank, deshalb bleibt eine letzte Kopie in ihren Dateien. Die entferne ich in wenigen Minuten von selbst.
privacy-remains-start = Meine Datenbank ist so groß, dass alte Kopien in unbenutzten Teilen erst bei meinem nächsten Start verschwinden.
privacy-changes-kept = { $changes ->
        [one] 1 Änderung von dir an der Jobkarte von jemand anderem bleibt, ohne deinen Namen.
       *[other] { $changes } Änderungen von dir an Jobkarten von anderen bleiben, ohne deinen Namen.
    }
privacy-elsewhere = Gesendete Nachrichten liegen bei Discord: Lösch sie dort. Frühere Backups und Kopien von Upgrades oder Wiederherstellungen enthalten die Daten noch, bis sie von der Person, die diesen Bot betreibt, ersetzt oder gelöscht werden.
privacy-anew = `/start` beginnt von vorn.
privacy-nothing-left = Hier gibt es nichts über dich. Falls du es gerade gelöscht hast: Es ist erledigt.

button-privacy-who = Wer sieht was
button-privacy-export = Exportieren
button-privacy-delete = Alles löschen
