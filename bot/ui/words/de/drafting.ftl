# The check of a draft: what a client sees first, and what to change, with the reason for each finding.

cmd-proposal-check = Was ein Kunde in deinem Entwurf vermissen würde. Den Entwurf siehst nur du
    .text = Der Entwurf. Ohne Angabe kommt ein Formular mit Platz für Entwurf und Anzeige
    .job = Der Job zum Entwurf: sein Link, oder wähl einen

form-draft = Entwurf prüfen
form-draft-text = Dein Entwurf
form-draft-more = Mehr von deinem Entwurf
form-draft-more-hint = Nur wenn der Entwurf oben nicht hineinpasst
form-draft-post = Die Anzeige des Kunden
form-draft-post-hint = Mit der Anzeige werden Name, Fragen und Worte verglichen

draft-title = { $count ->
        [0] Nichts zu ändern
        [one] **1** Punkt zu ändern
       *[other] **{ $count }** Punkte zu ändern
    }
draft-first = Das sieht ein Kunde zuerst:
draft-finding = **{ $place }. { $title }** { $quote }
draft-finding-why = { $why } { $better }
draft-quote = „{ $quote }“
draft-more = { $count ->
        [one] … und 1 weiterer unter *Details*.
       *[other] … und { $count } weitere unter *Details*.
    }
draft-size = { $words ->
        [one] 1 Wort
       *[other] { $words } Wörter
    }, { $characters } von 5.000 Zeichen.
draft-no-post = Ohne Anzeige werden Name, Fragen und Worte nicht verglichen.
draft-other-language = Dieser Entwurf ist nicht auf Englisch: Geprüft sind nur Name, Länge, Links, Kontaktdaten, Platzhalter, Ton und wiederholter Einstieg.
draft-kept = Das siehst nur du; *Vergessen* löscht es.
draft-forgotten = **Vergessen.** Der Entwurf und die ersten Zeilen deiner geprüften Entwürfe sind gelöscht.
draft-begin = Füg deinen Entwurf ins Formular ein.
draft-open = Dein Entwurf kann bearbeitet werden.
button-draft-details = Details
button-draft-less = Die ersten drei
button-draft-edit = Ändern und neu prüfen
button-draft-forget = Vergessen

button-critique = Kritik anfordern
critique-sends = *Kritik anfordern* schickt nur diesen Entwurf{ $post ->
        [yes] { " " }und seine Anzeige
       *[no] { "" }
    } an { $model } bei { $host }.
critique-title = Kritik
critique-writing = Schreibt noch …
critique-long = Hier gekürzt: Es wurde zu lang.
critique-slow = Hier gekürzt: Der Rest dauerte zu lang.
critique-broken = Hier gekürzt: Der Rest kam nicht ganz an.
critique-by = Von einem Sprachmodell, das sich irren kann. An deinem Entwurf wurde nichts geändert.

draft-contact_details-email = Kontaktdaten
    .why = E-Mail-Adressen sind vor dem Vertrag verboten, auch ausgeschrieben.
    .better = Nimm sie heraus: Upworks Nachrichten erreichen den Kunden.
draft-contact_details-phone = Kontaktdaten
    .why = Telefonnummern sind vor dem Vertrag verboten, auch ausgeschrieben.
    .better = Nimm sie heraus und biete einen Anruf über Upwork an.
draft-contact_details-messenger = Kontaktdaten
    .why = Das Gespräch vor dem Vertrag von Upwork wegzuführen, verstößt gegen die Regeln.
    .better = Nimm es heraus und biete eine Nachricht oder einen Anruf über Upwork an.
draft-outside_link = Ein Link nach außen
    .why = Eigene Seiten, Kalender, Formulare, Meetings und Zahlungen sind vor dem Vertrag nicht erlaubt.
    .better = Häng die Arbeit an die Bewerbung an oder verlink eine Probe ohne Kontaktdaten.
draft-placeholder_left = Ein Platzhalter ist noch da
    .why = Dieser Teil einer Vorlage ist nicht ausgefüllt: Der Kunde sieht, dass der Text nicht für ihn ist.
    .better = Setz ein, was dahin gehört, oder lösch ihn.
draft-clients_words_ignored-code = Das verlangte Wort fehlt
    .why = In der Anzeige steht: „{ $quote }“
    .better = Setz „{ $better }“ dahin, wo die Anzeige es will.
draft-clients_words_ignored-own = Nichts hier kommt aus der Anzeige
    .why = Kaum ein Wort davon steht im Entwurf, er könnte an jeden gehen.
    .better = Nenn das Problem des Kunden mit seinen eigenen Worten.
draft-question_unanswered = Eine Frage ohne Antwort
    .why = Die Anzeige fragt: „{ $quote }“
    .better = Beantworte sie in einem Satz.
draft-no_name_or_wrong_name-wrong = Ein anderer Name
    .why = In der Anzeige steht der Name { $better }, und der Entwurf grüßt jemand anderen.
    .better = Schreib „Hi { $better },“.
draft-no_name_or_wrong_name-missing = Kein Name
    .why = In der Anzeige steht der Name { $better }, und der Entwurf nutzt ihn nicht.
    .better = Beginn mit „Hi { $better },“.
draft-name_misspelled = Der Name ist falsch geschrieben
    .why = In der Anzeige heißt er { $better }.
    .better = Kopier den Namen aus der Anzeige.
draft-weak_opening-sender = Die ersten Zeilen handeln von dir
    .why = Der Kunde liest vor dem Öffnen nur etwa 240 Zeichen, und diese könnten von jedem kommen.
    .better = Beginn mit dem Problem des Kunden und deinem ersten Schritt.
draft-weak_opening-anybody = Die ersten Zeilen passen zu jedem Job
    .why = Der Kunde liest vor dem Öffnen nur etwa 240 Zeichen, und darin ist kein Wort der Anzeige.
    .better = Beginn mit einem Detail, das nur diese Anzeige hat.
draft-no_proof-nothing = Kein Beleg
    .why = Nichts hier zeigt ein Ergebnis deiner Arbeit.
    .better = Nenn einen fertigen Job wie diesen, mit einer Zahl: vorher und nachher.
draft-no_proof-boast = Kein Beleg
    .why = Jahre, Sterne, Zertifikate und Zahlen von Jobs allein belegen nichts.
    .better = Nenn einen fertigen Job wie diesen, mit einer Zahl: vorher und nachher.
draft-repeated_from_last = Dieselben Worte wie zuvor
    .why = Sie stehen auch in einem früheren Entwurf von dir, handeln also nicht von diesem Job.
    .better = Schreib neue erste Zeilen für diesen Kunden.
draft-too_long-characters = Zu lang für Upwork
    .why = Der Entwurf hat { $number } Zeichen, und Upwork nimmt 5.000.
    .better = Behalt die ersten Zeilen, einen Beleg, die Antworten und eine Frage.
draft-too_long-words = Zu lang
    .why = Der Entwurf hat { $number } Wörter; wenige Kunden lesen mehr als 600.
    .better = Behalt die ersten Zeilen, einen Beleg, die Antworten und eine Frage.
draft-too_short = Zu kurz
    .why = { $number ->
        [one] Ein Wort sagt zu wenig, um dich von anderen abzuheben.
       *[other] { $number } Wörter sagen zu wenig, um dich von anderen abzuheben.
    }
    .better = Sag, was du zuerst tust, und zeig ein Ergebnis; üblich sind 100 bis 250 Wörter.
draft-no_next_step_or_question = Keine Frage und kein nächster Schritt
    .why = Der Kunde hat nichts zu beantworten.
    .better = Schließ mit einer Frage zum Job oder damit, was du wann schicken würdest.
draft-shouting_or_begging-begging = Betteln oder Prahlen
    .why = Es lässt den Kunden an der Arbeit zweifeln.
    .better = Sag stattdessen, was du gemacht hast.
draft-shouting_or_begging-shouting = Schreien
    .why = Großbuchstaben und viele Ausrufezeichen wirken wie Schreien.
    .better = Schreib es klein, mit höchstens einem Ausrufezeichen.
draft-stock_phrase = Eine Floskel
    .why = Kunden lesen sie in jeder zweiten Bewerbung.
    .better = Streich sie oder sag, was sie hier heißt.
draft-stock_phrase-greeting = Ein Gruß an niemanden
    .why = Kunden lesen ihn in jeder zweiten Bewerbung.
    .better = Grüß mit Namen oder beginn mit dem Job.
draft-spelling = Rechtschreibung
    .why = Es heißt wohl „{ $better }“.
    .better = Berichtige es.
