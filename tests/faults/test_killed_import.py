"""Server and worker are killed, as by a power cut, while a list of households is accepted: it comes in once and whole."""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx2 as httpx
import sqlalchemy as sa
from sqlmodel import Session, col

from fixtures.broken_servers import Installation, alive, descendants_of, installed, token_of
from fixtures.fault_size import times
from fixtures.import_export import DATA_ON, columns_of, workbook
from fixtures.monthly_reports import API
from fixtures.patience import patience, wait_for
from toso.audit.chain_check import broken_chains
from toso.households.import_export.tables import ImportLine
from toso.households.model.tables import Household, Observation, Person

KILLS, FAMILIES = times(2, 20), 300
IMPORTS = "/household-imports"


def _cut(installation: Installation) -> None:
    """The power goes: the server and whatever it started end at one moment."""
    workers = descendants_of(installation.process)
    installation.kill()
    for pid in filter(alive, workers):
        os.kill(pid, signal.SIGKILL)
    wait_for(lambda: not any(map(alive, workers)), 20)


def _family(number: int) -> tuple[str, ...]:
    name = f"Vũ Văn {('Tư', 'Năm', 'Sáu', 'Bảy')[number % 4]}"
    return ("", "Khu phố 1", "Phố Lê Thánh Tông", str(1000 + number), name, name, "Chủ hộ", "05/08/1960", "", "4G")


class Sender:
    """Hoa at her list: each question asked again until the server is there to answer."""

    def __init__(self, installation: Installation) -> None:
        self.installation = installation
        self.headers = {"Authorization": f"Bearer {token_of(installation.url, 'hoa')}"}

    def ask(self, call: Callable[..., Any], path: str, **more: Any) -> dict[str, Any]:
        headers = self.headers | more.pop("headers", {})
        answer = call(f"{self.installation.url}{API}{path}", headers=headers, timeout=patience(20), **more)
        assert answer.status_code in {200, 201}, answer.text
        return answer.json()

    def step(self, row: dict[str, Any], name: str, **body: Any) -> dict[str, Any]:
        more = {"json": body} if body else {}
        headers = {"If-Match": f'"{row["version"]}"'}
        return self.ask(httpx.post, f"{IMPORTS}/{row['id']}/{name}", headers=headers, **more)

    def until(self, row: dict[str, Any], *states: str) -> dict[str, Any]:
        look = partial(self.ask, httpx.get, f"{IMPORTS}/{row['id']}")
        wait_for(lambda: look()["state"] in states, 60, lambda: str(look()))
        return look()


def _counts(installation: Installation) -> list[int]:
    engines = installation.engines()
    with Session(engines.read) as session:
        tables = (Household, Person, Observation, ImportLine)
        counts = [session.execute(sa.select(sa.func.count()).select_from(table)).scalar_one() for table in tables]
        new = sa.select(sa.func.count()).where(col(Household.house_no).like("1___"))
        counts.append(session.execute(new).scalar_one())
        assert broken_chains(session) == {}
    engines.dispose()
    return counts


def _import_through_cuts(installation: Installation) -> tuple[int, list[int], list[int]]:
    """How many cuts fell while the list was being accepted, and the rows before and after."""
    installation.start(worker=True)
    sender = Sender(installation)
    content = workbook(*map(_family, range(FAMILIES)))
    row = sender.ask(httpx.post, IMPORTS, files={"file": ("so-ho.xlsx", content)})
    row = sender.until(row, "columns")
    sender.step(row, "check", columns=columns_of(row), data_on=DATA_ON)
    row = sender.until(row, "checked")
    before, hits, moments = _counts(installation), 0, random.Random(13)
    sender.step(row, "accept")
    for _ in range(KILLS):
        time.sleep(moments.uniform(0, 0.4))
        _cut(installation)
        installation.start(worker=True)
        state = sender.until(row, "accepting", "checked", "accepted")["state"]
        hits += state == "accepting"
        if state == "checked":  # cut off too often: asked again, as a person would
            row = sender.until(row, "checked")
            sender.step(row, "accept")
    if sender.until(row, "checked", "accepted")["state"] == "checked":
        sender.step(sender.until(row, "checked"), "accept")
    sender.until(row, "accepted")
    wait_for(lambda: _counts(installation)[3] == 0, 60, lambda: "read lines stay behind", every=0.5)
    return hits, before, _counts(installation)


def test_a_list_comes_in_once_and_whole(
    sqlite_template: Path, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    file = tmp_path / "data" / "toso.sqlite3"
    with installed(tmp_path, f"sqlite:///{file}") as installation:
        shutil.copyfile(sqlite_template, file)
        hits, before, after = _import_through_cuts(installation)
    gained = [now - then for now, then in zip(after, before, strict=True)]
    assert gained[0] == gained[1] == gained[4] == FAMILIES
    assert hits >= 1, "no cut fell while the list was being accepted"
    record_property("faults", f"nhập {FAMILIES} hộ: {KILLS} lần mất điện, {hits} lần giữa chừng; 0 hộ mất, 0 hộ lặp")
