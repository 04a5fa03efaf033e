# What Upwork shows beside what the ledger says, and why they could differ.

cmd-connects-reconcile = Upwork के नंबर से मिलाएँ, और फ़र्क की वजह जानें
    .balance = अभी आपके Connects, जैसे Upwork दिखाता है
    .expiring_30d = Upwork के हिसाब से 30 दिन में कितने एक्सपायर होंगे

reconcile-same = Upwork भी यही दिखाता है: हिसाब बराबर है।
reconcile-differs = Upwork **{ $stated }** दिखाता है: यहाँ से { $amount ->
        [1] 1 Connect
       *[other] { $amount } Connects
    } { $more ->
        [yes] ज़्यादा
       *[no] कम
    }।
reconcile-soon-same = { $amount ->
        [0] 30 दिन में कुछ एक्सपायर नहीं, न वहाँ न यहाँ।
       *[other] इनमें से **{ $amount }** 30 दिन में, वहाँ भी और यहाँ भी।
    }
reconcile-soon-differs = 30 दिन में एक्सपायर होने वाले: Upwork पर { $stated }, और यहाँ { $here }{ $here ->
        [0] ।
       *[other] :
    }
reconcile-lot = { $on } को **{ $amount }** · { $kind }{ $estimated ->
        [yes] { " " }· अनुमान
       *[no] { "" }
    }
reconcile-soon-estimate = बस अनुमान में फ़र्क है: Upwork एक्सपायरी के दिन नहीं दिखाता, तो शुरुआती बैलेंस के दिन अंदाज़ा थे। उनकी जगह Upwork की तारीखें ली जा सकती हैं।
reconcile-soon-part = इसमें से { $amount } मेरा अनुमान है, जिसके लिए Upwork की तारीखें ली जा सकती हैं। बाकी के लिए: क्या कुछ गलत दिन पर दर्ज हुआ?
reconcile-soon-known = शायद कुछ गलत दिन पर दर्ज हुआ, या दर्ज ही नहीं हुआ: `/connects expiring` देखें।

reconcile-likely = वजह क्या हो सकती है, सबसे संभव पहले:
reconcile-cause = **{ $number }.** { $words }
reconcile-fit = { $fit ->
        [exact] पूरा फ़र्क इसी से समझ आता है।
       *[part] इससे { $explains } का फ़र्क समझ आता है; { $rest } फिर भी बचेंगे।
    }
reconcile-others = यह भी वजह हो सकती है:
reconcile-import-first = हिस्ट्री इम्पोर्ट करने से ज़्यादातर फ़र्क अपने आप मिल जाते हैं।
reconcile-imported = यहाँ जो दर्ज है उस सबसे मिलाया; Upwork की आपकी हिस्ट्री यहाँ { $on } तक है।
reconcile-not-imported = यहाँ जो दर्ज है उस सबसे मिलाया। Upwork की आपकी हिस्ट्री यहाँ नहीं है: उसे इम्पोर्ट करने से ज़्यादातर फ़र्क अपने आप मिल जाते हैं।
reconcile-last = पिछला सुधार { $when }: उससे पहले की वजह ढूँढने की ज़रूरत नहीं।
reconcile-refill-counted = { $on } के **+{ $amount }** गिने हुए हैं, और उन्हें मिलाकर हिसाब बराबर है। तो वे आ गए?

reconcile-corrected = **{ $amount }** का सुधार किया: अब बैलेंस वही { $stated } है जो Upwork ने दिखाया।
reconcile-moved = { $amount ->
        [1] **1** अब { $soon ->
            [yes] 30 दिन के अंदर
           *[no] 30 दिन के बाद
        } एक्सपायर होगा
       *[other] **{ $amount }** अब { $soon ->
            [yes] 30 दिन के अंदर
           *[no] 30 दिन के बाद
        } एक्सपायर होंगे
    }, जैसा Upwork कहता है। बैलेंस वही है।
reconcile-nothing = अब सुधारने को कुछ नहीं: बैलेंस वही { $stated } है जो Upwork ने दिखाया।
reconcile-meanwhile = मिलान के बाद बैलेंस { $seen } से { $before } हो गया था, इसलिए हिसाब फिर से लगाया। अगर वह आपने Upwork देखने के बाद दर्ज किया, तो इसे वापस लें और फिर मिलाएँ।
reconcile-flagged = यह सुधार हिस्ट्री में दिखेगा। असली वजह बाद में मिले, तो पहले यह सुधार वापस लें।
reconcile-note = Upwork ने { $stated } दिखाया

cause-refill-missing = { $on } का रिन्यूअल (**+{ $amount }**) नहीं आया: वह आना था और आपने पक्का नहीं किया।
cause-refill-short = { $on } के रिन्यूअल में { $arrived } आए, { $amount } नहीं। प्लान बदलने पर ऐसा होता है।
cause-return-missing = वापसी #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] , **{ $job }** की
    }, { $on }, Upwork की उन दिनों की हिस्ट्री में नहीं है। क्या client ने बिना hire किए job बंद की थी?
cause-return-late = वापसी #{ $entry } (**+{ $amount }**){ $job ->
        [none] { "" }
       *[other] , **{ $job }** की
    }, { $on }, अभी नहीं आई। Upwork को एक-दो दिन लगते हैं।
cause-job-applied = आपने **{ $job }** { $amount } पर दर्ज की, पर उसका proposal नहीं। क्या भेजा था?
cause-credit-only-here = { $on } का **+{ $amount }** (#{ $entry }) Upwork की उन दिनों की हिस्ट्री में नहीं है।
cause-put-in = पिछला सुधार (**+{ $amount }**, { $on }, #{ $entry }) अब नहीं चाहिए: जिसके लिए था, वह बाद में दर्ज या इम्पोर्ट हो गया।
cause-taken-off = पिछला सुधार (**−{ $amount }**, { $on }, #{ $entry }) अब नहीं चाहिए: जिसके लिए था, वह बाद में दर्ज या इम्पोर्ट हो गया।
cause-badge = Badge के दिन जो दर्ज नहीं: { $on } से { $most } दिन, दिन के { $amount }।
cause-badge-unknown = Availability badge दिन के करीब 2 लेता है, और आपने कुछ दर्ज नहीं किया: { $most } दिन का।
cause-proposal = { $most ->
        [1] एक proposal जो दर्ज नहीं: 7 से 27 लगते हैं।
       *[other] { $least ->
            [1] 1 से { $most } तक proposals जो दर्ज नहीं: हर एक में 7 से 27 लगते हैं।
           *[other] { $least }–{ $most } proposals जो दर्ज नहीं: हर एक में 7 से 27 लगते हैं।
        }
    }
cause-expired-there = Upwork पर एक्सपायर हो गए: यहाँ { $amount } की एक्सपायरी ({ $on }) बस अनुमान है।
cause-spent = कुछ और खर्च हुआ: boost या बड़ी बोली, profile ads।
cause-return-due = **{ $job }** खत्म हो चुकी है ({ $outcome }), तो { $amount } वापस आए। आपने उसे अभी बंद नहीं किया।
cause-guessed-row = { $on } की “{ $job }” (−{ $amount }, #{ $entry }) खर्च मानकर इम्पोर्ट हुई। अगर Upwork में यह एक्सपायरी का शब्द है, तो दो बार गिनी गई।
cause-spend-only-here = { $on } का **−{ $amount }** (#{ $entry }) Upwork की उन दिनों की हिस्ट्री में नहीं है। दो बार दर्ज हुआ?
cause-lapsed-here = अनुमान से यहाँ { $on } को **{ $amount }** एक्सपायर हुए; Upwork पर शायद अब भी हों।
cause-refill-unposted = { $on ->
        [none] { $amount } का रिन्यूअल: आपका दिन मुझे नहीं पता। `/profile plan` से बताएँ।
       *[other] { $on } का रिन्यूअल ({ $amount }) पहले ही आ गया। दिन `/profile plan` से बदलें।
    }
cause-boost-back = **{ $job }** पर आप outbid हुए: उसका { $amount } का boost वापस आया।
cause-return-possible = **{ $job }** के client ने बिना hire किए job बंद की: { $amount } वापस आए।
cause-purchase = कोई खरीद जो दर्ज नहीं।
cause-came = कुछ और आया: बोनस, interview का रिवॉर्ड, खरीद।

button-correct = { $amount } का सुधार करें
button-move = { $amount } पर Upwork की तारीखें
button-compare-again = फिर मिलाएँ
button-more-causes = और वजहें
button-import-more = हिस्ट्री इम्पोर्ट करें
button-log-badge = Badge दर्ज करें
button-log-it = दर्ज करें
button-log-proposal = Proposal दर्ज करें
button-add-purchase = खरीद जोड़ें
button-add-refill = रिन्यूअल जोड़ें
button-close-it = Job बंद करें

form-reconcile = Upwork क्या दिखाता है?
form-reconcile-soon = इनमें से 30 दिन में एक्सपायर
form-reconcile-add = { $source ->
        [purchase] खरीद
        [refill] रिन्यूअल
       *[bonus] जो आए
    }
form-reconcile-spend = { $purpose ->
        [badge] Availability badge
       *[other] जो खर्च हुए
    }
form-reconcile-proposal = Proposal जो अभी दर्ज नहीं
form-reconcile-amount = कितने Connects
form-reconcile-paid = आपने कितने दिए, US डॉलर में
form-reconcile-on = दिन, अगर आज नहीं: बीता कल, 2026-11-23
form-reconcile-job = Job: लिंक, या आपकी किसी का टाइटल
