# Proposals: sent, what became of them, what came back and why.

cmd-proposal = आपके proposals, उनका खर्च और उनका नतीजा
cmd-proposal-send = Job और proposal दर्ज करें और Connects काटें, सब एक साथ
    .job = Job का लिंक, या चुनें
    .connects = Proposal में कितने लगे (मुफ़्त था तो 0)
    .boost = Boosted जगह के लिए आपकी बोली, ऊपर से
    .invited = क्या client ने आपको invite किया था?
    .on = दिन, अगर आज नहीं: 2026-11-23, बीता कल, 3 दिन पहले
    .note = याद रखने की कोई बात
    .template = किस टेम्पलेट से लिखा, ताकि नतीजे उसमें गिने जाएँ
cmd-proposal-update = बताएँ कि proposal का क्या हुआ
    .proposal = चुनें, या उसकी job का लिंक
    .status = क्या हुआ
    .value = Offer या contract कितने का है, US डॉलर में
    .reason = काम क्यों नहीं मिला, जितना आपको पता है
    .on = दिन, अगर आज नहीं: 2026-11-23, बीता कल, 3 दिन पहले
cmd-proposal-list = आपके proposals, सबसे नए पहले
    .status = सिर्फ़ ये
    .since = इस दिन या इसके बाद भेजे
cmd-proposal-show = एक proposal: किस बैच से कटे, क्या वापस आया, क्या अब भी आ सकता है
    .proposal = चुनें, या उसकी job का लिंक
cmd-proposal-checkin = बिना जवाब के proposals का हाल बताएँ, एक बार में दस

step-sent = भेजा
step-viewed = देखा गया
step-interviewing = Interview
step-offer = Offer
step-hired = Hire
step-declined = Declined
step-withdrawn = Withdrawn
step-archived = Client ने archive किया
step-no_answer = जवाब नहीं आया
step-gone = Job अब नहीं है
step-closed = Job के साथ बंद
step-void = वापस लिया
step-outbid = Outbid
filter-live = अभी चालू
filter-returns = अब भी Connects लौटा सकते हैं
filter-all = सभी
step-cancelled = Client ने job बंद की
step-removed = Upwork ने job हटाई
step-expired = Job एक्सपायर हुई
step-filled = किसी को hire किया गया

sent = **−{ $amount }**, **{ $job }** के लिए{ $boost ->
        [0] { "" }
       *[other] { " " }({ $cost } + { $boost } boost)
    }
proposal-drafted = { $template } से लिखा, वर्ज़न { $version }।
sent-free = **{ $job }** पर कुछ खर्च नहीं हुआ{ $invited ->
        [yes] : आपको invite मिला था।
       *[no] ।
    }
sent-cost-by = Proposal: { $count ->
        [1] इस बैच से, एक्सपायरी { $on }।
       *[other] इन बैच से, एक्सपायरी { $lots }।
    }
sent-boost-by = Boost: { $count ->
        [1] इस बैच से, एक्सपायरी { $on }।
       *[other] इन बैच से, एक्सपायरी { $lots }।
    }
sent-posted = आपने भेजा तब पोस्ट { $age } पुरानी थी।
sent-new-job = Job भी दर्ज हो गई।
sent-unusual = यह आम पोस्ट से ज़्यादा है। गलती हुई? *वापस लें* से सब वापस हो जाएगा।
sent-job-ended = यह job बंद मानी गई है: { $outcome }।
age-minutes = { $count } मिनट
age-hours = { $count ->
        [1] 1 घंटा
       *[other] { $count } घंटे
    }
age-days = { $count } दिन

updated = { $job }
updated-same = यह पहले से “{ $status }” पर था।
updated-value = कीमत { $value }।
updated-dated = तारीख { $on }।
updated-boost = { $boost ->
        [kept] { $amount } का boost हमेशा के लिए खर्च: उसके रहते client ने कुछ किया।
        [open] { $amount } का boost अभी चालू है।
       *[outbid] Boost outbid हो गया।
    }

# A check-in.
checkin-title = { $silent ->
        [0] हर proposal का नतीजा पता है
        [1] 1 proposal का नतीजा पता नहीं
       *[other] { $silent } proposals का नतीजा पता नहीं
    }
checkin-about = लाइन खोलें, जो हुआ वह चुनें, फिर सेव करें। जो छोड़ेंगे, उसका पता नहीं माना जाएगा। *बाकी: जवाब नहीं आया* इस पेज के बाकी सब भर देता है।
checkin-row = { $on } · { $viewed ->
        [yes] देखा गया ·{ " " }
       *[no] { "" }
    }{ $job } · { $connects ->
        [1] 1 Connect
       *[other] { $connects } Connects
    }
checkin-picked = { $step } · { $job }
checkin-saved = { $count ->
        [0] कुछ नहीं चुना।
        [1] सेव: **1** नतीजा।
       *[other] सेव: **{ $count }** नतीजे।
    }{ $passed ->
        [0] { "" }
       *[other] { " " }{ $passed } का नतीजा पहले से था, वे वैसे ही हैं।
    }
checkin-none = { $sent } भेजे, { $told } का नतीजा पता है।{ $silent ->
        [0] { "" }
       *[other] { " " }जो आपने छोड़े, उनका पता नहीं।
    }
checkin-undone = { $count ->
        [1] वापस लिया: 1 proposal पहले जैसा है।
       *[other] वापस लिया: { $count } proposals पहले जैसे हैं।
    }
checkin-undo-choice = { $on } का हाल: { $count ->
        [1] 1 नतीजा
       *[other] { $count } नतीजे
    }
button-checkin = नतीजे बताएँ
button-checkin-save = सेव करें
button-checkin-rest = बाकी: जवाब नहीं आया
button-checkin-skip = ये छोड़ें

# Jobs without a category.
sorting-title = { $total ->
        [0] हर job की कैटेगरी है
        [1] 1 job की कैटेगरी नहीं
       *[other] { $total } jobs की कैटेगरी नहीं
    }
sorting-about = लाइन खोलें और कैटेगरी चुनें। चुनते ही सेव हो जाता है।
button-sort = कैटेगरी चुनें

# Why a proposal won nothing.
lost-price = दाम
lost-experience = अनुभव या पोर्टफ़ोलियो
lost-fit = काम से मेल नहीं
lost-late = देर से भेजा
lost-other_hired = किसी और को hire किया
lost-client_silent = Client चुप हो गया
lost-own_choice = मेरा अपना फ़ैसला
lost-other = कुछ और
proposal-lost = वजह: { $reason }।
proposal-lost-set = लिख लिया। `/stats me` गिनता है कि काम किन वजहों से नहीं मिलता।

# Why Connects come back, or don't.
reason-cancelled = Client ने contract से पहले job बंद की, इसलिए Upwork proposal का खर्च लौटाता है।
reason-removed = Upwork ने पोस्ट हटाई, इसलिए proposal का खर्च लौटाता है।
reason-outbid = Client के कुछ करने से पहले आप outbid हुए, इसलिए boost वापस आता है।
reason-expired = कुछ वापस नहीं आता: पोस्ट बस एक्सपायर हो तो Upwork Connects नहीं लौटाता।
reason-filled = कुछ वापस नहीं आता: किसी को hire किया गया, तब Upwork Connects रख लेता है।
reason-declined = Declined proposal का कुछ वापस नहीं आता। Client बिना hire किए job बंद करे तो अब भी आ सकता है: `/job close`।
reason-withdrawn = Withdrawn proposal का कुछ वापस नहीं आता।
reason-archived = Archived proposal का कुछ वापस नहीं आता। Client बिना hire किए job बंद करे तो अब भी आ सकता है: `/job close`।
reason-kept_boost = Boost खर्च ही रहेगा: client उस पर कुछ कर चुका था, या वह आखिर तक रहा।
reason-already_returned = सब वापस आ चुका है।
reason-was_free = इसमें कुछ लगा नहीं, तो वापस आने को भी कुछ नहीं।
reason-hired_here = आपको hire किया गया, तो इसके Connects काम आ गए।
reason-still_open = जब तक यह खुला है, कुछ वापस नहीं आता।

proposals-title = { $total ->
        [0] कोई proposal नहीं
        [1] 1 proposal
       *[other] { $total } proposals
    } · { $status }{ $since ->
        [none] { "" }
       *[other] { " " }· { $since } से
    }
proposals-row = **{ $title }**
    -# { $foot }
proposals-out = { $amount } खर्च
proposals-boost = { $boost ->
        [open] boost चालू
        [kept] boost कटा
        [outbid] boost outbid
       *[returned] boost वापस
    }
proposals-invited = invite
proposals-job-ended = job खत्म: बंद करें
proposals-hoped = अब भी **{ $amount }** तक वापस आ सकते हैं, अगर client बिना hire किए job बंद करे या Upwork हटाए।
proposals-returns-empty = अब ऐसा कुछ नहीं जो Connects लौटा सके।
proposals-due = **+{ $amount }** अब तक ({ $outcome }): job बंद करें
proposals-if-ended = **+{ $amount }**, अगर job बिना hire के खत्म हो
proposals-if-outbid = **+{ $amount }**, अगर आप पहले outbid हों
proposals-kept = boost के { $amount } खर्च ही रहेंगे
proposals-never = { $count ->
        [1] 1 proposal
       *[other] { $count } proposals
    } ({ $amount }) से कुछ वापस नहीं आएगा: { $reason ->
        [hired_here] आपको hire किया गया
        [withdrawn] withdrawn
        [expired] पोस्ट बस एक्सपायर हुई
        [filled] किसी को hire किया गया
       *[kept_boost] boost पर client ने कुछ किया, या वह आखिर तक रहा
    }।
proposals-empty = यहाँ अभी कुछ नहीं।
proposals-empty-next = Job का लिंक और खर्च डालकर `/proposal send`, बस, सब एक साथ हो जाता है।

proposal-title = **{ $job }**
proposal-status = **{ $status }** · #{ $proposal }{ $invited ->
        [yes] { " " }· invite
       *[no] { "" }
    }{ $value ->
        [none] { "" }
       *[other] { " " }· कीमत { $value }
    }
proposal-cost = खर्च **{ $cost }**{ $boost ->
        [0] { "" }
       *[other] { " " }+ boost **{ $boost }** ({ $state ->
            [open] चालू
            [kept] कटा
            [outbid] outbid
           *[returned] वापस
        })
    }
proposal-free = इसमें कुछ नहीं लगा।
proposal-back = **+{ $amount }** वापस आए ({ $kind ->
        [boost] boost
       *[other] proposal
    }) → { $lots }
proposal-out = अब भी खर्च में: { $cost ->
        [0] { "" }
       *[other] proposal के **{ $cost }**
    }{ $boost ->
        [0] { "" }
       *[other] { $cost ->
            [0] { "" }
           *[other] { ", " }
        }boost के **{ $boost }**
    }
proposal-if-cancelled = अगर client बिना hire किए job बंद करे, तो **{ $amount }** { $amount ->
        [1] वापस आएगा
       *[other] वापस आएँगे
    }।
proposal-if-outbid = अगर आप पहले outbid हों, तो **{ $amount }** { $amount ->
        [1] वापस आएगा
       *[other] वापस आएँगे
    }।
proposal-steps = { $steps }
proposal-step = { $what } { $when }
proposal-job-ended = बोर्ड पर इस job के बारे में लिखा है: { $outcome }। अपने लिए भी बंद करें, ताकि जो वापस आए वह लिखा जाए।

retract-first = इस proposal को वापस लें, जैसे कभी भेजा ही नहीं? जितने लगे थे वे बैलेंस में लौट आएँगे। अगर Upwork पर withdraw किया है, तो *Withdrawn* चुनें: उसमें कुछ वापस नहीं आता।
retracted = वापस लिया: **{ $job }**, जैसे कभी भेजा ही नहीं।

menu-proposal = कोई proposal खोलें
button-second = दूसरा भेजा
button-move-back = पीछे ले जाएँ
button-viewed = देखा गया
button-interviewing = Interview
button-offer = Offer
button-hired = Hire
button-declined = Declined
button-outbid = Outbid
button-proposal = ब्योरा
button-retract = वापस लें
button-close-job = Job बंद हुई
button-value = कितने का है?
menu-step = क्या हुआ?
menu-why = क्यों?

# The form Log a proposal.
button-log-form = Proposal दर्ज करें
button-form-again = ठीक करें
form-log = Proposal दर्ज करें
form-log-post = यह job
form-log-post-hint = लिंक या पूरी पोस्ट पेस्ट करें, या टाइटल लिखें
form-log-connects-hint = पेस्ट की हुई पोस्ट में लिखा हो तो खाली छोड़ें
form-log-balance-hint = इस proposal के बाद Upwork के Connects पेज का नंबर
log-ready = फ़ॉर्म तैयार है: बटन दबाएँ।

form-apply = आपने apply किया
form-cost = कितने Connects लगे
form-boost = ऊपर से boost
form-value = कितने का है
form-value-dollars = US डॉलर

# A proposal that is held back until the member confirms it.
held-ended = आपके नोट के हिसाब से **यह बंद है**: { $outcome }।
held-not-now = नहीं भेजा: **{ $job }**। कोई Connects खर्च नहीं हुए, और आपका लिखा 30 दिन रखा रहेगा।
button-not-now = अभी नहीं

# Interview कब है।
interview-title = Interview
interview-at = **{ $at }** ({ $in })
interview-when = Interview: **{ $at }** ({ $in })
interview-none = आपने अभी नहीं बताया कि यह कब है।
interview-removed = अब कोई समय नहीं।
interview-waiting = रिमाइंडर नए समय का इंतज़ार करेंगे।
interview-before = { $minutes ->
        [15] 15 मिनट पहले
        [60] 1 घंटा पहले
        [180] 3 घंटे पहले
       *[1440] 1 दिन पहले
    }
interview-reminders = रिमाइंडर: { $before }
menu-interview-before = पहले याद दिलाएँ
button-interview-when = कब है?
button-interview-remove = समय हटाएँ
form-interview-when = कब है?
form-interview-when-hint = आपके टाइम ज़ोन में: कल दोपहर 3 बजे, शुक्रवार 14:30, 20 नवंबर 12:00
