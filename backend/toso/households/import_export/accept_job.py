"""The job that accepts the good households of a checked upload: all of them inside one transaction, or nothing.

New households are prepared before (prepared_import.py); while the transaction lasts, other writers of a SQLite database
wait (bench/p08_transfer.py says how long), readers do not. Killed or refused it leaves nothing; cancelling works until
then.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.row_versions import touch
from toso.files.service import forget_file
from toso.households.import_export import register_lookup
from toso.households.import_export.difference import (
    HomeChange,
    PersonChange,
    Sight,
    compare,
    read_value,
    written_values,
)
from toso.households.import_export.import_trace import keep_before
from toso.households.import_export.new_rows import CHANNEL, GRADE, Writer
from toso.households.import_export.prepared_import import (
    Prepared,
    RegisterChanged,
    batched,
    insert_prepared,
    prepare,
)
from toso.households.import_export.refused_rows import keep_refused
from toso.households.import_export.source_cells import Filled
from toso.households.import_export.stage import Staged, forget_lines, import_of, staged_homes, step
from toso.households.import_export.tables import Decision, HouseholdImport, ImportState
from toso.households.model.tables import Household, Person, Street
from toso.households.observations.entry import refresh_names, refresh_place
from toso.households.observations.search_text import folded_words
from toso.households.observations.spans import adult_from
from toso.households.observations.store import NewSight, add_sights, refold
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext
from toso.kit.clock import now

ACCEPT = "household.import.accept"


def accept_upload(context: JobContext) -> dict[str, Any]:
    """Writes the checked rows into the register. Rows of households with a refused cell stay, with the file; without
    such rows both are deleted.
    """
    with Prepared() as prepared:
        prepare(context, prepared)
        context.progress(80, "Đang ghi vào sổ…")
        counts = context.in_write(partial(_accept, context, prepared))
    row = context.in_read(partial(import_of, context))
    if row.state is ImportState.ACCEPTED:
        context.in_write(partial(_forget_upload, context))
        forget_lines(context, row.id)
    return counts


def _accept(context: JobContext, prepared: Prepared, session: Session) -> dict[str, int]:
    row = import_of(context, session)
    if row.state is not ImportState.ACCEPTING:  # a worker that died after the commit has done it already
        return row.counts["taken"]
    scope = scope_of_owner(session, context)
    counts = Acceptance(session, scope, row).run(prepared)
    before = row.counts.get("taken", {})
    left = keep_refused(session, row)
    row.counts = {**(left or row.counts), "taken": {name: n + before.get(name, 0) for name, n in counts.items()}}
    step(session, row, ImportState.CHECKED if left else ImportState.ACCEPTED)
    record_row(session, scope, "household_import", row, unit_path=scope.unit_path, note=counts)
    return counts


def _forget_upload(context: JobContext, session: Session) -> None:
    row = import_of(context, session)
    if row.file_id is not None:
        forget_file(session, context.ward_id, row.file_id)
        row.file_id, row.sheet = None, {**row.sheet, "samples": []}  # what people's cells said goes with the file
        session.add(row)


class Acceptance:
    """One pass over the stage: new households in bulk, known ones changed where the file says something else."""

    def __init__(self, session: Session, scope: Scope, row: HouseholdImport) -> None:
        self.session, self.scope, self.row = session, scope, row
        self.writer = Writer(row, now())
        self.before: list[tuple[UUID, dict[str, Any]]] = []
        self.counts: Counter[str] = Counter(dict.fromkeys(("new", "changed", "persons", "observations", "streets"), 0))

    def run(self, prepared: Prepared) -> dict[str, int]:
        for homes in staged_homes(self.session, self.row, known_only=True):
            self._change(
                [h for h in homes if not h.refused and h.decision is not Decision.SKIP and h.target is not None]
            )
            self.writer.write(self.session)
        self._add(prepared)
        return {name: number + prepared.counts[name] for name, number in self.counts.items()}

    def _add(self, prepared: Prepared) -> None:
        """Inserts what was prepared, unless streets or codes have become others meanwhile."""
        ground = register_lookup.ground_of(self.session, self.scope, self.row.data_on, new_streets=self.row.new_streets)
        reached = {path for path, _ in (*prepared.streets, *prepared.entered)} <= ground.covered
        same = prepared.streets.items() <= ground.streets.items()
        if not (reached and same) or prepared.entered.keys() & ground.streets.keys():
            raise RegisterChanged
        for part in batched(sorted(prepared.given)):
            if register_lookup.by_code(self.session, self.scope, part):
                raise RegisterChanged
        self.session.add_all(prepared.entered.values())
        self.session.flush()
        for part in prepared.parts():
            insert_prepared(self.session, self.row.ward_id, part)

    def _change(self, homes: Sequence[Staged]) -> None:
        ids = {home.target for home in homes if home.target is not None}
        here = sa.select(Household).where(register_lookup.open_in_reach(self.scope), col(Household.id).in_(ids))
        rows = {h.id: h for h in self.session.execute(here.with_for_update()).scalars()}
        if rows.keys() != ids:
            raise RegisterChanged
        old = register_lookup.load_old(self.session, self.row.ward_id, ids, self.row.data_on)
        touched: list[Household] = []
        seen: list[NewSight] = []
        changed: set[UUID] = set()
        for home in homes:
            household = rows[home.target] if home.target else None
            assert household is not None  # its id is among those found
            change = compare(home.values, home.lines, old[household.id], self.row.data_on)
            if change.own or any(p.id is None or p.fields or p.sights for p in change.persons):
                changed |= self._change_one(household, home, change, seen)
                touched.append(household)
        keep_before(self.session, self.row, self.before)
        self.before = []
        add_sights(self.session, self.scope.actor, self.row.ward_id, seen)
        self.counts["observations"] += len(seen)
        self._refold(touched, changed, seen)

    def _change_one(
        self, household: Household, home: Staged, change: HomeChange, observed: list[NewSight]
    ) -> set[UUID]:
        """Changes one household; the persons whose own data changed."""
        persons = {p.id: p for p in change.persons if p.id is not None and p.fields}
        before: dict[str, Any] = {"home": written_values(household, change.fields), "persons": {}, "added": []}
        for column, value in change.fields.items():
            setattr(household, column, read_value(column, value))
        here = sa.select(Person).where(col(Person.ward_id) == household.ward_id, col(Person.id).in_(persons))
        for person in self.session.execute(here).scalars():
            before["persons"][str(person.id)] = written_values(person, persons[person.id].fields)
            change_person(person, persons[person.id].fields)
            self.session.add(person)
        rows: dict[UUID, Filled] = {p.id: (p.number, p.fields) for p in change.persons if p.id is not None}
        added = {self._new_person(household, p): p.number for p in change.persons if p.id is None}
        rows |= {person_id: (number, None) for person_id, number in added.items()}
        self.before.append((household.id, {**before, "added": [str(own) for own in added]}))
        touch(household)
        self.session.add(household)
        self.writer.edited(household, home, change.fields, rows)
        self.counts["changed"] += 1
        known_persons = ((p.id, p.sights) for p in change.persons if p.id is not None)
        for subject_id, sights in ((household.id, change.sights), *known_persons):
            observed += _new_sights(household, subject_id, sights, self.row.id)
        return set(persons)

    def _new_person(self, household: Household, new: PersonChange) -> UUID:
        self.counts["persons"] += 1
        self.counts["observations"] += len(new.sights)
        return self.writer.person(household.id, household.unit_path, new)

    def _refold(self, touched: Sequence[Household], changed: set[UUID], observed: Sequence[NewSight]) -> None:
        self.writer.write(self.session)
        streets = _streets_by_id(self.session, self.row.ward_id, {h.street_id for h in touched})
        for household in touched:
            refresh_place(household, streets[household.street_id])
            refresh_names(self.session, household)
        homes = {h.id for h in touched}
        refold(
            self.session, self.row.ward_id, households=homes, persons=changed | {s.subject_id for s in observed} - homes
        )


def change_person(person: Person, fields: Mapping[str, Any]) -> None:
    """`fields` as of PersonChange."""
    for column, value in fields.items():
        setattr(person, column, read_value(column, value))
    person.name_search = folded_words(person.full_name)
    person.adult_on = adult_from(person.birth_on, person.birth_year)
    touch(person)


def _new_sights(household: Household, subject_id: UUID, sights: Iterable[Sight], event_id: UUID) -> list[NewSight]:
    return [
        NewSight(household.id, household.unit_path, subject_id, item, value, on, CHANNEL, GRADE, event_id)
        for item, value, on in sights
    ]


def _streets_by_id(session: Session, ward_id: UUID, ids: set[UUID]) -> dict[UUID, Street]:
    query = sa.select(Street).where(col(Street.ward_id) == ward_id, col(Street.id).in_(ids))
    return {street.id: street for street in session.execute(query).scalars()}
