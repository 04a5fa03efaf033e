# What a wallet holds, held and did.

cmd-connects-balance = Seus Connects, o que expira quando, e a próxima renovação
    .at = O saldo no fim de um dia passado: 2026-10-01, ontem
cmd-connects-history = Tudo o que mexeu com seus Connects, o mais novo primeiro
    .kind = Só este tipo
    .since = Deste dia em diante
    .job = Só esta vaga: um link, ou escolha uma sua
cmd-connects-expiring = O que expira logo, e o que cada lote já pagou
    .days = Quantos dias à frente (sem isso, 30)
cmd-connects-export = Tudo o que mexeu com seus Connects, em arquivos para guardar
    .format = csv (lançamentos e lotes, para planilha) ou beancount (livro em texto, para bean-check)

balance-plan = { $plan } · próxima renovação: **{ $amount }** em { $on } ({ $when })
balance-plan-plain = { $plan } · sem Connects mensais
balance-plan-unknown = { $plan } · dia da renovação não informado: `/profile plan`
balance-at = No fim de { $day }.
balance-before-start = É antes de você começar aqui, em { $day }.
balance-empty = Não resta nada. Registre o que entra com `/connects add`.
balance-thirty = { $amount ->
        [0] Nada expira em 30 dias.
        [one] **{ $amount }** expira em até 30 dias.
       *[other] **{ $amount }** expiram em até 30 dias.
    }
expires-row = **{ $amount }** { $amount ->
        [one] expira
       *[other] expiram
    } em { $on } · { $when }
unconfirmed = **+{ $amount }** eram esperados em { $on } e estão na conta. Chegaram?

history-title = **Histórico**{ $kind ->
        [none] { "" }
       *[other] { " " }· { $kind }
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $since ->
        [none] { "" }
       *[other] { " " }· desde { $since }
    }
history-row = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $note ->
        [none] { "" }
       *[other] { " " }· { $note }
    }{ $status ->
        [none] { "" }
       *[other] { " " }· *{ $status }*
    }
history-row-foot = { $on } · saldo { $balance }{ $entry ->
        [none] { "" }
       *[other] { " " }· #{ $entry }
    }
history-empty = Nada aqui ainda.
history-empty-next = `/connects spend` e `/connects add` fazem lançamentos; `/proposal send` faz isso por uma proposta.
history-total = { $total ->
        [0] 0 linhas
        [one] { $total } linha
       *[other] { $total } linhas
    }
status-estimated = estimado
status-flagged = confira
status-expected = ainda sem confirmar
status-confirmed = confirmado
status-corrected = corrigido
status-reversed = desfeito

expiring-title = { $amount ->
        [0] Nada expira em { $days ->
            [one] { $days } dia
           *[other] { $days } dias
        }.
        [one] **{ $amount }** expira em até { $days ->
            [one] { $days } dia
           *[other] { $days } dias
        }
       *[other] **{ $amount }** expiram em até { $days ->
            [one] { $days } dia
           *[other] { $days } dias
        }
    }
expiring-later = Depois disso: { $amount } em { $on }.
expiring-nothing-left = Não resta nada para expirar.
lot-row = **{ $amount }** em { $on } · { $when }
    -# { $kind } de { $issued }, { $amount ->
        [one] resta { $amount }
       *[other] restam { $amount }
    } de { $whole }
lot-choice = { $amount } em { $on } · { $kind }
menu-lot = Abrir um lote
button-lot = Abrir
lot-title = Lote #{ $lot } · { $kind } de { $issued }
lot-left = { $remaining ->
        [one] Resta **{ $remaining }**
       *[other] Restam **{ $remaining }**
    } de { $amount } · { $remaining ->
        [0] expiração { $on }
       *[other] expira em { $on } ({ $when })
    }
lot-use = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    } · { $on }
lot-bought = O que ele já pagou:
lot-untouched = Ainda não saiu nada dele.

export-done = Todo o seu histórico, em dois arquivos que qualquer planilha abre.
export-lines = { $entries ->
        [0] 0 linhas
        [one] { $entries } linha
       *[other] { $entries } linhas
    }, { $lots ->
        [0] 0 lotes
        [one] { $lots } lote
       *[other] { $lots } lotes
    }. Horários em UTC.
export-beancount = Todo o seu histórico em texto simples, para `bean-check` e tudo o mais que lê Beancount. Dá para manter suas contas sem mim.

# The comment at the top of connects.beancount.
beancount-head =
    Os Connects de uma conta do Upwork no fim de { $today } (UTC), escritos pelo Connects Bot.
    Confira com bean-check. O custo de um lote é o dinheiro pago por ele; o que veio grátis não custou nada.
    Uma linha com ponto de exclamação não está confirmada: renovação só esperada, estimativa ou correção.
