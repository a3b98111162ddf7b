// Licences in vendor/LICENSES.txt.
import{b as r,U as G,O as g,r as ce}from"./kit.js";import{c as p,k as C,i as h,B as m,j as ue,p as v,z as pe,h as O,g as K,K as me,r as H,T as N,F as V,H as be}from"./first.js";import{S as k,d as b,u as f,L as _,E as q,y as B,k as y,D as W,t as F,o as P,s as L,w as R,n as $,P as Y,g as U,j as A,l as $e,h as T,F as Q,z as J}from"./frame.js";import{A as e,B as ge,M as ke,E,V as fe,p as he,P as X,F as D,R as ve,d as j,f as _e,D as ye,S as Z,G as we,e as ee,L as Se}from"./shared.js";const te={not_due:"neutral",due_soon:"warning",overdue:"danger",done_on_time:"good",done_late:"good",heartbeat_missing:"danger"},ne={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},Ce=new Set(["weekly","monthly","continuous"]),x=s=>s?te[s]:"done";function se(s){return s.status&&s.status!=="not_due"?k({label:e(`status.${s.status}`),tone:te[s.status]}):k({label:e(`state.${s.state}`),tone:ne[s.state]})}const ae=({ref:s,text:t,heading:n=""})=>`${s}. ${t||n}`;function xe({kind:s,deadline:t,last_valid_on:n,due_on:l}){return s==="none"||!n?t||e("task.noDeadline"):Ce.has(s)?l?e("task.recurringDay",{printed:t,on:b(l)}):t:e("task.lastDay",{printed:t,on:b(n)})}const le=s=>s.status?x(s.status):"neutral",Te=p(function(){const[t,n]=C(),l=/^\d{4}-(0[1-9]|1[0-2])$/.test(t.thang??"")?t.thang:h.value.slice(0,7),a=ge(l),i=f("/tasks/calendar",{query:{from:a[0]?.[0],to:a.at(-1)?.[6]}});return _({of:i,children:d=>r`<div class="stack">
      ${ke({period:l,today:h.value,onPeriod:o=>n({thang:o===h.value.slice(0,7)?null:o}),items:d.map(o=>({id:`${o.task_id}${o.due_on}`,on:o.due_on,label:ae(o),href:`/nhiem-vu/${o.task_id}`,tone:le(o)}))})}
      ${!d.some(o=>o.due_on.startsWith(l))&&r`<p class="soft">${e("calendar.none")}</p>`}
    </div>`})}),qe=p(function(){const[t,n]=C(),l=Number(h.value.slice(0,4)),a=/^20\d\d$/.test(t.nam??"")?Number(t.nam):l,i=f("/tasks/calendar",{query:{from:`${a}-01-01`,to:`${a}-12-31`}}),d=o=>n({nam:a+o===l?null:a+o});return r`<div class="stack">
    <div class="row">
      ${m({label:e("timeline.before"),icon:"left",iconOnly:!0,onClick:()=>d(-1)})}
      <h2>${a}</h2>
      ${m({label:e("timeline.after"),icon:"right",iconOnly:!0,onClick:()=>d(1)})}
      <p class="soft small">${e("timeline.hint")}</p>
    </div>
    ${_({of:i,empty:o=>o.length===0,whenEmpty:r`<div class="card">${q({title:e("timeline.none"),icon:"calendar"})}</div>`,children:o=>Be({year:a,items:o})})}
  </div>`}),Be=p(function({year:t,items:n}){const l=new Map;for(const o of n)l.set(o.task_id,[...l.get(o.task_id)??[],o]);const a=`${t}-01-01`,i=B(a,`${t+1}-01-01`),d=Array.from({length:12},(o,c)=>B(a,`${t}-${String(c+1).padStart(2,"0")}-01`));return r`<div class="table-frame" tabindex="0" role="region" aria-label=${e("timeline.label",{year:t})}>
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
            <th scope="row"><a href=${`/nhiem-vu/${o}`}><span class="task-text">${ae(c[0])}</span></a>${Fe({items:c})}</th>
            <td>${Ae({first:a,days:i,months:d,items:c})}</td>
          </tr>`)}</tbody>
    </table>
  </div>`}),Fe=p(function({items:t}){const n=t.find(l=>l.status)?.status;return n&&k({label:e(`status.${n}`),tone:x(n)})}),Ae=p(function({first:t,days:n,months:l,items:a}){const i=c=>Math.max(0,B(t,c)),d=B(t,h.value),o=a.map(c=>c.starts_on===c.due_on?e("timeline.due",{label:c.label,on:b(c.due_on)}):e("timeline.span",{label:c.label,from:b(c.starts_on),on:b(c.due_on)}));return r`<svg class="year-bars" viewBox=${`0 0 ${n} 20`} preserveAspectRatio="none" role="img" aria-label=${o.join("; ")}>
    ${l.slice(1).map(c=>r`<line key=${c} class="year-line" x1=${c} x2=${c} y1="0" y2="20" />`)}
    ${a.map((c,u)=>r`<rect key=${c.due_on} class=${`year-bar is-${le(c)}`} x=${i(c.starts_on)+.6} y="5" height="10"
        width=${Math.max(4,i(c.due_on)-i(c.starts_on)+1-1.2)}><title>${o[u]}</title></rect>`)}
    ${d>=0&&d<n&&r`<line class="year-today" x1=${d} x2=${d} y1="0" y2="20" />`}
  </svg>`}),oe=p(function({text:t,kind:n,onCopied:l}){const a=G(null),i=async()=>{try{await navigator.clipboard.writeText(t),y(e("copied"))}catch{const d=a.current?.closest(".copying")?.querySelector("input, textarea");(d instanceof HTMLInputElement||d instanceof HTMLTextAreaElement)&&d.select(),y(e("copyByHand"),{tone:"danger"})}l?.()};return r`<span ref=${a}>${m({label:e("copy"),icon:"document",kind:n,onClick:()=>{i()}})}</span>`}),Ee=p(function({onClose:t}){const[n,l]=g(""),[a,i]=g(!1),d=async u=>{i(!0),await u().catch(P),i(!1)},o=()=>d(async()=>l((await v("/calendar-feed")).url)),c=()=>d(async()=>{await pe("/calendar-feed"),y(e("feed.closed")),t()});return W({title:e("feed"),onClose:t,children:n?r`<div class="stack copying">
        <p class="notice is-warning">${e("feed.secret")}</p>
        ${ue({label:e("feed.address"),children:u=>r`<input ...${u} class="input" readonly value=${n} />`})}
        <p class="soft">${e("feed.how")}</p>
        <div class="form-actions">
          ${m({label:F("act.close"),onClick:t})}
          ${oe({text:n,kind:"primary"})}
        </div>
      </div>`:r`<div class="stack">
        <p>${e("feed.lead")}</p>
        <p class="soft">${e("feed.again")}</p>
        <div class="form-actions">
          ${m({label:e("feed.close"),kind:"quiet",disabled:a,onClick:c})}
          ${m({label:e("feed.make"),kind:"primary",busy:a,onClick:o})}
        </div>
      </div>`})});await L("views");const Me=p(function({label:t,columns:n,rowKey:l,card:a,empty:i="—"}){return r`<div class="board" role="region" aria-label=${t} tabindex="0">
    ${n.map(d=>r`<section class="board-column" key=${d.name} aria-label=${d.label}>
        <header>
          ${k({label:d.label,tone:d.tone})}
          <span class="count" title=${F("board.count",{count:d.total??d.rows.length})}>${d.total??d.rows.length}</span>
        </header>
        <ul>${d.rows.map(o=>r`<li class="board-card" key=${l(o)}>${a(o)}</li>`)}</ul>
        ${d.rows.length===0&&r`<p class="soft">${i}</p>`}
      </section>`)}
  </div>`}),ie=s=>r`
    ${s.heading&&s.text&&r`<span class="task-heading">${s.heading}</span>`}
    <span class="task-text">${s.ref}. ${s.text||s.heading}</span>`,re=s=>s.total>1?e("task.unitsDone",{done:$(s.done),total:$(s.total)}):s.leads,Oe=s=>s.late>0?"danger":s.due_soon>0?"warning":void 0,He=p(function({rows:t,sort:n,onSort:l}){return R({caption:e("title"),rows:t,rowKey:a=>a.id,href:a=>`/nhiem-vu/${a.id}`,tone:Oe,sort:n,onSort:l,columns:[{key:"name",label:e("task"),kind:"main",show:ie},{key:"units",label:e("task.units"),show:a=>r`<span class="task-units">${re(a)}</span>`},{key:"deadline",label:e("task.deadline"),sort:"due",show:a=>r`<span>
            ${a.deadline||"—"}
            ${a.due_on&&r`<small class="soft task-due">${e("timeline.due",{label:e("work.due"),on:b(a.due_on)})}</small>`}
          </span>`},{key:"status",label:e("filter.status"),show:se},{key:"progress",label:e("task.progress"),width:"10rem",show:a=>E({value:a.percent,label:e("task.progress")})}]})});function Ne(s){return s.late>0?"late":s.due_soon>0?"due_soon":s.state}const Pe=[{name:"late",label:e("late"),tone:"danger"},{name:"due_soon",label:e("dueSoon"),tone:"warning"},{name:"not_started",label:e("state.not_started"),tone:"neutral"},{name:"in_progress",label:e("state.in_progress"),tone:"progress"},{name:"done",label:e("state.done"),tone:"good"},{name:"stopped",label:e("state.stopped"),tone:"done"}],Le=p(function({rows:t}){return Me({label:e("title"),rowKey:n=>n.id,columns:Pe.map(n=>({...n,rows:t.filter(l=>Ne(l)===n.name)})).filter(n=>n.name!=="stopped"||n.rows.length>0),card:n=>r`<a href=${`/nhiem-vu/${n.id}`}>${ie(n)}</a>
      <span class="soft small">${re(n)}</span>
      <span class="small">${n.deadline||"—"}</span>
      ${n.percent!=null&&E({value:n.percent,label:e("task.progress")})}`})});await L("tasks");const Re=[{name:"danh-sach",label:e("view.list"),icon:"table"},{name:"bang",label:e("view.board"),icon:"board"},{name:"lich",label:e("view.calendar"),icon:"calendar"},{name:"thoi-gian",label:e("view.timeline"),icon:"clock"}],Ue=[{value:"late",label:e("late")},{value:"due_soon",label:e("dueSoon")},{value:"not_started",label:e("state.not_started")},{value:"in_progress",label:e("state.in_progress")},{value:"done",label:e("state.done")}];function De(){const[s]=C(),[t,n]=g(!1),l=f("/tasks/summary"),a=s.view==="lich"||s.view==="thoi-gian",i=(l.data?.assignments_by_unit??[]).map(({unit_id:o,unit_name:c})=>({value:o,label:c})),d=[{name:"status",label:e("filter.status"),options:Ue},...i.length>1?[{name:"unit_id",label:e("filter.unit"),options:i}]:[],{name:"person",label:e("filter.person"),all:e("filter.everybody"),options:[{value:"me",label:e("filter.me")}]}];return Y({title:e("title"),lead:e(O("task.manage")||i.length>1?"lead":"leadOwn"),actions:m({label:e("feed"),icon:"phone",onClick:()=>n(!0)}),children:r`
      ${l.data&&je({summary:l.data})}
      <div class="task-views">${fe({views:Re,label:e("views")})}</div>
      ${!a&&he({search:e("search"),filters:d})}
      ${s.view==="lich"?Te({}):s.view==="thoi-gian"?qe({}):ze({})}
      ${t&&Ee({onClose:()=>n(!1)})}`})}const je=p(function({summary:{tasks:t,assignments:n}}){const l=[{href:"/nhiem-vu?status=late",name:"late",label:e("counts.late")},{href:"/nhiem-vu?status=due_soon",name:"due_soon",label:e("counts.soon")},{href:"/nhiem-vu?status=done",name:"done",label:e("counts.done")},{href:"/nhiem-vu",name:"total",label:e("counts.all")}];return t.total>0&&r`<ul class="counts" aria-label=${e("counts")}>
      ${l.map(({href:a,name:i,label:d})=>r`<li key=${i}><a class="count-card" href=${a}><b>${$(t[i])}</b><span>${d}</span>
          ${n.total>t.total&&r`<span>${e("counts.parts",{count:$(n[i])})}</span>`}</a></li>`)}
    </ul>`}),ze=p(function(){const[t,n]=C(),{q:l,status:a,unit_id:i,person:d,plan_id:o,sort:c}=t,u=t.view==="bang",w={q:l,status:a,unit_id:i,person:d,plan_id:o,sort:c==="due"?"due":"plan",limit:u?100:50},z=f("/tasks",{query:w}),I=!!(l||a||i||d);return _({of:z,empty:S=>S.items.length===0,lines:8,whenEmpty:r`<div class="card">
      ${q({title:e(I?"noMatches":"none"),hint:e(I?"noMatchesHint":"noneHint"),icon:"tasks"})}
    </div>`,children:S=>r`<div>
      ${u?Le({rows:S.items}):He({rows:S.items,sort:c,onSort:M=>n({sort:M==="due"?"due":null})})}
      ${(S.next||!u)&&X({page:S,more:M=>K("/tasks",{query:{...w,cursor:M}}),onMore:z.set})}
    </div>`})}),Ie=Object.freeze(Object.defineProperty({__proto__:null,default:De},Symbol.toStringTag,{value:"Module"}));function Ge(s,t){const n=s.state_label??(s.percent!=null?e("log.percent",{value:U(s.percent)}):e("log.entry"));return{id:s.id,at:s.at,who:s.by,tone:s.state&&!s.taken_back?ne[s.state]:"neutral",title:s.taken_back?r`<span class="log-taken-back">${n}</span>`:n,detail:r`<div class="log-lines">
      ${s.taken_back&&r`<p class="soft small">${e("log.takenBack")}</p>`}
      ${s.corrects_id&&r`<p class="soft small">${e("log.corrects")}</p>`}
      ${s.on!==s.at.slice(0,10)&&r`<p>${e("log.on",{on:b(s.on)})}</p>`}
      ${s.state_label&&s.percent!=null&&r`<p>${e("log.percent",{value:U(s.percent)})}</p>`}
      ${s.count!=null&&r`<p>${e("log.count",{value:$(s.count)})}</p>`}
      ${s.attendance!=null&&r`<p>${e("log.attendance",{value:$(s.attendance)})}</p>`}
      ${s.note&&r`<p>${s.note}</p>`}
      ${s.document_number&&r`<p>${e("log.number",{value:s.document_number})}</p>`}
      ${s.link&&r`<p><a href=${s.link} target="_blank" rel="noopener noreferrer">${s.link}</a></p>`}
      <div class="row">
        ${s.files.map(l=>m({key:l.id,label:l.name,icon:"download",small:!0,onClick:()=>{me(`/files/${l.id}`,l.name).catch(P)}}))}
        ${t&&!s.taken_back&&s.state!=="stopped"&&m({label:e("log.correct"),kind:"quiet",small:!0,onClick:()=>t(s)})}
      </div>
    </div>`}}const Ke=".pdf,.docx,.xlsx,.png,.jpg,.jpeg",Ve=[{value:"not_started",label:e("state.not_started")},{value:"in_progress",label:e("state.in_progress")},{value:"done",label:e("state.done")}],We=(s,t)=>({state:t?.state??(s.state==="not_started"?"in_progress":s.state),on:t?.on??h.value,percent:t?.percent??null,count:t?.count??null,note:t?.note??"",files:[],document_number:t?.document_number??"",link:t?.link??"",attendance:t?.attendance??null});function Ye(){const s=G(new Map);return async t=>{const n=[];for(const l of t){const a=s.current.get(l)??(await v("/files",{body:be(l)})).id;s.current.set(l,a),n.push(a)}return n}}const Qe=p(function({row:t,corrects:n,onClose:l}){const a=Ye(),i=H({initial:We(t,n),check:({percent:d})=>d!=null&&d>100?{percent:e("progress.percentBad")}:{},submit:async({files:d,state:o,...c},u)=>v("/assignments/{assignment_id}/progress",{params:{assignment_id:t.id},key:u,body:{...c,state:o,corrects_id:n?.id,file_ids:[...(n?.files??[]).map(w=>w.id),...await a(d)]}}),done:()=>{A("/tasks","/assignments","/today"),y(e("progress.saved")),l()}});return D({title:e(n?"progress.correct":"progress.title"),form:i,submit:e("progress.save"),onClose:l,label:e("progress.title"),sheet:!0,children:r`
      ${n&&r`<p class="soft">${e("progress.correctHint")}</p>`}
      ${ve({...i.bind("state"),label:e("progress.state"),options:Ve})}
      <div class="form-row">
        ${j({...i.bind("percent"),label:e("progress.percent"),hint:e("progress.percentHint"),unit:"%"})}
        ${t.quota!=null&&j({...i.bind("count"),label:e("progress.count"),hint:e("progress.countHint",{quota:$(t.quota)})})}
      </div>
      ${N({...i.bind("note"),label:e("progress.note"),rows:3,maxlength:2e3})}
      ${_e({...i.bind("files"),label:e("progress.files"),hint:e("progress.filesHint"),accept:Ke,multiple:!0})}
      ${ye({...i.bind("on"),label:e("progress.on"),max:h.value})}
      <details class="more"
        open=${!!(n?.document_number||n?.link||n?.attendance!=null||i.errors.link)}><summary>${e("progress.more")}</summary>
        <div class="form-row">
          ${V({...i.bind("document_number"),label:e("progress.number"),hint:e("progress.numberHint")})}
          ${j({...i.bind("attendance"),label:e("progress.attendance")})}
        </div>
        ${V({...i.bind("link"),label:e("progress.link"),hint:e("progress.linkHint"),type:"url",inputmode:"url",capitalize:!1})}
      </details>`})}),Je=[{value:"zalo",label:e("channel.zalo")},{value:"phone",label:e("channel.phone")},{value:"paper",label:e("channel.paper")}],de=p(function({assignmentIds:t,onClose:n}){const l=$e(`/reminders/text ${t.join(" ")}`,a=>v("/reminders/text",{body:{assignment_ids:t,unit_ids:[]},signal:a}));return W({title:e("remind.title"),onClose:n,wide:t.length>1,sheet:!0,children:r`<p class="soft">${e("remind.lead")}</p>
      ${_({of:l,empty:a=>a.length===0,whenEmpty:q({title:e("remind.none"),icon:"bell"}),children:a=>r`<div class="stack">
            ${a.map(i=>Xe({key:i.unit_id,words:i,done:()=>a.length===1&&n()}))}
          </div>`})}`})}),Xe=p(function({words:t,done:n}){const[l,a]=g(t.text),[i,d]=g("zalo"),[o,c]=g("open"),u=async()=>{c("busy");try{await v("/reminders",{body:{assignment_ids:t.assignment_ids,unit_ids:[],channel:i,text:l}}),A("/reminders"),y(e("remind.logged")),c("logged"),n()}catch(w){P(w),c("open")}};return r`<section class="stack copying">
    ${N({label:e("remind.text",{unit:t.unit_name}),name:"text",value:l,onChange:a,rows:8})}
    <div class="row">${oe({text:l,kind:o==="logged"?"plain":"primary"})}</div>
    ${o==="logged"?k({label:e("remind.logged"),tone:"good"}):r`<div class="form-row">
          ${Z({label:e("remind.channel"),name:"channel",value:i,onChange:d,options:Je,empty:!1})}
          <div class="field-bottom">
            ${m({label:e("remind.log"),icon:"check",busy:o==="busy",onClick:()=>{u()}})}
          </div>
        </div>`}
  </section>`}),Ze=p(function({id:t,jump:n}){const l=f("/assignments/{assignment_id}",{params:{assignment_id:t}}),[a,i]=g(null),d=()=>i(null);return _({of:l,children:o=>r`<div class="stack">
      ${et({row:o,show:i,jump:n})}
      ${o.attainments.length>0&&tt({row:o})}
      ${nt({row:o,correct:c=>i({form:"progress",corrects:c})})}
      ${st({row:o})}
      ${a?.form==="progress"&&Qe({key:a.corrects?.id??"new",row:o,corrects:a.corrects,onClose:d})}
      ${a?.form==="people"&&we({row:o,onClose:d})}
      ${a?.form==="remind"&&de({assignmentIds:[o.id],onClose:d})}
      ${a?.form==="stop"&&at({row:o,onClose:d})}
    </div>`})}),et=p(function({row:t,show:n,jump:l}){ce(()=>{l&&document.getElementById("viec")?.scrollIntoView({block:"start",behavior:"smooth"})},[t.id]);const a=i=>t.actions.includes(i);return T({title:e("work.title",{unit:t.unit_name}),id:"viec",actions:r`
      ${a("stop")&&m({label:e("work.stop"),kind:"quiet",onClick:()=>n({form:"stop"})})}
      ${a("remind")&&m({label:e("work.remind"),icon:"bell",onClick:()=>n({form:"remind"})})}
      ${a("assign")&&m({label:e("work.assign"),icon:"people",onClick:()=>n({form:"people"})})}
      ${a("progress")&&m({label:e("work.progress"),icon:"edit",kind:"primary",onClick:()=>n({form:"progress"})})}`,children:r`
      ${Q({facts:[{label:e("work.status"),value:k({label:t.status_label,tone:x(t.status)})},{label:e("task.progress"),value:t.percent==null?t.state_label:`${t.state_label}, ${U(t.percent)}`},{label:e("work.due"),value:b(t.due_on)},...t.done_on?[{label:e("work.done"),value:b(t.done_on)}]:[]]})}
      <h3>${e("work.people")}</h3>
      ${t.persons.length===0?r`<p class="soft">${e("work.nobody")}</p>`:r`<ul class="people-list">${t.persons.map(i=>r`<li key=${i.id}>
                <div><strong>${i.full_name}</strong><br />${i.responsibility}</div>
                <span class="soft small">
                  ${i.to_on?e("people.spanClosed",{from:b(i.from_on),to:b(i.to_on)}):e("people.span",{from:b(i.from_on)})}
                </span>
              </li>`)}</ul>`}`})}),tt=p(function({row:t}){return T({title:e("work.periods"),children:R({caption:e("work.periods"),rows:[...t.attainments].reverse(),rowKey:n=>n.first_day,columns:[{key:"label",label:e("work.period"),kind:"main",show:n=>r`${n.label} <span class="soft small">(${J(n.first_day)} – ${J(n.last_day)})</span>`},{key:"count",label:e("work.count"),kind:"number",value:n=>n.count},{key:"need",label:e("work.need"),kind:"number",value:n=>n.need},{key:"met",label:e("work.met"),show:n=>n.met==null?k({label:e("work.metOpen"),tone:"progress"}):k({label:e(n.met?"work.metYes":"work.metNo"),tone:n.met?"good":"danger"})}]})})}),nt=p(function({row:t,correct:n}){const l={assignment_id:t.id},a=f("/assignments/{assignment_id}/progress",{params:l}),i=t.actions.includes("progress");return T({title:e("work.log"),children:_({of:a,empty:d=>d.items.length===0,whenEmpty:q({title:e("work.logNone"),hint:e(i?"work.logNoneHint":"work.logNoneReader"),icon:"history"}),children:d=>r`<div>
        ${ee({label:e("work.log"),entries:d.items.map(o=>Ge(o,i?n:void 0))})}
        ${d.next&&X({page:d,more:o=>K("/assignments/{assignment_id}/progress",{params:l,query:{cursor:o}}),onMore:a.set})}
      </div>`})})}),st=p(function({row:t}){const l=(f("/reminders",{query:{unit_id:t.unit_id,limit:20}}).data?.items??[]).filter(a=>a.assignment_ids.includes(t.id));return l.length>0&&T({title:`${e("work.reminders")} (${$(l.length)})`,children:ee({label:e("work.reminders"),entries:l.map(a=>({id:a.id,at:a.at,title:a.channel_label,who:a.by,tone:"info",detail:r`<p class="reminder-text">${a.text}</p>`}))})})}),at=p(function({row:t,onClose:n}){const l=H({initial:{reason:""},check:({reason:a})=>a.trim()?{}:{reason:F("field.missing")},submit:(a,i)=>v("/assignments/{assignment_id}/stop",{params:{assignment_id:t.id},body:a,version:t.version,key:i}),done:()=>{A("/tasks","/assignments"),y(e("work.stopped")),n()}});return D({title:e("work.stop"),form:l,submit:e("work.stop"),onClose:n,danger:!0,children:r`
      <p>${e("work.stopHint")}</p>
      ${N({...l.bind("reason"),label:e("work.reason"),required:!0,rows:3})}`})});await L("tasks");function lt({params:s}){const[t]=C(),n=f("/tasks/{task_id}",{params:{task_id:s.id??""}}),l=n.data,a=l?.assignments.length===1?l.assignments[0]?.id:void 0,i=l?.assignments.find(d=>d.id===t.giao)?.id??a;return Y({title:l?e("task.ref",{ref:l.ref}):e("task"),lead:l?.heading||void 0,status:l&&se(l),crumbs:[{label:e("title"),href:"/nhiem-vu"},{label:l?e("task.ref",{ref:l.ref}):e("task")}],children:_({of:n,children:d=>r`<div class="stack">
        ${ot({task:d})}
        ${!a&&it({task:d,chosen:i})}
        ${i&&Ze({key:i,id:i,jump:!a})}
        ${O("difficulty.read")&&Se({taskId:d.id})}
      </div>`})})}const ot=p(function({task:t}){return r`<section class="card stack" aria-label=${e("task.content")}>
    <p class="task-body">${t.text||t.heading}</p>
    ${t.items.length>0&&r`<ul class="task-items">${t.items.map(n=>r`<li key=${n}>${n}</li>`)}</ul>`}
    ${Q({facts:[{label:e("task.due"),value:xe(t)},...t.quota?[{label:e("task.quota"),value:$(t.quota)}]:[],{label:e("task.leads"),value:t.leads||"—"},{label:e("task.helpers"),value:t.helpers||"—"},t.document_id?{label:e("task.fromDocument"),value:r`<a href=${`/van-ban/${t.document_id}`}>${t.ref}</a>`}:{label:e("task.fromPlan"),value:r`<a href=${`/ke-hoach/${t.plan_id}`}>${t.plan_code||e("plan")}</a>`},...t.total>1?[{label:e("task.progress"),value:r`${e("task.unitsDone",{done:$(t.done),total:$(t.total)})}
                  ${t.percent!=null&&r`
                      ${E({value:t.percent,label:e("task.progress")})}
                      <span class="soft small">${e("task.reportedBy",{known:$(t.percent_known)})}</span>`}`}]:[]]})}
  </section>`}),it=p(function({task:t,chosen:n}){const[,l]=C(),[a,i]=g(new Set),[d,o]=g(null),c=O("task.remind");return T({title:e("task.units.title"),hint:e("task.units.hint"),actions:r`
      ${c&&a.size>0&&m({label:e("task.remindMany",{count:a.size}),icon:"bell",onClick:()=>o("remind")})}
      ${t.actions.includes("add_unit")&&m({label:e("task.addUnit"),icon:"plus",onClick:()=>o("add")})}`,children:r`
      ${R({caption:e("task.units.title"),rows:t.assignments,rowKey:u=>u.id,rowLabel:u=>u.unit_name,selected:c?a:void 0,onSelect:c?i:void 0,tone:u=>x(u.status)==="danger"?"danger":x(u.status)==="warning"?"warning":void 0,columns:[{key:"unit",label:e("filter.unit"),kind:"main",show:u=>r`<button type="button" class="link" aria-current=${u.id===n?"true":void 0}
                onClick=${()=>l({giao:u.id})}>${u.unit_name}</button>`},{key:"status",label:e("work.status"),show:u=>k({label:u.status_label,tone:x(u.status)})},{key:"percent",label:e("task.progress"),width:"10rem",show:u=>E({value:u.percent,label:u.unit_name})},{key:"people",label:e("task.people"),kind:"number",value:u=>u.people},{key:"last",label:e("task.last"),show:u=>u.last_on?r`${b(u.last_on)}${u.last_note&&r`<span class="soft small task-text">${u.last_note}</span>`}`:"—"}]})}
      ${d==="remind"&&de({assignmentIds:[...a],onClose:()=>{o(null),i(new Set)}})}
      ${d==="add"&&rt({task:t,onClose:()=>o(null)})}`})}),rt=p(function({task:t,onClose:n}){const l=f("/units"),a=new Set(t.assignments.map(o=>o.unit_id)),i=(l.data??[]).filter(o=>o.kind!=="ward"&&!a.has(o.id)).map(({id:o,name:c})=>({value:o,label:c})),d=H({initial:{unit_id:""},check:({unit_id:o})=>o?{}:{unit_id:F("field.missing")},submit:(o,c)=>v("/tasks/{task_id}/assignments",{params:{task_id:t.id},body:o,key:c}),done:()=>{A("/tasks"),y(e("task.unitAdded")),n()}});return D({title:e("task.addUnit"),form:d,submit:e("task.addUnit"),onClose:n,children:Z({...d.bind("unit_id"),label:e("filter.unit"),hint:e("task.addUnitHint"),options:i,required:!0})})}),dt=Object.freeze(Object.defineProperty({__proto__:null,default:lt},Symbol.toStringTag,{value:"Module"}));export{Ie as l,dt as t};
