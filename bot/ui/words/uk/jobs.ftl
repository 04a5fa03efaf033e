# The job board: logging a post, finding it, and how it ended.

cmd-job = Ваші нотатки про вакансії та дошка цього сервера
cmd-job-log = Записати вакансію; вистачить самого посилання
    .link = Посилання на вакансію на Upwork
    .title = Її назва, якщо в посиланні немає
    .connects = Скільки там коштує заявка
    .kind = Фіксована ціна чи погодинна оплата
    .budget = Долари США: ціна або ставка за годину
    .category = Категорія на Upwork
    .skills = Наприклад: python, sql, scraping
    .proposals = Скільки заявок показує Upwork
    .hire_rate = Відсоток наймів клієнта
    .client_spent = Скільки клієнт витратив на Upwork, у доларах США
    .share = Розмістити на дошці цього сервера, з вашим іменем
    .note = Лише для вас
cmd-job-list = Відкриті вакансії з дошки цього сервера і ваші власні
    .status = Якщо не вказати — відкриті
    .category = Лише ця категорія
    .sort = Якщо не вказати — спершу найновіші
    .mine = Лише ті, які ви записали або на які подалися
cmd-job-show = Усе, що відомо про вакансію, і ваші заявки на неї
    .job = Посилання або вибір зі списку
cmd-job-edit = Змінити записане про вакансію
    .job = Посилання або вибір зі списку
cmd-job-close = Вказати, чим закінчилася вакансія, і забрати те, що повертає Upwork
    .job = Посилання або вибір зі списку
    .outcome = Що з нею сталося

job-kind-fixed = Фіксована
job-kind-hourly = Погодинна
outcome-cancelled = Клієнт закрив, нікого не найняли
outcome-removed = Прибрав Upwork
outcome-expired = Закрилася сама
outcome-filled = Когось найняли
job-status-open = Відкриті
job-status-closed = Закриті
job-status-all = Усі
job-sort-newest = Спершу найновіші
job-sort-budget = Спершу найбільший бюджет
job-sort-connects = Спершу найдешевші
category-accounting-consulting = Бухгалтерія та консалтинг
category-admin-support = Адміністративна підтримка
category-customer-service = Підтримка клієнтів
category-data-science-analytics = Data Science та аналітика
category-design-creative = Дизайн і креатив
category-engineering-architecture = Інженерія та архітектура
category-it-networking = IT та мережі
category-legal = Юридичні послуги
category-sales-marketing = Продажі та маркетинг
category-translation = Переклад
category-web-mobile-software-dev = Веб і мобільна розробка
category-writing = Тексти
range-0-4 = Менше 5
range-5-9 = 5–10
range-10-14 = 10–15
range-15-19 = 15–20
range-20-49 = 20–50
# A plus can't be part of an id.
range-50-more = 50+

job-cost = **{ $amount ->
        [1] 1 Connect
        [one] { $amount } Connects
        [few] { $amount } Connects
        [many] { $amount } Connects
       *[other] { $amount } Connects
    }**
job-budget = { $kind ->
        [fixed] Фікс { $budget }
        [hourly] { $budget }/год
       *[none] { $budget }
    }
job-proposals = заявки: { $range }
job-hire-rate = наймає { $rate } %
job-client-spent = витрачено { $amount }
job-posted = Опубліковано { $when }
job-logged-on = Записано { $when }
job-skills = Навички: { $skills }
job-client = Клієнт: { $facts }
job-note = Ваша нотатка: { $note }

job-logged = Записано.
job-logged-shared = Записано, і вже на дошці.
job-known-you = Ви вже записали це { $when }.
job-known-by = Уже на дошці: від { $who }, { $when }.
job-known = Уже на дошці, { $when }.
job-applied = { $count ->
        [0] Ніхто з інших учасників не подався.
        [one] Подалися інші учасники: **{ $count }**.
        [few] Подалися інші учасники: **{ $count }**.
        [many] Подалися інші учасники: **{ $count }**.
       *[other] Подалися інші учасники: **{ $count }**.
    }
job-applied-named = { $count ->
        [1] Тут уже подано заявку: { $who }.
        [one] Тут уже подано **{ $count }** заявку: { $who }{ $others ->
            [0] .
           *[other] { " " }та ще { $others }.
        }
        [few] Тут уже подано **{ $count }** заявки: { $who }{ $others ->
            [0] .
           *[other] { " " }та ще { $others }.
        }
        [many] Тут уже подано **{ $count }** заявок: { $who }{ $others ->
            [0] .
           *[other] { " " }та ще { $others }.
        }
       *[other] Тут уже подано **{ $count }** заявки: { $who }{ $others ->
            [0] .
           *[other] { " " }та ще { $others }.
        }
    }
job-member-hired = **На цю роботу найняли учасника** сервера.
job-old = **Минуло { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }**: Upwork закриває оголошення приблизно через 30 днів.
job-own = Ваша заявка: **{ $status }**, надіслано { $when }.
job-ended = { $outcome ->
        [cancelled] Клієнт закрив її { $when }, нікого не найняли.
        [removed] Upwork прибрав її { $when }.
        [expired] Вона закрилася сама { $when }.
       *[filled] Когось найняли { $when }.
    }
job-edited = Збережено.
somebody-gone = хтось, чиї дані видалено
mark-gone = Повідомлено: зникла
mark-filled = Повідомлено: когось найняли
mark-fake = Повідомлено: фейк
mark-expired = Повідомлено: закрилася сама
card-marked = { $mark ->
        [gone] **Зникла** з Upwork, каже { $who } { $when }.
        [filled] **Когось найняли**, каже { $who } { $when }.
        [fake] **Нечесна вакансія**, повідомляє { $who } { $when }.
       *[expired] **Закрилася сама**, каже { $who } { $when }.
    }

report-title = Що не так із **{ $job }**?
report-about = На картці буде видно ваше повідомлення та ім’я. Нічиїх заявок це не змінить; тих, хто подався, я спитаю один раз.
card-shared = **{ $job }** вже на дошці.
card-added = Додано на картку **{ $job }**.
card-corrected = Картку **{ $job }** виправлено. Ваші власні нотатки лишилися як були.
card-reported = { $mark ->
        [gone] Повідомлено: **{ $job }** зникла. Дякую; тих, хто подався, спитаю, що повернулося.
        [filled] Повідомлено: на **{ $job }** когось найняли. Дякую.
       *[other] Повідомлено: **{ $job }** — нечесна вакансія. Дякую; тих, хто подався, спитаю, що повернулося.
    }
card-reopened = Картка **{ $job }** знову відкрита.
card-taken-off = **{ $job }** прибрано з дошки. Власні нотатки лишилися в усіх.
card-taken-back = Скасовано для картки **{ $job }**.
card-off-board = Цієї картки зараз немає на дошці.

card-history-title = Що робили з **{ $job }**
board-log-title = Що робили на цій дошці
board-log-empty = Поки нічого: учасники ще не ділилися тут вакансіями.
did-shared = { $who }: вакансію додано
did-added = { $who }: дописано, чого бракувало
did-corrected = { $who }: виправлено
did-reported = { $mark ->
        [gone] { $who }: повідомлено, що зникла
        [filled] { $who }: повідомлено, що когось найняли
        [fake] { $who }: повідомлено, що фейк
        [expired] { $who }: повідомлено, що закрилася сама
       *[none] { $who }: теж повідомлено
    }
did-reopened = { $who }: відкрито знову
did-taken-off = { $who }: прибрано з дошки
did-taken-back = { $who }: скасовано зміну
was-taken-back = скасовано
changed-field = { $field }: { $before } → { $after }
card-field-title = Назва
card-field-connects = Connects
card-field-kind = Тип
card-field-budget-cents = Бюджет
card-field-category = Категорія
card-field-skills = Навички
card-field-proposals = Заявки
card-field-hire-rate = Відсоток наймів
card-field-client-spent-cents = Клієнт витратив
# The card of a shared job in a channel or forum, which everybody sees.
public-applied = { $count ->
        [0] Тут іще ніхто не подався.
       *[other] Подано заявок: **{ $count }**{ $interviews ->
            [none] { "" }
            [one] { " " }· **{ $interviews }** інтерв’ю
            [few] { " " }· **{ $interviews }** інтерв’ю
            [many] { " " }· **{ $interviews }** інтерв’ю
           *[other] { " " }· **{ $interviews }** інтерв’ю
        }
    }
public-by = Від { $who }, { $when }
public-hired = **Найняли учасника цього сервера.**
public-old = **Минуло 30 днів.** Upwork уже мав її закрити.
public-untitled = Вакансія на Upwork
tag-ended = Закрита
tag-fresh = Свіжа
tag-applied = Подано
# Names of tags in a forum: 20 characters at most.
tag-accounting-consulting = Бухгалтерія
tag-admin-support = Адміністрування
tag-customer-service = Підтримка клієнтів
tag-data-science-analytics = Дані та аналітика
tag-design-creative = Дизайн і креатив
tag-engineering-architecture = Інженерія
tag-it-networking = IT та мережі
tag-legal = Право
tag-sales-marketing = Продажі й маркетинг
tag-translation = Переклад
tag-web-mobile-software-dev = Веб і розробка
tag-writing = Тексти
job-shared = Вона на дошці сервера.
job-by = Від { $who }.

jobs-title = { $total ->
        [one] { $total } вакансія
        [few] { $total } вакансії
        [many] { $total } вакансій
       *[other] { $total } вакансії
    }
jobs-newest = { $total ->
        [one] Найновіша { $total } вакансія
        [few] Найновіші { $total } вакансії
        [many] Найновіші { $total } вакансій
       *[other] Найновіші вакансії: { $total }
    }
jobs-filter = { $status }{ $category ->
        [none] { "" }
       *[other] { " " }· { $category }
    }{ $mine ->
        [yes] { " " }· ваші
       *[no] { "" }
    } · { $sort }
jobs-row = **{ $title }**
    -# { $foot }
jobs-applied = { $count ->
        [one] подано { $count }
        [few] подано { $count }
        [many] подано { $count }
       *[other] подано { $count }
    }
choice-many-applied = подано { $count } або більше
jobs-own = ви: { $status }
jobs-empty = Вакансій тут іще немає.
jobs-empty-next = Вставте посилання в `/job log` або утримуйте (клацніть правою) повідомлення з ним → Застосунки → *Записати вакансію*.

close-title = { $outcome ->
        [cancelled] Клієнт закрив
        [removed] Прибрав Upwork
        [expired] Закрилася сама
       *[filled] Когось найняли
    } · **{ $job }**
close-reported = Тепер це видно на її картці на дошці, з вашим іменем, а тих, хто там подався, я спитаю.
close-nothing-out = Connects на неї не витрачено, тож баланс той самий.
close-back = **+{ $amount }** за { $kind ->
        [boost] буст
       *[other] заявку
    } повернулося в { $count ->
        [1] партію, що згорить { $on }.
        [one] партії, що згорять { $lots }.
        [few] партії, що згорять { $lots }.
        [many] партії, що згорять { $lots }.
       *[other] партії, що згорять { $lots }.
    }
close-lapsed = **{ $amount }** з них { $amount ->
        [one] уже пережив свій день, тож одразу згорів.
        [few] уже пережили свій день, тож одразу згоріли.
        [many] уже пережили свій день, тож одразу згоріли.
       *[other] уже пережили свій день, тож одразу згоріли.
    }
close-taken-back = **−{ $amount }**: повернене за попереднім закриттям знову знято.
close-boost-kept = Буст **{ $amount }** лишається витраченим: клієнт на нього відреагував.
reopened = Скасовано: **{ $job }** { $outcome ->
        [none] знову відкрита.
        [cancelled] вважається закритою клієнтом, як і раніше.
        [removed] вважається прибраною Upwork, як і раніше.
        [expired] вважається закритою самою по собі, як і раніше.
       *[filled] вважається закритою з наймом, як і раніше.
    }
reopened-connects = **−{ $amount }**: повернене знову витрачено.

button-apply = Заявку подано
button-job = Вакансія
button-edit-job = Змінити
button-edit-client = Клієнт, категорія
button-share = Поділитися
button-unshare = Прибрати з дошки
button-open = Відкрити
button-upwork = На Upwork
button-reopen = Скасувати
button-reopen-card = Відкрити знову
button-edit-card = Змінити картку
button-card-history = Історія
button-report = Повідомити
button-share-again = Поділитися знову
button-report-gone = Зникла
button-report-filled = Когось найняли
button-report-fake = Фейк
button-take-back = Скасувати
menu-close = Чим закінчилося?

form-job-log = Записати вакансію
form-link = Посилання
form-link-hint = Вставте посилання чи все оголошення; або лишіть порожнім і введіть назву
form-title = Назва
form-read = Що ще є в оголошенні
form-read-hint = Виправте рядок або видаліть; для чого немає поля, піде у вашу нотатку
form-job = Змінити вакансію
form-client = Клієнт і категорія
form-connects = Скільки Connects коштує заявка
form-kind = Фіксована ціна чи погодинна оплата
form-budget = Бюджет у доларах США
form-note = Нотатка для себе
form-category = Категорія
form-skills = Навички
form-proposals = Скільки вже заявок
form-hire-rate = Відсоток наймів клієнта
form-client-spent = Клієнт витратив, у доларах США

# What was read from a post and has no field in the form. The reader of posts reads these lines again when the form is sent.
read-budget = Бюджет: { $price }
read-rate = Погодинна ставка: { $price }
read-category = Категорія: { $category }
read-skills = Навички: { $skills }
read-hire-rate = Відсоток наймів: { $value } %
read-client-spent = Клієнт витратив: ${ $value }
read-rating = Рейтинг: { $value }
read-payment-verified = Оплату { $verified ->
        [yes] підтверджено
       *[no] не підтверджено
    }
read-country = Країна клієнта: { $value }
read-questions = Запитання:
