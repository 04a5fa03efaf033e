# One sentence or three for each class in bot/errors/: what is wrong, what is allowed, what to do next.

error-too-much-at-once = { $of_member ->
        [yes] Du hast schon mehrere lange Antworten angefordert. Warte, bis sie da sind, dann versuch es noch mal.
       *[no] Gerade warten viele Mitglieder auf lange Antworten. Versuch es in einer Minute noch mal.
    }
error-too-often = Danach hast du sehr oft gefragt. Wieder möglich { $again_at }.
error-took-too-long = Das dauerte zu lang, also habe ich aufgehört. Nichts ist verloren: Nimm einen kürzeren Zeitraum oder warte ein paar Minuten.
error-no-critique = { $why ->
        [off] Hier ist kein Sprachmodell eingerichtet, also gibt es keine Kritik. Die Prüfung selbst braucht keines.
        [gone] Dieser Button ist zu alt: Sein Entwurf ist nicht mehr gespeichert. Prüf den Entwurf neu, dann frag.
        [unreachable] Das Sprachmodell ist nicht erreichbar. Versuch es später; die Prüfung selbst geht auch ohne.
        [key] Das Sprachmodell lehnt den Schlüssel dieses Bots ab. Wer den Bot betreibt, muss das beheben.
        [busy] Das Sprachmodell hat zu viel zu tun. { $seconds ->
            [none] Versuch es in ein paar Minuten noch mal.
            [one] Versuch es in 1 Sekunde noch mal.
           *[other] Versuch es in { $seconds } Sekunden noch mal.
        }
        [refused] Das Sprachmodell hat die Frage abgelehnt. Wer den Bot betreibt, kann herausfinden, warum.
        [garbled] Das Sprachmodell hat etwas geschickt, was ich nicht lesen kann. Versuch es noch mal oder melde es der Person, die den Bot betreibt.
        [empty] Das Sprachmodell hat eine leere Antwort geschickt. Versuch es noch mal.
        [broken] Die Verbindung zum Sprachmodell brach ab, bevor es etwas gesagt hat. Versuch es noch mal.
       *[slow] Das Sprachmodell hat zu lange gebraucht. Versuch es später noch mal.
    }
error-wrong-clock = Die Uhr des Rechners, auf dem ich laufe, geht { $ahead ->
        [yes] vor
       *[no] nach
    }. Ich schreibe nichts, bis sie richtig gestellt ist. Dann versuch es noch mal.
error-busy = Die Datenbank ist gerade beschäftigt. Versuch es gleich noch mal.

error-not-stored = { $why ->
        [full] Meine Festplatte ist voll
        [failing] Meine Festplatte ist nicht beschreibbar
        [damaged] Meine Datenbank ist beschädigt
       *[read-only] Ich darf nicht auf meine Festplatte schreiben
    }, also hat sich nichts geändert. Bitte melde es der Person, die den Bot betreibt. Ist es behoben, versuch es noch mal.
error-import-under-way = Dein Import wird gerade geschrieben, sonst hat sich nichts geändert. Versuch es in ein paar Sekunden noch mal.

error-bad-amount = { $given } geht nicht: Nimm eine ganze Zahl von Connects, von { $lowest } bis { $highest }.

error-bad-money = Mit diesem Betrag kann ich nichts anfangen: Gib US-Dollar an, höchstens { $highest_cents }, etwa 4,50.

error-bad-day = Ich kann „{ $given }“ nicht als Tag lesen. Schreib `2026-11-24` oder ein Wort wie `gestern`.

error-ambiguous-day = „{ $given }“ kann { $first_on } oder { $second_on } sein. Schreib den Tag so: `2026-11-24` oder `24. Nov. 2026`.

error-day-out-of-range = { $given_on } geht hier nicht: Nimm einen Tag von { $earliest_on } bis { $latest_on }.

error-bad-moment = Ich kann „{ $given }“ nicht als Tag und Uhrzeit lesen. Schreib zum Beispiel `morgen um 9:30` oder `in 2 Stunden`.

error-ambiguous-moment = „{ $given }“ kann { $first_at_full } oder { $second_at_full } heißen. Schreib zum Beispiel `morgen um 17 Uhr` oder `4. Dezember um 9:30`.

error-past-moment = „{ $given }“ ist vorbei: Das war { $at_full }. Wähl eine Zeit, die noch kommt, wie `morgen um 9:30` oder `in 2 Stunden`.

error-moment-too-far = „{ $given }“ ist zu weit weg: Ich merke mir Erinnerungen für { $years } Jahre. Wähl einen früheren Tag.

error-no-time-of-day = „{ $given }“ hat keine Uhrzeit. Ergänze sie, wie in `morgen um 15:00` oder `Freitag 14:30`.

error-empty-reminder = Es gibt noch nichts, woran ich erinnern soll. Schreib ein paar Worte bei `was`.

error-unknown-reminder = Diese Erinnerung gibt es hier nicht mehr: Sie gehört dir nicht oder ist seit mehr als 30 Tagen vorbei. Leg mit `/remind` eine neue an.

error-too-many-reminders = Du hast { $most } Erinnerungen, mehr merke ich mir nicht. Lösch erst eine: *Meine Erinnerungen*.

error-bad-timezone = Die Zeitzone „{ $given }“ kenne ich nicht. Tipp die nächste Großstadt ein und wähl aus der Liste, etwa `Europe/Berlin`.

error-bad-choice = { $field ->
        [repeat] Die Wörter bei `wann` sagen schon, wie oft, und anders als `wiederholen`. Lass eines davon weg.
        [hour] „{ $given }“ ist keine Stunde: Gib eine ganze Zahl von 0 bis 23 ein, etwa 9.
        [expiry_days] „{ $given }“ geht nicht: Gib bis zu sechs Zahlen von 1 bis 365 ein, etwa 30, 7, 1, oder none.
        [quiet] „{ $given }“ geht nicht als Ruhezeit: Gib zwei Stunden ein, etwa 22-7, oder none.
        [limits] „{ $given }“ geht nicht: Guthaben 1 bis 10.000 Connects, Stille und Interviews 1 bis 60 Tage.
        [word] „{ $given }“ ist nicht das Wort. Um alles zu löschen, ruf `/privacy delete` noch mal auf und tipp LÖSCHEN ein.
        [amount] „{ $given }“ ist keine ganze Zahl von Connects: Gib eine von 0 bis 100.000 ein.
        [connects] „{ $given }“ ist keine ganze Zahl von Connects: Gib eine von 0 bis 100.000 ein.
        [balance] „{ $given }“ ist keine ganze Zahl von Connects: Gib eine von 0 bis 100.000 ein.
        [expiring_30d] „{ $given }“ ist keine ganze Zahl von Connects: Gib eine von 0 bis 100.000 ein oder lass es leer.
        [boost] „{ $given }“ ist keine ganze Zahl von Connects: Gib eine von 0 bis 100.000 ein.
        [weekly_proposals] „{ $given }“ geht nicht als Ziel: Gib eine ganze Zahl bis 500 ein oder lass es leer.
        [weekly_interviews] „{ $given }“ geht nicht als Ziel: Gib eine ganze Zahl bis 500 ein oder lass es leer.
        [fee] „{ $given }“ geht nicht als Servicegebühr: Gib ganze Prozent von 0 bis 50 ein.
        [totals_missing] `{ $given }` fehlt. *My Stats* zeigt vier Zahlen: Gib alle ein, 0, wo keine steht.
        [months] „{ $given }“ geht nicht: Gib ganze Monate von 1 bis 12 ein.
        [days] „{ $given }“ geht nicht: Gib ganze Tage von 1 bis 366 ein.
        [hire_rate] „{ $given }“ geht nicht als Vergabequote: Gib eine ganze Zahl von 0 bis 100 ein.
        [pace] „{ $given }“ geht nicht als Tempo: Gib ganze Connects pro Woche bis 10.000 ein.
        [buy] „{ $given }“ geht nicht als Kauf: Gib ganze Connects bis 10.000 ein.
        [boost_habit] „{ $given }“ geht nicht als Boost: Gib ganze Connects bis 1.000 ein.
        [name] Eine Vorlage braucht einen Namen mit 1 bis 50 Zeichen, der nicht mit # beginnt.
        [categories] { $given } Kategorien sind zu viele: Wähl bis zu drei.
        [skills] { $given } Skills sind zu viele: Nenn bis zu 15, mit denen du Aufträge gewinnst.
        [guard_weekly] „{ $given }“ geht nicht als Wochengrenze: Gib ganze Connects bis 10.000 ein oder lass es leer.
        [guard_silent] „{ $given }“ geht nicht als Grenze: Gib eine ganze Zahl von Bewerbungen bis 200 ein oder lass es leer.
       *[other] „{ $given }“ gibt es bei `{ $field }` nicht. Wähl aus der Liste, die Discord zeigt.
    }

error-more-than-sent = `{ $given }` **{ $count }** ist mehr als `{ $whole }` **{ $sent }**, das geht nicht. Gib die Zahlen ein, wie *My Stats* sie zeigt, organisch und mit Boost getrennt.
error-channel-needs-server = Wähl den Kanal auf dem Server, den du meinst: Ruf dort `/profile reminders` auf.

error-too-long = Zu lang ({ $field ->
        [text] der Text
        [opening] der Einstieg
        [review] der Satz
        [note] die Notiz
        [title] der Titel
        [name] der Name
        [skills] ein Skill
        [portfolio] eine Zeile
       *[other] { $field }
    }): Höchstens { $longest } Zeichen passen. Kürz es und versuch es noch mal.

error-not-an-upwork-link = „{ $given }“ ist kein Link zu einem Upwork-Job. Kopier ihn von der Seite des Jobs; er enthält `~02` oder `~01` und eine lange Zahl.

error-bad-paste = Zeile { $line } kann ich nicht lesen: „{ $given }“. Jede Zeile braucht ihren Tag, was war, und die Connects mit + oder −, wie in Upworks Connects History. Berichtige die Zeile oder lass sie weg, dann sende alles noch mal.

error-day-to-come = In Zeile { $line } steht { $given_on }, und dieser Tag kommt erst noch: Bei Upwork, wo Tage UTC sind, ist jetzt { $today }. Berichtige die Zeile oder lass sie weg, dann sende alles noch mal.

error-mixed-days = Die Tage in dieser Tabelle sind gemischt: Ein Tabellenprogramm hat manche gelesen und andere als Text gelassen, also können Tag und Monat vertauscht sein. Schreib alle Tage wie `2026-11-05` oder formatiere die Spalte als Text und kopier die Tage neu; dann sende sie noch mal.

error-unclear-day-numbers = Die Tage in dieser Tabelle sind Zahlen eines Tabellenprogramms, und ich weiß nicht, ob sie ab 1900 oder ab 1904 zählen: Der letzte Tag ist { $earlier } oder { $later }. Schreib alle Tage wie `2026-11-05` oder formatiere die Spalte als Datum und speichere neu; dann sende sie noch mal.

error-unlikely-amount = In Zeile { $line } stehen { $amount } Connects, aber so eine Zeile hat bei Upwork höchstens { $most }. Berichtige die Zeile oder lass sie weg, dann sende alles noch mal.

error-contrary-sign = In Zeile { $line } stehen „{ $label }“ und { $amount ->
        [one] { $amount } Connect
       *[other] { $amount } Connects
    }: so eine Zeile geht in die andere Richtung, also stimmen entweder die Worte oder das Vorzeichen nicht. Berichtige die Zeile oder lass sie weg, dann sende alles noch mal.

error-unclear-signs = Zeile { $line } hat ein Minus und andere Zahlen haben kein Vorzeichen: „{ $given }“. Ich weiß nicht, ob ein Minus ausgegeben oder zurückgekommen heißt. Nenn die Spalte `Connects spent`, wenn die Zahlen ohne Vorzeichen Ausgaben sind, oder schreib + vor alles, was dazukam; dann sende sie noch mal.

error-row-on-two-pages = Zeile { $line } unter dem wiederholten Tabellenkopf ist dieselbe wie die letzte darüber: „{ $given }“. Überschneiden sich dort zwei Seiten, lass diese Zeile weg; ist es zweimal passiert, lass den Kopf dazwischen weg. Dann sende alles noch mal.

error-not-a-history = { $kind ->
        [pdf] Das ist ein PDF, darin kann ich keine Tabellen lesen. Kopier die Zeilen von Upworks Seite Connects History und füg sie hier ein, oder sende eine CSV- oder XLSX-Datei.
        [picture] Das ist ein Bild, darin kann ich keine Zeilen lesen. Kopier die Zeilen von Upworks Seite Connects History und füg sie hier ein, oder sende eine CSV- oder XLSX-Datei.
        [page] Das ist eine gespeicherte Webseite (HTML). Öffne sie, kopier die Zeilen vom ersten Datum bis zur letzten Zahl und füg sie hier ein, oder sende eine CSV- oder XLSX-Datei.
        [json] Das ist eine JSON-Datei. Sende eine CSV- oder XLSX-Datei, oder füg die Zeilen von Upworks Seite Connects History ein.
        [archive] Das ist ein Archiv. Entpack es und sende die CSV- oder XLSX-Datei darin.
        [apple] Das ist eine Datei von Numbers, Pages oder Keynote. Wähl in Numbers *Ablage → Exportieren → CSV* und sende die Datei, oder kopier die Zeilen und füg sie hier ein.
        [locked] Diese Arbeitsmappe hat ein Passwort. Speichere sie ohne als CSV oder XLSX und sende sie noch mal, oder kopier die Zeilen und füg sie hier ein.
        [video] Das ist ein Video oder eine Aufnahme, darin kann ich keine Zeilen lesen. Kopier die Zeilen von Upworks Seite Connects History und füg sie hier ein, oder sende eine CSV- oder XLSX-Datei.
        [database] Das ist eine Datenbank. Exportiere die Zeilen als CSV- oder XLSX-Datei, oder füg die Zeilen von Upworks Seite Connects History ein.
        [link] Das ist nur ein Link zu einer Seite oder einem Dokument. Öffne es, kopier die Zeilen vom ersten Datum bis zur letzten Zahl und füg sie hier ein, oder lade es als CSV- oder XLSX-Datei herunter.
        [document] Das ist ein Dokument (zum Beispiel von Word). Öffne es, kopier die Zeilen vom ersten Datum bis zur letzten Zahl und füg sie hier ein, oder exportiere es als CSV- oder XLSX-Datei.
        [ledger] Das ist eine Beancount-Datei, ohne Jobs und ohne Upworks Bezeichnungen. Sende die `entries.csv`, die dabei war.
        [lots] Das ist `lots.csv`, darin stehen Pakete und kein Verlauf. Sende die `entries.csv`, die dabei war.
        [export] Das sieht aus wie meine `entries.csv` mit einer gelöschten oder umbenannten Spalte. Sende die Datei so, wie `/connects export` sie gab, mit allen Spalten.
       *[empty] Diese Datei ist leer: Sie hat keine Zeile. Sende sie noch mal, oder füg die Zeilen von Upworks Seite Connects History ein.
    }

error-too-much-to-import = Das ist zu viel auf einmal: höchstens { $rows_max } Zeilen und { $characters_max } Zeichen. Sende es in Teilen; doppelte Zeilen zählen nur einmal.

error-no-such-column = Ich finde nicht heraus, welche Spalte die { $wanted ->
        [on] Tage
       *[amount] Connects
    } enthält. Nenn sie in der ersten Zeile zum Beispiel { $wanted ->
        [on] `Date`
       *[amount] `Connects`
    } und sende die Datei noch mal.

error-cost-missing = Wie viele Connects hat es gekostet? In der Anzeige steht es nicht: Gib die Zahl ein, oder 0, wenn es gratis war.

error-nothing-given = Es gibt noch nichts einzutragen: Gib `link` oder `titel` des Jobs an.

error-not-started = Du hast noch nicht angefangen. Drück **Loslegen**: Guthaben und Plan genügen, dann geht es hier von selbst weiter.

error-unknown-job = Ich finde keinen Job „{ $given }“. Wähl beim Tippen einen aus der Liste oder füg seinen Link ein.

error-unknown-proposal = Ich finde keine Bewerbung „{ $given }“ von dir. Wähl beim Tippen eine aus der Liste, oder siehe `/proposal list`.

error-unknown-entry = Ich finde keinen Eintrag „{ $given }“ von dir. Wähl beim Tippen einen aus der Liste, oder siehe `/connects history`.

error-not-shared = Das steht auf keiner Karte vom Board dieses Servers, also gibt es nichts zu melden oder zu ändern. `/job list` zeigt das Board.
error-nothing-to-undo = Es gibt nichts zurückzunehmen: Du hast nichts eingetragen, oder alles ist schon zurückgenommen.

error-already-started = Du hast schon angefangen. Plan oder Monats-Connects änderst du mit `/profile plan`; das Guthaben bringst du mit `/connects add` oder `/connects spend` auf den neuesten Stand.

error-not-enough = { $moment ->
        [past] Am { $at_day } hattest du { $available }, nötig sind { $needed }: { $missing } zu wenig.
        [later] Mit diesem Eintrag an dem Tag würden { $missing } für das fehlen, was du am { $at_day } ausgegeben hast.
       *[now] Du hast { $available }, nötig sind { $needed }: { $missing } zu wenig.
    }{ $moment ->
        [now] { $next_refill_on ->
            [none] { "" }
           *[other] { " " }Die nächsten Monats-Connects bringen { $next_refill_amount } am { $next_refill_on }.
        }
       *[other] { "" }
    }{ $held ->
        [yes] { " " }Hat Upwork sie wirklich genommen, trag es trotzdem ein: Ich füge zuerst die fehlenden { $missing } als Korrektur hinzu, die dein Verlauf markiert.
       *[no] { " " }Hat Upwork sie wirklich genommen, trag zuerst mit `/connects add` ein, was fehlt.
    }

error-already-reversed = Eintrag #{ $entry_id } ist schon zurückgenommen. Siehe `/connects history`.

error-undo-blocked = Eintrag #{ $entry_id } lässt sich noch nicht zurücknehmen: Spätere Einträge hängen davon ab ({ $blockers }). Nimm die zuerst zurück, das Neueste zuerst.

error-import-stands = Dieser Import lässt sich noch nicht zurücknehmen: { $what ->
        [steps] Du hast zu Bewerbungen daraus seither mehr eingetragen ({ $jobs }). Nimm diese Schritte zuerst zurück.
        [spent] Ein Eintrag, den du zurückgenommen hast, hatte inzwischen seine Connects verbraucht. Nimm stattdessen einzelne Einträge des Imports zurück.
       *[other] Spätere Einträge bauen darauf auf ({ $entries }). Nimm die zuerst zurück, das Neueste zuerst.
    }

error-not-undoable = Eintrag #{ $entry_id } lässt sich nicht zurücknehmen: Er macht selbst etwas rückgängig, oder seine Connects sind verfallen. Berichtige es mit `/connects add` oder `/connects spend`.

error-history-conflict = Dieser Tag liegt vor der Rücknahme #{ $entry_id }, die dieselben Connects braucht. Wähl einen späteren Tag oder trag es für heute ein.

error-keeps-changing = Deine Connects haben sich ständig geändert, während ich deinen Verlauf durchging, also ist nichts geschrieben. Versuch es noch mal, wenn die anderen Befehle beantwortet sind.

error-too-large = Diese Datei ist zu groß: Bis zu { $megabytes_max } MB gehen. Lass Älteres weg oder füg die Zeilen ein.
error-upload-lost = Discord gibt mir diese Datei nicht heraus. Lade sie noch mal hoch.

error-not-a-table = Ich kann diese Datei nicht lesen. Speichere sie als CSV oder XLSX (oder als reinen Text, .txt) und lade sie noch mal hoch.

error-bad-encoding = Diese Datei ist kein reiner Text, den ich lesen kann. Speichere sie als UTF-8 und lade sie noch mal hoch.

error-nothing-to-import = Darin ist keine Zeile eines Verlaufs. Markiere auf Upworks Seite Connects History die Tabelle vom ersten Datum bis zur letzten Zahl, kopier sie und füg sie hier ein.

error-too-tangled = Ich bekomme diesen Verlauf nicht mit dem zusammen, was schon eingetragen ist. Nimm mit `/connects undo` zurück, was nicht hineingehört, dann importiere noch mal.

error-import-overtaken = Deine Connects haben sich ständig geändert, während ich deinen Import ausrechnete, also ist nichts importiert. Warte die anderen Befehle ab, dann drück wieder *Importieren*.

error-key-reused = Das wurde schon beantwortet, mit anderen Angaben. Ruf den Befehl für einen neuen Versuch noch mal auf.

error-held-back = { $week ->
        [none] { "" }
       *[other] Damit sind es diese Woche { $week ->
            [one] **1** Connect
           *[other] **{ $week }** Connects
        }, deine Grenze ist { $weekly }.{ " " }
    }{ $silent ->
        [none] { "" }
        [one] Deine letzte Bewerbung blieb ohne Antwort: Da wolltest du Pause machen.{ " " }
       *[other] Deine letzten **{ $silent }** Bewerbungen blieben ohne Antwort: Da wolltest du Pause machen.{ " " }
    }{ $usual ->
        [none] { "" }
       *[other] { $amount ->
            [one] **1** Connect
           *[other] **{ $amount }** Connects
        } sind viel mehr als deine üblichen { $usual }.{ " " }
    }Sende es trotzdem oder lass es.

error-duplicate-proposal = Für **{ $job_title }** hast du schon eine Bewerbung, gesendet { $sent_at }. Hast du eine zweite gesendet? Bestätige es oder ändere die erste mit `/proposal update`.

error-step-back = Diese Bewerbung steht auf „{ $current ->
        [sent] Gesendet
        [viewed] Gesehen
        [interviewing] Interview
        [offer] Angebot
        [hired] Beauftragt
        [declined] Abgelehnt
        [withdrawn] Zurückgezogen
        [archived] Vom Kunden archiviert
        [gone] Job weg
        [closed] Mit dem Job beendet
        [void] Zurückgenommen
       *[other] { $current }
    }“. Soll sie zurück auf „{ $wanted ->
        [sent] Gesendet
        [viewed] Gesehen
        [interviewing] Interview
        [offer] Angebot
        [hired] Beauftragt
        [declined] Abgelehnt
        [withdrawn] Zurückgezogen
        [archived] Vom Kunden archiviert
        [gone] Job weg
        [closed] Mit dem Job beendet
        [void] Zurückgenommen
       *[other] { $wanted }
    }“? Bestätige es oder lass alles, wie es ist.

error-not-interviewing = Diese Bewerbung steht gerade auf keinem Interview. Wähl erst *Interview* bei `/proposal update`.

error-too-late-to-remind = Dafür ist es zu spät: Das Interview hat keinen Termin, der noch kommt, oder er ist zu nah für diese Erinnerung.

error-not-lost = Ein Grund gehört zu einer Bewerbung ohne Erfolg, und diese steht auf „{ $status ->
        [sent] Gesendet
        [viewed] Gesehen
        [interviewing] Interview
        [offer] Angebot
        [hired] Beauftragt
        [declined] Abgelehnt
        [withdrawn] Zurückgezogen
        [archived] Vom Kunden archiviert
        [gone] Job weg
        [closed] Mit dem Job beendet
        [void] Zurückgenommen
       *[other] { $status }
    }“. Gib dazu *Abgelehnt*, *Zurückgezogen* oder *Vom Kunden archiviert* an, oder lass den Grund weg.

error-too-much-to-return = { $wanted } können nicht zurückkommen: Nur { $outstanding } { $outstanding ->
        [one] ist
       *[other] sind
    } noch ausgegeben. Nimm höchstens so viele.

error-refill-not-open = Zu diesen Monats-Connects hast du schon geantwortet. Siehe `/connects history`; berichtige es mit `/connects add` oder `/connects spend`.

error-no-boost = Diese Bewerbung hat keinen offenen Boost, der überboten sein könnte. Siehe `/proposal show`.

error-hired-here = Du wurdest für **{ $job_title }** beauftragt, also lässt er sich nicht als ohne Vertrag geschlossen eintragen. Schließ ihn als *Vergeben*.

error-message-gone = Diese Nachricht ist zu alt für diesen Button: Ich weiß nicht mehr, worum es ging. Deine Einstellungen stehen unter `/profile reminders`.

error-not-for-you = Diese Nachricht ging an jemand anderen, ihre Buttons sind nicht für dich. Deine findest du mit `/profile reminders`.

error-empty-draft = Darin ist kein Text eines Entwurfs. Füg deinen Entwurf bei `/proposal check` oder `/review ask` ein, oder nutze das Menü einer Nachricht, in der er steht.
error-short-draft = Das ist für ein Feedback zu kurz. Wer es liest, braucht den Text, den der Kunde bekäme: mindestens { $shortest } Zeichen, Links nicht mitgezählt.
error-empty-review = Ein Satz fehlt. Schreib einen zu jedem der fünf Teile, dann sende es noch mal.
error-review-needs-server = Entwürfe lesen nur Mitglieder eines Servers, und nur dort: Ruf `/review queue` auf dem Server auf, den du meinst.
error-unknown-review = Das ist nicht mehr hier: Es wurde zurückgezogen oder beantwortet, oder es ist älter als eine Woche. `/review queue` zeigt, was da ist.
error-draft-waits = Ein Entwurf von dir wartet schon: Gefragt hast du { $asked_at }. Zieh ihn mit `/review queue` zurück, dann frag mit dem neuen.
error-nothing-to-review = Kein Entwurf wartet, den du lesen könntest. `/review queue` zeigt, was da ist, und sagt dir Bescheid, wenn einer wartet.
error-claim-over = Den Entwurf liest du nicht mehr: Deine zwei Stunden sind um, oder er wurde zurückgezogen. `/review queue` zeigt, was jetzt wartet.
error-reviews-stopped = Die Serverleitung lässt dich hier kein Feedback mehr geben. Sprich sie an, wenn du das für falsch hältst.
error-not-your-job = Du hast zu **{ $job_title }** noch nichts geschrieben. Trag ihn mit `/job log` und seinem Link ein, dann bearbeite deine eigenen Notizen.
error-not-your-card = { $job_title ->
        [none] Das sieht nur die Leitung dieses Servers.
       *[other] Das kann nur, wer **{ $job_title }** geteilt hat, und die Leitung dieses Servers. Du kannst ihn melden oder mit `/job log` ergänzen, was fehlt.
    }
error-card-taken-off = Die Leitung dieses Servers hat **{ $job_title }** vom Board genommen. Frag sie, ob er dort stehen soll.
error-changed-since = Diese Änderung an **{ $job_title }** lässt sich nicht zurücknehmen: Sie ist es schon, oder etwas Neueres steht an ihrer Stelle.

error-no-trial = Dieser Test ist vorbei oder wurde mit seiner Vorlage gelöscht. `/template show` zeigt, was läuft.
error-trial-runs = Ein Test von „{ $name }“ läuft schon. Beende zuerst den: `/template show`.
error-same-opening = Gib einen anderen Einstieg ein als den der Vorlage: Die beiden werden verglichen.
error-no-opening = „{ $name }“ hat noch keinen Text, also auch keinen Einstieg zum Vergleichen. Das ändert `/template edit`.
error-unknown-template = Du hast keine Vorlage „{ $given }“ oder diese Version nicht mehr. `/template list` zeigt, was es gibt.
error-no-template = Du hast noch keine Vorlage für einen Entwurf. `/template add` macht eine: dein eigener Text mit Platzhaltern.
error-draft-gone = Dieser Entwurf wurde gesendet oder verworfen. `/proposal draft` macht einen neuen.
error-template-exists = Eine Vorlage „{ $name }“ hast du schon: Ändere sie mit `/template edit` oder nimm einen anderen Namen.
error-too-many-kept = { $what ->
        [templates] Mehr als { $most } Vorlagen speichere ich nicht für dich. Lösch zuerst eine mit `/template remove`.
        [lines] Mehr als { $most } Zeilen hat ein Portfolio nicht. Lass die weg, die keine Aufträge bringen.
       *[drafts] Du hast schon { $most } Entwürfe. Sende oder verwirf zuerst einen; der älteste ist für „{ $name }“: `/proposal draft` mit diesem Job öffnet ihn.
    }
error-bad-template = Zeile { $line }{ $quote ->
        [none] { "" }
       *[other] { " " }bei „{ $quote }“
    }: { $why ->
        [open] Diese Klammern sind nicht geschlossen, schreib also beide: {"{{"} name {"}}"}.
        [long] Ein Platzhalter oder Tag hat mehr als { $most } Zeichen, kürz ihn also.
        [empty] Zwischen den Klammern steht nichts, schreib also einen Namen wie client.name.
        [tag] Vorlagen kennen die Tags if, unless, for und question, sonst keine.
        [filter] Diesen Filter kennen Vorlagen nicht; es gibt etwa default, join, upcase und truncate.
        [range] Vorlagen gehen durch Listen wie skills, nicht durch Zahlen.
        [unknown] Diesen Wert gibt es nie; es gibt etwa job.title, client.name, rate, skills und portfolio.
        [parts] Eine Vorlage hat höchstens { $most } Platzhalter, Tags und Filter, lass also einige weg.
        [loops] Schleifen ineinander laufen höchstens { $most }-mal, setz also eine Grenze wie limit: 3.
        [nesting] Tags stehen höchstens { $most } Ebenen tief ineinander, nimm also einen heraus.
        [output] Ausgefüllt wird die Vorlage länger als { $most } Zeichen, kürz also sie oder das, was ihre Schleifen schreiben.
        [question] Eine Frage steht außerhalb von Schleifen und anderen Fragen, und es gibt höchstens { $most }.
        [compare] Ein Text lässt sich nicht mit einer Zahl vergleichen, vergleich also zwei gleicher Art.
       *[syntax] Das kann ich nicht lesen. Ein if braucht ein endif, ein for ein endfor, und Namen haben keine Leerzeichen.
    }
error-already-shared = Es steht schon im Kanal. Öffne *Mein Monat* neu, um ihn noch mal zu teilen.
