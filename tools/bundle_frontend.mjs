/**
 * Makes frontend/bundles/: the modules and styles of the pages as the few minified files that are served.
 * `npm run bundle` writes them; `npm run bundle:check` fails when the committed ones differ from what the sources give.
 * ADDRESSES holds the addresses of the pages, SOURCES the hash of all that they are made of, for a machine without Node
 * (tests/contracts/test_frontend_bundles.py).
 */
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const repository = join(dirname(fileURLToPath(import.meta.url)), "..");
const frontend = join(repository, "frontend");
const require = createRequire(join(frontend, "package.json"));
const { rollup } = require("rollup");
const esbuild = require("esbuild");

const TARGET = "es2022";
const ENTRY = "app/main.js";
/** What everybody meets right after signing in comes in one file. */
const FRAME = new Set(["app/shell/shell.js", "app/pages/home/today.js"]);
/** Parts of first pages that come after them in files of their own; what such a part shares with several areas comes with the frame. */
const PARTS = new Map([["app/pages/visits/mine.js", "mine"]]);
/** Pages that do not come with the first page of their area; what they share with it stands in the area's file. */
const APART = new Map([["app/pages/pace/pace.js", "pace-places"]]);
/** Areas that a phone has with it without a network, and the pictures of first pages: what they share with others. */
const EARLY = new Set(["account", "pace", "submissions", "ui", "visits"]);
/** A kit that some areas draw with, for none of the others; its modules begin so. */
const CHARTS = "app/ui/charts";
const LICENCES = "Licences in vendor/LICENSES.txt.";

/** @param {string} id @returns {string} its path below frontend/, with slashes on every system */
const nameOf = (id) => relative(frontend, id).replaceAll("\\", "/");

/** @param {string} entry @returns {string} the bundle of a module that is loaded later */
const ownBundle = (entry) =>
  entry === ENTRY
    ? "first"
    : FRAME.has(entry)
      ? "frame"
      : (PARTS.get(entry) ?? APART.get(entry) ?? basename(dirname(entry)));

/**
 * Which bundle each module stands in: what two areas need is apart, so that no area waits for another.
 * @param {(id: string) => import("rollup").ModuleInfo | null} infoOf
 * @returns {Map<string, string>}
 */
function homes(infoOf) {
  /** @type {Map<string, Set<string>>} */
  const reached = new Map();
  const entries = [join(frontend, ENTRY)];
  for (const entry of entries) {
    const bundle = ownBundle(nameOf(entry));
    const waiting = [entry];
    for (const id of waiting) {
      const bundles = reached.get(id) ?? new Set();
      if (bundles.has(bundle)) continue;
      reached.set(id, bundles.add(bundle));
      const { importedIds, dynamicallyImportedIds } = infoOf(id) ?? {};
      waiting.push(...(importedIds ?? []));
      entries.push(...(dynamicallyImportedIds ?? []).filter((later) => !entries.includes(later)));
    }
  }
  const home = (/** @type {string} */ id, /** @type {Set<string>} */ all) => {
    const area = (/** @type {string} */ name) =>
      [...APART].some(([entry, own]) => own === name && all.has(basename(dirname(entry))));
    const bundles = new Set([...all].filter((name) => !area(name)));
    if (nameOf(id).startsWith("vendor/")) return basename(id, ".js");
    const early = ["first", "frame"].find((name) => bundles.has(name));
    if (early) return early;
    const part = [...PARTS.values()].find((name) => bundles.has(name));
    if (part) return bundles.size > 2 ? "frame" : part;
    if (nameOf(id).startsWith(CHARTS)) return "charts";
    if (bundles.size === 1) return [...bundles][0];
    return [...bundles].some((name) => EARLY.has(name)) ? "shared" : "desks";
  };
  return new Map([...reached].map(([id, bundles]) => [id, home(id, bundles)]));
}

/** @returns {Promise<Record<string, string>>} file name → text of each bundle of modules */
async function bundledModules() {
  const bundle = await rollup({
    input: { first: join(frontend, ENTRY) },
    // A ring of imports or a name that nobody exports would run half a program.
    onwarn: (warning) => {
      throw new Error(warning.message);
    },
  });
  /** @type {Map<string, string> | undefined} */
  let home;
  const { output } = await bundle.generate({
    format: "es",
    generatedCode: "es2015",
    hoistTransitiveImports: false,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    manualChunks: (id, { getModuleInfo }) => (home ??= homes(getModuleInfo)).get(id),
  });
  await bundle.close();
  const chunks = output.filter((file) => file.type === "chunk");
  const held = new Set(chunks.flatMap((chunk) => Object.keys(chunk.modules)).map(nameOf));
  const dead = (await sources("app", ".js")).filter((name) => !held.has(name));
  if (dead.length) throw new Error(`nothing imports ${dead.join(", ")}`);
  const options = { minify: true, format: /** @type {const} */ ("esm"), charset: "utf8", target: TARGET };
  const files = chunks.map(async ({ fileName, code, modules }) => {
    const vendored = Object.keys(modules).some((id) => nameOf(id).startsWith("vendor/"));
    const banner = vendored ? `// ${LICENCES}` : "";
    // Only templates keep their indents, and htm reads a line's end with and without one alike.
    // Between tags and values it reads none at all; one that is escaped, as in text for files, is no line's end here.
    const tight = code.replace(/\n[ \t]+/g, "\n").replace(/(?<=[>}])\n(?=<)|(?<=>)\n(?=\$\{)/g, "");
    return [fileName, (await esbuild.transform(tight, { ...options, banner })).code];
  });
  return Object.fromEntries(await Promise.all(files));
}

/** @returns {Promise<Record<string, string>>} file name → text of each stylesheet, with what it imports in its place */
async function bundledStyles() {
  const names = await sources("styles", ".css");
  const texts = await Promise.all(names.map((name) => readFile(join(frontend, name), "utf8")));
  const imported = new Set(
    texts.flatMap((text) => [...text.matchAll(/^@import "\.\/(.+)";$/gm)]).map((found) => `styles/${found[1]}`),
  );
  const { outputFiles } = await esbuild.build({
    entryPoints: names.filter((name) => !imported.has(name)),
    absWorkingDir: frontend,
    outdir: join(frontend, "bundles"),
    bundle: true,
    minify: true,
    write: false,
  });
  return Object.fromEntries(outputFiles.map(({ path, text }) => [basename(path), text]));
}

/** @param {string} folder @param {string} ending @returns {Promise<string[]>} paths below frontend/, in order */
async function sources(folder, ending) {
  const found = await readdir(join(frontend, folder), { recursive: true });
  return found
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .sort();
}

/** @returns {Promise<string>} SHA-256 over name and content of every source and of what makes bundles of them */
async function sourcesHash() {
  const names = [
    ...(await sources("app", ".js")),
    ...(await sources("styles", ".css")),
    ...(await sources("vendor", ".js")),
  ];
  const hash = createHash("sha256");
  for (const name of [...names, "package-lock.json", "../tools/bundle_frontend.mjs"]) {
    const content = await readFile(join(frontend, name));
    hash.update(`${name} ${createHash("sha256").update(content).digest("hex")}\n`);
  }
  return `${hash.digest("hex")}\n`;
}

/** @returns {Promise<string>} the address of every page, one a line: the server answers 404 at any other */
async function addresses() {
  const texts = await Promise.all(
    ["app/main.js", "app/routes.js"].map((name) => readFile(join(frontend, name), "utf8")),
  );
  const found = texts.flatMap((text) => [...text.matchAll(/\bpath: "(\/[^"]*)"/g)].map((each) => each[1]));
  return `${found.sort().join("\n")}\n`;
}

const files = {
  ...(await bundledModules()),
  ...(await bundledStyles()),
  ADDRESSES: await addresses(),
  SOURCES: await sourcesHash(),
};
const folder = join(frontend, "bundles");
const present = await readdir(folder).catch(() => []);
if (process.argv.includes("--check")) {
  const committed = Object.fromEntries(
    await Promise.all(present.map(async (name) => [name, await readFile(join(folder, name), "utf8")])),
  );
  const names = new Set([...Object.keys(files), ...present]);
  const differing = [...names].filter((name) => files[name] !== committed[name]).sort();
  if (differing.length) {
    console.error(`frontend/bundles differs from its sources (${differing.join(", ")}); run: npm run bundle`);
    process.exitCode = 1;
  }
} else {
  await mkdir(folder, { recursive: true });
  for (const name of present) if (!(name in files)) await rm(join(folder, name));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}
