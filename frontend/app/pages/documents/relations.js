/** What corrects or replaces a document, and what it corrects or replaces itself. */
import { html, useState } from "../../../vendor/kit.js";
import { del, get, post } from "../../api/client.js";
import { invalidate, useGet, useResource } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { navigate } from "../../core/router.js";
import { useBusy } from "../../ui/busy.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { ask } from "../../ui/dialog.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { Section } from "../../ui/page.js";
import { RadioGroup, Select } from "../../ui/select.js";
import { toast, toastProblem } from "../../ui/toast.js";
import { isOut, named } from "./labels.js";
import { t } from "./register-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"RelationRead">} Relation */

/** @type {Component<{ document: Document }>} nothing shows for readers while there is nothing */
export const Relations = component(function Relations({ document }) {
  const [adding, add] = useState(false);
  const found = useGet("/documents/{document_id}/relations", { params: { document_id: document.id } });
  const may = can("document.issue") && document.state !== "draft";
  const writes = can("draft.write") && isOut(document);
  const rows = found.data ?? [];
  if (!may && !writes && rows.length === 0) return null;
  const remove = async (/** @type {Relation} */ row) => {
    if (
      !(await ask({
        title: t("relations.removeAsk", { code: row.code }),
        yes: t("relations.remove", { code: row.code }),
        danger: true,
      }))
    )
      return;
    await del("/documents/{document_id}/relations/{relation_id}", {
      params: { document_id: document.id, relation_id: row.id },
    }).then(() => {
      invalidate("/documents/register");
      toast(t("relations.removed"));
      return found.refresh();
    }, toastProblem);
  };
  return Section({
    title: t("relations"),
    id: "dinh-chinh",
    actions: may && Button({ label: t("relations.add"), small: true, icon: "link", onClick: () => add(true) }),
    children: html`${
      rows.length === 0
        ? html`<p class="soft">${t("relations.none")}</p>`
        : html`<ul class="relations">${rows.map(
            (row) => html`<li key=${row.id}>
              <span>
                ${row.label} <a href=${`/van-ban/${row.document_id}`}>
                  ${row.issued_on ? t("relations.ofDay", { code: row.code, day: date(row.issued_on) }) : row.code}
                </a>
              </span>
              ${
                may &&
                Button({
                  label: t("relations.remove", { code: row.code }),
                  icon: "cross",
                  iconOnly: true,
                  kind: "quiet",
                  small: true,
                  onClick: () => void remove(row),
                })
              }
            </li>`,
          )}</ul>`
    }
      ${writes && Successors({ document })}
      ${adding && AddForm({ document, onClose: () => add(false), onDone: found.set })}`,
  });
});

/** A notice to whoever reads a document whose place another one has taken. @type {Component<{ document: Document }>} */
export const Replaced = component(function Replaced({ document }) {
  const found = useGet("/documents/{document_id}/relations", { params: { document_id: document.id } });
  const later = (found.data ?? []).filter((one) => one.kind === "replaces" && !one.forward && one.issued_on);
  return html`${later.map(
    (one) => html`<div key=${one.id} class="notice">
      ${Icon({ name: "alert" })}
      <p>
        <strong>
          ${one.label} <a href=${`/van-ban/${one.document_id}`}>
            ${t("relations.ofDay", { code: one.code, day: date(one.issued_on) })}
          </a>
        </strong>
      </p>
    </div>`,
  )}`;
});

/** Where the one that follows is begun: reports and plans are made anew where their figures are. */
const ELSEWHERE = {
  report: { path: "/bao-cao", label: "relations.ofReport", action: "report.read" },
  plan: { path: "/ke-hoach", label: "relations.ofPlan", action: "plan.read" },
};

/** @type {Component<{ document: Document }>} */
const Successors = component(function Successors({ document }) {
  const [busy, during] = useBusy();
  const begin = (/** @type {"replaces" | "corrects"} */ kind) =>
    during(async () => {
      const made = await post("/document-drafts", { body: { on: null, mends: { kind, target_id: document.id } } });
      invalidate("/document-drafts");
      navigate(`/soan-van-ban/${made.id}`);
    });
  const place = ELSEWHERE[/** @type {"report" | "plan"} */ (document.source_kind)];
  return html`<div class="row">
      ${
        document.source_kind === "draft" &&
        Button({
          label: t("relations.replace"),
          small: true,
          icon: "edit",
          busy,
          onClick: () => void begin("replaces"),
        })
      }
      ${Button({ label: t("relations.correct"), small: true, icon: "edit", busy, onClick: () => void begin("corrects") })}
    </div>
    ${
      place &&
      can(place.action) &&
      html`<p class="small"><a href=${`${place.path}/${document.source_id}`}>${t(/** @type {"relations.ofPlan"} */ (place.label))}</a></p>`
    }`;
});

/**
 * Every line of a year, not its first hundred alone.
 * @param {number} year
 * @param {Document["kind"] | undefined} kind
 * @param {AbortSignal} signal
 */
async function wholeYear(year, kind, signal) {
  const rows = [];
  /** @type {string | null | undefined} */
  let cursor;
  do {
    const page = await get("/documents/register", { query: { year, kind, cursor }, signal });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor);
  return rows;
}

/** @type {Component<{ document: Document, onClose: () => void, onDone: (rows: Relation[]) => void }>} */
const AddForm = component(function AddForm({ document, onClose, onDone }) {
  const last = Number(today.value.slice(0, 4));
  const [year, choose] = useState(String(last));
  const letter = document.kind === "letter";
  const kind = letter ? undefined : document.kind;
  const register = useResource(`register of ${year} ${kind}`, (signal) => wholeYear(Number(year), kind, signal));
  const options = (register.data ?? [])
    .filter(({ id }) => id !== document.id)
    .map((row) => ({ value: row.id, label: `${row.code}, ${named(row)}` }));
  const form = useForm({
    draft: `relation ${document.id}`,
    initial: { kind: letter ? "corrects" : "replaces", target_id: "" },
    check: ({ target_id: target }) => (target ? {} : { target_id: t("relations.missing") }),
    submit: ({ kind, target_id: target }, key) =>
      post("/documents/{document_id}/relations", {
        params: { document_id: document.id },
        key,
        body: { kind: /** @type {"corrects" | "replaces"} */ (kind), target_id: target },
      }),
    done: (rows) => {
      onDone(rows);
      invalidate("/documents/register");
      toast(t("relations.done"));
      onClose();
    },
  });
  return FormDialog({
    title: t("relations.title"),
    form,
    submit: t("relations.add"),
    onClose,
    children: html`
      ${RadioGroup({
        ...form.bind("kind"),
        label: t("relations.kind"),
        options: [
          { value: "corrects", label: t("relations.corrects"), hint: t("relations.correctsHint"), disabled: !letter },
          { value: "replaces", label: t("relations.replaces"), hint: t("relations.replacesHint") },
        ],
      })}
      ${Select({
        label: t("relations.year"),
        name: "year",
        value: year,
        onChange: choose,
        empty: false,
        options: [0, 1, 2, 3].map((back) => ({ value: String(last - back), label: String(last - back) })),
      })}
      ${Select({ ...form.bind("target_id"), label: t("relations.target"), options, required: true })}`,
  });
});
