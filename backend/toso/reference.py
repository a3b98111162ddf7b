"""Pages of docs/ that are written from the code, so that they cannot disagree with it."""

from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import toso
from toso.authz.actions import Action
from toso.authz.matrix import ALLOW, GIVES, LENT
from toso.authz.roles import Role
from toso.core.problem_texts import english_title
from toso.core.settings import Settings
from toso.problem_pages import problem_kinds

_MADE = "<!-- Trang này sinh từ mã (`make docs`); đừng sửa tay. -->\n"


def write_pages(folder: Path) -> None:
    """Writes permissions.md, errors.md and settings.md."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (folder / name).write_text(text, encoding="utf-8")


def pages() -> dict[str, str]:
    """File name → Markdown."""
    return {"permissions.md": _permissions(), "errors.md": _errors(), "settings.md": _settings()}


def _permissions() -> str:
    lines = ["# Quyền: vai trò × việc → tầm với\n", _MADE, "Ô trống: không có quyền.\n"]
    kept = ", ".join(f"`{action}`" for action, reach in LENT.items() if reach is None)
    lines.append(f"Vai trò được ủy quyền không mang theo: {kept}.\n")
    for role in Role:
        lines.append(f"## {role.label} (`{role}`)\n")
        lines += ["| việc | mã | tầm với |", "|---|---|---|"]
        lines += [
            f"| {action.label} | `{action}` | {ALLOW[action][role].label} |"
            for action in Action
            if role in ALLOW[action]
        ]
        given = [other.label for other in Role if other in GIVES.get(role, frozenset())]
        lines.append(f"\nĐược giao cho người khác vai trò: {', '.join(given)}.\n" if given else "")
    return "\n".join(lines)


def _errors() -> str:
    for module in walk_packages(toso.__path__, f"{toso.__name__}."):
        import_module(module.name)  # every problem class, whichever of them this process knows already
    kinds = sorted(problem_kinds().values(), key=lambda kind: (kind.status, kind.code))
    rows = [f"| {kind.status} | `{kind.code}` | {kind.title} | {english_title(kind.code)} |" for kind in kinds]
    told = "`type` của mỗi lỗi là địa chỉ một trang nói về nó (`/problems/<mã>`), tiếng Việt hoặc tiếng Anh theo"
    told += " `Accept-Language`; `title` cũng vậy. `detail` và lời của từng mục có tiếng Anh"
    told += " ở những việc phần mềm khác gọi; chỗ khác là tiếng Việt (`Content-Language` nói rõ).\n"
    head = ["| HTTP | mã | nghĩa | English |", "|---|---|---|---|"]
    return "\n".join(["# Lỗi của API (problem+json, RFC 9457)\n", _MADE, told, *head, *rows, ""])


def _settings() -> str:
    rows = [
        f"| `TOSO_{name.upper()}` | {field.description} | {_default(name, field.default)} |"
        for name, field in Settings.model_fields.items()
    ]
    return "\n".join(["# Cài đặt\n", _MADE, "| biến môi trường | nghĩa | mặc định |", "|---|---|---|", *rows, ""])


def _default(name: str, value: object) -> str:
    if name == "data_dir":
        return "`var/`"
    if name == "frontend_dir":
        return "`frontend/`"
    return f"`{value}`" if isinstance(value, str | int | bool) and value not in {"", True, False} else "—"
