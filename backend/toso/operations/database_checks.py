"""Checks that ask the database: revision, columns, damage, clock, queue, files that rows name."""

import random
from datetime import timedelta
from pathlib import Path
from statistics import median
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.engine import make_url
from sqlmodel import Session, SQLModel, col

from toso.audit.tables import AuditEvent, AuditHead
from toso.core.columns import UTCDateTime
from toso.core.database import in_transaction, sqlite_driver
from toso.core.installation import ASIDE, CUT, is_unfinished, lost_columns
from toso.core.late_import import SCHEMA, load
from toso.core.schema_upgrade import newest, revision_of
from toso.kit.clock import VIETNAM, now, system_now
from toso.operations.health import Doubtful, Place, Unsound
from toso.operations.integrity import last_outcome

BEHIND, QUEUED = timedelta(minutes=5), timedelta(minutes=10)
FILES_DRAWN = 200
# So many phones, each by its newest sheet among so many, say by how much the server's clock is wrong.
PHONES, SHEETS, APART = 5, 500, timedelta(seconds=60)
_NAMED = 8


def look_at_database(place: Place) -> str:
    with place.engines.read.connect() as connection:
        connection.execute(sa.text("SELECT 1"))
    return "dùng được."


def look_at_schema(place: Place) -> str:
    """The revision is the code's, and no table or column that it made is gone."""
    if (place.settings.data_dir / CUT).exists():
        raise Unsound("không dùng được: lần quay lại bản trước bị ngắt. Hãy chạy lại lệnh ấy: toso restore TỆP")
    there, wanted = revision_of(place.engines), newest()
    if there is None and any(place.settings.data_dir.glob(f"{ASIDE}*")):
        raise Unsound("không có: lần phục hồi trước bị ngắt khi đặt vào chỗ. Hãy chạy lại: toso restore TỆP")
    if there is None:
        raise Unsound("còn trống. Hãy chạy: toso migrate")
    if there < wanted:
        raise Unsound(f"là bản {there}, phần mềm cần bản {wanted}. Hãy chạy: toso migrate")
    if there > wanted:
        raise Unsound(f"là bản {there}, mới hơn phần mềm này ({wanted}). Hãy chạy lại phần mềm của bản mới.")
    with place.engines.read.connect() as connection:
        if is_unfinished(connection):
            raise Unsound("chưa nạp xong: lần phục hồi hay chuyển dữ liệu trước bị ngắt. Hãy chạy lại lệnh ấy.")
        if lost := lost_columns(connection):
            raise Unsound(f"thiếu {', '.join(lost[:_NAMED])}. Hãy phục hồi: toso restore TỆP")
    return f"bản {there}, đủ bảng và cột."


def look_at_tables(place: Place) -> str:
    """The tables of the code itself against the database: more than a start has loaded."""
    load(SCHEMA)
    inspector = sa.inspect(place.engines.read)
    there = set(inspector.get_table_names())
    lost = [
        f"{name}.{column.name}" if name in there else name
        for name, table in SQLModel.metadata.tables.items()
        for held in [{found["name"] for found in inspector.get_columns(name)} if name in there else set[str]()]
        for column in table.columns
        if column.name not in held
    ]
    if lost:
        raise Unsound(f"thiếu {', '.join(list(dict.fromkeys(lost))[:_NAMED])}.")
    return "khớp."


def look_for_damage(place: Place) -> str:
    """SQLite's quick_check; PostgreSQL has checksums of its own."""
    if not place.engines.sqlite:
        return "do PostgreSQL tự kiểm tra."
    driver = sqlite_driver()
    path = Path(str(make_url(place.settings.url).database))
    if not path.exists():
        return "chưa có."
    connection = driver.connect(f"file:{path}?mode=ro", uri=True, timeout=10)
    try:
        said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except driver.OperationalError:
        raise
    except driver.DatabaseError as error:
        raise Unsound("đã hỏng. Đừng nhập thêm; hãy phục hồi: toso restore TỆP") from error
    finally:
        connection.close()
    if said != "ok":
        raise Unsound("đã hỏng. Đừng nhập thêm; hãy phục hồi: toso restore TỆP") from ValueError(said)
    return "không hỏng."


def look_at_integrity(place: Place) -> str:
    """The outcome of the last whole check, kept until a check of this file finds it sound."""
    if not place.engines.sqlite:
        return "do PostgreSQL tự kiểm tra."
    last = last_outcome(place.settings)
    if last is None:
        return "chưa soát lần nào."
    said = f"{last.at.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
    if last.damage:
        raise Unsound(f"đã hỏng (soát lúc {said}). Đừng nhập thêm; hãy phục hồi: toso restore TỆP") from ValueError(
            last.damage
        )
    return f"không hỏng (soát lúc {said})."


def look_at_clock(place: Place) -> str:
    """The machine's clock is not behind the last line of the log."""
    newest_lines = sa.select(sa.func.max(AuditEvent.at)).join(
        AuditHead, sa.and_(col(AuditHead.ward_id) == col(AuditEvent.ward_id), col(AuditHead.seq) == col(AuditEvent.seq))
    )
    last = in_transaction(place.engines.read, lambda session: session.execute(newest_lines).scalar_one())
    if last is not None and last - system_now() > BEHIND:
        said = f"{last.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"
        raise Unsound(f"chậm hơn dòng nhật ký cuối ({said}). Hãy chỉnh giờ của máy rồi chạy lại.")
    return "đúng."


def look_at_phone_clocks(place: Place) -> str:
    """The server's clock against those of the phones that sent of late: half of them are not wrong in the same way.

    A clock that is fast is told by nothing else: the day on documents would be another, and once it is put right it is
    behind the log.
    """
    off = in_transaction(place.engines.read, _off_by_phone)
    if len(off) < PHONES:
        return "chưa đủ điện thoại gửi trong một ngày để so."
    seconds = round(median(off))
    if abs(seconds) > APART.seconds:
        raise Doubtful(
            f"{len(off)} điện thoại cho thấy máy chủ {'nhanh' if seconds > 0 else 'chậm'} {abs(seconds)} giây."
        )
    return f"khớp {len(off)} điện thoại."


def _off_by_phone(session: Session) -> list[int]:
    """By how many seconds the server was ahead of each visitor's phone when its last sheet of a day came."""
    visit, channel = load("toso.households.model.visit_tables:Visit"), load("toso.households.model.items:Channel")
    off, since = dict[UUID, int](), now() - timedelta(days=1)
    wards = sa.select(col(AuditHead.ward_id))
    for ward_id in session.execute(wards).scalars().all():
        newest_first = (
            sa.select(col(visit.visitor_id), col(visit.skew_seconds))
            .where(
                col(visit.ward_id) == ward_id,
                col(visit.channel) == int(channel.VISIT),
                col(visit.created_at) > since,
            )
            .order_by(col(visit.id).desc())
            .limit(SHEETS)
        )
        for visitor_id, skew in session.execute(newest_first):
            off.setdefault(visitor_id, skew)
    return list(off.values())


def look_at_queue(place: Place) -> str:
    waiting = sa.text("SELECT count(*), min(created_at) FROM job WHERE state = 'queued'").columns(
        sa.column("count", sa.Integer), sa.column("since", UTCDateTime)
    )
    count, since = in_transaction(place.engines.read, lambda session: session.execute(waiting).one())
    if since is not None and now() - since > QUEUED:
        raise Doubtful(f"{count} việc đang chờ, việc lâu nhất đã quá {QUEUED.seconds // 60} phút.")
    return f"{count} việc đang chờ."


def look_at_chores(place: Place) -> str:
    failed = in_transaction(place.engines.read, load("toso.jobs.chore_runs:failed_chores"))
    if failed:
        raise Doubtful(f"lần chạy cuối không xong: {', '.join(failed[:_NAMED])}; máy tự làm lại trong một giờ.")
    return "đều xong."


def look_at_files(place: Place) -> str:
    """Rows drawn at random have their bytes."""
    stored_file = load("toso.files.tables:StoredFile")

    def drawn(session: Session) -> list[str]:
        held = session.scalars(sa.select(col(stored_file.sha256)).distinct()).all()
        return random.SystemRandom().sample(sorted(held), min(FILES_DRAWN, len(held)))

    files = load("toso.files.store")
    store, lost = files.open_store(place.settings), 0
    digests = in_transaction(place.engines.read, drawn)
    for digest in digests:
        try:
            files.stored_at(store, digest)
        except FileNotFoundError:
            lost += 1
    if lost:
        raise Unsound(f"{lost} trong {len(digests)} tệp lấy thử không còn. Hãy phục hồi: toso restore TỆP")
    return f"{len(digests)} tệp lấy thử đều còn."


def look_at_chain(place: Place) -> str:
    """The last checks of the log of every ward found it whole."""
    held, said = load("toso.audit.chain_job:state_of_checks")(place.engines)
    if not held:
        raise Unsound(f"{said}.")
    return f"{said}."
