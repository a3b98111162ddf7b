import{b as d,O as w,U as C,$ as ge,r as K}from"./kit.js";import{a2 as ve,o as fe,D as ke,P as $e,bi as ye,C as V,g as we,S as H,q as xe,bg as _e,F as Te}from"./shared.js";import{t as Ce,i as E,L as X,c as f,u as Se,l as L,I as q,p as S,n as z,B as m,f as O,T as _,d as Oe,e as De,h as G,ab as Ne,q as Be,k as Q,j as He,F as Me}from"./first.js";import{s as U,N as I,u as M,L as P,O as Pe,S as W,E as J,i as Y,g as N,D as Z,e as B,k as T,Q as ee}from"./frame.js";await U("drafts");const Ee=["writing","submitted","returned","approved"],ne={writing:"progress",submitted:"info",returned:"warning",approved:"good"},n=Ce({title:"Soạn văn bản",lead:"Quyết định, tờ trình, thông báo, hướng dẫn, giấy mời, công văn: chọn mẫu, điền nội dung, hệ thống trình bày đúng thể thức.",new:"Soạn văn bản mới",none:"Chưa có văn bản nào đang soạn",noneHint:"Bấm “Soạn văn bản mới”, chọn loại văn bản rồi điền vào mẫu.",noneReader:"Văn bản được trình duyệt sẽ hiện ở đây.",noneMatching:"Không có văn bản nào ở trạng thái này",summary:"Văn bản",kind:"Loại",author:"Người soạn",changed:"Sửa lần cuối",state:"Trạng thái",untitled:"(chưa có trích yếu)","new.title":"Soạn văn bản gì?","new.lead":"Bấm vào loại văn bản cần soạn. Nội dung mẫu đã điền sẵn tên phường, người ký, căn cứ; chỉ cần sửa lại cho đúng việc.","new.start":"Soạn","new.others":"Loại khác","new.plan":"Kế hoạch","new.planHint":"Soạn hoặc nhập ở mục Kế hoạch để giao nhiệm vụ, theo dõi tiến độ.","new.report":"Báo cáo tháng","new.reportHint":"Tổng hợp từ số liệu các đơn vị ở mục Báo cáo tháng.",next:"Việc cần làm","next.writing":"Điền vào mẫu, xem trang in; xong thì bấm “Trình duyệt”.","next.returned":"Văn bản bị trả lại: “{note}”. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.returnedPlain":"Văn bản bị trả lại. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.submitted":"Đang chờ lãnh đạo duyệt. Muốn sửa thì rút về.","next.decide":"Xem trang in. Đúng thì bấm “Duyệt”; cần sửa thì bấm “Trả lại” và ghi lý do.","next.approved":"Đã duyệt, chờ Văn phòng cấp số. Nội dung không sửa được nữa.","next.numbered":"Đã cấp số {code}.",missing:"Trước khi trình duyệt, còn phải điền:","missing.summary":"Trích yếu","missing.addressees":"Kính gửi","missing.legal_bases":"Căn cứ ban hành","missing.blocks":"Nội dung","missing.attached":"Văn bản ban hành kèm theo","missing.annexes":"Phụ lục","missing.recipients":"Nơi nhận",open:"Mở văn bản để cấp số",openRead:"Mở văn bản","act.save":"Lưu","act.submit":"Trình duyệt","act.withdraw":"Rút về để sửa","act.approve":"Duyệt","act.return":"Trả lại","act.reopen":"Mở lại để sửa","act.delete":"Xóa bản soạn này","act.saved":"Đã lưu","act.done":"Đã ghi nhận","act.deleted":"Đã xóa","act.reason":"Lý do, điều cần sửa","approve.ask":"Duyệt văn bản này?","approve.text":"Nội dung không sửa được nữa và văn bản chờ Văn phòng cấp số.","delete.ask":"Xóa văn bản đang soạn này?","delete.text":"Nội dung và các lần lưu sẽ mất.","part.content":"Nội dung","part.annexes":"Phụ lục","part.attached":"Văn bản ban hành kèm theo","part.ends":"Nơi nhận, người ký","part.more":"Mức độ khẩn, thông tin khác","part.history":"Quá trình","field.summary":"Trích yếu (văn bản về việc gì)","field.addressees":"Kính gửi","field.eachLine":"Mỗi dòng một nơi.","field.bases":"Căn cứ ban hành","field.basesHint":"Mỗi dòng một căn cứ; dấu “;” và “.” cuối dòng tự thêm.","field.recipients":"Nơi nhận","field.recipientsHint":"Mỗi dòng một nơi; mục đích ghi trong ngoặc, ví dụ: Thường trực Đảng ủy (B/cáo). Dòng “Như trên” và “Lưu: VT” tự thêm.","field.signer":"Người ký","field.signerUsual":"Người ký thường lệ","field.urgency":"Mức độ khẩn","field.urgencyNone":"Không khẩn","field.circulation":"Phạm vi lưu hành","field.circulationNone":"Không hạn chế","field.authority":"Cơ quan ra quyết định (dòng trên căn cứ)","field.archive":"Dòng lưu","field.archiveHint":"Bỏ trống: theo thể thức của phường.","field.contact":"Dòng địa chỉ ở cuối trang đầu","field.contactHint":"Địa chỉ, điện thoại, thư điện tử; dùng cho giấy mời, công văn.","field.mark":"Ký hiệu người soạn và số bản","field.markHint":"Ví dụ: PL.(30)","attached.summary":"Tên quy chế (quy chế về việc gì)","attached.kind":"Loại văn bản kèm theo","attached.statute":"Quy chế","attached.regulation":"Quy định","annex.add":"Thêm phụ lục","annex.name":"Phụ lục {n}","annex.title":"Tên phụ lục","annex.landscape":"Trang ngang (bảng nhiều cột)","annex.separate":"Tệp riêng, không chung tệp với văn bản","annex.remove":"Bỏ phụ lục {n}","annex.teams":"Lấy lại danh sách tổ","annex.teamsOn":"Thành viên tính đến ngày","annex.teamsDone":"Đã lấy danh sách: {n} người","block.kind":"Kiểu của đoạn {n}","block.text":"Đoạn {n}: {kind}","block.chapter":"Chương I, II","block.article":"Điều 1, 2","block.section":"Đề mục I, II (IN HOA)","block.clause":"Đề mục 1, 2 (đậm)","block.numbered":"Khoản 1, 2","block.point":"Điểm a), b)","block.paragraph":"Đoạn văn","block.dash":"Gạch đầu dòng (-)","block.plus":"Ý nhỏ (+)","block.table":"Bảng","block.add":"Thêm đoạn","block.addTable":"Thêm bảng","block.up":"Chuyển đoạn {n} lên","block.down":"Chuyển đoạn {n} xuống","block.remove":"Bỏ đoạn {n}","block.hint":"Số thứ tự (I, 1, a, Điều…) tự đánh. Bấm Enter để sang đoạn mới; dán từ Word thì tự tách thành từng đoạn.","table.caption":"Tên bảng (nếu có)","table.note":"Đơn vị tính (nếu có)","table.head":"Tiêu đề cột {n}","table.cell":"Hàng {row}, cột {column}","table.row":"Thêm hàng","table.column":"Thêm cột","table.dropRow":"Bỏ hàng {n}","table.dropColumn":"Bỏ cột {n}","table.paste":"Dán bảng từ Word, Excel","table.pasteHint":"Bôi đen bảng trong Word hoặc Excel, sao chép rồi dán vào ô dưới đây. Hàng đầu thành tiêu đề cột.","table.pasteField":"Ô để dán bảng","table.use":"Dùng bảng này","table.more":"Hiện thêm hàng ({n} hàng chưa hiện)","table.hint":"Hàng chỉ ghi ô đầu tiên thành dòng tên nhóm, in đậm.",preview:"Trang in","preview.show":"Xem trang in","preview.making":"Đang cập nhật trang in…","preview.fresh":"Trang in đúng với nội dung đang soạn.","preview.word":"Tải bản Word","preview.failed":"Chưa tạo được trang in. Bấm “Xem trang in” để thử lại.","version.look":"Xem bản này","version.title":"Bản lưu của {who}","version.use":"Lấy lại nội dung này","version.used":"Đã đưa nội dung cũ vào ô soạn; bấm “Lưu” để giữ."});function Le(){return I({title:n("title"),lead:n("lead"),actions:E("draft.write")&&X({label:n("new"),href:"/soan-van-ban/moi",icon:"plus",kind:"primary"}),children:qe({})})}const qe=f(function(){const[e]=Se(),t={state:Ee.find(a=>a===e.state)},i=M("/document-drafts",{query:t});return d`<div class="stack">
${ve({filters:[{name:"state",label:n("state"),options:fe(ye)}]})}
${P({of:i,empty:a=>a.items.length===0,whenEmpty:d`<div class="card">
${t.state?J({title:n("noneMatching")}):J({title:n("none"),hint:n(E("draft.write")?"noneHint":"noneReader"),icon:"edit"})}
</div>`,children:a=>d`<div>${ke({caption:n("title"),rows:a.items,rowKey:s=>s.id,href:s=>`/soan-van-ban/${s.id}`,columns:[{key:"summary",label:n("summary"),kind:"main",value:s=>s.summary||n("untitled")},{key:"kind",label:n("kind"),value:s=>s.kind_label},{key:"author",label:n("author"),value:s=>s.author_name,hideOnPhone:!0},{key:"changed",label:n("changed"),show:s=>Pe({at:s.updated_at})},{key:"state",label:n("state"),show:s=>W({label:s.state_label,tone:ne[s.state]})}]})}${$e({page:a,more:s=>L("/document-drafts",{query:{...t,cursor:s}}),onMore:i.set})}</div>`})}</div>`}),Ie=Object.freeze(Object.defineProperty({__proto__:null,default:Le},Symbol.toStringTag,{value:"Module"}));await U("drafts");function Fe(){const l=M("/document-drafts/templates"),[e,t]=w(!1),i=a=>{t(!0),S("/document-drafts",{body:{template:a,on:null}}).then(s=>{Y("/document-drafts"),z(`/soan-van-ban/${s.id}`)},s=>{t(!1),N(s)})};return I({title:n("new.title"),lead:n("new.lead"),crumbs:[{label:n("title"),href:"/soan-van-ban"},{label:n("new")}],children:d`${P({of:l,lines:6,children:a=>d`<ul class="templates">${a.map(s=>d`<li key=${s.name}>
<button type="button" class="template" disabled=${e} onClick=${()=>i(s.name)}>${q({name:"document"})}<span><strong>${s.label}</strong><span class="soft">${s.hint}</span></span></button>
</li>`)}
<li>
<a class="template" href="/ke-hoach">
${q({name:"plan"})}
<span><strong>${n("new.plan")}</strong><span class="soft">${n("new.planHint")}</span></span>
</a>
</li>
<li>
<a class="template" href="/bao-cao">
${q({name:"report"})}
<span><strong>${n("new.report")}</strong><span class="soft">${n("new.reportHint")}</span></span>
</a>
</li>
</ul>`})}`})}const Re=Object.freeze(Object.defineProperty({__proto__:null,default:Fe},Symbol.toStringTag,{value:"Module"})),te="abcdđeghiklmnopqrstuvxy",Ae=[[10,"X"],[9,"IX"],[5,"V"],[4,"IV"],[1,"I"]],je=[[/^chương\s+[ivxlc\d]+[.:]?\s*/i,"chapter"],[/^điều\s+\d+[.:]?\s*/i,"article"],[/^[IVXLC]+[.)]\s*/,"section"],[/^\d{1,2}[.)]\s+/,"numbered"],[/^[a-zđ]\)\s*/,"point"],[/^[-–•·*]\s*/,"dash"],[/^[+o]\s+/,"plus"]],Ke=90;function ae(l){let e=l;return Ae.reduce((t,[i,a])=>{const s=Math.floor(e/i);return e%=i,t+a.repeat(s)},"")}function ie(l){const e={chapter:0,article:0,section:0,clause:0,point:0};return l.map(t=>{const i=t.kind==="numbered"?"clause":t.kind;if(Ve(t))return"";switch((i==="section"||i==="article")&&(e.clause=e.point=0),i==="clause"&&(e.point=0),i in e&&(e[i]+=1),i){case"chapter":return`Chương ${ae(e.chapter)}`;case"article":return`Điều ${e.article}.`;case"section":return`${ae(e.section)}.`;case"clause":return`${e.clause}.`;case"point":return`${te[(e.point-1)%te.length]})`;case"dash":return"-";case"plus":return"+";default:return""}})}const Ve=l=>!l.table&&!l.text.trim();function Xe(l){const e=l.trim();for(const[t,i]of je){const a=t.exec(e);if(a){const s=e.slice(a[0].length).trim();return{kind:i==="numbered"&&s.length<Ke&&!/[.;:,]$/.test(s)?"clause":i,text:s}}}return{kind:"paragraph",text:e}}function ze(l){const e=[];let t=[];const i=()=>{t.length>0&&e.push({kind:"table",text:"",table:se(t.join(`
`))}),t=[]};for(const a of l.replace(/\r\n?/g,`
`).split(`
`)){const s=/^\s*(?:[-–•·o+*]|\d{1,2}[.)]|[a-zđ]\)|[IVXLC]+[.)])\t/.test(a);if(a.includes("	")&&!s)t.push(a);else{i();const c=Xe(a.replace(/\t/g," "));(c.text||c.kind==="chapter")&&Ge(e,c)}}return i(),e}function Ge(l,e){const t=l.at(-1);t?.kind==="chapter"&&!t.text&&e.kind==="paragraph"?t.text=e.text:l.push(e)}function se(l){const[e=[],...t]=Qe(l);return{caption:"",note:"",header:e,rows:t}}function Qe(l){const e=[];let t=[],i="",a=!1;const s=l.replace(/\r\n?/g,`
`).replace(/\n+$/,""),c=()=>{t.push(i.replace(/\s+/g," ").trim()),i=""};for(let r=0;r<s.length;r+=1){const u=s[r];a&&u==='"'&&s[r+1]==='"'?i+=s[r+=1]:u==='"'&&(a||i==="")?a=!a:!a&&u==="	"?c():!a&&u===`
`?(c(),e.push(t),t=[]):i+=u}c(),e.push(t);const o=Math.max(...e.map(r=>r.length));return e.filter(r=>r.some(Boolean)).map(r=>[...r,...Array.from({length:o-r.length},()=>"")])}const F=l=>l.split(`
`).map(e=>e.trim()).filter(Boolean);function Ue(l){const e=/^(.*\S)\s*\(([^()]{1,60})\)[;.]?$/.exec(l.replace(/^[-–]\s*/,""));return e?{name:e[1]??"",purpose:e[2]??""}:{name:l.replace(/^[-–]\s*/,"").replace(/[;.]$/,""),purpose:""}}const We=({name:l,purpose:e})=>e?`${l} (${e})`:l,Je=30,Ye=3,Ze=30,en=(l,e)=>{const t=e.filter(i=>i.slice(1).some(Boolean));return l.map((i,a)=>Math.min(Ze,Math.max(Ye,i.length,...t.map(s=>s[a]?.length??0))))},nn=l=>/^\d+$/.test(l)?String(Number(l)+1):"",tn=f(function({table:e,width:t,filled:i,onPaste:a,onRow:s,onColumn:c}){const o={icon:"plus",small:!0,kind:"quiet"};return d`<div class="row">
${m({label:n("table.paste"),icon:"table",small:!0,onClick:a})}
${m({...o,label:n("table.row"),onClick:()=>s(i([nn(e.rows?.at(-1)?.[0]??"")]))})}
${m({...o,label:n("table.column"),disabled:t>=15,onClick:c})}
</div>`}),an=f(function({table:e,onChange:t}){const[i,a]=w(Je),[s,c]=w(!1),o=e.rows??[],r=Math.max(e.header?.length??0,...o.map(p=>p.length),1),u=p=>[...p,...Array.from({length:r-p.length},()=>"")],h=u(e.header??[]),b=en(h,o.slice(0,i)),v=(p,g,x)=>t({...e,rows:o.map((y,D)=>D===p?u(y).map((be,me)=>me===g?x:be):y)}),k=p=>t({...e,header:h.filter((g,x)=>x!==p),rows:o.map(g=>u(g).filter((x,y)=>y!==p))}),$=p=>p.target.value;return d`<div class="draft-table">
${tn({table:e,width:r,filled:u,onPaste:()=>c(!0),onRow:p=>{t({...e,rows:[...o,p]}),a(Math.max(i,o.length+1))},onColumn:()=>t({...e,header:[...h,""],rows:o.map(p=>[...u(p),""])})})}
<div class="table-frame" tabindex="0" role="region" aria-label=${e.caption||n("block.table")}><table>
<thead><tr>${h.map((p,g)=>d`<th key=${g} scope="col">
<input class="input" size=${b[g]} value=${p} aria-label=${n("table.head",{n:g+1})}
onInput=${x=>t({...e,header:h.map((y,D)=>D===g?$(x):y)})} />
${r>1&&m({label:n("table.dropColumn",{n:g+1}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>k(g)})}
</th>`)}<td></td></tr></thead>
<tbody>${o.slice(0,i).map((p,g)=>d`<tr key=${g}>${u(p).map((x,y)=>d`<td key=${y}>
<input class="input" size=${b[y]} value=${x}
aria-label=${n("table.cell",{row:g+1,column:y+1})}
onInput=${D=>v(g,y,$(D))} />
</td>`)}
<td>
${m({label:n("table.dropRow",{n:g+1}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>t({...e,rows:o.filter((x,y)=>y!==g)})})}
</td>
</tr>`)}</tbody>
</table></div>
${o.length>i&&m({label:n("table.more",{n:o.length-i}),small:!0,onClick:()=>a(i+100)})}
<div class="form-row">
${O({label:n("table.caption"),name:"caption",value:e.caption,onChange:p=>t({...e,caption:p})})}
${O({label:n("table.note"),name:"note",value:e.note,onChange:p=>t({...e,note:p})})}
</div>
<p class="soft small">${n("table.hint")}</p>
${s&&sn({onClose:()=>c(!1),onUse:p=>{t({...se(p),caption:e.caption,note:e.note}),c(!1)}})}
</div>`}),sn=f(function({onClose:e,onUse:t}){const[i,a]=w("");return Z({title:n("table.paste"),onClose:e,children:d`<div class="stack">
${_({label:n("table.pasteField"),hint:n("table.pasteHint"),name:"paste",value:i,onChange:a,rows:8})}
<div class="form-actions">
${m({label:n("table.use"),kind:"primary",disabled:!i.trim(),onClick:()=>t(i)})}
</div>
</div>`})}),ln=["paragraph","dash","plus","section","clause","numbered","point","article","chapter"],rn={section:"paragraph",clause:"paragraph",chapter:"article"},on=62,R=f(function({blocks:e,onChange:t,label:i,error:a}){const s=C(null),c=C(-1);ge(()=>{if(c.current<0)return;const b=s.current?.querySelectorAll(":scope > li")[c.current]?.querySelector("textarea");c.current=-1,b instanceof HTMLTextAreaElement&&b.focus()});const o=ie(e),r=(b,v,k,$=-1)=>{c.current=$,t([...e.slice(0,b),...k,...e.slice(b+v)])},u=(b,v)=>{const k=[...e];k.splice(v,0,...k.splice(b,1)),t(k)},h=b=>r(e.length,0,[b],b.table?-1:e.length);return d`<div class=${Oe("blocks",a&&"has-error")}>
<p class="field-hint">${n("block.hint")}</p>
${a&&d`<p class="field-error">${a}</p>`}
<ol ref=${s} aria-label=${i}>${e.map((b,v)=>d`<li key=${v} class=${`block is-${b.kind}`}>
${cn({block:b,at:v,mark:o[v]??"",last:v===e.length-1,put:r,move:u})}</li>`)}</ol>
<div class="row">
${m({label:n("block.add"),icon:"plus",small:!0,onClick:()=>h({kind:e.at(-1)?.kind==="table"?"paragraph":e.at(-1)?.kind??"paragraph",text:""})})}
${m({label:n("block.addTable"),icon:"table",small:!0,onClick:()=>h({kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}})})}
</div>
</div>`}),cn=f(function({block:e,at:t,mark:i,last:a,put:s,move:c}){const o=t+1;return d`
<div class="block-side">
${e.kind==="table"?d`<span class="block-kind soft">${n("block.table")}</span>`:d`<select class="block-kind" aria-label=${n("block.kind",{n:o})} value=${e.kind}
onChange=${r=>s(t,1,[{...e,kind:r.target.value}])}>
${ln.map(r=>d`<option key=${r} value=${r} selected=${r===e.kind}>${n(`block.${r}`)}</option>`)}
</select>`}
<div class="block-tools">
${m({label:n("block.up",{n:o}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:t===0,onClick:()=>c(t,t-1)})}
${m({label:n("block.down",{n:o}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:a,onClick:()=>c(t,t+1)})}
${m({label:n("block.remove",{n:o}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(t,1,[])})}
</div>
</div>
${e.table?an({table:e.table,onChange:r=>s(t,1,[{...e,table:r}])}):dn({block:e,at:t,mark:i,put:s})}`}),dn=f(function({block:e,at:t,mark:i,put:a}){const s=r=>a(t,1,[{...e,text:r.target.value.replace(/\n/g," ")}]),c=r=>{const u=r.target;if(!r.isComposing)if(r.key==="Enter"){r.preventDefault();const h=u.selectionStart;a(t,1,[{...e,text:e.text.slice(0,h).trim()},{kind:rn[e.kind]??e.kind,text:e.text.slice(u.selectionEnd).trim()}],t+1)}else r.key==="Backspace"&&e.text===""&&t>0&&(r.preventDefault(),a(t,1,[],t-1))},o=r=>{const u=r.clipboardData?.getData("text/plain")??"";if(!/[\n\t]/.test(u.trim()))return;r.preventDefault();const h=ze(u.trim());a(t,e.text.trim()?0:1,h,t+h.length-1)};return d`<div class="block-text"><span class="block-mark" aria-hidden="true">${i}</span>
<textarea class="input" rows=${Math.max(1,Math.ceil(e.text.length/on))} value=${e.text}
aria-label=${n("block.text",{n:t+1,kind:n(`block.${e.kind}`)})}
onInput=${s} onKeyDown=${c} onPaste=${o}></textarea></div>`}),un=f(function({annexes:e,onChange:t,teams:i,error:a}){const s=(c,o)=>t(e.map((r,u)=>u===c?{...r,...o}:r));return d`<div class="stack">
${a&&d`<p class="field-error">${a}</p>`}
${e.map((c,o)=>d`<fieldset key=${o} class="draft-annex stack"><legend>${n("annex.name",{n:o+1})}</legend>
${i&&o===0&&hn({onTaken:r=>s(0,{title:c.title||r.title,blocks:r.blocks})})}
${_({label:n("annex.title"),name:`annexes.${o}.title`,value:c.title,onChange:r=>s(o,{title:r}),rows:2})}
${V({label:n("annex.landscape"),name:`annexes.${o}.landscape`,value:c.landscape,onChange:r=>s(o,{landscape:r})})}
${V({label:n("annex.separate"),name:`annexes.${o}.separate`,value:c.separate,onChange:r=>s(o,{separate:r})})}
${R({blocks:c.blocks??[],onChange:r=>s(o,{blocks:r}),label:n("annex.name",{n:o+1})})}
<div>
${m({label:n("annex.remove",{n:o+1}),icon:"trash",kind:"quiet",small:!0,onClick:()=>t(e.filter((r,u)=>u!==o))})}
</div>
</fieldset>`)}
<div>
${m({label:n("annex.add"),icon:"plus",small:!0,disabled:e.length>=20,onClick:()=>t([...e,{title:"",landscape:!1,separate:!1,blocks:[{kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}}]}])})}
</div>
</div>`}),hn=f(function({onTaken:e}){const[t,i]=w(De.value),[a,s]=w(!1),c=()=>{s(!0),L("/document-drafts/team-list",{query:{on:t??void 0}}).then(o=>{e(o);const r=o.blocks?.[0]?.table?.rows??[];B(n("annex.teamsDone",{n:r.filter(u=>u[1]).length}))},N).finally(()=>s(!1))};return d`<div class="row draft-teams">
${we({label:n("annex.teamsOn"),name:"on",value:t,onChange:i})}
${m({label:n("annex.teams"),icon:"refresh",busy:a,onClick:c})}
</div>`}),pn=["proposal","letter","invitation"],le=l=>({summary:l.summary,authority:l.authority,archive:l.archive,contact:l.contact,drafter_mark:l.drafter_mark,addressees:(l.addressees??[]).join(`
`),legal_bases:(l.legal_bases??[]).join(`
`),recipients:(l.recipients??[]).map(We).join(`
`),blocks:l.blocks??[],annexes:l.annexes??[],attached:l.attached??null,signer_id:l.signer_id??"",urgency:l.urgency??"",circulation:l.circulation??""}),re=l=>({...l,addressees:F(l.addressees),legal_bases:F(l.legal_bases),recipients:F(l.recipients).map(Ue),signer_id:l.signer_id||null,urgency:l.urgency||null,circulation:l.circulation||null}),bn=f(function({form:e,attached:t}){const i=a=>e.set({attached:{...t,...a}});return T({title:n("part.attached"),children:d`<div class="stack">
${e.errors.attached&&d`<p class="field-error">${e.errors.attached}</p>`}
${H({label:n("attached.kind"),name:"attached.kind",value:t.kind,empty:!1,onChange:a=>i({kind:a==="regulation"?"regulation":"statute"}),options:[{value:"statute",label:n("attached.statute")},{value:"regulation",label:n("attached.regulation")}]})}
${_({label:n("attached.summary"),name:"attached.summary",value:t.summary,onChange:a=>i({summary:a}),rows:2})}
${R({blocks:t.blocks??[],onChange:a=>i({blocks:a}),label:n("part.attached")})}</div>`})}),mn=f(function({form:e,draft:t}){const{kind:i}=t,a=i==="decision",[s]=w({addressed:pn.includes(i)||e.values.addressees!=="",based:a||e.values.legal_bases!==""});return d`<div class="stack">
<section class="card stack" aria-label=${t.template_label}>
${_({...e.bind("summary"),label:n("field.summary"),rows:2,required:!0})}
${s.addressed&&_({...e.bind("addressees"),label:n("field.addressees"),hint:n("field.eachLine"),rows:A(e.values.addressees)})}
${s.based&&_({...e.bind("legal_bases"),label:n("field.bases"),hint:n("field.basesHint"),rows:A(e.values.legal_bases)+2})}
</section>
${T({title:n("part.content"),children:R({blocks:e.values.blocks,onChange:c=>e.set({blocks:c}),label:n("part.content"),error:e.errors.blocks})})}
${e.values.attached&&bn({form:e,attached:e.values.attached})}
${T({title:n("part.annexes"),children:un({annexes:e.values.annexes,onChange:c=>e.set({annexes:c}),teams:t.template==="team_decision",error:e.errors.annexes})})}
${T({title:n("part.ends"),children:d`<div class="stack">
${_({...e.bind("recipients"),label:n("field.recipients"),hint:n("field.recipientsHint"),rows:A(e.values.recipients)+1})}
${H({...e.bind("signer_id"),label:n("field.signer"),empty:n("field.signerUsual"),options:t.signers.map(({id:c,label:o})=>({value:c,label:o}))})}
</div>`})}
<details class="card draft-more">
<summary>${n("part.more")}</summary>
<div class="stack">${gn({form:e,decision:a,shown:s})}</div>
</details>
</div>`}),A=l=>Math.max(2,l.split(`
`).reduce((e,t)=>e+Math.max(1,Math.ceil(t.length/58)),0)),gn=f(function({form:e,decision:t,shown:i}){return d`
<div class="form-row">
${H({...e.bind("urgency"),label:n("field.urgency"),empty:n("field.urgencyNone"),options:["KHẨN","THƯỢNG KHẨN","HỎA TỐC"].map(a=>({value:a,label:a}))})}
${H({...e.bind("circulation"),label:n("field.circulation"),empty:n("field.circulationNone"),options:["LƯU HÀNH NỘI BỘ","XEM XONG TRẢ LẠI"].map(a=>({value:a,label:a}))})}
</div>
${!i.addressed&&_({...e.bind("addressees"),label:n("field.addressees"),hint:n("field.eachLine"),rows:2})}
${!i.based&&_({...e.bind("legal_bases"),label:n("field.bases"),hint:n("field.basesHint"),rows:2})}
${t&&O({...e.bind("authority"),label:n("field.authority")})}
${O({...e.bind("archive"),label:n("field.archive"),hint:n("field.archiveHint")})}
${O({...e.bind("drafter_mark"),label:n("field.mark"),hint:n("field.markHint"),maxlength:40})}
${O({...e.bind("contact"),label:n("field.contact"),hint:n("field.contactHint"),maxlength:300})}`}),oe=f(function({draft:e,onUse:t}){const[i,a]=w("");return d`<div>
${xe({label:n("part.history"),entries:[...e.steps].reverse().map(s=>({id:s.id,at:s.at,who:s.by_name,title:s.label,detail:d`
${s.note&&d`<p>${s.note}</p>`}
${s.saved&&m({label:n("version.look"),kind:"quiet",small:!0,onClick:()=>a(s.id)})}`}))})}
${i&&vn({id:e.id,step:i,onClose:()=>a(""),onUse:t&&(s=>{t(s),a("")})})}
</div>`}),vn=f(function({id:e,step:t,onClose:i,onUse:a}){const s=M("/document-drafts/{written_id}/versions/{step_id}",{params:{written_id:e,step_id:t}});return Z({title:n("version.title",{who:s.data?.by_name??""}),onClose:i,wide:!0,children:P({of:s,lines:6,children:c=>{const o=c.content.blocks??[],r=ie(o);return d`<div class="stack"><p><strong>${c.content.summary}</strong></p>
${o.map((u,h)=>d`<p key=${h}>${r[h]} ${u.table?`[${n("block.table")}]`:u.text}</p>`)}
${a&&d`<div class="form-actions">
${m({label:n("version.use"),kind:"primary",onClick:()=>a(c.content)})}
</div>`}
</div>`}})})}),fn=1200,ce=350,kn=240,$n="(min-width: 72rem)",de=l=>new Promise(e=>setTimeout(e,l));async function ue(l,e,t){let i=null;for(let a=0;!i;a+=1)try{i=await S("/document-drafts/{written_id}/preview",{params:{written_id:l},body:{content:e,format:t}})}catch(s){if(G(s).code!=="job-running"||a>20)throw s;await de(ce*2)}for(let a=0;i.state==="queued"||i.state==="running";a+=1){if(a>kn)throw new Error(n("preview.failed"));await de(ce),i=await L("/jobs/{job_id}",{params:{job_id:i.id}})}if(i.state!=="done")throw new Error(i.error??n("preview.failed"));return String(i.result?.file_id)}const he=f(function({id:e,title:t,content:i}){const[a,s]=w({file:"",of:"",busy:!1,fault:""}),[c,o]=w(matchMedia($n).matches),r=JSON.stringify(i),u=C(r);u.current=r;const h=C(!1),b=C(!0);K(()=>()=>{b.current=!1},[]);const v=async()=>{if(h.current)return;h.current=!0;let $="",p="";for(;$!==u.current&&!p&&b.current;){$=u.current,s(g=>({...g,busy:!0,fault:""}));try{const g=await ue(e,JSON.parse($),"pdf");b.current&&s(x=>({...x,file:g,of:$}))}catch(g){p=G(g).message}}h.current=!1,b.current&&s(g=>({...g,busy:!1,fault:p}))};K(()=>{if(!c||a.of===r)return;const $=setTimeout(()=>{v()},a.of?fn:0);return()=>clearTimeout($)},[r,c]);const k=()=>ue(e,i,"docx").then($=>Ne(`/files/${$}`,"du-thao.docx")).catch(N);return d`<div class="draft-preview">
<div class="row">
<p class="soft small" role="status" hidden=${!c}>
${a.busy?n("preview.making"):a.fault||(a.of===r&&a.file?n("preview.fresh"):"")}
</p>
${(!c||a.fault)&&m({label:n("preview.show"),icon:"eye",onClick:()=>{o(!0),c&&v()}})}
${m({label:n("preview.word"),icon:"download",kind:"quiet",small:!0,onClick:k})}
</div>
${a.file&&_e({key:a.file,path:`/files/${a.file}?inline=true#navpanes=0&toolbar=0&view=FitH`,title:t})}
</div>`}),j=()=>Y("/document-drafts","/documents","/today"),yn=f(function({draft:e,set:t}){const[i,a]=w(null),[s,c]=w(!1),o=h=>{a(null),t(h),j(),B(n("act.done"))},r=async h=>{const b={title:n("approve.ask"),text:n("approve.text"),yes:n("act.approve")};if(h==="approve"&&!await ee(b))return;c(!0);const v={params:{written_id:e.id},version:e.version};(h==="approve"?S("/document-drafts/{written_id}/approve",v):S("/document-drafts/{written_id}/withdraw",v)).then(o,N).finally(()=>c(!1))},u=h=>e.actions.includes(h);return d`<div class="row">
${e.document_id&&X({label:n(e.document_code?"openRead":"open"),href:`/van-ban/${e.document_id}`,kind:"primary",icon:"document"})}
${u("approve")&&m({label:n("act.approve"),kind:"primary",icon:"check",busy:s,onClick:()=>r("approve")})}
${u("return")&&m({label:n("act.return"),onClick:()=>a("return")})}
${u("withdraw")&&m({label:n("act.withdraw"),busy:s,onClick:()=>r("withdraw")})}
${u("reopen")&&!e.document_code&&m({label:n("act.reopen"),kind:"quiet",onClick:()=>a("reopen")})}
${i&&wn({draft:e,step:i,onClose:()=>a(null),onDone:o})}
</div>`}),wn=f(function({draft:e,step:t,onClose:i,onDone:a}){const s=Q({draft:`${t} ${e.id}`,initial:{reason:""},submit:(c,o)=>{const r={params:{written_id:e.id},version:e.version,body:c,key:o};return t==="return"?S("/document-drafts/{written_id}/return",r):S("/document-drafts/{written_id}/reopen",r)},done:a});return Te({title:n(`act.${t}`),form:s,submit:n(`act.${t}`),onClose:i,children:_({...s.bind("reason"),label:n("act.reason"),rows:3,required:!0})})});async function xn(l){if(await ee({title:n("delete.ask"),text:n("delete.text"),yes:n("act.delete"),danger:!0})){try{await Be("/document-drafts/{written_id}",{params:{written_id:l.id},version:l.version})}catch(e){N(e);return}j(),B(n("act.deleted")),z("/soan-van-ban")}}function _n({params:l}){const e=M("/document-drafts/{written_id}",{params:{written_id:l.id??""}}),t=e.data;return I({title:t?t.template_label:n("title"),status:t&&W({label:t.state_label,tone:ne[t.state]}),crumbs:[{label:n("title"),href:"/soan-van-ban"},{label:t?.kind_label??""}],children:P({of:e,lines:10,children:i=>i.editable?Tn({key:i.id,draft:i,set:e.set}):Cn({draft:i,set:e.set})})})}function pe(l){if(l.state==="returned"){const e=l.steps.filter(({name:t})=>t==="return"||t==="reopen").at(-1)?.note??"";return e?n("next.returned",{note:e}):n("next.returnedPlain")}return l.state==="submitted"&&l.actions.includes("approve")?n("next.decide"):l.document_code?n("next.numbered",{code:l.document_code}):n(`next.${l.state}`)}const Tn=f(function({draft:e,set:t}){const i=C(e.version);i.current=Math.max(i.current,e.version);const[a,s]=w(!1),c=C("save"),o=Q({draft:"text",shared:{form:"letter",id:e.id},initial:le(e.content),submit:async(h,b)=>{const v={written_id:e.id},k=await He("/document-drafts/{written_id}",{params:v,version:i.current,body:{content:re(h)}});return i.current=k.version,c.current==="save"?k:(s(!0),S("/document-drafts/{written_id}/submit",{params:v,version:k.version,key:b}).finally(()=>s(!1)))},done:h=>{i.current=h.version,B(n(c.current==="save"?"act.saved":"act.done")),c.current="save",t(h),j()}}),r=h=>{c.current=h,o.submit()},u=Object.entries(e.missing);return d`<div class="draft">
<div class="stack">
<div class="notice"><div><p>${pe(e)}</p>
${u.length>0&&!o.dirty&&d`
<p class="small">${n("missing")}</p>
<ul>
${u.map(([h,b])=>d`<li key=${h} class="small">${n(`missing.${h}`)}: ${b}</li>`)}
</ul>`}
</div>
</div>
${Me({form:o,label:e.template_label,children:d`
<div class="draft-bar">
${m({label:n("act.save"),busy:o.busy&&!a,onClick:()=>r("save")})}
${m({label:n("act.submit"),kind:"primary",icon:"check",busy:a,onClick:()=>r("submit")})}
</div>
${mn({form:o,draft:e})}`})}
${T({title:n("part.history"),children:d`${oe({draft:e,onUse:h=>{o.set(le(h)),B(n("version.used"))}})}
${E("draft.write")&&d`<div>
${m({label:n("act.delete"),icon:"trash",kind:"quiet",small:!0,onClick:()=>{xn(e)}})}
</div>`}`})}
</div>
${T({title:n("preview"),id:"trang-in",children:he({id:e.id,title:e.template_label,content:re(o.values)})})}
</div>`}),Cn=f(function({draft:e,set:t}){return d`<div class="draft is-looking">
<div class="stack">
${T({title:n("next"),children:d`<div class="stack"><p>${pe(e)}</p>${yn({draft:e,set:t})}</div>`})}
${T({title:n("part.history"),children:oe({draft:e})})}
</div>
${T({title:n("preview"),id:"trang-in",children:he({id:e.id,title:e.template_label,content:e.content})})}
</div>`}),Sn=Object.freeze(Object.defineProperty({__proto__:null,default:_n},Symbol.toStringTag,{value:"Module"}));export{Re as _,Sn as d,Ie as l};
