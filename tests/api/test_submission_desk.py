"""The acts of a desk on many units at once: reminding those that owe their month, accepting those without a fault."""

from datetime import date

import pytest

from fixtures.monthly_reports import API, SetDay, accepted, figures, handed_in, ok, open_period, step, unit_id
from fixtures.people import ClientOf


@pytest.fixture(autouse=True)
def _july(client_of: ClientOf, on_day: SetDay) -> None:
    on_day(date(2024, 7, 9))
    open_period(client_of("minh"))


def texts(client, **body):
    return client.post(f"{API}/submissions/reminders/text", json={"period": "2024-07", **body})


def test_who_owes_the_month_is_reminded_with_words_ready_to_send(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    handed_in(hoa, unit_id(hoa, "kp1"))
    on_day(date(2024, 7, 11))
    said = ok(texts(minh))
    assert len(said["units"]) == 9, "who handed in is left alone"
    assert said["units"][0]["text"].splitlines() == [
        "[Đôn đốc 11/7/2024] Kính gửi Khu phố 2,",
        "Đề nghị đơn vị nộp số liệu tháng 7 năm 2024 (hạn thứ Tư, ngày 10/7/2024, quá hạn 1 ngày).",
        "Trân trọng. Trần Văn Minh",
    ]
    lines = said["together"].splitlines()
    assert lines[0] == "[Đôn đốc 11/7/2024] Các đơn vị sau chưa nộp số liệu tháng 7 năm 2024:"
    assert "Khu phố 2, Khu phố 3" in lines[1]
    assert lines[2].endswith("(hạn thứ Năm, ngày 11/7/2024, là hôm nay)")
    assert ok(minh.get(f"{API}/reminders"))["items"] == [], "composing logs nothing"


@pytest.mark.both_databases("resource")
def test_reminding_several_units_is_a_line_for_each_that_the_neighbour_does_not_read(client_of: ClientOf) -> None:
    minh = client_of("minh")
    units = [unit_id(minh, "kp2"), unit_id(minh, "kp3")]
    body = {"period": "2024-07", "unit_ids": units, "channel": "zalo"}
    made = ok(minh.post(f"{API}/submissions/reminders", json=body), 201)
    assert [(r["unit_name"], r["assignment_ids"]) for r in made] == [("Khu phố 2", []), ("Khu phố 3", [])]
    assert [r["unit_name"] for r in ok(client_of("nga").get(f"{API}/reminders"))["items"]] == ["Khu phố 2"]
    own = ok(minh.post(f"{API}/submissions/reminders", json={**body, "text": "Nộp trước 16 giờ."}), 201)
    assert {r["text"] for r in own} == {"Nộp trước 16 giờ."}


def test_a_unit_that_owes_nothing_is_not_reminded_and_a_returned_form_is_asked_for_again(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    kp1 = unit_id(hoa, "kp1")
    sent = handed_in(hoa, kp1)
    refused = texts(minh, unit_ids=[kp1])
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "unit_ids")
    ok(step(minh, f"/submissions/{sent['id']}/return", sent, reason="Số hộ chưa khớp"))
    assert "sửa, nộp lại" in ok(texts(minh, unit_ids=[kp1]))["units"][0]["text"]
    assert texts(hoa, unit_ids=[unit_id(minh, "kp2")]).status_code == 422, "a neighbour is out of reach"


def test_what_has_nothing_to_look_at_is_accepted_at_once_the_rest_says_why_not(client_of: ClientOf) -> None:
    hoa, nga, minh = client_of("hoa"), client_of("nga"), client_of("minh")
    plain = handed_in(hoa, unit_id(hoa, "kp1"))
    stale = handed_in(nga, unit_id(minh, "kp2"))
    rows = [{"id": plain["id"], "version": plain["version"]}, {"id": stale["id"], "version": stale["version"] + 1}]
    told = ok(minh.post(f"{API}/submissions/accept", json={"rows": rows}))
    assert [(r["unit_name"], r["accepted"]) for r in told] == [("Khu phố 1", True), ("Khu phố 2", False)]
    assert told[1]["reason"], "why it waits"
    assert ok(minh.get(f"{API}/submissions/{plain['id']}"))["state"] == "accepted"
    assert ok(minh.get(f"{API}/submissions/{stale['id']}"))["state"] == "submitted", "one refusal stops no other"
    beside = ok(minh.post(f"{API}/submissions/accept", json={"rows": rows}))
    assert [one["accepted"] for one in beside] == [True, False], "who did the same at once is not told to read again"


def test_what_was_returned_meanwhile_is_said_to_be_so_and_stops_no_other(client_of: ClientOf) -> None:
    hoa, nga, minh = client_of("hoa"), client_of("nga"), client_of("minh")
    sent, other = handed_in(hoa, unit_id(hoa, "kp1")), handed_in(nga, unit_id(minh, "kp2"))
    returned = ok(step(minh, f"/submissions/{sent['id']}/return", sent, reason="Số hộ chưa khớp"))
    for version in (sent["version"], returned["version"]):
        rows = [{"id": sent["id"], "version": version}, {"id": other["id"], "version": other["version"]}]
        told = ok(minh.post(f"{API}/submissions/accept", json={"rows": rows}))
        assert [one["accepted"] for one in told] == [False, True]
        assert told[0]["reason"] == "Biểu này đã được trả lại, đang chờ đơn vị nộp lại."


def test_a_form_with_something_to_look_at_is_left_for_the_desk(client_of: ClientOf, on_day: SetDay) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1"), figures=figures(t5__done=270)))
    on_day(date(2024, 8, 9))
    open_period(minh, "2024-08")
    fewer = figures(t5__done=200)
    for cell in fewer.values():
        cell["remark"] = "Rà soát lại danh sách."
    sent = handed_in(hoa, unit_id(hoa, "kp1"), figures=fewer, period="2024-08", until="2024-08-09")
    told = ok(minh.post(f"{API}/submissions/accept", json={"rows": [{"id": sent["id"], "version": sent["version"]}]}))
    assert (told[0]["accepted"], told[0]["reason"]) == (
        False,
        "Có chỗ cần xem lại: hãy mở biểu này để xem rồi tiếp nhận riêng.",
    )
    assert ok(minh.get(f"{API}/submissions/{sent['id']}"))["state"] == "submitted"
    hidden = hoa.post(f"{API}/submissions/accept", json={"rows": [{"id": sent["id"], "version": sent["version"]}]})
    assert hidden.status_code == 403


def test_a_figure_that_fell_is_seen_before_the_form_is_accepted_though_nobody_had_to_explain_it(
    client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    accepted(minh, handed_in(hoa, unit_id(hoa, "kp1")))
    on_day(date(2024, 8, 9))
    open_period(minh, "2024-08")
    fewer = figures(pop__residents=397)
    sent = handed_in(hoa, unit_id(hoa, "kp1"), figures=fewer, period="2024-08", until="2024-08-09")
    cells = {cell["code"]: cell for group in sent["groups"] for cell in group["cells"]}
    assert [code for code, cell in cells.items() if cell["fell"]] == ["pop.residents"]
    assert (cells["pop.residents"]["previous"], cells["pop.residents"]["messages"]) == (400, [])
    told = ok(minh.post(f"{API}/submissions/accept", json={"rows": [{"id": sent["id"], "version": sent["version"]}]}))
    assert told[0]["accepted"] is False
    accepted(minh, sent)


def test_the_list_says_by_which_step_each_unit_hands_in_and_when_it_was_reminded(client_of: ClientOf) -> None:
    hoa, minh = client_of("hoa"), client_of("minh")
    kp2 = unit_id(minh, "kp2")
    body = {"period": "2024-07", "unit_ids": [kp2], "channel": "zalo"}
    ok(minh.post(f"{API}/submissions/reminders", json=body), 201)
    rows = {row["unit_id"]: row for row in ok(minh.get(f"{API}/submissions?period=2024-07"))["items"]}
    assert {row["rung"] for row in rows.values()} == {"neighbourhood", "desk"}
    assert {key for key, row in rows.items() if row["reminded_at"]} == {kp2}
    own = ok(hoa.get(f"{API}/submissions?period=2024-07"))["items"]
    assert [row["reminded_at"] for row in own] == [None], "the neighbour's is not told"


@pytest.mark.both_databases("json")
def test_the_list_says_how_many_figures_a_form_that_waits_would_be_left_for(
    client_of: ClientOf, on_day: SetDay
) -> None:
    hoa, nga, minh = client_of("hoa"), client_of("nga"), client_of("minh")
    kp1, kp2 = unit_id(hoa, "kp1"), unit_id(minh, "kp2")
    accepted(minh, handed_in(hoa, kp1))
    on_day(date(2024, 8, 9))
    open_period(minh, "2024-08")
    handed_in(hoa, kp1, figures=figures(pop__residents=397), period="2024-08", until="2024-08-09")
    handed_in(nga, kp2, period="2024-08", until="2024-08-09")
    rows = {row["unit_id"]: row for row in ok(minh.get(f"{API}/submissions?period=2024-08"))["items"]}
    told = {key: row["looks"] for key, row in rows.items()}
    assert (told.pop(kp1), told.pop(kp2)) == (1, 0)
    assert set(told.values()) == {None}, "nothing waits there"
    assert [row["looks"] for row in ok(hoa.get(f"{API}/submissions?period=2024-08"))["items"]] == [None]
    seen = [{"id": rows[key]["id"], "version": rows[key]["version"]} for key in (kp1, kp2)]
    answers = ok(minh.post(f"{API}/submissions/accept", json={"rows": seen}))
    assert [one["accepted"] for one in answers] == [False, True]
