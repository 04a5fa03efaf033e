# Pictures: the words in them, and those that say the same to whoever can't see them.

chart-range = { $since } – { $until }
chart-thousands = { $amount } mil
chart-millions = { $amount } mi
chart-in-all = { $amount } no total

chart-funnel = Até onde as propostas chegam
chart-sent = Enviadas: { $sent }
chart-step = { $known ->
        [0] nenhuma conhecida
       *[other] { $value }% { $of ->
            [sent] das enviadas
            [viewed] das vistas
            [interviewing] das entrevistas
           *[offer] das ofertas
        } ({ $low }–{ $high }){ $unknown ->
            [0] { "" }
           *[other] , { $unknown } sem dados
        }
    }
alt-funnel = Até onde as propostas chegam. Enviadas: { $sent }.
alt-step = { $step }: { $count }{ $known ->
        [no] { "" }
       *[yes] { " " }({ $value }% { $of ->
            [sent] das enviadas
            [viewed] das vistas
            [interviewing] das entrevistas
           *[offer] das ofertas
        }, provavelmente { $low }–{ $high }%)
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sem dados
    }.

chart-costs = Connects por entrevista
chart-overall = total { $each }
chart-cost-row = { $each ->
        [none] { $unknown ->
            [0] nenhuma, ≥ { $least }
           *[other] sem dados, ≥ { $least }
        }
       *[other] { $each } ({ $most ->
            [none] { $least }–…
           *[other] { $least }–{ $most }
        })
    } · enviadas { $sent }
alt-costs = Connects líquidos por entrevista, por categoria{ $overall ->
        [none] { "" }
       *[other] { " " }({ $overall })
    }.
alt-cost = { $category }: { $each ->
        [none] { $unknown ->
            [0] nenhuma entrevista ainda (enviadas: { $sent }), provavelmente { $least } ou mais
           *[other] nenhuma entrevista conhecida (enviadas: { $sent }), provavelmente { $least } ou mais
        }
       *[other] { $each } por entrevista (enviadas: { $sent }), provavelmente { $most ->
            [none] { $least } ou mais
           *[other] { $least }–{ $most }
        }
    }.

chart-purposes = Uso dos Connects
chart-purpose = { $purpose ->
        [proposal] Propostas
        [boost] Boosts
        [badge] Badge
        [ads] Anúncios do perfil
       *[other] Outros
    }
alt-purposes = Uso dos Connects por mês, sem os que voltaram: { $amount } no total{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-month = { $month }: { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-purpose = { $purpose ->
        [proposal] propostas
        [boost] boosts
        [badge] badge
        [ads] anúncios do perfil
       *[other] outros
    } { $amount }

chart-calendar = Quando expiram
chart-week-soon = em até 7 dias
chart-month-soon = em até 30 dias
chart-later-soon = depois
alt-calendar = { $amount } a expirar, em { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
alt-expires = { $amount } em { $on }.
alt-expires-later = Mais { $amount } a expirar depois disso.
alt-expires-in = { $month }: { $amount }.

chart-over-time = Saldo
chart-refilled = Renovação
chart-added = Adicionados
chart-spent = Gastos
chart-lapsed = Expirados
chart-lapsing = A expirar
chart-other = Outros
alt-over-time = O saldo de { $since } a { $until }: { $before ->
        [none] { "" }
       *[other] { $before } no início,{ " " }
    }{ $balance } no fim, { $lowest } no mínimo e { $highest } no máximo.
alt-moves = Renovações +{ $refilled }, comprados ou recebidos +{ $added }, gastos −{ $spent }, expirados −{ $lapsed }{ $other ->
        [0] { "" }
       *[other] , devoluções e correções { $signed }
    }.
alt-lapsed = Expiração de { $amount } { $exact ->
        [yes] em { $on }
       *[no] pouco antes de { $on }
    }.
alt-and-more = E outras vezes: { $count }.

chart-ahead = O saldo daqui em diante
chart-usual = No seu ritmo
chart-still = Sem gastar
chart-band = De pouco a muito gasto
chart-runs-out = acabam em { $on }
alt-ahead = O saldo de { $since } a { $until }{ $known ->
        [no] { " " }sem nenhum gasto
       *[yes] { " " }no seu ritmo
    }: { $balance } agora, { $last } no fim{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high } entre semanas de muito e de pouco gasto)
    }.
alt-runs-out = Acaba em { $on }.
alt-refills = Renovações: { $days }.
alt-lapses = Expiram sem uso: { $days }.
alt-event = { $amount } em { $on }

chart-recap = { $month }
chart-recap-sent = Enviadas
chart-recap-viewed = Vistas
chart-recap-interviews = Entrevistas
chart-recap-hired = Contratações
chart-recap-known = { $known ->
        [0] sem dados
       *[other] de { $known }
    }
chart-recap-earlier = +{ $count } de antes
chart-recap-invited = { $count } com convite
chart-recap-spent = Gastos
chart-recap-back = De volta
chart-recap-connects = Connects
chart-recap-best = Melhor dia
chart-recap-best-sent = enviadas: { $count }
chart-recap-days = Dias ativos
chart-recap-days-of = de { $days }
alt-recap = { $month }: enviadas { $sent }, vistas { $viewedof ->
        [0] sem dados
       *[other] { $viewed } de { $viewedof } com resultado
    }, entrevistas { $interviewsof ->
        [0] sem dados
       *[other] { $interviews } de { $interviewsof } com resultado
    }, contratações { $hiredof ->
        [0] sem dados
       *[other] { $hired } de { $hiredof } com resultado
    }.
alt-recap-earlier = De propostas enviadas antes: entrevistas { $interviews }, contratações { $hires }.
alt-recap-connects = Connects gastos: { $spent }, de volta: { $back }.
alt-recap-best = O dia com mais envios foi { $on }: { $count }.

chart-month = O mês em números
chart-month-known = resultados conhecidos: { $known }
chart-month-viewed = Vistas
chart-month-replied = Respondidas
chart-month-hired = Contratações
chart-month-all = todos os membros
chart-month-hires = contratações
chart-month-category = respondidas, por categoria
chart-percent = { $value }%
alt-month-server = Das propostas de um membro típico, { $viewed }% foram vistas, { $replied }% respondidas e { $hired }% levaram à contratação (resultados conhecidos: { $known }).
alt-month-category = { $category }: { $replied }% respondidas, de { $known } com resultado.
