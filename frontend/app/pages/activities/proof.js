/** The file that proves that somebody came, or finished a course: sent by themselves or by whoever keeps the list. */
import { post, upload } from "../../api/client.js";
import { component } from "../../ui/component.js";
import { FileField } from "../../ui/file-field.js";
import { useForm } from "../../ui/form.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { t as shared } from "../../ui/vi.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ActivityRead">} Activity */

/**
 * @type {Component<{ title: string, required?: boolean, onClose: () => void, onDone: (row: Activity) => void,
 *   send: (file: string | null, key?: string) => Promise<Activity> }>}
 */
export const Proof = component(function Proof({ title, required, send, onClose, onDone }) {
  const form = useForm({
    draft: false,
    initial: { files: /** @type {File[]} */ ([]) },
    check: ({ files }) => (required && files.length === 0 ? { files: shared("field.missing") } : {}),
    submit: async ({ files: [file] }, key) =>
      send(file ? (await post("/files", { body: upload(file) })).id : null, key),
    done: onDone,
  });
  return FormDialog({
    title,
    form,
    submit: t("proof.save"),
    onClose,
    children: FileField({
      ...form.bind("files"),
      label: t("proof"),
      hint: t(required ? "proof.hint" : "proof.ownHint"),
      required,
      accept: ".pdf,.png,.jpg,.jpeg",
    }),
  });
});
