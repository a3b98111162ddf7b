"""P14: a province of 54 wards of 9,767 households: a superior's roll-up, and others while one ward imports a list."""

import json
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any
from uuid import uuid4

from bench import load
from bench.province import NEIGHBOUR, SUPERIOR, grow_province
from bench.rounds import ROUNDS, Goal
from bench.scale import households_in
from bench.sheets import write_sheet
from bench.sqlite import sqlite3
from bench.ward import TASKS, bearer, read, serve_toso, ward_made

WARDS, ROWS = 54, 100_000
ROLL_UP = "/api/v1/supervision?month=2024-07"
READERS, REQUESTS = 2, 600


def measure() -> list[Goal]:
    with TemporaryDirectory() as name:
        folder = Path(name)
        ward_made(folder)
        file = folder / "toso.sqlite3"
        grow_province(file, WARDS)
        sheet = folder / "nhan-khau.xlsx"
        write_sheet(sheet, ROWS)
        households = households_in(file)
        with serve_toso(folder, worker=True) as (port, _pid):
            return [*_rolled_up(port, file, households), _beside_import(port, sheet)]


def _rolled_up(port: int, file: Path, households: int) -> list[Goal]:
    headers = bearer(port, SUPERIOR)
    answer = read(port, ROLL_UP, headers)
    assert len(answer["wards"]) == WARDS, len(answer["wards"])
    page = load.get(ROLL_UP, headers)
    taken = median(load.load(port, page, 1, 20).p50 for _ in range(ROUNDS))
    promise = f"a superior's roll-up of {WARDS} wards, {households:,} households"
    return [
        Goal("P14", promise, taken / 1000, 0.2, unit="s"),
        Goal("P14", "sums of it that differ from adding up each ward", _differing(file, answer), 0, unit="sums"),
    ]


def _differing(file: Path, answer: dict[str, Any]) -> int:
    """The sums that are not those of the stored figures, added ward by ward."""
    query = "SELECT value FROM report_figure WHERE code = ? AND aspect = 'cum' AND place = 'ward' AND value IS NOT NULL"
    with sqlite3.connect(file) as connection:
        found = {
            f["code"]: [int(float(v)) for (v,) in connection.execute(query, [f["code"]])] for f in answer["figures"]
        }
    return sum((sum(found[f["code"]]) if found[f["code"]] else None) != f["value"] for f in answer["figures"])


def _beside_import(port: int, sheet: Path) -> Goal:
    """Another ward's task list while the worker reads a list of a hundred thousand people."""
    page, headers = load.get(TASKS, bearer(port, NEIGHBOUR)), bearer(port, "minh")
    load.load(port, page, READERS, REQUESTS)
    peace, disturbed = [], []
    for _ in range(ROUNDS):
        peace.append(load.load(port, page, READERS, REQUESTS).p99)
        with _importing(port, sheet, headers):
            disturbed.append(load.load(port, page, READERS, REQUESTS).p99)
    return Goal("P14", "read p99 of another ward while one imports, to idle", median(disturbed) / median(peace), 1.2)


@contextmanager
def _importing(port: int, sheet: Path, headers: dict[str, str]) -> Iterator[None]:
    """The worker checks the rows of a list until the block ends; then the list is dropped."""
    address = f"http://127.0.0.1:{port}/api/v1/household-imports"
    row = _sent(address, headers, sheet)
    address = f"{address}/{row['id']}"
    row = _when(address, headers, "columns")
    columns = {c["field"]: c["place"] for c in row["columns"] if c["field"]}
    body = {"columns": columns, "data_on": row["data_on"]}
    _send("POST", f"{address}/check", headers | {"If-Match": f'"{row["version"]}"'}, json.dumps(body).encode())
    yield
    if (row := _ask(address, headers))["state"] != "checking":
        raise RuntimeError(f"the import is {row['state']} before the reading ended")
    row = _when(address, headers, "checked")
    _send("DELETE", address, headers | {"If-Match": f'"{row["version"]}"'}, None)


def _when(address: str, headers: dict[str, str], state: str) -> dict[str, Any]:
    until = time.monotonic() + 180
    while (row := _ask(address, headers))["state"] != state:
        if row["state"] == "failed" or time.monotonic() > until:
            raise RuntimeError(f"the import is {row['state']}: {row['problem']}")
        time.sleep(0.2)
    return row


def _sent(address: str, headers: dict[str, str], sheet: Path) -> dict[str, Any]:
    mark = uuid4().hex
    head = f'--{mark}\r\nContent-Disposition: form-data; name="file"; filename="{sheet.name}"\r\n\r\n'
    body = head.encode() + sheet.read_bytes() + f"\r\n--{mark}--\r\n".encode()
    return _send("POST", address, headers | {"Content-Type": f"multipart/form-data; boundary={mark}"}, body)


def _ask(address: str, headers: dict[str, str]) -> dict[str, Any]:
    return _send("GET", address, headers, None)


def _send(method: str, address: str, headers: dict[str, str], body: bytes | None) -> dict[str, Any]:
    asked = urllib.request.Request(address, body, {"Content-Type": "application/json"} | headers, method=method)
    with urllib.request.urlopen(asked, timeout=60) as answer:
        return json.loads(answer.read() or b"{}")
