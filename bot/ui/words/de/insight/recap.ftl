# A member's month: the recap, and what is shared of it.

recap-title = Dein Monat: { $month }
recap-of = **{ $month }** von { $who }
recap-numbers = **{ $sent }** gesendet · { $known ->
        [0] Interviews: nicht bekannt
       *[other] **{ $interviews }** { $interviews ->
            [one] Interview
           *[other] Interviews
        } von { $known } bekannten
    } · { $hiredof ->
        [0] Aufträge: nicht bekannt
       *[other] **{ $hired }** beauftragt von { $hiredof } bekannten
    }
recap-connects = { $spent ->
        [one] **1** Connect
       *[other] **{ $spent }** Connects
    } ausgegeben, **{ $back }** zurück
recap-empty = In diesem Monat wurde nichts gesendet, ausgegeben oder gewonnen.
recap-not-over = Dieser Monat ist noch nicht vorbei.
recap-share-how = *Hier teilen* postet dieses Bild im Kanal, mit deinem Namen{ $hidden ->
        [yes] , ohne Connects.
       *[no] { " " }und deinen Connects.
    }
button-recap = Mein Monat
button-recap-share = Hier teilen
switch-recap-hide = Connects verbergen
nudge-recap = Dein Monat ist fertig
nudge-recap-about = **{ $month }**: { $sent ->
        [one] 1 Bewerbung
       *[other] { $sent } Bewerbungen
    } gesendet. *Mein Monat* zeigt das Bild; du kannst es auf einem Server teilen.
topic-recap = Monatsrückblick
