"""The guideline on an evaluation begins with the criteria of a set of the ward, in words; the sample begins none."""

from datetime import date
from typing import Any

import pytest

from factories.written import DAY, HEAD, SIGNER
from fixtures.assessments import SET, set_made
from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from toso.documents.content import OfficialDocument
from toso.documents.kinds import DocumentKind
from toso.documents.linter import lint_pdf
from toso.documents.render.pdf import render_pdf
from toso.drafts.content import DraftContent
from toso.drafts.document_builder import compose


@pytest.fixture(autouse=True)
def _day(plan_in_force: object, on_day: SetDay) -> None:
    on_day(date(2024, 8, 9))


def asked_for(client: Any, set_id: str) -> Any:
    return client.post(f"{API}/criteria-sets/{set_id}/guideline")


@pytest.mark.both_databases("json")
def test_the_guideline_tells_each_criterion_with_its_points_and_how_it_is_scored(client_of: ClientOf) -> None:
    minh = client_of("minh")
    by_figure = {**SET["criteria"][0], "code": "news", "text": "Tin, bài", "weight": 10, "rule": {"figure": "act.news"}}
    chosen = set_made(minh, criteria=[*SET["criteria"], by_figure])
    draft = ok(minh.get(f"{API}/document-drafts/{ok(asked_for(minh, chosen['id']), 201)['draft_id']}"))
    assert (draft["kind"], draft["template"]) == ("guideline", "evaluation_guideline")
    assert draft["missing"].keys() == {"blocks"}, "the period and the days are for the desk to fill in"
    content = draft["content"]
    said = "\n".join(block["text"] for block in content["blocks"])
    assert "Áp dụng tiêu chí thi đua các tổ, gồm 5 tiêu chí, tổng số 110 điểm" in said
    assert "từ ngày 01/7/2024" in said
    assert "Xếp loại Tốt: đạt từ 80% số điểm trở lên." in said
    assert "Xếp loại Đạt: các trường hợp còn lại." in said
    (annex,) = content["annexes"]
    assert annex["title"] == "Tiêu chí thi đua các tổ"
    assert annex["blocks"][0]["table"]["rows"] == [
        ["1", "Thành viên dự tập huấn", "60", "Đếm từ sổ: đủ 2 thì đạt 60 điểm, ít hơn thì theo tỷ lệ"],
        ["2", "Nộp đúng hạn", "20", "Có: 20 điểm; không: 0 điểm"],
        ["3", "Hài lòng", "20", "Cao: 100% số điểm; Thấp: 0% số điểm"],
        ["4", "Nhận xét", "", "Nhận xét, không tính điểm"],
        [
            "5",
            "Tin, bài",
            "10",
            "Đếm từ sổ (tin, bài, câu chuyện về chuyển đổi số đã đăng): đủ 2 thì đạt 10 điểm, ít hơn thì theo tỷ lệ",
        ],
    ]
    filled = DraftContent.model_validate_json(
        DraftContent.model_validate(content).model_dump_json().replace("……", "05/8")
    )
    made = compose(DocumentKind.GUIDELINE, filled, HEAD, SIGNER, DAY, draft=False)
    issued = OfficialDocument.model_validate({**made.model_dump(), "number": 5, "issued_on": DAY})
    assert [finding.line() for finding in lint_pdf(render_pdf(issued)).errors] == []


def test_the_sample_is_no_ground_for_a_guideline_and_desks_alone_draft_one(client_of: ClientOf) -> None:
    minh = client_of("minh")
    sample = ok(minh.post(f"{API}/criteria-sets/sample"), 201)
    refused = asked_for(minh, sample["id"])
    assert (refused.status_code, refused.json()["code"]) == (409, "criteria-set-sample")
    chosen = set_made(minh)
    assert [asked_for(client_of(name), chosen["id"]).status_code for name in ("hoa", "son", "dung")] == [403] * 3
    assert asked_for(minh, "01932c3e-0000-7000-8000-000000000001").status_code == 404
