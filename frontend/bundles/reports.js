import{O as k,b as c,r as J,U as W,$ as pe}from"./kit.js";import{c as m,B as b,I as O,i as E,p as P,n as ae,h as ie,e as Le,k as D,L as K,u as V,t as he,T as X,j as me,f as Pe,l as qe,F as dt,d as Me,o as ut}from"./first.js";import{k as x,S as _,i as I,e as R,u as L,N as Z,L as M,E as ee,M as F,a6 as je,d as Y,l as H,s as le,n as w,F as fe,U as be,a8 as Fe,D as Ne,b as pt,Q as oe,g as re,y as Re,z as Ae}from"./frame.js";import{bb as a,aV as ht,F as U,S as $e,D as S,q as mt,bc as u,aa as ft,aZ as He,bd as Be,P as bt,be as $t,bf as gt,J as yt,bg as kt,T as De,b0 as vt,a$ as _t}from"./shared.js";const wt={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},xt={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},G=r=>wt[r]??"neutral",St=r=>xt[r]??"neutral";function Ct(r){return r===null?{label:a("attained.unknown"),tone:"neutral"}:r?{label:a("attained.yes"),tone:"good"}:{label:a("attained.no"),tone:"warning"}}const Tt=({late:r,state:e})=>r>0?"danger":Ot[e],Ot={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},z=r=>r.state==="approved"||r.state==="issued",ge={id:"table:targets",code:"table",aspect:"",label:a("table.targets"),name:a("table.targets"),text:a("table"),reported:0,expected:0,late:0};function ye(r){const e=new Map(r.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));e.set(ge.id,ge);for(const n of r.sections.flatMap(s=>[...s.lines,...s.offered.flatMap(t=>t.lines)].flat()))n.figure&&!e.has(n.figure)&&e.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return e}const te={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function ke(r,e,n){const s=r.annexes.find(t=>t.table===e);return s?a("tab.annexed",{label:s.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function Ke(r,e){const n=new Map;for(const s of r)n.set(e(s),[...n.get(e(s))??[],s]);return[...n]}const Et=r=>[...["I","II","III","IV"].map((e,n)=>({value:`${r}-Q${n+1}`,label:a("span.quarter",{roman:e,year:r})})),{value:`${r}-H1`,label:a("span.first",{year:r})},{value:`${r}-H2`,label:a("span.second",{year:r})},{value:`${r}`,label:a("span.year",{year:r})}],Lt=m(function(){const[e,n]=k(!1);return c`${b({label:a("span.open"),icon:"plus",onClick:()=>n(!0)})}
${e&&Pt({onClose:()=>n(!1)})}`}),Pt=m(function({onClose:e}){const n=Number(Le.value.slice(0,4)),s=D({draft:"span",initial:{code:`${n}-Q${Math.floor((Number(Le.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>P("/report-periods",{body:{code:t.code},key:i}),done:t=>{I("/report-periods"),R(a("span.opened",{period:t.title})),e(),ae(`/bao-cao?ky=${t.code}`)}});return U({title:a("span.open"),form:s,submit:a("span.do"),onClose:e,cancel:a("cancel"),children:c`
<p class="soft">${a("span.hint")}</p>
${$e({...s.bind("code"),label:a("span.which"),empty:!1,required:!0,options:[n,n-1].map(t=>({label:a("span.of",{year:t}),options:Et(t)}))})}`})}),qt=m(function({period:e,months:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(({report:o})=>o&&(o.state==="approved"||o.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const o=await P("/reports",{body:{period:e.code}});I("/reports","/report-periods"),R(a("compile.done",{month:e.title})),ae(`/bao-cao/${o.id}`)}catch(o){t({busy:!1,refused:ie(o).message})}};return x({title:a("compile.title",{period:e.title}),children:c`<div class="stack">
<p><strong>${a("span.ready",{done:i.length})}</strong> ${a("span.from")}</p>
${n.length>0&&c`<ul class="plain">${[...n].reverse().map(({period:o,report:d})=>c`<li class="row" key=${o.code}>
<span>${o.title}</span>
${_(d?{label:d.state_label,tone:G(d.state)}:{label:a("state.missing")})}
</li>`)}</ul>`}
${i.length===0&&c`<div class="notice is-warning">${O({name:"alert"})}<p>${a("span.nothing")}</p></div>`}
${s.refused&&c`<div class="notice is-danger" role="alert">${O({name:"alert"})}<p>${s.refused}</p></div>`}
${ht({period:e,after:"/bao-cao"})}
${i.length>0&&E("report.compile")&&c`<div class="row">
${b({label:a("compile",{month:e.title}),kind:"primary",icon:"report",busy:s.busy,onClick:l})}
</div>`}
</div>`})});await le("reports");const Ie=new Set(["accepted","locked"]),We=r=>r.kind==="year"?r.title:r.title.replace(/ năm \d{4}$/,"");function Mt(){const r=L("/report-periods"),e=L("/reports");return Z({title:a("title"),lead:a("lead"),actions:c`
${E("batch.make")&&K({label:a("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
${E("report.read")&&K({label:a("toYears"),href:"/bao-cao/nam"})}
${E("period.manage")&&Lt({})}`,children:M({of:r,empty:n=>n.items.length===0,whenEmpty:ee({title:a("none"),hint:a("noneHint"),action:E("submission.read")&&K({label:a("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>M({of:e,children:s=>jt({rows:n.items.map(t=>({period:t,report:s.items.find(i=>i.period.code===t.code)}))})})})})}const jt=m(function({rows:e}){const[n]=V(),s=e.find(t=>t.period.code===n.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return c`<div class="stack">
${s&&!s.report&&(s.period.kind==="month"?Ft({period:s.period,key:s.period.code}):qt({period:s.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=s.period.first_day&&t.period.last_day<=s.period.last_day),key:s.period.code}))}
${S({caption:a("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:a("period"),kind:"main",show:t=>je(t.period.title)},{key:"state",label:a("state"),show:({report:t})=>t?_({label:t.state_label,tone:G(t.state)}):_({label:a("state.missing")})},{key:"number",label:a("number"),show:t=>c`<span class="nowrap">${t.report?.document_code??F}</span>`},{key:"until",label:a("dataUntil"),value:t=>Y(t.report?.data_until)},{key:"approved",label:a("approvedAt"),value:t=>t.report?.approved_at?H(t.report.approved_at):F,hideOnPhone:!0}]})}
</div>`}),Ft=m(function({period:e}){const n=L("/submissions",{query:{period:e.code}});return x({title:a("compile.title",{period:e.title}),children:M({of:n,lines:2,children:s=>Nt({period:e,rows:s.items})})})}),Nt=m(function({period:e,rows:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(f=>f.lateness.code!=="exempt"),l=i.filter(f=>!Ie.has(f.state)),o=n.filter(f=>Ie.has(f.state)).length,d=async()=>{t({busy:!0,refused:""});try{const f=await P("/reports",{body:{period:e.code}});I("/reports","/report-periods"),R(a("compile.done",{month:We(e)})),ae(`/bao-cao/${f.id}`)}catch(f){t({busy:!1,refused:ie(f).message})}},h=e.state==="open",p=o>0&&h&&E("report.compile");return c`<div class="stack">
<p><strong>${a("compile.ready",{accepted:o,asked:i.length})}</strong></p>
${l.length>0&&o>0&&c`<p class="soft">${a("compile.waiting",{units:l.map(f=>f.unit_name).join(", ")})}</p>`}
${!h&&c`<p class="notice">${a("compile.closed")}</p>`}
${h&&o===0&&c`<div class="notice is-warning">${O({name:"alert"})}<p>${a("compile.nothing")}</p></div>`}
${h&&o>0&&!E("report.compile")&&c`<p class="notice">${a("compile.notYou")}</p>`}
${s.refused&&c`<div class="notice is-danger" role="alert">${O({name:"alert"})}<p>${s.refused}</p></div>`}
<div class="row">
${p&&b({label:a("compile",{month:We(e)}),kind:"primary",icon:"report",busy:s.busy,onClick:d})}
${E("submission.read")&&K({label:a("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
</div>
</div>`}),Rt=Object.freeze(Object.defineProperty({__proto__:null,default:Mt},Symbol.toStringTag,{value:"Module"})),g=he({title:"Năm công tác",lead:"Xong mọi việc của năm thì lãnh đạo khép năm: kế hoạch, số liệu, hoạt động, kinh phí của năm chỉ còn để xem.",year:"Năm",none:"Chưa có năm nào",noneHint:"Năm có ở đây khi phường có kế hoạch hoặc mở kỳ báo cáo đầu tiên.",checklist:"Việc cần xem trước khi khép năm",what:"Việc",left:"Còn lại",kind:"Yêu cầu",must:"Phải xong",may:"Để lại được, có lý do",done:"Xong",notOver:"Năm báo cáo còn chạy đến hết ngày 14/12; sau đó mới khép được.",closed:"Năm này đã khép. Muốn sửa gì của năm, lãnh đạo phải mở lại năm.",close:"Khép năm",reopen:"Mở lại năm",closeText:"Sau khi khép, không ai sửa được kế hoạch, số liệu, báo cáo, hoạt động, kinh phí của năm này nữa.",reopenText:"Mở lại thì sửa được số liệu của năm; việc mở lại được ghi vào nhật ký.",reason:"Lý do",reasonHint:"Cần ghi khi còn việc để lại.",saved:"Đã ghi.",history:"Quá trình"});function At(){const r=L("/years");return Z({title:g("title"),lead:g("lead"),crumbs:[{label:a("title"),href:"/bao-cao"},{label:g("title")}],children:M({of:r,empty:e=>e.length===0,whenEmpty:ee({title:g("none"),hint:g("noneHint")}),children:e=>Ht({rows:e})})})}const Ht=m(function({rows:e}){const[n,s]=V(),t=e.find(i=>String(i.year)===n.nam)??e[0];return c`<div class="stack">
${$e({label:g("year"),name:"nam",value:String(t.year),onChange:i=>s({nam:i}),empty:!1,options:e.map(i=>({value:String(i.year),label:`${i.year} (${i.state_label})`}))})}
${Bt({key:t.year,year:t.year})}</div>`}),Bt=m(function({year:e}){const n=L("/years/{year}",{params:{year:e}}),[s,t]=k(null);return M({of:n,lines:8,children:i=>c`<div class="stack">
${Dt({data:i})}
${x({title:g("checklist"),actions:c`${i.actions.map(l=>b({key:l,label:g(l),kind:l==="close"?"primary":"plain",onClick:()=>t(l)}))}`,children:Kt({data:i})})}
${i.steps.length>0&&x({title:g("history"),children:Wt({data:i})})}
${s&&It({data:i,step:s,onClose:()=>t(null),onDone:l=>{t(null),n.set(l)}})}</div>`})}),Dt=m(function({data:e}){const n=e.state==="closed"?g("closed"):e.over?"":g("notOver");return n?c`<div class="notice is-info">${O({name:"info"})}<p>${n}</p></div>`:null}),Kt=m(function({data:e}){return S({caption:g("checklist"),rows:e.lines,rowKey:n=>n.code,tone:n=>n.count&&n.must?"warning":void 0,columns:[{key:"what",label:g("what"),kind:"main",show:n=>c`<a href=${n.href}>${n.label}</a>`},{key:"left",label:g("left"),show:n=>n.count?w(n.count):_({label:g("done"),tone:"good"})},{key:"kind",label:g("kind"),show:n=>g(n.must?"must":"may")}]})}),It=m(function({data:e,step:n,onClose:s,onDone:t}){const i=n==="reopen"||e.lines.some(o=>o.count>0),l=D({draft:`${n} ${e.year}`,initial:{reason:""},submit:({reason:o},d)=>P(n==="close"?"/years/{year}/close":"/years/{year}/reopen",{params:{year:e.year},version:e.version,body:{reason:o},key:d}),done:o=>{I("/years"),R(g("saved")),t(o)}});return U({title:`${g(n)} ${e.year}`,form:l,submit:g(n),onClose:s,danger:n==="close",children:c`<p>${g(n==="close"?"closeText":"reopenText")}</p>
${X({...l.bind("reason"),label:g("reason"),hint:g("reasonHint"),rows:3,required:i})}`})}),Wt=m(function({data:e}){return mt({label:g("history"),entries:[...e.steps].reverse().map(n=>({id:n.id,at:n.at,who:n.by_name,title:n.label,detail:n.note&&c`<p>${n.note}</p>`}))})}),Ut=Object.freeze(Object.defineProperty({__proto__:null,default:At},Symbol.toStringTag,{value:"Module"})),Ue=m(function({report:e,after:n}){const{outdated:s,moved:t}=e;return s.length+t.length>0&&c`<div class="notice is-warning" role="status">${O({name:"alert"})}
<div>${ze({title:a("outdated"),lines:s})}${ze({title:a("moved"),lines:t})}</div>
${n}</div>`}),ze=m(function({title:e,lines:n}){return n.length>0&&c`<p><strong>${e}</strong></p><ul>${n.map(s=>c`<li key=${s}>${s}</li>`)}</ul>`}),C=m(function({id:e,text:n,open:s,label:t}){return c`<button type="button" class="figure" data-figure=${e}
title=${t?`${t}. ${a("figure.open")}`:a("figure.open")} onClick=${()=>s(e)}>${n}</button>`}),Ve=m(function({count:e,id:n,open:s}){return e?c` <button type="button" class="late-mark" title=${u("late.title",{count:w(e)})}
onClick=${()=>s(n.replace(".in@",".late@"))}>${u("late",{count:w(e)})}</button>`:c``}),ne="ward";function zt(r){return Ke(r,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,s])=>({name:n,rows:s,label:n==="pop"?a("annex.population"):n==="act"?a("annex.activities"):a("annex.group",{ref:n.slice(1)})}))}const Vt=m(function({report:e,open:n}){const[s,t]=V(),{columns:i,rows:l}=e.annex,o=zt(i),d=new Map(e.figures.filter(p=>p.late>0).map(p=>[p.code,p.late])),h=o.filter(p=>!s.nhom||p.name===s.nhom);return x({title:a("annex.title"),hint:c`<span class="no-print">${a("annex.hint")}</span>`,plain:!0,actions:c`<div class="no-print">
${$e({label:a("annex.filter"),name:"nhom",value:s.nhom??"",empty:a("annex.all"),onChange:p=>t({nhom:p}),options:o.map(p=>({value:p.name,label:p.label}))})}
</div>`,children:c`<div class="table-frame" tabindex="0" role="region" aria-label=${a("annex.title")}>
<table class="annex"><caption class="visually-hidden">${a("annex.title")}</caption>
<thead><tr><th scope="col">${a("annex.measure")}</th>${l.map(p=>c`<th scope="col" key=${p.place} class=${p.place===ne?"is-ward":void 0}>
${p.place===ne?a("annex.ward"):p.unit_name}${p.status&&c`<small>${p.status}</small>`}</th>`)}</tr></thead>
${h.map(p=>c`<tbody key=${p.name}>
<tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${p.label}</th></tr>
${p.rows.map(f=>c`<tr key=${f.code}><th scope="row">${f.label} <span class="soft">(${f.noun})</span></th>
${l.map($=>c`<td key=${$.place} class=${$.place===ne?"is-ward":void 0}>${Gt({measure:f,place:$,open:n,late:d.get(f.code)??0})}</td>`)}
</tr>`)}
</tbody>`)}
</table></div>${Yt({report:e,open:n})}`})}),Yt=m(function({report:e,open:n}){const{sources:s,late:t,late_last_year:i}=e.annex,l=o=>o.map((d,h)=>d.figure?C({id:d.figure,text:d.text,open:n,key:h}):d.text);return c`<div class="annex-words">${s.length>0&&c`<p>${l(s)}.</p>`}
${t.length>0&&c`<h3>${a("annex.late")}</h3><ul>${t.map((o,d)=>c`<li key=${d}>${l(o)}</li>`)}</ul>`}
${i.length>0&&c`<h3>${a("annex.lastYear")}</h3><ul>${i.map((o,d)=>c`<li key=${d}>${l(o)}</li>`)}</ul>`}
</div>`}),Gt=m(function({measure:e,place:n,open:s,late:t}){const i=n.cells.find(d=>d.code===e.code);if(!i)return F;const l=d=>`${e.code}.${d}@${n.place}`,o=`${n.place===ne?a("annex.ward"):n.unit_name}, ${e.label}`;return c`${C({id:l("cum"),text:i.cum,open:s,label:o})}
${i.pct!==null&&i.pct!==F&&c`<small>${C({id:l("pct"),text:i.pct,open:s,label:o})}</small>`}
${i.added!==F&&c`<small>
${C({id:l("in"),text:a("annex.added",{value:i.added}),open:s,label:o})}
${n.place===ne&&Ve({count:t,id:l("in"),open:s})}
</small>`}`}),Qt=m(function({report:e,open:n}){const s=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:o})=>[l,o]))),t=(i,l)=>i.channels.find(o=>o.code===l)?.count??0;return x({title:a("split.title"),hint:a("split.hint"),plain:!0,children:S({caption:a("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:a("annex.measure"),kind:"main",value:i=>i.label},...[...s].map(([i,l])=>({key:i,label:l,kind:"number",show:o=>C({id:`split.${o.code}.${i}.cum@ward`,text:w(t(o,i)),open:n,label:o.label})})),{key:"sum",label:a("split.sum"),kind:"number",show:i=>C({id:`split.${i.code}.all.cum@ward`,text:w(i.channels.reduce((l,{count:o})=>l+o,0)),open:n,label:i.label})}]})})}),Jt=m(function({report:e,open:n}){const s=t=>i=>i[t]===null?F:C({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:w(i[t]),open:n,label:i.unit_name});return x({title:a("help.title"),hint:a("help.hint"),plain:!0,children:S({caption:a("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:a("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:a("help.given"),kind:"number",show:s("given")},{key:"guests",label:a("help.guests"),kind:"number",show:s("guests")},{key:"matched",label:a("help.matched"),kind:"number",show:s("matched")},{key:"waiting",label:a("help.waiting"),kind:"number",show:s("waiting")}]})})}),j=he({tab:"Chép số",caption:"Số liệu để chép sang hệ thống khác",lead:"Dùng khi cấp trên yêu cầu nhập số vào hệ thống chưa nối được với Tổ Số: chép từng số, nhập xong thì bấm «Đã nhập».",progress:"Đã nhập {done} trên {all} số.",changed:"{count} số đã nhập nay khác báo cáo, cần sửa ở hệ thống kia.",label:"Số liệu",value:"Giá trị",unit:"Đơn vị tính",state:"Ở hệ thống kia",enter:"Đã nhập",undo:"Chưa nhập",by:"{name}, {at}",was:"Đã nhập {text}"}),Xt={waiting:"neutral",entered:"good",changed:"warning"},Zt=m(function({report:e,open:n}){const s=L("/reports/{report_id}/copy-sheet",{params:{report_id:e.id}}),t=async i=>s.set(await me("/reports/{report_id}/copy-sheet/{figure_id}",{params:{report_id:e.id,figure_id:i.figure_id},body:{entered:i.state!=="entered"}}));return M({of:s,lines:8,children:({items:i})=>{const l=o=>i.filter(d=>d.state===o).length;return c`<div class="stack">
<p>${j("lead")} <strong>${j("progress",{done:l("entered"),all:i.length})}</strong></p>
${l("changed")>0&&c`<p class="notice is-warning">${O({name:"alert"})} ${j("changed",{count:l("changed")})}</p>`}
${S({caption:j("caption"),rows:i,rowKey:o=>o.figure_id,columns:[{key:"label",label:j("label"),kind:"main",show:o=>o.label},{key:"value",label:j("value"),kind:"number",show:o=>C({id:o.figure_id,text:o.text,open:n})},{key:"unit",label:j("unit"),show:o=>o.unit},{key:"state",label:j("state"),show:o=>en({line:o})},{key:"acts",label:"",kind:"actions",show:o=>tn({line:o,enter:t})}]})}
</div>`}})}),en=m(function({line:e}){return c`${_({label:e.state_label,tone:Xt[e.state]})}
${e.entered_at&&c`<span class="soft small">
${e.state==="changed"&&`${j("was",{text:e.entered??""})} · `}
${j("by",{name:e.entered_by??"",at:H(e.entered_at)})}
</span>`}`}),tn=m(function({line:e,enter:n}){return c`${ft({text:e.value,kind:"quiet",small:!0})}
${b({label:j(e.state==="entered"?"undo":"enter"),small:!0,onClick:()=>n(e)})}`}),Ye="ward",ve=r=>L("/reports/{report_id}/changes",{params:{report_id:r.id}}),nn=m(function({report:e,correction:n}){const{kind:s,corrected_code:t,corrected_on:i}=n,l=t&&i?u("of",{code:t,day:Y(i)}):u("ofNone");return c`<div class="stack">
${fe({facts:[{label:u("original",{kind:s}),value:c`<a href=${`/bao-cao/${n.corrects_id}`}>${l}</a>`},{label:u("reason"),value:e.reason,wide:!0}]})}
${n.later.map(o=>c`<div class="notice is-warning" key=${o}>${O({name:"alert"})}<p>${u("later",{period:o})}</p></div>`)}
</div>`}),sn=m(function({report:e,open:n}){const s=ve(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return M({of:s,lines:6,empty:l=>l.changes.length===0,whenEmpty:ee({title:u("changes.none"),hint:u(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>c`<div class="stack">
${_e({title:u("changes.ward"),rows:l.changes.filter(o=>o.place===Ye),open:n})}
${_e({title:u("changes.month"),rows:l.changes.filter(o=>i(o.place)),open:n,places:!0})}
${_e({title:u("changes.place"),rows:l.changes.filter(o=>o.place!==Ye&&!i(o.place)),open:n,places:!0})}
</div>`})}),_e=m(function({title:e,rows:n,open:s,places:t}){if(n.length===0)return c``;const i=(l,o,d)=>C({id:l,text:o,open:s,label:`${d.place_name}, ${d.label}`});return x({title:e,hint:u("changes.hint"),plain:!0,children:S({caption:e,rows:n,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:u("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:u("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:u("changes.before"),kind:"number",show:l=>c`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:u("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:u("changes.change"),kind:"number",show:l=>c`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,an(l.change),l)}</span>`}]})})}),an=r=>/^[\d]/.test(r)&&r!=="0"?`+${r}`:r,ln=m(function({report:e}){const n=ve(e),[s,t]=k(null);return c`<div>${M({of:n,lines:6,children:i=>x({title:u("tab.units"),hint:u("units.hint"),plain:!0,children:S({caption:u("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:u("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:u("units.until"),value:l=>Y(l.data_until)},{key:"state",label:u("units.state"),show:l=>_({label:l.state_label,tone:He(l.state)})},{key:"what",label:u("units.what"),show:l=>on({row:l})},{key:"act",label:u("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&b({label:u("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
${s&&rn({report:e,row:s,onClose:()=>t(null),onDone:i=>{n.set(i),I("/submissions","/today",`/reports/${e.id}`),R(u("reopen.done",{unit:s.unit_name})),t(null)}})}</div>`}),on=m(function({row:e}){return e.added?_({label:u("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?_({label:u("units.reopened"),tone:"warning"}):e.changed||e.reopened?_({label:u("units.changed"),tone:"good"}):c`<span class="soft">${u("units.same")}</span>`}),rn=m(function({report:e,row:n,onClose:s,onDone:t}){const i=D({draft:`reopen ${n.submission_id}`,initial:{reason:""},submit:(l,o)=>P("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:n.submission_id},version:n.version,body:l,key:o}),done:t});return U({title:u("reopen.title",{unit:n.unit_name}),form:i,submit:u("reopen"),onClose:s,label:u("reopen"),cancel:u("cancel"),children:X({...i.bind("reason"),label:u("reason"),hint:u("reopen.hint"),required:!0,rows:3})})}),cn=m(function({report:e}){const[n,s]=k(!1),i=L("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!l?c``:x({title:u("list"),hint:u("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:l&&b({label:u("open"),icon:"edit",onClick:()=>s(!0)}),children:c`${i.items.length>0&&S({caption:u("list"),rows:i.items,rowKey:o=>o.id,href:o=>`/bao-cao/${o.id}`,columns:[{key:"kind",label:u("list.kind"),kind:"main",value:o=>`${o.kind} lần ${o.edition}`},{key:"reason",label:u("list.reason"),value:o=>o.reason},{key:"state",label:u("list.state"),show:o=>_({label:o.state_label,tone:G(o.state)})},{key:"code",label:u("list.code"),value:o=>o.document_code},{key:"opened",label:u("list.opened"),value:o=>H(o.opened_at),hideOnPhone:!0}]})}
${n&&Ge({report:e,onClose:()=>s(!1)})}`})}),Ge=m(function({report:e,reason:n,onClose:s}){const t=D({draft:`correction ${e.id}`,initial:{reason:n??""},submit:(i,l)=>P("/reports/{report_id}/corrections",{params:{report_id:e.id},body:i,key:l}),done:i=>{I("/reports","/today"),R(u(e.months.length>0?"open.doneMonths":"open.done")),ae(`/bao-cao/${i.id}`)}});return U({title:u("open.title",{code:e.document_code??""}),form:t,submit:u("open.yes"),onClose:s,label:u("open"),cancel:u("cancel"),children:c`
<p>${u("open.text")}</p>
${X({...t.bind("reason"),label:u("open.reason"),hint:u("open.hint"),required:!0,rows:3})}`})}),dn={corrected:"warning",added:"good",same:"neutral"},un=m(function({report:e}){const[n,s]=k(!1),t=L("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return c``;const l=i.months.map(d=>u(d.status==="added"?"differs.added":"differs.corrected",{month:d.title})),o=t.data?.actions.includes("open")&&i.waiting.length===0;return c`<div class="notice is-warning" role="status">${O({name:"alert"})}
<div><p><strong>${u("differs",{count:i.figures})}</strong></p>
<ul>${i.months.map((d,h)=>c`<li key=${d.code}><a href=${`/bao-cao/${d.now_id}`}>${l[h]}</a></li>`)}
${i.waiting.map(d=>c`<li key=${d}>${d}</li>`)}</ul></div>
${o&&b({label:u("differs.open"),onClick:()=>s(!0)})}</div>
${n&&Ge({report:e,reason:`${l.join("; ")}.`,onClose:()=>s(!1)})}`}),pn=m(function({report:e}){const s=L("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return s.length===0?c``:c`<div class="notice">${O({name:"info"})}
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
</div>`}),hn=m(function({correction:e}){const n=(s,t)=>s?c`<a href=${`/bao-cao/${s}`}>${t??u("months.waiting")}</a>`:F;return x({title:u("tab.months"),hint:u("months.hint"),plain:!0,children:S({caption:u("tab.months"),rows:e.months,rowKey:s=>s.code,columns:[{key:"month",label:u("months.month"),kind:"main",value:s=>s.title.charAt(0).toUpperCase()+s.title.slice(1)},{key:"before",label:u("months.before"),show:s=>n(s.before_id,s.before_code)},{key:"now",label:u("months.now"),show:s=>n(s.now_id,s.now_code)},{key:"status",label:u("months.status"),show:s=>s.status==="same"?c`<span class="soft">${u(s.now_id?"months.same":"months.none")}</span>`:_({label:u(s.status==="added"?"months.added":"months.corrected"),tone:dn[s.status]})}]})})}),mn=3,fn=3;function Qe(r,e){const n=new Map;for(const s of r)n.set(e(s),[...n.get(e(s))??[],s.name]);return[...n].map(([s,t])=>[s,t.join(", ")])}const bn=m(function({report:e,onClose:n,onDone:s}){const t=({same:d,own:h},p)=>h[p.unit_id]?.trim()||d.trim(),i=D({draft:`exceptions ${e.id}`,initial:{same:"",own:Object.fromEntries(e.missing_units.map(d=>[d.unit_id,d.reason]))},check:d=>{const h=e.missing_units.filter(f=>t(d,f).length<mn),p=h.map(f=>f.name).join(", ");return h.length>0?{same:u("exceptions.silent",{units:p})}:{}},submit:(d,h)=>P("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,key:h,body:{exceptions:e.missing_units.map(p=>({unit_id:p.unit_id,reason:t(d,p)}))}}),done:s}),{same:l,own:o}=i.values;return U({title:u("exceptions.title",{period:e.period.title,count:e.missing_units.length}),form:i,onClose:n,cancel:u("cancel"),submit:a("submit"),wide:!0,children:c`
<p>${u("exceptions.text")}</p>
${Be({report:e})}
${Qe(e.missing_units,d=>d.status_label).map(([d,h])=>c`<p key=${d} class="soft">${u("exceptions.line",{unit:d,reason:h})}</p>`)}
${Pe({...i.bind("same"),label:u("exceptions.same"),hint:u("exceptions.sameHint"),maxlength:300})}
<details open=${e.missing_units.length<=fn}><summary>${u("exceptions.apart")}</summary><div class="stack">
${e.missing_units.map(d=>Pe({key:d.unit_id,name:`exceptions.${d.unit_id}`,label:u("exceptions.each",{unit:d.name}),placeholder:l,value:o[d.unit_id]??"",maxlength:300,onChange:h=>i.set({own:{...o,[d.unit_id]:h}})}))}
</div></details>`})}),$n=m(function({report:e}){const n=e.missing_units.filter(s=>s.reason);return n.length===0?c``:c`<div class="notice">${O({name:"info"})}<div><p><strong>${u("exceptions.shown")}</strong></p>
<ul>
${Qe(n,s=>s.reason).map(([s,t])=>c`<li key=${s}>${u("exceptions.line",{unit:t,reason:s})}</li>`)}
</ul>
</div>
</div>`}),gn=({activity_id:r,material_id:e})=>e?`/tai-lieu/${e}`:`/hoat-dong/${r}`,yn=m(function({report:e,figure:n,source:s,onBack:t}){const i={report_id:e.id,figure_id:n},l={submission_id:s.submission_id},o=L("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),d=/\.(in|late)@/.test(n);return c`<div class="stack">
<div>${b({label:u("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
<h3>${u("people.of",{unit:s.unit_name})}</h3>
${M({of:o,lines:6,children:h=>c`<div class="stack">
${S({caption:u("people.of",{unit:s.unit_name}),rows:h.items,rowKey:p=>p.logged?.id??p.person_id??p.household_id??"",href:p=>p.logged?gn(p.logged):`/so-ho/${p.household_id}`,columns:[{key:"name",label:u("people.name"),kind:"main",show:p=>c`
${p.logged?.text??p.full_name??p.household_name}
${p.birth_year?c` <span class="soft small">${p.birth_year}</span>`:""}`},{key:"where",label:u("people.where"),value:p=>p.logged?Y(p.logged.on):[p.house_no,p.street].filter(Boolean).join(" ")||F},...d?[{key:"counts",label:u("people.counts"),value:p=>`${p.counts>0?"+1":"−1"} (${p.counts>0?u("people.in"):u("people.out")})`}]:[],...d?[{key:"mark",label:u("people.mark"),show:p=>p.late&&be({label:u("late.marked")})}]:[]],foot:{name:u("people.sum"),where:w(h.counted-(h.less??0)+h.addition)}})}
${h.less!==null&&c`<p class="notice">${u("people.less",{count:w(h.less)})}</p>`}
${h.addition!==0&&c`<p class="notice">${u("people.addition",{count:Fe(h.addition),note:h.note})}</p>`}
${h.hidden>0&&c`<p class="notice">${u("people.hidden",{count:w(h.hidden)})}</p>`}
${bt({page:h,more:p=>qe("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:p}}),onMore:p=>o.set({...h,...p})})}
</div>`})}
</div>`}),ce=m(function({report:e,figure:n,open:s,onClose:t}){const[i,l]=k([]),o=h=>{l([...i,n]),s(h)},d=()=>{l(i.slice(0,-1)),s(i.at(-1)??n)};return Ne({title:a("figure.title"),onClose:t,wide:!0,sheet:!0,children:c`
${i.length>0&&c`<div>${b({label:a("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:d})}</div>`}
${kn({report:e,figure:n,open:o,key:n})}`})}),kn=m(function({report:e,figure:n,open:s}){const t=L("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:n}}),[i,l]=k(null);return i?yn({report:e,figure:n,source:i,onBack:()=>l(null)}):M({of:t,lines:5,children:o=>c`<div class="stack">
<div class="figure-head"><b class="figure-value">${o.text}</b>
<p>
<strong>${o.label}</strong>
<br />
<span class="soft">${o.place_name}${o.coverage&&` · ${a("figure.coverage",{coverage:o.coverage})}`}</span>
</p>
</div>
${o.value===null&&o.sources.length===0&&c`<p class="notice">${a("figure.missing")}</p>`}
${o.sources.length>0&&_n({one:o,list:l})}
${vn({one:o,open:s})}
${o.hidden>0&&c`<p class="notice">${a("figure.hidden",{count:o.hidden})}</p>`}
${o.parts.length>0&&o.sources.length===0&&On({one:o,open:s})}
</div>`})}),vn=m(function({one:e,open:n}){const s=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return s===0?c``:c`<div class="notice"><p>${u("late.title",{count:w(s)})}</p>
${b({label:u("late.open",{count:w(s)}),small:!0,onClick:()=>n(e.figure_id.replace(".in@",".late@"))})}
</div>`}),_n=m(function({one:e,list:n}){const s=E("household.read")&&e.sources.some(t=>t.listed);return c`<h3>${a("figure.sources")}</h3>
${S({caption:a("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>E("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:a("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:a("figure.value"),kind:"number",show:t=>c`${w(t.value)}${wn({row:t})}${xn({row:t,figure:e.figure_id})}`},{key:"who",label:a("figure.who"),show:Tn},{key:"origin",label:a("figure.origin"),show:t=>c`<div>
${Sn({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
${t.ledger&&Cn({cell:t.ledger})}
<br />
<span class="soft small">${a("figure.until",{day:Y(t.data_until)})}</span>
</div>`},{key:"state",label:a("figure.state"),show:t=>_({label:t.state_label,tone:He(t.state)})},...s?[{key:"list",label:u("people"),kind:"actions",show:t=>t.listed&&b({label:u("people"),small:!0,onClick:()=>n(t)})}]:[]],foot:{unit:a("figure.total"),value:w(e.total)}})}`}),wn=m(function({row:e}){return e.addition===0?c``:c`
<br />
<span class="soft small">
${a("figure.beside",{register:w(e.value-e.addition),addition:Fe(e.addition)})}
</span>`}),xn=m(function({row:e,figure:n}){const s=/\.last@/.test(n);return!(s||/\.in@/.test(n))||e.late_in+e.late_out===0?c``:c`
<br />
<span class="late-mark small">
${u(s?"late.lastYear":"late.line",{came:w(e.late_in),went:w(e.late_out)})}
</span>`}),Sn=m(function({row:e,code:n}){if(e.origin!=="register")return e.origin_label;const s=`/muc-tieu/${n.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return c`
${E("indicator.read")?c`<a href=${s}>${e.origin_label}</a>`:e.origin_label}
${e.surveyed&&c`<br /><span class="soft small">${a("figure.surveyed",{coverage:e.surveyed})}</span>`}`}),Cn=m(function({cell:e}){return c`
<br />
<span class="small" title=${e.file_sha256}>${a("figure.ledger",{cell:e.cell,file:e.file_name,raw:e.raw})}</span>
<br />
<span class="soft small">${a("figure.ledgerBy",{name:e.taken_by??F,at:H(e.taken_at)})}</span>`}),Tn=r=>c`<div>
${r.entered_by??F}
<br />
<span class="soft small nowrap">${H(r.entered_at)}</span>
${r.remark&&c`<br /><span class="soft small">${r.remark}</span>`}
</div>`,On=m(function({one:e,open:n}){const s=En(e);if(s)return Ln({one:e,shares:s,open:n});const t=e.parts.every(o=>o.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?a("figure.tasks"):a("figure.units"):a("figure.counts"):a("figure.parts");return c`<h3>${l}</h3>
${S({caption:l,rows:e.parts,rowKey:o=>o.figure_id??o.label,columns:[{key:"name",label:a("figure.name"),kind:"main",value:o=>o.label},{key:"value",label:i?a("figure.standing"):a("figure.value"),kind:i?"text":"number",show:o=>o.figure_id?C({id:o.figure_id,text:o.text,open:n,label:o.label}):o.text}]})}`});function En(r){if(!/\.pct@/.test(r.figure_id))return null;const e=r.figure_id.replace(/\.pct@.*/,".cum@"),n=Ke(r.parts,s=>s.figure_id?.split("@")[1]??"").map(([,s])=>({part:s.find(t=>t.figure_id?.startsWith(e)),whole:s.find(t=>!t.figure_id?.startsWith(e))}));return n.every(s=>s.part&&s.whole)?n.map(s=>{const{part:t,whole:i}=s;return{place:t.label.split(": ")[0]??"",part:t,whole:i}}):null}const Ln=m(function({one:e,shares:n,open:s}){const t=l=>w(n.reduce((o,d)=>o+(pt(d[l].text)??0),0)),i=l=>C({id:l.figure_id??"",text:l.text,open:s,label:l.label});return c`<p class="figure-sum">${a("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
<h3>${a("figure.shareTitle")}</h3>
${S({caption:a("figure.shareTitle"),rows:n,rowKey:l=>l.place,columns:[{key:"place",label:a("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:a("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:a("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:a("figure.total"),part:t("part"),whole:t("whole")}})}`}),Pn=m(function({report:e,open:n}){const s=[...e.months.map(({code:t})=>a("months.month",{month:Number(t.slice(5))})),a("months.added"),a("months.now"),a("months.rate")];return c`<div class="stack">
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
${i?C({id:i.figure_id,text:i.text,open:n,label:`${t.label}, ${s[l]}`}):F}
</td>`)}
</tr>`)}</tbody>
</table></div>`})}
</div>`}),we=m(function({table:e,open:n}){const s=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const o=i.cells[l];return o?.figure?C({id:o.figure,text:o.text,open:n,label:`${i.cells[s]?.text??""}, ${e.columns[l]?.label??""}`}):o?.text??""};return c`<div class="paper-table">${e.caption&&c`<p class="soft small">${e.caption}</p>`}
${S({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:o=>t(o,l)}))})}</div>`}),Je=m(function({section:e}){const[n,s]=k(!1);return e.changes.length===0?c``:c`<details class="changes"
onToggle=${t=>s(t.currentTarget.open)}><summary>${a("changes.title")}</summary>${n&&c`
<p class="soft small">${a("changes.hint")}</p>
<div class="changes-text">${e.changes.map((t,i)=>c`<p key=${i}>${t.map(({how:l,text:o},d)=>l==="added"?c`<ins key=${d}><span class="visually-hidden">${a("changes.added")} </span>${o}</ins>`:l==="removed"?c`<del key=${d}><span class="visually-hidden">${a("changes.removed")} </span>${o}</del>`:o)}</p>`)}</div>`}
</details>`}),Xe=m(function({report:e,section:n,known:s,onClose:t,onSaved:i,onText:l}){const o=(h,p)=>me("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:h},key:p}),d=D({draft:`section ${e.id} ${n.code}`,shared:{form:"report",id:e.id,part:n.code},initial:{text:n.text},submit:(h,p)=>o(h.text,p),done:()=>{R(a("section.saved",{title:n.title})),i()}});return J(()=>l?.(d.values.text),[d.values.text]),dt({form:d,label:a("section.editOf",{title:n.title}),children:c`
${$t({...d.bind("text"),label:a("section.text"),hint:a("section.textHint"),known:s,figures:[...e.figures,ge],beside:h=>qn({section:n,insert:h})})}
<div class="form-actions">
${n.edited&&Ze({report:e,section:n,onSaved:i})}
${b({label:a("cancel"),onClick:t})}
${b({label:a("section.save"),type:"submit",kind:"primary",busy:d.busy})}
</div>`})}),qn=m(function({section:e,insert:n}){return e.offered.length===0?c``:c`<div class="offered" role="group" aria-label=${a("offered")}>
<p class="small"><strong>${a("offered")}</strong> <span class="soft">${a("offered.hint")}</span></p>
${e.offered.map(s=>c`<blockquote key=${s.report_id}>
<p class="small"><a href=${`/bao-cao/${s.report_id}`}>${a("offered.from",{month:s.title})}</a></p>
${s.lines.map((t,i)=>c`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
${b({label:a("offered.take"),icon:"plus",small:!0,onClick:()=>n(s.text)})}</blockquote>`)}</div>`}),Ze=m(function({report:e,section:n,onSaved:s}){const t=async()=>{if(await oe({title:a("section.restoreTitle",{title:n.title}),text:a("section.restoreText"),yes:a("section.restore")}))try{await me("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:null}}),R(a("section.restored")),await s()}catch(i){re(i)}};return b({label:a("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}),et=m(function({report:e,open:n,reload:s}){const[t,i]=k(null),l=ye(e),o=e.actions.includes("edit");return c`<article class="card paper">${e.sections.map((d,h)=>{const p=d.lines.length===0&&(e.sections[h+1]?.level??0)>d.level;return c`<section key=${d.code} class=${`paper-section is-level-${d.level}`} id=${`muc-${d.code}`}>
<header class="paper-head">${Mn({section:d})}
${d.edited&&c`<span title=${a("section.editedBy",{name:d.edited_by??"",at:H(d.edited_at)})}>${be({label:a("section.edited")})}</span>`}
${o&&!p&&t!==d.code&&b({label:a("section.editOf",{title:d.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(d.code)})}
</header>
${t===d.code?Xe({report:e,section:d,known:l,onClose:()=>i(null),onSaved:async()=>{await s(),i(null)}}):!p&&xe({section:d,open:n,labels:l})}
${d.edited&&t!==d.code&&Je({section:d})}
</section>`})}${jn({report:e})}</article>`}),Mn=m(function({section:e}){const n=`${e.numeral}. ${e.title}`;return e.level===1?c`<h2>${n}</h2>`:c`<h3>${n}</h3>`}),xe=m(function({section:e,open:n,labels:s}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return c`<p class="soft">${a("section.empty")}</p>`;const l=o=>i.filter(d=>d.line===o).map(d=>we({table:d,open:n,key:`table-${o}`}));return c`
${t.map((o,d)=>i.some(h=>h.line===d)?l(d):Fn({line:o,open:n,labels:s,key:d}))}
${l(t.length)}`}),jn=m(function({report:e}){return e.annexes.length===0?null:c`<footer class="paper-annexes no-print"><p class="soft">${a("annexes")}</p><ul class="plain">${e.annexes.map(n=>c`<li key=${n.table}>
<a href=${`/bao-cao/${e.id}?muc=${te[n.table]}`}>
${n.label}. ${n.title}
</a>
</li>`)}</ul></footer>`}),Fn=m(function({line:e,open:n,labels:s}){const t=e[0]?.figure?"":e[0]?.text??"";return c`<p class=${Me("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?c`
${C({id:i.figure,text:i.text,open:n,label:s.get(i.figure)?.label,key:l})}
${Ve({count:s.get(i.figure)?.late??0,id:i.figure,open:n})}`:i.text)}</p>`}),T=he({open:"Trình chiếu",title:"Trình chiếu",back:"Trang trước",next:"Trang sau",full:"Toàn màn hình",leave:"Thoát toàn màn hình",place:"Trang {page}/{pages}",keys:"Phím → ← sang trang, F toàn màn hình, Esc thoát. Bấm một số để mở danh sách phía sau.",targets:"Mục tiêu",tasks:"Nhiệm vụ",draft:"Số liệu đang tổng hợp, chưa ký",more:"{title} ({part}/{parts})"}),Nn=m(function({report:e,onClose:n}){const[s,t]=k({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(o=>({...o,job:null,failed:!1,problem:null}));try{const o=await P("/reports/{report_id}/preview",{params:{report_id:e.id}});t(d=>({...d,job:o}))}catch(o){t(d=>({...d,problem:ie(o)}))}};J(()=>{i()},[]);const l=a("preview.title",{period:e.period.title});return Ne({title:l,onClose:n,wide:!0,children:s.file?gt({path:`/files/${s.file}?inline=true#navpanes=0&view=FitH`,title:l}):s.problem?Re({problem:s.problem,onRetry:i}):s.job?c`
${yt({key:s.job.id,job:s.job,label:a("preview.making"),onDone:o=>t(d=>({...d,file:String(o.result?.file_id)})),onEnd:()=>t(o=>({...o,failed:!0}))})}
${s.failed&&c`<p class="soft">${a("preview.failed")}</p>`}`:Ae({lines:4})})}),Rn=m(function({report:e,set:n}){const[s,t]=k(null),i=f=>e.actions.includes(f),{took:l,submit:o,approve:d}=An(e,n),h=z(e),p=e.state==="approved"&&E("document.issue");return c`
${!h&&b({label:a("preview"),icon:"eye",onClick:()=>t("preview")})}
${i("edit")&&K({label:a("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
${i("refresh")&&e.outdated.length===0&&de({report:e,set:n,kind:"quiet"})}
${i("return")&&b({label:a("return"),icon:"left",onClick:()=>t("return")})}
${i("submit")&&b({label:a("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):o()})}
${i("withdraw")&&b({label:u("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
${i("approve")&&b({label:a("approve"),icon:"check",kind:"primary",onClick:d})}
${h&&e.document_id&&K({label:p?a("toNumber"):a("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
${s==="return"&&Hn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("return.done"))}})}
${s==="without"&&bn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("submit.done"))}})}
${s==="withdraw"&&Bn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,u("withdraw.done"))}})}
${s==="preview"&&Nn({report:e,onClose:()=>t(null)})}`});function An(r,e){const n={report_id:r.id},s=r.period.title,t=l=>[kt(r),l].filter(Boolean).join(" "),i=(l,o)=>{e(l),I("/report-periods","/documents","/today","/submissions"),R(o)};return{took:i,submit:async()=>{if(await oe({title:a("submit.title",{period:s}),text:t(a("submit.text")),yes:a("submit")}))try{i(await P("/reports/{report_id}/submit",{params:n,version:r.version}),a("submit.done"))}catch(l){re(l)}},approve:async()=>{if(await oe({title:a("approve.title",{period:s}),text:t(a("approve.text")),yes:a("approve")}))try{i(await P("/reports/{report_id}/approve",{params:n,version:r.version}),a("approve.done"))}catch(l){re(l)}}}}const de=m(function({report:e,set:n,kind:s}){const[t,i]=k(!1),l=async()=>{i(!0);try{n(await P("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),I(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),R(a("refresh.done"))}catch(o){re(o)}finally{i(!1)}};return b({label:a("refresh"),icon:"refresh",kind:s,busy:t,onClick:l})}),Hn=m(function({report:e,onClose:n,onDone:s}){const t=D({draft:`return ${e.id}`,initial:{reason:""},submit:(i,l)=>P("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return U({title:a("return"),form:t,submit:a("return"),onClose:n,cancel:a("cancel"),children:X({...t.bind("reason"),label:a("return.reason"),hint:a("return.hint"),required:!0,rows:3})})}),Bn=m(function({report:e,onClose:n,onDone:s}){const t=D({draft:`withdraw ${e.id}`,initial:{reason:""},submit:(i,l)=>P("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return U({title:u("withdraw"),form:t,submit:u("withdraw"),onClose:n,cancel:a("cancel"),danger:!0,children:c`
<p>${u("withdraw.text")}</p>
${X({...t.bind("reason"),label:u("reason"),required:!0,rows:3})}`})}),tt=m(function({report:e,open:n}){return x({title:a("targets.title"),hint:a("targets.hint"),plain:!0,children:S({caption:a("targets.title"),rows:e.targets,rowKey:s=>s.code,columns:[{key:"measure",label:a("targets.measure"),kind:"main",show:s=>c`<span title=${s.title}><span class="soft">${s.ref}.</span> ${s.label}</span>`},{key:"goal",label:a("targets.goal"),kind:"number",show:s=>s.goal_text},{key:"result",label:a("targets.result"),kind:"number",show:s=>C({id:s.figure_id,text:s.text,open:n,label:s.label})},{key:"attained",label:a("targets.attained"),show:s=>_(Ct(s.attained))}]})})}),nt=m(function({report:e,open:n}){const s=(t,i,l)=>C({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:w(l),open:n,label:a("tasks.of",{ref:t.ref})});return e.tasks.length===0?ee({title:a("tasks.none"),icon:"tasks"}):x({title:a("tasks.title"),plain:!0,children:S({caption:a("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>E("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:a("tasks.task"),kind:"main",show:t=>c`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:a("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:a("tasks.units"),kind:"number",show:t=>s(t,"of",t.units)},{key:"done",label:a("tasks.done"),kind:"number",show:t=>s(t,"done",t.done)},{key:"late",label:a("tasks.late"),kind:"number",show:t=>s(t,"late",t.late)},{key:"label",label:a("tasks.label"),show:t=>c`<div class="is-wrapping">${_({label:t.label,tone:Tt(t)})}</div>`}]})})});await le("reports");function Dn({params:r}){const e=L("/reports/{report_id}",{params:{report_id:r.id}}),n=e.data,s=n?n.edition>0?u("title",{period:n.period.title}):a("report",{period:n.period.title}):a("title");return Z({title:s,lead:n?.period.label,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&_({label:n.state_label,tone:G(n.state)}),actions:n&&c`${K({label:T("open"),href:`/bao-cao/${n.id}/trinh-chieu`,icon:"eye",kind:"quiet"})}
${Rn({report:n,set:e.set})}`,children:M({of:e,lines:10,children:t=>Kn({report:t,set:e.set,reload:e.refresh})})})}const Kn=m(function({report:e,set:n,reload:s}){const[t,i]=V(),l=o=>i({so:o});return e.edition>0?In({report:e,set:n,reload:s,open:l,shown:t.so,close:()=>i({so:null})}):c`<div class="stack">
${it({report:e,set:n})}
${e.months.length>0&&un({report:e})}
${pn({report:e})}
${$n({report:e})}
${fe({facts:at(e)})}
${De({label:a("title"),query:"muc",tabs:[{name:"noi-dung",label:a("tab.text"),show:()=>et({report:e,open:l,reload:s})},...e.months.length>0?[{name:te.months,label:ke(e,"months",a("tab.months")),show:()=>Pn({report:e,open:l})}]:[],{name:"muc-tieu",label:a("tab.targets"),show:()=>tt({report:e,open:l})},{name:te.figures,label:ke(e,"figures",a("tab.places")),show:()=>c`<div class="stack">
${Vt({report:e,open:l})}
${e.split.length>0&&Qt({report:e,open:l})}
${e.help.length>0&&Jt({report:e,open:l})}
${e.tables.map(o=>c`<section class="card">${we({table:o,open:l})}</section>`)}
</div>`},{name:te.tasks,label:ke(e,"tasks",a("tab.tasks")),count:e.tasks.length,show:()=>nt({report:e,open:l})},{name:"don-vi",label:a("tab.units"),show:()=>Wn({report:e})},...st(e,l),{name:"qua-trinh",label:a("tab.history"),show:()=>lt({report:e})}]})}
${cn({report:e})}
${t.so&&ce({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
</div>`}),In=m(function({report:e,set:n,reload:s,open:t,shown:i,close:l}){const o=ve(e);return c`<div class="stack">
${it({report:e,set:n})}
${o.data&&nn({report:e,correction:o.data})}
${De({label:a("title"),query:"muc",tabs:[{name:"thay-doi",label:u("tab.changes"),count:o.data?.changes.length,show:()=>sn({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:u("tab.months"),show:()=>o.data?hn({correction:o.data}):c``}]:[{name:"don-vi",label:u("tab.units"),show:()=>ln({report:e})}],{name:"noi-dung",label:u("tab.text"),show:()=>et({report:e,open:t,reload:s})},...st(e,t),{name:"qua-trinh",label:u("tab.history"),show:()=>lt({report:e})}]})}
${fe({facts:at(e).filter(d=>d.label!==a("fact.coverage"))})}
${i&&ce({report:e,figure:i,open:t,onClose:l})}
</div>`});function st(r,e){return!E("report.compile")||!["approved","issued"].includes(r.state)?[]:[{name:"chep-so",label:j("tab"),show:()=>Zt({report:r,open:e})}]}function at(r){const e=r.document_code??(r.state==="approved"?a("fact.waiting"):a("fact.draft")),n=(s,t)=>t?a("by",{name:s??"",at:H(t)}):void 0;return[{label:a("dataUntil"),value:Y(r.data_until)},{label:a("fact.coverage"),value:r.coverage},{label:a("fact.compiled"),value:n(r.compiled_by,r.compiled_at)},{label:a("fact.approved"),value:n(vt({actor_name:r.approved_by??"",acting_for:r.approved_for}),r.approved_at)},{label:a("fact.document"),value:r.document_id?c`<a href=${`/van-ban/${r.document_id}`}>${e}</a>`:a("fact.noDocument")},...E("voice.read")?[{label:a("fact.messages"),value:c`<a href=${`/truyen-thong?bc=${r.id}`}>${a("fact.messagesOpen")}</a>`}]:[]]}const it=m(function({report:e,set:n}){const s=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return c`
${s&&c`<div class="notice is-warning">
${O({name:"alert"})}
<p>
<strong>
${a("returned",{reason:s.reason})}
</strong> <span class="soft small">
${a("by",{name:s.actor_name,at:H(s.at)})}
</span>
</p>
</div>`}
${e.state!=="issued"&&e.state!=="withdrawn"&&Be({report:e})}
${Ue({report:e,after:e.actions.includes("refresh")&&de({report:e,set:n,kind:"plain"})})}
${e.edition===0&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&c`<div class="notice">${O({name:"info"})}
<p>
<strong>${a("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}. <span class="soft">
${a("missing.note")}
</span>
</p>
</div>`}`}),Wn=m(function({report:e}){return x({title:a("units.title"),plain:!0,children:S({caption:a("units.title"),rows:e.units,rowKey:n=>n.unit_id,columns:[{key:"unit",label:a("units.unit"),kind:"main",value:n=>n.name},{key:"status",label:a("units.status"),show:n=>_({label:n.status_label,tone:St(n.status)})},{key:"note",label:a("units.note"),value:n=>n.note}]})})}),lt=m(function({report:e}){return e.timeline.length===0?ee({title:a("history.none"),icon:"history"}):x({title:a("tab.history"),children:_t({steps:e.timeline,label:a("tab.history")})})}),Un=Object.freeze(Object.defineProperty({__proto__:null,default:Dn},Symbol.toStringTag,{value:"Module"})),Se=r=>r.getBoundingClientRect().width+Number.parseFloat(getComputedStyle(r).columnGap),ot=r=>getComputedStyle(r).columnCount!=="auto",Ce=r=>document.querySelector(r)?.getBoundingClientRect().height??0;function zn(r){const e=r.getBoundingClientRect().left-r.scrollLeft;return Array.from(r.children,n=>{const s=[...n.getClientRects()].map(({left:t})=>Math.round((t-e)/Se(r)));return{first:Math.min(...s),pages:new Set(s).size}})}function Vn(r){const e=W(null),[n,s]=k([]);return pe(()=>{const t=e.current,i=t.parentElement,l=()=>{if(!ot(t))return;const d=i.getBoundingClientRect().top+scrollY;for(const[p,f]of Object.entries({above:d,over:Ce(".app-top"),under:Ce(".bar")}))i.style.setProperty(`--${p}`,`${f}px`);const h=zn(t);s(p=>JSON.stringify(p)===JSON.stringify(h)?p:h)};l(),i.getBoundingClientRect().bottom>innerHeight-Ce(".bar")&&i.scrollIntoView({block:"end"});const o=new ResizeObserver(l);for(const d of[document.documentElement,t,...t.children])o.observe(d);return()=>o.disconnect()},[r]),[e,n]}function Yn(r,e,n,s){const t=W({spans:e,at:n});pe(()=>{const i=r.current,{spans:l,at:o}=t.current;if(t.current={spans:e,at:n},l!==e&&l.length===e.length){const h=l.findLastIndex(q=>q.first<o),[p,f]=[l[h],e[h]],$=p&&f&&f.first+1+Math.floor((o-p.first-1)*f.pages/p.pages);if($&&$!==n)return s($)}i.scrollLeft=(n-1)*Se(i);const d=()=>{const h=Math.round(i.scrollLeft/Se(i))+1;e.length>0&&h!==n&&ot(i)&&s(h)};return i.addEventListener("scroll",d),()=>i.removeEventListener("scroll",d)})}const Gn={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1,Home:-1/0,End:1/0};await le("reports");function Qn({params:r}){const e=L("/reports/{report_id}",{params:{report_id:r.id}});return Z({title:T("title"),lead:e.data?.period.label,crumbs:[{label:e.data?.period.title??"",href:`/bao-cao/${r.id}`},{label:T("title")}],children:M({of:e,lines:10,children:n=>Xn({report:n,set:e.set})})})}function Jn(r,e){const n=ye(r),s=r.sections.filter(({lines:t,tables:i})=>t.length>0||i.length>0);return[{key:"first",title:je(r.period.title),shown:c`<p>${r.coverage}</p>
<p>${_({label:r.state_label,tone:G(r.state)})}</p>
${!z(r)&&c`<p class="soft">${T("draft")}</p>`}`},...r.targets.length>0?[{key:"targets",title:T("targets"),shown:tt({report:r,open:e})}]:[],...s.map(t=>({key:t.code,title:`${t.numeral}. ${t.title}`,shown:xe({section:t,open:e,labels:n})})),...r.tasks.length>0?[{key:"tasks",title:T("tasks"),shown:nt({report:r,open:e})}]:[],...r.tables.map(t=>({key:t.caption,title:t.caption,shown:we({table:{...t,caption:""},open:e})}))]}const Xn=m(function({report:e,set:n}){const[s,t]=V(),i=W(null),[l,o]=k(!1),d=Jn(e,v=>t({so:v})),[h,p]=Vn(d.map(({key:v})=>v).join()),f=p.reduce((v,B)=>v+B.pages,0)||1,$=Math.max(1,Number(s.trang)||1),q=p.length>0?Math.min(f,$):$,Q=Math.max(0,p.findLastIndex(v=>v.first<q)),y=d[Q]??d[0],N=p[Q],se="9".repeat(Math.max(2,String(f).length)),Te=v=>t({trang:String(Math.min(f,Math.max(1,v))),so:null}),ue=v=>Te(q+v);Yn(h,p,q,Te);const Oe=()=>{l?document.exitFullscreen():i.current?.requestFullscreen()};return pe(()=>{const v=A=>{if(s.so||A.altKey||A.ctrlKey||A.metaKey||document.querySelector("dialog[open]"))return;const Ee=Gn[A.key];if(Ee)ue(Ee);else if(A.key==="f"||A.key==="F")Oe();else return;A.preventDefault()},B=()=>o(document.fullscreenElement===i.current);return document.addEventListener("keydown",v),document.addEventListener("fullscreenchange",B),()=>{document.removeEventListener("keydown",v),document.removeEventListener("fullscreenchange",B)}}),c`<section class="slides" ref=${i} aria-label=${T("title")}>
<header class="slides-head">
<h2 aria-live="polite">${N&&N.pages>1?T("more",{title:y.title,part:q-N.first,parts:N.pages}):y.title}</h2>
${d.map(({key:v,title:B})=>c`<h2 key=${v} class="is-away">${T("more",{title:B,part:se,parts:se})}</h2>`)}
</header>
<div class="slide" ref=${h}>
${d.map(({key:v,shown:B},A)=>c`<article key=${v} class=${Me(p.length>0&&A!==Q&&"is-away")}>${B}</article>`)}
</div>
<nav class="slides-tools" aria-label=${T("title")}>
${b({label:T("back"),icon:"left",disabled:q===1,onClick:()=>ue(-1)})}
<span role="status">${T("place",{page:q,pages:f})}</span>
${b({label:T("next"),icon:"right",kind:"primary",disabled:q>=f,onClick:()=>ue(1)})}
${e.actions.includes("refresh")&&de({report:e,set:n,kind:"plain"})}
${document.fullscreenEnabled&&b({label:T(l?"leave":"full"),icon:"eye",kind:"quiet",onClick:Oe})}
<span class="soft small slides-keys">${T("keys")}</span>
</nav>
${s.so&&ce({report:e,figure:s.so,open:v=>t({so:v}),onClose:()=>t({so:null})})}
</section>`}),Zn=Object.freeze(Object.defineProperty({__proto__:null,default:Qn},Symbol.toStringTag,{value:"Module"})),es=700,rt=250,ts=new Set(["queued","running"]),ct=r=>new Promise(e=>setTimeout(e,r));async function ns(r,e){const n=Object.entries(e).map(([f,$])=>({code:f,text:$}));let s=await P("/reports/{report_id}/preview",{params:{report_id:r},body:{live:!0,sections:n}});for(;ts.has(s.state);)await ct(rt),s=await qe("/jobs/{job_id}",{params:{job_id:s.id}});if(s.state!=="done"||!s.result)throw new Error(s.error??a("live.failed"));const{file_id:t,width:i,height:l,pages:o,places:d}=s.result,h=ut(`/files/${t}`),p=new Image;return p.src=h,await p.decode(),{src:h,width:i,height:l,pages:o,places:d}}function ss(r,e){const[n,s]=k({picture:null,busy:!0,problem:null}),[t,i]=k(0),l=W(!1),o=W({texts:e,stale:!1,gone:!1});o.current.texts=e,J(()=>()=>{o.current.gone=!0},[]);const d=async()=>{if(l.current){o.current.stale=!0;return}l.current=!0;do{o.current.stale=!1,s(f=>({...f,busy:!0,problem:null}));try{const f=await ns(r.id,o.current.texts);o.current.gone||s({picture:f,busy:o.current.stale,problem:null})}catch(f){const $=ie(f);$.code==="job-running"?(await ct(3*rt),o.current.stale=!0):o.current.gone||s(q=>({...q,busy:!1,problem:$}))}}while(o.current.stale&&!o.current.gone);l.current=!1},h=JSON.stringify([t,r.compiled_at,r.sections.map(f=>f.version),e]),p=W(!0);return J(()=>{const f=setTimeout(()=>{d()},p.current?0:es);return p.current=!1,s($=>$.busy?$:{...$,busy:!0}),()=>clearTimeout(f)},[h]),{...n,retry:()=>i(f=>f+1)}}const as=m(function({report:e,texts:n,at:s}){const{picture:t,busy:i,problem:l,retry:o}=ss(e,n),d=W(null),h=s===null?void 0:t?.places[s];return J(()=>{const p=d.current?.querySelector("img");h===void 0||!t||!d.current||!p||d.current.scrollTo({top:Math.max(0,h/t.width*p.clientWidth-24),behavior:"smooth"})},[s,t===null]),c`<section class="live" aria-label=${a("live.title")}>
<header class="live-head"><h2>${a("live.title")}</h2>
<p class="soft small" role="status">${i?a("live.making"):t?a("live.ready",{pages:t.pages}):""}</p>
${!i&&b({label:a("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:o})}</header>
${l&&Re({problem:l,onRetry:o})}
${!t&&!l&&Ae({lines:12})}
${t&&c`<div class=${i?"live-pages is-busy":"live-pages"} ref=${d} tabindex="0" role="group" aria-label=${a("live.pages")}>
<img src=${t.src} width=${t.width} height=${t.height}
alt=${a(z(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
</div>`}
<p class="soft small">${a(z(e)?"live.settledHint":"live.hint")}</p>
</section>`});await le("reports");function is({params:r}){const e=L("/reports/{report_id}",{params:{report_id:r.id}}),n=e.data,s=n?z(n):!1,t=n?a(s?"edit.settledTitle":"edit.title",{period:n.period.title}):a("title");return Z({title:t,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${r.id}`},{label:a(s?"edit.settledCrumb":"edit.crumb")}],status:n&&_({label:n.state_label,tone:G(n.state)}),actions:n&&c`${K({label:a("edit.back"),href:`/bao-cao/${r.id}`,icon:"left"})}
${n.actions.includes("refresh")&&de({report:n,set:e.set,kind:"plain"})}`,children:M({of:e,lines:12,children:i=>ls({report:i,reload:e.refresh})})})}const ls=m(function({report:e,reload:n}){const[s,t]=V(),[i,l]=k("text"),[o,d]=k(null),[h,p]=k({}),f=y=>t({so:y}),$=()=>{p({}),d(null)},q=async y=>{Object.keys(h).length>0&&!await oe({title:a("edit.leave"),text:a("edit.leaveText"),yes:a("edit.leaveYes"),no:a("edit.leaveNo"),danger:!0})||(p({}),d(y))},Q=(y,N)=>p(N===y.text?{}:{[y.code]:N});return c`<div class="stack">
${Ue({report:e})}
${z(e)?os({report:e}):!e.actions.includes("edit")&&c`<p class="notice">${a("edit.readonly")}</p>`}
<div class="switch desk-switch" role="group" aria-label=${a("edit.sides")}>
${["text","pages"].map(y=>c`<button type="button" key=${y} aria-pressed=${String(i===y)} onClick=${()=>l(y)}>
${O({name:y==="text"?"edit":"document"})}
<span>${y==="text"&&z(e)?a("tab.text"):a(`edit.side.${y}`)}</span>
</button>`)}
</div>
<div class=${`desk is-${i}`}>
<div class="desk-text">${e.sections.map((y,N)=>cs({report:e,section:y,key:y.code,heads:rs(e,N),editing:o===y.code,open:f,onEdit:()=>{q(y.code)},onClose:$,onText:se=>Q(y,se),onSaved:async()=>{await n(),$()}}))}</div>
<div class="desk-pages">${as({report:e,texts:h,at:o})}</div>
</div>
${s.so&&ce({report:e,figure:s.so,open:f,onClose:()=>t({so:null})})}
</div>`}),os=m(function({report:e}){return c`<div class="notice">
${O({name:"info"})}
<p>${a("edit.settled",{code:e.document_code??a("fact.waiting")})}${" "}
${e.document_id&&c`<a href=${`/van-ban/${e.document_id}`}>${a("toDocument")}</a>`}</p></div>`}),rs=(r,e)=>r.sections[e]?.lines.length===0&&(r.sections[e+1]?.level??0)>(r.sections[e]?.level??0),cs=m(function({report:e,section:n,heads:s,editing:t,open:i,onEdit:l,onClose:o,onText:d,onSaved:h}){const p=ye(e),f=`${n.numeral}. ${n.title}`,$=e.actions.includes("edit")&&!s;return c`<section
class=${`desk-part is-level-${n.level}${t?" is-editing":""}${n.edited?" is-edited":""}`} aria-label=${f}>
<header class="paper-head">${n.level===1?c`<h2>${f}</h2>`:c`<h3>${f}</h3>`}
${n.edited&&be({label:a("section.edited")})}
${$&&!t&&b({label:a("section.editOf",{title:n.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
</header>
${n.edited&&c`<p class="soft small">${a("section.editedBy",{name:n.edited_by??"",at:H(n.edited_at)})}</p>`}
${t?Xe({report:e,section:n,known:p,onClose:o,onSaved:h,onText:d}):!s&&xe({section:n,open:i,labels:p})}
${n.edited&&c`<div class="desk-edited">${Je({section:n})}${$&&!t&&Ze({report:e,section:n,onSaved:h})}</div>`}
</section>`}),ds=Object.freeze(Object.defineProperty({__proto__:null,default:is},Symbol.toStringTag,{value:"Module"}));export{ds as e,Rt as l,Un as r,Zn as s,Ut as y};
