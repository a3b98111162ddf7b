import{U as P,$ as xe,b as l,O as C,p as Q,r as X,L as Se}from"./kit.js";import{c as f,u as H,B as y,i as x,p as E,e as Oe,k as J,F as Te,I as Ce,L,aa as Ee,n as Ae,d as Z,v as Fe,ae as Re,j as Me,h as ee,t as qe,f as Ne,T as te}from"./first.js";import{S as F,t as I,s as B,J as ne,g as W,h as q,i as R,u as N,D as De,L as D,d as A,P as se,E as ie,R as Pe,q as ae,M as z,U as Le,c as oe,n as h,V as je,l as V,N as re,o as G,W as He,F as le}from"./frame.js";import{b0 as i,b1 as Ie,b2 as Be,b3 as We,ao as ce,S as de,F as ue,D as me,T as pe,b4 as U,b5 as fe,b6 as be,b7 as Ve,J as Ge,aw as Ue,b8 as Ke,b9 as Je}from"./shared.js";await B("views");const ze=f(function({caption:e,corner:t=I("matrix.unit"),rows:o,columns:s,cell:r,foot:a,legend:c}){const u=P(null);return xe(()=>u.current?.scrollTo({left:u.current.scrollWidth}),[s.length]),l`<div class="matrix">
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
${s.map($=>l`<td key=${$.key}>${Ye({cell:r(d.key,$.key)})}</td>`)}
</tr>`)}</tbody>
${a&&l`<tfoot><tr><th scope="row">${a[""]}</th>${s.map(({key:d})=>l`<td key=${d}>${a[d]}</td>`)}</tr></tfoot>`}
</table>
</div>
${c&&l`<ul class="legend">${c.map(({label:d,tone:$})=>l`<li key=${d}>${F({label:d,tone:$})}</li>`)}</ul>`}
</div>`}),Ye=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${F({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),$e=new Set(["not_submitted","draft","returned"]),Qe=f(function({rows:e,period:t}){const[o,s]=H(),[r,a]=C([]),c=e.filter($=>$.actions.includes("accept")),u=e.filter($=>$e.has($.state)&&$.lateness.code!=="exempt"),d=async()=>{const $=c.length,v={title:i("acceptAll.ask",{count:$}),text:i("acceptAll.text"),yes:i("acceptAll.yes")};if(await ne(v)){try{const m=c.map(({id:p,version:_})=>({id:p??"",version:_??0})),g=await E("/submissions/accept",{body:{rows:m}});a(g.filter(p=>!p.accepted)),W(i("acceptAll.done",{count:g.filter(p=>p.accepted).length}))}catch(m){q(m)}R("/submissions","/today")}};return l`
${c.length>1&&y({label:i("acceptAll",{count:c.length}),icon:"check",kind:"primary",onClick:()=>{d()}})}
${x("task.remind")&&u.length>0&&y({label:i("remindLate",{count:u.length}),icon:"bell",onClick:()=>s({viec:"don-doc"})})}
${r.length>0&&l`<div class="notice is-warning"><p>${i("acceptAll.left",{count:r.length})}</p>
<ul>${r.map(Ze)}</ul>
</div>`}
${o.viec==="don-doc"&&x("task.remind")&&u.length>0&&et({period:t,unit:o.don_vi,onClose:()=>s({viec:null,don_vi:null})})}`}),Xe=f(function({row:e}){const[,t]=H();return!x("report.read")||!x("task.remind")||!$e.has(e.state)||e.lateness.code==="exempt"?null:y({label:i("remind"),small:!0,icon:"bell",onClick:()=>t({viec:"don-doc",don_vi:e.unit_id})})}),Ze=n=>l`<li key=${n.id}><a href=${`/so-lieu/${n.id}`}>${n.unit_name}</a>: ${n.reason}</li>`,et=f(function({period:e,unit:t,onClose:o}){const s={period:e.code,unit_ids:t?[t]:[]};return Ie({name:`/submissions/reminders/text ${e.code} ${t??""}`,texts:r=>E("/submissions/reminders/text",{body:s,signal:r}),log:async(r,a,c)=>{const u={period:e.code,unit_ids:r.map($=>$.unit_id),channel:a,text:c},d=await E("/submissions/reminders",{body:u});return R("/submissions"),d},onClose:o})}),tt=f(function(){const[e,t]=C(!1);return l`${y({label:i("period.open"),icon:"plus",onClick:()=>t(!0)})}
${e&&nt({onClose:()=>t(!1)})}`}),nt=f(function({onClose:e}){const t=N("/report-periods",{query:{kind:"month"}}),o=N("/report-regimes/coming");return De({title:i("period.open"),onClose:e,children:D({of:o,lines:2,children:({readiness:s})=>s.ready?D({of:t,lines:2,children:({items:r})=>at({opened:r.map(({code:a})=>a),onClose:e})}):st({readiness:s,onClose:e})})})}),st=f(function({readiness:e,onClose:t}){return l`<div class="stack">
<div class="notice is-warning">${Ce({name:"alert"})}<p><strong>${i("period.notReady")}</strong> ${e.sentence}</p></div>
${e.targets.length>0&&l`<div><p>${i("period.missing")}</p>
<ul>${e.targets.map(({ref:o,text:s})=>l`<li key=${o}>${`(${o}) ${s}`}</li>`)}</ul></div>`}
<div class="form-actions">${y({label:i("act.cancel"),onClick:t})}
${L(e.plan_id?{label:i("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:i("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
</div>
</div>`}),it=11,at=f(function({opened:e,onClose:t}){const o=Oe.value.slice(0,7),s=Array.from({length:it+2},(u,d)=>ce(o,1-d)).filter(u=>!e.includes(u)),r=[...e].sort().at(-1),a=r&&ce(r,1),c=J({draft:"month",initial:{code:(a&&s.includes(a)?a:s.includes(o)?o:s[0])??""},submit:(u,d)=>E("/report-periods",{body:u,key:d}),done:()=>{R("/report-periods","/report-regimes","/submissions"),W(i("period.opened")),t()}});return Te({form:c,label:i("period.open"),children:l`
${de({...c.bind("code"),label:i("period.code"),required:!0,empty:!1,options:s.map(u=>({value:u,label:i("period.month",{month:Number(u.slice(5)),year:u.slice(0,4)})}))})}
<div class="form-actions">
${y({label:i("act.cancel"),onClick:t})}
${y({label:i("period.open"),type:"submit",kind:"primary",busy:c.busy})}
</div>`})}),ge=f(function({period:e,rows:t}){const[o,s]=C(!1),r=e.steps.find(a=>a.own_on);return l`<section class="card stack" aria-label=${i("steps")}>
<div class="row"><h2>${i("steps")}</h2>
${x("period.manage")&&e.state==="open"&&y({label:i("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>s(!0)})}
${Be({period:e,after:"/so-lieu"})}</div>
${We({period:e,rows:t})}
<p class="soft small">${i("steps.rule")}${r?.own_on&&` ${i("steps.own",{on:A(r.own_on),off:r.off})}`}</p>
${o&&ot({period:e,onClose:()=>s(!1)})}
</section>`}),ot=f(function({period:e,onClose:t}){const o=J({draft:`ladder ${e.id}`,initial:Object.fromEntries(e.steps.map(s=>[s.key,s.due_on])),submit:(s,r)=>Ee("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:r,body:{steps:e.steps.map(a=>({key:a.key,due_on:s[a.key]??null})),working_days:null}}),done:()=>{R("/report-periods"),R("/submissions"),W(i("ladder.saved")),t()}});return ue({title:i("ladder.edit"),form:o,submit:i("ladder.save"),onClose:t,cancel:i("act.cancel"),children:e.steps.map(s=>me({...o.bind(s.key),label:s.label,due:!0}))})});await B("submissions");function rt(){const n=N("/report-periods",{query:{kind:"month"}});return se({title:i("title"),lead:i("lead"),actions:l`
${x("submission.write")&&L({label:i("workbook"),href:"/so-lieu/tu-so",icon:"upload",kind:"plain"})}
${x("period.read")&&L({label:i("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
${x("period.manage")&&tt({})}`,children:D({of:n,empty:e=>e.items.length===0,whenEmpty:ie({title:i("period.none"),hint:i("period.noneHint")}),children:e=>lt({periods:e.items})})})}const lt=f(function({periods:e}){const[t,o]=H(),s=e.find(a=>a.state==="open")??e[0],r=e.find(a=>a.code===t.ky)??s;return r?l`<div class="stack">
<div class="row">${de({label:i("period"),name:"ky",value:r.code,options:e.map(a=>({value:a.code,label:Pe(a.title)})),onChange:a=>o({ky:a})})}</div>
${pe({label:i("title"),query:"xem",tabs:[{name:"ky",label:i("view.list"),show:()=>ct({period:r})},{name:"nam",label:i("view.matrix"),show:()=>pt({year:Number(r.code.slice(0,4))})}]})}
</div>`:l``}),ct=f(function({period:e}){const t=N("/submissions",{query:{period:e.code}}),o=x("report.read");return l`<div class="stack">
${o&&ge({period:e,rows:t.data?.items??null})}
${D({of:t,empty:s=>s.items.length===0,whenEmpty:ie({title:i("list.none"),hint:i("list.noneHint")}),children:s=>ut({rows:s.items,period:e})})}
${!o&&ge({period:e,rows:null})}
</div>`}),dt={key:"reminded",label:i("reminded"),show:n=>n.reminded_at?Le(n.reminded_at):z},ut=f(function({rows:e,period:t}){const o=e.filter(r=>fe.has(r.state)).length,s=e.filter(r=>r.lateness.code!=="exempt").length;return l`<div class="stack">
<div class="row">${s>1&&l`<p><strong>${i("done",{done:o,all:s})}</strong></p>`}
${x("report.read")&&t.state==="open"&&Qe({rows:e,period:t})}
${x("report.read")&&L({label:i("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
${ae({caption:i("title"),rows:e,rowKey:r=>r.unit_id,tone:r=>U(r.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:i("unit"),kind:"main",value:r=>r.unit_name},{key:"due",label:i("due"),value:r=>A(r.due_on)},{key:"late",label:i("lateness"),show:r=>F({label:r.lateness.label,tone:U(r.lateness)})},{key:"state",label:i("state"),show:r=>F({label:r.state_label,tone:be(r.state)})},...e.some(r=>r.reminded_at)?[dt]:[],{key:"until",label:i("dataUntil"),value:r=>A(r.data_until),hideOnPhone:!0},{key:"act",label:i("act"),kind:"actions",show:r=>l`<div class="row">
${t.state==="open"&&e.length>1&&Xe({row:r})}
${mt({row:r,period:t,alone:e.length===1})}
</div>`}]})}
</div>`}),mt=f(function({row:e,period:t,alone:o}){const s=o&&!fe.has(e.state)?"primary":"plain";if(e.id)return L({label:i(s==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!o,kind:s});if(e.exempt_reason)return l`<span class="soft small">${i("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!x("submission.write"))return l``;const r=async()=>{try{const a=await E("/submissions",{body:{period:t.code,unit_id:e.unit_id}});R("/submissions"),Ae(`/so-lieu/${a.id}`)}catch(a){q(a)}};return y({label:i("start"),onClick:r,small:!o,kind:s})}),pt=f(function({year:e}){const t=N("/submissions/matrix",{query:{year:e}});return D({of:t,children:o=>ze({caption:i("matrix.caption"),corner:i("unit"),rows:o.rows.map(s=>({key:s.unit_id,label:s.unit_name})),columns:o.periods.map(s=>({key:s.code,label:`T${Number(s.code.slice(5))}`,hint:s.title})),cell:(s,r)=>{const a=o.rows.find(c=>c.unit_id===s)?.cells.find(c=>c.period_code===r);return!a||!a.expected?null:{label:a.lateness.label,detail:a.state_label,tone:U(a.lateness),href:a.submission_id?`/so-lieu/${a.submission_id}`:void 0}}})})}),ft=Object.freeze(Object.defineProperty({__proto__:null,default:rt},Symbol.toStringTag,{value:"Module"}));await B("views");const bt=f(function({caption:e,rows:t,columns:o,value:s,onChange:r,message:a,applies:c=()=>!0,instead:u,disabled:d,corner:$="",help:v=!0}){const m=P(null),g=Q();return l`<div class="grid">
${!d&&v&&l`<p class="soft small grid-help" id=${`${g}-help`}>${I("grid.help")}</p>`}
<div class="table-frame" ...${d&&{role:"group","aria-label":e,tabindex:0}}>
<table class="grid-table" ref=${m}
onKeyDown=${p=>yt(p,m.current)} aria-describedby=${`${g}-help`}>
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
${b.show?b.show(p.key):c(p.key,b.key)?gt({line:_,place:O,name:`${p.key}.${b.key}`,label:I("grid.cell",{row:p.name,column:b.label}),value:s(p.key,b.key),message:a?.(p.key,b.key),disabled:d||b.readonly,onChange:k=>r(p.key,b.key,k)}):u?l`<span class="grid-instead">${u(p.key,b.key)}</span>
${$t({message:a?.(p.key,b.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
</tr>`)}</tbody>
</table></div>
</div>`}),$t=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),gt=f(function({line:e,place:t,name:o,label:s,value:r,message:a,disabled:c,onChange:u}){const d=Q(),$=P(r),[v,m]=C(null),g=v!==null&&oe(v)===void 0,p=g?{text:I("field.badNumber"),tone:"danger"}:a,_=b=>{const O=oe(b);m(b),O!==void 0&&O!==r&&u(O)};return l`
<input class=${Z("grid-input",p&&`is-${p.tone}`)} type="text" inputmode="numeric"
autocomplete="off" aria-label=${s} name=${o}
data-line=${e} data-place=${t} disabled=${c} value=${v??(r==null?"":h(r))}
aria-invalid=${p?.tone==="danger"?"true":void 0} aria-describedby=${p?d:void 0}
onFocus=${b=>{$.current=r,b.currentTarget.select()}}
onInput=${b=>_(Fe(b))} onBlur=${()=>!g&&m(null)}
onKeyDown=${b=>{b.key==="Escape"&&v!==null&&(b.stopPropagation(),m(null),u($.current))}} />
${p&&l`<p class=${`cell-message is-${p.tone}`} id=${d}>${p.text}</p>`}`});function yt(n,e){const t=n.target;if(!(t instanceof HTMLInputElement)||!e)return;const o=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,s=t.selectionStart===0&&t.selectionEnd===0,r=t.selectionStart===0&&t.selectionEnd===t.value.length,a=n.key==="Enter"?[n.shiftKey?-1:1,0]:n.key==="ArrowDown"?[1,0]:n.key==="ArrowUp"?[-1,0]:n.key==="ArrowRight"&&(o||r)?[0,1]:n.key==="ArrowLeft"&&(s||r)?[0,-1]:null;if(!a)return;n.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(m=>m instanceof HTMLInputElement),[u,d]=[Number(t.dataset.line),Number(t.dataset.place)];(c.map(m=>({cell:m,down:(Number(m.dataset.line)-u)*(a[0]||1),right:(Number(m.dataset.place)-d)*(a[1]||1)})).filter(({down:m,right:g})=>a[0]?g===0&&m>0:m===0&&g>0).sort((m,g)=>m.down+m.right-g.down-g.right)[0]?.cell??(n.key==="Enter"?ht(e,n.shiftKey):void 0))?.focus()}function ht(n,e){const t=[...document.querySelectorAll(".grid-table")];return(e?t.slice(0,t.indexOf(n)).reverse():t.slice(t.indexOf(n)+1)).flatMap(r=>{const a=[...r.querySelectorAll("input:not(:disabled)")];return e?a.reverse():a}).find(r=>r instanceof HTMLInputElement)}const kt=1500,M=n=>["register","estimate","log"].includes(n?.origin??"");function ye(n,e){if(!e)return null;const t=n.values.figures[e.code];return M(e)?n.editable&&K(e)?(e.counted??0)+(t?.addition??0):e.cumulative:t?.cumulative??null}const K=n=>n?.origin==="register",he=n=>n.origin==="estimate";function ke(n){const e=n.groups.flatMap(t=>t.cells);return{data_until:n.data_until??n.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,{cumulative:M(t)?t.typed:t.cumulative,in_period:M(t)?t.typed_in_period:t.in_period,addition:t.addition,remark:he(t)?"":t.remark}])),sections:Object.fromEntries(n.sections.map(t=>[t.code,t.text]))}}const vt=(n,e)=>({figure:(t,o)=>e({...n,figures:{...n.figures,[t]:{...n.figures[t],...o}}}),figures:t=>e({...n,figures:{...n.figures,...Object.fromEntries(Object.entries(t).map(([o,s])=>[o,{...n.figures[o],...s}]))}}),section:(t,o)=>e({...n,sections:{...n.sections,[t]:o}}),until:t=>t&&e({...n,data_until:t})});function wt(n,e){const[t,o]=C(n),[s,r]=C(()=>ke(n)),[a,c]=C({dirty:!1,saving:!1,savedAt:null,errors:{}}),u=P({row:t,values:s,changes:0}),d=P(null),$=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");u.current.row=t,X(()=>{n.version>u.current.row.version&&o(n)},[n]);const m={initial:Se(()=>ke(t),[t]),values:s,dirty:a.dirty,restore:(k,S)=>{u.current.values=k,u.current.changes+=1,r(k),c(T=>({...T,dirty:S}))}},g=Re($&&`sheet ${t.id}`,m,{form:"submission",id:t.id}),p=k=>{u.current.values=k,u.current.changes+=1,r(k),c(S=>({...S,dirty:!0}))},_=k=>{u.current.row=k,o(k),e(k)},b=async()=>{const k=u.current.changes;c(S=>({...S,saving:!0}));try{const{values:S,row:T}=u.current,j=await Me("/submissions/{submission_id}",{params:{submission_id:T.id},version:T.version,body:{...S,paper_file_id:T.paper_file_id}});return g.saved(S),_(j),c({dirty:u.current.changes!==k,saving:!1,savedAt:new Date().toISOString(),errors:{}}),j}catch(S){const T=ee(S);return g.refused(T),c(j=>({...j,saving:!1,errors:Object.fromEntries(T.errors.map(Y=>[Y.field,Y.message]))})),T.status!==422&&q(T),null}},O=async()=>{for(;d.current;)await d.current;return d.current=b().finally(()=>d.current=null),d.current};return X(()=>{if(!a.dirty||!$||g.notice)return;const k=setTimeout(O,kt);return()=>clearTimeout(k)},[s,a.dirty,g.notice]),{row:t,values:s,editable:$,...a,notice:g.notice,save:O,took:_,...vt(s,p),refused:k=>c(S=>({...S,errors:k}))}}function _t(n,e,t){const o=`figures.${e}.addition`,s=d=>t==="addition"?d===o:d!==o&&(d.startsWith(`figures.${e}.`)||d===`figures.${e}`),r=Object.entries(n.errors).find(([d])=>s(d));if(r)return{text:r[1],tone:"danger"};const c=n.row.groups.flatMap(d=>d.cells).find(d=>d.code===e)?.messages.filter(d=>s(d.field)&&!(d.needs_remark&&n.values.figures[e]?.remark))??[],u=c.find(d=>d.severity==="error")??c[0];return u&&{text:u.text,tone:u.severity==="error"?"danger":"warning"}}const xt=f(function({sheet:e}){const{surveyed:t,unit:o,period:s}=e.row;if(!t)return l``;const r={settled:h(t.settled),households:h(t.households),percent:h(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?i("register.speaks",r):i("register.waits",r):i("register.wasRead",r),u=`/muc-tieu?noi=${o.id}&ky=${s.code}&ngay=${e.row.figures_on}`;return l`<div class=${t.speaks?"notice is-good":"notice"}>
<div class="stack"><p>${c}${x("indicator.read")&&l` <a href=${u}>${i("register.open")}</a>`}</p>
${Ct({sheet:e})}</div></div>`});function St(n,e,t){if(n.cells.every(r=>r.counted===null))return[];const o=new Map(n.cells.map(r=>[r.code,r])),s=r=>{const a=o.get(r);if(!a||a.counted===null)return"";const c=M(a)?e.values.figures[r]?.cumulative??null:t(r),u=M(a)&&c!==null?i("register.typed",{value:h(c)}):null;return l`
<a href=${Tt(e,r)}>${h(a.counted)}</a>
${c!==null&&c!==a.counted&&l`<small class="soft">${u??je(a.counted-c)}</small>`}`};return[{key:"register",label:i("register"),hint:i("register.hint"),show:s}]}function Ot(n,e){return n.cells.some(o=>K(o)&&(e.editable||o.addition))?[{key:"addition",label:i("form.addition"),hint:i("form.additionHint")}]:[]}const Tt=(n,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${n.row.unit.id}&ky=${n.row.period.code}&ngay=${n.row.figures_on}`,Ct=f(function({sheet:e}){const t=e.row.groups.flatMap(o=>o.cells).filter(o=>ve(o,e.values.figures[o.code]?.cumulative??null));return!e.editable||t.length<2?l``:l`<div>${y({label:i("register.takeEverything",{count:t.length}),icon:"download",onClick:()=>e.figures(we(t))})}</div>`}),ve=(n,e)=>!M(n)&&n.counted!==null&&n.counted!==e,we=n=>Object.fromEntries(n.map(e=>[e.code,{cumulative:e.counted}])),Et=f(function({group:e,sheet:t,typed:o}){const s=e.cells.filter(a=>ve(a,o(a.code)));if(!t.editable||s.length===0)return l``;const r=()=>t.figures(we(s));return l`<div class="row">
${y({label:s.length===1?i("register.take"):i("register.takeAll",{count:s.length}),icon:"download",small:!0,onClick:r})}
</div>`}),w=qe({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),At=f(function({row:e}){return e.snapshots.length===0?l``:V({title:w("title"),hint:w("hint"),plain:!0,children:ae({caption:w("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:w("edition"),kind:"main",show:t=>l`
${w("edition.number",{number:t.edition})} ${t.holds&&re({label:w("holds")})} ${t.correction&&re({label:w("correction")})}`},{key:"until",label:w("until"),value:t=>A(t.data_until)},{key:"taken",label:w("taken"),show:t=>l`${G(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:w("figures"),kind:"number",value:t=>h(t.figures)},{key:"late",label:w("late"),kind:"number",value:t=>h(t.late)},{key:"digest",label:w("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),Ft=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${w("open")}</strong> ${w("open.text")}</p></div>`:l``}),Rt=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${w("cell",{came:h(e.late_in),went:h(e.late_out)})}</small>`}),Mt=f(function({sheet:e}){return l`<div class="stack">
<div class="form-row">${me({name:"data_until",label:i("dataUntil"),hint:i("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
${e.row.surveyed&&xt({sheet:e})}
${e.row.groups.map(t=>qt({group:t,sheet:e,key:t.key}))}
</div>`}),qt=f(function({group:e,sheet:t}){const o=new Map(e.cells.map(a=>[a.code,a])),s=a=>ye(t,o.get(a)),r=a=>{const c=o.get(a)?.of;return c?He(s(a),o.has(c)?s(c):Nt(t,c)):""};return V({title:e.title,hint:e.goal_text&&e.goal_text!==z?i("form.goal",{goal:e.goal_text}):void 0,children:l`
${bt({caption:e.title,corner:i("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(a=>({key:a.code,label:a.label,name:a.label,hint:Lt(a,s(a.code))??Pt(a,s(a.code))})),columns:[{key:"cumulative",label:i("form.cumulative"),hint:i("form.cumulativeHint")},...Ot(e,t),{key:"previous",label:i("form.previous"),show:a=>h(o.get(a)?.previous)},{key:"added",label:i("form.added"),show:a=>l`${h(jt(o.get(a),s(a)))}${Rt({cell:o.get(a)})}`},{key:"share",label:"%",show:r},...St(e,t,s)],applies:(a,c)=>(c==="addition"?K:Dt)(o.get(a)),instead:(a,c)=>c==="addition"?"":h(s(a)),value:(a,c)=>c==="addition"?t.values.figures[a]?.addition??null:s(a),onChange:(a,c,u)=>t.figure(a,{[c]:u}),message:(a,c)=>_t(t,a,c)})}
${e.cells.filter(a=>Ht(a,t)).map(a=>Ne({key:a.code,name:`remark.${a.code}`,label:i("form.remark",{name:a.label}),hint:i("form.remarkHint"),disabled:!t.editable,value:t.values.figures[a.code]?.remark??"",onChange:c=>t.figure(a.code,{remark:c})}))}
${Et({group:e,sheet:t,typed:s})}
${t.editable&&e.cells.some(a=>a.proposed!==null&&a.proposed!==s(a.code))&&l`<div class="row">${e.cells.filter(a=>a.proposed!==null&&a.proposed!==s(a.code)).map(a=>y({key:a.code,small:!0,label:`${i("form.use")}: ${a.label} ${h(a.proposed)}`,onClick:()=>t.figure(a.code,{cumulative:a.proposed})}))}</div>`}`})});function Nt(n,e){return ye(n,n.row.groups.flatMap(t=>t.cells).find(t=>t.code===e))}const Dt=n=>!M(n),Pt=({ledger:n,cumulative:e},t)=>n&&t===e?i("form.ledger",{cell:n.cell,file:n.file_name,raw:n.raw,name:n.taken_by??z,at:G(n.taken_at)}):void 0,Lt=(n,e)=>he(n)?`${n.origin_label}. ${n.remark}`:n.proposed!==null&&n.proposed!==e?i("form.proposed",{value:h(n.proposed)}):void 0;function jt(n,e){return!n||e===null?null:e===n.cumulative?n.added:n.previous===null?null:e-n.previous}const Ht=(n,e)=>!!e.values.figures[n.code]?.remark||K(n)&&!!e.values.figures[n.code]?.addition||n.messages.some(t=>t.needs_remark),It=f(function({help:e}){const t=[{label:i("help.given"),value:h(e.given)},{label:i("help.guests"),value:h(e.guests)},...e.matched===null?[]:[{label:i("help.matched"),value:h(e.matched)}],...e.waiting===null?[]:[{label:i("help.waiting"),value:h(e.waiting)}],{label:i("help.what"),wide:!0,value:e.helps.map(({label:o,count:s})=>`${o}: ${h(s)}`).join("; ")}];return V({title:i("help.title"),hint:i("help.hint",{first:A(e.first_day),last:A(e.last_day)}),children:l`${le({facts:t})}`})}),Bt=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>te({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:o=>e.section(t.code,o)}))}</div>`});function Wt(n,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${n}`),o=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),o instanceof HTMLElement&&o.focus({preventScroll:!!t?.closest("tr")?.contains(o)})}))}const Vt=["submit","return","reopen","lock","accept"],Gt=["return","reopen"],Ut=f(function({sheet:e}){const[t,o]=C(null),{row:s}=e,[r,a]=H(),c=m=>Wt(m,()=>r.muc&&a({muc:null})),u={submission_id:s.id},d=(m,g)=>{e.took(m),R("/submissions"),W(g)},$=async()=>{const m=e.dirty?await e.save():s;if(!m)return;if(m.messages.some(_=>_.severity==="error"))return c("danger");const g=Ve(...m.sections.map(_=>_.text)).join(", "),p=[Kt(m),g&&i("form.personal",{words:g})].filter(Boolean).join(" ");if(await ne({title:i("form.submitTitle",{period:s.period.title.toLowerCase()}),text:p?`${p} ${i("form.submitText")}`:i("form.submitText"),yes:i("form.submit")}))try{d(await E("/submissions/{submission_id}/submit",{params:u,version:m.version}),i("form.submitted"))}catch(_){const b=ee(_);e.refused(Object.fromEntries(b.errors.map(O=>[O.field,O.message]))),q(b)}},v=async m=>{try{d(await E(m==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:u,version:s.version}),i("act.done"))}catch(g){q(g)}};return!e.editable&&!Vt.some(m=>s.actions.includes(m))?null:l`<div class="card sheet-bar">
${Jt({sheet:e,goTo:c})}
<div class="form-actions">
${e.editable&&y({label:i("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
${s.actions.includes("submit")&&y({label:i("form.submit"),onClick:$,kind:"primary",icon:"check"})}
${Gt.filter(m=>s.actions.includes(m)).map(m=>y({key:m,label:i(`act.${m}`),onClick:()=>o(m)}))}
${s.actions.includes("lock")&&y({label:i("act.lock"),onClick:()=>v("lock")})}
${s.actions.includes("accept")&&y({label:i("act.accept"),onClick:()=>v("accept"),kind:"primary",icon:"check"})}
</div>
${t&&zt({name:t,row:s,onClose:()=>o(null),onDone:m=>{o(null),d(m,i("act.done"))}})}
</div>`}),_e=4;function Kt(n){const e=n.groups.flatMap(s=>s.cells).filter(s=>s.cumulative===null);if(e.length===0)return"";const t=e.slice(0,_e).map(s=>s.label).join("; "),o=e.length-_e;return i("form.blanks",{count:e.length,names:o>0?i("form.blanksMore",{names:t,count:o}):t})}const Jt=f(function({sheet:e,goTo:t}){const o=e.row.messages.filter(r=>r.severity==="error").length,s=e.row.messages.filter(r=>r.severity==="warning").length;return l`<div>${e.editable&&(o>0?l`<div class="notice is-danger">
<p>${i("form.errors",{count:o})}</p>
${y({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
</div>`:s>0?l`<div class="notice is-warning">
<p>${i("form.warnings",{count:s})}</p>
${y({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
</div>`:l`<p class="notice is-good">${i("form.complete")}</p>`)}
${e.editable&&l`<p class="soft small" role="status">
${e.saving?i("form.saving"):e.dirty?i("form.unsaved"):e.savedAt?i("form.saved",{at:G(e.savedAt).slice(0,5)}):""}
</p>`}
</div>`}),zt=f(function({name:e,row:t,onClose:o,onDone:s}){const r=J({draft:`${e} ${t.id}`,initial:{reason:""},submit:(a,c)=>E(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:a.reason},key:c}),done:s});return ue({title:i(`act.${e}`),form:r,submit:i(`act.${e}`),onClose:o,cancel:i("act.cancel"),children:te({...r.bind("reason"),label:i("act.reason"),hint:i("act.reasonHint"),required:!0,rows:3})})}),Yt=f(function({row:e}){const[t,o]=C(null),[s,r]=C(null),a=async()=>{try{o(await E("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){q(c)}};return l`<div class="row no-print">
${!t&&y({label:i("form.paper"),onClick:a,icon:"print",kind:"quiet"})}
${t&&!s&&Ge({job:t,label:i("form.paperLabel"),onDone:c=>r(String(c.result?.file_id??"")),onEnd:()=>o(null)})}
${s&&l`<a class="button" href=${`/api/v1/files/${s}?inline=true`} target="_blank" rel="noopener">${i("form.paperOpen")}</a>`}
</div>`});await B("submissions");function Qt({params:n}){const e=N("/submissions/{submission_id}",{params:{submission_id:n.id}}),t=e.data;return se({title:t?`${t.unit.name} — ${t.period.title}`:i("title"),lead:t?.period.label,crumbs:[{label:i("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&F({label:t.state_label,tone:be(t.state)}),children:D({of:e,lines:10,children:o=>Xt({row:o,key:o.id,set:e.set})})})}const Xt=f(function({row:e,set:t}){const o=wt(e,t),s=o.row;return l`<div class="stack">
${s.state==="returned"&&Zt({row:s})}
${Ft({row:s})}
${le({facts:[{label:i("dataUntil"),value:A(s.data_until)},{label:i("due"),value:l`${A(s.due_on)} ${F({label:s.lateness.label,tone:U(s.lateness)})}`},{label:i("source"),value:s.source_label},...s.entered_by?[{label:i("entered",{name:""}).replace(": ",""),value:s.entered_by}]:[]]})}
${s.help&&It({help:s.help})}
${o.notice}
${Ut({sheet:o})}
${pe({label:i("title"),query:"muc",tabs:[{name:"so-lieu",label:i("form.figures"),show:()=>Mt({sheet:o})},{name:"noi-dung",label:i("form.narrative"),show:()=>l`<div class="stack">
${Bt({sheet:o})}
${o.editable&&x("difficulty.read")&&Ue({unitId:s.unit.id})}
</div>`},{name:"nhiem-vu",label:i("form.tasks"),count:s.tasks.length,show:()=>en({row:s})}]})}
${Yt({row:s})}
${At({row:s})}
${s.timeline.length>0&&V({title:i("timeline"),children:Ke({steps:s.timeline,label:i("timeline")})})}
</div>`}),Zt=f(function({row:e}){const t=e.timeline.filter(o=>o.step==="return"||o.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
<strong>${t.label}</strong> ${t.reason} <span class="soft small">${Je(t)}, ${G(t.at)}</span>
</div>`:l``}),en=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${i("form.tasksNone")}</p>`:l`<ul class="worklist">
${e.tasks.map(t=>l`<li key=${t.assignment_id}>
<div class="worklist-main">
<a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
${t.note&&l`<span class="soft small">${t.note}</span>`}
</div>
${F({label:t.label||t.state_label,tone:"neutral"})}
</li>`)}
</ul>`}),tn=Object.freeze(Object.defineProperty({__proto__:null,default:Qt},Symbol.toStringTag,{value:"Module"}));export{ft as l,tn as s};
