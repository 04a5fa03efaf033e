# Signs of junk in a post. None of them says that a post is one: each names a rule's reason and the words that show it.

junk-title = ⚠️ Míralo dos veces. El anuncio:
junk-outside-contact = • pide hablar fuera de Upwork: «{ $words }»
junk-payment-outside = • habla de pagar fuera de Upwork: «{ $words }»
junk-unpaid-test = • pide trabajo sin pagar: «{ $words }»
junk-too-good = • promete mucho por poco: «{ $words }»
junk-crypto-giftcard = • pide mover criptomonedas o comprar tarjetas regalo: «{ $words }»
junk-lookalike-link = • tiene un enlace que imita a otro sitio: «{ $words }»
junk-phishing-login = • pide una contraseña o un código: «{ $words }»
junk-advance-fee = • pide que pagues primero: «{ $words }»
junk-account-rental = • pide tu cuenta: «{ $words }»
junk-near-copy-of = • tiene casi las palabras de { $url ->
        [none] un anuncio anterior de aquí
       *[other] [un anuncio anterior de aquí]({ $url })
    }
junk-no-verdict = Lo delatan sus palabras; aun así, el anuncio puede ser honesto.
