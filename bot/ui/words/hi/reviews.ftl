# Reviews of drafts: members ask for eyes on a draft, other members of the server read it and answer by a rubric of five.

cmd-review = इस सर्वर के किसी मेंबर से ड्राफ़्ट पढ़वाएँ, और बदले में एक पढ़ें
cmd-review-ask = भेजने से पहले ड्राफ़्ट किसी से पढ़वाएँ
    .job = ड्राफ़्ट किस job के लिए है: लिंक, या अपनी में से चुनें
    .text = ड्राफ़्ट। खाली छोड़ें तो फ़ॉर्म खुलेगा
    .hide_name = आप दोनों को एक-दूसरे का नाम नहीं दिखेगा
cmd-review-queue = रीडर के इंतज़ार में ड्राफ़्ट, जो आपके पास है, और आपके ड्राफ़्ट के रिव्यू

form-review-ask = रिव्यू माँगें
form-review-text = आपका ड्राफ़्ट
form-review-more = ड्राफ़्ट का बाकी हिस्सा
form-review-more-hint = सिर्फ़ अगर ड्राफ़्ट ऊपर पूरा न आए
form-review-job = Job
form-review-job-hint = लिंक, या आपके नोट का नंबर या टाइटल; कोई job नहीं तो खाली छोड़ें
form-review-name = नाम
form-review-name-hint = छिपा: आप दोनों को एक-दूसरे का नाम नहीं दिखेगा
review-name-shown = मेरा नाम दिखाएँ
review-name-hidden = मेरा नाम छिपाएँ
review-begin = फ़ॉर्म तैयार है: *रिव्यू माँगें* दबाएँ।
button-review-ask = रिव्यू माँगें

review-asked = आपका ड्राफ़्ट रीडर के इंतज़ार में है
review-asked-read = आपका ड्राफ़्ट कोई पढ़ रहा है
review-asked-about = { $words ->
        [1] 1 शब्द
       *[other] { $words } शब्द
    } · { $asked } माँगा
review-asked-rule = इसे सर्वर का सिर्फ़ वही मेंबर देखता है जिसके पास यह हो, ज़्यादा से ज़्यादा दो घंटे। एक दिन बाद यह सब नए ड्राफ़्टों से पहले आता है। रिव्यू आप तक पहुँचते ही डिलीट होता है, और सात दिन में तो पक्का।
review-asked-owes = आपको यहाँ एक रिव्यू मिला है और उसके बाद आपने कोई नहीं दिया, इसलिए एक दिन तक रिव्यू देने वालों के ड्राफ़्ट पहले आएँगे। एक पढ़ लें तो यह बदल जाएगा।
review-switch-name = मेरा नाम छिपाएँ
button-review-withdraw = हटा लें
button-review-queue = रिव्यू की लाइन
review-withdrawn = हटा लिया। आपका ड्राफ़्ट डिलीट हो गया, अब कोई नहीं पढ़ सकता।

review-queue-title = { $count ->
        [0] आपके लिए कोई ड्राफ़्ट नहीं
        [1] **1** ड्राफ़्ट रीडर के इंतज़ार में है
       *[other] **{ $count }** ड्राफ़्ट रीडर के इंतज़ार में हैं
    }
review-queue-empty = यहाँ कोई माँगेगा तो यहीं दिखेगा। अपना ड्राफ़्ट `/review ask` से पढ़वाएँ।
review-queue-row = { $trade } · { $words ->
        [1] 1 शब्द
       *[other] { $words } शब्द
    } · { $since } माँगा
review-queue-any = कोई भी कैटेगरी
review-queue-next = *एक पढ़ें* से जिसकी बारी है वह ड्राफ़्ट दो घंटे के लिए मिलेगा। जवाब में पाँच नंबर और पाँच वाक्य दें।
review-queue-dm = ड्राफ़्ट सर्वर में पढ़े जाते हैं: वहाँ `/review queue` चलाएँ। यहाँ सिर्फ़ आपके अपने हैं।
review-queue-own = { $claimed ->
        [yes] आपका ड्राफ़्ट कोई पढ़ रहा है।
       *[no] आपका ड्राफ़्ट रीडर के इंतज़ार में है, आपने { $asked } दिया।
    }
review-queue-reading = एक ड्राफ़्ट आपके पास है, { $until } तक।
review-queue-reviews = { $count ->
        [1] **आपके ड्राफ़्ट का एक रिव्यू आया है।**
       *[other] **आपके ड्राफ़्ट के { $count } रिव्यू आए हैं।**
    }
review-queue-lapsed = पिछले ड्राफ़्ट के आपके दो घंटे { $at } पूरे हो गए, वह अब दूसरे रीडर के इंतज़ार में है।
review-queue-helped = आपका पिछला रिव्यू काम आया।
review-queue-not-helped = जिन्हें आपका पिछला रिव्यू मिला, उन्हें वह काम का नहीं लगा।
review-queue-reports = { $count ->
        [1] **आपके पास 1 रिव्यू की रिपोर्ट आई है।**
       *[other] **आपके पास { $count } रिव्यू की रिपोर्ट आई हैं।**
    }
button-review-read = एक पढ़ें
button-review-go-on = आगे पढ़ें
button-review-open = रिव्यू खोलें
button-review-reports = रिपोर्ट किए रिव्यू
button-review-unblock = सबको अनब्लॉक करें
button-review-allow = सबको फिर रिव्यू करने दें
button-review-advice = किसकी सलाह काम आई
review-switch-message = ड्राफ़्ट आए तो मुझे बताएँ

review-read-title = आपके पढ़ने के लिए, { $until } तक
review-read-by = { $who } ने माँगा
review-read-hidden = नाम छिपे हैं।
review-read-about = { $words ->
        [1] 1 शब्द
       *[other] { $words } शब्द
    }{ $job ->
        [none] { "" }
       *[other] , **{ $job }** के लिए
    }
button-review-write = रिव्यू लिखें
button-review-say = एक-एक वाक्य
button-review-back = लौटा दें
review-given-back = यह फिर से दूसरे रीडर के इंतज़ार में है। किसी को आपका नाम नहीं दिखता।
review-marks-done = आपके नंबर: { $marks }। अब हर एक के लिए एक वाक्य।

form-review-marks = पाँच नंबर
form-review-sentences = एक-एक वाक्य
review-part-opening = पहली लाइनें
review-part-understanding = समझ
review-part-proof = सबूत
review-part-plan = प्लान
review-part-question = सवाल
review-hint-opening = वे दो लाइनें जो client पहले देखता है
review-hint-understanding = क्या यह इसी client का जवाब है, उसी के शब्दों में?
review-hint-proof = पूरा किया काम, नंबर या सैंपल के साथ
review-hint-plan = पहले क्या होगा, और आगे कैसे
review-hint-question = जवाब देने को एक सवाल या अगला कदम
review-say-hint = आपके हिसाब से क्या बदले, और उसकी जगह क्या?
review-mark-missing = नहीं है
review-mark-weak = कमज़ोर
review-mark-fine = ठीक
review-mark-strong = बढ़िया
review-marked = { $part }: { $mark }

review-written = शुक्रिया
review-written-about = आपका रिव्यू भेजा जा रहा है, और ड्राफ़्ट यहाँ से हट गया। अब आपके अगले ड्राफ़्ट को औरों के पीछे नहीं रुकना पड़ेगा।
review-late = यह देर से आया
review-late-about = वह ड्राफ़्ट अब कोई और पढ़ रहा है, या हटा लिया गया, इसलिए आपका रिव्यू नहीं रखा। आपके वाक्य ये थे:

review-received = आपके ड्राफ़्ट का रिव्यू आया
review-received-by = { $who } से{ $job ->
        [none] { "" }
       *[other] , **{ $job }** के लिए
    }
review-received-hidden = नाम छिपे हैं{ $job ->
        [none] ।
       *[other] , **{ $job }** के लिए
    }
review-line = **{ $part }: { $mark }** · { $sentence }
review-received-foot = आपका ड्राफ़्ट डिलीट हो चुका है। जवाब देते ही यह भी हो जाएगा।
button-review-helped = शुक्रिया, काम आया
button-review-not-helped = काम का नहीं
button-review-report = रिपोर्ट करें
button-review-block = रीडर ब्लॉक करें
review-answered-yes = आपके रीडर को बताया जाएगा कि काम आया।
review-answered-no = आपके रीडर को बताया जाएगा कि इस बार काम नहीं आया।
review-reported = सर्वर के मैनेजर यह रिव्यू `/review queue` में देखेंगे, आपके ड्राफ़्ट के बिना{ $hidden ->
        [yes] { " " }और नाम के बिना
       *[no] { "" }
    }। यह रीडर आगे रिव्यू करे या नहीं, वे तय करेंगे।
review-blocked = इस रीडर को अब आपके ड्राफ़्ट नहीं मिलेंगे। ब्लॉक किए सब रीडर `/review queue` से अनब्लॉक होते हैं।
review-unblocked = { $count ->
        [0] आपने किसी को ब्लॉक नहीं किया।
        [1] 1 रीडर अनब्लॉक हुआ।
       *[other] { $count } रीडर अनब्लॉक हुए।
    }

review-report-title = रिपोर्ट किया रिव्यू
review-report-by = { $who } का लिखा · रिपोर्ट { $at }
review-report-hidden = नाम छिपे हैं · रिपोर्ट { $at }
review-report-about = *इस रीडर को रोकें* से इस सर्वर में उनका रिव्यू करना बंद होगा। दोनों बटन रिव्यू डिलीट करते हैं।
review-no-report = किसी रिव्यू की रिपोर्ट नहीं है।
button-review-stop = इस रीडर को रोकें
button-review-leave = रहने दें
review-allowed = सब मेंबर यहाँ फिर से रिव्यू कर सकते हैं।

review-advice-title = किसकी सलाह के साथ जवाब आए
review-advice-row = { $who }: { $known } में से { $replies } के जवाब आए{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } का पता नहीं
    }
review-advice-nameless = बिना नाम के रीडर
review-advice-none = अभी जानकारी कम है: रीडर की तुलना आपके बताए { $fewest } नतीजों से शुरू होती है, उन proposals के जिनके ड्राफ़्ट उन्होंने पढ़े।
review-advice-about = यह सिर्फ़ आपको दिखता है। नतीजे `/proposal update` और `/proposal checkin` से आते हैं; जो नहीं बताया, वह किसी तरफ़ नहीं गिना जाता।

review-lapsed = आपके दो घंटे पूरे हुए
review-lapsed-about = आपके पास जो ड्राफ़्ट था, वह अब दूसरे रीडर के इंतज़ार में है। कुछ लिखा था तो भेज दें: जब तक कोई और नहीं पढ़ता, वह गिना जाएगा।
review-unread = आपका ड्राफ़्ट कोई नहीं पढ़ पाया
review-unread-about = सात दिन में किसी रीडर को समय नहीं मिला, इसलिए वह डिलीट हो गया। `/review ask` से फिर माँगें: नया ड्राफ़्ट पुराने की जगह रखता है और सबसे पहले आएगा।
review-manager = एक रिव्यू की रिपोर्ट आई
review-manager-about = [आपके सर्वर](https://discord.com/channels/{ $guild }) के एक मेंबर ने एक रिव्यू रिपोर्ट किया। वहाँ `/review queue` में देखें।
review-wanted = एक ड्राफ़्ट रीडर के इंतज़ार में है
review-wanted-about = [इस सर्वर](https://discord.com/channels/{ $guild }) में किसी ने ड्राफ़्ट पढ़ने को कहा है। दस मिनट हों तो वहाँ `/review queue` चलाएँ।
topic-review = रिव्यू
