"""Every form that writes over a row with a version is opened, typed into and saved beside somebody else, or says why not."""

import re
from pathlib import Path

from fixtures.pages import FRONTEND
from fixtures.written_forms import EDITS
from fixtures.written_steps import STEPS

PAGES = FRONTEND / "app" / "pages"
DRAFT = re.compile(r"\bdraft: (?:`([^`]*)`|\"([^\"]*)\")")
SENDS = re.compile(r"\bversion(?:: \w|,)")
PUTS = re.compile(r"\b(?:put|patch)\(")
PART = re.compile(r"^(?=(?:export )?(?:default )?(?:async )?(?:const|function) )", re.MULTILINE)
NAME = re.compile(r"(?:export )?(?:default )?(?:async )?(?:const|function) (\w+)")
IMPORT = re.compile(r"import \{([^}]*)\} from \"(\.[^\"]*)\"")
# Each has its row read anew (test_rows_in_dialogs.py); a step writes over nothing.
APART = "is kept by person or place: each is put together apart (merge.test.js)"
LIST = "is a list of choices, one place (merge.test.js); the demonstration has none, or one alone, to choose"
SEARCHED = "a step for which a person or a household is searched for"
TOGETHER = "a step whose choices hang together"
OWN = "of whoever uploaded it alone: nobody else saves it"
REPORT = "of a month or a year that is being closed, before which the figures of all its units come"
HINT = "a step on a hint that was answered, seven days after it was asked"
SELDOM = "a step on what the demonstration's day does not have, and no one call makes"
PRINT = "its page waits for a print that no worker makes here"
UNSWEPT = {
    "activities/items.js hinder": SELDOM,
    "activities/people.js attendance": APART,
    "activities/uninvite.js uninvite": APART,
    "assistance/event-form.js residents": LIST,
    "assistance/match-forms.js new-person": SEARCHED,
    "assistance/match-forms.js person": SEARCHED,
    "assistance/requests.js link": SEARCHED,
    "documents/numbering.js number": SELDOM,
    "documents/numbering.js recall": PRINT,
    "dossiers/contents.js contents": LIST,
    "households/doubtful.js day": SELDOM,
    "households/member-acts.js move": SEARCHED,
    "households/member-acts.js return": SELDOM,
    "households/merge-form.js merge": SEARCHED,
    "households/split-form.js split": TOGETHER,
    "households/unmerge-form.js unmerge": SELDOM,
    "import-export/columns.js columns": OWN,
    "import-export/mend-cell.js mend": OWN,
    "import-export/undo.js undo": OWN,
    "import-export/unknown-units.js unknown units": OWN,
    "map/tiles.js map tiles": APART,
    "plans/answers.js bases": LIST,
    "plans/chosen-units.js unit name": SELDOM,
    "privacy/steps.js erase": SELDOM,
    "privacy/steps.js extract": SELDOM,
    "rechecks/hints.js hint cases": HINT,
    "rechecks/objections.js hint step": HINT,
    "rechecks/questions.js question": HINT,
    "report-regimes/log-figures.js log-figures": LIST,
    "reports/correction.js reopen": REPORT,
    "reports/exceptions.js exceptions": REPORT,
    "reports/section-editor.js section": REPORT,
    "reports/steps.js step": REPORT,
    "reports/steps.js withdraw": REPORT,
    "reports/years.js step": REPORT,
    "periods/take-back.js take-back": REPORT,
    "tasks/people.js people": LIST,
    "units/handover.js handover": TOGETHER,
    "workbooks/sheet.js workbook at": OWN,
}
MOST = 39


def parts(path: Path) -> dict[str, str]:
    """The functions and components of a module, by name."""
    found = {}
    for part in PART.split(path.read_text()):
        named = NAME.match(part)
        found[named[1] if named else ""] = part
    return found


def senders(path: Path, every: dict[Path, dict[str, str]]) -> set[str]:
    """All that a module may call that sends a version: its own functions, and those of other modules."""
    found = {name for name, part in every[path].items() if name and SENDS.search(part)}
    for names, source in IMPORT.findall(path.read_text()):
        other = every.get((path.parent / source).resolve(), {})
        taken = {name.split(" as ")[0].strip() for name in names.split(",")}
        found |= {name for name in taken & other.keys() if SENDS.search(other[name])}
    return found


def drafts() -> set[str]:
    """The forms that send a version, or put a row in the place of another: the module and the draft that each keeps."""
    found, every = set(), {path: parts(path) for path in PAGES.rglob("*.js")}
    for path, own in every.items():
        calls = senders(path, every)
        for name, part in own.items():
            sends = SENDS.search(part) or any(re.search(rf"\b{one}\(", part) for one in calls - {name})
            if sends or PUTS.search(part):
                module = path.relative_to(PAGES).as_posix()
                found |= {f"{module} {fixed(one or other)}" for one, other in DRAFT.findall(part)}
    return found


def fixed(template: str) -> str:
    """`payment line ${line.id}` without its ids; what a form is called by a variable keeps the variable's name."""
    return " ".join(re.sub(r"\$\{(\w+)\}", r"\1", re.sub(r"\$\{\w+[^\w}][^}]*\}", "", template)).split())


def test_every_form_with_a_version_is_saved_beside_somebody_or_says_why_not() -> None:
    swept = {one.form for one in (*EDITS, *STEPS)}
    assert drafts() - swept == UNSWEPT.keys()
    assert len(UNSWEPT) <= MOST
    assert swept <= drafts() | {"plans/element-form.js element"}  # the page that it stands on sends the version
