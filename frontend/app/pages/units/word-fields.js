/** How a place calls itself, its parts, their heads and two desks: fields shared by the set-up and the page of the ward. */
import { html } from "../../../vendor/kit.js";
import { texts } from "../../core/i18n.js";
import { NEUTRAL } from "../../core/place-words.js";
import { component } from "../../ui/component.js";
import { Field } from "../../ui/field.js";

/** @typedef {import("../../core/place-words.js").PlaceWords} PlaceWords */
/** @typedef {`words.${keyof PlaceWords}`} WordField */
/** @typedef {Record<WordField, string>} WordValues */

const NAMES = /** @type {(keyof PlaceWords)[]} */ (Object.keys(NEUTRAL));

const t = texts({
  title: "Cách gọi ở địa phương",
  hint:
    "Viết như trong một câu. Mọi trang, thông báo, phiếu in và văn bản dùng các chữ này; " +
    "tên riêng và lời người dùng đã ghi giữ nguyên.",
  ward: "Đơn vị hành chính",
  neighbourhood: "Khu dân cư",
  head: "Người đứng đầu khu dân cư",
  group: "Nhóm hộ trong khu dân cư",
  street: "Tuyến đi từng nhà",
  culture_desk: "Nơi theo dõi các tổ công nghệ số",
  office_desk: "Nơi giữ sổ văn bản, thống kê",
});

/** The values of a form from the words. @param {PlaceWords} words @returns {WordValues} */
export const wordValues = (words) =>
  /** @type {WordValues} */ (Object.fromEntries(NAMES.map((name) => [`words.${name}`, words[name]])));

/** The fields not filled in yet. */
export const NO_WORDS = wordValues(/** @type {PlaceWords} */ (Object.fromEntries(NAMES.map((name) => [name, ""]))));

/**
 * The words from a form; `usual` where a field is left empty.
 * @param {WordValues} values
 * @param {PlaceWords} usual
 */
export const wordsOf = (values, usual) =>
  /** @type {PlaceWords} */ (
    Object.fromEntries(NAMES.map((name) => [name, values[`words.${name}`].trim() || usual[name]]))
  );

/**
 * @typedef {{ name: string, value: string, onChange: (value: string) => void, error: string | undefined }} Bound
 */

/**
 * @type {Component<{ bind: (name: WordField) => Bound, usual: PlaceWords }>} `usual`: shown where a field is left empty
 */
export const WordFields = component(function WordFields({ bind, usual }) {
  return html`<fieldset class="field"><legend class="field-label">${t("title")}</legend>
    <p class="field-hint">${t("hint")}</p>
    ${NAMES.map((name) =>
      Field({
        ...bind(`words.${name}`),
        key: name,
        label: t(name),
        placeholder: usual[name],
        capitalize: false,
        maxlength: 60,
      }),
    )}
  </fieldset>`;
});
