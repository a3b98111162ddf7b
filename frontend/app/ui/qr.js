/** A QR code that the server drew. */
import { html } from "../../vendor/kit.js";
import { component } from "./component.js";

/** The server's SVG as the address of an image; written into the page it would be refused. @param {string} svg */
function imageOf(svg) {
  const named = svg.includes("xmlns=") ? svg : svg.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
  return `data:image/svg+xml,${encodeURIComponent(named)}`;
}

/** @type {Component<{ svg: string, label: string }>} */
export const Qr = component(function Qr({ svg, label }) {
  return html`<figure class="qr"><img src=${imageOf(svg)} alt=${label} /></figure>`;
});
