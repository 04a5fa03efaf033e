# /stats report.
cmd-stats-report = Todo sobre tus Connects y propuestas en una página para imprimir o guardar

printed-card = Tu informe: una página para imprimir o guardar. Tiene tus cifras, así que cuidado al compartirlo.
printed-title = Mis Connects
printed-made = A { $on }, { $time } UTC
printed-plan = Plan { $plan }
printed-renewal = { $on ->
        [none] Próxima renovación: no se sabe
       *[other] Próxima renovación: { $on }, { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }
printed-soon = { $amount ->
        [0] Nada vence en 30 días
        [one] 1 Connect vence en 30 días
       *[other] { $amount } Connects vencen en 30 días
    }
printed-batches = Lotes y cuándo vencen
printed-batches-none = No queda nada en ningún lote.
printed-months = Historial por mes
printed-months-none = Nada se movió en los últimos 12 meses.
printed-ahead = Los próximos meses
printed-funnel = Hasta dónde llegaron las propuestas
printed-funnel-none = Aún no hay propuestas.
printed-known = { $sent ->
        [one] 1 propuesta enviada
       *[other] { $sent } propuestas enviadas
    }, resultado conocido de { $told }. Lo que nadie contó es desconocido, nunca un no.
printed-costs = Lo que cuestan
printed-record = Probabilidades dichas y lo que pasó
printed-proposals = Propuestas
printed-cut = { $count ->
        [one] Aquí falta 1 más.
       *[other] Aquí faltan { $count } más.
    } `/connects export` y `/privacy export` lo tienen todo.
printed-value-unknown = no se sabe
printed-foot = Hecho por Connects Bot con lo que registraste. Los días son UTC. Esta página no carga ni ejecuta nada.
printed-head-expires = Vence
printed-head-left = Queda
printed-head-from = Origen
printed-head-received = Recibido
printed-head-month = Mes
printed-head-refilled = Renovaciones
printed-head-added = Añadidos
printed-head-spent = Gastados
printed-head-lapsed = Vencidos
printed-head-other = Otros
printed-head-balance = Saldo
printed-head-sent = Enviada
printed-head-job = Trabajo
printed-head-cost = Connects
printed-head-boost = Boost
printed-head-status = Estado
printed-head-value = Valor
printed-invited = invitación
button-print = Imprimir todo
