# Los recordatorios propios: /remind, su lista y los mensajes.
cmd-remind = Te recuerda lo que quieras, a la hora que elijas
    .what = Qué recordarte
    .when = Cuándo: mañana a las 9:30, en 2 horas, viernes 14:30, cada lunes a las 9
    .repeat = Cada cuánto (una vez si no pones nada)
    .job = El trabajo del que se trata
    .proposal = La propuesta de la que se trata

repeat-once = una vez
repeat-every-day = cada día
repeat-every-weekday = de lunes a viernes
repeat-every-week = cada semana
repeat-every-month = cada mes
repeat-every-days = cada { $count } días
repeat-every-weeks = cada { $count } semanas
repeat-every-months = cada { $count } meses

own-when = **{ $weekday }**, { $at } ({ $in })
own-repeat = { $repeat ->
        [every-day] Después, cada día a esta hora.
        [every-weekday] Después, de lunes a viernes a esta hora.
        [every-week] Después, cada semana a esta hora.
        [every-days] Después, cada { $count } días a esta hora.
        [every-weeks] Después, cada { $count } semanas a esta hora.
        [every-months] Después, cada { $count } meses el día { $day } a esta hora.
       *[every-month] Después, cada mes el día { $day } a esta hora.
    }
own-short-months = En un mes más corto llega el último día.
own-about = Sobre: { $job }
own-over = Este recordatorio ya terminó.
own-done = Hecho.
own-done-next = Hecho por esta vez. Próxima vez:
own-snoozed = Te lo recordaré otra vez:
own-stopped = Detenido. Ya no llegará.
own-deleted = Borrado.
own-restored = Está de vuelta:
own-saved = Guardado:
own-list-title = { $total ->
        [0] Ningún recordatorio
        [one] 1 recordatorio
       *[other] { $total } recordatorios
    }
own-list-none = Crea uno con `/remind`, por ejemplo `mañana a las 9:30` o `cada lunes a las 9`.
own-list-row = **{ $what }** · { $at }{ $repeat ->
        [once] { "" }
       *[other] { " " }· { $name }
    }
menu-own = Cambiar o borrar uno
own-set-for = Para { $at }.
own-missed = { $count ->
        [one] Desde entonces tocaba una vez más. No pude enviarlo, así que este vale por los dos.
       *[other] Desde entonces tocaba { $count } veces más. No pude enviarlos, así que este vale por todos.
    }
own-next = Próxima vez: { $at }

form-own-new = Recordatorio
form-own-what = Qué recordarte
form-own-when = Cuándo
form-own-when-hint = Por ejemplo: mañana a las 9:30, en 2 horas, viernes 14:30, cada lunes a las 9
form-own-repeat = Cada cuánto

# El archivo de calendario, para el teléfono o el ordenador.
calendar-name = Connects
calendar-renewal = { $amount ->
        [one] Renovación de Connects: 1
       *[other] Renovación de Connects: { $amount }
    }
calendar-expiry = { $amount ->
        [one] Vence 1 Connect
       *[other] Vencen { $amount } Connects
    }
calendar-interview = Entrevista: { $job }
calendar-title = Archivo de calendario
calendar-about = Ábrelo en tu teléfono o computadora para pasar esto a tu calendario:
calendar-holds =
    - renovaciones: { $renewals }
    - días en que vencen Connects: { $expiries }
    - entrevistas: { $interviews }
    - recordatorios: { $reminders }
calendar-again = Un archivo más nuevo cambia estos eventos y no duplica ninguno. Borra a mano lo que ya pasó.
button-calendar = Calendario
button-own-change = Cambiar
button-own-delete = Borrar
button-own-list = Mis avisos
button-own-hour = En 1 hora
button-own-tomorrow = Mañana
button-own-week = En 1 semana
button-own-done = Hecho
button-own-stop = Detener
