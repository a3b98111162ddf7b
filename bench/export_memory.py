"""`python -m bench.export_memory`: writes the ward's whole register out; prints its rows and the extra memory in MB."""

import resource

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.record import install_key
from toso.core.database import create_engines, in_transaction
from toso.core.settings import read_settings
from toso.files import store as byte_store
from toso.households.import_export.export.rows import rows_of
from toso.households.import_export.export.schemas import ExportPurpose, HouseholdExportWrite
from toso.households.import_export.export.service import filters_of, write_export
from toso.identity.job_owner import scope_of_owner
from toso.identity.tables import UserAccount
from toso.jobs.claim import JobContext, enqueue
from toso.kit.clock import install_business_date
from toso.organisation.tables import Unit


def main() -> None:
    settings = read_settings()
    install_key(settings.audit_chain_key())
    install_business_date(settings.business_date)
    engines = create_engines(settings)
    wanted = HouseholdExportWrite(purpose=ExportPurpose.ROUND)

    def order(session: Session) -> JobContext:
        ward = session.execute(sa.select(Unit).where(col(Unit.path) == "qn.hg")).scalar_one()
        minh = session.execute(sa.select(UserAccount).where(col(UserAccount.username) == "minh")).scalar_one()
        job = enqueue(session, ward.id, "household.export", minh.id, wanted.model_dump(mode="json"))
        store = byte_store.open_store(settings)
        return JobContext(job.kind, ward.id, job.id, minh.id, job.payload, engines, store, settings)

    context = in_transaction(engines.write, order)
    import xlsxwriter  # noqa: F401, PLC0415 — the library itself is no memory of the export

    scope = context.in_read(lambda s: scope_of_owner(s, context))
    next(iter(rows_of(context.in_read, scope, filters_of(wanted), full=False)))
    before = _peak()
    result = write_export(context)
    print(result["rows"], _peak() - before)
    engines.dispose()


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
