"""The two numbers that a letter is given: the recommendation's identity and the letter number."""

from sqlmodel import Session

from shared.domain.letter_numbers import LAST_SERIAL, identity_text
from shared.domain.request_errors import IdentitiesUsedUp
from shared.office import Office
from shared.store import letters


def next_identity(office: Office, session: Session, year: int) -> str:
    """The next identity of the year; one that was typed by hand before is stepped over.

    Raises IdentitiesUsedUp after the 999th.
    """
    prefix, code = office.settings.letter.identity_prefix, office.settings.office.code
    while True:
        serial = letters.next_serial(session, "identity", year)
        if serial > LAST_SERIAL:
            raise IdentitiesUsedUp(year=year)
        proposed = identity_text(prefix, year, code, serial)
        if letters.with_identity(session, proposed) is None:
            return proposed


def next_number(office: Office, session: Session, year: int) -> str:
    """The next letter number of the year, by the office's pattern; taken ones are stepped over."""
    texts = office.settings.letter
    while True:
        values = {
            "seq": letters.next_serial(session, "number", year),
            "office": office.settings.office.code,
            "class": texts.number_class,
            "yyyy": year,
        }
        proposed = texts.number.format(**values)
        if letters.with_number(session, proposed) is None:
            return proposed
