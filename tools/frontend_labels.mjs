/**
 * Makes frontend/app/api/labels.js: the Vietnamese labels that the API's description gives beside the values of its
 * enumerations (`x-labels`). `npm run api` writes it; `--check` fails when the committed file says something else.
 */
import { readFile, writeFile } from "node:fs/promises";

const DESCRIPTION = new URL("../openapi/openapi.json", import.meta.url);
const FILE = new URL("../frontend/app/api/labels.js", import.meta.url);
const HEAD = `/**
 * Labels of the API's enumerations by value, in the server's order. Made of openapi.json by \`npm run api\`: a label is
 * changed beside its value in the server's code (kit/labels.py).
 */
import { wordedTable } from "../core/place-words.js";
`;

/** @param {string} key @returns {string} as Prettier writes it */
const keyOf = (key) => (/^([a-z_]\w*|[1-9]\d*)$/i.test(key) ? key : JSON.stringify(key));

/** @param {Record<string, any>} schemas @returns {string} */
function moduleOf(schemas) {
  /** @type {Map<string, string>} */
  const texts = new Map();
  for (const [schema, { "x-labels": labels }] of Object.entries(schemas)) {
    if (!labels) continue;
    // Pydantic tells schemas of one name apart by their module, and what comes in from what goes out.
    const name =
      schema
        .split("__")
        .at(-1)
        ?.replace(/-(Input|Output)$/, "") ?? schema;
    const lines = Object.entries(labels).map(([value, label]) => `  ${keyOf(value)}: ${JSON.stringify(label)},\n`);
    const text = lines.join("");
    if ((texts.get(name) ?? text) !== text) throw new Error(`two enumerations are called ${name}`);
    texts.set(name, text);
  }
  // Pure: a table that no page asks for is in no bundle.
  const consts = [...texts].map(([name, text]) => `export const ${name} = /* @__PURE__ */ wordedTable({\n${text}});\n`);
  return `${HEAD}\n${consts.sort().join("\n")}`;
}

const made = moduleOf(JSON.parse(await readFile(DESCRIPTION, "utf8")).components.schemas);
if (!process.argv.includes("--check")) await writeFile(FILE, made);
else if (made !== (await readFile(FILE, "utf8")))
  throw new Error("app/api/labels.js is of another description: npm run api");
