cmd-privacy = मैं आपके बारे में क्या रखता हूँ, और उसे कैसे हटाएँ
cmd-privacy-show = मैं आपके बारे में क्या रखता हूँ, क्यों, कब तक, और कौन देख सकता है
cmd-privacy-export = मैं आपके बारे में जो भी रखता हूँ, एक फ़ाइल में
cmd-privacy-delete = मैं आपके बारे में जो भी रखता हूँ, सब डिलीट करें

privacy-title = मैं आपके बारे में क्या रखता हूँ
privacy-nothing = कुछ नहीं। शुरुआत `/start` या `/job log` से होती है।
privacy-since = { $since } से:
privacy-kind-entries = - हिस्ट्री की { $count ->
        [1] **1** एंट्री
       *[other] **{ $count }** एंट्रियाँ
    }: Connects, दिन, दिया पैसा, job
privacy-kind-proposals = - { $count ->
        [1] **1** proposal, नतीजे के साथ
       *[other] **{ $count }** proposals, नतीजों के साथ
    }
privacy-kind-interviews = - **{ $count }** interview का समय
privacy-kind-jobs = - आपकी दर्ज { $count ->
        [1] **1** job
       *[other] **{ $count }** jobs
    }
privacy-kind-cards = - शेयर की हुई jobs के **{ $count }** कार्ड
privacy-kind-notes = - आपके लिखे **{ $count }** नोट
privacy-kind-reminders = - आपके लगाए **{ $count }** रिमाइंडर
privacy-kind-figures = - **{ $count }** सर्वर, जहाँ आपके आँकड़े गिने जाते हैं
privacy-kind-settings = - सेटिंग: रिमाइंडर, टाइम ज़ोन, भाषा
privacy-kind-messages = - आपके लिए रुके **{ $count }** मैसेज
privacy-kind-alerts = - आपके job अलर्ट
privacy-kind-requests = - { $count ->
        [1] **1** रुकी रिक्वेस्ट, जिसे
       *[other] **{ $count }** रुकी रिक्वेस्ट, जिन्हें
    } बटन से अब भी पक्का किया जा सकता है
privacy-kind-drafts = - { $count ->
        [1] **1** जाँचा ड्राफ़्ट: उसकी पहली लाइनें
       *[other] **{ $count }** जाँचे ड्राफ़्ट: उनकी पहली लाइनें
    }
privacy-kind-trials = - दो शुरुआतों के **{ $count }** ट्रायल
privacy-kind-templates = - **{ $count }** टेम्पलेट, वर्ज़न समेत
privacy-kind-portfolio = - { $count ->
        [1] **1** पोर्टफ़ोलियो लाइन
       *[other] **{ $count }** पोर्टफ़ोलियो लाइनें
    }
privacy-kind-kept-drafts = - **{ $count }** ड्राफ़्ट जो अभी भेजे नहीं, पेस्ट की हुई पोस्ट समेत
privacy-kind-reviews = - रिव्यू के लिए दिए **{ $count }** ड्राफ़्ट
privacy-kind-claims = - **{ $count }** रिव्यू, आपके लिखे या आपके लिए
privacy-kind-receipts = - **{ $count }** जवाब दी हुई रिक्वेस्ट, ताकि कुछ दो बार न लिखा जाए
privacy-short = सब कुछ सिर्फ़ आपको और बॉट चलाने वाले को दिखता है। बाकी लोगों को वही जो आप शेयर करें।
privacy-why = **क्यों:** आपकी कमांड का जवाब देने और याद दिलाने के लिए। Upwork या किसी और को कुछ नहीं जाता, बस एक बटन छोड़कर: *AI की राय लें* जाँचा ड्राफ़्ट और उसकी पोस्ट AI मॉडल को भेजता है, अगर लगा हो।
privacy-how-long = **कब तक:** जब तक आप डिलीट न करें; बैकअप नए बनने पर जाते हैं।
privacy-who =
    { "" }**कौन देखता है:** आप, और बॉट चलाने वाले। सर्वर के बाकी लोग देखते हैं:
    - जो jobs आप शेयर करें, और job कार्ड पर आप जो करें, आपके नाम के साथ
    - कितनों ने apply किया, और क्या किसी मेंबर को hire किया गया
    - आपके रिन्यूअल और एक्सपायरी, अगर आपने उसका चैनल चुना
    - पाँच या ज़्यादा लोगों के जोड़
    - लीडरबोर्ड पर आपका नाम, और आपका महीना, अगर आपने चुना
    - रिव्यू के लिए दिया ड्राफ़्ट: एक बार में एक रीडर, आपके नाम के साथ, जब तक आप न छिपाएँ

privacy-name = **Jobs पर आपका नाम:** { $seen ->
        [yes] मेंबरों को दिखता है कि आपने बोर्ड की job पर apply किया।
       *[no] मेंबरों को नहीं दिखता कि आपने बोर्ड की job पर apply किया।
    }
switch-name = Jobs पर मेरा नाम

privacy-exported = मैं आपके बारे में जो भी रखता हूँ, टेबल के हिसाब से। इसे अपने पास ही रखें।
privacy-rows = { $tables } टेबल की { $rows ->
        [1] 1 लाइन
       *[other] { $rows } लाइनें
    }। समय UTC में है।

# The word that has to be typed before everything is deleted.
privacy-word = DELETE
form-privacy = अपना सब कुछ डिलीट करें
form-privacy-word = पक्का करने के लिए { $word } लिखें
form-privacy-hint = यह वापस नहीं होगा। कॉपी रखनी हो तो पहले /प्राइवेसी निकालें चलाएँ।
privacy-erased = डिलीट हो गया
privacy-erased-rest = इससे जुड़ा सब भी गया: अब यहाँ आपका कोई निशान नहीं है।
privacy-erased-for-now = मैं जो भी दिखाता हूँ, वहाँ से मिट गया
privacy-remains-soon = इस समय कोई मेरा डेटाबेस पढ़ रहा है, इसलिए उसकी फ़ाइलों में एक आखिरी कॉपी बची है। कुछ मिनट में मैं उसे खुद हटा दूँगा।
privacy-remains-quiet = मेरा डेटाबेस बड़ा है, इसलिए उसके खाली हिस्सों की पुरानी कॉपी अपने आप मिट जाएँगी, जैसे ही कुछ पल कोई उसमें कुछ न लिखे।
privacy-remains-start = मेरा डेटाबेस इतना बड़ा है कि उसके खाली हिस्सों की पुरानी कॉपी मेरे अगली बार शुरू होने पर ही जाएँगी।
privacy-changes-kept = { $changes ->
        [1] किसी और के job कार्ड पर आपका 1 काम वहाँ रहेगा, आपके नाम के बिना।
       *[other] औरों के job कार्ड पर आपके { $changes } काम वहाँ रहेंगे, आपके नाम के बिना।
    }
privacy-elsewhere = मेरे भेजे मैसेज Discord के पास हैं: उन्हें वहीं डिलीट करें। पहले के बैकअप, और अपग्रेड या restore की रखी कॉपी में यह तब तक रहेगा जब तक बॉट चलाने वाले उन्हें बदलें या डिलीट न करें।
privacy-anew = `/start` से नई शुरुआत।
privacy-nothing-left = यहाँ आपके बारे में कुछ नहीं है। अभी डिलीट किया हो, तो काम हो चुका है।

button-privacy-who = कौन क्या देखता है
button-privacy-export = फ़ाइल में निकालें
button-privacy-delete = सब डिलीट करें
