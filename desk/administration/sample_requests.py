"""Sample requests: six that never came, each brought to where it stands by the acts of officers."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import yaml

from shared.assets import asset
from shared.domain.finding import FindingState
from shared.domain.mail import MailState
from shared.office import Office
from shared.operations import feedback, letters, outbox, requests

LETTER = "surat_permohonan"
DELIVERED = "diserahkan di loket"
Details = Mapping[str, Any]
Act = Callable[[], object]


class SampleRequests:
    """Acts by day: whoever tells the story plays each day as it comes."""

    def __init__(self, officers: list[Office], head: Office, today: date) -> None:
        self._today = today
        self._acts: dict[date, list[Act]] = defaultdict(list)
        sample = yaml.safe_load(asset("sample", "requests.yaml").read_text(encoding="utf-8"))
        for story in sample["requests"]:
            answers = self._answers(sample["answers"], story)
            told = _Story(officers[story["officer"]], head, answers)
            for act in story["acts"]:
                day = working_day_before(today, act["ago"])
                self._acts[day].append(lambda told=told, act=act: told.play(act))

    @property
    def days(self) -> list[date]:
        """The days on which something happens, in order."""
        return sorted(self._acts)

    def play(self, day: date) -> None:
        """What happens on this day."""
        for act in self._acts.pop(day, ()):
            act()

    def _answers(self, base: Details, story: Details) -> dict[str, Any]:
        answers = {**base, **story["answers"]}
        kept = {name: answers[name] for name in story.get("only", answers)}
        signed = working_day_before(self._today, story["acts"][0]["ago"] + 1)
        return sample_answers(kept, topic=story["topic"], signed_on=signed)


class _Story:
    """One request; every act is an operation."""

    def __init__(self, officer: Office, head: Office, answers: dict[str, Any]) -> None:
        self._officer, self._head, self._answers = officer, head, answers
        self._id = self._letter = 0

    def play(self, act: Details) -> None:
        getattr(self, f"_{act['do']}")(act)

    def _record(self, _act: Details) -> None:
        self._id = requests.record(self._officer, self._answers).id or 0

    def _complete(self, _act: Details) -> None:
        file = asset("sample", "surat-permohonan.pdf")
        requests.attach(self._officer, self._id, LETTER, file.name, file.read_bytes())
        requests.mark_complete(self._officer, self._id)

    def _review(self, _act: Details) -> None:
        requests.start_review(self._officer, self._id)

    def _find(self, act: Details) -> None:
        requests.add_finding(self._officer, self._id, act["place"], act["text"])

    def _return(self, _act: Details) -> None:
        requests.return_for_revision(self._officer, self._id)

    def _resubmit(self, _act: Details) -> None:
        requests.resubmit(self._officer, self._id)

    def _accept(self, act: Details) -> None:
        for thread in requests.open_request(self._officer, self._id).findings:
            if thread.state is not FindingState.ACCEPTED:
                requests.answer_finding(self._officer, self._id, thread.finding_id, act["text"])
                requests.accept_finding(self._officer, self._id, thread.finding_id)

    def _verify(self, _act: Details) -> None:
        requests.verify(self._officer, self._id)

    def _draft(self, _act: Details) -> None:
        self._letter = letters.draft(self._officer, self._id).id or 0

    def _submit(self, _act: Details) -> None:
        letters.submit_to_head(self._officer, self._letter)

    def _issue(self, _act: Details) -> None:
        letters.issue(self._head, self._letter)

    def _deliver(self, _act: Details) -> None:
        """No mail leaves a demonstration: what was written is handed over."""
        outbox.send_due(self._officer)
        for mail in requests.open_request(self._officer, self._id).mails:
            if mail.state is MailState.WRITTEN and mail.gone_at is None:
                outbox.confirm_otherwise(self._officer, mail.mail_id, DELIVERED)

    def _rate(self, act: Details) -> None:
        code = requests.open_request(self._officer, self._id).request.code
        feedback.rate(self._officer, code, dict.fromkeys(feedback.elements(), act["scores"]))


def sample_answers(answers: Details, *, topic: str, signed_on: date) -> dict[str, Any]:
    """The answers of an activity planned for the year after the day of the application."""
    words = {
        "topic": topic,
        "signed_on": signed_on.isoformat(),
        "year": signed_on.year + 1,
        "this_year": signed_on.year,
    }
    return {name: _filled(answer, words) for name, answer in answers.items()}


def _filled(answer: Any, words: Details) -> Any:
    """What is nothing but a placeholder keeps its type."""
    if isinstance(answer, dict):
        return {name: _filled(value, words) for name, value in answer.items()}
    if isinstance(answer, list):
        return [_filled(value, words) for value in answer]
    if not isinstance(answer, str):
        return answer
    whole = answer[1:-1]
    return words[whole] if answer == f"{{{whole}}}" and whole in words else answer.format(**words)


def working_day_before(today: date, count: int) -> date:
    """The day from Monday to Friday that lies so many of them before today."""
    day = today
    while count:
        day -= timedelta(days=1)
        count -= day.weekday() < 5
    return day
