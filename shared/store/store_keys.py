"""Questions about the key that a store was made with."""

from sqlmodel import Session, select

from shared.domain.store_key import StoreKey


def fingerprint(session: Session) -> bytes:
    """The fingerprint of the store's key."""
    return session.exec(select(StoreKey.fingerprint)).one()
