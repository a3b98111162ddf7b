/** Materials that a member shows to residents at the door, with or without a network. */
import { html, useEffect, useState } from "../../../vendor/kit.js";
import { asProblem } from "../../api/problem.js";
import { lines } from "../../core/text.js";
import { keptMaterials, keptPicture, takeMaterials } from "../../offline/shown.js";
import { component } from "../../ui/component.js";
import { Page } from "../../ui/page.js";
import { EmptyState, Loading } from "../../ui/states.js";
import { Locked } from "./gate.js";
import { t } from "./vi.js";

/** @typedef {import("../../offline/shown.js").Shown} Shown */

export default function ShownPage() {
  return Locked({ children: () => Kept({}) });
}

const Kept = component(function Kept() {
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
      ${file && Picture({ row })}
      ${url && html`<p><a href=${url} target="_blank" rel="noopener noreferrer">${url}</a> <small>${t("shown.net")}</small></p>`}
    </div></details>`;
});

/** The picture that lies here; anything else is opened where there is a network. @type {Component<{ row: Shown }>} */
const Picture = component(function Picture({ row: { id, number, file, title }, row }) {
  const [source, set] = useState("");
  useEffect(() => {
    let made = "";
    const look = async () => {
      const bytes = await keptPicture(row);
      if (bytes) set((made = URL.createObjectURL(new Blob([bytes], { type: file?.media_type }))));
    };
    void look().catch(() => {});
    return () => URL.revokeObjectURL(made);
  }, [file?.id]);
  return source
    ? html`<img src=${source} alt=${title} />`
    : html`<p><a href=${`/api/v1/materials/${id}/versions/${number}/file`}>${file?.name}</a> <small>${t("shown.net")}</small></p>`;
});
