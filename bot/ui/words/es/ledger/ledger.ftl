# /start and what moves Connects: spend, add, undo, refill answers.

cmd-start = Abre tu cuenta con lo que Upwork muestra hoy
    .balance = Tus Connects ahora, como los muestra Upwork
    .plan = Tu plan de Upwork
    .next_refill = Cuándo llegan los próximos Connects del mes, p. ej. 2026-12-03 (en la membresía de Upwork)
    .monthly_free = ¿Recibes los Connects gratis cada mes? No todas las cuentas los reciben
    .expiring_30d = Cuántos dice Upwork que vencen en los próximos 30 días
    .timezone = Tu zona horaria: escribe tu ciudad más cercana
cmd-connects = Tus Connects: saldo, gasto, historial
cmd-connects-spend = Registra Connects que has usado
    .amount = Cuántos
    .purpose = Para qué (una propuesta con su resultado: /propuesta enviar)
    .job = El trabajo: un enlace, o elige uno de los tuyos
    .on = El día, si no es hoy: 2026-11-23, ayer, hace 3 días
    .note = Algo que quieras recordar
cmd-connects-add = Registra Connects que entraron
    .amount = Cuántos
    .source = De dónde vinieron
    .paid = Lo que pagaste, en dólares de EE. UU.
    .on = El día, si no es hoy: 2026-11-23, ayer, hace 3 días
    .expires = Cuándo vencen, si no es en 12 meses
    .job = En una devolución: el trabajo del que volvieron
    .note = Algo que quieras recordar
cmd-connects-undo = Deshaz tu último movimiento, o uno que elijas
    .entry = El movimiento; si lo dejas vacío, el último

plan-basic = Basic
plan-plus = Plus
plan-agency_basic = Agency Basic
plan-agency_plus = Agency Plus

kind-opening = Saldo inicial
kind-refill = Renovación mensual
kind-purchase = Compra
kind-bonus = Bono
kind-reward = Recompensa
kind-return = Devolución
kind-spend = Gasto
kind-boost = Boost
kind-badge = Insignia de disponibilidad
kind-ads = Publicidad del perfil
kind-correction = Corrección
kind-reversal = Anulación
kind-expiry = Vencimiento
kind-forfeit = Por encima del límite acumulable

button-undo = Deshacer
button-count-on-top = Sumarlo al saldo
button-balance = Saldo
button-history = Historial
button-expiring = Qué vence
button-anyway = Registrar igualmente
button-refill-yes = Sí, llegó
button-refill-correct = Otro número
button-refill-missing = No llegó
button-undo-entry = Deshacer #{ $entry }

started = Tu cuenta está abierta en **{ $plan }**.
started-refill = Próxima renovación: **{ $amount }** el { $on } ({ $when })
started-no-grant = En este plan no llegan Connects cada mes. Si los tuyos sí llegan, dilo con `/profile plan`.
started-refill-unknown = ¿Cuándo llegan tus Connects del mes? Dímelo con `/profile plan` y te escribo cada uno de esos días.
started-soon = { $amount ->
        [one] **{ $amount }** de ellos vence
       *[other] **{ $amount }** de ellos vencen
    } a más tardar el { $on }{ $rest ->
        [0] .
       *[other] ; supongo que el resto tiene seis meses.
    }
started-aged = Upwork no muestra los días de vencimiento, así que supongo que tienen seis meses. Te avisaré a tiempo.
started-zone = Tu zona horaria es { $zone }; cámbiala con `/profile reminders`.
started-next = Siguiente: `/proposal send` con el enlace de un trabajo registra el trabajo, la propuesta y los Connects de una vez.

spent = **−{ $amount }** { $purpose ->
        [proposal] por una propuesta
        [boost] por un boost
        [badge] por la insignia de disponibilidad
        [ads] por publicidad del perfil
       *[other] de gasto
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
spent-on = Con fecha del { $on }.
paid-by = { $count ->
        [one] Del lote que vence el { $on }.
       *[other] De los lotes que vencen el { $lots }.
    }
part = { $on } ({ $amount })
parts-and-more = { $days } y más
counted-at-start = Eso fue antes de tu `/start`, y el saldo que indicaste allí ya lo cuenta: tu saldo sigue igual.
counted-on-top = Sumado a lo que indicaste en `/start`: **+{ $amount }**.
corrected = { $amount ->
        [one] Te faltaba **{ $amount }**
       *[other] Te faltaban **{ $amount }**
    }, así que antes añadí una corrección de ese tamaño. Tu historial la marca.

added = **+{ $amount }** { $source ->
        [purchase] por compra
        [bonus] de bono
        [reward] de recompensa
        [refill] con la renovación
       *[return] de devolución
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
added-expires = Vencimiento: { $count ->
        [one] { $on }
       *[other] { $lots }
    }
added-lapsed = { $amount ->
        [one] **{ $amount }** ya estaba fuera de fecha, así que venció
       *[other] **{ $amount }** ya estaban fuera de fecha, así que vencieron
    } al momento.

undone = { $count ->
        [one] Deshecho:
       *[other] Deshechos, porque van juntos:
    }
undone-entry = **{ $amount }** { $kind } · #{ $entry } · { $when }
undo-choice = #{ $entry } · { $amount } · { $kind } · { $on }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }

refill-confirmed = Renovación del { $on } confirmada: **+{ $amount }**.
refill-corrected = Renovación del { $on } corregida de { $expected } a **{ $amount }**.
refill-missing = Renovación del { $on } deshecha: no llegaron { $expected }.
refill-missing-next = Mira la membresía en Upwork: ¿sigue activo el plan, y qué día se renueva? Después, `/profile plan`.
refill-form = ¿Cuántos Connects llegaron?
refill-form-amount = Connects que llegaron (0 si ninguno)
