"""The job that accepts a checked upload: all of it inside one transaction, or nothing.

Rows are inserted in bulk; while that lasts, other writers of a SQLite database wait (bench/p08_transfer.py says how
long), readers do not. Killed or refused, the transaction leaves nothing; cancelling works until it begins.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import groupby
from typing import Any
from uuid import UUID

import orjson
import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record
from toso.authz.actions import Action
from toso.authz.actor import Scope
from toso.core.problems import Conflict
from toso.files.service import forget_file
from toso.households.entering import STEP, add_street, refresh_names, refresh_place, touch
from toso.households.kinds import HouseholdKind, Relation, Sex
from toso.households.recording import NewSight, add_sights, refold
from toso.households.register.codes import next_codes
from toso.households.register.tables import ChangeAct
from toso.households.searching import folded_words
from toso.households.tables import Household, Person, Street
from toso.households.timeline import adult_from
from toso.households.transfer import known
from toso.households.transfer.matching import HomeChange, PersonChange, Sight, compare
from toso.households.transfer.owner import scope_of_owner
from toso.households.transfer.staging import forget_lines, import_of, step
from toso.households.transfer.tables import Decision, HouseholdImport, ImportLine, ImportState
from toso.households.transfer.writing import CHANNEL, GRADE, Writer
from toso.jobs.claim import JobContext
from toso.kit.clock import now
from toso.organisation.tables import Unit

ACCEPT = "household.import.accept"
_LINES_AT_ONCE = 2_000


class RegisterChanged(Conflict):
    code, title = "register-changed", "Sổ đã thay đổi từ lúc kiểm tra tệp. Hãy kiểm tra lại rồi nhận."


def accept_upload(context: JobContext) -> dict[str, Any]:
    """Writes the checked rows into the register, then deletes the stage and the file."""
    context.progress(5, "Đang ghi vào sổ…")
    counts = context.in_write(partial(_accept, context))
    row = context.in_read(partial(import_of, context))
    context.in_write(partial(_forget_upload, context))
    forget_lines(context, row.id)
    return counts


def _accept(context: JobContext, session: Session) -> dict[str, int]:
    row = import_of(context, session)
    if row.state is ImportState.ACCEPTED:  # a worker that died after the commit has done it already
        return row.counts["taken"]
    scope = scope_of_owner(session, context, Action.HOUSEHOLD_IMPORT)
    counts = Acceptance(session, scope, row).run()
    row.counts = {**row.counts, "taken": counts}
    step(session, row, ImportState.ACCEPTED)
    record(
        session, scope.actor, scope.action, "household_import", row.id, ward_id=row.ward_id,
        unit_path=scope.actor.grants[0].unit_path, note=counts,
    )  # fmt: skip
    return counts


def _forget_upload(context: JobContext, session: Session) -> None:
    row = import_of(context, session)
    if row.file_id is not None:
        forget_file(session, context.store, context.ward_id, row.file_id)
        row.file_id, row.sheet = None, {**row.sheet, "samples": []}  # what people's cells said goes with the file
        session.add(row)


class Acceptance:
    """One pass over the stage: new households in bulk, known ones changed where the file says something else."""

    def __init__(self, session: Session, scope: Scope, row: HouseholdImport) -> None:
        self.session, self.scope, self.row = session, scope, row
        self.ground = known.ground_of(session, scope, row.data_on, new_streets=row.new_streets)
        self.writer = Writer(row.ward_id, row.id, row.owner_id, row.data_on, now())
        self.counts: Counter[str] = Counter(dict.fromkeys(("new", "changed", "persons", "observations", "streets"), 0))
        self.streets: dict[tuple[str, str], Street] = {}
        self.positions: dict[UUID, int] = {}

    def run(self) -> dict[str, int]:
        for homes in _homes(self.session, self.row):
            wanted = [home for home in homes if home.decision is not Decision.SKIP]
            old = [home for home in wanted if home.target is not None]
            self._change(old)
            self._add([home for home in wanted if home.target is None])
            self.writer.write(self.session)
        return dict(self.counts)

    def _change(self, homes: Sequence["_Staged"]) -> None:
        ids = {home.target for home in homes if home.target is not None}
        here = sa.select(Household).where(known.open_in_reach(self.scope), col(Household.id).in_(ids))
        rows = {h.id: h for h in self.session.execute(here.with_for_update()).scalars()}
        if rows.keys() != ids:
            raise RegisterChanged
        old = known.load_old(self.session, self.row.ward_id, ids, self.row.data_on)
        touched: list[Household] = []
        seen: list[NewSight] = []
        changed: set[UUID] = set()
        for home in homes:
            household = rows[home.target] if home.target else None
            assert household is not None  # its id is among those found
            change = compare(home.values, home.lines, old[household.id], self.row.data_on)
            if change.own or any(p.id is None or p.fields or p.sights for p in change.persons):
                changed |= self._change_one(household, change, seen)
                touched.append(household)
        add_sights(self.session, self.scope.actor, self.row.ward_id, seen)
        self.counts["observations"] += len(seen)
        self._refold(touched, changed, seen)

    def _change_one(self, household: Household, change: HomeChange, seen: list[NewSight]) -> set[UUID]:
        """Changes one household; the persons whose own data changed."""
        persons = {p.id: p for p in change.persons if p.id is not None and p.fields}
        for column, value in change.fields.items():
            setattr(household, column, HouseholdKind(value) if column == "kind" else value)
        here = sa.select(Person).where(col(Person.ward_id) == household.ward_id, col(Person.id).in_(persons))
        for person in self.session.execute(here).scalars():
            _change_person(person, persons[person.id].fields)
            self.session.add(person)
        for new in (p for p in change.persons if p.id is None):
            self._new_person(household, new)
        touch(household)
        self.session.add(household)
        self.writer.change(household.id, household.unit_path, ChangeAct.EDITED)
        self.counts["changed"] += 1
        known_persons = ((p.id, p.sights) for p in change.persons if p.id is not None)
        for subject_id, sights in ((household.id, change.sights), *known_persons):
            seen += _new_sights(household, subject_id, sights, self.row.id)
        return set(persons)

    def _new_person(self, household: Household, new: PersonChange) -> None:
        self.writer.person(household.id, household.unit_path, new)
        self.counts["persons"] += 1
        self.counts["observations"] += len(new.sights)

    def _refold(self, touched: Sequence[Household], changed: set[UUID], seen: Sequence[NewSight]) -> None:
        self.writer.write(self.session)
        streets = _streets_by_id(self.session, self.row.ward_id, {h.street_id for h in touched})
        for household in touched:
            refresh_place(household, streets[household.street_id])
            refresh_names(self.session, household)
        homes = {h.id for h in touched}
        refold(
            self.session, self.row.ward_id, households=homes, persons=changed | {s.subject_id for s in seen} - homes
        )  # fmt: skip

    def _add(self, homes: Sequence["_Staged"]) -> None:
        given = {home.values["code"] for home in homes if "code" in home.values}
        if known.by_code(self.session, self.scope, given):
            raise RegisterChanged
        codes = self._codes(homes)
        for home in homes:
            street = self._street(home)
            change = compare(home.values, home.lines, None, self.row.data_on)
            code = home.values.get("code") or next(codes[street.unit_path])
            self.positions[street.id] = position = self._last_position(street) + STEP
            self.writer.household(street, code, home.name, position, home.values, change)
            self.counts["new"] += 1
            self.counts["persons"] += len(change.persons)
            self.counts["observations"] += len(change.sights) + sum(len(p.sights) for p in change.persons)

    def _codes(self, homes: Sequence["_Staged"]) -> dict[str, Iterator[str]]:
        wanted = Counter(home.path for home in homes if "code" not in home.values)
        return {path: iter(next_codes(self.session, self.row.ward_id, path, n)) for path, n in wanted.items()}

    def _last_position(self, street: Street) -> int:
        if street.id not in self.positions:
            last = sa.select(sa.func.max(col(Household.position))).where(
                col(Household.ward_id) == street.ward_id, col(Household.street_id) == street.id
            )
            self.positions[street.id] = int(self.session.execute(last).scalar() or 0)
        return self.positions[street.id]

    def _street(self, home: "_Staged") -> Street:
        """The street that a household names, entered now if it is new."""
        key = home.path, folded_words(home.values["street"])
        if key not in self.streets:
            if home.path not in self.ground.covered:
                raise RegisterChanged
            street_id = self.ground.streets.get(key)
            if street_id is not None:
                self.streets[key] = self.session.get_one(Street, (self.row.ward_id, street_id))
            else:
                unit = self.session.get_one(Unit, home.unit_id)
                group = home.values.get("group_name", "")
                self.streets[key] = add_street(self.session, unit, home.values["street"], group_name=group)
                self.counts["streets"] += 1
        return self.streets[key]


class _Staged:
    """A household of the stage: values, (number, values) of its rows, and what was decided about it."""

    def __init__(self, lines: Sequence[Any]) -> None:
        bodies = [orjson.loads(line.body) for line in lines]
        first, own = lines[0], bodies[0]
        self.values: Mapping[str, Any] = own["h"]
        self.name: str = own["n"] or ""
        self.path: str = own["p"][0] if own["p"] else ""
        self.unit_id = UUID(own["p"][1]) if own["p"] else None
        self.lines = [(line.number, body["v"]) for line, body in zip(lines, bodies, strict=True)]
        self.decision: Decision | None = first.decision
        merged = first.other_id if first.decision is Decision.MERGE else None
        self.target: UUID | None = first.household_id or merged


def _homes(session: Session, row: HouseholdImport) -> Iterator[list[_Staged]]:
    """Staged households in the order of the sheet, some at a time, each whole."""
    after = -1
    line = ImportLine
    columns = (
        col(line.number),
        col(line.home),
        col(line.household_id),
        col(line.other_id),
        col(line.decision),
        col(line.body),
    )
    while True:
        here = col(line.ward_id) == row.ward_id, col(line.import_id) == row.id
        starts = sa.select(col(line.home)).where(*here, col(line.number) > after).order_by(col(line.number))
        end = session.execute(starts.offset(_LINES_AT_ONCE).limit(1)).scalar_one_or_none()
        query = sa.select(*columns).where(*here, col(line.number) > after).order_by(col(line.number))
        found = session.execute(query if end is None or end <= after + 1 else query.where(col(line.number) < end)).all()
        if not found:
            return
        yield [_Staged(list(lines)) for _, lines in groupby(found, key=lambda one: one.home)]
        after = found[-1].number


def _change_person(person: Person, fields: Mapping[str, Any]) -> None:
    for column, value in fields.items():
        setattr(person, column, _stored(column, value))
    person.name_search = folded_words(person.full_name)
    person.adult_on = adult_from(person.birth_on, person.birth_year)
    touch(person)


def _stored(column: str, value: Any) -> Any:
    if value is None:
        return None
    match column:
        case "sex":
            return Sex(value)
        case "relation":
            return Relation(value)
        case "birth_on":
            return date.fromisoformat(value)
        case _:
            return value


def _new_sights(household: Household, subject_id: UUID, sights: Iterable[Sight], event_id: UUID) -> list[NewSight]:
    return [
        NewSight(household.id, household.unit_path, subject_id, item, value, on, CHANNEL, GRADE, event_id)
        for item, value, on in sights
    ]


def _streets_by_id(session: Session, ward_id: UUID, ids: set[UUID]) -> dict[UUID, Street]:
    query = sa.select(Street).where(col(Street.ward_id) == ward_id, col(Street.id).in_(ids))
    return {street.id: street for street in session.execute(query).scalars()}
