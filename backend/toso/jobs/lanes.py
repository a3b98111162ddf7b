"""The lane of each kind of job. A lane has a process of its own, so that what stands in one never waits for another."""

from toso.jobs.tables import Lane

LANES: dict[Lane, frozenset[str]] = {
    Lane.QUICK: frozenset(
        {
            "activity.sign_in",
            "assessment.sheet",
            "campaign.poster",
            "document.copy",
            "document.render",
            "draft.preview",
            "handover.minutes",
            "help.poster",
            "help.request",
            "help.withdraw",
            "invitation.cards",
            "material.log",
            "money.sheet",
            "paper.sheets",
            "report.live_preview",
            "report.preview",
            "submission.form",
            "team.list",
            "voice.file",
            "voice.picture",
        }
    ),
    Lane.FOREIGN: frozenset(
        {"document.check_signature", "document.lint", "household.import.check", "household.import.read"}
    ),
    Lane.OUTSIDE: frozenset({"document.sign", "notice.code"}),
    Lane.BULK: frozenset(
        {
            "document.register_print",
            "document.restamp",
            "dossier.export",
            "help.match",
            "household.duplicates",
            "household.export",
            "household.import.accept",
            "household.import.undo",
            "member.tie",
            "report.batch",
            "task.feed",
        }
    ),
}
_LANE_OF = {kind: lane for lane, kinds in LANES.items() for kind in kinds}


def lane_of(kind: str) -> Lane:
    return _LANE_OF.get(kind, Lane.QUICK)
