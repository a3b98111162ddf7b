// Types of the bundled library; written by tools/vendor_frontend.mjs.
export { deleteDB, openDB } from "idb";
export type { DBSchema, IDBPDatabase } from "idb";
