// Types of the bundled library; written by tools/vendor_frontend.mjs.
/** What a QR code in a picture says; null: none is seen. `data`: RGBA of each point, row by row. */
export declare function readCode(data: Uint8ClampedArray, width: number, height: number): string | null;
