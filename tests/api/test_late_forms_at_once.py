"""A late form is taken over while its report is approved, or the approval taken back: its figures are in one report."""

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import col

from fixtures.corrections import july_rows
from fixtures.crossings import crossed
from fixtures.monthly_reports import API, compiled, handed_in, laid, ok, step, unit_id
from fixtures.people import ClientOf
from toso.reports.model.submission_tables import Submission

pytestmark = pytest.mark.both_databases("locking")
__all__ = ["july_rows"]


def at_once(app: FastAPI, held_id: str, *asks: Callable[[], Any]) -> list[Any]:
    """The answers while the form of that id is held, which the first of them comes to at its end."""
    return crossed(app, sa.select(Submission).where(col(Submission.id) == UUID(held_id)), asks)


def test_what_is_taken_over_while_the_report_is_approved_is_in_it_or_carried_on(
    app: FastAPI, client_of: ClientOf, july_rows: list[dict[str, Any]]
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    report, late = laid(minh, compiled(minh)), handed_in(minh, unit_id(minh, "kp3"))
    approve = partial(step, lan, f"/reports/{report['id']}/approve", report)
    accept = partial(step, minh, f"/submissions/{late['id']}/accept", late)
    approval, taken = at_once(app, july_rows[0]["id"], approve, accept)
    assert (approval.status_code, ok(taken)["carried"]) in [(200, True), (409, False)]


def test_what_is_taken_over_while_an_approval_is_taken_back_is_in_time_for_the_report(
    app: FastAPI, client_of: ClientOf, july_rows: list[dict[str, Any]]
) -> None:
    minh, lan = client_of("minh"), client_of("lan")
    report = ok(step(lan, (path := f"/reports/{(first := laid(minh, compiled(minh)))['id']}") + "/approve", first))
    earlier = ok(step(minh, f"/submissions/{(row := handed_in(minh, unit_id(minh, 'kp5')))['id']}/accept", row))
    late = handed_in(minh, unit_id(minh, "kp3"))
    reopen = partial(step, lan, f"{path}/reopen", report, reason="Thiếu một khu phố")
    accept = partial(step, minh, f"/submissions/{late['id']}/accept", late)
    reopened, taken = at_once(app, earlier["id"], reopen, accept)
    assert (reopened.status_code, taken.status_code) == (200, 200)
    assert not ok(minh.get(f"{API}/submissions/{late['id']}"))["carried"]
