/** The fields of a material and of one version of its content. */
import { html, useRef } from "../../../vendor/kit.js";
import { post, upload } from "../../api/client.js";
import { component } from "../../ui/component.js";
import { DateField } from "../../ui/date-field.js";
import { Field } from "../../ui/field.js";
import { FileField } from "../../ui/file-field.js";
import { NumberField } from "../../ui/number-field.js";
import { Checkbox } from "../../ui/select.js";
import { TaskField } from "../../ui/task-field.js";
import { TextArea } from "../../ui/text-area.js";
import { t } from "./vi.js";
import { isAddress } from "./words.js";

/**
 * @typedef {{ title: string, audience: string, for_residents: boolean, received_from: string, received_on: string | null,
 *   task_id: string }} Told
 * @typedef {{ text: string, url: string, files: File[], seconds: number | null, in_force_from: string | null,
 *   in_force_to: string | null }} Content
 * @typedef {import("../../api/types.d.ts").Schema<"MaterialKindRead">} Kind
 * @typedef {import("../../ui/form.js").FormState<any>} AnyForm
 */

const ACCEPT = ".pdf,.docx,.xlsx,.png,.jpg,.jpeg,.mp3,.m4a,.ogg,.mp4";

/** @type {Told} */
export const BLANK = {
  title: "",
  audience: "",
  for_residents: false,
  received_from: "",
  received_on: null,
  task_id: "",
};
/** @type {Content} */
export const EMPTY = { text: "", url: "", files: [], seconds: null, in_force_from: null, in_force_to: null };

/** @param {Told} values @returns {Record<string, string>} */
export const check = ({ title }) => (title.trim() ? {} : { title: t("field.missing") });

/** @param {Content} values */
export const isEmpty = ({ text, url, files }) => !text.trim() && !url.trim() && files.length === 0;

/** @param {Content} values @param {boolean} dated whether it is a rule, in force from a day on @returns {Record<string, string>} */
export const checkContent = ({ url, in_force_from: from, in_force_to: to }, dated) => ({
  ...(!isAddress(url) && { url: t("field.urlWrong") }),
  ...(dated && !from && { in_force_from: t("field.missing") }),
  ...(to && from && to < from && { in_force_to: t("field.order") }),
});

/** Sound and film go where they are stored piece by piece. @param {File} file */
const send = (file) =>
  /\.(mp3|m4a|ogg|mp4)$/i.test(file.name)
    ? post("/files/recordings", { body: upload(file) })
    : post("/files", { body: upload(file) });

/** A file is sent once, however often the form is. */
export function useContent() {
  const sent = useRef(/** @type {Map<File, string>} */ (new Map()));
  return async (/** @type {Content} */ { files, text, url, seconds, in_force_from, in_force_to }) => {
    const [file] = files;
    const known = file && sent.current.get(file);
    const id = file ? (known ?? (await send(file)).id) : null;
    if (file && id) sent.current.set(file, id);
    return { text, url: url.trim(), file_id: id, seconds, in_force_from, in_force_to };
  };
}

/** @type {Component<{ form: AnyForm, received: boolean }>} `received`: it came from others */
export const MaterialFields = component(function MaterialFields({ form, received }) {
  return html`
    ${Field({ ...form.bind("title"), label: t("field.title"), hint: t("field.titleHint"), required: true, maxlength: 200 })}
    ${Field({ ...form.bind("audience"), label: t("field.audience"), maxlength: 200 })}
    ${TaskField({ form })}
    ${Checkbox({ ...form.bind("for_residents"), label: t("field.forResidents"), hint: t("field.forResidentsHint") })}
    ${
      received &&
      html`<div class="form-row">
        ${Field({ ...form.bind("received_from"), label: t("field.receivedFrom"), maxlength: 200 })}
        ${DateField({ ...form.bind("received_on"), label: t("field.receivedOn") })}
      </div>`
    }`;
});

/** @type {Component<{ form: AnyForm, dated: boolean }>} `dated`: it is in force on days */
export const ContentFields = component(function ContentFields({ form, dated }) {
  return html`
    ${TextArea({ ...form.bind("text"), label: t("field.text"), rows: 6, maxlength: 10000 })}
    ${FileField({ ...form.bind("files"), label: t("field.file"), hint: t("field.fileHint"), accept: ACCEPT })}
    ${Field({ ...form.bind("url"), label: t("field.url"), hint: t("field.urlHint"), inputmode: "url", maxlength: 500 })}
    ${
      dated
        ? html`<div class="form-row">
            ${DateField({ ...form.bind("in_force_from"), label: t("field.from") })}
            ${DateField({ ...form.bind("in_force_to"), label: t("field.to") })}
          </div>`
        : NumberField({ ...form.bind("seconds"), label: t("field.seconds") })
    }`;
});
