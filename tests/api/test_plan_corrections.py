"""A unit chosen wrongly in a plan in force: put right by the leader, kept with its reason, the work goes along."""

from typing import Any

import pytest

from fixtures.monthly_reports import API, SetDay, ok, step, unit_id
from fixtures.people import ClientOf
from fixtures.plan_steps import ISSUED, change_draft, fields, imported, settled, submitted, task, tasks
from toso.plans.tasks.assignments import MISTAKEN

WHY = "Chọn nhầm khi nhập kế hoạch"
NAME = "Ban chỉ đạo số phường"
TEXT = """KẾ HOẠCH
Giúp dân dùng chữ ký số năm 2024
I. MỤC TIÊU
1. 80% hộ có chữ ký số.
II. NHIỆM VỤ
1. Cấp chữ ký số cho hộ kinh doanh
- Chủ trì: Tổ công tác số
- Thời gian: Trước ngày 30/9/2024
2. Treo tờ hướng dẫn tại chợ
- Chủ trì: Công an phường
- Thời gian: Trước ngày 30/9/2024
III. TỔ CHỨC THỰC HIỆN
1. Tổ công tác số: theo dõi chung.
"""


@pytest.fixture(autouse=True)
def _day_of_issue(on_day: SetDay) -> None:
    on_day(ISSUED)


def chosen_wrongly(client_of: ClientOf) -> dict[str, Any]:
    """A plan in force whose "Tổ công tác số" was taken for the police."""
    minh, lan = client_of("minh"), client_of("lan")
    draft = settled(minh, ok(minh.post(f"{API}/plan-drafts/text", json={"text": TEXT}), 201))
    wrong = {"name": "Tổ công tác số", "unit_id": unit_id(minh, "ca")}
    head = {"number": "9", "symbol": "KH-UBND", "issued_on": "2024-06-13"}
    signature = {"lines": ["CHỦ TỊCH"], "name": "Vũ Mạnh Hải"}
    content = draft["content"] | head | {"signature": signature}
    draft = ok(change_draft(minh, draft, content=content, units=[wrong]))
    plan = submitted(minh, ok(step(minh, f"/plan-drafts/{draft['id']}/accept", draft), 201))
    return ok(step(lan, f"/plans/{plan['id']}/approve", plan))


def correct(client_of: ClientOf, who: str, plan: dict[str, Any], **body: Any) -> Any:
    return step(client_of(who), f"/plans/{plan['id']}/correct-unit", plan, **{"reason": WHY, **body})


def test_the_approver_sees_which_unit_stands_behind_each_name(client_of: ClientOf) -> None:
    plan = submitted(client_of("minh"), imported(client_of("minh")))
    seen = {unit["name"]: unit for unit in ok(client_of("lan").get(f"{API}/plans/{plan['id']}"))["units"]}
    assert seen["Công an phường"]["units"] == ["Công an phường"]
    assert (seen["các khu phố"]["unit_class"], seen["các khu phố"]["units"]) == ("neighbourhoods", [])
    assert seen[NAME]["places"] > 1


@pytest.mark.both_databases("resource")
@pytest.mark.both_databases("resource")
def test_a_wrong_unit_is_put_right_and_the_work_goes_along(client_of: ClientOf) -> None:
    plan = chosen_wrongly(client_of)
    right = unit_id(client_of("minh"), "vhtt")
    after = ok(correct(client_of, "lan", plan, name="Tổ công tác số", unit_id=right))
    assert (after["state"], after["edition"]) == ("approved", 1)
    assert [lead["unit_id"] for lead in after["content"]["tasks"][0]["leads"]] == [right]
    assert after["content"]["tasks"][0]["leads"][0]["name"] == "Tổ công tác số"
    assert after["content"]["duties"][0]["units"][0]["unit_id"] == right
    rows = {row["unit_id"]: row for row in task(client_of("lan"), "1")["assignments"]}
    assert rows[right]["state"] == "not_started"
    wrong = rows[unit_id(client_of("minh"), "ca")]
    assert wrong["state"] == "stopped"
    assert wrong["last_note"] == MISTAKEN
    untouched = task(client_of("lan"), "2")["assignments"]
    assert [(row["unit_id"], row["state"]) for row in untouched] == [(unit_id(client_of("minh"), "ca"), "not_started")]


def test_what_was_put_right_is_kept_with_who_and_why(client_of: ClientOf) -> None:
    plan = chosen_wrongly(client_of)
    ok(correct(client_of, "lan", plan, name="Tổ công tác số", unit_id=unit_id(client_of("minh"), "vhtt")))
    line = ok(client_of("minh").get(f"{API}/plans/{plan['id']}"))["corrections"][0]
    assert (line["name"], line["reason"], line["by"]) == ("Tổ công tác số", WHY, "Nguyễn Thị Lan")
    assert (line["before"]["units"], line["after"]["units"]) == (["Công an phường"], ["Bộ phận Văn hóa - Thông tin"])
    ward = ok(client_of("minh").get(f"{API}/plans/{plan['id']}"))
    again = ok(correct(client_of, "lan", ward, name="Tổ công tác số", unit_class="neighbourhoods"))
    assert [line["after"]["unit_class"] for line in again["corrections"]] == [None, "neighbourhoods"]


def test_a_unit_put_back_takes_its_own_work_up_again(client_of: ClientOf) -> None:
    plan = chosen_wrongly(client_of)
    police, culture = unit_id(client_of("minh"), "ca"), unit_id(client_of("minh"), "vhtt")
    plan = ok(correct(client_of, "lan", plan, name="Tổ công tác số", unit_id=culture))
    ok(correct(client_of, "lan", plan, name="Tổ công tác số", unit_id=police))
    rows = {row["unit_id"]: row["state"] for row in task(client_of("lan"), "1")["assignments"]}
    assert rows == {police: "not_started", culture: "stopped"}


def test_where_the_text_names_another_unit_only_an_amendment_changes_it(client_of: ClientOf) -> None:
    plan = chosen_wrongly(client_of)
    refused = correct(client_of, "lan", plan, name="Công an phường", unit_id=unit_id(client_of("minh"), "vhtt"))
    assert (refused.status_code, fields(refused)) == (422, ["unit_id"])
    assert len(tasks(client_of("lan"))) == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": "Phòng không có"}, "name"),
        ({"unit_id": "00000000-0000-7000-8000-000000000000"}, "unit_id"),
        ({"reason": "x"}, "reason"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_by_field(client_of: ClientOf, change: dict, field: str) -> None:
    plan = chosen_wrongly(client_of)
    body = {"name": "Tổ công tác số", "unit_id": unit_id(client_of("minh"), "vhtt")} | change
    refused = correct(client_of, "lan", plan, **body)
    assert (refused.status_code, fields(refused)) == (422, [field])
    assert ok(client_of("lan").get(f"{API}/plans/{plan['id']}"))["corrections"] == []


def test_the_same_unit_again_is_no_correction(client_of: ClientOf) -> None:
    plan = chosen_wrongly(client_of)
    refused = correct(client_of, "lan", plan, name="Tổ công tác số", unit_id=unit_id(client_of("minh"), "ca"))
    assert fields(refused) == ["unit_id"]


def test_only_who_approves_plans_puts_a_unit_right_and_only_in_force(client_of: ClientOf) -> None:
    plan = chosen_wrongly(client_of)
    body = {"name": "Tổ công tác số", "unit_id": unit_id(client_of("minh"), "vhtt")}
    assert correct(client_of, "minh", plan, **body).status_code == 403
    assert "correct_unit" in ok(client_of("lan").get(f"{API}/plans/{plan['id']}"))["actions"]
    early = submitted(client_of("minh"), imported(client_of("minh")))
    assert correct(client_of, "lan", early, **body).status_code == 409


def test_while_an_amendment_is_written_the_unit_is_put_right_there(client_of: ClientOf) -> None:
    plan = chosen_wrongly(client_of)
    ok(step(client_of("minh"), f"/plans/{plan['id']}/amend", plan, reason="Thêm việc"), 201)
    plan = ok(client_of("lan").get(f"{API}/plans/{plan['id']}"))
    refused = correct(client_of, "lan", plan, name="Tổ công tác số", unit_id=unit_id(client_of("minh"), "vhtt"))
    assert refused.json()["code"] == "amendment-open"
