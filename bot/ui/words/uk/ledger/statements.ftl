# What a wallet holds, held and did.

cmd-connects-balance = Ваші Connects, що коли згорить і наступне поновлення
    .at = Баланс на кінець минулого дня: 2026-10-01, вчора
cmd-connects-history = Усе, що змінювало ваші Connects, спершу найновіше
    .kind = Лише цей тип
    .since = Від цього дня
    .job = Лише ця вакансія: посилання або вибір із ваших
cmd-connects-expiring = Що скоро згорить і за що заплатила кожна партія
    .days = На скільки днів наперед (якщо не вказати — 30)
cmd-connects-export = Усе, що змінювало ваші Connects, файлами для зберігання
    .format = csv (записи й партії, для таблиць) або beancount (текстова книга для bean-check)

balance-plan = { $plan } · наступне поновлення **{ $amount }** — { $on } ({ $when })
balance-plan-plain = { $plan } · без щомісячних Connects
balance-plan-unknown = { $plan } · день поновлення невідомий: `/profile plan`
balance-at = На кінець дня { $day }.
balance-before-start = Це раніше, ніж ви тут почали { $day }.
balance-empty = Нічого не лишилося. Що надійде, записуйте через `/connects add`.
balance-thirty = { $amount ->
        [0] За 30 днів нічого не згорить.
        [one] За 30 днів згорить **{ $amount }**.
        [few] За 30 днів згорять **{ $amount }**.
        [many] За 30 днів згорять **{ $amount }**.
       *[other] За 30 днів згорять **{ $amount }**.
    }
expires-row = **{ $amount }** { $amount ->
        [one] згорить
        [few] згорять
        [many] згорять
       *[other] згорять
    } { $on } · { $when }
unconfirmed = **+{ $amount }** мали прийти { $on } і враховані. Вони прийшли?

history-title = **Історія**{ $kind ->
        [none] { "" }
       *[other] { " " }· { $kind }
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $since ->
        [none] { "" }
       *[other] { " " }· від { $since }
    }
history-row = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $note ->
        [none] { "" }
       *[other] { " " }· { $note }
    }{ $status ->
        [none] { "" }
       *[other] { " " }· *{ $status }*
    }
history-row-foot = { $on } · лишилося { $balance }{ $entry ->
        [none] { "" }
       *[other] { " " }· #{ $entry }
    }
history-empty = Тут поки нічого.
history-empty-next = Записи створюють `/connects spend` і `/connects add`, а для заявки — `/proposal send`.
history-total = { $total ->
        [one] { $total } рядок
        [few] { $total } рядки
        [many] { $total } рядків
       *[other] { $total } рядка
    }
status-estimated = приблизно
status-flagged = перевірте
status-expected = ще не підтверджено
status-confirmed = підтверджено
status-corrected = виправлено
status-reversed = скасовано

expiring-title = За { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    } { $amount ->
        [0] нічого не згорить.
        [one] згорить **{ $amount }**
        [few] згорять **{ $amount }**
        [many] згорять **{ $amount }**
       *[other] згорять **{ $amount }**
    }
expiring-later = Після того: { $amount } — { $on }.
expiring-nothing-left = Згоряти більше нічому.
lot-row = **{ $amount }** · { $on } · { $when }
    -# { $kind } від { $issued }, лишилося { $amount } з { $whole }
lot-choice = { $amount } · { $on } · { $kind }
menu-lot = Відкрити партію
button-lot = Відкрити
lot-title = Партія #{ $lot } · { $kind } від { $issued }
lot-left = Лишилося **{ $remaining }** з { $amount } · { $remaining ->
        [0] дата згоряння { $on }
       *[other] згорить { $on } ({ $when })
    }
lot-use = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    } · { $on }
lot-bought = За що вона заплатила:
lot-untouched = З неї ще нічого не взято.

export-done = Уся ваша історія у двох файлах, які відкриє будь-яка програма для таблиць.
export-lines = { $entries ->
        [one] { $entries } рядок
        [few] { $entries } рядки
        [many] { $entries } рядків
       *[other] { $entries } рядка
    }, { $lots ->
        [one] { $lots } партія
        [few] { $lots } партії
        [many] { $lots } партій
       *[other] { $lots } партії
    }. Час — за UTC.
export-beancount = Уся ваша історія звичайним текстом, для `bean-check` і всього, що читає Beancount. Книгу можна вести й без мене.

# The comment at the top of connects.beancount.
beancount-head =
    Connects одного акаунта Upwork станом на кінець { $today } (UTC), записав Connects Bot.
    Перевіряйте через bean-check. Ціна партії — заплачені за неї гроші; безкоштовне нічого не коштувало.
    Рядок зі знаком оклику не підтверджено: поновлення, яке лише очікувалося, оцінка або виправлення.
