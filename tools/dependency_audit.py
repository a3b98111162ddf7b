"""The Python packages of the product: a list of what is in it, and what is known against it. Own library alone.

`sbom FILE` writes a bill of materials (CycloneDX) from the lock file, without a network once the tools are there.
`audit` asks whether a version in the lock is known to be vulnerable. It first has to find a package that was vulnerable
years ago: a service that finds nothing there has said nothing about ours, so the answer is "not checked", never "good".
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCK, TOOLS = ROOT / "backend/requirements.lock", ROOT / ".setup/audit"
# Kept apart from .venv, so that the tools cannot move the product's own packages.
PROGRAMS = ("pip-audit==2.10.1", "cyclonedx-bom==7.5.0")
# Known since 2014 and 2019: whoever does not find these does not look.
PLANTED = "jinja2==2.4.1\n"
SECONDS = 300
NOT_CHECKED = "! Gói Python: chưa kiểm tra được ({why})."


def main(words: list[str]) -> int:
    match words:
        case ["sbom", path]:
            return _write_bill(Path(path))
        case ["audit"]:
            return audit([str(TOOLS / "bin/pip-audit")]) if is_installed() else _not_checked("không cài được công cụ")
        case _:
            print("dependency_audit.py sbom TỆP | audit")
            return 2


def audit(program: list[str], lock: Path = LOCK) -> int:
    """0: nothing is known against the lock, or nobody could be asked, which is said; 1: something is known."""
    with tempfile.TemporaryDirectory() as folder:
        planted = Path(folder) / "planted.txt"
        planted.write_text(PLANTED)
        known = found(program, planted, "--no-deps")
    if not known:
        return _not_checked(
            "không hỏi được nơi giữ danh sách lỗ hổng" if known is None else "gói cũ cài thử không bị báo"
        )
    ours = found(program, lock, "--require-hashes")
    if ours is None:
        return _not_checked("không hỏi được về các gói của sản phẩm")
    for line in ours:
        print(f"✗ {line}")
    print(f"✗ {len(ours)} gói Python có lỗ hổng đã biết." if ours else "✓ Không gói Python nào có lỗ hổng đã biết.")
    return 1 if ours else 0


def found(program: list[str], requirements: Path, how: str) -> list[str] | None:
    """Each vulnerable package as `name version: ids`; None when nobody could be asked."""
    command = [*program, "--disable-pip", how, "--progress-spinner", "off", "--format", "json", "-r", str(requirements)]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS)
        packages = json.loads(answer.stdout)["dependencies"]
        return [
            f"{one['name']} {one['version']}: {', '.join(fault['id'] for fault in one['vulns'])}"
            for one in packages
            if one.get("vulns")
        ]
    except (OSError, ValueError, LookupError, TypeError, subprocess.TimeoutExpired):
        return None


def _not_checked(why: str) -> int:
    print(NOT_CHECKED.format(why=why))
    return 0


def _write_bill(path: Path) -> int:
    if not is_installed():
        print("✗ Không cài được cyclonedx-bom.")
        return 1
    command = [TOOLS / "bin/cyclonedx-py", "requirements", LOCK, "--output-file", path, "--output-reproducible"]
    return subprocess.run(command, check=False).returncode


def is_installed() -> bool:
    """Whether the tools are there, installed now if need be."""
    stamp = TOOLS / "installed"
    if stamp.is_file() and stamp.read_text() == " ".join(PROGRAMS):
        return True
    made = [[sys.executable, "-m", "venv", TOOLS], [TOOLS / "bin/pip", "install", "--quiet", *PROGRAMS]]
    for command in made:
        if subprocess.run(command, capture_output=True, check=False).returncode != 0:
            return False
    stamp.write_text(" ".join(PROGRAMS))
    return True


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
