"""The page for the day on which the machine is broken: filled from the settings, each of its commands run."""

import shlex
import subprocess
from pathlib import Path

import pytest
from fastapi import FastAPI
from typer.testing import CliRunner

from fixtures.backups import Ward
from fixtures.monthly_reports import ok
from fixtures.people import ClientOf
from toso import cli
from toso.core.settings import Settings
from toso.operations.failure_plan import COPY_FOLDER, failure_plan

ROOT = Path(__file__).resolve().parents[2]
PLAN = "/api/v1/installation/failure-plan"


@pytest.mark.both_databases("resource")
def test_the_plan_is_filled_from_the_settings(app: FastAPI, client_of: ClientOf) -> None:
    settings: Settings = app.state.settings
    settings.paper_keepers, settings.public_url = ["Bà Hà", "Ông Lân"], "https://toso.example.gov.vn:8443"
    settings.backup_to = ["/media/usb", "sftp://toso:bi-mat@10.0.0.5/sao-luu"]
    read = ok(client_of("ha").get(PLAN))
    assert read["copies_at"] == [
        str(settings.data_dir / "backups"),
        "/media/usb",
        "sftp://toso@10.0.0.5/sao-luu",
    ]
    assert (read["keepers"], read["newest_at"], read["is_kept"]) == (["Bà Hà", "Ông Lân"], None, False)
    assert read["commands"]["https"] == "sudo .venv/bin/toso https toso.example.gov.vn"
    assert {who: client_of(who).get(PLAN).status_code for who in ("minh", "lan", "hoa", "son")} == {
        "minh": 200,
        "lan": 200,
        "hoa": 403,
        "son": 403,
    }


def test_each_command_of_the_page_does_its_work_on_a_machine_that_has_nothing(
    ward: Ward, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In the page's order; the folder of copies and the options that only write elsewhere are this test's."""
    usb = tmp_path / "usb"
    usb.mkdir()
    ward.backup().rename(usb / "toso-hong-gai-20240809-120000.tar.gz.age")
    address = "https://192.168.1.10"
    commands = failure_plan(replace_address(ward.bare, address)).commands
    monkeypatch.setenv("TOSO_DATA_DIR", str(ward.bare.data_dir))
    for name in ("SECRET_KEY", "AUDIT_KEY", "DATABASE_URL"):
        monkeypatch.delenv(f"TOSO_{name}", raising=False)
    if ward.bare.database_url:
        monkeypatch.setenv("TOSO_DATABASE_URL", ward.bare.database_url)
    typed = f"{ward.papers.first}\n{ward.papers.second}\n{ward.papers.mark}\n"
    assert "setup.py setup" in shell(f"{commands.install} --dry-run")
    run(commands.restore.replace(COPY_FOLDER, str(usb)), typed=typed)
    run(commands.check)
    assert commands.https is not None
    run(f"{commands.https.removeprefix('sudo ')} --out {tmp_path}")
    run(commands.service.replace("--out .", f"--out {tmp_path}").replace("$USER", "toso"))
    assert (tmp_path / "toso.service").exists()
    assert (tmp_path / "Caddyfile").exists()


def test_in_a_container_the_commands_are_those_of_the_readme(ward: Ward, tmp_path: Path) -> None:
    (tmp_path / "toso_database_url").touch()
    commands = failure_plan(replace_address(ward.settings, "https://toso.example.gov.vn"), tmp_path).commands
    readme = (ROOT / "README.md").read_text()
    told = [commands.install, commands.restore.replace("toso-*.tar.gz.age", "TÊN-TỆP"), commands.keys, commands.service]
    assert [line for line in told if f"\n{line}" not in readme] == []
    assert commands.check.endswith(" --entrypoint toso backup doctor")


def replace_address(settings: Settings, address: str) -> Settings:
    return settings.model_copy(update={"public_url": address})


def shell(line: str) -> str:
    return subprocess.run(line, shell=True, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def run(line: str, typed: str = "") -> None:
    """A line of the page as the shell would read it."""
    first, *words = shlex.split(line)
    assert first == ".venv/bin/toso"
    found = [name for word in words for name in (map(str, sorted(Path("/").glob(word[1:]))) if "*" in word else [word])]
    done = CliRunner().invoke(cli.app, found, input=typed)
    assert done.exit_code == 0, f"{line}: {done.output}"
