# Which jobs and boosts deserve the Connects.

cmd-job-rank = Quais vagas abertas merecem seus Connects, e por quê
    .budget = Connects para gastar; sem isso, tudo o que você tem
    .goal = O que eles devem trazer; sem isso, a sua própria escolha
cmd-job-worth = Esta vaga vale os Connects que custa?
    .job = Um link, ou escolha uma das vagas

# The card of /job rank.
rank-best = { $jobs ->
        [0] **Nenhuma vaga aberta vale os Connects hoje.** Virão melhores: guarde-os.
        [one] **Melhor uso: { $jobs } vaga por { $connects ->
            [0] 0 Connects
            [one] { $connects } Connect
           *[other] { $connects } Connects
        }**, para { $goal }.
       *[other] **Melhor uso: { $jobs } vagas por { $connects ->
            [0] 0 Connects
            [one] { $connects } Connect
           *[other] { $connects } Connects
        }**, para { $goal }.
    }
rank-expiring = A expirar logo, de qualquer forma: { $amount }.
rank-rest = O resto, { $amount }, rende mais depois.
rank-nothing = { $outside ->
        [0] Não há vaga aberta para escolher. `/job log` recebe um link, e o que você souber do anúncio melhora a escolha.
        [one] Nenhuma vaga aberta na sua área. Há { $outside } em outra área.
       *[other] Nenhuma vaga aberta na sua área. Há { $outside } em outras áreas.
    }
rank-trade-first = **Em que área você trabalha?** Escolha até três categorias e eu continuo. Só comparo vagas da sua área.
button-rank-outside = Outras áreas ({ $count })
button-rank-outside-all = Comparar todas
menu-open-job = Abrir uma vaga
rank-others = Agora não: rendem mais em outras vagas, ou faltam Connects.
rank-dead = { $count ->
        [one] { $count } anúncio ficou de fora: tem um mês, ou já houve contratação.
       *[other] { $count } anúncios ficaram de fora: têm um mês, ou já houve contratação.
    }
rank-cost = { $guessed ->
        [1] cerca de { $amount ->
            [0] 0 Connects
            [one] { $amount } Connect
           *[other] { $amount } Connects
        }
       *[0] { $amount ->
            [0] 0 Connects
            [one] { $amount } Connect
           *[other] { $amount } Connects
        }
    }{ $boost ->
        [0] { "" }
       *[other] { " " }+ { $boost } de boost
    }
rank-value = { $value }
button-goal-hires = Contratações
button-goal-money = Dinheiro
button-goal-both = Os dois

# Words that all advice shares.
advice-odds = contratação { $value }% ({ $low }–{ $high })
advice-for = A favor: { $reasons }
advice-against = Contra: { $reasons }
advice-why-fresh = anúncio novo
advice-why-old = anúncio antigo
advice-why-few_rivals = pouca concorrência
advice-why-many_rivals = muita concorrência
advice-why-hires_often = cliente contrata muito
advice-why-hires_seldom = cliente contrata pouco
advice-why-spent_much = cliente gastou muito
advice-why-spent_little = cliente gastou pouco
advice-why-fits_skills = pede suas habilidades
advice-why-few_skills = poucas habilidades suas
advice-why-outside_trade = fora da sua área
advice-why-pays_well = paga bem
advice-why-pays_little = paga pouco
advice-why-cheap = poucos Connects
advice-why-dear = muitos Connects
advice-why-hourly = por hora
advice-why-fixed_price = preço fixo
advice-change-dearer = Vale até { $connects ->
        [0] 0 Connects
        [one] { $connects } Connect
       *[other] { $connects } Connects
    }.
advice-change-cheaper = Vale por { $connects ->
        [0] 0 Connects
        [one] { $connects } Connect
       *[other] { $connects } Connects
    } ou menos.
advice-change-more_connects = Valeria a pena com mais Connects.
advice-change-fact = Isto pode mudar a conta: { $fact }.
advice-fact-age = a idade do anúncio
advice-fact-rivals = quantas propostas ele tem
advice-fact-hire_rate = a taxa de contratação do cliente
advice-fact-spent = quanto o cliente já gastou
advice-fact-skills_fit = as habilidades que ele pede
advice-basis = { $outcomes ->
        [0] { $people ->
            [0] Base: só dados publicados. Conte como suas propostas terminaram, e a base será o seu histórico.
           *[other] Base: { $people } membros que compartilham números; ainda sem resultados seus.
        }
        [one] Base: seu { $outcomes } resultado conhecido{ $people ->
            [0] { " " }e dados publicados.
           *[other] { " " }e { $people } membros que compartilham números.
        }
       *[other] Base: seus { $outcomes } resultados conhecidos{ $people ->
            [0] { " " }e dados publicados.
           *[other] { " " }e { $people } membros que compartilham números.
        }
    }
advice-range = A chance real fica na faixa 9 vezes em 10.

# The card of /job worth, and its line on other cards.
worth-worth_it = Vale a pena
worth-borderline = No limite
worth-skip = Melhor pular
worth-too_little_known = Faltam dados
worth-invited = Você recebeu convite: não custa nada.
worth-most = Pague no máximo { $most ->
        [0] **0** Connects
        [one] **{ $most }** Connect
       *[other] **{ $most }** Connects
    } por ela.
worth-flag = ⚠ { $flag }
worth-flag-ended = O anúncio acabou, ou tem um mês.
worth-flag-old = O anúncio tem mais de duas semanas.
worth-flag-outside_trade = Não é da sua área.
worth-flag-hardly_hires = Este cliente quase nunca contrata.
worth-flag-never_spent = Este cliente nunca gastou um dólar.
worth-flag-crowded = Já há 50 propostas ou mais.
worth-flag-pays_below_rate = Paga bem menos que o seu valor por hora.
worth-flag-dear = Custa bem mais Connects que o normal.
worth-bid = { $high ->
        [0] Boost não compensa aqui.
        [one] Boost: no máximo { $low }–{ $high } Connect.
       *[other] Boost: no máximo { $low }–{ $high } Connects.
    }
worth-boost = { $pays ->
        [yes] Boost de { $more } compensa
       *[no] Boost de { $more } não compensa
    }: +{ $lift }% de chance ({ $low }–{ $high }, { $source }), ponto de equilíbrio { $even ->
        [none] fora de alcance.
       *[other] +{ $even }%.
    }
worth-boost-own = seu histórico
worth-boost-shared = membros daqui
worth-boost-published = dado do Upwork
worth-batches = Saem de: { $batches }.
worth-batch = { $amount } a expirar em { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
worth-return = Se o cliente encerrar sem contratar, { $amount } de volta: acontece em cerca de 1 a cada 10.
worth-no-trade = Ainda não sei sua área: `/profile skills` melhora isto.
worth-line = { $verdict }{ $value ->
        [none] { "" }
       *[other] : contratação { $value }% ({ $low }–{ $high })
    }{ $prior ->
        [yes] , só de dados publicados
       *[no] { "" }
    }
worth-expected = Chance de contratação: { $value }% ({ $low }–{ $high }){ $prior ->
        [yes] , só de dados publicados
       *[no] { "" }
    }
button-worth = Vale a pena?

# What was said against what came, in /stats me and /stats community.
advice-said = Chances de { $low }–{ $high }%: eu disse { $chance }%, { $hired } de { $sent } deram contratação ({ $share }%).
record-title = { $judged ->
        [0] Ainda sem chances para comparar
       *[other] Eu disse { $said }%, deu { $came }%
    }
record-none = As chances de cada proposta ficam guardadas quando você a envia. Um mês depois, com o resultado informado, contam aqui.
record-of = { $judged ->
        [one] { $judged } proposta com fim conhecido.
       *[other] { $judged } propostas com fim conhecido.
    }
record-costs = **Custos esperados**, se você enviar a todas as vagas como estas:
record-cost = { $category } · { $band }: entrevista **{ $interview }** ({ $interview_low }–{ $interview_high }), contratação **{ $hire }** ({ $hire_low }–{ $hire_high })
record-cost-how = Em Connects, das vagas de 60 dias. O custo real fica na faixa 9 vezes em 10.
record-band-all = todos os valores
record-band-0 = menos de US$ 100
record-band-1 = US$ 100–500
record-band-2 = US$ 500–2.000
record-band-3 = mais de US$ 2.000
record-no-category = sem categoria
button-record = Chances e custos
