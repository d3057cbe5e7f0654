"""Sample requests stand where the story leaves them, with deadlines that look like an office's."""

from desk.administration.sample import fill
from shared.domain.letter import LetterState
from shared.domain.request import ENDED, OPEN, RequestState
from shared.office import Office
from shared.operations import letters, officers, requests
from tests.fakes import FixedClock


def test_the_sample_has_a_request_in_every_corner_of_the_office(office: Office) -> None:
    accounts = fill(office)

    ratna = officers.sign_in(office, "ratna", accounts[0].password)
    found = requests.listing(ratna, (*OPEN, *ENDED))
    assert sorted(line.state for line in found) == sorted(
        [
            RequestState.CLOSED,
            RequestState.UNDER_REVIEW,
            RequestState.NEEDS_REVISION,
            RequestState.VERIFIED,
            RequestState.RECORDED_COMPLETE,
            RequestState.RECORDED,
        ]
    )
    assert sorted(letter.state for letter in letters.listing(ratna)) == sorted(
        [LetterState.SENT, LetterState.WITH_HEAD]
    )


def test_one_duty_of_the_sample_is_urgent_and_none_is_late(office: Office) -> None:
    accounts = fill(office)

    ratna = officers.sign_in(office, "ratna", accounts[0].password)
    waiting = [
        line.days.left for line in requests.listing(ratna) if line.days.due and not line.days.first_done
    ]
    assert len(waiting) == 2
    assert 0 <= min(waiting) <= 5
    assert not any(line.days.first_late for line in requests.listing(ratna, (*OPEN, *ENDED)))


def test_an_activity_is_planned_for_the_year_after_its_application(office: Office, clock: FixedClock) -> None:
    clock.pass_minutes(60 * 24 * 45)

    accounts = fill(office)

    ratna = officers.sign_in(office, "ratna", accounts[0].password)
    titles = [line.title for line in requests.listing(ratna, (*OPEN, *ENDED))]
    assert (len(titles), {title[-4:] for title in titles}) == (6, {"2027", "2028"})
