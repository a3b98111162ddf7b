// Licences in vendor/LICENSES.txt.
import{O as k,b as c,r as U,U as V,$ as Je}from"./kit.js";import{c as h,B as $,I as C,i as O,p as P,n as Z,h as ee,e as $e,k as H,L as N,u as B,t as ge,T as Y,f as ye,l as ke,F as Xe,j as ve,d as Ze,o as et}from"./first.js";import{l as w,S as v,i as A,g as M,u as q,P as z,L,E as G,q as x,M as E,R as _e,d as I,o as D,s as te,n as _,F as le,N as oe,V as we,D as xe,c as tt,J as ne,h as se,y as Te,z as Se}from"./frame.js";import{bm as a,b1 as nt,F as R,S as re,n as st,bn as u,b5 as Ce,P as at,bo as it,bp as lt,J as ot,T as Oe,b8 as rt,b7 as ct}from"./shared.js";const dt={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},ut={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},W=o=>dt[o]??"neutral",pt=o=>ut[o]??"neutral";function ht(o){return o===null?{label:a("attained.unknown"),tone:"neutral"}:o?{label:a("attained.yes"),tone:"good"}:{label:a("attained.no"),tone:"warning"}}const mt=({late:o,state:e})=>o>0?"danger":ft[e],ft={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},K=o=>o.state==="approved"||o.state==="issued",ce={id:"table:targets",code:"table",aspect:"",label:a("table.targets"),name:a("table.targets"),text:a("table"),reported:0,expected:0,late:0};function de(o){const e=new Map(o.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));e.set(ce.id,ce);for(const n of o.sections.flatMap(s=>[...s.lines,...s.offered.flatMap(t=>t.lines)].flat()))n.figure&&!e.has(n.figure)&&e.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return e}const Q={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function ue(o,e,n){const s=o.annexes.find(t=>t.table===e);return s?a("tab.annexed",{label:s.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function Pe(o,e){const n=new Map;for(const s of o)n.set(e(s),[...n.get(e(s))??[],s]);return[...n]}const bt=o=>[...["I","II","III","IV"].map((e,n)=>({value:`${o}-Q${n+1}`,label:a("span.quarter",{roman:e,year:o})})),{value:`${o}-H1`,label:a("span.first",{year:o})},{value:`${o}-H2`,label:a("span.second",{year:o})},{value:`${o}`,label:a("span.year",{year:o})}],$t=h(function(){const[e,n]=k(!1);return c`${$({label:a("span.open"),icon:"plus",onClick:()=>n(!0)})}
    ${e&&gt({onClose:()=>n(!1)})}`}),gt=h(function({onClose:e}){const n=Number($e.value.slice(0,4)),s=H({draft:"span",initial:{code:`${n}-Q${Math.floor((Number($e.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>P("/report-periods",{body:{code:t.code},key:i}),done:t=>{A("/report-periods"),M(a("span.opened",{period:t.title})),e(),Z(`/bao-cao?ky=${t.code}`)}});return R({title:a("span.open"),form:s,submit:a("span.do"),onClose:e,cancel:a("cancel"),children:c`
      <p class="soft">${a("span.hint")}</p>
      ${re({...s.bind("code"),label:a("span.which"),empty:!1,required:!0,options:[n,n-1].map(t=>({label:a("span.of",{year:t}),options:bt(t)}))})}`})}),yt=h(function({period:e,months:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(({report:r})=>r&&(r.state==="approved"||r.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const r=await P("/reports",{body:{period:e.code}});A("/reports","/report-periods"),M(a("compile.done",{month:e.title})),Z(`/bao-cao/${r.id}`)}catch(r){t({busy:!1,refused:ee(r).message})}};return w({title:a("compile.title",{period:e.title}),children:c`<div class="stack">
      <p><strong>${a("span.ready",{done:i.length})}</strong> ${a("span.from")}</p>
      ${n.length>0&&c`<ul class="plain">${[...n].reverse().map(({period:r,report:d})=>c`<li class="row" key=${r.code}>
            <span>${r.title}</span>
            ${v(d?{label:d.state_label,tone:W(d.state)}:{label:a("state.missing")})}
          </li>`)}</ul>`}
      ${i.length===0&&c`<div class="notice is-warning">${C({name:"alert"})}<p>${a("span.nothing")}</p></div>`}
      ${s.refused&&c`<div class="notice is-danger" role="alert">${C({name:"alert"})}<p>${s.refused}</p></div>`}
      ${nt({period:e,after:"/bao-cao"})}
      ${i.length>0&&O("report.compile")&&c`<div class="row">
          ${$({label:a("compile",{month:e.title}),kind:"primary",icon:"report",busy:s.busy,onClick:l})}
        </div>`}
    </div>`})});await te("reports");const qe=new Set(["accepted","locked"]),je=o=>o.kind==="year"?o.title:o.title.replace(/ năm \d{4}$/,"");function kt(){const o=q("/report-periods"),e=q("/reports");return z({title:a("title"),lead:a("lead"),actions:c`
      ${O("batch.make")&&N({label:a("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
      ${O("report.read")&&N({label:a("toYears"),href:"/bao-cao/nam"})}
      ${O("period.manage")&&$t({})}`,children:L({of:o,empty:n=>n.items.length===0,whenEmpty:G({title:a("none"),hint:a("noneHint"),action:O("submission.read")&&N({label:a("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>L({of:e,children:s=>vt({rows:n.items.map(t=>({period:t,report:s.items.find(i=>i.period.code===t.code)}))})})})})}const vt=h(function({rows:e}){const[n]=B(),s=e.find(t=>t.period.code===n.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return c`<div class="stack">
    ${s&&!s.report&&(s.period.kind==="month"?_t({period:s.period,key:s.period.code}):yt({period:s.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=s.period.first_day&&t.period.last_day<=s.period.last_day),key:s.period.code}))}
    ${x({caption:a("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:a("period"),kind:"main",show:t=>_e(t.period.title)},{key:"state",label:a("state"),show:({report:t})=>t?v({label:t.state_label,tone:W(t.state)}):v({label:a("state.missing")})},{key:"number",label:a("number"),show:t=>c`<span class="nowrap">${t.report?.document_code??E}</span>`},{key:"until",label:a("dataUntil"),value:t=>I(t.report?.data_until)},{key:"approved",label:a("approvedAt"),value:t=>t.report?.approved_at?D(t.report.approved_at):E,hideOnPhone:!0}]})}
  </div>`}),_t=h(function({period:e}){const n=q("/submissions",{query:{period:e.code}});return w({title:a("compile.title",{period:e.title}),children:L({of:n,lines:2,children:s=>wt({period:e,rows:s.items})})})}),wt=h(function({period:e,rows:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(f=>f.lateness.code!=="exempt"),l=i.filter(f=>!qe.has(f.state)),r=n.filter(f=>qe.has(f.state)).length,d=async()=>{t({busy:!0,refused:""});try{const f=await P("/reports",{body:{period:e.code}});A("/reports","/report-periods"),M(a("compile.done",{month:je(e)})),Z(`/bao-cao/${f.id}`)}catch(f){t({busy:!1,refused:ee(f).message})}},m=e.state==="open",p=r>0&&m&&O("report.compile");return c`<div class="stack">
    <p><strong>${a("compile.ready",{accepted:r,asked:i.length})}</strong></p>
    ${l.length>0&&r>0&&c`<p class="soft">${a("compile.waiting",{units:l.map(f=>f.unit_name).join(", ")})}</p>`}
    ${!m&&c`<p class="notice">${a("compile.closed")}</p>`}
    ${m&&r===0&&c`<div class="notice is-warning">${C({name:"alert"})}<p>${a("compile.nothing")}</p></div>`}
    ${m&&r>0&&!O("report.compile")&&c`<p class="notice">${a("compile.notYou")}</p>`}
    ${s.refused&&c`<div class="notice is-danger" role="alert">${C({name:"alert"})}<p>${s.refused}</p></div>`}
    <div class="row">
      ${p&&$({label:a("compile",{month:je(e)}),kind:"primary",icon:"report",busy:s.busy,onClick:d})}
      ${O("submission.read")&&N({label:a("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
    </div>
  </div>`}),xt=Object.freeze(Object.defineProperty({__proto__:null,default:kt},Symbol.toStringTag,{value:"Module"})),g=ge({title:"Năm công tác",lead:"Xong mọi việc của năm thì lãnh đạo khép năm: kế hoạch, số liệu, hoạt động, kinh phí của năm chỉ còn để xem.",year:"Năm",none:"Chưa có năm nào",noneHint:"Năm có ở đây khi phường có kế hoạch hoặc mở kỳ báo cáo đầu tiên.",checklist:"Việc cần xem trước khi khép năm",what:"Việc",left:"Còn lại",kind:"Yêu cầu",must:"Phải xong",may:"Để lại được, có lý do",done:"Xong",notOver:"Năm báo cáo còn chạy đến hết ngày 14/12; sau đó mới khép được.",closed:"Năm này đã khép. Muốn sửa gì của năm, lãnh đạo phải mở lại năm.",close:"Khép năm",reopen:"Mở lại năm",closeText:"Sau khi khép, không ai sửa được kế hoạch, số liệu, báo cáo, hoạt động, kinh phí của năm này nữa.",reopenText:"Mở lại thì sửa được số liệu của năm; việc mở lại được ghi vào nhật ký.",reason:"Lý do",reasonHint:"Cần ghi khi còn việc để lại.",saved:"Đã ghi.",history:"Quá trình"});function Tt(){const o=q("/years");return z({title:g("title"),lead:g("lead"),crumbs:[{label:a("title"),href:"/bao-cao"},{label:g("title")}],children:L({of:o,empty:e=>e.length===0,whenEmpty:G({title:g("none"),hint:g("noneHint")}),children:e=>St({rows:e})})})}const St=h(function({rows:e}){const[n,s]=B(),t=e.find(i=>String(i.year)===n.nam)??e[0];return c`<div class="stack">
    ${re({label:g("year"),name:"nam",value:String(t.year),onChange:i=>s({nam:i}),empty:!1,options:e.map(i=>({value:String(i.year),label:`${i.year} (${i.state_label})`}))})}
    ${Ct({key:t.year,year:t.year})}</div>`}),Ct=h(function({year:e}){const n=q("/years/{year}",{params:{year:e}}),[s,t]=k(null);return L({of:n,lines:8,children:i=>c`<div class="stack">
      ${Ot({data:i})}
      ${w({title:g("checklist"),actions:c`${i.actions.map(l=>$({key:l,label:g(l),kind:l==="close"?"primary":"plain",onClick:()=>t(l)}))}`,children:Pt({data:i})})}
      ${i.steps.length>0&&w({title:g("history"),children:jt({data:i})})}
      ${s&&qt({data:i,step:s,onClose:()=>t(null),onDone:l=>{t(null),n.set(l)}})}</div>`})}),Ot=h(function({data:e}){const n=e.state==="closed"?g("closed"):e.over?"":g("notOver");return n?c`<div class="notice is-info">${C({name:"info"})}<p>${n}</p></div>`:null}),Pt=h(function({data:e}){return x({caption:g("checklist"),rows:e.lines,rowKey:n=>n.code,tone:n=>n.count&&n.must?"warning":void 0,columns:[{key:"what",label:g("what"),kind:"main",show:n=>c`<a href=${n.href}>${n.label}</a>`},{key:"left",label:g("left"),show:n=>n.count?_(n.count):v({label:g("done"),tone:"good"})},{key:"kind",label:g("kind"),show:n=>g(n.must?"must":"may")}]})}),qt=h(function({data:e,step:n,onClose:s,onDone:t}){const i=n==="reopen"||e.lines.some(r=>r.count>0),l=H({draft:`${n} ${e.year}`,initial:{reason:""},submit:({reason:r},d)=>P(n==="close"?"/years/{year}/close":"/years/{year}/reopen",{params:{year:e.year},version:e.version,body:{reason:r},key:d}),done:r=>{A("/years"),M(g("saved")),t(r)}});return R({title:`${g(n)} ${e.year}`,form:l,submit:g(n),onClose:s,danger:n==="close",children:c`<p>${g(n==="close"?"closeText":"reopenText")}</p>
      ${Y({...l.bind("reason"),label:g("reason"),hint:g("reasonHint"),rows:3,required:i})}`})}),jt=h(function({data:e}){return st({label:g("history"),entries:[...e.steps].reverse().map(n=>({id:n.id,at:n.at,who:n.by_name,title:n.label,detail:n.note&&c`<p>${n.note}</p>`}))})}),Lt=Object.freeze(Object.defineProperty({__proto__:null,default:Tt},Symbol.toStringTag,{value:"Module"})),Le=h(function({report:e,after:n}){const{outdated:s,moved:t}=e;return s.length+t.length>0&&c`<div class="notice is-warning" role="status">${C({name:"alert"})}
      <div>${Ee({title:a("outdated"),lines:s})}${Ee({title:a("moved"),lines:t})}</div>
      ${n}</div>`}),Ee=h(function({title:e,lines:n}){return n.length>0&&c`<p><strong>${e}</strong></p><ul>${n.map(s=>c`<li key=${s}>${s}</li>`)}</ul>`}),T=h(function({id:e,text:n,open:s,label:t}){return c`<button type="button" class="figure" data-figure=${e}
    title=${t?`${t}. ${a("figure.open")}`:a("figure.open")} onClick=${()=>s(e)}>${n}</button>`}),Me=h(function({count:e,id:n,open:s}){return e?c` <button type="button" class="late-mark" title=${u("late.title",{count:_(e)})}
    onClick=${()=>s(n.replace(".in@",".late@"))}>${u("late",{count:_(e)})}</button>`:c``}),J="ward";function Et(o){return Pe(o,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,s])=>({name:n,rows:s,label:n==="pop"?a("annex.population"):n==="act"?a("annex.activities"):a("annex.group",{ref:n.slice(1)})}))}const Mt=h(function({report:e,open:n}){const[s,t]=B(),{columns:i,rows:l}=e.annex,r=Et(i),d=new Map(e.figures.filter(p=>p.late>0).map(p=>[p.code,p.late])),m=r.filter(p=>!s.nhom||p.name===s.nhom);return w({title:a("annex.title"),hint:c`<span class="no-print">${a("annex.hint")}</span>`,plain:!0,actions:c`<div class="no-print">
      ${re({label:a("annex.filter"),name:"nhom",value:s.nhom??"",empty:a("annex.all"),onChange:p=>t({nhom:p}),options:r.map(p=>({value:p.name,label:p.label}))})}
    </div>`,children:c`<div class="table-frame" tabindex="0" role="region" aria-label=${a("annex.title")}>
      <table class="annex"><caption class="visually-hidden">${a("annex.title")}</caption>
        <thead><tr><th scope="col">${a("annex.measure")}</th>${l.map(p=>c`<th scope="col" key=${p.place} class=${p.place===J?"is-ward":void 0}>
            ${p.place===J?a("annex.ward"):p.unit_name}${p.status&&c`<small>${p.status}</small>`}</th>`)}</tr></thead>
        ${m.map(p=>c`<tbody key=${p.name}>
            <tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${p.label}</th></tr>
            ${p.rows.map(f=>c`<tr key=${f.code}><th scope="row">${f.label} <span class="soft">(${f.noun})</span></th>
                ${l.map(y=>c`<td key=${y.place} class=${y.place===J?"is-ward":void 0}>${Ht({measure:f,place:y,open:n,late:d.get(f.code)??0})}</td>`)}
              </tr>`)}
          </tbody>`)}
    </table></div>${Ft({report:e,open:n})}`})}),Ft=h(function({report:e,open:n}){const{sources:s,late:t,late_last_year:i}=e.annex,l=r=>r.map((d,m)=>d.figure?T({id:d.figure,text:d.text,open:n,key:m}):d.text);return c`<div class="annex-words">${s.length>0&&c`<p>${l(s)}.</p>`}
    ${t.length>0&&c`<h3>${a("annex.late")}</h3><ul>${t.map((r,d)=>c`<li key=${d}>${l(r)}</li>`)}</ul>`}
    ${i.length>0&&c`<h3>${a("annex.lastYear")}</h3><ul>${i.map((r,d)=>c`<li key=${d}>${l(r)}</li>`)}</ul>`}
  </div>`}),Ht=h(function({measure:e,place:n,open:s,late:t}){const i=n.cells.find(d=>d.code===e.code);if(!i)return E;const l=d=>`${e.code}.${d}@${n.place}`,r=`${n.place===J?a("annex.ward"):n.unit_name}, ${e.label}`;return c`${T({id:l("cum"),text:i.cum,open:s,label:r})}
    ${i.pct!==null&&i.pct!==E&&c`<small>${T({id:l("pct"),text:i.pct,open:s,label:r})}</small>`}
    ${i.added!==E&&c`<small>
        ${T({id:l("in"),text:a("annex.added",{value:i.added}),open:s,label:r})}
        ${n.place===J&&Me({count:t,id:l("in"),open:s})}
      </small>`}`}),Nt=h(function({report:e,open:n}){const s=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:r})=>[l,r]))),t=(i,l)=>i.channels.find(r=>r.code===l)?.count??0;return w({title:a("split.title"),hint:a("split.hint"),plain:!0,children:x({caption:a("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:a("annex.measure"),kind:"main",value:i=>i.label},...[...s].map(([i,l])=>({key:i,label:l,kind:"number",show:r=>T({id:`split.${r.code}.${i}.cum@ward`,text:_(t(r,i)),open:n,label:r.label})})),{key:"sum",label:a("split.sum"),kind:"number",show:i=>T({id:`split.${i.code}.all.cum@ward`,text:_(i.channels.reduce((l,{count:r})=>l+r,0)),open:n,label:i.label})}]})})}),At=h(function({report:e,open:n}){const s=t=>i=>i[t]===null?E:T({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:_(i[t]),open:n,label:i.unit_name});return w({title:a("help.title"),hint:a("help.hint"),plain:!0,children:x({caption:a("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:a("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:a("help.given"),kind:"number",show:s("given")},{key:"guests",label:a("help.guests"),kind:"number",show:s("guests")},{key:"matched",label:a("help.matched"),kind:"number",show:s("matched")},{key:"waiting",label:a("help.waiting"),kind:"number",show:s("waiting")}]})})}),Fe="ward",pe=o=>q("/reports/{report_id}/changes",{params:{report_id:o.id}}),Dt=h(function({report:e,correction:n}){const{kind:s,corrected_code:t,corrected_on:i}=n,l=t&&i?u("of",{code:t,day:I(i)}):u("ofNone");return c`<div class="stack">
    ${le({facts:[{label:u("original",{kind:s}),value:c`<a href=${`/bao-cao/${n.corrects_id}`}>${l}</a>`},{label:u("reason"),value:e.reason,wide:!0}]})}
    ${n.later.map(r=>c`<div class="notice is-warning" key=${r}>${C({name:"alert"})}<p>${u("later",{period:r})}</p></div>`)}
  </div>`}),Rt=h(function({report:e,open:n}){const s=pe(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return L({of:s,lines:6,empty:l=>l.changes.length===0,whenEmpty:G({title:u("changes.none"),hint:u(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>c`<div class="stack">
      ${he({title:u("changes.ward"),rows:l.changes.filter(r=>r.place===Fe),open:n})}
      ${he({title:u("changes.month"),rows:l.changes.filter(r=>i(r.place)),open:n,places:!0})}
      ${he({title:u("changes.place"),rows:l.changes.filter(r=>r.place!==Fe&&!i(r.place)),open:n,places:!0})}
    </div>`})}),he=h(function({title:e,rows:n,open:s,places:t}){if(n.length===0)return c``;const i=(l,r,d)=>T({id:l,text:r,open:s,label:`${d.place_name}, ${d.label}`});return w({title:e,hint:u("changes.hint"),plain:!0,children:x({caption:e,rows:n,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:u("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:u("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:u("changes.before"),kind:"number",show:l=>c`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:u("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:u("changes.change"),kind:"number",show:l=>c`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,Kt(l.change),l)}</span>`}]})})}),Kt=o=>/^[\d]/.test(o)&&o!=="0"?`+${o}`:o,Bt=h(function({report:e}){const n=pe(e),[s,t]=k(null);return c`<div>${L({of:n,lines:6,children:i=>w({title:u("tab.units"),hint:u("units.hint"),plain:!0,children:x({caption:u("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:u("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:u("units.until"),value:l=>I(l.data_until)},{key:"state",label:u("units.state"),show:l=>v({label:l.state_label,tone:Ce(l.state)})},{key:"what",label:u("units.what"),show:l=>It({row:l})},{key:"act",label:u("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&$({label:u("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
    ${s&&Wt({report:e,row:s,onClose:()=>t(null),onDone:i=>{n.set(i),A("/submissions","/today",`/reports/${e.id}`),M(u("reopen.done",{unit:s.unit_name})),t(null)}})}</div>`}),It=h(function({row:e}){return e.added?v({label:u("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?v({label:u("units.reopened"),tone:"warning"}):e.changed||e.reopened?v({label:u("units.changed"),tone:"good"}):c`<span class="soft">${u("units.same")}</span>`}),Wt=h(function({report:e,row:n,onClose:s,onDone:t}){const i=H({draft:`reopen ${n.submission_id}`,initial:{reason:""},submit:(l,r)=>P("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:n.submission_id},version:n.version,body:l,key:r}),done:t});return R({title:u("reopen.title",{unit:n.unit_name}),form:i,submit:u("reopen"),onClose:s,label:u("reopen"),cancel:u("cancel"),children:Y({...i.bind("reason"),label:u("reason"),hint:u("reopen.hint"),required:!0,rows:3})})}),Ut=h(function({report:e}){const[n,s]=k(!1),i=q("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!l?c``:w({title:u("list"),hint:u("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:l&&$({label:u("open"),icon:"edit",onClick:()=>s(!0)}),children:c`${i.items.length>0&&x({caption:u("list"),rows:i.items,rowKey:r=>r.id,href:r=>`/bao-cao/${r.id}`,columns:[{key:"kind",label:u("list.kind"),kind:"main",value:r=>`${r.kind} lần ${r.edition}`},{key:"reason",label:u("list.reason"),value:r=>r.reason},{key:"state",label:u("list.state"),show:r=>v({label:r.state_label,tone:W(r.state)})},{key:"code",label:u("list.code"),value:r=>r.document_code},{key:"opened",label:u("list.opened"),value:r=>D(r.opened_at),hideOnPhone:!0}]})}
      ${n&&He({report:e,onClose:()=>s(!1)})}`})}),He=h(function({report:e,reason:n,onClose:s}){const t=H({draft:`correction ${e.id}`,initial:{reason:n??""},submit:(i,l)=>P("/reports/{report_id}/corrections",{params:{report_id:e.id},body:i,key:l}),done:i=>{A("/reports","/today"),M(u(e.months.length>0?"open.doneMonths":"open.done")),Z(`/bao-cao/${i.id}`)}});return R({title:u("open.title",{code:e.document_code??""}),form:t,submit:u("open.yes"),onClose:s,label:u("open"),cancel:u("cancel"),children:c`
      <p>${u("open.text")}</p>
      ${Y({...t.bind("reason"),label:u("open.reason"),hint:u("open.hint"),required:!0,rows:3})}`})}),Vt={corrected:"warning",added:"good",same:"neutral"},Yt=h(function({report:e}){const[n,s]=k(!1),t=q("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return c``;const l=i.months.map(d=>u(d.status==="added"?"differs.added":"differs.corrected",{month:d.title})),r=t.data?.actions.includes("open")&&i.waiting.length===0;return c`<div class="notice is-warning" role="status">${C({name:"alert"})}
    <div><p><strong>${u("differs",{count:i.figures})}</strong></p>
      <ul>${i.months.map((d,m)=>c`<li key=${d.code}><a href=${`/bao-cao/${d.now_id}`}>${l[m]}</a></li>`)}
        ${i.waiting.map(d=>c`<li key=${d}>${d}</li>`)}</ul></div>
    ${r&&$({label:u("differs.open"),onClick:()=>s(!0)})}</div>
    ${n&&He({report:e,reason:`${l.join("; ")}.`,onClose:()=>s(!1)})}`}),zt=h(function({report:e}){const s=q("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return s.length===0?c``:c`<div class="notice">${C({name:"info"})}
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
              <a href=${`/bao-cao/${t.report_id}?muc=${Q.figures}`}>
                ${u("toldLater.in",{month:t.title,count:t.count})}
              </a>
            </li>`)}
      </ul>
    </div>
  </div>`}),Gt=h(function({correction:e}){const n=(s,t)=>s?c`<a href=${`/bao-cao/${s}`}>${t??u("months.waiting")}</a>`:E;return w({title:u("tab.months"),hint:u("months.hint"),plain:!0,children:x({caption:u("tab.months"),rows:e.months,rowKey:s=>s.code,columns:[{key:"month",label:u("months.month"),kind:"main",value:s=>s.title.charAt(0).toUpperCase()+s.title.slice(1)},{key:"before",label:u("months.before"),show:s=>n(s.before_id,s.before_code)},{key:"now",label:u("months.now"),show:s=>n(s.now_id,s.now_code)},{key:"status",label:u("months.status"),show:s=>s.status==="same"?c`<span class="soft">${u(s.now_id?"months.same":"months.none")}</span>`:v({label:u(s.status==="added"?"months.added":"months.corrected"),tone:Vt[s.status]})}]})})}),Qt=3,Jt=3;function Ne(o,e){const n=new Map;for(const s of o)n.set(e(s),[...n.get(e(s))??[],s.name]);return[...n].map(([s,t])=>[s,t.join(", ")])}const Xt=h(function({report:e,onClose:n,onDone:s}){const t=({same:d,own:m},p)=>m[p.unit_id]?.trim()||d.trim(),i=H({draft:`exceptions ${e.id}`,initial:{same:"",own:Object.fromEntries(e.missing_units.map(d=>[d.unit_id,d.reason]))},check:d=>{const m=e.missing_units.filter(f=>t(d,f).length<Qt),p=m.map(f=>f.name).join(", ");return m.length>0?{same:u("exceptions.silent",{units:p})}:{}},submit:(d,m)=>P("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,key:m,body:{exceptions:e.missing_units.map(p=>({unit_id:p.unit_id,reason:t(d,p)}))}}),done:s}),{same:l,own:r}=i.values;return R({title:u("exceptions.title",{period:e.period.title,count:e.missing_units.length}),form:i,onClose:n,cancel:u("cancel"),submit:a("submit"),wide:!0,children:c`
      <p>${u("exceptions.text")}</p>
      ${Ne(e.missing_units,d=>d.status_label).map(([d,m])=>c`<p key=${d} class="soft">${u("exceptions.line",{unit:d,reason:m})}</p>`)}
      ${ye({...i.bind("same"),label:u("exceptions.same"),hint:u("exceptions.sameHint"),maxlength:300})}
      <details open=${e.missing_units.length<=Jt}><summary>${u("exceptions.apart")}</summary><div class="stack">
        ${e.missing_units.map(d=>ye({key:d.unit_id,name:`exceptions.${d.unit_id}`,label:u("exceptions.each",{unit:d.name}),placeholder:l,value:r[d.unit_id]??"",maxlength:300,onChange:m=>i.set({own:{...r,[d.unit_id]:m}})}))}
      </div></details>`})}),Zt=h(function({report:e}){const n=e.missing_units.filter(s=>s.reason);return n.length===0?c``:c`<div class="notice">${C({name:"info"})}<div><p><strong>${u("exceptions.shown")}</strong></p>
    <ul>
      ${Ne(n,s=>s.reason).map(([s,t])=>c`<li key=${s}>${u("exceptions.line",{unit:t,reason:s})}</li>`)}
    </ul>
  </div>
  </div>`}),en=({activity_id:o,material_id:e})=>e?`/tai-lieu/${e}`:`/hoat-dong/${o}`,tn=h(function({report:e,figure:n,source:s,onBack:t}){const i={report_id:e.id,figure_id:n},l={submission_id:s.submission_id},r=q("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),d=/\.(in|late)@/.test(n);return c`<div class="stack">
    <div>${$({label:u("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
    <h3>${u("people.of",{unit:s.unit_name})}</h3>
    ${L({of:r,lines:6,children:m=>c`<div class="stack">
        ${x({caption:u("people.of",{unit:s.unit_name}),rows:m.items,rowKey:p=>p.logged?.id??p.person_id??p.household_id??"",href:p=>p.logged?en(p.logged):`/so-ho/${p.household_id}`,columns:[{key:"name",label:u("people.name"),kind:"main",show:p=>c`
                  ${p.logged?.text??p.full_name??p.household_name}
                  ${p.birth_year?c` <span class="soft small">${p.birth_year}</span>`:""}`},{key:"where",label:u("people.where"),value:p=>p.logged?I(p.logged.on):[p.house_no,p.street].filter(Boolean).join(" ")||E},...d?[{key:"counts",label:u("people.counts"),value:p=>`${p.counts>0?"+1":"−1"} (${p.counts>0?u("people.in"):u("people.out")})`}]:[],...d?[{key:"mark",label:u("people.mark"),show:p=>p.late&&oe({label:u("late.marked")})}]:[]],foot:{name:u("people.sum"),where:_(m.counted-(m.less??0)+m.addition)}})}
        ${m.less!==null&&c`<p class="notice">${u("people.less",{count:_(m.less)})}</p>`}
        ${m.addition!==0&&c`<p class="notice">${u("people.addition",{count:we(m.addition),note:m.note})}</p>`}
        ${m.hidden>0&&c`<p class="notice">${u("people.hidden",{count:_(m.hidden)})}</p>`}
        ${at({page:m,more:p=>ke("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:p}}),onMore:p=>r.set({...m,...p})})}
      </div>`})}
  </div>`}),ae=h(function({report:e,figure:n,open:s,onClose:t}){const[i,l]=k([]),r=m=>{l([...i,n]),s(m)},d=()=>{l(i.slice(0,-1)),s(i.at(-1)??n)};return xe({title:a("figure.title"),onClose:t,wide:!0,sheet:!0,children:c`
      ${i.length>0&&c`<div>${$({label:a("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:d})}</div>`}
      ${nn({report:e,figure:n,open:r,key:n})}`})}),nn=h(function({report:e,figure:n,open:s}){const t=q("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:n}}),[i,l]=k(null);return i?tn({report:e,figure:n,source:i,onBack:()=>l(null)}):L({of:t,lines:5,children:r=>c`<div class="stack">
      <div class="figure-head"><b class="figure-value">${r.text}</b>
        <p>
          <strong>${r.label}</strong>
          <br />
          <span class="soft">${r.place_name}${r.coverage&&` · ${a("figure.coverage",{coverage:r.coverage})}`}</span>
        </p>
      </div>
      ${r.value===null&&r.sources.length===0&&c`<p class="notice">${a("figure.missing")}</p>`}
      ${r.sources.length>0&&an({one:r,list:l})}
      ${sn({one:r,open:s})}
      ${r.hidden>0&&c`<p class="notice">${a("figure.hidden",{count:r.hidden})}</p>`}
      ${r.parts.length>0&&r.sources.length===0&&un({one:r,open:s})}
    </div>`})}),sn=h(function({one:e,open:n}){const s=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return s===0?c``:c`<div class="notice"><p>${u("late.title",{count:_(s)})}</p>
    ${$({label:u("late.open",{count:_(s)}),small:!0,onClick:()=>n(e.figure_id.replace(".in@",".late@"))})}
  </div>`}),an=h(function({one:e,list:n}){const s=O("household.read")&&e.sources.some(t=>t.listed);return c`<h3>${a("figure.sources")}</h3>
    ${x({caption:a("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>O("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:a("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:a("figure.value"),kind:"number",show:t=>c`${_(t.value)}${ln({row:t})}${on({row:t,figure:e.figure_id})}`},{key:"who",label:a("figure.who"),show:dn},{key:"origin",label:a("figure.origin"),show:t=>c`<div>
              ${rn({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
              ${t.ledger&&cn({cell:t.ledger})}
              <br />
              <span class="soft small">${a("figure.until",{day:I(t.data_until)})}</span>
            </div>`},{key:"state",label:a("figure.state"),show:t=>v({label:t.state_label,tone:Ce(t.state)})},...s?[{key:"list",label:u("people"),kind:"actions",show:t=>t.listed&&$({label:u("people"),small:!0,onClick:()=>n(t)})}]:[]],foot:{unit:a("figure.total"),value:_(e.total)}})}`}),ln=h(function({row:e}){return e.addition===0?c``:c`
    <br />
    <span class="soft small">
      ${a("figure.beside",{register:_(e.value-e.addition),addition:we(e.addition)})}
    </span>`}),on=h(function({row:e,figure:n}){const s=/\.last@/.test(n);return!(s||/\.in@/.test(n))||e.late_in+e.late_out===0?c``:c`
    <br />
    <span class="late-mark small">
      ${u(s?"late.lastYear":"late.line",{came:_(e.late_in),went:_(e.late_out)})}
    </span>`}),rn=h(function({row:e,code:n}){if(e.origin!=="register")return e.origin_label;const s=`/muc-tieu/${n.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return c`
    ${O("indicator.read")?c`<a href=${s}>${e.origin_label}</a>`:e.origin_label}
    ${e.surveyed&&c`<br /><span class="soft small">${a("figure.surveyed",{coverage:e.surveyed})}</span>`}`}),cn=h(function({cell:e}){return c`
    <br />
    <span class="small" title=${e.file_sha256}>${a("figure.ledger",{cell:e.cell,file:e.file_name,raw:e.raw})}</span>
    <br />
    <span class="soft small">${a("figure.ledgerBy",{name:e.taken_by??E,at:D(e.taken_at)})}</span>`}),dn=o=>c`<div>
    ${o.entered_by??E}
    <br />
    <span class="soft small nowrap">${D(o.entered_at)}</span>
    ${o.remark&&c`<br /><span class="soft small">${o.remark}</span>`}
  </div>`,un=h(function({one:e,open:n}){const s=pn(e);if(s)return hn({one:e,shares:s,open:n});const t=e.parts.every(r=>r.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?a("figure.tasks"):a("figure.units"):a("figure.counts"):a("figure.parts");return c`<h3>${l}</h3>
    ${x({caption:l,rows:e.parts,rowKey:r=>r.figure_id??r.label,columns:[{key:"name",label:a("figure.name"),kind:"main",value:r=>r.label},{key:"value",label:i?a("figure.standing"):a("figure.value"),kind:i?"text":"number",show:r=>r.figure_id?T({id:r.figure_id,text:r.text,open:n,label:r.label}):r.text}]})}`});function pn(o){if(!/\.pct@/.test(o.figure_id))return null;const e=o.figure_id.replace(/\.pct@.*/,".cum@"),n=Pe(o.parts,s=>s.figure_id?.split("@")[1]??"").map(([,s])=>({part:s.find(t=>t.figure_id?.startsWith(e)),whole:s.find(t=>!t.figure_id?.startsWith(e))}));return n.every(s=>s.part&&s.whole)?n.map(s=>{const{part:t,whole:i}=s;return{place:t.label.split(": ")[0]??"",part:t,whole:i}}):null}const hn=h(function({one:e,shares:n,open:s}){const t=l=>_(n.reduce((r,d)=>r+(tt(d[l].text)??0),0)),i=l=>T({id:l.figure_id??"",text:l.text,open:s,label:l.label});return c`<p class="figure-sum">${a("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
    <h3>${a("figure.shareTitle")}</h3>
    ${x({caption:a("figure.shareTitle"),rows:n,rowKey:l=>l.place,columns:[{key:"place",label:a("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:a("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:a("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:a("figure.total"),part:t("part"),whole:t("whole")}})}`}),mn=h(function({report:e,open:n}){const s=[...e.months.map(({code:t})=>a("months.month",{month:Number(t.slice(5))})),a("months.added"),a("months.now"),a("months.rate")];return c`<div class="stack">
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
                  ${i?T({id:i.figure_id,text:i.text,open:n,label:`${t.label}, ${s[l]}`}):E}
                </td>`)}
          </tr>`)}</tbody>
      </table></div>`})}
  </div>`}),me=h(function({table:e,open:n}){const s=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const r=i.cells[l];return r?.figure?T({id:r.figure,text:r.text,open:n,label:`${i.cells[s]?.text??""}, ${e.columns[l]?.label??""}`}):r?.text??""};return c`<div class="paper-table">${e.caption&&c`<p class="soft small">${e.caption}</p>`}
    ${x({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:r=>t(r,l)}))})}</div>`}),Ae=h(function({section:e}){const[n,s]=k(!1);return e.changes.length===0?c``:c`<details class="changes"
    onToggle=${t=>s(t.currentTarget.open)}><summary>${a("changes.title")}</summary>${n&&c`
        <p class="soft small">${a("changes.hint")}</p>
        <div class="changes-text">${e.changes.map((t,i)=>c`<p key=${i}>${t.map(({how:l,text:r},d)=>l==="added"?c`<ins key=${d}><span class="visually-hidden">${a("changes.added")} </span>${r}</ins>`:l==="removed"?c`<del key=${d}><span class="visually-hidden">${a("changes.removed")} </span>${r}</del>`:r)}</p>`)}</div>`}
  </details>`}),De=h(function({report:e,section:n,known:s,onClose:t,onSaved:i,onText:l}){const r=(m,p)=>ve("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:m},key:p}),d=H({draft:`section ${e.id} ${n.code}`,shared:{form:"report",id:e.id,part:n.code},initial:{text:n.text},submit:(m,p)=>r(m.text,p),done:()=>{M(a("section.saved",{title:n.title})),i()}});return U(()=>l?.(d.values.text),[d.values.text]),Xe({form:d,label:a("section.editOf",{title:n.title}),children:c`
      ${it({...d.bind("text"),label:a("section.text"),hint:a("section.textHint"),known:s,figures:[...e.figures,ce],beside:m=>fn({section:n,insert:m})})}
      <div class="form-actions">
        ${n.edited&&Re({report:e,section:n,onSaved:i})}
        ${$({label:a("cancel"),onClick:t})}
        ${$({label:a("section.save"),type:"submit",kind:"primary",busy:d.busy})}
      </div>`})}),fn=h(function({section:e,insert:n}){return e.offered.length===0?c``:c`<div class="offered" role="group" aria-label=${a("offered")}>
    <p class="small"><strong>${a("offered")}</strong> <span class="soft">${a("offered.hint")}</span></p>
    ${e.offered.map(s=>c`<blockquote key=${s.report_id}>
        <p class="small"><a href=${`/bao-cao/${s.report_id}`}>${a("offered.from",{month:s.title})}</a></p>
        ${s.lines.map((t,i)=>c`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
        ${$({label:a("offered.take"),icon:"plus",small:!0,onClick:()=>n(s.text)})}</blockquote>`)}</div>`}),Re=h(function({report:e,section:n,onSaved:s}){const t=async()=>{if(await ne({title:a("section.restoreTitle",{title:n.title}),text:a("section.restoreText"),yes:a("section.restore")}))try{await ve("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:null}}),M(a("section.restored")),await s()}catch(i){se(i)}};return $({label:a("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}),Ke=h(function({report:e,open:n,reload:s}){const[t,i]=k(null),l=de(e),r=e.actions.includes("edit");return c`<article class="card paper">${e.sections.map((d,m)=>{const p=d.lines.length===0&&(e.sections[m+1]?.level??0)>d.level;return c`<section key=${d.code} class=${`paper-section is-level-${d.level}`} id=${`muc-${d.code}`}>
      <header class="paper-head">${bn({section:d})}
        ${d.edited&&c`<span title=${a("section.editedBy",{name:d.edited_by??"",at:D(d.edited_at)})}>${oe({label:a("section.edited")})}</span>`}
        ${r&&!p&&t!==d.code&&$({label:a("section.editOf",{title:d.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(d.code)})}
      </header>
      ${t===d.code?De({report:e,section:d,known:l,onClose:()=>i(null),onSaved:async()=>{await s(),i(null)}}):!p&&fe({section:d,open:n,labels:l})}
      ${d.edited&&t!==d.code&&Ae({section:d})}
    </section>`})}${$n({report:e})}</article>`}),bn=h(function({section:e}){const n=`${e.numeral}. ${e.title}`;return e.level===1?c`<h2>${n}</h2>`:c`<h3>${n}</h3>`}),fe=h(function({section:e,open:n,labels:s}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return c`<p class="soft">${a("section.empty")}</p>`;const l=r=>i.filter(d=>d.line===r).map(d=>me({table:d,open:n,key:`table-${r}`}));return c`
    ${t.map((r,d)=>i.some(m=>m.line===d)?l(d):gn({line:r,open:n,labels:s,key:d}))}
    ${l(t.length)}`}),$n=h(function({report:e}){return e.annexes.length===0?null:c`<footer class="paper-annexes no-print"><p class="soft">${a("annexes")}</p><ul class="plain">${e.annexes.map(n=>c`<li key=${n.table}>
      <a href=${`/bao-cao/${e.id}?muc=${Q[n.table]}`}>
        ${n.label}. ${n.title}
      </a>
    </li>`)}</ul></footer>`}),gn=h(function({line:e,open:n,labels:s}){const t=e[0]?.figure?"":e[0]?.text??"";return c`<p class=${Ze("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?c`
          ${T({id:i.figure,text:i.text,open:n,label:s.get(i.figure)?.label,key:l})}
          ${Me({count:s.get(i.figure)?.late??0,id:i.figure,open:n})}`:i.text)}</p>`}),S=ge({open:"Trình chiếu",title:"Trình chiếu",back:"Trang trước",next:"Trang sau",full:"Toàn màn hình",leave:"Thoát toàn màn hình",place:"Trang {page}/{pages}",keys:"Phím → ← sang trang, F toàn màn hình, Esc thoát. Bấm một số để mở danh sách phía sau.",targets:"Mục tiêu",tasks:"Nhiệm vụ",draft:"Số liệu đang tổng hợp, chưa ký",more:"{title} ({part}/{parts})"}),yn=h(function({report:e,onClose:n}){const[s,t]=k({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(r=>({...r,job:null,failed:!1,problem:null}));try{const r=await P("/reports/{report_id}/preview",{params:{report_id:e.id}});t(d=>({...d,job:r}))}catch(r){t(d=>({...d,problem:ee(r)}))}};U(()=>{i()},[]);const l=a("preview.title",{period:e.period.title});return xe({title:l,onClose:n,wide:!0,children:s.file?lt({path:`/files/${s.file}?inline=true#navpanes=0&view=FitH`,title:l}):s.problem?Te({problem:s.problem,onRetry:i}):s.job?c`
            ${ot({key:s.job.id,job:s.job,label:a("preview.making"),onDone:r=>t(d=>({...d,file:String(r.result?.file_id)})),onEnd:()=>t(r=>({...r,failed:!0}))})}
            ${s.failed&&c`<p class="soft">${a("preview.failed")}</p>`}`:Se({lines:4})})}),kn=h(function({report:e,set:n}){const[s,t]=k(null),i=f=>e.actions.includes(f),{took:l,submit:r,approve:d}=vn(e,n),m=K(e),p=e.state==="approved"&&O("document.issue");return c`
    ${!m&&$({label:a("preview"),icon:"eye",onClick:()=>t("preview")})}
    ${i("edit")&&N({label:a("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
    ${i("refresh")&&e.outdated.length===0&&ie({report:e,set:n,kind:"quiet"})}
    ${i("return")&&$({label:a("return"),icon:"left",onClick:()=>t("return")})}
    ${i("submit")&&$({label:a("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):r()})}
    ${i("withdraw")&&$({label:u("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
    ${i("approve")&&$({label:a("approve"),icon:"check",kind:"primary",onClick:d})}
    ${m&&e.document_id&&N({label:p?a("toNumber"):a("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
    ${s==="return"&&_n({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("return.done"))}})}
    ${s==="without"&&Xt({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("submit.done"))}})}
    ${s==="withdraw"&&wn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,u("withdraw.done"))}})}
    ${s==="preview"&&yn({report:e,onClose:()=>t(null)})}`});function vn(o,e){const n={report_id:o.id},s=o.period.title,t=(i,l)=>{e(i),A("/report-periods","/documents","/today","/submissions"),M(l)};return{took:t,submit:async()=>{if(await ne({title:a("submit.title",{period:s}),text:a("submit.text"),yes:a("submit")}))try{t(await P("/reports/{report_id}/submit",{params:n,version:o.version}),a("submit.done"))}catch(i){se(i)}},approve:async()=>{if(await ne({title:a("approve.title",{period:s}),text:a("approve.text"),yes:a("approve")}))try{t(await P("/reports/{report_id}/approve",{params:n,version:o.version}),a("approve.done"))}catch(i){se(i)}}}}const ie=h(function({report:e,set:n,kind:s}){const[t,i]=k(!1),l=async()=>{i(!0);try{n(await P("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),A(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),M(a("refresh.done"))}catch(r){se(r)}finally{i(!1)}};return $({label:a("refresh"),icon:"refresh",kind:s,busy:t,onClick:l})}),_n=h(function({report:e,onClose:n,onDone:s}){const t=H({draft:`return ${e.id}`,initial:{reason:""},submit:(i,l)=>P("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return R({title:a("return"),form:t,submit:a("return"),onClose:n,cancel:a("cancel"),children:Y({...t.bind("reason"),label:a("return.reason"),hint:a("return.hint"),required:!0,rows:3})})}),wn=h(function({report:e,onClose:n,onDone:s}){const t=H({draft:`withdraw ${e.id}`,initial:{reason:""},submit:(i,l)=>P("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return R({title:u("withdraw"),form:t,submit:u("withdraw"),onClose:n,cancel:a("cancel"),danger:!0,children:c`
      <p>${u("withdraw.text")}</p>
      ${Y({...t.bind("reason"),label:u("reason"),required:!0,rows:3})}`})}),Be=h(function({report:e,open:n}){return w({title:a("targets.title"),hint:a("targets.hint"),plain:!0,children:x({caption:a("targets.title"),rows:e.targets,rowKey:s=>s.code,columns:[{key:"measure",label:a("targets.measure"),kind:"main",show:s=>c`<span title=${s.title}><span class="soft">${s.ref}.</span> ${s.label}</span>`},{key:"goal",label:a("targets.goal"),kind:"number",show:s=>s.goal_text},{key:"result",label:a("targets.result"),kind:"number",show:s=>T({id:s.figure_id,text:s.text,open:n,label:s.label})},{key:"attained",label:a("targets.attained"),show:s=>v(ht(s.attained))}]})})}),Ie=h(function({report:e,open:n}){const s=(t,i,l)=>T({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:_(l),open:n,label:a("tasks.of",{ref:t.ref})});return e.tasks.length===0?G({title:a("tasks.none"),icon:"tasks"}):w({title:a("tasks.title"),plain:!0,children:x({caption:a("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>O("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:a("tasks.task"),kind:"main",show:t=>c`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:a("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:a("tasks.units"),kind:"number",show:t=>s(t,"of",t.units)},{key:"done",label:a("tasks.done"),kind:"number",show:t=>s(t,"done",t.done)},{key:"late",label:a("tasks.late"),kind:"number",show:t=>s(t,"late",t.late)},{key:"label",label:a("tasks.label"),show:t=>c`<div class="is-wrapping">${v({label:t.label,tone:mt(t)})}</div>`}]})})});await te("reports");function xn({params:o}){const e=q("/reports/{report_id}",{params:{report_id:o.id}}),n=e.data,s=n?n.edition>0?u("title",{period:n.period.title}):a("report",{period:n.period.title}):a("title");return z({title:s,lead:n?.period.label,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&v({label:n.state_label,tone:W(n.state)}),actions:n&&c`${N({label:S("open"),href:`/bao-cao/${n.id}/trinh-chieu`,icon:"eye",kind:"quiet"})}
      ${kn({report:n,set:e.set})}`,children:L({of:e,lines:10,children:t=>Tn({report:t,set:e.set,reload:e.refresh})})})}const Tn=h(function({report:e,set:n,reload:s}){const[t,i]=B(),l=r=>i({so:r});return e.edition>0?Sn({report:e,set:n,reload:s,open:l,shown:t.so,close:()=>i({so:null})}):c`<div class="stack">
    ${Ue({report:e,set:n})}
    ${e.months.length>0&&Yt({report:e})}
    ${zt({report:e})}
    ${Zt({report:e})}
    ${le({facts:We(e)})}
    ${Oe({label:a("title"),query:"muc",tabs:[{name:"noi-dung",label:a("tab.text"),show:()=>Ke({report:e,open:l,reload:s})},...e.months.length>0?[{name:Q.months,label:ue(e,"months",a("tab.months")),show:()=>mn({report:e,open:l})}]:[],{name:"muc-tieu",label:a("tab.targets"),show:()=>Be({report:e,open:l})},{name:Q.figures,label:ue(e,"figures",a("tab.places")),show:()=>c`<div class="stack">
              ${Mt({report:e,open:l})}
              ${e.split.length>0&&Nt({report:e,open:l})}
              ${e.help.length>0&&At({report:e,open:l})}
              ${e.tables.map(r=>c`<section class="card">${me({table:r,open:l})}</section>`)}
            </div>`},{name:Q.tasks,label:ue(e,"tasks",a("tab.tasks")),count:e.tasks.length,show:()=>Ie({report:e,open:l})},{name:"don-vi",label:a("tab.units"),show:()=>Cn({report:e})},{name:"qua-trinh",label:a("tab.history"),show:()=>Ve({report:e})}]})}
    ${Ut({report:e})}
    ${t.so&&ae({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
  </div>`}),Sn=h(function({report:e,set:n,reload:s,open:t,shown:i,close:l}){const r=pe(e);return c`<div class="stack">
    ${Ue({report:e,set:n})}
    ${r.data&&Dt({report:e,correction:r.data})}
    ${Oe({label:a("title"),query:"muc",tabs:[{name:"thay-doi",label:u("tab.changes"),count:r.data?.changes.length,show:()=>Rt({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:u("tab.months"),show:()=>r.data?Gt({correction:r.data}):c``}]:[{name:"don-vi",label:u("tab.units"),show:()=>Bt({report:e})}],{name:"noi-dung",label:u("tab.text"),show:()=>Ke({report:e,open:t,reload:s})},{name:"qua-trinh",label:u("tab.history"),show:()=>Ve({report:e})}]})}
    ${le({facts:We(e).filter(d=>d.label!==a("fact.coverage"))})}
    ${i&&ae({report:e,figure:i,open:t,onClose:l})}
  </div>`});function We(o){const e=o.document_code??(o.state==="approved"?a("fact.waiting"):a("fact.draft")),n=(s,t)=>t?a("by",{name:s??"",at:D(t)}):void 0;return[{label:a("dataUntil"),value:I(o.data_until)},{label:a("fact.coverage"),value:o.coverage},{label:a("fact.compiled"),value:n(o.compiled_by,o.compiled_at)},{label:a("fact.approved"),value:n(rt({actor_name:o.approved_by??"",acting_for:o.approved_for}),o.approved_at)},{label:a("fact.document"),value:o.document_id?c`<a href=${`/van-ban/${o.document_id}`}>${e}</a>`:a("fact.noDocument")},...O("voice.read")?[{label:a("fact.messages"),value:c`<a href=${`/truyen-thong?bc=${o.id}`}>${a("fact.messagesOpen")}</a>`}]:[]]}const Ue=h(function({report:e,set:n}){const s=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return c`
    ${s&&c`<div class="notice is-warning">
        ${C({name:"alert"})}
        <p>
          <strong>
            ${a("returned",{reason:s.reason})}
          </strong> <span class="soft small">
            ${a("by",{name:s.actor_name,at:D(s.at)})}
          </span>
        </p>
      </div>`}
    ${Le({report:e,after:e.actions.includes("refresh")&&ie({report:e,set:n,kind:"plain"})})}
    ${e.edition===0&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&c`<div class="notice">${C({name:"info"})}
        <p>
          <strong>${a("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}. <span class="soft">
            ${a("missing.note")}
          </span>
        </p>
      </div>`}`}),Cn=h(function({report:e}){return w({title:a("units.title"),plain:!0,children:x({caption:a("units.title"),rows:e.units,rowKey:n=>n.unit_id,columns:[{key:"unit",label:a("units.unit"),kind:"main",value:n=>n.name},{key:"status",label:a("units.status"),show:n=>v({label:n.status_label,tone:pt(n.status)})},{key:"note",label:a("units.note"),value:n=>n.note}]})})}),Ve=h(function({report:e}){return e.timeline.length===0?G({title:a("history.none"),icon:"history"}):w({title:a("tab.history"),children:ct({steps:e.timeline,label:a("tab.history")})})}),On=Object.freeze(Object.defineProperty({__proto__:null,default:xn},Symbol.toStringTag,{value:"Module"})),be=8,Pn={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1,Home:-1/0,End:1/0};await te("reports");function qn({params:o}){const e=q("/reports/{report_id}",{params:{report_id:o.id}});return z({title:S("title"),lead:e.data?.period.label,crumbs:[{label:e.data?.period.title??"",href:`/bao-cao/${o.id}`},{label:S("title")}],children:L({of:e,lines:10,children:n=>Ln({report:n,set:e.set})})})}function Ye(o,e,n,s){const t=Math.ceil(n.length/be);return Array.from({length:t},(i,l)=>({key:`${o}-${l}`,title:t>1?S("more",{title:e,part:l+1,parts:t}):e,show:()=>s(n.slice(l*be,(l+1)*be))}))}function jn(o,e){const n=de(o),s=o.sections.filter(({lines:t,tables:i})=>t.length>0||i.length>0);return[{key:"first",title:_e(o.period.title),show:()=>c`<p>${o.coverage}</p>
        <p>${v({label:o.state_label,tone:W(o.state)})}</p>
        ${!K(o)&&c`<p class="soft">${S("draft")}</p>`}`},...Ye("targets",S("targets"),o.targets,t=>Be({report:{...o,targets:t},open:e})),...s.map(t=>({key:t.code,title:`${t.numeral}. ${t.title}`,show:()=>fe({section:t,open:e,labels:n})})),...Ye("tasks",S("tasks"),o.tasks,t=>Ie({report:{...o,tasks:t},open:e})),...o.tables.map(t=>({key:t.caption,title:t.caption,show:()=>me({table:{...t,caption:""},open:e})}))]}const Ln=h(function({report:e,set:n}){const[s,t]=B(),i=V(null),[l,r]=k(!1),d=jn(e,j=>t({so:j})),m=Math.min(d.length,Math.max(1,Number(s.trang)||1)),p=d[m-1],f=j=>t({trang:String(Math.min(d.length,Math.max(1,m+j))),so:null}),y=()=>{l?document.exitFullscreen():i.current?.requestFullscreen()};return Je(()=>{const j=b=>{if(s.so||b.altKey||b.ctrlKey||b.metaKey)return;const F=Pn[b.key];if(F)f(F);else if(b.key==="f"||b.key==="F")y();else return;b.preventDefault()},X=()=>r(document.fullscreenElement===i.current);return document.addEventListener("keydown",j),document.addEventListener("fullscreenchange",X),()=>{document.removeEventListener("keydown",j),document.removeEventListener("fullscreenchange",X)}}),c`<section class="slides" ref=${i} aria-label=${S("title")}>
    <article class="slide" key=${p.key} aria-live="polite">
      <h2>${p.title}</h2>
      ${p.show()}
    </article>
    <nav class="slides-tools" aria-label=${S("title")}>
      ${$({label:S("back"),icon:"left",disabled:m===1,onClick:()=>f(-1)})}
      <span role="status">${S("place",{page:m,pages:d.length})}</span>
      ${$({label:S("next"),icon:"right",kind:"primary",disabled:m===d.length,onClick:()=>f(1)})}
      ${e.actions.includes("refresh")&&ie({report:e,set:n,kind:"plain"})}
      ${$({label:S(l?"leave":"full"),icon:"eye",kind:"quiet",onClick:y})}
      <span class="soft small slides-keys">${S("keys")}</span>
    </nav>
    ${s.so&&ae({report:e,figure:s.so,open:j=>t({so:j}),onClose:()=>t({so:null})})}
  </section>`}),En=Object.freeze(Object.defineProperty({__proto__:null,default:qn},Symbol.toStringTag,{value:"Module"})),Mn=700,ze=250,Fn=new Set(["queued","running"]),Ge=o=>new Promise(e=>setTimeout(e,o));async function Hn(o,e){const n=Object.entries(e).map(([f,y])=>({code:f,text:y}));let s=await P("/reports/{report_id}/preview",{params:{report_id:o},body:{live:!0,sections:n}});for(;Fn.has(s.state);)await Ge(ze),s=await ke("/jobs/{job_id}",{params:{job_id:s.id}});if(s.state!=="done"||!s.result)throw new Error(s.error??a("live.failed"));const{file_id:t,width:i,height:l,pages:r,places:d}=s.result,m=et(`/files/${t}`),p=new Image;return p.src=m,await p.decode(),{src:m,width:i,height:l,pages:r,places:d}}function Nn(o,e){const[n,s]=k({picture:null,busy:!0,problem:null}),[t,i]=k(0),l=V(!1),r=V({texts:e,stale:!1,gone:!1});r.current.texts=e,U(()=>()=>{r.current.gone=!0},[]);const d=async()=>{if(l.current){r.current.stale=!0;return}l.current=!0;do{r.current.stale=!1,s(f=>({...f,busy:!0,problem:null}));try{const f=await Hn(o.id,r.current.texts);r.current.gone||s({picture:f,busy:r.current.stale,problem:null})}catch(f){const y=ee(f);y.code==="job-running"?(await Ge(3*ze),r.current.stale=!0):r.current.gone||s(j=>({...j,busy:!1,problem:y}))}}while(r.current.stale&&!r.current.gone);l.current=!1},m=JSON.stringify([t,o.compiled_at,o.sections.map(f=>f.version),e]),p=V(!0);return U(()=>{const f=setTimeout(()=>{d()},p.current?0:Mn);return p.current=!1,s(y=>y.busy?y:{...y,busy:!0}),()=>clearTimeout(f)},[m]),{...n,retry:()=>i(f=>f+1)}}const An=h(function({report:e,texts:n,at:s}){const{picture:t,busy:i,problem:l,retry:r}=Nn(e,n),d=V(null),m=s===null?void 0:t?.places[s];return U(()=>{const p=d.current?.querySelector("img");m===void 0||!t||!d.current||!p||d.current.scrollTo({top:Math.max(0,m/t.width*p.clientWidth-24),behavior:"smooth"})},[s,t===null]),c`<section class="live" aria-label=${a("live.title")}>
    <header class="live-head"><h2>${a("live.title")}</h2>
      <p class="soft small" role="status">${i?a("live.making"):t?a("live.ready",{pages:t.pages}):""}</p>
      ${!i&&$({label:a("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:r})}</header>
    ${l&&Te({problem:l,onRetry:r})}
    ${!t&&!l&&Se({lines:12})}
    ${t&&c`<div class=${i?"live-pages is-busy":"live-pages"} ref=${d} tabindex="0" role="group" aria-label=${a("live.pages")}>
        <img src=${t.src} width=${t.width} height=${t.height}
          alt=${a(K(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
      </div>`}
    <p class="soft small">${a(K(e)?"live.settledHint":"live.hint")}</p>
  </section>`});await te("reports");function Dn({params:o}){const e=q("/reports/{report_id}",{params:{report_id:o.id}}),n=e.data,s=n?K(n):!1,t=n?a(s?"edit.settledTitle":"edit.title",{period:n.period.title}):a("title");return z({title:t,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${o.id}`},{label:a(s?"edit.settledCrumb":"edit.crumb")}],status:n&&v({label:n.state_label,tone:W(n.state)}),actions:n&&c`${N({label:a("edit.back"),href:`/bao-cao/${o.id}`,icon:"left"})}
        ${n.actions.includes("refresh")&&ie({report:n,set:e.set,kind:"plain"})}`,children:L({of:e,lines:12,children:i=>Rn({report:i,reload:e.refresh})})})}const Rn=h(function({report:e,reload:n}){const[s,t]=B(),[i,l]=k("text"),[r,d]=k(null),[m,p]=k({}),f=b=>t({so:b}),y=()=>{p({}),d(null)},j=async b=>{Object.keys(m).length>0&&!await ne({title:a("edit.leave"),text:a("edit.leaveText"),yes:a("edit.leaveYes"),no:a("edit.leaveNo"),danger:!0})||(p({}),d(b))},X=(b,F)=>p(F===b.text?{}:{[b.code]:F});return c`<div class="stack">
    ${Le({report:e})}
    ${K(e)?Kn({report:e}):!e.actions.includes("edit")&&c`<p class="notice">${a("edit.readonly")}</p>`}
    <div class="switch desk-switch" role="group" aria-label=${a("edit.sides")}>
      ${["text","pages"].map(b=>c`<button type="button" key=${b} aria-pressed=${String(i===b)} onClick=${()=>l(b)}>
              ${C({name:b==="text"?"edit":"document"})}
              <span>${b==="text"&&K(e)?a("tab.text"):a(`edit.side.${b}`)}</span>
            </button>`)}
    </div>
    <div class=${`desk is-${i}`}>
      <div class="desk-text">${e.sections.map((b,F)=>In({report:e,section:b,key:b.code,heads:Bn(e,F),editing:r===b.code,open:f,onEdit:()=>{j(b.code)},onClose:y,onText:Qe=>X(b,Qe),onSaved:async()=>{await n(),y()}}))}</div>
      <div class="desk-pages">${An({report:e,texts:m,at:r})}</div>
    </div>
    ${s.so&&ae({report:e,figure:s.so,open:f,onClose:()=>t({so:null})})}
  </div>`}),Kn=h(function({report:e}){return c`<div class="notice">
    ${C({name:"info"})}
    <p>${a("edit.settled",{code:e.document_code??a("fact.waiting")})}${" "}
      ${e.document_id&&c`<a href=${`/van-ban/${e.document_id}`}>${a("toDocument")}</a>`}</p></div>`}),Bn=(o,e)=>o.sections[e]?.lines.length===0&&(o.sections[e+1]?.level??0)>(o.sections[e]?.level??0),In=h(function({report:e,section:n,heads:s,editing:t,open:i,onEdit:l,onClose:r,onText:d,onSaved:m}){const p=de(e),f=`${n.numeral}. ${n.title}`,y=e.actions.includes("edit")&&!s;return c`<section
    class=${`desk-part is-level-${n.level}${t?" is-editing":""}${n.edited?" is-edited":""}`} aria-label=${f}>
    <header class="paper-head">${n.level===1?c`<h2>${f}</h2>`:c`<h3>${f}</h3>`}
      ${n.edited&&oe({label:a("section.edited")})}
      ${y&&!t&&$({label:a("section.editOf",{title:n.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
    </header>
    ${n.edited&&c`<p class="soft small">${a("section.editedBy",{name:n.edited_by??"",at:D(n.edited_at)})}</p>`}
    ${t?De({report:e,section:n,known:p,onClose:r,onSaved:m,onText:d}):!s&&fe({section:n,open:i,labels:p})}
    ${n.edited&&c`<div class="desk-edited">${Ae({section:n})}${y&&!t&&Re({report:e,section:n,onSaved:m})}</div>`}
  </section>`}),Wn=Object.freeze(Object.defineProperty({__proto__:null,default:Dn},Symbol.toStringTag,{value:"Module"}));export{Wn as e,xt as l,On as r,En as s,Lt as y};
