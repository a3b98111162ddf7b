import{b as e,O as h}from"./kit.js";import{t as w,S as k,c as i,p as O,h as S,B as P}from"./first.js";import{u as T,E as F,y as m,z as b,d,S as g,s as f}from"./frame.js";import{v as R}from"./shared.js";const t=w({title:"Xác minh văn bản",lead:"Cho biết số và ngày của văn bản, bản sao do phường phát hành, và tệp trên máy có đúng là văn bản, phụ lục hay bản sao ấy không.",unknown:"Không có văn bản nào mang mã này",unknownHint:"Hãy quét lại mã QR cuối văn bản hoặc cuối bản sao, hoặc kiểm tra bằng chính tệp PDF ở dưới.",number:"Số, ký hiệu",issuer:"Cơ quan ban hành",issuedOn:"Ngày ban hành",part:"{label} ngày {day}",partOf:"của văn bản:",isPart:"{part} của văn bản số {number}.",isDocument:"Văn bản số {number}.",recalled:"Văn bản này đã bị thu hồi.",related:"{label}: {number} ngày {day}",file:"Tệp PDF cần kiểm tra",fileHint:"Tệp không rời khỏi máy này: trang chỉ tính mã băm của tệp rồi đối chiếu.",insecure:"Trình duyệt chỉ tính được mã băm khi trang mở bằng địa chỉ https. Hãy mở lại bằng https.",reading:"Đang đối chiếu…",sameRecalled:"Văn bản ĐÃ BỊ THU HỒI, không còn giá trị: tệp trùng với bản đã phát hành trước đây",matchesRecalled:"Đã thu hồi",samePart:"Đúng là tệp đã phát hành, không sai một ký tự",same:"Đúng là văn bản đã phát hành, không sai một ký tự",other:"Tệp này KHÔNG phải văn bản, bản sao mang mã trên",otherHint:"Tệp đã bị sửa, hoặc là bản khác (bản chụp, bản in lại, bản lưu từ phần mềm khác). Hãy xin lại tệp từ nơi phát hành.",none:"Không có văn bản, bản sao nào đã phát hành trùng với tệp này",scan:"Tệp này là bản chụp, máy không xác minh được",scanned:"Bản chụp",scanHint:"Phường giữ tệp này làm bản chụp tờ giấy đã ký của văn bản. Bản chụp không chứng minh được điều gì: hãy so với bản gốc.",matches:"Trùng khớp",differs:"Không khớp",hash:"Mã băm SHA-256 của tệp",again:"Kiểm tra tệp khác"});await f("frame"),await f("verification");function B({params:r}){return k({title:t("title"),lead:t("lead"),narrow:!0,children:e`${r.code&&e`<div class="card">${C({code:r.code})}</div>`}
<div class="card">${V({code:r.code})}</div>`})}const C=i(function({code:n}){const a=T("/verify/{code}",{params:{code:n}});return a.data?y({document:a.data}):a.error&&[404,422].includes(a.error.status)?F({title:t("unknown"),hint:t("unknownHint")}):a.error?m({problem:a.error,onRetry:()=>{a.refresh()}}):b({lines:2})}),y=i(function({document:n}){return e`<div class="verified">
${n.part&&e`<p><strong>${v(n.part)}</strong> ${t("partOf")}</p>`}
<dl class="facts"><div><dt>${t("number")}</dt><dd><strong>${n.number}</strong></dd></div>
<div><dt>${t("issuer")}</dt><dd>${n.issuer}</dd></div>
<div><dt>${t("issuedOn")}</dt><dd>${d(n.issued_on)}</dd></div></dl>
${n.recalled&&e`<p>${g({label:t("recalled"),tone:"danger"})}</p>`}
${n.related.length>0&&e`<ul>
${n.related.map(a=>e`<li key=${a.label+a.number}>${t("related",{label:a.label,number:a.number,day:d(a.issued_on)})}</li>`)}
</ul>`}
</div>`}),v=({label:r,made_on:n})=>n?t("part",{label:r,day:d(n)}):r,V=i(function({code:n}){const[a,l]=h(null),[u,o]=h(null),[$,p]=h(!1),H=async c=>{p(!0),o(null);try{const s=await K(c[0]);l({...await O("/verify",{body:n?{sha256:s,code:n}:{sha256:s}}),sha256:s})}catch(s){o(S(s))}finally{p(!1)}};return globalThis.crypto?.subtle?$?b({lines:2,label:t("reading")}):u?m({problem:u,onRetry:()=>o(null)}):a?A({checked:a,code:n,onAgain:()=>l(null)}):R({label:t("file"),name:"file",hint:t("fileHint"),value:[],onChange:c=>{H(c)},accept:".pdf"}):e`<p>${t("insecure")}</p>`}),A=i(function({checked:n,code:a,onAgain:l}){return e`<div class="stack" role="status">
<h2>
${n.matches?n.document?.recalled?t("sameRecalled"):n.document?.part?t("samePart"):t("same"):n.scan?t("scan"):n.document?t("other"):t("none")}
</h2>
<p>
${g({label:n.matches?t(n.document?.recalled?"matchesRecalled":"matches"):n.scan?t("scanned"):t("differs"),tone:n.matches?n.document?.recalled?"danger":"good":n.scan?"warning":"danger"})}
</p>
${!n.matches&&e`<p>${t(n.scan?"scanHint":"otherHint")}</p>`}
${n.document&&(a?n.matches&&I({document:n.document}):y({document:n.document}))}
<p class="small soft">${t("hash")}: <code class="hash">${n.sha256}</code></p>
${P({label:t("again"),onClick:l})}</div>`}),I=i(function({document:n}){return e`<p>
${n.part?t("isPart",{part:v(n.part),number:n.number}):t("isDocument",{number:n.number})}
</p>`});async function K(r){const n=new Uint8Array(await crypto.subtle.digest("SHA-256",await r.arrayBuffer()));return Array.from(n,a=>a.toString(16).padStart(2,"0")).join("")}export{B as default};
