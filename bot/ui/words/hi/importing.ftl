# Bringing a history in: what would change, and what did.

cmd-connects-import = अपनी Connects हिस्ट्री लाएँ: पेस्ट करें, या फ़ाइल अपलोड करें
    .file = .txt, .csv या .xlsx फ़ाइल; टेक्स्ट पेस्ट करना हो तो खाली छोड़ें
    .balance = Upwork अभी कितना बैलेंस दिखाता है, मिलान के लिए

form-import = अपनी Connects हिस्ट्री पेस्ट करें
form-import-text = पहली तारीख से आखिरी नंबर तक
form-import-text-hint = Upwork → Connects History: टेबल चुनें, कॉपी करें, पेस्ट करें
form-import-more = बाकी हिस्सा
form-import-more-hint = एक बॉक्स में 4,000 अक्षर आते हैं: आगे यहाँ
form-import-rest = Connects हिस्ट्री का बाकी हिस्सा
form-import-balance = Upwork जो बैलेंस दिखाता है

import-preview = **अभी कुछ नहीं लिखा।** { $one_day ->
        [yes] { $since } की
       *[no] { $since } से { $until } तक की
    } { $rows ->
        [1] 1 लाइन:
       *[other] { $rows } लाइनें:
    }
import-done = इम्पोर्ट हुआ, { $one_day ->
        [yes] { $since } की
       *[no] { $since } से { $until } तक की
    } { $rows ->
        [1] 1 लाइन:
       *[other] { $rows } लाइनें:
    }
import-new = **{ $count }** नई{ $proposals ->
        [0] { "" }
        [1] , इनमें 1 proposal
       *[other] , इनमें { $proposals } proposals
    }
import-sums = कुल **{ $spent }** खर्च और **{ $came_in }** आए; सबसे बड़ी लाइन { $largest }।
import-order = { $month_first ->
        [yes] दिनों में महीना पहले पढ़ा है: 1/11 यानी 11 जनवरी।
       *[no] दिनों में दिन पहले पढ़ा है: 1/11 यानी 1 नवंबर।
    }{ $done ->
        [yes] { "" }
       *[no] { " " }गलत हो तो बटन से बदलें।
    }
import-repeats = { $count ->
        [1] 1 लाइन दो बार है, क्योंकि पेज एक-दूसरे पर चढ़े हैं; मैं उसे
       *[other] { $count } लाइनें दो बार हैं, क्योंकि पेज एक-दूसरे पर चढ़े हैं; मैं उन्हें
    } एक बार गिनता हूँ।
import-unused-sheets = नहीं ली, क्योंकि वहाँ दिन और Connects नहीं मिले: शीट { $list }
import-unused-columns = नहीं लिया: कॉलम { $list }
import-encoding = { $encoding ->
        [lost] इस फ़ाइल के कुछ अक्षर खो गए हैं: जिन टाइटल में � है वे पूरे नहीं। असली फ़ाइल को UTF-8 में सेव करके फिर भेजें, या आगे बढ़ें।
        [garbled] इस फ़ाइल के अक्षर बिगड़े थे, किसी प्रोग्राम ने UTF-8 को कुछ और पढ़ा था। जहाँ हो सका मैंने ठीक किए: टाइटल देख लें।
       *[other] फ़ाइल UTF-8 नहीं है। मैंने अक्षर { $encoding } मानकर पढ़े: टाइटल गलत लगें तो UTF-8 में सेव करके फिर भेजें।
    }
import-cut = आखिरी बॉक्स भर गया था, इसलिए अंत कटा हो सकता है: मैंने { $on } तक पढ़ा है, उसके बाद का रुका है। *बाकी पेस्ट करें* दबाकर वहीं से आगे बढ़ें।
import-kept = आपका लिखा रखा है। बटन से फ़ॉर्म उसी के साथ खुलेगा।
import-known = **{ $count }** यहाँ पहले से
import-linked = **{ $count }** जो आपने खुद दर्ज की थीं
import-grown = { $count ->
        [1] **1** badge लाइन जो बढ़ी है
       *[other] **{ $count }** badge लाइनें जो बढ़ी हैं
    }
import-refill = { $on } का रिन्यूअल पक्का: **+{ $arrived }**
import-refill-other = { $on } का रिन्यूअल: **+{ $arrived }** आए, { $expected } नहीं
import-conflict = { $on } · { $title }: यहाँ { $here }, Upwork पर **{ $there }**{ $mended ->
        [yes] ; मैं Upwork वाला लेता हूँ
       *[no] ; वैसा ही छोड़ा, क्योंकि इसका कुछ वापस आ चुका है
    }
import-changed = { $title }: यहाँ { $here }, फ़ाइल में **{ $there }**। वैसा ही छोड़ा: फ़ाइल सही हो तो एंट्री वापस लें और फिर से दर्ज करें।
import-renamed = { $on } · “{ $here }” ({ $amount }) अब नहीं है और “{ $there }” नई है: { $same ->
        [yes] मैं इन्हें एक ही पोस्ट मानता हूँ, नाम बदला हुआ।
       *[no] अगर पोस्ट का नाम बदला था, तो दो में से एक ज़्यादा है।
    }
import-lapsed = वापस आए में से **{ $amount }** ऐसे Connects के थे जो पहले ही एक्सपायर हो चुके थे: वे तुरंत एक्सपायर होते हैं।
import-outlived = आए हुए में से **{ $amount }** साल भर में इस्तेमाल नहीं हुए: वे एक्सपायर हो गए, और बैलेंस में नहीं गिने।
import-excess = { $on } · { $title }: **{ $amount }** वापस आए, पर खर्च में सिर्फ़ { $out } थे। Upwork जो दिखाता है वही गिनता हूँ; शायद कोई बोली दर्ज नहीं।
import-expired = { $count ->
        [1] एक्सपायर हुए Connects की 1 लाइन छोड़ी
       *[other] एक्सपायर हुए Connects की { $count } लाइनें छोड़ीं
    }: एक्सपायर होने का हिसाब मैं खुद लगाता हूँ।
import-correction = आपने { $on } को बैलेंस में **{ $amount }** का सुधार किया था। वजह शायद ये लाइनें हैं: उस सुधार के बिना आपके पास { $after } हैं।
import-only-here = { $count ->
        [1] उन दिनों की 1 एंट्री सिर्फ़ यहाँ है: Upwork की हिस्ट्री उसे
       *[other] उन दिनों की { $count } एंट्रियाँ सिर्फ़ यहाँ हैं: Upwork की हिस्ट्री उन्हें
    } नहीं दिखाती।
import-opening = आपके बताए बैलेंस पर पहुँचने के लिए, आपका अकाउंट यहाँ { $on } को **{ $amount }** से शुरू होता है (अनुमान)।
import-missing = जितने आए उनसे **{ $amount }** ज़्यादा खर्च हुए, इसलिए मैं उतने का सुधार जोड़ता हूँ। यह हिस्ट्री में दिखेगा।
import-balance-same = आपका बैलेंस { $balance } ही रहेगा।
import-balance = आपका बैलेंस: { $before } → **{ $balance }**
import-stated-same = Upwork भी यही दिखाता है।
import-stated-other = Upwork **{ $stated }** दिखाता है: { $difference ->
        [1] 1 Connect
       *[other] { $difference } Connects
    } { $more ->
        [yes] ज़्यादा
       *[no] कम
    }। इम्पोर्ट के बाद `/connects reconcile` वजह ढूँढेगा।
import-unknown = “{ $label }” क्या है ({ $amount }, { $count ->
        [1] 1 लाइन
       *[other] { $count } लाइनें
    })? मैं इसे यह मानता हूँ: { $kind }
import-unknown-more = … और { $count } लेबल जो मुझे नहीं पता।
import-label-menu = “{ $label }” यह है …
import-columns = कॉलम: { $list }
import-column = { $field } ← { $name }
import-nothing-new = इसमें जो है, सब यहाँ पहले से है।

field-on = तारीख
field-label = क्या था
field-title = job
field-amount = Connects
field-credit = आए
field-debit = गए
field-freelancer = फ़्रीलांसर
field-boost = boost
field-returned = वापस आए
field-direction = खर्च या जुड़े
field-note = नोट
field-balance = बैलेंस
field-paid = पैसे दिए
field-expires_on = एक्सपायरी
column-number = कॉलम { $number }
column-none = (कोई नहीं)
form-columns = कौन-सा कॉलम क्या है?
form-column-on = तारीख
form-column-label = क्या था
form-column-amount = Connects (निशान के साथ)
form-column-title = Job
form-column-debit = गए हुए Connects, अगर अलग हों

button-import = इम्पोर्ट
button-paste-rest = बाकी पेस्ट करें
button-paste-again = फिर पेस्ट करें
button-day-first = दिन पहले
button-month-first = महीना पहले
button-columns = कॉलम ठीक करें
button-reconcile = Upwork से मिलाएँ
import-people = इस टेबल में { $count } लोगों की लाइनें हैं: { $names }। आपकी कौन-सी हैं?
import-two-accounts = { $first } और { $second } के रिन्यूअल एक अकाउंट के लिए बहुत पास हैं: शायद इस टेबल में दो अकाउंट हैं।
import-whose-wallet = मैं आपके एक ही अकाउंट के Connects रखता हूँ। आपके चुनने से पहले कुछ नहीं लिखा जाएगा।
import-plan = आपकी हिस्ट्री में प्लान **{ $plan }** है; यहाँ आपका प्लान { $here } है।
import-refill-day = आपका अगला रिन्यूअल **{ $on }** को आएगा, हिस्ट्री के हिसाब से।
import-refill-other-day = हिस्ट्री कहती है कि अगला रिन्यूअल **{ $on }** को है; यहाँ { $here ->
        [none] दिन पता नहीं
       *[other] { $here }
    }।
import-badge = हिस्ट्री में availability badge है: हफ़्ते के करीब **{ $weekly }**, { $days }। इसे सेव करें तो badge के दिन दर्ज न हों तब भी काम आएगा।
weekday-short = { $day ->
        [0] सोम
        [1] मंगल
        [2] बुध
        [3] गुरु
        [4] शुक्र
        [5] शनि
       *[6] रवि
    }
every-day = हर दिन
button-set-badge = Badge हफ़्ते के { $weekly }
import-undone = { $entries ->
        [0] इम्पोर्ट वापस लिया।
        [1] इम्पोर्ट वापस लिया, { $since } की 1 एंट्री के साथ। अब यही या दूसरी हिस्ट्री लाई जा सकती है।
       *[other] इम्पोर्ट वापस लिया, { $since } से { $until } की { $entries } एंट्रियों के साथ। अब यही या दूसरी हिस्ट्री लाई जा सकती है।
    }
import-undo-choice = { $on } का पूरा इम्पोर्ट

button-all-rows = सब लाइनें
button-set-plan = प्लान { $plan } करें
button-set-refill = अगला रिन्यूअल { $on }
button-undo-import = यह इम्पोर्ट वापस लें
button-funnel = Proposals
button-correction-back = सुधार वापस लें
kind-skip = कुछ नहीं: छोड़ दें
