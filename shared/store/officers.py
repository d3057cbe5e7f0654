"""Questions about officers."""

from sqlmodel import Session, col, select

from shared.domain.officer import Officer, Role
from shared.store.plain_session import AnySession

_NAMES = select(Officer.id, Officer.full_name, Officer.name)


def by_key(session: Session, key: str, *, held: bool = False) -> Officer | None:
    """The active officer with this folded sign-in name; `held`, others may still note that officer's acts."""
    statement = select(Officer).where(Officer.sign_in_key == key, col(Officer.active))
    return session.exec(statement.with_for_update(key_share=True) if held else statement).first()


def name_is_taken(session: Session, key: str) -> bool:
    """Whether anybody, active or not, has this folded sign-in name."""
    return session.exec(select(Officer.id).where(Officer.sign_in_key == key)).first() is not None


def any_exists(session: Session) -> bool:
    """Whether the office has an officer at all."""
    return session.exec(select(Officer.id).limit(1)).first() is not None


def everyone(session: Session) -> list[Officer]:
    """All officers by name."""
    return list(session.exec(select(Officer).order_by(col(Officer.sign_in_key))))


def names(session: AnySession) -> dict[int | None, str]:
    """How lists call each officer, by id."""
    return {officer_id: full_name or name for officer_id, full_name, name in session.exec(_NAMES)}


def active_heads(session: Session) -> list[Officer]:
    """The people who may sign letters now."""
    active = select(Officer).where(col(Officer.active)).order_by(col(Officer.sign_in_key))
    return [one for one in session.exec(active) if one.has(Role.HEAD)]
