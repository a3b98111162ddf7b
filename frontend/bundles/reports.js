import{O as k,b as c,r as V,U as Y,$ as Ze}from"./kit.js";import{c as h,B as b,I as T,i as C,p as q,n as ee,h as te,e as ke,k as D,L as H,u as I,t as oe,T as z,j as re,f as ve,l as _e,F as et,d as tt,o as nt}from"./first.js";import{k as w,S as v,i as K,e as F,u as O,N as G,L as E,E as Q,M,a6 as we,d as W,l as A,s as ne,n as _,F as ce,U as de,a8 as xe,D as Se,b as st,Q as se,g as ae,y as Te,z as Ce}from"./frame.js";import{bb as a,aV as at,F as R,S as ue,D as x,q as it,bc as u,aa as lt,aZ as Oe,P as ot,bd as rt,be as ct,J as dt,T as Pe,b0 as ut,a$ as pt}from"./shared.js";const ht={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},mt={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},U=r=>ht[r]??"neutral",ft=r=>mt[r]??"neutral";function bt(r){return r===null?{label:a("attained.unknown"),tone:"neutral"}:r?{label:a("attained.yes"),tone:"good"}:{label:a("attained.no"),tone:"warning"}}const $t=({late:r,state:e})=>r>0?"danger":gt[e],gt={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},B=r=>r.state==="approved"||r.state==="issued",pe={id:"table:targets",code:"table",aspect:"",label:a("table.targets"),name:a("table.targets"),text:a("table"),reported:0,expected:0,late:0};function he(r){const e=new Map(r.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));e.set(pe.id,pe);for(const n of r.sections.flatMap(s=>[...s.lines,...s.offered.flatMap(t=>t.lines)].flat()))n.figure&&!e.has(n.figure)&&e.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return e}const J={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function me(r,e,n){const s=r.annexes.find(t=>t.table===e);return s?a("tab.annexed",{label:s.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function qe(r,e){const n=new Map;for(const s of r)n.set(e(s),[...n.get(e(s))??[],s]);return[...n]}const yt=r=>[...["I","II","III","IV"].map((e,n)=>({value:`${r}-Q${n+1}`,label:a("span.quarter",{roman:e,year:r})})),{value:`${r}-H1`,label:a("span.first",{year:r})},{value:`${r}-H2`,label:a("span.second",{year:r})},{value:`${r}`,label:a("span.year",{year:r})}],kt=h(function(){const[e,n]=k(!1);return c`${b({label:a("span.open"),icon:"plus",onClick:()=>n(!0)})}
${e&&vt({onClose:()=>n(!1)})}`}),vt=h(function({onClose:e}){const n=Number(ke.value.slice(0,4)),s=D({draft:"span",initial:{code:`${n}-Q${Math.floor((Number(ke.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>q("/report-periods",{body:{code:t.code},key:i}),done:t=>{K("/report-periods"),F(a("span.opened",{period:t.title})),e(),ee(`/bao-cao?ky=${t.code}`)}});return R({title:a("span.open"),form:s,submit:a("span.do"),onClose:e,cancel:a("cancel"),children:c`
<p class="soft">${a("span.hint")}</p>
${ue({...s.bind("code"),label:a("span.which"),empty:!1,required:!0,options:[n,n-1].map(t=>({label:a("span.of",{year:t}),options:yt(t)}))})}`})}),_t=h(function({period:e,months:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(({report:o})=>o&&(o.state==="approved"||o.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const o=await q("/reports",{body:{period:e.code}});K("/reports","/report-periods"),F(a("compile.done",{month:e.title})),ee(`/bao-cao/${o.id}`)}catch(o){t({busy:!1,refused:te(o).message})}};return w({title:a("compile.title",{period:e.title}),children:c`<div class="stack">
<p><strong>${a("span.ready",{done:i.length})}</strong> ${a("span.from")}</p>
${n.length>0&&c`<ul class="plain">${[...n].reverse().map(({period:o,report:d})=>c`<li class="row" key=${o.code}>
<span>${o.title}</span>
${v(d?{label:d.state_label,tone:U(d.state)}:{label:a("state.missing")})}
</li>`)}</ul>`}
${i.length===0&&c`<div class="notice is-warning">${T({name:"alert"})}<p>${a("span.nothing")}</p></div>`}
${s.refused&&c`<div class="notice is-danger" role="alert">${T({name:"alert"})}<p>${s.refused}</p></div>`}
${at({period:e,after:"/bao-cao"})}
${i.length>0&&C("report.compile")&&c`<div class="row">
${b({label:a("compile",{month:e.title}),kind:"primary",icon:"report",busy:s.busy,onClick:l})}
</div>`}
</div>`})});await ne("reports");const Ee=new Set(["accepted","locked"]),je=r=>r.kind==="year"?r.title:r.title.replace(/ năm \d{4}$/,"");function wt(){const r=O("/report-periods"),e=O("/reports");return G({title:a("title"),lead:a("lead"),actions:c`
${C("batch.make")&&H({label:a("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
${C("report.read")&&H({label:a("toYears"),href:"/bao-cao/nam"})}
${C("period.manage")&&kt({})}`,children:E({of:r,empty:n=>n.items.length===0,whenEmpty:Q({title:a("none"),hint:a("noneHint"),action:C("submission.read")&&H({label:a("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>E({of:e,children:s=>xt({rows:n.items.map(t=>({period:t,report:s.items.find(i=>i.period.code===t.code)}))})})})})}const xt=h(function({rows:e}){const[n]=I(),s=e.find(t=>t.period.code===n.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return c`<div class="stack">
${s&&!s.report&&(s.period.kind==="month"?St({period:s.period,key:s.period.code}):_t({period:s.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=s.period.first_day&&t.period.last_day<=s.period.last_day),key:s.period.code}))}
${x({caption:a("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:a("period"),kind:"main",show:t=>we(t.period.title)},{key:"state",label:a("state"),show:({report:t})=>t?v({label:t.state_label,tone:U(t.state)}):v({label:a("state.missing")})},{key:"number",label:a("number"),show:t=>c`<span class="nowrap">${t.report?.document_code??M}</span>`},{key:"until",label:a("dataUntil"),value:t=>W(t.report?.data_until)},{key:"approved",label:a("approvedAt"),value:t=>t.report?.approved_at?A(t.report.approved_at):M,hideOnPhone:!0}]})}
</div>`}),St=h(function({period:e}){const n=O("/submissions",{query:{period:e.code}});return w({title:a("compile.title",{period:e.title}),children:E({of:n,lines:2,children:s=>Tt({period:e,rows:s.items})})})}),Tt=h(function({period:e,rows:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(f=>f.lateness.code!=="exempt"),l=i.filter(f=>!Ee.has(f.state)),o=n.filter(f=>Ee.has(f.state)).length,d=async()=>{t({busy:!0,refused:""});try{const f=await q("/reports",{body:{period:e.code}});K("/reports","/report-periods"),F(a("compile.done",{month:je(e)})),ee(`/bao-cao/${f.id}`)}catch(f){t({busy:!1,refused:te(f).message})}},m=e.state==="open",p=o>0&&m&&C("report.compile");return c`<div class="stack">
<p><strong>${a("compile.ready",{accepted:o,asked:i.length})}</strong></p>
${l.length>0&&o>0&&c`<p class="soft">${a("compile.waiting",{units:l.map(f=>f.unit_name).join(", ")})}</p>`}
${!m&&c`<p class="notice">${a("compile.closed")}</p>`}
${m&&o===0&&c`<div class="notice is-warning">${T({name:"alert"})}<p>${a("compile.nothing")}</p></div>`}
${m&&o>0&&!C("report.compile")&&c`<p class="notice">${a("compile.notYou")}</p>`}
${s.refused&&c`<div class="notice is-danger" role="alert">${T({name:"alert"})}<p>${s.refused}</p></div>`}
<div class="row">
${p&&b({label:a("compile",{month:je(e)}),kind:"primary",icon:"report",busy:s.busy,onClick:d})}
${C("submission.read")&&H({label:a("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
</div>
</div>`}),Ct=Object.freeze(Object.defineProperty({__proto__:null,default:wt},Symbol.toStringTag,{value:"Module"})),g=oe({title:"Năm công tác",lead:"Xong mọi việc của năm thì lãnh đạo khép năm: kế hoạch, số liệu, hoạt động, kinh phí của năm chỉ còn để xem.",year:"Năm",none:"Chưa có năm nào",noneHint:"Năm có ở đây khi phường có kế hoạch hoặc mở kỳ báo cáo đầu tiên.",checklist:"Việc cần xem trước khi khép năm",what:"Việc",left:"Còn lại",kind:"Yêu cầu",must:"Phải xong",may:"Để lại được, có lý do",done:"Xong",notOver:"Năm báo cáo còn chạy đến hết ngày 14/12; sau đó mới khép được.",closed:"Năm này đã khép. Muốn sửa gì của năm, lãnh đạo phải mở lại năm.",close:"Khép năm",reopen:"Mở lại năm",closeText:"Sau khi khép, không ai sửa được kế hoạch, số liệu, báo cáo, hoạt động, kinh phí của năm này nữa.",reopenText:"Mở lại thì sửa được số liệu của năm; việc mở lại được ghi vào nhật ký.",reason:"Lý do",reasonHint:"Cần ghi khi còn việc để lại.",saved:"Đã ghi.",history:"Quá trình"});function Ot(){const r=O("/years");return G({title:g("title"),lead:g("lead"),crumbs:[{label:a("title"),href:"/bao-cao"},{label:g("title")}],children:E({of:r,empty:e=>e.length===0,whenEmpty:Q({title:g("none"),hint:g("noneHint")}),children:e=>Pt({rows:e})})})}const Pt=h(function({rows:e}){const[n,s]=I(),t=e.find(i=>String(i.year)===n.nam)??e[0];return c`<div class="stack">
${ue({label:g("year"),name:"nam",value:String(t.year),onChange:i=>s({nam:i}),empty:!1,options:e.map(i=>({value:String(i.year),label:`${i.year} (${i.state_label})`}))})}
${qt({key:t.year,year:t.year})}</div>`}),qt=h(function({year:e}){const n=O("/years/{year}",{params:{year:e}}),[s,t]=k(null);return E({of:n,lines:8,children:i=>c`<div class="stack">
${Et({data:i})}
${w({title:g("checklist"),actions:c`${i.actions.map(l=>b({key:l,label:g(l),kind:l==="close"?"primary":"plain",onClick:()=>t(l)}))}`,children:jt({data:i})})}
${i.steps.length>0&&w({title:g("history"),children:Mt({data:i})})}
${s&&Lt({data:i,step:s,onClose:()=>t(null),onDone:l=>{t(null),n.set(l)}})}</div>`})}),Et=h(function({data:e}){const n=e.state==="closed"?g("closed"):e.over?"":g("notOver");return n?c`<div class="notice is-info">${T({name:"info"})}<p>${n}</p></div>`:null}),jt=h(function({data:e}){return x({caption:g("checklist"),rows:e.lines,rowKey:n=>n.code,tone:n=>n.count&&n.must?"warning":void 0,columns:[{key:"what",label:g("what"),kind:"main",show:n=>c`<a href=${n.href}>${n.label}</a>`},{key:"left",label:g("left"),show:n=>n.count?_(n.count):v({label:g("done"),tone:"good"})},{key:"kind",label:g("kind"),show:n=>g(n.must?"must":"may")}]})}),Lt=h(function({data:e,step:n,onClose:s,onDone:t}){const i=n==="reopen"||e.lines.some(o=>o.count>0),l=D({draft:`${n} ${e.year}`,initial:{reason:""},submit:({reason:o},d)=>q(n==="close"?"/years/{year}/close":"/years/{year}/reopen",{params:{year:e.year},version:e.version,body:{reason:o},key:d}),done:o=>{K("/years"),F(g("saved")),t(o)}});return R({title:`${g(n)} ${e.year}`,form:l,submit:g(n),onClose:s,danger:n==="close",children:c`<p>${g(n==="close"?"closeText":"reopenText")}</p>
${z({...l.bind("reason"),label:g("reason"),hint:g("reasonHint"),rows:3,required:i})}`})}),Mt=h(function({data:e}){return it({label:g("history"),entries:[...e.steps].reverse().map(n=>({id:n.id,at:n.at,who:n.by_name,title:n.label,detail:n.note&&c`<p>${n.note}</p>`}))})}),Ft=Object.freeze(Object.defineProperty({__proto__:null,default:Ot},Symbol.toStringTag,{value:"Module"})),Le=h(function({report:e,after:n}){const{outdated:s,moved:t}=e;return s.length+t.length>0&&c`<div class="notice is-warning" role="status">${T({name:"alert"})}
<div>${Me({title:a("outdated"),lines:s})}${Me({title:a("moved"),lines:t})}</div>
${n}</div>`}),Me=h(function({title:e,lines:n}){return n.length>0&&c`<p><strong>${e}</strong></p><ul>${n.map(s=>c`<li key=${s}>${s}</li>`)}</ul>`}),S=h(function({id:e,text:n,open:s,label:t}){return c`<button type="button" class="figure" data-figure=${e}
title=${t?`${t}. ${a("figure.open")}`:a("figure.open")} onClick=${()=>s(e)}>${n}</button>`}),Fe=h(function({count:e,id:n,open:s}){return e?c` <button type="button" class="late-mark" title=${u("late.title",{count:_(e)})}
onClick=${()=>s(n.replace(".in@",".late@"))}>${u("late",{count:_(e)})}</button>`:c``}),X="ward";function At(r){return qe(r,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,s])=>({name:n,rows:s,label:n==="pop"?a("annex.population"):n==="act"?a("annex.activities"):a("annex.group",{ref:n.slice(1)})}))}const Nt=h(function({report:e,open:n}){const[s,t]=I(),{columns:i,rows:l}=e.annex,o=At(i),d=new Map(e.figures.filter(p=>p.late>0).map(p=>[p.code,p.late])),m=o.filter(p=>!s.nhom||p.name===s.nhom);return w({title:a("annex.title"),hint:c`<span class="no-print">${a("annex.hint")}</span>`,plain:!0,actions:c`<div class="no-print">
${ue({label:a("annex.filter"),name:"nhom",value:s.nhom??"",empty:a("annex.all"),onChange:p=>t({nhom:p}),options:o.map(p=>({value:p.name,label:p.label}))})}
</div>`,children:c`<div class="table-frame" tabindex="0" role="region" aria-label=${a("annex.title")}>
<table class="annex"><caption class="visually-hidden">${a("annex.title")}</caption>
<thead><tr><th scope="col">${a("annex.measure")}</th>${l.map(p=>c`<th scope="col" key=${p.place} class=${p.place===X?"is-ward":void 0}>
${p.place===X?a("annex.ward"):p.unit_name}${p.status&&c`<small>${p.status}</small>`}</th>`)}</tr></thead>
${m.map(p=>c`<tbody key=${p.name}>
<tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${p.label}</th></tr>
${p.rows.map(f=>c`<tr key=${f.code}><th scope="row">${f.label} <span class="soft">(${f.noun})</span></th>
${l.map(y=>c`<td key=${y.place} class=${y.place===X?"is-ward":void 0}>${Ht({measure:f,place:y,open:n,late:d.get(f.code)??0})}</td>`)}
</tr>`)}
</tbody>`)}
</table></div>${Dt({report:e,open:n})}`})}),Dt=h(function({report:e,open:n}){const{sources:s,late:t,late_last_year:i}=e.annex,l=o=>o.map((d,m)=>d.figure?S({id:d.figure,text:d.text,open:n,key:m}):d.text);return c`<div class="annex-words">${s.length>0&&c`<p>${l(s)}.</p>`}
${t.length>0&&c`<h3>${a("annex.late")}</h3><ul>${t.map((o,d)=>c`<li key=${d}>${l(o)}</li>`)}</ul>`}
${i.length>0&&c`<h3>${a("annex.lastYear")}</h3><ul>${i.map((o,d)=>c`<li key=${d}>${l(o)}</li>`)}</ul>`}
</div>`}),Ht=h(function({measure:e,place:n,open:s,late:t}){const i=n.cells.find(d=>d.code===e.code);if(!i)return M;const l=d=>`${e.code}.${d}@${n.place}`,o=`${n.place===X?a("annex.ward"):n.unit_name}, ${e.label}`;return c`${S({id:l("cum"),text:i.cum,open:s,label:o})}
${i.pct!==null&&i.pct!==M&&c`<small>${S({id:l("pct"),text:i.pct,open:s,label:o})}</small>`}
${i.added!==M&&c`<small>
${S({id:l("in"),text:a("annex.added",{value:i.added}),open:s,label:o})}
${n.place===X&&Fe({count:t,id:l("in"),open:s})}
</small>`}`}),Kt=h(function({report:e,open:n}){const s=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:o})=>[l,o]))),t=(i,l)=>i.channels.find(o=>o.code===l)?.count??0;return w({title:a("split.title"),hint:a("split.hint"),plain:!0,children:x({caption:a("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:a("annex.measure"),kind:"main",value:i=>i.label},...[...s].map(([i,l])=>({key:i,label:l,kind:"number",show:o=>S({id:`split.${o.code}.${i}.cum@ward`,text:_(t(o,i)),open:n,label:o.label})})),{key:"sum",label:a("split.sum"),kind:"number",show:i=>S({id:`split.${i.code}.all.cum@ward`,text:_(i.channels.reduce((l,{count:o})=>l+o,0)),open:n,label:i.label})}]})})}),Rt=h(function({report:e,open:n}){const s=t=>i=>i[t]===null?M:S({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:_(i[t]),open:n,label:i.unit_name});return w({title:a("help.title"),hint:a("help.hint"),plain:!0,children:x({caption:a("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:a("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:a("help.given"),kind:"number",show:s("given")},{key:"guests",label:a("help.guests"),kind:"number",show:s("guests")},{key:"matched",label:a("help.matched"),kind:"number",show:s("matched")},{key:"waiting",label:a("help.waiting"),kind:"number",show:s("waiting")}]})})}),L=oe({tab:"Chép số",caption:"Số liệu để chép sang hệ thống khác",lead:"Dùng khi cấp trên yêu cầu nhập số vào hệ thống chưa nối được với Tổ Số: chép từng số, nhập xong thì bấm «Đã nhập».",progress:"Đã nhập {done} trên {all} số.",changed:"{count} số đã nhập nay khác báo cáo, cần sửa ở hệ thống kia.",label:"Số liệu",value:"Giá trị",unit:"Đơn vị tính",state:"Ở hệ thống kia",enter:"Đã nhập",undo:"Chưa nhập",by:"{name}, {at}",was:"Đã nhập {text}"}),Bt={waiting:"neutral",entered:"good",changed:"warning"},It=h(function({report:e,open:n}){const s=O("/reports/{report_id}/copy-sheet",{params:{report_id:e.id}}),t=async i=>s.set(await re("/reports/{report_id}/copy-sheet/{figure_id}",{params:{report_id:e.id,figure_id:i.figure_id},body:{entered:i.state!=="entered"}}));return E({of:s,lines:8,children:({items:i})=>{const l=o=>i.filter(d=>d.state===o).length;return c`<div class="stack">
<p>${L("lead")} <strong>${L("progress",{done:l("entered"),all:i.length})}</strong></p>
${l("changed")>0&&c`<p class="notice is-warning">${T({name:"alert"})} ${L("changed",{count:l("changed")})}</p>`}
${x({caption:L("caption"),rows:i,rowKey:o=>o.figure_id,columns:[{key:"label",label:L("label"),kind:"main",show:o=>o.label},{key:"value",label:L("value"),kind:"number",show:o=>S({id:o.figure_id,text:o.text,open:n})},{key:"unit",label:L("unit"),show:o=>o.unit},{key:"state",label:L("state"),show:o=>Wt({line:o})},{key:"acts",label:"",kind:"actions",show:o=>Ut({line:o,enter:t})}]})}
</div>`}})}),Wt=h(function({line:e}){return c`${v({label:e.state_label,tone:Bt[e.state]})}
${e.entered_at&&c`<span class="soft small">
${e.state==="changed"&&`${L("was",{text:e.entered??""})} · `}
${L("by",{name:e.entered_by??"",at:A(e.entered_at)})}
</span>`}`}),Ut=h(function({line:e,enter:n}){return c`${lt({text:e.value,kind:"quiet",small:!0})}
${b({label:L(e.state==="entered"?"undo":"enter"),small:!0,onClick:()=>n(e)})}`}),Ae="ward",fe=r=>O("/reports/{report_id}/changes",{params:{report_id:r.id}}),Vt=h(function({report:e,correction:n}){const{kind:s,corrected_code:t,corrected_on:i}=n,l=t&&i?u("of",{code:t,day:W(i)}):u("ofNone");return c`<div class="stack">
${ce({facts:[{label:u("original",{kind:s}),value:c`<a href=${`/bao-cao/${n.corrects_id}`}>${l}</a>`},{label:u("reason"),value:e.reason,wide:!0}]})}
${n.later.map(o=>c`<div class="notice is-warning" key=${o}>${T({name:"alert"})}<p>${u("later",{period:o})}</p></div>`)}
</div>`}),Yt=h(function({report:e,open:n}){const s=fe(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return E({of:s,lines:6,empty:l=>l.changes.length===0,whenEmpty:Q({title:u("changes.none"),hint:u(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>c`<div class="stack">
${be({title:u("changes.ward"),rows:l.changes.filter(o=>o.place===Ae),open:n})}
${be({title:u("changes.month"),rows:l.changes.filter(o=>i(o.place)),open:n,places:!0})}
${be({title:u("changes.place"),rows:l.changes.filter(o=>o.place!==Ae&&!i(o.place)),open:n,places:!0})}
</div>`})}),be=h(function({title:e,rows:n,open:s,places:t}){if(n.length===0)return c``;const i=(l,o,d)=>S({id:l,text:o,open:s,label:`${d.place_name}, ${d.label}`});return w({title:e,hint:u("changes.hint"),plain:!0,children:x({caption:e,rows:n,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:u("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:u("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:u("changes.before"),kind:"number",show:l=>c`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:u("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:u("changes.change"),kind:"number",show:l=>c`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,zt(l.change),l)}</span>`}]})})}),zt=r=>/^[\d]/.test(r)&&r!=="0"?`+${r}`:r,Gt=h(function({report:e}){const n=fe(e),[s,t]=k(null);return c`<div>${E({of:n,lines:6,children:i=>w({title:u("tab.units"),hint:u("units.hint"),plain:!0,children:x({caption:u("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:u("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:u("units.until"),value:l=>W(l.data_until)},{key:"state",label:u("units.state"),show:l=>v({label:l.state_label,tone:Oe(l.state)})},{key:"what",label:u("units.what"),show:l=>Qt({row:l})},{key:"act",label:u("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&b({label:u("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
${s&&Jt({report:e,row:s,onClose:()=>t(null),onDone:i=>{n.set(i),K("/submissions","/today",`/reports/${e.id}`),F(u("reopen.done",{unit:s.unit_name})),t(null)}})}</div>`}),Qt=h(function({row:e}){return e.added?v({label:u("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?v({label:u("units.reopened"),tone:"warning"}):e.changed||e.reopened?v({label:u("units.changed"),tone:"good"}):c`<span class="soft">${u("units.same")}</span>`}),Jt=h(function({report:e,row:n,onClose:s,onDone:t}){const i=D({draft:`reopen ${n.submission_id}`,initial:{reason:""},submit:(l,o)=>q("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:n.submission_id},version:n.version,body:l,key:o}),done:t});return R({title:u("reopen.title",{unit:n.unit_name}),form:i,submit:u("reopen"),onClose:s,label:u("reopen"),cancel:u("cancel"),children:z({...i.bind("reason"),label:u("reason"),hint:u("reopen.hint"),required:!0,rows:3})})}),Xt=h(function({report:e}){const[n,s]=k(!1),i=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!l?c``:w({title:u("list"),hint:u("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:l&&b({label:u("open"),icon:"edit",onClick:()=>s(!0)}),children:c`${i.items.length>0&&x({caption:u("list"),rows:i.items,rowKey:o=>o.id,href:o=>`/bao-cao/${o.id}`,columns:[{key:"kind",label:u("list.kind"),kind:"main",value:o=>`${o.kind} lần ${o.edition}`},{key:"reason",label:u("list.reason"),value:o=>o.reason},{key:"state",label:u("list.state"),show:o=>v({label:o.state_label,tone:U(o.state)})},{key:"code",label:u("list.code"),value:o=>o.document_code},{key:"opened",label:u("list.opened"),value:o=>A(o.opened_at),hideOnPhone:!0}]})}
${n&&Ne({report:e,onClose:()=>s(!1)})}`})}),Ne=h(function({report:e,reason:n,onClose:s}){const t=D({draft:`correction ${e.id}`,initial:{reason:n??""},submit:(i,l)=>q("/reports/{report_id}/corrections",{params:{report_id:e.id},body:i,key:l}),done:i=>{K("/reports","/today"),F(u(e.months.length>0?"open.doneMonths":"open.done")),ee(`/bao-cao/${i.id}`)}});return R({title:u("open.title",{code:e.document_code??""}),form:t,submit:u("open.yes"),onClose:s,label:u("open"),cancel:u("cancel"),children:c`
<p>${u("open.text")}</p>
${z({...t.bind("reason"),label:u("open.reason"),hint:u("open.hint"),required:!0,rows:3})}`})}),Zt={corrected:"warning",added:"good",same:"neutral"},en=h(function({report:e}){const[n,s]=k(!1),t=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return c``;const l=i.months.map(d=>u(d.status==="added"?"differs.added":"differs.corrected",{month:d.title})),o=t.data?.actions.includes("open")&&i.waiting.length===0;return c`<div class="notice is-warning" role="status">${T({name:"alert"})}
<div><p><strong>${u("differs",{count:i.figures})}</strong></p>
<ul>${i.months.map((d,m)=>c`<li key=${d.code}><a href=${`/bao-cao/${d.now_id}`}>${l[m]}</a></li>`)}
${i.waiting.map(d=>c`<li key=${d}>${d}</li>`)}</ul></div>
${o&&b({label:u("differs.open"),onClick:()=>s(!0)})}</div>
${n&&Ne({report:e,reason:`${l.join("; ")}.`,onClose:()=>s(!1)})}`}),tn=h(function({report:e}){const s=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return s.length===0?c``:c`<div class="notice">${T({name:"info"})}
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
<a href=${`/bao-cao/${t.report_id}?muc=${J.figures}`}>
${u("toldLater.in",{month:t.title,count:t.count})}
</a>
</li>`)}
</ul>
</div>
</div>`}),nn=h(function({correction:e}){const n=(s,t)=>s?c`<a href=${`/bao-cao/${s}`}>${t??u("months.waiting")}</a>`:M;return w({title:u("tab.months"),hint:u("months.hint"),plain:!0,children:x({caption:u("tab.months"),rows:e.months,rowKey:s=>s.code,columns:[{key:"month",label:u("months.month"),kind:"main",value:s=>s.title.charAt(0).toUpperCase()+s.title.slice(1)},{key:"before",label:u("months.before"),show:s=>n(s.before_id,s.before_code)},{key:"now",label:u("months.now"),show:s=>n(s.now_id,s.now_code)},{key:"status",label:u("months.status"),show:s=>s.status==="same"?c`<span class="soft">${u(s.now_id?"months.same":"months.none")}</span>`:v({label:u(s.status==="added"?"months.added":"months.corrected"),tone:Zt[s.status]})}]})})}),sn=3,an=3;function De(r,e){const n=new Map;for(const s of r)n.set(e(s),[...n.get(e(s))??[],s.name]);return[...n].map(([s,t])=>[s,t.join(", ")])}const ln=h(function({report:e,onClose:n,onDone:s}){const t=({same:d,own:m},p)=>m[p.unit_id]?.trim()||d.trim(),i=D({draft:`exceptions ${e.id}`,initial:{same:"",own:Object.fromEntries(e.missing_units.map(d=>[d.unit_id,d.reason]))},check:d=>{const m=e.missing_units.filter(f=>t(d,f).length<sn),p=m.map(f=>f.name).join(", ");return m.length>0?{same:u("exceptions.silent",{units:p})}:{}},submit:(d,m)=>q("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,key:m,body:{exceptions:e.missing_units.map(p=>({unit_id:p.unit_id,reason:t(d,p)}))}}),done:s}),{same:l,own:o}=i.values;return R({title:u("exceptions.title",{period:e.period.title,count:e.missing_units.length}),form:i,onClose:n,cancel:u("cancel"),submit:a("submit"),wide:!0,children:c`
<p>${u("exceptions.text")}</p>
${De(e.missing_units,d=>d.status_label).map(([d,m])=>c`<p key=${d} class="soft">${u("exceptions.line",{unit:d,reason:m})}</p>`)}
${ve({...i.bind("same"),label:u("exceptions.same"),hint:u("exceptions.sameHint"),maxlength:300})}
<details open=${e.missing_units.length<=an}><summary>${u("exceptions.apart")}</summary><div class="stack">
${e.missing_units.map(d=>ve({key:d.unit_id,name:`exceptions.${d.unit_id}`,label:u("exceptions.each",{unit:d.name}),placeholder:l,value:o[d.unit_id]??"",maxlength:300,onChange:m=>i.set({own:{...o,[d.unit_id]:m}})}))}
</div></details>`})}),on=h(function({report:e}){const n=e.missing_units.filter(s=>s.reason);return n.length===0?c``:c`<div class="notice">${T({name:"info"})}<div><p><strong>${u("exceptions.shown")}</strong></p>
<ul>
${De(n,s=>s.reason).map(([s,t])=>c`<li key=${s}>${u("exceptions.line",{unit:t,reason:s})}</li>`)}
</ul>
</div>
</div>`}),rn=({activity_id:r,material_id:e})=>e?`/tai-lieu/${e}`:`/hoat-dong/${r}`,cn=h(function({report:e,figure:n,source:s,onBack:t}){const i={report_id:e.id,figure_id:n},l={submission_id:s.submission_id},o=O("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),d=/\.(in|late)@/.test(n);return c`<div class="stack">
<div>${b({label:u("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
<h3>${u("people.of",{unit:s.unit_name})}</h3>
${E({of:o,lines:6,children:m=>c`<div class="stack">
${x({caption:u("people.of",{unit:s.unit_name}),rows:m.items,rowKey:p=>p.logged?.id??p.person_id??p.household_id??"",href:p=>p.logged?rn(p.logged):`/so-ho/${p.household_id}`,columns:[{key:"name",label:u("people.name"),kind:"main",show:p=>c`
${p.logged?.text??p.full_name??p.household_name}
${p.birth_year?c` <span class="soft small">${p.birth_year}</span>`:""}`},{key:"where",label:u("people.where"),value:p=>p.logged?W(p.logged.on):[p.house_no,p.street].filter(Boolean).join(" ")||M},...d?[{key:"counts",label:u("people.counts"),value:p=>`${p.counts>0?"+1":"−1"} (${p.counts>0?u("people.in"):u("people.out")})`}]:[],...d?[{key:"mark",label:u("people.mark"),show:p=>p.late&&de({label:u("late.marked")})}]:[]],foot:{name:u("people.sum"),where:_(m.counted-(m.less??0)+m.addition)}})}
${m.less!==null&&c`<p class="notice">${u("people.less",{count:_(m.less)})}</p>`}
${m.addition!==0&&c`<p class="notice">${u("people.addition",{count:xe(m.addition),note:m.note})}</p>`}
${m.hidden>0&&c`<p class="notice">${u("people.hidden",{count:_(m.hidden)})}</p>`}
${ot({page:m,more:p=>_e("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:p}}),onMore:p=>o.set({...m,...p})})}
</div>`})}
</div>`}),ie=h(function({report:e,figure:n,open:s,onClose:t}){const[i,l]=k([]),o=m=>{l([...i,n]),s(m)},d=()=>{l(i.slice(0,-1)),s(i.at(-1)??n)};return Se({title:a("figure.title"),onClose:t,wide:!0,sheet:!0,children:c`
${i.length>0&&c`<div>${b({label:a("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:d})}</div>`}
${dn({report:e,figure:n,open:o,key:n})}`})}),dn=h(function({report:e,figure:n,open:s}){const t=O("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:n}}),[i,l]=k(null);return i?cn({report:e,figure:n,source:i,onBack:()=>l(null)}):E({of:t,lines:5,children:o=>c`<div class="stack">
<div class="figure-head"><b class="figure-value">${o.text}</b>
<p>
<strong>${o.label}</strong>
<br />
<span class="soft">${o.place_name}${o.coverage&&` · ${a("figure.coverage",{coverage:o.coverage})}`}</span>
</p>
</div>
${o.value===null&&o.sources.length===0&&c`<p class="notice">${a("figure.missing")}</p>`}
${o.sources.length>0&&pn({one:o,list:l})}
${un({one:o,open:s})}
${o.hidden>0&&c`<p class="notice">${a("figure.hidden",{count:o.hidden})}</p>`}
${o.parts.length>0&&o.sources.length===0&&gn({one:o,open:s})}
</div>`})}),un=h(function({one:e,open:n}){const s=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return s===0?c``:c`<div class="notice"><p>${u("late.title",{count:_(s)})}</p>
${b({label:u("late.open",{count:_(s)}),small:!0,onClick:()=>n(e.figure_id.replace(".in@",".late@"))})}
</div>`}),pn=h(function({one:e,list:n}){const s=C("household.read")&&e.sources.some(t=>t.listed);return c`<h3>${a("figure.sources")}</h3>
${x({caption:a("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>C("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:a("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:a("figure.value"),kind:"number",show:t=>c`${_(t.value)}${hn({row:t})}${mn({row:t,figure:e.figure_id})}`},{key:"who",label:a("figure.who"),show:$n},{key:"origin",label:a("figure.origin"),show:t=>c`<div>
${fn({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
${t.ledger&&bn({cell:t.ledger})}
<br />
<span class="soft small">${a("figure.until",{day:W(t.data_until)})}</span>
</div>`},{key:"state",label:a("figure.state"),show:t=>v({label:t.state_label,tone:Oe(t.state)})},...s?[{key:"list",label:u("people"),kind:"actions",show:t=>t.listed&&b({label:u("people"),small:!0,onClick:()=>n(t)})}]:[]],foot:{unit:a("figure.total"),value:_(e.total)}})}`}),hn=h(function({row:e}){return e.addition===0?c``:c`
<br />
<span class="soft small">
${a("figure.beside",{register:_(e.value-e.addition),addition:xe(e.addition)})}
</span>`}),mn=h(function({row:e,figure:n}){const s=/\.last@/.test(n);return!(s||/\.in@/.test(n))||e.late_in+e.late_out===0?c``:c`
<br />
<span class="late-mark small">
${u(s?"late.lastYear":"late.line",{came:_(e.late_in),went:_(e.late_out)})}
</span>`}),fn=h(function({row:e,code:n}){if(e.origin!=="register")return e.origin_label;const s=`/muc-tieu/${n.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return c`
${C("indicator.read")?c`<a href=${s}>${e.origin_label}</a>`:e.origin_label}
${e.surveyed&&c`<br /><span class="soft small">${a("figure.surveyed",{coverage:e.surveyed})}</span>`}`}),bn=h(function({cell:e}){return c`
<br />
<span class="small" title=${e.file_sha256}>${a("figure.ledger",{cell:e.cell,file:e.file_name,raw:e.raw})}</span>
<br />
<span class="soft small">${a("figure.ledgerBy",{name:e.taken_by??M,at:A(e.taken_at)})}</span>`}),$n=r=>c`<div>
${r.entered_by??M}
<br />
<span class="soft small nowrap">${A(r.entered_at)}</span>
${r.remark&&c`<br /><span class="soft small">${r.remark}</span>`}
</div>`,gn=h(function({one:e,open:n}){const s=yn(e);if(s)return kn({one:e,shares:s,open:n});const t=e.parts.every(o=>o.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?a("figure.tasks"):a("figure.units"):a("figure.counts"):a("figure.parts");return c`<h3>${l}</h3>
${x({caption:l,rows:e.parts,rowKey:o=>o.figure_id??o.label,columns:[{key:"name",label:a("figure.name"),kind:"main",value:o=>o.label},{key:"value",label:i?a("figure.standing"):a("figure.value"),kind:i?"text":"number",show:o=>o.figure_id?S({id:o.figure_id,text:o.text,open:n,label:o.label}):o.text}]})}`});function yn(r){if(!/\.pct@/.test(r.figure_id))return null;const e=r.figure_id.replace(/\.pct@.*/,".cum@"),n=qe(r.parts,s=>s.figure_id?.split("@")[1]??"").map(([,s])=>({part:s.find(t=>t.figure_id?.startsWith(e)),whole:s.find(t=>!t.figure_id?.startsWith(e))}));return n.every(s=>s.part&&s.whole)?n.map(s=>{const{part:t,whole:i}=s;return{place:t.label.split(": ")[0]??"",part:t,whole:i}}):null}const kn=h(function({one:e,shares:n,open:s}){const t=l=>_(n.reduce((o,d)=>o+(st(d[l].text)??0),0)),i=l=>S({id:l.figure_id??"",text:l.text,open:s,label:l.label});return c`<p class="figure-sum">${a("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
<h3>${a("figure.shareTitle")}</h3>
${x({caption:a("figure.shareTitle"),rows:n,rowKey:l=>l.place,columns:[{key:"place",label:a("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:a("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:a("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:a("figure.total"),part:t("part"),whole:t("whole")}})}`}),vn=h(function({report:e,open:n}){const s=[...e.months.map(({code:t})=>a("months.month",{month:Number(t.slice(5))})),a("months.added"),a("months.now"),a("months.rate")];return c`<div class="stack">
${w({title:a("months.from"),hint:a("months.fromHint"),children:c`<ul class="plain">${e.months.map(t=>c`<li class="row" key=${t.code}>
${t.report_id?c`<a href=${`/bao-cao/${t.report_id}`}>${t.title}</a>`:c`<span>${t.title}</span>`}
${v(t.report_id?{label:a("months.in"),tone:"good"}:{label:a("months.out",{why:t.why}),tone:"warning"})}
</li>`)}</ul>`})}
${w({title:a("months.table"),hint:a("months.hint"),plain:!0,children:c`<div class="table-scroll" tabindex="0" role="group" aria-label=${a("months.table")}><table class="annex">
<thead>
<tr><th scope="col">${a("annex.measure")}</th>${s.map(t=>c`<th scope="col" key=${t}>${t}</th>`)}</tr>
</thead>
<tbody>${e.by_month.map(t=>c`<tr key=${t.code}><th scope="row">${t.label}</th>
${t.cells.map((i,l)=>c`<td key=${l}>
${i?S({id:i.figure_id,text:i.text,open:n,label:`${t.label}, ${s[l]}`}):M}
</td>`)}
</tr>`)}</tbody>
</table></div>`})}
</div>`}),$e=h(function({table:e,open:n}){const s=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const o=i.cells[l];return o?.figure?S({id:o.figure,text:o.text,open:n,label:`${i.cells[s]?.text??""}, ${e.columns[l]?.label??""}`}):o?.text??""};return c`<div class="paper-table">${e.caption&&c`<p class="soft small">${e.caption}</p>`}
${x({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:o=>t(o,l)}))})}</div>`}),He=h(function({section:e}){const[n,s]=k(!1);return e.changes.length===0?c``:c`<details class="changes"
onToggle=${t=>s(t.currentTarget.open)}><summary>${a("changes.title")}</summary>${n&&c`
<p class="soft small">${a("changes.hint")}</p>
<div class="changes-text">${e.changes.map((t,i)=>c`<p key=${i}>${t.map(({how:l,text:o},d)=>l==="added"?c`<ins key=${d}><span class="visually-hidden">${a("changes.added")} </span>${o}</ins>`:l==="removed"?c`<del key=${d}><span class="visually-hidden">${a("changes.removed")} </span>${o}</del>`:o)}</p>`)}</div>`}
</details>`}),Ke=h(function({report:e,section:n,known:s,onClose:t,onSaved:i,onText:l}){const o=(m,p)=>re("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:m},key:p}),d=D({draft:`section ${e.id} ${n.code}`,shared:{form:"report",id:e.id,part:n.code},initial:{text:n.text},submit:(m,p)=>o(m.text,p),done:()=>{F(a("section.saved",{title:n.title})),i()}});return V(()=>l?.(d.values.text),[d.values.text]),et({form:d,label:a("section.editOf",{title:n.title}),children:c`
${rt({...d.bind("text"),label:a("section.text"),hint:a("section.textHint"),known:s,figures:[...e.figures,pe],beside:m=>_n({section:n,insert:m})})}
<div class="form-actions">
${n.edited&&Re({report:e,section:n,onSaved:i})}
${b({label:a("cancel"),onClick:t})}
${b({label:a("section.save"),type:"submit",kind:"primary",busy:d.busy})}
</div>`})}),_n=h(function({section:e,insert:n}){return e.offered.length===0?c``:c`<div class="offered" role="group" aria-label=${a("offered")}>
<p class="small"><strong>${a("offered")}</strong> <span class="soft">${a("offered.hint")}</span></p>
${e.offered.map(s=>c`<blockquote key=${s.report_id}>
<p class="small"><a href=${`/bao-cao/${s.report_id}`}>${a("offered.from",{month:s.title})}</a></p>
${s.lines.map((t,i)=>c`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
${b({label:a("offered.take"),icon:"plus",small:!0,onClick:()=>n(s.text)})}</blockquote>`)}</div>`}),Re=h(function({report:e,section:n,onSaved:s}){const t=async()=>{if(await se({title:a("section.restoreTitle",{title:n.title}),text:a("section.restoreText"),yes:a("section.restore")}))try{await re("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:null}}),F(a("section.restored")),await s()}catch(i){ae(i)}};return b({label:a("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}),Be=h(function({report:e,open:n,reload:s}){const[t,i]=k(null),l=he(e),o=e.actions.includes("edit");return c`<article class="card paper">${e.sections.map((d,m)=>{const p=d.lines.length===0&&(e.sections[m+1]?.level??0)>d.level;return c`<section key=${d.code} class=${`paper-section is-level-${d.level}`} id=${`muc-${d.code}`}>
<header class="paper-head">${wn({section:d})}
${d.edited&&c`<span title=${a("section.editedBy",{name:d.edited_by??"",at:A(d.edited_at)})}>${de({label:a("section.edited")})}</span>`}
${o&&!p&&t!==d.code&&b({label:a("section.editOf",{title:d.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(d.code)})}
</header>
${t===d.code?Ke({report:e,section:d,known:l,onClose:()=>i(null),onSaved:async()=>{await s(),i(null)}}):!p&&ge({section:d,open:n,labels:l})}
${d.edited&&t!==d.code&&He({section:d})}
</section>`})}${xn({report:e})}</article>`}),wn=h(function({section:e}){const n=`${e.numeral}. ${e.title}`;return e.level===1?c`<h2>${n}</h2>`:c`<h3>${n}</h3>`}),ge=h(function({section:e,open:n,labels:s}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return c`<p class="soft">${a("section.empty")}</p>`;const l=o=>i.filter(d=>d.line===o).map(d=>$e({table:d,open:n,key:`table-${o}`}));return c`
${t.map((o,d)=>i.some(m=>m.line===d)?l(d):Sn({line:o,open:n,labels:s,key:d}))}
${l(t.length)}`}),xn=h(function({report:e}){return e.annexes.length===0?null:c`<footer class="paper-annexes no-print"><p class="soft">${a("annexes")}</p><ul class="plain">${e.annexes.map(n=>c`<li key=${n.table}>
<a href=${`/bao-cao/${e.id}?muc=${J[n.table]}`}>
${n.label}. ${n.title}
</a>
</li>`)}</ul></footer>`}),Sn=h(function({line:e,open:n,labels:s}){const t=e[0]?.figure?"":e[0]?.text??"";return c`<p class=${tt("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?c`
${S({id:i.figure,text:i.text,open:n,label:s.get(i.figure)?.label,key:l})}
${Fe({count:s.get(i.figure)?.late??0,id:i.figure,open:n})}`:i.text)}</p>`}),P=oe({open:"Trình chiếu",title:"Trình chiếu",back:"Trang trước",next:"Trang sau",full:"Toàn màn hình",leave:"Thoát toàn màn hình",place:"Trang {page}/{pages}",keys:"Phím → ← sang trang, F toàn màn hình, Esc thoát. Bấm một số để mở danh sách phía sau.",targets:"Mục tiêu",tasks:"Nhiệm vụ",draft:"Số liệu đang tổng hợp, chưa ký",more:"{title} ({part}/{parts})"}),Tn=h(function({report:e,onClose:n}){const[s,t]=k({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(o=>({...o,job:null,failed:!1,problem:null}));try{const o=await q("/reports/{report_id}/preview",{params:{report_id:e.id}});t(d=>({...d,job:o}))}catch(o){t(d=>({...d,problem:te(o)}))}};V(()=>{i()},[]);const l=a("preview.title",{period:e.period.title});return Se({title:l,onClose:n,wide:!0,children:s.file?ct({path:`/files/${s.file}?inline=true#navpanes=0&view=FitH`,title:l}):s.problem?Te({problem:s.problem,onRetry:i}):s.job?c`
${dt({key:s.job.id,job:s.job,label:a("preview.making"),onDone:o=>t(d=>({...d,file:String(o.result?.file_id)})),onEnd:()=>t(o=>({...o,failed:!0}))})}
${s.failed&&c`<p class="soft">${a("preview.failed")}</p>`}`:Ce({lines:4})})}),Cn=h(function({report:e,set:n}){const[s,t]=k(null),i=f=>e.actions.includes(f),{took:l,submit:o,approve:d}=On(e,n),m=B(e),p=e.state==="approved"&&C("document.issue");return c`
${!m&&b({label:a("preview"),icon:"eye",onClick:()=>t("preview")})}
${i("edit")&&H({label:a("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
${i("refresh")&&e.outdated.length===0&&le({report:e,set:n,kind:"quiet"})}
${i("return")&&b({label:a("return"),icon:"left",onClick:()=>t("return")})}
${i("submit")&&b({label:a("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):o()})}
${i("withdraw")&&b({label:u("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
${i("approve")&&b({label:a("approve"),icon:"check",kind:"primary",onClick:d})}
${m&&e.document_id&&H({label:p?a("toNumber"):a("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
${s==="return"&&Pn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("return.done"))}})}
${s==="without"&&ln({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("submit.done"))}})}
${s==="withdraw"&&qn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,u("withdraw.done"))}})}
${s==="preview"&&Tn({report:e,onClose:()=>t(null)})}`});function On(r,e){const n={report_id:r.id},s=r.period.title,t=(i,l)=>{e(i),K("/report-periods","/documents","/today","/submissions"),F(l)};return{took:t,submit:async()=>{if(await se({title:a("submit.title",{period:s}),text:a("submit.text"),yes:a("submit")}))try{t(await q("/reports/{report_id}/submit",{params:n,version:r.version}),a("submit.done"))}catch(i){ae(i)}},approve:async()=>{if(await se({title:a("approve.title",{period:s}),text:a("approve.text"),yes:a("approve")}))try{t(await q("/reports/{report_id}/approve",{params:n,version:r.version}),a("approve.done"))}catch(i){ae(i)}}}}const le=h(function({report:e,set:n,kind:s}){const[t,i]=k(!1),l=async()=>{i(!0);try{n(await q("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),K(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),F(a("refresh.done"))}catch(o){ae(o)}finally{i(!1)}};return b({label:a("refresh"),icon:"refresh",kind:s,busy:t,onClick:l})}),Pn=h(function({report:e,onClose:n,onDone:s}){const t=D({draft:`return ${e.id}`,initial:{reason:""},submit:(i,l)=>q("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return R({title:a("return"),form:t,submit:a("return"),onClose:n,cancel:a("cancel"),children:z({...t.bind("reason"),label:a("return.reason"),hint:a("return.hint"),required:!0,rows:3})})}),qn=h(function({report:e,onClose:n,onDone:s}){const t=D({draft:`withdraw ${e.id}`,initial:{reason:""},submit:(i,l)=>q("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return R({title:u("withdraw"),form:t,submit:u("withdraw"),onClose:n,cancel:a("cancel"),danger:!0,children:c`
<p>${u("withdraw.text")}</p>
${z({...t.bind("reason"),label:u("reason"),required:!0,rows:3})}`})}),Ie=h(function({report:e,open:n}){return w({title:a("targets.title"),hint:a("targets.hint"),plain:!0,children:x({caption:a("targets.title"),rows:e.targets,rowKey:s=>s.code,columns:[{key:"measure",label:a("targets.measure"),kind:"main",show:s=>c`<span title=${s.title}><span class="soft">${s.ref}.</span> ${s.label}</span>`},{key:"goal",label:a("targets.goal"),kind:"number",show:s=>s.goal_text},{key:"result",label:a("targets.result"),kind:"number",show:s=>S({id:s.figure_id,text:s.text,open:n,label:s.label})},{key:"attained",label:a("targets.attained"),show:s=>v(bt(s.attained))}]})})}),We=h(function({report:e,open:n}){const s=(t,i,l)=>S({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:_(l),open:n,label:a("tasks.of",{ref:t.ref})});return e.tasks.length===0?Q({title:a("tasks.none"),icon:"tasks"}):w({title:a("tasks.title"),plain:!0,children:x({caption:a("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>C("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:a("tasks.task"),kind:"main",show:t=>c`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:a("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:a("tasks.units"),kind:"number",show:t=>s(t,"of",t.units)},{key:"done",label:a("tasks.done"),kind:"number",show:t=>s(t,"done",t.done)},{key:"late",label:a("tasks.late"),kind:"number",show:t=>s(t,"late",t.late)},{key:"label",label:a("tasks.label"),show:t=>c`<div class="is-wrapping">${v({label:t.label,tone:$t(t)})}</div>`}]})})});await ne("reports");function En({params:r}){const e=O("/reports/{report_id}",{params:{report_id:r.id}}),n=e.data,s=n?n.edition>0?u("title",{period:n.period.title}):a("report",{period:n.period.title}):a("title");return G({title:s,lead:n?.period.label,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&v({label:n.state_label,tone:U(n.state)}),actions:n&&c`${H({label:P("open"),href:`/bao-cao/${n.id}/trinh-chieu`,icon:"eye",kind:"quiet"})}
${Cn({report:n,set:e.set})}`,children:E({of:e,lines:10,children:t=>jn({report:t,set:e.set,reload:e.refresh})})})}const jn=h(function({report:e,set:n,reload:s}){const[t,i]=I(),l=o=>i({so:o});return e.edition>0?Ln({report:e,set:n,reload:s,open:l,shown:t.so,close:()=>i({so:null})}):c`<div class="stack">
${Ye({report:e,set:n})}
${e.months.length>0&&en({report:e})}
${tn({report:e})}
${on({report:e})}
${ce({facts:Ve(e)})}
${Pe({label:a("title"),query:"muc",tabs:[{name:"noi-dung",label:a("tab.text"),show:()=>Be({report:e,open:l,reload:s})},...e.months.length>0?[{name:J.months,label:me(e,"months",a("tab.months")),show:()=>vn({report:e,open:l})}]:[],{name:"muc-tieu",label:a("tab.targets"),show:()=>Ie({report:e,open:l})},{name:J.figures,label:me(e,"figures",a("tab.places")),show:()=>c`<div class="stack">
${Nt({report:e,open:l})}
${e.split.length>0&&Kt({report:e,open:l})}
${e.help.length>0&&Rt({report:e,open:l})}
${e.tables.map(o=>c`<section class="card">${$e({table:o,open:l})}</section>`)}
</div>`},{name:J.tasks,label:me(e,"tasks",a("tab.tasks")),count:e.tasks.length,show:()=>We({report:e,open:l})},{name:"don-vi",label:a("tab.units"),show:()=>Mn({report:e})},...Ue(e,l),{name:"qua-trinh",label:a("tab.history"),show:()=>ze({report:e})}]})}
${Xt({report:e})}
${t.so&&ie({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
</div>`}),Ln=h(function({report:e,set:n,reload:s,open:t,shown:i,close:l}){const o=fe(e);return c`<div class="stack">
${Ye({report:e,set:n})}
${o.data&&Vt({report:e,correction:o.data})}
${Pe({label:a("title"),query:"muc",tabs:[{name:"thay-doi",label:u("tab.changes"),count:o.data?.changes.length,show:()=>Yt({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:u("tab.months"),show:()=>o.data?nn({correction:o.data}):c``}]:[{name:"don-vi",label:u("tab.units"),show:()=>Gt({report:e})}],{name:"noi-dung",label:u("tab.text"),show:()=>Be({report:e,open:t,reload:s})},...Ue(e,t),{name:"qua-trinh",label:u("tab.history"),show:()=>ze({report:e})}]})}
${ce({facts:Ve(e).filter(d=>d.label!==a("fact.coverage"))})}
${i&&ie({report:e,figure:i,open:t,onClose:l})}
</div>`});function Ue(r,e){return!C("report.compile")||!["approved","issued"].includes(r.state)?[]:[{name:"chep-so",label:L("tab"),show:()=>It({report:r,open:e})}]}function Ve(r){const e=r.document_code??(r.state==="approved"?a("fact.waiting"):a("fact.draft")),n=(s,t)=>t?a("by",{name:s??"",at:A(t)}):void 0;return[{label:a("dataUntil"),value:W(r.data_until)},{label:a("fact.coverage"),value:r.coverage},{label:a("fact.compiled"),value:n(r.compiled_by,r.compiled_at)},{label:a("fact.approved"),value:n(ut({actor_name:r.approved_by??"",acting_for:r.approved_for}),r.approved_at)},{label:a("fact.document"),value:r.document_id?c`<a href=${`/van-ban/${r.document_id}`}>${e}</a>`:a("fact.noDocument")},...C("voice.read")?[{label:a("fact.messages"),value:c`<a href=${`/truyen-thong?bc=${r.id}`}>${a("fact.messagesOpen")}</a>`}]:[]]}const Ye=h(function({report:e,set:n}){const s=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return c`
${s&&c`<div class="notice is-warning">
${T({name:"alert"})}
<p>
<strong>
${a("returned",{reason:s.reason})}
</strong> <span class="soft small">
${a("by",{name:s.actor_name,at:A(s.at)})}
</span>
</p>
</div>`}
${Le({report:e,after:e.actions.includes("refresh")&&le({report:e,set:n,kind:"plain"})})}
${e.edition===0&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&c`<div class="notice">${T({name:"info"})}
<p>
<strong>${a("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}. <span class="soft">
${a("missing.note")}
</span>
</p>
</div>`}`}),Mn=h(function({report:e}){return w({title:a("units.title"),plain:!0,children:x({caption:a("units.title"),rows:e.units,rowKey:n=>n.unit_id,columns:[{key:"unit",label:a("units.unit"),kind:"main",value:n=>n.name},{key:"status",label:a("units.status"),show:n=>v({label:n.status_label,tone:ft(n.status)})},{key:"note",label:a("units.note"),value:n=>n.note}]})})}),ze=h(function({report:e}){return e.timeline.length===0?Q({title:a("history.none"),icon:"history"}):w({title:a("tab.history"),children:pt({steps:e.timeline,label:a("tab.history")})})}),Fn=Object.freeze(Object.defineProperty({__proto__:null,default:En},Symbol.toStringTag,{value:"Module"})),ye=8,An={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1,Home:-1/0,End:1/0};await ne("reports");function Nn({params:r}){const e=O("/reports/{report_id}",{params:{report_id:r.id}});return G({title:P("title"),lead:e.data?.period.label,crumbs:[{label:e.data?.period.title??"",href:`/bao-cao/${r.id}`},{label:P("title")}],children:E({of:e,lines:10,children:n=>Hn({report:n,set:e.set})})})}function Ge(r,e,n,s){const t=Math.ceil(n.length/ye);return Array.from({length:t},(i,l)=>({key:`${r}-${l}`,title:t>1?P("more",{title:e,part:l+1,parts:t}):e,show:()=>s(n.slice(l*ye,(l+1)*ye))}))}function Dn(r,e){const n=he(r),s=r.sections.filter(({lines:t,tables:i})=>t.length>0||i.length>0);return[{key:"first",title:we(r.period.title),show:()=>c`<p>${r.coverage}</p>
<p>${v({label:r.state_label,tone:U(r.state)})}</p>
${!B(r)&&c`<p class="soft">${P("draft")}</p>`}`},...Ge("targets",P("targets"),r.targets,t=>Ie({report:{...r,targets:t},open:e})),...s.map(t=>({key:t.code,title:`${t.numeral}. ${t.title}`,show:()=>ge({section:t,open:e,labels:n})})),...Ge("tasks",P("tasks"),r.tasks,t=>We({report:{...r,tasks:t},open:e})),...r.tables.map(t=>({key:t.caption,title:t.caption,show:()=>$e({table:{...t,caption:""},open:e})}))]}const Hn=h(function({report:e,set:n}){const[s,t]=I(),i=Y(null),[l,o]=k(!1),d=Dn(e,j=>t({so:j})),m=Math.min(d.length,Math.max(1,Number(s.trang)||1)),p=d[m-1],f=j=>t({trang:String(Math.min(d.length,Math.max(1,m+j))),so:null}),y=()=>{l?document.exitFullscreen():i.current?.requestFullscreen()};return Ze(()=>{const j=$=>{if(s.so||$.altKey||$.ctrlKey||$.metaKey||document.querySelector("dialog[open]"))return;const N=An[$.key];if(N)f(N);else if($.key==="f"||$.key==="F")y();else return;$.preventDefault()},Z=()=>o(document.fullscreenElement===i.current);return document.addEventListener("keydown",j),document.addEventListener("fullscreenchange",Z),()=>{document.removeEventListener("keydown",j),document.removeEventListener("fullscreenchange",Z)}}),c`<section class="slides" ref=${i} aria-label=${P("title")}>
<article class="slide" key=${p.key} aria-live="polite">
<h2>${p.title}</h2>
${p.show()}
</article>
<nav class="slides-tools" aria-label=${P("title")}>
${b({label:P("back"),icon:"left",disabled:m===1,onClick:()=>f(-1)})}
<span role="status">${P("place",{page:m,pages:d.length})}</span>
${b({label:P("next"),icon:"right",kind:"primary",disabled:m===d.length,onClick:()=>f(1)})}
${e.actions.includes("refresh")&&le({report:e,set:n,kind:"plain"})}
${b({label:P(l?"leave":"full"),icon:"eye",kind:"quiet",onClick:y})}
<span class="soft small slides-keys">${P("keys")}</span>
</nav>
${s.so&&ie({report:e,figure:s.so,open:j=>t({so:j}),onClose:()=>t({so:null})})}
</section>`}),Kn=Object.freeze(Object.defineProperty({__proto__:null,default:Nn},Symbol.toStringTag,{value:"Module"})),Rn=700,Qe=250,Bn=new Set(["queued","running"]),Je=r=>new Promise(e=>setTimeout(e,r));async function In(r,e){const n=Object.entries(e).map(([f,y])=>({code:f,text:y}));let s=await q("/reports/{report_id}/preview",{params:{report_id:r},body:{live:!0,sections:n}});for(;Bn.has(s.state);)await Je(Qe),s=await _e("/jobs/{job_id}",{params:{job_id:s.id}});if(s.state!=="done"||!s.result)throw new Error(s.error??a("live.failed"));const{file_id:t,width:i,height:l,pages:o,places:d}=s.result,m=nt(`/files/${t}`),p=new Image;return p.src=m,await p.decode(),{src:m,width:i,height:l,pages:o,places:d}}function Wn(r,e){const[n,s]=k({picture:null,busy:!0,problem:null}),[t,i]=k(0),l=Y(!1),o=Y({texts:e,stale:!1,gone:!1});o.current.texts=e,V(()=>()=>{o.current.gone=!0},[]);const d=async()=>{if(l.current){o.current.stale=!0;return}l.current=!0;do{o.current.stale=!1,s(f=>({...f,busy:!0,problem:null}));try{const f=await In(r.id,o.current.texts);o.current.gone||s({picture:f,busy:o.current.stale,problem:null})}catch(f){const y=te(f);y.code==="job-running"?(await Je(3*Qe),o.current.stale=!0):o.current.gone||s(j=>({...j,busy:!1,problem:y}))}}while(o.current.stale&&!o.current.gone);l.current=!1},m=JSON.stringify([t,r.compiled_at,r.sections.map(f=>f.version),e]),p=Y(!0);return V(()=>{const f=setTimeout(()=>{d()},p.current?0:Rn);return p.current=!1,s(y=>y.busy?y:{...y,busy:!0}),()=>clearTimeout(f)},[m]),{...n,retry:()=>i(f=>f+1)}}const Un=h(function({report:e,texts:n,at:s}){const{picture:t,busy:i,problem:l,retry:o}=Wn(e,n),d=Y(null),m=s===null?void 0:t?.places[s];return V(()=>{const p=d.current?.querySelector("img");m===void 0||!t||!d.current||!p||d.current.scrollTo({top:Math.max(0,m/t.width*p.clientWidth-24),behavior:"smooth"})},[s,t===null]),c`<section class="live" aria-label=${a("live.title")}>
<header class="live-head"><h2>${a("live.title")}</h2>
<p class="soft small" role="status">${i?a("live.making"):t?a("live.ready",{pages:t.pages}):""}</p>
${!i&&b({label:a("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:o})}</header>
${l&&Te({problem:l,onRetry:o})}
${!t&&!l&&Ce({lines:12})}
${t&&c`<div class=${i?"live-pages is-busy":"live-pages"} ref=${d} tabindex="0" role="group" aria-label=${a("live.pages")}>
<img src=${t.src} width=${t.width} height=${t.height}
alt=${a(B(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
</div>`}
<p class="soft small">${a(B(e)?"live.settledHint":"live.hint")}</p>
</section>`});await ne("reports");function Vn({params:r}){const e=O("/reports/{report_id}",{params:{report_id:r.id}}),n=e.data,s=n?B(n):!1,t=n?a(s?"edit.settledTitle":"edit.title",{period:n.period.title}):a("title");return G({title:t,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${r.id}`},{label:a(s?"edit.settledCrumb":"edit.crumb")}],status:n&&v({label:n.state_label,tone:U(n.state)}),actions:n&&c`${H({label:a("edit.back"),href:`/bao-cao/${r.id}`,icon:"left"})}
${n.actions.includes("refresh")&&le({report:n,set:e.set,kind:"plain"})}`,children:E({of:e,lines:12,children:i=>Yn({report:i,reload:e.refresh})})})}const Yn=h(function({report:e,reload:n}){const[s,t]=I(),[i,l]=k("text"),[o,d]=k(null),[m,p]=k({}),f=$=>t({so:$}),y=()=>{p({}),d(null)},j=async $=>{Object.keys(m).length>0&&!await se({title:a("edit.leave"),text:a("edit.leaveText"),yes:a("edit.leaveYes"),no:a("edit.leaveNo"),danger:!0})||(p({}),d($))},Z=($,N)=>p(N===$.text?{}:{[$.code]:N});return c`<div class="stack">
${Le({report:e})}
${B(e)?zn({report:e}):!e.actions.includes("edit")&&c`<p class="notice">${a("edit.readonly")}</p>`}
<div class="switch desk-switch" role="group" aria-label=${a("edit.sides")}>
${["text","pages"].map($=>c`<button type="button" key=${$} aria-pressed=${String(i===$)} onClick=${()=>l($)}>
${T({name:$==="text"?"edit":"document"})}
<span>${$==="text"&&B(e)?a("tab.text"):a(`edit.side.${$}`)}</span>
</button>`)}
</div>
<div class=${`desk is-${i}`}>
<div class="desk-text">${e.sections.map(($,N)=>Qn({report:e,section:$,key:$.code,heads:Gn(e,N),editing:o===$.code,open:f,onEdit:()=>{j($.code)},onClose:y,onText:Xe=>Z($,Xe),onSaved:async()=>{await n(),y()}}))}</div>
<div class="desk-pages">${Un({report:e,texts:m,at:o})}</div>
</div>
${s.so&&ie({report:e,figure:s.so,open:f,onClose:()=>t({so:null})})}
</div>`}),zn=h(function({report:e}){return c`<div class="notice">
${T({name:"info"})}
<p>${a("edit.settled",{code:e.document_code??a("fact.waiting")})}${" "}
${e.document_id&&c`<a href=${`/van-ban/${e.document_id}`}>${a("toDocument")}</a>`}</p></div>`}),Gn=(r,e)=>r.sections[e]?.lines.length===0&&(r.sections[e+1]?.level??0)>(r.sections[e]?.level??0),Qn=h(function({report:e,section:n,heads:s,editing:t,open:i,onEdit:l,onClose:o,onText:d,onSaved:m}){const p=he(e),f=`${n.numeral}. ${n.title}`,y=e.actions.includes("edit")&&!s;return c`<section
class=${`desk-part is-level-${n.level}${t?" is-editing":""}${n.edited?" is-edited":""}`} aria-label=${f}>
<header class="paper-head">${n.level===1?c`<h2>${f}</h2>`:c`<h3>${f}</h3>`}
${n.edited&&de({label:a("section.edited")})}
${y&&!t&&b({label:a("section.editOf",{title:n.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
</header>
${n.edited&&c`<p class="soft small">${a("section.editedBy",{name:n.edited_by??"",at:A(n.edited_at)})}</p>`}
${t?Ke({report:e,section:n,known:p,onClose:o,onSaved:m,onText:d}):!s&&ge({section:n,open:i,labels:p})}
${n.edited&&c`<div class="desk-edited">${He({section:n})}${y&&!t&&Re({report:e,section:n,onSaved:m})}</div>`}
</section>`}),Jn=Object.freeze(Object.defineProperty({__proto__:null,default:Vn},Symbol.toStringTag,{value:"Module"}));export{Jn as e,Ct as l,Fn as r,Kn as s,Ft as y};
