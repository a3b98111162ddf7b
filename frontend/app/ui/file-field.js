/** Files chosen or dropped, refused here already when too large or of a wrong kind (the server checks again). */
import { html, useRef, useState } from "../../vendor/kit.js";
import { fileSize } from "../core/text.js";
import { stylesheet } from "../core/stylesheet.js";
import { t } from "./vi.js";
import { classes, component } from "./component.js";
import { FieldFrame } from "./field.js";
import { Icon } from "./icons.js";

await stylesheet("views");

const LIMIT = 20 * 1024 * 1024;

/**
 * @param {File} file
 * @param {string | undefined} accept
 * @param {number} limit bytes
 */
export function refusal(file, accept, limit = LIMIT) {
  if (file.size > limit)
    return t("field.fileTooLarge", { name: file.name, size: fileSize(file.size), limit: fileSize(limit) });
  if (file.size === 0) return t("field.fileEmpty", { name: file.name });
  const endings = (accept ?? "")
    .split(",")
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one.startsWith("."));
  if (endings.length && !endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
    return t("field.fileType", { name: file.name, accept: endings.join(", ") });
  return undefined;
}

/**
 * @type {Component<import("./field.js").FieldProps<File[]> & { accept?: string, multiple?: boolean, limit?: number }>}
 *   `accept`: endings, ".docx,.pdf"; `limit`: bytes of one file
 */
export const FileField = component(function FileField({
  label,
  name,
  value,
  onChange,
  error,
  hint,
  required,
  disabled,
  labelHidden,
  accept,
  multiple,
  limit,
}) {
  const [refused, refuse] = useState("");
  const [over, hover] = useState(false);
  const input = useRef(/** @type {HTMLInputElement | null} */ (null));
  const take = (/** @type {FileList | null | undefined} */ list) => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    const wrong = files.map((file) => refusal(file, accept, limit)).find(Boolean);
    refuse(wrong ?? "");
    if (!wrong && files.length) onChange(multiple ? [...value, ...files] : files);
    if (input.current) input.current.value = "";
  };
  return FieldFrame({
    label,
    error: refused || error,
    hint,
    required,
    labelHidden,
    children: (control) => html`
      <div class=${classes("drop", over && "is-over")}
        onDragOver=${(/** @type {DragEvent} */ event) => {
          event.preventDefault();
          hover(true);
        }}
        onDragLeave=${() => hover(false)}
        onDrop=${(/** @type {DragEvent} */ event) => {
          event.preventDefault();
          hover(false);
          if (!disabled) take(event.dataTransfer?.files);
        }}>
        ${Icon({ name: "upload" })}
        <span class="drop-words">${t("field.dropFile")}</span>
        <span class="button is-small" aria-hidden="true">${t("field.chooseFile")}</span>
        <input ...${control} ref=${input} type="file" name=${name} accept=${accept} multiple=${multiple}
          disabled=${disabled} required=${required && value.length === 0}
          onChange=${(/** @type {Event} */ event) => take(/** @type {HTMLInputElement} */ (event.currentTarget).files)} />
      </div>
      ${
        value.length > 0 &&
        html`<ul class="files">${value.map(
          (file, index) => html`<li key=${`${file.name}${index}`}>
            ${Icon({ name: "document" })}<span class="file-name">${file.name}</span><span class="soft">${fileSize(file.size)}</span>
            <button type="button" class="button is-quiet is-icon is-small" onClick=${() => onChange(value.filter((one) => one !== file))}>
              ${Icon({ name: "cross" })}<span class="visually-hidden">${t("field.removeFile", { name: file.name })}</span>
            </button>
          </li>`,
        )}</ul>`
      }`,
  });
});
