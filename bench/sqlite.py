"""The product's SQLite under the types of the standard library's."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
else:
    from pysqlite3 import dbapi2 as sqlite3

__all__ = ["sqlite3"]
