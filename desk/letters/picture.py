"""What the letters room shows at one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from shared.domain.letter_picture import LetterLine
from shared.domain.mail import MailState
from shared.domain.request_picture import MailLine


@dataclass(frozen=True)
class LettersPicture:
    """Register and outbox; `sends` is false where no mail server is set."""

    lines: Sequence[LetterLine]
    mails: Sequence[MailLine]
    counts: Mapping[MailState, int]
    sends: bool
