"""The job that takes an accepted upload out of the register: every household nothing came to since, or nothing.

Households that it entered end as a mistake, so that they never counted; of those that stood before, what it said is
taken back, whoever it added never lived there, and fields hold what they held. All of it inside one transaction.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import record_row
from toso.authz.actor import Scope
from toso.core.columns import insert_rows
from toso.core.row_versions import touch
from toso.files.service import forget_file
from toso.households.import_export.accept_job import change_person
from toso.households.import_export.difference import read_value
from toso.households.import_export.reversal_preview import brought_by
from toso.households.import_export.stage import forget_lines, import_of, step
from toso.households.import_export.tables import HouseholdImport, ImportState, ImportTrace
from toso.households.model.kinds import MoveReason
from toso.households.model.tables import Household, HouseholdStay, Person, PersonStay, Street
from toso.households.observations.entry import leave, refresh_names, refresh_place
from toso.households.observations.store import add_sights, refold, retractions_of
from toso.households.register.tables import ChangeAct, HouseholdChange
from toso.identity.job_owner import scope_of_owner
from toso.jobs.claim import JobContext
from toso.kit.clock import now, today
from toso.kit.ids import new_id

UNDO = "household.import.undo"
_PART, _COUNTS = 500, ("new", "changed", "persons", "staying")
_CODE_KEPT = 21  # characters of a code beside the mark that sets it free; a code has 30


def undo_upload(context: JobContext) -> dict[str, Any]:
    """Takes the upload back; its rows, its file and its traces go."""
    context.progress(10, "Đang hoàn tác…")
    counts = context.in_write(partial(_undo, context))
    forget_lines(context, UUID(context.payload["import_id"]))
    return counts


def _undo(context: JobContext, session: Session) -> dict[str, int]:
    row = import_of(context, session)
    if row.state is not ImportState.UNDOING:  # a worker that died after the commit has done it already
        return row.counts["undone"]
    scope = scope_of_owner(session, context)
    counts = Reversal(session, scope, row, context.payload["reason"]).run()
    if row.file_id is not None:
        forget_file(session, row.ward_id, row.file_id)
    session.execute(sa.delete(ImportTrace).where(col(ImportTrace.ward_id) == row.ward_id, _of_import(row)))
    row.file_id, row.sheet, row.counts = None, {**row.sheet, "samples": []}, {**row.counts, "undone": counts}
    step(session, row, ImportState.UNDONE)
    record_row(session, scope, "household_import", row, unit_path=scope.unit_path, note=counts)
    return counts


def _of_import(row: HouseholdImport) -> sa.ColumnElement[bool]:
    return col(ImportTrace.import_id) == row.id


class Reversal:
    """One pass over what an upload brought."""

    def __init__(self, session: Session, scope: Scope, row: HouseholdImport, reason: str) -> None:
        self.session, self.scope, self.row, self.reason = session, scope, row, reason
        self.counts: Counter[str] = Counter(dict.fromkeys(_COUNTS, 0))

    def run(self) -> dict[str, int]:
        change = HouseholdChange
        ours = sa.select(col(change.household_id)).where(
            col(change.ward_id) == self.row.ward_id, col(change.event_id) == self.row.id
        )
        home = sa.select(col(Household.id)).where(col(Household.ward_id) == self.row.ward_id)
        self.session.execute(home.where(col(Household.id).in_(ours)).order_by(col(Household.id)).with_for_update())
        brought = brought_by(self.session, self.scope, self.row)
        entered, changed = brought.going
        for part in _parts(entered):
            self._end(part)
        self._as_before({i: brought.before[i] for i in changed})
        self.counts += Counter(new=len(entered), changed=len(changed), staying=len(brought.stays))
        return {name: self.counts[name] for name in _COUNTS}

    def _end(self, homes: Sequence[UUID]) -> None:
        """Households that the upload entered, and everybody in them, never counted."""
        session, person, stay = self.session, Person, PersonStay
        of_ward = col(person.ward_id) == self.row.ward_id
        persons = list(
            session.execute(sa.select(col(person.id)).where(of_ward, col(person.household_id).in_(homes))).scalars()
        )
        for table, own in ((stay, col(stay.household_id)), (HouseholdStay, col(HouseholdStay.household_id))):
            self._set(table, own.in_(homes), until_on=table.from_on, left_by=MoveReason.MISTAKE)
        began = sa.select(sa.func.min(col(stay.from_on))).where(
            col(stay.ward_id) == self.row.ward_id, col(stay.person_id) == col(person.id)
        )
        self._set(person, col(person.household_id).in_(homes), left_on=began.scalar_subquery())
        ended = {"closed_on": today(), "closed_reason": MoveReason.MISTAKE, "revisit_on": None}
        self._set(Household, col(Household.id).in_(homes), **ended)
        self._free_codes(homes)
        refold(session, self.row.ward_id, persons=persons, households=homes)
        self.counts["persons"] += len(persons)
        self._note(homes, MoveReason.MISTAKE)

    def _set(self, table: Any, which: sa.ColumnElement[bool], **values: Any) -> None:
        rows = sa.update(table).where(col(table.ward_id) == self.row.ward_id, which)
        rows = rows.values(**values, version=table.version + 1)
        self.session.execute(rows.execution_options(synchronize_session=False))

    def _free_codes(self, homes: Sequence[UUID]) -> None:
        """A code that the file gave is for the household that the mended file gives it to."""
        if "code" not in self.row.columns:
            return
        own = col(Household.ward_id) == self.row.ward_id, col(Household.id).in_(homes)
        codes = self.session.execute(sa.select(col(Household.id), col(Household.code)).where(*own)).all()
        for household_id, code in codes:
            self._set(Household, col(Household.id) == household_id, code=f"{code[:_CODE_KEPT]}~{household_id.hex[-8:]}")

    def _as_before(self, before: dict[UUID, dict[str, Any]]) -> None:
        """Households that stood before the upload."""
        if not before:
            return
        session, ward_id = self.session, self.row.ward_id
        sights = [s for s in retractions_of(session, ward_id, self.row.id) if s.household_id in before]
        add_sights(session, self.scope.actor, ward_id, sights)
        homes, persons = [], {s.subject_id for s in sights} - before.keys()
        for household_id, values in before.items():
            household = session.get_one(Household, (ward_id, household_id))
            persons |= self._persons_as_before(values)
            for column, value in values["home"].items():
                setattr(household, column, read_value(column, value))
            refresh_place(household, session.get_one(Street, (ward_id, household.street_id)))
            refresh_names(session, household)
            touch(household)
            homes.append(household)
        refold(session, ward_id, persons=persons, households=before)
        self._note([one.id for one in homes], None)

    def _persons_as_before(self, values: dict[str, Any]) -> set[UUID]:
        """Those whose days or data are others now."""
        ids = {UUID(own) for own in (*values["persons"], *values["added"])}
        query = sa.select(Person).where(col(Person.ward_id) == self.row.ward_id, col(Person.id).in_(ids))
        for person in self.session.execute(query.order_by(col(Person.id))).scalars():
            change_person(person, values["persons"].get(str(person.id), {}))
            if str(person.id) in values["added"]:
                leave(self.session, person, MoveReason.MISTAKE, today())
                self.counts["persons"] += 1
        return ids

    def _note(self, homes: Sequence[UUID], cause: MoveReason | None) -> None:
        """The line of the journal of each household, with the reason given."""
        at, paths = now(), self._paths(homes)
        base = {"ward_id": self.row.ward_id, "version": 1, "created_at": at, "updated_at": at, "person_id": None}
        base |= {"act": ChangeAct.UNIMPORTED, "cause": cause, "happened_on": today(), "reason": self.reason}
        base |= {"by_id": self.scope.user_id, "event_id": self.row.id, "source": None}
        rows = [{**base, "id": new_id(), "household_id": own, "unit_path": path} for own, path in paths]
        insert_rows(self.session, HouseholdChange, rows)

    def _paths(self, homes: Sequence[UUID]) -> Iterable[tuple[UUID, str]]:
        for part in _parts(homes):
            own = col(Household.ward_id) == self.row.ward_id, col(Household.id).in_(part)
            yield from self.session.execute(sa.select(col(Household.id), col(Household.unit_path)).where(*own)).all()


def _parts(ids: Sequence[UUID]) -> Iterator[Sequence[UUID]]:
    return (ids[start : start + _PART] for start in range(0, len(ids), _PART))
