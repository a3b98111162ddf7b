/** The acts of a desk on all units of a period at once: accepting what was handed in, reminding those that owe theirs. */
import { html, useState } from "../../../vendor/kit.js";
import { del, post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { Reminding } from "../tasks/reminders.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SubmissionRow">} Row */
/** @typedef {import("../../api/types.d.ts").Schema<"PeriodRow">} Period */
/** @typedef {import("../../api/types.d.ts").Schema<"AcceptanceRead">} Answer */

const OWED = new Set(["not_submitted", "draft", "returned"]);

/** @type {Component<{ rows: Row[], period: Period }>} */
export const DeskActs = component(function DeskActs({ rows, period }) {
  const [query, change] = useQuery();
  const [left, leave] = useState(/** @type {Answer[]} */ ([]));
  const ready = rows.filter((row) => row.actions.includes("accept") && row.looks === 0);
  const late = rows.filter((row) => OWED.has(row.state) && row.lateness.code !== "exempt");
  const accept = async () => {
    const count = ready.length;
    const question = { title: t("acceptAll.ask", { count }), text: t("acceptAll.text"), yes: t("acceptAll.yes") };
    if (!(await ask(question))) return;
    try {
      const seen = ready.map(({ id, version }) => ({ id: id ?? "", version: version ?? 0 }));
      const answers = await post("/submissions/accept", { body: { rows: seen } });
      leave(answers.filter((one) => !one.accepted));
      toast(t("acceptAll.done", { count: answers.filter((one) => one.accepted).length }));
    } catch (error) {
      toastProblem(error);
    }
    invalidate("/submissions", "/today");
  };
  return html`
    ${
      ready.length > 1 &&
      Button({
        label: t("acceptAll", { count: ready.length }),
        icon: "check",
        kind: "primary",
        onClick: () => void accept(),
      })
    }
    ${
      can("task.remind") &&
      late.length > 0 &&
      Button({
        label: t("remindLate", { count: late.length }),
        icon: "bell",
        onClick: () => change({ viec: "don-doc" }),
      })
    }
    ${
      left.length > 0 &&
      html`<div class="notice is-warning"><p>${t("acceptAll.left", { count: left.length })}</p>
        <ul>${left.map(Waiting)}</ul>
      </div>`
    }
    ${
      query.viec === "don-doc" &&
      can("task.remind") &&
      late.length > 0 &&
      HandInReminding({ period, unit: query.don_vi, onClose: () => change({ viec: null, don_vi: null }) })
    }`;
});

/** One unit that owes its form is reminded in its row. @type {Component<{ row: Row }>} */
export const RemindOne = component(function RemindOne({ row }) {
  const [, change] = useQuery();
  if (!can("report.read") || !can("task.remind") || !OWED.has(row.state) || row.lateness.code === "exempt") return null;
  return Button({
    label: t("remind"),
    small: true,
    icon: "bell",
    onClick: () => change({ viec: "don-doc", don_vi: row.unit_id }),
  });
});

const CHANGED = /** @type {const} */ (["/submissions", "/report-periods", "/today"]);

/** @type {Component<{ row: Row, period: Period }>} a unit is freed from a month, for a reason, and that is taken back */
export const Exemption = component(function Exemption({ row, period }) {
  const [asking, show] = useState(false);
  if (!can("period.manage") || !OWED.has(row.state)) return null;
  const params = { period_id: period.id };
  const lift = async () => {
    try {
      await del("/report-periods/{period_id}/exemptions/{unit_id}", { params: { ...params, unit_id: row.unit_id } });
      toast(t("exempt.lifted", { unit: row.unit_name }));
    } catch (error) {
      toastProblem(error);
    }
    invalidate(...CHANGED);
  };
  if (row.exempt_reason) return Button({ label: t("exempt.lift"), small: true, icon: "history", onClick: lift });
  if (row.lateness.code === "exempt") return null; // it has nothing to hand in
  return html`${Button({ label: t("exempt.do"), small: true, kind: "quiet", onClick: () => show(true) })}
    ${
      asking &&
      ReasonDialog({
        draft: `exempt ${period.id} ${row.unit_id}`,
        title: t("exempt.title", { unit: row.unit_name }),
        submit: t("exempt.do"),
        label: t("act.reason"),
        hint: t("exempt.hint"),
        send: ({ reason }, key) =>
          post("/report-periods/{period_id}/exemptions", { params, body: { unit_id: row.unit_id, reason }, key }),
        onClose: () => show(false),
        onDone: () => {
          show(false);
          invalidate(...CHANGED);
          toast(t("exempt.done", { unit: row.unit_name }));
        },
      })
    }`;
});

/** @param {Answer} one */
const Waiting = (one) =>
  html`<li key=${one.id}><a href=${`/so-lieu/${one.id}`}>${one.unit_name}</a>: ${one.reason}</li>`;

/** @type {Component<{ period: Period, unit?: string, onClose: () => void }>} `unit`: that one alone */
const HandInReminding = component(function HandInReminding({ period, unit, onClose }) {
  const asked = { period: period.code, unit_ids: unit ? [unit] : [] };
  return Reminding({
    name: `/submissions/reminders/text ${period.code} ${unit ?? ""}`,
    texts: (signal) => post("/submissions/reminders/text", { body: asked, signal }),
    log: async (units, channel, text) => {
      const body = { period: period.code, unit_ids: units.map((one) => one.unit_id), channel, text };
      const logged = await post("/submissions/reminders", { body });
      invalidate("/submissions");
      return logged;
    },
    onClose,
  });
});
