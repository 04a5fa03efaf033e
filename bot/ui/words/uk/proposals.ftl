# Proposals: sent, what became of them, what came back and why.

cmd-proposal = Ваші заявки, скільки вони коштували і що дали
cmd-proposal-send = Записати вакансію, заявку та її Connects за один раз
    .job = Посилання на вакансію або вибір зі списку
    .connects = Скільки коштувала заявка (0, якщо безкоштовно)
    .boost = Ваша ставка за місце в бусті, додатково
    .invited = Чи запросив вас клієнт?
    .on = День, якщо не сьогодні: 2026-11-23, вчора, 3 дні тому
    .note = Що варто запам’ятати
    .template = Шаблон, за яким її написано, щоб її результат рахувався там
cmd-proposal-update = Вказати, що сталося із заявкою
    .proposal = Виберіть зі списку або вставте посилання на вакансію
    .status = Що сталося
    .value = Скільки вартий офер чи контракт, у доларах США
    .reason = Чому вона нічого не дала, на вашу думку
    .on = День, якщо не сьогодні: 2026-11-23, вчора, 3 дні тому
cmd-proposal-list = Ваші заявки, спершу найновіші
    .status = Лише такі
    .since = Надіслані цього дня або пізніше
cmd-proposal-show = Одна заявка: які партії платили, що повернулося і що ще може
    .proposal = Виберіть зі списку або вставте посилання на вакансію
cmd-proposal-checkin = Вказати, що сталося із заявками без відповіді, по десять за раз

step-sent = Надіслано
step-viewed = Переглянуто
step-interviewing = Інтерв’ю
step-offer = Офер
step-hired = Найняли
step-declined = Відхилено
step-withdrawn = Відкликано
step-archived = В архіві
step-no_answer = Без відповіді
step-gone = Вакансія зникла
step-closed = Закрито з вакансією
step-void = Скасовано
step-outbid = Ставку перебито
filter-live = Ще відкриті
filter-returns = Ще можуть повернути Connects
filter-all = Усі
step-cancelled = Клієнт закрив вакансію
step-removed = Upwork прибрав вакансію
step-expired = Вакансія закрилася сама
step-filled = Когось найняли

sent = **−{ $amount }** за **{ $job }**{ $boost ->
        [0] { "" }
       *[other] { " " }({ $cost } + буст { $boost })
    }
proposal-drafted = Написано за { $template }, версія { $version }.
sent-free = На **{ $job }** нічого не витрачено{ $invited ->
        [yes] : вас запросили.
       *[no] .
    }
sent-cost-by = Заявка: { $count ->
        [1] з партії, що згорить { $on }.
        [one] з партій, що згорять { $lots }.
        [few] з партій, що згорять { $lots }.
        [many] з партій, що згорять { $lots }.
       *[other] з партій, що згорять { $lots }.
    }
sent-boost-by = Буст: { $count ->
        [1] з партії, що згорить { $on }.
        [one] з партій, що згорять { $lots }.
        [few] з партій, що згорять { $lots }.
        [many] з партій, що згорять { $lots }.
       *[other] з партій, що згорять { $lots }.
    }
sent-posted = Вік оголошення, коли ви подалися: { $age }.
sent-new-job = Вакансію теж записано.
sent-unusual = Це більше, ніж зазвичай коштують заявки. Помилка? *Скасувати* скасовує все.
sent-job-ended = Ця вакансія вважається закритою: { $outcome }.
age-minutes = { $count ->
        [one] { $count } хвилина
        [few] { $count } хвилини
        [many] { $count } хвилин
       *[other] { $count } хвилини
    }
age-hours = { $count ->
        [one] { $count } година
        [few] { $count } години
        [many] { $count } годин
       *[other] { $count } години
    }
age-days = { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    }

updated = { $job }
updated-same = Там уже стояло «{ $status }».
updated-value = Вартість: { $value }.
updated-dated = Дата: { $on }.
updated-boost = { $boost ->
        [kept] Буст { $amount } витрачено остаточно: клієнт відреагував, поки він діяв.
        [open] Буст { $amount } ще відкритий.
       *[outbid] Буст перебили.
    }

# A check-in.
checkin-title = { $silent ->
        [0] Заявок без результату немає
        [one] { $silent } заявка без результату
        [few] { $silent } заявки без результату
        [many] { $silent } заявок без результату
       *[other] { $silent } заявки без результату
    }
checkin-about = Відкрийте рядок, виберіть, що сталося, і збережіть. Невибране лишиться невідомим. *Решта: без відповіді* заповнює інші на цій сторінці.
checkin-row = { $on } · { $viewed ->
        [yes] переглянуто ·{ " " }
       *[no] { "" }
    }{ $job } · { $connects ->
        [1] 1 Connect
        [one] { $connects } Connects
        [few] { $connects } Connects
        [many] { $connects } Connects
       *[other] { $connects } Connects
    }
checkin-picked = { $step } · { $job }
checkin-saved = { $count ->
        [0] Нічого не вибрано.
        [one] Збережено **{ $count }** результат.
        [few] Збережено **{ $count }** результати.
        [many] Збережено **{ $count }** результатів.
       *[other] Збережено **{ $count }** результату.
    }{ $passed ->
        [0] { "" }
       *[other] { " " }Уже мали результат і не змінилися: { $passed }.
    }
checkin-none = Надіслано { $sent }, результат відомий у { $told }.{ $silent ->
        [0] { "" }
       *[other] { " " }Невибрані лишаються невідомими.
    }
checkin-undone = { $count ->
        [one] Скасовано: { $count } заявка така, як була раніше.
        [few] Скасовано: { $count } заявки такі, як були раніше.
        [many] Скасовано: { $count } заявок такі, як були раніше.
       *[other] Скасовано: { $count } заявки такі, як були раніше.
    }
checkin-undo-choice = Чек-ін від { $on }: { $count ->
        [one] { $count } результат
        [few] { $count } результати
        [many] { $count } результатів
       *[other] { $count } результату
    }
button-checkin = Вказати результати
button-checkin-save = Зберегти
button-checkin-rest = Решта: без відповіді
button-checkin-skip = Пропустити ці

# Jobs without a category.
sorting-title = { $total ->
        [0] Усі вакансії мають категорію
        [one] { $total } вакансія без категорії
        [few] { $total } вакансії без категорії
        [many] { $total } вакансій без категорії
       *[other] { $total } вакансії без категорії
    }
sorting-about = Відкрийте рядок і виберіть категорію. Кожен вибір зберігається одразу.
button-sort = Розкласти їх

# Why a proposal won nothing.
lost-price = Ціна
lost-experience = Досвід чи портфоліо
lost-fit = Не підійшло
lost-late = Запізно
lost-other_hired = Найняли іншого
lost-client_silent = Клієнт замовк
lost-own_choice = Мій власний вибір
lost-other = Щось інше
proposal-lost = Чому: { $reason }.
proposal-lost-set = Записано. `/stats me` рахує, через що програно заявки.

# Why Connects come back, or don't.
reason-cancelled = Клієнт закрив вакансію до контракту, тож Upwork повертає ціну заявки.
reason-removed = Upwork прибрав оголошення, тож повертає ціну заявки.
reason-outbid = Вашу ставку перебили, перш ніж клієнт щось зробив, тож буст повертається.
reason-expired = Нічого не повертається: коли вакансія закривається сама, Upwork не повертає Connects.
reason-filled = Нічого не повертається: когось найняли, а тоді Upwork лишає Connects собі.
reason-declined = За відхилену заявку нічого не повертається. Якщо клієнт закриє вакансію без найму, ще може: `/job close`.
reason-withdrawn = За відкликану заявку нічого не повертається.
reason-archived = За заявку в архіві нічого не повертається. Якщо клієнт закриє вакансію без найму, ще може: `/job close`.
reason-kept_boost = Буст лишається витраченим: клієнт на нього відреагував, або він протримався до кінця.
reason-already_returned = Усе вже повернулося.
reason-was_free = Це нічого не коштувало, тож повертати нічого.
reason-hired_here = Вас найняли, тож Connects витрачено недарма.
reason-still_open = Поки вакансія відкрита, нічого не повертається.

proposals-title = { $total ->
        [0] Заявок немає
        [one] { $total } заявка
        [few] { $total } заявки
        [many] { $total } заявок
       *[other] { $total } заявки
    } · { $status }{ $since ->
        [none] { "" }
       *[other] { " " }· від { $since }
    }
proposals-row = **{ $title }**
    -# { $foot }
proposals-out = пішло { $amount }
proposals-boost = { $boost ->
        [open] буст відкрито
        [kept] буст витрачено
        [outbid] буст перебили
       *[returned] буст повернувся
    }
proposals-invited = запрошення
proposals-job-ended = вакансія скінчилася: закрийте її
proposals-hoped = Ще може повернутися до **{ $amount }**, якщо клієнт закриє вакансію без найму або її прибере Upwork.
proposals-returns-empty = Більше нічого, що могло б повернути Connects.
proposals-due = **+{ $amount }** вже ({ $outcome }): закрийте вакансію
proposals-if-ended = **+{ $amount }**, якщо вакансію закриють без найму
proposals-if-outbid = **+{ $amount }**, якщо вашу ставку переб’ють раніше
proposals-kept = за буст уже не повернеться { $amount }
proposals-never = Не повернеться нічого за { $count ->
        [one] { $count } заявку
        [few] { $count } заявки
        [many] { $count } заявок
       *[other] { $count } заявки
    } ({ $amount }): { $reason ->
        [hired_here] вас найняли
        [withdrawn] відкликано
        [expired] вакансія закрилася сама
        [filled] когось найняли
       *[kept_boost] на буст відреагували, або він протримався до кінця
    }.
proposals-empty = Тут поки нічого.
proposals-empty-next = `/proposal send` із посиланням на вакансію і ціною записує все за один раз.

proposal-title = **{ $job }**
proposal-status = **{ $status }** · #{ $proposal }{ $invited ->
        [yes] { " " }· запрошення
       *[no] { "" }
    }{ $value ->
        [none] { "" }
       *[other] { " " }· вартість { $value }
    }
proposal-cost = Ціна **{ $cost }**{ $boost ->
        [0] { "" }
       *[other] { " " }+ буст **{ $boost }** ({ $state ->
            [open] відкритий
            [kept] витрачено
            [outbid] перебили
           *[returned] повернувся
        })
    }
proposal-free = Це нічого не коштувало.
proposal-back = **+{ $amount }** { $kind ->
        [boost] за буст
       *[other] за заявку
    } повернулося → { $lots }
proposal-out = Ще витрачено: { $cost ->
        [0] { "" }
       *[other] **{ $cost }** за заявку
    }{ $boost ->
        [0] { "" }
       *[other] { $cost ->
            [0] { "" }
           *[other] { ", " }
        }**{ $boost }** за буст
    }
proposal-if-cancelled = Якщо клієнт закриє вакансію без найму, { $amount ->
        [one] повернеться **{ $amount }**.
        [few] повернуться **{ $amount }**.
        [many] повернуться **{ $amount }**.
       *[other] повернуться **{ $amount }**.
    }
proposal-if-outbid = Якщо вашу ставку переб’ють раніше, { $amount ->
        [one] повернеться **{ $amount }**.
        [few] повернуться **{ $amount }**.
        [many] повернуться **{ $amount }**.
       *[other] повернуться **{ $amount }**.
    }
proposal-steps = { $steps }
proposal-step = { $what } { $when }
proposal-job-ended = На дошці про вакансію: { $outcome }. Закрийте її й у себе, щоб записати те, що повернеться.

retract-first = Скасувати цю заявку, ніби її не надсилали? Усе, що вона коштувала, повернеться на баланс. Якщо ви відкликали її на Upwork, виберіть натомість *Відкликано*: за це нічого не повертається.
retracted = Скасовано: **{ $job }**, ніби заявки не надсилали.

menu-proposal = Відкрити заявку
button-second = Надіслати другу
button-move-back = Повернути назад
button-viewed = Переглянуто
button-interviewing = Інтерв’ю
button-offer = Офер
button-hired = Найняли
button-declined = Відхилено
button-outbid = Ставку перебито
button-proposal = Подробиці
button-retract = Скасувати заявку
button-close-job = Вакансію закрито
button-value = Скільки вона варта?
menu-step = Що сталося?
menu-why = Чому?

# The form Log a proposal.
button-log-form = Записати заявку
button-form-again = Виправити
form-log = Записати заявку
form-log-post = Вакансія
form-log-post-hint = Вставте посилання чи все оголошення або введіть назву
form-log-connects-hint = Лишіть порожнім, якщо це є у вставленому оголошенні
form-log-balance-hint = Число зі сторінки Connects на Upwork після цієї заявки
log-ready = Форма готова: натисніть кнопку.

form-apply = Заявку подано
form-cost = Скільки Connects це коштувало
form-boost = Буст додатково
form-value = Скільки вона варта
form-value-dollars = Долари США

# A proposal that is held back until the member confirms it.
held-ended = **Вакансія скінчилася**, за вашими нотатками: { $outcome }.
held-not-now = Не надіслано: **{ $job }**. Connects не витрачено, введене збережено на 30 днів.
button-not-now = Не зараз

# Коли інтерв’ю.
interview-title = Інтерв’ю
interview-at = **{ $at }** ({ $in })
interview-when = Інтерв’ю: **{ $at }** ({ $in })
interview-none = Ви ще не сказали, коли воно.
interview-removed = Часу більше немає.
interview-waiting = Нагадування чекають на новий.
interview-before = { $minutes ->
        [15] за 15 хвилин
        [60] за 1 годину
        [180] за 3 години
       *[1440] за 1 день
    }
interview-reminders = Нагадування: { $before }
menu-interview-before = Нагадати заздалегідь
button-interview-when = Коли воно?
button-interview-remove = Без часу
form-interview-when = Коли воно?
form-interview-when-hint = У вашому часовому поясі: завтра о 15:00, п’ятниця 14:30, 20 листопада о 12:00
