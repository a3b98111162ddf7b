"""The commands `toso backup …` and `toso restore`: sealed copies of everything, and all of it back from one."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from toso.commands.errors import FileArgument, reason_of, to_be_listed
from toso.commands.startup import installed_settings, standing_settings
from toso.core.settings import read_settings

backup = typer.Typer(help="Sao lưu: một tệp khóa kín, mở bằng hai tờ giấy.", no_args_is_help=True)


@backup.command("init")
def print_papers(
    out: Annotated[Path, typer.Option(help="Thư mục ghi hai tờ giấy để in.")] = Path(),
) -> None:
    """In hai tờ giấy khóa rồi bật sao lưu; khóa riêng không nằm lại trên máy này."""
    from toso.operations.paper_print import print_papers
    from toso.operations.papers import CHECKED_LETTERS, are_last_letters, keep_recipients, make_papers

    settings = installed_settings()
    papers = make_papers(settings)
    files = print_papers(papers, out)
    print(f"Hãy in hai tệp rồi giao cho hai người giữ: {files[0]}, {files[1]}")
    try:
        for number, key in enumerate((papers.first, papers.second), start=1):
            asked = f"Gõ {CHECKED_LETTERS} chữ cuối của khóa trên giấy {number} vừa in"
            while not are_last_letters(typer.prompt(asked), key):
                print("Không khớp. Hãy nhìn lại tờ giấy.")
    finally:
        for file in files:
            file.unlink(missing_ok=True)
    keep_recipients(settings, papers.recipients)
    print("Đã bật sao lưu (12 giờ và 18 giờ 30 mỗi ngày). Hai tệp giấy đã xóa khỏi máy. Làm bản đầu: toso backup now")


@backup.command("now")
def make_backup(
    to: Annotated[Path | None, typer.Option(help="Thư mục khác, ví dụ ổ USB.")] = None,
) -> None:
    """Làm ngay một bản sao lưu; mã thoát 1 khi không được."""
    from toso.core.database import create_engines
    from toso.core.problems import Problem
    from toso.files.store import open_store
    from toso.operations.backup import take_backup
    from toso.operations.copy_parts import size_of
    from toso.operations.copy_state import backups_of
    from toso.operations.database_copy import DamagedDatabase, DumpFailed
    from toso.operations.destinations import NotSent, check_marked, send
    from toso.operations.papers import NoPapers
    from toso.operations.tail import NAME, keep_tail

    settings = standing_settings()
    engines = create_engines(settings)
    try:
        check_marked(to)
        made = take_backup(settings, engines, open_store(settings), to)
        keep_tail(settings, engines)
        if to is not None:
            send(settings, str(to), backups_of(settings) / NAME)
    except (NoPapers, DumpFailed, NotSent, Problem, OSError) as refusal:
        print(f"Chưa sao lưu được: {reason_of(refusal) or refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    except DamagedDatabase as damage:
        print(
            f"Cơ sở dữ liệu đã hỏng ({damage}): hãy phục hồi từ bản sao lưu gần nhất (toso restore).", file=sys.stderr
        )
        raise typer.Exit(1) from damage
    finally:
        engines.dispose()
    print(f"{made} ({size_of(made) / 1e6:.1f} MB), đã đọc lại và khớp.")


@backup.command("mark")
def mark_folder(folder: Annotated[Path, typer.Argument(callback=to_be_listed)]) -> None:
    """Đánh dấu một thư mục hay ổ USB là nơi nhận bản sao lưu; ổ chưa gắn thì không có dấu nên không bị chép nhầm."""
    from toso.operations.destinations import mark

    mark(folder)
    print(f"{folder} nhận bản sao lưu từ nay.")


@backup.command("send")
def send_copies() -> None:
    """Gửi bản mới nhất đến mọi nơi trong TOSO_BACKUP_TO còn thiếu; mã thoát 1 khi có nơi chưa nhận."""
    from toso.operations.delivery import deliver

    settings = read_settings()
    failed = deliver(settings)
    for reason in failed:
        print(f"Chưa gửi được: {reason}", file=sys.stderr)
    places = len(settings.backup_to)
    said = f"{places - len(failed)} trong {places} nơi đã có bản mới nhất."
    print(said if places else "Chưa có nơi nhận nào: đặt TOSO_BACKUP_TO trong .env.")
    raise typer.Exit(1 if failed else 0)


@backup.command("list")
def list_backups() -> None:
    """Các bản đang có, mới nhất trước."""
    from toso.operations.copy_parts import size_of
    from toso.operations.copy_state import backups_of, copies, state_of_backups

    settings = read_settings()
    for at, path in copies(backups_of(settings)):
        print(f"{at:%d/%m/%Y %H:%M}  {size_of(path) / 1e6:8.1f} MB  {path.name}")
    sound, said = state_of_backups(settings)
    print(f"Sao lưu: {said}.")
    raise typer.Exit(0 if sound else 1)


def restore(
    file: FileArgument,
    *,
    rehearse: Annotated[bool, typer.Option(help="Chỉ tập: làm hết trong chỗ tạm, không đổi gì.")] = False,
) -> None:
    """Phục hồi từ một tệp sao lưu và hai tờ giấy, hoặc từ bản trước khi nâng cấp (backups/before-migration).

    Mã thoát 1 khi không được, 2 khi có chỗ phải xem lại.
    """
    from toso.operations.restore_report import REFUSALS, restored, told

    try:
        done = restored(read_settings(), file, lambda line: print(line, flush=True), rehearse=rehearse)
    except REFUSALS as refusal:
        print(f"Không phục hồi, chưa có gì bị thay đổi: {reason_of(refusal) or refusal}", file=sys.stderr)
        raise typer.Exit(1) from refusal
    for line in told(done, rehearsed=rehearse):
        print(line)
    raise typer.Exit(2 if done.faults or done.lost_files else 0)
