"""The daily sweep of bytes without a row, which waits for a running copy: that reads rows first and bytes after."""

from obstore.store import ObjectStore

from toso.core.database import Engines
from toso.core.file_lock import held
from toso.core.settings import Settings
from toso.files.cleanup import sweep_files
from toso.operations.backup import copy_lock


def sweep_between_copies(settings: Settings, engines: Engines, store: ObjectStore) -> int:
    """Waits for a running copy; the number of bytes deleted."""
    with held(copy_lock(settings)):
        return sweep_files(engines, store)
