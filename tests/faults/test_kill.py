"""kill -9 of any process at a random moment: what was told exists, and nobody has to repair anything."""

import random
from dataclasses import fields

from desk.administration.stress import evidence
from desk.administration.stress_count import Counts, count
from desk.administration.stress_crowd import Crowd
from desk.administration.stress_hands import Seat, Word
from shared.domain.catalogue import Counter
from shared.office import open_office
from shared.settings import Settings
from tests.builders import officer_of

PROCESSES = 3
MOST_WORDS = 7
"""So much is heard at most between two kills: a visit from the touch to its end."""
LONGEST_MOMENT_S = 0.006
"""Longer than one write: the kill meets the next operation at any of its statements."""


def test_kill_at_any_moment_loses_nothing_that_was_told(settings: Settings, full: bool) -> None:
    chance = random.Random(9)  # noqa: S311 - a seed
    kills = 500 if full else 15
    with open_office(settings, device="desk-1") as office:
        officer = officer_of(officer_of(office, "admin", "administrator"), "petugas", "officer").officer
        with office.store.writing() as session:
            session.add(Counter(code="3", services=[]))

        with Crowd(Seat(number, settings, officer) for number in range(1, PROCESSES + 1)) as crowd:
            for _ in range(kills):
                crowd.hear_until_ready()  # no restart needed anything but a start
                for _word in range(chance.randint(0, MOST_WORDS)):
                    crowd.hear_once(1)
                crowd.hear(chance.uniform(0, LONGEST_MOMENT_S))
                crowd.kill_one(chance)
            crowd.stop()
        counts = count(evidence(office, settings, crowd.heard))

    assert counts == Counts(**{field.name: 0 for field in fields(Counts)})
    assert crowd.heard.kills == kills
    assert {said.word for said in crowd.heard.said} >= {Word.TOOK, Word.CALLED, Word.FINISHED, Word.PRINTED}
