"""The use cases: one public method is one use case is one transaction."""

from typing import TypeAlias

from bot.clock import Clock
from bot.processes import Processes
from bot.services.advice.rank import Advice
from bot.services.community.figures import Figures
from bot.services.community.setup import Communities
from bot.services.confirmations import Confirmations
from bot.services.importing import Import, Imports
from bot.services.insight.forecast import Forecasting
from bot.services.insight.goals import GoalSetting
from bot.services.insight.stats import Insight
from bot.services.insight.timeline import Timeline
from bot.services.jobs import Jobs
from bot.services.ledger import Ledger
from bot.services.ledger.spend import Spend
from bot.services.ledger.statements import Statements
from bot.services.ledger.verify import Verify
from bot.services.members.privacy import Privacy
from bot.services.members.profile import Profile
from bot.services.messages.delivery import Delivery
from bot.services.messages.replies import Replies
from bot.services.messages.sweeps import Sweeps
from bot.services.proposals import Proposals, SendProposal, UpdateProposal
from bot.store.engine.database import Database

Confirmable: TypeAlias = Spend | SendProposal | UpdateProposal
"""What may be refused although it is meant: the refusal has a button that sends it again, confirmed."""

REQUESTS = (Spend, SendProposal, UpdateProposal, Import)


class Services:
    """Every use case of the bot, on one database and one clock; long work is done in ``processes``."""

    def __init__(self, db: Database, clock: Clock, processes: Processes | None = None) -> None:
        self.processes = processes or Processes()
        self.ledger = Ledger(db, clock)
        self.statements = Statements(db, clock)
        self.jobs = Jobs(db, clock)
        self.proposals = Proposals(db, clock)
        self.confirmations = Confirmations(db, clock, REQUESTS)
        self.imports = Imports(db, clock, self.confirmations)
        self.insight = Insight(db, clock)
        self.goals = GoalSetting(db, clock)
        self.forecast = Forecasting(db, clock)
        self.advice = Advice(db, clock)
        self.timeline = Timeline(db, clock)
        self.profile = Profile(db, clock)
        self.communities = Communities(db, clock)
        self.figures = Figures(db, clock)
        self.replies = Replies(db, clock)
        self.privacy = Privacy(db, clock)
        self.sweeps = Sweeps(db, clock)
        self.delivery = Delivery(db, clock)
        self.verify = Verify(db)
