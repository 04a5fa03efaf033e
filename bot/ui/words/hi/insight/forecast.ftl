# /connects forecast: the balance in the months ahead. Paces come as text, with one decimal.

cmd-connects-forecast = आगे का बैलेंस, किस दिन खत्म होगा, और बिना इस्तेमाल क्या एक्सपायर होगा
    .months = कितने महीने आगे, 1 से 12 (खाली छोड़ें तो 3)
    .plan = आज़माएँ: अगले रिन्यूअल से यह प्लान
    .pace = आज़माएँ: हफ़्ते के इतने Connects, boost के बिना
    .buy = आज़माएँ: आज इतने Connects खरीदें
    .boost = आज़माएँ: हर proposal पर इतने Connects का boost

forecast-runs-out = { $case ->
        [now] कुछ नहीं बचा, और आपकी रफ़्तार दिन के **{ $pace }** है।
        [day] आपकी रफ़्तार (दिन के **{ $pace }**) से ये **{ $on }** को खत्म होंगे ({ $when })।
       *[never] आपकी रफ़्तार (दिन के **{ $pace }**) से ये { $within } खत्म नहीं होंगे।
    }
forecast-idle = पिछले { $days } दिनों में आपने कुछ खर्च नहीं किया, जो वापस आए वे छोड़कर। { $case ->
        [now] खर्च करने को कुछ बचा भी नहीं।
        [day] ऐसा ही रहा तो आखिरी **{ $on }** को एक्सपायर होंगे ({ $when })।
       *[never] ऐसा ही रहा तो { $within } हमेशा कुछ बचा रहेगा।
    }
forecast-within = { $months ->
        [1] 1 महीने में
       *[other] { $months } महीनों में
    }
forecast-not-within = { $within } नहीं
forecast-band = ज़्यादा काम वाले हफ़्ते (दिन के { $busy }): { $busyon }। कम वाले (दिन के { $quiet }): { $quieton }।
forecast-missing = इस रफ़्तार से { $until } तक करीब **{ $missing }** कम पड़ेंगे।
forecast-unknown = मुझे आपका सिर्फ़ { $days } दिन का खर्च पता है; रफ़्तार के लिए { $needed } चाहिए। तब तक मैं बिना खर्च का बैलेंस दिखाता हूँ।

forecast-row = { $on }: **{ $balance }**{ $low ->
        [none] { "" }
       *[other] { " " }({ $low }–{ $high })
    }
forecast-refilled = +{ $amount } रिन्यूअल
forecast-spent = −{ $amount } खर्च
forecast-lapsed = −{ $amount } एक्सपायर
forecast-still = कोई बदलाव नहीं

forecast-unused = { $total ->
        [0] बिना इस्तेमाल कुछ एक्सपायर नहीं होगा।
       *[other] बिना इस्तेमाल एक्सपायर होंगे: **{ $total }**
    }
forecast-unused-row = { $on } को **{ $amount }** · { $when }

forecast-pack = **आज { $amount } और लें** ({ $usd }): { $case ->
        [day] { $on } को खत्म होंगे।
       *[never] { $within } खत्म नहीं होंगे।
    }{ $lost ->
        [0] { "" }
       *[other] { " " }बिना इस्तेमाल **{ $lost }** और एक्सपायर होंगे।
    }
forecast-plans = Basic पर महीने के **{ $use }**: { $basic }, { $free ->
        [0] सब खरीदे हुए
       *[other] { $free } मुफ़्त और { $bought } खरीदे हुए
    }। Plus पर: { $plus }, प्लान में { $granted }{ $more ->
        [0] { "" }
       *[other] { " " }और { $more } खरीदे हुए
    }{ $spare ->
        [0] { "" }
       *[other] { " " }(आपके इस्तेमाल से { $spare } ज़्यादा)
    }।
forecast-difference = { $cheaper ->
        [plus] सिर्फ़ Connects देखें तो Plus महीने में { $usd } सस्ता पड़ेगा।
        [basic] सिर्फ़ Connects देखें तो Plus महीने में { $usd } महँगा पड़ेगा; उसकी बाकी सुविधाएँ नहीं गिनीं।
       *[same] सिर्फ़ Connects देखें तो दोनों का दाम बराबर है।
    }
forecast-prices = एक Connect { $price } (Upwork, मई 2019 से); Plus महीने का { $fee }, जैसा मेंबर बताते हैं (2026, ऑफ़िशियल नहीं)। टैक्स नहीं गिना।
forecast-how = आपकी रफ़्तार: { $days } दिन में { $net }, जो वापस आए वे छोड़कर। ब्रैकेट में: आपके हफ़्तों का बीच का आधा हिस्सा। रिन्यूअल और एक्सपायरी अपने दिन पर गिने गए।
forecast-how-unknown = रिन्यूअल और एक्सपायरी अपने दिन पर गिने गए। जो भेजें `/proposal send` से दर्ज करें, या `/connects import` से हिस्ट्री लाएँ।
forecast-renewal-unknown = **आपके रिन्यूअल का दिन पता नहीं**, इसलिए महीने के Connects यहाँ नहीं गिने। दिन `/profile plan` से बताएँ।
forecast-look-ahead = कब खत्म होंगे
forecast-look-months = { $shown ->
        [1] पहला महीना
       *[other] पहले { $shown } महीने
    }
forecast-look-later = आगे, महीना { $last } तक
forecast-look-buying = और खरीदना, या Plus
forecast-if = **अगर ऐसा हो** ({ $what }, दिन के { $pace }): { $case ->
        [now] आज कुछ नहीं बचा।
        [day] ये **{ $on }** को खत्म होंगे ({ $when })।
       *[never] { $within } खत्म नहीं होंगे, और आखिर में { $usual } की जगह **{ $left }** बचेंगे।
    }{ $lost ->
        [0] { "" }
       *[other] { " " }बिना इस्तेमाल { $lost } एक्सपायर होंगे।
    }{ $cost ->
        [none] { "" }
       *[other] { " " }तब तक खर्च: { $cost }।
    }{ $unknown ->
        [yes] { " " }आपके रिन्यूअल का दिन पता नहीं: महीने के Connects नहीं गिने।
       *[no] { "" }
    }
forecast-if-pace = हफ़्ते के { $pace }
forecast-if-buy = आज { $amount } खरीदे
forecast-if-boost = हर एक पर { $amount } boost
