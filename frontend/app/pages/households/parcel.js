/** Work of a phone without a network, handed in as its file or its QR codes; what became of it, without a name of a resident. */
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
import { toastProblem } from "../../ui/toast.js";
import { Camera } from "./parcel-camera.js";
import { listAddress } from "./place.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"HandedInRead">} Parcel */

await stylesheet("households");

export default function ParcelPage() {
  const [taken, add] = useState(/** @type {Parcel[]} */ ([]));
  const [looking, look] = useState(false);
  const done = (/** @type {Parcel} */ parcel) => {
    invalidate("/visits", "/households", "/difficulties", "/today");
    add([parcel, ...taken]);
  };
  const read = (/** @type {string} */ text) => {
    look(false);
    void handIn(new File([text], "phieu.txt", { type: "text/plain" })).then(done, toastProblem);
  };
  return Page({
    title: t("parcel.title"),
    lead: t("parcel.lead"),
    narrow: true,
    crumbs: [{ label: t("title"), href: listAddress() }, { label: t("parcel.title") }],
    children: html`<div class="stack">
      ${taken.map((parcel, place) => Outcome({ key: taken.length - place, parcel }))}
      ${
        looking
          ? Camera({ onWhole: read, onClose: () => look(false) })
          : html`<div>${Button({ label: t("parcel.camera"), icon: "phone", onClick: () => look(true) })}</div>`
      }
      <div class="card">${HandIn({ key: taken.length, done })}</div></div>`,
  });
}

/** @param {File} file @returns {Promise<Parcel>} */
const handIn = (file) => post("/visits/parcels", { body: /** @type {any} */ (upload(file)) });

/** @type {Component<{ done: (parcel: Parcel) => void }>} */
const HandIn = component(function HandIn({ done }) {
  const form = useForm({
    draft: false,
    initial: { file: /** @type {File[]} */ ([]) },
    check: ({ file }) => (file.length ? {} : { file: t("parcel.missing") }),
    submit: ({ file: [file] }) => handIn(/** @type {File} */ (file)),
    done,
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
  const { difficulties, raised, known_difficulties: said, refused_difficulties: unsaid } = parcel;
  const told = [
    stored > 0 && t("parcel.stored", { count: stored }),
    held > 0 && t("parcel.held", { count: held }),
    known > 0 && t(known === sheets ? "parcel.allKnown" : "parcel.known", { count: known }),
    lost > 0 && t("parcel.lost", { count: lost }),
    raised > 0 && t("parcel.raised", { count: raised }),
    said > 0 && t("parcel.said", { count: said }),
    refused.length > 0 && t("parcel.refused", { count: refused.length }),
  ];
  const bad = refused.length + unsaid.length + lost > 0;
  return html`<section class=${`notice ${bad ? "is-warning" : "is-good"}`} role="status"><div class="stack">
    <h2>${t(difficulties > 0 ? "parcel.ofBoth" : "parcel.of", { name, count: sheets, difficulties })}</h2>
    <ul>${told.filter(Boolean).map((line) => html`<li key=${line}>${line}</li>`)}</ul>
    ${
      refused.length > 0 &&
      html`<ul aria-label=${t("parcel.refusedList")}>${refused.map(
        (one) => html`<li key=${one.number}>
          ${t(one.visited_on ? "parcel.sheetOf" : "parcel.sheet", { number: one.number, day: date(one.visited_on) })}
          ${[one.reason, ...one.details].join(" ")}
        </li>`,
      )}</ul>`
    }
    ${
      unsaid.length > 0 &&
      html`<ul aria-label=${t("parcel.unsaidList")}>${unsaid.map(
        (one) => html`<li key=${one.number}>
          ${t("parcel.unsaid", { number: one.number })} ${[one.reason, ...one.details].join(" ")}</li>`,
      )}</ul>`
    }
    ${refused.length + unsaid.length > 0 && html`<p class="small">${t("parcel.stays")}</p>`}
    ${held > 0 && html`<div>${LinkButton({ label: t("held.title"), href: "/so-ho/phieu-cho", small: true })}</div>`}
  </div></section>`;
});
