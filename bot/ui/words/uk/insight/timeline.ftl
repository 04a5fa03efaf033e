# A balance over time. Amounts come as signed text.

button-over-time = Динаміка
button-spending = Витрати
over-time-title = { $began ->
        [yes] Від { $since }, першого записаного тут дня:
       *[no] Від { $since }, коли було **{ $before }**:
    }
over-time-refilled = { $amount } з поновлень
over-time-added = { $amount } додано
over-time-spent = { $amount } витрачено
over-time-lapsed = { $amount } згоріло
over-time-other = { $amount } повернено або виправлено
over-time-still = Нічого не змінювалося.
over-time-lowest = Найменше: { $balance } — { $on }.
spending-title = { $total ->
        [0] Нічого не витрачено
       *[other] Витрачено **{ $total }**
    } { $months ->
        [1] цього місяця
        [one] за { $months } місяць разом із цим
        [few] за { $months } місяці разом із цим
        [many] за { $months } місяців разом із цим
       *[other] за { $months } місяця разом із цим
    }, без поверненого.
spending-row = { $purpose ->
        [proposal] Заявки
        [boost] Бусти
        [badge] Бейдж доступності
        [ads] Реклама профілю
       *[other] Інше
    } **{ $amount }**
spending-unassigned = { $amount } повернулося невідомо за що; їх не віднято.
spending-how = Повернене віднято там, де його витратили. Інше: витрачено без заявки.
