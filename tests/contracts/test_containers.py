"""docker-compose.yml and its Dockerfile: valid, hardened, secrets by file, nothing pulled by a moving name."""

import json
import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx2 as httpx
import pytest
import yaml

from fixtures.patience import patience
from fixtures.programs import program
from fixtures.providers import providing
from fixtures.server import free_port
from toso.commands.backup import backup
from toso.core.frontend import PAGE_CSP, export_frontend
from toso.core.security import OF_ALL, OF_DOCUMENTS
from toso.core.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "docker/Dockerfile").read_text()
CADDYFILE = (ROOT / "docker/Caddyfile").read_text()


def test_the_services_are_those_of_the_product() -> None:
    assert set(SERVICES) == {"postgres", "migrate", "api", "worker", "backup", "web"}


@pytest.mark.parametrize("name", sorted(SERVICES))
def test_a_service_has_no_more_rights_than_it_needs(name: str) -> None:
    service = SERVICES[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service.get("cap_add", []) == (["NET_BIND_SERVICE"] if name == "web" else [])
    assert "privileged" not in service
    assert service.get("user") == {"web": None, "postgres": "postgres"}.get(name, "10001:10001")


def test_only_the_web_service_can_be_reached_from_outside() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["web"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert SERVICES["postgres"]["networks"] == ["inside"]
    assert all(network["internal"] for name, network in COMPOSE["networks"].items() if name in {"inside", "front"})


def test_the_worker_and_copies_alone_reach_other_machines() -> None:
    """A network that is not internal leads out, whatever it is called; what is published has to be on one."""
    open_ = {name for name, network in COMPOSE["networks"].items() if not network.get("internal")}
    assert {name for name, service in SERVICES.items() if open_ & set(service["networks"])} == {
        "worker",
        "backup",
        "web",
    }
    assert [name for name, service in SERVICES.items() if "outside" in service["networks"]] == ["worker", "backup"]


def test_secrets_come_as_files_never_as_values() -> None:
    for service in SERVICES.values():
        for key, value in service.get("environment", {}).items():
            assert not re.search(r"password|secret|_key|database_url", key, re.IGNORECASE) or key.endswith("_FILE"), (
                value
            )
    given = {name for service in SERVICES.values() for name in service.get("secrets", [])}
    assert given == set(COMPOSE["secrets"])
    ignored = (ROOT / ".gitignore").read_text().split()
    assert "secrets/" in ignored
    assert all(secret["file"].startswith("./secrets/") for secret in COMPOSE["secrets"].values())


def test_every_secret_is_written_by_the_script_and_read_by_the_settings() -> None:
    script = (ROOT / "docker/make-secrets").read_text()
    for name in COMPOSE["secrets"]:
        assert f"secrets/{name}" in script
        assert name == "postgres_password" or name.removeprefix("toso_") in Settings.model_fields


def test_what_others_wait_for_says_when_it_is_well() -> None:
    assert "healthcheck" in SERVICES["postgres"]
    assert DOCKERFILE.count("HEALTHCHECK") == 2
    assert SERVICES["api"]["depends_on"] == {"migrate": {"condition": "service_completed_successfully"}}
    assert SERVICES["web"]["depends_on"] == {"api": {"condition": "service_healthy"}}


def test_images_are_named_by_version() -> None:
    pulled = [s["image"] for s in SERVICES.values() if "build" not in s and not s["image"].startswith("toso-")]
    pulled += [name for name in re.findall(r"^FROM (\S+)", DOCKERFILE, re.MULTILINE) if name != "base"]
    assert pulled
    assert all(re.search(r":\d", image) for image in pulled), pulled


def test_the_image_runs_as_a_user_without_rights_and_installs_only_hashed_packages() -> None:
    assert "USER 10001:10001" in DOCKERFILE
    assert "--require-hashes" in DOCKERFILE


def test_word_files_can_be_measured_in_the_image_unless_somebody_leaves_that_out() -> None:
    app = DOCKERFILE.split("AS app\n")[1].split("\nFROM ")[0]
    assert "ARG OFFICE=yes\n" in app
    assert re.search(r"apt-get install -y --no-install-recommends [^;]*libreoffice-writer-nogui", app)
    assert SERVICES["migrate"]["build"]["args"] == {"OFFICE": "${TOSO_OFFICE:-yes}"}
    assert SERVICES["worker"]["image"] == SERVICES["migrate"]["image"]


def test_volumes_that_are_mounted_are_declared() -> None:
    mounted = {volume.split(":")[0] for service in SERVICES.values() for volume in service.get("volumes", [])}
    assert mounted - {"./papers"} == set(COMPOSE["volumes"])


def test_copies_lie_in_a_volume_of_their_own_that_the_image_gives_to_its_user() -> None:
    """A new volume takes the owner of the folder in the image; a folder of root's could not be written to."""
    folder = SERVICES["worker"]["environment"]["TOSO_BACKUP_DIR"]
    kept = [name for name, one in SERVICES.items() if f"backups:{folder}" in one.get("volumes", [])]
    assert kept == ["migrate", "api", "worker", "backup"]
    assert not folder.startswith("/var/lib/toso")
    assert re.search(rf"install -d -o toso -g toso -m 0700 [^\n]*{folder}$", DOCKERFILE, re.MULTILINE)


def test_copies_by_hand_are_commands_that_there_are_and_start_with_nothing_else() -> None:
    service = SERVICES["backup"]
    assert (service["entrypoint"], service["profiles"], service["restart"]) == (["toso", "backup"], ["backup"], "no")
    told = re.search(r"run --rm backup ([a-z |]+)\.", (ROOT / "docker-compose.yml").read_text())
    assert told
    assert {*told[1].split(" | "), *service["command"]} <= {one.name for one in backup.registered_commands}
    assert "./papers:/papers" in service["volumes"]
    assert service["working_dir"] == "/papers"
    assert "chmod 1733 papers" in (ROOT / "docker/make-secrets").read_text()
    assert "papers/" in (ROOT / ".gitignore").read_text().split()


def test_pages_served_by_caddy_carry_the_same_headers_as_those_of_the_api() -> None:
    own = {name.decode(): value.decode() for name, value in (*OF_ALL, *OF_DOCUMENTS)}
    expected = {**own, "content-security-policy": PAGE_CSP}
    sent = dict(re.findall(r'^\t\t\t([A-Z][A-Za-z-]+) "?([^"\n]+?)"?$', CADDYFILE, re.MULTILINE))
    assert {name.lower(): value for name, value in sent.items()} == expected


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of Caddy with our file, on the exported pages."""
    folder, port = tmp_path_factory.mktemp("web"), free_port()
    pages = folder / "pages"
    export_frontend(pages, ROOT / "frontend")
    (folder / "Caddyfile").write_text(CADDYFILE.replace("/srv/toso", str(pages)))
    site = f"http://127.0.0.1:{port}"
    with _run_caddy(folder / "Caddyfile", port, TOSO_SITE=site):
        yield site


@contextmanager
def _run_caddy(file: Path, port: int, **more: str) -> Iterator[None]:
    """Caddy with a file, until the block ends."""
    own = {"CADDY_ADMIN": f"unix/{file.parent}/admin", "HOME": str(file.parent), **more}
    command = [program("caddy"), "run", "--adapter", "caddyfile", "--config", str(file)]
    with subprocess.Popen(command, env=os.environ | own, stderr=subprocess.DEVNULL) as caddy:
        deadline = time.monotonic() + patience(30)
        while not _listens(port) and time.monotonic() < deadline:
            time.sleep(0.05)
        yield
        caddy.terminate()


def test_what_the_api_asks_of_the_provider_goes_to_that_host_alone(tmp_path: Path) -> None:
    """By the file of the image, its upstream without TLS here; the address asked for in the request changes nothing."""
    port, file = free_port(), tmp_path / "provider.caddy"
    text = (ROOT / "docker/provider.caddy").read_text()
    file.write_text(text.replace(":8081", f":{port}").replace("https://{$", "http://{$"))
    with providing() as provider, _run_caddy(file, port, TOSO_OIDC_HOST=provider.address.removeprefix("http://")):
        for host in ("web", "khac.to-so.invalid"):
            answer = httpx.get(f"http://127.0.0.1:{port}/.well-known/openid-configuration", headers={"Host": host})
            assert answer.json()["issuer"] == provider.address
    assert "https://{$TOSO_OIDC_HOST}" in text
    assert SERVICES["web"]["environment"]["TOSO_BESIDE"].endswith("import /etc/caddy/provider.caddy}")
    assert "docker/provider.caddy /etc/caddy/" in DOCKERFILE


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/bao-cao", 200),
        ("/bao-cao/1/soan/", 200),
        ("/xac-minh/AB12", 200),
        ("/sw.js", 200),
        ("/khong-co", 404),
        ("/bao-cao/1/khong", 404),
        ("/admin.php", 404),
        ("/pages.caddy", 404),
        ("/s/khong/app.js", 404),
    ],
)
def test_caddy_knows_the_pages_that_the_server_knows(web: str, path: str, status: int) -> None:
    answer = httpx.get(f"{web}{path}")
    assert answer.status_code == status
    assert ("<title>" in answer.text) is ("." not in path)


# Of the container itself, or made of TOSO_SITE and TOSO_OIDC_HOST.
FIXED = {
    "TOSO_DATA_DIR",
    "TOSO_BACKUP_DIR",
    "TOSO_PUBLIC_URL",
    "TOSO_TRUSTED_PROXIES",
    "TOSO_OIDC_ISSUER",
    "TOSO_OIDC_WAY",
}


def test_every_documented_setting_reaches_every_service_of_the_image(tmp_path: Path) -> None:
    """As docker compose itself resolves the file beside a `.env` that sets all of them."""
    documented = re.findall(r"^\| `(TOSO_\w+)`", (ROOT / "docs/settings.md").read_text(), re.MULTILINE)
    assert len(documented) > 60
    (tmp_path / "docker-compose.yml").write_text((ROOT / "docker-compose.yml").read_text())
    (tmp_path / ".env").write_text("".join(f'{name}=["{name.lower()}"]\n' for name in documented))
    command = [program("docker-compose"), "--profile", "*", "config", "--format", "json"]
    own = {name: value for name, value in os.environ.items() if not name.startswith(("TOSO_", "COMPOSE_"))}
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path, env=own)
    services: dict[str, dict[str, Any]] = json.loads(done.stdout)["services"]
    reached = {name: one["environment"] for name, one in services.items() if one["image"] == "toso-app"}
    assert set(reached) == {"migrate", "api", "worker", "backup"}
    wanted = {name: f'["{name.lower()}"]' for name in documented if name not in FIXED}
    for name, given in reached.items():
        assert {setting: given.get(setting) for setting in wanted} == wanted, name
        assert {setting: given.get(setting) for setting in FIXED} == {
            setting: reached["api"][setting] for setting in FIXED
        }


def test_docker_compose_itself_accepts_the_file() -> None:
    command = [
        program("docker-compose"),
        "--project-directory",
        str(ROOT),
        "-f",
        str(ROOT / "docker-compose.yml"),
        "config",
        "-q",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
