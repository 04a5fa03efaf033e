# What a member works in, what advice is to bring, and the member's own limits on spending.

cmd-profile-skills = आपकी कैटेगरी, स्किल्स और घंटे का रेट: मेरी सलाह इन्हीं से चलती है
    .categories = Upwork की तीन तक कैटेगरी, कॉमा लगाकर
    .skills = आपकी स्किल्स, कॉमा लगाकर
    .hourly_rate = घंटे का रेट, US डॉलर में; हटाने के लिए 0

trade-title = आपका काम
trade-summary = { $categories ->
        [none] **अभी कोई कैटेगरी नहीं**
       *[other] **{ $categories }**
    } · { $rate ->
        [none] घंटे का रेट नहीं
       *[other] { $rate } / घंटा
    }
    स्किल्स: { $skills ->
        [none] अभी कोई नहीं
       *[other] { $skills }
    }
    सलाह किसके लिए: { $goal ->
        [none] hire और पैसा
       *[other] { $goal }
    }
trade-saved = सेव हो गया।
menu-categories = आपकी कैटेगरी, तीन तक
menu-skills = आपकी स्किल्स
menu-goal = मेरी सलाह से आपको क्या मिले
goal-hires = ज़्यादा से ज़्यादा hires
goal-money = ज़्यादा से ज़्यादा पैसा
goal-both = दोनों थोड़ा-थोड़ा
button-trade = मेरा काम
button-trade-type = स्किल्स और रेट लिखें
form-trade-skills = स्किल्स
form-trade-skills-hint = बीच में कॉमा लगाएँ
form-trade-rate = घंटे का रेट, US डॉलर में

button-guard = खर्च की लिमिट
guard-title = खर्च की लिमिट
guard-weekly = हफ़्ते के Connects: **{ $weekly ->
        [none] लिमिट नहीं
       *[other] { $weekly }
    }**
guard-silent = { $silent ->
        [none] बिना जवाब के proposals पर रुकें: **लिमिट नहीं**
        [1] **1 proposal बिना जवाब** रहे तो रुकें
       *[other] **लगातार { $silent } proposals बिना जवाब** रहें तो रुकें
    }
guard-dearer = Proposal हमेशा से महँगा हो तो पूछें: **{ $on ->
        [yes] हाँ
       *[no] नहीं
    }**
guard-how = लिमिट से ऊपर के proposal से पहले मैं पूछता हूँ। *फिर भी भेजें* हमेशा चलता है।
switch-dearer = हमेशा से महँगा
button-guard-type = नंबर सेट करें
form-guard-weekly = हफ़्ते के Connects
form-guard-silent = कितने लगातार बिना जवाब पर रुकें
form-guard-hint = लिमिट न चाहिए तो खाली छोड़ें
guard-week = इस हफ़्ते { $limit } में से { $spent }
button-send-anyway = फिर भी भेजें
