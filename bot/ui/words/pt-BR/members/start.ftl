# Opening an account by buttons, /me, and the first steps.

cmd-me = Sua conta em um cartão: o que você tem, o que vem a seguir, e o que espera por você

zone-now = { $zone } · { $time }

# The form behind the button Start, and what follows it.
button-start = Começar
button-start-again = Corrigir
button-go-on = Continuar
button-go-on-later = Continuar sem isso
button-zone-later = Depois
button-zone-other = Outro fuso
button-free-yes = Chegam 10 por mês
button-free-no = Não chega nenhum
form-start = Comece com o que o Upwork mostra
form-start-balance = Seus Connects agora
form-start-balance-hint = O número na página de Connects do Upwork
form-start-plan = Seu plano no Upwork
form-start-renewal = Próxima renovação, se souber o dia
form-start-renewal-hint = Por exemplo 3 dez. Está na página de assinatura do Upwork. Na dúvida, deixe em branco.
form-start-free = Chegam 10 Connects grátis todo mês?
form-start-free-hint = Só o Basic precisa de resposta. O Plus sempre traz, planos de agência nunca.
form-start-included = Esse número já inclui os { $amount } digitados?
included-yes = Sim: o número do Upwork é de depois disso
included-no = Não: o número do Upwork é de antes disso
begun-next = { $spent ->
        [yes] Os **{ $amount }** que você digitou saem a seguir.
       *[no] Os **{ $amount }** que você digitou entram a seguir.
    }
free-yes = Sim
free-no = Não
free-unsure = Não sei
started-free-unknown = **Chegam 10 Connects grátis todo mês?** Não conto nenhum até você dizer que sim:
begun-zone = **Em que fuso horário você mora?** Escolha a linha com a sua hora atual. Assim escrevo na hora certa para você.
menu-zone = Seu fuso horário
form-zone-title = Seu fuso horário
zone-set = Seu fuso horário: **{ $zone }**

# The first steps.
steps-title = Próximos passos
step-history-first = **Cole seu histórico** da página de Connects do Upwork.
    .gain = Assim você vê quanto custou cada vaga, e quando seus Connects mais antigos expiram.
step-outcomes-first = **Informe os resultados** das suas propostas: vista, entrevista, contratação.
    .gain = Assim você vê quanto uma entrevista e uma contratação custam de verdade.
step-reminders-first = **Escolha lembretes**: sobre o que escrevo, e quando.
    .gain = Assim aviso antes de Connects expirarem, na sua hora.
step-job-first = **Registre a próxima vaga a partir de uma mensagem**: abra o menu da mensagem, depois Apps → Registrar vaga.
    .gain = Assim título, preço e link já vêm preenchidos.
steps-none = Todos os primeiros passos estão feitos.
steps-hidden = Guardei os próximos passos. Você os acha de novo em `/me`.
button-steps = Próximos passos
button-steps-hide = Ocultar
button-step-history = Colar histórico
button-step-reminders = Escolher lembretes

# /me
button-me = Minha conta
button-proposals = Propostas
me-expiry = **{ $amount }** { $amount ->
        [one] expira
       *[other] expiram
    } em { $on } ({ $when })
me-expiry-none = Nada expira.
me-renewal = { $plan } · renovação em { $on } ({ $when }): **+{ $amount }**
me-renewal-none = { $plan } · sem Connects mensais
me-renewal-unknown = { $plan } · dia da renovação não informado
me-proposals = { $open ->
        [0] Nenhuma proposta em aberto.
        [one] **{ $open }** proposta em aberto
       *[other] **{ $open }** propostas em aberto
    }{ $interviews ->
        [0] { "" }
        [one] , { $interviews } com entrevista ou oferta
       *[other] , { $interviews } com entrevista ou oferta
    }
me-interview = Entrevista: **{ $job }**, { $at } ({ $in })
me-goal = Esta semana: { $reached }
me-needs = **O que espera por você**
me-unconfirmed = { $count ->
        [one] Uma renovação: os Connects chegaram? Veja `/connects balance`.
       *[other] { $count } renovações: os Connects chegaram? Veja `/connects balance`.
    }
me-silent = { $count ->
        [one] { $count } proposta está sem notícia
       *[other] { $count } propostas estão sem notícia
    } há { $days ->
        [one] um dia
       *[other] { $days } dias
    }. Conte o que aconteceu: `/proposal checkin`.
me-refill-day = Quando chegam seus Connects do mês{ $unknown ->
        [yes] , se é que chegam
       *[no] { "" }
    }? Informe com `/profile plan`.
me-steps = { $count ->
        [one] { $count } próximo passo melhoraria
       *[other] { $count } próximos passos melhorariam
    } estes números.
