"""Set-up behind the Makefile: `setup | packages | run | test | prepare-tests | userlibs`. Only Python's own library."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import dependency_audit
import environment
import machine
from environment import BACKEND, ROOT, STAMPS, VENV, SetupError

TOSO = VENV / "bin/toso"
# The demonstration's plan is of 2024; on this day its August is under way (docs/decisions/0003).
DEMO_DATE = "2024-08-09"
FRONTEND = ROOT / "frontend"
USER_LIBRARIES = STAMPS / "userlibs"
HOST, PORT = "127.0.0.1", os.environ.get("PORT") or "8000"
DATABASE = ROOT / "var/toso.sqlite3"
UNFINISHED = ROOT / "var/demonstration-unfinished"
# Where files lie in memory on Linux, and how much of it the tests may need.
MEMORY, TESTS_NEED = "/dev/shm", 4 * 1024**3
# A file's tests stay together, so that its server or browser is started once; tests/conftest.py gives the order. A
# worker waits half of its time, for a browser, a server, a commit: three keep two cores busy.
PARALLEL = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]
# What the last whole run took, for bench/p16_tests.py.
REPORT = [f"--junit-xml={STAMPS / 'tests.xml'}"]


def say(text: str) -> None:
    print(text, flush=True)


def set_up() -> None:
    """Everything that running needs, the database and the demo ward included."""
    packages()
    _database()


def packages() -> None:
    """The packages that run the code of this release; no database is touched."""
    _drawing_libraries()
    environment.prepare(for_tests=False)


def _drawing_libraries() -> None:
    if unpacked := machine.unpacked_environment(USER_LIBRARIES):
        os.environ.update(unpacked)
        return
    if not machine.install(machine.missing_for_running(), "để in PDF"):
        say("  Không có quyền cài? Chạy `make userlibs`. Hệ thống vẫn chạy, chỉ chức năng PDF báo chưa sẵn sàng.")


def _database() -> None:
    """Newest schema and, unless TOSO_DEMO is switched off, the demo ward; both commands may be repeated."""
    if (key := _database_key()) and environment.stamped("database", key):
        return
    usual = not _own_settings()
    if usual and UNFINISHED.exists():
        # Half a demonstration is nobody's work: it was cut off while it was built.
        for part in DATABASE.parent.glob(f"{DATABASE.name}*"):
            part.unlink()
    if usual and not DATABASE.exists() and _with_demo():
        UNFINISHED.parent.mkdir(exist_ok=True)
        UNFINISHED.touch()
    say("• Chuẩn bị cơ sở dữ liệu")
    _toso("migrate")
    if _with_demo():
        say("• Chuẩn bị phường trình diễn")
        _toso("demo")
    UNFINISHED.unlink(missing_ok=True)
    if key := _database_key():
        environment.stamp("database", key)


def _with_demo() -> bool:
    with_demo = os.environ.setdefault("TOSO_DEMO", "true").lower() not in {"0", "false", "no", "off"}
    if with_demo:
        os.environ.setdefault("TOSO_BUSINESS_DATE", DEMO_DATE)
    return with_demo


def _own_settings() -> bool:
    """Whether somebody says where the data lie."""
    ours = {"TOSO_BUSINESS_DATE", "TOSO_DEMO", "TOSO_LOG_LEVEL", "TOSO_PYTHON", "TOSO_WARM"}
    return bool({n for n in os.environ if n.startswith("TOSO_")} - ours) or (ROOT / ".env").exists()


def _database_key() -> str | None:
    """Which file was prepared by which code; None when settings of one's own say where the data lie."""
    if _own_settings() or not DATABASE.exists():
        return None
    sources = sorted(p for p in (*BACKEND.glob("migrations/**/*.py"), *BACKEND.glob("toso/**/*")) if _is_source(p))
    return environment.digest(str(DATABASE.stat().st_ino), str(_with_demo()), *sources)


def _is_source(path: Path) -> bool:
    return path.is_file() and path.suffix != ".pyc"


def _toso(*arguments: str) -> None:
    if subprocess.run([TOSO, *arguments], check=False, cwd=ROOT).returncode:
        raise SetupError(f"Lệnh `toso {' '.join(arguments)}` không thành công; xem thông báo phía trên.")


def run(arguments: list[str]) -> None:
    """Sets up, then becomes the server: API, pages and worker."""
    set_up()
    os.chdir(ROOT)
    # The address stays the last line on the screen; TOSO_LOG_LEVEL=INFO shows each request.
    os.environ.setdefault("TOSO_LOG_LEVEL", "WARNING")
    if not _with_demo():  # at work no first click waits for its page's code; a demonstration is on the screen sooner
        os.environ.setdefault("TOSO_WARM", "true")
    os.execv(TOSO, [str(TOSO), "serve", "--host", HOST, "--port", PORT, *arguments])


def prepare_tests() -> None:
    """Everything that the tests and checks need; what may not be installed is named and its tests skip."""
    machine.install(machine.missing_for_tests(), "để chạy kiểm thử")
    environment.prepare(for_tests=True)
    environment.prepare_clients()
    if not dependency_audit.is_installed():
        say("! Không cài được công cụ kê gói Python (cần mạng một lần): phần kiểm thử ấy bỏ qua.")
    _frontend_tools()


def _frontend_tools() -> None:
    lock = FRONTEND / "package-lock.json"
    if not (shutil.which("npm") and lock.exists()):
        say("! Không có node/npm: bỏ qua phần kiểm tra mã giao diện (chạy hệ thống không cần node).")
        return
    key = environment.digest(lock)
    if (FRONTEND / "node_modules").is_dir() and environment.stamped("frontend", key):
        return
    say("• Cài công cụ kiểm tra giao diện (npm ci)")
    command = ["npm", "ci", "--no-audit", "--no-fund", "--loglevel=error"]
    if subprocess.run(command, cwd=FRONTEND, check=False).returncode:
        say("! npm ci không thành công: các kiểm tra giao diện sẽ báo thiếu công cụ.")
        return
    environment.stamp("frontend", key)


def test(arguments: list[str]) -> None:
    """Sets the tests up, then becomes pytest, whose summary is the last line."""
    prepare_tests()
    os.chdir(ROOT)
    if "TMPDIR" not in os.environ and _has_room(MEMORY):
        os.environ["TMPDIR"] = MEMORY
    say("• Chạy toàn bộ kiểm thử")
    parallel = [] if any(a.startswith(("-n", "--dist")) for a in arguments) else PARALLEL
    report = [] if arguments else REPORT
    os.execv(environment.PYTHON, [str(environment.PYTHON), "-m", "pytest", *parallel, *report, *arguments])


def _has_room(folder: str) -> bool:
    """Copying a database of PostgreSQL for each test takes 0.06 s in memory, 0.7 s on a disk."""
    return os.access(folder, os.W_OK) and shutil.disk_usage(folder).free >= TESTS_NEED


def user_libraries() -> None:
    """Drawing libraries for a user who may install nothing on the machine."""
    say("• Giải nén thư viện vẽ PDF vào .setup/userlibs (không cần quyền quản trị)")
    if not machine.unpack_for_user(USER_LIBRARIES):
        raise SetupError("Không tải được gói; máy cần apt-get và dpkg.")
    variables = machine.unpacked_environment(USER_LIBRARIES)
    (STAMPS / "userlibs.sh").write_text("".join(f"export {name}='{value}'\n" for name, value in variables.items()))
    say("• Xong. Chạy `make run`; trước khi gọi riêng .venv/bin/toso thì chạy: . .setup/userlibs.sh")


def main(arguments: list[str]) -> int:
    step, rest = (arguments or ["setup"])[0], arguments[1:]
    try:
        if step == "setup":
            set_up()
            say("• Xong. Lệnh: .venv/bin/toso --help   Chạy hệ thống: make run")
        elif step == "packages":
            packages()
            say("• Đã đủ gói.")
        elif step == "run":
            run(rest)
        elif step == "prepare-tests":
            prepare_tests()
        elif step == "test":
            test(rest)
        elif step == "userlibs":
            user_libraries()
        else:
            say("Dùng: setup.py setup | packages | run | test | prepare-tests | userlibs")
            return 2
    except (SetupError, subprocess.CalledProcessError) as problem:
        say(f"✗ {problem}")
        return 1
    except KeyboardInterrupt:
        say("\n✗ Đã dừng. Chạy lại lệnh này để tiếp tục từ chỗ đang dở.")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
