// Licences in vendor/LICENSES.txt.
import{b as r,U as $e,O as g}from"./kit.js";import{c as m,B as p,p as v,u as ie,g as S,j as U,L as F,I as H,b as q,i as P,f as se,d as x,Z as ae,W as we,t as qe,H as Te,Y as Ce,T as le,m as J}from"./first.js";import{o as $,S as T,B as Se,y as D,g as h,h as w,i as C,k as _,P as O,L as K,E as I,l as k,x as j,w as oe,I as Q,t as y,r as Pe,s as A,e as G,D as re,F as de,d as W}from"./frame.js";import{aA as e,P as Y,X as Oe,r as E,S as z,D as M,h as Ke,J as He,F as L,am as ce,G as xe}from"./shared.js";const De=i=>i.full_name?e("request.line",{what:i.words,name:i.full_name}):Se(i.words);async function ue(i,t){const n=i.kind==="certificate",a=i.kind==="client",l={what:i.words,name:i.full_name||e("request.yourAccount")};await D(t?{title:e(a?"request.acceptSystemAsk":n?"request.acceptSealAsk":"request.acceptAsk",l),text:e(a?"request.acceptSystem":n?"request.acceptSeal":i.new_account?"request.acceptNew":"request.acceptText"),yes:e("request.accept")}:{title:e(a?"request.refuseSystemAsk":n?"request.refuseSealAsk":"request.refuseAsk",l),text:e("request.refuseText"),yes:e("request.refuse"),danger:!0})&&await me(v("/account-requests/{account_request_id}/decide",{params:{account_request_id:i.id},version:i.version,body:{accept:t,reason:null}}),e(t?"request.accepted":"request.refused"))}const Ae=i=>me(v("/account-requests/{account_request_id}/withdraw",{params:{account_request_id:i.id},version:i.version}),e("request.withdrawn"));async function me(i,t){try{await i,h(t)}catch(n){w(n)}C("/account-requests","/users","/people","/today","/notices","/audit")}const Fe=m(function({row:t}){const n=a=>t.actions.includes(a);return r`
    <div class="request-main"><strong>${De(t)}</strong>
      <span class="soft small">${e("request.by",{by:t.asked_by_name,ward:t.ward_name,at:$(t.asked_at)})}</span>
      <span class="soft small">
        ${t.state!=="waiting"?e("request.take"):t.takes_effect_at?e("request.alone",{at:$(t.takes_effect_at)}):e("request.until",{at:$(t.expires_at)})}
      </span>
    </div>
    <div class="row">
      ${n("accept")&&p({label:e("request.accept"),small:!0,kind:"primary",onClick:()=>{ue(t,!0)}})}
      ${n("refuse")&&p({label:e("request.refuse"),small:!0,onClick:()=>{ue(t,!1)}})}
      ${n("withdraw")&&p({label:e("request.withdraw"),small:!0,onClick:()=>{Ae(t)}})}
      ${t.actions.length===0&&T({label:t.state_label,tone:t.state==="waiting"?"info":"good"})}
    </div>`}),Z=m(function({rows:t}){return r`<ul class="request-list">${t.map(n=>r`<li key=${n.id}>${Fe({row:n})}</li>`)}</ul>`}),Ie=["active","invited","disabled"],X=i=>T({label:e(`state.${i}`),tone:i==="active"?"good":i==="invited"?"info":"danger"});function je(){const[i]=ie(),t={q:i.q,role:i.role,unit_id:i.unit_id,state:i.state},n=_("/users",{query:t});return O({title:e("title"),lead:e("lead"),actions:r`
      ${S("client.read")&&F({label:e("clients"),href:"/he-thong-khac",icon:"link"})}
      ${S("user.invite")&&F({label:e("invitations"),href:"/nguoi-dung/giay-moi",icon:"print"})}
      ${S("user.invite")&&F({label:e("import"),href:"/nguoi-dung/nhap",icon:"upload"})}
      ${S("user.manage")&&F({label:e("add"),href:"/nguoi-dung/moi",icon:"plus",kind:"primary"})}`,children:r`<div class="stack">
      ${S("user.manage")&&Ee({})}
      ${Me({})}
      ${K({of:n,lines:10,empty:a=>a.items.length===0,whenEmpty:r`<div class="card">${I({title:e("none"),hint:e("noneHint"),icon:"people"})}</div>`,children:a=>r`<div>
          ${Le({rows:a.items})}
          ${Y({page:a,more:l=>U("/users",{query:{...t,cursor:l}}),onMore:n.set})}
        </div>`})}
    </div>`})}const Ee=m(function(){const n=(_("/account-requests").data??[]).filter(a=>a.decider==="second_person");return n.length>0&&k({title:e("request.second"),children:Z({rows:n})})}),Me=m(function(){const t=_("/roles"),n=_("/units"),a=(t.data??[]).map(({role:l,label:s})=>({value:l,label:s}));return Oe({search:e("search"),filters:[...a.length>0?[{name:"role",label:e("role"),options:a}]:[],{name:"unit_id",label:e("unit"),options:(n.data??[]).map(({id:l,name:s})=>({value:l,label:s}))},{name:"state",label:e("state"),options:Ie.map(l=>({value:l,label:e(`state.${l}`)}))}]})}),Le=m(function({rows:t}){return j({caption:e("title"),rows:t,rowKey:n=>n.id,href:n=>`/nguoi-dung/${n.id}`,tone:n=>n.state==="disabled"?"muted":void 0,columns:[{key:"name",label:e("fullName"),kind:"main",value:n=>n.full_name},{key:"roles",label:e("roles"),show:n=>Ne({user:n}),width:"16rem"},{key:"state",label:e("state"),show:n=>X(n.state)},{key:"phone",label:e("phone"),show:n=>r`<span class="nowrap">${oe(n.phone)??"—"}</span>`},{key:"username",label:e("username"),value:n=>n.username},{key:"seen",label:e("lastSeen"),show:n=>n.last_seen_at?Q({at:n.last_seen_at}):r`<span class="soft">${e("never")}</span>`}]})}),Ne=m(function({user:t}){const n=t.assignments.filter(a=>a.in_force);return n.length===0?r`<span class="soft">${e("noRole")}</span>`:r`<span>${n.slice(0,2).map(a=>r`<span key=${a.id}>${E(a)}<br /></span>`)}
    ${n.length>2&&r`<span class="soft small">${e("more",{count:n.length-2})}</span>`}</span>`}),Re=Object.freeze(Object.defineProperty({__proto__:null,default:je,stateOf:X},Symbol.toStringTag,{value:"Module"}));function ze(i){const t=i.includes("xmlns=")?i:i.replace("<svg ",'<svg xmlns="http://www.w3.org/2000/svg" ');return`data:image/svg+xml,${encodeURIComponent(t)}`}const pe=m(function({svg:t,label:n}){return r`<figure class="qr"><img src=${ze(t)} alt=${n} /></figure>`}),fe=m(function({link:t}){const n=$e(null),a=async()=>{n.current?.select();try{await navigator.clipboard.writeText(t.link),h(e("link.copied"))}catch{h(e("link.copyByHand"),{tone:"info"})}};return r`<div class="stack">
    <div class="notice is-warning">${H({name:"clock"})}<p>${e("link.once",{at:$(t.expires_at)})}</p></div>
    <div class="link-card">
      ${pe({svg:t.qr_svg,label:e("link.qr")})}
      <div>
        <div><p class="soft small">${e("link.code")}</p><p class="link-code">${t.code}</p></div>
        <label class="field">
          <span class="field-label">${e("link.address")}</span>
          <input class="input" type="text" readonly ref=${n} value=${t.link} />
        </label>
        <div>${p({label:e("link.copy"),icon:"link",kind:"primary",onClick:()=>{a()}})}</div>
      </div>
    </div>
  </div>`}),ve=(i="")=>({[`${i}role`]:"",[`${i}unit_id`]:"",[`${i}valid_from`]:q.value,[`${i}valid_to`]:null}),be=(i,t="")=>Object.fromEntries(["role","unit_id"].filter(n=>!i[t+n]).map(n=>[t+n,y("field.missing")])),V=(i,t="")=>({role:i[`${t}role`],unit_id:i[`${t}unit_id`],valid_from:i[`${t}valid_from`],valid_to:i[`${t}valid_to`]}),ge=m(function({form:t,prefix:n="",dates:a=!0}){const l=_("/roles"),s=_("/units",{query:{on:t.values[`${n}valid_from`]??q.value}});if(!l.data||!s.data)return Pe({lines:2});const o=l.data.find(b=>b.role===t.values[`${n}role`])?.unit_kinds,u=s.data.filter(b=>!o||o.includes(b.kind)),d=b=>{const f=l.data?.find(R=>R.role===b)?.unit_kinds,N=(s.data??[]).filter(R=>!f||f.includes(R.kind)),ke=N.some(R=>R.id===t.values[`${n}unit_id`])?t.values[`${n}unit_id`]:"";t.set({[`${n}role`]:b,[`${n}unit_id`]:N.length===1?N[0]?.id:ke})};return r`<div class="form">
    <div class="form-row">
      ${z({...t.bind(`${n}role`),onChange:d,label:e("role"),options:l.data.map(({role:b,label:f})=>({value:b,label:f})),required:!0})}
      ${z({...t.bind(`${n}unit_id`),label:e("unit"),options:u.map(({id:b,name:f})=>({value:b,label:f})),required:!0})}
    </div>
    ${a&&r`<div class="form-row">
        ${M({...t.bind(`${n}valid_from`),label:e("role.from"),required:!0})}
        ${M({...t.bind(`${n}valid_to`),label:e("role.to"),hint:e("role.toHint")})}
      </div>`}
  </div>`});await A("people");const B="assignments.0.";function Be(){const[i,t]=g(null);return O({title:i?e("new.done",{name:i.user.full_name}):e("new.title"),lead:!i&&e("new.lead"),narrow:!0,crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("new.title")}],children:i?Ge({made:i,again:()=>t(null)}):r`<div class="card">${Ue({done:t})}</div>`})}const Ge=m(function({made:t,again:n}){return k({title:e("link.title",{name:t.user.full_name}),children:r`
      <p>${e("username")}: <strong>${t.user.username}</strong></p>
      ${t.user.requests.length>0&&r`<div class="notice">${H({name:"info"})}<p>${e("new.waits")}</p></div>`}
      ${t.link&&fe({link:t.link})}
      <div class="form-actions">
        ${F({label:e("new.open"),href:`/nguoi-dung/${t.user.id}`})}
        ${p({label:e("new.another"),icon:"plus",onClick:n})}
      </div>`})}),he=()=>({full_name:"",phone:"",username:"",...ve(B)}),We=m(function({values:t,done:n}){const[a,l]=g(!1),s=async()=>{l(!0);try{const{role:o,unit_id:u}=V(t,B);await v("/invitations",{body:{invitees:[{person:{full_name:t.full_name,phone:t.phone.trim(),role:o,unit_id:u}}]}}),h(e("new.asked")),n()}catch(o){w(o)}finally{l(!1)}};return r`<div class="notice">${H({name:"info"})}<div class="stack">
    <p>${e("new.elsewhere")}</p>
    ${p({label:e("new.invite"),busy:a,onClick:()=>{s()}})}
  </div></div>`}),Ue=m(function({done:t}){const n=P({draft:"person",initial:he(),check:a=>({...be(a,B),...!a.full_name.trim()&&{full_name:y("field.missing")}}),submit:(a,l)=>v("/users",{body:{full_name:a.full_name,phone:a.phone.trim()||null,username:a.username.trim()||null,assignments:[V(a,B)]},key:l}),done:a=>{C("/users","/people"),t(a)}});return se({form:n,label:e("new.title"),children:r`
      ${x({...n.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${x({...n.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${n.problem?.code==="user-name-taken"&&n.errors.phone&&We({values:n.values,done:()=>n.reset(he())})}
      ${ge({form:n,prefix:B})}
      ${x({...n.bind("username"),label:e("username"),hint:e("usernameHint"),capitalize:!1,autocomplete:"off"})}
      <div class="form-actions">${p({label:e("new.submit"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Je=Object.freeze(Object.defineProperty({__proto__:null,default:Be},Symbol.toStringTag,{value:"Module"}));await A("people");const Qe=".xlsx,.xls,.ods,.csv",Ye=5*1024*1024,Ze={create:"good",add_role:"info",ask:"info",nothing:"neutral",refused:"danger"};function Xe(){const[i,t]=g(null);return O({title:e("import.title"),lead:e("import.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("import")}],children:r`<div class="stack">
      ${!i&&r`<div class="columns">
          ${k({title:e("import.step1"),hint:e("import.step1Hint"),children:r`<div>
              ${p({label:e("import.template"),icon:"download",onClick:()=>{ae("/user-imports/template",e("import.templateFile")).catch(w)}})}
            </div>`})}
          ${k({title:e("import.step2"),children:Ve({done:t})})}
        </div>`}
      ${i&&et({preview:i,changed:t,again:()=>t(null)})}
    </div>`})}const Ve=m(function({done:t}){const n=P({draft:!1,initial:{file:[]},check:({file:a})=>a.length?{}:{file:e("import.fileMissing")},submit:({file:[a]},l)=>v("/user-imports",{body:we(a),key:l}),done:t});return se({form:n,label:e("import.step2"),children:r`
      ${Ke({...n.bind("file"),label:e("import.file"),hint:e("import.fileHint"),accept:Qe,limit:Ye})}
      <div class="form-actions">${p({label:e("import.upload"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),et=m(function({preview:t,changed:n,again:a}){const[l,s]=g(!1),o=async()=>{if(await D({title:e("import.ask"),text:e("import.askText",{total:t.total}),yes:e("import.accept")})){s(!0);try{n(await v("/user-imports/{import_id}/accept",{params:{import_id:t.id},version:t.version})),C("/users","/people","/teams")}catch(u){w(u)}finally{s(!1)}}};return t.state==="accepted"?r`<div class="notice is-good">
      ${H({name:"check"})}
      <p>${e("import.done",{count:t.user_ids.length})}</p>
      ${F({label:e("invitations"),href:"/nguoi-dung/giay-moi",kind:"primary",icon:"print"})}
    </div>`:k({title:e("import.step3"),hint:`${t.file_name}: ${e("import.counts",{total:t.total,errors:t.errors,warnings:t.warnings})}`,actions:r`
      ${p({label:e("import.again"),icon:"upload",onClick:a})}
      ${t.actions.includes("accept")&&p({label:e("import.accept"),kind:"primary",icon:"check",busy:l,onClick:()=>{o()}})}`,children:r`
      ${t.errors>0&&r`<div class="notice is-danger" role="alert">${H({name:"alert"})}<p>${e("import.fix")}</p></div>`}
      ${tt({preview:t})}`})}),tt=m(function({preview:t}){const n=Object.entries(t.columns);return j({caption:e("import.step3"),rows:t.lines,rowKey:a=>String(a.number),tone:a=>a.action==="refused"?"danger":void 0,columns:[{key:"number",label:e("import.line"),kind:"number",value:a=>a.number},...n.map(([a,l])=>({key:a,label:l,show:s=>it(s,a)})),{key:"action",label:e("import.does"),show:a=>nt(a.action)}]})});function nt(i){const t=i;return T({label:e(`import.action.${t}`),tone:Ze[t]})}function it(i,t){const n=i.messages.filter(a=>a.field===t);return r`<span
    class=${`import-cell ${n.some(a=>a.level==="error")?"is-error":n.length?"is-warning":""}`}>
    ${i.cells[t]||"—"}
    ${n.map(a=>r`<small key=${a.message}>${a.message}</small>`)}</span>`}const st=Object.freeze(Object.defineProperty({__proto__:null,default:Xe},Symbol.toStringTag,{value:"Module"})),at=m(function({invitations:t}){return r`<ul class="invitations" aria-label=${e("invite.made")}>${t.map(({full_name:n,unit_name:a,username:l,link:s,asked:o},u)=>r`<li class="invitation" key=${u}>
      ${s?pe({svg:s.qr_svg,label:e("link.qr")}):r`<span></span>`}
      <div>
        <p><strong>${n}</strong></p>
        <p class="soft small">${a}</p>
        ${l&&r`<p class="small">${e("username")}: <strong>${l}</strong></p>`}
        ${s?r`
              <p class="link-code">${s.code}</p>
              <p class="soft small">${s.link.split("/").slice(0,3).join("/")}</p>
              <p class="soft small">${e("invite.expires",{at:$(s.expires_at)})}</p>`:r`<p>${e(o?"invite.asked":"invite.signsIn")}</p>`}
      </div>
    </li>`)}</ul>`}),_e={state:"invited",limit:100},lt=m(function(){const t=_("/users",{query:_e}),n=_("/roles"),a=new Set((n.data??[]).map(s=>s.role)),l=s=>s.assignments.some(o=>o.in_force)&&s.assignments.every(o=>!o.in_force||a.has(o.role));return k({title:e("invite.pending"),hint:e("invite.pendingHint"),children:K({of:t,empty:s=>s.items.length===0,whenEmpty:r`<p class="soft">${e("invite.pendingNone")}</p>`,children:s=>r`<div class="stack">
        ${ot({rows:s.items.filter(l)})}
        ${s.next&&Y({page:s,more:o=>U("/users",{query:{..._e,cursor:o}}),onMore:t.set})}
      </div>`})})}),ot=m(function({rows:t}){const[n,a]=g(new Set),[l,s]=g(null),[o,u]=g(null),d=async()=>{u(null);try{s(await v("/invitations/cards",{body:{user_ids:[...n]}}))}catch(f){w(f)}},b=f=>u(String(f.result?.file_id??"")||null);return r`<div class="stack">
    ${j({caption:e("invite.pending"),rows:t,rowKey:f=>f.id,rowLabel:f=>f.full_name,selected:n,onSelect:a,columns:[{key:"name",label:e("fullName"),kind:"main",value:f=>f.full_name},{key:"roles",label:e("roles"),value:f=>f.assignments.filter(N=>N.in_force).map(E).join("; ")},{key:"username",label:e("username"),value:f=>f.username}]})}
    ${l&&He({key:l.id,job:l,label:e("invite.cardsJob"),onDone:b})}
    <div class="form-actions">
      ${o&&p({label:e("invite.download"),icon:"download",kind:"primary",onClick:()=>{ae(`/files/${o}`,e("invite.cardsFile")).catch(w)}})}
      ${p({label:n.size?e("invite.cards",{count:n.size}):e("invite.cardsNone"),icon:"print",disabled:n.size===0,onClick:()=>{d()}})}
    </div>
  </div>`});await A("people");function rt(){const[i,t]=g([]);return O({title:e("invite.title"),lead:e("invite.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("invite.title")}],children:r`<div class="stack">
      ${i.length>0&&k({title:e("invite.made"),hint:r`<span class="no-print">${e("invite.madeHint")}</span>`,actions:p({label:e("invite.print"),kind:"primary",icon:"print",onClick:()=>print()}),children:at({invitations:i})})}
      ${S("team.read")&&r`<div class="no-print">${dt({done:t})}</div>`}
      <div class="no-print">${lt({})}</div>
    </div>`})}const dt=m(function({done:t}){const n=_("/teams"),[a,l]=ie();return k({title:e("invite.members"),hint:e("invite.membersHint"),children:K({of:n,empty:s=>s.length===0,whenEmpty:I({title:e("invite.noTeam"),hint:e("invite.noTeamHint"),icon:"people"}),children:s=>{const o=s.find(u=>u.id===a.to)??s[0];return r`<div class="stack">
          ${z({label:e("invite.team"),name:"to",value:o?.id??"",empty:!1,options:s.map(u=>({value:u.id,label:u.name})),onChange:u=>l({to:u})})}
          ${o&&ct({key:o.id,team:o,done:t})}
        </div>`}})})}),ct=m(function({team:t,done:n}){const a=_("/teams/{team_id}/members",{params:{team_id:t.id}});return K({of:a,empty:l=>l.every(s=>s.user_id!==null),whenEmpty:r`<p class="soft">${e("invite.allInvited")}</p>`,children:l=>ut({rows:l.filter(s=>s.user_id===null&&s.left_on===null),done:n})})}),ut=m(function({rows:t,done:n}){const[a,l]=g(new Set),[s,o]=g(!1),u=async()=>{o(!0);try{const d=await v("/invitations",{body:{invitees:[...a].map(b=>({team_member_id:b}))}});l(new Set),n(d.items),C("/teams","/users","/people"),scrollTo(0,0)}catch(d){w(d)}finally{o(!1)}};return r`<div class="stack">
    ${j({caption:e("invite.members"),rows:t,rowKey:d=>d.id,rowLabel:d=>d.full_name,selected:a,onSelect:l,columns:[{key:"name",label:e("fullName"),kind:"main",value:d=>d.full_name},{key:"kind",label:e("role"),value:d=>d.kind_label},{key:"phone",label:e("phone"),value:d=>d.phone}]})}
    <div class="form-actions">${p({label:a.size?e("invite.create",{count:a.size}):e("invite.createNone"),kind:"primary",busy:s,disabled:a.size===0,onClick:()=>{u()}})}</div>
  </div>`}),mt=Object.freeze(Object.defineProperty({__proto__:null,default:rt},Symbol.toStringTag,{value:"Module"})),c=qe({title:"Hệ thống khác",lead:"Phần mềm khác (một cửa, cổng thông tin, cấp trên) đọc dữ liệu của phường qua API. Không hệ thống nào đọc được sổ hộ gia đình.",add:"Kết nối hệ thống",addDone:"Đã ghi hệ thống {name}. Lãnh đạo đồng ý thì hệ thống mới dùng được.",none:"Chưa có hệ thống nào được kết nối",noneHint:"Bấm “Kết nối hệ thống” để cho một phần mềm khác đọc dữ liệu của phường.",name:"Tên hệ thống",owner:"Người chịu trách nhiệm",unit:"Đơn vị được đọc",unitHint:"Gồm cả các đơn vị bên dưới.",scopes:"Được làm gì",lastDay:"Dùng đến hết ngày",lastDayHint:"Không quá một năm. Hết hạn thì kết nối lại.",submit:"Gửi lãnh đạo đồng ý",state:"Tình trạng",waiting:"Chờ lãnh đạo đồng ý",usable:"Đang dùng",over:"Hết hạn",revoked:"Đã ngắt",until:"đến {at}",used:"Lần dùng gần nhất",never:"chưa dùng",today:"{count} yêu cầu hôm nay",keys:"Khóa",key:"Khóa bí mật, tạo {at}",publicKey:"Khóa công khai, thêm {at}",newKey:"Tạo khóa",dropKey:"Gỡ",dropKeyAsk:"Gỡ khóa này?",dropKeyText:"Hệ thống đang dùng khóa này bị ngừng ngay. Hãy chắc chắn hệ thống đã chuyển sang khóa mới.",keyDropped:"Đã gỡ khóa.",keyTitle:"Khóa của {name}",keyOnce:"Khóa chỉ hiện lần này. Chép cả hai dòng sang hệ thống kia; không gửi qua Zalo, thư điện tử.",clientId:"Mã hệ thống (client_id)",secret:"Khóa bí mật (client_secret)",close:"Đã chép xong",revoke:"Ngắt kết nối",revokeAsk:"Ngắt kết nối {name}?",revokeText:"Hệ thống ngừng dùng được ngay. Không mở lại được, muốn dùng tiếp thì kết nối lại từ đầu.",revokeDone:"Đã ngắt kết nối."}),pt=m(function({scopes:t,onClose:n}){const a=_("/units"),l=P({draft:"service-client",initial:{name:"",owner_id:null,unit_ids:"",scopes:[],last_day:G(q.value,365)},check:s=>({...!s.name.trim()&&{name:y("field.missing")},...!s.owner_id&&{owner_id:y("field.missing")},...!s.unit_ids&&{unit_ids:y("field.missing")},...s.scopes.length===0&&{scopes:y("field.missing")},...!s.last_day&&{last_day:y("field.missing")}}),submit:(s,o)=>v("/service-clients",{body:{...s,unit_ids:[s.unit_ids]},key:o}),done:s=>{C("/service-clients","/account-requests","/today"),h(c("addDone",{name:s.name})),n()}});return L({title:c("add"),form:l,submit:c("submit"),onClose:n,children:r`
      ${x({...l.bind("name"),label:c("name"),required:!0,autocomplete:"off"})}
      ${ce({...l.bind("owner_id"),label:c("owner"),required:!0})}
      ${z({...l.bind("unit_ids"),label:c("unit"),hint:c("unitHint"),options:(a.data??[]).map(({id:s,name:o})=>({value:s,label:o})),required:!0})}
      ${xe({...l.bind("scopes"),label:c("scopes"),options:t.map(({code:s,label:o})=>({value:s,label:o})),required:!0})}
      ${M({...l.bind("last_day"),label:c("lastDay"),hint:c("lastDayHint"),required:!0})}`})}),ft=m(function({made:t,name:n,onClose:a}){return re({title:c("keyTitle",{name:n}),onClose:a,children:r`<div class="stack">
      <div class="notice is-warning">${H({name:"clock"})}<p>${c("keyOnce")}</p></div>
      <label class="field"><span class="field-label">${c("clientId")}</span>
        <input class="input" type="text" readonly value=${t.client_id} /></label>
      <label class="field"><span class="field-label">${c("secret")}</span>
        <input class="input" type="text" readonly value=${t.client_secret??""} /></label>
      <div class="form-actions">${p({label:c("close"),kind:"primary",onClick:a})}</div>
    </div>`})});await A("people");function vt(){const[i,t]=g(!1),[n,a]=g(null),l=_("/service-clients");return O({title:c("title"),lead:c("lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:c("title")}],actions:S("client.manage")&&p({label:c("add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:r`<div class="stack">
      ${K({of:l,empty:s=>s.items.length===0,whenEmpty:r`<div class="card">${I({title:c("none"),hint:c("noneHint"),icon:"link"})}</div>`,children:s=>r`<div class="stack">${s.items.map(o=>_t({key:o.id,row:o,onKey:u=>a({made:u,name:o.name})}))}</div>`})}
      ${i&&l.data&&pt({scopes:l.data.scopes,onClose:()=>t(!1)})}
      ${n&&ft({...n,onClose:()=>a(null)})}
    </div>`})}async function ee(i,t){try{await i,t&&h(t)}catch(n){w(n)}C("/service-clients","/account-requests","/today")}async function bt(i){const t={title:c("revokeAsk",{name:i.name}),text:c("revokeText"),yes:c("revoke"),danger:!0};if(!await D(t))return;const n=v("/service-clients/{client_id}/revoke",{params:{client_id:i.id},version:i.version});await ee(n,c("revokeDone"))}async function gt(i,t){if(!await D({title:c("dropKeyAsk"),text:c("dropKeyText"),yes:c("dropKey"),danger:!0}))return;const n={client_id:i.id,credential_id:t};await ee(Te("/service-clients/{client_id}/credentials/{credential_id}",{params:n}),c("keyDropped"))}function ht(i){return i.revoked_at?T({label:c("revoked"),tone:"neutral"}):i.waiting?T({label:c("waiting"),tone:"info"}):i.usable?T({label:c("usable"),tone:"good"}):T({label:c("over"),tone:"done"})}const _t=m(function({row:t,onKey:n}){const a=()=>ee(v("/service-clients/{client_id}/credentials",{params:{client_id:t.id},body:{}}).then(n),""),l=S("client.manage")&&!t.revoked_at;return k({title:t.name,children:r`<div class="stack">
      ${de({facts:[{label:c("state"),value:r`${ht(t)} <span class="soft">${c("until",{at:$(t.expires_at)})}</span>`},{label:c("owner"),value:t.owner_name},{label:c("unit"),value:t.units.map(s=>s.name).join(", ")},{label:c("used"),value:r`${t.last_used_at?$(t.last_used_at):c("never")}
              <span class="soft">${c("today",{count:t.used_today})}</span>`},{label:c("scopes"),value:r`<ul>${t.scopes.map(s=>r`<li key=${s.code}>${s.label}</li>`)}</ul>`,wide:!0},{label:c("clientId"),value:r`<code>${t.id}</code>`,wide:!0}]})}
      ${!t.revoked_at&&r`<ul class="request-list">${t.credentials.map(s=>r`<li key=${s.id}>
            <div class="request-main">${c(s.thumbprint?"publicKey":"key",{at:$(s.created_at)})}
              <span class="soft small">${c("used")}: ${s.last_used_at?$(s.last_used_at):c("never")}</span>
            </div>
            ${l&&p({label:c("dropKey"),small:!0,onClick:()=>{gt(t,s.id)}})}
          </li>`)}</ul>`}
      ${l&&r`<div class="row">
          ${t.credentials.length<2&&p({label:c("newKey"),icon:"lock",onClick:()=>{a()}})}
          ${p({label:c("revoke"),kind:"danger",onClick:()=>{bt(t)}})}
        </div>`}
    </div>`})}),yt=Object.freeze(Object.defineProperty({__proto__:null,default:vt},Symbol.toStringTag,{value:"Module"})),kt=m(function({user:t,changed:n,onClose:a}){const l=P({draft:`person ${t.id}`,initial:{full_name:t.full_name,username:t.username,phone:t.phone??""},check:s=>({...!s.full_name.trim()&&{full_name:y("field.missing")},...!s.username.trim()&&{username:y("field.missing")}}),submit:(s,o)=>Ce("/users/{user_id}",{params:{user_id:t.id},version:t.version,body:{...s,phone:s.phone.trim()||null},key:o}),done:s=>{n(s),h(e("person.saved")),a()}});return L({title:e("person.edit"),form:l,onClose:a,children:r`
      ${x({...l.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${x({...l.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${x({...l.bind("username"),label:e("username"),required:!0,capitalize:!1,autocomplete:"off"})}`})}),$t=m(function({user:t,changed:n,onClose:a}){const l=P({draft:`disable ${t.id}`,initial:{reason:""},check:({reason:s})=>s.trim().length<3?{reason:y("field.missing")}:{},submit:(s,o)=>v("/users/{user_id}/disable",{params:{user_id:t.id},version:t.version,body:s,key:o}),done:s=>{n(s),h(e("person.disabled")),a()}});return L({title:e("person.disableTitle",{name:t.full_name}),form:l,submit:e("person.disable"),onClose:a,label:e("person.disable"),danger:!0,children:r`
      <p class="soft">${e("person.disableText")}</p>
      ${le({...l.bind("reason"),label:e("person.reason"),hint:e("person.reasonHint"),rows:2,required:!0})}`})});async function wt(i){return await D({title:e("person.resetAsk",{name:i.full_name}),text:e("person.resetText"),yes:e("person.reset"),danger:!0})?v("/users/{user_id}/reset",{params:{user_id:i.id},version:i.version}):null}async function qt(i){if(!await D({title:e("person.endSessionsAsk",{name:i.full_name}),text:e("person.endSessionsText"),yes:e("person.endSessions"),danger:!0}))return null;const n=await v("/users/{user_id}/end-sessions",{params:{user_id:i.id},version:i.version});return h(e("person.sessionsEnded",{name:i.full_name})),n}async function Tt(i){const t=await v("/users/{user_id}/enable",{params:{user_id:i.id},version:i.version});return h(e("person.enabled")),t}const Ct=m(function({user:t,changed:n}){const[a,l]=g(null),s=t.actions.includes("assign"),o=()=>l(null),u={key:"actions",label:e("actions"),kind:"actions",show:d=>(d.valid_to===null||d.valid_to>=q.value)&&p({label:e("role.end"),small:!0,onClick:()=>l(d)})};return k({title:e("roles"),actions:s&&p({label:e("role.add"),icon:"plus",onClick:()=>l("new")}),children:r`
      ${t.assignments.length===0?I({title:e("role.none"),hint:s&&e("role.noneHint"),icon:"people"}):j({caption:e("roles"),rows:t.assignments,rowKey:d=>d.id,tone:d=>d.in_force?void 0:"muted",columns:[{key:"role",label:e("role"),kind:"main",value:d=>d.role_label},{key:"unit",label:e("unit"),value:d=>d.unit_name},{key:"when",label:e("role.when"),value:d=>d.valid_to?`${W(d.valid_from)} – ${W(d.valid_to)}`:e("role.since",{from:W(d.valid_from)})},{key:"now",label:e("state"),show:d=>T({label:e(d.in_force?"role.now":"role.notNow"),tone:d.in_force?"good":"neutral"})},...s?[u]:[]]})}
      ${a==="new"&&St({user:t,changed:n,onClose:o})}
      ${a&&a!=="new"&&Pt({key:a.id,user:t,held:a,changed:n,onClose:o})}`})}),St=m(function({user:t,changed:n,onClose:a}){const l=P({draft:`role ${t.id}`,initial:ve(),check:s=>be(s),submit:(s,o)=>v("/users/{user_id}/assignments",{params:{user_id:t.id},version:t.version,body:V(s),key:o}),done:s=>{n(s),h(e(s.requests.length>t.requests.length?"role.waits":"role.added")),a()}});return L({title:e("role.add"),form:l,submit:e("role.add"),onClose:a,children:ge({form:l})})}),Pt=m(function({user:t,held:n,changed:a,onClose:l}){const s=P({draft:`end ${n.id}`,initial:{last_day:G(q.value,-1)},check:({last_day:o})=>o?{}:{last_day:y("field.missing")},submit:({last_day:o},u)=>v("/users/{user_id}/assignments/{assignment_id}/end",{params:{user_id:t.id,assignment_id:n.id},version:t.version,body:{last_day:o??q.value},key:u}),done:o=>{a(o),h(e("role.ended",{day:W(s.values.last_day)})),l()}});return L({title:e("role.endTitle",{role:E(n)}),form:s,submit:e("role.end"),onClose:l,label:e("role.end"),danger:!0,children:r`
      <p class="soft">${e("role.endText")}</p>
      ${M({...s.bind("last_day"),label:e("role.lastDay"),required:!0})}`})});await A("people");function Ot({params:i}){const t=_("/users/{user_id}",{params:{user_id:i.id??""}}),[n,a]=g(null),[l,s]=g(null),o=()=>a(null),u=d=>{C("/users?","/people","/audit"),t.set(d)};return O({title:t.data?.full_name??e("title"),status:t.data&&X(t.data.state),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:t.data?.full_name??"…"}],actions:t.data&&Kt({user:t.data,show:a,changed:u,showLink:s}),children:K({of:t,children:d=>r`<div class="stack">
        ${d.state==="disabled"&&r`<div class="notice is-danger">
            ${H({name:"lock"})}
            <p>${e("person.disabledNote",{at:$(d.disabled_at),reason:d.disabled_reason??""})}</p>
          </div>`}
        <section class="card">${de({facts:[{label:e("username"),value:d.username},{label:e("phone"),value:oe(d.phone)},{label:e("lastSeen"),value:d.last_seen_at?$(d.last_seen_at):e("never")}]})}</section>
        ${d.requests.length>0&&k({title:e("request.second"),children:Z({rows:d.requests})})}
        ${Ct({user:d,changed:u})}
        ${n==="edit"&&kt({user:d,changed:u,onClose:o})}
        ${n==="disable"&&$t({user:d,changed:u,onClose:o})}
        ${l&&re({title:e("link.title",{name:d.full_name}),onClose:()=>s(null),children:r`<div class="stack">
              ${fe({link:l})}
              <div class="form-actions">${p({label:e("link.close"),onClick:()=>s(null)})}</div>
            </div>`})}
      </div>`})})}const Kt=m(function({user:t,show:n,changed:a,showLink:l}){const s=d=>t.actions.includes(d),o=async()=>{const d=await wt(t).catch(w);d&&(a(d.user),d.link?l(d.link):h(e("person.resetWaits")))},u=d=>d(t).then(b=>b&&a(b),w);return r`
    ${s("disable")&&p({label:e("person.disable"),kind:"danger",icon:"lock",onClick:()=>n("disable")})}
    ${s("end_sessions")&&t.last_seen_at&&p({label:e("person.endSessions"),icon:"logout",onClick:()=>{u(qt)}})}
    ${s("edit")&&p({label:e("person.edit"),icon:"edit",onClick:()=>n("edit")})}
    ${s("reset")&&p({label:e("person.reset"),kind:"primary",onClick:()=>{o()}})}
    ${s("enable")&&p({label:e("person.enable"),kind:"primary",onClick:()=>{u(Tt)}})}`}),Ht=Object.freeze(Object.defineProperty({__proto__:null,default:Ot},Symbol.toStringTag,{value:"Module"})),ye=i=>`${i}T00:00:00+07:00`,xt=m(function({onClose:t}){const n=(J.value?.assignments??[]).filter(l=>l.delegated_from===null),a=P({draft:"delegation",initial:{role:n[0]?.id??"",to_user_id:null,starts_at:q.value,ends_at:G(q.value,7),reason:""},check:l=>({...!l.role&&{role:y("field.missing")},...!l.to_user_id&&{to_user_id:e("delegate.personMissing")},...!l.starts_at&&{starts_at:y("field.missing")},...l.ends_at?l.starts_at&&l.ends_at<l.starts_at&&{ends_at:e("delegate.orderBad")}:{ends_at:y("field.missing")},...l.reason.trim().length<3&&{reason:y("field.missing")}}),submit:(l,s)=>{const o=n.find(u=>u.id===l.role);return v("/delegations",{body:{role:o?.role,unit_id:o?.unit_id,to_user_id:l.to_user_id,reason:l.reason,starts_at:ye(l.starts_at??q.value),ends_at:ye(G(l.ends_at??q.value,1))},key:s})},done:l=>{C("/delegations"),h(e("delegate.done",{name:l.to_name})),t()}});return L({title:e("delegate.add"),form:a,submit:e("delegate.submit"),onClose:t,children:r`
      ${z({...a.bind("role"),label:e("delegate.role"),options:n.map(l=>({value:l.id,label:E(l)})),empty:!1})}
      ${ce({...a.bind("to_user_id"),label:e("delegate.to"),required:!0,but:J.value?.user.id})}
      <div class="form-row">
        ${M({...a.bind("starts_at"),label:e("delegate.starts"),required:!0})}
        ${M({...a.bind("ends_at"),label:e("delegate.ends"),required:!0})}
      </div>
      ${le({...a.bind("reason"),label:e("delegate.reason"),hint:e("delegate.reasonHint"),rows:2,required:!0})}`})});await A("people");const Dt={upcoming:"info",active:"good",over:"done",revoked:"neutral"};function At(){const[i,t]=g(!1),n=_("/delegations"),a=J.value?.user.id;return O({title:e("delegate.title"),lead:e("delegate.lead"),actions:p({label:e("delegate.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:r`<div class="stack">
      ${K({of:n,empty:l=>l.items.length===0,whenEmpty:r`<div class="card">${I({title:e("delegate.none"),hint:e("delegate.noneHint"),icon:"people"})}</div>`,children:l=>r`<div class="stack">
          ${te({title:e("delegate.given"),rows:l.items.filter(s=>s.from_user_id===a),other:"to"})}
          ${te({title:e("delegate.received"),rows:l.items.filter(s=>s.to_user_id===a),other:"from"})}
          ${te({title:e("delegate.others"),rows:l.items.filter(s=>s.from_user_id!==a&&s.to_user_id!==a),other:"both"})}
          ${l.next&&Y({page:l,more:s=>U("/delegations",{query:{cursor:s}}),onMore:n.set})}
        </div>`})}
      ${i&&xt({onClose:()=>t(!1)})}
    </div>`})}async function Ft(i){if(await D({title:e("delegate.revokeAsk",{role:E(i),name:i.to_name}),text:e("delegate.revokeText"),yes:e("delegate.revoke"),danger:!0}))try{await v("/delegations/{delegation_id}/revoke",{params:{delegation_id:i.id},version:i.version}),h(e("delegate.revoked")),C("/delegations")}catch(n){w(n)}}const te=m(function({title:t,rows:n,other:a}){if(n.length===0)return null;const l={key:"from",label:e("delegate.from"),value:o=>o.from_name},s={key:"to",label:e("delegate.to"),value:o=>o.to_name};return k({title:t,children:j({caption:t,rows:n,rowKey:o=>o.id,tone:o=>o.actions.length?void 0:"muted",columns:[{key:"role",label:e("delegate.role"),kind:"main",value:E},...a==="both"?[l,s]:a==="from"?[l]:[s],{key:"when",label:e("delegate.when"),show:o=>r`<span>${Q({at:o.starts_at})} – ${Q({at:o.ends_at})}</span>`},{key:"reason",label:e("delegate.reason"),value:o=>o.reason},{key:"state",label:e("state"),show:o=>It(o.state)},{key:"actions",label:e("actions"),kind:"actions",show:o=>o.actions.includes("revoke")&&p({label:e(a==="from"?"delegate.handBack":"delegate.revoke"),small:!0,onClick:()=>{Ft(o)}})}]})})});function It(i){const t=i;return T({label:e(`delegate.state.${t}`),tone:Dt[t]})}const jt=Object.freeze(Object.defineProperty({__proto__:null,default:At},Symbol.toStringTag,{value:"Module"}));await A("people");function Et(){const i=_("/account-requests");return O({title:e("request.title"),lead:e("request.lead"),narrow:!0,children:K({of:i,empty:t=>t.length===0,whenEmpty:r`<div class="card">${I({title:e("request.none"),hint:e("request.noneHint"),icon:"check"})}</div>`,children:t=>r`<div class="stack">
        ${ne("request.toAnswer",t.filter(n=>n.actions.includes("accept")))}
        ${ne("request.toWatch",t.filter(n=>!n.actions.includes("accept")&&!n.actions.includes("withdraw")))}
        ${ne("request.asked",t.filter(n=>n.actions.includes("withdraw")))}
      </div>`})})}const ne=(i,t)=>t.length>0&&k({title:e(i),children:Z({rows:t})}),Mt=Object.freeze(Object.defineProperty({__proto__:null,default:Et},Symbol.toStringTag,{value:"Module"}));export{st as _,Ht as a,yt as c,jt as d,mt as i,Je as n,Re as p,Mt as r};
