"""Caddy in front of a server without containers: which certificate, the configuration, the page that gives the root."""

import ipaddress
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key

from toso.core.settings import REPOSITORY, Settings
from toso.operations.own_root import CERTIFICATE, KEY, Root, own_like, root_for

TEMPLATE = REPOSITORY / "docker/Caddyfile"
CADDY = Path("/etc/caddy")
# Names that no public authority gives a certificate to.
_INSIDE = ("local", "lan", "internal", "home", "corp", "test", "localhost", "arpa", "intranet")
_NAME = re.compile(r"(?=.{1,253}$)(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*")
_PAGE = Path(__file__).with_name("root_page.html")


class NoHttps(Exception):
    """Nothing was changed; the text says why, for the clerk."""


@dataclass(frozen=True)
class Office:
    """A certificate that the office has, with its key (PEM)."""

    certificate: Path
    key: Path


@dataclass(frozen=True)
class Front:
    """Files that stand: the public address, the configuration, and the root that phones are to trust, if it is ours."""

    url: str
    configuration: Path
    root: Root | None


def write_front(
    settings: Settings, address: str, office: Office | None, folder: Path, port: int, *, own: bool
) -> Front:
    """Writes Caddy's configuration and what it reads into `folder`, for a server on a port of this machine.

    `own`: our own root even for a name that looks public. Raises NoHttps for what cannot be.
    """
    site = _checked(address)
    if office is not None:
        _check_office(office, site)
    root = root_for(settings, site) if office is None and (own or not _is_public(site)) else None
    reads = folder / "toso"
    reads.mkdir(parents=True, exist_ok=True)
    host = f"[{site}]" if ":" in site else site
    values = {"SITE": f"https://{host}", "PROXIED": "/*", "PAGES": "@page path /", "SERVER": f"127.0.0.1:{port}"}
    if office is not None:
        _put(office.certificate, reads / "office.crt")
        _put(office.key, reads / "office.key")
        values["TLS"] = f"tls {reads / 'office.crt'} {reads / 'office.key'}"
    if root is not None:
        for name in (CERTIFICATE, KEY):
            _put(root.folder / name, reads / name)
        _write_page(reads / "public", site, root)
        authority = f"toso-{root.fingerprint.replace(':', '')[:16].lower()}"
        issuer = f"tls {{\n\t\tissuer internal {{\n\t\t\tca {authority}\n\t\t}}\n\t}}"
        options = _root_options(site, authority, reads)
        values |= {"TLS": issuer, "ROOT": options, "BESIDE": _page_site(host, reads)}
    text = re.sub(
        r"\{\$TOSO_(\w+):([^}]*)\}", lambda slot: values.get(slot[1], slot[2]), TEMPLATE.read_text(encoding="utf-8")
    )
    return Front(f"https://{host}", _put_in_place(text, folder), root)


def _put_in_place(text: str, folder: Path) -> Path:
    """The configuration once Caddy has found it right; one that somebody else wrote is kept aside. Raises NoHttps."""
    draft, configuration = folder / "Caddyfile.new", folder / "Caddyfile"
    draft.write_text(text, encoding="utf-8")
    _validate(draft)
    if configuration.exists() and "toso https" not in configuration.read_text(encoding="utf-8"):
        configuration.replace(folder / "Caddyfile.before-toso")
    return draft.replace(configuration)


def _checked(address: str) -> str:
    try:
        return str(ipaddress.ip_address(address.strip("[]")))
    except ValueError:
        name = address.strip().rstrip(".").lower()
    if not _NAME.fullmatch(name):
        raise NoHttps(f"“{address}” không phải tên máy hay địa chỉ IP. Ví dụ: toso.example.gov.vn, 192.168.1.10.")
    return name


def _is_public(site: str) -> bool:
    return not _is_ip(site) and "." in site and site.rsplit(".", 1)[1] not in _INSIDE


def _is_ip(site: str) -> bool:
    try:
        ipaddress.ip_address(site)
    except ValueError:
        return False
    return True


def _check_office(office: Office, site: str) -> None:
    try:
        certificate = x509.load_pem_x509_certificates(office.certificate.read_bytes())[0]
        key = load_pem_private_key(office.key.read_bytes(), password=None)
    except (ValueError, TypeError, OSError) as error:
        raise NoHttps(
            "Không đọc được chứng thư (--cert) hoặc khóa (--key): cần tệp PEM, khóa không mật khẩu."
        ) from error
    if key.public_key() != certificate.public_key():
        raise NoHttps("Khóa (--key) không phải của chứng thư (--cert).")
    if certificate.not_valid_after_utc < datetime.now(UTC):
        raise NoHttps(f"Chứng thư đã hết hạn ngày {certificate.not_valid_after_utc:%d/%m/%Y}.")
    try:
        names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        raise NoHttps("Chứng thư không ghi tên máy nào (subjectAltName).") from None
    given = [str(name) for name in names.get_values_for_type(x509.IPAddress)]
    given += [name.lower() for name in names.get_values_for_type(x509.DNSName)]
    if site not in given and (_is_ip(site) or f"*.{site.partition('.')[2]}" not in given):
        raise NoHttps(f"Chứng thư không phải của {site} mà của: {', '.join(given)}.")


def _put(source: Path, place: Path) -> None:
    """A file for Caddy's user alone beside the administrator."""
    place.touch(mode=0o600)
    place.write_bytes(source.read_bytes())
    if os.geteuid() == 0:
        try:
            shutil.chown(place, "root", "caddy")
        except LookupError:
            return  # Caddy is not installed: nobody reads it yet
        place.chmod(0o640)


def _root_options(site: str, authority: str, reads: Path) -> str:
    """Global options: a visitor of a bare IP names no site, so the one that there is is meant.

    The authority's name in Caddy's store is the root's own: what an older root vouched for is not used with a new one.
    """
    return f"""default_sni {site}
	skip_install_trust
	pki {{
		ca {authority} {{
			name "Tổ Số"
			root {{
				cert {reads / CERTIFICATE}
				key {reads / KEY}
			}}
		}}
	}}"""


def _page_site(host: str, reads: Path) -> str:
    """Without TLS there is the page that gives the root, and the way to everything else."""
    return f"""http://{host} {{
	handle /chung-thu* {{
		root * {reads / "public"}
		try_files {{path}}.html {{path}}
		header Cache-Control no-store
		header X-Content-Type-Options nosniff
		header Content-Security-Policy "default-src 'none'; style-src 'unsafe-inline'"
		header /chung-thu/* Content-Type application/x-x509-ca-cert
		file_server
	}}
	handle {{
		redir https://{{host}}{{uri}} permanent
	}}
}}"""


def _write_page(public: Path, site: str, root: Root) -> None:
    (public / "chung-thu").mkdir(parents=True, exist_ok=True)
    values = {
        "site": escape(site),
        "fingerprint": root.fingerprint,
        "until": f"{root.certificate.not_valid_after_utc:%d/%m/%Y}",
    }
    page = _PAGE.read_text(encoding="utf-8")
    for name, value in values.items():
        page = page.replace("{{" + name + "}}", value)
    (public / "chung-thu.html").write_text(page, encoding="utf-8")
    (public / "chung-thu/toso-goc.crt").write_bytes(root.certificate.public_bytes(Encoding.DER))
    for path in (public, public / "chung-thu", *public.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)
    public.parent.chmod(0o755)


def _validate(configuration: Path) -> None:
    """Caddy's own opinion, with its writing sent to a passing folder. Raises NoHttps."""
    with TemporaryDirectory(prefix="toso-caddy-") as passing:
        ran = subprocess.run(
            ["/usr/bin/caddy", "validate", "--adapter", "caddyfile", "--config", "Caddyfile.new"],
            cwd=configuration.parent,
            env={"PATH": os.environ.get("PATH", os.defpath), "HOME": passing, "XDG_DATA_HOME": passing},
            capture_output=True,
            text=True,
            check=False,
        )
    if ran.returncode != 0:
        raise NoHttps(f"Caddy không nhận cấu hình {configuration}: {ran.stderr.strip().splitlines()[-1]}")


def install_caddy() -> None:
    """Debian's package, where it is missing. Raises NoHttps."""
    if Path("/usr/bin/caddy").exists():
        return
    ran = subprocess.run(["/usr/bin/apt-get", "install", "-y", "--no-install-recommends", "caddy"], check=False)
    if ran.returncode != 0:
        raise NoHttps("Không cài được gói caddy. Hãy chạy: sudo apt-get update && sudo apt-get install caddy")


def start_caddy() -> None:
    """Caddy runs from now on and after each start of the machine; Tổ Số learns its new address. Raises NoHttps."""
    enabled = subprocess.run(["/usr/bin/systemctl", "enable", "caddy"], check=False).returncode == 0
    if not enabled or subprocess.run(["/usr/bin/systemctl", "reload-or-restart", "caddy"], check=False).returncode != 0:
        raise NoHttps("Caddy không chạy được. Xem: journalctl -u caddy -n 30")
    subprocess.run(["/usr/bin/systemctl", "try-restart", "toso"], check=False)


def set_values(file: Path, values: dict[str, str], like: Path) -> None:
    """Sets lines NAME='value' of a file of settings; others stay. A new file is the owner's of `like`."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    kept = [line for line in lines if line.partition("=")[0].strip() not in values]
    is_new = not file.exists()
    file.touch(mode=0o600)
    file.write_text(
        "\n".join([*kept, *(f"{name}='{value}'" for name, value in values.items())]) + "\n", encoding="utf-8"
    )
    if is_new:
        own_like(file, like)
