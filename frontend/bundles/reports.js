import{O as k,b as c,r as J,U as W,$ as he}from"./kit.js";import{c as h,B as b,I as C,i as E,p as P,n as ae,h as ie,e as Le,k as D,L as K,u as V,t as me,T as X,j as fe,f as Pe,l as qe,F as pt,d as Me,o as ht}from"./first.js";import{k as x,S as _,i as I,e as R,u as L,N as Z,L as M,E as ee,M as F,a6 as je,d as Y,l as H,s as le,n as w,F as be,U as $e,a8 as Fe,D as Ne,b as mt,Q as oe,g as re,y as Re,z as Ae}from"./frame.js";import{bc as a,aV as ft,F as U,S as ge,D as S,q as bt,bd as u,aa as $t,aZ as He,be as Be,P as gt,bf as yt,bg as kt,J as vt,bh as _t,T as De,b0 as wt,a$ as xt}from"./shared.js";const St={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},Ct={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},G=o=>St[o]??"neutral",Tt=o=>Ct[o]??"neutral";function Ot(o){return o===null?{label:a("attained.unknown"),tone:"neutral"}:o?{label:a("attained.yes"),tone:"good"}:{label:a("attained.no"),tone:"warning"}}const Et=({late:o,state:e})=>o>0?"danger":Lt[e],Lt={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},z=o=>o.state==="approved"||o.state==="issued",ye={id:"table:targets",code:"table",aspect:"",label:a("table.targets"),name:a("table.targets"),text:a("table"),reported:0,expected:0,late:0};function ke(o){const e=new Map(o.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));e.set(ye.id,ye);for(const n of o.sections.flatMap(s=>[...s.lines,...s.offered.flatMap(t=>t.lines)].flat()))n.figure&&!e.has(n.figure)&&e.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return e}const te={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function ve(o,e,n){const s=o.annexes.find(t=>t.table===e);return s?a("tab.annexed",{label:s.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function Ke(o,e){const n=new Map;for(const s of o)n.set(e(s),[...n.get(e(s))??[],s]);return[...n]}const Pt=o=>[...["I","II","III","IV"].map((e,n)=>({value:`${o}-Q${n+1}`,label:a("span.quarter",{roman:e,year:o})})),{value:`${o}-H1`,label:a("span.first",{year:o})},{value:`${o}-H2`,label:a("span.second",{year:o})},{value:`${o}`,label:a("span.year",{year:o})}],qt=h(function(){const[e,n]=k(!1);return c`${b({label:a("span.open"),icon:"plus",onClick:()=>n(!0)})}
${e&&Mt({onClose:()=>n(!1)})}`}),Mt=h(function({onClose:e}){const n=Number(Le.value.slice(0,4)),s=D({draft:"span",initial:{code:`${n}-Q${Math.floor((Number(Le.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>P("/report-periods",{body:{code:t.code},key:i}),done:t=>{I("/report-periods"),R(a("span.opened",{period:t.title})),e(),ae(`/bao-cao?ky=${t.code}`)}});return U({title:a("span.open"),form:s,submit:a("span.do"),onClose:e,cancel:a("cancel"),children:c`
<p class="soft">${a("span.hint")}</p>
${ge({...s.bind("code"),label:a("span.which"),empty:!1,required:!0,options:[n,n-1].map(t=>({label:a("span.of",{year:t}),options:Pt(t)}))})}`})}),jt=h(function({period:e,months:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(({report:r})=>r&&(r.state==="approved"||r.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const r=await P("/reports",{body:{period:e.code}});I("/reports","/report-periods"),R(a("compile.done",{month:e.title})),ae(`/bao-cao/${r.id}`)}catch(r){t({busy:!1,refused:ie(r).message})}};return x({title:a("compile.title",{period:e.title}),children:c`<div class="stack">
<p><strong>${a("span.ready",{done:i.length})}</strong> ${a("span.from")}</p>
${n.length>0&&c`<ul class="plain">${[...n].reverse().map(({period:r,report:d})=>c`<li class="row" key=${r.code}>
<span>${r.title}</span>
${_(d?{label:d.state_label,tone:G(d.state)}:{label:a("state.missing")})}
</li>`)}</ul>`}
${i.length===0&&c`<div class="notice is-warning">${C({name:"alert"})}<p>${a("span.nothing")}</p></div>`}
${s.refused&&c`<div class="notice is-danger" role="alert">${C({name:"alert"})}<p>${s.refused}</p></div>`}
${ft({period:e,after:"/bao-cao"})}
${i.length>0&&E("report.compile")&&c`<div class="row">
${b({label:a("compile",{month:e.title}),kind:"primary",icon:"report",busy:s.busy,onClick:l})}
</div>`}
</div>`})});await le("reports");const Ie=new Set(["accepted","locked"]),We=o=>o.kind==="year"?o.title:o.title.replace(/ năm \d{4}$/,"");function Ft(){const o=L("/report-periods"),e=L("/reports");return Z({title:a("title"),lead:a("lead"),actions:c`
${E("batch.make")&&K({label:a("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
${E("report.read")&&K({label:a("toYears"),href:"/bao-cao/nam"})}
${E("period.manage")&&qt({})}`,children:M({of:o,empty:n=>n.items.length===0,whenEmpty:ee({title:a("none"),hint:a("noneHint"),action:E("submission.read")&&K({label:a("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>M({of:e,children:s=>Nt({rows:n.items.map(t=>({period:t,report:s.items.find(i=>i.period.code===t.code)}))})})})})}const Nt=h(function({rows:e}){const[n]=V(),s=e.find(t=>t.period.code===n.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return c`<div class="stack">
${s&&!s.report&&(s.period.kind==="month"?Rt({period:s.period,key:s.period.code}):jt({period:s.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=s.period.first_day&&t.period.last_day<=s.period.last_day),key:s.period.code}))}
${S({caption:a("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:a("period"),kind:"main",show:t=>je(t.period.title)},{key:"state",label:a("state"),show:({report:t})=>t?_({label:t.state_label,tone:G(t.state)}):_({label:a("state.missing")})},{key:"number",label:a("number"),show:t=>c`${[t.report?.document_code??F,...t.report?.later_codes??[]].map(i=>c`<div class="nowrap" key=${i}>${i}</div>`)}`},{key:"until",label:a("dataUntil"),value:t=>Y(t.report?.data_until)},{key:"approved",label:a("approvedAt"),value:t=>t.report?.approved_at?H(t.report.approved_at):F,hideOnPhone:!0}]})}
</div>`}),Rt=h(function({period:e}){const n=L("/submissions",{query:{period:e.code}});return x({title:a("compile.title",{period:e.title}),children:M({of:n,lines:2,children:s=>At({period:e,rows:s.items})})})}),At=h(function({period:e,rows:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(f=>f.lateness.code!=="exempt"),l=i.filter(f=>!Ie.has(f.state)),r=n.filter(f=>Ie.has(f.state)).length,d=async()=>{t({busy:!0,refused:""});try{const f=await P("/reports",{body:{period:e.code}});I("/reports","/report-periods"),R(a("compile.done",{month:We(e)})),ae(`/bao-cao/${f.id}`)}catch(f){t({busy:!1,refused:ie(f).message})}},m=e.state==="open",p=r>0&&m&&E("report.compile");return c`<div class="stack">
<p><strong>${a("compile.ready",{accepted:r,asked:i.length})}</strong></p>
${l.length>0&&r>0&&c`<p class="soft">${a("compile.waiting",{units:l.map(f=>f.unit_name).join(", ")})}</p>`}
${!m&&c`<p class="notice">${a("compile.closed")}</p>`}
${m&&r===0&&c`<div class="notice is-warning">${C({name:"alert"})}<p>${a("compile.nothing")}</p></div>`}
${m&&r>0&&!E("report.compile")&&c`<p class="notice">${a("compile.notYou")}</p>`}
${s.refused&&c`<div class="notice is-danger" role="alert">${C({name:"alert"})}<p>${s.refused}</p></div>`}
<div class="row">
${p&&b({label:a("compile",{month:We(e)}),kind:"primary",icon:"report",busy:s.busy,onClick:d})}
${E("submission.read")&&K({label:a("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
</div>
</div>`}),Ht=Object.freeze(Object.defineProperty({__proto__:null,default:Ft},Symbol.toStringTag,{value:"Module"})),g=me({title:"Năm công tác",lead:"Xong mọi việc của năm thì lãnh đạo khép năm: kế hoạch, số liệu, hoạt động, kinh phí của năm chỉ còn để xem.",year:"Năm",none:"Chưa có năm nào",noneHint:"Năm có ở đây khi phường có kế hoạch hoặc mở kỳ báo cáo đầu tiên.",checklist:"Việc cần xem trước khi khép năm",what:"Việc",left:"Còn lại",kind:"Yêu cầu",must:"Phải xong",may:"Để lại được, có lý do",done:"Xong",notOver:"Năm báo cáo còn chạy đến hết ngày 14/12; sau đó mới khép được.",closed:"Năm này đã khép. Muốn sửa gì của năm, lãnh đạo phải mở lại năm.",close:"Khép năm",reopen:"Mở lại năm",closeText:"Sau khi khép, không ai sửa được kế hoạch, số liệu, báo cáo, hoạt động, kinh phí của năm này nữa.",reopenText:"Mở lại thì sửa được số liệu của năm; việc mở lại được ghi vào nhật ký.",reason:"Lý do",reasonHint:"Cần ghi khi còn việc để lại.",saved:"Đã ghi.",history:"Quá trình"});function Bt(){const o=L("/years");return Z({title:g("title"),lead:g("lead"),crumbs:[{label:a("title"),href:"/bao-cao"},{label:g("title")}],children:M({of:o,empty:e=>e.length===0,whenEmpty:ee({title:g("none"),hint:g("noneHint")}),children:e=>Dt({rows:e})})})}const Dt=h(function({rows:e}){const[n,s]=V(),t=e.find(i=>String(i.year)===n.nam)??e[0];return c`<div class="stack">
${ge({label:g("year"),name:"nam",value:String(t.year),onChange:i=>s({nam:i}),empty:!1,options:e.map(i=>({value:String(i.year),label:`${i.year} (${i.state_label})`}))})}
${Kt({key:t.year,year:t.year})}</div>`}),Kt=h(function({year:e}){const n=L("/years/{year}",{params:{year:e}}),[s,t]=k(null);return M({of:n,lines:8,children:i=>c`<div class="stack">
${It({data:i})}
${x({title:g("checklist"),actions:c`${i.actions.map(l=>b({key:l,label:g(l),kind:l==="close"?"primary":"plain",onClick:()=>t(l)}))}`,children:Wt({data:i})})}
${i.steps.length>0&&x({title:g("history"),children:zt({data:i})})}
${s&&Ut({data:i,step:s,onClose:()=>t(null),onDone:l=>{t(null),n.set(l)}})}</div>`})}),It=h(function({data:e}){const n=e.state==="closed"?g("closed"):e.over?"":g("notOver");return n?c`<div class="notice is-info">${C({name:"info"})}<p>${n}</p></div>`:null}),Wt=h(function({data:e}){return S({caption:g("checklist"),rows:e.lines,rowKey:n=>n.code,tone:n=>n.count&&n.must?"warning":void 0,columns:[{key:"what",label:g("what"),kind:"main",show:n=>c`<a href=${n.href}>${n.label}</a>`},{key:"left",label:g("left"),show:n=>n.count?w(n.count):_({label:g("done"),tone:"good"})},{key:"kind",label:g("kind"),show:n=>g(n.must?"must":"may")}]})}),Ut=h(function({data:e,step:n,onClose:s,onDone:t}){const i=n==="reopen"||e.lines.some(r=>r.count>0),l=D({draft:`${n} ${e.year}`,initial:{reason:""},submit:({reason:r},d)=>P(n==="close"?"/years/{year}/close":"/years/{year}/reopen",{params:{year:e.year},version:e.version,body:{reason:r},key:d}),done:r=>{I("/years"),R(g("saved")),t(r)}});return U({title:`${g(n)} ${e.year}`,form:l,submit:g(n),onClose:s,danger:n==="close",children:c`<p>${g(n==="close"?"closeText":"reopenText")}</p>
${X({...l.bind("reason"),label:g("reason"),hint:g("reasonHint"),rows:3,required:i})}`})}),zt=h(function({data:e}){return bt({label:g("history"),entries:[...e.steps].reverse().map(n=>({id:n.id,at:n.at,who:n.by_name,title:n.label,detail:n.note&&c`<p>${n.note}</p>`}))})}),Vt=Object.freeze(Object.defineProperty({__proto__:null,default:Bt},Symbol.toStringTag,{value:"Module"})),Ue=h(function({report:e,after:n}){const{outdated:s,moved:t}=e;return s.length+t.length>0&&c`<div class="notice is-warning" role="status">${C({name:"alert"})}
<div>${ze({title:a("outdated"),lines:s})}${ze({title:a("moved"),lines:t})}</div>
${n}</div>`}),ze=h(function({title:e,lines:n}){return n.length>0&&c`<p><strong>${e}</strong></p><ul>${n.map(s=>c`<li key=${s}>${s}</li>`)}</ul>`}),T=h(function({id:e,text:n,open:s,label:t}){return c`<button type="button" class="figure" data-figure=${e}
title=${t?`${t}. ${a("figure.open")}`:a("figure.open")} onClick=${()=>s(e)}>${n}</button>`}),Ve=h(function({count:e,id:n,open:s}){return e?c` <button type="button" class="late-mark" title=${u("late.title",{count:w(e)})}
onClick=${()=>s(n.replace(".in@",".late@"))}>${u("late",{count:w(e)})}</button>`:c``}),ne="ward";function Yt(o){return Ke(o,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,s])=>({name:n,rows:s,label:n==="pop"?a("annex.population"):n==="act"?a("annex.activities"):a("annex.group",{ref:n.slice(1)})}))}const Gt=h(function({report:e,open:n}){const[s,t]=V(),{columns:i,rows:l}=e.annex,r=Yt(i),d=new Map(e.figures.filter(p=>p.late>0).map(p=>[p.code,p.late])),m=r.filter(p=>!s.nhom||p.name===s.nhom);return x({title:a("annex.title"),hint:c`<span class="no-print">${a("annex.hint")}</span>`,plain:!0,actions:c`<div class="no-print">
${ge({label:a("annex.filter"),name:"nhom",value:s.nhom??"",empty:a("annex.all"),onChange:p=>t({nhom:p}),options:r.map(p=>({value:p.name,label:p.label}))})}
</div>`,children:c`<div class="table-frame" tabindex="0" role="region" aria-label=${a("annex.title")}>
<table class="annex"><caption class="visually-hidden">${a("annex.title")}</caption>
<thead><tr><th scope="col">${a("annex.measure")}</th>${l.map(p=>c`<th scope="col" key=${p.place} class=${p.place===ne?"is-ward":void 0}>
${p.place===ne?a("annex.ward"):p.unit_name}${p.status&&c`<small>${p.status}</small>`}</th>`)}</tr></thead>
${m.map(p=>c`<tbody key=${p.name}>
<tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${p.label}</th></tr>
${p.rows.map(f=>c`<tr key=${f.code}><th scope="row">${f.label} <span class="soft">(${f.noun})</span></th>
${l.map($=>c`<td key=${$.place} class=${$.place===ne?"is-ward":void 0}>${Jt({measure:f,place:$,open:n,late:d.get(f.code)??0})}</td>`)}
</tr>`)}
</tbody>`)}
</table></div>${Qt({report:e,open:n})}`})}),Qt=h(function({report:e,open:n}){const{sources:s,late:t,late_last_year:i}=e.annex,l=r=>r.map((d,m)=>d.figure?T({id:d.figure,text:d.text,open:n,key:m}):d.text);return c`<div class="annex-words">${s.length>0&&c`<p>${l(s)}.</p>`}
${t.length>0&&c`<h3>${a("annex.late")}</h3><ul>${t.map((r,d)=>c`<li key=${d}>${l(r)}</li>`)}</ul>`}
${i.length>0&&c`<h3>${a("annex.lastYear")}</h3><ul>${i.map((r,d)=>c`<li key=${d}>${l(r)}</li>`)}</ul>`}
</div>`}),Jt=h(function({measure:e,place:n,open:s,late:t}){const i=n.cells.find(d=>d.code===e.code);if(!i)return F;const l=d=>`${e.code}.${d}@${n.place}`,r=`${n.place===ne?a("annex.ward"):n.unit_name}, ${e.label}`;return c`${T({id:l("cum"),text:i.cum,open:s,label:r})}
${i.pct!==null&&i.pct!==F&&c`<small>${T({id:l("pct"),text:i.pct,open:s,label:r})}</small>`}
${i.added!==F&&c`<small>
${T({id:l("in"),text:a("annex.added",{value:i.added}),open:s,label:r})}
${n.place===ne&&Ve({count:t,id:l("in"),open:s})}
</small>`}`}),Xt=h(function({report:e,open:n}){const s=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:r})=>[l,r]))),t=(i,l)=>i.channels.find(r=>r.code===l)?.count??0;return x({title:a("split.title"),hint:a("split.hint"),plain:!0,children:S({caption:a("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:a("annex.measure"),kind:"main",value:i=>i.label},...[...s].map(([i,l])=>({key:i,label:l,kind:"number",show:r=>T({id:`split.${r.code}.${i}.cum@ward`,text:w(t(r,i)),open:n,label:r.label})})),{key:"sum",label:a("split.sum"),kind:"number",show:i=>T({id:`split.${i.code}.all.cum@ward`,text:w(i.channels.reduce((l,{count:r})=>l+r,0)),open:n,label:i.label})}]})})}),Zt=h(function({report:e,open:n}){const s=t=>i=>i[t]===null?F:T({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:w(i[t]),open:n,label:i.unit_name});return x({title:a("help.title"),hint:a("help.hint"),plain:!0,children:S({caption:a("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:a("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:a("help.given"),kind:"number",show:s("given")},{key:"guests",label:a("help.guests"),kind:"number",show:s("guests")},{key:"matched",label:a("help.matched"),kind:"number",show:s("matched")},{key:"waiting",label:a("help.waiting"),kind:"number",show:s("waiting")}]})})}),j=me({tab:"Chép số",caption:"Số liệu để chép sang hệ thống khác",lead:"Dùng khi cấp trên yêu cầu nhập số vào hệ thống chưa nối được với Tổ Số: chép từng số, nhập xong thì bấm «Đã nhập».",progress:"Đã nhập {done} trên {all} số.",changed:"{count} số đã nhập nay khác báo cáo, cần sửa ở hệ thống kia.",label:"Số liệu",value:"Giá trị",unit:"Đơn vị tính",state:"Ở hệ thống kia",enter:"Đã nhập",undo:"Chưa nhập",by:"{name}, {at}",was:"Đã nhập {text}"}),en={waiting:"neutral",entered:"good",changed:"warning"},tn=h(function({report:e,open:n}){const s=L("/reports/{report_id}/copy-sheet",{params:{report_id:e.id}}),t=async i=>s.set(await fe("/reports/{report_id}/copy-sheet/{figure_id}",{params:{report_id:e.id,figure_id:i.figure_id},body:{entered:i.state!=="entered"}}));return M({of:s,lines:8,children:({items:i})=>{const l=r=>i.filter(d=>d.state===r).length;return c`<div class="stack">
<p>${j("lead")} <strong>${j("progress",{done:l("entered"),all:i.length})}</strong></p>
${l("changed")>0&&c`<p class="notice is-warning">${C({name:"alert"})} ${j("changed",{count:l("changed")})}</p>`}
${S({caption:j("caption"),rows:i,rowKey:r=>r.figure_id,columns:[{key:"label",label:j("label"),kind:"main",show:r=>r.label},{key:"value",label:j("value"),kind:"number",show:r=>T({id:r.figure_id,text:r.text,open:n})},{key:"unit",label:j("unit"),show:r=>r.unit},{key:"state",label:j("state"),show:r=>nn({line:r})},{key:"acts",label:"",kind:"actions",show:r=>sn({line:r,enter:t})}]})}
</div>`}})}),nn=h(function({line:e}){return c`${_({label:e.state_label,tone:en[e.state]})}
${e.entered_at&&c`<span class="soft small">
${e.state==="changed"&&`${j("was",{text:e.entered??""})} · `}
${j("by",{name:e.entered_by??"",at:H(e.entered_at)})}
</span>`}`}),sn=h(function({line:e,enter:n}){return c`${$t({text:e.value,kind:"quiet",small:!0})}
${b({label:j(e.state==="entered"?"undo":"enter"),small:!0,onClick:()=>n(e)})}`}),Ye="ward",ce=o=>L("/reports/{report_id}/changes",{params:{report_id:o.id}}),Ge=h(function({report:e,correction:n}){const{kind:s,corrected_code:t,corrected_on:i}=n,l=t&&i?u("of",{code:t,day:Y(i)}):u("ofNone");return c`<div class="stack">
${be({facts:[{label:u("original",{kind:s}),value:c`<a href=${`/bao-cao/${n.corrects_id}`}>${l}</a>`},{label:u("reason"),value:e.reason,wide:!0}]})}
${n.later.map(r=>c`<div class="notice is-warning" key=${r}>${C({name:"alert"})}<p>${u("later",{period:r})}</p></div>`)}
</div>`}),an=h(function({report:e,open:n}){const s=ce(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return M({of:s,lines:6,empty:l=>l.changes.length===0,whenEmpty:ee({title:u("changes.none"),hint:u(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>c`<div class="stack">
${_e({title:u("changes.ward"),rows:l.changes.filter(r=>r.place===Ye),open:n})}
${_e({title:u("changes.month"),rows:l.changes.filter(r=>i(r.place)),open:n,places:!0})}
${_e({title:u("changes.place"),rows:l.changes.filter(r=>r.place!==Ye&&!i(r.place)),open:n,places:!0})}
</div>`})}),_e=h(function({title:e,rows:n,open:s,places:t}){if(n.length===0)return c``;const i=(l,r,d)=>T({id:l,text:r,open:s,label:`${d.place_name}, ${d.label}`});return x({title:e,hint:u("changes.hint"),plain:!0,children:S({caption:e,rows:n,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:u("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:u("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:u("changes.before"),kind:"number",show:l=>c`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:u("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:u("changes.change"),kind:"number",show:l=>c`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,ln(l.change),l)}</span>`}]})})}),ln=o=>/^[\d]/.test(o)&&o!=="0"?`+${o}`:o,Qe=h(function({report:e}){const n=ce(e),[s,t]=k(null);return c`<div>${M({of:n,lines:6,children:i=>x({title:u("tab.units"),hint:u("units.hint"),plain:!0,children:S({caption:u("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:u("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:u("units.until"),value:l=>Y(l.data_until)},{key:"state",label:u("units.state"),show:l=>_({label:l.state_label,tone:He(l.state)})},{key:"what",label:u("units.what"),show:l=>on({row:l})},{key:"act",label:u("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&b({label:u("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
${s&&rn({report:e,row:s,onClose:()=>t(null),onDone:i=>{n.set(i),I("/submissions","/today",`/reports/${e.id}`),R(u("reopen.done",{unit:s.unit_name})),t(null)}})}</div>`}),on=h(function({row:e}){return e.added?_({label:u("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?_({label:u("units.reopened"),tone:"warning"}):e.changed||e.reopened?_({label:u("units.changed"),tone:"good"}):c`<span class="soft">${u("units.same")}</span>`}),rn=h(function({report:e,row:n,onClose:s,onDone:t}){const i=D({draft:`reopen ${n.submission_id}`,initial:{reason:""},submit:(l,r)=>P("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:n.submission_id},version:n.version,body:l,key:r}),done:t});return U({title:u("reopen.title",{unit:n.unit_name}),form:i,submit:u("reopen"),onClose:s,label:u("reopen"),cancel:u("cancel"),children:X({...i.bind("reason"),label:u("reason"),hint:u("reopen.hint"),required:!0,rows:3})})}),cn=h(function({report:e}){const[n,s]=k(!1),i=L("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("replace"),r=l||i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!r?c``:x({title:u("list"),hint:u("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:r&&b({label:u(l?"replace":"open"),icon:"edit",onClick:()=>s(!0)}),children:c`${l&&c`<div class="notice is-warning">${C({name:"alert"})}<p>${u("replace.needed")}</p></div>`}
${i.items.length>0&&S({caption:u("list"),rows:i.items,rowKey:d=>d.id,href:d=>`/bao-cao/${d.id}`,columns:[{key:"kind",label:u("list.kind"),kind:"main",value:d=>`${d.kind} lần ${d.edition}`},{key:"reason",label:u("list.reason"),value:d=>d.reason},{key:"state",label:u("list.state"),show:d=>_({label:d.state_label,tone:G(d.state)})},{key:"code",label:u("list.code"),value:d=>d.document_code},{key:"opened",label:u("list.opened"),value:d=>H(d.opened_at),hideOnPhone:!0}]})}
${n&&Je({report:e,replaces:l,onClose:()=>s(!1)})}`})}),Je=h(function({report:e,reason:n,replaces:s,onClose:t}){const i=s?"replace":"open",l=D({draft:`correction ${e.id}`,initial:{reason:n??""},submit:(r,d)=>P("/reports/{report_id}/corrections",{params:{report_id:e.id},body:r,key:d}),done:r=>{I("/reports","/today"),R(u(!s&&e.months.length>0?"open.doneMonths":`${i}.done`)),ae(`/bao-cao/${r.id}`)}});return U({title:u(`${i}.title`,{code:e.document_code??""}),form:l,submit:u(s?"replace":"open.yes"),onClose:t,label:u(i),cancel:u("cancel"),children:c`
<p>${u(`${i}.text`)}</p>
${X({...l.bind("reason"),label:u("open.reason"),hint:u(`${i}.hint`),required:!0,rows:3})}`})}),dn={corrected:"warning",added:"good",same:"neutral"},un=h(function({report:e}){const[n,s]=k(!1),t=L("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return c``;const l=i.months.map(d=>u(d.status==="added"?"differs.added":"differs.corrected",{month:d.title})),r=t.data?.actions.includes("open")&&i.waiting.length===0;return c`<div class="notice is-warning" role="status">${C({name:"alert"})}
<div><p><strong>${u("differs",{count:i.figures})}</strong></p>
<ul>${i.months.map((d,m)=>c`<li key=${d.code}><a href=${`/bao-cao/${d.now_id}`}>${l[m]}</a></li>`)}
${i.waiting.map(d=>c`<li key=${d}>${d}</li>`)}</ul></div>
${r&&b({label:u("differs.open"),onClick:()=>s(!0)})}</div>
${n&&Je({report:e,reason:`${l.join("; ")}.`,onClose:()=>s(!1)})}`}),pn=h(function({report:e}){const s=L("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return s.length===0?c``:c`<div class="notice">${C({name:"info"})}
<div>
<p>
<strong>
${u("toldLater",{count:s.reduce((t,i)=>t+i.count,0)})}
</strong> <span class="soft">
${u("toldLater.how")}
</span>
</p>
<ul>
${s.map(t=>c`<li key=${t.report_id}>
<a href=${`/bao-cao/${t.report_id}?muc=${te.figures}`}>
${u("toldLater.in",{month:t.title,count:t.count})}
</a>
</li>`)}
</ul>
</div>
</div>`}),hn=h(function({correction:e}){const n=(s,t)=>s?c`<a href=${`/bao-cao/${s}`}>${t??u("months.waiting")}</a>`:F;return x({title:u("tab.months"),hint:u("months.hint"),plain:!0,children:S({caption:u("tab.months"),rows:e.months,rowKey:s=>s.code,columns:[{key:"month",label:u("months.month"),kind:"main",value:s=>s.title.charAt(0).toUpperCase()+s.title.slice(1)},{key:"before",label:u("months.before"),show:s=>n(s.before_id,s.before_code)},{key:"now",label:u("months.now"),show:s=>n(s.now_id,s.now_code)},{key:"status",label:u("months.status"),show:s=>s.status==="same"?c`<span class="soft">${u(s.now_id?"months.same":"months.none")}</span>`:_({label:u(s.status==="added"?"months.added":"months.corrected"),tone:dn[s.status]})}]})})}),mn=3,fn=3;function Xe(o,e){const n=new Map;for(const s of o)n.set(e(s),[...n.get(e(s))??[],s.name]);return[...n].map(([s,t])=>[s,t.join(", ")])}const bn=h(function({report:e,onClose:n,onDone:s}){const t=({same:d,own:m},p)=>m[p.unit_id]?.trim()||d.trim(),i=D({draft:`exceptions ${e.id}`,initial:{same:"",own:Object.fromEntries(e.missing_units.map(d=>[d.unit_id,d.reason]))},check:d=>{const m=e.missing_units.filter(f=>t(d,f).length<mn),p=m.map(f=>f.name).join(", ");return m.length>0?{same:u("exceptions.silent",{units:p})}:{}},submit:(d,m)=>P("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,key:m,body:{exceptions:e.missing_units.map(p=>({unit_id:p.unit_id,reason:t(d,p)}))}}),done:s}),{same:l,own:r}=i.values;return U({title:u("exceptions.title",{period:e.period.title,count:e.missing_units.length}),form:i,onClose:n,cancel:u("cancel"),submit:a("submit"),wide:!0,children:c`
<p>${u("exceptions.text")}</p>
${Be({report:e})}
${Xe(e.missing_units,d=>d.status_label).map(([d,m])=>c`<p key=${d} class="soft">${u("exceptions.line",{unit:d,reason:m})}</p>`)}
${Pe({...i.bind("same"),label:u("exceptions.same"),hint:u("exceptions.sameHint"),maxlength:300})}
<details open=${e.missing_units.length<=fn}><summary>${u("exceptions.apart")}</summary><div class="stack">
${e.missing_units.map(d=>Pe({key:d.unit_id,name:`exceptions.${d.unit_id}`,label:u("exceptions.each",{unit:d.name}),placeholder:l,value:r[d.unit_id]??"",maxlength:300,onChange:m=>i.set({own:{...r,[d.unit_id]:m}})}))}
</div></details>`})}),$n=h(function({report:e}){const n=e.missing_units.filter(s=>s.reason);return n.length===0?c``:c`<div class="notice">${C({name:"info"})}<div><p><strong>${u("exceptions.shown")}</strong></p>
<ul>
${Xe(n,s=>s.reason).map(([s,t])=>c`<li key=${s}>${u("exceptions.line",{unit:t,reason:s})}</li>`)}
</ul>
</div>
</div>`}),gn=({activity_id:o,material_id:e})=>e?`/tai-lieu/${e}`:`/hoat-dong/${o}`,yn=h(function({report:e,figure:n,source:s,onBack:t}){const i={report_id:e.id,figure_id:n},l={submission_id:s.submission_id},r=L("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),d=/\.(in|late)@/.test(n);return c`<div class="stack">
<div>${b({label:u("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
<h3>${u("people.of",{unit:s.unit_name})}</h3>
${M({of:r,lines:6,children:m=>c`<div class="stack">
${S({caption:u("people.of",{unit:s.unit_name}),rows:m.items,rowKey:p=>p.logged?.id??p.person_id??p.household_id??"",href:p=>p.logged?gn(p.logged):`/so-ho/${p.household_id}`,columns:[{key:"name",label:u("people.name"),kind:"main",show:p=>c`
${p.logged?.text??p.full_name??p.household_name}
${p.birth_year?c` <span class="soft small">${p.birth_year}</span>`:""}`},{key:"where",label:u("people.where"),value:p=>p.logged?Y(p.logged.on):[p.house_no,p.street].filter(Boolean).join(" ")||F},...d?[{key:"counts",label:u("people.counts"),value:p=>`${p.counts>0?"+1":"−1"} (${p.counts>0?u("people.in"):u("people.out")})`}]:[],...d?[{key:"mark",label:u("people.mark"),show:p=>p.late&&$e({label:u("late.marked")})}]:[]],foot:{name:u("people.sum"),where:w(m.counted-(m.less??0)+m.addition)}})}
${m.less!==null&&c`<p class="notice">${u("people.less",{count:w(m.less)})}</p>`}
${m.addition!==0&&c`<p class="notice">${u("people.addition",{count:Fe(m.addition),note:m.note})}</p>`}
${m.hidden>0&&c`<p class="notice">${u("people.hidden",{count:w(m.hidden)})}</p>`}
${gt({page:m,more:p=>qe("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:p}}),onMore:p=>r.set({...m,...p})})}
</div>`})}
</div>`}),de=h(function({report:e,figure:n,open:s,onClose:t}){const[i,l]=k([]),r=m=>{l([...i,n]),s(m)},d=()=>{l(i.slice(0,-1)),s(i.at(-1)??n)};return Ne({title:a("figure.title"),onClose:t,wide:!0,sheet:!0,children:c`
${i.length>0&&c`<div>${b({label:a("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:d})}</div>`}
${kn({report:e,figure:n,open:r,key:n})}`})}),kn=h(function({report:e,figure:n,open:s}){const t=L("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:n}}),[i,l]=k(null);return i?yn({report:e,figure:n,source:i,onBack:()=>l(null)}):M({of:t,lines:5,children:r=>c`<div class="stack">
<div class="figure-head"><b class="figure-value">${r.text}</b>
<p>
<strong>${r.label}</strong>
<br />
<span class="soft">${r.place_name}${r.coverage&&` · ${a("figure.coverage",{coverage:r.coverage})}`}</span>
</p>
</div>
${r.value===null&&r.sources.length===0&&c`<p class="notice">${a("figure.missing")}</p>`}
${r.sources.length>0&&_n({one:r,list:l})}
${vn({one:r,open:s})}
${r.hidden>0&&c`<p class="notice">${a("figure.hidden",{count:r.hidden})}</p>`}
${r.parts.length>0&&r.sources.length===0&&On({one:r,open:s})}
</div>`})}),vn=h(function({one:e,open:n}){const s=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return s===0?c``:c`<div class="notice"><p>${u("late.title",{count:w(s)})}</p>
${b({label:u("late.open",{count:w(s)}),small:!0,onClick:()=>n(e.figure_id.replace(".in@",".late@"))})}
</div>`}),_n=h(function({one:e,list:n}){const s=E("household.read")&&e.sources.some(t=>t.listed);return c`<h3>${a("figure.sources")}</h3>
${S({caption:a("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>E("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:a("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:a("figure.value"),kind:"number",show:t=>c`${w(t.value)}${wn({row:t})}${xn({row:t,figure:e.figure_id})}`},{key:"who",label:a("figure.who"),show:Tn},{key:"origin",label:a("figure.origin"),show:t=>c`<div>
${Sn({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
${t.ledger&&Cn({cell:t.ledger})}
<br />
<span class="soft small">${a("figure.until",{day:Y(t.data_until)})}</span>
</div>`},{key:"state",label:a("figure.state"),show:t=>_({label:t.state_label,tone:He(t.state)})},...s?[{key:"list",label:u("people"),kind:"actions",show:t=>t.listed&&b({label:u("people"),small:!0,onClick:()=>n(t)})}]:[]],foot:{unit:a("figure.total"),value:w(e.total)}})}`}),wn=h(function({row:e}){return e.addition===0?c``:c`
<br />
<span class="soft small">
${a("figure.beside",{register:w(e.value-e.addition),addition:Fe(e.addition)})}
</span>`}),xn=h(function({row:e,figure:n}){const s=/\.last@/.test(n);return!(s||/\.in@/.test(n))||e.late_in+e.late_out===0?c``:c`
<br />
<span class="late-mark small">
${u(s?"late.lastYear":"late.line",{came:w(e.late_in),went:w(e.late_out)})}
</span>`}),Sn=h(function({row:e,code:n}){if(e.origin!=="register")return e.origin_label;const s=`/muc-tieu/${n.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return c`
${E("indicator.read")?c`<a href=${s}>${e.origin_label}</a>`:e.origin_label}
${e.surveyed&&c`<br /><span class="soft small">${a("figure.surveyed",{coverage:e.surveyed})}</span>`}`}),Cn=h(function({cell:e}){return c`
<br />
<span class="small" title=${e.file_sha256}>${a("figure.ledger",{cell:e.cell,file:e.file_name,raw:e.raw})}</span>
<br />
<span class="soft small">${a("figure.ledgerBy",{name:e.taken_by??F,at:H(e.taken_at)})}</span>`}),Tn=o=>c`<div>
${o.entered_by??F}
<br />
<span class="soft small nowrap">${H(o.entered_at)}</span>
${o.remark&&c`<br /><span class="soft small">${o.remark}</span>`}
</div>`,On=h(function({one:e,open:n}){const s=En(e);if(s)return Ln({one:e,shares:s,open:n});const t=e.parts.every(r=>r.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?a("figure.tasks"):a("figure.units"):a("figure.counts"):a("figure.parts");return c`<h3>${l}</h3>
${S({caption:l,rows:e.parts,rowKey:r=>r.figure_id??r.label,columns:[{key:"name",label:a("figure.name"),kind:"main",value:r=>r.label},{key:"value",label:i?a("figure.standing"):a("figure.value"),kind:i?"text":"number",show:r=>r.figure_id?T({id:r.figure_id,text:r.text,open:n,label:r.label}):r.text}]})}`});function En(o){if(!/\.pct@/.test(o.figure_id))return null;const e=o.figure_id.replace(/\.pct@.*/,".cum@"),n=Ke(o.parts,s=>s.figure_id?.split("@")[1]??"").map(([,s])=>({part:s.find(t=>t.figure_id?.startsWith(e)),whole:s.find(t=>!t.figure_id?.startsWith(e))}));return n.every(s=>s.part&&s.whole)?n.map(s=>{const{part:t,whole:i}=s;return{place:t.label.split(": ")[0]??"",part:t,whole:i}}):null}const Ln=h(function({one:e,shares:n,open:s}){const t=l=>w(n.reduce((r,d)=>r+(mt(d[l].text)??0),0)),i=l=>T({id:l.figure_id??"",text:l.text,open:s,label:l.label});return c`<p class="figure-sum">${a("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
<h3>${a("figure.shareTitle")}</h3>
${S({caption:a("figure.shareTitle"),rows:n,rowKey:l=>l.place,columns:[{key:"place",label:a("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:a("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:a("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:a("figure.total"),part:t("part"),whole:t("whole")}})}`}),Pn=h(function({report:e,open:n}){const s=[...e.months.map(({code:t})=>a("months.month",{month:Number(t.slice(5))})),a("months.added"),a("months.now"),a("months.rate")];return c`<div class="stack">
${x({title:a("months.from"),hint:a("months.fromHint"),children:c`<ul class="plain">${e.months.map(t=>c`<li class="row" key=${t.code}>
${t.report_id?c`<a href=${`/bao-cao/${t.report_id}`}>${t.title}</a>`:c`<span>${t.title}</span>`}
${_(t.report_id?{label:a("months.in"),tone:"good"}:{label:a("months.out",{why:t.why}),tone:"warning"})}
</li>`)}</ul>`})}
${x({title:a("months.table"),hint:a("months.hint"),plain:!0,children:c`<div class="table-scroll" tabindex="0" role="group" aria-label=${a("months.table")}><table class="annex">
<thead>
<tr><th scope="col">${a("annex.measure")}</th>${s.map(t=>c`<th scope="col" key=${t}>${t}</th>`)}</tr>
</thead>
<tbody>${e.by_month.map(t=>c`<tr key=${t.code}><th scope="row">${t.label}</th>
${t.cells.map((i,l)=>c`<td key=${l}>
${i?T({id:i.figure_id,text:i.text,open:n,label:`${t.label}, ${s[l]}`}):F}
</td>`)}
</tr>`)}</tbody>
</table></div>`})}
</div>`}),we=h(function({table:e,open:n}){const s=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const r=i.cells[l];return r?.figure?T({id:r.figure,text:r.text,open:n,label:`${i.cells[s]?.text??""}, ${e.columns[l]?.label??""}`}):r?.text??""};return c`<div class="paper-table">${e.caption&&c`<p class="soft small">${e.caption}</p>`}
${S({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:r=>t(r,l)}))})}</div>`}),Ze=h(function({section:e}){const[n,s]=k(!1);return e.changes.length===0?c``:c`<details class="changes"
onToggle=${t=>s(t.currentTarget.open)}><summary>${a("changes.title")}</summary>${n&&c`
<p class="soft small">${a("changes.hint")}</p>
<div class="changes-text">${e.changes.map((t,i)=>c`<p key=${i}>${t.map(({how:l,text:r},d)=>l==="added"?c`<ins key=${d}><span class="visually-hidden">${a("changes.added")} </span>${r}</ins>`:l==="removed"?c`<del key=${d}><span class="visually-hidden">${a("changes.removed")} </span>${r}</del>`:r)}</p>`)}</div>`}
</details>`}),et=h(function({report:e,section:n,known:s,onClose:t,onSaved:i,onText:l}){const r=(m,p)=>fe("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:m},key:p}),d=D({draft:`section ${e.id} ${n.code}`,shared:{form:"report",id:e.id,part:n.code},initial:{text:n.text},submit:(m,p)=>r(m.text,p),done:()=>{R(a("section.saved",{title:n.title})),i()}});return J(()=>l?.(d.values.text),[d.values.text]),pt({form:d,label:a("section.editOf",{title:n.title}),children:c`
${yt({...d.bind("text"),label:a("section.text"),hint:a("section.textHint"),known:s,figures:[...e.figures,ye],beside:m=>qn({section:n,insert:m})})}
<div class="form-actions">
${n.edited&&tt({report:e,section:n,onSaved:i})}
${b({label:a("cancel"),onClick:t})}
${b({label:a("section.save"),type:"submit",kind:"primary",busy:d.busy})}
</div>`})}),qn=h(function({section:e,insert:n}){return e.offered.length===0?c``:c`<div class="offered" role="group" aria-label=${a("offered")}>
<p class="small"><strong>${a("offered")}</strong> <span class="soft">${a("offered.hint")}</span></p>
${e.offered.map(s=>c`<blockquote key=${s.report_id}>
<p class="small"><a href=${`/bao-cao/${s.report_id}`}>${a("offered.from",{month:s.title})}</a></p>
${s.lines.map((t,i)=>c`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
${b({label:a("offered.take"),icon:"plus",small:!0,onClick:()=>n(s.text)})}</blockquote>`)}</div>`}),tt=h(function({report:e,section:n,onSaved:s}){const t=async()=>{if(await oe({title:a("section.restoreTitle",{title:n.title}),text:a("section.restoreText"),yes:a("section.restore")}))try{await fe("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:null}}),R(a("section.restored")),await s()}catch(i){re(i)}};return b({label:a("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}),nt=h(function({report:e,open:n,reload:s}){const[t,i]=k(null),l=ke(e),r=e.actions.includes("edit");return c`<article class="card paper">${e.sections.map((d,m)=>{const p=d.lines.length===0&&(e.sections[m+1]?.level??0)>d.level;return c`<section key=${d.code} class=${`paper-section is-level-${d.level}`} id=${`muc-${d.code}`}>
<header class="paper-head">${Mn({section:d})}
${d.edited&&c`<span title=${a("section.editedBy",{name:d.edited_by??"",at:H(d.edited_at)})}>${$e({label:a("section.edited")})}</span>`}
${r&&!p&&t!==d.code&&b({label:a("section.editOf",{title:d.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(d.code)})}
</header>
${t===d.code?et({report:e,section:d,known:l,onClose:()=>i(null),onSaved:async()=>{await s(),i(null)}}):!p&&xe({section:d,open:n,labels:l})}
${d.edited&&t!==d.code&&Ze({section:d})}
</section>`})}${jn({report:e})}</article>`}),Mn=h(function({section:e}){const n=`${e.numeral}. ${e.title}`;return e.level===1?c`<h2>${n}</h2>`:c`<h3>${n}</h3>`}),xe=h(function({section:e,open:n,labels:s}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return c`<p class="soft">${a("section.empty")}</p>`;const l=r=>i.filter(d=>d.line===r).map(d=>we({table:d,open:n,key:`table-${r}`}));return c`
${t.map((r,d)=>i.some(m=>m.line===d)?l(d):Fn({line:r,open:n,labels:s,key:d}))}
${l(t.length)}`}),jn=h(function({report:e}){return e.annexes.length===0?null:c`<footer class="paper-annexes no-print"><p class="soft">${a("annexes")}</p><ul class="plain">${e.annexes.map(n=>c`<li key=${n.table}>
<a href=${`/bao-cao/${e.id}?muc=${te[n.table]}`}>
${n.label}. ${n.title}
</a>
</li>`)}</ul></footer>`}),Fn=h(function({line:e,open:n,labels:s}){const t=e[0]?.figure?"":e[0]?.text??"";return c`<p class=${Me("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?c`
${T({id:i.figure,text:i.text,open:n,label:s.get(i.figure)?.label,key:l})}
${Ve({count:s.get(i.figure)?.late??0,id:i.figure,open:n})}`:i.text)}</p>`}),O=me({open:"Trình chiếu",title:"Trình chiếu",back:"Trang trước",next:"Trang sau",full:"Toàn màn hình",leave:"Thoát toàn màn hình",place:"Trang {page}/{pages}",keys:"Phím → ← sang trang, F toàn màn hình, Esc thoát. Bấm một số để mở danh sách phía sau.",targets:"Mục tiêu",tasks:"Nhiệm vụ",draft:"Số liệu đang tổng hợp, chưa ký",more:"{title} ({part}/{parts})"}),Nn=h(function({report:e,onClose:n}){const[s,t]=k({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(r=>({...r,job:null,failed:!1,problem:null}));try{const r=await P("/reports/{report_id}/preview",{params:{report_id:e.id}});t(d=>({...d,job:r}))}catch(r){t(d=>({...d,problem:ie(r)}))}};J(()=>{i()},[]);const l=a("preview.title",{period:e.period.title});return Ne({title:l,onClose:n,wide:!0,children:s.file?kt({path:`/files/${s.file}?inline=true#navpanes=0&view=FitH`,title:l}):s.problem?Re({problem:s.problem,onRetry:i}):s.job?c`
${vt({key:s.job.id,job:s.job,label:a("preview.making"),onDone:r=>t(d=>({...d,file:String(r.result?.file_id)})),onEnd:()=>t(r=>({...r,failed:!0}))})}
${s.failed&&c`<p class="soft">${a("preview.failed")}</p>`}`:Ae({lines:4})})}),Rn=h(function({report:e,set:n}){const[s,t]=k(null),i=f=>e.actions.includes(f),{took:l,submit:r,approve:d}=An(e,n),m=z(e),p=e.state==="approved"&&E("document.issue");return c`
${!m&&b({label:a("preview"),icon:"eye",onClick:()=>t("preview")})}
${i("edit")&&K({label:a("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
${i("refresh")&&e.outdated.length===0&&ue({report:e,set:n,kind:"quiet"})}
${i("return")&&b({label:a("return"),icon:"left",onClick:()=>t("return")})}
${i("submit")&&b({label:a("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):r()})}
${i("withdraw")&&b({label:u("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
${i("approve")&&b({label:a("approve"),icon:"check",kind:"primary",onClick:d})}
${m&&e.document_id&&K({label:p?a("toNumber"):a("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
${s==="return"&&Hn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("return.done"))}})}
${s==="without"&&bn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("submit.done"))}})}
${s==="withdraw"&&Bn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,u("withdraw.done"))}})}
${s==="preview"&&Nn({report:e,onClose:()=>t(null)})}`});function An(o,e){const n={report_id:o.id},s=o.period.title,t=l=>[_t(o),l].filter(Boolean).join(" "),i=(l,r)=>{e(l),I("/report-periods","/documents","/today","/submissions"),R(r)};return{took:i,submit:async()=>{if(await oe({title:a("submit.title",{period:s}),text:t(a("submit.text")),yes:a("submit")}))try{i(await P("/reports/{report_id}/submit",{params:n,version:o.version}),a("submit.done"))}catch(l){re(l)}},approve:async()=>{if(await oe({title:a("approve.title",{period:s}),text:t(a("approve.text")),yes:a("approve")}))try{i(await P("/reports/{report_id}/approve",{params:n,version:o.version}),a("approve.done"))}catch(l){re(l)}}}}const ue=h(function({report:e,set:n,kind:s}){const[t,i]=k(!1),l=async()=>{i(!0);try{n(await P("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),I(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),R(a("refresh.done"))}catch(r){re(r)}finally{i(!1)}};return b({label:a("refresh"),icon:"refresh",kind:s,busy:t,onClick:l})}),Hn=h(function({report:e,onClose:n,onDone:s}){const t=D({draft:`return ${e.id}`,initial:{reason:""},submit:(i,l)=>P("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return U({title:a("return"),form:t,submit:a("return"),onClose:n,cancel:a("cancel"),children:X({...t.bind("reason"),label:a("return.reason"),hint:a("return.hint"),required:!0,rows:3})})}),Bn=h(function({report:e,onClose:n,onDone:s}){const t=D({draft:`withdraw ${e.id}`,initial:{reason:""},submit:(i,l)=>P("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return U({title:u("withdraw"),form:t,submit:u("withdraw"),onClose:n,cancel:a("cancel"),danger:!0,children:c`
<p>${u("withdraw.text")}</p>
${X({...t.bind("reason"),label:u("reason"),required:!0,rows:3})}`})}),st=h(function({report:e,open:n}){return x({title:a("targets.title"),hint:a("targets.hint"),plain:!0,children:S({caption:a("targets.title"),rows:e.targets,rowKey:s=>s.code,columns:[{key:"measure",label:a("targets.measure"),kind:"main",show:s=>c`<span title=${s.title}><span class="soft">${s.ref}.</span> ${s.label}</span>`},{key:"goal",label:a("targets.goal"),kind:"number",show:s=>s.goal_text},{key:"result",label:a("targets.result"),kind:"number",show:s=>T({id:s.figure_id,text:s.text,open:n,label:s.label})},{key:"attained",label:a("targets.attained"),show:s=>_(Ot(s.attained))}]})})}),at=h(function({report:e,open:n}){const s=(t,i,l)=>T({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:w(l),open:n,label:a("tasks.of",{ref:t.ref})});return e.tasks.length===0?ee({title:a("tasks.none"),icon:"tasks"}):x({title:a("tasks.title"),plain:!0,children:S({caption:a("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>E("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:a("tasks.task"),kind:"main",show:t=>c`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:a("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:a("tasks.units"),kind:"number",show:t=>s(t,"of",t.units)},{key:"done",label:a("tasks.done"),kind:"number",show:t=>s(t,"done",t.done)},{key:"late",label:a("tasks.late"),kind:"number",show:t=>s(t,"late",t.late)},{key:"label",label:a("tasks.label"),show:t=>c`<div class="is-wrapping">${_({label:t.label,tone:Et(t)})}</div>`}]})})});await le("reports");function Dn({params:o}){const e=L("/reports/{report_id}",{params:{report_id:o.id}}),n=e.data,s=n?n.edition>0?u(n.replaces?"replace.report":"title",{period:n.period.title}):a("report",{period:n.period.title}):a("title");return Z({title:s,lead:n?.period.label,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&_({label:n.state_label,tone:G(n.state)}),actions:n&&c`${K({label:O("open"),href:`/bao-cao/${n.id}/trinh-chieu`,icon:"eye",kind:"quiet"})}
${Rn({report:n,set:e.set})}`,children:M({of:e,lines:10,children:t=>Kn({report:t,set:e.set,reload:e.refresh})})})}const Kn=h(function({report:e,set:n,reload:s}){const[t,i]=V(),l=r=>i({so:r});return e.edition>0&&!e.replaces?Wn({report:e,set:n,reload:s,open:l,shown:t.so,close:()=>i({so:null})}):c`<div class="stack">
${ot({report:e,set:n})}
${e.replaces&&In({report:e})}
${e.months.length>0&&!e.replaces&&un({report:e})}
${pn({report:e})}
${$n({report:e})}
${be({facts:lt(e)})}
${De({label:a("title"),query:"muc",tabs:[{name:"noi-dung",label:a("tab.text"),show:()=>nt({report:e,open:l,reload:s})},...e.months.length>0?[{name:te.months,label:ve(e,"months",a("tab.months")),show:()=>Pn({report:e,open:l})}]:[],{name:"muc-tieu",label:a("tab.targets"),show:()=>st({report:e,open:l})},{name:te.figures,label:ve(e,"figures",a("tab.places")),show:()=>c`<div class="stack">
${Gt({report:e,open:l})}
${e.split.length>0&&Xt({report:e,open:l})}
${e.help.length>0&&Zt({report:e,open:l})}
${e.tables.map(r=>c`<section class="card">${we({table:r,open:l})}</section>`)}
</div>`},{name:te.tasks,label:ve(e,"tasks",a("tab.tasks")),count:e.tasks.length,show:()=>at({report:e,open:l})},{name:"don-vi",label:a("tab.units"),show:()=>e.replaces&&e.months.length===0?Qe({report:e}):Un({report:e})},...it(e,l),{name:"qua-trinh",label:a("tab.history"),show:()=>rt({report:e})}]})}
${cn({report:e})}
${t.so&&de({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
</div>`}),In=h(function({report:e}){const n=ce(e);return n.data?Ge({report:e,correction:n.data}):c``}),Wn=h(function({report:e,set:n,reload:s,open:t,shown:i,close:l}){const r=ce(e);return c`<div class="stack">
${ot({report:e,set:n})}
${r.data&&Ge({report:e,correction:r.data})}
${De({label:a("title"),query:"muc",tabs:[{name:"thay-doi",label:u("tab.changes"),count:r.data?.changes.length,show:()=>an({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:u("tab.months"),show:()=>r.data?hn({correction:r.data}):c``}]:[{name:"don-vi",label:u("tab.units"),show:()=>Qe({report:e})}],{name:"noi-dung",label:u("tab.text"),show:()=>nt({report:e,open:t,reload:s})},...it(e,t),{name:"qua-trinh",label:u("tab.history"),show:()=>rt({report:e})}]})}
${be({facts:lt(e).filter(d=>d.label!==a("fact.coverage"))})}
${i&&de({report:e,figure:i,open:t,onClose:l})}
</div>`});function it(o,e){return!E("report.compile")||!["approved","issued"].includes(o.state)?[]:[{name:"chep-so",label:j("tab"),show:()=>tn({report:o,open:e})}]}function lt(o){const e=o.document_code??(o.state==="approved"?a("fact.waiting"):a("fact.draft")),n=(s,t)=>t?a("by",{name:s??"",at:H(t)}):void 0;return[{label:a("dataUntil"),value:Y(o.data_until)},{label:a("fact.coverage"),value:o.coverage},{label:a("fact.compiled"),value:n(o.compiled_by,o.compiled_at)},{label:a("fact.approved"),value:n(wt({actor_name:o.approved_by??"",acting_for:o.approved_for}),o.approved_at)},{label:a("fact.document"),value:o.document_id?c`<a href=${`/van-ban/${o.document_id}`}>${e}</a>`:a("fact.noDocument")},...E("voice.read")?[{label:a("fact.messages"),value:c`<a href=${`/truyen-thong?bc=${o.id}`}>${a("fact.messagesOpen")}</a>`}]:[]]}const ot=h(function({report:e,set:n}){const s=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return c`
${s&&c`<div class="notice is-warning">
${C({name:"alert"})}
<p>
<strong>
${a("returned",{reason:s.reason})}
</strong> <span class="soft small">
${a("by",{name:s.actor_name,at:H(s.at)})}
</span>
</p>
</div>`}
${e.state!=="issued"&&e.state!=="withdrawn"&&Be({report:e})}
${Ue({report:e,after:e.actions.includes("refresh")&&ue({report:e,set:n,kind:"plain"})})}
${(e.edition===0||e.replaces)&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&c`<div class="notice">${C({name:"info"})}
<p>
<strong>${a("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}. <span class="soft">
${a("missing.note")}
</span>
</p>
</div>`}`}),Un=h(function({report:e}){return x({title:a("units.title"),plain:!0,children:S({caption:a("units.title"),rows:e.units,rowKey:n=>n.unit_id,columns:[{key:"unit",label:a("units.unit"),kind:"main",value:n=>n.name},{key:"status",label:a("units.status"),show:n=>_({label:n.status_label,tone:Tt(n.status)})},{key:"note",label:a("units.note"),value:n=>n.note}]})})}),rt=h(function({report:e}){return e.timeline.length===0?ee({title:a("history.none"),icon:"history"}):x({title:a("tab.history"),children:xt({steps:e.timeline,label:a("tab.history")})})}),zn=Object.freeze(Object.defineProperty({__proto__:null,default:Dn},Symbol.toStringTag,{value:"Module"})),Se=o=>o.getBoundingClientRect().width+Number.parseFloat(getComputedStyle(o).columnGap),ct=o=>getComputedStyle(o).columnCount!=="auto",Ce=o=>document.querySelector(o)?.getBoundingClientRect().height??0;function Vn(o){const e=o.getBoundingClientRect().left-o.scrollLeft;return Array.from(o.children,n=>{const s=[...n.getClientRects()].map(({left:t})=>Math.round((t-e)/Se(o)));return{first:Math.min(...s),pages:new Set(s).size}})}function Yn(o){const e=W(null),[n,s]=k([]);return he(()=>{const t=e.current,i=t.parentElement,l=()=>{if(!ct(t))return;const d=i.getBoundingClientRect().top+scrollY;for(const[p,f]of Object.entries({above:d,over:Ce(".app-top"),under:Ce(".bar")}))i.style.setProperty(`--${p}`,`${f}px`);const m=Vn(t);s(p=>JSON.stringify(p)===JSON.stringify(m)?p:m)};l(),i.getBoundingClientRect().bottom>innerHeight-Ce(".bar")&&i.scrollIntoView({block:"end"});const r=new ResizeObserver(l);for(const d of[document.documentElement,t,...t.children])r.observe(d);return()=>r.disconnect()},[o]),[e,n]}function Gn(o,e,n,s){const t=W({spans:e,at:n});he(()=>{const i=o.current,{spans:l,at:r}=t.current;if(t.current={spans:e,at:n},l!==e&&l.length===e.length){const m=l.findLastIndex(q=>q.first<r),[p,f]=[l[m],e[m]],$=p&&f&&f.first+1+Math.floor((r-p.first-1)*f.pages/p.pages);if($&&$!==n)return s($)}i.scrollLeft=(n-1)*Se(i);const d=()=>{const m=Math.round(i.scrollLeft/Se(i))+1;e.length>0&&m!==n&&ct(i)&&s(m)};return i.addEventListener("scroll",d),()=>i.removeEventListener("scroll",d)})}const Qn={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1,Home:-1/0,End:1/0};await le("reports");function Jn({params:o}){const e=L("/reports/{report_id}",{params:{report_id:o.id}});return Z({title:O("title"),lead:e.data?.period.label,crumbs:[{label:e.data?.period.title??"",href:`/bao-cao/${o.id}`},{label:O("title")}],children:M({of:e,lines:10,children:n=>Zn({report:n,set:e.set})})})}function Xn(o,e){const n=ke(o),s=o.sections.filter(({lines:t,tables:i})=>t.length>0||i.length>0);return[{key:"first",title:je(o.period.title),shown:c`<p>${o.coverage}</p>
<p>${_({label:o.state_label,tone:G(o.state)})}</p>
${!z(o)&&c`<p class="soft">${O("draft")}</p>`}`},...o.targets.length>0?[{key:"targets",title:O("targets"),shown:st({report:o,open:e})}]:[],...s.map(t=>({key:t.code,title:`${t.numeral}. ${t.title}`,shown:xe({section:t,open:e,labels:n})})),...o.tasks.length>0?[{key:"tasks",title:O("tasks"),shown:at({report:o,open:e})}]:[],...o.tables.map(t=>({key:t.caption,title:t.caption,shown:we({table:{...t,caption:""},open:e})}))]}const Zn=h(function({report:e,set:n}){const[s,t]=V(),i=W(null),[l,r]=k(!1),d=Xn(e,v=>t({so:v})),[m,p]=Yn(d.map(({key:v})=>v).join()),f=p.reduce((v,B)=>v+B.pages,0)||1,$=Math.max(1,Number(s.trang)||1),q=p.length>0?Math.min(f,$):$,Q=Math.max(0,p.findLastIndex(v=>v.first<q)),y=d[Q]??d[0],N=p[Q],se="9".repeat(Math.max(2,String(f).length)),Te=v=>t({trang:String(Math.min(f,Math.max(1,v))),so:null}),pe=v=>Te(q+v);Gn(m,p,q,Te);const Oe=()=>{l?document.exitFullscreen():i.current?.requestFullscreen()};return he(()=>{const v=A=>{if(s.so||A.altKey||A.ctrlKey||A.metaKey||document.querySelector("dialog[open]"))return;const Ee=Qn[A.key];if(Ee)pe(Ee);else if(A.key==="f"||A.key==="F")Oe();else return;A.preventDefault()},B=()=>r(document.fullscreenElement===i.current);return document.addEventListener("keydown",v),document.addEventListener("fullscreenchange",B),()=>{document.removeEventListener("keydown",v),document.removeEventListener("fullscreenchange",B)}}),c`<section class="slides" ref=${i} aria-label=${O("title")}>
<header class="slides-head">
<h2 aria-live="polite">${N&&N.pages>1?O("more",{title:y.title,part:q-N.first,parts:N.pages}):y.title}</h2>
${d.map(({key:v,title:B})=>c`<h2 key=${v} class="is-away">${O("more",{title:B,part:se,parts:se})}</h2>`)}
</header>
<div class="slide" ref=${m}>
${d.map(({key:v,shown:B},A)=>c`<article key=${v} class=${Me(p.length>0&&A!==Q&&"is-away")}>${B}</article>`)}
</div>
<nav class="slides-tools" aria-label=${O("title")}>
${b({label:O("back"),icon:"left",disabled:q===1,onClick:()=>pe(-1)})}
<span role="status">${O("place",{page:q,pages:f})}</span>
${b({label:O("next"),icon:"right",kind:"primary",disabled:q>=f,onClick:()=>pe(1)})}
${e.actions.includes("refresh")&&ue({report:e,set:n,kind:"plain"})}
${document.fullscreenEnabled&&b({label:O(l?"leave":"full"),icon:"eye",kind:"quiet",onClick:Oe})}
<span class="soft small slides-keys">${O("keys")}</span>
</nav>
${s.so&&de({report:e,figure:s.so,open:v=>t({so:v}),onClose:()=>t({so:null})})}
</section>`}),es=Object.freeze(Object.defineProperty({__proto__:null,default:Jn},Symbol.toStringTag,{value:"Module"})),ts=700,dt=250,ns=new Set(["queued","running"]),ut=o=>new Promise(e=>setTimeout(e,o));async function ss(o,e){const n=Object.entries(e).map(([f,$])=>({code:f,text:$}));let s=await P("/reports/{report_id}/preview",{params:{report_id:o},body:{live:!0,sections:n}});for(;ns.has(s.state);)await ut(dt),s=await qe("/jobs/{job_id}",{params:{job_id:s.id}});if(s.state!=="done"||!s.result)throw new Error(s.error??a("live.failed"));const{file_id:t,width:i,height:l,pages:r,places:d}=s.result,m=ht(`/files/${t}`),p=new Image;return p.src=m,await p.decode(),{src:m,width:i,height:l,pages:r,places:d}}function as(o,e){const[n,s]=k({picture:null,busy:!0,problem:null}),[t,i]=k(0),l=W(!1),r=W({texts:e,stale:!1,gone:!1});r.current.texts=e,J(()=>()=>{r.current.gone=!0},[]);const d=async()=>{if(l.current){r.current.stale=!0;return}l.current=!0;do{r.current.stale=!1,s(f=>({...f,busy:!0,problem:null}));try{const f=await ss(o.id,r.current.texts);r.current.gone||s({picture:f,busy:r.current.stale,problem:null})}catch(f){const $=ie(f);$.code==="job-running"?(await ut(3*dt),r.current.stale=!0):r.current.gone||s(q=>({...q,busy:!1,problem:$}))}}while(r.current.stale&&!r.current.gone);l.current=!1},m=JSON.stringify([t,o.compiled_at,o.sections.map(f=>f.version),e]),p=W(!0);return J(()=>{const f=setTimeout(()=>{d()},p.current?0:ts);return p.current=!1,s($=>$.busy?$:{...$,busy:!0}),()=>clearTimeout(f)},[m]),{...n,retry:()=>i(f=>f+1)}}const is=h(function({report:e,texts:n,at:s}){const{picture:t,busy:i,problem:l,retry:r}=as(e,n),d=W(null),m=s===null?void 0:t?.places[s];return J(()=>{const p=d.current?.querySelector("img");m===void 0||!t||!d.current||!p||d.current.scrollTo({top:Math.max(0,m/t.width*p.clientWidth-24),behavior:"smooth"})},[s,t===null]),c`<section class="live" aria-label=${a("live.title")}>
<header class="live-head"><h2>${a("live.title")}</h2>
<p class="soft small" role="status">${i?a("live.making"):t?a("live.ready",{pages:t.pages}):""}</p>
${!i&&b({label:a("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:r})}</header>
${l&&Re({problem:l,onRetry:r})}
${!t&&!l&&Ae({lines:12})}
${t&&c`<div class=${i?"live-pages is-busy":"live-pages"} ref=${d} tabindex="0" role="group" aria-label=${a("live.pages")}>
<img src=${t.src} width=${t.width} height=${t.height}
alt=${a(z(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
</div>`}
<p class="soft small">${a(z(e)?"live.settledHint":"live.hint")}</p>
</section>`});await le("reports");function ls({params:o}){const e=L("/reports/{report_id}",{params:{report_id:o.id}}),n=e.data,s=n?z(n):!1,t=n?a(s?"edit.settledTitle":"edit.title",{period:n.period.title}):a("title");return Z({title:t,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${o.id}`},{label:a(s?"edit.settledCrumb":"edit.crumb")}],status:n&&_({label:n.state_label,tone:G(n.state)}),actions:n&&c`${K({label:a("edit.back"),href:`/bao-cao/${o.id}`,icon:"left"})}
${n.actions.includes("refresh")&&ue({report:n,set:e.set,kind:"plain"})}`,children:M({of:e,lines:12,children:i=>os({report:i,reload:e.refresh})})})}const os=h(function({report:e,reload:n}){const[s,t]=V(),[i,l]=k("text"),[r,d]=k(null),[m,p]=k({}),f=y=>t({so:y}),$=()=>{p({}),d(null)},q=async y=>{Object.keys(m).length>0&&!await oe({title:a("edit.leave"),text:a("edit.leaveText"),yes:a("edit.leaveYes"),no:a("edit.leaveNo"),danger:!0})||(p({}),d(y))},Q=(y,N)=>p(N===y.text?{}:{[y.code]:N});return c`<div class="stack">
${Ue({report:e})}
${z(e)?rs({report:e}):!e.actions.includes("edit")&&c`<p class="notice">${a("edit.readonly")}</p>`}
<div class="switch desk-switch" role="group" aria-label=${a("edit.sides")}>
${["text","pages"].map(y=>c`<button type="button" key=${y} aria-pressed=${String(i===y)} onClick=${()=>l(y)}>
${C({name:y==="text"?"edit":"document"})}
<span>${y==="text"&&z(e)?a("tab.text"):a(`edit.side.${y}`)}</span>
</button>`)}
</div>
<div class=${`desk is-${i}`}>
<div class="desk-text">${e.sections.map((y,N)=>ds({report:e,section:y,key:y.code,heads:cs(e,N),editing:r===y.code,open:f,onEdit:()=>{q(y.code)},onClose:$,onText:se=>Q(y,se),onSaved:async()=>{await n(),$()}}))}</div>
<div class="desk-pages">${is({report:e,texts:m,at:r})}</div>
</div>
${s.so&&de({report:e,figure:s.so,open:f,onClose:()=>t({so:null})})}
</div>`}),rs=h(function({report:e}){return c`<div class="notice">
${C({name:"info"})}
<p>${a("edit.settled",{code:e.document_code??a("fact.waiting")})}${" "}
${e.document_id&&c`<a href=${`/van-ban/${e.document_id}`}>${a("toDocument")}</a>`}</p></div>`}),cs=(o,e)=>o.sections[e]?.lines.length===0&&(o.sections[e+1]?.level??0)>(o.sections[e]?.level??0),ds=h(function({report:e,section:n,heads:s,editing:t,open:i,onEdit:l,onClose:r,onText:d,onSaved:m}){const p=ke(e),f=`${n.numeral}. ${n.title}`,$=e.actions.includes("edit")&&!s;return c`<section
class=${`desk-part is-level-${n.level}${t?" is-editing":""}${n.edited?" is-edited":""}`} aria-label=${f}>
<header class="paper-head">${n.level===1?c`<h2>${f}</h2>`:c`<h3>${f}</h3>`}
${n.edited&&$e({label:a("section.edited")})}
${$&&!t&&b({label:a("section.editOf",{title:n.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
</header>
${n.edited&&c`<p class="soft small">${a("section.editedBy",{name:n.edited_by??"",at:H(n.edited_at)})}</p>`}
${t?et({report:e,section:n,known:p,onClose:r,onSaved:m,onText:d}):!s&&xe({section:n,open:i,labels:p})}
${n.edited&&c`<div class="desk-edited">${Ze({section:n})}${$&&!t&&tt({report:e,section:n,onSaved:m})}</div>`}
</section>`}),us=Object.freeze(Object.defineProperty({__proto__:null,default:ls},Symbol.toStringTag,{value:"Module"}));export{us as e,Ht as l,zn as r,es as s,Vt as y};
