# /guide: what there is to know about Connects. A topic fits on a phone: its number first, the next step last.

cmd-guide = Was Connects sind, je Plan, wie sie verfallen, zurückkommen und am besten genutzt werden
    .topic = Ein Thema oder eine Frage in deinen Worten

guide-title = Connects, erklärt
guide-about = Wähl ein Thema oder frag: `/ratgeber thema: bekomme ich sie zurück, wenn der Job abläuft`.
guide-unknown = Zu „{ $asked }“ habe ich nichts. Das gibt es:
guide-row = **{ $title }** · { $short }
guide-foot = Jedes Thema nennt Quelle und Datum. Was nicht von Upwork selbst stammt, ist markiert.
menu-guide = Anderes Thema
button-source = Bei Upwork

guide-sources = Quelle: { $sources }
guide-source = { $page }, { $dated ->
        [about] etwa { $as_of }
        [undated] ohne Datum
       *[exactly] { $as_of }
    }{ $official ->
        [yes] { "" }
       *[no] { " " }(nicht offiziell)
    }
source-get = Upwork-Hilfe, „Get Connects“
source-balance = Upwork-Hilfe, „Connects balance, rollover and history“
source-returned = Upwork-Hilfe, „Returned Connects“
source-faq = Upwork-Hilfe, Fragen zu Connects
source-understand = Upwork-Hilfe zu Connects
source-boost = Upwork-Hilfe, „Boost your proposal“
source-agent = Upworks Anleitung
source-placebo = Upwork-Hilfe zu Boost-Tests
source-badge = Upwork-Hilfe, „Availability Badge“
source-billing = Upwork-Hilfe, „Membership Billing“
source-review = Upwork-Hilfe zum Sichten
source-respond = Upwork-Hilfe zum Beantworten von Einladungen
source-interviews = Ankündigung von Upwork
source-prices = Ankündigung von Upwork
source-sign-up = Ankündigung von Upwork
source-history = Upwork-Hilfe zu Connects
source-members = Seiten von Mitgliedern
source-vendors = Zahlen von Anbietern
source-staff = Upwork-Team
source-one-member = Zahlen einer einzelnen Person
source-reading = unsere eigene Deutung

# What the member has, first on the card where it has to do with the topic.
guide-own-worth = Du hast **{ $connects }**: { $usd } zum heutigen Preis.
guide-own-proposals = Du hast **{ $connects }**: { $most ->
        [0] zu wenig für eine Bewerbung.
        [one] { $fewest }–{ $most } Bewerbung.
       *[other] { $fewest }–{ $most } Bewerbungen.
    }
guide-own-plan = Du hast **{ $connects }** mit { $plan }{ $on ->
        [none] ; ich weiß nicht, wann dein Zyklus beginnt.
        [nothing] : keine Monats-Connects.
       *[other] ; nächste Monats-Connects: **{ $amount }** am { $on }.
    }
guide-own-expiry = Du hast **{ $connects }**{ $on ->
        [none] .
       *[other] ; **{ $amount }** { $amount ->
            [one] verfällt
           *[other] verfallen
        } am { $on } ({ $when }).
    }
guide-own-weeks = Du hast **{ $connects }**: { $weeks ->
        [0] weniger als eine Woche
        [one] 1 Woche
       *[other] { $weeks } Wochen
    } Badge zu 14 pro Woche.

guide-basics = Was Connects sind
    .short = was sie zahlen, was gratis ist
guide-basics-body =
    { "" }**0,15 $** das Stück: Mit Connects bezahlst du Bewerbungen auf Upwork-Jobs.
    - Eine Bewerbung kostet bei den meisten Anzeigen von 2026 7 bis 27. Die Anzeige sagt, wie viele, manche keine, und die Zahl kann sich ändern: Trag ein, was du gezahlt hast.
    - Gratis: Einladungen von Kunden, direkte Angebote, Bestellungen aus dem Project Catalog.
    - Sie bezahlen auch Boosts und das Availability Badge.
    - Sie bleiben beim Konto: kein Übertragen, kein Geld zurück.
guide-basics-next = Weiter: `/proposal send` mit dem Link eines Jobs trägt Job, Bewerbung und Connects ein.

guide-why = Warum es sie gibt
    .short = und warum sie teurer wurden
guide-why-body =
    { "" }**2 Connects** kostete eine Bewerbung 2016 meist; über 20 sind seit 2025 üblich, berichten Mitglieder.
    Ein Preis lässt alle auswählen: weniger achtlose Bewerbungen für den Kunden, weniger Konkurrenz für dich, Einnahmen für Upwork. So deuten wir es; Upworks eigene Gründe haben wir auf keiner Seite gefunden.
    Eine Zählung vieler Anzeigen: Die Bewerbungen pro Job sanken 2024 um 14 % und 2025 um 7 %; Kunden antworteten 2025 auf 15 %, nach 11 % im Jahr 2023.
guide-why-next = Weiter: `/stats me` zeigt, was dich eine Antwort wirklich kostet.

guide-plans = Connects je Plan
    .short = wer wie viele bekommt
guide-plans-body =
    { "" }**100 im Monat mit Plus, 10 oder keine mit Basic.**
    - Plus: 90 und die 10 freien, für 19,99 $ (laut Mitgliedern).
    - Basic: 10, wenn dein Anmeldeangebot sie hat; sonst nach einem Kauf oder mit Plus.
    - Agency: keine (Seiten von 2021–23). Agency Plus darf kaufen; Agency Basic verbraucht den Rest.
    Sie kommen am ersten Tag deines Zyklus; beginnt er am 29.–31., am 1. (alte Seite). Im Monat eines Upgrades sind 97 statt 100 richtig: Die 10 freien kommen anteilig.
guide-plans-next = Weiter: `/profile plan`, wenn es abweicht; `/connects forecast` vergleicht Plus mit deinem Verbrauch.

guide-earning = Mehr bekommen
    .short = Interviews, Codes, Kaufen
guide-earning-body =
    { "" }**Nichts ist versprochen.** Was schon Connects gebracht hat:
    - Eine beantwortete Bewerbung, manchmal: wenn der Kunde etabliert ist; Upwork sagt nicht, wie viele (2020 je 10). Nicht bei Einladungen.
    - Rising Talent: 30, einmal (Seiten von 2017–22). Top Rated: keine.
    - Ein Skill-Zertifikat, ein Promo-Code, eine Aufgabe für Neue: einmal, Menge verschieden.
    Fertige Jobs, Empfehlungen und Kurse bringen keine, soweit wir wissen. Sicher ist nur Kaufen: 0,15 $ das Stück, teils plus Steuer.
guide-earning-next = Weiter: Trag ein, was kam, mit `/connects hinzufügen woher:Prämie`, Gekauftes mit `woher:Kauf`.

guide-strategy = Gut ausgeben
    .short = welche Jobs sie wert sind
guide-strategy-body =
    { "" }**1 von 100:** Bei 20 Connects (3 $) lohnt sich ein Job, der dir 300 $ lässt, ab dieser Chance auf den Auftrag. Wäg Chance und Wert ab, nicht nur den Preis.
    - Sei früh: Binnen einer Stunde soll die Antwortquote 5 bis 10 Punkte höher sein.
    - Sieh dir den Kunden an: bestätigte Zahlung, Vergabequote, frühere Aufträge. Etwa die Hälfte der Anzeigen in vollen Bereichen endet ohne Auftrag.
    - Wenige passende schlagen viele: Unter zehn Bewerbungen sagt keine Zahl viel.
    - Boost zuletzt; eine bessere erste Zeile ist gratis.
    Anbieterzahlen und unser Urteil.
guide-strategy-next = Weiter: `/stats me` für deine Quoten, `/job list` für offene Jobs.

guide-writing = Bewerbung schreiben
    .short = was hineingehört
guide-writing-body =
    { "" }**Eine Anzeige, ein Anschreiben**, und ein kurzes:
    - Erste Zeile: das Problem des Kunden, in seinen Worten. Kein „Dear hiring manager“.
    - Beleg: ein ähnlicher Job, Ergebnis, wo man es sieht.
    - Wie: deine zwei, drei Schritte, und wann du anfängst.
    - Beantworte jede Frage der Anzeige.
    - Schließ mit einer leichten Frage.
    - Keine E-Mail, kein Telefon: vor dem Vertrag verboten.
    Du hast eine Bewerbung pro Job: Lies sie noch einmal. Was gut ist, sagt hier unser Urteil, nicht Upworks.
guide-writing-next = Weiter: `/proposal draft` füllt deine Vorlage aus, und `/proposal check` liest sie wie ein Kunde.

guide-clients = Auf Kundenseite
    .short = was ein Kunde sieht und tut
guide-clients-body =
    { "" }**15 %**: So oft antworteten Kunden 2025, nach der Zählung eines Anbieters für den ganzen Markt.
    Ein Kunde kann dir schreiben, dich vormerken, beauftragen, ablehnen oder archivieren; Boosts stehen oben. Seit Ende 2025 zeigt deine *Viewed by client*, sobald sie gesehen ist.
    - Ohne Vertrag geschlossen: Deine Connects kommen zurück.
    - Anderweitig vergeben, abgelehnt oder nur Schweigen: nicht.
    - Eine Anzeige ohne Aktivität läuft nach etwa 30 Tagen ab (Upwork-Team, 2023), und nichts kommt zurück.
guide-clients-next = Weiter: `/proposal update` für Neues, `/job close` für das Ende der Anzeige.

guide-expiry = Übertrag und Verfall
    .short = wie lange sie halten
guide-expiry-body =
    { "" }**Ein Jahr** ab dem Tag, an dem sie kamen, gekauft oder gratis; dann sind sie weg.
    - Bis dahin wird alles übertragen: keine Grenze. 140, dann 200 sind Geschichte (2015–22).
    - Die ältesten werden zuerst verbraucht.
    - Upwork zeigt nur, wie viele binnen 30 Tagen verfallen, nicht an welchem Tag. Ich merke mir jeden Tag.
    - Verfallenes kommt nicht zurück. Für zurückgegebene nennt keine Seite einen Tag: Ich zähle den alten, um früh zu warnen.
guide-expiry-next = Weiter: `/connects expiring` zeigt jedes Paket; `/profile reminders` stellt die Warnungen ein.

guide-returns = Rückgaben
    .short = wann Connects zurückkommen
guide-returns-body =
    { "" }**Zwei Fälle** bringen sie zurück, als Connects, nie als Geld:
    - Der Kunde schließt den Job, bevor es einen Vertrag gibt;
    - Upwork entfernt die Anzeige, weil sie gegen Regeln verstößt.
    Ein noch offener Boost kommt auch zurück, als eigene Zeile. Eine Frist ist nicht bekannt: Auch ein Schließen Monate später kann zählen.
    Nichts kommt zurück, wenn die Bewerbung abgelehnt oder zurückgezogen ist, der Job anderweitig vergeben wird oder die Anzeige nur abläuft. Die „Erstattung nach 14 Tagen Schweigen“ aus den Foren gibt es nicht.
guide-returns-next = Weiter: `/job close` bucht, was zurückkommt; `/bewerbung liste status:Könnte noch Connects zurückbringen` zeigt, was noch kommen könnte.

guide-boosts = Boosts
    .short = die Auktion, und was zurückkommt
guide-boosts-body =
    { "" }**4 Plätze, und du zahlst dein Gebot**, sofort und zusätzlich zur Bewerbung.
    - Ende: nach 7 Tagen oder mit dem ersten Auftrag.
    - Weg: Der Kunde reagiert, solange er steht, oder er hält bis zum Ende.
    - Zurück: vorher überboten, oder der Job schließt vorher.
    - Upworks Rat: das Kleinste für einen Platz, oft 1.
    - Laut Upwork bis zu 24 % mehr Aufträge: im Bestfall, von einer kleinen Chance.
    Ob bloßes Öffnen reicht, ist unklar: Die Seiten widersprechen sich.
guide-boosts-next = Weiter: `/proposal update` mit *Überboten* holt ein Gebot zurück; `/stats me` vergleicht Boosts.

guide-badge = Availability Badge
    .short = „Available now“, je Woche
guide-badge-body =
    { "" }**1 Connect nach dem anderen**, über die Woche verteilt: Bei 14 pro Woche einer alle 12 Stunden, etwa 61 oder 9 $ im Monat.
    - Der Wochenpreis folgt der Nachfrage. Du legst fest, was du höchstens zahlst; darüber geht das Badge aus.
    - 2021 waren es 2 pro Woche; im Januar 2026 wurden 14 gesehen (nicht offiziell). Die Hilfeseite ist alt.
    - Upworks Verlauf zeigt eine Zeile pro Tag. Nicht eingetragene Tage sind der häufigste Grund, warum ein Guthaben abweicht.
guide-badge-next = Weiter: `/connects ausgeben wofür:Availability Badge` für eine Woche davon, `/connects reconcile`, wenn die Zahlen abweichen.

guide-newcomers = Kosten für Neue
    .short = was ein erster Job kostet
guide-newcomers-body =
    { "" }**Etwa 60 $** für einen ersten Job, wenn ihn eine von 25 Bewerbungen zu 16 Connects bringt: 400 Connects. Eine Person zählte 2024 20 bis 30 pro Job; das ist nicht offiziell, und bei dir ist es anders.
    - Die Anmeldung brachte 2019 20 und 2020 40; was sie heute bringt, ist nicht veröffentlicht.
    - Plus ist kein Rabatt: Seine 90 kosten je 22 Cent, gekaufte 15.
    - Einladungen sind gratis, also lohnt sich zuerst ein fertiges Profil.
    - Fang mit kleinen, neuen Anzeigen von Kunden an, die vergeben.
guide-newcomers-next = Weiter: `/start` mit dem, was du hast, dann sagt `/connects forecast`, wie lange es reicht.

guide-scams = Betrug
    .short = woran du ihn erkennst
guide-scams-body =
    { "" }**Du zahlst nie, um bezahlt zu werden.** Anzeichen, in einer Anzeige oder im Chat:
    - „Schreib mir auf Telegram“: vor dem Vertrag verboten.
    - Du zahlst zuerst: Kaution, Schulung, Gebühr, Scheck.
    - Zahlung außerhalb von Upwork, Krypto, Gutscheine.
    - Ein Link, der nur wie Upwork aussieht, oder eine Seite, die dein Passwort will.
    - Jemand will dein Konto mieten.
    - Ganze Arbeit als Gratis-Test; ein viel zu guter Preis.
    Kein Beweis: Auch ehrliche Kunden bauen Telegram-Bots. Melde die Anzeige: Entfernt Upwork sie, kommen deine Connects zurück.
guide-scams-next = Weiter: `/job close` mit *Von Upwork entfernt* bucht, was zurückkommt.

cmd-help = Was dieser Bot tut und welcher Befehl was macht

help-title = Connects Bot
button-all-commands = Alle Befehle
help-about = Deine Upwork-Connects, wo du ohnehin schreibst: was du hast, was wann verfällt, was jede Bewerbung gekostet hat.
help-begin = **Fang an** mit `/start`: dein Guthaben und dein Plan.
help-daily = **Bewerbung gesendet?** `/proposal send` mit Link und Kosten: Job, Bewerbung und Connects auf einmal.
help-later =
    { "" }**Neuigkeiten?** `/proposal update` · **Job geschlossen?** `/job close`
    { "" }**Alles auf einer Karte:** `/me` · **Eine eigene Erinnerung:** `/remind`
help-differs = **Upwork zeigt eine andere Zahl?** `/connects reconcile` findet den Grund · `/connects import` holt deinen Verlauf
help-guide = **Neu dabei?** `/guide` erklärt Connects, Thema für Thema, oder beantwortet eine Frage in deinen Worten
help-connects = **/connects** guthaben · ausgeben · hinzufügen · verlauf · verfall · prognose · rückgängig · importieren · vergleichen · exportieren
help-jobs = **/job** eintragen · liste · beste · lohnt-sich · zeigen · bearbeiten · schließen
help-proposals = **/bewerbung** entwurf · prüfen · senden · aktualisieren · wochencheck · liste · zeigen
help-templates = **/vorlage** neu · bearbeiten · zeigen · liste · löschen
help-reviews = **/feedback** anfragen · warteliste
help-stats = **/zahlen** meine · bericht · server · rangliste
help-you = **/profil** zeigen · plan · skills · erinnerungen · gesamtzahlen
help-privacy = **/datenschutz** zeigen · exportieren · löschen
help-server = **/server** einrichten · panel · zeigen · protokoll (für die Serverleitung)
menu-commands = Was jeder Befehl macht
help-command = { $command } · { $about }
help-menu = Oder halte eine Nachricht mit Upwork-Link gedrückt (Rechtsklick) → Apps → *Job eintragen*, oder *Job melden*, wenn er hier geteilt ist.
help-private = Antworten siehst nur du. Ich öffne nie Upwork, frage nach keinem Passwort und sende nichts dorthin.
