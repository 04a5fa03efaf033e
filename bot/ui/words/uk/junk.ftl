# Signs of junk in a post. None of them says that a post is one: each names a rule's reason and the words that show it.

junk-title = ⚠️ Придивіться. Це оголошення:
junk-outside-contact = • просить спілкуватися поза Upwork: «{ $words }»
junk-payment-outside = • згадує оплату поза Upwork: «{ $words }»
junk-unpaid-test = • просить працювати без оплати: «{ $words }»
junk-too-good = • обіцяє багато за мале: «{ $words }»
junk-crypto-giftcard = • просить переказати крипту чи купити подарункові картки: «{ $words }»
junk-lookalike-link = • має посилання, схоже на чужий сайт: «{ $words }»
junk-phishing-login = • просить логін або код: «{ $words }»
junk-advance-fee = • просить спершу заплатити: «{ $words }»
junk-account-rental = • просить ваш акаунт: «{ $words }»
junk-near-copy-of = • майже дослівно повторює { $url ->
        [none] давніше оголошення тут
       *[other] [давніше оголошення тут]({ $url })
    }
junk-no-verdict = Знайдено за словами; оголошення може бути й чесним.
