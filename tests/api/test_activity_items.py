"""Findings of inspections and actions of meetings: the unit named acts, who inspects verifies, the report counts both."""

from datetime import date, timedelta
from typing import Any

import pytest

from fixtures.activities import WHY, did, held, item_did, planned, shown
from fixtures.difficulties import raised
from fixtures.monthly_reports import API, SetDay, errors_of, ok, unit_id
from fixtures.people import ClientOf

DAY = date(2024, 7, 20)
FINDING = {
    "type": "finding",
    "text": "Chưa treo bảng mã QR ở nhà văn hóa",
    "due_on": "2024-07-30",
}
DONE = "Đã treo bảng, có ảnh"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(DAY)


def inspected(minh: Any, *khu_pho: str) -> dict[str, Any]:
    """An inspection of the day with a finding for each khu phố."""
    row = held(minh, DAY.isoformat(), kind="inspection", title="Kiểm tra hoạt động của tổ")
    for name in khu_pho:
        row = did(minh, row, "/items", **FINDING, unit_id=unit_id(minh, name))
    return row


def acted(
    client: Any,
    row: dict[str, Any],
    n: int,
    step: str,
    status: int = 200,
    reason: str = "",
) -> dict[str, Any]:
    """A step of the n-th item that this person sees."""
    return ok(item_did(client, row, n, "/step", step=step, reason=reason), status)


def kinds_today(client: Any) -> list[str]:
    return [one["title"] for one in ok(client.get(f"{API}/today"))["items"] if "/hoat-dong/" in one["href"]]


def figure(client: Any, code: str) -> tuple[int, list[str]]:
    days = {"since": "2024-07-01", "until": "2024-08-31"}
    value = next(f["value"] for f in ok(client.get(f"{API}/activities/figures", params=days)) if f["code"] == code)
    behind = ok(client.get(f"{API}/activities/figures/{code}", params=days))["items"]
    return value, [line["text"] for line in behind]


@pytest.mark.both_databases("resource")
def test_the_unit_named_acts_the_inspector_verifies_and_the_figures_move(client_of: ClientOf, on_day: SetDay) -> None:
    minh, hoa, nga, lan = (client_of(name) for name in ("minh", "hoa", "nga", "lan"))
    row = inspected(minh, "kp1", "kp2")
    assert figure(minh, "act.findings") == (2, [FINDING["text"]] * 2)
    (own,) = shown(hoa, row)["items"]
    assert (own["unit_name"], own["actions"]) == ("Khu phố 1", ["fix", "hinder"]), "of others' findings she sees none"
    assert kinds_today(hoa) == [], "ten days are left"
    on_day(date(2024, 7, 27))
    assert kinds_today(hoa) == ["Khắc phục, báo kết quả"]
    on_day(date(2024, 7, 31))
    assert shown(hoa, row)["items"][0]["late"]
    assert any("2 tồn tại, việc phải làm quá hạn" in one["title"] for one in ok(lan.get(f"{API}/today"))["items"])
    assert acted(hoa, row, 0, "verify", 409)["code"] == "wrong-state"
    assert acted(hoa, row, 0, "fix", 422)["code"] == "malformed", "without a word of what was done"
    acted(hoa, row, 0, "fix", reason=DONE)
    assert acted(hoa, row, 0, "verify", 403)["code"] == "forbidden"
    assert kinds_today(minh) == ["Xác nhận đã khắc phục"]
    first = shown(minh, row)["items"][0]
    assert (first["state"], first["note"], first["actions"]) == (
        "fixed",
        DONE,
        ["verify", "return"],
    )
    acted(minh, row, 0, "return", reason="Bảng treo quá cao")
    acted(hoa, row, 0, "fix", reason=DONE)
    acted(minh, row, 0, "verify")
    assert figure(minh, "act.findings_settled") == figure(hoa, "act.findings_settled") == (1, [FINDING["text"]])
    assert figure(nga, "act.findings_settled") == (0, [])
    acted(minh, row, 0, "reopen", reason="Bảng đã rơi")
    assert figure(minh, "act.findings_settled") == (0, [])
    acted(minh, row, 1, "withdraw", reason=WHY)
    assert figure(minh, "act.findings")[0] == 1
    did(minh, row, "/step", step="cancel", reason=WHY)
    assert figure(minh, "act.findings") == (0, []), "what was not held found nothing"


def test_who_reports_it_fixed_never_verifies_it(client_of: ClientOf) -> None:
    minh, ha = client_of("minh"), client_of("ha")
    row = inspected(minh, "kp1")
    acted(minh, row, 0, "fix", reason=DONE)
    assert shown(minh, row)["items"][0]["actions"] == ["return"]
    assert acted(minh, row, 0, "verify", 409)["code"] == "fixed-by-you"
    acted(ha, row, 0, "verify")
    assert shown(minh, row)["items"][0]["closed_on"] == DAY.isoformat()


def test_what_is_written_down_fits_the_kind_and_names_its_unit_and_day(
    client_of: ClientOf,
) -> None:
    minh, hoa, son = client_of("minh"), client_of("hoa"), client_of("son")
    row = planned(minh, DAY.isoformat(), kind="inspection")

    def faults(client: Any, of: dict[str, Any], **body: Any) -> set[str]:
        headers = {"If-Match": f'"{shown(client, of)["version"]}"'}
        return set(errors_of(client.post(f"{API}/activities/{of['id']}/items", json=body, headers=headers)))

    headers = {"If-Match": f'"{row["version"]}"'}
    early = minh.post(f"{API}/activities/{row['id']}/items", json=FINDING, headers=headers)
    assert early.json()["code"] == "activity-not-running"
    did(minh, row, "/step", step="open")
    assert faults(minh, row, type="finding", text="Thiếu") == {"unit_id", "due_on"}
    kp1, kp2 = unit_id(minh, "kp1"), unit_id(minh, "kp2")
    assert faults(minh, row, **{**FINDING, "due_on": "2024-07-01"}, unit_id=kp1) == {"due_on"}
    assert faults(minh, row, type="action", text="Việc", due_on="2024-08-01", unit_id=kp1) == {"type"}
    assert faults(minh, row, type="topic", text="Chuyên đề", unit_id=kp1) == {"type"}
    meeting = held(hoa, DAY.isoformat(), kind="meeting", title="Họp tổ")
    action = {"type": "action", "text": "Đến 20 hộ chưa gặp", "due_on": "2024-08-01"}
    assert faults(hoa, meeting, **action, unit_id=kp2) == {"unit_id"}, "a khu phố gives no work to another"
    meeting = did(hoa, meeting, "/items", **action, unit_id=kp1)
    assert son.get(f"{API}/activities/{meeting['id']}").status_code == 404, "a member sees what they are asked to"
    item = meeting["items"][0]
    path = f"{API}/activities/{meeting['id']}/items/{item['id']}"
    body = {"text": "Đến 30 hộ chưa gặp", "due_on": "2024-08-02", "unit_id": kp1}
    changed = ok(hoa.put(path, json=body, headers={"If-Match": f'"{item["version"]}"'}))["items"][0]
    assert (changed["text"], changed["due_on"]) == (body["text"], "2024-08-02")
    older = hoa.put(path, json={**body, "text": "Khác"}, headers={"If-Match": f'"{item["version"]}"'})
    assert older.status_code == 412


def test_a_difficulty_says_why_a_finding_stays_open(client_of: ClientOf) -> None:
    minh, hoa, nga = client_of("minh"), client_of("hoa"), client_of("nga")
    row = inspected(minh, "kp1")
    theirs, own = raised(nga), raised(hoa)
    item = shown(hoa, row)["items"][0]
    path = f"{API}/activities/{row['id']}/items/{item['id']}/difficulty"
    headers = {"If-Match": f'"{item["version"]}"'}
    assert set(errors_of(hoa.put(path, json={"difficulty_id": theirs["id"]}, headers=headers))) == {"difficulty_id"}
    assert ok(hoa.put(path, json={"difficulty_id": own["id"]}, headers=headers))["items"][0]["difficulty"] == {
        "id": own["id"],
        "text": own["content"],
    }


def test_minutes_say_what_was_written_down_and_leave_the_rest_to_be_filled_in(
    client_of: ClientOf,
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    row = inspected(minh, "kp1", "kp2")
    did(minh, row, "/items", type="topic", text="Việc cập nhật sổ hộ")
    path = f"{API}/activities/{row['id']}/minutes"
    assert hoa.post(path).status_code == 403
    draft = ok(minh.get(f"{API}/document-drafts/{ok(minh.post(path), 201)['draft_id']}"))
    content = draft["content"]
    assert (draft["template"], content["summary"]) == (
        "inspection_minutes",
        row["title"],
    )
    texts = [block["text"] for block in content["blocks"]]
    assert "Việc cập nhật sổ hộ" in texts
    assert "Đơn vị được kiểm tra: Khu phố 1, Khu phố 2" in texts
    assert "Người ghi biên bản: Trần Văn Minh" in texts, "who draws them up"
    follow, signed = (block["table"]["rows"] for block in content["blocks"] if block["table"])
    assert follow == [[str(n), FINDING["text"], f"Khu phố {n}", "30/7/2024"] for n in (1, 2)]
    assert signed == [["Khu phố 1", "……", ""], ["Khu phố 2", "……", ""]], "every unit inspected signs"
    lacking = minh.post(
        f"{API}/document-drafts/{draft['id']}/submit",
        headers={"If-Match": f'"{draft["version"]}"'},
    )
    assert set(errors_of(lacking)) == {"blocks"}, "who led it is still to be written"
    tomorrow = planned(minh, (DAY + timedelta(days=1)).isoformat(), kind="inspection")
    assert minh.post(f"{API}/activities/{tomorrow['id']}/minutes").json()["code"] == "activity-without-minutes"
