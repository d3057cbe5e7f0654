"""How somebody who complained is answered: by e-mail or by phone, and nothing else."""

from enum import StrEnum

from shared.domain.identity import email_address, phone_e164

INDONESIA = "+62"


class ContactKind(StrEnum):
    EMAIL = "email"
    PHONE = "phone"


def contact_kind(text: str) -> ContactKind | None:
    """What a text means to be, right or wrong; None where it is neither."""
    if "@" in text:
        return ContactKind.EMAIL
    if any(char.isdigit() for char in text) and not any(char.isalpha() for char in text):
        return ContactKind.PHONE
    return None


def clean_contact(text: str) -> str:
    """An e-mail address, or an Indonesian phone number as +62….

    Raises ValueError, without the text in its message, where it is neither.
    """
    match contact_kind(text):
        case ContactKind.EMAIL:
            return email_address(text)
        case ContactKind.PHONE:
            number = phone_e164(text)
            if number.startswith(INDONESIA):
                return number
            raise ValueError("not a phone number of this country")
    raise ValueError("neither an e-mail address nor a phone number")
