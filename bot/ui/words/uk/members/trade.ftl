# What a member works in, what advice is to bring, and the member's own limits on spending.

cmd-profile-skills = Ваші категорії, навички та погодинна ставка: на це спираються мої поради
    .categories = До трьох категорій Upwork, через кому
    .skills = Ваші навички, через кому
    .hourly_rate = Скільки ви берете за годину, у доларах США; 0 — прибрати

trade-title = Ваш фах
trade-summary = { $categories ->
        [none] **Категорії ще немає**
       *[other] **{ $categories }**
    } · { $rate ->
        [none] ставки за годину немає
       *[other] { $rate } за годину
    }
    Навички: { $skills ->
        [none] ще немає
       *[other] { $skills }
    }
    Мета порад: { $goal ->
        [none] найми та гроші
       *[other] { $goal }
    }
trade-saved = Збережено.
menu-categories = Ваші категорії, до трьох
menu-skills = Ваші навички
menu-goal = Що мають дати вам мої поради
goal-hires = якнайбільше наймів
goal-money = якнайбільше грошей
goal-both = і те, і те
button-trade = Мій фах
button-trade-type = Ввести навички та ставку
form-trade-skills = Навички
form-trade-skills-hint = Через кому
form-trade-rate = Погодинна ставка в доларах США

button-guard = Ліміти витрат
guard-title = Ліміти витрат
guard-weekly = Connects на тиждень: **{ $weekly ->
        [none] без ліміту
       *[other] { $weekly }
    }**
guard-silent = { $silent ->
        [none] Пауза після заявок без відповіді: **без ліміту**
        [one] Пауза після **{ $silent } заявки без відповіді**
        [few] Пауза після **{ $silent } заявок без відповіді поспіль**
        [many] Пауза після **{ $silent } заявок без відповіді поспіль**
       *[other] Пауза після **{ $silent } заявки без відповіді поспіль**
    }
guard-dearer = Питати, коли заявка дорожча, ніж зазвичай: **{ $on ->
        [yes] так
       *[no] ні
    }**
guard-how = Перед заявкою понад ліміт я спитаю. *Надіслати все одно* працює завжди.
switch-dearer = Дорожче, ніж зазвичай
button-guard-type = Задати числа
form-guard-weekly = Connects на тиждень
form-guard-silent = Заявок без відповіді поспіль до паузи
form-guard-hint = Лишіть порожнім, якщо без ліміту
guard-week = { $spent } з { $limit } цього тижня
button-send-anyway = Надіслати все одно
