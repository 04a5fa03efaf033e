# Opening an account by buttons, /me, and the first steps.

cmd-me = आपका अकाउंट एक कार्ड पर: क्या है, आगे क्या आएगा, और आपको क्या करना है

zone-now = { $zone } · { $time }

# The form behind the button Start, and what follows it.
button-start = शुरू करें
button-start-again = ठीक करें
button-go-on = आगे बढ़ें
button-go-on-later = इसके बिना आगे
button-zone-later = बाद में
button-zone-other = दूसरा टाइम ज़ोन
button-free-yes = हर महीने 10 आते हैं
button-free-no = नहीं आते
form-start = Upwork जो दिखाता है, उससे शुरू करें
form-start-balance = अभी आपके Connects
form-start-balance-hint = Upwork के Connects पेज का नंबर
form-start-plan = Upwork पर आपका प्लान
form-start-renewal = अगला रिन्यूअल, अगर दिन पता हो
form-start-renewal-hint = जैसे 3 दिसंबर। Upwork के membership पेज पर लिखा है। पक्का न हो तो खाली छोड़ें।
form-start-free = क्या हर महीने मुफ़्त के 10 Connects आते हैं?
form-start-free-hint = सिर्फ़ Basic में जवाब चाहिए। Plus में हमेशा आते हैं, Agency में कभी नहीं।
form-start-included = आपके लिखे { $amount } इसमें शामिल हैं?
included-yes = हाँ: Upwork का नंबर उसके बाद का है
included-no = नहीं: Upwork का नंबर उससे पहले का है
begun-next = { $spent ->
        [yes] आपके लिखे **{ $amount }** अब घटेंगे।
       *[no] आपके लिखे **{ $amount }** अब जुड़ेंगे।
    }
free-yes = हाँ
free-no = नहीं
free-unsure = पक्का नहीं
started-free-unknown = **क्या हर महीने मुफ़्त के 10 Connects आते हैं?** आपके बताने तक मैं नहीं गिनूँगा:
begun-zone = **आपका टाइम ज़ोन कौन-सा है?** वह लाइन चुनें जिसमें आपका अभी का समय हो। फिर मैं आपके समय से लिखूँगा।
menu-zone = आपका टाइम ज़ोन
form-zone-title = आपका टाइम ज़ोन
zone-set = आपका टाइम ज़ोन: **{ $zone }**

# The first steps.
steps-title = अगले कदम
step-history-first = Upwork के Connects पेज से **अपनी हिस्ट्री पेस्ट करें**।
    .gain = फिर दिखेगा कि हर job कितने की पड़ी, और पुराने Connects कब एक्सपायर होंगे।
step-outcomes-first = अपने proposals के **नतीजे बताएँ**: देखा गया, interview, hire।
    .gain = फिर दिखेगा कि interview और hire असल में कितने के पड़ते हैं।
step-reminders-first = **रिमाइंडर चुनें**: मैं किस बारे में और कब लिखूँ।
    .gain = फिर Connects एक्सपायर होने से पहले मैं आपके समय पर बता दूँगा।
step-job-first = **अगली job मैसेज से दर्ज करें**: मैसेज का मेन्यू खोलें, फिर Apps → Job दर्ज करें।
    .gain = फिर टाइटल, दाम और लिंक अपने आप भर जाएँगे।
steps-none = पहले कदम सब हो गए।
steps-hidden = मैंने अगले कदम हटा दिए। `/me` में फिर मिल जाएँगे।
button-steps = अगले कदम
button-steps-hide = छिपाएँ
button-step-history = हिस्ट्री पेस्ट करें
button-step-reminders = रिमाइंडर चुनें

# /me
button-me = मेरा अकाउंट
button-proposals = Proposals
me-expiry = सबसे पहले { $amount ->
        [1] **1** { $on } को एक्सपायर होगा
       *[other] **{ $amount }** { $on } को एक्सपायर होंगे
    } ({ $when })
me-expiry-none = कुछ एक्सपायर नहीं होगा।
me-renewal = { $plan } · { $on } को रिन्यूअल ({ $when }): **+{ $amount }**
me-renewal-none = { $plan } · हर महीने के Connects नहीं
me-renewal-unknown = { $plan } · रिन्यूअल का दिन पता नहीं
me-proposals = { $open ->
        [0] कोई चालू proposal नहीं।
        [1] **1** चालू proposal
       *[other] **{ $open }** चालू proposals
    }{ $interviews ->
        [0] { "" }
        [1] , इनमें 1 पर interview या offer
       *[other] , इनमें { $interviews } पर interview या offer
    }
me-interview = Interview: **{ $job }**, { $at } ({ $in })
me-goal = इस हफ़्ते: { $reached }
me-needs = **आपको क्या करना है**
me-unconfirmed = { $count ->
        [1] एक रिन्यूअल: उसके Connects आए? `/connects balance` देखें।
       *[other] { $count } रिन्यूअल: उनके Connects आए? `/connects balance` देखें।
    }
me-silent = { $count ->
        [1] 1 proposal
       *[other] { $count } proposals
    } की { $days } दिन से कोई खबर नहीं। क्या हुआ, बताएँ: `/proposal checkin`।
me-refill-day = आपके महीने के Connects कब आते हैं{ $unknown ->
        [yes] , अगर आते हों
       *[no] { "" }
    }? `/profile plan` से बताएँ।
me-steps = { $count ->
        [1] 1 अगला कदम इन आँकड़ों को और अच्छा करेगा।
       *[other] { $count } अगले कदम इन आँकड़ों को और अच्छा करेंगे।
    }
