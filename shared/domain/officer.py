"""Officers, their roles, and the pauses after wrong passwords."""

from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import JSON, Column
from sqlmodel import Field

from shared.domain.columns import UtcDateTime
from shared.domain.errors import NameMissing, PasswordTooWeak, RolesMissing, RoleUnknown
from shared.domain.table_row import TableRow

LEAST_CHARACTERS = 8
FREE_TRIES = 3
LONGEST_PAUSE_S = 60


class Role(StrEnum):
    """What a person may do: serve, sign, watch over, set up."""

    OFFICER = "officer"
    HEAD = "head"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class Officer(TableRow, table=True):
    """A person who signs in; `sign_in_key` is the name as compared (folded), `name` as shown."""

    __tablename__ = "officer"

    id: int | None = Field(default=None, primary_key=True)
    sign_in_key: str = Field(unique=True, max_length=64)
    name: str = Field(max_length=64)
    full_name: str = Field(default="", max_length=120)
    password_hash: str = Field(max_length=200)
    roles: list[str] = Field(sa_column=Column(JSON, nullable=False))
    active: bool = True
    wrong_passwords: int = 0
    next_try_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime()))

    def has(self, *roles: Role) -> bool:
        """Whether the officer has any of these roles."""
        return any(role.value in self.roles for role in roles)

    def seconds_to_wait(self, now: datetime) -> int:
        """How long until the next try is allowed; 0 is now."""
        if self.next_try_at is None or self.next_try_at <= now:
            return 0
        return int((self.next_try_at - now).total_seconds()) + 1

    def wrong_password(self, now: datetime) -> None:
        """Each wrong password beyond the free ones doubles the pause; there is no permanent lock."""
        self.wrong_passwords += 1
        beyond = self.wrong_passwords - FREE_TRIES
        if beyond > 0:
            self.next_try_at = now + timedelta(seconds=min(2**beyond, LONGEST_PAUSE_S))

    def right_password(self) -> None:
        """Forget the wrong ones."""
        self.wrong_passwords = 0
        self.next_try_at = None


def sign_in_key(name: str) -> str:
    """A sign-in name as it is compared: spaces folded, case ignored; NameMissing where empty."""
    key = " ".join(name.split()).casefold()
    if not key:
        raise NameMissing
    return key


def checked_password(name: str, password: str) -> str:
    """The password where it is strong enough; PasswordTooWeak otherwise (NIST SP 800-63B: length)."""
    if len(password.strip()) < LEAST_CHARACTERS or password.casefold() == name.casefold():
        raise PasswordTooWeak(least=LEAST_CHARACTERS)
    return password


def checked_roles(roles: tuple[str, ...]) -> list[str]:
    """Roles as stored; RoleUnknown for a word that is none, RolesMissing for none at all."""
    if not roles:
        raise RolesMissing
    known = {role.value for role in Role}
    for role in roles:
        if role not in known:
            raise RoleUnknown(role=role)
    return sorted(set(roles))
