# The panel of a server, and the greeting of a bot that has just joined.

cmd-server-panel = Опублікувати повідомлення з кнопками, щоб учасники обходилися без команд
    .channel = Де, якщо не тут

server-panel = Панель: <#{ $channel }>
panel-title = Ваші Connects на Upwork
panel-log = **Надіслали заявку?** Вставте вакансію, а я рахуватиму: скільки коштувало, скільки лишилося, що з того вийшло.
panel-mine = **Мої Connects**: скільки маєте і що коли згорить.
panel-best = **Найкращі вакансії**: які з відкритих варті ваших Connects.
panel-private = Відповіді бачите лише ви. Я не заходжу на Upwork і не питаю пароля.
panel-start = Почати
panel-button-mine = Мої Connects
panel-button-best = Найкращі вакансії
panel-button-help = Довідка

greeting-title = Вітаю
greeting-about = Я веду облік Connects на Upwork: скільки у кого є, що коли згорить, скільки коштувала кожна заявка.
greeting-private = Відповіді бачите лише ви. Я не заходжу на Upwork і не питаю пароля.
greeting-managers = **Адміністраторам**: виберіть, де мені писати, і розмістіть у каналі повідомлення з кнопками для всіх.
greeting-try = Спробувати
greeting-button-setup = Налаштувати
greeting-button-panel = Панель сюди
button-panel-post = Панель сюди

panel-comes = Панель з’явиться в <#{ $channel }> за кілька секунд.
panel-kept = Якщо її видалять, я опублікую знову.
panel-there = Панель у <#{ $channel }>.
panel-move = Щоб перенести її, запустіть `/server panel` в іншому каналі.
panel-trouble = Панель має бути в <#{ $channel }>, але { $reason }
panel-tried-again = Пробую ще раз.
panel-not-posted = Доти панелі там не буде.
panel-removed = Панель прибрано. Хто любить команди, користується ними далі.
panel-none = Панелі тут немає.
button-panel-remove = Прибрати
button-panel-show = Показати

# The greeting of a server's owner, in a direct message.
greeting-owner = На вашому сервері `/server setup` визначає, де мені писати, а `/server panel` розміщує в каналі повідомлення з кнопками.
