/** Lint rules of the pages, the service worker, the tests and the vendoring tool. */
import js from "@eslint/js";
import globals from "globals";

const noUnsafeSinks = ["innerHTML", "outerHTML", "insertAdjacentHTML", "dangerouslySetInnerHTML"].map((name) => ({
  selector: `MemberExpression[property.name="${name}"]`,
  message: "Trusted Types refuse it: build the nodes with html`…`.",
}));

const namedComponents = {
  selector:
    'CallExpression[callee.name="component"] > :not(Identifier[name="component"], [type=/^(Arrow)?FunctionExpression$/])',
  message: "Write component(function Thing(props) { … }).",
};

// An effect after the paint may come long after it on a slow phone: a key pressed meanwhile would go nowhere.
const listensBeforePaint = {
  selector:
    'CallExpression[callee.name="useEffect"] CallExpression[callee.property.name=/^(focus|showModal)$/], ' +
    'CallExpression[callee.name="useEffect"] CallExpression[callee.name="addEventListener"], ' +
    'CallExpression[callee.name="useEffect"] CallExpression[callee.property.name="addEventListener"]',
  message: "Listen, focus and open dialogs in useLayoutEffect: the page is usable once it is painted.",
};

const oneFormDialog = {
  selector:
    'CallExpression[callee.name="Dialog"] > ObjectExpression > Property[key.name="children"] > [callee.name="Form"]',
  message: "A dialog that is one form is a FormDialog (ui/form-dialog.js).",
};
// Without the two buttons: a cover that nobody leaves, a choice that ends the form, a sheet of one's own at the door.
const OTHER_DIALOGS = [
  "app/ui/form-dialog.js",
  "app/shell/*.js",
  "app/pages/assistance/match-forms.js",
  "app/pages/documents/copies.js",
  "app/pages/visits/new-person.js",
];
const everywhere = [...noUnsafeSinks, namedComponents, listensBeforePaint];

export default [
  { ignores: ["vendor/**", "bundles/**", "node_modules/**", "**/*.d.ts", "app/api/labels.js"] },
  js.configs.recommended,
  {
    languageOptions: { globals: globals.browser, ecmaVersion: 2023, sourceType: "module" },
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-var": "error",
      "prefer-const": "error",
      "no-console": "error",
      "no-restricted-globals": ["error", "alert", "confirm", "prompt", "event", "name"],
      "no-restricted-syntax": ["error", ...everywhere, oneFormDialog],
      "max-len": ["error", { code: 140 }],
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", { max: 95, skipBlankLines: true, skipComments: true }],
      "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  { files: ["sw.js"], languageOptions: { globals: globals.serviceworker } },
  { files: ["tests/**", "*.config.js"], languageOptions: { globals: globals.node } },
  { files: OTHER_DIALOGS, rules: { "no-restricted-syntax": ["error", ...everywhere] } },
  { files: ["app/**/vi.js"], rules: { "max-lines": "off" } },
];
