# Which jobs and boosts deserve the Connects.

cmd-job-rank = कौन-सी खुली jobs आपके Connects के लायक हैं, और क्यों
    .budget = कितने Connects लगाने हैं; खाली छोड़ें तो जितने आपके पास हैं
    .goal = उनसे क्या मिले; खाली छोड़ें तो आपकी अपनी पसंद
cmd-job-worth = क्या यह job अपने Connects के लायक है?
    .job = लिंक, या jobs में से चुनें

# The card of /job rank.
rank-best = { $jobs ->
        [0] **आज कोई खुली job अपने Connects के लायक नहीं।** बेहतर आएँगी: Connects बचाकर रखें।
        [1] **सबसे अच्छा इस्तेमाल: { $connects ->
            [1] 1 Connect
           *[other] { $connects } Connects
        } में 1 job**, मकसद: { $goal }।
       *[other] **सबसे अच्छा इस्तेमाल: { $connects ->
            [1] 1 Connect
           *[other] { $connects } Connects
        } में { $jobs } jobs**, मकसद: { $goal }।
    }
rank-expiring = इनमें से { $amount } वैसे भी जल्द एक्सपायर होते।
rank-rest = बाकी { $amount } बाद में ज़्यादा काम आएँगे।
rank-nothing = { $outside ->
        [0] चुनने के लिए कोई खुली job नहीं। `/job log` में लिंक डालें; पोस्ट के बारे में जितना बताएँगे, रैंकिंग उतनी अच्छी होगी।
        [1] आपके काम की कोई खुली job नहीं। 1 दूसरे काम की है।
       *[other] आपके काम की कोई खुली job नहीं। { $outside } दूसरे काम की हैं।
    }
rank-trade-first = **आपका काम क्या है?** तीन तक कैटेगरी चुनें, फिर मैं आगे बढ़ूँगा। मैं सिर्फ़ आपके काम की jobs रैंक करता हूँ।
button-rank-outside = दूसरा काम भी ({ $count })
button-rank-outside-all = सभी jobs रैंक करें
menu-open-job = कोई job खोलें
rank-others = अभी नहीं: Connects कहीं और ज़्यादा काम आएँगे, या उतने नहीं हैं।
rank-dead = { $count ->
        [1] 1 पोस्ट छोड़ दी: एक महीना पुरानी है, या यहाँ किसी को hire किया जा चुका है।
       *[other] { $count } पोस्ट छोड़ दीं: एक महीना पुरानी हैं, या यहाँ किसी को hire किया जा चुका है।
    }
rank-cost = { $guessed ->
        [1] करीब { $amount ->
            [1] 1 Connect
           *[other] { $amount } Connects
        }
       *[0] { $amount ->
            [1] 1 Connect
           *[other] { $amount } Connects
        }
    }{ $boost ->
        [0] { "" }
       *[other] { " " }+ { $boost } boost
    }
rank-value = { $value }
button-goal-hires = Hire के लिए
button-goal-money = पैसे के लिए
button-goal-both = दोनों के लिए

# Words that all advice shares.
advice-odds = hire { $value }% ({ $low }–{ $high })
advice-for = पक्ष में: { $reasons }
advice-against = खिलाफ़: { $reasons }
advice-why-fresh = ताज़ा पोस्ट
advice-why-old = पुरानी पोस्ट
advice-why-few_rivals = मुकाबला कम
advice-why-many_rivals = मुकाबला ज़्यादा
advice-why-hires_often = client अक्सर hire करता है
advice-why-hires_seldom = client कम ही hire करता है
advice-why-spent_much = client काफ़ी खर्च कर चुका है
advice-why-spent_little = client ने कम खर्च किया है
advice-why-fits_skills = आपकी स्किल्स माँगता है
advice-why-few_skills = आपकी स्किल्स कम
advice-why-outside_trade = आपका काम नहीं
advice-why-pays_well = पैसा अच्छा
advice-why-pays_little = पैसा कम
advice-why-cheap = कम Connects
advice-why-dear = ज़्यादा Connects
advice-why-hourly = hourly
advice-why-fixed_price = fixed price
advice-change-dearer = { $connects ->
        [1] 1 Connect
       *[other] { $connects } Connects
    } तक भी भेजने लायक रहेगी।
advice-change-cheaper = { $connects ->
        [1] 1 Connect
       *[other] { $connects } Connects
    } या कम हों तो भेजने लायक।
advice-change-more_connects = लगाने को ज़्यादा Connects होते, तो भेजने लायक होती।
advice-change-fact = इससे बात बदल सकती है: { $fact }।
advice-fact-age = पोस्ट कितनी पुरानी है
advice-fact-rivals = उस पर कितने proposals हैं
advice-fact-hire_rate = Client का hire rate
advice-fact-spent = Client ने कितना खर्च किया है
advice-fact-skills_fit = कौन-सी स्किल्स माँगी हैं
advice-basis = { $outcomes ->
        [0] { $people ->
            [0] चांस सिर्फ़ पब्लिक आँकड़ों से: अपने proposals के नतीजे बताएँ, तो आपके अपने रिकॉर्ड से निकलेंगे।
           *[other] चांस यहाँ के { $people } मेंबर के शेयर किए आँकड़ों से; आपका कोई नतीजा अभी नहीं।
        }
        [1] चांस आपके 1 दर्ज नतीजे{ $people ->
            [0] { " " }और पब्लिक आँकड़ों से।
           *[other] { " " }और आँकड़े शेयर करने वाले { $people } मेंबर से।
        }
       *[other] चांस आपके { $outcomes } दर्ज नतीजों{ $people ->
            [0] { " " }और पब्लिक आँकड़ों से।
           *[other] { " " }और आँकड़े शेयर करने वाले { $people } मेंबर से।
        }
    }
advice-range = 10 में से 9 बार असली चांस इसी रेंज में होता है।

# The card of /job worth, and its line on other cards.
worth-worth_it = भेजने लायक
worth-borderline = बीच का मामला
worth-skip = छोड़ दें
worth-too_little_known = जानकारी बहुत कम है
worth-invited = आपको invite मिला है: कुछ नहीं लगेगा।
worth-most = इसके लिए ज़्यादा से ज़्यादा { $most ->
        [1] **1** Connect
       *[other] **{ $most }** Connects
    } दें।
worth-flag = ⚠ { $flag }
worth-flag-ended = पोस्ट बंद हो चुकी है, या एक महीना पुरानी है।
worth-flag-old = पोस्ट दो हफ़्ते से ज़्यादा पुरानी है।
worth-flag-outside_trade = यह आपका काम नहीं है।
worth-flag-hardly_hires = यह client शायद ही कभी hire करता है।
worth-flag-never_spent = इस client ने आज तक एक डॉलर भी खर्च नहीं किया।
worth-flag-crowded = 50 या ज़्यादा लोग apply कर चुके हैं।
worth-flag-pays_below_rate = पैसा आपके रेट से बहुत कम है।
worth-flag-dear = Connects आम तौर से बहुत ज़्यादा लगते हैं।
worth-bid = { $high ->
        [0] यहाँ boost से फ़ायदा नहीं।
        [1] Boost: ज़्यादा से ज़्यादा { $low }–{ $high } Connect।
       *[other] Boost: ज़्यादा से ज़्यादा { $low }–{ $high } Connects।
    }
worth-boost = { $pays ->
        [yes] Boost के { $more } का फ़ायदा है
       *[no] Boost के { $more } का फ़ायदा नहीं
    }: चांस +{ $lift }% ({ $low }–{ $high }, { $source }), बराबरी { $even ->
        [none] पहुँच से बाहर।
       *[other] +{ $even }% पर।
    }
worth-boost-own = आपका रिकॉर्ड
worth-boost-shared = यहाँ के मेंबर
worth-boost-published = Upwork का आँकड़ा
worth-batches = इनसे कटेंगे: { $batches }।
worth-batch = { $days ->
        [0] आज एक्सपायर होने वाले { $amount }
       *[other] { $days } दिन में एक्सपायर होने वाले { $amount }
    }
worth-return = अगर client बिना hire किए बंद करे, तो { $amount } वापस आएँगे: 10 में से करीब 1 ऐसा करता है।
worth-no-trade = आपका काम मुझे अभी पता नहीं: `/profile skills` से यह बेहतर होगा।
worth-line = { $verdict }{ $value ->
        [none] { "" }
       *[other] : hire { $value }% ({ $low }–{ $high })
    }{ $prior ->
        [yes] , सिर्फ़ पब्लिक आँकड़ों से
       *[no] { "" }
    }
worth-expected = Hire का चांस: { $value }% ({ $low }–{ $high }){ $prior ->
        [yes] , सिर्फ़ पब्लिक आँकड़ों से
       *[no] { "" }
    }
button-worth = भेजने लायक?

# What was said against what came, in /stats me and /stats community.
advice-said = चांस { $low }–{ $high }%: मैंने { $chance }% कहा था, { $sent } में से { $hired } hire हुए ({ $share }%)।
record-title = { $judged ->
        [0] मिलान के लिए अभी कोई चांस नहीं
       *[other] मैंने { $said }% कहा, { $came }% सच हुआ
    }
record-none = हर proposal का चांस भेजते समय रख लिया जाता है। एक महीने बाद नतीजा बताया हो, तो वह यहाँ गिना जाता है।
record-of = { $judged ->
        [1] 1 proposal, जिसका नतीजा पता है।
       *[other] { $judged } proposals, जिनका नतीजा पता है।
    }
record-costs = **अनुमानित खर्च**, अगर आप ऐसी सब jobs पर भेजें:
record-cost = { $category } · { $band }: interview **{ $interview }** ({ $interview_low }–{ $interview_high }), hire **{ $hire }** ({ $hire_low }–{ $hire_high })
record-cost-how = Connects में, पिछले 60 दिनों की jobs से। 10 में से 9 बार असली खर्च इसी रेंज में होता है।
record-band-all = सभी बजट
record-band-0 = $100 से कम
record-band-1 = $100–500
record-band-2 = $500–2,000
record-band-3 = $2,000 से ज़्यादा
record-no-category = कोई कैटेगरी नहीं
button-record = चांस और खर्च
