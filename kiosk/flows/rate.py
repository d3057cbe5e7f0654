"""How it was: the nine elements by the slip's or the mail's code, or without one."""

from collections.abc import Mapping
from uuid import UUID, uuid4

from PySide6.QtCore import QObject

from kiosk.window import KioskWindow
from shared.domain.errors import FrontOfficeError
from shared.domain.feedback import Rating
from shared.domain.form import Form
from shared.office import Office
from shared.operations import feedback
from shared.ui.background import Worker


class Rate(QObject):
    """Asks for the code first, so that nobody answers nine questions in vain."""

    def __init__(self, window: KioskWindow, office: Office, *, store_work: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        self._code = ""
        self._wish: UUID = uuid4()
        window.welcome.rating_asked.connect(lambda: window.show_page("rating_code"))
        window.rating_code.code_entered.connect(self._check)
        window.rating_code.without_code.connect(lambda: self._check(""))
        window.rating_code.left.connect(lambda: window.show_page("welcome"))
        window.rating.sent.connect(self._send)
        window.rating.left.connect(window.wipe)
        window.wiped.connect(self._forget)

    def _check(self, code: str) -> None:
        def check() -> Form:
            if code:
                feedback.check_code(self._office, code)
            return feedback.rating_form()

        self._code, self._wish = code, uuid4()
        self._store_work.run(check, done=self._open, failed=self._window.rating_code.show_problem)

    def _open(self, form: Form) -> None:
        if self._window.page_name != "rating_code":
            return
        self._window.rating.show_form(form)
        self._window.show_page("rating")

    def _send(self, answers: Mapping[str, object]) -> None:
        comment = str(answers.get(feedback.COMMENT, ""))
        scores = {name: int(str(value)) for name, value in answers.items() if name != feedback.COMMENT}
        code, wish = self._code, self._wish

        def rate() -> Rating:
            return feedback.rate(self._office, code, scores, comment, uid=wish)

        self._store_work.run(
            rate, done=lambda _rating: self._window.rating.show_thanks(), failed=self._refuse
        )

    def _refuse(self, error: FrontOfficeError) -> None:
        self._window.rating.show_problem(error)

    def _forget(self) -> None:
        self._code, self._wish = "", uuid4()
