"""A plan from draft to force: made by hand or imported, edited whole, submitted, returned, approved, printed."""

import pytest

from fixtures.monthly_reports import API, SetDay, ok, put, step, unit_id
from fixtures.people import ClientOf, lend_first_role
from fixtures.plan_steps import ISSUED, edited, fields, imported, submitted


@pytest.fixture(autouse=True)
def _day_of_issue(on_day: SetDay) -> None:
    on_day(ISSUED)


def made_by_hand(client_of: ClientOf) -> dict:
    return ok(client_of("minh").post(f"{API}/plans", json={"title": "Kế hoạch thử", "year": 2024}), 201)


def whole(client_of: ClientOf, plan: dict) -> dict:
    """The content of a small plan made by hand."""
    police = unit_id(client_of("minh"), "ca")
    return {
        **plan["content"],
        "issued_on": "2024-06-13",
        "targets": [
            {"ref": "1", "text": "90% người dân trưởng thành có tài khoản", "goal_percent": 90, "measure_code": "t5"}
        ],
        "tasks": [
            {
                "ref": "1",
                "heading": "Tuyên truyền",
                "text": "Treo áp phích",
                "leads": [{"name": "Công an phường", "unit_id": police}],
                "deadline": {"kind": "by", "ends_on": "2024-07-31"},
            },
            {
                "ref": "2",
                "heading": "Tập huấn",
                "text": "Tập huấn tổ",
                "leads": [{"name": "Các khu phố", "unit_class": "neighbourhoods"}],
                "deadline": {"kind": "monthly", "starts_on": "2024-06-13", "ends_on": "2024-12-31", "quota": 2},
            },
        ],
    }


@pytest.mark.both_databases("resource")
def test_a_plan_made_by_hand_starts_with_the_wards_own_head_and_signer(client_of: ClientOf) -> None:
    plan = made_by_hand(client_of)
    content = plan["content"]
    assert (plan["state"], content["symbol"], content["place"]) == ("draft", "KH-UBND", "Hồng Gai")
    assert content["signature"]["name"] == "Vũ Mạnh Hải"
    assert set(plan["missing"]) == {"issued_on", "tasks"}


def test_a_plan_made_by_hand_goes_the_whole_way(client_of: ClientOf) -> None:
    plan = made_by_hand(client_of)
    plan = edited(client_of("minh"), plan, **whole(client_of, plan))
    assert plan["missing"] == {}
    plan = ok(step(client_of("lan"), f"/plans/{plan['id']}/approve", submitted(client_of("minh"), plan)))
    assert (plan["state"], plan["in_force_from"], plan["approved_by"]) == ("approved", "2024-06-13", "Nguyễn Thị Lan")
    assert ok(client_of("lan").get(f"{API}/tasks/summary"))["assignments"]["total"] == 1 + 6


def test_what_is_read_back_is_what_was_written(client_of: ClientOf) -> None:
    plan = imported(client_of("minh"))
    again = edited(client_of("minh"), plan)
    assert again["content"] == plan["content"]
    assert again["version"] == plan["version"] + 1


def test_an_unfinished_plan_is_not_submitted_and_says_what_is_missing(client_of: ClientOf) -> None:
    plan = made_by_hand(client_of)
    refused = step(client_of("minh"), f"/plans/{plan['id']}/submit", plan)
    assert refused.status_code == 422
    assert set(fields(refused)) == {"content.issued_on", "content.tasks"}


def test_a_task_that_nobody_leads_is_named_by_its_number(client_of: ClientOf) -> None:
    minh = client_of("minh")
    plan = imported(minh)
    without = [{**row, "leads": []} if row["ref"] == "3b" else row for row in plan["content"]["tasks"]]
    refused = step(minh, f"/plans/{plan['id']}/submit", edited(minh, plan, tasks=without))
    told = "Nhiệm vụ 3b cần ít nhất một đơn vị chủ trì có trên hệ thống."
    assert [(e["field"], e["message"]) for e in refused.json()["errors"]] == [("content.tasks.4.leads", told)]


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"deadline": {"kind": "before"}}, "tasks.0.deadline"),
        ({"deadline": {"kind": "range", "starts_on": "2024-08-01", "ends_on": "2024-07-01"}}, "tasks.0.deadline"),
        ({"deadline": {"kind": "by", "ends_on": "2024-02-31"}}, "tasks.0.deadline.ends_on"),
        ({"deadline": {"kind": "sometime"}}, "tasks.0.deadline.kind"),
        ({"leads": [{"name": "Ai đó", "unit_id": "00000000-0000-7000-8000-000000000000"}]}, "tasks.0.leads.0"),
        ({"leads": [{"name": ""}]}, "tasks.0.leads.0.name"),
        ({"ref": "2"}, "tasks.1.ref"),
        ({"owner": "x"}, "tasks.0.owner"),
        ({"lineage_id": "00000000-0000-7000-8000-000000000000"}, "tasks.0.lineage_id"),
    ],
)
def test_content_that_cannot_be_is_refused_by_field_and_nothing_changes(
    client_of: ClientOf, change: dict, field: str
) -> None:
    plan = made_by_hand(client_of)
    content = whole(client_of, plan)
    content["tasks"][0] |= change
    refused = put(client_of("minh"), f"/plans/{plan['id']}/content", plan, content)
    assert refused.status_code == 422
    assert fields(refused) == [field]
    assert ok(client_of("minh").get(f"{API}/plans/{plan['id']}"))["content"]["tasks"] == []


@pytest.mark.one_case_on_postgres("body")
@pytest.mark.parametrize("goal", [0, -1, 101, "nhiều"])
def test_a_goal_lies_between_nothing_and_all(client_of: ClientOf, goal: object) -> None:
    plan = made_by_hand(client_of)
    content = whole(client_of, plan)
    content["targets"][0]["goal_percent"] = goal
    refused = put(client_of("minh"), f"/plans/{plan['id']}/content", plan, content)
    assert fields(refused) == ["targets.0.goal_percent"]


def test_a_returned_plan_carries_the_reason_and_is_edited_again(client_of: ClientOf) -> None:
    plan = submitted(client_of("minh"), imported(client_of("minh")))
    assert plan["actions"] == []
    assert ok(client_of("lan").get(f"{API}/plans/{plan['id']}"))["actions"] == ["approve", "return"]
    without = client_of("lan").post(
        f"{API}/plans/{plan['id']}/return", headers={"If-Match": f'"{plan["version"]}"'}, json={}
    )
    assert fields(without) == ["reason"]
    back = ok(step(client_of("lan"), f"/plans/{plan['id']}/return", plan, reason="Bổ sung kinh phí"))
    assert (back["state"], back["return_reason"]) == ("returned", "Bổ sung kinh phí")
    again = edited(client_of("minh"), back, funding="Ngân sách phường")
    assert submitted(client_of("minh"), again)["return_reason"] == ""


def test_steps_out_of_turn_and_on_an_old_copy_are_refused(client_of: ClientOf) -> None:
    plan = imported(client_of("minh"))
    early = step(client_of("lan"), f"/plans/{plan['id']}/approve", plan)
    assert (early.status_code, early.json()["code"]) == (409, "wrong-state")
    edited(client_of("ha"), plan, funding="Khác")
    assert step(client_of("minh"), f"/plans/{plan['id']}/submit", plan).status_code == 412
    assert client_of("minh").post(f"{API}/plans/{plan['id']}/submit").status_code == 428
    current = ok(client_of("minh").get(f"{API}/plans/{plan['id']}"))
    approved = ok(step(client_of("lan"), f"/plans/{plan['id']}/approve", submitted(client_of("minh"), current)))
    late = put(client_of("minh"), f"/plans/{plan['id']}/content", approved, approved["content"])
    assert late.json()["code"] == "wrong-state"


@pytest.mark.parametrize("who", ["minh", "ha", "hoa", "dung", "son"])
def test_only_the_leader_approves(client_of: ClientOf, who: str) -> None:
    plan = submitted(client_of("minh"), imported(client_of("minh")))
    assert step(client_of(who), f"/plans/{plan['id']}/approve", plan).status_code == 403


def test_a_plan_in_the_making_is_seen_by_those_who_make_or_approve_it(client_of: ClientOf) -> None:
    plan = imported(client_of("minh"))
    seen = {
        who: client_of(who).get(f"{API}/plans/{plan['id']}").status_code for who in ("lan", "ha", "hoa", "son", "dung")
    }
    assert seen == {"lan": 200, "ha": 200, "hoa": 404, "son": 404, "dung": 404}
    assert ok(client_of("hoa").get(f"{API}/plans"))["items"] == []
    ok(step(client_of("lan"), f"/plans/{plan['id']}/approve", submitted(client_of("minh"), plan)))
    assert [p["code"] for p in ok(client_of("hoa").get(f"{API}/plans"))["items"]] == ["62/KH-UBND"]


@pytest.mark.both_databases("resource")
def test_a_plan_that_was_never_approved_is_deleted_and_its_import_opens_again(client_of: ClientOf) -> None:
    minh = client_of("minh")
    plan = imported(minh)
    assert minh.delete(f"{API}/plans/{plan['id']}", headers={"If-Match": f'"{plan["version"]}"'}).status_code == 204
    assert minh.get(f"{API}/plans/{plan['id']}").status_code == 404
    draft = ok(minh.get(f"{API}/plan-drafts"))["items"][0]
    assert (draft["state"], draft["plan_id"]) == ("open", None)


def test_an_approved_plan_is_never_deleted(client_of: ClientOf, plan_in_force: dict) -> None:
    plan = plan_in_force
    refused = client_of("minh").delete(f"{API}/plans/{plan['id']}", headers={"If-Match": f'"{plan["version"]}"'})
    assert refused.json()["code"] == "plan-not-deletable"


def test_the_plan_prints_again_whole_as_an_official_document(client_of: ClientOf, plan_in_force: dict) -> None:
    plan = plan_in_force
    document = ok(step(client_of("minh"), f"/plans/{plan['id']}/document", plan), 201)
    content = document["content"]
    assert (document["state"], content["kind"], content["symbol"]) == ("approved", "plan", "KH-UBND")
    headings = [
        f"{b['label']} {b['title']}" for b in content["body"] if b["kind"] == "heading" and b["level"] == "section"
    ]
    assert headings == [
        "I. Mục đích, yêu cầu, mục tiêu",
        "II. Nhiệm vụ, giải pháp",
        "III. Kinh phí",
        "IV. Tổ chức thực hiện",
    ]
    printed = "\n".join("".join(r["text"] for r in b["runs"]) for b in content["body"] if "runs" in b)
    said = plan["content"]
    for words in (
        *said["purposes"],
        *said["requirements"],
        *(t["text"] for t in said["targets"]),
        *(i for t in said["tasks"] for i in t["items"]),
        *(i for d in said["duties"] for i in d["items"]),
        "Thời gian hoàn thành: Trước 30/7/2024.",
        "Đơn vị chủ trì: Các khu phố và Tổ công nghệ số cộng đồng.",
    ):
        assert words in printed
    assert content["signature"] == {
        "lines": ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
        "name": "Vũ Mạnh Hải",
        "held_office": None,
    }
    shown = ok(client_of("minh").get(f"{API}/plans/{plan['id']}"))
    assert (shown["document_id"], shown["document_code"]) == (document["id"], None)


@pytest.mark.usefixtures("plan_in_force")
def test_plans_are_listed_by_year_and_state(client_of: ClientOf) -> None:
    ok(client_of("minh").post(f"{API}/plans", json={"title": "Kế hoạch năm sau", "year": 2025}), 201)
    minh = client_of("minh")
    assert [p["year"] for p in ok(minh.get(f"{API}/plans"))["items"]] == [2025, 2024]
    assert [p["year"] for p in ok(minh.get(f"{API}/plans", params={"year": 2024}))["items"]] == [2024]
    assert [p["year"] for p in ok(minh.get(f"{API}/plans", params={"state": "draft"}))["items"]] == [2025]
    assert minh.get(f"{API}/plans", params={"cursor": "khong-phai"}).status_code == 422


@pytest.mark.usefixtures("plan_in_force")
def test_every_step_of_a_plan_is_in_the_audit_log(client_of: ClientOf) -> None:
    events = ok(client_of("lan").get(f"{API}/audit/events", params={"limit": 100}))["items"]
    acts = {e["action"] for e in events}
    assert {
        "plan_draft.stage",
        "plan_draft.edit",
        "plan_draft.accept",
        "plan.import",
        "plan.submit",
        "plan.approve",
    } <= acts


def test_a_step_taken_on_somebodys_behalf_names_the_lender_in_the_log(client_of: ClientOf) -> None:
    lan, minh, ha = client_of("lan"), client_of("minh"), client_of("ha")
    plan = submitted(minh, imported(minh))
    lend_first_role(lan, ha)
    ok(step(ha, f"/plans/{plan['id']}/return", plan, reason="Thiếu thời hạn"))
    events = ok(lan.get(f"{API}/audit/events", params={"limit": 5}))["items"]
    found = next(event for event in events if event["action"] == "plan.return")
    assert (found["actor_name"], found["acting_for_name"]) == ("Lê Thu Hà", "Nguyễn Thị Lan")
    assert found["note"] == {"step": "return", "from": "submitted", "to": "returned", "edition": 1}
