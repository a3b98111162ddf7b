"""One route on the libraries that the product stands on anyway (P9): what a start costs before any code of ours."""

import sys

import jwt  # noqa: F401 — loaded, not used: only the start is measured
import pydantic_settings  # noqa: F401 — as above
import sqlalchemy as sa
import typer  # noqa: F401 — as above
import uvicorn
from fastapi import FastAPI
from pysqlite3 import dbapi2
from sqlmodel import Field, Session, SQLModel, select


class Note(SQLModel, table=True):
    id: int = Field(primary_key=True)
    text: str


engine = sa.create_engine("sqlite://", module=dbapi2, poolclass=sa.pool.StaticPool)
SQLModel.metadata.create_all(engine)
app = FastAPI()


@app.get("/healthz")
async def healthz() -> dict[str, int]:
    with Session(engine) as session:
        return {"notes": len(session.exec(select(Note)).all())}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_config=None, access_log=False)
