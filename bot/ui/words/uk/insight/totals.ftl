# The totals from Upwork's My Stats.

cmd-profile-totals = Введіть числа з My Stats на Upwork: вони більше скажуть про невідомі результати
    .sent = Надіслано заявок, органічних (без буста)
    .viewed = З них переглянуто
    .interviewed = З них інтерв’ю
    .hired = З них найняли
    .boosted_sent = Надіслано заявок із бустом; якщо бустів не було, пропустіть усі чотири
    .boosted_viewed = Із тих, що з бустом: переглянуто
    .boosted_interviewed = Із тих, що з бустом: інтерв’ю
    .boosted_hired = Із тих, що з бустом: найняли
    .period = Період, який показує My Stats; якщо не вказати — 90 днів

totals-period = { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }
totals-none = Підсумків ще немає
totals-how = Відкрийте *My Stats* на Upwork, виберіть 90 днів і введіть, що бачите: `/профіль підсумки sent: viewed: interviewed: hired:`, а якщо берете бусти, то і їх. Чотири числа — і не треба вказувати результати по одному.
totals-title = My Stats, { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    } до { $on }
totals-organic = Органічні: надіслано **{ $sent }** · переглянуто { $viewed } · інтерв’ю { $interviewed } · найняли { $hired }
totals-boosted = З бустом: надіслано **{ $sent }** · переглянуто { $viewed } · інтерв’ю { $interviewed } · найняли { $hired }
totals-rates = { $interviewed ->
        [none] Нічого не надіслано.
       *[other] Інтерв’ю **{ $interviewed }**, найняли { $hired } з { $sent } надісланих
    }
totals-summary = { $title }: { $rates }
totals-logged = Записано тут за ті самі дні: { $logged } з { $sent } надісланих, результат відомий у { $told }.
totals-most = Серед { $unknown } невідомих тут { $interviewed ->
        [0] жодного інтерв’ю
        [one] щонайбільше { $interviewed } інтерв’ю
        [few] щонайбільше { $interviewed } інтерв’ю
        [many] щонайбільше { $interviewed } інтерв’ю
       *[other] щонайбільше { $interviewed } інтерв’ю
    } і { $hired ->
        [0] жодного найму
        [one] щонайбільше { $hired } найм
        [few] щонайбільше { $hired } найми
        [many] щонайбільше { $hired } наймів
       *[other] щонайбільше { $hired } найму
    }.
totals-mismatch = { $part ->
        [organic] Органічні:{ " " }
        [boosted] З бустом:{ " " }
       *[all] { "" }
    }{ $step ->
        [interviewed] інтерв’ю **{ $count }**, а переглянуто **{ $before }**
       *[hired] найняли **{ $count }**, а інтерв’ю **{ $before }**
    } — ці два числа в My Stats не узгоджуються.
totals-mismatch-kept = Вони лишаються, як ви їх ввели, і з них нічого не виводиться. Гляньте ще раз у *My Stats* і введіть усі чотири знову.
totals-contradiction = { $part ->
        [organic] Органічні ·{ " " }
        [boosted] З бустом ·{ " " }
       *[all] { "" }
    }{ $step ->
        [sent] Надіслано
        [viewed] Переглянуто
        [interviewed] Інтерв’ю
       *[hired] Найняли
    }: **{ $logged }** записано тут, **{ $total }** у My Stats.
totals-unsolved = Обидва лишаються як є. Так буває, коли заявку записано двічі чи іншим днем або Upwork якогось кроку не рахує.
totals-forgotten = Ваші підсумки видалено.
button-totals-forget = Видалити підсумки
