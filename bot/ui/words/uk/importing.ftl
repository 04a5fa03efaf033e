# Bringing a history in: what would change, and what did.

cmd-connects-import = Перенести вашу історію Connects: вставити текст або завантажити файл
    .file = Файл .txt, .csv або .xlsx; без нього можна вставити текст
    .balance = Який баланс зараз показує Upwork, для порівняння

form-import = Вставте історію Connects
form-import-text = Від першої дати до останнього числа
form-import-text-hint = Upwork → Connects History: виділіть таблицю, скопіюйте, вставте
form-import-more = Продовження
form-import-more-hint = Поле вміщує 4000 символів: продовжуйте тут
form-import-rest = Решта вашої історії Connects
form-import-balance = Баланс, який показує Upwork

import-preview = **Ще нічого не записано.** { $rows ->
        [one] { $rows } рядок
        [few] { $rows } рядки
        [many] { $rows } рядків
       *[other] { $rows } рядка
    } { $one_day ->
        [yes] за { $since }:
       *[no] від { $since } до { $until }:
    }
import-done = Імпортовано { $rows ->
        [one] { $rows } рядок
        [few] { $rows } рядки
        [many] { $rows } рядків
       *[other] { $rows } рядка
    } { $one_day ->
        [yes] за { $since }:
       *[no] від { $since } до { $until }:
    }
import-new = нових: **{ $count }**{ $proposals ->
        [0] { "" }
        [one] , серед них { $proposals } заявка
        [few] , серед них { $proposals } заявки
        [many] , серед них { $proposals } заявок
       *[other] , серед них { $proposals } заявки
    }
import-sums = Усього **{ $spent }** витрачено і **{ $came_in }** надійшло; найбільший рядок — { $largest }.
import-order = { $month_first ->
        [yes] У датах спершу читається місяць: 1/11 — це 11 січня.
       *[no] У датах спершу читається день: 1/11 — це 1 листопада.
    }{ $done ->
        [yes] { "" }
       *[no] { " " }Якщо це не так, змініть кнопкою.
    }
import-repeats = { $count ->
        [one] { $count } рядок трапляється двічі, бо сторінки перекриваються; рахую його раз.
        [few] { $count } рядки трапляються двічі, бо сторінки перекриваються; рахую їх раз.
        [many] { $count } рядків трапляються двічі, бо сторінки перекриваються; рахую їх раз.
       *[other] { $count } рядка трапляються двічі, бо сторінки перекриваються; рахую їх раз.
    }
import-unused-sheets = Не використано, бо там немає днів і Connects: аркуш { $list }
import-unused-columns = Не використано: стовпець { $list }
import-encoding = { $encoding ->
        [lost] Деякі літери в цьому файлі втрачено: назви з � неповні. Збережіть його з оригіналу в UTF-8 і надішліть знову або продовжуйте.
        [garbled] Літери в цьому файлі були зіпсовані: якась програма прочитала UTF-8 як щось інше. Я виправив, де зміг: перевірте назви.
       *[other] Файл не в UTF-8. Я прочитав літери як { $encoding }: якщо назви дивні, збережіть його в UTF-8 і надішліть знову.
    }
import-cut = Останнє поле було повне, тож кінець міг обрізатися: прочитано до { $on }, а далі чекає. Натисніть *Вставити решту* й продовжуйте звідти.
import-kept = Введене збережено. Кнопка відкриє форму з ним.
import-known = **{ $count }** вже тут
import-linked = **{ $count }** ви вже записали вручну
import-grown = **{ $count }** { $count ->
        [one] рядок бейджа, що зріс
        [few] рядки бейджа, що зросли
        [many] рядків бейджа, що зросли
       *[other] рядка бейджа, що зросли
    }
import-refill = Поновлення від { $on } підтверджено: **+{ $arrived }**
import-refill-other = Поновлення від { $on }: прийшло **+{ $arrived }**, а не { $expected }
import-conflict = { $on } · { $title }: тут { $here }, на Upwork **{ $there }**{ $mended ->
        [yes] ; беру дані Upwork
       *[no] ; лишаю як є, бо частина вже повернулася
    }
import-changed = { $title }: тут { $here }, у файлі **{ $there }**. Лишаю як є: якщо файл правильний, скасуйте запис і запишіть наново.
import-renamed = { $on } · «{ $here }» ({ $amount }) зникло, а «{ $there }» з’явилося: { $same ->
        [yes] вважаю їх одним перейменованим оголошенням.
       *[no] якщо оголошення перейменували, одне з двох зайве.
    }
import-lapsed = **{ $amount }** з повернених належали до Connects, що вже згоріли: вони згоряють одразу.
import-outlived = **{ $amount }** з отриманих не використано за рік: вони згоріли, і баланс їх не рахує.
import-excess = { $on } · { $title }: повернулося **{ $amount }**, а витрачено було лише { $out }. Рахую за Upwork; можливо, не записано ставку.
import-expired = { $count ->
        [one] Пропущено { $count } рядок про згоряння: згоряння рахую сам.
        [few] Пропущено { $count } рядки про згоряння: згоряння рахую сам.
        [many] Пропущено { $count } рядків про згоряння: згоряння рахую сам.
       *[other] Пропущено { $count } рядка про згоряння: згоряння рахую сам.
    }
import-correction = { $on } ви виправили баланс на **{ $amount }**. Причина може бути в цих рядках: без того виправлення ви маєте { $after }.
import-only-here = { $count ->
        [one] { $count } запис за ці дні є лише тут: в історії Upwork його немає.
        [few] { $count } записи за ці дні є лише тут: в історії Upwork їх немає.
        [many] { $count } записів за ці дні є лише тут: в історії Upwork їх немає.
       *[other] { $count } запису за ці дні є лише тут: в історії Upwork їх немає.
    }
import-opening = Щоб вийшов названий вами баланс, ваш акаунт тут починається з **{ $amount }** на { $on } (приблизно).
import-missing = Витрачено на **{ $amount }** більше, ніж надійшло, тож я додаю виправлення на цю суму. В історії воно позначене.
import-balance-same = Ваш баланс лишається { $balance }.
import-balance = Ваш баланс: { $before } → **{ $balance }**
import-stated-same = Стільки ж показує Upwork.
import-stated-other = Upwork показує **{ $stated }**: { $more ->
        [yes] більше
       *[no] менше
    } на { $difference ->
        [1] 1 Connect
        [one] { $difference } Connects
        [few] { $difference } Connects
        [many] { $difference } Connects
       *[other] { $difference } Connects
    }. Після імпорту `/connects reconcile` знайде причину.
import-unknown = Що таке «{ $label }» ({ $amount }, { $count ->
        [one] { $count } рядок
        [few] { $count } рядки
        [many] { $count } рядків
       *[other] { $count } рядка
    })? Вважаю, що це: { $kind }
import-unknown-more = … і ще незнайомих позначок: { $count }.
import-label-menu = «{ $label }» — це …
import-columns = Стовпці: { $list }
import-column = { $field } ← { $name }
import-nothing-new = Усе з цього вже тут.

field-on = дата
field-label = що це
field-title = вакансія
field-amount = Connects
field-credit = надійшло
field-debit = списано
field-freelancer = фрилансер
field-boost = буст
field-returned = повернулося
field-direction = витрачено чи додано
field-note = нотатка
field-balance = баланс
field-paid = заплачено
field-expires_on = згорить
column-number = стовпець { $number }
column-none = (немає)
form-columns = Де який стовпець?
form-column-on = Дата
form-column-label = Що це
form-column-amount = Connects (зі знаком)
form-column-title = Вакансія
form-column-debit = Списані Connects, якщо окремо

button-import = Імпортувати
button-paste-rest = Вставити решту
button-paste-again = Вставити ще раз
button-day-first = Спершу день
button-month-first = Спершу місяць
button-columns = Уточнити стовпці
button-reconcile = Звірити з Upwork
import-people = У цій таблиці рядки кількох людей ({ $count }): { $names }. Які ваші?
import-two-accounts = Поновлення { $first } і { $second } заблизько для одного акаунта: у таблиці може бути два акаунти.
import-whose-wallet = Я веду для вас Connects одного акаунта. Поки не виберете, нічого не запишу.
import-plan = Ваша історія показує план **{ $plan }**; тут ваш план — { $here }.
import-refill-day = Ваше наступне поновлення — **{ $on }**, як показує історія.
import-refill-other-day = За вашою історією наступне поновлення — **{ $on }**; тут воно { $here ->
        [none] невідоме
       *[other] { $here }
    }.
import-badge = В історії є бейдж доступності: приблизно **{ $weekly }** на тиждень, { $days }. Якщо це зберегти, легше знайти незаписані дні.
weekday-short = { $day ->
        [0] пн
        [1] вт
        [2] ср
        [3] чт
        [4] пт
        [5] сб
       *[6] нд
    }
every-day = щодня
button-set-badge = Бейдж { $weekly } на тиждень
import-undone = { $entries ->
        [0] Імпорт скасовано.
        [1] Імпорт скасовано, разом з 1 записом від { $since }. Тепер можна перенести ту саму або іншу історію.
        [one] Імпорт скасовано, разом із { $entries } записом від { $since } до { $until }. Тепер можна перенести ту саму або іншу історію.
        [few] Імпорт скасовано, разом із { $entries } записами від { $since } до { $until }. Тепер можна перенести ту саму або іншу історію.
        [many] Імпорт скасовано, разом із { $entries } записами від { $since } до { $until }. Тепер можна перенести ту саму або іншу історію.
       *[other] Імпорт скасовано, разом із { $entries } записами від { $since } до { $until }. Тепер можна перенести ту саму або іншу історію.
    }
import-undo-choice = Увесь імпорт від { $on }

button-all-rows = Усе
button-set-plan = Поставити план { $plan }
button-set-refill = Поновлення { $on }
button-undo-import = Скасувати імпорт
button-funnel = Заявки
button-correction-back = Скасувати виправлення
kind-skip = Нічого: пропустити
