# Bringing a history in: what would change, and what did.

cmd-connects-import = Hol deinen Connects-Verlauf herein: einfügen oder Datei hochladen
    .file = Eine .txt-, .csv- oder .xlsx-Datei; lass sie weg, um den Text einzufügen
    .balance = Was Upwork jetzt als Guthaben zeigt, zum Vergleich

form-import = Connects-Verlauf einfügen
form-import-text = Vom ersten Datum bis zur letzten Zahl
form-import-text-hint = Upwork → Connects History: Tabelle markieren, kopieren, einfügen
form-import-more = Mehr davon
form-import-more-hint = In ein Feld passen 4.000 Zeichen: Mach hier weiter
form-import-rest = Der Rest deines Connects-Verlaufs
form-import-balance = Das Guthaben, das Upwork zeigt

import-preview = **Noch ist nichts eingetragen.** { $rows ->
        [one] 1 Zeile
       *[other] { $rows } Zeilen
    } { $one_day ->
        [yes] vom { $since }:
       *[no] vom { $since } bis { $until }:
    }
import-done = Importiert: { $rows ->
        [one] 1 Zeile
       *[other] { $rows } Zeilen
    } { $one_day ->
        [yes] vom { $since }:
       *[no] vom { $since } bis { $until }:
    }
import-new = **{ $count }** neu{ $proposals ->
        [0] { "" }
        [one] , darunter 1 Bewerbung
       *[other] , darunter { $proposals } Bewerbungen
    }
import-sums = Insgesamt **{ $spent }** ausgegeben und **{ $came_in }** dazugekommen; die größte Zeile ist { $largest }.
import-order = { $month_first ->
        [yes] Tage sind mit dem Monat zuerst gelesen: 1/11 ist der 11. Januar.
       *[no] Tage sind mit dem Tag zuerst gelesen: 1/11 ist der 1. November.
    }{ $done ->
        [yes] { "" }
       *[no] { " " }Wenn das falsch ist, dreh es mit dem Button um.
    }
import-repeats = { $count ->
        [one] 1 Zeile steht
       *[other] { $count } Zeilen stehen
    } doppelt da, weil Seiten sich überschneiden; ich zähle sie einmal.
import-unused-sheets = Nicht genutzt, weil ich dort keine Tage und Connects finde: Blatt { $list }
import-unused-columns = Nicht genutzt: Spalte { $list }
import-encoding = { $encoding ->
        [lost] In dieser Datei sind Buchstaben verloren: Titel mit � sind nicht ganz. Speichere sie vom Original als UTF-8 und sende sie noch mal, oder mach weiter.
        [garbled] Buchstaben in dieser Datei waren entstellt, weil ein Programm UTF-8 falsch gelesen hat. Ich habe sie berichtigt, wo es ging: Prüf die Titel.
       *[other] Die Datei ist nicht UTF-8. Ich lese ihre Buchstaben als { $encoding }: Sehen Titel falsch aus, speichere sie als UTF-8 und sende sie noch mal.
    }
import-cut = Das letzte Feld war voll, also fehlt vielleicht das Ende: Ich habe bis { $on } gelesen, was dahinter steht, wartet. Drück *Rest einfügen* und mach dort weiter.
import-kept = Deine Eingaben sind noch da. Der Button öffnet das Formular damit.
import-known = **{ $count }** schon hier
import-linked = **{ $count }**, die du von Hand eingetragen hattest
import-grown = **{ $count }** { $count ->
        [one] Badge-Zeile, die gewachsen ist
       *[other] Badge-Zeilen, die gewachsen sind
    }
import-refill = Monats-Connects vom { $on } bestätigt: **+{ $arrived }**
import-refill-other = Monats-Connects vom { $on }: **+{ $arrived }** kamen, nicht { $expected }
import-conflict = { $on } · { $title }: hier { $here }, bei Upwork **{ $there }**{ $mended ->
        [yes] ; ich nehme Upworks Zahl
       *[no] ; bleibt so, weil davon etwas zurückkam
    }
import-changed = { $title }: hier { $here }, in der Datei **{ $there }**. Bleibt so: Nimm den Eintrag zurück und trag ihn neu ein, wenn die Datei recht hat.
import-renamed = { $on } · „{ $here }“ ({ $amount }) ist weg und „{ $there }“ ist neu: { $same ->
        [yes] Ich halte sie für eine umbenannte Anzeige.
       *[no] Wurde die Anzeige umbenannt, ist eine der beiden zu viel.
    }
import-lapsed = **{ $amount }** von dem, was zurückkam, gehörten zu schon verfallenen Connects: Sie verfallen sofort.
import-outlived = **{ $amount }** von dem, was kam, wurden nicht binnen eines Jahres genutzt: Sie sind verfallen und zählen nicht zum Guthaben.
import-excess = { $on } · { $title }: **{ $amount }** kamen zurück, aber nur { $out } waren ausgegeben. Ich zähle, was Upwork zeigt; vielleicht fehlt ein Gebot.
import-expired = { $count ->
        [one] 1 Zeile über verfallene Connects fehlt
       *[other] { $count } Zeilen über verfallene Connects fehlen
    }: Den Verfall rechne ich selbst aus.
import-correction = Du hast das Guthaben am { $on } um **{ $amount }** korrigiert. Vielleicht sind diese Zeilen der Grund: Ohne die Korrektur hast du { $after }.
import-only-here = { $count ->
        [one] 1 Eintrag dieser Tage ist
       *[other] { $count } Einträge dieser Tage sind
    } nur hier: In Upworks Verlauf { $count ->
        [one] fehlt er.
       *[other] fehlen sie.
    }
import-opening = Damit am Ende dein genanntes Guthaben steht, beginnt dein Konto hier mit **{ $amount }** am { $on } (geschätzt).
import-missing = **{ $amount }** mehr wurden ausgegeben, als kamen, also füge ich eine Korrektur in dieser Höhe hinzu. Dein Verlauf markiert sie.
import-balance-same = Dein Guthaben bleibt bei { $balance }.
import-balance = Dein Guthaben: { $before } → **{ $balance }**
import-stated-same = Das zeigt auch Upwork.
import-stated-other = Upwork zeigt **{ $stated }**: { $difference ->
        [one] 1 Connect
       *[other] { $difference } Connects
    } { $more ->
        [yes] mehr
       *[no] weniger
    }. Nach dem Import findet `/connects reconcile` den Grund.
import-unknown = Was ist „{ $label }“ ({ $amount }, { $count ->
        [one] 1 Zeile
       *[other] { $count } Zeilen
    })? Ich halte es für: { $kind }
import-unknown-more = … und { $count } weitere Bezeichnungen, die ich nicht kenne.
import-label-menu = „{ $label }“ ist …
import-columns = Spalten: { $list }
import-column = { $field } ← { $name }
import-nothing-new = Alles darin ist schon hier.

field-on = Datum
field-label = was es war
field-title = Job
field-amount = Connects
field-credit = dazugekommen
field-debit = ausgegeben
field-freelancer = Freelancer
field-boost = Boost
field-returned = zurück
field-direction = ausgegeben oder dazu
field-note = Notiz
field-balance = Guthaben
field-paid = bezahlt
field-expires_on = Verfall
column-number = Spalte { $number }
column-none = (keine)
form-columns = Welche Spalte ist welche?
form-column-on = Datum
form-column-label = Was es war
form-column-amount = Connects (mit Vorzeichen)
form-column-title = Job
form-column-debit = Ausgegebene Connects, falls getrennt

button-import = Importieren
button-paste-rest = Rest einfügen
button-paste-again = Neu einfügen
button-day-first = Tag zuerst
button-month-first = Monat zuerst
button-columns = Spalten zuordnen
button-reconcile = Mit Upwork vergleichen
import-people = Diese Tabelle hat Zeilen von { $count } Leuten: { $names }. Welche sind deine?
import-two-accounts = Die Monats-Connects vom { $first } und { $second } liegen für ein Konto zu nah beieinander: Vielleicht sind in dieser Tabelle zwei Konten.
import-whose-wallet = Ich führe für dich nur die Connects eines Kontos. Nichts wird eingetragen, bevor du wählst.
import-plan = Dein Verlauf zeigt den Plan **{ $plan }**; hier ist dein Plan { $here }.
import-refill-day = Deine nächsten Monats-Connects kommen am **{ $on }**, wie dein Verlauf zeigt.
import-refill-other-day = Laut deinem Verlauf kommen die nächsten Monats-Connects am **{ $on }**; hier ist der Tag { $here ->
        [none] unbekannt
       *[other] { $here }
    }.
import-badge = Dein Verlauf zeigt das Availability Badge: etwa **{ $weekly }** pro Woche, { $days }. Gespeichert hilft es, wenn Badge-Tage nicht eingetragen sind.
weekday-short = { $day ->
        [0] Mo
        [1] Di
        [2] Mi
        [3] Do
        [4] Fr
        [5] Sa
       *[6] So
    }
every-day = jeden Tag
button-set-badge = Badge mit { $weekly } pro Woche
import-undone = { $entries ->
        [0] Der Import ist zurückgenommen.
        [one] Der Import ist zurückgenommen, mit seinem 1 Eintrag vom { $since }. Derselbe oder ein anderer Verlauf kann jetzt kommen.
       *[other] Der Import ist zurückgenommen, mit seinen { $entries } Einträgen vom { $since } bis { $until }. Derselbe oder ein anderer Verlauf kann jetzt kommen.
    }
import-undo-choice = Der ganze Import vom { $on }

button-all-rows = Alles davon
button-set-plan = Plan { $plan } setzen
button-set-refill = Nächste am { $on }
button-undo-import = Import zurücknehmen
button-funnel = Bewerbungen
button-correction-back = Korrektur zurücknehmen
kind-skip = Nichts: überspringen
