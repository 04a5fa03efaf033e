# A balance over time. Amounts come as signed text.

button-over-time = समय के साथ
button-spending = खर्च
over-time-title = { $began ->
        [yes] { $since } से, यहाँ लिखे पहले दिन से:
       *[no] { $since } से, जब **{ $before }** थे:
    }
over-time-refilled = { $amount } रिन्यूअल से
over-time-added = { $amount } जुड़े
over-time-spent = { $amount } खर्च
over-time-lapsed = { $amount } एक्सपायर
over-time-other = { $amount } वापसी या सुधार
over-time-still = कुछ नहीं बदला।
over-time-lowest = सबसे कम: { $on } को { $balance }।
spending-title = { $months ->
        [1] इस महीने
       *[other] इस महीने समेत { $months } महीनों में
    } { $total ->
        [0] कुछ खर्च नहीं
       *[other] **{ $total }** खर्च
    }, जो वापस आए वे छोड़कर।
spending-row = { $purpose ->
        [proposal] Proposals
        [boost] Boosts
        [badge] Availability badge
        [ads] Profile ads
       *[other] बाकी
    } **{ $amount }**
spending-unassigned = { $amount } वापस आए, किसके हैं यह पता नहीं; वे घटाए नहीं गए।
spending-how = जो वापस आया, वह जहाँ खर्च हुआ था वहीं से घटाया है। बाकी: बिना proposal का खर्च।
