import{b as r,U as Oe,O as g}from"./kit.js";import{c as h,B as p,p as v,u as oe,i as O,l as Q,L as N,I as K,e as S,k as P,F as re,f as x,ab as ce,a9 as Pe,t as de,q as ue,aa as De,T as me,m as Y}from"./first.js";import{l as $,S as w,a6 as He,Q as D,e as y,g as T,i as C,u as k,N as A,L as H,E as L,k as q,R as pe,O as Z,t as _,z as Ke,s as E,c as B,D as V,F as he,d as U}from"./frame.js";import{ba as t,P as X,a2 as xe,D as j,f as I,Q as fe,S as G,g as M,v as Ae,J as Fe,F,aN as ve,_ as Ee}from"./shared.js";const Me=i=>i.full_name?t("request.line",{what:i.words,name:i.full_name}):He(i.words);async function be(i,e){const n=i.kind==="certificate",a=i.kind==="client",l={what:i.words,name:i.full_name||t("request.yourAccount")};await D(e?{title:t(a?"request.acceptSystemAsk":n?"request.acceptSealAsk":"request.acceptAsk",l),text:t(a?"request.acceptSystem":n?"request.acceptSeal":i.new_account?"request.acceptNew":"request.acceptText"),yes:t("request.accept")}:{title:t(a?"request.refuseSystemAsk":n?"request.refuseSealAsk":"request.refuseAsk",l),text:t("request.refuseText"),yes:t("request.refuse"),danger:!0})&&await ge(v("/account-requests/{account_request_id}/decide",{params:{account_request_id:i.id},version:i.version,body:{accept:e,reason:null}}),t(e?"request.accepted":"request.refused"))}const Ne=i=>ge(v("/account-requests/{account_request_id}/withdraw",{params:{account_request_id:i.id},version:i.version}),t("request.withdrawn"));async function ge(i,e){try{await i,y(e)}catch(n){T(n)}C("/account-requests","/users","/people","/today","/notices","/audit")}const Le=h(function({row:e}){const n=a=>e.actions.includes(a);return r`
<div class="request-main"><strong>${Me(e)}</strong>
<span class="soft small">${t("request.by",{by:e.asked_by_name,ward:e.ward_name,at:$(e.asked_at)})}</span>
<span class="soft small">
${e.state!=="waiting"?t("request.take"):e.takes_effect_at?t("request.alone",{at:$(e.takes_effect_at)}):t("request.until",{at:$(e.expires_at)})}
</span>
</div>
<div class="row">
${n("accept")&&p({label:t("request.accept"),small:!0,kind:"primary",onClick:()=>{be(e,!0)}})}
${n("refuse")&&p({label:t("request.refuse"),small:!0,onClick:()=>{be(e,!1)}})}
${n("withdraw")&&p({label:t("request.withdraw"),small:!0,onClick:()=>{Ne(e)}})}
${e.actions.length===0&&w({label:e.state_label,tone:e.state==="waiting"?"info":"good"})}
</div>`}),ee=h(function({rows:e}){return r`<ul class="request-list">${e.map(n=>r`<li key=${n.id}>${Le({row:n})}</li>`)}</ul>`}),je=["active","invited","disabled"],te=i=>w({label:t(`state.${i}`),tone:i==="active"?"good":i==="invited"?"info":"danger"});function Ie(){const[i]=oe(),e={q:i.q,role:i.role,unit_id:i.unit_id,state:i.state},n=k("/users",{query:e});return A({title:t("title"),lead:t("lead"),actions:r`
${O("client.read")&&N({label:t("clients"),href:"/he-thong-khac",icon:"link"})}
${O("user.invite")&&N({label:t("invitations"),href:"/nguoi-dung/giay-moi",icon:"print"})}
${O("user.invite")&&N({label:t("import"),href:"/nguoi-dung/nhap",icon:"upload"})}
${O("user.manage")&&N({label:t("add"),href:"/nguoi-dung/moi",icon:"plus",kind:"primary"})}`,children:r`<div class="stack">
${O("user.manage")&&Re({})}
${ze({})}
${H({of:n,lines:10,empty:a=>a.items.length===0,whenEmpty:r`<div class="card">${L({title:t("none"),hint:t("noneHint"),icon:"people"})}</div>`,children:a=>r`<div>
${Be({rows:a.items})}
${X({page:a,more:l=>Q("/users",{query:{...e,cursor:l}}),onMore:n.set})}
</div>`})}
</div>`})}const Re=h(function(){const n=(k("/account-requests").data??[]).filter(a=>a.decider==="second_person");return n.length>0&&q({title:t("request.second"),children:ee({rows:n})})}),ze=h(function(){const e=k("/roles"),n=k("/units"),a=(e.data??[]).map(({role:l,label:s})=>({value:l,label:s}));return xe({search:t("search"),filters:[...a.length>0?[{name:"role",label:t("role"),options:a}]:[],{name:"unit_id",label:t("unit"),options:(n.data??[]).map(({id:l,name:s})=>({value:l,label:s}))},{name:"state",label:t("state"),options:je.map(l=>({value:l,label:t(`state.${l}`)}))}]})}),Be=h(function({rows:e}){return j({caption:t("title"),rows:e,rowKey:n=>n.id,href:n=>`/nguoi-dung/${n.id}`,tone:n=>n.state==="disabled"?"muted":void 0,columns:[{key:"name",label:t("fullName"),kind:"main",value:n=>n.full_name},{key:"roles",label:t("roles"),show:n=>Ge({user:n}),width:"16rem"},{key:"state",label:t("state"),show:n=>te(n.state)},{key:"phone",label:t("phone"),show:n=>r`<span class="nowrap">${pe(n.phone)??"—"}</span>`},{key:"username",label:t("username"),value:n=>n.username},{key:"seen",label:t("lastSeen"),show:n=>n.last_seen_at?Z({at:n.last_seen_at}):r`<span class="soft">${t("never")}</span>`}]})}),Ge=h(function({user:e}){const n=e.assignments.filter(a=>a.in_force);return n.length===0?r`<span class="soft">${t("noRole")}</span>`:r`<span>${n.slice(0,2).map(a=>r`<span key=${a.id}>${I(a)}<br /></span>`)}
${n.length>2&&r`<span class="soft small">${t("more",{count:n.length-2})}</span>`}</span>`}),We=Object.freeze(Object.defineProperty({__proto__:null,default:Ie,stateOf:te},Symbol.toStringTag,{value:"Module"})),ye=h(function({link:e}){const n=Oe(null),a=async()=>{n.current?.select();try{await navigator.clipboard.writeText(e.link),y(t("link.copied"))}catch{y(t("link.copyByHand"),{tone:"info"})}};return r`<div class="stack">
<div class="notice is-warning">${K({name:"clock"})}<p>${t("link.once",{at:$(e.expires_at)})}</p></div>
<div class="link-card">
${fe({svg:e.qr_svg,label:t("link.qr")})}
<div>
<div><p class="soft small">${t("link.code")}</p><p class="link-code">${e.code}</p></div>
<label class="field">
<span class="field-label">${t("link.address")}</span>
<input class="input" type="text" readonly ref=${n} value=${e.link} />
</label>
<div>${p({label:t("link.copy"),icon:"link",kind:"primary",onClick:()=>{a()}})}</div>
</div>
</div>
</div>`}),ke=(i="")=>({[`${i}role`]:"",[`${i}unit_id`]:"",[`${i}valid_from`]:S.value,[`${i}valid_to`]:null}),_e=(i,e="")=>Object.fromEntries(["role","unit_id"].filter(n=>!i[e+n]).map(n=>[e+n,_("field.missing")])),ne=(i,e="")=>({role:i[`${e}role`],unit_id:i[`${e}unit_id`],valid_from:i[`${e}valid_from`],valid_to:i[`${e}valid_to`]}),$e=h(function({form:e,prefix:n="",dates:a=!0}){const l=k("/roles"),s=k("/units",{query:{on:e.values[`${n}valid_from`]??S.value}});if(!l.data||!s.data)return Ke({lines:2});const o=l.data.find(f=>f.role===e.values[`${n}role`])?.unit_kinds,u=s.data.filter(f=>!o||o.includes(f.kind)),c=f=>{const b=l.data?.find(z=>z.role===f)?.unit_kinds,R=(s.data??[]).filter(z=>!b||b.includes(z.kind)),Se=R.some(z=>z.id===e.values[`${n}unit_id`])?e.values[`${n}unit_id`]:"";e.set({[`${n}role`]:f,[`${n}unit_id`]:R.length===1?R[0]?.id:Se})};return r`<div class="form">
<div class="form-row">
${G({...e.bind(`${n}role`),onChange:c,label:t("role"),options:l.data.map(({role:f,label:b})=>({value:f,label:b})),required:!0})}
${G({...e.bind(`${n}unit_id`),label:t("unit"),options:u.map(({id:f,name:b})=>({value:f,label:b})),required:!0})}
</div>
${a&&r`<div class="form-row">
${M({...e.bind(`${n}valid_from`),label:t("role.from"),required:!0})}
${M({...e.bind(`${n}valid_to`),label:t("role.to"),hint:t("role.toHint")})}
</div>`}
</div>`});await E("people");const W="assignments.0.";function Ue(){const[i,e]=g(null);return A({title:i?t("new.done",{name:i.user.full_name}):t("new.title"),lead:!i&&t("new.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/nguoi-dung"},{label:t("new.title")}],children:i?Je({made:i,again:()=>e(null)}):r`<div class="card">${Ye({done:e})}</div>`})}const Je=h(function({made:e,again:n}){return q({title:t("link.title",{name:e.user.full_name}),children:r`
<p>${t("username")}: <strong>${e.user.username}</strong></p>
${e.user.requests.length>0&&r`<div class="notice">${K({name:"info"})}<p>${t("new.waits")}</p></div>`}
${e.link&&ye({link:e.link})}
<div class="form-actions">
${N({label:t("new.open"),href:`/nguoi-dung/${e.user.id}`})}
${p({label:t("new.another"),icon:"plus",onClick:n})}
</div>`})}),qe=()=>({full_name:"",phone:"",username:"",...ke(W)}),Qe=h(function({values:e,done:n}){const[a,l]=g(!1),s=async()=>{l(!0);try{const{role:o,unit_id:u}=ne(e,W);await v("/invitations",{body:{invitees:[{person:{full_name:e.full_name,phone:e.phone.trim(),role:o,unit_id:u}}]}}),y(t("new.asked")),n()}catch(o){T(o)}finally{l(!1)}};return r`<div class="notice">${K({name:"info"})}<div class="stack">
<p>${t("new.elsewhere")}</p>
${p({label:t("new.invite"),busy:a,onClick:()=>{s()}})}
</div></div>`}),Ye=h(function({done:e}){const n=P({draft:"person",initial:qe(),check:a=>({..._e(a,W),...!a.full_name.trim()&&{full_name:_("field.missing")}}),submit:(a,l)=>v("/users",{body:{full_name:a.full_name,phone:a.phone.trim()||null,username:a.username.trim()||null,assignments:[ne(a,W)]},key:l}),done:a=>{C("/users","/people"),e(a)}});return re({form:n,label:t("new.title"),children:r`
${x({...n.bind("full_name"),label:t("fullName"),required:!0,autocomplete:"off"})}
${x({...n.bind("phone"),label:t("phone"),hint:t("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
${n.problem?.code==="user-name-taken"&&n.errors.phone&&Qe({values:n.values,done:()=>n.reset(qe())})}
${$e({form:n,prefix:W})}
${x({...n.bind("username"),label:t("username"),hint:t("usernameHint"),capitalize:!1,autocomplete:"off"})}
<div class="form-actions">${p({label:t("new.submit"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),Ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ue},Symbol.toStringTag,{value:"Module"}));await E("people");const Ve=".xlsx,.xls,.ods,.csv",Xe=5*1024*1024,et={create:"good",add_role:"info",ask:"info",nothing:"neutral",refused:"danger"};function tt(){const[i,e]=g(null);return A({title:t("import.title"),lead:t("import.lead"),crumbs:[{label:t("title"),href:"/nguoi-dung"},{label:t("import")}],children:r`<div class="stack">
${!i&&r`<div class="columns">
${q({title:t("import.step1"),hint:t("import.step1Hint"),children:r`<div>
${p({label:t("import.template"),icon:"download",onClick:()=>{ce("/user-imports/template",t("import.templateFile")).catch(T)}})}
</div>`})}
${q({title:t("import.step2"),children:nt({done:e})})}
</div>`}
${i&&it({preview:i,changed:e,again:()=>e(null)})}
</div>`})}const nt=h(function({done:e}){const n=P({draft:!1,initial:{file:[]},check:({file:a})=>a.length?{}:{file:t("import.fileMissing")},submit:({file:[a]},l)=>v("/user-imports",{body:Pe(a),key:l}),done:e});return re({form:n,label:t("import.step2"),children:r`
${Ae({...n.bind("file"),label:t("import.file"),hint:t("import.fileHint"),accept:Ve,limit:Xe})}
<div class="form-actions">${p({label:t("import.upload"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}),it=h(function({preview:e,changed:n,again:a}){const[l,s]=g(!1),o=async()=>{if(await D({title:t("import.ask"),text:t("import.askText",{total:e.total}),yes:t("import.accept")})){s(!0);try{n(await v("/user-imports/{import_id}/accept",{params:{import_id:e.id},version:e.version})),C("/users","/people","/teams")}catch(u){T(u)}finally{s(!1)}}};return e.state==="accepted"?r`<div class="notice is-good">
${K({name:"check"})}
<p>${t("import.done",{count:e.user_ids.length})}</p>
${N({label:t("invitations"),href:"/nguoi-dung/giay-moi",kind:"primary",icon:"print"})}
</div>`:q({title:t("import.step3"),hint:`${e.file_name}: ${t("import.counts",{total:e.total,errors:e.errors,warnings:e.warnings})}`,actions:r`
${p({label:t("import.again"),icon:"upload",onClick:a})}
${e.actions.includes("accept")&&p({label:t("import.accept"),kind:"primary",icon:"check",busy:l,onClick:()=>{o()}})}`,children:r`
${e.errors>0&&r`<div class="notice is-danger" role="alert">${K({name:"alert"})}<p>${t("import.fix")}</p></div>`}
${st({preview:e})}`})}),st=h(function({preview:e}){const n=Object.entries(e.columns);return j({caption:t("import.step3"),rows:e.lines,rowKey:a=>String(a.number),tone:a=>a.action==="refused"?"danger":void 0,columns:[{key:"number",label:t("import.line"),kind:"number",value:a=>a.number},...n.map(([a,l])=>({key:a,label:l,show:s=>lt(s,a)})),{key:"action",label:t("import.does"),show:a=>at(a.action)}]})});function at(i){const e=i;return w({label:t(`import.action.${e}`),tone:et[e]})}function lt(i,e){const n=i.messages.filter(a=>a.field===e);return r`<span
class=${`import-cell ${n.some(a=>a.level==="error")?"is-error":n.length?"is-warning":""}`}>
${i.cells[e]||"—"}
${n.map(a=>r`<small key=${a.message}>${a.message}</small>`)}</span>`}const ot=Object.freeze(Object.defineProperty({__proto__:null,default:tt},Symbol.toStringTag,{value:"Module"})),rt=h(function({invitations:e}){return r`<ul class="invitations" aria-label=${t("invite.made")}>${e.map(({full_name:n,unit_name:a,username:l,link:s,asked:o},u)=>r`<li class="invitation" key=${u}>
${s?fe({svg:s.qr_svg,label:t("link.qr")}):r`<span></span>`}
<div>
<p><strong>${n}</strong></p>
<p class="soft small">${a}</p>
${l&&r`<p class="small">${t("username")}: <strong>${l}</strong></p>`}
${s?r`
<p class="link-code">${s.code}</p>
<p class="soft small">${s.link.split("/").slice(0,3).join("/")}</p>
<p class="soft small">${t("invite.expires",{at:$(s.expires_at)})}</p>`:r`<p>${t(o?"invite.asked":"invite.signsIn")}</p>`}
</div>
</li>`)}</ul>`}),we={state:"invited",limit:100},ct=h(function(){const e=k("/users",{query:we}),n=k("/roles"),a=new Set((n.data??[]).map(s=>s.role)),l=s=>s.assignments.some(o=>o.in_force)&&s.assignments.every(o=>!o.in_force||a.has(o.role));return q({title:t("invite.pending"),hint:t("invite.pendingHint"),children:H({of:e,empty:s=>s.items.length===0,whenEmpty:r`<p class="soft">${t("invite.pendingNone")}</p>`,children:s=>r`<div class="stack">
${dt({rows:s.items.filter(l)})}
${s.next&&X({page:s,more:o=>Q("/users",{query:{...we,cursor:o}}),onMore:e.set})}
</div>`})})}),dt=h(function({rows:e}){const[n,a]=g(new Set),[l,s]=g(null),[o,u]=g(null),c=async()=>{u(null);try{s(await v("/invitations/cards",{body:{user_ids:[...n]}}))}catch(b){T(b)}},f=b=>u(String(b.result?.file_id??"")||null);return r`<div class="stack">
${j({caption:t("invite.pending"),rows:e,rowKey:b=>b.id,rowLabel:b=>b.full_name,selected:n,onSelect:a,columns:[{key:"name",label:t("fullName"),kind:"main",value:b=>b.full_name},{key:"roles",label:t("roles"),value:b=>b.assignments.filter(R=>R.in_force).map(I).join("; ")},{key:"username",label:t("username"),value:b=>b.username}]})}
${l&&Fe({key:l.id,job:l,label:t("invite.cardsJob"),onDone:f})}
<div class="form-actions">
${o&&p({label:t("invite.download"),icon:"download",kind:"primary",onClick:()=>{ce(`/files/${o}`,t("invite.cardsFile")).catch(T)}})}
${p({label:n.size?t("invite.cards",{count:n.size}):t("invite.cardsNone"),icon:"print",disabled:n.size===0,onClick:()=>{c()}})}
</div>
</div>`});await E("people");function ut(){const[i,e]=g([]);return A({title:t("invite.title"),lead:t("invite.lead"),crumbs:[{label:t("title"),href:"/nguoi-dung"},{label:t("invite.title")}],children:r`<div class="stack">
${i.length>0&&q({title:t("invite.made"),hint:r`<span class="no-print">${t("invite.madeHint")}</span>`,actions:p({label:t("invite.print"),kind:"primary",icon:"print",onClick:()=>print()}),children:rt({invitations:i})})}
${O("team.read")&&r`<div class="no-print">${mt({done:e})}</div>`}
<div class="no-print">${ct({})}</div>
</div>`})}const mt=h(function({done:e}){const n=k("/teams"),[a,l]=oe();return q({title:t("invite.members"),hint:t("invite.membersHint"),children:H({of:n,empty:s=>s.length===0,whenEmpty:L({title:t("invite.noTeam"),hint:t("invite.noTeamHint"),icon:"people"}),children:s=>{const o=s.find(u=>u.id===a.to)??s[0];return r`<div class="stack">
${G({label:t("invite.team"),name:"to",value:o?.id??"",empty:!1,options:s.map(u=>({value:u.id,label:u.name})),onChange:u=>l({to:u})})}
${o&&pt({key:o.id,team:o,done:e})}
</div>`}})})}),pt=h(function({team:e,done:n}){const a=k("/teams/{team_id}/members",{params:{team_id:e.id}});return H({of:a,empty:l=>l.every(s=>s.user_id!==null),whenEmpty:r`<p class="soft">${t("invite.allInvited")}</p>`,children:l=>ht({rows:l.filter(s=>s.user_id===null&&s.left_on===null),done:n})})}),ht=h(function({rows:e,done:n}){const[a,l]=g(new Set),[s,o]=g(!1),u=async()=>{o(!0);try{const c=await v("/invitations",{body:{invitees:[...a].map(f=>({team_member_id:f}))}});l(new Set),n(c.items),C("/teams","/users","/people"),scrollTo(0,0)}catch(c){T(c)}finally{o(!1)}};return r`<div class="stack">
${j({caption:t("invite.members"),rows:e,rowKey:c=>c.id,rowLabel:c=>c.full_name,selected:a,onSelect:l,columns:[{key:"name",label:t("fullName"),kind:"main",value:c=>c.full_name},{key:"kind",label:t("role"),value:c=>c.kind_label},{key:"phone",label:t("phone"),value:c=>c.phone}]})}
<div class="form-actions">${p({label:a.size?t("invite.create",{count:a.size}):t("invite.createNone"),kind:"primary",busy:s,disabled:a.size===0,onClick:()=>{u()}})}</div>
</div>`}),ft=Object.freeze(Object.defineProperty({__proto__:null,default:ut},Symbol.toStringTag,{value:"Module"})),d=de({title:"Hệ thống khác",lead:"Phần mềm khác (một cửa, cổng thông tin, cấp trên) đọc dữ liệu, gửi lượt giúp qua API. Không hệ thống nào đọc được sổ hộ gia đình.",add:"Kết nối hệ thống",addDone:"Đã ghi hệ thống {name}. Lãnh đạo đồng ý thì hệ thống mới dùng được.",none:"Chưa có hệ thống nào được kết nối",noneHint:"Bấm “Kết nối hệ thống” để cho một phần mềm khác đọc dữ liệu của phường.",name:"Tên hệ thống",owner:"Người chịu trách nhiệm",unit:"Đơn vị",unitHint:"Hệ thống chỉ thấy, chỉ gửi cho đơn vị này và các đơn vị bên dưới.",scopes:"Được làm gì",lastDay:"Dùng đến hết ngày",lastDayHint:"Không quá một năm. Hết hạn thì kết nối lại.",submit:"Gửi lãnh đạo đồng ý",state:"Tình trạng",waiting:"Chờ lãnh đạo đồng ý",usable:"Đang dùng",over:"Hết hạn",revoked:"Đã ngắt",until:"đến hết {day}",used:"Lần dùng gần nhất",never:"chưa dùng",today:"{count} yêu cầu hôm nay",keys:"Khóa",key:"Khóa bí mật, tạo {at}",publicKey:"Khóa công khai, thêm {at}",newKey:"Tạo khóa",dropKey:"Gỡ",dropKeyAsk:"Gỡ khóa này?",dropKeyText:"Hệ thống đang dùng khóa này bị ngừng ngay. Hãy chắc chắn hệ thống đã chuyển sang khóa mới.",keyDropped:"Đã gỡ khóa.",keyTitle:"Khóa của {name}",keyOnce:"Khóa chỉ hiện lần này. Chép cả hai dòng sang hệ thống kia; không gửi qua Zalo, thư điện tử.",clientId:"Mã hệ thống (client_id)",secret:"Khóa bí mật (client_secret)",close:"Đã chép xong",revoke:"Ngắt kết nối",revokeAsk:"Ngắt kết nối {name}?",revokeText:"Hệ thống ngừng dùng được ngay. Không mở lại được, muốn dùng tiếp thì kết nối lại từ đầu.",revokeDone:"Đã ngắt kết nối."}),vt=h(function({scopes:e,onClose:n}){const a=k("/units"),l=P({draft:"service-client",initial:{name:"",owner_id:null,unit_ids:"",scopes:[],last_day:B(S.value,365)},check:s=>({...!s.name.trim()&&{name:_("field.missing")},...!s.owner_id&&{owner_id:_("field.missing")},...!s.unit_ids&&{unit_ids:_("field.missing")},...s.scopes.length===0&&{scopes:_("field.missing")},...!s.last_day&&{last_day:_("field.missing")}}),submit:(s,o)=>v("/service-clients",{body:{...s,unit_ids:[s.unit_ids]},key:o}),done:s=>{C("/service-clients","/account-requests","/today"),y(d("addDone",{name:s.name})),n()}});return F({title:d("add"),form:l,submit:d("submit"),onClose:n,children:r`
${x({...l.bind("name"),label:d("name"),required:!0,autocomplete:"off"})}
${ve({...l.bind("owner_id"),label:d("owner"),required:!0})}
${G({...l.bind("unit_ids"),label:d("unit"),hint:d("unitHint"),options:(a.data??[]).map(({id:s,name:o})=>({value:s,label:o})),required:!0})}
${Ee({...l.bind("scopes"),label:d("scopes"),options:e.map(({code:s,label:o})=>({value:s,label:o})),required:!0})}
${M({...l.bind("last_day"),label:d("lastDay"),hint:d("lastDayHint"),required:!0})}`})}),bt=h(function({made:e,name:n,onClose:a}){return V({title:d("keyTitle",{name:n}),onClose:a,children:r`<div class="stack">
<div class="notice is-warning">${K({name:"clock"})}<p>${d("keyOnce")}</p></div>
<label class="field"><span class="field-label">${d("clientId")}</span>
<input class="input" type="text" readonly value=${e.client_id} /></label>
<label class="field"><span class="field-label">${d("secret")}</span>
<input class="input" type="text" readonly value=${e.client_secret??""} /></label>
<div class="form-actions">${p({label:d("close"),kind:"primary",onClick:a})}</div>
</div>`})}),m=de({title:"Báo tin cho hệ thống này",lead:"Có việc mới (báo cáo phát hành, kế hoạch được duyệt…) thì báo ngay tới địa chỉ dưới đây: loại việc và mã, không có nội dung.",noHosts:"Chưa báo tin đi đâu được: người giữ máy chủ chưa cho phép máy nào ở ngoài nhận tin (TOSO_WEBHOOK_HOSTS).",add:"Thêm địa chỉ nhận tin",submit:"Thêm",url:"Địa chỉ nhận tin",urlHint:"Bắt đầu bằng https://. Máy được phép: {hosts}",urlFault:"Địa chỉ bắt đầu bằng https://",on:"Đang báo",failing:"Chưa tới, đang thử lại",off:"Đã thôi báo",counts:"{waiting} tin chờ, {dead} tin không tới",lately:"Các tin gần đây",event:"việc số {number}",testEvent:"tin thử",tries:"(thử {count} lần)",two:"Khóa cũ còn ký cùng đến {at}",test:"Gửi thử",testDone:"Đã gửi tin thử; xem kết quả ở “Các tin gần đây” sau vài giây.",replay:"Gửi lại",replayTitle:"Gửi lại các tin cũ",since:"Gửi lại mọi tin từ ngày",sinceHint:"Trong 90 ngày qua. Địa chỉ đã thôi báo được báo lại.",replayDone:"Các tin sẽ được gửi lại trong ít phút.",secret:"Đổi khóa ký",secretAsk:"Đổi khóa ký?",secretText:"Khóa mới ký từ bây giờ; khóa cũ còn ký cùng thêm bảy ngày để hệ thống kia kịp đổi.",secretDone:"Đã đổi khóa ký.",secretTitle:"Khóa ký của địa chỉ này",secretOnce:"Khóa chỉ hiện lần này. Hệ thống nhận dùng khóa để biết tin thật sự từ đây; không gửi qua Zalo, thư điện tử.",secretLabel:"Khóa ký",close:"Đã chép xong",remove:"Gỡ",removeAsk:"Gỡ địa chỉ nhận tin này?",removeText:"Tin đang chờ không được gửi nữa.",removeDone:"Đã gỡ địa chỉ nhận tin."}),Te="/service-clients/{client_id}/webhooks",J="/service-clients/{client_id}/webhooks/{webhook_id}";async function ie(i,e){try{await i,y(e)}catch(n){T(n)}C("/service-clients")}const gt=h(function({clientId:e}){const n=k(Te,{params:{client_id:e}}),[a,l]=g(!1),[s,o]=g(null);return r`<div class="stack">
<h3>${m("title")}</h3>
<p class="soft small">${m("lead")}</p>
${H({of:n,children:({items:u,hosts:c})=>r`<div class="stack">
${u.length>0&&r`<ul class="request-list">${u.map(f=>kt({key:f.id,row:f,place:{client_id:e,webhook_id:f.id},onSecret:o}))}</ul>`}
${O("client.manage")&&(c.length>0?r`<div>${p({label:m("add"),icon:"plus",onClick:()=>l(!0)})}</div>`:r`<p class="soft small">${m("noHosts")}</p>`)}
${a&&_t({clientId:e,hosts:c,onMade:o,onClose:()=>l(!1)})}
</div>`})}
${s&&qt({made:s,onClose:()=>o(null)})}
</div>`});function yt(i){return i.off?w({label:m("off"),tone:"danger"}):i.failing_since?w({label:m("failing"),tone:"warning"}):w({label:m("on"),tone:"good"})}const kt=h(function({row:e,place:n,onSecret:a}){const[l,s]=g(!1),o=()=>ie(v(`${J}/test`,{params:n}),m("testDone")),u=async()=>{if(!await D({title:m("secretAsk"),text:m("secretText"),yes:m("secret")}))return;const f=v(`${J}/secret`,{params:n,version:e.version});await ie(f.then(a),m("secretDone"))},c=async()=>{await D({title:m("removeAsk"),text:m("removeText"),yes:m("remove"),danger:!0})&&await ie(ue(J,{params:n,version:e.version}),m("removeDone"))};return r`<li>
<div class="request-main stack">
<p class="break"><code>${e.url}</code></p>
<p>${yt(e)} <span class="soft small">${e.off??m("counts",{waiting:e.waiting,dead:e.dead})}</span></p>
${e.previous_until&&r`<p class="soft small">${m("two",{at:$(e.previous_until)})}</p>`}
${e.deliveries.length>0&&r`<details><summary>${m("lately")}</summary><ul>${e.deliveries.map(f=>r`<li key=${f.id} class="small">${$(f.at)}: ${f.number===null?m("testEvent"):m("event",{number:f.number})}, ${f.outcome}${f.tries>1?` ${m("tries",{count:f.tries})}`:""}</li>`)}</ul></details>`}
${O("client.manage")&&r`<div class="row">
${p({label:m("test"),small:!0,onClick:()=>{o()}})}
${p({label:m("replay"),small:!0,onClick:()=>s(!0)})}
${p({label:m("secret"),small:!0,onClick:()=>{u()}})}
${p({label:m("remove"),small:!0,kind:"danger",onClick:()=>{c()}})}
</div>`}
</div>
${l&&$t({place:n,onClose:()=>s(!1)})}
</li>`}),_t=h(function({clientId:e,hosts:n,onMade:a,onClose:l}){const s=P({draft:`webhook:${e}`,initial:{url:""},check:o=>({...!o.url.startsWith("https://")&&{url:m("urlFault")}}),submit:(o,u)=>v(Te,{params:{client_id:e},body:{url:o.url.trim(),types:[]},key:u}),done:o=>{C("/service-clients"),l(),a(o)}});return F({title:m("add"),form:s,submit:m("submit"),onClose:l,children:x({...s.bind("url"),label:m("url"),hint:m("urlHint",{hosts:n.join(", ")}),required:!0,autocomplete:"off"})})}),$t=h(function({place:e,onClose:n}){const a=P({draft:`webhook-replay:${e.webhook_id}`,initial:{day:B(S.value,-1)},check:l=>({...!l.day&&{day:_("field.missing")}}),submit:(l,s)=>v(`${J}/replay`,{params:e,body:{since:`${l.day}T00:00:00+07:00`},key:s}),done:()=>{C("/service-clients"),y(m("replayDone")),n()}});return F({title:m("replayTitle"),form:a,submit:m("replay"),onClose:n,children:M({...a.bind("day"),label:m("since"),hint:m("sinceHint"),required:!0})})}),qt=h(function({made:e,onClose:n}){return V({title:m("secretTitle"),onClose:n,children:r`<div class="stack">
<div class="notice is-warning">${K({name:"clock"})}<p>${m("secretOnce")}</p></div>
<label class="field"><span class="field-label">${m("secretLabel")}</span>
<input class="input" type="text" readonly value=${e.signing_secret} /></label>
<div class="form-actions">${p({label:m("close"),kind:"primary",onClick:n})}</div>
</div>`})});await E("people");function wt(){const[i,e]=g(!1),[n,a]=g(null),l=k("/service-clients");return A({title:d("title"),lead:d("lead"),crumbs:[{label:t("title"),href:"/nguoi-dung"},{label:d("title")}],actions:O("client.manage")&&p({label:d("add"),icon:"plus",kind:"primary",onClick:()=>e(!0)}),children:r`<div class="stack">
${H({of:l,empty:s=>s.items.length===0,whenEmpty:r`<div class="card">${L({title:d("none"),hint:d("noneHint"),icon:"link"})}</div>`,children:s=>r`<div class="stack">${s.items.map(o=>Pt({key:o.id,row:o,onKey:u=>a({made:u,name:o.name})}))}</div>`})}
${i&&l.data&&vt({scopes:l.data.scopes,onClose:()=>e(!1)})}
${n&&bt({...n,onClose:()=>a(null)})}
</div>`})}async function se(i,e){try{await i,e&&y(e)}catch(n){T(n)}C("/service-clients","/account-requests","/today")}async function Tt(i){const e={title:d("revokeAsk",{name:i.name}),text:d("revokeText"),yes:d("revoke"),danger:!0};if(!await D(e))return;const n=v("/service-clients/{client_id}/revoke",{params:{client_id:i.id},version:i.version});await se(n,d("revokeDone"))}async function Ct(i,e){if(!await D({title:d("dropKeyAsk"),text:d("dropKeyText"),yes:d("dropKey"),danger:!0}))return;const n={client_id:i.id,credential_id:e};await se(ue("/service-clients/{client_id}/credentials/{credential_id}",{params:n}),d("keyDropped"))}const St=i=>$(new Date(Date.parse(i.expires_at)-1).toISOString()).slice(6);function Ot(i){return i.revoked_at?w({label:d("revoked"),tone:"neutral"}):i.waiting?w({label:d("waiting"),tone:"info"}):i.usable?w({label:d("usable"),tone:"good"}):w({label:d("over"),tone:"done"})}const Pt=h(function({row:e,onKey:n}){const a=()=>se(v("/service-clients/{client_id}/credentials",{params:{client_id:e.id},body:{}}).then(n),""),l=O("client.manage")&&!e.revoked_at;return q({title:e.name,children:r`<div class="stack">
${he({facts:[{label:d("state"),value:r`${Ot(e)} <span class="soft">${d("until",{day:St(e)})}</span>`},{label:d("owner"),value:e.owner_name},{label:d("unit"),value:e.units.map(s=>s.name).join(", ")},{label:d("used"),value:r`${e.last_used_at?$(e.last_used_at):d("never")}${" "}
<span class="soft">${d("today",{count:e.used_today})}</span>`},{label:d("scopes"),value:r`<ul>${e.scopes.map(s=>r`<li key=${s.code}>${s.label}</li>`)}</ul>`,wide:!0},{label:d("clientId"),value:r`<code>${e.id}</code>`,wide:!0}]})}
${!e.revoked_at&&r`<ul class="request-list">${e.credentials.map(s=>r`<li key=${s.id}>
<div class="request-main">${d(s.thumbprint?"publicKey":"key",{at:$(s.created_at)})}
<span class="soft small">${d("used")}: ${s.last_used_at?$(s.last_used_at):d("never")}</span>
</div>
${l&&p({label:d("dropKey"),small:!0,onClick:()=>{Ct(e,s.id)}})}
</li>`)}</ul>`}
${l&&r`<div class="row">
${e.credentials.length<2&&p({label:d("newKey"),icon:"lock",onClick:()=>{a()}})}
${p({label:d("revoke"),kind:"danger",onClick:()=>{Tt(e)}})}
</div>`}
${!e.revoked_at&&e.scopes.some(s=>s.code==="events:read")&&gt({clientId:e.id})}
</div>`})}),Dt=Object.freeze(Object.defineProperty({__proto__:null,default:wt},Symbol.toStringTag,{value:"Module"})),Ht=h(function({user:e,changed:n,onClose:a}){const l=P({draft:`person ${e.id}`,initial:{full_name:e.full_name,username:e.username,phone:e.phone??""},check:s=>({...!s.full_name.trim()&&{full_name:_("field.missing")},...!s.username.trim()&&{username:_("field.missing")}}),submit:(s,o)=>De("/users/{user_id}",{params:{user_id:e.id},version:e.version,body:{...s,phone:s.phone.trim()||null},key:o}),done:s=>{n(s),y(t("person.saved")),a()}});return F({title:t("person.edit"),form:l,onClose:a,children:r`
${x({...l.bind("full_name"),label:t("fullName"),required:!0,autocomplete:"off"})}
${x({...l.bind("phone"),label:t("phone"),hint:t("phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
${x({...l.bind("username"),label:t("username"),required:!0,capitalize:!1,autocomplete:"off"})}`})}),Kt=h(function({user:e,changed:n,onClose:a}){const l=P({draft:`disable ${e.id}`,initial:{reason:""},check:({reason:s})=>s.trim().length<3?{reason:_("field.missing")}:{},submit:(s,o)=>v("/users/{user_id}/disable",{params:{user_id:e.id},version:e.version,body:s,key:o}),done:s=>{n(s),y(t("person.disabled")),a()}});return F({title:t("person.disableTitle",{name:e.full_name}),form:l,submit:t("person.disable"),onClose:a,label:t("person.disable"),danger:!0,children:r`
<p class="soft">${t("person.disableText")}</p>
${me({...l.bind("reason"),label:t("person.reason"),hint:t("person.reasonHint"),rows:2,required:!0})}`})});async function xt(i){return await D({title:t("person.resetAsk",{name:i.full_name}),text:t("person.resetText"),yes:t("person.reset"),danger:!0})?v("/users/{user_id}/reset",{params:{user_id:i.id},version:i.version}):null}async function At(i){if(!await D({title:t("person.factorsAsk",{name:i.full_name}),text:t("person.factorsText"),yes:t("person.factorsYes")}))return null;const n=await v("/users/{user_id}/forget-factors",{params:{user_id:i.id},version:i.version});return y(t("person.factorsWait")),n}async function Ft(i){if(!await D({title:t("person.endSessionsAsk",{name:i.full_name}),text:t("person.endSessionsText"),yes:t("person.endSessions"),danger:!0}))return null;const n=await v("/users/{user_id}/end-sessions",{params:{user_id:i.id},version:i.version});return y(t("person.sessionsEnded",{name:i.full_name})),n}async function Et(i){const e=await v("/users/{user_id}/enable",{params:{user_id:i.id},version:i.version});return y(t("person.enabled")),e}const Mt=h(function({user:e,changed:n}){const[a,l]=g(null),s=e.actions.includes("assign"),o=()=>l(null),u={key:"actions",label:t("actions"),kind:"actions",show:c=>(c.valid_to===null||c.valid_to>=S.value)&&p({label:t("role.end"),small:!0,onClick:()=>l(c)})};return q({title:t("roles"),actions:s&&p({label:t("role.add"),icon:"plus",onClick:()=>l("new")}),children:r`
${e.assignments.length===0?L({title:t("role.none"),hint:s&&t("role.noneHint"),icon:"people"}):j({caption:t("roles"),rows:e.assignments,rowKey:c=>c.id,tone:c=>c.in_force?void 0:"muted",columns:[{key:"role",label:t("role"),kind:"main",value:c=>c.role_label},{key:"unit",label:t("unit"),value:c=>c.unit_name},{key:"when",label:t("role.when"),value:c=>c.valid_to?`${U(c.valid_from)} – ${U(c.valid_to)}`:t("role.since",{from:U(c.valid_from)})},{key:"now",label:t("state"),show:c=>w({label:t(c.in_force?"role.now":"role.notNow"),tone:c.in_force?"good":"neutral"})},...s?[u]:[]]})}
${a==="new"&&Nt({user:e,changed:n,onClose:o})}
${a&&a!=="new"&&Lt({key:a.id,user:e,held:a,changed:n,onClose:o})}`})}),Nt=h(function({user:e,changed:n,onClose:a}){const l=P({draft:`role ${e.id}`,initial:ke(),check:s=>_e(s),submit:(s,o)=>v("/users/{user_id}/assignments",{params:{user_id:e.id},version:e.version,body:ne(s),key:o}),done:s=>{n(s),y(t(s.requests.length>e.requests.length?"role.waits":"role.added")),a()}});return F({title:t("role.add"),form:l,submit:t("role.add"),onClose:a,children:$e({form:l})})}),Lt=h(function({user:e,held:n,changed:a,onClose:l}){const s=P({draft:`end ${n.id}`,initial:{last_day:B(S.value,-1)},check:({last_day:o})=>o?{}:{last_day:_("field.missing")},submit:({last_day:o},u)=>v("/users/{user_id}/assignments/{assignment_id}/end",{params:{user_id:e.id,assignment_id:n.id},version:e.version,body:{last_day:o??S.value},key:u}),done:o=>{a(o),y(t("role.ended",{day:U(s.values.last_day)})),l()}});return F({title:t("role.endTitle",{role:I(n)}),form:s,submit:t("role.end"),onClose:l,label:t("role.end"),danger:!0,children:r`
<p class="soft">${t("role.endText")}</p>
${M({...s.bind("last_day"),label:t("role.lastDay"),required:!0})}`})});await E("people");function jt({params:i}){const e=k("/users/{user_id}",{params:{user_id:i.id??""}}),[n,a]=g(null),[l,s]=g(null),o=()=>a(null),u=c=>{C("/users?","/people","/audit"),e.set(c)};return A({title:e.data?.full_name??t("title"),status:e.data&&te(e.data.state),crumbs:[{label:t("title"),href:"/nguoi-dung"},{label:e.data?.full_name??"…"}],actions:e.data&&It({user:e.data,show:a,changed:u,showLink:s}),children:H({of:e,children:c=>r`<div class="stack">
${c.state==="disabled"&&r`<div class="notice is-danger">
${K({name:"lock"})}
<p>${t("person.disabledNote",{at:$(c.disabled_at),reason:c.disabled_reason??""})}</p>
</div>`}
<section class="card">${he({facts:[{label:t("username"),value:c.username},{label:t("phone"),value:pe(c.phone)},{label:t("lastSeen"),value:c.last_seen_at?$(c.last_seen_at):t("never")}]})}</section>
${c.requests.length>0&&q({title:t("request.second"),children:ee({rows:c.requests})})}
${Mt({user:c,changed:u})}
${n==="edit"&&Ht({user:c,changed:u,onClose:o})}
${n==="disable"&&Kt({user:c,changed:u,onClose:o})}
${l&&V({title:t("link.title",{name:c.full_name}),onClose:()=>s(null),children:r`<div class="stack">
${ye({link:l})}
<div class="form-actions">${p({label:t("link.close"),onClick:()=>s(null)})}</div>
</div>`})}
</div>`})})}const It=h(function({user:e,show:n,changed:a,showLink:l}){const s=c=>e.actions.includes(c),o=async()=>{const c=await xt(e).catch(T);c&&(a(c.user),c.link?l(c.link):y(t("person.resetWaits")))},u=c=>c(e).then(f=>f&&a(f),T);return r`
${s("disable")&&p({label:t("person.disable"),kind:"danger",icon:"lock",onClick:()=>n("disable")})}
${s("end_sessions")&&e.last_seen_at&&p({label:t("person.endSessions"),icon:"logout",onClick:()=>{u(Ft)}})}
${s("forget_factors")&&p({label:t("person.factors"),icon:"phone",onClick:()=>{u(At)}})}
${s("edit")&&p({label:t("person.edit"),icon:"edit",onClick:()=>n("edit")})}
${s("reset")&&p({label:t("person.reset"),kind:"primary",onClick:()=>{o()}})}
${s("enable")&&p({label:t("person.enable"),kind:"primary",onClick:()=>{u(Et)}})}`}),Rt=Object.freeze(Object.defineProperty({__proto__:null,default:jt},Symbol.toStringTag,{value:"Module"})),Ce=i=>`${i}T00:00:00+07:00`,zt=h(function({onClose:e}){const n=(Y.value?.assignments??[]).filter(l=>l.delegated_from===null),a=P({draft:"delegation",initial:{role:n[0]?.id??"",to_user_id:null,starts_at:S.value,ends_at:B(S.value,7),reason:""},check:l=>({...!l.role&&{role:_("field.missing")},...!l.to_user_id&&{to_user_id:t("delegate.personMissing")},...!l.starts_at&&{starts_at:_("field.missing")},...l.ends_at?l.starts_at&&l.ends_at<l.starts_at&&{ends_at:t("delegate.orderBad")}:{ends_at:_("field.missing")},...l.reason.trim().length<3&&{reason:_("field.missing")}}),submit:(l,s)=>{const o=n.find(u=>u.id===l.role);return v("/delegations",{body:{role:o?.role,unit_id:o?.unit_id,to_user_id:l.to_user_id,reason:l.reason,starts_at:Ce(l.starts_at??S.value),ends_at:Ce(B(l.ends_at??S.value,1))},key:s})},done:l=>{C("/delegations"),y(t("delegate.done",{name:l.to_name})),e()}});return F({title:t("delegate.add"),form:a,submit:t("delegate.submit"),onClose:e,children:r`
${G({...a.bind("role"),label:t("delegate.role"),options:n.map(l=>({value:l.id,label:I(l)})),empty:!1})}
${ve({...a.bind("to_user_id"),label:t("delegate.to"),required:!0,but:Y.value?.user.id})}
<div class="form-row">
${M({...a.bind("starts_at"),label:t("delegate.starts"),required:!0})}
${M({...a.bind("ends_at"),label:t("delegate.ends"),required:!0})}
</div>
${me({...a.bind("reason"),label:t("delegate.reason"),hint:t("delegate.reasonHint"),rows:2,required:!0})}`})});await E("people");const Bt={upcoming:"info",active:"good",over:"done",revoked:"neutral"};function Gt(){const[i,e]=g(!1),n=k("/delegations"),a=Y.value?.user.id;return A({title:t("delegate.title"),lead:t("delegate.lead"),actions:p({label:t("delegate.add"),icon:"plus",kind:"primary",onClick:()=>e(!0)}),children:r`<div class="stack">
${H({of:n,empty:l=>l.items.length===0,whenEmpty:r`<div class="card">${L({title:t("delegate.none"),hint:t("delegate.noneHint"),icon:"people"})}</div>`,children:l=>r`<div class="stack">
${ae({title:t("delegate.given"),rows:l.items.filter(s=>s.from_user_id===a),other:"to"})}
${ae({title:t("delegate.received"),rows:l.items.filter(s=>s.to_user_id===a),other:"from"})}
${ae({title:t("delegate.others"),rows:l.items.filter(s=>s.from_user_id!==a&&s.to_user_id!==a),other:"both"})}
${l.next&&X({page:l,more:s=>Q("/delegations",{query:{cursor:s}}),onMore:n.set})}
</div>`})}
${i&&zt({onClose:()=>e(!1)})}
</div>`})}async function Wt(i){if(await D({title:t("delegate.revokeAsk",{role:I(i),name:i.to_name}),text:t("delegate.revokeText"),yes:t("delegate.revoke"),danger:!0}))try{await v("/delegations/{delegation_id}/revoke",{params:{delegation_id:i.id},version:i.version}),y(t("delegate.revoked")),C("/delegations")}catch(n){T(n)}}const ae=h(function({title:e,rows:n,other:a}){if(n.length===0)return null;const l={key:"from",label:t("delegate.from"),value:o=>o.from_name},s={key:"to",label:t("delegate.to"),value:o=>o.to_name};return q({title:e,children:j({caption:e,rows:n,rowKey:o=>o.id,tone:o=>o.actions.length?void 0:"muted",columns:[{key:"role",label:t("delegate.role"),kind:"main",value:I},...a==="both"?[l,s]:a==="from"?[l]:[s],{key:"when",label:t("delegate.when"),show:o=>r`<span>${Z({at:o.starts_at})} – ${Z({at:o.ends_at})}</span>`},{key:"reason",label:t("delegate.reason"),value:o=>o.reason},{key:"state",label:t("state"),show:o=>Ut(o.state)},{key:"actions",label:t("actions"),kind:"actions",show:o=>o.actions.includes("revoke")&&p({label:t(a==="from"?"delegate.handBack":"delegate.revoke"),small:!0,onClick:()=>{Wt(o)}})}]})})});function Ut(i){const e=i;return w({label:t(`delegate.state.${e}`),tone:Bt[e]})}const Jt=Object.freeze(Object.defineProperty({__proto__:null,default:Gt},Symbol.toStringTag,{value:"Module"}));await E("people");function Qt(){const i=k("/account-requests");return A({title:t("request.title"),lead:t("request.lead"),narrow:!0,children:H({of:i,empty:e=>e.length===0,whenEmpty:r`<div class="card">${L({title:t("request.none"),hint:t("request.noneHint"),icon:"check"})}</div>`,children:e=>r`<div class="stack">
${le("request.toAnswer",e.filter(n=>n.actions.includes("accept")))}
${le("request.toWatch",e.filter(n=>!n.actions.includes("accept")&&!n.actions.includes("withdraw")))}
${le("request.asked",e.filter(n=>n.actions.includes("withdraw")))}
</div>`})})}const le=(i,e)=>e.length>0&&q({title:t(i),children:ee({rows:e})}),Yt=Object.freeze(Object.defineProperty({__proto__:null,default:Qt},Symbol.toStringTag,{value:"Module"}));export{ot as _,Rt as a,Dt as c,Jt as d,ft as i,Ze as n,We as p,Yt as r};
