# What proposals cost and win.

cmd-stats = आपके proposals असल में कितने के पड़ते और क्या लाते हैं
cmd-stats-me = कौन कहाँ तक पहुँचा, interview और hire कितने के पड़े, और ज़्यादातर कहाँ अटकते हैं
    .period = कितने पीछे तक; खाली छोड़ें तो 90 दिन

period-30 = 30 दिन
period-90 = 90 दिन
period-12 = 12 महीने
period-all = सब

stats-title = { $sent ->
        [0] कोई proposal नहीं
        [1] 1 proposal
       *[other] { $sent } proposals
    } · { $period }
stats-empty = उस समय में अभी कुछ नहीं भेजा। Job के लिंक और खर्च के साथ `/proposal send`, या `/connects import` से हिस्ट्री लाएँ।
# The words of the funnel: sent, viewed, interview, offer, hired, no answer.
stats-cost-title = Interview: { $interview }{ $bounded ->
        [yes] { " " }या कम
       *[no] { "" }
    } · hire: { $hire ->
        [none] { $unsure ->
            [yes] पता नहीं
           *[no] अभी नहीं
        }
       *[other] { $hire }{ $bounded ->
            [yes] { " " }या कम
           *[no] { "" }
        }
    }
stats-known = { $sent } भेजे, { $told } का नतीजा पता · { $period }
stats-tell = चुप्पी “ना” नहीं है: जो हुआ, बताएँ।
stats-step = { $step ->
        [viewed] देखे गए
        [replied] Interview
        [offered] Offer
       *[hired] Hire
    }{ $count ->
        [none] :{ " " }
       *[other] { " " }**{ $count }** ·{ " " }
    }{ $share ->
        [none] { $count ->
            [none] कोई दर्ज नहीं
           *[other] अभी कोई नहीं
        }
       *[other] { $whole ->
            [yes] { $step ->
                [viewed] भेजे हुए
                [replied] देखे गए
                [offered] interviews
               *[hired] offers
            }
           *[no] दर्ज { $known }
        } का { $share }
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } का पता नहीं
    }
stats-share = { $value }% ({ $low }–{ $high })
stats-share-most = ज़्यादा से ज़्यादा { $value }%
stats-none-known = पता नहीं
stats-in-dollars = डॉलर में: interview **{ $interview }**, hire { $hire ->
        [none] अभी नहीं
       *[other] **{ $hire }**
    }
stats-reply-is-interview = खर्च में वापस आए Connects नहीं गिने, एक Connect { $price } का। Client का पहला जवाब Upwork में interview गिना जाता है।{ $bounded ->
        [yes] { " " }जिनका पता नहीं, उनमें हर interview इसे सस्ता करेगा।
       *[no] { "" }
    }
stats-week = इस हफ़्ते: { $parts }
stats-done-proposals = { $goal ->
        [1] 1 proposal में से { $done }
       *[other] { $goal } proposals में से { $done }
    }
stats-done-interviews = { $goal ->
        [1] 1 interview में से { $done }
       *[other] { $goal } interviews में से { $done }
    }
stats-before = उससे पहले के { $period }: { $sent ->
        [0] अभी कुछ नहीं
       *[other] { $sent } भेजे, interview { $replied ->
            [none] पता नहीं
           *[other] { $replied }
        }, hire { $hired ->
            [none] पता नहीं
           *[other] { $hired }
        }, एक interview पर { $connects ->
            [none] अभी नहीं
           *[other] { $connects }
        }
    }।
stats-intervals = दस में से नौ बार असली हिस्सा इसी रेंज में होता है। दर्ज नतीजे कम हों तो रेंज चौड़ी होती है।

stats-cost = सब पर **{ $connects }**, जो वापस आए वे छोड़कर।
stats-priced = { $pricing ->
        [replacement] आज के भाव से
        [cash] सिर्फ़ खरीदे हुए
       *[fifo] जितने में वे बैच पड़े
    }: { $total } · interview { $interview ->
        [none] अभी नहीं
       *[other] **{ $interview }**
    } · hire { $hire ->
        [none] अभी नहीं
       *[other] **{ $hire }**
    }
stats-return-none = खर्च पर कमाई: अभी नहीं। `/proposal update` से बताएँ कि hire कितने का है।
stats-return = खर्च पर कमाई: { $times ->
        [none] अभी नहीं
       *[other] **{ $times }** गुना
    }। { $value } के hires से { $fee }% सर्विस फ़ीस के बाद { $earned } बचते हैं, और सब proposals के बाद { $gain }, आज के भाव से।
stats-valued = { $hired ->
        [1] 1 में से { $valued } hire की कीमत लिखी है।
       *[other] { $hired } में से { $valued } hires की कीमत लिखी है।
    }

stats-compared = भेजे हुए में से interviews:
stats-row = { $label } { $share ->
        [none] { $unknown ->
            [0] अभी कोई नहीं
           *[other] कोई दर्ज नहीं
        }
       *[other] **{ $share }**, { $of } में से
    }{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } का पता नहीं
    }
stats-boosted = Boosted
stats-plain = बिना boost
stats-mature = एक महीना या ज़्यादा पुराने
stats-fresh = महीने के अंदर भेजे
stats-invited = Invites अलग: { $sent } · interview { $replied ->
        [none] पता नहीं
       *[other] { $replied }
    }, hire { $hired ->
        [none] पता नहीं
       *[other] { $hired }
    }
stats-best = सबसे ज़्यादा interviews **{ $best }** में, सबसे कम **{ $worst }** में।
stats-best-none = सबसे अच्छी और सबसे कमज़ोर कैटेगरी: अभी नहीं। दो कैटेगरी में दस-दस दर्ज नतीजे चाहिए, और रेंज एक-दूसरे पर न चढ़ें।
stats-uncategorised = कोई कैटेगरी नहीं
stats-by-category = कैटेगरी के हिसाब से
stats-by-cost = खर्च के हिसाब से, boost अलग
stats-by-age = भेजते समय पोस्ट कितनी पुरानी थी
stats-by-hour = आपके भेजने के समय से
cost-0-7 = 7 तक
cost-0-12 = 8 से 12
cost-0-16 = 13 से 16
cost-0-20 = 17 से 20
cost-21 = 21 और ज़्यादा
age-hour = पहले घंटे में
age-six-hours = छह घंटे तक पुरानी
age-day = एक दिन तक पुरानी
age-three-days = तीन दिन तक पुरानी
age-older = उससे पुरानी
hour-night = रात, 0 से 6
hour-morning = सुबह, 6 से 12
hour-afternoon = दोपहर, 12 से 18
hour-evening = शाम, 18 से 24

stats-lost = काम नहीं मिला: { $count ->
        [0] { $unknown ->
            [0] अभी कोई नहीं
           *[other] पता नहीं
        }
       *[other] **{ $count }**
    }
stats-lost-row = { $reason } **{ $count }**
lost-untold = वजह नहीं बताई
stats-lost-hint = जिस proposal से काम नहीं मिला उसके नीचे *क्यों?* है, और `/proposal update` में `वजह`।
stats-stages = हर पड़ाव में समय
stats-stage = { $stage ->
        [viewed] भेजने से देखे जाने तक
        [replied] देखे जाने से interview तक
        [offered] Interview से offer तक
       *[hired] Offer से hire तक
    }: { $took ->
        [none] अभी नहीं
       *[other] **{ $took }**, { $of } का median
    }
stats-stages-how = उन proposals से जिनके दोनों सिरे दर्ज हैं।

goals-set = { $goals ->
        [none] हफ़्ते का कोई टारगेट नहीं।
       *[other] हर हफ़्ते, सोमवार से रविवार: { $goals }। `/stats me` दिखाता है कि कितना हुआ।
    }
goals-proposals = { $goal ->
        [1] **1** proposal
       *[other] **{ $goal }** proposals
    }
goals-interviews = { $goal ->
        [1] **1** interview
       *[other] **{ $goal }** interviews
    }
goals-fee = सर्विस फ़ीस: clients जो दें उसका { $fee }%।
form-goals = टारगेट
form-weekly-proposals = हफ़्ते के proposals
form-weekly-interviews = हफ़्ते के interviews
form-fee = Upwork की सर्विस फ़ीस, प्रतिशत में
form-fee-hint = मई 2023 के contracts पर 10; मई 2025 वालों पर 0 से 15, जैसा offer में लिखा हो
button-goals = टारगेट
button-stats = मेरे आँकड़े

weakness-too_few = ज़्यादातर कहाँ अटकते हैं, यह कहने को दर्ज नतीजे कम हैं: दस चाहिए।
    .advice = `/proposal checkin` से नतीजे बताएँ: दस होने पर मैं बता सकता हूँ कि ज़्यादातर कहाँ अटकते हैं।
weakness-targeting = **ज़्यादातर देखे ही नहीं जाते।**
    .advice = **ज़्यादातर देखे ही नहीं जाते।** ताज़ा पोस्ट, कम मुकाबला, verified पेमेंट वाले clients, और ऐसी पहली लाइन आज़माएँ जो लिस्ट में दिखे।
weakness-opening = **देखे जाते हैं, पर interview नहीं आता।**
    .advice = **देखे जाते हैं, पर interview नहीं आता।** दूसरी शुरुआत आज़माएँ: पहली दो लाइनों में client के अपने शब्द, एक सबूत और एक सवाल।
weakness-closing = **Interviews आते हैं, पर hire नहीं होता।**
    .advice = **Interviews आते हैं, पर hire नहीं होता।** कॉल और दाम देखें: घंटे भर में जवाब दें, अगला कदम बताएँ, पहले छोटा-सा काम रखें।
weakness-none = कोई पड़ाव आम तौर से साफ़ कम नहीं है।
    .advice = कोई पड़ाव आम तौर से साफ़ कम नहीं है।

look-overview = एक नज़र
look-costs = खर्च और कमाई
look-details = ब्योरा
look-compared = Boosts और कैटेगरी
look-timing = खर्च और समय से
look-ages = पोस्ट की उम्र से
look-losses = न मिले काम और समय
menu-look = और पास से
menu-period = दूसरा समय
