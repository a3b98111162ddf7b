"""The log of a channel on paper and as a spreadsheet: what was broadcast, what is planned, what was taken down."""

import io
from datetime import date
from typing import Any

import pdfplumber
import pytest
from fastapi import FastAPI
from openpyxl import load_workbook

from fixtures.materials import WHY, approved, did, posted, posting_stepped
from fixtures.monthly_reports import API, SetDay, errors_of, ok
from fixtures.people import ClientOf
from fixtures.signing import run_jobs

TITLE = "Bài phát thanh: Nhận biết cuộc gọi lừa đảo"
AUGUST = {"since": "2024-08-01", "until": "2024-08-31"}


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def printed(app: FastAPI, client: Any, **more: Any) -> bytes:
    ok(client.post(f"{API}/materials/postings/log", json={**AUGUST, **more}), 202)
    job = run_jobs(app, "material.log")[-1]
    return client.get(f"{API}/files/{job.result['file_id']}").content


def told(app: FastAPI, client: Any, **more: Any) -> list[tuple[Any, ...]]:
    rows = load_workbook(io.BytesIO(printed(app, client, format="xlsx", **more))).worksheets[0]
    return list(rows.iter_rows(min_row=2, values_only=True))


@pytest.mark.both_databases("collation")
def test_the_log_tells_hours_places_and_states_in_order_and_sums_those_made(app: FastAPI, client_of: ClientOf) -> None:
    hoa, minh, nga = client_of("hoa"), client_of("minh"), client_of("nga")
    row = approved(hoa, minh, kind="script", title=TITLE)
    loud = {"channel": "loudspeaker", "url": "", "place": "Cụm loa số 2"}
    posted(hoa, row, "2024-08-16", **loud, starts="06:30")
    posted(hoa, row, "2024-08-06", **loud, starts="17:00", reached=80)
    posted(nga, row, "2024-08-06", **loud, starts="06:30", reached=120)
    posting_stepped(hoa, posted(hoa, row, "2024-08-07", **loud, reached=999), step="withdraw", reason=WHY)
    posted(hoa, row, "2024-08-06")
    posted(hoa, row, "2024-07-31", **loud)
    *lines, foot = told(app, client_of("son"))
    assert [line[1:3] for line in lines] == [
        ("06/8/2024", "06:30"),
        ("06/8/2024", "17:00"),
        ("07/8/2024", None),
        ("16/8/2024", "06:30"),
    ]
    assert [line[5:7] for line in lines[:2]] == [("Khu phố 2", 120), ("Khu phố 1", 80)]
    assert {line[3:5] for line in lines} == {(TITLE, "Cụm loa số 2")}
    assert [line[7] for line in lines[1:]] == ["Đã đăng, đã phát", f"Đã gỡ, đã hủy: {WHY}", "Đã lên lịch"]
    assert (foot[3], foot[6]) == ("Đã đăng, phát 2 lần", 200)
    (news, _) = told(app, client_of("son"), channel="portal")
    assert (news[1], news[4]) == ("06/8/2024", "https://phuong.example/tin/1")
    with pdfplumber.open(io.BytesIO(printed(app, client_of("son")))) as pdf:
        paper = " ".join(" ".join(page.extract_text() for page in pdf.pages).split())
    for part in ("SỔ THEO DÕI, LỊCH ĐĂNG, PHÁT", "Đã đăng, phát 2 lần; đã lên lịch 1 lần.", "06:30", "Người lập sổ"):
        assert part in paper


def test_what_is_not_approved_stands_in_no_log_and_wrong_days_are_told_by_their_field(
    app: FastAPI, client_of: ClientOf
) -> None:
    hoa, son = client_of("hoa"), client_of("son")
    row = approved(hoa, client_of("minh"), kind="script", title=TITLE)
    posted(hoa, row, "2024-08-06", channel="loudspeaker", url="")
    assert len(told(app, son)) == 2
    did(client_of("minh"), row, "/review", step="withdraw", reason=WHY)
    assert len(told(app, son)) == 1, "the sums alone"
    path = f"{API}/materials/postings/log"
    assert set(errors_of(son.post(path, json={**AUGUST, "until": "2024-07-31"}))) == {"until"}
    assert set(errors_of(son.post(path, json={**AUGUST, "until": "2025-08-02"}))) == {"until"}
    assert set(errors_of(son.post(path, json={**AUGUST, "channel": "pigeon"}))) == {"channel"}
