# Fair trials of two openings of a template: the form, the state of a trial, and its end.

form-trial = दूसरी शुरुआत आज़माएँ
form-trial-opening = दूसरी शुरुआत
form-trial-opening-hint = हर ड्राफ़्ट में रैंडम यह शुरुआत आएगी या अभी वाली, जो यहाँ लिखी है
button-trial-new = दूसरी शुरुआत आज़माएँ
button-trial = ट्रायल
button-trial-keep = खत्म करें · { $arm } रखें
button-trial-resume = ट्रायल जारी रखें
button-trial-template = टेम्पलेट

trial-title = { $state ->
        [won-a] **A** को ज़्यादा जवाब मिलते हैं
        [won-b] **B** को ज़्यादा जवाब मिलते हैं
        [even] किसी को दुगने जवाब नहीं मिलते
        [ended-a] खत्म: **A** रहेगी
        [ended-b] खत्म: **B** रहेगी
       *[open] अभी कोई नहीं जीती
    }
trial-started = **चल रहा है।** { $template } से नई job के हर ड्राफ़्ट में दो में से एक शुरुआत रैंडम आएगी।
trial-of = { $template } की दो शुरुआतें
trial-arm = **{ $arm }** · { $known ->
        [0] कोई नतीजा पता नहीं
       *[other] दर्ज { $known } में से **{ $replies }** के जवाब
    } · { $sent } भेजे
trial-range = { $bounds ->
        [both] A को B के { $low }–{ $high } गुना जवाब मिलते हैं।
        [low] A को B के कम से कम { $low } गुना जवाब मिलते हैं।
        [high] A को B के ज़्यादा से ज़्यादा { $high } गुना जवाब मिलते हैं।
       *[none] किसे ज़्यादा जवाब मिलते हैं, अभी नहीं कह सकते।
    }
trial-more = अभी चाहिए: करीब { $more ->
        [1] 1 दर्ज नतीजा
       *[other] { $more } दर्ज नतीजे
    }, ताकि 5 में से 4 बार पकड़ में आए कि एक को दुगने जवाब मिलते हैं। { $time ->
        [none] आपका कोई नतीजा अभी पता नहीं, इसलिए समय नहीं बता सकते।
       *[other] हफ़्ते के { $pace } पर इसमें लगेंगे: { $time }।
    }
trial-weeks = { $weeks ->
        [1] 1 हफ़्ता
       *[other] { $weeks } हफ़्ते
    }
trial-years = करीब { $years } साल
trial-far = यह बहुत दूर है: ट्रायल खत्म करके जो शुरुआत पसंद हो वह रखें, या ज़्यादा अलग शुरुआत आज़माएँ।
trial-about = सिर्फ़ 30 दिन से पुराने proposals के दर्ज नतीजे गिने जाते हैं; चुप्पी *ना* नहीं है। Proposal उसी शुरुआत में गिना जाता है जो रैंडम निकली, आपने टेक्स्ट बदला हो तब भी। दो बराबर शुरुआतों में कोई जीते, ऐसा ज़्यादा से ज़्यादा 5% बार होता है, चाहे कितनी बार देखें।
trial-line = दो शुरुआतों का ट्रायल · A: { $a-known ->
        [0] पता नहीं
       *[other] दर्ज { $a-known } में से { $a-replies } के जवाब
    }, { $a-sent } भेजे · B: { $b-known ->
        [0] पता नहीं
       *[other] { $b-known } में से { $b-replies }
    }, { $b-sent } भेजे · { $state ->
        [won-a] A को ज़्यादा जवाब मिलते हैं
        [won-b] B को ज़्यादा जवाब मिलते हैं
        [even] किसी को दुगने जवाब नहीं मिलते
       *[open] अभी कोई नहीं जीती
    }
draft-drawn = इस job के लिए शुरुआत **{ $arm }** निकली: दो शुरुआतों का ट्रायल चल रहा है।
