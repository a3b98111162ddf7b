import{b as r,U as ie,O as A,r as re}from"./kit.js";import{ag as W,ah as g,ai as e,ac as de,ae as ce,D as F,ab as ue,a2 as pe,aj as P,P as G,F as M,R as me,l as N,v as $e,g as be,o as ge,ak as ke,q as K,al as fe,S as he}from"./shared.js";import{c as p,u as v,e as f,B as $,i as y,L as _e,l as V,ab as ve,k as U,p as x,T as Y,f as Q,a9 as ye}from"./first.js";import{S as h,d as m,u as k,L as w,E,o as q,t as R,s as D,P as O,n as b,N as J,w as H,g as we,i as I,e as L,k as T,F as X,q as Z}from"./frame.js";const ee={not_due:"neutral",due_soon:"warning",overdue:"danger",done_on_time:"good",done_late:"good",heartbeat_missing:"danger",lapsed:"warning"},te={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},Se=new Set(["weekly","monthly","continuous"]),S=n=>n?ee[n]:"done";function ne(n){return n.status&&n.status!=="not_due"?h({label:W[n.status],tone:ee[n.status]}):h({label:g[n.state],tone:te[n.state]})}const se=({ref:n,text:t,heading:s=""})=>`${n}. ${t||s}`;function Te({kind:n,deadline:t,last_valid_on:s,last_working_on:l,due_on:a}){if(n==="none"||!s)return t||e("task.noDeadline");if(!Se.has(n)){const i=l&&l!==s?e("task.dayOff",{on:m(l)}):"";return e("task.lastDay",{printed:t,on:m(s)})+i}return a?e("task.recurringDay",{printed:t,on:m(a)}):t}const ae=n=>n.status?S(n.status):"neutral",Ce=p(function(){const[t,s]=v(),l=/^\d{4}-(0[1-9]|1[0-2])$/.test(t.thang??"")?t.thang:f.value.slice(0,7),a=de(l),i=k("/tasks/calendar",{query:{from:a[0]?.[0],to:a.at(-1)?.[6]}});return w({of:i,children:d=>r`<div class="stack">
${ce({period:l,today:f.value,onPeriod:o=>s({thang:o===f.value.slice(0,7)?null:o}),items:d.map(o=>({id:`${o.task_id}${o.due_on}`,on:o.due_on,label:se(o),href:`/nhiem-vu/${o.task_id}`,tone:ae(o)}))})}
${!d.some(o=>o.due_on.startsWith(l))&&r`<p class="soft">${e("calendar.none")}</p>`}
</div>`})}),xe=p(function(){const[t,s]=v(),l=Number(f.value.slice(0,4)),a=/^20\d\d$/.test(t.nam??"")?Number(t.nam):l,i=k("/tasks/calendar",{query:{from:`${a}-01-01`,to:`${a}-12-31`}}),d=o=>s({nam:a+o===l?null:a+o});return r`<div class="stack">
<div class="row">
${$({label:e("timeline.before"),icon:"left",iconOnly:!0,onClick:()=>d(-1)})}
<h2>${a}</h2>
${$({label:e("timeline.after"),icon:"right",iconOnly:!0,onClick:()=>d(1)})}
<p class="soft small">${e("timeline.hint")}</p>
</div>
${w({of:i,empty:o=>o.length===0,whenEmpty:r`<div class="card">${E({title:e("timeline.none"),icon:"calendar"})}</div>`,children:o=>qe({year:a,items:o})})}
</div>`}),qe=p(function({year:t,items:s}){const l=new Map;for(const o of s)l.set(o.task_id,[...l.get(o.task_id)??[],o]);const a=`${t}-01-01`,i=q(a,`${t+1}-01-01`),d=Array.from({length:12},(o,u)=>q(a,`${t}-${String(u+1).padStart(2,"0")}-01`));return r`<div class="table-frame" tabindex="0" role="region" aria-label=${e("timeline.label",{year:t})}>
<table class="year"><caption class="visually-hidden">${e("timeline.label",{year:t})}</caption>
<thead>
<tr>
<th scope="col">${e("task")}</th>
<th scope="col">
<div class="year-months">
${d.map((o,u)=>r`<span key=${u}>${e("timeline.month",{n:u+1})}</span>`)}
</div>
</th>
</tr>
</thead>
<tbody>${[...l].map(([o,u])=>u[0]&&r`<tr key=${o}>
<th scope="row"><a href=${`/nhiem-vu/${o}`}><span class="task-text">${se(u[0])}</span></a>${Oe({items:u})}</th>
<td>${Be({first:a,days:i,months:d,items:u})}</td>
</tr>`)}</tbody>
</table>
</div>`}),Oe=p(function({items:t}){const s=t.find(l=>l.status)?.status;return s&&h({label:W[s],tone:S(s)})}),Be=p(function({first:t,days:s,months:l,items:a}){const i=c=>Math.max(0,q(t,c)),d=q(t,f.value),o=a.map(c=>c.starts_on===c.due_on?e("timeline.due",{label:c.label,on:m(c.due_on)}):e("timeline.span",{label:c.label,from:m(c.starts_on),on:m(c.due_on)})),u=a.findIndex(c=>c.due_on>=f.value);return r`<svg class="year-bars" viewBox=${`0 0 ${s} 20`} preserveAspectRatio="none" role="img" aria-label=${o.join("; ")}>
${l.slice(1).map(c=>r`<line key=${c} class="year-line" x1=${c} x2=${c} y1="0" y2="20" />`)}
${a.map(c=>r`<rect key=${c.due_on} class=${`year-bar is-${ae(c)}`} x=${i(c.starts_on)+.6} y="5" height="10"
width=${Math.max(4,i(c.due_on)-i(c.starts_on)+1-1.2)} />`)}
${d>=0&&d<s&&r`<line class="year-today" x1=${d} x2=${d} y1="0" y2="20" />`}
</svg>
<p class="soft small" aria-hidden="true">${o.at(u)}</p>`});await D("views");const Ae=p(function({label:t,columns:s,rowKey:l,card:a,empty:i="—"}){return r`<div class="board" role="region" aria-label=${t} tabindex="0">
${s.map(d=>r`<section class="board-column" key=${d.name} aria-label=${d.label}>
<header>
${h({label:d.label,tone:d.tone})}
<span class="count" title=${R("board.count",{count:d.total??d.rows.length})}>${d.total??d.rows.length}</span>
</header>
<ul>${d.rows.map(o=>r`<li class="board-card" key=${l(o)}>${a(o)}</li>`)}</ul>
${d.rows.length===0&&r`<p class="soft">${i}</p>`}
</section>`)}
</div>`}),le=n=>r`
${n.heading&&n.text&&r`<span class="task-heading">${n.heading}</span>`}
<span class="task-text">${n.ref}. ${n.text||n.heading}</span>`,oe=n=>n.total>1?e("task.unitsDone",{done:b(n.done),total:b(n.total)}):n.leads,Fe=n=>n.late>0?"danger":n.due_soon>0?"warning":void 0,Pe=p(function({rows:t,sort:s,onSort:l}){return F({caption:e("title"),rows:t,rowKey:a=>a.id,href:a=>`/nhiem-vu/${a.id}`,tone:Fe,sort:s,onSort:l,columns:[{key:"name",label:e("task"),kind:"main",show:le},{key:"units",label:e("task.units"),show:a=>r`<span class="task-units">${oe(a)}</span>`},{key:"deadline",label:e("task.deadline"),sort:"due",show:a=>r`<span>
${a.deadline||"—"}
${a.due_on&&r`<small class="soft task-due">${e("timeline.due",{label:e("work.due"),on:m(a.due_on)})}</small>`}
</span>`},{key:"status",label:e("filter.status"),show:ne},{key:"progress",label:e("task.progress"),width:"10rem",show:a=>O({value:a.percent,label:e("task.progress")})}]})});function Me(n){return n.late>0?"late":n.due_soon>0?"due_soon":n.state}const Ne=[{name:"late",label:e("late"),tone:"danger"},{name:"due_soon",label:e("dueSoon"),tone:"warning"},{name:"not_started",label:g.not_started,tone:"neutral"},{name:"in_progress",label:g.in_progress,tone:"progress"},{name:"done",label:g.done,tone:"good"},{name:"stopped",label:g.stopped,tone:"done"}],Ue=p(function({rows:t}){return Ae({label:e("title"),rowKey:s=>s.id,columns:Ne.map(s=>({...s,rows:t.filter(l=>Me(l)===s.name)})).filter(s=>s.name!=="stopped"||s.rows.length>0),card:s=>r`<a href=${`/nhiem-vu/${s.id}`}>${le(s)}</a>
<span class="soft small">${oe(s)}</span>
<span class="small">${s.deadline||"—"}</span>
${s.percent!=null&&O({value:s.percent,label:e("task.progress")})}`})});await D("tasks");const Ee=[{name:"danh-sach",label:e("view.list"),icon:"table"},{name:"bang",label:e("view.board"),icon:"board"},{name:"lich",label:e("view.calendar"),icon:"calendar"},{name:"thoi-gian",label:e("view.timeline"),icon:"clock"}],Re=[{value:"late",label:e("late")},{value:"due_soon",label:e("dueSoon")},{value:"not_started",label:g.not_started},{value:"in_progress",label:g.in_progress},{value:"done",label:g.done}];function De(){const[n,t]=v(),s=k("/tasks/summary"),l=y("task.remind")?(s.data?.assignments_by_unit??[]).filter(o=>o.late+o.due_soon>0):[],a=n.view==="lich"||n.view==="thoi-gian",i=(s.data?.assignments_by_unit??[]).map(({unit_id:o,unit_name:u})=>({value:o,label:u})),d=[{name:"status",label:e("filter.status"),options:Re},...i.length>1?[{name:"unit_id",label:e("filter.unit"),options:i}]:[],{name:"person",label:e("filter.person"),all:e("filter.everybody"),options:[{value:"me",label:e("filter.me")}]}];return J({title:e("title"),lead:e(y("task.manage")||i.length>1?"lead":"leadOwn"),actions:r`${l.length>0&&$({label:e("remindUnits",{count:l.length}),icon:"bell",onClick:()=>t({viec:"don-doc"})})}${_e({label:e("view.agenda"),href:"/lich",icon:"calendar"})}`,children:r`
${s.data&&He({summary:s.data})}
<div class="task-views">${ue({views:Ee,label:e("views")})}</div>
${!a&&pe({search:e("search"),filters:d})}
${n.view==="lich"?Ce({}):n.view==="thoi-gian"?xe({}):Ie({})}
${n.viec==="don-doc"&&l.length>0&&P({unitIds:l.map(o=>o.unit_id),onClose:()=>t({viec:null})})}`})}const He=p(function({summary:{tasks:t,assignments:s}}){const l=[{href:"/nhiem-vu?status=late",name:"late",label:e("counts.late")},{href:"/nhiem-vu?status=due_soon",name:"due_soon",label:e("counts.soon")},{href:"/nhiem-vu?status=done",name:"done",label:e("counts.done")},{href:"/nhiem-vu",name:"total",label:e("counts.all")}];return t.total>0&&r`<ul class="counts" aria-label=${e("counts")}>
${l.map(({href:a,name:i,label:d})=>r`<li key=${i}><a class="count-card" href=${a}><b>${b(t[i])}</b><span>${d}</span>
${s.total>t.total&&r`<span>${e("counts.parts",{count:b(s[i])})}</span>`}</a></li>`)}
</ul>`}),Ie=p(function(){const[t,s]=v(),{q:l,status:a,unit_id:i,person:d,plan_id:o,sort:u}=t,c=t.view==="bang",C={q:l,status:a,unit_id:i,person:d,plan_id:o,sort:u==="due"?"due":"plan",limit:c?100:50},j=k("/tasks",{query:C}),z=!!(l||a||i||d);return w({of:j,empty:_=>_.items.length===0,lines:8,whenEmpty:r`<div class="card">
${E({title:e(z?"noMatches":"none"),hint:e(z?"noMatchesHint":"noneHint"),icon:"tasks"})}
</div>`,children:_=>r`<div>
${c?Ue({rows:_.items}):Pe({rows:_.items,sort:u,onSort:B=>s({sort:B==="due"?"due":null})})}
${(_.next||!c)&&G({page:_,more:B=>V("/tasks",{query:{...C,cursor:B}}),onMore:j.set})}
</div>`})}),Le=Object.freeze(Object.defineProperty({__proto__:null,default:De},Symbol.toStringTag,{value:"Module"}));function je(n,t){const s=n.state_label??(n.percent!=null?e("log.percent",{value:H(n.percent)}):e("log.entry"));return{id:n.id,at:n.at,who:n.by,tone:n.state&&!n.taken_back?te[n.state]:"neutral",title:n.taken_back?r`<span class="log-taken-back">${s}</span>`:s,detail:r`<div class="log-lines">
${n.taken_back&&r`<p class="soft small">${e("log.takenBack")}</p>`}
${n.corrects_id&&r`<p class="soft small">${e("log.corrects")}</p>`}
${n.on!==n.at.slice(0,10)&&r`<p>${e("log.on",{on:m(n.on)})}</p>`}
${n.state_label&&n.percent!=null&&r`<p>${e("log.percent",{value:H(n.percent)})}</p>`}
${n.count!=null&&r`<p>${e("log.count",{value:b(n.count)})}</p>`}
${n.attendance!=null&&r`<p>${e("log.attendance",{value:b(n.attendance)})}</p>`}
${n.note&&r`<p>${n.note}</p>`}
${n.document_number&&r`<p>${e("log.number",{value:n.document_number})}</p>`}
${n.link&&r`<p><a href=${n.link} target="_blank" rel="noopener noreferrer">${n.link}</a></p>`}
${n.source_id&&!n.taken_back&&ze({entry:n})}
<div class="row">
${n.files.map(l=>$({key:l.id,label:l.name,icon:"download",small:!0,onClick:()=>{ve(`/files/${l.id}`,l.name).catch(we)}}))}
${t&&!n.taken_back&&n.state!=="stopped"&&$({label:e("log.correct"),kind:"quiet",small:!0,onClick:()=>t(n)})}
</div>
</div>`}}const ze=p(function({entry:t}){if(t.source_kind==="material_posting")return r`<p class="soft">${e("log.posting")}</p>`;const s=t.source_kind==="activity"?"/hoat-dong":"/tai-lieu";return r`<p><a href=${`${s}/${t.source_id}`}>${e(`log.${s==="/hoat-dong"?"activity":"material"}`)}</a></p>`}),We=".pdf,.docx,.xlsx,.png,.jpg,.jpeg",Ge=ge(g,["not_started","in_progress","done"]),Ke=(n,t)=>({state:t?.state??(n.state==="not_started"?"in_progress":n.state),on:t?.on??f.value,percent:t?.percent??null,count:t?.count??null,note:t?.note??"",files:[],document_number:t?.document_number??"",link:t?.link??"",attendance:t?.attendance??null});function Ve(){const n=ie(new Map);return async t=>{const s=[];for(const l of t){const a=n.current.get(l)??(await x("/files",{body:ye(l)})).id;n.current.set(l,a),s.push(a)}return s}}const Ye=p(function({row:t,corrects:s,onClose:l}){const a=Ve(),i=U({draft:`progress ${t.id} ${s?.id??"new"}`,initial:Ke(t,s),check:({percent:d})=>d!=null&&d>100?{percent:e("progress.percentBad")}:{},submit:async({files:d,state:o,...u},c)=>x("/assignments/{assignment_id}/progress",{params:{assignment_id:t.id},key:c,body:{...u,state:o,corrects_id:s?.id,file_ids:[...(s?.files??[]).map(C=>C.id),...await a(d)]}}),done:()=>{I("/tasks","/assignments","/today"),L(e("progress.saved")),l()}});return M({title:e(s?"progress.correct":"progress.title"),form:i,submit:e("progress.save"),onClose:l,label:e("progress.title"),sheet:!0,children:r`
${s&&r`<p class="soft">${e("progress.correctHint")}</p>`}
${me({...i.bind("state"),label:e("progress.state"),options:Ge})}
<div class="form-row">
${N({...i.bind("percent"),label:e("progress.percent"),hint:e("progress.percentHint"),unit:"%"})}
${t.quota!=null&&N({...i.bind("count"),label:e("progress.count"),hint:e("progress.countHint",{quota:b(t.quota)})})}
</div>
${Y({...i.bind("note"),label:e("progress.note"),rows:3,maxlength:2e3})}
${$e({...i.bind("files"),label:e("progress.files"),hint:e("progress.filesHint"),accept:We,multiple:!0})}
${be({...i.bind("on"),label:e("progress.on"),max:f.value})}
<details class="more"
open=${!!(s?.document_number||s?.link||s?.attendance!=null||i.errors.link)}><summary>${e("progress.more")}</summary>
<div class="form-row">
${Q({...i.bind("document_number"),label:e("progress.number"),hint:e("progress.numberHint")})}
${N({...i.bind("attendance"),label:e("progress.attendance")})}
</div>
${Q({...i.bind("link"),label:e("progress.link"),hint:e("progress.linkHint"),type:"url",inputmode:"url",capitalize:!1})}
</details>`})}),Qe=p(function({id:t,jump:s}){const l=k("/assignments/{assignment_id}",{params:{assignment_id:t}}),[a,i]=A(null),d=()=>i(null);return w({of:l,children:o=>r`<div class="stack">
${Je({row:o,show:i,jump:s})}
${o.attainments.length>0&&Xe({row:o})}
${Ze({row:o,correct:u=>i({form:"progress",corrects:u})})}
${et({row:o})}
${a?.form==="progress"&&Ye({key:a.corrects?.id??"new",row:o,corrects:a.corrects,onClose:d})}
${a?.form==="people"&&ke({row:o,onClose:d})}
${a?.form==="remind"&&P({assignmentIds:[o.id],onClose:d})}
${a?.form==="stop"&&tt({row:o,onClose:d})}
</div>`})}),Je=p(function({row:t,show:s,jump:l}){re(()=>{l&&document.getElementById("viec")?.scrollIntoView({block:"start",behavior:"smooth"})},[t.id]);const a=i=>t.actions.includes(i);return T({title:e("work.title",{unit:t.unit_name}),id:"viec",actions:r`
${a("stop")&&$({label:e("work.stop"),kind:"quiet",onClick:()=>s({form:"stop"})})}
${a("remind")&&$({label:e("work.remind"),icon:"bell",onClick:()=>s({form:"remind"})})}
${a("assign")&&$({label:e("work.assign"),icon:"people",onClick:()=>s({form:"people"})})}
${a("progress")&&$({label:e("work.progress"),icon:"edit",kind:"primary",onClick:()=>s({form:"progress"})})}`,children:r`
${X({facts:[{label:e("work.status"),value:h({label:t.status_label,tone:S(t.status)})},{label:e("task.progress"),value:t.percent==null?t.state_label:`${t.state_label}, ${H(t.percent)}`},{label:e("work.due"),value:m(t.due_on)},...t.done_on?[{label:e("work.done"),value:m(t.done_on)}]:[]]})}
<h3>${e("work.people")}</h3>
${t.persons.length===0?r`<p class="soft">${e("work.nobody")}</p>`:r`<ul class="people-list">${t.persons.map(i=>r`<li key=${i.id}>
<div><strong>${i.full_name}</strong><br />${i.responsibility}</div>
<span class="soft small">
${i.to_on?e("people.spanClosed",{from:m(i.from_on),to:m(i.to_on)}):e("people.span",{from:m(i.from_on)})}
</span>
</li>`)}</ul>`}`})}),Xe=p(function({row:t}){return T({title:e("work.periods"),children:F({caption:e("work.periods"),rows:[...t.attainments].reverse(),rowKey:s=>s.first_day,columns:[{key:"label",label:e("work.period"),kind:"main",show:s=>r`${s.label} <span class="soft small">(${Z(s.first_day)} – ${Z(s.last_day)})</span>`},{key:"count",label:e("work.count"),kind:"number",value:s=>s.count},{key:"need",label:e("work.need"),kind:"number",value:s=>s.need},{key:"met",label:e("work.met"),show:s=>s.met==null?h({label:e("work.metOpen"),tone:"progress"}):h({label:e(s.met?"work.metYes":"work.metNo"),tone:s.met?"good":"danger"})}]})})}),Ze=p(function({row:t,correct:s}){const l={assignment_id:t.id},a=k("/assignments/{assignment_id}/progress",{params:l}),i=t.actions.includes("progress");return T({title:e("work.log"),children:w({of:a,empty:d=>d.items.length===0,whenEmpty:E({title:e("work.logNone"),hint:e(i?"work.logNoneHint":"work.logNoneReader"),icon:"history"}),children:d=>r`<div>
${K({label:e("work.log"),entries:d.items.map(o=>je(o,i?s:void 0))})}
${d.next&&G({page:d,more:o=>V("/assignments/{assignment_id}/progress",{params:l,query:{cursor:o}}),onMore:a.set})}
</div>`})})}),et=p(function({row:t}){const l=(k("/reminders",{query:{unit_id:t.unit_id,limit:20}}).data?.items??[]).filter(a=>a.assignment_ids.includes(t.id));return l.length>0&&T({title:`${e("work.reminders")} (${b(l.length)})`,children:K({label:e("work.reminders"),entries:l.map(a=>({id:a.id,at:a.at,title:a.channel_label,who:a.by,tone:"info",detail:r`<p class="reminder-text">${a.text}</p>`}))})})}),tt=p(function({row:t,onClose:s}){const l=U({draft:`stop ${t.id}`,initial:{reason:""},check:({reason:a})=>a.trim()?{}:{reason:R("field.missing")},submit:(a,i)=>x("/assignments/{assignment_id}/stop",{params:{assignment_id:t.id},body:a,version:t.version,key:i}),done:()=>{I("/tasks","/assignments"),L(e("work.stopped")),s()}});return M({title:e("work.stop"),form:l,submit:e("work.stop"),onClose:s,danger:!0,children:r`
<p>${e("work.stopHint")}</p>
${Y({...l.bind("reason"),label:e("work.reason"),required:!0,rows:3})}`})});await D("tasks");function nt({params:n}){const[t]=v(),s=k("/tasks/{task_id}",{params:{task_id:n.id??""}}),l=s.data,a=l?.assignments.length===1?l.assignments[0]?.id:void 0,i=l?.assignments.find(d=>d.id===t.giao)?.id??a;return J({title:l?e("task.ref",{ref:l.ref}):e("task"),lead:l?.heading||void 0,status:l&&ne(l),crumbs:[{label:e("title"),href:"/nhiem-vu"},{label:l?e("task.ref",{ref:l.ref}):e("task")}],children:w({of:s,children:d=>r`<div class="stack">
${st({task:d})}
${!a&&at({task:d,chosen:i})}
${i&&y("task.people")&&Qe({key:i,id:i,jump:!a})}
${y("difficulty.read")&&fe({taskId:d.id})}
</div>`})})}const st=p(function({task:t}){return r`<section class="card stack" aria-label=${e("task.content")}>
<p class="task-body">${t.text||t.heading}</p>
${t.items.length>0&&r`<ul class="task-items">${t.items.map(s=>r`<li key=${s}>${s}</li>`)}</ul>`}
${X({facts:[{label:e("task.due"),value:Te(t)},...t.quota?[{label:e("task.quota"),value:b(t.quota)}]:[],{label:e("task.leads"),value:t.leads||"—"},{label:e("task.helpers"),value:t.helpers||"—"},t.document_id?{label:e("task.fromDocument"),value:r`<a href=${`/van-ban/${t.document_id}`}>${t.ref}</a>`}:{label:e("task.fromPlan"),value:r`<a href=${`/ke-hoach/${t.plan_id}`}>${t.plan_code||e("plan")}</a>`},...t.total>1?[{label:e("task.progress"),value:r`${e("task.unitsDone",{done:b(t.done),total:b(t.total)})}
${O({value:t.percent,label:e("task.progress")})}`}]:[]]})}
</section>`}),at=p(function({task:t,chosen:s}){const[,l]=v(),[a,i]=A(new Set),[d,o]=A(null),u=y("task.remind");return T({title:e("task.units.title"),hint:e("task.units.hint"),actions:r`
${u&&a.size>0&&$({label:e("task.remindMany",{count:a.size}),icon:"bell",onClick:()=>o("remind")})}
${t.actions.includes("add_unit")&&$({label:e("task.addUnit"),icon:"plus",onClick:()=>o("add")})}`,children:r`
${F({caption:e("task.units.title"),rows:t.assignments,rowKey:c=>c.id,rowLabel:c=>c.unit_name,selected:u?a:void 0,onSelect:u?i:void 0,tone:c=>S(c.status)==="danger"?"danger":S(c.status)==="warning"?"warning":void 0,columns:[{key:"unit",label:e("filter.unit"),kind:"main",show:c=>y("task.people")?r`<button type="button" class="link" aria-current=${c.id===s?"true":void 0}
onClick=${()=>l({giao:c.id})}>${c.unit_name}</button>`:c.unit_name},{key:"status",label:e("work.status"),show:c=>h({label:c.status_label,tone:S(c.status)})},{key:"percent",label:e("task.progress"),width:"10rem",show:c=>O({value:c.percent,label:c.unit_name})},{key:"people",label:e("task.people"),kind:"number",value:c=>c.people},{key:"last",label:e("task.last"),show:c=>c.last_on?r`${m(c.last_on)}${c.last_note&&r`<span class="soft small task-text">${c.last_note}</span>`}`:"—"}]})}
${d==="remind"&&P({assignmentIds:[...a],onClose:()=>{o(null),i(new Set)}})}
${d==="add"&&lt({task:t,onClose:()=>o(null)})}`})}),lt=p(function({task:t,onClose:s}){const l=k("/units"),a=new Set(t.assignments.map(o=>o.unit_id)),i=(l.data??[]).filter(o=>o.kind!=="ward"&&!a.has(o.id)).map(({id:o,name:u})=>({value:o,label:u})),d=U({draft:`unit ${t.id}`,initial:{unit_id:""},check:({unit_id:o})=>o?{}:{unit_id:R("field.missing")},submit:(o,u)=>x("/tasks/{task_id}/assignments",{params:{task_id:t.id},body:o,key:u}),done:()=>{I("/tasks"),L(e("task.unitAdded")),s()}});return M({title:e("task.addUnit"),form:d,submit:e("task.addUnit"),onClose:s,children:he({...d.bind("unit_id"),label:e("filter.unit"),hint:e("task.addUnitHint"),options:i,required:!0})})}),ot=Object.freeze(Object.defineProperty({__proto__:null,default:nt},Symbol.toStringTag,{value:"Module"}));export{Le as l,ot as t};
