# The check of a draft: what a client sees first, and what to change, with the reason for each finding.

cmd-proposal-check = आपके ड्राफ़्ट में client को क्या कमी लगेगी। ड्राफ़्ट कोई और नहीं देखता
    .text = ड्राफ़्ट। खाली छोड़ें तो फ़ॉर्म खुलेगा, जिसमें ड्राफ़्ट और पोस्ट दोनों आएँगे
    .job = ड्राफ़्ट किस job के लिए है: लिंक, या चुनें

form-draft = ड्राफ़्ट जाँचें
form-draft-text = आपका ड्राफ़्ट
form-draft-more = ड्राफ़्ट का बाकी हिस्सा
form-draft-more-hint = सिर्फ़ अगर ड्राफ़्ट ऊपर पूरा न आए
form-draft-post = Client की पोस्ट
form-draft-post-hint = पोस्ट हो तो उसके नाम, सवाल और शब्दों से मिलान होगा

draft-title = { $count ->
        [0] कुछ बदलने की ज़रूरत नहीं
        [1] **1** चीज़ बदलनी है
       *[other] **{ $count }** चीज़ें बदलनी हैं
    }
draft-first = Client सबसे पहले यह देखता है:
draft-finding = **{ $place }. { $title }** { $quote }
draft-finding-why = { $why } { $better }
draft-quote = “{ $quote }”
draft-more = … और { $count }, *ब्योरा* में।
draft-size = { $words ->
        [1] 1 शब्द
       *[other] { $words } शब्द
    }, 5,000 में से { $characters } अक्षर।
draft-no-post = Client की पोस्ट के बिना उसके नाम, सवाल और शब्दों से मिलान नहीं होता।
draft-other-language = यह ड्राफ़्ट अंग्रेज़ी में नहीं है: सिर्फ़ नाम, लंबाई, लिंक, कॉन्टैक्ट, प्लेसहोल्डर, लहजा और दोहराई शुरुआत जाँची गई।
draft-kept = यह सिर्फ़ आपको दिखता है; *मिटा दें* से डिलीट होगा।
draft-forgotten = **मिटा दिया।** ड्राफ़्ट और आपके जाँचे ड्राफ़्टों की पहली लाइनें डिलीट हो गईं।
draft-begin = अपना ड्राफ़्ट फ़ॉर्म में पेस्ट करें।
draft-open = आपका ड्राफ़्ट बदलने के लिए तैयार है।
button-draft-details = ब्योरा
button-draft-less = पहली तीन
button-draft-edit = बदलकर फिर जाँचें
button-draft-forget = मिटा दें

button-critique = AI की राय लें
critique-sends = *AI की राय लें* सिर्फ़ यह ड्राफ़्ट{ $post ->
        [yes] { " " }और इसकी पोस्ट
       *[no] { "" }
    } { $host } पर { $model } को भेजता है।
critique-title = AI की राय
critique-writing = लिखा जा रहा है …
critique-long = यहाँ काटा गया: बहुत लंबा हो गया था।
critique-slow = यहाँ काटा गया: बाकी में बहुत देर लगी।
critique-broken = यहाँ कटा: बाकी पूरा नहीं पहुँचा।
critique-by = यह AI मॉडल की राय है, गलत हो सकती है। आपके ड्राफ़्ट में कुछ नहीं बदला गया।

draft-contact_details-email = कॉन्टैक्ट डिटेल्स
    .why = Contract से पहले ईमेल पता देना Upwork के नियम तोड़ता है, शब्दों में घुमाकर लिखा हो तब भी।
    .better = हटा दें: Upwork के मैसेज client तक पहुँचते हैं।
draft-contact_details-phone = कॉन्टैक्ट डिटेल्स
    .why = Contract से पहले फ़ोन नंबर देना Upwork के नियम तोड़ता है, शब्दों में घुमाकर लिखा हो तब भी।
    .better = हटा दें और Upwork पर ही कॉल का सुझाव दें।
draft-contact_details-messenger = कॉन्टैक्ट डिटेल्स
    .why = Contract से पहले बातचीत Upwork से बाहर ले जाना उसके नियम तोड़ता है।
    .better = हटा दें और Upwork पर ही मैसेज या कॉल का सुझाव दें।
draft-outside_link = बाहर का लिंक
    .why = Contract से पहले अपनी साइट, कैलेंडर, फ़ॉर्म, मीटिंग और पेमेंट के लिंक मना हैं।
    .better = काम को proposal के साथ अटैच करें, या ऐसे सैंपल का लिंक दें जिसमें कॉन्टैक्ट न हो।
draft-placeholder_left = प्लेसहोल्डर रह गया
    .why = टेम्पलेट का यह हिस्सा भरा नहीं गया: client को दिखता है कि यह उसके लिए नहीं लिखा।
    .better = जो आना चाहिए वह भरें, या हटा दें।
draft-clients_words_ignored-code = माँगा हुआ शब्द नहीं है
    .why = पोस्ट में लिखा है: “{ $quote }”
    .better = “{ $better }” वहाँ लिखें जहाँ पोस्ट चाहती है।
draft-clients_words_ignored-own = इसमें पोस्ट का कुछ नहीं
    .why = ड्राफ़्ट में इस job का शायद ही कोई शब्द है, यह किसी को भी भेजा जा सकता था।
    .better = Client की समस्या उसी के शब्दों में लिखें।
draft-question_unanswered = एक सवाल का जवाब नहीं
    .why = पोस्ट पूछती है: “{ $quote }”
    .better = एक वाक्य में जवाब दें।
draft-no_name_or_wrong_name-wrong = दूसरा नाम
    .why = पोस्ट में नाम { $better } है, और ड्राफ़्ट किसी और को लिखा है।
    .better = “Hi { $better },” लिखें।
draft-no_name_or_wrong_name-missing = नाम नहीं
    .why = पोस्ट में नाम { $better } है, और ड्राफ़्ट में वह नहीं।
    .better = “Hi { $better },” से शुरू करें।
draft-name_misspelled = नाम की स्पेलिंग गलत
    .why = पोस्ट में ऐसे लिखा है: { $better }।
    .better = नाम पोस्ट से कॉपी करें।
draft-weak_opening-sender = पहली लाइनें आपके बारे में हैं
    .why = Proposal खोलने से पहले client बस करीब 240 अक्षर पढ़ता है, और ये किसी के भी हो सकते हैं।
    .better = Client की समस्या से शुरू करें और बताएँ कि आपका पहला कदम क्या होगा।
draft-weak_opening-anybody = पहली लाइनें किसी भी job की हो सकती हैं
    .why = Proposal खोलने से पहले client बस करीब 240 अक्षर पढ़ता है, और उनमें पोस्ट का एक भी शब्द नहीं।
    .better = ऐसी बात से शुरू करें जो सिर्फ़ इसी पोस्ट में है।
draft-no_proof-nothing = सबूत नहीं
    .why = यहाँ आपके काम का कोई नतीजा नहीं दिखता।
    .better = इस जैसा एक पूरा किया काम नंबर के साथ जोड़ें: पहले क्या था, बाद में क्या हुआ।
draft-no_proof-boast = सबूत नहीं
    .why = सिर्फ़ साल, स्टार, सर्टिफ़िकेट और jobs की गिनती से कुछ साबित नहीं होता।
    .better = इस जैसा एक पूरा किया काम नंबर के साथ जोड़ें: पहले क्या था, बाद में क्या हुआ।
draft-repeated_from_last = पहले वाले ही शब्द
    .why = आपके पुराने ड्राफ़्ट में भी यही हैं, तो ये इस job के बारे में नहीं।
    .better = इस client के लिए पहली लाइनें नई लिखें।
draft-too_long-characters = Upwork के लिए बहुत लंबा
    .why = ड्राफ़्ट में { $number } अक्षर हैं, और Upwork 5,000 लेता है।
    .better = पहली लाइनें, एक सबूत, जवाब और एक सवाल रखें।
draft-too_long-words = बहुत लंबा
    .why = ड्राफ़्ट में { $number } शब्द हैं; 600 से ज़्यादा कम ही clients पढ़ते हैं।
    .better = पहली लाइनें, एक सबूत, जवाब और एक सवाल रखें।
draft-too_short = बहुत छोटा
    .why = { $number ->
        [1] एक शब्द से आप औरों से अलग नहीं दिखते।
       *[other] { $number } शब्दों से आप औरों से अलग नहीं दिखते।
    }
    .better = अपना पहला कदम बताएँ, और एक नतीजा दिखाएँ; आम तौर पर 100 से 250 शब्द।
draft-no_next_step_or_question = न सवाल, न अगला कदम
    .why = Client के पास जवाब देने को कुछ नहीं।
    .better = आखिर में job के बारे में एक सवाल पूछें, या बताएँ कि आपकी तरफ़ से क्या और कब आएगा।
draft-shouting_or_begging-begging = गिड़गिड़ाना या डींग
    .why = इससे client को काम पर शक होता है।
    .better = इसकी जगह बताएँ कि आपने क्या किया है।
draft-shouting_or_begging-shouting = चिल्लाना
    .why = बड़े अक्षर (CAPS) और बहुत सारे ! चिल्लाने जैसे लगते हैं।
    .better = छोटे अक्षरों में लिखें, ज़्यादा से ज़्यादा एक ! के साथ।
draft-stock_phrase = घिसी-पिटी लाइन
    .why = Clients इसे हर दूसरे proposal में पढ़ते हैं।
    .better = हटा दें, या बताएँ कि इस job के लिए इसका क्या मतलब है।
draft-stock_phrase-greeting = बिना नाम की शुरुआत
    .why = Clients इसे हर दूसरे proposal में पढ़ते हैं।
    .better = नाम से शुरू करें, या सीधे job से।
draft-spelling = स्पेलिंग
    .why = शायद “{ $better }” होना चाहिए।
    .better = ठीक करें।
