# What the bot says by itself: renewals, expiry warnings, digests.

refill-arrived = Tu renovación del { $on } debería estar aquí: **+{ $amount }**.
refills-arrived = Mientras no estuve llegó el día de { $count } renovaciones:
refill-row = **+{ $amount }** el { $on }
refill-next = La próxima: { $amount } el { $on } ({ $when })
refill-ask = Upwork no me cuenta nada, así que míralo: ¿llegó?
expiry-title = **{ $amount }** { $amount ->
        [one] vence
       *[other] vencen
    } { $when }
expiry-also = **{ $amount }** el { $on } ({ $when })
expiry-use = Úsalos en un trabajo al que ibas a postular de todos modos: `/job rank` dice cuáles son el mejor uso.
digest-refill = Connects del mes
digest-refill-about = Renovaciones que deberían haber llegado:
digest-refill-row = { $who } · **+{ $amount }** el { $on }
digest-expiry = Connects a punto de vencer
digest-expiry-about = Aún sirven para una propuesta:
digest-expiry-row = { $who } · **{ $amount }** el { $on }{ $later ->
        [0] { "" }
       *[other] , { $later } después
    }
digest-join = Para aparecer aquí, o dejar de hacerlo: `/profile reminders`
nudge-low-about = Es menos de { $below }, tu límite para este recordatorio.
nudge-silent = ¿Hay novedades?
nudge-silent-about = Toca lo que pasó. ¿Sin novedades? Déjalo como está.
nudge-silent-row = **{ $job }**: sin noticias desde { $since }
nudge-interview = ¿Qué tal fue la entrevista?
nudge-interview-about = Toca lo que pasó. ¿Aún en conversación? Déjalo como está.
nudge-interview-row = **{ $job }**: en conversación desde { $since }
nudge-boost = Boosts abiertos
nudge-boost-about = Un boost superado antes de que el cliente mirara vuelve. Un toque lo aclara.
nudge-boost-row = **{ $job }**: con boost, sin noticias desde { $since }
button-was-outbid = ¿Fue superado?
nudge-lapsing = Trabajos que cierran pronto
nudge-lapsing-about = Upwork cierra un anuncio al cabo de un mes más o menos. Postula ya, o déjalos ir.
nudge-lapsing-row = **{ $job }** · hacia el { $on }
button-weekly-checkin = Repaso semanal
nudge-checkin = Repaso semanal
nudge-checkin-about = { $silent ->
        [one] **1** propuesta lleva una semana o más sin resultado.
       *[other] **{ $silent }** propuestas llevan una semana o más sin resultado.
    } Tus cifras solo incluyen lo que anotes.
nudge-paste = Es hora de pegar tu historial
nudge-paste-about = Upwork muestra solo los últimos 90 días{ $by ->
        [none] , y algunos tuyos ya quedaron fuera. Usa `/connects import` pronto y no se perderán más.
       *[other] . Usa `/connects import` antes del { $by } y no se perderá nada.
    }
notice-place = Tus recordatorios
notice-place-lost = Van al canal de un servidor, y ese canal ya no funciona: { $reason }
notice-place-next = Mientras no se arregle, lo ves todo en `/connects balance`. Puedes elegir otro lugar en los ajustes de recordatorios.
notice-place-back = He vuelto al servidor cuyo canal elegiste, así que llegan ahí otra vez.
notice-server = El canal de tu servidor
notice-server-lost = En [el servidor donde me configuraste](https://discord.com/channels/{ $guild }) ya no puedo publicar: { $reason }
notice-server-next = También aviso a los miembros que eligieron ese canal. Con `/server setup` indicas otro; `/server show` tiene lo que no se pudo publicar.
notice-server-back = He vuelto al [servidor donde me configuraste](https://discord.com/channels/{ $guild }), y publico ahí como estaba configurado.
notice-kept = Un canal de tu servidor
notice-kept-lost = Ya no puedo publicar ni cambiar mis mensajes en <#{ $channel }>: { $reason }
notice-kept-next = Quedan en espera. Cuando esté arreglado, *Reenviar* en `/server show` los trae; `/server setup` indica otro canal.
place-trouble = El canal que elegiste para tus recordatorios no funciona: { $reason }

job-gone = ¿Cómo acabó **{ $job }**? Si el cliente lo cerró antes de cualquier contrato o Upwork lo eliminó, tus Connects vuelven.
message-later = Te lo recordaré el { $when }, si entonces aún importa.
message-stopped = No más de esto: { $topics }. *Deshacer* o `/profile reminders` lo activa otra vez.
message-resumed = Activado: { $topics }.
message-moved = Ya no estás en el servidor cuyo canal era para esto, así que desde ahora tus recordatorios llegan aquí.
message-mine-again = { $count ->
        [0] No hay nada que reenviar.
        [one] Te reenvío un mensaje.
       *[other] Te reenvío { $count } mensajes, en uno solo.
    }

topic-refill = renovaciones
topic-expiry = vencimientos
topic-low = saldo bajo
topic-silent = propuestas sin respuesta
topic-interview = entrevistas abiertas
topic-lapsing = trabajos que cierran pronto
topic-paste = pegar el historial
topic-checkin = repaso semanal
topic-boost = boosts abiertos

button-reminders = Recordatorios
button-later = Recordármelo mañana
button-stop = No más de esto
button-resume = Deshacer
button-best-jobs = Mejores trabajos
button-job-gone = El trabajo ya no está

gone-title = ¿Volvieron tus Connects?
gone-about = { $mark ->
        [fake] { $who } informa de que **{ $job }**, al que postulaste, no es un trabajo honesto.
       *[other] { $who } dice que **{ $job }**, al que postulaste, ya no está en Upwork.
    }
gone-amount = Si el cliente lo cerró sin contratar, o Upwork lo eliminó, { $amount ->
        [one] vuelve **{ $amount }** Connect
       *[other] vuelven **{ $amount }** Connects
    } { $count ->
        [one] al lote que vence el { $on }.
       *[other] a los lotes que vencen el { $lots }.
    }
gone-ask = Para ti no ha cambiado nada. Mira el Connects History de Upwork y cuéntamelo.
gone-not-yet = De acuerdo, no ha cambiado nada. Cuando vuelvan, pulsa *Sí, volvieron* arriba o usa `/job close`.
button-came-back = Sí, volvieron
button-not-yet = Todavía no
