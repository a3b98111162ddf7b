/** The document's line in the register, and its metadata as the decree wants them. */
import { html, useState } from "../../../vendor/kit.js";
import { download } from "../../api/client.js";
import { useGet } from "../../core/resource.js";
import { can } from "../../core/session.js";
import { date, number } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Facts, Section } from "../../ui/page.js";
import { Loaded } from "../../ui/states.js";
import { toastProblem } from "../../ui/toast.js";
import { LineForm } from "./register-forms.js";
import { t } from "./register-vi.js";

/** @typedef {import("../../api/types.d.ts").Schema<"RegisterRow">} Row */

/** @type {Component<{ documentId: string, made: boolean }>} `made`: the PDF is there, so a package can hold it */
export const LineOf = component(function LineOf({ documentId, made }) {
  const [filling, fill] = useState(false);
  const found = useGet("/documents/{document_id}/register-line", { params: { document_id: documentId } });
  const fetch = () => download(`/documents/${documentId}/metadata`, "van-ban.xml").catch(toastProblem);
  const pack = () => download(`/documents/${documentId}/edxml`, "van-ban.edxml").catch(toastProblem);
  return Section({
    title: t("line"),
    actions:
      can("document.issue") &&
      found.data &&
      Button({ label: t("fill"), small: true, icon: "edit", onClick: () => fill(true) }),
    children: html`${Loaded({ of: found, lines: 2, children: (/** @type {Row} */ row) => Facts({ facts: factsOf(row) }) })}
      <div class="row">
        ${Button({ label: t("metadata"), small: true, kind: "quiet", icon: "download", onClick: fetch })}
        ${made && Button({ label: t("package"), small: true, kind: "quiet", icon: "download", onClick: pack })}
      </div>
      ${filling && found.data && LineForm({ row: found.data, onClose: () => fill(false), onDone: found.set })}`,
  });
});

/** @param {Row} row */
const factsOf = ({ line, remarks }) => [
  { label: t("archive"), value: line.kept_by || "—" },
  { label: t("line.copies"), value: number(line.copies) },
  { label: t("sent"), value: line.handed_on ? date(line.handed_on) : "—" },
  { label: t("receipt"), value: line.received_by || "—" },
  ...(line.pages ? [{ label: t("line.pages"), value: number(line.pages) }] : []),
  ...(remarks ? [{ label: t("note"), value: remarks, wide: true }] : []),
];
