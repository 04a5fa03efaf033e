# Fair trials of two openings of a template: the form, the state of a trial, and its end.

form-trial = Anderen Einstieg testen
form-trial-opening = Der andere Einstieg
form-trial-opening-hint = Jeder Entwurf bekommt per Los diesen Einstieg oder den jetzigen, der hier steht
button-trial-new = Anderen Einstieg testen
button-trial = Zum Test
button-trial-keep = { $arm } behalten
button-trial-resume = Test fortsetzen
button-trial-template = Zur Vorlage

trial-title = { $state ->
        [won-a] **A** bekommt mehr Antworten
        [won-b] **B** bekommt mehr Antworten
        [even] Keiner bekommt doppelt so viele Antworten
        [ended-a] Beendet: **A** bleibt
        [ended-b] Beendet: **B** bleibt
       *[open] Noch kein Sieger
    }
trial-started = **Er läuft.** Jeder Entwurf aus { $template } für einen neuen Job bekommt per Los einen der beiden.
trial-of = Zwei Einstiege von { $template }
trial-arm = **{ $arm }** · { $known ->
        [0] kein Ergebnis bekannt
        [one] Antwort bei **{ $replies }** von 1 bekannten
       *[other] Antwort bei **{ $replies }** von { $known } bekannten
    } · { $sent } gesendet
trial-range = { $bounds ->
        [both] A bekommt { $low }–{ $high }-mal so viele Antworten wie B.
        [low] A bekommt mindestens { $low }-mal so viele Antworten wie B.
        [high] A bekommt höchstens { $high }-mal so viele Antworten wie B.
       *[none] Welcher mehr Antworten bekommt, ist noch offen.
    }
trial-more = { $more ->
        [one] Es fehlt noch etwa 1 bekanntes Ergebnis
       *[other] Es fehlen noch etwa { $more } bekannte Ergebnisse
    }, um in 4 von 5 Fällen zu merken, ob einer doppelt so viele Antworten bekommt. { $time ->
        [none] Wie lange das dauert, ist offen: Noch ist keins bekannt.
       *[other] Bei deinen { $pace } pro Woche: { $time }.
    }
trial-weeks = { $weeks ->
        [one] 1 Woche
       *[other] { $weeks } Wochen
    }
trial-years = { $years ->
        [one] etwa 1 Jahr
       *[other] etwa { $years } Jahre
    }
trial-far = Das ist weit weg: Beende den Test oder teste einen ganz anderen.
trial-about = Es zählen nur bekannte Ergebnisse von Bewerbungen über 30 Tage; Schweigen ist kein *Nein*. Es gilt das Los, auch bei geändertem Text. Zwei gleich gute bekommen in höchstens 5 % der Tests einen Sieger, so oft du nachsiehst.
trial-line = Test zweier Einstiege · A: { $a-known ->
        [0] nicht bekannt
       *[other] Antwort bei { $a-replies } von { $a-known } bekannten
    }, { $a-sent } gesendet · B: { $b-known ->
        [0] nicht bekannt
       *[other] { $b-replies } von { $b-known }
    }, { $b-sent } gesendet · { $state ->
        [won-a] A bekommt mehr Antworten
        [won-b] B bekommt mehr Antworten
        [even] keiner bekommt doppelt so viele
       *[open] noch kein Sieger
    }
draft-drawn = Einstieg **{ $arm }** wurde für diesen Job gelost: Ein Test zweier Einstiege läuft.
