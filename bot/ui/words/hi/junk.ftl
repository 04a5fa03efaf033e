# Signs of junk in a post. None of them says that a post is one: each names a rule's reason and the words that show it.

junk-title = ⚠️ दोबारा देख लें। यह पोस्ट:
junk-outside-contact = • Upwork के बाहर बात करने को कहती है: “{ $words }”
junk-payment-outside = • Upwork के बाहर पेमेंट की बात करती है: “{ $words }”
junk-unpaid-test = • बिना पैसे के काम माँगती है: “{ $words }”
junk-too-good = • थोड़े काम के बहुत पैसे बताती है: “{ $words }”
junk-crypto-giftcard = • crypto भेजने या gift card खरीदने को कहती है: “{ $words }”
junk-lookalike-link = • इसमें किसी और साइट जैसा दिखता लिंक है: “{ $words }”
junk-phishing-login = • login या कोड माँगती है: “{ $words }”
junk-advance-fee = • पहले आपसे पैसे माँगती है: “{ $words }”
junk-account-rental = • आपका अकाउंट माँगती है: “{ $words }”
junk-near-copy-of = • इसके शब्द लगभग वही हैं जो { $url ->
        [none] यहाँ की एक पुरानी पोस्ट
       *[other] [यहाँ की एक पुरानी पोस्ट]({ $url })
    } के हैं
junk-no-verdict = यह शब्दों से पकड़ा गया; पोस्ट फिर भी सच्ची हो सकती है।
