// Licences in vendor/LICENSES.txt.
import{O as v,b as r,r as K,U as I}from"./kit.js";import{c as m,B as b,I as T,i as S,p as C,n as U,h as G,e as ce,k as F,L as A,u as V,T as Y,f as de,l as ue,F as We,j as pe,d as Ie,o as Ue}from"./first.js";import{l as _,S as y,i as E,g as j,u as O,P as Z,L as q,E as z,q as w,M as P,G as Ge,d as M,o as L,s as ee,n as k,F as te,A as ne,K as me,D as he,c as Ve,y as Q,h as J,v as fe,w as be}from"./frame.js";import{ba as a,aZ as Ye,F as D,S as $e,bb as u,b0 as ge,P as ze,bc as Qe,bd as Je,J as Xe,T as ve,b3 as Ze,b2 as et}from"./shared.js";const tt={draft:"progress",submitted:"info",returned:"warning",approved:"good",issued:"done",withdrawn:"neutral"},nt={not_started:"danger",not_submitted:"danger",partial:"warning",draft:"danger",submitted:"warning",returned:"warning",accepted:"good",locked:"good",exempt:"neutral"},N=c=>tt[c]??"neutral",st=c=>nt[c]??"neutral";function at(c){return c===null?{label:a("attained.unknown"),tone:"neutral"}:c?{label:a("attained.yes"),tone:"good"}:{label:a("attained.no"),tone:"warning"}}const it=({late:c,state:e})=>c>0?"danger":lt[e],lt={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},R=c=>c.state==="approved"||c.state==="issued",se={id:"table:targets",code:"table",aspect:"",label:a("table.targets"),name:a("table.targets"),text:a("table"),reported:0,expected:0,late:0};function ke(c){const e=new Map(c.figures.map(n=>[n.id,{label:n.label,name:n.name,text:n.text,reported:n.reported,expected:n.expected,late:n.late}]));e.set(se.id,se);for(const n of c.sections.flatMap(s=>[...s.lines,...s.offered.flatMap(t=>t.lines)].flat()))n.figure&&!e.has(n.figure)&&e.set(n.figure,{label:n.figure,name:n.figure,text:n.text});return e}const B={figures:"phu-luc-1",months:"theo-thang",tasks:"phu-luc-2",changes:"thay-doi"};function ae(c,e,n){const s=c.annexes.find(t=>t.table===e);return s?a("tab.annexed",{label:s.label,name:n.charAt(0).toLowerCase()+n.slice(1)}):n}function ye(c,e){const n=new Map;for(const s of c)n.set(e(s),[...n.get(e(s))??[],s]);return[...n]}const ot=c=>[...["I","II","III","IV"].map((e,n)=>({value:`${c}-Q${n+1}`,label:a("span.quarter",{roman:e,year:c})})),{value:`${c}-H1`,label:a("span.first",{year:c})},{value:`${c}-H2`,label:a("span.second",{year:c})},{value:`${c}`,label:a("span.year",{year:c})}],rt=m(function(){const[e,n]=v(!1);return r`${b({label:a("span.open"),icon:"plus",onClick:()=>n(!0)})}
    ${e&&ct({onClose:()=>n(!1)})}`}),ct=m(function({onClose:e}){const n=Number(ce.value.slice(0,4)),s=F({draft:"span",initial:{code:`${n}-Q${Math.floor((Number(ce.value.slice(5,7))-1)/3)+1}`},submit:(t,i)=>C("/report-periods",{body:{code:t.code},key:i}),done:t=>{E("/report-periods"),j(a("span.opened",{period:t.title})),e(),U(`/bao-cao?ky=${t.code}`)}});return D({title:a("span.open"),form:s,submit:a("span.do"),onClose:e,cancel:a("cancel"),children:r`
      <p class="soft">${a("span.hint")}</p>
      ${$e({...s.bind("code"),label:a("span.which"),empty:!1,required:!0,options:[n,n-1].map(t=>({label:a("span.of",{year:t}),options:ot(t)}))})}`})}),dt=m(function({period:e,months:n}){const[s,t]=v({busy:!1,refused:""}),i=n.filter(({report:o})=>o&&(o.state==="approved"||o.state==="issued")),l=async()=>{t({busy:!0,refused:""});try{const o=await C("/reports",{body:{period:e.code}});E("/reports","/report-periods"),j(a("compile.done",{month:e.title})),U(`/bao-cao/${o.id}`)}catch(o){t({busy:!1,refused:G(o).message})}};return _({title:a("compile.title",{period:e.title}),children:r`<div class="stack">
      <p><strong>${a("span.ready",{done:i.length})}</strong> ${a("span.from")}</p>
      ${n.length>0&&r`<ul class="plain">${[...n].reverse().map(({period:o,report:d})=>r`<li class="row" key=${o.code}>
            <span>${o.title}</span>
            ${y(d?{label:d.state_label,tone:N(d.state)}:{label:a("state.missing")})}
          </li>`)}</ul>`}
      ${i.length===0&&r`<div class="notice is-warning">${T({name:"alert"})}<p>${a("span.nothing")}</p></div>`}
      ${s.refused&&r`<div class="notice is-danger" role="alert">${T({name:"alert"})}<p>${s.refused}</p></div>`}
      ${Ye({period:e,after:"/bao-cao"})}
      ${i.length>0&&S("report.compile")&&r`<div class="row">
          ${b({label:a("compile",{month:e.title}),kind:"primary",icon:"report",busy:s.busy,onClick:l})}
        </div>`}
    </div>`})});await ee("reports");const _e=new Set(["accepted","locked"]),we=c=>c.kind==="year"?c.title:c.title.replace(/ năm \d{4}$/,"");function ut(){const c=O("/report-periods"),e=O("/reports");return Z({title:a("title"),lead:a("lead"),actions:r`
      ${S("batch.make")&&A({label:a("toBatch"),href:"/bao-cao/tao-tep",icon:"download"})}
      ${S("period.manage")&&rt({})}`,children:q({of:c,empty:n=>n.items.length===0,whenEmpty:z({title:a("none"),hint:a("noneHint"),action:S("submission.read")&&A({label:a("compile.toSubmissions"),href:"/so-lieu"})}),children:n=>q({of:e,children:s=>pt({rows:n.items.map(t=>({period:t,report:s.items.find(i=>i.period.code===t.code)}))})})})})}const pt=m(function({rows:e}){const[n]=V(),s=e.find(t=>t.period.code===n.ky)??e.find(t=>!t.report&&t.period.state==="open"&&t.period.kind==="month");return r`<div class="stack">
    ${s&&!s.report&&(s.period.kind==="month"?mt({period:s.period,key:s.period.code}):dt({period:s.period,months:e.filter(t=>t.period.kind==="month"&&t.period.first_day>=s.period.first_day&&t.period.last_day<=s.period.last_day),key:s.period.code}))}
    ${w({caption:a("title"),rows:e,rowKey:t=>t.period.code,href:t=>t.report?`/bao-cao/${t.report.id}`:`/bao-cao?ky=${t.period.code}`,columns:[{key:"period",label:a("period"),kind:"main",show:t=>Ge(t.period.title)},{key:"state",label:a("state"),show:({report:t})=>t?y({label:t.state_label,tone:N(t.state)}):y({label:a("state.missing")})},{key:"number",label:a("number"),show:t=>r`<span class="nowrap">${t.report?.document_code??P}</span>`},{key:"until",label:a("dataUntil"),value:t=>M(t.report?.data_until)},{key:"approved",label:a("approvedAt"),value:t=>t.report?.approved_at?L(t.report.approved_at):P,hideOnPhone:!0}]})}
  </div>`}),mt=m(function({period:e}){const n=O("/submissions",{query:{period:e.code}});return _({title:a("compile.title",{period:e.title}),children:q({of:n,lines:2,children:s=>ht({period:e,rows:s.items})})})}),ht=m(function({period:e,rows:n}){const[s,t]=v({busy:!1,refused:""}),i=n.filter(f=>f.lateness.code!=="exempt"),l=i.filter(f=>!_e.has(f.state)),o=n.filter(f=>_e.has(f.state)).length,d=async()=>{t({busy:!0,refused:""});try{const f=await C("/reports",{body:{period:e.code}});E("/reports","/report-periods"),j(a("compile.done",{month:we(e)})),U(`/bao-cao/${f.id}`)}catch(f){t({busy:!1,refused:G(f).message})}},h=e.state==="open",p=o>0&&h&&S("report.compile");return r`<div class="stack">
    <p><strong>${a("compile.ready",{accepted:o,asked:i.length})}</strong></p>
    ${l.length>0&&o>0&&r`<p class="soft">${a("compile.waiting",{units:l.map(f=>f.unit_name).join(", ")})}</p>`}
    ${!h&&r`<p class="notice">${a("compile.closed")}</p>`}
    ${h&&o===0&&r`<div class="notice is-warning">${T({name:"alert"})}<p>${a("compile.nothing")}</p></div>`}
    ${h&&o>0&&!S("report.compile")&&r`<p class="notice">${a("compile.notYou")}</p>`}
    ${s.refused&&r`<div class="notice is-danger" role="alert">${T({name:"alert"})}<p>${s.refused}</p></div>`}
    <div class="row">
      ${p&&b({label:a("compile",{month:we(e)}),kind:"primary",icon:"report",busy:s.busy,onClick:d})}
      ${S("submission.read")&&A({label:a("compile.toSubmissions"),href:`/so-lieu?ky=${e.code}`,icon:"figures"})}
    </div>
  </div>`}),ft=Object.freeze(Object.defineProperty({__proto__:null,default:ut},Symbol.toStringTag,{value:"Module"})),xe=m(function({report:e,after:n}){const{outdated:s,moved:t}=e;return s.length+t.length>0&&r`<div class="notice is-warning" role="status">${T({name:"alert"})}
      <div>${Te({title:a("outdated"),lines:s})}${Te({title:a("moved"),lines:t})}</div>
      ${n}</div>`}),Te=m(function({title:e,lines:n}){return n.length>0&&r`<p><strong>${e}</strong></p><ul>${n.map(s=>r`<li key=${s}>${s}</li>`)}</ul>`}),x=m(function({id:e,text:n,open:s,label:t}){return r`<button type="button" class="figure" data-figure=${e}
    title=${t?`${t}. ${a("figure.open")}`:a("figure.open")} onClick=${()=>s(e)}>${n}</button>`}),Se=m(function({count:e,id:n,open:s}){return e?r` <button type="button" class="late-mark" title=${u("late.title",{count:k(e)})}
    onClick=${()=>s(n.replace(".in@",".late@"))}>${u("late",{count:k(e)})}</button>`:r``}),W="ward";function bt(c){return ye(c,({code:n})=>/^t\d/.test(n)?String(n.split(".")[0]):n.startsWith("act.")?"act":"pop").map(([n,s])=>({name:n,rows:s,label:n==="pop"?a("annex.population"):n==="act"?a("annex.activities"):a("annex.group",{ref:n.slice(1)})}))}const $t=m(function({report:e,open:n}){const[s,t]=V(),{columns:i,rows:l}=e.annex,o=bt(i),d=new Map(e.figures.filter(p=>p.late>0).map(p=>[p.code,p.late])),h=o.filter(p=>!s.nhom||p.name===s.nhom);return _({title:a("annex.title"),hint:r`<span class="no-print">${a("annex.hint")}</span>`,plain:!0,actions:r`<div class="no-print">
      ${$e({label:a("annex.filter"),name:"nhom",value:s.nhom??"",empty:a("annex.all"),onChange:p=>t({nhom:p}),options:o.map(p=>({value:p.name,label:p.label}))})}
    </div>`,children:r`<div class="table-frame" tabindex="0" role="region" aria-label=${a("annex.title")}>
      <table class="annex"><caption class="visually-hidden">${a("annex.title")}</caption>
        <thead><tr><th scope="col">${a("annex.measure")}</th>${l.map(p=>r`<th scope="col" key=${p.place} class=${p.place===W?"is-ward":void 0}>
            ${p.place===W?a("annex.ward"):p.unit_name}${p.status&&r`<small>${p.status}</small>`}</th>`)}</tr></thead>
        ${h.map(p=>r`<tbody key=${p.name}>
            <tr class="annex-group"><th scope="rowgroup" colspan=${l.length+1}>${p.label}</th></tr>
            ${p.rows.map(f=>r`<tr key=${f.code}><th scope="row">${f.label} <span class="soft">(${f.noun})</span></th>
                ${l.map(g=>r`<td key=${g.place} class=${g.place===W?"is-ward":void 0}>${vt({measure:f,place:g,open:n,late:d.get(f.code)??0})}</td>`)}
              </tr>`)}
          </tbody>`)}
    </table></div>${gt({report:e,open:n})}`})}),gt=m(function({report:e,open:n}){const{sources:s,late:t,late_last_year:i}=e.annex,l=o=>o.map((d,h)=>d.figure?x({id:d.figure,text:d.text,open:n,key:h}):d.text);return r`<div class="annex-words">${s.length>0&&r`<p>${l(s)}.</p>`}
    ${t.length>0&&r`<h3>${a("annex.late")}</h3><ul>${t.map((o,d)=>r`<li key=${d}>${l(o)}</li>`)}</ul>`}
    ${i.length>0&&r`<h3>${a("annex.lastYear")}</h3><ul>${i.map((o,d)=>r`<li key=${d}>${l(o)}</li>`)}</ul>`}
  </div>`}),vt=m(function({measure:e,place:n,open:s,late:t}){const i=n.cells.find(d=>d.code===e.code);if(!i)return P;const l=d=>`${e.code}.${d}@${n.place}`,o=`${n.place===W?a("annex.ward"):n.unit_name}, ${e.label}`;return r`${x({id:l("cum"),text:i.cum,open:s,label:o})}
    ${i.pct!==null&&i.pct!==P&&r`<small>${x({id:l("pct"),text:i.pct,open:s,label:o})}</small>`}
    ${i.added!==P&&r`<small>
        ${x({id:l("in"),text:a("annex.added",{value:i.added}),open:s,label:o})}
        ${n.place===W&&Se({count:t,id:l("in"),open:s})}
      </small>`}`}),kt=m(function({report:e,open:n}){const s=new Map(e.split.flatMap(({channels:i})=>i.map(({code:l,label:o})=>[l,o]))),t=(i,l)=>i.channels.find(o=>o.code===l)?.count??0;return _({title:a("split.title"),hint:a("split.hint"),plain:!0,children:w({caption:a("split.title"),rows:e.split,rowKey:i=>i.code,columns:[{key:"measure",label:a("annex.measure"),kind:"main",value:i=>i.label},...[...s].map(([i,l])=>({key:i,label:l,kind:"number",show:o=>x({id:`split.${o.code}.${i}.cum@ward`,text:k(t(o,i)),open:n,label:o.label})})),{key:"sum",label:a("split.sum"),kind:"number",show:i=>x({id:`split.${i.code}.all.cum@ward`,text:k(i.channels.reduce((l,{count:o})=>l+o,0)),open:n,label:i.label})}]})})}),yt=m(function({report:e,open:n}){const s=t=>i=>i[t]===null?P:x({id:`help.${t}.in@${e.help.indexOf(i)+1}`,text:k(i[t]),open:n,label:i.unit_name});return _({title:a("help.title"),hint:a("help.hint"),plain:!0,children:w({caption:a("help.title"),rows:e.help,rowKey:t=>t.unit_name,columns:[{key:"unit",label:a("help.unit"),kind:"main",value:t=>t.unit_name},{key:"given",label:a("help.given"),kind:"number",show:s("given")},{key:"guests",label:a("help.guests"),kind:"number",show:s("guests")},{key:"matched",label:a("help.matched"),kind:"number",show:s("matched")},{key:"waiting",label:a("help.waiting"),kind:"number",show:s("waiting")}]})})}),Ce="ward",ie=c=>O("/reports/{report_id}/changes",{params:{report_id:c.id}}),_t=m(function({report:e,correction:n}){const{kind:s,corrected_code:t,corrected_on:i}=n,l=t&&i?u("of",{code:t,day:M(i)}):u("ofNone");return r`<div class="stack">
    ${te({facts:[{label:u("original",{kind:s}),value:r`<a href=${`/bao-cao/${n.corrects_id}`}>${l}</a>`},{label:u("reason"),value:e.reason,wide:!0}]})}
    ${n.later.map(o=>r`<div class="notice is-warning" key=${o}>${T({name:"alert"})}<p>${u("later",{period:o})}</p></div>`)}
  </div>`}),wt=m(function({report:e,open:n}){const s=ie(e),t=new Set(e.months.map(l=>l.code)),i=l=>t.has(l);return q({of:s,lines:6,empty:l=>l.changes.length===0,whenEmpty:z({title:u("changes.none"),hint:u(e.months.length>0?"changes.noneMonths":"changes.noneHint")}),children:l=>r`<div class="stack">
      ${le({title:u("changes.ward"),rows:l.changes.filter(o=>o.place===Ce),open:n})}
      ${le({title:u("changes.month"),rows:l.changes.filter(o=>i(o.place)),open:n,places:!0})}
      ${le({title:u("changes.place"),rows:l.changes.filter(o=>o.place!==Ce&&!i(o.place)),open:n,places:!0})}
    </div>`})}),le=m(function({title:e,rows:n,open:s,places:t}){if(n.length===0)return r``;const i=(l,o,d)=>x({id:l,text:o,open:s,label:`${d.place_name}, ${d.label}`});return _({title:e,hint:u("changes.hint"),plain:!0,children:w({caption:e,rows:n,rowKey:l=>l.figure_id,columns:[...t?[{key:"place",label:u("changes.unit"),value:l=>l.place_name}]:[],{key:"figure",label:u("changes.figure"),kind:"main",value:l=>l.label},{key:"before",label:u("changes.before"),kind:"number",show:l=>r`<span class="was">${i(l.before_id,l.before,l)}</span>`},{key:"after",label:u("changes.after"),kind:"number",show:l=>i(l.figure_id,l.after,l)},{key:"change",label:u("changes.change"),kind:"number",show:l=>r`<span class=${l.change.startsWith("-")?"fell":"rose"}>${i(l.change_id,xt(l.change),l)}</span>`}]})})}),xt=c=>/^[\d]/.test(c)&&c!=="0"?`+${c}`:c,Tt=m(function({report:e}){const n=ie(e),[s,t]=v(null);return r`<div>${q({of:n,lines:6,children:i=>_({title:u("tab.units"),hint:u("units.hint"),plain:!0,children:w({caption:u("tab.units"),rows:i.submissions,rowKey:l=>l.submission_id,href:l=>`/so-lieu/${l.submission_id}`,columns:[{key:"unit",label:u("units.unit"),kind:"main",value:l=>l.unit_name},{key:"until",label:u("units.until"),value:l=>M(l.data_until)},{key:"state",label:u("units.state"),show:l=>y({label:l.state_label,tone:ge(l.state)})},{key:"what",label:u("units.what"),show:l=>St({row:l})},{key:"act",label:u("units.act"),kind:"actions",show:l=>l.actions.includes("reopen")&&b({label:u("reopen"),small:!0,onClick:()=>t(l)})}]})})})}
    ${s&&Ct({report:e,row:s,onClose:()=>t(null),onDone:i=>{n.set(i),E("/submissions","/today",`/reports/${e.id}`),j(u("reopen.done",{unit:s.unit_name})),t(null)}})}</div>`}),St=m(function({row:e}){return e.added?y({label:u("units.added"),tone:"good"}):e.reopened&&e.state!=="accepted"?y({label:u("units.reopened"),tone:"warning"}):e.changed||e.reopened?y({label:u("units.changed"),tone:"good"}):r`<span class="soft">${u("units.same")}</span>`}),Ct=m(function({report:e,row:n,onClose:s,onDone:t}){const i=F({draft:`reopen ${n.submission_id}`,initial:{reason:""},submit:(l,o)=>C("/reports/{report_id}/submissions/{submission_id}/reopen",{params:{report_id:e.id,submission_id:n.submission_id},version:n.version,body:l,key:o}),done:t});return D({title:u("reopen.title",{unit:n.unit_name}),form:i,submit:u("reopen"),onClose:s,label:u("reopen"),cancel:u("cancel"),children:Y({...i.bind("reason"),label:u("reason"),hint:u("reopen.hint"),required:!0,rows:3})})}),Ot=m(function({report:e}){const[n,s]=v(!1),i=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data,l=i?.actions.includes("open")&&e.months.length===0;return!i||i.items.length===0&&!l?r``:_({title:u("list"),hint:u("list.hint"),plain:i.items.length>0,id:"dinh-chinh",actions:l&&b({label:u("open"),icon:"edit",onClick:()=>s(!0)}),children:r`${i.items.length>0&&w({caption:u("list"),rows:i.items,rowKey:o=>o.id,href:o=>`/bao-cao/${o.id}`,columns:[{key:"kind",label:u("list.kind"),kind:"main",value:o=>`${o.kind} lần ${o.edition}`},{key:"reason",label:u("list.reason"),value:o=>o.reason},{key:"state",label:u("list.state"),show:o=>y({label:o.state_label,tone:N(o.state)})},{key:"code",label:u("list.code"),value:o=>o.document_code},{key:"opened",label:u("list.opened"),value:o=>L(o.opened_at),hideOnPhone:!0}]})}
      ${n&&Oe({report:e,onClose:()=>s(!1)})}`})}),Oe=m(function({report:e,reason:n,onClose:s}){const t=F({draft:`correction ${e.id}`,initial:{reason:n??""},submit:(i,l)=>C("/reports/{report_id}/corrections",{params:{report_id:e.id},body:i,key:l}),done:i=>{E("/reports","/today"),j(u(e.months.length>0?"open.doneMonths":"open.done")),U(`/bao-cao/${i.id}`)}});return D({title:u("open.title",{code:e.document_code??""}),form:t,submit:u("open.yes"),onClose:s,label:u("open"),cancel:u("cancel"),children:r`
      <p>${u("open.text")}</p>
      ${Y({...t.bind("reason"),label:u("open.reason"),hint:u("open.hint"),required:!0,rows:3})}`})}),Pt={corrected:"warning",added:"good",same:"neutral"},jt=m(function({report:e}){const[n,s]=v(!1),t=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}),i=t.data?.differs;if(!i)return r``;const l=i.months.map(d=>u(d.status==="added"?"differs.added":"differs.corrected",{month:d.title})),o=t.data?.actions.includes("open")&&i.waiting.length===0;return r`<div class="notice is-warning" role="status">${T({name:"alert"})}
    <div><p><strong>${u("differs",{count:i.figures})}</strong></p>
      <ul>${i.months.map((d,h)=>r`<li key=${d.code}><a href=${`/bao-cao/${d.now_id}`}>${l[h]}</a></li>`)}
        ${i.waiting.map(d=>r`<li key=${d}>${d}</li>`)}</ul></div>
    ${o&&b({label:u("differs.open"),onClick:()=>s(!0)})}</div>
    ${n&&Oe({report:e,reason:`${l.join("; ")}.`,onClose:()=>s(!1)})}`}),qt=m(function({report:e}){const s=O("/reports/{report_id}/corrections",{params:{report_id:e.id}}).data?.told_later??[];return s.length===0?r``:r`<div class="notice">${T({name:"info"})}
    <div>
      <p>
        <strong>
          ${u("toldLater",{count:s.reduce((t,i)=>t+i.count,0)})}
        </strong> <span class="soft">
          ${u("toldLater.how")}
        </span>
      </p>
      <ul>
        ${s.map(t=>r`<li key=${t.report_id}>
              <a href=${`/bao-cao/${t.report_id}?muc=${B.figures}`}>
                ${u("toldLater.in",{month:t.title,count:t.count})}
              </a>
            </li>`)}
      </ul>
    </div>
  </div>`}),Ft=m(function({correction:e}){const n=(s,t)=>s?r`<a href=${`/bao-cao/${s}`}>${t??u("months.waiting")}</a>`:P;return _({title:u("tab.months"),hint:u("months.hint"),plain:!0,children:w({caption:u("tab.months"),rows:e.months,rowKey:s=>s.code,columns:[{key:"month",label:u("months.month"),kind:"main",value:s=>s.title.charAt(0).toUpperCase()+s.title.slice(1)},{key:"before",label:u("months.before"),show:s=>n(s.before_id,s.before_code)},{key:"now",label:u("months.now"),show:s=>n(s.now_id,s.now_code)},{key:"status",label:u("months.status"),show:s=>s.status==="same"?r`<span class="soft">${u(s.now_id?"months.same":"months.none")}</span>`:y({label:u(s.status==="added"?"months.added":"months.corrected"),tone:Pt[s.status]})}]})})}),Et=3,Lt=3;function Pe(c,e){const n=new Map;for(const s of c)n.set(e(s),[...n.get(e(s))??[],s.name]);return[...n].map(([s,t])=>[s,t.join(", ")])}const At=m(function({report:e,onClose:n,onDone:s}){const t=({same:d,own:h},p)=>h[p.unit_id]?.trim()||d.trim(),i=F({draft:`exceptions ${e.id}`,initial:{same:"",own:Object.fromEntries(e.missing_units.map(d=>[d.unit_id,d.reason]))},check:d=>{const h=e.missing_units.filter(f=>t(d,f).length<Et),p=h.map(f=>f.name).join(", ");return h.length>0?{same:u("exceptions.silent",{units:p})}:{}},submit:(d,h)=>C("/reports/{report_id}/submit",{params:{report_id:e.id},version:e.version,key:h,body:{exceptions:e.missing_units.map(p=>({unit_id:p.unit_id,reason:t(d,p)}))}}),done:s}),{same:l,own:o}=i.values;return D({title:u("exceptions.title",{period:e.period.title,count:e.missing_units.length}),form:i,onClose:n,cancel:u("cancel"),submit:a("submit"),wide:!0,children:r`
      <p>${u("exceptions.text")}</p>
      ${Pe(e.missing_units,d=>d.status_label).map(([d,h])=>r`<p key=${d} class="soft">${u("exceptions.line",{unit:d,reason:h})}</p>`)}
      ${de({...i.bind("same"),label:u("exceptions.same"),hint:u("exceptions.sameHint"),maxlength:300})}
      <details open=${e.missing_units.length<=Lt}><summary>${u("exceptions.apart")}</summary><div class="stack">
        ${e.missing_units.map(d=>de({key:d.unit_id,name:`exceptions.${d.unit_id}`,label:u("exceptions.each",{unit:d.name}),placeholder:l,value:o[d.unit_id]??"",maxlength:300,onChange:h=>i.set({own:{...o,[d.unit_id]:h}})}))}
      </div></details>`})}),Mt=m(function({report:e}){const n=e.missing_units.filter(s=>s.reason);return n.length===0?r``:r`<div class="notice">${T({name:"info"})}<div><p><strong>${u("exceptions.shown")}</strong></p>
    <ul>
      ${Pe(n,s=>s.reason).map(([s,t])=>r`<li key=${s}>${u("exceptions.line",{unit:t,reason:s})}</li>`)}
    </ul>
  </div>
  </div>`}),Dt=({activity_id:c,material_id:e})=>e?`/tai-lieu/${e}`:`/hoat-dong/${c}`,Rt=m(function({report:e,figure:n,source:s,onBack:t}){const i={report_id:e.id,figure_id:n},l={submission_id:s.submission_id},o=O("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:l}),d=/\.(in|late)@/.test(n);return r`<div class="stack">
    <div>${b({label:u("people.back"),icon:"left",kind:"quiet",small:!0,onClick:t})}</div>
    <h3>${u("people.of",{unit:s.unit_name})}</h3>
    ${q({of:o,lines:6,children:h=>r`<div class="stack">
        ${w({caption:u("people.of",{unit:s.unit_name}),rows:h.items,rowKey:p=>p.logged?.id??p.person_id??p.household_id??"",href:p=>p.logged?Dt(p.logged):`/so-ho/${p.household_id}`,columns:[{key:"name",label:u("people.name"),kind:"main",show:p=>r`
                  ${p.logged?.text??p.full_name??p.household_name}
                  ${p.birth_year?r` <span class="soft small">${p.birth_year}</span>`:""}`},{key:"where",label:u("people.where"),value:p=>p.logged?M(p.logged.on):[p.house_no,p.street].filter(Boolean).join(" ")||P},...d?[{key:"counts",label:u("people.counts"),value:p=>`${p.counts>0?"+1":"−1"} (${p.counts>0?u("people.in"):u("people.out")})`}]:[],...d?[{key:"mark",label:u("people.mark"),show:p=>p.late&&ne({label:u("late.marked")})}]:[]],foot:{name:u("people.sum"),where:k(h.counted-(h.less??0)+h.addition)}})}
        ${h.less!==null&&r`<p class="notice">${u("people.less",{count:k(h.less)})}</p>`}
        ${h.addition!==0&&r`<p class="notice">${u("people.addition",{count:me(h.addition),note:h.note})}</p>`}
        ${h.hidden>0&&r`<p class="notice">${u("people.hidden",{count:k(h.hidden)})}</p>`}
        ${ze({page:h,more:p=>ue("/reports/{report_id}/figures/{figure_id}/subjects",{params:i,query:{...l,cursor:p}}),onMore:p=>o.set({...h,...p})})}
      </div>`})}
  </div>`}),oe=m(function({report:e,figure:n,open:s,onClose:t}){const[i,l]=v([]),o=h=>{l([...i,n]),s(h)},d=()=>{l(i.slice(0,-1)),s(i.at(-1)??n)};return he({title:a("figure.title"),onClose:t,wide:!0,sheet:!0,children:r`
      ${i.length>0&&r`<div>${b({label:a("figure.back"),icon:"left",kind:"quiet",small:!0,onClick:d})}</div>`}
      ${Ht({report:e,figure:n,open:o,key:n})}`})}),Ht=m(function({report:e,figure:n,open:s}){const t=O("/reports/{report_id}/figures/{figure_id}",{params:{report_id:e.id,figure_id:n}}),[i,l]=v(null);return i?Rt({report:e,figure:n,source:i,onBack:()=>l(null)}):q({of:t,lines:5,children:o=>r`<div class="stack">
      <div class="figure-head"><b class="figure-value">${o.text}</b>
        <p>
          <strong>${o.label}</strong>
          <br />
          <span class="soft">${o.place_name}${o.coverage&&` · ${a("figure.coverage",{coverage:o.coverage})}`}</span>
        </p>
      </div>
      ${o.value===null&&o.sources.length===0&&r`<p class="notice">${a("figure.missing")}</p>`}
      ${o.sources.length>0&&Nt({one:o,list:l})}
      ${Kt({one:o,open:s})}
      ${o.hidden>0&&r`<p class="notice">${a("figure.hidden",{count:o.hidden})}</p>`}
      ${o.parts.length>0&&o.sources.length===0&&Gt({one:o,open:s})}
    </div>`})}),Kt=m(function({one:e,open:n}){const s=/\.in@/.test(e.figure_id)?e.sources.reduce((t,i)=>t+i.late_in+i.late_out,0):0;return s===0?r``:r`<div class="notice"><p>${u("late.title",{count:k(s)})}</p>
    ${b({label:u("late.open",{count:k(s)}),small:!0,onClick:()=>n(e.figure_id.replace(".in@",".late@"))})}
  </div>`}),Nt=m(function({one:e,list:n}){const s=S("household.read")&&e.sources.some(t=>t.listed);return r`<h3>${a("figure.sources")}</h3>
    ${w({caption:a("figure.sources"),rows:e.sources,rowKey:t=>t.submission_id,href:t=>S("submission.read")?`/so-lieu/${t.submission_id}`:void 0,columns:[{key:"unit",label:a("figure.unit"),kind:"main",value:t=>t.unit_name},{key:"value",label:a("figure.value"),kind:"number",show:t=>r`${k(t.value)}${Bt({row:t})}${Wt({row:t,figure:e.figure_id})}`},{key:"who",label:a("figure.who"),show:Ut},{key:"origin",label:a("figure.origin"),show:t=>r`<div>
              ${It({row:t,code:e.figure_id.split(/\.(?:cum|in)@/)[0]??""})}
              <br />
              <span class="soft small">${a("figure.until",{day:M(t.data_until)})}</span>
            </div>`},{key:"state",label:a("figure.state"),show:t=>y({label:t.state_label,tone:ge(t.state)})},...s?[{key:"list",label:u("people"),kind:"actions",show:t=>t.listed&&b({label:u("people"),small:!0,onClick:()=>n(t)})}]:[]],foot:{unit:a("figure.total"),value:k(e.total)}})}`}),Bt=m(function({row:e}){return e.addition===0?r``:r`
    <br />
    <span class="soft small">
      ${a("figure.beside",{register:k(e.value-e.addition),addition:me(e.addition)})}
    </span>`}),Wt=m(function({row:e,figure:n}){const s=/\.last@/.test(n);return!(s||/\.in@/.test(n))||e.late_in+e.late_out===0?r``:r`
    <br />
    <span class="late-mark small">
      ${u(s?"late.lastYear":"late.line",{came:k(e.late_in),went:k(e.late_out)})}
    </span>`}),It=m(function({row:e,code:n}){if(e.origin!=="register")return e.origin_label;const s=`/muc-tieu/${n.replaceAll(".","-")}?noi=${e.unit_id}${e.data_until?`&ngay=${e.data_until}`:""}`;return r`
    ${S("indicator.read")?r`<a href=${s}>${e.origin_label}</a>`:e.origin_label}
    ${e.surveyed&&r`<br /><span class="soft small">${a("figure.surveyed",{coverage:e.surveyed})}</span>`}`}),Ut=c=>r`<div>
    ${c.entered_by??P}
    <br />
    <span class="soft small nowrap">${L(c.entered_at)}</span>
    ${c.remark&&r`<br /><span class="soft small">${c.remark}</span>`}
  </div>`,Gt=m(function({one:e,open:n}){const s=Vt(e);if(s)return Yt({one:e,shares:s,open:n});const t=e.parts.every(o=>o.figure_id===null),i=/^(tasks|units)\./.test(e.figure_id),l=t?i?/^tasks\.[a-z]+\.cum/.test(e.figure_id)?a("figure.tasks"):a("figure.units"):a("figure.counts"):a("figure.parts");return r`<h3>${l}</h3>
    ${w({caption:l,rows:e.parts,rowKey:o=>o.figure_id??o.label,columns:[{key:"name",label:a("figure.name"),kind:"main",value:o=>o.label},{key:"value",label:i?a("figure.standing"):a("figure.value"),kind:i?"text":"number",show:o=>o.figure_id?x({id:o.figure_id,text:o.text,open:n,label:o.label}):o.text}]})}`});function Vt(c){if(!/\.pct@/.test(c.figure_id))return null;const e=c.figure_id.replace(/\.pct@.*/,".cum@"),n=ye(c.parts,s=>s.figure_id?.split("@")[1]??"").map(([,s])=>({part:s.find(t=>t.figure_id?.startsWith(e)),whole:s.find(t=>!t.figure_id?.startsWith(e))}));return n.every(s=>s.part&&s.whole)?n.map(s=>{const{part:t,whole:i}=s;return{place:t.label.split(": ")[0]??"",part:t,whole:i}}):null}const Yt=m(function({one:e,shares:n,open:s}){const t=l=>k(n.reduce((o,d)=>o+(Ve(d[l].text)??0),0)),i=l=>x({id:l.figure_id??"",text:l.text,open:s,label:l.label});return r`<p class="figure-sum">${a("figure.share",{part:t("part"),whole:t("whole"),text:e.text})}</p>
    <h3>${a("figure.shareTitle")}</h3>
    ${w({caption:a("figure.shareTitle"),rows:n,rowKey:l=>l.place,columns:[{key:"place",label:a("figure.place"),kind:"main",value:l=>l.place},{key:"part",label:a("figure.part"),kind:"number",show:l=>i(l.part)},{key:"whole",label:a("figure.whole"),kind:"number",show:l=>i(l.whole)}],foot:{place:a("figure.total"),part:t("part"),whole:t("whole")}})}`}),zt=m(function({report:e,open:n}){const s=[...e.months.map(({code:t})=>a("months.month",{month:Number(t.slice(5))})),a("months.added"),a("months.now"),a("months.rate")];return r`<div class="stack">
    ${_({title:a("months.from"),hint:a("months.fromHint"),children:r`<ul class="plain">${e.months.map(t=>r`<li class="row" key=${t.code}>
          ${t.report_id?r`<a href=${`/bao-cao/${t.report_id}`}>${t.title}</a>`:r`<span>${t.title}</span>`}
          ${y(t.report_id?{label:a("months.in"),tone:"good"}:{label:a("months.out",{why:t.why}),tone:"warning"})}
        </li>`)}</ul>`})}
    ${_({title:a("months.table"),hint:a("months.hint"),plain:!0,children:r`<div class="table-scroll" tabindex="0" role="group" aria-label=${a("months.table")}><table class="annex">
        <thead>
          <tr><th scope="col">${a("annex.measure")}</th>${s.map(t=>r`<th scope="col" key=${t}>${t}</th>`)}</tr>
        </thead>
        <tbody>${e.by_month.map(t=>r`<tr key=${t.code}><th scope="row">${t.label}</th>
            ${t.cells.map((i,l)=>r`<td key=${l}>
                  ${i?x({id:i.figure_id,text:i.text,open:n,label:`${t.label}, ${s[l]}`}):P}
                </td>`)}
          </tr>`)}</tbody>
      </table></div>`})}
  </div>`}),je=m(function({table:e,open:n}){const s=e.columns.findIndex(i=>i.kind==="main"),t=(i,l)=>{const o=i.cells[l];return o?.figure?x({id:o.figure,text:o.text,open:n,label:`${i.cells[s]?.text??""}, ${e.columns[l]?.label??""}`}):o?.text??""};return r`<div class="paper-table">${e.caption&&r`<p class="soft small">${e.caption}</p>`}
    ${w({caption:e.caption,rows:e.rows.map((i,l)=>({at:l,cells:i})),rowKey:i=>String(i.at),columns:e.columns.map((i,l)=>({key:String(l),label:i.label,kind:i.kind,show:o=>t(o,l)}))})}</div>`}),qe=m(function({section:e}){const[n,s]=v(!1);return e.changes.length===0?r``:r`<details class="changes"
    onToggle=${t=>s(t.currentTarget.open)}><summary>${a("changes.title")}</summary>${n&&r`
        <p class="soft small">${a("changes.hint")}</p>
        <div class="changes-text">${e.changes.map((t,i)=>r`<p key=${i}>${t.map(({how:l,text:o},d)=>l==="added"?r`<ins key=${d}><span class="visually-hidden">${a("changes.added")} </span>${o}</ins>`:l==="removed"?r`<del key=${d}><span class="visually-hidden">${a("changes.removed")} </span>${o}</del>`:o)}</p>`)}</div>`}
  </details>`}),Fe=m(function({report:e,section:n,known:s,onClose:t,onSaved:i,onText:l}){const o=(h,p)=>pe("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:h},key:p}),d=F({draft:`section ${e.id} ${n.code}`,shared:{form:"report",id:e.id,part:n.code},initial:{text:n.text},submit:(h,p)=>o(h.text,p),done:()=>{j(a("section.saved",{title:n.title})),i()}});return K(()=>l?.(d.values.text),[d.values.text]),We({form:d,label:a("section.editOf",{title:n.title}),children:r`
      ${Qe({...d.bind("text"),label:a("section.text"),hint:a("section.textHint"),known:s,figures:[...e.figures,se],beside:h=>Qt({section:n,insert:h})})}
      <div class="form-actions">
        ${n.edited&&Ee({report:e,section:n,onSaved:i})}
        ${b({label:a("cancel"),onClick:t})}
        ${b({label:a("section.save"),type:"submit",kind:"primary",busy:d.busy})}
      </div>`})}),Qt=m(function({section:e,insert:n}){return e.offered.length===0?r``:r`<div class="offered" role="group" aria-label=${a("offered")}>
    <p class="small"><strong>${a("offered")}</strong> <span class="soft">${a("offered.hint")}</span></p>
    ${e.offered.map(s=>r`<blockquote key=${s.report_id}>
        <p class="small"><a href=${`/bao-cao/${s.report_id}`}>${a("offered.from",{month:s.title})}</a></p>
        ${s.lines.map((t,i)=>r`<p key=${i}>${t.map(l=>l.text).join("")}</p>`)}
        ${b({label:a("offered.take"),icon:"plus",small:!0,onClick:()=>n(s.text)})}</blockquote>`)}</div>`}),Ee=m(function({report:e,section:n,onSaved:s}){const t=async()=>{if(await Q({title:a("section.restoreTitle",{title:n.title}),text:a("section.restoreText"),yes:a("section.restore")}))try{await pe("/reports/{report_id}/sections/{code}",{params:{report_id:e.id,code:n.code},version:n.version,body:{text:null}}),j(a("section.restored")),await s()}catch(i){J(i)}};return b({label:a("section.restore"),icon:"refresh",kind:"quiet",small:!0,onClick:t})}),Le=m(function({report:e,open:n,reload:s}){const[t,i]=v(null),l=ke(e),o=e.actions.includes("edit");return r`<article class="card paper">${e.sections.map((d,h)=>{const p=d.lines.length===0&&(e.sections[h+1]?.level??0)>d.level;return r`<section key=${d.code} class=${`paper-section is-level-${d.level}`} id=${`muc-${d.code}`}>
      <header class="paper-head">${Jt({section:d})}
        ${d.edited&&r`<span title=${a("section.editedBy",{name:d.edited_by??"",at:L(d.edited_at)})}>${ne({label:a("section.edited")})}</span>`}
        ${o&&!p&&t!==d.code&&b({label:a("section.editOf",{title:d.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:()=>i(d.code)})}
      </header>
      ${t===d.code?Fe({report:e,section:d,known:l,onClose:()=>i(null),onSaved:async()=>{await s(),i(null)}}):!p&&Ae({section:d,open:n,labels:l})}
      ${d.edited&&t!==d.code&&qe({section:d})}
    </section>`})}${Xt({report:e})}</article>`}),Jt=m(function({section:e}){const n=`${e.numeral}. ${e.title}`;return e.level===1?r`<h2>${n}</h2>`:r`<h3>${n}</h3>`}),Ae=m(function({section:e,open:n,labels:s}){const{lines:t,tables:i}=e;if(t.length===0&&i.length===0)return r`<p class="soft">${a("section.empty")}</p>`;const l=o=>i.filter(d=>d.line===o).map(d=>je({table:d,open:n,key:`table-${o}`}));return r`
    ${t.map((o,d)=>i.some(h=>h.line===d)?l(d):Zt({line:o,open:n,labels:s,key:d}))}
    ${l(t.length)}`}),Xt=m(function({report:e}){return e.annexes.length===0?null:r`<footer class="paper-annexes no-print"><p class="soft">${a("annexes")}</p><ul class="plain">${e.annexes.map(n=>r`<li key=${n.table}>
      <a href=${`/bao-cao/${e.id}?muc=${B[n.table]}`}>
        ${n.label}. ${n.title}
      </a>
    </li>`)}</ul></footer>`}),Zt=m(function({line:e,open:n,labels:s}){const t=e[0]?.figure?"":e[0]?.text??"";return r`<p class=${Ie("paper-line",t.startsWith("- ")&&"is-item",/^\(\d/.test(t)&&"is-target")}>${e.map((i,l)=>i.figure?r`
          ${x({id:i.figure,text:i.text,open:n,label:s.get(i.figure)?.label,key:l})}
          ${Se({count:s.get(i.figure)?.late??0,id:i.figure,open:n})}`:i.text)}</p>`}),en=m(function({report:e,onClose:n}){const[s,t]=v({job:null,file:"",failed:!1,problem:null}),i=async()=>{t(o=>({...o,job:null,failed:!1,problem:null}));try{const o=await C("/reports/{report_id}/preview",{params:{report_id:e.id}});t(d=>({...d,job:o}))}catch(o){t(d=>({...d,problem:G(o)}))}};K(()=>{i()},[]);const l=a("preview.title",{period:e.period.title});return he({title:l,onClose:n,wide:!0,children:s.file?Je({path:`/files/${s.file}?inline=true#navpanes=0&view=FitH`,title:l}):s.problem?fe({problem:s.problem,onRetry:i}):s.job?r`
            ${Xe({key:s.job.id,job:s.job,label:a("preview.making"),onDone:o=>t(d=>({...d,file:String(o.result?.file_id)})),onEnd:()=>t(o=>({...o,failed:!0}))})}
            ${s.failed&&r`<p class="soft">${a("preview.failed")}</p>`}`:be({lines:4})})}),tn=m(function({report:e,set:n}){const[s,t]=v(null),i=f=>e.actions.includes(f),{took:l,submit:o,approve:d}=nn(e,n),h=R(e),p=e.state==="approved"&&S("document.issue");return r`
    ${!h&&b({label:a("preview"),icon:"eye",onClick:()=>t("preview")})}
    ${i("edit")&&A({label:a("edit"),href:`/bao-cao/${e.id}/soan`,icon:"edit"})}
    ${i("refresh")&&e.outdated.length===0&&re({report:e,set:n,kind:"quiet"})}
    ${i("return")&&b({label:a("return"),icon:"left",onClick:()=>t("return")})}
    ${i("submit")&&b({label:a("submit"),icon:"check",kind:"primary",disabled:e.outdated.length>0,onClick:()=>e.missing_units.length>0?t("without"):o()})}
    ${i("withdraw")&&b({label:u("withdraw"),kind:"quiet",onClick:()=>t("withdraw")})}
    ${i("approve")&&b({label:a("approve"),icon:"check",kind:"primary",onClick:d})}
    ${h&&e.document_id&&A({label:p?a("toNumber"):a("toDocument"),href:`/van-ban/${e.document_id}`,icon:"document",kind:"primary"})}
    ${s==="return"&&sn({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("return.done"))}})}
    ${s==="without"&&At({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,a("submit.done"))}})}
    ${s==="withdraw"&&an({report:e,onClose:()=>t(null),onDone:f=>{t(null),l(f,u("withdraw.done"))}})}
    ${s==="preview"&&en({report:e,onClose:()=>t(null)})}`});function nn(c,e){const n={report_id:c.id},s=c.period.title,t=(i,l)=>{e(i),E("/report-periods","/documents","/today","/submissions"),j(l)};return{took:t,submit:async()=>{if(await Q({title:a("submit.title",{period:s}),text:a("submit.text"),yes:a("submit")}))try{t(await C("/reports/{report_id}/submit",{params:n,version:c.version}),a("submit.done"))}catch(i){J(i)}},approve:async()=>{if(await Q({title:a("approve.title",{period:s}),text:a("approve.text"),yes:a("approve")}))try{t(await C("/reports/{report_id}/approve",{params:n,version:c.version}),a("approve.done"))}catch(i){J(i)}}}}const re=m(function({report:e,set:n,kind:s}){const[t,i]=v(!1),l=async()=>{i(!0);try{n(await C("/reports/{report_id}/refresh",{params:{report_id:e.id},version:e.version})),E(`/reports/${e.id}/figures`,`/reports/${e.id}/changes`),j(a("refresh.done"))}catch(o){J(o)}finally{i(!1)}};return b({label:a("refresh"),icon:"refresh",kind:s,busy:t,onClick:l})}),sn=m(function({report:e,onClose:n,onDone:s}){const t=F({draft:`return ${e.id}`,initial:{reason:""},submit:(i,l)=>C("/reports/{report_id}/return",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return D({title:a("return"),form:t,submit:a("return"),onClose:n,cancel:a("cancel"),children:Y({...t.bind("reason"),label:a("return.reason"),hint:a("return.hint"),required:!0,rows:3})})}),an=m(function({report:e,onClose:n,onDone:s}){const t=F({draft:`withdraw ${e.id}`,initial:{reason:""},submit:(i,l)=>C("/reports/{report_id}/withdraw",{params:{report_id:e.id},version:e.version,body:i,key:l}),done:s});return D({title:u("withdraw"),form:t,submit:u("withdraw"),onClose:n,cancel:a("cancel"),danger:!0,children:r`
      <p>${u("withdraw.text")}</p>
      ${Y({...t.bind("reason"),label:u("reason"),required:!0,rows:3})}`})}),ln=m(function({report:e,open:n}){return _({title:a("targets.title"),hint:a("targets.hint"),plain:!0,children:w({caption:a("targets.title"),rows:e.targets,rowKey:s=>s.code,columns:[{key:"measure",label:a("targets.measure"),kind:"main",show:s=>r`<span title=${s.title}><span class="soft">${s.ref}.</span> ${s.label}</span>`},{key:"goal",label:a("targets.goal"),kind:"number",show:s=>s.goal_text},{key:"result",label:a("targets.result"),kind:"number",show:s=>x({id:s.figure_id,text:s.text,open:n,label:s.label})},{key:"attained",label:a("targets.attained"),show:s=>y(at(s.attained))}]})})}),on=m(function({report:e,open:n}){const s=(t,i,l)=>x({id:`tasks.${i}_units.cum@nv-${t.ref}`,text:k(l),open:n,label:a("tasks.of",{ref:t.ref})});return e.tasks.length===0?z({title:a("tasks.none"),icon:"tasks"}):_({title:a("tasks.title"),plain:!0,children:w({caption:a("tasks.title"),rows:e.tasks,rowKey:t=>t.task_id,href:t=>S("task.read")?`/nhiem-vu/${t.task_id}`:void 0,tone:t=>t.late>0?"danger":void 0,columns:[{key:"task",label:a("tasks.task"),kind:"main",show:t=>r`<span class="clamp" title=${t.text}>${t.ref}. ${t.text}</span>`},{key:"deadline",label:a("tasks.deadline"),value:t=>t.deadline_text},{key:"units",label:a("tasks.units"),kind:"number",show:t=>s(t,"of",t.units)},{key:"done",label:a("tasks.done"),kind:"number",show:t=>s(t,"done",t.done)},{key:"late",label:a("tasks.late"),kind:"number",show:t=>s(t,"late",t.late)},{key:"label",label:a("tasks.label"),show:t=>r`<div class="is-wrapping">${y({label:t.label,tone:it(t)})}</div>`}]})})});await ee("reports");function rn({params:c}){const e=O("/reports/{report_id}",{params:{report_id:c.id}}),n=e.data,s=n?n.edition>0?u("title",{period:n.period.title}):a("report",{period:n.period.title}):a("title");return Z({title:s,lead:n?.period.label,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??""}],status:n&&y({label:n.state_label,tone:N(n.state)}),actions:n&&tn({report:n,set:e.set}),children:q({of:e,lines:10,children:t=>cn({report:t,set:e.set,reload:e.refresh})})})}const cn=m(function({report:e,set:n,reload:s}){const[t,i]=V(),l=o=>i({so:o});return e.edition>0?dn({report:e,set:n,reload:s,open:l,shown:t.so,close:()=>i({so:null})}):r`<div class="stack">
    ${De({report:e,set:n})}
    ${e.months.length>0&&jt({report:e})}
    ${qt({report:e})}
    ${Mt({report:e})}
    ${te({facts:Me(e)})}
    ${ve({label:a("title"),query:"muc",tabs:[{name:"noi-dung",label:a("tab.text"),show:()=>Le({report:e,open:l,reload:s})},...e.months.length>0?[{name:B.months,label:ae(e,"months",a("tab.months")),show:()=>zt({report:e,open:l})}]:[],{name:"muc-tieu",label:a("tab.targets"),show:()=>ln({report:e,open:l})},{name:B.figures,label:ae(e,"figures",a("tab.places")),show:()=>r`<div class="stack">
              ${$t({report:e,open:l})}
              ${e.split.length>0&&kt({report:e,open:l})}
              ${e.help.length>0&&yt({report:e,open:l})}
              ${e.tables.map(o=>r`<section class="card">${je({table:o,open:l})}</section>`)}
            </div>`},{name:B.tasks,label:ae(e,"tasks",a("tab.tasks")),count:e.tasks.length,show:()=>on({report:e,open:l})},{name:"don-vi",label:a("tab.units"),show:()=>un({report:e})},{name:"qua-trinh",label:a("tab.history"),show:()=>Re({report:e})}]})}
    ${Ot({report:e})}
    ${t.so&&oe({report:e,figure:t.so,open:l,onClose:()=>i({so:null})})}
  </div>`}),dn=m(function({report:e,set:n,reload:s,open:t,shown:i,close:l}){const o=ie(e);return r`<div class="stack">
    ${De({report:e,set:n})}
    ${o.data&&_t({report:e,correction:o.data})}
    ${ve({label:a("title"),query:"muc",tabs:[{name:"thay-doi",label:u("tab.changes"),count:o.data?.changes.length,show:()=>wt({report:e,open:t,key:e.version})},...e.months.length>0?[{name:"cac-thang",label:u("tab.months"),show:()=>o.data?Ft({correction:o.data}):r``}]:[{name:"don-vi",label:u("tab.units"),show:()=>Tt({report:e})}],{name:"noi-dung",label:u("tab.text"),show:()=>Le({report:e,open:t,reload:s})},{name:"qua-trinh",label:u("tab.history"),show:()=>Re({report:e})}]})}
    ${te({facts:Me(e).filter(d=>d.label!==a("fact.coverage"))})}
    ${i&&oe({report:e,figure:i,open:t,onClose:l})}
  </div>`});function Me(c){const e=c.document_code??(c.state==="approved"?a("fact.waiting"):a("fact.draft")),n=(s,t)=>t?a("by",{name:s??"",at:L(t)}):void 0;return[{label:a("dataUntil"),value:M(c.data_until)},{label:a("fact.coverage"),value:c.coverage},{label:a("fact.compiled"),value:n(c.compiled_by,c.compiled_at)},{label:a("fact.approved"),value:n(Ze({actor_name:c.approved_by??"",acting_for:c.approved_for}),c.approved_at)},{label:a("fact.document"),value:c.document_id?r`<a href=${`/van-ban/${c.document_id}`}>${e}</a>`:a("fact.noDocument")},...S("voice.read")?[{label:a("fact.messages"),value:r`<a href=${`/truyen-thong?bc=${c.id}`}>${a("fact.messagesOpen")}</a>`}]:[]]}const De=m(function({report:e,set:n}){const s=e.state==="returned"?e.timeline.filter(t=>t.step==="return").at(-1):void 0;return r`
    ${s&&r`<div class="notice is-warning">
        ${T({name:"alert"})}
        <p>
          <strong>
            ${a("returned",{reason:s.reason})}
          </strong> <span class="soft small">
            ${a("by",{name:s.actor_name,at:L(s.at)})}
          </span>
        </p>
      </div>`}
    ${xe({report:e,after:e.actions.includes("refresh")&&re({report:e,set:n,kind:"plain"})})}
    ${e.edition===0&&e.missing.length>0&&!e.missing_units.some(t=>t.reason)&&r`<div class="notice">${T({name:"info"})}
        <p>
          <strong>${a("missing",{count:e.missing.length})}</strong> ${e.missing.join(", ")}. <span class="soft">
            ${a("missing.note")}
          </span>
        </p>
      </div>`}`}),un=m(function({report:e}){return _({title:a("units.title"),plain:!0,children:w({caption:a("units.title"),rows:e.units,rowKey:n=>n.unit_id,columns:[{key:"unit",label:a("units.unit"),kind:"main",value:n=>n.name},{key:"status",label:a("units.status"),show:n=>y({label:n.status_label,tone:st(n.status)})},{key:"note",label:a("units.note"),value:n=>n.note}]})})}),Re=m(function({report:e}){return e.timeline.length===0?z({title:a("history.none"),icon:"history"}):_({title:a("tab.history"),children:et({steps:e.timeline,label:a("tab.history")})})}),pn=Object.freeze(Object.defineProperty({__proto__:null,default:rn},Symbol.toStringTag,{value:"Module"})),mn=700,He=250,hn=new Set(["queued","running"]),Ke=c=>new Promise(e=>setTimeout(e,c));async function fn(c,e){const n=Object.entries(e).map(([f,g])=>({code:f,text:g}));let s=await C("/reports/{report_id}/preview",{params:{report_id:c},body:{live:!0,sections:n}});for(;hn.has(s.state);)await Ke(He),s=await ue("/jobs/{job_id}",{params:{job_id:s.id}});if(s.state!=="done"||!s.result)throw new Error(s.error??a("live.failed"));const{file_id:t,width:i,height:l,pages:o,places:d}=s.result,h=Ue(`/files/${t}`),p=new Image;return p.src=h,await p.decode(),{src:h,width:i,height:l,pages:o,places:d}}function bn(c,e){const[n,s]=v({picture:null,busy:!0,problem:null}),[t,i]=v(0),l=I(!1),o=I({texts:e,stale:!1,gone:!1});o.current.texts=e,K(()=>()=>{o.current.gone=!0},[]);const d=async()=>{if(l.current){o.current.stale=!0;return}l.current=!0;do{o.current.stale=!1,s(f=>({...f,busy:!0,problem:null}));try{const f=await fn(c.id,o.current.texts);o.current.gone||s({picture:f,busy:o.current.stale,problem:null})}catch(f){const g=G(f);g.code==="job-running"?(await Ke(3*He),o.current.stale=!0):o.current.gone||s(X=>({...X,busy:!1,problem:g}))}}while(o.current.stale&&!o.current.gone);l.current=!1},h=JSON.stringify([t,c.compiled_at,c.sections.map(f=>f.version),e]),p=I(!0);return K(()=>{const f=setTimeout(()=>{d()},p.current?0:mn);return p.current=!1,s(g=>g.busy?g:{...g,busy:!0}),()=>clearTimeout(f)},[h]),{...n,retry:()=>i(f=>f+1)}}const $n=m(function({report:e,texts:n,at:s}){const{picture:t,busy:i,problem:l,retry:o}=bn(e,n),d=I(null),h=s===null?void 0:t?.places[s];return K(()=>{const p=d.current?.querySelector("img");h===void 0||!t||!d.current||!p||d.current.scrollTo({top:Math.max(0,h/t.width*p.clientWidth-24),behavior:"smooth"})},[s,t===null]),r`<section class="live" aria-label=${a("live.title")}>
    <header class="live-head"><h2>${a("live.title")}</h2>
      <p class="soft small" role="status">${i?a("live.making"):t?a("live.ready",{pages:t.pages}):""}</p>
      ${!i&&b({label:a("live.again"),icon:"refresh",kind:"quiet",small:!0,iconOnly:!0,onClick:o})}</header>
    ${l&&fe({problem:l,onRetry:o})}
    ${!t&&!l&&be({lines:12})}
    ${t&&r`<div class=${i?"live-pages is-busy":"live-pages"} ref=${d} tabindex="0" role="group" aria-label=${a("live.pages")}>
        <img src=${t.src} width=${t.width} height=${t.height}
          alt=${a(R(e)?"live.settledAlt":"live.alt",{pages:t.pages})} />
      </div>`}
    <p class="soft small">${a(R(e)?"live.settledHint":"live.hint")}</p>
  </section>`});await ee("reports");function gn({params:c}){const e=O("/reports/{report_id}",{params:{report_id:c.id}}),n=e.data,s=n?R(n):!1,t=n?a(s?"edit.settledTitle":"edit.title",{period:n.period.title}):a("title");return Z({title:t,crumbs:[{label:a("title"),href:"/bao-cao"},{label:n?.period.title??"",href:`/bao-cao/${c.id}`},{label:a(s?"edit.settledCrumb":"edit.crumb")}],status:n&&y({label:n.state_label,tone:N(n.state)}),actions:n&&r`${A({label:a("edit.back"),href:`/bao-cao/${c.id}`,icon:"left"})}
        ${n.actions.includes("refresh")&&re({report:n,set:e.set,kind:"plain"})}`,children:q({of:e,lines:12,children:i=>vn({report:i,reload:e.refresh})})})}const vn=m(function({report:e,reload:n}){const[s,t]=V(),[i,l]=v("text"),[o,d]=v(null),[h,p]=v({}),f=$=>t({so:$}),g=()=>{p({}),d(null)},X=async $=>{Object.keys(h).length>0&&!await Q({title:a("edit.leave"),text:a("edit.leaveText"),yes:a("edit.leaveYes"),no:a("edit.leaveNo"),danger:!0})||(p({}),d($))},Ne=($,H)=>p(H===$.text?{}:{[$.code]:H});return r`<div class="stack">
    ${xe({report:e})}
    ${R(e)?kn({report:e}):!e.actions.includes("edit")&&r`<p class="notice">${a("edit.readonly")}</p>`}
    <div class="switch desk-switch" role="group" aria-label=${a("edit.sides")}>
      ${["text","pages"].map($=>r`<button type="button" key=${$} aria-pressed=${String(i===$)} onClick=${()=>l($)}>
              ${T({name:$==="text"?"edit":"document"})}
              <span>${$==="text"&&R(e)?a("tab.text"):a(`edit.side.${$}`)}</span>
            </button>`)}
    </div>
    <div class=${`desk is-${i}`}>
      <div class="desk-text">${e.sections.map(($,H)=>_n({report:e,section:$,key:$.code,heads:yn(e,H),editing:o===$.code,open:f,onEdit:()=>{X($.code)},onClose:g,onText:Be=>Ne($,Be),onSaved:async()=>{await n(),g()}}))}</div>
      <div class="desk-pages">${$n({report:e,texts:h,at:o})}</div>
    </div>
    ${s.so&&oe({report:e,figure:s.so,open:f,onClose:()=>t({so:null})})}
  </div>`}),kn=m(function({report:e}){return r`<div class="notice">
    ${T({name:"info"})}
    <p>${a("edit.settled",{code:e.document_code??a("fact.waiting")})}${" "}
      ${e.document_id&&r`<a href=${`/van-ban/${e.document_id}`}>${a("toDocument")}</a>`}</p></div>`}),yn=(c,e)=>c.sections[e]?.lines.length===0&&(c.sections[e+1]?.level??0)>(c.sections[e]?.level??0),_n=m(function({report:e,section:n,heads:s,editing:t,open:i,onEdit:l,onClose:o,onText:d,onSaved:h}){const p=ke(e),f=`${n.numeral}. ${n.title}`,g=e.actions.includes("edit")&&!s;return r`<section
    class=${`desk-part is-level-${n.level}${t?" is-editing":""}${n.edited?" is-edited":""}`} aria-label=${f}>
    <header class="paper-head">${n.level===1?r`<h2>${f}</h2>`:r`<h3>${f}</h3>`}
      ${n.edited&&ne({label:a("section.edited")})}
      ${g&&!t&&b({label:a("section.editOf",{title:n.title}),icon:"edit",kind:"quiet",small:!0,iconOnly:!0,onClick:l})}
    </header>
    ${n.edited&&r`<p class="soft small">${a("section.editedBy",{name:n.edited_by??"",at:L(n.edited_at)})}</p>`}
    ${t?Fe({report:e,section:n,known:p,onClose:o,onSaved:h,onText:d}):!s&&Ae({section:n,open:i,labels:p})}
    ${n.edited&&r`<div class="desk-edited">${qe({section:n})}${g&&!t&&Ee({report:e,section:n,onSaved:h})}</div>`}
  </section>`}),wn=Object.freeze(Object.defineProperty({__proto__:null,default:gn},Symbol.toStringTag,{value:"Module"}));export{wn as e,ft as l,pn as r};
