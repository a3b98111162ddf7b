/** One breach: its clock, what is known, whom the ward told, the letter that tells. */
import { html } from "../../../vendor/kit.js";
import { useGet } from "../../core/resource.js";
import { dateTime } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { Facts, Page } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Instant, Status } from "../../ui/status.js";
import { LetterButton } from "../drafts/letter-button.js";
import { Deadline, TONES } from "./clock.js";
import { Steps } from "./forms.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"BreachRead">} Breach */

/** @param {import("../../core/router.js").PageProps} props */
export default function BreachPage({ params }) {
  const one = useGet("/privacy/breaches/{breach_id}", { params: { breach_id: params.id ?? "" } });
  const row = one.data;
  return Page({
    title: t("one"),
    lead: row ? t("code", { code: row.code }) : undefined,
    crumbs: [{ label: t("title"), href: "/vi-pham-du-lieu" }, { label: row ? row.code : t("one") }],
    status: row && Status({ label: row.state_label, tone: TONES[row.state] }),
    children: Loaded({
      of: one,
      children: (data) => html`<div class="stack">
        ${Known({ row: data })}
        <div class="form-actions">
          ${data.state === "open" && Letter({ row: data })}
          ${Steps({ row: data, set: one.set })}
        </div>
      </div>`,
    }),
  });
}

/** @type {Component<{ row: Breach }>} */
const Known = component(function Known({ row }) {
  return html`<section class="card stack" aria-label=${t("one")}>${Facts({
    facts: [
      { label: t("discovered"), value: Instant({ at: row.discovered_at }) },
      { label: t("due"), value: Deadline({ row }) },
      ...(row.told_at ? [{ label: t("told"), value: Instant({ at: row.told_at }) }] : []),
      ...(row.told_whom ? [{ label: t("toldWhom"), value: row.told_whom }] : []),
      { label: t("happened"), value: row.happened, wide: true },
      { label: t("whose"), value: row.whose, wide: true },
      { label: t("people"), value: row.people ?? t("peopleUnknown") },
      { label: t("by"), value: row.by_name },
      { label: t("measures"), value: row.measures || "—", wide: true },
      ...(row.closed_at ? [{ label: t("closed"), value: Instant({ at: row.closed_at }) }] : []),
      ...(row.outcome ? [{ label: t("outcome"), value: row.outcome, wide: true }] : []),
    ],
  })}</section>`;
});

/** @type {Component<{ row: Breach }>} */
const Letter = component(function Letter({ row }) {
  const people = row.people === null ? t("peopleUnknown").toLowerCase() : String(row.people);
  return LetterButton({
    label: t("letter"),
    summary: t("summary"),
    addressees: [t("addressee")],
    paragraphs: [
      t("letter.discovered", { at: dateTime(row.discovered_at), happened: row.happened }),
      t("letter.whose", { whose: row.whose, people }),
      row.measures && t("letter.measures", { measures: row.measures }),
    ],
  });
});
