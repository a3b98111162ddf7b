"""Loads every table, for migrations and their checks."""

import toso.audit.tables
import toso.copies.tables
import toso.core.idempotency
import toso.difficulties.tables
import toso.documents.dossiers.tables
import toso.documents.inbox.tables
import toso.documents.register.tables
import toso.documents.signing.tables
import toso.documents.tables
import toso.drafts.tables
import toso.files.tables
import toso.households.consents.tables
import toso.households.import_export.tables
import toso.households.indicators.tables
import toso.households.model.assistance_tables
import toso.households.model.tables
import toso.households.model.visit_tables
import toso.households.paper.tables
import toso.households.quotas.tables
import toso.households.rechecks.tables
import toso.households.register.tables
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
import toso.reports.model.period_tables
import toso.reports.model.report_tables
import toso.reports.model.submission_tables
import toso.unit_changes.tables  # noqa: F401 — imported for their tables
