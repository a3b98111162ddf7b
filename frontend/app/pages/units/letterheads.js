/** How a unit's documents are headed over time, each period as it is printed. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { lines } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { recipientLine, recipientsOf, Sheet } from "./sheet.js";
import { missing } from "./unit-forms.js";
import { Force, inForce, span } from "./validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */
/** @typedef {import("../../api/types.d.ts").Schema<"LetterheadRead">} Letterhead */

/** @type {Component<{ unit: Unit, day: string }>} */
export const Letterheads = component(function Letterheads({ unit, day }) {
  const [open, show] = useState(/** @type {Letterhead | "new" | null} */ (null));
  const heads = useGet("/units/{unit_id}/letterheads", { params: { unit_id: unit.id } });
  const signers = useGet("/units/{unit_id}/signers", { params: { unit_id: unit.id } });
  const manage = can("unit.manage");
  return Section({
    title: t("head.title"),
    hint: t("head.hint"),
    actions: manage && Button({ label: t("head.add"), icon: "plus", onClick: () => show("new") }),
    children: Loaded({
      of: heads,
      empty: (rows) => rows.length === 0 && open === null,
      whenEmpty: EmptyState({ title: t("head.none"), hint: t(manage ? "head.noneHint" : "head.noneReader") }),
      children: (rows) => html`<div class="stack">
        ${[...rows].reverse().map(
          (row) => html`<article class="stack" key=${row.id}>
            <div class="row"><strong>${span(row.valid_from, row.valid_to)}</strong> ${Force({ row, on: day })}
              ${manage && Button({ label: t("head.edit"), icon: "edit", small: true, onClick: () => show(row) })}</div>
            ${Sheet({
              head: row,
              year: row.valid_from.slice(0, 4),
              signer: signers.data?.find((one) => one.is_default && inForce(one, row.valid_from)),
            })}
          </article>`,
        )}
        ${
          open &&
          LetterheadForm({
            key: open === "new" ? "new" : open.id,
            unit,
            row: open === "new" ? null : newest(open, rows),
            latest: rows.at(-1),
            onClose: () => show(null),
          })
        }
      </div>`,
    }),
  });
});

/** @param {Letterhead | undefined} row */
const valuesOf = (row) => ({
  superior_lines: row?.superior_lines.join("\n") ?? "",
  agency_lines: row?.agency_lines.join("\n") ?? "",
  place: row?.place ?? "",
  symbol: row?.symbol ?? "UBND",
  full_name: row?.full_name ?? "",
  superior_name: row?.superior_name ?? "",
  archive: row?.archive ?? "VT",
  recipients: (row?.recipients ?? [])
    .map((one) => recipientLine({ name: one.name ?? "", purpose: one.purpose ?? "" }))
    .join("\n"),
});

/**
 * @type {Component<{ unit: Unit, row: Letterhead | null, latest: Letterhead | undefined, onClose: () => void }>} a new one
 *   begins as the latest
 */
const LetterheadForm = component(function LetterheadForm({ unit, row, latest, onClose }) {
  const form = useForm({
    draft: `letterhead ${row?.id ?? "new"}`,
    initial: {
      ...valuesOf(row ?? latest),
      valid_from: /** @type {string | null} */ (row?.valid_from ?? today.value),
      valid_to: row?.valid_to ?? null,
    },
    check: (values) => ({
      ...(!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(values.symbol) && { symbol: t("head.symbolBad") }),
      ...(values.valid_to &&
        values.valid_from &&
        values.valid_to < values.valid_from && { valid_to: t("unit.orderBad") }),
      ...missing(values, ["agency_lines", "place", "full_name", "archive", "valid_from"]),
    }),
    submit: (values, key) => {
      const body = { ...written(values), valid_from: values.valid_from ?? today.value, valid_to: values.valid_to };
      return row
        ? put("/letterheads/{letterhead_id}", { params: { letterhead_id: row.id }, version: row.version, body, key })
        : post("/units/{unit_id}/letterheads", { params: { unit_id: unit.id }, body, key });
    },
    done: () => {
      invalidate("/units");
      toast(t("head.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t(row ? "head.edit" : "head.add"),
    form,
    onClose,
    label: t("head.title"),
    wide: true,
    children: html`
      ${LetterheadFields({ form })}
      <div>
        <p class="field-label">${t("head.preview")}</p>
        ${Sheet({ head: written(form.values), year: (form.values.valid_from ?? today.value).slice(0, 4) })}
      </div>`,
  });
});

/** The request's own shape from what is typed. @param {ReturnType<typeof valuesOf>} values */
const written = (values) => ({
  superior_lines: lines(values.superior_lines),
  agency_lines: lines(values.agency_lines),
  place: values.place,
  symbol: values.symbol,
  full_name: values.full_name,
  superior_name: values.superior_name,
  archive: values.archive,
  recipients: recipientsOf(values.recipients),
});

/** @type {Component<{ form: import("../../ui/form.js").FormState<any> }>} */
const LetterheadFields = component(function LetterheadFields({ form }) {
  return html`
    <div class="form-row">
      ${DateField({ ...form.bind("valid_from"), label: t("period.from"), required: true })}
      ${DateField({ ...form.bind("valid_to"), label: t("unit.to"), hint: t("unit.toHint") })}
    </div>
    <div class="form-row">
      ${TextArea({ ...form.bind("superior_lines"), label: t("head.superiorLines"), hint: t("head.superiorLinesHint"), rows: 2 })}
      ${TextArea({ ...form.bind("agency_lines"), label: t("head.agencyLines"), hint: t("head.agencyLinesHint"), rows: 2, required: true })}
    </div>
    <div class="form-row">
      ${Field({ ...form.bind("place"), label: t("head.place"), required: true })}
      ${Field({ ...form.bind("symbol"), label: t("head.symbol"), hint: t("head.symbolHint"), required: true })}
      ${Field({ ...form.bind("archive"), label: t("head.archive"), hint: t("head.archiveHint"), required: true })}
    </div>
    ${Field({ ...form.bind("full_name"), label: t("head.fullName"), hint: t("head.fullNameHint"), required: true })}
    ${Field({ ...form.bind("superior_name"), label: t("head.superiorName"), hint: t("head.superiorNameHint") })}
    ${TextArea({ ...form.bind("recipients"), label: t("head.recipients"), hint: t("head.recipientsHint"), rows: 5 })}`;
});
