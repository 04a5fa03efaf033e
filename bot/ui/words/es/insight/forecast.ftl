# /connects forecast: the balance in the months ahead. Paces come as text, with one decimal.

cmd-connects-forecast = El saldo que viene, el día en que se acaba y lo que vencería sin usar
    .months = Cuántos meses por delante, de 1 a 12 (si lo dejas vacío, 3)
    .plan = Pruébalo: este plan desde la próxima renovación
    .pace = Pruébalo: tantos Connects por semana, sin boosts
    .buy = Pruébalo: tantos Connects comprados hoy
    .boost = Pruébalo: un boost de tantos Connects en cada propuesta

forecast-runs-out = { $case ->
        [now] No queda nada, y tu ritmo es de **{ $pace }** al día.
        [day] A tu ritmo de **{ $pace }** al día se acaban el **{ $on }** ({ $when }).
       *[never] A tu ritmo de **{ $pace }** al día no se acaban { $within }.
    }
forecast-idle = No usaste ninguno en los últimos { $days } días, sin contar lo que volvió. { $case ->
        [now] Tampoco queda nada que usar.
        [day] Si sigue así, los últimos vencen el **{ $on }** ({ $when }).
       *[never] Si sigue así, siempre quedará alguno { $within }.
    }
forecast-within = { $months ->
        [one] en el próximo mes
       *[other] en los próximos { $months } meses
    }
forecast-not-within = no { $within }
forecast-band = Semanas más intensas ({ $busy } al día): { $busyon }. Más tranquilas ({ $quiet } al día): { $quieton }.
forecast-missing = Hasta el { $until } faltarían unos **{ $missing }** a ese ritmo.
forecast-unknown = Conozco tu gasto de solo { $days ->
        [one] 1 día
       *[other] { $days } días
    }; para un ritmo hacen falta { $needed }. Hasta entonces muestro tu saldo sin ningún gasto.

forecast-row = { $on }: **{ $balance }**{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high })
    }
forecast-refilled = +{ $amount } renovación
forecast-spent = −{ $amount } gasto
forecast-lapsed = −{ $amount } vencimiento
forecast-still = sin cambios

forecast-unused = { $total ->
        [0] No vencería nada sin usar.
        [one] **{ $total }** vencería sin usar:
       *[other] **{ $total }** vencerían sin usar:
    }
forecast-unused-row = **{ $amount }** el { $on } · { $when }

forecast-pack = **{ $amount } más hoy** ({ $usd }): { $case ->
        [day] se acaban el { $on }.
       *[never] no se acaban { $within }.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Sin usar vencería **{ $lost }** más.
       *[other] { " " }Sin usar vencerían **{ $lost }** más.
    }
forecast-plans = **{ $use }** al mes en Basic: { $basic }, { $free ->
        [0] todos comprados
       *[other] con { $free } gratis y { $bought } comprados
    }. En Plus: { $plus }, con { $granted } en el plan{ $more ->
        [0] { "" }
       *[other] { " " }y { $more } comprados
    }{ $spare ->
        [0] { "" }
       *[other] { " " }({ $spare } más de los que usas)
    }.
forecast-difference = { $cheaper ->
        [plus] Solo por los Connects, Plus te cuesta { $usd } menos al mes.
        [basic] Solo por los Connects, Plus te cuesta { $usd } más al mes; lo demás que ofrece no está contado.
       *[same] Solo por los Connects, los dos cuestan lo mismo.
    }
forecast-prices = { $price } por Connect (Upwork, desde mayo de 2019); { $fee } al mes por Plus, según cuentan los miembros (2026, no oficial). Sin impuestos.
forecast-how = Tu ritmo: { $net } en { $days } días, sin contar lo que volvió. Entre paréntesis: la mitad central de tus semanas. Renovaciones y vencimientos cuentan en su día.
forecast-how-unknown = Renovaciones y vencimientos cuentan en su día. Registra lo que envías con `/proposal send`, o trae tu historial con `/connects import`.
forecast-renewal-unknown = **No sé tu día de renovación**, así que aquí no cuento Connects mensuales. Dime el día con `/profile plan`.
forecast-look-ahead = Cuándo se acaban
forecast-look-months = { $shown ->
        [one] El primer mes
       *[other] Los primeros { $shown } meses
    }
forecast-look-later = Después, hasta el mes { $last }
forecast-look-buying = Comprar más, o Plus
forecast-if = **En ese caso** ({ $what }, { $pace } al día): { $case ->
        [now] hoy no queda nada.
        [day] se acaban el **{ $on }** ({ $when }).
       *[never] no se acaban { $within }, y al final quedan **{ $left }** en vez de { $usual }.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Vencería { $lost } sin usar.
       *[other] { " " }Vencerían { $lost } sin usar.
    }{ $cost ->
        [none] { "" }
       *[other] { " " }Costo hasta entonces: { $cost }.
    }{ $unknown ->
        [yes] { " " }No sé tu día de renovación: no cuento Connects mensuales.
       *[no] { "" }
    }
forecast-if-pace = { $pace } por semana
forecast-if-buy = { $amount } comprados hoy
forecast-if-boost = boost de { $amount } cada vez
