"""Cursors come back as they went, and nothing else is taken for one."""

import base64
import json
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from toso.kit.cursors import BadCursor, Cursor, bounded, decode, encode

ROW = UUID("01900000-0000-7000-8000-000000000001")
KEYS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(min_value=-(2**31) + 1, max_value=2**31 - 1),
    st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=30),
    st.dates(),
    st.datetimes(timezones=st.just(UTC)),
    st.uuids(),
    st.decimals(allow_nan=False, allow_infinity=False),
)


@given(st.lists(KEYS, max_size=3), st.uuids())
def test_a_cursor_reads_back(keys, row_id):
    text = encode("due_on", keys, row_id)
    assert decode(text, "due_on", *map(type, keys)) == Cursor(tuple(keys), row_id)
    assert text.replace("-", "").replace("_", "").isalnum()


def test_a_cursor_of_another_order_is_refused():
    text = encode("due_on", [datetime(2024, 7, 14, tzinfo=UTC)], ROW)
    for sort, kinds in (("name", [datetime]), ("due_on", [datetime, int]), ("due_on", []), ("due_on", [date])):
        with pytest.raises(BadCursor, match="cursor"):
            decode(text, sort, *kinds)


@pytest.mark.parametrize("key", [2**31, -(2**31), True, None, "a\0b", "\ud800", "7"])
def test_a_key_that_no_column_can_hold_is_refused(key):
    """Else the database refuses it, and whoever forged the cursor gets a server fault."""
    text = packed(["place", [key], str(ROW)])
    with pytest.raises(BadCursor):
        decode(text, "place", str if isinstance(key, str) and key != "7" else int)


def packed(content):
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode().rstrip("=")


@given(st.text(max_size=60))
@example("")
@example("A" * 5000)
@example(packed(["due_on", [{"d": "2024-13-01"}], str(ROW)]))
@example(packed(["due_on", [{"d": "2024-07-01", "x": 1}], str(ROW)]))
@example(packed(["due_on", [{"n": "ten"}], str(ROW)]))
@example(packed(["due_on", [1.5], str(ROW)]))
@example(packed(["due_on", ["a"], 7]))
@example(packed(["due_on", ["a"]]))
@example(packed({"sort": "due_on"}))
@example(packed(7))
@example("[" * 1900)
def test_what_is_no_cursor_is_refused_and_never_crashes(text):
    with pytest.raises(BadCursor):
        decode(text, "due_on", date)


def test_limits_stay_within_bounds():
    assert [bounded(n) for n in (None, 0, -5, 1, 50, 100, 10_000)] == [50, 50, 1, 1, 50, 100, 100]
