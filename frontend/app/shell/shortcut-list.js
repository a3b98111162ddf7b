/** The list of keyboard shortcuts, fetched when somebody asks for it. */
import { html } from "../../vendor/kit.js";
import { component } from "../ui/component.js";
import { Dialog } from "../ui/dialog.js";
import { t as shared } from "../ui/vi.js";
import { t } from "./shortcut-vi.js";

/** @type {Component<{ entries: import("../core/roles.js").NavEntry[], onClose: () => void }>} */
export const ShortcutList = component(function ShortcutList({ entries, onClose }) {
  /** @type {[string[], string][]} */
  const rows = [
    [["?"], t("keys.help")],
    [["F1"], t("keys.page")],
    [["/"], t("keys.search")],
    [["Ctrl+K"], t("keys.everything")],
    ...entries
      .slice(0, 9)
      .map(
        (entry, index) =>
          /** @type {[string[], string]} */ ([["g", String(index + 1)], t("keys.go", { place: shared(entry.label) })]),
      ),
    [["Enter", "↓"], `${t("keys.grid")}: ${t("keys.down")}`],
    [["Shift+Enter", "↑"], `${t("keys.grid")}: ${t("keys.up")}`],
    [["Esc"], t("keys.escape")],
  ];
  return Dialog({
    title: t("keys.title"),
    onClose,
    children: html`<div class="shortcuts">
      ${rows.map(
        ([keys, what]) =>
          html`
            <span key=${`${what}-keys`}>${keys.map((one) => html`<kbd key=${one}>${one}</kbd> `)}</span>
            <span key=${what}>${what}</span>`,
      )}
    </div>`,
  });
});
