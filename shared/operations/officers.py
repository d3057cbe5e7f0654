"""Officers: the first one, more of them, and signing in."""

from functools import cache
from typing import TYPE_CHECKING

from shared.domain.errors import FirstOfficerExists, NameTaken, SignInDelayed, SignInRefused, TextTooLong
from shared.domain.events import EventKind
from shared.domain.officer import Officer, Role, checked_password, checked_roles, sign_in_key
from shared.domain.plain_text import one_line
from shared.office import Office
from shared.store import officers

if TYPE_CHECKING:
    from argon2 import PasswordHasher

LONGEST_NAME, LONGEST_FULL_NAME = 64, 120
FIRST_ROLES = (Role.ADMINISTRATOR, Role.OFFICER, Role.SUPERVISOR)


def any_exists(office: Office) -> bool:
    """Whether somebody can sign in; if not, the first start asks for the first officer."""
    with office.store.reading() as session:
        return officers.any_exists(session)


def create_first(
    office: Office, name: str, password: str, roles: tuple[str, ...] = FIRST_ROLES, full_name: str = ""
) -> Officer:
    """The first officer of a new store.

    Raises FirstOfficerExists, PasswordTooWeak, NameMissing, TextTooLong.
    """
    officer = _new(name, password, roles, full_name)
    with office.store.writing(alone="officer") as session:
        if officers.any_exists(session):
            raise FirstOfficerExists
        session.add(officer)
        session.flush()
        office.note(session, EventKind.OFFICER_ADDED, "officer", officer.id, roles=", ".join(officer.roles))
    return officer


def add(
    office: Office, name: str, password: str, roles: tuple[str, ...] = (Role.OFFICER,), full_name: str = ""
) -> Officer:
    """One more officer, by an administrator.

    Raises NameTaken, PasswordTooWeak, RoleUnknown, TextTooLong, NotAllowed.
    """
    office.require(Role.ADMINISTRATOR)
    officer = _new(name, password, roles, full_name)
    with office.store.writing(alone="officer") as session:
        if officers.name_is_taken(session, officer.sign_in_key):
            raise NameTaken
        session.add(officer)
        session.flush()
        office.note(session, EventKind.OFFICER_ADDED, "officer", officer.id, roles=", ".join(officer.roles))
    return officer


def sign_in(office: Office, name: str, password: str) -> Office:
    """The same office, acting as that officer. Takes about 0.2 s: never on the GUI thread.

    Raises SignInRefused (never saying which of both is wrong) and, after several wrong passwords,
    SignInDelayed with the seconds to wait.
    """
    key = sign_in_key(one_line(name))
    now = office.clock.now()
    with office.store.reading() as session:
        known = officers.by_key(session, key)
    if known is not None and known.seconds_to_wait(now):
        raise SignInDelayed(seconds=known.seconds_to_wait(now))
    right = _verify(known.password_hash if known else _nobody(), password)
    with office.store.writing() as session:
        officer = officers.by_key(session, key, held=True)
        if officer is not None and officer.seconds_to_wait(now):  # others tried meanwhile
            raise SignInDelayed(seconds=officer.seconds_to_wait(now))
        accepted = officer is not None and known is not None and right
        if officer is not None and accepted:
            officer.right_password()
        elif officer is not None:
            officer.wrong_password(now)
        kind = EventKind.OFFICER_SIGNED_IN if accepted else EventKind.SIGN_IN_REFUSED
        office.note(session, kind, "officer", officer.id if officer else "?")
    if officer is None or not accepted:
        raise SignInRefused
    return office.acting_as(officer)


def _new(name: str, password: str, roles: tuple[str, ...], full_name: str) -> Officer:
    shown, in_full = one_line(name), one_line(full_name)
    key = sign_in_key(shown)
    if max(len(shown), len(key)) > LONGEST_NAME:  # a key may be longer: ß is compared as ss
        raise TextTooLong(field="name", limit=LONGEST_NAME)
    if len(in_full) > LONGEST_FULL_NAME:
        raise TextTooLong(field="full_name", limit=LONGEST_FULL_NAME)
    return Officer(
        sign_in_key=key,
        name=shown,
        full_name=in_full,
        password_hash=_hasher().hash(checked_password(shown, password)),
        roles=checked_roles(roles),
    )


def _verify(password_hash: str, password: str) -> bool:
    from argon2.exceptions import VerificationError

    try:
        return _hasher().verify(password_hash, password)
    except VerificationError:
        return False


@cache
def _nobody() -> str:
    """The hash that an unknown name is compared with, so that it takes as long as a known one."""
    return _hasher().hash("nobody has this password")


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher()
