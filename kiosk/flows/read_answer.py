"""The answer to a complaint, by the code that its receipt or mail shows."""

from datetime import datetime, time

from PySide6.QtCore import QObject

from kiosk.pages.answer import ShownAnswer
from kiosk.window import KioskWindow
from shared.office import Office
from shared.operations.complaint_answers import answer_by_code
from shared.ui.background import Worker


class ReadAnswer(QObject):
    """Asks for the code; whoever has it may read the answer, without a name."""

    def __init__(self, window: KioskWindow, office: Office, *, store_work: Worker) -> None:
        super().__init__(window)
        self._window = window
        self._office = office
        self._store_work = store_work
        window.complaint.answer_asked.connect(lambda: window.show_page("answer_code"))
        window.answer_code.code_entered.connect(self._find)
        window.answer_code.left.connect(lambda: window.show_page("complaint"))
        window.answer.left.connect(window.wipe)

    def _find(self, code: str) -> None:
        def find() -> ShownAnswer:
            found = answer_by_code(self._office, code)
            zone = self._office.settings.zone
            due = datetime.combine(found.due, time(), tzinfo=zone) if found.due else None
            return ShownAnswer(found.code, found.kind.value, found.state.value, due, found.words)

        self._store_work.run(find, done=self._show, failed=self._window.answer_code.show_problem)

    def _show(self, answer: ShownAnswer) -> None:
        if self._window.page_name != "answer_code":
            return
        self._window.answer.show_answer(answer)
        self._window.show_page("answer")
