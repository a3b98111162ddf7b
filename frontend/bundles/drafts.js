// Licences in vendor/LICENSES.txt.
import{b as d,O as w,U as T,r as P}from"./kit.js";import{t as ge,h as E,L as V,c as v,k as ve,g as q,I as L,p as C,n as X,B as b,F as S,T as x,b as fe,i as ke,d as z,K as $e,z as ye,q as U,s as W,r as we}from"./first.js";import{s as Q,P as I,u as H,L as B,w as xe,I as _e,S as G,E as J,j as Y,o as D,D as R,k as N,h as _,b as Te,t as Ce}from"./frame.js";import{l as Se,P as Oe,C as Z,D as De,S as M,d as Ne,a9 as He,u as Be}from"./shared.js";await Q("drafts");const ee=["writing","submitted","returned","approved"],te={writing:"progress",submitted:"info",returned:"warning",approved:"good"},t=ge({title:"Soạn văn bản",lead:"Quyết định, tờ trình, thông báo, hướng dẫn, giấy mời, công văn: chọn mẫu, điền nội dung, hệ thống trình bày đúng thể thức.",new:"Soạn văn bản mới",none:"Chưa có văn bản nào đang soạn",noneHint:"Bấm “Soạn văn bản mới”, chọn loại văn bản rồi điền vào mẫu.",noneReader:"Văn bản được trình duyệt sẽ hiện ở đây.",noneMatching:"Không có văn bản nào ở trạng thái này",summary:"Văn bản",kind:"Loại",author:"Người soạn",changed:"Sửa lần cuối",state:"Trạng thái","state.writing":"Đang soạn","state.submitted":"Chờ duyệt","state.returned":"Bị trả lại","state.approved":"Đã duyệt",untitled:"(chưa có trích yếu)","new.title":"Soạn văn bản gì?","new.lead":"Bấm vào loại văn bản cần soạn. Nội dung mẫu đã điền sẵn tên phường, người ký, căn cứ; chỉ cần sửa lại cho đúng việc.","new.start":"Soạn","new.others":"Loại khác","new.plan":"Kế hoạch","new.planHint":"Soạn hoặc nhập ở mục Kế hoạch để giao nhiệm vụ, theo dõi tiến độ.","new.report":"Báo cáo tháng","new.reportHint":"Tổng hợp từ số liệu các đơn vị ở mục Báo cáo tháng.",next:"Việc cần làm","next.writing":"Điền vào mẫu, xem trang in; xong thì bấm “Trình duyệt”.","next.returned":"Văn bản bị trả lại: “{note}”. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.returnedPlain":"Văn bản bị trả lại. Sửa xong thì bấm “Trình duyệt” lần nữa.","next.submitted":"Đang chờ lãnh đạo duyệt. Muốn sửa thì rút về.","next.decide":"Xem trang in. Đúng thì bấm “Duyệt”; cần sửa thì bấm “Trả lại” và ghi lý do.","next.approved":"Đã duyệt, chờ Văn phòng cấp số. Nội dung không sửa được nữa.","next.numbered":"Đã cấp số {code}.",missing:"Trước khi trình duyệt, còn phải điền:","missing.summary":"Trích yếu","missing.addressees":"Kính gửi","missing.legal_bases":"Căn cứ ban hành","missing.blocks":"Nội dung","missing.attached":"Văn bản ban hành kèm theo","missing.annexes":"Phụ lục","missing.recipients":"Nơi nhận",open:"Mở văn bản để cấp số",openRead:"Mở văn bản","act.save":"Lưu","act.submit":"Trình duyệt","act.withdraw":"Rút về để sửa","act.approve":"Duyệt","act.return":"Trả lại","act.reopen":"Mở lại để sửa","act.delete":"Xóa bản soạn này","act.saved":"Đã lưu","act.done":"Đã ghi nhận","act.deleted":"Đã xóa","act.reason":"Lý do, điều cần sửa","delete.ask":"Xóa văn bản đang soạn này?","delete.text":"Nội dung và các lần lưu sẽ mất.","part.content":"Nội dung","part.annexes":"Phụ lục","part.attached":"Văn bản ban hành kèm theo","part.ends":"Nơi nhận, người ký","part.more":"Mức độ khẩn, thông tin khác","part.history":"Quá trình","field.summary":"Trích yếu (văn bản về việc gì)","field.addressees":"Kính gửi","field.eachLine":"Mỗi dòng một nơi.","field.bases":"Căn cứ ban hành","field.basesHint":"Mỗi dòng một căn cứ; dấu “;” và “.” cuối dòng tự thêm.","field.recipients":"Nơi nhận","field.recipientsHint":"Mỗi dòng một nơi; mục đích ghi trong ngoặc, ví dụ: Thường trực Đảng ủy (B/cáo). Dòng “Như trên” và “Lưu: VT” tự thêm.","field.signer":"Người ký","field.signerUsual":"Người ký thường lệ","field.urgency":"Mức độ khẩn","field.urgencyNone":"Không khẩn","field.circulation":"Phạm vi lưu hành","field.circulationNone":"Không hạn chế","field.authority":"Cơ quan ra quyết định (dòng trên căn cứ)","field.archive":"Dòng lưu","field.archiveHint":"Bỏ trống: theo thể thức của phường.","field.contact":"Dòng địa chỉ ở cuối trang đầu","field.contactHint":"Địa chỉ, điện thoại, thư điện tử; dùng cho giấy mời, công văn.","field.mark":"Ký hiệu người soạn và số bản","field.markHint":"Ví dụ: PL.(30)","attached.summary":"Tên quy chế (quy chế về việc gì)","attached.kind":"Loại văn bản kèm theo","attached.statute":"Quy chế","attached.regulation":"Quy định","annex.add":"Thêm phụ lục","annex.name":"Phụ lục {n}","annex.title":"Tên phụ lục","annex.landscape":"Trang ngang (bảng nhiều cột)","annex.separate":"Tệp riêng, không chung tệp với văn bản","annex.remove":"Bỏ phụ lục {n}","annex.teams":"Lấy lại danh sách tổ","annex.teamsOn":"Thành viên tính đến ngày","annex.teamsDone":"Đã lấy danh sách: {n} người","block.kind":"Kiểu của đoạn {n}","block.text":"Đoạn {n}: {kind}","block.chapter":"Chương I, II","block.article":"Điều 1, 2","block.section":"Đề mục I, II (IN HOA)","block.clause":"Đề mục 1, 2 (đậm)","block.numbered":"Khoản 1, 2","block.point":"Điểm a), b)","block.paragraph":"Đoạn văn","block.dash":"Gạch đầu dòng (-)","block.plus":"Ý nhỏ (+)","block.table":"Bảng","block.add":"Thêm đoạn","block.addTable":"Thêm bảng","block.up":"Chuyển đoạn {n} lên","block.down":"Chuyển đoạn {n} xuống","block.remove":"Bỏ đoạn {n}","block.hint":"Số thứ tự (I, 1, a, Điều…) tự đánh. Bấm Enter để sang đoạn mới; dán từ Word thì tự tách thành từng đoạn.","table.caption":"Tên bảng (nếu có)","table.note":"Đơn vị tính (nếu có)","table.head":"Tiêu đề cột {n}","table.cell":"Hàng {row}, cột {column}","table.row":"Thêm hàng","table.column":"Thêm cột","table.dropRow":"Bỏ hàng {n}","table.dropColumn":"Bỏ cột {n}","table.paste":"Dán bảng từ Word, Excel","table.pasteHint":"Bôi đen bảng trong Word hoặc Excel, sao chép rồi dán vào ô dưới đây. Hàng đầu thành tiêu đề cột.","table.pasteField":"Ô để dán bảng","table.use":"Dùng bảng này","table.more":"Hiện thêm hàng ({n} hàng chưa hiện)","table.hint":"Hàng chỉ ghi ô đầu tiên thành dòng tên nhóm, in đậm.",preview:"Trang in","preview.show":"Xem trang in","preview.making":"Đang cập nhật trang in…","preview.fresh":"Trang in đúng với nội dung đang soạn.","preview.word":"Tải bản Word","preview.failed":"Chưa tạo được trang in. Bấm “Xem trang in” để thử lại.","version.look":"Xem bản này","version.title":"Bản lưu của {who}","version.use":"Lấy lại nội dung này","version.used":"Đã đưa nội dung cũ vào ô soạn; bấm “Lưu” để giữ."});function Me(){return I({title:t("title"),lead:t("lead"),actions:E("draft.write")&&V({label:t("new"),href:"/soan-van-ban/moi",icon:"plus",kind:"primary"}),children:Ee({})})}function Pe(){const[e]=ve(),n={state:ee.find(a=>a===e.state)},s=H("/document-drafts",{query:n});return d`<div class="stack">
    ${Se({filters:[{name:"state",label:t("state"),options:ee.map(a=>({value:a,label:t(`state.${a}`)}))}]})}
    ${B({of:s,empty:a=>a.items.length===0,whenEmpty:d`<div class="card">
        ${n.state?J({title:t("noneMatching")}):J({title:t("none"),hint:t(E("draft.write")?"noneHint":"noneReader"),icon:"edit"})}
      </div>`,children:a=>d`<div>${xe({caption:t("title"),rows:a.items,rowKey:i=>i.id,href:i=>`/soan-van-ban/${i.id}`,columns:[{key:"summary",label:t("summary"),kind:"main",value:i=>i.summary||t("untitled")},{key:"kind",label:t("kind"),value:i=>i.kind_label},{key:"author",label:t("author"),value:i=>i.author_name,hideOnPhone:!0},{key:"changed",label:t("changed"),show:i=>_e({at:i.updated_at})},{key:"state",label:t("state"),show:i=>G({label:i.state_label,tone:te[i.state]})}]})}${Oe({page:a,more:i=>q("/document-drafts",{query:{...n,cursor:i}}),onMore:s.set})}</div>`})}</div>`}const Ee=v(Pe),qe=Object.freeze(Object.defineProperty({__proto__:null,default:Me},Symbol.toStringTag,{value:"Module"}));await Q("drafts");function Le(){const e=H("/document-drafts/templates"),[n,s]=w(!1),a=i=>{s(!0),C("/document-drafts",{body:{template:i,on:null}}).then(r=>{Y("/document-drafts"),X(`/soan-van-ban/${r.id}`)},r=>{s(!1),D(r)})};return I({title:t("new.title"),lead:t("new.lead"),crumbs:[{label:t("title"),href:"/soan-van-ban"},{label:t("new")}],children:d`${B({of:e,lines:6,children:i=>d`<ul class="templates">${i.map(r=>d`<li key=${r.name}>
          <button type="button" class="template" disabled=${n} onClick=${()=>a(r.name)}>${L({name:"document"})}<span><strong>${r.label}</strong><span class="soft">${r.hint}</span></span></button>
        </li>`)}
        <li>
          <a class="template" href="/ke-hoach">
            ${L({name:"plan"})}
            <span><strong>${t("new.plan")}</strong><span class="soft">${t("new.planHint")}</span></span>
          </a>
        </li>
        <li>
          <a class="template" href="/bao-cao">
            ${L({name:"report"})}
            <span><strong>${t("new.report")}</strong><span class="soft">${t("new.reportHint")}</span></span>
          </a>
        </li>
      </ul>`})}`})}const Ie=Object.freeze(Object.defineProperty({__proto__:null,default:Le},Symbol.toStringTag,{value:"Module"})),ne="abcdđeghiklmnopqrstuvxy",Re=[[10,"X"],[9,"IX"],[5,"V"],[4,"IV"],[1,"I"]],Fe=[[/^chương\s+[ivxlc\d]+[.:]?\s*/i,"chapter"],[/^điều\s+\d+[.:]?\s*/i,"article"],[/^[IVXLC]+[.)]\s*/,"section"],[/^\d{1,2}[.)]\s+/,"numbered"],[/^[a-zđ]\)\s*/,"point"],[/^[-–•·*]\s*/,"dash"],[/^[+o]\s+/,"plus"]],Ae=90;function ae(e){let n=e;return Re.reduce((s,[a,i])=>{const r=Math.floor(n/a);return n%=a,s+i.repeat(r)},"")}function ie(e){const n={chapter:0,article:0,section:0,clause:0,point:0};return e.map(s=>{const a=s.kind==="numbered"?"clause":s.kind;if(je(s))return"";switch((a==="section"||a==="article")&&(n.clause=n.point=0),a==="clause"&&(n.point=0),a in n&&(n[a]+=1),a){case"chapter":return`Chương ${ae(n.chapter)}`;case"article":return`Điều ${n.article}.`;case"section":return`${ae(n.section)}.`;case"clause":return`${n.clause}.`;case"point":return`${ne[(n.point-1)%ne.length]})`;case"dash":return"-";case"plus":return"+";default:return""}})}const je=e=>!e.table&&!e.text.trim();function Ke(e){const n=e.trim();for(const[s,a]of Fe){const i=s.exec(n);if(i){const r=n.slice(i[0].length).trim();return{kind:a==="numbered"&&r.length<Ae&&!/[.;:,]$/.test(r)?"clause":a,text:r}}}return{kind:"paragraph",text:n}}function Ve(e){const n=[];let s=[];const a=()=>{s.length>0&&n.push({kind:"table",text:"",table:se(s.join(`
`))}),s=[]};for(const i of e.replace(/\r\n?/g,`
`).split(`
`)){const r=/^\s*(?:[-–•·o+*]|\d{1,2}[.)]|[a-zđ]\)|[IVXLC]+[.)])\t/.test(i);if(i.includes("	")&&!r)s.push(i);else{a();const o=Ke(i.replace(/\t/g," "));(o.text||o.kind==="chapter")&&Xe(n,o)}}return a(),n}function Xe(e,n){const s=e.at(-1);s?.kind==="chapter"&&!s.text&&n.kind==="paragraph"?s.text=n.text:e.push(n)}function se(e){const[n=[],...s]=ze(e);return{caption:"",note:"",header:n,rows:s}}function ze(e){const n=[];let s=[],a="",i=!1;const r=e.replace(/\r\n?/g,`
`).replace(/\n+$/,""),o=()=>{s.push(a.replace(/\s+/g," ").trim()),a=""};for(let c=0;c<r.length;c+=1){const u=r[c];i&&u==='"'&&r[c+1]==='"'?a+=r[c+=1]:u==='"'&&(i||a==="")?i=!i:!i&&u==="	"?o():!i&&u===`
`?(o(),n.push(s),s=[]):a+=u}o(),n.push(s);const l=Math.max(...n.map(c=>c.length));return n.filter(c=>c.some(Boolean)).map(c=>[...c,...Array.from({length:l-c.length},()=>"")])}const F=e=>e.split(`
`).map(n=>n.trim()).filter(Boolean);function Ue(e){const n=/^(.*\S)\s*\(([^()]{1,60})\)[;.]?$/.exec(e.replace(/^[-–]\s*/,""));return n?{name:n[1]??"",purpose:n[2]??""}:{name:e.replace(/^[-–]\s*/,"").replace(/[;.]$/,""),purpose:""}}const We=({name:e,purpose:n})=>n?`${e} (${n})`:e,Qe=30,Ge=3,Je=30;function Ye({table:e,onChange:n}){const[s,a]=w(Qe),[i,r]=w(!1),o=e.rows??[],l=Math.max(e.header?.length??0,...o.map(h=>h.length),1),c=h=>[...h,...Array.from({length:l-h.length},()=>"")],u=c(e.header??[]),p=u.map((h,m)=>Math.min(Je,Math.max(Ge,h.length,...o.slice(0,s).filter(f=>f.slice(1).some(Boolean)).map(f=>f[m]?.length??0)))),g=(h,m,f)=>n({...e,rows:o.map((y,O)=>O===h?c(y).map((be,me)=>me===m?f:be):y)}),k=h=>n({...e,header:u.filter((m,f)=>f!==h),rows:o.map(m=>c(m).filter((f,y)=>y!==h))}),$=h=>h.target.value;return d`<div class="draft-table">
    <div class="row">
      ${b({label:t("table.paste"),icon:"table",small:!0,onClick:()=>r(!0)})}
      ${b({label:t("table.row"),icon:"plus",small:!0,kind:"quiet",onClick:()=>{n({...e,rows:[...o,c([/^\d+$/.test(o.at(-1)?.[0]??"")?String(Number(o.at(-1)?.[0])+1):""])]}),a(Math.max(s,o.length+1))}})}
      ${b({label:t("table.column"),icon:"plus",small:!0,kind:"quiet",disabled:l>=15,onClick:()=>n({...e,header:[...u,""],rows:o.map(h=>[...c(h),""])})})}
    </div>
    <div class="table-frame" tabindex="0" role="region" aria-label=${e.caption||t("block.table")}><table>
      <thead><tr>${u.map((h,m)=>d`<th key=${m} scope="col">
          <input class="input" size=${p[m]} value=${h} aria-label=${t("table.head",{n:m+1})}
            onInput=${f=>n({...e,header:u.map((y,O)=>O===m?$(f):y)})} />
          ${l>1&&b({label:t("table.dropColumn",{n:m+1}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>k(m)})}
        </th>`)}<td></td></tr></thead>
      <tbody>${o.slice(0,s).map((h,m)=>d`<tr key=${m}>${c(h).map((f,y)=>d`<td key=${y}>
            <input class="input" size=${p[y]} value=${f}
              aria-label=${t("table.cell",{row:m+1,column:y+1})}
              onInput=${O=>g(m,y,$(O))} />
          </td>`)}
          <td>
            ${b({label:t("table.dropRow",{n:m+1}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>n({...e,rows:o.filter((f,y)=>y!==m)})})}
          </td>
        </tr>`)}</tbody>
    </table></div>
    ${o.length>s&&b({label:t("table.more",{n:o.length-s}),small:!0,onClick:()=>a(s+100)})}
    <div class="form-row">
      ${S({label:t("table.caption"),name:"caption",value:e.caption,onChange:h=>n({...e,caption:h})})}
      ${S({label:t("table.note"),name:"note",value:e.note,onChange:h=>n({...e,note:h})})}
    </div>
    <p class="soft small">${t("table.hint")}</p>
    ${i&&tt({onClose:()=>r(!1),onUse:h=>{n({...se(h),caption:e.caption,note:e.note}),r(!1)}})}
  </div>`}const Ze=v(Ye);function et({onClose:e,onUse:n}){const[s,a]=w("");return R({title:t("table.paste"),onClose:e,children:d`<div class="stack">
      ${x({label:t("table.pasteField"),hint:t("table.pasteHint"),name:"paste",value:s,onChange:a,rows:8})}
      <div class="form-actions">
        ${b({label:t("table.use"),kind:"primary",disabled:!s.trim(),onClick:()=>n(s)})}
      </div>
    </div>`})}const tt=v(et),nt=["paragraph","dash","plus","section","clause","numbered","point","article","chapter"],at={section:"paragraph",clause:"paragraph",chapter:"article"},it=62;function st({blocks:e,onChange:n,label:s,error:a}){const i=T(null),r=T(-1);P(()=>{if(r.current<0)return;const p=i.current?.querySelectorAll(":scope > li")[r.current]?.querySelector("textarea");r.current=-1,p instanceof HTMLTextAreaElement&&p.focus()});const o=ie(e),l=(p,g,k,$=-1)=>{r.current=$,n([...e.slice(0,p),...k,...e.slice(p+g)])},c=(p,g)=>{const k=[...e];k.splice(g,0,...k.splice(p,1)),n(k)},u=p=>l(e.length,0,[p],p.table?-1:e.length);return d`<div class=${fe("blocks",a&&"has-error")}>
    <p class="field-hint">${t("block.hint")}</p>
    ${a&&d`<p class="field-error">${a}</p>`}
    <ol ref=${i} aria-label=${s}>${e.map((p,g)=>d`<li key=${g} class=${`block is-${p.kind}`}>
        ${rt({block:p,at:g,mark:o[g]??"",last:g===e.length-1,put:l,move:c})}</li>`)}</ol>
    <div class="row">
      ${b({label:t("block.add"),icon:"plus",small:!0,onClick:()=>u({kind:e.at(-1)?.kind==="table"?"paragraph":e.at(-1)?.kind??"paragraph",text:""})})}
      ${b({label:t("block.addTable"),icon:"table",small:!0,onClick:()=>u({kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}})})}
    </div>
  </div>`}const A=v(st);function lt({block:e,at:n,mark:s,last:a,put:i,move:r}){const o=n+1;return d`
    <div class="block-side">
      ${e.kind==="table"?d`<span class="block-kind soft">${t("block.table")}</span>`:d`<select class="block-kind" aria-label=${t("block.kind",{n:o})} value=${e.kind}
            onChange=${l=>i(n,1,[{...e,kind:l.target.value}])}>
            ${nt.map(l=>d`<option key=${l} value=${l} selected=${l===e.kind}>${t(`block.${l}`)}</option>`)}
          </select>`}
      <div class="block-tools">
        ${b({label:t("block.up",{n:o}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:n===0,onClick:()=>r(n,n-1)})}
        ${b({label:t("block.down",{n:o}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:a,onClick:()=>r(n,n+1)})}
        ${b({label:t("block.remove",{n:o}),icon:"trash",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>i(n,1,[])})}
      </div>
    </div>
    ${e.table?Ze({table:e.table,onChange:l=>i(n,1,[{...e,table:l}])}):ct({block:e,at:n,mark:s,put:i})}`}const rt=v(lt);function ot({block:e,at:n,mark:s,put:a}){const i=l=>a(n,1,[{...e,text:l.target.value.replace(/\n/g," ")}]),r=l=>{const c=l.target;if(!l.isComposing)if(l.key==="Enter"){l.preventDefault();const u=c.selectionStart;a(n,1,[{...e,text:e.text.slice(0,u).trim()},{kind:at[e.kind]??e.kind,text:e.text.slice(c.selectionEnd).trim()}],n+1)}else l.key==="Backspace"&&e.text===""&&n>0&&(l.preventDefault(),a(n,1,[],n-1))},o=l=>{const c=l.clipboardData?.getData("text/plain")??"";if(!/[\n\t]/.test(c.trim()))return;l.preventDefault();const u=Ve(c.trim());a(n,e.text.trim()?0:1,u,n+u.length-1)};return d`<div class="block-text"><span class="block-mark" aria-hidden="true">${s}</span>
    <textarea class="input" rows=${Math.max(1,Math.ceil(e.text.length/it))} value=${e.text}
      aria-label=${t("block.text",{n:n+1,kind:t(`block.${e.kind}`)})}
      onInput=${i} onKeyDown=${r} onPaste=${o}></textarea></div>`}const ct=v(ot);function dt({annexes:e,onChange:n,teams:s,error:a}){const i=(r,o)=>n(e.map((l,c)=>c===r?{...l,...o}:l));return d`<div class="stack">
    ${a&&d`<p class="field-error">${a}</p>`}
    ${e.map((r,o)=>d`<fieldset key=${o} class="draft-annex stack"><legend>${t("annex.name",{n:o+1})}</legend>
        ${s&&o===0&&pt({onTaken:l=>i(0,{title:r.title||l.title,blocks:l.blocks})})}
        ${x({label:t("annex.title"),name:`annexes.${o}.title`,value:r.title,onChange:l=>i(o,{title:l}),rows:2})}
        ${Z({label:t("annex.landscape"),name:`annexes.${o}.landscape`,value:r.landscape,onChange:l=>i(o,{landscape:l})})}
        ${Z({label:t("annex.separate"),name:`annexes.${o}.separate`,value:r.separate,onChange:l=>i(o,{separate:l})})}
        ${A({blocks:r.blocks??[],onChange:l=>i(o,{blocks:l}),label:t("annex.name",{n:o+1})})}
        <div>
          ${b({label:t("annex.remove",{n:o+1}),icon:"trash",kind:"quiet",small:!0,onClick:()=>n(e.filter((l,c)=>c!==o))})}
        </div>
      </fieldset>`)}
    <div>
      ${b({label:t("annex.add"),icon:"plus",small:!0,disabled:e.length>=20,onClick:()=>n([...e,{title:"",landscape:!1,separate:!1,blocks:[{kind:"table",text:"",table:{caption:"",note:"",header:["TT","",""],rows:[["1","",""]]}}]}])})}
    </div>
  </div>`}const ut=v(dt);function ht({onTaken:e}){const[n,s]=w(ke.value),[a,i]=w(!1),r=()=>{i(!0),q("/document-drafts/team-list",{query:{on:n??void 0}}).then(o=>{e(o);const l=o.blocks?.[0]?.table?.rows??[];N(t("annex.teamsDone",{n:l.filter(c=>c[1]).length}))},D).finally(()=>i(!1))};return d`<div class="row draft-teams">
    ${De({label:t("annex.teamsOn"),name:"on",value:n,onChange:s})}
    ${b({label:t("annex.teams"),icon:"refresh",busy:a,onClick:r})}
  </div>`}const pt=v(ht),bt=["proposal","letter","invitation"],le=e=>({summary:e.summary,authority:e.authority,archive:e.archive,contact:e.contact,drafter_mark:e.drafter_mark,addressees:(e.addressees??[]).join(`
`),legal_bases:(e.legal_bases??[]).join(`
`),recipients:(e.recipients??[]).map(We).join(`
`),blocks:e.blocks??[],annexes:e.annexes??[],attached:e.attached??null,signer_id:e.signer_id??"",urgency:e.urgency??"",circulation:e.circulation??""}),re=e=>({...e,addressees:F(e.addressees),legal_bases:F(e.legal_bases),recipients:F(e.recipients).map(Ue),signer_id:e.signer_id||null,urgency:e.urgency||null,circulation:e.circulation||null});function mt({form:e,draft:n}){const{kind:s}=n,a=s==="decision",[i]=w({addressed:bt.includes(s)||e.values.addressees!=="",based:a||e.values.legal_bases!==""}),{attached:r}=e.values,o=l=>r&&e.set({attached:{...r,...l}});return d`<div class="stack">
    <section class="card stack" aria-label=${n.template_label}>
      ${x({...e.bind("summary"),label:t("field.summary"),rows:2,required:!0})}
      ${i.addressed&&x({...e.bind("addressees"),label:t("field.addressees"),hint:t("field.eachLine"),rows:j(e.values.addressees)})}
      ${i.based&&x({...e.bind("legal_bases"),label:t("field.bases"),hint:t("field.basesHint"),rows:j(e.values.legal_bases)+2})}
    </section>
    ${_({title:t("part.content"),children:A({blocks:e.values.blocks,onChange:l=>e.set({blocks:l}),label:t("part.content"),error:e.errors.blocks})})}
    ${r&&_({title:t("part.attached"),children:d`<div class="stack">
          ${e.errors.attached&&d`<p class="field-error">${e.errors.attached}</p>`}
          ${M({label:t("attached.kind"),name:"attached.kind",value:r.kind,empty:!1,onChange:l=>o({kind:l==="regulation"?"regulation":"statute"}),options:[{value:"statute",label:t("attached.statute")},{value:"regulation",label:t("attached.regulation")}]})}
          ${x({label:t("attached.summary"),name:"attached.summary",value:r.summary,onChange:l=>o({summary:l}),rows:2})}
          ${A({blocks:r.blocks??[],onChange:l=>o({blocks:l}),label:t("part.attached")})}</div>`})}
    ${_({title:t("part.annexes"),children:ut({annexes:e.values.annexes,onChange:l=>e.set({annexes:l}),teams:n.template==="team_decision",error:e.errors.annexes})})}
    ${_({title:t("part.ends"),children:d`<div class="stack">
        ${x({...e.bind("recipients"),label:t("field.recipients"),hint:t("field.recipientsHint"),rows:j(e.values.recipients)+1})}
        ${M({...e.bind("signer_id"),label:t("field.signer"),empty:t("field.signerUsual"),options:n.signers.map(({id:l,label:c})=>({value:l,label:c}))})}
      </div>`})}
    <details class="card draft-more">
      <summary>${t("part.more")}</summary>
      <div class="stack">${ft({form:e,decision:a,shown:i})}</div>
    </details>
  </div>`}const gt=v(mt),j=e=>Math.max(2,e.split(`
`).reduce((n,s)=>n+Math.max(1,Math.ceil(s.length/58)),0)),vt=({form:e,decision:n,shown:s})=>d`
  <div class="form-row">
    ${M({...e.bind("urgency"),label:t("field.urgency"),empty:t("field.urgencyNone"),options:["KHẨN","THƯỢNG KHẨN","HỎA TỐC"].map(a=>({value:a,label:a}))})}
    ${M({...e.bind("circulation"),label:t("field.circulation"),empty:t("field.circulationNone"),options:["LƯU HÀNH NỘI BỘ","XEM XONG TRẢ LẠI"].map(a=>({value:a,label:a}))})}
  </div>
  ${!s.addressed&&x({...e.bind("addressees"),label:t("field.addressees"),hint:t("field.eachLine"),rows:2})}
  ${!s.based&&x({...e.bind("legal_bases"),label:t("field.bases"),hint:t("field.basesHint"),rows:2})}
  ${n&&S({...e.bind("authority"),label:t("field.authority")})}
  ${S({...e.bind("archive"),label:t("field.archive"),hint:t("field.archiveHint")})}
  ${S({...e.bind("drafter_mark"),label:t("field.mark"),hint:t("field.markHint"),maxlength:40})}
  ${S({...e.bind("contact"),label:t("field.contact"),hint:t("field.contactHint"),maxlength:300})}`,ft=v(vt);function kt({draft:e,onUse:n}){const[s,a]=w("");return d`<div>
    ${Ne({label:t("part.history"),entries:[...e.steps].reverse().map(i=>({id:i.id,at:i.at,who:i.by_name,title:i.label,detail:d`
          ${i.note&&d`<p>${i.note}</p>`}
          ${i.saved&&b({label:t("version.look"),kind:"quiet",small:!0,onClick:()=>a(i.id)})}`}))})}
    ${s&&yt({id:e.id,step:s,onClose:()=>a(""),onUse:n&&(i=>{n(i),a("")})})}
  </div>`}const oe=v(kt);function $t({id:e,step:n,onClose:s,onUse:a}){const i=H("/document-drafts/{written_id}/versions/{step_id}",{params:{written_id:e,step_id:n}});return R({title:t("version.title",{who:i.data?.by_name??""}),onClose:s,wide:!0,children:B({of:i,lines:6,children:r=>{const o=r.content.blocks??[],l=ie(o);return d`<div class="stack"><p><strong>${r.content.summary}</strong></p>
          ${o.map((c,u)=>d`<p key=${u}>${l[u]} ${c.table?`[${t("block.table")}]`:c.text}</p>`)}
          ${a&&d`<div class="form-actions">
              ${b({label:t("version.use"),kind:"primary",onClick:()=>a(r.content)})}
            </div>`}
        </div>`}})})}const yt=v($t),wt=1200,ce=350,xt=240,_t="(min-width: 72rem)",de=e=>new Promise(n=>setTimeout(n,e));async function ue(e,n,s){let a=null;for(let i=0;!a;i+=1)try{a=await C("/document-drafts/{written_id}/preview",{params:{written_id:e},body:{content:n,format:s}})}catch(r){if(z(r).code!=="job-running"||i>20)throw r;await de(ce*2)}for(let i=0;a.state==="queued"||a.state==="running";i+=1){if(i>xt)throw new Error(t("preview.failed"));await de(ce),a=await q("/jobs/{job_id}",{params:{job_id:a.id}})}if(a.state!=="done")throw new Error(a.error??t("preview.failed"));return String(a.result?.file_id)}function Tt({id:e,title:n,content:s}){const[a,i]=w({file:"",of:"",busy:!1,fault:""}),[r,o]=w(matchMedia(_t).matches),l=JSON.stringify(s),c=T(l);c.current=l;const u=T(!1),p=T(!0);P(()=>()=>{p.current=!1},[]);const g=async()=>{if(u.current)return;u.current=!0;let $="",h="";for(;$!==c.current&&!h&&p.current;){$=c.current,i(m=>({...m,busy:!0,fault:""}));try{const m=await ue(e,JSON.parse($),"pdf");p.current&&i(f=>({...f,file:m,of:$}))}catch(m){h=z(m).message}}u.current=!1,p.current&&i(m=>({...m,busy:!1,fault:h}))};P(()=>{if(!r||a.of===l)return;const $=setTimeout(()=>{g()},a.of?wt:0);return()=>clearTimeout($)},[l,r]);const k=()=>ue(e,s,"docx").then($=>$e(`/files/${$}`,"du-thao.docx")).catch(D);return d`<div class="draft-preview">
    <div class="row">
      <p class="soft small" role="status" hidden=${!r}>
        ${a.busy?t("preview.making"):a.fault||(a.of===l&&a.file?t("preview.fresh"):"")}
      </p>
      ${(!r||a.fault)&&b({label:t("preview.show"),icon:"eye",onClick:()=>{o(!0),r&&g()}})}
      ${b({label:t("preview.word"),icon:"download",kind:"quiet",small:!0,onClick:k})}
    </div>
    ${a.file&&He({key:a.file,path:`/files/${a.file}?inline=true#navpanes=0&toolbar=0&view=FitH`,title:n})}
  </div>`}const he=v(Tt),K=()=>Y("/document-drafts","/documents","/today");function Ct({draft:e,set:n}){const[s,a]=w(null),[i,r]=w(!1),o=u=>{a(null),n(u),K(),N(t("act.done"))},l=u=>{r(!0);const p={params:{written_id:e.id},version:e.version};(u==="approve"?C("/document-drafts/{written_id}/approve",p):C("/document-drafts/{written_id}/withdraw",p)).then(o,D).finally(()=>r(!1))},c=u=>e.actions.includes(u);return d`<div class="row">
    ${e.document_id&&V({label:t(e.document_code?"openRead":"open"),href:`/van-ban/${e.document_id}`,kind:"primary",icon:"document"})}
    ${c("approve")&&b({label:t("act.approve"),kind:"primary",icon:"check",busy:i,onClick:()=>l("approve")})}
    ${c("return")&&b({label:t("act.return"),onClick:()=>a("return")})}
    ${c("withdraw")&&b({label:t("act.withdraw"),busy:i,onClick:()=>l("withdraw")})}
    ${c("reopen")&&!e.document_code&&b({label:t("act.reopen"),kind:"quiet",onClick:()=>a("reopen")})}
    ${s&&Dt({draft:e,step:s,onClose:()=>a(null),onDone:o})}
  </div>`}const St=v(Ct);function Ot({draft:e,step:n,onClose:s,onDone:a}){const i=U({initial:{reason:""},submit:(r,o)=>{const l={params:{written_id:e.id},version:e.version,body:r,key:o};return n==="return"?C("/document-drafts/{written_id}/return",l):C("/document-drafts/{written_id}/reopen",l)},done:a});return R({title:t(`act.${n}`),onClose:s,children:W({form:i,label:t(`act.${n}`),children:d`
        ${x({...i.bind("reason"),label:t("act.reason"),rows:3,required:!0})}
        <div class="form-actions">
          ${b({label:Ce("act.cancel"),onClick:s})}
          ${b({label:t(`act.${n}`),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const Dt=v(Ot);async function Nt(e){if(await Te({title:t("delete.ask"),text:t("delete.text"),yes:t("act.delete"),danger:!0})){try{await ye("/document-drafts/{written_id}",{params:{written_id:e.id},version:e.version})}catch(n){D(n);return}K(),N(t("act.deleted")),X("/soan-van-ban")}}function Ht({params:e}){const n=H("/document-drafts/{written_id}",{params:{written_id:e.id??""}}),s=n.data;return I({title:s?s.template_label:t("title"),status:s&&G({label:s.state_label,tone:te[s.state]}),crumbs:[{label:t("title"),href:"/soan-van-ban"},{label:s?.kind_label??""}],children:B({of:n,lines:10,children:a=>a.editable?Mt({key:a.id,draft:a,set:n.set}):Et({draft:a,set:n.set})})})}function pe(e){if(e.state==="returned"){const n=e.steps.filter(({name:s})=>s==="return"||s==="reopen").at(-1)?.note??"";return n?t("next.returned",{note:n}):t("next.returnedPlain")}return e.state==="submitted"&&e.actions.includes("approve")?t("next.decide"):e.document_code?t("next.numbered",{code:e.document_code}):t(`next.${e.state}`)}function Bt({draft:e,set:n}){const s=T(e.version),[a,i]=w(!1),r=T("save"),o=U({initial:le(e.content),submit:async(u,p)=>{const g={written_id:e.id},k=await we("/document-drafts/{written_id}",{params:g,version:s.current,body:{content:re(u)}});return s.current=k.version,r.current==="save"?k:(i(!0),C("/document-drafts/{written_id}/submit",{params:g,version:k.version,key:p}).finally(()=>i(!1)))},done:u=>{s.current=u.version,N(t(r.current==="save"?"act.saved":"act.done")),r.current="save",n(u),K()}});Be(o.dirty);const l=u=>{r.current=u,o.submit()},c=Object.entries(e.missing);return d`<div class="draft">
    <div class="stack">
      <div class="notice"><div><p>${pe(e)}</p>
        ${c.length>0&&!o.dirty&&d`
            <p class="small">${t("missing")}</p>
            <ul>
              ${c.map(([u,p])=>d`<li key=${u} class="small">${t(`missing.${u}`)}: ${p}</li>`)}
            </ul>`}
      </div>
      </div>
      ${W({form:o,label:e.template_label,children:d`
          <div class="draft-bar">
            ${b({label:t("act.save"),busy:o.busy&&!a,onClick:()=>l("save")})}
            ${b({label:t("act.submit"),kind:"primary",icon:"check",busy:a,onClick:()=>l("submit")})}
          </div>
          ${gt({form:o,draft:e})}`})}
      ${_({title:t("part.history"),children:d`${oe({draft:e,onUse:u=>{o.set(le(u)),N(t("version.used"))}})}
          ${E("draft.write")&&d`<div>
              ${b({label:t("act.delete"),icon:"trash",kind:"quiet",small:!0,onClick:()=>{Nt(e)}})}
            </div>`}`})}
    </div>
    ${_({title:t("preview"),id:"trang-in",children:he({id:e.id,title:e.template_label,content:re(o.values)})})}
  </div>`}const Mt=v(Bt),Pt=({draft:e,set:n})=>d`<div class="draft is-looking">
  <div class="stack">
    ${_({title:t("next"),children:d`<div class="stack"><p>${pe(e)}</p>${St({draft:e,set:n})}</div>`})}
    ${_({title:t("part.history"),children:oe({draft:e})})}
  </div>
  ${_({title:t("preview"),id:"trang-in",children:he({id:e.id,title:e.template_label,content:e.content})})}
</div>`,Et=v(Pt),qt=Object.freeze(Object.defineProperty({__proto__:null,default:Ht},Symbol.toStringTag,{value:"Module"}));export{Ie as _,qt as d,qe as l};
