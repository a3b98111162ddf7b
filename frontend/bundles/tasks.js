// Licences in vendor/LICENSES.txt.
import{b as i,U as W,O as $,r as pe}from"./kit.js";import{I as G,W as k,K as t,L as me,M as be,O as B,Q as $e,u as ke,P as V,R as ge,d as U,F as fe,D as he,o as Y,S as Q,U as ve,X as _e,f as X,Y as ye}from"./shared.js";import{c as u,k as C,i as h,B as p,j as we,p as v,z as Se,h as A,g as J,K as xe,q as N,s as P,T as D,F as Z,H as Ce}from"./first.js";import{S as g,d as m,u as f,L as _,E as O,y as M,k as y,D as q,t as w,o as L,s as j,w as R,n as b,P as ee,g as z,j as E,l as Te,h as F,F as te,z as ne}from"./frame.js";const se={not_due:"neutral",due_soon:"warning",overdue:"danger",done_on_time:"good",done_late:"good",heartbeat_missing:"danger"},ae={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},qe=new Set(["weekly","monthly","continuous"]),T=e=>e?se[e]:"done";function le(e){return e.status&&e.status!=="not_due"?g({label:G[e.status],tone:se[e.status]}):g({label:k[e.state],tone:ae[e.state]})}const oe=({ref:e,text:n,heading:l=""})=>`${e}. ${n||l}`;function Fe({kind:e,deadline:n,last_valid_on:l,due_on:s}){return e==="none"||!l?n||t("task.noDeadline"):qe.has(e)?s?t("task.recurringDay",{printed:n,on:m(s)}):n:t("task.lastDay",{printed:n,on:m(l)})}const ie=e=>e.status?T(e.status):"neutral";function Be(){const[e,n]=C(),l=/^\d{4}-(0[1-9]|1[0-2])$/.test(e.thang??"")?e.thang:h.value.slice(0,7),s=me(l),o=f("/tasks/calendar",{query:{from:s[0]?.[0],to:s.at(-1)?.[6]}});return _({of:o,children:r=>i`<div class="stack">
      ${be({period:l,today:h.value,onPeriod:a=>n({thang:a===h.value.slice(0,7)?null:a}),items:r.map(a=>({id:`${a.task_id}${a.due_on}`,on:a.due_on,label:oe(a),href:`/nhiem-vu/${a.task_id}`,tone:ie(a)}))})}
      ${!r.some(a=>a.due_on.startsWith(l))&&i`<p class="soft">${t("calendar.none")}</p>`}
    </div>`})}const Oe=u(Be);function Me(){const[e,n]=C(),l=Number(h.value.slice(0,4)),s=/^20\d\d$/.test(e.nam??"")?Number(e.nam):l,o=f("/tasks/calendar",{query:{from:`${s}-01-01`,to:`${s}-12-31`}}),r=a=>n({nam:s+a===l?null:s+a});return i`<div class="stack">
    <div class="row">
      ${p({label:t("timeline.before"),icon:"left",iconOnly:!0,onClick:()=>r(-1)})}
      <h2>${s}</h2>
      ${p({label:t("timeline.after"),icon:"right",iconOnly:!0,onClick:()=>r(1)})}
      <p class="soft small">${t("timeline.hint")}</p>
    </div>
    ${_({of:o,empty:a=>a.length===0,whenEmpty:i`<div class="card">${O({title:t("timeline.none"),icon:"calendar"})}</div>`,children:a=>Ue({year:s,items:a})})}
  </div>`}const Ee=u(Me);function He({year:e,items:n}){const l=new Map;for(const a of n)l.set(a.task_id,[...l.get(a.task_id)??[],a]);const s=`${e}-01-01`,o=M(s,`${e+1}-01-01`),r=Array.from({length:12},(a,d)=>M(s,`${e}-${String(d+1).padStart(2,"0")}-01`));return i`<div class="table-frame" tabindex="0" role="region" aria-label=${t("timeline.label",{year:e})}>
    <table class="year"><caption class="visually-hidden">${t("timeline.label",{year:e})}</caption>
      <thead>
        <tr>
          <th scope="col">${t("task")}</th>
          <th scope="col">
            <div class="year-months">
              ${r.map((a,d)=>i`<span key=${d}>${t("timeline.month",{n:d+1})}</span>`)}
            </div>
          </th>
        </tr>
      </thead>
      <tbody>${[...l].map(([a,d])=>d[0]&&i`<tr key=${a}>
            <th scope="row"><a href=${`/nhiem-vu/${a}`}><span class="task-text">${oe(d[0])}</span></a>${Ne({items:d})}</th>
            <td>${De({first:s,days:o,months:r,items:d})}</td>
          </tr>`)}</tbody>
    </table>
  </div>`}const Ue=u(He);function Ae({items:e}){const n=e.find(l=>l.status)?.status;return n&&g({label:G[n],tone:T(n)})}const Ne=u(Ae);function Pe({first:e,days:n,months:l,items:s}){const o=d=>Math.max(0,M(e,d)),r=M(e,h.value),a=s.map(d=>d.starts_on===d.due_on?t("timeline.due",{label:d.label,on:m(d.due_on)}):t("timeline.span",{label:d.label,from:m(d.starts_on),on:m(d.due_on)}));return i`<svg class="year-bars" viewBox=${`0 0 ${n} 20`} preserveAspectRatio="none" role="img" aria-label=${a.join("; ")}>
    ${l.slice(1).map(d=>i`<line key=${d} class="year-line" x1=${d} x2=${d} y1="0" y2="20" />`)}
    ${s.map((d,c)=>i`<rect key=${d.due_on} class=${`year-bar is-${ie(d)}`} x=${o(d.starts_on)+.6} y="5" height="10"
        width=${Math.max(4,o(d.due_on)-o(d.starts_on)+1-1.2)}><title>${a[c]}</title></rect>`)}
    ${r>=0&&r<n&&i`<line class="year-today" x1=${r} x2=${r} y1="0" y2="20" />`}
  </svg>`}const De=u(Pe);function Le({text:e,kind:n,onCopied:l}){const s=W(null),o=async()=>{try{await navigator.clipboard.writeText(e),y(t("copied"))}catch{const r=s.current?.closest(".copying")?.querySelector("input, textarea");(r instanceof HTMLInputElement||r instanceof HTMLTextAreaElement)&&r.select(),y(t("copyByHand"),{tone:"danger"})}l?.()};return i`<span ref=${s}>${p({label:t("copy"),icon:"document",kind:n,onClick:()=>{o()}})}</span>`}const re=u(Le);function je({onClose:e}){const[n,l]=$(""),[s,o]=$(!1),r=async c=>{o(!0),await c().catch(L),o(!1)},a=()=>r(async()=>l((await v("/calendar-feed")).url)),d=()=>r(async()=>{await Se("/calendar-feed"),y(t("feed.closed")),e()});return q({title:t("feed"),onClose:e,children:n?i`<div class="stack copying">
        <p class="notice is-warning">${t("feed.secret")}</p>
        ${we({label:t("feed.address"),children:c=>i`<input ...${c} class="input" readonly value=${n} />`})}
        <p class="soft">${t("feed.how")}</p>
        <div class="form-actions">
          ${p({label:w("act.close"),onClick:e})}
          ${re({text:n,kind:"primary"})}
        </div>
      </div>`:i`<div class="stack">
        <p>${t("feed.lead")}</p>
        <p class="soft">${t("feed.again")}</p>
        <div class="form-actions">
          ${p({label:t("feed.close"),kind:"quiet",disabled:s,onClick:d})}
          ${p({label:t("feed.make"),kind:"primary",busy:s,onClick:a})}
        </div>
      </div>`})}const Re=u(je);await j("views");function ze({label:e,columns:n,rowKey:l,card:s,empty:o="—"}){return i`<div class="board" role="region" aria-label=${e} tabindex="0">
    ${n.map(r=>i`<section class="board-column" key=${r.name} aria-label=${r.label}>
        <header>
          ${g({label:r.label,tone:r.tone})}
          <span class="count" title=${w("board.count",{count:r.total??r.rows.length})}>${r.total??r.rows.length}</span>
        </header>
        <ul>${r.rows.map(a=>i`<li class="board-card" key=${l(a)}>${s(a)}</li>`)}</ul>
        ${r.rows.length===0&&i`<p class="soft">${o}</p>`}
      </section>`)}
  </div>`}const Ie=u(ze),de=e=>i`
    ${e.heading&&e.text&&i`<span class="task-heading">${e.heading}</span>`}
    <span class="task-text">${e.ref}. ${e.text||e.heading}</span>`,ce=e=>e.total>1?t("task.unitsDone",{done:b(e.done),total:b(e.total)}):e.leads,Ke=e=>e.late>0?"danger":e.due_soon>0?"warning":void 0,We=({rows:e,sort:n,onSort:l})=>R({caption:t("title"),rows:e,rowKey:s=>s.id,href:s=>`/nhiem-vu/${s.id}`,tone:Ke,sort:n,onSort:l,columns:[{key:"name",label:t("task"),kind:"main",show:de},{key:"units",label:t("task.units"),show:s=>i`<span class="task-units">${ce(s)}</span>`},{key:"deadline",label:t("task.deadline"),sort:"due",show:s=>i`<span>
            ${s.deadline||"—"}
            ${s.due_on&&i`<small class="soft task-due">${t("timeline.due",{label:t("work.due"),on:m(s.due_on)})}</small>`}
          </span>`},{key:"status",label:t("filter.status"),show:le},{key:"progress",label:t("task.progress"),width:"10rem",show:s=>B({value:s.percent,label:t("task.progress")})}]}),Ge=u(We);function Ve(e){return e.late>0?"late":e.due_soon>0?"due_soon":e.state}const Ye=[{name:"late",label:t("late"),tone:"danger"},{name:"due_soon",label:t("dueSoon"),tone:"warning"},{name:"not_started",label:k.not_started,tone:"neutral"},{name:"in_progress",label:k.in_progress,tone:"progress"},{name:"done",label:k.done,tone:"good"},{name:"stopped",label:k.stopped,tone:"done"}],Qe=({rows:e})=>Ie({label:t("title"),rowKey:n=>n.id,columns:Ye.map(n=>({...n,rows:e.filter(l=>Ve(l)===n.name)})).filter(n=>n.name!=="stopped"||n.rows.length>0),card:n=>i`<a href=${`/nhiem-vu/${n.id}`}>${de(n)}</a>
      <span class="soft small">${ce(n)}</span>
      <span class="small">${n.deadline||"—"}</span>
      ${n.percent!=null&&B({value:n.percent,label:t("task.progress")})}`}),Xe=u(Qe);await j("tasks");const Je=[{name:"danh-sach",label:t("view.list"),icon:"table"},{name:"bang",label:t("view.board"),icon:"board"},{name:"lich",label:t("view.calendar"),icon:"calendar"},{name:"thoi-gian",label:t("view.timeline"),icon:"clock"}],Ze=[{value:"late",label:t("late")},{value:"due_soon",label:t("dueSoon")},{value:"not_started",label:k.not_started},{value:"in_progress",label:k.in_progress},{value:"done",label:k.done}];function et(){const[e]=C(),[n,l]=$(!1),s=f("/tasks/summary"),o=e.view==="lich"||e.view==="thoi-gian",r=(s.data?.assignments_by_unit??[]).map(({unit_id:d,unit_name:c})=>({value:d,label:c})),a=[{name:"status",label:t("filter.status"),options:Ze},...r.length>1?[{name:"unit_id",label:t("filter.unit"),options:r}]:[],{name:"person",label:t("filter.person"),all:t("filter.everybody"),options:[{value:"me",label:t("filter.me")}]}];return ee({title:t("title"),lead:t(A("task.manage")||r.length>1?"lead":"leadOwn"),actions:p({label:t("feed"),icon:"phone",onClick:()=>l(!0)}),children:i`
      ${s.data&&nt({summary:s.data})}
      <div class="task-views">${$e({views:Je,label:t("views")})}</div>
      ${!o&&ke({search:t("search"),filters:a})}
      ${e.view==="lich"?Oe({}):e.view==="thoi-gian"?Ee({}):at({})}
      ${n&&Re({onClose:()=>l(!1)})}`})}function tt({summary:{tasks:e,assignments:n}}){const l=[{href:"/nhiem-vu?status=late",name:"late",label:t("counts.late")},{href:"/nhiem-vu?status=due_soon",name:"due_soon",label:t("counts.soon")},{href:"/nhiem-vu?status=done",name:"done",label:t("counts.done")},{href:"/nhiem-vu",name:"total",label:t("counts.all")}];return e.total>0&&i`<ul class="counts" aria-label=${t("counts")}>
      ${l.map(({href:s,name:o,label:r})=>i`<li key=${o}><a class="count-card" href=${s}><b>${b(e[o])}</b><span>${r}</span>
          ${n.total>e.total&&i`<span>${t("counts.parts",{count:b(n[o])})}</span>`}</a></li>`)}
    </ul>`}const nt=u(tt);function st(){const[e,n]=C(),{q:l,status:s,unit_id:o,person:r,plan_id:a,sort:d}=e,c=e.view==="bang",S={q:l,status:s,unit_id:o,person:r,plan_id:a,sort:d==="due"?"due":"plan",limit:c?100:50},I=f("/tasks",{query:S}),K=!!(l||s||o||r);return _({of:I,empty:x=>x.items.length===0,lines:8,whenEmpty:i`<div class="card">
      ${O({title:t(K?"noMatches":"none"),hint:t(K?"noMatchesHint":"noneHint"),icon:"tasks"})}
    </div>`,children:x=>i`<div>
      ${c?Xe({rows:x.items}):Ge({rows:x.items,sort:d,onSort:H=>n({sort:H==="due"?"due":null})})}
      ${(x.next||!c)&&V({page:x,more:H=>J("/tasks",{query:{...S,cursor:H}}),onMore:I.set})}
    </div>`})}const at=u(st),lt=Object.freeze(Object.defineProperty({__proto__:null,default:et},Symbol.toStringTag,{value:"Module"}));function ot(e,n){const l=e.state_label??(e.percent!=null?t("log.percent",{value:z(e.percent)}):t("log.entry"));return{id:e.id,at:e.at,who:e.by,tone:e.state&&!e.taken_back?ae[e.state]:"neutral",title:e.taken_back?i`<span class="log-taken-back">${l}</span>`:l,detail:i`<div class="log-lines">
      ${e.taken_back&&i`<p class="soft small">${t("log.takenBack")}</p>`}
      ${e.corrects_id&&i`<p class="soft small">${t("log.corrects")}</p>`}
      ${e.on!==e.at.slice(0,10)&&i`<p>${t("log.on",{on:m(e.on)})}</p>`}
      ${e.state_label&&e.percent!=null&&i`<p>${t("log.percent",{value:z(e.percent)})}</p>`}
      ${e.count!=null&&i`<p>${t("log.count",{value:b(e.count)})}</p>`}
      ${e.attendance!=null&&i`<p>${t("log.attendance",{value:b(e.attendance)})}</p>`}
      ${e.note&&i`<p>${e.note}</p>`}
      ${e.document_number&&i`<p>${t("log.number",{value:e.document_number})}</p>`}
      ${e.link&&i`<p><a href=${e.link} target="_blank" rel="noopener noreferrer">${e.link}</a></p>`}
      <div class="row">
        ${e.files.map(s=>p({key:s.id,label:s.name,icon:"download",small:!0,onClick:()=>{xe(`/files/${s.id}`,s.name).catch(L)}}))}
        ${n&&!e.taken_back&&e.state!=="stopped"&&p({label:t("log.correct"),kind:"quiet",small:!0,onClick:()=>n(e)})}
      </div>
    </div>`}}const it=".pdf,.docx,.xlsx,.png,.jpg,.jpeg",rt=Y(k,["not_started","in_progress","done"]),dt=(e,n)=>({state:n?.state??(e.state==="not_started"?"in_progress":e.state),on:n?.on??h.value,percent:n?.percent??null,count:n?.count??null,note:n?.note??"",files:[],document_number:n?.document_number??"",link:n?.link??"",attendance:n?.attendance??null});function ct(){const e=W(new Map);return async n=>{const l=[];for(const s of n){const o=e.current.get(s)??(await v("/files",{body:Ce(s)})).id;e.current.set(s,o),l.push(o)}return l}}function ut({row:e,corrects:n,onClose:l}){const s=ct(),o=N({initial:dt(e,n),check:({percent:r})=>r!=null&&r>100?{percent:t("progress.percentBad")}:{},submit:async({files:r,state:a,...d},c)=>v("/assignments/{assignment_id}/progress",{params:{assignment_id:e.id},key:c,body:{...d,state:a,corrects_id:n?.id,file_ids:[...(n?.files??[]).map(S=>S.id),...await s(r)]}}),done:()=>{E("/tasks","/assignments","/today"),y(t("progress.saved")),l()}});return q({title:t(n?"progress.correct":"progress.title"),onClose:l,sheet:!0,children:P({form:o,label:t("progress.title"),children:i`
        ${n&&i`<p class="soft">${t("progress.correctHint")}</p>`}
        ${ge({...o.bind("state"),label:t("progress.state"),options:rt})}
        <div class="form-row">
          ${U({...o.bind("percent"),label:t("progress.percent"),hint:t("progress.percentHint"),unit:"%"})}
          ${e.quota!=null&&U({...o.bind("count"),label:t("progress.count"),hint:t("progress.countHint",{quota:b(e.quota)})})}
        </div>
        ${D({...o.bind("note"),label:t("progress.note"),rows:3,maxlength:2e3})}
        ${fe({...o.bind("files"),label:t("progress.files"),hint:t("progress.filesHint"),accept:it,multiple:!0})}
        ${he({...o.bind("on"),label:t("progress.on"),max:h.value})}
        <details class="more"
          open=${!!(n?.document_number||n?.link||n?.attendance!=null||o.errors.link)}><summary>${t("progress.more")}</summary>
          <div class="form-row">
            ${Z({...o.bind("document_number"),label:t("progress.number"),hint:t("progress.numberHint")})}
            ${U({...o.bind("attendance"),label:t("progress.attendance")})}
          </div>
          ${Z({...o.bind("link"),label:t("progress.link"),hint:t("progress.linkHint"),type:"url",inputmode:"url",capitalize:!1})}
        </details>
        <div class="form-actions">
          ${p({label:w("act.cancel"),onClick:l})}
          ${p({label:t("progress.save"),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})})}const pt=u(ut),mt=Y(ve,["zalo","phone","paper"]);function bt({assignmentIds:e,onClose:n}){const l=Te(`/reminders/text ${e.join(" ")}`,s=>v("/reminders/text",{body:{assignment_ids:e,unit_ids:[]},signal:s}));return q({title:t("remind.title"),onClose:n,wide:e.length>1,sheet:!0,children:i`<p class="soft">${t("remind.lead")}</p>
      ${_({of:l,empty:s=>s.length===0,whenEmpty:O({title:t("remind.none"),icon:"bell"}),children:s=>i`<div class="stack">
            ${s.map(o=>kt({key:o.unit_id,words:o,done:()=>s.length===1&&n()}))}
          </div>`})}`})}const ue=u(bt);function $t({words:e,done:n}){const[l,s]=$(e.text),[o,r]=$("zalo"),[a,d]=$("open"),c=async()=>{d("busy");try{await v("/reminders",{body:{assignment_ids:e.assignment_ids,unit_ids:[],channel:o,text:l}}),E("/reminders"),y(t("remind.logged")),d("logged"),n()}catch(S){L(S),d("open")}};return i`<section class="stack copying">
    ${D({label:t("remind.text",{unit:e.unit_name}),name:"text",value:l,onChange:s,rows:8})}
    <div class="row">${re({text:l,kind:a==="logged"?"plain":"primary"})}</div>
    ${a==="logged"?g({label:t("remind.logged"),tone:"good"}):i`<div class="form-row">
          ${Q({label:t("remind.channel"),name:"channel",value:o,onChange:r,options:mt,empty:!1})}
          <div class="field-bottom">
            ${p({label:t("remind.log"),icon:"check",busy:a==="busy",onClick:()=>{c()}})}
          </div>
        </div>`}
  </section>`}const kt=u($t);function gt({id:e,jump:n}){const l=f("/assignments/{assignment_id}",{params:{assignment_id:e}}),[s,o]=$(null),r=()=>o(null);return _({of:l,children:a=>i`<div class="stack">
      ${vt({row:a,show:o,jump:n})}
      ${a.attainments.length>0&&yt({row:a})}
      ${St({row:a,correct:d=>o({form:"progress",corrects:d})})}
      ${Ct({row:a})}
      ${s?.form==="progress"&&pt({key:s.corrects?.id??"new",row:a,corrects:s.corrects,onClose:r})}
      ${s?.form==="people"&&_e({row:a,onClose:r})}
      ${s?.form==="remind"&&ue({assignmentIds:[a.id],onClose:r})}
      ${s?.form==="stop"&&qt({row:a,onClose:r})}
    </div>`})}const ft=u(gt);function ht({row:e,show:n,jump:l}){pe(()=>{l&&document.getElementById("viec")?.scrollIntoView({block:"start",behavior:"smooth"})},[e.id]);const s=o=>e.actions.includes(o);return F({title:t("work.title",{unit:e.unit_name}),id:"viec",actions:i`
      ${s("stop")&&p({label:t("work.stop"),kind:"quiet",onClick:()=>n({form:"stop"})})}
      ${s("remind")&&p({label:t("work.remind"),icon:"bell",onClick:()=>n({form:"remind"})})}
      ${s("assign")&&p({label:t("work.assign"),icon:"people",onClick:()=>n({form:"people"})})}
      ${s("progress")&&p({label:t("work.progress"),icon:"edit",kind:"primary",onClick:()=>n({form:"progress"})})}`,children:i`
      ${te({facts:[{label:t("work.status"),value:g({label:e.status_label,tone:T(e.status)})},{label:t("task.progress"),value:e.percent==null?e.state_label:`${e.state_label}, ${z(e.percent)}`},{label:t("work.due"),value:m(e.due_on)},...e.done_on?[{label:t("work.done"),value:m(e.done_on)}]:[]]})}
      <h3>${t("work.people")}</h3>
      ${e.persons.length===0?i`<p class="soft">${t("work.nobody")}</p>`:i`<ul class="people-list">${e.persons.map(o=>i`<li key=${o.id}>
                <div><strong>${o.full_name}</strong><br />${o.responsibility}</div>
                <span class="soft small">
                  ${o.to_on?t("people.spanClosed",{from:m(o.from_on),to:m(o.to_on)}):t("people.span",{from:m(o.from_on)})}
                </span>
              </li>`)}</ul>`}`})}const vt=u(ht);function _t({row:e}){return F({title:t("work.periods"),children:R({caption:t("work.periods"),rows:[...e.attainments].reverse(),rowKey:n=>n.first_day,columns:[{key:"label",label:t("work.period"),kind:"main",show:n=>i`${n.label} <span class="soft small">(${ne(n.first_day)} – ${ne(n.last_day)})</span>`},{key:"count",label:t("work.count"),kind:"number",value:n=>n.count},{key:"need",label:t("work.need"),kind:"number",value:n=>n.need},{key:"met",label:t("work.met"),show:n=>n.met==null?g({label:t("work.metOpen"),tone:"progress"}):g({label:t(n.met?"work.metYes":"work.metNo"),tone:n.met?"good":"danger"})}]})})}const yt=u(_t);function wt({row:e,correct:n}){const l={assignment_id:e.id},s=f("/assignments/{assignment_id}/progress",{params:l}),o=e.actions.includes("progress");return F({title:t("work.log"),children:_({of:s,empty:r=>r.items.length===0,whenEmpty:O({title:t("work.logNone"),hint:t(o?"work.logNoneHint":"work.logNoneReader"),icon:"history"}),children:r=>i`<div>
        ${X({label:t("work.log"),entries:r.items.map(a=>ot(a,o?n:void 0))})}
        ${r.next&&V({page:r,more:a=>J("/assignments/{assignment_id}/progress",{params:l,query:{cursor:a}}),onMore:s.set})}
      </div>`})})}const St=u(wt);function xt({row:e}){const l=(f("/reminders",{query:{unit_id:e.unit_id,limit:20}}).data?.items??[]).filter(s=>s.assignment_ids.includes(e.id));return l.length>0&&F({title:`${t("work.reminders")} (${b(l.length)})`,children:X({label:t("work.reminders"),entries:l.map(s=>({id:s.id,at:s.at,title:s.channel_label,who:s.by,tone:"info",detail:i`<p class="reminder-text">${s.text}</p>`}))})})}const Ct=u(xt);function Tt({row:e,onClose:n}){const l=N({initial:{reason:""},check:({reason:s})=>s.trim()?{}:{reason:w("field.missing")},submit:(s,o)=>v("/assignments/{assignment_id}/stop",{params:{assignment_id:e.id},body:s,version:e.version,key:o}),done:()=>{E("/tasks","/assignments"),y(t("work.stopped")),n()}});return q({title:t("work.stop"),onClose:n,children:P({form:l,label:t("work.stop"),children:i`
        <p>${t("work.stopHint")}</p>
        ${D({...l.bind("reason"),label:t("work.reason"),required:!0,rows:3})}
        <div class="form-actions">
          ${p({label:w("act.cancel"),onClick:n})}
          ${p({label:t("work.stop"),type:"submit",kind:"danger",busy:l.busy})}
        </div>`})})}const qt=u(Tt);await j("tasks");function Ft({params:e}){const[n]=C(),l=f("/tasks/{task_id}",{params:{task_id:e.id??""}}),s=l.data,o=s?.assignments.length===1?s.assignments[0]?.id:void 0,r=s?.assignments.find(a=>a.id===n.giao)?.id??o;return ee({title:s?t("task.ref",{ref:s.ref}):t("task"),lead:s?.heading||void 0,status:s&&le(s),crumbs:[{label:t("title"),href:"/nhiem-vu"},{label:s?t("task.ref",{ref:s.ref}):t("task")}],children:_({of:l,children:a=>i`<div class="stack">
        ${Ot({task:a})}
        ${!o&&Et({task:a,chosen:r})}
        ${r&&ft({key:r,id:r,jump:!o})}
        ${A("difficulty.read")&&ye({taskId:a.id})}
      </div>`})})}function Bt({task:e}){return i`<section class="card stack" aria-label=${t("task.content")}>
    <p class="task-body">${e.text||e.heading}</p>
    ${e.items.length>0&&i`<ul class="task-items">${e.items.map(n=>i`<li key=${n}>${n}</li>`)}</ul>`}
    ${te({facts:[{label:t("task.due"),value:Fe(e)},...e.quota?[{label:t("task.quota"),value:b(e.quota)}]:[],{label:t("task.leads"),value:e.leads||"—"},{label:t("task.helpers"),value:e.helpers||"—"},e.document_id?{label:t("task.fromDocument"),value:i`<a href=${`/van-ban/${e.document_id}`}>${e.ref}</a>`}:{label:t("task.fromPlan"),value:i`<a href=${`/ke-hoach/${e.plan_id}`}>${e.plan_code||t("plan")}</a>`},...e.total>1?[{label:t("task.progress"),value:i`${t("task.unitsDone",{done:b(e.done),total:b(e.total)})}
                  ${e.percent!=null&&i`
                      ${B({value:e.percent,label:t("task.progress")})}
                      <span class="soft small">${t("task.reportedBy",{known:b(e.percent_known)})}</span>`}`}]:[]]})}
  </section>`}const Ot=u(Bt);function Mt({task:e,chosen:n}){const[,l]=C(),[s,o]=$(new Set),[r,a]=$(null),d=A("task.remind");return F({title:t("task.units.title"),hint:t("task.units.hint"),actions:i`
      ${d&&s.size>0&&p({label:t("task.remindMany",{count:s.size}),icon:"bell",onClick:()=>a("remind")})}
      ${e.actions.includes("add_unit")&&p({label:t("task.addUnit"),icon:"plus",onClick:()=>a("add")})}`,children:i`
      ${R({caption:t("task.units.title"),rows:e.assignments,rowKey:c=>c.id,rowLabel:c=>c.unit_name,selected:d?s:void 0,onSelect:d?o:void 0,tone:c=>T(c.status)==="danger"?"danger":T(c.status)==="warning"?"warning":void 0,columns:[{key:"unit",label:t("filter.unit"),kind:"main",show:c=>i`<button type="button" class="link" aria-current=${c.id===n?"true":void 0}
                onClick=${()=>l({giao:c.id})}>${c.unit_name}</button>`},{key:"status",label:t("work.status"),show:c=>g({label:c.status_label,tone:T(c.status)})},{key:"percent",label:t("task.progress"),width:"10rem",show:c=>B({value:c.percent,label:c.unit_name})},{key:"people",label:t("task.people"),kind:"number",value:c=>c.people},{key:"last",label:t("task.last"),show:c=>c.last_on?i`${m(c.last_on)}${c.last_note&&i`<span class="soft small task-text">${c.last_note}</span>`}`:"—"}]})}
      ${r==="remind"&&ue({assignmentIds:[...s],onClose:()=>{a(null),o(new Set)}})}
      ${r==="add"&&Ut({task:e,onClose:()=>a(null)})}`})}const Et=u(Mt);function Ht({task:e,onClose:n}){const l=f("/units"),s=new Set(e.assignments.map(a=>a.unit_id)),o=(l.data??[]).filter(a=>a.kind!=="ward"&&!s.has(a.id)).map(({id:a,name:d})=>({value:a,label:d})),r=N({initial:{unit_id:""},check:({unit_id:a})=>a?{}:{unit_id:w("field.missing")},submit:(a,d)=>v("/tasks/{task_id}/assignments",{params:{task_id:e.id},body:a,key:d}),done:()=>{E("/tasks"),y(t("task.unitAdded")),n()}});return q({title:t("task.addUnit"),onClose:n,children:P({form:r,label:t("task.addUnit"),children:i`
        ${Q({...r.bind("unit_id"),label:t("filter.unit"),hint:t("task.addUnitHint"),options:o,required:!0})}
        <div class="form-actions">
          ${p({label:w("act.cancel"),onClick:n})}
          ${p({label:t("task.addUnit"),type:"submit",kind:"primary",busy:r.busy})}
        </div>`})})}const Ut=u(Ht),At=Object.freeze(Object.defineProperty({__proto__:null,default:Ft},Symbol.toStringTag,{value:"Module"}));export{lt as l,At as t};
