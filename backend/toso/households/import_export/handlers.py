"""The jobs of import and export, for the worker."""

from toso.households.import_export.accept_job import ACCEPT, accept_upload
from toso.households.import_export.check_job import CHECK, check_upload_lines
from toso.households.import_export.export import service as exporting
from toso.households.import_export.stage import READ, look_at_upload
from toso.jobs.claim import Handler

HANDLERS: dict[str, Handler] = {
    READ: look_at_upload,
    CHECK: check_upload_lines,
    ACCEPT: accept_upload,
    **exporting.HANDLERS,
}
