# Templates of proposals, the drafts that are made of them, and the lines of a portfolio.

cmd-template = Your own templates of proposals, and how they do
cmd-template-add = A new template: type it, or take it from a Markdown file
    .name = What you call it
    .category = The kind of jobs it is for (any kind if left out)
    .file = A Markdown file; one that I exported brings all templates in it
cmd-template-edit = Change a template. Earlier versions are kept
    .name = Which template
cmd-template-show = A template, its versions, and what came of the proposals sent with it
    .name = Which template
    .version = An earlier version, by its number
cmd-template-list = All your templates, with what came of them
cmd-template-remove = Delete a template with all its versions
    .name = Which template
cmd-proposal-draft = A draft for a job from your best template. Nobody else sees it
    .job = The job's link, or pick one
    .template = Which template, if not the best one by what came of them

form-template = A template
form-template-name = Name
form-template-body = The template
form-template-body-hint = Placeholders: client.name, job.title, rate, skills, portfolio, words; e.g. Hi {"{{"} client.name {"}}"},
form-template-more = More of the template
form-template-more-hint = Only if it doesn’t fit above
form-template-category = For jobs of this category
form-template-category-hint = Leave it empty for jobs of any kind

template-saved = Saved.
template-about = { $category ->
        [none] For jobs of any kind
       *[other] For { $category }
    } · version { $number }, changed { $when }
template-older = This is an earlier version; version { $newest } is in use.
template-line = **{ $name }** · { $category ->
        [none] any job
       *[other] { $category }
    } · version { $number }
template-figures = { $sent ->
        [0] Nothing sent with it yet
       *[other] { $known ->
            [0] { $sent } sent, no outcome known yet
           *[other] **{ $replies }** of { $known } replied ({ $low }–{ $high } %), **{ $hires }** of { $ended } hired ({ $from }–{ $to } %)
        }
    }
template-all-figures = { $figures } · { $sent } sent, { $unknown } unknown
template-unknown = { $sent } sent{ $unknown ->
        [0] { "" }
       *[other] , { $unknown } with unknown outcome
    }{ $young ->
        [0] { "" }
       *[other] , { $young } younger than 30 days
    }
template-intervals = Ranges hold the true share nine times in ten.
template-of-version = This version: { $figures }
templates-title = { $count ->
        [0] No template yet
        [one] **1** template
       *[other] **{ $count }** templates
    }
templates-begin = A template is your own text with placeholders such as `{"{{"} client.name {"}}"}`. `/proposal draft` fills it in for a job and marks what is left to write.
templates-portfolio = { $lines ->
        [0] Add lines about finished work: drafts get those that name the job’s skills.
        [one] 1 portfolio line: drafts get it where it names a skill of the job.
       *[other] { $lines } portfolio lines: drafts get those that name the job’s skills.
    }
templates-exported = All your templates in one Markdown file. `/template add` with the file brings them back.
template-remove-first = Delete **{ $name }** with { $versions ->
        [one] its only version
       *[other] its { $versions } versions
    }? Proposals sent with it stay, without its name.
template-removed = **Deleted.** The template and all its versions are gone.

portfolio-title = { $lines ->
        [0] No portfolio line yet
        [one] **1** portfolio line
       *[other] **{ $lines }** portfolio lines
    }
portfolio-about = A draft gets up to three lines that name a skill of the job, in its words or as a tag: *Cut a report from 9 minutes to 14 seconds #postgres*.
form-portfolio = Your portfolio
form-portfolio-lines = A line for each finished project
form-portfolio-lines-hint = Up to 20 lines of 300 characters, each with its result; tags such as #react-native

draft-card-title = { $missing ->
        [0] Your draft is filled in
        [one] **1** part to write
       *[other] **{ $missing }** parts to write
    }
draft-for = **{ $job }** · { $template ->
        [none] its template was deleted
       *[other] from { $template }, version { $number }
    }
draft-reason-record = Your best template for this job by known outcomes: { $figures }.
draft-reason-newest = No outcome of your templates is known yet, so this is the newest that fits.
draft-reason-only = Your only template that fits.
draft-reason-named = The template that you named.
draft-kept-since = You last changed this draft { $when }. *Start over* makes a new one.
draft-missing = To write: { $marks }
draft-answers = { $count ->
        [one] 1 question of the post, in a part of its own of the form.
       *[other] { $count } questions of the post, in a part of their own of the form.
    }
draft-own-words = The client’s words: { $words }
draft-without-post = Paste the client’s post into the form: its name, questions and words are filled in.
draft-common = Your { $hired } hired proposals in this category: { $traits }.
draft-trait-length = { $most ->
        [one] { $least }–{ $most } word
       *[other] { $least }–{ $most } words
    }
draft-trait-opening-question = { $hits } of { $of } began with a question
draft-trait-opening-sender = { $hits } of { $of } began with yourself
draft-trait-opening-number = { $hits } of { $of } began with a number
draft-trait-asks-yes = { $hits } of { $of } ended with a question
draft-trait-asks-no = { $hits } of { $of } ended without a question
draft-trait-cost = { $most ->
        [one] { $least }–{ $most } Connect
       *[other] { $least }–{ $most } Connects
    }
draft-trait-boost-yes = { $hits } of { $of } boosted
draft-trait-boost-no = { $hits } of { $of } without a boost
draft-private = Only you see this. It is kept until you send the proposal or throw it away, for 90 days at most.
draft-over-first = Make the draft for **{ $job }** anew? What you typed and pasted goes.
draft-throw-first = Throw the draft for **{ $job }** away? What you typed and pasted goes.
draft-thrown-away = **Thrown away.** The draft and the pasted post are deleted.
draft-to-open = Your draft is ready to be opened.
form-kept-draft = Your draft
form-kept-draft-text = The proposal
form-kept-draft-more = More of the proposal
form-kept-draft-more-hint = Only if it doesn’t fit above
form-kept-draft-answers = Answers to the client’s questions
form-kept-draft-answers-hint = Each question stands behind a >, your answer below it
form-kept-draft-missing = { $missing ->
        [one] 1 part of the draft is still to be written
       *[other] { $missing } parts of the draft are still to be written
    }
form-kept-draft-post = The client’s post
form-kept-draft-post-hint = With it the name, the questions and the client’s words are filled in

button-template-new = New template
button-template-edit = Edit
button-template-remove = Delete
button-template-remove-sure = Delete it
button-template-back = Use version { $number } again
button-templates = Templates
button-templates-export = Export
button-portfolio = Portfolio
button-portfolio-edit = Edit the lines
button-draft = Draft a proposal
button-kept-draft-open = Open the draft
button-kept-draft-check = Check it
button-kept-draft-use = Use it
button-kept-draft-over = Start over
button-kept-draft-throw = Throw away
menu-template = Open a template
menu-template-version = Another version
template-version-option = Version { $number }
