// Licences in vendor/LICENSES.txt.
import{b as d,U as _e,O as v}from"./kit.js";import{c as u,B as m,p as b,u as te,h as I,k as K,L as D,I as C,e as k,j as w,F as ne,f as O,a1 as se,_ as ge,a0 as he,T as ie,m as U}from"./first.js";import{o as q,S as L,B as $e,y as H,g as _,h as $,i as S,k as g,P as T,L as P,E as N,l as h,w as F,x as ae,I as J,t as y,r as ye,s as E,d as B,e as G,F as ke,D as we}from"./frame.js";import{aD as e,P as Q,_ as qe,r as j,Q as le,S as W,D as R,i as Se,J as Te,F as z,ap as Pe}from"./shared.js";const Ce=i=>i.full_name?e("request.line",{what:i.words,name:i.full_name}):$e(i.words);async function oe(i,t){const n=i.kind==="certificate",s={what:i.words,name:i.full_name||e("request.yourAccount")};await H(t?{title:e(n?"request.acceptSealAsk":"request.acceptAsk",s),text:e(n?"request.acceptSeal":i.new_account?"request.acceptNew":"request.acceptText"),yes:e("request.accept")}:{title:e(n?"request.refuseSealAsk":"request.refuseAsk",s),text:e("request.refuseText"),yes:e("request.refuse"),danger:!0})&&await re(b("/account-requests/{account_request_id}/decide",{params:{account_request_id:i.id},version:i.version,body:{accept:t,reason:null}}),e(t?"request.accepted":"request.refused"))}const Oe=i=>re(b("/account-requests/{account_request_id}/withdraw",{params:{account_request_id:i.id},version:i.version}),e("request.withdrawn"));async function re(i,t){try{await i,_(t)}catch(n){$(n)}S("/account-requests","/users","/people","/today","/notices","/audit")}const Fe=u(function({row:t}){const n=s=>t.actions.includes(s);return d`
    <div class="request-main"><strong>${Ce(t)}</strong>
      <span class="soft small">${e("request.by",{by:t.asked_by_name,ward:t.ward_name,at:q(t.asked_at)})}</span>
      <span class="soft small">
        ${t.state!=="waiting"?e("request.take"):t.takes_effect_at?e("request.alone",{at:q(t.takes_effect_at)}):e("request.until",{at:q(t.expires_at)})}
      </span>
    </div>
    <div class="row">
      ${n("accept")&&m({label:e("request.accept"),small:!0,kind:"primary",onClick:()=>{oe(t,!0)}})}
      ${n("refuse")&&m({label:e("request.refuse"),small:!0,onClick:()=>{oe(t,!1)}})}
      ${n("withdraw")&&m({label:e("request.withdraw"),small:!0,onClick:()=>{Oe(t)}})}
      ${t.actions.length===0&&L({label:t.state_label,tone:t.state==="waiting"?"info":"good"})}
    </div>`}),Y=u(function({rows:t}){return d`<ul class="request-list">${t.map(n=>d`<li key=${n.id}>${Fe({row:n})}</li>`)}</ul>`}),Ee=["active","invited","disabled"],V=i=>L({label:e(`state.${i}`),tone:i==="active"?"good":i==="invited"?"info":"danger"});function je(){const[i]=te(),t={q:i.q,role:i.role,unit_id:i.unit_id,state:i.state},n=g("/users",{query:t});return T({title:e("title"),lead:e("lead"),actions:d`
      ${I("user.invite")&&D({label:e("invitations"),href:"/nguoi-dung/giay-moi",icon:"print"})}
      ${I("user.invite")&&D({label:e("import"),href:"/nguoi-dung/nhap",icon:"upload"})}
      ${I("user.manage")&&D({label:e("add"),href:"/nguoi-dung/moi",icon:"plus",kind:"primary"})}`,children:d`<div class="stack">
      ${I("user.manage")&&Me({})}
      ${Ae({})}
      ${P({of:n,lines:10,empty:s=>s.items.length===0,whenEmpty:d`<div class="card">${N({title:e("none"),hint:e("noneHint"),icon:"people"})}</div>`,children:s=>d`<div>
          ${Ie({rows:s.items})}
          ${Q({page:s,more:l=>K("/users",{query:{...t,cursor:l}}),onMore:n.set})}
        </div>`})}
    </div>`})}const Me=u(function(){const n=(g("/account-requests").data??[]).filter(s=>s.decider==="second_person");return n.length>0&&h({title:e("request.second"),children:Y({rows:n})})}),Ae=u(function(){const t=g("/roles"),n=g("/units"),s=(t.data??[]).map(({role:l,label:a})=>({value:l,label:a}));return qe({search:e("search"),filters:[...s.length>0?[{name:"role",label:e("role"),options:s}]:[],{name:"unit_id",label:e("unit"),options:(n.data??[]).map(({id:l,name:a})=>({value:l,label:a}))},{name:"state",label:e("state"),options:Ee.map(l=>({value:l,label:e(`state.${l}`)}))}]})}),Ie=u(function({rows:t}){return F({caption:e("title"),rows:t,rowKey:n=>n.id,href:n=>`/nguoi-dung/${n.id}`,tone:n=>n.state==="disabled"?"muted":void 0,columns:[{key:"name",label:e("fullName"),kind:"main",value:n=>n.full_name},{key:"roles",label:e("roles"),show:n=>De({user:n}),width:"16rem"},{key:"state",label:e("state"),show:n=>V(n.state)},{key:"phone",label:e("phone"),show:n=>d`<span class="nowrap">${ae(n.phone)??"—"}</span>`},{key:"username",label:e("username"),value:n=>n.username},{key:"seen",label:e("lastSeen"),show:n=>n.last_seen_at?J({at:n.last_seen_at}):d`<span class="soft">${e("never")}</span>`}]})}),De=u(function({user:t}){const n=t.assignments.filter(s=>s.in_force);return n.length===0?d`<span class="soft">${e("noRole")}</span>`:d`<span>${n.slice(0,2).map(s=>d`<span key=${s.id}>${j(s)}<br /></span>`)}
    ${n.length>2&&d`<span class="soft small">${e("more",{count:n.length-2})}</span>`}</span>`}),Le=Object.freeze(Object.defineProperty({__proto__:null,default:je,stateOf:V},Symbol.toStringTag,{value:"Module"})),de=u(function({link:t}){const n=_e(null),s=async()=>{n.current?.select();try{await navigator.clipboard.writeText(t.link),_(e("link.copied"))}catch{_(e("link.copyByHand"),{tone:"info"})}};return d`<div class="stack">
    <div class="notice is-warning">${C({name:"clock"})}<p>${e("link.once",{at:q(t.expires_at)})}</p></div>
    <div class="link-card">
      ${le({svg:t.qr_svg,label:e("link.qr")})}
      <div>
        <div><p class="soft small">${e("link.code")}</p><p class="link-code">${t.code}</p></div>
        <label class="field">
          <span class="field-label">${e("link.address")}</span>
          <input class="input" type="text" readonly ref=${n} value=${t.link} />
        </label>
        <div>${m({label:e("link.copy"),icon:"link",kind:"primary",onClick:()=>{s()}})}</div>
      </div>
    </div>
  </div>`}),ce=(i="")=>({[`${i}role`]:"",[`${i}unit_id`]:"",[`${i}valid_from`]:k.value,[`${i}valid_to`]:null}),ue=(i,t="")=>Object.fromEntries(["role","unit_id"].filter(n=>!i[t+n]).map(n=>[t+n,y("field.missing")])),X=(i,t="")=>({role:i[`${t}role`],unit_id:i[`${t}unit_id`],valid_from:i[`${t}valid_from`],valid_to:i[`${t}valid_to`]}),me=u(function({form:t,prefix:n="",dates:s=!0}){const l=g("/roles"),a=g("/units",{query:{on:t.values[`${n}valid_from`]??k.value}});if(!l.data||!a.data)return ye({lines:2});const o=l.data.find(f=>f.role===t.values[`${n}role`])?.unit_kinds,c=a.data.filter(f=>!o||o.includes(f.kind)),r=f=>{const p=l.data?.find(A=>A.role===f)?.unit_kinds,M=(a.data??[]).filter(A=>!p||p.includes(A.kind)),ve=M.some(A=>A.id===t.values[`${n}unit_id`])?t.values[`${n}unit_id`]:"";t.set({[`${n}role`]:f,[`${n}unit_id`]:M.length===1?M[0]?.id:ve})};return d`<div class="form">
    <div class="form-row">
      ${W({...t.bind(`${n}role`),onChange:r,label:e("role"),options:l.data.map(({role:f,label:p})=>({value:f,label:p})),required:!0})}
      ${W({...t.bind(`${n}unit_id`),label:e("unit"),options:c.map(({id:f,name:p})=>({value:f,label:p})),required:!0})}
    </div>
    ${s&&d`<div class="form-row">
        ${R({...t.bind(`${n}valid_from`),label:e("role.from"),required:!0})}
        ${R({...t.bind(`${n}valid_to`),label:e("role.to"),hint:e("role.toHint")})}
      </div>`}
  </div>`});await E("people");const x="assignments.0.";function He(){const[i,t]=v(null);return T({title:i?e("new.done",{name:i.user.full_name}):e("new.title"),lead:!i&&e("new.lead"),narrow:!0,crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("new.title")}],children:i?Ne({made:i,again:()=>t(null)}):d`<div class="card">${ze({done:t})}</div>`})}const Ne=u(function({made:t,again:n}){return h({title:e("link.title",{name:t.user.full_name}),children:d`
      <p>${e("username")}: <strong>${t.user.username}</strong></p>
      ${t.user.requests.length>0&&d`<div class="notice">${C({name:"info"})}<p>${e("new.waits")}</p></div>`}
      ${t.link&&de({link:t.link})}
      <div class="form-actions">
        ${D({label:e("new.open"),href:`/nguoi-dung/${t.user.id}`})}
        ${m({label:e("new.another"),icon:"plus",onClick:n})}
      </div>`})}),pe=()=>({full_name:"",phone:"",username:"",...ce(x)}),Re=u(function({values:t,done:n}){const[s,l]=v(!1),a=async()=>{l(!0);try{const{role:o,unit_id:c}=X(t,x);await b("/invitations",{body:{invitees:[{person:{full_name:t.full_name,phone:t.phone.trim(),role:o,unit_id:c}}]}}),_(e("new.asked")),n()}catch(o){$(o)}finally{l(!1)}};return d`<div class="notice">${C({name:"info"})}<div class="stack">
    <p>${e("new.elsewhere")}</p>
    ${m({label:e("new.invite"),busy:s,onClick:()=>{a()}})}
  </div></div>`}),ze=u(function({done:t}){const n=w({draft:"person",initial:pe(),check:s=>({...ue(s,x),...!s.full_name.trim()&&{full_name:y("field.missing")}}),submit:(s,l)=>b("/users",{body:{full_name:s.full_name,phone:s.phone.trim()||null,username:s.username.trim()||null,assignments:[X(s,x)]},key:l}),done:s=>{S("/users","/people"),t(s)}});return ne({form:n,label:e("new.title"),children:d`
      ${O({...n.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${O({...n.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${n.problem?.code==="user-name-taken"&&n.errors.phone&&Re({values:n.values,done:()=>n.reset(pe())})}
      ${me({form:n,prefix:x})}
      ${O({...n.bind("username"),label:e("username"),hint:e("usernameHint"),capitalize:!1,autocomplete:"off"})}
      <div class="form-actions">${m({label:e("new.submit"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),xe=Object.freeze(Object.defineProperty({__proto__:null,default:He},Symbol.toStringTag,{value:"Module"}));await E("people");const Be=".xlsx,.xls,.ods,.csv",We=5*1024*1024,Ke={create:"good",add_role:"info",ask:"info",nothing:"neutral",refused:"danger"};function Ue(){const[i,t]=v(null);return T({title:e("import.title"),lead:e("import.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("import")}],children:d`<div class="stack">
      ${!i&&d`<div class="columns">
          ${h({title:e("import.step1"),hint:e("import.step1Hint"),children:d`<div>
              ${m({label:e("import.template"),icon:"download",onClick:()=>{se("/user-imports/template",e("import.templateFile")).catch($)}})}
            </div>`})}
          ${h({title:e("import.step2"),children:Je({done:t})})}
        </div>`}
      ${i&&Ge({preview:i,changed:t,again:()=>t(null)})}
    </div>`})}const Je=u(function({done:t}){const n=w({draft:!1,initial:{file:[]},check:({file:s})=>s.length?{}:{file:e("import.fileMissing")},submit:({file:[s]},l)=>b("/user-imports",{body:ge(s),key:l}),done:t});return ne({form:n,label:e("import.step2"),children:d`
      ${Se({...n.bind("file"),label:e("import.file"),hint:e("import.fileHint"),accept:Be,limit:We})}
      <div class="form-actions">${m({label:e("import.upload"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Ge=u(function({preview:t,changed:n,again:s}){const[l,a]=v(!1),o=async()=>{if(await H({title:e("import.ask"),text:e("import.askText",{total:t.total}),yes:e("import.accept")})){a(!0);try{n(await b("/user-imports/{import_id}/accept",{params:{import_id:t.id},version:t.version})),S("/users","/people","/teams")}catch(c){$(c)}finally{a(!1)}}};return t.state==="accepted"?d`<div class="notice is-good">
      ${C({name:"check"})}
      <p>${e("import.done",{count:t.user_ids.length})}</p>
      ${D({label:e("invitations"),href:"/nguoi-dung/giay-moi",kind:"primary",icon:"print"})}
    </div>`:h({title:e("import.step3"),hint:`${t.file_name}: ${e("import.counts",{total:t.total,errors:t.errors,warnings:t.warnings})}`,actions:d`
      ${m({label:e("import.again"),icon:"upload",onClick:s})}
      ${t.actions.includes("accept")&&m({label:e("import.accept"),kind:"primary",icon:"check",busy:l,onClick:()=>{o()}})}`,children:d`
      ${t.errors>0&&d`<div class="notice is-danger" role="alert">${C({name:"alert"})}<p>${e("import.fix")}</p></div>`}
      ${Qe({preview:t})}`})}),Qe=u(function({preview:t}){const n=Object.entries(t.columns);return F({caption:e("import.step3"),rows:t.lines,rowKey:s=>String(s.number),tone:s=>s.action==="refused"?"danger":void 0,columns:[{key:"number",label:e("import.line"),kind:"number",value:s=>s.number},...n.map(([s,l])=>({key:s,label:l,show:a=>Ve(a,s)})),{key:"action",label:e("import.does"),show:s=>Ye(s.action)}]})});function Ye(i){const t=i;return L({label:e(`import.action.${t}`),tone:Ke[t]})}function Ve(i,t){const n=i.messages.filter(s=>s.field===t);return d`<span
    class=${`import-cell ${n.some(s=>s.level==="error")?"is-error":n.length?"is-warning":""}`}>
    ${i.cells[t]||"—"}
    ${n.map(s=>d`<small key=${s.message}>${s.message}</small>`)}</span>`}const Xe=Object.freeze(Object.defineProperty({__proto__:null,default:Ue},Symbol.toStringTag,{value:"Module"})),Ze=u(function({invitations:t}){return d`<ul class="invitations" aria-label=${e("invite.made")}>${t.map(({full_name:n,unit_name:s,username:l,link:a,asked:o},c)=>d`<li class="invitation" key=${c}>
      ${a?le({svg:a.qr_svg,label:e("link.qr")}):d`<span></span>`}
      <div>
        <p><strong>${n}</strong></p>
        <p class="soft small">${s}</p>
        ${l&&d`<p class="small">${e("username")}: <strong>${l}</strong></p>`}
        ${a?d`
              <p class="link-code">${a.code}</p>
              <p class="soft small">${a.link.split("/").slice(0,3).join("/")}</p>
              <p class="soft small">${e("invite.expires",{at:q(a.expires_at)})}</p>`:d`<p>${e(o?"invite.asked":"invite.signsIn")}</p>`}
      </div>
    </li>`)}</ul>`}),fe={state:"invited",limit:100},et=u(function(){const t=g("/users",{query:fe}),n=g("/roles"),s=new Set((n.data??[]).map(a=>a.role)),l=a=>a.assignments.some(o=>o.in_force)&&a.assignments.every(o=>!o.in_force||s.has(o.role));return h({title:e("invite.pending"),hint:e("invite.pendingHint"),children:P({of:t,empty:a=>a.items.length===0,whenEmpty:d`<p class="soft">${e("invite.pendingNone")}</p>`,children:a=>d`<div class="stack">
        ${tt({rows:a.items.filter(l)})}
        ${a.next&&Q({page:a,more:o=>K("/users",{query:{...fe,cursor:o}}),onMore:t.set})}
      </div>`})})}),tt=u(function({rows:t}){const[n,s]=v(new Set),[l,a]=v(null),[o,c]=v(null),r=async()=>{c(null);try{a(await b("/invitations/cards",{body:{user_ids:[...n]}}))}catch(p){$(p)}},f=p=>c(String(p.result?.file_id??"")||null);return d`<div class="stack">
    ${F({caption:e("invite.pending"),rows:t,rowKey:p=>p.id,rowLabel:p=>p.full_name,selected:n,onSelect:s,columns:[{key:"name",label:e("fullName"),kind:"main",value:p=>p.full_name},{key:"roles",label:e("roles"),value:p=>p.assignments.filter(M=>M.in_force).map(j).join("; ")},{key:"username",label:e("username"),value:p=>p.username}]})}
    ${l&&Te({key:l.id,job:l,label:e("invite.cardsJob"),onDone:f})}
    <div class="form-actions">
      ${o&&m({label:e("invite.download"),icon:"download",kind:"primary",onClick:()=>{se(`/files/${o}`,e("invite.cardsFile")).catch($)}})}
      ${m({label:n.size?e("invite.cards",{count:n.size}):e("invite.cardsNone"),icon:"print",disabled:n.size===0,onClick:()=>{r()}})}
    </div>
  </div>`});await E("people");function nt(){const[i,t]=v([]);return T({title:e("invite.title"),lead:e("invite.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("invite.title")}],children:d`<div class="stack">
      ${i.length>0&&h({title:e("invite.made"),hint:d`<span class="no-print">${e("invite.madeHint")}</span>`,actions:m({label:e("invite.print"),kind:"primary",icon:"print",onClick:()=>print()}),children:Ze({invitations:i})})}
      ${I("team.read")&&d`<div class="no-print">${st({done:t})}</div>`}
      <div class="no-print">${et({})}</div>
    </div>`})}const st=u(function({done:t}){const n=g("/teams"),[s,l]=te();return h({title:e("invite.members"),hint:e("invite.membersHint"),children:P({of:n,empty:a=>a.length===0,whenEmpty:N({title:e("invite.noTeam"),hint:e("invite.noTeamHint"),icon:"people"}),children:a=>{const o=a.find(c=>c.id===s.to)??a[0];return d`<div class="stack">
          ${W({label:e("invite.team"),name:"to",value:o?.id??"",empty:!1,options:a.map(c=>({value:c.id,label:c.name})),onChange:c=>l({to:c})})}
          ${o&&it({key:o.id,team:o,done:t})}
        </div>`}})})}),it=u(function({team:t,done:n}){const s=g("/teams/{team_id}/members",{params:{team_id:t.id}});return P({of:s,empty:l=>l.every(a=>a.user_id!==null),whenEmpty:d`<p class="soft">${e("invite.allInvited")}</p>`,children:l=>at({rows:l.filter(a=>a.user_id===null&&a.left_on===null),done:n})})}),at=u(function({rows:t,done:n}){const[s,l]=v(new Set),[a,o]=v(!1),c=async()=>{o(!0);try{const r=await b("/invitations",{body:{invitees:[...s].map(f=>({team_member_id:f}))}});l(new Set),n(r.items),S("/teams","/users","/people"),scrollTo(0,0)}catch(r){$(r)}finally{o(!1)}};return d`<div class="stack">
    ${F({caption:e("invite.members"),rows:t,rowKey:r=>r.id,rowLabel:r=>r.full_name,selected:s,onSelect:l,columns:[{key:"name",label:e("fullName"),kind:"main",value:r=>r.full_name},{key:"kind",label:e("role"),value:r=>r.kind_label},{key:"phone",label:e("phone"),value:r=>r.phone}]})}
    <div class="form-actions">${m({label:s.size?e("invite.create",{count:s.size}):e("invite.createNone"),kind:"primary",busy:a,disabled:s.size===0,onClick:()=>{c()}})}</div>
  </div>`}),lt=Object.freeze(Object.defineProperty({__proto__:null,default:nt},Symbol.toStringTag,{value:"Module"})),ot=u(function({user:t,changed:n,onClose:s}){const l=w({draft:`person ${t.id}`,initial:{full_name:t.full_name,username:t.username,phone:t.phone??""},check:a=>({...!a.full_name.trim()&&{full_name:y("field.missing")},...!a.username.trim()&&{username:y("field.missing")}}),submit:(a,o)=>he("/users/{user_id}",{params:{user_id:t.id},version:t.version,body:{...a,phone:a.phone.trim()||null},key:o}),done:a=>{n(a),_(e("person.saved")),s()}});return z({title:e("person.edit"),form:l,onClose:s,children:d`
      ${O({...l.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${O({...l.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${O({...l.bind("username"),label:e("username"),required:!0,capitalize:!1,autocomplete:"off"})}`})}),rt=u(function({user:t,changed:n,onClose:s}){const l=w({draft:`disable ${t.id}`,initial:{reason:""},check:({reason:a})=>a.trim().length<3?{reason:y("field.missing")}:{},submit:(a,o)=>b("/users/{user_id}/disable",{params:{user_id:t.id},version:t.version,body:a,key:o}),done:a=>{n(a),_(e("person.disabled")),s()}});return z({title:e("person.disableTitle",{name:t.full_name}),form:l,submit:e("person.disable"),onClose:s,label:e("person.disable"),danger:!0,children:d`
      <p class="soft">${e("person.disableText")}</p>
      ${ie({...l.bind("reason"),label:e("person.reason"),hint:e("person.reasonHint"),rows:2,required:!0})}`})});async function dt(i){return await H({title:e("person.resetAsk",{name:i.full_name}),text:e("person.resetText"),yes:e("person.reset"),danger:!0})?b("/users/{user_id}/reset",{params:{user_id:i.id},version:i.version}):null}async function ct(i){if(!await H({title:e("person.endSessionsAsk",{name:i.full_name}),text:e("person.endSessionsText"),yes:e("person.endSessions"),danger:!0}))return null;const n=await b("/users/{user_id}/end-sessions",{params:{user_id:i.id},version:i.version});return _(e("person.sessionsEnded",{name:i.full_name})),n}async function ut(i){const t=await b("/users/{user_id}/enable",{params:{user_id:i.id},version:i.version});return _(e("person.enabled")),t}const mt=u(function({user:t,changed:n}){const[s,l]=v(null),a=t.actions.includes("assign"),o=()=>l(null),c={key:"actions",label:e("actions"),kind:"actions",show:r=>(r.valid_to===null||r.valid_to>=k.value)&&m({label:e("role.end"),small:!0,onClick:()=>l(r)})};return h({title:e("roles"),actions:a&&m({label:e("role.add"),icon:"plus",onClick:()=>l("new")}),children:d`
      ${t.assignments.length===0?N({title:e("role.none"),hint:a&&e("role.noneHint"),icon:"people"}):F({caption:e("roles"),rows:t.assignments,rowKey:r=>r.id,tone:r=>r.in_force?void 0:"muted",columns:[{key:"role",label:e("role"),kind:"main",value:r=>r.role_label},{key:"unit",label:e("unit"),value:r=>r.unit_name},{key:"when",label:e("role.when"),value:r=>r.valid_to?`${B(r.valid_from)} – ${B(r.valid_to)}`:e("role.since",{from:B(r.valid_from)})},{key:"now",label:e("state"),show:r=>L({label:e(r.in_force?"role.now":"role.notNow"),tone:r.in_force?"good":"neutral"})},...a?[c]:[]]})}
      ${s==="new"&&pt({user:t,changed:n,onClose:o})}
      ${s&&s!=="new"&&ft({key:s.id,user:t,held:s,changed:n,onClose:o})}`})}),pt=u(function({user:t,changed:n,onClose:s}){const l=w({draft:`role ${t.id}`,initial:ce(),check:a=>ue(a),submit:(a,o)=>b("/users/{user_id}/assignments",{params:{user_id:t.id},version:t.version,body:X(a),key:o}),done:a=>{n(a),_(e(a.requests.length>t.requests.length?"role.waits":"role.added")),s()}});return z({title:e("role.add"),form:l,submit:e("role.add"),onClose:s,children:me({form:l})})}),ft=u(function({user:t,held:n,changed:s,onClose:l}){const a=w({draft:`end ${n.id}`,initial:{last_day:G(k.value,-1)},check:({last_day:o})=>o?{}:{last_day:y("field.missing")},submit:({last_day:o},c)=>b("/users/{user_id}/assignments/{assignment_id}/end",{params:{user_id:t.id,assignment_id:n.id},version:t.version,body:{last_day:o??k.value},key:c}),done:o=>{s(o),_(e("role.ended",{day:B(a.values.last_day)})),l()}});return z({title:e("role.endTitle",{role:j(n)}),form:a,submit:e("role.end"),onClose:l,label:e("role.end"),danger:!0,children:d`
      <p class="soft">${e("role.endText")}</p>
      ${R({...a.bind("last_day"),label:e("role.lastDay"),required:!0})}`})});await E("people");function bt({params:i}){const t=g("/users/{user_id}",{params:{user_id:i.id??""}}),[n,s]=v(null),[l,a]=v(null),o=()=>s(null),c=r=>{S("/users?","/people","/audit"),t.set(r)};return T({title:t.data?.full_name??e("title"),status:t.data&&V(t.data.state),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:t.data?.full_name??"…"}],actions:t.data&&vt({user:t.data,show:s,changed:c,showLink:a}),children:P({of:t,children:r=>d`<div class="stack">
        ${r.state==="disabled"&&d`<div class="notice is-danger">
            ${C({name:"lock"})}
            <p>${e("person.disabledNote",{at:q(r.disabled_at),reason:r.disabled_reason??""})}</p>
          </div>`}
        <section class="card">${ke({facts:[{label:e("username"),value:r.username},{label:e("phone"),value:ae(r.phone)},{label:e("lastSeen"),value:r.last_seen_at?q(r.last_seen_at):e("never")}]})}</section>
        ${r.requests.length>0&&h({title:e("request.second"),children:Y({rows:r.requests})})}
        ${mt({user:r,changed:c})}
        ${n==="edit"&&ot({user:r,changed:c,onClose:o})}
        ${n==="disable"&&rt({user:r,changed:c,onClose:o})}
        ${l&&we({title:e("link.title",{name:r.full_name}),onClose:()=>a(null),children:d`<div class="stack">
              ${de({link:l})}
              <div class="form-actions">${m({label:e("link.close"),onClick:()=>a(null)})}</div>
            </div>`})}
      </div>`})})}const vt=u(function({user:t,show:n,changed:s,showLink:l}){const a=r=>t.actions.includes(r),o=async()=>{const r=await dt(t).catch($);r&&(s(r.user),r.link?l(r.link):_(e("person.resetWaits")))},c=r=>r(t).then(f=>f&&s(f),$);return d`
    ${a("disable")&&m({label:e("person.disable"),kind:"danger",icon:"lock",onClick:()=>n("disable")})}
    ${a("end_sessions")&&t.last_seen_at&&m({label:e("person.endSessions"),icon:"logout",onClick:()=>{c(ct)}})}
    ${a("edit")&&m({label:e("person.edit"),icon:"edit",onClick:()=>n("edit")})}
    ${a("reset")&&m({label:e("person.reset"),kind:"primary",onClick:()=>{o()}})}
    ${a("enable")&&m({label:e("person.enable"),kind:"primary",onClick:()=>{c(ut)}})}`}),_t=Object.freeze(Object.defineProperty({__proto__:null,default:bt},Symbol.toStringTag,{value:"Module"})),be=i=>`${i}T00:00:00+07:00`,gt=u(function({onClose:t}){const n=(U.value?.assignments??[]).filter(l=>l.delegated_from===null),s=w({draft:"delegation",initial:{role:n[0]?.id??"",to_user_id:null,starts_at:k.value,ends_at:G(k.value,7),reason:""},check:l=>({...!l.role&&{role:y("field.missing")},...!l.to_user_id&&{to_user_id:e("delegate.personMissing")},...!l.starts_at&&{starts_at:y("field.missing")},...l.ends_at?l.starts_at&&l.ends_at<l.starts_at&&{ends_at:e("delegate.orderBad")}:{ends_at:y("field.missing")},...l.reason.trim().length<3&&{reason:y("field.missing")}}),submit:(l,a)=>{const o=n.find(c=>c.id===l.role);return b("/delegations",{body:{role:o?.role,unit_id:o?.unit_id,to_user_id:l.to_user_id,reason:l.reason,starts_at:be(l.starts_at??k.value),ends_at:be(G(l.ends_at??k.value,1))},key:a})},done:l=>{S("/delegations"),_(e("delegate.done",{name:l.to_name})),t()}});return z({title:e("delegate.add"),form:s,submit:e("delegate.submit"),onClose:t,children:d`
      ${W({...s.bind("role"),label:e("delegate.role"),options:n.map(l=>({value:l.id,label:j(l)})),empty:!1})}
      ${Pe({...s.bind("to_user_id"),label:e("delegate.to"),required:!0,but:U.value?.user.id})}
      <div class="form-row">
        ${R({...s.bind("starts_at"),label:e("delegate.starts"),required:!0})}
        ${R({...s.bind("ends_at"),label:e("delegate.ends"),required:!0})}
      </div>
      ${ie({...s.bind("reason"),label:e("delegate.reason"),hint:e("delegate.reasonHint"),rows:2,required:!0})}`})});await E("people");const ht={upcoming:"info",active:"good",over:"done",revoked:"neutral"};function $t(){const[i,t]=v(!1),n=g("/delegations"),s=U.value?.user.id;return T({title:e("delegate.title"),lead:e("delegate.lead"),actions:m({label:e("delegate.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:d`<div class="stack">
      ${P({of:n,empty:l=>l.items.length===0,whenEmpty:d`<div class="card">${N({title:e("delegate.none"),hint:e("delegate.noneHint"),icon:"people"})}</div>`,children:l=>d`<div class="stack">
          ${Z({title:e("delegate.given"),rows:l.items.filter(a=>a.from_user_id===s),other:"to"})}
          ${Z({title:e("delegate.received"),rows:l.items.filter(a=>a.to_user_id===s),other:"from"})}
          ${Z({title:e("delegate.others"),rows:l.items.filter(a=>a.from_user_id!==s&&a.to_user_id!==s),other:"both"})}
          ${l.next&&Q({page:l,more:a=>K("/delegations",{query:{cursor:a}}),onMore:n.set})}
        </div>`})}
      ${i&&gt({onClose:()=>t(!1)})}
    </div>`})}async function yt(i){if(await H({title:e("delegate.revokeAsk",{role:j(i),name:i.to_name}),text:e("delegate.revokeText"),yes:e("delegate.revoke"),danger:!0}))try{await b("/delegations/{delegation_id}/revoke",{params:{delegation_id:i.id},version:i.version}),_(e("delegate.revoked")),S("/delegations")}catch(n){$(n)}}const Z=u(function({title:t,rows:n,other:s}){if(n.length===0)return null;const l={key:"from",label:e("delegate.from"),value:o=>o.from_name},a={key:"to",label:e("delegate.to"),value:o=>o.to_name};return h({title:t,children:F({caption:t,rows:n,rowKey:o=>o.id,tone:o=>o.actions.length?void 0:"muted",columns:[{key:"role",label:e("delegate.role"),kind:"main",value:j},...s==="both"?[l,a]:s==="from"?[l]:[a],{key:"when",label:e("delegate.when"),show:o=>d`<span>${J({at:o.starts_at})} – ${J({at:o.ends_at})}</span>`},{key:"reason",label:e("delegate.reason"),value:o=>o.reason},{key:"state",label:e("state"),show:o=>kt(o.state)},{key:"actions",label:e("actions"),kind:"actions",show:o=>o.actions.includes("revoke")&&m({label:e(s==="from"?"delegate.handBack":"delegate.revoke"),small:!0,onClick:()=>{yt(o)}})}]})})});function kt(i){const t=i;return L({label:e(`delegate.state.${t}`),tone:ht[t]})}const wt=Object.freeze(Object.defineProperty({__proto__:null,default:$t},Symbol.toStringTag,{value:"Module"}));await E("people");function qt(){const i=g("/account-requests");return T({title:e("request.title"),lead:e("request.lead"),narrow:!0,children:P({of:i,empty:t=>t.length===0,whenEmpty:d`<div class="card">${N({title:e("request.none"),hint:e("request.noneHint"),icon:"check"})}</div>`,children:t=>d`<div class="stack">
        ${ee("request.toAnswer",t.filter(n=>n.actions.includes("accept")))}
        ${ee("request.toWatch",t.filter(n=>!n.actions.includes("accept")&&!n.actions.includes("withdraw")))}
        ${ee("request.asked",t.filter(n=>n.actions.includes("withdraw")))}
      </div>`})})}const ee=(i,t)=>t.length>0&&h({title:e(i),children:Y({rows:t})}),St=Object.freeze(Object.defineProperty({__proto__:null,default:qt},Symbol.toStringTag,{value:"Module"}));export{Xe as _,_t as a,wt as d,lt as i,xe as n,Le as p,St as r};
