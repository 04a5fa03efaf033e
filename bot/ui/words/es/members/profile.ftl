cmd-profile = Tu plan y tus recordatorios
cmd-profile-show = Tu plan, tu próxima renovación y cómo te recuerdo las cosas
cmd-profile-plan = Cambia tu plan, la próxima renovación o los Connects gratis del mes
    .plan = Tu plan de Upwork
    .monthly_free = ¿Recibes los Connects gratis cada mes en Basic? (Con Plus llegan siempre.)
    .next_refill = Cuándo llegan los próximos Connects del mes, p. ej. 2026-12-03
cmd-profile-reminders = Dónde, cuándo y sobre qué te envío recordatorios

profile-plan = { $plan } · { $refill ->
        [none] día de renovación desconocido: `/profile plan`
        [nothing] sin Connects mensuales
       *[other] próxima renovación: **{ $amount }** el { $refill } ({ $when })
    }
profile-since = Llevo la cuenta desde el { $since }.
profile-place = Recordatorios: **{ $place }**, a las { $hour }:00, { $zone }
profile-expiry = Antes de que venzan Connects: { $days ->
        [none] nada
        [one] 1 día antes
       *[other] { $days } días antes
    }
profile-topics = Sobre: { $topics ->
        [none] nada
       *[other] { $topics }
    }
profile-low = Saldo bajo: menos de { $below }
profile-silent = Propuestas sin respuesta: tras { $days ->
        [one] 1 día
       *[other] { $days } días
    }
profile-interview = Entrevistas abiertas: tras { $days ->
        [one] 1 día
       *[other] { $days } días
    }
profile-quiet = En silencio de { $from }:00 a { $to }:00.
profile-paused = **En pausa hasta el { $until }.**
profile-unsent = No pude contactarte: { $reason }
profile-badge = Insignia de disponibilidad: unos { $weekly } por semana, { $days }. `/connects reconcile` cuenta sus días sin registrar.
button-forget-badge = Olvidar la insignia
profile-plan-set = Guardado. Cuenta desde el próximo ciclo; lo anterior sigue igual.
reminders-channel-missing = Ese servidor aún no tiene canal para mí: pide a su administración que use `/server setup`. Hasta entonces, mira `/connects balance`.

place-dm = mensaje directo
place-channel = el canal de este servidor
place-both = mensaje directo y el canal de este servidor
place-fallback = mensaje directo; si no, el canal de este servidor
place-none = en ningún sitio

# The card of /profile plan. Each tap is saved at once.
button-plan = Cambiar plan
menu-plan = Tu plan en Upwork
profile-free = { $unknown ->
        [yes] ¿Llegan 10 Connects gratis cada mes? No lo tenías claro.
       *[no] ¿Llegan 10 Connects gratis cada mes?
    }
switch-free = 10 gratis al mes
button-renewal = Próxima renovación
form-renewal = Día de la próxima renovación

# The card of /profile reminders. Each tap is saved at once.
switch = { $on ->
        [yes] ✓ { $name }
       *[no] ○ { $name }
    }
reminders-title-main = Recordatorios
reminders-title-quiet = Horas de silencio
reminders-title-pause = Pausa
reminders-title-limits = Límites
reminders-days = **Antes de que venzan Connects:**
reminders-about = **Sobre** (toca para cambiar):
reminders-saved = Guardado.
reminders-quiet-about = En horas de silencio no envío nada. Lo que toque entonces espera a que terminen.
reminders-pause-about = Durante una pausa no envío nada. Lo que aún importe después llega en un solo mensaje.
reminders-limits-about = Desde cuándo te aviso. Cada límite cuenta solo donde su tema está activado.
menu-place = Dónde
menu-hour = A qué hora
menu-days = Cuánto antes te aviso de que vencen Connects
menu-quiet-from = Silencio desde
menu-quiet-to = Silencio hasta
menu-low = Saldo bajo
menu-silent = Propuestas sin respuesta
menu-interview = Entrevistas abiertas
choice-place = Enviar a: { $place }
choice-hour = A las { $hour }
choice-quiet-from = Silencio desde las { $hour }
choice-quiet-to = Silencio hasta las { $hour }
choice-days = { $days ->
        [one] 1 día
       *[other] { $days } días
    }
choice-low = Saldo bajo: menos de { $count }
choice-silent = Sin respuesta: tras { $count ->
        [one] 1 día
       *[other] { $count } días
    }
choice-interview = Entrevistas: tras { $count ->
        [one] 1 día
       *[other] { $count } días
    }
button-open-reminders = Cambiar recordatorios
button-reminders-quiet = Silencio
button-reminders-pause = Pausa
button-reminders-limits = Límites
button-back-reminders = Atrás
button-quiet-off = Sin horas de silencio
button-pause = { $days ->
        [one] Un día
        [7] Una semana
       *[other] { $days } días
    }
button-pause-until = Hasta un día
button-pause-off = Sin pausa
form-pause = Sin recordatorios hasta
form-pause-hint = Un día, por ejemplo 10 ene o el próximo lunes
form-zone = La gran ciudad más cercana, como Madrid
