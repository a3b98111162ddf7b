"""Courses: who finished is taken from a sheet, cell by cell; all of them is target 9; who has not is reminded."""

from datetime import date, timedelta
from typing import Any

import pytest
import sqlalchemy as sa
from fastapi import FastAPI
from sqlmodel import Session

from fixtures.activities import asked, did, marked, shown
from fixtures.courses import BINH, HAI, THU, TITLE, certificate, course, dropped, sent, sheet, taken, team_of
from fixtures.monthly_reports import API, SetDay, errors_of, ok, unit_id
from fixtures.people import ClientOf
from fixtures.virus_scanners import scanner
from toso.activities.completions.service import forget_old
from toso.activities.course_reminders import remind
from toso.activities.tables import CompletionUpload
from toso.core.database import in_transaction
from toso.files.virus_scan import install_scanner

FIRST, LAST = "2024-06-15", "2024-07-31"


@pytest.fixture(autouse=True)
def _day(on_day: SetDay) -> None:
    on_day(date(2024, 7, 20))


def states(preview: dict[str, Any]) -> dict[str, str]:
    return {line["cells"]["full_name"]: line["state"] for line in preview["lines"]}


@pytest.mark.both_databases("json")
def test_the_good_lines_of_a_sheet_are_taken_and_the_others_wait_for_a_choice(client_of: ClientOf) -> None:
    minh = client_of("minh")
    row = course(minh, BINH, THU, HAI, {**HAI, "birth_year": 1985}, first=FIRST, last=LAST)
    assert "take" in row["actions"]
    assert "show_code" not in row["actions"]
    seen = sent(
        minh,
        row,
        sheet(
            ("NGO VAN BINH", "0912 345 678", "", "", "Hoàn thành", "25/06/2024"),
            ("Bùi Thị Thu", "", 1990, "", "100%", "2024-07-02"),
            ("Đỗ Văn Hải", "", "", "", "", "03/07/2024"),
            ("Bùi Thị Thu", "", 1971, "", "", "03/07/2024"),
            ("Người Nơi Khác", "0912000000", "", "", "Đạt", "03/07/2024"),
            ("Đỗ Văn Hải", "", 1985, "", "Chưa hoàn thành", ""),
            ("Ngô Văn Bình", "0912345678", "", "", "Xong", "31/12/2024"),
        ),
    )
    lines = [line["state"] for line in seen["lines"]]
    assert lines == ["ready", "ready", "waits", "waits", "waits", "nothing", "refused"]
    assert [seen[name] for name in ("ready", "waits", "refused", "taken")] == [2, 3, 1, 0]
    assert seen["lines"][6]["messages"] == [
        {"field": "finished_on", "column": "Ngày học xong", "message": "Ngày này còn ở phía trước."}
    ]
    two = seen["lines"][2]["likely"]
    assert [one["full_name"] for one in two] == ["Đỗ Văn Hải"] * 2, "of one name, a person has to say who"
    after = ok(taken(minh, row, seen, {seen["lines"][2]["number"]: two[0]["id"]}))
    assert (after["taken"], [line["state"] for line in after["lines"]]) == (3, ["waits", "waits", "refused"])
    done = {one["id"]: one for one in asked(minh, row) if one["state"] == "attended"}
    assert sorted((one["full_name"], one["attended_on"], one["means"]) for one in done.values()) == [
        ("Bùi Thị Thu", "2024-07-02", "import"),
        ("Ngô Văn Bình", "2024-06-25", "import"),
        ("Đỗ Văn Hải", "2024-07-03", "import"),
    ]
    assert two[0]["id"] in done
    assert [one["id"] for one in ok(minh.get(f"{API}/activities/{row['id']}/completions"))] == [seen["id"]]
    assert taken(minh, row, seen).status_code == 412, "the sheet has changed"
    again = sent(minh, row, sheet(("Ngô Văn Bình", "0912345678", "", "", "", "26/06/2024")))
    assert states(again) == {"Ngô Văn Bình": "nothing"}, "who has finished stays as they are"


def test_a_sheet_in_which_the_scanner_finds_something_is_not_read(client_of: ClientOf) -> None:
    minh = client_of("minh")
    row, file = course(minh, BINH, first=FIRST, last=LAST), {"file": ("a.xlsx", sheet(("x", "", "", "", "", "")))}
    with scanner() as found:
        found.everything = True
        install_scanner(found.address, 20)
        said = minh.post(f"{API}/activities/{row['id']}/completions", files=file)
        install_scanner("", 20)
    assert (said.status_code, "mã độc" in said.text) == (415, True)


def test_a_choice_is_of_a_line_that_waits_and_of_somebody_asked(client_of: ClientOf) -> None:
    minh = client_of("minh")
    row = course(minh, BINH, first=FIRST, last=LAST)
    other = course(minh, title="Kỹ năng số cơ bản", first=FIRST, last=LAST)
    seen = sent(
        minh, row, sheet(("Người Lạ", "", "", "", "", "01/07/2024"), ("Ngô Văn Bình", BINH["phone"], *[""] * 4))
    )
    strange = asked(minh, other)[0]["id"]
    assert errors_of(taken(minh, row, seen, {seen["lines"][0]["number"]: strange})).keys() == {"choices"}
    assert errors_of(taken(minh, row, seen, {seen["lines"][1]["number"]: asked(minh, row)[0]["id"]})).keys() == {
        "choices"
    }
    assert not [one for one in asked(minh, row) if one["state"] == "attended"]


def test_a_sheet_is_its_senders_alone_and_of_a_course_that_goes_on(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    minh, ha, hoa = client_of("minh"), client_of("ha"), client_of("hoa")
    row = course(minh, BINH, first=FIRST, last=LAST)
    content = sheet(("Ngô Văn Bình", BINH["phone"], "", "", "", "25/06/2024"))
    seen = sent(minh, row, content)
    assert sent(hoa, row, content, 404).status_code == 404, "a course belongs to whoever directs"
    assert (taken(ha, row, seen).status_code, taken(hoa, row, seen).status_code) == (404, 404)
    assert ok(ha.get(f"{API}/activities/{row['id']}/completions")) == []
    assert sent(minh, row, sheet(("A",), head=("Họ và tên", "Điểm")), 422).json()["errors"][0]["field"] == "file"
    assert (dropped(minh, row, seen).status_code, taken(minh, row, seen).status_code) == (204, 404)
    sent(minh, row, content)
    on_day(date(2024, 8, 9))
    did(minh, row, "/step", step="finish")
    did(minh, row, "/review", step="close")
    refused = sent(minh, row, content, 409)
    assert refused.json()["code"] == "activity-not-open"
    training = did(
        minh,
        course(minh, title="Khóa khác", first=FIRST, last=LAST),
        "",
        method="PUT",
        kind="review",
        title="Sơ kết",
        first_on="2024-07-20",
        last_on="2024-07-20",
    )
    assert sent(minh, training, content, 409).json()["code"] == "activity-not-a-course"


def test_a_line_of_another_course_is_not_taken_for_this_one(client_of: ClientOf) -> None:
    minh = client_of("minh")
    row = course(minh, BINH, first=FIRST, last=LAST)
    head = ("Họ tên", "SĐT", "Khóa học", "Ngày hoàn thành")
    seen = sent(
        minh,
        row,
        sheet(
            ("Ngô Văn Bình", BINH["phone"], "Kỹ năng số cơ bản", "25/06/2024"),
            ("Ngô Văn Bình", BINH["phone"], TITLE.upper(), "26/06/2024"),
            head=head,
        ),
    )
    assert [line["state"] for line in seen["lines"]] == ["refused", "ready"]


def test_target_nine_counts_who_finished_every_course_they_had_to(client_of: ClientOf) -> None:
    minh, son = client_of("minh"), client_of("son")
    rows = [course(minh, title=f"Khóa học số {n}", first=FIRST, last=LAST) for n in (1, 2)]
    assert {one["courses_finished_on"] for one in team_of(minh).values()} == {None}, "none has finished these"
    ok(son.post(f"{API}/activities/{rows[0]['id']}/check-in"))
    did(minh, rows[0], "/attendance", method="PUT", rest="attended")
    assert {one["courses_finished_on"] for one in team_of(minh).values()} == {None}
    one, *others = asked(minh, rows[1])
    did(minh, rows[1], "/attendance", method="PUT", marks={one["id"]: "attended"})
    finished = [m["full_name"] for m in team_of(minh).values() if m["courses_finished_on"] == "2024-07-20"]
    assert finished == [one["full_name"]]
    figures = {"since": "2024-06-15", "until": "2024-07-20", "unit_id": unit_id(minh, "kp1")}
    behind = ok(minh.get(f"{API}/activities/figures/act.courses_done", params=figures))
    assert (behind["total"], [line["text"] for line in behind["items"]]) == (1, finished)
    counts = ok(minh.get(f"{API}/teams/member-counts", params={"on": "2024-07-20"}))
    assert next(c["finished_courses"] for c in counts if c["unit_id"] == unit_id(minh, "kp1")) == 1
    did(minh, rows[1], "/attendance", method="PUT", rest="attended")
    assert ok(minh.get(f"{API}/activities/figures/act.courses_done", params=figures))["total"] == len(
        asked(minh, rows[1])
    )
    did(minh, rows[1], "/attendance", method="PUT", marks={others[0]["id"]: "absent"})
    assert team_of(minh)[others[0]["full_name"]]["courses_finished_on"] is None, "taken back with the mark"
    did(minh, rows[1], "/step", step="cancel", reason="Nền tảng bỏ khóa này")
    assert team_of(minh)[others[0]["full_name"]]["courses_finished_on"] == "2024-07-20", "it is not asked any more"


def test_who_finishes_after_the_last_day_counts_on_the_day_they_did(client_of: ClientOf, on_day: SetDay) -> None:
    minh = client_of("minh")
    row = course(minh, first=FIRST, last="2024-06-29")
    marked(minh, row, rest="attended")
    assert {one["attended_on"] for one in asked(minh, row)} == {"2024-07-20"}, "late is late"


def waiting(client: Any) -> list[tuple[str, str, str]]:
    found = ok(client.get(f"{API}/today"))["items"]
    return [(one["title"], one["detail"], one["tone"]) for one in found if one["kind"] == "Khóa học"]


@pytest.mark.both_databases("resource")
def test_who_has_not_finished_is_reminded_at_three_days_each_once(
    app: FastAPI, client_of: ClientOf, on_day: SetDay
) -> None:
    minh, son = client_of("minh"), client_of("son")
    on_day(date(2024, 7, 10))
    row = course(minh, first=FIRST, last=LAST)
    assert [one[:2] for one in waiting(son)] == [("Học xong khóa học", TITLE)]
    assert waiting(minh) == [], "the desk hears of it two weeks before the last day"

    def told(day: int) -> list[int]:
        on_day(date(2024, 7, day))
        return [in_transaction(app.state.engines.write, remind) for _ in range(2)]

    assert [told(day) for day in (16, 17, 18, 24, 30, 31)] == [[0, 0], [2, 0], [0, 0], [2, 0], [2, 0], [0, 0]], (
        "Sơn and Hoa"
    )
    (notice,) = [n for n in ok(son.get(f"{API}/notices"))["items"] if n["event"] == "course.due"]
    assert (notice["count"], "ngày cuối 31/07/2024" in notice["text"]) == (3, True)
    assert notice["href"] == f"/hoat-dong/{row['id']}"
    ok(son.get(f"{API}/activities/{row['id']}"))
    assert waiting(son)[0][2] == "warning"
    ((title, detail, _),) = waiting(minh)
    assert (title, detail) == (TITLE, f"{shown(minh, row)['asked']} người chưa học xong, ngày cuối 31/07/2024")
    ok(son.post(f"{API}/activities/{row['id']}/check-in"))
    assert waiting(son) == []
    assert in_transaction(app.state.engines.write, remind) == 0


def test_a_file_proves_that_somebody_has_finished(client_of: ClientOf) -> None:
    minh, son, hoa, nga = (client_of(name) for name in ("minh", "son", "hoa", "nga"))
    row = course(minh, first=FIRST, last=LAST)
    path = f"{API}/activities/{row['id']}"
    others = uploaded(nga)
    refused = son.post(f"{path}/check-in", json={"file_id": others})
    assert (refused.status_code, errors_of(refused).keys()) == (422, {"file_id"}), "a file of another team"
    assert {one["state"] for one in asked(minh, row)} == {"asked"}, "nothing half done"
    own = uploaded(son)
    ok(son.post(f"{path}/check-in", json={"file_id": own}))
    done, *left = sorted(asked(minh, row), key=lambda one: one["file"] is None)
    assert (done["state"], done["means"], done["file"]["id"]) == ("attended", "self", own)
    assert hoa.get(f"{API}/files/{own}").status_code == 200, "the head of their own unit opens it"
    theirs = uploaded(minh)
    did(minh, row, "/attendance", method="PUT", files={left[0]["id"]: theirs, done["id"]: None})
    assert {one["id"]: one["file"] and one["file"]["id"] for one in asked(minh, row)} == {
        **{one["id"]: None for one in (done, *left)},
        left[0]["id"]: theirs,
    }
    assert {one["id"]: one["state"] for one in asked(minh, row)}[left[0]["id"]] == "asked", "a file is no mark"
    for files in ({row["id"]: theirs}, {done["id"]: row["id"]}):
        version = {"If-Match": f'"{shown(minh, row)["version"]}"'}
        assert errors_of(minh.put(f"{path}/attendance", json={"files": files}, headers=version)).keys() == {"files"}


def uploaded(client: Any) -> str:
    return ok(client.post(f"{API}/files", files={"file": ("chung-nhan.png", certificate())}), 201)["id"]


def test_a_sheet_is_forgotten_after_a_week(app: FastAPI, client_of: ClientOf) -> None:
    minh = client_of("minh")
    row = course(minh, BINH, first=FIRST, last=LAST)
    sent(minh, row, sheet(("Người Lạ", "", "", "", "", "01/07/2024")))
    assert in_transaction(app.state.engines.write, forget_old) == 0

    def age(session: Session) -> None:
        old = session.execute(sa.select(CompletionUpload)).scalar_one()
        old.created_at -= timedelta(days=8)
        session.add(old)

    in_transaction(app.state.engines.write, age)
    assert in_transaction(app.state.engines.write, forget_old) == 1
    assert ok(minh.get(f"{API}/activities/{row['id']}/completions")) == []
