"""Questions about the key that a store was made with."""

from sqlalchemy import inspect
from sqlmodel import Session, select

from shared.domain.store_key import StoreKey


def fingerprint(session: Session) -> bytes:
    """The fingerprint of the store's key."""
    return session.exec(select(StoreKey.fingerprint)).one()


def exists(session: Session) -> bool:
    """Whether this is a store of ours at all: another program's database knows no such key."""
    return inspect(session.connection()).has_table(str(StoreKey.__tablename__))
