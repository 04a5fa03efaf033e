# /start and what moves Connects: spend, add, undo, refill answers.

cmd-start = Відкрити акаунт із тим, що сьогодні показує Upwork
    .balance = Скільки Connects зараз показує Upwork
    .plan = Ваш план на Upwork
    .next_refill = Коли прийдуть наступні щомісячні Connects, напр. 2026-12-03 (сторінка membership на Upwork)
    .monthly_free = Чи отримуєте ви щомісяця безкоштовні Connects? Не кожен акаунт їх має
    .expiring_30d = Скільки, за даними Upwork, згорить за 30 днів
    .timezone = Ваш часовий пояс: введіть найближче місто
cmd-connects = Ваші Connects: баланс, витрати, історія
cmd-connects-spend = Записати Connects, які ви витратили
    .amount = Скільки
    .purpose = На що (заявка з результатом: /заявка надіслати)
    .job = Вакансія: посилання або вибір із ваших
    .on = День, якщо не сьогодні: 2026-11-23, вчора, 3 дні тому
    .note = Що варто запам’ятати
cmd-connects-add = Записати Connects, які надійшли
    .amount = Скільки
    .source = Звідки вони
    .paid = Скільки ви заплатили, у доларах США
    .on = День, якщо не сьогодні: 2026-11-23, вчора, 3 дні тому
    .expires = Коли згорять, якщо не через 12 місяців
    .job = Для повернення: вакансія, за яку повернулося
    .note = Що варто запам’ятати
cmd-connects-undo = Скасувати останній запис або той, який виберете
    .entry = Запис; якщо не вказати — ваш останній

plan-basic = Basic
plan-plus = Plus
plan-agency_basic = Agency Basic
plan-agency_plus = Agency Plus

kind-opening = Початковий баланс
kind-refill = Місячне поновлення
kind-purchase = Купівля
kind-bonus = Бонус
kind-reward = Винагорода
kind-return = Повернення
kind-spend = Витрата
kind-boost = Буст
kind-badge = Бейдж доступності
kind-ads = Реклама профілю
kind-correction = Виправлення
kind-reversal = Скасування
kind-expiry = Згоряння
kind-forfeit = Понад ліміт перенесення

button-undo = Скасувати
button-count-on-top = Додати до балансу
button-balance = Баланс
button-history = Історія
button-expiring = Що згорить
button-anyway = Записати все одно
button-refill-yes = Прийшли
button-refill-correct = Інша кількість
button-refill-missing = Не прийшли
button-undo-entry = Скасувати #{ $entry }

started = Ваш акаунт відкрито, план **{ $plan }**.
started-refill = Наступне поновлення: **{ $amount }** — { $on } ({ $when })
started-no-grant = На цьому плані щомісячних Connects немає. Якщо у вас є, вкажіть у `/profile plan`.
started-refill-unknown = Коли приходять ваші щомісячні Connects? Вкажіть у `/profile plan`, і я писатиму вам кожного такого дня.
started-soon = **{ $amount }** з них { $amount ->
        [one] згорить
        [few] згорять
        [many] згорять
       *[other] згорять
    } до { $on }{ $rest ->
        [0] .
       *[other] ; вважаю, що решті шість місяців.
    }
started-aged = Upwork не показує днів згоряння, тож вважаю, що їм шість місяців. Попереджу завчасно.
started-zone = Ваш часовий пояс — { $zone }; змінити можна в `/profile reminders`.
started-next = Далі: `/proposal send` із посиланням на вакансію записує її, заявку та Connects за один раз.

spent = **−{ $amount }** { $purpose ->
        [proposal] за заявку
        [boost] за буст
        [badge] за бейдж доступності
        [ads] за рекламу профілю
       *[other] витрачено
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
spent-on = Дата: { $on }.
paid-by = { $count ->
        [1] З партії, що згорить { $on }.
        [one] З партій, що згорять { $lots }.
        [few] З партій, що згорять { $lots }.
        [many] З партій, що згорять { $lots }.
       *[other] З партій, що згорять { $lots }.
    }
part = { $on } ({ $amount })
parts-and-more = { $days } та інші
counted-at-start = Це було до вашого `/start`, і названий тоді баланс це вже враховує: баланс не змінюється.
counted-on-top = Додано до балансу, який ви назвали в `/start`: **+{ $amount }**.
corrected = Вам бракувало **{ $amount }**, тож спершу я додав таке виправлення. В історії воно позначене.

added = **+{ $amount }** { $source ->
        [purchase] куплено
        [bonus] як бонус
        [reward] як винагорода
        [refill] з поновленням
       *[return] повернено
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
added-expires = Згорять: { $count ->
        [1] { $on }
        [one] { $lots }
        [few] { $lots }
        [many] { $lots }
       *[other] { $lots }
    }
added-lapsed = **{ $amount }** з них { $amount ->
        [one] уже пережив свій день, тож одразу згорів.
        [few] уже пережили свій день, тож одразу згоріли.
        [many] уже пережили свій день, тож одразу згоріли.
       *[other] уже пережили свій день, тож одразу згоріли.
    }

undone = { $count ->
        [1] Скасовано:
        [one] Скасовано, бо вони пов’язані:
        [few] Скасовано, бо вони пов’язані:
        [many] Скасовано, бо вони пов’язані:
       *[other] Скасовано, бо вони пов’язані:
    }
undone-entry = **{ $amount }** { $kind } · #{ $entry } · { $when }
undo-choice = #{ $entry } · { $amount } · { $kind } · { $on }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }

refill-confirmed = Поновлення від { $on } підтверджено: **+{ $amount }**.
refill-corrected = Поновлення від { $on } виправлено: не { $expected }, а **{ $amount }**.
refill-missing = Поновлення від { $on } скасовано: { $expected } не прийшло.
refill-missing-next = Варто глянути на сторінку membership на Upwork: чи план ще діє і якого дня поновлюється? Тоді `/profile plan`.
refill-form = Скільки Connects прийшло?
refill-form-amount = Скільки прийшло (0, якщо жодного)
