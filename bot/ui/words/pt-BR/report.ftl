# /stats report.
cmd-stats-report = Tudo sobre seus Connects e propostas em uma página para imprimir ou guardar

printed-card = Seu relatório: uma página para imprimir ou guardar. Tem os seus números; cuidado ao compartilhar.
printed-title = Meus Connects
printed-made = Em { $on }, { $time } UTC
printed-plan = Plano { $plan }
printed-renewal = { $on ->
        [none] Próxima renovação: não se sabe
       *[other] Próxima renovação: { $on }, { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }
printed-soon = { $amount ->
        [0] Nada vence em 30 dias
        [one] { $amount } Connect vence em 30 dias
       *[other] { $amount } Connects vencem em 30 dias
    }
printed-batches = Lotes e quando vencem
printed-batches-none = Não resta nada em nenhum lote.
printed-months = Histórico por mês
printed-months-none = Nada mudou nos últimos 12 meses.
printed-ahead = Os próximos meses
printed-funnel = Até onde as propostas chegaram
printed-funnel-none = Ainda não há propostas.
printed-known = { $sent ->
        [one] { $sent } proposta enviada
       *[other] { $sent } propostas enviadas
    }, resultado conhecido de { $told }. O que ninguém contou é desconhecido, nunca um não.
printed-costs = Quanto custam
printed-record = Chances ditas e o que aconteceu
printed-proposals = Propostas
printed-cut = { $count ->
        [one] Aqui falta mais { $count }.
       *[other] Aqui faltam mais { $count }.
    } `/connects export` e `/privacy export` têm tudo.
printed-value-unknown = não se sabe
printed-foot = Feito pelo Connects Bot com o que você registrou. Os dias são UTC. Esta página não carrega nem executa nada.
printed-head-expires = Vence
printed-head-left = Resta
printed-head-from = Origem
printed-head-received = Recebido
printed-head-month = Mês
printed-head-refilled = Renovações
printed-head-added = Adicionados
printed-head-spent = Gastos
printed-head-lapsed = Vencidos
printed-head-other = Outros
printed-head-balance = Saldo
printed-head-sent = Enviada
printed-head-job = Trabalho
printed-head-cost = Connects
printed-head-boost = Boost
printed-head-status = Situação
printed-head-value = Valor
printed-invited = convite
button-print = Imprimir tudo
