/** One request of a citizen: whom it concerns, its two last days, what comes next, what was done. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Due, Status } from "../../ui/status.js";
import { Steps } from "./steps.js";
import { TONES } from "./tones.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"SubjectRequestRead">} Request */

await stylesheet("privacy");

/** @param {import("../../core/router.js").PageProps} props */
export default function RequestPage({ params }) {
  const one = useGet("/privacy/requests/{request_id}", { params: { request_id: params.id ?? "" } });
  const row = one.data;
  return Page({
    title: row ? row.kind_label : t("request"),
    lead: row ? t("request.code", { code: row.code }) : undefined,
    crumbs: [{ label: t("title"), href: "/du-lieu-ca-nhan" }, { label: row ? row.code : t("request") }],
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    children: Loaded({
      of: one,
      children: (data) => html`<div class="stack">
        ${data.actions.length > 0 && Next({ row: data, set: one.set })}
        ${Asked({ row: data })}
      </div>`,
    }),
  });
}

/** @type {Component<{ row: Request, set: (row: Request) => void }>} */
const Next = component(function Next({ row, set }) {
  const known = row.person_known && row.actions.some((name) => ["extract", "erase", "done"].includes(name));
  const what =
    row.state === "received"
      ? "next.received"
      : known || row.kind === "correction"
        ? /** @type {const} */ (`next.${row.kind}`)
        : "next.person";
  return Section({
    title: t("next.title"),
    children: html`<div class="stack"><div class="notice">${Icon({ name: "info" })}<p>${t(what)}</p></div>${Steps({ row, set })}</div>`,
  });
});

/** @type {Component<{ row: Request }>} */
const Asked = component(function Asked({ row }) {
  const open = row.closed_on === null;
  const left = (/** @type {string} */ day) => (open && day === row.next_due ? row.days_left : null);
  return html`<section class="card stack" aria-label=${t("request")}>
    ${Facts({
      facts: [
        {
          label: t("request.person"),
          value: row.person_name ? html`<strong>${row.person_name}</strong>` : t("request.personUnknown"),
        },
        {
          label: t("request.household"),
          value: row.household_code ? `${row.household_code}${row.unit_name ? `, ${row.unit_name}` : ""}` : "—",
        },
        { label: t("request.received"), value: date(row.received_on) },
        { label: t("request.channel"), value: row.channel_label },
        {
          label: t("request.acknowledge"),
          value: row.acknowledged_on
            ? t("request.acknowledged", { day: date(row.acknowledged_on) })
            : Due({ on: row.acknowledge_by, daysLeft: left(row.acknowledge_by), done: !open, soon: 1 }),
        },
        {
          label: t("request.due"),
          value: row.closed_on
            ? t("request.closedOn", { day: date(row.closed_on) })
            : Due({ on: row.due_on, daysLeft: left(row.due_on), soon: 3 }),
        },
        { label: t("request.by"), value: row.by_name },
        ...(row.third_party ? [{ label: t("new.third"), value: t("request.thirdParty") }] : []),
        ...(row.extended
          ? [{ label: t("act.extend"), value: t("request.extended", { reason: row.extension_reason }), wide: true }]
          : []),
        ...(row.note ? [{ label: t("request.note"), value: row.note, wide: true }] : []),
        ...(row.outcome ? [{ label: t("request.outcome"), value: row.outcome, wide: true }] : []),
      ],
    })}
    ${row.person_id && html`<p><a href=${`/du-lieu-ca-nhan?tab=luot-xem&person_id=${row.person_id}`}>${t("request.viewers")}</a></p>`}
  </section>`;
});
