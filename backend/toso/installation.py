"""An installation as the commands of the shell find it: its settings with their keys, its database, its files."""

import os
import sys
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

import typer
from typer.core import TyperGroup

from toso.core.late_import import load
from toso.core.settings import LOOPBACK, Settings, read_settings

_REAL = "toso.operations.settings_checks:has_real_ward"


def to_be_read(path: Path | None) -> Path | None:
    """The path of a parameter, once its file has been opened. Raises OSError, which `Spoken` says in words."""
    if path is not None:
        path.open("rb").close()
    return path


def to_be_listed(path: Path | None) -> Path | None:
    """The same of a folder."""
    if path is not None:
        os.scandir(path).close()
    return path


def to_be_there(path: Path | None) -> Path | None:
    """The same of a file or folder."""
    if path is not None:
        path.stat()
    return path


FileArgument = Annotated[Path, typer.Argument(callback=to_be_read)]


class Spoken(TyperGroup):
    """Commands that end with a sentence where a file, a folder or the database is not as they need it."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            said = reason_of(error)
            if said is None:
                raise
            print(f"✗ {said}", file=sys.stderr)
            raise typer.Exit(1) from error


def reason_of(error: Exception) -> str | None:
    """The fault outside of the program that an error tells of, in words; None for a defect of its own."""
    if isinstance(error, OSError):
        from toso.core.disk_words import sentence_of

        return sentence_of(error) if error.filename is not None else None
    if type(error).__module__.startswith("sqlalchemy."):
        from sqlalchemy.exc import DBAPIError

        from toso.core.problem_answers import from_database

        problem = from_database(error) if isinstance(error, DBAPIError) else None
        return problem.title if problem else None
    return None


def standing_settings() -> Settings:
    """As `installed_settings`, for a command on a ward's data; without a database of this version it ends here."""
    refuse_unless_sound(read_settings(), {"schema"})
    return installed_settings()


def installed_settings() -> Settings:
    """The settings, with the keys and the business date that they name installed for this process."""
    from toso.audit.record import install_key
    from toso.core.file_modes import mend_modes, write_privately
    from toso.core.vault import install_vault, open_vault
    from toso.kit.clock import install_business_date

    settings = read_settings()
    write_privately()
    mend_modes(settings.data_dir)
    install_key(settings.audit_chain_key())
    install_vault(open_vault(settings))
    if settings.business_date is not None and load(_REAL)(settings):
        print("! TOSO_BUSINESS_DATE không dùng: cơ sở dữ liệu này là của một đơn vị thật.", file=sys.stderr)
        settings = settings.model_copy(update={"business_date": None})
    install_business_date(settings.business_date)
    return settings


def served_settings(host: str = "127.0.0.1") -> Settings:
    """The settings of a server or worker: no demonstration where a real ward works or others reach the address.

    The pages would offer accounts without a password, on the day of the demonstration.
    """
    from toso.kit.clock import install_business_date

    settings = installed_settings()
    if not settings.demo:
        return settings
    real = load(_REAL)(settings)
    if not real and {host, urlsplit(settings.public_url).hostname} <= LOOPBACK:
        return settings
    reason = "cơ sở dữ liệu này là của một đơn vị thật" if real else "máy khác vào được địa chỉ này"
    print(f"! Không chạy ở chế độ trình diễn: {reason}.", file=sys.stderr)
    os.environ["TOSO_DEMO"] = "false"  # of the worker too
    os.environ.pop("TOSO_BUSINESS_DATE", None)
    install_business_date(None)
    return settings.model_copy(update={"demo": False, "business_date": None})


def refuse_unless_sound(settings: Settings, codes: set[str], host: str = "127.0.0.1") -> None:
    """Ends the process with the exit code of the first check, of those with these codes, that forbids a start."""
    from toso.operations.health import Place, obstacle

    with Place(settings, host=host) as place:
        found = obstacle(place, codes)
    if found is not None:
        print(f"✗ {found.check.part}: {found.said}", file=sys.stderr, flush=True)
        raise typer.Exit(found.check.exit_code or 1)
