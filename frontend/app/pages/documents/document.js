/** One official document: what it is, its print, its files; for the office desk, numbering and recalling. */
import { html, useState } from "../../../vendor/kit.js";
import { fetchFile } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Icon } from "../../ui/icons.js";
import { Facts, Page, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { toast } from "../../ui/toast.js";
import { Unfinished } from "../reports/unfinished.js";
import { Copies, Parts } from "./copies.js";
import { Deliveries } from "./deliveries.js";
import { Files, Print } from "./files.js";
import { isOut, named, stateTone } from "./labels.js";
import { LineOf } from "./line.js";
import { LintOwn } from "./lint.js";
import { NumberForm, RecallForm } from "./numbering.js";
import { Relations, Replaced } from "./relations.js";
import { SigningPanel } from "./signing.js";
import { t } from "./vi.js";

await stylesheet("documents");

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"JobRead">} Job */

/** @param {{ params: { id: string } }} props */
export default function DocumentPage({ params }) {
  const one = useGet("/documents/{document_id}", { params: { document_id: params.id } });
  const [making, follow] = useState(/** @type {Job | null} */ (null));
  const found = one.data;
  return Page({
    title: found ? named(found) : t("title"),
    crumbs: [
      { label: t("title"), href: "/van-ban" },
      { label: found ? (found.number === null ? found.kind_label : found.code) : "" },
    ],
    status: found && Status({ label: found.state_label, tone: stateTone(found) }),
    actions: found && Acts({ document: found, set: one.set, onNumbered: follow }),
    children: Loaded({
      of: one,
      lines: 8,
      children: (/** @type {Document} */ document) => DocumentView({ document, making, reload: one.refresh }),
    }),
  });
}

/** @type {Component<{ document: Document, set: (document: Document) => void, onNumbered: (job: Job) => void }>} */
const Acts = component(function Acts({ document, set, onNumbered }) {
  const [open, show] = useState(/** @type {"number" | "recall" | null} */ (null));
  const done = (/** @type {Document} */ answer, /** @type {string} */ said) => {
    show(null);
    set(answer);
    invalidate("/documents?", "/documents/register", "/reports", "/today");
    toast(said);
  };
  const close = () => show(null);
  return html`
    ${document.actions.includes("recall") && Button({ label: t("recall"), kind: "quiet", onClick: () => show("recall") })}
    ${document.actions.includes("number") && Button({ label: t("number"), kind: "primary", icon: "check", onClick: () => show("number") })}
    ${
      open === "number" &&
      NumberForm({
        document,
        onClose: close,
        onDone: (answer) => {
          onNumbered(answer.render_job);
          done(answer, t("number.done", { code: answer.code }));
        },
      })
    }
    ${open === "recall" && RecallForm({ document, onClose: close, onDone: (answer) => done(answer, t("recall.done")) })}`;
});

/** @type {Component<{ document: Document, making: Job | null, reload: () => Promise<void> }>} */
const DocumentView = component(function DocumentView({ document, making, reload }) {
  const out = isOut(document);
  const signing = useGet("/documents/{document_id}/signing", { params: { document_id: document.id } });
  const signed = signing.data?.files.find((file) => file.in_force || file.state === "scan");
  const again = () => Promise.all([reload(), signing.refresh()]).then(() => undefined);
  return html`<div class="stack">
    ${
      document.state === "recalled" &&
      html`<div class="notice is-danger">
        ${Icon({ name: "alert" })}
        <p><strong>${t("recalled", { reason: document.recall_reason })}</strong></p>
      </div>`
    }
    ${out && Replaced({ document })}
    ${document.state === "approved" && html`<div class="notice">${Icon({ name: "info" })}<p>${t("waiting")}</p></div>`}
    ${document.state === "draft" && html`<div class="notice">${Icon({ name: "info" })}<p>${t("draft")}</p></div>`}
    ${document.source_kind === "report" && !signed && can("report.read") && OfReport({ id: document.source_id })}
    <div class="document">
      <div class="stack">
        ${Section({
          title: t("preview"),
          children: Print({ document, key: `${document.version}-${signed?.seq ?? 0}` }),
        })}
      </div>
      <div class="stack">
        ${out && SigningPanel({ document, signing, reload: again })}
        ${out && can("document.follow") && Deliveries({ document })}
        <section class="card" aria-label=${t("title")}>${Facts({ facts: factsOf(document) })}</section>
        ${Relations({ document })}
        ${out && LineOf({ documentId: document.id, made: document.files.some((file) => file.format === "pdf" && file.final) })}
        ${Section({
          title: t("files"),
          children: html`
            ${Files({ document, making, reload: again })}
            ${Parts({ document })}`,
        })}
        ${out && Copies({ document })}
        ${
          can("document.lint") &&
          document.files.some((file) => file.format === "pdf" && file.final === out) &&
          Section({
            title: t("tab.lint"),
            children: LintOwn({
              early: !out,
              fetchFile: () => fetchFile(`/documents/${document.id}/files/pdf`, "van-ban.pdf"),
            }),
          })
        }
      </div>
    </div>
  </div>`;
});

/** Whether the period of the report still runs, for who numbers and signs it. @type {Component<{ id: string }>} */
const OfReport = component(function OfReport({ id }) {
  const { data } = useGet("/reports/{report_id}", { params: { report_id: id } });
  return data && Unfinished({ report: data });
});

const SOURCES = {
  report: { path: "/bao-cao", action: "report.read" },
  plan: { path: "/ke-hoach", action: "plan.read" },
  draft: { path: "/soan-van-ban", action: "draft.read" },
};

/** @param {Document} document */
function factsOf(document) {
  const kind = /** @type {"report" | "plan" | "draft"} */ (document.source_kind);
  const source = SOURCES[kind];
  const given = document.number_given_by === "external" ? t("given.external") : t("given.register");
  return [
    { label: t("fact.number"), value: document.number === null ? t("unnumbered") : document.code },
    { label: t("fact.day"), value: date(document.issued_on) },
    { label: t("fact.signer"), value: document.signer_name },
    ...(document.number === null ? [] : [{ label: t("fact.given"), value: given }]),
    ...(source && can(source.action)
      ? [
          {
            label: t("fact.source"),
            value: html`<a href=${`${source.path}/${document.source_id}`}>${t(`source.${kind}`)}</a>`,
          },
        ]
      : []),
    ...(document.recipients.length > 0
      ? [
          {
            label: t("fact.recipients"),
            wide: true,
            value: html`<ul class="recipients">${document.recipients.map((one) => html`<li key=${one}>${one}</li>`)}</ul>`,
          },
        ]
      : []),
  ];
}
