# /guide: what there is to know about Connects. A topic fits on a phone: its number first, the next step last.

cmd-guide = Connects क्या हैं, प्लान में कितने, कब एक्सपायर, कब वापस, और कहाँ लगाएँ
    .topic = कोई विषय, या अपने शब्दों में सवाल

guide-title = Connects आसान भाषा में
guide-about = कोई विषय चुनें, या अपने शब्दों में पूछें: `/गाइड विषय: job एक्सपायर हो जाए तो Connects वापस मिलते हैं`।
guide-unknown = “{ $asked }” पर मेरे पास कुछ नहीं है। ये विषय हैं:
guide-row = **{ $title }** · { $short }
guide-foot = हर विषय अपना स्रोत और तारीख बताता है। जो बात Upwork की अपनी नहीं, उस पर निशान है।
menu-guide = दूसरा विषय
button-source = Upwork पर

guide-sources = स्रोत: { $sources }
guide-source = { $page }, { $dated ->
        [about] करीब { $as_of }
        [undated] बिना तारीख
       *[exactly] { $as_of }
    }{ $official ->
        [yes] { "" }
       *[no] { " " }(ऑफ़िशियल नहीं)
    }
source-get = Upwork Help, “Get Connects”
source-balance = Upwork Help, “Connects balance, rollover and history”
source-returned = Upwork Help, “Returned Connects”
source-faq = Upwork Help, Connects पर सवाल
source-understand = Upwork Help, Connects पर
source-boost = Upwork Help, “Boost your proposal”
source-agent = Upwork की proposal लिखने की गाइड
source-placebo = Upwork Help, boost टेस्ट पर
source-badge = Upwork Help, “Availability Badge”
source-billing = Upwork Help, “Membership Billing”
source-review = Upwork Help, proposals देखने पर
source-respond = Upwork Help, invite के जवाब पर
source-interviews = Upwork की घोषणा
source-prices = Upwork की घोषणा
source-sign-up = Upwork की घोषणा
source-history = Upwork Help, Connects पर
source-members = मेंबर के अपने पेज
source-vendors = टूल बेचने वालों के आँकड़े
source-staff = कम्युनिटी में Upwork स्टाफ़
source-one-member = एक फ़्रीलांसर के आँकड़े
source-reading = हमारी अपनी समझ

# What the member has, first on the card where it has to do with the topic.
guide-own-worth = आपके पास **{ $connects }**: आज के भाव से { $usd }।
guide-own-proposals = आपके पास **{ $connects }**: { $most ->
        [0] एक proposal के लिए भी कम।
       *[other] { $fewest }–{ $most } proposals।
    }
guide-own-plan = आपके पास **{ $connects }**, प्लान { $plan }{ $on ->
        [none] ; आपका billing cycle कब शुरू होता है, मुझे नहीं पता।
        [nothing] : हर महीने के Connects नहीं।
       *[other] ; अगला रिन्यूअल { $on } को **{ $amount }**।
    }
guide-own-expiry = आपके पास **{ $connects }**{ $on ->
        [none] ।
       *[other] ; { $on } को ({ $when }) **{ $amount }** { $amount ->
            [1] एक्सपायर होगा
           *[other] एक्सपायर होंगे
        }।
    }
guide-own-weeks = आपके पास **{ $connects }**: हफ़्ते के 14 पर { $weeks ->
        [0] एक हफ़्ते से कम
        [1] 1 हफ़्ते
       *[other] { $weeks } हफ़्तों
    } का badge।

guide-basics = Connects क्या हैं
    .short = किसमें लगते हैं, और क्या मुफ़्त है
guide-basics-body =
    { "" }**$0.15** का एक: Upwork पर job का जवाब देने में Connects लगते हैं।
    - 2026 में देखी ज़्यादातर पोस्ट पर एक proposal में 7 से 27। पोस्ट बताती है कितने, किसी में एक भी नहीं, और खुली रहते नंबर बदल सकता है: जितने लगे उतने दर्ज करें।
    - मुफ़्त: clients के invite, सीधे offer, Project Catalog के ऑर्डर।
    - Boost और availability badge में भी यही लगते हैं।
    - ये अकाउंट के साथ रहते हैं: न किसी को दिए जा सकते हैं, न पैसे वापस मिलते हैं।
guide-basics-next = आगे: job के लिंक के साथ `/proposal send` job, proposal और Connects सब दर्ज करता है।

guide-why = Connects हैं ही क्यों
    .short = और पहले से महँगे क्यों हैं
guide-why-body =
    { "" }**2 Connects**: 2016 में एक आम proposal इतने का था; मेंबर बताते हैं कि 2025 से 20 से ऊपर आम है।
    दाम हो तो सब सोचकर चुनते हैं: client को फ़ालतू proposals कम, आपको मुकाबला कम, Upwork को कमाई। यह हमारी समझ है; Upwork का ऐसा कोई पेज हमें नहीं मिला जो वजह बताए।
    बहुत-सी पोस्ट की एक गिनती: हर job पर proposals 2024 में 14% और 2025 में 7% घटे; clients का जवाब 2025 में 15% था, 2023 में 11%।
guide-why-next = आगे: `/stats me` दिखाता है कि एक जवाब आपको असल में कितने का पड़ता है।

guide-plans = प्लान के हिसाब से Connects
    .short = किसे कितने, और कब
guide-plans-body =
    { "" }**Plus पर महीने के 100, Basic पर 10 या एक भी नहीं।**
    - Plus: 90 और मुफ़्त के 10, मेंबर के बताए $19.99 में।
    - Basic: 10, अगर आपके sign-up offer में हों; वरना Connects खरीदने या Plus लेने के बाद ही।
    - Agency: एक भी नहीं (2021–23 के पेज)। Agency Plus अपने pool के लिए खरीद सकता है; Agency Basic बचे हुए खर्च करता है।
    ये billing cycle के पहले दिन आते हैं; 29–31 को शुरू होने वाला 1 तारीख पर चला जाता है (पुराना पेज)। अपग्रेड वाले महीने 100 की जगह 97 सही है: मुफ़्त के 10 का हिस्सा ही आता है।
guide-plans-next = आगे: आपका अलग हो तो `/profile plan`; `/connects forecast` Plus को आपके इस्तेमाल से मिलाता है।

guide-earning = और Connects पाना
    .short = Interview, badge, कोड, खरीदना
guide-earning-body =
    { "" }**कुछ भी पक्का नहीं।** इनसे Connects मिले हैं:
    - Proposal का जवाब आने पर, कभी-कभी: अगर client established हो; कितने, Upwork नहीं बताता (2020 में 10-10)। Invite पर नहीं।
    - Rising Talent: 30, एक बार (2017–22 के पेज)। Top Rated: नहीं।
    - Skill certification, promo code, नए लोगों का टास्क: एक बार, गिनती अलग-अलग।
    Job पूरी करने, referral और कोर्स से कुछ मिलता हो, ऐसा हमें नहीं पता। पक्का तरीका खरीदना है: एक $0.15 का, कहीं-कहीं टैक्स अलग।
guide-earning-next = आगे: जो मिले `/connects जोड़ें कहाँ-से:रिवॉर्ड` से, जो खरीदे `कहाँ-से:खरीद` से दर्ज करें।

guide-strategy = समझदारी से लगाना
    .short = कौन-सी job लायक है
guide-strategy-body =
    { "" }**100 में 1:** 20 Connects ($3) पर, जिस job से आपको $300 बचें, वह hire के इतने चांस से फ़ायदे में है। तो चांस और कमाई देखें, सिर्फ़ दाम नहीं।
    - जल्दी भेजें: कहते हैं पहले घंटे में भेजने से जवाब 5 से 10 पॉइंट बढ़ते हैं।
    - Client देखें: पेमेंट verified, hire rate, पुराने hires। भीड़ वाले काम में करीब आधी पोस्ट बिना hire के बंद होती हैं।
    - बहुत सारे से थोड़े और सही बेहतर: दस proposals से नीचे कोई आँकड़ा मतलब का नहीं।
    - Boost सबसे बाद में; बेहतर पहली लाइन मुफ़्त है।
    ये टूल बेचने वालों के आँकड़े और हमारी राय हैं, Upwork के नहीं।
guide-strategy-next = आगे: अपने आँकड़े `/stats me` में, खुली jobs `/job list` में।

guide-writing = Proposal लिखना
    .short = cover letter में क्या हो
guide-writing-body =
    { "" }**एक पोस्ट, एक letter**, और छोटा:
    - पहली लाइन: उनकी समस्या, उन्हीं के शब्दों में। “Dear hiring manager” नहीं।
    - सबूत: एक वैसा ही काम, उसका नतीजा, कहाँ देखें।
    - कैसे: आपके दो-तीन कदम क्या होंगे, और शुरुआत कब होगी।
    - पोस्ट के हर सवाल का जवाब दें।
    - आखिर में एक सवाल जिसका जवाब आसान हो।
    - ईमेल या फ़ोन नहीं: contract से पहले Upwork मना करता है।
    हर job पर एक ही proposal मिलता है: एक बार फिर पढ़ लें। अच्छा letter क्या है, यह हमारी राय है, Upwork की नहीं।
guide-writing-next = आगे: `/proposal draft` आपका टेम्पलेट भरता है, `/proposal check` उसे client की नज़र से पढ़ता है।

guide-clients = Client की तरफ़
    .short = Client क्या देखता और करता है
guide-clients-body =
    { "" }**15%**: 2025 में clients ने इतनी बार जवाब दिया, पूरे बाज़ार की एक गिनती के हिसाब से।
    Client आपको मैसेज, shortlist, hire, decline या archive कर सकता है; boosted proposals ऊपर रहते हैं। 2025 के आखिर से, देखे जाने पर आपके proposal पर *Viewed by client* लिखा आता है।
    - Contract से पहले बंद: आपके Connects वापस आते हैं।
    - किसी और का hire, decline, या बस चुप्पी: नहीं आते।
    - जिस पोस्ट पर हलचल न हो वह करीब 30 दिन में हट जाती है (स्टाफ़, 2023), और कुछ वापस नहीं आता।
guide-clients-next = आगे: जो हुआ `/proposal update` में, पोस्ट का अंत `/job close` में लिखें।

guide-expiry = जमा रहना और एक्सपायर होना
    .short = कितने दिन चलते हैं, पहले कौन-से जाते हैं
guide-expiry-body =
    { "" }**एक साल**, मिलने के दिन से, खरीदे हों या मुफ़्त; फिर चले जाते हैं।
    - तब तक सब जमा होते रहते हैं: कोई लिमिट नहीं। 140 और फिर 200 की लिमिट पुरानी बात है (2015–22)।
    - सबसे पुराने पहले लगते हैं।
    - Upwork बस इतना दिखाता है कि 30 दिन में कितने जाएँगे, किस दिन नहीं। मैं हर दिन याद रखता हूँ।
    - जो एक्सपायर हुए वे वापस नहीं आते। जो Connects लौटे, उनका दिन कोई पेज नहीं बताता: मैं उनका पुराना दिन गिनता हूँ, ताकि चेतावनी जल्दी मिले।
guide-expiry-next = आगे: `/connects expiring` हर बैच दिखाता है; चेतावनियाँ `/profile reminders` में।

guide-returns = वापसी
    .short = Connects कब वापस आते हैं, कब नहीं
guide-returns-body =
    { "" }**दो ही हाल** में वापस आते हैं, Connects के रूप में, पैसे में कभी नहीं:
    - Client कोई contract होने से पहले job बंद कर दे;
    - Upwork नियम तोड़ने पर पोस्ट हटा दे।
    जो boost अभी चालू है वह भी वापस आता है, अलग लाइन में। कोई आखिरी तारीख पता नहीं: महीनों बाद बंद हो तो भी गिना जा सकता है।
    Proposal decline या withdraw हो, किसी और का hire हो, या पोस्ट बस एक्सपायर हो जाए: कुछ वापस नहीं। फ़ोरम वाला “14 दिन की चुप्पी पर refund” होता ही नहीं।
guide-returns-next = आगे: `/job close` वापस आए Connects लिखता है; `/proposal लिस्ट status:अब भी Connects लौटा सकते हैं` बताता है कि क्या अब भी आ सकता है।

guide-boosts = Boosts
    .short = बोली कैसे लगती है, और कब वापस आती है
guide-boosts-body =
    { "" }**4 जगहें, और जितनी बोली उतना कटता है**, तुरंत, proposal के ऊपर।
    - बोली पोस्ट के 7 दिन बाद या पहले hire पर खत्म होती है।
    - कटा रहता है: boosted रहते client कुछ करे, या आखिर में जगह आपकी हो।
    - वापस: उससे पहले outbid हो जाएँ, या चालू रहते job बंद हो।
    - Upwork की अपनी सलाह: बस उतना जितने में जगह मिले, अक्सर 1।
    - Upwork 24% तक ज़्यादा hire बताता है: सबसे अच्छे हाल में, छोटे-से चांस का।
    सिर्फ़ खोले जाने से बोली कटती है या नहीं, पक्का नहीं: पेज अलग-अलग कहते हैं।
guide-boosts-next = आगे: `/proposal update` में *Outbid* से बोली वापस लिखें; `/stats me` boost और बिना boost की तुलना करता है।

guide-badge = Availability badge
    .short = “Available now”, हफ़्ते के हिसाब से
guide-badge-body =
    { "" }**एक बार में 1 Connect**, पूरे हफ़्ते में बँटा: हफ़्ते के 14 हों तो हर 12 घंटे में एक, महीने में करीब 61 यानी $9।
    - हफ़्ते का दाम माँग से बदलता है। ज़्यादा से ज़्यादा कितना देना है, यह आपके हाथ में है; उससे ऊपर badge बंद।
    - 2021 में हफ़्ते के 2 थे; जनवरी 2026 में 14 देखा गया (ऑफ़िशियल नहीं)। Help पेज पुराना है।
    - Upwork की हिस्ट्री में दिन की एक लाइन आती है। बैलेंस न मिले तो वजह अक्सर वे दिन होते हैं जो दर्ज नहीं हुए।
guide-badge-next = आगे: एक हफ़्ते के लिए `/connects खर्च किसलिए:Availability badge`, नंबर न मिलें तो `/connects reconcile`।

guide-newcomers = नए लोगों का खर्च
    .short = पहली job कितने में पड़ सकती है
guide-newcomers-body =
    { "" }**करीब $60** पहली job के, अगर 16 Connects वाले 25 में से एक proposal चले: 400 Connects। 2024 में एक फ़्रीलांसर ने हर job पर 20 से 30 गिने; यह ऑफ़िशियल नहीं, और आपका अलग होगा।
    - Sign up पर 2019 में 20 और 2020 में 40 मिलते थे; आज कितने, कहीं छपा नहीं।
    - Plus सस्ता सौदा नहीं: उसके 90 एक-एक 22 सेंट के पड़ते हैं, खरीदे हुए 15 के।
    - Invite मुफ़्त हैं, इसलिए पूरी प्रोफ़ाइल सबसे पहले फ़ायदा देती है।
    - छोटी, ताज़ा पोस्ट से शुरू करें, ऐसे clients की जो hire करते हैं।
guide-newcomers-next = आगे: जितने हैं उनसे `/start`, फिर `/connects forecast` बताता है कि कब तक चलेंगे।

guide-scams = ठगी (scam)
    .short = निशान, और क्या करें
guide-scams-body =
    { "" }**पैसे पाने के लिए कभी पैसे नहीं देने पड़ते।** पोस्ट या चैट में ये निशान:
    - “Telegram पर लिखो”: contract से पहले बाहर संपर्क Upwork मना करता है।
    - पहले आप दें: deposit, training, फ़ीस, कैश कराने को cheque।
    - Upwork के बाहर, crypto या gift card में पेमेंट।
    - Upwork जैसा दिखता लिंक, या पेज जो आपका पासवर्ड माँगे।
    - आपका अकाउंट किराए पर माँगें।
    - मुफ़्त टेस्ट के नाम पर पूरा काम; दाम ज़रूरत से ज़्यादा अच्छा।
    एक निशान सबूत नहीं: सच्चे clients भी Telegram bot बनवाते हैं। पोस्ट रिपोर्ट करें: Upwork हटाए तो आपके Connects वापस आते हैं।
guide-scams-next = आगे: *Upwork ने हटाई* चुनकर `/job close` वापस आए Connects लिखता है।

cmd-help = यह बॉट क्या करता है और कौन-सी कमांड क्या करती है

help-title = Connects Bot
button-all-commands = सभी कमांड
help-about = आपके Upwork Connects, वहीं जहाँ आपकी बातें होती हैं: कितने हैं, क्या कब एक्सपायर होगा, हर proposal कितने का पड़ा।
help-begin = **शुरू करें** `/start` से: आपका बैलेंस और प्लान।
help-daily = **Proposal भेजा?** लिंक और खर्च के साथ `/proposal send`: job, proposal और Connects एक साथ।
help-later =
    { "" }**कुछ नया?** `/proposal update` · **Job बंद हुई?** `/job close`
    { "" }**सब एक कार्ड पर:** `/me` · **अपना रिमाइंडर:** `/remind`
help-differs = **Upwork दूसरा नंबर दिखाता है?** `/connects reconcile` वजह ढूँढता है · `/connects import` हिस्ट्री लाता है
help-guide = **नए हैं?** `/guide` Connects समझाता है, विषय चुनकर या आपके सवाल पर
help-connects = **/connects** बैलेंस · खर्च · जोड़ें · हिस्ट्री · एक्सपायरी · forecast · वापस-लें · इम्पोर्ट · मिलाएँ · निकालें
help-jobs = **/job** दर्ज · लिस्ट · सबसे-अच्छी · भेजने-लायक · दिखाएँ · बदलें · बंद
help-proposals = **/proposal** ड्राफ़्ट · जाँचें · भेजें · अपडेट · हाल · लिस्ट · दिखाएँ
help-templates = **/टेम्पलेट** जोड़ें · बदलें · दिखाएँ · लिस्ट · डिलीट
help-reviews = **/रिव्यू** माँगें · लाइन
help-stats = **/आँकड़े** मेरे · रिपोर्ट · कम्युनिटी · लीडरबोर्ड
help-you = **/प्रोफ़ाइल** दिखाएँ · प्लान · स्किल्स · रिमाइंडर · totals
help-privacy = **/प्राइवेसी** दिखाएँ · निकालें · डिलीट
help-server = **/सर्वर** सेट-करें · पैनल · दिखाएँ · लॉग (मैनेजर के लिए)
menu-commands = हर कमांड क्या करती है
help-command = { $command } · { $about }
help-menu = या Upwork लिंक वाले मैसेज को दबाए रखें (right-click) → Apps → *Job दर्ज करें*, या यहाँ शेयर की गई हो तो *Job रिपोर्ट करें*।
help-private = जवाब सिर्फ़ आपको दिखते हैं। मैं Upwork कभी नहीं खोलता, पासवर्ड नहीं माँगता, और वहाँ कुछ नहीं भेजता।
