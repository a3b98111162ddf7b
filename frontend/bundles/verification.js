import{b as s,O as h}from"./kit.js";import{t as w,S as H,c as e,p as O,h as S,B as P}from"./first.js";import{u as F,E as T,y as m,z as b,d as u,S as g,s as f}from"./frame.js";import{v as A}from"./shared.js";const t=w({title:"Xác minh văn bản",lead:"Cho biết số và ngày của văn bản, bản sao do phường phát hành, và tệp trên máy có đúng là văn bản, phụ lục hay bản sao ấy không.",unknown:"Không có văn bản nào mang mã này",unknownHint:"Hãy quét lại mã QR cuối văn bản hoặc cuối bản sao, hoặc kiểm tra bằng chính tệp PDF ở dưới.",number:"Số, ký hiệu",issuedOn:"Ngày ban hành",part:"{label} ngày {day}",partOf:"của văn bản:",isPart:"{part} của văn bản số {number}.",isDocument:"Văn bản số {number}.",recalled:"Văn bản này đã bị thu hồi.",related:"{label}: {number} ngày {day}",file:"Tệp PDF cần kiểm tra",fileHint:"Tệp không rời khỏi máy này: trang chỉ tính mã băm của tệp rồi đối chiếu.",insecure:"Trình duyệt chỉ tính được mã băm khi trang mở bằng địa chỉ https. Hãy mở lại bằng https.",reading:"Đang đối chiếu…",samePart:"Đúng là tệp đã phát hành, không sai một ký tự",same:"Đúng là văn bản đã phát hành, không sai một ký tự",other:"Tệp này KHÔNG phải văn bản, bản sao mang mã trên",otherHint:"Tệp đã bị sửa, hoặc là bản khác (bản chụp, bản in lại, bản lưu từ phần mềm khác). Hãy xin lại tệp từ nơi phát hành.",none:"Không có văn bản, bản sao nào đã phát hành trùng với tệp này",scan:"Tệp này là bản chụp, máy không xác minh được",scanned:"Bản chụp",scanHint:"Phường giữ tệp này làm bản chụp tờ giấy đã ký của văn bản. Bản chụp không chứng minh được điều gì: hãy so với bản gốc.",matches:"Trùng khớp",differs:"Không khớp",hash:"Mã băm SHA-256 của tệp",again:"Kiểm tra tệp khác"});await f("frame"),await f("verification");function B({params:r}){return H({title:t("title"),lead:t("lead"),narrow:!0,children:s`${r.code&&s`<div class="card">${C({code:r.code})}</div>`}
<div class="card">${K({code:r.code})}</div>`})}const C=e(function({code:n}){const a=F("/verify/{code}",{params:{code:n}});return a.data?y({document:a.data}):a.error&&[404,422].includes(a.error.status)?T({title:t("unknown"),hint:t("unknownHint")}):a.error?m({problem:a.error,onRetry:()=>{a.refresh()}}):b({lines:2})}),y=e(function({document:n}){return s`<div class="verified">
${n.part&&s`<p><strong>${v(n.part)}</strong> ${t("partOf")}</p>`}
<dl class="facts"><div><dt>${t("number")}</dt><dd><strong>${n.number}</strong></dd></div>
<div><dt>${t("issuedOn")}</dt><dd>${u(n.issued_on)}</dd></div></dl>
${n.recalled&&s`<p>${g({label:t("recalled"),tone:"danger"})}</p>`}
${n.related.length>0&&s`<ul>
${n.related.map(a=>s`<li key=${a.label+a.number}>${t("related",{label:a.label,number:a.number,day:u(a.issued_on)})}</li>`)}
</ul>`}
</div>`}),v=({label:r,made_on:n})=>n?t("part",{label:r,day:u(n)}):r,K=e(function({code:n}){const[a,l]=h(null),[p,o]=h(null),[$,d]=h(!1),k=async c=>{d(!0),o(null);try{const i=await D(c[0]);l({...await O("/verify",{body:n?{sha256:i,code:n}:{sha256:i}}),sha256:i})}catch(i){o(S(i))}finally{d(!1)}};return globalThis.crypto?.subtle?$?b({lines:2,label:t("reading")}):p?m({problem:p,onRetry:()=>o(null)}):a?V({checked:a,code:n,onAgain:()=>l(null)}):A({label:t("file"),name:"file",hint:t("fileHint"),value:[],onChange:c=>{k(c)},accept:".pdf"}):s`<p>${t("insecure")}</p>`}),V=e(function({checked:n,code:a,onAgain:l}){return s`<div class="stack" role="status">
<h2>
${n.matches?n.document?.part?t("samePart"):t("same"):n.scan?t("scan"):n.document?t("other"):t("none")}
</h2>
<p>
${g({label:n.matches?t("matches"):n.scan?t("scanned"):t("differs"),tone:n.matches?"good":n.scan?"warning":"danger"})}
</p>
${!n.matches&&s`<p>${t(n.scan?"scanHint":"otherHint")}</p>`}
${n.document&&(a?n.matches&&x({document:n.document}):y({document:n.document}))}
<p class="small soft">${t("hash")}: <code class="hash">${n.sha256}</code></p>
${P({label:t("again"),onClick:l})}</div>`}),x=e(function({document:n}){return s`<p>
${n.part?t("isPart",{part:v(n.part),number:n.number}):t("isDocument",{number:n.number})}
</p>`});async function D(r){const n=new Uint8Array(await crypto.subtle.digest("SHA-256",await r.arrayBuffer()));return Array.from(n,a=>a.toString(16).padStart(2,"0")).join("")}export{B as default};
