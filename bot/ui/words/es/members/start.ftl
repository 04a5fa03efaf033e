# Opening an account by buttons, /me, and the first steps.

cmd-me = Tu cuenta en una tarjeta: lo que tienes, lo que viene y lo que necesita tu atención

zone-now = { $zone } · { $time }

# The form behind the button Start, and what follows it.
button-start = Empezar
button-start-again = Corregir
button-go-on = Continuar
button-go-on-later = Continuar sin eso
button-zone-later = Más tarde
button-zone-other = Otra zona
button-free-yes = Llegan 10 cada mes
button-free-no = No llega ninguno
form-start = Empieza con lo que muestra Upwork
form-start-balance = Tus Connects ahora
form-start-balance-hint = El número de la página Connects de Upwork
form-start-plan = Tu plan en Upwork
form-start-renewal = Próxima renovación, si sabes el día
form-start-renewal-hint = Por ejemplo 3 dic. Está en la página de membresía de Upwork. Si dudas, déjalo vacío.
form-start-free = ¿Llegan 10 Connects gratis cada mes?
form-start-free-hint = Solo Basic necesita respuesta. Plus siempre los trae; los planes de agencia, nunca.
form-start-included = ¿Incluye los { $amount } que escribiste?
included-yes = Sí: el número de Upwork es de después
included-no = No: el número de Upwork es de antes
begun-next = { $spent ->
        [yes] Ahora se restan los **{ $amount }** que escribiste.
       *[no] Ahora se suman los **{ $amount }** que escribiste.
    }
free-yes = Sí
free-no = No
free-unsure = No lo sé
started-free-unknown = **¿Llegan 10 Connects gratis cada mes?** No cuento ninguno hasta que lo digas:
begun-zone = **¿En qué zona horaria vives?** Elige la línea con tu hora actual. Así te escribo a tu hora.
menu-zone = Tu zona horaria
form-zone-title = Tu zona horaria
zone-set = Tu zona horaria: **{ $zone }**

# The first steps.
steps-title = Siguientes pasos
step-history-first = **Pega tu historial** de la página Connects de Upwork.
    .gain = Verás lo que costó cada trabajo y cuándo vencen tus Connects más antiguos.
step-outcomes-first = **Anota los resultados** de tus propuestas: vista, entrevista, contrato.
    .gain = Verás lo que te cuestan de verdad una entrevista y un contrato.
step-reminders-first = **Elige recordatorios**: sobre qué te escribo y cuándo.
    .gain = Te avisaré antes de que venzan Connects, a tu hora.
step-job-first = **Registra el próximo trabajo desde un mensaje**: abre el menú del mensaje, luego Aplicaciones → Registrar trabajo.
    .gain = Título, precio y enlace se rellenan solos.
steps-none = Todos los primeros pasos están hechos.
steps-hidden = Oculté los siguientes pasos. Los encuentras otra vez con `/me`.
button-steps = Siguientes pasos
button-steps-hide = Ocultar
button-step-history = Pegar historial
button-step-reminders = Elegir recordatorios

# /me
button-me = Mi cuenta
button-proposals = Propuestas
me-expiry = { $amount ->
        [one] **{ $amount }** es el próximo en vencer
       *[other] **{ $amount }** son los próximos en vencer
    }, el { $on } ({ $when })
me-expiry-none = No vence nada.
me-renewal = { $plan } · renovación el { $on } ({ $when }): **+{ $amount }**
me-renewal-none = { $plan } · sin Connects mensuales
me-renewal-unknown = { $plan } · día de renovación desconocido
me-proposals = { $open ->
        [0] Ninguna propuesta abierta.
        [one] **1** propuesta abierta
       *[other] **{ $open }** propuestas abiertas
    }{ $interviews ->
        [0] { "" }
        [one] , 1 con entrevista u oferta
       *[other] , { $interviews } con entrevista u oferta
    }
me-interview = Entrevista: **{ $job }**, { $at } ({ $in })
me-goal = Esta semana: { $reached }
me-needs = **Necesita tu atención**
me-unconfirmed = { $count ->
        [one] Una renovación: ¿llegaron sus Connects? Mira `/connects balance`.
       *[other] { $count } renovaciones: ¿llegaron sus Connects? Mira `/connects balance`.
    }
me-silent = { $count ->
        [one] 1 propuesta lleva
       *[other] { $count } propuestas llevan
    } { $days ->
        [one] un día
       *[other] { $days } días
    } sin noticias. Cuéntame qué pasó: `/proposal checkin`.
me-refill-day = ¿Cuándo llegan tus Connects del mes{ $unknown ->
        [yes] , si es que llegan
       *[no] { "" }
    }? Dímelo con `/profile plan`.
me-steps = { $count ->
        [one] 1 paso más mejoraría
       *[other] { $count } pasos más mejorarían
    } estas cifras.
