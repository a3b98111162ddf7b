// Licences in vendor/LICENSES.txt.
import{O as k,b as c,r as I,U as W,$ as Ye}from"./kit.js";import{c as m,B as $,I as S,i as C,p as O,n as Y,h as J,e as fe,k as M,L as A,u as U,T as Q,f as be,l as $e,F as Je,j as ge,d as Qe,t as Xe,o as Ze}from"./first.js";import{l as _,S as v,i as D,g as F,u as q,P as X,L as j,E as Z,q as w,M as E,R as ke,d as H,o as R,s as ee,n as y,F as ie,N as le,V as ve,D as ye,c as et,J as te,h as ne,y as _e,z as we}from"./frame.js";import{bl as a,b1 as tt,F as K,S as xe,bm as u,b5 as Te,P as nt,bn as st,bo as at,J as it,T as Se,b8 as lt,b7 as ot}from"./shared.js";const rt={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},ct={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},B=r=>rt[r]??"neutral",dt=r=>ct[r]??"neutral";function ut(r){return r===null?{label:a("attained.unknown"),tone:"neutral"}:r?{label:a("attained.yes"),tone:"good"}:{label:a("attained.no"),tone:"warning"}}const pt=({late:r,state:e})=>r>0?"danger":ht[e],ht={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},N=r=>r.state==="approved"||r.state==="issued",oe={id:"table:targets",code:"table",aspect:"",label:a("table.targets"),name:a("table.targets"),text:a("table"),reported:0,expected:0,late:0};function re(r){const e=new Map(r.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));e.set(oe.id,oe);for(const n of r.sections.flatMap(s=>[...s.lines,...s.offered.flatMap(t=>t.lines)].flat()))n.figure&&!e.has(n.figure)&&e.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return e}const z={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function ce(r,e,n){const s=r.annexes.find(t=>t.table===e);return s?a("tab.annexed",{label:s.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function Ce(r,e){const n=new Map;for(const s of r)n.set(e(s),[...n.get(e(s))??[],s]);return[...n]}const mt=r=>[...["I","II","III","IV"].map((e,n)=>({value:`${r}-Q${n+1}`,label:a("span.quarter",{roman:e,year:r})})),{value:`${r}-H1`,label:a("span.first",{year:r})},{value:`${r}-H2`,label:a("span.second",{year:r})},{value:`${r}`,label:a("span.year",{year:r})}],ft=m(function(){const[e,n]=k(!1);return c`${$({label:a("span.open"),icon:"plus",onClick:()=>n(!0)})}
    ${e&&bt({onClose:()=>n(!1)})}`}),bt=m(function({onClose:e}){const n=Number(fe.value.slice(0,4)),s=M({draft:"span",initial:{code:`${n}-Q${Math.floor((Number(fe.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>O("/report-periods",{body:{code:t.code},key:i}),done:t=>{D("/report-periods"),F(a("span.opened",{period:t.title})),e(),Y(`/bao-cao?ky=${t.code}`)}});return K({title:a("span.open"),form:s,submit:a("span.do"),onClose:e,cancel:a("cancel"),children:c`
      <p class="soft">${a("span.hint")}</p>
      ${xe({...s.bind("code"),label:a("span.which"),empty:!1,required:!0,options:[n,n-1].map(t=>({label:a("span.of",{year:t}),options:mt(t)}))})}`})}),$t=m(function({period:e,months:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(({report:o})=>o&&(o.state==="approved"||o.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const o=await O("/reports",{body:{period:e.code}});D("/reports","/report-periods"),F(a("compile.done",{month:e.title})),Y(`/bao-cao/${o.id}`)}catch(o){t({busy:!1,refused:J(o).message})}};return _({title:a("compile.title",{period:e.title}),children:c`<div class="stack">
      <p><strong>${a("span.ready",{done:i.length})}</strong> ${a("span.from")}</p>
      ${n.length>0&&c`<ul class="plain">${[...n].reverse().map(({period:o,report:d})=>c`<li class="row" key=${o.code}>
            <span>${o.title}</span>
            ${v(d?{label:d.state_label,tone:B(d.state)}:{label:a("state.missing")})}
          </li>`)}</ul>`}
      ${i.length===0&&c`<div class="notice is-warning">${S({name:"alert"})}<p>${a("span.nothing")}</p></div>`}
      ${s.refused&&c`<div class="notice is-danger" role="alert">${S({name:"alert"})}<p>${s.refused}</p></div>`}
      ${tt({period:e,after:"/bao-cao"})}
      ${i.length>0&&C("report.compile")&&c`<div class="row">
          ${$({label:a("compile",{month:e.title}),kind:"primary",icon:"report",busy:s.busy,onClick:l})}
        </div>`}
    </div>`})});await ee("reports");const Oe=new Set(["accepted","locked"]),Pe=r=>r.kind==="year"?r.title:r.title.replace(/ năm \d{4}$/,"");function gt(){const r=q("/report-periods"),e=q("/reports");return X({title:a("title"),lead:a("lead"),actions:c`
      ${C("batch.make")&&A({label:a("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
      ${C("period.manage")&&ft({})}`,children:j({of:r,empty:n=>n.items.length===0,whenEmpty:Z({title:a("none"),hint:a("noneHint"),action:C("submission.read")&&A({label:a("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>j({of:e,children:s=>kt({rows:n.items.map(t=>({period:t,report:s.items.find(i=>i.period.code===t.code)}))})})})})}const kt=m(function({rows:e}){const[n]=U(),s=e.find(t=>t.period.code===n.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return c`<div class="stack">
    ${s&&!s.report&&(s.period.kind==="month"?vt({period:s.period,key:s.period.code}):$t({period:s.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=s.period.first_day&&t.period.last_day<=s.period.last_day),key:s.period.code}))}
    ${w({caption:a("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:a("period"),kind:"main",show:t=>ke(t.period.title)},{key:"state",label:a("state"),show:({report:t})=>t?v({label:t.state_label,tone:B(t.state)}):v({label:a("state.missing")})},{key:"number",label:a("number"),show:t=>c`<span class="nowrap">${t.report?.document_code??E}</span>`},{key:"until",label:a("dataUntil"),value:t=>H(t.report?.data_until)},{key:"approved",label:a("approvedAt"),value:t=>t.report?.approved_at?R(t.report.approved_at):E,hideOnPhone:!0}]})}
  </div>`}),vt=m(function({period:e}){const n=q("/submissions",{query:{period:e.code}});return _({title:a("compile.title",{period:e.title}),children:j({of:n,lines:2,children:s=>yt({period:e,rows:s.items})})})}),yt=m(function({period:e,rows:n}){const[s,t]=k({busy:!1,refused:""}),i=n.filter(f=>f.lateness.code!=="exempt"),l=i.filter(f=>!Oe.has(f.state)),o=n.filter(f=>Oe.has(f.state)).length,d=async()=>{t({busy:!0,refused:""});try{const f=await O("/reports",{body:{period:e.code}});D("/reports","/report-periods"),F(a("compile.done",{month:Pe(e)})),Y(`/bao-cao/${f.id}`)}catch(f){t({busy:!1,refused:J(f).message})}},h=e.state==="open",p=o>0&&h&&C("report.compile");return c`<div class="stack">
    <p><strong>${a("compile.ready",{accepted:o,asked:i.length})}</strong></p>
    ${l.length>0&&o>0&&c`<p class="soft">${a("compile.waiting",{units:l.map(f=>f.unit_name).join(", ")})}</p>`}
    ${!h&&c`<p class="notice">${a("compile.closed")}</p>`}
    ${h&&o===0&&c`<div class="notice is-warning">${S({name:"alert"})}<p>${a("compile.nothing")}</p></div>`}
    ${h&&o>0&&!C("report.compile")&&c`<p class="notice">${a("compile.notYou")}</p>`}
    ${s.refused&&c`<div class="notice is-danger" role="alert">${S({name:"alert"})}<p>${s.refused}</p></div>`}
    <div class="row">
      ${p&&$({label:a("compile",{month:Pe(e)}),kind:"primary",icon:"report",busy:s.busy,onClick:d})}
      ${C("submission.read")&&A({label:a("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
    </div>
  </div>`}),_t=Object.freeze(Object.defineProperty({__proto__:null,default:gt},Symbol.toStringTag,{value:"Module"})),qe=m(function({report:e,after:n}){const{outdated:s,moved:t}=e;return s.length+t.length>0&&c`<div class="notice is-warning" role="status">${S({name:"alert"})}
      <div>${je({title:a("outdated"),lines:s})}${je({title:a("moved"),lines:t})}</div>
      ${n}</div>`}),je=m(function({title:e,lines:n}){return n.length>0&&c`<p><strong>${e}</strong></p><ul>${n.map(s=>c`<li key=${s}>${s}</li>`)}</ul>`}),x=m(function({id:e,text:n,open:s,label:t}){return c`<button type="button" class="figure" data-figure=${e}
    title=${t?`${t}. ${a("figure.open")}`:a("figure.open")} onClick=${()=>s(e)}>${n}</button>`}),Ee=m(function({count:e,id:n,open:s}){return e?c` <button type="button" class="late-mark" title=${u("late.title",{count:y(e)})}
    onClick=${()=>s(n.replace(".in@",".late@"))}>${u("late",{count:y(e)})}</button>`:c``}),G="ward";function wt(r){return Ce(r,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,s])=>({name:n,rows:s,label:n==="pop"?a("annex.population"):n==="act"?a("annex.activities"):a("annex.group",{ref:n.slice(1)})}))}const xt=m(function({report:e,open:n}){const[s,t]=U(),{columns:i,rows:l}=e.annex,o=wt(i),d=new Map(e.figures.filter(p=>p.late>0).map(p=>[p.code,p.late])),h=o.filter(p=>!s.nhom||p.name===s.nhom);return _({title:a("annex.title"),hint:c`<span class="no-print">${a("annex.hint")}</span>`,plain:!0,actions:c`<div class="no-print">
      ${xe({label:a("annex.filter"),name:"nhom",value:s.nhom??"",empty:a("annex.all"),onChange:p=>t({nhom:p}),options:o.map(p=>({value:p.name,label:p.label}))})}
    </div>`,children:c`<div class="table-frame" tabindex="0" role="region" aria-label=${a("annex.title")}>
      <table class="annex"><caption class="visually-hidden">${a("annex.title")}</caption>
        <thead><tr><th scope="col">${a("annex.measure")}</th>${l.map(p=>c`<th scope="col" key=${p.place} class=${p.place===G?"is-ward":void 0}>
            ${p.place===G?a("annex.ward"):p.unit_name}${p.status&&c`<small>${p.status}</small>`}</th>`)}</tr></thead>
        ${h.map(p=>c`<tbody key=${p.name}>
            <tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${p.label}</th></tr>
            ${p.rows.map(f=>c`<tr key=${f.code}><th scope="row">${f.label} <span class="soft">(${f.noun})</span></th>
                ${l.map(g=>c`<td key=${g.place} class=${g.place===G?"is-ward":void 0}>${St({measure:f,place:g,open:n,late:d.get(f.code)??0})}</td>`)}
              </tr>`)}
          </tbody>`)}
    </table></div>${Tt({report:e,open:n})}`})}),Tt=m(function({report:e,open:n}){const{sources:s,late:t,late_last_year:i}=e.annex,l=o=>o.map((d,h)=>d.figure?x({id:d.figure,text:d.text,open:n,key:h}):d.text);return c`<div class="annex-words">${s.length>0&&c`<p>${l(s)}.</p>`}
    ${t.length>0&&c`<h3>${a("annex.late")}</h3><ul>${t.map((o,d)=>c`<li key=${d}>${l(o)}</li>`)}</ul>`}
    ${i.length>0&&c`<h3>${a("annex.lastYear")}</h3><ul>${i.map((o,d)=>c`<li key=${d}>${l(o)}</li>`)}</ul>`}
  </div>`}),St=m(function({measure:e,place:n,open:s,late:t}){const i=n.cells.find(d=>d.code===e.code);if(!i)return E;const l=d=>`${e.code}.${d}@${n.place}`,o=`${n.place===G?a("annex.ward"):n.unit_name}, ${e.label}`;return c`${x({id:l("cum"),text:i.cum,open:s,label:o})}
    ${i.pct!==null&&i.pct!==E&&c`<small>${x({id:l("pct"),text:i.pct,open:s,label:o})}</small>`}
    ${i.added!==E&&c`<small>
        ${x({id:l("in"),text:a("annex.added",{value:i.added}),open:s,label:o})}
        ${n.place===G&&Ee({count:t,id:l("in"),open:s})}
      </small>`}`}),Ct=m(function({report:e,open:n}){const s=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:o})=>[l,o]))),t=(i,l)=>i.channels.find(o=>o.code===l)?.count??0;return _({title:a("split.title"),hint:a("split.hint"),plain:!0,children:w({caption:a("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:a("annex.measure"),kind:"main",value:i=>i.label},...[...s].map(([i,l])=>({key:i,label:l,kind:"number",show:o=>x({id:`split.${o.code}.${i}.cum@ward`,text:y(t(o,i)),open:n,label:o.label})})),{key:"sum",label:a("split.sum"),kind:"number",show:i=>x({id:`split.${i.code}.all.cum@ward`,text:y(i.channels.reduce((l,{count:o})=>l+o,0)),open:n,label:i.label})}]})})}),Ot=m(function({report:e,open:n}){const s=t=>i=>i[t]===null?E:x({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:y(i[t]),open:n,label:i.unit_name});return _({title:a("help.title"),hint:a("help.hint"),plain:!0,children:w({caption:a("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:a("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:a("help.given"),kind:"number",show:s("given")},{key:"guests",label:a("help.guests"),kind:"number",show:s("guests")},{key:"matched",label:a("help.matched"),kind:"number",show:s("matched")},{key:"waiting",label:a("help.waiting"),kind:"number",show:s("waiting")}]})})}),Fe="ward",de=r=>q("/reports/{report_id}/changes",{params:{report_id:r.id}}),Pt=m(function({report:e,correction:n}){const{kind:s,corrected_code:t,corrected_on:i}=n,l=t&&i?u("of",{code:t,day:H(i)}):u("ofNone");return c`<div class="stack">
    ${ie({facts:[{label:u("original",{kind:s}),value:c`<a href=${`/bao-cao/${n.corrects_id}`}>${l}</a>`},{label:u("reason"),value:e.reason,wide:!0}]})}
    ${n.later.map(o=>c`<div class="notice is-warning" key=${o}>${S({name:"alert"})}<p>${u("later",{period:o})}</p></div>`)}
  </div>`}),qt=m(function({report:e,open:n}){const s=de(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return j({of:s,lines:6,empty:l=>l.changes.length===0,whenEmpty:Z({title:u("changes.none"),hint:u(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>c`<div class="stack">
      ${ue({title:u("changes.ward"),rows:l.changes.filter(o=>o.place===Fe),open:n})}
      ${ue({title:u("changes.month"),rows:l.changes.filter(o=>i(o.place)),open:n,places:!0})}
      ${ue({title:u("changes.place"),rows:l.changes.filter(o=>o.place!==Fe&&!i(o.place)),open:n,places:!0})}
    </div>`})}),ue=m(function({title:e,rows:n,open:s,places:t}){if(n.length===0)return c``;const i=(l,o,d)=>x({id:l,text:o,open:s,label:`${d.place_name}, ${d.label}`});return _({title:e,hint:u("changes.hint"),plain:!0,children:w({caption:e,rows:n,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:u("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:u("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:u("changes.before"),kind:"number",show:l=>c`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:u("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:u("changes.change"),kind:"number",show:l=>c`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,jt(l.change),l)}</span>`}]})})}),jt=r=>/^[\d]/.test(r)&&r!=="0"?`+${r}`:r,Et=m(function({report:e}){const n=de(e),[s,t]=k(null);return c`<div>${j({of:n,lines:6,children:i=>_({title:u("tab.units"),hint:u("units.hint"),plain:!0,children:w({caption:u("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:u("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:u("units.until"),value:l=>H(l.data_until)},{key:"state",label:u("units.state"),show:l=>v({label:l.state_label,tone:Te(l.state)})},{key:"what",label:u("units.what"),show:l=>Ft({row:l})},{key:"act",label:u("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&$({label:u("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
    ${s&&Lt({report:e,row:s,onClose:()=>t(null),onDone:i=>{n.set(i),D("/submissions","/today",`/reports/${e.id}`),F(u("reopen.done",{unit:s.unit_name})),t(null)}})}</div>`}),Ft=m(function({row:e}){return e.added?v({label:u("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?v({label:u("units.reopened"),tone:"warning"}):e.changed||e.reopened?v({label:u("units.changed"),tone:"good"}):c`<span class="soft">${u("units.same")}</span>`}),Lt=m(function({report:e,row:n,onClose:s,onDone:t}){const i=M({draft:`reopen ${n.submission_id}`,initial:{reason:""},submit:(l,o)=>O("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:n.submission_id},version:n.version,body:l,key:o}),done:t});return K({title:u("reopen.title",{unit:n.unit_name}),form:i,submit:u("reopen"),onClose:s,label:u("reopen"),cancel:u("cancel"),children:Q({...i.bind("reason"),label:u("reason"),hint:u("reopen.hint"),required:!0,rows:3})})}),Mt=m(function({report:e}){const[n,s]=k(!1),i=q("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!l?c``:_({title:u("list"),hint:u("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:l&&$({label:u("open"),icon:"edit",onClick:()=>s(!0)}),children:c`${i.items.length>0&&w({caption:u("list"),rows:i.items,rowKey:o=>o.id,href:o=>`/bao-cao/${o.id}`,columns:[{key:"kind",label:u("list.kind"),kind:"main",value:o=>`${o.kind} lần ${o.edition}`},{key:"reason",label:u("list.reason"),value:o=>o.reason},{key:"state",label:u("list.state"),show:o=>v({label:o.state_label,tone:B(o.state)})},{key:"code",label:u("list.code"),value:o=>o.document_code},{key:"opened",label:u("list.opened"),value:o=>R(o.opened_at),hideOnPhone:!0}]})}
      ${n&&Le({report:e,onClose:()=>s(!1)})}`})}),Le=m(function({report:e,reason:n,onClose:s}){const t=M({draft:`correction ${e.id}`,initial:{reason:n??""},submit:(i,l)=>O("/reports/{report_id}/corrections",{params:{report_id:e.id},body:i,key:l}),done:i=>{D("/reports","/today"),F(u(e.months.length>0?"open.doneMonths":"open.done")),Y(`/bao-cao/${i.id}`)}});return K({title:u("open.title",{code:e.document_code??""}),form:t,submit:u("open.yes"),onClose:s,label:u("open"),cancel:u("cancel"),children:c`
      <p>${u("open.text")}</p>
      ${Q({...t.bind("reason"),label:u("open.reason"),hint:u("open.hint"),required:!0,rows:3})}`})}),At={corrected:"warning",added:"good",same:"neutral"},Dt=m(function({report:e}){const[n,s]=k(!1),t=q("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return c``;const l=i.months.map(d=>u(d.status==="added"?"differs.added":"differs.corrected",{month:d.title})),o=t.data?.actions.includes("open")&&i.waiting.length===0;return c`<div class="notice is-warning" role="status">${S({name:"alert"})}
    <div><p><strong>${u("differs",{count:i.figures})}</strong></p>
      <ul>${i.months.map((d,h)=>c`<li key=${d.code}><a href=${`/bao-cao/${d.now_id}`}>${l[h]}</a></li>`)}
        ${i.waiting.map(d=>c`<li key=${d}>${d}</li>`)}</ul></div>
    ${o&&$({label:u("differs.open"),onClick:()=>s(!0)})}</div>
    ${n&&Le({report:e,reason:`${l.join("; ")}.`,onClose:()=>s(!1)})}`}),Rt=m(function({report:e}){const s=q("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return s.length===0?c``:c`<div class="notice">${S({name:"info"})}
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
              <a href=${`/bao-cao/${t.report_id}?muc=${z.figures}`}>
                ${u("toldLater.in",{month:t.title,count:t.count})}
              </a>
            </li>`)}
      </ul>
    </div>
  </div>`}),Nt=m(function({correction:e}){const n=(s,t)=>s?c`<a href=${`/bao-cao/${s}`}>${t??u("months.waiting")}</a>`:E;return _({title:u("tab.months"),hint:u("months.hint"),plain:!0,children:w({caption:u("tab.months"),rows:e.months,rowKey:s=>s.code,columns:[{key:"month",label:u("months.month"),kind:"main",value:s=>s.title.charAt(0).toUpperCase()+s.title.slice(1)},{key:"before",label:u("months.before"),show:s=>n(s.before_id,s.before_code)},{key:"now",label:u("months.now"),show:s=>n(s.now_id,s.now_code)},{key:"status",label:u("months.status"),show:s=>s.status==="same"?c`<span class="soft">${u(s.now_id?"months.same":"months.none")}</span>`:v({label:u(s.status==="added"?"months.added":"months.corrected"),tone:At[s.status]})}]})})}),Ht=3,Kt=3;function Me(r,e){const n=new Map;for(const s of r)n.set(e(s),[...n.get(e(s))??[],s.name]);return[...n].map(([s,t])=>[s,t.join(", ")])}const Bt=m(function({report:e,onClose:n,onDone:s}){const t=({same:d,own:h},p)=>h[p.unit_id]?.trim()||d.trim(),i=M({draft:`exceptions ${e.id}`,initial:{same:"",own:Object.fromEntries(e.missing_units.map(d=>[d.unit_id,d.reason]))},check:d=>{const h=e.missing_units.filter(f=>t(d,f).length<Ht),p=h.map(f=>f.name).join(", ");return h.length>0?{same:u("exceptions.silent",{units:p})}:{}},submit:(d,h)=>O("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,key:h,body:{exceptions:e.missing_units.map(p=>({unit_id:p.unit_id,reason:t(d,p)}))}}),done:s}),{same:l,own:o}=i.values;return K({title:u("exceptions.title",{period:e.period.title,count:e.missing_units.length}),form:i,onClose:n,cancel:u("cancel"),submit:a("submit"),wide:!0,children:c`
      <p>${u("exceptions.text")}</p>
      ${Me(e.missing_units,d=>d.status_label).map(([d,h])=>c`<p key=${d} class="soft">${u("exceptions.line",{unit:d,reason:h})}</p>`)}
      ${be({...i.bind("same"),label:u("exceptions.same"),hint:u("exceptions.sameHint"),maxlength:300})}
      <details open=${e.missing_units.length<=Kt}><summary>${u("exceptions.apart")}</summary><div class="stack">
        ${e.missing_units.map(d=>be({key:d.unit_id,name:`exceptions.${d.unit_id}`,label:u("exceptions.each",{unit:d.name}),placeholder:l,value:o[d.unit_id]??"",maxlength:300,onChange:h=>i.set({own:{...o,[d.unit_id]:h}})}))}
      </div></details>`})}),It=m(function({report:e}){const n=e.missing_units.filter(s=>s.reason);return n.length===0?c``:c`<div class="notice">${S({name:"info"})}<div><p><strong>${u("exceptions.shown")}</strong></p>
    <ul>
      ${Me(n,s=>s.reason).map(([s,t])=>c`<li key=${s}>${u("exceptions.line",{unit:t,reason:s})}</li>`)}
    </ul>
  </div>
  </div>`}),Wt=({activity_id:r,material_id:e})=>e?`/tai-lieu/${e}`:`/hoat-dong/${r}`,Ut=m(function({report:e,figure:n,source:s,onBack:t}){const i={report_id:e.id,figure_id:n},l={submission_id:s.submission_id},o=q("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),d=/\.(in|late)@/.test(n);return c`<div class="stack">
    <div>${$({label:u("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
    <h3>${u("people.of",{unit:s.unit_name})}</h3>
    ${j({of:o,lines:6,children:h=>c`<div class="stack">
        ${w({caption:u("people.of",{unit:s.unit_name}),rows:h.items,rowKey:p=>p.logged?.id??p.person_id??p.household_id??"",href:p=>p.logged?Wt(p.logged):`/so-ho/${p.household_id}`,columns:[{key:"name",label:u("people.name"),kind:"main",show:p=>c`
                  ${p.logged?.text??p.full_name??p.household_name}
                  ${p.birth_year?c` <span class="soft small">${p.birth_year}</span>`:""}`},{key:"where",label:u("people.where"),value:p=>p.logged?H(p.logged.on):[p.house_no,p.street].filter(Boolean).join(" ")||E},...d?[{key:"counts",label:u("people.counts"),value:p=>`${p.counts>0?"+1":"−1"} (${p.counts>0?u("people.in"):u("people.out")})`}]:[],...d?[{key:"mark",label:u("people.mark"),show:p=>p.late&&le({label:u("late.marked")})}]:[]],foot:{name:u("people.sum"),where:y(h.counted-(h.less??0)+h.addition)}})}
        ${h.less!==null&&c`<p class="notice">${u("people.less",{count:y(h.less)})}</p>`}
        ${h.addition!==0&&c`<p class="notice">${u("people.addition",{count:ve(h.addition),note:h.note})}</p>`}
        ${h.hidden>0&&c`<p class="notice">${u("people.hidden",{count:y(h.hidden)})}</p>`}
        ${nt({page:h,more:p=>$e("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:p}}),onMore:p=>o.set({...h,...p})})}
      </div>`})}
  </div>`}),se=m(function({report:e,figure:n,open:s,onClose:t}){const[i,l]=k([]),o=h=>{l([...i,n]),s(h)},d=()=>{l(i.slice(0,-1)),s(i.at(-1)??n)};return ye({title:a("figure.title"),onClose:t,wide:!0,sheet:!0,children:c`
      ${i.length>0&&c`<div>${$({label:a("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:d})}</div>`}
      ${zt({report:e,figure:n,open:o,key:n})}`})}),zt=m(function({report:e,figure:n,open:s}){const t=q("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:n}}),[i,l]=k(null);return i?Ut({report:e,figure:n,source:i,onBack:()=>l(null)}):j({of:t,lines:5,children:o=>c`<div class="stack">
      <div class="figure-head"><b class="figure-value">${o.text}</b>
        <p>
          <strong>${o.label}</strong>
          <br />
          <span class="soft">${o.place_name}${o.coverage&&` · ${a("figure.coverage",{coverage:o.coverage})}`}</span>
        </p>
      </div>
      ${o.value===null&&o.sources.length===0&&c`<p class="notice">${a("figure.missing")}</p>`}
      ${o.sources.length>0&&Vt({one:o,list:l})}
      ${Gt({one:o,open:s})}
      ${o.hidden>0&&c`<p class="notice">${a("figure.hidden",{count:o.hidden})}</p>`}
      ${o.parts.length>0&&o.sources.length===0&&Zt({one:o,open:s})}
    </div>`})}),Gt=m(function({one:e,open:n}){const s=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return s===0?c``:c`<div class="notice"><p>${u("late.title",{count:y(s)})}</p>
    ${$({label:u("late.open",{count:y(s)}),small:!0,onClick:()=>n(e.figure_id.replace(".in@",".late@"))})}
  </div>`}),Vt=m(function({one:e,list:n}){const s=C("household.read")&&e.sources.some(t=>t.listed);return c`<h3>${a("figure.sources")}</h3>
    ${w({caption:a("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>C("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:a("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:a("figure.value"),kind:"number",show:t=>c`${y(t.value)}${Yt({row:t})}${Jt({row:t,figure:e.figure_id})}`},{key:"who",label:a("figure.who"),show:Xt},{key:"origin",label:a("figure.origin"),show:t=>c`<div>
              ${Qt({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
              <br />
              <span class="soft small">${a("figure.until",{day:H(t.data_until)})}</span>
            </div>`},{key:"state",label:a("figure.state"),show:t=>v({label:t.state_label,tone:Te(t.state)})},...s?[{key:"list",label:u("people"),kind:"actions",show:t=>t.listed&&$({label:u("people"),small:!0,onClick:()=>n(t)})}]:[]],foot:{unit:a("figure.total"),value:y(e.total)}})}`}),Yt=m(function({row:e}){return e.addition===0?c``:c`
    <br />
    <span class="soft small">
      ${a("figure.beside",{register:y(e.value-e.addition),addition:ve(e.addition)})}
    </span>`}),Jt=m(function({row:e,figure:n}){const s=/\.last@/.test(n);return!(s||/\.in@/.test(n))||e.late_in+e.late_out===0?c``:c`
    <br />
    <span class="late-mark small">
      ${u(s?"late.lastYear":"late.line",{came:y(e.late_in),went:y(e.late_out)})}
    </span>`}),Qt=m(function({row:e,code:n}){if(e.origin!=="register")return e.origin_label;const s=`/muc-tieu/${n.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return c`
    ${C("indicator.read")?c`<a href=${s}>${e.origin_label}</a>`:e.origin_label}
    ${e.surveyed&&c`<br /><span class="soft small">${a("figure.surveyed",{coverage:e.surveyed})}</span>`}`}),Xt=r=>c`<div>
    ${r.entered_by??E}
    <br />
    <span class="soft small nowrap">${R(r.entered_at)}</span>
    ${r.remark&&c`<br /><span class="soft small">${r.remark}</span>`}
  </div>`,Zt=m(function({one:e,open:n}){const s=en(e);if(s)return tn({one:e,shares:s,open:n});const t=e.parts.every(o=>o.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?a("figure.tasks"):a("figure.units"):a("figure.counts"):a("figure.parts");return c`<h3>${l}</h3>
    ${w({caption:l,rows:e.parts,rowKey:o=>o.figure_id??o.label,columns:[{key:"name",label:a("figure.name"),kind:"main",value:o=>o.label},{key:"value",label:i?a("figure.standing"):a("figure.value"),kind:i?"text":"number",show:o=>o.figure_id?x({id:o.figure_id,text:o.text,open:n,label:o.label}):o.text}]})}`});function en(r){if(!/\.pct@/.test(r.figure_id))return null;const e=r.figure_id.replace(/\.pct@.*/,".cum@"),n=Ce(r.parts,s=>s.figure_id?.split("@")[1]??"").map(([,s])=>({part:s.find(t=>t.figure_id?.startsWith(e)),whole:s.find(t=>!t.figure_id?.startsWith(e))}));return n.every(s=>s.part&&s.whole)?n.map(s=>{const{part:t,whole:i}=s;return{place:t.label.split(": ")[0]??"",part:t,whole:i}}):null}const tn=m(function({one:e,shares:n,open:s}){const t=l=>y(n.reduce((o,d)=>o+(et(d[l].text)??0),0)),i=l=>x({id:l.figure_id??"",text:l.text,open:s,label:l.label});return c`<p class="figure-sum">${a("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
    <h3>${a("figure.shareTitle")}</h3>
    ${w({caption:a("figure.shareTitle"),rows:n,rowKey:l=>l.place,columns:[{key:"place",label:a("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:a("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:a("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:a("figure.total"),part:t("part"),whole:t("whole")}})}`}),nn=m(function({report:e,open:n}){const s=[...e.months.map(({code:t})=>a("months.month",{month:Number(t.slice(5))})),a("months.added"),a("months.now"),a("months.rate")];return c`<div class="stack">
    ${_({title:a("months.from"),hint:a("months.fromHint"),children:c`<ul class="plain">${e.months.map(t=>c`<li class="row" key=${t.code}>
          ${t.report_id?c`<a href=${`/bao-cao/${t.report_id}`}>${t.title}</a>`:c`<span>${t.title}</span>`}
          ${v(t.report_id?{label:a("months.in"),tone:"good"}:{label:a("months.out",{why:t.why}),tone:"warning"})}
        </li>`)}</ul>`})}
    ${_({title:a("months.table"),hint:a("months.hint"),plain:!0,children:c`<div class="table-scroll" tabindex="0" role="group" aria-label=${a("months.table")}><table class="annex">
        <thead>
          <tr><th scope="col">${a("annex.measure")}</th>${s.map(t=>c`<th scope="col" key=${t}>${t}</th>`)}</tr>
        </thead>
        <tbody>${e.by_month.map(t=>c`<tr key=${t.code}><th scope="row">${t.label}</th>
            ${t.cells.map((i,l)=>c`<td key=${l}>
                  ${i?x({id:i.figure_id,text:i.text,open:n,label:`${t.label}, ${s[l]}`}):E}
                </td>`)}
          </tr>`)}</tbody>
      </table></div>`})}
  </div>`}),pe=m(function({table:e,open:n}){const s=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const o=i.cells[l];return o?.figure?x({id:o.figure,text:o.text,open:n,label:`${i.cells[s]?.text??""}, ${e.columns[l]?.label??""}`}):o?.text??""};return c`<div class="paper-table">${e.caption&&c`<p class="soft small">${e.caption}</p>`}
    ${w({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:o=>t(o,l)}))})}</div>`}),Ae=m(function({section:e}){const[n,s]=k(!1);return e.changes.length===0?c``:c`<details class="changes"
    onToggle=${t=>s(t.currentTarget.open)}><summary>${a("changes.title")}</summary>${n&&c`
        <p class="soft small">${a("changes.hint")}</p>
        <div class="changes-text">${e.changes.map((t,i)=>c`<p key=${i}>${t.map(({how:l,text:o},d)=>l==="added"?c`<ins key=${d}><span class="visually-hidden">${a("changes.added")} </span>${o}</ins>`:l==="removed"?c`<del key=${d}><span class="visually-hidden">${a("changes.removed")} </span>${o}</del>`:o)}</p>`)}</div>`}
  </details>`}),De=m(function({report:e,section:n,known:s,onClose:t,onSaved:i,onText:l}){const o=(h,p)=>ge("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:h},key:p}),d=M({draft:`section ${e.id} ${n.code}`,shared:{form:"report",id:e.id,part:n.code},initial:{text:n.text},submit:(h,p)=>o(h.text,p),done:()=>{F(a("section.saved",{title:n.title})),i()}});return I(()=>l?.(d.values.text),[d.values.text]),Je({form:d,label:a("section.editOf",{title:n.title}),children:c`
      ${st({...d.bind("text"),label:a("section.text"),hint:a("section.textHint"),known:s,figures:[...e.figures,oe],beside:h=>sn({section:n,insert:h})})}
      <div class="form-actions">
        ${n.edited&&Re({report:e,section:n,onSaved:i})}
        ${$({label:a("cancel"),onClick:t})}
        ${$({label:a("section.save"),type:"submit",kind:"primary",busy:d.busy})}
      </div>`})}),sn=m(function({section:e,insert:n}){return e.offered.length===0?c``:c`<div class="offered" role="group" aria-label=${a("offered")}>
    <p class="small"><strong>${a("offered")}</strong> <span class="soft">${a("offered.hint")}</span></p>
    ${e.offered.map(s=>c`<blockquote key=${s.report_id}>
        <p class="small"><a href=${`/bao-cao/${s.report_id}`}>${a("offered.from",{month:s.title})}</a></p>
        ${s.lines.map((t,i)=>c`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
        ${$({label:a("offered.take"),icon:"plus",small:!0,onClick:()=>n(s.text)})}</blockquote>`)}</div>`}),Re=m(function({report:e,section:n,onSaved:s}){const t=async()=>{if(await te({title:a("section.restoreTitle",{title:n.title}),text:a("section.restoreText"),yes:a("section.restore")}))try{await ge("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:null}}),F(a("section.restored")),await s()}catch(i){ne(i)}};return $({label:a("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}),Ne=m(function({report:e,open:n,reload:s}){const[t,i]=k(null),l=re(e),o=e.actions.includes("edit");return c`<article class="card paper">${e.sections.map((d,h)=>{const p=d.lines.length===0&&(e.sections[h+1]?.level??0)>d.level;return c`<section key=${d.code} class=${`paper-section is-level-${d.level}`} id=${`muc-${d.code}`}>
      <header class="paper-head">${an({section:d})}
        ${d.edited&&c`<span title=${a("section.editedBy",{name:d.edited_by??"",at:R(d.edited_at)})}>${le({label:a("section.edited")})}</span>`}
        ${o&&!p&&t!==d.code&&$({label:a("section.editOf",{title:d.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(d.code)})}
      </header>
      ${t===d.code?De({report:e,section:d,known:l,onClose:()=>i(null),onSaved:async()=>{await s(),i(null)}}):!p&&he({section:d,open:n,labels:l})}
      ${d.edited&&t!==d.code&&Ae({section:d})}
    </section>`})}${ln({report:e})}</article>`}),an=m(function({section:e}){const n=`${e.numeral}. ${e.title}`;return e.level===1?c`<h2>${n}</h2>`:c`<h3>${n}</h3>`}),he=m(function({section:e,open:n,labels:s}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return c`<p class="soft">${a("section.empty")}</p>`;const l=o=>i.filter(d=>d.line===o).map(d=>pe({table:d,open:n,key:`table-${o}`}));return c`
    ${t.map((o,d)=>i.some(h=>h.line===d)?l(d):on({line:o,open:n,labels:s,key:d}))}
    ${l(t.length)}`}),ln=m(function({report:e}){return e.annexes.length===0?null:c`<footer class="paper-annexes no-print"><p class="soft">${a("annexes")}</p><ul class="plain">${e.annexes.map(n=>c`<li key=${n.table}>
      <a href=${`/bao-cao/${e.id}?muc=${z[n.table]}`}>
        ${n.label}. ${n.title}
      </a>
    </li>`)}</ul></footer>`}),on=m(function({line:e,open:n,labels:s}){const t=e[0]?.figure?"":e[0]?.text??"";return c`<p class=${Qe("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?c`
          ${x({id:i.figure,text:i.text,open:n,label:s.get(i.figure)?.label,key:l})}
          ${Ee({count:s.get(i.figure)?.late??0,id:i.figure,open:n})}`:i.text)}</p>`}),T=Xe({open:"Trình chiếu",title:"Trình chiếu",back:"Trang trước",next:"Trang sau",full:"Toàn màn hình",leave:"Thoát toàn màn hình",place:"Trang {page}/{pages}",keys:"Phím → ← sang trang, F toàn màn hình, Esc thoát. Bấm một số để mở danh sách phía sau.",targets:"Mục tiêu",tasks:"Nhiệm vụ",draft:"Số liệu đang tổng hợp, chưa ký",more:"{title} ({part}/{parts})"}),rn=m(function({report:e,onClose:n}){const[s,t]=k({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(o=>({...o,job:null,failed:!1,problem:null}));try{const o=await O("/reports/{report_id}/preview",{params:{report_id:e.id}});t(d=>({...d,job:o}))}catch(o){t(d=>({...d,problem:J(o)}))}};I(()=>{i()},[]);const l=a("preview.title",{period:e.period.title});return ye({title:l,onClose:n,wide:!0,children:s.file?at({path:`/files/${s.file}?inline=true#navpanes=0&view=FitH`,title:l}):s.problem?_e({problem:s.problem,onRetry:i}):s.job?c`
            ${it({key:s.job.id,job:s.job,label:a("preview.making"),onDone:o=>t(d=>({...d,file:String(o.result?.file_id)})),onEnd:()=>t(o=>({...o,failed:!0}))})}
            ${s.failed&&c`<p class="soft">${a("preview.failed")}</p>`}`:we({lines:4})})}),cn=m(function({report:e,set:n}){const[s,t]=k(null),i=f=>e.actions.includes(f),{took:l,submit:o,approve:d}=dn(e,n),h=N(e),p=e.state==="approved"&&C("document.issue");return c`
    ${!h&&$({label:a("preview"),icon:"eye",onClick:()=>t("preview")})}
    ${i("edit")&&A({label:a("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
    ${i("refresh")&&e.outdated.length===0&&ae({report:e,set:n,kind:"quiet"})}
    ${i("return")&&$({label:a("return"),icon:"left",onClick:()=>t("return")})}
    ${i("submit")&&$({label:a("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):o()})}
    ${i("withdraw")&&$({label:u("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
    ${i("approve")&&$({label:a("approve"),icon:"check",kind:"primary",onClick:d})}
    ${h&&e.document_id&&A({label:p?a("toNumber"):a("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
    ${s==="return"&&un({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("return.done"))}})}
    ${s==="without"&&Bt({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("submit.done"))}})}
    ${s==="withdraw"&&pn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,u("withdraw.done"))}})}
    ${s==="preview"&&rn({report:e,onClose:()=>t(null)})}`});function dn(r,e){const n={report_id:r.id},s=r.period.title,t=(i,l)=>{e(i),D("/report-periods","/documents","/today","/submissions"),F(l)};return{took:t,submit:async()=>{if(await te({title:a("submit.title",{period:s}),text:a("submit.text"),yes:a("submit")}))try{t(await O("/reports/{report_id}/submit",{params:n,version:r.version}),a("submit.done"))}catch(i){ne(i)}},approve:async()=>{if(await te({title:a("approve.title",{period:s}),text:a("approve.text"),yes:a("approve")}))try{t(await O("/reports/{report_id}/approve",{params:n,version:r.version}),a("approve.done"))}catch(i){ne(i)}}}}const ae=m(function({report:e,set:n,kind:s}){const[t,i]=k(!1),l=async()=>{i(!0);try{n(await O("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),D(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),F(a("refresh.done"))}catch(o){ne(o)}finally{i(!1)}};return $({label:a("refresh"),icon:"refresh",kind:s,busy:t,onClick:l})}),un=m(function({report:e,onClose:n,onDone:s}){const t=M({draft:`return ${e.id}`,initial:{reason:""},submit:(i,l)=>O("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return K({title:a("return"),form:t,submit:a("return"),onClose:n,cancel:a("cancel"),children:Q({...t.bind("reason"),label:a("return.reason"),hint:a("return.hint"),required:!0,rows:3})})}),pn=m(function({report:e,onClose:n,onDone:s}){const t=M({draft:`withdraw ${e.id}`,initial:{reason:""},submit:(i,l)=>O("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return K({title:u("withdraw"),form:t,submit:u("withdraw"),onClose:n,cancel:a("cancel"),danger:!0,children:c`
      <p>${u("withdraw.text")}</p>
      ${Q({...t.bind("reason"),label:u("reason"),required:!0,rows:3})}`})}),He=m(function({report:e,open:n}){return _({title:a("targets.title"),hint:a("targets.hint"),plain:!0,children:w({caption:a("targets.title"),rows:e.targets,rowKey:s=>s.code,columns:[{key:"measure",label:a("targets.measure"),kind:"main",show:s=>c`<span title=${s.title}><span class="soft">${s.ref}.</span> ${s.label}</span>`},{key:"goal",label:a("targets.goal"),kind:"number",show:s=>s.goal_text},{key:"result",label:a("targets.result"),kind:"number",show:s=>x({id:s.figure_id,text:s.text,open:n,label:s.label})},{key:"attained",label:a("targets.attained"),show:s=>v(ut(s.attained))}]})})}),Ke=m(function({report:e,open:n}){const s=(t,i,l)=>x({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:y(l),open:n,label:a("tasks.of",{ref:t.ref})});return e.tasks.length===0?Z({title:a("tasks.none"),icon:"tasks"}):_({title:a("tasks.title"),plain:!0,children:w({caption:a("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>C("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:a("tasks.task"),kind:"main",show:t=>c`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:a("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:a("tasks.units"),kind:"number",show:t=>s(t,"of",t.units)},{key:"done",label:a("tasks.done"),kind:"number",show:t=>s(t,"done",t.done)},{key:"late",label:a("tasks.late"),kind:"number",show:t=>s(t,"late",t.late)},{key:"label",label:a("tasks.label"),show:t=>c`<div class="is-wrapping">${v({label:t.label,tone:pt(t)})}</div>`}]})})});await ee("reports");function hn({params:r}){const e=q("/reports/{report_id}",{params:{report_id:r.id}}),n=e.data,s=n?n.edition>0?u("title",{period:n.period.title}):a("report",{period:n.period.title}):a("title");return X({title:s,lead:n?.period.label,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&v({label:n.state_label,tone:B(n.state)}),actions:n&&c`${A({label:T("open"),href:`/bao-cao/${n.id}/trinh-chieu`,icon:"eye",kind:"quiet"})}
      ${cn({report:n,set:e.set})}`,children:j({of:e,lines:10,children:t=>mn({report:t,set:e.set,reload:e.refresh})})})}const mn=m(function({report:e,set:n,reload:s}){const[t,i]=U(),l=o=>i({so:o});return e.edition>0?fn({report:e,set:n,reload:s,open:l,shown:t.so,close:()=>i({so:null})}):c`<div class="stack">
    ${Ie({report:e,set:n})}
    ${e.months.length>0&&Dt({report:e})}
    ${Rt({report:e})}
    ${It({report:e})}
    ${ie({facts:Be(e)})}
    ${Se({label:a("title"),query:"muc",tabs:[{name:"noi-dung",label:a("tab.text"),show:()=>Ne({report:e,open:l,reload:s})},...e.months.length>0?[{name:z.months,label:ce(e,"months",a("tab.months")),show:()=>nn({report:e,open:l})}]:[],{name:"muc-tieu",label:a("tab.targets"),show:()=>He({report:e,open:l})},{name:z.figures,label:ce(e,"figures",a("tab.places")),show:()=>c`<div class="stack">
              ${xt({report:e,open:l})}
              ${e.split.length>0&&Ct({report:e,open:l})}
              ${e.help.length>0&&Ot({report:e,open:l})}
              ${e.tables.map(o=>c`<section class="card">${pe({table:o,open:l})}</section>`)}
            </div>`},{name:z.tasks,label:ce(e,"tasks",a("tab.tasks")),count:e.tasks.length,show:()=>Ke({report:e,open:l})},{name:"don-vi",label:a("tab.units"),show:()=>bn({report:e})},{name:"qua-trinh",label:a("tab.history"),show:()=>We({report:e})}]})}
    ${Mt({report:e})}
    ${t.so&&se({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
  </div>`}),fn=m(function({report:e,set:n,reload:s,open:t,shown:i,close:l}){const o=de(e);return c`<div class="stack">
    ${Ie({report:e,set:n})}
    ${o.data&&Pt({report:e,correction:o.data})}
    ${Se({label:a("title"),query:"muc",tabs:[{name:"thay-doi",label:u("tab.changes"),count:o.data?.changes.length,show:()=>qt({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:u("tab.months"),show:()=>o.data?Nt({correction:o.data}):c``}]:[{name:"don-vi",label:u("tab.units"),show:()=>Et({report:e})}],{name:"noi-dung",label:u("tab.text"),show:()=>Ne({report:e,open:t,reload:s})},{name:"qua-trinh",label:u("tab.history"),show:()=>We({report:e})}]})}
    ${ie({facts:Be(e).filter(d=>d.label!==a("fact.coverage"))})}
    ${i&&se({report:e,figure:i,open:t,onClose:l})}
  </div>`});function Be(r){const e=r.document_code??(r.state==="approved"?a("fact.waiting"):a("fact.draft")),n=(s,t)=>t?a("by",{name:s??"",at:R(t)}):void 0;return[{label:a("dataUntil"),value:H(r.data_until)},{label:a("fact.coverage"),value:r.coverage},{label:a("fact.compiled"),value:n(r.compiled_by,r.compiled_at)},{label:a("fact.approved"),value:n(lt({actor_name:r.approved_by??"",acting_for:r.approved_for}),r.approved_at)},{label:a("fact.document"),value:r.document_id?c`<a href=${`/van-ban/${r.document_id}`}>${e}</a>`:a("fact.noDocument")},...C("voice.read")?[{label:a("fact.messages"),value:c`<a href=${`/truyen-thong?bc=${r.id}`}>${a("fact.messagesOpen")}</a>`}]:[]]}const Ie=m(function({report:e,set:n}){const s=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return c`
    ${s&&c`<div class="notice is-warning">
        ${S({name:"alert"})}
        <p>
          <strong>
            ${a("returned",{reason:s.reason})}
          </strong> <span class="soft small">
            ${a("by",{name:s.actor_name,at:R(s.at)})}
          </span>
        </p>
      </div>`}
    ${qe({report:e,after:e.actions.includes("refresh")&&ae({report:e,set:n,kind:"plain"})})}
    ${e.edition===0&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&c`<div class="notice">${S({name:"info"})}
        <p>
          <strong>${a("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}. <span class="soft">
            ${a("missing.note")}
          </span>
        </p>
      </div>`}`}),bn=m(function({report:e}){return _({title:a("units.title"),plain:!0,children:w({caption:a("units.title"),rows:e.units,rowKey:n=>n.unit_id,columns:[{key:"unit",label:a("units.unit"),kind:"main",value:n=>n.name},{key:"status",label:a("units.status"),show:n=>v({label:n.status_label,tone:dt(n.status)})},{key:"note",label:a("units.note"),value:n=>n.note}]})})}),We=m(function({report:e}){return e.timeline.length===0?Z({title:a("history.none"),icon:"history"}):_({title:a("tab.history"),children:ot({steps:e.timeline,label:a("tab.history")})})}),$n=Object.freeze(Object.defineProperty({__proto__:null,default:hn},Symbol.toStringTag,{value:"Module"})),me=8,gn={ArrowRight:1,PageDown:1,ArrowLeft:-1,PageUp:-1,Home:-1/0,End:1/0};await ee("reports");function kn({params:r}){const e=q("/reports/{report_id}",{params:{report_id:r.id}});return X({title:T("title"),lead:e.data?.period.label,crumbs:[{label:e.data?.period.title??"",href:`/bao-cao/${r.id}`},{label:T("title")}],children:j({of:e,lines:10,children:n=>yn({report:n,set:e.set})})})}function Ue(r,e,n,s){const t=Math.ceil(n.length/me);return Array.from({length:t},(i,l)=>({key:`${r}-${l}`,title:t>1?T("more",{title:e,part:l+1,parts:t}):e,show:()=>s(n.slice(l*me,(l+1)*me))}))}function vn(r,e){const n=re(r),s=r.sections.filter(({lines:t,tables:i})=>t.length>0||i.length>0);return[{key:"first",title:ke(r.period.title),show:()=>c`<p>${r.coverage}</p>
        <p>${v({label:r.state_label,tone:B(r.state)})}</p>
        ${!N(r)&&c`<p class="soft">${T("draft")}</p>`}`},...Ue("targets",T("targets"),r.targets,t=>He({report:{...r,targets:t},open:e})),...s.map(t=>({key:t.code,title:`${t.numeral}. ${t.title}`,show:()=>he({section:t,open:e,labels:n})})),...Ue("tasks",T("tasks"),r.tasks,t=>Ke({report:{...r,tasks:t},open:e})),...r.tables.map(t=>({key:t.caption,title:t.caption,show:()=>pe({table:{...t,caption:""},open:e})}))]}const yn=m(function({report:e,set:n}){const[s,t]=U(),i=W(null),[l,o]=k(!1),d=vn(e,P=>t({so:P})),h=Math.min(d.length,Math.max(1,Number(s.trang)||1)),p=d[h-1],f=P=>t({trang:String(Math.min(d.length,Math.max(1,h+P))),so:null}),g=()=>{l?document.exitFullscreen():i.current?.requestFullscreen()};return Ye(()=>{const P=b=>{if(s.so||b.altKey||b.ctrlKey||b.metaKey)return;const L=gn[b.key];if(L)f(L);else if(b.key==="f"||b.key==="F")g();else return;b.preventDefault()},V=()=>o(document.fullscreenElement===i.current);return document.addEventListener("keydown",P),document.addEventListener("fullscreenchange",V),()=>{document.removeEventListener("keydown",P),document.removeEventListener("fullscreenchange",V)}}),c`<section class="slides" ref=${i} aria-label=${T("title")}>
    <article class="slide" key=${p.key} aria-live="polite">
      <h2>${p.title}</h2>
      ${p.show()}
    </article>
    <nav class="slides-tools" aria-label=${T("title")}>
      ${$({label:T("back"),icon:"left",disabled:h===1,onClick:()=>f(-1)})}
      <span role="status">${T("place",{page:h,pages:d.length})}</span>
      ${$({label:T("next"),icon:"right",kind:"primary",disabled:h===d.length,onClick:()=>f(1)})}
      ${e.actions.includes("refresh")&&ae({report:e,set:n,kind:"plain"})}
      ${$({label:T(l?"leave":"full"),icon:"eye",kind:"quiet",onClick:g})}
      <span class="soft small slides-keys">${T("keys")}</span>
    </nav>
    ${s.so&&se({report:e,figure:s.so,open:P=>t({so:P}),onClose:()=>t({so:null})})}
  </section>`}),_n=Object.freeze(Object.defineProperty({__proto__:null,default:kn},Symbol.toStringTag,{value:"Module"})),wn=700,ze=250,xn=new Set(["queued","running"]),Ge=r=>new Promise(e=>setTimeout(e,r));async function Tn(r,e){const n=Object.entries(e).map(([f,g])=>({code:f,text:g}));let s=await O("/reports/{report_id}/preview",{params:{report_id:r},body:{live:!0,sections:n}});for(;xn.has(s.state);)await Ge(ze),s=await $e("/jobs/{job_id}",{params:{job_id:s.id}});if(s.state!=="done"||!s.result)throw new Error(s.error??a("live.failed"));const{file_id:t,width:i,height:l,pages:o,places:d}=s.result,h=Ze(`/files/${t}`),p=new Image;return p.src=h,await p.decode(),{src:h,width:i,height:l,pages:o,places:d}}function Sn(r,e){const[n,s]=k({picture:null,busy:!0,problem:null}),[t,i]=k(0),l=W(!1),o=W({texts:e,stale:!1,gone:!1});o.current.texts=e,I(()=>()=>{o.current.gone=!0},[]);const d=async()=>{if(l.current){o.current.stale=!0;return}l.current=!0;do{o.current.stale=!1,s(f=>({...f,busy:!0,problem:null}));try{const f=await Tn(r.id,o.current.texts);o.current.gone||s({picture:f,busy:o.current.stale,problem:null})}catch(f){const g=J(f);g.code==="job-running"?(await Ge(3*ze),o.current.stale=!0):o.current.gone||s(P=>({...P,busy:!1,problem:g}))}}while(o.current.stale&&!o.current.gone);l.current=!1},h=JSON.stringify([t,r.compiled_at,r.sections.map(f=>f.version),e]),p=W(!0);return I(()=>{const f=setTimeout(()=>{d()},p.current?0:wn);return p.current=!1,s(g=>g.busy?g:{...g,busy:!0}),()=>clearTimeout(f)},[h]),{...n,retry:()=>i(f=>f+1)}}const Cn=m(function({report:e,texts:n,at:s}){const{picture:t,busy:i,problem:l,retry:o}=Sn(e,n),d=W(null),h=s===null?void 0:t?.places[s];return I(()=>{const p=d.current?.querySelector("img");h===void 0||!t||!d.current||!p||d.current.scrollTo({top:Math.max(0,h/t.width*p.clientWidth-24),behavior:"smooth"})},[s,t===null]),c`<section class="live" aria-label=${a("live.title")}>
    <header class="live-head"><h2>${a("live.title")}</h2>
      <p class="soft small" role="status">${i?a("live.making"):t?a("live.ready",{pages:t.pages}):""}</p>
      ${!i&&$({label:a("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:o})}</header>
    ${l&&_e({problem:l,onRetry:o})}
    ${!t&&!l&&we({lines:12})}
    ${t&&c`<div class=${i?"live-pages is-busy":"live-pages"} ref=${d} tabindex="0" role="group" aria-label=${a("live.pages")}>
        <img src=${t.src} width=${t.width} height=${t.height}
          alt=${a(N(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
      </div>`}
    <p class="soft small">${a(N(e)?"live.settledHint":"live.hint")}</p>
  </section>`});await ee("reports");function On({params:r}){const e=q("/reports/{report_id}",{params:{report_id:r.id}}),n=e.data,s=n?N(n):!1,t=n?a(s?"edit.settledTitle":"edit.title",{period:n.period.title}):a("title");return X({title:t,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${r.id}`},{label:a(s?"edit.settledCrumb":"edit.crumb")}],status:n&&v({label:n.state_label,tone:B(n.state)}),actions:n&&c`${A({label:a("edit.back"),href:`/bao-cao/${r.id}`,icon:"left"})}
        ${n.actions.includes("refresh")&&ae({report:n,set:e.set,kind:"plain"})}`,children:j({of:e,lines:12,children:i=>Pn({report:i,reload:e.refresh})})})}const Pn=m(function({report:e,reload:n}){const[s,t]=U(),[i,l]=k("text"),[o,d]=k(null),[h,p]=k({}),f=b=>t({so:b}),g=()=>{p({}),d(null)},P=async b=>{Object.keys(h).length>0&&!await te({title:a("edit.leave"),text:a("edit.leaveText"),yes:a("edit.leaveYes"),no:a("edit.leaveNo"),danger:!0})||(p({}),d(b))},V=(b,L)=>p(L===b.text?{}:{[b.code]:L});return c`<div class="stack">
    ${qe({report:e})}
    ${N(e)?qn({report:e}):!e.actions.includes("edit")&&c`<p class="notice">${a("edit.readonly")}</p>`}
    <div class="switch desk-switch" role="group" aria-label=${a("edit.sides")}>
      ${["text","pages"].map(b=>c`<button type="button" key=${b} aria-pressed=${String(i===b)} onClick=${()=>l(b)}>
              ${S({name:b==="text"?"edit":"document"})}
              <span>${b==="text"&&N(e)?a("tab.text"):a(`edit.side.${b}`)}</span>
            </button>`)}
    </div>
    <div class=${`desk is-${i}`}>
      <div class="desk-text">${e.sections.map((b,L)=>En({report:e,section:b,key:b.code,heads:jn(e,L),editing:o===b.code,open:f,onEdit:()=>{P(b.code)},onClose:g,onText:Ve=>V(b,Ve),onSaved:async()=>{await n(),g()}}))}</div>
      <div class="desk-pages">${Cn({report:e,texts:h,at:o})}</div>
    </div>
    ${s.so&&se({report:e,figure:s.so,open:f,onClose:()=>t({so:null})})}
  </div>`}),qn=m(function({report:e}){return c`<div class="notice">
    ${S({name:"info"})}
    <p>${a("edit.settled",{code:e.document_code??a("fact.waiting")})}${" "}
      ${e.document_id&&c`<a href=${`/van-ban/${e.document_id}`}>${a("toDocument")}</a>`}</p></div>`}),jn=(r,e)=>r.sections[e]?.lines.length===0&&(r.sections[e+1]?.level??0)>(r.sections[e]?.level??0),En=m(function({report:e,section:n,heads:s,editing:t,open:i,onEdit:l,onClose:o,onText:d,onSaved:h}){const p=re(e),f=`${n.numeral}. ${n.title}`,g=e.actions.includes("edit")&&!s;return c`<section
    class=${`desk-part is-level-${n.level}${t?" is-editing":""}${n.edited?" is-edited":""}`} aria-label=${f}>
    <header class="paper-head">${n.level===1?c`<h2>${f}</h2>`:c`<h3>${f}</h3>`}
      ${n.edited&&le({label:a("section.edited")})}
      ${g&&!t&&$({label:a("section.editOf",{title:n.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
    </header>
    ${n.edited&&c`<p class="soft small">${a("section.editedBy",{name:n.edited_by??"",at:R(n.edited_at)})}</p>`}
    ${t?De({report:e,section:n,known:p,onClose:o,onSaved:h,onText:d}):!s&&he({section:n,open:i,labels:p})}
    ${n.edited&&c`<div class="desk-edited">${Ae({section:n})}${g&&!t&&Re({report:e,section:n,onSaved:h})}</div>`}
  </section>`}),Fn=Object.freeze(Object.defineProperty({__proto__:null,default:On},Symbol.toStringTag,{value:"Module"}));export{Fn as e,_t as l,$n as r,_n as s};
