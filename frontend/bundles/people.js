// Licences in vendor/LICENSES.txt.
import{b as r,U as _e,O as _}from"./kit.js";import{c as m,B as c,p as b,k as ne,h as R,g as K,L as N,I as O,i as k,q as w,s as q,F,K as se,H as ge,J as he,T as ie,m as J}from"./first.js";import{i as T,S as x,b as A,k as g,o as y,j as S,u as h,P,L as C,E as D,h as $,w as E,v as ae,I as G,t as v,r as $e,s as j,D as I,d as U,e as Q,F as ye}from"./frame.js";import{a5 as e,P as Y,l as ke,r as L,S as W,D as z,u as we,F as qe,J as Te,U as Se}from"./shared.js";const Pe=i=>e(i.full_name?"request.line":"request.lineOwn",{what:i.words,name:i.full_name});async function le(i,t){const n={what:i.words,name:i.full_name||e("request.yourAccount")};await A(t?{title:e("request.acceptAsk",n),text:e(i.new_account?"request.acceptNew":"request.acceptText"),yes:e("request.accept")}:{title:e("request.refuseAsk",n),text:e("request.refuseText"),yes:e("request.refuse"),danger:!0})&&await oe(b("/account-requests/{account_request_id}/decide",{params:{account_request_id:i.id},version:i.version,body:{accept:t,reason:null}}),e(t?"request.accepted":"request.refused"))}const Ce=i=>oe(b("/account-requests/{account_request_id}/withdraw",{params:{account_request_id:i.id},version:i.version}),e("request.withdrawn"));async function oe(i,t){try{await i,g(t)}catch(n){y(n)}S("/account-requests","/users","/people","/today","/notices","/audit")}const Oe=m(function({row:t}){const n=s=>t.actions.includes(s);return r`
    <div class="request-main"><strong>${Pe(t)}</strong>
      <span class="soft small">${e("request.by",{by:t.asked_by_name,ward:t.ward_name,at:T(t.asked_at)})}</span>
      <span class="soft small">
        ${t.state!=="waiting"?e("request.take"):t.takes_effect_at?e("request.alone",{at:T(t.takes_effect_at)}):e("request.until",{at:T(t.expires_at)})}
      </span>
    </div>
    <div class="row">
      ${n("accept")&&c({label:e("request.accept"),small:!0,kind:"primary",onClick:()=>{le(t,!0)}})}
      ${n("refuse")&&c({label:e("request.refuse"),small:!0,onClick:()=>{le(t,!1)}})}
      ${n("withdraw")&&c({label:e("request.withdraw"),small:!0,onClick:()=>{Ce(t)}})}
      ${t.actions.length===0&&x({label:t.state_label,tone:t.state==="waiting"?"info":"good"})}
    </div>`}),V=m(function({rows:t}){return r`<ul class="request-list">${t.map(n=>r`<li key=${n.id}>${Oe({row:n})}</li>`)}</ul>`}),Fe=["active","invited","disabled"],X=i=>x({label:e(`state.${i}`),tone:i==="active"?"good":i==="invited"?"info":"danger"});function Ee(){const[i]=ne(),t={q:i.q,role:i.role,unit_id:i.unit_id,state:i.state},n=h("/users",{query:t});return P({title:e("title"),lead:e("lead"),actions:r`
      ${R("user.invite")&&N({label:e("invitations"),href:"/nguoi-dung/giay-moi",icon:"print"})}
      ${R("user.invite")&&N({label:e("import"),href:"/nguoi-dung/nhap",icon:"upload"})}
      ${R("user.manage")&&N({label:e("add"),href:"/nguoi-dung/moi",icon:"plus",kind:"primary"})}`,children:r`<div class="stack">
      ${R("user.manage")&&je({})}
      ${Ie({})}
      ${C({of:n,lines:10,empty:s=>s.items.length===0,whenEmpty:r`<div class="card">${D({title:e("none"),hint:e("noneHint"),icon:"people"})}</div>`,children:s=>r`<div>
          ${Le({rows:s.items})}
          ${Y({page:s,more:a=>K("/users",{query:{...t,cursor:a}}),onMore:n.set})}
        </div>`})}
    </div>`})}const je=m(function(){const n=(h("/account-requests").data??[]).filter(s=>s.decider==="second_person");return n.length>0&&$({title:e("request.second"),children:V({rows:n})})}),Ie=m(function(){const t=h("/roles"),n=h("/units"),s=(t.data??[]).map(({role:a,label:l})=>({value:a,label:l}));return ke({search:e("search"),filters:[...s.length>0?[{name:"role",label:e("role"),options:s}]:[],{name:"unit_id",label:e("unit"),options:(n.data??[]).map(({id:a,name:l})=>({value:a,label:l}))},{name:"state",label:e("state"),options:Fe.map(a=>({value:a,label:e(`state.${a}`)}))}]})}),Le=m(function({rows:t}){return E({caption:e("title"),rows:t,rowKey:n=>n.id,href:n=>`/nguoi-dung/${n.id}`,tone:n=>n.state==="disabled"?"muted":void 0,columns:[{key:"name",label:e("fullName"),kind:"main",value:n=>n.full_name},{key:"roles",label:e("roles"),show:n=>Me({user:n}),width:"16rem"},{key:"state",label:e("state"),show:n=>X(n.state)},{key:"phone",label:e("phone"),show:n=>r`<span class="nowrap">${ae(n.phone)??"—"}</span>`},{key:"username",label:e("username"),value:n=>n.username},{key:"seen",label:e("lastSeen"),show:n=>n.last_seen_at?G({at:n.last_seen_at}):r`<span class="soft">${e("never")}</span>`}]})}),Me=m(function({user:t}){const n=t.assignments.filter(s=>s.in_force);return n.length===0?r`<span class="soft">${e("noRole")}</span>`:r`<span>${n.slice(0,2).map(s=>r`<span key=${s.id}>${L(s)}<br /></span>`)}
    ${n.length>2&&r`<span class="soft small">${e("more",{count:n.length-2})}</span>`}</span>`}),He=Object.freeze(Object.defineProperty({__proto__:null,default:Ee,stateOf:X},Symbol.toStringTag,{value:"Module"}));function Re(i){const t=i.includes("xmlns=")?i:i.replace("<svg ",'<svg xmlns="http://www.w3.org/2000/svg" ');return`data:image/svg+xml,${encodeURIComponent(t)}`}const re=m(function({svg:t,label:n}){return r`<figure class="qr"><img src=${Re(t)} alt=${n} /></figure>`}),de=m(function({link:t}){const n=_e(null),s=async()=>{n.current?.select();try{await navigator.clipboard.writeText(t.link),g(e("link.copied"))}catch{g(e("link.copyByHand"),{tone:"info"})}};return r`<div class="stack">
    <div class="notice is-warning">${O({name:"clock"})}<p>${e("link.once",{at:T(t.expires_at)})}</p></div>
    <div class="link-card">
      ${re({svg:t.qr_svg,label:e("link.qr")})}
      <div>
        <div><p class="soft small">${e("link.code")}</p><p class="link-code">${t.code}</p></div>
        <label class="field">
          <span class="field-label">${e("link.address")}</span>
          <input class="input" type="text" readonly ref=${n} value=${t.link} />
        </label>
        <div>${c({label:e("link.copy"),icon:"link",kind:"primary",onClick:()=>{s()}})}</div>
      </div>
    </div>
  </div>`}),ce=(i="")=>({[`${i}role`]:"",[`${i}unit_id`]:"",[`${i}valid_from`]:k.value,[`${i}valid_to`]:null}),ue=(i,t="")=>Object.fromEntries(["role","unit_id"].filter(n=>!i[t+n]).map(n=>[t+n,v("field.missing")])),Z=(i,t="")=>({role:i[`${t}role`],unit_id:i[`${t}unit_id`],valid_from:i[`${t}valid_from`],valid_to:i[`${t}valid_to`]}),me=m(function({form:t,prefix:n="",dates:s=!0}){const a=h("/roles"),l=h("/units",{query:{on:t.values[`${n}valid_from`]??k.value}});if(!a.data||!l.data)return $e({lines:2});const o=a.data.find(f=>f.role===t.values[`${n}role`])?.unit_kinds,u=l.data.filter(f=>!o||o.includes(f.kind)),d=f=>{const p=a.data?.find(H=>H.role===f)?.unit_kinds,M=(l.data??[]).filter(H=>!p||p.includes(H.kind)),ve=M.some(H=>H.id===t.values[`${n}unit_id`])?t.values[`${n}unit_id`]:"";t.set({[`${n}role`]:f,[`${n}unit_id`]:M.length===1?M[0]?.id:ve})};return r`<div class="form">
    <div class="form-row">
      ${W({...t.bind(`${n}role`),onChange:d,label:e("role"),options:a.data.map(({role:f,label:p})=>({value:f,label:p})),required:!0})}
      ${W({...t.bind(`${n}unit_id`),label:e("unit"),options:u.map(({id:f,name:p})=>({value:f,label:p})),required:!0})}
    </div>
    ${s&&r`<div class="form-row">
        ${z({...t.bind(`${n}valid_from`),label:e("role.from"),required:!0})}
        ${z({...t.bind(`${n}valid_to`),label:e("role.to"),hint:e("role.toHint")})}
      </div>`}
  </div>`});await j("people");const B="assignments.0.";function Ne(){const[i,t]=_(null);return P({title:i?e("new.done",{name:i.user.full_name}):e("new.title"),lead:!i&&e("new.lead"),narrow:!0,crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("new.title")}],children:i?xe({made:i,again:()=>t(null)}):r`<div class="card">${De({done:t})}</div>`})}const xe=m(function({made:t,again:n}){return $({title:e("link.title",{name:t.user.full_name}),children:r`
      <p>${e("username")}: <strong>${t.user.username}</strong></p>
      ${t.user.requests.length>0&&r`<div class="notice">${O({name:"info"})}<p>${e("new.waits")}</p></div>`}
      ${t.link&&de({link:t.link})}
      <div class="form-actions">
        ${N({label:e("new.open"),href:`/nguoi-dung/${t.user.id}`})}
        ${c({label:e("new.another"),icon:"plus",onClick:n})}
      </div>`})}),pe=()=>({full_name:"",phone:"",username:"",...ce(B)}),Ae=m(function({values:t,done:n}){const[s,a]=_(!1),l=async()=>{a(!0);try{const{role:o,unit_id:u}=Z(t,B);await b("/invitations",{body:{invitees:[{person:{full_name:t.full_name,phone:t.phone.trim(),role:o,unit_id:u}}]}}),g(e("new.asked")),n()}catch(o){y(o)}finally{a(!1)}};return r`<div class="notice">${O({name:"info"})}<div class="stack">
    <p>${e("new.elsewhere")}</p>
    ${c({label:e("new.invite"),busy:s,onClick:()=>{l()}})}
  </div></div>`}),De=m(function({done:t}){const n=w({initial:pe(),check:s=>({...ue(s,B),...!s.full_name.trim()&&{full_name:v("field.missing")}}),submit:(s,a)=>b("/users",{body:{full_name:s.full_name,phone:s.phone.trim()||null,username:s.username.trim()||null,assignments:[Z(s,B)]},key:a}),done:s=>{S("/users","/people"),t(s)}});return we(n.dirty),q({form:n,label:e("new.title"),children:r`
      ${F({...n.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${F({...n.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${n.problem?.code==="user-name-taken"&&n.errors.phone&&Ae({values:n.values,done:()=>n.reset(pe())})}
      ${me({form:n,prefix:B})}
      ${F({...n.bind("username"),label:e("username"),hint:e("usernameHint"),capitalize:!1,autocomplete:"off"})}
      <div class="form-actions">${c({label:e("new.submit"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ne},Symbol.toStringTag,{value:"Module"}));await j("people");const Be=5*1024*1024,Ue={create:"good",add_role:"info",ask:"info",nothing:"neutral",refused:"danger"};function We(){const[i,t]=_(null);return P({title:e("import.title"),lead:e("import.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("import")}],children:r`<div class="stack">
      ${!i&&r`<div class="columns">
          ${$({title:e("import.step1"),hint:e("import.step1Hint"),children:r`<div>
              ${c({label:e("import.template"),icon:"download",onClick:()=>{se("/user-imports/template",e("import.templateFile")).catch(y)}})}
            </div>`})}
          ${$({title:e("import.step2"),children:Ke({done:t})})}
        </div>`}
      ${i&&Je({preview:i,changed:t,again:()=>t(null)})}
    </div>`})}const Ke=m(function({done:t}){const n=w({initial:{file:[]},check:({file:s})=>s.length?{}:{file:e("import.fileMissing")},submit:({file:[s]},a)=>b("/user-imports",{body:ge(s),key:a}),done:t});return q({form:n,label:e("import.step2"),children:r`
      ${qe({...n.bind("file"),label:e("import.file"),hint:e("import.fileHint"),accept:".xlsx,.xls,.ods,.csv",limit:Be})}
      <div class="form-actions">${c({label:e("import.upload"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Je=m(function({preview:t,changed:n,again:s}){const[a,l]=_(!1),o=async()=>{if(await A({title:e("import.ask"),text:e("import.askText",{total:t.total}),yes:e("import.accept")})){l(!0);try{n(await b("/user-imports/{import_id}/accept",{params:{import_id:t.id},version:t.version})),S("/users","/people","/teams")}catch(u){y(u)}finally{l(!1)}}};return t.state==="accepted"?r`<div class="notice is-good">
      ${O({name:"check"})}
      <p>${e("import.done",{count:t.user_ids.length})}</p>
      ${N({label:e("invitations"),href:"/nguoi-dung/giay-moi",kind:"primary",icon:"print"})}
    </div>`:$({title:e("import.step3"),hint:`${t.file_name}: ${e("import.counts",{total:t.total,errors:t.errors,warnings:t.warnings})}`,actions:r`
      ${c({label:e("import.again"),icon:"upload",onClick:s})}
      ${t.actions.includes("accept")&&c({label:e("import.accept"),kind:"primary",icon:"check",busy:a,onClick:()=>{o()}})}`,children:r`
      ${t.errors>0&&r`<div class="notice is-danger" role="alert">${O({name:"alert"})}<p>${e("import.fix")}</p></div>`}
      ${Ge({preview:t})}`})}),Ge=m(function({preview:t}){const n=Object.entries(t.columns);return E({caption:e("import.step3"),rows:t.lines,rowKey:s=>String(s.number),tone:s=>s.action==="refused"?"danger":void 0,columns:[{key:"number",label:e("import.line"),kind:"number",value:s=>s.number},...n.map(([s,a])=>({key:s,label:a,show:l=>Ye(l,s)})),{key:"action",label:e("import.does"),show:s=>Qe(s.action)}]})});function Qe(i){const t=i;return x({label:e(`import.action.${t}`),tone:Ue[t]})}function Ye(i,t){const n=i.messages.filter(s=>s.field===t);return r`<span
    class=${`import-cell ${n.some(s=>s.level==="error")?"is-error":n.length?"is-warning":""}`}>
    ${i.cells[t]||"—"}
    ${n.map(s=>r`<small key=${s.message}>${s.message}</small>`)}</span>`}const Ve=Object.freeze(Object.defineProperty({__proto__:null,default:We},Symbol.toStringTag,{value:"Module"})),Xe=m(function({invitations:t}){return r`<ul class="invitations" aria-label=${e("invite.made")}>${t.map(({full_name:n,unit_name:s,username:a,link:l,asked:o},u)=>r`<li class="invitation" key=${u}>
      ${l?re({svg:l.qr_svg,label:e("link.qr")}):r`<span></span>`}
      <div>
        <p><strong>${n}</strong></p>
        <p class="soft small">${s}</p>
        ${a&&r`<p class="small">${e("username")}: <strong>${a}</strong></p>`}
        ${l?r`
              <p class="link-code">${l.code}</p>
              <p class="soft small">${l.link.split("/").slice(0,3).join("/")}</p>
              <p class="soft small">${e("invite.expires",{at:T(l.expires_at)})}</p>`:r`<p>${e(o?"invite.asked":"invite.signsIn")}</p>`}
      </div>
    </li>`)}</ul>`}),fe={state:"invited",limit:100},Ze=m(function(){const t=h("/users",{query:fe}),n=h("/roles"),s=new Set((n.data??[]).map(l=>l.role)),a=l=>l.assignments.some(o=>o.in_force)&&l.assignments.every(o=>!o.in_force||s.has(o.role));return $({title:e("invite.pending"),hint:e("invite.pendingHint"),children:C({of:t,empty:l=>l.items.length===0,whenEmpty:r`<p class="soft">${e("invite.pendingNone")}</p>`,children:l=>r`<div class="stack">
        ${et({rows:l.items.filter(a)})}
        ${l.next&&Y({page:l,more:o=>K("/users",{query:{...fe,cursor:o}}),onMore:t.set})}
      </div>`})})}),et=m(function({rows:t}){const[n,s]=_(new Set),[a,l]=_(null),[o,u]=_(null),d=async()=>{u(null);try{l(await b("/invitations/cards",{body:{user_ids:[...n]}}))}catch(p){y(p)}},f=p=>u(String(p.result?.file_id??"")||null);return r`<div class="stack">
    ${E({caption:e("invite.pending"),rows:t,rowKey:p=>p.id,rowLabel:p=>p.full_name,selected:n,onSelect:s,columns:[{key:"name",label:e("fullName"),kind:"main",value:p=>p.full_name},{key:"roles",label:e("roles"),value:p=>p.assignments.filter(M=>M.in_force).map(L).join("; ")},{key:"username",label:e("username"),value:p=>p.username}]})}
    ${a&&Te({key:a.id,job:a,label:e("invite.cardsJob"),onDone:f})}
    <div class="form-actions">
      ${o&&c({label:e("invite.download"),icon:"download",kind:"primary",onClick:()=>{se(`/files/${o}`,e("invite.cardsFile")).catch(y)}})}
      ${c({label:n.size?e("invite.cards",{count:n.size}):e("invite.cardsNone"),icon:"print",disabled:n.size===0,onClick:()=>{d()}})}
    </div>
  </div>`});await j("people");function tt(){const[i,t]=_([]);return P({title:e("invite.title"),lead:e("invite.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("invite.title")}],children:r`<div class="stack">
      ${i.length>0&&$({title:e("invite.made"),hint:r`<span class="no-print">${e("invite.madeHint")}</span>`,actions:c({label:e("invite.print"),kind:"primary",icon:"print",onClick:()=>print()}),children:Xe({invitations:i})})}
      ${R("team.read")&&r`<div class="no-print">${nt({done:t})}</div>`}
      <div class="no-print">${Ze({})}</div>
    </div>`})}const nt=m(function({done:t}){const n=h("/teams"),[s,a]=ne();return $({title:e("invite.members"),hint:e("invite.membersHint"),children:C({of:n,empty:l=>l.length===0,whenEmpty:D({title:e("invite.noTeam"),hint:e("invite.noTeamHint"),icon:"people"}),children:l=>{const o=l.find(u=>u.id===s.to)??l[0];return r`<div class="stack">
          ${W({label:e("invite.team"),name:"to",value:o?.id??"",empty:!1,options:l.map(u=>({value:u.id,label:u.name})),onChange:u=>a({to:u})})}
          ${o&&st({key:o.id,team:o,done:t})}
        </div>`}})})}),st=m(function({team:t,done:n}){const s=h("/teams/{team_id}/members",{params:{team_id:t.id}});return C({of:s,empty:a=>a.every(l=>l.user_id!==null),whenEmpty:r`<p class="soft">${e("invite.allInvited")}</p>`,children:a=>it({rows:a.filter(l=>l.user_id===null&&l.left_on===null),done:n})})}),it=m(function({rows:t,done:n}){const[s,a]=_(new Set),[l,o]=_(!1),u=async()=>{o(!0);try{const d=await b("/invitations",{body:{invitees:[...s].map(f=>({team_member_id:f}))}});a(new Set),n(d.items),S("/teams","/users","/people"),scrollTo(0,0)}catch(d){y(d)}finally{o(!1)}};return r`<div class="stack">
    ${E({caption:e("invite.members"),rows:t,rowKey:d=>d.id,rowLabel:d=>d.full_name,selected:s,onSelect:a,columns:[{key:"name",label:e("fullName"),kind:"main",value:d=>d.full_name},{key:"kind",label:e("role"),value:d=>d.kind_label},{key:"phone",label:e("phone"),value:d=>d.phone}]})}
    <div class="form-actions">${c({label:s.size?e("invite.create",{count:s.size}):e("invite.createNone"),kind:"primary",busy:l,disabled:s.size===0,onClick:()=>{u()}})}</div>
  </div>`}),at=Object.freeze(Object.defineProperty({__proto__:null,default:tt},Symbol.toStringTag,{value:"Module"})),lt=m(function({user:t,changed:n,onClose:s}){const a=w({initial:{full_name:t.full_name,username:t.username,phone:t.phone??""},check:l=>({...!l.full_name.trim()&&{full_name:v("field.missing")},...!l.username.trim()&&{username:v("field.missing")}}),submit:(l,o)=>he("/users/{user_id}",{params:{user_id:t.id},version:t.version,body:{...l,phone:l.phone.trim()||null},key:o}),done:l=>{n(l),g(e("person.saved")),s()}});return I({title:e("person.edit"),onClose:s,children:q({form:a,label:e("person.edit"),children:r`
        ${F({...a.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
        ${F({...a.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        ${F({...a.bind("username"),label:e("username"),required:!0,capitalize:!1,autocomplete:"off"})}
        <div class="form-actions">
          ${c({label:v("act.cancel"),onClick:s})}
          ${c({label:v("act.save"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}),ot=m(function({user:t,changed:n,onClose:s}){const a=w({initial:{reason:""},check:({reason:l})=>l.trim().length<3?{reason:v("field.missing")}:{},submit:(l,o)=>b("/users/{user_id}/disable",{params:{user_id:t.id},version:t.version,body:l,key:o}),done:l=>{n(l),g(e("person.disabled")),s()}});return I({title:e("person.disableTitle",{name:t.full_name}),onClose:s,children:q({form:a,label:e("person.disable"),children:r`
        <p class="soft">${e("person.disableText")}</p>
        ${ie({...a.bind("reason"),label:e("person.reason"),hint:e("person.reasonHint"),rows:2,required:!0})}
        <div class="form-actions">
          ${c({label:v("act.cancel"),onClick:s})}
          ${c({label:e("person.disable"),type:"submit",kind:"danger",busy:a.busy})}
        </div>`})})});async function rt(i){return await A({title:e("person.resetAsk",{name:i.full_name}),text:e("person.resetText"),yes:e("person.reset"),danger:!0})?b("/users/{user_id}/reset",{params:{user_id:i.id},version:i.version}):null}async function dt(i){if(!await A({title:e("person.endSessionsAsk",{name:i.full_name}),text:e("person.endSessionsText"),yes:e("person.endSessions"),danger:!0}))return null;const n=await b("/users/{user_id}/end-sessions",{params:{user_id:i.id},version:i.version});return g(e("person.sessionsEnded",{name:i.full_name})),n}async function ct(i){const t=await b("/users/{user_id}/enable",{params:{user_id:i.id},version:i.version});return g(e("person.enabled")),t}const ut=m(function({user:t,changed:n}){const[s,a]=_(null),l=t.actions.includes("assign"),o=()=>a(null),u={key:"actions",label:e("actions"),kind:"actions",show:d=>(d.valid_to===null||d.valid_to>=k.value)&&c({label:e("role.end"),small:!0,onClick:()=>a(d)})};return $({title:e("roles"),actions:l&&c({label:e("role.add"),icon:"plus",onClick:()=>a("new")}),children:r`
      ${t.assignments.length===0?D({title:e("role.none"),hint:l&&e("role.noneHint"),icon:"people"}):E({caption:e("roles"),rows:t.assignments,rowKey:d=>d.id,tone:d=>d.in_force?void 0:"muted",columns:[{key:"role",label:e("role"),kind:"main",value:d=>d.role_label},{key:"unit",label:e("unit"),value:d=>d.unit_name},{key:"when",label:e("role.when"),value:d=>d.valid_to?`${U(d.valid_from)} – ${U(d.valid_to)}`:e("role.since",{from:U(d.valid_from)})},{key:"now",label:e("state"),show:d=>x({label:e(d.in_force?"role.now":"role.notNow"),tone:d.in_force?"good":"neutral"})},...l?[u]:[]]})}
      ${s==="new"&&mt({user:t,changed:n,onClose:o})}
      ${s&&s!=="new"&&pt({key:s.id,user:t,held:s,changed:n,onClose:o})}`})}),mt=m(function({user:t,changed:n,onClose:s}){const a=w({initial:ce(),check:l=>ue(l),submit:(l,o)=>b("/users/{user_id}/assignments",{params:{user_id:t.id},version:t.version,body:Z(l),key:o}),done:l=>{n(l),g(e(l.requests.length>t.requests.length?"role.waits":"role.added")),s()}});return I({title:e("role.add"),onClose:s,children:q({form:a,label:e("role.add"),children:r`
        ${me({form:a})}
        <div class="form-actions">
          ${c({label:v("act.cancel"),onClick:s})}
          ${c({label:e("role.add"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}),pt=m(function({user:t,held:n,changed:s,onClose:a}){const l=w({initial:{last_day:Q(k.value,-1)},check:({last_day:o})=>o?{}:{last_day:v("field.missing")},submit:({last_day:o},u)=>b("/users/{user_id}/assignments/{assignment_id}/end",{params:{user_id:t.id,assignment_id:n.id},version:t.version,body:{last_day:o??k.value},key:u}),done:o=>{s(o),g(e("role.ended",{day:U(l.values.last_day)})),a()}});return I({title:e("role.endTitle",{role:L(n)}),onClose:a,children:q({form:l,label:e("role.end"),children:r`
        <p class="soft">${e("role.endText")}</p>
        ${z({...l.bind("last_day"),label:e("role.lastDay"),required:!0})}
        <div class="form-actions">
          ${c({label:v("act.cancel"),onClick:a})}
          ${c({label:e("role.end"),type:"submit",kind:"danger",busy:l.busy})}
        </div>`})})});await j("people");function ft({params:i}){const t=h("/users/{user_id}",{params:{user_id:i.id??""}}),[n,s]=_(null),[a,l]=_(null),o=()=>s(null),u=d=>{S("/users?","/people","/audit"),t.set(d)};return P({title:t.data?.full_name??e("title"),status:t.data&&X(t.data.state),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:t.data?.full_name??"…"}],actions:t.data&&bt({user:t.data,show:s,changed:u,showLink:l}),children:C({of:t,children:d=>r`<div class="stack">
        ${d.state==="disabled"&&r`<div class="notice is-danger">
            ${O({name:"lock"})}
            <p>${e("person.disabledNote",{at:T(d.disabled_at),reason:d.disabled_reason??""})}</p>
          </div>`}
        <section class="card">${ye({facts:[{label:e("username"),value:d.username},{label:e("phone"),value:ae(d.phone)},{label:e("lastSeen"),value:d.last_seen_at?T(d.last_seen_at):e("never")}]})}</section>
        ${d.requests.length>0&&$({title:e("request.second"),children:V({rows:d.requests})})}
        ${ut({user:d,changed:u})}
        ${n==="edit"&&lt({user:d,changed:u,onClose:o})}
        ${n==="disable"&&ot({user:d,changed:u,onClose:o})}
        ${a&&I({title:e("link.title",{name:d.full_name}),onClose:()=>l(null),children:r`<div class="stack">
              ${de({link:a})}
              <div class="form-actions">${c({label:e("link.close"),onClick:()=>l(null)})}</div>
            </div>`})}
      </div>`})})}const bt=m(function({user:t,show:n,changed:s,showLink:a}){const l=d=>t.actions.includes(d),o=async()=>{const d=await rt(t).catch(y);d&&(s(d.user),d.link?a(d.link):g(e("person.resetWaits")))},u=d=>d(t).then(f=>f&&s(f),y);return r`
    ${l("disable")&&c({label:e("person.disable"),kind:"danger",icon:"lock",onClick:()=>n("disable")})}
    ${l("end_sessions")&&t.last_seen_at&&c({label:e("person.endSessions"),icon:"logout",onClick:()=>{u(dt)}})}
    ${l("edit")&&c({label:e("person.edit"),icon:"edit",onClick:()=>n("edit")})}
    ${l("reset")&&c({label:e("person.reset"),kind:"primary",onClick:()=>{o()}})}
    ${l("enable")&&c({label:e("person.enable"),kind:"primary",onClick:()=>{u(ct)}})}`}),vt=Object.freeze(Object.defineProperty({__proto__:null,default:ft},Symbol.toStringTag,{value:"Module"})),be=i=>`${i}T00:00:00+07:00`,_t=m(function({onClose:t}){const n=(J.value?.assignments??[]).filter(a=>a.delegated_from===null),s=w({initial:{role:n[0]?.id??"",to_user_id:null,starts_at:k.value,ends_at:Q(k.value,7),reason:""},check:a=>({...!a.role&&{role:v("field.missing")},...!a.to_user_id&&{to_user_id:e("delegate.personMissing")},...!a.starts_at&&{starts_at:v("field.missing")},...a.ends_at?a.starts_at&&a.ends_at<a.starts_at&&{ends_at:e("delegate.orderBad")}:{ends_at:v("field.missing")},...a.reason.trim().length<3&&{reason:v("field.missing")}}),submit:(a,l)=>{const o=n.find(u=>u.id===a.role);return b("/delegations",{body:{role:o?.role,unit_id:o?.unit_id,to_user_id:a.to_user_id,reason:a.reason,starts_at:be(a.starts_at??k.value),ends_at:be(Q(a.ends_at??k.value,1))},key:l})},done:a=>{S("/delegations"),g(e("delegate.done",{name:a.to_name})),t()}});return I({title:e("delegate.add"),onClose:t,children:q({form:s,label:e("delegate.add"),children:r`
        ${W({...s.bind("role"),label:e("delegate.role"),options:n.map(a=>({value:a.id,label:L(a)})),empty:!1})}
        ${Se({...s.bind("to_user_id"),label:e("delegate.to"),required:!0,but:J.value?.user.id})}
        <div class="form-row">
          ${z({...s.bind("starts_at"),label:e("delegate.starts"),required:!0})}
          ${z({...s.bind("ends_at"),label:e("delegate.ends"),required:!0})}
        </div>
        ${ie({...s.bind("reason"),label:e("delegate.reason"),hint:e("delegate.reasonHint"),rows:2,required:!0})}
        <div class="form-actions">
          ${c({label:v("act.cancel"),onClick:t})}
          ${c({label:e("delegate.submit"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})});await j("people");const gt={upcoming:"info",active:"good",over:"done",revoked:"neutral"};function ht(){const[i,t]=_(!1),n=h("/delegations"),s=J.value?.user.id;return P({title:e("delegate.title"),lead:e("delegate.lead"),actions:c({label:e("delegate.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:r`<div class="stack">
      ${C({of:n,empty:a=>a.items.length===0,whenEmpty:r`<div class="card">${D({title:e("delegate.none"),hint:e("delegate.noneHint"),icon:"people"})}</div>`,children:a=>r`<div class="stack">
          ${ee({title:e("delegate.given"),rows:a.items.filter(l=>l.from_user_id===s),other:"to"})}
          ${ee({title:e("delegate.received"),rows:a.items.filter(l=>l.to_user_id===s),other:"from"})}
          ${ee({title:e("delegate.others"),rows:a.items.filter(l=>l.from_user_id!==s&&l.to_user_id!==s),other:"both"})}
          ${a.next&&Y({page:a,more:l=>K("/delegations",{query:{cursor:l}}),onMore:n.set})}
        </div>`})}
      ${i&&_t({onClose:()=>t(!1)})}
    </div>`})}async function $t(i){if(await A({title:e("delegate.revokeAsk",{role:L(i),name:i.to_name}),text:e("delegate.revokeText"),yes:e("delegate.revoke"),danger:!0}))try{await b("/delegations/{delegation_id}/revoke",{params:{delegation_id:i.id},version:i.version}),g(e("delegate.revoked")),S("/delegations")}catch(n){y(n)}}const ee=m(function({title:t,rows:n,other:s}){if(n.length===0)return null;const a={key:"from",label:e("delegate.from"),value:o=>o.from_name},l={key:"to",label:e("delegate.to"),value:o=>o.to_name};return $({title:t,children:E({caption:t,rows:n,rowKey:o=>o.id,tone:o=>o.actions.length?void 0:"muted",columns:[{key:"role",label:e("delegate.role"),kind:"main",value:L},...s==="both"?[a,l]:s==="from"?[a]:[l],{key:"when",label:e("delegate.when"),show:o=>r`<span>${G({at:o.starts_at})} – ${G({at:o.ends_at})}</span>`},{key:"reason",label:e("delegate.reason"),value:o=>o.reason},{key:"state",label:e("state"),show:o=>yt(o.state)},{key:"actions",label:e("actions"),kind:"actions",show:o=>o.actions.includes("revoke")&&c({label:e(s==="from"?"delegate.handBack":"delegate.revoke"),small:!0,onClick:()=>{$t(o)}})}]})})});function yt(i){const t=i;return x({label:e(`delegate.state.${t}`),tone:gt[t]})}const kt=Object.freeze(Object.defineProperty({__proto__:null,default:ht},Symbol.toStringTag,{value:"Module"}));await j("people");function wt(){const i=h("/account-requests");return P({title:e("request.title"),lead:e("request.lead"),narrow:!0,children:C({of:i,empty:t=>t.length===0,whenEmpty:r`<div class="card">${D({title:e("request.none"),hint:e("request.noneHint"),icon:"check"})}</div>`,children:t=>r`<div class="stack">
        ${te("request.toAnswer",t.filter(n=>n.actions.includes("accept")))}
        ${te("request.toWatch",t.filter(n=>!n.actions.includes("accept")&&!n.actions.includes("withdraw")))}
        ${te("request.asked",t.filter(n=>n.actions.includes("withdraw")))}
      </div>`})})}const te=(i,t)=>t.length>0&&$({title:e(i),children:V({rows:t})}),qt=Object.freeze(Object.defineProperty({__proto__:null,default:wt},Symbol.toStringTag,{value:"Module"}));export{Ve as _,vt as a,kt as d,at as i,ze as n,He as p,qt as r};
