"""Numbers of a reading: those in print stay, those that the reader gave close up behind a row that is taken out."""

from datetime import date
from typing import Any

import pytest

from fixtures.monthly_reports import API, SetDay, ok
from fixtures.people import ClientOf
from fixtures.plan_steps import change_draft

Draft = dict[str, Any]


@pytest.fixture(autouse=True)
def _july(on_day: SetDay) -> None:
    on_day(date(2024, 7, 1))


DASHED = """# KẾ HOẠCH
Hoạt động của Tổ công nghệ số cộng đồng năm 2024

## I. MỤC TIÊU
- 90% hộ gia đình có mã QR.
- Trang 2 trong tổng số 100% trang.
- 80% hộ gia đình được đến nhà.

## II. NHIỆM VỤ
- Kiện toàn các tổ (Công an phường chủ trì)
- Nội dung nhiệm vụ (Công an phường chủ trì)
- Tập huấn cho các tổ (Công an phường chủ trì)
- Đến từng nhà (Công an phường chủ trì)
"""


def refs(draft: Draft, part: str = "tasks") -> list[str]:
    return [row["ref"] for row in draft["content"][part]]


@pytest.mark.both_databases("json")
def test_numbers_that_nobody_printed_close_up_and_those_in_print_or_by_hand_stay(client_of: ClientOf) -> None:
    minh = client_of("minh")
    draft = ok(minh.post(f"{API}/plan-drafts/text", json={"text": DASHED}), 201)
    assert (refs(draft), refs(draft, "targets")) == (["1", "2", "3", "4"], ["1", "2", "3"])
    content = draft["content"]
    fewer = {part: [row for row in content[part] if row["ref"] != "2"] for part in ("tasks", "targets")}
    fewer["tasks"][-1] = {**fewer["tasks"][-1], "ref": "4b"}
    left = ok(change_draft(minh, draft, content=content | fewer))
    assert (refs(left), refs(left, "targets")) == (["1", "2", "4b"], ["1", "2"])
    pointer = left["anchors"][left["content"]["tasks"][1]["lineage_id"]]
    said = {d["reason"].split(":")[0].partition(" không")[0] for d in left["doubts"] if d["pointer"] == pointer}
    assert said == {"Nhiệm vụ 2"}, "doubts name it by its number of now"
    again = ok(change_draft(minh, left, content=left["content"] | {"tasks": left["content"]["tasks"][1:]}))
    assert refs(again) == ["1", "4b"]

    numbered = DASHED.replace("- Kiện toàn", "1. Kiện toàn").replace("- Nội dung", "2. Nội dung")
    numbered = numbered.replace("- Tập huấn", "3. Tập huấn").replace("- Đến từng", "4. Đến từng")
    printed = ok(minh.post(f"{API}/plan-drafts/text", json={"text": numbered}), 201)
    tasks_left = [row for row in printed["content"]["tasks"] if row["ref"] != "2"]
    kept = ok(change_draft(minh, printed, content=printed["content"] | {"tasks": tasks_left}))
    assert refs(kept) == ["1", "3", "4"]
