/** A dossier's year, notation and title, for a new one or one that is corrected. */
import { html } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { Select } from "../../ui/select.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"DossierRead">} Dossier */

/** @type {Component<{ row?: Dossier, onClose: () => void, onDone: (row: Dossier) => void }>} */
export const DossierForm = component(function DossierForm({ row, onClose, onDone }) {
  const last = Number(today.value.slice(0, 4));
  const form = useForm({
    draft: `dossier ${row?.id ?? "new"}`,
    initial: { year: String(row?.year ?? last), notation: row?.notation ?? "", title: row?.title ?? "" },
    check: ({ notation, title }) => ({
      ...(notation.trim() ? {} : { notation: t("missing") }),
      ...(title.trim().length >= 3 ? {} : { title: t("missing") }),
    }),
    submit: ({ year, notation, title }, key) => {
      const body = { year: Number(year), notation, title };
      return row
        ? put("/dossiers/{dossier_id}", { params: { dossier_id: row.id }, version: row.version, body, key })
        : post("/dossiers", { body, key });
    },
    done: onDone,
  });
  const years = Array.from({ length: 6 }, (_, back) => String(last - back));
  return FormDialog({
    title: t(row ? "edit" : "new"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      <div class="form-row">
        ${Select({ ...form.bind("year"), label: t("year"), empty: false, options: years.map((value) => ({ value, label: value })) })}
        ${Field({ ...form.bind("notation"), label: t("notation"), hint: t("notationHint"), required: true, maxlength: 20 })}</div>
      ${Field({ ...form.bind("title"), label: t("name"), required: true, maxlength: 300 })}`,
  });
});
