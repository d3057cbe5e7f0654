"""Officers: the first one, the others, and signing in."""

import pytest

from shared.domain.errors import (
    FirstOfficerExists,
    NameMissing,
    NameTaken,
    NotAllowed,
    PasswordTooWeak,
    RolesMissing,
    RoleUnknown,
    SignInDelayed,
    SignInRefused,
    TextTooLong,
)
from shared.office import Office
from shared.operations import officers
from tests.builders import PASSWORD
from tests.fakes import FixedClock


def test_a_new_store_has_no_officer_and_no_default_password(office: Office) -> None:
    assert not officers.any_exists(office)
    with pytest.raises(SignInRefused):
        officers.sign_in(office, "admin", "admin")


def test_the_first_officer_is_made_once(office: Office) -> None:
    officers.create_first(office, "admin", PASSWORD)

    with pytest.raises(FirstOfficerExists):
        officers.create_first(office, "admin2", PASSWORD)


@pytest.mark.parametrize("password", ["pendek", "", " " * 9, "ADMINISTRATOR"])
def test_a_weak_password_is_refused(office: Office, password: str) -> None:
    with pytest.raises(PasswordTooWeak):
        officers.create_first(office, "administrator", password)

    assert not officers.any_exists(office)


def test_only_an_administrator_adds_officers(office: Office, officer_office: Office) -> None:
    for acting in (office, officer_office):
        with pytest.raises(NotAllowed):
            officers.add(acting, "baru", PASSWORD)


def test_a_sign_in_name_is_unique_whatever_its_case(admin_office: Office) -> None:
    officers.add(admin_office, "Sri Contoh", PASSWORD)

    with pytest.raises(NameTaken):
        officers.add(admin_office, "sri  CONTOH", PASSWORD)


def test_an_account_without_any_role_is_refused(admin_office: Office) -> None:
    with pytest.raises(RolesMissing):
        officers.add(admin_office, "baru", PASSWORD, roles=())


def test_a_name_is_cleaned(admin_office: Office) -> None:
    officer = officers.add(admin_office, "sri\u202e\x1b" + "a" * 61, PASSWORD)

    assert officer.name == "sri" + "a" * 61


def test_a_name_is_not_cut_for_nobody_would_sign_in_with_it(admin_office: Office) -> None:
    with pytest.raises(TextTooLong) as refusal:
        officers.add(admin_office, "a" * 65, PASSWORD)

    assert refusal.value.values == {"field": "name", "limit": 64}


def test_a_role_that_is_none_and_an_empty_name_are_refused(admin_office: Office) -> None:
    with pytest.raises(RoleUnknown):
        officers.add(admin_office, "baru", PASSWORD, roles=("raja",))
    with pytest.raises(NameMissing):
        officers.add(admin_office, "  ", PASSWORD)


def test_signing_in_needs_the_right_password(admin_office: Office) -> None:
    officers.add(admin_office, "petugas", PASSWORD)

    signed_in = officers.sign_in(admin_office, "PETUGAS", PASSWORD)

    assert signed_in.officer.name == "petugas"
    for name, password in (("petugas", "kata-sandi-lain"), ("siapa", PASSWORD)):
        with pytest.raises(SignInRefused):
            officers.sign_in(admin_office, name, password)


def test_wrong_passwords_make_growing_pauses_but_no_lock(admin_office: Office, clock: FixedClock) -> None:
    officers.add(admin_office, "petugas", PASSWORD)
    for _ in range(4):
        with pytest.raises(SignInRefused):
            officers.sign_in(admin_office, "petugas", "salah-salah")

    with pytest.raises(SignInDelayed) as refusal:
        officers.sign_in(admin_office, "petugas", PASSWORD)
    clock.pass_minutes(2)

    assert refusal.value.values == {"seconds": 3}
    assert officers.sign_in(admin_office, "petugas", PASSWORD).officer.wrong_passwords == 0


def test_passwords_are_kept_only_as_argon2id(admin_office: Office) -> None:
    officer = officers.add(admin_office, "petugas", PASSWORD)

    assert officer.password_hash.startswith("$argon2id$")
    assert PASSWORD not in officer.password_hash
