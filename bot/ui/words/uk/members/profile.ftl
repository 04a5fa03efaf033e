cmd-profile = Ваш план і ваші нагадування
cmd-profile-show = Ваш план, наступне поновлення і як я вам нагадую
cmd-profile-plan = Змінити план, наступне поновлення або безкоштовні щомісячні Connects
    .plan = Ваш план на Upwork
    .monthly_free = Чи приходять вам безкоштовні щомісячні Connects на Basic? (На Plus — завжди.)
    .next_refill = Коли прийдуть наступні щомісячні Connects, напр. 2026-12-03
cmd-profile-reminders = Де, коли і про що вам нагадувати

profile-plan = { $plan } · { $refill ->
        [none] день поновлення невідомий: `/profile plan`
        [nothing] без щомісячних Connects
       *[other] наступне поновлення **{ $amount }** — { $refill } ({ $when })
    }
profile-since = Облік від { $since }.
profile-place = Нагадування: **{ $place }**, о { $hour }:00, { $zone }
profile-expiry = Перед згорянням Connects: { $days ->
        [none] нічого
        [one] за { $days } день
        [few] за { $days } дні
        [many] за { $days } днів
       *[other] за { $days } дн.
    }
profile-topics = Про що: { $topics ->
        [none] нічого
       *[other] { $topics }
    }
profile-low = Низький баланс: менше { $below }
profile-silent = Заявки без відповіді: через { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }
profile-interview = Відкриті інтерв’ю: через { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }
profile-quiet = Тихо від { $from }:00 до { $to }:00.
profile-paused = **Пауза до { $until }.**
profile-unsent = Не вдалося вам написати: { $reason }
profile-badge = Бейдж доступності: приблизно { $weekly } на тиждень, { $days }. `/connects reconcile` рахує незаписані дні.
button-forget-badge = Забути бейдж
profile-plan-set = Збережено. Діє від наступного циклу; що було раніше, не змінюється.
reminders-channel-missing = На тому сервері для мене ще немає каналу: попросіть адміністратора запустити `/server setup`. Доти дивіться `/connects balance`.

place-dm = особисті повідомлення
place-channel = канал цього сервера
place-both = особисті повідомлення і канал цього сервера
place-fallback = особисті повідомлення, інакше канал цього сервера
place-none = ніде

# The card of /profile plan. Each tap is saved at once.
button-plan = Змінити план
menu-plan = Ваш план на Upwork
profile-free = { $unknown ->
        [yes] Чи приходять 10 безкоштовних Connects щомісяця? Ви не були певні.
       *[no] Чи приходять 10 безкоштовних Connects щомісяця?
    }
switch-free = 10 безкоштовних на місяць
button-renewal = Наступне поновлення
form-renewal = День наступного поновлення

# The card of /profile reminders. Each tap is saved at once.
switch = { $on ->
        [yes] ✓ { $name }
       *[no] ○ { $name }
    }
reminders-title-main = Нагадування
reminders-title-quiet = Тихі години
reminders-title-pause = Пауза
reminders-title-limits = Межі
reminders-days = **Перед згорянням Connects:**
reminders-about = **Про що** (дотик перемикає):
reminders-saved = Збережено.
reminders-quiet-about = У тихі години я нічого не надсилаю. Що припадає на них, чекає до їх кінця.
reminders-pause-about = Під час паузи я нічого не надсилаю. Що важливе й після неї, прийде одним повідомленням.
reminders-limits-about = Від якої межі повідомляти. Кожна діє, лише коли її тему ввімкнено.
menu-place = Де
menu-hour = О котрій годині
menu-days = За скільки днів до згоряння попереджати
menu-quiet-from = Тихо від
menu-quiet-to = Тихо до
menu-low = Низький баланс
menu-silent = Заявки без відповіді
menu-interview = Відкриті інтерв’ю
choice-place = Надсилати: { $place }
choice-hour = О { $hour }
choice-quiet-from = Тихо від { $hour }
choice-quiet-to = Тихо до { $hour }
choice-days = { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }
choice-low = Низький баланс: менше { $count }
choice-silent = Без відповіді: через { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    }
choice-interview = Інтерв’ю: через { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
       *[other] { $count } дня
    }
button-open-reminders = Змінити нагадування
button-reminders-quiet = Тихі години
button-reminders-pause = Пауза
button-reminders-limits = Межі
button-back-reminders = Назад
button-quiet-off = Без тихих годин
button-pause = { $days ->
        [1] На день
        [7] На тиждень
        [one] На { $days } день
        [few] На { $days } дні
        [many] На { $days } днів
       *[other] На { $days } дня
    }
button-pause-until = До певного дня
button-pause-off = Без паузи
form-pause = Без нагадувань до
form-pause-hint = День, наприклад 10 січня або наступний понеділок
form-zone = Найближче велике місто, наприклад Київ
