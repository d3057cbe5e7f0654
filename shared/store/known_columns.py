"""Rows of which only some columns are read: a kiosk's role on a PostgreSQL may read no others."""

from typing import Any, cast

from sqlalchemy.orm import QueryableAttribute, load_only
from sqlalchemy.sql.base import ExecutableOption


def only(*columns: object) -> ExecutableOption:
    """Read these columns of a row; the others may be set, but not read."""
    return load_only(*cast(tuple[QueryableAttribute[Any], ...], columns))
