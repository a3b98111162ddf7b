// Licences in vendor/LICENSES.txt.
import{b as d,O as w,U as T,r as P}from"./kit.js";import{u as me,o as ge,am as ve,P as fe,C as V,D as ke,S as H,f as $e,al as ye,z as we}from"./shared.js";import{t as xe,h as E,L as X,c as v,k as _e,g as q,I as L,p as C,n as z,B as b,F as S,T as x,b as Te,i as Ce,d as U,K as Se,z as Oe,q as W,s as Q,r as De}from"./first.js";import{s as G,P as I,u as B,L as M,w as Ne,I as He,S as J,E as Y,j as Z,o as D,D as R,k as N,h as _,b as Be,t as Me}from"./frame.js";await G("drafts");const Pe=["writing","submitted","returned","approved"],ee={writing:"progress",submitted:"info",returned:"warning",approved:"good"},n=xe({title:"Soạn văn bản",lead:"Quyết định, tờ trình, thông báo, hướng dẫn, giấy mời, công văn: chọn mẫu, điền nội dung, hệ thống trình bày đúng thể thức.",new:"Soạn văn bản mới",none:"Chưa có văn bản nào đang soạn",noneHint:"Bấm “Soạn văn bản mới”, chọn loại văn bản rồi điền vào mẫu.",noneReader:"Văn bản được trình duyệt sẽ hiện ở đây.",noneMatching:"Không có văn bản nào ở trạng thái này",summary:"Văn bản",kind:"Loại",author:"Người soạn",changed:"Sửa lần cuối",state:"Trạng thái",untitled:"(chưa có trích yếu)","new.title":"Soạn văn bản gì?","new.lead":"Bấm vào loại văn bản cần soạn. Nội dung mẫu đã điền sẵn tên phường, người ký, căn cứ; chỉ cần sửa lại cho đúng việc.","new.start":"Soạn","new.others":"Loại khác","new.plan":"Kế hoạch","new.planHint":"Soạn hoặc nhập ở mục Kế hoạch để giao nhiệm vụ, theo dõi tiến độ.","new.report":"Báo cáo tháng","new.reportHint":"Tổng hợp từ số liệu các đơn vị ở mục Báo cáo tháng.",next:"Việc cần làm","next.writing":"Điền vào mẫu, xem trang in; xong thì bấm “Trình duyệt”.","next.returned":"Văn bản bị trả lại: “{note}”. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.returnedPlain":"Văn bản bị trả lại. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.submitted":"Đang chờ lãnh đạo duyệt. Muốn sửa thì rút về.","next.decide":"Xem trang in. Đúng thì bấm “Duyệt”; cần sửa thì bấm “Trả lại” và ghi lý do.","next.approved":"Đã duyệt, chờ Văn phòng cấp số. Nội dung không sửa được nữa.","next.numbered":"Đã cấp số {code}.",missing:"Trước khi trình duyệt, còn phải điền:","missing.summary":"Trích yếu","missing.addressees":"Kính gửi","missing.legal_bases":"Căn cứ ban hành","missing.blocks":"Nội dung","missing.attached":"Văn bản ban hành kèm theo","missing.annexes":"Phụ lục","missing.recipients":"Nơi nhận",open:"Mở văn bản để cấp số",openRead:"Mở văn bản","act.save":"Lưu","act.submit":"Trình duyệt","act.withdraw":"Rút về để sửa","act.approve":"Duyệt","act.return":"Trả lại","act.reopen":"Mở lại để sửa","act.delete":"Xóa bản soạn này","act.saved":"Đã lưu","act.done":"Đã ghi nhận","act.deleted":"Đã xóa","act.reason":"Lý do, điều cần sửa","delete.ask":"Xóa văn bản đang soạn này?","delete.text":"Nội dung và các lần lưu sẽ mất.","part.content":"Nội dung","part.annexes":"Phụ lục","part.attached":"Văn bản ban hành kèm theo","part.ends":"Nơi nhận, người ký","part.more":"Mức độ khẩn, thông tin khác","part.history":"Quá trình","field.summary":"Trích yếu (văn bản về việc gì)","field.addressees":"Kính gửi","field.eachLine":"Mỗi dòng một nơi.","field.bases":"Căn cứ ban hành","field.basesHint":"Mỗi dòng một căn cứ; dấu “;” và “.” cuối dòng tự thêm.","field.recipients":"Nơi nhận","field.recipientsHint":"Mỗi dòng một nơi; mục đích ghi trong ngoặc, ví dụ: Thường trực Đảng ủy (B/cáo). Dòng “Như trên” và “Lưu: VT” tự thêm.","field.signer":"Người ký","field.signerUsual":"Người ký thường lệ","field.urgency":"Mức độ khẩn","field.urgencyNone":"Không khẩn","field.circulation":"Phạm vi lưu hành","field.circulationNone":"Không hạn chế","field.authority":"Cơ quan ra quyết định (dòng trên căn cứ)","field.archive":"Dòng lưu","field.archiveHint":"Bỏ trống: theo thể thức của phường.","field.contact":"Dòng địa chỉ ở cuối trang đầu","field.contactHint":"Địa chỉ, điện thoại, thư điện tử; dùng cho giấy mời, công văn.","field.mark":"Ký hiệu người soạn và số bản","field.markHint":"Ví dụ: PL.(30)","attached.summary":"Tên quy chế (quy chế về việc gì)","attached.kind":"Loại văn bản kèm theo","attached.statute":"Quy chế","attached.regulation":"Quy định","annex.add":"Thêm phụ lục","annex.name":"Phụ lục {n}","annex.title":"Tên phụ lục","annex.landscape":"Trang ngang (bảng nhiều cột)","annex.separate":"Tệp riêng, không chung tệp với văn bản","annex.remove":"Bỏ phụ lục {n}","annex.teams":"Lấy lại danh sách tổ","annex.teamsOn":"Thành viên tính đến ngày","annex.teamsDone":"Đã lấy danh sách: {n} người","block.kind":"Kiểu của đoạn {n}","block.text":"Đoạn {n}: {kind}","block.chapter":"Chương I, II","block.article":"Điều 1, 2","block.section":"Đề mục I, II (IN HOA)","block.clause":"Đề mục 1, 2 (đậm)","block.numbered":"Khoản 1, 2","block.point":"Điểm a), b)","block.paragraph":"Đoạn văn","block.dash":"Gạch đầu dòng (-)","block.plus":"Ý nhỏ (+)","block.table":"Bảng","block.add":"Thêm đoạn","block.addTable":"Thêm bảng","block.up":"Chuyển đoạn {n} lên","block.down":"Chuyển đoạn {n} xuống","block.remove":"Bỏ đoạn {n}","block.hint":"Số thứ tự (I, 1, a, Điều…) tự đánh. Bấm Enter để sang đoạn mới; dán từ Word thì tự tách thành từng đoạn.","table.caption":"Tên bảng (nếu có)","table.note":"Đơn vị tính (nếu có)","table.head":"Tiêu đề cột {n}","table.cell":"Hàng {row}, cột {column}","table.row":"Thêm hàng","table.column":"Thêm cột","table.dropRow":"Bỏ hàng {n}","table.dropColumn":"Bỏ cột {n}","table.paste":"Dán bảng từ Word, Excel","table.pasteHint":"Bôi đen bảng trong Word hoặc Excel, sao chép rồi dán vào ô dưới đây. Hàng đầu thành tiêu đề cột.","table.pasteField":"Ô để dán bảng","table.use":"Dùng bảng này","table.more":"Hiện thêm hàng ({n} hàng chưa hiện)","table.hint":"Hàng chỉ ghi ô đầu tiên thành dòng tên nhóm, in đậm.",preview:"Trang in","preview.show":"Xem trang in","preview.making":"Đang cập nhật trang in…","preview.fresh":"Trang in đúng với nội dung đang soạn.","preview.word":"Tải bản Word","preview.failed":"Chưa tạo được trang in. Bấm “Xem trang in” để thử lại.","version.look":"Xem bản này","version.title":"Bản lưu của {who}","version.use":"Lấy lại nội dung này","version.used":"Đã đưa nội dung cũ vào ô soạn; bấm “Lưu” để giữ."});function Ee(){return I({title:n("title"),lead:n("lead"),actions:E("draft.write")&&X({label:n("new"),href:"/soan-van-ban/moi",icon:"plus",kind:"primary"}),children:Le({})})}function qe(){const[e]=_e(),t={state:Pe.find(a=>a===e.state)},s=B("/document-drafts",{query:t});return d`<div class="stack">
    ${me({filters:[{name:"state",label:n("state"),options:ge(ve)}]})}
    ${M({of:s,empty:a=>a.items.length===0,whenEmpty:d`<div class="card">
        ${t.state?Y({title:n("noneMatching")}):Y({title:n("none"),hint:n(E("draft.write")?"noneHint":"noneReader"),icon:"edit"})}
      </div>`,children:a=>d`<div>${Ne({caption:n("title"),rows:a.items,rowKey:i=>i.id,href:i=>`/soan-van-ban/${i.id}`,columns:[{key:"summary",label:n("summary"),kind:"main",value:i=>i.summary||n("untitled")},{key:"kind",label:n("kind"),value:i=>i.kind_label},{key:"author",label:n("author"),value:i=>i.author_name,hideOnPhone:!0},{key:"changed",label:n("changed"),show:i=>He({at:i.updated_at})},{key:"state",label:n("state"),show:i=>J({label:i.state_label,tone:ee[i.state]})}]})}${fe({page:a,more:i=>q("/document-drafts",{query:{...t,cursor:i}}),onMore:s.set})}</div>`})}</div>`}const Le=v(qe),Ie=Object.freeze(Object.defineProperty({__proto__:null,default:Ee},Symbol.toStringTag,{value:"Module"}));await G("drafts");function Re(){const e=B("/document-drafts/templates"),[t,s]=w(!1),a=i=>{s(!0),C("/document-drafts",{body:{template:i,on:null}}).then(r=>{Z("/document-drafts"),z(`/soan-van-ban/${r.id}`)},r=>{s(!1),D(r)})};return I({title:n("new.title"),lead:n("new.lead"),crumbs:[{label:n("title"),href:"/soan-van-ban"},{label:n("new")}],children:d`${M({of:e,lines:6,children:i=>d`<ul class="templates">${i.map(r=>d`<li key=${r.name}>
          <button type="button" class="template" disabled=${t} onClick=${()=>a(r.name)}>${L({name:"document"})}<span><strong>${r.label}</strong><span class="soft">${r.hint}</span></span></button>
        </li>`)}
        <li>
          <a class="template" href="/ke-hoach">
            ${L({name:"plan"})}
            <span><strong>${n("new.plan")}</strong><span class="soft">${n("new.planHint")}</span></span>
          </a>
        </li>
        <li>
          <a class="template" href="/bao-cao">
            ${L({name:"report"})}
            <span><strong>${n("new.report")}</strong><span class="soft">${n("new.reportHint")}</span></span>
          </a>
        </li>
      </ul>`})}`})}const Fe=Object.freeze(Object.defineProperty({__proto__:null,default:Re},Symbol.toStringTag,{value:"Module"})),ne="abcdđeghiklmnopqrstuvxy",Ae=[[10,"X"],[9,"IX"],[5,"V"],[4,"IV"],[1,"I"]],je=[[/^chương\s+[ivxlc\d]+[.:]?\s*/i,"chapter"],[/^điều\s+\d+[.:]?\s*/i,"article"],[/^[IVXLC]+[.)]\s*/,"section"],[/^\d{1,2}[.)]\s+/,"numbered"],[/^[a-zđ]\)\s*/,"point"],[/^[-–•·*]\s*/,"dash"],[/^[+o]\s+/,"plus"]],Ke=90;function te(e){let t=e;return Ae.reduce((s,[a,i])=>{const r=Math.floor(t/a);return t%=a,s+i.repeat(r)},"")}function ae(e){const t={chapter:0,article:0,section:0,clause:0,point:0};return e.map(s=>{const a=s.kind==="numbered"?"clause":s.kind;if(Ve(s))return"";switch((a==="section"||a==="article")&&(t.clause=t.point=0),a==="clause"&&(t.point=0),a in t&&(t[a]+=1),a){case"chapter":return`Chương ${te(t.chapter)}`;case"article":return`Điều ${t.article}.`;case"section":return`${te(t.section)}.`;case"clause":return`${t.clause}.`;case"point":return`${ne[(t.point-1)%ne.length]})`;case"dash":return"-";case"plus":return"+";default:return""}})}const Ve=e=>!e.table&&!e.text.trim();function Xe(e){const t=e.trim();for(const[s,a]of je){const i=s.exec(t);if(i){const r=t.slice(i[0].length).trim();return{kind:a==="numbered"&&r.length<Ke&&!/[.;:,]$/.test(r)?"clause":a,text:r}}}return{kind:"paragraph",text:t}}function ze(e){const t=[];let s=[];const a=()=>{s.length>0&&t.push({kind:"table",text:"",table:ie(s.join(`
`))}),s=[]};for(const i of e.replace(/\r\n?/g,`
`).split(`
`)){const r=/^\s*(?:[-–•·o+*]|\d{1,2}[.)]|[a-zđ]\)|[IVXLC]+[.)])\t/.test(i);if(i.includes("	")&&!r)s.push(i);else{a();const o=Xe(i.replace(/\t/g," "));(o.text||o.kind==="chapter")&&Ue(t,o)}}return a(),t}function Ue(e,t){const s=e.at(-1);s?.kind==="chapter"&&!s.text&&t.kind==="paragraph"?s.text=t.text:e.push(t)}function ie(e){const[t=[],...s]=We(e);return{caption:"",note:"",header:t,rows:s}}function We(e){const t=[];let s=[],a="",i=!1;const r=e.replace(/\r\n?/g,`
`).replace(/\n+$/,""),o=()=>{s.push(a.replace(/\s+/g," ").trim()),a=""};for(let c=0;c<r.length;c+=1){const u=r[c];i&&u==='"'&&r[c+1]==='"'?a+=r[c+=1]:u==='"'&&(i||a==="")?i=!i:!i&&u==="	"?o():!i&&u===`
`?(o(),t.push(s),s=[]):a+=u}o(),t.push(s);const l=Math.max(...t.map(c=>c.length));return t.filter(c=>c.some(Boolean)).map(c=>[...c,...Array.from({length:l-c.length},()=>"")])}const F=e=>e.split(`
`).map(t=>t.trim()).filter(Boolean);function Qe(e){const t=/^(.*\S)\s*\(([^()]{1,60})\)[;.]?$/.exec(e.replace(/^[-–]\s*/,""));return t?{name:t[1]??"",purpose:t[2]??""}:{name:e.replace(/^[-–]\s*/,"").replace(/[;.]$/,""),purpose:""}}const Ge=({name:e,purpose:t})=>t?`${e} (${t})`:e,Je=30,Ye=3,Ze=30;function en({table:e,onChange:t}){const[s,a]=w(Je),[i,r]=w(!1),o=e.rows??[],l=Math.max(e.header?.length??0,...o.map(h=>h.length),1),c=h=>[...h,...Array.from({length:l-h.length},()=>"")],u=c(e.header??[]),p=u.map((h,m)=>Math.min(Ze,Math.max(Ye,h.length,...o.slice(0,s).filter(f=>f.slice(1).some(Boolean)).map(f=>f[m]?.length??0)))),g=(h,m,f)=>t({...e,rows:o.map((y,O)=>O===h?c(y).map((pe,be)=>be===m?f:pe):y)}),k=h=>t({...e,header:u.filter((m,f)=>f!==h),rows:o.map(m=>c(m).filter((f,y)=>y!==h))}),$=h=>h.target.value;return d`<div class="draft-table">
    <div class="row">
      ${b({label:n("table.paste"),icon:"table",small:!0,onClick:()=>r(!0)})}
      ${b({label:n("table.row"),icon:"plus",small:!0,kind:"quiet",onClick:()=>{t({...e,rows:[...o,c([/^\d+$/.test(o.at(-1)?.[0]??"")?String(Number(o.at(-1)?.[0])+1):""])]}),a(Math.max(s,o.length+1))}})}
      ${b({label:n("table.column"),icon:"plus",small:!0,kind:"quiet",disabled:l>=15,onClick:()=>t({...e,header:[...u,""],rows:o.map(h=>[...c(h),""])})})}
    </div>
    <div class="table-frame" tabindex="0" role="region" aria-label=${e.caption||n("block.table")}><table>
      <thead><tr>${u.map((h,m)=>d`<th key=${m} scope="col">
          <input class="input" size=${p[m]} value=${h} aria-label=${n("table.head",{n:m+1})}
            onInput=${f=>t({...e,header:u.map((y,O)=>O===m?$(f):y)})} />
          ${l>1&&b({label:n("table.dropColumn",{n:m+1}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>k(m)})}
        </th>`)}<td></td></tr></thead>
      <tbody>${o.slice(0,s).map((h,m)=>d`<tr key=${m}>${c(h).map((f,y)=>d`<td key=${y}>
            <input class="input" size=${p[y]} value=${f}
              aria-label=${n("table.cell",{row:m+1,column:y+1})}
              onInput=${O=>g(m,y,$(O))} />
          </td>`)}
          <td>
            ${b({label:n("table.dropRow",{n:m+1}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>t({...e,rows:o.filter((f,y)=>y!==m)})})}
          </td>
        </tr>`)}</tbody>
    </table></div>
    ${o.length>s&&b({label:n("table.more",{n:o.length-s}),small:!0,onClick:()=>a(s+100)})}
    <div class="form-row">
      ${S({label:n("table.caption"),name:"caption",value:e.caption,onChange:h=>t({...e,caption:h})})}
      ${S({label:n("table.note"),name:"note",value:e.note,onChange:h=>t({...e,note:h})})}
    </div>
    <p class="soft small">${n("table.hint")}</p>
    ${i&&an({onClose:()=>r(!1),onUse:h=>{t({...ie(h),caption:e.caption,note:e.note}),r(!1)}})}
  </div>`}const nn=v(en);function tn({onClose:e,onUse:t}){const[s,a]=w("");return R({title:n("table.paste"),onClose:e,children:d`<div class="stack">
      ${x({label:n("table.pasteField"),hint:n("table.pasteHint"),name:"paste",value:s,onChange:a,rows:8})}
      <div class="form-actions">
        ${b({label:n("table.use"),kind:"primary",disabled:!s.trim(),onClick:()=>t(s)})}
      </div>
    </div>`})}const an=v(tn),sn=["paragraph","dash","plus","section","clause","numbered","point","article","chapter"],ln={section:"paragraph",clause:"paragraph",chapter:"article"},rn=62;function on({blocks:e,onChange:t,label:s,error:a}){const i=T(null),r=T(-1);P(()=>{if(r.current<0)return;const p=i.current?.querySelectorAll(":scope > li")[r.current]?.querySelector("textarea");r.current=-1,p instanceof HTMLTextAreaElement&&p.focus()});const o=ae(e),l=(p,g,k,$=-1)=>{r.current=$,t([...e.slice(0,p),...k,...e.slice(p+g)])},c=(p,g)=>{const k=[...e];k.splice(g,0,...k.splice(p,1)),t(k)},u=p=>l(e.length,0,[p],p.table?-1:e.length);return d`<div class=${Te("blocks",a&&"has-error")}>
    <p class="field-hint">${n("block.hint")}</p>
    ${a&&d`<p class="field-error">${a}</p>`}
    <ol ref=${i} aria-label=${s}>${e.map((p,g)=>d`<li key=${g} class=${`block is-${p.kind}`}>
        ${dn({block:p,at:g,mark:o[g]??"",last:g===e.length-1,put:l,move:c})}</li>`)}</ol>
    <div class="row">
      ${b({label:n("block.add"),icon:"plus",small:!0,onClick:()=>u({kind:e.at(-1)?.kind==="table"?"paragraph":e.at(-1)?.kind??"paragraph",text:""})})}
      ${b({label:n("block.addTable"),icon:"table",small:!0,onClick:()=>u({kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}})})}
    </div>
  </div>`}const A=v(on);function cn({block:e,at:t,mark:s,last:a,put:i,move:r}){const o=t+1;return d`
    <div class="block-side">
      ${e.kind==="table"?d`<span class="block-kind soft">${n("block.table")}</span>`:d`<select class="block-kind" aria-label=${n("block.kind",{n:o})} value=${e.kind}
            onChange=${l=>i(t,1,[{...e,kind:l.target.value}])}>
            ${sn.map(l=>d`<option key=${l} value=${l} selected=${l===e.kind}>${n(`block.${l}`)}</option>`)}
          </select>`}
      <div class="block-tools">
        ${b({label:n("block.up",{n:o}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:t===0,onClick:()=>r(t,t-1)})}
        ${b({label:n("block.down",{n:o}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:a,onClick:()=>r(t,t+1)})}
        ${b({label:n("block.remove",{n:o}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>i(t,1,[])})}
      </div>
    </div>
    ${e.table?nn({table:e.table,onChange:l=>i(t,1,[{...e,table:l}])}):hn({block:e,at:t,mark:s,put:i})}`}const dn=v(cn);function un({block:e,at:t,mark:s,put:a}){const i=l=>a(t,1,[{...e,text:l.target.value.replace(/\n/g," ")}]),r=l=>{const c=l.target;if(!l.isComposing)if(l.key==="Enter"){l.preventDefault();const u=c.selectionStart;a(t,1,[{...e,text:e.text.slice(0,u).trim()},{kind:ln[e.kind]??e.kind,text:e.text.slice(c.selectionEnd).trim()}],t+1)}else l.key==="Backspace"&&e.text===""&&t>0&&(l.preventDefault(),a(t,1,[],t-1))},o=l=>{const c=l.clipboardData?.getData("text/plain")??"";if(!/[\n\t]/.test(c.trim()))return;l.preventDefault();const u=ze(c.trim());a(t,e.text.trim()?0:1,u,t+u.length-1)};return d`<div class="block-text"><span class="block-mark" aria-hidden="true">${s}</span>
    <textarea class="input" rows=${Math.max(1,Math.ceil(e.text.length/rn))} value=${e.text}
      aria-label=${n("block.text",{n:t+1,kind:n(`block.${e.kind}`)})}
      onInput=${i} onKeyDown=${r} onPaste=${o}></textarea></div>`}const hn=v(un);function pn({annexes:e,onChange:t,teams:s,error:a}){const i=(r,o)=>t(e.map((l,c)=>c===r?{...l,...o}:l));return d`<div class="stack">
    ${a&&d`<p class="field-error">${a}</p>`}
    ${e.map((r,o)=>d`<fieldset key=${o} class="draft-annex stack"><legend>${n("annex.name",{n:o+1})}</legend>
        ${s&&o===0&&gn({onTaken:l=>i(0,{title:r.title||l.title,blocks:l.blocks})})}
        ${x({label:n("annex.title"),name:`annexes.${o}.title`,value:r.title,onChange:l=>i(o,{title:l}),rows:2})}
        ${V({label:n("annex.landscape"),name:`annexes.${o}.landscape`,value:r.landscape,onChange:l=>i(o,{landscape:l})})}
        ${V({label:n("annex.separate"),name:`annexes.${o}.separate`,value:r.separate,onChange:l=>i(o,{separate:l})})}
        ${A({blocks:r.blocks??[],onChange:l=>i(o,{blocks:l}),label:n("annex.name",{n:o+1})})}
        <div>
          ${b({label:n("annex.remove",{n:o+1}),icon:"trash",kind:"quiet",small:!0,onClick:()=>t(e.filter((l,c)=>c!==o))})}
        </div>
      </fieldset>`)}
    <div>
      ${b({label:n("annex.add"),icon:"plus",small:!0,disabled:e.length>=20,onClick:()=>t([...e,{title:"",landscape:!1,separate:!1,blocks:[{kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}}]}])})}
    </div>
  </div>`}const bn=v(pn);function mn({onTaken:e}){const[t,s]=w(Ce.value),[a,i]=w(!1),r=()=>{i(!0),q("/document-drafts/team-list",{query:{on:t??void 0}}).then(o=>{e(o);const l=o.blocks?.[0]?.table?.rows??[];N(n("annex.teamsDone",{n:l.filter(c=>c[1]).length}))},D).finally(()=>i(!1))};return d`<div class="row draft-teams">
    ${ke({label:n("annex.teamsOn"),name:"on",value:t,onChange:s})}
    ${b({label:n("annex.teams"),icon:"refresh",busy:a,onClick:r})}
  </div>`}const gn=v(mn),vn=["proposal","letter","invitation"],se=e=>({summary:e.summary,authority:e.authority,archive:e.archive,contact:e.contact,drafter_mark:e.drafter_mark,addressees:(e.addressees??[]).join(`
`),legal_bases:(e.legal_bases??[]).join(`
`),recipients:(e.recipients??[]).map(Ge).join(`
`),blocks:e.blocks??[],annexes:e.annexes??[],attached:e.attached??null,signer_id:e.signer_id??"",urgency:e.urgency??"",circulation:e.circulation??""}),le=e=>({...e,addressees:F(e.addressees),legal_bases:F(e.legal_bases),recipients:F(e.recipients).map(Qe),signer_id:e.signer_id||null,urgency:e.urgency||null,circulation:e.circulation||null});function fn({form:e,draft:t}){const{kind:s}=t,a=s==="decision",[i]=w({addressed:vn.includes(s)||e.values.addressees!=="",based:a||e.values.legal_bases!==""}),{attached:r}=e.values,o=l=>r&&e.set({attached:{...r,...l}});return d`<div class="stack">
    <section class="card stack" aria-label=${t.template_label}>
      ${x({...e.bind("summary"),label:n("field.summary"),rows:2,required:!0})}
      ${i.addressed&&x({...e.bind("addressees"),label:n("field.addressees"),hint:n("field.eachLine"),rows:j(e.values.addressees)})}
      ${i.based&&x({...e.bind("legal_bases"),label:n("field.bases"),hint:n("field.basesHint"),rows:j(e.values.legal_bases)+2})}
    </section>
    ${_({title:n("part.content"),children:A({blocks:e.values.blocks,onChange:l=>e.set({blocks:l}),label:n("part.content"),error:e.errors.blocks})})}
    ${r&&_({title:n("part.attached"),children:d`<div class="stack">
          ${e.errors.attached&&d`<p class="field-error">${e.errors.attached}</p>`}
          ${H({label:n("attached.kind"),name:"attached.kind",value:r.kind,empty:!1,onChange:l=>o({kind:l==="regulation"?"regulation":"statute"}),options:[{value:"statute",label:n("attached.statute")},{value:"regulation",label:n("attached.regulation")}]})}
          ${x({label:n("attached.summary"),name:"attached.summary",value:r.summary,onChange:l=>o({summary:l}),rows:2})}
          ${A({blocks:r.blocks??[],onChange:l=>o({blocks:l}),label:n("part.attached")})}</div>`})}
    ${_({title:n("part.annexes"),children:bn({annexes:e.values.annexes,onChange:l=>e.set({annexes:l}),teams:t.template==="team_decision",error:e.errors.annexes})})}
    ${_({title:n("part.ends"),children:d`<div class="stack">
        ${x({...e.bind("recipients"),label:n("field.recipients"),hint:n("field.recipientsHint"),rows:j(e.values.recipients)+1})}
        ${H({...e.bind("signer_id"),label:n("field.signer"),empty:n("field.signerUsual"),options:t.signers.map(({id:l,label:c})=>({value:l,label:c}))})}
      </div>`})}
    <details class="card draft-more">
      <summary>${n("part.more")}</summary>
      <div class="stack">${yn({form:e,decision:a,shown:i})}</div>
    </details>
  </div>`}const kn=v(fn),j=e=>Math.max(2,e.split(`
`).reduce((t,s)=>t+Math.max(1,Math.ceil(s.length/58)),0)),$n=({form:e,decision:t,shown:s})=>d`
  <div class="form-row">
    ${H({...e.bind("urgency"),label:n("field.urgency"),empty:n("field.urgencyNone"),options:["KHẨN","THƯỢNG KHẨN","HỎA TỐC"].map(a=>({value:a,label:a}))})}
    ${H({...e.bind("circulation"),label:n("field.circulation"),empty:n("field.circulationNone"),options:["LƯU HÀNH NỘI BỘ","XEM XONG TRẢ LẠI"].map(a=>({value:a,label:a}))})}
  </div>
  ${!s.addressed&&x({...e.bind("addressees"),label:n("field.addressees"),hint:n("field.eachLine"),rows:2})}
  ${!s.based&&x({...e.bind("legal_bases"),label:n("field.bases"),hint:n("field.basesHint"),rows:2})}
  ${t&&S({...e.bind("authority"),label:n("field.authority")})}
  ${S({...e.bind("archive"),label:n("field.archive"),hint:n("field.archiveHint")})}
  ${S({...e.bind("drafter_mark"),label:n("field.mark"),hint:n("field.markHint"),maxlength:40})}
  ${S({...e.bind("contact"),label:n("field.contact"),hint:n("field.contactHint"),maxlength:300})}`,yn=v($n);function wn({draft:e,onUse:t}){const[s,a]=w("");return d`<div>
    ${$e({label:n("part.history"),entries:[...e.steps].reverse().map(i=>({id:i.id,at:i.at,who:i.by_name,title:i.label,detail:d`
          ${i.note&&d`<p>${i.note}</p>`}
          ${i.saved&&b({label:n("version.look"),kind:"quiet",small:!0,onClick:()=>a(i.id)})}`}))})}
    ${s&&_n({id:e.id,step:s,onClose:()=>a(""),onUse:t&&(i=>{t(i),a("")})})}
  </div>`}const re=v(wn);function xn({id:e,step:t,onClose:s,onUse:a}){const i=B("/document-drafts/{written_id}/versions/{step_id}",{params:{written_id:e,step_id:t}});return R({title:n("version.title",{who:i.data?.by_name??""}),onClose:s,wide:!0,children:M({of:i,lines:6,children:r=>{const o=r.content.blocks??[],l=ae(o);return d`<div class="stack"><p><strong>${r.content.summary}</strong></p>
          ${o.map((c,u)=>d`<p key=${u}>${l[u]} ${c.table?`[${n("block.table")}]`:c.text}</p>`)}
          ${a&&d`<div class="form-actions">
              ${b({label:n("version.use"),kind:"primary",onClick:()=>a(r.content)})}
            </div>`}
        </div>`}})})}const _n=v(xn),Tn=1200,oe=350,Cn=240,Sn="(min-width: 72rem)",ce=e=>new Promise(t=>setTimeout(t,e));async function de(e,t,s){let a=null;for(let i=0;!a;i+=1)try{a=await C("/document-drafts/{written_id}/preview",{params:{written_id:e},body:{content:t,format:s}})}catch(r){if(U(r).code!=="job-running"||i>20)throw r;await ce(oe*2)}for(let i=0;a.state==="queued"||a.state==="running";i+=1){if(i>Cn)throw new Error(n("preview.failed"));await ce(oe),a=await q("/jobs/{job_id}",{params:{job_id:a.id}})}if(a.state!=="done")throw new Error(a.error??n("preview.failed"));return String(a.result?.file_id)}function On({id:e,title:t,content:s}){const[a,i]=w({file:"",of:"",busy:!1,fault:""}),[r,o]=w(matchMedia(Sn).matches),l=JSON.stringify(s),c=T(l);c.current=l;const u=T(!1),p=T(!0);P(()=>()=>{p.current=!1},[]);const g=async()=>{if(u.current)return;u.current=!0;let $="",h="";for(;$!==c.current&&!h&&p.current;){$=c.current,i(m=>({...m,busy:!0,fault:""}));try{const m=await de(e,JSON.parse($),"pdf");p.current&&i(f=>({...f,file:m,of:$}))}catch(m){h=U(m).message}}u.current=!1,p.current&&i(m=>({...m,busy:!1,fault:h}))};P(()=>{if(!r||a.of===l)return;const $=setTimeout(()=>{g()},a.of?Tn:0);return()=>clearTimeout($)},[l,r]);const k=()=>de(e,s,"docx").then($=>Se(`/files/${$}`,"du-thao.docx")).catch(D);return d`<div class="draft-preview">
    <div class="row">
      <p class="soft small" role="status" hidden=${!r}>
        ${a.busy?n("preview.making"):a.fault||(a.of===l&&a.file?n("preview.fresh"):"")}
      </p>
      ${(!r||a.fault)&&b({label:n("preview.show"),icon:"eye",onClick:()=>{o(!0),r&&g()}})}
      ${b({label:n("preview.word"),icon:"download",kind:"quiet",small:!0,onClick:k})}
    </div>
    ${a.file&&ye({key:a.file,path:`/files/${a.file}?inline=true#navpanes=0&toolbar=0&view=FitH`,title:t})}
  </div>`}const ue=v(On),K=()=>Z("/document-drafts","/documents","/today");function Dn({draft:e,set:t}){const[s,a]=w(null),[i,r]=w(!1),o=u=>{a(null),t(u),K(),N(n("act.done"))},l=u=>{r(!0);const p={params:{written_id:e.id},version:e.version};(u==="approve"?C("/document-drafts/{written_id}/approve",p):C("/document-drafts/{written_id}/withdraw",p)).then(o,D).finally(()=>r(!1))},c=u=>e.actions.includes(u);return d`<div class="row">
    ${e.document_id&&X({label:n(e.document_code?"openRead":"open"),href:`/van-ban/${e.document_id}`,kind:"primary",icon:"document"})}
    ${c("approve")&&b({label:n("act.approve"),kind:"primary",icon:"check",busy:i,onClick:()=>l("approve")})}
    ${c("return")&&b({label:n("act.return"),onClick:()=>a("return")})}
    ${c("withdraw")&&b({label:n("act.withdraw"),busy:i,onClick:()=>l("withdraw")})}
    ${c("reopen")&&!e.document_code&&b({label:n("act.reopen"),kind:"quiet",onClick:()=>a("reopen")})}
    ${s&&Bn({draft:e,step:s,onClose:()=>a(null),onDone:o})}
  </div>`}const Nn=v(Dn);function Hn({draft:e,step:t,onClose:s,onDone:a}){const i=W({initial:{reason:""},submit:(r,o)=>{const l={params:{written_id:e.id},version:e.version,body:r,key:o};return t==="return"?C("/document-drafts/{written_id}/return",l):C("/document-drafts/{written_id}/reopen",l)},done:a});return R({title:n(`act.${t}`),onClose:s,children:Q({form:i,label:n(`act.${t}`),children:d`
        ${x({...i.bind("reason"),label:n("act.reason"),rows:3,required:!0})}
        <div class="form-actions">
          ${b({label:Me("act.cancel"),onClick:s})}
          ${b({label:n(`act.${t}`),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const Bn=v(Hn);async function Mn(e){if(await Be({title:n("delete.ask"),text:n("delete.text"),yes:n("act.delete"),danger:!0})){try{await Oe("/document-drafts/{written_id}",{params:{written_id:e.id},version:e.version})}catch(t){D(t);return}K(),N(n("act.deleted")),z("/soan-van-ban")}}function Pn({params:e}){const t=B("/document-drafts/{written_id}",{params:{written_id:e.id??""}}),s=t.data;return I({title:s?s.template_label:n("title"),status:s&&J({label:s.state_label,tone:ee[s.state]}),crumbs:[{label:n("title"),href:"/soan-van-ban"},{label:s?.kind_label??""}],children:M({of:t,lines:10,children:a=>a.editable?qn({key:a.id,draft:a,set:t.set}):In({draft:a,set:t.set})})})}function he(e){if(e.state==="returned"){const t=e.steps.filter(({name:s})=>s==="return"||s==="reopen").at(-1)?.note??"";return t?n("next.returned",{note:t}):n("next.returnedPlain")}return e.state==="submitted"&&e.actions.includes("approve")?n("next.decide"):e.document_code?n("next.numbered",{code:e.document_code}):n(`next.${e.state}`)}function En({draft:e,set:t}){const s=T(e.version),[a,i]=w(!1),r=T("save"),o=W({initial:se(e.content),submit:async(u,p)=>{const g={written_id:e.id},k=await De("/document-drafts/{written_id}",{params:g,version:s.current,body:{content:le(u)}});return s.current=k.version,r.current==="save"?k:(i(!0),C("/document-drafts/{written_id}/submit",{params:g,version:k.version,key:p}).finally(()=>i(!1)))},done:u=>{s.current=u.version,N(n(r.current==="save"?"act.saved":"act.done")),r.current="save",t(u),K()}});we(o.dirty);const l=u=>{r.current=u,o.submit()},c=Object.entries(e.missing);return d`<div class="draft">
    <div class="stack">
      <div class="notice"><div><p>${he(e)}</p>
        ${c.length>0&&!o.dirty&&d`
            <p class="small">${n("missing")}</p>
            <ul>
              ${c.map(([u,p])=>d`<li key=${u} class="small">${n(`missing.${u}`)}: ${p}</li>`)}
            </ul>`}
      </div>
      </div>
      ${Q({form:o,label:e.template_label,children:d`
          <div class="draft-bar">
            ${b({label:n("act.save"),busy:o.busy&&!a,onClick:()=>l("save")})}
            ${b({label:n("act.submit"),kind:"primary",icon:"check",busy:a,onClick:()=>l("submit")})}
          </div>
          ${kn({form:o,draft:e})}`})}
      ${_({title:n("part.history"),children:d`${re({draft:e,onUse:u=>{o.set(se(u)),N(n("version.used"))}})}
          ${E("draft.write")&&d`<div>
              ${b({label:n("act.delete"),icon:"trash",kind:"quiet",small:!0,onClick:()=>{Mn(e)}})}
            </div>`}`})}
    </div>
    ${_({title:n("preview"),id:"trang-in",children:ue({id:e.id,title:e.template_label,content:le(o.values)})})}
  </div>`}const qn=v(En),Ln=({draft:e,set:t})=>d`<div class="draft is-looking">
  <div class="stack">
    ${_({title:n("next"),children:d`<div class="stack"><p>${he(e)}</p>${Nn({draft:e,set:t})}</div>`})}
    ${_({title:n("part.history"),children:re({draft:e})})}
  </div>
  ${_({title:n("preview"),id:"trang-in",children:ue({id:e.id,title:e.template_label,content:e.content})})}
</div>`,In=v(Ln),Rn=Object.freeze(Object.defineProperty({__proto__:null,default:Pn},Symbol.toStringTag,{value:"Module"}));export{Fe as _,Rn as d,Ie as l};
