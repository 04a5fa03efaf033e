# Os lembretes próprios: /remind, sua lista e as mensagens.
cmd-remind = Lembra você do que quiser, na hora que escolher
    .what = Do que lembrar
    .when = Quando: amanhã às 9:30, em 2 horas, sexta 14:30, toda segunda às 9
    .repeat = Com que frequência (uma vez, se vazio)
    .job = A vaga de que se trata
    .proposal = A proposta de que se trata

repeat-once = uma vez
repeat-every-day = todo dia
repeat-every-weekday = de segunda a sexta
repeat-every-week = toda semana
repeat-every-month = todo mês
repeat-every-days = a cada { $count } dias
repeat-every-weeks = a cada { $count } semanas
repeat-every-months = a cada { $count } meses

own-when = **{ $weekday }**, { $at } ({ $in })
own-repeat = { $repeat ->
        [every-day] Depois, todo dia neste horário.
        [every-weekday] Depois, de segunda a sexta neste horário.
        [every-week] Depois, toda semana neste horário.
        [every-days] Depois, a cada { $count } dias neste horário.
        [every-weeks] Depois, a cada { $count } semanas neste horário.
        [every-months] Depois, a cada { $count } meses no dia { $day } neste horário.
       *[every-month] Depois, todo mês no dia { $day } neste horário.
    }
own-short-months = Em um mês mais curto, chega no último dia.
own-about = Sobre: { $job }
own-over = Este lembrete acabou.
own-done = Feito.
own-done-next = Feito por esta vez. Próxima vez:
own-snoozed = Vou lembrar você de novo:
own-stopped = Encerrado. Não chega mais.
own-deleted = Excluído.
own-restored = Está de volta:
own-saved = Salvo:
own-list-title = { $total ->
        [0] Nenhum lembrete
        [one] { $total } lembrete
       *[other] { $total } lembretes
    }
own-list-none = Crie um com `/remind`, por exemplo `amanhã às 9:30` ou `toda segunda às 9`.
own-list-row = **{ $what }** · { $at }{ $repeat ->
        [once] { "" }
       *[other] { " " }· { $name }
    }
menu-own = Mudar ou excluir um
own-set-for = Para { $at }.
own-missed = { $count ->
        [one] Desde então era para chegar mais { $count } vez. Não consegui enviar, então este vale por todos.
       *[other] Desde então era para chegar mais { $count } vezes. Não consegui enviar, então este vale por todos.
    }
own-next = Próxima vez: { $at }

form-own-new = Lembrete
form-own-what = Do que lembrar
form-own-when = Quando
form-own-when-hint = Por exemplo: amanhã às 9:30, em 2 horas, sexta 14:30, toda segunda às 9
form-own-repeat = Com que frequência

# O arquivo de calendário, para o celular ou o computador.
calendar-name = Connects
calendar-renewal = { $amount ->
       *[other] Renovação de Connects: { $amount }
    }
calendar-expiry = { $amount ->
       *[other] Connects que expiram: { $amount }
    }
calendar-interview = Entrevista: { $job }
calendar-title = Arquivo de calendário
calendar-about = Abra no celular ou no computador para pôr isto no seu calendário:
calendar-holds =
    - renovações: { $renewals }
    - dias em que Connects expiram: { $expiries }
    - entrevistas: { $interviews }
    - lembretes: { $reminders }
calendar-again = Um arquivo mais novo muda estes eventos e não duplica nenhum. Exclua à mão o que passou.
button-calendar = Calendário
button-own-change = Mudar
button-own-delete = Excluir
button-own-list = Meus lembretes
button-own-hour = Em 1 hora
button-own-tomorrow = Amanhã
button-own-week = Em 1 semana
button-own-done = Feito
button-own-stop = Encerrar
