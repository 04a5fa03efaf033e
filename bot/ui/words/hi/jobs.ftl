# The job board: logging a post, finding it, and how it ended.

cmd-job = Job पोस्ट पर आपके नोट, और इस सर्वर का बोर्ड
cmd-job-log = Job पोस्ट दर्ज करें; सिर्फ़ लिंक भी काफ़ी है
    .link = Upwork पर job का लिंक
    .title = टाइटल, अगर लिंक में न हो
    .connects = वहाँ एक proposal में कितने लगते हैं
    .kind = Fixed price या hourly
    .budget = US डॉलर: कुल दाम, या घंटे का रेट
    .category = Upwork की कैटेगरी
    .skills = जैसे: python, sql, scraping
    .proposals = Upwork कितने proposals दिखाता है
    .hire_rate = Client का hire rate, प्रतिशत में
    .client_spent = Client ने Upwork पर कितना खर्च किया, US डॉलर में
    .share = आपके नाम के साथ इस सर्वर के बोर्ड पर डालें
    .note = सिर्फ़ आपके लिए
cmd-job-list = इस सर्वर के बोर्ड की खुली jobs, और आपकी अपनी
    .status = खाली छोड़ें तो खुली हुई
    .category = सिर्फ़ यह कैटेगरी
    .sort = खाली छोड़ें तो सबसे नई पहले
    .mine = सिर्फ़ जो आपने दर्ज कीं या जिन पर apply किया
cmd-job-show = Job के बारे में जो भी पता है, और उस पर आपके proposals
    .job = लिंक, या चुनें
cmd-job-edit = Job के बारे में लिखी बातें बदलें
    .job = लिंक, या चुनें
cmd-job-close = बताएँ कि पोस्ट का क्या हुआ, और Upwork जो लौटाता है वह पाएँ
    .job = लिंक, या चुनें
    .outcome = उसका क्या हुआ

job-kind-fixed = Fixed
job-kind-hourly = Hourly
outcome-cancelled = Client ने बंद की, किसी को hire नहीं किया
outcome-removed = Upwork ने हटाई
outcome-expired = अपने आप एक्सपायर
outcome-filled = किसी को hire किया गया
job-status-open = खुली
job-status-closed = बंद
job-status-all = सभी
job-sort-newest = सबसे नई पहले
job-sort-budget = सबसे बड़ा बजट पहले
job-sort-connects = सबसे कम Connects पहले
category-accounting-consulting = Accounting & Consulting
category-admin-support = Admin Support
category-customer-service = Customer Service
category-data-science-analytics = Data Science & Analytics
category-design-creative = Design & Creative
category-engineering-architecture = Engineering & Architecture
category-it-networking = IT & Networking
category-legal = Legal
category-sales-marketing = Sales & Marketing
category-translation = Translation
category-web-mobile-software-dev = Web, Mobile & Software Dev
category-writing = Writing
range-0-4 = 5 से कम
range-5-9 = 5 से 10
range-10-14 = 10 से 15
range-15-19 = 15 से 20
range-20-49 = 20 से 50
# A plus can't be part of an id.
range-50-more = 50+

job-cost = **{ $amount ->
        [1] 1 Connect
       *[other] { $amount } Connects
    }**
job-budget = { $kind ->
        [fixed] Fixed { $budget }
        [hourly] { $budget } / घंटा
       *[none] { $budget }
    }
job-proposals = { $range } proposals
job-hire-rate = hire rate { $rate }%
job-client-spent = { $amount } खर्च
job-posted = पोस्ट { $when }
job-logged-on = दर्ज { $when }
job-skills = स्किल्स: { $skills }
job-client = Client: { $facts }
job-note = आपका नोट: { $note }

job-logged = दर्ज हो गई।
job-logged-shared = दर्ज हो गई, और बोर्ड पर है।
job-known-you = आपने यह { $when } दर्ज की थी।
job-known-by = बोर्ड पर पहले से है: { $who } ने { $when } शेयर की।
job-known = बोर्ड पर पहले से है, { $when }।
job-applied = { $count ->
        [0] किसी और मेंबर ने apply नहीं किया।
        [1] **1** और मेंबर ने apply किया है।
       *[other] **{ $count }** और मेंबर ने apply किया है।
    }
job-applied-named = { $count ->
        [1] { $who } ने apply किया है।
       *[other] यहाँ **{ $count }** और लोगों ने apply किया है: { $others ->
            [0] { $who }।
           *[other] { $who } और { $others } बाकी।
        }
    }
job-member-hired = इस job पर **यहाँ के एक मेंबर को hire किया गया**।
job-old = **{ $days } दिन पुरानी**: Upwork करीब 30 दिन में पोस्ट बंद कर देता है।
job-own = आपका proposal: **{ $status }**, भेजा { $when }।
job-ended = { $outcome ->
        [cancelled] Client ने { $when } बंद की, किसी को hire नहीं किया।
        [removed] Upwork ने { $when } हटाई।
        [expired] { $when } एक्सपायर हुई।
       *[filled] { $when } किसी को hire किया गया।
    }
job-edited = सेव हो गया।
somebody-gone = कोई, जिनका डेटा डिलीट हो चुका है
mark-gone = रिपोर्ट: अब नहीं है
mark-filled = रिपोर्ट: hire हो गया
mark-fake = रिपोर्ट: फ़र्ज़ी
mark-expired = रिपोर्ट: एक्सपायर
card-marked = { $mark ->
        [gone] Upwork से **हट गई**, { $who } ने { $when } बताया।
        [filled] **किसी को hire किया गया**, { $who } ने { $when } बताया।
        [fake] **सच्ची job नहीं**, { $who } ने { $when } रिपोर्ट किया।
       *[expired] **एक्सपायर**, { $who } ने { $when } बताया।
    }

report-title = **{ $job }** में क्या गड़बड़ है?
report-about = कार्ड पर आपकी रिपोर्ट और नाम दिखेगा। किसी के proposals नहीं बदलेंगे; जिन्होंने apply किया उनसे एक बार पूछा जाएगा।
card-shared = **{ $job }** बोर्ड पर है।
card-added = **{ $job }** के कार्ड में जोड़ दिया।
card-corrected = **{ $job }** का कार्ड ठीक कर दिया। आपके अपने नोट वैसे ही हैं।
card-reported = { $mark ->
        [gone] रिपोर्ट हो गया: **{ $job }** अब नहीं है। शुक्रिया; जिन्होंने apply किया उनसे पूछा जाएगा कि क्या वापस आया।
        [filled] रिपोर्ट हो गया: **{ $job }** पर किसी को hire किया गया। शुक्रिया।
       *[other] रिपोर्ट हो गया: **{ $job }** सच्ची job नहीं। शुक्रिया; जिन्होंने apply किया उनसे पूछा जाएगा कि क्या वापस आया।
    }
card-reopened = **{ $job }** का कार्ड फिर से खुला है।
card-taken-off = **{ $job }** बोर्ड से हट गई। सबके अपने नोट उनके पास रहेंगे।
card-taken-back = **{ $job }** के कार्ड का बदलाव वापस लिया।
card-off-board = कार्ड अभी बोर्ड पर नहीं है।

card-history-title = **{ $job }** के साथ क्या-क्या हुआ
board-log-title = इस बोर्ड पर क्या-क्या हुआ
board-log-empty = अभी कुछ नहीं: यहाँ किसी मेंबर ने job शेयर नहीं की।
did-shared = { $who } ने शेयर की
did-added = { $who } ने जो कम था जोड़ा
did-corrected = { $who } ने ठीक किया
did-reported = { $mark ->
        [gone] { $who } ने रिपोर्ट किया: अब नहीं है
        [filled] { $who } ने रिपोर्ट किया: hire हो गया
        [fake] { $who } ने रिपोर्ट किया: फ़र्ज़ी
        [expired] { $who } ने रिपोर्ट किया: एक्सपायर
       *[none] { $who } ने भी रिपोर्ट किया
    }
did-reopened = { $who } ने फिर से खोली
did-taken-off = { $who } ने बोर्ड से हटाई
did-taken-back = { $who } ने एक बदलाव वापस लिया
was-taken-back = वापस लिया
changed-field = { $field }: { $before } → { $after }
card-field-title = टाइटल
card-field-connects = Connects
card-field-kind = तरीका
card-field-budget-cents = बजट
card-field-category = कैटेगरी
card-field-skills = स्किल्स
card-field-proposals = Proposals
card-field-hire-rate = Hire rate
card-field-client-spent-cents = Client का खर्च
# The card of a shared job in a channel or forum, which everybody sees.
public-applied = { $count ->
        [0] यहाँ अभी किसी ने apply नहीं किया।
       *[other] **{ $count }** ने apply किया{ $interviews ->
            [none] { "" }
            [1] { " " }· **1** interview
           *[other] { " " }· **{ $interviews }** interviews
        }
    }
public-by = { $who } ने { $when } शेयर की
public-hired = **इस सर्वर के एक मेंबर को hire किया गया।**
public-old = **30 दिन पुरानी।** Upwork अब तक बंद कर चुका है।
public-untitled = Upwork की एक job
tag-ended = बंद
tag-fresh = ताज़ा
tag-applied = Apply किया
# Names of tags in a forum: 20 characters at most.
tag-accounting-consulting = Accounting
tag-admin-support = Admin Support
tag-customer-service = Customer Service
tag-data-science-analytics = Data & Analytics
tag-design-creative = Design & Creative
tag-engineering-architecture = Engineering
tag-it-networking = IT & Networking
tag-legal = Legal
tag-sales-marketing = Sales & Marketing
tag-translation = Translation
tag-web-mobile-software-dev = Web & Software
tag-writing = Writing
job-shared = यह सर्वर के बोर्ड पर है।
job-by = { $who } ने शेयर की।

jobs-title = { $total ->
        [1] 1 job
       *[other] { $total } jobs
    }
jobs-newest = सबसे नई { $total } jobs
jobs-filter = { $status }{ $category ->
        [none] { "" }
       *[other] { " " }· { $category }
    }{ $mine ->
        [yes] { " " }· आपकी
       *[no] { "" }
    } · { $sort }
jobs-row = **{ $title }**
    -# { $foot }
jobs-applied = { $count } ने apply किया
choice-many-applied = { $count } या ज़्यादा ने apply किया
jobs-own = आप: { $status }
jobs-empty = यहाँ अभी कोई job नहीं।
jobs-empty-next = `/job log` में लिंक डालें, या लिंक वाले मैसेज को दबाए रखें (right-click) → Apps → *Job दर्ज करें*।

close-title = { $outcome ->
        [cancelled] Client ने बंद की
        [removed] Upwork ने हटाई
        [expired] एक्सपायर
       *[filled] किसी को hire किया गया
    } · **{ $job }**
close-reported = बोर्ड के कार्ड पर अब आपके नाम के साथ यह लिखा है, और जिन्होंने apply किया उनसे पूछा जा रहा है।
close-nothing-out = इस पर आपके Connects खर्च नहीं हुए थे, इसलिए बैलेंस वही है।
close-back = **+{ $amount }** वापस आए ({ $kind ->
        [boost] boost
       *[other] proposal
    }), { $count ->
        [1] इस बैच में: एक्सपायरी { $on }।
       *[other] इन बैच में: एक्सपायरी { $lots }।
    }
close-lapsed = { $amount ->
        [1] इनमें से **1** का दिन निकल चुका था, वह तुरंत एक्सपायर हुआ।
       *[other] इनमें से **{ $amount }** का दिन निकल चुका था, वे तुरंत एक्सपायर हुए।
    }
close-taken-back = **−{ $amount }**: पिछली बार बंद करने पर जो वापस आया था, वह फिर कटा।
close-boost-kept = **{ $amount }** का boost खर्च ही रहेगा: client उस पर कुछ कर चुका था।
reopened = वापस लिया: **{ $job }** { $outcome ->
        [none] फिर से खुली है।
        [cancelled] पहले की तरह client की बंद की हुई मानी जाएगी।
        [removed] पहले की तरह Upwork की हटाई हुई मानी जाएगी।
        [expired] पहले की तरह एक्सपायर मानी जाएगी।
       *[filled] पर पहले की तरह hire हुआ माना जाएगा।
    }
reopened-connects = **−{ $amount }**: जो वापस आया था, वह फिर से खर्च में है।

button-apply = मैंने apply किया
button-job = यह job
button-edit-job = बदलें
button-edit-client = Client, कैटेगरी
button-share = शेयर करें
button-unshare = बोर्ड से हटाएँ
button-open = खोलें
button-upwork = Upwork पर
button-reopen = वापस लें
button-reopen-card = फिर से खोलें
button-edit-card = कार्ड बदलें
button-card-history = हिस्ट्री
button-report = रिपोर्ट करें
button-share-again = फिर शेयर करें
button-report-gone = अब नहीं है
button-report-filled = Hire हो गया
button-report-fake = फ़र्ज़ी है
button-take-back = वापस लें
menu-close = क्या हुआ?

form-job-log = Job दर्ज करें
form-link = लिंक
form-link-hint = Job का लिंक या पूरी पोस्ट पेस्ट करें; या छोड़ दें और टाइटल लिखें
form-title = टाइटल
form-read = पोस्ट में और क्या है
form-read-hint = कोई लाइन ठीक करें या हटाएँ; जिसका बॉक्स नहीं, वह आपका नोट बनेगा
form-job = Job बदलें
form-client = Client और कैटेगरी
form-connects = एक proposal में लगने वाले Connects
form-kind = Fixed price या hourly
form-budget = बजट, US डॉलर में
form-note = अपने लिए नोट
form-category = कैटेगरी
form-skills = स्किल्स
form-proposals = अब तक के proposals
form-hire-rate = Client का hire rate, प्रतिशत में
form-client-spent = Client का खर्च, US डॉलर में

# What was read from a post and has no field in the form. The reader of posts reads these lines again when the form is sent,
# so they stay in the words of Upwork's posts.
read-budget = Budget: { $price }
read-rate = Hourly rate: { $price }
read-category = Category: { $category }
read-skills = Skills: { $skills }
read-hire-rate = Hire rate: { $value } %
read-client-spent = Client has spent: ${ $value }
read-rating = Rating: { $value }
read-payment-verified = Payment { $verified ->
        [yes] verified
       *[no] unverified
    }
read-country = Client's country: { $value }
read-questions = Questions:
