# A balance over time. Amounts come as signed text.

button-over-time = Im Zeitverlauf
button-spending = Ausgaben
over-time-title = { $began ->
        [yes] Seit { $since }, dem ersten hier eingetragenen Tag:
       *[no] Seit { $since }, damals waren es **{ $before }**:
    }
over-time-refilled = { $amount } Monats-Connects
over-time-added = { $amount } dazugekommen
over-time-spent = { $amount } ausgegeben
over-time-lapsed = { $amount } verfallen
over-time-other = { $amount } zurück oder korrigiert
over-time-still = Es hat sich nichts bewegt.
over-time-lowest = Tiefster Stand: { $balance } am { $on }.
spending-title = { $total ->
        [0] Nichts ausgegeben
       *[other] **{ $total }** ausgegeben
    } { $months ->
        [one] diesen Monat
       *[other] in { $months } Monaten, diesen eingeschlossen
    }, ohne das, was zurückkam.
spending-row = { $purpose ->
        [proposal] Bewerbungen
        [boost] Boosts
        [badge] Availability Badge
        [ads] Profilwerbung
       *[other] Anderes
    } **{ $amount }**
spending-unassigned = { $amount } kamen ohne Angabe zurück, wofür; sie sind nicht abgezogen.
spending-how = Was zurückkam, ist dort abgezogen, wo es ausgegeben wurde. Anderes: ohne Bewerbung ausgegeben.
