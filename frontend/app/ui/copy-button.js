/** A text to take along: shown in a field, copied by a button, or selected where the browser refuses to copy. */
import { html, useRef } from "../../vendor/kit.js";
import { Button } from "./button.js";
import { component } from "./component.js";
import { toast } from "./toast.js";
import { t } from "./copy-vi.js";

/** @type {Component<{ text: string, kind?: "primary" | "plain" | "quiet", small?: boolean, onCopied?: () => void }>} */
export const CopyButton = component(function CopyButton({ text, kind, small, onCopied }) {
  const frame = useRef(/** @type {HTMLSpanElement | null} */ (null));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text); // missing on plain http, refused without permission
      toast(t("copied"));
    } catch {
      const field = frame.current?.closest(".copying")?.querySelector("input, textarea");
      if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) field.select();
      toast(t("copyByHand"), { tone: "danger" });
    }
    onCopied?.();
  };
  return html`<span ref=${frame}>${Button({ label: t("copy"), icon: "document", kind, small, onClick: () => void copy() })}</span>`;
});

/** Stands within an element of class "copying" that also holds the field with the text. */
