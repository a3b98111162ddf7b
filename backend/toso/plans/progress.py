"""Progress of tasks: an append-only log folded to a day, rolled up from assignments to tasks to the plan."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from toso.kit.clock import local_date
from toso.kit.labels import Labelled
from toso.plans.deadlines import Deadline, Occurrence, occurrences
from toso.plans.timeliness import Beat, StatusCode, count_in


class WorkState(Labelled):
    NOT_STARTED = "not_started", "Chưa thực hiện"
    IN_PROGRESS = "in_progress", "Đang thực hiện"
    DONE = "done", "Hoàn thành"
    STOPPED = "stopped", "Dừng thực hiện"


@dataclass(frozen=True)
class Entry:
    """One line of the log; nothing in it is ever changed.

    `at` is when it was written (aware), `on` the day of the work (the day of writing otherwise). What is None
    was not reported. `cancels` is the id of the entry that this one takes back; its own values stand instead.
    """

    id: Hashable
    at: datetime
    on: date | None = None
    state: WorkState | None = None
    percent: int | None = None
    count: int | None = None
    cancels: Hashable | None = None

    @property
    def day(self) -> date:
        return self.on or local_date(self.at)


@dataclass(frozen=True)
class Progress:
    """Progress on a day, as the log gives it. `percent`: 0 to 100, None where nobody reported one (missing ≠ zero)."""

    state: WorkState = WorkState.NOT_STARTED
    percent: Decimal | None = None
    done_on: date | None = None
    beats: tuple[Beat, ...] = ()

    @property
    def last_beat_on(self) -> date | None:
        return max((b.on for b in self.beats), default=None)


def fold_log(entries: Iterable[Entry], cut_off: date) -> Progress:
    """The standing at the end of the day `cut_off` (Viet Nam), from what had been written by then.

    A correction written later does not change it, so a frozen report folds to the same values for ever. An
    entry that was taken back counts for nothing; a bare taking-back of the taking-back brings it to life again.
    """
    known = sorted((e for e in entries if local_date(e.at) <= cut_off), key=lambda e: e.at)
    cancelled = _taken_back(known)
    state, percent, done_on = WorkState.NOT_STARTED, None, None
    valid = [e for e in known if e.id not in cancelled and e.day <= cut_off]
    for entry in valid:
        if _says_something(entry) and state is WorkState.NOT_STARTED:
            state = WorkState.IN_PROGRESS
        state = entry.state or state
        percent = Decimal(entry.percent) if entry.percent is not None else percent
        if state is not WorkState.DONE:
            done_on = None
        elif done_on is None:
            done_on = entry.day
    beats = tuple(Beat(e.day, e.count) for e in valid if _says_something(e))
    return Progress(state, Decimal(100) if state is WorkState.DONE else percent, done_on, beats)


def _taken_back(known: Sequence[Entry]) -> set[Hashable]:
    """Entries that count for nothing. A correction with values of its own that corrects a correction stands for
    the first entry too: that one does not come back to life beside it.
    """
    by_id, cancelled = {entry.id: entry for entry in known}, set[Hashable]()
    for entry in reversed(known):
        taken = entry.cancels if entry.id not in cancelled else None
        while taken is not None:
            cancelled.add(taken)
            before = by_id.get(taken)
            taken = before.cancels if before is not None and not _is_bare(entry) else None
    return cancelled


def _is_bare(entry: Entry) -> bool:
    return entry.state is None and entry.percent is None and entry.count is None


def _says_something(entry: Entry) -> bool:
    # A bare taking-back, and the opening line "chưa thực hiện", are no sign of life.
    return entry.state is not WorkState.NOT_STARTED and not (_is_bare(entry) and entry.cancels is not None)


@dataclass(frozen=True)
class Attainment:
    """One occurrence of a recurring task. `met` is None while it is still open and not yet met."""

    occurrence: Occurrence
    count: int
    need: int
    met: bool | None


def attainments(deadline: Deadline, beats: Sequence[Beat], cut_off: date) -> list[Attainment]:
    """Each week or month begun by `cut_off`, with how much was done in it and how much its quota asks."""
    need = deadline.quota or 1
    found: list[Attainment] = []
    for occurrence in occurrences(deadline, cut_off):
        count = count_in([b for b in beats if b.on <= cut_off], occurrence, deadline.quota)
        met = True if count >= need else (False if occurrence.last_day < cut_off else None)
        found.append(Attainment(occurrence, count, need, met))
    return found


@dataclass(frozen=True)
class RollUp:
    """Several parts as one. `percent` is weighted over the `percent_known` of `total` parts that have one."""

    total: int
    by_state: Mapping[WorkState, int]
    by_status: Mapping[StatusCode, int]
    state: WorkState
    percent: Decimal | None
    percent_known: int
    done_on: date | None
    beats: tuple[Beat, ...]


@dataclass(frozen=True)
class Part:
    """An assignment of a task, or a task of the plan, with its weight."""

    progress: Progress
    status: StatusCode | None = None
    weight: Decimal = Decimal(1)


def roll_up(parts: Sequence[Part]) -> RollUp:
    """Counts by state and status, and the weighted percent where known. Stopped parts weigh nothing."""
    going = [p for p in parts if p.progress.state is not WorkState.STOPPED]
    weighed = [(p.progress.percent, p.weight) for p in going if p.progress.percent is not None and p.weight > 0]
    weight = sum((w for _, w in weighed), Decimal(0))
    percent = sum((v * w for v, w in weighed), Decimal(0)) / weight if weight else None
    state = _joint_state([p.progress.state for p in parts])
    done = [p.progress.done_on for p in going if p.progress.done_on]
    return RollUp(
        total=len(parts),
        by_state=Counter(p.progress.state for p in parts),
        by_status=Counter(p.status for p in parts if p.status),
        state=state,
        percent=percent,
        percent_known=len(weighed),
        done_on=max(done) if done and state is WorkState.DONE else None,
        beats=tuple(sorted((b for p in parts for b in p.progress.beats), key=lambda b: b.on)),
    )


def _joint_state(states: Sequence[WorkState]) -> WorkState:
    """Done when every part that was not stopped is done; in progress as soon as one of them has begun."""
    if not states:
        return WorkState.NOT_STARTED
    going = {s for s in states if s is not WorkState.STOPPED}
    if not going:
        return WorkState.STOPPED
    return going.pop() if len(going) == 1 else WorkState.IN_PROGRESS
