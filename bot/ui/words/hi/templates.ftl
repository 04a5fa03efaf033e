# Templates of proposals, the drafts that are made of them, and the lines of a portfolio.

cmd-template = Proposals के आपके अपने टेम्पलेट, और वे कैसे चल रहे हैं
cmd-template-add = नया टेम्पलेट: लिखें, या Markdown फ़ाइल से लें
    .name = आप इसे क्या कहेंगे
    .category = किस तरह की jobs के लिए (खाली छोड़ें तो किसी भी)
    .file = Markdown फ़ाइल; मेरी निकाली फ़ाइल उसके सब टेम्पलेट लाती है
cmd-template-edit = टेम्पलेट बदलें। पुराने वर्ज़न रखे रहते हैं
    .name = कौन-सा टेम्पलेट
cmd-template-show = एक टेम्पलेट, उसके वर्ज़न, और उससे भेजे proposals का नतीजा
    .name = कौन-सा टेम्पलेट
    .version = पुराना वर्ज़न, उसके नंबर से
cmd-template-list = आपके सब टेम्पलेट, नतीजों के साथ
cmd-template-remove = टेम्पलेट को सब वर्ज़न समेत डिलीट करें
    .name = कौन-सा टेम्पलेट
cmd-proposal-draft = आपके सबसे अच्छे टेम्पलेट से job का ड्राफ़्ट। कोई और नहीं देखता
    .job = Job का लिंक, या चुनें
    .template = कौन-सा टेम्पलेट, अगर नतीजों में सबसे अच्छा वाला नहीं

form-template = टेम्पलेट
form-template-name = नाम
form-template-body = टेम्पलेट का टेक्स्ट
form-template-body-hint = प्लेसहोल्डर: client.name, job.title, rate, skills, portfolio, words; जैसे Hi {"{{"} client.name {"}}"},
form-template-more = टेम्पलेट का बाकी हिस्सा
form-template-more-hint = सिर्फ़ अगर ऊपर पूरा न आए
form-template-category = किस कैटेगरी की jobs के लिए
form-template-category-hint = किसी भी तरह की jobs के लिए खाली छोड़ें

template-saved = सेव हो गया।
template-about = { $category ->
        [none] किसी भी तरह की jobs के लिए
       *[other] { $category } के लिए
    } · वर्ज़न { $number }, { $when }
template-older = यह पुराना वर्ज़न है; अभी वर्ज़न { $newest } चलता है।
template-line = **{ $name }** · { $category ->
        [none] कोई भी job
       *[other] { $category }
    } · वर्ज़न { $number }
template-figures = { $sent ->
        [0] इससे अभी कुछ नहीं भेजा
       *[other] { $known ->
            [0] { $sent } भेजे, अभी कोई नतीजा पता नहीं
           *[other] { $known } में से **{ $replies }** के जवाब ({ $low }–{ $high }%), { $ended } में से **{ $hires }** में hire ({ $from }–{ $to }%)
        }
    }
template-all-figures = { $figures } · { $sent } भेजे, { $unknown } का पता नहीं
template-unknown = { $sent } भेजे{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } का नतीजा पता नहीं
    }{ $young ->
        [0] { "" }
       *[other] , { $young } अभी 30 दिन से कम के
    }
template-intervals = दस में से नौ बार असली हिस्सा इसी रेंज में होता है।
template-of-version = यह वर्ज़न: { $figures }
templates-title = { $count ->
        [0] अभी कोई टेम्पलेट नहीं
       *[other] **{ $count }** टेम्पलेट
    }
templates-begin = टेम्पलेट आपका अपना टेक्स्ट है, जिसमें `{"{{"} client.name {"}}"}` जैसे प्लेसहोल्डर हों। `/proposal draft` उसे job के लिए भरता है और बताता है कि क्या लिखना बाकी है।
templates-portfolio = { $lines ->
        [0] पूरे किए काम की लाइनें जोड़ें: जिनमें job की स्किल हो, वे ड्राफ़्ट में आएँगी।
        [1] 1 पोर्टफ़ोलियो लाइन: job की स्किल उसमें हो, तो ड्राफ़्ट में आएगी।
       *[other] { $lines } पोर्टफ़ोलियो लाइनें: जिनमें job की स्किल हो, वे ड्राफ़्ट में आएँगी।
    }
templates-exported = आपके सब टेम्पलेट एक Markdown फ़ाइल में। इस फ़ाइल के साथ `/template add` उन्हें वापस लाता है।
template-remove-first = **{ $name }** को { $versions ->
        [1] उसके एक ही वर्ज़न
       *[other] उसके { $versions } वर्ज़न
    } समेत डिलीट करें? इससे भेजे proposals रहेंगे, बस इसके नाम के बिना।
template-removed = **डिलीट हो गया।** टेम्पलेट और उसके सब वर्ज़न गए।

portfolio-title = { $lines ->
        [0] अभी कोई पोर्टफ़ोलियो लाइन नहीं
        [1] **1** पोर्टफ़ोलियो लाइन
       *[other] **{ $lines }** पोर्टफ़ोलियो लाइनें
    }
portfolio-about = ड्राफ़्ट में तीन तक ऐसी लाइनें आती हैं जिनमें job की स्किल हो, शब्दों में या टैग में: *Cut a report from 9 minutes to 14 seconds #postgres*।
form-portfolio = आपका पोर्टफ़ोलियो
form-portfolio-lines = हर पूरे प्रोजेक्ट की एक लाइन
form-portfolio-lines-hint = 20 तक लाइनें, 300 अक्षर तक, हर एक नतीजे के साथ; #react-native जैसे टैग

draft-card-title = { $missing ->
        [0] आपका ड्राफ़्ट भर गया है
        [1] **1** हिस्सा लिखना बाकी
       *[other] **{ $missing }** हिस्से लिखने बाकी
    }
draft-for = **{ $job }** · { $template ->
        [none] इसका टेम्पलेट डिलीट हो गया
       *[other] { $template } से, वर्ज़न { $number }
    }
draft-reason-record = दर्ज नतीजों में इस job के लिए आपका सबसे अच्छा टेम्पलेट: { $figures }।
draft-reason-newest = आपके टेम्पलेट का अभी कोई नतीजा पता नहीं, इसलिए यह सबसे नया है जो ठीक बैठता है।
draft-reason-only = ठीक बैठने वाला आपका एक ही टेम्पलेट।
draft-reason-named = आपका बताया टेम्पलेट।
draft-kept-since = यह ड्राफ़्ट आपने { $when } बदला था। *नए सिरे से* से नया बनेगा।
draft-missing = लिखना है: { $marks }
draft-answers = { $count ->
        [1] पोस्ट का 1 सवाल, फ़ॉर्म के अलग हिस्से में।
       *[other] पोस्ट के { $count } सवाल, फ़ॉर्म के अलग हिस्से में।
    }
draft-own-words = Client के शब्द: { $words }
draft-without-post = Client की पोस्ट फ़ॉर्म में पेस्ट करें: उसके नाम, सवाल और शब्द भर जाएँगे।
draft-common = इस कैटेगरी के आपके { $hired } proposals जिनमें hire हुआ: { $traits }।
draft-trait-length = { $least }–{ $most } शब्द
draft-trait-opening-question = { $of } में से { $hits } सवाल से शुरू
draft-trait-opening-sender = { $of } में से { $hits } अपनी बात से शुरू
draft-trait-opening-number = { $of } में से { $hits } नंबर से शुरू
draft-trait-asks-yes = { $of } में से { $hits } के अंत में सवाल
draft-trait-asks-no = { $of } में से { $hits } के अंत में सवाल नहीं
draft-trait-cost = { $most ->
        [1] { $least }–{ $most } Connect
       *[other] { $least }–{ $most } Connects
    }
draft-trait-boost-yes = { $of } में से { $hits } boosted
draft-trait-boost-no = { $of } में से { $hits } बिना boost
draft-private = यह सिर्फ़ आपको दिखता है। Proposal भेजने या हटाने तक रखा रहेगा, ज़्यादा से ज़्यादा 90 दिन।
draft-over-first = **{ $job }** का ड्राफ़्ट नए सिरे से बनाएँ? आपका लिखा और पेस्ट किया चला जाएगा।
draft-throw-first = **{ $job }** का ड्राफ़्ट हटा दें? आपका लिखा और पेस्ट किया चला जाएगा।
draft-thrown-away = **हटा दिया।** ड्राफ़्ट और पेस्ट की हुई पोस्ट डिलीट हो गए।
draft-to-open = आपका ड्राफ़्ट खोलने के लिए तैयार है।
form-kept-draft = आपका ड्राफ़्ट
form-kept-draft-text = Proposal
form-kept-draft-more = Proposal का बाकी हिस्सा
form-kept-draft-more-hint = सिर्फ़ अगर ऊपर पूरा न आए
form-kept-draft-answers = Client के सवालों के जवाब
form-kept-draft-answers-hint = हर सवाल > के बाद है, आपका जवाब उसके नीचे
form-kept-draft-missing = { $missing ->
        [1] ड्राफ़्ट का 1 हिस्सा लिखना बाकी है
       *[other] ड्राफ़्ट के { $missing } हिस्से लिखने बाकी हैं
    }
form-kept-draft-post = Client की पोस्ट
form-kept-draft-post-hint = इससे client का नाम, सवाल और शब्द भर जाएँगे

button-template-new = नया टेम्पलेट
button-template-edit = बदलें
button-template-remove = डिलीट करें
button-template-remove-sure = हाँ, डिलीट करें
button-template-back = वर्ज़न { $number } फिर चलाएँ
button-templates = टेम्पलेट
button-templates-export = फ़ाइल में निकालें
button-portfolio = पोर्टफ़ोलियो
button-portfolio-edit = लाइनें बदलें
button-draft = Proposal का ड्राफ़्ट
button-kept-draft-open = ड्राफ़्ट खोलें
button-kept-draft-check = जाँचें
button-kept-draft-use = भेज दिया
button-kept-draft-over = नए सिरे से
button-kept-draft-throw = हटा दें
menu-template = कोई टेम्पलेट खोलें
menu-template-version = दूसरा वर्ज़न
template-version-option = वर्ज़न { $number }
