# अपने रिमाइंडर: /remind, उसकी सूची और मैसेज।
cmd-remind = जो चाहें, जिस समय चाहें, याद दिलाए
    .what = क्या याद दिलाना है
    .when = कब: कल सुबह 9 बजे, 2 घंटे में, शुक्रवार 14:30, हर सोमवार को 9 बजे
    .repeat = कितनी बार (खाली छोड़ें तो एक बार)
    .job = किस job के बारे में
    .proposal = किस proposal के बारे में

repeat-once = एक बार
repeat-every-day = हर दिन
repeat-every-weekday = सोमवार से शुक्रवार
repeat-every-week = हर हफ़्ते
repeat-every-month = हर महीने
repeat-every-days = हर { $count } दिन में
repeat-every-weeks = हर { $count } हफ़्ते में
repeat-every-months = हर { $count } महीने में

own-when = **{ $weekday }**, { $at } ({ $in })
own-repeat = { $repeat ->
        [every-day] फिर हर दिन इसी समय।
        [every-weekday] फिर सोमवार से शुक्रवार इसी समय।
        [every-week] फिर हर हफ़्ते इसी समय।
        [every-days] फिर हर { $count } दिन में इसी समय।
        [every-weeks] फिर हर { $count } हफ़्ते में इसी समय।
        [every-months] फिर हर { $count } महीने में { $day } तारीख को इसी समय।
       *[every-month] फिर हर महीने { $day } तारीख को इसी समय।
    }
own-short-months = छोटे महीने में आखिरी दिन।
own-about = किस बारे में: { $job }
own-over = यह रिमाइंडर खत्म हो चुका है।
own-done = हो गया।
own-done-next = इस बार का हो गया। अगली बार:
own-snoozed = फिर याद दिलाऊँगा:
own-stopped = रोक दिया। अब नहीं आएगा।
own-deleted = डिलीट हो गया।
own-restored = वापस आ गया:
own-saved = सेव हुआ:
own-list-title = { $total ->
        [0] कोई रिमाइंडर नहीं
       *[other] { $total } रिमाइंडर
    }
own-list-none = `/remind` से बनाएँ, जैसे `कल सुबह 9 बजे` या `हर सोमवार को 9 बजे`।
own-list-row = **{ $what }** · { $at }{ $repeat ->
        [once] { "" }
       *[other] { " " }· { $name }
    }
menu-own = कोई बदलें या डिलीट करें
own-set-for = समय: { $at }
own-missed = { $count ->
       *[other] तब से यह { $count } बार और आना था। भेज नहीं पाया, इसलिए यह सबकी जगह है।
    }
own-next = अगली बार: { $at }

form-own-new = रिमाइंडर
form-own-what = क्या याद दिलाना है
form-own-when = कब
form-own-when-hint = जैसे: कल सुबह 9 बजे, 2 घंटे में, शुक्रवार 14:30, हर सोमवार को 9 बजे
form-own-repeat = कितनी बार

# कैलेंडर फ़ाइल, फ़ोन या कंप्यूटर के कैलेंडर के लिए।
calendar-name = Connects
calendar-renewal = { $amount ->
       *[other] Connects रिन्यूअल: { $amount }
    }
calendar-expiry = { $amount ->
       *[other] { $amount } Connects एक्सपायर
    }
calendar-interview = Interview: { $job }
calendar-title = कैलेंडर फ़ाइल
calendar-about = इन्हें अपने कैलेंडर में डालने के लिए फ़ोन या कंप्यूटर पर खोलें:
calendar-holds =
    - रिन्यूअल: { $renewals }
    - Connects एक्सपायर होने के दिन: { $expiries }
    - interview: { $interviews }
    - रिमाइंडर: { $reminders }
calendar-again = नई फ़ाइल इन्हीं को बदलती है, दोहराती नहीं। जो बीत गया, उसे खुद हटाएँ।
button-calendar = कैलेंडर
button-own-change = बदलें
button-own-delete = डिलीट करें
button-own-list = मेरे रिमाइंडर
button-own-hour = 1 घंटे बाद
button-own-tomorrow = कल
button-own-week = अगले हफ़्ते
button-own-done = हो गया
button-own-stop = रोकें
