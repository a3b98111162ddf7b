"""Difficulties that came in a parcel beside its sheets: raised as if their writer's phone had sent them, each once."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError
from sqlmodel import Session

from toso.authz.actions import Action
from toso.authz.actor import Actor, Scope
from toso.core.problems import Malformed, from_validation
from toso.difficulties.schemas import DifficultyCreate, HandedInRead
from toso.difficulties.service import raise_difficulty
from toso.difficulties.tables import Difficulty
from toso.files.uploads import UploadPlace
from toso.households.phone import parcels
from toso.households.visits.schemas import RefusedSheetRead

_NO_RIGHT = "Người ghi không còn vai trò nào được nêu khó khăn."


def hand_in(session: Session, scope: Scope, place: UploadPlace, parcel: parcels.OpenedParcel) -> HandedInRead:
    """Takes a whole parcel in one transaction: its sheets, then what may speak of them. Raises Malformed."""
    told = parcels.hand_in(session, scope, place, parcel)
    writer = parcels.writer_of(session, scope, parcel)
    refused: list[RefusedSheetRead] = []
    known = 0
    for number, said in enumerate(parcel.content.difficulties, start=1):
        try:
            known += _taken(session, writer, said)
        except Malformed as problem:
            refused.append(_refusal(number, problem))
    count = len(parcel.content.difficulties)
    return HandedInRead(
        **dict(told),
        difficulties=count,
        raised=count - known - len(refused),
        known_difficulties=known,
        refused_difficulties=refused,
    )


def _refusal(number: int, problem: Malformed) -> RefusedSheetRead:
    details = list(dict.fromkeys(problem.fields.values()))
    return RefusedSheetRead(number=number, visited_on=None, reason=str(problem), details=details)


def _taken(session: Session, writer: Actor, said: Mapping[str, Any]) -> bool:
    """Whether it was there already. Raises Malformed."""
    body = _read(said)
    if not writer.may(Action.DIFFICULTY_RAISE):
        raise Malformed(_NO_RIGHT)
    scope = writer.scope(Action.DIFFICULTY_RAISE)
    known = session.get(Difficulty, (scope.ward_id, body.id)) is not None
    try:
        raise_difficulty(session, scope, body)
    except Malformed as problem:
        if "visit_id" not in problem.fields:
            raise
        raise_difficulty(session, scope, body.model_copy(update={"visit_id": None}))  # its sheet was not taken
    return known


def _read(said: Mapping[str, Any]) -> DifficultyCreate:
    """Raises Malformed, also for one without an id: handed in again it would be raised again."""
    try:
        body = DifficultyCreate.model_validate(said)
    except ValidationError as error:
        raise from_validation(error.errors(include_input=False)) from error
    if body.id is None:
        raise Malformed(fields={"id": "Bắt buộc nhập."})
    return body
