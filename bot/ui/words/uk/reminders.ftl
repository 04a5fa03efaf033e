# Власні нагадування: /remind, їхній список і повідомлення.
cmd-remind = Нагадати про що завгодно в час, який ви виберете
    .what = Про що нагадати
    .when = Коли: завтра о 9:30, через 2 години, п’ятниця 14:30, щопонеділка о 9
    .repeat = Як часто (один раз, якщо не вказати)
    .job = Вакансія, якої це стосується
    .proposal = Заявка, якої це стосується

repeat-once = один раз
repeat-every-day = щодня
repeat-every-weekday = щобудня
repeat-every-week = щотижня
repeat-every-month = щомісяця
repeat-every-days = { $count ->
        [one] кожен { $count } день
        [few] кожні { $count } дні
        [many] кожні { $count } днів
       *[other] кожні { $count } днів
    }
repeat-every-weeks = { $count ->
        [one] кожен { $count } тиждень
        [few] кожні { $count } тижні
        [many] кожні { $count } тижнів
       *[other] кожні { $count } тижнів
    }
repeat-every-months = { $count ->
        [one] кожен { $count } місяць
        [few] кожні { $count } місяці
        [many] кожні { $count } місяців
       *[other] кожні { $count } місяців
    }

own-when = **{ $weekday }**, { $at } ({ $in })
own-repeat = { $repeat ->
        [every-day] Далі щодня о цій годині.
        [every-weekday] Далі з понеділка до п’ятниці о цій годині.
        [every-week] Далі щотижня о цій годині.
        [every-days] Далі { $count ->
            [one] кожен { $count } день
            [few] кожні { $count } дні
            [many] кожні { $count } днів
           *[other] кожні { $count } днів
        } о цій годині.
        [every-weeks] Далі { $count ->
            [one] кожен { $count } тиждень
            [few] кожні { $count } тижні
            [many] кожні { $count } тижнів
           *[other] кожні { $count } тижнів
        } о цій годині.
        [every-months] Далі { $count ->
            [one] кожен { $count } місяць
            [few] кожні { $count } місяці
            [many] кожні { $count } місяців
           *[other] кожні { $count } місяців
        } { $day } числа о цій годині.
       *[every-month] Далі щомісяця { $day } числа о цій годині.
    }
own-short-months = У коротшому місяці — в останній день.
own-about = Про: { $job }
own-over = Це нагадування завершено.
own-done = Готово.
own-done-next = На цей раз готово. Далі:
own-snoozed = Нагадаю ще раз:
own-stopped = Зупинено. Більше не прийде.
own-deleted = Видалено.
own-restored = Знову діє:
own-saved = Збережено:
own-list-title = { $total ->
        [0] Нагадувань немає
        [one] { $total } нагадування
        [few] { $total } нагадування
        [many] { $total } нагадувань
       *[other] { $total } нагадувань
    }
own-list-none = Створіть через `/remind`, наприклад `завтра о 9:30` або `щопонеділка о 9`.
own-list-row = **{ $what }** · { $at }{ $repeat ->
        [once] { "" }
       *[other] { " " }· { $name }
    }
menu-own = Змінити або видалити
own-set-for = На { $at }.
own-missed = { $count ->
        [one] Відтоді мало прийти ще { $count } раз. Надіслати не вдалося, тож це — за всі.
        [few] Відтоді мало прийти ще { $count } рази. Надіслати не вдалося, тож це — за всі.
        [many] Відтоді мало прийти ще { $count } разів. Надіслати не вдалося, тож це — за всі.
       *[other] Відтоді мало прийти ще { $count } разів. Надіслати не вдалося, тож це — за всі.
    }
own-next = Далі: { $at }

form-own-new = Нагадування
form-own-what = Про що нагадати
form-own-when = Коли
form-own-when-hint = Наприклад: завтра о 9:30, через 2 години, п’ятниця 14:30, щопонеділка о 9
form-own-repeat = Як часто

# Файл календаря, для телефона або комп’ютера.
calendar-name = Connects
calendar-renewal = { $amount ->
       *[other] Поновлення Connects: { $amount }
    }
calendar-expiry = { $amount ->
       *[other] Згорять Connects: { $amount }
    }
calendar-interview = Інтерв’ю: { $job }
calendar-title = Файл календаря
calendar-about = Відкрийте його на телефоні чи комп’ютері, щоб додати це до календаря:
calendar-holds =
    - поновлення: { $renewals }
    - дні, коли згорять Connects: { $expiries }
    - інтерв’ю: { $interviews }
    - нагадування: { $reminders }
calendar-again = Новіший файл змінює ці події й жодної не подвоює. Минуле видаляйте вручну.
button-calendar = Календар
button-own-change = Змінити
button-own-delete = Видалити
button-own-list = Мої нагадування
button-own-hour = Через 1 годину
button-own-tomorrow = Завтра
button-own-week = Через тиждень
button-own-done = Готово
button-own-stop = Зупинити
