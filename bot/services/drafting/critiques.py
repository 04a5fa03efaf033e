"""Ask a language model for a critique of a kept draft: in each process one at a time for a member, a few for all."""

from collections.abc import AsyncGenerator, Generator
from contextlib import aclosing, contextmanager

from bot import errors
from bot.domain.drafting.critique import Critique, CritiqueEnd, grown, messages
from bot.services.drafting.language_model import Endpoint, LanguageModel

MOST_AT_ONCE = 4
"""The most critiques that are written at the same time, of all members."""
_CUTS = {"slow": CritiqueEnd.SLOW}


class Critic:
    """The operator's language model. ``model``: None where the operator has set up none."""

    def __init__(self, model: LanguageModel | None) -> None:
        self._model = model
        self._members: set[int] = set()
        """The members for whom a critique is being written."""

    @property
    def endpoint(self) -> Endpoint | None:
        """Where a draft would go; None where no model is set up."""
        return self._model and self._model.endpoint

    async def critiques(self, user_id: int, draft: str, post: str) -> AsyncGenerator[Critique]:
        """Yield the critique as it grows; the last one has an end. ``post``: empty for none.

        Raises NoCritique where nothing came, TooMuchAtOnce.
        """
        if self._model is None:
            raise errors.NoCritique("off")
        with self._place(user_id):
            critique = Critique("")
            try:
                async with aclosing(self._model.answer(messages(draft, post))) as pieces:
                    async for piece in pieces:
                        critique = grown(critique, piece)
                        if critique.end is not CritiqueEnd.WRITING:
                            break
                        yield critique
            except errors.NoCritique as fault:
                if not critique.text.strip():
                    raise
                critique = Critique(critique.text, _CUTS.get(fault.why, CritiqueEnd.BROKEN))
            if not critique.text.strip():
                raise errors.NoCritique("empty")
            if critique.end is CritiqueEnd.WRITING:
                critique = Critique(critique.text, CritiqueEnd.WHOLE)
            yield critique

    @contextmanager
    def _place(self, user_id: int) -> Generator[None]:
        """Hold one of the places for the member. Raises TooMuchAtOnce where the member has one, or all are taken."""
        if user_id in self._members or len(self._members) >= MOST_AT_ONCE:
            raise errors.TooMuchAtOnce(of_member=user_id in self._members)
        self._members.add(user_id)
        try:
            yield
        finally:
            self._members.discard(user_id)
