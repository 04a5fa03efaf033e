# The totals from Upwork's My Stats.

cmd-profile-totals = Escribe los números de My Stats de Upwork: dicen más de los resultados sin datos
    .sent = Propuestas enviadas, orgánicas (sin boost)
    .viewed = De ellas, vistas
    .interviewed = De ellas, con entrevista
    .hired = De ellas, con contrato
    .boosted_sent = Propuestas enviadas con boost; deja las cuatro vacías si no hubo
    .boosted_viewed = De las de boost, vistas
    .boosted_interviewed = De las de boost, con entrevista
    .boosted_hired = De las de boost, con contrato
    .period = El período que muestra My Stats; si lo dejas vacío, 90 días

totals-period = { $days } días
totals-none = Aún no hay totales
totals-how = Abre *My Stats* en Upwork, elige 90 días y escribe lo que muestra: `/perfil totales sent: viewed: interviewed: hired:`, y las de boost si lo usas. Son cuatro números, y no hay que anotar cada resultado.
totals-title = My Stats, { $days } días hasta el { $on }
totals-organic = Orgánicas: { $sent ->
        [one] **1** enviada
       *[other] **{ $sent }** enviadas
    } · { $viewed ->
        [one] 1 vista
       *[other] { $viewed } vistas
    } · { $interviewed } con entrevista · { $hired } con contrato
totals-boosted = Con boost: { $sent ->
        [one] **1** enviada
       *[other] **{ $sent }** enviadas
    } · { $viewed ->
        [one] 1 vista
       *[other] { $viewed } vistas
    } · { $interviewed } con entrevista · { $hired } con contrato
totals-rates = { $interviewed ->
        [none] Nada enviado.
       *[other] Entrevista **{ $interviewed }**, contrato { $hired } de { $sent } enviadas
    }
totals-summary = { $title }: { $rates }
totals-logged = Registradas aquí para los mismos días: { $logged } de { $sent } enviadas, resultado conocido de { $told }.
totals-most = De las { $unknown } sin datos aquí, { $interviewed ->
        [0] ninguna es entrevista
        [one] como mucho 1 es entrevista
       *[other] como mucho { $interviewed } son entrevistas
    } y { $hired ->
        [0] ninguna es contrato
        [one] como mucho 1 es contrato
       *[other] como mucho { $hired } son contratos
    }.
totals-mismatch = { $part ->
        [organic] Orgánicas:{ " " }
        [boosted] Con boost:{ " " }
       *[all] { "" }
    }{ $step ->
        [interviewed] **{ $count }** con entrevista y **{ $before }** vistas
       *[hired] **{ $count }** con contrato y **{ $before }** con entrevista
    } no encajan entre sí en My Stats.
totals-mismatch-kept = Quedan como los escribiste, y de ellos no se concluye nada. Mira otra vez *My Stats* y escribe los cuatro de nuevo.
totals-contradiction = { $part ->
        [organic] Orgánicas ·{ " " }
        [boosted] Con boost ·{ " " }
       *[all] { "" }
    }{ $step ->
        [sent] Enviadas
        [viewed] Vistas
        [interviewed] Entrevistas
       *[hired] Contratos
    }: **{ $logged }** aquí, **{ $total }** en My Stats.
totals-unsolved = Ambos quedan como están. Una propuesta registrada dos veces o en otro día, o un paso que Upwork no cuenta, causa esa diferencia.
totals-forgotten = Tus totales están borrados.
button-totals-forget = Borrar los totales
