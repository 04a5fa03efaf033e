cmd-profile = आपका प्लान और आपके रिमाइंडर
cmd-profile-show = आपका प्लान, अगला रिन्यूअल, और मैं कैसे याद दिलाता हूँ
cmd-profile-plan = प्लान, अगला रिन्यूअल या महीने के मुफ़्त Connects बदलें
    .plan = आपका Upwork प्लान
    .monthly_free = क्या Basic पर आपको हर महीने मुफ़्त Connects मिलते हैं? (Plus पर हमेशा आते हैं।)
    .next_refill = महीने के Connects अगली बार कब आएँगे, जैसे 2026-12-03
cmd-profile-reminders = मैं कहाँ, कब और किस बारे में याद दिलाऊँ

profile-plan = { $plan } · { $refill ->
        [none] रिन्यूअल का दिन पता नहीं: `/profile plan`
        [nothing] हर महीने के Connects नहीं
       *[other] अगला रिन्यूअल { $refill } को **{ $amount }** ({ $when })
    }
profile-since = { $since } से हिसाब रखा जा रहा है।
profile-place = रिमाइंडर: **{ $place }**, { $hour }:00 बजे, { $zone }
profile-expiry = Connects एक्सपायर होने से पहले: { $days ->
        [none] कुछ नहीं
       *[other] { $days } दिन पहले
    }
profile-topics = किस बारे में: { $topics ->
        [none] कुछ नहीं
       *[other] { $topics }
    }
profile-low = कम बैलेंस: { $below } से कम
profile-silent = बिना जवाब के proposals: { $days } दिन बाद
profile-interview = चालू interviews: { $days } दिन बाद
profile-quiet = { $from }:00 से { $to }:00 तक शांत।
profile-paused = **{ $until } तक रुके हुए।**
profile-unsent = मैं आप तक नहीं पहुँच पाया: { $reason }
profile-badge = Availability badge: हफ़्ते के करीब { $weekly }, { $days }। इसके जो दिन दर्ज नहीं, `/connects reconcile` गिन लेता है।
button-forget-badge = Badge भूल जाएँ
profile-plan-set = सेव हो गया। अगले cycle से लागू होगा; पहले का वैसा ही रहेगा।
reminders-channel-missing = उस सर्वर में मेरे लिए अभी चैनल नहीं: किसी मैनेजर से `/server setup` चलाने को कहें। तब तक `/connects balance` देखें।

place-dm = डायरेक्ट मैसेज
place-channel = इस सर्वर का चैनल
place-both = डायरेक्ट मैसेज और इस सर्वर का चैनल
place-fallback = डायरेक्ट मैसेज, नहीं तो इस सर्वर का चैनल
place-none = कहीं नहीं

# The card of /profile plan. Each tap is saved at once.
button-plan = प्लान बदलें
menu-plan = Upwork पर आपका प्लान
profile-free = { $unknown ->
        [yes] क्या हर महीने मुफ़्त के 10 Connects आते हैं? आपको पक्का नहीं था।
       *[no] क्या हर महीने मुफ़्त के 10 Connects आते हैं?
    }
switch-free = महीने के 10 मुफ़्त
button-renewal = अगला रिन्यूअल
form-renewal = अगले रिन्यूअल का दिन

# The card of /profile reminders. Each tap is saved at once.
switch = { $on ->
        [yes] ✓ { $name }
       *[no] ○ { $name }
    }
reminders-title-main = रिमाइंडर
reminders-title-quiet = शांत समय
reminders-title-pause = रिमाइंडर रोकें
reminders-title-limits = लिमिट
reminders-days = **Connects एक्सपायर होने से पहले:**
reminders-about = **किस बारे में** (टैप से बदलें):
reminders-saved = सेव हो गया।
reminders-quiet-about = शांत समय में मैं कुछ नहीं भेजता। उस बीच जो आए, वह समय खत्म होने तक रुकता है।
reminders-pause-about = रोके रहने पर मैं कुछ नहीं भेजता। बाद में जो तब भी काम का हो, एक ही मैसेज में आता है।
reminders-limits-about = मैं कब से बताऊँ। हर लिमिट तभी चलती है जब उसका विषय चालू हो।
menu-place = कहाँ
menu-hour = कितने बजे
menu-days = Connects एक्सपायर होने से कितने दिन पहले बताऊँ
menu-quiet-from = शांत कब से
menu-quiet-to = शांत कब तक
menu-low = कम बैलेंस
menu-silent = बिना जवाब के proposals
menu-interview = चालू interviews
choice-place = कहाँ भेजें: { $place }
choice-hour = { $hour } बजे
choice-quiet-from = { $hour } से शांत
choice-quiet-to = { $hour } तक शांत
choice-days = { $days } दिन
choice-low = कम बैलेंस: { $count } से कम
choice-silent = बिना जवाब: { $count } दिन बाद
choice-interview = Interviews: { $count } दिन बाद
button-open-reminders = रिमाइंडर बदलें
button-reminders-quiet = शांत समय
button-reminders-pause = रोकें
button-reminders-limits = लिमिट
button-back-reminders = वापस
button-quiet-off = शांत समय नहीं
button-pause = { $days ->
        [1] एक दिन के लिए
        [7] एक हफ़्ते के लिए
       *[other] { $days } दिन के लिए
    }
button-pause-until = किसी दिन तक
button-pause-off = न रोकें
form-pause = रिमाइंडर कब तक नहीं
form-pause-hint = कोई दिन, जैसे 10 जनवरी या अगले सोमवार
form-zone = सबसे पास का बड़ा शहर, जैसे दिल्ली
