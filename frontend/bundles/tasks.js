// Licences in vendor/LICENSES.txt.
import{b as r,U as G,O as g,r as me}from"./kit.js";import{M as K,W as k,O as e,Q as be,U as $e,p as B,X as ge,z as ke,P as Y,F as N,R as fe,e as H,h as he,D as _e,o as Q,S as V,Y as ve,Z as ye,g as X,_ as we}from"./shared.js";import{c as p,q as x,j as _,B as m,k as Se,p as v,A as Ce,h as P,g as Z,Q as xe,s as U,T as R,F as J,N as Te}from"./first.js";import{S as f,d as b,u as h,L as y,E as F,y as O,k as w,D as ee,t as A,o as D,s as L,w as j,n as $,P as te,g as z,j as M,l as qe,h as q,F as ne,z as se}from"./frame.js";const ae={not_due:"neutral",due_soon:"warning",overdue:"danger",done_on_time:"good",done_late:"good",heartbeat_missing:"danger"},le={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},Be=new Set(["weekly","monthly","continuous"]),T=s=>s?ae[s]:"done";function oe(s){return s.status&&s.status!=="not_due"?f({label:K[s.status],tone:ae[s.status]}):f({label:k[s.state],tone:le[s.state]})}const ie=({ref:s,text:t,heading:n=""})=>`${s}. ${t||n}`;function Fe({kind:s,deadline:t,last_valid_on:n,due_on:l}){return s==="none"||!n?t||e("task.noDeadline"):Be.has(s)?l?e("task.recurringDay",{printed:t,on:b(l)}):t:e("task.lastDay",{printed:t,on:b(n)})}const re=s=>s.status?T(s.status):"neutral",Oe=p(function(){const[t,n]=x(),l=/^\d{4}-(0[1-9]|1[0-2])$/.test(t.thang??"")?t.thang:_.value.slice(0,7),a=be(l),i=h("/tasks/calendar",{query:{from:a[0]?.[0],to:a.at(-1)?.[6]}});return y({of:i,children:d=>r`<div class="stack">
      ${$e({period:l,today:_.value,onPeriod:o=>n({thang:o===_.value.slice(0,7)?null:o}),items:d.map(o=>({id:`${o.task_id}${o.due_on}`,on:o.due_on,label:ie(o),href:`/nhiem-vu/${o.task_id}`,tone:re(o)}))})}
      ${!d.some(o=>o.due_on.startsWith(l))&&r`<p class="soft">${e("calendar.none")}</p>`}
    </div>`})}),Ae=p(function(){const[t,n]=x(),l=Number(_.value.slice(0,4)),a=/^20\d\d$/.test(t.nam??"")?Number(t.nam):l,i=h("/tasks/calendar",{query:{from:`${a}-01-01`,to:`${a}-12-31`}}),d=o=>n({nam:a+o===l?null:a+o});return r`<div class="stack">
    <div class="row">
      ${m({label:e("timeline.before"),icon:"left",iconOnly:!0,onClick:()=>d(-1)})}
      <h2>${a}</h2>
      ${m({label:e("timeline.after"),icon:"right",iconOnly:!0,onClick:()=>d(1)})}
      <p class="soft small">${e("timeline.hint")}</p>
    </div>
    ${y({of:i,empty:o=>o.length===0,whenEmpty:r`<div class="card">${F({title:e("timeline.none"),icon:"calendar"})}</div>`,children:o=>Me({year:a,items:o})})}
  </div>`}),Me=p(function({year:t,items:n}){const l=new Map;for(const o of n)l.set(o.task_id,[...l.get(o.task_id)??[],o]);const a=`${t}-01-01`,i=O(a,`${t+1}-01-01`),d=Array.from({length:12},(o,c)=>O(a,`${t}-${String(c+1).padStart(2,"0")}-01`));return r`<div class="table-frame" tabindex="0" role="region" aria-label=${e("timeline.label",{year:t})}>
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
            <th scope="row"><a href=${`/nhiem-vu/${o}`}><span class="task-text">${ie(c[0])}</span></a>${Ee({items:c})}</th>
            <td>${Ne({first:a,days:i,months:d,items:c})}</td>
          </tr>`)}</tbody>
    </table>
  </div>`}),Ee=p(function({items:t}){const n=t.find(l=>l.status)?.status;return n&&f({label:K[n],tone:T(n)})}),Ne=p(function({first:t,days:n,months:l,items:a}){const i=c=>Math.max(0,O(t,c)),d=O(t,_.value),o=a.map(c=>c.starts_on===c.due_on?e("timeline.due",{label:c.label,on:b(c.due_on)}):e("timeline.span",{label:c.label,from:b(c.starts_on),on:b(c.due_on)}));return r`<svg class="year-bars" viewBox=${`0 0 ${n} 20`} preserveAspectRatio="none" role="img" aria-label=${o.join("; ")}>
    ${l.slice(1).map(c=>r`<line key=${c} class="year-line" x1=${c} x2=${c} y1="0" y2="20" />`)}
    ${a.map((c,u)=>r`<rect key=${c.due_on} class=${`year-bar is-${re(c)}`} x=${i(c.starts_on)+.6} y="5" height="10"
        width=${Math.max(4,i(c.due_on)-i(c.starts_on)+1-1.2)}><title>${o[u]}</title></rect>`)}
    ${d>=0&&d<n&&r`<line class="year-today" x1=${d} x2=${d} y1="0" y2="20" />`}
  </svg>`}),de=p(function({text:t,kind:n,onCopied:l}){const a=G(null),i=async()=>{try{await navigator.clipboard.writeText(t),w(e("copied"))}catch{const d=a.current?.closest(".copying")?.querySelector("input, textarea");(d instanceof HTMLInputElement||d instanceof HTMLTextAreaElement)&&d.select(),w(e("copyByHand"),{tone:"danger"})}l?.()};return r`<span ref=${a}>${m({label:e("copy"),icon:"document",kind:n,onClick:()=>{i()}})}</span>`}),He=p(function({onClose:t}){const[n,l]=g(""),[a,i]=g(!1),d=async u=>{i(!0),await u().catch(D),i(!1)},o=()=>d(async()=>l((await v("/calendar-feed")).url)),c=()=>d(async()=>{await Ce("/calendar-feed"),w(e("feed.closed")),t()});return ee({title:e("feed"),onClose:t,children:n?r`<div class="stack copying">
        <p class="notice is-warning">${e("feed.secret")}</p>
        ${Se({label:e("feed.address"),children:u=>r`<input ...${u} class="input" readonly value=${n} />`})}
        <p class="soft">${e("feed.how")}</p>
        <div class="form-actions">
          ${m({label:A("act.close"),onClick:t})}
          ${de({text:n,kind:"primary"})}
        </div>
      </div>`:r`<div class="stack">
        <p>${e("feed.lead")}</p>
        <p class="soft">${e("feed.again")}</p>
        <div class="form-actions">
          ${m({label:e("feed.close"),kind:"quiet",disabled:a,onClick:c})}
          ${m({label:e("feed.make"),kind:"primary",busy:a,onClick:o})}
        </div>
      </div>`})});await L("views");const Pe=p(function({label:t,columns:n,rowKey:l,card:a,empty:i="—"}){return r`<div class="board" role="region" aria-label=${t} tabindex="0">
    ${n.map(d=>r`<section class="board-column" key=${d.name} aria-label=${d.label}>
        <header>
          ${f({label:d.label,tone:d.tone})}
          <span class="count" title=${A("board.count",{count:d.total??d.rows.length})}>${d.total??d.rows.length}</span>
        </header>
        <ul>${d.rows.map(o=>r`<li class="board-card" key=${l(o)}>${a(o)}</li>`)}</ul>
        ${d.rows.length===0&&r`<p class="soft">${i}</p>`}
      </section>`)}
  </div>`}),ce=s=>r`
    ${s.heading&&s.text&&r`<span class="task-heading">${s.heading}</span>`}
    <span class="task-text">${s.ref}. ${s.text||s.heading}</span>`,ue=s=>s.total>1?e("task.unitsDone",{done:$(s.done),total:$(s.total)}):s.leads,Ue=s=>s.late>0?"danger":s.due_soon>0?"warning":void 0,Re=p(function({rows:t,sort:n,onSort:l}){return j({caption:e("title"),rows:t,rowKey:a=>a.id,href:a=>`/nhiem-vu/${a.id}`,tone:Ue,sort:n,onSort:l,columns:[{key:"name",label:e("task"),kind:"main",show:ce},{key:"units",label:e("task.units"),show:a=>r`<span class="task-units">${ue(a)}</span>`},{key:"deadline",label:e("task.deadline"),sort:"due",show:a=>r`<span>
            ${a.deadline||"—"}
            ${a.due_on&&r`<small class="soft task-due">${e("timeline.due",{label:e("work.due"),on:b(a.due_on)})}</small>`}
          </span>`},{key:"status",label:e("filter.status"),show:oe},{key:"progress",label:e("task.progress"),width:"10rem",show:a=>B({value:a.percent,label:e("task.progress")})}]})});function De(s){return s.late>0?"late":s.due_soon>0?"due_soon":s.state}const Le=[{name:"late",label:e("late"),tone:"danger"},{name:"due_soon",label:e("dueSoon"),tone:"warning"},{name:"not_started",label:k.not_started,tone:"neutral"},{name:"in_progress",label:k.in_progress,tone:"progress"},{name:"done",label:k.done,tone:"good"},{name:"stopped",label:k.stopped,tone:"done"}],je=p(function({rows:t}){return Pe({label:e("title"),rowKey:n=>n.id,columns:Le.map(n=>({...n,rows:t.filter(l=>De(l)===n.name)})).filter(n=>n.name!=="stopped"||n.rows.length>0),card:n=>r`<a href=${`/nhiem-vu/${n.id}`}>${ce(n)}</a>
      <span class="soft small">${ue(n)}</span>
      <span class="small">${n.deadline||"—"}</span>
      ${n.percent!=null&&B({value:n.percent,label:e("task.progress")})}`})});await L("tasks");const ze=[{name:"danh-sach",label:e("view.list"),icon:"table"},{name:"bang",label:e("view.board"),icon:"board"},{name:"lich",label:e("view.calendar"),icon:"calendar"},{name:"thoi-gian",label:e("view.timeline"),icon:"clock"}],Ie=[{value:"late",label:e("late")},{value:"due_soon",label:e("dueSoon")},{value:"not_started",label:k.not_started},{value:"in_progress",label:k.in_progress},{value:"done",label:k.done}];function We(){const[s]=x(),[t,n]=g(!1),l=h("/tasks/summary"),a=s.view==="lich"||s.view==="thoi-gian",i=(l.data?.assignments_by_unit??[]).map(({unit_id:o,unit_name:c})=>({value:o,label:c})),d=[{name:"status",label:e("filter.status"),options:Ie},...i.length>1?[{name:"unit_id",label:e("filter.unit"),options:i}]:[],{name:"person",label:e("filter.person"),all:e("filter.everybody"),options:[{value:"me",label:e("filter.me")}]}];return te({title:e("title"),lead:e(P("task.manage")||i.length>1?"lead":"leadOwn"),actions:m({label:e("feed"),icon:"phone",onClick:()=>n(!0)}),children:r`
      ${l.data&&Ge({summary:l.data})}
      <div class="task-views">${ge({views:ze,label:e("views")})}</div>
      ${!a&&ke({search:e("search"),filters:d})}
      ${s.view==="lich"?Oe({}):s.view==="thoi-gian"?Ae({}):Ke({})}
      ${t&&He({onClose:()=>n(!1)})}`})}const Ge=p(function({summary:{tasks:t,assignments:n}}){const l=[{href:"/nhiem-vu?status=late",name:"late",label:e("counts.late")},{href:"/nhiem-vu?status=due_soon",name:"due_soon",label:e("counts.soon")},{href:"/nhiem-vu?status=done",name:"done",label:e("counts.done")},{href:"/nhiem-vu",name:"total",label:e("counts.all")}];return t.total>0&&r`<ul class="counts" aria-label=${e("counts")}>
      ${l.map(({href:a,name:i,label:d})=>r`<li key=${i}><a class="count-card" href=${a}><b>${$(t[i])}</b><span>${d}</span>
          ${n.total>t.total&&r`<span>${e("counts.parts",{count:$(n[i])})}</span>`}</a></li>`)}
    </ul>`}),Ke=p(function(){const[t,n]=x(),{q:l,status:a,unit_id:i,person:d,plan_id:o,sort:c}=t,u=t.view==="bang",S={q:l,status:a,unit_id:i,person:d,plan_id:o,sort:c==="due"?"due":"plan",limit:u?100:50},I=h("/tasks",{query:S}),W=!!(l||a||i||d);return y({of:I,empty:C=>C.items.length===0,lines:8,whenEmpty:r`<div class="card">
      ${F({title:e(W?"noMatches":"none"),hint:e(W?"noMatchesHint":"noneHint"),icon:"tasks"})}
    </div>`,children:C=>r`<div>
      ${u?je({rows:C.items}):Re({rows:C.items,sort:c,onSort:E=>n({sort:E==="due"?"due":null})})}
      ${(C.next||!u)&&Y({page:C,more:E=>Z("/tasks",{query:{...S,cursor:E}}),onMore:I.set})}
    </div>`})}),Ye=Object.freeze(Object.defineProperty({__proto__:null,default:We},Symbol.toStringTag,{value:"Module"}));function Qe(s,t){const n=s.state_label??(s.percent!=null?e("log.percent",{value:z(s.percent)}):e("log.entry"));return{id:s.id,at:s.at,who:s.by,tone:s.state&&!s.taken_back?le[s.state]:"neutral",title:s.taken_back?r`<span class="log-taken-back">${n}</span>`:n,detail:r`<div class="log-lines">
      ${s.taken_back&&r`<p class="soft small">${e("log.takenBack")}</p>`}
      ${s.corrects_id&&r`<p class="soft small">${e("log.corrects")}</p>`}
      ${s.on!==s.at.slice(0,10)&&r`<p>${e("log.on",{on:b(s.on)})}</p>`}
      ${s.state_label&&s.percent!=null&&r`<p>${e("log.percent",{value:z(s.percent)})}</p>`}
      ${s.count!=null&&r`<p>${e("log.count",{value:$(s.count)})}</p>`}
      ${s.attendance!=null&&r`<p>${e("log.attendance",{value:$(s.attendance)})}</p>`}
      ${s.note&&r`<p>${s.note}</p>`}
      ${s.document_number&&r`<p>${e("log.number",{value:s.document_number})}</p>`}
      ${s.link&&r`<p><a href=${s.link} target="_blank" rel="noopener noreferrer">${s.link}</a></p>`}
      <div class="row">
        ${s.files.map(l=>m({key:l.id,label:l.name,icon:"download",small:!0,onClick:()=>{xe(`/files/${l.id}`,l.name).catch(D)}}))}
        ${t&&!s.taken_back&&s.state!=="stopped"&&m({label:e("log.correct"),kind:"quiet",small:!0,onClick:()=>t(s)})}
      </div>
    </div>`}}const Ve=".pdf,.docx,.xlsx,.png,.jpg,.jpeg",Xe=Q(k,["not_started","in_progress","done"]),Ze=(s,t)=>({state:t?.state??(s.state==="not_started"?"in_progress":s.state),on:t?.on??_.value,percent:t?.percent??null,count:t?.count??null,note:t?.note??"",files:[],document_number:t?.document_number??"",link:t?.link??"",attendance:t?.attendance??null});function Je(){const s=G(new Map);return async t=>{const n=[];for(const l of t){const a=s.current.get(l)??(await v("/files",{body:Te(l)})).id;s.current.set(l,a),n.push(a)}return n}}const et=p(function({row:t,corrects:n,onClose:l}){const a=Je(),i=U({initial:Ze(t,n),check:({percent:d})=>d!=null&&d>100?{percent:e("progress.percentBad")}:{},submit:async({files:d,state:o,...c},u)=>v("/assignments/{assignment_id}/progress",{params:{assignment_id:t.id},key:u,body:{...c,state:o,corrects_id:n?.id,file_ids:[...(n?.files??[]).map(S=>S.id),...await a(d)]}}),done:()=>{M("/tasks","/assignments","/today"),w(e("progress.saved")),l()}});return N({title:e(n?"progress.correct":"progress.title"),form:i,submit:e("progress.save"),onClose:l,label:e("progress.title"),sheet:!0,children:r`
      ${n&&r`<p class="soft">${e("progress.correctHint")}</p>`}
      ${fe({...i.bind("state"),label:e("progress.state"),options:Xe})}
      <div class="form-row">
        ${H({...i.bind("percent"),label:e("progress.percent"),hint:e("progress.percentHint"),unit:"%"})}
        ${t.quota!=null&&H({...i.bind("count"),label:e("progress.count"),hint:e("progress.countHint",{quota:$(t.quota)})})}
      </div>
      ${R({...i.bind("note"),label:e("progress.note"),rows:3,maxlength:2e3})}
      ${he({...i.bind("files"),label:e("progress.files"),hint:e("progress.filesHint"),accept:Ve,multiple:!0})}
      ${_e({...i.bind("on"),label:e("progress.on"),max:_.value})}
      <details class="more"
        open=${!!(n?.document_number||n?.link||n?.attendance!=null||i.errors.link)}><summary>${e("progress.more")}</summary>
        <div class="form-row">
          ${J({...i.bind("document_number"),label:e("progress.number"),hint:e("progress.numberHint")})}
          ${H({...i.bind("attendance"),label:e("progress.attendance")})}
        </div>
        ${J({...i.bind("link"),label:e("progress.link"),hint:e("progress.linkHint"),type:"url",inputmode:"url",capitalize:!1})}
      </details>`})}),tt=Q(ve,["zalo","phone","paper"]),pe=p(function({assignmentIds:t,onClose:n}){const l=qe(`/reminders/text ${t.join(" ")}`,a=>v("/reminders/text",{body:{assignment_ids:t,unit_ids:[]},signal:a}));return ee({title:e("remind.title"),onClose:n,wide:t.length>1,sheet:!0,children:r`<p class="soft">${e("remind.lead")}</p>
      ${y({of:l,empty:a=>a.length===0,whenEmpty:F({title:e("remind.none"),icon:"bell"}),children:a=>r`<div class="stack">
            ${a.map(i=>nt({key:i.unit_id,words:i,done:()=>a.length===1&&n()}))}
          </div>`})}`})}),nt=p(function({words:t,done:n}){const[l,a]=g(t.text),[i,d]=g("zalo"),[o,c]=g("open"),u=async()=>{c("busy");try{await v("/reminders",{body:{assignment_ids:t.assignment_ids,unit_ids:[],channel:i,text:l}}),M("/reminders"),w(e("remind.logged")),c("logged"),n()}catch(S){D(S),c("open")}};return r`<section class="stack copying">
    ${R({label:e("remind.text",{unit:t.unit_name}),name:"text",value:l,onChange:a,rows:8})}
    <div class="row">${de({text:l,kind:o==="logged"?"plain":"primary"})}</div>
    ${o==="logged"?f({label:e("remind.logged"),tone:"good"}):r`<div class="form-row">
          ${V({label:e("remind.channel"),name:"channel",value:i,onChange:d,options:tt,empty:!1})}
          <div class="field-bottom">
            ${m({label:e("remind.log"),icon:"check",busy:o==="busy",onClick:()=>{u()}})}
          </div>
        </div>`}
  </section>`}),st=p(function({id:t,jump:n}){const l=h("/assignments/{assignment_id}",{params:{assignment_id:t}}),[a,i]=g(null),d=()=>i(null);return y({of:l,children:o=>r`<div class="stack">
      ${at({row:o,show:i,jump:n})}
      ${o.attainments.length>0&&lt({row:o})}
      ${ot({row:o,correct:c=>i({form:"progress",corrects:c})})}
      ${it({row:o})}
      ${a?.form==="progress"&&et({key:a.corrects?.id??"new",row:o,corrects:a.corrects,onClose:d})}
      ${a?.form==="people"&&ye({row:o,onClose:d})}
      ${a?.form==="remind"&&pe({assignmentIds:[o.id],onClose:d})}
      ${a?.form==="stop"&&rt({row:o,onClose:d})}
    </div>`})}),at=p(function({row:t,show:n,jump:l}){me(()=>{l&&document.getElementById("viec")?.scrollIntoView({block:"start",behavior:"smooth"})},[t.id]);const a=i=>t.actions.includes(i);return q({title:e("work.title",{unit:t.unit_name}),id:"viec",actions:r`
      ${a("stop")&&m({label:e("work.stop"),kind:"quiet",onClick:()=>n({form:"stop"})})}
      ${a("remind")&&m({label:e("work.remind"),icon:"bell",onClick:()=>n({form:"remind"})})}
      ${a("assign")&&m({label:e("work.assign"),icon:"people",onClick:()=>n({form:"people"})})}
      ${a("progress")&&m({label:e("work.progress"),icon:"edit",kind:"primary",onClick:()=>n({form:"progress"})})}`,children:r`
      ${ne({facts:[{label:e("work.status"),value:f({label:t.status_label,tone:T(t.status)})},{label:e("task.progress"),value:t.percent==null?t.state_label:`${t.state_label}, ${z(t.percent)}`},{label:e("work.due"),value:b(t.due_on)},...t.done_on?[{label:e("work.done"),value:b(t.done_on)}]:[]]})}
      <h3>${e("work.people")}</h3>
      ${t.persons.length===0?r`<p class="soft">${e("work.nobody")}</p>`:r`<ul class="people-list">${t.persons.map(i=>r`<li key=${i.id}>
                <div><strong>${i.full_name}</strong><br />${i.responsibility}</div>
                <span class="soft small">
                  ${i.to_on?e("people.spanClosed",{from:b(i.from_on),to:b(i.to_on)}):e("people.span",{from:b(i.from_on)})}
                </span>
              </li>`)}</ul>`}`})}),lt=p(function({row:t}){return q({title:e("work.periods"),children:j({caption:e("work.periods"),rows:[...t.attainments].reverse(),rowKey:n=>n.first_day,columns:[{key:"label",label:e("work.period"),kind:"main",show:n=>r`${n.label} <span class="soft small">(${se(n.first_day)} – ${se(n.last_day)})</span>`},{key:"count",label:e("work.count"),kind:"number",value:n=>n.count},{key:"need",label:e("work.need"),kind:"number",value:n=>n.need},{key:"met",label:e("work.met"),show:n=>n.met==null?f({label:e("work.metOpen"),tone:"progress"}):f({label:e(n.met?"work.metYes":"work.metNo"),tone:n.met?"good":"danger"})}]})})}),ot=p(function({row:t,correct:n}){const l={assignment_id:t.id},a=h("/assignments/{assignment_id}/progress",{params:l}),i=t.actions.includes("progress");return q({title:e("work.log"),children:y({of:a,empty:d=>d.items.length===0,whenEmpty:F({title:e("work.logNone"),hint:e(i?"work.logNoneHint":"work.logNoneReader"),icon:"history"}),children:d=>r`<div>
        ${X({label:e("work.log"),entries:d.items.map(o=>Qe(o,i?n:void 0))})}
        ${d.next&&Y({page:d,more:o=>Z("/assignments/{assignment_id}/progress",{params:l,query:{cursor:o}}),onMore:a.set})}
      </div>`})})}),it=p(function({row:t}){const l=(h("/reminders",{query:{unit_id:t.unit_id,limit:20}}).data?.items??[]).filter(a=>a.assignment_ids.includes(t.id));return l.length>0&&q({title:`${e("work.reminders")} (${$(l.length)})`,children:X({label:e("work.reminders"),entries:l.map(a=>({id:a.id,at:a.at,title:a.channel_label,who:a.by,tone:"info",detail:r`<p class="reminder-text">${a.text}</p>`}))})})}),rt=p(function({row:t,onClose:n}){const l=U({initial:{reason:""},check:({reason:a})=>a.trim()?{}:{reason:A("field.missing")},submit:(a,i)=>v("/assignments/{assignment_id}/stop",{params:{assignment_id:t.id},body:a,version:t.version,key:i}),done:()=>{M("/tasks","/assignments"),w(e("work.stopped")),n()}});return N({title:e("work.stop"),form:l,submit:e("work.stop"),onClose:n,danger:!0,children:r`
      <p>${e("work.stopHint")}</p>
      ${R({...l.bind("reason"),label:e("work.reason"),required:!0,rows:3})}`})});await L("tasks");function dt({params:s}){const[t]=x(),n=h("/tasks/{task_id}",{params:{task_id:s.id??""}}),l=n.data,a=l?.assignments.length===1?l.assignments[0]?.id:void 0,i=l?.assignments.find(d=>d.id===t.giao)?.id??a;return te({title:l?e("task.ref",{ref:l.ref}):e("task"),lead:l?.heading||void 0,status:l&&oe(l),crumbs:[{label:e("title"),href:"/nhiem-vu"},{label:l?e("task.ref",{ref:l.ref}):e("task")}],children:y({of:n,children:d=>r`<div class="stack">
        ${ct({task:d})}
        ${!a&&ut({task:d,chosen:i})}
        ${i&&st({key:i,id:i,jump:!a})}
        ${P("difficulty.read")&&we({taskId:d.id})}
      </div>`})})}const ct=p(function({task:t}){return r`<section class="card stack" aria-label=${e("task.content")}>
    <p class="task-body">${t.text||t.heading}</p>
    ${t.items.length>0&&r`<ul class="task-items">${t.items.map(n=>r`<li key=${n}>${n}</li>`)}</ul>`}
    ${ne({facts:[{label:e("task.due"),value:Fe(t)},...t.quota?[{label:e("task.quota"),value:$(t.quota)}]:[],{label:e("task.leads"),value:t.leads||"—"},{label:e("task.helpers"),value:t.helpers||"—"},t.document_id?{label:e("task.fromDocument"),value:r`<a href=${`/van-ban/${t.document_id}`}>${t.ref}</a>`}:{label:e("task.fromPlan"),value:r`<a href=${`/ke-hoach/${t.plan_id}`}>${t.plan_code||e("plan")}</a>`},...t.total>1?[{label:e("task.progress"),value:r`${e("task.unitsDone",{done:$(t.done),total:$(t.total)})}
                  ${t.percent!=null&&r`
                      ${B({value:t.percent,label:e("task.progress")})}
                      <span class="soft small">${e("task.reportedBy",{known:$(t.percent_known)})}</span>`}`}]:[]]})}
  </section>`}),ut=p(function({task:t,chosen:n}){const[,l]=x(),[a,i]=g(new Set),[d,o]=g(null),c=P("task.remind");return q({title:e("task.units.title"),hint:e("task.units.hint"),actions:r`
      ${c&&a.size>0&&m({label:e("task.remindMany",{count:a.size}),icon:"bell",onClick:()=>o("remind")})}
      ${t.actions.includes("add_unit")&&m({label:e("task.addUnit"),icon:"plus",onClick:()=>o("add")})}`,children:r`
      ${j({caption:e("task.units.title"),rows:t.assignments,rowKey:u=>u.id,rowLabel:u=>u.unit_name,selected:c?a:void 0,onSelect:c?i:void 0,tone:u=>T(u.status)==="danger"?"danger":T(u.status)==="warning"?"warning":void 0,columns:[{key:"unit",label:e("filter.unit"),kind:"main",show:u=>r`<button type="button" class="link" aria-current=${u.id===n?"true":void 0}
                onClick=${()=>l({giao:u.id})}>${u.unit_name}</button>`},{key:"status",label:e("work.status"),show:u=>f({label:u.status_label,tone:T(u.status)})},{key:"percent",label:e("task.progress"),width:"10rem",show:u=>B({value:u.percent,label:u.unit_name})},{key:"people",label:e("task.people"),kind:"number",value:u=>u.people},{key:"last",label:e("task.last"),show:u=>u.last_on?r`${b(u.last_on)}${u.last_note&&r`<span class="soft small task-text">${u.last_note}</span>`}`:"—"}]})}
      ${d==="remind"&&pe({assignmentIds:[...a],onClose:()=>{o(null),i(new Set)}})}
      ${d==="add"&&pt({task:t,onClose:()=>o(null)})}`})}),pt=p(function({task:t,onClose:n}){const l=h("/units"),a=new Set(t.assignments.map(o=>o.unit_id)),i=(l.data??[]).filter(o=>o.kind!=="ward"&&!a.has(o.id)).map(({id:o,name:c})=>({value:o,label:c})),d=U({initial:{unit_id:""},check:({unit_id:o})=>o?{}:{unit_id:A("field.missing")},submit:(o,c)=>v("/tasks/{task_id}/assignments",{params:{task_id:t.id},body:o,key:c}),done:()=>{M("/tasks"),w(e("task.unitAdded")),n()}});return N({title:e("task.addUnit"),form:d,submit:e("task.addUnit"),onClose:n,children:V({...d.bind("unit_id"),label:e("filter.unit"),hint:e("task.addUnitHint"),options:i,required:!0})})}),mt=Object.freeze(Object.defineProperty({__proto__:null,default:dt},Symbol.toStringTag,{value:"Module"}));export{Ye as l,mt as t};
