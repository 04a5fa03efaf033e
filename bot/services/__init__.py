"""The use cases: one public method is one use case is one transaction."""

from bot.clock import Clock
from bot.services.advice import Advice
from bot.services.communities import Communities
from bot.services.delivery import Delivery
from bot.services.figures import Figures
from bot.services.forecasting import Forecasting
from bot.services.goals import GoalSetting
from bot.services.held import Held
from bot.services.imports import Imports
from bot.services.insight import Insight
from bot.services.jobs import Jobs
from bot.services.ledger import Ledger
from bot.services.privacy import Privacy
from bot.services.profile import Profile
from bot.services.proposals import Proposals
from bot.services.replies import Replies
from bot.services.statements import Statements
from bot.services.sweeps import Sweeps
from bot.services.timeline import Timeline
from bot.services.verify import Verify
from bot.store.database import Database


class Services:
    """Every use case of the bot, on one database and one clock."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self.ledger = Ledger(db, clock)
        self.statements = Statements(db, clock)
        self.jobs = Jobs(db, clock)
        self.proposals = Proposals(db, clock)
        self.held = Held(db, clock)
        self.imports = Imports(db, clock, self.held)
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
