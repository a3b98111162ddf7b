/** One edition of a plan: read whole, submitted, approved, returned, amended, printed; its editions and changes. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date, dateTime, number } from "../../core/text.js";
import { download } from "../../api/client.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Tabs } from "../../ui/tabs.js";
import { toastProblem } from "../../ui/toast.js";
import { AnswersTab } from "./answers.js";
import { ChosenUnits } from "./chosen-units.js";
import { contentOf } from "./content.js";
import { Editions } from "./editions.js";
import { PlanFeeds } from "./feeds.js";
import { Measures } from "./measures.js";
import { editionName } from "./plans.js";
import { Reading, SettledDoubts } from "./full-text.js";
import { Rolled } from "./rolled.js";
import { Steps } from "./steps.js";
import { TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"PlanRead">} Plan */

await stylesheet("plans");

/** @param {import("../../core/router.js").PageProps} props */
export default function PlanPage({ params }) {
  const plan = useGet("/plans/{plan_id}", { params: { plan_id: params.id ?? "" } });
  const row = plan.data;
  return Page({
    title: row ? row.title || t("noName") : t("title"),
    lead: row && [row.code || t("noNumber"), editionName(row)].join(" · "),
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    crumbs: [{ label: t("title"), href: "/ke-hoach" }, { label: row?.code || t("title") }],
    actions: row && Steps({ plan: row, resource: plan }),
    children: Loaded({
      of: plan,
      lines: 10,
      children: (data) =>
        html`<div class="stack plan">
          ${Notices({ plan: data })}
          ${PlanFacts({ plan: data })}
          ${Tabs({ label: t("plan.tab"), tabs: tabsOf(data, plan) })}
        </div>`,
    }),
  });
}

/** @param {Plan} plan @param {import("../../core/resource.js").Resource<Plan>} resource */
const tabsOf = (plan, resource) => [
  { name: "noi-dung", label: t("plan.tab.read"), show: () => Reading({ content: contentOf(plan.content) }) },
  ...(plan.units.length
    ? [{ name: "don-vi", label: t("plan.tab.units"), show: () => ChosenUnits({ plan, resource }) }]
    : []),
  ...(can("period.read") && plan.content.targets?.length
    ? [
        {
          name: "chi-tieu",
          label: t("plan.tab.measures"),
          show: () => Measures({ planId: plan.id, state: plan.state }),
        },
      ]
    : []),
  ...(plan.content.tasks?.length
    ? [{ name: "tu-ghi", label: t("plan.tab.feeds"), show: () => PlanFeeds({ planId: plan.id }) }]
    : []),
  ...(MAKING.has(plan.state)
    ? []
    : [{ name: "phu-trach", label: t("plan.tab.answers"), show: () => AnswersTab({ planId: plan.id }) }]),
  { name: "thay-doi", label: t("plan.tab.changes"), show: () => Editions({ plan }) },
  ...(plan.doubts.length
    ? [
        {
          name: "diem",
          label: t("plan.tab.doubts"),
          count: plan.doubts.length,
          show: () => SettledDoubts({ doubts: plan.doubts }),
        },
      ]
    : []),
];

/** The states in which a plan is not in force yet. */
const MAKING = new Set(["draft", "returned", "submitted"]);

/** @type {Component<{ plan: Plan }>} what stands in the way, why it came back, why it was amended */
const Notices = component(function Notices({ plan }) {
  const missing = [...new Set(Object.values(plan.missing))];
  return html`
    ${plan.rolled && Rolled({ rolled: plan.rolled })}
    ${MAKING.has(plan.state) && can("period.read") && Boolean(plan.content.targets?.length) && Uncounted({ planId: plan.id })}
    ${
      plan.state === "returned" &&
      plan.return_reason &&
      html`<div class="notice is-danger">
        ${Icon({ name: "alert" })}
        <div><p><strong>${t("plan.returnReason")}</strong></p><p>${plan.return_reason}</p></div>
      </div>`
    }
    ${
      plan.amend_reason &&
      html`<div class="notice">
        ${Icon({ name: "info" })}
        <div><p><strong>${t("plan.amendReason")}</strong></p><p>${plan.amend_reason}</p></div>
      </div>`
    }
    ${
      missing.length > 0 &&
      html`<div class="notice is-warning">
        ${Icon({ name: "alert" })}
        <div>
          <p><strong>${t("plan.missing")}</strong></p>
          <ul>${missing.map((sentence) => html`<li key=${sentence}>${sentence}</li>`)}</ul>
        </div>
      </div>`
    }`;
});

/** @type {Component<{ planId: string }>} the targets that nobody has settled, before which no plan is approved */
const Uncounted = component(function Uncounted({ planId }) {
  const chosen = useGet("/plans/{plan_id}/measures", { params: { plan_id: planId } });
  const open = chosen.data?.targets.filter(({ tied }) => !tied).map(({ ref }) => ref) ?? [];
  return (
    open.length > 0 &&
    html`<div class="notice is-warning">
      ${Icon({ name: "alert" })}
      <div>
        <p>${t("plan.uncounted", { refs: open.join(", ") })}</p>
        <p><a href=${`/ke-hoach/${planId}?tab=chi-tieu`}>${t("plan.count")}</a></p>
      </div>
    </div>`
  );
});

/** @type {Component<{ plan: Plan }>} */
const PlanFacts = component(function PlanFacts({ plan }) {
  const from = plan.in_force_from;
  const file = plan.source_file_id;
  return html`<section class="card" aria-label=${t("plan.facts")}>${Facts({
    facts: [
      { label: t("issued"), value: date(plan.issued_on) },
      {
        label: t("plan.inForce"),
        value: from
          ? plan.in_force_to
            ? t("plan.span", { from: date(from), to: date(plan.in_force_to) })
            : t("plan.since", { from: date(from) })
          : "—",
      },
      { label: t("part.targets"), value: number(plan.content.targets?.length) },
      { label: t("part.tasks"), value: number(plan.content.tasks?.length) },
      ...(plan.submitted_by
        ? [
            {
              label: t("plan.submittedBy"),
              value: t("plan.byAt", { who: plan.submitted_by, at: dateTime(plan.submitted_at) }),
            },
          ]
        : []),
      ...(plan.approved_by
        ? [
            {
              label: t("plan.approvedBy"),
              value: t("plan.byAt", { who: plan.approved_by, at: dateTime(plan.approved_at) }),
            },
          ]
        : []),
      ...(file
        ? [
            {
              label: t("plan.sourceFile"),
              value: Button({
                label: t("plan.getSource"),
                icon: "download",
                small: true,
                onClick: () => void download(`/files/${file}`, "ke-hoach").catch(toastProblem),
              }),
            },
          ]
        : []),
    ],
  })}</section>`;
});
