# What a member works in, what advice is to bring, and the member's own limits on spending.

cmd-profile-skills = Tus categorías, habilidades y tarifa por hora: la base de mis consejos
    .categories = Hasta tres categorías de Upwork, separadas por comas
    .skills = Tus habilidades, separadas por comas
    .hourly_rate = Lo que ganas por hora, en dólares de EE. UU.; 0 para quitarlo

trade-title = Tu área
trade-summary = { $categories ->
        [none] **Aún sin categoría**
       *[other] **{ $categories }**
    } · { $rate ->
        [none] sin tarifa por hora
       *[other] { $rate } por hora
    }
    Habilidades: { $skills ->
        [none] aún ninguna
       *[other] { $skills }
    }
    Consejos para: { $goal ->
        [none] contratos y dinero
       *[other] { $goal }
    }
trade-saved = Guardado.
menu-categories = Tus categorías, hasta tres
menu-skills = Tus habilidades
menu-goal = Qué deben darte mis consejos
goal-hires = el mayor número de contratos
goal-money = el máximo dinero posible
goal-both = un poco de ambos
button-trade = Mi área
button-trade-type = Escribir habilidades y tarifa
form-trade-skills = Habilidades
form-trade-skills-hint = Separadas por comas
form-trade-rate = Tarifa por hora en dólares de EE. UU.

button-guard = Límites de gasto
guard-title = Límites de gasto
guard-weekly = Connects por semana: **{ $weekly ->
        [none] sin límite
       *[other] { $weekly }
    }**
guard-silent = { $silent ->
        [none] Pausa tras propuestas sin respuesta: **sin límite**
        [one] Pausa tras **1 propuesta sin respuesta**
       *[other] Pausa tras **{ $silent } propuestas seguidas sin respuesta**
    }
guard-dearer = Preguntar si una propuesta cuesta más de lo habitual: **{ $on ->
        [yes] sí
       *[no] no
    }**
guard-how = Pregunto antes de una propuesta que pasa un límite. *Enviar igualmente* siempre funciona.
switch-dearer = Más cara de lo habitual
button-guard-type = Fijar los números
form-guard-weekly = Connects por semana
form-guard-silent = Propuestas seguidas sin respuesta
form-guard-hint = Déjalo vacío para no tener límite
guard-week = { $spent } de { $limit } esta semana
button-send-anyway = Enviar igualmente
