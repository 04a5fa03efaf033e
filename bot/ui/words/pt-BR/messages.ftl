# What the bot says by itself: renewals, expiry warnings, digests.

refill-arrived = Sua renovação de { $on } já deve ter chegado: **+{ $amount }**.
refills-arrived = Enquanto estive fora, chegou o dia de { $count } renovações:
refill-row = **+{ $amount }** em { $on }
refill-next = Próxima: { $amount } em { $on } ({ $when })
refill-ask = O Upwork não me avisa, então confira: chegou?
expiry-title = **{ $amount }** { $amount ->
        [one] expira
       *[other] expiram
    } { $when }
expiry-also = **{ $amount }** em { $on } ({ $when })
expiry-use = Use em uma vaga que já interessava a você: `/job rank` diz quais são o melhor uso.
digest-refill = Connects do mês
digest-refill-about = Renovações que já devem ter chegado:
digest-refill-row = { $who } · **+{ $amount }** em { $on }
digest-expiry = Connects perto de expirar
digest-expiry-about = Dão para uma proposta enquanto duram:
digest-expiry-row = { $who } · **{ $amount }** em { $on }{ $later ->
        [0] { "" }
       *[other] , { $later } depois
    }
digest-join = Para entrar aqui ou sair: `/profile reminders`
nudge-low-about = Está abaixo de { $below }, seu limite para este lembrete.
nudge-silent = Alguma novidade?
nudge-silent-about = Toque no que aconteceu. Nada novo? Deixe como está.
nudge-silent-row = **{ $job }**: última notícia { $since }
nudge-interview = Como foi a entrevista?
nudge-interview-about = Toque no que aconteceu. Ainda em conversa? Deixe como está.
nudge-interview-row = **{ $job }**: entrevista { $since }
nudge-boost = Boosts em aberto
nudge-boost-about = Um boost superado antes de o cliente olhar volta. Um toque resolve.
nudge-boost-row = **{ $job }**: com boost, última notícia { $since }
button-was-outbid = Foi superado?
nudge-lapsing = Vagas que fecham logo
nudge-lapsing-about = O Upwork encerra um anúncio após cerca de um mês. Envie a proposta agora, ou deixe passar.
nudge-lapsing-row = **{ $job }** · por volta de { $on }
button-weekly-checkin = Check-in semanal
nudge-checkin = Check-in semanal
nudge-checkin-about = { $silent ->
        [one] **{ $silent }** proposta está sem resultado há uma semana ou mais.
       *[other] **{ $silent }** propostas estão sem resultado há uma semana ou mais.
    } Seus números só contam o que você informa.
nudge-paste = Hora de colar seu histórico
nudge-paste-about = O Upwork só mostra os últimos 90 dias{ $by ->
        [none] , e parte do seu já saiu do alcance. Use `/connects import` logo, e nada mais se perde.
       *[other] . Use `/connects import` até { $by }, e nada se perde.
    }
notice-place = Seus lembretes
notice-place-lost = Eles vão para o canal de um servidor, e esse canal não funciona mais: { $reason }
notice-place-next = Até isso se resolver, você vê tudo em `/connects balance`. Pode escolher outro lugar nas opções de lembretes.
notice-place-back = Voltei ao servidor do canal que você escolheu, então eles chegam lá de novo.
notice-server = O canal do seu servidor
notice-server-lost = Em [o servidor em que você me configurou](https://discord.com/channels/{ $guild }) não consigo mais publicar: { $reason }
notice-server-next = Os membros que escolheram esse canal também recebem aviso. Com `/server setup` você indica outro canal; `/server show` mostra o que não foi publicado.
notice-server-back = Voltei a [o servidor em que você me configurou](https://discord.com/channels/{ $guild }), e publico lá como antes.
notice-kept = Um canal do seu servidor
notice-kept-lost = Não consigo mais publicar nem mudar minhas mensagens em <#{ $channel }>: { $reason }
notice-kept-next = Elas esperam. Quando isso se resolver, *Enviar de novo* em `/server show` as traz; `/server setup` indica outro canal.
place-trouble = O canal que você escolheu para os lembretes não funciona: { $reason }

job-gone = Como **{ $job }** acabou? Encerrada pelo cliente antes de um contrato, ou removida pelo Upwork: aí seus Connects voltam.
message-later = Lembro você { $when }, se ainda fizer sentido até lá.
message-stopped = Não envio mais: { $topics }. *Desfazer* ou `/profile reminders` liga de novo.
message-resumed = Ligado: { $topics }.
message-moved = Você não está mais no servidor do canal desta mensagem, então seus lembretes chegam aqui de agora em diante.
message-mine-again = { $count ->
        [0] Não há nada para enviar de novo.
        [one] { $count } mensagem está a caminho de novo.
       *[other] { $count } mensagens estão a caminho de novo, em uma só.
    }

topic-refill = renovações
topic-expiry = expirações
topic-low = saldo baixo
topic-silent = propostas sem notícia
topic-interview = entrevistas abertas
topic-lapsing = vagas fechando
topic-paste = colar histórico
topic-checkin = check-in semanal
topic-boost = boosts abertos

button-reminders = Lembretes
button-later = Lembrar amanhã
button-stop = Parar estes
button-resume = Desfazer
button-best-jobs = Melhores vagas
button-job-gone = A vaga sumiu

gone-title = Seus Connects voltaram?
gone-about = { $mark ->
        [fake] { $who } relata que **{ $job }**, para a qual você enviou proposta, não é uma vaga séria.
       *[other] { $who } diz que **{ $job }**, para a qual você enviou proposta, sumiu do Upwork.
    }
gone-amount = Se o cliente encerrou sem contratar, ou o Upwork removeu, **{ $amount }** { $amount ->
        [one] Connect volta
       *[other] Connects voltam
    } { $count ->
        [one] ao lote que expira em { $on }.
       *[other] aos lotes que expiram em { $lots }.
    }
gone-ask = Nada mudou para você. Veja o Connects History do Upwork e me conte.
gone-not-yet = Tudo bem, nada mudou. Quando voltarem, toque em *Voltaram* acima, ou use `/job close`.
button-came-back = Voltaram
button-not-yet = Ainda não
