# A server's figures and boards, and who takes part.

cmd-stats-community = मेंबर के proposals से क्या मिलता और कितना लगता है, पाँच या ज़्यादा लोग मिलाकर
    .period = कितने पीछे तक; खाली छोड़ें तो 90 दिन
cmd-stats-leaderboard = जो अपना नाम चाहें उनके लीडरबोर्ड, दायरों में: interviews, interview rate, Consistency
    .period = कितने पीछे तक; खाली छोड़ें तो 90 दिन

community-title = { $people ->
        [none] पाँच से कम शामिल हैं
       *[other] { $people } शामिल हैं
    } · { $period }
community-people = { $people ->
        [none] अभी पाँच से कम मेंबर शामिल हैं।
       *[other] { $people } मेंबर शामिल हैं।
    }
community-replied = औसत मेंबर को अपने **{ $replied }%** proposals से interview मिलता है।
community-steps = देखे गए { $viewed }% · hire { $hired }%
community-per-interview = { $connects ->
        [none] आधे से ज़्यादा मेंबरों को उस समय में कोई interview नहीं मिला।
       *[other] आधे मेंबरों का एक interview **{ $connects }** Connects या कम में पड़ा।
    }
community-per-hire = { $connects ->
        [none] आधे से ज़्यादा मेंबरों को उस समय में कोई hire नहीं मिला।
       *[other] आधे मेंबरों का एक hire **{ $connects }** Connects या कम में पड़ा।
    }
community-sent = आधे मेंबरों ने { $sent ->
        [1] 1 proposal या कम भेजा।
       *[other] { $sent } proposals या कम भेजे।
    }
community-category = { $category }: { $known ->
        [1] 1 proposal
       *[other] { $known } proposals
    } में से { $replied }% पर interview
community-known = { $known ->
        [1] 1 proposal का नतीजा पता है।
       *[other] { $known } proposals का नतीजा पता है।
    } जिसका पता नहीं, वह नहीं गिना जाता: भेजने वाले के बताने तक रुकता है।
community-silence = { $on } तक की गिनतियों में, बिना नतीजे वाला proposal “जवाब नहीं” गिना गया।
community-until = { $until } तक भेजे proposals। हर एक बस एक बार, कम से कम चार और लोगों के साथ मिलाकर गिना गया, कभी अकेला नहीं; invites अलग।
community-too-few = उस समय का दिखाने को कुछ नहीं: आँकड़ों के लिए proposals भेज चुके कम से कम पाँच लोग चाहिए। नीचे के बटन से जुड़ें, और औरों को भी लाएँ।
community-when = हर महीने की 1 तारीख को नई गिनती होती है, उसकी जो तब एक महीना पुराना हो।
community-own = { $figures ->
        [yes] आपके आँकड़े यहाँ गिने जाते हैं, बिना नाम के।
       *[no] आपके आँकड़े यहाँ नहीं गिने जाते। *मुझे गिनें* दबाने से आपके proposals के नतीजे और खर्च बिना नाम के जुड़ेंगे; ऐसे आँकड़े सर्वर में सब देखते हैं।
    }

board-title = { $board ->
        [interviews] Interviews
        [replies] Interview rate
       *[steadiness] Consistency
    } · { $period }
board-about = { $board ->
        [interviews] उस समय के proposals जिनसे interview मिला, invites अलग।
        [replies] कितने proposals से interview मिला, दस दर्ज नतीजों से, invites अलग।
       *[steadiness] कितने हफ़्तों में proposal भेजा।
    }
board-row = **{ $place }.** { $who } · { $band }
board-band-interviews = { $high ->
        [none] { $low } या ज़्यादा
       *[other] { $low }–{ $high }
    }
board-band-replies = { $low }–{ $high }%
board-band-steadiness = { $weeks ->
        [1] 1 हफ़्ते
       *[other] { $weeks } हफ़्तों
    } में से { $one ->
        [yes] { $low }
       *[no] { $low }–{ $high }
    }
board-mine = आपकी जगह: { $people } में से **{ $place }**।
board-not-mine = { $named ->
        [yes] आप अभी इस बोर्ड पर नहीं हैं: { $board ->
            [interviews] यह एक interview से शुरू होता है।
            [replies] इसके लिए दस proposals का नतीजा पता होना चाहिए।
           *[steadiness] यह एक proposal से शुरू होता है।
        }
       *[no] आपका नाम यहाँ नहीं दिखता। *मेरा नाम दिखाएँ* से वह इन बोर्ड पर आएगा, सर्वर के सब लोगों के लिए, नंबर की जगह दायरे के साथ।
    }
board-too-few = दिखाने को कोई नहीं: बोर्ड के लिए कम से कम पाँच लोग चाहिए जो नाम दिखाना चाहें और उस समय में कुछ किया हो।
board-bands = एक ही दायरे वाले एक ही जगह पर हैं, किसी क्रम में नहीं।

part-figures-on = अब से आपके आँकड़े यहाँ गिने जाएँगे, बिना नाम के: आपके proposals अगली गिनतियों में आएँगे, हर एक कम से कम चार और लोगों के साथ। आँकड़े सर्वर में सब देखते हैं।
part-figures-moved = पहले वाले सर्वर में अब आपकी गिनती नहीं: किसी की गिनती दो जगह नहीं होती।
part-figures-off = अब आपकी गिनती नहीं होगी: आपके proposals आगे किसी गिनती में नहीं आएँगे। जो गिना जा चुका वह जोड़ में रहेगा, जिसमें किसी को पहचाना नहीं जा सकता।
part-board-on = अब से आपका नाम इस सर्वर के बोर्ड पर है, यहाँ सबके लिए, नंबर की जगह दायरे के साथ।
part-board-off = अब आपका नाम इस सर्वर के किसी बोर्ड पर नहीं है।

summary-title = इस महीने के आँकड़े

button-count-me-in = मुझे गिनें
button-count-me-out = मुझे न गिनें
button-show-name = मेरा नाम दिखाएँ
button-hide-name = मेरा नाम छिपाएँ
button-server-figures = सर्वर के आँकड़े
button-boards = लीडरबोर्ड
menu-board = दूसरा बोर्ड
board-choice-interviews = Interviews
board-choice-replies = Interview rate
board-choice-steadiness = Consistency
