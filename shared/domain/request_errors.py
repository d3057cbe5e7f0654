"""What can go wrong between the form and the letter's mail.

FrontOfficeError
├── RequestMoveRefused      a request's state does not allow this move
├── FindingMoveRefused
├── LetterMoveRefused
├── MailMoveRefused
├── FormIncomplete          what is missing, by place
├── FormContradicts         checks that block, by their id
├── EditConflict            somebody else changed this answer meanwhile
├── FindingsOpen            findings that are not accepted yet
├── NothingToComplete       a form that lacks nothing
├── NothingToRevise         a return needs an open finding
├── TextMissing             this act needs a written reason
├── LetterTextTooLong       a part of a letter is longer than it may be
├── RecipientMissing        no e-mail address of the applicant is known
├── DayOutOfRange           a day before the mail was made, or after today
├── InvalidDay              not a day of the calendar
├── SameHand                whoever signs is not whoever drafted, edited or submitted
├── InvalidIdentity         not of the form, the office or the years that are expected
├── IdentitiesUsedUp        the year's register of identities is full
├── IdentityTaken
├── InvalidLetterNumber
├── LetterNumberTaken
├── LetterDateOutOfRange    a letter's day before its request, or more than a year ahead
├── InvalidEmployeeNumber   a NIP has 18 digits
└── LetterExists            the request has a letter already
"""

from collections.abc import Mapping, Sequence

from shared.domain.errors import FrontOfficeError, InvalidAnswer


class RequestMoveRefused(FrontOfficeError):
    """The request's state does not allow this move."""

    names = ("number", "request_state", "move")


class FindingMoveRefused(FrontOfficeError):
    """The finding's state does not allow this move."""

    names = ("finding_state", "move")


class LetterMoveRefused(FrontOfficeError):
    """The letter's state does not allow this move."""

    names = ("letter", "letter_state", "move")


class MailMoveRefused(FrontOfficeError):
    """The mail's state does not allow this move."""

    names = ("mail_state", "move")


class FormIncomplete(FrontOfficeError):
    """The form lacks answers, or has some that cannot be taken; `problems` are in paper order.

    `checks` are the ids of the checks that block besides; `questions` names the first places of both.
    """

    names = ("count", "contradictions", "questions")

    def __init__(
        self, problems: Sequence[InvalidAnswer], checks: Sequence[str], questions: Mapping[str, str]
    ) -> None:
        self.problems, self.checks = tuple(problems), tuple(checks)
        super().__init__(count=len(problems), contradictions=len(checks), questions=questions)

    @property
    def key(self) -> str:
        return "FormIncomplete.contradicting" if self.checks else "FormIncomplete"


class FormContradicts(FrontOfficeError):
    """Answers contradict each other: checks of severity error; `checks` are their ids.

    `questions` names the first places at which they fail.
    """

    names = ("count", "questions")

    def __init__(self, checks: Sequence[str], questions: Mapping[str, str]) -> None:
        self.checks = tuple(checks)
        super().__init__(count=len(self.checks), questions=questions)


class EditConflict(FrontOfficeError):
    """Somebody else changed this answer meanwhile; nothing was overwritten."""

    names = ("question",)


class FindingsOpen(FrontOfficeError):
    """Findings that are not accepted yet stand in the way."""

    names = ("count",)


class NothingToComplete(FrontOfficeError):
    """The form lacks nothing and contradicts itself nowhere: there is nothing to ask the applicant for."""


class NothingToRevise(FrontOfficeError):
    """A return for revision needs at least one open finding."""


class TextMissing(FrontOfficeError):
    """This act needs a written text: a remark, a reason."""


class LetterTextTooLong(FrontOfficeError):
    """A part of a letter (its field's name) has more characters than it may have."""

    names = ("letter_field", "most")


class RecipientMissing(FrontOfficeError):
    """No e-mail address of the applicant is known, so no notice can be sent."""


class DayOutOfRange(FrontOfficeError):
    """A day before the mail was made, or after today."""


class InvalidDay(FrontOfficeError):
    """Not a day of the calendar."""


class SameHand(FrontOfficeError):
    """Whoever signs is not whoever drafted, edited or submitted."""


class InvalidIdentity(FrontOfficeError):
    """Not of the form V-26.3324.001, or of another office, or of another year."""

    names = ("expected",)


class IdentitiesUsedUp(FrontOfficeError):
    """The year's identities have reached their last serial, 999."""

    names = ("year",)


class IdentityTaken(FrontOfficeError):
    """Another letter has this identity."""

    names = ("identity",)


class InvalidLetterNumber(FrontOfficeError):
    """Empty, too long, or without any digit."""


class LetterNumberTaken(FrontOfficeError):
    """Another letter has this number."""

    names = ("letter",)


class LetterDateOutOfRange(FrontOfficeError):
    """A letter's day before its request was recorded, or more than a year ahead; days as dd/mm/yyyy."""

    names = ("earliest", "latest")


class InvalidEmployeeNumber(FrontOfficeError):
    """A NIP has 18 digits."""


class LetterExists(FrontOfficeError):
    """The request has a letter already; cancel that one first."""

    names = ("letter",)
