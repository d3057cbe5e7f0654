"""What the desk is told of paper: each trouble once, with what to do, and when it is over."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desk.app import Desk
from desk.news import News
from shared.domain.events import Event, EventKind
from shared.office import Office, open_office
from shared.operations import printer_care, printing, queue
from shared.printing.virtual_printer_server import Script, VirtualPrinterServer
from shared.settings import Settings
from tests.fakes import MONDAY_MORNING, FixedClock
from tests.faults.paper_house import with_printer

PAPER_END = "Kertas tiket habis di kiosk-1. Pasang gulungan baru; nomor pengunjung tetap berlaku."


def slip(ticket: int, state: str, device: str = "kiosk-1", **details: object) -> Event:
    return Event(
        at=MONDAY_MORNING,
        kind=EventKind.PRINT_ENDED,
        device=device,
        subject="ticket",
        subject_id=str(ticket),
        details={"state": state, "label": f"RS-00{ticket}", **details},
    )


def stock(state: str, **details: object) -> Event:
    return Event(
        at=MONDAY_MORNING,
        kind=EventKind.PAPER_CHANGED,
        device="kiosk-1",
        subject="printer",
        subject_id="kiosk-1",
        details={"stock": state, **details},
    )


class Heard:
    """What a desk's news say of some entries, and what they take back."""

    def __init__(self, *events: Event) -> None:
        self.news = News("desk-1", label_of=lambda _ticket: "", may_print=lambda: True)
        self.said: list[str] = []
        self.standing: dict[str, str] = {}
        self.news.said.connect(self._say)
        self.news.over.connect(lambda about: self.standing.pop(about, None))
        self.hear(*events)

    def hear(self, *events: Event) -> None:
        self.news.hear(events)

    def _say(self, kind: str, words: Callable[[], str], about: str) -> None:
        self.said.append(words())
        if kind == "warning":
            self.standing[about] = words()


def test_paper_end_is_told_once_with_what_to_do_however_many_slips_it_stops(qtbot: QtBot) -> None:
    heard = Heard(
        slip(1, "failed", reason="paper_end", again=True),
        slip(1, "failed", reason="paper_end", again=True),
        slip(2, "failed", reason="paper_end", again=True),
        slip(1, "failed", reason="paper_end"),
    )

    assert heard.said == [PAPER_END]


def test_another_trouble_and_another_device_are_told_too(qtbot: QtBot) -> None:
    heard = Heard(
        slip(1, "failed", reason="paper_end"),
        slip(2, "failed", reason="cover_open"),
        slip(3, "failed", "kiosk-2", reason="paper_end"),
    )

    assert [text.partition(".")[0] for text in heard.said] == [
        "Kertas tiket habis di kiosk-1",
        "Penutup printer tiket terbuka di kiosk-1",
        "Kertas tiket habis di kiosk-2",
    ]


def test_paper_that_ends_in_the_middle_leaves_a_doubt_and_is_told_as_what_it_is(qtbot: QtBot) -> None:
    heard = Heard(slip(1, "unknown", reason="paper_end"), slip(2, "failed", reason="paper_end"))

    assert heard.said == [
        "Tidak pasti apakah tiket RS-001 keluar di kiosk-1. "
        "Tekan Ctrl+Shift+P bila pengunjung memerlukan salinannya.",
        PAPER_END,
    ]


def test_a_cut_link_leaves_a_doubt_alone(qtbot: QtBot) -> None:
    heard = Heard(slip(1, "unknown", reason="cut_off"))

    assert list(heard.standing) == ["slip 1"]


def test_a_slip_that_comes_takes_the_trouble_back_and_says_so_quietly(qtbot: QtBot) -> None:
    heard = Heard(slip(1, "failed", reason="paper_end", again=True), slip(1, "confirmed"))
    over = dict(heard.standing)

    heard.hear(slip(2, "failed", reason="paper_end"))

    assert over == {}
    assert heard.said == [PAPER_END, "Printer tiket di kiosk-1 mencetak lagi.", PAPER_END]


def test_the_visitors_word_ends_the_doubt_about_that_slip_alone(qtbot: QtBot) -> None:
    heard = Heard(slip(1, "unknown", reason="cut_off"), slip(2, "unknown", reason="cut_off"))

    heard.hear(slip(1, "sent", said=True))

    assert list(heard.standing) == ["slip 2"]
    assert len(heard.said) == 2


@pytest.mark.parametrize(
    ("event", "words"),
    [
        (stock("near_end"), "Kertas tiket di kiosk-1 hampir habis. Siapkan gulungan baru."),
        (
            stock("roll_low", slips_left=12),
            "Kertas tiket di kiosk-1 tinggal untuk sekitar 12 tiket. Siapkan gulungan baru.",
        ),
    ],
)
def test_paper_near_its_end_is_told_until_there_is_enough(qtbot: QtBot, event: Event, words: str) -> None:
    heard = Heard(event)
    before = list(heard.standing.values())

    heard.hear(stock("enough"))

    assert (before, heard.standing) == ([words], {})


def test_paper_that_got_low_while_nobody_was_signed_in_is_told_at_sign_in(
    qtbot: QtBot, settings: Settings, clock: FixedClock, office: Office, entered: Callable[..., Desk]
) -> None:
    with (
        VirtualPrinterServer(settings.data_dir / "tray", Script.NEAR_END) as printer,
        open_office(with_printer(settings, printer.port), device="kiosk-1") as kiosk,
    ):
        kiosk.clock = clock
        printer_care.probe(kiosk.settings)
        queue.take_number(kiosk, "RS")
        printing.print_next(kiosk)

    desk = entered("officer")

    qtbot.waitUntil(
        lambda: desk.window.notice.text == "Kertas tiket di kiosk-1 hampir habis. Siapkan gulungan baru."
    )
    assert desk.window.status.paper_text.endswith("kertas hampir habis di kiosk-1")


def test_a_desk_hears_of_the_kiosks_paper_end_and_of_its_end(
    qtbot: QtBot, settings: Settings, clock: FixedClock, office: Office, entered: Callable[..., Desk]
) -> None:
    desk = entered("officer")
    notice, status = desk.window.notice, desk.window.status
    with (
        VirtualPrinterServer(settings.data_dir / "tray", Script.NEAR_END) as printer,
        open_office(with_printer(settings, printer.port), device="kiosk-1") as kiosk,
    ):
        kiosk.clock = clock
        printer_care.probe(kiosk.settings)
        queue.take_number(kiosk, "RS")
        printing.print_next(kiosk)
        qtbot.waitUntil(lambda: notice.text.startswith("Kertas tiket di kiosk-1 hampir habis"))
        low = status.paper_text
        printer.script = Script.PAPER_END
        queue.take_number(kiosk, "RS")
        printing.print_next(kiosk)
        qtbot.waitUntil(lambda: notice.text == PAPER_END)
        printer.help()
        printer.script = Script.NORMAL
        clock.pass_minutes(0.1)
        printing.print_next(kiosk)
        qtbot.waitUntil(lambda: "hampir habis" not in status.paper_text)

    assert notice.text == ""
    assert low.endswith("di kiosk-1 · kertas hampir habis di kiosk-1")
