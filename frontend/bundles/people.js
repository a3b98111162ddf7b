// Licences in vendor/LICENSES.txt.
import{b as o,U as ve,O as v}from"./kit.js";import{c as m,B as d,p as f,k as te,h as A,g as W,L,I as P,i as y,q as k,s as w,F as O,K as ne,H as _e,J as ge,T as se,m as U}from"./first.js";import{i as q,S as N,A as he,b as x,k as _,o as $,j as S,u as g,P as T,L as C,E as z,h,w as F,v as ie,I as J,t as b,r as $e,s as j,D as H,d as B,e as Q,F as ye}from"./frame.js";import{a5 as e,P as G,l as ke,r as I,S as K,D as R,u as we,F as qe,J as Se,U as Te}from"./shared.js";const Ce=t=>t.full_name?e("request.line",{what:t.words,name:t.full_name}):he(t.words);async function ae(t,n){const s=t.kind==="certificate",i={what:t.words,name:t.full_name||e("request.yourAccount")};await x(n?{title:e(s?"request.acceptSealAsk":"request.acceptAsk",i),text:e(s?"request.acceptSeal":t.new_account?"request.acceptNew":"request.acceptText"),yes:e("request.accept")}:{title:e(s?"request.refuseSealAsk":"request.refuseAsk",i),text:e("request.refuseText"),yes:e("request.refuse"),danger:!0})&&await le(f("/account-requests/{account_request_id}/decide",{params:{account_request_id:t.id},version:t.version,body:{accept:n,reason:null}}),e(n?"request.accepted":"request.refused"))}const Pe=t=>le(f("/account-requests/{account_request_id}/withdraw",{params:{account_request_id:t.id},version:t.version}),e("request.withdrawn"));async function le(t,n){try{await t,_(n)}catch(s){$(s)}S("/account-requests","/users","/people","/today","/notices","/audit")}function Oe({row:t}){const n=s=>t.actions.includes(s);return o`
    <div class="request-main"><strong>${Ce(t)}</strong>
      <span class="soft small">${e("request.by",{by:t.asked_by_name,ward:t.ward_name,at:q(t.asked_at)})}</span>
      <span class="soft small">
        ${t.state!=="waiting"?e("request.take"):t.takes_effect_at?e("request.alone",{at:q(t.takes_effect_at)}):e("request.until",{at:q(t.expires_at)})}
      </span>
    </div>
    <div class="row">
      ${n("accept")&&d({label:e("request.accept"),small:!0,kind:"primary",onClick:()=>{ae(t,!0)}})}
      ${n("refuse")&&d({label:e("request.refuse"),small:!0,onClick:()=>{ae(t,!1)}})}
      ${n("withdraw")&&d({label:e("request.withdraw"),small:!0,onClick:()=>{Pe(t)}})}
      ${t.actions.length===0&&N({label:t.state_label,tone:t.state==="waiting"?"info":"good"})}
    </div>`}const Fe=m(Oe);function je({rows:t}){return o`<ul class="request-list">${t.map(n=>o`<li key=${n.id}>${Fe({row:n})}</li>`)}</ul>`}const Y=m(je),He=["active","invited","disabled"],V=t=>N({label:e(`state.${t}`),tone:t==="active"?"good":t==="invited"?"info":"danger"});function Ie(){const[t]=te(),n={q:t.q,role:t.role,unit_id:t.unit_id,state:t.state},s=g("/users",{query:n});return T({title:e("title"),lead:e("lead"),actions:o`
      ${A("user.invite")&&L({label:e("invitations"),href:"/nguoi-dung/giay-moi",icon:"print"})}
      ${A("user.invite")&&L({label:e("import"),href:"/nguoi-dung/nhap",icon:"upload"})}
      ${A("user.manage")&&L({label:e("add"),href:"/nguoi-dung/moi",icon:"plus",kind:"primary"})}`,children:o`<div class="stack">
      ${A("user.manage")&&Ee({})}
      ${Me({})}
      ${C({of:s,lines:10,empty:i=>i.items.length===0,whenEmpty:o`<div class="card">${z({title:e("none"),hint:e("noneHint"),icon:"people"})}</div>`,children:i=>o`<div>
          ${Le({rows:i.items})}
          ${G({page:i,more:a=>W("/users",{query:{...n,cursor:a}}),onMore:s.set})}
        </div>`})}
    </div>`})}const Ee=m(()=>{const n=(g("/account-requests").data??[]).filter(s=>s.decider==="second_person");return n.length>0&&h({title:e("request.second"),children:Y({rows:n})})}),Me=m(()=>{const t=g("/roles"),n=g("/units"),s=(t.data??[]).map(({role:i,label:a})=>({value:i,label:a}));return ke({search:e("search"),filters:[...s.length>0?[{name:"role",label:e("role"),options:s}]:[],{name:"unit_id",label:e("unit"),options:(n.data??[]).map(({id:i,name:a})=>({value:i,label:a}))},{name:"state",label:e("state"),options:He.map(i=>({value:i,label:e(`state.${i}`)}))}]})});function Ae({rows:t}){return F({caption:e("title"),rows:t,rowKey:n=>n.id,href:n=>`/nguoi-dung/${n.id}`,tone:n=>n.state==="disabled"?"muted":void 0,columns:[{key:"name",label:e("fullName"),kind:"main",value:n=>n.full_name},{key:"roles",label:e("roles"),show:n=>xe({user:n}),width:"16rem"},{key:"state",label:e("state"),show:n=>V(n.state)},{key:"phone",label:e("phone"),show:n=>o`<span class="nowrap">${ie(n.phone)??"—"}</span>`},{key:"username",label:e("username"),value:n=>n.username},{key:"seen",label:e("lastSeen"),show:n=>n.last_seen_at?J({at:n.last_seen_at}):o`<span class="soft">${e("never")}</span>`}]})}const Le=m(Ae);function Ne({user:t}){const n=t.assignments.filter(s=>s.in_force);return n.length===0?o`<span class="soft">${e("noRole")}</span>`:o`<span>${n.slice(0,2).map(s=>o`<span key=${s.id}>${I(s)}<br /></span>`)}
    ${n.length>2&&o`<span class="soft small">${e("more",{count:n.length-2})}</span>`}</span>`}const xe=m(Ne),ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ie,stateOf:V},Symbol.toStringTag,{value:"Module"})),Re=t=>`data:image/svg+xml,${encodeURIComponent(t.includes("xmlns=")?t:t.replace("<svg ",'<svg xmlns="http://www.w3.org/2000/svg" '))}`,De=({svg:t,label:n})=>o`<figure class="qr"><img src=${Re(t)} alt=${n} /></figure>`,oe=m(De);function Be({link:t}){const n=ve(null),s=async()=>{n.current?.select();try{await navigator.clipboard.writeText(t.link),_(e("link.copied"))}catch{_(e("link.copyByHand"),{tone:"info"})}};return o`<div class="stack">
    <div class="notice is-warning">${P({name:"clock"})}<p>${e("link.once",{at:q(t.expires_at)})}</p></div>
    <div class="link-card">
      ${oe({svg:t.qr_svg,label:e("link.qr")})}
      <div>
        <div><p class="soft small">${e("link.code")}</p><p class="link-code">${t.code}</p></div>
        <label class="field">
          <span class="field-label">${e("link.address")}</span>
          <input class="input" type="text" readonly ref=${n} value=${t.link} />
        </label>
        <div>${d({label:e("link.copy"),icon:"link",kind:"primary",onClick:()=>{s()}})}</div>
      </div>
    </div>
  </div>`}const re=m(Be),de=(t="")=>({[`${t}role`]:"",[`${t}unit_id`]:"",[`${t}valid_from`]:y.value,[`${t}valid_to`]:null}),ce=(t,n="")=>Object.fromEntries(["role","unit_id"].filter(s=>!t[n+s]).map(s=>[n+s,b("field.missing")])),X=(t,n="")=>({role:t[`${n}role`],unit_id:t[`${n}unit_id`],valid_from:t[`${n}valid_from`],valid_to:t[`${n}valid_to`]});function Ke({form:t,prefix:n="",dates:s=!0}){const i=g("/roles"),a=g("/units",{query:{on:t.values[`${n}valid_from`]??y.value}});if(!i.data||!a.data)return $e({lines:2});const l=i.data.find(c=>c.role===t.values[`${n}role`])?.unit_kinds,u=a.data.filter(c=>!l||l.includes(c.kind)),r=c=>{const p=i.data?.find(M=>M.role===c)?.unit_kinds,E=(a.data??[]).filter(M=>!p||p.includes(M.kind)),be=E.some(M=>M.id===t.values[`${n}unit_id`])?t.values[`${n}unit_id`]:"";t.set({[`${n}role`]:c,[`${n}unit_id`]:E.length===1?E[0]?.id:be})};return o`<div class="form">
    <div class="form-row">
      ${K({...t.bind(`${n}role`),onChange:r,label:e("role"),options:i.data.map(({role:c,label:p})=>({value:c,label:p})),required:!0})}
      ${K({...t.bind(`${n}unit_id`),label:e("unit"),options:u.map(({id:c,name:p})=>({value:c,label:p})),required:!0})}
    </div>
    ${s&&o`<div class="form-row">
        ${R({...t.bind(`${n}valid_from`),label:e("role.from"),required:!0})}
        ${R({...t.bind(`${n}valid_to`),label:e("role.to"),hint:e("role.toHint")})}
      </div>`}
  </div>`}const ue=m(Ke);await j("people");const D="assignments.0.";function We(){const[t,n]=v(null);return T({title:t?e("new.done",{name:t.user.full_name}):e("new.title"),lead:!t&&e("new.lead"),narrow:!0,crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("new.title")}],children:t?Je({made:t,again:()=>n(null)}):o`<div class="card">${Ve({done:n})}</div>`})}function Ue({made:t,again:n}){return h({title:e("link.title",{name:t.user.full_name}),children:o`
      <p>${e("username")}: <strong>${t.user.username}</strong></p>
      ${t.user.requests.length>0&&o`<div class="notice">${P({name:"info"})}<p>${e("new.waits")}</p></div>`}
      ${t.link&&re({link:t.link})}
      <div class="form-actions">
        ${L({label:e("new.open"),href:`/nguoi-dung/${t.user.id}`})}
        ${d({label:e("new.another"),icon:"plus",onClick:n})}
      </div>`})}const Je=m(Ue),me=()=>({full_name:"",phone:"",username:"",...de(D)});function Qe({values:t,done:n}){const[s,i]=v(!1),a=async()=>{i(!0);try{const{role:l,unit_id:u}=X(t,D);await f("/invitations",{body:{invitees:[{person:{full_name:t.full_name,phone:t.phone.trim(),role:l,unit_id:u}}]}}),_(e("new.asked")),n()}catch(l){$(l)}finally{i(!1)}};return o`<div class="notice">${P({name:"info"})}<div class="stack">
    <p>${e("new.elsewhere")}</p>
    ${d({label:e("new.invite"),busy:s,onClick:()=>{a()}})}
  </div></div>`}const Ge=m(Qe);function Ye({done:t}){const n=k({initial:me(),check:s=>({...ce(s,D),...!s.full_name.trim()&&{full_name:b("field.missing")}}),submit:(s,i)=>f("/users",{body:{full_name:s.full_name,phone:s.phone.trim()||null,username:s.username.trim()||null,assignments:[X(s,D)]},key:i}),done:s=>{S("/users","/people"),t(s)}});return we(n.dirty),w({form:n,label:e("new.title"),children:o`
      ${O({...n.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${O({...n.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${n.problem?.code==="user-name-taken"&&n.errors.phone&&Ge({values:n.values,done:()=>n.reset(me())})}
      ${ue({form:n,prefix:D})}
      ${O({...n.bind("username"),label:e("username"),hint:e("usernameHint"),capitalize:!1,autocomplete:"off"})}
      <div class="form-actions">${d({label:e("new.submit"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}const Ve=m(Ye),Xe=Object.freeze(Object.defineProperty({__proto__:null,default:We},Symbol.toStringTag,{value:"Module"}));await j("people");const Ze=5*1024*1024,et={create:"good",add_role:"info",ask:"info",nothing:"neutral",refused:"danger"};function tt(){const[t,n]=v(null);return T({title:e("import.title"),lead:e("import.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("import")}],children:o`<div class="stack">
      ${!t&&o`<div class="columns">
          ${h({title:e("import.step1"),hint:e("import.step1Hint"),children:o`<div>
              ${d({label:e("import.template"),icon:"download",onClick:()=>{ne("/user-imports/template",e("import.templateFile")).catch($)}})}
            </div>`})}
          ${h({title:e("import.step2"),children:st({done:n})})}
        </div>`}
      ${t&&at({preview:t,changed:n,again:()=>n(null)})}
    </div>`})}function nt({done:t}){const n=k({initial:{file:[]},check:({file:s})=>s.length?{}:{file:e("import.fileMissing")},submit:({file:[s]},i)=>f("/user-imports",{body:_e(s),key:i}),done:t});return w({form:n,label:e("import.step2"),children:o`
      ${qe({...n.bind("file"),label:e("import.file"),hint:e("import.fileHint"),accept:".xlsx,.csv",limit:Ze})}
      <div class="form-actions">${d({label:e("import.upload"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}const st=m(nt);function it({preview:t,changed:n,again:s}){const[i,a]=v(!1),l=async()=>{if(await x({title:e("import.ask"),text:e("import.askText",{total:t.total}),yes:e("import.accept")})){a(!0);try{n(await f("/user-imports/{import_id}/accept",{params:{import_id:t.id},version:t.version})),S("/users","/people","/teams")}catch(u){$(u)}finally{a(!1)}}};return t.state==="accepted"?o`<div class="notice is-good">
      ${P({name:"check"})}
      <p>${e("import.done",{count:t.user_ids.length})}</p>
      ${L({label:e("invitations"),href:"/nguoi-dung/giay-moi",kind:"primary",icon:"print"})}
    </div>`:h({title:e("import.step3"),hint:`${t.file_name}: ${e("import.counts",{total:t.total,errors:t.errors,warnings:t.warnings})}`,actions:o`
      ${d({label:e("import.again"),icon:"upload",onClick:s})}
      ${t.actions.includes("accept")&&d({label:e("import.accept"),kind:"primary",icon:"check",busy:i,onClick:()=>{l()}})}`,children:o`
      ${t.errors>0&&o`<div class="notice is-danger" role="alert">${P({name:"alert"})}<p>${e("import.fix")}</p></div>`}
      ${ot({preview:t})}`})}const at=m(it);function lt({preview:t}){const n=Object.entries(t.columns);return F({caption:e("import.step3"),rows:t.lines,rowKey:s=>String(s.number),tone:s=>s.action==="refused"?"danger":void 0,columns:[{key:"number",label:e("import.line"),kind:"number",value:s=>s.number},...n.map(([s,i])=>({key:s,label:i,show:a=>dt(a,s)})),{key:"action",label:e("import.does"),show:s=>rt(s.action)}]})}const ot=m(lt);function rt(t){const n=t;return N({label:e(`import.action.${n}`),tone:et[n]})}function dt(t,n){const s=t.messages.filter(i=>i.field===n);return o`<span
    class=${`import-cell ${s.some(i=>i.level==="error")?"is-error":s.length?"is-warning":""}`}>
    ${t.cells[n]||"—"}
    ${s.map(i=>o`<small key=${i.message}>${i.message}</small>`)}</span>`}const ct=Object.freeze(Object.defineProperty({__proto__:null,default:tt},Symbol.toStringTag,{value:"Module"}));function ut({invitations:t}){return o`<ul class="invitations" aria-label=${e("invite.made")}>${t.map(({full_name:n,unit_name:s,username:i,link:a,asked:l},u)=>o`<li class="invitation" key=${u}>
      ${a?oe({svg:a.qr_svg,label:e("link.qr")}):o`<span></span>`}
      <div>
        <p><strong>${n}</strong></p>
        <p class="soft small">${s}</p>
        ${i&&o`<p class="small">${e("username")}: <strong>${i}</strong></p>`}
        ${a?o`
              <p class="link-code">${a.code}</p>
              <p class="soft small">${a.link.split("/").slice(0,3).join("/")}</p>
              <p class="soft small">${e("invite.expires",{at:q(a.expires_at)})}</p>`:o`<p>${e(l?"invite.asked":"invite.signsIn")}</p>`}
      </div>
    </li>`)}</ul>`}const mt=m(ut),pe={state:"invited",limit:100},pt=m(()=>{const t=g("/users",{query:pe}),n=g("/roles"),s=new Set((n.data??[]).map(a=>a.role)),i=a=>a.assignments.some(l=>l.in_force)&&a.assignments.every(l=>!l.in_force||s.has(l.role));return h({title:e("invite.pending"),hint:e("invite.pendingHint"),children:C({of:t,empty:a=>a.items.length===0,whenEmpty:o`<p class="soft">${e("invite.pendingNone")}</p>`,children:a=>o`<div class="stack">
        ${bt({rows:a.items.filter(i)})}
        ${a.next&&G({page:a,more:l=>W("/users",{query:{...pe,cursor:l}}),onMore:t.set})}
      </div>`})})});function ft({rows:t}){const[n,s]=v(new Set),[i,a]=v(null),[l,u]=v(null),r=async()=>{u(null);try{a(await f("/invitations/cards",{body:{user_ids:[...n]}}))}catch(p){$(p)}},c=p=>u(String(p.result?.file_id??"")||null);return o`<div class="stack">
    ${F({caption:e("invite.pending"),rows:t,rowKey:p=>p.id,rowLabel:p=>p.full_name,selected:n,onSelect:s,columns:[{key:"name",label:e("fullName"),kind:"main",value:p=>p.full_name},{key:"roles",label:e("roles"),value:p=>p.assignments.filter(E=>E.in_force).map(I).join("; ")},{key:"username",label:e("username"),value:p=>p.username}]})}
    ${i&&Se({key:i.id,job:i,label:e("invite.cardsJob"),onDone:c})}
    <div class="form-actions">
      ${l&&d({label:e("invite.download"),icon:"download",kind:"primary",onClick:()=>{ne(`/files/${l}`,e("invite.cardsFile")).catch($)}})}
      ${d({label:n.size?e("invite.cards",{count:n.size}):e("invite.cardsNone"),icon:"print",disabled:n.size===0,onClick:()=>{r()}})}
    </div>
  </div>`}const bt=m(ft);await j("people");function vt(){const[t,n]=v([]);return T({title:e("invite.title"),lead:e("invite.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("invite.title")}],children:o`<div class="stack">
      ${t.length>0&&h({title:e("invite.made"),hint:o`<span class="no-print">${e("invite.madeHint")}</span>`,actions:d({label:e("invite.print"),kind:"primary",icon:"print",onClick:()=>print()}),children:mt({invitations:t})})}
      ${A("team.read")&&o`<div class="no-print">${gt({done:n})}</div>`}
      <div class="no-print">${pt({})}</div>
    </div>`})}function _t({done:t}){const n=g("/teams"),[s,i]=te();return h({title:e("invite.members"),hint:e("invite.membersHint"),children:C({of:n,empty:a=>a.length===0,whenEmpty:z({title:e("invite.noTeam"),hint:e("invite.noTeamHint"),icon:"people"}),children:a=>{const l=a.find(u=>u.id===s.to)??a[0];return o`<div class="stack">
          ${K({label:e("invite.team"),name:"to",value:l?.id??"",empty:!1,options:a.map(u=>({value:u.id,label:u.name})),onChange:u=>i({to:u})})}
          ${l&&$t({key:l.id,team:l,done:t})}
        </div>`}})})}const gt=m(_t);function ht({team:t,done:n}){const s=g("/teams/{team_id}/members",{params:{team_id:t.id}});return C({of:s,empty:i=>i.every(a=>a.user_id!==null),whenEmpty:o`<p class="soft">${e("invite.allInvited")}</p>`,children:i=>kt({rows:i.filter(a=>a.user_id===null&&a.left_on===null),done:n})})}const $t=m(ht);function yt({rows:t,done:n}){const[s,i]=v(new Set),[a,l]=v(!1),u=async()=>{l(!0);try{const r=await f("/invitations",{body:{invitees:[...s].map(c=>({team_member_id:c}))}});i(new Set),n(r.items),S("/teams","/users","/people"),scrollTo(0,0)}catch(r){$(r)}finally{l(!1)}};return o`<div class="stack">
    ${F({caption:e("invite.members"),rows:t,rowKey:r=>r.id,rowLabel:r=>r.full_name,selected:s,onSelect:i,columns:[{key:"name",label:e("fullName"),kind:"main",value:r=>r.full_name},{key:"kind",label:e("role"),value:r=>r.kind_label},{key:"phone",label:e("phone"),value:r=>r.phone}]})}
    <div class="form-actions">${d({label:s.size?e("invite.create",{count:s.size}):e("invite.createNone"),kind:"primary",busy:a,disabled:s.size===0,onClick:()=>{u()}})}</div>
  </div>`}const kt=m(yt),wt=Object.freeze(Object.defineProperty({__proto__:null,default:vt},Symbol.toStringTag,{value:"Module"}));function qt({user:t,changed:n,onClose:s}){const i=k({initial:{full_name:t.full_name,username:t.username,phone:t.phone??""},check:a=>({...!a.full_name.trim()&&{full_name:b("field.missing")},...!a.username.trim()&&{username:b("field.missing")}}),submit:(a,l)=>ge("/users/{user_id}",{params:{user_id:t.id},version:t.version,body:{...a,phone:a.phone.trim()||null},key:l}),done:a=>{n(a),_(e("person.saved")),s()}});return H({title:e("person.edit"),onClose:s,children:w({form:i,label:e("person.edit"),children:o`
        ${O({...i.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
        ${O({...i.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        ${O({...i.bind("username"),label:e("username"),required:!0,capitalize:!1,autocomplete:"off"})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:s})}
          ${d({label:b("act.save"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const St=m(qt);function Tt({user:t,changed:n,onClose:s}){const i=k({initial:{reason:""},check:({reason:a})=>a.trim().length<3?{reason:b("field.missing")}:{},submit:(a,l)=>f("/users/{user_id}/disable",{params:{user_id:t.id},version:t.version,body:a,key:l}),done:a=>{n(a),_(e("person.disabled")),s()}});return H({title:e("person.disableTitle",{name:t.full_name}),onClose:s,children:w({form:i,label:e("person.disable"),children:o`
        <p class="soft">${e("person.disableText")}</p>
        ${se({...i.bind("reason"),label:e("person.reason"),hint:e("person.reasonHint"),rows:2,required:!0})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:s})}
          ${d({label:e("person.disable"),type:"submit",kind:"danger",busy:i.busy})}
        </div>`})})}const Ct=m(Tt);async function Pt(t){return await x({title:e("person.resetAsk",{name:t.full_name}),text:e("person.resetText"),yes:e("person.reset"),danger:!0})?f("/users/{user_id}/reset",{params:{user_id:t.id},version:t.version}):null}async function Ot(t){if(!await x({title:e("person.endSessionsAsk",{name:t.full_name}),text:e("person.endSessionsText"),yes:e("person.endSessions"),danger:!0}))return null;const s=await f("/users/{user_id}/end-sessions",{params:{user_id:t.id},version:t.version});return _(e("person.sessionsEnded",{name:t.full_name})),s}async function Ft(t){const n=await f("/users/{user_id}/enable",{params:{user_id:t.id},version:t.version});return _(e("person.enabled")),n}function jt({user:t,changed:n}){const[s,i]=v(null),a=t.actions.includes("assign"),l=()=>i(null),u={key:"actions",label:e("actions"),kind:"actions",show:r=>(r.valid_to===null||r.valid_to>=y.value)&&d({label:e("role.end"),small:!0,onClick:()=>i(r)})};return h({title:e("roles"),actions:a&&d({label:e("role.add"),icon:"plus",onClick:()=>i("new")}),children:o`
      ${t.assignments.length===0?z({title:e("role.none"),hint:a&&e("role.noneHint"),icon:"people"}):F({caption:e("roles"),rows:t.assignments,rowKey:r=>r.id,tone:r=>r.in_force?void 0:"muted",columns:[{key:"role",label:e("role"),kind:"main",value:r=>r.role_label},{key:"unit",label:e("unit"),value:r=>r.unit_name},{key:"when",label:e("role.when"),value:r=>r.valid_to?`${B(r.valid_from)} – ${B(r.valid_to)}`:e("role.since",{from:B(r.valid_from)})},{key:"now",label:e("state"),show:r=>N({label:e(r.in_force?"role.now":"role.notNow"),tone:r.in_force?"good":"neutral"})},...a?[u]:[]]})}
      ${s==="new"&&Et({user:t,changed:n,onClose:l})}
      ${s&&s!=="new"&&At({key:s.id,user:t,held:s,changed:n,onClose:l})}`})}const Ht=m(jt);function It({user:t,changed:n,onClose:s}){const i=k({initial:de(),check:a=>ce(a),submit:(a,l)=>f("/users/{user_id}/assignments",{params:{user_id:t.id},version:t.version,body:X(a),key:l}),done:a=>{n(a),_(e(a.requests.length>t.requests.length?"role.waits":"role.added")),s()}});return H({title:e("role.add"),onClose:s,children:w({form:i,label:e("role.add"),children:o`
        ${ue({form:i})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:s})}
          ${d({label:e("role.add"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const Et=m(It);function Mt({user:t,held:n,changed:s,onClose:i}){const a=k({initial:{last_day:Q(y.value,-1)},check:({last_day:l})=>l?{}:{last_day:b("field.missing")},submit:({last_day:l},u)=>f("/users/{user_id}/assignments/{assignment_id}/end",{params:{user_id:t.id,assignment_id:n.id},version:t.version,body:{last_day:l??y.value},key:u}),done:l=>{s(l),_(e("role.ended",{day:B(a.values.last_day)})),i()}});return H({title:e("role.endTitle",{role:I(n)}),onClose:i,children:w({form:a,label:e("role.end"),children:o`
        <p class="soft">${e("role.endText")}</p>
        ${R({...a.bind("last_day"),label:e("role.lastDay"),required:!0})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:i})}
          ${d({label:e("role.end"),type:"submit",kind:"danger",busy:a.busy})}
        </div>`})})}const At=m(Mt);await j("people");function Lt({params:t}){const n=g("/users/{user_id}",{params:{user_id:t.id??""}}),[s,i]=v(null),[a,l]=v(null),u=()=>i(null),r=c=>{S("/users?","/people","/audit"),n.set(c)};return T({title:n.data?.full_name??e("title"),status:n.data&&V(n.data.state),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:n.data?.full_name??"…"}],actions:n.data&&xt({user:n.data,show:i,changed:r,showLink:l}),children:C({of:n,children:c=>o`<div class="stack">
        ${c.state==="disabled"&&o`<div class="notice is-danger">
            ${P({name:"lock"})}
            <p>${e("person.disabledNote",{at:q(c.disabled_at),reason:c.disabled_reason??""})}</p>
          </div>`}
        <section class="card">${ye({facts:[{label:e("username"),value:c.username},{label:e("phone"),value:ie(c.phone)},{label:e("lastSeen"),value:c.last_seen_at?q(c.last_seen_at):e("never")}]})}</section>
        ${c.requests.length>0&&h({title:e("request.second"),children:Y({rows:c.requests})})}
        ${Ht({user:c,changed:r})}
        ${s==="edit"&&St({user:c,changed:r,onClose:u})}
        ${s==="disable"&&Ct({user:c,changed:r,onClose:u})}
        ${a&&H({title:e("link.title",{name:c.full_name}),onClose:()=>l(null),children:o`<div class="stack">
              ${re({link:a})}
              <div class="form-actions">${d({label:e("link.close"),onClick:()=>l(null)})}</div>
            </div>`})}
      </div>`})})}function Nt({user:t,show:n,changed:s,showLink:i}){const a=r=>t.actions.includes(r),l=async()=>{const r=await Pt(t).catch($);r&&(s(r.user),r.link?i(r.link):_(e("person.resetWaits")))},u=r=>r(t).then(c=>c&&s(c),$);return o`
    ${a("disable")&&d({label:e("person.disable"),kind:"danger",icon:"lock",onClick:()=>n("disable")})}
    ${a("end_sessions")&&t.last_seen_at&&d({label:e("person.endSessions"),icon:"logout",onClick:()=>{u(Ot)}})}
    ${a("edit")&&d({label:e("person.edit"),icon:"edit",onClick:()=>n("edit")})}
    ${a("reset")&&d({label:e("person.reset"),kind:"primary",onClick:()=>{l()}})}
    ${a("enable")&&d({label:e("person.enable"),kind:"primary",onClick:()=>{u(Ft)}})}`}const xt=m(Nt),zt=Object.freeze(Object.defineProperty({__proto__:null,default:Lt},Symbol.toStringTag,{value:"Module"})),fe=t=>`${t}T00:00:00+07:00`;function Rt({onClose:t}){const n=(U.value?.assignments??[]).filter(i=>i.delegated_from===null),s=k({initial:{role:n[0]?.id??"",to_user_id:null,starts_at:y.value,ends_at:Q(y.value,7),reason:""},check:i=>({...!i.role&&{role:b("field.missing")},...!i.to_user_id&&{to_user_id:e("delegate.personMissing")},...!i.starts_at&&{starts_at:b("field.missing")},...i.ends_at?i.starts_at&&i.ends_at<i.starts_at&&{ends_at:e("delegate.orderBad")}:{ends_at:b("field.missing")},...i.reason.trim().length<3&&{reason:b("field.missing")}}),submit:(i,a)=>{const l=n.find(u=>u.id===i.role);return f("/delegations",{body:{role:l?.role,unit_id:l?.unit_id,to_user_id:i.to_user_id,reason:i.reason,starts_at:fe(i.starts_at??y.value),ends_at:fe(Q(i.ends_at??y.value,1))},key:a})},done:i=>{S("/delegations"),_(e("delegate.done",{name:i.to_name})),t()}});return H({title:e("delegate.add"),onClose:t,children:w({form:s,label:e("delegate.add"),children:o`
        ${K({...s.bind("role"),label:e("delegate.role"),options:n.map(i=>({value:i.id,label:I(i)})),empty:!1})}
        ${Te({...s.bind("to_user_id"),label:e("delegate.to"),required:!0,but:U.value?.user.id})}
        <div class="form-row">
          ${R({...s.bind("starts_at"),label:e("delegate.starts"),required:!0})}
          ${R({...s.bind("ends_at"),label:e("delegate.ends"),required:!0})}
        </div>
        ${se({...s.bind("reason"),label:e("delegate.reason"),hint:e("delegate.reasonHint"),rows:2,required:!0})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:t})}
          ${d({label:e("delegate.submit"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}const Dt=m(Rt);await j("people");const Bt={upcoming:"info",active:"good",over:"done",revoked:"neutral"};function Kt(){const[t,n]=v(!1),s=g("/delegations"),i=U.value?.user.id;return T({title:e("delegate.title"),lead:e("delegate.lead"),actions:d({label:e("delegate.add"),icon:"plus",kind:"primary",onClick:()=>n(!0)}),children:o`<div class="stack">
      ${C({of:s,empty:a=>a.items.length===0,whenEmpty:o`<div class="card">${z({title:e("delegate.none"),hint:e("delegate.noneHint"),icon:"people"})}</div>`,children:a=>o`<div class="stack">
          ${Z({title:e("delegate.given"),rows:a.items.filter(l=>l.from_user_id===i),other:"to"})}
          ${Z({title:e("delegate.received"),rows:a.items.filter(l=>l.to_user_id===i),other:"from"})}
          ${Z({title:e("delegate.others"),rows:a.items.filter(l=>l.from_user_id!==i&&l.to_user_id!==i),other:"both"})}
          ${a.next&&G({page:a,more:l=>W("/delegations",{query:{cursor:l}}),onMore:s.set})}
        </div>`})}
      ${t&&Dt({onClose:()=>n(!1)})}
    </div>`})}async function Wt(t){if(await x({title:e("delegate.revokeAsk",{role:I(t),name:t.to_name}),text:e("delegate.revokeText"),yes:e("delegate.revoke"),danger:!0}))try{await f("/delegations/{delegation_id}/revoke",{params:{delegation_id:t.id},version:t.version}),_(e("delegate.revoked")),S("/delegations")}catch(s){$(s)}}function Ut({title:t,rows:n,other:s}){if(n.length===0)return null;const i={key:"from",label:e("delegate.from"),value:l=>l.from_name},a={key:"to",label:e("delegate.to"),value:l=>l.to_name};return h({title:t,children:F({caption:t,rows:n,rowKey:l=>l.id,tone:l=>l.actions.length?void 0:"muted",columns:[{key:"role",label:e("delegate.role"),kind:"main",value:I},...s==="both"?[i,a]:s==="from"?[i]:[a],{key:"when",label:e("delegate.when"),show:l=>o`<span>${J({at:l.starts_at})} – ${J({at:l.ends_at})}</span>`},{key:"reason",label:e("delegate.reason"),value:l=>l.reason},{key:"state",label:e("state"),show:l=>Jt(l.state)},{key:"actions",label:e("actions"),kind:"actions",show:l=>l.actions.includes("revoke")&&d({label:e(s==="from"?"delegate.handBack":"delegate.revoke"),small:!0,onClick:()=>{Wt(l)}})}]})})}const Z=m(Ut);function Jt(t){const n=t;return N({label:e(`delegate.state.${n}`),tone:Bt[n]})}const Qt=Object.freeze(Object.defineProperty({__proto__:null,default:Kt},Symbol.toStringTag,{value:"Module"}));await j("people");function Gt(){const t=g("/account-requests");return T({title:e("request.title"),lead:e("request.lead"),narrow:!0,children:C({of:t,empty:n=>n.length===0,whenEmpty:o`<div class="card">${z({title:e("request.none"),hint:e("request.noneHint"),icon:"check"})}</div>`,children:n=>o`<div class="stack">
        ${ee("request.toAnswer",n.filter(s=>s.actions.includes("accept")))}
        ${ee("request.toWatch",n.filter(s=>!s.actions.includes("accept")&&!s.actions.includes("withdraw")))}
        ${ee("request.asked",n.filter(s=>s.actions.includes("withdraw")))}
      </div>`})})}const ee=(t,n)=>n.length>0&&h({title:e(t),children:Y({rows:n})}),Yt=Object.freeze(Object.defineProperty({__proto__:null,default:Gt},Symbol.toStringTag,{value:"Module"}));export{ct as _,zt as a,Qt as d,wt as i,Xe as n,ze as p,Yt as r};
