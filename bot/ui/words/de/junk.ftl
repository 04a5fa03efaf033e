# Signs of junk in a post. None of them says that a post is one: each names a rule's reason and the words that show it.

junk-title = ⚠️ Sieh zweimal hin. Die Anzeige:
junk-outside-contact = • will außerhalb von Upwork reden: „{ $words }“
junk-payment-outside = • spricht von Bezahlung außerhalb von Upwork: „{ $words }“
junk-unpaid-test = • will Arbeit ohne Bezahlung: „{ $words }“
junk-too-good = • verspricht viel für wenig: „{ $words }“
junk-crypto-giftcard = • will, dass du Krypto bewegst oder Gutscheine kaufst: „{ $words }“
junk-lookalike-link = • hat einen Link, der wie der einer anderen Seite aussieht: „{ $words }“
junk-phishing-login = • fragt nach einem Login oder Code: „{ $words }“
junk-advance-fee = • will, dass du zuerst zahlst: „{ $words }“
junk-account-rental = • will dein Konto: „{ $words }“
junk-near-copy-of = • gleicht fast wörtlich { $url ->
        [none] einer früheren Anzeige hier
       *[other] [einer früheren Anzeige hier]({ $url })
    }
junk-no-verdict = Gefunden an den Worten; die Anzeige kann trotzdem ehrlich sein.
