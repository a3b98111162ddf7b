/** What was read from a plan text, element by element in its order; each leads to its source and can be edited. */
import { html } from "../../../vendor/kit.js";
import { date, goalText } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { Status } from "../../ui/status.js";
import { anchorOf, namesOf } from "./content.js";
import { yearsOf } from "./plans.js";
import { t } from "./vi.js";

/** @import { ComponentChildren } from "../../../vendor/kit.js" */
/** @typedef {import("./content.js").Content} Content */
/** @typedef {import("./content.js").Draft} Draft */
/** @typedef {import("./element-form.js").Element} Element */
/** @typedef {Extract<Element, { index: number }>} Row */
/**
 * @typedef {{ pointer: string, element: Element, title?: string, show: ComponentChildren }} Entry `pointer`: of the
 *   element in the source
 */
/**
 * @typedef {{ focused: string, tied: (pointer: string) => boolean, doubts: (pointer: string) => number, look: (pointer:
 *   string) => void, edit: ((element: Element) => void) | null, remove: ((row: Row, title: string) => unknown) | null }} Hands
 */

/** @type {Component<{ draft: Draft, content: Content, hands: Hands }>} */
export const Elements = component(function Elements({ draft, content, hands }) {
  const parts = [
    { label: t("part.head"), entries: [head(draft, content)] },
    { label: t("part.bases"), entries: lines("legal_bases", content) },
    { label: t("part.introduction"), entries: text("introduction", content) },
    { label: t("part.purposes"), entries: lines("purposes", content) },
    { label: t("part.requirements"), entries: lines("requirements", content) },
    { label: t("part.targets"), entries: targets(draft, content) },
    { label: t("part.tasks"), entries: tasks(draft, content) },
    { label: t("part.funding"), entries: text("funding", content) },
    { label: t("part.duties"), entries: duties(content) },
    { label: t("part.closing"), entries: text("closing", content) },
    { label: t("part.recipients"), entries: recipients(content) },
    { label: t("part.signature"), entries: [signature(content)] },
  ];
  return html`<div class="stack">${parts.map(
    ({ label, entries }) => html`<section class="part" key=${label} aria-label=${label}>
      <h2>${label} ${entries.length > 1 && html`<span class="count">${entries.length}</span>`}</h2>
      ${
        entries.length === 0
          ? html`<p class="soft">${t("part.empty")}</p>`
          : entries.map((entry) => ElementCard({ key: entry.pointer + (entry.title ?? ""), entry, hands }))
      }
    </section>`,
  )}</div>`;
});

/** @type {Component<{ entry: Entry, hands: Hands }>} */
const ElementCard = component(function ElementCard({ entry: { pointer, element, title, show }, hands }) {
  const count = hands.doubts(pointer);
  const { edit, remove } = hands;
  return html`<article class=${classes("element", hands.focused === pointer && "is-focused")} data-element=${pointer} tabindex="-1">
    <div class="element-body">${title && html`<strong>${title}</strong>`}${show}</div>
    <div class="element-tools">
      ${count > 0 && Status({ label: t("doubts.here", { count }), tone: "warning" })}
      ${
        hands.tied(pointer)
          ? Button({
              label: t("draft.jump"),
              icon: "eye",
              small: true,
              kind: "quiet",
              onClick: () => hands.look(pointer),
            })
          : html`<span class="soft small">${t("draft.notInSource")}</span>`
      }
      ${edit && Button({ label: t("draft.edit"), icon: "edit", small: true, kind: "quiet", onClick: () => edit(element) })}
      ${
        remove &&
        "index" in element &&
        Button({
          label: t("draft.remove"),
          icon: "trash",
          small: true,
          kind: "quiet",
          onClick: () => remove(element, title ?? ""),
        })
      }
    </div>
  </article>`;
});

/** @param {Draft} draft @param {Content} content @returns {Entry} */
const head = (draft, content) => ({
  pointer: "/head",
  element: { part: "head" },
  show: html`<p class="element-title">${content.title || t("noName")}</p>
    <p class="soft">
      ${[
        content.number ? `${content.number}/${content.symbol}` : t("noNumber"),
        content.place,
        date(content.issued_on),
        content.issuer,
        `${t("field.year")} ${yearsOf({ year: content.year, last_year: draft.last_year })}`,
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>`,
});

/** @param {"legal_bases" | "purposes" | "requirements"} part @param {Content} content @returns {Entry[]} */
const lines = (part, content) =>
  content[part].map((line, index) => ({ pointer: `/${part}/${index}`, element: { part }, show: html`<p>${line}</p>` }));

/** @param {"introduction" | "funding" | "closing"} part @param {Content} content @returns {Entry[]} */
const text = (part, content) =>
  content[part]
    ? [{ pointer: `/${part}`, element: { part }, show: html`<p class="element-text">${content[part]}</p>` }]
    : [];

/** @param {Draft} draft @param {Content} content @returns {Entry[]} */
const targets = (draft, content) =>
  content.targets.map((row, index) => ({
    pointer: anchorOf(draft, "targets", row),
    element: { part: "targets", index },
    title: t("part.target", { ref: row.ref }),
    show: html`
      <p>${row.text}</p>
      <p class="soft">
        ${[
          row.goal_percent != null && t("plan.goal", { value: goalText(row.goal_percent) }),
          row.deadline_on && t("plan.lastDay", { day: date(row.deadline_on) }),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>`,
  }));

/** @param {Draft} draft @param {Content} content @returns {Entry[]} */
const tasks = (draft, content) =>
  content.tasks.map((row, index) => ({
    pointer: anchorOf(draft, "tasks", row),
    element: { part: "tasks", index },
    title: `${t("part.task", { ref: row.ref })}${row.heading ? ` · ${row.heading}` : ""}`,
    show: html`${row.text && html`<p>${row.text}</p>`}${Items({ items: row.items })}
      <ul class="element-facts">
        <li>${t("plan.leads", { names: namesOf(row.leads) || "—" })}</li>
        <li>${t("plan.helpers", { names: namesOf(row.coordinators) || "—" })}</li>
        <li>
          ${t("plan.until", { text: `${row.deadline.printed || t(`deadline.${row.deadline.kind}`)}` })}
          ${row.deadline.printed && html` <span class="soft">(${t(`deadline.${row.deadline.kind}`)})</span>`}
        </li>
      </ul>`,
  }));

/** @param {Content} content @returns {Entry[]} */
const duties = (content) =>
  content.duties.map((row, index) => ({
    pointer: `/duties/${index}`,
    element: { part: "duties", index },
    title: row.name,
    show: Items({ items: row.items }),
  }));

/** @param {Content} content @returns {Entry[]} */
const recipients = (content) =>
  content.recipients.map((row, index) => ({
    pointer: `/recipients/${index}`,
    element: { part: "recipients" },
    show: html`<p>${row.name}${row.purpose && html` <span class="soft">(${row.purpose})</span>`}</p>`,
  }));

/** @param {Content} content @returns {Entry} */
const signature = (content) => ({
  pointer: "/signature",
  element: { part: "signature" },
  show: html`${content.signature.lines.map((line) => html`<p key=${line}>${line}</p>`)}<p><strong>${content.signature.name}</strong></p>`,
});

/** @type {Component<{ items: string[] }>} */
export const Items = component(function Items({ items: all }) {
  return (
    all.length > 0 &&
    html`<ul class="element-items">${all.map((item, index) => html`<li key=${index}>${item}</li>`)}</ul>`
  );
});
