// Licences in vendor/LICENSES.txt.
import{O as w,b as c,r as be}from"./kit.js";import{c as f,h as K,B as p,g as J,n as Me,t as z,k as W,i as G,K as N,I,x as Le,b as fe,q as H,p as S,H as Z,s as q,d as je,L as Ke,r as ve,F as ee,T as ne,z as ce,P as $e,M as Be}from"./first.js";import{u as C,L as A,E as U,j as R,k as P,w as oe,n as de,d as D,h as L,o as x,i as B,s as he,D as M,P as ke,S as V,b as ue,r as Ve,f as ye,F as we}from"./frame.js";import{ab as F,P as te,ac as Oe,S as ie,J as O,F as ae,b as Y,D as _e,R as Q,l as Se,T as Ee,A as Re,f as Ge,a9 as Ie}from"./shared.js";const Ue=f(function(){const[e,n]=w(!1),s=C("/dossiers"),t=K("document.issue"),i=a=>{R("/dossiers"),P(F("saved")),Me(`/van-ban/ho-so/${a.id}`)};return c`<div class="stack">
    <p class="soft">${F("lead")}</p>
    ${t&&c`<div>${p({label:F("new"),icon:"plus",kind:"primary",onClick:()=>n(!0)})}</div>`}
    ${A({of:s,empty:a=>a.items.length===0,whenEmpty:c`<div class="card">${U({title:F("none"),hint:F("noneHint")})}</div>`,children:a=>c`<div>${Qe({rows:a.items})}
        ${a.next&&te({page:a,more:r=>J("/dossiers",{query:{cursor:r}}),onMore:s.set})}</div>`})}
    ${e&&Oe({onClose:()=>n(!1),onDone:i})}
  </div>`}),Qe=f(function({rows:e}){return oe({caption:F("title"),rows:e,rowKey:n=>n.id,href:n=>`/van-ban/ho-so/${n.id}`,columns:[{key:"name",label:F("name"),kind:"main",value:n=>n.title},{key:"notation",label:F("notation"),show:n=>c`<span class="nowrap">${n.notation}</span>`},{key:"year",label:F("year"),value:n=>String(n.year)},{key:"count",label:F("count"),kind:"number",value:n=>de(n.documents)},{key:"span",label:F("span"),value:n=>n.first_on?F("spanOf",{first:D(n.first_on),last:D(n.last_on)}):"—"}]})}),v=z({title:"Bản sao",none:"Chưa có bản sao nào.",check:"Trang xác minh bản sao {code}",make:"Sao văn bản",lead:"Bản sao có số riêng trong sổ bản sao. Bản gốc giữ nguyên, không bị sửa.",form:"Hình thức sao","form.SY":"Sao y","form.SYHint":"Sao đầy đủ từ bản gốc.","form.TrS":"Trích sao","form.TrSHint":"Chỉ sao một số trang.","form.SL":"Sao lục","form.SLHint":"Sao từ bản sao y trên giấy đã có.",first:"Từ trang",last:"Đến trang",pagesMissing:"Hãy ghi từ trang nào đến trang nào.",medium:"Dùng để","medium.paper":"In ra giấy, ký và đóng dấu","medium.paperHint":"Phần “SAO Y”, số, ngày, nơi nhận, chữ ký nằm dưới phần cuối của văn bản.","medium.electronic":"Gửi bản điện tử","medium.electronicHint":"Góc trên bên phải trang đầu ghi hình thức sao, cơ quan, thời gian.",recipients:"Nơi nhận bản sao",recipientsHint:"Mỗi dòng một nơi.",signer:"Người ký bản sao",signerUsual:"Người ký thường lệ",submit:"Cấp số và tạo bản sao",done:"Đã cấp số bản sao {code}.",making:"Đang tạo bản sao {code}",download:"Tải {code}",electronic:"bản điện tử",paper:"bản giấy",pages:"trang {first}–{last}",register:"Sổ bản sao",registerNone:"Năm {year} chưa có bản sao",registerNoneHint:"Mở một văn bản đã phát hành, bấm “Sao văn bản”.",year:"Năm",code:"Số bản sao",day:"Ngày sao",document:"Văn bản được sao",part:"Phụ lục {n} (tệp riêng): {format}"}),ze=5,We=f(function(){const[e,n]=W(),s=Number(G.value.slice(0,4)),t={year:Number(e.nam)||s},i=C("/document-copies",{query:t});return c`<div class="stack">
    <div class="row register-tools">
      ${ie({label:v("year"),name:"nam",value:String(t.year),empty:!1,onChange:a=>n({nam:a}),options:Array.from({length:ze},(a,r)=>String(s-r)).map(a=>({value:a,label:a}))})}
    </div>
    ${A({of:i,empty:a=>a.items.length===0,whenEmpty:U({title:v("registerNone",{year:t.year}),hint:v("registerNoneHint")}),children:a=>c`<div>${oe({caption:v("register"),rows:a.items,rowKey:r=>r.id,href:r=>`/van-ban/${r.document_id}`,columns:[{key:"code",label:v("code"),kind:"main",value:r=>r.code},{key:"form",label:v("form"),value:r=>`${r.form_label}, ${v(r.electronic?"electronic":"paper")}`},{key:"day",label:v("day"),value:r=>D(r.made_on)},{key:"document",label:v("document"),value:r=>`${r.document_code} ${r.document_summary}`},{key:"signer",label:v("signer"),value:r=>r.signer_name,hideOnPhone:!0},{key:"recipients",label:v("recipients"),value:r=>r.recipients.join("; ")||"—",hideOnPhone:!0}]})}${te({page:a,more:r=>J("/document-copies",{query:{...t,cursor:r}}),onMore:i.set})}</div>`})}</div>`}),Ye={draft:"progress",approved:"info",issued:"done",recalled:"danger"},xe=l=>Ye[l]??"neutral",X=({state:l})=>l==="issued"||l==="recalled",se=({kind_label:l,summary:e})=>e?`${l} ${e.charAt(0).toLowerCase()}${e.slice(1)}`:l,y=z({title:"Kiểm tra thể thức một tệp",lead:"Máy đo khổ giấy, lề, phông, cỡ chữ và vị trí từng thành phần theo Nghị định 30/2020/NĐ-CP, rồi khoanh chỗ sai trên ảnh trang.",file:"Tệp PDF hoặc Word cần kiểm tra",fileHint:"Tốt nhất là PDF xuất từ Word. Bản quét chỉ đo được khổ giấy và độ nét. Tệp gửi lên bị xóa ngay sau khi đo; kết quả chỉ mình bạn xem được, giữ 3 ngày.",start:"Kiểm tra",running:"Đang đo thể thức “{name}”",again:"Kiểm tra tệp khác",print:"Tải bản in kết quả",printName:"kiem-tra-the-thuc.pdf",pages:"Tệp “{name}”, {pages} trang. Kết quả tự xóa lúc {until}.",next:"Sửa từng mục trong Word, lưu lại, xuất PDF (File > Save As > PDF) rồi kiểm tra lần nữa.",clean:"Đạt thể thức theo Nghị định 30/2020/NĐ-CP",warnings:"còn {count} điểm nên xem lại",faulty:"Có {count} lỗi thể thức phải sửa",error:"Lỗi phải sửa",warning:"Nên xem lại",note:"Ghi chú",pageTitle:"Trang {page}",whole:"Cả tệp",pageClean:"Không có lỗi nào trên trang này.",picture:"Ảnh trang {page} của tệp đã kiểm tra",onPage:"Xem mục {number} trên ảnh trang",inList:"Mục {number}: {message}",found:"Đo được",wanted:"Quy định",mend:"Cách sửa trong Word",mendScan:"Cách quét lại",sameAs:"Sửa như mục {number}",rule:"Quy tắc {rule}",own:"Kiểm tra thể thức văn bản này",ownHint:"Đo lại tệp PDF đã phát hành, như với văn bản của nơi khác.",details:"Xem từng điểm trên ảnh trang"});await he("lint");const le=3,re=15,Ce=f(function({found:e}){const n=a=>e.findings.filter(r=>r.severity===a).length,s=n("warning")?`; ${y("warnings",{count:n("warning")})}`:"",t=e.clean?`${e.substance==="text"?y("clean"):e.verdict}${s}`:y("faulty",{count:n("error")}),i=e.clean?e.substance==="text"?"is-good":"is-warning":"is-danger";return c`<div class=${`notice ${i}`} role="status">${I({name:e.clean?"check":"alert"})}
    <p><strong>${t}</strong><br />${y("pages",{name:e.name,pages:e.pages,until:B(e.kept_until)})}</p></div>`}),Xe=f(function({id:e,found:n,again:s}){const[t,i]=w({number:0,place:"list"}),a=((k,_)=>i({number:k,place:_}));be(()=>{t.number&&document.getElementById(`${t.place}-${t.number}`)?.scrollIntoView({block:"center",behavior:"smooth"})},[t]);const r=new Set(n.pictures.map(k=>k.page)),d=Je(n.findings),h=n.findings.filter(k=>k.page===null||!r.has(k.page)),g=k=>nn({findings:k,first:d,picked:t.number,pick:a}),b=h.some(k=>k.severity==="error"),$=h.length>0&&L({title:y("whole"),children:g(h)});return c`<div class="stack">
    ${Ce({found:n})}
    ${!n.clean&&n.substance!=="scan"&&c`<p>${y("next")}</p>`}
    <div class="row">
      ${p({label:y("print"),kind:"primary",icon:"download",onClick:()=>N(`/documents/lint/${e}/report`,y("printName")).catch(x)})}
      ${s}
    </div>
    ${b&&$}
    ${n.pictures.map(k=>{const _=n.findings.filter(E=>E.page===k.page);return c`<section class="card lint-leaf" key=${k.page} aria-label=${y("pageTitle",{page:k.page})}>
        <h2>${y("pageTitle",{page:k.page})}</h2>
        ${Ze({id:e,picture:k,findings:_,picked:t.number,pick:a})}
        ${_.length?g(_):c`<p class="soft">${y("pageClean")}</p>`}
      </section>`})}
    ${!b&&$}
  </div>`});function Je(l){const e=new Map;for(const{rule:n,number:s}of l)e.has(n)||e.set(n,s);return e}const Ze=f(function({id:e,picture:n,findings:s,picked:t,pick:i}){const{page:a,width:r,height:d}=n,h=s.flatMap(g=>g.box?[{...g,box:g.box}]:[]);return c`<div class="lint-sheet">
    <img src=${Le(`/documents/lint/${e}/pages/${a}`)} alt=${y("picture",{page:a})} width=${Math.round(r)}
      height=${Math.round(d)} loading="lazy" />
    <svg viewBox=${`0 0 ${r} ${d}`}>
      ${h.map(g=>en({finding:g,picked:t===g.number,pick:i,key:g.number}))}
    </svg>
  </div>`}),en=f(function({finding:e,picked:n,pick:s}){const[t=0,i=0,a=0,r=0]=e.box,d=t-le,h=i-le,g=d-re-(re+1)*e.slot,b=()=>s(e.number,"list"),$=k=>{k.key!=="Enter"&&k.key!==" "||(k.preventDefault(),b())};return c`<g id=${`picture-${e.number}`}
    class=${fe("lint-frame",`is-${e.severity}`,n&&"is-picked")} role="button" tabindex="0"
    aria-label=${y("inList",{number:e.number,message:e.message})} onClick=${b} onKeyDown=${$}>
    <rect x=${d} y=${h} width=${a-t+2*le} height=${r-i+2*le} />
    <g class="lint-tag" style=${{"--slot":e.slot}}>
      <rect class="lint-badge" x=${g} y=${h} width=${re} height=${13} />
      <text x=${g+re/2} y=${h+10}>${e.number}</text>
    </g>
  </g>`}),nn=f(function({findings:e,first:n,picked:s,pick:t}){return c`<ol class="lint-list">${e.map(i=>c`<li key=${i.number} id=${`list-${i.number}`}
      class=${fe("lint-item",`is-${i.severity}`,s===i.number&&"is-picked")}>
      ${i.box?c`<button type="button" class="lint-number" aria-label=${y("onPage",{number:i.number})}
            onClick=${()=>t(i.number,"picture")}>${i.number}</button>`:c`<span class="lint-number">${i.number}</span>`}
      <div class="lint-words">
        <p><strong>${i.message}</strong></p>
        ${i.found&&c`<dl class="lint-compared"><div><dt>${y("found")}</dt><dd>${i.found}</dd></div>
            ${i.wanted&&c`<div><dt>${y("wanted")}</dt><dd>${i.wanted}</dd></div>`}</dl>`}
        ${tn({finding:i,like:n.get(i.rule)??i.number})}
        <p class="soft small">${[y(i.severity),i.clause,y("rule",{rule:i.rule})].filter(Boolean).join(" · ")}</p>
      </div>
    </li>`)}</ol>`}),tn=f(function({finding:e,like:n}){return e.steps.length===0?c``:n!==e.number?c`<p><a href=${`#list-${n}`} onClick=${s=>{s.preventDefault(),document.getElementById(`list-${n}`)?.scrollIntoView({block:"center",behavior:"smooth"})}}>${y("sameAs",{number:n})}</a></p>`:c`<details open=${e.severity==="error"}><summary>${y(e.rule==="S1"?"mendScan":"mend")}</summary>
    <ol>${e.steps.map(s=>c`<li key=${s}>${s}</li>`)}</ol></details>`}),an=f(function(){const[e,n]=W(),[s,t]=w(null),i=H({initial:{file:[]},check:({file:d})=>d.length?{}:{file:y("file")},submit:({file:d},h)=>S("/documents/lint",{body:Z(d[0]),key:h}),done:t}),a=()=>{t(null),i.reset({file:[]}),n({check:""})},r=p({label:y("again"),icon:"refresh",onClick:a});return e.check?sn({id:e.check,again:r,key:e.check}):L({title:y("title"),hint:y("lead"),children:s?c`
        ${O({job:s,label:y("running",{name:i.values.file[0]?.name??""}),onDone:d=>n({check:d.id})})}
        <div>${r}</div>`:q({form:i,label:y("title"),children:c`
            ${ae({...i.bind("file"),label:y("file"),hint:y("fileHint"),accept:".pdf,.docx",required:!0})}
            <div class="form-actions">
              ${p({label:y("start"),type:"submit",kind:"primary",icon:"check",busy:i.busy,disabled:i.values.file.length===0})}
            </div>`})})}),sn=f(function({id:e,again:n}){const s=C("/documents/lint/{job_id}",{params:{job_id:e}});return c`<div class="stack">
    ${A({of:s,lines:8,children:t=>Xe({id:e,found:t,again:n})})}
    ${s.now.value.state==="error"&&c`<div>${n}</div>`}
  </div>`}),ln=f(function({fetchFile:e}){const[n,s]=w({busy:!1,job:null,name:"",problem:""}),t=async()=>{s({busy:!0,job:null,name:"",problem:""});try{const i=await e();s({busy:!1,job:await S("/documents/lint",{body:Z(i)}),name:i.name,problem:""})}catch(i){s({busy:!1,job:null,name:"",problem:je(i).message})}};return c`${n.job?rn({job:n.job,name:n.name,key:n.job.id}):c`<p class="soft">${y("ownHint")}</p>
        <div>${p({label:y("own"),icon:"check",busy:n.busy,onClick:t})}</div>`}
    ${n.problem&&c`<p class="field-error" role="alert">${n.problem}</p>`}`}),rn=f(function({job:e,name:n}){const[s,t]=w(!1);return s?cn({id:e.id}):O({job:e,label:y("running",{name:n}),onDone:()=>t(!0)})}),cn=f(function({id:e}){const n=C("/documents/lint/{job_id}",{params:{job_id:e}});return A({of:n,lines:2,children:s=>c`<div class="stack">
      ${Ce({found:s})}
      <div>${Ke({label:y("details"),href:`/van-ban?tab=the-thuc&check=${e}`,icon:"eye"})}</div>
    </div>`})}),o=z({title:"Sổ đăng ký văn bản đi năm {year}",year:"Năm",search:"Số, trích yếu, người ký, nơi nhận",kind:"Tên loại","kind.report":"Báo cáo","kind.plan":"Kế hoạch","kind.decision":"Quyết định","kind.proposal":"Tờ trình","kind.notice":"Thông báo","kind.guideline":"Hướng dẫn","kind.statute":"Quy chế","kind.invitation":"Giấy mời","kind.letter":"Công văn",state:"Trạng thái","state.issued":"Đã phát hành","state.recalled":"Đã thu hồi",waiting:"Ngày chuyển","waiting.true":"Chưa ghi ngày chuyển",none:"Năm {year} chưa có văn bản nào được cấp số",noneHint:"Mở văn bản đang chờ cấp số, bấm “Cấp số và phát hành”; văn bản sẽ vào sổ này.",noneMatching:"Không có văn bản nào khớp",noneMatchingHint:"Đổi chữ tìm hoặc bỏ lọc.",hint:"Số, ngày, tên loại, người ký lấy từ văn bản. Cột (6) đến (10) do văn thư ghi.",code:"Số, ký hiệu văn bản",day:"Ngày tháng văn bản",summary:"Tên loại và trích yếu nội dung văn bản",signer:"Người ký",recipients:"Nơi nhận văn bản",archive:"Đơn vị, người nhận bản lưu",copies:"Số lượng bản",sent:"Ngày chuyển",receipt:"Ký nhận",note:"Ghi chú","print.pdf":"In sổ (PDF)","print.xlsx":"Tải Excel","print.job":"Đang tạo sổ văn bản đi năm {year}","print.get":"Tải {name}",fill:"Ghi sổ","fill.title":"Ghi sổ: {code}","fill.done":"Đã ghi sổ.","fill.copies":"Số lượng bản phát hành","fill.sent":"Ngày chuyển văn bản","fill.receipt":"Người nhận, ký nhận","fill.note":"Ghi chú khác","fill.noteHint":"Thu hồi, đính chính, thay thế tự hiện trong sổ; không cần ghi ở đây.",searches:"Tìm kiếm đã lưu","searches.save":"Lưu tìm kiếm này","searches.name":"Tên tìm kiếm","searches.saved":"Đã lưu tìm kiếm.","searches.forget":"Bỏ tìm kiếm “{name}”","searches.missing":"Hãy đặt tên.",scheme:"Cách đánh số","scheme.title":"Cách đánh số và mã cơ quan","scheme.series":"Sổ số","scheme.perKind":"Mỗi tên loại một dãy số","scheme.perKindHint":"01/BC-UBND, 01/KH-UBND…","scheme.one":"Một dãy số chung cho mọi văn bản","scheme.oneHint":"01/BC-UBND, 02/KH-UBND… Chỉ đổi được khi năm nay chưa cấp số nào.","scheme.organ":"Mã định danh điện tử của cơ quan","scheme.organHint":"Theo Quyết định 20/2020/QĐ-TTg, ví dụ H49.61.21; ghi vào dữ liệu đặc tả XML.","scheme.days":"Nhắc khi đơn vị chưa nhận văn bản sau (ngày)","scheme.daysBad":"Từ 1 đến 30 ngày.","scheme.done":"Đã lưu cách đánh số.",line:"Trong sổ văn bản đi","line.copies":"Số lượng bản","line.pages":"Số trang",metadata:"Dữ liệu đặc tả (XML)",relations:"Đính chính, thay thế","relations.none":"Không có văn bản nào đính chính hay thay thế văn bản này.","relations.add":"Nối văn bản","relations.title":"Văn bản này đính chính hoặc thay thế","relations.kind":"Văn bản này","relations.corrects":"Đính chính thể thức, kỹ thuật trình bày, thủ tục","relations.correctsHint":"Chỉ công văn đính chính.","relations.replaces":"Thay thế vì sai nội dung","relations.replacesHint":"Văn bản cùng loại với văn bản bị thay thế.","relations.target":"Văn bản đã phát hành","relations.year":"Năm của văn bản đó","relations.missing":"Hãy chọn văn bản.","relations.done":"Đã nối hai văn bản.","relations.remove":"Bỏ nối với {code}","relations.removeAsk":"Bỏ nối với văn bản {code}?","relations.removed":"Đã bỏ nối.","relations.ofDay":"{code} ngày {day}",deliveries:"Nơi nhận trong phường","deliveries.progress":"{done}/{total} đơn vị đã nhận","deliveries.none":"Không có đơn vị nào trong phường ở Nơi nhận.","deliveries.unit":"Đơn vị","deliveries.state":"Tình trạng","deliveries.waiting":"Chưa xem, đã {days} ngày","deliveries.sentToday":"Chưa xem, gửi hôm nay","deliveries.opened":"Đã xem, chưa nhận","deliveries.done":"{at}, {name}","deliveries.doneLabel":"Đã nhận","deliveries.paper":"Đã nhận bản giấy","deliveries.paperAsk":"Ghi “{unit}” đã nhận văn bản bằng bản giấy?","deliveries.outside":"Ngoài phường hoặc chưa nhận ra đơn vị, gửi theo cách thường: {names}.","deliveries.add":"Gửi thêm đơn vị","deliveries.pick":"Đơn vị nhận thêm","deliveries.added":"Đã gửi thêm.","deliveries.missing":"Hãy chọn ít nhất một đơn vị.",cancel:"Thôi",save:"Lưu"}),Te=f(function({row:e,onClose:n,onDone:s}){const{kept_by:t,copies:i,handed_on:a,received_by:r,note:d}=e.line,h=H({initial:{kept_by:t,copies:i,handed_on:a,received_by:r,note:d},submit:(g,b)=>ve("/documents/{document_id}/register-line",{params:{document_id:e.id},version:e.line.version,body:g,key:b}),done:g=>{R("/documents/register"),s?.(g),P(o("fill.done")),n()}});return M({title:o("fill.title",{code:e.code}),onClose:n,children:q({form:h,label:o("fill"),children:c`
        ${ee({...h.bind("kept_by"),label:o("archive"),maxlength:200})}
        <div class="form-row">
          ${Y({...h.bind("copies"),label:o("fill.copies")})}
          ${_e({...h.bind("handed_on"),label:o("fill.sent"),max:G.value})}
        </div>
        ${ee({...h.bind("received_by"),label:o("fill.receipt"),maxlength:200})}
        ${ne({...h.bind("note"),label:o("fill.note"),hint:o("fill.noteHint"),rows:2})}
        <div class="form-actions">
          ${p({label:o("cancel"),onClick:n})}
          ${p({label:o("save"),type:"submit",kind:"primary",busy:h.busy})}
        </div>`})})}),on=f(function({onClose:e}){const n=C("/documents/number-scheme");return n.data?dn({scheme:n.data,onClose:e}):null}),dn=f(function({scheme:e,onClose:n}){const s=H({initial:{series:e.one_series?"one":"kind",organ_id:e.organ_id,remind_days:e.remind_days},check:({remind_days:t})=>t&&t>=1&&t<=30?{}:{remind_days:o("scheme.daysBad")},submit:({series:t,organ_id:i,remind_days:a},r)=>ve("/documents/number-scheme",{body:{one_series:t==="one",organ_id:i,remind_days:a},key:r}),done:()=>{R("/documents/number-scheme","/today"),P(o("scheme.done")),n()}});return M({title:o("scheme.title"),onClose:n,children:q({form:s,label:o("scheme.title"),children:c`
        ${Q({...s.bind("series"),label:o("scheme.series"),options:[{value:"kind",label:o("scheme.perKind"),hint:o("scheme.perKindHint")},{value:"one",label:o("scheme.one"),hint:o("scheme.oneHint")}]})}
        ${ee({...s.bind("organ_id"),label:o("scheme.organ"),hint:o("scheme.organHint"),maxlength:35})}
        ${Y({...s.bind("remind_days"),label:o("scheme.days"),required:!0})}
        <div class="form-actions">
          ${p({label:o("cancel"),onClick:n})}
          ${p({label:o("save"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}),hn=f(function({wanted:{year:e,kind:n,state:s,q:t}}){const[i,a]=w(null),r=h=>S("/documents/register/print",{body:{year:e,format:h,kind:n??null,state:s??null,q:t}}).then(a,x),d=h=>{const{file_id:g,name:b}=h.result;a(null),N(`/files/${g}`,b).catch(x)};return i?O({key:i.id,job:i,label:o("print.job",{year:e}),onDone:d,onEnd:()=>a(null)}):c`
    ${p({label:o("print.pdf"),icon:"print",onClick:()=>r("pdf")})}
    ${p({label:o("print.xlsx"),icon:"table",onClick:()=>r("xlsx")})}`}),me=["nam","kind","state","cho","q"],un=f(function(){const[e,n]=W(),[s,t]=w(!1),i=C("/documents/register/searches"),a=me.filter(g=>e[g]),r=g=>n(Object.fromEntries(me.map(b=>[b,g[b]??null]))),d=g=>ce("/documents/register/searches/{search_id}",{params:{search_id:g}}).then(()=>i.refresh(),x),h=i.data??[];return h.length===0&&a.length===0?null:c`<div class="row searches" role="group" aria-label=${o("searches")}>
    ${h.length>0&&c`<span class="soft small">${o("searches")}:</span>`}
    ${h.map(g=>c`<span class="search-kept" key=${g.id}>
          ${p({label:g.name,small:!0,icon:"search",pressed:me.every(b=>(e[b]??"")===(g.query[b]??"")),onClick:()=>r(g.query)})}
          ${p({label:o("searches.forget",{name:g.name}),small:!0,kind:"quiet",icon:"cross",iconOnly:!0,onClick:()=>{d(g.id)}})}
        </span>`)}
    ${a.length>0&&p({label:o("searches.save"),small:!0,kind:"quiet",icon:"plus",onClick:()=>t(!0)})}
    ${s&&mn({query:Object.fromEntries(a.map(g=>[g,e[g]??""])),onClose:()=>t(!1),onDone:()=>{i.refresh()}})}
  </div>`}),mn=f(function({query:e,onClose:n,onDone:s}){const t=H({initial:{name:""},check:({name:i})=>i.trim()?{}:{name:o("searches.missing")},submit:({name:i},a)=>S("/documents/register/searches",{body:{name:i,query:e},key:a}),done:()=>{P(o("searches.saved")),s(),n()}});return M({title:o("searches.save"),onClose:n,children:q({form:t,label:o("searches.save"),children:c`
        ${ee({...t.bind("name"),label:o("searches.name"),required:!0,maxlength:100})}
        <div class="form-actions">
          ${p({label:o("cancel"),onClick:n})}
          ${p({label:o("save"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}),gn=5,pn=["report","plan","decision","proposal","notice","guideline","statute","invitation","letter"],ge=[{key:"code",show:l=>c`<a class="nowrap" href=${`/van-ban/${l.id}`}>${l.code}</a>`},{key:"day",show:l=>D(l.issued_on)},{key:"summary",show:se},{key:"signer",show:l=>l.signer_name},{key:"recipients",show:l=>l.recipients.join("; ")},{key:"archive",show:l=>l.line.kept_by},{key:"copies",show:l=>l.line.copies},{key:"sent",show:l=>l.line.handed_on&&D(l.line.handed_on)},{key:"receipt",show:l=>l.line.received_by},{key:"note",show:l=>l.remarks}],bn=l=>[{name:"nam",label:o("year"),all:String(l),options:Array.from({length:gn},(e,n)=>String(l-1-n)).map(e=>({value:e,label:e}))},{name:"kind",label:o("kind"),options:pn.map(e=>({value:e,label:o(`kind.${e}`)}))},{name:"state",label:o("state"),options:["issued","recalled"].map(e=>({value:e,label:o(`state.${e}`)}))},{name:"cho",label:o("waiting"),options:[{value:"true",label:o("waiting.true")}]}],fn=f(function(){const[e]=W(),[n,s]=w(null),[t,i]=w(!1),a=Number(G.value.slice(0,4)),r=Number(e.nam)||a,d={year:r,kind:e.kind,state:e.state,q:e.q??"",waiting:e.cho==="true"},h=C("/documents/register",{query:d}),g=!!(d.kind||d.state||d.q||d.waiting),b=K("document.issue");return c`<div class="stack register">
    ${Se({filters:bn(a),search:o("search")})}
    ${un({})}
    <div class="row">
      ${hn({key:JSON.stringify(d),wanted:d})}
      ${b&&p({label:o("scheme"),kind:"quiet",icon:"edit",onClick:()=>i(!0)})}
    </div>
    ${A({of:h,empty:$=>$.items.length===0,whenEmpty:c`<div class="card">
        ${g?U({title:o("noneMatching"),hint:o("noneMatchingHint")}):U({title:o("none",{year:r}),hint:o("noneHint")})}
      </div>`,children:$=>c`<div class="stack"><h2 class="register-title">${o("title",{year:r})}</h2>
        ${vn({rows:$.items,year:r,onFill:b?s:void 0})}
        ${$.next&&te({page:$,more:k=>J("/documents/register",{query:{...d,cursor:k}}),onMore:h.set})}
        ${b&&c`<p class="soft small">${o("hint")}</p>`}</div>`})}
    ${n&&Te({row:n,onClose:()=>s(null)})}
    ${t&&on({onClose:()=>i(!1)})}
  </div>`}),vn=f(function({rows:e,year:n,onFill:s}){return c`<div class="table-frame" tabindex="0" role="region" aria-label=${o("title",{year:n})}><table class="register-table">
    <caption class="visually-hidden">${o("title",{year:n})}</caption>
    <thead><tr>${ge.map(({key:t})=>c`<th scope="col" key=${t}>${o(t)}</th>`)}</tr>
      <tr class="register-places" aria-hidden="true">${ge.map(({key:t},i)=>c`<td key=${t}>(${i+1})</td>`)}</tr>
    </thead>
    <tbody>${e.map(t=>c`<tr key=${t.id} class=${t.state==="recalled"?"is-recalled":""}>
        ${ge.map(({key:i,show:a})=>c`<td key=${i} class=${`is-${i}`} data-label=${o(i)}>
              ${a(t)}
              ${s&&i==="code"&&p({label:o("fill"),small:!0,kind:"quiet",icon:"edit",onClick:()=>s(t)})}
            </td>`)}
      </tr>`)}</tbody>
  </table></div>`}),m=z({title:"Văn bản",lead:"Văn bản của Ủy ban nhân dân phường: dự thảo, chờ cấp số, đã phát hành.","tab.list":"Danh sách","tab.register":"Sổ văn bản đi","tab.dossiers":"Hồ sơ","tab.lint":"Kiểm tra thể thức",none:"Chưa có văn bản nào",noneHint:"Văn bản được làm từ báo cáo tháng hoặc kế hoạch; khi lãnh đạo duyệt, văn bản vào đây chờ cấp số.",noneMatching:"Không có văn bản nào khớp với bộ lọc",noneMatchingHint:"Bỏ lọc để xem tất cả văn bản.",summary:"Tên loại, trích yếu",code:"Số, ký hiệu",state:"Trạng thái",issuedOn:"Ngày ban hành",signer:"Người ký",kind:"Tên loại","state.draft":"Dự thảo","state.approved":"Chờ cấp số","state.issued":"Đã phát hành","state.recalled":"Đã thu hồi","kind.report":"Báo cáo","kind.plan":"Kế hoạch","kind.decision":"Quyết định","kind.proposal":"Tờ trình","kind.notice":"Thông báo","kind.guideline":"Hướng dẫn","kind.invitation":"Giấy mời","kind.letter":"Công văn",unnumbered:"chưa có số",number:"Cấp số và phát hành","number.lead":"Sau khi cấp số, nội dung văn bản được giữ nguyên mãi. Muốn thay đổi phải làm văn bản mới.","number.day":"Ngày ban hành","number.source":"Số văn bản","number.register":"Lấy số kế tiếp trong sổ văn bản đi","number.registerHint":"Máy cấp số, không trùng, không bỏ cách.","number.external":"Số đã được cấp ở hệ thống của văn phòng","number.externalHint":"Nhập đúng số đã được cấp.","number.value":"Số đã được cấp","number.missing":"Hãy nhập số đã được cấp.","number.dayMissing":"Hãy nhập ngày ban hành.","number.done":"Đã phát hành văn bản số {code}.",recall:"Thu hồi văn bản","recall.lead":"Văn bản vẫn giữ số và tệp, được đánh dấu đã thu hồi. Không hoàn tác được.","recall.reason":"Lý do thu hồi","recall.reasonHint":"Ghi số, ngày của văn bản thu hồi nếu có.","recall.done":"Đã thu hồi văn bản.",recalled:"Văn bản đã thu hồi: {reason}",waiting:"Lãnh đạo đã duyệt. Văn bản chờ văn thư cấp số và phát hành.",draft:"Đây là dự thảo: chưa có số, bản in mang chữ DỰ THẢO.",cancel:"Thôi","fact.number":"Số, ký hiệu","fact.day":"Ngày ban hành","fact.signer":"Người ký","fact.given":"Nguồn cấp số","given.register":"Sổ văn bản đi của phần mềm","given.external":"Hệ thống của văn phòng","fact.source":"Làm từ","source.report":"Báo cáo tháng","source.plan":"Kế hoạch","source.draft":"Văn bản tự soạn","fact.recipients":"Nơi nhận",files:"Tệp văn bản","files.pdf":"PDF","files.docx":"Word","files.xlsx":"Excel (phụ lục)","files.download":"Tải {format}","files.make":"Tạo và tải {format}","files.making":"Đang tạo tệp {format}","files.pending":"Đang tạo các tệp của văn bản đã phát hành…","files.draftHint":"Tệp của dự thảo được tạo mới mỗi lần tải, đúng với nội dung hiện tại.",preview:"Bản in","preview.show":"Xem bản in","preview.making":"Đang tạo bản in"});await he("documents");const $n=[{name:"state",label:m("state"),options:["draft","approved","issued","recalled"].map(l=>({value:l,label:m(`state.${l}`)}))},{name:"kind",label:m("kind"),options:["report","plan","decision","proposal","notice","guideline","invitation","letter"].map(l=>({value:l,label:m(`kind.${l}`)}))}];function kn(){return ke({title:m("title"),lead:m("lead"),children:Ee({label:m("title"),tabs:[{name:"danh-sach",label:m("tab.list"),show:()=>yn({})},{name:"so",label:m("tab.register"),show:()=>fn({})},{name:"ban-sao",label:v("register"),show:()=>We({})},...K("document.follow")?[{name:"ho-so",label:m("tab.dossiers"),show:()=>Ue({})}]:[],...K("document.lint")?[{name:"the-thuc",label:m("tab.lint"),show:()=>an({})}]:[]]})})}const yn=f(function(){const[e]=W(),n={state:e.state,kind:e.kind},s=C("/documents",{query:n}),t=!!(e.state||e.kind);return c`<div class="stack">
    ${Se({filters:$n})}
    ${A({of:s,empty:i=>i.items.length===0,whenEmpty:t?U({title:m("noneMatching"),hint:m("noneMatchingHint")}):U({title:m("none"),hint:m("noneHint")}),children:i=>c`<div>
        ${oe({caption:m("title"),rows:i.items,rowKey:a=>a.id,href:a=>`/van-ban/${a.id}`,tone:a=>a.state==="recalled"?"muted":void 0,columns:[{key:"summary",label:m("summary"),kind:"main",value:se},{key:"code",label:m("code"),show:a=>a.number===null?c`<span class="soft">${m("unnumbered")}</span>`:c`<span class="nowrap">${a.code}</span>`},{key:"issued",label:m("issuedOn"),value:a=>D(a.issued_on)},{key:"signer",label:m("signer"),value:a=>a.signer_name,hideOnPhone:!0},{key:"state",label:m("state"),show:a=>V({label:a.state_label,tone:xe(a.state)})}]})}
        ${te({page:i,more:a=>J("/documents",{query:{...n,cursor:a}}),onMore:s.set})}
      </div>`})}
  </div>`}),wn=Object.freeze(Object.defineProperty({__proto__:null,default:kn},Symbol.toStringTag,{value:"Module"})),He=["SY","TrS","SL"],_n=f(function({document:e}){const n=C("/documents/{document_id}/copies",{params:{document_id:e.id}}),[s,t]=w(!1),[i,a]=w(null),r=n.data;if(!r||r.copies.length===0&&!r.actions.includes("copy"))return null;const d=h=>N(`/documents/${e.id}/copies/${h.id}/file`,"ban-sao.pdf").catch(x);return L({title:v("title"),children:c`
      ${r.copies.length===0&&c`<p class="soft">${v("none")}</p>`}
      <ul class="document-files">${r.copies.map(h=>c`<li key=${h.id}>
          ${h.ready?p({label:v("download",{code:h.code}),icon:"download",onClick:()=>{d(h)}}):i?.id===h.id&&O({job:i.job,label:v("making",{code:h.code}),onDone:()=>{n.refresh()}})}
          <span class="soft small">
            ${[h.form_label,v(h.electronic?"electronic":"paper"),...h.pages.length>0?[v("pages",{first:h.pages[0]??1,last:h.pages.at(-1)??1})]:[],D(h.made_on),h.signer_name].join(" · ")}
          </span>
          ${h.check_url&&c`<a class="small" href=${new URL(h.check_url).pathname} target="_blank" rel="noopener">${v("check",{code:h.code})}</a>`}
        </li>`)}</ul>
      ${r.actions.includes("copy")&&c`<div>${p({label:v("make"),icon:"document",onClick:()=>t(!0)})}</div>`}
      ${s&&Sn({document:e,all:r,onClose:()=>t(!1),onDone:h=>{t(!1),a(h),n.refresh(),P(v("done",{code:h.code}))}})}`})}),Sn=f(function({document:e,all:n,onClose:s,onDone:t}){const i=H({initial:{form:"SY",medium:"paper",first_page:null,last_page:null,recipients:"",signer_id:""},check:({form:a,first_page:r,last_page:d})=>a==="TrS"&&(!r||!d)?{first_page:v("pagesMissing")}:{},submit:(a,r)=>S("/documents/{document_id}/copies",{params:{document_id:e.id},key:r,body:{form:He.find(d=>d===a.form)??"SY",electronic:a.medium==="electronic",signer_id:a.signer_id||null,recipients:a.recipients.split(`
`).map(d=>d.trim()).filter(Boolean).map(d=>({name:d,purpose:""})),first_page:a.form==="TrS"?a.first_page:null,last_page:a.form==="TrS"?a.last_page:null}}),done:t});return M({title:v("make"),onClose:s,children:q({form:i,label:v("make"),children:c`
        <p class="soft">${v("lead")}</p>
        ${Q({...i.bind("form"),label:v("form"),options:He.map(a=>({value:a,label:v(`form.${a}`),hint:v(`form.${a}Hint`)}))})}
        ${i.values.form==="TrS"&&c`<div class="form-row">
            ${Y({...i.bind("first_page"),label:v("first")})}
            ${Y({...i.bind("last_page"),label:v("last")})}
          </div>`}
        ${Q({...i.bind("medium"),label:v("medium"),options:[{value:"paper",label:v("medium.paper"),hint:v("medium.paperHint")},{value:"electronic",label:v("medium.electronic"),hint:v("medium.electronicHint")}]})}
        ${i.values.medium==="paper"&&ne({...i.bind("recipients"),label:v("recipients"),hint:v("recipientsHint"),rows:2})}
        ${i.values.medium==="paper"&&ie({...i.bind("signer_id"),label:v("signer"),empty:v("signerUsual"),options:n.signers.map(({id:a,label:r})=>({value:a,label:r}))})}
        <div class="form-actions">${p({label:v("submit"),type:"submit",kind:"primary",busy:i.busy})}</div>`})})}),xn=f(function({document:e}){const n=e.files.filter(s=>s.final&&s.format.includes("-"));return n.length===0?null:c`<ul class="document-files">${n.map(s=>{const[t="pdf",i="1"]=s.format.split("-"),a=v("part",{n:i,format:t==="pdf"?"PDF":"Word"});return c`<li key=${s.format}>
      ${p({label:a,icon:"download",onClick:()=>{N(`/documents/${e.id}/annexes/${i}/${t}`,`phu-luc-${i}.${t}`).catch(x)}})}
    </li>`})}</ul>`}),Cn=f(function({documentId:e}){const[n,s]=w(!1),t=C("/documents/{document_id}/deliveries",{params:{document_id:e}}),i=t.data?.actions.includes("add");return L({title:o("deliveries"),id:"noi-nhan",actions:i&&p({label:o("deliveries.add"),small:!0,icon:"plus",onClick:()=>s(!0)}),children:c`${A({of:t,lines:3,children:a=>Tn({found:a,documentId:e,set:t.set})})}
      ${n&&t.data&&qn({documentId:e,taken:t.data.units.map(a=>a.unit_id),onClose:()=>s(!1),onDone:t.set})}`})}),Tn=f(function({found:{units:e,outside:n,waiting:s,actions:t},documentId:i,set:a}){const r=e.length-s,d=[...e].sort((g,b)=>+!!g.acknowledged_at-+!!b.acknowledged_at),h=async g=>{if(!await ue({title:o("deliveries.paperAsk",{unit:g.unit_name}),yes:o("deliveries.paper")}))return;const b={document_id:i,delivery_id:g.id};await S("/documents/{document_id}/deliveries/{delivery_id}/acknowledge",{params:b,version:g.version}).then($=>{a($),R("/today")},x)};return c`<div class="stack">
    ${e.length===0?c`<p class="soft">${o("deliveries.none")}</p>`:c`
          <p><strong>${o("deliveries.progress",{done:r,total:e.length})}</strong></p>
          ${Re({value:Math.round(100*r/e.length),label:o("deliveries.doneLabel"),hideValue:!0})}
          <ul class="deliveries">${d.map(g=>c`<li key=${g.id}><span>${g.unit_name}</span>${Hn(g)}
              ${t.includes("add")&&!g.acknowledged_at&&p({label:o("deliveries.paper"),small:!0,kind:"quiet",icon:"check",onClick:()=>{h(g)}})}
            </li>`)}</ul>`}
    ${n.length>0&&c`<p class="soft small">${o("deliveries.outside",{names:n.join("; ")})}</p>`}
  </div>`}),Hn=({acknowledged_at:l,acknowledged_by:e,opened_at:n,days:s})=>l?c`<span class="delivery-done">
      ${V({label:o("deliveries.doneLabel"),tone:"done"})}
      <span class="soft small">${o("deliveries.done",{at:B(l),name:e})}</span>
    </span>`:n?V({label:o("deliveries.opened"),tone:"progress"}):V(s?{label:o("deliveries.waiting",{days:s}),tone:"warning"}:{label:o("deliveries.sentToday")}),qn=f(function({documentId:e,taken:n,onClose:s,onDone:t}){const a=(C("/units").data??[]).filter(({id:d})=>!n.includes(d)).map(({id:d,name:h})=>({value:d,label:h})),r=H({initial:{unit_ids:[]},check:({unit_ids:d})=>d.length?{}:{unit_ids:o("deliveries.missing")},submit:(d,h)=>S("/documents/{document_id}/deliveries",{params:{document_id:e},body:d,key:h}),done:d=>{t(d),P(o("deliveries.added")),s()}});return M({title:o("deliveries.add"),onClose:s,children:q({form:r,label:o("deliveries.add"),children:c`
        ${Ge({...r.bind("unit_ids"),label:o("deliveries.pick"),options:a,required:!0})}
        <div class="form-actions">
          ${p({label:o("cancel"),onClick:s})}
          ${p({label:o("deliveries.add"),type:"submit",kind:"primary",busy:r.busy})}
        </div>`})})}),qe=["pdf","docx","xlsx"],Dn=40,Fn=1500,De=(l,e)=>X(l)?l.files.find(n=>n.final&&n.format===e):void 0,Fe=(l,e)=>S("/documents/{document_id}/render",{params:{document_id:l.id},body:{formats:[e]}});function Nn({content:l}){return(l.annexes??[]).flatMap(({separate:n},s)=>n?[`pdf-${s+1}`,`docx-${s+1}`]:[])}const An=f(function({document:e,making:n,reload:s}){const[t,i]=w(0),[a,r]=w(!1),h=[...qe,...Nn(e)].every($=>e.files.some(k=>k.final&&k.format===$)),g=!!n&&!h&&!a,b=X(e)&&!h&&t<Dn;return be(()=>{if(!b)return;const $=setTimeout(()=>{s().then(()=>i(t+1))},Fn);return()=>clearTimeout($)},[b,t]),c`
    ${g&&n?O({job:n,label:m("files.pending"),onDone:()=>{s()},onEnd:()=>r(!0)}):b&&c`<p class="soft" role="status">${m("files.pending")}</p>`}
    <ul class="document-files">
      ${qe.map($=>c`<li key=${$}>${Pn({document:e,format:$,reload:s,waiting:b||g})}</li>`)}
    </ul>
    ${!X(e)&&c`<p class="soft small">${m("files.draftHint")}</p>`}`}),Pn=f(function({document:e,format:n,reload:s,waiting:t}){const[i,a]=w(null),r=m(`files.${n}`),d=De(e,n),h=()=>N(`/documents/${e.id}/files/${n}`,`van-ban.${n}`).catch(x),g=()=>Fe(e,n).then(a,x);return i?O({job:i,label:m("files.making",{format:r}),onEnd:()=>a(null),onDone:()=>{h().then(()=>(a(null),s()))}}):d?c`
      ${p({label:m("files.download",{format:r}),icon:"download",onClick:h})}
      <span class="soft small">${ye(d.size)}</span>`:p({label:m("files.make",{format:r}),icon:"download",disabled:t,onClick:g})}),Mn=f(function({document:e,signed:n}){const[s,t]=w(null),[i,a]=w(!1),r=`/documents/${e.id}/${n?"signing/file":"files/pdf"}?inline=true#navpanes=0&view=FitH`;return De(e,"pdf")||i?Ie({path:r,title:e.summary}):X(e)?Ve({lines:8}):s?O({job:s,label:m("preview.making"),onDone:()=>a(!0),onEnd:()=>t(null)}):c`<div>
    ${p({label:m("preview.show"),icon:"eye",onClick:()=>Fe(e,"pdf").then(t,x)})}
  </div>`}),Ln=f(function({documentId:e}){const[n,s]=w(!1),t=C("/documents/{document_id}/register-line",{params:{document_id:e}}),i=()=>N(`/documents/${e}/metadata`,"van-ban.xml").catch(x);return L({title:o("line"),actions:K("document.issue")&&t.data&&p({label:o("fill"),small:!0,icon:"edit",onClick:()=>s(!0)}),children:c`${A({of:t,lines:2,children:a=>we({facts:jn(a)})})}
      <div>${p({label:o("metadata"),small:!0,kind:"quiet",icon:"download",onClick:i})}</div>
      ${n&&t.data&&Te({row:t.data,onClose:()=>s(!1),onDone:t.set})}`})}),jn=({line:l,remarks:e})=>[{label:o("archive"),value:l.kept_by||"—"},{label:o("line.copies"),value:de(l.copies)},{label:o("sent"),value:l.handed_on?D(l.handed_on):"—"},{label:o("receipt"),value:l.received_by||"—"},...l.pages?[{label:o("line.pages"),value:de(l.pages)}]:[],...e?[{label:o("note"),value:e,wide:!0}]:[]],Kn=f(function({document:e,onClose:n,onDone:s}){const t=H({initial:{issued_on:G.value,given_by:"register",number:null},check:({issued_on:i,given_by:a,number:r})=>({...i?{}:{issued_on:m("number.dayMissing")},...a==="external"&&r===null?{number:m("number.missing")}:{}}),submit:({issued_on:i,given_by:a,number:r},d)=>S("/documents/{document_id}/number",{params:{document_id:e.id},version:e.version,key:d,body:{issued_on:i??"",number:a==="external"?r:null}}),done:s});return M({title:m("number"),onClose:n,children:q({form:t,label:m("number"),children:c`
        <p class="soft">${m("number.lead")}</p>
        ${_e({...t.bind("issued_on"),label:m("number.day"),required:!0,max:G.value})}
        ${Q({...t.bind("given_by"),label:m("number.source"),options:[{value:"register",label:m("number.register"),hint:m("number.registerHint")},{value:"external",label:m("number.external"),hint:m("number.externalHint")}]})}
        ${t.values.given_by==="external"&&Y({...t.bind("number"),label:m("number.value"),required:!0})}
        <div class="form-actions">
          ${p({label:m("cancel"),onClick:n})}
          ${p({label:m("number"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}),Bn=f(function({document:e,onClose:n,onDone:s}){const t=H({initial:{reason:""},submit:(i,a)=>S("/documents/{document_id}/recall",{params:{document_id:e.id},version:e.version,body:i,key:a}),done:s});return M({title:m("recall"),onClose:n,children:q({form:t,label:m("recall"),children:c`
        <p class="soft">${m("recall.lead")}</p>
        ${ne({...t.bind("reason"),label:m("recall.reason"),hint:m("recall.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${p({label:m("cancel"),onClick:n})}
          ${p({label:m("recall"),type:"submit",kind:"danger",busy:t.busy})}
        </div>`})})}),Vn=f(function({document:e}){const[n,s]=w(!1),t=C("/documents/{document_id}/relations",{params:{document_id:e.id}}),i=K("document.issue")&&e.state!=="draft",a=t.data??[];if(!i&&a.length===0)return null;const r=async d=>{await ue({title:o("relations.removeAsk",{code:d.code}),yes:o("relations.remove",{code:d.code}),danger:!0})&&await ce("/documents/{document_id}/relations/{relation_id}",{params:{document_id:e.id,relation_id:d.id}}).then(()=>(R("/documents/register"),P(o("relations.removed")),t.refresh()),x)};return L({title:o("relations"),id:"dinh-chinh",actions:i&&p({label:o("relations.add"),small:!0,icon:"link",onClick:()=>s(!0)}),children:c`${a.length===0?c`<p class="soft">${o("relations.none")}</p>`:c`<ul class="relations">${a.map(d=>c`<li key=${d.id}>
              <span>
                ${d.label} <a href=${`/van-ban/${d.document_id}`}>
                  ${d.issued_on?o("relations.ofDay",{code:d.code,day:D(d.issued_on)}):d.code}
                </a>
              </span>
              ${i&&p({label:o("relations.remove",{code:d.code}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{r(d)}})}
            </li>`)}</ul>`}
      ${n&&On({document:e,onClose:()=>s(!1),onDone:t.set})}`})}),On=f(function({document:e,onClose:n,onDone:s}){const t=Number(G.value.slice(0,4)),[i,a]=w(String(t)),r=e.kind==="letter",h=(C("/documents/register",{query:{year:Number(i),kind:r?void 0:e.kind}}).data?.items??[]).filter(({id:b})=>b!==e.id).map(b=>({value:b.id,label:`${b.code}, ${se(b)}`})),g=H({initial:{kind:r?"corrects":"replaces",target_id:""},check:({target_id:b})=>b?{}:{target_id:o("relations.missing")},submit:({kind:b,target_id:$},k)=>S("/documents/{document_id}/relations",{params:{document_id:e.id},key:k,body:{kind:b,target_id:$}}),done:b=>{s(b),R("/documents/register"),P(o("relations.done")),n()}});return M({title:o("relations.title"),onClose:n,children:q({form:g,label:o("relations.title"),children:c`
        ${Q({...g.bind("kind"),label:o("relations.kind"),options:[{value:"corrects",label:o("relations.corrects"),hint:o("relations.correctsHint"),disabled:!r},{value:"replaces",label:o("relations.replaces"),hint:o("relations.replacesHint")}]})}
        ${ie({label:o("relations.year"),name:"year",value:i,onChange:a,empty:!1,options:[0,1,2,3].map(b=>({value:String(t-b),label:String(t-b)}))})}
        ${ie({...g.bind("target_id"),label:o("relations.target"),options:h,required:!0})}
        <div class="form-actions">
          ${p({label:o("cancel"),onClick:n})}
          ${p({label:o("relations.add"),type:"submit",kind:"primary",busy:g.busy})}
        </div>`})})}),u=z({title:"Ký số",sign:"Ký số",seal:"Đóng dấu cơ quan",sealAnnexes:"Ký số phụ lục",cancel:"Thôi",back:"Quay lại",send:"Gửi",signing:"Đang ký văn bản",checking:"Đang kiểm tra tệp vừa gửi",ended:"Đã xong; kết quả ở phần Ký số.","hint.making":"Bản PDF đang được tạo; xong thì ký được.","hint.sign":"Văn bản đã có số. Ký bằng chứng thư số của ông/bà, ký ở nơi khác, hoặc ký giấy rồi gửi bản chụp.","hint.waitSigners":"Còn chờ chữ ký của: {names}. Ký theo thứ tự nào cũng được, sau cùng cơ quan đóng dấu.","hint.waitSigner":"Chờ {name} ký; sau đó cơ quan đóng dấu.","hint.seal":"Người ký đã ký. Đóng dấu bằng chứng thư số của cơ quan; sau bước này văn bản không thay đổi nữa.","hint.waitSeal":"Người ký đã ký; chờ văn thư đóng dấu cơ quan.","hint.annexes":"Văn bản đã đóng dấu. Còn {names} chưa có chữ ký của cơ quan; ký tại đây, hoặc ký ở nơi khác rồi đính kèm.","hint.waitAnnexes":"Văn bản đã đóng dấu; chờ văn thư ký {names}.","hint.onPaper":"Có bản chụp của tờ giấy đã ký; máy không xác minh được chữ ký tay, hãy so với bản gốc. Vẫn có thể ký số bản điện tử.",elsewhere:"Ký ở nơi khác, ký giấy","elsewhere.only":"Ký ở nơi khác","elsewhere.fetch":"Tải văn bản về, ký bằng USB token hoặc phần mềm ký số của cơ quan.","elsewhere.fetchAll":"Tải các tệp chờ ký trong một tệp nén, giải nén, ký từng tệp bằng chữ ký số của cơ quan.","elsewhere.mark":"Với phụ lục, đặt chữ ký ở góc trên bên phải trang đầu, không dùng hình con dấu, hiện dòng: Số: {code}; ngày; giờ ký.","elsewhere.attachAll":"Gửi lại các tệp vừa ký, một lần hoặc nhiều lần, không mở ra lưu lại. Máy tự nhận ra tệp nào là phụ lục nào.","elsewhere.scanAll":"Hoặc in ra, ký và đóng dấu trên giấy, quét màu văn bản cùng các phụ lục vào một tệp rồi gửi lên.","elsewhere.attach":"Gửi lại đúng tệp vừa ký, không mở ra lưu lại.","elsewhere.scan":"Hoặc in ra, ký và đóng dấu trên giấy, quét màu rồi gửi lên.",fetch:"Tải bản để ký",fetchAll:"Tải các tệp để ký (ZIP)",fetchSigned:"Tải văn bản và phụ lục đã ký (ZIP)",fetchAnnex:"Tải phụ lục này",annexes:"Phụ lục là tệp riêng",attach:"Đính kèm bản đã ký","attach.leadAll":"Chọn văn bản và các phụ lục đã ký, tệp nào trước cũng được. Máy giữ nguyên từng byte, kiểm tra từng chữ ký và nói rõ kết quả.","attach.files":"Các tệp PDF đã ký số","attach.lead":"Máy giữ nguyên từng byte của tệp, kiểm tra từng chữ ký và nói rõ kết quả.","attach.file":"Tệp PDF đã ký số","attach.hint":"Phải là chính bản đã tải từ đây rồi ký thêm; tệp sửa lại hoặc in lại sẽ bị từ chối.",scan:"Gửi bản chụp","scan.lead":"Bản chụp của tờ giấy đã ký, đóng dấu. Máy chỉ kiểm tra chất lượng ảnh, không xác minh được; trang xác minh sẽ nói là bản chụp.","scan.leadAll":"Bản chụp của tờ giấy đã ký, đóng dấu, cả phụ lục trong cùng một tệp. Máy chỉ kiểm tra chất lượng ảnh, không xác minh được; trang xác minh sẽ nói là bản chụp.","scan.file":"Tệp PDF bản chụp","scan.hint":"Quét màu, khổ A4, từ 200 dpi.","pdf.missing":"Hãy chọn tệp PDF.",inForce:"đang dùng",fetchThis:"Tải bản đã ký",fetchScan:"Tải bản chụp",fetchUnproven:"Tải để xem (chưa xác minh)",withdraw:"Rút tệp gắn nhầm","withdraw.lead":"Tệp vẫn được giữ để tra cứu nhưng không còn là bản của văn bản; việc ký trở về như trước khi gắn tệp này. Việc rút được ghi vào nhật ký.","withdraw.reason":"Lý do rút","withdraw.reasonHint":"Ví dụ: gắn nhầm tệp của báo cáo khác.",withdrawn:"Rút lúc {at}. Lý do: {reason}","withdrawn.done":"Đã rút tệp gắn nhầm.",checkAgain:"Kiểm tra lại",issuer:"Nơi cấp: {name}",saidAt:"Người ký ghi lúc {at}",stampedAt:"Dấu thời gian {at}",lasting:"Có dữ liệu để kiểm tra lâu dài",stamp:"Dấu thời gian lưu trữ đóng lúc {at}, dùng được đến {until}; trước ngày đó máy tự đóng thêm nếu có máy chủ dấu thời gian.","stamp.again":"Dấu thời gian lưu trữ tự đóng thêm lúc {at}, dùng được đến {until}.","stamp.tried":"Thử lần cuối {at}.",nameless:"Không đọc được tên","sign.lead":"Chữ ký của {name} sẽ nằm giữa chức vụ và họ tên. Nội dung đã phát hành không đổi.","seal.lead":"Dấu đỏ sẽ trùm một phần ba chữ ký, về bên trái. Sau khi đóng dấu, văn bản không thay đổi nữa.","seal.leadAnnexes":"{names} được ký cùng lúc, hiện số và thời gian ký ở góc trên bên phải.","sealAnnexes.lead":"{names} được ký bằng chứng thư của cơ quan, hiện số và thời gian ký ở góc trên bên phải trang đầu.",certificate:"Chứng thư số","certificate.hint":"{issuer} cấp, dùng đến {day}","certificate.over":"Đã hết hạn","certificate.add":"Thêm chứng thư","certificate.leadPerson":"Chỉ ông/bà dùng được chứng thư này. Khóa được mã hóa, mật khẩu không được lưu.","certificate.leadSeal":"Chứng thư của cơ quan, do văn thư giữ. Khóa được mã hóa, mật khẩu không được lưu.",file:"Tệp chứng thư","file.hint":"Tệp .p12 hoặc .pfx nơi cấp chứng thư giao; khóa ở thiết bị cắm máy chủ thì dùng tệp .json người vận hành đưa.","file.missing":"Hãy chọn tệp chứng thư.","picture.person":"Ảnh chữ ký","picture.personHint":"Ký mực đậm trên giấy trắng rồi chụp hoặc quét; máy tự tách nền, tô màu xanh.","picture.seal":"Ảnh con dấu","picture.sealHint":"Đóng dấu trên giấy trắng rồi quét, cắt sát mép dấu; máy tự tách nền, tô màu đỏ.","picture.missing":"Hãy chọn ảnh.",passphrase:"Mật khẩu chứng thư","passphrase.hint":"Là mật khẩu của tệp chứng thư, không phải mật khẩu đăng nhập.","passphrase.missing":"Hãy nhập mật khẩu chứng thư.",remove:"Gỡ chứng thư","remove.title":"Gỡ chứng thư của {name}?","remove.text":"Khóa và ảnh bị xóa khỏi máy chủ. Những văn bản đã ký vẫn giữ nguyên."}),En={signed:"fetchThis",scan:"fetchScan"},Rn={signed:"good",unchecked:"neutral",unknown:"warning",invalid:"danger",scan:"warning",withdrawn:"neutral"},Ne=f(function({document:e,files:n,check:s,withdraw:t}){return c`<ol class="signed-files">
    ${n.map(i=>c`<li key=${i.id}>${Gn({document:e,file:i,check:s,withdraw:t})}</li>`)}
  </ol>`}),Gn=f(function({document:e,file:n,check:s,withdraw:t}){const i={document_id:e.id,signed_id:n.id},a=()=>S("/documents/{document_id}/signing/{signed_id}/check",{params:i}).then(s,x),r=()=>N(`/documents/${e.id}/signing/${n.id}/file`,"van-ban.pdf").catch(x);return c`<article class="signed-file">
    <header>${V({label:n.state_label,tone:Rn[n.state]})}
      <span>
        <strong>${n.origin_label}</strong>
        ${n.in_force&&c` <span class="tag">${u("inForce")}</span>`}
        <br />
        <span class="soft small">${B(n.created_at)}, ${ye(n.size)}</span>
      </span>
    </header>
    ${n.withdrawn_at?c`<p>${u("withdrawn",{at:B(n.withdrawn_at),reason:n.withdrawal_reason})}</p>`:n.reason&&c`<p>${Qn(n.reason)}</p>`}
    ${n.verdicts.length>0&&c`<ul class="verdicts">${n.verdicts.map((d,h)=>c`<li key=${h}>${Un({one:d})}</li>`)}</ul>`}
    ${n.in_force&&n.stamp_until&&In({file:n})}
    <div class="signed-acts">
      ${n.readable&&p({label:u(En[n.state]??"fetchUnproven"),icon:"download",small:!0,onClick:r})}
      ${n.withdrawable&&p({label:u("withdraw"),icon:"trash",small:!0,kind:"quiet",onClick:()=>t(n)})}
      ${s&&!n.withdrawn_at&&p({label:u("checkAgain"),icon:"refresh",small:!0,kind:"quiet",onClick:a})}
    </div>
  </article>`}),In=f(function({file:e}){const n={at:B(e.stamped_at),until:D(e.stamp_until)};return c`<p class="soft small">${u(e.origin==="stamp"?"stamp.again":"stamp",n)}</p>
    ${e.stamp_fault&&c`<div class="notice is-warning">
        ${I({name:"alert"})}
        <p>${e.stamp_fault} <span class="soft small">${u("stamp.tried",{at:B(e.stamp_tried_at)})}</span></p>
      </div>`}`}),Un=f(function({one:e}){const n=e.stamped_at?u("stampedAt",{at:B(e.stamped_at)}):e.said_at?u("saidAt",{at:B(e.said_at)}):"";return c`
    ${I({name:e.validity==="valid"?"check":"alert"})}
    <span>
      <strong>${e.signer||e.name||u("nameless")}</strong>: ${e.whose_label.toLowerCase()}, ${e.validity_label.toLowerCase()}
      <br />
      <span class="soft small">${u("issuer",{name:e.issuer})}${n&&c`. ${n}`}${e.lasting&&c`. ${u("lasting")}`}</span>
    </span>`}),Qn=l=>l.charAt(0).toUpperCase()+l.slice(1)+(l.endsWith(".")?"":"."),zn=f(function({document:e,step:n,title:s,lead:t,onClose:i,onStarted:a}){const r=C("/signing-certificates"),[d,h]=w(!1),g=n==="sign"?"person":"organisation";return M({title:s,onClose:i,children:A({of:r,lines:3,children:b=>{const $=b.filter(k=>k.holding===g);return d||$.length===0?Yn({step:n,onBack:()=>$.length?h(!1):i(),onDone:()=>{r.refresh().then(()=>h(!1))}}):Wn({document:e,step:n,title:s,lead:t,usable:$,onClose:i,onStarted:a,onAdd:()=>h(!0),onRemoved:()=>{r.refresh()}})}})})}),Wn=f(function({document:e,step:n,title:s,lead:t,usable:i,onClose:a,onStarted:r,onAdd:d,onRemoved:h}){const g=i.find(_=>_.usable)??i[0],b=H({initial:{certificate_id:g?.id??"",passphrase:""},check:({passphrase:_})=>_?{}:{passphrase:u("passphrase.missing")},submit:(_,E)=>{const j={document_id:e.id};return n==="sign"?S("/documents/{document_id}/signing/person",{params:j,body:_,key:E}):S("/documents/{document_id}/signing/seal",{params:j,body:_,key:E})},done:r}),$=i.find(_=>_.id===b.values.certificate_id),k=async()=>{!$||!await ue({title:u("remove.title",{name:$.holder}),text:u("remove.text"),yes:u("remove"),danger:!0})||await ce("/signing-certificates/{certificate_id}",{params:{certificate_id:$.id}}).then(h,x)};return q({form:b,label:s,children:c`
      <p class="soft">${t}</p>
      ${Q({...b.bind("certificate_id"),label:u("certificate"),options:i.map(_=>({value:_.id,label:_.holder,hint:_.usable?u("certificate.hint",{issuer:_.issuer,day:D(_.valid_until.slice(0,10))}):u("certificate.over"),disabled:!_.usable}))})}
      ${$e({...b.bind("passphrase"),label:u("passphrase"),hint:u("passphrase.hint"),required:!0,autocomplete:"current-password"})}
      <p class="signing-keep">${p({label:u("certificate.add"),kind:"quiet",small:!0,icon:"plus",onClick:d})}
        ${$&&p({label:u("remove"),kind:"quiet",small:!0,icon:"trash",onClick:()=>{k()}})}</p>
      <div class="form-actions">
        ${p({label:u("cancel"),onClick:a})}
        ${p({label:s,type:"submit",kind:"primary",busy:b.busy})}
      </div>`})}),Yn=f(function({step:e,onBack:n,onDone:s}){const t=e==="sign",i=H({initial:{file:[],picture:[],passphrase:""},check:({file:a,picture:r,passphrase:d})=>({...a.length?{}:{file:u("file.missing")},...r.length?{}:{picture:u("picture.missing")},...d?{}:{passphrase:u("passphrase.missing")}}),submit:({file:a,picture:r,passphrase:d})=>{const h=Z(a[0],{passphrase:d});return h.set("picture",r[0]),t?S("/signing-certificates/person",{body:h}):S("/signing-certificates/organisation",{body:h})},done:s});return q({form:i,label:u("certificate.add"),children:c`
      <p class="soft">${u(t?"certificate.leadPerson":"certificate.leadSeal")}</p>
      ${ae({...i.bind("file"),label:u("file"),hint:u("file.hint"),accept:".p12,.pfx,.json",required:!0})}
      ${ae({...i.bind("picture"),label:u(t?"picture.person":"picture.seal"),hint:u(t?"picture.personHint":"picture.sealHint"),accept:".png,.jpg,.jpeg",required:!0})}
      ${$e({...i.bind("passphrase"),label:u("passphrase"),hint:u("passphrase.hint"),required:!0,autocomplete:"current-password"})}
      <div class="form-actions">
        ${p({label:u("back"),onClick:n})}
        ${p({label:u("certificate.add"),type:"submit",kind:"primary",busy:i.busy})}
      </div>`})}),Xn=f(function({document:e,way:n,annexes:s,onClose:t,onStarted:i}){const a=s&&n==="attach",r={document_id:e.id},d=H({initial:{file:[]},check:({file:h})=>h.length?{}:{file:u("pdf.missing")},submit:({file:h},g)=>{const b=Z(h[0]);for(const $ of h.slice(1))b.append("file",$);return n==="attach"?S("/documents/{document_id}/signing/attached",{params:r,body:b,key:g}):S("/documents/{document_id}/signing/scan",{params:r,body:b,key:g})},done:h=>i(h.job)});return M({title:u(n),onClose:t,children:q({form:d,label:u(n),children:c`
        <p class="soft">${u(a?"attach.leadAll":n==="attach"?"attach.lead":s?"scan.leadAll":"scan.lead")}</p>
        ${ae({...d.bind("file"),multiple:a,label:u(a?"attach.files":n==="attach"?"attach.file":"scan.file"),hint:u(n==="attach"?"attach.hint":"scan.hint"),accept:".pdf",required:!0})}
        <div class="form-actions">
          ${p({label:u("cancel"),onClick:t})}
          ${p({label:u("send"),type:"submit",kind:"primary",busy:d.busy})}
        </div>`})})}),Jn=f(function({document:e,file:n,onClose:s,onDone:t}){const i=H({initial:{reason:""},submit:(a,r)=>S("/documents/{document_id}/signing/{signed_id}/withdrawal",{params:{document_id:e.id,signed_id:n.id},body:a,key:r}),done:t});return M({title:u("withdraw"),onClose:s,children:q({form:i,label:u("withdraw"),children:c`
        <p class="soft">${u("withdraw.lead")}</p>
        ${ne({...i.bind("reason"),label:u("withdraw.reason"),hint:u("withdraw.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${p({label:u("cancel"),onClick:s})}
          ${p({label:u("withdraw"),type:"submit",kind:"danger",busy:i.busy})}
        </div>`})})}),Zn={unsigned:"progress",partly:"progress",signed:"info",annexes:"progress",sealed:"done",on_paper:"warning"},et=f(function({document:e,signing:n}){return L({title:u("title"),id:"ky-so",children:A({of:n,lines:3,children:s=>nt({document:e,found:s,reload:n.refresh})})})}),nt=f(function({document:e,found:n,reload:s}){const[t,i]=w(null),[a,r]=w(null),[d,h]=w(null),g=T=>n.actions.includes(T),b=(T,Pe)=>{i(null),r({job:T,label:Pe}),s()},$=T=>{T&&(r(null),P(u("ended"))),s()},k=tt(n)&&n.annexes.some(T=>!T.signed),_=()=>(k?N(`/documents/${e.id}/signing/package`,"cho-ky.zip"):N(`/documents/${e.id}/signing/file`,"van-ban.pdf")).catch(x),E=g("check")?T=>b(T,u("checking")):void 0,j=g("sign")?"sign":g("seal")?"seal":null,pe=j&&u(j==="seal"&&n.standing==="annexes"?"sealAnnexes":j);return c`<div class="stack signing">
    <p>${V({label:n.standing_label,tone:Zn[n.standing]})}</p>
    ${Ae(n)&&c`<p class="soft">${Ae(n)}</p>`}
    ${a&&O({key:a.job.id,job:a.job,label:a.label,onDone:()=>$(!0),onEnd:()=>$(!1)})}
    ${j&&c`<div>${p({label:pe??"",kind:"primary",icon:"edit",onClick:()=>i(j)})}</div>`}
    ${(g("attach")||g("scan"))&&at({scan:g("scan"),attach:g("attach"),packed:k,found:n,code:e.code,fetch:_,show:i})}
    ${n.files.length>0&&Ne({document:e,files:n.files,check:E,withdraw:h})}
    ${n.annexes.length>0&&st({document:e,found:n,check:E,withdraw:h})}
    ${d&&Jn({document:e,file:d,onClose:()=>h(null),onDone:()=>{h(null),P(u("withdrawn.done")),s()}})}
    ${(t==="sign"||t==="seal")&&zn({document:e,step:t,title:t===j?pe??u(t):u(t),lead:it(t,n),onClose:()=>i(null),onStarted:T=>b(T,u("signing"))})}
    ${(t==="attach"||t==="scan")&&Xn({document:e,way:t,annexes:n.annexes.length>0,onClose:()=>i(null),onStarted:T=>b(T,u("checking"))})}
  </div>`});function Ae({standing:l,actions:e,signer_name:n,signers:s,sha256:t,annexes:i}){return t?s.length>1&&(l==="unsigned"||l==="partly")?u("hint.waitSigners",{names:s.filter(a=>!a.signed).map(a=>a.name).join(", ")}):l==="unsigned"?e.includes("sign")?u("hint.sign"):u("hint.waitSigner",{name:n}):l==="annexes"?u(e.includes("seal")?"hint.annexes":"hint.waitAnnexes",{names:i.filter(a=>!a.signed).map(a=>a.label).join(", ")}):l==="signed"?e.includes("seal")?u("hint.seal"):u("hint.waitSeal"):l==="on_paper"?u("hint.onPaper"):"":u("hint.making")}const tt=({standing:l})=>l==="signed"||l==="annexes";function it(l,e){if(l==="sign")return u("sign.lead",{name:e.signer_name});const n=e.annexes.filter(s=>!s.signed).map(s=>s.label).join(", ");return e.standing==="annexes"?u("sealAnnexes.lead",{names:n}):`${u("seal.lead")}${n&&` ${u("seal.leadAnnexes",{names:n})}`}`}const at=f(function({attach:e,scan:n,packed:s,found:t,code:i,fetch:a,show:r}){return c`<details class="signing-elsewhere"><summary>${u(n?"elsewhere":"elsewhere.only")}</summary>
    <ol>
      ${e&&c`<li><p>${u(s?"elsewhere.fetchAll":"elsewhere.fetch")}</p>
          ${s&&c`<p class="soft">${u("elsewhere.mark",{code:i})}</p>`}
          ${p({label:u(s?"fetchAll":"fetch"),icon:"download",onClick:a})}</li>
          <li>
            <p>${u(s?"elsewhere.attachAll":"elsewhere.attach")}</p>
            ${p({label:u("attach"),icon:"upload",onClick:()=>r("attach")})}
          </li>`}
    </ol>
    ${n&&c`<div>
        <p>${u(t.annexes.length?"elsewhere.scanAll":"elsewhere.scan")}</p>
        ${p({label:u("scan"),icon:"upload",onClick:()=>r("scan")})}
      </div>`}
  </details>`}),st=f(function({document:e,found:n,check:s,withdraw:t}){const i=r=>N(`/documents/${e.id}/annexes/${r}/pdf`,`phu-luc-${r}.pdf`).catch(x),a=()=>N(`/documents/${e.id}/signing/package`,"da-ky.zip").catch(x);return c`<section class="signed-annexes" aria-labelledby="ky-phu-luc"><h3 id="ky-phu-luc">${u("annexes")}</h3>
    <ol>${n.annexes.map(r=>c`<li key=${r.number} class="signed-annex">
        <header>
          <span><strong>${r.label}</strong>. ${r.title}</span>
          ${V({label:r.standing_label,tone:r.signed?"good":"neutral"})}
        </header>
        ${r.files.length>0?Ne({document:e,files:r.files,check:s,withdraw:t}):r.sha256&&c`<div class="signed-acts">
                ${p({label:u("fetchAnnex"),icon:"download",small:!0,onClick:()=>i(r.number)})}
              </div>`}
      </li>`)}</ol>
    ${n.standing==="sealed"&&c`<div>${p({label:u("fetchSigned"),icon:"download",small:!0,onClick:a})}</div>`}
  </section>`});await he("documents");function lt({params:l}){const e=C("/documents/{document_id}",{params:{document_id:l.id}}),[n,s]=w(null),t=e.data;return ke({title:t?se(t):m("title"),crumbs:[{label:m("title"),href:"/van-ban"},{label:t?t.number===null?t.kind_label:t.code:""}],status:t&&V({label:t.state_label,tone:xe(t.state)}),actions:t&&rt({document:t,set:e.set,onNumbered:s}),children:A({of:e,lines:8,children:i=>ct({document:i,making:n,reload:e.refresh})})})}const rt=f(function({document:e,set:n,onNumbered:s}){const[t,i]=w(null),a=(d,h)=>{i(null),n(d),R("/documents?","/documents/register","/reports","/today"),P(h)},r=()=>i(null);return c`
    ${e.actions.includes("recall")&&p({label:m("recall"),kind:"quiet",onClick:()=>i("recall")})}
    ${e.actions.includes("number")&&p({label:m("number"),kind:"primary",icon:"check",onClick:()=>i("number")})}
    ${t==="number"&&Kn({document:e,onClose:r,onDone:d=>{s(d.render_job),a(d,m("number.done",{code:d.code}))}})}
    ${t==="recall"&&Bn({document:e,onClose:r,onDone:d=>a(d,m("recall.done"))})}`}),ct=f(function({document:e,making:n,reload:s}){const t=X(e),i=C("/documents/{document_id}/signing",{params:{document_id:e.id}}),a=i.data?.files.find(r=>r.in_force);return c`<div class="stack">
    ${e.state==="recalled"&&c`<div class="notice is-danger">
        ${I({name:"alert"})}
        <p><strong>${m("recalled",{reason:e.recall_reason})}</strong></p>
      </div>`}
    ${e.state==="approved"&&c`<div class="notice">${I({name:"info"})}<p>${m("waiting")}</p></div>`}
    ${e.state==="draft"&&c`<div class="notice">${I({name:"info"})}<p>${m("draft")}</p></div>`}
    <div class="document">
      <div class="stack">
        ${L({title:m("preview"),children:Mn({document:e,signed:!!a,key:`${e.version}-${a?.seq??0}`})})}
      </div>
      <div class="stack">
        ${t&&et({document:e,signing:i})}
        ${t&&K("document.follow")&&Cn({documentId:e.id})}
        <section class="card" aria-label=${m("title")}>${we({facts:dt(e)})}</section>
        ${Vn({document:e})}
        ${t&&Ln({documentId:e.id})}
        ${L({title:m("files"),children:c`
            ${An({document:e,making:n,reload:()=>Promise.all([s(),i.refresh()]).then(()=>{})})}
            ${xn({document:e})}`})}
        ${t&&_n({document:e})}
        ${t&&K("document.lint")&&e.files.some(r=>r.format==="pdf"&&r.final)&&L({title:m("tab.lint"),children:ln({fetchFile:()=>Be(`/documents/${e.id}/files/pdf`,"van-ban.pdf")})})}
      </div>
    </div>
  </div>`}),ot={report:{path:"/bao-cao",action:"report.read"},plan:{path:"/ke-hoach",action:"plan.read"},draft:{path:"/soan-van-ban",action:"draft.read"}};function dt(l){const e=l.source_kind,n=ot[e],s=l.number_given_by==="external"?m("given.external"):m("given.register");return[{label:m("fact.number"),value:l.number===null?m("unnumbered"):l.code},{label:m("fact.day"),value:D(l.issued_on)},{label:m("fact.signer"),value:l.signer_name},...l.number===null?[]:[{label:m("fact.given"),value:s}],...n&&K(n.action)?[{label:m("fact.source"),value:c`<a href=${`${n.path}/${l.source_id}`}>${m(`source.${e}`)}</a>`}]:[],{label:m("fact.recipients"),wide:!0,value:c`<ul class="recipients">${l.recipients.map(t=>c`<li key=${t}>${t}</li>`)}</ul>`}]}const ht=Object.freeze(Object.defineProperty({__proto__:null,default:lt},Symbol.toStringTag,{value:"Module"}));export{ht as d,wn as l};
