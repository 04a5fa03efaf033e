cmd-server = Де і що я публікую на цьому сервері
cmd-server-setup = Вибрати канал, годину і те, що я там публікую
cmd-server-log = Що зроблено на дошці вакансій, ким, і як це скасувати
cmd-server-show = Що налаштовано, чого мені бракує і що не вдалося опублікувати

server-title = Цей сервер
server-nothing = Ще нічого не налаштовано. Команди доступні всім; просто сам я нічого не публікую.
server-channel = Канал: <#{ $channel }>
server-no-channel = Канал: немає, тож я тут нічого не публікую.
server-digest = Раз на день о { $hour }:00, { $zone }
server-posts = { $what ->
        [both] Поновлення й попередження про згоряння
        [refills] Лише поновлення
        [expiries] Лише попередження про згоряння
       *[nothing] Нічого
    } для тих, хто вибрав цей канал
server-mentions = { $mentions ->
        [members] Учасники в дайджесті отримують сповіщення: вони вибрали цей канал.
       *[nobody] Сповіщень ніхто не отримує.
    }
server-summary = 1-го числа о { $hour }:00: показники сервера, якщо є нові
server-people = { $people ->
        [none] Менше п’яти учасників
        [one] { $people } учасника
        [few] { $people } учасників
        [many] { $people } учасників
       *[other] { $people } учасників
    } враховано в `/stats community`.
server-ready = Усі потрібні дозволи там я маю.
server-gone = Я більше не бачу цього каналу. Виберіть інший у `/server setup`.
server-missing = У <#{ $channel }> мені бракує: **{ $permissions }**. Надайте це моїй ролі в налаштуваннях каналу, розділ «Дозволи».
server-parked = { $count ->
        [one] Не вдалося опублікувати { $count } повідомлення
        [few] Не вдалося опублікувати { $count } повідомлення
        [many] Не вдалося опублікувати { $count } повідомлень
       *[other] Не вдалося опублікувати { $count } повідомлення
    }: { $reason }
server-released = { $count ->
        [0] Надсилати знову нічого.
        [one] { $count } повідомлення знову в дорозі.
        [few] { $count } повідомлення знову в дорозі.
        [many] { $count } повідомлень знову в дорозі.
       *[other] { $count } повідомлення знову в дорозі.
    }
server-who = Хто які команди може використовувати, вирішуєте ви: Налаштування сервера → Інтеграції → цей бот.

# The answer to the button Test it under /server show.
server-test-title = { $fine ->
        [yes] Усі канали працюють
       *[no] Не всі канали працюють
    }
server-test-name = Перевірка
server-test-post = Адміністратор перевіряє, чи можу я тут публікувати. Я одразу приберу це повідомлення.
server-test-nothing = Ще не вибрано жодного каналу: `/server setup`
server-test-fine = <#{ $channel }>: працює. Тестове повідомлення опубліковано й прибрано.
server-test-allowed = <#{ $channel }>: працює. Тестового допису немає, бо без **Керувати дописами** його не можна прибрати.
server-test-left = <#{ $channel }>: працює, але не вдалося прибрати [тестове повідомлення]({ $link }). Видаліть його, будь ласка.
server-test-gone = <#{ $channel }>: цей канал мені більше не видно. Виберіть інший через `/server setup`.
server-test-failed = <#{ $channel }>: Discord не прийняв тестове повідомлення. Спробуйте за хвилину й видаліть тестове повідомлення, якщо воно там лишилося.

button-server-test = Перевірити
button-send-again = Надіслати знову
button-setup = Змінити
# The card of /server setup. Each tap is saved at once.
server-setup-about = Виберіть канал і годину для моїх публікацій:
server-setup-posts = **Що я публікую** (дотик перемикає):
form-channel = Канал
menu-server-zone = Часовий пояс сервера
button-no-channel = Не публікувати
button-server = Показати налаштування
button-server-jobs = Спільні вакансії
server-jobs-title = Спільні вакансії
server-jobs-about = Виберіть канал або форум. Кожна вакансія, якою діляться учасники, стане там карткою з кнопками для всіх, а я її оновлюватиму. Туди йдуть нові вакансії; опубліковане лишається на місці.
server-jobs-tags = На форумі я ставлю теги *Свіжа*, *Подано*, *Закрита* і категорію. З дозволом **Керувати каналами** створюю теги, яких бракує; з **Керувати дописами** можу видалити допис.
server-jobs = Спільні вакансії: <#{ $channel }>
form-jobs-channel = Канал або форум для вакансій
button-no-jobs = Не публікувати вакансії
button-back = Назад
choice-refills = Поновлення
choice-expiries = Попередження про згоряння
choice-summary = Показники раз на місяць
switch-mentions = Сповіщати учасників у ньому

permission-view_channel = Переглядати канал
permission-send_messages = Надсилати повідомлення
permission-read_message_history = Читати історію повідомлень
permission-attach_files = Прикріплювати файли
permission-send_messages_in_threads = Надсилати повідомлення в гілках

parked-dm-closed = ваші особисті повідомлення для мене закриті. Дозвольте їх у налаштуваннях приватності цього сервера.
parked-no-permission = мені не дозволено там писати.
parked-no-channel = для цього немає каналу.
parked-left-server = мене видалили з того сервера.
parked-locked-post = допис замкнено, а відкрити його мені не дозволено.
parked-no-user = того акаунта вже немає.
parked-unclear = можливо, це вже там, але відтоді стільки написано, що я не певен. Спершу подивіться.
parked-refused = Discord відмовив.
parked-gave-up = Discord відмовляв і після багатьох спроб.
post-removed = Прибрано
