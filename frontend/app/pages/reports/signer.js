/** Who signs an approved report that waits for its number: a deputy (KT.), or whoever follows a signer who left. */
import { post } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { me, today } from "../../core/session.js";
import { component } from "../../ui/component.js";
import { FormDialog } from "../../ui/form-dialog.js";
import { useForm } from "../../ui/form.js";
import { Select } from "../../ui/select.js";
import { inForce } from "../units/validity.js";
import { t } from "./vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"ReportRead">} Report */
/** @typedef {import("../../api/types.d.ts").Schema<"DocumentRead">} Document */

/** @type {Component<{ report: Report, onClose: () => void, onDone: (document: Document) => void }>} */
export const SignerForm = component(function SignerForm({ report, onClose, onDone }) {
  const { data } = useGet("/units/{unit_id}/signers", { params: { unit_id: me.value?.ward?.id ?? "" } });
  const signers = (data ?? []).filter((one) => inForce(one, today.value));
  const form = useForm({
    draft: `signer ${report.id}`,
    initial: { signer_id: "" },
    check: ({ signer_id: id }) => (id ? {} : { signer_id: t("signer.missing") }),
    submit: ({ signer_id: id }, key) =>
      post("/reports/{report_id}/document", { params: { report_id: report.id }, key, body: { signer_id: id } }),
    done: onDone,
  });
  return FormDialog({
    title: t("signer"),
    form,
    submit: t("signer"),
    onClose,
    children: Select({
      ...form.bind("signer_id"),
      label: t("signer.who"),
      hint: t("signer.hint"),
      required: true,
      options: signers.map(({ id, lines, full_name: name }) => ({ value: id, label: [...lines, name].join(" ") })),
    }),
  });
});
