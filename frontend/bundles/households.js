import{b as c,v as En,r as U,O as v,$ as Pn,U as Ie}from"./kit.js";import{bo as a,bp as Fn,a2 as $e,o as R,P as oe,bq as Ge,br as N,D as Ke,bs as Q,bt as ve,bu as ye,bv as d,C as ke,bw as T,bx as Y,S as H,by as de,bz as A,bA as xe,i as Oe,bB as Z,bC as ee,R as z,j as Bn,a1 as Ue,g as L,H as Ve,F as V,h as We,T as Je,at as Rn,bD as Xe,bE as Nn,bF as zn,v as Ln,J as Qe,bG as Ye,q as Se,bH as In,bI as Gn,_ as Ze}from"./shared.js";import{ab as Kn,ac as Un,ad as Vn,h as re,u as O,N as W,L as M,E as P,n as ne,U as en,S as te,d as y,s as I,t as k,p as Wn,i as w,e as q,k as G,D as J,z as Jn,g as D,P as Xn,Q as Ce,F as ce,l as ue,x as nn,R as Qn}from"./frame.js";import{c as m,I as le,l as X,p as $,w as Yn,u as se,i as F,L as he,B as g,ag as Zn,e as S,f as j,aa as we,k as E,n as tn,F as pe,m as et,q as sn,T as nt,a9 as tt,t as st,j as ln}from"./first.js";const me=m(function({links:e=[],acts:n=[],name:t}){return e.length+n.length===0?null:c`<div class="more-acts">${Kn({label:t?`${a("more")}: ${t}`:"",trigger:c`${le({name:"menu"})}<span aria-hidden=${t?"true":void 0}>${a("more")}</span>`,children:i=>c`
${n.map(({label:s,run:o,icon:r})=>c`<div key=${s}>${Un({label:s,icon:r,onClick:()=>{i(),o()}})}</div>`)}
${e.map(({label:s,href:o,icon:r})=>c`<a key=${o} class="menu-item" href=${o} onClick=${i}>${le({name:r})}<span>${s}</span></a>`)}`})}</div>`}),an=50,it=100,lt=1e3,ae=En(""),ie={address:"/so-ho",household:""};Yn(()=>{ae.value="",Object.assign(ie,{address:"/so-ho",household:""})});const on=({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s,raised:o})=>({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s,raised:o}),K=()=>ie.address,dn=l=>{ie.address=l},je=l=>{ie.household=l};function rn(){const l=ie.household;return ie.household="",l}function He(l,{sort:e,text:n,cursor:t,limit:i=an,signal:s}){if(!n)return X("/households",{query:{...l,sort:e,cursor:t,limit:i},signal:s});const o=Object.fromEntries(Object.entries(l).filter(([,r])=>r));return $("/households/search",{body:{...o,text:n,cursor:t,limit:i},signal:s})}function cn(l,e,n){const t=Vn("/households",{query:{...l,sort:n?"match":e??"place",text:n}});return re(t,async i=>{const s=Math.min(Number(new URLSearchParams(location.search).get("den"))||an,lt);let o={items:[],next:null,total:null};do{const r=Math.min(Math.max(s-o.items.length,1),it),h=await He(l,{sort:e,text:n,cursor:o.next??void 0,limit:r,signal:i});o={items:[...o.items,...h.items],next:h.next,total:h.total??o.total}}while(o.next&&o.items.length<s);return o})}const at=Object.freeze(Object.defineProperty({__proto__:null,leftListAt:dn,listAddress:K,opened:je,pageAfter:He,takeOpened:rn,typed:ae,useHouseholds:cn,wantedOf:on},Symbol.toStringTag,{value:"Module"}));await I("households");const ot=["not_visited","visited","absent","refused","moved","revisit_due","closed"],dt=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function rt(){const[l]=se(),e=O("/streets");return W({title:a("title"),lead:a("lead"),actions:c`
${ct({})}
${F("household.manage")&&he({label:a("add"),href:l.street_id?`/so-ho/moi?street_id=${l.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
${ut({streets:e.data??[]})}
${pt({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
</div>`})}const ct=m(function(){return me({links:[{label:a("streets"),href:"/so-ho/tuyen",icon:"units"},...F("household.manage")?[{label:a("duplicates"),href:"/so-ho/trung",icon:"people"},{label:a("held.title"),href:"/so-ho/phieu-cho",icon:"upload"},{label:a("parcel.title"),href:"/so-ho/nop-phieu",icon:"upload"}]:[],...F("household.import")?[{label:a("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...F("household.export")?[{label:a("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),Me=(l,e)=>l.map(n=>({value:n,label:e(n)})),ut=m(function({streets:e}){const[n,t]=se(),i=e.filter(b=>!n.unit_id||b.unit_id===n.unit_id),s=[...new Map(e.map(b=>[b.unit_id,b.unit_name]))].map(([b,x])=>({value:b,label:x})),o=[...new Set(i.map(b=>b.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!i.some(b=>b.id===n.street_id));U(()=>{r&&t({street_id:null})},[r]);const h=O("/households/raised"),[u,p]=v(!1),f=u||!!(n.missing||n.raised||n.group_name);return c`<div class="stack">
<div class="household-search">${Fn({value:ae.value,placeholder:a("search"),onChange:b=>{ae.value=b.trim(),t({den:null})}})}
<p class="soft small">${a("search.hint")}</p></div>
${$e({resets:["den"],filters:[...s.length>1?[{name:"unit_id",label:a("unit"),options:s}]:[],...f&&o.length>1?[{name:"group_name",label:a("group"),options:Me(o,b=>b)}]:[],{name:"street_id",label:a("street"),options:i.map(({id:b,name:x,unit_name:B})=>({value:b,label:s.length>1&&!n.unit_id?`${x} (${B})`:x}))},{name:"status",label:a("status"),options:Me([...ot],b=>a(`status.${b}`))},{name:"kind",label:a("kind"),options:R(Ge)},...f?[{name:"missing",label:a("missing"),options:Me([...dt],b=>a(`missing.${b}`))},{name:"raised",label:a("raised"),options:ht(h.data)}]:[]],children:!f&&g({label:a("filters.more"),kind:"quiet",icon:"filter",onClick:()=>p(!0)})})}
</div>`}),ht=l=>[...(l?.needs??[]).map(e=>({...e,words:"raised.need"})),...(l?.warned??[]).map(e=>({...e,words:"raised.warned"}))].filter(({households:e})=>e>0).map(({code:e,label:n,households:t,words:i})=>({value:e,label:a(i,{label:n,count:ne(t)})})),pt=m(function({wide:e}){const[n,t]=se(),i=on(n),s=ae.value,o=cn(i,n.sort,s),r=!!s||Object.values(i).some(Boolean);return U(()=>dn(Zn("/so-ho",n,{})),[n]),mt(o.state==="ready"),M({of:o,lines:10,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${r?P({title:a("noMatches"),hint:a("noMatchesHint"),icon:"search"}):P({title:a("none"),hint:a(F("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>c`<div>
${s&&c`<p class="soft small household-order">${a("byMatch")}</p>`}
${bt({rows:h.items,wide:e,sort:s?void 0:n.sort??"place",onSort:s?void 0:u=>t({sort:u.replace("-","")==="place"?null:u.replace("-",""),den:null})})}
${oe({page:h,more:u=>He(i,{sort:n.sort,text:s,cursor:u}),onMore:u=>{o.set(u),t({den:u.items.length})}})}
</div>`})});function mt(l){Pn(()=>{const e=l?rn():"",n=e?document.querySelector(`.table a[href="${N(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[l])}const bt=m(function({rows:e,wide:n,sort:t,onSort:i}){return c`<div onClick=${s=>{const o=s.target.closest("a[href^='/so-ho/']");o&&je(o.getAttribute("href")?.slice(7)??"")}}>${Ke({caption:a("title"),rows:e,rowKey:s=>s.id,href:s=>N(s.id),sort:t,onSort:i,tone:s=>s.closed_on?"muted":void 0,columns:[{key:"name",label:a("household"),kind:"main",sort:i?"name":void 0,show:s=>c`${s.name}${s.kind!=="family"&&c` ${en({label:s.kind_label})}`}`},{key:"place",label:a("address"),sort:i?"place":void 0,show:s=>c`<div>${Q(s)}<br /><span class="soft small">${n?`${ve(s)} · `:""}${s.code}</span></div>`},{key:"persons",label:a("persons"),kind:"number",value:s=>s.persons},{key:"standing",label:a("standing"),sort:i?"visit":void 0,show:s=>c`<div>
${te(ye(s,S.value))}
${s.last_visited_on&&c`<br /><span class="soft small nowrap">${y(s.last_visited_on)}</span>`}
</div>`},{key:"missing",label:a("missing"),show:s=>s.closed_on?"":s.missing.length===0?c`<span class="soft">${a("missing.none")}</span>`:a("missing.count",{count:ne(s.missing.length)})}]})}</div>`}),ft=Object.freeze(Object.defineProperty({__proto__:null,default:rt},Symbol.toStringTag,{value:"Module"})),_t="duplicate.",un={duplicate:"",confirm_not_duplicate:!1},gt=l=>(l?.code==="possible-duplicate"?l.errors:[]).map(({field:e,message:n})=>({id:e.slice(_t.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),hn=m(function({form:e,person:n}){const t=gt(e.problem);return t.length>0&&c`<section class="notice is-warning candidates"
aria-label=${d(n?"duplicate.personTitle":"duplicate.title")}>${le({name:"people"})}<div class="stack">
<p>${d("duplicate.text")}</p>
<ul>${t.map(i=>c`<li key=${i.id}>${$t(i)}</li>`)}</ul>
${ke({...e.bind("confirm_not_duplicate"),label:d(n?"duplicate.anotherPerson":"duplicate.another")})}
</div></section>`}),$t=m(function({id:e,code:n,shared:t}){const s=re(`/household-candidates/${n}`,o=>$("/households/search",{body:{text:n,limit:5},signal:o})).data?.items.find(o=>o.id===e);return c`<a href=${N(e)} target="_blank" rel="noopener">${s?s.name:n}</a>
<span> – ${[s&&Q(s),s&&n,t].filter(Boolean).join(" · ")}</span>`}),pn=R(Ge),vt=["moved","closed","death","mistake"],yt=m(function({row:e,changed:n,onClose:t}){return T({draft:"household",title:d("edit"),onClose:t,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:s})=>({name:!i.trim()&&k("field.missing"),phone:xe(s)}),send:({name:i,kind:s,house_no:o,place_note:r,tax_code:h,phone:u,drop_phone:p},f)=>we("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:f,body:{name:i,kind:s,house_no:o,place_note:r,tax_code:h.trim()||null,...u.trim()?{phone:u}:p?{phone:null}:{}}}),done:A(n,({name:i})=>d("saved",{name:i})),fields:i=>c`
${j({...i.bind("name"),label:d("field.name"),hint:d("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
${H({...i.bind("kind"),label:d("kind"),options:pn,empty:!1})}
${de(i)}
${j({...i.bind("phone"),label:d("field.phone"),hint:e.phone?d("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
${e.phone&&!i.values.phone&&ke({...i.bind("drop_phone"),label:d("field.phoneDrop")})}
${i.values.kind!=="family"&&j({...i.bind("tax_code"),label:d("taxCode"),hint:d("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),kt=m(function({row:e,changed:n,onClose:t}){return T({draft:"move",title:d("move"),onClose:t,label:d("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...Y()},check:i=>({street_id:!i.street_id&&k("field.missing"),...ee(i)}),send:(i,s)=>$("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:s,body:{...i,on:i.on??""}}),done:A(n,({name:i})=>d("move.done",{name:i})),fields:i=>c`<p class="soft">${d("move.text")}</p>
${Oe({...i.bind("street_id"),label:d("field.street"),required:!0,empty:!1})}
${de(i)}${Z(i)}`})}),xt=m(function({row:e,changed:n,onClose:t}){const i=vt.filter(s=>e.kind==="family"?s!=="closed":s!=="death");return T({draft:"close",title:d("close"),onClose:t,label:d("close"),danger:!0,initial:{cause:"",...Y()},check:s=>({cause:!s.cause&&k("field.missing"),...ee(s)}),send:({cause:s,on:o,reason:r},h)=>$("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:h,body:{cause:s,on:o??"",reason:r}}),done:A(n,({name:s})=>d("close.done",{name:s})),fields:s=>c`<p class="soft">${d("close.text")}</p>
${z({...s.bind("cause"),label:d("field.cause"),required:!0,options:i.map(o=>({value:o,label:d(`close.${o}`)}))})}
${Z(s,d("close.on"))}`})}),Ot=m(function({row:e,changed:n,onClose:t}){return T({draft:"reopen",title:d("reopen"),onClose:t,label:d("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&d("field.whyShort")}),send:(i,s)=>$("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:s,body:i}),done:A(n,({name:i})=>d("reopen.done",{name:i})),fields:i=>c`<p class="soft">${d("reopen.text")}</p>
${j({...i.bind("reason"),label:d("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),be=R(Bn),St=R(Ue),Ct=["survey","moved","birth"],wt=["moved","death","mistake"];function mn(l){const e=l.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=Wn(e);return n?{birth_on:n,birth_year:null}:void 0}const fe=l=>({full_name:l?.full_name??"",relation:l?.relation??"",sex:l?.sex??"",birth:l?.birth_on?y(l.birth_on):String(l?.birth_year??""),phone:""}),Te=({full_name:l,relation:e,birth:n,phone:t})=>({full_name:!l.trim()&&k("field.missing"),relation:!e&&k("field.missing"),birth:!mn(n)&&d("person.birthBad"),phone:xe(t)}),qe=({full_name:l,relation:e,sex:n,birth:t})=>({full_name:l,relation:e,sex:n||null,...mn(t)??{birth_on:null,birth_year:null}}),bn=(l,e)=>{const t=("members"in l?l.members??[]:[]).some(i=>!i.left_on&&i.relation==="head"&&i.id!==e);return be.filter(({value:i})=>i!=="head"||!t)},Ae=(l,e,{masked:n,at:t=""}={})=>c`
${j({...l.bind(`${t}full_name`),label:d("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
<div class="form-row">
${H({...l.bind(`${t}relation`),label:d("person.relation"),required:!0,options:e})}
${j({...l.bind(`${t}birth`),label:d("person.birth"),hint:d("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
</div>
<div class="form-row">
${H({...l.bind(`${t}sex`),label:d("person.sex"),options:St})}
${j({...l.bind(`${t}phone`),label:d("field.phone"),hint:n?d("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
</div>`,jt=m(function({row:e,changed:n,onClose:t}){return T({draft:"member",title:d("person.add",{name:e.name}),onClose:t,label:d("addMember"),initial:{...fe(),on:S.value,came_by:"survey",...un},check:Te,send:(i,s)=>$("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:s,body:{...qe(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:s})=>A(n,()=>d("person.added",{name:s}))(i),fields:i=>c`${hn({form:i,person:!0})}${Ae(i,bn(e))}
<div class="form-row">
${H({...i.bind("came_by"),label:d("person.came"),empty:!1,options:Ct.map(s=>({value:s,label:d(`person.came.${s}`)}))})}
${L({...i.bind("on"),label:d("field.on"),max:S.value})}
</div>`})}),Ht=m(function({row:e,member:n,changed:t,onClose:i}){return T({draft:`member ${n.id}`,title:d("person.edit",{name:n.full_name}),onClose:i,initial:{...fe(n),drop_phone:!1},check:Te,send:(s,o)=>we("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:o,body:{...qe(s),...s.phone.trim()?{phone:s.phone}:s.drop_phone?{phone:null}:{}}}),done:(s,{full_name:o})=>A(t,()=>d("person.saved",{name:o}))(s),fields:s=>c`${Ae(s,bn(e,n.id),{masked:n.phone})}
${n.phone&&!s.values.phone&&ke({...s.bind("drop_phone"),label:d("field.phoneDrop")})}`})}),Mt=m(function({row:e,member:n,changed:t,onClose:i}){return T({draft:`leave ${n.id}`,title:d("person.leave",{name:n.full_name}),onClose:i,label:d("person.leaveAct"),danger:!0,initial:{cause:"",...Y()},check:s=>({cause:!s.cause&&k("field.missing"),...ee(s)}),send:({cause:s,on:o,reason:r},h)=>$("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:s,on:o??"",reason:r}}),done:A(t,()=>d("person.leaveDone",{name:n.full_name})),fields:s=>c`
${z({...s.bind("cause"),label:d("field.cause"),required:!0,options:wt.map(o=>({value:o,label:d(`person.leave.${o}`)}))})}
${Z(s,d("person.leaveOn"))}`})}),Tt=m(function({row:e,member:n,changed:t,onClose:i}){return T({draft:`move ${n.id}`,title:d("person.move",{name:n.full_name}),onClose:i,label:d("person.moveAct"),initial:{household_id:null,relation:"",...Y()},check:s=>({household_id:!s.household_id&&k("field.missing"),relation:!s.relation&&k("field.missing"),...ee(s)}),send:({household_id:s,relation:o,on:r,reason:h},u)=>$("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{household_id:s?.id??"",relation:o,on:r??"",reason:h}}),done:A(t,()=>d("person.moved",{name:n.full_name})),fields:s=>c`
${Ve({...s.bind("household_id"),label:d("person.moveTo"),required:!0,but:e.id})}
${H({...s.bind("relation"),label:d("person.relation"),required:!0,options:be})}
${Z(s)}`})});await I("households");const qt=30,De=l=>`persons.${l}.`,fn=(l,e)=>Object.fromEntries(Object.entries(e).map(([n,t])=>[De(l)+n,t])),_n=(l,e)=>Object.fromEntries(Object.keys(fe()).map(n=>[n,l[De(e)+n]])),gn=l=>fn(l,{...fe(),relation:l===0?"head":""});function At(l,e){const n=Array.from({length:e},(i,s)=>fn(s,Te(_n(l,s)))),t={street_id:!l.street_id&&k("field.missing"),phone:xe(l.phone),name:l.kind!=="family"&&!l.name.trim()&&k("field.missing")};return Object.fromEntries(Object.entries(Object.assign(t,...n)).filter(([,i])=>i))}function Dt(){const l=O("/streets");return W({title:d("new.title"),lead:d("new.lead"),narrow:!0,crumbs:[{label:a("title"),href:K()},{label:d("new.title")}],children:M({of:l,empty:e=>e.length===0,whenEmpty:c`<div class="card">
${P({title:d("new.noStreets"),hint:d("new.noStreetsHint"),icon:"units",action:he({label:a("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
</div>`,children:()=>Pt({})})})}const Et=m(function({form:e,onKind:n}){const t=e.values.kind==="family";return G({title:d("new.place"),children:c`
${H({...e.bind("kind"),label:d("kind"),options:pn,empty:!1,onChange:n})}
${!t&&j({...e.bind("name"),label:d("field.name"),hint:d("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
${Oe({...e.bind("street_id"),label:d("field.street"),required:!0})}
${de(e)}
<div class="form-row">
${!t&&j({...e.bind("tax_code"),label:d("taxCode"),hint:d("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
${!t&&j({...e.bind("phone"),label:d("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
${L({...e.bind("on"),label:d("new.since"),max:S.value})}
</div>`})}),Pt=m(function(){const[e]=se(),n=E({draft:"household",initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:S.value,count:1,...un,...gn(0)},check:o=>At(o,o.count),submit:(o,r)=>$("/households",{key:r,body:Ft(o,o.count)}),done:o=>{w("/households?","/streets"),q(d("new.saved",{name:o.name,code:o.code})),tn(N(o.id),{replace:!0})}}),t=n.values.kind==="family",i=n.values.count,s=o=>n.set({...o>i&&gn(i),count:o});return pe({form:n,label:d("new.title"),children:c`
${hn({form:n})}
${Et({form:n,onKind:o=>{n.set({kind:o}),o!=="family"&&!n.values["persons.0.full_name"]&&s(0),o==="family"&&i===0&&s(1)}})}
${G({title:d(t?"new.persons":"new.business"),hint:t?d("new.personsHint"):void 0,children:c`
${Array.from({length:i},(o,r)=>c`<fieldset class="field new-person" key=${r}>
<legend class="field-label">${t&&r===0?d("new.head"):d("new.person",{number:r+1})}</legend>
${Ae(n,r===0?be:be.filter(({value:h})=>h!=="head"),{at:De(r)})}
</fieldset>`)}
<div class="row">
${i<qt&&g({label:d("new.addPerson"),icon:"plus",onClick:()=>s(i+1)})}
${i>(t?1:0)&&g({label:d("new.dropPerson",{number:i}),kind:"quiet",onClick:()=>s(i-1)})}
</div>`})}
<div class="form-actions">
${he({label:k("act.cancel"),href:K()})}
${g({label:d("new.save"),type:"submit",kind:"primary",busy:n.busy})}
</div>`})});function Ft(l,e){const n=Array.from({length:e},(i,s)=>_n(l,s)),t=l.kind==="family";return{street_id:l.street_id,kind:l.kind,name:t?null:l.name,house_no:l.house_no,place_note:l.place_note,phone:t?null:l.phone.trim()||null,tax_code:t?null:l.tax_code.trim()||null,on:l.on,confirm_not_duplicate:l.confirm_not_duplicate,came_by:"survey",persons:n.map(i=>({...qe(i),phone:i.phone.trim()||null}))}}const Bt=Object.freeze(Object.defineProperty({__proto__:null,default:Dt},Symbol.toStringTag,{value:"Module"}));function Rt(){const l=O("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=l.filter(n=>et.value?.assignments.some(t=>t.unit_id===n.id));return(e.length>0?e:l).map(({id:n,name:t})=>({value:n,label:t}))}const $n=m(function({street:e,unitId:n,onClose:t}){const i=Rt(),s=E({draft:`street ${e?.id??"new"}`,initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:o})=>({...!o.trim()&&{name:k("field.missing")}}),submit:({unit_id:o,name:r,group_name:h},u)=>e?we("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:u,body:{name:r,group_name:h}}):$("/streets",{key:u,body:{unit_id:o||(i[0]?.value??""),name:r,group_name:h}}),done:()=>{w("/streets","/households?"),q(a("streets.saved")),t()}});return V({title:a(e?"streets.edit":"streets.add"),form:s,onClose:t,label:a("street"),children:c`
${!e&&i.length>1&&H({...s.bind("unit_id"),value:s.values.unit_id||(i[0]?.value??""),label:a("unit"),options:i,empty:!1})}
${j({...s.bind("name"),label:a("streets.name"),hint:a("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
${j({...s.bind("group_name"),label:a("group"),hint:a("streets.groupHint"),maxlength:60,autocomplete:"off"})}`})});function Nt(l){return re(`/teams/walkers/${l.unit_id}`,async e=>{const n=(await X("/teams",{signal:e})).filter(i=>i.unit_id===l.unit_id);return(await Promise.all(n.map(({id:i})=>X("/teams/{team_id}/members",{params:{team_id:i},query:{on:S.value},signal:e})))).flat()})}const zt=m(function({street:e,onClose:n}){const t=Nt(e),i=E({draft:`assign ${e.id}`,initial:{member_id:"",from_on:S.value,to_on:null},check:({member_id:h})=>({...!h&&{member_id:k("field.missing")}}),submit:({member_id:h,from_on:u,to_on:p},f)=>$("/streets/{street_id}/assignments",{params:{street_id:e.id},key:f,body:{member_id:h,from_on:u,to_on:p}}),done:()=>{w("/streets"),q(a("streets.assigned",{name:t.data?.find(({id:h})=>h===i.values.member_id)?.full_name??""})),n()}}),s=new Set(e.assignments.map(({member_id:h})=>h)),o=(t.data??[]).filter(({id:h})=>!s.has(h)).map(({id:h,full_name:u,kind_label:p})=>({value:h,label:`${u} (${p})`})),r=t.data?.find(({id:h})=>h===i.values.member_id);return J({title:`${a("streets.assign")}: ${e.name}`,onClose:n,children:t.state==="loading"?Jn({lines:3}):pe({form:i,label:a("streets.assign"),children:c`
${o.length===0?c`<p class="notice is-warning">${a("streets.noMembers")}</p>`:H({...i.bind("member_id"),label:a("streets.member"),required:!0,options:o})}
${r&&!r.user_id&&c`<p class="notice is-warning">${a("streets.noAccount",{name:r.full_name})}</p>`}
<div class="form-row">
${L({...i.bind("from_on"),label:a("streets.from")})}
${L({...i.bind("to_on"),label:a("streets.to"),hint:a("streets.toHint")})}
</div>
${We({form:i,submit:a("streets.assign"),onClose:n})}`})})});async function Lt(l,e){const n=[];let t;do{const i=await X("/households",{query:{street_id:l,limit:100,cursor:t},signal:e});n.push(...i.items),t=i.next}while(t);return n}const It=l=>[...l].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function vn(l,e,n){const t=[...l];return t.splice(e+n,0,...t.splice(e,1)),t}const Gt=m(function({street:e,onClose:n}){const t=re(`/households-along/${e.id}`,i=>Lt(e.id,i));return J({title:a("order.title",{street:e.name}),onClose:n,wide:!0,children:M({of:t,lines:8,children:i=>Kt({key:e.id,street:e,rows:i,onClose:n})})})}),Kt=m(function({street:e,rows:n,onClose:t}){const[i,s]=v(n),[o,r]=v(!1),h=async()=>{r(!0),await $("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:u})=>u)}}).then(()=>{w("/households?","/households-along","/streets"),q(a("order.saved",{street:e.name})),t()},D),r(!1)};return c`<div class="stack">
<p class="soft">${a("order.lead")}</p>
<div>${g({label:a("order.byNumber"),icon:"table",onClick:()=>s(It(i))})}</div>
<ol class="house-order" aria-label=${a("order.act")}>${i.map((u,p)=>c`<li key=${u.id}><span><span class="soft">${p+1}.</span> <strong>${u.house_no||"—"}</strong> ${u.name}</span>
<span class="row">
${g({label:a("streets.up",{name:u.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:p===0,onClick:()=>s(vn(i,p,-1))})}
${g({label:a("streets.down",{name:u.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:p===i.length-1,onClick:()=>s(vn(i,p,1))})}
</span></li>`)}</ol>
<div class="form-actions">
${g({label:k("act.cancel"),onClick:t})}
${g({label:a("order.save"),kind:"primary",busy:o,onClick:()=>{h()}})}
</div>
</div>`});await I("households");function Ut(){const[l,e]=se(),[n,t]=v(null),i=O("/streets"),s=i.data?.find(u=>u.id===l.giao&&u.actions.includes("assign")),o=n??(s?{form:"assign",street:s}:null);U(()=>s&&document.getElementById(`tuyen-${s.id}`)?.scrollIntoView({block:"center"}),[s?.id]);const r=[...new Map((i.data??[]).map(u=>[u.unit_id,u.unit_name]))].map(([u,p])=>({value:u,label:p})),h=()=>{t(null),l.giao&&e({giao:null})};return W({title:a("streets.title"),lead:a("streets.lead"),crumbs:[{label:a("title"),href:K()},{label:a("streets.title")}],actions:F("household.manage")&&g({label:a("streets.add"),icon:"plus",kind:"primary",onClick:()=>t({form:"add"})}),children:c`<div class="stack">
${r.length>1&&$e({filters:[{name:"unit_id",label:a("unit"),options:r}]})}
${M({of:i,lines:8,empty:u=>u.length===0,whenEmpty:c`<div class="card">
${P({title:a("streets.none"),hint:a(F("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
</div>`,children:u=>c`<div class="stack">${r.filter(({value:p})=>!l.unit_id||l.unit_id===p).map(({value:p,label:f})=>Jt({key:p,unitId:p,name:f,rows:u.filter(b=>b.unit_id===p),show:t}))}</div>`})}
${o?.form==="add"&&$n({street:null,unitId:l.unit_id,onClose:h})}
${o?.form==="edit"&&$n({street:o.street,onClose:h})}
${o?.form==="order"&&Gt({street:o.street,onClose:h})}
${o?.form==="assign"&&zt({street:o.street,onClose:h})}
</div>`})}const Ee=()=>w("/streets","/households?");async function yn(l,e,n){const t=l.map(i=>i.id);t.splice(e+n,0,...t.splice(e,1)),await $("/streets/order",{body:{unit_id:l[0]?.unit_id??"",street_ids:t}}).then(Ee,D)}async function Vt(l){await Ce({title:a("streets.deleteTitle",{name:l.name}),text:a("streets.deleteText"),yes:a("streets.delete"),danger:!0})&&await sn("/streets/{street_id}",{params:{street_id:l.id},version:l.version}).then(()=>{Ee(),q(a("streets.deleted",{name:l.name}))},D)}async function Wt(l,e){const n=a("streets.endTitle",{name:e.full_name,street:l.name});await Ce({title:n,text:a("streets.endText"),yes:a("streets.endYes"),danger:!0})&&await sn("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{Ee(),q(a("streets.ended",{name:e.full_name}))},D)}const Jt=m(function({name:e,rows:n,show:t}){const i=n.some(o=>o.actions.includes("edit")),s=o=>n.indexOf(o);return G({title:e,plain:!0,children:Ke({caption:e,rows:n,rowKey:o=>o.id,columns:[{key:"name",label:a("street"),kind:"main",show:o=>c`<span id=${`tuyen-${o.id}`}>${o.name}</span>`},...n.some(o=>o.group_name)?[{key:"group",label:a("group"),value:o=>o.group_name}]:[],{key:"visited",label:a("streets.visited"),show:o=>c`<div class="street-progress">
<a href=${`/so-ho?street_id=${o.id}`}>
${a("streets.visitedOf",{visited:ne(o.visited),households:ne(o.households)})}
</a>
${o.households>0&&Xn({value:o.visited*100/o.households,label:o.name,hideValue:!0})}</div>`},{key:"who",label:a("streets.walks"),show:o=>Xt({row:o})},...i?[{key:"actions",label:a("more"),kind:"actions",show:o=>c`<span class="row is-end">
${g({label:a("streets.up",{name:o.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:s(o)===0,onClick:()=>{yn(n,s(o),-1)}})}
${g({label:a("streets.down",{name:o.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:s(o)===n.length-1,onClick:()=>{yn(n,s(o),1)}})}
${o.actions.includes("assign")&&g({label:a("streets.assign"),onClick:()=>t({form:"assign",street:o})})}
${me({name:o.name,acts:[{label:a("streets.edit"),icon:"edit",run:()=>t({form:"edit",street:o})},...o.households>1?[{label:a("order.act"),icon:"table",run:()=>t({form:"order",street:o})}]:[],...o.actions.includes("delete")?[{label:a("streets.delete"),icon:"trash",run:()=>{Vt(o)}}]:[]]})}</span>`}]:[]]})})}),Xt=m(function({row:e}){return e.assignments.length===0?c`<span class="soft">${a("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
<small class="soft">
${[a("streets.since",{day:y(n.from_on)}),n.to_on&&a("streets.until",{day:y(n.to_on)})].filter(Boolean).join(", ")}
</small>
</span>
${e.actions.includes("assign")&&g({label:a("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Wt(e,n)}})}
</li>`)}</ul>`}),Qt=Object.freeze(Object.defineProperty({__proto__:null,default:Ut},Symbol.toStringTag,{value:"Module"})),kn="/visits/doubtful";async function xn(l,e){await $("/visits/{visit_id}/day",{params:{visit_id:l.id},version:l.version,body:{visited_on:e}}),w("/visits","/today","/households"),q(a(e===l.visited_on?"doubtful.confirmed":"doubtful.corrected"))}const Yt=m(function(){const e=O(kn,{}),[n,t]=v(null);return c`<div class="stack">${M({of:e,lines:6,empty:i=>i.items.length===0,whenEmpty:c`<div class="card">${P({title:a("doubtful.none"),hint:a("doubtful.noneHint"),icon:"check"})}</div>`,children:i=>c`<div class="stack">
${i.items.map(s=>c`<section key=${s.id} class="card stack" aria-label=${s.household_name}>
<h2><a href=${`/so-ho/${s.household_id}`}>${s.household_name}</a></h2>
${ce({facts:[{label:a("doubtful.bears"),value:y(s.visited_on)},{label:a("held.received"),value:ue(s.received_at)},{label:a("held.sender"),value:s.visitor_name},{label:a("held.result"),value:s.result_label}]})}
<div class="form-actions">
${g({label:a("doubtful.other"),onClick:()=>t(s)})}
${g({label:a("doubtful.right",{day:y(s.visited_on)}),kind:"primary",icon:"check",onClick:()=>{xn(s,s.visited_on).catch(D)}})}</div></section>`)}
${oe({page:i,more:s=>X(kn,{query:{cursor:s}}),onMore:e.set})}</div>`})}
${n&&Zt({row:n,onClose:()=>t(null)})}</div>`}),Zt=m(function({row:e,onClose:n}){const t=E({draft:`day ${e.id}`,initial:{visited_on:e.visited_on},check:({visited_on:i})=>i&&i<=S.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>xn(e,i),done:n});return V({title:a("held.dayTitle",{name:e.household_name}),form:t,onClose:n,children:c`<p class="soft">${a("doubtful.hint",{name:e.visitor_name})}</p>
${L({...t.bind("visited_on"),label:a("held.day"),required:!0,max:S.value})}`})});await I("households");const Pe="/visits/held",es=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function ns(){return W({title:a("held.title"),lead:a("held.lead"),narrow:!0,crumbs:[{label:a("title"),href:K()},{label:a("held.title")}],children:Je({label:a("held.title"),query:"xem",tabs:[...es.map(([l,e])=>({name:e,label:a(`held.${l}`),show:()=>ts({key:l,state:l})})),{name:"ngay",label:a("doubtful.title"),show:()=>Yt({})}]})})}const ts=m(function({state:e}){const n={state:e},t=O(Pe,{query:n}),[i,s]=v(null),[o,r]=v(null),h=u=>u.reason==="in_future"?r(u):void Fe(u,{decision:"take"}).catch(D);return c`<div class="stack">${M({of:t,lines:6,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">
${P({title:a(`held.none.${e}`),hint:e==="waiting"?a("held.noneHint"):void 0,icon:"check"})}
</div>`,children:u=>c`<div class="stack">
${u.items.map(p=>c`<section key=${p.id} class="card stack" aria-label=${_e(p)}>${ss({row:p})}
${e==="waiting"&&c`<div class="form-actions">
${g({label:a("held.decline"),onClick:()=>s(p)})}
${p.takeable&&g({label:a("held.take"),kind:"primary",icon:"check",onClick:()=>h(p)})}</div>`}</section>`)}
${oe({page:u,more:p=>X(Pe,{query:{...n,cursor:p}}),onMore:t.set})}</div>`})}
${i&&is({row:i,onClose:()=>s(null)})}
${o&&ls({row:o,onClose:()=>r(null)})}</div>`});async function Fe(l,e){await $("/visits/held/{held_id}/decide",{params:{held_id:l.id},body:e}),w(Pe,"/today","/households"),q(a(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const _e=({household_name:l,household_code:e})=>l||e||a("held.unknown"),ss=m(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
<header class="row">
<h2>
${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:_e(e)}
</h2>
${e.state!=="waiting"&&te({label:a(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
<p class="notice is-warning">${e.reason_label}</p>
${ce({facts:[...n?[{label:a("held.place"),value:n}]:[],{label:a("held.sender"),value:e.sender_name},{label:a("held.day"),value:y(e.visited_on)},{label:a("held.received"),value:ue(e.received_at)},...e.result_label?[{label:a("held.result"),value:e.result_label}]:[],...e.warned.length>0?[{label:a("held.warned"),value:e.warned.join(", ")}]:[],...e.needs.length>0?[{label:a("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:a("held.note"),value:e.note}]:[],...e.photos>0?[{label:a("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:a("held.decided"),value:[e.decided_by,ue(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:a("held.why"),value:e.why}]:[]]})}
${Be({title:a("held.answers"),words:e.answers.map(t=>`${t.subject_name} – ${t.item_label}: ${t.value_label}`)})}
${Be({title:a("held.newPersons"),words:e.new_persons})}
${Be({title:a("held.leftPersons"),words:e.left_persons})}`}),Be=m(function({title:e,words:n}){return n.length>0?c`<div><h3>${e}</h3><ul>${n.map((t,i)=>c`<li key=${i}>${t}</li>`)}</ul></div>`:null}),is=m(function({row:e,onClose:n}){const t=E({draft:`decline ${e.id}`,initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:k("field.missing")},submit:({reason:i})=>Fe(e,{decision:"decline",reason:i.trim()}),done:n});return V({title:a("held.declineTitle",{name:_e(e)}),form:t,submit:a("held.decline"),onClose:n,label:a("held.decline"),children:nt({...t.bind("reason"),label:a("held.reason"),hint:a("held.reasonHint"),required:!0,rows:3})})}),ls=m(function({row:e,onClose:n}){const t=E({draft:`day ${e.id}`,initial:{visited_on:null},check:({visited_on:i})=>i&&i<=S.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>Fe(e,{decision:"take",visited_on:i}),done:n});return V({title:a("held.dayTitle",{name:_e(e)}),form:t,submit:a("held.take"),onClose:n,label:a("held.take"),children:c`<p class="soft">${a("held.dayHint",{name:e.sender_name})}</p>
${L({...t.bind("visited_on"),label:a("held.day"),required:!0,max:S.value})}`})}),as=Object.freeze(Object.defineProperty({__proto__:null,default:ns},Symbol.toStringTag,{value:"Module"})),os=12,ds=m(function({onWhole:e,onClose:n}){const t=Ie(null),i=Ie(null),[s,o]=v(null),[r,h]=v("");U(()=>{const p=async b=>{const x=Nn(i.current,b);if(!x||x===i.current||(i.current=x,o(x),Xe(x).length>0))return;const B=await zn(x);if(B)return e(B);i.current=null,o(null),h(a("parcel.mixed"))},f=Rn(t.current,b=>{p(b)});return f.catch(()=>h(a("parcel.noCamera"))),()=>{f.then(b=>b(),()=>{})}},[]);const u=s?Xe(s):[];return c`<section class="card stack" aria-label=${a("parcel.camera")}>
<p class="small">${a("parcel.cameraHint")}</p>
${r&&c`<p class="notice is-warning" role="alert">${r}</p>`}
<video class="parcel-video" ref=${t} muted playsinline aria-label=${a("parcel.picture")}></video>
<div role="status">
<p><strong>${s?a("parcel.readSoFar",{read:s.parts.size,count:s.count}):a("parcel.readNone")}</strong></p>
${s&&u.length>0&&u.length<=os&&c`<p class="small soft">${a("parcel.lacking",{numbers:u.join(", ")})}</p>`}
</div>
<div>${g({label:a("parcel.stop"),icon:"cross",onClick:n})}</div>
</section>`});await I("households");function rs(){const[l,e]=v([]),[n,t]=v(!1),i=o=>{w("/visits","/households","/difficulties","/today"),e([o,...l])},s=o=>{t(!1),On(new File([o],"phieu.txt",{type:"text/plain"})).then(i,D)};return W({title:a("parcel.title"),lead:a("parcel.lead"),narrow:!0,crumbs:[{label:a("title"),href:K()},{label:a("parcel.title")}],children:c`<div class="stack">
${l.map((o,r)=>us({key:l.length-r,parcel:o}))}
${n?ds({onWhole:s,onClose:()=>t(!1)}):c`<div>${g({label:a("parcel.camera"),icon:"phone",onClick:()=>t(!0)})}</div>`}
<div class="card">${cs({key:l.length,done:i})}</div></div>`})}const On=l=>$("/visits/parcels",{body:tt(l)}),cs=m(function({done:e}){const n=E({draft:!1,initial:{file:[]},check:({file:t})=>t.length?{}:{file:a("parcel.missing")},submit:({file:[t]})=>On(t),done:e});return pe({form:n,label:a("parcel.title"),children:c`
${Ln({...n.bind("file"),label:a("parcel.file"),hint:a("parcel.hint"),accept:".txt"})}
<div class="form-actions">
${g({label:a("parcel.send"),type:"submit",kind:"primary",icon:"upload",busy:n.busy})}
</div>`})}),us=m(function({parcel:e}){const{writer_name:n,sheets:t,stored:i,held:s,known:o,lost_photos:r,refused:h}=e,{difficulties:u,raised:p,known_difficulties:f,refused_difficulties:b}=e,x=[i>0&&a("parcel.stored",{count:i}),s>0&&a("parcel.held",{count:s}),o>0&&a(o===t?"parcel.allKnown":"parcel.known",{count:o}),r>0&&a("parcel.lost",{count:r}),p>0&&a("parcel.raised",{count:p}),f>0&&a("parcel.said",{count:f}),h.length>0&&a("parcel.refused",{count:h.length})],B=h.length+b.length+r>0;return c`<section class=${`notice ${B?"is-warning":"is-good"}`} role="status"><div class="stack">
<h2>${a(u>0?"parcel.ofBoth":"parcel.of",{name:n,count:t,difficulties:u})}</h2>
<ul>${x.filter(Boolean).map(C=>c`<li key=${C}>${C}</li>`)}</ul>
${h.length>0&&c`<ul aria-label=${a("parcel.refusedList")}>${h.map(C=>c`<li key=${C.number}>
${a(C.visited_on?"parcel.sheetOf":"parcel.sheet",{number:C.number,day:y(C.visited_on)})}
${[C.reason,...C.details].join(" ")}
</li>`)}</ul>`}
${b.length>0&&c`<ul aria-label=${a("parcel.unsaidList")}>${b.map(C=>c`<li key=${C.number}>
${a("parcel.unsaid",{number:C.number})} ${[C.reason,...C.details].join(" ")}</li>`)}</ul>`}
${h.length+b.length>0&&c`<p class="small">${a("parcel.stays")}</p>`}
${s>0&&c`<div>${he({label:a("held.title"),href:"/so-ho/phieu-cho",small:!0})}</div>`}
</div></section>`}),hs=Object.freeze(Object.defineProperty({__proto__:null,default:rs},Symbol.toStringTag,{value:"Module"})),Re="same_",Sn=l=>l.members.filter(e=>!e.left_on),ps=(l,e)=>e.find(n=>nn(n.full_name)===nn(l.full_name)&&(n.birth_year===null||l.birth_year===null||n.birth_year===l.birth_year))?.id??"",ms=m(function({row:e,changed:n,onClose:t}){const[i,s]=v(null);return i?Cn({row:e,otherId:i.id,changed:n,onClose:t}):J({title:d("merge.title",{name:e.name}),onClose:t,children:c`<div class="stack">
${Ve({name:"from_id",value:null,onChange:s,label:d("merge.which"),hint:d("merge.whichHint"),but:e.id})}
<div class="form-actions">${g({label:k("act.cancel"),onClick:t})}</div>
</div>`})}),Cn=m(function({row:e,otherId:n,duplicate:t,changed:i,onClose:s}){const o=O("/households/{household_id}",{params:{household_id:n}});return o.data?bs({row:e,other:o.data,duplicate:t,changed:i,onClose:s}):J({title:d("merge.title",{name:e.name}),onClose:s,children:M({of:o,lines:6,children:()=>null})})}),bs=m(function({row:e,other:n,duplicate:t,changed:i,onClose:s}){const[o,r]=[Sn(e),Sn(n)],h=u=>r.map(({id:p})=>({from_id:p,into_id:String(u[Re+p]??"")})).filter(({into_id:p})=>p!=="");return T({draft:"merge",title:d("merge.title",{name:e.name}),onClose:s,label:d("merge.yes"),wide:!0,initial:{nature:t?"duplicate":"",same_persons:"",...Y(),...Object.fromEntries(r.map(u=>[Re+u.id,ps(u,o)]))},check:u=>({nature:!u.nature&&k("field.missing"),...ee(u)}),send:(u,p)=>$("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:p,body:{from_id:n.id,from_version:n.version,duplicate:u.nature==="duplicate",same_persons:h(u),on:u.on,reason:u.reason}}),done:A(i,({name:u})=>d("merge.done",{other:n.code,name:u})),fields:u=>c`
<p><strong>${n.name}</strong> <span class="soft">${[Q(n),n.code].filter(Boolean).join(" · ")}</span></p>
${z({...u.bind("nature"),label:d("merge.nature"),required:!0,options:[{value:"duplicate",label:d("merge.duplicate"),hint:d("merge.duplicateHint")},{value:"joined",label:d("merge.joined"),hint:d("merge.joinedHint")}]})}
${r.length>0&&o.length>0&&c`<fieldset class="field"><legend class="field-label">${d("merge.persons")}</legend>
<p class="field-hint">${d("merge.personsHint")}</p>
${u.errors.same_persons&&c`<p class="field-error" role="alert">${u.errors.same_persons}</p>`}
<div class="stack">${r.map(p=>H({...u.bind(Re+p.id),key:p.id,label:[p.full_name,p.relation_label,p.birth_year].filter(Boolean).join(", "),empty:d("merge.new"),options:o.map(({id:f,full_name:b})=>({value:f,label:d("merge.same",{name:b})}))}))}</div></fieldset>`}
${Z(u)}`})});await I("households");const ge="/households/duplicates";function fs(){const[l]=se(),e=O(ge,{query:{unit_id:l.unit_id}}),n=O("/streets"),[t,i]=v(null),[s,o]=v(null),r=()=>$("/households/duplicates/find",{}).then(i,D),h=()=>{i(null),w(ge)},u=e.data?.found_at===null&&e.data.running_job_id===null;U(()=>{u&&!t&&r()},[u]);const p=[...new Map((n.data??[]).map(f=>[f.unit_id,f.unit_name]))].map(([f,b])=>({value:f,label:b}));return W({title:a("pairs.title"),lead:a("pairs.lead"),crumbs:[{label:a("title"),href:K()},{label:a("pairs.title")}],actions:!t&&!e.data?.running_job_id&&g({label:a("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:c`<div class="stack">
${p.length>1&&$e({filters:[{name:"unit_id",label:a("unit"),options:p}]})}
${t?Qe({key:t.id,job:t,label:a("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&_s({id:e.data.running_job_id,ended:h})}
${M({of:e,lines:6,empty:({pairs:f,found_at:b})=>f.length===0&&b!==null,whenEmpty:c`<div class="card">${P({title:a("pairs.none"),hint:a("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:f,found_at:b})=>c`<div class="stack">
${b&&c`<p class="soft" role="status">${a("pairs.count",{count:ne(f.length),at:ue(b)})}</p>`}
${f.map((x,B)=>$s({key:`${x.one.id} ${x.other.id}`,pair:x,number:B+1,onJoin:()=>o(x)}))}
</div>`})}
${s&&vs({pair:s,onClose:()=>o(null)})}
</div>`})}const _s=m(function({id:e,ended:n}){const t=O("/jobs/{job_id}",{params:{job_id:e}});return t.data&&Qe({job:t.data,label:a("pairs.searching"),onDone:n,onEnd:n})}),wn=({one:l,other:e},n)=>$("/households/duplicates/apart",{body:{one_id:l.id,other_id:e.id,apart:n}}).then(()=>w(ge)),gs=l=>wn(l,!0).then(()=>q(a("pairs.apart"),{act:{label:k("act.undo"),run:()=>{wn(l,!1).catch(D)}}}),D),$s=m(function({pair:e,number:n,onJoin:t}){const{one:i,other:s,likenesses:o}=e;return c`<article class="card pair" aria-label=${a("pairs.pair",{number:n,one:i.code,other:s.code})}>
<div class="pair-sides">${jn({row:i})}${jn({row:s})}</div>
<p class="pair-why">
<span class="soft">${a("pairs.why")}</span> ${o.map(({code:r,label:h})=>c`<span key=${r}>${en({label:h})} </span>`)}
</p>
<div class="form-actions">
${g({label:a("pairs.twoHouseholds"),onClick:()=>{gs(e)}})}
${g({label:a("pairs.oneHousehold"),icon:"link",onClick:t})}
</div>
</article>`}),jn=m(function({row:e}){return c`<section class="pair-side">
<h2><a href=${N(e.id)} aria-label=${`${e.name}, ${a("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
${ce({facts:[{label:a("address"),value:Q(e)},{label:a("unit"),value:ve(e)},{label:a("pairs.code"),value:e.code},{label:a("persons"),value:ne(e.persons)},{label:a("pairs.phone"),value:e.phone??"—"},{label:a("kind"),value:e.kind_label},{label:a("standing"),value:te(ye(e,S.value))},{label:a("lastVisit"),value:e.last_visited_on?y(e.last_visited_on):a("never")}]})}</section>`}),vs=m(function({pair:{one:e,other:n},onClose:t}){const[i,s]=v(e.persons>=n.persons?e.id:n.id),[o,r]=v(!1);return o?ys({keptId:i,goneId:i===e.id?n.id:e.id,onClose:t}):J({title:a("pairs.joinTitle"),onClose:t,children:c`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
${z({name:"keep",label:a("pairs.keep"),hint:a("pairs.keepHint"),value:i,onChange:s,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${Q(h)} · ${a("pairs.persons",{count:h.persons})}`}))})}
<div class="form-actions">
${g({label:k("act.cancel"),onClick:t})}
${g({label:a("pairs.next"),type:"submit",kind:"primary"})}
</div>
</form>`})}),ys=m(function({keptId:e,goneId:n,onClose:t}){const i=O("/households/{household_id}",{params:{household_id:e}});return i.data?Cn({row:i.data,otherId:n,duplicate:!0,changed:()=>w(ge),onClose:t}):J({title:a("pairs.joinTitle"),onClose:t,children:M({of:i,lines:6,children:()=>null})})}),ks=Object.freeze(Object.defineProperty({__proto__:null,default:fs},Symbol.toStringTag,{value:"Module"})),_=st({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Ne="/households/{household_id}/persons/{person_id}/citizen-id",xs=["verify","help","recheck"],Os=m(function({householdId:e,personId:n,name:t,onChanged:i}){const[s,o]=v(null),r=O(Ne,{params:{household_id:e,person_id:n}}),h=(f,b)=>{w("/households"),r.set(f),q(b),o(null),i?.()},u=async f=>{await Ce({title:_("id.dropAsk",{name:t}),text:_("id.dropText"),yes:_("id.drop"),danger:!0})&&ln(Ne,{params:{household_id:e,person_id:n},version:f.version,body:{citizen_id:null}}).then(b=>h(b,_("id.dropped")),D)},p=(f,b)=>c`<button type="button" class="button is-small" aria-label=${_("id.of",{act:f,name:t})} onClick=${b}><span>${f}</span></button>`;return M({of:r,lines:1,children:f=>c`<div class="stack">
<div class="row"><span>${f.masked?_("id.masked",{masked:f.masked}):_("id.none")}</span>
${p(_(f.masked?"id.change":"id.put"),()=>o("put"))}
${f.masked&&F("household.reveal")&&p(_("id.reveal"),()=>o("reveal"))}
${f.masked&&p(_("id.drop"),()=>{u(f)})}</div>
${f.warnings.length>0&&c`<ul class="notice is-warning notice-list">${f.warnings.map(b=>c`<li key=${b}>${b}</li>`)}</ul>`}
${s==="put"&&Cs({householdId:e,personId:n,version:f.version,onClose:()=>o(null),onDone:b=>h(b,_("id.saved"))})}
${s==="reveal"&&ws({householdId:e,personId:n,name:t,onClose:()=>o(null)})}
</div>`})}),Ss=m(function(e){return F("household.manage")&&Os(e)}),Cs=m(function({householdId:e,personId:n,version:t,onClose:i,onDone:s}){const o=E({draft:!1,initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:_("id.bad")},submit:(r,h)=>ln(Ne,{params:{household_id:e,person_id:n},version:t,body:r,key:h}),done:s});return V({title:_("id.put"),form:o,submit:_("save"),onClose:i,sheet:!0,children:j({...o.bind("citizen_id"),label:_("id.field"),hint:_("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})})}),ws=m(function({householdId:e,personId:n,name:t,onClose:i}){const[s,o]=v(""),r=_("id.revealTitle",{name:t}),h=E({draft:!1,initial:{purpose:""},check:({purpose:u})=>u?{}:{purpose:_("id.purposeMissing")},submit:({purpose:u},p)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:p,body:{field:"person_citizen_id",person_id:n,purpose:u}}),done:({value:u})=>o(u??"—")});return J({title:r,onClose:i,sheet:!0,children:s?c`<p role="status"><strong class="full-number">${s}</strong></p>`:pe({form:h,label:r,children:c`<p>${_("id.revealText")}</p>
${z({...h.bind("purpose"),label:_("id.purpose"),required:!0,options:R(Ye,xs)})}
${We({form:h,submit:_("id.reveal"),onClose:i})}`})})});await I("privacy");const Hn={given:"good",refused:"neutral",withdrawn:"warning"},js=m(function({personId:e,name:n,household:t,onChanged:i}){const s=O("/persons/{person_id}/consents",{params:{person_id:e}}),[o,r]=v(null);return G({title:n?_("titleOf",{name:n}):_("title"),children:c`
${M({of:s,lines:3,children:h=>c`<div class="stack">
<ul class="consents">
${h.standing.map(u=>c`<li key=${u.purpose}>${Ms({one:u,given:Hs(h,u),onAsk:()=>r(u)})}</li>`)}
</ul>
${t&&h.standing.some(u=>u.purpose==="citizen_id"&&u.answer==="given")&&Ss({householdId:t.id,personId:e,name:n??"",onChanged:i})}
${h.log.length>0&&c`<details><summary>${_("log",{count:h.log.length})}</summary>${Ts({log:h.log})}</details>`}
</div>`})}
${o&&qs({personId:e,one:o,onClose:()=>r(null),onDone:h=>{r(null),w("/households","/persons"),s.set(h),i?.()}})}`})}),Hs=(l,e)=>l.log.find(n=>n.purpose===e.purpose),Ms=m(function({one:e,given:n,onAsk:t}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,s=_(e.answer===null?"ask":"again");return c`<div class="row consent">
<div class="consent-words"><strong>${e.title}</strong>
<p>${te({label:e.answer_label&&e.given_on?_("on",{answer:e.answer_label,day:y(e.given_on)}):_("never"),tone:e.answer?Hn[e.answer]:"neutral"})}</p>
${i&&c`<p class="small">${_("oldText",{old:n.text_number,now:e.text_number})}</p>`}
</div>
<button type="button" class="button is-small" aria-label=${_("askOf",{act:s,purpose:e.title})}
onClick=${t}><span>${s}</span></button>
</div>`}),Ts=m(function({log:e}){return Se({label:_("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:Hn[n.answer],title:_("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:_("entryDetail",{how:n.how_label,day:y(n.given_on),number:n.text_number})}))})}),qs=m(function({personId:e,one:n,onClose:t,onDone:i}){const s=E({draft:`consent ${e} ${n.purpose}`,initial:{answer:"",how:"",given_on:S.value},check:({answer:h,how:u})=>({...!h&&{answer:_("answerMissing")},...!u&&{how:_("howMissing")}}),submit:({answer:h,how:u,given_on:p},f)=>$("/persons/{person_id}/consents",{params:{person_id:e},key:f,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:u,given_on:p}}),done:h=>{q(_("saved")),i(h)}}),{answer:o}=s.values,r=n.answer==="given"?"withdrawn":"refused";return V({title:_("dialog"),form:s,submit:_("save"),onClose:t,sheet:!0,children:c`
<p>${_("hint")}</p>
<div>
<p class="soft small">${_("read",{number:n.text_number})}</p>
<blockquote class="consent-text">${n.text}</blockquote>
</div>
${z({...s.bind("answer"),label:_("answer"),required:!0,options:[{value:"given",label:_("given")},{value:r,label:_(r)}]})}
${z({...s.bind("how"),label:_("how"),required:!0,options:R(In)})}
${L({...s.bind("given_on"),label:_("givenOn"),max:S.value})}
${o&&o!=="given"&&As({purpose:n.purpose})}`})}),As=m(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${le({name:"alert"})}<p>${_(`goes.${n}`)}</p></div>`}),Ds=R(Gn),Mn=(l,e)=>e.map(({item:n,many:t})=>({item:n,value:t?(l[n]??[]).join("+"):l[n]??""})).filter(({value:n})=>n!==""),Tn=m(function({row:e,subject:n,changed:t,onClose:i}){const s=O("/households/items"),o=n.id===e.id?"household":"person",r=(s.data??[]).filter(u=>u.subject===o&&(u.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(u=>[u.item,u.value_label]));return r.length>0&&T({draft:`observe ${n.id}`,title:d("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:S.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:u,many:p})=>[u,p?[]:""]))},check:u=>({on:!u.on&&k("field.missing"),nothing:Mn(u,r).length===0&&d("observe.nothing")}),send:(u,p)=>$("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:p,body:{on:u.on,grade:Number(u.grade),items:Mn(u,r).map(f=>({...f,item:f.item,subject_id:n.id}))}}),done:A(t,()=>d("observe.done",{name:n.name})),fields:u=>c`
${u.errors.nothing&&c`<p class="field-error" role="alert">${u.errors.nothing}</p>`}
<div class="form-row">
${L({...u.bind("on"),label:d("observe.on"),required:!0,max:S.value})}
${H({...u.bind("grade"),label:d("observe.grade"),options:Ds,empty:!1})}
</div>
<p class="soft">${d("observe.hint")}</p>
<div class="observe-items">${r.map(p=>Es({key:p.item,one:p,form:u,now:h.get(p.item)??null}))}</div>`})}),Es=m(function({one:e,form:n,now:t}){const i=Object.entries(e.values).map(([o,r])=>({value:o,label:r})),s=t?d("observe.now",{value:t}):void 0;return e.many?Ze({...n.bind(e.item),label:e.label,hint:s,options:i}):H({...n.bind(e.item),label:e.label,hint:s,options:i,empty:d("observe.keep")})}),Ps=m(function({row:e,observation:n,changed:t,onClose:i}){return T({draft:`retract ${n.id}`,title:d("seen.retractTitle"),onClose:i,label:d("seen.retract"),danger:!0,initial:{reason:""},check:({reason:s})=>({reason:s.trim().length<3&&d("field.whyShort")}),send:(s,o)=>$("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:o,body:s}),done:A(t,()=>d("seen.retractDone")),fields:s=>c`
<p>
<strong>
${d("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
</strong>
</p>
<p class="soft">${d("seen.retractText")}</p>
${j({...s.bind("reason"),label:d("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),Fs=m(function({row:e,changed:n}){const t={household_id:e.id},i=O("/households/{household_id}/observations",{params:t}),[s,o]=v(null),r=e.actions.includes("observe");return c`<div>${M({of:i,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${P({title:d("seen.none"),hint:d("seen.noneHint"),icon:"history"})}</div>`,children:h=>c`<section class="card">
${Se({label:d("tab.seen"),entries:h.items.map(u=>Bs(u,r&&!u.retracted?()=>o(u):null))})}
${oe({page:h,more:u=>X("/households/{household_id}/observations",{params:t,query:{cursor:u}}),onMore:i.set})}
</section>`})}
${s&&Ps({row:e,observation:s,changed:n,onClose:()=>o(null)})}</div>`}),ze=(...l)=>l.filter(Boolean).join(" · "),Bs=(l,e)=>({id:l.id,at:l.at,who:l.by_name,tone:l.retracted?"neutral":l.grade===1?"info":"good",title:d("seen.line",{subject:l.subject_name,item:l.item_label,value:l.value_label}),detail:c`<div class="row">
<span class="soft">${ze(d("seen.detail",{day:y(l.on),channel:l.channel_label,grade:l.grade_label}),l.source)}</span>
${l.retracted&&te({label:d("seen.retracted"),tone:"warning"})}
${e&&g({label:d("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),Rs=({cell:l})=>l.slice(0,l.lastIndexOf("!")+1),Ns=m(function({cells:e,household:n}){const[t="",...i]=new Set(e.map(Rs)),s=[...new Map(e.map(o=>[o.subject_id,o.subject_name]))];return c`<details>
<summary class="link">${d("changes.cells")}</summary>
<dl class="stack">${s.map(([o,r])=>c`<div key=${o}><dt><b>${o===n?d("changes.household"):r}</b></dt>
<dd>${ze(...e.filter(h=>h.subject_id===o).map(({field_label:h,cell:u})=>d("changes.cell",{field:h,cell:i.length>0?u:u.slice(t.length)})))}</dd></div>`)}</dl>
</details>`}),zs=m(function({row:e}){const n=e.changes.map(t=>({id:t.id,at:t.at,who:t.by_name,title:t.cause_label&&t.cause_label!==t.act_label?d("changes.line",{act:t.act_label,cause:t.cause_label}):t.act_label,detail:c`<div>
<span class="soft">${ze(d("changes.on",{day:y(t.happened_on)}),t.reason,t.source)}</span>
${t.cells.length>0&&Ns({cells:t.cells,household:e.id})}
</div>`}));return c`<div class="stack">
${e.lineage.length>0&&G({title:d("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(t=>c`<li key=${t.household_id}>
${d(t.to_other?"changes.to":"changes.from",{kind:t.kind_label,day:y(t.happened_on)})} <a
href=${N(t.household_id)}>${t.name} (${t.code})</a>
</li>`)}</ul>`})}
${G({title:d("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(t=>c`<li key=${`${t.unit_path} ${t.from_on} ${t.until_on}`}>${t.until_on?d("changes.stayUntil",{unit:t.unit_name,from:y(t.from_on),until:y(t.until_on)}):d("changes.stay",{unit:t.unit_name,from:y(t.from_on)})} <span class="soft">(${[t.came_by_label,t.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
${G({title:d("changes.title"),children:n.length===0?P({title:d("changes.none"),icon:"history"}):Se({label:d("changes.title"),entries:n})})}
</div>`}),Ls=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided","vneid","vssid","health","safety"]),Is=new Set(["no","none","basic","2g","refused"]),qn=m(function({items:e,name:n}){return c`<dl class="known" aria-label=${d("known.of",{name:n})}>${e.map(t=>c`<div key=${t.item} class=${t.value===null?"is-unknown":Is.has(t.value)?"is-no":void 0}>
<dt>${t.label}</dt>
<dd>${t.value===null?d(Ls.has(t.item)?"known.notDone":"known.unknown"):t.value_label}</dd>
${t.value!==null&&c`<dd class="known-rest">
${d("known.rest",{day:y(t.on),channel:t.channel_label??"",grade:t.grade_label??""})}
</dd>`}
</div>`)}</dl>`}),An=m(function({household:e,person:n,name:t,masked:i,may:s}){const[o,r]=v(!1),[h,u]=v(null);return h?c`<a class="nowrap" href=${`tel:${h}`}>${Qn(h)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
${s&&g({label:d("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
${o&&Gs({household:e,person:n,name:t,show:u,onClose:()=>r(!1)})}`}),Gs=m(function({household:e,person:n,name:t,show:i,onClose:s}){const o=E({draft:!1,initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:d("reveal.missing")},submit:({purpose:r},h)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{s(),i(r)}});return V({title:d("reveal.title",{name:t}),form:o,submit:d("reveal.yes"),onClose:s,label:d("reveal"),children:c`<p class="soft">${d("reveal.text")}</p>
${z({...o.bind("purpose"),label:d("reveal.purpose"),required:!0,options:R(Ye)})}`})}),Dn=l=>[l.relation_label,l.birth_on?d("member.born",{year:y(l.birth_on)}):l.birth_year?d("member.born",{year:l.birth_year}):"",l.sex?Ue[l.sex]:""].filter(Boolean).join(" · "),Ks=m(function({row:e,changed:n}){const t=e.members.filter(s=>!s.left_on),i=e.members.filter(s=>s.left_on);return c`<div class="stack">
${t.map(s=>Us({key:s.id,one:s,row:e,changed:n}))}
${t.length===0&&!e.closed_on&&c`<div class="card">
${P({title:d("member.nobody"),hint:e.actions.includes("edit")&&d("member.nobodyHint"),icon:"people"})}
</div>`}
${i.length>0&&c`<details class="card" open=${t.length===0}><summary>${d("member.left",{count:i.length})}</summary>
<ul class="plain-list">
${i.map(s=>c`<li key=${s.id}>
<strong>
${s.full_name}
</strong> <span class="soft">
${Dn(s)} · ${d("member.leftLine",{reason:s.left_by_label??"",day:y(s.left_on)})}
</span>
</li>`)}
</ul>
</details>`}
</div>`}),Us=m(function({one:e,row:n,changed:t}){const[i,s]=v(null),o={row:n,changed:t,member:e,onClose:()=>s(null)},r=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
<header class="member-head">
<div><h2>${e.full_name}</h2><p class="soft">${Dn(e)}</p>
${e.phone&&c`<p>
${An({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
</p>`}
</div>
<div class="row">
${n.actions.includes("observe")&&g({label:d("observe"),icon:"check",onClick:()=>s("observe")})}
${r&&me({name:e.full_name,acts:[{label:d("person.editAct"),icon:"edit",run:()=>s("edit")},{label:d("person.moveAct"),icon:"right",run:()=>s("move")},{label:d("person.leaveAct"),icon:"logout",run:()=>s("leave")}]})}
</div>
</header>
${qn({items:e.items,name:e.full_name})}
${i==="edit"&&Ht(o)}
${i==="leave"&&Mt(o)}
${i==="move"&&Tt(o)}
${i==="observe"&&Tn({...o,subject:{id:e.id,name:e.full_name,items:e.items}})}
</article>`}),Le=l=>l.map(({id:e,full_name:n,relation_label:t})=>({value:e,label:d("merge.one",{name:n,relation:t})})),Vs=m(function({row:e,onClose:n}){const t=e.members.filter(r=>!r.left_on),i=r=>t.filter(({id:h})=>r.includes(h)),s=r=>t.filter(({id:h})=>!r.includes(h)),o=r=>i(r).some(({relation:h})=>h==="head");return T({draft:"split",title:d("split.title",{name:e.name}),onClose:n,label:d("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...Y()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===t.length)&&d("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&k("field.missing"),remaining_head_id:o(r.person_ids)&&!s(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&k("field.missing"),...ee(r)}),send:(r,h)=>$("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:o(r.person_ids)?r.remaining_head_id:null}}),done:r=>{q(d("split.done",{name:r.name})),tn(N(r.id))},fields:r=>c`
${Ze({...r.bind("person_ids"),label:d("split.who"),required:!0,options:Le(t)})}
<div class="form-row">
${H({...r.bind("head_id"),label:d("split.head"),required:!0,options:Le(i(r.values.person_ids))})}
${o(r.values.person_ids)&&H({...r.bind("remaining_head_id"),label:d("split.heir"),hint:d("split.heirHint"),required:!0,options:Le(s(r.values.person_ids))})}
</div>
${Oe({...r.bind("street_id"),label:d("split.street"),required:!0,empty:!1})}
${de(r)}${Z(r)}`})});await I("households");function Ws({params:l}){const e=l.id??"",n=O("/households/{household_id}",{params:{household_id:e}}),[t,i]=v(null),s=n.data;U(()=>je(e),[e]),U(()=>i(null),[e]);const o=r=>{w("/households?","/persons",`/households/${e}/observations`),n.set(r)};return W({title:s?.name??d("household"),status:s&&te(ye(s,S.value)),crumbs:[{label:a("title"),href:K()},{label:s?.name??"…"}],actions:s&&Xs({row:s,show:i}),children:M({of:n,lines:10,children:r=>c`<div class="stack">
${Qs({row:r})}
${Zs({row:r})}
${r.items.length>0&&G({title:d("known.household"),children:qn({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&g({label:d("observe"),icon:"check",onClick:()=>i("observe")})})}
${Js({row:r,changed:o,refresh:n.refresh})}
${ei({open:t,row:r,changed:o,onClose:()=>i(null)})}
</div>`})})}const Js=m(function({row:e,changed:n,refresh:t}){const i=e.members.filter(s=>!s.left_on);return Je({label:d("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:d("tab.members"),count:e.persons,show:()=>Ks({row:e,changed:n})},{name:"ghi-nhan",label:d("tab.seen"),show:()=>Fs({row:e,changed:n})},{name:"thay-doi",label:d("tab.changes"),show:()=>zs({row:e})},...F("consent.record")&&i.length>0?[{name:"dong-y",label:d("tab.consents"),show:()=>c`<div class="stack">
${i.map(s=>js({key:s.id,personId:s.id,name:s.full_name,household:e,onChanged:t}))}
</div>`}]:[]]})}),Xs=m(function({row:e,show:n}){const t=s=>e.actions.includes(s),i=e.members.filter(s=>!s.left_on);return c`
${me({acts:[...t("move")?[{label:d("move"),icon:"right",run:()=>n("move")}]:[],...t("split")&&i.length>1?[{label:d("split"),icon:"units",run:()=>n("split")}]:[],...t("merge")?[{label:d("merge"),icon:"people",run:()=>n("merge")}]:[],...t("close")?[{label:d("close"),icon:"lock",run:()=>n("close")}]:[]]})}
${t("edit")&&g({label:d("edit"),icon:"edit",onClick:()=>n("edit")})}
${t("edit")&&g({label:d("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
${t("reopen")&&g({label:d("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),Qs=m(function({row:e}){return e.closed_on&&c`<div class="notice is-warning">
${le({name:"lock"})}
<p>${d("closedNote",{day:y(e.closed_on),reason:e.closed_reason_label??""})}
${e.merged_into_id&&c`<br />${d("mergedNote")} <a href=${N(e.merged_into_id)}>${d("mergedOpen")}</a>`}</p></div>`});function Ys(l){if(!l.last_visited_on)return d("never");const e={day:y(l.last_visited_on),result:l.last_result_label??""};return l.last_visitor_name?d("lastVisit.by",{...e,name:l.last_visitor_name}):d("lastVisit.line",e)}const Zs=m(function({row:e}){return c`<section class="card">${ce({facts:[{label:d("address"),value:Q(e)},{label:d("area"),value:ve(e)},{label:d("code"),value:e.code},{label:d("kind"),value:e.kind_label},...e.phone?[{label:d("phone"),value:An({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:d("taxCode"),value:e.tax_code}]:[],{label:d("lastVisit"),value:Ys(e)},...e.revisit_on?[{label:d("revisit"),value:y(e.revisit_on)}]:[]]})}</section>`}),ei=m(function({open:e,...n}){const{row:t}=n;return c`
${e==="edit"&&yt(n)}
${e==="move"&&kt(n)}
${e==="split"&&Vs(n)}
${e==="merge"&&ms(n)}
${e==="close"&&xt(n)}
${e==="reopen"&&Ot(n)}
${e==="add"&&jt(n)}
${e==="observe"&&Tn({...n,subject:{id:t.id,name:t.name,items:t.items}})}`}),ni=Object.freeze(Object.defineProperty({__proto__:null,default:Ws},Symbol.toStringTag,{value:"Module"}));export{Bt as _,hs as a,ks as b,ni as c,as as h,ft as l,at as p,Qt as s};
