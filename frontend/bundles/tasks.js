// Licences in vendor/LICENSES.txt.
import{b as r,U as W,O as h,r as me}from"./kit.js";import{Z as G,_ as g,$ as e,a0 as $e,a1 as be,a2 as F,a3 as ge,M as ke,P as K,F as N,R as fe,e as P,h as he,D as _e,o as V,S as Y,a4 as ve,a5 as ye,g as Q,a6 as we}from"./shared.js";import{c as p,u as x,b as _,B as m,F as Se,p as v,D as xe,f as D,g as Z,O as Ce,h as B,T as L,j as J,M as Te,e as qe}from"./first.js";import{S as k,d as $,u as f,L as y,E as O,z as A,j as w,D as X,t as M,l as ee,s as R,w as U,n as b,P as te,e as j,i as E,k as Fe,g as T,F as ne,A as se}from"./frame.js";const ae={not_due:"neutral",due_soon:"warning",overdue:"danger",done_on_time:"good",done_late:"good",heartbeat_missing:"danger"},le={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},Be=new Set(["weekly","monthly","continuous"]),C=s=>s?ae[s]:"done";function oe(s){return s.status&&s.status!=="not_due"?k({label:G[s.status],tone:ae[s.status]}):k({label:g[s.state],tone:le[s.state]})}const ie=({ref:s,text:t,heading:n=""})=>`${s}. ${t||n}`;function Oe({kind:s,deadline:t,last_valid_on:n,due_on:l}){return s==="none"||!n?t||e("task.noDeadline"):Be.has(s)?l?e("task.recurringDay",{printed:t,on:$(l)}):t:e("task.lastDay",{printed:t,on:$(n)})}const re=s=>s.status?C(s.status):"neutral",Ae=p(function(){const[t,n]=x(),l=/^\d{4}-(0[1-9]|1[0-2])$/.test(t.thang??"")?t.thang:_.value.slice(0,7),a=$e(l),o=f("/tasks/calendar",{query:{from:a[0]?.[0],to:a.at(-1)?.[6]}});return y({of:o,children:d=>r`<div class="stack">
      ${be({period:l,today:_.value,onPeriod:i=>n({thang:i===_.value.slice(0,7)?null:i}),items:d.map(i=>({id:`${i.task_id}${i.due_on}`,on:i.due_on,label:ie(i),href:`/nhiem-vu/${i.task_id}`,tone:re(i)}))})}
      ${!d.some(i=>i.due_on.startsWith(l))&&r`<p class="soft">${e("calendar.none")}</p>`}
    </div>`})}),Me=p(function(){const[t,n]=x(),l=Number(_.value.slice(0,4)),a=/^20\d\d$/.test(t.nam??"")?Number(t.nam):l,o=f("/tasks/calendar",{query:{from:`${a}-01-01`,to:`${a}-12-31`}}),d=i=>n({nam:a+i===l?null:a+i});return r`<div class="stack">
    <div class="row">
      ${m({label:e("timeline.before"),icon:"left",iconOnly:!0,onClick:()=>d(-1)})}
      <h2>${a}</h2>
      ${m({label:e("timeline.after"),icon:"right",iconOnly:!0,onClick:()=>d(1)})}
      <p class="soft small">${e("timeline.hint")}</p>
    </div>
    ${y({of:o,empty:i=>i.length===0,whenEmpty:r`<div class="card">${O({title:e("timeline.none"),icon:"calendar"})}</div>`,children:i=>Ee({year:a,items:i})})}
  </div>`}),Ee=p(function({year:t,items:n}){const l=new Map;for(const i of n)l.set(i.task_id,[...l.get(i.task_id)??[],i]);const a=`${t}-01-01`,o=A(a,`${t+1}-01-01`),d=Array.from({length:12},(i,c)=>A(a,`${t}-${String(c+1).padStart(2,"0")}-01`));return r`<div class="table-frame" tabindex="0" role="region" aria-label=${e("timeline.label",{year:t})}>
    <table class="year"><caption class="visually-hidden">${e("timeline.label",{year:t})}</caption>
      <thead>
        <tr>
          <th scope="col">${e("task")}</th>
          <th scope="col">
            <div class="year-months">
              ${d.map((i,c)=>r`<span key=${c}>${e("timeline.month",{n:c+1})}</span>`)}
            </div>
          </th>
        </tr>
      </thead>
      <tbody>${[...l].map(([i,c])=>c[0]&&r`<tr key=${i}>
            <th scope="row"><a href=${`/nhiem-vu/${i}`}><span class="task-text">${ie(c[0])}</span></a>${He({items:c})}</th>
            <td>${Ne({first:a,days:o,months:d,items:c})}</td>
          </tr>`)}</tbody>
    </table>
  </div>`}),He=p(function({items:t}){const n=t.find(l=>l.status)?.status;return n&&k({label:G[n],tone:C(n)})}),Ne=p(function({first:t,days:n,months:l,items:a}){const o=c=>Math.max(0,A(t,c)),d=A(t,_.value),i=a.map(c=>c.starts_on===c.due_on?e("timeline.due",{label:c.label,on:$(c.due_on)}):e("timeline.span",{label:c.label,from:$(c.starts_on),on:$(c.due_on)}));return r`<svg class="year-bars" viewBox=${`0 0 ${n} 20`} preserveAspectRatio="none" role="img" aria-label=${i.join("; ")}>
    ${l.slice(1).map(c=>r`<line key=${c} class="year-line" x1=${c} x2=${c} y1="0" y2="20" />`)}
    ${a.map((c,u)=>r`<rect key=${c.due_on} class=${`year-bar is-${re(c)}`} x=${o(c.starts_on)+.6} y="5" height="10"
        width=${Math.max(4,o(c.due_on)-o(c.starts_on)+1-1.2)}><title>${i[u]}</title></rect>`)}
    ${d>=0&&d<n&&r`<line class="year-today" x1=${d} x2=${d} y1="0" y2="20" />`}
  </svg>`}),de=p(function({text:t,kind:n,onCopied:l}){const a=W(null),o=async()=>{try{await navigator.clipboard.writeText(t),w(e("copied"))}catch{const d=a.current?.closest(".copying")?.querySelector("input, textarea");(d instanceof HTMLInputElement||d instanceof HTMLTextAreaElement)&&d.select(),w(e("copyByHand"),{tone:"danger"})}l?.()};return r`<span ref=${a}>${m({label:e("copy"),icon:"document",kind:n,onClick:()=>{o()}})}</span>`}),Pe=p(function({onClose:t}){const[n,l]=h(""),[a,o]=h(!1),d=async u=>{o(!0),await u().catch(ee),o(!1)},i=()=>d(async()=>l((await v("/calendar-feed")).url)),c=()=>d(async()=>{await xe("/calendar-feed"),w(e("feed.closed")),t()});return X({title:e("feed"),onClose:t,children:n?r`<div class="stack copying">
        <p class="notice is-warning">${e("feed.secret")}</p>
        ${Se({label:e("feed.address"),children:u=>r`<input ...${u} class="input" readonly value=${n} />`})}
        <p class="soft">${e("feed.how")}</p>
        <div class="form-actions">
          ${m({label:M("act.close"),onClick:t})}
          ${de({text:n,kind:"primary"})}
        </div>
      </div>`:r`<div class="stack">
        <p>${e("feed.lead")}</p>
        <p class="soft">${e("feed.again")}</p>
        <div class="form-actions">
          ${m({label:e("feed.close"),kind:"quiet",disabled:a,onClick:c})}
          ${m({label:e("feed.make"),kind:"primary",busy:a,onClick:i})}
        </div>
      </div>`})});await R("views");const De=p(function({label:t,columns:n,rowKey:l,card:a,empty:o="—"}){return r`<div class="board" role="region" aria-label=${t} tabindex="0">
    ${n.map(d=>r`<section class="board-column" key=${d.name} aria-label=${d.label}>
        <header>
          ${k({label:d.label,tone:d.tone})}
          <span class="count" title=${M("board.count",{count:d.total??d.rows.length})}>${d.total??d.rows.length}</span>
        </header>
        <ul>${d.rows.map(i=>r`<li class="board-card" key=${l(i)}>${a(i)}</li>`)}</ul>
        ${d.rows.length===0&&r`<p class="soft">${o}</p>`}
      </section>`)}
  </div>`}),ce=s=>r`
    ${s.heading&&s.text&&r`<span class="task-heading">${s.heading}</span>`}
    <span class="task-text">${s.ref}. ${s.text||s.heading}</span>`,ue=s=>s.total>1?e("task.unitsDone",{done:b(s.done),total:b(s.total)}):s.leads,Le=s=>s.late>0?"danger":s.due_soon>0?"warning":void 0,Re=p(function({rows:t,sort:n,onSort:l}){return U({caption:e("title"),rows:t,rowKey:a=>a.id,href:a=>`/nhiem-vu/${a.id}`,tone:Le,sort:n,onSort:l,columns:[{key:"name",label:e("task"),kind:"main",show:ce},{key:"units",label:e("task.units"),show:a=>r`<span class="task-units">${ue(a)}</span>`},{key:"deadline",label:e("task.deadline"),sort:"due",show:a=>r`<span>
            ${a.deadline||"—"}
            ${a.due_on&&r`<small class="soft task-due">${e("timeline.due",{label:e("work.due"),on:$(a.due_on)})}</small>`}
          </span>`},{key:"status",label:e("filter.status"),show:oe},{key:"progress",label:e("task.progress"),width:"10rem",show:a=>F({value:a.percent,label:e("task.progress")})}]})});function Ue(s){return s.late>0?"late":s.due_soon>0?"due_soon":s.state}const je=[{name:"late",label:e("late"),tone:"danger"},{name:"due_soon",label:e("dueSoon"),tone:"warning"},{name:"not_started",label:g.not_started,tone:"neutral"},{name:"in_progress",label:g.in_progress,tone:"progress"},{name:"done",label:g.done,tone:"good"},{name:"stopped",label:g.stopped,tone:"done"}],ze=p(function({rows:t}){return De({label:e("title"),rowKey:n=>n.id,columns:je.map(n=>({...n,rows:t.filter(l=>Ue(l)===n.name)})).filter(n=>n.name!=="stopped"||n.rows.length>0),card:n=>r`<a href=${`/nhiem-vu/${n.id}`}>${ce(n)}</a>
      <span class="soft small">${ue(n)}</span>
      <span class="small">${n.deadline||"—"}</span>
      ${n.percent!=null&&F({value:n.percent,label:e("task.progress")})}`})});await R("tasks");const Ie=[{name:"danh-sach",label:e("view.list"),icon:"table"},{name:"bang",label:e("view.board"),icon:"board"},{name:"lich",label:e("view.calendar"),icon:"calendar"},{name:"thoi-gian",label:e("view.timeline"),icon:"clock"}],We=[{value:"late",label:e("late")},{value:"due_soon",label:e("dueSoon")},{value:"not_started",label:g.not_started},{value:"in_progress",label:g.in_progress},{value:"done",label:g.done}];function Ge(){const[s]=x(),[t,n]=h(!1),l=f("/tasks/summary"),a=s.view==="lich"||s.view==="thoi-gian",o=(l.data?.assignments_by_unit??[]).map(({unit_id:i,unit_name:c})=>({value:i,label:c})),d=[{name:"status",label:e("filter.status"),options:We},...o.length>1?[{name:"unit_id",label:e("filter.unit"),options:o}]:[],{name:"person",label:e("filter.person"),all:e("filter.everybody"),options:[{value:"me",label:e("filter.me")}]}];return te({title:e("title"),lead:e(D("task.manage")||o.length>1?"lead":"leadOwn"),actions:m({label:e("feed"),icon:"phone",onClick:()=>n(!0)}),children:r`
      ${l.data&&Ke({summary:l.data})}
      <div class="task-views">${ge({views:Ie,label:e("views")})}</div>
      ${!a&&ke({search:e("search"),filters:d})}
      ${s.view==="lich"?Ae({}):s.view==="thoi-gian"?Me({}):Ve({})}
      ${t&&Pe({onClose:()=>n(!1)})}`})}const Ke=p(function({summary:{tasks:t,assignments:n}}){const l=[{href:"/nhiem-vu?status=late",name:"late",label:e("counts.late")},{href:"/nhiem-vu?status=due_soon",name:"due_soon",label:e("counts.soon")},{href:"/nhiem-vu?status=done",name:"done",label:e("counts.done")},{href:"/nhiem-vu",name:"total",label:e("counts.all")}];return t.total>0&&r`<ul class="counts" aria-label=${e("counts")}>
      ${l.map(({href:a,name:o,label:d})=>r`<li key=${o}><a class="count-card" href=${a}><b>${b(t[o])}</b><span>${d}</span>
          ${n.total>t.total&&r`<span>${e("counts.parts",{count:b(n[o])})}</span>`}</a></li>`)}
    </ul>`}),Ve=p(function(){const[t,n]=x(),{q:l,status:a,unit_id:o,person:d,plan_id:i,sort:c}=t,u=t.view==="bang",q={q:l,status:a,unit_id:o,person:d,plan_id:i,sort:c==="due"?"due":"plan",limit:u?100:50},z=f("/tasks",{query:q}),I=!!(l||a||o||d);return y({of:z,empty:S=>S.items.length===0,lines:8,whenEmpty:r`<div class="card">
      ${O({title:e(I?"noMatches":"none"),hint:e(I?"noMatchesHint":"noneHint"),icon:"tasks"})}
    </div>`,children:S=>r`<div>
      ${u?ze({rows:S.items}):Re({rows:S.items,sort:c,onSort:H=>n({sort:H==="due"?"due":null})})}
      ${(S.next||!u)&&K({page:S,more:H=>Z("/tasks",{query:{...q,cursor:H}}),onMore:z.set})}
    </div>`})}),Ye=Object.freeze(Object.defineProperty({__proto__:null,default:Ge},Symbol.toStringTag,{value:"Module"}));function Qe(s,t){const n=s.state_label??(s.percent!=null?e("log.percent",{value:j(s.percent)}):e("log.entry"));return{id:s.id,at:s.at,who:s.by,tone:s.state&&!s.taken_back?le[s.state]:"neutral",title:s.taken_back?r`<span class="log-taken-back">${n}</span>`:n,detail:r`<div class="log-lines">
      ${s.taken_back&&r`<p class="soft small">${e("log.takenBack")}</p>`}
      ${s.corrects_id&&r`<p class="soft small">${e("log.corrects")}</p>`}
      ${s.on!==s.at.slice(0,10)&&r`<p>${e("log.on",{on:$(s.on)})}</p>`}
      ${s.state_label&&s.percent!=null&&r`<p>${e("log.percent",{value:j(s.percent)})}</p>`}
      ${s.count!=null&&r`<p>${e("log.count",{value:b(s.count)})}</p>`}
      ${s.attendance!=null&&r`<p>${e("log.attendance",{value:b(s.attendance)})}</p>`}
      ${s.note&&r`<p>${s.note}</p>`}
      ${s.document_number&&r`<p>${e("log.number",{value:s.document_number})}</p>`}
      ${s.link&&r`<p><a href=${s.link} target="_blank" rel="noopener noreferrer">${s.link}</a></p>`}
      <div class="row">
        ${s.files.map(l=>m({key:l.id,label:l.name,icon:"download",small:!0,onClick:()=>{Ce(`/files/${l.id}`,l.name).catch(ee)}}))}
        ${t&&!s.taken_back&&s.state!=="stopped"&&m({label:e("log.correct"),kind:"quiet",small:!0,onClick:()=>t(s)})}
      </div>
    </div>`}}const Ze=".pdf,.docx,.xlsx,.png,.jpg,.jpeg",Je=V(g,["not_started","in_progress","done"]),Xe=(s,t)=>({state:t?.state??(s.state==="not_started"?"in_progress":s.state),on:t?.on??_.value,percent:t?.percent??null,count:t?.count??null,note:t?.note??"",files:[],document_number:t?.document_number??"",link:t?.link??"",attendance:t?.attendance??null});function et(){const s=W(new Map);return async t=>{const n=[];for(const l of t){const a=s.current.get(l)??(await v("/files",{body:Te(l)})).id;s.current.set(l,a),n.push(a)}return n}}const tt=p(function({row:t,corrects:n,onClose:l}){const a=et(),o=B({draft:`progress ${t.id} ${n?.id??"new"}`,initial:Xe(t,n),check:({percent:d})=>d!=null&&d>100?{percent:e("progress.percentBad")}:{},submit:async({files:d,state:i,...c},u)=>v("/assignments/{assignment_id}/progress",{params:{assignment_id:t.id},key:u,body:{...c,state:i,corrects_id:n?.id,file_ids:[...(n?.files??[]).map(q=>q.id),...await a(d)]}}),done:()=>{E("/tasks","/assignments","/today"),w(e("progress.saved")),l()}});return N({title:e(n?"progress.correct":"progress.title"),form:o,submit:e("progress.save"),onClose:l,label:e("progress.title"),sheet:!0,children:r`
      ${n&&r`<p class="soft">${e("progress.correctHint")}</p>`}
      ${fe({...o.bind("state"),label:e("progress.state"),options:Je})}
      <div class="form-row">
        ${P({...o.bind("percent"),label:e("progress.percent"),hint:e("progress.percentHint"),unit:"%"})}
        ${t.quota!=null&&P({...o.bind("count"),label:e("progress.count"),hint:e("progress.countHint",{quota:b(t.quota)})})}
      </div>
      ${L({...o.bind("note"),label:e("progress.note"),rows:3,maxlength:2e3})}
      ${he({...o.bind("files"),label:e("progress.files"),hint:e("progress.filesHint"),accept:Ze,multiple:!0})}
      ${_e({...o.bind("on"),label:e("progress.on"),max:_.value})}
      <details class="more"
        open=${!!(n?.document_number||n?.link||n?.attendance!=null||o.errors.link)}><summary>${e("progress.more")}</summary>
        <div class="form-row">
          ${J({...o.bind("document_number"),label:e("progress.number"),hint:e("progress.numberHint")})}
          ${P({...o.bind("attendance"),label:e("progress.attendance")})}
        </div>
        ${J({...o.bind("link"),label:e("progress.link"),hint:e("progress.linkHint"),type:"url",inputmode:"url",capitalize:!1})}
      </details>`})}),nt=V(ve,["zalo","phone","paper"]),pe=p(function({assignmentIds:t,onClose:n}){const l=Fe(`/reminders/text ${t.join(" ")}`,a=>v("/reminders/text",{body:{assignment_ids:t,unit_ids:[]},signal:a}));return X({title:e("remind.title"),onClose:n,wide:t.length>1,sheet:!0,children:r`<p class="soft">${e("remind.lead")}</p>
      ${y({of:l,empty:a=>a.length===0,whenEmpty:O({title:e("remind.none"),icon:"bell"}),children:a=>r`<div class="stack">
            ${a.map(o=>st({key:o.unit_id,words:o,done:()=>a.length===1&&n()}))}
          </div>`})}`})}),st=p(function({words:t,done:n}){const[l,a]=h(!1),o=B({draft:`reminder ${t.unit_id}`,initial:{text:t.text,channel:"zalo"},submit:({text:d,channel:i},c)=>v("/reminders",{body:{assignment_ids:t.assignment_ids,unit_ids:[],channel:i,text:d},key:c}),done:()=>{E("/reminders"),w(e("remind.logged")),a(!0),n()}});return r`<section class="copying">
    ${qe({form:o,label:e("remind.text",{unit:t.unit_name}),children:r`
        ${L({...o.bind("text"),label:e("remind.text",{unit:t.unit_name}),rows:8})}
        <div class="row">${de({text:o.values.text,kind:l?"plain":"primary"})}</div>
        ${l?k({label:e("remind.logged"),tone:"good"}):r`<div class="form-row">
              ${Y({...o.bind("channel"),label:e("remind.channel"),options:nt,empty:!1})}
              <div class="field-bottom">
                ${m({label:e("remind.log"),type:"submit",icon:"check",busy:o.busy})}
              </div>
            </div>`}`})}
  </section>`}),at=p(function({id:t,jump:n}){const l=f("/assignments/{assignment_id}",{params:{assignment_id:t}}),[a,o]=h(null),d=()=>o(null);return y({of:l,children:i=>r`<div class="stack">
      ${lt({row:i,show:o,jump:n})}
      ${i.attainments.length>0&&ot({row:i})}
      ${it({row:i,correct:c=>o({form:"progress",corrects:c})})}
      ${rt({row:i})}
      ${a?.form==="progress"&&tt({key:a.corrects?.id??"new",row:i,corrects:a.corrects,onClose:d})}
      ${a?.form==="people"&&ye({row:i,onClose:d})}
      ${a?.form==="remind"&&pe({assignmentIds:[i.id],onClose:d})}
      ${a?.form==="stop"&&dt({row:i,onClose:d})}
    </div>`})}),lt=p(function({row:t,show:n,jump:l}){me(()=>{l&&document.getElementById("viec")?.scrollIntoView({block:"start",behavior:"smooth"})},[t.id]);const a=o=>t.actions.includes(o);return T({title:e("work.title",{unit:t.unit_name}),id:"viec",actions:r`
      ${a("stop")&&m({label:e("work.stop"),kind:"quiet",onClick:()=>n({form:"stop"})})}
      ${a("remind")&&m({label:e("work.remind"),icon:"bell",onClick:()=>n({form:"remind"})})}
      ${a("assign")&&m({label:e("work.assign"),icon:"people",onClick:()=>n({form:"people"})})}
      ${a("progress")&&m({label:e("work.progress"),icon:"edit",kind:"primary",onClick:()=>n({form:"progress"})})}`,children:r`
      ${ne({facts:[{label:e("work.status"),value:k({label:t.status_label,tone:C(t.status)})},{label:e("task.progress"),value:t.percent==null?t.state_label:`${t.state_label}, ${j(t.percent)}`},{label:e("work.due"),value:$(t.due_on)},...t.done_on?[{label:e("work.done"),value:$(t.done_on)}]:[]]})}
      <h3>${e("work.people")}</h3>
      ${t.persons.length===0?r`<p class="soft">${e("work.nobody")}</p>`:r`<ul class="people-list">${t.persons.map(o=>r`<li key=${o.id}>
                <div><strong>${o.full_name}</strong><br />${o.responsibility}</div>
                <span class="soft small">
                  ${o.to_on?e("people.spanClosed",{from:$(o.from_on),to:$(o.to_on)}):e("people.span",{from:$(o.from_on)})}
                </span>
              </li>`)}</ul>`}`})}),ot=p(function({row:t}){return T({title:e("work.periods"),children:U({caption:e("work.periods"),rows:[...t.attainments].reverse(),rowKey:n=>n.first_day,columns:[{key:"label",label:e("work.period"),kind:"main",show:n=>r`${n.label} <span class="soft small">(${se(n.first_day)} – ${se(n.last_day)})</span>`},{key:"count",label:e("work.count"),kind:"number",value:n=>n.count},{key:"need",label:e("work.need"),kind:"number",value:n=>n.need},{key:"met",label:e("work.met"),show:n=>n.met==null?k({label:e("work.metOpen"),tone:"progress"}):k({label:e(n.met?"work.metYes":"work.metNo"),tone:n.met?"good":"danger"})}]})})}),it=p(function({row:t,correct:n}){const l={assignment_id:t.id},a=f("/assignments/{assignment_id}/progress",{params:l}),o=t.actions.includes("progress");return T({title:e("work.log"),children:y({of:a,empty:d=>d.items.length===0,whenEmpty:O({title:e("work.logNone"),hint:e(o?"work.logNoneHint":"work.logNoneReader"),icon:"history"}),children:d=>r`<div>
        ${Q({label:e("work.log"),entries:d.items.map(i=>Qe(i,o?n:void 0))})}
        ${d.next&&K({page:d,more:i=>Z("/assignments/{assignment_id}/progress",{params:l,query:{cursor:i}}),onMore:a.set})}
      </div>`})})}),rt=p(function({row:t}){const l=(f("/reminders",{query:{unit_id:t.unit_id,limit:20}}).data?.items??[]).filter(a=>a.assignment_ids.includes(t.id));return l.length>0&&T({title:`${e("work.reminders")} (${b(l.length)})`,children:Q({label:e("work.reminders"),entries:l.map(a=>({id:a.id,at:a.at,title:a.channel_label,who:a.by,tone:"info",detail:r`<p class="reminder-text">${a.text}</p>`}))})})}),dt=p(function({row:t,onClose:n}){const l=B({draft:`stop ${t.id}`,initial:{reason:""},check:({reason:a})=>a.trim()?{}:{reason:M("field.missing")},submit:(a,o)=>v("/assignments/{assignment_id}/stop",{params:{assignment_id:t.id},body:a,version:t.version,key:o}),done:()=>{E("/tasks","/assignments"),w(e("work.stopped")),n()}});return N({title:e("work.stop"),form:l,submit:e("work.stop"),onClose:n,danger:!0,children:r`
      <p>${e("work.stopHint")}</p>
      ${L({...l.bind("reason"),label:e("work.reason"),required:!0,rows:3})}`})});await R("tasks");function ct({params:s}){const[t]=x(),n=f("/tasks/{task_id}",{params:{task_id:s.id??""}}),l=n.data,a=l?.assignments.length===1?l.assignments[0]?.id:void 0,o=l?.assignments.find(d=>d.id===t.giao)?.id??a;return te({title:l?e("task.ref",{ref:l.ref}):e("task"),lead:l?.heading||void 0,status:l&&oe(l),crumbs:[{label:e("title"),href:"/nhiem-vu"},{label:l?e("task.ref",{ref:l.ref}):e("task")}],children:y({of:n,children:d=>r`<div class="stack">
        ${ut({task:d})}
        ${!a&&pt({task:d,chosen:o})}
        ${o&&at({key:o,id:o,jump:!a})}
        ${D("difficulty.read")&&we({taskId:d.id})}
      </div>`})})}const ut=p(function({task:t}){return r`<section class="card stack" aria-label=${e("task.content")}>
    <p class="task-body">${t.text||t.heading}</p>
    ${t.items.length>0&&r`<ul class="task-items">${t.items.map(n=>r`<li key=${n}>${n}</li>`)}</ul>`}
    ${ne({facts:[{label:e("task.due"),value:Oe(t)},...t.quota?[{label:e("task.quota"),value:b(t.quota)}]:[],{label:e("task.leads"),value:t.leads||"—"},{label:e("task.helpers"),value:t.helpers||"—"},t.document_id?{label:e("task.fromDocument"),value:r`<a href=${`/van-ban/${t.document_id}`}>${t.ref}</a>`}:{label:e("task.fromPlan"),value:r`<a href=${`/ke-hoach/${t.plan_id}`}>${t.plan_code||e("plan")}</a>`},...t.total>1?[{label:e("task.progress"),value:r`${e("task.unitsDone",{done:b(t.done),total:b(t.total)})}
                  ${t.percent!=null&&r`
                      ${F({value:t.percent,label:e("task.progress")})}
                      <span class="soft small">${e("task.reportedBy",{known:b(t.percent_known)})}</span>`}`}]:[]]})}
  </section>`}),pt=p(function({task:t,chosen:n}){const[,l]=x(),[a,o]=h(new Set),[d,i]=h(null),c=D("task.remind");return T({title:e("task.units.title"),hint:e("task.units.hint"),actions:r`
      ${c&&a.size>0&&m({label:e("task.remindMany",{count:a.size}),icon:"bell",onClick:()=>i("remind")})}
      ${t.actions.includes("add_unit")&&m({label:e("task.addUnit"),icon:"plus",onClick:()=>i("add")})}`,children:r`
      ${U({caption:e("task.units.title"),rows:t.assignments,rowKey:u=>u.id,rowLabel:u=>u.unit_name,selected:c?a:void 0,onSelect:c?o:void 0,tone:u=>C(u.status)==="danger"?"danger":C(u.status)==="warning"?"warning":void 0,columns:[{key:"unit",label:e("filter.unit"),kind:"main",show:u=>r`<button type="button" class="link" aria-current=${u.id===n?"true":void 0}
                onClick=${()=>l({giao:u.id})}>${u.unit_name}</button>`},{key:"status",label:e("work.status"),show:u=>k({label:u.status_label,tone:C(u.status)})},{key:"percent",label:e("task.progress"),width:"10rem",show:u=>F({value:u.percent,label:u.unit_name})},{key:"people",label:e("task.people"),kind:"number",value:u=>u.people},{key:"last",label:e("task.last"),show:u=>u.last_on?r`${$(u.last_on)}${u.last_note&&r`<span class="soft small task-text">${u.last_note}</span>`}`:"—"}]})}
      ${d==="remind"&&pe({assignmentIds:[...a],onClose:()=>{i(null),o(new Set)}})}
      ${d==="add"&&mt({task:t,onClose:()=>i(null)})}`})}),mt=p(function({task:t,onClose:n}){const l=f("/units"),a=new Set(t.assignments.map(i=>i.unit_id)),o=(l.data??[]).filter(i=>i.kind!=="ward"&&!a.has(i.id)).map(({id:i,name:c})=>({value:i,label:c})),d=B({draft:`unit ${t.id}`,initial:{unit_id:""},check:({unit_id:i})=>i?{}:{unit_id:M("field.missing")},submit:(i,c)=>v("/tasks/{task_id}/assignments",{params:{task_id:t.id},body:i,key:c}),done:()=>{E("/tasks"),w(e("task.unitAdded")),n()}});return N({title:e("task.addUnit"),form:d,submit:e("task.addUnit"),onClose:n,children:Y({...d.bind("unit_id"),label:e("filter.unit"),hint:e("task.addUnitHint"),options:o,required:!0})})}),$t=Object.freeze(Object.defineProperty({__proto__:null,default:ct},Symbol.toStringTag,{value:"Module"}));export{Ye as l,$t as t};
