"""Preparation of an acceptance, the long part before the lock: new households as rows of all tables, kept on disk."""

import pickle
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Self
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.authz.actor import Scope
from toso.core.columns import BoundRows, bind_rows, insert_bound
from toso.core.problems import Conflict
from toso.households.import_export import register_lookup
from toso.households.import_export.difference import compare
from toso.households.import_export.new_rows import Writer
from toso.households.import_export.stage import Staged, import_of, staged_homes
from toso.households.import_export.tables import Decision, HouseholdImport, ImportState
from toso.households.indicators.summary import before_change
from toso.households.model.items import Subject
from toso.households.model.tables import Household, Person, Street
from toso.households.observations.entry import STEP
from toso.households.observations.search_text import folded_words
from toso.households.register.codes import next_codes
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext
from toso.kit.clock import now

Key = tuple[str, str]  # path of the khu phố, folded name of the street
_CODES_AT_ONCE = 1_000


class RegisterChanged(Conflict):
    code, title = "register-changed", "Sổ đã thay đổi từ lúc kiểm tra tệp. Hãy kiểm tra lại rồi nhận."


class Prepared:
    """Bound rows in parts on disk; the known streets they stand in, streets to be entered, codes of the file."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 — __exit__ closes it
        self._parts = 0
        self.streets: dict[Key, UUID] = {}
        self.entered: dict[Key, Street] = {}
        self.given: set[str] = set()
        self.counts: Counter[str] = Counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self._file.close()

    def keep(self, part: "Part") -> None:
        pickle.dump(part, self._file, pickle.HIGHEST_PROTOCOL)
        self._parts += 1

    def parts(self) -> Iterator["Part"]:
        self._file.seek(0)
        for _ in range(self._parts):
            yield pickle.load(self._file)  # noqa: S301 — written above, by this process, without a name on disk


Part = tuple[list[UUID], list[UUID], list[BoundRows]]  # ids of persons and households, rows


def prepare(context: JobContext, prepared: Prepared) -> None:
    """Fills `prepared` from the stage; codes are given here: whatever is thrown away leaves a gap, nothing else."""
    row = context.in_read(partial(import_of, context))
    if row.state is not ImportState.ACCEPTING:  # a worker that died after the commit; nothing is to be done again
        return
    scope = context.in_read(lambda s: scope_of_owner(s, context))
    context.in_read(lambda session: _Preparation(context, session, scope, row, prepared).run())


class _Preparation:
    def __init__(
        self, context: JobContext, session: Session, scope: Scope, row: HouseholdImport, prepared: Prepared
    ) -> None:
        self.context, self.session, self.row, self.prepared = context, session, row, prepared
        self.ground = register_lookup.ground_of(session, scope, row.data_on, new_streets=row.new_streets)
        self.writer = Writer(row, now())
        self.streets: dict[Key, Street] = {}
        self.positions: dict[UUID, int] = {}
        self.ends: dict[str, int] = {}

    def run(self) -> None:
        if "code" in self.row.columns:
            for homes in staged_homes(self.session, self.row):
                self.prepared.given |= {h.values["code"] for h in _new(homes) if "code" in h.values}
        lines = max(1, self.row.counts.get("lines", 1))
        for homes in staged_homes(self.session, self.row):
            self._add(_new(homes))
            rows = self.writer.taken()
            persons, households = ([one["id"] for one in rows.get(table, [])] for table in (Person, Household))
            dialect = self.context.engines.write.dialect
            self.prepared.keep((persons, households, [bind_rows(dialect, t, found) for t, found in rows.items()]))
            done = homes[-1].lines[-1][0]
            self.context.progress(min(79, 80 * done // (lines + 20)), "Đang soạn các dòng để ghi…")

    def _add(self, homes: Sequence[Staged]) -> None:
        counts = self.prepared.counts
        codes = self._codes(homes)
        for home in homes:
            street = self._street(home)
            change = compare(home.values, home.lines, None, self.row.data_on)
            code = home.values.get("code") or next(codes[street.unit_path])
            self.positions[street.id] = position = self._last_position(street) + STEP
            self.writer.household(street, code, position, home, change)
            counts["new"] += 1
            counts["persons"] += len(change.persons)
            counts["observations"] += len(change.sights) + sum(len(p.sights) for p in change.persons)

    def _codes(self, homes: Sequence[Staged]) -> dict[str, Iterator[str]]:
        wanted = Counter(home.path for home in homes if "code" not in home.values)

        def give(session: Session) -> dict[str, list[str]]:
            return {path: self._free(session, path, n) for path, n in sorted(wanted.items())}

        return {path: iter(codes) for path, codes in self.context.in_write(give).items()} if wanted else {}

    def _free(self, session: Session, path: str, count: int) -> list[str]:
        """Codes that neither the register nor the file has."""
        found: list[str] = []
        while len(found) < count:
            codes = next_codes(session, self.row.ward_id, path, count - len(found))
            found += [code for code in codes if code not in self.prepared.given]
        return found

    def _last_position(self, street: Street) -> int:
        if street.id not in self.positions:
            self.positions[street.id] = self._last(Household, col(Household.street_id) == street.id)
        return self.positions[street.id]

    def _last(self, table: Any, where: sa.ColumnElement[bool]) -> int:
        last = sa.select(sa.func.max(table.position)).where(table.ward_id == self.row.ward_id, where)
        return int(self.session.execute(last).scalar() or 0)

    def _street(self, home: Staged) -> Street:
        """The street that a household names; a new one is entered with the rest, inside the lock."""
        key = home.path, folded_words(home.values["street"])
        if key not in self.streets:
            street_id = self.ground.streets.get(key)
            if street_id is not None:
                self.prepared.streets[key] = street_id
                self.streets[key] = self.session.get_one(Street, (self.row.ward_id, street_id))
            else:
                self.streets[key] = self.prepared.entered[key] = self._new_street(home)
        return self.streets[key]

    def _new_street(self, home: Staged) -> Street:
        if home.path not in self.ground.covered or home.unit_id is None:
            raise RegisterChanged
        if home.path not in self.ends:
            self.ends[home.path] = self._last(Street, col(Street.unit_path) == home.path)
        self.ends[home.path] += STEP
        self.prepared.counts["streets"] += 1
        return Street(
            ward_id=self.row.ward_id,
            unit_id=home.unit_id,
            unit_path=home.path,
            name=home.values["street"],
            group_name=home.values.get("group_name", ""),
            position=self.ends[home.path],
        )


def _new(homes: Sequence[Staged]) -> list[Staged]:
    return [home for home in homes if not home.refused and home.decision is not Decision.SKIP and home.target is None]


def insert_prepared(session: Session, ward_id: UUID, part: Part) -> None:
    """Inserts one part; the kept sums of the ward's figures follow at the commit."""
    persons, households, tables = part
    before_change(session, ward_id, Subject.PERSON, persons, new=True)
    before_change(session, ward_id, Subject.HOUSEHOLD, households, new=True)
    for bound in tables:
        insert_bound(session, bound)


def batched(codes: Sequence[str]) -> Iterable[Sequence[str]]:
    return (codes[start : start + _CODES_AT_ONCE] for start in range(0, len(codes), _CODES_AT_ONCE))
