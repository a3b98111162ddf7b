import{U as L,$ as Te,b as l,O as T,p as X,r as Z,L as Ee}from"./kit.js";import{c as b,u as I,B as k,i as v,p as E,e as Ae,k as B,F as Fe,I as Me,L as P,aa as De,n as Re,d as ee,v as qe,ae as Ne,j as Le,h as te,t as Pe,f as je,T as ne}from"./first.js";import{S as M,t as W,s as V,J as se,g as j,h as R,i as D,u as q,D as He,L as N,d as A,P as ie,E as ae,R as Ie,q as oe,M as z,U as Be,c as re,n as h,V as le,l as G,N as ce,o as U,W as We,F as de}from"./frame.js";import{b0 as i,b1 as Ve,b2 as Ge,b3 as Ue,ao as ue,S as me,F as Y,D as pe,T as fe,b4 as K,b5 as be,b6 as $e,b7 as Ke,J as Je,aw as ze,b8 as Ye,b9 as Qe}from"./shared.js";await V("views");const Xe=b(function({caption:e,corner:t=W("matrix.unit"),rows:o,columns:n,cell:r,foot:a,legend:c}){const u=L(null);return Te(()=>u.current?.scrollTo({left:u.current.scrollWidth}),[n.length]),l`<div class="matrix">
<div class="table-frame" ref=${u} tabindex="0" role="region" aria-label=${e}>
<table class="matrix-table"><caption class="visually-hidden">${e}</caption>
<thead>
<tr>
<th scope="col">${t}</th>
${n.map(({key:d,label:f,hint:_})=>l`<th scope="col" key=${d} title=${_}>${f}</th>`)}
</tr>
</thead>
<tbody>${o.map(d=>l`<tr key=${d.key}>
<th scope="row">${d.href?l`<a href=${d.href}>${d.label}</a>`:d.label}</th>
${n.map(f=>l`<td key=${f.key}>${Ze({cell:r(d.key,f.key)})}</td>`)}
</tr>`)}</tbody>
${a&&l`<tfoot><tr><th scope="row">${a[""]}</th>${n.map(({key:d})=>l`<td key=${d}>${a[d]}</td>`)}</tr></tfoot>`}
</table>
</div>
${c&&l`<ul class="legend">${c.map(({label:d,tone:f})=>l`<li key=${d}>${M({label:d,tone:f})}</li>`)}</ul>`}
</div>`}),Ze=b(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${M({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),ge=new Set(["not_submitted","draft","returned"]),et=b(function({rows:e,period:t}){const[o,n]=I(),[r,a]=T([]),c=e.filter(f=>f.actions.includes("accept")),u=e.filter(f=>ge.has(f.state)&&f.lateness.code!=="exempt"),d=async()=>{const f=c.length,_={title:i("acceptAll.ask",{count:f}),text:i("acceptAll.text"),yes:i("acceptAll.yes")};if(await se(_)){try{const g=c.map(({id:m,version:S})=>({id:m??"",version:S??0})),p=await E("/submissions/accept",{body:{rows:g}});a(p.filter(m=>!m.accepted)),j(i("acceptAll.done",{count:p.filter(m=>m.accepted).length}))}catch(g){R(g)}D("/submissions","/today")}};return l`
${c.length>1&&k({label:i("acceptAll",{count:c.length}),icon:"check",kind:"primary",onClick:()=>{d()}})}
${v("task.remind")&&u.length>0&&k({label:i("remindLate",{count:u.length}),icon:"bell",onClick:()=>n({viec:"don-doc"})})}
${r.length>0&&l`<div class="notice is-warning"><p>${i("acceptAll.left",{count:r.length})}</p>
<ul>${r.map(nt)}</ul>
</div>`}
${o.viec==="don-doc"&&v("task.remind")&&u.length>0&&st({period:t,unit:o.don_vi,onClose:()=>n({viec:null,don_vi:null})})}`}),tt=b(function({row:e}){const[,t]=I();return!v("report.read")||!v("task.remind")||!ge.has(e.state)||e.lateness.code==="exempt"?null:k({label:i("remind"),small:!0,icon:"bell",onClick:()=>t({viec:"don-doc",don_vi:e.unit_id})})}),nt=s=>l`<li key=${s.id}><a href=${`/so-lieu/${s.id}`}>${s.unit_name}</a>: ${s.reason}</li>`,st=b(function({period:e,unit:t,onClose:o}){const n={period:e.code,unit_ids:t?[t]:[]};return Ve({name:`/submissions/reminders/text ${e.code} ${t??""}`,texts:r=>E("/submissions/reminders/text",{body:n,signal:r}),log:async(r,a,c)=>{const u={period:e.code,unit_ids:r.map(f=>f.unit_id),channel:a,text:c},d=await E("/submissions/reminders",{body:u});return D("/submissions"),d},onClose:o})}),it=b(function(){const[e,t]=T(!1);return l`${k({label:i("period.open"),icon:"plus",onClick:()=>t(!0)})}
${e&&at({onClose:()=>t(!1)})}`}),at=b(function({onClose:e}){const t=q("/report-periods",{query:{kind:"month"}}),o=q("/report-regimes/coming");return He({title:i("period.open"),onClose:e,children:N({of:o,lines:2,children:({readiness:n})=>n.ready?N({of:t,lines:2,children:({items:r})=>lt({opened:r.map(({code:a})=>a),onClose:e})}):ot({readiness:n,onClose:e})})})}),ot=b(function({readiness:e,onClose:t}){return l`<div class="stack">
<div class="notice is-warning">${Me({name:"alert"})}<p><strong>${i("period.notReady")}</strong> ${e.sentence}</p></div>
${e.targets.length>0&&l`<div><p>${i("period.missing")}</p>
<ul>${e.targets.map(({ref:o,text:n})=>l`<li key=${o}>${`(${o}) ${n}`}</li>`)}</ul></div>`}
<div class="form-actions">${k({label:i("act.cancel"),onClick:t})}
${P(e.plan_id?{label:i("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:i("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
</div>
</div>`}),rt=11,lt=b(function({opened:e,onClose:t}){const o=Ae.value.slice(0,7),n=Array.from({length:rt+2},(u,d)=>ue(o,1-d)).filter(u=>!e.includes(u)),r=[...e].sort().at(-1),a=r&&ue(r,1),c=B({draft:"month",initial:{code:(a&&n.includes(a)?a:n.includes(o)?o:n[0])??""},submit:(u,d)=>E("/report-periods",{body:u,key:d}),done:()=>{D("/report-periods","/report-regimes","/submissions"),j(i("period.opened")),t()}});return Fe({form:c,label:i("period.open"),children:l`
${me({...c.bind("code"),label:i("period.code"),required:!0,empty:!1,options:n.map(u=>({value:u,label:i("period.month",{month:Number(u.slice(5)),year:u.slice(0,4)})}))})}
<div class="form-actions">
${k({label:i("act.cancel"),onClick:t})}
${k({label:i("period.open"),type:"submit",kind:"primary",busy:c.busy})}
</div>`})}),he=b(function({period:e,rows:t}){const[o,n]=T(!1),r=e.steps.find(a=>a.own_on);return l`<section class="card stack" aria-label=${i("steps")}>
<div class="row"><h2>${i("steps")}</h2>
${v("period.manage")&&e.state==="open"&&k({label:i("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>n(!0)})}
${Ge({period:e,after:"/so-lieu"})}</div>
${Ue({period:e,rows:t})}
<p class="soft small">${i("steps.rule")}${r?.own_on&&` ${i("steps.own",{on:A(r.own_on),off:r.off})}`}</p>
${o&&ct({period:e,onClose:()=>n(!1)})}
</section>`}),ct=b(function({period:e,onClose:t}){const o=B({draft:`ladder ${e.id}`,initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,r)=>De("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:r,body:{steps:e.steps.map(a=>({key:a.key,due_on:n[a.key]??null})),working_days:null}}),done:()=>{D("/report-periods"),D("/submissions"),j(i("ladder.saved")),t()}});return Y({title:i("ladder.edit"),form:o,submit:i("ladder.save"),onClose:t,cancel:i("act.cancel"),children:e.steps.map(n=>pe({...o.bind(n.key),label:n.label,due:!0}))})});await V("submissions");function dt(){const s=q("/report-periods",{query:{kind:"month"}});return ie({title:i("title"),lead:i("lead"),actions:l`
${v("submission.write")&&P({label:i("workbook"),href:"/so-lieu/tu-so",icon:"upload",kind:"plain"})}
${v("period.read")&&P({label:i("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
${v("period.manage")&&it({})}`,children:N({of:s,empty:e=>e.items.length===0,whenEmpty:ae({title:i("period.none"),hint:i("period.noneHint")}),children:e=>ut({periods:e.items})})})}const ut=b(function({periods:e}){const[t,o]=I(),n=e.find(a=>a.state==="open")??e[0],r=e.find(a=>a.code===t.ky)??n;return r?l`<div class="stack">
<div class="row">${me({label:i("period"),name:"ky",value:r.code,options:e.map(a=>({value:a.code,label:Ie(a.title)})),onChange:a=>o({ky:a})})}</div>
${fe({label:i("title"),query:"xem",tabs:[{name:"ky",label:i("view.list"),show:()=>mt({period:r})},{name:"nam",label:i("view.matrix"),show:()=>$t({year:Number(r.code.slice(0,4))})}]})}
</div>`:l``}),mt=b(function({period:e}){const t=q("/submissions",{query:{period:e.code}}),o=v("report.read");return l`<div class="stack">
${o&&he({period:e,rows:t.data?.items??null})}
${N({of:t,empty:n=>n.items.length===0,whenEmpty:ae({title:i("list.none"),hint:i("list.noneHint")}),children:n=>ft({rows:n.items,period:e})})}
${!o&&he({period:e,rows:null})}
</div>`}),pt={key:"reminded",label:i("reminded"),show:s=>s.reminded_at?Be(s.reminded_at):z},ft=b(function({rows:e,period:t}){const o=e.filter(r=>be.has(r.state)).length,n=e.filter(r=>r.lateness.code!=="exempt").length;return l`<div class="stack">
<div class="row">${n>1&&l`<p><strong>${i("done",{done:o,all:n})}</strong></p>`}
${v("report.read")&&t.state==="open"&&et({rows:e,period:t})}
${v("report.read")&&P({label:i("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
${oe({caption:i("title"),rows:e,rowKey:r=>r.unit_id,tone:r=>K(r.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:i("unit"),kind:"main",value:r=>r.unit_name},{key:"due",label:i("due"),value:r=>A(r.due_on)},{key:"late",label:i("lateness"),show:r=>M({label:r.lateness.label,tone:K(r.lateness)})},{key:"state",label:i("state"),show:r=>M({label:r.state_label,tone:$e(r.state)})},...e.some(r=>r.reminded_at)?[pt]:[],{key:"until",label:i("dataUntil"),value:r=>A(r.data_until),hideOnPhone:!0},{key:"act",label:i("act"),kind:"actions",show:r=>l`<div class="row">
${t.state==="open"&&e.length>1&&tt({row:r})}
${bt({row:r,period:t,alone:e.length===1})}
</div>`}]})}
</div>`}),bt=b(function({row:e,period:t,alone:o}){const n=o&&!be.has(e.state)?"primary":"plain";if(e.id)return P({label:i(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!o,kind:n});if(e.exempt_reason)return l`<span class="soft small">${i("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!v("submission.write"))return l``;const r=async()=>{try{const a=await E("/submissions",{body:{period:t.code,unit_id:e.unit_id}});D("/submissions"),Re(`/so-lieu/${a.id}`)}catch(a){R(a)}};return k({label:i("start"),onClick:r,small:!o,kind:n})}),$t=b(function({year:e}){const t=q("/submissions/matrix",{query:{year:e}});return N({of:t,children:o=>Xe({caption:i("matrix.caption"),corner:i("unit"),rows:o.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:o.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,r)=>{const a=o.rows.find(c=>c.unit_id===n)?.cells.find(c=>c.period_code===r);return!a||!a.expected?null:{label:a.lateness.label,detail:a.state_label,tone:K(a.lateness),href:a.submission_id?`/so-lieu/${a.submission_id}`:void 0}}})})}),gt=Object.freeze(Object.defineProperty({__proto__:null,default:dt},Symbol.toStringTag,{value:"Module"}));await V("views");const ht=b(function({caption:e,rows:t,columns:o,value:n,onChange:r,message:a,applies:c=()=>!0,instead:u,disabled:d,corner:f="",help:_=!0}){const g=L(null),p=X();return l`<div class="grid">
${!d&&_&&l`<p class="soft small grid-help" id=${`${p}-help`}>${W("grid.help")}</p>`}
<div class="table-frame" ...${d&&{role:"group","aria-label":e,tabindex:0}}>
<table class="grid-table" ref=${g}
onKeyDown=${m=>vt(m,g.current)} aria-describedby=${`${p}-help`}>
<caption class="visually-hidden">${e}</caption>
<thead>
<tr>
<th scope="col">${f}</th>
${o.map(m=>l`<th scope="col" key=${m.key} class="is-number">${m.label}${m.hint&&l`<small>${m.hint}</small>`}</th>`)}
</tr>
</thead>
<tbody>${t.map((m,S)=>m.group?l`<tr class="grid-group" key=${m.key}><th scope="rowgroup" colspan=${o.length+1}>${m.label}</th></tr>`:l`<tr key=${m.key}>
<th scope="row">${m.label}${m.hint&&l`<small>${m.hint}</small>`}</th>
${o.map(($,O)=>l`<td key=${$.key} data-label=${$.label} class=${ee($.show&&"is-number")}>
${$.show?$.show(m.key):c(m.key,$.key)?kt({line:S,place:O,name:`${m.key}.${$.key}`,label:W("grid.cell",{row:m.name,column:$.label}),value:n(m.key,$.key),message:a?.(m.key,$.key),disabled:d||$.readonly,onChange:y=>r(m.key,$.key,y)}):u?l`<span class="grid-instead">${u(m.key,$.key)}</span>
${yt({message:a?.(m.key,$.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
</tr>`)}</tbody>
</table></div>
</div>`}),yt=b(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),kt=b(function({line:e,place:t,name:o,label:n,value:r,message:a,disabled:c,onChange:u}){const d=X(),f=L(r),[_,g]=T(null),p=_!==null&&re(_)===void 0,m=p?{text:W("field.badNumber"),tone:"danger"}:a,S=$=>{const O=re($);g($),O!==void 0&&O!==r&&u(O)};return l`
<input class=${ee("grid-input",m&&`is-${m.tone}`)} type="text" inputmode="numeric"
autocomplete="off" aria-label=${n} name=${o}
data-line=${e} data-place=${t} disabled=${c} value=${_??(r==null?"":h(r))}
aria-invalid=${m?.tone==="danger"?"true":void 0} aria-describedby=${m?d:void 0}
onFocus=${$=>{f.current=r,$.currentTarget.select()}}
onInput=${$=>S(qe($))} onBlur=${()=>!p&&g(null)}
onKeyDown=${$=>{$.key==="Escape"&&_!==null&&($.stopPropagation(),g(null),u(f.current))}} />
${m&&l`<p class=${`cell-message is-${m.tone}`} id=${d}>${m.text}</p>`}`});function vt(s,e){const t=s.target;if(!(t instanceof HTMLInputElement)||!e)return;const o=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,r=t.selectionStart===0&&t.selectionEnd===t.value.length,a=s.key==="Enter"?[s.shiftKey?-1:1,0]:s.key==="ArrowDown"?[1,0]:s.key==="ArrowUp"?[-1,0]:s.key==="ArrowRight"&&(o||r)?[0,1]:s.key==="ArrowLeft"&&(n||r)?[0,-1]:null;if(!a)return;s.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(g=>g instanceof HTMLInputElement),[u,d]=[Number(t.dataset.line),Number(t.dataset.place)];(c.map(g=>({cell:g,down:(Number(g.dataset.line)-u)*(a[0]||1),right:(Number(g.dataset.place)-d)*(a[1]||1)})).filter(({down:g,right:p})=>a[0]?p===0&&g>0:g===0&&p>0).sort((g,p)=>g.down+g.right-p.down-p.right)[0]?.cell??(s.key==="Enter"?wt(e,s.shiftKey):void 0))?.focus()}function wt(s,e){const t=[...document.querySelectorAll(".grid-table")];return(e?t.slice(0,t.indexOf(s)).reverse():t.slice(t.indexOf(s)+1)).flatMap(r=>{const a=[...r.querySelectorAll("input:not(:disabled)")];return e?a.reverse():a}).find(r=>r instanceof HTMLInputElement)}const _t=1500,F=s=>["register","estimate","log"].includes(s?.origin??"");function ye(s,e){if(!e)return null;const t=s.values.figures[e.code];return F(e)?s.editable&&J(e)?(e.counted??0)+(t?.addition??0):e.cumulative:t?.cumulative??null}const J=s=>s?.origin==="register",ke=s=>s.origin==="estimate";function ve(s){const e=s.groups.flatMap(t=>t.cells);return{data_until:s.data_until??s.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,{cumulative:F(t)?t.typed:t.cumulative,in_period:F(t)?t.typed_in_period:t.in_period,addition:t.addition,remark:ke(t)?"":t.remark}])),sections:Object.fromEntries(s.sections.map(t=>[t.code,t.text]))}}const xt=(s,e)=>({figure:(t,o)=>e({...s,figures:{...s.figures,[t]:{...s.figures[t],...o}}}),figures:t=>e({...s,figures:{...s.figures,...Object.fromEntries(Object.entries(t).map(([o,n])=>[o,{...s.figures[o],...n}]))}}),section:(t,o)=>e({...s,sections:{...s.sections,[t]:o}}),until:t=>t&&e({...s,data_until:t})});function St(s,e){const[t,o]=T(s),[n,r]=T(()=>ve(s)),[a,c]=T({dirty:!1,saving:!1,savedAt:null,errors:{}}),u=L({row:t,values:n,changes:0}),d=L(null),f=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");u.current.row=t,Z(()=>{s.version>u.current.row.version&&o(s)},[s]);const g={initial:Ee(()=>ve(t),[t]),values:n,dirty:a.dirty,restore:(y,x)=>{u.current.values=y,u.current.changes+=1,r(y),c(C=>({...C,dirty:x}))}},p=Ne(f&&`sheet ${t.id}`,g,{form:"submission",id:t.id}),m=y=>{u.current.values=y,u.current.changes+=1,r(y),c(x=>({...x,dirty:!0}))},S=y=>{u.current.row=y,o(y),e(y)},$=async()=>{const y=u.current.changes;c(x=>({...x,saving:!0}));try{const{values:x,row:C}=u.current,H=await Le("/submissions/{submission_id}",{params:{submission_id:C.id},version:C.version,body:{...x,paper_file_id:C.paper_file_id}});return p.saved(x),S(H),c({dirty:u.current.changes!==y,saving:!1,savedAt:new Date().toISOString(),errors:{}}),H}catch(x){const C=te(x);return p.refused(C),c(H=>({...H,saving:!1,errors:Object.fromEntries(C.errors.map(Q=>[Q.field,Q.message]))})),C.status!==422&&R(C),null}},O=async()=>{for(;d.current;)await d.current;return d.current=$().finally(()=>d.current=null),d.current};return Z(()=>{if(!a.dirty||!f||p.notice)return;const y=setTimeout(O,_t);return()=>clearTimeout(y)},[n,a.dirty,p.notice]),{row:t,values:n,editable:f,...a,notice:p.notice,save:O,took:S,...xt(n,m),refused:y=>c(x=>({...x,errors:y}))}}function Ot(s,e,t){const o=`figures.${e}.addition`,n=d=>t==="addition"?d===o:d!==o&&(d.startsWith(`figures.${e}.`)||d===`figures.${e}`),r=Object.entries(s.errors).find(([d])=>n(d));if(r)return{text:r[1],tone:"danger"};const c=s.row.groups.flatMap(d=>d.cells).find(d=>d.code===e)?.messages.filter(d=>n(d.field)&&!(d.needs_remark&&s.values.figures[e]?.remark))??[],u=c.find(d=>d.severity==="error")??c[0];return u&&{text:u.text,tone:u.severity==="error"?"danger":"warning"}}const Ct=b(function({sheet:e}){const{surveyed:t,unit:o,period:n}=e.row;if(!t)return l``;const r={settled:h(t.settled),households:h(t.households),percent:h(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?i("register.speaks",r):i("register.waits",r):i("register.wasRead",r),u=`/muc-tieu?noi=${o.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return l`<div class=${t.speaks?"notice is-good":"notice"}>
<div class="stack"><p>${c}${v("indicator.read")&&l` <a href=${u}>${i("register.open")}</a>`}</p>
${Ft({sheet:e})}</div></div>`});function Tt(s,e,t){if(s.cells.every(r=>r.counted===null))return[];const o=new Map(s.cells.map(r=>[r.code,r])),n=r=>{const a=o.get(r);if(!a||a.counted===null)return"";const c=F(a)?e.values.figures[r]?.cumulative??null:t(r),u=F(a)&&c!==null?i("register.typed",{value:h(c)}):null;return l`
<a href=${we(e.row,r)}>${h(a.counted)}</a>
${c!==null&&c!==a.counted&&l`<small class="soft">${u??le(a.counted-c)}</small>`}`};return[{key:"register",label:i("register"),hint:i("register.hint"),show:n}]}function Et(s,e){return s.cells.some(o=>J(o)&&(e.editable||o.addition))?[{key:"addition",label:i("form.addition"),hint:i("form.additionHint")}]:[]}const we=(s,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${s.unit.id}&ky=${s.period.code}&ngay=${s.figures_on}`,At=s=>s.counted!==null||s.origin==="register"||s.origin==="log",Ft=b(function({sheet:e}){const t=e.row.groups.flatMap(o=>o.cells).filter(o=>_e(o,e.values.figures[o.code]?.cumulative??null));return!e.editable||t.length<2?l``:l`<div>${k({label:i("register.takeEverything",{count:t.length}),icon:"download",onClick:()=>e.figures(xe(t))})}</div>`}),_e=(s,e)=>!F(s)&&s.counted!==null&&s.counted!==e,xe=s=>Object.fromEntries(s.map(e=>[e.code,{cumulative:e.counted}])),Mt=b(function({group:e,sheet:t,typed:o}){const n=e.cells.filter(a=>_e(a,o(a.code)));if(!t.editable||n.length===0)return l``;const r=()=>t.figures(xe(n));return l`<div class="row">
${k({label:n.length===1?i("register.take"):i("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:r})}
</div>`}),w=Pe({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),Dt=b(function({row:e}){return e.snapshots.length===0?l``:G({title:w("title"),hint:w("hint"),plain:!0,children:oe({caption:w("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:w("edition"),kind:"main",show:t=>l`
${w("edition.number",{number:t.edition})} ${t.holds&&ce({label:w("holds")})} ${t.correction&&ce({label:w("correction")})}`},{key:"until",label:w("until"),value:t=>A(t.data_until)},{key:"taken",label:w("taken"),show:t=>l`${U(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:w("figures"),kind:"number",value:t=>h(t.figures)},{key:"late",label:w("late"),kind:"number",value:t=>h(t.late)},{key:"digest",label:w("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),Rt=b(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${w("open")}</strong> ${w("open.text")}</p></div>`:l``}),qt=b(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${w("cell",{came:h(e.late_in),went:h(e.late_out)})}</small>`}),Nt=b(function({sheet:e}){return l`<div class="stack">
<div class="form-row">${pe({name:"data_until",label:i("dataUntil"),hint:i("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
${e.row.surveyed&&Ct({sheet:e})}
${e.row.groups.map(t=>Lt({group:t,sheet:e,key:t.key}))}
</div>`}),Lt=b(function({group:e,sheet:t}){const o=new Map(e.cells.map(a=>[a.code,a])),n=a=>ye(t,o.get(a)),r=a=>{const c=o.get(a)?.of;return c?We(n(a),o.has(c)?n(c):Pt(t,c)):""};return G({title:e.title,hint:e.goal_text&&e.goal_text!==z?i("form.goal",{goal:e.goal_text}):void 0,children:l`
${ht({caption:e.title,corner:i("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(a=>({key:a.code,label:a.label,name:a.label,hint:It(a,n(a.code))??Ht(a,n(a.code))})),columns:[{key:"cumulative",label:i("form.cumulative"),hint:i("form.cumulativeHint")},...Et(e,t),{key:"previous",label:i("form.previous"),show:a=>h(o.get(a)?.previous)},{key:"added",label:i("form.added"),show:a=>l`${h(Bt(o.get(a),n(a)))}${qt({cell:o.get(a)})}`},{key:"share",label:"%",show:r},...Tt(e,t,n)],applies:(a,c)=>(c==="addition"?J:jt)(o.get(a)),instead:(a,c)=>c==="addition"?"":h(n(a)),value:(a,c)=>c==="addition"?t.values.figures[a]?.addition??null:n(a),onChange:(a,c,u)=>t.figure(a,{[c]:u}),message:(a,c)=>Ot(t,a,c)})}
${e.cells.filter(a=>Wt(a,t)).map(a=>je({key:a.code,name:`remark.${a.code}`,label:i("form.remark",{name:a.label}),hint:i("form.remarkHint"),disabled:!t.editable,value:t.values.figures[a.code]?.remark??"",onChange:c=>t.figure(a.code,{remark:c})}))}
${Mt({group:e,sheet:t,typed:n})}
${t.editable&&e.cells.some(a=>a.proposed!==null&&a.proposed!==n(a.code))&&l`<div class="row">${e.cells.filter(a=>a.proposed!==null&&a.proposed!==n(a.code)).map(a=>k({key:a.code,small:!0,label:`${i("form.use")}: ${a.label} ${h(a.proposed)}`,onClick:()=>t.figure(a.code,{cumulative:a.proposed})}))}</div>`}`})});function Pt(s,e){return ye(s,s.row.groups.flatMap(t=>t.cells).find(t=>t.code===e))}const jt=s=>!F(s),Ht=({ledger:s,cumulative:e},t)=>s&&t===e?i("form.ledger",{cell:s.cell,file:s.file_name,raw:s.raw,name:s.taken_by??z,at:U(s.taken_at)}):void 0,It=(s,e)=>ke(s)?`${s.origin_label}. ${s.remark}`:s.proposed!==null&&s.proposed!==e?i("form.proposed",{value:h(s.proposed)}):void 0;function Bt(s,e){return!s||e===null?null:e===s.cumulative?s.added:s.previous===null?null:e-s.previous}const Wt=(s,e)=>!!e.values.figures[s.code]?.remark||J(s)&&!!e.values.figures[s.code]?.addition||s.messages.some(t=>t.needs_remark),Vt=b(function({help:e}){const t=[{label:i("help.given"),value:h(e.given)},{label:i("help.guests"),value:h(e.guests)},...e.matched===null?[]:[{label:i("help.matched"),value:h(e.matched)}],...e.waiting===null?[]:[{label:i("help.waiting"),value:h(e.waiting)}],{label:i("help.what"),wide:!0,value:e.helps.map(({label:o,count:n})=>`${o}: ${h(n)}`).join("; ")}];return G({title:i("help.title"),hint:i("help.hint",{first:A(e.first_day),last:A(e.last_day)}),children:l`${de({facts:t})}`})}),Gt=b(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>ne({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:o=>e.section(t.code,o)}))}</div>`}),Ut=b(function({row:e,onClose:t,onDone:o}){const n=B({draft:!1,initial:{},submit:(r,a)=>E("/submissions/{submission_id}/accept",{params:{submission_id:e.id},version:e.version,key:a}),done:o});return Y({title:i("accept.title",{unit:e.unit.name}),form:n,submit:i("act.accept"),onClose:t,children:Kt({row:e})})}),Kt=b(function({row:e}){const t=e.groups.flatMap(f=>f.cells),o=t.filter(f=>f.cumulative!==null&&f.previous!==null),n=o.filter(f=>f.fell),r=o.filter(f=>!f.fell&&f.cumulative!==f.previous),a=t.filter(f=>f.cumulative===null).length;if(!e.since)return l`<p>${i("accept.first")} ${a>0&&i("accept.blank",{count:a})}</p>`;const[c,u]=e.since.split("-"),d={month:Number(u),year:String(c),fell:n.length,changed:r.length};return l`<p>${i("accept.counts",{...d,same:o.length-n.length-r.length})}
${a>0&&i("accept.blank",{count:a})}</p>
${n.length>0&&l`<h3>${i("accept.fell",{count:n.length})}</h3>${Se({row:e,cells:n,why:!0})}`}
${r.length>0&&l`<details><summary>${i("accept.changed",{count:r.length})}</summary>${Se({row:e,cells:r})}</details>`}`}),Se=b(function({row:e,cells:t,why:o}){return l`<ul class="stack">${t.map(n=>l`<li key=${n.code}>
${n.label}: ${h(n.previous)} → <b>${h(n.cumulative)}</b>
(${le((n.cumulative??0)-(n.previous??0))})
${o&&l`<br /><span class="soft">${Jt(n)}</span>`}
${At(n)&&v("indicator.read")&&l` <a href=${we(e,n.code)}>${i("accept.list")}</a>`}
</li>`)}</ul>`}),Jt=s=>s.remark?i("accept.reason",{reason:s.remark}):i(F(s)?"accept.counted":"accept.none");function zt(s,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${s}`),o=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),o instanceof HTMLElement&&o.focus({preventScroll:!!t?.closest("tr")?.contains(o)})}))}const Yt=["submit","return","reopen","lock","accept"],Qt=["return","reopen"],Xt=b(function({sheet:e}){const[t,o]=T(null),{row:n}=e,[r,a]=I(),c=p=>zt(p,()=>r.muc&&a({muc:null})),u={submission_id:n.id},d=(p,m)=>{e.took(p),D("/submissions"),j(m)},f=async()=>{const p=e.dirty?await e.save():n;if(!p)return;if(p.messages.some($=>$.severity==="error"))return c("danger");if(Oe(e,p).length>0)return j(i("form.remarks"),{tone:"danger"}),c("warning");const m=Ke(...p.sections.map($=>$.text)).join(", "),S=[Zt(p),m&&i("form.personal",{words:m})].filter(Boolean).join(" ");if(await se({title:i("form.submitTitle",{period:n.period.title.toLowerCase()}),text:S?`${S} ${i("form.submitText")}`:i("form.submitText"),yes:i("form.submit")}))try{d(await E("/submissions/{submission_id}/submit",{params:u,version:p.version}),i("form.submitted"))}catch($){const O=te($);e.refused(Object.fromEntries(O.errors.map(y=>[y.field,y.message]))),R(O)}},_=async()=>{try{d(await E("/submissions/{submission_id}/lock",{params:u,version:n.version}),i("act.done"))}catch(p){R(p)}},g=p=>{o(null),d(p,i("act.done"))};return!e.editable&&!Yt.some(p=>n.actions.includes(p))?null:l`<div class="card sheet-bar">
${en({sheet:e,goTo:c})}
<div class="form-actions">
${e.editable&&k({label:i("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
${n.actions.includes("submit")&&k({label:i("form.submit"),onClick:f,kind:"primary",icon:"check"})}
${Qt.filter(p=>n.actions.includes(p)).map(p=>k({key:p,label:i(`act.${p}`),onClick:()=>o(p)}))}
${n.actions.includes("lock")&&k({label:i("act.lock"),onClick:()=>{_()}})}
${n.actions.includes("accept")&&k({label:i("act.accept"),onClick:()=>o("accept"),kind:"primary",icon:"check"})}
</div>
${t==="accept"&&Ut({row:n,onClose:()=>o(null),onDone:g})}
${t&&t!=="accept"&&tn({name:t,row:n,onClose:()=>o(null),onDone:g})}
</div>`}),Oe=(s,e)=>e.groups.flatMap(t=>t.cells).filter(t=>t.messages.some(o=>o.needs_remark)&&!s.values.figures[t.code]?.remark),Ce=4;function Zt(s){const e=s.groups.flatMap(n=>n.cells).filter(n=>n.cumulative===null);if(e.length===0)return"";const t=e.slice(0,Ce).map(n=>n.label).join("; "),o=e.length-Ce;return i("form.blanks",{count:e.length,names:o>0?i("form.blanksMore",{names:t,count:o}):t})}const en=b(function({sheet:e,goTo:t}){const o=e.row.messages.filter(a=>a.severity==="error").length,n=e.row.messages.filter(a=>a.severity==="warning").length,r=Oe(e,e.row).length;return l`<div>${e.editable&&(o>0?l`<div class="notice is-danger">
<p>${i("form.errors",{count:o})}</p>
${k({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
</div>`:n>0?l`<div class="notice is-warning">
<p>${r>0?i("form.unanswered",{count:r}):i("form.warnings",{count:n})}</p>
${k({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
</div>`:l`<p class="notice is-good">${i("form.complete")}</p>`)}
${e.editable&&l`<p class="soft small" role="status">
${e.saving?i("form.saving"):e.dirty?i("form.unsaved"):e.savedAt?i("form.saved",{at:U(e.savedAt).slice(0,5)}):""}
</p>`}
</div>`}),tn=b(function({name:e,row:t,onClose:o,onDone:n}){const r=B({draft:`${e} ${t.id}`,initial:{reason:""},submit:(a,c)=>E(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:a.reason},key:c}),done:n});return Y({title:i(`act.${e}`),form:r,submit:i(`act.${e}`),onClose:o,cancel:i("act.cancel"),children:ne({...r.bind("reason"),label:i("act.reason"),hint:i("act.reasonHint"),required:!0,rows:3})})}),nn=b(function({row:e}){const[t,o]=T(null),[n,r]=T(null),a=async()=>{try{o(await E("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){R(c)}};return l`<div class="row no-print">
${!t&&k({label:i("form.paper"),onClick:a,icon:"print",kind:"quiet"})}
${t&&!n&&Je({job:t,label:i("form.paperLabel"),onDone:c=>r(String(c.result?.file_id??"")),onEnd:()=>o(null)})}
${n&&l`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${i("form.paperOpen")}</a>`}
</div>`});await V("submissions");function sn({params:s}){const e=q("/submissions/{submission_id}",{params:{submission_id:s.id}}),t=e.data;return ie({title:t?`${t.unit.name} — ${t.period.title}`:i("title"),lead:t?.period.label,crumbs:[{label:i("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&M({label:t.state_label,tone:$e(t.state)}),children:N({of:e,lines:10,children:o=>an({row:o,key:o.id,set:e.set})})})}const an=b(function({row:e,set:t}){const o=St(e,t),n=o.row;return l`<div class="stack">
${n.state==="returned"&&on({row:n})}
${Rt({row:n})}
${de({facts:[{label:i("dataUntil"),value:A(n.data_until)},{label:i("due"),value:l`${A(n.due_on)} ${M({label:n.lateness.label,tone:K(n.lateness)})}`},{label:i("source"),value:n.source_label},...n.entered_by?[{label:i("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
${n.help&&Vt({help:n.help})}
${o.notice}
${Xt({sheet:o})}
${fe({label:i("title"),query:"muc",tabs:[{name:"so-lieu",label:i("form.figures"),show:()=>Nt({sheet:o})},{name:"noi-dung",label:i("form.narrative"),show:()=>l`<div class="stack">
${Gt({sheet:o})}
${o.editable&&v("difficulty.read")&&ze({unitId:n.unit.id})}
</div>`},{name:"nhiem-vu",label:i("form.tasks"),count:n.tasks.length,show:()=>rn({row:n})}]})}
${nn({row:n})}
${Dt({row:n})}
${n.timeline.length>0&&G({title:i("timeline"),children:Ye({steps:n.timeline,label:i("timeline")})})}
</div>`}),on=b(function({row:e}){const t=e.timeline.filter(o=>o.step==="return"||o.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
<strong>${t.label}</strong> ${t.reason} <span class="soft small">${Qe(t)}, ${U(t.at)}</span>
</div>`:l``}),rn=b(function({row:e}){return e.tasks.length===0?l`<p class="soft">${i("form.tasksNone")}</p>`:l`<ul class="worklist">
${e.tasks.map(t=>l`<li key=${t.assignment_id}>
<div class="worklist-main">
<a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
${t.note&&l`<span class="soft small">${t.note}</span>`}
</div>
${M({label:t.label||t.state_label,tone:"neutral"})}
</li>`)}
</ul>`}),ln=Object.freeze(Object.defineProperty({__proto__:null,default:sn},Symbol.toStringTag,{value:"Module"}));export{gt as l,ln as s};
