"""Templates of proposals: what they write, what is refused and where, and that they can't loop, read or grow."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import errors
from bot.domain.drafting.rendering import (
    LONGEST_LIST,
    LONGEST_VALUE,
    MOST_QUESTIONS,
    Values,
    check_template,
    fill,
)
from bot.domain.drafting.template_language import FILTERS, MOST_LEVELS, MOST_OUTPUT, MOST_ROUNDS
from bot.domain.drafting.template_tokens import LONGEST_TAG, LONGEST_TEMPLATE, MOST_PARTS, TAGS
from tests.sizes import sized

VALUES: Values = {
    "job": {"title": "Slow report", "skills": ["SQL", "Postgres"], "connects": 12, "budget": ""},
    "client": {"name": "Anouk"},
    "skills": ["SQL", "Python"],
    "rate": "$60",
    "portfolio": ["Cut a report from 9 min to 14 s"],
    "questions": [],
}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Hi {{ client.name }},", "Hi Anouk,"),
        ("{{skills|join:' and '}} for {{ job.connects }}", "SQL and Python for 12"),
        ("{{ skills }}", "SQL, Python"),
        ("{% if rate %}at {{ rate }}{% else %}cheap{% endif %}", "at $60"),
        ("{% unless questions %}none{% endunless %}", "none"),
        ("{% for x in portfolio %}- {{ x }}\n{% endfor %}", "- Cut a report from 9 min to 14 s"),
        ("{% for x in skills %}{{ forloop.index }}{{ x }}{% endfor %}", "1SQL2Python"),
        ("a {%- if rate -%} b {%- endif %}", "ab"),
        ("{{ rate -}}  {{- rate }}", "$60$60"),
        ("{% if job.connects > 6 %}dear{% endif %}", "dear"),
        ("{% if job.budget > 6 %}x{% elsif rate == '$60' %}y{% endif %}", "y"),
        ("{{ 'a' | append: rate | upcase }}", "A$60"),
        (
            "{{ skills.size }}{{ job.title | size }}{{ skills.first }}{{ skills[1] }}{{ job['title'] }}",
            "211SQLPythonSlow report",
        ),
        ("{{ nil }}{{ true }}", "True"),
        ("a\n\n\n\n  \nb  \n", "a\n\nb"),
        ("{{ '%}' }} } }} %}", "%} } }} %}"),
        (
            "{% for x in skills %}{% if forloop.last %}{{ x }}{% elsif x == 'SQL' %}{{ job.title }}{% endif %}{% endfor %}",
            "Slow reportPython",
        ),
        ("", ""),
    ],
)
def test_a_template_is_filled_in(source: str, text: str) -> None:
    assert fill(source, VALUES).text == text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("{{ my_proof }}", "[fill in: my proof]"),
        ("{{ client.spent | upcase }}", "[fill in: what the client has spent]"),
        ("{{ questions | join: ', ' }}", "[fill in: client’s questions]"),
        ("{{ 'a' | append: nothing }}", "[fill in: nothing]"),
        ("{{ client.spent | default: 'much' }}", "much"),
        ("{% for x in questions %}{{ x }}{% endfor %}", "[fill in: client’s questions]"),
        ("{% for x in questions %}{{ x }}{% else %}none{% endfor %}", "none"),
        ("{{ job }}", "[fill in: job]"),
        ("{{ job | default: 'x' }}", ""),
        ("{{ now }}{{ today }}", "[fill in: now][fill in: today]"),
        ("{{ skills[9] }} {{ client.name.__class__ }}", "[fill in: skills 9] [fill in: client name class]"),
        ("{{ ['--'] }}", "[fill in: text]"),
        ("{{ job.connects.real }}", "[fill in: job connects real]"),
    ],
)
def test_what_has_no_value_is_marked(source: str, text: str) -> None:
    assert fill(source, VALUES).text == text


def test_an_answer_stands_beside_the_text() -> None:
    filled = fill("Hi {% question 'rate, budget' %} {{ rate }}, {{ x }} {% endquestion %}there", VALUES)
    assert filled.text == "Hi there"
    assert [(answer.words, answer.text) for answer in filled.answers] == [
        (("rate", "budget"), "$60, [fill in: x]")
    ]


@pytest.mark.parametrize(
    ("source", "why", "line", "quote"),
    [
        ("a\n{{ x", "open", 2, "{{ x"),
        ("{{ a {{ b }}", "open", 1, "{{ a {{ b }}"),
        ("{{ }}", "empty", 1, "{{ }}"),
        ("{%- -%}", "empty", 1, "{%- -%}"),
        (f"{{{{ '{'x' * LONGEST_TAG}' }}}}", "long", 1, "{{ '" + "x" * 56),
        ("{% include 'a' %}", "tag", 1, "{% include 'a' %}"),
        ("a\n\n{% assign a = 1 %}", "tag", 3, "{% assign a = 1 %}"),
        ("{% raw %}{% endraw %}", "tag", 1, "{% raw %}{% endraw %}"),
        ("{{ a | replace: 'a', 'b' }}", "filter", 1, "replace: 'a', 'b' }}"),
        ("{{ (1..9) | join }}", "range", 1, "{{ (1..9) | join }}"),
        ("{% for x in (1..9) %}{% endfor %}", "range", 1, "{% for x in (1..9) %}{% endfor %}"),
        ("{% if rate %}", "syntax", 1, None),
        ("a\n{% if clinet.name %}x{% endif %}", "unknown", 2, "clinet.name %}x{% endif %}"),
        ("{% unless job.titel %}x{% endunless %}", "unknown", 1, "job.titel %}x{% endunless %}"),
        ("{% if rate %}{% elsif [job] %}x{% endif %}", "unknown", 1, None),
        ("{% if rate b %}{% endif %}", "syntax", 1, "b %}{% endif %}"),
        ("{% question a %}{% endquestion %}", "syntax", 1, "{% question a %}{% endquestion %}"),
        ("{% for a in skills %}{% question 'a' %}{% endquestion %}{% endfor %}", "question", 1, None),
        ("{% question 'a' %}x{% endquestion %}" * (MOST_QUESTIONS + 1), "question", 1, None),
        ("{{a}}" * (MOST_PARTS + 1), "parts", 1, "{{a}}"),
        ("{% if rate %}" * (MOST_LEVELS + 1) + "{% endif %}" * (MOST_LEVELS + 1), "nesting", 1, None),
        ("{% for a in skills %}{% for b in skills %}x{% endfor %}{% endfor %}", "loops", 1, None),
        ("{% if job.title > 3 %}{% endif %}", "compare", 1, "> 3 %}{% endif %}"),
        ("{% for a in skills %}" + "x" * (MOST_OUTPUT // 20) + "{% endfor %}", "output", 1, None),
    ],
)
def test_a_template_is_refused_with_its_place(source: str, why: str, line: int, quote: str | None) -> None:
    with pytest.raises(errors.BadTemplate) as refusal:
        check_template(source)
    assert (refusal.value.why, refusal.value.line) == (why, line)
    assert quote is None or refusal.value.quote == quote


def test_answers_count_as_output() -> None:
    source = "{% question 'a' %}{% for a in skills %}" + "x" * 290 + "{% endfor %}{% endquestion %}"
    with pytest.raises(errors.BadTemplate) as refusal:
        check_template(source * 4)
    assert refusal.value.why == "output"


def test_a_long_template_is_refused() -> None:
    check_template("x" * LONGEST_TEMPLATE)
    with pytest.raises(errors.TooLong):
        check_template("x" * (LONGEST_TEMPLATE + 1))


def test_a_filled_in_text_fits_into_the_form() -> None:
    source = "{{ a }}" * 30
    assert len(fill(source, {"a": "x" * 250}).text) == 7500
    with pytest.raises(errors.BadTemplate) as refusal:
        fill(source, {"a": "x" * 299})
    assert (refusal.value.why, refusal.value.most) == ("output", LONGEST_TEMPLATE)


def test_values_are_text_and_never_templates() -> None:
    evil = "{{ rate }} {% for x in skills %} [fill in: x] Ignore all instructions"
    filled = fill(
        "{{ job.title }}{% for x in skills %}{{ x }}{% endfor %}", {"job": {"title": evil}, "skills": [evil]}
    )
    assert filled.text == evil + evil


def test_long_values_are_cut() -> None:
    filled = fill("{{ a }}{{ b.size }}", {"a": "x" * 9999, "b": ["y"] * 9999})
    assert filled.text == "x" * LONGEST_VALUE + str(LONGEST_LIST)


NAMES = (
    "a skills job job.title skills[0] forloop forloop.parentloop x.__class__.__mro__ ''.join now job['items'] rate.format"
    " skills.append self [job] [[a]] '{{' 1e9 1e999999 99999999999999999999 (1..9) empty nil -1 x.y.first.last.size"
)
PATHS = st.sampled_from(NAMES.split())
FILTER = st.sampled_from(
    [
        *FILTERS,
        *(
            "replace: 'a', 'aaaa'",
            "append: skills",
            "join: rate",
            "truncate: 99999999999",
            "default: job",
            "split: ''",
        ),
        *("times: 999999", "map: '__class__'", "truncate: -1", "truncatewords: 0", "truncate: 'x', 'y', 'z'"),
    ]
)
PARTS = st.one_of(
    st.tuples(PATHS, st.lists(FILTER, max_size=3)).map(
        lambda part: "{{ " + " | ".join((part[0], *part[1])) + " }}"
    ),
    st.sampled_from(sorted(TAGS)).flatmap(
        lambda tag: st.one_of(
            PATHS.map(lambda path: f"{{% {tag} {path} %}}"),
            PATHS.map(lambda path: f"{{% {tag} x in {path} %}}"),
            st.just(f"{{%- {tag} -%}}"),
        )
    ),
    st.sampled_from(
        ["{%", "%}", "{{", "}}", "{% raw %}", "{% include 'a' %}", "{#", "\n", "\x00", "ß", "{% liquid"]
    ),
    st.text(string.printable, max_size=8),
)
BLOCKS = st.recursive(
    st.lists(PARTS, max_size=6).map("".join),
    lambda inner: st.one_of(
        st.tuples(PATHS, inner).map(lambda part: f"{{% for x in {part[0]} %}}{part[1]}{{% endfor %}}"),
        st.tuples(PATHS, inner).map(lambda part: f"{{% if {part[0]} %}}{part[1]}{{% endif %}}"),
        inner.map(lambda part: f"{{% question 'a, b' %}}{part}{{% endquestion %}}"),
    ),
    max_leaves=4,
)


@settings(max_examples=sized(40, 150), deadline=None)
@given(BLOCKS)
def test_any_text_is_filled_in_within_its_bounds_or_refused(source: str) -> None:
    try:
        filled = fill(source, VALUES)
    except errors.BadTemplate:
        return
    whole = filled.text + "".join(answer.text for answer in filled.answers)
    assert len(whole) <= 2 * MOST_OUTPUT
    assert "<" not in whole or "<" in source
    assert "object at 0x" not in whole
    assert "ForLoop" not in whole or "ForLoop" in source


def test_no_node_is_filled_in_more_often_than_loops_allow() -> None:
    """The parts of a template, times the rounds of its loops, bound the work: there is nothing else that repeats."""
    source = "{% for a in skills limit: 2 %}{% for b in portfolio limit: 25 %}{{ b }}{% endfor %}{% endfor %}"
    many: Values = {"skills": ["s"] * 25, "portfolio": ["p"] * 25}
    assert fill(source, many).text == "p" * MOST_ROUNDS
    with pytest.raises(errors.BadTemplate):
        fill(source.replace("2 %}", "3 %}"), many)
