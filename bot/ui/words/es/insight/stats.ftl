# What proposals cost and win.

cmd-stats = Lo que tus propuestas cuestan y consiguen de verdad
cmd-stats-me = Tu embudo, lo que te cuestan una entrevista y un contrato, y dónde se pierden más
    .period = De cuánto tiempo atrás; si lo dejas vacío, 90 días

period-30 = 30 días
period-90 = 90 días
period-12 = 12 meses
period-all = todo

stats-title = { $sent ->
        [0] Ninguna propuesta
        [one] 1 propuesta
       *[other] { $sent } propuestas
    } · { $period }
stats-empty = Aún no enviaste nada en ese tiempo. `/proposal send` con el enlace de un trabajo y lo que costó, o trae tu historial con `/connects import`.
# The words of the funnel: sent, viewed, interview, offer, hired, no answer.
stats-cost-title = Entrevista: { $interview }{ $bounded ->
        [yes] { " " }o menos
       *[no] { "" }
    } · contrato: { $hire ->
        [none] { $unsure ->
            [yes] sin datos
           *[no] aún ninguno
        }
       *[other] { $hire }{ $bounded ->
            [yes] { " " }o menos
           *[no] { "" }
        }
    }
stats-known = { $sent } enviadas, resultado conocido de { $told } · { $period }
stats-tell = El silencio no es un no: anota qué pasó.
stats-step = { $step ->
        [viewed] Vistas
        [replied] Entrevistas
        [offered] Ofertas
       *[hired] Contratos
    }{ $count ->
        [none] :{ " " }
       *[other] { " " }**{ $count }** ·{ " " }
    }{ $share ->
        [none] { $count ->
            [none] sin datos
           *[other] aún nada
        }
       *[other] { $share } de { $whole ->
            [yes] { $step ->
                [viewed] las enviadas
                [replied] las vistas
                [offered] las entrevistas
               *[hired] las ofertas
            }
           *[no] { $known } conocidas
        }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sin datos
    }
stats-share = { $value } % ({ $low }–{ $high })
stats-share-most = como mucho { $value } %
stats-none-known = sin datos
stats-in-dollars = En dólares: entrevista **{ $interview }**, contrato { $hire ->
        [none] aún ninguno
       *[other] **{ $hire }**
    }
stats-reply-is-interview = Costos sin lo que volvió, a { $price } por Connect. Upwork cuenta la primera respuesta del cliente como entrevista.{ $bounded ->
        [yes] { " " }Cada entrevista sin anotar los abarata.
       *[no] { "" }
    }
stats-week = Esta semana: { $parts }
stats-done-proposals = { $done } de { $goal ->
        [one] 1 propuesta
       *[other] { $goal } propuestas
    }
stats-done-interviews = { $done } de { $goal ->
        [one] 1 entrevista
       *[other] { $goal } entrevistas
    }
stats-before = Los { $period } anteriores: { $sent ->
        [0] aún nada
       *[other] { $sent } enviadas, entrevista { $replied ->
            [none] sin datos
           *[other] { $replied }
        }, contrato { $hired ->
            [none] sin datos
           *[other] { $hired }
        }, por entrevista { $connects ->
            [none] aún nada
           *[other] { $connects }
        }
    }.
stats-intervals = Los rangos aciertan nueve de cada diez veces. Con pocos resultados conocidos son anchos.

stats-cost = **{ $connects }** por todas, sin lo que volvió.
stats-priced = { $pricing ->
        [replacement] Al precio de hoy
        [cash] Solo lo comprado
       *[fifo] Lo que costaron esos lotes
    }: { $total } · entrevista { $interview ->
        [none] aún ninguna
       *[other] **{ $interview }**
    } · contrato { $hire ->
        [none] aún ninguno
       *[other] **{ $hire }**
    }
stats-return-none = Rendimiento de lo gastado: aún nada. Da su valor a un contrato con `/proposal update`.
stats-return = Rendimiento de lo gastado: { $times ->
        [none] aún nada
       *[other] **{ $times }** veces
    }. Contratos por { $value } dejan { $earned } tras la comisión del { $fee } % y { $gain } tras las propuestas, al precio de hoy.
stats-valued = { $hired ->
        [one] { $valued } de 1 contrato tiene valor.
       *[other] { $valued } de { $hired } contratos tienen valor.
    }

stats-compared = Entrevistas, de las enviadas:
stats-row = { $label } { $share ->
        [none] { $unknown ->
            [0] aún nada
           *[other] sin datos
        }
       *[other] **{ $share }** de { $of }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sin datos
    }
stats-boosted = Con boost
stats-plain = Sin boost
stats-mature = De hace un mes o más
stats-fresh = Enviadas en el último mes
stats-invited = Invitaciones aparte: { $sent } · entrevista { $replied ->
        [none] sin datos
       *[other] { $replied }
    }, contrato { $hired ->
        [none] sin datos
       *[other] { $hired }
    }
stats-best = Más entrevistas en **{ $best }**, menos en **{ $worst }**.
stats-best-none = Mejor y peor categoría: aún nada. Hacen falta diez resultados conocidos en cada una de dos categorías, y rangos que no se solapen.
stats-uncategorised = Sin categoría
stats-by-category = Por categoría
stats-by-cost = Por lo que costó, boost aparte
stats-by-age = Por la antigüedad del anuncio al enviarla
stats-by-hour = Por la hora a la que envías
cost-0-7 = Hasta 7
cost-0-12 = 8 a 12
cost-0-16 = 13 a 16
cost-0-20 = 17 a 20
cost-21 = 21 o más
age-hour = En su primera hora
age-six-hours = Hasta seis horas
age-day = Hasta un día
age-three-days = Hasta tres días
age-older = Más antiguo
hour-night = Madrugada, 0 a 6
hour-morning = Mañana, 6 a 12
hour-afternoon = Tarde, 12 a 18
hour-evening = Noche, 18 a 24

stats-lost = Perdidas: { $count ->
        [0] { $unknown ->
            [0] aún ninguna
           *[other] sin datos
        }
       *[other] **{ $count }**
    }
stats-lost-row = { $reason } **{ $count }**
lost-untold = Sin motivo
stats-lost-hint = *¿Por qué?* está debajo de una propuesta perdida, y `/proposal update` admite un `motivo`.
stats-stages = Tiempo en cada etapa
stats-stage = { $stage ->
        [viewed] De enviada a vista
        [replied] De vista a entrevista
        [offered] De entrevista a oferta
       *[hired] De oferta a contrato
    }: { $took ->
        [none] aún nada
       *[other] **{ $took }**, mediana de { $of }
    }
stats-stages-how = De propuestas con los dos extremos registrados.

goals-set = { $goals ->
        [none] Sin metas para la semana.
       *[other] Cada semana, de lunes a domingo: { $goals }. `/stats me` muestra cuánto llevas.
    }
goals-proposals = { $goal ->
        [one] **1** propuesta
       *[other] **{ $goal }** propuestas
    }
goals-interviews = { $goal ->
        [one] **1** entrevista
       *[other] **{ $goal }** entrevistas
    }
goals-fee = Comisión de servicio: { $fee } % de lo que pagan los clientes.
form-goals = Metas
form-weekly-proposals = Propuestas por semana
form-weekly-interviews = Entrevistas por semana
form-fee = Comisión de servicio de Upwork, en por ciento
form-fee-hint = 10 en contratos desde mayo de 2023; los de mayo de 2025 en adelante, de 0 a 15 según cada oferta
button-goals = Metas
button-stats = Mis cifras

weakness-too_few = Muy pocos resultados conocidos para decir dónde se pierden más: hacen falta diez.
    .advice = Anota resultados con `/proposal checkin`: desde diez puedo decir dónde se pierden más.
weakness-targeting = **La mayoría nunca se ve.**
    .advice = **La mayoría nunca se ve.** Prueba con anuncios más recientes, menos rivales, clientes con pago verificado y una primera línea que destaque en la lista.
weakness-opening = **Las ven, pero no llega ninguna entrevista.**
    .advice = **Las ven, pero no llega ninguna entrevista.** Prueba otro inicio: las palabras del cliente, una evidencia y una pregunta en las dos primeras líneas.
weakness-closing = **Entrevistas, pero ningún contrato.**
    .advice = **Entrevistas, pero ningún contrato.** Mira la llamada y el precio: responde en menos de una hora, di el siguiente paso, ofrece una primera parte pequeña.
weakness-none = Ningún paso queda claramente por debajo de lo habitual.
    .advice = Ningún paso queda claramente por debajo de lo habitual.

look-overview = Resumen
look-costs = Costos y rendimiento
look-details = Detalles
look-compared = Boosts y categorías
look-timing = Por costo y por hora
look-ages = Por antigüedad
look-losses = Pérdidas y tiempos
menu-look = Ver más de cerca
menu-period = Otro período
