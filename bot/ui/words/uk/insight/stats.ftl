# What proposals cost and win.

cmd-stats = Скільки насправді коштують і що дають ваші заявки
cmd-stats-me = Ваша воронка, ціна інтерв’ю й найму та де губиться найбільше
    .period = За який час; якщо не вказати — 90 днів

period-30 = 30 днів
period-90 = 90 днів
period-12 = 12 місяців
period-all = весь час

stats-title = { $sent ->
        [0] Заявок немає
        [one] { $sent } заявка
        [few] { $sent } заявки
        [many] { $sent } заявок
       *[other] { $sent } заявки
    } · { $period }
stats-empty = За цей час іще нічого не надіслано. Запишіть заявку через `/proposal send` (посилання й ціна) або перенесіть історію через `/connects import`.
# The words of the funnel: sent, viewed, interview, offer, hired, no answer.
stats-cost-title = Інтерв’ю: { $bounded ->
        [yes] до { $interview }
       *[no] { $interview }
    } · найм: { $hire ->
        [none] { $unsure ->
            [yes] даних немає
           *[no] ще немає
        }
       *[other] { $bounded ->
            [yes] до { $hire }
           *[no] { $hire }
        }
    }
stats-known = Надіслано { $sent }, результат відомий у { $told } · { $period }
stats-tell = Тиша — це не відмова: вкажіть, що сталося.
stats-step = { $step ->
        [viewed] Переглянуто
        [replied] Інтерв’ю
        [offered] Офер
       *[hired] Найняли
    }{ $count ->
        [none] :{ " " }
       *[other] { " " }**{ $count }** ·{ " " }
    }{ $share ->
        [none] { $count ->
            [none] відомих немає
           *[other] ще немає
        }
       *[other] { $share } від { $whole ->
            [yes] { $step ->
                [viewed] надісланих
                [replied] переглянутих
                [offered] інтерв’ю
               *[hired] оферів
            }
           *[no] { $known } відомих
        }
    }{ $unknown ->
        [0] { "" }
       *[other] , невідомо { $unknown }
    }
stats-share = { $value } % ({ $low }–{ $high })
stats-share-most = щонайбільше { $value } %
stats-none-known = даних немає
stats-in-dollars = У доларах: інтерв’ю **{ $interview }**, найм { $hire ->
        [none] ще немає
       *[other] **{ $hire }**
    }
stats-reply-is-interview = Ціни без поверненого, по { $price } за Connect. Першу відповідь клієнта Upwork вважає інтерв’ю.{ $bounded ->
        [yes] { " " }Кожне інтерв’ю серед невідомих зменшує ціну.
       *[no] { "" }
    }
stats-week = Цього тижня: { $parts }
stats-done-proposals = { $done } із { $goal ->
        [one] { $goal } заявки
        [few] { $goal } заявок
        [many] { $goal } заявок
       *[other] { $goal } заявки
    }
stats-done-interviews = { $done } із { $goal ->
        [one] { $goal } інтерв’ю
        [few] { $goal } інтерв’ю
        [many] { $goal } інтерв’ю
       *[other] { $goal } інтерв’ю
    }
stats-before = До того ({ $period }): { $sent ->
        [0] ще нічого
       *[other] надіслано { $sent }, інтерв’ю { $replied ->
            [none] невідомо
           *[other] { $replied }
        }, найняли { $hired ->
            [none] невідомо
           *[other] { $hired }
        }, за інтерв’ю { $connects ->
            [none] ще немає
           *[other] { $connects }
        }
    }.
stats-intervals = У 9 випадках із 10 справжня частка лежить у цих межах. Мало результатів — широкі межі.

stats-cost = Усі разом — **{ $connects }**, без поверненого.
stats-priced = { $pricing ->
        [replacement] За сьогоднішньою ціною
        [cash] Лише куплені
       *[fifo] За ціною тих партій
    }: { $total } · інтерв’ю { $interview ->
        [none] ще немає
       *[other] **{ $interview }**
    } · найм { $hire ->
        [none] ще немає
       *[other] **{ $hire }**
    }
stats-return-none = Віддача від витрат: ще немає. Вкажіть вартість найму через `/proposal update`.
stats-return = Віддача від витрат: { $times ->
        [none] ще немає
       *[other] у **{ $times }** раза
    }. Найми на { $value } лишають { $earned } після комісії { $fee } % і { $gain } після всіх заявок за сьогоднішньою ціною.
stats-valued = Найми з указаною вартістю: { $valued } з { $hired }.

stats-compared = Інтерв’ю, з надісланих:
stats-row = { $label } { $share ->
        [none] { $unknown ->
            [0] ще немає
           *[other] відомих немає
        }
       *[other] **{ $share }** від { $of }
    }{ $unknown ->
        [0] { "" }
       *[other] , невідомо { $unknown }
    }
stats-boosted = З бустом
stats-plain = Без буста
stats-mature = Місяць тому й раніше
stats-fresh = Надіслано за місяць
stats-invited = Запрошення окремо: { $sent } · інтерв’ю { $replied ->
        [none] невідомо
       *[other] { $replied }
    }, найняли { $hired ->
        [none] невідомо
       *[other] { $hired }
    }
stats-best = Найбільше інтерв’ю в **{ $best }**, найменше в **{ $worst }**.
stats-best-none = Найкраща й найгірша категорія: ще немає. Треба по десять відомих результатів у двох категоріях і межі без перетину.
stats-uncategorised = Без категорії
stats-by-category = За категорією
stats-by-cost = За ціною, без буста
stats-by-age = За віком оголошення, коли ви подалися
stats-by-hour = За вашою годиною надсилання
cost-0-7 = До 7
cost-0-12 = 8–12
cost-0-16 = 13–16
cost-0-20 = 17–20
cost-21 = 21 і більше
age-hour = У першу годину
age-six-hours = До шести годин
age-day = До доби
age-three-days = До трьох днів
age-older = Давніше
hour-night = Ніч, 0–6
hour-morning = Ранок, 6–12
hour-afternoon = День, 12–18
hour-evening = Вечір, 18–24

stats-lost = Програно: { $count ->
        [0] { $unknown ->
            [0] ще немає
           *[other] даних немає
        }
       *[other] **{ $count }**
    }
stats-lost-row = { $reason } **{ $count }**
lost-untold = Причину не вказано
stats-lost-hint = Під програною заявкою є *Чому?*, а `/proposal update` приймає параметр `причина`.
stats-stages = Час на кожному етапі
stats-stage = { $stage ->
        [viewed] Від надсилання до перегляду
        [replied] Від перегляду до інтерв’ю
        [offered] Від інтерв’ю до офера
       *[hired] Від офера до найму
    }: { $took ->
        [none] ще немає
       *[other] **{ $took }**, медіана з { $of }
    }
stats-stages-how = За заявками, де записано обидва кінці.

goals-set = { $goals ->
        [none] Цілей на тиждень немає.
       *[other] Щотижня, з понеділка до неділі: { $goals }. Скільки вже є, показує `/stats me`.
    }
goals-proposals = { $goal ->
        [one] **{ $goal }** заявка
        [few] **{ $goal }** заявки
        [many] **{ $goal }** заявок
       *[other] **{ $goal }** заявки
    }
goals-interviews = { $goal ->
        [one] **{ $goal }** інтерв’ю
        [few] **{ $goal }** інтерв’ю
        [many] **{ $goal }** інтерв’ю
       *[other] **{ $goal }** інтерв’ю
    }
goals-fee = Комісія: { $fee } % від оплати клієнтів.
form-goals = Цілі
form-weekly-proposals = Заявок на тиждень
form-weekly-interviews = Інтерв’ю на тиждень
form-fee = Комісія Upwork, у відсотках
form-fee-hint = 10 для контрактів із травня 2023; із травня 2025 — від 0 до 15, як указано в офері
button-goals = Цілі
button-stats = Мої показники

weakness-too_few = Замало відомих результатів, щоб сказати, де губиться найбільше: треба десять.
    .advice = Вказуйте результати через `/proposal checkin`: від десяти я скажу, де губиться найбільше.
weakness-targeting = **Більшість не переглядають.**
    .advice = **Більшість не переглядають.** Спробуйте свіжіші оголошення, менше конкурентів, клієнтів із підтвердженою оплатою і перший рядок, який чіпляє у списку.
weakness-opening = **Переглядають, але інтерв’ю немає.**
    .advice = **Переглядають, але інтерв’ю немає.** Спробуйте інший початок: слова клієнта, один доказ і одне запитання у перших двох рядках.
weakness-closing = **Інтерв’ю є, а найму немає.**
    .advice = **Інтерв’ю є, а найму немає.** Придивіться до розмови й ціни: відповідайте протягом години, називайте наступний крок, пропонуйте невеликий перший етап.
weakness-none = Помітно слабких кроків немає.
    .advice = Помітно слабких кроків немає.

look-overview = Огляд
look-costs = Ціна й віддача
look-details = Подробиці
look-compared = Бусти й категорії
look-timing = За ціною та годиною
look-ages = За віком
look-losses = Програні заявки й час
menu-look = Подивитися докладніше
menu-period = Інший період
