# /start and what moves Connects: spend, add, undo, refill answers.

cmd-start = Abra sua conta com o que o Upwork mostra hoje
    .balance = Seus Connects agora, como o Upwork mostra
    .plan = Seu plano no Upwork
    .next_refill = Quando chegam os próximos Connects do mês, ex.: 2026-12-03 (na página de assinatura do Upwork)
    .monthly_free = Você recebe os Connects grátis todo mês? Nem toda conta recebe
    .expiring_30d = Quantos o Upwork diz que expiram em 30 dias
    .timezone = Seu fuso horário: digite a cidade mais próxima
cmd-connects = Seus Connects: saldo, gastos, histórico
cmd-connects-spend = Registre Connects que você usou
    .amount = Quantos
    .purpose = Para quê (uma proposta com resultado: /proposta enviar)
    .job = A vaga: um link, ou escolha uma sua
    .on = O dia, se não for hoje: 2026-11-23, ontem, 3 dias atrás
    .note = Algo para lembrar
cmd-connects-add = Registre Connects que entraram
    .amount = Quantos
    .source = De onde vieram
    .paid = Quanto você pagou, em dólares
    .on = O dia, se não for hoje: 2026-11-23, ontem, 3 dias atrás
    .expires = Quando expiram, se não for em 12 meses
    .job = Se é devolução: a vaga de onde voltaram
    .note = Algo para lembrar
cmd-connects-undo = Desfaça seu último lançamento, ou um que você escolher
    .entry = O lançamento; sem isso, o último

plan-basic = Basic
plan-plus = Plus
plan-agency_basic = Agency Basic
plan-agency_plus = Agency Plus

kind-opening = Saldo inicial
kind-refill = Renovação mensal
kind-purchase = Compra
kind-bonus = Bônus
kind-reward = Recompensa
kind-return = Devolução
kind-spend = Gasto
kind-boost = Boost
kind-badge = Badge de disponibilidade
kind-ads = Anúncios do perfil
kind-correction = Correção
kind-reversal = Desfeito
kind-expiry = Expirados
kind-forfeit = Acima do limite de acúmulo

button-undo = Desfazer
button-count-on-top = Somar ao saldo
button-balance = Saldo
button-history = Histórico
button-expiring = Expirações
button-anyway = Registrar assim mesmo
button-refill-yes = Chegou
button-refill-correct = Outro número
button-refill-missing = Não chegou
button-undo-entry = Desfazer #{ $entry }

started = Sua conta está aberta no plano **{ $plan }**.
started-refill = Próxima renovação: **{ $amount }** em { $on } ({ $when })
started-no-grant = Este plano não traz Connects todo mês. Se o seu traz, diga com `/profile plan`.
started-refill-unknown = Quando chegam seus Connects do mês? Informe com `/profile plan`, e eu escrevo em cada um desses dias.
started-soon = **{ $amount }** deles { $amount ->
        [one] expira
       *[other] expiram
    } até { $on }{ $rest ->
        [0] .
       *[other] ; suponho que o resto tem seis meses.
    }
started-aged = O Upwork não mostra os dias de expiração, então suponho que têm seis meses. O aviso chega a tempo.
started-zone = Seu fuso horário é { $zone }; mude com `/profile reminders`.
started-next = A seguir: `/proposal send` com o link da vaga registra a vaga, a proposta e os Connects de uma vez.

spent = **−{ $amount }** { $purpose ->
        [proposal] por uma proposta
        [boost] por um boost
        [badge] pelo badge de disponibilidade
        [ads] por anúncios do perfil
       *[other] em gastos
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
spent-on = Com data de { $on }.
paid-by = { $count ->
        [one] Do lote que expira em { $on }.
       *[other] Dos lotes que expiram em { $lots }.
    }
part = { $on } ({ $amount })
parts-and-more = { $days } e mais
counted-at-start = Isso foi antes do seu `/start`, e o saldo que você informou lá já conta isso: seu saldo fica como está.
counted-on-top = Somado ao que você informou no `/start`: **+{ $amount }**.
corrected = { $amount ->
        [one] Faltava **{ $amount }**
       *[other] Faltavam **{ $amount }**
    }, então antes somei uma correção desse tamanho, marcada no seu histórico.

added = **+{ $amount }** { $source ->
        [purchase] por compra
        [bonus] de bônus
        [reward] de recompensa
        [refill] da renovação
       *[return] de volta
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
added-expires = Expiração: { $count ->
        [one] { $on }
       *[other] { $lots }
    }
added-lapsed = **{ $amount }** deles { $amount ->
        [one] já tinha passado do dia, então expirou
       *[other] já tinham passado do dia, então expiraram
    } na hora.

undone = { $count ->
        [one] Desfeito:
       *[other] Desfeitos, pois andam juntos:
    }
undone-entry = **{ $amount }** { $kind } · #{ $entry } · { $when }
undo-choice = #{ $entry } · { $amount } · { $kind } · { $on }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }

refill-confirmed = Renovação de { $on } confirmada: **+{ $amount }**.
refill-corrected = Renovação de { $on } corrigida de { $expected } para **{ $amount }**.
refill-missing = Renovação de { $on } desfeita: { $expected } não chegaram.
refill-missing-next = Vale olhar a página de assinatura do Upwork: o plano continua ativo, e em que dia renova? Depois `/profile plan`.
refill-form = Quantos Connects chegaram?
refill-form-amount = Connects que chegaram (0 se nenhum)
