"""The monthly report tells every open difficulty with its age until a document answers it, and the answer once."""

from datetime import date
from typing import Any

import pytest

from fixtures.difficulties import ABOVE, ANSWER, CONTENT, LETTER, did, raised
from fixtures.layers import layer
from fixtures.monthly_reports import (
    API,
    SetDay,
    accepted,
    approved,
    compiled,
    handed_in,
    laid,
    ok,
    open_period,
    step,
    unit_id,
)
from fixtures.people import ClientOf
from toso.reports.compilation.difficulties import ANSWERED_TITLE, OPEN_TITLE
from toso.reports.compilation.outdated import DIFFICULTIES_MOVED


@layer
def july_with_difficulty(client_of: ClientOf, on_day: SetDay, july_rows: object) -> Any:
    """July with three submissions accepted; a difficulty of khu phố 1 raised on the 8th and escalated on the 10th."""
    on_day(date(2024, 7, 8))
    row = raised(client_of("hoa"))
    on_day(date(2024, 7, 10))
    row = did(client_of("lan"), row, "escalate", **ABOVE, **LETTER)
    on_day(date(2024, 7, 12))
    return row


def said(report: Any, code: str = "difficulties") -> list[str]:
    lines = next(s for s in report["sections"] if s["code"] == code)["lines"]
    return ["".join(run["text"] for run in line) for line in lines]


def refreshed(client: Any, report: Any) -> Any:
    now = ok(client.get(f"{API}/reports/{report['id']}"))
    return ok(step(client, f"/reports/{report['id']}/refresh", now))


def august(client_of: ClientOf, on_day: SetDay) -> Any:
    """The report of August, compiled on the 12th of August."""
    on_day(date(2024, 7, 20))
    minh, hoa = client_of("minh"), client_of("hoa")
    open_period(minh, "2024-08")
    on_day(date(2024, 8, 12))
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1"), period="2024-08", until="2024-08-09"))
    return ok(minh.post(f"{API}/reports", json={"period": "2024-08"}), 201)


def test_an_open_one_is_told_with_its_age_and_where_it_waits(client_of: ClientOf, july_with_difficulty: Any) -> None:
    report = compiled(client_of("minh"))
    told = said(report)
    assert OPEN_TITLE in told
    assert told[-1] == (
        f"- Khu phố 1: {CONTENT} (nêu ngày 08/7/2024, đã 4 ngày). Vượt thẩm quyền của phường, "
        "đã kiến nghị Ủy ban nhân dân thành phố Hạ Long tại văn bản số 15/UBND-VHTT ngày 10/7/2024, đề nghị trả lời chậm "
        "nhất ngày 31/7/2024."
    )
    assert next(s for s in report["sections"] if s["code"] == "proposals")["text"].split("\n") == [
        "Đề nghị Ủy ban nhân dân thành phố Hạ Long xem xét, trả lời:",
        "- Lắp thêm trạm phát (Khu phố 1; văn bản số 15/UBND-VHTT).",
    ]
    assert ANSWERED_TITLE not in told


def test_what_is_asked_beside_a_difficulty_is_not_said_to_be_nothing(
    client_of: ClientOf, on_day: SetDay, july_rows: object
) -> None:
    del july_rows
    minh = client_of("minh")
    report = compiled(minh)
    assert said(report, "proposals") == ["Không có."]
    on_day(date(2024, 7, 12))
    raised(client_of("hoa"))
    report = refreshed(minh, report)
    assert said(report)[-1].endswith("Kiến nghị: Lắp thêm trạm phát.")
    assert said(report, "proposals") == [
        "Các kiến nghị đã nêu cùng từng khó khăn ở phần “Đánh giá, khó khăn, vướng mắc, nguyên nhân”."
    ]


def test_a_draft_says_when_its_sentences_of_difficulties_are_not_so_any_more(
    client_of: ClientOf, july_with_difficulty: Any
) -> None:
    """While it is written; a report that lies before the leader says what it said when it was laid there."""
    minh, lan = client_of("minh"), client_of("lan")
    report = compiled(minh)
    raised(client_of("hoa"), content="Chưa có loa ở nhà văn hóa")
    seen = ok(minh.get(f"{API}/reports/{report['id']}"))
    assert seen["moved"] == [DIFFICULTIES_MOVED]
    fresh = refreshed(minh, seen)
    assert fresh["moved"] == []
    assert said(fresh) != said(report)
    sent = laid(minh, fresh)
    raised(client_of("hoa"), content="Chưa có mạng ở ngõ 3")
    assert ok(lan.get(f"{API}/reports/{sent['id']}"))["moved"] == []
    ok(step(lan, f"/reports/{sent['id']}/approve", sent))


def test_one_escalated_by_word_of_mouth_says_when_and_whether_it_is_late(
    client_of: ClientOf, on_day: SetDay, july_with_difficulty: Any
) -> None:
    hoa, lan = client_of("hoa"), client_of("lan")
    row = did(lan, raised(hoa, kind="guidance", proposal=""), "escalate", **ABOVE, due_on="2024-07-12")
    on_day(date(2024, 7, 13))
    told = said(compiled(client_of("minh")))
    assert row["escalated_number"] == ""
    assert told[-1].endswith("ngày 12/7/2024, đề nghị trả lời chậm nhất ngày 12/7/2024 (đã quá hạn).")


def test_the_answer_is_told_once_and_a_later_one_again(
    client_of: ClientOf, on_day: SetDay, july_with_difficulty: Any
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    report = compiled(minh)
    did(minh, july_with_difficulty, "answer", **ANSWER)
    report = refreshed(minh, report)
    assert said(report)[-2:] == [
        ANSWERED_TITLE,
        (
            f"- Khu phố 1: {CONTENT} (nêu ngày 08/7/2024) đã được trả lời tại văn bản số 123/STTTT-BCVT ngày 12/7/2024: "
            "Doanh nghiệp lắp trạm trong quý III."
        ),
    ]
    approved(client_of, report)
    later = august(client_of, on_day)
    assert not {OPEN_TITLE, ANSWERED_TITLE} & set(said(later))
    did(hoa, july_with_difficulty, "reopen", note="Trạm chưa được lắp")
    again = refreshed(minh, later)
    assert "đã 35 ngày)" in said(again)[-1]
    did(minh, july_with_difficulty, "answer", answer="Trạm đã phát sóng")
    assert said(refreshed(minh, later))[-1].endswith("đã được giải quyết ngày 12/8/2024: Trạm đã phát sóng.")


def test_a_report_stands_as_of_its_own_day_whatever_comes_after(
    client_of: ClientOf, on_day: SetDay, july_with_difficulty: Any
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    report = compiled(minh)
    before = said(report)
    on_day(date(2024, 7, 20))
    raised(hoa)
    did(minh, july_with_difficulty, "answer", **{**ANSWER, "document_on": "2024-07-19"})
    assert said(ok(minh.get(f"{API}/reports/{report['id']}"))) == before
    approved(client_of, report)
    later = august(client_of, on_day)
    told = said(later)
    assert told[-4:][0] == OPEN_TITLE
    assert told[-2] == ANSWERED_TITLE
    assert "đã 23 ngày" in told[-3]
    assert "ngày 19/7/2024" in told[-1]
    assert said(ok(minh.get(f"{API}/reports/{report['id']}"))) == before


@pytest.mark.both_databases("resource")
def test_what_was_withdrawn_is_not_told_and_a_word_for_word_statement_stands_once(
    client_of: ClientOf, on_day: SetDay
) -> None:
    minh, hoa = client_of("minh"), client_of("hoa")
    on_day(date(2024, 6, 20))
    open_period(minh)
    on_day(date(2024, 7, 10))
    did(hoa, raised(hoa, content="Thiếu máy tính bảng cho tổ"), "withdraw", note="Đã mượn được")
    raised(hoa)
    body = {"sections": {"difficulties": f"- {CONTENT}.\n- Địa bàn rộng", "proposals": "Không"}}
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1"), **body))
    told = said(compiled(minh))
    assert told[-3:-1] == ["- Địa bàn rộng (Khu phố 1).", OPEN_TITLE]
    assert CONTENT in told[-1]
    assert sum(CONTENT in line for line in told) == 1
