"""Questions about the key that a store was made with."""

from sqlalchemy import inspect
from sqlmodel import Session, select

from shared.domain.errors import KeyDoesNotFit
from shared.domain.set_up_errors import StoreMissing
from shared.domain.store_key import StoreKey


def fingerprint(session: Session) -> bytes:
    """The fingerprint of the store's key."""
    return session.exec(select(StoreKey.fingerprint)).one()


def exists(session: Session) -> bool:
    """Whether this is a store of ours at all: another program's database knows no such key."""
    return inspect(session.connection()).has_table(str(StoreKey.__tablename__))


def check(session: Session, brought: bytes) -> None:
    """Whether a key of this fingerprint is the store's. Raises KeyDoesNotFit, StoreMissing."""
    if not exists(session):
        raise StoreMissing
    if fingerprint(session) != brought:
        raise KeyDoesNotFit
