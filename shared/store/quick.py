"""What must be quick: taking a number, calling the next one, claiming a slip, each one commit; and following.

It is prepared text on the driver's own connection; everything else goes through the models.
"""

from datetime import timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from sqlalchemy import Dialect

from shared.domain.events import Event
from shared.store.database import Store
from shared.store.quick_acts import Actor, Answer, Call, Claimed, Taken, Touch
from shared.store.quick_sqlite import QuickSqlite

if TYPE_CHECKING:
    from shared.store.quick_postgres import QuickPostgres


def take(store: Store, actor: Actor, touch: Touch) -> Taken | None:
    """The touch's ticket: number, ticket, slip and journal entry, or the one that it has already.

    None where there is no such service. Raises StoreAway, StoreRolledBack.
    """
    with store.quick_writing() as connection:
        return _acts(store.dialect).take(connection, actor, touch)


def call(store: Store, actor: Actor, wish: Call) -> Answer:
    """Call whoever is next to a counter: ticket and journal entry; or why nobody is. Raises StoreAway."""
    with store.quick_writing() as connection:
        return _acts(store.dialect).call(connection, actor, wish)


def claim(store: Store, actor: Actor, offer_after: timedelta) -> Claimed | None:
    """The device's oldest queued slip, now `sending`: slip and journal entry.

    None where there is none, or where it has waited for longer than `offer_after`. Raises StoreAway.
    """
    with store.quick_writing() as connection:
        return _acts(store.dialect).claim(connection, actor, offer_after)


def entries_after(store: Store, number: int) -> list[Event]:
    """The entries that follow journal number `number`, oldest first, at most `PAGE`. Raises StoreAway."""
    with store.quick_reading() as connection:
        return _acts(store.dialect).entries_after(connection, number)


@lru_cache
def _acts(dialect: Dialect) -> "QuickSqlite | QuickPostgres":
    if dialect.name == "sqlite":
        return QuickSqlite(dialect)
    from shared.store.quick_postgres import QuickPostgres  # a SQLite office loads no psycopg

    return QuickPostgres(dialect)
