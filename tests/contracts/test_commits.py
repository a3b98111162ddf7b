"""Commits say what they do in one line and why below it (CONTRIBUTING.md), from the day on which this was first asked."""

import subprocess

import pytest

from fixtures.source_tree import ROOT

SINCE = "2026-12-01T00:00:00Z"
LONGEST = 100  # columns of a subject: whole in a list of commits


def log(*options: str) -> list[list[str]]:
    """Hash, subject and body of each commit that this copy knows."""
    # Also where the copy belongs to somebody else, as on a machine that builds.
    command = ["git", "-c", "safe.directory=*", "log", "--format=%h%x00%s%x00%b%x01", *options]
    text = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [entry.strip("\n").split("\0") for entry in text.split("\x01") if entry.strip()]


def faults(subject: str, body: str) -> list[str]:
    why = [line for line in body.splitlines() if line.strip() and "-by: " not in line]
    return [f"{len(subject)} columns"] * (len(subject) > LONGEST) + ["no body"] * (not why)


def test_a_commit_without_reason_or_with_a_long_subject_is_told() -> None:
    assert faults("Lists are read once", "They were read twice: 40 ms less.") == []
    assert faults("x" * 101, "\n\nSigned-off-by: Lan") == ["101 columns", "no body"]


def test_commits_say_what_they_do_and_why() -> None:
    """A shallow copy is asked about the commits that it has, one without git about none."""
    if not (ROOT / ".git").exists():
        pytest.skip("a copy without its history")
    assert log("-1"), "git does not tell of the commit that stands here"
    told = {f"{one} {subject}": faults(subject, body) for one, subject, body in log("--no-merges", f"--since={SINCE}")}
    assert {commit: wrong for commit, wrong in told.items() if wrong} == {}
