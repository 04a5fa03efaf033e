# Alerts about shared jobs: which ones a member wants to hear of, and the messages.

alerts-title = Сповіщення про вакансії
alerts-mode = { $mode ->
        [direct] **Одразу**, в особисті повідомлення: щонайбільше { $most } на день, решта раз на день о { $hour }:00.
        [digest] **Раз на день** о { $hour }:00, одним особистим повідомленням.
       *[off] **Вимкнено.** Виберіть нижче, як їх надсилати.
    }
alerts-boards = Дошки: { $here ->
        [none] { $elsewhere ->
            [0] жодної. Відкрийте це на сервері й натисніть *Цей сервер*.
            [one] з { $elsewhere } сервера.
            [few] з { $elsewhere } серверів.
            [many] з { $elsewhere } серверів.
           *[other] з { $elsewhere } серверів.
        }
        [yes] з цього сервера{ $elsewhere ->
            [0] .
            [one] { " " }та ще { $elsewhere } сервера.
            [few] { " " }та ще { $elsewhere } серверів.
            [many] { " " }та ще { $elsewhere } серверів.
           *[other] { " " }та ще { $elsewhere } серверів.
        }
       *[no] { $elsewhere ->
            [0] жодної. Натисніть *Цей сервер*.
            [one] з { $elsewhere } іншого сервера, не з цього.
            [few] з { $elsewhere } інших серверів, не з цього.
            [many] з { $elsewhere } інших серверів, не з цього.
           *[other] з { $elsewhere } інших серверів, не з цього.
        }
    }
alerts-mute = Ви вимкнули всі повідомлення, тож нічого не прийде: це можна змінити в `/profile reminders`.
alerts-fewer = Забагато? Виберіть менше категорій, менше Connects, свіжіші оголошення, *Раз на день* або *Вимкнено*.
alerts-saved = Збережено.
menu-alert-mode = Як надсилати
menu-alert-categories = Категорії
menu-alert-skills = Навички
menu-alert-connects = Найбільше Connects
menu-alert-hours = Вік оголошення
alert-mode-off = Вимкнено
alert-mode-direct = Одразу
alert-mode-digest = Раз на день
alert-any-categories = Будь-яка категорія
alert-any-skills = Будь-які навички
alert-any-connects = Будь-яка кількість Connects
alert-any-hours = Оголошення будь-якого віку
alert-connects = { $count ->
        [1] 1 Connect
       *[other] { $count } Connects
    } або менше
alert-hours = { $count ->
        [1] Опубліковано за останню годину
        [one] Опубліковано за останню { $count } годину
        [few] Опубліковано за останні { $count } години
        [many] Опубліковано за останні { $count } годин
       *[other] Опубліковано за останні { $count } години
    }
switch-alerts-here = Цей сервер
button-only-trade = Лише мій фах
button-alerts = Сповіщення

alert-heading = { $count ->
        [1] Нова вакансія
        [one] { $count } нова вакансія
        [few] { $count } нові вакансії
        [many] { $count } нових вакансій
       *[other] { $count } нової вакансії
    }
alert-by = Від { $who }, [ваш сервер](https://discord.com/channels/{ $guild }).
alert-in = З [вашого сервера](https://discord.com/channels/{ $guild })
alert-junk = ⚠ спам?
button-alert-less = Не моє
