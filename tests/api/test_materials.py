"""Materials are written, approved by somebody else, posted and read; each sees what was approved, makers their own."""

from datetime import date
from typing import Any

import pytest
from fastapi import FastAPI

from fixtures.materials import (
    NEWS,
    PORTAL,
    RULE,
    TEXT,
    WHY,
    approved,
    did,
    made,
    posted,
    posting_stepped,
    readers,
    shown,
)
from fixtures.monthly_reports import API, SetDay, errors_of, ok, unit_id
from fixtures.people import ClientOf

MP3 = b"ID3\x04" + bytes(200)


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def listed(client: Any, **query: Any) -> list[str]:
    return [row["id"] for row in ok(client.get(f"{API}/materials", params=query))["items"]]


def refused(client: Any, row: dict[str, Any], what: str, status: int = 409, **body: Any) -> str:
    headers = {"If-Match": f'"{shown(client, row)["version"]}"'}
    answer = client.post(f"{API}/materials/{row['id']}{what}", json=body, headers=headers)
    assert answer.status_code == status, answer.text
    return answer.json()["code"]


@pytest.mark.both_databases("resource")
def test_news_is_written_approved_by_another_posted_and_withdrawn(client_of: ClientOf) -> None:
    hoa, minh, lan, nga = (client_of(name) for name in ("hoa", "minh", "lan", "nga"))
    row = made(hoa)
    assert (row["state"], row["unit_name"], row["kind_label"], row["number"]) == (
        "brief",
        "Khu phố 1",
        "Tin, bài",
        None,
    )
    assert nga.get(f"{API}/materials/{row['id']}").status_code == 404, "what is being made is its makers'"
    assert refused(hoa, row, "/postings", **PORTAL, on="2024-07-20") == "material-not-approved"
    did(hoa, row, "/step", step="submit")
    assert refused(hoa, row, "/versions", **TEXT) == "material-held"
    did(minh, row, "/review", step="return", reason=WHY)
    did(hoa, row, "/step", step="begin")
    did(minh, row, "/versions", text="Bộ phận văn hóa viết lại.")
    did(hoa, row, "/step", step="submit")
    assert "approve" not in shown(minh, row)["actions"]
    assert refused(minh, row, "/review", step="approve") == "own-material", "who wrote the version does not approve it"
    row = did(lan, row, "/review", step="approve")
    assert (row["number"], [one["approved"] for one in row["versions"]]) == (2, [True, True])
    assert (row["counted_on"], shown(nga, row)["actions"]) == ("2024-07-20", ["post"])
    assert shown(nga, row)["steps"] == [], "reasons are for those who make it"
    one = posted(nga, row, "2024-07-20", channel="zalo", place="Nhóm Zalo Khu phố 2", url="")
    assert (one["unit_name"], one["state"], shown(hoa, row)["state"]) == ("Khu phố 2", "posted", "published")
    assert refused(hoa, row, "/review", 403, step="withdraw", reason=WHY) == "forbidden"
    did(lan, row, "/review", step="withdraw", reason=WHY)
    assert nga.get(f"{API}/materials/{row['id']}").status_code == 404
    assert [one["label"] for one in shown(hoa, row)["steps"]][-2:] == ["Phát hành", "Thu hồi"]


def test_a_version_is_never_changed_and_a_new_one_is_approved_anew(client_of: ClientOf) -> None:
    hoa, minh, nga = client_of("hoa"), client_of("minh"), client_of("nga")
    row = approved(hoa, minh)
    assert refused(hoa, row, "/step", 422, step="revise") == "malformed"
    did(hoa, row, "/step", step="revise", reason="Có số liệu mới")
    assert refused(hoa, row, "/step", step="submit") == "material-empty", "nothing new was written"
    did(hoa, row, "/versions", text="Bản hai.")
    assert [one["number"] for one in shown(nga, row)["versions"]] == [1], "others read what was approved"
    assert [one["text"] for one in shown(hoa, row)["versions"]] == ["Bản hai.", TEXT["text"]]
    did(hoa, row, "/step", step="submit")
    row = did(minh, row, "/review", step="approve")
    assert (row["number"], row["counted_on"]) == (2, "2024-07-20")


def test_a_broadcast_is_planned_and_told_when_it_was_played(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, minh, nga = client_of("hoa"), client_of("minh"), client_of("nga")
    row = approved(hoa, minh, kind="script")
    plan = posted(hoa, row, "2024-07-22", channel="loudspeaker", starts="06:30", url="")
    assert (plan["state"], plan["actions"], shown(hoa, row)["state"]) == ("planned", ["post", "withdraw"], "approved")
    early = {"json": {"step": "post"}, "headers": {"If-Match": f'"{plan["version"]}"'}}
    address = f"{API}/materials/{row['id']}/postings/{plan['id']}/step"
    assert hoa.post(address, **early).status_code == 422
    on_day(date(2024, 7, 22))
    assert nga.post(address, **early).status_code == 403, "another unit's"
    done = posting_stepped(hoa, plan, step="post")
    assert (done["state"], shown(hoa, row)["posted"], shown(hoa, row)["state"]) == ("posted", 1, "published")
    assert hoa.post(address, **early).status_code == 412
    gone = posting_stepped(hoa, done, step="withdraw", reason=WHY)
    assert (gone["withdrawn_reason"], shown(hoa, row)["posted"]) == (WHY, 0)


def test_a_posting_names_what_its_channel_needs(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = approved(hoa, minh)
    wrong = {
        "url": {"channel": "portal", "on": "2024-07-20"},
        "to_unit_id": {"channel": "unit", "on": "2024-07-20"},
        "channel": {"channel": "radio", "on": "2024-07-20"},
        "unit_id": {**PORTAL, "on": "2024-07-20", "unit_id": unit_id(minh, "kp2")},
    }
    for field, body in wrong.items():
        assert set(errors_of(hoa.post(f"{API}/materials/{row['id']}/postings", json=body))) == {field}
    handed = posted(minh, row, "2024-07-20", channel="unit", url="", to_unit_id=unit_id(minh, "kp2"))
    assert handed["to_unit_name"] == "Khu phố 2"
    assert [one["id"] for one in ok(minh.get(f"{API}/materials/{row['id']}/postings"))["items"]] == [handed["id"]]
    assert ok(client_of("nga").get(f"{API}/materials/{row['id']}/postings"))["items"][0]["actions"] == []


def test_what_was_received_has_its_file_and_is_approved_at_once(app: FastAPI, client_of: ClientOf) -> None:
    hoa, nga = client_of("hoa"), client_of("nga")
    assert hoa.post(f"{API}/files", files={"file": ("bai.mp3", b"MZ" + bytes(200))}).status_code == 415
    sent = ok(hoa.post(f"{API}/files", files={"file": ("bai.mp3", MP3)}), 201)
    assert set(errors_of(hoa.post(f"{API}/materials", json={"kind": "received_audio", "title": "Bài"}))) == {"content"}
    body = {"kind": "received_audio", "content": {"file_id": sent["id"], "seconds": 300}}
    row = made(hoa, **body, received_from="Trung tâm Truyền thông", received_on="2024-07-18")
    assert (row["state"], row["counted_on"], row["versions"][0]["file"]["name"]) == (
        "approved",
        "2024-07-18",
        "bai.mp3",
    )
    answer = nga.get(f"{API}/materials/{row['id']}/versions/1/file")
    assert (answer.content, answer.headers["Content-Type"]) == (MP3, "audio/mpeg")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert nga.get(f"{API}/materials/{row['id']}/versions/2/file").status_code == 404
    stolen = {**NEWS, "content": {"file_id": sent["id"]}}
    assert set(errors_of(nga.post(f"{API}/materials", json=stolen))) == {"file_id"}


def test_a_rule_is_read_and_who_has_not_is_known(client_of: ClientOf, on_day: SetDay) -> None:
    minh, lan, son, hoa, nga = (client_of(name) for name in ("minh", "lan", "son", "hoa", "nga"))
    bare = {**RULE, "content": TEXT}
    assert set(errors_of(minh.post(f"{API}/materials", json=bare))) == {"in_force_from"}
    row = approved(minh, lan, **RULE)
    assert row["versions"][0]["in_force"] is True
    assert refused(hoa, row, "/readers", 403, unit_ids=[unit_id(minh, "kp1")]) == "forbidden"
    units = [unit_id(minh, "kp1"), unit_id(minh, "kp2")]
    row = did(minh, row, "/readers", unit_ids=units, due_on="2024-07-22")
    assert did(minh, row, "/readers", unit_ids=units)["readers"] == row["readers"] > 2, "nobody is asked twice"
    assert listed(son, unread=True) == [row["id"]]
    assert {one["full_name"].split()[-1] for one in readers(son, row)} == {"Sơn"}, "a member sees themselves alone"
    assert {one["unit_name"] for one in readers(nga, row)} == {"Khu phố 2"}
    assert "confirm" in shown(son, row)["actions"]
    mine = ok(son.post(f"{API}/materials/{row['id']}/receipt"))
    assert (mine["confirmed"], mine["own_receipt"]["confirmed_on"]) == (1, "2024-07-20")
    assert ok(son.post(f"{API}/materials/{row['id']}/receipt"))["confirmed"] == 1
    assert client_of("dung").post(f"{API}/materials/{row['id']}/receipt").status_code == 404
    on_day(date(2024, 7, 23))
    waiting = readers(minh, row, unread=True)
    assert len(waiting) == row["readers"] - 1
    assert all(one["late"] for one in waiting)
    paper = [waiting[0]["id"]]
    assert did(minh, row, "/readers", method="PUT", receipt_ids=paper, on="2024-07-22")["confirmed"] == 2
    assert [one["id"] for one in readers(minh, row) if one["on_paper"]] == paper

    did(minh, row, "/step", step="revise", reason="Bổ sung điều 5")
    did(minh, row, "/versions", text="Bản hai", in_force_from="2024-08-01")
    did(minh, row, "/step", step="submit")
    row = did(lan, row, "/review", step="approve")
    assert (row["readers"], listed(son, unread=True)) == (0, []), "a new version is asked for anew"
    assert [one["in_force"] for one in row["versions"]] == [False, True], "the old one holds until the new one does"


def test_the_list_is_narrowed_by_kind_state_and_unit(client_of: ClientOf) -> None:
    hoa, minh, nga = client_of("hoa"), client_of("minh"), client_of("nga")
    draft, done = made(hoa, kind="story"), approved(hoa, minh)
    assert listed(minh) == [done["id"], draft["id"]]
    assert listed(nga) == [done["id"]]
    assert listed(minh, kind="story") == listed(minh, state="brief") == [draft["id"]]
    assert listed(minh, unit_id=unit_id(minh, "kp2")) == []
    assert minh.get(f"{API}/materials", params={"kind": "poem"}).status_code == 422
