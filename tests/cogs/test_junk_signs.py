"""The card of a job names the signs of junk in its post, to those who may know, and keeps no text of the post."""

import discord
from simcord import InteractionResult

from tests.cogs.hands import form_values
from tests.cogs.posts import LINK, OTHER, job_command
from tests.cogs.world import TEXT, World, fill, press, words

SCAM = (
    f"Logo for a bakery, quick job.\nMessage me on t e l e g r a m @bake_hr, we save the Upwork fee. {LINK}"
)
LONG = (
    "Our shipping firm opens a remote department: calm clients, a friendly team, full guidance, weekly review calls with"
    " your coordinator. Positions are filled quickly so please answer with your best three references."
)
HEAD = TEXT.t("junk-title")
OUTSIDE = TEXT.t("junk-outside-contact", words="Message me on t e l e g r a m @\u200bbake\\_hr")
COPY = "has nearly the words of"


async def logged(world: World, content: str, member: str = "ana") -> InteractionResult:
    message = await world.ben.send(world.channel, content)
    return await getattr(world, member).context_menu(world.channel, "Log job", message)


async def test_signs_are_named_with_their_words_and_stay_after_a_restart(world: World) -> None:
    lines = words(await logged(world, SCAM)).splitlines()
    start = lines.index(HEAD)
    assert lines[start : start + 4] == [
        HEAD,
        OUTSIDE,
        TEXT.t("junk-payment-outside", words="save the Upwork fee"),
        f"-# {TEXT.t('junk-no-verdict')}",
    ]
    await world.restart()
    assert OUTSIDE in words(await job_command(world, "show", job=LINK)).splitlines()


async def test_an_honest_post_has_no_signs(world: World) -> None:
    text = words(await logged(world, f"Telegram bot for a gym, paid test of $20, apply here. {LINK}"))
    assert HEAD not in text
    assert TEXT.t("junk-no-verdict") not in text


async def test_the_words_typed_into_the_command_are_read(world: World) -> None:
    text = words(await job_command(world, "log", title="Text me on WhatsApp +1 555 010 7788"))
    assert TEXT.t("junk-outside-contact", words="Text me on WhatsApp +1 555 010 7788") in text


async def test_a_title_typed_beside_a_link_is_read_and_its_sign_is_shared_with_the_job(world: World) -> None:
    title = "Text me on WhatsApp +1 555 010 7788"
    sign = TEXT.t("junk-outside-contact", words=title)
    assert sign in words(await job_command(world, "log", link=LINK, title=title, share=True))
    assert sign in words(await job_command(world, "show", world.ben, job=LINK))


async def test_a_members_own_note_is_no_part_of_the_post(world: World) -> None:
    note = "Text me on WhatsApp +1 555 010 7788"
    assert HEAD not in words(await job_command(world, "log", link=LINK, title="Logo", note=note))


async def test_the_signs_of_a_shared_post_are_seen_by_others_and_those_of_a_private_one_are_not(
    world: World,
) -> None:
    result = await logged(world, SCAM)
    assert HEAD not in words(await job_command(world, "log", world.ben, link=LINK))
    shared = await press(world.ana, result, "Share")
    assert OUTSIDE in words(shared)
    assert OUTSIDE in words(await job_command(world, "show", world.ben, job=LINK))


async def test_a_near_copy_of_a_shared_post_names_the_post(world: World) -> None:
    first = await logged(world, f"{LONG} {LINK}")
    assert COPY not in words(first)
    copied = LONG.replace("shipping", "trading").replace("coordinator", "manager")
    assert COPY not in words(await logged(world, f"{copied} {OTHER}", "ben"))
    await press(world.ana, first, "Share")
    text = words(await logged(world, f"{copied} {OTHER}", "ben"))
    assert COPY in text
    assert LINK.rsplit("_", 1)[-1].strip("/") in text


async def test_signs_of_an_edited_message_replace_the_earlier_ones(world: World) -> None:
    await logged(world, SCAM)
    await logged(world, f"{LONG} {LINK}")
    assert HEAD not in words(await job_command(world, "show", job=LINK))


async def test_a_preview_is_read_too(world: World) -> None:
    webhook = world.guild.create_webhook(world.channel)
    preview = discord.Embed(
        title="Retype pages", url=LINK, description="Write to our HR on WhatsApp +1 555 010 7788"
    )
    preview.add_field(name="Budget", value="$2,500").set_author(name="feed").set_footer(text="a feed")
    message = await webhook.send(embed=preview)
    shown = await world.ana.context_menu(world.channel, "Log job", message)
    result = await fill(world.ana, shown, **form_values(shown))
    assert "asks to talk outside Upwork" in words(result)


async def test_after_a_restart_the_fields_of_the_form_are_read(world: World) -> None:
    post = f"Budget: $500\nSkills: Word\nTitle: Text me on WhatsApp +1 555 010 7788\n{LINK}"
    shown = await logged(world, post)
    values = form_values(shown) | {"title": "Text me on WhatsApp +1 555 010 7788"}
    await world.restart()
    assert "asks to talk outside Upwork" in words(await fill(world.ana, shown, **values))


async def test_a_title_typed_into_an_edit_is_read_and_the_sign_of_the_replaced_title_goes(
    world: World,
) -> None:
    await job_command(world, "log", link=LINK, title="Text me on WhatsApp +1 555 010 7788")
    signs = [HEAD in words(await edited(world, title)) for title in ("Logo", "Send me your Upwork password")]
    assert signs == [False, True]
    assert HEAD in words(await job_command(world, "show", job=LINK))


async def test_the_signs_of_a_post_stay_where_its_title_is_edited(world: World) -> None:
    await logged(world, SCAM)
    assert OUTSIDE in words(await edited(world, "Logo")).splitlines()


async def edited(world: World, title: str) -> InteractionResult:
    """Open the form of `/job edit`, replace the title and send the form."""
    form = await job_command(world, "edit", job=LINK)
    return await fill(world.ana, form, **(form_values(form) | {"title": title}))
