# What an account holds, held and did.

cmd-connects-balance = Tus Connects, cuándo vence cada uno y la próxima renovación
    .at = El saldo al final de un día pasado: 2026-10-01, ayer
cmd-connects-history = Todo lo que movió tus Connects, lo más reciente primero
    .kind = Solo este tipo
    .since = Desde este día
    .job = Solo este trabajo: un enlace, o elige uno de los tuyos
cmd-connects-expiring = Qué vence pronto, y qué ha pagado cada lote
    .days = Cuántos días por delante (si lo dejas vacío, 30)
cmd-connects-export = Todo lo que movió tus Connects, en archivos para guardar
    .format = csv (movimientos y lotes, para hoja de cálculo) o beancount (texto contable, para bean-check)

balance-plan = { $plan } · próxima renovación: **{ $amount }** el { $on } ({ $when })
balance-plan-plain = { $plan } · sin Connects mensuales
balance-plan-unknown = { $plan } · día de renovación desconocido: `/profile plan`
balance-at = Al final del { $day }.
balance-before-start = Eso es antes de que empezaras aquí, el { $day }.
balance-empty = No queda nada. Registra lo que entre con `/connects add`.
balance-thirty = { $amount ->
        [0] Nada vence en los próximos 30 días.
        [one] **1** vence en los próximos 30 días.
       *[other] **{ $amount }** vencen en los próximos 30 días.
    }
expires-row = **{ $amount }** { $amount ->
        [one] vence
       *[other] vencen
    } el { $on } · { $when }
unconfirmed = **+{ $amount }** debían llegar el { $on } y están contados. ¿Llegaron?

history-title = **Historial**{ $kind ->
        [none] { "" }
       *[other] { " " }· { $kind }
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $since ->
        [none] { "" }
       *[other] { " " }· desde el { $since }
    }
history-row = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $note ->
        [none] { "" }
       *[other] { " " }· { $note }
    }{ $status ->
        [none] { "" }
       *[other] { " " }· *{ $status }*
    }
history-row-foot = { $on } · saldo { $balance }{ $entry ->
        [none] { "" }
       *[other] { " " }· #{ $entry }
    }
history-empty = Aún no hay nada aquí.
history-empty-next = `/connects spend` y `/connects add` escriben movimientos; `/proposal send` lo hace por una propuesta.
history-total = { $total ->
        [one] 1 línea
       *[other] { $total } líneas
    }
status-estimated = estimado
status-flagged = revísalo
status-expected = aún sin confirmar
status-confirmed = confirmado
status-corrected = corregido
status-reversed = deshecho

expiring-title = { $amount ->
        [0] Nada vence en { $days ->
            [one] el próximo día
           *[other] los próximos { $days } días
        }.
        [one] **1** vence en { $days ->
            [one] el próximo día
           *[other] los próximos { $days } días
        }
       *[other] **{ $amount }** vencen en { $days ->
            [one] el próximo día
           *[other] los próximos { $days } días
        }
    }
expiring-later = Después: { $amount } el { $on }.
expiring-nothing-left = No queda nada que pueda vencer.
lot-row = **{ $amount }** el { $on } · { $when }
    -# { $kind } del { $issued }, { $amount ->
        [one] queda { $amount }
       *[other] quedan { $amount }
    } de { $whole }
lot-choice = { $amount } el { $on } · { $kind }
menu-lot = Abrir un lote
button-lot = Abrir
lot-title = Lote #{ $lot } · { $kind } del { $issued }
lot-left = { $remaining ->
        [one] Queda **{ $remaining }**
       *[other] Quedan **{ $remaining }**
    } de { $amount } · { $remaining ->
        [0] vencimiento { $on }
        [one] vence el { $on } ({ $when })
       *[other] vencen el { $on } ({ $when })
    }
lot-use = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    } · { $on }
lot-bought = Qué ha pagado:
lot-untouched = Aún no se ha tomado nada de él.

export-done = Todo tu historial, en dos archivos que abre cualquier hoja de cálculo.
export-lines = { $entries ->
        [one] 1 línea
       *[other] { $entries } líneas
    }, { $lots ->
        [one] 1 lote
       *[other] { $lots } lotes
    }. Las horas están en UTC.
export-beancount = Todo tu historial como texto, para `bean-check` y todo lo que lea Beancount. Puedes llevar tus cuentas sin mí.

# The comment at the top of connects.beancount.
beancount-head =
    Los Connects de una cuenta de Upwork tal como están al final del { $today } (UTC), escritos por Connects Bot.
    Compruébalo con bean-check. Lo que costó un lote es el dinero pagado por él; lo que llegó gratis no costó nada.
    Una línea con signo de exclamación no está confirmada: una renovación solo esperada, una estimación o una corrección.
