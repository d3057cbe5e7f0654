"""Identity numbers, phone numbers and e-mail addresses."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shared.domain.identity import (
    IdentityWarning,
    Nik,
    card_number,
    email_address,
    nik_number,
    nik_warnings,
    passport_warnings,
    phone_as_read,
    phone_e164,
    read_nik,
    sim_warnings,
)

few = settings(max_examples=150, derandomize=True, deadline=None, database=None)
TODAY = date(2026, 11, 22)


@pytest.mark.parametrize("typed", ["3324012212950001", "3324 0122 1295 0001", "33.24.01.221295.0001"])
def test_a_civil_number_is_kept_as_its_sixteen_digits(typed):
    assert nik_number(typed) == "3324012212950001"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "332401221295000",
        "33240122129500011",
        "332401221295000A",
        "3324012212950000",
        "3324010012950001",
        "3324013202950001",
        "3324013002950001",
        "3324017202950001",
        "3324018112950001",
        "3324012213950001",
        "3324012902950001",
        "٣٣٢٤٠١٢٢١٢٩٥٠٠٠١",
    ],
)
def test_a_civil_number_without_a_real_date_or_serial_is_refused(typed):
    with pytest.raises(ValueError, match=r"not a civil number|day is out of range|month must be"):
        nik_number(typed)


def test_a_woman_is_born_on_the_day_less_forty():
    read = read_nik("3324016212950001", today=TODAY)

    assert read == Nik("3324016212950001", "332401", date(1995, 12, 22), woman=True)


@pytest.mark.parametrize(
    ("digits", "born"),
    [
        ("221109", date(2009, 11, 22)),
        ("231109", date(1909, 11, 23)),
        ("290200", date(2000, 2, 29)),
        ("010170", date(1970, 1, 1)),
    ],
)
def test_the_century_makes_its_holder_at_least_seventeen(digits, born):
    assert read_nik(f"332401{digits}0001", today=TODAY).birth_date == born


def test_another_or_unknown_area_only_warns():
    assert nik_warnings("3324012212950001", office_code="3324") == []
    assert nik_warnings("3374012212950001", office_code="3324") == [IdentityWarning.OTHER_AREA]
    assert nik_warnings("9901012212950001", office_code="3324") == [IdentityWarning.UNKNOWN_AREA]


def test_other_cards_are_kept_plain_and_only_warn():
    assert card_number(" b-123 4567 ") == "B1234567"
    assert passport_warnings("B1234567") == []
    assert passport_warnings("B12") == [IdentityWarning.UNUSUAL_PASSPORT]
    assert sim_warnings("123456789012") == []
    assert sim_warnings("12345678901") == [IdentityWarning.UNUSUAL_SIM]


@pytest.mark.parametrize("typed", ["", " - ", "№123"])
def test_a_card_number_needs_plain_letters_or_digits(typed):
    with pytest.raises(ValueError, match="not a card's number"):
        card_number(typed)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("0812 3456 7890", "+6281234567890"),
        ("0812-3456-7890", "+6281234567890"),
        ("+62 812 3456 7890", "+6281234567890"),
        ("+62 (0)812 3456 7890", "+6281234567890"),
        ("6281234567890", "+6281234567890"),
        ("62 0812 3456 7890", "+6281234567890"),
        ("0062 812 3456 7890", "+6281234567890"),
        ("0896 3324 3324", "+6289633243324"),
        ("081 234 567 89", "+628123456789"),
        ("62 21 3507057", "+62213507057"),
        ("021 350 7057", "+62213507057"),
        ("(0294) 381461", "+62294381461"),
        ("+65 6221 1234", "+6562211234"),
        ("+1 650-253-0000", "+16502530000"),
    ],
)
def test_a_phone_number_is_kept_in_its_international_form(typed, kept):
    assert phone_e164(typed) == kept


@pytest.mark.parametrize(
    ("kept", "read"),
    [
        ("+62294381000", "(0294) 381000"),
        ("+62213507057", "(021) 3507057"),
        ("+6281234567890", "0812 3456 7890"),
        ("+6562211234", "+65 6221 1234"),
        ("belum ada", "belum ada"),
        ("", ""),
    ],
)
def test_a_phone_number_is_read_as_people_here_dial_it(kept, read):
    assert phone_as_read(kept) == read


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "0812",
        "081234567",
        "0812345678901234",
        "0842 3456 7890",
        "381461",
        "812 3456 7890",
        "81 90 1234 5678",
        "WA 0812 3456 7890",
        "0812 3456 7890 / 0813 3456 7890",
        "+999 1234 5678",
        "٠٨١٢٣٤٥٦٧٨٩٠",
    ],
)
def test_what_could_be_misread_is_no_phone_number(typed):
    with pytest.raises(ValueError, match=r"phone number|neither an area"):
        phone_e164(typed)


@given(st.from_regex(r"(\+62|62|0)8[1-35-9][0-9]{7,10}", fullmatch=True))
@few
def test_every_mobile_of_the_country_is_taken_and_stays_as_it_is(typed):
    kept = phone_e164(typed)

    assert kept.endswith(typed.removeprefix("+62").removeprefix("62").removeprefix("0"))
    assert phone_e164(kept) == kept


@given(st.text(alphabet="0123456789+-() 6", max_size=18))
@few
def test_a_phone_number_taken_once_is_taken_again_unchanged(typed):
    try:
        kept = phone_e164(typed)
    except ValueError:
        return
    assert phone_e164(kept) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" Siti.Rahma@Example.CO.ID ", "Siti.Rahma@example.co.id"),
        ("josé@exämple.id", "josé@exämple.id"),
        ("a+pst@kendalkab.go.id", "a+pst@kendalkab.go.id"),
    ],
)
def test_an_email_address_keeps_its_name_and_lowers_its_domain(typed, kept):
    assert email_address(typed) == kept


@pytest.mark.parametrize(
    "typed", ["", "siti", "siti@", "@example.com", "siti@kantor", "si ti@example.com", "a@b@c.id"]
)
def test_what_is_no_email_address_is_refused_without_repeating_it(typed):
    with pytest.raises(ValueError, match=r"^not an e-mail address$") as refused:
        email_address(typed)

    assert refused.value.__suppress_context__


@given(st.text(alphabet="aÉßİ.@-_+é1ı。 ", max_size=14) | st.emails())
@few
def test_an_email_address_taken_once_is_taken_again_unchanged(typed):
    try:
        kept = email_address(typed)
    except ValueError:
        return
    assert email_address(kept) == kept
