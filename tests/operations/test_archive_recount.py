"""The figures of a ward's reports added up again outside the product, from its archive alone, and found when changed."""

import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from fixtures.monthly_reports import SetDay
from fixtures.people import ClientOf
from fixtures.quarters import issued_month, month_accepted, of_quarter
from toso.operations.ward_export import export_ward

WARD = "qn.hg"


def unpacked(app: FastAPI, folder: Path) -> Path:
    """The archive of the ward, opened."""
    state = app.state
    export_ward(state.settings, state.engines, state.store, WARD, folder / "ward.zip", sealed=False)
    with zipfile.ZipFile(folder / "ward.zip") as archive:
        archive.extractall(folder / "in")
    return folder / "in"


def recounted(folder: Path) -> tuple[int, str]:
    """Its own program's code and words; nothing of the product can be imported there."""
    ran = subprocess.run(
        [sys.executable, "-I", "-S", str(folder / "cong-lai.py")], capture_output=True, text=True, check=False
    )
    assert ran.stderr == ""
    return ran.returncode, ran.stdout


def change(folder: Path, table: str, pick: Callable[[dict[str, Any]], bool], **values: Any) -> dict[str, Any]:
    """Sets values in the first row of a table that is picked; the row as it was."""
    file = folder / "bang" / f"{table}.jsonl"
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    row = next(row for row in rows if pick(row))
    before = dict(row)
    row.update(values)
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return before


def test_a_ward_that_keeps_a_register_and_one_changed_figure_of_each_kind(
    demonstration: FastAPI, tmp_path: Path
) -> None:
    folder = unpacked(demonstration, tmp_path)
    assert "python3 cong-lai.py" in (folder / "DOC-TRUOC.txt").read_text("utf-8")
    code, said = recounted(folder)
    assert code == 0, said
    assert int(said.split(" báo cáo, ")[1].split(" ", 1)[0]) > 500, "sums, shares, texts, forms, lists"
    of_register = change(
        folder, "report_figure_source", lambda r: r["origin"] == "register" and r["value"] > 0, value=0
    )
    code, said = recounted(folder)
    assert code == 1
    figure = f"{of_register['code']}.{of_register['aspect']}@ward"
    assert f"{figure}: cộng lại" in said
    change(folder, "report_figure_source", lambda r: r == {**of_register, "value": 0}, value=of_register["value"])
    assert recounted(folder)[0] == 0
    for table, pick, values, told in (
        ("report_figure", lambda r: r["figure_id"] == "t1.done.pct@ward", {"value": "59.8"}, "t1.done.pct@ward: cộng"),
        ("report_figure", lambda r: r["figure_id"] == "t1.done.cum@ward", {"text": "1"}, "chữ của t1.done.cum@ward"),
        ("submission_snapshot", lambda r: r["members"] and r["figures"], {"figures": {}}, " của qn.hg.kp"),
        ("report_section", lambda r: "@ward" in r["text"], {"text": "{{t1.none.cum@ward}}"}, "t1.none.cum@ward trong"),
    ):
        before = change(folder, table, pick, **values)
        code, said = recounted(folder)
        assert (code, told in said) == (1, True), said
        change(folder, table, lambda r, own={**before, **values}: r == own, **{key: before[key] for key in values})
    assert recounted(folder)[0] == 0


def test_a_quarter_is_added_up_from_its_months(
    app: FastAPI, client_of: ClientOf, on_day: SetDay, tmp_path: Path
) -> None:
    for month in ("2024-07", "2024-08"):
        issued_month(client_of, on_day, month)
    month_accepted(client_of, on_day, "2024-09")
    of_quarter(client_of("minh"))
    folder = unpacked(app, tmp_path)
    code, said = recounted(folder)
    assert (code, "4 báo cáo" in said) == (0, True), said
    change(folder, "report_figure_source", lambda r: r["code"] == "t1.done" and r["aspect"] == "in", value=7)
    code, said = recounted(folder)
    assert (code, "Báo cáo 2024-Q3 lần 0, t1.done.in@ward" in said) == (1, True), said
