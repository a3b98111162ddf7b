import{U as P,$ as Se,b as l,O as C,p as Q,r as X,L as Oe}from"./kit.js";import{c as f,u as I,B as y,i as x,p as E,e as Te,k as J,F as Ce,I as Ee,L,aa as Ae,n as Fe,d as Z,v as Me,ae as Re,j as qe,h as ee,t as Ne,f as De,T as te}from"./first.js";import{S as F,t as B,s as W,J as ne,g as j,h as q,i as M,u as N,D as Pe,L as D,d as A,P as se,E as ie,R as Le,q as ae,M as z,U as je,c as oe,n as k,V as He,l as V,N as re,o as G,W as Ie,F as le}from"./frame.js";import{b0 as a,b1 as Be,b2 as We,b3 as Ve,ao as ce,S as de,F as ue,D as me,T as pe,b4 as U,b5 as fe,b6 as be,b7 as Ge,J as Ue,aw as Ke,b8 as Je,b9 as ze}from"./shared.js";await W("views");const Ye=f(function({caption:e,corner:t=B("matrix.unit"),rows:o,columns:s,cell:r,foot:i,legend:c}){const u=P(null);return Se(()=>u.current?.scrollTo({left:u.current.scrollWidth}),[s.length]),l`<div class="matrix">
<div class="table-frame" ref=${u} tabindex="0" role="region" aria-label=${e}>
<table class="matrix-table"><caption class="visually-hidden">${e}</caption>
<thead>
<tr>
<th scope="col">${t}</th>
${s.map(({key:d,label:$,hint:v})=>l`<th scope="col" key=${d} title=${v}>${$}</th>`)}
</tr>
</thead>
<tbody>${o.map(d=>l`<tr key=${d.key}>
<th scope="row">${d.href?l`<a href=${d.href}>${d.label}</a>`:d.label}</th>
${s.map($=>l`<td key=${$.key}>${Qe({cell:r(d.key,$.key)})}</td>`)}
</tr>`)}</tbody>
${i&&l`<tfoot><tr><th scope="row">${i[""]}</th>${s.map(({key:d})=>l`<td key=${d}>${i[d]}</td>`)}</tr></tfoot>`}
</table>
</div>
${c&&l`<ul class="legend">${c.map(({label:d,tone:$})=>l`<li key=${d}>${F({label:d,tone:$})}</li>`)}</ul>`}
</div>`}),Qe=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${F({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),$e=new Set(["not_submitted","draft","returned"]),Xe=f(function({rows:e,period:t}){const[o,s]=I(),[r,i]=C([]),c=e.filter($=>$.actions.includes("accept")),u=e.filter($=>$e.has($.state)&&$.lateness.code!=="exempt"),d=async()=>{const $=c.length,v={title:a("acceptAll.ask",{count:$}),text:a("acceptAll.text"),yes:a("acceptAll.yes")};if(await ne(v)){try{const m=c.map(({id:p,version:_})=>({id:p??"",version:_??0})),g=await E("/submissions/accept",{body:{rows:m}});i(g.filter(p=>!p.accepted)),j(a("acceptAll.done",{count:g.filter(p=>p.accepted).length}))}catch(m){q(m)}M("/submissions","/today")}};return l`
${c.length>1&&y({label:a("acceptAll",{count:c.length}),icon:"check",kind:"primary",onClick:()=>{d()}})}
${x("task.remind")&&u.length>0&&y({label:a("remindLate",{count:u.length}),icon:"bell",onClick:()=>s({viec:"don-doc"})})}
${r.length>0&&l`<div class="notice is-warning"><p>${a("acceptAll.left",{count:r.length})}</p>
<ul>${r.map(et)}</ul>
</div>`}
${o.viec==="don-doc"&&x("task.remind")&&u.length>0&&tt({period:t,unit:o.don_vi,onClose:()=>s({viec:null,don_vi:null})})}`}),Ze=f(function({row:e}){const[,t]=I();return!x("report.read")||!x("task.remind")||!$e.has(e.state)||e.lateness.code==="exempt"?null:y({label:a("remind"),small:!0,icon:"bell",onClick:()=>t({viec:"don-doc",don_vi:e.unit_id})})}),et=n=>l`<li key=${n.id}><a href=${`/so-lieu/${n.id}`}>${n.unit_name}</a>: ${n.reason}</li>`,tt=f(function({period:e,unit:t,onClose:o}){const s={period:e.code,unit_ids:t?[t]:[]};return Be({name:`/submissions/reminders/text ${e.code} ${t??""}`,texts:r=>E("/submissions/reminders/text",{body:s,signal:r}),log:async(r,i,c)=>{const u={period:e.code,unit_ids:r.map($=>$.unit_id),channel:i,text:c},d=await E("/submissions/reminders",{body:u});return M("/submissions"),d},onClose:o})}),nt=f(function(){const[e,t]=C(!1);return l`${y({label:a("period.open"),icon:"plus",onClick:()=>t(!0)})}
${e&&st({onClose:()=>t(!1)})}`}),st=f(function({onClose:e}){const t=N("/report-periods",{query:{kind:"month"}}),o=N("/report-regimes/coming");return Pe({title:a("period.open"),onClose:e,children:D({of:o,lines:2,children:({readiness:s})=>s.ready?D({of:t,lines:2,children:({items:r})=>ot({opened:r.map(({code:i})=>i),onClose:e})}):it({readiness:s,onClose:e})})})}),it=f(function({readiness:e,onClose:t}){return l`<div class="stack">
<div class="notice is-warning">${Ee({name:"alert"})}<p><strong>${a("period.notReady")}</strong> ${e.sentence}</p></div>
${e.targets.length>0&&l`<div><p>${a("period.missing")}</p>
<ul>${e.targets.map(({ref:o,text:s})=>l`<li key=${o}>${`(${o}) ${s}`}</li>`)}</ul></div>`}
<div class="form-actions">${y({label:a("act.cancel"),onClick:t})}
${L(e.plan_id?{label:a("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:a("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
</div>
</div>`}),at=11,ot=f(function({opened:e,onClose:t}){const o=Te.value.slice(0,7),s=Array.from({length:at+2},(u,d)=>ce(o,1-d)).filter(u=>!e.includes(u)),r=[...e].sort().at(-1),i=r&&ce(r,1),c=J({draft:"month",initial:{code:(i&&s.includes(i)?i:s.includes(o)?o:s[0])??""},submit:(u,d)=>E("/report-periods",{body:u,key:d}),done:()=>{M("/report-periods","/report-regimes","/submissions"),j(a("period.opened")),t()}});return Ce({form:c,label:a("period.open"),children:l`
${de({...c.bind("code"),label:a("period.code"),required:!0,empty:!1,options:s.map(u=>({value:u,label:a("period.month",{month:Number(u.slice(5)),year:u.slice(0,4)})}))})}
<div class="form-actions">
${y({label:a("act.cancel"),onClick:t})}
${y({label:a("period.open"),type:"submit",kind:"primary",busy:c.busy})}
</div>`})}),ge=f(function({period:e,rows:t}){const[o,s]=C(!1),r=e.steps.find(i=>i.own_on);return l`<section class="card stack" aria-label=${a("steps")}>
<div class="row"><h2>${a("steps")}</h2>
${x("period.manage")&&e.state==="open"&&y({label:a("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>s(!0)})}
${We({period:e,after:"/so-lieu"})}</div>
${Ve({period:e,rows:t})}
<p class="soft small">${a("steps.rule")}${r?.own_on&&` ${a("steps.own",{on:A(r.own_on),off:r.off})}`}</p>
${o&&rt({period:e,onClose:()=>s(!1)})}
</section>`}),rt=f(function({period:e,onClose:t}){const o=J({draft:`ladder ${e.id}`,initial:Object.fromEntries(e.steps.map(s=>[s.key,s.due_on])),submit:(s,r)=>Ae("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:r,body:{steps:e.steps.map(i=>({key:i.key,due_on:s[i.key]??null})),working_days:null}}),done:()=>{M("/report-periods"),M("/submissions"),j(a("ladder.saved")),t()}});return ue({title:a("ladder.edit"),form:o,submit:a("ladder.save"),onClose:t,cancel:a("act.cancel"),children:e.steps.map(s=>me({...o.bind(s.key),label:s.label,due:!0}))})});await W("submissions");function lt(){const n=N("/report-periods",{query:{kind:"month"}});return se({title:a("title"),lead:a("lead"),actions:l`
${x("submission.write")&&L({label:a("workbook"),href:"/so-lieu/tu-so",icon:"upload",kind:"plain"})}
${x("period.read")&&L({label:a("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
${x("period.manage")&&nt({})}`,children:D({of:n,empty:e=>e.items.length===0,whenEmpty:ie({title:a("period.none"),hint:a("period.noneHint")}),children:e=>ct({periods:e.items})})})}const ct=f(function({periods:e}){const[t,o]=I(),s=e.find(i=>i.state==="open")??e[0],r=e.find(i=>i.code===t.ky)??s;return r?l`<div class="stack">
<div class="row">${de({label:a("period"),name:"ky",value:r.code,options:e.map(i=>({value:i.code,label:Le(i.title)})),onChange:i=>o({ky:i})})}</div>
${pe({label:a("title"),query:"xem",tabs:[{name:"ky",label:a("view.list"),show:()=>dt({period:r})},{name:"nam",label:a("view.matrix"),show:()=>ft({year:Number(r.code.slice(0,4))})}]})}
</div>`:l``}),dt=f(function({period:e}){const t=N("/submissions",{query:{period:e.code}}),o=x("report.read");return l`<div class="stack">
${o&&ge({period:e,rows:t.data?.items??null})}
${D({of:t,empty:s=>s.items.length===0,whenEmpty:ie({title:a("list.none"),hint:a("list.noneHint")}),children:s=>mt({rows:s.items,period:e})})}
${!o&&ge({period:e,rows:null})}
</div>`}),ut={key:"reminded",label:a("reminded"),show:n=>n.reminded_at?je(n.reminded_at):z},mt=f(function({rows:e,period:t}){const o=e.filter(r=>fe.has(r.state)).length,s=e.filter(r=>r.lateness.code!=="exempt").length;return l`<div class="stack">
<div class="row">${s>1&&l`<p><strong>${a("done",{done:o,all:s})}</strong></p>`}
${x("report.read")&&t.state==="open"&&Xe({rows:e,period:t})}
${x("report.read")&&L({label:a("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
${ae({caption:a("title"),rows:e,rowKey:r=>r.unit_id,tone:r=>U(r.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:a("unit"),kind:"main",value:r=>r.unit_name},{key:"due",label:a("due"),value:r=>A(r.due_on)},{key:"late",label:a("lateness"),show:r=>F({label:r.lateness.label,tone:U(r.lateness)})},{key:"state",label:a("state"),show:r=>F({label:r.state_label,tone:be(r.state)})},...e.some(r=>r.reminded_at)?[ut]:[],{key:"until",label:a("dataUntil"),value:r=>A(r.data_until),hideOnPhone:!0},{key:"act",label:a("act"),kind:"actions",show:r=>l`<div class="row">
${t.state==="open"&&e.length>1&&Ze({row:r})}
${pt({row:r,period:t,alone:e.length===1})}
</div>`}]})}
</div>`}),pt=f(function({row:e,period:t,alone:o}){const s=o&&!fe.has(e.state)?"primary":"plain";if(e.id)return L({label:a(s==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!o,kind:s});if(e.exempt_reason)return l`<span class="soft small">${a("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!x("submission.write"))return l``;const r=async()=>{try{const i=await E("/submissions",{body:{period:t.code,unit_id:e.unit_id}});M("/submissions"),Fe(`/so-lieu/${i.id}`)}catch(i){q(i)}};return y({label:a("start"),onClick:r,small:!o,kind:s})}),ft=f(function({year:e}){const t=N("/submissions/matrix",{query:{year:e}});return D({of:t,children:o=>Ye({caption:a("matrix.caption"),corner:a("unit"),rows:o.rows.map(s=>({key:s.unit_id,label:s.unit_name})),columns:o.periods.map(s=>({key:s.code,label:`T${Number(s.code.slice(5))}`,hint:s.title})),cell:(s,r)=>{const i=o.rows.find(c=>c.unit_id===s)?.cells.find(c=>c.period_code===r);return!i||!i.expected?null:{label:i.lateness.label,detail:i.state_label,tone:U(i.lateness),href:i.submission_id?`/so-lieu/${i.submission_id}`:void 0}}})})}),bt=Object.freeze(Object.defineProperty({__proto__:null,default:lt},Symbol.toStringTag,{value:"Module"}));await W("views");const $t=f(function({caption:e,rows:t,columns:o,value:s,onChange:r,message:i,applies:c=()=>!0,instead:u,disabled:d,corner:$="",help:v=!0}){const m=P(null),g=Q();return l`<div class="grid">
${!d&&v&&l`<p class="soft small grid-help" id=${`${g}-help`}>${B("grid.help")}</p>`}
<div class="table-frame" ...${d&&{role:"group","aria-label":e,tabindex:0}}>
<table class="grid-table" ref=${m}
onKeyDown=${p=>kt(p,m.current)} aria-describedby=${`${g}-help`}>
<caption class="visually-hidden">${e}</caption>
<thead>
<tr>
<th scope="col">${$}</th>
${o.map(p=>l`<th scope="col" key=${p.key} class="is-number">${p.label}${p.hint&&l`<small>${p.hint}</small>`}</th>`)}
</tr>
</thead>
<tbody>${t.map((p,_)=>p.group?l`<tr class="grid-group" key=${p.key}><th scope="rowgroup" colspan=${o.length+1}>${p.label}</th></tr>`:l`<tr key=${p.key}>
<th scope="row">${p.label}${p.hint&&l`<small>${p.hint}</small>`}</th>
${o.map((b,O)=>l`<td key=${b.key} data-label=${b.label} class=${Z(b.show&&"is-number")}>
${b.show?b.show(p.key):c(p.key,b.key)?yt({line:_,place:O,name:`${p.key}.${b.key}`,label:B("grid.cell",{row:p.name,column:b.label}),value:s(p.key,b.key),message:i?.(p.key,b.key),disabled:d||b.readonly,onChange:h=>r(p.key,b.key,h)}):u?l`<span class="grid-instead">${u(p.key,b.key)}</span>
${gt({message:i?.(p.key,b.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
</tr>`)}</tbody>
</table></div>
</div>`}),gt=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),yt=f(function({line:e,place:t,name:o,label:s,value:r,message:i,disabled:c,onChange:u}){const d=Q(),$=P(r),[v,m]=C(null),g=v!==null&&oe(v)===void 0,p=g?{text:B("field.badNumber"),tone:"danger"}:i,_=b=>{const O=oe(b);m(b),O!==void 0&&O!==r&&u(O)};return l`
<input class=${Z("grid-input",p&&`is-${p.tone}`)} type="text" inputmode="numeric"
autocomplete="off" aria-label=${s} name=${o}
data-line=${e} data-place=${t} disabled=${c} value=${v??(r==null?"":k(r))}
aria-invalid=${p?.tone==="danger"?"true":void 0} aria-describedby=${p?d:void 0}
onFocus=${b=>{$.current=r,b.currentTarget.select()}}
onInput=${b=>_(Me(b))} onBlur=${()=>!g&&m(null)}
onKeyDown=${b=>{b.key==="Escape"&&v!==null&&(b.stopPropagation(),m(null),u($.current))}} />
${p&&l`<p class=${`cell-message is-${p.tone}`} id=${d}>${p.text}</p>`}`});function kt(n,e){const t=n.target;if(!(t instanceof HTMLInputElement)||!e)return;const o=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,s=t.selectionStart===0&&t.selectionEnd===0,r=t.selectionStart===0&&t.selectionEnd===t.value.length,i=n.key==="Enter"?[n.shiftKey?-1:1,0]:n.key==="ArrowDown"?[1,0]:n.key==="ArrowUp"?[-1,0]:n.key==="ArrowRight"&&(o||r)?[0,1]:n.key==="ArrowLeft"&&(s||r)?[0,-1]:null;if(!i)return;n.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(m=>m instanceof HTMLInputElement),[u,d]=[Number(t.dataset.line),Number(t.dataset.place)];(c.map(m=>({cell:m,down:(Number(m.dataset.line)-u)*(i[0]||1),right:(Number(m.dataset.place)-d)*(i[1]||1)})).filter(({down:m,right:g})=>i[0]?g===0&&m>0:m===0&&g>0).sort((m,g)=>m.down+m.right-g.down-g.right)[0]?.cell??(n.key==="Enter"?ht(e,n.shiftKey):void 0))?.focus()}function ht(n,e){const t=[...document.querySelectorAll(".grid-table")];return(e?t.slice(0,t.indexOf(n)).reverse():t.slice(t.indexOf(n)+1)).flatMap(r=>{const i=[...r.querySelectorAll("input:not(:disabled)")];return e?i.reverse():i}).find(r=>r instanceof HTMLInputElement)}const vt=1500,R=n=>["register","estimate","log"].includes(n?.origin??"");function ye(n,e){if(!e)return null;const t=n.values.figures[e.code];return R(e)?n.editable&&K(e)?(e.counted??0)+(t?.addition??0):e.cumulative:t?.cumulative??null}const K=n=>n?.origin==="register",ke=n=>n.origin==="estimate";function he(n){const e=n.groups.flatMap(t=>t.cells);return{data_until:n.data_until??n.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,{cumulative:R(t)?t.typed:t.cumulative,in_period:R(t)?t.typed_in_period:t.in_period,addition:t.addition,remark:ke(t)?"":t.remark}])),sections:Object.fromEntries(n.sections.map(t=>[t.code,t.text]))}}const wt=(n,e)=>({figure:(t,o)=>e({...n,figures:{...n.figures,[t]:{...n.figures[t],...o}}}),figures:t=>e({...n,figures:{...n.figures,...Object.fromEntries(Object.entries(t).map(([o,s])=>[o,{...n.figures[o],...s}]))}}),section:(t,o)=>e({...n,sections:{...n.sections,[t]:o}}),until:t=>t&&e({...n,data_until:t})});function _t(n,e){const[t,o]=C(n),[s,r]=C(()=>he(n)),[i,c]=C({dirty:!1,saving:!1,savedAt:null,errors:{}}),u=P({row:t,values:s,changes:0}),d=P(null),$=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");u.current.row=t,X(()=>{n.version>u.current.row.version&&o(n)},[n]);const m={initial:Oe(()=>he(t),[t]),values:s,dirty:i.dirty,restore:(h,S)=>{u.current.values=h,u.current.changes+=1,r(h),c(T=>({...T,dirty:S}))}},g=Re($&&`sheet ${t.id}`,m,{form:"submission",id:t.id}),p=h=>{u.current.values=h,u.current.changes+=1,r(h),c(S=>({...S,dirty:!0}))},_=h=>{u.current.row=h,o(h),e(h)},b=async()=>{const h=u.current.changes;c(S=>({...S,saving:!0}));try{const{values:S,row:T}=u.current,H=await qe("/submissions/{submission_id}",{params:{submission_id:T.id},version:T.version,body:{...S,paper_file_id:T.paper_file_id}});return g.saved(S),_(H),c({dirty:u.current.changes!==h,saving:!1,savedAt:new Date().toISOString(),errors:{}}),H}catch(S){const T=ee(S);return g.refused(T),c(H=>({...H,saving:!1,errors:Object.fromEntries(T.errors.map(Y=>[Y.field,Y.message]))})),T.status!==422&&q(T),null}},O=async()=>{for(;d.current;)await d.current;return d.current=b().finally(()=>d.current=null),d.current};return X(()=>{if(!i.dirty||!$||g.notice)return;const h=setTimeout(O,vt);return()=>clearTimeout(h)},[s,i.dirty,g.notice]),{row:t,values:s,editable:$,...i,notice:g.notice,save:O,took:_,...wt(s,p),refused:h=>c(S=>({...S,errors:h}))}}function xt(n,e,t){const o=`figures.${e}.addition`,s=d=>t==="addition"?d===o:d!==o&&(d.startsWith(`figures.${e}.`)||d===`figures.${e}`),r=Object.entries(n.errors).find(([d])=>s(d));if(r)return{text:r[1],tone:"danger"};const c=n.row.groups.flatMap(d=>d.cells).find(d=>d.code===e)?.messages.filter(d=>s(d.field)&&!(d.needs_remark&&n.values.figures[e]?.remark))??[],u=c.find(d=>d.severity==="error")??c[0];return u&&{text:u.text,tone:u.severity==="error"?"danger":"warning"}}const St=f(function({sheet:e}){const{surveyed:t,unit:o,period:s}=e.row;if(!t)return l``;const r={settled:k(t.settled),households:k(t.households),percent:k(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?a("register.speaks",r):a("register.waits",r):a("register.wasRead",r),u=`/muc-tieu?noi=${o.id}&ky=${s.code}&ngay=${e.row.figures_on}`;return l`<div class=${t.speaks?"notice is-good":"notice"}>
<div class="stack"><p>${c}${x("indicator.read")&&l` <a href=${u}>${a("register.open")}</a>`}</p>
${Et({sheet:e})}</div></div>`});function Ot(n,e,t){if(n.cells.every(r=>r.counted===null))return[];const o=new Map(n.cells.map(r=>[r.code,r])),s=r=>{const i=o.get(r);if(!i||i.counted===null)return"";const c=R(i)?e.values.figures[r]?.cumulative??null:t(r),u=R(i)&&c!==null?a("register.typed",{value:k(c)}):null;return l`
<a href=${Ct(e,r)}>${k(i.counted)}</a>
${c!==null&&c!==i.counted&&l`<small class="soft">${u??He(i.counted-c)}</small>`}`};return[{key:"register",label:a("register"),hint:a("register.hint"),show:s}]}function Tt(n,e){return n.cells.some(o=>K(o)&&(e.editable||o.addition))?[{key:"addition",label:a("form.addition"),hint:a("form.additionHint")}]:[]}const Ct=(n,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${n.row.unit.id}&ky=${n.row.period.code}&ngay=${n.row.figures_on}`,Et=f(function({sheet:e}){const t=e.row.groups.flatMap(o=>o.cells).filter(o=>ve(o,e.values.figures[o.code]?.cumulative??null));return!e.editable||t.length<2?l``:l`<div>${y({label:a("register.takeEverything",{count:t.length}),icon:"download",onClick:()=>e.figures(we(t))})}</div>`}),ve=(n,e)=>!R(n)&&n.counted!==null&&n.counted!==e,we=n=>Object.fromEntries(n.map(e=>[e.code,{cumulative:e.counted}])),At=f(function({group:e,sheet:t,typed:o}){const s=e.cells.filter(i=>ve(i,o(i.code)));if(!t.editable||s.length===0)return l``;const r=()=>t.figures(we(s));return l`<div class="row">
${y({label:s.length===1?a("register.take"):a("register.takeAll",{count:s.length}),icon:"download",small:!0,onClick:r})}
</div>`}),w=Ne({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),Ft=f(function({row:e}){return e.snapshots.length===0?l``:V({title:w("title"),hint:w("hint"),plain:!0,children:ae({caption:w("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:w("edition"),kind:"main",show:t=>l`
${w("edition.number",{number:t.edition})} ${t.holds&&re({label:w("holds")})} ${t.correction&&re({label:w("correction")})}`},{key:"until",label:w("until"),value:t=>A(t.data_until)},{key:"taken",label:w("taken"),show:t=>l`${G(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:w("figures"),kind:"number",value:t=>k(t.figures)},{key:"late",label:w("late"),kind:"number",value:t=>k(t.late)},{key:"digest",label:w("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),Mt=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${w("open")}</strong> ${w("open.text")}</p></div>`:l``}),Rt=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${w("cell",{came:k(e.late_in),went:k(e.late_out)})}</small>`}),qt=f(function({sheet:e}){return l`<div class="stack">
<div class="form-row">${me({name:"data_until",label:a("dataUntil"),hint:a("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
${e.row.surveyed&&St({sheet:e})}
${e.row.groups.map(t=>Nt({group:t,sheet:e,key:t.key}))}
</div>`}),Nt=f(function({group:e,sheet:t}){const o=new Map(e.cells.map(i=>[i.code,i])),s=i=>ye(t,o.get(i)),r=i=>{const c=o.get(i)?.of;return c?Ie(s(i),o.has(c)?s(c):Dt(t,c)):""};return V({title:e.title,hint:e.goal_text&&e.goal_text!==z?a("form.goal",{goal:e.goal_text}):void 0,children:l`
${$t({caption:e.title,corner:a("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(i=>({key:i.code,label:i.label,name:i.label,hint:jt(i,s(i.code))??Lt(i,s(i.code))})),columns:[{key:"cumulative",label:a("form.cumulative"),hint:a("form.cumulativeHint")},...Tt(e,t),{key:"previous",label:a("form.previous"),show:i=>k(o.get(i)?.previous)},{key:"added",label:a("form.added"),show:i=>l`${k(Ht(o.get(i),s(i)))}${Rt({cell:o.get(i)})}`},{key:"share",label:"%",show:r},...Ot(e,t,s)],applies:(i,c)=>(c==="addition"?K:Pt)(o.get(i)),instead:(i,c)=>c==="addition"?"":k(s(i)),value:(i,c)=>c==="addition"?t.values.figures[i]?.addition??null:s(i),onChange:(i,c,u)=>t.figure(i,{[c]:u}),message:(i,c)=>xt(t,i,c)})}
${e.cells.filter(i=>It(i,t)).map(i=>De({key:i.code,name:`remark.${i.code}`,label:a("form.remark",{name:i.label}),hint:a("form.remarkHint"),disabled:!t.editable,value:t.values.figures[i.code]?.remark??"",onChange:c=>t.figure(i.code,{remark:c})}))}
${At({group:e,sheet:t,typed:s})}
${t.editable&&e.cells.some(i=>i.proposed!==null&&i.proposed!==s(i.code))&&l`<div class="row">${e.cells.filter(i=>i.proposed!==null&&i.proposed!==s(i.code)).map(i=>y({key:i.code,small:!0,label:`${a("form.use")}: ${i.label} ${k(i.proposed)}`,onClick:()=>t.figure(i.code,{cumulative:i.proposed})}))}</div>`}`})});function Dt(n,e){return ye(n,n.row.groups.flatMap(t=>t.cells).find(t=>t.code===e))}const Pt=n=>!R(n),Lt=({ledger:n,cumulative:e},t)=>n&&t===e?a("form.ledger",{cell:n.cell,file:n.file_name,raw:n.raw,name:n.taken_by??z,at:G(n.taken_at)}):void 0,jt=(n,e)=>ke(n)?`${n.origin_label}. ${n.remark}`:n.proposed!==null&&n.proposed!==e?a("form.proposed",{value:k(n.proposed)}):void 0;function Ht(n,e){return!n||e===null?null:e===n.cumulative?n.added:n.previous===null?null:e-n.previous}const It=(n,e)=>!!e.values.figures[n.code]?.remark||K(n)&&!!e.values.figures[n.code]?.addition||n.messages.some(t=>t.needs_remark),Bt=f(function({help:e}){const t=[{label:a("help.given"),value:k(e.given)},{label:a("help.guests"),value:k(e.guests)},...e.matched===null?[]:[{label:a("help.matched"),value:k(e.matched)}],...e.waiting===null?[]:[{label:a("help.waiting"),value:k(e.waiting)}],{label:a("help.what"),wide:!0,value:e.helps.map(({label:o,count:s})=>`${o}: ${k(s)}`).join("; ")}];return V({title:a("help.title"),hint:a("help.hint",{first:A(e.first_day),last:A(e.last_day)}),children:l`${le({facts:t})}`})}),Wt=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>te({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:o=>e.section(t.code,o)}))}</div>`});function Vt(n,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${n}`),o=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),o instanceof HTMLElement&&o.focus({preventScroll:!!t?.closest("tr")?.contains(o)})}))}const Gt=["submit","return","reopen","lock","accept"],Ut=["return","reopen"],Kt=f(function({sheet:e}){const[t,o]=C(null),{row:s}=e,[r,i]=I(),c=m=>Vt(m,()=>r.muc&&i({muc:null})),u={submission_id:s.id},d=(m,g)=>{e.took(m),M("/submissions"),j(g)},$=async()=>{const m=e.dirty?await e.save():s;if(!m)return;if(m.messages.some(_=>_.severity==="error"))return c("danger");if(_e(e,m).length>0)return j(a("form.remarks"),{tone:"danger"}),c("warning");const g=Ge(...m.sections.map(_=>_.text)).join(", "),p=[Jt(m),g&&a("form.personal",{words:g})].filter(Boolean).join(" ");if(await ne({title:a("form.submitTitle",{period:s.period.title.toLowerCase()}),text:p?`${p} ${a("form.submitText")}`:a("form.submitText"),yes:a("form.submit")}))try{d(await E("/submissions/{submission_id}/submit",{params:u,version:m.version}),a("form.submitted"))}catch(_){const b=ee(_);e.refused(Object.fromEntries(b.errors.map(O=>[O.field,O.message]))),q(b)}},v=async m=>{try{d(await E(m==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:u,version:s.version}),a("act.done"))}catch(g){q(g)}};return!e.editable&&!Gt.some(m=>s.actions.includes(m))?null:l`<div class="card sheet-bar">
${zt({sheet:e,goTo:c})}
<div class="form-actions">
${e.editable&&y({label:a("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
${s.actions.includes("submit")&&y({label:a("form.submit"),onClick:$,kind:"primary",icon:"check"})}
${Ut.filter(m=>s.actions.includes(m)).map(m=>y({key:m,label:a(`act.${m}`),onClick:()=>o(m)}))}
${s.actions.includes("lock")&&y({label:a("act.lock"),onClick:()=>v("lock")})}
${s.actions.includes("accept")&&y({label:a("act.accept"),onClick:()=>v("accept"),kind:"primary",icon:"check"})}
</div>
${t&&Yt({name:t,row:s,onClose:()=>o(null),onDone:m=>{o(null),d(m,a("act.done"))}})}
</div>`}),_e=(n,e)=>e.groups.flatMap(t=>t.cells).filter(t=>t.messages.some(o=>o.needs_remark)&&!n.values.figures[t.code]?.remark),xe=4;function Jt(n){const e=n.groups.flatMap(s=>s.cells).filter(s=>s.cumulative===null);if(e.length===0)return"";const t=e.slice(0,xe).map(s=>s.label).join("; "),o=e.length-xe;return a("form.blanks",{count:e.length,names:o>0?a("form.blanksMore",{names:t,count:o}):t})}const zt=f(function({sheet:e,goTo:t}){const o=e.row.messages.filter(i=>i.severity==="error").length,s=e.row.messages.filter(i=>i.severity==="warning").length,r=_e(e,e.row).length;return l`<div>${e.editable&&(o>0?l`<div class="notice is-danger">
<p>${a("form.errors",{count:o})}</p>
${y({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
</div>`:s>0?l`<div class="notice is-warning">
<p>${r>0?a("form.unanswered",{count:r}):a("form.warnings",{count:s})}</p>
${y({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
</div>`:l`<p class="notice is-good">${a("form.complete")}</p>`)}
${e.editable&&l`<p class="soft small" role="status">
${e.saving?a("form.saving"):e.dirty?a("form.unsaved"):e.savedAt?a("form.saved",{at:G(e.savedAt).slice(0,5)}):""}
</p>`}
</div>`}),Yt=f(function({name:e,row:t,onClose:o,onDone:s}){const r=J({draft:`${e} ${t.id}`,initial:{reason:""},submit:(i,c)=>E(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:i.reason},key:c}),done:s});return ue({title:a(`act.${e}`),form:r,submit:a(`act.${e}`),onClose:o,cancel:a("act.cancel"),children:te({...r.bind("reason"),label:a("act.reason"),hint:a("act.reasonHint"),required:!0,rows:3})})}),Qt=f(function({row:e}){const[t,o]=C(null),[s,r]=C(null),i=async()=>{try{o(await E("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){q(c)}};return l`<div class="row no-print">
${!t&&y({label:a("form.paper"),onClick:i,icon:"print",kind:"quiet"})}
${t&&!s&&Ue({job:t,label:a("form.paperLabel"),onDone:c=>r(String(c.result?.file_id??"")),onEnd:()=>o(null)})}
${s&&l`<a class="button" href=${`/api/v1/files/${s}?inline=true`} target="_blank" rel="noopener">${a("form.paperOpen")}</a>`}
</div>`});await W("submissions");function Xt({params:n}){const e=N("/submissions/{submission_id}",{params:{submission_id:n.id}}),t=e.data;return se({title:t?`${t.unit.name} — ${t.period.title}`:a("title"),lead:t?.period.label,crumbs:[{label:a("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&F({label:t.state_label,tone:be(t.state)}),children:D({of:e,lines:10,children:o=>Zt({row:o,key:o.id,set:e.set})})})}const Zt=f(function({row:e,set:t}){const o=_t(e,t),s=o.row;return l`<div class="stack">
${s.state==="returned"&&en({row:s})}
${Mt({row:s})}
${le({facts:[{label:a("dataUntil"),value:A(s.data_until)},{label:a("due"),value:l`${A(s.due_on)} ${F({label:s.lateness.label,tone:U(s.lateness)})}`},{label:a("source"),value:s.source_label},...s.entered_by?[{label:a("entered",{name:""}).replace(": ",""),value:s.entered_by}]:[]]})}
${s.help&&Bt({help:s.help})}
${o.notice}
${Kt({sheet:o})}
${pe({label:a("title"),query:"muc",tabs:[{name:"so-lieu",label:a("form.figures"),show:()=>qt({sheet:o})},{name:"noi-dung",label:a("form.narrative"),show:()=>l`<div class="stack">
${Wt({sheet:o})}
${o.editable&&x("difficulty.read")&&Ke({unitId:s.unit.id})}
</div>`},{name:"nhiem-vu",label:a("form.tasks"),count:s.tasks.length,show:()=>tn({row:s})}]})}
${Qt({row:s})}
${Ft({row:s})}
${s.timeline.length>0&&V({title:a("timeline"),children:Je({steps:s.timeline,label:a("timeline")})})}
</div>`}),en=f(function({row:e}){const t=e.timeline.filter(o=>o.step==="return"||o.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
<strong>${t.label}</strong> ${t.reason} <span class="soft small">${ze(t)}, ${G(t.at)}</span>
</div>`:l``}),tn=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${a("form.tasksNone")}</p>`:l`<ul class="worklist">
${e.tasks.map(t=>l`<li key=${t.assignment_id}>
<div class="worklist-main">
<a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
${t.note&&l`<span class="soft small">${t.note}</span>`}
</div>
${F({label:t.label||t.state_label,tone:"neutral"})}
</li>`)}
</ul>`}),nn=Object.freeze(Object.defineProperty({__proto__:null,default:Xt},Symbol.toStringTag,{value:"Module"}));export{bt as l,nn as s};
