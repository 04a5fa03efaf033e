# /connects forecast: the balance in the months ahead. Paces come as text, with one decimal.

cmd-connects-forecast = Seu saldo daqui em diante, o dia em que acaba, e o que expiraria sem uso
    .months = Quantos meses à frente, de 1 a 12 (sem isso, 3)
    .plan = Simule: este plano a partir da próxima renovação
    .pace = Simule: tantos Connects por semana, sem boosts
    .buy = Simule: tantos Connects comprados hoje
    .boost = Simule: um boost de tantos Connects em cada proposta

forecast-runs-out = { $case ->
        [now] Não resta nada, e seu ritmo é de **{ $pace }** por dia.
        [day] No seu ritmo de **{ $pace }** por dia, acabam em **{ $on }** ({ $when }).
       *[never] No seu ritmo de **{ $pace }** por dia, não acabam { $within }.
    }
forecast-idle = Você não usou nenhum nos últimos { $days } dias, sem contar o que voltou. { $case ->
        [now] Também não resta nada para usar.
        [day] Se continuar assim, os últimos expiram em **{ $on }** ({ $when }).
       *[never] Se continuar assim, sempre sobram alguns { $within }.
    }
forecast-within = em { $months ->
        [one] { $months } mês
       *[other] { $months } meses
    }
forecast-not-within = não { $within }
forecast-band = Semanas de mais gasto ({ $busy } por dia): { $busyon }. De menos gasto ({ $quiet } por dia): { $quieton }.
forecast-missing = Até { $until } faltariam cerca de **{ $missing }** nesse ritmo.
forecast-unknown = Só conheço seus gastos de { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }; um ritmo pede { $needed }. Até lá mostro seu saldo sem nenhum gasto.

forecast-row = { $on }: **{ $balance }**{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high })
    }
forecast-refilled = renovação +{ $amount }
forecast-spent = gastos −{ $amount }
forecast-lapsed = expirados −{ $amount }
forecast-still = sem mudança

forecast-unused = { $total ->
        [0] Nada expiraria sem uso.
       *[other] Expirariam sem uso: **{ $total }**
    }
forecast-unused-row = **{ $amount }** em { $on } · { $when }

forecast-pack = **Mais { $amount } hoje** ({ $usd }): { $case ->
        [day] acabam em { $on }.
       *[never] não acabam { $within }.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Mais **{ $lost }** expiraria sem uso.
       *[other] { " " }Mais **{ $lost }** expirariam sem uso.
    }
forecast-plans = **{ $use }** por mês no Basic: { $basic }, { $free ->
        [0] todos comprados
       *[other] com { $free } grátis e { $bought } comprados
    }. No Plus: { $plus }, com { $granted } no plano{ $more ->
        [0] { "" }
       *[other] { " " }e { $more } comprados
    }{ $spare ->
        [0] { "" }
       *[other] { " " }({ $spare } a mais do que você usa)
    }.
forecast-difference = { $cheaper ->
        [plus] Só pelos Connects, o Plus custa { $usd } a menos por mês para você.
        [basic] Só pelos Connects, o Plus custa { $usd } a mais por mês para você; o que mais ele oferece não entra na conta.
       *[same] Só pelos Connects, os dois custam o mesmo.
    }
forecast-prices = { $price } por Connect (Upwork, desde maio de 2019); { $fee } por mês pelo Plus, segundo membros (2026, não oficial). Sem impostos.
forecast-how = Seu ritmo: { $net } em { $days } dias, sem o que voltou. Entre parênteses: a metade do meio das suas semanas. Renovações e expirações entram nos dias delas.
forecast-how-unknown = Renovações e expirações entram nos dias delas. Registre o que você envia com `/proposal send`, ou traga seu histórico com `/connects import`.
forecast-renewal-unknown = **O dia da sua renovação não é conhecido**, então aqui não entram Connects mensais. Informe o dia com `/profile plan`.
forecast-look-ahead = Quando acabam
forecast-look-months = { $shown ->
        [one] O primeiro mês
       *[other] Os primeiros { $shown } meses
    }
forecast-look-later = Depois, até o mês { $last }
forecast-look-buying = Comprar mais, ou o Plus
forecast-if = **Se for assim** ({ $what }, { $pace } por dia): { $case ->
        [now] hoje não resta nada.
        [day] acabam em **{ $on }** ({ $when }).
       *[never] não acabam { $within }, e no fim restam **{ $left }** em vez de { $usual }.
    }{ $lost ->
        [0] { "" }
       *[other] { " " }Expirariam sem uso: { $lost }.
    }{ $cost ->
        [none] { "" }
       *[other] { " " }Custo até lá: { $cost }.
    }{ $unknown ->
        [yes] { " " }O dia da sua renovação não é conhecido: não entram Connects mensais.
       *[no] { "" }
    }
forecast-if-pace = { $pace } por semana
forecast-if-buy = compra de { $amount } hoje
forecast-if-boost = boost de { $amount } por proposta
