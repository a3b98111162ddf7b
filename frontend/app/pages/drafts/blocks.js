/** The text of a document as a column of paragraphs: each with its kind, its number as it will print, and its text. */
import { html, useLayoutEffect, useRef } from "../../../vendor/kit.js";
import { Button } from "../../ui/button.js";
import { classes, component } from "../../ui/component.js";
import { blocksOf, labelsOf } from "./pasted-text.js";
import { TableField } from "./table.js";
import { t } from "./vi.js";

/** @typedef {import("./pasted-text.js").Block} Block */
/** @typedef {import("./pasted-text.js").Kind} Kind */

/** @type {Exclude<Kind, "table">[]} */
const KINDS = ["paragraph", "dash", "plus", "section", "clause", "numbered", "point", "article", "chapter"];
/** What Enter begins below a title. @type {Partial<Record<Kind, Kind>>} */
const AFTER = { section: "paragraph", clause: "paragraph", chapter: "article" };
const PER_LINE = 62;

/**
 * @type {Component<{ blocks: Block[], onChange: (blocks: Block[]) => void, label: string, error?: string }>} `label`:
 *   of what the text is
 */
export const BlocksField = component(function BlocksField({ blocks, onChange, label, error }) {
  const root = useRef(/** @type {HTMLOListElement | null} */ (null));
  const focus = useRef(-1);
  useLayoutEffect(() => {
    if (focus.current < 0) return;
    const field = root.current?.querySelectorAll(":scope > li")[focus.current]?.querySelector("textarea");
    focus.current = -1;
    if (field instanceof HTMLTextAreaElement) field.focus();
  });
  const labels = labelsOf(blocks);
  const put = (
    /** @type {number} */ at,
    /** @type {number} */ out,
    /** @type {Block[]} */ fresh,
    /** @type {number} */ then = -1,
  ) => {
    focus.current = then;
    onChange([...blocks.slice(0, at), ...fresh, ...blocks.slice(at + out)]);
  };
  const move = (/** @type {number} */ at, /** @type {number} */ to) => {
    const next = [...blocks];
    next.splice(to, 0, ...next.splice(at, 1));
    onChange(next);
  };
  const add = (/** @type {Block} */ block) => put(blocks.length, 0, [block], block.table ? -1 : blocks.length);
  return html`<div class=${classes("blocks", error && "has-error")}>
    <p class="field-hint">${t("block.hint")}</p>
    ${error && html`<p class="field-error">${error}</p>`}
    <ol ref=${root} aria-label=${label}>${blocks.map(
      (block, at) => html`<li key=${at} class=${`block is-${block.kind}`}>
        ${BlockRow({ block, at, mark: labels[at] ?? "", last: at === blocks.length - 1, put, move })}</li>`,
    )}</ol>
    <div class="row">
      ${Button({
        label: t("block.add"),
        icon: "plus",
        small: true,
        onClick: () =>
          add({ kind: blocks.at(-1)?.kind === "table" ? "paragraph" : (blocks.at(-1)?.kind ?? "paragraph"), text: "" }),
      })}
      ${Button({
        label: t("block.addTable"),
        icon: "table",
        small: true,
        onClick: () =>
          add({
            kind: "table",
            text: "",
            table: { caption: "", note: "", header: ["TT", "", ""], rows: [["1", "", ""]] },
          }),
      })}
    </div>
  </div>`;
});

/**
 * @type {Component<{ block: Block, at: number, mark: string, last: boolean, put: (at: number, out: number, fresh: Block[],
 *   then?: number) => void, move: (at: number, to: number) => void }>}
 */
const BlockRow = component(function BlockRow({ block, at, mark, last, put, move }) {
  const n = at + 1;
  return html`
    <div class="block-side">
      ${
        block.kind === "table"
          ? html`<span class="block-kind soft">${t("block.table")}</span>`
          : html`<select class="block-kind" aria-label=${t("block.kind", { n })} value=${block.kind}
            onChange=${(/** @type {Event} */ event) =>
              put(at, 1, [
                { ...block, kind: /** @type {Kind} */ (/** @type {HTMLSelectElement} */ (event.target).value) },
              ])}>
            ${KINDS.map((kind) => html`<option key=${kind} value=${kind} selected=${kind === block.kind}>${t(`block.${kind}`)}</option>`)}
          </select>`
      }
      <div class="block-tools">
        ${Button({
          label: t("block.up", { n }),
          icon: "up",
          iconOnly: true,
          kind: "quiet",
          small: true,
          disabled: at === 0,
          onClick: () => move(at, at - 1),
        })}
        ${Button({
          label: t("block.down", { n }),
          icon: "down",
          iconOnly: true,
          kind: "quiet",
          small: true,
          disabled: last,
          onClick: () => move(at, at + 1),
        })}
        ${Button({
          label: t("block.remove", { n }),
          icon: "trash",
          iconOnly: true,
          kind: "quiet",
          small: true,
          onClick: () => put(at, 1, []),
        })}
      </div>
    </div>
    ${
      block.table
        ? TableField({ table: block.table, onChange: (table) => put(at, 1, [{ ...block, table }]) })
        : BlockText({ block, at, mark, put })
    }`;
});

/** @type {Component<{ block: Block, at: number, mark: string, put: (at: number, out: number, fresh: Block[], then?: number) => void }>} */
const BlockText = component(function BlockText({ block, at, mark, put }) {
  const typed = (/** @type {InputEvent} */ event) =>
    put(at, 1, [{ ...block, text: /** @type {HTMLTextAreaElement} */ (event.target).value.replace(/\n/g, " ") }]);
  const pressed = (/** @type {KeyboardEvent} */ event) => {
    const field = /** @type {HTMLTextAreaElement} */ (event.target);
    if (event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      const cut = field.selectionStart;
      put(
        at,
        1,
        [
          { ...block, text: block.text.slice(0, cut).trim() },
          { kind: AFTER[block.kind] ?? block.kind, text: block.text.slice(field.selectionEnd).trim() },
        ],
        at + 1,
      );
    } else if (event.key === "Backspace" && block.text === "" && at > 0) {
      event.preventDefault();
      put(at, 1, [], at - 1);
    }
  };
  const pasted = (/** @type {ClipboardEvent} */ event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!/[\n\t]/.test(text.trim())) return;
    event.preventDefault();
    const fresh = blocksOf(text.trim());
    put(at, block.text.trim() ? 0 : 1, fresh, at + fresh.length - 1);
  };
  return html`<div class="block-text"><span class="block-mark" aria-hidden="true">${mark}</span>
    <textarea class="input" rows=${Math.max(1, Math.ceil(block.text.length / PER_LINE))} value=${block.text}
      aria-label=${t("block.text", { n: at + 1, kind: t(`block.${block.kind}`) })}
      onInput=${typed} onKeyDown=${pressed} onPaste=${pasted}></textarea></div>`;
});
