"""Refusals of commands: what a file, a folder or the database lacks is said in a sentence, without a traceback."""

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup


def to_be_read(path: Path | None) -> Path | None:
    """The path of a parameter, once its file has been opened. Raises OSError, which `CommandGroup` puts into words."""
    if path is not None:
        path.open("rb").close()
    return path


def to_be_listed(path: Path | None) -> Path | None:
    """The same of a folder."""
    if path is not None:
        os.scandir(path).close()
    return path


def to_be_there(path: Path | None) -> Path | None:
    """The same of a file or folder."""
    if path is not None:
        path.stat()
    return path


FileArgument = Annotated[Path, typer.Argument(callback=to_be_read)]


class CommandGroup(TyperGroup):
    """Commands that end with a sentence where a file, a folder or the database is not as they need it."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except Exception as error:
            said = reason_of(error)
            if said is None:
                raise
            print(f"✗ {said}", file=sys.stderr)
            raise typer.Exit(1) from error


def reason_of(error: Exception) -> str | None:
    """The fault outside of the program that an error tells of, in words; None for a defect of its own."""
    if isinstance(error, OSError):
        from toso.core.disk_words import sentence_of

        return sentence_of(error) if error.filename is not None else None
    if type(error).__module__.startswith("sqlalchemy."):
        from sqlalchemy.exc import DBAPIError

        from toso.core.problem_answers import from_database

        problem = from_database(error) if isinstance(error, DBAPIError) else None
        return problem.title if problem else None
    return None
