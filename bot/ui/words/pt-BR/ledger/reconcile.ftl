# What Upwork shows beside what the ledger says, and why they could differ.

cmd-connects-reconcile = Compare com o que o Upwork mostra, e descubra por que é diferente
    .balance = Seus Connects agora, como o Upwork mostra
    .expiring_30d = Quantos o Upwork diz que expiram em 30 dias

reconcile-same = É o que o Upwork mostra: o saldo bate.
reconcile-differs = O Upwork mostra **{ $stated }**: { $amount ->
        [one] { $amount } Connect
       *[other] { $amount } Connects
    } a { $more ->
        [yes] mais
       *[no] menos
    } do que aqui.
reconcile-soon-same = { $amount ->
        [0] Nada expira em 30 dias, lá como aqui.
       *[other] Destes, **{ $amount }** em até 30 dias, lá como aqui.
    }
reconcile-soon-differs = Expiram em 30 dias: { $stated } no Upwork e { $here } aqui{ $here ->
        [0] .
       *[other] :
    }
reconcile-lot = **{ $amount }** em { $on } · { $kind }{ $estimated ->
        [yes] { " " }· estimado
       *[no] { "" }
    }
reconcile-soon-estimate = Só uma estimativa está errada: o Upwork não mostra dias de expiração, então os do seu saldo inicial eram um palpite. Você pode usar as datas do Upwork.
reconcile-soon-part = Estimativa minha, disso: { $amount }; para isso você pode usar as datas do Upwork. Quanto aos outros: você registrou algo em um dia diferente do real?
reconcile-soon-known = Algo pode estar em outro dia, ou sem registro: veja `/connects expiring`.

reconcile-likely = Possíveis motivos, do mais provável:
reconcile-cause = **{ $number }.** { $words }
reconcile-fit = { $fit ->
        [exact] Explica exatamente esta diferença.
       *[part] Explica { $explains }; a diferença cai para { $rest }.
    }
reconcile-others = Outros possíveis motivos:
reconcile-import-first = Importar o histórico resolve a maioria das diferenças.
reconcile-imported = Comparado com tudo o que está registrado aqui; seu histórico do Upwork está aqui até { $on }.
reconcile-not-imported = Comparado com tudo o que está registrado aqui. Seu histórico do Upwork não está: importar resolve a maioria das diferenças.
reconcile-last = Última correção { $when }: o que veio antes não precisa de outro motivo.
reconcile-refill-counted = Os **+{ $amount }** de { $on } estão na conta, e com eles o saldo bate. Então chegaram?

reconcile-corrected = Corrigido em **{ $amount }**: seu saldo é { $stated }, como o Upwork mostrava.
reconcile-moved = **{ $amount }** agora { $amount ->
        [one] expira
       *[other] expiram
    } { $soon ->
        [yes] em até 30 dias, como diz o Upwork
       *[no] depois de 30 dias, como diz o Upwork
    }. O saldo fica igual.
reconcile-nothing = Não há mais nada para corrigir: seu saldo é { $stated }, como o Upwork mostrava.
reconcile-meanwhile = Desde a comparação o saldo passou de { $seen } para { $before }, então refiz a conta. Se isso foi registrado depois de você olhar o Upwork, desfaça e compare de novo.
reconcile-flagged = Seu histórico marca a correção. Se depois achar o motivo real, desfaça a correção antes.
reconcile-note = O Upwork mostrava { $stated }

cause-refill-missing = A renovação de { $on } (**+{ $amount }**) não chegou: você não a confirmou.
cause-refill-short = A renovação de { $on } trouxe { $arrived }, não { $amount }. Uma mudança de plano faz isso.
cause-return-missing = A devolução #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }por **{ $job }**
    } de { $on } não está no histórico do Upwork desses dias. O cliente encerrou a vaga sem contratar?
cause-return-late = A devolução #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }por **{ $job }**
    } de { $on } ainda não chegou. O Upwork leva um dia ou dois.
cause-job-applied = Você registrou **{ $job }** a { $amount }, e nenhuma proposta para ela. Enviou uma?
cause-credit-only-here = **+{ $amount }** de { $on } (#{ $entry }) não está no histórico do Upwork desses dias.
cause-put-in = A última correção (**+{ $amount }** de { $on }, #{ $entry }) não é mais necessária: o que ela cobria já foi registrado ou importado.
cause-taken-off = A última correção (**−{ $amount }** de { $on }, #{ $entry }) não é mais necessária: o que ela cobria já foi registrado ou importado.
cause-badge = Dias de badge sem registro: { $most ->
        [one] { $most } dia
       *[other] { $most } dias
    } desde { $on }, a { $amount } por dia.
cause-badge-unknown = O badge de disponibilidade gasta cerca de 2 por dia, e você não registrou nada: { $most ->
        [one] { $most } dia
       *[other] { $most } dias
    } dele.
cause-proposal = { $most ->
        [one] { $most } proposta sem registro: custam 7–27.
       *[other] { $least }–{ $most } propostas sem registro, a 7–27 cada.
    }
cause-expired-there = Já expiraram no Upwork: aqui, a expiração de { $amount } ({ $on }) é só estimada.
cause-spent = Outra coisa foi gasta: um boost ou um lance maior, anúncios do perfil.
cause-return-due = **{ $job }** acabou ({ $outcome }), então voltaram { $amount }. Você ainda não a encerrou aqui.
cause-guessed-row = “{ $job }” de { $on } (−{ $amount }, #{ $entry }) foi importado como gasto. Se é como o Upwork chama uma expiração, está contado duas vezes.
cause-spend-only-here = **−{ $amount }** de { $on } (#{ $entry }) não está no histórico do Upwork desses dias. Registrado duas vezes?
cause-lapsed-here = Expiração estimada aqui: **{ $amount }** em { $on }; no Upwork podem continuar valendo.
cause-refill-unposted = { $on ->
        [none] Uma renovação de { $amount }: não sei o dia da sua. `/profile plan` define.
       *[other] A renovação de { $on } ({ $amount }) já chegou. `/profile plan` define o dia.
    }
cause-boost-back = Seu lance por **{ $job }** foi superado: o boost de { $amount } voltou.
cause-return-possible = O cliente de **{ $job }** encerrou a vaga sem contratar: { $amount } de volta.
cause-purchase = Uma compra sem registro.
cause-came = Outra coisa entrou: um bônus, uma recompensa por entrevista, uma compra.

button-correct = Corrigir em { $amount }
button-move = Usar datas do Upwork em { $amount }
button-compare-again = Comparar
button-more-causes = Mais motivos
button-import-more = Importar
button-log-badge = Registrar o badge
button-log-it = Registrar
button-log-proposal = Registrar a proposta
button-add-purchase = Adicionar a compra
button-add-refill = Adicionar a renovação
button-close-it = Encerrar a vaga

form-reconcile = O que o Upwork mostra?
form-reconcile-soon = Destes, quantos expiram em 30 dias
form-reconcile-add = { $source ->
        [purchase] Uma compra
        [refill] Uma renovação
       *[bonus] O que entrou
    }
form-reconcile-spend = { $purpose ->
        [badge] O badge de disponibilidade
       *[other] O que foi gasto
    }
form-reconcile-proposal = Uma proposta ainda sem registro
form-reconcile-amount = Quantos Connects
form-reconcile-paid = Quanto você pagou, em dólares
form-reconcile-on = O dia, se não for hoje: ontem, 2026-11-23
form-reconcile-job = A vaga: o link, ou um título seu
