"""Approving a month: everybody below first, missing units only by name, nobody out of turn, whoever acts for another
is named as such.
"""

from typing import Any

import pytest

from fixtures.monthly_reports import (
    API,
    NOT_IN,
    accepted,
    approved,
    begin,
    compiled,
    errors_of,
    figures,
    fill,
    handed_in,
    laid,
    ok,
    put,
    step,
    unit_id,
)
from fixtures.people import ClientOf, lend_first_role
from fixtures.printed_texts import printed_texts
from toso.documents.content import OfficialDocument


def test_a_month_with_missing_units_is_laid_before_the_leader_only_with_each_of_them_named(
    client_of: ClientOf, july_rows: Any
) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    names = [unit["name"] for unit in report["missing_units"]]
    assert names[:2] == ["Khu phố 3", "Khu phố 4"]
    refused = step(minh, f"/reports/{report['id']}/submit", report)
    assert (refused.status_code, refused.json()["code"]) == (422, "units-missing")
    assert all(name in errors_of(refused)["exceptions"] for name in names)
    some = [{"unit_id": u["unit_id"], "reason": NOT_IN} for u in report["missing_units"][1:]]
    refused = step(minh, f"/reports/{report['id']}/submit", report, exceptions=some)
    assert errors_of(refused)["exceptions"] == "Chưa có số liệu và chưa ghi lý do: Khu phố 3."
    strange = [*some, {"unit_id": unit_id(minh, "kp1"), "reason": NOT_IN}]
    strange.append({"unit_id": report["missing_units"][0]["unit_id"], "reason": NOT_IN})
    assert step(minh, f"/reports/{report['id']}/submit", report, exceptions=strange).status_code == 422
    blank = [{"unit_id": u["unit_id"], "reason": "  "} for u in report["missing_units"]]
    assert step(minh, f"/reports/{report['id']}/submit", report, exceptions=blank).status_code == 422
    assert ok(minh.get(f"{API}/reports/{report['id']}"))["state"] == "draft"


def test_the_named_exceptions_are_kept_shown_and_printed(client_of: ClientOf, july_rows: Any) -> None:
    minh = client_of("minh")
    done = approved(client_of, compiled(minh))
    assert {(u["reason"], u["by"]) for u in done["missing_units"]} == {(NOT_IN, "Trần Văn Minh")}
    told = done["timeline"][0]["reason"]
    assert told.startswith("Chưa có số liệu của: Khu phố 3, 4, ")
    assert told.endswith(f"({NOT_IN})")
    assert told.count(NOT_IN) == 1, "one reason is said once"
    document = ok(client_of("ha").get(f"{API}/documents/{done['document_id']}"))
    whole = "\n".join(printed_texts(OfficialDocument.model_validate(document["content"])))
    assert f"{told}." in whole


def test_nobody_edits_what_is_handed_in_or_laid_before_the_leader(client_of: ClientOf, july_rows: Any) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    third = handed_in(minh, unit_id(minh, "kp3"))
    body = {"data_until": "2024-07-09", "figures": figures()}
    refused = put(minh, f"/submissions/{third['id']}", third, body)
    assert (refused.status_code, refused.json()["code"]) == (409, "not-editable")
    accepted(minh, third)
    report = laid(minh, compiled(minh))
    for path, sent in ((f"sections/{report['sections'][0]['code']}", {"text": "Sửa"}),):
        refused = put(minh, f"/reports/{report['id']}/{path}", report["sections"][0], sent)
        assert (refused.status_code, refused.json()["code"]) == (409, "report-not-editable")
    assert step(minh, f"/reports/{report['id']}/refresh", report).json()["code"] == "report-not-editable"
    first = ok(hoa.get(f"{API}/submissions/{july_rows[0]['id']}"))
    reopened = step(minh, f"/submissions/{first['id']}/reopen", first, reason="Xin sửa số")
    assert (reopened.status_code, reopened.json()["code"]) == (409, "in-pending-report")
    assert "chờ lãnh đạo duyệt" in reopened.json()["title"]
    back = ok(step(client_of("lan"), f"/reports/{report['id']}/return", report, reason="Xem lại khu phố 1"))
    assert step(minh, f"/submissions/{first['id']}/reopen", first, reason="Xin sửa số").status_code == 200
    assert ok(minh.get(f"{API}/reports/{back['id']}"))["outdated"] == ["Khu phố 1 đã được mở lại."]


def test_steps_out_of_turn_are_refused_in_plain_words(client_of: ClientOf, july_rows: Any) -> None:
    minh, lan, hoa = client_of("minh"), client_of("lan"), client_of("hoa")
    begun = begin(minh, unit_id(minh, "kp4"))
    for name in ("accept", "lock"):
        refused = step(minh, f"/submissions/{begun['id']}/{name}", begun)
        assert (refused.status_code, refused.json()["code"]) == (409, "wrong-state")
        assert refused.json()["detail"].startswith("Đang ở trạng thái “Đang nhập” nên không làm được bước này.")
    for name in ("return", "reopen"):
        assert step(minh, f"/submissions/{begun['id']}/{name}", begun, reason="Sai").status_code == 409
    report = compiled(minh)
    path = f"/reports/{report['id']}"
    assert step(lan, f"{path}/approve", report).json()["code"] == "wrong-state"
    assert step(lan, f"{path}/return", report, reason="Xem lại").json()["code"] == "wrong-state"
    assert step(hoa, f"{path}/submit", report).status_code == 403
    assert step(lan, f"{path}/submit", report).status_code == 403, "the leader does not lay it before herself"
    pending = laid(minh, report)
    assert step(minh, f"{path}/approve", pending).status_code == 403
    assert step(minh, f"{path}/submit", pending).json()["code"] == "wrong-state"
    done = ok(step(lan, f"{path}/approve", pending))
    for name, sent in (("approve", {}), ("return", {"reason": "Muộn rồi"})):
        assert step(lan, f"{path}/{name}", done, **sent).json()["code"] == "wrong-state"
    ha, document = client_of("ha"), f"/documents/{done['document_id']}"
    assert step(minh, f"{document}/number", ok(ha.get(API + document)), issued_on="2024-07-10").status_code == 403


@pytest.mark.both_databases("resource")
def test_a_draft_is_no_document_that_could_be_numbered(client_of: ClientOf, july_rows: Any) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    draft = ok(minh.post(f"{API}/reports/{compiled(minh)['id']}/document"))
    refused = step(ha, f"/documents/{draft['id']}/number", draft, issued_on="2024-07-10")
    assert (refused.status_code, refused.json()["code"]) == (409, "wrong-state")


def test_whoever_approves_by_delegation_is_recorded_as_acting_for_the_lender(
    client_of: ClientOf, july_rows: Any
) -> None:
    lan, ha, minh = client_of("lan"), client_of("ha"), client_of("minh")
    report = laid(minh, compiled(minh))
    assert step(ha, f"/reports/{report['id']}/approve", report).status_code == 403
    lend_first_role(lan, ha)
    done = ok(step(ha, f"/reports/{report['id']}/approve", report))
    last = done["timeline"][-1]
    assert (last["actor_name"], last["acting_for"], last["step"]) == ("Lê Thu Hà", "Nguyễn Thị Lan", "approve")
    assert done["approved_for"] == "Nguyễn Thị Lan"
    assert [s["acting_for"] for s in done["timeline"][:-1]] == [None]
    row = ok(minh.get(f"{API}/submissions/{july_rows[0]['id']}"))
    assert (row["timeline"][-1]["step"], row["timeline"][-1]["acting_for"]) == ("lock", None), "her own right as a desk"


def test_every_step_says_who_when_and_why(client_of: ClientOf, july_rows: Any) -> None:
    minh, hoa, lan = client_of("minh"), client_of("hoa"), client_of("lan")
    begun = begin(minh, unit_id(minh, "kp5"))
    row = fill(minh, begun, {"data_until": "2024-07-09", "figures": figures()})
    row = ok(step(minh, f"/submissions/{row['id']}/submit", row))
    row = ok(step(minh, f"/submissions/{row['id']}/return", row, reason="Thiếu số hộ"))
    row = ok(step(minh, f"/submissions/{row['id']}/submit", row))
    row = accepted(minh, row)
    told = [(s["step"], s["actor_name"], s["reason"]) for s in row["timeline"]]
    assert told == [
        ("submit", "Trần Văn Minh", ""),
        ("return", "Trần Văn Minh", "Thiếu số hộ"),
        ("submit", "Trần Văn Minh", ""),
        ("accept", "Trần Văn Minh", ""),
    ]
    assert all(s["at"] for s in row["timeline"])
    report = laid(minh, compiled(minh))
    report = ok(step(lan, f"/reports/{report['id']}/return", report, reason="Ghi rõ kinh phí"))
    assert [(s["step"], s["actor_name"], s["reason"]) for s in report["timeline"]][-1] == (
        "return",
        "Nguyễn Thị Lan",
        "Ghi rõ kinh phí",
    )
    assert hoa.get(f"{API}/reports/{report['id']}").status_code == 403


def test_who_is_exempted_after_compiling_is_not_said_to_be_missing(client_of: ClientOf, july_rows: Any) -> None:
    minh = client_of("minh")
    report = compiled(minh)
    unit, path = unit_id(minh, "kp3"), f"{API}/report-periods/{report['period']['id']}/exemptions"
    seen = f"{API}/reports/{report['id']}"
    ok(minh.post(path, json={"unit_id": unit, "reason": "Khu phố đang sắp xếp lại"}), 201)
    assert ok(minh.get(seen))["outdated"] == ["Khu phố 3 được miễn sau khi tổng hợp."]
    fresh = ok(step(minh, f"/reports/{report['id']}/refresh", report))
    assert (fresh["outdated"], unit in {one["unit_id"] for one in fresh["missing_units"]}) == ([], False)
    ok(minh.delete(f"{path}/{unit}"))
    assert ok(minh.get(seen))["outdated"] == ["Khu phố 3 không còn được miễn."]
    assert step(minh, f"/reports/{report['id']}/submit", fresh).json()["code"] == "report-outdated"
