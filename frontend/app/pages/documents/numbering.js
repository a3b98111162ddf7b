/** Giving a document its number and date, by our register or as the office's own system gave it; recalling it. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { me, today } from "../../core/session.js";
import { date } from "../../core/text.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Icon } from "../../ui/icons.js";
import { NumberField } from "../../ui/number-field.js";
import { ReasonDialog } from "../../ui/reason-dialog.js";
import { RadioGroup } from "../../ui/select.js";
import { inForce } from "../units/validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */
/** @typedef {import("../../api/types.d.ts").Schema<"NumberedRead">} Numbered */
/** @typedef {{ document: Document, onClose: () => void }} Props */

/** @type {Component<Props & { onDone: (document: Numbered) => void }>} */
export const NumberForm = component(function NumberForm({ document, onClose, onDone }) {
  const form = useForm({
    draft: `number ${document.id}`,
    initial: {
      issued_on: /** @type {string | null} */ (ownDay(document) ?? today.value),
      given_by: "register",
      number: /** @type {number | null} */ (null),
    },
    check: ({ issued_on: day, given_by: by, number }) => ({
      ...(day ? {} : { issued_on: t("number.dayMissing") }),
      ...(by === "external" && number === null ? { number: t("number.missing") } : {}),
    }),
    submit: ({ issued_on: day, given_by: by, number }, key) =>
      post("/documents/{document_id}/number", {
        params: { document_id: document.id },
        version: document.version,
        key,
        body: { issued_on: day ?? "", number: by === "external" ? number : null },
      }),
    done: onDone,
  });
  return FormDialog({
    title: t("number"),
    form,
    submit: t("number"),
    onClose,
    children: html`
      <p class="soft">${t("number.lead")}</p>
      ${SignerGone({ document, day: form.values.issued_on })}
      ${DateField({ ...form.bind("issued_on"), label: t("number.day"), required: true, max: today.value })}
      ${
        document.content.number
          ? html`<p>${t("number.own", { code: document.next_code ?? "" })}</p>`
          : RadioGroup({
              ...form.bind("given_by"),
              label: t("number.source"),
              options: [
                { value: "register", label: t("number.register"), hint: hintOf(document, form.values.issued_on) },
                { value: "external", label: t("number.external"), hint: t("number.externalHint") },
              ],
            })
      }
      ${form.values.given_by === "external" && NumberField({ ...form.bind("number"), label: t("number.value"), required: true })}`,
  });
});

/** Told before a number is spent: nobody could sign it. @type {Component<{ document: Document, day: string | null }>} */
const SignerGone = component(function SignerGone({ document, day }) {
  const { data } = useGet("/units/{unit_id}/signers", { params: { unit_id: me.value?.ward?.id ?? "" } });
  const kind = document.source_kind;
  const ours = (kind === "report" || kind === "draft") && document.kind !== "minutes" && !document.content.number;
  if (!ours || !data || !day || data.some((one) => one.full_name === document.signer_name && inForce(one, day)))
    return null;
  return html`<div class="notice is-warning">
    ${Icon({ name: "alert" })}
    <p>${t("number.signerGone", { name: document.signer_name, day: date(day) })} ${t(`number.signerGone.${kind}`)}</p>
  </div>`;
});

/** The day of a document that has its number from before it came here. @param {Document} document */
const ownDay = ({ content }) => (content.number ? /** @type {string} */ (content.issued_on) : null);

/** Of a day of this year also which number is next. @param {Document} document @param {string | null} day */
const hintOf = ({ next_code: code }, day) =>
  code && day?.slice(0, 4) === today.value?.slice(0, 4) ? t("number.expected", { code }) : t("number.registerHint");

/** @type {Component<Props & { onDone: (document: Document) => void }>} */
export const RecallForm = component(function RecallForm({ document, onClose, onDone }) {
  return ReasonDialog({
    draft: `recall ${document.id}`,
    title: t("recall"),
    label: t("recall.reason"),
    hint: t("recall.reasonHint"),
    danger: true,
    children: html`
      <p class="soft">${t("recall.lead")}</p>
      ${document.source_kind === "report" && html`<p>${t("recall.report")}</p>`}`,
    send: (body, key) =>
      post("/documents/{document_id}/recall", {
        params: { document_id: document.id },
        version: document.version,
        body,
        key,
      }),
    onClose,
    onDone,
  });
});
