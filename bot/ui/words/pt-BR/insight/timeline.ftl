# A balance over time. Amounts come as signed text.

button-over-time = No tempo
button-spending = Gastos
over-time-title = { $began ->
        [yes] Desde { $since }, o primeiro dia anotado aqui:
       *[no] Desde { $since }, quando o saldo era **{ $before }**:
    }
over-time-refilled = renovações { $amount }
over-time-added = adicionados { $amount }
over-time-spent = gastos { $amount }
over-time-lapsed = expirados { $amount }
over-time-other = devolvidos ou corrigidos { $amount }
over-time-still = Nada mudou.
over-time-lowest = Mínimo: { $balance } em { $on }.
spending-title = { $total ->
        [0] Nada gasto
       *[other] Gastos: **{ $total }**
    } { $months ->
        [one] neste mês
       *[other] em { $months } meses, contando este
    }, sem o que voltou.
spending-row = { $purpose ->
        [proposal] Propostas
        [boost] Boosts
        [badge] Badge de disponibilidade
        [ads] Anúncios do perfil
       *[other] Outros
    } **{ $amount }**
spending-unassigned = De volta sem dizer de quê: { $amount }. Não foram descontados.
spending-how = O que voltou é descontado de onde foi gasto. Outros: gastos sem proposta.
