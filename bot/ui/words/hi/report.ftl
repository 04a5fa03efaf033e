# /stats report.
cmd-stats-report = आपके Connects और proposals का सब कुछ एक पेज पर, प्रिंट करने या रखने के लिए

printed-card = आपकी रिपोर्ट: एक पेज, प्रिंट करने या रखने के लिए। इसमें आपके आँकड़े हैं, सोच-समझकर शेयर करें।
printed-title = मेरे Connects
printed-made = { $on }, { $time } UTC तक
printed-plan = प्लान { $plan }
printed-renewal = { $on ->
        [none] अगला रिन्यूअल: पता नहीं
       *[other] अगला रिन्यूअल: { $on }, { $amount ->
            [one] 1 Connect
           *[other] { $amount } Connects
        }
    }
printed-soon = { $amount ->
        [0] 30 दिन में कुछ एक्सपायर नहीं होगा
        [one] 1 Connect 30 दिन में एक्सपायर होगा
       *[other] { $amount } Connects 30 दिन में एक्सपायर होंगे
    }
printed-batches = बैच और उनकी एक्सपायरी
printed-batches-none = किसी बैच में कुछ नहीं बचा।
printed-months = महीनों की हिस्ट्री
printed-months-none = पिछले 12 महीनों में कुछ नहीं हुआ।
printed-ahead = आने वाले महीने
printed-funnel = Proposals कहाँ तक पहुँचे
printed-funnel-none = अभी कोई proposal नहीं।
printed-known = { $sent ->
        [one] 1 proposal भेजा
       *[other] { $sent } proposals भेजे
    }, { $told } का नतीजा पता है। जो किसी ने नहीं बताया, वह पता नहीं गिना जाता है, ना नहीं।
printed-costs = ये कितने के पड़े
printed-record = बताई गई संभावना, और जो हुआ
printed-proposals = Proposals
printed-cut = { $count ->
        [one] यहाँ 1 और छूटा है।
       *[other] यहाँ { $count } और छूटे हैं।
    } `/connects export` और `/privacy export` में सब है।
printed-value-unknown = पता नहीं
printed-foot = Connects Bot ने आपके लिखे से बनाया। तारीख़ें UTC में हैं। यह पेज कुछ लोड नहीं करता, कुछ चलाता नहीं।
printed-head-expires = एक्सपायरी
printed-head-left = बचे
printed-head-from = कहाँ से
printed-head-received = मिले
printed-head-month = महीना
printed-head-refilled = रिन्यूअल
printed-head-added = जोड़े
printed-head-spent = खर्च
printed-head-lapsed = एक्सपायर
printed-head-other = बाकी
printed-head-balance = बैलेंस
printed-head-sent = भेजा
printed-head-job = Job
printed-head-cost = Connects
printed-head-boost = Boost
printed-head-status = स्थिति
printed-head-value = रकम
printed-invited = invitation
button-print = सब प्रिंट करें
