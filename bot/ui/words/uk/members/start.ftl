# Opening an account by buttons, /me, and the first steps.

cmd-me = Ваш акаунт на одній картці: що маєте, що далі і що потребує вашої уваги

zone-now = { $zone } · { $time }

# The form behind the button Start, and what follows it.
button-start = Почати
button-start-again = Виправити
button-go-on = Продовжити
button-go-on-later = Продовжити без цього
button-zone-later = Пізніше
button-zone-other = Інший пояс
button-free-yes = 10 щомісяця
button-free-no = Не приходять
form-start = Почніть із того, що показує Upwork
form-start-balance = Ваші Connects зараз
form-start-balance-hint = Число зі сторінки Connects на Upwork
form-start-plan = Ваш план на Upwork
form-start-renewal = Наступне поновлення, якщо знаєте день
form-start-renewal-hint = Наприклад, 3 грудня. Є на сторінці membership на Upwork. Якщо не певні, лишіть порожнім.
form-start-free = 10 безкоштовних Connects щомісяця?
form-start-free-hint = Відповідь потрібна лише для Basic. На Plus вони є завжди, в агенцій — ніколи.
form-start-included = Чи входять сюди введені { $amount }?
included-yes = Так: число Upwork — після того
included-no = Ні: число Upwork — до того
begun-next = { $spent ->
        [yes] Далі віднімуться введені **{ $amount }**.
       *[no] Далі додадуться введені **{ $amount }**.
    }
free-yes = Так
free-no = Ні
free-unsure = Не знаю
started-free-unknown = **Чи приходять 10 безкоштовних Connects щомісяця?** Поки не скажете, не рахую жодного:
begun-zone = **У якому часовому поясі ви живете?** Виберіть рядок із вашим теперішнім часом. Тоді я писатиму вам у вашу годину.
menu-zone = Ваш часовий пояс
form-zone-title = Ваш часовий пояс
zone-set = Ваш часовий пояс: **{ $zone }**

# The first steps.
steps-title = Наступні кроки
step-history-first = **Вставте історію** зі сторінки Connects на Upwork.
    .gain = Тоді побачите, скільки коштувала кожна вакансія і коли згорять давніші Connects.
step-outcomes-first = **Вкажіть результати** заявок: переглянуто, інтерв’ю, найняли.
    .gain = Тоді побачите, скільки насправді коштують інтерв’ю та найм.
step-reminders-first = **Виберіть нагадування**: про що вам писати і коли.
    .gain = Тоді я попереджу, перш ніж Connects згорять, у вашу годину.
step-job-first = **Запишіть наступну вакансію з повідомлення**: меню повідомлення → Застосунки → Записати вакансію.
    .gain = Тоді назва, ціна й посилання заповняться самі.
steps-none = Усі перші кроки зроблено.
steps-hidden = Наступні кроки сховано. Вони є в `/me`.
button-steps = Наступні кроки
button-steps-hide = Сховати
button-step-history = Вставити історію
button-step-reminders = Вибрати нагадування

# /me
button-me = Мій акаунт
button-proposals = Заявки
me-expiry = { $amount ->
        [one] Наступним згорить
        [few] Наступними згорять
        [many] Наступними згорять
       *[other] Наступними згорять
    } **{ $amount }**, { $on } ({ $when })
me-expiry-none = Нічого не згорить.
me-renewal = { $plan } · поновлення { $on } ({ $when }): **+{ $amount }**
me-renewal-none = { $plan } · без щомісячних Connects
me-renewal-unknown = { $plan } · день поновлення невідомий
me-proposals = { $open ->
        [0] Відкритих заявок немає.
        [one] **{ $open }** відкрита заявка
        [few] **{ $open }** відкриті заявки
        [many] **{ $open }** відкритих заявок
       *[other] **{ $open }** відкритої заявки
    }{ $interviews ->
        [0] { "" }
        [one] , з них { $interviews } з інтерв’ю або офером
        [few] , з них { $interviews } з інтерв’ю або офером
        [many] , з них { $interviews } з інтерв’ю або офером
       *[other] , з них { $interviews } з інтерв’ю або офером
    }
me-interview = Інтерв’ю: **{ $job }**, { $at } ({ $in })
me-goal = Цього тижня: { $reached }
me-needs = **Потребує уваги**
me-unconfirmed = { $count ->
        [1] Поновлення: чи прийшли його Connects? Дивіться `/connects balance`.
        [one] { $count } поновлення: чи прийшли їхні Connects? Дивіться `/connects balance`.
        [few] { $count } поновлення: чи прийшли їхні Connects? Дивіться `/connects balance`.
        [many] { $count } поновлень: чи прийшли їхні Connects? Дивіться `/connects balance`.
       *[other] { $count } поновлення: чи прийшли їхні Connects? Дивіться `/connects balance`.
    }
me-silent = { $count ->
        [one] { $count } заявка без новин
        [few] { $count } заявки без новин
        [many] { $count } заявок без новин
       *[other] { $count } заявки без новин
    } уже { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }. Вкажіть, що сталося: `/proposal checkin`.
me-refill-day = Коли приходять ваші щомісячні Connects{ $unknown ->
        [yes] , якщо взагалі приходять
       *[no] { "" }
    }? Вкажіть у `/profile plan`.
me-steps = { $count ->
        [one] Точніші цифри дасть ще { $count } крок.
        [few] Точніші цифри дадуть ще { $count } кроки.
        [many] Точніші цифри дадуть ще { $count } кроків.
       *[other] Точніші цифри дадуть ще { $count } кроку.
    }
