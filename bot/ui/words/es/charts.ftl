# Pictures: the words in them, and those that say the same to whoever can't see them.

chart-range = { $since } – { $until }
# 12500 reads 12,5k.
chart-thousands = { $amount }k
chart-millions = { $amount }M
chart-in-all = { $amount } en total

chart-funnel = Hasta dónde llegan las propuestas
chart-sent = { $sent } enviadas
chart-step = { $known ->
        [0] ninguna conocida
       *[other] { $value } % de { $of ->
            [sent] las enviadas
            [viewed] las vistas
            [interviewing] las entrevistas
           *[offer] las ofertas
        } ({ $low }–{ $high }){ $unknown ->
            [0] { "" }
           *[other] , { $unknown } sin datos
        }
    }
alt-funnel = Hasta dónde llegan las propuestas: { $sent } enviadas.
alt-step = { $step }: { $count }{ $known ->
        [no] { "" }
       *[yes] { " " }({ $value } % de { $of ->
            [sent] las enviadas
            [viewed] las vistas
            [interviewing] las entrevistas
           *[offer] las ofertas
        }, lo más probable { $low }–{ $high } %)
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sin datos
    }.

chart-costs = Connects por entrevista
chart-overall = en conjunto { $each }
chart-cost-row = { $each ->
        [none] { $unknown ->
            [0] aún ninguna, { $least } o más
           *[other] sin datos, { $least } o más
        }
       *[other] { $each } ({ $most ->
            [none] { $least }–…
           *[other] { $least }–{ $most }
        })
    } · { $sent } enviadas
alt-costs = Connects netos por entrevista, por categoría{ $overall ->
        [none] { "" }
       *[other] { " " }({ $overall })
    }.
alt-cost = { $category }: { $each ->
        [none] { $unknown ->
            [0] aún ninguna entrevista de { $sent } enviadas, lo más probable { $least } o más
           *[other] ninguna entrevista conocida de { $sent } enviadas, lo más probable { $least } o más
        }
       *[other] { $each } cada una, de { $sent } enviadas, lo más probable { $most ->
            [none] { $least } o más
           *[other] { $least }–{ $most }
        }
    }.

chart-purposes = En qué se fueron los Connects
chart-purpose = { $purpose ->
        [proposal] Propuestas
        [boost] Boosts
        [badge] Insignia
        [ads] Publicidad
       *[other] Otros
    }
alt-purposes = En qué se fueron los Connects por mes, sin los que volvieron: { $amount } en total{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-month = { $month }: { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-purpose = { $purpose ->
        [proposal] propuestas
        [boost] boosts
        [badge] insignia
        [ads] publicidad
       *[other] otros
    } { $amount }

chart-calendar = Cuándo vencen
chart-week-soon = próximos 7 días
chart-month-soon = próximos 30 días
chart-later-soon = después
alt-calendar = { $amount } por vencer, en { $days ->
        [one] 1 día
       *[other] { $days } días
    }.
alt-expires = { $amount } el { $on }.
alt-expires-later = Después vencen { $amount } más.
alt-expires-in = { $month }: { $amount }.

chart-over-time = Saldo
chart-refilled = Renovación
chart-added = Añadidos
chart-spent = Gastados
chart-lapsed = Vencidos
chart-lapsing = Por vencer
chart-other = Otros
alt-over-time = El saldo del { $since } al { $until }: { $before ->
        [none] { "" }
       *[other] { $before } al principio,{ " " }
    }{ $balance } al final, { $lowest } como mínimo y { $highest } como máximo.
alt-moves = Renovaciones +{ $refilled }, comprados o recibidos +{ $added }, gastados −{ $spent }, vencidos −{ $lapsed }{ $other ->
        [0] { "" }
       *[other] , devoluciones y correcciones { $signed }
    }.
alt-lapsed = Vencidos: { $amount } { $exact ->
        [yes] el { $on }
       *[no] poco antes del { $on }
    }.
alt-and-more = Y { $count } veces más.

chart-ahead = El saldo que viene
chart-usual = A tu ritmo
chart-still = Sin gastar
chart-band = De tranquilo a intenso
chart-runs-out = se acaba el { $on }
alt-ahead = El saldo del { $since } al { $until }{ $known ->
        [no] { " " }sin ningún gasto
       *[yes] { " " }a tu ritmo
    }: { $balance } ahora, { $last } al final{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high } entre semanas intensas y tranquilas)
    }.
alt-runs-out = Se acaba el { $on }.
alt-refills = Renovaciones: { $days }.
alt-lapses = Vencen sin usar: { $days }.
alt-event = { $amount } el { $on }

chart-recap = { $month }
chart-recap-sent = Enviadas
chart-recap-viewed = Vistas
chart-recap-interviews = Entrevistas
chart-recap-hired = Contratos
chart-recap-known = { $known ->
        [0] sin datos
       *[other] de { $known } conocidas
    }
chart-recap-earlier = +{ $count } de antes
chart-recap-invited = { $count } por invitación
chart-recap-spent = Gastados
chart-recap-back = Volvieron
chart-recap-connects = Connects
chart-recap-best = Mejor día
chart-recap-best-sent = { $count } enviadas
chart-recap-days = Días activos
chart-recap-days-of = de { $days }
alt-recap = { $month }: { $sent } enviadas, { $viewedof ->
        [0] vistas: sin datos
       *[other] { $viewed } vistas de { $viewedof } conocidas
    }, { $interviewsof ->
        [0] entrevistas: sin datos
       *[other] { $interviews } { $interviews ->
            [one] entrevista
           *[other] entrevistas
        } de { $interviewsof } conocidas
    }, { $hiredof ->
        [0] contratos: sin datos
       *[other] { $hired } con contrato de { $hiredof } conocidas
    }.
alt-recap-earlier = De propuestas enviadas antes: { $interviews } { $interviews ->
        [one] entrevista
       *[other] entrevistas
    } y { $hires } { $hires ->
        [one] contrato
       *[other] contratos
    }.
alt-recap-connects = { $spent ->
        [one] 1 Connect gastado
       *[other] { $spent } Connects gastados
    }, { $back ->
        [one] volvió 1
       *[other] volvieron { $back }
    }.
alt-recap-best = El día con más envíos fue el { $on }: { $count }.

chart-month = El mes en cifras
chart-month-known = { $known } resultados conocidos
chart-month-viewed = Vistas
chart-month-replied = Con respuesta
chart-month-hired = Con contrato
chart-month-all = todos los miembros
chart-month-hires = contratos
chart-month-category = con respuesta, por categoría
chart-percent = { $value } %
alt-month-server = De las propuestas de un miembro típico, { $viewed } % se vieron, { $replied } % tuvieron respuesta y { $hired } % acabaron en contrato, sobre { $known } resultados conocidos.
alt-month-category = { $category }: { $replied } % con respuesta, de { $known } conocidas.
