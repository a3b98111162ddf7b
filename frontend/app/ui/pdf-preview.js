/** A PDF shown by the browser itself; Android's browser shows none inside a page and gets a link. */
import { html, useEffect, useState } from "../../vendor/kit.js";
import { stylesheet } from "../core/stylesheet.js";
import { address, get } from "../api/client.js";
import { asProblem } from "../api/problem.js";
import { t } from "./vi.js";
import { LinkButton } from "./button.js";
import { component } from "./component.js";
import { ErrorState, Loading } from "./states.js";

await stylesheet("views");

/** @type {Component<{ path: string, title?: string }>} `path`: under /api/v1, filled in; the answer is shown `inline` */
export const PdfPreview = component(function PdfPreview({ path, title = t("pdf.title") }) {
  const [ready, setReady] = useState(false);
  const [problem, setProblem] = useState(/** @type {import("../api/problem.js").ApiProblem | null} */ (null));
  const open = async () => {
    setProblem(null);
    try {
      await get("/auth/me"); // an iframe cannot refresh an expired cookie: make sure it is fresh
      setReady(true);
    } catch (error) {
      setProblem(asProblem(error));
    }
  };
  useEffect(() => void open(), [path]);
  if (problem) return ErrorState({ problem, onRetry: open });
  if (!ready) return Loading({ lines: 8 });
  const link = LinkButton({ label: t("pdf.open"), href: address(path), icon: "document", newTab: true });
  if (!navigator.pdfViewerEnabled || /Android/.test(navigator.userAgent)) return html`<p class="pdf-link">${link}</p>`;
  return html`<div class="pdf">
    <iframe class="pdf-frame" src=${address(path)} title=${title}></iframe>
    <p class="pdf-link">${link}</p>
  </div>`;
});
