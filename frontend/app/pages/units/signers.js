/** Who may sign a unit's documents, with the lines printed above the name. */
import { html, useState } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { newest } from "../../core/newest.js";
import { invalidate, useGet } from "../../core/resource.js";
import { can, today } from "../../core/session.js";
import { lines } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { DataTable } from "../../ui/data-table.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Section } from "../../ui/page.js";
import { Checkbox } from "../../ui/select.js";
import { EmptyState, Loaded } from "../../ui/states.js";
import { Tag } from "../../ui/status.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { PersonField } from "../people/person-field.js";
import { missing } from "./unit-forms.js";
import { Force, span } from "./validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"UnitRead">} Unit */
/** @typedef {import("../../api/types.d.ts").Schema<"SignerRead">} Signer */

/** @type {Component<{ unit: Unit, day: string }>} */
export const Signers = component(function Signers({ unit, day }) {
  const [open, show] = useState(/** @type {Signer | "new" | null} */ (null));
  const rows = useGet("/units/{unit_id}/signers", { params: { unit_id: unit.id } });
  const manage = can("unit.manage");
  return Section({
    title: t("signer.title"),
    hint: t("signer.hint"),
    actions: manage && Button({ label: t("signer.add"), icon: "plus", onClick: () => show("new") }),
    children: html`
      ${Loaded({
        of: rows,
        empty: (all) => all.length === 0,
        whenEmpty: EmptyState({ title: t("signer.none"), hint: t("signer.noneHint"), icon: "people" }),
        children: (all) =>
          DataTable({
            caption: t("signer.title"),
            rows: all,
            rowKey: (row) => row.id,
            columns: [
              {
                key: "name",
                label: t("signer.name"),
                kind: "main",
                show: (row) => html`${row.full_name} ${row.is_default && Tag({ label: t("signer.defaultTag") })}`,
              },
              {
                key: "lines",
                label: t("signer.lines"),
                show: (row) =>
                  html`<span>${row.lines.map((line) => html`<span key=${line}>${line}<br /></span>`)}</span>`,
              },
              {
                key: "when",
                label: t("period.when"),
                show: (row) => html`<span>${span(row.valid_from, row.valid_to)} ${Force({ row, on: day })}</span>`,
              },
              ...(manage
                ? [
                    {
                      key: "actions",
                      label: t("actions"),
                      kind: /** @type {const} */ ("actions"),
                      show: (/** @type {Signer} */ row) =>
                        Button({ label: t("unit.edit"), small: true, icon: "edit", onClick: () => show(row) }),
                    },
                  ]
                : []),
            ],
          }),
      })}
      ${
        open &&
        SignerForm({
          key: open === "new" ? "new" : open.id,
          unit,
          row: open === "new" ? null : newest(open, rows.data),
          onClose: () => show(null),
        })
      }`,
  });
});

/** @type {Component<{ unit: Unit, row: Signer | null, onClose: () => void }>} */
const SignerForm = component(function SignerForm({ unit, row, onClose }) {
  const form = useForm({
    draft: `signer ${row?.id ?? "new"}`,
    initial: {
      full_name: row?.full_name ?? "",
      lines: row?.lines.join("\n") ?? "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
      user_id: row?.user_id ?? null,
      is_default: row?.is_default ?? false,
      valid_from: /** @type {string | null} */ (row?.valid_from ?? today.value),
      valid_to: row?.valid_to ?? null,
    },
    check: (values) => ({
      ...(values.valid_to &&
        values.valid_from &&
        values.valid_to < values.valid_from && { valid_to: t("unit.orderBad") }),
      ...missing(values, ["full_name", "lines", "valid_from"]),
    }),
    submit: (values, key) => {
      const body = { ...values, lines: lines(values.lines), valid_from: values.valid_from ?? today.value };
      return row
        ? put("/signers/{signer_id}", { params: { signer_id: row.id }, version: row.version, body, key })
        : post("/units/{unit_id}/signers", { params: { unit_id: unit.id }, body, key });
    },
    done: () => {
      invalidate("/units");
      toast(t("signer.saved"));
      onClose();
    },
  });
  return FormDialog({
    title: t(row ? "signer.edit" : "signer.add"),
    form,
    onClose,
    label: t("signer.title"),
    children: html`
      ${Field({ ...form.bind("full_name"), label: t("signer.name"), required: true })}
      ${TextArea({ ...form.bind("lines"), label: t("signer.lines"), hint: t("signer.linesHint"), rows: 3, required: true })}
      <div class="form-row">
        ${DateField({ ...form.bind("valid_from"), label: t("period.from"), required: true })}
        ${DateField({ ...form.bind("valid_to"), label: t("unit.to"), hint: t("unit.toHint") })}
      </div>
      ${PersonField({ ...form.bind("user_id"), label: t("signer.account"), hint: t("signer.accountHint") })}
      ${Checkbox({ ...form.bind("is_default"), label: t("signer.default") })}`,
  });
});
