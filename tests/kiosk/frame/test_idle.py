"""When an untouched kiosk warns and forgets."""

import pytest

from kiosk.frame.idle import IdleNow, IdleWatch, Phase


@pytest.mark.parametrize(
    ("passed_s", "expected"),
    [
        (0, IdleNow(Phase.CALM)),
        (44.9, IdleNow(Phase.CALM)),
        (45, IdleNow(Phase.WARNING, 30)),
        (64.5, IdleNow(Phase.WARNING, 11)),
        (74.9, IdleNow(Phase.WARNING, 1)),
        (75, IdleNow(Phase.OVER)),
    ],
)
def test_the_warning_counts_down_before_all_is_forgotten(passed_s: float, expected: IdleNow) -> None:
    times = iter([0.0, passed_s])
    watch = IdleWatch(lambda: next(times), warning_s=30)

    assert watch.now(allowed_s=45) == expected


def test_a_touch_starts_the_count_again() -> None:
    times = iter([0.0, 70.0, 100.0])
    watch = IdleWatch(lambda: next(times), warning_s=30)

    watch.touched()

    assert watch.now(allowed_s=45) == IdleNow(Phase.CALM)


def test_a_page_for_typing_allows_more_time() -> None:
    times = iter([0.0, 80.0])
    watch = IdleWatch(lambda: next(times), warning_s=30)

    assert watch.now(allowed_s=90) == IdleNow(Phase.CALM)
