"""Pictures to be looked at: `python -m tests.kiosk.gallery FOLDER [SIZE …] [--language en]`."""

import argparse
import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest

from kiosk.pages.answer import ShownAnswer
from kiosk.pages.ticket import Paper
from kiosk.window import KioskWindow
from shared.domain.errors import HelpAway, InvalidAnswer, NotFound, StoreDamaged
from shared.domain.feedback_errors import RatingEmpty
from shared.domain.paper import PaperReason
from shared.setting_sections import KioskSettings
from shared.settings import Settings
from shared.ui.application import start_application
from shared.ui.visitor_sentences import visitor_sentence
from tests.builders import guest_book_answers
from tests.kiosk.samples import (
    ANSWER,
    CHANNELS,
    CODE,
    EIGHT,
    EMERGENCY_TICKET,
    FOUR,
    HOLIDAY,
    NOW,
    OPEN,
    RECEIPT,
    TICKET,
    UNANSWERED,
    complaint,
    guest_book,
    rating,
)

SIZES = ("1920x1080", "1280x800", "1080x1920")
EMERGENCY = ("welcome", "services", "ticket", "ticket-failed", "message")
ASKING = (Paper.ASKED, Paper.COPYING, Paper.HELD, Paper.OFFICER, Paper.UNKNOWN)
QUESTIONS = ("full_name", "sex", "agency_category", "email", "phone", "birth_year", "errand")


def show_question(kiosk: KioskWindow, name: str) -> None:
    kiosk.guest_book.show_form(guest_book(), guest_book_answers(), ticket_label="RS-007")
    kiosk.guest_book.show_problem(InvalidAnswer(name, "too_short"))
    if name != "email":
        kiosk.guest_book.edit(name)
    kiosk.show_page("guest_book")


def show_ticket(
    kiosk: KioskWindow, paper: Paper, reason: PaperReason | None = None, *, copy: int = 1
) -> None:
    kiosk.ticket.show_ticket(TICKET)
    kiosk.ticket.show_paper(paper, reason, copy=copy)
    kiosk.show_page("ticket")


def show_emergency(kiosk: KioskWindow, page: str) -> None:
    kiosk.shell.show_emergency(True)
    kiosk.welcome.show_opening(OPEN, NOW)
    kiosk.services.show_services(FOUR, waits_known=False)
    kiosk.ticket.show_ticket(EMERGENCY_TICKET)
    kiosk.ticket.show_paper(Paper.FAILED if page == "ticket-failed" else Paper.READY)
    kiosk.message.show_problem(HelpAway())
    kiosk.show_page(page.partition("-")[0])


def end_emergency(kiosk: KioskWindow) -> None:
    kiosk.shell.show_emergency(False)
    kiosk.services.show_services(FOUR)
    kiosk.show_page("services")


def show_summary(kiosk: KioskWindow) -> None:
    kiosk.guest_book.show_form(guest_book(), guest_book_answers(), ticket_label="RS-007")
    for _ in range(40):
        kiosk.guest_book.next()
        kiosk.guest_book.skip()
    kiosk.show_page("guest_book")


def show_code(kiosk: KioskWindow) -> None:
    kiosk.show_page("code")
    kiosk.code.typed = CODE
    kiosk.code.show_problem(NotFound(what="ticket"))


def show_rating(kiosk: KioskWindow, place: int, score: str = "") -> None:
    kiosk.rating.show_form(rating())
    for _ in range(place - 1):
        kiosk.rating.skip()
    if score:
        kiosk.rating.choose(score)
        kiosk.rating.back()
    kiosk.show_page("rating")


def show_complaint(kiosk: KioskWindow, *answers: str) -> None:
    kiosk.complaint.show_form(complaint())
    for answer in answers:
        kiosk.complaint.question.typed = answer
        kiosk.complaint.next()
    kiosk.show_page("complaint")


def show_channels(kiosk: KioskWindow) -> None:
    kiosk.channels.show_channels(CHANNELS)
    kiosk.show_page("channels")


def show_answer(kiosk: KioskWindow, answer: ShownAnswer) -> None:
    kiosk.answer.show_answer(answer)
    kiosk.show_page("answer")


def scenes(kiosk: KioskWindow, pass_seconds: Callable[[float], object]) -> dict[str, Callable[[], object]]:
    book = kiosk.guest_book
    return {
        "01-welcome": lambda: (kiosk.welcome.show_opening(OPEN, NOW), kiosk.show_page("welcome")),
        "02-holiday": lambda: kiosk.welcome.show_opening(HOLIDAY, NOW),
        "03-services": lambda: (kiosk.services.show_services(FOUR), kiosk.show_page("services")),
        "04-services-8": lambda: (
            kiosk.services.show_services(EIGHT),
            setattr(kiosk.services, "priority", True),
        ),
        "05-services-1": lambda: kiosk.services.show_services(FOUR[3:]),
        "05-services-3": lambda: kiosk.services.show_services(FOUR[1:]),
        "05-services-0": lambda: kiosk.services.show_services(()),
        "06-ticket": lambda: show_ticket(kiosk, Paper.READY),
        "07-ticket-printing": lambda: show_ticket(kiosk, Paper.PRINTING),
        "08-ticket-failed": lambda: show_ticket(kiosk, Paper.FAILED),
        **{f"08-ticket-{paper}": partial(show_ticket, kiosk, paper) for paper in ASKING},
        "08-ticket-again": lambda: show_ticket(kiosk, Paper.AGAIN, PaperReason.PAPER_END),
        "08-ticket-no-paper": lambda: show_ticket(kiosk, Paper.FAILED, PaperReason.PAPER_END),
        "08-ticket-copy": lambda: show_ticket(kiosk, Paper.READY, copy=2),
        **{f"38-emergency-{name}": partial(show_emergency, kiosk, name) for name in EMERGENCY},
        "39-emergency-over": lambda: end_emergency(kiosk),
        "09-notice": lambda: (book.show_form(guest_book()), kiosk.show_page("guest_book")),
        **{f"10-{name}": lambda name=name: show_question(kiosk, name) for name in QUESTIONS},
        "11-summary": lambda: show_summary(kiosk),
        "12-sending": lambda: book.send(),
        "13-thanks": lambda: (book.show_form(guest_book(), ticket_label="RS-007"), book.show_thanks()),
        "14-code": lambda: show_code(kiosk),
        "18-rating-code": lambda: kiosk.show_page("rating_code"),
        "19-rating": lambda: show_rating(kiosk, 1),
        "20-rating-picked": lambda: show_rating(kiosk, 7, "4"),
        "21-rating-complaints": lambda: show_rating(kiosk, 8),
        "22-rating-comment": lambda: show_rating(kiosk, 10),
        "23-rating-empty": lambda: kiosk.rating.show_problem(RatingEmpty()),
        "24-rating-sending": lambda: kiosk.rating.next(),
        "25-rating-thanks": lambda: kiosk.rating.show_thanks(),
        "26-complaint": lambda: show_complaint(kiosk),
        "27-complaint-text": lambda: show_complaint(kiosk, "complaint"),
        "28-complaint-short": lambda: show_complaint(kiosk, "complaint", "Eh"),
        "28a-complaint-code": lambda: show_complaint(kiosk, "complaint", "Antrian terlalu lama."),
        "28b-complaint-code-half": lambda: show_complaint(kiosk, "complaint", "Antrian lama.", "7K3M"),
        "29-complaint-contact": lambda: show_complaint(kiosk, "complaint", "Antrian terlalu lama.", ""),
        "30-complaint-receipt": lambda: kiosk.complaint.show_thanks(RECEIPT),
        "31-complaint-anonymous": lambda: kiosk.complaint.show_thanks(replace(RECEIPT, may_be_told=False)),
        "32-channels": lambda: show_channels(kiosk),
        "33-answer-code": lambda: kiosk.show_page("answer_code"),
        "34-answer": lambda: show_answer(kiosk, ANSWER),
        "35-answer-none-yet": lambda: show_answer(kiosk, UNANSWERED),
        "36-complaint-empty": lambda: (show_complaint(kiosk, "complaint"), kiosk.complaint.next()),
        "37-complaint-bad-contact": lambda: show_complaint(kiosk, "complaint", "Lama.", "", "vmbeooo"),
        "15-help": lambda: (kiosk.message.show_help(), kiosk.show_page("message")),
        "16-trouble": lambda: kiosk.message.show_problem(None),
        "16-out-of-service": lambda: kiosk.message.show_problem(StoreDamaged()),
        "17-idle": lambda: (pass_seconds(54), kiosk.tick()),
    }


def main(folder: Path, sizes: list[str], language: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    application = start_application("pst-kiosk")
    seconds = [0.0]

    def pass_seconds(passed: float) -> None:
        seconds[0] += passed

    settings = Settings(kiosk=KioskSettings(language=language))
    kiosk = KioskWindow(settings, sentence=visitor_sentence, now=lambda: NOW, seconds=lambda: seconds[0])
    for size in sizes:
        kiosk.show(QSize(*(int(side) for side in size.split("x"))))
        for name, scene in scenes(kiosk, pass_seconds).items():
            scene()
            QTest.qWait(250)
            kiosk.window.grabWindow().save(str(folder / f"{size}-{name}.png"))
        kiosk.shell.stay_asked.emit()
    kiosk.close()
    application.processEvents()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("sizes", nargs="*", default=SIZES)
    parser.add_argument("--language", default="id")
    options = parser.parse_args()
    main(options.folder, options.sizes, options.language)
