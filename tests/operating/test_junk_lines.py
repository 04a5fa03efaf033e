"""The radar of `python -m bot read`: signs of a message, and near copies of the messages before it."""

from bot.operating.junk_lines import ServerRadar

POST = (
    "Our shipping firm opens a remote department with calm clients, a friendly team, full guidance and weekly review calls."
    " Message me on Telegram @north_hr please."
)


def test_signs_and_near_copies_are_named() -> None:
    radar = ServerRadar()
    outside = {"kind": "outside_contact", "evidence": "Message me on Telegram @north_hr", "place": "content"}
    assert radar.findings(7, {"content": POST}) == [outside]
    assert radar.findings("x", {"content": "Logo for a bakery"}) == []
    later = radar.findings(None, {"content": POST.replace("shipping", "trading")})
    assert later[0] == outside
    assert (later[1]["kind"], later[1]["of"]) == ("near_copy_of", 7)
    assert radar.findings(1, None) == []
