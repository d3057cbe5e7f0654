"""What tests of faults need besides an office: a store that nobody has used yet."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.administration import stress
from shared.settings import Settings
from tests.postgres import Server


@pytest.fixture
def trial_settings(kind_of_store: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Settings]:
    """Settings of a trial whose store is empty."""
    if kind_of_store == "sqlite":
        yield stress.trial_settings(tmp_path)
        return
    server: Server = request.getfixturevalue("postgres")
    name = server.create()
    yield stress.trial_settings(tmp_path, server.url_of(name))
    server.drop(name)
