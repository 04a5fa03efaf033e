# Fair trials of two openings of a template: the form, the state of a trial, and its end.

form-trial = Anderen Einstieg testen
form-trial-opening = Der andere Einstieg
form-trial-opening-hint = Jeder Entwurf bekommt per Los diesen Einstieg oder den jetzigen, der hier steht
button-trial-new = Anderen Einstieg testen
button-trial = Zum Test
button-trial-keep = Beenden · { $arm } behalten
button-trial-resume = Test fortsetzen
button-trial-again = Formular wieder öffnen
button-trial-template = Zur Vorlage

trial-title = { $state ->
        [won-a] **A** bekommt mehr Antworten
        [won-b] **B** bekommt mehr Antworten
        [even] Keiner bekommt doppelt so viele Antworten
        [ended-a] Beendet: **A** bleibt
        [ended-b] Beendet: **B** bleibt
       *[open] Noch kein Sieger
    }
trial-started = **Er läuft.** Jeder Entwurf aus { $template } für einen neuen Job bekommt per Los einen der beiden Einstiege.
trial-of = Zwei Einstiege von { $template }
trial-arm = **{ $arm }** · { $known ->
        [0] kein Ergebnis bekannt
        [one] Antwort bei **{ $replies }** von 1 bekannten
       *[other] Antwort bei **{ $replies }** von { $known } bekannten
    } · { $sent } gesendet
trial-range = { $bounds ->
        [both] A bekommt { $low }- bis { $high }-mal so viele Antworten wie B.
        [low] A bekommt mindestens { $low }-mal so viele Antworten wie B.
        [high] A bekommt höchstens { $high }-mal so viele Antworten wie B.
       *[none] Welcher mehr Antworten bekommt, lässt sich noch nicht sagen.
    }
trial-more = { $more ->
        [one] Es fehlt noch etwa 1 bekanntes Ergebnis
       *[other] Es fehlen noch etwa { $more } bekannte Ergebnisse
    }, um in 4 von 5 Fällen zu merken, dass einer doppelt so viele Antworten bekommt. { $time ->
        [none] Von dir ist noch kein Ergebnis bekannt, also auch nicht, wie lange das dauert.
       *[other] Bei deinen { $pace } pro Woche dauert das { $time }.
    }
trial-weeks = { $weeks ->
        [one] 1 Woche
       *[other] { $weeks } Wochen
    }
trial-years = { $years ->
        [one] etwa 1 Jahr
       *[other] etwa { $years } Jahre
    }
trial-far = Das dauert zu lang: Beende den Test lieber und behalte den Einstieg, der dir gefällt, oder teste einen, der sich mehr unterscheidet.
trial-about = Es zählen nur bekannte Ergebnisse von Bewerbungen, die älter als 30 Tage sind; Schweigen ist kein *Nein*. Eine Bewerbung zählt nach ihrem Los, auch wenn du den Text geändert hast. Zwei gleich gute Einstiege bekommen in höchstens 5 % der Tests einen Sieger, egal wie oft du nachsiehst.
trial-kept = Deine Eingaben sind noch da: Öffne das Formular wieder.
trial-line = Test zweier Einstiege · A: Antwort bei { $a-replies } von { $a-known } bekannten, { $a-sent } gesendet · B: { $b-replies } von { $b-known }, { $b-sent } gesendet · { $state ->
        [won-a] A bekommt mehr Antworten
        [won-b] B bekommt mehr Antworten
        [even] keiner bekommt doppelt so viele
       *[open] noch kein Sieger
    }
draft-drawn = Einstieg **{ $arm }** wurde für diesen Job gelost: Ein Test zweier Einstiege läuft.
