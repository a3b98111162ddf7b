"""The report of a review as a draft: the figures of the last approved report, what was said, what has to follow."""

from datetime import date
from typing import Any

import pytest

from fixtures.activities import did, planned
from fixtures.monthly_reports import API, SetDay, approved, ok, unit_id
from fixtures.people import ClientOf
from fixtures.quarters import month_accepted

REVIEW = {"kind": "review", "title": "Hội nghị sơ kết một tháng"}
ASKED = {"type": "action", "text": "Rà soát người cao tuổi chưa có điện thoại", "due_on": "2024-08-15"}


def review_held(client_of: ClientOf, on_day: SetDay) -> dict[str, Any]:
    """On 20 July, with one point of the agenda and one thing to do."""
    minh = client_of("minh")
    on_day(date(2024, 7, 20))
    row = did(minh, planned(minh, "2024-07-20", **REVIEW), "/step", step="finish")
    row = did(minh, row, "/items", type="agenda", text="Kết quả tháng đầu của từng tổ")
    return did(minh, row, "/items", **ASKED, unit_id=unit_id(minh, "kp1"))


def drafted(client: Any, row: dict[str, Any]) -> dict[str, Any]:
    made = ok(client.post(f"{API}/activities/{row['id']}/review-report"), 201)
    return ok(client.get(f"{API}/document-drafts/{made['draft_id']}"))


def told(draft: dict[str, Any]) -> str:
    blocks = draft["content"]["blocks"]
    cells = [cell for block in blocks if block["table"] for row in block["table"]["rows"] for cell in row]
    return "\n".join([*(block["text"] for block in blocks), *cells])


@pytest.mark.both_databases("json")
def test_a_review_is_drafted_from_the_frozen_figures_of_its_period(client_of: ClientOf, on_day: SetDay) -> None:
    minh = client_of("minh")
    july = approved(client_of, month_accepted(client_of, on_day, "2024-07"))
    row = review_held(client_of, on_day)
    assert "review_report" in row["actions"]
    draft = drafted(minh, row)
    said = told(draft)
    assert (draft["template"], draft["kind"]) == ("review_report", "report")
    assert "Số liệu theo báo cáo tháng 7 năm 2024, tính đến ngày 10/7/2024." in said
    figures = {f["id"]: f["text"] for f in july["figures"]}
    for target in july["targets"]:
        assert figures[target["figure_id"]] in said, target["label"]
    for part in ("Họp tổ tháng 7 (Khu phố 1, 2).", "Kết quả tháng đầu của từng tổ", ASKED["text"], "15/8/2024"):
        assert part in said
    assert "{" not in said, "every name of the template is filled in, every mark resolved"


def test_the_demonstration_s_review_points_at_no_annex_of_the_report(as_member_of_cast: ClientOf) -> None:
    minh = as_member_of_cast("minh")
    row = next(one for one in ok(minh.get(f"{API}/activities?kind=review"))["items"] if one["state"] == "done")
    said = told(drafted(minh, row))
    assert "chậm tiến độ" in said, "what stands before the words that point at the annex"
    assert "Phụ lục" not in said


def test_without_an_approved_report_its_figures_are_left_to_be_filled_in(client_of: ClientOf, on_day: SetDay) -> None:
    month_accepted(client_of, on_day, "2024-07")
    said = told(drafted(client_of("minh"), review_held(client_of, on_day)))
    assert "Số liệu theo báo cáo ……" in said
    assert "Kết quả tháng đầu của từng tổ" in said


def test_only_a_review_that_was_held_is_reported(client_of: ClientOf, on_day: SetDay) -> None:
    minh = client_of("minh")
    on_day(date(2024, 7, 20))
    ahead = planned(minh, "2024-07-20", **REVIEW)
    other = did(minh, planned(minh, "2024-07-20", kind="meeting", title="Giao ban"), "/step", step="finish")
    for row in (ahead, other):
        answer = minh.post(f"{API}/activities/{row['id']}/review-report")
        assert (answer.status_code, answer.json()["code"]) == (409, "activity-not-a-review")
    assert "review_report" not in other["actions"]
    assert client_of("hoa").post(f"{API}/activities/{ahead['id']}/review-report").status_code == 403
