"""The list of routers under /api/v1, nothing else."""

from toso.api_reference import router as reference
from toso.audit.routes import router as audit
from toso.copies.routes import register as copy_register
from toso.copies.routes import router as copies
from toso.core.routing import RouteTable
from toso.difficulties.routes import router as difficulties
from toso.documents.dossiers.routes import router as dossiers
from toso.documents.file_checks.routes import router as proofing
from toso.documents.inbox.routes import router as inbox
from toso.documents.parts.routes import router as document_annexes
from toso.documents.register.routes import router as register
from toso.documents.routes import router as documents
from toso.documents.signing.routes import router as signing
from toso.drafts.routes import router as document_drafts
from toso.files.routes import router as files
from toso.households.assistance.routes import router as help_given
from toso.households.import_export.export.routes import router as household_exports
from toso.households.import_export.routes import router as household_imports
from toso.households.paper.routes import router as paper_sheets
from toso.households.phone.routes import router as visits
from toso.households.privacy.request_routes import router as subject_requests
from toso.households.privacy.routes import router as privacy
from toso.households.quotas.routes import router as quotas
from toso.households.rechecks.routes import router as rechecks
from toso.households.register.routes import router as households
from toso.households.register.streets.routes import router as streets
from toso.identity.account_requests.routes import router as account_requests
from toso.identity.delegations.routes import router as delegations
from toso.identity.invitations.routes import router as invitations
from toso.identity.routes import router as auth
from toso.identity.setup.routes import router as setup
from toso.identity.user_import.routes import router as user_imports
from toso.identity.users.routes import router as users
from toso.jobs.routes import router as jobs
from toso.notices.routes import router as notices
from toso.organisation.routes import router as units
from toso.organisation.teams.routes import router as teams
from toso.plans.calendars.routes import router as calendars
from toso.plans.drafts.routes import router as plan_drafts
from toso.plans.received.routes import router as received_tasks
from toso.plans.reminders.routes import router as reminders
from toso.plans.routes import router as plans
from toso.plans.tasks.routes import router as tasks
from toso.reports.approval.correction_routes import router as corrections
from toso.reports.approval.routes import router as reports
from toso.reports.batches.routes import router as file_batches
from toso.reports.home.routes import router as today
from toso.reports.indicators.routes import router as indicators
from toso.reports.messages.routes import router as messages
from toso.reports.periods.routes import router as periods
from toso.reports.quota_basis.routes import router as quota_start
from toso.reports.submissions.routes import router as submissions
from toso.reports.target_measures.routes import router as measures
from toso.verification.routes import router as verifying

ROUTERS = (
    reference,
    auth,
    users,
    account_requests,
    delegations,
    invitations,
    user_imports,
    setup,
    jobs,
    notices,
    files,
    audit,
    units,
    teams,
    register,
    documents,
    document_annexes,
    copies,
    copy_register,
    proofing,
    inbox,
    dossiers,
    signing,
    verifying,
    document_drafts,
    plan_drafts,
    plans,
    calendars,
    tasks,
    received_tasks,
    reminders,
    periods,
    measures,
    streets,
    households,
    household_imports,
    household_exports,
    visits,
    help_given,
    paper_sheets,
    quotas,
    rechecks,
    quota_start,
    difficulties,
    privacy,
    subject_requests,
    submissions,
    indicators,
    reports,
    corrections,
    messages,
    file_batches,
    today,
)
PREFIX = "/api/v1"
TABLE = RouteTable(PREFIX, ROUTERS)
