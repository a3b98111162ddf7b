// Licences in vendor/LICENSES.txt.
import{b as r,O as c}from"./kit.js";import{t as w,G as k,c as e,p as H,d as O,B as P}from"./first.js";import{u as S,E as F,q as u,r as m,d as h,S as b,s as g}from"./frame.js";import{F as T}from"./shared.js";const t=w({title:"Xác minh văn bản",lead:"Cho biết số và ngày của văn bản, bản sao do phường phát hành, và tệp trên máy có đúng là văn bản, phụ lục hay bản sao ấy không.",unknown:"Không có văn bản nào mang mã này",unknownHint:"Hãy quét lại mã QR cuối văn bản hoặc cuối bản sao, hoặc kiểm tra bằng chính tệp PDF ở dưới.",number:"Số, ký hiệu",issuedOn:"Ngày ban hành",part:"{label} ngày {day}",partOf:"của văn bản:",isPart:"{part} của văn bản số {number}.",isDocument:"Văn bản số {number}.",recalled:"Văn bản này đã bị thu hồi.",related:"{label}: {number} ngày {day}",file:"Tệp PDF cần kiểm tra",fileHint:"Tệp không rời khỏi máy này: trang chỉ tính mã băm của tệp rồi đối chiếu.",insecure:"Trình duyệt chỉ tính được mã băm khi trang mở bằng địa chỉ https. Hãy mở lại bằng https.",reading:"Đang đối chiếu…",samePart:"Đúng là tệp đã phát hành, không sai một ký tự",same:"Đúng là văn bản đã phát hành, không sai một ký tự",other:"Tệp này KHÔNG phải văn bản, bản sao mang mã trên",otherHint:"Tệp đã bị sửa, hoặc là bản khác (bản chụp, bản in lại, bản lưu từ phần mềm khác). Hãy xin lại tệp từ nơi phát hành.",none:"Không có văn bản, bản sao nào đã phát hành trùng với tệp này",scan:"Tệp này là bản chụp, máy không xác minh được",scanned:"Bản chụp",scanHint:"Phường giữ tệp này làm bản chụp tờ giấy đã ký của văn bản. Bản chụp không chứng minh được điều gì: hãy so với bản gốc.",matches:"Trùng khớp",differs:"Không khớp",hash:"Mã băm SHA-256 của tệp",again:"Kiểm tra tệp khác"});await g("frame"),await g("verification");function A({params:n}){return k({title:t("title"),lead:t("lead"),narrow:!0,children:r`${n.code&&r`<div class="card">${C({code:n.code})}</div>`}
      <div class="card">${D({code:n.code})}</div>`})}function B({code:n}){const a=S("/verify/{code}",{params:{code:n}});return a.data?f({document:a.data}):a.error&&[404,422].includes(a.error.status)?F({title:t("unknown"),hint:t("unknownHint")}):a.error?u({problem:a.error,onRetry:()=>{a.refresh()}}):m({lines:2})}const C=e(B),K=({document:n})=>r`<div class="verified">
  ${n.part&&r`<p><strong>${y(n.part)}</strong> ${t("partOf")}</p>`}
  <dl class="facts"><div><dt>${t("number")}</dt><dd><strong>${n.number}</strong></dd></div>
    <div><dt>${t("issuedOn")}</dt><dd>${h(n.issued_on)}</dd></div></dl>
  ${n.recalled&&r`<p>${b({label:t("recalled"),tone:"danger"})}</p>`}
  ${n.related.length>0&&r`<ul>
      ${n.related.map(a=>r`<li key=${a.label+a.number}>${t("related",{label:a.label,number:a.number,day:h(a.issued_on)})}</li>`)}
    </ul>`}
</div>`,f=e(K),y=({label:n,made_on:a})=>a?t("part",{label:n,day:h(a)}):n;function x({code:n}){const[a,s]=c(null),[d,o]=c(null),[v,p]=c(!1),$=async l=>{p(!0),o(null);try{const i=await R(l[0]);s({...await H("/verify",{body:n?{sha256:i,code:n}:{sha256:i}}),sha256:i})}catch(i){o(O(i))}finally{p(!1)}};return globalThis.crypto?.subtle?v?m({lines:2,label:t("reading")}):d?u({problem:d,onRetry:()=>o(null)}):a?I({checked:a,code:n,onAgain:()=>s(null)}):T({label:t("file"),name:"file",hint:t("fileHint"),value:[],onChange:l=>{$(l)},accept:".pdf"}):r`<p>${t("insecure")}</p>`}const D=e(x),G=({checked:n,code:a,onAgain:s})=>r`<div class="stack" role="status">
  <h2>
    ${n.matches?n.document?.part?t("samePart"):t("same"):n.scan?t("scan"):n.document?t("other"):t("none")}
  </h2>
  <p>
    ${b({label:n.matches?t("matches"):n.scan?t("scanned"):t("differs"),tone:n.matches?"good":n.scan?"warning":"danger"})}
  </p>
  ${!n.matches&&r`<p>${t(n.scan?"scanHint":"otherHint")}</p>`}
  ${n.document&&(a?n.matches&&E({document:n.document}):f({document:n.document}))}
  <p class="small soft">${t("hash")}: <code class="hash">${n.sha256}</code></p>
  ${P({label:t("again"),onClick:s})}</div>`,I=e(G),V=({document:n})=>r`<p>
    ${n.part?t("isPart",{part:y(n.part),number:n.number}):t("isDocument",{number:n.number})}
  </p>`,E=e(V);async function R(n){const a=new Uint8Array(await crypto.subtle.digest("SHA-256",await n.arrayBuffer()));return Array.from(a,s=>s.toString(16).padStart(2,"0")).join("")}export{A as default};
