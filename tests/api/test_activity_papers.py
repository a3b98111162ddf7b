"""Papers before an activity: the invitation as a draft with what is known of it, the list that is signed at the door."""

import io
from datetime import date
from typing import Any

import pdfplumber
import pytest
from fastapi import FastAPI

from fixtures.activities import TRAINING, asked, did, held, planned
from fixtures.monthly_reports import API, SetDay, ok, unit_id
from fixtures.people import ClientOf
from fixtures.signing import run_jobs
from toso.activities.sign_in_sheet import BLANKS, BLANKS_ALONE


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def invited(client: Any, row: dict[str, Any]) -> dict[str, Any]:
    draft = ok(client.post(f"{API}/activities/{row['id']}/invitation"), 201)
    return ok(client.get(f"{API}/document-drafts/{draft['draft_id']}"))


def printed(app: FastAPI, client: Any, row: dict[str, Any]) -> str:
    ok(client.post(f"{API}/activities/{row['id']}/sign-in-sheet"), 202)
    (job,) = run_jobs(app, "activity.sign_in")
    with pdfplumber.open(io.BytesIO(client.get(f"{API}/files/{job.result['file_id']}").content)) as pdf:
        return " ".join(word for page in pdf.pages for word in page.extract_text().split())


@pytest.mark.both_databases("resource")
def test_an_invitation_says_what_when_where_and_whom(client_of: ClientOf) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    row = planned(minh, "2024-07-25", kind="meeting", title="Họp tổ tháng 7", starts="19:30", place="Nhà văn hóa")
    empty = invited(minh, row)["content"]
    assert (empty["addressees"], empty["blocks"][5]["text"]) == (["……"], "……")
    for text in ("Rà soát mục tiêu", "Phân công tuyến"):
        row = did(minh, row, "/items", type="agenda", text=text)
    did(minh, row, "/attendance", unit_ids=[unit_id(minh, "kp1"), unit_id(minh, "kp2")])
    draft = invited(minh, row)
    content = draft["content"]
    assert (draft["template"], content["summary"]) == ("invitation", "Dự họp tổ tháng 7")
    assert content["addressees"] == ["Khu phố 1", "Khu phố 2"]
    texts = [block["text"] for block in content["blocks"]]
    assert texts[0].endswith(" tới dự họp tổ tháng 7.")
    assert texts[2:4] == ["Thời gian: 19 giờ 30, ngày 25 tháng 7 năm 2024.", "Địa điểm: Nhà văn hóa."]
    assert texts[5:7] == ["Rà soát mục tiêu", "Phân công tuyến"]
    path = f"{API}/activities/{row['id']}/invitation"
    assert hoa.post(path).status_code == 403
    assert ("invite" in row["actions"], "print" in row["actions"]) == (True, True)
    past = held(minh, "2024-07-19", kind="meeting")
    refused = minh.post(f"{API}/activities/{past['id']}/invitation")
    assert (refused.status_code, refused.json()["code"]) == (409, "activity-without-invitation")
    assert "invite" not in past["actions"]


@pytest.mark.both_databases("resource")
def test_everybody_asked_stands_on_the_list_and_lines_are_left_for_guests(app: FastAPI, client_of: ClientOf) -> None:
    hoa, nga, son = client_of("hoa"), client_of("nga"), client_of("son")
    row = planned(hoa, "2024-07-25", **TRAINING, place="Nhà văn hóa")
    text = printed(app, hoa, row)
    assert f" {BLANKS_ALONE} " in f"{text} "
    assert f" {BLANKS_ALONE + 1} " not in text
    row = did(hoa, row, "/attendance", unit_ids=[unit_id(hoa, "kp1")])
    people = asked(hoa, row)
    text = printed(app, hoa, row)
    for part in ("DANH SÁCH KÝ TÊN", TRAINING["title"], "19 giờ 30, ngày 25 tháng 7 năm 2024", "Ký tên", "Nhà văn hóa"):
        assert part in text
    assert people
    assert all(one["full_name"] in text for one in people)
    assert f" {len(people) + BLANKS} " in text
    assert f" {len(people) + BLANKS + 1} " not in text
    path = f"{API}/activities/{row['id']}/sign-in-sheet"
    assert (son.post(path).status_code, nga.post(path).status_code) == (403, 404)
    campaign = f"{API}/activities/{planned(hoa, '2024-07-25', kind='campaign')['id']}/sign-in-sheet"
    assert hoa.post(campaign).json()["code"] == "activity-without-roster"
