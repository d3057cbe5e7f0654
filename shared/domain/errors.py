"""Everything that can go wrong for a person, as one tree.

FrontOfficeError
├── NotAllowed              the acting person may not do this
│   ├── NotSignedIn
│   └── RoleMissing
├── NotFound                nothing has this number
│   └── UnknownCode         no slip has this code
├── MoveRefused             the ticket's state does not allow this move
├── NobodyWaiting
├── CounterBusy             the counter's last call is still open
├── UnknownCounter
├── UnknownService
├── GuestBookClosed         this ticket is cancelled or of another day
├── AlreadySigned           the guest book of this ticket is signed; only an officer corrects it
├── TextTooLong             a text is longer than its field keeps
├── InvalidAnswer           one question of a form, and the reason
├── SignInRefused           name and password do not belong together
├── SignInDelayed           too many wrong passwords: wait
├── PasswordTooWeak
├── NameTaken
├── NameMissing
├── RoleUnknown
├── RolesMissing            an account needs a role
├── FirstOfficerExists
├── OfficerMustPrint        a visitor has had all copies of a slip
├── ClockInDoubt            a person has to confirm the date before numbers are given
├── StoreAway               the store does not answer
│   ├── StoreFull           no room is left to write
│   └── StoreReadOnly
├── StoreUnusable           an administrator has to act
│   ├── StoreDamaged        its content cannot be trusted
│   ├── StoreEmptied        there was a store, and now there is none
│   ├── StoreExchanged      another store stands in its place
│   ├── StoreRolledBack     it knows less than was told already
│   ├── StoreForbids        the database's role lacks a right
│   ├── StoreTooNew         a newer program made this store
│   ├── StoreTooOld         an administrator has to bring this store up first
│   ├── StoreOnNetworkShare SQLite cannot be trusted there
│   └── KeyDoesNotFit       the key is lost, or another store's
├── HelpAway                no desk can be told that a visitor asks for help
├── TrialRefused            a trial is not run on an office's store
└── …                       of requests, letters and mail: see request_errors; of files: file_errors;
                            of setting a store up and copying it: set_up_errors

An error carries a key and values, never a sentence and never personal data (a value that comes from a
form's data may carry its languages itself);
`shared.ui.sentences` turns it into words in the person's language.
"""

from collections.abc import Mapping
from typing import ClassVar


class FrontOfficeError(Exception):
    """A person's error: expected, and shown kindly."""

    names: ClassVar[tuple[str, ...]] = ()

    def __init__(self, **values: str | int | Mapping[str, str]) -> None:
        if set(values) != set(self.names):
            raise TypeError(f"{type(self).__name__} takes {self.names}, not {tuple(values)}")
        self.values = values
        super().__init__(self.key, *values.values())

    @property
    def key(self) -> str:
        """The sentence's key in the catalogue."""
        return type(self).__name__


class NotAllowed(FrontOfficeError):
    """The acting person may not do this."""


class NotSignedIn(NotAllowed):
    """An officer's act was tried by a device."""


class RoleMissing(NotAllowed):
    """The officer is signed in, but without any of the roles that this act asks for."""

    names = ("roles",)


class NotFound(FrontOfficeError):
    """Nothing has this number."""

    names: ClassVar[tuple[str, ...]] = ("what",)


class UnknownCode(NotFound):
    """No slip has this code."""

    names = ()


class MoveRefused(FrontOfficeError):
    """The ticket's state does not allow this move."""

    names = ("label", "state", "move")


class NobodyWaiting(FrontOfficeError):
    """No ticket waits for the services asked."""


class CounterBusy(FrontOfficeError):
    """The counter's last call is still open."""

    names = ("counter", "label")


class UnknownCounter(FrontOfficeError):
    """The office has no such counter, or it is switched off."""

    names = ("counter",)


class UnknownService(FrontOfficeError):
    """The office has no such service, or it is switched off."""

    names = ("service",)


class TextTooLong(FrontOfficeError):
    """A text has more characters than its field keeps; nothing is cut off, and nothing was kept.

    `field` is one of the fields in `shared.ui.state_words`, `limit` is in characters.
    """

    names = ("field", "limit")


class InvalidAnswer(FrontOfficeError):
    """One answer of a form cannot be taken; says which question and why.

    `question` is an address in the form; `reason` is one of `shared.domain.form.Reason`; `bound` is the
    number that was missed, where the reason is one (the least, the most, the fewest words).
    """

    names = ("question", "reason", "bound")

    def __init__(self, question: str, reason: str, bound: int | None = None) -> None:
        self.question = question
        self.reason = reason
        self.bound = bound
        super().__init__(question=question, reason=reason, bound="" if bound is None else bound)

    @property
    def key(self) -> str:
        key = f"InvalidAnswer.{self.reason}"
        return key if self.bound is None else f"{key}.bound"

    def at(self, place: str) -> "InvalidAnswer":
        """The same at a full address."""
        return InvalidAnswer(place, self.reason, self.bound)


class GuestBookClosed(FrontOfficeError):
    """The ticket is cancelled or of another day: a visitor signs no more."""

    names = ("label",)


class AlreadySigned(FrontOfficeError):
    """The guest book of this ticket is signed; only an officer corrects it."""

    names = ("label",)


class SignInRefused(FrontOfficeError):
    """Name and password do not belong together (never says which is wrong)."""


class SignInDelayed(FrontOfficeError):
    """Too many wrong passwords: the next try is allowed after some seconds."""

    names = ("seconds",)


class PasswordTooWeak(FrontOfficeError):
    """A password needs more characters, or must differ from the name."""

    names = ("least",)


class NameTaken(FrontOfficeError):
    """Another officer has this sign-in name."""


class NameMissing(FrontOfficeError):
    """A sign-in name is needed."""


class RoleUnknown(FrontOfficeError):
    """There is no such role."""

    names = ("role",)


class RolesMissing(FrontOfficeError):
    """An account needs at least one role."""


class FirstOfficerExists(FrontOfficeError):
    """The store already has officers; others are added by an administrator."""


class OfficerMustPrint(FrontOfficeError):
    """A visitor has had all copies of a slip that come without an officer."""

    names = ("label",)


class StoreAway(FrontOfficeError):
    """The store does not answer, or refuses to write; `cause` is a word for why, where it is known."""

    cause = ""


class StoreFull(StoreAway):
    """No room is left where the store is kept: nothing more is stored, nor told."""


class StoreReadOnly(StoreAway):
    """The store, or its disk, can only be read."""


class StoreUnusable(FrontOfficeError):
    """The store is there, but may not be used by this program as it is: an administrator has to act."""


class StoreDamaged(StoreUnusable):
    """The store's content cannot be trusted: it has to be restored."""


class StoreEmptied(StoreUnusable):
    """This machine has used a store that is gone, or empty now."""


class StoreExchanged(StoreUnusable):
    """The store is not the one that this machine has used."""


class StoreRolledBack(StoreUnusable):
    """The store's newest entry is `found`, but `told` was told already: an old copy, or a lost log."""

    names = ("found", "told")


class ClockInDoubt(FrontOfficeError):
    """The clock has leapt, or lies days after the last act: somebody has to confirm it first."""


class HelpAway(FrontOfficeError):
    """While the store is away, no desk hears that a visitor asks for help."""


class TrialRefused(FrontOfficeError):
    """An office, or another program, keeps its data there: a trial of the store would mix with them."""


class StoreForbids(StoreUnusable):
    """The database's role lacks the right to do this: nothing was stored."""


class StoreTooNew(StoreUnusable):
    """A newer program has made this store."""

    names = ("revision",)


class StoreTooOld(StoreUnusable):
    """The store is not made, or of an older program, and who is connected may not change its schema."""

    names = ("revision",)


class StoreOnNetworkShare(StoreUnusable):
    """A SQLite file on a network share loses locks: use PostgreSQL."""


class KeyDoesNotFit(StoreUnusable):
    """The key of the personal fields is lost, or belongs to another store."""
