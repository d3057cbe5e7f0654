"""The sections of an office's settings; each value has a default, Kendal's where it names an office."""

from pathlib import Path
from string import Formatter
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, field_validator

AGENCY, AGENCY_SHORT = "Badan Pusat Statistik", "BPS"


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

    name: str = Field(default="BPS Kabupaten Kendal", max_length=100)
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


class ComplaintSettings(Section):
    """The working days within which complaints are dealt with, counted from the day of filing."""

    triage_days: int = Field(default=3, ge=1, le=60)
    answer_days: int = Field(default=5, ge=1, le=60)
    settle_days: int = Field(default=14, ge=1, le=60)
    supervisory_days: int = Field(default=60, ge=1, le=60, description="for suspected misconduct")
    close_days: int = Field(
        default=10, ge=1, le=60, description="after a reply that nobody came back to, the complaint closes"
    )


class PrinterSettings(Section):
    """The ticket printer of this machine."""

    cable: Literal["virtual", "network", "file", "serial", "windows"] = "virtual"
    address: str = Field(
        default="",
        description="host:port for network, a device file for file, port:baud for serial, a name for windows",
    )
    dots: Annotated[Literal[384, 512, 576], BeforeValidator(_number)] = 576
    timeout_s: float = Field(default=3.0, gt=0, le=30)
    waits_for_close: bool = Field(
        default=True, description="false where a network printer keeps its connection open"
    )
    always_drawn: bool = Field(
        default=False,
        description="a bitmap also on a serial line (4 to 6 s), for a printer that makes no QR codes",
    )
    folder: Path | None = Field(default=None, description="where the virtual printer puts its slips")
    mm_per_s: float = Field(
        default=100.0,
        gt=0,
        description="how fast it prints; a printer that cannot confirm is watched until it should be done",
    )
    offer_after_s: int = Field(
        default=120, ge=1, description="a slip that waited longer is offered at the desk, not printed"
    )
    roll_mm: int = Field(default=0, ge=0, description="the length of a new roll; 0: it is not counted")
    low_slips: int = Field(default=30, ge=0, description="told when so few slips are left on a counted roll")


class KioskSettings(Section):
    """The touchscreen for visitors."""

    device: str = Field(default="kiosk-1", min_length=1, max_length=64)
    mark: str = Field(
        default="",
        pattern=r"^([A-Z]\d{1,2})?$",
        description="marks the numbers that this kiosk gives without the store; empty follows its name",
    )
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
    folder: Annotated[Path | None, BeforeValidator(lambda value: value or None)] = Field(
        default=None,
        description="where mails are written as .eml without a server, for anyone to read who may read the "
        "folder; empty: sealed, in data_dir",
    )
    most_tries: int = Field(default=12, ge=1)
    first_pause_s: int = Field(default=60, ge=1)
    longest_pause_s: int = Field(default=3600, ge=1)


class LetterSettings(Section):
    """How letters are numbered and who signs them."""

    identity_prefix: str = Field(default="V", pattern=r"^[A-Z]$")
    number: str = "B-{seq}/{office}/{class}/{yyyy}"
    number_class: str = "KS.200"
    place: str = Field(default="", description="empty is the office's town")
    signer_title: str = Field(
        default="", max_length=120, description="also Plt. or Plh.; empty is Kepala and the office"
    )
    signer_name: str = Field(default="", max_length=120, description="empty is the only head's account")
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
