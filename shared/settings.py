"""What one office sets: one TOML file, overridden by PST_… environment variables."""

import os
import re
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_config_path, user_data_path
from pydantic import (
    Field,
    ValidationError,
    field_validator,
)
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from shared.setting_sections import (
    ChannelSettings,
    ComplaintSettings,
    DeskSettings,
    DisplaySettings,
    KioskSettings,
    LetterSettings,
    MailSettings,
    OfficeDetails,
    PrinterSettings,
    QueueSettings,
)

ZONES = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
"""Indonesia's zones by the names that people use."""
FILE_VARIABLE = "PST_SETTINGS"
STORE_URL = re.compile(
    r"sqlite://(/.*)?"
    r"|postgresql\+psycopg://([^:/@]*(:[^@]*)?@)?(\[[^]/]+\]|[^:/?]*)(:\d+)?/[^/?]+(\?.*)?"
)
"""What SQLAlchemy can read, which no app loads for this alone."""


class SettingsProblem(Exception):
    """A setting is wrong; the message is one clear sentence that names it."""


def store_url(given: str) -> str:
    """The URL of a store, as it was given.

    Raises ValueError with what it should look like, and without the URL: it may have a password.
    """
    if STORE_URL.fullmatch(given) is None:
        raise ValueError(
            "tulis sqlite:////folder/pst.sqlite3 atau postgresql+psycopg://akun:sandi@server/database"
        )
    return given


class Settings(BaseSettings):
    """All settings of one machine of the office.

    `database` is a SQLAlchemy URL; empty means a SQLite file in `data_dir`.
    """

    model_config = SettingsConfigDict(
        env_prefix="PST_",
        env_nested_delimiter="__",
        extra="forbid",
        frozen=True,
        toml_file=None,
        hide_input_in_errors=True,
    )

    database: str = ""
    data_dir: Path = Field(default_factory=lambda: user_data_path("pst", appauthor=False))
    time_zone: str = "Asia/Jakarta"
    office: OfficeDetails = OfficeDetails()
    channels: ChannelSettings = ChannelSettings()
    complaints: ComplaintSettings = ComplaintSettings()
    printer: PrinterSettings = PrinterSettings()
    kiosk: KioskSettings = KioskSettings()
    display: DisplaySettings = DisplaySettings()
    desk: DeskSettings = DeskSettings()
    queue: QueueSettings = QueueSettings()
    mail: MailSettings = MailSettings()
    letter: LetterSettings = LetterSettings()

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, given: str) -> str:
        name = ZONES.get(given.strip().upper(), given)
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"zona waktu {name!r} tidak dikenal") from error
        return name

    @field_validator("database")
    @classmethod
    def _readable_url(cls, given: str) -> str:
        return store_url(given) if given else given

    @property
    def letter_place(self) -> str:
        """Where letters are dated."""
        return self.letter.place or self.office.town

    @property
    def signer_title(self) -> str:
        """In which office letters are signed."""
        return self.letter.signer_title or f"Kepala {self.office.name}"

    @property
    def database_url(self) -> str:
        """The store's URL, also where only the folder is set."""
        return self.database or f"sqlite:///{(self.data_dir / 'pst.sqlite3').as_posix()}"

    @property
    def zone(self) -> ZoneInfo:
        """The office's local zone; its date is the queue's day."""
        return ZoneInfo(self.time_zone)

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def settings_file() -> Path:
    """Where the settings are read from: $PST_SETTINGS, or the user's configuration folder."""
    named = os.environ.get(FILE_VARIABLE)
    return Path(named) if named else user_config_path("pst", appauthor=False) / "pst.toml"


def load_settings(file: Path | None = None) -> Settings:
    """Settings from the file and the environment; raises SettingsProblem with one sentence."""
    path = file or settings_file()

    class FromFile(Settings):
        model_config = SettingsConfigDict(toml_file=path)

    try:
        return FromFile()
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"]) or "?"
        raise SettingsProblem(f"Setelan “{name}” di {path} tidak dapat dipakai: {_remedy(first)}.") from error
    except (OSError, ValueError) as error:
        raise SettingsProblem(f"Berkas setelan {path} tidak dapat dibaca: {error}.") from error


def _remedy(error: ErrorDetails) -> str:
    """What is wrong with one value, and what it may be."""
    bounds = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            return "setelan itu tidak ada, periksa ejaannya"
        case "literal_error":
            return "pilihannya " + str(bounds["expected"]).replace(" or ", " atau ")
        case "value_error":
            return str(bounds["error"])
        case "greater_than_equal":
            return f"paling kecil {bounds['ge']}"
        case "greater_than":
            return f"harus lebih dari {bounds['gt']}"
        case "less_than_equal":
            return f"paling besar {bounds['le']}"
        case "less_than":
            return f"harus kurang dari {bounds['lt']}"
        case "string_too_long":
            return f"paling panjang {bounds['max_length']} karakter"
        case "bool_parsing" | "bool_type":
            return "isi dengan true atau false"
        case "int_parsing" | "int_type" | "float_parsing" | "float_type":
            return "isi dengan angka"
    return "bentuk nilainya tidak sesuai"
