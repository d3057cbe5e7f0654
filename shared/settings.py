"""What one office sets: one TOML file, overridden by PST_… environment variables."""

import os
from pathlib import Path
from string import Formatter
from typing import Annotated, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_config_path, user_data_path
from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
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

FILE_VARIABLE = "PST_SETTINGS"
AGENCY, AGENCY_SHORT = "Badan Pusat Statistik", "BPS"


class SettingsProblem(Exception):
    """A setting is wrong; the message is one clear sentence that names it."""


def _number(value: object) -> int:
    """Environment variables are text; a literal of numbers does not read them by itself."""
    try:
        return int(str(value))
    except ValueError as error:
        raise ValueError("isi dengan angka") from error


class Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class OfficeDetails(Section):
    """Who the office is; the values are printed, shown and spoken."""

    name: str = "BPS Kabupaten Kendal"
    unit: str = "Pelayanan Statistik Terpadu"
    code: str = Field(default="3324", pattern=r"^\d{4}$")
    address: str = "Jl. Pramuka (Komplek Perkantoran) Patebon-Kendal 51351"
    phone: str = "(0294) 381461"
    fax: str = Field(default="(0294) 383461", description="empty is not printed")
    email: str = "bps3324@bps.go.id"
    website: str = "pst.bps.go.id"
    province: str = "Jawa Tengah"
    regency: str = "Kabupaten Kendal"
    processing_unit: str = Field(
        default="Fungsi Pengolahan dan Diseminasi Statistik",
        description="to which application letters are addressed (u.p.)",
    )
    logo: Annotated[Path | None, BeforeValidator(lambda named: named or None)] = Field(
        default=None, description="PNG or JPG for the letterhead; empty is the drawn mark"
    )

    @property
    def area(self) -> str:
        """The name without the agency's: `Kabupaten Kendal`."""
        for agency in (AGENCY, AGENCY_SHORT):
            if self.name.casefold().startswith(f"{agency} ".casefold()):
                return self.name[len(agency) :].strip()
        return self.name.strip()

    @property
    def full_name(self) -> str:
        """The name as addresses write it: `Badan Pusat Statistik Kabupaten Kendal`."""
        return f"{AGENCY} {self.area}"

    @property
    def town(self) -> str:
        """Where letters are dated unless the office says otherwise: `Kendal`."""
        return self.area.removeprefix("Kabupaten ").removeprefix("Kota ")


class ChannelSettings(Section):
    """Where complaints are taken besides the kiosk; an empty one is not shown, e-mail is the office's."""

    box: bool = Field(default=True, description="whether the PST unit has a suggestion box")
    web_form: str = "s.bps.go.id/pengaduanbpskendal"
    whatsapp: str = "0896 3324 3324"
    online_services: str = "s.bps.go.id/3324OnlineServices"
    social_media: str = "@bpskendal"
    lapor: str = "www.lapor.go.id"


class PrinterSettings(Section):
    """The ticket printer of this machine."""

    cable: Literal["virtual", "network", "file"] = "virtual"
    address: str = Field(default="", description="host:port for network, a device file for file")
    dots: Annotated[Literal[384, 512, 576], BeforeValidator(_number)] = 576
    timeout_s: float = Field(default=3.0, gt=0, le=30)
    waits_for_close: bool = Field(
        default=True, description="false where a network printer keeps its connection open"
    )
    folder: Path | None = Field(default=None, description="where the virtual printer puts its slips")


class KioskSettings(Section):
    """The touchscreen for visitors."""

    device: str = Field(default="kiosk-1", min_length=1, max_length=64)
    language: Literal["id", "en"] = "id"
    mm_per_pixel: float | None = Field(default=None, gt=0.05, lt=2.0)
    idle_s: int = Field(default=45, ge=5)
    idle_typing_s: int = Field(default=90, ge=5)
    warning_s: int = Field(default=30, ge=5)


class DisplaySettings(Section):
    """The board in the waiting room."""

    device: str = Field(default="display-1", min_length=1, max_length=64)
    language: Literal["id", "en"] = "id"
    sound: bool = True
    call_shown_s: int = Field(default=10, ge=3)
    running_text: str = Field(default="", description="the bottom line; empty shows fee, contact and address")


class DeskSettings(Section):
    """The officers' desk."""

    counter: str = "1"
    device: str = Field(default="desk-1", min_length=1, max_length=64)


class QueueSettings(Section):
    """Rules of the queue that are the office's to set."""

    priority_bound: int = Field(default=2, ge=1, description="after so many priority calls, one regular")
    minutes_per_visit: int = Field(default=15, ge=1, description="used until the day has figures of its own")
    always_open: bool = False


class MailSettings(Section):
    """How mails leave the office; without a server they are only written as files."""

    server: str = ""
    port: int = Field(default=587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: SecretStr = SecretStr("")
    sender: str = Field(default="", description="empty is the office's e-mail")
    timeout_s: float = Field(default=20.0, gt=0, le=300)
    folder: Path | None = Field(default=None, description="where .eml files are written without a server")
    most_tries: int = Field(default=12, ge=1)
    first_pause_s: int = Field(default=60, ge=1)
    longest_pause_s: int = Field(default=3600, ge=1)


class LetterSettings(Section):
    """How letters are numbered and who signs them."""

    identity_prefix: str = Field(default="V", pattern=r"^[A-Z]$")
    number: str = "B-{seq}/{office}/{class}/{yyyy}"
    number_class: str = "KS.200"
    place: str = Field(default="", description="empty is the office's town")
    signer_title: str = Field(default="", description="also Plt. or Plh.; empty is Kepala and the office")
    signer_name: str = Field(default="", description="empty is the only head's account")
    signer_nip: str = Field(default="", pattern=r"^(\d{18})?$")
    copies: tuple[str, ...] = Field(default=(), description="tembusan that every letter names first")

    @field_validator("number")
    @classmethod
    def _has_a_serial(cls, pattern: str) -> str:
        known = {"seq", "office", "class", "yyyy"}
        try:
            used = {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
        except ValueError as error:
            raise ValueError(f"kurung kurawal di {pattern!r} tidak berpasangan") from error
        if "seq" not in used or not used <= known:
            raise ValueError("harus memuat {seq}, dan hanya boleh memakai {office}, {class}, {yyyy}")
        return pattern


class Settings(BaseSettings):
    """All settings of one machine of the office.

    `database` is a SQLAlchemy URL; empty means a SQLite file in `data_dir`.
    """

    model_config = SettingsConfigDict(
        env_prefix="PST_", env_nested_delimiter="__", extra="forbid", frozen=True, toml_file=None
    )

    database: str = ""
    data_dir: Path = Field(default_factory=lambda: user_data_path("pst", appauthor=False))
    time_zone: str = "Asia/Jakarta"
    office: OfficeDetails = OfficeDetails()
    channels: ChannelSettings = ChannelSettings()
    printer: PrinterSettings = PrinterSettings()
    kiosk: KioskSettings = KioskSettings()
    display: DisplaySettings = DisplaySettings()
    desk: DeskSettings = DeskSettings()
    queue: QueueSettings = QueueSettings()
    mail: MailSettings = MailSettings()
    letter: LetterSettings = LetterSettings()

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"zona waktu {name!r} tidak dikenal") from error
        return name

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
        case "bool_parsing" | "bool_type":
            return "isi dengan true atau false"
        case "int_parsing" | "int_type" | "float_parsing" | "float_type":
            return "isi dengan angka"
    return "bentuk nilainya tidak sesuai"
