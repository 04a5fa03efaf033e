# Words that every card shares. Hindi's *one* holds 0 and 1, so exact numbers choose where it matters.

connects = { $amount ->
        [1] 1 Connect
       *[other] { $amount } Connects
    }

format-day = d MMMM y
format-short-day = d MMMM
format-month = MMMM
format-weekday = EEEE
format-month-of-year = MMMM y
format-usd = ¤#,##,##0.00;−¤#,##,##0.00
format-usd-whole = ¤#,##,##0;−¤#,##,##0
format-number = #,##,##0;−#,##,##0
format-decimal = #,##,##0.0;−#,##,##0.0
format-tenths = #,##,##0.#;−#,##,##0.#
format-signed = +#,##,##0;−#,##,##0

more = … और { $count } बाकी
page = पेज { $page } / { $pages }
button-previous = पिछला
button-next = अगला
button-kept-form = फ़ॉर्म फिर खोलें
kept-form = आपका लिखा रखा है: फ़ॉर्म फिर खोलें।

# Under each refusal.
nothing-changed = कुछ भी नहीं बदला।

# A bug of ours; $id finds it in the log.
fault =
    मेरी तरफ़ से कुछ गड़बड़ हो गई। अगर आपने कुछ बदला था, तो दोबारा करने से पहले `/connects history` देख लें।
    बॉट चलाने वाले को यह बताएँ: `{ $id }`
unshowable = काम हो गया, पर Discord जवाब नहीं दिखा पाया। `/connects history` या `/connects balance` में देख लें।

# Refusals that don't come from the ledger.
refused-stale = यह बटन बॉट के पुराने वर्ज़न का है। नया बटन पाने के लिए कमांड फिर से चलाएँ।
refused-command = यह कमांड बदल गई है, आपके Discord में अभी पुरानी है। एक मिनट रुकें या Discord फिर से खोलें, तब कोशिश करें।
refused-permissions = इसके लिए आपको { $permissions } की अनुमति चाहिए। सर्वर के किसी मैनेजर से कहें।
refused-bot-permissions = इसके लिए मुझे यहाँ { $permissions } की अनुमति चाहिए। सर्वर का कोई मैनेजर दे सकता है।
refused-server-only = यह सिर्फ़ सर्वर में चलता है, डायरेक्ट मैसेज में नहीं।
queued = { $before ->
        [1] आपका जवाब लाइन में है: उससे पहले 1 और बनेगा। जवाब यहीं आएगा।
       *[other] आपका जवाब लाइन में है: उससे पहले { $before } और बनेंगे। जवाब यहीं आएगा।
    }
refused-cooldown = थोड़ा धीरे। { $seconds } सेकंड बाद फिर कोशिश करें।
refused-check = यहाँ आपको इसकी अनुमति नहीं है।
refused-value = “{ $value }” यहाँ नहीं चलेगा। जाँचकर फिर कोशिश करें।
refused-value-empty = कोई एक ऑप्शन ऐसे नहीं चलेगा। सब जाँचकर फिर कोशिश करें।
