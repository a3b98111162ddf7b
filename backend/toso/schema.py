"""Loads every table, for migrations and their checks."""

import toso.audit.tables
import toso.copies.tables
import toso.core.idempotency
import toso.difficulties.tables
import toso.documents.dossiers.tables
import toso.documents.receiving.tables
import toso.documents.registering.tables
import toso.documents.signing.tables
import toso.documents.tables
import toso.drafts.tables
import toso.files.tables
import toso.households.consents.tables
import toso.households.help.tables
import toso.households.indicators.tables
import toso.households.paper.tables
import toso.households.quotas.tables
import toso.households.register.tables
import toso.households.tables
import toso.households.transfer.tables
import toso.households.trust.tables
import toso.households.visits.tables
import toso.identity.account_requests.tables
import toso.identity.tables
import toso.jobs.tables
import toso.notices.tables
import toso.organisation.tables
import toso.outbox.tables
import toso.plans.calendars.tables
import toso.plans.drafts.tables
import toso.plans.reminders.tables
import toso.plans.tables
import toso.plans.tasks.tables
import toso.reports.compiling.tables
import toso.reports.periods.tables
import toso.reports.submissions.tables  # noqa: F401 — imported for their tables
