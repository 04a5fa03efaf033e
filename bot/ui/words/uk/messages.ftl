# What the bot says by itself: renewals, expiry warnings, digests.

refill-arrived = Ваше поновлення від { $on } вже має бути: **+{ $amount }**.
refills-arrived = { $count ->
        [one] Поки мене не було, настало { $count } поновлення:
        [few] Поки мене не було, настало { $count } поновлення:
        [many] Поки мене не було, настало { $count } поновлень:
       *[other] Поки мене не було, настало { $count } поновлення:
    }
refill-row = **+{ $amount }** · { $on }
refill-next = Наступне: { $amount } — { $on } ({ $when })
refill-ask = Upwork мені нічого не каже, тож гляньте: чи прийшли вони?
expiry-title = **{ $amount }** { $amount ->
        [one] згорить
        [few] згорять
        [many] згорять
       *[other] згорять
    } { $when }
expiry-also = **{ $amount }** — { $on } ({ $when })
expiry-use = Витратьте їх на вакансію, на яку подалися б і так: `/job rank` підкаже найкращі.
digest-refill = Щомісячні Connects
digest-refill-about = Поновлення, які вже мали прийти:
digest-refill-row = { $who } · **+{ $amount }** · { $on }
digest-expiry = Connects, що скоро згорять
digest-expiry-about = Поки вони є, вистачить на заявку:
digest-expiry-row = { $who } · **{ $amount }** · { $on }{ $later ->
        [0] { "" }
       *[other] , згодом { $later }
    }
digest-join = Потрапити сюди чи вийти: `/profile reminders`
nudge-low-about = Це менше, ніж { $below }: така ваша межа для цього нагадування.
nudge-silent = Є новини?
nudge-silent-about = Натисніть, що сталося. Немає новин? Лишіть як є.
nudge-silent-row = **{ $job }**: остання новина { $since }
nudge-interview = Як пройшло інтерв’ю?
nudge-interview-about = Натисніть, що сталося. Ще спілкуєтеся? Лишіть як є.
nudge-interview-row = **{ $job }**: інтерв’ю { $since }
nudge-boost = Відкриті бусти
nudge-boost-about = Буст, який перебили до перегляду клієнтом, повертається. Один дотик — і це записано.
nudge-boost-row = **{ $job }**: буст, остання новина { $since }
button-was-outbid = Ставку перебили?
nudge-lapsing = Вакансії, що скоро закриються
nudge-lapsing-about = Upwork закриває оголошення приблизно за місяць. Подайтеся зараз або відпустіть їх.
nudge-lapsing-row = **{ $job }** · приблизно { $on }
button-weekly-checkin = Чек-ін за тиждень
nudge-checkin = Чек-ін за тиждень
nudge-checkin-about = { $silent ->
        [one] **{ $silent }** заявка вже тиждень або довше без результату.
        [few] **{ $silent }** заявки вже тиждень або довше без результату.
        [many] **{ $silent }** заявок уже тиждень або довше без результату.
       *[other] **{ $silent }** заявки вже тиждень або довше без результату.
    } У показниках лише те, що ви вказали.
nudge-paste = Час вставити історію
nudge-paste-about = Upwork показує лише останні 90 днів{ $by ->
        [none] , і частина ваших уже поза ними. Запустіть `/connects import` скоріше, щоб не втратити більше.
       *[other] . Запустіть `/connects import` до { $by }, і нічого не загубиться.
    }
notice-place = Ваші нагадування
notice-place-lost = Вони йдуть у канал сервера, а він більше не працює: { $reason }
notice-place-next = Поки це не виправлять, усе є в `/connects balance`. Інше місце можна вибрати в налаштуваннях нагадувань.
notice-place-back = Я знову на сервері, чий канал ви вибрали, тож вони знову приходять туди.
notice-server = Канал вашого сервера
notice-server-lost = На [сервері, де ви мене налаштували](https://discord.com/channels/{ $guild }), я більше не можу писати: { $reason }
notice-server-next = Учасникам, які вибрали той канал, я теж повідомив. `/server setup` задає інший канал; у `/server show` — те, що не вдалося опублікувати.
notice-server-back = Я знову на [сервері, де ви мене налаштували](https://discord.com/channels/{ $guild }), і пишу там, як було налаштовано.
notice-kept = Канал вашого сервера
notice-kept-lost = Я більше не можу писати чи змінювати свої повідомлення в <#{ $channel }>: { $reason }
notice-kept-next = Вони чекають. Коли це виправлять, їх надішле *Надіслати знову* в `/server show`; `/server setup` задає інший канал.
place-trouble = Канал, який ви вибрали для нагадувань, не працює: { $reason }

job-gone = Чим закінчилася **{ $job }**? Якщо її закрив клієнт до контракту або прибрав Upwork, ваші Connects повернуться.
message-later = Нагадаю { $when }, якщо це ще буде важливо.
message-stopped = Більше не буде: { $topics }. Увімкнути знову — *Повернути* або `/profile reminders`.
message-resumed = Увімкнено: { $topics }.
message-moved = Ви більше не на тому сервері, чий це був канал, тож відтепер нагадування приходять сюди.
message-mine-again = { $count ->
        [0] Надсилати знову нічого.
        [1] Одне повідомлення знову в дорозі до вас.
        [one] { $count } повідомлення знову в дорозі до вас, одним.
        [few] { $count } повідомлення знову в дорозі до вас, одним.
        [many] { $count } повідомлень знову в дорозі до вас, одним.
       *[other] { $count } повідомлення знову в дорозі до вас, одним.
    }

topic-refill = поновлення
topic-expiry = згоряння
topic-low = низький баланс
topic-silent = заявки без відповіді
topic-interview = відкриті інтерв’ю
topic-lapsing = закриття вакансій
topic-paste = вставити історію
topic-checkin = чек-ін
topic-boost = відкриті бусти

button-reminders = Нагадування
button-later = Нагадати завтра
button-stop = Більше не треба
button-resume = Повернути
button-best-jobs = Найкращі вакансії
button-job-gone = Вакансія зникла

gone-title = Чи повернулися ваші Connects?
gone-about = { $mark ->
        [fake] { $who } повідомляє, що **{ $job }**, на яку ви подалися, — нечесна вакансія.
       *[other] { $who } каже, що **{ $job }**, на яку ви подалися, зникла з Upwork.
    }
gone-amount = Якщо клієнт закрив її без найму або її прибрав Upwork, **{ $amount }** { $amount ->
        [1] Connect повернеться
        [one] Connects повернуться
        [few] Connects повернуться
        [many] Connects повернуться
       *[other] Connects повернуться
    } в { $count ->
        [1] партію, що згорить { $on }.
        [one] партії, що згорять { $lots }.
        [few] партії, що згорять { $lots }.
        [many] партії, що згорять { $lots }.
       *[other] партії, що згорять { $lots }.
    }
gone-ask = Для вас нічого не змінилося. Гляньте в Connects History на Upwork і скажіть мені.
gone-not-yet = Гаразд, нічого не змінилося. Коли повернуться, натисніть *Повернулися* вище або скористайтеся `/job close`.
button-came-back = Повернулися
button-not-yet = Ще ні
