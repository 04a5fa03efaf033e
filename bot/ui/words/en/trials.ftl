# Fair trials of two openings of a template: the form, the state of a trial, and its end.

form-trial = Try another opening
form-trial-opening = The other opening
form-trial-opening-hint = Each draft gets this opening or the present one, which stands here, by a draw
button-trial-new = Try another opening
button-trial = The trial
button-trial-keep = End it · keep { $arm }
button-trial-resume = Go on with the trial
button-trial-template = The template

trial-title = { $state ->
        [won-a] **A** gets more replies
        [won-b] **B** gets more replies
        [even] Neither gets twice the replies
        [ended-a] Ended: **A** stays
        [ended-b] Ended: **B** stays
       *[open] No winner yet
    }
trial-started = **It runs.** Each draft from { $template } for a new job gets one of the two openings by a draw.
trial-of = Two openings of { $template }
trial-arm = **{ $arm }** · { $known ->
        [0] no outcome known
        [one] **{ $replies }** of 1 known replied
       *[other] **{ $replies }** of { $known } known replied
    } · { $sent } sent
trial-range = { $bounds ->
        [both] A gets { $low }–{ $high } times the replies of B.
        [low] A gets at least { $low } times the replies of B.
        [high] A gets at most { $high } times the replies of B.
       *[none] Which one gets more replies can’t be said yet.
    }
trial-more = Still needed: about { $more ->
        [one] 1 known outcome
       *[other] { $more } known outcomes
    }, to notice in 4 of 5 cases that one gets twice the replies. { $time ->
        [none] No outcome of yours is known yet, so the time can’t be told.
       *[other] At your { $pace } a week that is { $time }.
    }
trial-weeks = { $weeks ->
        [one] 1 week
       *[other] { $weeks } weeks
    }
trial-years = { $years ->
        [one] about 1 year
       *[other] about { $years } years
    }
trial-far = That is far away: better end the trial and keep the opening that you like, or try one that differs more.
trial-about = Only known outcomes of proposals older than 30 days count; silence is no *no*. A proposal counts by its draw, also where you changed the text. Two equal openings get a winner in at most 5 % of trials, however often you look.
trial-line = Trial of two openings · A: { $a-known ->
        [0] none known
       *[other] { $a-replies } of { $a-known } known replied
    }, { $a-sent } sent · B: { $b-known ->
        [0] none known
       *[other] { $b-replies } of { $b-known }
    }, { $b-sent } sent · { $state ->
        [won-a] A gets more replies
        [won-b] B gets more replies
        [even] neither gets twice the replies
       *[open] no winner yet
    }
draft-drawn = Opening **{ $arm }** was drawn for this job: a trial of two openings runs.
