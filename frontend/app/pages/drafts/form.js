/** The form of a draft, in the order of the paper: what about, to whom, on what grounds, the text, annexes, the end. */
import { html, useState } from "../../../vendor/kit.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { Section } from "../../ui/page.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { AnnexesField } from "./annexes.js";
import { BlocksField } from "./blocks.js";
import { linesOf, recipientLine, recipientOf } from "./pasted-text.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"WrittenRead">} Draft */
/** @typedef {import("../../api/types.d.ts").Schema<"DraftContent">} Content */
/** @typedef {ReturnType<typeof valuesOf>} Values */
/** @typedef {import("../../ui/form.js").FormState<Values>} FormState */

const ADDRESSED = ["proposal", "letter", "invitation"];

/** A text as the form holds it: lists as lines. @param {Content} content */
export const valuesOf = (content) => ({
  summary: content.summary,
  authority: content.authority,
  archive: content.archive,
  contact: content.contact,
  drafter_mark: content.drafter_mark,
  addressees: (content.addressees ?? []).join("\n"),
  legal_bases: (content.legal_bases ?? []).join("\n"),
  recipients: (content.recipients ?? []).map(recipientLine).join("\n"),
  blocks: content.blocks ?? [],
  annexes: content.annexes ?? [],
  attached: content.attached ?? null,
  signer_id: content.signer_id ?? "",
  urgency: content.urgency ?? "",
  circulation: content.circulation ?? "",
  mends: content.mends ?? null,
});

/** And back, as the server takes it. @param {Values} values @returns {Content} */
export const contentOf = (values) => ({
  ...values,
  addressees: linesOf(values.addressees),
  legal_bases: linesOf(values.legal_bases),
  recipients: linesOf(values.recipients).map(recipientOf),
  signer_id: values.signer_id || null,
  urgency: /** @type {Content["urgency"]} */ (values.urgency || null),
  circulation: /** @type {Content["circulation"]} */ (values.circulation || null),
});

/** @type {Component<{ form: FormState, attached: NonNullable<Content["attached"]> }>} a regulation or statute that the text decrees */
const Attached = component(function Attached({ form, attached }) {
  const change = (/** @type {Partial<typeof attached>} */ with_) => form.set({ attached: { ...attached, ...with_ } });
  return Section({
    title: t("part.attached"),
    children: html`<div class="stack">
      ${form.errors.attached && html`<p class="field-error">${form.errors.attached}</p>`}
      ${Select({
        label: t("attached.kind"),
        name: "attached.kind",
        value: attached.kind,
        empty: false,
        onChange: (value) => change({ kind: value === "regulation" ? "regulation" : "statute" }),
        options: [
          { value: "statute", label: t("attached.statute") },
          { value: "regulation", label: t("attached.regulation") },
        ],
      })}
      ${TextArea({
        label: t("attached.summary"),
        name: "attached.summary",
        value: attached.summary,
        onChange: (summary) => change({ summary }),
        rows: 2,
      })}
      ${BlocksField({ blocks: attached.blocks ?? [], onChange: (blocks) => change({ blocks }), label: t("part.attached") })}</div>`,
  });
});

/** @type {Component<{ form: FormState, draft: Draft }>} */
export const DraftFields = component(function DraftFields({ form, draft }) {
  const { kind } = draft;
  const decision = kind === "decision";
  const chosen = form.values.signer_id;
  const left = chosen !== "" && draft.signers.every(({ id }) => id !== chosen);
  const gone = left ? [{ value: chosen, label: t("field.signerGone"), disabled: true }] : []; // else another seems chosen
  const [shown] = useState({
    addressed: ADDRESSED.includes(kind) || form.values.addressees !== "",
    based: decision || form.values.legal_bases !== "",
  }); // where a field stands must not change while it is typed in
  return html`<div class="stack">
    <section class="card stack" aria-label=${draft.template_label}>
      ${TextArea({ ...form.bind("summary"), label: t("field.summary"), rows: 2, required: true })}
      ${
        shown.addressed &&
        TextArea({
          ...form.bind("addressees"),
          label: t("field.addressees"),
          hint: t("field.eachLine"),
          rows: rowsOf(form.values.addressees),
        })
      }
      ${
        shown.based &&
        TextArea({
          ...form.bind("legal_bases"),
          label: t("field.bases"),
          hint: t("field.basesHint"),
          rows: rowsOf(form.values.legal_bases) + 2,
        })
      }
    </section>
    ${Section({
      title: t("part.content"),
      children: BlocksField({
        blocks: form.values.blocks,
        onChange: (blocks) => form.set({ blocks }),
        label: t("part.content"),
        error: form.errors.blocks,
      }),
    })}
    ${form.values.attached && Attached({ form, attached: form.values.attached })}
    ${Section({
      title: t("part.annexes"),
      children: AnnexesField({
        annexes: form.values.annexes,
        onChange: (annexes) => form.set({ annexes }),
        teams: draft.template === "team_decision",
        error: form.errors.annexes,
      }),
    })}
    ${Section({
      title: t("part.ends"),
      children: html`<div class="stack">
        ${TextArea({
          ...form.bind("recipients"),
          label: t("field.recipients"),
          hint: t("field.recipientsHint"),
          rows: rowsOf(form.values.recipients) + 1,
        })}
        ${Select({
          ...form.bind("signer_id"),
          label: t("field.signer"),
          empty: t("field.signerUsual"),
          options: [...draft.signers.map(({ id, label }) => ({ value: id, label })), ...gone],
        })}
      </div>`,
    })}
    <details class="card draft-more">
      <summary>${t("part.more")}</summary>
      <div class="stack">${More({ form, decision, shown })}</div>
    </details>
  </div>`;
});

/** @param {string} text */
const rowsOf = (text) =>
  Math.max(
    2,
    text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 58)), 0),
  );

/** @type {Component<{ form: FormState, decision: boolean, shown: { addressed: boolean, based: boolean } }>} */
const More = component(function More({ form, decision, shown }) {
  return html`
    <div class="form-row">
      ${Select({
        ...form.bind("urgency"),
        label: t("field.urgency"),
        empty: t("field.urgencyNone"),
        options: ["KHẨN", "THƯỢNG KHẨN", "HỎA TỐC"].map((value) => ({ value, label: value })),
      })}
      ${Select({
        ...form.bind("circulation"),
        label: t("field.circulation"),
        empty: t("field.circulationNone"),
        options: ["LƯU HÀNH NỘI BỘ", "XEM XONG TRẢ LẠI"].map((value) => ({ value, label: value })),
      })}
    </div>
    ${!shown.addressed && TextArea({ ...form.bind("addressees"), label: t("field.addressees"), hint: t("field.eachLine"), rows: 2 })}
    ${!shown.based && TextArea({ ...form.bind("legal_bases"), label: t("field.bases"), hint: t("field.basesHint"), rows: 2 })}
    ${decision && Field({ ...form.bind("authority"), label: t("field.authority") })}
    ${Field({ ...form.bind("archive"), label: t("field.archive"), hint: t("field.archiveHint") })}
    ${Field({ ...form.bind("drafter_mark"), label: t("field.mark"), hint: t("field.markHint"), maxlength: 40 })}
    ${Field({ ...form.bind("contact"), label: t("field.contact"), hint: t("field.contactHint"), maxlength: 300 })}`;
});
