# Proposals: sent, what became of them, what came back and why.

cmd-proposal = Tus propuestas, lo que cuestan y en qué acabaron
cmd-proposal-send = Registra el trabajo y la propuesta, y gasta sus Connects, todo de una vez
    .job = El enlace del trabajo, o elige uno
    .connects = Lo que costó la propuesta (0 si fue gratis)
    .boost = Tu puja por un puesto con boost, aparte
    .invited = ¿Te invitó el cliente?
    .on = El día, si no es hoy: 2026-11-23, ayer, hace 3 días
    .note = Algo que quieras recordar
    .template = La plantilla con la que la escribiste, para que su resultado cuente ahí
cmd-proposal-update = Di en qué acabó una propuesta
    .proposal = Elige una, o el enlace de su trabajo
    .status = Qué pasó
    .value = Cuánto vale la oferta o el contrato, en dólares de EE. UU.
    .reason = Por qué no consiguió nada, hasta donde sepas
    .on = El día, si no es hoy: 2026-11-23, ayer, hace 3 días
cmd-proposal-list = Tus propuestas, las más recientes primero
    .status = Solo estas
    .since = Enviadas desde este día
cmd-proposal-show = Una propuesta: qué lotes la pagaron, qué volvió y qué aún podría volver
    .proposal = Elige una, o el enlace de su trabajo
cmd-proposal-checkin = Di en qué acabaron tus propuestas sin respuesta, de diez en diez

step-sent = Enviada
step-viewed = Vista
step-interviewing = Entrevista
step-offer = Oferta
step-hired = Contrato
step-declined = Rechazada
step-withdrawn = Retirada
step-archived = Archivada por el cliente
step-no_answer = Sin respuesta
step-gone = El trabajo ya no está
step-closed = Cerrada con el trabajo
step-void = Anulada
step-outbid = Boost superado
filter-live = Aún abiertas
filter-returns = Aún podrían devolver Connects
filter-all = Todas
step-cancelled = El cliente cerró el trabajo
step-removed = Upwork eliminó el trabajo
step-expired = El trabajo venció
step-filled = Contrataron a alguien

sent = **−{ $amount }** por **{ $job }**{ $boost ->
        [0] { "" }
       *[other] { " " }({ $cost } + { $boost } de boost)
    }
proposal-drafted = Escrita con { $template }, versión { $version }.
sent-free = Sin gasto en **{ $job }**{ $invited ->
        [yes] : te invitaron.
       *[no] .
    }
sent-cost-by = Propuesta: { $count ->
        [one] del lote que vence el { $on }.
       *[other] de los lotes que vencen el { $lots }.
    }
sent-boost-by = Boost: { $count ->
        [one] del lote que vence el { $on }.
       *[other] de los lotes que vencen el { $lots }.
    }
sent-posted = El anuncio tenía { $age } cuando la enviaste.
sent-new-job = El trabajo también queda registrado.
sent-unusual = Es más de lo que suele costar un anuncio. ¿Un descuido? *Deshacer* lo quita todo.
sent-job-ended = Este trabajo cuenta como terminado: { $outcome }.
age-minutes = { $count ->
        [one] 1 minuto
       *[other] { $count } minutos
    }
age-hours = { $count ->
        [one] 1 hora
       *[other] { $count } horas
    }
age-days = { $count ->
        [one] 1 día
       *[other] { $count } días
    }

updated = { $job }
updated-same = Ya estaba en «{ $status }».
updated-value = Vale { $value }.
updated-dated = Con fecha del { $on }.
updated-boost = { $boost ->
        [kept] El boost de { $amount } está gastado del todo: el cliente reaccionó mientras duraba.
        [open] El boost de { $amount } sigue abierto.
       *[outbid] El boost fue superado.
    }

# A check-in.
checkin-title = { $silent ->
        [0] Ninguna propuesta sin resultado
        [one] 1 propuesta sin resultado
       *[other] { $silent } propuestas sin resultado
    }
checkin-about = Abre una línea, elige qué pasó y guarda. Lo que dejes abierto sigue sin datos. *Resto: sin respuesta* rellena las demás de esta página.
checkin-row = { $on } · { $viewed ->
        [yes] vista ·{ " " }
       *[no] { "" }
    }{ $job } · { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    }
checkin-picked = { $step } · { $job }
checkin-saved = { $count ->
        [0] No elegiste nada.
        [one] Guardado: **1** resultado.
       *[other] Guardados: **{ $count }** resultados.
    }{ $passed ->
        [0] { "" }
       *[other] { " " }Ya tenían resultado y siguen igual: { $passed }.
    }
checkin-none = { $sent } enviadas, resultado conocido de { $told }.{ $silent ->
        [0] { "" }
       *[other] { " " }Las que dejaste abiertas siguen sin datos.
    }
checkin-undone = { $count ->
        [one] Deshecho: 1 propuesta está como antes.
       *[other] Deshecho: { $count } propuestas están como antes.
    }
checkin-undo-choice = El repaso del { $on }: { $count ->
        [one] 1 resultado
       *[other] { $count } resultados
    }
button-checkin = Anotar resultados
button-checkin-save = Guardar
button-checkin-rest = Resto: sin respuesta
button-checkin-skip = Saltar estas

# Jobs without a category.
sorting-title = { $total ->
        [0] Todos los trabajos tienen categoría
        [one] 1 trabajo sin categoría
       *[other] { $total } trabajos sin categoría
    }
sorting-about = Abre una línea y elige su categoría. Cada elección se guarda al momento.
button-sort = Clasificarlos

# Why a proposal won nothing.
lost-price = El precio
lost-experience = Experiencia o portafolio
lost-fit = No encajaba
lost-late = Llegué tarde
lost-other_hired = Contrataron a otra persona
lost-client_silent = El cliente dejó de responder
lost-own_choice = Decisión mía
lost-other = Otra cosa
proposal-lost = Por qué: { $reason }.
proposal-lost-set = Anotado. `/stats me` cuenta por qué se pierden las propuestas.

# Why Connects come back, or don't.
reason-cancelled = El cliente cerró el trabajo antes de cualquier contrato, así que Upwork devuelve lo que costó la propuesta.
reason-removed = Upwork eliminó el anuncio, así que devuelve lo que costó la propuesta.
reason-outbid = Te superaron antes de que el cliente hiciera nada, así que el boost vuelve.
reason-expired = No vuelve nada: Upwork no devuelve Connects cuando un anuncio simplemente vence.
reason-filled = No vuelve nada: contrataron a alguien, y entonces Upwork se queda los Connects.
reason-declined = No vuelve nada por una propuesta rechazada. Si el cliente cierra el trabajo sin contratar, aún puede volver: `/job close`.
reason-withdrawn = No vuelve nada por una propuesta retirada.
reason-archived = No vuelve nada por una propuesta archivada. Si el cliente cierra el trabajo sin contratar, aún puede volver: `/job close`.
reason-kept_boost = El boost sigue gastado: el cliente había reaccionado a él, o aguantó hasta el final.
reason-already_returned = Ya volvió todo.
reason-was_free = No costó nada, así que no hay nada que devolver.
reason-hired_here = Te contrataron: sus Connects están bien gastados.
reason-still_open = No vuelve nada mientras está abierta.

proposals-title = { $total ->
        [0] Ninguna propuesta
        [one] 1 propuesta
       *[other] { $total } propuestas
    } · { $status }{ $since ->
        [none] { "" }
       *[other] { " " }· desde el { $since }
    }
proposals-row = **{ $title }**
    -# { $foot }
proposals-out = { $amount ->
        [one] { $amount } gastado
       *[other] { $amount } gastados
    }
proposals-boost = { $boost ->
        [open] boost abierto
        [kept] boost gastado
        [outbid] boost superado
       *[returned] boost devuelto
    }
proposals-invited = por invitación
proposals-job-ended = el trabajo terminó: ciérralo
proposals-hoped = Aún podrían volver hasta **{ $amount }**, si el cliente cierra el trabajo sin contratar o Upwork lo elimina.
proposals-returns-empty = No queda nada que pueda devolver Connects.
proposals-due = **+{ $amount }** a estas alturas ({ $outcome }): cierra el trabajo
proposals-if-ended = **+{ $amount }** si el trabajo termina sin contrato
proposals-if-outbid = **+{ $amount }** si antes superan tu boost
proposals-kept = { $amount ->
        [one] del boost sigue gastado { $amount }
       *[other] del boost siguen gastados { $amount }
    }
proposals-never = { $count ->
        [one] 1 propuesta ({ $amount }) no devolverá nada
       *[other] { $count } propuestas ({ $amount }) no devolverán nada
    }: { $reason ->
        [hired_here] te contrataron
        [withdrawn] { $count ->
            [one] retirada
           *[other] retiradas
        }
        [expired] el anuncio simplemente venció
        [filled] contrataron a alguien
       *[kept_boost] el cliente reaccionó al boost, o aguantó hasta el final
    }.
proposals-empty = Aún no hay nada aquí.
proposals-empty-next = `/proposal send` con el enlace de un trabajo y lo que costó lo hace todo de una vez.

proposal-title = **{ $job }**
proposal-status = **{ $status }** · #{ $proposal }{ $invited ->
        [yes] { " " }· por invitación
       *[no] { "" }
    }{ $value ->
        [none] { "" }
       *[other] { " " }· vale { $value }
    }
proposal-cost = Costó **{ $cost }**{ $boost ->
        [0] { "" }
       *[other] { " " }+ boost **{ $boost }** ({ $state ->
            [open] abierto
            [kept] gastado
            [outbid] superado
           *[returned] devuelto
        })
    }
proposal-free = No costó nada.
proposal-back = **+{ $amount }** { $kind ->
        [boost] del boost
       *[other] de la propuesta
    } de vuelta → { $lots }
proposal-out = Sigue gastado: { $cost ->
        [0] { "" }
       *[other] **{ $cost }** de la propuesta
    }{ $boost ->
        [0] { "" }
       *[other] { $cost ->
            [0] { "" }
           *[other] { ", " }
        }**{ $boost }** del boost
    }
proposal-if-cancelled = Si el cliente cierra el trabajo sin contratar, { $amount ->
        [one] vuelve **{ $amount }**.
       *[other] vuelven **{ $amount }**.
    }
proposal-if-outbid = Si antes superan tu boost, { $amount ->
        [one] vuelve **{ $amount }**.
       *[other] vuelven **{ $amount }**.
    }
proposal-steps = { $steps }
proposal-step = { $what } { $when }
proposal-job-ended = El tablero dice del trabajo: { $outcome }. Ciérralo también para ti, así queda escrito lo que vuelve.

retract-first = ¿Anular esta propuesta, como si nunca se hubiera enviado? Lo que costó vuelve a tu saldo. Si la retiraste en Upwork, elige *Retirada*: en ese caso no vuelve nada.
retracted = Anulada: **{ $job }**, como si nunca se hubiera enviado.

menu-proposal = Abrir una propuesta
button-second = Enviar una segunda
button-move-back = Volver atrás
button-viewed = Vista
button-interviewing = Entrevista
button-offer = Oferta
button-hired = Contrato
button-declined = Rechazada
button-outbid = Boost superado
button-proposal = Detalles
button-retract = Anular
button-close-job = Trabajo cerrado
button-value = ¿Cuánto vale?
menu-step = ¿Qué pasó?
menu-why = ¿Por qué?

# The form Log a proposal.
button-log-form = Registrar una propuesta
button-form-again = Corregir
form-log = Registrar una propuesta
form-log-post = El trabajo
form-log-post-hint = Pega su enlace o todo el anuncio, o escribe su título
form-log-connects-hint = Déjalo vacío si lo dice el anuncio pegado
form-log-balance-hint = El número de la página Connects de Upwork, después de esta propuesta
log-ready = El formulario está listo: pulsa el botón.

form-apply = Postulaste
form-cost = Connects que costó
form-boost = Boost, aparte
form-value = Cuánto vale
form-value-dollars = Dólares de EE. UU.

# A proposal that is held back until the member confirms it.
held-ended = **Ha terminado**, según tus notas: { $outcome }.
held-not-now = No enviada: **{ $job }**. No se gastan Connects, y lo que escribiste se guarda 30 días.
button-not-now = Ahora no

# Cuándo es una entrevista.
interview-title = Entrevista
interview-at = **{ $at }** ({ $in })
interview-when = Entrevista: **{ $at }** ({ $in })
interview-none = Aún no has dicho cuándo es.
interview-removed = Ya no tiene hora.
interview-waiting = Los recordatorios esperan a la próxima.
interview-before = { $minutes ->
        [15] 15 minutos antes
        [60] 1 hora antes
        [180] 3 horas antes
       *[1440] 1 día antes
    }
interview-reminders = Recordatorio: { $before }
menu-interview-before = Recuérdamela antes
button-interview-when = ¿Cuándo es?
button-interview-remove = Sin hora
form-interview-when = ¿Cuándo es?
form-interview-when-hint = En tu zona horaria: mañana a las 15:00, viernes 14:30, 20 de noviembre a las 12:00
