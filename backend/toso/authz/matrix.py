"""Role × action → reach, the only place where a right is given; docs/permissions.md is generated from it."""

from toso.authz.actions import Action
from toso.authz.roles import Reach, Role

_EVERYBODY = dict.fromkeys(Role, Reach.OWN)
# Đảng ủy, HĐND, MTTQ follow the programme of the ward: what was decided, done and issued, and nobody's name.
_OVERSEERS = dict.fromkeys((Role.PARTY_COMMITTEE, Role.COUNCIL, Role.FRONT), Reach.WARD)
# Who only reads leaves nothing and lends nothing.
_READERS = frozenset({Role.AUDITOR, Role.SUPERIOR, *_OVERSEERS})
_WARD_STAFF = dict.fromkeys(
    (
        Role.WARD_LEADER,
        Role.CULTURE_DESK,
        Role.OFFICE_DESK,
        Role.POLICE,
        Role.SCHOOL,
        Role.ONE_STOP,
        Role.FINANCE,
        Role.DEPARTMENT,
        Role.YOUTH_UNION,
    ),
    Reach.WARD,
)
# An auditor may be sent to the whole ward or to one khu phố: what is seen follows the unit of the assignment.
_AUDITOR = {Role.AUDITOR: Reach.SUBTREE}
_BREACH_KEEPERS = {Role.WARD_LEADER: Reach.WARD, Role.ADMINISTRATOR: Reach.WARD, Role.OFFICE_DESK: Reach.WARD}
_DESKS = {Role.CULTURE_DESK: Reach.WARD, Role.OFFICE_DESK: Reach.WARD}
_REPORTING_UNITS = {
    Role.POLICE: Reach.UNIT,
    Role.SCHOOL: Reach.UNIT,
    Role.ONE_STOP: Reach.UNIT,
    Role.FINANCE: Reach.UNIT,
    Role.DEPARTMENT: Reach.UNIT,
    Role.YOUTH_UNION: Reach.UNIT,
    Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE,
}
_SEES_THE_WARD = {Role.WARD_LEADER: Reach.WARD, **_DESKS, **_AUDITOR}
_ADMINISTRATION = {Role.ADMINISTRATOR: Reach.WARD, Role.OFFICE_DESK: Reach.WARD}
# The plan, its documents and the ward's structure are open to everybody who works in the ward.
_EVERYBODY_IN_THE_WARD = {**_WARD_STAFF, Role.NEIGHBOURHOOD_HEAD: Reach.WARD, Role.TEAM_MEMBER: Reach.WARD, **_AUDITOR}
# The register of households is open to those who keep it and to whoever goes along its streets; leaders, the office,
# desks and administrators see its figures, not its people (Luật 91/2025/QH15: no more than the duty needs).
_REGISTER_KEEPERS = {Role.CULTURE_DESK: Reach.WARD, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE}
_REGISTER_READERS = {**_REGISTER_KEEPERS, Role.TEAM_MEMBER: Reach.OWN, **_AUDITOR}

_WORKERS_AND_OVERSEERS = {**_EVERYBODY_IN_THE_WARD, **_OVERSEERS}
_SEES_TASKS = {**_SEES_THE_WARD, **_REPORTING_UNITS, Role.TEAM_MEMBER: Reach.OWN}
_SEES_PAPERS_OF_MONEY = {**_REPORTING_UNITS, **_SEES_THE_WARD, Role.FINANCE: Reach.WARD}

ALLOW: dict[Action, dict[Role, Reach]] = {
    Action.TODAY_READ: _EVERYBODY,
    Action.PROFILE_READ: _EVERYBODY,
    Action.PROFILE_CHANGE: _EVERYBODY,
    Action.JOB_READ: _EVERYBODY,
    Action.FILE_READ: {**_EVERYBODY, **_SEES_THE_WARD, **_REPORTING_UNITS},
    Action.FILE_UPLOAD: {role: reach for role, reach in _EVERYBODY.items() if role not in _READERS},
    Action.PERSON_FIND: {**_EVERYBODY_IN_THE_WARD, Role.ADMINISTRATOR: Reach.WARD},
    Action.USER_READ: {
        **_ADMINISTRATION,
        Role.WARD_LEADER: Reach.WARD,
        Role.CULTURE_DESK: Reach.WARD,
        Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE,
    },
    Action.USER_MANAGE: _ADMINISTRATION,
    Action.INVITE: {**_ADMINISTRATION, Role.CULTURE_DESK: Reach.WARD},
    Action.DELEGATE: {
        **{role: reach for role, reach in _EVERYBODY.items() if role not in _READERS | {Role.TEAM_MEMBER}},
        **_ADMINISTRATION,
    },
    Action.AUDIT_READ: {Role.ADMINISTRATOR: Reach.WARD, Role.WARD_LEADER: Reach.WARD, **_AUDITOR},
    Action.FAILURE_READ: {Role.ADMINISTRATOR: Reach.WARD, Role.WARD_LEADER: Reach.WARD, **_DESKS},
    Action.EVENT_READ: {Role.ADMINISTRATOR: Reach.WARD, **_SEES_THE_WARD},
    Action.CLIENT_READ: {Role.ADMINISTRATOR: Reach.WARD, Role.WARD_LEADER: Reach.WARD},
    Action.CLIENT_MANAGE: {Role.ADMINISTRATOR: Reach.WARD},
    Action.UNIT_READ: {**_WORKERS_AND_OVERSEERS, Role.ADMINISTRATOR: Reach.WARD},
    Action.UNIT_MANAGE: _ADMINISTRATION,
    Action.TEAM_READ: {
        **_SEES_THE_WARD,
        Role.ADMINISTRATOR: Reach.WARD,
        Role.POLICE: Reach.WARD,
        Role.YOUTH_UNION: Reach.WARD,
        Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE,
        Role.TEAM_MEMBER: Reach.SUBTREE,
    },
    Action.TEAM_MANAGE: {**_DESKS, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    Action.TEAM_WORKLOAD: {**_SEES_THE_WARD, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    Action.TEAM_HANDOVER: {**_DESKS, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    Action.PLAN_READ: {**_WORKERS_AND_OVERSEERS, Role.AUDITOR: Reach.WARD},
    Action.PLAN_DRAFT: _DESKS,
    Action.PLAN_APPROVE: {Role.WARD_LEADER: Reach.WARD},
    Action.TASK_READ: {**_SEES_TASKS, **_OVERSEERS},
    Action.TASK_PEOPLE: _SEES_TASKS,
    Action.TASK_MANAGE: _DESKS,
    Action.TASK_ASSIGN: {**_DESKS, **_REPORTING_UNITS},
    Action.TASK_PROGRESS: {Role.WARD_LEADER: Reach.WARD, **_DESKS, **_REPORTING_UNITS, Role.TEAM_MEMBER: Reach.OWN},
    Action.TASK_REMIND: {Role.WARD_LEADER: Reach.WARD, **_DESKS, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    Action.PERIOD_READ: {**_SEES_THE_WARD, **_REPORTING_UNITS},
    Action.PERIOD_MANAGE: _DESKS,
    Action.SUBMISSION_READ: {**_SEES_THE_WARD, **_REPORTING_UNITS},
    Action.SUBMISSION_WRITE: {**_DESKS, **_REPORTING_UNITS},
    Action.SUBMISSION_REVIEW: _DESKS,
    Action.REPORT_READ: _SEES_THE_WARD,
    # Figures that were issued, without small cells: open to everybody who works in the ward.
    Action.STATISTICS_READ: _WORKERS_AND_OVERSEERS,
    Action.REPORT_COMPILE: _DESKS,
    Action.REPORT_APPROVE: {Role.WARD_LEADER: Reach.WARD},
    Action.YEAR_CLOSE: {Role.WARD_LEADER: Reach.WARD},
    # Issued reports alone: of the wards below the province in which it is held, of one's own ward.
    Action.REPORT_SUPERVISE: {Role.SUPERIOR: Reach.SUBTREE, **_OVERSEERS},
    Action.REPORT_CORRECT: {Role.WARD_LEADER: Reach.WARD, Role.CULTURE_DESK: Reach.WARD},
    Action.MESSAGE_READ: {**_SEES_THE_WARD, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    Action.MESSAGE_WRITE: _DESKS,
    Action.MESSAGE_POST: {**_DESKS, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    Action.BATCH_MAKE: {Role.WARD_LEADER: Reach.WARD, **_DESKS},
    Action.HOUSEHOLD_READ: _REGISTER_READERS,
    Action.HOUSEHOLD_MANAGE: _REGISTER_KEEPERS,
    Action.HOUSEHOLD_IMPORT: _REGISTER_KEEPERS,
    Action.HOUSEHOLD_EXPORT: _REGISTER_KEEPERS,
    Action.HOUSEHOLD_REVEAL: _REGISTER_KEEPERS,
    Action.STREET_ASSIGN: _REGISTER_KEEPERS,
    Action.VISIT_RECORD: {Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE, Role.TEAM_MEMBER: Reach.OWN},
    # The desk decides only where no head does (`households.visits.conflicts`).
    Action.VISIT_RESOLVE: {**_REGISTER_KEEPERS, Role.TEAM_MEMBER: Reach.OWN},
    Action.VISIT_SEND: _EVERYBODY,
    Action.PAPER_ENTER: _REGISTER_KEEPERS,
    Action.HELP_RECORD: {
        Role.CULTURE_DESK: Reach.UNIT,
        Role.POLICE: Reach.UNIT,
        Role.SCHOOL: Reach.UNIT,
        Role.ONE_STOP: Reach.UNIT,
        Role.DEPARTMENT: Reach.UNIT,
        Role.YOUTH_UNION: Reach.UNIT,
        Role.NEIGHBOURHOOD_HEAD: Reach.UNIT,
    },
    Action.HELP_MATCH: _REGISTER_KEEPERS,
    Action.REACH_RECORD: _REGISTER_KEEPERS,
    Action.INDICATOR_READ: {
        **_SEES_THE_WARD,
        Role.POLICE: Reach.WARD,
        Role.YOUTH_UNION: Reach.WARD,
        Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE,
        Role.TEAM_MEMBER: Reach.SUBTREE,
    },
    Action.RECHECK_DRAW: {Role.CULTURE_DESK: Reach.WARD},
    Action.RECHECK_RECORD: {Role.CULTURE_DESK: Reach.WARD, Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    # Whose sheets are looked at again is seen by few: the desk, the person themselves, and a leader after an objection.
    Action.RECHECK_HINT: {Role.CULTURE_DESK: Reach.WARD},
    Action.RECHECK_DECIDE: {Role.WARD_LEADER: Reach.WARD},
    Action.RECHECK_ANSWER: {role: reach for role, reach in _EVERYBODY.items() if role not in _READERS},
    Action.QUOTA_READ: {
        **_SEES_THE_WARD,
        Role.POLICE: Reach.WARD,
        Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE,
        Role.TEAM_MEMBER: Reach.OWN,
    },
    Action.QUOTA_PROPOSE: {Role.CULTURE_DESK: Reach.WARD, Role.POLICE: Reach.WARD},
    Action.QUOTA_ANSWER: {Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE},
    Action.QUOTA_ISSUE: {Role.WARD_LEADER: Reach.WARD},
    Action.DIFFICULTY_READ: {**_SEES_THE_WARD, **_REPORTING_UNITS, Role.TEAM_MEMBER: Reach.OWN},
    Action.DIFFICULTY_RAISE: {
        Role.WARD_LEADER: Reach.UNIT,
        Role.CULTURE_DESK: Reach.UNIT,
        Role.OFFICE_DESK: Reach.UNIT,
        **_REPORTING_UNITS,
        Role.TEAM_MEMBER: Reach.OWN,
    },
    Action.DIFFICULTY_HANDLE: {Role.WARD_LEADER: Reach.WARD, **_DESKS},
    Action.DIFFICULTY_ESCALATE: {Role.WARD_LEADER: Reach.WARD},
    Action.ACTIVITY_READ: {**_SEES_TASKS, **_OVERSEERS},
    Action.ACTIVITY_ROSTER: _SEES_TASKS,
    Action.ACTIVITY_WRITE: {Role.WARD_LEADER: Reach.WARD, **_DESKS, **_REPORTING_UNITS},
    Action.ACTIVITY_DIRECT: {
        Role.WARD_LEADER: Reach.WARD,
        **_DESKS,
        Role.POLICE: Reach.UNIT,
        Role.YOUTH_UNION: Reach.UNIT,
    },
    Action.ACTIVITY_ATTEND: {role: reach for role, reach in _EVERYBODY.items() if role not in _READERS},
    # Of the whole ward what was approved; of one's own units what is still being made as well.
    Action.MATERIAL_READ: _WORKERS_AND_OVERSEERS,
    Action.MATERIAL_WRITE: {Role.WARD_LEADER: Reach.WARD, **_DESKS, **_REPORTING_UNITS},
    Action.MATERIAL_POST: {Role.WARD_LEADER: Reach.WARD, **_DESKS, **_REPORTING_UNITS},
    Action.MATERIAL_APPROVE: {Role.WARD_LEADER: Reach.WARD, Role.CULTURE_DESK: Reach.WARD},
    Action.CATALOGUE_READ: _EVERYBODY_IN_THE_WARD,
    Action.CATALOGUE_MANAGE: {Role.WARD_LEADER: Reach.WARD, **_DESKS, **_REPORTING_UNITS},
    Action.CATALOGUE_CONFIRM: {Role.WARD_LEADER: Reach.WARD},
    Action.MONEY_READ: {**_SEES_PAPERS_OF_MONEY, **_OVERSEERS},
    # Entries tell who wrote them, payment lists who is paid.
    Action.MONEY_PAPERS: _SEES_PAPERS_OF_MONEY,
    Action.MONEY_ESTIMATE: {**_REPORTING_UNITS, Role.CULTURE_DESK: Reach.UNIT, Role.OFFICE_DESK: Reach.UNIT},
    Action.MONEY_MANAGE: {Role.FINANCE: Reach.WARD},
    Action.MONEY_APPROVE: {Role.WARD_LEADER: Reach.WARD},
    Action.ASSESSMENT_READ: _SEES_TASKS,
    Action.ASSESSMENT_ANSWER: {**_REPORTING_UNITS, Role.TEAM_MEMBER: Reach.OWN},
    Action.ASSESSMENT_MANAGE: {Role.CULTURE_DESK: Reach.WARD},
    Action.ASSESSMENT_SETTLE: {Role.WARD_LEADER: Reach.WARD},
    Action.REWARD_PROPOSE: {
        **_DESKS,
        Role.POLICE: Reach.UNIT,
        Role.YOUTH_UNION: Reach.UNIT,
        Role.NEIGHBOURHOOD_HEAD: Reach.SUBTREE,
    },
    Action.REWARD_DECIDE: {Role.WARD_LEADER: Reach.WARD},
    Action.CONSENT_RECORD: {**_REGISTER_KEEPERS, Role.TEAM_MEMBER: Reach.OWN},
    Action.PRIVACY_NOTICE: {
        **_WORKERS_AND_OVERSEERS,
        Role.ADMINISTRATOR: Reach.WARD,
        Role.AUDITOR: Reach.WARD,
    },
    Action.PRIVACY_READ: {Role.OFFICE_DESK: Reach.WARD, Role.WARD_LEADER: Reach.WARD, **_AUDITOR},
    Action.PRIVACY_MANAGE: {Role.OFFICE_DESK: Reach.WARD},
    Action.BREACH_READ: {**_BREACH_KEEPERS, **_AUDITOR},
    Action.BREACH_MANAGE: _BREACH_KEEPERS,
    Action.DRAFT_READ: _SEES_THE_WARD,
    Action.DRAFT_WRITE: _DESKS,
    Action.DRAFT_APPROVE: {Role.WARD_LEADER: Reach.WARD},
    Action.DOCUMENT_READ: _WORKERS_AND_OVERSEERS,
    Action.DOCUMENT_COPY: {Role.OFFICE_DESK: Reach.WARD},
    Action.DOCUMENT_ISSUE: {Role.OFFICE_DESK: Reach.WARD},
    Action.DOCUMENT_RECEIVE: {
        Role.WARD_LEADER: Reach.UNIT,
        Role.CULTURE_DESK: Reach.UNIT,
        Role.OFFICE_DESK: Reach.UNIT,
        **_REPORTING_UNITS,
    },
    Action.DOCUMENT_FOLLOW: _SEES_THE_WARD,
    Action.DOCUMENT_SIGN: {Role.WARD_LEADER: Reach.WARD},
    Action.DOCUMENT_SEAL: {Role.OFFICE_DESK: Reach.WARD},
    Action.DOCUMENT_ATTACH: {Role.WARD_LEADER: Reach.WARD, Role.OFFICE_DESK: Reach.WARD},
    Action.DOCUMENT_WITHDRAW: {Role.WARD_LEADER: Reach.WARD, Role.OFFICE_DESK: Reach.WARD},
    Action.DOCUMENT_LINT: {**_WARD_STAFF, **_AUDITOR, Role.NEIGHBOURHOOD_HEAD: Reach.OWN},
}

# Acts that a browser left open must not be enough for: whoever changes something under these proves anew who they are
# (authz.guard), unless they did so within the last minutes.
STEP_UP: frozenset[Action] = frozenset(
    {
        Action.USER_MANAGE,
        Action.INVITE,
        Action.DELEGATE,
        Action.CLIENT_MANAGE,
        Action.DOCUMENT_SIGN,
        Action.DOCUMENT_SEAL,
        Action.HOUSEHOLD_EXPORT,
    }
)

# What a lent role does not carry: it gives no role, resets nothing, ends no session and invites nobody. Of delegations
# its borrower sees and hands back their own alone.
LENT: dict[Action, Reach | None] = {
    Action.USER_MANAGE: None,
    Action.INVITE: None,
    Action.CLIENT_MANAGE: None,
    Action.DELEGATE: Reach.OWN,
}


def reach_of(action: Action, role: Role, *, lent: bool) -> Reach | None:
    """How far a role carries an action, held in one's own right or by delegation; None: not at all."""
    held = ALLOW[action].get(role)
    return LENT.get(action, held) if lent and held is not None else held


# Which roles the holder of a role may give, and take, when managing users: nobody lifts themselves above their own.
# A superior is named on the server: no ward gives a role above itself.
_ALL_ROLES = frozenset(Role) - {Role.SUPERIOR}
GIVES: dict[Role, frozenset[Role]] = {
    Role.ADMINISTRATOR: _ALL_ROLES,
    Role.OFFICE_DESK: _ALL_ROLES - {Role.ADMINISTRATOR},
    Role.CULTURE_DESK: frozenset({Role.NEIGHBOURHOOD_HEAD, Role.TEAM_MEMBER}),
}
