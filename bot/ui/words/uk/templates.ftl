# Templates of proposals, the drafts that are made of them, and the lines of a portfolio.

cmd-template = Ваші власні шаблони заявок і що вони дають
cmd-template-add = Новий шаблон: введіть його або візьміть із файлу Markdown
    .name = Як він називається
    .category = Для яких вакансій (якщо не вказати — для будь-яких)
    .file = Файл Markdown; із мого експорту додадуться всі шаблони
cmd-template-edit = Змінити шаблон. Попередні версії зберігаються
    .name = Який шаблон
cmd-template-show = Шаблон, його версії і що дали заявки, надіслані за ним
    .name = Який шаблон
    .version = Попередня версія, за номером
cmd-template-list = Усі ваші шаблони і що вони дали
cmd-template-remove = Видалити шаблон з усіма версіями
    .name = Який шаблон
cmd-proposal-draft = Чернетка для вакансії з вашого найкращого шаблону. Її бачите лише ви
    .job = Посилання на вакансію або вибір зі списку
    .template = Який шаблон, якщо не найкращий за результатами

form-template = Шаблон
form-template-name = Назва
form-template-body = Текст шаблону
form-template-body-hint = Підстановки: client.name, job.title, rate, skills, portfolio, words; напр. Hi {"{{"} client.name {"}}"},
form-template-more = Продовження шаблону
form-template-more-hint = Лише якщо не вміщується вище
form-template-category = Для вакансій цієї категорії
form-template-category-hint = Лишіть порожнім для будь-яких вакансій

template-saved = Збережено.
template-about = { $category ->
        [none] Для будь-яких вакансій
       *[other] Для категорії { $category }
    } · версія { $number }, { $when }
template-older = Це попередня версія; діє версія { $newest }.
template-line = **{ $name }** · { $category ->
        [none] будь-яка вакансія
       *[other] { $category }
    } · версія { $number }
template-figures = { $sent ->
        [0] За ним іще нічого не надіслано
       *[other] { $known ->
            [0] надіслано { $sent }, результатів іще не відомо
           *[other] відповіли на **{ $replies }** з { $known } ({ $low }–{ $high } %), найняли за **{ $hires }** з { $ended } ({ $from }–{ $to } %)
        }
    }
template-all-figures = { $figures } · надіслано { $sent }, невідомо { $unknown }
template-unknown = Надіслано { $sent }{ $unknown ->
        [0] { "" }
       *[other] , з невідомим результатом { $unknown }
    }{ $young ->
        [0] { "" }
       *[other] , молодших за 30 днів { $young }
    }
template-intervals = У 9 випадках із 10 справжня частка лежить у цих межах.
template-of-version = Ця версія: { $figures }
templates-title = { $count ->
        [0] Шаблонів іще немає
        [one] **{ $count }** шаблон
        [few] **{ $count }** шаблони
        [many] **{ $count }** шаблонів
       *[other] **{ $count }** шаблону
    }
templates-begin = Шаблон — це ваш текст із підстановками, такими як `{"{{"} client.name {"}}"}`. `/proposal draft` заповнює його для вакансії й позначає, що лишилося написати.
templates-portfolio = { $lines ->
        [0] Додайте рядки про виконані проєкти: у чернетку підуть ті, де є навички з вакансії.
        [one] { $lines } рядок портфоліо: піде в чернетку, де є навичка з вакансії.
        [few] { $lines } рядки портфоліо: у чернетку підуть ті, де є навички з вакансії.
        [many] { $lines } рядків портфоліо: у чернетку підуть ті, де є навички з вакансії.
       *[other] { $lines } рядка портфоліо: у чернетку підуть ті, де є навички з вакансії.
    }
templates-exported = Усі ваші шаблони в одному файлі Markdown. `/template add` із цим файлом поверне їх.
template-remove-first = Видалити **{ $name }** разом із { $versions ->
        [1] єдиною версією
        [one] { $versions } версією
        [few] { $versions } версіями
        [many] { $versions } версіями
       *[other] { $versions } версії
    }? Заявки, надіслані за ним, лишаться без його назви.
template-removed = **Видалено.** Шаблону та всіх його версій більше немає.

portfolio-title = { $lines ->
        [0] Рядків портфоліо ще немає
        [one] **{ $lines }** рядок портфоліо
        [few] **{ $lines }** рядки портфоліо
        [many] **{ $lines }** рядків портфоліо
       *[other] **{ $lines }** рядка портфоліо
    }
portfolio-about = Чернетка отримує до трьох рядків, де є навичка з вакансії, словом або тегом: *Cut a report from 9 minutes to 14 seconds #postgres*.
form-portfolio = Ваше портфоліо
form-portfolio-lines = Рядок на кожен виконаний проєкт
form-portfolio-lines-hint = До 20 рядків по 300 символів, кожен із результатом; теги, напр. #react-native

draft-card-title = { $missing ->
        [0] Вашу чернетку заповнено
        [one] Лишилося написати **{ $missing }** частину
        [few] Лишилося написати **{ $missing }** частини
        [many] Лишилося написати **{ $missing }** частин
       *[other] Лишилося написати **{ $missing }** частини
    }
draft-for = **{ $job }** · { $template ->
        [none] її шаблон видалено
       *[other] з { $template }, версія { $number }
    }
draft-reason-record = Ваш найкращий шаблон за результатами: { $figures }.
draft-reason-newest = Результатів ваших шаблонів іще не відомо, тож це найновіший із придатних.
draft-reason-only = Ваш єдиний придатний шаблон.
draft-reason-named = Шаблон, який ви назвали.
draft-kept-since = Востаннє ви змінили цю чернетку { $when }. *Почати наново* створить нову.
draft-missing = Написати: { $marks }
draft-answers = { $count ->
        [one] { $count } запитання з оголошення — в окремій частині форми.
        [few] { $count } запитання з оголошення — в окремій частині форми.
        [many] { $count } запитань з оголошення — в окремій частині форми.
       *[other] { $count } запитання з оголошення — в окремій частині форми.
    }
draft-own-words = Слова клієнта: { $words }
draft-without-post = Вставте у форму оголошення: ім’я, запитання й слова заповняться.
draft-common = Ваші заявки з наймом у цій категорії ({ $hired }): { $traits }.
draft-trait-length = слів: { $least }–{ $most }
draft-trait-opening-question = { $hits } з { $of } починалися із запитання
draft-trait-opening-sender = { $hits } з { $of } починалися з вас
draft-trait-opening-number = { $hits } з { $of } починалися з числа
draft-trait-asks-yes = { $hits } з { $of } закінчувалися запитанням
draft-trait-asks-no = { $hits } з { $of } закінчувалися без запитання
draft-trait-cost = { $most ->
        [1] { $least }–{ $most } Connect
       *[other] { $least }–{ $most } Connects
    }
draft-trait-boost-yes = { $hits } з { $of } із бустом
draft-trait-boost-no = { $hits } з { $of } без буста
draft-private = Це бачите лише ви. Зникне, коли ви надішлете заявку чи викинете чернетку, або через 90 днів.
draft-over-first = Створити чернетку для **{ $job }** наново? Введене та вставлене зникне.
draft-throw-first = Викинути чернетку для **{ $job }**? Введене та вставлене зникне.
draft-thrown-away = **Викинуто.** Чернетку та вставлене оголошення видалено.
draft-to-open = Вашу чернетку можна відкрити.
form-kept-draft = Ваша чернетка
form-kept-draft-text = Заявка
form-kept-draft-more = Продовження заявки
form-kept-draft-more-hint = Лише якщо не вміщується вище
form-kept-draft-answers = Відповіді на запитання клієнта
form-kept-draft-answers-hint = Кожне запитання — після >, ваша відповідь — під ним
form-kept-draft-missing = { $missing ->
        [one] Лишилося написати { $missing } частину
        [few] Лишилося написати { $missing } частини
        [many] Лишилося написати { $missing } частин
       *[other] Лишилося написати { $missing } частини
    }
form-kept-draft-post = Оголошення клієнта
form-kept-draft-post-hint = З ним заповняться ім’я, запитання та слова клієнта

button-template-new = Новий шаблон
button-template-edit = Змінити
button-template-remove = Видалити
button-template-remove-sure = Так, видалити
button-template-back = Знову версія { $number }
button-templates = Шаблони
button-templates-export = Експорт
button-portfolio = Портфоліо
button-portfolio-edit = Змінити рядки
button-draft = Чернетка заявки
button-kept-draft-open = Відкрити чернетку
button-kept-draft-check = Перевірити
button-kept-draft-use = Використати
button-kept-draft-over = Почати наново
button-kept-draft-throw = Викинути
menu-template = Відкрити шаблон
menu-template-version = Інша версія
template-version-option = Версія { $number }
