/** One quota: what is asked until when, its khu phố side by side, and one of them whole with its steps, shares and history. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { useQuery } from "../../core/query.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, goalText, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { ask } from "../../ui/dialog.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Progress } from "../../ui/progress.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Timeline } from "../../ui/timeline.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { Acts } from "./step-forms.js";
import { ownName } from "./names.js";
import { standing } from "./quotas.js";
import { Members } from "./shares.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"QuotaRead">} Quota */
/** @typedef {import("../../api/types.d.ts").Schema<"QuotaTeamRead">} Team */

await stylesheet("quotas");

const TONES = /** @type {const} */ ({
  proposed: "progress",
  accepted: "info",
  countered: "warning",
  issued: "good",
  withdrawn: "done",
});

/** @param {import("../../core/router.js").PageProps} props */
export default function QuotaPage({ params }) {
  const quota = useGet("/quotas/{quota_id}", { params: { quota_id: params.id ?? "" } });
  const row = quota.data;
  const agreed =
    row && can("quota.issue")
      ? row.rows.filter((team) => team.state === "accepted" && team.actions.includes("issue") && team.number > 0)
      : [];
  return Page({
    title: row?.label ?? t("title"),
    status: row && standing(row),
    crumbs: [{ label: t("title"), href: "/chi-tieu-giao" }, { label: row?.label ?? t("measure") }],
    actions:
      row &&
      agreed.length > 1 &&
      Button({
        label: t("issueAgreed", { count: agreed.length }),
        kind: "primary",
        icon: "check",
        onClick: () => void issueAll(row, agreed),
      }),
    children: Loaded({ of: quota, lines: 8, children: (/** @type {Quota} */ data) => Whole({ quota: data }) }),
  });
}

/** @param {Quota} quota @param {Team[]} teams */
async function issueAll(quota, teams) {
  const total = teams.reduce((sum, team) => sum + team.number, 0);
  if (
    !(await ask({
      title: t("issueAgreed.ask", { count: teams.length }),
      text: t("issueAgreed.text", { number: number(total), noun: quota.noun }),
      yes: t("act.issue"),
    }))
  )
    return;
  try {
    await post("/quotas/{quota_id}/issue", {
      params: { quota_id: quota.id },
      body: { rows: teams.map(({ id, version }) => ({ id, version })) },
    });
    toast(t("issueAgreed.done"));
  } catch (error) {
    toastProblem(error);
  }
  invalidate("/quotas", "/today");
}

/** @type {Component<{ quota: Quota }>} */
const Whole = component(function Whole({ quota }) {
  const [query, change] = useQuery();
  const only = quota.rows.length === 1 ? quota.rows[0] : undefined;
  const chosen = quota.rows.find(({ id }) => id === query.to);
  const facts = Section({
    title: t("measure"),
    children: Facts({
      facts: [
        { label: t("facts.goal"), value: t("facts.goalOf", { percent: goalText(quota.goal_percent) }) },
        {
          label: t("facts.window"),
          value: t("facts.windowOf", { from: date(quota.starts_on), to: date(quota.due_on) }),
        },
        { label: t("facts.answerBy"), value: date(quota.answer_by) },
        { label: t("facts.number"), value: t("count", { number: number(quota.number), noun: quota.noun }) },
        { label: t("facts.by"), value: quota.by_name },
        ...(quota.note ? [{ label: t("facts.note"), value: quota.note, wide: true }] : []),
      ],
    }),
  });
  // Whoever has one khu phố came to answer or to share out.
  if (only) return html`<div class="stack">${TeamPart({ key: only.id, quota, team: only })}${facts}</div>`;
  return html`<div class="stack">
    ${facts}
    ${Section({ title: t("places"), children: Places({ quota, chosen: chosen?.id, open: (id) => change({ to: id }) }) })}
    ${chosen && TeamPart({ key: chosen.id, quota, team: chosen })}</div>`;
});

/** @type {Component<{ quota: Quota, chosen?: string, open: (id: string) => void }>} */
const Places = component(function Places({ quota, chosen, open }) {
  return DataTable({
    caption: t("places"),
    rows: quota.rows,
    rowKey: (/** @type {Team} */ row) => row.id,
    columns: [
      {
        key: "unit",
        label: t("place"),
        kind: "main",
        show: (row) =>
          html`
            <button type="button" class="quota-open" aria-expanded=${String(row.id === chosen)}
              onClick=${() => open(row.id)}>${row.unit_name}</button> <span class="soft small">${ownName(row)}</span>`,
      },
      { key: "state", label: t("state"), show: (row) => Status({ label: row.state_label, tone: TONES[row.state] }) },
      { key: "proposed", label: t("proposed"), kind: "number", value: (row) => row.proposed },
      { key: "answered", label: t("answered"), kind: "number", value: (row) => row.answered },
      { key: "issued", label: t("issued"), kind: "number", value: (row) => row.issued },
      {
        key: "done",
        label: t("done"),
        kind: "number",
        show: (row) =>
          row.progress ? t("doneOf", { done: number(row.progress.done), percent: row.progress.percent_text }) : "—",
      },
    ],
  });
});

/** @type {Component<{ quota: Quota, team: Team }>} */
const TeamPart = component(function TeamPart({ quota, team }) {
  const { basis, progress } = team;
  return Section({
    title: ownName(team) ? t("team", { unit: team.unit_name, team: team.team_name }) : team.unit_name,
    actions: Status({ label: team.state_label, tone: TONES[team.state] }),
    children: html`<div class="stack">
      ${Facts({
        facts: [
          { label: t("proposed"), value: number(team.proposed) },
          { label: t("answered"), value: number(team.answered) },
          { label: t("issued"), value: number(team.issued) },
        ],
      })}
      ${
        basis.base > 0 &&
        html`<p class="soft">
          ${t("basis", {
            on: date(basis.on),
            counted: number(basis.counted),
            base: number(basis.base),
            noun: quota.noun,
            missing: number(basis.suggested),
            percent: goalText(quota.goal_percent),
          })}
          ${" "}
          ${basis.known < basis.base && t("basis.known", { known: number(basis.known), base: number(basis.base) })}</p>`
      }
      ${
        progress &&
        html`<div>
          <p>
            ${t("progress", { from: date(quota.starts_on), on: date(progress.on) })}
            : <strong>${t("progressOf", { done: number(progress.done), number: number(progress.number), noun: quota.noun })}</strong>
          </p>
          ${Progress({ value: progress.percent, label: t("done"), goal: 100 })}</div>`
      }
      ${Acts({ team, noun: quota.noun })}
      ${team.state === "issued" && Members({ team, noun: quota.noun })}
      <details class="quota-history"><summary>${t("history", { count: team.steps.length })}</summary>${History({ team })}</details></div>`,
  });
});

/** @type {Component<{ team: Team }>} */
const History = component(function History({ team }) {
  return Timeline({
    label: t("history", { count: team.steps.length }),
    entries: [...team.steps].reverse().map(({ id, at, by_name: who, label, number: said, reason }) => ({
      id,
      at,
      who,
      title: said === null ? label : t("step.number", { label, number: number(said) }),
      detail: reason || undefined,
    })),
  });
});
