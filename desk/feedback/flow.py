"""The feedback panel and the operations on ratings and complaints."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from desk.feedback.panel import FeedbackPanel
from desk.feedback.picture import ComplaintRow, FeedbackPicture
from desk.flow import Flow
from shared.domain.complaint import OPEN_COMPLAINTS, ComplaintState
from shared.domain.errors import FrontOfficeError
from shared.domain.events import Event
from shared.office import Office
from shared.operations import complaints, feedback
from shared.ui.background import Worker

SUBJECTS = ("rating", "complaint")
LISTED = (*OPEN_COMPLAINTS, ComplaintState.SETTLED)
"""A settled one stays in view until it is closed: whoever complained may come back."""
MONTHS = {"month": 1, "quarter": 3, "year": 12}
MOVES = {
    "triage": complaints.triage,
    "supervise": partial(complaints.triage, supervisory=True),
    "answer": complaints.answer,
    "reply": complaints.reply,
    "settle": complaints.settle,
    "tell": complaints.tell,
    "close_complaint": complaints.close,
}


class HearFeedback(Flow):
    """Reads a period's index, and moves complaints."""

    def __init__(self, panel: FeedbackPanel, office: Office, worker: Worker, *, settles: bool) -> None:
        super().__init__(worker)
        self._panel, self._office, self._settles = panel, office, settles
        panel.period_asked.connect(self.refresh)
        panel.move_asked.connect(self._move)

    def hear(self, events: Sequence[Event]) -> None:
        """Somebody rated or complained, or a complaint was moved."""
        if any(event.subject in SUBJECTS for event in events):
            self.refresh()

    def reading(self) -> Callable[[], FeedbackPicture]:
        office, settles = self._office, self._settles
        months = MONTHS[self._panel.index.period.currentData()]

        def read() -> FeedbackPicture:
            today = office.day_of(office.clock.now())
            since = first_day(today, months)
            listed = complaints.listing(office, LISTED) if settles else None
            return FeedbackPicture(
                feedback.index(office, since, today),
                feedback.rating_form(),
                feedback.comments(office, since, today),
                None if listed is None else [ComplaintRow(**vars(one)) for one in listed],
            )

        return read

    def show_picture(self, picture: FeedbackPicture) -> None:
        self._panel.show_picture(picture)

    def _move(self, move: str, complaint_id: int, note: str) -> None:
        def refused(error: FrontOfficeError) -> None:
            self._panel.note_form.give_back()
            self.say_error(error)

        self.act(lambda: MOVES[move](self._office, complaint_id, note), lambda _one: self.refresh(), refused)


def first_day(today: date, months: int) -> date:
    """The first day of the month, quarter or year (1, 3 or 12 months) that `today` lies in."""
    return date(today.year, (today.month - 1) // months * months + 1, 1)
