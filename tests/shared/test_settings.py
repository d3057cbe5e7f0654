"""What an office sets, and what it is told when a setting is wrong."""

from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy.engine import make_url

from shared.assets import asset
from shared.setting_sections import LetterSettings, MailSettings, OfficeDetails
from shared.settings import Settings, SettingsProblem, load_settings


def written(folder: Path, text: str) -> Path:
    file = folder / "pst.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_kendals_values_hold(tmp_path: Path) -> None:
    settings = load_settings(tmp_path / "none.toml")

    assert (settings.office.name, settings.office.code, settings.time_zone) == (
        "BPS Kabupaten Kendal",
        "3324",
        "Asia/Jakarta",
    )
    assert settings.database_url.endswith("/pst.sqlite3")


def test_the_file_sets_and_the_environment_overrides(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = written(tmp_path, '[office]\nname = "BPS Kota Contoh"\n[printer]\ndots = 384\n')
    monkeypatch.setenv("PST_PRINTER__DOTS", "512")

    settings = load_settings(file)

    assert (settings.office.name, settings.printer.dots) == ("BPS Kota Contoh", 512)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ('time_zone = "Asia/Kendal"', "time_zone"),
        ("[printer]\ndots = 400", "printer.dots"),
        ('database = "kendal"', "database"),
        ('[office]\ncode = "33"', "office.code"),
        ("[kiosk]\nidle = 3", "kiosk.idle"),
        ('[kiosk]\nmark = "depan"', "kiosk.mark"),
        ("unknown = 1", "unknown"),
        (f'[letter]\nsigner_name = "{"n" * 121}"', "letter.signer_name"),
        (f'[letter]\nsigner_title = "{"n" * 121}"', "letter.signer_title"),
        (f'[office]\nname = "{"n" * 101}"', "office.name"),
    ],
)
def test_a_wrong_setting_is_named_in_one_sentence(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsProblem) as problem:
        load_settings(written(tmp_path, text))

    assert f"“{named}”" in str(problem.value)
    assert "should" not in str(problem.value)
    assert "\n" not in str(problem.value)


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    file = written(tmp_path, "[office\nname=")

    with pytest.raises(SettingsProblem, match="tidak dapat dibaca"):
        load_settings(file)


@pytest.mark.parametrize(
    ("name", "area", "town"),
    [
        ("BPS Kabupaten Kendal", "Kabupaten Kendal", "Kendal"),
        ("Badan Pusat Statistik Kota Contoh", "Kota Contoh", "Contoh"),
    ],
)
def test_what_letters_say_of_an_office_follows_its_name(name: str, area: str, town: str) -> None:
    settings = Settings(office=OfficeDetails(name=name))

    assert (settings.office.area, settings.letter_place) == (area, town)
    assert settings.office.full_name == f"Badan Pusat Statistik {area}"
    assert settings.signer_title == f"Kepala {name}"


def test_what_an_office_sets_for_its_letters_comes_first() -> None:
    settings = Settings(letter=LetterSettings(place="Ungaran", signer_title="Plt. Kepala BPS Contoh"))

    assert (settings.letter_place, settings.signer_title) == ("Ungaran", "Plt. Kepala BPS Contoh")


def test_an_empty_folder_of_mails_is_none() -> None:
    assert MailSettings(folder="").folder is None


def test_the_commented_sample_says_the_defaults(tmp_path: Path) -> None:
    lines = asset("sample", "pst.toml").read_text(encoding="utf-8").splitlines()
    optional = ("#database", "#data_dir", "#mm_per_pixel", "#folder")
    every = [
        line.removeprefix("#") if line[1:2].isalpha() and not line.startswith(optional) else line
        for line in lines
    ]

    settings = load_settings(written(tmp_path, "\n".join(every)))

    assert settings.model_dump() == Settings(data_dir=settings.data_dir).model_dump()


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://",
        "sqlite:////var/lib/pst/pst.sqlite3",
        "sqlite:///C:/Kantor Kami/pst.sqlite3",
        "postgresql+psycopg://pst:r%40hasia@server.kantor:5432/pst_kendal?sslmode=verify-full",
        "postgresql+psycopg://server/pst",
        "postgresql+psycopg://pst:a/b@[::1]:5432/pst",
        "postgresql+psycopg:///pst?host=/var/run/postgresql",
    ],
)
def test_a_url_that_is_taken_can_be_read(url: str) -> None:
    settings = Settings(database=url)

    assert make_url(settings.database_url).render_as_string(hide_password=False)


@pytest.mark.parametrize(
    "url",
    [
        "kendal",
        "sqlite:/x",
        "sqlite://server/x",
        "postgresql://pst:rahasia@server/pst",
        "postgresql+psycopg://pst:rahasia@server",
        "postgresql+psycopg://pst:rahasia@server:lima/pst",
        "mysql://pst:rahasia@server/pst",
    ],
)
def test_a_url_that_is_no_stores_is_refused_without_repeating_it(url: str) -> None:
    with pytest.raises(ValidationError) as problem:
        Settings(database=url)

    assert "postgresql+psycopg://akun:sandi@server/database" in str(problem.value)
    assert "rahasia" not in str(problem.value)
