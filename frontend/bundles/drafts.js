// Licences in vendor/LICENSES.txt.
import{b as d,O as x,U as C,r as E}from"./kit.js";import{t as ve,h as L,L as X,c as f,k as fe,g as q,I,p as S,n as z,B as m,F as O,T as _,b as ke,i as $e,d as U,K as ye,z as we,q as W,s as Q,r as xe}from"./first.js";import{s as G,P as R,u as H,L as M,w as _e,I as Te,S as J,E as Y,j as Z,o as N,D as F,k as D,h as T,b as Ce,t as Se}from"./frame.js";import{l as Oe,P as Be,C as ee,D as Ne,S as P,d as De,a9 as He,u as Me}from"./shared.js";await G("drafts");const te=["writing","submitted","returned","approved"],ne={writing:"progress",submitted:"info",returned:"warning",approved:"good"},t=ve({title:"Soạn văn bản",lead:"Quyết định, tờ trình, thông báo, hướng dẫn, giấy mời, công văn: chọn mẫu, điền nội dung, hệ thống trình bày đúng thể thức.",new:"Soạn văn bản mới",none:"Chưa có văn bản nào đang soạn",noneHint:"Bấm “Soạn văn bản mới”, chọn loại văn bản rồi điền vào mẫu.",noneReader:"Văn bản được trình duyệt sẽ hiện ở đây.",noneMatching:"Không có văn bản nào ở trạng thái này",summary:"Văn bản",kind:"Loại",author:"Người soạn",changed:"Sửa lần cuối",state:"Trạng thái","state.writing":"Đang soạn","state.submitted":"Chờ duyệt","state.returned":"Bị trả lại","state.approved":"Đã duyệt",untitled:"(chưa có trích yếu)","new.title":"Soạn văn bản gì?","new.lead":"Bấm vào loại văn bản cần soạn. Nội dung mẫu đã điền sẵn tên phường, người ký, căn cứ; chỉ cần sửa lại cho đúng việc.","new.start":"Soạn","new.others":"Loại khác","new.plan":"Kế hoạch","new.planHint":"Soạn hoặc nhập ở mục Kế hoạch để giao nhiệm vụ, theo dõi tiến độ.","new.report":"Báo cáo tháng","new.reportHint":"Tổng hợp từ số liệu các đơn vị ở mục Báo cáo tháng.",next:"Việc cần làm","next.writing":"Điền vào mẫu, xem trang in; xong thì bấm “Trình duyệt”.","next.returned":"Văn bản bị trả lại: “{note}”. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.returnedPlain":"Văn bản bị trả lại. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.submitted":"Đang chờ lãnh đạo duyệt. Muốn sửa thì rút về.","next.decide":"Xem trang in. Đúng thì bấm “Duyệt”; cần sửa thì bấm “Trả lại” và ghi lý do.","next.approved":"Đã duyệt, chờ Văn phòng cấp số. Nội dung không sửa được nữa.","next.numbered":"Đã cấp số {code}.",missing:"Trước khi trình duyệt, còn phải điền:","missing.summary":"Trích yếu","missing.addressees":"Kính gửi","missing.legal_bases":"Căn cứ ban hành","missing.blocks":"Nội dung","missing.attached":"Văn bản ban hành kèm theo","missing.annexes":"Phụ lục","missing.recipients":"Nơi nhận",open:"Mở văn bản để cấp số",openRead:"Mở văn bản","act.save":"Lưu","act.submit":"Trình duyệt","act.withdraw":"Rút về để sửa","act.approve":"Duyệt","act.return":"Trả lại","act.reopen":"Mở lại để sửa","act.delete":"Xóa bản soạn này","act.saved":"Đã lưu","act.done":"Đã ghi nhận","act.deleted":"Đã xóa","act.reason":"Lý do, điều cần sửa","delete.ask":"Xóa văn bản đang soạn này?","delete.text":"Nội dung và các lần lưu sẽ mất.","part.content":"Nội dung","part.annexes":"Phụ lục","part.attached":"Văn bản ban hành kèm theo","part.ends":"Nơi nhận, người ký","part.more":"Mức độ khẩn, thông tin khác","part.history":"Quá trình","field.summary":"Trích yếu (văn bản về việc gì)","field.addressees":"Kính gửi","field.eachLine":"Mỗi dòng một nơi.","field.bases":"Căn cứ ban hành","field.basesHint":"Mỗi dòng một căn cứ; dấu “;” và “.” cuối dòng tự thêm.","field.recipients":"Nơi nhận","field.recipientsHint":"Mỗi dòng một nơi; mục đích ghi trong ngoặc, ví dụ: Thường trực Đảng ủy (B/cáo). Dòng “Như trên” và “Lưu: VT” tự thêm.","field.signer":"Người ký","field.signerUsual":"Người ký thường lệ","field.urgency":"Mức độ khẩn","field.urgencyNone":"Không khẩn","field.circulation":"Phạm vi lưu hành","field.circulationNone":"Không hạn chế","field.authority":"Cơ quan ra quyết định (dòng trên căn cứ)","field.archive":"Dòng lưu","field.archiveHint":"Bỏ trống: theo thể thức của phường.","field.contact":"Dòng địa chỉ ở cuối trang đầu","field.contactHint":"Địa chỉ, điện thoại, thư điện tử; dùng cho giấy mời, công văn.","field.mark":"Ký hiệu người soạn và số bản","field.markHint":"Ví dụ: PL.(30)","attached.summary":"Tên quy chế (quy chế về việc gì)","attached.kind":"Loại văn bản kèm theo","attached.statute":"Quy chế","attached.regulation":"Quy định","annex.add":"Thêm phụ lục","annex.name":"Phụ lục {n}","annex.title":"Tên phụ lục","annex.landscape":"Trang ngang (bảng nhiều cột)","annex.separate":"Tệp riêng, không chung tệp với văn bản","annex.remove":"Bỏ phụ lục {n}","annex.teams":"Lấy lại danh sách tổ","annex.teamsOn":"Thành viên tính đến ngày","annex.teamsDone":"Đã lấy danh sách: {n} người","block.kind":"Kiểu của đoạn {n}","block.text":"Đoạn {n}: {kind}","block.chapter":"Chương I, II","block.article":"Điều 1, 2","block.section":"Đề mục I, II (IN HOA)","block.clause":"Đề mục 1, 2 (đậm)","block.numbered":"Khoản 1, 2","block.point":"Điểm a), b)","block.paragraph":"Đoạn văn","block.dash":"Gạch đầu dòng (-)","block.plus":"Ý nhỏ (+)","block.table":"Bảng","block.add":"Thêm đoạn","block.addTable":"Thêm bảng","block.up":"Chuyển đoạn {n} lên","block.down":"Chuyển đoạn {n} xuống","block.remove":"Bỏ đoạn {n}","block.hint":"Số thứ tự (I, 1, a, Điều…) tự đánh. Bấm Enter để sang đoạn mới; dán từ Word thì tự tách thành từng đoạn.","table.caption":"Tên bảng (nếu có)","table.note":"Đơn vị tính (nếu có)","table.head":"Tiêu đề cột {n}","table.cell":"Hàng {row}, cột {column}","table.row":"Thêm hàng","table.column":"Thêm cột","table.dropRow":"Bỏ hàng {n}","table.dropColumn":"Bỏ cột {n}","table.paste":"Dán bảng từ Word, Excel","table.pasteHint":"Bôi đen bảng trong Word hoặc Excel, sao chép rồi dán vào ô dưới đây. Hàng đầu thành tiêu đề cột.","table.pasteField":"Ô để dán bảng","table.use":"Dùng bảng này","table.more":"Hiện thêm hàng ({n} hàng chưa hiện)","table.hint":"Hàng chỉ ghi ô đầu tiên thành dòng tên nhóm, in đậm.",preview:"Trang in","preview.show":"Xem trang in","preview.making":"Đang cập nhật trang in…","preview.fresh":"Trang in đúng với nội dung đang soạn.","preview.word":"Tải bản Word","preview.failed":"Chưa tạo được trang in. Bấm “Xem trang in” để thử lại.","version.look":"Xem bản này","version.title":"Bản lưu của {who}","version.use":"Lấy lại nội dung này","version.used":"Đã đưa nội dung cũ vào ô soạn; bấm “Lưu” để giữ."});function Pe(){return R({title:t("title"),lead:t("lead"),actions:L("draft.write")&&X({label:t("new"),href:"/soan-van-ban/moi",icon:"plus",kind:"primary"}),children:Ee({})})}const Ee=f(function(){const[e]=fe(),n={state:te.find(a=>a===e.state)},r=H("/document-drafts",{query:n});return d`<div class="stack">
    ${Oe({filters:[{name:"state",label:t("state"),options:te.map(a=>({value:a,label:t(`state.${a}`)}))}]})}
    ${M({of:r,empty:a=>a.items.length===0,whenEmpty:d`<div class="card">
        ${n.state?Y({title:t("noneMatching")}):Y({title:t("none"),hint:t(L("draft.write")?"noneHint":"noneReader"),icon:"edit"})}
      </div>`,children:a=>d`<div>${_e({caption:t("title"),rows:a.items,rowKey:i=>i.id,href:i=>`/soan-van-ban/${i.id}`,columns:[{key:"summary",label:t("summary"),kind:"main",value:i=>i.summary||t("untitled")},{key:"kind",label:t("kind"),value:i=>i.kind_label},{key:"author",label:t("author"),value:i=>i.author_name,hideOnPhone:!0},{key:"changed",label:t("changed"),show:i=>Te({at:i.updated_at})},{key:"state",label:t("state"),show:i=>J({label:i.state_label,tone:ne[i.state]})}]})}${Be({page:a,more:i=>q("/document-drafts",{query:{...n,cursor:i}}),onMore:r.set})}</div>`})}</div>`}),Le=Object.freeze(Object.defineProperty({__proto__:null,default:Pe},Symbol.toStringTag,{value:"Module"}));await G("drafts");function qe(){const l=H("/document-drafts/templates"),[e,n]=x(!1),r=a=>{n(!0),S("/document-drafts",{body:{template:a,on:null}}).then(i=>{Z("/document-drafts"),z(`/soan-van-ban/${i.id}`)},i=>{n(!1),N(i)})};return R({title:t("new.title"),lead:t("new.lead"),crumbs:[{label:t("title"),href:"/soan-van-ban"},{label:t("new")}],children:d`${M({of:l,lines:6,children:a=>d`<ul class="templates">${a.map(i=>d`<li key=${i.name}>
          <button type="button" class="template" disabled=${e} onClick=${()=>r(i.name)}>${I({name:"document"})}<span><strong>${i.label}</strong><span class="soft">${i.hint}</span></span></button>
        </li>`)}
        <li>
          <a class="template" href="/ke-hoach">
            ${I({name:"plan"})}
            <span><strong>${t("new.plan")}</strong><span class="soft">${t("new.planHint")}</span></span>
          </a>
        </li>
        <li>
          <a class="template" href="/bao-cao">
            ${I({name:"report"})}
            <span><strong>${t("new.report")}</strong><span class="soft">${t("new.reportHint")}</span></span>
          </a>
        </li>
      </ul>`})}`})}const Ie=Object.freeze(Object.defineProperty({__proto__:null,default:qe},Symbol.toStringTag,{value:"Module"})),ae="abcdđeghiklmnopqrstuvxy",Re=[[10,"X"],[9,"IX"],[5,"V"],[4,"IV"],[1,"I"]],Fe=[[/^chương\s+[ivxlc\d]+[.:]?\s*/i,"chapter"],[/^điều\s+\d+[.:]?\s*/i,"article"],[/^[IVXLC]+[.)]\s*/,"section"],[/^\d{1,2}[.)]\s+/,"numbered"],[/^[a-zđ]\)\s*/,"point"],[/^[-–•·*]\s*/,"dash"],[/^[+o]\s+/,"plus"]],Ae=90;function ie(l){let e=l;return Re.reduce((n,[r,a])=>{const i=Math.floor(e/r);return e%=r,n+a.repeat(i)},"")}function se(l){const e={chapter:0,article:0,section:0,clause:0,point:0};return l.map(n=>{const r=n.kind==="numbered"?"clause":n.kind;if(je(n))return"";switch((r==="section"||r==="article")&&(e.clause=e.point=0),r==="clause"&&(e.point=0),r in e&&(e[r]+=1),r){case"chapter":return`Chương ${ie(e.chapter)}`;case"article":return`Điều ${e.article}.`;case"section":return`${ie(e.section)}.`;case"clause":return`${e.clause}.`;case"point":return`${ae[(e.point-1)%ae.length]})`;case"dash":return"-";case"plus":return"+";default:return""}})}const je=l=>!l.table&&!l.text.trim();function Ke(l){const e=l.trim();for(const[n,r]of Fe){const a=n.exec(e);if(a){const i=e.slice(a[0].length).trim();return{kind:r==="numbered"&&i.length<Ae&&!/[.;:,]$/.test(i)?"clause":r,text:i}}}return{kind:"paragraph",text:e}}function Ve(l){const e=[];let n=[];const r=()=>{n.length>0&&e.push({kind:"table",text:"",table:le(n.join(`
`))}),n=[]};for(const a of l.replace(/\r\n?/g,`
`).split(`
`)){const i=/^\s*(?:[-–•·o+*]|\d{1,2}[.)]|[a-zđ]\)|[IVXLC]+[.)])\t/.test(a);if(a.includes("	")&&!i)n.push(a);else{r();const c=Ke(a.replace(/\t/g," "));(c.text||c.kind==="chapter")&&Xe(e,c)}}return r(),e}function Xe(l,e){const n=l.at(-1);n?.kind==="chapter"&&!n.text&&e.kind==="paragraph"?n.text=e.text:l.push(e)}function le(l){const[e=[],...n]=ze(l);return{caption:"",note:"",header:e,rows:n}}function ze(l){const e=[];let n=[],r="",a=!1;const i=l.replace(/\r\n?/g,`
`).replace(/\n+$/,""),c=()=>{n.push(r.replace(/\s+/g," ").trim()),r=""};for(let s=0;s<i.length;s+=1){const u=i[s];a&&u==='"'&&i[s+1]==='"'?r+=i[s+=1]:u==='"'&&(a||r==="")?a=!a:!a&&u==="	"?c():!a&&u===`
`?(c(),e.push(n),n=[]):r+=u}c(),e.push(n);const o=Math.max(...e.map(s=>s.length));return e.filter(s=>s.some(Boolean)).map(s=>[...s,...Array.from({length:o-s.length},()=>"")])}const A=l=>l.split(`
`).map(e=>e.trim()).filter(Boolean);function Ue(l){const e=/^(.*\S)\s*\(([^()]{1,60})\)[;.]?$/.exec(l.replace(/^[-–]\s*/,""));return e?{name:e[1]??"",purpose:e[2]??""}:{name:l.replace(/^[-–]\s*/,"").replace(/[;.]$/,""),purpose:""}}const We=({name:l,purpose:e})=>e?`${l} (${e})`:l,Qe=30,Ge=3,Je=30,Ye=f(function({table:e,onChange:n}){const[r,a]=x(Qe),[i,c]=x(!1),o=e.rows??[],s=Math.max(e.header?.length??0,...o.map(p=>p.length),1),u=p=>[...p,...Array.from({length:s-p.length},()=>"")],h=u(e.header??[]),b=h.map((p,g)=>Math.min(Je,Math.max(Ge,p.length,...o.slice(0,r).filter(k=>k.slice(1).some(Boolean)).map(k=>k[g]?.length??0)))),v=(p,g,k)=>n({...e,rows:o.map((w,B)=>B===p?u(w).map((me,ge)=>ge===g?k:me):w)}),$=p=>n({...e,header:h.filter((g,k)=>k!==p),rows:o.map(g=>u(g).filter((k,w)=>w!==p))}),y=p=>p.target.value;return d`<div class="draft-table">
    <div class="row">
      ${m({label:t("table.paste"),icon:"table",small:!0,onClick:()=>c(!0)})}
      ${m({label:t("table.row"),icon:"plus",small:!0,kind:"quiet",onClick:()=>{n({...e,rows:[...o,u([/^\d+$/.test(o.at(-1)?.[0]??"")?String(Number(o.at(-1)?.[0])+1):""])]}),a(Math.max(r,o.length+1))}})}
      ${m({label:t("table.column"),icon:"plus",small:!0,kind:"quiet",disabled:s>=15,onClick:()=>n({...e,header:[...h,""],rows:o.map(p=>[...u(p),""])})})}
    </div>
    <div class="table-frame" tabindex="0" role="region" aria-label=${e.caption||t("block.table")}><table>
      <thead><tr>${h.map((p,g)=>d`<th key=${g} scope="col">
          <input class="input" size=${b[g]} value=${p} aria-label=${t("table.head",{n:g+1})}
            onInput=${k=>n({...e,header:h.map((w,B)=>B===g?y(k):w)})} />
          ${s>1&&m({label:t("table.dropColumn",{n:g+1}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>$(g)})}
        </th>`)}<td></td></tr></thead>
      <tbody>${o.slice(0,r).map((p,g)=>d`<tr key=${g}>${u(p).map((k,w)=>d`<td key=${w}>
            <input class="input" size=${b[w]} value=${k}
              aria-label=${t("table.cell",{row:g+1,column:w+1})}
              onInput=${B=>v(g,w,y(B))} />
          </td>`)}
          <td>
            ${m({label:t("table.dropRow",{n:g+1}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>n({...e,rows:o.filter((k,w)=>w!==g)})})}
          </td>
        </tr>`)}</tbody>
    </table></div>
    ${o.length>r&&m({label:t("table.more",{n:o.length-r}),small:!0,onClick:()=>a(r+100)})}
    <div class="form-row">
      ${O({label:t("table.caption"),name:"caption",value:e.caption,onChange:p=>n({...e,caption:p})})}
      ${O({label:t("table.note"),name:"note",value:e.note,onChange:p=>n({...e,note:p})})}
    </div>
    <p class="soft small">${t("table.hint")}</p>
    ${i&&Ze({onClose:()=>c(!1),onUse:p=>{n({...le(p),caption:e.caption,note:e.note}),c(!1)}})}
  </div>`}),Ze=f(function({onClose:e,onUse:n}){const[r,a]=x("");return F({title:t("table.paste"),onClose:e,children:d`<div class="stack">
      ${_({label:t("table.pasteField"),hint:t("table.pasteHint"),name:"paste",value:r,onChange:a,rows:8})}
      <div class="form-actions">
        ${m({label:t("table.use"),kind:"primary",disabled:!r.trim(),onClick:()=>n(r)})}
      </div>
    </div>`})}),et=["paragraph","dash","plus","section","clause","numbered","point","article","chapter"],tt={section:"paragraph",clause:"paragraph",chapter:"article"},nt=62,j=f(function({blocks:e,onChange:n,label:r,error:a}){const i=C(null),c=C(-1);E(()=>{if(c.current<0)return;const b=i.current?.querySelectorAll(":scope > li")[c.current]?.querySelector("textarea");c.current=-1,b instanceof HTMLTextAreaElement&&b.focus()});const o=se(e),s=(b,v,$,y=-1)=>{c.current=y,n([...e.slice(0,b),...$,...e.slice(b+v)])},u=(b,v)=>{const $=[...e];$.splice(v,0,...$.splice(b,1)),n($)},h=b=>s(e.length,0,[b],b.table?-1:e.length);return d`<div class=${ke("blocks",a&&"has-error")}>
    <p class="field-hint">${t("block.hint")}</p>
    ${a&&d`<p class="field-error">${a}</p>`}
    <ol ref=${i} aria-label=${r}>${e.map((b,v)=>d`<li key=${v} class=${`block is-${b.kind}`}>
        ${at({block:b,at:v,mark:o[v]??"",last:v===e.length-1,put:s,move:u})}</li>`)}</ol>
    <div class="row">
      ${m({label:t("block.add"),icon:"plus",small:!0,onClick:()=>h({kind:e.at(-1)?.kind==="table"?"paragraph":e.at(-1)?.kind??"paragraph",text:""})})}
      ${m({label:t("block.addTable"),icon:"table",small:!0,onClick:()=>h({kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}})})}
    </div>
  </div>`}),at=f(function({block:e,at:n,mark:r,last:a,put:i,move:c}){const o=n+1;return d`
    <div class="block-side">
      ${e.kind==="table"?d`<span class="block-kind soft">${t("block.table")}</span>`:d`<select class="block-kind" aria-label=${t("block.kind",{n:o})} value=${e.kind}
            onChange=${s=>i(n,1,[{...e,kind:s.target.value}])}>
            ${et.map(s=>d`<option key=${s} value=${s} selected=${s===e.kind}>${t(`block.${s}`)}</option>`)}
          </select>`}
      <div class="block-tools">
        ${m({label:t("block.up",{n:o}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:n===0,onClick:()=>c(n,n-1)})}
        ${m({label:t("block.down",{n:o}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:a,onClick:()=>c(n,n+1)})}
        ${m({label:t("block.remove",{n:o}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>i(n,1,[])})}
      </div>
    </div>
    ${e.table?Ye({table:e.table,onChange:s=>i(n,1,[{...e,table:s}])}):it({block:e,at:n,mark:r,put:i})}`}),it=f(function({block:e,at:n,mark:r,put:a}){const i=s=>a(n,1,[{...e,text:s.target.value.replace(/\n/g," ")}]),c=s=>{const u=s.target;if(!s.isComposing)if(s.key==="Enter"){s.preventDefault();const h=u.selectionStart;a(n,1,[{...e,text:e.text.slice(0,h).trim()},{kind:tt[e.kind]??e.kind,text:e.text.slice(u.selectionEnd).trim()}],n+1)}else s.key==="Backspace"&&e.text===""&&n>0&&(s.preventDefault(),a(n,1,[],n-1))},o=s=>{const u=s.clipboardData?.getData("text/plain")??"";if(!/[\n\t]/.test(u.trim()))return;s.preventDefault();const h=Ve(u.trim());a(n,e.text.trim()?0:1,h,n+h.length-1)};return d`<div class="block-text"><span class="block-mark" aria-hidden="true">${r}</span>
    <textarea class="input" rows=${Math.max(1,Math.ceil(e.text.length/nt))} value=${e.text}
      aria-label=${t("block.text",{n:n+1,kind:t(`block.${e.kind}`)})}
      onInput=${i} onKeyDown=${c} onPaste=${o}></textarea></div>`}),st=f(function({annexes:e,onChange:n,teams:r,error:a}){const i=(c,o)=>n(e.map((s,u)=>u===c?{...s,...o}:s));return d`<div class="stack">
    ${a&&d`<p class="field-error">${a}</p>`}
    ${e.map((c,o)=>d`<fieldset key=${o} class="draft-annex stack"><legend>${t("annex.name",{n:o+1})}</legend>
        ${r&&o===0&&lt({onTaken:s=>i(0,{title:c.title||s.title,blocks:s.blocks})})}
        ${_({label:t("annex.title"),name:`annexes.${o}.title`,value:c.title,onChange:s=>i(o,{title:s}),rows:2})}
        ${ee({label:t("annex.landscape"),name:`annexes.${o}.landscape`,value:c.landscape,onChange:s=>i(o,{landscape:s})})}
        ${ee({label:t("annex.separate"),name:`annexes.${o}.separate`,value:c.separate,onChange:s=>i(o,{separate:s})})}
        ${j({blocks:c.blocks??[],onChange:s=>i(o,{blocks:s}),label:t("annex.name",{n:o+1})})}
        <div>
          ${m({label:t("annex.remove",{n:o+1}),icon:"trash",kind:"quiet",small:!0,onClick:()=>n(e.filter((s,u)=>u!==o))})}
        </div>
      </fieldset>`)}
    <div>
      ${m({label:t("annex.add"),icon:"plus",small:!0,disabled:e.length>=20,onClick:()=>n([...e,{title:"",landscape:!1,separate:!1,blocks:[{kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}}]}])})}
    </div>
  </div>`}),lt=f(function({onTaken:e}){const[n,r]=x($e.value),[a,i]=x(!1),c=()=>{i(!0),q("/document-drafts/team-list",{query:{on:n??void 0}}).then(o=>{e(o);const s=o.blocks?.[0]?.table?.rows??[];D(t("annex.teamsDone",{n:s.filter(u=>u[1]).length}))},N).finally(()=>i(!1))};return d`<div class="row draft-teams">
    ${Ne({label:t("annex.teamsOn"),name:"on",value:n,onChange:r})}
    ${m({label:t("annex.teams"),icon:"refresh",busy:a,onClick:c})}
  </div>`}),rt=["proposal","letter","invitation"],re=l=>({summary:l.summary,authority:l.authority,archive:l.archive,contact:l.contact,drafter_mark:l.drafter_mark,addressees:(l.addressees??[]).join(`
`),legal_bases:(l.legal_bases??[]).join(`
`),recipients:(l.recipients??[]).map(We).join(`
`),blocks:l.blocks??[],annexes:l.annexes??[],attached:l.attached??null,signer_id:l.signer_id??"",urgency:l.urgency??"",circulation:l.circulation??""}),oe=l=>({...l,addressees:A(l.addressees),legal_bases:A(l.legal_bases),recipients:A(l.recipients).map(Ue),signer_id:l.signer_id||null,urgency:l.urgency||null,circulation:l.circulation||null}),ot=f(function({form:e,draft:n}){const{kind:r}=n,a=r==="decision",[i]=x({addressed:rt.includes(r)||e.values.addressees!=="",based:a||e.values.legal_bases!==""}),{attached:c}=e.values,o=s=>c&&e.set({attached:{...c,...s}});return d`<div class="stack">
    <section class="card stack" aria-label=${n.template_label}>
      ${_({...e.bind("summary"),label:t("field.summary"),rows:2,required:!0})}
      ${i.addressed&&_({...e.bind("addressees"),label:t("field.addressees"),hint:t("field.eachLine"),rows:K(e.values.addressees)})}
      ${i.based&&_({...e.bind("legal_bases"),label:t("field.bases"),hint:t("field.basesHint"),rows:K(e.values.legal_bases)+2})}
    </section>
    ${T({title:t("part.content"),children:j({blocks:e.values.blocks,onChange:s=>e.set({blocks:s}),label:t("part.content"),error:e.errors.blocks})})}
    ${c&&T({title:t("part.attached"),children:d`<div class="stack">
          ${e.errors.attached&&d`<p class="field-error">${e.errors.attached}</p>`}
          ${P({label:t("attached.kind"),name:"attached.kind",value:c.kind,empty:!1,onChange:s=>o({kind:s==="regulation"?"regulation":"statute"}),options:[{value:"statute",label:t("attached.statute")},{value:"regulation",label:t("attached.regulation")}]})}
          ${_({label:t("attached.summary"),name:"attached.summary",value:c.summary,onChange:s=>o({summary:s}),rows:2})}
          ${j({blocks:c.blocks??[],onChange:s=>o({blocks:s}),label:t("part.attached")})}</div>`})}
    ${T({title:t("part.annexes"),children:st({annexes:e.values.annexes,onChange:s=>e.set({annexes:s}),teams:n.template==="team_decision",error:e.errors.annexes})})}
    ${T({title:t("part.ends"),children:d`<div class="stack">
        ${_({...e.bind("recipients"),label:t("field.recipients"),hint:t("field.recipientsHint"),rows:K(e.values.recipients)+1})}
        ${P({...e.bind("signer_id"),label:t("field.signer"),empty:t("field.signerUsual"),options:n.signers.map(({id:s,label:u})=>({value:s,label:u}))})}
      </div>`})}
    <details class="card draft-more">
      <summary>${t("part.more")}</summary>
      <div class="stack">${ct({form:e,decision:a,shown:i})}</div>
    </details>
  </div>`}),K=l=>Math.max(2,l.split(`
`).reduce((e,n)=>e+Math.max(1,Math.ceil(n.length/58)),0)),ct=f(function({form:e,decision:n,shown:r}){return d`
    <div class="form-row">
      ${P({...e.bind("urgency"),label:t("field.urgency"),empty:t("field.urgencyNone"),options:["KHẨN","THƯỢNG KHẨN","HỎA TỐC"].map(a=>({value:a,label:a}))})}
      ${P({...e.bind("circulation"),label:t("field.circulation"),empty:t("field.circulationNone"),options:["LƯU HÀNH NỘI BỘ","XEM XONG TRẢ LẠI"].map(a=>({value:a,label:a}))})}
    </div>
    ${!r.addressed&&_({...e.bind("addressees"),label:t("field.addressees"),hint:t("field.eachLine"),rows:2})}
    ${!r.based&&_({...e.bind("legal_bases"),label:t("field.bases"),hint:t("field.basesHint"),rows:2})}
    ${n&&O({...e.bind("authority"),label:t("field.authority")})}
    ${O({...e.bind("archive"),label:t("field.archive"),hint:t("field.archiveHint")})}
    ${O({...e.bind("drafter_mark"),label:t("field.mark"),hint:t("field.markHint"),maxlength:40})}
    ${O({...e.bind("contact"),label:t("field.contact"),hint:t("field.contactHint"),maxlength:300})}`}),ce=f(function({draft:e,onUse:n}){const[r,a]=x("");return d`<div>
    ${De({label:t("part.history"),entries:[...e.steps].reverse().map(i=>({id:i.id,at:i.at,who:i.by_name,title:i.label,detail:d`
          ${i.note&&d`<p>${i.note}</p>`}
          ${i.saved&&m({label:t("version.look"),kind:"quiet",small:!0,onClick:()=>a(i.id)})}`}))})}
    ${r&&dt({id:e.id,step:r,onClose:()=>a(""),onUse:n&&(i=>{n(i),a("")})})}
  </div>`}),dt=f(function({id:e,step:n,onClose:r,onUse:a}){const i=H("/document-drafts/{written_id}/versions/{step_id}",{params:{written_id:e,step_id:n}});return F({title:t("version.title",{who:i.data?.by_name??""}),onClose:r,wide:!0,children:M({of:i,lines:6,children:c=>{const o=c.content.blocks??[],s=se(o);return d`<div class="stack"><p><strong>${c.content.summary}</strong></p>
          ${o.map((u,h)=>d`<p key=${h}>${s[h]} ${u.table?`[${t("block.table")}]`:u.text}</p>`)}
          ${a&&d`<div class="form-actions">
              ${m({label:t("version.use"),kind:"primary",onClick:()=>a(c.content)})}
            </div>`}
        </div>`}})})}),ut=1200,de=350,ht=240,pt="(min-width: 72rem)",ue=l=>new Promise(e=>setTimeout(e,l));async function he(l,e,n){let r=null;for(let a=0;!r;a+=1)try{r=await S("/document-drafts/{written_id}/preview",{params:{written_id:l},body:{content:e,format:n}})}catch(i){if(U(i).code!=="job-running"||a>20)throw i;await ue(de*2)}for(let a=0;r.state==="queued"||r.state==="running";a+=1){if(a>ht)throw new Error(t("preview.failed"));await ue(de),r=await q("/jobs/{job_id}",{params:{job_id:r.id}})}if(r.state!=="done")throw new Error(r.error??t("preview.failed"));return String(r.result?.file_id)}const pe=f(function({id:e,title:n,content:r}){const[a,i]=x({file:"",of:"",busy:!1,fault:""}),[c,o]=x(matchMedia(pt).matches),s=JSON.stringify(r),u=C(s);u.current=s;const h=C(!1),b=C(!0);E(()=>()=>{b.current=!1},[]);const v=async()=>{if(h.current)return;h.current=!0;let y="",p="";for(;y!==u.current&&!p&&b.current;){y=u.current,i(g=>({...g,busy:!0,fault:""}));try{const g=await he(e,JSON.parse(y),"pdf");b.current&&i(k=>({...k,file:g,of:y}))}catch(g){p=U(g).message}}h.current=!1,b.current&&i(g=>({...g,busy:!1,fault:p}))};E(()=>{if(!c||a.of===s)return;const y=setTimeout(()=>{v()},a.of?ut:0);return()=>clearTimeout(y)},[s,c]);const $=()=>he(e,r,"docx").then(y=>ye(`/files/${y}`,"du-thao.docx")).catch(N);return d`<div class="draft-preview">
    <div class="row">
      <p class="soft small" role="status" hidden=${!c}>
        ${a.busy?t("preview.making"):a.fault||(a.of===s&&a.file?t("preview.fresh"):"")}
      </p>
      ${(!c||a.fault)&&m({label:t("preview.show"),icon:"eye",onClick:()=>{o(!0),c&&v()}})}
      ${m({label:t("preview.word"),icon:"download",kind:"quiet",small:!0,onClick:$})}
    </div>
    ${a.file&&He({key:a.file,path:`/files/${a.file}?inline=true#navpanes=0&toolbar=0&view=FitH`,title:n})}
  </div>`}),V=()=>Z("/document-drafts","/documents","/today"),bt=f(function({draft:e,set:n}){const[r,a]=x(null),[i,c]=x(!1),o=h=>{a(null),n(h),V(),D(t("act.done"))},s=h=>{c(!0);const b={params:{written_id:e.id},version:e.version};(h==="approve"?S("/document-drafts/{written_id}/approve",b):S("/document-drafts/{written_id}/withdraw",b)).then(o,N).finally(()=>c(!1))},u=h=>e.actions.includes(h);return d`<div class="row">
    ${e.document_id&&X({label:t(e.document_code?"openRead":"open"),href:`/van-ban/${e.document_id}`,kind:"primary",icon:"document"})}
    ${u("approve")&&m({label:t("act.approve"),kind:"primary",icon:"check",busy:i,onClick:()=>s("approve")})}
    ${u("return")&&m({label:t("act.return"),onClick:()=>a("return")})}
    ${u("withdraw")&&m({label:t("act.withdraw"),busy:i,onClick:()=>s("withdraw")})}
    ${u("reopen")&&!e.document_code&&m({label:t("act.reopen"),kind:"quiet",onClick:()=>a("reopen")})}
    ${r&&mt({draft:e,step:r,onClose:()=>a(null),onDone:o})}
  </div>`}),mt=f(function({draft:e,step:n,onClose:r,onDone:a}){const i=W({initial:{reason:""},submit:(c,o)=>{const s={params:{written_id:e.id},version:e.version,body:c,key:o};return n==="return"?S("/document-drafts/{written_id}/return",s):S("/document-drafts/{written_id}/reopen",s)},done:a});return F({title:t(`act.${n}`),onClose:r,children:Q({form:i,label:t(`act.${n}`),children:d`
        ${_({...i.bind("reason"),label:t("act.reason"),rows:3,required:!0})}
        <div class="form-actions">
          ${m({label:Se("act.cancel"),onClick:r})}
          ${m({label:t(`act.${n}`),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})});async function gt(l){if(await Ce({title:t("delete.ask"),text:t("delete.text"),yes:t("act.delete"),danger:!0})){try{await we("/document-drafts/{written_id}",{params:{written_id:l.id},version:l.version})}catch(e){N(e);return}V(),D(t("act.deleted")),z("/soan-van-ban")}}function vt({params:l}){const e=H("/document-drafts/{written_id}",{params:{written_id:l.id??""}}),n=e.data;return R({title:n?n.template_label:t("title"),status:n&&J({label:n.state_label,tone:ne[n.state]}),crumbs:[{label:t("title"),href:"/soan-van-ban"},{label:n?.kind_label??""}],children:M({of:e,lines:10,children:r=>r.editable?ft({key:r.id,draft:r,set:e.set}):kt({draft:r,set:e.set})})})}function be(l){if(l.state==="returned"){const e=l.steps.filter(({name:n})=>n==="return"||n==="reopen").at(-1)?.note??"";return e?t("next.returned",{note:e}):t("next.returnedPlain")}return l.state==="submitted"&&l.actions.includes("approve")?t("next.decide"):l.document_code?t("next.numbered",{code:l.document_code}):t(`next.${l.state}`)}const ft=f(function({draft:e,set:n}){const r=C(e.version),[a,i]=x(!1),c=C("save"),o=W({initial:re(e.content),submit:async(h,b)=>{const v={written_id:e.id},$=await xe("/document-drafts/{written_id}",{params:v,version:r.current,body:{content:oe(h)}});return r.current=$.version,c.current==="save"?$:(i(!0),S("/document-drafts/{written_id}/submit",{params:v,version:$.version,key:b}).finally(()=>i(!1)))},done:h=>{r.current=h.version,D(t(c.current==="save"?"act.saved":"act.done")),c.current="save",n(h),V()}});Me(o.dirty);const s=h=>{c.current=h,o.submit()},u=Object.entries(e.missing);return d`<div class="draft">
    <div class="stack">
      <div class="notice"><div><p>${be(e)}</p>
        ${u.length>0&&!o.dirty&&d`
            <p class="small">${t("missing")}</p>
            <ul>
              ${u.map(([h,b])=>d`<li key=${h} class="small">${t(`missing.${h}`)}: ${b}</li>`)}
            </ul>`}
      </div>
      </div>
      ${Q({form:o,label:e.template_label,children:d`
          <div class="draft-bar">
            ${m({label:t("act.save"),busy:o.busy&&!a,onClick:()=>s("save")})}
            ${m({label:t("act.submit"),kind:"primary",icon:"check",busy:a,onClick:()=>s("submit")})}
          </div>
          ${ot({form:o,draft:e})}`})}
      ${T({title:t("part.history"),children:d`${ce({draft:e,onUse:h=>{o.set(re(h)),D(t("version.used"))}})}
          ${L("draft.write")&&d`<div>
              ${m({label:t("act.delete"),icon:"trash",kind:"quiet",small:!0,onClick:()=>{gt(e)}})}
            </div>`}`})}
    </div>
    ${T({title:t("preview"),id:"trang-in",children:pe({id:e.id,title:e.template_label,content:oe(o.values)})})}
  </div>`}),kt=f(function({draft:e,set:n}){return d`<div class="draft is-looking">
    <div class="stack">
      ${T({title:t("next"),children:d`<div class="stack"><p>${be(e)}</p>${bt({draft:e,set:n})}</div>`})}
      ${T({title:t("part.history"),children:ce({draft:e})})}
    </div>
    ${T({title:t("preview"),id:"trang-in",children:pe({id:e.id,title:e.template_label,content:e.content})})}
  </div>`}),$t=Object.freeze(Object.defineProperty({__proto__:null,default:vt},Symbol.toStringTag,{value:"Module"}));export{Ie as _,$t as d,Le as l};
