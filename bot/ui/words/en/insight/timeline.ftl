# A balance over time. Amounts come as signed text.

button-over-time = Over time
button-spending = Spending
over-time-title = { $began ->
        [yes] Since { $since }, the first day written down here:
       *[no] Since { $since }, when it was **{ $before }**:
    }
over-time-refilled = { $amount } from renewals
over-time-added = { $amount } added
over-time-spent = { $amount } spent
over-time-lapsed = { $amount } expired
over-time-other = { $amount } returned or corrected
over-time-still = Nothing has moved.
over-time-lowest = Lowest: { $balance } on { $on }.
spending-title = { $total ->
        [0] Nothing spent
       *[other] **{ $total }** spent
    } { $months ->
        [one] this month
       *[other] in { $months } months, this one included
    }, without what came back.
spending-row = { $purpose ->
        [proposal] Proposals
        [boost] Boosts
        [badge] Availability badge
        [ads] Profile ads
       *[other] Other
    } **{ $amount }**
spending-unassigned = { $amount } came back without saying for what; they aren't taken off.
spending-how = What came back is taken off where it was spent. Other: spent without a proposal.
