"""What plain sessions ask a store, in its driver's own words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Executable

from shared.store.plain_session import PlainSession
from shared.store.prepared_text import prepared


@contextmanager
def plain_texts() -> Iterator[list[tuple[str, Any]]]:
    """Every text with its values, in their order."""
    seen: list[tuple[str, Any]] = []
    ask = PlainSession.exec

    def noting(session: PlainSession, statement: Executable, *, params: Any = None) -> list[Any]:
        text = prepared(statement, session.dialect)
        seen.append((text.text, text.values(params or {})))
        return ask(session, statement, params=params)

    with patch.object(PlainSession, "exec", noting):
        yield seen
