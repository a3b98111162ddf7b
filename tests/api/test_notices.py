"""Notices to a person in the application: of everything done to the own account, by whom, in words."""

from datetime import datetime, timedelta
from uuid import UUID

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from fixtures.accounts import USERS, act, find, unit_id
from fixtures.confirmations import approve_first_report, ask_role, decide, give, let_time_pass, requests_of
from fixtures.people import ClientOf, browser, sign_in, user_id
from toso.authz.roles import Role
from toso.identity.alarms.tables import AlarmCode
from toso.kit.clock import today
from toso.notices.kinds import NoticeKind, kind_of
from toso.notices.words import EVENTS, href_of, words
from toso.notices.work_words import WORK_EVENTS

NOTICES = "/api/v1/notices"
GOOD = "ba chiếc thuyền thúng xanh"


def told(client: TestClient, *, unread: bool = True) -> list[str]:
    client.post("/api/v1/auth/refresh")
    answer = client.get(NOTICES, params={"unread": unread, "limit": 100})
    assert answer.status_code == 200, answer.text
    return [row["text"] for row in answer.json()["items"]]


@pytest.mark.both_databases("resource")
def test_the_owner_is_told_of_each_act_and_by_whom(client_of: ClientOf) -> None:
    ha, son = client_of("ha"), client_of("son")
    user = act(ha, find(ha, "son"), "assignments", {"role": "neighbourhood_head", "unit_id": unit_id(ha, "kp1")}).json()
    role = next(a for a in user["assignments"] if a["role"] == "neighbourhood_head")
    user = act(ha, user, f"assignments/{role['id']}/end", {"last_day": str(today() - timedelta(days=1))}).json()
    user = ha.patch(f"{USERS}/{user['id']}", json={"phone": None}, headers={"If-Match": f'"{user["version"]}"'}).json()
    user = act(ha, user, "end-sessions").json()
    user = act(ha, user, "disable", {"reason": "Thử khóa"}).json()
    user = act(ha, user, "enable").json()
    code = act(ha, user, "reset").json()["link"]["code"]
    son = browser(son.app)
    assert son.post("/api/v1/auth/redeem", json={"code": code, "new_password": GOOD}).status_code == 200
    day = (today() - timedelta(days=1)).strftime("%d/%m/%Y")
    assert told(son)[::-1] == [
        "Lê Thu Hà đã giao cho bạn vai trò «Trưởng khu phố» ở Khu phố 1.",
        f"Lê Thu Hà đã cho bạn thôi vai trò «Trưởng khu phố» ở Khu phố 1; ngày cuối {day}.",
        "Lê Thu Hà đã sửa tên, số điện thoại hoặc tên đăng nhập của bạn.",
        "Lê Thu Hà đã kết thúc mọi phiên đăng nhập của bạn.",
        "Lê Thu Hà đã khóa tài khoản của bạn.",
        "Lê Thu Hà đã mở khóa tài khoản của bạn.",
        "Lê Thu Hà đã cấp mã đặt lại mật khẩu cho tài khoản của bạn. Mật khẩu cũ và mọi phiên đã hết hiệu lực.",
    ]
    assert told(ha) == [], "nobody is told of an act of their own"


def test_a_notice_is_read_once_by_its_person_alone(client_of: ClientOf) -> None:
    ha, son, nga = client_of("ha"), client_of("son"), client_of("nga")
    for name in ("son", "nga"):
        ask_role(ha, name, "school", "truonghoc")
    for client in (son, nga):
        client.post("/api/v1/auth/refresh")
    (row,) = son.get(NOTICES).json()["items"]
    assert son.get(f"{NOTICES}/count").json() == {"unread": 1}
    assert nga.post(f"{NOTICES}/read", json={"ids": [row["id"]]}).json() == {"unread": 1}
    assert son.get(f"{NOTICES}/count").json() == {"unread": 1}
    assert son.post(f"{NOTICES}/read", json={"ids": [row["id"]]}).json() == {"unread": 0}
    assert told(son) == []
    (read,) = son.get(NOTICES).json()["items"]
    assert datetime.fromisoformat(read["read_at"]) >= datetime.fromisoformat(read["at"])
    assert nga.post(f"{NOTICES}/read", json={}).json() == {"unread": 0}


def test_the_count_is_answered_in_few_bytes_while_it_stays(client_of: ClientOf) -> None:
    ha, son, path = client_of("ha"), client_of("son"), f"{NOTICES}/count"
    tag = son.get(path).headers["etag"]
    kept = {"If-None-Match": tag}
    again = son.get(path, headers=kept)
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert ha.get(path, headers=kept).status_code == 200, "the count of somebody else"
    ask_role(ha, "son", "school", "truonghoc")
    son.post("/api/v1/auth/refresh")
    changed = son.get(path, headers=kept)
    assert (changed.status_code, changed.json()) == (200, {"unread": 1})


def test_the_same_again_is_counted_not_repeated(client_of: ClientOf) -> None:
    ha, son = client_of("ha"), client_of("son")
    for _ in range(3):
        act(ha, find(ha, "son"), "end-sessions")
    son = sign_in(son.app, "son")
    assert told(son) == ["Lê Thu Hà đã kết thúc mọi phiên đăng nhập của bạn. (3 lần)"]


def test_pages_follow_each_other(client_of: ClientOf) -> None:
    ha, son = client_of("ha"), client_of("son")
    for role, code in (("school", "truonghoc"), ("police", "ca"), ("youth_union", "doantn")):
        assert ask_role(ha, "son", role, code).status_code == 201
    son.post("/api/v1/auth/refresh")
    first = son.get(NOTICES, params={"limit": 2}).json()
    second = son.get(NOTICES, params={"limit": 2, "cursor": first["next"]}).json()
    assert [len(first["items"]), len(second["items"]), second["next"]] == [2, 1, None]
    assert son.get(NOTICES, params={"cursor": "abc"}).status_code == 422


def test_both_sides_of_a_delegation_are_told(client_of: ClientOf) -> None:
    minh, dung = client_of("minh"), client_of("dung")
    role = minh.get("/api/v1/auth/me").json()["assignments"][0]
    window = {"reason": "Đi công tác"}
    window["ends_at"] = f"{today() + timedelta(days=20)}T00:00:00Z"
    window["starts_at"] = f"{today() - timedelta(days=2)}T00:00:00Z"
    lent = {"to_user_id": user_id(dung), "role": role["role"], "unit_id": role["unit_id"], **window}
    made = minh.post("/api/v1/delegations", json=lent)
    assert made.status_code == 201, made.text
    place = "«Bộ phận Văn hóa - Thông tin» ở Bộ phận Văn hóa - Thông tin"
    assert told(dung) == [f"Trần Văn Minh đã ủy quyền cho bạn vai trò {place}."]
    row = made.json()
    dung.post(f"/api/v1/delegations/{row['id']}/revoke", headers={"If-Match": f'"{row["version"]}"'})
    assert told(minh) == [f"Phạm Tiến Dũng đã thu lại, trả lại ủy quyền vai trò {place}."]


def test_the_owner_learns_of_a_request_and_of_its_end(app: FastAPI, clerk: TestClient, client_of: ClientOf) -> None:
    lan, ha = client_of("lan"), client_of("ha")
    act(clerk, find(clerk, "lan"), "reset")
    assert told(lan) == [
        "Đặng Thúy Nga đề nghị cấp mã đặt lại mật khẩu cho tài khoản của bạn. Nếu không đúng, hãy từ chối."
    ]
    (asked,) = requests_of(ha)
    decide(ha, asked)
    (done,) = told(clerk)
    assert done.startswith("Đề nghị cấp mã đặt lại mật khẩu cho Nguyễn Thị Lan đã được Lê Thu Hà đồng ý.")
    assert told(lan) == [done], "what was asked waits for nobody any more"
    assert len(told(lan, unread=False)) == 2


def test_a_request_with_nobody_to_confirm_is_told_to_the_leader_too(app: FastAPI, client_of: ClientOf) -> None:
    approve_first_report(app)
    ha, lan, son = client_of("ha"), client_of("lan"), client_of("son")
    ask_role(ha, "son", "culture_desk", "vhtt")
    (alone,) = told(lan)
    assert "Phường không có người thứ hai để xác nhận" in alone
    assert "Vũ Ngọc Sơn" in alone
    assert let_time_pass(app, 25) == 1
    for client in (lan, ha, son):
        assert any("tự có hiệu lực sau 24 giờ" in text for text in told(client)), client


def test_the_leader_is_told_when_a_holder_of_a_role_that_weighs_is_shut_out(
    clerk: TestClient, client_of: ClientOf
) -> None:
    """Whoever removes the only other person who could confirm does so before the leader's eyes."""
    minh = find(clerk, "minh")
    role = minh["assignments"][0]
    act(clerk, find(clerk, "minh"), f"assignments/{role['id']}/end", {"last_day": str(today())})
    act(clerk, find(clerk, "minh"), "disable", {"reason": "Thử khóa"})
    assert [text.split(" ở ")[0] for text in told(client_of("lan"))[::-1]] == [
        "Đặng Thúy Nga đã cho Trần Văn Minh thôi vai trò «Bộ phận Văn hóa - Thông tin»",
        "Đặng Thúy Nga đã khóa tài khoản của Trần Văn Minh, người giữ vai trò «Bộ phận Văn hóa - Thông tin».",
    ]


def test_a_new_leader_finds_whom_the_first_administrator_made(app: FastAPI, client_of: ClientOf) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    made = {
        "full_name": "Ngô Văn Bình",
        "phone": "0912345678",
        "assignments": [{"role": "ward_leader", "unit_id": unit_id(ha, "hg")}],
    }
    ask_role(ha, "nga", "culture_desk", "vhtt")
    ask_role(ha, "son", "school", "truonghoc")
    ask_role(ha, "dung", "youth_union", "doantn")
    assert len(told(lan)) == 2, "who leads already is told at once"
    link = ha.post(USERS, json=made).json()["link"]
    binh = browser(app)
    redeemed = {"code": link["code"], "phone": "0912345678", "new_password": GOOD}
    assert binh.post("/api/v1/auth/redeem", json=redeemed).status_code == 200
    found = [text for text in told(binh) if "thiết lập" in text]
    assert sorted(found) == sorted(
        [
            "Lê Thu Hà là người thiết lập hệ thống, giữ vai trò «Văn phòng - Thống kê» ở Bộ phận Văn phòng - Thống kê.",
            "Lê Thu Hà là người thiết lập hệ thống, giữ vai trò «Quản trị hệ thống» ở Phường Hồng Gai.",
            (
                "Lúc thiết lập, Lê Thu Hà đã một mình giao cho Đặng Thúy Nga vai trò «Bộ phận Văn hóa - Thông tin» ở "
                "Bộ phận Văn hóa - Thông tin."
            ),
            "Lúc thiết lập, Lê Thu Hà đã giao 2 vai trò khác (trưởng khu phố, thành viên tổ, đơn vị báo cáo).",
        ]
    )
    assert binh.post(f"{NOTICES}/read", json={}).json() == {"unread": 0}


def test_what_is_told_of_others_is_for_who_leads_now(app: FastAPI, client_of: ClientOf) -> None:
    ha, lan = client_of("ha"), client_of("lan")
    give(app, "lan", Role.POLICE, "qn.hg.ca")
    ask_role(ha, "nga", "culture_desk", "vhtt")
    assert len(told(lan)) == 1
    leader = next(a for a in find(ha, "lan")["assignments"] if a["role"] == "ward_leader")
    act(ha, find(ha, "lan"), f"assignments/{leader['id']}/end", {"last_day": str(today() - timedelta(days=1))})
    assert [text for text in told(lan) if "thiết lập" in text] == []


def test_every_event_has_words_without_holes() -> None:
    assert {f"alarm.{code}" for code in AlarmCode} <= EVENTS.keys()
    for event in EVENTS:
        text = words(event, {"kind": "reset"}, 2, {}, {})
        assert "{" not in text
        assert text.endswith((".", "(2 lần)"))


def test_every_event_is_of_a_kind_named_on_purpose_and_opens_a_page_of_its_own() -> None:
    urgent = {event for event in EVENTS if kind_of(event) is NoticeKind.SECURITY}
    assert urgent.isdisjoint(WORK_EVENTS), "work waits for the hours of work"
    assert {event for event in urgent if event.endswith(".due")} == {"breach.due"}
    with pytest.raises(LookupError):
        kind_of("weather.changed")
    ids = dict.fromkeys(("period", "report_id", "task_id", "activity_id", "line_id", "quota_id"), "x")
    opened = {event: href_of(event, UUID(int=1), ids) for event in EVENTS}
    assert "/" not in opened.values()
    nowhere = {event.partition(".")[0] for event, page in opened.items() if page is None}
    assert nowhere == {"webhook"}, "other systems are for the administrator"
