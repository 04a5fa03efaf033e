# /stats report.
cmd-stats-report = Усе про ваші Connects і заявки на одній сторінці: друкувати або зберегти

printed-card = Ваш звіт: одна сторінка, щоб надрукувати або зберегти. У ній ваші числа, тож діліться обережно.
printed-title = Мої Connects
printed-made = На { $on }, { $time } UTC
printed-plan = План { $plan }
printed-renewal = { $on ->
        [none] Наступне поновлення: невідомо
       *[other] Наступне поновлення: { $on }, { $amount ->
            [one] { $amount } Connect
            [few] { $amount } Connects
            [many] { $amount } Connects
           *[other] { $amount } Connects
        }
    }
printed-soon = { $amount ->
        [0] За 30 днів нічого не згорить
        [one] { $amount } Connect згорить за 30 днів
        [few] { $amount } Connects згорять за 30 днів
        [many] { $amount } Connects згорить за 30 днів
       *[other] { $amount } Connects згорить за 30 днів
    }
printed-batches = Партії та коли вони згорять
printed-batches-none = У партіях нічого не лишилося.
printed-months = Історія за місяцями
printed-months-none = За останні 12 місяців руху не було.
printed-ahead = Наступні місяці
printed-funnel = Як далеко дійшли заявки
printed-funnel-none = Заявок іще немає.
printed-known = Надіслано заявок: { $sent }, результат відомий для { $told }. Про що ніхто не сказав, те невідоме, а не «ні».
printed-costs = Скільки вони коштують
printed-record = Названі шанси й те, що сталося
printed-proposals = Заявки
printed-cut = Тут пропущено: { $count }. Усе є в `/connects export` і `/privacy export`.
printed-value-unknown = невідомо
printed-foot = Зробив Connects Bot із того, що ви записали. Дні — за UTC. Сторінка нічого не завантажує й не запускає.
printed-head-expires = Згорить
printed-head-left = Лишилося
printed-head-from = Звідки
printed-head-received = Отримано
printed-head-month = Місяць
printed-head-refilled = Поновлення
printed-head-added = Додано
printed-head-spent = Витрачено
printed-head-lapsed = Згоріло
printed-head-other = Інше
printed-head-balance = Баланс
printed-head-sent = Надіслано
printed-head-job = Вакансія
printed-head-cost = Connects
printed-head-boost = Boost
printed-head-status = Стан
printed-head-value = Вартість
printed-invited = запрошення
button-print = Надрукувати
