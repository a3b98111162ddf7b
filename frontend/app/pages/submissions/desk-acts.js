/** The acts of a desk on all units of a period at once: accepting what was handed in, reminding those that owe theirs. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
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
