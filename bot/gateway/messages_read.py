"""Take the texts out of a message: what was written, what it forwards, and the previews of its links."""

from collections.abc import Iterator, Sequence

import discord

from bot.domain.board.message_texts import MessageText


def texts_in(message: discord.Message) -> tuple[MessageText, ...]:
    """Return the texts of a message in the order in which they are shown, those of forwarded messages last."""
    texts = list(_texts("", message.content, message.embeds))
    for number, snapshot in enumerate(message.message_snapshots):
        texts += _texts(f"message_snapshots[{number}].", snapshot.content, snapshot.embeds)
    return tuple(texts)


def _texts(before: str, content: str, embeds: Sequence[discord.Embed]) -> Iterator[MessageText]:
    if content:
        yield MessageText(f"{before}content", content)
    for number, embed in enumerate(embeds):
        place = f"{before}embeds[{number}]"
        if embed.title:
            yield MessageText(f"{place}.title", embed.title, embed.url)
        if embed.author.name:
            yield MessageText(f"{place}.author", embed.author.name, embed.author.url)
        if embed.description:
            yield MessageText(f"{place}.description", embed.description)
        for row, field in enumerate(embed.fields):
            yield MessageText(f"{place}.fields[{row}]", f"{field.name}: {field.value}")
        if embed.footer.text:
            yield MessageText(f"{place}.footer", embed.footer.text)
