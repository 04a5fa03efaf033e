# What the bot says by itself: renewals, expiry warnings, digests.

refill-arrived = { $on } का आपका रिन्यूअल आ जाना चाहिए: **+{ $amount }**।
refills-arrived = मैं बंद था, इस बीच { $count } रिन्यूअल आने थे:
refill-row = { $on } को **+{ $amount }**
refill-next = अगला: { $on } को { $amount } ({ $when })
refill-ask = Upwork मुझे कुछ नहीं बताता, आप देख लें: आया क्या?
expiry-title = **{ $amount }** { $amount ->
        [1] एक्सपायर होगा
       *[other] एक्सपायर होंगे
    } { $when }
expiry-also = { $on } को **{ $amount }** ({ $when })
expiry-use = इन्हें ऐसी job पर लगाएँ जिस पर वैसे भी apply करना था: `/job rank` सबसे अच्छा इस्तेमाल बताता है।
digest-refill = महीने के Connects
digest-refill-about = ये रिन्यूअल आ जाने चाहिए:
digest-refill-row = { $who } · { $on } को **+{ $amount }**
digest-expiry = एक्सपायर होने वाले Connects
digest-expiry-about = जब तक हैं, proposal में लगा लें:
digest-expiry-row = { $who } · { $on } को **{ $amount }**{ $later ->
        [0] { "" }
       *[other] , { $later } बाद में
    }
digest-join = यहाँ आना है, या नहीं आना: `/profile reminders`
nudge-low-about = यह { $below } से कम है, जो इस रिमाइंडर की आपकी लिमिट है।
nudge-silent = कोई खबर?
nudge-silent-about = जो हुआ, उस पर टैप करें। खबर नहीं? तो ऐसे ही रहने दें।
nudge-silent-row = **{ $job }**: आखिरी खबर { $since }
nudge-interview = Interview कैसा रहा?
nudge-interview-about = जो हुआ, उस पर टैप करें। बात चल रही है? तो ऐसे ही रहने दें।
nudge-interview-row = **{ $job }**: बातचीत शुरू { $since }
nudge-boost = चालू boosts
nudge-boost-about = जो boost client के देखने से पहले outbid हुआ, वह वापस आता है। एक टैप में हिसाब पूरा।
nudge-boost-row = **{ $job }**: boosted, आखिरी खबर { $since }
button-was-outbid = Outbid हुआ?
nudge-lapsing = जल्द बंद होने वाली jobs
nudge-lapsing-about = Upwork करीब एक महीने में पोस्ट बंद कर देता है। इन पर अभी apply करें, या जाने दें।
nudge-lapsing-row = **{ $job }** · { $on } के आसपास
button-weekly-checkin = हफ़्ते का हाल
nudge-checkin = हफ़्ते का हाल
nudge-checkin-about = { $silent ->
        [1] **1** proposal का नतीजा हफ़्ते भर या ज़्यादा से पता नहीं।
       *[other] **{ $silent }** proposals का नतीजा हफ़्ते भर या ज़्यादा से पता नहीं।
    } आपके आँकड़े वही गिनते हैं जो आप बताएँ।
nudge-paste = हिस्ट्री पेस्ट करने का समय
nudge-paste-about = Upwork सिर्फ़ पिछले 90 दिन दिखाता है{ $by ->
        [none] , और आपके कुछ दिन अब उससे बाहर हैं। जल्द `/connects import` चलाएँ, तो और नहीं छूटेंगे।
       *[other] । { $by } तक `/connects import` चला लें, तो कुछ नहीं छूटेगा।
    }
notice-place = आपके रिमाइंडर
notice-place-lost = ये एक सर्वर के चैनल में जाते हैं, और वह चैनल अब काम नहीं करता: { $reason }
notice-place-next = ठीक होने तक सब `/connects balance` में दिखेगा। दूसरी जगह रिमाइंडर सेटिंग में चुनें।
notice-place-back = मैं उस सर्वर में वापस हूँ जिसका चैनल आपने चुना था, अब रिमाइंडर फिर वहीं आएँगे।
notice-server = आपके सर्वर का चैनल
notice-server-lost = [जिस सर्वर में आपने मुझे सेट किया](https://discord.com/channels/{ $guild }), वहाँ मैं अब पोस्ट नहीं कर पा रहा: { $reason }
notice-server-next = जिन मेंबरों ने वह चैनल चुना, उन्हें भी बताया गया है। `/server setup` से दूसरा चैनल चुनें; जो पोस्ट नहीं हुआ वह `/server show` में है।
notice-server-back = मैं [उस सर्वर में वापस हूँ जहाँ आपने मुझे सेट किया](https://discord.com/channels/{ $guild }), और पहले की तरह पोस्ट करूँगा।
notice-kept = आपके सर्वर का एक चैनल
notice-kept-lost = <#{ $channel }> में मैं अब न पोस्ट कर पा रहा हूँ, न अपने मैसेज बदल पा रहा: { $reason }
notice-kept-next = वे रुके हैं। ठीक होने पर `/server show` में *फिर भेजें* दबाएँ; `/server setup` से दूसरा चैनल चुनें।
place-trouble = रिमाइंडर के लिए जो चैनल आपने चुना, वह काम नहीं करता: { $reason }

job-gone = **{ $job }** का क्या हुआ? Client ने contract से पहले बंद की, या Upwork ने हटाई: तो आपके Connects वापस आते हैं।
message-later = तब भी काम की बात हुई, तो { $when } याद दिलाऊँगा।
message-stopped = ये अब नहीं आएँगे: { $topics }। *वापस लें* या `/profile reminders` से फिर चालू होंगे।
message-resumed = चालू: { $topics }।
message-moved = जिस सर्वर के चैनल में रिमाइंडर जाते थे, वह आपने छोड़ दिया; अब से यहाँ आएँगे।
message-mine-again = { $count ->
        [0] फिर से भेजने को कुछ नहीं।
        [1] एक मैसेज फिर से आपके पास आ रहा है।
       *[other] { $count } मैसेज फिर से आपके पास आ रहे हैं, एक साथ।
    }

topic-refill = रिन्यूअल
topic-expiry = एक्सपायरी की चेतावनी
topic-low = कम बैलेंस
topic-silent = बिना जवाब के proposals
topic-interview = चालू interviews
topic-lapsing = जल्द बंद होने वाली jobs
topic-paste = हिस्ट्री पेस्ट करना
topic-checkin = हफ़्ते का हाल
topic-boost = चालू boosts

button-reminders = रिमाइंडर सेटिंग
button-later = कल याद दिलाएँ
button-stop = ये बंद करें
button-resume = वापस लें
button-best-jobs = सबसे अच्छी jobs
button-job-gone = Job अब नहीं है

gone-title = क्या Connects वापस आए?
gone-about = { $mark ->
        [fake] { $who } की रिपोर्ट है कि **{ $job }**, जिस पर आपने apply किया था, सच्ची job नहीं।
       *[other] { $who } ने बताया कि **{ $job }**, जिस पर आपने apply किया था, Upwork से हट गई है।
    }
gone-amount = अगर client ने बिना hire किए बंद की, या Upwork ने हटाई, तो **{ $amount }** { $amount ->
        [1] Connect वापस आएगा
       *[other] Connects वापस आएँगे
    }, { $count ->
        [1] इस बैच में: एक्सपायरी { $on }।
       *[other] इन बैच में: एक्सपायरी { $lots }।
    }
gone-ask = आपके लिए कुछ नहीं बदला। Upwork की Connects हिस्ट्री देखें, फिर मुझे बताएँ।
gone-not-yet = ठीक है, कुछ नहीं बदला। वापस आएँ तो ऊपर *वापस आए* दबाएँ, या `/job close` चलाएँ।
button-came-back = वापस आए
button-not-yet = अभी नहीं
