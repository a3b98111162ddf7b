"""Whether people work on a day, and the next on which they do: what a field for a deadline asks."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok


@pytest.mark.parametrize(
    ("on", "off", "following"),
    [
        ("2024-08-09", "", "2024-08-09"),
        ("2024-08-10", "thứ Bảy", "2024-08-12"),
        ("2024-09-02", "Quốc khánh", "2024-09-04"),
        ("2026-04-30", "Ngày Chiến Thắng", "2026-05-04"),
    ],
)
def test_a_day_off_is_named_with_the_next_working_day(sqlite_app: FastAPI, on: str, off: str, following: str) -> None:
    said = ok(TestClient(sqlite_app).get(f"{API}/working-days/{on}"))
    assert said["next_on"] == following
    assert off.lower() in said["off"].lower()
    assert bool(said["off"]) == bool(off)


@pytest.mark.parametrize("on", ["1999-12-31", "9999-12-31", "2024-02-30", "mai"])
def test_a_day_that_is_none_is_refused_and_named(sqlite_app: FastAPI, on: str) -> None:
    refused = TestClient(sqlite_app).get(f"{API}/working-days/{on}")
    assert refused.status_code == 422
    assert "on" in str(refused.json()["errors"])
