# The totals from Upwork's My Stats.

cmd-profile-totals = Upwork के My Stats के नंबर लिखें: जिनका पता नहीं, उनके बारे में बताते हैं
    .sent = भेजे proposals, organic (बिना boost)
    .viewed = इनमें से देखे गए
    .interviewed = इनमें से interview
    .hired = इनमें से hire
    .boosted_sent = भेजे boosted proposals; boost न किया हो तो चारों खाली छोड़ें
    .boosted_viewed = Boosted में से देखे गए
    .boosted_interviewed = Boosted में से interview
    .boosted_hired = Boosted में से hire
    .period = My Stats जो समय दिखाता है; खाली छोड़ें तो 90 दिन

totals-period = { $days } दिन
totals-none = My Stats के नंबर अभी नहीं
totals-how = Upwork पर *My Stats* खोलें, 90 दिन चुनें, और जो दिखे वह लिखें: `/प्रोफ़ाइल totals sent: viewed: interviewed: hired:`, boost किया हो तो boosted वाले भी। बस चार नंबर, एक-एक नतीजा बताना नहीं पड़ेगा।
totals-title = My Stats, { $on } तक के { $days } दिन
totals-organic = Organic: **{ $sent }** भेजे · { $viewed } देखे गए · { $interviewed ->
        [1] 1 interview
       *[other] { $interviewed } interviews
    } · { $hired ->
        [1] 1 hire
       *[other] { $hired } hires
    }
totals-boosted = Boosted: **{ $sent }** भेजे · { $viewed } देखे गए · { $interviewed ->
        [1] 1 interview
       *[other] { $interviewed } interviews
    } · { $hired ->
        [1] 1 hire
       *[other] { $hired } hires
    }
totals-rates = { $interviewed ->
        [none] कुछ नहीं भेजा।
       *[other] { $sent } भेजे हुए में interview **{ $interviewed }**, hire { $hired }
    }
totals-summary = { $title }: { $rates }
totals-logged = उन्हीं दिनों का यहाँ दर्ज: { $sent } में से { $logged } भेजे, { $told } का नतीजा पता।
totals-most = यहाँ जिन { $unknown } का पता नहीं, उनमें { $interviewed ->
        [0] कोई interview नहीं
        [1] ज़्यादा से ज़्यादा 1 interview
       *[other] ज़्यादा से ज़्यादा { $interviewed } interviews
    } और { $hired ->
        [0] कोई hire नहीं।
        [1] ज़्यादा से ज़्यादा 1 hire।
       *[other] ज़्यादा से ज़्यादा { $hired } hires।
    }
totals-mismatch = { $part ->
        [organic] Organic:{ " " }
        [boosted] Boosted:{ " " }
       *[all] { "" }
    }My Stats में { $step ->
        [interviewed] **{ $count }** interview और **{ $before }** देखे गए
       *[hired] **{ $count }** hire और **{ $before }** interview
    }: ये दो नंबर मेल नहीं खाते।
totals-mismatch-kept = ये वैसे ही रहेंगे जैसे आपने लिखे, और इनसे कोई नतीजा नहीं निकाला जाएगा। *My Stats* फिर देखें और चारों नंबर दोबारा लिखें।
totals-contradiction = { $part ->
        [organic] Organic ·{ " " }
        [boosted] Boosted ·{ " " }
       *[all] { "" }
    }{ $step ->
        [sent] भेजे
        [viewed] देखे गए
        [interviewed] Interviews
       *[hired] Hires
    }: यहाँ **{ $logged }** दर्ज, My Stats में **{ $total }**।
totals-unsolved = दोनों वैसे ही रहेंगे। कोई proposal दो बार या दूसरे दिन दर्ज हो, या कोई पड़ाव Upwork न गिने, तो ऐसा फ़र्क आता है।
totals-forgotten = आपके My Stats के नंबर डिलीट हो गए।
button-totals-forget = ये नंबर डिलीट करें
