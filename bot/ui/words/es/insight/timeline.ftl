# A balance over time. Amounts come as signed text.

button-over-time = Evolución
button-spending = Gasto
over-time-title = { $began ->
        [yes] Desde el { $since }, el primer día anotado aquí:
       *[no] Desde el { $since }, cuando era **{ $before }**:
    }
over-time-refilled = { $amount } de renovaciones
over-time-added = { $amount } añadidos
over-time-spent = { $amount } gastados
over-time-lapsed = { $amount } vencidos
over-time-other = { $amount } devueltos o corregidos
over-time-still = No se ha movido nada.
over-time-lowest = Mínimo: { $balance } el { $on }.
spending-title = { $total ->
        [0] Ningún gasto
        [one] **{ $total }** gastado
       *[other] **{ $total }** gastados
    } { $months ->
        [one] este mes
       *[other] en { $months } meses, incluido este
    }, sin lo que volvió.
spending-row = { $purpose ->
        [proposal] Propuestas
        [boost] Boosts
        [badge] Insignia de disponibilidad
        [ads] Publicidad del perfil
       *[other] Otros
    } **{ $amount }**
spending-unassigned = De vuelta sin decir de qué: { $amount }. No se descuentan.
spending-how = Lo que volvió se descuenta de donde se gastó. Otros: gastados sin propuesta.
