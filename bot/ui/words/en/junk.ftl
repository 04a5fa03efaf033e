# Signs of junk in a post. None of them says that a post is one: each names a rule's reason and the words that show it.

junk-title = ⚠️ Look twice. The post:
junk-outside-contact = • asks to talk outside Upwork: “{ $words }”
junk-payment-outside = • speaks of pay outside Upwork: “{ $words }”
junk-unpaid-test = • asks for work without pay: “{ $words }”
junk-too-good = • promises much for little: “{ $words }”
junk-crypto-giftcard = • asks you to move coins or buy gift cards: “{ $words }”
junk-lookalike-link = • has a link that looks like another site's: “{ $words }”
junk-phishing-login = • asks for a login or a code: “{ $words }”
junk-advance-fee = • asks you to pay first: “{ $words }”
junk-account-rental = • asks for your account: “{ $words }”
junk-near-copy-of = • has nearly the words of { $url ->
        [none] an earlier post here
       *[other] [an earlier post here]({ $url })
    }
junk-no-verdict = Found by its words; the post may still be an honest one.
