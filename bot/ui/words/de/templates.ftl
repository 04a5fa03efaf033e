# Templates of proposals, the drafts that are made of them, and the lines of a portfolio.

cmd-template = Deine eigenen Vorlagen für Bewerbungen und wie sie abschneiden
cmd-template-add = Eine neue Vorlage: tipp sie ein oder nimm sie aus einer Markdown-Datei
    .name = Wie du sie nennst
    .category = Für welche Art von Jobs (ohne Angabe für jede)
    .file = Eine Markdown-Datei; eine von mir exportierte bringt alle Vorlagen darin
cmd-template-edit = Eine Vorlage ändern. Frühere Versionen bleiben
    .name = Welche Vorlage
cmd-template-show = Eine Vorlage, ihre Versionen und was aus Bewerbungen damit wurde
    .name = Welche Vorlage
    .version = Eine frühere Version, nach ihrer Nummer
cmd-template-list = Alle deine Vorlagen und was daraus wurde
cmd-template-remove = Eine Vorlage mit allen Versionen löschen
    .name = Welche Vorlage
cmd-proposal-draft = Ein Entwurf für einen Job aus deiner besten Vorlage. Den siehst nur du
    .job = Der Link des Jobs, oder wähl einen
    .template = Welche Vorlage, wenn nicht die mit den besten Ergebnissen

form-template = Eine Vorlage
form-template-name = Name
form-template-body = Die Vorlage
form-template-body-hint = Platzhalter: client.name, job.title, rate, skills, portfolio, words; z. B. Hi {"{{"} client.name {"}}"},
form-template-more = Mehr von der Vorlage
form-template-more-hint = Nur wenn sie oben nicht hineinpasst
form-template-category = Für Jobs dieser Kategorie
form-template-category-hint = Leer lassen für Jobs jeder Art

template-saved = Gespeichert.
template-about = { $category ->
        [none] Für Jobs jeder Art
       *[other] Für { $category }
    } · Version { $number }, { $when }
template-older = Das ist eine frühere Version; in Gebrauch ist Version { $newest }.
template-line = **{ $name }** · { $category ->
        [none] jeder Job
       *[other] { $category }
    } · Version { $number }
template-figures = { $sent ->
        [0] Noch nichts damit gesendet
       *[other] { $known ->
            [0] { $sent } gesendet, noch kein Ergebnis bekannt
           *[other] Antwort bei **{ $replies }** von { $known } ({ $low }–{ $high } %), Auftrag bei **{ $hires }** von { $ended } ({ $from }–{ $to } %)
        }
    }
template-all-figures = { $figures } · { $sent } gesendet, { $unknown } unbekannt
template-unknown = { $sent } gesendet{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } mit unbekanntem Ergebnis
    }{ $young ->
        [0] { "" }
       *[other] , { $young } jünger als 30 Tage
    }
template-intervals = Spannen enthalten den wahren Anteil in neun von zehn Fällen.
template-of-version = Diese Version: { $figures }
templates-title = { $count ->
        [0] Noch keine Vorlage
        [one] **1** Vorlage
       *[other] **{ $count }** Vorlagen
    }
templates-begin = Eine Vorlage ist dein eigener Text mit Platzhaltern wie `{"{{"} client.name {"}}"}`. `/proposal draft` füllt sie für einen Job aus und markiert, was noch zu schreiben ist.
templates-portfolio = { $lines ->
        [0] Füg Zeilen über fertige Arbeiten hinzu: Entwürfe bekommen die, die Skills des Jobs nennen.
        [one] 1 Portfoliozeile: Entwürfe bekommen sie, wo sie einen Skill des Jobs nennt.
       *[other] { $lines } Portfoliozeilen: Entwürfe bekommen die, die Skills des Jobs nennen.
    }
templates-exported = Alle deine Vorlagen in einer Markdown-Datei. `/template add` mit der Datei bringt sie zurück.
template-remove-first = **{ $name }** löschen, mit { $versions ->
        [one] der einzigen Version
       *[other] allen { $versions } Versionen
    }? Damit gesendete Bewerbungen bleiben, ohne ihren Namen.
template-removed = **Gelöscht.** Die Vorlage und alle ihre Versionen sind weg.

portfolio-title = { $lines ->
        [0] Noch keine Portfoliozeile
        [one] **1** Portfoliozeile
       *[other] **{ $lines }** Portfoliozeilen
    }
portfolio-about = Ein Entwurf bekommt bis zu drei Zeilen, die einen Skill des Jobs nennen, im Text oder als Tag: *Cut a report from 9 minutes to 14 seconds #postgres*.
form-portfolio = Dein Portfolio
form-portfolio-lines = Eine Zeile für jedes fertige Projekt
form-portfolio-lines-hint = Bis zu 20 Zeilen mit 300 Zeichen, jede mit Ergebnis; Tags wie #react-native

draft-card-title = { $missing ->
        [0] Dein Entwurf ist ausgefüllt
        [one] **1** Teil zu schreiben
       *[other] **{ $missing }** Teile zu schreiben
    }
draft-for = **{ $job }** · { $template ->
        [none] seine Vorlage wurde gelöscht
       *[other] aus { $template }, Version { $number }
    }
draft-reason-record = Deine beste Vorlage für diesen Job nach bekannten Ergebnissen: { $figures }.
draft-reason-newest = Von deinen Vorlagen ist noch kein Ergebnis bekannt, also ist es die neueste, die passt.
draft-reason-only = Deine einzige Vorlage, die passt.
draft-reason-named = Die Vorlage, die du genannt hast.
draft-kept-since = Zuletzt geändert { $when }. *Neu anfangen* macht einen neuen Entwurf.
draft-missing = Zu schreiben: { $marks }
draft-answers = { $count ->
        [one] 1 Frage der Anzeige, in einem eigenen Teil des Formulars.
       *[other] { $count } Fragen der Anzeige, in einem eigenen Teil des Formulars.
    }
draft-own-words = Worte des Kunden: { $words }
draft-without-post = Füg die Anzeige des Kunden ins Formular ein: Name, Fragen und Worte werden dann ausgefüllt.
draft-common = Deine { $hired } erfolgreichen Bewerbungen in dieser Kategorie: { $traits }.
draft-trait-length = { $most ->
        [one] { $least }–{ $most } Wort
       *[other] { $least }–{ $most } Wörter
    }
draft-trait-opening-question = { $hits } von { $of } begannen mit einer Frage
draft-trait-opening-sender = { $hits } von { $of } begannen mit dir selbst
draft-trait-opening-number = { $hits } von { $of } begannen mit einer Zahl
draft-trait-asks-yes = { $hits } von { $of } endeten mit einer Frage
draft-trait-asks-no = { $hits } von { $of } endeten ohne Frage
draft-trait-cost = { $most ->
        [one] { $least }–{ $most } Connect
       *[other] { $least }–{ $most } Connects
    }
draft-trait-boost-yes = { $hits } von { $of } mit Boost
draft-trait-boost-no = { $hits } von { $of } ohne Boost
draft-private = Das siehst nur du. Es bleibt gespeichert, bis du die Bewerbung sendest oder verwirfst, höchstens 90 Tage.
draft-over-first = Den Entwurf für **{ $job }** neu machen? Deine Eingaben gehen verloren.
draft-throw-first = Den Entwurf für **{ $job }** verwerfen? Deine Eingaben gehen verloren.
draft-thrown-away = **Verworfen.** Der Entwurf und die eingefügte Anzeige sind gelöscht.
draft-to-open = Dein Entwurf kann geöffnet werden.
form-kept-draft = Dein Entwurf
form-kept-draft-text = Die Bewerbung
form-kept-draft-more = Mehr von der Bewerbung
form-kept-draft-more-hint = Nur wenn sie oben nicht hineinpasst
form-kept-draft-answers = Antworten auf die Fragen des Kunden
form-kept-draft-answers-hint = Jede Frage steht hinter einem >, deine Antwort darunter
form-kept-draft-missing = { $missing ->
        [one] 1 Teil des Entwurfs ist noch zu schreiben
       *[other] { $missing } Teile des Entwurfs sind noch zu schreiben
    }
form-kept-draft-post = Die Anzeige des Kunden
form-kept-draft-post-hint = Mit ihr werden Name, Fragen und Worte des Kunden ausgefüllt

button-template-new = Neue Vorlage
button-template-edit = Bearbeiten
button-template-remove = Löschen
button-template-remove-sure = Wirklich löschen
button-template-back = Version { $number } wieder nutzen
button-templates = Vorlagen
button-templates-export = Exportieren
button-portfolio = Portfolio
button-portfolio-edit = Zeilen bearbeiten
button-draft = Bewerbung entwerfen
button-kept-draft-open = Entwurf öffnen
button-kept-draft-check = Prüfen
button-kept-draft-use = Verwenden
button-kept-draft-over = Neu anfangen
button-kept-draft-throw = Verwerfen
menu-template = Vorlage öffnen
menu-template-version = Andere Version
template-version-option = Version { $number }
