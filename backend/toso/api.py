"""The list of routers under /api/v1, nothing else."""

from fastapi import APIRouter

from toso.audit.routes import router as audit
from toso.files.routes import router as files
from toso.jobs.routes import router as jobs

ROUTERS: tuple[APIRouter, ...] = (jobs, files, audit)
PREFIX = "/api/v1"
