// Licences in vendor/LICENSES.txt.
import{b as r,O as y,U as re,r as de}from"./kit.js";import{al as W,am as k,an as e,ao as ce,ap as ue,aq as pe,a5 as F,ar as me,ad as $e,as as U,P as G,F as M,R as be,j as D,q as ke,D as ge,o as fe,at as he,n as K,au as _e,S as ve}from"./shared.js";import{c as p,u as w,e as h,B as m,b as ye,p as q,q as we,i as S,l as V,aa as Se,k as N,T as Y,f as Q,a7 as Ce}from"./first.js";import{S as f,d as $,u as g,L as C,E,v as O,D as Te,t as B,h as J,g as A,s as R,q as H,n as b,P as X,k as j,i as I,l as x,F as Z,w as ee}from"./frame.js";const te={not_due:"neutral",due_soon:"warning",overdue:"danger",done_on_time:"good",done_late:"good",heartbeat_missing:"danger"},ne={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},qe=new Set(["weekly","monthly","continuous"]),T=n=>n?te[n]:"done";function se(n){return n.status&&n.status!=="not_due"?f({label:W[n.status],tone:te[n.status]}):f({label:k[n.state],tone:ne[n.state]})}const ae=({ref:n,text:t,heading:s=""})=>`${n}. ${t||s}`;function xe({kind:n,deadline:t,last_valid_on:s,last_working_on:l,due_on:a}){if(n==="none"||!s)return t||e("task.noDeadline");if(!qe.has(n)){const i=l&&l!==s?e("task.dayOff",{on:$(l)}):"";return e("task.lastDay",{printed:t,on:$(s)})+i}return a?e("task.recurringDay",{printed:t,on:$(a)}):t}const le=n=>n.status?T(n.status):"neutral",Fe=p(function(){const[t,s]=w(),l=/^\d{4}-(0[1-9]|1[0-2])$/.test(t.thang??"")?t.thang:h.value.slice(0,7),a=ce(l),i=g("/tasks/calendar",{query:{from:a[0]?.[0],to:a.at(-1)?.[6]}});return C({of:i,children:d=>r`<div class="stack">
      ${ue({period:l,today:h.value,onPeriod:o=>s({thang:o===h.value.slice(0,7)?null:o}),items:d.map(o=>({id:`${o.task_id}${o.due_on}`,on:o.due_on,label:ae(o),href:`/nhiem-vu/${o.task_id}`,tone:le(o)}))})}
      ${!d.some(o=>o.due_on.startsWith(l))&&r`<p class="soft">${e("calendar.none")}</p>`}
    </div>`})}),Oe=p(function(){const[t,s]=w(),l=Number(h.value.slice(0,4)),a=/^20\d\d$/.test(t.nam??"")?Number(t.nam):l,i=g("/tasks/calendar",{query:{from:`${a}-01-01`,to:`${a}-12-31`}}),d=o=>s({nam:a+o===l?null:a+o});return r`<div class="stack">
    <div class="row">
      ${m({label:e("timeline.before"),icon:"left",iconOnly:!0,onClick:()=>d(-1)})}
      <h2>${a}</h2>
      ${m({label:e("timeline.after"),icon:"right",iconOnly:!0,onClick:()=>d(1)})}
      <p class="soft small">${e("timeline.hint")}</p>
    </div>
    ${C({of:i,empty:o=>o.length===0,whenEmpty:r`<div class="card">${E({title:e("timeline.none"),icon:"calendar"})}</div>`,children:o=>Be({year:a,items:o})})}
  </div>`}),Be=p(function({year:t,items:s}){const l=new Map;for(const o of s)l.set(o.task_id,[...l.get(o.task_id)??[],o]);const a=`${t}-01-01`,i=O(a,`${t+1}-01-01`),d=Array.from({length:12},(o,c)=>O(a,`${t}-${String(c+1).padStart(2,"0")}-01`));return r`<div class="table-frame" tabindex="0" role="region" aria-label=${e("timeline.label",{year:t})}>
    <table class="year"><caption class="visually-hidden">${e("timeline.label",{year:t})}</caption>
      <thead>
        <tr>
          <th scope="col">${e("task")}</th>
          <th scope="col">
            <div class="year-months">
              ${d.map((o,c)=>r`<span key=${c}>${e("timeline.month",{n:c+1})}</span>`)}
            </div>
          </th>
        </tr>
      </thead>
      <tbody>${[...l].map(([o,c])=>c[0]&&r`<tr key=${o}>
            <th scope="row"><a href=${`/nhiem-vu/${o}`}><span class="task-text">${ae(c[0])}</span></a>${Ae({items:c})}</th>
            <td>${Pe({first:a,days:i,months:d,items:c})}</td>
          </tr>`)}</tbody>
    </table>
  </div>`}),Ae=p(function({items:t}){const s=t.find(l=>l.status)?.status;return s&&f({label:W[s],tone:T(s)})}),Pe=p(function({first:t,days:s,months:l,items:a}){const i=c=>Math.max(0,O(t,c)),d=O(t,h.value),o=a.map(c=>c.starts_on===c.due_on?e("timeline.due",{label:c.label,on:$(c.due_on)}):e("timeline.span",{label:c.label,from:$(c.starts_on),on:$(c.due_on)}));return r`<svg class="year-bars" viewBox=${`0 0 ${s} 20`} preserveAspectRatio="none" role="img" aria-label=${o.join("; ")}>
    ${l.slice(1).map(c=>r`<line key=${c} class="year-line" x1=${c} x2=${c} y1="0" y2="20" />`)}
    ${a.map((c,u)=>r`<rect key=${c.due_on} class=${`year-bar is-${le(c)}`} x=${i(c.starts_on)+.6} y="5" height="10"
        width=${Math.max(4,i(c.due_on)-i(c.starts_on)+1-1.2)}><title>${o[u]}</title></rect>`)}
    ${d>=0&&d<s&&r`<line class="year-today" x1=${d} x2=${d} y1="0" y2="20" />`}
  </svg>`}),Ue=p(function({onClose:t}){const[s,l]=y(""),[a,i]=y(!1),d=async u=>{i(!0),await u().catch(J),i(!1)},o=()=>d(async()=>l((await q("/calendar-feed")).url)),c=()=>d(async()=>{await we("/calendar-feed"),A(e("feed.closed")),t()});return Te({title:e("feed"),onClose:t,children:s?r`<div class="stack copying">
        <p class="notice is-warning">${e("feed.secret")}</p>
        ${ye({label:e("feed.address"),children:u=>r`<input ...${u} class="input" readonly value=${s} />`})}
        <p class="soft">${e("feed.how")}</p>
        <div class="form-actions">
          ${m({label:B("act.close"),onClick:t})}
          ${pe({text:s,kind:"primary"})}
        </div>
      </div>`:r`<div class="stack">
        <p>${e("feed.lead")}</p>
        <p class="soft">${e("feed.again")}</p>
        <div class="form-actions">
          ${m({label:e("feed.close"),kind:"quiet",disabled:a,onClick:c})}
          ${m({label:e("feed.make"),kind:"primary",busy:a,onClick:o})}
        </div>
      </div>`})});await R("views");const Me=p(function({label:t,columns:s,rowKey:l,card:a,empty:i="—"}){return r`<div class="board" role="region" aria-label=${t} tabindex="0">
    ${s.map(d=>r`<section class="board-column" key=${d.name} aria-label=${d.label}>
        <header>
          ${f({label:d.label,tone:d.tone})}
          <span class="count" title=${B("board.count",{count:d.total??d.rows.length})}>${d.total??d.rows.length}</span>
        </header>
        <ul>${d.rows.map(o=>r`<li class="board-card" key=${l(o)}>${a(o)}</li>`)}</ul>
        ${d.rows.length===0&&r`<p class="soft">${i}</p>`}
      </section>`)}
  </div>`}),oe=n=>r`
    ${n.heading&&n.text&&r`<span class="task-heading">${n.heading}</span>`}
    <span class="task-text">${n.ref}. ${n.text||n.heading}</span>`,ie=n=>n.total>1?e("task.unitsDone",{done:b(n.done),total:b(n.total)}):n.leads,De=n=>n.late>0?"danger":n.due_soon>0?"warning":void 0,Ne=p(function({rows:t,sort:s,onSort:l}){return H({caption:e("title"),rows:t,rowKey:a=>a.id,href:a=>`/nhiem-vu/${a.id}`,tone:De,sort:s,onSort:l,columns:[{key:"name",label:e("task"),kind:"main",show:oe},{key:"units",label:e("task.units"),show:a=>r`<span class="task-units">${ie(a)}</span>`},{key:"deadline",label:e("task.deadline"),sort:"due",show:a=>r`<span>
            ${a.deadline||"—"}
            ${a.due_on&&r`<small class="soft task-due">${e("timeline.due",{label:e("work.due"),on:$(a.due_on)})}</small>`}
          </span>`},{key:"status",label:e("filter.status"),show:se},{key:"progress",label:e("task.progress"),width:"10rem",show:a=>F({value:a.percent,label:e("task.progress")})}]})});function Ee(n){return n.late>0?"late":n.due_soon>0?"due_soon":n.state}const Re=[{name:"late",label:e("late"),tone:"danger"},{name:"due_soon",label:e("dueSoon"),tone:"warning"},{name:"not_started",label:k.not_started,tone:"neutral"},{name:"in_progress",label:k.in_progress,tone:"progress"},{name:"done",label:k.done,tone:"good"},{name:"stopped",label:k.stopped,tone:"done"}],He=p(function({rows:t}){return Me({label:e("title"),rowKey:s=>s.id,columns:Re.map(s=>({...s,rows:t.filter(l=>Ee(l)===s.name)})).filter(s=>s.name!=="stopped"||s.rows.length>0),card:s=>r`<a href=${`/nhiem-vu/${s.id}`}>${oe(s)}</a>
      <span class="soft small">${ie(s)}</span>
      <span class="small">${s.deadline||"—"}</span>
      ${s.percent!=null&&F({value:s.percent,label:e("task.progress")})}`})});await R("tasks");const je=[{name:"danh-sach",label:e("view.list"),icon:"table"},{name:"bang",label:e("view.board"),icon:"board"},{name:"lich",label:e("view.calendar"),icon:"calendar"},{name:"thoi-gian",label:e("view.timeline"),icon:"clock"}],Ie=[{value:"late",label:e("late")},{value:"due_soon",label:e("dueSoon")},{value:"not_started",label:k.not_started},{value:"in_progress",label:k.in_progress},{value:"done",label:k.done}];function Le(){const[n,t]=w(),[s,l]=y(!1),a=g("/tasks/summary"),i=S("task.remind")?(a.data?.assignments_by_unit??[]).filter(u=>u.late+u.due_soon>0):[],d=n.view==="lich"||n.view==="thoi-gian",o=(a.data?.assignments_by_unit??[]).map(({unit_id:u,unit_name:_})=>({value:u,label:_})),c=[{name:"status",label:e("filter.status"),options:Ie},...o.length>1?[{name:"unit_id",label:e("filter.unit"),options:o}]:[],{name:"person",label:e("filter.person"),all:e("filter.everybody"),options:[{value:"me",label:e("filter.me")}]}];return X({title:e("title"),lead:e(S("task.manage")||o.length>1?"lead":"leadOwn"),actions:r`${i.length>0&&m({label:e("remindUnits",{count:i.length}),icon:"bell",onClick:()=>t({viec:"don-doc"})})}${m({label:e("feed"),icon:"phone",onClick:()=>l(!0)})}`,children:r`
      ${a.data&&ze({summary:a.data})}
      <div class="task-views">${me({views:je,label:e("views")})}</div>
      ${!d&&$e({search:e("search"),filters:c})}
      ${n.view==="lich"?Fe({}):n.view==="thoi-gian"?Oe({}):We({})}
      ${n.viec==="don-doc"&&i.length>0&&U({unitIds:i.map(u=>u.unit_id),onClose:()=>t({viec:null})})}
      ${s&&Ue({onClose:()=>l(!1)})}`})}const ze=p(function({summary:{tasks:t,assignments:s}}){const l=[{href:"/nhiem-vu?status=late",name:"late",label:e("counts.late")},{href:"/nhiem-vu?status=due_soon",name:"due_soon",label:e("counts.soon")},{href:"/nhiem-vu?status=done",name:"done",label:e("counts.done")},{href:"/nhiem-vu",name:"total",label:e("counts.all")}];return t.total>0&&r`<ul class="counts" aria-label=${e("counts")}>
      ${l.map(({href:a,name:i,label:d})=>r`<li key=${i}><a class="count-card" href=${a}><b>${b(t[i])}</b><span>${d}</span>
          ${s.total>t.total&&r`<span>${e("counts.parts",{count:b(s[i])})}</span>`}</a></li>`)}
    </ul>`}),We=p(function(){const[t,s]=w(),{q:l,status:a,unit_id:i,person:d,plan_id:o,sort:c}=t,u=t.view==="bang",_={q:l,status:a,unit_id:i,person:d,plan_id:o,sort:c==="due"?"due":"plan",limit:u?100:50},L=g("/tasks",{query:_}),z=!!(l||a||i||d);return C({of:L,empty:v=>v.items.length===0,lines:8,whenEmpty:r`<div class="card">
      ${E({title:e(z?"noMatches":"none"),hint:e(z?"noMatchesHint":"noneHint"),icon:"tasks"})}
    </div>`,children:v=>r`<div>
      ${u?He({rows:v.items}):Ne({rows:v.items,sort:c,onSort:P=>s({sort:P==="due"?"due":null})})}
      ${(v.next||!u)&&G({page:v,more:P=>V("/tasks",{query:{..._,cursor:P}}),onMore:L.set})}
    </div>`})}),Ge=Object.freeze(Object.defineProperty({__proto__:null,default:Le},Symbol.toStringTag,{value:"Module"}));function Ke(n,t){const s=n.state_label??(n.percent!=null?e("log.percent",{value:j(n.percent)}):e("log.entry"));return{id:n.id,at:n.at,who:n.by,tone:n.state&&!n.taken_back?ne[n.state]:"neutral",title:n.taken_back?r`<span class="log-taken-back">${s}</span>`:s,detail:r`<div class="log-lines">
      ${n.taken_back&&r`<p class="soft small">${e("log.takenBack")}</p>`}
      ${n.corrects_id&&r`<p class="soft small">${e("log.corrects")}</p>`}
      ${n.on!==n.at.slice(0,10)&&r`<p>${e("log.on",{on:$(n.on)})}</p>`}
      ${n.state_label&&n.percent!=null&&r`<p>${e("log.percent",{value:j(n.percent)})}</p>`}
      ${n.count!=null&&r`<p>${e("log.count",{value:b(n.count)})}</p>`}
      ${n.attendance!=null&&r`<p>${e("log.attendance",{value:b(n.attendance)})}</p>`}
      ${n.note&&r`<p>${n.note}</p>`}
      ${n.document_number&&r`<p>${e("log.number",{value:n.document_number})}</p>`}
      ${n.link&&r`<p><a href=${n.link} target="_blank" rel="noopener noreferrer">${n.link}</a></p>`}
      ${n.source_id&&!n.taken_back&&Ve({entry:n})}
      <div class="row">
        ${n.files.map(l=>m({key:l.id,label:l.name,icon:"download",small:!0,onClick:()=>{Se(`/files/${l.id}`,l.name).catch(J)}}))}
        ${t&&!n.taken_back&&n.state!=="stopped"&&m({label:e("log.correct"),kind:"quiet",small:!0,onClick:()=>t(n)})}
      </div>
    </div>`}}const Ve=p(function({entry:t}){if(t.source_kind==="material_posting")return r`<p class="soft">${e("log.posting")}</p>`;const s=t.source_kind==="activity"?"/hoat-dong":"/tai-lieu";return r`<p><a href=${`${s}/${t.source_id}`}>${e(`log.${s==="/hoat-dong"?"activity":"material"}`)}</a></p>`}),Ye=".pdf,.docx,.xlsx,.png,.jpg,.jpeg",Qe=fe(k,["not_started","in_progress","done"]),Je=(n,t)=>({state:t?.state??(n.state==="not_started"?"in_progress":n.state),on:t?.on??h.value,percent:t?.percent??null,count:t?.count??null,note:t?.note??"",files:[],document_number:t?.document_number??"",link:t?.link??"",attendance:t?.attendance??null});function Xe(){const n=re(new Map);return async t=>{const s=[];for(const l of t){const a=n.current.get(l)??(await q("/files",{body:Ce(l)})).id;n.current.set(l,a),s.push(a)}return s}}const Ze=p(function({row:t,corrects:s,onClose:l}){const a=Xe(),i=N({draft:`progress ${t.id} ${s?.id??"new"}`,initial:Je(t,s),check:({percent:d})=>d!=null&&d>100?{percent:e("progress.percentBad")}:{},submit:async({files:d,state:o,...c},u)=>q("/assignments/{assignment_id}/progress",{params:{assignment_id:t.id},key:u,body:{...c,state:o,corrects_id:s?.id,file_ids:[...(s?.files??[]).map(_=>_.id),...await a(d)]}}),done:()=>{I("/tasks","/assignments","/today"),A(e("progress.saved")),l()}});return M({title:e(s?"progress.correct":"progress.title"),form:i,submit:e("progress.save"),onClose:l,label:e("progress.title"),sheet:!0,children:r`
      ${s&&r`<p class="soft">${e("progress.correctHint")}</p>`}
      ${be({...i.bind("state"),label:e("progress.state"),options:Qe})}
      <div class="form-row">
        ${D({...i.bind("percent"),label:e("progress.percent"),hint:e("progress.percentHint"),unit:"%"})}
        ${t.quota!=null&&D({...i.bind("count"),label:e("progress.count"),hint:e("progress.countHint",{quota:b(t.quota)})})}
      </div>
      ${Y({...i.bind("note"),label:e("progress.note"),rows:3,maxlength:2e3})}
      ${ke({...i.bind("files"),label:e("progress.files"),hint:e("progress.filesHint"),accept:Ye,multiple:!0})}
      ${ge({...i.bind("on"),label:e("progress.on"),max:h.value})}
      <details class="more"
        open=${!!(s?.document_number||s?.link||s?.attendance!=null||i.errors.link)}><summary>${e("progress.more")}</summary>
        <div class="form-row">
          ${Q({...i.bind("document_number"),label:e("progress.number"),hint:e("progress.numberHint")})}
          ${D({...i.bind("attendance"),label:e("progress.attendance")})}
        </div>
        ${Q({...i.bind("link"),label:e("progress.link"),hint:e("progress.linkHint"),type:"url",inputmode:"url",capitalize:!1})}
      </details>`})}),et=p(function({id:t,jump:s}){const l=g("/assignments/{assignment_id}",{params:{assignment_id:t}}),[a,i]=y(null),d=()=>i(null);return C({of:l,children:o=>r`<div class="stack">
      ${tt({row:o,show:i,jump:s})}
      ${o.attainments.length>0&&nt({row:o})}
      ${st({row:o,correct:c=>i({form:"progress",corrects:c})})}
      ${at({row:o})}
      ${a?.form==="progress"&&Ze({key:a.corrects?.id??"new",row:o,corrects:a.corrects,onClose:d})}
      ${a?.form==="people"&&he({row:o,onClose:d})}
      ${a?.form==="remind"&&U({assignmentIds:[o.id],onClose:d})}
      ${a?.form==="stop"&&lt({row:o,onClose:d})}
    </div>`})}),tt=p(function({row:t,show:s,jump:l}){de(()=>{l&&document.getElementById("viec")?.scrollIntoView({block:"start",behavior:"smooth"})},[t.id]);const a=i=>t.actions.includes(i);return x({title:e("work.title",{unit:t.unit_name}),id:"viec",actions:r`
      ${a("stop")&&m({label:e("work.stop"),kind:"quiet",onClick:()=>s({form:"stop"})})}
      ${a("remind")&&m({label:e("work.remind"),icon:"bell",onClick:()=>s({form:"remind"})})}
      ${a("assign")&&m({label:e("work.assign"),icon:"people",onClick:()=>s({form:"people"})})}
      ${a("progress")&&m({label:e("work.progress"),icon:"edit",kind:"primary",onClick:()=>s({form:"progress"})})}`,children:r`
      ${Z({facts:[{label:e("work.status"),value:f({label:t.status_label,tone:T(t.status)})},{label:e("task.progress"),value:t.percent==null?t.state_label:`${t.state_label}, ${j(t.percent)}`},{label:e("work.due"),value:$(t.due_on)},...t.done_on?[{label:e("work.done"),value:$(t.done_on)}]:[]]})}
      <h3>${e("work.people")}</h3>
      ${t.persons.length===0?r`<p class="soft">${e("work.nobody")}</p>`:r`<ul class="people-list">${t.persons.map(i=>r`<li key=${i.id}>
                <div><strong>${i.full_name}</strong><br />${i.responsibility}</div>
                <span class="soft small">
                  ${i.to_on?e("people.spanClosed",{from:$(i.from_on),to:$(i.to_on)}):e("people.span",{from:$(i.from_on)})}
                </span>
              </li>`)}</ul>`}`})}),nt=p(function({row:t}){return x({title:e("work.periods"),children:H({caption:e("work.periods"),rows:[...t.attainments].reverse(),rowKey:s=>s.first_day,columns:[{key:"label",label:e("work.period"),kind:"main",show:s=>r`${s.label} <span class="soft small">(${ee(s.first_day)} – ${ee(s.last_day)})</span>`},{key:"count",label:e("work.count"),kind:"number",value:s=>s.count},{key:"need",label:e("work.need"),kind:"number",value:s=>s.need},{key:"met",label:e("work.met"),show:s=>s.met==null?f({label:e("work.metOpen"),tone:"progress"}):f({label:e(s.met?"work.metYes":"work.metNo"),tone:s.met?"good":"danger"})}]})})}),st=p(function({row:t,correct:s}){const l={assignment_id:t.id},a=g("/assignments/{assignment_id}/progress",{params:l}),i=t.actions.includes("progress");return x({title:e("work.log"),children:C({of:a,empty:d=>d.items.length===0,whenEmpty:E({title:e("work.logNone"),hint:e(i?"work.logNoneHint":"work.logNoneReader"),icon:"history"}),children:d=>r`<div>
        ${K({label:e("work.log"),entries:d.items.map(o=>Ke(o,i?s:void 0))})}
        ${d.next&&G({page:d,more:o=>V("/assignments/{assignment_id}/progress",{params:l,query:{cursor:o}}),onMore:a.set})}
      </div>`})})}),at=p(function({row:t}){const l=(g("/reminders",{query:{unit_id:t.unit_id,limit:20}}).data?.items??[]).filter(a=>a.assignment_ids.includes(t.id));return l.length>0&&x({title:`${e("work.reminders")} (${b(l.length)})`,children:K({label:e("work.reminders"),entries:l.map(a=>({id:a.id,at:a.at,title:a.channel_label,who:a.by,tone:"info",detail:r`<p class="reminder-text">${a.text}</p>`}))})})}),lt=p(function({row:t,onClose:s}){const l=N({draft:`stop ${t.id}`,initial:{reason:""},check:({reason:a})=>a.trim()?{}:{reason:B("field.missing")},submit:(a,i)=>q("/assignments/{assignment_id}/stop",{params:{assignment_id:t.id},body:a,version:t.version,key:i}),done:()=>{I("/tasks","/assignments"),A(e("work.stopped")),s()}});return M({title:e("work.stop"),form:l,submit:e("work.stop"),onClose:s,danger:!0,children:r`
      <p>${e("work.stopHint")}</p>
      ${Y({...l.bind("reason"),label:e("work.reason"),required:!0,rows:3})}`})});await R("tasks");function ot({params:n}){const[t]=w(),s=g("/tasks/{task_id}",{params:{task_id:n.id??""}}),l=s.data,a=l?.assignments.length===1?l.assignments[0]?.id:void 0,i=l?.assignments.find(d=>d.id===t.giao)?.id??a;return X({title:l?e("task.ref",{ref:l.ref}):e("task"),lead:l?.heading||void 0,status:l&&se(l),crumbs:[{label:e("title"),href:"/nhiem-vu"},{label:l?e("task.ref",{ref:l.ref}):e("task")}],children:C({of:s,children:d=>r`<div class="stack">
        ${it({task:d})}
        ${!a&&rt({task:d,chosen:i})}
        ${i&&S("task.people")&&et({key:i,id:i,jump:!a})}
        ${S("difficulty.read")&&_e({taskId:d.id})}
      </div>`})})}const it=p(function({task:t}){return r`<section class="card stack" aria-label=${e("task.content")}>
    <p class="task-body">${t.text||t.heading}</p>
    ${t.items.length>0&&r`<ul class="task-items">${t.items.map(s=>r`<li key=${s}>${s}</li>`)}</ul>`}
    ${Z({facts:[{label:e("task.due"),value:xe(t)},...t.quota?[{label:e("task.quota"),value:b(t.quota)}]:[],{label:e("task.leads"),value:t.leads||"—"},{label:e("task.helpers"),value:t.helpers||"—"},t.document_id?{label:e("task.fromDocument"),value:r`<a href=${`/van-ban/${t.document_id}`}>${t.ref}</a>`}:{label:e("task.fromPlan"),value:r`<a href=${`/ke-hoach/${t.plan_id}`}>${t.plan_code||e("plan")}</a>`},...t.total>1?[{label:e("task.progress"),value:r`${e("task.unitsDone",{done:b(t.done),total:b(t.total)})}
                  ${F({value:t.percent,label:e("task.progress")})}`}]:[]]})}
  </section>`}),rt=p(function({task:t,chosen:s}){const[,l]=w(),[a,i]=y(new Set),[d,o]=y(null),c=S("task.remind");return x({title:e("task.units.title"),hint:e("task.units.hint"),actions:r`
      ${c&&a.size>0&&m({label:e("task.remindMany",{count:a.size}),icon:"bell",onClick:()=>o("remind")})}
      ${t.actions.includes("add_unit")&&m({label:e("task.addUnit"),icon:"plus",onClick:()=>o("add")})}`,children:r`
      ${H({caption:e("task.units.title"),rows:t.assignments,rowKey:u=>u.id,rowLabel:u=>u.unit_name,selected:c?a:void 0,onSelect:c?i:void 0,tone:u=>T(u.status)==="danger"?"danger":T(u.status)==="warning"?"warning":void 0,columns:[{key:"unit",label:e("filter.unit"),kind:"main",show:u=>S("task.people")?r`<button type="button" class="link" aria-current=${u.id===s?"true":void 0}
                onClick=${()=>l({giao:u.id})}>${u.unit_name}</button>`:u.unit_name},{key:"status",label:e("work.status"),show:u=>f({label:u.status_label,tone:T(u.status)})},{key:"percent",label:e("task.progress"),width:"10rem",show:u=>F({value:u.percent,label:u.unit_name})},{key:"people",label:e("task.people"),kind:"number",value:u=>u.people},{key:"last",label:e("task.last"),show:u=>u.last_on?r`${$(u.last_on)}${u.last_note&&r`<span class="soft small task-text">${u.last_note}</span>`}`:"—"}]})}
      ${d==="remind"&&U({assignmentIds:[...a],onClose:()=>{o(null),i(new Set)}})}
      ${d==="add"&&dt({task:t,onClose:()=>o(null)})}`})}),dt=p(function({task:t,onClose:s}){const l=g("/units"),a=new Set(t.assignments.map(o=>o.unit_id)),i=(l.data??[]).filter(o=>o.kind!=="ward"&&!a.has(o.id)).map(({id:o,name:c})=>({value:o,label:c})),d=N({draft:`unit ${t.id}`,initial:{unit_id:""},check:({unit_id:o})=>o?{}:{unit_id:B("field.missing")},submit:(o,c)=>q("/tasks/{task_id}/assignments",{params:{task_id:t.id},body:o,key:c}),done:()=>{I("/tasks"),A(e("task.unitAdded")),s()}});return M({title:e("task.addUnit"),form:d,submit:e("task.addUnit"),onClose:s,children:ve({...d.bind("unit_id"),label:e("filter.unit"),hint:e("task.addUnitHint"),options:i,required:!0})})}),ct=Object.freeze(Object.defineProperty({__proto__:null,default:ot},Symbol.toStringTag,{value:"Module"}));export{Ge as l,ct as t};
