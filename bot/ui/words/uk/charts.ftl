# Pictures: the words in them, and those that say the same to whoever can't see them.

chart-range = { $since } – { $until }
# 12500 reads 12.5k.
chart-thousands = { $amount } тис.
chart-millions = { $amount } млн
chart-in-all = усього { $amount }

chart-funnel = Як далеко доходять заявки
chart-sent = надіслано { $sent }
chart-step = { $known ->
        [0] відомих немає
       *[other] { $value } % { $of ->
            [sent] надісланих
            [viewed] переглянутих
            [interviewing] інтерв’ю
           *[offer] оферів
        } ({ $low }–{ $high }){ $unknown ->
            [0] { "" }
           *[other] , невідомо { $unknown }
        }
    }
alt-funnel = Як далеко доходять заявки: надіслано { $sent }.
alt-step = { $step }: { $count }{ $known ->
        [no] { "" }
       *[yes] { " " }({ $value } % від { $of ->
            [sent] надісланих
            [viewed] переглянутих
            [interviewing] інтерв’ю
           *[offer] оферів
        }, найімовірніше { $low }–{ $high } %)
    }{ $unknown ->
        [0] { "" }
       *[other] , невідомо { $unknown }
    }.

chart-costs = Connects на одне інтерв’ю
chart-overall = загалом { $each }
chart-cost-row = { $each ->
        [none] { $unknown ->
            [0] немає, від { $least }
           *[other] даних немає, від { $least }
        }
       *[other] { $each } ({ $most ->
            [none] { $least }–…
           *[other] { $least }–{ $most }
        })
    } · надіслано { $sent }
alt-costs = Чиста ціна одного інтерв’ю в Connects за категоріями{ $overall ->
        [none] { "" }
       *[other] { " " }({ $overall })
    }.
alt-cost = { $category }: { $each ->
        [none] { $unknown ->
            [0] ще жодного інтерв’ю з { $sent } надісланих, найімовірніше { $least } або більше
           *[other] невідомо про жодне інтерв’ю з { $sent } надісланих, найімовірніше { $least } або більше
        }
       *[other] по { $each }, з { $sent } надісланих, найімовірніше { $most ->
            [none] від { $least } і більше
           *[other] { $least }–{ $most }
        }
    }.

chart-purposes = На що пішли Connects
chart-purpose = { $purpose ->
        [proposal] Заявки
        [boost] Бусти
        [badge] Бейдж
        [ads] Реклама
       *[other] Інше
    }
alt-purposes = На що пішли Connects за місяцями, без тих, що повернулися: усього { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-month = { $month }: { $amount }{ $parts ->
        [none] { "" }
       *[other] { " " }({ $parts })
    }.
alt-purpose = { $purpose ->
        [proposal] заявки
        [boost] бусти
        [badge] бейдж
        [ads] реклама
       *[other] інше
    } { $amount }

chart-calendar = Коли згорять
chart-week-soon = за 7 днів
chart-month-soon = за 30 днів
chart-later-soon = пізніше
alt-calendar = Згорять { $amount }, за { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }.
alt-expires = { $amount } — { $on }.
alt-expires-later = Ще { $amount } згорять після того.
alt-expires-in = { $month }: { $amount }.

chart-over-time = Баланс
chart-refilled = Поновлення
chart-added = Додано
chart-spent = Витрачено
chart-lapsed = Згоріло
chart-lapsing = Згорять
chart-other = Інше
alt-over-time = Баланс із { $since } до { $until }: { $before ->
        [none] { "" }
       *[other] спершу { $before },{ " " }
    }наприкінці { $balance }, щонайменше { $lowest } і щонайбільше { $highest }.
alt-moves = Поновлення +{ $refilled }, куплено чи отримано +{ $added }, витрачено −{ $spent }, згоріло −{ $lapsed }{ $other ->
        [0] { "" }
       *[other] , повернення й виправлення { $signed }
    }.
alt-lapsed = { $amount } згоріло { $exact ->
        [yes] { $on }
       *[no] незадовго до { $on }
    }.
alt-and-more = { $count ->
        [one] І ще { $count } раз.
        [few] І ще { $count } рази.
        [many] І ще { $count } разів.
       *[other] І ще { $count } раза.
    }

chart-ahead = Баланс наперед
chart-usual = У вашому темпі
chart-still = Без витрат
chart-band = Тихі–активні
chart-runs-out = скінчаться { $on }
alt-ahead = Баланс із { $since } до { $until }{ $known ->
        [no] { " " }без жодних витрат
       *[yes] { " " }у вашому темпі
    }: зараз { $balance }, наприкінці { $last }{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high }, від активних до тихих тижнів)
    }.
alt-runs-out = Скінчаться { $on }.
alt-refills = Поновлення: { $days }.
alt-lapses = Згорять невикористаними: { $days }.
alt-event = { $amount } — { $on }

chart-recap = { $month }
chart-recap-sent = Надіслано
chart-recap-viewed = Переглянуто
chart-recap-interviews = Інтерв’ю
chart-recap-hired = Найняли
chart-recap-known = { $known ->
        [0] даних немає
       *[other] з { $known } відомих
    }
chart-recap-earlier = +{ $count } з давніших
chart-recap-invited = запрошень: { $count }
chart-recap-spent = Витрачено
chart-recap-back = Повернулося
chart-recap-connects = Connects
chart-recap-best = Кращий день
chart-recap-best-sent = надіслано { $count }
chart-recap-days = Активні дні
chart-recap-days-of = з { $days }
alt-recap = { $month }: надіслано { $sent }, { $viewedof ->
        [0] переглянуто: даних немає
       *[other] переглянуто { $viewed } з { $viewedof } відомих
    }, { $interviewsof ->
        [0] інтерв’ю: даних немає
       *[other] { $interviews } інтерв’ю з { $interviewsof } відомих
    }, { $hiredof ->
        [0] найняли: даних немає
       *[other] найняли { $hired } з { $hiredof } відомих
    }.
alt-recap-earlier = Із давніших заявок: { $interviews } інтерв’ю та { $hires } { $hires ->
        [one] найм
        [few] найми
        [many] наймів
       *[other] найму
    }.
alt-recap-connects = Витрачено { $spent ->
        [1] 1 Connect
       *[other] { $spent } Connects
    }, повернулося { $back }.
alt-recap-best = Найбільше надіслано { $on }: { $count }.

chart-month = Місяць у цифрах
chart-month-known = відомих результатів: { $known }
chart-month-viewed = Переглянуто
chart-month-replied = Відповіли
chart-month-hired = Найняли
chart-month-all = усі учасники
chart-month-hires = найми
chart-month-category = відповіді за категоріями
chart-percent = { $value } %
alt-month-server = Із заявок типового учасника { $viewed } % переглянули, на { $replied } % відповіли, за { $hired } % найняли; відомих результатів: { $known }.
alt-month-category = { $category }: відповіли на { $replied } % з { $known } відомих.
