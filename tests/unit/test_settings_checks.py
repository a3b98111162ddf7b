"""Values of settings that cannot work together are named, all at once, and sound ones pass."""

from pathlib import Path
from typing import Any

import pytest

from fixtures.app import settings_for
from toso.operations.health import Place, Unsound
from toso.operations.settings_checks import look_at_settings

OIDC = {"oidc_issuer": "https://sso.example.vn/realms/a", "oidc_client_id": "toso"}
SOUND: dict[str, Any] = {
    **OIDC,
    "oidc_roles": ["ward_leader"],
    "oidc_way": "http://web:8081",
    "trusted_proxies": ["10.0.0.0/8", "::1"],
    "webhook_hosts": ["may.example.vn", "may.example.vn:8443", ".example.vn"],
    "syslog_url": "tls://nhat-ky.example.vn",
    "smtp_host": "thu",
    "mail_from": "toso@example.vn",
    "backup_to": ["/media/usb", "sftp://a@b/c", "s3://kho/a"],
}
WRONG: tuple[dict[str, Any], ...] = (
    {"public_url": "toso.example.vn"},
    {"trusted_proxies": ["proxy"]},
    {"factor_roles": ["chief"]},
    {**OIDC, "oidc_roles": ["chief"]},
    {"oidc_roles": ["ward_leader"]},
    {"oidc_client_id": "toso"},
    {"oidc_issuer": "https://sso.example.vn"},
    {**OIDC, "oidc_issuer": "http://sso.example.vn"},
    {"webhook_hosts": ["https://may.example.vn"]},
    {"webhook_hosts": ["10.0.0.1"]},
    {**OIDC, "oidc_way": "web"},
    {"syslog_url": "udp://nhat-ky"},
    {"smtp_host": "thu"},
    {"backup_to": ["ftp://a/b"]},
    {"s3_bucket": "kho"},
)


def _said(folder: Path, **settings: Any) -> str:
    return look_at_settings(Place(settings_for("", folder, **settings)))


def test_sound_settings_pass(tmp_path: Path) -> None:
    assert _said(tmp_path)
    assert _said(tmp_path, **SOUND)


@pytest.mark.parametrize("settings", WRONG, ids="+".join)
def test_a_wrong_setting_is_named(tmp_path: Path, settings: dict[str, Any]) -> None:
    with pytest.raises(Unsound) as refused:
        _said(tmp_path, **settings)
    assert "TOSO_" in str(refused.value)
    assert not any(str(value) in str(refused.value) for value in settings.values())


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(Unsound) as refused:
        _said(tmp_path, smtp_host="thu", s3_bucket="kho")
    assert "TOSO_MAIL_FROM" in str(refused.value)
    assert "TOSO_S3_BUCKET" in str(refused.value)
