"""Fingerprints: near copies are told from posts of one template, and a job is no copy of itself."""

from bot.domain.board import fingerprints
from bot.domain.board.fingerprints import EarlierPosts, Fingerprint, fingerprint
from bot.domain.board.message_texts import MessageText

POST = (
    "We run a small hosting company and need a night-shift support agent: tickets in English, some DNS and mail problems,"
    " four nights a week. You have a senior colleague on call and good runbooks. Pay is $14/h, time tracker."
)
COPY = POST.replace("small", "growing").replace("agent", "specialist").replace("$14", "$11") + " 🔥🔥"
TEMPLATE = (
    "Brook Digital, contracts and payment on Upwork only, please answer the two questions below. ROLE: "
)
ONE = TEMPLATE + "Terraform engineer, two accounts grew by hand, state in a bucket, drift alarms every night"
OTHER = TEMPLATE + "voice actor, warm and female, eleven minutes of museum guide with some Latin plant names"


def marked(text: str, job_key: str | None = None) -> Fingerprint:
    mark = fingerprint([MessageText("content", text)], job_key)
    assert mark is not None
    return mark


def test_a_near_copy_is_found_and_another_job_of_the_same_template_is_not() -> None:
    earlier = EarlierPosts([("one", marked(ONE)), ("post", marked(POST))])
    assert earlier.closest(marked(COPY)) == "post"
    assert earlier.closest(marked(OTHER)) is None


def test_the_closest_of_several_is_named_and_the_first_of_equals() -> None:
    earlier = EarlierPosts([("copy", marked(COPY)), ("first", marked(POST)), ("second", marked(POST))])
    assert earlier.closest(marked(POST)) == "first"
    assert marked(POST).likeness(marked(POST)) == 1.0


def test_the_same_job_is_no_copy_of_itself() -> None:
    earlier = EarlierPosts([("a", marked(POST, "~021811223344556677889"))])
    assert earlier.closest(marked(POST, "~021811223344556677889")) is None
    assert earlier.closest(marked(COPY, "~021811223344556677000")) == "a"
    linked = marked(f"{POST} https://www.upwork.com/jobs/~021811223344556677889")
    assert linked.job_key == "~021811223344556677889"


def test_what_a_feed_adds_and_numbers_change_nothing() -> None:
    feed = [
        MessageText("embeds[0].description", POST.replace("14", "99")),
        MessageText("embeds[0].fields[0]", "Country: Canada"),
        MessageText("embeds[0].footer", "Upwork feed"),
    ]
    assert fingerprint(feed) == marked(POST)


def test_a_short_text_has_none() -> None:
    assert fingerprint([MessageText("content", "got hired today, thanks to all of you")]) is None
    assert fingerprint([]) is None


def test_nothing_resembles_nothing() -> None:
    assert Fingerprint(0).likeness(Fingerprint(0)) == 0.0


def test_only_the_newest_are_kept() -> None:
    earlier = EarlierPosts()
    for number in range(fingerprints.MOST_POSTS + 1):
        earlier.add(str(number), Fingerprint(number + 1))
    assert earlier.closest(Fingerprint(1)) is None
    earlier.add("post", marked(POST))
    assert earlier.closest(marked(COPY)) == "post"
