"""The score sheet of an assessment on paper: every criterion with both scores, the sum and the grade of the screen."""

import io
from datetime import date
from typing import Any

import pdfplumber
import pytest
from fastapi import FastAPI

from fixtures.assessments import SET, WHY, answered, begun, reviewed, set_made, went
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.signing import run_jobs

LONG = "Tổ chức buổi sinh hoạt cộng đồng có nội dung tuyên truyền về chuyển đổi số cho người cao tuổi"


@pytest.fixture(autouse=True)
def _day(app: FastAPI, on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def printed(app: FastAPI, client: Any, row: dict[str, Any]) -> list[Any]:
    """The pages that the worker printed for this person."""
    ok(client.post(f"{API}/assessments/{row['id']}/sheet"), 202)
    (job,) = run_jobs(app, "assessment.sheet")
    with pdfplumber.open(io.BytesIO(client.get(f"{API}/files/{job.result['file_id']}").content)) as pdf:
        return [(page.extract_text(), page.chars, page.width, page.height) for page in pdf.pages]


@pytest.mark.both_databases("resource")
def test_the_sheet_has_both_scores_the_reason_the_sum_and_the_grade(app: FastAPI, client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    row = begun(hoa, set_made(minh))
    ok(answered(hoa, row, trained=45, onTime=True, liked="Cao", told="Đến nhà buổi tối"))
    went(hoa, row, "/send")
    ok(reviewed(minh, row, liked={"value": "Thấp", "reason": WHY}))
    row = went(minh, row, "/check", step="check")
    ((text, _, _, _),) = printed(app, minh, row)
    text = " ".join(text.split())
    for part in ("KHU PHỐ 1", "PHIẾU CHẤM ĐIỂM THÁNG 8 NĂM 2024", "0/2", "Có: 20", "Cao: 20", "Thấp: 0"):
        assert part in text
    assert "Cộng 100 85 65" in text
    assert f"Tổng điểm: 65 trên 100, đạt {row['percent']:g}%; xếp loại: {row['grade']}." in text
    for part in (*WHY.split(), "Nhận xét: Đến nhà buổi tối", "Lãnh đạo chốt kết quả"):
        assert part in text


def test_a_sheet_half_answered_tells_its_points_and_its_percent_of_the_same(app: FastAPI, client_of: ClientOf) -> None:
    hoa = client_of("hoa")
    criteria = [{"code": f"c{n}", "text": LONG, "type": "points", "weight": n} for n in (40, 60)]
    row = begun(hoa, set_made(client_of("minh"), criteria=criteria))
    ok(answered(hoa, row, c40=20))
    ((text, _, _, _),) = printed(app, hoa, row)
    told = "Tổng điểm: 20 trên 40 điểm đã chấm, đạt 50%; còn 60 trên 100 điểm chưa chấm."
    assert told in " ".join(text.split())


def test_sixty_long_criteria_stay_within_the_margins_of_their_pages(app: FastAPI, client_of: ClientOf) -> None:
    criteria = [{"code": f"c{n}", "text": f"{LONG} {n}", "type": "yes_no", "weight": 5} for n in range(60)]
    hoa = client_of("hoa")
    row = begun(hoa, set_made(client_of("minh"), criteria=criteria, grades=SET["grades"]))
    ok(answered(hoa, row, **{f"c{n}": n % 2 == 0 for n in range(60)}))
    pages = printed(app, hoa, row)
    assert len(pages) > 1
    for text, chars, width, height in pages:
        assert min(c["x0"] for c in chars) > 36, "half an inch at least"
        assert max(c["x1"] for c in chars) < width - 36
        assert max(c["bottom"] for c in chars) < height - 36
        assert "Tiêu chí" in text, "the head of the table stands on every page"
        assert min(c["size"] for c in chars) >= 9


def test_who_may_not_see_an_assessment_prints_none(app: FastAPI, client_of: ClientOf) -> None:
    row = begun(client_of("hoa"), set_made(client_of("minh")))
    assert client_of("nga").post(f"{API}/assessments/{row['id']}/sheet").status_code == 404
