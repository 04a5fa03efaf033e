# A member's month: the recap, and what is shared of it.

recap-title = Tu mes: { $month }
recap-of = **{ $month }** de { $who }
recap-numbers = **{ $sent }** enviadas · { $known ->
        [0] entrevistas: sin datos
       *[other] **{ $interviews }** { $interviews ->
            [one] entrevista
           *[other] entrevistas
        } de { $known } conocidas
    } · { $hiredof ->
        [0] contratos: sin datos
       *[other] **{ $hired }** con contrato de { $hiredof } conocidas
    }
recap-connects = { $spent ->
        [one] **1** Connect gastado
       *[other] **{ $spent }** Connects gastados
    }, { $back ->
        [one] volvió **1**
       *[other] volvieron **{ $back }**
    }
recap-empty = En este mes no se envió, gastó ni ganó nada.
recap-not-over = Este mes aún no ha terminado.
recap-share-how = *Compartir aquí* publica esta imagen en el canal, con tu nombre{ $hidden ->
        [yes] , sin los Connects.
       *[no] { " " }y tus Connects.
    }
button-recap = Mi mes
button-recap-share = Compartir aquí
switch-recap-hide = Ocultar Connects
nudge-recap = Tu mes está listo
nudge-recap-about = **{ $month }**: { $sent ->
        [one] 1 propuesta enviada
       *[other] { $sent } propuestas enviadas
    }. *Mi mes* tiene la imagen; puedes compartirla en un servidor.
topic-recap = resumen del mes
