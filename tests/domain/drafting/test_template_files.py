"""Templates as a Markdown file: what is written is read again, and any other text is one template."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.drafting.template_files import NamedTemplate, read_file, write_file
from tests.sizes import sized

BODY = "Hi {{ client.name }},\n\n# Plan\n---\n<!-- template: Other -->"
FIX = NamedTemplate("Shopify fix", "web-mobile-software-dev", BODY)
LONG = NamedTemplate("Long letter", None, "Dear")


def test_a_file_begins_with_its_names() -> None:
    text = write_file([FIX, LONG])
    assert text.startswith(
        "---\ntemplates:\n  - Shopify fix\n  - Long letter\n---\n\n<!-- template: Shopify fix -->\n"
    )
    assert read_file(text) == (FIX, LONG)
    assert read_file("\ufeff" + text.replace("\n", "\r\n")) == (FIX, LONG)


def test_any_other_text_is_one_template_without_a_name() -> None:
    assert read_file("  Hi\n---\n") == (NamedTemplate("", None, "Hi\n---"),)


def test_a_name_without_a_template_is_left_out() -> None:
    text = write_file([FIX, LONG]).replace("<!-- template: Shopify fix -->", "")
    assert read_file(text) == (LONG,)


NAMES = st.lists(
    st.text("ab -é", min_size=1, max_size=6).map(str.strip).filter(bool), min_size=1, max_size=4, unique=True
)


@settings(max_examples=sized(20, 60), deadline=None)
@given(NAMES, st.lists(st.text("ab{}%-<!> \n#", max_size=30).map(str.strip), min_size=4, max_size=4))
def test_what_is_written_is_read_again(names: list[str], bodies: list[str]) -> None:
    templates = tuple(NamedTemplate(name, None, body) for name, body in zip(names, bodies, strict=False))
    assert read_file(write_file(templates)) == templates
