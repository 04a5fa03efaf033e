"""The seconds that the bot promises. On a busy machine a clock on the wall tells more of the machine, so the suite holds
the bounds beyond which somebody would notice (Discord's three seconds, a service manager's patience), and `make soak`,
which sets CONNECTS_TIMED, the promises themselves."""

import os

_TIMED = bool(os.environ.get("CONNECTS_TIMED"))
ACKNOWLEDGED_IN = 1.0 if _TIMED else 3.0
STOPPED_IN = 2.0 if _TIMED else 10.0
