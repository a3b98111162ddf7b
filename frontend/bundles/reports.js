// Licences in vendor/LICENSES.txt.
import{O as v,b as r,r as N,U as z}from"./kit.js";import{c as m,B as g,I as w,h as C,p as O,n as V,d as K,i as ue,r as A,L as D,k as Y,T as Q,F as pe,g as me,q as He,s as he,b as Ne,x as Ke}from"./first.js";import{l as x,S as k,i as L,g as j,k as P,P as ee,L as F,E as J,w as T,M as q,z as We,d as W,o as M,s as te,n as _,F as ne,D as se,T as ae,c as Ie,b as X,h as Z,q as fe,r as be}from"./frame.js";import{an as a,ab as Be,F as I,S as $e,ao as d,ae as ge,P as Ue,G as Ge,ap as ze,aq as Ve,J as Ye,T as ve,ag as Qe,af as Je}from"./shared.js";const Xe={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},Ze={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},B=c=>Xe[c]??"neutral",et=c=>Ze[c]??"neutral";function tt(c){return c===null?{label:a("attained.unknown"),tone:"neutral"}:c?{label:a("attained.yes"),tone:"good"}:{label:a("attained.no"),tone:"warning"}}const nt=({late:c,state:e})=>c>0?"danger":st[e],st={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},R=c=>c.state==="approved"||c.state==="issued",ie={id:"table:targets",code:"table",aspect:"",label:a("table.targets"),name:a("table.targets"),text:a("table"),reported:0,expected:0,late:0};function ye(c){const e=new Map(c.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));e.set(ie.id,ie);for(const n of c.sections.flatMap(s=>[...s.lines,...s.offered.flatMap(t=>t.lines)].flat()))n.figure&&!e.has(n.figure)&&e.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return e}const U={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function le(c,e,n){const s=c.annexes.find(t=>t.table===e);return s?a("tab.annexed",{label:s.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function ke(c,e){const n=new Map;for(const s of c)n.set(e(s),[...n.get(e(s))??[],s]);return[...n]}const at=c=>[...["I","II","III","IV"].map((e,n)=>({value:`${c}-Q${n+1}`,label:a("span.quarter",{roman:e,year:c})})),{value:`${c}-H1`,label:a("span.first",{year:c})},{value:`${c}-H2`,label:a("span.second",{year:c})},{value:`${c}`,label:a("span.year",{year:c})}],it=m(function(){const[e,n]=v(!1);return r`${g({label:a("span.open"),icon:"plus",onClick:()=>n(!0)})}
    ${e&&lt({onClose:()=>n(!1)})}`}),lt=m(function({onClose:e}){const n=Number(ue.value.slice(0,4)),s=A({initial:{code:`${n}-Q${Math.floor((Number(ue.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>O("/report-periods",{body:{code:t.code},key:i}),done:t=>{L("/report-periods"),j(a("span.opened",{period:t.title})),e(),V(`/bao-cao?ky=${t.code}`)}});return I({title:a("span.open"),form:s,submit:a("span.do"),onClose:e,cancel:a("cancel"),children:r`
      <p class="soft">${a("span.hint")}</p>
      ${$e({...s.bind("code"),label:a("span.which"),empty:!1,required:!0,options:[n,n-1].map(t=>({label:a("span.of",{year:t}),options:at(t)}))})}`})}),ot=m(function({period:e,months:n}){const[s,t]=v({busy:!1,refused:""}),i=n.filter(({report:o})=>o&&(o.state==="approved"||o.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const o=await O("/reports",{body:{period:e.code}});L("/reports","/report-periods"),j(a("compile.done",{month:e.title})),V(`/bao-cao/${o.id}`)}catch(o){t({busy:!1,refused:K(o).message})}};return x({title:a("compile.title",{period:e.title}),children:r`<div class="stack">
      <p><strong>${a("span.ready",{done:i.length})}</strong> ${a("span.from")}</p>
      ${n.length>0&&r`<ul class="plain">${[...n].reverse().map(({period:o,report:u})=>r`<li class="row" key=${o.code}>
            <span>${o.title}</span>
            ${k(u?{label:u.state_label,tone:B(u.state)}:{label:a("state.missing")})}
          </li>`)}</ul>`}
      ${i.length===0&&r`<div class="notice is-warning">${w({name:"alert"})}<p>${a("span.nothing")}</p></div>`}
      ${s.refused&&r`<div class="notice is-danger" role="alert">${w({name:"alert"})}<p>${s.refused}</p></div>`}
      ${Be({period:e,after:"/bao-cao"})}
      ${i.length>0&&C("report.compile")&&r`<div class="row">
          ${g({label:a("compile",{month:e.title}),kind:"primary",icon:"report",busy:s.busy,onClick:l})}
        </div>`}
    </div>`})});await te("reports");const _e=new Set(["accepted","locked"]),we=c=>c.kind==="year"?c.title:c.title.replace(/ năm \d{4}$/,"");function rt(){const c=P("/report-periods"),e=P("/reports");return ee({title:a("title"),lead:a("lead"),actions:r`
      ${C("batch.make")&&D({label:a("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
      ${C("period.manage")&&it({})}`,children:F({of:c,empty:n=>n.items.length===0,whenEmpty:J({title:a("none"),hint:a("noneHint"),action:C("submission.read")&&D({label:a("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>F({of:e,children:s=>ct({rows:n.items.map(t=>({period:t,report:s.items.find(i=>i.period.code===t.code)}))})})})})}const ct=m(function({rows:e}){const[n]=Y(),s=e.find(t=>t.period.code===n.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return r`<div class="stack">
    ${s&&!s.report&&(s.period.kind==="month"?dt({period:s.period,key:s.period.code}):ot({period:s.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=s.period.first_day&&t.period.last_day<=s.period.last_day),key:s.period.code}))}
    ${T({caption:a("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:a("period"),kind:"main",show:t=>We(t.period.title)},{key:"state",label:a("state"),show:({report:t})=>t?k({label:t.state_label,tone:B(t.state)}):k({label:a("state.missing")})},{key:"number",label:a("number"),show:t=>r`<span class="nowrap">${t.report?.document_code??q}</span>`},{key:"until",label:a("dataUntil"),value:t=>W(t.report?.data_until)},{key:"approved",label:a("approvedAt"),value:t=>t.report?.approved_at?M(t.report.approved_at):q,hideOnPhone:!0}]})}
  </div>`}),dt=m(function({period:e}){const n=P("/submissions",{query:{period:e.code}});return x({title:a("compile.title",{period:e.title}),children:F({of:n,lines:2,children:s=>ut({period:e,rows:s.items})})})}),ut=m(function({period:e,rows:n}){const[s,t]=v({busy:!1,refused:""}),i=n.filter(f=>f.lateness.code!=="exempt"),l=i.filter(f=>!_e.has(f.state)),o=n.filter(f=>_e.has(f.state)).length,u=async()=>{t({busy:!0,refused:""});try{const f=await O("/reports",{body:{period:e.code}});L("/reports","/report-periods"),j(a("compile.done",{month:we(e)})),V(`/bao-cao/${f.id}`)}catch(f){t({busy:!1,refused:K(f).message})}},h=e.state==="open",p=o>0&&h&&C("report.compile");return r`<div class="stack">
    <p><strong>${a("compile.ready",{accepted:o,asked:i.length})}</strong></p>
    ${l.length>0&&o>0&&r`<p class="soft">${a("compile.waiting",{units:l.map(f=>f.unit_name).join(", ")})}</p>`}
    ${!h&&r`<p class="notice">${a("compile.closed")}</p>`}
    ${h&&o===0&&r`<div class="notice is-warning">${w({name:"alert"})}<p>${a("compile.nothing")}</p></div>`}
    ${h&&o>0&&!C("report.compile")&&r`<p class="notice">${a("compile.notYou")}</p>`}
    ${s.refused&&r`<div class="notice is-danger" role="alert">${w({name:"alert"})}<p>${s.refused}</p></div>`}
    <div class="row">
      ${p&&g({label:a("compile",{month:we(e)}),kind:"primary",icon:"report",busy:s.busy,onClick:u})}
      ${C("submission.read")&&D({label:a("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
    </div>
  </div>`}),pt=Object.freeze(Object.defineProperty({__proto__:null,default:rt},Symbol.toStringTag,{value:"Module"})),S=m(function({id:e,text:n,open:s,label:t}){return r`<button type="button" class="figure" data-figure=${e}
    title=${t?`${t}. ${a("figure.open")}`:a("figure.open")} onClick=${()=>s(e)}>${n}</button>`}),xe=m(function({count:e,id:n,open:s}){return e?r` <button type="button" class="late-mark" title=${d("late.title",{count:_(e)})}
    onClick=${()=>s(n.replace(".in@",".late@"))}>${d("late",{count:_(e)})}</button>`:r``}),G="ward";function mt(c){return ke(c,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,s])=>({name:n,rows:s,label:n==="pop"?a("annex.population"):n==="act"?a("annex.activities"):a("annex.group",{ref:n.slice(1)})}))}const ht=m(function({report:e,open:n}){const[s,t]=Y(),{columns:i,rows:l}=e.annex,o=mt(i),u=new Map(e.figures.filter(p=>p.late>0).map(p=>[p.code,p.late])),h=o.filter(p=>!s.nhom||p.name===s.nhom);return x({title:a("annex.title"),hint:r`<span class="no-print">${a("annex.hint")}</span>`,plain:!0,actions:r`<div class="no-print">
      ${$e({label:a("annex.filter"),name:"nhom",value:s.nhom??"",empty:a("annex.all"),onChange:p=>t({nhom:p}),options:o.map(p=>({value:p.name,label:p.label}))})}
    </div>`,children:r`<div class="table-frame" tabindex="0" role="region" aria-label=${a("annex.title")}>
      <table class="annex"><caption class="visually-hidden">${a("annex.title")}</caption>
        <thead><tr><th scope="col">${a("annex.measure")}</th>${l.map(p=>r`<th scope="col" key=${p.place} class=${p.place===G?"is-ward":void 0}>
            ${p.place===G?a("annex.ward"):p.unit_name}${p.status&&r`<small>${p.status}</small>`}</th>`)}</tr></thead>
        ${h.map(p=>r`<tbody key=${p.name}>
            <tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${p.label}</th></tr>
            ${p.rows.map(f=>r`<tr key=${f.code}><th scope="row">${f.label} <span class="soft">(${f.noun})</span></th>
                ${l.map(y=>r`<td key=${y.place} class=${y.place===G?"is-ward":void 0}>${bt({measure:f,place:y,open:n,late:u.get(f.code)??0})}</td>`)}
              </tr>`)}
          </tbody>`)}
    </table></div>${ft({report:e,open:n})}`})}),ft=m(function({report:e,open:n}){const{sources:s,late:t,late_last_year:i}=e.annex,l=o=>o.map((u,h)=>u.figure?S({id:u.figure,text:u.text,open:n,key:h}):u.text);return r`<div class="annex-words">${s.length>0&&r`<p>${l(s)}.</p>`}
    ${t.length>0&&r`<h3>${a("annex.late")}</h3><ul>${t.map((o,u)=>r`<li key=${u}>${l(o)}</li>`)}</ul>`}
    ${i.length>0&&r`<h3>${a("annex.lastYear")}</h3><ul>${i.map((o,u)=>r`<li key=${u}>${l(o)}</li>`)}</ul>`}
  </div>`}),bt=m(function({measure:e,place:n,open:s,late:t}){const i=n.cells.find(u=>u.code===e.code);if(!i)return q;const l=u=>`${e.code}.${u}@${n.place}`,o=`${n.place===G?a("annex.ward"):n.unit_name}, ${e.label}`;return r`${S({id:l("cum"),text:i.cum,open:s,label:o})}
    ${i.pct!==null&&i.pct!==q&&r`<small>${S({id:l("pct"),text:i.pct,open:s,label:o})}</small>`}
    ${i.added!==q&&r`<small>
        ${S({id:l("in"),text:a("annex.added",{value:i.added}),open:s,label:o})}
        ${n.place===G&&xe({count:t,id:l("in"),open:s})}
      </small>`}`}),$t=m(function({report:e,open:n}){const s=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:o})=>[l,o]))),t=(i,l)=>i.channels.find(o=>o.code===l)?.count??0;return x({title:a("split.title"),hint:a("split.hint"),plain:!0,children:T({caption:a("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:a("annex.measure"),kind:"main",value:i=>i.label},...[...s].map(([i,l])=>({key:i,label:l,kind:"number",show:o=>S({id:`split.${o.code}.${i}.cum@ward`,text:_(t(o,i)),open:n,label:o.label})})),{key:"sum",label:a("split.sum"),kind:"number",show:i=>S({id:`split.${i.code}.all.cum@ward`,text:_(i.channels.reduce((l,{count:o})=>l+o,0)),open:n,label:i.label})}]})})}),gt=m(function({report:e,open:n}){const s=t=>i=>i[t]===null?q:S({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:_(i[t]),open:n,label:i.unit_name});return x({title:a("help.title"),hint:a("help.hint"),plain:!0,children:T({caption:a("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:a("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:a("help.given"),kind:"number",show:s("given")},{key:"guests",label:a("help.guests"),kind:"number",show:s("guests")},{key:"matched",label:a("help.matched"),kind:"number",show:s("matched")},{key:"waiting",label:a("help.waiting"),kind:"number",show:s("waiting")}]})})}),Te="ward",oe=c=>P("/reports/{report_id}/changes",{params:{report_id:c.id}}),vt=m(function({report:e,correction:n}){const{kind:s,corrected_code:t,corrected_on:i}=n,l=t&&i?d("of",{code:t,day:W(i)}):d("ofNone");return r`<div class="stack">
    ${ne({facts:[{label:d("original",{kind:s}),value:r`<a href=${`/bao-cao/${n.corrects_id}`}>${l}</a>`},{label:d("reason"),value:e.reason,wide:!0}]})}
    ${n.later.map(o=>r`<div class="notice is-warning" key=${o}>${w({name:"alert"})}<p>${d("later",{period:o})}</p></div>`)}
  </div>`}),yt=m(function({report:e,open:n}){const s=oe(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return F({of:s,lines:6,empty:l=>l.changes.length===0,whenEmpty:J({title:d("changes.none"),hint:d(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>r`<div class="stack">
      ${re({title:d("changes.ward"),rows:l.changes.filter(o=>o.place===Te),open:n})}
      ${re({title:d("changes.month"),rows:l.changes.filter(o=>i(o.place)),open:n,places:!0})}
      ${re({title:d("changes.place"),rows:l.changes.filter(o=>o.place!==Te&&!i(o.place)),open:n,places:!0})}
    </div>`})}),re=m(function({title:e,rows:n,open:s,places:t}){if(n.length===0)return r``;const i=(l,o,u)=>S({id:l,text:o,open:s,label:`${u.place_name}, ${u.label}`});return x({title:e,hint:d("changes.hint"),plain:!0,children:T({caption:e,rows:n,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:d("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:d("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:d("changes.before"),kind:"number",show:l=>r`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:d("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:d("changes.change"),kind:"number",show:l=>r`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,kt(l.change),l)}</span>`}]})})}),kt=c=>/^[\d]/.test(c)&&c!=="0"?`+${c}`:c,_t=m(function({report:e}){const n=oe(e),[s,t]=v(null);return r`<div>${F({of:n,lines:6,children:i=>x({title:d("tab.units"),hint:d("units.hint"),plain:!0,children:T({caption:d("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:d("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:d("units.until"),value:l=>W(l.data_until)},{key:"state",label:d("units.state"),show:l=>k({label:l.state_label,tone:ge(l.state)})},{key:"what",label:d("units.what"),show:l=>wt({row:l})},{key:"act",label:d("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&g({label:d("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
    ${s&&xt({report:e,row:s,onClose:()=>t(null),onDone:i=>{n.set(i),L("/submissions","/today",`/reports/${e.id}`),j(d("reopen.done",{unit:s.unit_name})),t(null)}})}</div>`}),wt=m(function({row:e}){return e.added?k({label:d("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?k({label:d("units.reopened"),tone:"warning"}):e.changed||e.reopened?k({label:d("units.changed"),tone:"good"}):r`<span class="soft">${d("units.same")}</span>`}),xt=m(function({report:e,row:n,onClose:s,onDone:t}){const i=A({initial:{reason:""},submit:(l,o)=>O("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:n.submission_id},version:n.version,body:l,key:o}),done:t});return I({title:d("reopen.title",{unit:n.unit_name}),form:i,submit:d("reopen"),onClose:s,label:d("reopen"),cancel:d("cancel"),children:Q({...i.bind("reason"),label:d("reason"),hint:d("reopen.hint"),required:!0,rows:3})})}),Tt=m(function({report:e}){const[n,s]=v(!1),i=P("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!l?r``:x({title:d("list"),hint:d("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:l&&g({label:d("open"),icon:"edit",onClick:()=>s(!0)}),children:r`${i.items.length>0&&T({caption:d("list"),rows:i.items,rowKey:o=>o.id,href:o=>`/bao-cao/${o.id}`,columns:[{key:"kind",label:d("list.kind"),kind:"main",value:o=>`${o.kind} lần ${o.edition}`},{key:"reason",label:d("list.reason"),value:o=>o.reason},{key:"state",label:d("list.state"),show:o=>k({label:o.state_label,tone:B(o.state)})},{key:"code",label:d("list.code"),value:o=>o.document_code},{key:"opened",label:d("list.opened"),value:o=>M(o.opened_at),hideOnPhone:!0}]})}
      ${n&&Se({report:e,onClose:()=>s(!1)})}`})}),Se=m(function({report:e,reason:n,onClose:s}){const t=A({initial:{reason:n??""},submit:(i,l)=>O("/reports/{report_id}/corrections",{params:{report_id:e.id},body:i,key:l}),done:i=>{L("/reports","/today"),j(d(e.months.length>0?"open.doneMonths":"open.done")),V(`/bao-cao/${i.id}`)}});return I({title:d("open.title",{code:e.document_code??""}),form:t,submit:d("open.yes"),onClose:s,label:d("open"),cancel:d("cancel"),children:r`
      <p>${d("open.text")}</p>
      ${Q({...t.bind("reason"),label:d("open.reason"),hint:d("open.hint"),required:!0,rows:3})}`})}),St={corrected:"warning",added:"good",same:"neutral"},Ct=m(function({report:e}){const[n,s]=v(!1),t=P("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return r``;const l=i.months.map(u=>d(u.status==="added"?"differs.added":"differs.corrected",{month:u.title})),o=t.data?.actions.includes("open")&&i.waiting.length===0;return r`<div class="notice is-warning" role="status">${w({name:"alert"})}
    <div><p><strong>${d("differs",{count:i.figures})}</strong></p>
      <ul>${i.months.map((u,h)=>r`<li key=${u.code}><a href=${`/bao-cao/${u.now_id}`}>${l[h]}</a></li>`)}
        ${i.waiting.map(u=>r`<li key=${u}>${u}</li>`)}</ul></div>
    ${o&&g({label:d("differs.open"),onClick:()=>s(!0)})}</div>
    ${n&&Se({report:e,reason:`${l.join("; ")}.`,onClose:()=>s(!1)})}`}),Ot=m(function({report:e}){const s=P("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return s.length===0?r``:r`<div class="notice">${w({name:"info"})}
    <div>
      <p>
        <strong>
          ${d("toldLater",{count:s.reduce((t,i)=>t+i.count,0)})}
        </strong> <span class="soft">
          ${d("toldLater.how")}
        </span>
      </p>
      <ul>
        ${s.map(t=>r`<li key=${t.report_id}>
              <a href=${`/bao-cao/${t.report_id}?muc=${U.figures}`}>
                ${d("toldLater.in",{month:t.title,count:t.count})}
              </a>
            </li>`)}
      </ul>
    </div>
  </div>`}),Pt=m(function({correction:e}){const n=(s,t)=>s?r`<a href=${`/bao-cao/${s}`}>${t??d("months.waiting")}</a>`:q;return x({title:d("tab.months"),hint:d("months.hint"),plain:!0,children:T({caption:d("tab.months"),rows:e.months,rowKey:s=>s.code,columns:[{key:"month",label:d("months.month"),kind:"main",value:s=>s.title.charAt(0).toUpperCase()+s.title.slice(1)},{key:"before",label:d("months.before"),show:s=>n(s.before_id,s.before_code)},{key:"now",label:d("months.now"),show:s=>n(s.now_id,s.now_code)},{key:"status",label:d("months.status"),show:s=>s.status==="same"?r`<span class="soft">${d(s.now_id?"months.same":"months.none")}</span>`:k({label:d(s.status==="added"?"months.added":"months.corrected"),tone:St[s.status]})}]})})}),qt=3,jt=3;function Ce(c,e){const n=new Map;for(const s of c)n.set(e(s),[...n.get(e(s))??[],s.name]);return[...n].map(([s,t])=>[s,t.join(", ")])}const Ft=m(function({report:e,onClose:n,onDone:s}){const[t,i]=v(""),[l,o]=v(()=>Object.fromEntries(e.missing_units.map($=>[$.unit_id,$.reason]))),[u,h]=v({busy:!1,refused:"",tried:!1}),p=$=>l[$.unit_id]?.trim()||t.trim(),f=e.missing_units.filter($=>p($).length<qt),y=async $=>{if($.preventDefault(),f.length>0)return h({busy:!1,refused:"",tried:!0});h({busy:!0,refused:"",tried:!0});const E=e.missing_units.map(b=>({unit_id:b.unit_id,reason:p(b)}));try{s(await O("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,body:{exceptions:E}}))}catch(b){h({busy:!1,refused:K(b).message,tried:!0})}};return se({title:d("exceptions.title",{period:e.period.title,count:e.missing_units.length}),onClose:n,wide:!0,children:r`
      <form class="stack" onSubmit=${y} novalidate>
        <p>${d("exceptions.text")}</p>
        ${u.refused&&r`<div class="notice is-danger" role="alert">${w({name:"alert"})}<p>${u.refused}</p></div>`}
        ${Ce(e.missing_units,$=>$.status_label).map(([$,E])=>r`<p key=${$} class="soft">${d("exceptions.line",{unit:$,reason:E})}</p>`)}
        ${pe({name:"same",label:d("exceptions.same"),hint:d("exceptions.sameHint"),value:t,onChange:i,maxlength:300,error:u.tried&&f.length>0?d("exceptions.silent",{units:f.map($=>$.name).join(", ")}):void 0})}
        <details open=${e.missing_units.length<=jt}><summary>${d("exceptions.apart")}</summary><div class="stack">
          ${e.missing_units.map($=>pe({key:$.unit_id,name:`exceptions.${$.unit_id}`,label:d("exceptions.each",{unit:$.name}),placeholder:t,value:l[$.unit_id]??"",maxlength:300,onChange:E=>o({...l,[$.unit_id]:E})}))}
        </div></details>
        <div class="form-actions">
          ${g({label:d("cancel"),onClick:n})}
          ${g({label:a("submit"),type:"submit",kind:"primary",busy:u.busy})}
        </div>
      </form>`})}),Et=m(function({report:e}){const n=e.missing_units.filter(s=>s.reason);return n.length===0?r``:r`<div class="notice">${w({name:"info"})}<div><p><strong>${d("exceptions.shown")}</strong></p>
    <ul>
      ${Ce(n,s=>s.reason).map(([s,t])=>r`<li key=${s}>${d("exceptions.line",{unit:t,reason:s})}</li>`)}
    </ul>
  </div>
  </div>`}),Lt=m(function({report:e,figure:n,source:s,onBack:t}){const i={report_id:e.id,figure_id:n},l={submission_id:s.submission_id},o=P("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),u=/\.(in|late)@/.test(n);return r`<div class="stack">
    <div>${g({label:d("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
    <h3>${d("people.of",{unit:s.unit_name})}</h3>
    ${F({of:o,lines:6,children:h=>r`<div class="stack">
        ${T({caption:d("people.of",{unit:s.unit_name}),rows:h.items,rowKey:p=>p.person_id??p.household_id,href:p=>`/so-ho/${p.household_id}`,columns:[{key:"name",label:d("people.name"),kind:"main",show:p=>r`
                  ${p.full_name??p.household_name}
                  ${p.birth_year?r` <span class="soft small">${p.birth_year}</span>`:""}`},{key:"where",label:d("people.where"),value:p=>[p.house_no,p.street].filter(Boolean).join(" ")||q},...u?[{key:"counts",label:d("people.counts"),value:p=>`${p.counts>0?"+1":"−1"} (${p.counts>0?d("people.in"):d("people.out")})`}]:[],...u?[{key:"mark",label:d("people.mark"),show:p=>p.late&&ae({label:d("late.marked")})}]:[]],foot:{name:d("people.sum"),where:_(h.counted-(h.less??0))}})}
        ${h.less!==null&&r`<p class="notice">${d("people.less",{count:_(h.less)})}</p>`}
        ${h.hidden>0&&r`<p class="notice">${d("people.hidden",{count:_(h.hidden)})}</p>`}
        ${Ue({page:h,more:p=>me("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:p}}),onMore:p=>o.set({...h,...p})})}
      </div>`})}
  </div>`}),ce=m(function({report:e,figure:n,open:s,onClose:t}){const[i,l]=v([]),o=h=>{l([...i,n]),s(h)},u=()=>{l(i.slice(0,-1)),s(i.at(-1)??n)};return se({title:a("figure.title"),onClose:t,wide:!0,sheet:!0,children:r`
      ${i.length>0&&r`<div>${g({label:a("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:u})}</div>`}
      ${Mt({report:e,figure:n,open:o,key:n})}`})}),Mt=m(function({report:e,figure:n,open:s}){const t=P("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:n}}),[i,l]=v(null);return i?Lt({report:e,figure:n,source:i,onBack:()=>l(null)}):F({of:t,lines:5,children:o=>r`<div class="stack">
      <div class="figure-head"><b class="figure-value">${o.text}</b>
        <p>
          <strong>${o.label}</strong>
          <br />
          <span class="soft">${o.place_name}${o.coverage&&` · ${a("figure.coverage",{coverage:o.coverage})}`}</span>
        </p>
      </div>
      ${o.value===null&&o.sources.length===0&&r`<p class="notice">${a("figure.missing")}</p>`}
      ${o.sources.length>0&&Dt({one:o,list:l})}
      ${At({one:o,open:s})}
      ${o.hidden>0&&r`<p class="notice">${a("figure.hidden",{count:o.hidden})}</p>`}
      ${o.parts.length>0&&o.sources.length===0&&Kt({one:o,open:s})}
    </div>`})}),At=m(function({one:e,open:n}){const s=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return s===0?r``:r`<div class="notice"><p>${d("late.title",{count:_(s)})}</p>
    ${g({label:d("late.open",{count:_(s)}),small:!0,onClick:()=>n(e.figure_id.replace(".in@",".late@"))})}
  </div>`}),Dt=m(function({one:e,list:n}){const s=C("household.read")&&e.sources.some(t=>t.listed);return r`<h3>${a("figure.sources")}</h3>
    ${T({caption:a("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>C("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:a("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:a("figure.value"),kind:"number",show:t=>r`${_(t.value)}${Rt({row:t,figure:e.figure_id})}`},{key:"who",label:a("figure.who"),show:Nt},{key:"origin",label:a("figure.origin"),show:t=>r`<div>
              ${Ht({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
              <br />
              <span class="soft small">${a("figure.until",{day:W(t.data_until)})}</span>
            </div>`},{key:"state",label:a("figure.state"),show:t=>k({label:t.state_label,tone:ge(t.state)})},...s?[{key:"list",label:d("people"),kind:"actions",show:t=>t.listed&&g({label:d("people"),small:!0,onClick:()=>n(t)})}]:[]],foot:{unit:a("figure.total"),value:_(e.total)}})}`}),Rt=m(function({row:e,figure:n}){const s=/\.last@/.test(n);return!(s||/\.in@/.test(n))||e.late_in+e.late_out===0?r``:r`
    <br />
    <span class="late-mark small">
      ${d(s?"late.lastYear":"late.line",{came:_(e.late_in),went:_(e.late_out)})}
    </span>`}),Ht=m(function({row:e,code:n}){if(e.origin!=="register")return e.origin_label;const s=`/muc-tieu/${n.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return r`
    ${C("indicator.read")?r`<a href=${s}>${e.origin_label}</a>`:e.origin_label}
    ${e.surveyed&&r`<br /><span class="soft small">${a("figure.surveyed",{coverage:e.surveyed})}</span>`}`}),Nt=c=>r`<div>
    ${c.entered_by??q}
    <br />
    <span class="soft small nowrap">${M(c.entered_at)}</span>
    ${c.remark&&r`<br /><span class="soft small">${c.remark}</span>`}
  </div>`,Kt=m(function({one:e,open:n}){const s=Wt(e);if(s)return It({one:e,shares:s,open:n});const t=e.parts.every(o=>o.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?a("figure.tasks"):a("figure.units"):a("figure.counts"):a("figure.parts");return r`<h3>${l}</h3>
    ${T({caption:l,rows:e.parts,rowKey:o=>o.figure_id??o.label,columns:[{key:"name",label:a("figure.name"),kind:"main",value:o=>o.label},{key:"value",label:i?a("figure.standing"):a("figure.value"),kind:i?"text":"number",show:o=>o.figure_id?S({id:o.figure_id,text:o.text,open:n,label:o.label}):o.text}]})}`});function Wt(c){if(!/\.pct@/.test(c.figure_id))return null;const e=c.figure_id.replace(/\.pct@.*/,".cum@"),n=ke(c.parts,s=>s.figure_id?.split("@")[1]??"").map(([,s])=>({part:s.find(t=>t.figure_id?.startsWith(e)),whole:s.find(t=>!t.figure_id?.startsWith(e))}));return n.every(s=>s.part&&s.whole)?n.map(s=>{const{part:t,whole:i}=s;return{place:t.label.split(": ")[0]??"",part:t,whole:i}}):null}const It=m(function({one:e,shares:n,open:s}){const t=l=>_(n.reduce((o,u)=>o+(Ie(u[l].text)??0),0)),i=l=>S({id:l.figure_id??"",text:l.text,open:s,label:l.label});return r`<p class="figure-sum">${a("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
    <h3>${a("figure.shareTitle")}</h3>
    ${T({caption:a("figure.shareTitle"),rows:n,rowKey:l=>l.place,columns:[{key:"place",label:a("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:a("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:a("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:a("figure.total"),part:t("part"),whole:t("whole")}})}`}),Bt=m(function({report:e,open:n}){const s=[...e.months.map(({code:t})=>a("months.month",{month:Number(t.slice(5))})),a("months.added"),a("months.now"),a("months.rate")];return r`<div class="stack">
    ${x({title:a("months.from"),hint:a("months.fromHint"),children:r`<ul class="plain">${e.months.map(t=>r`<li class="row" key=${t.code}>
          ${t.report_id?r`<a href=${`/bao-cao/${t.report_id}`}>${t.title}</a>`:r`<span>${t.title}</span>`}
          ${k(t.report_id?{label:a("months.in"),tone:"good"}:{label:a("months.out",{why:t.why}),tone:"warning"})}
        </li>`)}</ul>`})}
    ${x({title:a("months.table"),hint:a("months.hint"),plain:!0,children:r`<div class="table-scroll" tabindex="0" role="group" aria-label=${a("months.table")}><table class="annex">
        <thead>
          <tr><th scope="col">${a("annex.measure")}</th>${s.map(t=>r`<th scope="col" key=${t}>${t}</th>`)}</tr>
        </thead>
        <tbody>${e.by_month.map(t=>r`<tr key=${t.code}><th scope="row">${t.label}</th>
            ${t.cells.map((i,l)=>r`<td key=${l}>
                  ${i?S({id:i.figure_id,text:i.text,open:n,label:`${t.label}, ${s[l]}`}):q}
                </td>`)}
          </tr>`)}</tbody>
      </table></div>`})}
  </div>`}),Oe=m(function({section:e}){const[n,s]=v(!1);return e.changes.length===0?r``:r`<details class="changes"
    onToggle=${t=>s(t.currentTarget.open)}><summary>${a("changes.title")}</summary>${n&&r`
        <p class="soft small">${a("changes.hint")}</p>
        <div class="changes-text">${e.changes.map((t,i)=>r`<p key=${i}>${t.map(({how:l,text:o},u)=>l==="added"?r`<ins key=${u}><span class="visually-hidden">${a("changes.added")} </span>${o}</ins>`:l==="removed"?r`<del key=${u}><span class="visually-hidden">${a("changes.removed")} </span>${o}</del>`:o)}</p>`)}</div>`}
  </details>`}),Ut=m(function({table:e,open:n}){const s=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const o=i.cells[l];return o?.figure?S({id:o.figure,text:o.text,open:n,label:`${i.cells[s]?.text??""}, ${e.columns[l]?.label??""}`}):o?.text??""};return r`<div class="paper-table">${e.caption&&r`<p class="soft small">${e.caption}</p>`}
    ${T({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:o=>t(o,l)}))})}</div>`}),Pe=m(function({report:e,section:n,known:s,onClose:t,onSaved:i,onText:l}){const o=(h,p)=>he("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:h},key:p}),u=A({initial:{text:n.text},submit:(h,p)=>o(h.text,p),done:()=>{j(a("section.saved",{title:n.title})),i()}});return Ge(u.dirty),N(()=>l?.(u.values.text),[u.values.text]),He({form:u,label:a("section.editOf",{title:n.title}),children:r`
      ${ze({...u.bind("text"),label:a("section.text"),hint:a("section.textHint"),known:s,figures:[...e.figures,ie],beside:h=>Gt({section:n,insert:h})})}
      <div class="form-actions">
        ${n.edited&&qe({report:e,section:n,onSaved:i})}
        ${g({label:a("cancel"),onClick:t})}
        ${g({label:a("section.save"),type:"submit",kind:"primary",busy:u.busy})}
      </div>`})}),Gt=m(function({section:e,insert:n}){return e.offered.length===0?r``:r`<div class="offered" role="group" aria-label=${a("offered")}>
    <p class="small"><strong>${a("offered")}</strong> <span class="soft">${a("offered.hint")}</span></p>
    ${e.offered.map(s=>r`<blockquote key=${s.report_id}>
        <p class="small"><a href=${`/bao-cao/${s.report_id}`}>${a("offered.from",{month:s.title})}</a></p>
        ${s.lines.map((t,i)=>r`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
        ${g({label:a("offered.take"),icon:"plus",small:!0,onClick:()=>n(s.text)})}</blockquote>`)}</div>`}),qe=m(function({report:e,section:n,onSaved:s}){const t=async()=>{if(await X({title:a("section.restoreTitle",{title:n.title}),text:a("section.restoreText"),yes:a("section.restore")}))try{await he("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:null}}),j(a("section.restored")),await s()}catch(i){Z(i)}};return g({label:a("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}),je=m(function({report:e,open:n,reload:s}){const[t,i]=v(null),l=ye(e),o=e.actions.includes("edit");return r`<article class="card paper">${e.sections.map((u,h)=>{const p=u.lines.length===0&&(e.sections[h+1]?.level??0)>u.level;return r`<section key=${u.code} class=${`paper-section is-level-${u.level}`} id=${`muc-${u.code}`}>
      <header class="paper-head">${zt({section:u})}
        ${u.edited&&r`<span title=${a("section.editedBy",{name:u.edited_by??"",at:M(u.edited_at)})}>${ae({label:a("section.edited")})}</span>`}
        ${o&&!p&&t!==u.code&&g({label:a("section.editOf",{title:u.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(u.code)})}
      </header>
      ${t===u.code?Pe({report:e,section:u,known:l,onClose:()=>i(null),onSaved:async()=>{await s(),i(null)}}):!p&&Fe({section:u,open:n,labels:l})}
      ${u.edited&&t!==u.code&&Oe({section:u})}
    </section>`})}${Vt({report:e})}</article>`}),zt=m(function({section:e}){const n=`${e.numeral}. ${e.title}`;return e.level===1?r`<h2>${n}</h2>`:r`<h3>${n}</h3>`}),Fe=m(function({section:e,open:n,labels:s}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return r`<p class="soft">${a("section.empty")}</p>`;const l=o=>i.filter(u=>u.line===o).map(u=>Ut({table:u,open:n,key:`table-${o}`}));return r`
    ${t.map((o,u)=>i.some(h=>h.line===u)?l(u):Yt({line:o,open:n,labels:s,key:u}))}
    ${l(t.length)}`}),Vt=m(function({report:e}){return e.annexes.length===0?null:r`<footer class="paper-annexes no-print"><p class="soft">${a("annexes")}</p><ul class="plain">${e.annexes.map(n=>r`<li key=${n.table}>
      <a href=${`/bao-cao/${e.id}?muc=${U[n.table]}`}>
        ${n.label}. ${n.title}
      </a>
    </li>`)}</ul></footer>`}),Yt=m(function({line:e,open:n,labels:s}){const t=e[0]?.figure?"":e[0]?.text??"";return r`<p class=${Ne("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?r`
          ${S({id:i.figure,text:i.text,open:n,label:s.get(i.figure)?.label,key:l})}
          ${xe({count:s.get(i.figure)?.late??0,id:i.figure,open:n})}`:i.text)}</p>`}),Qt=m(function({report:e,onClose:n}){const[s,t]=v({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(o=>({...o,job:null,failed:!1,problem:null}));try{const o=await O("/reports/{report_id}/preview",{params:{report_id:e.id}});t(u=>({...u,job:o}))}catch(o){t(u=>({...u,problem:K(o)}))}};N(()=>{i()},[]);const l=a("preview.title",{period:e.period.title});return se({title:l,onClose:n,wide:!0,children:s.file?Ve({path:`/files/${s.file}?inline=true#navpanes=0&view=FitH`,title:l}):s.problem?fe({problem:s.problem,onRetry:i}):s.job?r`
            ${Ye({key:s.job.id,job:s.job,label:a("preview.making"),onDone:o=>t(u=>({...u,file:String(o.result?.file_id)})),onEnd:()=>t(o=>({...o,failed:!0}))})}
            ${s.failed&&r`<p class="soft">${a("preview.failed")}</p>`}`:be({lines:4})})}),Jt=m(function({report:e,set:n}){const[s,t]=v(null),i=f=>e.actions.includes(f),{took:l,submit:o,approve:u}=Xt(e,n),h=R(e),p=e.state==="approved"&&C("document.issue");return r`
    ${!h&&g({label:a("preview"),icon:"eye",onClick:()=>t("preview")})}
    ${i("edit")&&D({label:a("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
    ${i("refresh")&&e.outdated.length===0&&de({report:e,set:n,kind:"quiet"})}
    ${i("return")&&g({label:a("return"),icon:"left",onClick:()=>t("return")})}
    ${i("submit")&&g({label:a("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):o()})}
    ${i("withdraw")&&g({label:d("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
    ${i("approve")&&g({label:a("approve"),icon:"check",kind:"primary",onClick:u})}
    ${h&&e.document_id&&D({label:p?a("toNumber"):a("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
    ${s==="return"&&Zt({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("return.done"))}})}
    ${s==="without"&&Ft({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("submit.done"))}})}
    ${s==="withdraw"&&en({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,d("withdraw.done"))}})}
    ${s==="preview"&&Qt({report:e,onClose:()=>t(null)})}`});function Xt(c,e){const n={report_id:c.id},s=c.period.title,t=(i,l)=>{e(i),L("/report-periods","/documents","/today","/submissions"),j(l)};return{took:t,submit:async()=>{if(await X({title:a("submit.title",{period:s}),text:a("submit.text"),yes:a("submit")}))try{t(await O("/reports/{report_id}/submit",{params:n,version:c.version}),a("submit.done"))}catch(i){Z(i)}},approve:async()=>{if(await X({title:a("approve.title",{period:s}),text:a("approve.text"),yes:a("approve")}))try{t(await O("/reports/{report_id}/approve",{params:n,version:c.version}),a("approve.done"))}catch(i){Z(i)}}}}const de=m(function({report:e,set:n,kind:s}){const[t,i]=v(!1),l=async()=>{i(!0);try{n(await O("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),L(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),j(a("refresh.done"))}catch(o){Z(o)}finally{i(!1)}};return g({label:a("refresh"),icon:"refresh",kind:s,busy:t,onClick:l})}),Zt=m(function({report:e,onClose:n,onDone:s}){const t=A({initial:{reason:""},submit:(i,l)=>O("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return I({title:a("return"),form:t,submit:a("return"),onClose:n,cancel:a("cancel"),children:Q({...t.bind("reason"),label:a("return.reason"),hint:a("return.hint"),required:!0,rows:3})})}),en=m(function({report:e,onClose:n,onDone:s}){const t=A({initial:{reason:""},submit:(i,l)=>O("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return I({title:d("withdraw"),form:t,submit:d("withdraw"),onClose:n,cancel:a("cancel"),danger:!0,children:r`
      <p>${d("withdraw.text")}</p>
      ${Q({...t.bind("reason"),label:d("reason"),required:!0,rows:3})}`})}),tn=m(function({report:e,open:n}){return x({title:a("targets.title"),hint:a("targets.hint"),plain:!0,children:T({caption:a("targets.title"),rows:e.targets,rowKey:s=>s.code,columns:[{key:"measure",label:a("targets.measure"),kind:"main",show:s=>r`<span title=${s.title}><span class="soft">${s.ref}.</span> ${s.label}</span>`},{key:"goal",label:a("targets.goal"),kind:"number",show:s=>s.goal_text},{key:"result",label:a("targets.result"),kind:"number",show:s=>S({id:s.figure_id,text:s.text,open:n,label:s.label})},{key:"attained",label:a("targets.attained"),show:s=>k(tt(s.attained))}]})})}),nn=m(function({report:e,open:n}){const s=(t,i,l)=>S({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:_(l),open:n,label:a("tasks.of",{ref:t.ref})});return e.tasks.length===0?J({title:a("tasks.none"),icon:"tasks"}):x({title:a("tasks.title"),plain:!0,children:T({caption:a("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>C("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:a("tasks.task"),kind:"main",show:t=>r`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:a("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:a("tasks.units"),kind:"number",show:t=>s(t,"of",t.units)},{key:"done",label:a("tasks.done"),kind:"number",show:t=>s(t,"done",t.done)},{key:"late",label:a("tasks.late"),kind:"number",show:t=>s(t,"late",t.late)},{key:"label",label:a("tasks.label"),show:t=>r`<div class="is-wrapping">${k({label:t.label,tone:nt(t)})}</div>`}]})})});await te("reports");function sn({params:c}){const e=P("/reports/{report_id}",{params:{report_id:c.id}}),n=e.data,s=n?n.edition>0?d("title",{period:n.period.title}):a("report",{period:n.period.title}):a("title");return ee({title:s,lead:n?.period.label,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&k({label:n.state_label,tone:B(n.state)}),actions:n&&Jt({report:n,set:e.set}),children:F({of:e,lines:10,children:t=>an({report:t,set:e.set,reload:e.refresh})})})}const an=m(function({report:e,set:n,reload:s}){const[t,i]=Y(),l=o=>i({so:o});return e.edition>0?ln({report:e,set:n,reload:s,open:l,shown:t.so,close:()=>i({so:null})}):r`<div class="stack">
    ${Le({report:e,set:n})}
    ${e.months.length>0&&Ct({report:e})}
    ${Ot({report:e})}
    ${Et({report:e})}
    ${ne({facts:Ee(e)})}
    ${ve({label:a("title"),query:"muc",tabs:[{name:"noi-dung",label:a("tab.text"),show:()=>je({report:e,open:l,reload:s})},...e.months.length>0?[{name:U.months,label:le(e,"months",a("tab.months")),show:()=>Bt({report:e,open:l})}]:[],{name:"muc-tieu",label:a("tab.targets"),show:()=>tn({report:e,open:l})},{name:U.figures,label:le(e,"figures",a("tab.places")),show:()=>r`<div class="stack">
              ${ht({report:e,open:l})}
              ${e.split.length>0&&$t({report:e,open:l})}
              ${e.help.length>0&&gt({report:e,open:l})}
            </div>`},{name:U.tasks,label:le(e,"tasks",a("tab.tasks")),count:e.tasks.length,show:()=>nn({report:e,open:l})},{name:"don-vi",label:a("tab.units"),show:()=>on({report:e})},{name:"qua-trinh",label:a("tab.history"),show:()=>Me({report:e})}]})}
    ${Tt({report:e})}
    ${t.so&&ce({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
  </div>`}),ln=m(function({report:e,set:n,reload:s,open:t,shown:i,close:l}){const o=oe(e);return r`<div class="stack">
    ${Le({report:e,set:n})}
    ${o.data&&vt({report:e,correction:o.data})}
    ${ve({label:a("title"),query:"muc",tabs:[{name:"thay-doi",label:d("tab.changes"),count:o.data?.changes.length,show:()=>yt({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:d("tab.months"),show:()=>o.data?Pt({correction:o.data}):r``}]:[{name:"don-vi",label:d("tab.units"),show:()=>_t({report:e})}],{name:"noi-dung",label:d("tab.text"),show:()=>je({report:e,open:t,reload:s})},{name:"qua-trinh",label:d("tab.history"),show:()=>Me({report:e})}]})}
    ${ne({facts:Ee(e).filter(u=>u.label!==a("fact.coverage"))})}
    ${i&&ce({report:e,figure:i,open:t,onClose:l})}
  </div>`});function Ee(c){const e=c.document_code??(c.state==="approved"?a("fact.waiting"):a("fact.draft")),n=(s,t)=>t?a("by",{name:s??"",at:M(t)}):void 0;return[{label:a("dataUntil"),value:W(c.data_until)},{label:a("fact.coverage"),value:c.coverage},{label:a("fact.compiled"),value:n(c.compiled_by,c.compiled_at)},{label:a("fact.approved"),value:n(Qe({actor_name:c.approved_by??"",acting_for:c.approved_for}),c.approved_at)},{label:a("fact.document"),value:c.document_id?r`<a href=${`/van-ban/${c.document_id}`}>${e}</a>`:a("fact.noDocument")},...C("voice.read")?[{label:a("fact.messages"),value:r`<a href=${`/truyen-thong?bc=${c.id}`}>${a("fact.messagesOpen")}</a>`}]:[]]}const Le=m(function({report:e,set:n}){const s=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return r`
    ${s&&r`<div class="notice is-warning">
        ${w({name:"alert"})}
        <p>
          <strong>
            ${a("returned",{reason:s.reason})}
          </strong> <span class="soft small">
            ${a("by",{name:s.actor_name,at:M(s.at)})}
          </span>
        </p>
      </div>`}
    ${e.outdated.length>0&&r`<div class="notice is-warning" role="status">${w({name:"alert"})}
        <div><p><strong>${a("outdated")}</strong></p><ul>${e.outdated.map(t=>r`<li key=${t}>${t}</li>`)}</ul></div>
        ${e.actions.includes("refresh")&&de({report:e,set:n,kind:"plain"})}</div>`}
    ${e.edition===0&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&r`<div class="notice">${w({name:"info"})}
        <p>
          <strong>${a("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}. <span class="soft">
            ${a("missing.note")}
          </span>
        </p>
      </div>`}`}),on=m(function({report:e}){return x({title:a("units.title"),plain:!0,children:T({caption:a("units.title"),rows:e.units,rowKey:n=>n.unit_id,columns:[{key:"unit",label:a("units.unit"),kind:"main",value:n=>n.name},{key:"status",label:a("units.status"),show:n=>k({label:n.status_label,tone:et(n.status)})},{key:"note",label:a("units.note"),value:n=>n.note}]})})}),Me=m(function({report:e}){return e.timeline.length===0?J({title:a("history.none"),icon:"history"}):x({title:a("tab.history"),children:Je({steps:e.timeline,label:a("tab.history")})})}),rn=Object.freeze(Object.defineProperty({__proto__:null,default:sn},Symbol.toStringTag,{value:"Module"})),cn=700,Ae=250,dn=new Set(["queued","running"]),De=c=>new Promise(e=>setTimeout(e,c));async function un(c,e){const n=Object.entries(e).map(([f,y])=>({code:f,text:y}));let s=await O("/reports/{report_id}/preview",{params:{report_id:c},body:{live:!0,sections:n}});for(;dn.has(s.state);)await De(Ae),s=await me("/jobs/{job_id}",{params:{job_id:s.id}});if(s.state!=="done"||!s.result)throw new Error(s.error??a("live.failed"));const{file_id:t,width:i,height:l,pages:o,places:u}=s.result,h=Ke(`/files/${t}`),p=new Image;return p.src=h,await p.decode(),{src:h,width:i,height:l,pages:o,places:u}}function pn(c,e){const[n,s]=v({picture:null,busy:!0,problem:null}),[t,i]=v(0),l=z(!1),o=z({texts:e,stale:!1,gone:!1});o.current.texts=e,N(()=>()=>{o.current.gone=!0},[]);const u=async()=>{if(l.current){o.current.stale=!0;return}l.current=!0;do{o.current.stale=!1,s(f=>({...f,busy:!0,problem:null}));try{const f=await un(c.id,o.current.texts);o.current.gone||s({picture:f,busy:o.current.stale,problem:null})}catch(f){const y=K(f);y.code==="job-running"?(await De(3*Ae),o.current.stale=!0):o.current.gone||s($=>({...$,busy:!1,problem:y}))}}while(o.current.stale&&!o.current.gone);l.current=!1},h=JSON.stringify([t,c.compiled_at,c.sections.map(f=>f.version),e]),p=z(!0);return N(()=>{const f=setTimeout(()=>{u()},p.current?0:cn);return p.current=!1,s(y=>y.busy?y:{...y,busy:!0}),()=>clearTimeout(f)},[h]),{...n,retry:()=>i(f=>f+1)}}const mn=m(function({report:e,texts:n,at:s}){const{picture:t,busy:i,problem:l,retry:o}=pn(e,n),u=z(null),h=s===null?void 0:t?.places[s];return N(()=>{const p=u.current?.querySelector("img");h===void 0||!t||!u.current||!p||u.current.scrollTo({top:Math.max(0,h/t.width*p.clientWidth-24),behavior:"smooth"})},[s,t===null]),r`<section class="live" aria-label=${a("live.title")}>
    <header class="live-head"><h2>${a("live.title")}</h2>
      <p class="soft small" role="status">${i?a("live.making"):t?a("live.ready",{pages:t.pages}):""}</p>
      ${!i&&g({label:a("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:o})}</header>
    ${l&&fe({problem:l,onRetry:o})}
    ${!t&&!l&&be({lines:12})}
    ${t&&r`<div class=${i?"live-pages is-busy":"live-pages"} ref=${u} tabindex="0" role="group" aria-label=${a("live.pages")}>
        <img src=${t.src} width=${t.width} height=${t.height}
          alt=${a(R(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
      </div>`}
    <p class="soft small">${a(R(e)?"live.settledHint":"live.hint")}</p>
  </section>`});await te("reports");function hn({params:c}){const e=P("/reports/{report_id}",{params:{report_id:c.id}}),n=e.data,s=n?R(n):!1,t=n?a(s?"edit.settledTitle":"edit.title",{period:n.period.title}):a("title");return ee({title:t,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${c.id}`},{label:a(s?"edit.settledCrumb":"edit.crumb")}],status:n&&k({label:n.state_label,tone:B(n.state)}),actions:n&&r`${D({label:a("edit.back"),href:`/bao-cao/${c.id}`,icon:"left"})}
        ${n.actions.includes("refresh")&&de({report:n,set:e.set,kind:"plain"})}`,children:F({of:e,lines:12,children:i=>fn({report:i,reload:e.refresh})})})}const fn=m(function({report:e,reload:n}){const[s,t]=Y(),[i,l]=v("text"),[o,u]=v(null),[h,p]=v({}),f=b=>t({so:b}),y=()=>{p({}),u(null)},$=async b=>{Object.keys(h).length>0&&!await X({title:a("edit.leave"),text:a("edit.leaveText"),yes:a("edit.leaveYes"),no:a("edit.leaveNo"),danger:!0})||(p({}),u(b))},E=(b,H)=>p(H===b.text?{}:{[b.code]:H});return r`<div class="stack">
    ${e.outdated.length>0&&r`<div class="notice is-warning" role="status">
        ${w({name:"alert"})}
        <div><p><strong>${a("outdated")}</strong></p><ul>${e.outdated.map(b=>r`<li key=${b}>${b}</li>`)}</ul></div>
      </div>`}
    ${R(e)?bn({report:e}):!e.actions.includes("edit")&&r`<p class="notice">${a("edit.readonly")}</p>`}
    <div class="switch desk-switch" role="group" aria-label=${a("edit.sides")}>
      ${["text","pages"].map(b=>r`<button type="button" key=${b} aria-pressed=${String(i===b)} onClick=${()=>l(b)}>
              ${w({name:b==="text"?"edit":"document"})}
              <span>${b==="text"&&R(e)?a("tab.text"):a(`edit.side.${b}`)}</span>
            </button>`)}
    </div>
    <div class=${`desk is-${i}`}>
      <div class="desk-text">${e.sections.map((b,H)=>gn({report:e,section:b,key:b.code,heads:$n(e,H),editing:o===b.code,open:f,onEdit:()=>{$(b.code)},onClose:y,onText:Re=>E(b,Re),onSaved:async()=>{await n(),y()}}))}</div>
      <div class="desk-pages">${mn({report:e,texts:h,at:o})}</div>
    </div>
    ${s.so&&ce({report:e,figure:s.so,open:f,onClose:()=>t({so:null})})}
  </div>`}),bn=m(function({report:e}){return r`<div class="notice">
    ${w({name:"info"})}
    <p>${a("edit.settled",{code:e.document_code??a("fact.waiting")})}${" "}
      ${e.document_id&&r`<a href=${`/van-ban/${e.document_id}`}>${a("toDocument")}</a>`}</p></div>`}),$n=(c,e)=>c.sections[e]?.lines.length===0&&(c.sections[e+1]?.level??0)>(c.sections[e]?.level??0),gn=m(function({report:e,section:n,heads:s,editing:t,open:i,onEdit:l,onClose:o,onText:u,onSaved:h}){const p=ye(e),f=`${n.numeral}. ${n.title}`,y=e.actions.includes("edit")&&!s;return r`<section
    class=${`desk-part is-level-${n.level}${t?" is-editing":""}${n.edited?" is-edited":""}`} aria-label=${f}>
    <header class="paper-head">${n.level===1?r`<h2>${f}</h2>`:r`<h3>${f}</h3>`}
      ${n.edited&&ae({label:a("section.edited")})}
      ${y&&!t&&g({label:a("section.editOf",{title:n.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
    </header>
    ${n.edited&&r`<p class="soft small">${a("section.editedBy",{name:n.edited_by??"",at:M(n.edited_at)})}</p>`}
    ${t?Pe({report:e,section:n,known:p,onClose:o,onSaved:h,onText:u}):!s&&Fe({section:n,open:i,labels:p})}
    ${n.edited&&r`<div class="desk-edited">${Oe({section:n})}${y&&!t&&qe({report:e,section:n,onSaved:h})}</div>`}
  </section>`}),vn=Object.freeze(Object.defineProperty({__proto__:null,default:hn},Symbol.toStringTag,{value:"Module"}));export{vn as e,pt as l,rn as r};
