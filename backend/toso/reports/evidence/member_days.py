"""Proven days of work beside a member's assessment: to be read by whoever scores, of no weight in the score."""

from sqlmodel import Session

from toso.assessments.kinds import SubjectKind
from toso.assessments.tables import Assessment
from toso.kit.periods import Period
from toso.money.payments.evidence import proven_days
from toso.money.payments.queries import day_reads
from toso.money.payments.schemas import PaymentDayRead
from toso.organisation.tables import TeamMember


def days_behind(session: Session, row: Assessment) -> list[PaymentDayRead]:
    """The days that an allowance would be paid for, at the doors and elsewhere; of a unit none."""
    member = session.get(TeamMember, (row.ward_id, row.subject_id)) if row.subject is SubjectKind.MEMBER else None
    if member is None:
        return []
    window = Period.parse(row.period)
    return day_reads(session, row.ward_id, proven_days(session, [member], window.first_day, window.last_day)[member.id])
