"""Alembic's entry: runs on the connection that it is given."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from sqlmodel.sql.sqltypes import AutoString

from shared.domain.columns import UtcDateTime
from shared.store.tables import is_modelled, metadata


def plain_type(kind: str, item: Any, _context: Any) -> str | Literal[False]:
    """Column types as SQLAlchemy's own in new revisions, so that they outlive our models."""
    if kind != "type":
        return False
    if isinstance(item, UtcDateTime):
        return "sa.DateTime(timezone=True)"
    if isinstance(item, sa.Enum | AutoString):
        return f"sa.String(length={item.length})"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    render_item=plain_type,
    include_name=is_modelled,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
