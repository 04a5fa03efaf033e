import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import MIGRATIONS, STARTED_AT
from tests.postgres import Cluster


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """A server of the test's own, which may be restarted."""
    folder = Path(tempfile.mkdtemp(prefix="connects-"))
    folder.chmod(0o755)
    yield Cluster(folder, MIGRATIONS, STARTED_AT, run=os.getpid(), is_durable=True)
    Cluster.stop(folder)
