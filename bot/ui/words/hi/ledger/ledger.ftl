# /start and what moves Connects: spend, add, undo, refill answers.

cmd-start = Upwork आज जो दिखाता है, उससे अपना अकाउंट खोलें
    .balance = अभी आपके Connects, जैसे Upwork दिखाता है
    .plan = आपका Upwork प्लान
    .next_refill = महीने के Connects अगली बार कब आएँगे, जैसे 2026-12-03 (Upwork के membership पेज पर)
    .monthly_free = क्या आपको हर महीने मुफ़्त Connects मिलते हैं? हर अकाउंट को नहीं मिलते
    .expiring_30d = Upwork के हिसाब से 30 दिन में कितने एक्सपायर होंगे
    .timezone = आपका टाइम ज़ोन: पास का शहर लिखें
cmd-connects = आपके Connects: बैलेंस, खर्च, हिस्ट्री
cmd-connects-spend = खर्च किए Connects लिखें
    .amount = कितने
    .purpose = किस काम में (नतीजे वाला proposal: /proposal भेजें)
    .job = Job: लिंक, या अपनी में से चुनें
    .on = दिन, अगर आज नहीं: 2026-11-23, बीता कल, 3 दिन पहले
    .note = याद रखने की कोई बात
cmd-connects-add = आए हुए Connects लिखें
    .amount = कितने
    .source = कहाँ से आए
    .paid = आपने कितने दिए, US डॉलर में
    .on = दिन, अगर आज नहीं: 2026-11-23, बीता कल, 3 दिन पहले
    .expires = कब एक्सपायर होंगे, अगर 12 महीने में नहीं
    .job = वापसी हो तो: किस job से वापस आए
    .note = याद रखने की कोई बात
cmd-connects-undo = अपनी आखिरी एंट्री वापस लें, या जो आप चुनें
    .entry = एंट्री; खाली छोड़ें तो आखिरी

plan-basic = Basic
plan-plus = Plus
plan-agency_basic = Agency Basic
plan-agency_plus = Agency Plus

kind-opening = शुरुआती बैलेंस
kind-refill = महीने का रिन्यूअल
kind-purchase = खरीद
kind-bonus = बोनस
kind-reward = रिवॉर्ड
kind-return = वापसी
kind-spend = खर्च
kind-boost = Boost
kind-badge = Availability badge
kind-ads = Profile ads
kind-correction = सुधार
kind-reversal = वापस लिया
kind-expiry = एक्सपायर
kind-forfeit = जमा रखने की लिमिट से ऊपर

button-undo = वापस लें
button-count-on-top = बैलेंस में जोड़ें
button-balance = बैलेंस
button-history = हिस्ट्री
button-expiring = क्या एक्सपायर होगा
button-anyway = फिर भी दर्ज करें
button-refill-yes = आ गया
button-refill-correct = दूसरा नंबर
button-refill-missing = नहीं आया
button-undo-entry = #{ $entry } वापस लें

started = आपका अकाउंट **{ $plan }** पर खुल गया।
started-refill = अगला रिन्यूअल: { $on } को **{ $amount }** ({ $when })
started-no-grant = इस प्लान में हर महीने Connects नहीं आते। आपके आते हों तो `/profile plan` से बताएँ।
started-refill-unknown = आपके महीने के Connects कब आते हैं? `/profile plan` से बताएँ, तो हर बार उस दिन मैं आपको लिखूँगा।
started-soon = { $amount ->
        [1] इनमें से **1** { $on } तक एक्सपायर होगा
       *[other] इनमें से **{ $amount }** { $on } तक एक्सपायर होंगे
    }{ $rest ->
        [0] ।
       *[other] ; बाकी को मैं छह महीने पुराना मानता हूँ।
    }
started-aged = Upwork एक्सपायरी के दिन नहीं दिखाता, इसलिए मैं इन्हें छह महीने पुराना मानता हूँ। समय रहते आपको बता दूँगा।
started-zone = आपका टाइम ज़ोन { $zone } है; `/profile reminders` से बदलें।
started-next = आगे: job के लिंक के साथ `/proposal send` job, proposal और Connects सब एक साथ दर्ज करता है।

spent = **−{ $amount }** { $purpose ->
        [proposal] proposal के लिए
        [boost] boost के लिए
        [badge] availability badge के लिए
        [ads] profile ads के लिए
       *[other] खर्च
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
spent-on = तारीख { $on }।
paid-by = { $count ->
        [1] इस बैच से, एक्सपायरी { $on }।
       *[other] इन बैच से, एक्सपायरी { $lots }।
    }
part = { $on } ({ $amount })
parts-and-more = { $days } और बाकी
counted-at-start = यह आपके `/start` से पहले का है, और वहाँ बताए बैलेंस में गिना जा चुका है: बैलेंस वही रहेगा।
counted-on-top = `/start` में बताए बैलेंस में जोड़ा गया: **+{ $amount }**.
corrected = आपके पास **{ $amount }** कम थे, इसलिए पहले मैंने उतने का सुधार जोड़ा। यह हिस्ट्री में दिखेगा।

added = **+{ $amount }** { $source ->
        [purchase] खरीदे
        [bonus] बोनस में
        [reward] रिवॉर्ड में
        [refill] रिन्यूअल में
       *[return] वापस
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }
added-expires = एक्सपायरी: { $count ->
        [1] { $on }
       *[other] { $lots }
    }
added-lapsed = { $amount ->
        [1] इनमें से **1** का दिन निकल चुका था, वह तुरंत एक्सपायर हुआ।
       *[other] इनमें से **{ $amount }** का दिन निकल चुका था, वे तुरंत एक्सपायर हुए।
    }

undone = { $count ->
        [1] वापस लिया:
       *[other] वापस लिया, क्योंकि ये साथ के हैं:
    }
undone-entry = **{ $amount }** { $kind } · #{ $entry } · { $when }
undo-choice = #{ $entry } · { $amount } · { $kind } · { $on }{ $about ->
        [none] { "" }
       *[other] { " " }· { $about }
    }

refill-confirmed = { $on } का रिन्यूअल पक्का: **+{ $amount }**।
refill-corrected = { $on } के रिन्यूअल में { $expected } की जगह **{ $amount }** किए।
refill-missing = { $on } का रिन्यूअल हटाया: { $expected } नहीं आए।
refill-missing-next = Upwork का membership पेज देख लें: प्लान अब भी चालू है, और किस दिन रिन्यू होता है? फिर `/profile plan`।
refill-form = कितने Connects आए?
refill-form-amount = आए हुए Connects (नहीं आए तो 0)
