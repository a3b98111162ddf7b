"""Response schemas of evidence from reports."""

from uuid import UUID

from toso.core.schemas import Read


class ReportedEvidenceRead(Read):
    """The figure of the issued report of an assessment's period under a criterion. `changed`: the score rests on
    another count, since it was sent before the report was issued, or the report was corrected since. `source`: which
    report.
    """

    code: str
    count: int
    changed: bool
    report_id: UUID
    source: str
