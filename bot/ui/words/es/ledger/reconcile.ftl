# What Upwork shows beside what the ledger says, and why they could differ.

cmd-connects-reconcile = Compara con lo que muestra Upwork y averigua por qué no cuadra
    .balance = Tus Connects ahora, como los muestra Upwork
    .expiring_30d = Cuántos dice Upwork que vencen en los próximos 30 días

reconcile-same = Es lo que muestra Upwork: el saldo cuadra.
reconcile-differs = Upwork muestra **{ $stated }**: { $amount ->
        [one] 1 Connect
       *[other] { $amount } Connects
    } { $more ->
        [yes] más
       *[no] menos
    } que aquí.
reconcile-soon-same = { $amount ->
        [0] Nada vence en los próximos 30 días, ni allí ni aquí.
       *[other] De ellos, **{ $amount }** en los próximos 30 días, allí y aquí.
    }
reconcile-soon-differs = En los próximos 30 días { $stated ->
        [one] vence 1
       *[other] vencen { $stated }
    } en Upwork, y { $here } aquí{ $here ->
        [0] .
       *[other] :
    }
reconcile-lot = **{ $amount }** el { $on } · { $kind }{ $estimated ->
        [yes] { " " }· estimado
       *[no] { "" }
    }
reconcile-soon-estimate = Solo falla una estimación: Upwork no muestra los días de vencimiento, así que los de tu saldo inicial eran una suposición. Puedes usar las fechas de Upwork.
reconcile-soon-part = De eso, { $amount } es una estimación mía, y para ella puedes usar las fechas de Upwork. Para lo demás: ¿registraste algo en un día distinto del que pasó?
reconcile-soon-known = Puede que algo esté registrado en otro día, o sin registrar: mira `/connects expiring`.

reconcile-likely = Qué podría explicarlo, lo más probable primero:
reconcile-cause = **{ $number }.** { $words }
reconcile-fit = { $fit ->
        [exact] Explica justo esta diferencia.
       *[part] Explica { $explains } de ella; quedarían { $rest }.
    }
reconcile-others = Qué más podría explicarlo:
reconcile-import-first = Importar tu historial encuentra casi todas las diferencias.
reconcile-imported = Comparado con todo lo registrado aquí; tu historial de Upwork está aquí hasta el { $on }.
reconcile-not-imported = Comparado con lo registrado aquí. Falta tu historial de Upwork: importarlo encuentra casi todas las diferencias.
reconcile-last = Última corrección { $when }: lo anterior no necesita otra causa.
reconcile-refill-counted = **+{ $amount }** del { $on } están contados, y con ellos cuadra. ¿Entonces llegaron?

reconcile-corrected = Corregido en **{ $amount }**: tu saldo es { $stated }, lo que mostraba Upwork.
reconcile-moved = { $amount ->
        [one] **{ $amount }** vence ahora
       *[other] **{ $amount }** vencen ahora
    } { $soon ->
        [yes] en los próximos 30 días, como dice Upwork
       *[no] después de 30 días, como dice Upwork
    }. El saldo sigue igual.
reconcile-nothing = Ya no hay nada que corregir: tu saldo es { $stated }, lo que mostraba Upwork.
reconcile-meanwhile = Desde la comparación había pasado de { $seen } a { $before }, así que lo calculé de nuevo. Si eso se registró después de que miraras Upwork, deshaz esto y compara otra vez.
reconcile-flagged = Tu historial marca la corrección. Si luego encuentras la causa real, deshaz antes la corrección.
reconcile-note = Upwork mostraba { $stated }

cause-refill-missing = La renovación del { $on } (**+{ $amount }**) no llegó: se esperaba y no la has confirmado.
cause-refill-short = La renovación del { $on } trajo { $arrived }, no { $amount }. Pasa al cambiar de plan.
cause-return-missing = La devolución #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }por **{ $job }**
    } del { $on } no está en el historial de Upwork de esos días. ¿El cliente cerró el trabajo sin contratar?
cause-return-late = La devolución #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }por **{ $job }**
    } del { $on } aún no ha llegado. Upwork tarda uno o dos días.
cause-job-applied = Registraste **{ $job }** con { $amount }, y ninguna propuesta para él. ¿Enviaste una?
cause-credit-only-here = **+{ $amount }** del { $on } (#{ $entry }) no está en el historial de Upwork de esos días.
cause-put-in = La última corrección (**+{ $amount }** del { $on }, #{ $entry }) ya no hace falta: lo que representaba se registró o importó después.
cause-taken-off = La última corrección (**−{ $amount }** del { $on }, #{ $entry }) ya no hace falta: lo que representaba se registró o importó después.
cause-badge = Días de insignia sin registrar: { $most ->
        [one] 1 día
       *[other] { $most } días
    } desde el { $on }, a { $amount } al día.
cause-badge-unknown = La insignia de disponibilidad cuesta unos 2 al día, y no has registrado ninguno: { $most ->
        [one] 1 día
       *[other] { $most } días
    } de ella.
cause-proposal = { $most ->
        [one] Una propuesta sin registrar: cuestan de 7 a 27.
       *[other] { $least ->
            [one] Una propuesta sin registrar, o hasta { $most }: cuestan de 7 a 27 cada una.
           *[other] { $least }–{ $most } propuestas sin registrar: cuestan de 7 a 27 cada una.
        }
    }
cause-expired-there = Han vencido en Upwork: de { $amount } de aquí, el vencimiento ({ $on }) es solo una estimación.
cause-spent = Se gastó otra cosa: un boost, una puja mayor o publicidad del perfil.
cause-return-due = **{ $job }** ha terminado ({ $outcome }), así que Upwork devolvió { $amount }. Aún no lo has cerrado.
cause-guessed-row = «{ $job }» del { $on } (−{ $amount }, #{ $entry }) se importó como gasto. Si así llama Upwork a un vencimiento, cuenta dos veces.
cause-spend-only-here = **−{ $amount }** del { $on } (#{ $entry }) no está en el historial de Upwork de esos días. ¿Registrado dos veces?
cause-lapsed-here = **{ $amount }** vencieron aquí el { $on } según una estimación; en Upwork pueden seguir vivos.
cause-refill-unposted = { $on ->
        [none] Una renovación de { $amount }: no sé el día de la tuya. `/profile plan` lo fija.
       *[other] La renovación del { $on } ({ $amount }) ya ha llegado. `/profile plan` fija el día.
    }
cause-boost-back = Superaron tu boost de { $amount } en **{ $job }**, así que volvió.
cause-return-possible = El cliente de **{ $job }** cerró el trabajo sin contratar: Upwork devolvió { $amount }.
cause-purchase = Una compra sin registrar.
cause-came = Entró otra cosa: un bono, una recompensa por entrevista, una compra.

button-correct = Corregir en { $amount }
button-move = Usar fechas de Upwork: { $amount }
button-compare-again = Comparar
button-more-causes = Más causas
button-import-more = Importar
button-log-badge = Registrar la insignia
button-log-it = Registrarlo
button-log-proposal = Registrar la propuesta
button-add-purchase = Añadir la compra
button-add-refill = Añadir la renovación
button-close-it = Cerrar el trabajo

form-reconcile = ¿Qué muestra Upwork?
form-reconcile-soon = De ellos, vencen en los próximos 30 días
form-reconcile-add = { $source ->
        [purchase] Una compra
        [refill] Una renovación
       *[bonus] Qué entró
    }
form-reconcile-spend = { $purpose ->
        [badge] La insignia de disponibilidad
       *[other] Qué se gastó
    }
form-reconcile-proposal = Una propuesta aún sin registrar
form-reconcile-amount = Cuántos Connects
form-reconcile-paid = Lo que pagaste, en dólares de EE. UU.
form-reconcile-on = El día, si no es hoy: ayer, 2026-11-23
form-reconcile-job = El trabajo: su enlace, o un título tuyo
