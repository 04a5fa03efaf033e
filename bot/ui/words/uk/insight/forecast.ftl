# /connects forecast: the balance in the months ahead. Paces come as text, with one decimal.

cmd-connects-forecast = Ваш баланс наперед, день, коли він скінчиться, і що згорить невикористаним
    .months = На скільки місяців наперед, від 1 до 12 (якщо не вказати — 3)
    .plan = Спробувати: цей план від наступного поновлення
    .pace = Спробувати: стільки Connects на тиждень, без бустів
    .buy = Спробувати: стільки Connects куплено сьогодні
    .boost = Спробувати: буст у стільки Connects на кожну заявку

forecast-runs-out = { $case ->
        [now] Нічого не лишилося, а ваш темп — **{ $pace }** на день.
        [day] У вашому темпі, **{ $pace }** на день, вони скінчаться **{ $on }** ({ $when }).
       *[never] У вашому темпі, **{ $pace }** на день, вони не скінчаться { $within }.
    }
forecast-idle = За останні { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    } нічого не витрачено, якщо відняти повернене. { $case ->
        [now] І витрачати вже нічого.
        [day] Якщо так і далі, останні згорять **{ $on }** ({ $when }).
       *[never] Якщо так і далі, щось лишатиметься весь час { $within }.
    }
forecast-within = за { $months ->
        [one] { $months } місяць
        [few] { $months } місяці
        [many] { $months } місяців
       *[other] { $months } місяця
    }
forecast-not-within = не скінчаться { $within }
forecast-band = Активніші тижні ({ $busy } на день): { $busyon }. Тихіші ({ $quiet } на день): { $quieton }.
forecast-missing = До { $until } у такому темпі забракне приблизно **{ $missing }**.
forecast-unknown = Я знаю ваші витрати лише за { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }; для темпу треба { $needed }. Доти показую баланс без витрат.

forecast-row = { $on }: **{ $balance }**{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high })
    }
forecast-refilled = +{ $amount } поновлення
forecast-spent = −{ $amount } витрачено
forecast-lapsed = −{ $amount } згоріло
forecast-still = без змін

forecast-unused = { $total ->
        [0] Нічого не згорить невикористаним.
        [one] **{ $total }** згорить невикористаним:
        [few] **{ $total }** згорять невикористаними:
        [many] **{ $total }** згорять невикористаними:
       *[other] **{ $total }** згорять невикористаними:
    }
forecast-unused-row = **{ $amount }** · { $on } · { $when }

forecast-pack = **Ще { $amount } сьогодні** ({ $usd }): { $case ->
        [day] скінчаться { $on }.
       *[never] не скінчаться { $within }.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Невикористаним згорить ще **{ $lost }**.
        [few] { " " }Невикористаними згорять ще **{ $lost }**.
        [many] { " " }Невикористаними згорять ще **{ $lost }**.
       *[other] { " " }Невикористаними згорять ще **{ $lost }**.
    }
forecast-plans = **{ $use }** на місяць на Basic: { $basic }, { $free ->
        [0] усі куплені
       *[other] з них { $free } безкоштовних і { $bought } куплених
    }. На Plus: { $plus }, у плані { $granted }{ $more ->
        [0] { "" }
       *[other] { " " }і ще { $more } куплених
    }{ $spare ->
        [0] { "" }
       *[other] { " " }(на { $spare } більше, ніж треба)
    }.
forecast-difference = { $cheaper ->
        [plus] Лише за Connects Plus обходиться вам на { $usd } на місяць дешевше.
        [basic] Лише за Connects Plus обходиться вам на { $usd } на місяць дорожче; решта його переваг не врахована.
       *[same] Лише за Connects обидва коштують однаково.
    }
forecast-prices = { $price } за Connect (Upwork, з травня 2019); Plus — { $fee } на місяць, як кажуть фрилансери (2026, неофіційно). Без податків.
forecast-how = Ваш темп: { $net } за { $days ->
        [one] { $days } день
        [few] { $days } дні
        [many] { $days } днів
       *[other] { $days } дня
    }, без поверненого. У дужках: середня половина ваших тижнів. Поновлення і згоряння враховано в їхні дні.
forecast-how-unknown = Поновлення і згоряння враховано в їхні дні. Записуйте надіслане через `/proposal send` або перенесіть історію через `/connects import`.
forecast-renewal-unknown = **День вашого поновлення невідомий**, тож щомісячні Connects тут не враховано. Вкажіть день у `/profile plan`.
forecast-look-ahead = Коли скінчаться
forecast-look-months = { $shown ->
        [1] Перший місяць
        [one] Перші місяці: { $shown }
        [few] Перші { $shown } місяці
        [many] Перші { $shown } місяців
       *[other] Перші місяці: { $shown }
    }
forecast-look-later = Далі, до місяця { $last }
forecast-look-buying = Докупити чи взяти Plus
forecast-if = **Якщо так** ({ $what }, { $pace } на день): { $case ->
        [now] сьогодні вже нічого немає.
        [day] скінчаться **{ $on }** ({ $when }).
       *[never] не скінчаться { $within }, наприкінці лишиться **{ $left }** замість { $usual }.
    }{ $lost ->
        [0] { "" }
        [one] { " " }Невикористаним згорить { $lost }.
        [few] { " " }Невикористаними згорять { $lost }.
        [many] { " " }Невикористаними згорять { $lost }.
       *[other] { " " }Невикористаними згорять { $lost }.
    }{ $cost ->
        [none] { "" }
       *[other] { " " }Ціна за цей час: { $cost }.
    }{ $unknown ->
        [yes] { " " }День поновлення невідомий: щомісячні Connects не враховано.
       *[no] { "" }
    }
forecast-if-pace = { $pace } на тиждень
forecast-if-buy = { $amount } куплено сьогодні
forecast-if-boost = буст по { $amount }
