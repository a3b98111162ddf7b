/** Sheets of a phone without a network, handed in as the file that left it; what became of them, without a name of a resident. */
import { html, useState } from "../../../vendor/kit.js";
import { post, upload } from "../../api/client.js";
import { invalidate } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button, LinkButton } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FileField } from "../../ui/file-field.js";
import { Form, useForm } from "../../ui/form.js";
import { Page } from "../../ui/page.js";
import { listAddress } from "./place.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ParcelRead">} Parcel */

await stylesheet("households");

export default function ParcelPage() {
  const [taken, add] = useState(/** @type {Parcel[]} */ ([]));
  return Page({
    title: t("parcel.title"),
    lead: t("parcel.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: listAddress() }, { label: t("parcel.title") }],
    children: html`<div class="stack">
      ${taken.map((parcel, place) => Outcome({ key: taken.length - place, parcel }))}
      <div class="card">${HandIn({ key: taken.length, done: (parcel) => add([parcel, ...taken]) })}</div></div>`,
  });
}

/** @type {Component<{ done: (parcel: Parcel) => void }>} */
const HandIn = component(function HandIn({ done }) {
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("parcel.missing") }),
    submit: ({ file: [file] }) =>
      post("/visits/parcels", { body: /** @type {any} */ (upload(/** @type {File} */ (file))) }),
    done: (parcel) => {
      invalidate("/visits", "/households", "/today");
      done(parcel);
    },
  });
  return Form({
    form,
    label: t("parcel.title"),
    children: html`
      ${FileField({ ...form.bind("file"), label: t("parcel.file"), hint: t("parcel.hint"), accept: ".txt" })}
      <div class="form-actions">
        ${Button({ label: t("parcel.send"), type: "submit", kind: "primary", icon: "upload", busy: form.busy })}
      </div>`,
  });
});

/** @type {Component<{ parcel: Parcel }>} */
const Outcome = component(function Outcome({ parcel }) {
  const { writer_name: name, sheets, stored, held, known, lost_photos: lost, refused } = parcel;
  const told = [
    stored > 0 && t("parcel.stored", { count: stored }),
    held > 0 && t("parcel.held", { count: held }),
    known > 0 && t(known === sheets ? "parcel.allKnown" : "parcel.known", { count: known }),
    lost > 0 && t("parcel.lost", { count: lost }),
    refused.length > 0 && t("parcel.refused", { count: refused.length }),
  ];
  return html`<section class=${`notice ${refused.length + lost > 0 ? "is-warning" : "is-good"}`} role="status"><div class="stack">
    <h2>${t("parcel.of", { name, count: sheets })}</h2>
    <ul>${told.filter(Boolean).map((line) => html`<li key=${line}>${line}</li>`)}</ul>
    ${
      refused.length > 0 &&
      html`<ul aria-label=${t("parcel.refusedList")}>${refused.map(
        (one) => html`<li key=${one.number}>
          ${t(one.visited_on ? "parcel.sheetOf" : "parcel.sheet", { number: one.number, day: date(one.visited_on) })}
          ${[one.reason, ...one.details].join(" ")}
        </li>`,
      )}</ul>
      <p class="small">${t("parcel.stays")}</p>`
    }
    ${held > 0 && html`<div>${LinkButton({ label: t("held.title"), href: "/so-ho/phieu-cho", small: true })}</div>`}
  </div></section>`;
});
