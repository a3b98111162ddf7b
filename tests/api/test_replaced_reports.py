"""A recalled report: nothing goes on as if it held, and a whole report takes its place."""

from datetime import date
from typing import Any

import pytest

from fixtures.corrections import (
    corrected,
    handed_in_anew,
    issue,
    issued,
    july_rows,
    opened,
    recalled,
    refreshed,
    reopened,
    texts,
)
from fixtures.monthly_reports import API, SetDay, approved, compiled, laid, ok, put, step
from fixtures.people import ClientOf

pytestmark = pytest.mark.both_databases("json")
__all__ = ["issued", "july_rows"]
REASON = {"reason": "Sai tên người ký"}


def replaced(client_of: ClientOf, report: dict[str, Any]) -> dict[str, Any]:
    return ok(client_of("minh").post(f"{API}/reports/{report['id']}/corrections", json=REASON), 201)


def waiting(client_of: ClientOf, who: str) -> list[str]:
    return [item["title"] for item in ok(client_of(who).get(f"{API}/today"))["items"]]


def state_of_july(client_of: ClientOf) -> str:
    periods = ok(client_of("minh").get(f"{API}/report-periods"))["items"]
    return next(one["report_state"] for one in periods if one["code"] == "2024-07")


def test_a_whole_report_with_the_words_of_a_hand_takes_the_place_of_a_recalled_one(
    client_of: ClientOf, issued: dict[str, Any]
) -> None:
    minh = client_of("minh")
    assert state_of_july(client_of) == "approved"
    recalled(client_of, issued)
    assert state_of_july(client_of) == "recalled"
    assert "Lập báo cáo thay thế tháng 7 năm 2024" in waiting(client_of, "minh")
    assert ok(minh.get(f"{API}/reports/{issued['id']}/corrections"))["actions"] == ["replace"]
    new = replaced(client_of, issued)
    assert (new["edition"], new["replaces"], new["corrects_id"]) == (1, True, issued["id"])
    assert [s["code"] for s in new["sections"]] == [s["code"] for s in issued["sections"]]
    assert texts(minh, new) == texts(minh, issued)
    assert "Lập báo cáo thay thế tháng 7 năm 2024" not in waiting(client_of, "minh")
    assert "Hoàn thiện, trình bản thay thế báo cáo tháng 7 năm 2024" in waiting(client_of, "minh")
    out = issue(client_of, approved(client_of, new), "2024-07-10")
    assert state_of_july(client_of) == "approved"
    document = ok(client_of("ha").get(f"{API}/documents/{out['document_id']}"))
    assert document["summary"].endswith("(thay thế Báo cáo số 01/BC-UBND ngày 10/7/2024)")
    printed = str(document["content"])
    assert "Báo cáo này thay thế Báo cáo số 01/BC-UBND ngày 10/7/2024 đã thu hồi." in printed
    related = ok(client_of("ha").get(f"{API}/documents/{out['document_id']}/relations"))
    assert [(one["label"], one["code"]) for one in related] == [("Thay thế", "01/BC-UBND")]
    row = next(one for one in ok(minh.get(f"{API}/reports"))["items"] if one["id"] == issued["id"])
    assert (row["state_label"], row["document_code"], row["later_codes"]) == (
        "Đã thu hồi",
        "01/BC-UBND",
        ["02/BC-UBND"],
    )


def test_words_of_a_hand_stay_and_a_unit_may_mend_its_figures(client_of: ClientOf, issued: dict[str, Any]) -> None:
    recalled(client_of, issued)
    new = replaced(client_of, issued)
    minh, code = client_of("minh"), new["sections"][-1]["code"]
    path = f"/reports/{new['id']}/sections/{code}"
    ok(put(minh, path, new["sections"][-1], {"text": "- Lời tay."}))
    handed_in_anew(client_of, reopened(client_of, new, "Khu phố 1"), "hoa", t5__done=250)
    new = refreshed(client_of, new)
    assert next(s for s in new["sections"] if s["code"] == code)["text"] == "- Lời tay."
    assert texts(minh, new) != texts(minh, issued)
    out = issue(client_of, approved(client_of, new), "2024-07-10")
    assert state_of_july(client_of) == "approved"
    recalled(client_of, out)
    assert state_of_july(client_of) == "recalled", "of what replaced it, too"
    again = replaced(client_of, issued)
    assert next(s for s in again["sections"] if s["code"] == code)["text"] == "- Lời tay."
    assert (again["edition"], again["corrects_id"]) == (2, out["id"])
    assert texts(minh, again) == texts(minh, out)


def test_a_correction_of_a_recalled_report_goes_no_further(client_of: ClientOf, issued: dict[str, Any]) -> None:
    correction = opened(client_of, issued)
    handed_in_anew(client_of, reopened(client_of, correction, "Khu phố 1"), "hoa", t5__done=250)
    correction = refreshed(client_of, correction)
    recalled(client_of, issued)
    minh = client_of("minh")
    refused = step(minh, f"/reports/{correction['id']}/submit", correction)
    assert (refused.status_code, refused.json()["code"]) == (409, "corrected-report-recalled")
    refused = minh.post(f"{API}/reports/{issued['id']}/corrections", json=REASON)
    assert (refused.status_code, refused.json()["code"]) == (409, "correction-open")
    ok(step(minh, f"/reports/{correction['id']}/withdraw", correction, **REASON))
    assert replaced(client_of, issued)["replaces"]


def test_what_was_laid_before_the_leader_is_not_approved_once_its_report_was_recalled(
    client_of: ClientOf, issued: dict[str, Any]
) -> None:
    correction = opened(client_of, issued)
    handed_in_anew(client_of, reopened(client_of, correction, "Khu phố 1"), "hoa", t5__done=250)
    laid = ok(step(client_of("minh"), f"/reports/{correction['id']}/submit", refreshed(client_of, correction)))
    recalled(client_of, issued)
    refused = step(client_of("lan"), f"/reports/{correction['id']}/approve", laid)
    assert (refused.status_code, refused.json()["code"]) == (409, "corrected-report-recalled")


def test_a_report_is_not_recalled_while_its_correction_waits_for_a_number(
    client_of: ClientOf, issued: dict[str, Any]
) -> None:
    correction = corrected(client_of, issued, t5__done=250)
    ha = client_of("ha")
    document = ok(ha.get(f"{API}/documents/{issued['document_id']}"))
    refused = step(ha, f"/documents/{document['id']}/recall", document, reason="Sai tên người ký")
    assert (refused.status_code, refused.json()["code"]) == (409, "correction-waits")
    issue(client_of, correction, "2024-07-10")
    recalled(client_of, issued)
    new = replaced(client_of, issued)
    assert texts(client_of("minh"), new)["t5.done.cum@ward"] == texts(client_of("minh"), correction)["t5.done.cum@ward"]


def test_a_correction_after_the_replacement_names_the_replacement(client_of: ClientOf, issued: dict[str, Any]) -> None:
    recalled(client_of, issued)
    new = approved(client_of, replaced(client_of, issued))
    refused = client_of("minh").post(f"{API}/reports/{issued['id']}/corrections", json=REASON)
    assert (refused.status_code, refused.json()["code"]) == (409, "report-not-issued")
    issue(client_of, new, "2024-07-10")
    correction = corrected(client_of, issued, t5__done=250)
    assert (correction["corrects_id"], correction["replaces"]) == (new["id"], False)
    document = ok(client_of("ha").get(f"{API}/documents/{correction['document_id']}"))
    assert "Báo cáo số 02/BC-UBND" in document["summary"]


def test_who_must_act_comes_before_who_must_be_reminded(client_of: ClientOf, july_rows: Any, on_day: SetDay) -> None:
    on_day(date(2024, 7, 13))
    minh, lan = client_of("minh"), client_of("lan")
    report = laid(minh, compiled(minh))
    ok(step(lan, f"/reports/{report['id']}/return", report, reason="Thiếu số của khu phố 3"))
    items = ok(minh.get(f"{API}/today"))["items"]
    mend = next(n for n, one in enumerate(items) if one["title"].startswith("Sửa và trình lại"))
    remind = next(n for n, one in enumerate(items) if one["title"].startswith("Đôn đốc"))
    assert (mend < remind, items[mend]["detail"]) == (True, "Thiếu số của khu phố 3")
    ok(step(lan, f"/reports/{report['id']}/approve", laid(minh, ok(minh.get(f"{API}/reports/{report['id']}")))))
    tones = {one["title"].split()[0]: one["tone"] for one in ok(minh.get(f"{API}/today"))["items"]}
    assert tones["Đôn"] != "danger"
