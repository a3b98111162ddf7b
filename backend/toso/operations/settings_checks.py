"""Checks of what was set: values that cannot work together, and what belongs to a demonstration where people work.

A wrong value would else be found by the first request that needs it, in the middle of somebody's work.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from ipaddress import ip_network
from urllib.parse import urlsplit

import sqlalchemy as sa
from sqlmodel import Session, col

from toso.audit.syslog import BadAddress, address_of
from toso.authz.roles import obliged_roles
from toso.core.egress import target_of
from toso.core.late_import import load
from toso.core.settings import LOOPBACK, Settings
from toso.operations.health import Doubtful, Place, Unsound

_DESTINATIONS = {"", "sftp", "s3"}


def look_at_settings(place: Place) -> str:
    """Every value that can be judged without asking another machine. Raises Unsound with all that is wrong."""
    wrong = [said for said, test in _RULES.items() if not _holds(test, place.settings)]
    if wrong:
        raise Unsound("; ".join(wrong) + ". Hãy sửa trong .env.")
    return "hợp nhau."


def look_at_sample_accounts(place: Place) -> str:
    """Where others reach the address, no account opens with the password that every demonstration has.

    Raises Unsound. A hash is tried once however many accounts share it.
    """
    if {place.host, urlsplit(place.settings.public_url).hostname} <= LOOPBACK:
        return "chỉ máy này vào được."
    # A start on the machine itself needs none of them: they take a tenth of its time and of its memory.
    cast, account = import_module("toso.identity.cast"), import_module("toso.identity.tables").UserAccount
    # Those of a real ward have names of these too, and passwords of their own.
    names = [member.username for member in (*cast.CAST, *cast.AT_DESKS)]
    stored = sa.select(col(account.password_hash)).where(
        col(account.username).in_(names),
        col(account.password_hash).is_not(None),
        col(account.disabled_at).is_(None),
    )
    with place.engines.read.connect() as connection:
        hashes = connection.execute(stored.distinct()).scalars().all()
    verify = import_module("toso.identity.passwords").verify_password
    if any(verify(cast.CAST_PASSWORD, one)[0] for one in hashes):
        raise Unsound(
            "có tài khoản trình diễn, mật khẩu ai cũng biết, mà máy khác vào được địa chỉ này. Hãy dùng cơ sở dữ liệu"
            " của đơn vị thật (TOSO_DEMO=false), hoặc khóa các tài khoản ấy."
        )
    return "không có."


def marks_of_samples(settings: Settings) -> set[bool]:
    """`sample_marks` of an installation that nobody has opened yet."""
    marks: Callable[[Session], set[bool]] = import_module("toso.organisation.queries").sample_marks
    with Place(settings) as place, Session(place.engines.read) as session:
        return marks(session)


def has_real_ward(settings: Settings) -> bool:
    return False in marks_of_samples(settings)


def look_at_pretence(place: Place) -> str:
    """No setting of a demonstration stands where a real ward works, or where its first one will be made.

    Raises Unsound for a day that stands still: deadlines, periods and the days on documents would be false. Raises
    Doubtful for what a server switches off by itself.
    """
    settings = place.settings
    if not settings.demo and settings.business_date is None:
        return "không đặt."
    samples = marks_of_samples(settings)
    if settings.demo and False not in samples:
        return "dữ liệu trình diễn."
    if settings.demo:
        raise Doubtful("TOSO_DEMO không có hiệu lực với đơn vị thật. Hãy bỏ TOSO_DEMO, TOSO_BUSINESS_DATE khỏi .env.")
    if samples == {True}:
        return "dữ liệu trình diễn, ngày cố định."
    raise Unsound(
        "TOSO_BUSINESS_DATE giữ nguyên một ngày, chỉ dùng với dữ liệu trình diễn; ở đơn vị thật mọi hạn, kỳ báo cáo và"
        " ngày trên văn bản sẽ sai. Hãy bỏ TOSO_BUSINESS_DATE khỏi .env."
    )


def _holds(test: Callable[[Settings], object], settings: Settings) -> bool:
    try:
        return test(settings) is not False
    except (ValueError, BadAddress):
        return False


def _safe(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.hostname) and (parts.scheme == "https" or parts.hostname in LOOPBACK)


def _hosts(entries: list[str]) -> Iterator[object]:
    for entry in entries:
        name = f"a{entry}" if entry.startswith(".") else entry
        yield target_of(f"https://{name}/", [entry])


_RULES: dict[str, Callable[[Settings], object]] = {
    "TOSO_PUBLIC_URL phải là địa chỉ http:// hoặc https://": (
        lambda s: urlsplit(s.public_url).scheme in {"http", "https"} and bool(urlsplit(s.public_url).hostname)
    ),
    "TOSO_TRUSTED_PROXIES có dòng không phải địa chỉ mạng": lambda s: [ip_network(p) for p in s.trusted_proxies],
    "TOSO_FACTOR_ROLES hoặc TOSO_OIDC_ROLES có mã không phải vai trò": obliged_roles,
    "TOSO_OIDC_ROLES, TOSO_OIDC_CLIENT_ID cần có TOSO_OIDC_ISSUER": (
        lambda s: bool(s.oidc_issuer) or not (s.oidc_roles or s.oidc_client_id)
    ),
    "TOSO_OIDC_ISSUER cần có TOSO_OIDC_CLIENT_ID": lambda s: not s.oidc_issuer or bool(s.oidc_client_id),
    "TOSO_OIDC_ISSUER phải là địa chỉ https://": lambda s: not s.oidc_issuer or _safe(s.oidc_issuer),
    "TOSO_OIDC_WAY phải có dạng http://máy:cổng": (
        lambda s: not s.oidc_way or bool(urlsplit(s.oidc_way).hostname and urlsplit(s.oidc_way).path in {"", "/"})
    ),
    "TOSO_WEBHOOK_HOSTS có dòng không phải tên máy": lambda s: list(_hosts(s.webhook_hosts)),
    "TOSO_PUSH_HOSTS có dòng không phải tên máy": lambda s: list(_hosts(s.push_hosts)),
    "TOSO_SYSLOG_URL phải có dạng tcp://máy-chủ:cổng hoặc tls://máy-chủ:cổng": (
        lambda s: not s.syslog_url or bool(address_of(s.syslog_url))
    ),
    "TOSO_SMTP_HOST cần có TOSO_MAIL_FROM": lambda s: not s.smtp_host or "@" in s.mail_from,
    "TOSO_BACKUP_TO chỉ nhận thư mục, sftp://, s3://": (
        lambda s: all(urlsplit(one).scheme in _DESTINATIONS for one in s.backup_to)
    ),
    "TOSO_S3_BUCKET cần có cả TOSO_S3_ACCESS_KEY_ID và TOSO_S3_SECRET_ACCESS_KEY": (
        lambda s: not s.s3_bucket or bool(load("toso.files.store:open_store")(s))
    ),
}
