"""Requests of a start page can be met by their reader: the page of each thing offers the act that its line names."""

import re
from collections.abc import Callable

import pytest
from starlette.testclient import TestClient

from fixtures.monthly_reports import API, ok

CAST = ("lan", "minh", "ha", "dung", "hoa", "son", "nga")
# By page: where its thing is read, and for each line the act that it asks for (None: pressed for, or done elsewhere).
ASKED: dict[str, tuple[str, dict[str, str | None]]] = {
    "kho-khan": (
        "difficulties",
        {
            "Hỏi lại cấp trên": "escalate",
            "Khó khăn quá hạn": "answer",
            "Nhận giải quyết": "take",
            "Trả lời khó khăn": "answer",
            "Theo dõi": "answer",
            "Xác nhận khó khăn": "close",
        },
    ),
    "tai-lieu": ("materials", {"Duyệt tài liệu": "approve", "Đọc và xác nhận": "confirm", "": None}),
    "chi-tieu-giao": ("quotas", {"Giao": "issue", "Trả lời": "accept", "Chia": "share"}),
    "hoat-dong": ("activities", {"Xác nhận đã khắc phục": "verify", "Góp ý sau buổi": "answer"}),
    "van-ban-den": ("inbox", {"": "acknowledge"}),
}


def acts_in(answer: object) -> set[str]:
    """Everything that an answer offers, on itself and on its parts."""
    if isinstance(answer, list):
        return set().union(*map(acts_in, answer))
    if not isinstance(answer, dict):
        return set()
    return set(answer.get("actions") or ()).union(*map(acts_in, answer.values()))


def test_the_page_behind_each_line_offers_what_the_line_asks(as_member_of_cast: Callable[[str], TestClient]) -> None:
    seen = 0
    for who in CAST:
        client = as_member_of_cast(who)
        for item in ok(client.get(f"{API}/today"))["items"]:
            found = re.fullmatch(r"/([a-z-]+)/([0-9a-f-]{36})", item["href"])
            if not found or found[1] not in ASKED:
                continue
            resource, acts = ASKED[found[1]]
            act = next(act for begin, act in acts.items() if item["title"].startswith(begin))
            offered = acts_in(ok(client.get(f"{API}/{resource}/{found[2]}")))
            assert act is None or act in offered, (who, item["title"], offered)
            seen += act is not None
    assert seen > 8


@pytest.mark.parametrize(("who", "title"), [("lan", "Hỏi lại cấp trên: khó khăn chưa được trả lời"), ("minh", None)])
def test_what_waits_for_a_superior_is_late_for_who_can_ask_again_alone(
    as_member_of_cast: Callable[[str], TestClient], who: str, title: str | None
) -> None:
    items = ok(as_member_of_cast(who).get(f"{API}/today"))["items"]
    late = [one["title"] for one in items if one["tone"] == "danger" and one["href"].startswith("/kho-khan/")]
    assert late == ([title] if title else [])
    assert who == "lan" or any(one["title"].startswith("Theo dõi khó khăn") for one in items)
