// Licences in vendor/LICENSES.txt.
import{b as i,U as K,O as $,r as de}from"./kit.js";import{c as u,k as S,i as f,B as p,j as ce,p as h,z as ue,h as H,g as G,K as pe,q as A,s as N,T as P,F as V,H as me}from"./first.js";import{S as k,d as m,u as g,L as v,E as F,y as B,k as _,D as T,t as y,o as U,s as D,w as L,n as b,P as W,g as j,j as M,l as be,h as q,F as Y,z as Q}from"./frame.js";import{y as t,z as $e,M as ke,A as O,V as ge,l as fe,P as J,R as he,b as z,F as ve,D as _e,S as X,B as ye,d as Z,L as we}from"./shared.js";const ee={not_due:"neutral",due_soon:"warning",overdue:"danger",done_on_time:"good",done_late:"good",heartbeat_missing:"danger"},te={not_started:"neutral",in_progress:"progress",done:"good",stopped:"done"},xe=new Set(["weekly","monthly","continuous"]),C=e=>e?ee[e]:"done";function ne(e){return e.status&&e.status!=="not_due"?k({label:t(`status.${e.status}`),tone:ee[e.status]}):k({label:t(`state.${e.state}`),tone:te[e.state]})}const se=({ref:e,text:n,heading:l=""})=>`${e}. ${n||l}`;function Se({kind:e,deadline:n,last_valid_on:l,due_on:s}){return e==="none"||!l?n||t("task.noDeadline"):xe.has(e)?s?t("task.recurringDay",{printed:n,on:m(s)}):n:t("task.lastDay",{printed:n,on:m(l)})}const ae=e=>e.status?C(e.status):"neutral";function Ce(){const[e,n]=S(),l=/^\d{4}-(0[1-9]|1[0-2])$/.test(e.thang??"")?e.thang:f.value.slice(0,7),s=$e(l),o=g("/tasks/calendar",{query:{from:s[0]?.[0],to:s.at(-1)?.[6]}});return v({of:o,children:r=>i`<div class="stack">
      ${ke({period:l,today:f.value,onPeriod:a=>n({thang:a===f.value.slice(0,7)?null:a}),items:r.map(a=>({id:`${a.task_id}${a.due_on}`,on:a.due_on,label:se(a),href:`/nhiem-vu/${a.task_id}`,tone:ae(a)}))})}
      ${!r.some(a=>a.due_on.startsWith(l))&&i`<p class="soft">${t("calendar.none")}</p>`}
    </div>`})}const Te=u(Ce);function qe(){const[e,n]=S(),l=Number(f.value.slice(0,4)),s=/^20\d\d$/.test(e.nam??"")?Number(e.nam):l,o=g("/tasks/calendar",{query:{from:`${s}-01-01`,to:`${s}-12-31`}}),r=a=>n({nam:s+a===l?null:s+a});return i`<div class="stack">
    <div class="row">
      ${p({label:t("timeline.before"),icon:"left",iconOnly:!0,onClick:()=>r(-1)})}
      <h2>${s}</h2>
      ${p({label:t("timeline.after"),icon:"right",iconOnly:!0,onClick:()=>r(1)})}
      <p class="soft small">${t("timeline.hint")}</p>
    </div>
    ${v({of:o,empty:a=>a.length===0,whenEmpty:i`<div class="card">${F({title:t("timeline.none"),icon:"calendar"})}</div>`,children:a=>Me({year:s,items:a})})}
  </div>`}const Fe=u(qe);function Be({year:e,items:n}){const l=new Map;for(const a of n)l.set(a.task_id,[...l.get(a.task_id)??[],a]);const s=`${e}-01-01`,o=B(s,`${e+1}-01-01`),r=Array.from({length:12},(a,d)=>B(s,`${e}-${String(d+1).padStart(2,"0")}-01`));return i`<div class="table-frame" tabindex="0" role="region" aria-label=${t("timeline.label",{year:e})}>
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
            <th scope="row"><a href=${`/nhiem-vu/${a}`}><span class="task-text">${se(d[0])}</span></a>${Ee({items:d})}</th>
            <td>${Ae({first:s,days:o,months:r,items:d})}</td>
          </tr>`)}</tbody>
    </table>
  </div>`}const Me=u(Be);function Oe({items:e}){const n=e.find(l=>l.status)?.status;return n&&k({label:t(`status.${n}`),tone:C(n)})}const Ee=u(Oe);function He({first:e,days:n,months:l,items:s}){const o=d=>Math.max(0,B(e,d)),r=B(e,f.value),a=s.map(d=>d.starts_on===d.due_on?t("timeline.due",{label:d.label,on:m(d.due_on)}):t("timeline.span",{label:d.label,from:m(d.starts_on),on:m(d.due_on)}));return i`<svg class="year-bars" viewBox=${`0 0 ${n} 20`} preserveAspectRatio="none" role="img" aria-label=${a.join("; ")}>
    ${l.slice(1).map(d=>i`<line key=${d} class="year-line" x1=${d} x2=${d} y1="0" y2="20" />`)}
    ${s.map((d,c)=>i`<rect key=${d.due_on} class=${`year-bar is-${ae(d)}`} x=${o(d.starts_on)+.6} y="5" height="10"
        width=${Math.max(4,o(d.due_on)-o(d.starts_on)+1-1.2)}><title>${a[c]}</title></rect>`)}
    ${r>=0&&r<n&&i`<line class="year-today" x1=${r} x2=${r} y1="0" y2="20" />`}
  </svg>`}const Ae=u(He);function Ne({text:e,kind:n,onCopied:l}){const s=K(null),o=async()=>{try{await navigator.clipboard.writeText(e),_(t("copied"))}catch{const r=s.current?.closest(".copying")?.querySelector("input, textarea");(r instanceof HTMLInputElement||r instanceof HTMLTextAreaElement)&&r.select(),_(t("copyByHand"),{tone:"danger"})}l?.()};return i`<span ref=${s}>${p({label:t("copy"),icon:"document",kind:n,onClick:()=>{o()}})}</span>`}const le=u(Ne);function Pe({onClose:e}){const[n,l]=$(""),[s,o]=$(!1),r=async c=>{o(!0),await c().catch(U),o(!1)},a=()=>r(async()=>l((await h("/calendar-feed")).url)),d=()=>r(async()=>{await ue("/calendar-feed"),_(t("feed.closed")),e()});return T({title:t("feed"),onClose:e,children:n?i`<div class="stack copying">
        <p class="notice is-warning">${t("feed.secret")}</p>
        ${ce({label:t("feed.address"),children:c=>i`<input ...${c} class="input" readonly value=${n} />`})}
        <p class="soft">${t("feed.how")}</p>
        <div class="form-actions">
          ${p({label:y("act.close"),onClick:e})}
          ${le({text:n,kind:"primary"})}
        </div>
      </div>`:i`<div class="stack">
        <p>${t("feed.lead")}</p>
        <p class="soft">${t("feed.again")}</p>
        <div class="form-actions">
          ${p({label:t("feed.close"),kind:"quiet",disabled:s,onClick:d})}
          ${p({label:t("feed.make"),kind:"primary",busy:s,onClick:a})}
        </div>
      </div>`})}const Ue=u(Pe);await D("views");function De({label:e,columns:n,rowKey:l,card:s,empty:o="—"}){return i`<div class="board" role="region" aria-label=${e} tabindex="0">
    ${n.map(r=>i`<section class="board-column" key=${r.name} aria-label=${r.label}>
        <header>
          ${k({label:r.label,tone:r.tone})}
          <span class="count" title=${y("board.count",{count:r.total??r.rows.length})}>${r.total??r.rows.length}</span>
        </header>
        <ul>${r.rows.map(a=>i`<li class="board-card" key=${l(a)}>${s(a)}</li>`)}</ul>
        ${r.rows.length===0&&i`<p class="soft">${o}</p>`}
      </section>`)}
  </div>`}const Le=u(De),oe=e=>i`
    ${e.heading&&e.text&&i`<span class="task-heading">${e.heading}</span>`}
    <span class="task-text">${e.ref}. ${e.text||e.heading}</span>`,ie=e=>e.total>1?t("task.unitsDone",{done:b(e.done),total:b(e.total)}):e.leads,je=e=>e.late>0?"danger":e.due_soon>0?"warning":void 0,ze=({rows:e,sort:n,onSort:l})=>L({caption:t("title"),rows:e,rowKey:s=>s.id,href:s=>`/nhiem-vu/${s.id}`,tone:je,sort:n,onSort:l,columns:[{key:"name",label:t("task"),kind:"main",show:oe},{key:"units",label:t("task.units"),show:s=>i`<span class="task-units">${ie(s)}</span>`},{key:"deadline",label:t("task.deadline"),sort:"due",show:s=>i`<span>
            ${s.deadline||"—"}
            ${s.due_on&&i`<small class="soft task-due">${t("timeline.due",{label:t("work.due"),on:m(s.due_on)})}</small>`}
          </span>`},{key:"status",label:t("filter.status"),show:ne},{key:"progress",label:t("task.progress"),width:"10rem",show:s=>O({value:s.percent,label:t("task.progress")})}]}),Re=u(ze);function Ie(e){return e.late>0?"late":e.due_soon>0?"due_soon":e.state}const Ke=[{name:"late",label:t("late"),tone:"danger"},{name:"due_soon",label:t("dueSoon"),tone:"warning"},{name:"not_started",label:t("state.not_started"),tone:"neutral"},{name:"in_progress",label:t("state.in_progress"),tone:"progress"},{name:"done",label:t("state.done"),tone:"good"},{name:"stopped",label:t("state.stopped"),tone:"done"}],Ge=({rows:e})=>Le({label:t("title"),rowKey:n=>n.id,columns:Ke.map(n=>({...n,rows:e.filter(l=>Ie(l)===n.name)})).filter(n=>n.name!=="stopped"||n.rows.length>0),card:n=>i`<a href=${`/nhiem-vu/${n.id}`}>${oe(n)}</a>
      <span class="soft small">${ie(n)}</span>
      <span class="small">${n.deadline||"—"}</span>
      ${n.percent!=null&&O({value:n.percent,label:t("task.progress")})}`}),Ve=u(Ge);await D("tasks");const We=[{name:"danh-sach",label:t("view.list"),icon:"table"},{name:"bang",label:t("view.board"),icon:"board"},{name:"lich",label:t("view.calendar"),icon:"calendar"},{name:"thoi-gian",label:t("view.timeline"),icon:"clock"}],Ye=[{value:"late",label:t("late")},{value:"due_soon",label:t("dueSoon")},{value:"not_started",label:t("state.not_started")},{value:"in_progress",label:t("state.in_progress")},{value:"done",label:t("state.done")}];function Qe(){const[e]=S(),[n,l]=$(!1),s=g("/tasks/summary"),o=e.view==="lich"||e.view==="thoi-gian",r=(s.data?.assignments_by_unit??[]).map(({unit_id:d,unit_name:c})=>({value:d,label:c})),a=[{name:"status",label:t("filter.status"),options:Ye},...r.length>1?[{name:"unit_id",label:t("filter.unit"),options:r}]:[],{name:"person",label:t("filter.person"),all:t("filter.everybody"),options:[{value:"me",label:t("filter.me")}]}];return W({title:t("title"),lead:t(H("task.manage")||r.length>1?"lead":"leadOwn"),actions:p({label:t("feed"),icon:"phone",onClick:()=>l(!0)}),children:i`
      ${s.data&&Xe({summary:s.data})}
      <div class="task-views">${ge({views:We,label:t("views")})}</div>
      ${!o&&fe({search:t("search"),filters:a})}
      ${e.view==="lich"?Te({}):e.view==="thoi-gian"?Fe({}):et({})}
      ${n&&Ue({onClose:()=>l(!1)})}`})}function Je({summary:{tasks:e,assignments:n}}){const l=[{href:"/nhiem-vu?status=late",name:"late",label:t("counts.late")},{href:"/nhiem-vu?status=due_soon",name:"due_soon",label:t("counts.soon")},{href:"/nhiem-vu?status=done",name:"done",label:t("counts.done")},{href:"/nhiem-vu",name:"total",label:t("counts.all")}];return e.total>0&&i`<ul class="counts" aria-label=${t("counts")}>
      ${l.map(({href:s,name:o,label:r})=>i`<li key=${o}><a class="count-card" href=${s}><b>${b(e[o])}</b><span>${r}</span>
          ${n.total>e.total&&i`<span>${t("counts.parts",{count:b(n[o])})}</span>`}</a></li>`)}
    </ul>`}const Xe=u(Je);function Ze(){const[e,n]=S(),{q:l,status:s,unit_id:o,person:r,plan_id:a,sort:d}=e,c=e.view==="bang",w={q:l,status:s,unit_id:o,person:r,plan_id:a,sort:d==="due"?"due":"plan",limit:c?100:50},R=g("/tasks",{query:w}),I=!!(l||s||o||r);return v({of:R,empty:x=>x.items.length===0,lines:8,whenEmpty:i`<div class="card">
      ${F({title:t(I?"noMatches":"none"),hint:t(I?"noMatchesHint":"noneHint"),icon:"tasks"})}
    </div>`,children:x=>i`<div>
      ${c?Ve({rows:x.items}):Re({rows:x.items,sort:d,onSort:E=>n({sort:E==="due"?"due":null})})}
      ${(x.next||!c)&&J({page:x,more:E=>G("/tasks",{query:{...w,cursor:E}}),onMore:R.set})}
    </div>`})}const et=u(Ze),tt=Object.freeze(Object.defineProperty({__proto__:null,default:Qe},Symbol.toStringTag,{value:"Module"}));function nt(e,n){const l=e.state_label??(e.percent!=null?t("log.percent",{value:j(e.percent)}):t("log.entry"));return{id:e.id,at:e.at,who:e.by,tone:e.state&&!e.taken_back?te[e.state]:"neutral",title:e.taken_back?i`<span class="log-taken-back">${l}</span>`:l,detail:i`<div class="log-lines">
      ${e.taken_back&&i`<p class="soft small">${t("log.takenBack")}</p>`}
      ${e.corrects_id&&i`<p class="soft small">${t("log.corrects")}</p>`}
      ${e.on!==e.at.slice(0,10)&&i`<p>${t("log.on",{on:m(e.on)})}</p>`}
      ${e.state_label&&e.percent!=null&&i`<p>${t("log.percent",{value:j(e.percent)})}</p>`}
      ${e.count!=null&&i`<p>${t("log.count",{value:b(e.count)})}</p>`}
      ${e.attendance!=null&&i`<p>${t("log.attendance",{value:b(e.attendance)})}</p>`}
      ${e.note&&i`<p>${e.note}</p>`}
      ${e.document_number&&i`<p>${t("log.number",{value:e.document_number})}</p>`}
      ${e.link&&i`<p><a href=${e.link} target="_blank" rel="noopener noreferrer">${e.link}</a></p>`}
      <div class="row">
        ${e.files.map(s=>p({key:s.id,label:s.name,icon:"download",small:!0,onClick:()=>{pe(`/files/${s.id}`,s.name).catch(U)}}))}
        ${n&&!e.taken_back&&e.state!=="stopped"&&p({label:t("log.correct"),kind:"quiet",small:!0,onClick:()=>n(e)})}
      </div>
    </div>`}}const st=".pdf,.docx,.xlsx,.png,.jpg,.jpeg",at=[{value:"not_started",label:t("state.not_started")},{value:"in_progress",label:t("state.in_progress")},{value:"done",label:t("state.done")}],lt=(e,n)=>({state:n?.state??(e.state==="not_started"?"in_progress":e.state),on:n?.on??f.value,percent:n?.percent??null,count:n?.count??null,note:n?.note??"",files:[],document_number:n?.document_number??"",link:n?.link??"",attendance:n?.attendance??null});function ot(){const e=K(new Map);return async n=>{const l=[];for(const s of n){const o=e.current.get(s)??(await h("/files",{body:me(s)})).id;e.current.set(s,o),l.push(o)}return l}}function it({row:e,corrects:n,onClose:l}){const s=ot(),o=A({initial:lt(e,n),check:({percent:r})=>r!=null&&r>100?{percent:t("progress.percentBad")}:{},submit:async({files:r,state:a,...d},c)=>h("/assignments/{assignment_id}/progress",{params:{assignment_id:e.id},key:c,body:{...d,state:a,corrects_id:n?.id,file_ids:[...(n?.files??[]).map(w=>w.id),...await s(r)]}}),done:()=>{M("/tasks","/assignments","/today"),_(t("progress.saved")),l()}});return T({title:t(n?"progress.correct":"progress.title"),onClose:l,sheet:!0,children:N({form:o,label:t("progress.title"),children:i`
        ${n&&i`<p class="soft">${t("progress.correctHint")}</p>`}
        ${he({...o.bind("state"),label:t("progress.state"),options:at})}
        <div class="form-row">
          ${z({...o.bind("percent"),label:t("progress.percent"),hint:t("progress.percentHint"),unit:"%"})}
          ${e.quota!=null&&z({...o.bind("count"),label:t("progress.count"),hint:t("progress.countHint",{quota:b(e.quota)})})}
        </div>
        ${P({...o.bind("note"),label:t("progress.note"),rows:3,maxlength:2e3})}
        ${ve({...o.bind("files"),label:t("progress.files"),hint:t("progress.filesHint"),accept:st,multiple:!0})}
        ${_e({...o.bind("on"),label:t("progress.on"),max:f.value})}
        <details class="more"
          open=${!!(n?.document_number||n?.link||n?.attendance!=null||o.errors.link)}><summary>${t("progress.more")}</summary>
          <div class="form-row">
            ${V({...o.bind("document_number"),label:t("progress.number"),hint:t("progress.numberHint")})}
            ${z({...o.bind("attendance"),label:t("progress.attendance")})}
          </div>
          ${V({...o.bind("link"),label:t("progress.link"),hint:t("progress.linkHint"),type:"url",inputmode:"url",capitalize:!1})}
        </details>
        <div class="form-actions">
          ${p({label:y("act.cancel"),onClick:l})}
          ${p({label:t("progress.save"),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})})}const rt=u(it),dt=[{value:"zalo",label:t("channel.zalo")},{value:"phone",label:t("channel.phone")},{value:"paper",label:t("channel.paper")}];function ct({assignmentIds:e,onClose:n}){const l=be(`/reminders/text ${e.join(" ")}`,s=>h("/reminders/text",{body:{assignment_ids:e,unit_ids:[]},signal:s}));return T({title:t("remind.title"),onClose:n,wide:e.length>1,sheet:!0,children:i`<p class="soft">${t("remind.lead")}</p>
      ${v({of:l,empty:s=>s.length===0,whenEmpty:F({title:t("remind.none"),icon:"bell"}),children:s=>i`<div class="stack">
            ${s.map(o=>pt({key:o.unit_id,words:o,done:()=>s.length===1&&n()}))}
          </div>`})}`})}const re=u(ct);function ut({words:e,done:n}){const[l,s]=$(e.text),[o,r]=$("zalo"),[a,d]=$("open"),c=async()=>{d("busy");try{await h("/reminders",{body:{assignment_ids:e.assignment_ids,unit_ids:[],channel:o,text:l}}),M("/reminders"),_(t("remind.logged")),d("logged"),n()}catch(w){U(w),d("open")}};return i`<section class="stack copying">
    ${P({label:t("remind.text",{unit:e.unit_name}),name:"text",value:l,onChange:s,rows:8})}
    <div class="row">${le({text:l,kind:a==="logged"?"plain":"primary"})}</div>
    ${a==="logged"?k({label:t("remind.logged"),tone:"good"}):i`<div class="form-row">
          ${X({label:t("remind.channel"),name:"channel",value:o,onChange:r,options:dt,empty:!1})}
          <div class="field-bottom">
            ${p({label:t("remind.log"),icon:"check",busy:a==="busy",onClick:()=>{c()}})}
          </div>
        </div>`}
  </section>`}const pt=u(ut);function mt({id:e,jump:n}){const l=g("/assignments/{assignment_id}",{params:{assignment_id:e}}),[s,o]=$(null),r=()=>o(null);return v({of:l,children:a=>i`<div class="stack">
      ${kt({row:a,show:o,jump:n})}
      ${a.attainments.length>0&&ft({row:a})}
      ${vt({row:a,correct:d=>o({form:"progress",corrects:d})})}
      ${yt({row:a})}
      ${s?.form==="progress"&&rt({key:s.corrects?.id??"new",row:a,corrects:s.corrects,onClose:r})}
      ${s?.form==="people"&&ye({row:a,onClose:r})}
      ${s?.form==="remind"&&re({assignmentIds:[a.id],onClose:r})}
      ${s?.form==="stop"&&xt({row:a,onClose:r})}
    </div>`})}const bt=u(mt);function $t({row:e,show:n,jump:l}){de(()=>{l&&document.getElementById("viec")?.scrollIntoView({block:"start",behavior:"smooth"})},[e.id]);const s=o=>e.actions.includes(o);return q({title:t("work.title",{unit:e.unit_name}),id:"viec",actions:i`
      ${s("stop")&&p({label:t("work.stop"),kind:"quiet",onClick:()=>n({form:"stop"})})}
      ${s("remind")&&p({label:t("work.remind"),icon:"bell",onClick:()=>n({form:"remind"})})}
      ${s("assign")&&p({label:t("work.assign"),icon:"people",onClick:()=>n({form:"people"})})}
      ${s("progress")&&p({label:t("work.progress"),icon:"edit",kind:"primary",onClick:()=>n({form:"progress"})})}`,children:i`
      ${Y({facts:[{label:t("work.status"),value:k({label:e.status_label,tone:C(e.status)})},{label:t("task.progress"),value:e.percent==null?e.state_label:`${e.state_label}, ${j(e.percent)}`},{label:t("work.due"),value:m(e.due_on)},...e.done_on?[{label:t("work.done"),value:m(e.done_on)}]:[]]})}
      <h3>${t("work.people")}</h3>
      ${e.persons.length===0?i`<p class="soft">${t("work.nobody")}</p>`:i`<ul class="people-list">${e.persons.map(o=>i`<li key=${o.id}>
                <div><strong>${o.full_name}</strong><br />${o.responsibility}</div>
                <span class="soft small">
                  ${o.to_on?t("people.spanClosed",{from:m(o.from_on),to:m(o.to_on)}):t("people.span",{from:m(o.from_on)})}
                </span>
              </li>`)}</ul>`}`})}const kt=u($t);function gt({row:e}){return q({title:t("work.periods"),children:L({caption:t("work.periods"),rows:[...e.attainments].reverse(),rowKey:n=>n.first_day,columns:[{key:"label",label:t("work.period"),kind:"main",show:n=>i`${n.label} <span class="soft small">(${Q(n.first_day)} – ${Q(n.last_day)})</span>`},{key:"count",label:t("work.count"),kind:"number",value:n=>n.count},{key:"need",label:t("work.need"),kind:"number",value:n=>n.need},{key:"met",label:t("work.met"),show:n=>n.met==null?k({label:t("work.metOpen"),tone:"progress"}):k({label:t(n.met?"work.metYes":"work.metNo"),tone:n.met?"good":"danger"})}]})})}const ft=u(gt);function ht({row:e,correct:n}){const l={assignment_id:e.id},s=g("/assignments/{assignment_id}/progress",{params:l}),o=e.actions.includes("progress");return q({title:t("work.log"),children:v({of:s,empty:r=>r.items.length===0,whenEmpty:F({title:t("work.logNone"),hint:t(o?"work.logNoneHint":"work.logNoneReader"),icon:"history"}),children:r=>i`<div>
        ${Z({label:t("work.log"),entries:r.items.map(a=>nt(a,o?n:void 0))})}
        ${r.next&&J({page:r,more:a=>G("/assignments/{assignment_id}/progress",{params:l,query:{cursor:a}}),onMore:s.set})}
      </div>`})})}const vt=u(ht);function _t({row:e}){const l=(g("/reminders",{query:{unit_id:e.unit_id,limit:20}}).data?.items??[]).filter(s=>s.assignment_ids.includes(e.id));return l.length>0&&q({title:`${t("work.reminders")} (${b(l.length)})`,children:Z({label:t("work.reminders"),entries:l.map(s=>({id:s.id,at:s.at,title:s.channel_label,who:s.by,tone:"info",detail:i`<p class="reminder-text">${s.text}</p>`}))})})}const yt=u(_t);function wt({row:e,onClose:n}){const l=A({initial:{reason:""},check:({reason:s})=>s.trim()?{}:{reason:y("field.missing")},submit:(s,o)=>h("/assignments/{assignment_id}/stop",{params:{assignment_id:e.id},body:s,version:e.version,key:o}),done:()=>{M("/tasks","/assignments"),_(t("work.stopped")),n()}});return T({title:t("work.stop"),onClose:n,children:N({form:l,label:t("work.stop"),children:i`
        <p>${t("work.stopHint")}</p>
        ${P({...l.bind("reason"),label:t("work.reason"),required:!0,rows:3})}
        <div class="form-actions">
          ${p({label:y("act.cancel"),onClick:n})}
          ${p({label:t("work.stop"),type:"submit",kind:"danger",busy:l.busy})}
        </div>`})})}const xt=u(wt);await D("tasks");function St({params:e}){const[n]=S(),l=g("/tasks/{task_id}",{params:{task_id:e.id??""}}),s=l.data,o=s?.assignments.length===1?s.assignments[0]?.id:void 0,r=s?.assignments.find(a=>a.id===n.giao)?.id??o;return W({title:s?t("task.ref",{ref:s.ref}):t("task"),lead:s?.heading||void 0,status:s&&ne(s),crumbs:[{label:t("title"),href:"/nhiem-vu"},{label:s?t("task.ref",{ref:s.ref}):t("task")}],children:v({of:l,children:a=>i`<div class="stack">
        ${Tt({task:a})}
        ${!o&&Ft({task:a,chosen:r})}
        ${r&&bt({key:r,id:r,jump:!o})}
        ${H("difficulty.read")&&we({taskId:a.id})}
      </div>`})})}function Ct({task:e}){return i`<section class="card stack" aria-label=${t("task.content")}>
    <p class="task-body">${e.text||e.heading}</p>
    ${e.items.length>0&&i`<ul class="task-items">${e.items.map(n=>i`<li key=${n}>${n}</li>`)}</ul>`}
    ${Y({facts:[{label:t("task.due"),value:Se(e)},...e.quota?[{label:t("task.quota"),value:b(e.quota)}]:[],{label:t("task.leads"),value:e.leads||"—"},{label:t("task.helpers"),value:e.helpers||"—"},e.document_id?{label:t("task.fromDocument"),value:i`<a href=${`/van-ban/${e.document_id}`}>${e.ref}</a>`}:{label:t("task.fromPlan"),value:i`<a href=${`/ke-hoach/${e.plan_id}`}>${e.plan_code||t("plan")}</a>`},...e.total>1?[{label:t("task.progress"),value:i`${t("task.unitsDone",{done:b(e.done),total:b(e.total)})}
                  ${e.percent!=null&&i`
                      ${O({value:e.percent,label:t("task.progress")})}
                      <span class="soft small">${t("task.reportedBy",{known:b(e.percent_known)})}</span>`}`}]:[]]})}
  </section>`}const Tt=u(Ct);function qt({task:e,chosen:n}){const[,l]=S(),[s,o]=$(new Set),[r,a]=$(null),d=H("task.remind");return q({title:t("task.units.title"),hint:t("task.units.hint"),actions:i`
      ${d&&s.size>0&&p({label:t("task.remindMany",{count:s.size}),icon:"bell",onClick:()=>a("remind")})}
      ${e.actions.includes("add_unit")&&p({label:t("task.addUnit"),icon:"plus",onClick:()=>a("add")})}`,children:i`
      ${L({caption:t("task.units.title"),rows:e.assignments,rowKey:c=>c.id,rowLabel:c=>c.unit_name,selected:d?s:void 0,onSelect:d?o:void 0,tone:c=>C(c.status)==="danger"?"danger":C(c.status)==="warning"?"warning":void 0,columns:[{key:"unit",label:t("filter.unit"),kind:"main",show:c=>i`<button type="button" class="link" aria-current=${c.id===n?"true":void 0}
                onClick=${()=>l({giao:c.id})}>${c.unit_name}</button>`},{key:"status",label:t("work.status"),show:c=>k({label:c.status_label,tone:C(c.status)})},{key:"percent",label:t("task.progress"),width:"10rem",show:c=>O({value:c.percent,label:c.unit_name})},{key:"people",label:t("task.people"),kind:"number",value:c=>c.people},{key:"last",label:t("task.last"),show:c=>c.last_on?i`${m(c.last_on)}${c.last_note&&i`<span class="soft small task-text">${c.last_note}</span>`}`:"—"}]})}
      ${r==="remind"&&re({assignmentIds:[...s],onClose:()=>{a(null),o(new Set)}})}
      ${r==="add"&&Mt({task:e,onClose:()=>a(null)})}`})}const Ft=u(qt);function Bt({task:e,onClose:n}){const l=g("/units"),s=new Set(e.assignments.map(a=>a.unit_id)),o=(l.data??[]).filter(a=>a.kind!=="ward"&&!s.has(a.id)).map(({id:a,name:d})=>({value:a,label:d})),r=A({initial:{unit_id:""},check:({unit_id:a})=>a?{}:{unit_id:y("field.missing")},submit:(a,d)=>h("/tasks/{task_id}/assignments",{params:{task_id:e.id},body:a,key:d}),done:()=>{M("/tasks"),_(t("task.unitAdded")),n()}});return T({title:t("task.addUnit"),onClose:n,children:N({form:r,label:t("task.addUnit"),children:i`
        ${X({...r.bind("unit_id"),label:t("filter.unit"),hint:t("task.addUnitHint"),options:o,required:!0})}
        <div class="form-actions">
          ${p({label:y("act.cancel"),onClick:n})}
          ${p({label:t("task.addUnit"),type:"submit",kind:"primary",busy:r.busy})}
        </div>`})})}const Mt=u(Bt),Ot=Object.freeze(Object.defineProperty({__proto__:null,default:St},Symbol.toStringTag,{value:"Module"}));export{tt as l,Ot as t};
