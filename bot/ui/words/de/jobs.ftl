# The job board: logging a post, finding it, and how it ended.

cmd-job = Deine Notizen zu Jobanzeigen und das Board dieses Servers
cmd-job-log = Jobanzeige eintragen; der Link allein genügt
    .link = Der Link des Jobs bei Upwork
    .title = Sein Titel, falls der Link keinen hat
    .connects = Was eine Bewerbung dort kostet
    .kind = Festpreis oder nach Stunden
    .budget = US-Dollar: der Preis oder der Satz pro Stunde
    .category = Upworks Kategorie
    .skills = Etwa: python, sql, scraping
    .proposals = Wie viele Bewerbungen Upwork zeigt
    .hire_rate = Die Vergabequote (Hire Rate) des Kunden in Prozent
    .client_spent = Was der Kunde bei Upwork ausgegeben hat, in US-Dollar
    .share = Auf das Board dieses Servers stellen, mit deinem Namen
    .note = Nur für dich
cmd-job-list = Die offenen Jobs vom Board dieses Servers und deine eigenen
    .status = Ohne Angabe die offenen
    .category = Nur diese Kategorie
    .sort = Ohne Angabe die neuesten zuerst
    .mine = Nur von dir eingetragene oder mit deiner Bewerbung
cmd-job-show = Alles, was zu einem Job bekannt ist, und deine Bewerbungen darauf
    .job = Ein Link, oder wähl einen
cmd-job-edit = Ändern, was zu einem Job eingetragen ist
    .job = Ein Link, oder wähl einen
cmd-job-close = Sag, wie eine Anzeige endete, und hol zurück, was Upwork zurückgibt
    .job = Ein Link, oder wähl einen
    .outcome = Was daraus wurde

job-kind-fixed = Festpreis
job-kind-hourly = Nach Stunden
outcome-cancelled = Vom Kunden geschlossen, nicht vergeben
outcome-removed = Von Upwork entfernt
outcome-expired = Von selbst abgelaufen
outcome-filled = Vergeben
job-status-open = Offen
job-status-closed = Geschlossen
job-status-all = Alle
job-sort-newest = Neueste zuerst
job-sort-budget = Größtes Budget zuerst
job-sort-connects = Günstigste zuerst
category-accounting-consulting = Accounting & Consulting
category-admin-support = Admin Support
category-customer-service = Customer Service
category-data-science-analytics = Data Science & Analytics
category-design-creative = Design & Creative
category-engineering-architecture = Engineering & Architecture
category-it-networking = IT & Networking
category-legal = Legal
category-sales-marketing = Sales & Marketing
category-translation = Translation
category-web-mobile-software-dev = Web, Mobile & Software Dev
category-writing = Writing
range-0-4 = Weniger als 5
range-5-9 = 5 bis 10
range-10-14 = 10 bis 15
range-15-19 = 15 bis 20
range-20-49 = 20 bis 50
# A plus can't be part of an id.
range-50-more = 50+

job-cost = **{ $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    }**
job-budget = { $kind ->
        [fixed] Festpreis { $budget }
        [hourly] { $budget } pro Stunde
       *[none] { $budget }
    }
job-proposals = { $range } Bewerbungen
job-hire-rate = vergibt { $rate } %
job-client-spent = { $amount } ausgegeben
job-posted = Gepostet { $when }
job-logged-on = Eingetragen { $when }
job-skills = Skills: { $skills }
job-client = Kunde: { $facts }
job-note = Deine Notiz: { $note }

job-logged = Eingetragen.
job-logged-shared = Eingetragen und auf dem Board.
job-known-you = Du hast das { $when } eingetragen.
job-known-by = Schon auf dem Board: geteilt von { $who } { $when }.
job-known = Schon auf dem Board, { $when }.
job-applied = { $count ->
        [0] Kein anderes Mitglied hat sich beworben.
        [one] **1** anderes Mitglied hat sich beworben.
       *[other] **{ $count }** andere Mitglieder haben sich beworben.
    }
job-applied-named = { $count ->
        [one] { $who } hat sich beworben.
       *[other] **{ $count }** andere hier haben sich beworben: { $others ->
            [0] { $who }.
           *[other] { $who } und { $others } weitere.
        }
    }
job-member-hired = **Jemand von hier wurde** für diesen Job **beauftragt**.
job-old = **{ $days } Tage alt**: Upwork schließt eine Anzeige nach etwa 30 Tagen.
job-own = Deine Bewerbung: **{ $status }**, gesendet { $when }.
job-ended = { $outcome ->
        [cancelled] Vom Kunden geschlossen { $when }, nicht vergeben.
        [removed] Von Upwork entfernt { $when }.
        [expired] Abgelaufen { $when }.
       *[filled] Vergeben { $when }.
    }
job-edited = Gespeichert.
somebody-gone = jemand mit gelöschten Daten
mark-gone = Als weg gemeldet
mark-filled = Als vergeben gemeldet
mark-fake = Als Fake gemeldet
mark-expired = Als abgelaufen gemeldet
card-marked = { $mark ->
        [gone] **Weg** von Upwork, sagt { $who } { $when }.
        [filled] **Vergeben**, sagt { $who } { $when }.
        [fake] **Kein ehrlicher Job**, meldet { $who } { $when }.
       *[expired] **Abgelaufen**, sagt { $who } { $when }.
    }

report-title = Was stimmt nicht mit **{ $job }**?
report-about = Seine Karte zeigt dann deine Meldung und deinen Namen. Keine Bewerbung ändert sich; wer sich dort beworben hat, wird einmal gefragt.
card-shared = **{ $job }** steht auf dem Board.
card-added = Auf der Karte von **{ $job }** ergänzt.
card-corrected = Die Karte von **{ $job }** ist korrigiert. Deine eigenen Notizen bleiben, wie sie sind.
card-reported = { $mark ->
        [gone] Gemeldet: **{ $job }** ist weg. Danke; wer sich beworben hat, wird gefragt, was zurückkam.
        [filled] Gemeldet: **{ $job }** ist vergeben. Danke.
       *[other] Gemeldet: **{ $job }** ist kein ehrlicher Job. Danke; wer sich beworben hat, wird gefragt, was zurückkam.
    }
card-reopened = Die Karte von **{ $job }** ist wieder offen.
card-taken-off = **{ $job }** ist vom Board. Eigene Notizen bleiben allen erhalten.
card-taken-back = Zurückgenommen, bei der Karte von **{ $job }**.
card-off-board = Die Karte ist jetzt nicht auf dem Board.

card-history-title = Was mit **{ $job }** geschah
board-log-title = Was auf diesem Board geschah
board-log-empty = Noch nichts: Hier hat noch niemand einen Job geteilt.
did-shared = { $who } hat ihn geteilt
did-added = { $who } hat Fehlendes ergänzt
did-corrected = { $who } hat ihn korrigiert
did-reported = { $mark ->
        [gone] { $who } hat ihn als weg gemeldet
        [filled] { $who } hat ihn als vergeben gemeldet
        [fake] { $who } hat ihn als Fake gemeldet
        [expired] { $who } hat ihn als abgelaufen gemeldet
       *[none] { $who } hat ihn auch gemeldet
    }
did-reopened = { $who } hat ihn wieder geöffnet
did-taken-off = { $who } hat ihn vom Board genommen
did-taken-back = { $who } hat eine Änderung zurückgenommen
was-taken-back = zurückgenommen
changed-field = { $field }: { $before } → { $after }
card-field-title = Titel
card-field-connects = Connects
card-field-kind = Art
card-field-budget-cents = Budget
card-field-category = Kategorie
card-field-skills = Skills
card-field-proposals = Bewerbungen
card-field-hire-rate = Vergabequote
card-field-client-spent-cents = Vom Kunden ausgegeben
# The card of a shared job in a channel or forum, which everybody sees.
public-applied = { $count ->
        [0] Hier hat sich noch niemand beworben.
       *[other] **{ $count }** beworben{ $interviews ->
            [none] { "" }
            [one] { " " }· **1** Interview
           *[other] { " " }· **{ $interviews }** Interviews
        }
    }
public-by = Geteilt von { $who } { $when }
public-hired = **Ein Mitglied dieses Servers wurde beauftragt.**
public-old = **30 Tage alt.** Upwork hat ihn inzwischen geschlossen.
public-untitled = Ein Job bei Upwork
tag-ended = Beendet
tag-fresh = Neu
tag-applied = Beworben
# Names of tags in a forum: 20 characters at most.
tag-accounting-consulting = Accounting
tag-admin-support = Admin Support
tag-customer-service = Customer Service
tag-data-science-analytics = Data & Analytics
tag-design-creative = Design & Creative
tag-engineering-architecture = Engineering
tag-it-networking = IT & Networking
tag-legal = Legal
tag-sales-marketing = Sales & Marketing
tag-translation = Translation
tag-web-mobile-software-dev = Web & Software
tag-writing = Writing
job-shared = Er steht auf dem Board des Servers.
job-by = Geteilt von { $who }.

jobs-title = { $total ->
        [one] 1 Job
       *[other] { $total } Jobs
    }
jobs-newest = Die neuesten { $total } Jobs
jobs-filter = { $status }{ $category ->
        [none] { "" }
       *[other] { " " }· { $category }
    }{ $mine ->
        [yes] { " " }· deine
       *[no] { "" }
    } · { $sort }
jobs-row = **{ $title }**
    -# { $foot }
jobs-applied = { $count ->
        [one] 1 beworben
       *[other] { $count } beworben
    }
choice-many-applied = { $count } oder mehr beworben
jobs-own = du: { $status }
jobs-empty = Hier ist noch kein Job.
jobs-empty-next = Füg einen Link bei `/job log` ein, oder halte eine Nachricht mit Link gedrückt (Rechtsklick) → Apps → *Log job*.

close-title = { $outcome ->
        [cancelled] Vom Kunden geschlossen
        [removed] Von Upwork entfernt
        [expired] Abgelaufen
       *[filled] Vergeben
    } · **{ $job }**
close-reported = Das steht jetzt auf seiner Karte am Board, mit deinem Namen, und wer sich dort beworben hat, wird gefragt.
close-nothing-out = Du hattest keine Connects dafür ausgegeben, also bleibt dein Guthaben gleich.
close-back = **+{ $amount }** { $kind ->
        [boost] vom Boost
       *[other] von der Bewerbung
    } zurück, { $count ->
        [one] ins Paket, das am { $on } verfällt.
       *[other] in die Pakete, die am { $lots } verfallen.
    }
close-lapsed = **{ $amount }** davon { $amount ->
        [one] war schon abgelaufen und ist
       *[other] waren schon abgelaufen und sind
    } sofort verfallen.
close-taken-back = **−{ $amount }**: Was beim früheren Schließen zurückkam, wird wieder abgezogen.
close-boost-kept = Der Boost von **{ $amount }** bleibt ausgegeben: Der Kunde hatte darauf reagiert.
reopened = Zurückgenommen: **{ $job }** { $outcome ->
        [none] ist wieder offen.
        [cancelled] gilt wie zuvor als vom Kunden geschlossen.
        [removed] gilt wie zuvor als von Upwork entfernt.
        [expired] gilt wie zuvor als abgelaufen.
       *[filled] gilt wie zuvor als vergeben.
    }
reopened-connects = **−{ $amount }**: Was zurückgekommen war, ist wieder ausgegeben.

button-apply = Ich hab mich beworben
button-job = Zum Job
button-edit-job = Bearbeiten
button-edit-client = Kunde, Kategorie
button-share = Teilen
button-unshare = Vom Board nehmen
button-open = Öffnen
button-upwork = Bei Upwork
button-reopen = Rückgängig
button-reopen-card = Wieder öffnen
button-edit-card = Karte bearbeiten
button-card-history = Verlauf
button-report = Melden
button-share-again = Neu teilen
button-report-gone = Er ist weg
button-report-filled = Er ist vergeben
button-report-fake = Er ist Fake
button-take-back = Zurücknehmen
menu-close = Wie ging er aus?

form-job-log = Job eintragen
form-link = Link
form-link-hint = Füg den Link oder die ganze Anzeige ein; oder lass es leer und tipp einen Titel
form-title = Titel
form-read = Was sonst in der Anzeige steht
form-read-hint = Korrigier oder lösch eine Zeile; wofür es kein Feld gibt, das wird deine Notiz
form-job = Job bearbeiten
form-client = Kunde und Kategorie
form-connects = Connects, die eine Bewerbung kostet
form-kind = Festpreis oder nach Stunden
form-budget = Budget in US-Dollar
form-note = Notiz für dich
form-category = Kategorie
form-skills = Skills
form-proposals = Bewerbungen bisher
form-hire-rate = Vergabequote des Kunden in Prozent
form-client-spent = Vom Kunden ausgegeben, in US-Dollar

# What was read from a post and has no field in the form. The reader of posts reads these lines again when the form is sent,
# so they stay in English.
read-budget = Budget: { $price }
read-rate = Hourly rate: { $price }
read-category = Category: { $category }
read-skills = Skills: { $skills }
read-hire-rate = Hire rate: { $value } %
read-client-spent = Client has spent: ${ $value }
read-rating = Rating: { $value }
read-payment-verified = Payment { $verified ->
        [yes] verified
       *[no] unverified
    }
read-country = Client's country: { $value }
read-questions = Questions:
