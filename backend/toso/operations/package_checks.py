"""The installed packages against the lock file: what a release wants is there before its database is touched."""

from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from packaging.requirements import Requirement

from toso.operations.health import Place, Unsound

# Beside the code that reads it; the image holds it too.
LOCK = Path(__file__).resolve().parents[2] / "requirements.lock"
_NAMED = 8


def look_at_packages(_place: Place) -> str:
    """Every package of the lock file is installed in the very version. Raises Unsound, naming those that are not."""
    if not LOCK.is_file():
        raise Unsound(f"không có {LOCK}. Hãy lấy lại mã nguồn của bản này.")
    if wrong := list(_not_as_locked(LOCK.read_text(encoding="utf-8"))):
        more = f" và {len(wrong) - _NAMED} gói nữa" if len(wrong) > _NAMED else ""
        raise Unsound(f"thiếu hoặc khác bản: {', '.join(wrong[:_NAMED])}{more}. Hãy chạy: make packages")
    return "đúng bản đã khóa."


def _not_as_locked(lock: str) -> Iterator[str]:
    for line in lock.splitlines():
        if not line[:1].isalnum():
            continue
        wanted = Requirement(line.rstrip(" \\"))
        if wanted.marker is not None and not wanted.marker.evaluate():
            continue
        try:
            if version(wanted.name) not in wanted.specifier:
                yield f"{wanted.name}{wanted.specifier}"
        except PackageNotFoundError:
            yield f"{wanted.name}{wanted.specifier}"
