"""The markets: what drives replies and hires in each, how well the facts of posts are known, and how members differ.

A market is made from published facts only: the ranges of costs, rates and facts of docs/upwork.md. Its drivers act on
what is true of a job at the moment of the proposal, in forms of their own, not through the features of the model.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Market:
    """A market. ``reply`` and ``hire``: by driver (jobs.drivers_of), the effect of one standard deviation in log odds.

    ``replies``, ``hires``: chances of a reply to a usual proposal, and of a hire after a reply. ``missing``: the share of
    facts that nobody types. ``unseen``: standard deviation of a single job's log odds from its facts, in each stage.
    ``own``: that of a member's own effects, ``own_level`` of a member's own level. ``boost``: effect of a boost that
    wins. ``is_held_out``: the advice was never adjusted on this market.
    """

    name: str
    reply: Mapping[str, float] = field(default_factory=dict[str, float])
    hire: Mapping[str, float] = field(default_factory=dict[str, float])
    replies: float = 0.12
    hires: float = 0.33
    missing: float = 0.2
    unseen: float = 0.45
    own: float = 0.1
    own_level: float = 0.3
    boost: float = 0.2
    is_held_out: bool = False


MARKETS = (
    Market("freshness", reply={"fresh": 1.0, "fit": 0.1}, hire={"fresh": 0.1}),
    Market("rivals", reply={"few": 0.8}, hire={"few": 0.4}, replies=0.10),
    Market("clients", reply={"client": 0.5}, hire={"client": 0.9, "spent": 0.2}, replies=0.14),
    Market("skills", reply={"fit": 0.9}, hire={"fit": 0.4}, replies=0.13),
    Market("budgets", reply={"budget": -0.7}, hire={"budget": -0.3, "hourly": 0.2}),
    Market("boosts", reply={"fresh": 0.3, "few": 0.2}, boost=1.2, replies=0.10),
    Market("nothing", reply={"fresh": 0.06}, hire={"client": 0.06}, unseen=0.5),
    Market(
        "mixture",
        reply={"fresh": 0.4, "few": 0.35, "client": 0.25, "fit": 0.4},
        hire={"client": 0.45, "fit": 0.2, "few": 0.1},
    ),
    Market(
        "members differ",
        reply={"fresh": 0.35, "few": 0.3, "fit": 0.3, "budget": -0.1},
        hire={"client": 0.4, "hourly": 0.15},
        own=0.4,
        own_level=0.5,
    ),
    Market(
        "little is typed",
        reply={"fresh": 0.45, "few": 0.4, "client": 0.3, "fit": 0.4},
        hire={"client": 0.5, "fit": 0.2},
        missing=0.6,
    ),
    Market(
        "first hour",
        reply={"first_hour": 0.7, "few": 0.3},
        hire={"serious": 0.6},
        replies=0.16,
        hires=0.25,
        unseen=0.6,
        is_held_out=True,
    ),
    Market(
        "against belief",
        reply={"fresh": -0.15, "spent": -0.3, "budget": 0.4, "fit": 0.4},
        hire={"few": -0.1, "client": 0.3},
        replies=0.09,
        hires=0.4,
        is_held_out=True,
    ),
    Market(
        "crowded and noisy",
        reply={"few": 0.6, "fit": 0.3, "spent": 0.2},
        hire={"client": 0.3, "hourly": -0.3},
        replies=0.07,
        missing=0.45,
        unseen=0.7,
        is_held_out=True,
    ),
)
