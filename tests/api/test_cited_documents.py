"""Documents named in other documents: as they were issued, whatever the agency is called since; numbered once."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.corrections import corrected, issue, rename_ward
from fixtures.monthly_reports import API, SetDay, approved, compiled, errors_of, ok, step
from fixtures.people import ClientOf
from fixtures.plan_measures import amend_plan

PLAN_62 = "Kế hoạch số 62/KH-UBND ngày 13/6/2024 của Ủy ban nhân dân phường Hồng Gai về"


def opening(client_of: ClientOf, report: dict[str, Any]) -> tuple[str, str]:
    """The title of a report's document and its first paragraph."""
    made = ok(client_of("minh").get(f"{API}/documents/{report['document_id']}"))["content"]
    return made["summary"], "".join(run["text"] for run in made["body"][0]["runs"])


@pytest.mark.both_databases("resource")
def test_what_was_issued_before_the_ward_was_renamed_keeps_its_name(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, plan_in_force: Any, july_rows: Any
) -> None:
    on_day(date(2024, 7, 10))
    report = issue(client_of, approved(client_of, compiled(client_of("minh"))), "2024-07-10")
    assert PLAN_62 in opening(client_of, report)[1]
    on_day(date(2024, 7, 20))
    rename_ward(app, date(2024, 7, 15))
    title, first = opening(client_of, corrected(client_of, report, t5__done=230))
    said = (
        "Đính chính Báo cáo số 01/BC-UBND ngày 10/7/2024 của Ủy ban nhân dân phường Hồng Gai về kết quả hoạt động của "
        "Tổ công nghệ số cộng đồng trên địa bàn phường Hồng Gai tháng 7 năm 2024"
    )
    assert title == said
    assert first.startswith("Ủy ban nhân dân phường Vịnh Mới đính chính")
    assert "địa bàn phường Vịnh Mới" not in first


def test_a_report_says_by_what_its_plan_was_amended(
    client_of: ClientOf, on_day: SetDay, plan_in_force: Any, july_rows: Any
) -> None:
    on_day(date(2024, 7, 10))
    amend_plan(client_of, plan_in_force, lambda targets: targets, day="2024-07-08")
    first = opening(client_of, approved(client_of, compiled(client_of("minh"))))[1]
    assert f"Thực hiện {PLAN_62}" in first
    assert ", được sửa đổi, bổ sung bởi Kế hoạch số 29/KH-UBND ngày 08/7/2024, Ủy ban" in first


def test_a_plan_with_a_number_of_its_own_gets_no_second_one(
    client_of: ClientOf, on_day: SetDay, plan_in_force: Any
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    on_day(date(2024, 7, 10))
    new = amend_plan(client_of, plan_in_force, lambda targets: targets, day="2024-07-08")
    document = ok(step(minh, f"/plans/{new['id']}/document", new), 201)
    assert document["content"]["summary"].endswith(" (sửa đổi, bổ sung Kế hoạch số 62/KH-UBND ngày 13/6/2024)")
    waiting = ok(ha.get(f"{API}/documents/{document['id']}"))
    assert waiting["next_code"] == "29/KH-UBND"
    path = f"/documents/{document['id']}/number"
    assert list(errors_of(step(ha, path, waiting, issued_on="2024-07-10"))) == ["issued_on"]
    assert list(errors_of(step(ha, path, waiting, issued_on="2024-07-08", number=30))) == ["number"]
    issued = ok(step(ha, path, waiting, issued_on="2024-07-08"))
    assert (issued["code"], issued["issued_on"], issued["number_given_by"]) == ("29/KH-UBND", "2024-07-08", "external")
    shown = ok(minh.get(f"{API}/plans/{new['id']}"))
    assert (shown["code"], shown["document_code"]) == ("29/KH-UBND", "29/KH-UBND")


def test_a_plan_that_was_recalled_is_named_to_who_compiles_and_cited_in_no_new_draft(
    client_of: ClientOf, on_day: SetDay, plan_in_force: Any, july_rows: Any
) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    on_day(date(2024, 7, 10))
    new = amend_plan(client_of, plan_in_force, lambda targets: targets, day="2024-07-08")
    document = ok(step(minh, f"/plans/{new['id']}/document", new), 201)
    waiting = ok(ha.get(f"{API}/documents/{document['id']}"))
    issued = ok(step(ha, f"/documents/{document['id']}/number", waiting, issued_on="2024-07-08"))
    report = compiled(minh)
    assert not [said for said in report["doubts"] if "thu hồi" in said]
    assert "Kế hoạch số 62/KH-UBND" in _bases(minh)
    ok(step(ha, f"/documents/{document['id']}/recall", issued, reason="Ban hành nhầm"))
    doubts = ok(minh.get(f"{API}/reports/{report['id']}"))["doubts"]
    assert "Báo cáo dẫn Kế hoạch số 29/KH-UBND, đã thu hồi ngày 10/7/2024: hãy xem lại kế hoạch đang dùng." in doubts
    assert "Căn cứ Kế hoạch số ……" in _bases(minh)
    assert "62/KH-UBND" not in _bases(minh)


def _bases(client: Any) -> str:
    """The grounds that a new decision on the teams names."""
    made = ok(client.post(f"{API}/document-drafts", json={"template": "team_decision"}), 201)
    return "; ".join(made["content"]["legal_bases"])
