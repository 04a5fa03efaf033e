# Signs of junk in a post. None of them says that a post is one: each names a rule's reason and the words that show it.

junk-title = ⚠️ Olhe duas vezes. O anúncio:
junk-outside-contact = • pede conversa fora do Upwork: “{ $words }”
junk-payment-outside = • fala de pagamento fora do Upwork: “{ $words }”
junk-unpaid-test = • pede trabalho sem pagar: “{ $words }”
junk-too-good = • promete muito por pouco: “{ $words }”
junk-crypto-giftcard = • pede que você mova cripto ou compre gift cards: “{ $words }”
junk-lookalike-link = • tem um link que imita o de outro site: “{ $words }”
junk-phishing-login = • pede um login ou um código: “{ $words }”
junk-advance-fee = • pede que você pague antes: “{ $words }”
junk-account-rental = • pede a sua conta: “{ $words }”
junk-near-copy-of = • tem quase as mesmas palavras de { $url ->
        [none] um anúncio anterior daqui
       *[other] [um anúncio anterior daqui]({ $url })
    }
junk-no-verdict = Achado pelas palavras; o anúncio ainda pode ser honesto.
