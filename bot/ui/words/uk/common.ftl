# Words that every card shares.

connects = { $amount ->
        [1] 1 Connect
        [one] { $amount } Connects
        [few] { $amount } Connects
        [many] { $amount } Connects
       *[other] { $amount } Connects
    }

# Patterns of Unicode's CLDR. A dollar sign is usual before the number in freelancers' texts.
format-day = d MMM y
format-short-day = d MMM
format-month = LLL
format-weekday = EEEE
format-month-of-year = LLLL y
format-usd = $#,##0.00;−$#,##0.00
format-usd-whole = $#,##0;−$#,##0
format-number = #,##0;−#,##0
format-decimal = #,##0.0;−#,##0.0
format-tenths = #,##0.#;−#,##0.#
format-signed = +#,##0;−#,##0

more = … і ще { $count }
page = Сторінка { $page } з { $pages }
button-previous = Назад
button-next = Далі
button-kept-form = Відкрити форму ще раз
kept-form = Введене збережено: відкрийте форму ще раз.

# Under each refusal.
nothing-changed = Нічого не змінилося.

# A bug of ours; $id finds it in the log.
fault =
    Щось пішло не так з мого боку. Якщо ви щось змінювали, загляньте в `/connects history`, перш ніж повторювати.
    Передайте власнику бота: `{ $id }`
unshowable = Зроблено, але Discord не показав відповідь. Подивіться в `/connects history` або `/connects balance`.

# Refusals that don't come from the ledger.
refused-stale = Ця кнопка зі старішої версії бота. Запустіть команду ще раз.
refused-command = Команда змінилася, відколи її завантажив ваш Discord. Зачекайте хвилину або перезапустіть Discord і спробуйте ще раз.
refused-permissions = Для цього вам потрібні дозволи: { $permissions }. Попросіть когось з адміністраторів сервера.
refused-bot-permissions = Для цього мені тут потрібні дозволи: { $permissions }. Їх може надати адміністратор сервера.
refused-server-only = Це працює лише на сервері, не в особистих повідомленнях.
queued = { $before ->
        [one] Ваша відповідь у черзі: перед нею ще { $before }. Вона з’явиться тут.
        [few] Ваша відповідь у черзі: перед нею ще { $before }. Вона з’явиться тут.
        [many] Ваша відповідь у черзі: перед нею ще { $before }. Вона з’явиться тут.
       *[other] Ваша відповідь у черзі: перед нею ще { $before }. Вона з’явиться тут.
    }
refused-cooldown = Надто швидко. Спробуйте ще раз через { $seconds } с.
refused-check = Тут це недоступно.
refused-value = «{ $value }» тут не підходить. Перевірте й спробуйте ще раз.
refused-value-empty = Один із параметрів не підходить. Перевірте їх і спробуйте ще раз.
