cmd-profile = Seu plano e seus lembretes
cmd-profile-show = Seu plano, sua próxima renovação, e como lembro você
cmd-profile-plan = Mude seu plano, a próxima renovação ou os Connects grátis do mês
    .plan = Seu plano no Upwork
    .monthly_free = Você recebe os Connects grátis todo mês no Basic? (No Plus eles sempre chegam.)
    .next_refill = Quando chegam os próximos Connects do mês, ex.: 2026-12-03
cmd-profile-reminders = Onde, quando e sobre o que lembro você

profile-plan = { $plan } · { $refill ->
        [none] dia da renovação não informado: `/profile plan`
        [nothing] sem Connects mensais
       *[other] próxima renovação: **{ $amount }** em { $refill } ({ $when })
    }
profile-since = Em uso desde { $since }.
profile-place = Lembretes: **{ $place }**, às { $hour }:00, { $zone }
profile-expiry = Antes de Connects expirarem: { $days ->
        [none] nada
        [one] { $days } dia antes
       *[other] { $days } dias antes
    }
profile-topics = Sobre: { $topics ->
        [none] nada
       *[other] { $topics }
    }
profile-low = Saldo baixo: menos de { $below }
profile-silent = Propostas sem notícia: após { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
profile-interview = Entrevistas em aberto: após { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
profile-quiet = Silêncio das { $from }:00 às { $to }:00.
profile-paused = **Em pausa até { $until }.**
profile-unsent = Não consegui falar com você: { $reason }
profile-badge = Badge de disponibilidade: cerca de { $weekly } por semana, { $days }. `/connects reconcile` conta os dias dele sem registro.
button-forget-badge = Esquecer o badge
profile-plan-set = Salvo. Vale a partir do próximo ciclo; o que veio antes fica como estava.
reminders-channel-missing = Esse servidor ainda não tem canal para mim: peça à administração que use `/server setup`. Até lá, veja `/connects balance`.

place-dm = mensagem direta
place-channel = canal deste servidor
place-both = mensagem direta e canal deste servidor
place-fallback = mensagem direta, ou então canal deste servidor
place-none = lugar nenhum

# The card of /profile plan. Each tap is saved at once.
button-plan = Mudar plano
menu-plan = Seu plano no Upwork
profile-free = { $unknown ->
        [yes] Chegam 10 Connects grátis todo mês? Você não sabia ao certo.
       *[no] Chegam 10 Connects grátis todo mês?
    }
switch-free = 10 grátis por mês
button-renewal = Próxima renovação
form-renewal = Dia da próxima renovação

# The card of /profile reminders. Each tap is saved at once.
switch = { $on ->
        [yes] ✓ { $name }
       *[no] ○ { $name }
    }
reminders-title-main = Lembretes
reminders-title-quiet = Horário de silêncio
reminders-title-pause = Pausa
reminders-title-limits = Limites
reminders-days = **Antes de Connects expirarem:**
reminders-about = **Sobre** (toque para mudar):
reminders-saved = Salvo.
reminders-quiet-about = No horário de silêncio não envio nada. O que surgir espera até o fim dele.
reminders-pause-about = Durante uma pausa não envio nada. O que ainda importar depois vem em uma só mensagem.
reminders-limits-about = A partir de quando eu aviso. Cada limite só vale se o tema dele está ligado.
menu-place = Onde
menu-hour = A que hora
menu-days = Quanto antes de Connects expirarem eu aviso
menu-quiet-from = Silêncio a partir de
menu-quiet-to = Silêncio até
menu-low = Saldo baixo
menu-silent = Propostas sem notícia
menu-interview = Entrevistas em aberto
choice-place = Enviar para: { $place }
choice-hour = Às { $hour }
choice-quiet-from = Silêncio a partir das { $hour }
choice-quiet-to = Silêncio até as { $hour }
choice-days = { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }
choice-low = Saldo baixo: menos de { $count }
choice-silent = Sem notícia: após { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
choice-interview = Entrevistas: após { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }
button-open-reminders = Mudar lembretes
button-reminders-quiet = Silêncio
button-reminders-pause = Pausa
button-reminders-limits = Limites
button-back-reminders = Voltar
button-quiet-off = Sem horário de silêncio
button-pause = { $days ->
        [one] Por um dia
        [7] Por uma semana
       *[other] Por { $days } dias
    }
button-pause-until = Até um dia
button-pause-off = Sem pausa
form-pause = Sem lembretes até
form-pause-hint = Um dia, por exemplo 10 jan ou próxima segunda
form-zone = A cidade grande mais próxima, como Recife
