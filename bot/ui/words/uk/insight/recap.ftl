# A member's month: the recap, and what is shared of it.

recap-title = Ваш місяць: { $month }
recap-of = **{ $month }** · { $who }
recap-numbers = Надіслано **{ $sent }** · { $known ->
        [0] інтерв’ю: даних немає
       *[other] **{ $interviews }** інтерв’ю з { $known } відомих
    } · { $hiredof ->
        [0] найняли: даних немає
       *[other] найняли **{ $hired }** із { $hiredof } відомих
    }
recap-connects = Витрачено { $spent ->
        [1] **1** Connect
       *[other] **{ $spent }** Connects
    }, повернулося **{ $back }**
recap-empty = Цього місяця нічого не надіслано, не витрачено й не отримано.
recap-not-over = Цей місяць іще не скінчився.
recap-share-how = *Поділитися тут* публікує цю картинку в каналі, з вашим іменем{ $hidden ->
        [yes] , без Connects.
       *[no] { " " }та вашими Connects.
    }
button-recap = Мій місяць
button-recap-share = Поділитися тут
switch-recap-hide = Сховати Connects
nudge-recap = Ваш місяць готовий
nudge-recap-about = **{ $month }**: надіслано { $sent ->
        [one] { $sent } заявку
        [few] { $sent } заявки
        [many] { $sent } заявок
       *[other] { $sent } заявки
    }. Картинка — під кнопкою *Мій місяць*; нею можна поділитися на сервері.
topic-recap = підсумок місяця
