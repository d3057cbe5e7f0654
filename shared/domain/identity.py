"""Identity numbers, phone numbers and e-mail addresses as people type them and as they are stored.

A function here raises ValueError, without the text in its message, where the text is not of its kind.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOBILE = re.compile(r"\+628[1-35-9]\d{7,10}", re.ASCII)
ADULT = 17
INDONESIA = 62

_NIK = re.compile(r"\d{16}", re.ASCII)
_SIM = re.compile(r"\d{12,16}", re.ASCII)
_PASSPORT = re.compile(r"[A-Z0-9]{6,9}", re.ASCII)
_CARD_SEPARATORS = re.compile(r"[\s.\-/]+")
_PHONE_SEPARATORS = re.compile(r"[\s().\-/]+")
_PHONE = re.compile(r"\+?\d{6,20}", re.ASCII)
_WOMAN = 40
_PROVINCE = re.compile(r"1[1-9]|21|3[1-6]|5[1-3]|6[1-5]|7[1-6]|8[12]|9[1-6]", re.ASCII)
"""Kemendagri's codes of the 38 provinces, as an NIK opens with one."""


class IdentityWarning(StrEnum):
    """What an officer should look at; never a reason to refuse."""

    UNKNOWN_AREA = "unknown_area"
    OTHER_AREA = "other_area"
    UNUSUAL_SIM = "unusual_sim"
    UNUSUAL_PASSPORT = "unusual_passport"


@dataclass(frozen=True)
class Nik:
    """A civil number (PPKKCC DDMMYY NNNN) and what it says; the area is that of its first issue."""

    number: str
    area: str
    birth_date: date
    woman: bool


def nik_number(text: str) -> str:
    """The 16 digits of a civil number: a real date (women: day + 40) and a serial other than 0000."""
    number = _CARD_SEPARATORS.sub("", text)
    if not _NIK.fullmatch(number) or number.endswith("0000"):
        raise ValueError("not a civil number")
    # 2000 was a leap year and 1900 was not: a date that is real in either century is real in 20YY.
    _birth_date(number, 2000)
    return number


def read_nik(text: str, *, today: date) -> Nik:
    """What a civil number says; the century is the latest that makes its holder at least 17 today."""
    number = nik_number(text)
    born = _birth_date(number, 2000)
    if _age(born, today) < ADULT:
        born = _birth_date(number, 1900)
    return Nik(number, number[:6], born, woman=int(number[6:8]) > _WOMAN)


def card_number(text: str) -> str:
    """The number of any other card: ASCII, in capitals, without spaces, dots and dashes."""
    number = _CARD_SEPARATORS.sub("", text).upper()
    if not number or not number.isascii():
        raise ValueError("not a card's number")
    return number


def nik_warnings(number: str, *, office_code: str) -> list[IdentityWarning]:
    """Where a civil number was first issued elsewhere than in the office's regency (four digits)."""
    if not _PROVINCE.match(number):
        return [IdentityWarning.UNKNOWN_AREA]
    return [] if number.startswith(office_code) else [IdentityWarning.OTHER_AREA]


def sim_warnings(number: str) -> list[IdentityWarning]:
    """A driving licence has 12 to 16 digits."""
    return [] if _SIM.fullmatch(number) else [IdentityWarning.UNUSUAL_SIM]


def passport_warnings(number: str) -> list[IdentityWarning]:
    """A passport has 6 to 9 capitals and digits."""
    return [] if _PASSPORT.fullmatch(number) else [IdentityWarning.UNUSUAL_PASSPORT]


def phone_e164(text: str) -> str:
    """A phone number as +62…, or of another country as typed with its +.

    Written 0…, 62… or +62…; “62 21…” is Jakarta, not a number of area 0622.
    """
    number = _international(_PHONE_SEPARATORS.sub("", text))
    if MOBILE.fullmatch(number):
        return number
    import phonenumbers  # 0.1 s: not before it is needed

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException as error:
        raise ValueError("not a phone number") from error
    e164 = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    mobile = e164.startswith("+628") and not e164.startswith("+6280")
    known = MOBILE.fullmatch(e164) is not None if mobile else phonenumbers.is_valid_number(parsed)
    if not known:
        raise ValueError("not a phone number")
    return e164


def phone_as_read(number: str) -> str:
    """A stored number as people here write and dial it: `(0294) 381000`, `0812 3456 7890`.

    Of another country with its +; what is no phone number stays as it is.
    """
    import phonenumbers  # 0.1 s: not before it is needed

    try:
        parsed = phonenumbers.parse(number, None)
    except phonenumbers.NumberParseException:
        return number
    here = parsed.country_code == INDONESIA
    shape = phonenumbers.PhoneNumberFormat
    written = phonenumbers.format_number(parsed, shape.NATIONAL if here else shape.INTERNATIONAL)
    return written.replace("-", " ")


def email_address(text: str) -> str:
    """An e-mail address with its domain in small letters; its syntax is checked, nothing is looked up."""
    from email_validator import validate_email  # 0.05 s: not before it is needed

    try:
        return validate_email(text.strip(), check_deliverability=False).normalized
    except ValueError:
        # Its own messages quote the address, and a log may keep a chain of errors.
        raise ValueError("not an e-mail address") from None


def _birth_date(number: str, century: int) -> date:
    day, month, year = int(number[6:8]), int(number[8:10]), int(number[10:12])
    return date(century + year, month, day - _WOMAN if day > _WOMAN else day)


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _international(typed: str) -> str:
    if not _PHONE.fullmatch(typed):
        raise ValueError("not a phone number")
    if typed.startswith("+"):
        return typed
    for start in ("0062", "62", "0"):
        if typed.startswith(start):
            return "+62" + typed.removeprefix(start)
    raise ValueError("neither an area nor a country")
