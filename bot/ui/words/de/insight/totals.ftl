# The totals from Upwork's My Stats.

cmd-profile-totals = Gib die Zahlen aus Upworks My Stats ein: Sie sagen mehr über unbekannte Ergebnisse
    .sent = Gesendete Bewerbungen, organisch (ohne Boost)
    .viewed = Davon gesehen
    .interviewed = Davon mit Interview
    .hired = Davon beauftragt
    .boosted_sent = Gesendete mit Boost; lass alle vier weg, wenn du keine hattest
    .boosted_viewed = Von denen mit Boost gesehen
    .boosted_interviewed = Von denen mit Boost mit Interview
    .boosted_hired = Von denen mit Boost beauftragt
    .period = Der Zeitraum, den My Stats zeigt; ohne Angabe 90 Tage

totals-period = { $days } Tage
totals-none = Noch keine Gesamtzahlen
totals-how = Öffne *My Stats* bei Upwork, wähl 90 Tage und gib ein, was dort steht: `/profil gesamtzahlen sent: viewed: interviewed: hired:`, und die mit Boost, falls du welche hast. Es sind vier Zahlen, und kein Ergebnis muss einzeln eingetragen werden.
totals-title = My Stats, { $days } Tage bis { $on }
totals-organic = Organisch: **{ $sent }** gesendet · { $viewed } gesehen · { $interviewed ->
        [one] 1 Interview
       *[other] { $interviewed } Interviews
    } · { $hired } beauftragt
totals-boosted = Mit Boost: **{ $sent }** gesendet · { $viewed } gesehen · { $interviewed ->
        [one] 1 Interview
       *[other] { $interviewed } Interviews
    } · { $hired } beauftragt
totals-rates = { $interviewed ->
        [none] Nichts gesendet.
       *[other] Interview **{ $interviewed }**, beauftragt { $hired } von { $sent } gesendeten
    }
totals-summary = { $title }: { $rates }
totals-logged = Hier für dieselben Tage eingetragen: { $logged } von { $sent } gesendet, Ergebnis bekannt von { $told }.
totals-most = Hier unbekannt: { $unknown }, darunter { $interviewed ->
        [0] kein Interview
        [one] höchstens 1 Interview
       *[other] höchstens { $interviewed } Interviews
    } und { $hired ->
        [0] kein Auftrag
        [one] höchstens 1 Auftrag
       *[other] höchstens { $hired } Aufträge
    }.
totals-mismatch = { $part ->
        [organic] Organisch:{ " " }
        [boosted] Mit Boost:{ " " }
       *[all] { "" }
    }{ $step ->
        [interviewed] **{ $count }** mit Interview und **{ $before }** gesehen
       *[hired] **{ $count }** beauftragt und **{ $before }** mit Interview
    } passen in My Stats nicht zusammen.
totals-mismatch-kept = Sie bleiben, wie du sie eingegeben hast, und es wird nichts aus ihnen geschlossen. Sieh noch einmal in *My Stats* nach und gib alle vier neu ein.
totals-contradiction = { $part ->
        [organic] Organisch ·{ " " }
        [boosted] Mit Boost ·{ " " }
       *[all] { "" }
    }{ $step ->
        [sent] Gesendet
        [viewed] Gesehen
        [interviewed] Interviews
       *[hired] Beauftragt
    }: **{ $logged }** hier eingetragen, **{ $total }** in My Stats.
totals-unsolved = Beide bleiben, wie sie sind. So ein Unterschied entsteht, wenn eine Bewerbung doppelt oder mit anderem Tag eingetragen ist oder Upwork einen Schritt nicht zählt.
totals-forgotten = Deine Gesamtzahlen sind gelöscht.
button-totals-forget = Gesamtzahlen löschen
