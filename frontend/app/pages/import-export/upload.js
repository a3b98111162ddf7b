/** One uploaded file of the register in whatever step it is: its job, its columns, its rows, or what came of it. */
import { html, useState } from "../../../vendor/kit.js";
import { del } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { number } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { Icon } from "../../ui/icons.js";
import { JobProgress } from "../../ui/job-progress.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { Columns } from "./columns.js";
import { Preview } from "./preview.js";
import { Steps } from "./steps.js";
import { Undo, Undone } from "./undo.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdImportRead">} Import */

const AT = /** @type {const} */ ({
  reading: "file",
  failed: "file",
  columns: "columns",
  checking: "check",
  checked: "check",
  accepting: "take",
  accepted: "take",
  undoing: "take",
  undone: "take",
});

/** @type {Component<{ id: string, leave: () => void }>} `leave`: back to choosing a file */
export const Upload = component(function Upload({ id, leave }) {
  const found = useGet("/household-imports/{upload_id}", { params: { upload_id: id } });
  const [again, chooseAgain] = useState(false);
  const changed = (/** @type {Import} */ row) => {
    found.set(row);
    chooseAgain(false);
  };
  if (found.state === "error" && found.error?.status === 404) {
    return html`<div class="card">
      ${EmptyState({
        title: t("import.missing"),
        hint: t("import.missingHint"),
        action: Button({ label: t("import.another"), kind: "primary", onClick: leave }),
      })}
    </div>`;
  }
  return Loaded({
    of: found,
    lines: 8,
    children: (row) => html`<div class="stack">
      ${Steps({ at: again ? "columns" : AT[/** @type {keyof typeof AT} */ (row.state)] })}
      ${
        row.problem &&
        row.state !== "failed" &&
        html`<div class="notice is-danger" role="alert">${Icon({ name: "alert" })}<p>${row.problem}</p></div>`
      }
      ${Step({
        row,
        again,
        changed,
        leave,
        asked: () => {
          invalidate("/households", "/streets");
          void found.refresh();
        },
        chooseAgain: () => chooseAgain(true),
      })}
    </div>`,
  });
});

/**
 * @type {Component<{ row: Import, again: boolean, changed: (row: Import) => void, leave: () => void, asked: () => void,
 *   chooseAgain: () => void }>}
 *   `asked`: the row is to be read again; `again`: the columns of a checked file are chosen anew
 */
const Step = component(function Step({ row, again, changed, leave, asked, chooseAgain }) {
  const discard = () => throwAway(row, leave);
  switch (row.state) {
    case "reading":
    case "checking":
    case "accepting":
    case "undoing":
      if (!row.job_id) return html`<p class="notice">${t("state.undoing")}</p>`; // another has it done
      return Waiting({ key: row.job_id, row, ended: asked });
    case "failed":
      return html`<div class="notice is-danger" role="alert">${Icon({ name: "alert" })}
        <div><p><strong>${t("failed.title")}</strong></p><p>${row.problem}</p></div>
        ${Button({
          label: t("failed.again"),
          kind: "primary",
          icon: "upload",
          onClick: () =>
            void del("/household-imports/{upload_id}", { params: { upload_id: row.id }, version: row.version }).then(
              leave,
              toastProblem,
            ),
        })}
      </div>`;
    case "accepted":
      return Done({ row, changed, leave });
    case "undone":
      return Undone({ row, leave });
    case "checked":
      if (!row.actions.includes("check")) return Done({ row, changed, leave }); // another's, of which a part is taken
      if (!again) return Preview({ row, changed, leave, chooseAgain, discard });
  }
  return Columns({ key: row.version, row, changed, discard });
});

/** @type {Component<{ row: Import, ended: () => void }>} */
const Waiting = component(function Waiting({ row, ended }) {
  const job = useGet("/jobs/{job_id}", { params: { job_id: row.job_id ?? "" } });
  const label = t(`job.${/** @type {"reading" | "checking" | "accepting" | "undoing"} */ (row.state)}`);
  return html`<div class="card">
    ${Loaded({
      of: job,
      lines: 2,
      children: (now) => JobProgress({ job: now, label: `${label}: ${row.file_name}`, onDone: ended, onEnd: ended }),
    })}
  </div>`;
});

/** @type {Component<{ row: Import, changed: (row: Import) => void, leave: () => void }>} */
const Done = component(function Done({ row, changed, leave }) {
  const { taken } = row;
  return html`<div class="notice is-good" role="status">${Icon({ name: "check" })}
    <div><p><strong>${t("done.title")}</strong></p>
      ${
        taken &&
        html`<p>
          ${t("done.text", {
            fresh: number(taken.new),
            changed: number(taken.changed),
            persons: number(taken.persons),
            observations: number(taken.observations),
          })}
        </p>`
      }
    </div>
    ${Undo({ row, changed })}
    ${Button({ label: t("import.another"), icon: "upload", onClick: leave })}
    ${LinkButton({ label: t("done.see"), href: "/so-ho", kind: "primary" })}
  </div>`;
});

/** @param {Import} row @param {() => void} leave */
async function throwAway(row, leave) {
  if (
    !(await ask({
      title: t("check.discardTitle"),
      text: t("check.discardText"),
      yes: t("check.discard"),
      danger: true,
    }))
  )
    return;
  try {
    await del("/household-imports/{upload_id}", { params: { upload_id: row.id }, version: row.version });
    leave();
  } catch (error) {
    toastProblem(error);
  }
}
