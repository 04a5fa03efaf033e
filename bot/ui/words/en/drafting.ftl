# The check of a draft: what a client sees first, and what to change, with the reason for each finding.

cmd-proposal-check = What a client would miss in your draft. Nobody else sees the draft
    .text = The draft. Leave this out to get a form with room for draft and post
    .job = The job that the draft is for: its link, or pick one

form-draft = Check a draft
form-draft-text = Your draft
form-draft-more = More of your draft
form-draft-more-hint = Only if the draft doesn’t fit above
form-draft-post = The client’s post
form-draft-post-hint = With the post, its name, questions and words are compared

draft-title = { $count ->
        [0] Nothing to change
        [one] **1** thing to change
       *[other] **{ $count }** things to change
    }
draft-first = A client sees this first:
draft-finding = **{ $place }. { $title }** { $quote }
draft-finding-why = { $why } { $better }
draft-quote = “{ $quote }”
draft-more = { $count ->
        [one] … and 1 more under *Details*.
       *[other] … and { $count } more under *Details*.
    }
draft-size = { $words ->
        [one] 1 word
       *[other] { $words } words
    }, { $characters } of 5,000 characters.
draft-no-post = Without the client’s post, its name, questions and words aren’t compared.
draft-other-language = This draft isn’t in English: only its name, length, links, contact details, placeholders, tone and repeated opening were checked.
draft-kept = Only you see this; *Forget it* deletes it.
draft-forgotten = **Forgotten.** The draft and the first lines of your checked drafts are deleted.
draft-begin = Paste your draft into the form.
draft-open = Your draft is ready to be edited.
button-draft-details = Details
button-draft-less = The first three
button-draft-edit = Edit and check again
button-draft-forget = Forget it

button-critique = Ask for a critique
critique-sends = *Ask for a critique* sends only this draft{ $post ->
        [yes] { " " }and its post
       *[no] { "" }
    } to { $model } at { $host }.
critique-title = Critique
critique-writing = Still writing …
critique-long = Cut here: it grew too long.
critique-slow = Cut here: the rest took too long.
critique-broken = Cut here: the rest didn’t arrive whole.
critique-by = By a language model, which can be wrong. Nothing of your draft was changed.

draft-contact_details-email = Contact details
    .why = An e-mail address before a contract breaks Upwork’s rules, also when it is spelled out.
    .better = Take it out: Upwork’s messages reach the client.
draft-contact_details-phone = Contact details
    .why = A telephone number before a contract breaks Upwork’s rules, also when it is spelled out.
    .better = Take it out and offer a call through Upwork.
draft-contact_details-messenger = Contact details
    .why = To move the talk away from Upwork before a contract breaks its rules.
    .better = Take it out and offer a message or a call through Upwork.
draft-outside_link = A link that leads outside
    .why = Links to own sites, calendars, forms, meetings and payments aren’t allowed before a contract.
    .better = Attach the work to the proposal, or link to a sample that has no contact details.
draft-placeholder_left = A placeholder is left
    .why = This part of a template was not filled in: the client sees that the text isn’t for them.
    .better = Put in what belongs there, or delete it.
draft-clients_words_ignored-code = The word asked for is missing
    .why = The post says: “{ $quote }”
    .better = Put “{ $better }” where the post wants it.
draft-clients_words_ignored-own = Nothing here is from the post
    .why = Hardly any word of this job stands in the draft, so it could have gone to anybody.
    .better = Name the client’s problem in the client’s own words.
draft-question_unanswered = A question without an answer
    .why = The post asks: “{ $quote }”
    .better = Answer it in one sentence.
draft-no_name_or_wrong_name-wrong = Another name
    .why = The post gives the name { $better }, and the draft greets somebody else.
    .better = Write “Hi { $better },”.
draft-no_name_or_wrong_name-missing = No name
    .why = The post gives the name { $better }, and the draft doesn’t use it.
    .better = Begin with “Hi { $better },”.
draft-name_misspelled = The name is misspelled
    .why = The post spells it { $better }.
    .better = Copy the name from the post.
draft-weak_opening-sender = The first lines are about you
    .why = The client reads only about 240 characters before opening a proposal, and these could come from anybody.
    .better = Begin with the client’s problem and what you would do first.
draft-weak_opening-anybody = The first lines fit any job
    .why = The client reads only about 240 characters before opening a proposal, and no word of the post is among them.
    .better = Begin with a detail that only this post has.
draft-no_proof-nothing = No proof
    .why = Nothing here shows a result of your work.
    .better = Add one finished job like this one, with a number: what it was before and after.
draft-no_proof-boast = No proof
    .why = Years, stars, certificates and numbers of jobs alone prove nothing.
    .better = Add one finished job like this one, with a number: what it was before and after.
draft-repeated_from_last = The same words as before
    .why = An earlier draft of yours has them too, so they aren’t about this job.
    .better = Write new first lines for this client.
draft-too_long-characters = Too long for Upwork
    .why = The draft has { $number } characters, and Upwork takes 5,000.
    .better = Keep the first lines, one proof, the answers and one question.
draft-too_long-words = Too long
    .why = The draft has { $number } words; few clients read more than 600.
    .better = Keep the first lines, one proof, the answers and one question.
draft-too_short = Too short
    .why = { $number ->
        [one] One word says too little to tell you from others.
       *[other] { $number } words say too little to tell you from others.
    }
    .better = Say what you would do first, and show one result; 100 to 250 words are usual.
draft-no_next_step_or_question = No question and no next step
    .why = The client has nothing to answer.
    .better = End with one question about the job, or with what you would send and when.
draft-shouting_or_begging-begging = Begging or boasting
    .why = It makes the client doubt the work.
    .better = Say what you have done instead.
draft-shouting_or_begging-shouting = Shouting
    .why = Capitals and many exclamation marks read as shouting.
    .better = Write it in small letters, with one mark at most.
draft-stock_phrase = A stock phrase
    .why = Clients read it in every other proposal.
    .better = Delete it, or say what it means for this job.
draft-stock_phrase-greeting = A greeting of nobody
    .why = Clients read it in every other proposal.
    .better = Greet by name, or begin with the job.
draft-spelling = Spelling
    .why = It should probably be “{ $better }”.
    .better = Correct it.
