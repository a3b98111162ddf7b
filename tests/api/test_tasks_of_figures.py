"""The plan's monthly task of sending figures: a submission that was accepted speaks for it."""

from datetime import date
from typing import Any

import pytest

from fixtures.monthly_reports import API, SetDay, accepted, begin, figures, fill, ok, open_period, step, unit_id
from fixtures.people import ClientOf
from fixtures.plan_measures import choose, measures
from fixtures.plan_steps import assignment, edited, submitted

SENDING = {
    "ref": "2",
    "text": "Các khu phố gửi số liệu trước ngày 12 hằng tháng",
    "leads": [{"name": "Các khu phố", "unit_class": "neighbourhoods"}],
    "deadline": {
        "kind": "monthly",
        "printed": "trước ngày 12 hằng tháng",
        "starts_on": "2024-06-13",
        "ends_on": "2024-12-31",
        "day": 11,
    },
}


@pytest.mark.parametrize("text", [SENDING["text"], "Báo cáo kết quả về Phòng Văn hóa trước ngày 12 hằng tháng"])
@pytest.mark.both_databases("locking")
def test_who_handed_in_in_time_is_not_late_with_sending_figures(
    client_of: ClientOf, draft: dict[str, Any], on_day: SetDay, text: str
) -> None:
    on_day(date(2024, 6, 13))
    minh, lan, hoa, nga = (client_of(name) for name in ("minh", "lan", "hoa", "nga"))
    draft = edited(minh, draft, tasks=[*draft["content"]["tasks"], {**SENDING, "text": text}])
    plan = ok(step(lan, f"/plans/{draft['id']}/approve", submitted(minh, draft)))
    ok(choose(minh, plan, measures(minh, plan), {"uncounted": "Đếm riêng"}, {"measures": ["t5.done"]}))
    on_day(date(2024, 8, 10))
    open_period(minh, "2024-08")
    row = begin(hoa, unit_id(minh, "kp1"), "2024-08")
    codes = {cell["code"] for group in row["groups"] for cell in group["cells"]}
    typed = {code: value for code, value in figures().items() if code in codes}
    row = fill(hoa, row, {"data_until": "2024-08-10", "figures": typed, "sections": {}})
    row = ok(step(hoa, f"/submissions/{row['id']}/submit", row))
    on_day(date(2024, 8, 12))
    assert assignment(hoa, "2")["status"] == "heartbeat_missing"
    row = accepted(minh, row)
    mine = assignment(hoa, "2")
    assert (mine["status"], mine["last_on"]) == ("not_due", "2024-08-10")
    log = ok(hoa.get(f"{API}/assignments/{mine['id']}/progress"))["items"]
    assert [(one["note"], one["source_kind"]) for one in log] == [("Đã nộp số liệu tháng 8 năm 2024", "submission")]
    assert assignment(nga, "2")["status"] == "heartbeat_missing"
