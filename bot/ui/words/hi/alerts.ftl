# Alerts about shared jobs: which ones a member wants to hear of, and the messages.

alerts-title = Job अलर्ट
alerts-mode = { $mode ->
        [direct] **तुरंत**, डायरेक्ट मैसेज में: दिन में ज़्यादा से ज़्यादा { $most }, बाकी jobs दिन में एक बार { $hour }:00 बजे।
        [digest] **दिन में एक बार** { $hour }:00 बजे, एक ही डायरेक्ट मैसेज में।
       *[off] **बंद।** नीचे चुनें कि कैसे आएँ।
    }
alerts-boards = बोर्ड: { $here ->
        [none] { $elsewhere ->
            [0] कोई नहीं। इसे किसी सर्वर में खोलकर *यह सर्वर* दबाएँ।
           *[other] { $elsewhere } सर्वर के।
        }
        [yes] इस सर्वर का{ $elsewhere ->
            [0] ।
           *[other] { " " }और { $elsewhere } दूसरे सर्वर के।
        }
       *[no] { $elsewhere ->
            [0] कोई नहीं। *यह सर्वर* दबाएँ।
           *[other] { $elsewhere } दूसरे सर्वर के, इस सर्वर का नहीं।
        }
    }
alerts-mute = आपने सब मैसेज बंद रखे हैं, इसलिए कोई अलर्ट नहीं आएगा: `/profile reminders` में बदलें।
alerts-fewer = कम चाहिए? कैटेगरी कम करें, Connects कम रखें या ताज़ा पोस्ट चुनें, या *दिन में एक बार*, या *बंद*।
alerts-saved = सेव हो गया।
menu-alert-mode = कैसे आएँ
menu-alert-categories = कैटेगरी
menu-alert-skills = स्किल्स
menu-alert-connects = ज़्यादा से ज़्यादा Connects
menu-alert-hours = पोस्ट कितनी पुरानी
alert-mode-off = बंद
alert-mode-direct = तुरंत
alert-mode-digest = दिन में एक बार
alert-any-categories = कोई भी कैटेगरी
alert-any-skills = कोई भी स्किल
alert-any-connects = कितने भी Connects
alert-any-hours = कितनी भी पुरानी पोस्ट
alert-connects = { $count ->
        [1] 1 Connect
       *[other] { $count } Connects
    } या कम
alert-hours = { $count ->
        [1] पिछले 1 घंटे की पोस्ट
       *[other] पिछले { $count } घंटों की पोस्ट
    }
switch-alerts-here = यह सर्वर
button-only-trade = सिर्फ़ मेरा काम
button-alerts = Job अलर्ट

alert-heading = { $count ->
        [1] आपके लिए एक नई job
       *[other] आपके लिए { $count } नई jobs
    }
alert-by = [आपके सर्वर](https://discord.com/channels/{ $guild }) में { $who } ने शेयर की।
alert-in = [आपके सर्वर](https://discord.com/channels/{ $guild }) में
alert-junk = ⚠ फ़र्ज़ी होने के निशान
button-alert-less = मेरे काम की नहीं
