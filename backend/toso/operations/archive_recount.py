"""The program that an unpacked ward archive carries: every figure of its reports, added up again from its lines.

It runs by itself with Python's standard library (`python3 cong-lai.py`, in the unpacked folder); exit code 1 when
anything differs. Of each report: the sums and shares from the lines that units handed in, the texts as printed, each
line against the form that was frozen with it, and each number of a register against its frozen list.
"""

import base64
import json
import re
import struct
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

SUMMED = ("cum", "in")
COUNTED_OTHERWISE = ("units.", "tasks.", "team.", "difficulties.")  # not sums of lines: standings frozen in the report
NAMED = re.compile(r"\{\{([^}|]+)")
Row = dict[str, Any]


class Ward:
    """The tables that reports stand on; `checked` counts comparisons, `wrong` tells those that failed."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.checked = folder, 0
        self.wrong: list[str] = []
        self.lines: dict[str, list[Row]] = defaultdict(list)
        for line in self.rows("report_figure_source"):
            self.lines[line["report_id"]].append(line)
        self.figures: dict[str, dict[str, Row]] = defaultdict(dict)
        for figure in self.rows("report_figure"):
            self.figures[figure["report_id"]][figure["figure_id"]] = figure
        self.snapshots = {row["id"]: row for row in self.rows("submission_snapshot")}

    def rows(self, table: str) -> Iterator[Row]:
        file = self.folder / "bang" / f"{table}.jsonl"
        if file.is_file():
            with file.open(encoding="utf-8") as lines:
                yield from map(json.loads, lines)

    def compare(self, what: str, total: object, kept: object) -> None:
        self.checked += 1
        if total != kept:
            self.wrong.append(f"{what}: cộng lại {total}, báo cáo ghi {kept}")


def main(folder: Path) -> int:
    """Prints what differs, and how much was looked at."""
    ward, periods = Ward(folder), {}
    for period in ward.rows("report_period"):
        periods[period["id"]] = period["code"]
    reports = list(ward.rows("report"))
    for report in reports:
        recount(ward, report, f"Báo cáo {periods.get(report['period_id'], '')} lần {report['edition']}")
    for used in ward.rows("report_submission"):
        look_behind(ward, used)
    names_in_texts(ward)
    for told in ward.wrong:
        sys.stdout.write(f"KHÁC: {told}\n")
    sys.stdout.write(f"Đã cộng lại {len(reports)} báo cáo, {ward.checked} chỗ; {len(ward.wrong)} chỗ khác.\n")
    return 1 if ward.wrong else 0


def recount(ward: Ward, report: Row, name: str) -> None:
    """Sums and shares of a report, and their texts; of several months, from the reports of its months."""
    for own, figure in ward.figures[report["id"]].items():
        value = None if figure["value"] is None else Decimal(figure["value"])
        if figure["aspect"] in SUMMED and not own.startswith(COUNTED_OTHERWISE):
            lines = lines_behind(ward, report, figure["aspect"], figure["place"])
            values = [line["value"] for line in lines if line["code"] == figure["code"]]
            ward.compare(f"{name}, {own}", sum(values) if values else None, value)
            ward.compare(f"{name}, chữ của {own}", number(value), figure["text"])
        elif figure["aspect"] == "pct" and figure["parts"]:
            ward.compare(f"{name}, {own}", share(ward, report, figure), value)
            ward.compare(f"{name}, chữ của {own}", percent(value, figure["text"]), figure["text"])


def lines_behind(ward: Ward, report: Row, aspect: str, place: str) -> list[Row]:
    """The lines that a figure sums: a level over several months is that of the last one and of what units carry."""
    months = [month for month in report["months"] if month["report_id"]]
    one = [month["report_id"] for month in months if month["code"] == place]
    whole = [month["report_id"] for month in months] or [report["id"]]
    ids = one or (whole if aspect == "in" else whole[-1:])
    found = [line for id_ in ids for line in ward.lines[id_] if line["aspect"] == aspect]
    if aspect == "cum" and not one:
        apart = {unit["place"] for unit in report["units"] if unit.get("left_out")}
        found = [line for line in found if line["place"] not in apart]
        for unit in report["units"]:
            for carried in unit.get("carried", ()):
                found += [
                    line
                    for line in ward.lines[carried["report_id"]]
                    if line["aspect"] == aspect and line["place"] == unit["place"] and line["code"] in carried["codes"]
                ]
    return found


def share(ward: Ward, report: Row, figure: Row) -> "Decimal | None":
    """A percentage from the lines of its parts: those of its own code are counted, the others are its base."""
    counted = base = 0
    for part in figure["parts"]:
        name, _, place = part.rpartition("@")
        code = name.rpartition(".")[0]
        lines = lines_behind(ward, report, "cum", place)
        total = sum(line["value"] for line in lines if line["code"] == code and place in (line["place"], "ward"))
        if code == figure["code"]:
            counted += total
        else:
            base += total
    return Decimal(counted) * 100 / Decimal(base) if base else None


def number(value: "Decimal | None") -> str:
    return "—" if value is None else f"{int(value):,}".replace(",", ".")


def percent(value: "Decimal | None", like: str) -> str:
    """With as many decimals as the printed text has, at least one considered: more where it stands close to a goal."""
    if value is None:
        return "—"
    decimals = max(1, len(like.rstrip("%").partition(",")[2]))
    whole, _, fraction = f"{value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP):,f}".partition(".")
    fraction = fraction.rstrip("0")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "") + "%"


def look_behind(ward: Ward, used: Row) -> None:
    """The levels that a unit put into a report against its frozen form, and this against the list of who counted."""
    snapshot = ward.snapshots.get(used["snapshot_id"] or "")
    if snapshot is None:
        return
    lists = counted_in(snapshot["members"]) if snapshot["members"] else {}
    for line in ward.lines[used["report_id"]]:
        if line["submission_id"] != used["submission_id"] or line["aspect"] != "cum":
            continue
        cell = snapshot["figures"].get(line["code"])
        name = f"{line['code']} của {line['unit_path']}"
        ward.compare(name, cell and cell["cumulative"], line["value"])
        if line["origin"] in ("register", "log") and line["code"] in lists:
            ward.compare(f"danh sách sau {name}", lists[line["code"]], line["value"] - line["addition"])


def counted_in(packed: str) -> dict[str, int]:
    """How many stand in each frozen list: after a header and the ids come three rows of bits a measure, the first says
    who counts.
    """
    raw = zlib.decompress(base64.b64decode(packed))
    (length,) = struct.unpack_from(">I", raw)
    header = json.loads(raw[4 : 4 + length])
    at, size = 4 + length + 16 * header["ids"], (header["ids"] + 7) // 8
    rows = {code: raw[at + 3 * n * size : at + (3 * n + 1) * size] for n, code in enumerate(header["codes"])}
    return {code: sum(byte.bit_count() for byte in row) for code, row in rows.items()}


def names_in_texts(ward: Ward) -> None:
    """Every figure that a text names is one that the report keeps, or a part of one."""
    for section in ward.rows("report_section"):
        figures = ward.figures[section["report_id"]]
        kept = {*figures, *(part for figure in figures.values() for part in figure["parts"])}
        for own in NAMED.findall(section["text"]):
            if not own.startswith(COUNTED_OTHERWISE) and own.endswith("@ward"):
                ward.compare(f"số {own} trong lời", own in kept, True)


if __name__ == "__main__":
    sys.exit(main(Path(__file__).resolve().parent))
