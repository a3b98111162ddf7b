/**
 * Makes frontend/vendor/: the runtime libraries of the pages bundled as one ES module, what only the phone's round needs
 * as another, a reader of QR codes as a third, their types and licences; and, as its makers hand it out, the page of the API's description.
 * `npm run vendor` writes the files; `npm run vendor:check` fails when the committed ones differ from the lock file.
 */
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const frontend = join(dirname(fileURLToPath(import.meta.url)), "..", "frontend");
const { build } = createRequire(join(frontend, "package.json"))("esbuild");
const packages = [
  "preact",
  "htm",
  "@preact/signals",
  "@preact/signals-core",
  "openapi-fetch",
  "preact-iso",
  "idb",
  "jsqr",
];
/** Served by the API alone (`/api/v1/reference`), never by the pages. */
const reference = join("node_modules", "swagger-ui-dist");

const HOOKS =
  "useCallback, useContext, useEffect, useErrorBoundary, useId, useLayoutEffect, useMemo, useReducer, useRef, useState";

const entry = `
import { h } from "preact";
import htm from "htm";
export { h, render, Fragment, createContext, options } from "preact";
export { ${HOOKS} } from "preact/hooks";
export { batch, computed, effect, signal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
export { default as createClient } from "openapi-fetch";
export { exec as matchPath, LocationProvider, useLocation } from "preact-iso/router";
export const html = htm.bind(h);
`;

const types = `// Types of the bundled libraries; written by tools/vendor_frontend.mjs.
import type { ComponentChildren, VNode } from "preact";
export { h, render, Fragment, createContext, options } from "preact";
export type { ComponentChild, ComponentChildren, ComponentType, RefObject, VNode } from "preact";
export { ${HOOKS} } from "preact/hooks";
export { batch, computed, effect, signal, untracked, useComputed, useSignal, useSignalEffect } from "@preact/signals";
export type { ReadonlySignal, Signal } from "@preact/signals";
export { default as createClient } from "openapi-fetch";
export declare function html(strings: TemplateStringsArray, ...values: unknown[]): VNode;
export interface PathMatch { params: Record<string, string>; rest?: string }
export declare function matchPath(path: string, pattern: string): PathMatch | undefined;
export declare function LocationProvider(props: { children?: ComponentChildren }): VNode;
export interface Location {
  url: string;
  path: string;
  query: Record<string, string>;
  wasPush: boolean;
  route: (url: string, replace?: boolean) => void;
}
export declare function useLocation(): Location;
`;

const storeEntry = `export { deleteDB, openDB } from "idb";
`;

const storeTypes = `// Types of the bundled library; written by tools/vendor_frontend.mjs.
export { deleteDB, openDB } from "idb";
export type { DBSchema, IDBPDatabase } from "idb";
`;

/** Fetched only where a camera reads codes and the browser cannot do it by itself. */
const readerEntry = `import jsqr from "jsqr";
export const readCode = (data, width, height) => jsqr(data, width, height, { inversionAttempts: "dontInvert" })?.data ?? null;
`;

const readerTypes = `// Types of the bundled library; written by tools/vendor_frontend.mjs.
/** What a QR code in a picture says; null: none is seen. \`data\`: RGBA of each point, row by row. */
export declare function readCode(data: Uint8ClampedArray, width: number, height: number): string | null;
`;

/** @param {string} contents @param {string} sourcefile */
async function bundle(contents, sourcefile) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: frontend, sourcefile },
    absWorkingDir: frontend,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    legalComments: "none",
    banner: { js: "// Bundled by tools/vendor_frontend.mjs; licences in LICENSES.txt." },
    write: false,
  });
  return outputFiles[0].text;
}

async function licences() {
  const parts = [...packages, "swagger-ui-dist"].map(async (name) => {
    const folder = join(frontend, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const text = await readFile(join(folder, "LICENSE"), "utf8").catch(() => `${license} licence`);
    return `${name} ${version} (${license})\n\n${text.trim()}\n`;
  });
  const within = join(frontend, reference, "swagger-ui-bundle.js.LICENSE.txt");
  parts.push(readFile(within, "utf8").then((text) => `within swagger-ui-dist\n\n${text.trim()}\n`));
  return (await Promise.all(parts)).join(`\n${"-".repeat(72)}\n\n`);
}

/** @type {Record<string, string>} */
const files = {
  "kit.js": await bundle(entry, "kit.js"),
  "kit.d.ts": types,
  "store.js": await bundle(storeEntry, "store.js"),
  "store.d.ts": storeTypes,
  "qr-reader.js": await bundle(readerEntry, "qr-reader.js"),
  "qr-reader.d.ts": readerTypes,
  "LICENSES.txt": await licences(),
};
for (const name of ["swagger-ui-bundle.js", "swagger-ui.css"])
  files[`swagger-ui/${name}`] = await readFile(join(frontend, reference, name), "utf8");
const checking = process.argv.includes("--check");
for (const [name, text] of Object.entries(files)) {
  const path = join(frontend, "vendor", name);
  if (!checking) await writeFile(path, text);
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    console.error(`vendor/${name} differs from what package-lock.json gives; run: npm run vendor`);
    process.exitCode = 1;
  }
}
