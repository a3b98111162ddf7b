"""Entries as they are shown, with the words of their fields."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor
from toso.catalogue import schemas
from toso.catalogue.kinds import KINDS, EntryField, FieldType, Value
from toso.catalogue.reach import names_of_entries, unverified
from toso.catalogue.tables import CatalogueEntry
from toso.identity.queries import names_of, unit_names
from toso.kit.clock import today
from toso.kit.dates import numeric
from toso.kit.figures import number


def entry_reads(session: Session, actor: Actor, rows: Sequence[CatalogueEntry]) -> list[schemas.CatalogueEntryRead]:
    """Entries with the names of units, people and other entries in one go."""
    units = unit_names(session, {row.unit_id for row in rows})
    people = names_of(session, {row.confirmed_by_id for row in rows if row.confirmed_by_id})
    entries = names_of_entries(session, rows[0].ward_id, _named(rows)) if rows else {}
    own = {"id", "version", "kind", "name", "unit_id", "fields", "note", "valid_from", "valid_to", "confirmed_on"}
    return [
        schemas.CatalogueEntryRead(
            **row.model_dump(include=own),
            kind_label=KINDS[row.kind].label,
            unit_name=units.get(row.unit_id, ""),
            facts=facts(row, entries),
            current=is_current(row, today()),
            unverified=unverified(row),
            confirmed_by_name=people.get(row.confirmed_by_id, "") if row.confirmed_by_id else "",
            actions=_actions(actor, row),
        )
        for row in rows
    ]


def is_current(row: CatalogueEntry, on: date) -> bool:
    return (row.valid_from is None or row.valid_from <= on) and (row.valid_to is None or row.valid_to >= on)


def _named(rows: Sequence[CatalogueEntry]) -> set[UUID]:
    return {
        UUID(str(row.fields[one.code]))
        for row in rows
        for one in KINDS[row.kind].fields
        if one.type is FieldType.ENTRY and one.code in row.fields
    }


def facts(row: CatalogueEntry, entries: dict[UUID, str]) -> list[schemas.CatalogueToldRead]:
    """The fields in the order of the kind, in words."""
    return [
        schemas.CatalogueToldRead(label=one.label, value=_worded(one, row.fields[one.code], entries))
        for one in KINDS[row.kind].fields
        if one.code in row.fields
    ]


def _worded(field: EntryField, value: Value, entries: dict[UUID, str]) -> str:
    if field.type is FieldType.NUMBER and isinstance(value, int):
        return number(value)
    text = str(value)
    if field.type is FieldType.DATE:
        return numeric(date.fromisoformat(text))
    if field.type is FieldType.ENTRY:
        return entries.get(UUID(text), "")
    return field.choices.get(text, text)


def _actions(actor: Actor, row: CatalogueEntry) -> list[str]:
    may = (
        ("change", actor.scope(Action.CATALOGUE_MANAGE).covers(row.unit_path)),
        ("confirm", unverified(row) and actor.scope(Action.CATALOGUE_CONFIRM).covers(row.unit_path)),
    )
    return [name for name, allowed in may if allowed]
