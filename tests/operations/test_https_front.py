"""HTTPS in one step: Debian's Caddy in front of a server, with a root of our own that a browser is made to trust."""

import os
import ssl
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID
from playwright.sync_api import Error, sync_playwright
from typer.testing import CliRunner

from fixtures.app import settings_for
from fixtures.browser import OPTIONS, sign_in_by_form
from fixtures.patience import wait_for
from fixtures.programs import program
from fixtures.server import Server, free_port, serving
from toso import cli
from toso.core.vault import install_vault, open_vault
from toso.operations.https_front import NoHttps, Office, set_values, write_front
from toso.operations.key_set import key_files

ADDRESS = "127.0.0.1"
REGISTERED = """Promise.race([
  navigator.serviceWorker.ready.then((is) => is.active.scriptURL),
  new Promise((end) => setTimeout(() => end("none"), 30_000)),
])"""


@dataclass(frozen=True)
class Front:
    """Caddy that runs with what the command wrote, on ports of its own."""

    plain: str
    secure: str
    root: Path


@contextmanager
def fronted(folder: Path, source: Path, plain: int, secure: int) -> Iterator[None]:
    """Runs the configuration as it was written, but for its ports and without the door for administrators."""
    configuration = folder / "Caddyfile"
    ports = f"{{\n\tadmin off\n\thttp_port {plain}\n\thttps_port {secure}\n"
    configuration.write_text(source.read_text().replace("{\n", ports, 1))
    env = {"PATH": os.environ["PATH"], "HOME": str(folder), "XDG_DATA_HOME": str(folder)}
    command = [program("caddy"), "run", "--adapter", "caddyfile", "--config", str(configuration)]
    with (folder / "caddy.log").open("wb") as log:
        process = subprocess.Popen(command, env=env, stdout=log, stderr=log)
    try:
        wait_for(lambda: "serving initial configuration" in (folder / "caddy.log").read_text(), 20)
        yield
    finally:
        process.terminate()
        process.wait(20)


@pytest.fixture(scope="module")
def front(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    folder = tmp_path_factory.mktemp("front")
    plain, secure = free_port(), free_port()
    with serving(
        folder, sqlite_template, TOSO_PUBLIC_URL=f"https://{ADDRESS}:{secure}", TOSO_TRUSTED_PROXIES=f'["{ADDRESS}"]'
    ) as server:
        said = _command(server, folder / "caddy")
        assert said.exit_code == 0, said.output
        root = folder / "data/keys/https/root.crt"
        with fronted(folder, folder / "caddy/Caddyfile", plain, secure):
            yield Front(f"http://{ADDRESS}:{plain}", f"https://{ADDRESS}:{secure}", root)


def _command(server: Server, out: Path):
    port = server.url.rsplit(":", 1)[1]
    env = {"TOSO_DATA_DIR": str(server.data_dir)}
    return CliRunner().invoke(cli.app, ["https", ADDRESS, "--port", port, "--out", str(out)], env=env)


def test_the_page_without_tls_gives_the_root_its_mark_and_the_way_to_the_rest(front: Front) -> None:
    page = urllib.request.urlopen(f"{front.plain}/chung-thu").read().decode()
    root = x509.load_pem_x509_certificate(front.root.read_bytes())
    assert root.fingerprint(hashes.SHA256()).hex(":").upper() in page
    assert "{{" not in page
    answer = urllib.request.urlopen(f"{front.plain}/chung-thu/toso-goc.crt")
    assert answer.headers["content-type"] == "application/x-x509-ca-cert"
    assert x509.load_der_x509_certificate(answer.read()) == root
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{front.plain}/chung-thu/root.key")


def test_who_trusts_the_root_reaches_the_server_and_nobody_else(front: Front) -> None:
    trusting = ssl.create_default_context(cafile=str(front.root))
    assert urllib.request.urlopen(f"{front.secure}/healthz", context=trusting).status == 200
    with pytest.raises(urllib.error.URLError, match="CERTIFICATE_VERIFY_FAILED"):
        urllib.request.urlopen(f"{front.secure}/healthz")


@pytest.mark.e2e
def test_a_browser_that_trusts_the_root_signs_in_and_keeps_the_pages(front: Front, tmp_path: Path) -> None:
    with pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
        _registered(front, tmp_path / "stranger")
    home = tmp_path / "home"
    store = home / ".pki/nssdb"
    store.mkdir(parents=True)
    for words in (["-N", "--empty-password"], ["-A", "-n", "toso", "-t", "C,,", "-i", str(front.root)]):
        subprocess.run([program("certutil"), "-d", f"sql:{store}", *words], check=True)
    assert _registered(front, home) == f"{front.secure}/sw.js"


def _registered(front: Front, home: Path) -> str:
    """The address of the service worker that the pages registered in a browser of this home."""
    home.mkdir(exist_ok=True)
    rootless = [] if os.geteuid() != 0 else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium-headless-shell"),
            args=[*OPTIONS, *rootless],
            env={**os.environ, "HOME": str(home)},
        )
        try:
            page = browser.new_page(base_url=front.secure, locale="vi-VN")
            sign_in_by_form(page, "hoa")
            return page.evaluate(REGISTERED)
        finally:
            browser.close()


def _office(folder: Path, name: str) -> Office:
    """A certificate as an office has it, for one name."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Office")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(subject, subject, key.public_key(), 7, now, now + timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        .sign(key, hashes.SHA256())
    )
    office = Office(folder / "office.pem", folder / "office.key")
    office.certificate.write_bytes(made.public_bytes(Encoding.PEM))
    office.key.write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    return office


def test_which_certificate_it_is(tmp_path: Path) -> None:
    """The office's, else one of a public authority for a public name, else our own; a root is one and in the copies."""
    settings, out = settings_for("", tmp_path), tmp_path / "caddy"

    def written(address: str, office: Office | None = None, *, own: bool = False) -> str:
        return write_front(settings, address, office, out, 8000, own=own).configuration.read_text()

    text = written("toso.example.gov.vn", _office(tmp_path, "*.example.gov.vn"))
    assert f"tls {out}/toso/office.crt {out}/toso/office.key" in text
    assert "tls " not in written("toso.example.gov.vn").replace("tls and", "")
    assert not (settings.data_dir / "keys/https").exists()
    root = write_front(settings, "toso.example.gov.vn", None, out, 8000, own=True).root
    again = write_front(settings, "TOSO.example.gov.vn.", None, out, 8000, own=True).root
    assert root is not None
    assert again is not None
    assert (root.is_new, again.is_new, again.fingerprint) == (True, False, root.fingerprint)
    moved = write_front(settings, "192.168.1.10", None, out, 8000, own=False).root
    assert moved is not None
    assert moved.is_new
    for address in ("hong-gai.local", "may-chu", "10.0.0.5", "fd00::1"):
        assert "issuer internal" in written(address)
    install_vault(open_vault(settings))
    assert {"https/root.crt", "https/root.key"} <= key_files(settings).keys()
    assert oct((settings.data_dir / "keys/https/root.key").stat().st_mode)[-3:] == "600"


@pytest.mark.parametrize(
    "address", ["http://toso.vn", "to so", "-a.vn", "a..vn", "tổ.vn", "127.0.0.1:80", "{$HOME}", ""]
)
def test_what_is_no_address_is_refused(tmp_path: Path, address: str) -> None:
    with pytest.raises(NoHttps, match="không phải tên máy"):
        write_front(settings_for("", tmp_path), address, None, tmp_path / "caddy", 8000, own=False)
    assert not (tmp_path / "caddy").exists()


def test_a_certificate_of_another_name_or_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    office, other = _office(tmp_path, "toso.vn"), _office(tmp_path / "other", "toso.vn")
    for wrong, said in (
        (("a.toso.vn", office), "không phải của a.toso.vn"),
        (("toso.vn", Office(office.certificate, other.key)), "không phải của chứng thư"),
        (("toso.vn", Office(office.key, office.certificate)), "Không đọc được"),
    ):
        with pytest.raises(NoHttps, match=said):
            write_front(settings_for("", tmp_path), wrong[0], wrong[1], tmp_path / "caddy", 8000, own=False)


def test_a_configuration_of_others_is_kept_aside_and_settings_of_others_stay(tmp_path: Path) -> None:
    out = tmp_path / "caddy"
    out.mkdir()
    (out / "Caddyfile").write_text(":80\n")
    (out / ".env").write_text("TOSO_SMTP_HOST=mail\nTOSO_PUBLIC_URL=http://old\n")
    for _ in range(2):
        write_front(settings_for("", tmp_path), ADDRESS, None, out, 8000, own=False)
        set_values(out / ".env", {"TOSO_PUBLIC_URL": "https://new"}, out)
    assert (out / "Caddyfile.before-toso").read_text() == ":80\n"
    assert (out / ".env").read_text() == "TOSO_SMTP_HOST=mail\nTOSO_PUBLIC_URL='https://new'\n"
