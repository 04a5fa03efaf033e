# What Upwork shows beside what the ledger says, and why they could differ.

cmd-connects-reconcile = Звірити з тим, що показує Upwork, і знайти причину різниці
    .balance = Скільки Connects зараз показує Upwork
    .expiring_30d = Скільки, за даними Upwork, згорить за 30 днів

reconcile-same = Стільки ж показує Upwork: баланс сходиться.
reconcile-differs = Upwork показує **{ $stated }**: на { $amount ->
        [1] 1 Connect
        [one] { $amount } Connects
        [few] { $amount } Connects
        [many] { $amount } Connects
       *[other] { $amount } Connects
    } { $more ->
        [yes] більше
       *[no] менше
    }, ніж тут.
reconcile-soon-same = { $amount ->
        [0] За 30 днів нічого не згорить, і там, і тут.
       *[other] З них **{ $amount }** за 30 днів, і там, і тут.
    }
reconcile-soon-differs = За 30 днів на Upwork { $stated ->
        [one] згорить { $stated }
        [few] згорять { $stated }
        [many] згорять { $stated }
       *[other] згорять { $stated }
    }, а тут { $here }{ $here ->
        [0] .
       *[other] :
    }
reconcile-lot = **{ $amount }** · { $on } · { $kind }{ $estimated ->
        [yes] { " " }· приблизно
       *[no] { "" }
    }
reconcile-soon-estimate = Різниться лише оцінка: Upwork не показує днів згоряння, тож дні вашого початкового балансу — здогад. Можна взяти дати Upwork.
reconcile-soon-part = З того { $amount } — моя оцінка, для неї можна взяти дати Upwork. Щодо решти: чи не записано щось іншим днем, ніж воно сталося?
reconcile-soon-known = Щось записано не тим днем або зовсім не записано: дивіться `/connects expiring`.

reconcile-likely = Що може це пояснити, спершу найімовірніше:
reconcile-cause = **{ $number }.** { $words }
reconcile-fit = { $fit ->
        [exact] Пояснює саме цю різницю.
       *[part] Пояснює { $explains }; лишиться { $rest }.
    }
reconcile-others = Що ще може це пояснити:
reconcile-import-first = Імпорт історії сам знаходить більшість розбіжностей.
reconcile-imported = Порівняно з усім записаним тут; ваша історія з Upwork є тут до { $on }.
reconcile-not-imported = Порівняно з усім записаним тут. Історії з Upwork немає: її імпорт сам знаходить більшість розбіжностей.
reconcile-last = Останнє виправлення { $when }: що було до нього, пояснень не потребує.
reconcile-refill-counted = **+{ $amount }** від { $on } враховано, і з ними все сходиться. Отже, вони прийшли?

reconcile-corrected = Виправлено на **{ $amount }**: ваш баланс — { $stated }, як показав Upwork.
reconcile-moved = **{ $amount }** тепер { $amount ->
        [one] згорить
        [few] згорять
        [many] згорять
       *[other] згорять
    } { $soon ->
        [yes] за 30 днів, як каже Upwork
       *[no] пізніше ніж за 30 днів, як каже Upwork
    }. Баланс не змінюється.
reconcile-nothing = Виправляти вже нічого: ваш баланс — { $stated }, як показав Upwork.
reconcile-meanwhile = Від часу звірки баланс змінився з { $seen } на { $before }, тож я порахував наново. Якщо ви записали це після того, як дивилися на Upwork, скасуйте і звірте ще раз.
reconcile-flagged = Виправлення позначене в історії. Якщо згодом знайдете справжню причину, спершу скасуйте його.
reconcile-note = Upwork показав { $stated }

cause-refill-missing = Поновлення від { $on } (**+{ $amount }**) не прийшло: ви його ще не підтвердили.
cause-refill-short = Поновлення від { $on } принесло { $arrived }, а не { $amount }. Так буває при зміні плану.
cause-return-missing = Повернення #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }за **{ $job }**
    } від { $on } немає в історії Upwork за ті дні. Чи клієнт закрив вакансію, нікого не найнявши?
cause-return-late = Повернення #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] { " " }за **{ $job }**
    } від { $on } ще не прийшло. Upwork потребує день-два.
cause-job-applied = Ви записали **{ $job }** за { $amount }, а заявки на неї — ні. Ви її надсилали?
cause-credit-only-here = **+{ $amount }** від { $on } (#{ $entry }) немає в історії Upwork за ті дні.
cause-put-in = Останнє виправлення (**+{ $amount }** від { $on }, #{ $entry }) уже не потрібне: те, що воно заміняло, відтоді записано або імпортовано.
cause-taken-off = Останнє виправлення (**−{ $amount }** від { $on }, #{ $entry }) уже не потрібне: те, що воно заміняло, відтоді записано або імпортовано.
cause-badge = Незаписаний бейдж: { $most ->
        [one] { $most } день
        [few] { $most } дні
        [many] { $most } днів
       *[other] { $most } дня
    } від { $on }, по { $amount } на день.
cause-badge-unknown = Бейдж доступності забирає приблизно 2 на день, а ви його не записували: { $most ->
        [one] { $most } день
        [few] { $most } дні
        [many] { $most } днів
       *[other] { $most } дня
    }.
cause-proposal = { $most ->
        [1] Незаписана заявка: вони коштують від 7 до 27.
       *[other] Незаписані заявки: { $least }–{ $most }, кожна коштує від 7 до 27.
    }
cause-expired-there = Вони згоріли на Upwork: для { $amount } тут день згоряння ({ $on }) лише приблизний.
cause-spent = Витрачено щось інше: буст чи вища ставка, реклама профілю.
cause-return-due = **{ $job }** закінчилася ({ $outcome }), тож { $amount } повернулося. Ви її ще не закрили.
cause-guessed-row = «{ $job }» від { $on } (−{ $amount }, #{ $entry }) імпортовано як витрату. Якщо так Upwork називає згоряння, воно пораховане двічі.
cause-spend-only-here = **−{ $amount }** від { $on } (#{ $entry }) немає в історії Upwork за ті дні. Записано двічі?
cause-lapsed-here = **{ $amount }** згоріло тут { $on } за оцінкою; на Upwork вони можуть іще жити.
cause-refill-unposted = { $on ->
        [none] Поновлення на { $amount }: вашого дня я не знаю. Він задається в `/profile plan`.
       *[other] Поновлення від { $on } ({ $amount }) уже прийшло. День задається в `/profile plan`.
    }
cause-boost-back = Вашу ставку на **{ $job }** перебили: буст { $amount } повернувся.
cause-return-possible = Клієнт закрив **{ $job }** без найму: { $amount } повернулося.
cause-purchase = Незаписана купівля.
cause-came = Надійшло щось інше: бонус, винагорода за інтерв’ю, купівля.

button-correct = Виправити на { $amount }
button-move = Узяти дати Upwork для { $amount }
button-compare-again = Звірити ще раз
button-more-causes = Інші причини
button-import-more = Імпортувати історію
button-log-badge = Записати бейдж
button-log-it = Записати
button-log-proposal = Записати заявку
button-add-purchase = Додати купівлю
button-add-refill = Додати поновлення
button-close-it = Закрити вакансію

form-reconcile = Що показує Upwork?
form-reconcile-soon = З них згорять за 30 днів
form-reconcile-add = { $source ->
        [purchase] Купівля
        [refill] Поновлення
       *[bonus] Що надійшло
    }
form-reconcile-spend = { $purpose ->
        [badge] Бейдж доступності
       *[other] Що витрачено
    }
form-reconcile-proposal = Іще не записана заявка
form-reconcile-amount = Скільки Connects
form-reconcile-paid = Скільки ви заплатили, у доларах США
form-reconcile-on = День, якщо не сьогодні: вчора, 2026-11-23
form-reconcile-job = Вакансія: посилання або ваша назва
