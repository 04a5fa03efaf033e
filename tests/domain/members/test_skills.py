"""The skills that a menu offers: the member's own first, then the common ones of each category in turn."""

from bot.domain.members.skills import common_skills, offered

WEB, WRITING = "web-mobile-software-dev", "writing"


def test_own_skills_come_first_and_the_categories_take_turns() -> None:
    web, writing = common_skills()[WEB], common_skills()[WRITING]
    assert offered((WEB, WRITING, WEB), ("Welding",), 4) == ("Welding", web[0], writing[0], web[1])


def test_a_skill_is_offered_once_whatever_its_case_and_an_unknown_category_offers_nothing() -> None:
    first = common_skills()[WEB][0]
    names = offered((WEB, "poetry"), (first.upper(),), 50)
    assert names[0] == first.upper()
    assert [name.casefold() for name in names].count(first.casefold()) == 1
    assert len(names) == len(common_skills()[WEB])
    assert offered((), (), 5) == ()
