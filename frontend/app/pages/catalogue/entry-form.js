/** One form for every kind of entry, made from the kind's fields. */
import { html } from "../../../vendor/kit.js";
import { post, put } from "../../api/client.js";
import { invalidate, useGet } from "../../core/resource.js";
import { ActingUnit } from "../../ui/own-unit.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { NumberField } from "../../ui/number-field.js";
import { Select } from "../../ui/select.js";
import { TextArea } from "../../ui/text-area.js";
import { toast } from "../../ui/toast.js";
import { t } from "./vi.js";

/**
 * @typedef {import("../../api/types.d.ts").Schema<"CatalogueEntryRead">} Entry
 * @typedef {import("../../api/types.d.ts").Schema<"EntryKindRead">} Kind
 * @typedef {import("../../api/types.d.ts").Schema<"EntryFieldRead">} KindField
 * @typedef {import("../../ui/form.js").FormState<any>} AnyForm
 */

const FIELD = "fields.";
/** @param {Kind[]} kinds @param {Entry | null} entry @returns {Record<string, any>} a value for each field of every kind */
const blank = (kinds, entry) =>
  Object.fromEntries(
    kinds.flatMap((kind) =>
      kind.fields.map((one) => [FIELD + one.code, (kind.code === entry?.kind && entry.fields[one.code]) || null]),
    ),
  );

/** @type {Component<{ entry: Entry | null, kinds: Kind[], kind: string, onClose: () => void }>} */
export const EntryForm = component(function EntryForm({ entry, kinds, kind: chosen, onClose }) {
  const kindOf = (/** @type {string} */ code) => kinds.find((one) => one.code === code);
  const form = useForm({
    draft: `catalogue ${entry?.id ?? "new"}`,
    initial: /** @type {Record<string, any>} */ ({
      kind: entry?.kind ?? chosen,
      unit_id: "",
      name: entry?.name ?? "",
      note: entry?.note ?? "",
      valid_from: entry?.valid_from ?? null,
      valid_to: entry?.valid_to ?? null,
      ...blank(kinds, entry),
    }),
    check: (values) => ({
      ...(!values.kind && { kind: t("kind.missing") }),
      ...(!values.name.trim() && { name: t("name.missing") }),
      ...(values.valid_from && values.valid_to && values.valid_to < values.valid_from && { valid_to: t("order") }),
    }),
    submit: ({ kind, unit_id: unit, name, note, valid_from, valid_to, ...rest }, key) => {
      const given = (kindOf(kind)?.fields ?? []).map((one) => [one.code, rest[FIELD + one.code] ?? null]);
      const body = { name, note, valid_from, valid_to, fields: Object.fromEntries(given) };
      return entry
        ? put("/catalogue/{catalogue_id}", { params: { catalogue_id: entry.id }, version: entry.version, body, key })
        : post("/catalogue", { key, body: { ...body, kind, unit_id: unit || null } });
    },
    done: () => {
      invalidate("/catalogue");
      toast(t("saved"));
      onClose();
    },
  });
  const kind = kindOf(form.values.kind);
  return FormDialog({
    title: entry ? t("change") : t("new"),
    form,
    submit: t("save"),
    onClose,
    children: html`
      ${
        !entry &&
        Select({
          ...form.bind("kind"),
          label: t("kind"),
          required: true,
          options: kinds.map(({ code, label }) => ({ value: code, label })),
        })
      }
      ${!entry && ActingUnit({ form, action: "catalogue.manage", label: t("unit") })}
      ${Field({ ...form.bind("name"), label: t("name"), required: true, maxlength: 200 })}
      ${kind?.fields.map((one) => KindInput({ key: `${kind.code} ${one.code}`, form, one }))}
      <div class="form-row">
        ${DateField({ ...form.bind("valid_from"), label: t("from") })}
        ${DateField({ ...form.bind("valid_to"), label: t("to") })}
      </div>
      ${TextArea({ ...form.bind("note"), label: t("note"), rows: 2, maxlength: 1000 })}`,
  });
});

/** @type {Component<{ form: AnyForm, one: KindField }>} */
const KindInput = component(function KindInput({ form, one }) {
  const { value, ...bound } = form.bind(FIELD + one.code);
  const common = { ...bound, label: one.label, required: one.required };
  if (one.type === "number") return NumberField({ ...common, value });
  if (one.type === "date") return DateField({ ...common, value });
  const text = { ...common, value: value ?? "" };
  if (one.type === "choice")
    return Select({ ...text, options: Object.entries(one.choices).map(([code, label]) => ({ value: code, label })) });
  if (one.type === "entry") return Entries({ ...text, of: one.of });
  return Field({
    ...text,
    maxlength: 500,
    inputmode: one.type === "phone" ? "tel" : one.type === "url" ? "url" : "text",
  });
});

/** @type {Component<import("../../ui/field.js").FieldProps<string> & { of: string }>} another entry, of the kind `of` */
const Entries = component(function Entries({ of, ...field }) {
  const found = useGet("/catalogue", { query: { kind: of, limit: 100 } });
  const options = (found.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return Select({ ...field, options });
});
