# What proposals cost and win.

cmd-stats = Quanto suas propostas custam e conseguem de verdade
cmd-stats-me = Seu funil, quanto custa uma entrevista e uma contratação, e onde mais se perde
    .period = Quanto tempo para trás; sem isso, 90 dias

period-30 = 30 dias
period-90 = 90 dias
period-12 = 12 meses
period-all = tudo

stats-title = { $sent ->
        [0] Nenhuma proposta
        [one] { $sent } proposta
       *[other] { $sent } propostas
    } · { $period }
stats-empty = Nada enviado nesse tempo ainda. Use `/proposal send` com o link da vaga e o custo, ou traga seu histórico com `/connects import`.
stats-cost-title = Entrevista: { $interview }{ $bounded ->
        [yes] { " " }ou menos
       *[no] { "" }
    } · contratação: { $hire ->
        [none] { $unsure ->
            [yes] sem dados
           *[no] nenhuma ainda
        }
       *[other] { $hire }{ $bounded ->
            [yes] { " " }ou menos
           *[no] { "" }
        }
    }
stats-known = Enviadas: { $sent }, resultado conhecido de { $told } · { $period }
stats-tell = Silêncio não é um não: informe.
stats-step = { $step ->
        [viewed] Vistas
        [replied] Entrevista
        [offered] Oferta
       *[hired] Contratação
    }{ $count ->
        [none] :{ " " }
       *[other] { " " }**{ $count }** ·{ " " }
    }{ $share ->
        [none] { $count ->
            [none] nenhuma conhecida
           *[other] nenhuma ainda
        }
       *[other] { $share } { $whole ->
            [yes] { $step ->
                [viewed] das enviadas
                [replied] das vistas
                [offered] das entrevistas
               *[hired] das ofertas
            }
           *[no] de { $known }
        }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sem dados
    }
stats-share = { $value }% ({ $low }–{ $high })
stats-share-most = no máximo { $value }%
stats-none-known = sem dados
stats-in-dollars = Em dólares: entrevista **{ $interview }**, contratação { $hire ->
        [none] nenhuma ainda
       *[other] **{ $hire }**
    }
stats-reply-is-interview = Sem o que voltou, a { $price } por Connect. O Upwork conta a primeira resposta como entrevista.{ $bounded ->
        [yes] { " " }Entrevistas entre as sem dados barateiam isso.
       *[no] { "" }
    }
stats-week = Esta semana: { $parts }
stats-done-proposals = { $done } de { $goal ->
        [one] { $goal } proposta
       *[other] { $goal } propostas
    }
stats-done-interviews = { $done } de { $goal ->
        [one] { $goal } entrevista
       *[other] { $goal } entrevistas
    }
stats-before = Nos { $period } anteriores: { $sent ->
        [0] nenhuma
       *[other] enviadas { $sent }, entrevista { $replied ->
            [none] não se sabe
           *[other] { $replied }
        }, contratação { $hired ->
            [none] não se sabe
           *[other] { $hired }
        }, por entrevista { $connects ->
            [none] nenhuma ainda
           *[other] { $connects }
        }
    }.
stats-intervals = O valor real fica na faixa nove vezes em dez. Poucos resultados conhecidos dão faixas largas.

stats-cost = **{ $connects }** por todas, sem o que voltou.
stats-priced = { $pricing ->
        [replacement] Ao preço de hoje
        [cash] Só o que foi comprado
       *[fifo] Ao custo desses lotes
    }: { $total } · entrevista { $interview ->
        [none] nenhuma ainda
       *[other] **{ $interview }**
    } · contratação { $hire ->
        [none] nenhuma ainda
       *[other] **{ $hire }**
    }
stats-return-none = Retorno: nenhum ainda. Dê um valor a uma contratação com `/proposal update`.
stats-return = Retorno: { $times ->
        [none] nenhum ainda
       *[other] **{ $times }** vezes o gasto
    }. Contratações de { $value } deixam { $earned } após { $fee }% de taxa, e { $gain } após as propostas, ao preço de hoje.
stats-valued = Contratações com valor: { $valued } de { $hired }.

stats-compared = Entrevistas, das enviadas:
stats-row = { $label } { $share ->
        [none] { $unknown ->
            [0] nenhuma ainda
           *[other] nenhuma conhecida
        }
       *[other] **{ $share }** de { $of }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } sem dados
    }
stats-boosted = Com boost
stats-plain = Sem boost
stats-mature = De um mês ou mais
stats-fresh = Enviadas há menos de um mês
stats-invited = Convites à parte: { $sent } · entrevista { $replied ->
        [none] não se sabe
       *[other] { $replied }
    }, contratação { $hired ->
        [none] não se sabe
       *[other] { $hired }
    }
stats-best = Mais entrevistas em **{ $best }**, menos em **{ $worst }**.
stats-best-none = Melhor e pior categoria: nenhuma ainda. São precisos dez resultados conhecidos em cada uma de duas categorias, e faixas que não se cruzam.
stats-uncategorised = Sem categoria
stats-by-category = Por categoria
stats-by-cost = Pelo custo, boost à parte
stats-by-age = Pela idade do anúncio quando você enviou
stats-by-hour = Pela sua hora de envio
cost-0-7 = Até 7
cost-0-12 = 8 a 12
cost-0-16 = 13 a 16
cost-0-20 = 17 a 20
cost-21 = 21 ou mais
age-hour = Na primeira hora
age-six-hours = Até seis horas
age-day = Até um dia
age-three-days = Até três dias
age-older = Mais antigos
hour-night = Madrugada, 0 às 6
hour-morning = Manhã, 6 às 12
hour-afternoon = Tarde, 12 às 18
hour-evening = Noite, 18 às 24

stats-lost = Perdidas: { $count ->
        [0] { $unknown ->
            [0] nenhuma ainda
           *[other] sem dados
        }
       *[other] **{ $count }**
    }
stats-lost-row = { $reason } **{ $count }**
lost-untold = Sem motivo informado
stats-lost-hint = *Por quê?* aparece sob uma proposta perdida, e `/proposal update` aceita um `motivo`.
stats-stages = Tempo em cada etapa
stats-stage = { $stage ->
        [viewed] Do envio até ser vista
        [replied] De vista à entrevista
        [offered] Da entrevista à oferta
       *[hired] Da oferta à contratação
    }: { $took ->
        [none] nenhuma ainda
       *[other] **{ $took }**, mediana de { $of }
    }
stats-stages-how = De propostas com as duas pontas registradas.

goals-set = { $goals ->
        [none] Sem metas para a semana.
       *[other] Por semana, de segunda a domingo: { $goals }. `/stats me` mostra quanto falta.
    }
goals-proposals = { $goal ->
        [one] **{ $goal }** proposta
       *[other] **{ $goal }** propostas
    }
goals-interviews = { $goal ->
        [one] **{ $goal }** entrevista
       *[other] **{ $goal }** entrevistas
    }
goals-fee = Taxa de serviço: { $fee }% do que os clientes pagam.
form-goals = Metas
form-weekly-proposals = Propostas por semana
form-weekly-interviews = Entrevistas por semana
form-fee = Taxa de serviço do Upwork, em porcentagem
form-fee-hint = 10 para contratos desde maio de 2023; desde maio de 2025, de 0 a 15, como diz cada oferta
button-goals = Metas
button-stats = Meus números

weakness-too_few = Há poucos resultados conhecidos para dizer onde mais se perde: são precisos dez.
    .advice = Informe resultados com `/proposal checkin`: a partir de dez eu digo onde mais se perde.
weakness-targeting = **A maioria nunca é vista.**
    .advice = **A maioria nunca é vista.** Tente anúncios mais novos, menos concorrência, clientes com pagamento verificado, e uma primeira linha que apareça na lista.
weakness-opening = **São vistas, e não vem entrevista.**
    .advice = **São vistas, e não vem entrevista.** Tente outra abertura: as palavras do cliente, uma prova e uma pergunta nas duas primeiras linhas.
weakness-closing = **Entrevistas, mas sem contratação.**
    .advice = **Entrevistas, mas sem contratação.** Reveja a conversa e o preço: responda em até uma hora, diga o próximo passo, ofereça uma primeira etapa pequena.
weakness-none = Nenhuma etapa está claramente abaixo do normal.
    .advice = Nenhuma etapa está claramente abaixo do normal.

look-overview = Visão geral
look-costs = Custos e retorno
look-details = Detalhes
look-compared = Boosts e categorias
look-timing = Por custo e por hora
look-ages = Por idade
look-losses = Perdas e tempos
menu-look = Ver mais de perto
menu-period = Outro período
