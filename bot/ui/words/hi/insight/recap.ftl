# A member's month: the recap, and what is shared of it.

recap-title = आपका महीना: { $month }
recap-of = { $who } का **{ $month }**
recap-numbers = **{ $sent }** भेजे · { $known ->
        [0] interviews: पता नहीं
       *[other] दर्ज { $known } में से **{ $interviews }** { $interviews ->
            [1] interview
           *[other] interviews
        }
    } · { $hiredof ->
        [0] hires: पता नहीं
       *[other] दर्ज { $hiredof } में से **{ $hired }** में hire
    }
recap-connects = { $spent ->
        [1] **1** Connect
       *[other] **{ $spent }** Connects
    } खर्च, **{ $back }** वापस आए
recap-empty = इस महीने न कुछ भेजा, न खर्च हुआ, न कुछ मिला।
recap-not-over = यह महीना अभी पूरा नहीं हुआ।
recap-share-how = *यहाँ शेयर करें* यह तस्वीर आपके नाम के साथ चैनल में पोस्ट करता है, { $hidden ->
        [yes] Connects के बिना।
       *[no] आपके Connects के साथ।
    }
button-recap = मेरा महीना
button-recap-share = यहाँ शेयर करें
switch-recap-hide = Connects छिपाएँ
nudge-recap = आपका महीना तैयार है
nudge-recap-about = **{ $month }**: { $sent ->
        [1] 1 proposal भेजा।
       *[other] { $sent } proposals भेजे।
    } तस्वीर *मेरा महीना* में है; चाहें तो सर्वर में शेयर करें।
topic-recap = महीने की झलक
