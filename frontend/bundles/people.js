// Licences in vendor/LICENSES.txt.
import{b as d,U as _e,O as b}from"./kit.js";import{c as u,B as m,p as v,u as te,g as L,j as K,L as M,I as P,b as k,i as w,f as ne,d as O,Z as se,W as ge,Y as he,T as ie,m as U}from"./first.js";import{o as q,S as R,C as $e,z as x,g as _,h as $,i as S,k as g,P as T,L as C,E as D,l as h,y as F,x as ae,I as J,t as y,v as ye,s as E,d as B,e as G,F as ke,D as we}from"./frame.js";import{aA as e,P as Q,X as qe,r as j,S as W,D as H,h as Se,J as Te,F as N,am as Ce}from"./shared.js";const Pe=s=>s.full_name?e("request.line",{what:s.words,name:s.full_name}):$e(s.words);async function le(s,t){const n=s.kind==="certificate",i={what:s.words,name:s.full_name||e("request.yourAccount")};await x(t?{title:e(n?"request.acceptSealAsk":"request.acceptAsk",i),text:e(n?"request.acceptSeal":s.new_account?"request.acceptNew":"request.acceptText"),yes:e("request.accept")}:{title:e(n?"request.refuseSealAsk":"request.refuseAsk",i),text:e("request.refuseText"),yes:e("request.refuse"),danger:!0})&&await oe(v("/account-requests/{account_request_id}/decide",{params:{account_request_id:s.id},version:s.version,body:{accept:t,reason:null}}),e(t?"request.accepted":"request.refused"))}const Oe=s=>oe(v("/account-requests/{account_request_id}/withdraw",{params:{account_request_id:s.id},version:s.version}),e("request.withdrawn"));async function oe(s,t){try{await s,_(t)}catch(n){$(n)}S("/account-requests","/users","/people","/today","/notices","/audit")}const Fe=u(function({row:t}){const n=i=>t.actions.includes(i);return d`
    <div class="request-main"><strong>${Pe(t)}</strong>
      <span class="soft small">${e("request.by",{by:t.asked_by_name,ward:t.ward_name,at:q(t.asked_at)})}</span>
      <span class="soft small">
        ${t.state!=="waiting"?e("request.take"):t.takes_effect_at?e("request.alone",{at:q(t.takes_effect_at)}):e("request.until",{at:q(t.expires_at)})}
      </span>
    </div>
    <div class="row">
      ${n("accept")&&m({label:e("request.accept"),small:!0,kind:"primary",onClick:()=>{le(t,!0)}})}
      ${n("refuse")&&m({label:e("request.refuse"),small:!0,onClick:()=>{le(t,!1)}})}
      ${n("withdraw")&&m({label:e("request.withdraw"),small:!0,onClick:()=>{Oe(t)}})}
      ${t.actions.length===0&&R({label:t.state_label,tone:t.state==="waiting"?"info":"good"})}
    </div>`}),Y=u(function({rows:t}){return d`<ul class="request-list">${t.map(n=>d`<li key=${n.id}>${Fe({row:n})}</li>`)}</ul>`}),Ee=["active","invited","disabled"],X=s=>R({label:e(`state.${s}`),tone:s==="active"?"good":s==="invited"?"info":"danger"});function je(){const[s]=te(),t={q:s.q,role:s.role,unit_id:s.unit_id,state:s.state},n=g("/users",{query:t});return T({title:e("title"),lead:e("lead"),actions:d`
      ${L("user.invite")&&M({label:e("invitations"),href:"/nguoi-dung/giay-moi",icon:"print"})}
      ${L("user.invite")&&M({label:e("import"),href:"/nguoi-dung/nhap",icon:"upload"})}
      ${L("user.manage")&&M({label:e("add"),href:"/nguoi-dung/moi",icon:"plus",kind:"primary"})}`,children:d`<div class="stack">
      ${L("user.manage")&&Ae({})}
      ${Ie({})}
      ${C({of:n,lines:10,empty:i=>i.items.length===0,whenEmpty:d`<div class="card">${D({title:e("none"),hint:e("noneHint"),icon:"people"})}</div>`,children:i=>d`<div>
          ${Le({rows:i.items})}
          ${Q({page:i,more:l=>K("/users",{query:{...t,cursor:l}}),onMore:n.set})}
        </div>`})}
    </div>`})}const Ae=u(function(){const n=(g("/account-requests").data??[]).filter(i=>i.decider==="second_person");return n.length>0&&h({title:e("request.second"),children:Y({rows:n})})}),Ie=u(function(){const t=g("/roles"),n=g("/units"),i=(t.data??[]).map(({role:l,label:a})=>({value:l,label:a}));return qe({search:e("search"),filters:[...i.length>0?[{name:"role",label:e("role"),options:i}]:[],{name:"unit_id",label:e("unit"),options:(n.data??[]).map(({id:l,name:a})=>({value:l,label:a}))},{name:"state",label:e("state"),options:Ee.map(l=>({value:l,label:e(`state.${l}`)}))}]})}),Le=u(function({rows:t}){return F({caption:e("title"),rows:t,rowKey:n=>n.id,href:n=>`/nguoi-dung/${n.id}`,tone:n=>n.state==="disabled"?"muted":void 0,columns:[{key:"name",label:e("fullName"),kind:"main",value:n=>n.full_name},{key:"roles",label:e("roles"),show:n=>Me({user:n}),width:"16rem"},{key:"state",label:e("state"),show:n=>X(n.state)},{key:"phone",label:e("phone"),show:n=>d`<span class="nowrap">${ae(n.phone)??"—"}</span>`},{key:"username",label:e("username"),value:n=>n.username},{key:"seen",label:e("lastSeen"),show:n=>n.last_seen_at?J({at:n.last_seen_at}):d`<span class="soft">${e("never")}</span>`}]})}),Me=u(function({user:t}){const n=t.assignments.filter(i=>i.in_force);return n.length===0?d`<span class="soft">${e("noRole")}</span>`:d`<span>${n.slice(0,2).map(i=>d`<span key=${i.id}>${j(i)}<br /></span>`)}
    ${n.length>2&&d`<span class="soft small">${e("more",{count:n.length-2})}</span>`}</span>`}),Re=Object.freeze(Object.defineProperty({__proto__:null,default:je,stateOf:X},Symbol.toStringTag,{value:"Module"}));function xe(s){const t=s.includes("xmlns=")?s:s.replace("<svg ",'<svg xmlns="http://www.w3.org/2000/svg" ');return`data:image/svg+xml,${encodeURIComponent(t)}`}const re=u(function({svg:t,label:n}){return d`<figure class="qr"><img src=${xe(t)} alt=${n} /></figure>`}),de=u(function({link:t}){const n=_e(null),i=async()=>{n.current?.select();try{await navigator.clipboard.writeText(t.link),_(e("link.copied"))}catch{_(e("link.copyByHand"),{tone:"info"})}};return d`<div class="stack">
    <div class="notice is-warning">${P({name:"clock"})}<p>${e("link.once",{at:q(t.expires_at)})}</p></div>
    <div class="link-card">
      ${re({svg:t.qr_svg,label:e("link.qr")})}
      <div>
        <div><p class="soft small">${e("link.code")}</p><p class="link-code">${t.code}</p></div>
        <label class="field">
          <span class="field-label">${e("link.address")}</span>
          <input class="input" type="text" readonly ref=${n} value=${t.link} />
        </label>
        <div>${m({label:e("link.copy"),icon:"link",kind:"primary",onClick:()=>{i()}})}</div>
      </div>
    </div>
  </div>`}),ce=(s="")=>({[`${s}role`]:"",[`${s}unit_id`]:"",[`${s}valid_from`]:k.value,[`${s}valid_to`]:null}),ue=(s,t="")=>Object.fromEntries(["role","unit_id"].filter(n=>!s[t+n]).map(n=>[t+n,y("field.missing")])),Z=(s,t="")=>({role:s[`${t}role`],unit_id:s[`${t}unit_id`],valid_from:s[`${t}valid_from`],valid_to:s[`${t}valid_to`]}),me=u(function({form:t,prefix:n="",dates:i=!0}){const l=g("/roles"),a=g("/units",{query:{on:t.values[`${n}valid_from`]??k.value}});if(!l.data||!a.data)return ye({lines:2});const o=l.data.find(f=>f.role===t.values[`${n}role`])?.unit_kinds,c=a.data.filter(f=>!o||o.includes(f.kind)),r=f=>{const p=l.data?.find(I=>I.role===f)?.unit_kinds,A=(a.data??[]).filter(I=>!p||p.includes(I.kind)),be=A.some(I=>I.id===t.values[`${n}unit_id`])?t.values[`${n}unit_id`]:"";t.set({[`${n}role`]:f,[`${n}unit_id`]:A.length===1?A[0]?.id:be})};return d`<div class="form">
    <div class="form-row">
      ${W({...t.bind(`${n}role`),onChange:r,label:e("role"),options:l.data.map(({role:f,label:p})=>({value:f,label:p})),required:!0})}
      ${W({...t.bind(`${n}unit_id`),label:e("unit"),options:c.map(({id:f,name:p})=>({value:f,label:p})),required:!0})}
    </div>
    ${i&&d`<div class="form-row">
        ${H({...t.bind(`${n}valid_from`),label:e("role.from"),required:!0})}
        ${H({...t.bind(`${n}valid_to`),label:e("role.to"),hint:e("role.toHint")})}
      </div>`}
  </div>`});await E("people");const z="assignments.0.";function De(){const[s,t]=b(null);return T({title:s?e("new.done",{name:s.user.full_name}):e("new.title"),lead:!s&&e("new.lead"),narrow:!0,crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("new.title")}],children:s?He({made:s,again:()=>t(null)}):d`<div class="card">${ze({done:t})}</div>`})}const He=u(function({made:t,again:n}){return h({title:e("link.title",{name:t.user.full_name}),children:d`
      <p>${e("username")}: <strong>${t.user.username}</strong></p>
      ${t.user.requests.length>0&&d`<div class="notice">${P({name:"info"})}<p>${e("new.waits")}</p></div>`}
      ${t.link&&de({link:t.link})}
      <div class="form-actions">
        ${M({label:e("new.open"),href:`/nguoi-dung/${t.user.id}`})}
        ${m({label:e("new.another"),icon:"plus",onClick:n})}
      </div>`})}),pe=()=>({full_name:"",phone:"",username:"",...ce(z)}),Ne=u(function({values:t,done:n}){const[i,l]=b(!1),a=async()=>{l(!0);try{const{role:o,unit_id:c}=Z(t,z);await v("/invitations",{body:{invitees:[{person:{full_name:t.full_name,phone:t.phone.trim(),role:o,unit_id:c}}]}}),_(e("new.asked")),n()}catch(o){$(o)}finally{l(!1)}};return d`<div class="notice">${P({name:"info"})}<div class="stack">
    <p>${e("new.elsewhere")}</p>
    ${m({label:e("new.invite"),busy:i,onClick:()=>{a()}})}
  </div></div>`}),ze=u(function({done:t}){const n=w({draft:"person",initial:pe(),check:i=>({...ue(i,z),...!i.full_name.trim()&&{full_name:y("field.missing")}}),submit:(i,l)=>v("/users",{body:{full_name:i.full_name,phone:i.phone.trim()||null,username:i.username.trim()||null,assignments:[Z(i,z)]},key:l}),done:i=>{S("/users","/people"),t(i)}});return ne({form:n,label:e("new.title"),children:d`
      ${O({...n.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${O({...n.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${n.problem?.code==="user-name-taken"&&n.errors.phone&&Ne({values:n.values,done:()=>n.reset(pe())})}
      ${me({form:n,prefix:z})}
      ${O({...n.bind("username"),label:e("username"),hint:e("usernameHint"),capitalize:!1,autocomplete:"off"})}
      <div class="form-actions">${m({label:e("new.submit"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Be=Object.freeze(Object.defineProperty({__proto__:null,default:De},Symbol.toStringTag,{value:"Module"}));await E("people");const We=".xlsx,.xls,.ods,.csv",Ke=5*1024*1024,Ue={create:"good",add_role:"info",ask:"info",nothing:"neutral",refused:"danger"};function Je(){const[s,t]=b(null);return T({title:e("import.title"),lead:e("import.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("import")}],children:d`<div class="stack">
      ${!s&&d`<div class="columns">
          ${h({title:e("import.step1"),hint:e("import.step1Hint"),children:d`<div>
              ${m({label:e("import.template"),icon:"download",onClick:()=>{se("/user-imports/template",e("import.templateFile")).catch($)}})}
            </div>`})}
          ${h({title:e("import.step2"),children:Ge({done:t})})}
        </div>`}
      ${s&&Qe({preview:s,changed:t,again:()=>t(null)})}
    </div>`})}const Ge=u(function({done:t}){const n=w({draft:!1,initial:{file:[]},check:({file:i})=>i.length?{}:{file:e("import.fileMissing")},submit:({file:[i]},l)=>v("/user-imports",{body:ge(i),key:l}),done:t});return ne({form:n,label:e("import.step2"),children:d`
      ${Se({...n.bind("file"),label:e("import.file"),hint:e("import.fileHint"),accept:We,limit:Ke})}
      <div class="form-actions">${m({label:e("import.upload"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Qe=u(function({preview:t,changed:n,again:i}){const[l,a]=b(!1),o=async()=>{if(await x({title:e("import.ask"),text:e("import.askText",{total:t.total}),yes:e("import.accept")})){a(!0);try{n(await v("/user-imports/{import_id}/accept",{params:{import_id:t.id},version:t.version})),S("/users","/people","/teams")}catch(c){$(c)}finally{a(!1)}}};return t.state==="accepted"?d`<div class="notice is-good">
      ${P({name:"check"})}
      <p>${e("import.done",{count:t.user_ids.length})}</p>
      ${M({label:e("invitations"),href:"/nguoi-dung/giay-moi",kind:"primary",icon:"print"})}
    </div>`:h({title:e("import.step3"),hint:`${t.file_name}: ${e("import.counts",{total:t.total,errors:t.errors,warnings:t.warnings})}`,actions:d`
      ${m({label:e("import.again"),icon:"upload",onClick:i})}
      ${t.actions.includes("accept")&&m({label:e("import.accept"),kind:"primary",icon:"check",busy:l,onClick:()=>{o()}})}`,children:d`
      ${t.errors>0&&d`<div class="notice is-danger" role="alert">${P({name:"alert"})}<p>${e("import.fix")}</p></div>`}
      ${Ye({preview:t})}`})}),Ye=u(function({preview:t}){const n=Object.entries(t.columns);return F({caption:e("import.step3"),rows:t.lines,rowKey:i=>String(i.number),tone:i=>i.action==="refused"?"danger":void 0,columns:[{key:"number",label:e("import.line"),kind:"number",value:i=>i.number},...n.map(([i,l])=>({key:i,label:l,show:a=>Ze(a,i)})),{key:"action",label:e("import.does"),show:i=>Xe(i.action)}]})});function Xe(s){const t=s;return R({label:e(`import.action.${t}`),tone:Ue[t]})}function Ze(s,t){const n=s.messages.filter(i=>i.field===t);return d`<span
    class=${`import-cell ${n.some(i=>i.level==="error")?"is-error":n.length?"is-warning":""}`}>
    ${s.cells[t]||"—"}
    ${n.map(i=>d`<small key=${i.message}>${i.message}</small>`)}</span>`}const Ve=Object.freeze(Object.defineProperty({__proto__:null,default:Je},Symbol.toStringTag,{value:"Module"})),et=u(function({invitations:t}){return d`<ul class="invitations" aria-label=${e("invite.made")}>${t.map(({full_name:n,unit_name:i,username:l,link:a,asked:o},c)=>d`<li class="invitation" key=${c}>
      ${a?re({svg:a.qr_svg,label:e("link.qr")}):d`<span></span>`}
      <div>
        <p><strong>${n}</strong></p>
        <p class="soft small">${i}</p>
        ${l&&d`<p class="small">${e("username")}: <strong>${l}</strong></p>`}
        ${a?d`
              <p class="link-code">${a.code}</p>
              <p class="soft small">${a.link.split("/").slice(0,3).join("/")}</p>
              <p class="soft small">${e("invite.expires",{at:q(a.expires_at)})}</p>`:d`<p>${e(o?"invite.asked":"invite.signsIn")}</p>`}
      </div>
    </li>`)}</ul>`}),fe={state:"invited",limit:100},tt=u(function(){const t=g("/users",{query:fe}),n=g("/roles"),i=new Set((n.data??[]).map(a=>a.role)),l=a=>a.assignments.some(o=>o.in_force)&&a.assignments.every(o=>!o.in_force||i.has(o.role));return h({title:e("invite.pending"),hint:e("invite.pendingHint"),children:C({of:t,empty:a=>a.items.length===0,whenEmpty:d`<p class="soft">${e("invite.pendingNone")}</p>`,children:a=>d`<div class="stack">
        ${nt({rows:a.items.filter(l)})}
        ${a.next&&Q({page:a,more:o=>K("/users",{query:{...fe,cursor:o}}),onMore:t.set})}
      </div>`})})}),nt=u(function({rows:t}){const[n,i]=b(new Set),[l,a]=b(null),[o,c]=b(null),r=async()=>{c(null);try{a(await v("/invitations/cards",{body:{user_ids:[...n]}}))}catch(p){$(p)}},f=p=>c(String(p.result?.file_id??"")||null);return d`<div class="stack">
    ${F({caption:e("invite.pending"),rows:t,rowKey:p=>p.id,rowLabel:p=>p.full_name,selected:n,onSelect:i,columns:[{key:"name",label:e("fullName"),kind:"main",value:p=>p.full_name},{key:"roles",label:e("roles"),value:p=>p.assignments.filter(A=>A.in_force).map(j).join("; ")},{key:"username",label:e("username"),value:p=>p.username}]})}
    ${l&&Te({key:l.id,job:l,label:e("invite.cardsJob"),onDone:f})}
    <div class="form-actions">
      ${o&&m({label:e("invite.download"),icon:"download",kind:"primary",onClick:()=>{se(`/files/${o}`,e("invite.cardsFile")).catch($)}})}
      ${m({label:n.size?e("invite.cards",{count:n.size}):e("invite.cardsNone"),icon:"print",disabled:n.size===0,onClick:()=>{r()}})}
    </div>
  </div>`});await E("people");function st(){const[s,t]=b([]);return T({title:e("invite.title"),lead:e("invite.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("invite.title")}],children:d`<div class="stack">
      ${s.length>0&&h({title:e("invite.made"),hint:d`<span class="no-print">${e("invite.madeHint")}</span>`,actions:m({label:e("invite.print"),kind:"primary",icon:"print",onClick:()=>print()}),children:et({invitations:s})})}
      ${L("team.read")&&d`<div class="no-print">${it({done:t})}</div>`}
      <div class="no-print">${tt({})}</div>
    </div>`})}const it=u(function({done:t}){const n=g("/teams"),[i,l]=te();return h({title:e("invite.members"),hint:e("invite.membersHint"),children:C({of:n,empty:a=>a.length===0,whenEmpty:D({title:e("invite.noTeam"),hint:e("invite.noTeamHint"),icon:"people"}),children:a=>{const o=a.find(c=>c.id===i.to)??a[0];return d`<div class="stack">
          ${W({label:e("invite.team"),name:"to",value:o?.id??"",empty:!1,options:a.map(c=>({value:c.id,label:c.name})),onChange:c=>l({to:c})})}
          ${o&&at({key:o.id,team:o,done:t})}
        </div>`}})})}),at=u(function({team:t,done:n}){const i=g("/teams/{team_id}/members",{params:{team_id:t.id}});return C({of:i,empty:l=>l.every(a=>a.user_id!==null),whenEmpty:d`<p class="soft">${e("invite.allInvited")}</p>`,children:l=>lt({rows:l.filter(a=>a.user_id===null&&a.left_on===null),done:n})})}),lt=u(function({rows:t,done:n}){const[i,l]=b(new Set),[a,o]=b(!1),c=async()=>{o(!0);try{const r=await v("/invitations",{body:{invitees:[...i].map(f=>({team_member_id:f}))}});l(new Set),n(r.items),S("/teams","/users","/people"),scrollTo(0,0)}catch(r){$(r)}finally{o(!1)}};return d`<div class="stack">
    ${F({caption:e("invite.members"),rows:t,rowKey:r=>r.id,rowLabel:r=>r.full_name,selected:i,onSelect:l,columns:[{key:"name",label:e("fullName"),kind:"main",value:r=>r.full_name},{key:"kind",label:e("role"),value:r=>r.kind_label},{key:"phone",label:e("phone"),value:r=>r.phone}]})}
    <div class="form-actions">${m({label:i.size?e("invite.create",{count:i.size}):e("invite.createNone"),kind:"primary",busy:a,disabled:i.size===0,onClick:()=>{c()}})}</div>
  </div>`}),ot=Object.freeze(Object.defineProperty({__proto__:null,default:st},Symbol.toStringTag,{value:"Module"})),rt=u(function({user:t,changed:n,onClose:i}){const l=w({draft:`person ${t.id}`,initial:{full_name:t.full_name,username:t.username,phone:t.phone??""},check:a=>({...!a.full_name.trim()&&{full_name:y("field.missing")},...!a.username.trim()&&{username:y("field.missing")}}),submit:(a,o)=>he("/users/{user_id}",{params:{user_id:t.id},version:t.version,body:{...a,phone:a.phone.trim()||null},key:o}),done:a=>{n(a),_(e("person.saved")),i()}});return N({title:e("person.edit"),form:l,onClose:i,children:d`
      ${O({...l.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${O({...l.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${O({...l.bind("username"),label:e("username"),required:!0,capitalize:!1,autocomplete:"off"})}`})}),dt=u(function({user:t,changed:n,onClose:i}){const l=w({draft:`disable ${t.id}`,initial:{reason:""},check:({reason:a})=>a.trim().length<3?{reason:y("field.missing")}:{},submit:(a,o)=>v("/users/{user_id}/disable",{params:{user_id:t.id},version:t.version,body:a,key:o}),done:a=>{n(a),_(e("person.disabled")),i()}});return N({title:e("person.disableTitle",{name:t.full_name}),form:l,submit:e("person.disable"),onClose:i,label:e("person.disable"),danger:!0,children:d`
      <p class="soft">${e("person.disableText")}</p>
      ${ie({...l.bind("reason"),label:e("person.reason"),hint:e("person.reasonHint"),rows:2,required:!0})}`})});async function ct(s){return await x({title:e("person.resetAsk",{name:s.full_name}),text:e("person.resetText"),yes:e("person.reset"),danger:!0})?v("/users/{user_id}/reset",{params:{user_id:s.id},version:s.version}):null}async function ut(s){if(!await x({title:e("person.endSessionsAsk",{name:s.full_name}),text:e("person.endSessionsText"),yes:e("person.endSessions"),danger:!0}))return null;const n=await v("/users/{user_id}/end-sessions",{params:{user_id:s.id},version:s.version});return _(e("person.sessionsEnded",{name:s.full_name})),n}async function mt(s){const t=await v("/users/{user_id}/enable",{params:{user_id:s.id},version:s.version});return _(e("person.enabled")),t}const pt=u(function({user:t,changed:n}){const[i,l]=b(null),a=t.actions.includes("assign"),o=()=>l(null),c={key:"actions",label:e("actions"),kind:"actions",show:r=>(r.valid_to===null||r.valid_to>=k.value)&&m({label:e("role.end"),small:!0,onClick:()=>l(r)})};return h({title:e("roles"),actions:a&&m({label:e("role.add"),icon:"plus",onClick:()=>l("new")}),children:d`
      ${t.assignments.length===0?D({title:e("role.none"),hint:a&&e("role.noneHint"),icon:"people"}):F({caption:e("roles"),rows:t.assignments,rowKey:r=>r.id,tone:r=>r.in_force?void 0:"muted",columns:[{key:"role",label:e("role"),kind:"main",value:r=>r.role_label},{key:"unit",label:e("unit"),value:r=>r.unit_name},{key:"when",label:e("role.when"),value:r=>r.valid_to?`${B(r.valid_from)} – ${B(r.valid_to)}`:e("role.since",{from:B(r.valid_from)})},{key:"now",label:e("state"),show:r=>R({label:e(r.in_force?"role.now":"role.notNow"),tone:r.in_force?"good":"neutral"})},...a?[c]:[]]})}
      ${i==="new"&&ft({user:t,changed:n,onClose:o})}
      ${i&&i!=="new"&&vt({key:i.id,user:t,held:i,changed:n,onClose:o})}`})}),ft=u(function({user:t,changed:n,onClose:i}){const l=w({draft:`role ${t.id}`,initial:ce(),check:a=>ue(a),submit:(a,o)=>v("/users/{user_id}/assignments",{params:{user_id:t.id},version:t.version,body:Z(a),key:o}),done:a=>{n(a),_(e(a.requests.length>t.requests.length?"role.waits":"role.added")),i()}});return N({title:e("role.add"),form:l,submit:e("role.add"),onClose:i,children:me({form:l})})}),vt=u(function({user:t,held:n,changed:i,onClose:l}){const a=w({draft:`end ${n.id}`,initial:{last_day:G(k.value,-1)},check:({last_day:o})=>o?{}:{last_day:y("field.missing")},submit:({last_day:o},c)=>v("/users/{user_id}/assignments/{assignment_id}/end",{params:{user_id:t.id,assignment_id:n.id},version:t.version,body:{last_day:o??k.value},key:c}),done:o=>{i(o),_(e("role.ended",{day:B(a.values.last_day)})),l()}});return N({title:e("role.endTitle",{role:j(n)}),form:a,submit:e("role.end"),onClose:l,label:e("role.end"),danger:!0,children:d`
      <p class="soft">${e("role.endText")}</p>
      ${H({...a.bind("last_day"),label:e("role.lastDay"),required:!0})}`})});await E("people");function bt({params:s}){const t=g("/users/{user_id}",{params:{user_id:s.id??""}}),[n,i]=b(null),[l,a]=b(null),o=()=>i(null),c=r=>{S("/users?","/people","/audit"),t.set(r)};return T({title:t.data?.full_name??e("title"),status:t.data&&X(t.data.state),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:t.data?.full_name??"…"}],actions:t.data&&_t({user:t.data,show:i,changed:c,showLink:a}),children:C({of:t,children:r=>d`<div class="stack">
        ${r.state==="disabled"&&d`<div class="notice is-danger">
            ${P({name:"lock"})}
            <p>${e("person.disabledNote",{at:q(r.disabled_at),reason:r.disabled_reason??""})}</p>
          </div>`}
        <section class="card">${ke({facts:[{label:e("username"),value:r.username},{label:e("phone"),value:ae(r.phone)},{label:e("lastSeen"),value:r.last_seen_at?q(r.last_seen_at):e("never")}]})}</section>
        ${r.requests.length>0&&h({title:e("request.second"),children:Y({rows:r.requests})})}
        ${pt({user:r,changed:c})}
        ${n==="edit"&&rt({user:r,changed:c,onClose:o})}
        ${n==="disable"&&dt({user:r,changed:c,onClose:o})}
        ${l&&we({title:e("link.title",{name:r.full_name}),onClose:()=>a(null),children:d`<div class="stack">
              ${de({link:l})}
              <div class="form-actions">${m({label:e("link.close"),onClick:()=>a(null)})}</div>
            </div>`})}
      </div>`})})}const _t=u(function({user:t,show:n,changed:i,showLink:l}){const a=r=>t.actions.includes(r),o=async()=>{const r=await ct(t).catch($);r&&(i(r.user),r.link?l(r.link):_(e("person.resetWaits")))},c=r=>r(t).then(f=>f&&i(f),$);return d`
    ${a("disable")&&m({label:e("person.disable"),kind:"danger",icon:"lock",onClick:()=>n("disable")})}
    ${a("end_sessions")&&t.last_seen_at&&m({label:e("person.endSessions"),icon:"logout",onClick:()=>{c(ut)}})}
    ${a("edit")&&m({label:e("person.edit"),icon:"edit",onClick:()=>n("edit")})}
    ${a("reset")&&m({label:e("person.reset"),kind:"primary",onClick:()=>{o()}})}
    ${a("enable")&&m({label:e("person.enable"),kind:"primary",onClick:()=>{c(mt)}})}`}),gt=Object.freeze(Object.defineProperty({__proto__:null,default:bt},Symbol.toStringTag,{value:"Module"})),ve=s=>`${s}T00:00:00+07:00`,ht=u(function({onClose:t}){const n=(U.value?.assignments??[]).filter(l=>l.delegated_from===null),i=w({draft:"delegation",initial:{role:n[0]?.id??"",to_user_id:null,starts_at:k.value,ends_at:G(k.value,7),reason:""},check:l=>({...!l.role&&{role:y("field.missing")},...!l.to_user_id&&{to_user_id:e("delegate.personMissing")},...!l.starts_at&&{starts_at:y("field.missing")},...l.ends_at?l.starts_at&&l.ends_at<l.starts_at&&{ends_at:e("delegate.orderBad")}:{ends_at:y("field.missing")},...l.reason.trim().length<3&&{reason:y("field.missing")}}),submit:(l,a)=>{const o=n.find(c=>c.id===l.role);return v("/delegations",{body:{role:o?.role,unit_id:o?.unit_id,to_user_id:l.to_user_id,reason:l.reason,starts_at:ve(l.starts_at??k.value),ends_at:ve(G(l.ends_at??k.value,1))},key:a})},done:l=>{S("/delegations"),_(e("delegate.done",{name:l.to_name})),t()}});return N({title:e("delegate.add"),form:i,submit:e("delegate.submit"),onClose:t,children:d`
      ${W({...i.bind("role"),label:e("delegate.role"),options:n.map(l=>({value:l.id,label:j(l)})),empty:!1})}
      ${Ce({...i.bind("to_user_id"),label:e("delegate.to"),required:!0,but:U.value?.user.id})}
      <div class="form-row">
        ${H({...i.bind("starts_at"),label:e("delegate.starts"),required:!0})}
        ${H({...i.bind("ends_at"),label:e("delegate.ends"),required:!0})}
      </div>
      ${ie({...i.bind("reason"),label:e("delegate.reason"),hint:e("delegate.reasonHint"),rows:2,required:!0})}`})});await E("people");const $t={upcoming:"info",active:"good",over:"done",revoked:"neutral"};function yt(){const[s,t]=b(!1),n=g("/delegations"),i=U.value?.user.id;return T({title:e("delegate.title"),lead:e("delegate.lead"),actions:m({label:e("delegate.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:d`<div class="stack">
      ${C({of:n,empty:l=>l.items.length===0,whenEmpty:d`<div class="card">${D({title:e("delegate.none"),hint:e("delegate.noneHint"),icon:"people"})}</div>`,children:l=>d`<div class="stack">
          ${V({title:e("delegate.given"),rows:l.items.filter(a=>a.from_user_id===i),other:"to"})}
          ${V({title:e("delegate.received"),rows:l.items.filter(a=>a.to_user_id===i),other:"from"})}
          ${V({title:e("delegate.others"),rows:l.items.filter(a=>a.from_user_id!==i&&a.to_user_id!==i),other:"both"})}
          ${l.next&&Q({page:l,more:a=>K("/delegations",{query:{cursor:a}}),onMore:n.set})}
        </div>`})}
      ${s&&ht({onClose:()=>t(!1)})}
    </div>`})}async function kt(s){if(await x({title:e("delegate.revokeAsk",{role:j(s),name:s.to_name}),text:e("delegate.revokeText"),yes:e("delegate.revoke"),danger:!0}))try{await v("/delegations/{delegation_id}/revoke",{params:{delegation_id:s.id},version:s.version}),_(e("delegate.revoked")),S("/delegations")}catch(n){$(n)}}const V=u(function({title:t,rows:n,other:i}){if(n.length===0)return null;const l={key:"from",label:e("delegate.from"),value:o=>o.from_name},a={key:"to",label:e("delegate.to"),value:o=>o.to_name};return h({title:t,children:F({caption:t,rows:n,rowKey:o=>o.id,tone:o=>o.actions.length?void 0:"muted",columns:[{key:"role",label:e("delegate.role"),kind:"main",value:j},...i==="both"?[l,a]:i==="from"?[l]:[a],{key:"when",label:e("delegate.when"),show:o=>d`<span>${J({at:o.starts_at})} – ${J({at:o.ends_at})}</span>`},{key:"reason",label:e("delegate.reason"),value:o=>o.reason},{key:"state",label:e("state"),show:o=>wt(o.state)},{key:"actions",label:e("actions"),kind:"actions",show:o=>o.actions.includes("revoke")&&m({label:e(i==="from"?"delegate.handBack":"delegate.revoke"),small:!0,onClick:()=>{kt(o)}})}]})})});function wt(s){const t=s;return R({label:e(`delegate.state.${t}`),tone:$t[t]})}const qt=Object.freeze(Object.defineProperty({__proto__:null,default:yt},Symbol.toStringTag,{value:"Module"}));await E("people");function St(){const s=g("/account-requests");return T({title:e("request.title"),lead:e("request.lead"),narrow:!0,children:C({of:s,empty:t=>t.length===0,whenEmpty:d`<div class="card">${D({title:e("request.none"),hint:e("request.noneHint"),icon:"check"})}</div>`,children:t=>d`<div class="stack">
        ${ee("request.toAnswer",t.filter(n=>n.actions.includes("accept")))}
        ${ee("request.toWatch",t.filter(n=>!n.actions.includes("accept")&&!n.actions.includes("withdraw")))}
        ${ee("request.asked",t.filter(n=>n.actions.includes("withdraw")))}
      </div>`})})}const ee=(s,t)=>t.length>0&&h({title:e(s),children:Y({rows:t})}),Tt=Object.freeze(Object.defineProperty({__proto__:null,default:St},Symbol.toStringTag,{value:"Module"}));export{Ve as _,gt as a,qt as d,ot as i,Be as n,Re as p,Tt as r};
