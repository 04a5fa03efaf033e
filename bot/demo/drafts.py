"""Drafts of proposals for which people of the demo ask for a review."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoDraft:
    """A draft that ``handle`` asks about ``hours`` before the demo's present time."""

    hours: int
    handle: str
    hides_name: bool
    text: str


DRAFTS = (
    DemoDraft(
        hours=3,
        handle="mira",
        hides_name=False,
        text=(
            "Hi there,\n\n"
            "I am a full-stack developer with eight years of experience and I have read your post carefully. I can do this"
            " job perfectly.\n\n"
            "In my last project I moved a booking page from a shared host to Postgres and Django; its slowest query went"
            " from nine seconds to a fifth of one, and the owner stopped losing orders at noon.\n\n"
            "I would begin with a copy of the database and the three slowest pages, and report by Thursday.\n\n"
            "Looking forward to hearing from you,\nMira"
        ),
    ),
    DemoDraft(
        hours=27,
        handle="lena",
        hides_name=True,
        text=(
            "Hello Joana,\n\n"
            "three of your ten slides explain the price before anybody knows what the app does. I would turn that round.\n\n"
            "For a health start-up I cut a deck from 24 slides to 11 last spring; they closed their round with it. Two pages"
            " of it are in my portfolio.\n\n"
            "Shall I sketch your first three slides before you decide?"
        ),
    ),
)
