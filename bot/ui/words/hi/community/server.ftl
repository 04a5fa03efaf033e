cmd-server = इस सर्वर में मैं कहाँ और क्या पोस्ट करूँ
cmd-server-setup = चैनल, समय और मैं वहाँ क्या पोस्ट करूँ, चुनें
cmd-server-log = Job बोर्ड पर किसने क्या किया, और उसे वापस लें
cmd-server-show = क्या सेट है, मुझे किसकी अनुमति नहीं, और क्या पोस्ट नहीं हुआ

server-title = यह सर्वर
server-nothing = अभी कुछ सेट नहीं। मेंबर सब कमांड चला सकते हैं; बस मैं खुद से कुछ पोस्ट नहीं करता।
server-channel = चैनल: <#{ $channel }>
server-no-channel = चैनल: कोई नहीं, इसलिए मैं यहाँ कुछ पोस्ट नहीं करता।
server-digest = दिन में एक बार { $hour }:00 बजे, { $zone }
server-posts = जिन मेंबरों ने यह चैनल चुना, उनके: { $what ->
        [both] रिन्यूअल और एक्सपायरी की चेतावनी
        [refills] सिर्फ़ रिन्यूअल
        [expiries] सिर्फ़ एक्सपायरी की चेतावनी
       *[nothing] कुछ नहीं
    }
server-mentions = { $mentions ->
        [members] जो मेंबर इसमें हों उन्हें नोटिफ़िकेशन मिलता है: उन्होंने यह चैनल चुना है।
       *[nobody] किसी को नोटिफ़िकेशन नहीं मिलता।
    }
server-summary = महीने की 1 तारीख को { $hour }:00 बजे: सर्वर के आँकड़े, जब नए हों
server-people = `/stats community` में { $people ->
        [none] पाँच से कम मेंबर गिने जाते हैं।
       *[other] { $people } मेंबर गिने जाते हैं।
    }
server-ready = वहाँ जो चाहिए, सबकी अनुमति मेरे पास है।
server-gone = वह चैनल अब मुझे नहीं दिखता। `/server setup` से दूसरा चुनें।
server-missing = <#{ $channel }> में मेरे पास **{ $permissions }** नहीं है। उस चैनल की सेटिंग में Permissions में मेरे role को दें।
server-parked = { $count ->
        [1] एक मैसेज पोस्ट नहीं हो पाया
       *[other] { $count } मैसेज पोस्ट नहीं हो पाए
    }: { $reason }
server-released = { $count ->
        [0] फिर से भेजने को कुछ नहीं।
        [1] एक मैसेज फिर से भेजा जा रहा है।
       *[other] { $count } मैसेज फिर से भेजे जा रहे हैं।
    }
server-who = कौन-सा मेंबर कौन-सी कमांड चलाए, यह आपके हाथ में है: Server Settings → Integrations → यह बॉट।

# The answer to the button Test it under /server show.
server-test-title = { $fine ->
        [yes] सब चैनल ठीक चल रहे हैं
       *[no] कुछ चैनल नहीं चल रहे
    }
server-test-name = टेस्ट
server-test-post = एक मैनेजर देख रहे हैं कि मैं यहाँ पोस्ट कर सकता हूँ या नहीं। मैं यह मैसेज तुरंत हटा दूँगा।
server-test-nothing = अभी कोई चैनल नहीं चुना गया: `/server setup`
server-test-fine = <#{ $channel }>: ठीक है। मैंने एक टेस्ट मैसेज पोस्ट किया और हटा दिया।
server-test-allowed = <#{ $channel }>: ठीक है। टेस्ट पोस्ट नहीं किया, क्योंकि **Manage Posts** के बिना मैं पोस्ट हटा नहीं सकता।
server-test-left = <#{ $channel }>: ठीक है, पर मैं [टेस्ट मैसेज]({ $link }) हटा नहीं पाया। कृपया उसे डिलीट करें।
server-test-gone = <#{ $channel }>: यह चैनल अब मुझे नहीं दिखता। `/server setup` से दूसरा चुनें।
server-test-failed = <#{ $channel }>: Discord ने मेरा टेस्ट मैसेज नहीं लिया। एक मिनट बाद फिर करें, और वहाँ टेस्ट मैसेज रह गया हो तो डिलीट करें।

button-server-test = टेस्ट करें
button-send-again = फिर भेजें
button-setup = बदलें
# The card of /server setup. Each tap is saved at once.
server-setup-about = मेरी पोस्ट का चैनल और समय चुनें:
server-setup-posts = **मैं क्या पोस्ट करूँ** (टैप से बदलें):
form-channel = चैनल
menu-server-zone = सर्वर का टाइम ज़ोन
button-no-channel = कुछ पोस्ट न करें
button-server = सेटिंग दिखाएँ
button-server-jobs = शेयर की हुई jobs
server-jobs-title = शेयर की हुई jobs
server-jobs-about = चैनल या फ़ोरम चुनें। मेंबर जो job शेयर करें, वह वहाँ एक कार्ड बनेगी, सबके लिए बटनों के साथ, और मैं उसे ताज़ा रखूँगा। नई शेयर की हुई jobs वहाँ जाएँगी; जो पोस्ट हो चुका वह वहीं रहेगा।
server-jobs-tags = फ़ोरम में मैं *ताज़ा*, *Apply किया*, *बंद* और कैटेगरी के टैग लगाता हूँ। **Manage Channels** हो तो जो टैग नहीं हैं वे बना देता हूँ; **Manage Posts** हो तो पोस्ट डिलीट कर सकता हूँ।
server-jobs = शेयर की हुई jobs: <#{ $channel }>
form-jobs-channel = शेयर की हुई jobs का चैनल या फ़ोरम
button-no-jobs = Jobs पोस्ट न करें
button-back = वापस
choice-refills = रिन्यूअल
choice-expiries = एक्सपायरी की चेतावनी
choice-summary = महीने में एक बार आँकड़े
switch-mentions = इसमें आए मेंबरों को नोटिफ़ाई करें

permission-view_channel = View Channel
permission-send_messages = Send Messages
permission-read_message_history = Read Message History
permission-attach_files = Attach Files
permission-send_messages_in_threads = Send Messages in Threads

parked-dm-closed = आपके डायरेक्ट मैसेज मेरे लिए बंद हैं। इस सर्वर की privacy settings में चालू करें।
parked-no-permission = मुझे वहाँ पोस्ट करने की अनुमति नहीं।
parked-no-channel = इसके लिए कोई चैनल नहीं है।
parked-left-server = मुझे उस सर्वर से हटा दिया गया।
parked-locked-post = पोस्ट लॉक है, और मुझे खोलने की अनुमति नहीं।
parked-no-user = वह अकाउंट अब नहीं है।
parked-unclear = शायद वहाँ पहले से हो, पर इतना कुछ लिखा जा चुका है कि पता नहीं चलता। पहले देख लें।
parked-refused = Discord ने मना कर दिया।
parked-gave-up = कई कोशिशों के बाद भी Discord ने नहीं लिया।
post-removed = हटाई गई
