# Which jobs and boosts deserve the Connects.

cmd-job-rank = Qué trabajos abiertos merecen tus Connects y por qué
    .budget = Connects que quieres gastar; si lo dejas vacío, todos los que tienes
    .goal = Qué quieres conseguir con ellos; si lo dejas vacío, lo que ya elegiste
cmd-job-worth = ¿Este trabajo merece sus Connects?
    .job = Un enlace, o elige uno de los trabajos

# The card of /job rank.
rank-best = { $jobs ->
        [0] **Hoy ningún trabajo abierto merece sus Connects.** Vendrán mejores: guárdalos.
        [one] **Mejor uso: 1 trabajo por { $connects ->
            [one] 1 Connect
           *[other] { $connects } Connects
        }**, para { $goal }.
       *[other] **Mejor uso: { $jobs } trabajos por { $connects ->
            [one] 1 Connect
           *[other] { $connects } Connects
        }**, para { $goal }.
    }
rank-expiring = { $amount ->
        [one] { $amount } de ellos vencería pronto de todos modos.
       *[other] { $amount } de ellos vencerían pronto de todos modos.
    }
rank-rest = { $amount ->
        [one] El otro rinde más después.
       *[other] Los otros { $amount } rinden más después.
    }
rank-nothing = { $outside ->
        [0] No hay trabajos abiertos entre los que elegir. `/job log` acepta un enlace, y lo que sepas del anuncio mejora la clasificación.
        [one] No hay trabajos abiertos de tu área. Hay 1 de otras.
       *[other] No hay trabajos abiertos de tu área. Hay { $outside } de otras.
    }
rank-trade-first = **¿A qué te dedicas?** Elige hasta tres categorías y sigo. Solo clasifico trabajos de tu área.
button-rank-outside = Otras áreas ({ $count })
button-rank-outside-all = Clasificar todos
menu-open-job = Abrir un trabajo
rank-others = Ahora no: sus Connects rinden más en otro sitio, o no te alcanzan.
rank-dead = { $count ->
        [one] Falta 1 anuncio: tiene un mes, o ya contrataron a alguien de aquí.
       *[other] Faltan { $count } anuncios: tienen un mes, o ya contrataron a alguien de aquí.
    }
rank-cost = { $guessed ->
        [1] unos { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
       *[0] { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }{ $boost ->
        [0] { "" }
       *[other] { " " }+ { $boost } de boost
    }
rank-value = { $value }
button-goal-hires = Contratos
button-goal-money = Dinero
button-goal-both = Ambos

# Words that all advice shares.
advice-odds = contrato { $value } % ({ $low }–{ $high })
advice-for = A favor: { $reasons }
advice-against = En contra: { $reasons }
advice-why-fresh = anuncio reciente
advice-why-old = anuncio viejo
advice-why-few_rivals = pocos rivales
advice-why-many_rivals = muchos rivales
advice-why-hires_often = contrata a menudo
advice-why-hires_seldom = contrata poco
advice-why-spent_much = ha gastado mucho
advice-why-spent_little = ha gastado poco
advice-why-fits_skills = pide tus habilidades
advice-why-few_skills = pocas de tus habilidades
advice-why-outside_trade = fuera de tu área
advice-why-pays_well = paga bien
advice-why-pays_little = paga poco
advice-why-cheap = pocos Connects
advice-why-dear = muchos Connects
advice-why-hourly = por hora
advice-why-fixed_price = precio fijo
advice-change-dearer = Vale la pena hasta { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    }.
advice-change-cheaper = Vale la pena con { $connects ->
        [one] 1 Connect
       *[other] { $connects } Connects
    } o menos.
advice-change-more_connects = Valdría la pena con más Connects.
advice-change-fact = Esto podría cambiarlo: { $fact }.
advice-fact-age = de cuándo es el anuncio
advice-fact-rivals = cuántas propuestas tiene
advice-fact-hire_rate = la tasa de contratación del cliente
advice-fact-spent = lo que ha gastado el cliente
advice-fact-skills_fit = las habilidades que pide
advice-basis = { $outcomes ->
        [0] { $people ->
            [0] Probabilidades solo según cifras publicadas: anota cómo acabaron tus propuestas y se basarán en tu propio historial.
           *[other] Probabilidades según { $people } miembros de aquí; aún sin resultados tuyos.
        }
        [one] Probabilidades según tu único resultado conocido{ $people ->
            [0] { " " }y cifras publicadas.
           *[other] { " " }y { $people } miembros que comparten sus cifras.
        }
       *[other] Probabilidades según tus { $outcomes } resultados conocidos{ $people ->
            [0] { " " }y cifras publicadas.
           *[other] { " " }y { $people } miembros que comparten sus cifras.
        }
    }
advice-range = El rango acierta 9 de cada 10 veces.

# The card of /job worth, and its line on other cards.
worth-worth_it = Vale la pena
worth-borderline = Dudoso
worth-skip = Déjalo pasar
worth-too_little_known = Se sabe muy poco
worth-invited = Te han invitado: no cuesta nada.
worth-most = Paga como mucho { $most ->
        [one] **1** Connect
       *[other] **{ $most }** Connects
    } por él.
worth-flag = ⚠ { $flag }
worth-flag-ended = El anuncio ha terminado o tiene un mes.
worth-flag-old = El anuncio tiene más de dos semanas.
worth-flag-outside_trade = No es de tu área.
worth-flag-hardly_hires = Este cliente casi nunca contrata.
worth-flag-never_spent = Este cliente nunca ha gastado un dólar.
worth-flag-crowded = Ya hay 50 propuestas o más.
worth-flag-pays_below_rate = Paga muy por debajo de tu tarifa.
worth-flag-dear = Cuesta más Connects de lo habitual.
worth-bid = { $high ->
        [0] Aquí un boost no compensa.
        [one] Boost: como mucho { $low }–{ $high } Connect.
       *[other] Boost: como mucho { $low }–{ $high } Connects.
    }
worth-boost = { $pays ->
        [yes] Un boost de { $more } compensa
       *[no] Un boost de { $more } no compensa
    }: +{ $lift } % de probabilidad ({ $low }–{ $high }, { $source }), punto de equilibrio { $even ->
        [none] inalcanzable.
       *[other] +{ $even } %.
    }
worth-boost-own = tu historial
worth-boost-shared = miembros de aquí
worth-boost-published = cifra de Upwork
worth-batches = Se paga con { $batches }.
worth-batch = { $amount } que vencen en { $days ->
        [one] 1 día
       *[other] { $days } días
    }
worth-return = Si el cliente lo cierra sin contratar, vuelven { $amount }: pasa con 1 de cada 10.
worth-no-trade = Aún no sé a qué te dedicas: con `/profile skills` esto mejora.
worth-line = { $verdict }{ $value ->
        [none] { "" }
       *[other] : contrato { $value } % ({ $low }–{ $high })
    }{ $prior ->
        [yes] , solo de cifras publicadas
       *[no] { "" }
    }
worth-expected = Probabilidad de contrato: { $value } % ({ $low }–{ $high }){ $prior ->
        [yes] , solo de cifras publicadas
       *[no] { "" }
    }
button-worth = ¿Vale la pena?

# What was said against what came, in /stats me and /stats community.
advice-said = Probabilidad de { $low }–{ $high } %: dije { $chance } %, { $hired } de { $sent } con contrato ({ $share } %).
record-title = { $judged ->
        [0] Aún no hay probabilidades que comparar
       *[other] Dije { $said } %, se cumplió { $came } %
    }
record-none = Guardo la probabilidad de cada propuesta cuando la envías. Un mes después, con su resultado, cuenta aquí.
record-of = { $judged ->
        [one] 1 propuesta con final conocido.
       *[other] { $judged } propuestas con final conocido.
    }
record-costs = **Costos esperados**, si envías a todos los trabajos como estos:
record-cost = { $category } · { $band }: entrevista **{ $interview }** ({ $interview_low }–{ $interview_high }), contrato **{ $hire }** ({ $hire_low }–{ $hire_high })
record-cost-how = En Connects, de los trabajos de los últimos 60 días. Los rangos aciertan 9 de cada 10 veces.
record-band-all = cualquier presupuesto
record-band-0 = menos de US$100
record-band-1 = US$100–500
record-band-2 = US$500–2.000
record-band-3 = más de US$2.000
record-no-category = sin categoría
button-record = Probabilidad y costo
