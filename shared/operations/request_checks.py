"""What stands in the way of “terekam lengkap” and “lengkap dan jelas”: gaps and contradictions."""

from collections.abc import Sequence

from shared.domain.errors import InvalidAnswer
from shared.domain.form import Answer, Reading
from shared.domain.form_check import Act
from shared.domain.form_checks import CheckContext, CheckResult, check_answers
from shared.domain.request import Request
from shared.domain.request_errors import FormContradicts, FormIncomplete
from shared.domain.similarity import similarity
from shared.office import Office
from shared.operations.request_answers import TITLE, answers_of, request_form
from shared.store import requests
from shared.store.plain_session import AnySession

SIMILAR_FROM = 0.55
COMPARED = 2000
MORE = {"id": "dan lainnya", "en": "and others"}
NAMED = 3
"""How many places an error names; the whole list is on the screen."""


def checks_of(
    office: Office, session: AnySession, request: Request, answers: dict[str, Answer], read: Reading
) -> list[CheckResult]:
    """The checks of the form that these answers do not pass, similar activities of the register included.

    `read` is what one walk through the form found of them.
    """
    title, area = str(answers.get(TITLE, "")), office.settings.office.area
    known = requests.known_activities(session, request, limit=COMPARED) if title else []
    similar = tuple(
        f"{one.title} ({one.agency}, {one.number})"
        for one in known
        if similarity(title, one.title, area=area) >= SIMILAR_FROM
    )
    context = CheckContext(
        office_code=office.settings.office.code,
        today=office.day_of(request.recorded_at),
        similar=similar,
        now=office.day_of(office.clock.now()),
    )
    return check_answers(request_form(), answers, context, read=read)


def obstacles(
    office: Office, session: AnySession, request: Request, act: Act
) -> tuple[list[InvalidAnswer], list[CheckResult]]:
    """What stands in the way of the act: what is missing or wrong, in paper order, and what contradicts."""
    answers = answers_of(office, request)
    read = request_form().read(answers)
    failed = [one for one in checks_of(office, session, request, answers, read) if act in one.check.blocks]
    return read.problems(), failed


def stop_at_obstacles(office: Office, session: AnySession, request: Request, act: Act) -> None:
    """Raises FormIncomplete where answers are missing, else FormContradicts where checks block the act."""
    problems, failed = obstacles(office, session, request, act)
    checks = [one.check.id for one in failed]
    places = [one.question for one in problems] + [place for one in failed for place in one.places[:1]]
    if problems:
        raise FormIncomplete(problems, checks, _named(places))
    if failed:
        raise FormContradicts(checks, _named(places))


def _named(places: Sequence[str]) -> dict[str, str]:
    """The first places as people read them, in the languages of the form."""
    distinct = list(dict.fromkeys(places))
    form = request_form()
    named = {}
    for language, more in MORE.items():
        words = [form.words_for(place, language) for place in distinct[:NAMED]]
        named[language] = "; ".join([*words, more] if len(distinct) > NAMED else words)
    return named
