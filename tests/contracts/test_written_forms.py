"""Every form that writes over a row with a version is opened, typed into and saved beside somebody else, or says why not."""

import re

from fixtures.pages import FRONTEND
from fixtures.written_forms import EDITS, STEPS

PAGES = FRONTEND / "app" / "pages"
DRAFT = re.compile(r"\bdraft: (?:`([^`]*)`|\"([^\"]*)\")")
SENDS = re.compile(r"\bversion(?:: \w|,)")
NEW = "makes a row of its own"
CHOICES = "holds choices alone"
STEP = "asks why as those that are swept: writes over nothing, its row is read anew (test_rows_in_dialogs.py)"
ABSENT = "has no row in the demonstration"
MENU = "stands behind a menu of its line; its row is read anew (test_rows_in_dialogs.py)"
NO_FORMS = {"audit/codes-a-m.js"}
UNSWEPT = {
    "activities/acts.js make-up": STEP,
    "activities/acts.js roster": STEP,
    "activities/items.js hinder": CHOICES,
    "activities/items.js step": STEP,
    "activities/people.js attendance": CHOICES,
    "activities/uninvite.js uninvite": CHOICES,
    "assessments/rewards.js reward": NEW,
    "assistance/entry.js elsewhere": NEW,
    "assistance/event-form.js event": NEW,
    "assistance/event-form.js residents": CHOICES,
    "assistance/match-forms.js forward": STEP,
    "assistance/match-forms.js new-person": STEP,
    "assistance/match-forms.js person": STEP,
    "assistance/requests.js link": STEP,
    "assistance/requests.js reopen": STEP,
    "breaches/forms.js breach report": STEP,
    "difficulties/step-forms.js answer": STEP,
    "difficulties/step-forms.js escalate": STEP,
    "difficulties/step-forms.js take": STEP,
    "documents/arrivals.js incoming": ABSENT,
    "documents/deliveries.js delivery documentId": NEW,
    "documents/numbering.js number": STEP,
    "documents/numbering.js recall": STEP,
    "documents/register-forms.js scheme": NEW,
    "dossiers/contents.js contents": CHOICES,
    "households/doubtful.js day": STEP,
    "households/household-actions.js close": STEP,
    "households/household-actions.js move": STEP,
    "households/household-actions.js reopen": ABSENT,
    "households/manual-entry.js observe": STEP,
    "households/member-acts.js leave": STEP,
    "households/member-acts.js move": STEP,
    "households/merge-form.js merge": STEP,
    "households/split-form.js split": STEP,
    "households/street-forms.js assign": NEW,
    "households/street-forms.js street": MENU,
    "households/unmerge-form.js unmerge": STEP,
    "import-export/columns.js columns": CHOICES,
    "import-export/mend-cell.js mend": ABSENT,
    "import-export/undo.js undo": STEP,
    "import-export/unknown-units.js unknown units": ABSENT,
    "map/tiles.js map tiles": CHOICES,
    "materials/acts.js readers": STEP,
    "materials/acts.js step": STEP,
    "materials/postings.js step posting": STEP,
    "materials/readers.js papers": CHOICES,
    "messages/editor.js text": ABSENT,
    "money/line.js correct": NEW,
    "money/line.js money types": NEW,
    "money/payment.js payment line": CHOICES,
    "money/payment.js step": STEP,
    "people/account-acts.js disable": STEP,
    "people/client-webhooks.js webhook-replay:": NEW,
    "people/client-webhooks.js webhook:clientId": NEW,
    "people/roles.js end": STEP,
    "people/roles.js role": NEW,
    "plans/answers.js bases": CHOICES,
    "plans/answers.js charge end": STEP,
    "plans/answers.js charge planId": NEW,
    "plans/chosen-units.js unit name": STEP,
    "plans/steps.js kind": STEP,
    "privacy/holds.js hold": NEW,
    "privacy/steps.js erase": STEP,
    "privacy/steps.js extract": STEP,
    "privacy/steps.js finish": STEP,
    "privacy/steps.js name": STEP,
    "quotas/step-forms.js step": STEP,
    "rechecks/hints.js hint cases": STEP,
    "rechecks/hints.js hint close": STEP,
    "rechecks/objections.js hint step": STEP,
    "rechecks/questions.js question": STEP,
    "report-regimes/log-figures.js log-figures": CHOICES,
    "reports/correction.js reopen": STEP,
    "reports/exceptions.js exceptions": STEP,
    "reports/section-editor.js section": ABSENT,
    "reports/steps.js step": STEP,
    "reports/steps.js withdraw": STEP,
    "reports/years.js step": STEP,
    "submissions/desk-acts.js exempt": NEW,
    "submissions/periods.js month": NEW,
    "submissions/steps.js name": STEP,
    "periods/take-back.js take-back": STEP,
    "tasks/assignment.js stop": STEP,
    "tasks/people.js people": CHOICES,
    "tasks/people.js person": NEW,
    "units/badges.js revoke badge": STEP,
    "units/handover.js handover": STEP,
    "units/member-form.js leave": STEP,
    "units/unit-changes.js period": NEW,
    "workbooks/sheet.js workbook at": ABSENT,
}


def drafts() -> set[str]:
    """The forms of the modules that send a version: the module and the fixed words of the draft that each keeps."""
    found = set()
    for path in PAGES.rglob("*.js"):
        text, name = path.read_text(), path.relative_to(PAGES).as_posix()
        if SENDS.search(text) and name not in NO_FORMS and not name.endswith("vi.js"):
            found |= {f"{name} {fixed(one or other)}" for one, other in DRAFT.findall(text)}
    return found


def fixed(template: str) -> str:
    """`payment line ${line.id}` without its ids; what a form is called by a variable keeps the variable's name."""
    return " ".join(re.sub(r"\$\{(\w+)\}", r"\1", re.sub(r"\$\{\w+[^\w}][^}]*\}", "", template)).split())


def test_every_form_with_a_version_is_saved_beside_somebody_or_says_why_not() -> None:
    swept = {one.form for one in (*EDITS, *STEPS)}
    assert drafts() - swept == UNSWEPT.keys()
    assert swept <= drafts() | {"plans/element-form.js element"}  # the page that it stands on sends the version
