"""The use cases of the bot, by subject. One public method is one use case and one transaction."""

from typing import TypeAlias

from bot.clock import Clock
from bot.processes import Processes
from bot.services.advice import Advice
from bot.services.community import Communities
from bot.services.confirmations import Confirmations, Interrupted
from bot.services.drafting import Drafting, Drafts, LanguageModel, Templates, Trials
from bot.services.importing import Imports
from bot.services.insight import Insight
from bot.services.jobs import Jobs
from bot.services.ledger import Ledger, Spend
from bot.services.members import Members
from bot.services.messages import Messages
from bot.services.proposals import Proposals, SendPasted, SendProposal, UpdateProposal
from bot.services.reminders import OwnReminders
from bot.services.reviews import Reviews
from bot.services.serving import Serving
from bot.store.engine.database import Database

Confirmable: TypeAlias = Spend | SendProposal | UpdateProposal
"""Requests that can be refused with a button below the refusal, which sends the request again, confirmed."""

REQUESTS = (Spend, SendProposal, SendPasted, UpdateProposal, Interrupted)
"""Requests that ``Confirmations`` keeps as JSON; an import is kept in a form of its own."""


class Services:
    """All use cases, on one database and one clock.

    ``processes``: where long computations run, None for new ones. ``model``: the operator's language model, None for none.
    ``serving``: this process among those that serve the database, None for a process that is alone.
    """

    def __init__(
        self,
        db: Database,
        clock: Clock,
        processes: Processes | None = None,
        model: LanguageModel | None = None,
        serving: Serving | None = None,
    ) -> None:
        self.serving = serving or Serving(db)
        self.processes = processes or Processes()
        self.confirmations = Confirmations(db, clock, REQUESTS)
        self.ledger = Ledger(db, clock)
        self.jobs = Jobs(db, clock)
        self.proposals = Proposals(db, clock)
        self.insight = Insight(db, clock)
        self.advice = Advice(db, clock)
        self.drafting = Drafting(db, clock, self.confirmations, self.processes, model)
        self.templates = Templates(db, clock, self.confirmations, self.processes)
        self.trials = Trials(db, clock, self.confirmations)
        self.drafts = Drafts(db, clock, self.processes)
        self.importing = Imports(db, clock, self.confirmations, self.processes)
        self.reviews = Reviews(db, clock)
        self.reminders = OwnReminders(db, clock)
        self.messages = Messages(db, clock, self.serving)
        self.community = Communities(db, clock)
        self.members = Members(db, clock)
