"""The command `toso serve`: what must be sound is looked at and the address taken before anybody is told of it."""

import gc
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Annotated

import typer

from toso.commands.startup import refuse_unless_sound, served_settings
from toso.core.file_lock import SERVER_LOCK
from toso.core.settings import LOOPBACK, Settings, read_settings

SECOND_SERVER, ADDRESS_TAKEN = 4, 6
# For requests under way, uploads that stall among them; with the worker's time a stop takes 20 seconds at most.
GRACE_SECONDS = 10
# The loop takes one new connection a turn at each socket that listens; under load a turn lasts as long as the requests
# of everybody who is connected already, so that whoever comes newly would wait for seconds.
LISTENING = 32
# Seconds. A thread that comes back from the database waits so long at most for the one that computes: the loop and the
# writer do so many times a request.
SWITCH_INTERVAL = 0.0005
STARTED = {"data-folder", "schema", "damage", "integrity", "keys", "sample-accounts", "pretence", "clock"}


def serve(
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    worker: Annotated[bool, typer.Option(help="Chạy kèm tiến trình việc nền.")] = True,
) -> None:
    """Phục vụ API và giao diện; tự chạy và trông tiến trình việc nền.

    Mã thoát khi không chạy được: 3 khóa, 4 thư mục dữ liệu hoặc máy chủ thứ hai, 5 cấu trúc, 6 cổng, 7 đồng hồ,
    8 tệp hỏng, 9 cài đặt sai, tài khoản trình diễn ở địa chỉ máy khác vào được, ngày cố định ở đơn vị thật.
    """
    gc.disable()  # a start makes little garbage, and searching for it again and again costs a tenth of the start
    settings = read_settings()
    if "public_url" not in settings.model_fields_set and host in LOOPBACK - {"::1"}:
        os.environ["TOSO_PUBLIC_URL"] = f"http://{host}:{port}"  # of the worker too: links, codes, the catalogue
        settings = read_settings()
    refuse_unless_sound(settings, {"settings", "data-folder"})
    with _alone(settings, f"http://{host}:{port}"):
        refuse_unless_sound(settings, STARTED, host)
        _run(host, port, worker=worker)


def _run(host: str, port: int, *, worker: bool) -> None:
    import uvicorn

    from toso.core.connections import TimedProtocol
    from toso.core.logging import keep_log
    from toso.core.temporary_files import use_own_folder
    from toso.main import create_app

    settings = served_settings(host)
    application = create_app(settings, with_worker=worker)
    gc.freeze()
    gc.enable()
    taken = _taken_address(host, port)
    use_own_folder(settings.data_dir)
    keep_log(settings.data_dir, "server")
    if host not in LOOPBACK and not settings.public_url.startswith("https://"):
        print(
            "! Cookie đăng nhập chỉ dùng được qua HTTPS hoặc 127.0.0.1; hãy đặt sau máy chủ có HTTPS.", file=sys.stderr
        )
    print(f"• Tổ Số: http://{host}:{port}  (Ctrl+C để dừng)", flush=True)
    config = uvicorn.Config(
        application,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=True,
        proxy_headers=False,
        http=TimedProtocol,
        ws="none",
        timeout_graceful_shutdown=GRACE_SECONDS,
    )
    sys.setswitchinterval(SWITCH_INTERVAL)
    server = uvicorn.Server(config)
    with suppress(KeyboardInterrupt), taken:
        server.run(sockets=listening(taken))
    if not server.started:
        raise typer.Exit(3)


def listening(taken: socket.socket) -> list[socket.socket]:
    """The socket and its copies, at each of which the loop takes a new connection a turn."""
    return [taken, *(taken.dup() for _ in range(LISTENING - 1))]


def _taken_address(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    taken = socket.socket(family, kind, protocol)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind(address)
    except OSError as error:
        taken.close()
        print(
            f"✗ Cổng {port} của {host} đang có chương trình khác dùng. Hãy dừng nó hoặc chọn cổng khác: "
            f"make run PORT={port + 90} (toso serve --port {port + 90}).",
            file=sys.stderr,
        )
        raise typer.Exit(ADDRESS_TAKEN) from error
    return taken


@contextmanager
def _alone(settings: Settings, address: str) -> Iterator[None]:
    """Holds the data folder for this server; whoever comes second is told who has it. The kernel lets go of it with the
    process, however that ends.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    path: Path = settings.data_dir / SERVER_LOCK
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pid, _, other = path.read_text(encoding="utf-8").partition(" ")
            print(f"✗ Tổ Số đang chạy với thư mục dữ liệu này: tiến trình {pid}, {other.strip()}.", file=sys.stderr)
            raise typer.Exit(SECOND_SERVER) from None
        file.truncate(0)
        file.write(f"{os.getpid()} {address}\n")
        file.flush()
        yield
