"""Merging a sheet by field, as pure rules: when both sides changed the same field, and only then, somebody is asked."""

from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toso.households.model.items import ITEMS, Channel, Grade, Item, Subject
from toso.households.model.needs import needs
from toso.households.observations.spans import Seen, Stay, person_spans
from toso.households.visits.field_merge import (
    OUTCOMES,
    Merge,
    Written,
    grade_of,
    merge,
    newest,
    standing,
    to_take_back,
    words,
)
from toso.kit.ids import new_id

VALUES = [None, "none", "basic", "smart"]
AT = datetime(2024, 8, 9, 3, tzinfo=UTC)
DAY = date(2024, 8, 9)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "expected"),
    [
        (None, "smart", None, Merge.WRITE),  # nobody knew
        ("basic", "smart", "basic", Merge.WRITE),  # only I changed it
        ("basic", "smart", "smart", Merge.WRITE),  # both say the same
        ("basic", "basic", "basic", Merge.WRITE),  # confirmed
        (None, "smart", "basic", Merge.ASK),  # somebody filled it in otherwise meanwhile
        ("none", "smart", "basic", Merge.ASK),  # both changed it
        ("basic", "basic", "smart", Merge.ASK),  # I confirmed what somebody changed
        ("basic", "smart", None, Merge.WRITE),  # what the phone showed was taken back since
    ],
)
def test_only_a_field_that_both_sides_changed_is_asked_about(
    base: str | None, mine: str, theirs: str | None, expected: Merge
) -> None:
    assert merge(Item.PHONE, base=base, mine=mine, theirs=theirs, own=False) is expected
    assert merge(Item.PHONE, base=base, mine=mine, theirs=theirs, own=True) is Merge.WRITE


@given(st.sampled_from(VALUES), st.sampled_from(VALUES[1:]), st.sampled_from(VALUES))
def test_nothing_of_others_is_overwritten_that_the_phone_did_not_show(
    base: str | None, mine: str, theirs: str | None
) -> None:
    overwrites = theirs is not None and theirs not in {mine, base}
    assert (merge(Item.PHONE, base=base, mine=mine, theirs=theirs, own=False) is Merge.ASK) is overwrites


@pytest.mark.parametrize("item", [item for item, spec in ITEMS.items() if spec.effort])
def test_efforts_add_up_and_never_disagree(item: Item) -> None:
    assert merge(item, base=None, mine="yes", theirs="no", own=False) is Merge.WRITE


def test_what_was_done_is_witnessed_and_what_was_told_is_declared() -> None:
    done = {item for item in Item if grade_of(item, observed=False) is Grade.WITNESSED}
    assert done == {item for item, spec in ITEMS.items() if spec.effort}
    assert {grade_of(item, observed=True) for item in Item} == {Grade.WITNESSED}


def test_every_outcome_is_read_from_a_span_and_every_need_has_a_name() -> None:
    assert set(OUTCOMES[Subject.PERSON]) == {Item.PHONE, Item.SIM, Item.SERVICES, Item.ACCOUNT, Item.APPS}
    span = SimpleNamespace(phone="smart", sim=None, services=None, account=False, apps=True)
    assert standing(Subject.PERSON, span) == {Item.PHONE: "smart", Item.ACCOUNT: "no", Item.APPS: "yes"}
    assert (words(True), words(False), words(None)) == ("yes", "no", None)
    assert "other" in needs()
    assert all(needs().values())


days, grades = st.integers(0, 3).map(lambda n: DAY - timedelta(days=n)), st.sampled_from(list(Grade))
writings = st.lists(
    st.builds(
        Written,
        on=days,
        grade=grades,
        at=st.integers(0, 10**6).map(lambda n: AT - timedelta(seconds=n)),
        id=st.uuids(),
        value=st.sampled_from(VALUES[1:]),
        by_id=st.none(),
        channel=st.just(Channel.VISIT),
    ),
    max_size=6,
    unique_by=(lambda w: w.at, lambda w: w.id),
)


def _standing(written: list[Written], home: UUID) -> str | None:
    """The answers that stand by the fold of the register."""
    stay = Stay(home, "qn.hg.kp1", date(2024, 1, 1), date.max)
    seen = [Seen(w.on, w.at, Item.PHONE, w.value, w.grade, w.channel) for w in written]
    return person_spans([stay], seen)[-1].state.phone


@given(writings)
def test_the_newest_is_what_the_fold_lets_stand(written: list[Written]) -> None:
    last = newest(written)
    assert (last.value if last else None) == _standing(written, new_id())


@given(writings, st.sampled_from(VALUES[1:]), days, grades)
def test_a_kept_value_stands_after_what_contradicts_it_was_taken_back(
    written: list[Written], value: str, on: date, grade: Grade
) -> None:
    back = {w.id for w in to_take_back(written, value, on, grade, AT)}
    kept = Written(on, grade, AT, new_id(), value, None, Channel.VISIT)
    assert _standing([*(w for w in written if w.id not in back), kept], new_id()) == value
    assert not back & {w.id for w in written if w.value == value}
