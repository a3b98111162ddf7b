"""An approved report that has no number yet is opened again: nobody has to issue what is known to be wrong."""

from typing import Any

import pytest

from fixtures.corrections import issue
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    compiled,
    figures,
    fill,
    handed_in,
    laid,
    ok,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from fixtures.quarters import month_accepted, of_quarter

WHY = "Sai số hộ của khu phố 1"


def _reopen(client: Any, report: dict[str, Any]) -> Any:
    return step(client, f"/reports/{report['id']}/reopen", report, reason=WHY)


@pytest.mark.both_databases("resource")
def test_it_is_mended_and_approved_anew(client_of: ClientOf, july_rows: list[dict[str, Any]]) -> None:
    lan, minh, hoa, ha = (client_of(who) for who in ("lan", "minh", "hoa", "ha"))
    report = approved(client_of, compiled(minh))
    assert "reopen" in ok(lan.get(f"{API}/reports/{report['id']}"))["actions"]
    assert _reopen(minh, report).status_code == 403
    back = ok(_reopen(lan, report))
    assert (back["state"], back["approved_at"], back["approved_by"]) == ("returned", None, None)
    assert (back["timeline"][-1]["step"], back["timeline"][-1]["reason"]) == ("reopen", WHY)
    document = ok(ha.get(f"{API}/documents/{report['document_id']}"))
    assert document["state"] == "draft"
    assert step(ha, f"/documents/{document['id']}/number", document, issued_on="2024-07-10").status_code == 409
    first = ok(minh.get(f"{API}/submissions/{july_rows[0]['id']}"))
    first = ok(step(minh, f"/submissions/{first['id']}/reopen", first, reason=WHY))
    wrong = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert wrong["outdated"], "a report whose unit mends its figures does not go on as it is"
    first = fill(
        hoa,
        ok(hoa.get(f"{API}/submissions/{first['id']}")),
        {"data_until": "2024-07-09", "figures": figures(3), "sections": {}},
    )
    accepted(minh, ok(step(hoa, f"/submissions/{first['id']}/submit", first)))
    fresh = ok(step(minh, f"/reports/{report['id']}/refresh", wrong))
    again = ok(step(lan, f"/reports/{report['id']}/approve", laid(minh, fresh)))
    assert again["document_id"] == report["document_id"]
    assert issue(client_of, again, "2024-07-10")["state"] == "issued"


def test_what_came_too_late_for_it_is_in_time_again(client_of: ClientOf, july_rows: list[dict[str, Any]]) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    report = approved(client_of, compiled(minh))
    late = accepted(minh, handed_in(minh, unit_id(minh, "kp3")))
    assert late["carried"] is True
    back = ok(_reopen(lan, report))
    assert ok(minh.get(f"{API}/submissions/{late['id']}"))["carried"] is False
    fresh = ok(step(minh, f"/reports/{report['id']}/refresh", back))
    assert "Khu phố 3" not in {unit["name"] for unit in fresh["missing_units"]}


def test_what_has_gone_out_stays(client_of: ClientOf, issued: dict[str, Any]) -> None:
    lan = client_of("lan")
    report = ok(lan.get(f"{API}/reports/{issued['id']}"))
    assert "reopen" not in report["actions"]
    assert _reopen(lan, report).json()["code"] == "already-issued"


def test_what_was_compiled_from_it_says_so_until_it_is_compiled_anew(client_of: ClientOf, on_day: SetDay) -> None:
    lan, minh = client_of("lan"), client_of("minh")
    july = approved(client_of, month_accepted(client_of, on_day, "2024-07"))
    august, quarter = month_accepted(client_of, on_day, "2024-08"), laid(minh, of_quarter(minh))
    back = ok(_reopen(lan, july))
    assert step(lan, f"/reports/{quarter['id']}/approve", quarter).json()["code"] == "report-outdated"
    _says_so(minh, august, quarter)
    again = ok(step(minh, f"/reports/{july['id']}/refresh", back))
    ok(step(lan, f"/reports/{july['id']}/approve", laid(minh, again)))
    _says_so(minh, august, quarter)
    assert ok(step(minh, f"/reports/{august['id']}/refresh", august))["outdated"] == []


def _says_so(desk: Any, *reports: dict[str, Any]) -> None:
    said = "Báo cáo tháng 7 năm 2024 đã được mở lại để sửa sau khi tổng hợp."
    assert [ok(desk.get(f"{API}/reports/{one['id']}"))["outdated"] for one in reports] == [[said]] * len(reports)
