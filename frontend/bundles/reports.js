// Licences in vendor/LICENSES.txt.
import{O as v,b as r,r as H,U as V}from"./kit.js";import{c as p,B as f,I as _,h as S,i as de,q as L,n as z,p as C,s as D,d as I,L as N,k as Y,T as Q,F as ue,g as pe,r as me,b as Ne,x as Ke}from"./first.js";import{h as w,S as y,j as M,k as P,D as F,u as O,P as ee,L as E,E as J,w as x,M as j,A as Be,d as W,i as A,s as te,n as k,F as ne,T as se,c as He,b as X,o as Z,q as he,r as fe}from"./frame.js";import{ai as s,a6 as Ie,S as be,aj as d,a9 as $e,P as We,z as Re,ak as Ue,al as Ge,J as Ve,T as ge,ab as ze,aa as Ye}from"./shared.js";const Qe={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},Je={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},R=e=>Qe[e]??"neutral",Xe=e=>Je[e]??"neutral";function Ze(e){return e===null?{label:s("attained.unknown"),tone:"neutral"}:e?{label:s("attained.yes"),tone:"good"}:{label:s("attained.no"),tone:"warning"}}const et=({late:e,state:a})=>e>0?"danger":tt[a],tt={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},K=e=>e.state==="approved"||e.state==="issued",ae={id:"table:targets",code:"table",aspect:"",label:s("table.targets"),name:s("table.targets"),text:s("table"),reported:0,expected:0,late:0};function ve(e){const a=new Map(e.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));a.set(ae.id,ae);for(const n of e.sections.flatMap(t=>[...t.lines,...t.offered.flatMap(i=>i.lines)].flat()))n.figure&&!a.has(n.figure)&&a.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return a}const U={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function ie(e,a,n){const t=e.annexes.find(i=>i.table===a);return t?s("tab.annexed",{label:t.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function ye(e,a){const n=new Map;for(const t of e)n.set(a(t),[...n.get(a(t))??[],t]);return[...n]}const nt=e=>[...["I","II","III","IV"].map((a,n)=>({value:`${e}-Q${n+1}`,label:s("span.quarter",{roman:a,year:e})})),{value:`${e}-H1`,label:s("span.first",{year:e})},{value:`${e}-H2`,label:s("span.second",{year:e})},{value:`${e}`,label:s("span.year",{year:e})}];function st(){const[e,a]=v(!1);return r`${f({label:s("span.open"),icon:"plus",onClick:()=>a(!0)})}
    ${e&&lt({onClose:()=>a(!1)})}`}const at=p(st);function it({onClose:e}){const a=Number(de.value.slice(0,4)),n=L({initial:{code:`${a}-Q${Math.floor((Number(de.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>C("/report-periods",{body:{code:t.code},key:i}),done:t=>{M("/report-periods"),P(s("span.opened",{period:t.title})),e(),z(`/bao-cao?ky=${t.code}`)}});return F({title:s("span.open"),onClose:e,children:D({form:n,label:s("span.open"),children:r`
        <p class="soft">${s("span.hint")}</p>
        ${be({...n.bind("code"),label:s("span.which"),empty:!1,required:!0,options:[a,a-1].map(t=>({label:s("span.of",{year:t}),options:nt(t)}))})}
        <div class="form-actions">
          ${f({label:s("cancel"),onClick:e})}
          ${f({label:s("span.do"),type:"submit",kind:"primary",busy:n.busy})}
        </div>`})})}const lt=p(it);function ot({period:e,months:a}){const[n,t]=v({busy:!1,refused:""}),i=a.filter(({report:o})=>o&&(o.state==="approved"||o.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const o=await C("/reports",{body:{period:e.code}});M("/reports","/report-periods"),P(s("compile.done",{month:e.title})),z(`/bao-cao/${o.id}`)}catch(o){t({busy:!1,refused:I(o).message})}};return w({title:s("compile.title",{period:e.title}),children:r`<div class="stack">
      <p><strong>${s("span.ready",{done:i.length})}</strong> ${s("span.from")}</p>
      ${a.length>0&&r`<ul class="plain">${[...a].reverse().map(({period:o,report:c})=>r`<li class="row" key=${o.code}>
            <span>${o.title}</span>
            ${y(c?{label:c.state_label,tone:R(c.state)}:{label:s("state.missing")})}
          </li>`)}</ul>`}
      ${i.length===0&&r`<div class="notice is-warning">${_({name:"alert"})}<p>${s("span.nothing")}</p></div>`}
      ${n.refused&&r`<div class="notice is-danger" role="alert">${_({name:"alert"})}<p>${n.refused}</p></div>`}
      ${Ie({period:e,after:"/bao-cao"})}
      ${i.length>0&&S("report.compile")&&r`<div class="row">
          ${f({label:s("compile",{month:e.title}),kind:"primary",icon:"report",busy:n.busy,onClick:l})}
        </div>`}
    </div>`})}const rt=p(ot);await te("reports");const ke=new Set(["accepted","locked"]),_e=e=>e.kind==="year"?e.title:e.title.replace(/ năm \d{4}$/,"");function ct(){const e=O("/report-periods"),a=O("/reports");return ee({title:s("title"),lead:s("lead"),actions:r`
      ${S("batch.make")&&N({label:s("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
      ${S("period.manage")&&at({})}`,children:E({of:e,empty:n=>n.items.length===0,whenEmpty:J({title:s("none"),hint:s("noneHint"),action:S("submission.read")&&N({label:s("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>E({of:a,children:t=>ut({rows:n.items.map(i=>({period:i,report:t.items.find(l=>l.period.code===i.code)}))})})})})}function dt({rows:e}){const[a]=Y(),n=e.find(t=>t.period.code===a.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return r`<div class="stack">
    ${n&&!n.report&&(n.period.kind==="month"?mt({period:n.period,key:n.period.code}):rt({period:n.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=n.period.first_day&&t.period.last_day<=n.period.last_day),key:n.period.code}))}
    ${x({caption:s("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:s("period"),kind:"main",show:t=>Be(t.period.title)},{key:"state",label:s("state"),show:({report:t})=>t?y({label:t.state_label,tone:R(t.state)}):y({label:s("state.missing")})},{key:"number",label:s("number"),show:t=>r`<span class="nowrap">${t.report?.document_code??j}</span>`},{key:"until",label:s("dataUntil"),value:t=>W(t.report?.data_until)},{key:"approved",label:s("approvedAt"),value:t=>t.report?.approved_at?A(t.report.approved_at):j,hideOnPhone:!0}]})}
  </div>`}const ut=p(dt);function pt({period:e}){const a=O("/submissions",{query:{period:e.code}});return w({title:s("compile.title",{period:e.title}),children:E({of:a,lines:2,children:n=>ft({period:e,rows:n.items})})})}const mt=p(pt);function ht({period:e,rows:a}){const[n,t]=v({busy:!1,refused:""}),i=a.filter(h=>h.lateness.code!=="exempt"),l=i.filter(h=>!ke.has(h.state)),o=a.filter(h=>ke.has(h.state)).length,c=async()=>{t({busy:!0,refused:""});try{const h=await C("/reports",{body:{period:e.code}});M("/reports","/report-periods"),P(s("compile.done",{month:_e(e)})),z(`/bao-cao/${h.id}`)}catch(h){t({busy:!1,refused:I(h).message})}},m=e.state==="open",u=o>0&&m&&S("report.compile");return r`<div class="stack">
    <p><strong>${s("compile.ready",{accepted:o,asked:i.length})}</strong></p>
    ${l.length>0&&o>0&&r`<p class="soft">${s("compile.waiting",{units:l.map(h=>h.unit_name).join(", ")})}</p>`}
    ${!m&&r`<p class="notice">${s("compile.closed")}</p>`}
    ${m&&o===0&&r`<div class="notice is-warning">${_({name:"alert"})}<p>${s("compile.nothing")}</p></div>`}
    ${m&&o>0&&!S("report.compile")&&r`<p class="notice">${s("compile.notYou")}</p>`}
    ${n.refused&&r`<div class="notice is-danger" role="alert">${_({name:"alert"})}<p>${n.refused}</p></div>`}
    <div class="row">
      ${u&&f({label:s("compile",{month:_e(e)}),kind:"primary",icon:"report",busy:n.busy,onClick:c})}
      ${S("submission.read")&&N({label:s("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
    </div>
  </div>`}const ft=p(ht),bt=Object.freeze(Object.defineProperty({__proto__:null,default:ct},Symbol.toStringTag,{value:"Module"}));function $t({id:e,text:a,open:n,label:t}){return r`<button type="button" class="figure" data-figure=${e}
    title=${t?`${t}. ${s("figure.open")}`:s("figure.open")} onClick=${()=>n(e)}>${a}</button>`}const T=p($t);function gt({count:e,id:a,open:n}){return e?r` <button type="button" class="late-mark" title=${d("late.title",{count:k(e)})}
    onClick=${()=>n(a.replace(".in@",".late@"))}>${d("late",{count:k(e)})}</button>`:r``}const we=p(gt),G="ward";function vt(e){return ye(e,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,t])=>({name:n,rows:t,label:n==="pop"?s("annex.population"):n==="act"?s("annex.activities"):s("annex.group",{ref:n.slice(1)})}))}function yt({report:e,open:a}){const[n,t]=Y(),{columns:i,rows:l}=e.annex,o=vt(i),c=new Map(e.figures.filter(u=>u.late>0).map(u=>[u.code,u.late])),m=o.filter(u=>!n.nhom||u.name===n.nhom);return w({title:s("annex.title"),hint:r`<span class="no-print">${s("annex.hint")}</span>`,plain:!0,actions:r`<div class="no-print">
      ${be({label:s("annex.filter"),name:"nhom",value:n.nhom??"",empty:s("annex.all"),onChange:u=>t({nhom:u}),options:o.map(u=>({value:u.name,label:u.label}))})}
    </div>`,children:r`<div class="table-frame" tabindex="0" role="region" aria-label=${s("annex.title")}>
      <table class="annex"><caption class="visually-hidden">${s("annex.title")}</caption>
        <thead><tr><th scope="col">${s("annex.measure")}</th>${l.map(u=>r`<th scope="col" key=${u.place} class=${u.place===G?"is-ward":void 0}>
            ${u.place===G?s("annex.ward"):u.unit_name}${u.status&&r`<small>${u.status}</small>`}</th>`)}</tr></thead>
        ${m.map(u=>r`<tbody key=${u.name}>
            <tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${u.label}</th></tr>
            ${u.rows.map(h=>r`<tr key=${h.code}><th scope="row">${h.label} <span class="soft">(${h.noun})</span></th>
                ${l.map(g=>r`<td key=${g.place} class=${g.place===G?"is-ward":void 0}>${Tt({measure:h,place:g,open:a,late:c.get(h.code)??0})}</td>`)}
              </tr>`)}
          </tbody>`)}
    </table></div>${wt({report:e,open:a})}`})}const kt=p(yt);function _t({report:e,open:a}){const{sources:n,late:t,late_last_year:i}=e.annex,l=o=>o.map((c,m)=>c.figure?T({id:c.figure,text:c.text,open:a,key:m}):c.text);return r`<div class="annex-words">${n.length>0&&r`<p>${l(n)}.</p>`}
    ${t.length>0&&r`<h3>${s("annex.late")}</h3><ul>${t.map((o,c)=>r`<li key=${c}>${l(o)}</li>`)}</ul>`}
    ${i.length>0&&r`<h3>${s("annex.lastYear")}</h3><ul>${i.map((o,c)=>r`<li key=${c}>${l(o)}</li>`)}</ul>`}
  </div>`}const wt=p(_t);function xt({measure:e,place:a,open:n,late:t}){const i=a.cells.find(c=>c.code===e.code);if(!i)return j;const l=c=>`${e.code}.${c}@${a.place}`,o=`${a.place===G?s("annex.ward"):a.unit_name}, ${e.label}`;return r`${T({id:l("cum"),text:i.cum,open:n,label:o})}
    ${i.pct!==null&&i.pct!==j&&r`<small>${T({id:l("pct"),text:i.pct,open:n,label:o})}</small>`}
    ${i.added!==j&&r`<small>
        ${T({id:l("in"),text:s("annex.added",{value:i.added}),open:n,label:o})}
        ${a.place===G&&we({count:t,id:l("in"),open:n})}
      </small>`}`}const Tt=p(xt);function St({report:e,open:a}){const n=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:o})=>[l,o]))),t=(i,l)=>i.channels.find(o=>o.code===l)?.count??0;return w({title:s("split.title"),hint:s("split.hint"),plain:!0,children:x({caption:s("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:s("annex.measure"),kind:"main",value:i=>i.label},...[...n].map(([i,l])=>({key:i,label:l,kind:"number",show:o=>T({id:`split.${o.code}.${i}.cum@ward`,text:k(t(o,i)),open:a,label:o.label})})),{key:"sum",label:s("split.sum"),kind:"number",show:i=>T({id:`split.${i.code}.all.cum@ward`,text:k(i.channels.reduce((l,{count:o})=>l+o,0)),open:a,label:i.label})}]})})}const Ct=p(St);function Ot({report:e,open:a}){const n=t=>i=>i[t]===null?j:T({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:k(i[t]),open:a,label:i.unit_name});return w({title:s("help.title"),hint:s("help.hint"),plain:!0,children:x({caption:s("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:s("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:s("help.given"),kind:"number",show:n("given")},{key:"guests",label:s("help.guests"),kind:"number",show:n("guests")},{key:"matched",label:s("help.matched"),kind:"number",show:n("matched")},{key:"waiting",label:s("help.waiting"),kind:"number",show:n("waiting")}]})})}const jt=p(Ot),xe="ward",le=e=>O("/reports/{report_id}/changes",{params:{report_id:e.id}});function qt({report:e,correction:a}){const{kind:n,corrected_code:t,corrected_on:i}=a,l=t&&i?d("of",{code:t,day:W(i)}):d("ofNone");return r`<div class="stack">
    ${ne({facts:[{label:d("original",{kind:n}),value:r`<a href=${`/bao-cao/${a.corrects_id}`}>${l}</a>`},{label:d("reason"),value:e.reason,wide:!0}]})}
    ${a.later.map(o=>r`<div class="notice is-warning" key=${o}>${_({name:"alert"})}<p>${d("later",{period:o})}</p></div>`)}
  </div>`}const Pt=p(qt);function Et({report:e,open:a}){const n=le(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return E({of:n,lines:6,empty:l=>l.changes.length===0,whenEmpty:J({title:d("changes.none"),hint:d(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>r`<div class="stack">
      ${oe({title:d("changes.ward"),rows:l.changes.filter(o=>o.place===xe),open:a})}
      ${oe({title:d("changes.month"),rows:l.changes.filter(o=>i(o.place)),open:a,places:!0})}
      ${oe({title:d("changes.place"),rows:l.changes.filter(o=>o.place!==xe&&!i(o.place)),open:a,places:!0})}
    </div>`})}const Ft=p(Et);function Mt({title:e,rows:a,open:n,places:t}){if(a.length===0)return r``;const i=(l,o,c)=>T({id:l,text:o,open:n,label:`${c.place_name}, ${c.label}`});return w({title:e,hint:d("changes.hint"),plain:!0,children:x({caption:e,rows:a,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:d("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:d("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:d("changes.before"),kind:"number",show:l=>r`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:d("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:d("changes.change"),kind:"number",show:l=>r`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,At(l.change),l)}</span>`}]})})}const oe=p(Mt),At=e=>/^[\d]/.test(e)&&e!=="0"?`+${e}`:e;function Lt({report:e}){const a=le(e),[n,t]=v(null);return r`<div>${E({of:a,lines:6,children:i=>w({title:d("tab.units"),hint:d("units.hint"),plain:!0,children:x({caption:d("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:d("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:d("units.until"),value:l=>W(l.data_until)},{key:"state",label:d("units.state"),show:l=>y({label:l.state_label,tone:$e(l.state)})},{key:"what",label:d("units.what"),show:l=>Kt({row:l})},{key:"act",label:d("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&f({label:d("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
    ${n&&Ht({report:e,row:n,onClose:()=>t(null),onDone:i=>{a.set(i),M("/submissions","/today",`/reports/${e.id}`),P(d("reopen.done",{unit:n.unit_name})),t(null)}})}</div>`}const Dt=p(Lt);function Nt({row:e}){return e.added?y({label:d("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?y({label:d("units.reopened"),tone:"warning"}):e.changed||e.reopened?y({label:d("units.changed"),tone:"good"}):r`<span class="soft">${d("units.same")}</span>`}const Kt=p(Nt);function Bt({report:e,row:a,onClose:n,onDone:t}){const i=L({initial:{reason:""},submit:(l,o)=>C("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:a.submission_id},version:a.version,body:l,key:o}),done:t});return F({title:d("reopen.title",{unit:a.unit_name}),onClose:n,children:D({form:i,label:d("reopen"),children:r`
        ${Q({...i.bind("reason"),label:d("reason"),hint:d("reopen.hint"),required:!0,rows:3})}
        <div class="form-actions">
          ${f({label:d("cancel"),onClick:n})}
          ${f({label:d("reopen"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const Ht=p(Bt);function It({report:e}){const[a,n]=v(!1),i=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!l?r``:w({title:d("list"),hint:d("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:l&&f({label:d("open"),icon:"edit",onClick:()=>n(!0)}),children:r`${i.items.length>0&&x({caption:d("list"),rows:i.items,rowKey:o=>o.id,href:o=>`/bao-cao/${o.id}`,columns:[{key:"kind",label:d("list.kind"),kind:"main",value:o=>`${o.kind} lần ${o.edition}`},{key:"reason",label:d("list.reason"),value:o=>o.reason},{key:"state",label:d("list.state"),show:o=>y({label:o.state_label,tone:R(o.state)})},{key:"code",label:d("list.code"),value:o=>o.document_code},{key:"opened",label:d("list.opened"),value:o=>A(o.opened_at),hideOnPhone:!0}]})}
      ${a&&Te({report:e,onClose:()=>n(!1)})}`})}const Wt=p(It);function Rt({report:e,reason:a,onClose:n}){const t=L({initial:{reason:a??""},submit:(i,l)=>C("/reports/{report_id}/corrections",{params:{report_id:e.id},body:i,key:l}),done:i=>{M("/reports","/today"),P(d(e.months.length>0?"open.doneMonths":"open.done")),z(`/bao-cao/${i.id}`)}});return F({title:d("open.title",{code:e.document_code??""}),onClose:n,children:D({form:t,label:d("open"),children:r`
        <p>${d("open.text")}</p>
        ${Q({...t.bind("reason"),label:d("open.reason"),hint:d("open.hint"),required:!0,rows:3})}
        <div class="form-actions">
          ${f({label:d("cancel"),onClick:n})}
          ${f({label:d("open.yes"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}const Te=p(Rt),Ut={corrected:"warning",added:"good",same:"neutral"};function Gt({report:e}){const[a,n]=v(!1),t=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return r``;const l=i.months.map(c=>d(c.status==="added"?"differs.added":"differs.corrected",{month:c.title})),o=t.data?.actions.includes("open")&&i.waiting.length===0;return r`<div class="notice is-warning" role="status">${_({name:"alert"})}
    <div><p><strong>${d("differs",{count:i.figures})}</strong></p>
      <ul>${i.months.map((c,m)=>r`<li key=${c.code}><a href=${`/bao-cao/${c.now_id}`}>${l[m]}</a></li>`)}
        ${i.waiting.map(c=>r`<li key=${c}>${c}</li>`)}</ul></div>
    ${o&&f({label:d("differs.open"),onClick:()=>n(!0)})}</div>
    ${a&&Te({report:e,reason:`${l.join("; ")}.`,onClose:()=>n(!1)})}`}const Vt=p(Gt);function zt({report:e}){const n=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return n.length===0?r``:r`<div class="notice">${_({name:"info"})}
    <div>
      <p>
        <strong>
          ${d("toldLater",{count:n.reduce((t,i)=>t+i.count,0)})}
        </strong> <span class="soft">
          ${d("toldLater.how")}
        </span>
      </p>
      <ul>
        ${n.map(t=>r`<li key=${t.report_id}>
              <a href=${`/bao-cao/${t.report_id}?muc=${U.figures}`}>
                ${d("toldLater.in",{month:t.title,count:t.count})}
              </a>
            </li>`)}
      </ul>
    </div>
  </div>`}const Yt=p(zt);function Qt({correction:e}){const a=(n,t)=>n?r`<a href=${`/bao-cao/${n}`}>${t??d("months.waiting")}</a>`:j;return w({title:d("tab.months"),hint:d("months.hint"),plain:!0,children:x({caption:d("tab.months"),rows:e.months,rowKey:n=>n.code,columns:[{key:"month",label:d("months.month"),kind:"main",value:n=>n.title.charAt(0).toUpperCase()+n.title.slice(1)},{key:"before",label:d("months.before"),show:n=>a(n.before_id,n.before_code)},{key:"now",label:d("months.now"),show:n=>a(n.now_id,n.now_code)},{key:"status",label:d("months.status"),show:n=>n.status==="same"?r`<span class="soft">${d(n.now_id?"months.same":"months.none")}</span>`:y({label:d(n.status==="added"?"months.added":"months.corrected"),tone:Ut[n.status]})}]})})}const Jt=p(Qt),Xt=3,Zt=3;function Se(e,a){const n=new Map;for(const t of e)n.set(a(t),[...n.get(a(t))??[],t.name]);return[...n].map(([t,i])=>[t,i.join(", ")])}function en({report:e,onClose:a,onDone:n}){const[t,i]=v(""),[l,o]=v(()=>Object.fromEntries(e.missing_units.map(b=>[b.unit_id,b.reason]))),[c,m]=v({busy:!1,refused:"",tried:!1}),u=b=>l[b.unit_id]?.trim()||t.trim(),h=e.missing_units.filter(b=>u(b).length<Xt),g=async b=>{if(b.preventDefault(),h.length>0)return m({busy:!1,refused:"",tried:!0});m({busy:!0,refused:"",tried:!0});const q=e.missing_units.map($=>({unit_id:$.unit_id,reason:u($)}));try{n(await C("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,body:{exceptions:q}}))}catch($){m({busy:!1,refused:I($).message,tried:!0})}};return F({title:d("exceptions.title",{period:e.period.title,count:e.missing_units.length}),onClose:a,wide:!0,children:r`
      <form class="stack" onSubmit=${g} novalidate>
        <p>${d("exceptions.text")}</p>
        ${c.refused&&r`<div class="notice is-danger" role="alert">${_({name:"alert"})}<p>${c.refused}</p></div>`}
        ${Se(e.missing_units,b=>b.status_label).map(([b,q])=>r`<p key=${b} class="soft">${d("exceptions.line",{unit:b,reason:q})}</p>`)}
        ${ue({name:"same",label:d("exceptions.same"),hint:d("exceptions.sameHint"),value:t,onChange:i,maxlength:300,error:c.tried&&h.length>0?d("exceptions.silent",{units:h.map(b=>b.name).join(", ")}):void 0})}
        <details open=${e.missing_units.length<=Zt}><summary>${d("exceptions.apart")}</summary><div class="stack">
          ${e.missing_units.map(b=>ue({key:b.unit_id,name:`exceptions.${b.unit_id}`,label:d("exceptions.each",{unit:b.name}),placeholder:t,value:l[b.unit_id]??"",maxlength:300,onChange:q=>o({...l,[b.unit_id]:q})}))}
        </div></details>
        <div class="form-actions">
          ${f({label:d("cancel"),onClick:a})}
          ${f({label:s("submit"),type:"submit",kind:"primary",busy:c.busy})}
        </div>
      </form>`})}const tn=p(en);function nn({report:e}){const a=e.missing_units.filter(n=>n.reason);return a.length===0?r``:r`<div class="notice">${_({name:"info"})}<div><p><strong>${d("exceptions.shown")}</strong></p>
    <ul>
      ${Se(a,n=>n.reason).map(([n,t])=>r`<li key=${n}>${d("exceptions.line",{unit:t,reason:n})}</li>`)}
    </ul>
  </div>
  </div>`}const sn=p(nn);function an({report:e,figure:a,source:n,onBack:t}){const i={report_id:e.id,figure_id:a},l={submission_id:n.submission_id},o=O("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),c=/\.(in|late)@/.test(a);return r`<div class="stack">
    <div>${f({label:d("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
    <h3>${d("people.of",{unit:n.unit_name})}</h3>
    ${E({of:o,lines:6,children:m=>r`<div class="stack">
        ${x({caption:d("people.of",{unit:n.unit_name}),rows:m.items,rowKey:u=>u.person_id??u.household_id,href:u=>`/so-ho/${u.household_id}`,columns:[{key:"name",label:d("people.name"),kind:"main",show:u=>r`
                  ${u.full_name??u.household_name}
                  ${u.birth_year?r` <span class="soft small">${u.birth_year}</span>`:""}`},{key:"where",label:d("people.where"),value:u=>[u.house_no,u.street].filter(Boolean).join(" ")||j},...c?[{key:"counts",label:d("people.counts"),value:u=>`${u.counts>0?"+1":"−1"} (${u.counts>0?d("people.in"):d("people.out")})`}]:[],...c?[{key:"mark",label:d("people.mark"),show:u=>u.late&&se({label:d("late.marked")})}]:[]],foot:{name:d("people.sum"),where:k(m.counted-(m.less??0))}})}
        ${m.less!==null&&r`<p class="notice">${d("people.less",{count:k(m.less)})}</p>`}
        ${m.hidden>0&&r`<p class="notice">${d("people.hidden",{count:k(m.hidden)})}</p>`}
        ${We({page:m,more:u=>pe("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:u}}),onMore:u=>o.set({...m,...u})})}
      </div>`})}
  </div>`}const ln=p(an);function on({report:e,figure:a,open:n,onClose:t}){const[i,l]=v([]),o=m=>{l([...i,a]),n(m)},c=()=>{l(i.slice(0,-1)),n(i.at(-1)??a)};return F({title:s("figure.title"),onClose:t,wide:!0,sheet:!0,children:r`
      ${i.length>0&&r`<div>${f({label:s("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:c})}</div>`}
      ${cn({report:e,figure:a,open:o,key:a})}`})}const re=p(on);function rn({report:e,figure:a,open:n}){const t=O("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:a}}),[i,l]=v(null);return i?ln({report:e,figure:a,source:i,onBack:()=>l(null)}):E({of:t,lines:5,children:o=>r`<div class="stack">
      <div class="figure-head"><b class="figure-value">${o.text}</b>
        <p>
          <strong>${o.label}</strong>
          <br />
          <span class="soft">${o.place_name}${o.coverage&&` · ${s("figure.coverage",{coverage:o.coverage})}`}</span>
        </p>
      </div>
      ${o.value===null&&o.sources.length===0&&r`<p class="notice">${s("figure.missing")}</p>`}
      ${o.sources.length>0&&mn({one:o,list:l})}
      ${un({one:o,open:n})}
      ${o.hidden>0&&r`<p class="notice">${s("figure.hidden",{count:o.hidden})}</p>`}
      ${o.parts.length>0&&o.sources.length===0&&yn({one:o,open:n})}
    </div>`})}const cn=p(rn);function dn({one:e,open:a}){const n=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return n===0?r``:r`<div class="notice"><p>${d("late.title",{count:k(n)})}</p>
    ${f({label:d("late.open",{count:k(n)}),small:!0,onClick:()=>a(e.figure_id.replace(".in@",".late@"))})}
  </div>`}const un=p(dn);function pn({one:e,list:a}){const n=S("household.read")&&e.sources.some(t=>t.listed);return r`<h3>${s("figure.sources")}</h3>
    ${x({caption:s("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>S("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:s("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:s("figure.value"),kind:"number",show:t=>r`${k(t.value)}${fn({row:t,figure:e.figure_id})}`},{key:"who",label:s("figure.who"),show:gn},{key:"origin",label:s("figure.origin"),show:t=>r`<div>
              ${$n({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
              <br />
              <span class="soft small">${s("figure.until",{day:W(t.data_until)})}</span>
            </div>`},{key:"state",label:s("figure.state"),show:t=>y({label:t.state_label,tone:$e(t.state)})},...n?[{key:"list",label:d("people"),kind:"actions",show:t=>t.listed&&f({label:d("people"),small:!0,onClick:()=>a(t)})}]:[]],foot:{unit:s("figure.total"),value:k(e.total)}})}`}const mn=p(pn);function hn({row:e,figure:a}){const n=/\.last@/.test(a);return!(n||/\.in@/.test(a))||e.late_in+e.late_out===0?r``:r`
    <br />
    <span class="late-mark small">
      ${d(n?"late.lastYear":"late.line",{came:k(e.late_in),went:k(e.late_out)})}
    </span>`}const fn=p(hn);function bn({row:e,code:a}){if(e.origin!=="register")return e.origin_label;const n=`/chin-muc-tieu/${a.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return r`
    ${S("indicator.read")?r`<a href=${n}>${e.origin_label}</a>`:e.origin_label}
    ${e.surveyed&&r`<br /><span class="soft small">${s("figure.surveyed",{coverage:e.surveyed})}</span>`}`}const $n=p(bn),gn=e=>r`<div>
    ${e.entered_by??j}
    <br />
    <span class="soft small nowrap">${A(e.entered_at)}</span>
    ${e.remark&&r`<br /><span class="soft small">${e.remark}</span>`}
  </div>`;function vn({one:e,open:a}){const n=kn(e);if(n)return wn({one:e,shares:n,open:a});const t=e.parts.every(o=>o.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?s("figure.tasks"):s("figure.units"):s("figure.counts"):s("figure.parts");return r`<h3>${l}</h3>
    ${x({caption:l,rows:e.parts,rowKey:o=>o.figure_id??o.label,columns:[{key:"name",label:s("figure.name"),kind:"main",value:o=>o.label},{key:"value",label:i?s("figure.standing"):s("figure.value"),kind:i?"text":"number",show:o=>o.figure_id?T({id:o.figure_id,text:o.text,open:a,label:o.label}):o.text}]})}`}const yn=p(vn);function kn(e){if(!/\.pct@/.test(e.figure_id))return null;const a=e.figure_id.replace(/\.pct@.*/,".cum@"),n=ye(e.parts,t=>t.figure_id?.split("@")[1]??"").map(([,t])=>({part:t.find(i=>i.figure_id?.startsWith(a)),whole:t.find(i=>!i.figure_id?.startsWith(a))}));return n.every(t=>t.part&&t.whole)?n.map(t=>{const{part:i,whole:l}=t;return{place:i.label.split(": ")[0]??"",part:i,whole:l}}):null}function _n({one:e,shares:a,open:n}){const t=l=>k(a.reduce((o,c)=>o+(He(c[l].text)??0),0)),i=l=>T({id:l.figure_id??"",text:l.text,open:n,label:l.label});return r`<p class="figure-sum">${s("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
    <h3>${s("figure.shareTitle")}</h3>
    ${x({caption:s("figure.shareTitle"),rows:a,rowKey:l=>l.place,columns:[{key:"place",label:s("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:s("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:s("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:s("figure.total"),part:t("part"),whole:t("whole")}})}`}const wn=p(_n);function xn({report:e,open:a}){const n=[...e.months.map(({code:t})=>s("months.month",{month:Number(t.slice(5))})),s("months.added"),s("months.now"),s("months.rate")];return r`<div class="stack">
    ${w({title:s("months.from"),hint:s("months.fromHint"),children:r`<ul class="plain">${e.months.map(t=>r`<li class="row" key=${t.code}>
          ${t.report_id?r`<a href=${`/bao-cao/${t.report_id}`}>${t.title}</a>`:r`<span>${t.title}</span>`}
          ${y(t.report_id?{label:s("months.in"),tone:"good"}:{label:s("months.out",{why:t.why}),tone:"warning"})}
        </li>`)}</ul>`})}
    ${w({title:s("months.table"),hint:s("months.hint"),plain:!0,children:r`<div class="table-scroll" tabindex="0" role="group" aria-label=${s("months.table")}><table class="annex">
        <thead>
          <tr><th scope="col">${s("annex.measure")}</th>${n.map(t=>r`<th scope="col" key=${t}>${t}</th>`)}</tr>
        </thead>
        <tbody>${e.by_month.map(t=>r`<tr key=${t.code}><th scope="row">${t.label}</th>
            ${t.cells.map((i,l)=>r`<td key=${l}>
                  ${i?T({id:i.figure_id,text:i.text,open:a,label:`${t.label}, ${n[l]}`}):j}
                </td>`)}
          </tr>`)}</tbody>
      </table></div>`})}
  </div>`}const Tn=p(xn);function Sn({section:e}){const[a,n]=v(!1);return e.changes.length===0?r``:r`<details class="changes"
    onToggle=${t=>n(t.currentTarget.open)}><summary>${s("changes.title")}</summary>${a&&r`
        <p class="soft small">${s("changes.hint")}</p>
        <div class="changes-text">${e.changes.map((t,i)=>r`<p key=${i}>${t.map(({how:l,text:o},c)=>l==="added"?r`<ins key=${c}><span class="visually-hidden">${s("changes.added")} </span>${o}</ins>`:l==="removed"?r`<del key=${c}><span class="visually-hidden">${s("changes.removed")} </span>${o}</del>`:o)}</p>`)}</div>`}
  </details>`}const Ce=p(Sn);function Cn({table:e,open:a}){const n=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const o=i.cells[l];return o?.figure?T({id:o.figure,text:o.text,open:a,label:`${i.cells[n]?.text??""}, ${e.columns[l]?.label??""}`}):o?.text??""};return r`<div class="paper-table">${e.caption&&r`<p class="soft small">${e.caption}</p>`}
    ${x({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:o=>t(o,l)}))})}</div>`}const On=p(Cn);function jn({report:e,section:a,known:n,onClose:t,onSaved:i,onText:l}){const o=(m,u)=>me("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:a.code},version:a.version,body:{text:m},key:u}),c=L({initial:{text:a.text},submit:(m,u)=>o(m.text,u),done:()=>{P(s("section.saved",{title:a.title})),i()}});return Re(c.dirty),H(()=>l?.(c.values.text),[c.values.text]),D({form:c,label:s("section.editOf",{title:a.title}),children:r`
      ${Ue({...c.bind("text"),label:s("section.text"),hint:s("section.textHint"),known:n,figures:[...e.figures,ae],beside:m=>Pn({section:a,insert:m})})}
      <div class="form-actions">
        ${a.edited&&je({report:e,section:a,onSaved:i})}
        ${f({label:s("cancel"),onClick:t})}
        ${f({label:s("section.save"),type:"submit",kind:"primary",busy:c.busy})}
      </div>`})}const Oe=p(jn);function qn({section:e,insert:a}){return e.offered.length===0?r``:r`<div class="offered" role="group" aria-label=${s("offered")}><p class="small"><strong>${s("offered")}</strong> <span class="soft">${s("offered.hint")}</span></p>
    ${e.offered.map(n=>r`<blockquote key=${n.report_id}>
        <p class="small"><a href=${`/bao-cao/${n.report_id}`}>${s("offered.from",{month:n.title})}</a></p>
        ${n.lines.map((t,i)=>r`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
        ${f({label:s("offered.take"),icon:"plus",small:!0,onClick:()=>a(n.text)})}</blockquote>`)}</div>`}const Pn=p(qn);function En({report:e,section:a,onSaved:n}){const t=async()=>{if(await X({title:s("section.restoreTitle",{title:a.title}),text:s("section.restoreText"),yes:s("section.restore")}))try{await me("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:a.code},version:a.version,body:{text:null}}),P(s("section.restored")),await n()}catch(i){Z(i)}};return f({label:s("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}const je=p(En);function Fn({report:e,open:a,reload:n}){const[t,i]=v(null),l=ve(e),o=e.actions.includes("edit");return r`<article class="card paper">${e.sections.map((c,m)=>{const u=c.lines.length===0&&(e.sections[m+1]?.level??0)>c.level;return r`<section key=${c.code} class=${`paper-section is-level-${c.level}`} id=${`muc-${c.code}`}>
      <header class="paper-head">${An({section:c})}
        ${c.edited&&r`<span title=${s("section.editedBy",{name:c.edited_by??"",at:A(c.edited_at)})}>${se({label:s("section.edited")})}</span>`}
        ${o&&!u&&t!==c.code&&f({label:s("section.editOf",{title:c.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(c.code)})}
      </header>
      ${t===c.code?Oe({report:e,section:c,known:l,onClose:()=>i(null),onSaved:async()=>{await n(),i(null)}}):!u&&Pe({section:c,open:a,labels:l})}
      ${c.edited&&t!==c.code&&Ce({section:c})}
    </section>`})}${Nn({report:e})}</article>`}const qe=p(Fn);function Mn({section:e}){const a=`${e.numeral}. ${e.title}`;return e.level===1?r`<h2>${a}</h2>`:r`<h3>${a}</h3>`}const An=p(Mn);function Ln({section:e,open:a,labels:n}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return r`<p class="soft">${s("section.empty")}</p>`;const l=o=>i.filter(c=>c.line===o).map(c=>On({table:c,open:a,key:`table-${o}`}));return r`
    ${t.map((o,c)=>i.some(m=>m.line===c)?l(c):Bn({line:o,open:a,labels:n,key:c}))}
    ${l(t.length)}`}const Pe=p(Ln);function Dn({report:e}){return e.annexes.length===0?null:r`<footer class="paper-annexes no-print"><p class="soft">${s("annexes")}</p><ul class="plain">${e.annexes.map(a=>r`<li key=${a.table}>
      <a href=${`/bao-cao/${e.id}?muc=${U[a.table]}`}>
        ${a.label}
        . ${a.title}
      </a>
    </li>`)}</ul></footer>`}const Nn=p(Dn);function Kn({line:e,open:a,labels:n}){const t=e[0]?.figure?"":e[0]?.text??"";return r`<p class=${Ne("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?r`
          ${T({id:i.figure,text:i.text,open:a,label:n.get(i.figure)?.label,key:l})}
          ${we({count:n.get(i.figure)?.late??0,id:i.figure,open:a})}`:i.text)}</p>`}const Bn=p(Kn);function Hn({report:e,onClose:a}){const[n,t]=v({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(o=>({...o,job:null,failed:!1,problem:null}));try{const o=await C("/reports/{report_id}/preview",{params:{report_id:e.id}});t(c=>({...c,job:o}))}catch(o){t(c=>({...c,problem:I(o)}))}};H(()=>{i()},[]);const l=s("preview.title",{period:e.period.title});return F({title:l,onClose:a,wide:!0,children:n.file?Ge({path:`/files/${n.file}?inline=true#navpanes=0&view=FitH`,title:l}):n.problem?he({problem:n.problem,onRetry:i}):n.job?r`
            ${Ve({key:n.job.id,job:n.job,label:s("preview.making"),onDone:o=>t(c=>({...c,file:String(o.result?.file_id)})),onEnd:()=>t(o=>({...o,failed:!0}))})}
            ${n.failed&&r`<p class="soft">${s("preview.failed")}</p>`}`:fe({lines:4})})}const In=p(Hn);function Wn({report:e,set:a}){const[n,t]=v(null),i=h=>e.actions.includes(h),{took:l,submit:o,approve:c}=Un(e,a),m=K(e),u=e.state==="approved"&&S("document.issue");return r`
    ${!m&&f({label:s("preview"),icon:"eye",onClick:()=>t("preview")})}
    ${i("edit")&&N({label:s("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
    ${i("refresh")&&e.outdated.length===0&&ce({report:e,set:a,kind:"quiet"})}
    ${i("return")&&f({label:s("return"),icon:"left",onClick:()=>t("return")})}
    ${i("submit")&&f({label:s("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):o()})}
    ${i("withdraw")&&f({label:d("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
    ${i("approve")&&f({label:s("approve"),icon:"check",kind:"primary",onClick:c})}
    ${m&&e.document_id&&N({label:u?s("toNumber"):s("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
    ${n==="return"&&zn({report:e,onClose:()=>t(null),onDone:h=>{t(null),l(h,s("return.done"))}})}
    ${n==="without"&&tn({report:e,onClose:()=>t(null),onDone:h=>{t(null),l(h,s("submit.done"))}})}
    ${n==="withdraw"&&Qn({report:e,onClose:()=>t(null),onDone:h=>{t(null),l(h,d("withdraw.done"))}})}
    ${n==="preview"&&In({report:e,onClose:()=>t(null)})}`}const Rn=p(Wn);function Un(e,a){const n={report_id:e.id},t=e.period.title,i=(l,o)=>{a(l),M("/report-periods","/documents","/today","/submissions"),P(o)};return{took:i,submit:async()=>{if(await X({title:s("submit.title",{period:t}),text:s("submit.text"),yes:s("submit")}))try{i(await C("/reports/{report_id}/submit",{params:n,version:e.version}),s("submit.done"))}catch(l){Z(l)}},approve:async()=>{if(await X({title:s("approve.title",{period:t}),text:s("approve.text"),yes:s("approve")}))try{i(await C("/reports/{report_id}/approve",{params:n,version:e.version}),s("approve.done"))}catch(l){Z(l)}}}}function Gn({report:e,set:a,kind:n}){const[t,i]=v(!1),l=async()=>{i(!0);try{a(await C("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),M(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),P(s("refresh.done"))}catch(o){Z(o)}finally{i(!1)}};return f({label:s("refresh"),icon:"refresh",kind:n,busy:t,onClick:l})}const ce=p(Gn);function Vn({report:e,onClose:a,onDone:n}){const t=L({initial:{reason:""},submit:(i,l)=>C("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:n});return F({title:s("return"),onClose:a,children:D({form:t,label:s("return"),children:r`
        ${Q({...t.bind("reason"),label:s("return.reason"),hint:s("return.hint"),required:!0,rows:3})}
        <div class="form-actions">
          ${f({label:s("cancel"),onClick:a})}
          ${f({label:s("return"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}const zn=p(Vn);function Yn({report:e,onClose:a,onDone:n}){const t=L({initial:{reason:""},submit:(i,l)=>C("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:n});return F({title:d("withdraw"),onClose:a,children:D({form:t,label:d("withdraw"),children:r`
        <p>${d("withdraw.text")}</p>
        ${Q({...t.bind("reason"),label:d("reason"),required:!0,rows:3})}
        <div class="form-actions">
          ${f({label:s("cancel"),onClick:a})}
          ${f({label:d("withdraw"),type:"submit",kind:"danger",busy:t.busy})}
        </div>`})})}const Qn=p(Yn);function Jn({report:e,open:a}){return w({title:s("targets.title"),hint:s("targets.hint"),plain:!0,children:x({caption:s("targets.title"),rows:e.targets,rowKey:n=>n.code,columns:[{key:"measure",label:s("targets.measure"),kind:"main",show:n=>r`<span title=${n.title}><span class="soft">${n.ref}.</span> ${n.label}</span>`},{key:"goal",label:s("targets.goal"),kind:"number",show:n=>n.goal_text},{key:"result",label:s("targets.result"),kind:"number",show:n=>T({id:n.figure_id,text:n.text,open:a,label:n.label})},{key:"attained",label:s("targets.attained"),show:n=>y(Ze(n.attained))}]})})}const Xn=p(Jn);function Zn({report:e,open:a}){const n=(t,i,l)=>T({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:k(l),open:a,label:s("tasks.of",{ref:t.ref})});return e.tasks.length===0?J({title:s("tasks.none"),icon:"tasks"}):w({title:s("tasks.title"),plain:!0,children:x({caption:s("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>S("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:s("tasks.task"),kind:"main",show:t=>r`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:s("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:s("tasks.units"),kind:"number",show:t=>n(t,"of",t.units)},{key:"done",label:s("tasks.done"),kind:"number",show:t=>n(t,"done",t.done)},{key:"late",label:s("tasks.late"),kind:"number",show:t=>n(t,"late",t.late)},{key:"label",label:s("tasks.label"),show:t=>r`<div class="is-wrapping">${y({label:t.label,tone:et(t)})}</div>`}]})})}const es=p(Zn);await te("reports");function ts({params:e}){const a=O("/reports/{report_id}",{params:{report_id:e.id}}),n=a.data,t=n?n.edition>0?d("title",{period:n.period.title}):s("report",{period:n.period.title}):s("title");return ee({title:t,lead:n?.period.label,crumbs:[{label:s("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&y({label:n.state_label,tone:R(n.state)}),actions:n&&Rn({report:n,set:a.set}),children:E({of:a,lines:10,children:i=>ss({report:i,set:a.set,reload:a.refresh})})})}function ns({report:e,set:a,reload:n}){const[t,i]=Y(),l=o=>i({so:o});return e.edition>0?is({report:e,set:a,reload:n,open:l,shown:t.so,close:()=>i({so:null})}):r`<div class="stack">
    ${Fe({report:e,set:a})}
    ${e.months.length>0&&Vt({report:e})}
    ${Yt({report:e})}
    ${sn({report:e})}
    ${ne({facts:Ee(e)})}
    ${ge({label:s("title"),query:"muc",tabs:[{name:"noi-dung",label:s("tab.text"),show:()=>qe({report:e,open:l,reload:n})},...e.months.length>0?[{name:U.months,label:ie(e,"months",s("tab.months")),show:()=>Tn({report:e,open:l})}]:[],{name:"muc-tieu",label:s("tab.targets"),show:()=>Xn({report:e,open:l})},{name:U.figures,label:ie(e,"figures",s("tab.places")),show:()=>r`<div class="stack">
              ${kt({report:e,open:l})}
              ${e.split.length>0&&Ct({report:e,open:l})}
              ${e.help.length>0&&jt({report:e,open:l})}
            </div>`},{name:U.tasks,label:ie(e,"tasks",s("tab.tasks")),count:e.tasks.length,show:()=>es({report:e,open:l})},{name:"don-vi",label:s("tab.units"),show:()=>rs({report:e})},{name:"qua-trinh",label:s("tab.history"),show:()=>Me({report:e})}]})}
    ${Wt({report:e})}
    ${t.so&&re({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
  </div>`}const ss=p(ns);function as({report:e,set:a,reload:n,open:t,shown:i,close:l}){const o=le(e);return r`<div class="stack">
    ${Fe({report:e,set:a})}
    ${o.data&&Pt({report:e,correction:o.data})}
    ${ge({label:s("title"),query:"muc",tabs:[{name:"thay-doi",label:d("tab.changes"),count:o.data?.changes.length,show:()=>Ft({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:d("tab.months"),show:()=>o.data?Jt({correction:o.data}):r``}]:[{name:"don-vi",label:d("tab.units"),show:()=>Dt({report:e})}],{name:"noi-dung",label:d("tab.text"),show:()=>qe({report:e,open:t,reload:n})},{name:"qua-trinh",label:d("tab.history"),show:()=>Me({report:e})}]})}
    ${ne({facts:Ee(e).filter(c=>c.label!==s("fact.coverage"))})}
    ${i&&re({report:e,figure:i,open:t,onClose:l})}
  </div>`}const is=p(as);function Ee(e){const a=e.document_code??(e.state==="approved"?s("fact.waiting"):s("fact.draft")),n=(t,i)=>i?s("by",{name:t??"",at:A(i)}):void 0;return[{label:s("dataUntil"),value:W(e.data_until)},{label:s("fact.coverage"),value:e.coverage},{label:s("fact.compiled"),value:n(e.compiled_by,e.compiled_at)},{label:s("fact.approved"),value:n(ze({actor_name:e.approved_by??"",acting_for:e.approved_for}),e.approved_at)},{label:s("fact.document"),value:e.document_id?r`<a href=${`/van-ban/${e.document_id}`}>${a}</a>`:s("fact.noDocument")},...S("voice.read")?[{label:s("fact.voices"),value:r`<a href=${`/truyen-thong?bc=${e.id}`}>${s("fact.voicesOpen")}</a>`}]:[]]}function ls({report:e,set:a}){const n=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return r`
    ${n&&r`<div class="notice is-warning">
        ${_({name:"alert"})}
        <p>
          <strong>
            ${s("returned",{reason:n.reason})}
          </strong> <span class="soft small">
            ${s("by",{name:n.actor_name,at:A(n.at)})}
          </span>
        </p>
      </div>`}
    ${e.outdated.length>0&&r`<div class="notice is-warning" role="status">${_({name:"alert"})}
        <div><p><strong>${s("outdated")}</strong></p><ul>${e.outdated.map(t=>r`<li key=${t}>${t}</li>`)}</ul></div>
        ${e.actions.includes("refresh")&&ce({report:e,set:a,kind:"plain"})}</div>`}
    ${e.edition===0&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&r`<div class="notice">${_({name:"info"})}
        <p>
          <strong>${s("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}
          . <span class="soft">${s("missing.note")}</span>
        </p>
      </div>`}`}const Fe=p(ls);function os({report:e}){return w({title:s("units.title"),plain:!0,children:x({caption:s("units.title"),rows:e.units,rowKey:a=>a.unit_id,columns:[{key:"unit",label:s("units.unit"),kind:"main",value:a=>a.name},{key:"status",label:s("units.status"),show:a=>y({label:a.status_label,tone:Xe(a.status)})},{key:"note",label:s("units.note"),value:a=>a.note}]})})}const rs=p(os);function cs({report:e}){return e.timeline.length===0?J({title:s("history.none"),icon:"history"}):w({title:s("tab.history"),children:Ye({steps:e.timeline,label:s("tab.history")})})}const Me=p(cs),ds=Object.freeze(Object.defineProperty({__proto__:null,default:ts},Symbol.toStringTag,{value:"Module"})),us=700,Ae=250,ps=new Set(["queued","running"]),Le=e=>new Promise(a=>setTimeout(a,e));async function ms(e,a){const n=Object.entries(a).map(([g,b])=>({code:g,text:b}));let t=await C("/reports/{report_id}/preview",{params:{report_id:e},body:{live:!0,sections:n}});for(;ps.has(t.state);)await Le(Ae),t=await pe("/jobs/{job_id}",{params:{job_id:t.id}});if(t.state!=="done"||!t.result)throw new Error(t.error??s("live.failed"));const{file_id:i,width:l,height:o,pages:c,places:m}=t.result,u=Ke(`/files/${i}`),h=new Image;return h.src=u,await h.decode(),{src:u,width:l,height:o,pages:c,places:m}}function hs(e,a){const[n,t]=v({picture:null,busy:!0,problem:null}),[i,l]=v(0),o=V(!1),c=V({texts:a,stale:!1,gone:!1});c.current.texts=a,H(()=>()=>{c.current.gone=!0},[]);const m=async()=>{if(o.current){c.current.stale=!0;return}o.current=!0;do{c.current.stale=!1,t(g=>({...g,busy:!0,problem:null}));try{const g=await ms(e.id,c.current.texts);c.current.gone||t({picture:g,busy:c.current.stale,problem:null})}catch(g){const b=I(g);b.code==="job-running"?(await Le(3*Ae),c.current.stale=!0):c.current.gone||t(q=>({...q,busy:!1,problem:b}))}}while(c.current.stale&&!c.current.gone);o.current=!1},u=JSON.stringify([i,e.compiled_at,e.sections.map(g=>g.version),a]),h=V(!0);return H(()=>{const g=setTimeout(()=>{m()},h.current?0:us);return h.current=!1,t(b=>b.busy?b:{...b,busy:!0}),()=>clearTimeout(g)},[u]),{...n,retry:()=>l(g=>g+1)}}function fs({report:e,texts:a,at:n}){const{picture:t,busy:i,problem:l,retry:o}=hs(e,a),c=V(null),m=n===null?void 0:t?.places[n];return H(()=>{const u=c.current?.querySelector("img");m===void 0||!t||!c.current||!u||c.current.scrollTo({top:Math.max(0,m/t.width*u.clientWidth-24),behavior:"smooth"})},[n,t===null]),r`<section class="live" aria-label=${s("live.title")}>
    <header class="live-head"><h2>${s("live.title")}</h2>
      <p class="soft small" role="status">${i?s("live.making"):t?s("live.ready",{pages:t.pages}):""}</p>
      ${!i&&f({label:s("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:o})}</header>
    ${l&&he({problem:l,onRetry:o})}
    ${!t&&!l&&fe({lines:12})}
    ${t&&r`<div class=${i?"live-pages is-busy":"live-pages"} ref=${c} tabindex="0" role="group" aria-label=${s("live.pages")}>
        <img src=${t.src} width=${t.width} height=${t.height}
          alt=${s(K(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
      </div>`}
    <p class="soft small">${s(K(e)?"live.settledHint":"live.hint")}</p>
  </section>`}const bs=p(fs);await te("reports");function $s({params:e}){const a=O("/reports/{report_id}",{params:{report_id:e.id}}),n=a.data,t=n?K(n):!1,i=n?s(t?"edit.settledTitle":"edit.title",{period:n.period.title}):s("title");return ee({title:i,crumbs:[{label:s("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${e.id}`},{label:s(t?"edit.settledCrumb":"edit.crumb")}],status:n&&y({label:n.state_label,tone:R(n.state)}),actions:n&&r`${N({label:s("edit.back"),href:`/bao-cao/${e.id}`,icon:"left"})}
        ${n.actions.includes("refresh")&&ce({report:n,set:a.set,kind:"plain"})}`,children:E({of:a,lines:12,children:l=>vs({report:l,reload:a.refresh})})})}function gs({report:e,reload:a}){const[n,t]=Y(),[i,l]=v("text"),[o,c]=v(null),[m,u]=v({}),h=$=>t({so:$}),g=()=>{u({}),c(null)},b=async $=>{Object.keys(m).length>0&&!await X({title:s("edit.leave"),text:s("edit.leaveText"),yes:s("edit.leaveYes"),no:s("edit.leaveNo"),danger:!0})||(u({}),c($))},q=($,B)=>u(B===$.text?{}:{[$.code]:B});return r`<div class="stack">
    ${e.outdated.length>0&&r`<div class="notice is-warning" role="status">
        ${_({name:"alert"})}
        <div><p><strong>${s("outdated")}</strong></p><ul>${e.outdated.map($=>r`<li key=${$}>${$}</li>`)}</ul></div>
      </div>`}
    ${K(e)?ks({report:e}):!e.actions.includes("edit")&&r`<p class="notice">${s("edit.readonly")}</p>`}
    <div class="switch desk-switch" role="group" aria-label=${s("edit.sides")}>
      ${["text","pages"].map($=>r`<button type="button" key=${$} aria-pressed=${String(i===$)} onClick=${()=>l($)}>
              ${_({name:$==="text"?"edit":"document"})}
              <span>${$==="text"&&K(e)?s("tab.text"):s(`edit.side.${$}`)}</span>
            </button>`)}
    </div>
    <div class=${`desk is-${i}`}>
      <div class="desk-text">${e.sections.map(($,B)=>xs({report:e,section:$,key:$.code,heads:_s(e,B),editing:o===$.code,open:h,onEdit:()=>{b($.code)},onClose:g,onText:De=>q($,De),onSaved:async()=>{await a(),g()}}))}</div>
      <div class="desk-pages">${bs({report:e,texts:m,at:o})}</div>
    </div>
    ${n.so&&re({report:e,figure:n.so,open:h,onClose:()=>t({so:null})})}
  </div>`}const vs=p(gs),ys=({report:e})=>r`<div class="notice">${_({name:"info"})}<p>${s("edit.settled",{code:e.document_code??s("fact.waiting")})}${" "}
  ${e.document_id&&r`<a href=${`/van-ban/${e.document_id}`}>${s("toDocument")}</a>`}</p></div>`,ks=p(ys),_s=(e,a)=>e.sections[a]?.lines.length===0&&(e.sections[a+1]?.level??0)>(e.sections[a]?.level??0);function ws({report:e,section:a,heads:n,editing:t,open:i,onEdit:l,onClose:o,onText:c,onSaved:m}){const u=ve(e),h=`${a.numeral}. ${a.title}`,g=e.actions.includes("edit")&&!n;return r`<section
    class=${`desk-part is-level-${a.level}${t?" is-editing":""}${a.edited?" is-edited":""}`} aria-label=${h}>
    <header class="paper-head">${a.level===1?r`<h2>${h}</h2>`:r`<h3>${h}</h3>`}
      ${a.edited&&se({label:s("section.edited")})}
      ${g&&!t&&f({label:s("section.editOf",{title:a.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
    </header>
    ${a.edited&&r`<p class="soft small">${s("section.editedBy",{name:a.edited_by??"",at:A(a.edited_at)})}</p>`}
    ${t?Oe({report:e,section:a,known:u,onClose:o,onSaved:m,onText:c}):!n&&Pe({section:a,open:i,labels:u})}
    ${a.edited&&r`<div class="desk-edited">${Ce({section:a})}${g&&!t&&je({report:e,section:a,onSaved:m})}</div>`}
  </section>`}const xs=p(ws),Ts=Object.freeze(Object.defineProperty({__proto__:null,default:$s},Symbol.toStringTag,{value:"Module"}));export{Ts as e,bt as l,ds as r};
