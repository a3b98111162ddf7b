/** One cell of a file mended on the screen: where it stands, what it says, what it is to say; the file itself stays. */
import { html } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { useForm } from "../../ui/form.js";
import { t } from "./vi.js";

/** @typedef {import("./upload.js").Import} Import */
/** @typedef {import("../../api/types.d.ts").Schema<"HouseholdImportLineRead">} Line */
/** @typedef {{ line: Line, message: Line["messages"][number] }} Spot */

/** @type {Component<{ row: Import, spot: Spot, changed: (row: Import) => void, onClose: () => void }>} */
export const MendCell = component(function MendCell({ row, spot: { line, message }, changed, onClose }) {
  const form = useForm({
    draft: `mend ${row.id} ${line.number} ${message.field}`,
    initial: { value: message.value },
    submit: ({ value }, key) =>
      post("/household-imports/{upload_id}/mend", {
        params: { upload_id: row.id },
        version: row.version,
        key,
        body: { bring_back: false, cells: [{ number: line.number, field: message.field, value }] },
      }),
    done: (saved) => {
      onClose();
      changed(saved);
    },
  });
  return FormDialog({
    title: t("mend.title", { cell: message.cell }),
    form,
    submit: t("mend.save"),
    onClose,
    children: html`<p>${message.message}</p>
      ${Field({ ...form.bind("value"), label: message.heading, hint: t("mend.hint"), maxlength: 300, autocomplete: "off" })}`,
  });
});
