"""The virtual environment: made once, filled from a lock file with hashes, stamped so that nothing is fetched again."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import machine

ROOT = Path(__file__).resolve().parents[1]
BACKEND = ROOT / "backend"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin/python"
# Where the tests generate and run other people's clients: apart from .venv, whose packages it would move.
CLIENTS = ROOT / ".setup/clients"
LINK = ROOT / "tools/link_product.py"
STAMPS = ROOT / ".setup"


class SetupError(Exception):
    """Set-up cannot go on; the text says in Vietnamese what to do."""


def digest(*parts: Path | str) -> str:
    """One fingerprint of files' bytes and of texts."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(part.read_bytes() if isinstance(part, Path) else part.encode())
        whole.update(b"\0")
    return whole.hexdigest()


def stamped(name: str, value: str) -> bool:
    """Whether step `name` was finished for exactly this `value`."""
    stamp = STAMPS / name
    return stamp.is_file() and stamp.read_text() == value


def stamp(name: str, value: str) -> None:
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / name).write_text(value)


def prepare(*, for_tests: bool) -> None:
    """Makes `.venv` hold the locked packages and the command `toso`; quick and offline when it already does."""
    name = "requirements-dev.lock" if for_tests else "requirements.lock"
    key = digest(BACKEND / name, LINK, str(ROOT), sys.version)
    kind = "test" if for_tests else "run"
    if PYTHON.exists() and stamped(kind, key):
        return
    _make_venv()
    _install_lock(BACKEND / name, PYTHON)
    _link_product()
    stamp(kind, key)


def prepare_clients() -> None:
    """Makes CLIENTS hold the locked packages that generate a client and run it."""
    lock = BACKEND / "requirements-clients.lock"
    key = digest(lock, str(ROOT), sys.version)
    python = CLIENTS / "bin/python"
    if python.exists() and stamped("generated-clients", key):
        return
    shutil.rmtree(CLIENTS, ignore_errors=True)
    uv = shutil.which("uv")
    maker = [uv, "venv", "--quiet", "--python", str(PYTHON)] if uv else [str(PYTHON), "-m", "venv"]
    subprocess.run([*maker, str(CLIENTS)], check=True)
    _install_lock(lock, python)
    stamp("generated-clients", key)


def _make_venv() -> None:
    if _usable():
        return
    shutil.rmtree(VENV, ignore_errors=True)
    print(f"• Tạo môi trường Python {sys.version.split()[0]} trong .venv", flush=True)
    if _has_venv_module() or _install_venv_module():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    elif shutil.which("uv"):
        subprocess.run(["uv", "venv", "--quiet", "--python", sys.executable, str(VENV)], check=True)
    else:
        raise SetupError("Chưa tạo được môi trường Python; xem dòng phía trên rồi chạy lại lệnh này.")


def _usable() -> bool:
    """The environment runs, is of this Python's version, stands where it was made and can install packages."""
    check = "import sys; print(sys.version, sys.prefix, sep='\\n')"
    if not PYTHON.exists():
        return False
    asked = subprocess.run([PYTHON, "-c", check], capture_output=True, text=True, check=False)
    if asked.returncode or asked.stdout.strip() != f"{sys.version}\n{VENV}":
        return False
    return bool(shutil.which("uv")) or _runs([str(PYTHON), "-m", "pip", "--version"])


def _has_venv_module() -> bool:
    return _runs([sys.executable, "-c", "import ensurepip, venv"])


def _install_venv_module() -> bool:
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    return machine.install([package], "môi trường Python") and _has_venv_module()


def _runs(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _install_lock(lock: Path, python: Path) -> None:
    total = sum("==" in line for line in lock.read_text().splitlines() if line[:1].isalnum())
    print(f"• Cài {total} gói Python theo {lock.name} (lần đầu có thể mất một, hai phút)", flush=True)
    if uv := shutil.which("uv"):
        command = [
            uv,
            "pip",
            "install",
            "--python",
            str(python),
            "--require-hashes",
            "--compile-bytecode",
            "-r",
            str(lock),
        ]
    else:
        command = [
            *(str(python), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"),
            *("--progress-bar", "off", "--compile", "--require-hashes", "-r", str(lock)),
        ]
    _watch(command, total)


def _watch(command: list[str], total: int) -> None:
    """Runs an installer and turns its lines into a short count; its whole output stays in .setup/install.log."""
    STAMPS.mkdir(exist_ok=True)
    log, seen = STAMPS / "install.log", 0
    env = {k: v for k, v in os.environ.items() if k not in {"PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV"}}
    with (
        log.open("w") as kept,
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=env) as running,
    ):
        assert running.stdout is not None
        for line in running.stdout:
            kept.write(line)
            if line.startswith("Collecting "):
                seen += 1
                if seen % 20 == 0:
                    print(f"  … {seen}/{total} gói", flush=True)
            elif line.startswith("Installing collected"):
                print("  … đang ghi vào .venv", flush=True)
    if running.returncode:
        tail = "\n".join(log.read_text().splitlines()[-8:])
        raise SetupError(f"Cài gói Python không thành công (chi tiết: .setup/install.log):\n{tail}")


def _link_product() -> None:
    """Puts `.venv/bin/toso` in place."""
    subprocess.run([PYTHON, LINK], check=True)
    subprocess.run([PYTHON, "-m", "compileall", "-q", str(BACKEND / "toso")], check=False)
