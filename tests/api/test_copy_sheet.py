"""Figures of an approved report are typed into another system one by one; what stands there is noted."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from fixtures.corrections import corrected
from fixtures.monthly_reports import API, compiled, ok
from fixtures.people import ClientOf

FIGURE = "t5.done.cum@ward"


def sheet(client: TestClient, report: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {line["figure_id"]: line for line in ok(client.get(f"{API}/reports/{report['id']}/copy-sheet"))["items"]}


def enter(client: TestClient, report: dict[str, Any], figure: str, *, entered: bool = True) -> dict[str, Any]:
    answer = ok(client.put(f"{API}/reports/{report['id']}/copy-sheet/{figure}", json={"entered": entered}))
    return next(line for line in answer["items"] if line["figure_id"] == figure)


def test_every_line_is_a_printed_figure_in_digits_that_a_form_takes(
    client_of: ClientOf, issued: dict[str, Any]
) -> None:
    lines = sheet(client_of("minh"), issued)
    printed = {figure["id"]: figure["text"] for figure in issued["figures"]}
    known = {name: text for name, text in printed.items() if name.endswith("@ward") and text != "—"}
    assert {name: line["text"] for name, line in lines.items() if name in known} == {
        name: text for name, text in known.items() if name in lines
    }
    assert lines[FIGURE] | {"label": ""} == {
        "figure_id": FIGURE,
        "label": "",
        "unit": "người",
        "text": "720",
        "value": "720",
        "state": "waiting",
        "state_label": "Chưa nhập",
        "entered": None,
        "entered_by": None,
        "entered_at": None,
    }
    share = lines["t5.done.pct@ward"]
    assert (share["value"], share["unit"]) == (share["text"].removesuffix("%"), "%")
    for line in lines.values():
        float(line["value"].replace(",", "."))


@pytest.mark.both_databases("locking")
def test_what_was_entered_is_noted_once_and_taken_back(client_of: ClientOf, issued: dict[str, Any]) -> None:
    minh = client_of("minh")
    for _ in range(2):
        line = enter(minh, issued, FIGURE)
        assert (line["state"], line["entered"], line["entered_by"]) == ("entered", "720", "Trần Văn Minh")
    assert sheet(minh, issued)[FIGURE]["state"] == "entered"
    assert enter(minh, issued, FIGURE, entered=False)["state"] == "waiting"
    assert enter(minh, issued, FIGURE, entered=False)["entered_at"] is None


def test_after_a_correction_the_old_figure_is_told_to_be_changed(client_of: ClientOf, issued: dict[str, Any]) -> None:
    minh = client_of("minh")
    for figure in (FIGURE, "t5.base.cum@ward"):
        if figure in sheet(minh, issued):
            enter(minh, issued, figure)
    correction = corrected(client_of, issued, t5__done=250)
    line = sheet(minh, correction)[FIGURE]
    assert (line["state"], line["entered"], line["text"]) == ("changed", "720", "730")
    assert {one["state"] for one in sheet(minh, correction).values()} >= {"waiting", "changed"}
    assert enter(minh, correction, FIGURE)["entered"] == "730"


def test_a_draft_has_nothing_to_copy_and_an_unknown_figure_is_not_found(
    client_of: ClientOf, july_rows: list[dict[str, Any]]
) -> None:
    assert july_rows
    minh = client_of("minh")
    report = compiled(minh)
    answer = minh.get(f"{API}/reports/{report['id']}/copy-sheet")
    assert (answer.status_code, answer.json()["detail"]) == (404, "Báo cáo chưa được duyệt nên chưa có số để chép.")
    put = minh.put(f"{API}/reports/{report['id']}/copy-sheet/{FIGURE}", json={"entered": True})
    assert put.status_code == 404


def test_only_who_compiles_reports_sees_and_notes_it(client_of: ClientOf, issued: dict[str, Any]) -> None:
    path = f"{API}/reports/{issued['id']}/copy-sheet"
    for who in ("lan", "hoa", "son"):
        assert client_of(who).get(path).status_code == 403
        assert client_of(who).put(f"{path}/{FIGURE}", json={"entered": True}).status_code == 403
    unknown = client_of("minh").put(f"{path}/t5.none.cum@ward", json={"entered": True})
    assert unknown.status_code == 404
