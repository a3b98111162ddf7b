"""The Debian packages that running and testing need: what is missing, installing it, or saying what to ask for."""

import ctypes
import os
import re
import shutil
import subprocess
from pathlib import Path

# Debian keeps PostgreSQL's own programs off the PATH.
POSTGRES_FOLDERS = ("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt")
DRAWING = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
    "libfontconfig.so.1": "fontconfig",
}
# Each program that a test starts, and its package; a test asks for it with tests/fixtures/programs.py.
PROGRAMS = {
    # Stands in front of the server, in containers and as `toso https` sets it up.
    "caddy": "caddy",
    # Makes the browser trust a root, as a person would.
    "certutil": "libnss3-tools",
    # The browser's engine without its window: a page costs a fifth less than in the whole browser.
    "chromium-headless-shell": "chromium-headless-shell",
    # A disk of a test's own, that turns read-only and is repaired.
    "e2fsck": "e2fsprogs",
    "docker-compose": "docker-compose",
    "initdb": "postgresql",
    "mkfs.ext4": "e2fsprogs",
    "mount": "mount",
    "node": "nodejs",
    "npm": "npm",
    "pdfsig": "poppler-utils",
    "postgres": "postgresql",
    # Prints our DOCX and XLSX and those of others, to be measured; the product runs without it.
    "soffice": "libreoffice-writer",
    # Stands for the token that a key is kept on.
    "softhsm2-util": "softhsm2",
    # Sends copies by SFTP, and takes them.
    "sftp": "openssh-client",
    "ssh-keygen": "openssh-client",
    "sshd": "openssh-server",
    # Reads the unit file that `toso systemd` writes.
    "systemd-analyze": "systemd",
    "umount": "mount",
}
_ELSEWHERE_CALLED = {
    "chromium-headless-shell": ("chromium", "google-chrome"),
    "sshd": ("/usr/sbin/sshd",),  # off the PATH of most users
}
_OFFICE_LIBRARY = {"swriter": "sw", "scalc": "sc"}
LIBERATION = Path("/usr/share/fonts/truetype/liberation")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def program_path(name: str) -> str | None:
    """Where a program of PROGRAMS is: the newest of PostgreSQL's folders, else the PATH; None when nowhere."""
    if PROGRAMS[name] == "postgresql":
        found = [path for folder in POSTGRES_FOLDERS for path in Path(folder).glob(f"*/bin/{name}")]
        if found:
            return str(max(found, key=lambda path: [int(n) for n in re.findall(r"\d+", path.parts[-3])]))
    return next(filter(None, map(shutil.which, (name, *_ELSEWHERE_CALLED.get(name, ())))), None)


def has_office(module: str) -> bool:
    """Whether LibreOffice is here with one of its parts ("swriter", "scalc")."""
    program = shutil.which("soffice")
    return program is not None and (Path(program).resolve().parent / f"lib{_OFFICE_LIBRARY[module]}lo.so").exists()


def missing_for_running() -> list[str]:
    """Packages of the PDF renderer that this machine lacks."""
    return [package for library, package in DRAWING.items() if not _loads(library)]


def missing_for_tests() -> list[str]:
    """Packages that only the tests need, on top of those for running."""
    parts = {
        "libreoffice-writer": has_office("swriter"),
        "libreoffice-calc": has_office("scalc"),
        "fonts-liberation": LIBERATION.is_dir(),
    }
    programs = [package for name, package in PROGRAMS.items() if program_path(name) is None]
    absent = [package for package, present in parts.items() if not present]
    return list(dict.fromkeys([*missing_for_running(), *programs, *absent]))


def install(packages: list[str], purpose: str) -> bool:
    """Installs Debian packages where this user may; otherwise prints the one line to pass on. True when installed."""
    if not packages:
        return True
    names = " ".join(packages)
    prefix = _privilege()
    if prefix is not None and shutil.which("apt-get"):
        print(f"• Cài gói hệ thống ({purpose}): {names}", flush=True)
        if _apt(prefix, packages):
            return True
    print(f"! Thiếu gói hệ thống ({purpose}). Nhờ quản trị máy chạy: apt-get install {names}", flush=True)
    return False


def _privilege() -> list[str] | None:
    """The words before an administrator's command; None when this user may run none."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo and subprocess.run([sudo, "-n", "true"], capture_output=True, check=False).returncode == 0:
        return [sudo, "-n"]
    return None


def _apt(prefix: list[str], packages: list[str]) -> bool:
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    install_them = [*apt, "install", "-y", "--no-install-recommends", *packages]
    # The lists may be old or, on a new machine, absent: refresh them only when the first try fails.
    for command in (install_them, [*apt, "update"], install_them):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if command is install_them and done.returncode == 0:
            return True
    print("\n".join(done.stderr.strip().splitlines()[-3:]), flush=True)
    return False


def unpack_for_user(folder: Path) -> bool:
    """Unpacks the drawing libraries into `folder` without any right on the machine. True when they are there."""
    wanted = missing_for_running()
    if not wanted:
        return True
    if not (shutil.which("apt-get") and shutil.which("dpkg")):
        return False
    for part in ("state/lists/partial", "cache/archives/partial"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    places = {"Dir::State": folder / "state", "Dir::Cache": folder / "cache", "Debug::NoLocking": 1}
    apt = ["apt-get", "-qq", *(part for name, value in places.items() for part in ("-o", f"{name}={value}"))]
    apt += ["-o", "Dir::State::status=/var/lib/dpkg/status"]
    subprocess.run([*apt, "update"], check=True)
    subprocess.run([*apt, "install", "-y", "--no-install-recommends", "--download-only", *wanted], check=True)
    for archive in sorted((folder / "cache/archives").glob("*.deb")):
        subprocess.run(["dpkg", "-x", str(archive), str(folder)], check=True)
    (folder / "fonts.conf").write_text(
        f"<fontconfig><dir>/usr/share/fonts</dir><dir>{folder}/usr/share/fonts</dir>"
        f"<cachedir>{folder}/cache/fonts</cachedir></fontconfig>"
    )
    return any(folder.glob("usr/lib/*/libpango-1.0.so.0"))


def unpacked_environment(folder: Path) -> dict[str, str]:
    """The variables with which a process finds what `unpack_for_user` unpacked; empty when nothing was."""
    found = sorted({str(p.parent) for p in folder.glob("usr/lib/**/lib*.so*")})
    if not found:
        return {}
    paths = [*found, *filter(None, [os.environ.get("LD_LIBRARY_PATH")])]
    return {"LD_LIBRARY_PATH": os.pathsep.join(paths), "FONTCONFIG_FILE": str(folder / "fonts.conf")}
