# Which jobs and boosts deserve the Connects.

cmd-job-rank = На які відкриті вакансії варто витратити Connects і чому
    .budget = Скільки Connects витратити; якщо не вказати — усі, що маєте
    .goal = Що вони мають вам дати; якщо не вказати — ваш власний вибір
cmd-job-worth = Чи варта ця вакансія своїх Connects?
    .job = Посилання, або виберіть вакансію зі списку

# The card of /job rank.
rank-best = { $jobs ->
        [0] **Сьогодні жодна відкрита вакансія не варта Connects.** Будуть кращі: збережіть їх.
        [one] **Найкраще: { $jobs } вакансія за { $connects ->
            [1] 1 Connect
           *[other] { $connects } Connects
        }**, мета: { $goal }.
        [few] **Найкраще: { $jobs } вакансії за { $connects ->
            [1] 1 Connect
           *[other] { $connects } Connects
        }**, мета: { $goal }.
        [many] **Найкраще: { $jobs } вакансій за { $connects ->
            [1] 1 Connect
           *[other] { $connects } Connects
        }**, мета: { $goal }.
       *[other] **Найкраще: { $jobs } вакансії за { $connects ->
            [1] 1 Connect
           *[other] { $connects } Connects
        }**, мета: { $goal }.
    }
rank-expiring = { $amount ->
        [one] { $amount } з них скоро однаково згорів би.
        [few] { $amount } з них скоро однаково згоріли б.
        [many] { $amount } з них скоро однаково згоріли б.
       *[other] { $amount } з них скоро однаково згоріли б.
    }
rank-rest = Решта ({ $amount }) принесе більше згодом.
rank-nothing = { $outside ->
        [0] Немає відкритих вакансій. `/job log` приймає посилання, а що більше відомо з оголошення, то точніша добірка.
        [one] За вашим фахом відкритих вакансій немає. Ще { $outside } — не за вашим фахом.
        [few] За вашим фахом відкритих вакансій немає. Ще { $outside } — не за вашим фахом.
        [many] За вашим фахом відкритих вакансій немає. Ще { $outside } — не за вашим фахом.
       *[other] За вашим фахом відкритих вакансій немає. Ще { $outside } — не за вашим фахом.
    }
rank-trade-first = **Який у вас фах?** Виберіть до трьох категорій, і я продовжу. Я оцінюю лише вакансії за вашим фахом.
button-rank-outside = І не за фахом ({ $count })
button-rank-outside-all = Усі вакансії
menu-open-job = Відкрити вакансію
rank-others = Не зараз: Connects принесуть більше деінде, або їх бракує.
rank-dead = { $count ->
        [one] Пропущено { $count } оголошення: йому місяць, або когось звідси вже найняли.
        [few] Пропущено { $count } оголошення: їм місяць, або когось звідси вже найняли.
        [many] Пропущено { $count } оголошень: їм місяць, або когось звідси вже найняли.
       *[other] Пропущено { $count } оголошення: їм місяць, або когось звідси вже найняли.
    }
rank-cost = { $guessed ->
        [1] близько { $amount ->
            [1] 1 Connect
           *[other] { $amount } Connects
        }
       *[0] { $amount ->
            [1] 1 Connect
           *[other] { $amount } Connects
        }
    }{ $boost ->
        [0] { "" }
       *[other] { " " }+ буст { $boost }
    }
rank-value = { $value }
button-goal-hires = Найми
button-goal-money = Гроші
button-goal-both = І те, і те

# Words that all advice shares.
advice-odds = найм { $value } % ({ $low }–{ $high })
advice-for = За: { $reasons }
advice-against = Проти: { $reasons }
advice-why-fresh = свіже оголошення
advice-why-old = давнє оголошення
advice-why-few_rivals = мало конкурентів
advice-why-many_rivals = багато конкурентів
advice-why-hires_often = клієнт часто наймає
advice-why-hires_seldom = клієнт рідко наймає
advice-why-spent_much = клієнт багато витратив
advice-why-spent_little = клієнт мало витратив
advice-why-fits_skills = потрібні ваші навички
advice-why-few_skills = мало ваших навичок
advice-why-outside_trade = не ваш фах
advice-why-pays_well = добре платять
advice-why-pays_little = мало платять
advice-why-cheap = мало Connects
advice-why-dear = багато Connects
advice-why-hourly = погодинна оплата
advice-why-fixed_price = фіксована ціна
advice-change-dearer = Варто платити до { $connects ->
        [1] 1 Connect
       *[other] { $connects } Connects
    }.
advice-change-cheaper = Варто за { $connects ->
        [1] 1 Connect
       *[other] { $connects } Connects
    } або менше.
advice-change-more_connects = Варто, якби було більше Connects.
advice-change-fact = Оцінку може змінити ось що: { $fact }.
advice-fact-age = вік оголошення
advice-fact-rivals = кількість заявок
advice-fact-hire_rate = відсоток наймів клієнта
advice-fact-spent = скільки витратив клієнт
advice-fact-skills_fit = потрібні навички
advice-basis = { $outcomes ->
        [0] { $people ->
            [0] Шанси лише за оприлюдненими даними: вкажіть, чим закінчилися ваші заявки, і вони спиратимуться на ваш досвід.
            [one] Шанси за даними { $people } учасника, який ділиться показниками; ваших результатів ще немає.
            [few] Шанси за даними { $people } учасників, які діляться показниками; ваших результатів ще немає.
            [many] Шанси за даними { $people } учасників, які діляться показниками; ваших результатів ще немає.
           *[other] Шанси за даними { $people } учасників, які діляться показниками; ваших результатів ще немає.
        }
        [one] Шанси за { $outcomes } вашим відомим результатом{ $people ->
            [0] { " " }та оприлюдненими даними.
            [one] { " " }і даними { $people } учасника, який ділиться показниками.
            [few] { " " }і даними { $people } учасників, які діляться показниками.
            [many] { " " }і даними { $people } учасників, які діляться показниками.
           *[other] { " " }і даними { $people } учасників, які діляться показниками.
        }
        [few] Шанси за { $outcomes } вашими відомими результатами{ $people ->
            [0] { " " }та оприлюдненими даними.
            [one] { " " }і даними { $people } учасника, який ділиться показниками.
            [few] { " " }і даними { $people } учасників, які діляться показниками.
            [many] { " " }і даними { $people } учасників, які діляться показниками.
           *[other] { " " }і даними { $people } учасників, які діляться показниками.
        }
        [many] Шанси за { $outcomes } вашими відомими результатами{ $people ->
            [0] { " " }та оприлюдненими даними.
            [one] { " " }і даними { $people } учасника, який ділиться показниками.
            [few] { " " }і даними { $people } учасників, які діляться показниками.
            [many] { " " }і даними { $people } учасників, які діляться показниками.
           *[other] { " " }і даними { $people } учасників, які діляться показниками.
        }
       *[other] Шанси за { $outcomes } вашими відомими результатами{ $people ->
            [0] { " " }та оприлюдненими даними.
            [one] { " " }і даними { $people } учасника, який ділиться показниками.
            [few] { " " }і даними { $people } учасників, які діляться показниками.
            [many] { " " }і даними { $people } учасників, які діляться показниками.
           *[other] { " " }і даними { $people } учасників, які діляться показниками.
        }
    }
advice-range = У 9 випадках із 10 справжні шанси лежать у цих межах.

# The card of /job worth, and its line on other cards.
worth-worth_it = Варто
worth-borderline = На межі
worth-skip = Не варто
worth-too_little_known = Замало відомо
worth-invited = Вас запросили: це безкоштовно.
worth-most = Платіть за неї щонайбільше { $most ->
        [1] **1** Connect
       *[other] **{ $most }** Connects
    }.
worth-flag = ⚠ { $flag }
worth-flag-ended = Вакансію закрито, або їй уже місяць.
worth-flag-old = Оголошенню понад два тижні.
worth-flag-outside_trade = Це не ваш фах.
worth-flag-hardly_hires = Цей клієнт майже не наймає.
worth-flag-never_spent = Цей клієнт не витратив ще жодного долара.
worth-flag-crowded = Уже 50 заявок або більше.
worth-flag-pays_below_rate = Оплата значно нижча за вашу ставку.
worth-flag-dear = Коштує незвично багато Connects.
worth-bid = { $high ->
        [0] Буст тут не окупиться.
        [1] Буст: щонайбільше { $low }–{ $high } Connect.
       *[other] Буст: щонайбільше { $low }–{ $high } Connects.
    }
worth-boost = { $pays ->
        [yes] Буст у { $more } окупиться
       *[no] Буст у { $more } не окупиться
    }: +{ $lift } % шансів ({ $low }–{ $high }, { $source }), окупність { $even ->
        [none] недосяжна.
       *[other] від +{ $even } %.
    }
worth-boost-own = ваш досвід
worth-boost-shared = учасники тут
worth-boost-published = дані Upwork
worth-batches = Платять партії: { $batches }.
worth-batch = { $amount }, що згорять через { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }
worth-return = Якщо клієнт закриє вакансію без найму, { $amount } повернуться: так стається приблизно з 1 із 10.
worth-no-trade = Я ще не знаю вашого фаху: із `/profile skills` оцінка буде точнішою.
worth-line = { $verdict }{ $value ->
        [none] { "" }
       *[other] : найм { $value } % ({ $low }–{ $high })
    }{ $prior ->
        [yes] , лише за оприлюдненими даними
       *[no] { "" }
    }
worth-expected = Імовірність найму: { $value } % ({ $low }–{ $high }){ $prior ->
        [yes] , лише за оприлюдненими даними
       *[no] { "" }
    }
button-worth = Чи варто?

# What was said against what came, in /stats me and /stats community.
advice-said = Шанси { $low }–{ $high } %: прогноз { $chance } %, найнято { $hired } з { $sent } ({ $share } %).
record-title = { $judged ->
        [0] Порівнювати шанси ще рано
       *[other] Мій прогноз { $said } %, справдилося { $came } %
    }
record-none = Шанси кожної заявки зберігаються, коли ви її надсилаєте. За місяць, коли вказано результат, вона потрапляє сюди.
record-of = { $judged ->
        [one] { $judged } заявка з відомим кінцем.
        [few] { $judged } заявки з відомим кінцем.
        [many] { $judged } заявок із відомим кінцем.
       *[other] { $judged } заявки з відомим кінцем.
    }
record-costs = **Очікувана ціна**, якщо подаватися на всі такі вакансії:
record-cost = { $category } · { $band }: інтерв’ю **{ $interview }** ({ $interview_low }–{ $interview_high }), найм **{ $hire }** ({ $hire_low }–{ $hire_high })
record-cost-how = У Connects, за вакансіями останніх 60 днів. У 9 випадках із 10 справжня ціна лежить у цих межах.
record-band-all = усі бюджети
record-band-0 = до $100
record-band-1 = $100–500
record-band-2 = $500–2000
record-band-3 = понад $2000
record-no-category = без категорії
button-record = Шанси й ціна
