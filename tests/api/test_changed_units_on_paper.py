"""Longer reports of a ward whose khu phố were split and merged meanwhile: the printed page names each unit once and is sound."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from api.test_unit_changes_in_reports import AUGUST_9, july, month
from fixtures.households import LE_THANH_TONG, Register
from fixtures.monthly_reports import API, SetDay, approved, compiled, ok, open_period
from fixtures.people import ClientOf, sign_in
from fixtures.printed_texts import printed_texts
from fixtures.unit_changes import plan_merge, plan_split, run_chore
from toso.documents.content import OfficialDocument
from toso.documents.linter import lint_pdf
from toso.documents.render.pdf import render_pdf

__all__ = ["july"]

LEFT = "Không còn báo cáo đến cuối kỳ, chỉ tính vào số trong kỳ: Khu phố 2 (nhập vào Khu phố 1 từ ngày 01/8/2024)."


def printed(client_of: ClientOf, code: str) -> OfficialDocument:
    """The document of the approved report over a period."""
    minh = client_of("minh")
    open_period(minh, code)
    report = approved(client_of, ok(minh.post(f"{API}/reports", json={"period": code}), 201))
    return OfficialDocument.model_validate(ok(minh.get(f"{API}/documents/{report['document_id']}"))["content"])


@pytest.fixture(params=["split", "merger"])
def changed(
    request: pytest.FixtureRequest,
    app: FastAPI,
    july: list[dict[str, Any]],
    july_cast: Register,
    client_of: ClientOf,
    on_day: SetDay,
) -> str:
    """July, August and September approved, khu phố 1 split or joined by khu phố 2 after July; the day is 14/12."""
    minh, split = client_of("minh"), request.param == "split"
    assert july
    approved(client_of, compiled(minh))
    if split:
        plan_split(client_of("ha"), "2024-08-01", "kp1", july_cast.streets[LE_THANH_TONG])
    else:
        plan_merge(client_of("ha"), "2024-08-01", "kp2")
    for code, day in (("2024-08", AUGUST_9), ("2024-09", date(2024, 9, 9))):
        on_day(day)
        run_chore(app)
        open_period(minh, code)
        for place in ("kp1", "kp12", "kp2") if split else ("kp1",):
            by = minh if split else sign_in(app, "hoa")
            month(client_of, by, place, code, day.isoformat(), act__news=day.month)
        approved(client_of, ok(minh.post(f"{API}/reports", json={"period": code}), 201))
    on_day(date(2024, 12, 14))
    return request.param


@pytest.mark.both_databases("resource")
def test_a_longer_report_after_a_split_or_a_merger_is_approved_and_sound_on_paper(
    changed: str, client_of: ClientOf
) -> None:
    """Homes that moved to the new khu phố are no fault of the months before."""
    for code in ("2024-Q3", "2024-H2", "2024"):
        document = printed(client_of, code)
        assert [finding.line() for finding in lint_pdf(render_pdf(document)).errors] == [], code
        texts = " ".join(printed_texts(document))
        assert (LEFT in texts) == (changed == "merger")
