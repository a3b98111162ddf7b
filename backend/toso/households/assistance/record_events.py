"""Lines of the log from which a system learns what became of the help that it pushed: the state, and nothing else."""

from sqlmodel import Session

from toso.audit.record import record
from toso.authz.actor import Actor
from toso.households.model.assistance_kinds import HelpState
from toso.households.model.assistance_tables import HelpEntry
from toso.kit.labels import Labelled


class RecordState(Labelled):
    WAITING = "waiting", "Chưa ghép"
    MATCHED = "matched", "Đã ghép với người trong sổ"
    GUEST = "guest", "Khách từ nơi khác"
    REFUSED = "refused", "Không nhận"


_STATES = {
    HelpState.WAITING: RecordState.WAITING,
    HelpState.MATCHED: RecordState.MATCHED,
    HelpState.GUEST: RecordState.GUEST,
    HelpState.ELSEWHERE: RecordState.REFUSED,
    HelpState.WITHDRAWN: RecordState.REFUSED,
}


def state_of(state: HelpState) -> RecordState:
    return _STATES[state]


def note_state(session: Session, actor: Actor, entry: HelpEntry) -> None:
    """Notes the state of a pushed record. The unit is the one that helped: where it was matched is not told."""
    if entry.external_id is None:
        return
    record(
        session,
        actor,
        "help.state",
        "help_record",
        entry.id,
        ward_id=entry.ward_id,
        unit_path=entry.from_path,
        note={"to": state_of(entry.state).value},
        row=entry,
    )
