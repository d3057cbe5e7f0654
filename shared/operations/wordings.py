"""Which wording mails and letters have: an office's own copy comes before ours.

An own copy that cannot be used is never replaced by ours in silence, since nobody would notice: the act is
refused before anything is kept, and its sentence names file and place.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from shared.assets import asset
from shared.documents.letter_text import LetterText, load_letter_text
from shared.domain.letter import LetterKind
from shared.domain.mail import MailKind
from shared.domain.mail_text import MailText, load_mail_texts
from shared.office import Office


def own_mails(office: Office) -> Path:
    """Where an office puts its own wording of mails; it may be missing."""
    return office.settings.data_dir / "letters" / "mails.yaml"


def own_letter(office: Office, kind: LetterKind) -> Path:
    """Where an office puts its own wording of a letter; it may be missing."""
    return office.settings.data_dir / "letters" / f"{kind.value}.yaml"


def mail_wording(office: Office, kind: MailKind) -> MailText:
    """The office's own wording where it has one, else ours. Raises MailTextUnreadable."""
    own = own_mails(office)
    texts = load_mail_texts(own) if own.exists() else {}
    return texts.get(kind) or _our_mails()[kind]


def letter_wording(office: Office, kind: LetterKind) -> LetterText:
    """The office's own wording, its missing parts from ours. Raises LetterTextUnreadable."""
    ours = load_letter_text(asset("letters", f"{kind.value}.yaml"))
    own = own_letter(office, kind)
    return load_letter_text(own).over(ours) if own.exists() else ours


@cache
def _our_mails() -> Mapping[MailKind, MailText]:
    return load_mail_texts(asset("letters", "mails.yaml"))
