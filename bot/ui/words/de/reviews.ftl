# Reviews of drafts: members ask for eyes on a draft, other members of the server read it and answer by a rubric of five.

cmd-review = Lass einen Entwurf von einem Mitglied dieses Servers lesen und lies selbst einen
cmd-review-ask = Hol Feedback zu einem Entwurf, bevor du ihn sendest
    .job = Der Job zum Entwurf: sein Link, oder wähl einen von dir
    .text = Der Entwurf. Ohne Angabe kommt ein Formular
    .hide_name = Ihr seht beide den Namen der anderen Person nicht
cmd-review-queue = Entwürfe, die warten, den du gerade liest, und das Feedback zu deinen

form-review-ask = Um Feedback bitten
form-review-text = Dein Entwurf
form-review-more = Mehr von deinem Entwurf
form-review-more-hint = Nur wenn der Entwurf oben nicht hineinpasst
form-review-job = Der Job
form-review-job-hint = Ein Link, oder die Nummer oder der Titel deiner Notizen; leer für keinen Job
form-review-name = Namen
form-review-name-hint = Verborgen: Ihr seht beide den anderen Namen nicht
review-name-shown = Meinen Namen zeigen
review-name-hidden = Meinen Namen verbergen
review-begin = Das Formular ist bereit: Drück *Um Feedback bitten*.
button-review-ask = Um Feedback bitten

review-asked = Dein Entwurf wartet auf Feedback
review-asked-read = Jemand liest deinen Entwurf
review-asked-about = { $words ->
        [one] 1 Wort
       *[other] { $words } Wörter
    } · gefragt { $asked }
review-asked-rule = Ihn sieht nur das Mitglied dieses Servers, das ihn gerade liest, höchstens zwei Stunden lang. Nach einem Tag kommt er vor allen neueren dran. Er wird gelöscht, sobald das Feedback bei dir ist, spätestens nach sieben Tagen.
review-asked-owes = Du hast hier Feedback bekommen und seither keins gegeben. Einen Tag lang kommen deshalb Entwürfe von denen zuerst, die welches gegeben haben. Lies einen, und das ändert sich.
review-switch-name = Meinen Namen verbergen
button-review-withdraw = Zurückziehen
button-review-queue = Warteliste
review-withdrawn = Zurückgezogen. Dein Entwurf ist gelöscht, niemand kann ihn mehr lesen.

review-queue-title = { $count ->
        [0] Kein Entwurf wartet auf dich
        [one] **1** Entwurf wartet auf Feedback
       *[other] **{ $count }** Entwürfe warten auf Feedback
    }
review-queue-empty = Wenn hier jemand fragt, steht es hier. `/review ask` bittet um Feedback zu deinem Entwurf.
review-queue-row = { $trade } · { $words ->
        [one] 1 Wort
       *[other] { $words } Wörter
    } · gefragt { $since }
review-queue-any = Jede Kategorie
review-queue-next = *Einen lesen* gibt dir für zwei Stunden den, der an der Reihe ist. Du antwortest mit fünf Noten und fünf Sätzen.
review-queue-dm = Entwürfe werden auf einem Server gelesen: Ruf dort `/review queue` auf. Hier steht nur, was dir gehört.
review-queue-own = { $claimed ->
        [yes] Jemand liest deinen Entwurf.
       *[no] Dein Entwurf wartet auf Feedback: gefragt { $asked }.
    }
review-queue-reading = Du liest gerade einen Entwurf, bis { $until }.
review-queue-reviews = { $count ->
        [one] **Ein Feedback zu deinem Entwurf ist da.**
       *[other] **{ $count } Feedbacks zu deinen Entwürfen sind da.**
    }
review-queue-lapsed = Deine zwei Stunden mit dem letzten Entwurf waren { $at } um, also wartet er auf jemand anderen.
review-queue-helped = Dein letztes Feedback hat geholfen.
review-queue-not-helped = Dein letztes Feedback war für das Mitglied nicht hilfreich.
review-queue-reports = { $count ->
        [one] **1 Feedback wurde dir gemeldet.**
       *[other] **{ $count } Feedbacks wurden dir gemeldet.**
    }
button-review-read = Einen lesen
button-review-go-on = Weiterlesen
button-review-open = Feedback öffnen
button-review-reports = Gemeldetes Feedback
button-review-unblock = Blockierungen aufheben
button-review-allow = Alle wieder zulassen
button-review-advice = Wessen Rat geholfen hat
review-switch-message = Bescheid geben, wenn einer wartet

review-read-title = Zum Lesen für dich bis { $until }
review-read-by = Gefragt von { $who }
review-read-hidden = Namen sind verborgen.
review-read-about = { $words ->
        [one] 1 Wort
       *[other] { $words } Wörter
    }{ $job ->
        [none] { "" }
       *[other] { " " }für **{ $job }**
    }
button-review-write = Feedback schreiben
button-review-say = Je ein Satz
button-review-back = Zurückgeben
review-given-back = Er wartet wieder auf jemand anderen. Niemand sieht, dass du es warst.
review-marks-done = Deine Noten: { $marks }. Jetzt zu jeder ein Satz.

form-review-marks = Fünf Noten
form-review-sentences = Je ein Satz
review-part-opening = Erste Zeilen
review-part-understanding = Verständnis
review-part-proof = Beleg
review-part-plan = Plan
review-part-question = Frage
review-hint-opening = Die zwei Zeilen, die der Kunde zuerst sieht
review-hint-understanding = Geht er auf diesen Kunden ein, mit dessen Worten?
review-hint-proof = Fertige Arbeit mit einer Zahl oder Probe
review-hint-plan = Was zuerst kommt und wie es weitergeht
review-hint-question = Eine Frage oder ein nächster Schritt zum Antworten
review-say-hint = Was würdest du ändern, und wie?
review-mark-missing = fehlt
review-mark-weak = schwach
review-mark-fine = gut
review-mark-strong = stark
review-marked = { $part }: { $mark }

review-written = Danke
review-written-about = Dein Feedback ist unterwegs, und der Entwurf ist hier weg. Dein eigener nächster Entwurf muss nicht hinter anderen warten.
review-late = Das kam zu spät
review-late-about = Inzwischen liest jemand anderes diesen Entwurf, oder er wurde zurückgezogen, also ist dein Feedback nicht gespeichert. Das waren deine Sätze:

review-received = Feedback zum Entwurf
review-received-by = Von { $who }{ $job ->
        [none] { "" }
       *[other] , zu **{ $job }**
    }
review-received-hidden = Namen sind verborgen{ $job ->
        [none] .
       *[other] , zu **{ $job }**
    }
review-line = **{ $part }: { $mark }** · { $sentence }
review-received-foot = Dein Entwurf ist gelöscht. Das hier auch, sobald du antwortest.
button-review-helped = Danke, hat geholfen
button-review-not-helped = Nicht hilfreich
button-review-report = Melden
button-review-block = Person blockieren
review-answered-yes = Wer es gab, erfährt, dass es geholfen hat.
review-answered-no = Wer es gab, erfährt, dass es diesmal nicht hilfreich war.
review-reported = Die Serverleitung sieht dieses Feedback bei `/review queue`, ohne deinen Entwurf{ $hidden ->
        [yes] { " " }und ohne Namen
       *[no] { "" }
    }. Sie entscheidet, ob diese Person weitermachen darf.
review-blocked = Diese Person bekommt keine Entwürfe von dir mehr. `/review queue` hebt alle deine Blockierungen auf.
review-unblocked = { $count ->
        [0] Du blockierst niemanden.
        [one] 1 Blockierung aufgehoben.
       *[other] { $count } Blockierungen aufgehoben.
    }

review-report-title = Gemeldetes Feedback
review-report-by = Geschrieben von { $who } · gemeldet { $at }
review-report-hidden = Namen sind verborgen · gemeldet { $at }
review-report-about = *Person sperren* heißt: Sie gibt auf diesem Server kein Feedback mehr. Beides löscht das Feedback.
review-no-report = Kein Feedback ist gemeldet.
button-review-stop = Person sperren
button-review-leave = So lassen
review-allowed = Alle Mitglieder dürfen hier wieder Feedback geben.

review-advice-title = Wessen Rat zu Antworten führte
review-advice-row = { $who }: Antwort bei { $replies } von { $known }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } unbekannt
    }
review-advice-nameless = Personen ohne Namen
review-advice-none = Noch ist zu wenig bekannt: Verglichen wird eine Person ab { $fewest } Ergebnissen, die du eingetragen hast, von Bewerbungen, deren Entwurf sie gelesen hat.
review-advice-about = Das siehst nur du. Ergebnisse kommen aus `/proposal update` und `/proposal checkin`; was fehlt, zählt weder so noch so.

review-lapsed = Deine zwei Stunden sind um
review-lapsed-about = Der Entwurf, den du gelesen hast, wartet jetzt auf jemand anderen. Hast du schon etwas geschrieben, sende es: Es zählt, solange niemand sonst ihn liest.
review-unread = Niemand konnte deinen Entwurf lesen
review-unread-about = In sieben Tagen hatte niemand Zeit dafür, also ist er gelöscht. Frag mit `/review ask` noch mal: Dein neuer Entwurf behält den alten Platz und kommt zuerst.
review-manager = Ein Feedback wurde gemeldet
review-manager-about = Ein Mitglied [deines Servers](https://discord.com/channels/{ $guild }) hat ein Feedback gemeldet. Sieh es dort mit `/review queue` an.
review-wanted = Ein Entwurf wartet auf Feedback
review-wanted-about = Auf [diesem Server](https://discord.com/channels/{ $guild }) bittet jemand um Feedback zu einem Entwurf. Ruf dort `/review queue` auf, wenn du zehn Minuten hast.
topic-review = Feedback
