/** One material: what it says, what comes next, where it was posted, who has read it, and every step. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { Steps } from "../../ui/timeline.js";
import { Acts } from "./acts.js";
import { Postings } from "./postings.js";
import { Readers } from "./readers.js";
import { Version } from "./version.js";
import { t } from "./vi.js";
import { TONES } from "./words.js";

/** @typedef {import("../../api/types.d.ts").Schema<"MaterialRead">} Material */

/** @param {import("../../core/router.js").PageProps} props */
export default function MaterialPage({ params }) {
  const one = useGet("/materials/{material_id}", { params: { material_id: params.id ?? "" } });
  const row = one.data;
  return Page({
    title: row ? row.title : t("one"),
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    crumbs: [{ label: t("title"), href: "/tai-lieu" }, { label: t("one") }],
    children: Loaded({
      of: one,
      lines: 8,
      children: (/** @type {Material} */ data) => html`<div class="stack">
        ${Told({ row: data })}
        ${data.actions.some((name) => name !== "mark") && Section({ title: t("next"), children: Acts({ row: data, set: one.set }) })}
        ${Section({ title: t("versions"), children: Versions({ row: data }) })}
        ${data.number !== null && Section({ title: t("postings"), children: Postings({ row: data }) })}
        ${
          data.readers > 0 &&
          can("activity.roster") &&
          Section({
            title: t("readers"),
            children: Readers({ row: data, set: one.set }),
          })
        }
        ${data.steps.length > 0 && Section({ title: t("history"), children: Steps({ steps: data.steps, label: t("history") }) })}</div>`,
    }),
  });
}

/** @type {Component<{ row: Material }>} */
const Told = component(function Told({ row }) {
  const told = (/** @type {string} */ label, /** @type {unknown} */ value, wide = false) =>
    value ? [{ label, value: /** @type {any} */ (value), wide }] : [];
  const own = row.own_receipt;
  return html`<section class="card" aria-label=${t("one")}>
    ${Facts({
      facts: [
        ...told(t("kind"), row.kind_label),
        ...told(t("unit"), row.unit_name),
        ...told(t("day"), row.counted_on && date(row.counted_on)),
        ...told(t("fact.audience"), row.audience),
        ...told(t("fact.residents"), row.for_residents && t("fact.yes")),
        ...told(t("fact.from"), row.received_from),
        ...told(t("fact.receivedOn"), row.received_on && date(row.received_on)),
        ...told(t("fact.author"), row.author_name),
        ...told(t("fact.due"), own && !own.confirmed_on && own.due_on && date(own.due_on)),
        ...told(t("fact.read"), own && own.confirmed_on && date(own.confirmed_on)),
        ...told(t("fact.task"), row.task && html`<a href=${`/nhiem-vu/${row.task.id}`}>${row.task.text}</a>`, true),
      ],
    })}
  </section>`;
});

/** @type {Component<{ row: Material }>} the newest open, those before it folded */
const Versions = component(function Versions({ row }) {
  const [first, ...older] = row.versions;
  if (!first)
    return EmptyState({
      title: t("versions.none"),
      hint: row.actions.includes("write") ? t("versions.noneHint") : undefined,
    });
  return html`<div class="stack">${Version({ row, one: first })}
    ${older.map(
      (
        one,
      ) => html`<details key=${one.id} class="more"><summary>${t("version.number", { number: one.number })}</summary>
        ${Version({ row, one })}</details>`,
    )}</div>`;
});
