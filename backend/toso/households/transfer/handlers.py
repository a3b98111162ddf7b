"""The jobs of import and export, for the worker."""

from toso.households.transfer.applying import ACCEPT, accept_upload
from toso.households.transfer.checking import CHECK, check_upload_lines
from toso.households.transfer.exporting import service as exporting
from toso.households.transfer.staging import READ, look_at_upload
from toso.jobs.claim import Handler

HANDLERS: dict[str, Handler] = {
    READ: look_at_upload, CHECK: check_upload_lines, ACCEPT: accept_upload, **exporting.HANDLERS,
}  # fmt: skip
