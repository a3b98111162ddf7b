/** Materials that a member shows to residents at the door, with or without a network. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { asProblem } from "../../api/problem.js";
import { fileSize, lines } from "../../core/text.js";
import { dropFile, keptFile, keptMaterials, LARGEST, pictures, takeFile, takeMaterials } from "../../offline/shown.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { Locked } from "./gate.js";
import { t } from "./vi.js";

/** @typedef {import("../../offline/shown.js").Shown} Shown */

export default function ShownPage() {
  return Locked({ children: () => Materials({}) });
}

const Materials = component(function Materials() {
  const [rows, set] = useState(/** @type {Shown[] | null} */ (null));
  const [why, fail] = useState("");
  useEffect(() => {
    const look = async () => {
      set(await keptMaterials());
      try {
        set(await takeMaterials());
      } catch (error) {
        fail(asProblem(error).message);
      }
    };
    void look().catch(() => {}); // locked meanwhile
  }, []);
  return Page({
    title: t("shown.title"),
    crumbs: [{ label: t("title"), href: "/chuyen-di" }, { label: t("shown.title") }],
    narrow: true,
    children: !rows
      ? Loading({ lines: 4, label: t("shown.title") })
      : rows.length === 0
        ? EmptyState({ title: t("shown.none"), hint: why || t("shown.noneHint"), icon: "speak" })
        : html`<div class="stack">${rows.map((row) => One({ key: row.id, row }))}</div>`,
  });
});

/** @type {Component<{ row: Shown }>} */
const One = component(function One({ row }) {
  const { title, kind_label: kind, text, url, file } = row;
  return html`<details class="more"><summary>${title} <small class="soft">${kind}</small></summary>
    <div class="stack">
      ${lines(text).map((line) => html`<p>${line}</p>`)}
      ${file && Kept({ row })}
      ${url && html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${url}</a> <small>${t("shown.net")}</small></p>`}
    </div></details>`;
});

/** The file as it lies here, or how it is put here. @type {Component<{ row: Shown }>} */
const Kept = component(function Kept({ row: { id, number, file }, row }) {
  const [source, set] = useState("");
  const [[busy, why], tell] = useState([false, ""]);
  const look = async () => {
    const bytes = await keptFile(row);
    set(bytes ? URL.createObjectURL(new Blob([bytes], { type: file?.media_type })) : "");
  };
  useEffect(() => void look().catch(() => {}), [file?.id]);
  useEffect(() => () => URL.revokeObjectURL(source), [source]);
  /** @param {(row: Shown) => Promise<void>} move */
  const act = async (move) => {
    tell([true, ""]);
    const failed = await move(row)
      .then(look)
      .catch((error) => asProblem(error).message);
    tell([false, failed ?? ""]);
  };
  if (!file) return null;
  const size = fileSize(file.size);
  if (source)
    return html`${AsMedia({ row, source })}
      ${!pictures([row]).length && Button({ label: t("shown.drop", { size }), small: true, busy, onClick: () => act(dropFile) })}`;
  return html`<p><a href=${`/api/v1/materials/${id}/versions/${number}/file`}>${file.name}</a> <small>${t("shown.net")}</small></p>
    ${why && html`<p class="notice" role="alert">${why}</p>`}
    ${file.size <= LARGEST && Button({ label: t("shown.take", { size }), busy, onClick: () => act(takeFile) })}`;
});

/** @type {Component<{ row: Shown, source: string }>} */
const AsMedia = component(function AsMedia({ row: { file, title }, source }) {
  const playing = { controls: true, preload: "metadata", src: source, "aria-label": title };
  switch (file?.media_type.split("/")[0]) {
    case "image":
      return html`<img src=${source} alt=${title} />`;
    case "audio":
      return html`<audio class="recording" ...${playing}></audio>`;
    case "video":
      return html`<video class="recording" ...${playing} playsinline></video>`;
    default:
      return html`<p><a href=${source} download=${file?.name}>${t("shown.open", { name: file?.name ?? "" })}</a></p>`;
  }
});
