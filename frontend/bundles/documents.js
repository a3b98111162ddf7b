// Licences in vendor/LICENSES.txt.
import{O as y,b as r,r as pe}from"./kit.js";import{c as b,h as K,B as g,g as X,n as Pe,t as Q,k as z,i as R,K as F,I as G,x as Me,b as be,q as T,p as _,H as J,s as H,d as je,L as Ke,r as fe,F as Z,T as ee,z as re,P as ve,M as Be}from"./first.js";import{u as S,L as N,E as I,j as E,k as A,w as ce,n as oe,d as q,h as M,o as x,i as B,s as de,D as P,P as $e,S as L,b as he,r as Le,f as ke,F as ye}from"./frame.js";import{ao as D,P as ne,ap as Oe,S as te,J as O,F as ie,d as W,D as we,R as U,u as _e,T as Ve,aq as Ee,O as Re,j as Ge,al as Ie}from"./shared.js";function Ue(){const[e,n]=y(!1),a=S("/dossiers"),i=K("document.issue"),t=s=>{E("/dossiers"),A(D("saved")),Pe(`/van-ban/ho-so/${s.id}`)};return r`<div class="stack">
    <p class="soft">${D("lead")}</p>
    ${i&&r`<div>${g({label:D("new"),icon:"plus",kind:"primary",onClick:()=>n(!0)})}</div>`}
    ${N({of:a,empty:s=>s.items.length===0,whenEmpty:r`<div class="card">${I({title:D("none"),hint:D("noneHint")})}</div>`,children:s=>r`<div>${We({rows:s.items})}
        ${s.next&&ne({page:s,more:l=>X("/dossiers",{query:{cursor:l}}),onMore:a.set})}</div>`})}
    ${e&&Oe({onClose:()=>n(!1),onDone:t})}
  </div>`}const Qe=b(Ue),ze=({rows:e})=>ce({caption:D("title"),rows:e,rowKey:n=>n.id,href:n=>`/van-ban/ho-so/${n.id}`,columns:[{key:"name",label:D("name"),kind:"main",value:n=>n.title},{key:"notation",label:D("notation"),show:n=>r`<span class="nowrap">${n.notation}</span>`},{key:"year",label:D("year"),value:n=>String(n.year)},{key:"count",label:D("count"),kind:"number",value:n=>oe(n.documents)},{key:"span",label:D("span"),value:n=>n.first_on?D("spanOf",{first:q(n.first_on),last:q(n.last_on)}):"—"}]}),We=b(ze),f=Q({title:"Bản sao",none:"Chưa có bản sao nào.",check:"Trang xác minh bản sao {code}",make:"Sao văn bản",lead:"Bản sao có số riêng trong sổ bản sao. Bản gốc giữ nguyên, không bị sửa.",form:"Hình thức sao","form.SYHint":"Sao đầy đủ từ bản gốc.","form.TrSHint":"Chỉ sao một số trang.","form.SLHint":"Sao từ bản sao y trên giấy đã có.",first:"Từ trang",last:"Đến trang",pagesMissing:"Hãy ghi từ trang nào đến trang nào.",medium:"Dùng để","medium.paper":"In ra giấy, ký và đóng dấu","medium.paperHint":"Phần “SAO Y”, số, ngày, nơi nhận, chữ ký nằm dưới phần cuối của văn bản.","medium.electronic":"Gửi bản điện tử","medium.electronicHint":"Góc trên bên phải trang đầu ghi hình thức sao, cơ quan, thời gian.",recipients:"Nơi nhận bản sao",recipientsHint:"Mỗi dòng một nơi.",signer:"Người ký bản sao",signerUsual:"Người ký thường lệ",submit:"Cấp số và tạo bản sao",done:"Đã cấp số bản sao {code}.",making:"Đang tạo bản sao {code}",download:"Tải {code}",electronic:"bản điện tử",paper:"bản giấy",pages:"trang {first}–{last}",register:"Sổ bản sao",registerNone:"Năm {year} chưa có bản sao",registerNoneHint:"Mở một văn bản đã phát hành, bấm “Sao văn bản”.",year:"Năm",code:"Số bản sao",day:"Ngày sao",document:"Văn bản được sao",part:"Phụ lục {n} (tệp riêng): {format}"}),Ye=5;function Xe(){const[e,n]=z(),a=Number(R.value.slice(0,4)),i={year:Number(e.nam)||a},t=S("/document-copies",{query:i});return r`<div class="stack">
    <div class="row register-tools">
      ${te({label:f("year"),name:"nam",value:String(i.year),empty:!1,onChange:s=>n({nam:s}),options:Array.from({length:Ye},(s,l)=>String(a-l)).map(s=>({value:s,label:s}))})}
    </div>
    ${N({of:t,empty:s=>s.items.length===0,whenEmpty:I({title:f("registerNone",{year:i.year}),hint:f("registerNoneHint")}),children:s=>r`<div>${ce({caption:f("register"),rows:s.items,rowKey:l=>l.id,href:l=>`/van-ban/${l.document_id}`,columns:[{key:"code",label:f("code"),kind:"main",value:l=>l.code},{key:"form",label:f("form"),value:l=>`${l.form_label}, ${f(l.electronic?"electronic":"paper")}`},{key:"day",label:f("day"),value:l=>q(l.made_on)},{key:"document",label:f("document"),value:l=>`${l.document_code} ${l.document_summary}`},{key:"signer",label:f("signer"),value:l=>l.signer_name,hideOnPhone:!0},{key:"recipients",label:f("recipients"),value:l=>l.recipients.join("; ")||"—",hideOnPhone:!0}]})}${ne({page:s,more:l=>X("/document-copies",{query:{...i,cursor:l}}),onMore:t.set})}</div>`})}</div>`}const Je=b(Xe),Ze={draft:"progress",approved:"info",issued:"done",recalled:"danger"},xe=e=>Ze[e]??"neutral",Y=({state:e})=>e==="issued"||e==="recalled",ae=({kind_label:e,summary:n})=>n?`${e} ${n.charAt(0).toLowerCase()}${n.slice(1)}`:e,k=Q({title:"Kiểm tra thể thức một tệp",lead:"Máy đo khổ giấy, lề, phông, cỡ chữ và vị trí từng thành phần theo Nghị định 30/2020/NĐ-CP, rồi khoanh chỗ sai trên ảnh trang.",file:"Tệp PDF hoặc Word cần kiểm tra",fileHint:"Tốt nhất là PDF xuất từ Word. Bản quét chỉ đo được khổ giấy và độ nét. Tệp gửi lên bị xóa ngay sau khi đo; kết quả chỉ mình bạn xem được, giữ 3 ngày.",start:"Kiểm tra",running:"Đang đo thể thức “{name}”",again:"Kiểm tra tệp khác",print:"Tải bản in kết quả",printName:"kiem-tra-the-thuc.pdf",pages:"Tệp “{name}”, {pages} trang. Kết quả tự xóa lúc {until}.",next:"Sửa từng mục trong Word, lưu lại, xuất PDF (File > Save As > PDF) rồi kiểm tra lần nữa.",clean:"Đạt thể thức theo Nghị định 30/2020/NĐ-CP",warnings:"còn {count} điểm nên xem lại",faulty:"Có {count} lỗi thể thức phải sửa",error:"Lỗi phải sửa",warning:"Nên xem lại",note:"Ghi chú",pageTitle:"Trang {page}",whole:"Cả tệp",pageClean:"Không có lỗi nào trên trang này.",picture:"Ảnh trang {page} của tệp đã kiểm tra",onPage:"Xem mục {number} trên ảnh trang",inList:"Mục {number}: {message}",found:"Đo được",wanted:"Quy định",mend:"Cách sửa trong Word",mendScan:"Cách quét lại",sameAs:"Sửa như mục {number}",rule:"Quy tắc {rule}",own:"Kiểm tra thể thức văn bản này",ownHint:"Đo lại tệp PDF đã phát hành, như với văn bản của nơi khác.",details:"Xem từng điểm trên ảnh trang"});await de("lint");const se=3,le=15;function en({found:e}){const n=s=>e.findings.filter(l=>l.severity===s).length,a=n("warning")?`; ${k("warnings",{count:n("warning")})}`:"",i=e.clean?`${e.substance==="text"?k("clean"):e.verdict}${a}`:k("faulty",{count:n("error")}),t=e.clean?e.substance==="text"?"is-good":"is-warning":"is-danger";return r`<div class=${`notice ${t}`} role="status">${G({name:e.clean?"check":"alert"})}
    <p><strong>${i}</strong><br />${k("pages",{name:e.name,pages:e.pages,until:B(e.kept_until)})}</p></div>`}const Se=b(en);function nn({id:e,found:n,again:a}){const[i,t]=y({number:0,place:"list"}),s=(($,w)=>t({number:$,place:w}));pe(()=>{i.number&&document.getElementById(`${i.place}-${i.number}`)?.scrollIntoView({block:"center",behavior:"smooth"})},[i]);const l=new Set(n.pictures.map($=>$.page)),o=an(n.findings),d=n.findings.filter($=>$.page===null||!l.has($.page)),m=$=>dn({findings:$,first:o,picked:i.number,pick:s}),p=d.some($=>$.severity==="error"),v=d.length>0&&M({title:k("whole"),children:m(d)});return r`<div class="stack">
    ${Se({found:n})}
    ${!n.clean&&n.substance!=="scan"&&r`<p>${k("next")}</p>`}
    <div class="row">
      ${g({label:k("print"),kind:"primary",icon:"download",onClick:()=>F(`/documents/lint/${e}/report`,k("printName")).catch(x)})}
      ${a}
    </div>
    ${p&&v}
    ${n.pictures.map($=>{const w=n.findings.filter(V=>V.page===$.page);return r`<section class="card lint-leaf" key=${$.page} aria-label=${k("pageTitle",{page:$.page})}>
        <h2>${k("pageTitle",{page:$.page})}</h2>
        ${ln({id:e,picture:$,findings:w,picked:i.number,pick:s})}
        ${w.length?m(w):r`<p class="soft">${k("pageClean")}</p>`}
      </section>`})}
    ${!p&&v}
  </div>`}const tn=b(nn);function an(e){const n=new Map;for(const{rule:a,number:i}of e)n.has(a)||n.set(a,i);return n}function sn({id:e,picture:n,findings:a,picked:i,pick:t}){const{page:s,width:l,height:o}=n,d=a.flatMap(m=>m.box?[{...m,box:m.box}]:[]);return r`<div class="lint-sheet">
    <img src=${Me(`/documents/lint/${e}/pages/${s}`)} alt=${k("picture",{page:s})} width=${Math.round(l)}
      height=${Math.round(o)} loading="lazy" />
    <svg viewBox=${`0 0 ${l} ${o}`}>
      ${d.map(m=>cn({finding:m,picked:i===m.number,pick:t,key:m.number}))}
    </svg>
  </div>`}const ln=b(sn);function rn({finding:e,picked:n,pick:a}){const[i=0,t=0,s=0,l=0]=e.box,o=i-se,d=t-se,m=o-le-(le+1)*e.slot,p=()=>a(e.number,"list"),v=$=>{$.key!=="Enter"&&$.key!==" "||($.preventDefault(),p())};return r`<g id=${`picture-${e.number}`}
    class=${be("lint-frame",`is-${e.severity}`,n&&"is-picked")} role="button" tabindex="0"
    aria-label=${k("inList",{number:e.number,message:e.message})} onClick=${p} onKeyDown=${v}>
    <rect x=${o} y=${d} width=${s-i+2*se} height=${l-t+2*se} />
    <g class="lint-tag" style=${{"--slot":e.slot}}>
      <rect class="lint-badge" x=${m} y=${d} width=${le} height=${13} />
      <text x=${m+le/2} y=${d+10}>${e.number}</text>
    </g>
  </g>`}const cn=b(rn);function on({findings:e,first:n,picked:a,pick:i}){return r`<ol class="lint-list">${e.map(t=>r`<li key=${t.number} id=${`list-${t.number}`}
      class=${be("lint-item",`is-${t.severity}`,a===t.number&&"is-picked")}>
      ${t.box?r`<button type="button" class="lint-number" aria-label=${k("onPage",{number:t.number})}
            onClick=${()=>i(t.number,"picture")}>${t.number}</button>`:r`<span class="lint-number">${t.number}</span>`}
      <div class="lint-words">
        <p><strong>${t.message}</strong></p>
        ${t.found&&r`<dl class="lint-compared"><div><dt>${k("found")}</dt><dd>${t.found}</dd></div>
            ${t.wanted&&r`<div><dt>${k("wanted")}</dt><dd>${t.wanted}</dd></div>`}</dl>`}
        ${un({finding:t,like:n.get(t.rule)??t.number})}
        <p class="soft small">${[k(t.severity),t.clause,k("rule",{rule:t.rule})].filter(Boolean).join(" · ")}</p>
      </div>
    </li>`)}</ol>`}const dn=b(on);function hn({finding:e,like:n}){return e.steps.length===0?r``:n!==e.number?r`<p><a href=${`#list-${n}`} onClick=${a=>{a.preventDefault(),document.getElementById(`list-${n}`)?.scrollIntoView({block:"center",behavior:"smooth"})}}>${k("sameAs",{number:n})}</a></p>`:r`<details open=${e.severity==="error"}><summary>${k(e.rule==="S1"?"mendScan":"mend")}</summary>
    <ol>${e.steps.map(a=>r`<li key=${a}>${a}</li>`)}</ol></details>`}const un=b(hn);function mn(){const[e,n]=z(),[a,i]=y(null),t=T({initial:{file:[]},check:({file:o})=>o.length?{}:{file:k("file")},submit:({file:o},d)=>_("/documents/lint",{body:J(o[0]),key:d}),done:i}),s=()=>{i(null),t.reset({file:[]}),n({check:""})},l=g({label:k("again"),icon:"refresh",onClick:s});return e.check?bn({id:e.check,again:l,key:e.check}):M({title:k("title"),hint:k("lead"),children:a?r`
        ${O({job:a,label:k("running",{name:t.values.file[0]?.name??""}),onDone:o=>n({check:o.id})})}
        <div>${l}</div>`:H({form:t,label:k("title"),children:r`
            ${ie({...t.bind("file"),label:k("file"),hint:k("fileHint"),accept:".pdf,.docx",required:!0})}
            <div class="form-actions">
              ${g({label:k("start"),type:"submit",kind:"primary",icon:"check",busy:t.busy,disabled:t.values.file.length===0})}
            </div>`})})}const gn=b(mn);function pn({id:e,again:n}){const a=S("/documents/lint/{job_id}",{params:{job_id:e}});return r`<div class="stack">
    ${N({of:a,lines:8,children:i=>tn({id:e,found:i,again:n})})}
    ${a.now.value.state==="error"&&r`<div>${n}</div>`}
  </div>`}const bn=b(pn);function fn({fetchFile:e}){const[n,a]=y({busy:!1,job:null,name:"",problem:""}),i=async()=>{a({busy:!0,job:null,name:"",problem:""});try{const t=await e();a({busy:!1,job:await _("/documents/lint",{body:J(t)}),name:t.name,problem:""})}catch(t){a({busy:!1,job:null,name:"",problem:je(t).message})}};return r`${n.job?kn({job:n.job,name:n.name,key:n.job.id}):r`<p class="soft">${k("ownHint")}</p>
        <div>${g({label:k("own"),icon:"check",busy:n.busy,onClick:i})}</div>`}
    ${n.problem&&r`<p class="field-error" role="alert">${n.problem}</p>`}`}const vn=b(fn);function $n({job:e,name:n}){const[a,i]=y(!1);return a?wn({id:e.id}):O({job:e,label:k("running",{name:n}),onDone:()=>i(!0)})}const kn=b($n);function yn({id:e}){const n=S("/documents/lint/{job_id}",{params:{job_id:e}});return N({of:n,lines:2,children:a=>r`<div class="stack">
      ${Se({found:a})}
      <div>${Ke({label:k("details"),href:`/van-ban?tab=the-thuc&check=${e}`,icon:"eye"})}</div>
    </div>`})}const wn=b(yn),c=Q({title:"Sổ đăng ký văn bản đi năm {year}",year:"Năm",search:"Số, trích yếu, người ký, nơi nhận",kind:"Tên loại","kind.report":"Báo cáo","kind.plan":"Kế hoạch","kind.decision":"Quyết định","kind.proposal":"Tờ trình","kind.notice":"Thông báo","kind.guideline":"Hướng dẫn","kind.statute":"Quy chế","kind.invitation":"Giấy mời","kind.letter":"Công văn",state:"Trạng thái","state.issued":"Đã phát hành","state.recalled":"Đã thu hồi",waiting:"Ngày chuyển","waiting.true":"Chưa ghi ngày chuyển",none:"Năm {year} chưa có văn bản nào được cấp số",noneHint:"Mở văn bản đang chờ cấp số, bấm “Cấp số và phát hành”; văn bản sẽ vào sổ này.",noneMatching:"Không có văn bản nào khớp",noneMatchingHint:"Đổi chữ tìm hoặc bỏ lọc.",hint:"Số, ngày, tên loại, người ký lấy từ văn bản. Cột (6) đến (10) do văn thư ghi.",code:"Số, ký hiệu văn bản",day:"Ngày tháng văn bản",summary:"Tên loại và trích yếu nội dung văn bản",signer:"Người ký",recipients:"Nơi nhận văn bản",archive:"Đơn vị, người nhận bản lưu",copies:"Số lượng bản",sent:"Ngày chuyển",receipt:"Ký nhận",note:"Ghi chú","print.pdf":"In sổ (PDF)","print.xlsx":"Tải Excel","print.job":"Đang tạo sổ văn bản đi năm {year}","print.get":"Tải {name}",fill:"Ghi sổ","fill.title":"Ghi sổ: {code}","fill.done":"Đã ghi sổ.","fill.copies":"Số lượng bản phát hành","fill.sent":"Ngày chuyển văn bản","fill.receipt":"Người nhận, ký nhận","fill.note":"Ghi chú khác","fill.noteHint":"Thu hồi, đính chính, thay thế tự hiện trong sổ; không cần ghi ở đây.",searches:"Tìm kiếm đã lưu","searches.save":"Lưu tìm kiếm này","searches.name":"Tên tìm kiếm","searches.saved":"Đã lưu tìm kiếm.","searches.forget":"Bỏ tìm kiếm “{name}”","searches.missing":"Hãy đặt tên.",scheme:"Cách đánh số","scheme.title":"Cách đánh số và mã cơ quan","scheme.series":"Sổ số","scheme.perKind":"Mỗi tên loại một dãy số","scheme.perKindHint":"01/BC-UBND, 01/KH-UBND…","scheme.one":"Một dãy số chung cho mọi văn bản","scheme.oneHint":"01/BC-UBND, 02/KH-UBND… Chỉ đổi được khi năm nay chưa cấp số nào.","scheme.organ":"Mã định danh điện tử của cơ quan","scheme.organHint":"Theo Quyết định 20/2020/QĐ-TTg, ví dụ H49.61.21; ghi vào dữ liệu đặc tả XML.","scheme.days":"Nhắc khi đơn vị chưa nhận văn bản sau (ngày)","scheme.daysBad":"Từ 1 đến 30 ngày.","scheme.done":"Đã lưu cách đánh số.",line:"Trong sổ văn bản đi","line.copies":"Số lượng bản","line.pages":"Số trang",metadata:"Dữ liệu đặc tả (XML)",relations:"Đính chính, thay thế","relations.none":"Không có văn bản nào đính chính hay thay thế văn bản này.","relations.add":"Nối văn bản","relations.title":"Văn bản này đính chính hoặc thay thế","relations.kind":"Văn bản này","relations.corrects":"Đính chính thể thức, kỹ thuật trình bày, thủ tục","relations.correctsHint":"Chỉ công văn đính chính.","relations.replaces":"Thay thế vì sai nội dung","relations.replacesHint":"Văn bản cùng loại với văn bản bị thay thế.","relations.target":"Văn bản đã phát hành","relations.year":"Năm của văn bản đó","relations.missing":"Hãy chọn văn bản.","relations.done":"Đã nối hai văn bản.","relations.remove":"Bỏ nối với {code}","relations.removeAsk":"Bỏ nối với văn bản {code}?","relations.removed":"Đã bỏ nối.","relations.ofDay":"{code} ngày {day}",deliveries:"Nơi nhận trong phường","deliveries.progress":"{done}/{total} đơn vị đã nhận","deliveries.none":"Không có đơn vị nào trong phường ở Nơi nhận.","deliveries.unit":"Đơn vị","deliveries.state":"Tình trạng","deliveries.waiting":"Chưa xem, đã {days} ngày","deliveries.sentToday":"Chưa xem, gửi hôm nay","deliveries.opened":"Đã xem, chưa nhận","deliveries.done":"{at}, {name}","deliveries.doneLabel":"Đã nhận","deliveries.paper":"Đã nhận bản giấy","deliveries.paperAsk":"Ghi “{unit}” đã nhận văn bản bằng bản giấy?","deliveries.outside":"Ngoài phường hoặc chưa nhận ra đơn vị, gửi theo cách thường: {names}.","deliveries.add":"Gửi thêm đơn vị","deliveries.pick":"Đơn vị nhận thêm","deliveries.added":"Đã gửi thêm.","deliveries.missing":"Hãy chọn ít nhất một đơn vị.",cancel:"Thôi",save:"Lưu"});function _n({row:e,onClose:n,onDone:a}){const{kept_by:i,copies:t,handed_on:s,received_by:l,note:o}=e.line,d=T({initial:{kept_by:i,copies:t,handed_on:s,received_by:l,note:o},submit:(m,p)=>fe("/documents/{document_id}/register-line",{params:{document_id:e.id},version:e.line.version,body:m,key:p}),done:m=>{E("/documents/register"),a?.(m),A(c("fill.done")),n()}});return P({title:c("fill.title",{code:e.code}),onClose:n,children:H({form:d,label:c("fill"),children:r`
        ${Z({...d.bind("kept_by"),label:c("archive"),maxlength:200})}
        <div class="form-row">
          ${W({...d.bind("copies"),label:c("fill.copies")})}
          ${we({...d.bind("handed_on"),label:c("fill.sent"),max:R.value})}
        </div>
        ${Z({...d.bind("received_by"),label:c("fill.receipt"),maxlength:200})}
        ${ee({...d.bind("note"),label:c("fill.note"),hint:c("fill.noteHint"),rows:2})}
        <div class="form-actions">
          ${g({label:c("cancel"),onClick:n})}
          ${g({label:c("save"),type:"submit",kind:"primary",busy:d.busy})}
        </div>`})})}const Ce=b(_n);function xn({onClose:e}){const n=S("/documents/number-scheme");return n.data?Tn({scheme:n.data,onClose:e}):null}const Sn=b(xn);function Cn({scheme:e,onClose:n}){const a=T({initial:{series:e.one_series?"one":"kind",organ_id:e.organ_id,remind_days:e.remind_days},check:({remind_days:i})=>i&&i>=1&&i<=30?{}:{remind_days:c("scheme.daysBad")},submit:({series:i,organ_id:t,remind_days:s},l)=>fe("/documents/number-scheme",{body:{one_series:i==="one",organ_id:t,remind_days:s},key:l}),done:()=>{E("/documents/number-scheme","/today"),A(c("scheme.done")),n()}});return P({title:c("scheme.title"),onClose:n,children:H({form:a,label:c("scheme.title"),children:r`
        ${U({...a.bind("series"),label:c("scheme.series"),options:[{value:"kind",label:c("scheme.perKind"),hint:c("scheme.perKindHint")},{value:"one",label:c("scheme.one"),hint:c("scheme.oneHint")}]})}
        ${Z({...a.bind("organ_id"),label:c("scheme.organ"),hint:c("scheme.organHint"),maxlength:35})}
        ${W({...a.bind("remind_days"),label:c("scheme.days"),required:!0})}
        <div class="form-actions">
          ${g({label:c("cancel"),onClick:n})}
          ${g({label:c("save"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}const Tn=b(Cn);function Hn({wanted:{year:e,kind:n,state:a,q:i}}){const[t,s]=y(null),l=d=>_("/documents/register/print",{body:{year:e,format:d,kind:n??null,state:a??null,q:i}}).then(s,x),o=d=>{const{file_id:m,name:p}=d.result;s(null),F(`/files/${m}`,p).catch(x)};return t?O({key:t.id,job:t,label:c("print.job",{year:e}),onDone:o,onEnd:()=>s(null)}):r`
    ${g({label:c("print.pdf"),icon:"print",onClick:()=>l("pdf")})}
    ${g({label:c("print.xlsx"),icon:"table",onClick:()=>l("xlsx")})}`}const qn=b(Hn),ue=["nam","kind","state","cho","q"];function Dn(){const[e,n]=z(),[a,i]=y(!1),t=S("/documents/register/searches"),s=ue.filter(m=>e[m]),l=m=>n(Object.fromEntries(ue.map(p=>[p,m[p]??null]))),o=m=>re("/documents/register/searches/{search_id}",{params:{search_id:m}}).then(()=>t.refresh(),x),d=t.data??[];return d.length===0&&s.length===0?null:r`<div class="row searches" role="group" aria-label=${c("searches")}>
    ${d.length>0&&r`<span class="soft small">${c("searches")}:</span>`}
    ${d.map(m=>r`<span class="search-kept" key=${m.id}>
          ${g({label:m.name,small:!0,icon:"search",pressed:ue.every(p=>(e[p]??"")===(m.query[p]??"")),onClick:()=>l(m.query)})}
          ${g({label:c("searches.forget",{name:m.name}),small:!0,kind:"quiet",icon:"cross",iconOnly:!0,onClick:()=>{o(m.id)}})}
        </span>`)}
    ${s.length>0&&g({label:c("searches.save"),small:!0,kind:"quiet",icon:"plus",onClick:()=>i(!0)})}
    ${a&&An({query:Object.fromEntries(s.map(m=>[m,e[m]??""])),onClose:()=>i(!1),onDone:()=>{t.refresh()}})}
  </div>`}const Fn=b(Dn);function Nn({query:e,onClose:n,onDone:a}){const i=T({initial:{name:""},check:({name:t})=>t.trim()?{}:{name:c("searches.missing")},submit:({name:t},s)=>_("/documents/register/searches",{body:{name:t,query:e},key:s}),done:()=>{A(c("searches.saved")),a(),n()}});return P({title:c("searches.save"),onClose:n,children:H({form:i,label:c("searches.save"),children:r`
        ${Z({...i.bind("name"),label:c("searches.name"),required:!0,maxlength:100})}
        <div class="form-actions">
          ${g({label:c("cancel"),onClick:n})}
          ${g({label:c("save"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const An=b(Nn),Pn=5,Mn=["report","plan","decision","proposal","notice","guideline","statute","invitation","letter"],me=[{key:"code",show:e=>r`<a class="nowrap" href=${`/van-ban/${e.id}`}>${e.code}</a>`},{key:"day",show:e=>q(e.issued_on)},{key:"summary",show:ae},{key:"signer",show:e=>e.signer_name},{key:"recipients",show:e=>e.recipients.join("; ")},{key:"archive",show:e=>e.line.kept_by},{key:"copies",show:e=>e.line.copies},{key:"sent",show:e=>e.line.handed_on&&q(e.line.handed_on)},{key:"receipt",show:e=>e.line.received_by},{key:"note",show:e=>e.remarks}],jn=e=>[{name:"nam",label:c("year"),all:String(e),options:Array.from({length:Pn},(n,a)=>String(e-1-a)).map(n=>({value:n,label:n}))},{name:"kind",label:c("kind"),options:Mn.map(n=>({value:n,label:c(`kind.${n}`)}))},{name:"state",label:c("state"),options:["issued","recalled"].map(n=>({value:n,label:c(`state.${n}`)}))},{name:"cho",label:c("waiting"),options:[{value:"true",label:c("waiting.true")}]}];function Kn(){const[e]=z(),[n,a]=y(null),[i,t]=y(!1),s=Number(R.value.slice(0,4)),l=Number(e.nam)||s,o={year:l,kind:e.kind,state:e.state,q:e.q??"",waiting:e.cho==="true"},d=S("/documents/register",{query:o}),m=!!(o.kind||o.state||o.q||o.waiting),p=K("document.issue");return r`<div class="stack register">
    ${_e({filters:jn(s),search:c("search")})}
    ${Fn({})}
    <div class="row">
      ${qn({key:JSON.stringify(o),wanted:o})}
      ${p&&g({label:c("scheme"),kind:"quiet",icon:"edit",onClick:()=>t(!0)})}
    </div>
    ${N({of:d,empty:v=>v.items.length===0,whenEmpty:r`<div class="card">
        ${m?I({title:c("noneMatching"),hint:c("noneMatchingHint")}):I({title:c("none",{year:l}),hint:c("noneHint")})}
      </div>`,children:v=>r`<div class="stack"><h2 class="register-title">${c("title",{year:l})}</h2>
        ${On({rows:v.items,year:l,onFill:p?a:void 0})}
        ${v.next&&ne({page:v,more:$=>X("/documents/register",{query:{...o,cursor:$}}),onMore:d.set})}
        ${p&&r`<p class="soft small">${c("hint")}</p>`}</div>`})}
    ${n&&Ce({row:n,onClose:()=>a(null)})}
    ${i&&Sn({onClose:()=>t(!1)})}
  </div>`}const Bn=b(Kn),Ln=({rows:e,year:n,onFill:a})=>r`<div class="table-frame" tabindex="0" role="region" aria-label=${c("title",{year:n})}><table class="register-table">
  <caption class="visually-hidden">${c("title",{year:n})}</caption>
  <thead><tr>${me.map(({key:i})=>r`<th scope="col" key=${i}>${c(i)}</th>`)}</tr>
    <tr class="register-places" aria-hidden="true">${me.map(({key:i},t)=>r`<td key=${i}>(${t+1})</td>`)}</tr></thead>
  <tbody>${e.map(i=>r`<tr key=${i.id} class=${i.state==="recalled"?"is-recalled":""}>
      ${me.map(({key:t,show:s})=>r`<td key=${t} class=${`is-${t}`} data-label=${c(t)}>
            ${s(i)}
            ${a&&t==="code"&&g({label:c("fill"),small:!0,kind:"quiet",icon:"edit",onClick:()=>a(i)})}
          </td>`)}
    </tr>`)}</tbody>
</table></div>`,On=b(Ln),u=Q({title:"Văn bản",lead:"Văn bản của Ủy ban nhân dân phường: dự thảo, chờ cấp số, đã phát hành.","tab.list":"Danh sách","tab.register":"Sổ văn bản đi","tab.dossiers":"Hồ sơ","tab.lint":"Kiểm tra thể thức",none:"Chưa có văn bản nào",noneHint:"Văn bản được làm từ báo cáo tháng hoặc kế hoạch; khi lãnh đạo duyệt, văn bản vào đây chờ cấp số.",noneMatching:"Không có văn bản nào khớp với bộ lọc",noneMatchingHint:"Bỏ lọc để xem tất cả văn bản.",summary:"Tên loại, trích yếu",code:"Số, ký hiệu",state:"Trạng thái",issuedOn:"Ngày ban hành",signer:"Người ký",kind:"Tên loại","state.draft":"Dự thảo","state.approved":"Chờ cấp số","state.issued":"Đã phát hành","state.recalled":"Đã thu hồi","kind.report":"Báo cáo","kind.plan":"Kế hoạch","kind.decision":"Quyết định","kind.proposal":"Tờ trình","kind.notice":"Thông báo","kind.guideline":"Hướng dẫn","kind.invitation":"Giấy mời","kind.letter":"Công văn",unnumbered:"chưa có số",number:"Cấp số và phát hành","number.lead":"Sau khi cấp số, nội dung văn bản được giữ nguyên mãi. Muốn thay đổi phải làm văn bản mới.","number.day":"Ngày ban hành","number.source":"Số văn bản","number.register":"Lấy số kế tiếp trong sổ văn bản đi","number.registerHint":"Máy cấp số, không trùng, không bỏ cách.","number.external":"Số đã được cấp ở hệ thống của văn phòng","number.externalHint":"Nhập đúng số đã được cấp.","number.value":"Số đã được cấp","number.missing":"Hãy nhập số đã được cấp.","number.dayMissing":"Hãy nhập ngày ban hành.","number.done":"Đã phát hành văn bản số {code}.",recall:"Thu hồi văn bản","recall.lead":"Văn bản vẫn giữ số và tệp, được đánh dấu đã thu hồi. Không hoàn tác được.","recall.reason":"Lý do thu hồi","recall.reasonHint":"Ghi số, ngày của văn bản thu hồi nếu có.","recall.done":"Đã thu hồi văn bản.",recalled:"Văn bản đã thu hồi: {reason}",waiting:"Lãnh đạo đã duyệt. Văn bản chờ văn thư cấp số và phát hành.",draft:"Đây là dự thảo: chưa có số, bản in mang chữ DỰ THẢO.",cancel:"Thôi","fact.number":"Số, ký hiệu","fact.day":"Ngày ban hành","fact.signer":"Người ký","fact.given":"Nguồn cấp số","given.register":"Sổ văn bản đi của phần mềm","given.external":"Hệ thống của văn phòng","fact.source":"Làm từ","source.report":"Báo cáo tháng","source.plan":"Kế hoạch","source.draft":"Văn bản tự soạn","fact.recipients":"Nơi nhận",files:"Tệp văn bản","files.pdf":"PDF","files.docx":"Word","files.xlsx":"Excel (phụ lục)","files.download":"Tải {format}","files.make":"Tạo và tải {format}","files.making":"Đang tạo tệp {format}","files.pending":"Đang tạo các tệp của văn bản đã phát hành…","files.draftHint":"Tệp của dự thảo được tạo mới mỗi lần tải, đúng với nội dung hiện tại.",preview:"Bản in","preview.show":"Xem bản in","preview.making":"Đang tạo bản in"});await de("documents");const Vn=[{name:"state",label:u("state"),options:["draft","approved","issued","recalled"].map(e=>({value:e,label:u(`state.${e}`)}))},{name:"kind",label:u("kind"),options:["report","plan","decision","proposal","notice","guideline","invitation","letter"].map(e=>({value:e,label:u(`kind.${e}`)}))}];function En(){return $e({title:u("title"),lead:u("lead"),children:Ve({label:u("title"),tabs:[{name:"danh-sach",label:u("tab.list"),show:()=>Gn({})},{name:"so",label:u("tab.register"),show:()=>Bn({})},{name:"ban-sao",label:f("register"),show:()=>Je({})},...K("document.follow")?[{name:"ho-so",label:u("tab.dossiers"),show:()=>Qe({})}]:[],...K("document.lint")?[{name:"the-thuc",label:u("tab.lint"),show:()=>gn({})}]:[]]})})}function Rn(){const[e]=z(),n={state:e.state,kind:e.kind},a=S("/documents",{query:n}),i=!!(e.state||e.kind);return r`<div class="stack">
    ${_e({filters:Vn})}
    ${N({of:a,empty:t=>t.items.length===0,whenEmpty:i?I({title:u("noneMatching"),hint:u("noneMatchingHint")}):I({title:u("none"),hint:u("noneHint")}),children:t=>r`<div>
        ${ce({caption:u("title"),rows:t.items,rowKey:s=>s.id,href:s=>`/van-ban/${s.id}`,tone:s=>s.state==="recalled"?"muted":void 0,columns:[{key:"summary",label:u("summary"),kind:"main",value:ae},{key:"code",label:u("code"),show:s=>s.number===null?r`<span class="soft">${u("unnumbered")}</span>`:r`<span class="nowrap">${s.code}</span>`},{key:"issued",label:u("issuedOn"),value:s=>q(s.issued_on)},{key:"signer",label:u("signer"),value:s=>s.signer_name,hideOnPhone:!0},{key:"state",label:u("state"),show:s=>L({label:s.state_label,tone:xe(s.state)})}]})}
        ${ne({page:t,more:s=>X("/documents",{query:{...n,cursor:s}}),onMore:a.set})}
      </div>`})}
  </div>`}const Gn=b(Rn),In=Object.freeze(Object.defineProperty({__proto__:null,default:En},Symbol.toStringTag,{value:"Module"})),Te=["SY","TrS","SL"];function Un({document:e}){const n=S("/documents/{document_id}/copies",{params:{document_id:e.id}}),[a,i]=y(!1),[t,s]=y(null),l=n.data;if(!l||l.copies.length===0&&!l.actions.includes("copy"))return null;const o=d=>F(`/documents/${e.id}/copies/${d.id}/file`,"ban-sao.pdf").catch(x);return M({title:f("title"),children:r`
      ${l.copies.length===0&&r`<p class="soft">${f("none")}</p>`}
      <ul class="document-files">${l.copies.map(d=>r`<li key=${d.id}>
          ${d.ready?g({label:f("download",{code:d.code}),icon:"download",onClick:()=>{o(d)}}):t?.id===d.id&&O({job:t.job,label:f("making",{code:d.code}),onDone:()=>{n.refresh()}})}
          <span class="soft small">
            ${[d.form_label,f(d.electronic?"electronic":"paper"),...d.pages.length>0?[f("pages",{first:d.pages[0]??1,last:d.pages.at(-1)??1})]:[],q(d.made_on),d.signer_name].join(" · ")}
          </span>
          ${d.check_url&&r`<a class="small" href=${new URL(d.check_url).pathname} target="_blank" rel="noopener">${f("check",{code:d.code})}</a>`}
        </li>`)}</ul>
      ${l.actions.includes("copy")&&r`<div>${g({label:f("make"),icon:"document",onClick:()=>i(!0)})}</div>`}
      ${a&&Wn({document:e,all:l,onClose:()=>i(!1),onDone:d=>{i(!1),s(d),n.refresh(),A(f("done",{code:d.code}))}})}`})}const Qn=b(Un);function zn({document:e,all:n,onClose:a,onDone:i}){const t=T({initial:{form:"SY",medium:"paper",first_page:null,last_page:null,recipients:"",signer_id:""},check:({form:s,first_page:l,last_page:o})=>s==="TrS"&&(!l||!o)?{first_page:f("pagesMissing")}:{},submit:(s,l)=>_("/documents/{document_id}/copies",{params:{document_id:e.id},key:l,body:{form:Te.find(o=>o===s.form)??"SY",electronic:s.medium==="electronic",signer_id:s.signer_id||null,recipients:s.recipients.split(`
`).map(o=>o.trim()).filter(Boolean).map(o=>({name:o,purpose:""})),first_page:s.form==="TrS"?s.first_page:null,last_page:s.form==="TrS"?s.last_page:null}}),done:i});return P({title:f("make"),onClose:a,children:H({form:t,label:f("make"),children:r`
        <p class="soft">${f("lead")}</p>
        ${U({...t.bind("form"),label:f("form"),options:Te.map(s=>({value:s,label:Ee[s],hint:f(`form.${s}Hint`)}))})}
        ${t.values.form==="TrS"&&r`<div class="form-row">
            ${W({...t.bind("first_page"),label:f("first")})}
            ${W({...t.bind("last_page"),label:f("last")})}
          </div>`}
        ${U({...t.bind("medium"),label:f("medium"),options:[{value:"paper",label:f("medium.paper"),hint:f("medium.paperHint")},{value:"electronic",label:f("medium.electronic"),hint:f("medium.electronicHint")}]})}
        ${t.values.medium==="paper"&&ee({...t.bind("recipients"),label:f("recipients"),hint:f("recipientsHint"),rows:2})}
        ${t.values.medium==="paper"&&te({...t.bind("signer_id"),label:f("signer"),empty:f("signerUsual"),options:n.signers.map(({id:s,label:l})=>({value:s,label:l}))})}
        <div class="form-actions">${g({label:f("submit"),type:"submit",kind:"primary",busy:t.busy})}</div>`})})}const Wn=b(zn);function Yn({document:e}){const n=e.files.filter(a=>a.final&&a.format.includes("-"));return n.length===0?null:r`<ul class="document-files">${n.map(a=>{const[i="pdf",t="1"]=a.format.split("-"),s=f("part",{n:t,format:i==="pdf"?"PDF":"Word"});return r`<li key=${a.format}>
      ${g({label:s,icon:"download",onClick:()=>{F(`/documents/${e.id}/annexes/${t}/${i}`,`phu-luc-${t}.${i}`).catch(x)}})}
    </li>`})}</ul>`}const Xn=b(Yn);function Jn({documentId:e}){const[n,a]=y(!1),i=S("/documents/{document_id}/deliveries",{params:{document_id:e}}),t=i.data?.actions.includes("add");return M({title:c("deliveries"),id:"noi-nhan",actions:t&&g({label:c("deliveries.add"),small:!0,icon:"plus",onClick:()=>a(!0)}),children:r`${N({of:i,lines:3,children:s=>nt({found:s,documentId:e,set:i.set})})}
      ${n&&i.data&&at({documentId:e,taken:i.data.units.map(s=>s.unit_id),onClose:()=>a(!1),onDone:i.set})}`})}const Zn=b(Jn);function et({found:{units:e,outside:n,waiting:a,actions:i},documentId:t,set:s}){const l=e.length-a,o=[...e].sort((m,p)=>+!!m.acknowledged_at-+!!p.acknowledged_at),d=async m=>{if(!await he({title:c("deliveries.paperAsk",{unit:m.unit_name}),yes:c("deliveries.paper")}))return;const p={document_id:t,delivery_id:m.id};await _("/documents/{document_id}/deliveries/{delivery_id}/acknowledge",{params:p,version:m.version}).then(v=>{s(v),E("/today")},x)};return r`<div class="stack">
    ${e.length===0?r`<p class="soft">${c("deliveries.none")}</p>`:r`
          <p><strong>${c("deliveries.progress",{done:l,total:e.length})}</strong></p>
          ${Re({value:Math.round(100*l/e.length),label:c("deliveries.doneLabel"),hideValue:!0})}
          <ul class="deliveries">${o.map(m=>r`<li key=${m.id}><span>${m.unit_name}</span>${tt(m)}
              ${i.includes("add")&&!m.acknowledged_at&&g({label:c("deliveries.paper"),small:!0,kind:"quiet",icon:"check",onClick:()=>{d(m)}})}
            </li>`)}</ul>`}
    ${n.length>0&&r`<p class="soft small">${c("deliveries.outside",{names:n.join("; ")})}</p>`}
  </div>`}const nt=b(et),tt=({acknowledged_at:e,acknowledged_by:n,opened_at:a,days:i})=>e?r`<span class="delivery-done">
      ${L({label:c("deliveries.doneLabel"),tone:"done"})}
      <span class="soft small">${c("deliveries.done",{at:B(e),name:n})}</span>
    </span>`:a?L({label:c("deliveries.opened"),tone:"progress"}):L(i?{label:c("deliveries.waiting",{days:i}),tone:"warning"}:{label:c("deliveries.sentToday")});function it({documentId:e,taken:n,onClose:a,onDone:i}){const s=(S("/units").data??[]).filter(({id:o})=>!n.includes(o)).map(({id:o,name:d})=>({value:o,label:d})),l=T({initial:{unit_ids:[]},check:({unit_ids:o})=>o.length?{}:{unit_ids:c("deliveries.missing")},submit:(o,d)=>_("/documents/{document_id}/deliveries",{params:{document_id:e},body:o,key:d}),done:o=>{i(o),A(c("deliveries.added")),a()}});return P({title:c("deliveries.add"),onClose:a,children:H({form:l,label:c("deliveries.add"),children:r`
        ${Ge({...l.bind("unit_ids"),label:c("deliveries.pick"),options:s,required:!0})}
        <div class="form-actions">
          ${g({label:c("cancel"),onClick:a})}
          ${g({label:c("deliveries.add"),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})})}const at=b(it),He=["pdf","docx","xlsx"],st=40,lt=1500,qe=(e,n)=>Y(e)?e.files.find(a=>a.final&&a.format===n):void 0,De=(e,n)=>_("/documents/{document_id}/render",{params:{document_id:e.id},body:{formats:[n]}});function rt({content:e}){return(e.annexes??[]).flatMap(({separate:a},i)=>a?[`pdf-${i+1}`,`docx-${i+1}`]:[])}function ct({document:e,making:n,reload:a}){const[i,t]=y(0),[s,l]=y(!1),d=[...He,...rt(e)].every(v=>e.files.some($=>$.final&&$.format===v)),m=!!n&&!d&&!s,p=Y(e)&&!d&&i<st;return pe(()=>{if(!p)return;const v=setTimeout(()=>{a().then(()=>t(i+1))},lt);return()=>clearTimeout(v)},[p,i]),r`
    ${m&&n?O({job:n,label:u("files.pending"),onDone:()=>{a()},onEnd:()=>l(!0)}):p&&r`<p class="soft" role="status">${u("files.pending")}</p>`}
    <ul class="document-files">
      ${He.map(v=>r`<li key=${v}>${ht({document:e,format:v,reload:a,waiting:p||m})}</li>`)}
    </ul>
    ${!Y(e)&&r`<p class="soft small">${u("files.draftHint")}</p>`}`}const ot=b(ct);function dt({document:e,format:n,reload:a,waiting:i}){const[t,s]=y(null),l=u(`files.${n}`),o=qe(e,n),d=()=>F(`/documents/${e.id}/files/${n}`,`van-ban.${n}`).catch(x),m=()=>De(e,n).then(s,x);return t?O({job:t,label:u("files.making",{format:l}),onEnd:()=>s(null),onDone:()=>{d().then(()=>(s(null),a()))}}):o?r`
      ${g({label:u("files.download",{format:l}),icon:"download",onClick:d})}
      <span class="soft small">${ke(o.size)}</span>`:g({label:u("files.make",{format:l}),icon:"download",disabled:i,onClick:m})}const ht=b(dt);function ut({document:e,signed:n}){const[a,i]=y(null),[t,s]=y(!1),l=`/documents/${e.id}/${n?"signing/file":"files/pdf"}?inline=true#navpanes=0&view=FitH`;return qe(e,"pdf")||t?Ie({path:l,title:e.summary}):Y(e)?Le({lines:8}):a?O({job:a,label:u("preview.making"),onDone:()=>s(!0),onEnd:()=>i(null)}):r`<div>
    ${g({label:u("preview.show"),icon:"eye",onClick:()=>De(e,"pdf").then(i,x)})}
  </div>`}const mt=b(ut);function gt({documentId:e}){const[n,a]=y(!1),i=S("/documents/{document_id}/register-line",{params:{document_id:e}}),t=()=>F(`/documents/${e}/metadata`,"van-ban.xml").catch(x);return M({title:c("line"),actions:K("document.issue")&&i.data&&g({label:c("fill"),small:!0,icon:"edit",onClick:()=>a(!0)}),children:r`${N({of:i,lines:2,children:s=>ye({facts:bt(s)})})}
      <div>${g({label:c("metadata"),small:!0,kind:"quiet",icon:"download",onClick:t})}</div>
      ${n&&i.data&&Ce({row:i.data,onClose:()=>a(!1),onDone:i.set})}`})}const pt=b(gt),bt=({line:e,remarks:n})=>[{label:c("archive"),value:e.kept_by||"—"},{label:c("line.copies"),value:oe(e.copies)},{label:c("sent"),value:e.handed_on?q(e.handed_on):"—"},{label:c("receipt"),value:e.received_by||"—"},...e.pages?[{label:c("line.pages"),value:oe(e.pages)}]:[],...n?[{label:c("note"),value:n,wide:!0}]:[]];function ft({document:e,onClose:n,onDone:a}){const i=T({initial:{issued_on:R.value,given_by:"register",number:null},check:({issued_on:t,given_by:s,number:l})=>({...t?{}:{issued_on:u("number.dayMissing")},...s==="external"&&l===null?{number:u("number.missing")}:{}}),submit:({issued_on:t,given_by:s,number:l},o)=>_("/documents/{document_id}/number",{params:{document_id:e.id},version:e.version,key:o,body:{issued_on:t??"",number:s==="external"?l:null}}),done:a});return P({title:u("number"),onClose:n,children:H({form:i,label:u("number"),children:r`
        <p class="soft">${u("number.lead")}</p>
        ${we({...i.bind("issued_on"),label:u("number.day"),required:!0,max:R.value})}
        ${U({...i.bind("given_by"),label:u("number.source"),options:[{value:"register",label:u("number.register"),hint:u("number.registerHint")},{value:"external",label:u("number.external"),hint:u("number.externalHint")}]})}
        ${i.values.given_by==="external"&&W({...i.bind("number"),label:u("number.value"),required:!0})}
        <div class="form-actions">
          ${g({label:u("cancel"),onClick:n})}
          ${g({label:u("number"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const vt=b(ft);function $t({document:e,onClose:n,onDone:a}){const i=T({initial:{reason:""},submit:(t,s)=>_("/documents/{document_id}/recall",{params:{document_id:e.id},version:e.version,body:t,key:s}),done:a});return P({title:u("recall"),onClose:n,children:H({form:i,label:u("recall"),children:r`
        <p class="soft">${u("recall.lead")}</p>
        ${ee({...i.bind("reason"),label:u("recall.reason"),hint:u("recall.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${g({label:u("cancel"),onClick:n})}
          ${g({label:u("recall"),type:"submit",kind:"danger",busy:i.busy})}
        </div>`})})}const kt=b($t);function yt({document:e}){const[n,a]=y(!1),i=S("/documents/{document_id}/relations",{params:{document_id:e.id}}),t=K("document.issue")&&e.state!=="draft",s=i.data??[];if(!t&&s.length===0)return null;const l=async o=>{await he({title:c("relations.removeAsk",{code:o.code}),yes:c("relations.remove",{code:o.code}),danger:!0})&&await re("/documents/{document_id}/relations/{relation_id}",{params:{document_id:e.id,relation_id:o.id}}).then(()=>(E("/documents/register"),A(c("relations.removed")),i.refresh()),x)};return M({title:c("relations"),id:"dinh-chinh",actions:t&&g({label:c("relations.add"),small:!0,icon:"link",onClick:()=>a(!0)}),children:r`${s.length===0?r`<p class="soft">${c("relations.none")}</p>`:r`<ul class="relations">${s.map(o=>r`<li key=${o.id}>
              <span>
                ${o.label} <a href=${`/van-ban/${o.document_id}`}>
                  ${o.issued_on?c("relations.ofDay",{code:o.code,day:q(o.issued_on)}):o.code}
                </a>
              </span>
              ${t&&g({label:c("relations.remove",{code:o.code}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{l(o)}})}
            </li>`)}</ul>`}
      ${n&&xt({document:e,onClose:()=>a(!1),onDone:i.set})}`})}const wt=b(yt);function _t({document:e,onClose:n,onDone:a}){const i=Number(R.value.slice(0,4)),[t,s]=y(String(i)),l=e.kind==="letter",d=(S("/documents/register",{query:{year:Number(t),kind:l?void 0:e.kind}}).data?.items??[]).filter(({id:p})=>p!==e.id).map(p=>({value:p.id,label:`${p.code}, ${ae(p)}`})),m=T({initial:{kind:l?"corrects":"replaces",target_id:""},check:({target_id:p})=>p?{}:{target_id:c("relations.missing")},submit:({kind:p,target_id:v},$)=>_("/documents/{document_id}/relations",{params:{document_id:e.id},key:$,body:{kind:p,target_id:v}}),done:p=>{a(p),E("/documents/register"),A(c("relations.done")),n()}});return P({title:c("relations.title"),onClose:n,children:H({form:m,label:c("relations.title"),children:r`
        ${U({...m.bind("kind"),label:c("relations.kind"),options:[{value:"corrects",label:c("relations.corrects"),hint:c("relations.correctsHint"),disabled:!l},{value:"replaces",label:c("relations.replaces"),hint:c("relations.replacesHint")}]})}
        ${te({label:c("relations.year"),name:"year",value:t,onChange:s,empty:!1,options:[0,1,2,3].map(p=>({value:String(i-p),label:String(i-p)}))})}
        ${te({...m.bind("target_id"),label:c("relations.target"),options:d,required:!0})}
        <div class="form-actions">
          ${g({label:c("cancel"),onClick:n})}
          ${g({label:c("relations.add"),type:"submit",kind:"primary",busy:m.busy})}
        </div>`})})}const xt=b(_t),h=Q({title:"Ký số",sign:"Ký số",seal:"Đóng dấu cơ quan",sealAnnexes:"Ký số phụ lục",cancel:"Thôi",back:"Quay lại",send:"Gửi",signing:"Đang ký văn bản",checking:"Đang kiểm tra tệp vừa gửi",ended:"Đã xong; kết quả ở phần Ký số.","hint.making":"Bản PDF đang được tạo; xong thì ký được.","hint.sign":"Văn bản đã có số. Ký bằng chứng thư số của ông/bà, ký ở nơi khác, hoặc ký giấy rồi gửi bản chụp.","hint.waitSigners":"Còn chờ chữ ký của: {names}. Ký theo thứ tự nào cũng được, sau cùng cơ quan đóng dấu.","hint.waitSigner":"Chờ {name} ký; sau đó cơ quan đóng dấu.","hint.seal":"Người ký đã ký. Đóng dấu bằng chứng thư số của cơ quan; sau bước này văn bản không thay đổi nữa.","hint.waitSeal":"Người ký đã ký; chờ văn thư đóng dấu cơ quan.","hint.annexes":"Văn bản đã đóng dấu. Còn {names} chưa có chữ ký của cơ quan; ký tại đây, hoặc ký ở nơi khác rồi đính kèm.","hint.waitAnnexes":"Văn bản đã đóng dấu; chờ văn thư ký {names}.","hint.onPaper":"Có bản chụp của tờ giấy đã ký; máy không xác minh được chữ ký tay, hãy so với bản gốc. Vẫn có thể ký số bản điện tử.",elsewhere:"Ký ở nơi khác, ký giấy","elsewhere.only":"Ký ở nơi khác","elsewhere.fetch":"Tải văn bản về, ký bằng USB token hoặc phần mềm ký số của cơ quan.","elsewhere.fetchAll":"Tải các tệp chờ ký trong một tệp nén, giải nén, ký từng tệp bằng chữ ký số của cơ quan.","elsewhere.mark":"Với phụ lục, đặt chữ ký ở góc trên bên phải trang đầu, không dùng hình con dấu, hiện dòng: Số: {code}; ngày; giờ ký.","elsewhere.attachAll":"Gửi lại các tệp vừa ký, một lần hoặc nhiều lần, không mở ra lưu lại. Máy tự nhận ra tệp nào là phụ lục nào.","elsewhere.scanAll":"Hoặc in ra, ký và đóng dấu trên giấy, quét màu văn bản cùng các phụ lục vào một tệp rồi gửi lên.","elsewhere.attach":"Gửi lại đúng tệp vừa ký, không mở ra lưu lại.","elsewhere.scan":"Hoặc in ra, ký và đóng dấu trên giấy, quét màu rồi gửi lên.",fetch:"Tải bản để ký",fetchAll:"Tải các tệp để ký (ZIP)",fetchSigned:"Tải văn bản và phụ lục đã ký (ZIP)",fetchAnnex:"Tải phụ lục này",annexes:"Phụ lục là tệp riêng",attach:"Đính kèm bản đã ký","attach.leadAll":"Chọn văn bản và các phụ lục đã ký, tệp nào trước cũng được. Máy giữ nguyên từng byte, kiểm tra từng chữ ký và nói rõ kết quả.","attach.files":"Các tệp PDF đã ký số","attach.lead":"Máy giữ nguyên từng byte của tệp, kiểm tra từng chữ ký và nói rõ kết quả.","attach.file":"Tệp PDF đã ký số","attach.hint":"Phải là chính bản đã tải từ đây rồi ký thêm; tệp sửa lại hoặc in lại sẽ bị từ chối.",scan:"Gửi bản chụp","scan.lead":"Bản chụp của tờ giấy đã ký, đóng dấu. Máy chỉ kiểm tra chất lượng ảnh, không xác minh được; trang xác minh sẽ nói là bản chụp.","scan.leadAll":"Bản chụp của tờ giấy đã ký, đóng dấu, cả phụ lục trong cùng một tệp. Máy chỉ kiểm tra chất lượng ảnh, không xác minh được; trang xác minh sẽ nói là bản chụp.","scan.file":"Tệp PDF bản chụp","scan.hint":"Quét màu, khổ A4, từ 200 dpi.","pdf.missing":"Hãy chọn tệp PDF.",inForce:"đang dùng",fetchThis:"Tải bản đã ký",fetchScan:"Tải bản chụp",fetchUnproven:"Tải để xem (chưa xác minh)",withdraw:"Rút tệp gắn nhầm","withdraw.lead":"Tệp vẫn được giữ để tra cứu nhưng không còn là bản của văn bản; việc ký trở về như trước khi gắn tệp này. Việc rút được ghi vào nhật ký.","withdraw.reason":"Lý do rút","withdraw.reasonHint":"Ví dụ: gắn nhầm tệp của báo cáo khác.",withdrawn:"Rút lúc {at}. Lý do: {reason}","withdrawn.done":"Đã rút tệp gắn nhầm.",checkAgain:"Kiểm tra lại",issuer:"Nơi cấp: {name}",saidAt:"Người ký ghi lúc {at}",stampedAt:"Dấu thời gian {at}",lasting:"Có dữ liệu để kiểm tra lâu dài",stamp:"Dấu thời gian lưu trữ đóng lúc {at}, dùng được đến {until}; trước ngày đó máy tự đóng thêm nếu có máy chủ dấu thời gian.","stamp.again":"Dấu thời gian lưu trữ tự đóng thêm lúc {at}, dùng được đến {until}.","stamp.tried":"Thử lần cuối {at}.",nameless:"Không đọc được tên","sign.lead":"Chữ ký của {name} sẽ nằm giữa chức vụ và họ tên. Nội dung đã phát hành không đổi.","seal.lead":"Dấu đỏ sẽ trùm một phần ba chữ ký, về bên trái. Sau khi đóng dấu, văn bản không thay đổi nữa.","seal.leadAnnexes":"{names} được ký cùng lúc, hiện số và thời gian ký ở góc trên bên phải.","sealAnnexes.lead":"{names} được ký bằng chứng thư của cơ quan, hiện số và thời gian ký ở góc trên bên phải trang đầu.",certificate:"Chứng thư số","certificate.hint":"{issuer} cấp, dùng đến {day}","certificate.over":"Đã hết hạn","certificate.add":"Thêm chứng thư","certificate.leadPerson":"Chỉ ông/bà dùng được chứng thư này. Khóa được mã hóa, mật khẩu không được lưu.","certificate.leadSeal":"Chứng thư của cơ quan, do văn thư giữ. Khóa được mã hóa, mật khẩu không được lưu.",file:"Tệp chứng thư","file.hint":"Tệp .p12 hoặc .pfx nơi cấp chứng thư giao; khóa ở thiết bị cắm máy chủ thì dùng tệp .json người vận hành đưa.","file.missing":"Hãy chọn tệp chứng thư.","picture.person":"Ảnh chữ ký","picture.personHint":"Ký mực đậm trên giấy trắng rồi chụp hoặc quét; máy tự tách nền, tô màu xanh.","picture.seal":"Ảnh con dấu","picture.sealHint":"Đóng dấu trên giấy trắng rồi quét, cắt sát mép dấu; máy tự tách nền, tô màu đỏ.","picture.missing":"Hãy chọn ảnh.",passphrase:"Mật khẩu chứng thư","passphrase.hint":"Là mật khẩu của tệp chứng thư, không phải mật khẩu đăng nhập.","passphrase.missing":"Hãy nhập mật khẩu chứng thư.",remove:"Gỡ chứng thư","remove.title":"Gỡ chứng thư của {name}?","remove.text":"Khóa và ảnh bị xóa khỏi máy chủ. Những văn bản đã ký vẫn giữ nguyên."}),St={signed:"fetchThis",scan:"fetchScan"},Ct={signed:"good",unchecked:"neutral",unknown:"warning",invalid:"danger",scan:"warning",withdrawn:"neutral"},Tt=({document:e,files:n,check:a,withdraw:i})=>r`<ol class="signed-files">
    ${n.map(t=>r`<li key=${t.id}>${qt({document:e,file:t,check:a,withdraw:i})}</li>`)}
  </ol>`,Fe=b(Tt);function Ht({document:e,file:n,check:a,withdraw:i}){const t={document_id:e.id,signed_id:n.id},s=()=>_("/documents/{document_id}/signing/{signed_id}/check",{params:t}).then(a,x),l=()=>F(`/documents/${e.id}/signing/${n.id}/file`,"van-ban.pdf").catch(x);return r`<article class="signed-file">
    <header>${L({label:n.state_label,tone:Ct[n.state]})}
      <span>
        <strong>${n.origin_label}</strong>
        ${n.in_force&&r` <span class="tag">${h("inForce")}</span>`}
        <br />
        <span class="soft small">${B(n.created_at)}, ${ke(n.size)}</span>
      </span>
    </header>
    ${n.withdrawn_at?r`<p>${h("withdrawn",{at:B(n.withdrawn_at),reason:n.withdrawal_reason})}</p>`:n.reason&&r`<p>${Pt(n.reason)}</p>`}
    ${n.verdicts.length>0&&r`<ul class="verdicts">${n.verdicts.map((o,d)=>r`<li key=${d}>${At({one:o})}</li>`)}</ul>`}
    ${n.in_force&&n.stamp_until&&Ft({file:n})}
    <div class="signed-acts">
      ${n.readable&&g({label:h(St[n.state]??"fetchUnproven"),icon:"download",small:!0,onClick:l})}
      ${n.withdrawable&&g({label:h("withdraw"),icon:"trash",small:!0,kind:"quiet",onClick:()=>i(n)})}
      ${a&&!n.withdrawn_at&&g({label:h("checkAgain"),icon:"refresh",small:!0,kind:"quiet",onClick:s})}
    </div>
  </article>`}const qt=b(Ht);function Dt({file:e}){const n={at:B(e.stamped_at),until:q(e.stamp_until)};return r`<p class="soft small">${h(e.origin==="stamp"?"stamp.again":"stamp",n)}</p>
    ${e.stamp_fault&&r`<div class="notice is-warning">
        ${G({name:"alert"})}
        <p>${e.stamp_fault} <span class="soft small">${h("stamp.tried",{at:B(e.stamp_tried_at)})}</span></p>
      </div>`}`}const Ft=b(Dt);function Nt({one:e}){const n=e.stamped_at?h("stampedAt",{at:B(e.stamped_at)}):e.said_at?h("saidAt",{at:B(e.said_at)}):"";return r`
    ${G({name:e.validity==="valid"?"check":"alert"})}
    <span>
      <strong>${e.signer||e.name||h("nameless")}</strong>
      : ${e.whose_label.toLowerCase()}
      , ${e.validity_label.toLowerCase()}
      <br />
      <span class="soft small">${h("issuer",{name:e.issuer})}${n&&r`. ${n}`}${e.lasting&&r`. ${h("lasting")}`}</span>
    </span>`}const At=b(Nt),Pt=e=>e.charAt(0).toUpperCase()+e.slice(1)+(e.endsWith(".")?"":".");function Mt({document:e,step:n,title:a,lead:i,onClose:t,onStarted:s}){const l=S("/signing-certificates"),[o,d]=y(!1),m=n==="sign"?"person":"organisation";return P({title:a,onClose:t,children:N({of:l,lines:3,children:p=>{const v=p.filter($=>$.holding===m);return o||v.length===0?Ot({step:n,onBack:()=>v.length?d(!1):t(),onDone:()=>{l.refresh().then(()=>d(!1))}}):Bt({document:e,step:n,title:a,lead:i,usable:v,onClose:t,onStarted:s,onAdd:()=>d(!0),onRemoved:()=>{l.refresh()}})}})})}const jt=b(Mt);function Kt({document:e,step:n,title:a,lead:i,usable:t,onClose:s,onStarted:l,onAdd:o,onRemoved:d}){const m=t.find(w=>w.usable)??t[0],p=T({initial:{certificate_id:m?.id??"",passphrase:""},check:({passphrase:w})=>w?{}:{passphrase:h("passphrase.missing")},submit:(w,V)=>{const j={document_id:e.id};return n==="sign"?_("/documents/{document_id}/signing/person",{params:j,body:w,key:V}):_("/documents/{document_id}/signing/seal",{params:j,body:w,key:V})},done:l}),v=t.find(w=>w.id===p.values.certificate_id),$=async()=>{!v||!await he({title:h("remove.title",{name:v.holder}),text:h("remove.text"),yes:h("remove"),danger:!0})||await re("/signing-certificates/{certificate_id}",{params:{certificate_id:v.id}}).then(d,x)};return H({form:p,label:a,children:r`
      <p class="soft">${i}</p>
      ${U({...p.bind("certificate_id"),label:h("certificate"),options:t.map(w=>({value:w.id,label:w.holder,hint:w.usable?h("certificate.hint",{issuer:w.issuer,day:q(w.valid_until.slice(0,10))}):h("certificate.over"),disabled:!w.usable}))})}
      ${ve({...p.bind("passphrase"),label:h("passphrase"),hint:h("passphrase.hint"),required:!0,autocomplete:"current-password"})}
      <p class="signing-keep">${g({label:h("certificate.add"),kind:"quiet",small:!0,icon:"plus",onClick:o})}
        ${v&&g({label:h("remove"),kind:"quiet",small:!0,icon:"trash",onClick:()=>{$()}})}</p>
      <div class="form-actions">
        ${g({label:h("cancel"),onClick:s})}
        ${g({label:a,type:"submit",kind:"primary",busy:p.busy})}
      </div>`})}const Bt=b(Kt);function Lt({step:e,onBack:n,onDone:a}){const i=e==="sign",t=T({initial:{file:[],picture:[],passphrase:""},check:({file:s,picture:l,passphrase:o})=>({...s.length?{}:{file:h("file.missing")},...l.length?{}:{picture:h("picture.missing")},...o?{}:{passphrase:h("passphrase.missing")}}),submit:({file:s,picture:l,passphrase:o})=>{const d=J(s[0],{passphrase:o});return d.set("picture",l[0]),i?_("/signing-certificates/person",{body:d}):_("/signing-certificates/organisation",{body:d})},done:a});return H({form:t,label:h("certificate.add"),children:r`
      <p class="soft">${h(i?"certificate.leadPerson":"certificate.leadSeal")}</p>
      ${ie({...t.bind("file"),label:h("file"),hint:h("file.hint"),accept:".p12,.pfx,.json",required:!0})}
      ${ie({...t.bind("picture"),label:h(i?"picture.person":"picture.seal"),hint:h(i?"picture.personHint":"picture.sealHint"),accept:".png,.jpg,.jpeg",required:!0})}
      ${ve({...t.bind("passphrase"),label:h("passphrase"),hint:h("passphrase.hint"),required:!0,autocomplete:"current-password"})}
      <div class="form-actions">
        ${g({label:h("back"),onClick:n})}
        ${g({label:h("certificate.add"),type:"submit",kind:"primary",busy:t.busy})}
      </div>`})}const Ot=b(Lt);function Vt({document:e,way:n,annexes:a,onClose:i,onStarted:t}){const s=a&&n==="attach",l={document_id:e.id},o=T({initial:{file:[]},check:({file:d})=>d.length?{}:{file:h("pdf.missing")},submit:({file:d},m)=>{const p=J(d[0]);for(const v of d.slice(1))p.append("file",v);return n==="attach"?_("/documents/{document_id}/signing/attached",{params:l,body:p,key:m}):_("/documents/{document_id}/signing/scan",{params:l,body:p,key:m})},done:d=>t(d.job)});return P({title:h(n),onClose:i,children:H({form:o,label:h(n),children:r`
        <p class="soft">${h(s?"attach.leadAll":n==="attach"?"attach.lead":a?"scan.leadAll":"scan.lead")}</p>
        ${ie({...o.bind("file"),multiple:s,label:h(s?"attach.files":n==="attach"?"attach.file":"scan.file"),hint:h(n==="attach"?"attach.hint":"scan.hint"),accept:".pdf",required:!0})}
        <div class="form-actions">
          ${g({label:h("cancel"),onClick:i})}
          ${g({label:h("send"),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})})}const Et=b(Vt);function Rt({document:e,file:n,onClose:a,onDone:i}){const t=T({initial:{reason:""},submit:(s,l)=>_("/documents/{document_id}/signing/{signed_id}/withdrawal",{params:{document_id:e.id,signed_id:n.id},body:s,key:l}),done:i});return P({title:h("withdraw"),onClose:a,children:H({form:t,label:h("withdraw"),children:r`
        <p class="soft">${h("withdraw.lead")}</p>
        ${ee({...t.bind("reason"),label:h("withdraw.reason"),hint:h("withdraw.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${g({label:h("cancel"),onClick:a})}
          ${g({label:h("withdraw"),type:"submit",kind:"danger",busy:t.busy})}
        </div>`})})}const Gt=b(Rt),It={unsigned:"progress",partly:"progress",signed:"info",annexes:"progress",sealed:"done",on_paper:"warning"};function Ut({document:e,signing:n}){return M({title:h("title"),id:"ky-so",children:N({of:n,lines:3,children:a=>Wt({document:e,found:a,reload:n.refresh})})})}const Qt=b(Ut);function zt({document:e,found:n,reload:a}){const[i,t]=y(null),[s,l]=y(null),[o,d]=y(null),m=C=>n.actions.includes(C),p=(C,Ae)=>{t(null),l({job:C,label:Ae}),a()},v=C=>{C&&(l(null),A(h("ended"))),a()},$=Yt(n)&&n.annexes.some(C=>!C.signed),w=()=>($?F(`/documents/${e.id}/signing/package`,"cho-ky.zip"):F(`/documents/${e.id}/signing/file`,"van-ban.pdf")).catch(x),V=m("check")?C=>p(C,h("checking")):void 0,j=m("sign")?"sign":m("seal")?"seal":null,ge=j&&h(j==="seal"&&n.standing==="annexes"?"sealAnnexes":j);return r`<div class="stack signing">
    <p>${L({label:n.standing_label,tone:It[n.standing]})}</p>
    ${Ne(n)&&r`<p class="soft">${Ne(n)}</p>`}
    ${s&&O({key:s.job.id,job:s.job,label:s.label,onDone:()=>v(!0),onEnd:()=>v(!1)})}
    ${j&&r`<div>${g({label:ge??"",kind:"primary",icon:"edit",onClick:()=>t(j)})}</div>`}
    ${(m("attach")||m("scan"))&&Zt({scan:m("scan"),attach:m("attach"),packed:$,found:n,code:e.code,fetch:w,show:t})}
    ${n.files.length>0&&Fe({document:e,files:n.files,check:V,withdraw:d})}
    ${n.annexes.length>0&&ni({document:e,found:n,check:V,withdraw:d})}
    ${o&&Gt({document:e,file:o,onClose:()=>d(null),onDone:()=>{d(null),A(h("withdrawn.done")),a()}})}
    ${(i==="sign"||i==="seal")&&jt({document:e,step:i,title:i===j?ge??h(i):h(i),lead:Xt(i,n),onClose:()=>t(null),onStarted:C=>p(C,h("signing"))})}
    ${(i==="attach"||i==="scan")&&Et({document:e,way:i,annexes:n.annexes.length>0,onClose:()=>t(null),onStarted:C=>p(C,h("checking"))})}
  </div>`}const Wt=b(zt);function Ne({standing:e,actions:n,signer_name:a,signers:i,sha256:t,annexes:s}){return t?i.length>1&&(e==="unsigned"||e==="partly")?h("hint.waitSigners",{names:i.filter(l=>!l.signed).map(l=>l.name).join(", ")}):e==="unsigned"?n.includes("sign")?h("hint.sign"):h("hint.waitSigner",{name:a}):e==="annexes"?h(n.includes("seal")?"hint.annexes":"hint.waitAnnexes",{names:s.filter(l=>!l.signed).map(l=>l.label).join(", ")}):e==="signed"?n.includes("seal")?h("hint.seal"):h("hint.waitSeal"):e==="on_paper"?h("hint.onPaper"):"":h("hint.making")}const Yt=({standing:e})=>e==="signed"||e==="annexes";function Xt(e,n){if(e==="sign")return h("sign.lead",{name:n.signer_name});const a=n.annexes.filter(i=>!i.signed).map(i=>i.label).join(", ");return n.standing==="annexes"?h("sealAnnexes.lead",{names:a}):`${h("seal.lead")}${a&&` ${h("seal.leadAnnexes",{names:a})}`}`}function Jt({attach:e,scan:n,packed:a,found:i,code:t,fetch:s,show:l}){return r`<details class="signing-elsewhere"><summary>${h(n?"elsewhere":"elsewhere.only")}</summary>
    <ol>
      ${e&&r`<li><p>${h(a?"elsewhere.fetchAll":"elsewhere.fetch")}</p>
          ${a&&r`<p class="soft">${h("elsewhere.mark",{code:t})}</p>`}
          ${g({label:h(a?"fetchAll":"fetch"),icon:"download",onClick:s})}</li>
          <li>
            <p>${h(a?"elsewhere.attachAll":"elsewhere.attach")}</p>
            ${g({label:h("attach"),icon:"upload",onClick:()=>l("attach")})}
          </li>`}
    </ol>
    ${n&&r`<div>
        <p>${h(i.annexes.length?"elsewhere.scanAll":"elsewhere.scan")}</p>
        ${g({label:h("scan"),icon:"upload",onClick:()=>l("scan")})}
      </div>`}
  </details>`}const Zt=b(Jt);function ei({document:e,found:n,check:a,withdraw:i}){const t=l=>F(`/documents/${e.id}/annexes/${l}/pdf`,`phu-luc-${l}.pdf`).catch(x),s=()=>F(`/documents/${e.id}/signing/package`,"da-ky.zip").catch(x);return r`<section class="signed-annexes" aria-labelledby="ky-phu-luc"><h3 id="ky-phu-luc">${h("annexes")}</h3>
    <ol>${n.annexes.map(l=>r`<li key=${l.number} class="signed-annex">
        <header>
          <span><strong>${l.label}</strong>. ${l.title}</span>
          ${L({label:l.standing_label,tone:l.signed?"good":"neutral"})}
        </header>
        ${l.files.length>0?Fe({document:e,files:l.files,check:a,withdraw:i}):l.sha256&&r`<div class="signed-acts">
                ${g({label:h("fetchAnnex"),icon:"download",small:!0,onClick:()=>t(l.number)})}
              </div>`}
      </li>`)}</ol>
    ${n.standing==="sealed"&&r`<div>${g({label:h("fetchSigned"),icon:"download",small:!0,onClick:s})}</div>`}
  </section>`}const ni=b(ei);await de("documents");function ti({params:e}){const n=S("/documents/{document_id}",{params:{document_id:e.id}}),[a,i]=y(null),t=n.data;return $e({title:t?ae(t):u("title"),crumbs:[{label:u("title"),href:"/van-ban"},{label:t?t.number===null?t.kind_label:t.code:""}],status:t&&L({label:t.state_label,tone:xe(t.state)}),actions:t&&ai({document:t,set:n.set,onNumbered:i}),children:N({of:n,lines:8,children:s=>li({document:s,making:a,reload:n.refresh})})})}function ii({document:e,set:n,onNumbered:a}){const[i,t]=y(null),s=(o,d)=>{t(null),n(o),E("/documents?","/documents/register","/reports","/today"),A(d)},l=()=>t(null);return r`
    ${e.actions.includes("recall")&&g({label:u("recall"),kind:"quiet",onClick:()=>t("recall")})}
    ${e.actions.includes("number")&&g({label:u("number"),kind:"primary",icon:"check",onClick:()=>t("number")})}
    ${i==="number"&&vt({document:e,onClose:l,onDone:o=>{a(o.render_job),s(o,u("number.done",{code:o.code}))}})}
    ${i==="recall"&&kt({document:e,onClose:l,onDone:o=>s(o,u("recall.done"))})}`}const ai=b(ii);function si({document:e,making:n,reload:a}){const i=Y(e),t=S("/documents/{document_id}/signing",{params:{document_id:e.id}}),s=t.data?.files.find(l=>l.in_force);return r`<div class="stack">
    ${e.state==="recalled"&&r`<div class="notice is-danger">
        ${G({name:"alert"})}
        <p><strong>${u("recalled",{reason:e.recall_reason})}</strong></p>
      </div>`}
    ${e.state==="approved"&&r`<div class="notice">${G({name:"info"})}<p>${u("waiting")}</p></div>`}
    ${e.state==="draft"&&r`<div class="notice">${G({name:"info"})}<p>${u("draft")}</p></div>`}
    <div class="document">
      <div class="stack">
        ${M({title:u("preview"),children:mt({document:e,signed:!!s,key:`${e.version}-${s?.seq??0}`})})}
      </div>
      <div class="stack">
        ${i&&Qt({document:e,signing:t})}
        ${i&&K("document.follow")&&Zn({documentId:e.id})}
        <section class="card" aria-label=${u("title")}>${ye({facts:ci(e)})}</section>
        ${wt({document:e})}
        ${i&&pt({documentId:e.id})}
        ${M({title:u("files"),children:r`
            ${ot({document:e,making:n,reload:()=>Promise.all([a(),t.refresh()]).then(()=>{})})}
            ${Xn({document:e})}`})}
        ${i&&Qn({document:e})}
        ${i&&K("document.lint")&&e.files.some(l=>l.format==="pdf"&&l.final)&&M({title:u("tab.lint"),children:vn({fetchFile:()=>Be(`/documents/${e.id}/files/pdf`,"van-ban.pdf")})})}
      </div>
    </div>
  </div>`}const li=b(si),ri={report:{path:"/bao-cao",action:"report.read"},plan:{path:"/ke-hoach",action:"plan.read"},draft:{path:"/soan-van-ban",action:"draft.read"}};function ci(e){const n=e.source_kind,a=ri[n],i=e.number_given_by==="external"?u("given.external"):u("given.register");return[{label:u("fact.number"),value:e.number===null?u("unnumbered"):e.code},{label:u("fact.day"),value:q(e.issued_on)},{label:u("fact.signer"),value:e.signer_name},...e.number===null?[]:[{label:u("fact.given"),value:i}],...a&&K(a.action)?[{label:u("fact.source"),value:r`<a href=${`${a.path}/${e.source_id}`}>${u(`source.${n}`)}</a>`}]:[],{label:u("fact.recipients"),wide:!0,value:r`<ul class="recipients">${e.recipients.map(t=>r`<li key=${t}>${t}</li>`)}</ul>`}]}const oi=Object.freeze(Object.defineProperty({__proto__:null,default:ti},Symbol.toStringTag,{value:"Module"}));export{oi as d,In as l};
