"""Settings with which a command starts: read, with their keys and business date in use, and checked where it serves."""

import os
import sys
from urllib.parse import urlsplit

import typer

from toso.core.late_import import load
from toso.core.settings import LOOPBACK, Settings, read_settings

_REAL = "toso.operations.settings_checks:has_real_ward"


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
