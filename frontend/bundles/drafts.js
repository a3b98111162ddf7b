// Licences in vendor/LICENSES.txt.
import{b as d,O as x,U as C,r as E}from"./kit.js";import{u as ge,o as ve,P as fe,am as ke,C as X,D as $e,S as H,f as ye,al as we,z as xe}from"./shared.js";import{t as _e,h as L,L as z,c as f,k as Te,g as q,I,p as S,n as U,B as m,F as O,T as _,b as Ce,i as Se,d as W,K as Oe,z as De,q as Q,s as G,r as Ne}from"./first.js";import{s as J,P as R,u as M,L as P,w as Be,I as He,S as Y,E as Z,j as ee,o as N,D as F,k as B,h as T,b as Me,t as Pe}from"./frame.js";await J("drafts");const Ee=["writing","submitted","returned","approved"],ne={writing:"progress",submitted:"info",returned:"warning",approved:"good"},n=_e({title:"Soạn văn bản",lead:"Quyết định, tờ trình, thông báo, hướng dẫn, giấy mời, công văn: chọn mẫu, điền nội dung, hệ thống trình bày đúng thể thức.",new:"Soạn văn bản mới",none:"Chưa có văn bản nào đang soạn",noneHint:"Bấm “Soạn văn bản mới”, chọn loại văn bản rồi điền vào mẫu.",noneReader:"Văn bản được trình duyệt sẽ hiện ở đây.",noneMatching:"Không có văn bản nào ở trạng thái này",summary:"Văn bản",kind:"Loại",author:"Người soạn",changed:"Sửa lần cuối",state:"Trạng thái",untitled:"(chưa có trích yếu)","new.title":"Soạn văn bản gì?","new.lead":"Bấm vào loại văn bản cần soạn. Nội dung mẫu đã điền sẵn tên phường, người ký, căn cứ; chỉ cần sửa lại cho đúng việc.","new.start":"Soạn","new.others":"Loại khác","new.plan":"Kế hoạch","new.planHint":"Soạn hoặc nhập ở mục Kế hoạch để giao nhiệm vụ, theo dõi tiến độ.","new.report":"Báo cáo tháng","new.reportHint":"Tổng hợp từ số liệu các đơn vị ở mục Báo cáo tháng.",next:"Việc cần làm","next.writing":"Điền vào mẫu, xem trang in; xong thì bấm “Trình duyệt”.","next.returned":"Văn bản bị trả lại: “{note}”. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.returnedPlain":"Văn bản bị trả lại. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.submitted":"Đang chờ lãnh đạo duyệt. Muốn sửa thì rút về.","next.decide":"Xem trang in. Đúng thì bấm “Duyệt”; cần sửa thì bấm “Trả lại” và ghi lý do.","next.approved":"Đã duyệt, chờ Văn phòng cấp số. Nội dung không sửa được nữa.","next.numbered":"Đã cấp số {code}.",missing:"Trước khi trình duyệt, còn phải điền:","missing.summary":"Trích yếu","missing.addressees":"Kính gửi","missing.legal_bases":"Căn cứ ban hành","missing.blocks":"Nội dung","missing.attached":"Văn bản ban hành kèm theo","missing.annexes":"Phụ lục","missing.recipients":"Nơi nhận",open:"Mở văn bản để cấp số",openRead:"Mở văn bản","act.save":"Lưu","act.submit":"Trình duyệt","act.withdraw":"Rút về để sửa","act.approve":"Duyệt","act.return":"Trả lại","act.reopen":"Mở lại để sửa","act.delete":"Xóa bản soạn này","act.saved":"Đã lưu","act.done":"Đã ghi nhận","act.deleted":"Đã xóa","act.reason":"Lý do, điều cần sửa","delete.ask":"Xóa văn bản đang soạn này?","delete.text":"Nội dung và các lần lưu sẽ mất.","part.content":"Nội dung","part.annexes":"Phụ lục","part.attached":"Văn bản ban hành kèm theo","part.ends":"Nơi nhận, người ký","part.more":"Mức độ khẩn, thông tin khác","part.history":"Quá trình","field.summary":"Trích yếu (văn bản về việc gì)","field.addressees":"Kính gửi","field.eachLine":"Mỗi dòng một nơi.","field.bases":"Căn cứ ban hành","field.basesHint":"Mỗi dòng một căn cứ; dấu “;” và “.” cuối dòng tự thêm.","field.recipients":"Nơi nhận","field.recipientsHint":"Mỗi dòng một nơi; mục đích ghi trong ngoặc, ví dụ: Thường trực Đảng ủy (B/cáo). Dòng “Như trên” và “Lưu: VT” tự thêm.","field.signer":"Người ký","field.signerUsual":"Người ký thường lệ","field.urgency":"Mức độ khẩn","field.urgencyNone":"Không khẩn","field.circulation":"Phạm vi lưu hành","field.circulationNone":"Không hạn chế","field.authority":"Cơ quan ra quyết định (dòng trên căn cứ)","field.archive":"Dòng lưu","field.archiveHint":"Bỏ trống: theo thể thức của phường.","field.contact":"Dòng địa chỉ ở cuối trang đầu","field.contactHint":"Địa chỉ, điện thoại, thư điện tử; dùng cho giấy mời, công văn.","field.mark":"Ký hiệu người soạn và số bản","field.markHint":"Ví dụ: PL.(30)","attached.summary":"Tên quy chế (quy chế về việc gì)","attached.kind":"Loại văn bản kèm theo","attached.statute":"Quy chế","attached.regulation":"Quy định","annex.add":"Thêm phụ lục","annex.name":"Phụ lục {n}","annex.title":"Tên phụ lục","annex.landscape":"Trang ngang (bảng nhiều cột)","annex.separate":"Tệp riêng, không chung tệp với văn bản","annex.remove":"Bỏ phụ lục {n}","annex.teams":"Lấy lại danh sách tổ","annex.teamsOn":"Thành viên tính đến ngày","annex.teamsDone":"Đã lấy danh sách: {n} người","block.kind":"Kiểu của đoạn {n}","block.text":"Đoạn {n}: {kind}","block.chapter":"Chương I, II","block.article":"Điều 1, 2","block.section":"Đề mục I, II (IN HOA)","block.clause":"Đề mục 1, 2 (đậm)","block.numbered":"Khoản 1, 2","block.point":"Điểm a), b)","block.paragraph":"Đoạn văn","block.dash":"Gạch đầu dòng (-)","block.plus":"Ý nhỏ (+)","block.table":"Bảng","block.add":"Thêm đoạn","block.addTable":"Thêm bảng","block.up":"Chuyển đoạn {n} lên","block.down":"Chuyển đoạn {n} xuống","block.remove":"Bỏ đoạn {n}","block.hint":"Số thứ tự (I, 1, a, Điều…) tự đánh. Bấm Enter để sang đoạn mới; dán từ Word thì tự tách thành từng đoạn.","table.caption":"Tên bảng (nếu có)","table.note":"Đơn vị tính (nếu có)","table.head":"Tiêu đề cột {n}","table.cell":"Hàng {row}, cột {column}","table.row":"Thêm hàng","table.column":"Thêm cột","table.dropRow":"Bỏ hàng {n}","table.dropColumn":"Bỏ cột {n}","table.paste":"Dán bảng từ Word, Excel","table.pasteHint":"Bôi đen bảng trong Word hoặc Excel, sao chép rồi dán vào ô dưới đây. Hàng đầu thành tiêu đề cột.","table.pasteField":"Ô để dán bảng","table.use":"Dùng bảng này","table.more":"Hiện thêm hàng ({n} hàng chưa hiện)","table.hint":"Hàng chỉ ghi ô đầu tiên thành dòng tên nhóm, in đậm.",preview:"Trang in","preview.show":"Xem trang in","preview.making":"Đang cập nhật trang in…","preview.fresh":"Trang in đúng với nội dung đang soạn.","preview.word":"Tải bản Word","preview.failed":"Chưa tạo được trang in. Bấm “Xem trang in” để thử lại.","version.look":"Xem bản này","version.title":"Bản lưu của {who}","version.use":"Lấy lại nội dung này","version.used":"Đã đưa nội dung cũ vào ô soạn; bấm “Lưu” để giữ."});function Le(){return R({title:n("title"),lead:n("lead"),actions:L("draft.write")&&z({label:n("new"),href:"/soan-van-ban/moi",icon:"plus",kind:"primary"}),children:qe({})})}const qe=f(function(){const[e]=Te(),t={state:Ee.find(i=>i===e.state)},r=M("/document-drafts",{query:t});return d`<div class="stack">
    ${ge({filters:[{name:"state",label:n("state"),options:ve(ke)}]})}
    ${P({of:r,empty:i=>i.items.length===0,whenEmpty:d`<div class="card">
        ${t.state?Z({title:n("noneMatching")}):Z({title:n("none"),hint:n(L("draft.write")?"noneHint":"noneReader"),icon:"edit"})}
      </div>`,children:i=>d`<div>${Be({caption:n("title"),rows:i.items,rowKey:a=>a.id,href:a=>`/soan-van-ban/${a.id}`,columns:[{key:"summary",label:n("summary"),kind:"main",value:a=>a.summary||n("untitled")},{key:"kind",label:n("kind"),value:a=>a.kind_label},{key:"author",label:n("author"),value:a=>a.author_name,hideOnPhone:!0},{key:"changed",label:n("changed"),show:a=>He({at:a.updated_at})},{key:"state",label:n("state"),show:a=>Y({label:a.state_label,tone:ne[a.state]})}]})}${fe({page:i,more:a=>q("/document-drafts",{query:{...t,cursor:a}}),onMore:r.set})}</div>`})}</div>`}),Ie=Object.freeze(Object.defineProperty({__proto__:null,default:Le},Symbol.toStringTag,{value:"Module"}));await J("drafts");function Re(){const l=M("/document-drafts/templates"),[e,t]=x(!1),r=i=>{t(!0),S("/document-drafts",{body:{template:i,on:null}}).then(a=>{ee("/document-drafts"),U(`/soan-van-ban/${a.id}`)},a=>{t(!1),N(a)})};return R({title:n("new.title"),lead:n("new.lead"),crumbs:[{label:n("title"),href:"/soan-van-ban"},{label:n("new")}],children:d`${P({of:l,lines:6,children:i=>d`<ul class="templates">${i.map(a=>d`<li key=${a.name}>
          <button type="button" class="template" disabled=${e} onClick=${()=>r(a.name)}>${I({name:"document"})}<span><strong>${a.label}</strong><span class="soft">${a.hint}</span></span></button>
        </li>`)}
        <li>
          <a class="template" href="/ke-hoach">
            ${I({name:"plan"})}
            <span><strong>${n("new.plan")}</strong><span class="soft">${n("new.planHint")}</span></span>
          </a>
        </li>
        <li>
          <a class="template" href="/bao-cao">
            ${I({name:"report"})}
            <span><strong>${n("new.report")}</strong><span class="soft">${n("new.reportHint")}</span></span>
          </a>
        </li>
      </ul>`})}`})}const Fe=Object.freeze(Object.defineProperty({__proto__:null,default:Re},Symbol.toStringTag,{value:"Module"})),te="abcdđeghiklmnopqrstuvxy",Ae=[[10,"X"],[9,"IX"],[5,"V"],[4,"IV"],[1,"I"]],je=[[/^chương\s+[ivxlc\d]+[.:]?\s*/i,"chapter"],[/^điều\s+\d+[.:]?\s*/i,"article"],[/^[IVXLC]+[.)]\s*/,"section"],[/^\d{1,2}[.)]\s+/,"numbered"],[/^[a-zđ]\)\s*/,"point"],[/^[-–•·*]\s*/,"dash"],[/^[+o]\s+/,"plus"]],Ke=90;function ae(l){let e=l;return Ae.reduce((t,[r,i])=>{const a=Math.floor(e/r);return e%=r,t+i.repeat(a)},"")}function ie(l){const e={chapter:0,article:0,section:0,clause:0,point:0};return l.map(t=>{const r=t.kind==="numbered"?"clause":t.kind;if(Ve(t))return"";switch((r==="section"||r==="article")&&(e.clause=e.point=0),r==="clause"&&(e.point=0),r in e&&(e[r]+=1),r){case"chapter":return`Chương ${ae(e.chapter)}`;case"article":return`Điều ${e.article}.`;case"section":return`${ae(e.section)}.`;case"clause":return`${e.clause}.`;case"point":return`${te[(e.point-1)%te.length]})`;case"dash":return"-";case"plus":return"+";default:return""}})}const Ve=l=>!l.table&&!l.text.trim();function Xe(l){const e=l.trim();for(const[t,r]of je){const i=t.exec(e);if(i){const a=e.slice(i[0].length).trim();return{kind:r==="numbered"&&a.length<Ke&&!/[.;:,]$/.test(a)?"clause":r,text:a}}}return{kind:"paragraph",text:e}}function ze(l){const e=[];let t=[];const r=()=>{t.length>0&&e.push({kind:"table",text:"",table:se(t.join(`
`))}),t=[]};for(const i of l.replace(/\r\n?/g,`
`).split(`
`)){const a=/^\s*(?:[-–•·o+*]|\d{1,2}[.)]|[a-zđ]\)|[IVXLC]+[.)])\t/.test(i);if(i.includes("	")&&!a)t.push(i);else{r();const c=Xe(i.replace(/\t/g," "));(c.text||c.kind==="chapter")&&Ue(e,c)}}return r(),e}function Ue(l,e){const t=l.at(-1);t?.kind==="chapter"&&!t.text&&e.kind==="paragraph"?t.text=e.text:l.push(e)}function se(l){const[e=[],...t]=We(l);return{caption:"",note:"",header:e,rows:t}}function We(l){const e=[];let t=[],r="",i=!1;const a=l.replace(/\r\n?/g,`
`).replace(/\n+$/,""),c=()=>{t.push(r.replace(/\s+/g," ").trim()),r=""};for(let s=0;s<a.length;s+=1){const u=a[s];i&&u==='"'&&a[s+1]==='"'?r+=a[s+=1]:u==='"'&&(i||r==="")?i=!i:!i&&u==="	"?c():!i&&u===`
`?(c(),e.push(t),t=[]):r+=u}c(),e.push(t);const o=Math.max(...e.map(s=>s.length));return e.filter(s=>s.some(Boolean)).map(s=>[...s,...Array.from({length:o-s.length},()=>"")])}const A=l=>l.split(`
`).map(e=>e.trim()).filter(Boolean);function Qe(l){const e=/^(.*\S)\s*\(([^()]{1,60})\)[;.]?$/.exec(l.replace(/^[-–]\s*/,""));return e?{name:e[1]??"",purpose:e[2]??""}:{name:l.replace(/^[-–]\s*/,"").replace(/[;.]$/,""),purpose:""}}const Ge=({name:l,purpose:e})=>e?`${l} (${e})`:l,Je=30,Ye=3,Ze=30,en=f(function({table:e,onChange:t}){const[r,i]=x(Je),[a,c]=x(!1),o=e.rows??[],s=Math.max(e.header?.length??0,...o.map(p=>p.length),1),u=p=>[...p,...Array.from({length:s-p.length},()=>"")],h=u(e.header??[]),b=h.map((p,g)=>Math.min(Ze,Math.max(Ye,p.length,...o.slice(0,r).filter(k=>k.slice(1).some(Boolean)).map(k=>k[g]?.length??0)))),v=(p,g,k)=>t({...e,rows:o.map((w,D)=>D===p?u(w).map((be,me)=>me===g?k:be):w)}),$=p=>t({...e,header:h.filter((g,k)=>k!==p),rows:o.map(g=>u(g).filter((k,w)=>w!==p))}),y=p=>p.target.value;return d`<div class="draft-table">
    <div class="row">
      ${m({label:n("table.paste"),icon:"table",small:!0,onClick:()=>c(!0)})}
      ${m({label:n("table.row"),icon:"plus",small:!0,kind:"quiet",onClick:()=>{t({...e,rows:[...o,u([/^\d+$/.test(o.at(-1)?.[0]??"")?String(Number(o.at(-1)?.[0])+1):""])]}),i(Math.max(r,o.length+1))}})}
      ${m({label:n("table.column"),icon:"plus",small:!0,kind:"quiet",disabled:s>=15,onClick:()=>t({...e,header:[...h,""],rows:o.map(p=>[...u(p),""])})})}
    </div>
    <div class="table-frame" tabindex="0" role="region" aria-label=${e.caption||n("block.table")}><table>
      <thead><tr>${h.map((p,g)=>d`<th key=${g} scope="col">
          <input class="input" size=${b[g]} value=${p} aria-label=${n("table.head",{n:g+1})}
            onInput=${k=>t({...e,header:h.map((w,D)=>D===g?y(k):w)})} />
          ${s>1&&m({label:n("table.dropColumn",{n:g+1}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>$(g)})}
        </th>`)}<td></td></tr></thead>
      <tbody>${o.slice(0,r).map((p,g)=>d`<tr key=${g}>${u(p).map((k,w)=>d`<td key=${w}>
            <input class="input" size=${b[w]} value=${k}
              aria-label=${n("table.cell",{row:g+1,column:w+1})}
              onInput=${D=>v(g,w,y(D))} />
          </td>`)}
          <td>
            ${m({label:n("table.dropRow",{n:g+1}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>t({...e,rows:o.filter((k,w)=>w!==g)})})}
          </td>
        </tr>`)}</tbody>
    </table></div>
    ${o.length>r&&m({label:n("table.more",{n:o.length-r}),small:!0,onClick:()=>i(r+100)})}
    <div class="form-row">
      ${O({label:n("table.caption"),name:"caption",value:e.caption,onChange:p=>t({...e,caption:p})})}
      ${O({label:n("table.note"),name:"note",value:e.note,onChange:p=>t({...e,note:p})})}
    </div>
    <p class="soft small">${n("table.hint")}</p>
    ${a&&nn({onClose:()=>c(!1),onUse:p=>{t({...se(p),caption:e.caption,note:e.note}),c(!1)}})}
  </div>`}),nn=f(function({onClose:e,onUse:t}){const[r,i]=x("");return F({title:n("table.paste"),onClose:e,children:d`<div class="stack">
      ${_({label:n("table.pasteField"),hint:n("table.pasteHint"),name:"paste",value:r,onChange:i,rows:8})}
      <div class="form-actions">
        ${m({label:n("table.use"),kind:"primary",disabled:!r.trim(),onClick:()=>t(r)})}
      </div>
    </div>`})}),tn=["paragraph","dash","plus","section","clause","numbered","point","article","chapter"],an={section:"paragraph",clause:"paragraph",chapter:"article"},sn=62,j=f(function({blocks:e,onChange:t,label:r,error:i}){const a=C(null),c=C(-1);E(()=>{if(c.current<0)return;const b=a.current?.querySelectorAll(":scope > li")[c.current]?.querySelector("textarea");c.current=-1,b instanceof HTMLTextAreaElement&&b.focus()});const o=ie(e),s=(b,v,$,y=-1)=>{c.current=y,t([...e.slice(0,b),...$,...e.slice(b+v)])},u=(b,v)=>{const $=[...e];$.splice(v,0,...$.splice(b,1)),t($)},h=b=>s(e.length,0,[b],b.table?-1:e.length);return d`<div class=${Ce("blocks",i&&"has-error")}>
    <p class="field-hint">${n("block.hint")}</p>
    ${i&&d`<p class="field-error">${i}</p>`}
    <ol ref=${a} aria-label=${r}>${e.map((b,v)=>d`<li key=${v} class=${`block is-${b.kind}`}>
        ${ln({block:b,at:v,mark:o[v]??"",last:v===e.length-1,put:s,move:u})}</li>`)}</ol>
    <div class="row">
      ${m({label:n("block.add"),icon:"plus",small:!0,onClick:()=>h({kind:e.at(-1)?.kind==="table"?"paragraph":e.at(-1)?.kind??"paragraph",text:""})})}
      ${m({label:n("block.addTable"),icon:"table",small:!0,onClick:()=>h({kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}})})}
    </div>
  </div>`}),ln=f(function({block:e,at:t,mark:r,last:i,put:a,move:c}){const o=t+1;return d`
    <div class="block-side">
      ${e.kind==="table"?d`<span class="block-kind soft">${n("block.table")}</span>`:d`<select class="block-kind" aria-label=${n("block.kind",{n:o})} value=${e.kind}
            onChange=${s=>a(t,1,[{...e,kind:s.target.value}])}>
            ${tn.map(s=>d`<option key=${s} value=${s} selected=${s===e.kind}>${n(`block.${s}`)}</option>`)}
          </select>`}
      <div class="block-tools">
        ${m({label:n("block.up",{n:o}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:t===0,onClick:()=>c(t,t-1)})}
        ${m({label:n("block.down",{n:o}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:i,onClick:()=>c(t,t+1)})}
        ${m({label:n("block.remove",{n:o}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>a(t,1,[])})}
      </div>
    </div>
    ${e.table?en({table:e.table,onChange:s=>a(t,1,[{...e,table:s}])}):rn({block:e,at:t,mark:r,put:a})}`}),rn=f(function({block:e,at:t,mark:r,put:i}){const a=s=>i(t,1,[{...e,text:s.target.value.replace(/\n/g," ")}]),c=s=>{const u=s.target;if(!s.isComposing)if(s.key==="Enter"){s.preventDefault();const h=u.selectionStart;i(t,1,[{...e,text:e.text.slice(0,h).trim()},{kind:an[e.kind]??e.kind,text:e.text.slice(u.selectionEnd).trim()}],t+1)}else s.key==="Backspace"&&e.text===""&&t>0&&(s.preventDefault(),i(t,1,[],t-1))},o=s=>{const u=s.clipboardData?.getData("text/plain")??"";if(!/[\n\t]/.test(u.trim()))return;s.preventDefault();const h=ze(u.trim());i(t,e.text.trim()?0:1,h,t+h.length-1)};return d`<div class="block-text"><span class="block-mark" aria-hidden="true">${r}</span>
    <textarea class="input" rows=${Math.max(1,Math.ceil(e.text.length/sn))} value=${e.text}
      aria-label=${n("block.text",{n:t+1,kind:n(`block.${e.kind}`)})}
      onInput=${a} onKeyDown=${c} onPaste=${o}></textarea></div>`}),on=f(function({annexes:e,onChange:t,teams:r,error:i}){const a=(c,o)=>t(e.map((s,u)=>u===c?{...s,...o}:s));return d`<div class="stack">
    ${i&&d`<p class="field-error">${i}</p>`}
    ${e.map((c,o)=>d`<fieldset key=${o} class="draft-annex stack"><legend>${n("annex.name",{n:o+1})}</legend>
        ${r&&o===0&&cn({onTaken:s=>a(0,{title:c.title||s.title,blocks:s.blocks})})}
        ${_({label:n("annex.title"),name:`annexes.${o}.title`,value:c.title,onChange:s=>a(o,{title:s}),rows:2})}
        ${X({label:n("annex.landscape"),name:`annexes.${o}.landscape`,value:c.landscape,onChange:s=>a(o,{landscape:s})})}
        ${X({label:n("annex.separate"),name:`annexes.${o}.separate`,value:c.separate,onChange:s=>a(o,{separate:s})})}
        ${j({blocks:c.blocks??[],onChange:s=>a(o,{blocks:s}),label:n("annex.name",{n:o+1})})}
        <div>
          ${m({label:n("annex.remove",{n:o+1}),icon:"trash",kind:"quiet",small:!0,onClick:()=>t(e.filter((s,u)=>u!==o))})}
        </div>
      </fieldset>`)}
    <div>
      ${m({label:n("annex.add"),icon:"plus",small:!0,disabled:e.length>=20,onClick:()=>t([...e,{title:"",landscape:!1,separate:!1,blocks:[{kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}}]}])})}
    </div>
  </div>`}),cn=f(function({onTaken:e}){const[t,r]=x(Se.value),[i,a]=x(!1),c=()=>{a(!0),q("/document-drafts/team-list",{query:{on:t??void 0}}).then(o=>{e(o);const s=o.blocks?.[0]?.table?.rows??[];B(n("annex.teamsDone",{n:s.filter(u=>u[1]).length}))},N).finally(()=>a(!1))};return d`<div class="row draft-teams">
    ${$e({label:n("annex.teamsOn"),name:"on",value:t,onChange:r})}
    ${m({label:n("annex.teams"),icon:"refresh",busy:i,onClick:c})}
  </div>`}),dn=["proposal","letter","invitation"],le=l=>({summary:l.summary,authority:l.authority,archive:l.archive,contact:l.contact,drafter_mark:l.drafter_mark,addressees:(l.addressees??[]).join(`
`),legal_bases:(l.legal_bases??[]).join(`
`),recipients:(l.recipients??[]).map(Ge).join(`
`),blocks:l.blocks??[],annexes:l.annexes??[],attached:l.attached??null,signer_id:l.signer_id??"",urgency:l.urgency??"",circulation:l.circulation??""}),re=l=>({...l,addressees:A(l.addressees),legal_bases:A(l.legal_bases),recipients:A(l.recipients).map(Qe),signer_id:l.signer_id||null,urgency:l.urgency||null,circulation:l.circulation||null}),un=f(function({form:e,draft:t}){const{kind:r}=t,i=r==="decision",[a]=x({addressed:dn.includes(r)||e.values.addressees!=="",based:i||e.values.legal_bases!==""}),{attached:c}=e.values,o=s=>c&&e.set({attached:{...c,...s}});return d`<div class="stack">
    <section class="card stack" aria-label=${t.template_label}>
      ${_({...e.bind("summary"),label:n("field.summary"),rows:2,required:!0})}
      ${a.addressed&&_({...e.bind("addressees"),label:n("field.addressees"),hint:n("field.eachLine"),rows:K(e.values.addressees)})}
      ${a.based&&_({...e.bind("legal_bases"),label:n("field.bases"),hint:n("field.basesHint"),rows:K(e.values.legal_bases)+2})}
    </section>
    ${T({title:n("part.content"),children:j({blocks:e.values.blocks,onChange:s=>e.set({blocks:s}),label:n("part.content"),error:e.errors.blocks})})}
    ${c&&T({title:n("part.attached"),children:d`<div class="stack">
          ${e.errors.attached&&d`<p class="field-error">${e.errors.attached}</p>`}
          ${H({label:n("attached.kind"),name:"attached.kind",value:c.kind,empty:!1,onChange:s=>o({kind:s==="regulation"?"regulation":"statute"}),options:[{value:"statute",label:n("attached.statute")},{value:"regulation",label:n("attached.regulation")}]})}
          ${_({label:n("attached.summary"),name:"attached.summary",value:c.summary,onChange:s=>o({summary:s}),rows:2})}
          ${j({blocks:c.blocks??[],onChange:s=>o({blocks:s}),label:n("part.attached")})}</div>`})}
    ${T({title:n("part.annexes"),children:on({annexes:e.values.annexes,onChange:s=>e.set({annexes:s}),teams:t.template==="team_decision",error:e.errors.annexes})})}
    ${T({title:n("part.ends"),children:d`<div class="stack">
        ${_({...e.bind("recipients"),label:n("field.recipients"),hint:n("field.recipientsHint"),rows:K(e.values.recipients)+1})}
        ${H({...e.bind("signer_id"),label:n("field.signer"),empty:n("field.signerUsual"),options:t.signers.map(({id:s,label:u})=>({value:s,label:u}))})}
      </div>`})}
    <details class="card draft-more">
      <summary>${n("part.more")}</summary>
      <div class="stack">${hn({form:e,decision:i,shown:a})}</div>
    </details>
  </div>`}),K=l=>Math.max(2,l.split(`
`).reduce((e,t)=>e+Math.max(1,Math.ceil(t.length/58)),0)),hn=f(function({form:e,decision:t,shown:r}){return d`
    <div class="form-row">
      ${H({...e.bind("urgency"),label:n("field.urgency"),empty:n("field.urgencyNone"),options:["KHẨN","THƯỢNG KHẨN","HỎA TỐC"].map(i=>({value:i,label:i}))})}
      ${H({...e.bind("circulation"),label:n("field.circulation"),empty:n("field.circulationNone"),options:["LƯU HÀNH NỘI BỘ","XEM XONG TRẢ LẠI"].map(i=>({value:i,label:i}))})}
    </div>
    ${!r.addressed&&_({...e.bind("addressees"),label:n("field.addressees"),hint:n("field.eachLine"),rows:2})}
    ${!r.based&&_({...e.bind("legal_bases"),label:n("field.bases"),hint:n("field.basesHint"),rows:2})}
    ${t&&O({...e.bind("authority"),label:n("field.authority")})}
    ${O({...e.bind("archive"),label:n("field.archive"),hint:n("field.archiveHint")})}
    ${O({...e.bind("drafter_mark"),label:n("field.mark"),hint:n("field.markHint"),maxlength:40})}
    ${O({...e.bind("contact"),label:n("field.contact"),hint:n("field.contactHint"),maxlength:300})}`}),oe=f(function({draft:e,onUse:t}){const[r,i]=x("");return d`<div>
    ${ye({label:n("part.history"),entries:[...e.steps].reverse().map(a=>({id:a.id,at:a.at,who:a.by_name,title:a.label,detail:d`
          ${a.note&&d`<p>${a.note}</p>`}
          ${a.saved&&m({label:n("version.look"),kind:"quiet",small:!0,onClick:()=>i(a.id)})}`}))})}
    ${r&&pn({id:e.id,step:r,onClose:()=>i(""),onUse:t&&(a=>{t(a),i("")})})}
  </div>`}),pn=f(function({id:e,step:t,onClose:r,onUse:i}){const a=M("/document-drafts/{written_id}/versions/{step_id}",{params:{written_id:e,step_id:t}});return F({title:n("version.title",{who:a.data?.by_name??""}),onClose:r,wide:!0,children:P({of:a,lines:6,children:c=>{const o=c.content.blocks??[],s=ie(o);return d`<div class="stack"><p><strong>${c.content.summary}</strong></p>
          ${o.map((u,h)=>d`<p key=${h}>${s[h]} ${u.table?`[${n("block.table")}]`:u.text}</p>`)}
          ${i&&d`<div class="form-actions">
              ${m({label:n("version.use"),kind:"primary",onClick:()=>i(c.content)})}
            </div>`}
        </div>`}})})}),bn=1200,ce=350,mn=240,gn="(min-width: 72rem)",de=l=>new Promise(e=>setTimeout(e,l));async function ue(l,e,t){let r=null;for(let i=0;!r;i+=1)try{r=await S("/document-drafts/{written_id}/preview",{params:{written_id:l},body:{content:e,format:t}})}catch(a){if(W(a).code!=="job-running"||i>20)throw a;await de(ce*2)}for(let i=0;r.state==="queued"||r.state==="running";i+=1){if(i>mn)throw new Error(n("preview.failed"));await de(ce),r=await q("/jobs/{job_id}",{params:{job_id:r.id}})}if(r.state!=="done")throw new Error(r.error??n("preview.failed"));return String(r.result?.file_id)}const he=f(function({id:e,title:t,content:r}){const[i,a]=x({file:"",of:"",busy:!1,fault:""}),[c,o]=x(matchMedia(gn).matches),s=JSON.stringify(r),u=C(s);u.current=s;const h=C(!1),b=C(!0);E(()=>()=>{b.current=!1},[]);const v=async()=>{if(h.current)return;h.current=!0;let y="",p="";for(;y!==u.current&&!p&&b.current;){y=u.current,a(g=>({...g,busy:!0,fault:""}));try{const g=await ue(e,JSON.parse(y),"pdf");b.current&&a(k=>({...k,file:g,of:y}))}catch(g){p=W(g).message}}h.current=!1,b.current&&a(g=>({...g,busy:!1,fault:p}))};E(()=>{if(!c||i.of===s)return;const y=setTimeout(()=>{v()},i.of?bn:0);return()=>clearTimeout(y)},[s,c]);const $=()=>ue(e,r,"docx").then(y=>Oe(`/files/${y}`,"du-thao.docx")).catch(N);return d`<div class="draft-preview">
    <div class="row">
      <p class="soft small" role="status" hidden=${!c}>
        ${i.busy?n("preview.making"):i.fault||(i.of===s&&i.file?n("preview.fresh"):"")}
      </p>
      ${(!c||i.fault)&&m({label:n("preview.show"),icon:"eye",onClick:()=>{o(!0),c&&v()}})}
      ${m({label:n("preview.word"),icon:"download",kind:"quiet",small:!0,onClick:$})}
    </div>
    ${i.file&&we({key:i.file,path:`/files/${i.file}?inline=true#navpanes=0&toolbar=0&view=FitH`,title:t})}
  </div>`}),V=()=>ee("/document-drafts","/documents","/today"),vn=f(function({draft:e,set:t}){const[r,i]=x(null),[a,c]=x(!1),o=h=>{i(null),t(h),V(),B(n("act.done"))},s=h=>{c(!0);const b={params:{written_id:e.id},version:e.version};(h==="approve"?S("/document-drafts/{written_id}/approve",b):S("/document-drafts/{written_id}/withdraw",b)).then(o,N).finally(()=>c(!1))},u=h=>e.actions.includes(h);return d`<div class="row">
    ${e.document_id&&z({label:n(e.document_code?"openRead":"open"),href:`/van-ban/${e.document_id}`,kind:"primary",icon:"document"})}
    ${u("approve")&&m({label:n("act.approve"),kind:"primary",icon:"check",busy:a,onClick:()=>s("approve")})}
    ${u("return")&&m({label:n("act.return"),onClick:()=>i("return")})}
    ${u("withdraw")&&m({label:n("act.withdraw"),busy:a,onClick:()=>s("withdraw")})}
    ${u("reopen")&&!e.document_code&&m({label:n("act.reopen"),kind:"quiet",onClick:()=>i("reopen")})}
    ${r&&fn({draft:e,step:r,onClose:()=>i(null),onDone:o})}
  </div>`}),fn=f(function({draft:e,step:t,onClose:r,onDone:i}){const a=Q({initial:{reason:""},submit:(c,o)=>{const s={params:{written_id:e.id},version:e.version,body:c,key:o};return t==="return"?S("/document-drafts/{written_id}/return",s):S("/document-drafts/{written_id}/reopen",s)},done:i});return F({title:n(`act.${t}`),onClose:r,children:G({form:a,label:n(`act.${t}`),children:d`
        ${_({...a.bind("reason"),label:n("act.reason"),rows:3,required:!0})}
        <div class="form-actions">
          ${m({label:Pe("act.cancel"),onClick:r})}
          ${m({label:n(`act.${t}`),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})});async function kn(l){if(await Me({title:n("delete.ask"),text:n("delete.text"),yes:n("act.delete"),danger:!0})){try{await De("/document-drafts/{written_id}",{params:{written_id:l.id},version:l.version})}catch(e){N(e);return}V(),B(n("act.deleted")),U("/soan-van-ban")}}function $n({params:l}){const e=M("/document-drafts/{written_id}",{params:{written_id:l.id??""}}),t=e.data;return R({title:t?t.template_label:n("title"),status:t&&Y({label:t.state_label,tone:ne[t.state]}),crumbs:[{label:n("title"),href:"/soan-van-ban"},{label:t?.kind_label??""}],children:P({of:e,lines:10,children:r=>r.editable?yn({key:r.id,draft:r,set:e.set}):wn({draft:r,set:e.set})})})}function pe(l){if(l.state==="returned"){const e=l.steps.filter(({name:t})=>t==="return"||t==="reopen").at(-1)?.note??"";return e?n("next.returned",{note:e}):n("next.returnedPlain")}return l.state==="submitted"&&l.actions.includes("approve")?n("next.decide"):l.document_code?n("next.numbered",{code:l.document_code}):n(`next.${l.state}`)}const yn=f(function({draft:e,set:t}){const r=C(e.version),[i,a]=x(!1),c=C("save"),o=Q({initial:le(e.content),submit:async(h,b)=>{const v={written_id:e.id},$=await Ne("/document-drafts/{written_id}",{params:v,version:r.current,body:{content:re(h)}});return r.current=$.version,c.current==="save"?$:(a(!0),S("/document-drafts/{written_id}/submit",{params:v,version:$.version,key:b}).finally(()=>a(!1)))},done:h=>{r.current=h.version,B(n(c.current==="save"?"act.saved":"act.done")),c.current="save",t(h),V()}});xe(o.dirty);const s=h=>{c.current=h,o.submit()},u=Object.entries(e.missing);return d`<div class="draft">
    <div class="stack">
      <div class="notice"><div><p>${pe(e)}</p>
        ${u.length>0&&!o.dirty&&d`
            <p class="small">${n("missing")}</p>
            <ul>
              ${u.map(([h,b])=>d`<li key=${h} class="small">${n(`missing.${h}`)}: ${b}</li>`)}
            </ul>`}
      </div>
      </div>
      ${G({form:o,label:e.template_label,children:d`
          <div class="draft-bar">
            ${m({label:n("act.save"),busy:o.busy&&!i,onClick:()=>s("save")})}
            ${m({label:n("act.submit"),kind:"primary",icon:"check",busy:i,onClick:()=>s("submit")})}
          </div>
          ${un({form:o,draft:e})}`})}
      ${T({title:n("part.history"),children:d`${oe({draft:e,onUse:h=>{o.set(le(h)),B(n("version.used"))}})}
          ${L("draft.write")&&d`<div>
              ${m({label:n("act.delete"),icon:"trash",kind:"quiet",small:!0,onClick:()=>{kn(e)}})}
            </div>`}`})}
    </div>
    ${T({title:n("preview"),id:"trang-in",children:he({id:e.id,title:e.template_label,content:re(o.values)})})}
  </div>`}),wn=f(function({draft:e,set:t}){return d`<div class="draft is-looking">
    <div class="stack">
      ${T({title:n("next"),children:d`<div class="stack"><p>${pe(e)}</p>${vn({draft:e,set:t})}</div>`})}
      ${T({title:n("part.history"),children:oe({draft:e})})}
    </div>
    ${T({title:n("preview"),id:"trang-in",children:he({id:e.id,title:e.template_label,content:e.content})})}
  </div>`}),xn=Object.freeze(Object.defineProperty({__proto__:null,default:$n},Symbol.toStringTag,{value:"Module"}));export{Fe as _,xn as d,Ie as l};
