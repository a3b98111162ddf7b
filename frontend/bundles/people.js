// Licences in vendor/LICENSES.txt.
import{b as r,U as $e,O as h}from"./kit.js";import{c as m,B as p,p as v,u as se,h as S,k as U,L as F,I as x,e as q,j as P,F as ie,f as D,a6 as ae,a3 as we,t as qe,S as Te,a5 as Ce,T as le,m as J}from"./first.js";import{o as $,S as T,G as Se,y as O,g,h as w,i as C,k as _,P as K,L as H,E as j,l as k,x as E,z as oe,I as Q,t as y,v as Pe,s as A,e as G,D as re,F as de,d as W}from"./frame.js";import{aH as e,P as Y,a3 as Oe,r as I,Q as ce,S as R,D as M,j as Ke,J as He,F as N,as as ue,X as xe}from"./shared.js";const De=s=>s.full_name?e("request.line",{what:s.words,name:s.full_name}):Se(s.words);async function me(s,t){const n=s.kind==="certificate",a=s.kind==="client",l={what:s.words,name:s.full_name||e("request.yourAccount")};await O(t?{title:e(a?"request.acceptSystemAsk":n?"request.acceptSealAsk":"request.acceptAsk",l),text:e(a?"request.acceptSystem":n?"request.acceptSeal":s.new_account?"request.acceptNew":"request.acceptText"),yes:e("request.accept")}:{title:e(a?"request.refuseSystemAsk":n?"request.refuseSealAsk":"request.refuseAsk",l),text:e("request.refuseText"),yes:e("request.refuse"),danger:!0})&&await pe(v("/account-requests/{account_request_id}/decide",{params:{account_request_id:s.id},version:s.version,body:{accept:t,reason:null}}),e(t?"request.accepted":"request.refused"))}const Ae=s=>pe(v("/account-requests/{account_request_id}/withdraw",{params:{account_request_id:s.id},version:s.version}),e("request.withdrawn"));async function pe(s,t){try{await s,g(t)}catch(n){w(n)}C("/account-requests","/users","/people","/today","/notices","/audit")}const Fe=m(function({row:t}){const n=a=>t.actions.includes(a);return r`
    <div class="request-main"><strong>${De(t)}</strong>
      <span class="soft small">${e("request.by",{by:t.asked_by_name,ward:t.ward_name,at:$(t.asked_at)})}</span>
      <span class="soft small">
        ${t.state!=="waiting"?e("request.take"):t.takes_effect_at?e("request.alone",{at:$(t.takes_effect_at)}):e("request.until",{at:$(t.expires_at)})}
      </span>
    </div>
    <div class="row">
      ${n("accept")&&p({label:e("request.accept"),small:!0,kind:"primary",onClick:()=>{me(t,!0)}})}
      ${n("refuse")&&p({label:e("request.refuse"),small:!0,onClick:()=>{me(t,!1)}})}
      ${n("withdraw")&&p({label:e("request.withdraw"),small:!0,onClick:()=>{Ae(t)}})}
      ${t.actions.length===0&&T({label:t.state_label,tone:t.state==="waiting"?"info":"good"})}
    </div>`}),X=m(function({rows:t}){return r`<ul class="request-list">${t.map(n=>r`<li key=${n.id}>${Fe({row:n})}</li>`)}</ul>`}),je=["active","invited","disabled"],Z=s=>T({label:e(`state.${s}`),tone:s==="active"?"good":s==="invited"?"info":"danger"});function Ee(){const[s]=se(),t={q:s.q,role:s.role,unit_id:s.unit_id,state:s.state},n=_("/users",{query:t});return K({title:e("title"),lead:e("lead"),actions:r`
      ${S("client.read")&&F({label:e("clients"),href:"/he-thong-khac",icon:"link"})}
      ${S("user.invite")&&F({label:e("invitations"),href:"/nguoi-dung/giay-moi",icon:"print"})}
      ${S("user.invite")&&F({label:e("import"),href:"/nguoi-dung/nhap",icon:"upload"})}
      ${S("user.manage")&&F({label:e("add"),href:"/nguoi-dung/moi",icon:"plus",kind:"primary"})}`,children:r`<div class="stack">
      ${S("user.manage")&&Ie({})}
      ${Me({})}
      ${H({of:n,lines:10,empty:a=>a.items.length===0,whenEmpty:r`<div class="card">${j({title:e("none"),hint:e("noneHint"),icon:"people"})}</div>`,children:a=>r`<div>
          ${Ne({rows:a.items})}
          ${Y({page:a,more:l=>U("/users",{query:{...t,cursor:l}}),onMore:n.set})}
        </div>`})}
    </div>`})}const Ie=m(function(){const n=(_("/account-requests").data??[]).filter(a=>a.decider==="second_person");return n.length>0&&k({title:e("request.second"),children:X({rows:n})})}),Me=m(function(){const t=_("/roles"),n=_("/units"),a=(t.data??[]).map(({role:l,label:i})=>({value:l,label:i}));return Oe({search:e("search"),filters:[...a.length>0?[{name:"role",label:e("role"),options:a}]:[],{name:"unit_id",label:e("unit"),options:(n.data??[]).map(({id:l,name:i})=>({value:l,label:i}))},{name:"state",label:e("state"),options:je.map(l=>({value:l,label:e(`state.${l}`)}))}]})}),Ne=m(function({rows:t}){return E({caption:e("title"),rows:t,rowKey:n=>n.id,href:n=>`/nguoi-dung/${n.id}`,tone:n=>n.state==="disabled"?"muted":void 0,columns:[{key:"name",label:e("fullName"),kind:"main",value:n=>n.full_name},{key:"roles",label:e("roles"),show:n=>Le({user:n}),width:"16rem"},{key:"state",label:e("state"),show:n=>Z(n.state)},{key:"phone",label:e("phone"),show:n=>r`<span class="nowrap">${oe(n.phone)??"—"}</span>`},{key:"username",label:e("username"),value:n=>n.username},{key:"seen",label:e("lastSeen"),show:n=>n.last_seen_at?Q({at:n.last_seen_at}):r`<span class="soft">${e("never")}</span>`}]})}),Le=m(function({user:t}){const n=t.assignments.filter(a=>a.in_force);return n.length===0?r`<span class="soft">${e("noRole")}</span>`:r`<span>${n.slice(0,2).map(a=>r`<span key=${a.id}>${I(a)}<br /></span>`)}
    ${n.length>2&&r`<span class="soft small">${e("more",{count:n.length-2})}</span>`}</span>`}),ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ee,stateOf:Z},Symbol.toStringTag,{value:"Module"})),fe=m(function({link:t}){const n=$e(null),a=async()=>{n.current?.select();try{await navigator.clipboard.writeText(t.link),g(e("link.copied"))}catch{g(e("link.copyByHand"),{tone:"info"})}};return r`<div class="stack">
    <div class="notice is-warning">${x({name:"clock"})}<p>${e("link.once",{at:$(t.expires_at)})}</p></div>
    <div class="link-card">
      ${ce({svg:t.qr_svg,label:e("link.qr")})}
      <div>
        <div><p class="soft small">${e("link.code")}</p><p class="link-code">${t.code}</p></div>
        <label class="field">
          <span class="field-label">${e("link.address")}</span>
          <input class="input" type="text" readonly ref=${n} value=${t.link} />
        </label>
        <div>${p({label:e("link.copy"),icon:"link",kind:"primary",onClick:()=>{a()}})}</div>
      </div>
    </div>
  </div>`}),ve=(s="")=>({[`${s}role`]:"",[`${s}unit_id`]:"",[`${s}valid_from`]:q.value,[`${s}valid_to`]:null}),be=(s,t="")=>Object.fromEntries(["role","unit_id"].filter(n=>!s[t+n]).map(n=>[t+n,y("field.missing")])),V=(s,t="")=>({role:s[`${t}role`],unit_id:s[`${t}unit_id`],valid_from:s[`${t}valid_from`],valid_to:s[`${t}valid_to`]}),he=m(function({form:t,prefix:n="",dates:a=!0}){const l=_("/roles"),i=_("/units",{query:{on:t.values[`${n}valid_from`]??q.value}});if(!l.data||!i.data)return Pe({lines:2});const o=l.data.find(b=>b.role===t.values[`${n}role`])?.unit_kinds,u=i.data.filter(b=>!o||o.includes(b.kind)),d=b=>{const f=l.data?.find(z=>z.role===b)?.unit_kinds,L=(i.data??[]).filter(z=>!f||f.includes(z.kind)),ke=L.some(z=>z.id===t.values[`${n}unit_id`])?t.values[`${n}unit_id`]:"";t.set({[`${n}role`]:b,[`${n}unit_id`]:L.length===1?L[0]?.id:ke})};return r`<div class="form">
    <div class="form-row">
      ${R({...t.bind(`${n}role`),onChange:d,label:e("role"),options:l.data.map(({role:b,label:f})=>({value:b,label:f})),required:!0})}
      ${R({...t.bind(`${n}unit_id`),label:e("unit"),options:u.map(({id:b,name:f})=>({value:b,label:f})),required:!0})}
    </div>
    ${a&&r`<div class="form-row">
        ${M({...t.bind(`${n}valid_from`),label:e("role.from"),required:!0})}
        ${M({...t.bind(`${n}valid_to`),label:e("role.to"),hint:e("role.toHint")})}
      </div>`}
  </div>`});await A("people");const B="assignments.0.";function Re(){const[s,t]=h(null);return K({title:s?e("new.done",{name:s.user.full_name}):e("new.title"),lead:!s&&e("new.lead"),narrow:!0,crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("new.title")}],children:s?Be({made:s,again:()=>t(null)}):r`<div class="card">${We({done:t})}</div>`})}const Be=m(function({made:t,again:n}){return k({title:e("link.title",{name:t.user.full_name}),children:r`
      <p>${e("username")}: <strong>${t.user.username}</strong></p>
      ${t.user.requests.length>0&&r`<div class="notice">${x({name:"info"})}<p>${e("new.waits")}</p></div>`}
      ${t.link&&fe({link:t.link})}
      <div class="form-actions">
        ${F({label:e("new.open"),href:`/nguoi-dung/${t.user.id}`})}
        ${p({label:e("new.another"),icon:"plus",onClick:n})}
      </div>`})}),ge=()=>({full_name:"",phone:"",username:"",...ve(B)}),Ge=m(function({values:t,done:n}){const[a,l]=h(!1),i=async()=>{l(!0);try{const{role:o,unit_id:u}=V(t,B);await v("/invitations",{body:{invitees:[{person:{full_name:t.full_name,phone:t.phone.trim(),role:o,unit_id:u}}]}}),g(e("new.asked")),n()}catch(o){w(o)}finally{l(!1)}};return r`<div class="notice">${x({name:"info"})}<div class="stack">
    <p>${e("new.elsewhere")}</p>
    ${p({label:e("new.invite"),busy:a,onClick:()=>{i()}})}
  </div></div>`}),We=m(function({done:t}){const n=P({draft:"person",initial:ge(),check:a=>({...be(a,B),...!a.full_name.trim()&&{full_name:y("field.missing")}}),submit:(a,l)=>v("/users",{body:{full_name:a.full_name,phone:a.phone.trim()||null,username:a.username.trim()||null,assignments:[V(a,B)]},key:l}),done:a=>{C("/users","/people"),t(a)}});return ie({form:n,label:e("new.title"),children:r`
      ${D({...n.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${D({...n.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${n.problem?.code==="user-name-taken"&&n.errors.phone&&Ge({values:n.values,done:()=>n.reset(ge())})}
      ${he({form:n,prefix:B})}
      ${D({...n.bind("username"),label:e("username"),hint:e("usernameHint"),capitalize:!1,autocomplete:"off"})}
      <div class="form-actions">${p({label:e("new.submit"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Ue=Object.freeze(Object.defineProperty({__proto__:null,default:Re},Symbol.toStringTag,{value:"Module"}));await A("people");const Je=".xlsx,.xls,.ods,.csv",Qe=5*1024*1024,Ye={create:"good",add_role:"info",ask:"info",nothing:"neutral",refused:"danger"};function Xe(){const[s,t]=h(null);return K({title:e("import.title"),lead:e("import.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("import")}],children:r`<div class="stack">
      ${!s&&r`<div class="columns">
          ${k({title:e("import.step1"),hint:e("import.step1Hint"),children:r`<div>
              ${p({label:e("import.template"),icon:"download",onClick:()=>{ae("/user-imports/template",e("import.templateFile")).catch(w)}})}
            </div>`})}
          ${k({title:e("import.step2"),children:Ze({done:t})})}
        </div>`}
      ${s&&Ve({preview:s,changed:t,again:()=>t(null)})}
    </div>`})}const Ze=m(function({done:t}){const n=P({draft:!1,initial:{file:[]},check:({file:a})=>a.length?{}:{file:e("import.fileMissing")},submit:({file:[a]},l)=>v("/user-imports",{body:we(a),key:l}),done:t});return ie({form:n,label:e("import.step2"),children:r`
      ${Ke({...n.bind("file"),label:e("import.file"),hint:e("import.fileHint"),accept:Je,limit:Qe})}
      <div class="form-actions">${p({label:e("import.upload"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Ve=m(function({preview:t,changed:n,again:a}){const[l,i]=h(!1),o=async()=>{if(await O({title:e("import.ask"),text:e("import.askText",{total:t.total}),yes:e("import.accept")})){i(!0);try{n(await v("/user-imports/{import_id}/accept",{params:{import_id:t.id},version:t.version})),C("/users","/people","/teams")}catch(u){w(u)}finally{i(!1)}}};return t.state==="accepted"?r`<div class="notice is-good">
      ${x({name:"check"})}
      <p>${e("import.done",{count:t.user_ids.length})}</p>
      ${F({label:e("invitations"),href:"/nguoi-dung/giay-moi",kind:"primary",icon:"print"})}
    </div>`:k({title:e("import.step3"),hint:`${t.file_name}: ${e("import.counts",{total:t.total,errors:t.errors,warnings:t.warnings})}`,actions:r`
      ${p({label:e("import.again"),icon:"upload",onClick:a})}
      ${t.actions.includes("accept")&&p({label:e("import.accept"),kind:"primary",icon:"check",busy:l,onClick:()=>{o()}})}`,children:r`
      ${t.errors>0&&r`<div class="notice is-danger" role="alert">${x({name:"alert"})}<p>${e("import.fix")}</p></div>`}
      ${et({preview:t})}`})}),et=m(function({preview:t}){const n=Object.entries(t.columns);return E({caption:e("import.step3"),rows:t.lines,rowKey:a=>String(a.number),tone:a=>a.action==="refused"?"danger":void 0,columns:[{key:"number",label:e("import.line"),kind:"number",value:a=>a.number},...n.map(([a,l])=>({key:a,label:l,show:i=>nt(i,a)})),{key:"action",label:e("import.does"),show:a=>tt(a.action)}]})});function tt(s){const t=s;return T({label:e(`import.action.${t}`),tone:Ye[t]})}function nt(s,t){const n=s.messages.filter(a=>a.field===t);return r`<span
    class=${`import-cell ${n.some(a=>a.level==="error")?"is-error":n.length?"is-warning":""}`}>
    ${s.cells[t]||"—"}
    ${n.map(a=>r`<small key=${a.message}>${a.message}</small>`)}</span>`}const st=Object.freeze(Object.defineProperty({__proto__:null,default:Xe},Symbol.toStringTag,{value:"Module"})),it=m(function({invitations:t}){return r`<ul class="invitations" aria-label=${e("invite.made")}>${t.map(({full_name:n,unit_name:a,username:l,link:i,asked:o},u)=>r`<li class="invitation" key=${u}>
      ${i?ce({svg:i.qr_svg,label:e("link.qr")}):r`<span></span>`}
      <div>
        <p><strong>${n}</strong></p>
        <p class="soft small">${a}</p>
        ${l&&r`<p class="small">${e("username")}: <strong>${l}</strong></p>`}
        ${i?r`
              <p class="link-code">${i.code}</p>
              <p class="soft small">${i.link.split("/").slice(0,3).join("/")}</p>
              <p class="soft small">${e("invite.expires",{at:$(i.expires_at)})}</p>`:r`<p>${e(o?"invite.asked":"invite.signsIn")}</p>`}
      </div>
    </li>`)}</ul>`}),_e={state:"invited",limit:100},at=m(function(){const t=_("/users",{query:_e}),n=_("/roles"),a=new Set((n.data??[]).map(i=>i.role)),l=i=>i.assignments.some(o=>o.in_force)&&i.assignments.every(o=>!o.in_force||a.has(o.role));return k({title:e("invite.pending"),hint:e("invite.pendingHint"),children:H({of:t,empty:i=>i.items.length===0,whenEmpty:r`<p class="soft">${e("invite.pendingNone")}</p>`,children:i=>r`<div class="stack">
        ${lt({rows:i.items.filter(l)})}
        ${i.next&&Y({page:i,more:o=>U("/users",{query:{..._e,cursor:o}}),onMore:t.set})}
      </div>`})})}),lt=m(function({rows:t}){const[n,a]=h(new Set),[l,i]=h(null),[o,u]=h(null),d=async()=>{u(null);try{i(await v("/invitations/cards",{body:{user_ids:[...n]}}))}catch(f){w(f)}},b=f=>u(String(f.result?.file_id??"")||null);return r`<div class="stack">
    ${E({caption:e("invite.pending"),rows:t,rowKey:f=>f.id,rowLabel:f=>f.full_name,selected:n,onSelect:a,columns:[{key:"name",label:e("fullName"),kind:"main",value:f=>f.full_name},{key:"roles",label:e("roles"),value:f=>f.assignments.filter(L=>L.in_force).map(I).join("; ")},{key:"username",label:e("username"),value:f=>f.username}]})}
    ${l&&He({key:l.id,job:l,label:e("invite.cardsJob"),onDone:b})}
    <div class="form-actions">
      ${o&&p({label:e("invite.download"),icon:"download",kind:"primary",onClick:()=>{ae(`/files/${o}`,e("invite.cardsFile")).catch(w)}})}
      ${p({label:n.size?e("invite.cards",{count:n.size}):e("invite.cardsNone"),icon:"print",disabled:n.size===0,onClick:()=>{d()}})}
    </div>
  </div>`});await A("people");function ot(){const[s,t]=h([]);return K({title:e("invite.title"),lead:e("invite.lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:e("invite.title")}],children:r`<div class="stack">
      ${s.length>0&&k({title:e("invite.made"),hint:r`<span class="no-print">${e("invite.madeHint")}</span>`,actions:p({label:e("invite.print"),kind:"primary",icon:"print",onClick:()=>print()}),children:it({invitations:s})})}
      ${S("team.read")&&r`<div class="no-print">${rt({done:t})}</div>`}
      <div class="no-print">${at({})}</div>
    </div>`})}const rt=m(function({done:t}){const n=_("/teams"),[a,l]=se();return k({title:e("invite.members"),hint:e("invite.membersHint"),children:H({of:n,empty:i=>i.length===0,whenEmpty:j({title:e("invite.noTeam"),hint:e("invite.noTeamHint"),icon:"people"}),children:i=>{const o=i.find(u=>u.id===a.to)??i[0];return r`<div class="stack">
          ${R({label:e("invite.team"),name:"to",value:o?.id??"",empty:!1,options:i.map(u=>({value:u.id,label:u.name})),onChange:u=>l({to:u})})}
          ${o&&dt({key:o.id,team:o,done:t})}
        </div>`}})})}),dt=m(function({team:t,done:n}){const a=_("/teams/{team_id}/members",{params:{team_id:t.id}});return H({of:a,empty:l=>l.every(i=>i.user_id!==null),whenEmpty:r`<p class="soft">${e("invite.allInvited")}</p>`,children:l=>ct({rows:l.filter(i=>i.user_id===null&&i.left_on===null),done:n})})}),ct=m(function({rows:t,done:n}){const[a,l]=h(new Set),[i,o]=h(!1),u=async()=>{o(!0);try{const d=await v("/invitations",{body:{invitees:[...a].map(b=>({team_member_id:b}))}});l(new Set),n(d.items),C("/teams","/users","/people"),scrollTo(0,0)}catch(d){w(d)}finally{o(!1)}};return r`<div class="stack">
    ${E({caption:e("invite.members"),rows:t,rowKey:d=>d.id,rowLabel:d=>d.full_name,selected:a,onSelect:l,columns:[{key:"name",label:e("fullName"),kind:"main",value:d=>d.full_name},{key:"kind",label:e("role"),value:d=>d.kind_label},{key:"phone",label:e("phone"),value:d=>d.phone}]})}
    <div class="form-actions">${p({label:a.size?e("invite.create",{count:a.size}):e("invite.createNone"),kind:"primary",busy:i,disabled:a.size===0,onClick:()=>{u()}})}</div>
  </div>`}),ut=Object.freeze(Object.defineProperty({__proto__:null,default:ot},Symbol.toStringTag,{value:"Module"})),c=qe({title:"Hệ thống khác",lead:"Phần mềm khác (một cửa, cổng thông tin, cấp trên) đọc dữ liệu của phường qua API. Không hệ thống nào đọc được sổ hộ gia đình.",add:"Kết nối hệ thống",addDone:"Đã ghi hệ thống {name}. Lãnh đạo đồng ý thì hệ thống mới dùng được.",none:"Chưa có hệ thống nào được kết nối",noneHint:"Bấm “Kết nối hệ thống” để cho một phần mềm khác đọc dữ liệu của phường.",name:"Tên hệ thống",owner:"Người chịu trách nhiệm",unit:"Đơn vị được đọc",unitHint:"Gồm cả các đơn vị bên dưới.",scopes:"Được làm gì",lastDay:"Dùng đến hết ngày",lastDayHint:"Không quá một năm. Hết hạn thì kết nối lại.",submit:"Gửi lãnh đạo đồng ý",state:"Tình trạng",waiting:"Chờ lãnh đạo đồng ý",usable:"Đang dùng",over:"Hết hạn",revoked:"Đã ngắt",until:"đến {at}",used:"Lần dùng gần nhất",never:"chưa dùng",today:"{count} yêu cầu hôm nay",keys:"Khóa",key:"Khóa bí mật, tạo {at}",publicKey:"Khóa công khai, thêm {at}",newKey:"Tạo khóa",dropKey:"Gỡ",dropKeyAsk:"Gỡ khóa này?",dropKeyText:"Hệ thống đang dùng khóa này bị ngừng ngay. Hãy chắc chắn hệ thống đã chuyển sang khóa mới.",keyDropped:"Đã gỡ khóa.",keyTitle:"Khóa của {name}",keyOnce:"Khóa chỉ hiện lần này. Chép cả hai dòng sang hệ thống kia; không gửi qua Zalo, thư điện tử.",clientId:"Mã hệ thống (client_id)",secret:"Khóa bí mật (client_secret)",close:"Đã chép xong",revoke:"Ngắt kết nối",revokeAsk:"Ngắt kết nối {name}?",revokeText:"Hệ thống ngừng dùng được ngay. Không mở lại được, muốn dùng tiếp thì kết nối lại từ đầu.",revokeDone:"Đã ngắt kết nối."}),mt=m(function({scopes:t,onClose:n}){const a=_("/units"),l=P({draft:"service-client",initial:{name:"",owner_id:null,unit_ids:"",scopes:[],last_day:G(q.value,365)},check:i=>({...!i.name.trim()&&{name:y("field.missing")},...!i.owner_id&&{owner_id:y("field.missing")},...!i.unit_ids&&{unit_ids:y("field.missing")},...i.scopes.length===0&&{scopes:y("field.missing")},...!i.last_day&&{last_day:y("field.missing")}}),submit:(i,o)=>v("/service-clients",{body:{...i,unit_ids:[i.unit_ids]},key:o}),done:i=>{C("/service-clients","/account-requests","/today"),g(c("addDone",{name:i.name})),n()}});return N({title:c("add"),form:l,submit:c("submit"),onClose:n,children:r`
      ${D({...l.bind("name"),label:c("name"),required:!0,autocomplete:"off"})}
      ${ue({...l.bind("owner_id"),label:c("owner"),required:!0})}
      ${R({...l.bind("unit_ids"),label:c("unit"),hint:c("unitHint"),options:(a.data??[]).map(({id:i,name:o})=>({value:i,label:o})),required:!0})}
      ${xe({...l.bind("scopes"),label:c("scopes"),options:t.map(({code:i,label:o})=>({value:i,label:o})),required:!0})}
      ${M({...l.bind("last_day"),label:c("lastDay"),hint:c("lastDayHint"),required:!0})}`})}),pt=m(function({made:t,name:n,onClose:a}){return re({title:c("keyTitle",{name:n}),onClose:a,children:r`<div class="stack">
      <div class="notice is-warning">${x({name:"clock"})}<p>${c("keyOnce")}</p></div>
      <label class="field"><span class="field-label">${c("clientId")}</span>
        <input class="input" type="text" readonly value=${t.client_id} /></label>
      <label class="field"><span class="field-label">${c("secret")}</span>
        <input class="input" type="text" readonly value=${t.client_secret??""} /></label>
      <div class="form-actions">${p({label:c("close"),kind:"primary",onClick:a})}</div>
    </div>`})});await A("people");function ft(){const[s,t]=h(!1),[n,a]=h(null),l=_("/service-clients");return K({title:c("title"),lead:c("lead"),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:c("title")}],actions:S("client.manage")&&p({label:c("add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:r`<div class="stack">
      ${H({of:l,empty:i=>i.items.length===0,whenEmpty:r`<div class="card">${j({title:c("none"),hint:c("noneHint"),icon:"link"})}</div>`,children:i=>r`<div class="stack">${i.items.map(o=>gt({key:o.id,row:o,onKey:u=>a({made:u,name:o.name})}))}</div>`})}
      ${s&&l.data&&mt({scopes:l.data.scopes,onClose:()=>t(!1)})}
      ${n&&pt({...n,onClose:()=>a(null)})}
    </div>`})}async function ee(s,t){try{await s,t&&g(t)}catch(n){w(n)}C("/service-clients","/account-requests","/today")}async function vt(s){const t={title:c("revokeAsk",{name:s.name}),text:c("revokeText"),yes:c("revoke"),danger:!0};if(!await O(t))return;const n=v("/service-clients/{client_id}/revoke",{params:{client_id:s.id},version:s.version});await ee(n,c("revokeDone"))}async function bt(s,t){if(!await O({title:c("dropKeyAsk"),text:c("dropKeyText"),yes:c("dropKey"),danger:!0}))return;const n={client_id:s.id,credential_id:t};await ee(Te("/service-clients/{client_id}/credentials/{credential_id}",{params:n}),c("keyDropped"))}function ht(s){return s.revoked_at?T({label:c("revoked"),tone:"neutral"}):s.waiting?T({label:c("waiting"),tone:"info"}):s.usable?T({label:c("usable"),tone:"good"}):T({label:c("over"),tone:"done"})}const gt=m(function({row:t,onKey:n}){const a=()=>ee(v("/service-clients/{client_id}/credentials",{params:{client_id:t.id},body:{}}).then(n),""),l=S("client.manage")&&!t.revoked_at;return k({title:t.name,children:r`<div class="stack">
      ${de({facts:[{label:c("state"),value:r`${ht(t)} <span class="soft">${c("until",{at:$(t.expires_at)})}</span>`},{label:c("owner"),value:t.owner_name},{label:c("unit"),value:t.units.map(i=>i.name).join(", ")},{label:c("used"),value:r`${t.last_used_at?$(t.last_used_at):c("never")}
              <span class="soft">${c("today",{count:t.used_today})}</span>`},{label:c("scopes"),value:r`<ul>${t.scopes.map(i=>r`<li key=${i.code}>${i.label}</li>`)}</ul>`,wide:!0},{label:c("clientId"),value:r`<code>${t.id}</code>`,wide:!0}]})}
      ${!t.revoked_at&&r`<ul class="request-list">${t.credentials.map(i=>r`<li key=${i.id}>
            <div class="request-main">${c(i.thumbprint?"publicKey":"key",{at:$(i.created_at)})}
              <span class="soft small">${c("used")}: ${i.last_used_at?$(i.last_used_at):c("never")}</span>
            </div>
            ${l&&p({label:c("dropKey"),small:!0,onClick:()=>{bt(t,i.id)}})}
          </li>`)}</ul>`}
      ${l&&r`<div class="row">
          ${t.credentials.length<2&&p({label:c("newKey"),icon:"lock",onClick:()=>{a()}})}
          ${p({label:c("revoke"),kind:"danger",onClick:()=>{vt(t)}})}
        </div>`}
    </div>`})}),_t=Object.freeze(Object.defineProperty({__proto__:null,default:ft},Symbol.toStringTag,{value:"Module"})),yt=m(function({user:t,changed:n,onClose:a}){const l=P({draft:`person ${t.id}`,initial:{full_name:t.full_name,username:t.username,phone:t.phone??""},check:i=>({...!i.full_name.trim()&&{full_name:y("field.missing")},...!i.username.trim()&&{username:y("field.missing")}}),submit:(i,o)=>Ce("/users/{user_id}",{params:{user_id:t.id},version:t.version,body:{...i,phone:i.phone.trim()||null},key:o}),done:i=>{n(i),g(e("person.saved")),a()}});return N({title:e("person.edit"),form:l,onClose:a,children:r`
      ${D({...l.bind("full_name"),label:e("fullName"),required:!0,autocomplete:"off"})}
      ${D({...l.bind("phone"),label:e("phone"),hint:e("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${D({...l.bind("username"),label:e("username"),required:!0,capitalize:!1,autocomplete:"off"})}`})}),kt=m(function({user:t,changed:n,onClose:a}){const l=P({draft:`disable ${t.id}`,initial:{reason:""},check:({reason:i})=>i.trim().length<3?{reason:y("field.missing")}:{},submit:(i,o)=>v("/users/{user_id}/disable",{params:{user_id:t.id},version:t.version,body:i,key:o}),done:i=>{n(i),g(e("person.disabled")),a()}});return N({title:e("person.disableTitle",{name:t.full_name}),form:l,submit:e("person.disable"),onClose:a,label:e("person.disable"),danger:!0,children:r`
      <p class="soft">${e("person.disableText")}</p>
      ${le({...l.bind("reason"),label:e("person.reason"),hint:e("person.reasonHint"),rows:2,required:!0})}`})});async function $t(s){return await O({title:e("person.resetAsk",{name:s.full_name}),text:e("person.resetText"),yes:e("person.reset"),danger:!0})?v("/users/{user_id}/reset",{params:{user_id:s.id},version:s.version}):null}async function wt(s){if(!await O({title:e("person.factorsAsk",{name:s.full_name}),text:e("person.factorsText"),yes:e("person.factorsYes")}))return null;const n=await v("/users/{user_id}/forget-factors",{params:{user_id:s.id},version:s.version});return g(e("person.factorsWait")),n}async function qt(s){if(!await O({title:e("person.endSessionsAsk",{name:s.full_name}),text:e("person.endSessionsText"),yes:e("person.endSessions"),danger:!0}))return null;const n=await v("/users/{user_id}/end-sessions",{params:{user_id:s.id},version:s.version});return g(e("person.sessionsEnded",{name:s.full_name})),n}async function Tt(s){const t=await v("/users/{user_id}/enable",{params:{user_id:s.id},version:s.version});return g(e("person.enabled")),t}const Ct=m(function({user:t,changed:n}){const[a,l]=h(null),i=t.actions.includes("assign"),o=()=>l(null),u={key:"actions",label:e("actions"),kind:"actions",show:d=>(d.valid_to===null||d.valid_to>=q.value)&&p({label:e("role.end"),small:!0,onClick:()=>l(d)})};return k({title:e("roles"),actions:i&&p({label:e("role.add"),icon:"plus",onClick:()=>l("new")}),children:r`
      ${t.assignments.length===0?j({title:e("role.none"),hint:i&&e("role.noneHint"),icon:"people"}):E({caption:e("roles"),rows:t.assignments,rowKey:d=>d.id,tone:d=>d.in_force?void 0:"muted",columns:[{key:"role",label:e("role"),kind:"main",value:d=>d.role_label},{key:"unit",label:e("unit"),value:d=>d.unit_name},{key:"when",label:e("role.when"),value:d=>d.valid_to?`${W(d.valid_from)} – ${W(d.valid_to)}`:e("role.since",{from:W(d.valid_from)})},{key:"now",label:e("state"),show:d=>T({label:e(d.in_force?"role.now":"role.notNow"),tone:d.in_force?"good":"neutral"})},...i?[u]:[]]})}
      ${a==="new"&&St({user:t,changed:n,onClose:o})}
      ${a&&a!=="new"&&Pt({key:a.id,user:t,held:a,changed:n,onClose:o})}`})}),St=m(function({user:t,changed:n,onClose:a}){const l=P({draft:`role ${t.id}`,initial:ve(),check:i=>be(i),submit:(i,o)=>v("/users/{user_id}/assignments",{params:{user_id:t.id},version:t.version,body:V(i),key:o}),done:i=>{n(i),g(e(i.requests.length>t.requests.length?"role.waits":"role.added")),a()}});return N({title:e("role.add"),form:l,submit:e("role.add"),onClose:a,children:he({form:l})})}),Pt=m(function({user:t,held:n,changed:a,onClose:l}){const i=P({draft:`end ${n.id}`,initial:{last_day:G(q.value,-1)},check:({last_day:o})=>o?{}:{last_day:y("field.missing")},submit:({last_day:o},u)=>v("/users/{user_id}/assignments/{assignment_id}/end",{params:{user_id:t.id,assignment_id:n.id},version:t.version,body:{last_day:o??q.value},key:u}),done:o=>{a(o),g(e("role.ended",{day:W(i.values.last_day)})),l()}});return N({title:e("role.endTitle",{role:I(n)}),form:i,submit:e("role.end"),onClose:l,label:e("role.end"),danger:!0,children:r`
      <p class="soft">${e("role.endText")}</p>
      ${M({...i.bind("last_day"),label:e("role.lastDay"),required:!0})}`})});await A("people");function Ot({params:s}){const t=_("/users/{user_id}",{params:{user_id:s.id??""}}),[n,a]=h(null),[l,i]=h(null),o=()=>a(null),u=d=>{C("/users?","/people","/audit"),t.set(d)};return K({title:t.data?.full_name??e("title"),status:t.data&&Z(t.data.state),crumbs:[{label:e("title"),href:"/nguoi-dung"},{label:t.data?.full_name??"…"}],actions:t.data&&Kt({user:t.data,show:a,changed:u,showLink:i}),children:H({of:t,children:d=>r`<div class="stack">
        ${d.state==="disabled"&&r`<div class="notice is-danger">
            ${x({name:"lock"})}
            <p>${e("person.disabledNote",{at:$(d.disabled_at),reason:d.disabled_reason??""})}</p>
          </div>`}
        <section class="card">${de({facts:[{label:e("username"),value:d.username},{label:e("phone"),value:oe(d.phone)},{label:e("lastSeen"),value:d.last_seen_at?$(d.last_seen_at):e("never")}]})}</section>
        ${d.requests.length>0&&k({title:e("request.second"),children:X({rows:d.requests})})}
        ${Ct({user:d,changed:u})}
        ${n==="edit"&&yt({user:d,changed:u,onClose:o})}
        ${n==="disable"&&kt({user:d,changed:u,onClose:o})}
        ${l&&re({title:e("link.title",{name:d.full_name}),onClose:()=>i(null),children:r`<div class="stack">
              ${fe({link:l})}
              <div class="form-actions">${p({label:e("link.close"),onClick:()=>i(null)})}</div>
            </div>`})}
      </div>`})})}const Kt=m(function({user:t,show:n,changed:a,showLink:l}){const i=d=>t.actions.includes(d),o=async()=>{const d=await $t(t).catch(w);d&&(a(d.user),d.link?l(d.link):g(e("person.resetWaits")))},u=d=>d(t).then(b=>b&&a(b),w);return r`
    ${i("disable")&&p({label:e("person.disable"),kind:"danger",icon:"lock",onClick:()=>n("disable")})}
    ${i("end_sessions")&&t.last_seen_at&&p({label:e("person.endSessions"),icon:"logout",onClick:()=>{u(qt)}})}
    ${i("forget_factors")&&p({label:e("person.factors"),icon:"phone",onClick:()=>{u(wt)}})}
    ${i("edit")&&p({label:e("person.edit"),icon:"edit",onClick:()=>n("edit")})}
    ${i("reset")&&p({label:e("person.reset"),kind:"primary",onClick:()=>{o()}})}
    ${i("enable")&&p({label:e("person.enable"),kind:"primary",onClick:()=>{u(Tt)}})}`}),Ht=Object.freeze(Object.defineProperty({__proto__:null,default:Ot},Symbol.toStringTag,{value:"Module"})),ye=s=>`${s}T00:00:00+07:00`,xt=m(function({onClose:t}){const n=(J.value?.assignments??[]).filter(l=>l.delegated_from===null),a=P({draft:"delegation",initial:{role:n[0]?.id??"",to_user_id:null,starts_at:q.value,ends_at:G(q.value,7),reason:""},check:l=>({...!l.role&&{role:y("field.missing")},...!l.to_user_id&&{to_user_id:e("delegate.personMissing")},...!l.starts_at&&{starts_at:y("field.missing")},...l.ends_at?l.starts_at&&l.ends_at<l.starts_at&&{ends_at:e("delegate.orderBad")}:{ends_at:y("field.missing")},...l.reason.trim().length<3&&{reason:y("field.missing")}}),submit:(l,i)=>{const o=n.find(u=>u.id===l.role);return v("/delegations",{body:{role:o?.role,unit_id:o?.unit_id,to_user_id:l.to_user_id,reason:l.reason,starts_at:ye(l.starts_at??q.value),ends_at:ye(G(l.ends_at??q.value,1))},key:i})},done:l=>{C("/delegations"),g(e("delegate.done",{name:l.to_name})),t()}});return N({title:e("delegate.add"),form:a,submit:e("delegate.submit"),onClose:t,children:r`
      ${R({...a.bind("role"),label:e("delegate.role"),options:n.map(l=>({value:l.id,label:I(l)})),empty:!1})}
      ${ue({...a.bind("to_user_id"),label:e("delegate.to"),required:!0,but:J.value?.user.id})}
      <div class="form-row">
        ${M({...a.bind("starts_at"),label:e("delegate.starts"),required:!0})}
        ${M({...a.bind("ends_at"),label:e("delegate.ends"),required:!0})}
      </div>
      ${le({...a.bind("reason"),label:e("delegate.reason"),hint:e("delegate.reasonHint"),rows:2,required:!0})}`})});await A("people");const Dt={upcoming:"info",active:"good",over:"done",revoked:"neutral"};function At(){const[s,t]=h(!1),n=_("/delegations"),a=J.value?.user.id;return K({title:e("delegate.title"),lead:e("delegate.lead"),actions:p({label:e("delegate.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:r`<div class="stack">
      ${H({of:n,empty:l=>l.items.length===0,whenEmpty:r`<div class="card">${j({title:e("delegate.none"),hint:e("delegate.noneHint"),icon:"people"})}</div>`,children:l=>r`<div class="stack">
          ${te({title:e("delegate.given"),rows:l.items.filter(i=>i.from_user_id===a),other:"to"})}
          ${te({title:e("delegate.received"),rows:l.items.filter(i=>i.to_user_id===a),other:"from"})}
          ${te({title:e("delegate.others"),rows:l.items.filter(i=>i.from_user_id!==a&&i.to_user_id!==a),other:"both"})}
          ${l.next&&Y({page:l,more:i=>U("/delegations",{query:{cursor:i}}),onMore:n.set})}
        </div>`})}
      ${s&&xt({onClose:()=>t(!1)})}
    </div>`})}async function Ft(s){if(await O({title:e("delegate.revokeAsk",{role:I(s),name:s.to_name}),text:e("delegate.revokeText"),yes:e("delegate.revoke"),danger:!0}))try{await v("/delegations/{delegation_id}/revoke",{params:{delegation_id:s.id},version:s.version}),g(e("delegate.revoked")),C("/delegations")}catch(n){w(n)}}const te=m(function({title:t,rows:n,other:a}){if(n.length===0)return null;const l={key:"from",label:e("delegate.from"),value:o=>o.from_name},i={key:"to",label:e("delegate.to"),value:o=>o.to_name};return k({title:t,children:E({caption:t,rows:n,rowKey:o=>o.id,tone:o=>o.actions.length?void 0:"muted",columns:[{key:"role",label:e("delegate.role"),kind:"main",value:I},...a==="both"?[l,i]:a==="from"?[l]:[i],{key:"when",label:e("delegate.when"),show:o=>r`<span>${Q({at:o.starts_at})} – ${Q({at:o.ends_at})}</span>`},{key:"reason",label:e("delegate.reason"),value:o=>o.reason},{key:"state",label:e("state"),show:o=>jt(o.state)},{key:"actions",label:e("actions"),kind:"actions",show:o=>o.actions.includes("revoke")&&p({label:e(a==="from"?"delegate.handBack":"delegate.revoke"),small:!0,onClick:()=>{Ft(o)}})}]})})});function jt(s){const t=s;return T({label:e(`delegate.state.${t}`),tone:Dt[t]})}const Et=Object.freeze(Object.defineProperty({__proto__:null,default:At},Symbol.toStringTag,{value:"Module"}));await A("people");function It(){const s=_("/account-requests");return K({title:e("request.title"),lead:e("request.lead"),narrow:!0,children:H({of:s,empty:t=>t.length===0,whenEmpty:r`<div class="card">${j({title:e("request.none"),hint:e("request.noneHint"),icon:"check"})}</div>`,children:t=>r`<div class="stack">
        ${ne("request.toAnswer",t.filter(n=>n.actions.includes("accept")))}
        ${ne("request.toWatch",t.filter(n=>!n.actions.includes("accept")&&!n.actions.includes("withdraw")))}
        ${ne("request.asked",t.filter(n=>n.actions.includes("withdraw")))}
      </div>`})})}const ne=(s,t)=>t.length>0&&k({title:e(s),children:X({rows:t})}),Mt=Object.freeze(Object.defineProperty({__proto__:null,default:It},Symbol.toStringTag,{value:"Module"}));export{st as _,Ht as a,_t as c,Et as d,ut as i,Ue as n,ze as p,Mt as r};
