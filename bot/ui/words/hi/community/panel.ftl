# The panel of a server, and the greeting of a bot that has just joined.

cmd-server-panel = बटनों वाला मैसेज पोस्ट करें, जिससे मेंबर कमांड लिखे बिना मुझे इस्तेमाल करें
    .channel = कहाँ, अगर यहाँ नहीं

server-panel = पैनल: <#{ $channel }>
panel-title = आपके Upwork Connects
panel-log = **Proposal भेजा?** Job पेस्ट करें, हिसाब मैं रखूँगा: कितना लगा, कितना बचा, क्या नतीजा आया।
panel-mine = **मेरे Connects**: कितने हैं और क्या कब एक्सपायर होगा।
panel-best = **सबसे अच्छी jobs**: कौन-सी खुली jobs आपके Connects के लायक हैं।
panel-private = जवाब सिर्फ़ आपको दिखते हैं। मैं Upwork कभी नहीं खोलता और पासवर्ड नहीं माँगता।
panel-start = शुरू करें
panel-button-mine = मेरे Connects
panel-button-best = सबसे अच्छी jobs
panel-button-help = मदद

greeting-title = नमस्ते
greeting-about = मैं Upwork Connects का हिसाब रखता हूँ: आप में से हर एक के पास कितने हैं, क्या कब एक्सपायर होगा, हर proposal कितने का पड़ा।
greeting-private = जवाब सिर्फ़ आपको दिखते हैं। मैं Upwork कभी नहीं खोलता और पासवर्ड नहीं माँगता।
greeting-managers = **मैनेजर**: चुनें कि मैं कहाँ पोस्ट करूँ, और सबके लिए किसी चैनल में बटनों वाला मैसेज डालें।
greeting-try = आज़माएँ
greeting-button-setup = सेट करें
greeting-button-panel = पैनल यहाँ पोस्ट करें
button-panel-post = पैनल यहाँ पोस्ट करें

panel-comes = पैनल कुछ सेकंड में <#{ $channel }> में आएगा।
panel-kept = कोई डिलीट करे, तो मैं फिर पोस्ट कर दूँगा।
panel-there = पैनल <#{ $channel }> में है।
panel-move = हटाकर कहीं और रखना हो तो दूसरे चैनल में `/server panel` चलाएँ।
panel-trouble = पैनल की जगह <#{ $channel }> है, पर { $reason }
panel-tried-again = मैं अभी फिर कोशिश करता हूँ।
panel-not-posted = तब तक पैनल वहाँ पोस्ट नहीं होगा।
panel-removed = पैनल हटा दिया। कमांड पहले की तरह चलती रहेंगी।
panel-none = यहाँ कोई पैनल नहीं है।
button-panel-remove = पैनल हटाएँ
button-panel-show = पैनल दिखाएँ

# The greeting of a server's owner, in a direct message.
greeting-owner = आपके सर्वर में, `/server setup` से चुनें कि मैं कहाँ पोस्ट करूँ, और `/server panel` से किसी चैनल में बटनों वाला मैसेज डालें।
