# What a wallet holds, held and did.

cmd-connects-balance = आपके Connects, क्या कब एक्सपायर होगा, और अगला रिन्यूअल
    .at = किसी बीते दिन के अंत का बैलेंस: 2026-10-01, बीता कल
cmd-connects-history = आपके Connects का हर बदलाव, सबसे नया पहले
    .kind = सिर्फ़ इस तरह की
    .since = इस दिन से
    .job = सिर्फ़ यह job: लिंक, या अपनी में से चुनें
cmd-connects-expiring = जल्द क्या एक्सपायर होगा, और हर बैच किस में लगा
    .days = कितने दिन आगे (खाली छोड़ें तो 30)
cmd-connects-export = आपके Connects का हर बदलाव, अपने पास रखने की फ़ाइलों में
    .format = csv (एंट्रियाँ और बैच, spreadsheet के लिए) या beancount (bean-check के लिए सादा टेक्स्ट)

balance-plan = { $plan } · अगला रिन्यूअल { $on } को **{ $amount }** ({ $when })
balance-plan-plain = { $plan } · हर महीने के Connects नहीं
balance-plan-unknown = { $plan } · रिन्यूअल का दिन पता नहीं: `/profile plan`
balance-at = { $day } के अंत में।
balance-before-start = यह { $day } से पहले का है, जब आपने यहाँ शुरू किया।
balance-empty = कुछ नहीं बचा। जो आए, `/connects add` से दर्ज करें।
balance-thirty = { $amount ->
        [0] 30 दिन में कुछ एक्सपायर नहीं होगा।
        [1] 30 दिन में **1** एक्सपायर होगा।
       *[other] 30 दिन में **{ $amount }** एक्सपायर होंगे।
    }
expires-row = { $amount ->
        [1] { $on } को **1** एक्सपायर होगा
       *[other] { $on } को **{ $amount }** एक्सपायर होंगे
    } · { $when }
unconfirmed = { $on } को **+{ $amount }** आने थे और गिने हुए हैं। आए क्या?

history-title = **हिस्ट्री**{ $kind ->
        [none] { "" }
       *[other] { " " }· { $kind }
    }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $since ->
        [none] { "" }
       *[other] { " " }· { $since } से
    }
history-row = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    }{ $note ->
        [none] { "" }
       *[other] { " " }· { $note }
    }{ $status ->
        [none] { "" }
       *[other] { " " }· *{ $status }*
    }
history-row-foot = { $on } · बचे { $balance }{ $entry ->
        [none] { "" }
       *[other] { " " }· #{ $entry }
    }
history-empty = यहाँ अभी कुछ नहीं।
history-empty-next = `/connects spend` और `/connects add` एंट्री लिखते हैं; proposal के लिए `/proposal send`।
history-total = { $total ->
        [1] 1 लाइन
       *[other] { $total } लाइनें
    }
status-estimated = अनुमान
status-flagged = जाँच लें
status-expected = अभी पक्का नहीं
status-confirmed = पक्का
status-corrected = सुधारा हुआ
status-reversed = वापस लिया

expiring-title = { $amount ->
        [0] { $days } दिन में कुछ एक्सपायर नहीं होगा।
        [1] { $days } दिन में **1** एक्सपायर होगा
       *[other] { $days } दिन में **{ $amount }** एक्सपायर होंगे
    }
expiring-later = उसके बाद: { $on } को { $amount }।
expiring-nothing-left = एक्सपायर होने को कुछ नहीं बचा।
lot-row = { $on } को **{ $amount }** · { $when }
    -# { $kind } { $issued }, { $whole } में से { $amount } बचे
lot-choice = { $on } को { $amount } · { $kind }
menu-lot = कोई बैच खोलें
button-lot = खोलें
lot-title = बैच #{ $lot } · { $kind }, { $issued }
lot-left = { $amount } में से **{ $remaining }** बचे · { $remaining ->
        [0] एक्सपायरी { $on }
       *[other] एक्सपायरी { $on } ({ $when })
    }
lot-use = `{ $amount }` { $kind }{ $job ->
        [none] { "" }
       *[other] { " " }· { $job }
    } · { $on }
lot-bought = यह यहाँ लगा:
lot-untouched = इसमें से अभी कुछ नहीं लगा।

export-done = आपकी पूरी हिस्ट्री, दो फ़ाइलों में जो किसी भी spreadsheet में खुलती हैं।
export-lines = { $entries ->
        [1] 1 लाइन
       *[other] { $entries } लाइनें
    }, { $lots } बैच। समय UTC में है।
export-beancount = आपकी पूरी हिस्ट्री सादे टेक्स्ट में, `bean-check` और Beancount पढ़ने वाले हर प्रोग्राम के लिए। हिसाब मेरे बिना भी रखा जा सकता है।

# The comment at the top of connects.beancount.
beancount-head =
    एक Upwork अकाउंट के Connects, { $today } के अंत में (UTC), Connects Bot की लिखी फ़ाइल।
    bean-check से जाँचें। बैच का दाम वह पैसा है जो उसके लिए दिया गया; मुफ़्त आए का कुछ नहीं।
    ! वाली लाइन पक्की नहीं: रिन्यूअल जो बस आना था, अनुमान, या सुधार।
