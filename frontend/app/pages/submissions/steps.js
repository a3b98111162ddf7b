/** What can be done with a submission now: save and hand in; for the desk take over, return, lock, reopen. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { personalWords } from "../../core/personal-words.js";
import { invalidate } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { dateTime } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { JobProgress } from "../../ui/job-progress.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { useJob } from "../../ui/use-job.js";
import { AcceptDialog } from "./accept.js";
import { goTo } from "./fault.js";
import { firstOf, standingOf } from "./progress.js";
import { t } from "./vi.js";

/** @typedef {import("./sheet.js").SheetState} SheetState */
/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRead">} Submission */

const SHOWN = /** @type {const} */ (["submit", "return", "reopen", "lock", "accept"]);
const WITH_REASON = /** @type {const} */ (["return", "reopen"]);

/** @type {Component<{ sheet: SheetState }>} */
export const Steps = component(function Steps({ sheet }) {
  const [open, choose] = useState(/** @type {"return" | "reopen" | "accept" | null} */ (null));
  const { row } = sheet;
  const [query, change] = useQuery();
  const show = () => query.muc && change({ muc: null });
  const params = { submission_id: row.id };
  const done = (/** @type {Submission} */ answer, /** @type {string} */ said) => {
    sheet.took(answer);
    invalidate("/submissions");
    toast(said);
  };
  const submit = async () => {
    const saved = await sheet.save();
    if (!saved) return goTo("faults", show);
    const first = firstOf({ ...standingOf({ ...sheet, row: saved }), blanks: 0 });
    if (first) {
      toast(t("form.remarks"), { tone: "danger" });
      return goTo(first, show);
    }
    const named = personalWords(...saved.sections.map((section) => section.text)).join(", ");
    const blanks = [blanksOf(saved), named && t("form.personal", { words: named })].filter(Boolean).join(" ");
    if (
      !(await ask({
        title: t("form.submitTitle", { period: row.period.title.toLowerCase() }),
        text: [row.after_report, blanks, t("form.submitText")].filter(Boolean).join(" "),
        yes: t("form.submit"),
      }))
    )
      return;
    const settled = await sheet.save(); // a save may have begun while the question stood
    if (!settled) return goTo("faults", show);
    try {
      done(
        await post("/submissions/{submission_id}/submit", { params, version: settled.version }),
        t("form.submitted"),
      );
    } catch (error) {
      const problem = asProblem(error);
      sheet.refused(Object.fromEntries(problem.errors.map((one) => [one.field, one.message])));
      toastProblem(problem);
    }
  };
  const lock = async () => {
    try {
      done(await post("/submissions/{submission_id}/lock", { params, version: row.version }), t("act.done"));
    } catch (error) {
      toastProblem(error);
    }
  };
  const taken = (/** @type {Submission} */ answer) => {
    choose(null);
    done(answer, t("act.done"));
  };
  if (!sheet.editable && !SHOWN.some((name) => row.actions.includes(name))) return null;
  return html`<div class="card sheet-bar">
    ${sheet.editable && Next({ sheet, show })}
    <div class="form-actions">
      ${sheet.editable && Button({ label: t("form.save"), onClick: sheet.save, busy: sheet.saving, disabled: !sheet.dirty })}
      ${row.actions.includes("submit") && Button({ label: t("form.submit"), onClick: submit, kind: "primary", icon: "check" })}
      ${WITH_REASON.filter((name) => row.actions.includes(name)).map((name) =>
        Button({ key: name, label: t(`act.${name}`), onClick: () => choose(name) }),
      )}
      ${row.actions.includes("lock") && Button({ label: t("act.lock"), onClick: () => void lock() })}
      ${
        row.actions.includes("accept") &&
        Button({ label: t("act.accept"), onClick: () => choose("accept"), kind: "primary", icon: "check" })
      }
    </div>
    ${open === "accept" && AcceptDialog({ row, onClose: () => choose(null), onDone: taken })}
    ${open && open !== "accept" && ReasonForm({ name: open, row, onClose: () => choose(null), onDone: taken })}
  </div>`;
});

const NAMED = 4;

/** What is left empty, in a sentence; "" when nothing is. @param {Submission} row */
function blanksOf(row) {
  const empty = row.groups.flatMap((group) => group.cells).filter((cell) => cell.cumulative === null);
  if (empty.length === 0) return "";
  const names = empty
    .slice(0, NAMED)
    .map((cell) => cell.label)
    .join("; ");
  const rest = empty.length - NAMED;
  return t("form.leftEmpty", {
    count: empty.length,
    names: rest > 0 ? t("form.blanksMore", { names, count: rest }) : names,
  });
}

/** @type {Component<{ sheet: SheetState, show: () => unknown }>} what is to be done next, with the way there; what is saved */
const Next = component(function Next({ sheet, show }) {
  const standing = standingOf(sheet);
  if (sheet.errors.data_until) standing.faults += 1;
  const first = firstOf(standing);
  const unread = sheet.misread.size > 0 && t("form.misread", { count: sheet.misread.size });
  const saved = unread || (sheet.savedAt ? t("form.saved", { at: dateTime(sheet.savedAt).slice(0, 5) }) : "");
  return html`<div class=${`notice ${first ? TONES[first] : "is-good"}`}>
    <p>${first ? t(`form.${first}`, { ...standing, count: standing[first] }) : t("form.complete")}${" "}
      <span class="soft small" role="status">${sheet.saving ? t("form.saving") : sheet.dirty ? t("form.unsaved") : saved}</span></p>
    ${first && Button({ label: t(`form.goTo.${first}`), small: true, icon: "down", onClick: () => goTo(first, show) })}
  </div>`;
});

const TONES = { faults: "is-danger", asks: "is-warning", blanks: "" };

/** @type {Component<{ name: "return" | "reopen", row: Submission, onClose: () => void, onDone: (row: Submission) => void }>} */
const ReasonForm = component(function ReasonForm({ name, row, onClose, onDone }) {
  return ReasonDialog({
    draft: `${name} ${row.id}`,
    title: t(`act.${name}`),
    label: t("act.reason"),
    hint: t("act.reasonHint"),
    send: (body, key) =>
      post(name === "return" ? "/submissions/{submission_id}/return" : "/submissions/{submission_id}/reopen", {
        params: { submission_id: row.id },
        version: row.version,
        body,
        key,
      }),
    onClose,
    onDone,
  });
});

/** @type {Component<{ row: Submission }>} */
export const PaperForm = component(function PaperForm({ row }) {
  const [job, follow] = useJob("form");
  const [file, ready] = useState(/** @type {string | null} */ (null));
  const start = async () => {
    try {
      follow(await post("/submissions/{submission_id}/form", { params: { submission_id: row.id } }));
    } catch (error) {
      toastProblem(error);
    }
  };
  return html`<div class="row no-print">
    ${!job && Button({ label: t("form.paper"), onClick: start, icon: "print", kind: "quiet" })}
    ${
      job &&
      !file &&
      JobProgress({
        job,
        label: t("form.paperLabel"),
        onDone: (done) => ready(String(/** @type {any} */ (done.result)?.file_id ?? "")),
        onEnd: () => follow(null),
      })
    }
    ${file && html`<a class="button" href=${`/api/v1/files/${file}?inline=true`} target="_blank" rel="noopener">${t("form.paperOpen")}</a>`}
  </div>`;
});
