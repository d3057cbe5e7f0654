"""The question whether the clock is right, and the warning that it is behind."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.confirmation import Confirmation
from desk.flow import Flow
from desk.notice_source import BY_NEWS
from shared.domain.business_time import Doubt
from shared.office import Office
from shared.operations import office_time
from shared.ui.background import Worker
from shared.ui.dates import clock_text, day_text
from shared.ui.language import screen_language
from shared.ui.notice import NoticeKind


class ConfirmClock(Flow):
    """Asks whoever signed in, once for each leap of the clock; `confirmed` when it is answered with yes."""

    confirmed = Signal()

    def __init__(self, window: QWidget, office: Office, worker: Worker) -> None:
        super().__init__(worker)
        self._window, self._office = window, office
        self.question = Confirmation(window)
        self._was_asked = False

    def close(self) -> None:
        self.question.close_overlay()
        super().close()

    def look(self) -> None:
        """At sign-in, and every minute: ask where the clock is in doubt."""
        state = office_time.state(self._office)
        if state.doubt is None:
            self._was_asked = False
        elif not self._was_asked:
            self._was_asked = True
            self._ask(state.doubt)

    def warn(self) -> None:
        """At sign-in: say that the clock is behind, where it is."""
        state = office_time.state(self._office)
        if state.is_behind:
            self.say(NoticeKind.WARNING, lambda: self._behind(state), BY_NEWS)

    def _ask(self, doubt: Doubt) -> None:
        self.question.ask(
            self._window,
            self.tr("Jam komputer menunjukkan {shown}. Benar?").format(shown=self._moment(doubt.shown)),
            self.tr(
                "Kegiatan terakhir tercatat {last}. Sebelum dipastikan, nomor tidak diberikan. "
                "Bila salah, perbaiki dahulu tanggal dan jam komputer."
            ).format(last=self._moment(doubt.certain)),
            self.tr("Jam &benar"),
            lambda: self.act(lambda: office_time.confirm(self._office), lambda _: self.confirmed.emit()),
        )

    def _behind(self, state: office_time.TimeState) -> str:
        return self.tr(
            "Jam komputer tertinggal: menunjukkan {shown}, padahal sudah tercatat kegiatan sesudahnya. "
            "Waktu kantor diteruskan dari {now}. Periksa tanggal dan jam komputer."
        ).format(shown=self._moment(state.now - state.lag), now=self._moment(state.now))

    def _moment(self, moment: datetime) -> str:
        local, language = self._office.local(moment), screen_language()
        return self.tr("{day} pukul {time}").format(
            day=day_text(local, language), time=clock_text(local, language)
        )
