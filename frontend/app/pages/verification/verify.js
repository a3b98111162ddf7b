/** Anybody, without an account: what document or copy a QR code stands for, and whether a file is it to the last byte. */
import { html, useState } from "../../../vendor/kit.js";
import { post } from "../../api/client.js";
import { asProblem } from "../../api/problem.js";
import { useGet } from "../../core/resource.js";
import { stylesheet } from "../../core/stylesheet.js";
import { date } from "../../core/text.js";
import { Button } from "../../ui/button.js";
import { component } from "../../ui/component.js";
import { FileField } from "../../ui/file-field.js";
import { Gate } from "../../ui/gate.js";
import { EmptyState, ErrorState, Loading } from "../../ui/states.js";
import { Status } from "../../ui/status.js";
import { t } from "./vi.js";

await stylesheet("frame"); // a stranger has no frame that would have brought it
await stylesheet("verification");

/** @typedef {import("../../api/types.d.ts").Schema<"IssuedRead">} Issued */
/** @typedef {import("../../api/types.d.ts").Schema<"FileCheckRead"> & { sha256: string }} Checked */
/** @typedef {import("../../api/problem.js").ApiProblem} ApiProblem */

/** @param {{ params: { code?: string } }} props */
export default function VerifyPage({ params }) {
  return Gate({
    title: t("title"),
    lead: t("lead"),
    narrow: true,
    children: html`${params.code && html`<div class="card">${OfCode({ code: params.code })}</div>`}
      <div class="card">${OfFile({ code: params.code })}</div>`,
  });
}

/** @type {Component<{ code: string }>} */
const OfCode = component(function OfCode({ code }) {
  const found = useGet("/verify/{code}", { params: { code } });
  if (found.data) return Facts({ document: found.data });
  if (found.error && [404, 422].includes(found.error.status))
    return EmptyState({ title: t("unknown"), hint: t("unknownHint") });
  return found.error
    ? ErrorState({ problem: found.error, onRetry: () => void found.refresh() })
    : Loading({ lines: 2 });
});

/** @type {Component<{ document: Issued }>} */
const Facts = component(function Facts({ document }) {
  return html`<div class="verified">
    ${document.part && html`<p><strong>${partOf(document.part)}</strong> ${t("partOf")}</p>`}
    <dl class="facts"><div><dt>${t("number")}</dt><dd><strong>${document.number}</strong></dd></div>
      <div><dt>${t("issuer")}</dt><dd>${document.issuer}</dd></div>
      <div><dt>${t("issuedOn")}</dt><dd>${date(document.issued_on)}</dd></div></dl>
    ${document.recalled && html`<p>${Status({ label: recalledOn(document), tone: "danger" })}</p>`}
    ${
      document.related.length > 0 &&
      html`<ul>
        ${document.related.map(
          (one) =>
            html`<li key=${
              one.label + one.number
            }>${t("related", { label: one.label, number: one.number, day: date(one.issued_on) })}</li>`,
        )}
      </ul>`
    }
  </div>`;
});

/** @param {Issued} document */
const recalledOn = ({ recalled_on: on }) => (on ? t("recalledOn", { day: date(on) }) : t("recalled"));

/** @param {NonNullable<Issued["part"]>} part */
const partOf = ({ label, made_on: on }) => (on ? t("part", { label, day: date(on) }) : label);

/** @type {Component<{ code?: string }>} */
const OfFile = component(function OfFile({ code }) {
  const [checked, show] = useState(/** @type {Checked | null} */ (null));
  const [problem, fail] = useState(/** @type {ApiProblem | null} */ (null));
  const [busy, work] = useState(false);
  const check = async (/** @type {File[]} */ files) => {
    work(true);
    fail(null);
    try {
      const sha256 = await digest(/** @type {File} */ (files[0]));
      show({ ...(await post("/verify", { body: code ? { sha256, code } : { sha256 } })), sha256 });
    } catch (error) {
      fail(asProblem(error));
    } finally {
      work(false);
    }
  };
  if (!globalThis.crypto?.subtle) return html`<p>${t("insecure")}</p>`;
  if (busy) return Loading({ lines: 2, label: t("reading") });
  if (problem) return ErrorState({ problem, onRetry: () => fail(null) });
  if (checked) return Verdict({ checked, code, onAgain: () => show(null) });
  return FileField({
    label: t("file"),
    name: "file",
    hint: t("fileHint"),
    value: [],
    onChange: (files) => void check(files),
    accept: ".pdf",
  });
});

/** @type {Component<{ checked: Checked, code?: string, onAgain: () => void }>} */
const Verdict = component(function Verdict({ checked, code, onAgain }) {
  return html`<div class="stack" role="status">
    <h2>
      ${
        checked.matches
          ? checked.document?.recalled
            ? t("sameRecalled")
            : checked.document?.part
              ? t("samePart")
              : t("same")
          : checked.scan
            ? t("scan")
            : checked.document
              ? t("other")
              : t("none")
      }
    </h2>
    <p>
      ${Status({
        label: checked.matches
          ? t(checked.document?.recalled ? "matchesRecalled" : "matches")
          : checked.scan
            ? t("scanned")
            : t("differs"),
        tone: checked.matches ? (checked.document?.recalled ? "danger" : "good") : checked.scan ? "warning" : "danger",
      })}
    </p>
    ${!checked.matches && html`<p>${t(checked.scan ? "scanHint" : "otherHint")}</p>`}
    ${checked.document && (code ? checked.matches && WhatItIs({ document: checked.document }) : Facts({ document: checked.document }))}
    <p class="small soft">${t("hash")}: <code class="hash">${checked.sha256}</code></p>
    ${Button({ label: t("again"), onClick: onAgain })}</div>`;
});

/** Beside a code that may stand for another file of the same document. @type {Component<{ document: Issued }>} */
const WhatItIs = component(function WhatItIs({ document }) {
  return html`<p>
    ${document.part ? t("isPart", { part: partOf(document.part), number: document.number }) : t("isDocument", { number: document.number })}
  </p>`;
});

/** @param {File} file @returns {Promise<string>} 64 hexadecimal digits */
async function digest(file) {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
