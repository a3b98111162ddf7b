"""Who finds a line full is told how long those before them will take, as measured."""

import pytest

from toso.core.queues import FIRST, LONGEST, Pace, WaitingLine, WriterBusy


def refused(line: WaitingLine) -> int:
    with pytest.raises(WriterBusy) as told, line.place():
        pass
    assert told.value.headers is not None
    return int(told.value.headers["Retry-After"])


def test_a_full_line_tells_how_long_it_takes_as_measured() -> None:
    line = WaitingLine(places=2, most=3, full=WriterBusy)
    places = [line.place() for _ in range(5)]
    for place in places:
        place.__enter__()
    assert refused(line) == 1, "before anything was measured"
    line.pace.mean = 4.0
    assert refused(line) == 10, "five of four seconds each, two at a time"
    line.pace.mean = 1_000
    assert refused(line) == LONGEST
    places[0].__exit__(None, None, None)
    with line.place():
        assert line.inside == 5
    assert line.inside == 4


def test_however_many_wait_who_is_served_soon_is_let_in() -> None:
    line = WaitingLine(places=2, most=1, full=WriterBusy, soon=3.0)
    places = [line.place() for _ in range(10)]
    for place in places:
        place.__enter__()
    line.pace.mean = 0.7
    assert refused(line) == 4, "ten of 0.7 seconds each, two at a time"
    line.pace.mean = 0.5
    with line.place():
        assert line.inside == 11


def test_work_that_fails_is_measured_and_leaves_its_place() -> None:
    line = WaitingLine(1, 0, WriterBusy)

    def work() -> None:
        raise OSError("full")

    for _ in range(3):
        with pytest.raises(OSError), line.place():
            line.timed(work)()
    assert line.inside == 0
    assert 0 < line.pace.mean < FIRST


def test_the_mean_follows_what_is_measured() -> None:
    pace = Pace()
    for _ in range(100):
        with pace.measured():
            pass
    assert pace.mean < FIRST / 100
