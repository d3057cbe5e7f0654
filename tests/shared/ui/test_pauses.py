"""Whatever tries again by itself does so soon, then seldom, and never in step with others."""

from itertools import islice

from shared.ui.pauses import growing_pauses


def test_pauses_grow_up_to_the_longest() -> None:
    pauses = islice(growing_pauses(first_ms=100, longest_ms=350), 4)

    for pause, whole in zip(pauses, [100, 200, 350, 350], strict=True):
        assert whole / 2 <= pause <= whole


def test_two_machines_do_not_come_back_together() -> None:
    machines = [growing_pauses(first_ms=1_000_000) for _ in range(8)]

    assert len({next(pauses) for pauses in machines}) > 1
