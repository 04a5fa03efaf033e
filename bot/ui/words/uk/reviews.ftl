# Reviews of drafts: members ask for eyes on a draft, other members of the server read it and answer by a rubric of five.

cmd-review = Дати чернетку на прочитання учаснику сервера і прочитати чужу
cmd-review-ask = Попросити прочитати чернетку, перш ніж надсилати
    .job = Вакансія, для якої чернетка: посилання або вибір із ваших
    .text = Чернетка. Без неї відкриється форма
    .hide_name = Ви не бачитимете імен одне одного
cmd-review-queue = Чернетки, що чекають на читача, та, яку ви читаєте, і рецензії на ваші

form-review-ask = Попросити рецензію
form-review-text = Ваша чернетка
form-review-more = Продовження чернетки
form-review-more-hint = Лише якщо чернетка не вміщується вище
form-review-job = Вакансія
form-review-job-hint = Посилання, або номер чи назва ваших нотаток; порожньо, якщо вакансії немає
form-review-name = Імена
form-review-name-hint = Сховані: ви не бачите імен одне одного
review-name-shown = Показувати моє ім’я
review-name-hidden = Сховати моє ім’я
review-begin = Форма готова: натисніть *Попросити рецензію*.
button-review-ask = Попросити рецензію

review-asked = Ваша чернетка чекає на читача
review-asked-read = Вашу чернетку читають
review-asked-about = { $words ->
        [one] { $words } слово
        [few] { $words } слова
        [many] { $words } слів
       *[other] { $words } слова
    } · запит { $asked }
review-asked-rule = Її бачить лише той учасник цього сервера, хто її взяв, щонайбільше дві години. Через добу вона стає попереду всіх новіших. Її буде видалено, коли рецензія дійде до вас, але не пізніше ніж через сім днів.
review-asked-owes = Ви вже мали тут рецензію, а самі відтоді не писали, тож одну добу першими йдуть чернетки тих, хто писав. Прочитайте чужу — і це зміниться.
review-switch-name = Сховати моє ім’я
button-review-withdraw = Відкликати
button-review-queue = Черга рецензій
review-withdrawn = Відкликано. Вашу чернетку видалено, її більше ніхто не прочитає.

review-queue-title = { $count ->
        [0] Чернеток для вас немає
        [one] **{ $count }** чернетка чекає на читача
        [few] **{ $count }** чернетки чекають на читача
        [many] **{ $count }** чернеток чекають на читача
       *[other] **{ $count }** чернетки чекають на читача
    }
review-queue-empty = Коли хтось попросить, чернетка буде тут. `/review ask` просить прочитати вашу.
review-queue-row = { $trade } · { $words ->
        [one] { $words } слово
        [few] { $words } слова
        [many] { $words } слів
       *[other] { $words } слова
    } · запит { $since }
review-queue-any = Будь-яка категорія
review-queue-next = *Прочитати одну* дає вам чергову на дві години. Ви відповідаєте п’ятьма оцінками й п’ятьма реченнями.
review-queue-dm = Чернетки читають на сервері: запустіть `/review queue` там. Тут лише ваше.
review-queue-own = { $claimed ->
        [yes] Вашу чернетку читають.
       *[no] Ваша чернетка чекає на читача: запит { $asked }.
    }
review-queue-reading = Ви читаєте чернетку, до { $until }.
review-queue-reviews = { $count ->
        [1] **Є рецензія на вашу чернетку.**
        [one] **Є { $count } рецензія на ваші чернетки.**
        [few] **Є { $count } рецензії на ваші чернетки.**
        [many] **Є { $count } рецензій на ваші чернетки.**
       *[other] **Є { $count } рецензії на ваші чернетки.**
    }
review-queue-lapsed = Ваші дві години з останньою чернеткою минули { $at }, тож вона чекає на іншого читача.
review-queue-helped = Ваша остання рецензія допомогла.
review-queue-not-helped = Той, хто отримав вашу останню рецензію, не вважає її корисною.
review-queue-reports = { $count ->
        [1] **На одну рецензію вам поскаржилися.**
        [one] **Вам поскаржилися на { $count } рецензію.**
        [few] **Вам поскаржилися на { $count } рецензії.**
        [many] **Вам поскаржилися на { $count } рецензій.**
       *[other] **Вам поскаржилися на { $count } рецензії.**
    }
button-review-read = Прочитати одну
button-review-go-on = Читати далі
button-review-open = Відкрити рецензію
button-review-reports = Скарги на рецензії
button-review-unblock = Розблокувати всіх
button-review-allow = Дозволити рецензії всім
button-review-advice = Чиї поради допомогли
review-switch-message = Повідомляти, коли є

review-read-title = Читайте до { $until }
review-read-by = Просить { $who }
review-read-hidden = Імена сховано.
review-read-about = { $words ->
        [one] { $words } слово
        [few] { $words } слова
        [many] { $words } слів
       *[other] { $words } слова
    }{ $job ->
        [none] { "" }
       *[other] { " " }для **{ $job }**
    }
button-review-write = Написати рецензію
button-review-say = По одному реченню
button-review-back = Віддати назад
review-given-back = Вона знову чекає на іншого читача. Ніхто не бачить, що це були ви.
review-marks-done = Ваші оцінки: { $marks }. Тепер по одному реченню до кожної.

form-review-marks = П’ять оцінок
form-review-sentences = По одному реченню
review-part-opening = Перші рядки
review-part-understanding = Розуміння
review-part-proof = Доказ
review-part-plan = План
review-part-question = Запитання
review-hint-opening = Два рядки, які клієнт бачить першими
review-hint-understanding = Чи відповідає цьому клієнтові, його словами?
review-hint-proof = Виконана робота з числом або зразком
review-hint-plan = Що буде спершу і як піде далі
review-hint-question = Одне запитання або крок, на який можна відповісти
review-say-hint = Що б ви змінили й на що?
review-mark-missing = немає
review-mark-weak = слабко
review-mark-fine = добре
review-mark-strong = сильно
review-marked = { $part }: { $mark }

review-written = Дякую
review-written-about = Ваша рецензія вже в дорозі, а чернетки тут більше немає. Ваша наступна чернетка не чекатиме позаду інших.
review-late = Запізно
review-late-about = Ту чернетку вже читає хтось інший, або її відкликали, тож вашу рецензію не збережено. Ось ваші речення:

review-received = На вашу чернетку є рецензія
review-received-by = Від { $who }{ $job ->
        [none] { "" }
       *[other] , для **{ $job }**
    }
review-received-hidden = Імена сховано{ $job ->
        [none] .
       *[other] , для **{ $job }**
    }
review-line = **{ $part }: { $mark }** · { $sentence }
review-received-foot = Чернетку видалено. Це теж зникне, щойно ви відповісте.
button-review-helped = Допомогло
button-review-not-helped = Не допомогло
button-review-report = Поскаржитися
button-review-block = Заблокувати
review-answered-yes = Ваш читач дізнається, що це допомогло.
review-answered-no = Ваш читач дізнається, що цього разу не допомогло.
review-reported = Адміністратори сервера бачать цю рецензію в `/review queue`, без вашої чернетки{ $hidden ->
        [yes] { " " }та без імен
       *[no] { "" }
    }. Вони вирішать, чи можна цьому читачеві продовжувати.
review-blocked = Цей читач більше не отримає ваших чернеток. `/review queue` розблоковує всіх, кого ви заблокували.
review-unblocked = { $count ->
        [0] Ви нікого не блокуєте.
        [one] Розблоковано { $count } читача.
        [few] Розблоковано { $count } читачів.
        [many] Розблоковано { $count } читачів.
       *[other] Розблоковано { $count } читача.
    }

review-report-title = Скарга на рецензію
review-report-by = Автор: { $who } · скарга { $at }
review-report-hidden = Імена сховано · скарга { $at }
review-report-about = *Зупинити читача* забороняє йому рецензувати на цьому сервері. Обидві кнопки видаляють рецензію.
review-no-report = Скарг на рецензії немає.
button-review-stop = Зупинити читача
button-review-leave = Лишити як є
review-allowed = Усі учасники знову можуть тут рецензувати.

review-advice-title = Після чиїх порад відповідали
review-advice-row = { $who }: відповіли на { $replies } з { $known }{ $unknown ->
        [0] { "" }
       *[other] , невідомо { $unknown }
    }
review-advice-nameless = Читачі без імені
review-advice-none = Відомо ще замало: потрібно стільки вказаних вами результатів заявок, чиї чернетки читала одна людина: { $fewest }.
review-advice-about = Це бачите лише ви. Результати беруться з `/proposal update` і `/proposal checkin`; невказане не рахується.

review-lapsed = Ваші дві години минули
review-lapsed-about = Чернетка, яку ви читали, тепер чекає на іншого читача. Якщо ви щось написали, надсилайте: це зарахується, поки ту чернетку не взяв хтось інший.
review-unread = Вашу чернетку ніхто не встиг прочитати
review-unread-about = За сім днів ні в кого не знайшлося часу, тож її видалено. Попросіть знову через `/review ask`: нова чернетка збереже місце старої і буде першою.
review-manager = Скарга на рецензію
review-manager-about = На [вашому сервері](https://discord.com/channels/{ $guild }) поскаржилися на рецензію. Подивіться там через `/review queue`.
review-wanted = Чернетка чекає на читача
review-wanted-about = На [цьому сервері](https://discord.com/channels/{ $guild }) просять прочитати чернетку. Якщо маєте десять хвилин, запустіть там `/review queue`.
topic-review = рецензії
