# Proposals: sent, what became of them, what came back and why.

cmd-proposal = Suas propostas, quanto custaram e no que deram
cmd-proposal-send = Registre a vaga e a proposta, e gaste os Connects, tudo de uma vez
    .job = O link da vaga, ou escolha uma
    .connects = Quanto a proposta custou (0 se foi grátis)
    .boost = Seu lance por um lugar com boost, além do custo
    .invited = O cliente convidou você?
    .on = O dia, se não for hoje: 2026-11-23, ontem, 3 dias atrás
    .note = Algo para lembrar
    .template = O modelo usado, para que os resultados contem nele
cmd-proposal-update = Diga no que deu uma proposta
    .proposal = Escolha uma, ou o link da vaga
    .status = O que aconteceu
    .value = Quanto vale a oferta ou o contrato, em dólares
    .reason = Por que não deu certo, até onde você sabe
    .on = O dia, se não for hoje: 2026-11-23, ontem, 3 dias atrás
cmd-proposal-list = Suas propostas, as mais novas primeiro
    .status = Só estas
    .since = Enviadas neste dia ou depois
cmd-proposal-show = Uma proposta: que lotes pagaram, o que voltou, o que ainda pode voltar
    .proposal = Escolha uma, ou o link da vaga
cmd-proposal-checkin = Conte no que deram suas propostas sem notícia, dez por vez

step-sent = Enviada
step-viewed = Vista
step-interviewing = Entrevista
step-offer = Oferta
step-hired = Contratação
step-declined = Recusada
step-withdrawn = Retirada
step-archived = Arquivada pelo cliente
step-no_answer = Sem resposta
step-gone = A vaga sumiu
step-closed = Encerrada com a vaga
step-void = Anulada
step-outbid = Lance superado
filter-live = Ainda em aberto
filter-returns = Podem devolver Connects
filter-all = Todas
step-cancelled = O cliente encerrou a vaga
step-removed = O Upwork removeu a vaga
step-expired = A vaga expirou
step-filled = Houve contratação

sent = **−{ $amount }** por **{ $job }**{ $boost ->
        [0] { "" }
       *[other] { " " }({ $cost } + { $boost } de boost)
    }
proposal-drafted = Escrita com { $template }, versão { $version }.
sent-free = Nada gasto com **{ $job }**{ $invited ->
        [yes] : você recebeu convite.
       *[no] .
    }
sent-cost-by = Proposta: { $count ->
        [one] do lote que expira em { $on }.
       *[other] dos lotes que expiram em { $lots }.
    }
sent-boost-by = Boost: { $count ->
        [one] do lote que expira em { $on }.
       *[other] dos lotes que expiram em { $lots }.
    }
sent-posted = O anúncio tinha { $age } quando você enviou.
sent-new-job = A vaga também foi registrada.
sent-unusual = É mais do que os anúncios costumam custar. Engano? *Desfazer* anula tudo.
sent-job-ended = Esta vaga conta como encerrada: { $outcome }.
age-minutes = { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
age-hours = { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
age-days = { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }

updated = { $job }
updated-same = Já estava em “{ $status }”.
updated-value = Vale { $value }.
updated-dated = Com data de { $on }.
updated-boost = { $boost ->
        [kept] O boost de { $amount } está gasto de vez: o cliente reagiu enquanto ele valia.
        [open] O boost de { $amount } ainda está em aberto.
       *[outbid] O boost foi superado.
    }

# A check-in.
checkin-title = { $silent ->
        [0] Nenhuma proposta sem resultado
        [one] { $silent } proposta sem resultado
       *[other] { $silent } propostas sem resultado
    }
checkin-about = Abra uma linha, escolha o que aconteceu e salve. O que você deixar em aberto fica sem dados. *Resto: sem resposta* preenche as outras desta página.
checkin-row = { $on } · { $viewed ->
        [yes] vista ·{ " " }
       *[no] { "" }
    }{ $job } · { $connects ->
        [0] 0 Connects
        [one] { $connects } Connect
       *[other] { $connects } Connects
    }
checkin-picked = { $step } · { $job }
checkin-saved = { $count ->
        [0] Nada foi escolhido.
        [one] Salvo: **{ $count }** resultado.
       *[other] Salvos: **{ $count }** resultados.
    }{ $passed ->
        [0] { "" }
       *[other] { " " }Já tinham resultado e ficam como estavam: { $passed }.
    }
checkin-none = Enviadas: { $sent }, resultado conhecido de { $told }.{ $silent ->
        [0] { "" }
       *[other] { " " }As que você deixou em aberto ficam sem dados.
    }
checkin-undone = { $count ->
        [one] Desfeito: { $count } proposta está como antes.
       *[other] Desfeito: { $count } propostas estão como antes.
    }
checkin-undo-choice = O check-in de { $on }: { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }
button-checkin = Informar resultados
button-checkin-save = Salvar
button-checkin-rest = Resto: sem resposta
button-checkin-skip = Pular estas

# Jobs without a category.
sorting-title = { $total ->
        [0] Toda vaga tem categoria
        [one] { $total } vaga sem categoria
       *[other] { $total } vagas sem categoria
    }
sorting-about = Abra uma linha e escolha a categoria. Cada escolha é salva na hora.
button-sort = Dar categorias

# Why a proposal won nothing.
lost-price = O preço
lost-experience = Experiência ou portfólio
lost-fit = Não combinava
lost-late = Cheguei tarde
lost-other_hired = Contrataram outra pessoa
lost-client_silent = O cliente sumiu
lost-own_choice = Escolha minha
lost-other = Outra coisa
proposal-lost = Por quê: { $reason }.
proposal-lost-set = Anotado. `/stats me` conta por que propostas se perdem.

# Why Connects come back, or don't.
reason-cancelled = O cliente encerrou a vaga antes de um contrato, então o Upwork devolve o custo da proposta.
reason-removed = O Upwork removeu o anúncio, então devolve o custo da proposta.
reason-outbid = Seu lance foi superado antes de o cliente fazer algo, então o boost volta.
reason-expired = Nada volta: o Upwork não devolve Connects quando um anúncio só expira.
reason-filled = Nada volta: houve contratação, e nesse caso o Upwork fica com os Connects.
reason-declined = Nada volta por uma proposta recusada. Se o cliente encerrar a vaga sem contratar, ainda pode voltar: `/job close`.
reason-withdrawn = Nada volta por uma proposta retirada.
reason-archived = Nada volta por uma proposta arquivada. Se o cliente encerrar a vaga sem contratar, ainda pode voltar: `/job close`.
reason-kept_boost = O boost continua gasto: o cliente tinha reagido a ele, ou ele valeu até o fim.
reason-already_returned = Tudo já voltou.
reason-was_free = Não custou nada, então não há o que voltar.
reason-hired_here = O contrato é seu, então os Connects foram bem gastos.
reason-still_open = Nada volta enquanto está aberta.

proposals-title = { $total ->
        [0] Nenhuma proposta
        [one] { $total } proposta
       *[other] { $total } propostas
    } · { $status }{ $since ->
        [none] { "" }
       *[other] { " " }· desde { $since }
    }
proposals-row = **{ $title }**
    -# { $foot }
proposals-out = gastos: { $amount }
proposals-boost = { $boost ->
        [open] boost em aberto
        [kept] boost gasto
        [outbid] boost superado
       *[returned] boost devolvido
    }
proposals-invited = com convite
proposals-job-ended = vaga encerrada: feche-a aqui
proposals-hoped = Ainda há até **{ $amount }** a voltar, se o cliente encerrar a vaga sem contratar ou o Upwork a remover.
proposals-returns-empty = Não há mais nada que possa devolver Connects.
proposals-due = **+{ $amount }** já ({ $outcome }): encerre a vaga
proposals-if-ended = **+{ $amount }** se a vaga acabar sem contratação
proposals-if-outbid = **+{ $amount }** se seu lance for superado antes
proposals-kept = { $amount ->
        [one] { $amount } do boost continua gasto
       *[other] { $amount } do boost continuam gastos
    }
proposals-never = { $count ->
        [one] { $count } proposta
       *[other] { $count } propostas
    } ({ $amount }) sem nada para devolver: { $reason ->
        [hired_here] o contrato é seu
        [withdrawn] retirada por você
        [expired] o anúncio só expirou
        [filled] houve contratação
       *[kept_boost] o boost teve reação, ou valeu até o fim
    }.
proposals-empty = Nada aqui ainda.
proposals-empty-next = `/proposal send` com o link da vaga e o custo faz tudo de uma vez.

proposal-title = **{ $job }**
proposal-status = **{ $status }** · #{ $proposal }{ $invited ->
        [yes] { " " }· com convite
       *[no] { "" }
    }{ $value ->
        [none] { "" }
       *[other] { " " }· vale { $value }
    }
proposal-cost = Custo **{ $cost }**{ $boost ->
        [0] { "" }
       *[other] { " " }+ boost **{ $boost }** ({ $state ->
            [open] em aberto
            [kept] gasto
            [outbid] superado
           *[returned] devolvido
        })
    }
proposal-free = Não custou nada.
proposal-back = **+{ $amount }** { $kind ->
        [boost] do boost
       *[other] da proposta
    } de volta → { $lots }
proposal-out = Ainda gastos: { $cost ->
        [0] { "" }
       *[other] **{ $cost }** da proposta
    }{ $boost ->
        [0] { "" }
       *[other] { $cost ->
            [0] { "" }
           *[other] { ", " }
        }**{ $boost }** do boost
    }
proposal-if-cancelled = Se o cliente encerrar a vaga sem contratar, **{ $amount }** { $amount ->
        [one] volta
       *[other] voltam
    }.
proposal-if-outbid = Se seu lance for superado antes, **{ $amount }** { $amount ->
        [one] volta
       *[other] voltam
    }.
proposal-steps = { $steps }
proposal-step = { $what } { $when }
proposal-job-ended = O mural diz da vaga: { $outcome }. Encerre para você também, para anotar o que volta.

retract-first = Anular esta proposta, como se nunca tivesse sido enviada? O que ela custou volta ao seu saldo. Se você a retirou no Upwork, escolha *Retirada*: aí nada volta.
retracted = Anulada: **{ $job }**, como se nunca tivesse sido enviada.

menu-proposal = Abrir uma proposta
button-second = Enviar uma segunda
button-move-back = Voltar
button-viewed = Vista
button-interviewing = Entrevista
button-offer = Oferta
button-hired = Contratação
button-declined = Recusada
button-outbid = Lance superado
button-proposal = Detalhes
button-retract = Anular
button-close-job = Vaga encerrada
button-value = Quanto vale?
menu-step = O que aconteceu?
menu-why = Por quê?

# The form Log a proposal.
button-log-form = Registrar proposta
button-form-again = Corrigir
form-log = Registrar uma proposta
form-log-post = A vaga
form-log-post-hint = Cole o link ou o anúncio inteiro, ou digite o título
form-log-connects-hint = Deixe em branco se o anúncio colado já diz
form-log-balance-hint = O número na página de Connects do Upwork, depois desta proposta
log-ready = O formulário está pronto: toque no botão.

form-apply = Você enviou proposta
form-cost = Connects que custou
form-boost = Boost além do custo
form-value = Quanto vale
form-value-dollars = Dólares (US$)

# A proposal that is held back until the member confirms it.
held-ended = **Já acabou**, segundo suas anotações: { $outcome }.
held-not-now = Não enviada: **{ $job }**. Nenhum Connect foi gasto, e o que você digitou fica guardado por 30 dias.
button-not-now = Agora não

# Quando é uma entrevista.
interview-title = Entrevista
interview-at = **{ $at }** ({ $in })
interview-when = Entrevista: **{ $at }** ({ $in })
interview-none = Você ainda não disse quando é.
interview-removed = Sem horário agora.
interview-waiting = Os lembretes esperam pelo próximo.
interview-before = { $minutes ->
        [15] 15 minutos antes
        [60] 1 hora antes
        [180] 3 horas antes
       *[1440] 1 dia antes
    }
interview-reminders = Lembrete: { $before }
menu-interview-before = Lembrar antes
button-interview-when = Quando é?
button-interview-remove = Sem horário
form-interview-when = Quando é?
form-interview-when-hint = No seu fuso horário: amanhã às 15:00, sexta 14:30, 20 de novembro às 12:00
