import{b as c,v as Nn,r as V,O as y,$ as Ln,U as ze}from"./kit.js";import{bl as a,bm as zn,a2 as ve,o as N,P as ie,bn as Ie,bo as L,D as Ge,bp as Q,bq as ge,br as ye,bs as d,C as ke,bt as A,bu as le,S as T,bv as re,bw as E,bx as xe,i as Oe,by as Y,bz as Z,R as z,j as In,a1 as Ke,g as I,H as Ue,F as W,h as Ve,T as We,at as Gn,bA as Je,bB as Kn,bC as Un,v as Vn,J as Xe,bD as Qe,q as Se,bE as Wn,bF as Jn,_ as Ye}from"./shared.js";import{ab as Xn,ac as Qn,ad as Yn,h as ce,u as O,N as J,L as j,E as P,n as ee,U as Ze,S as ne,d as g,s as B,t as k,p as Zn,i as C,e as q,k as G,D as X,z as et,g as D,P as nt,Q as Ce,l as ae,F as ue,x as en,R as tt}from"./frame.js";import{c as p,I as oe,l as K,p as v,w as st,u as te,i as w,L as he,B as $,ag as it,e as S,f as M,aa as He,k as F,n as nn,F as pe,m as lt,q as tn,T as at,a9 as ot,t as dt,j as sn}from"./first.js";const me=p(function({links:e=[],acts:n=[],name:t}){return e.length+n.length===0?null:c`<div class="more-acts">${Xn({label:t?`${a("more")}: ${t}`:"",trigger:c`${oe({name:"menu"})}<span aria-hidden=${t?"true":void 0}>${a("more")}</span>`,children:i=>c`
${n.map(({label:s,run:o,icon:r})=>c`<div key=${s}>${Qn({label:s,icon:r,onClick:()=>{i(),o()}})}</div>`)}
${e.map(({label:s,href:o,icon:r})=>c`<a key=${o} class="menu-item" href=${o} onClick=${i}>${oe({name:r})}<span>${s}</span></a>`)}`})}</div>`}),ln=50,rt=100,ct=1e3,de=Nn(""),se={address:"/so-ho",household:""};st(()=>{de.value="",Object.assign(se,{address:"/so-ho",household:""})});const an=({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s,raised:o})=>({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s,raised:o}),U=()=>se.address,on=l=>{se.address=l},je=l=>{se.household=l};function dn(){const l=se.household;return se.household="",l}function Me(l,{sort:e,text:n,cursor:t,limit:i=ln,signal:s}){if(!n)return K("/households",{query:{...l,sort:e,cursor:t,limit:i},signal:s});const o=Object.fromEntries(Object.entries(l).filter(([,r])=>r));return v("/households/search",{body:{...o,text:n,cursor:t,limit:i},signal:s})}function rn(l,e,n){const t=Yn("/households",{query:{...l,sort:n?"match":e??"place",text:n}});return ce(t,async i=>{const s=Math.min(Number(new URLSearchParams(location.search).get("den"))||ln,ct);let o={items:[],next:null,total:null};do{const r=Math.min(Math.max(s-o.items.length,1),rt),h=await Me(l,{sort:e,text:n,cursor:o.next??void 0,limit:r,signal:i});o={items:[...o.items,...h.items],next:h.next,total:h.total??o.total}}while(o.next&&o.items.length<s);return o})}const ut=Object.freeze(Object.defineProperty({__proto__:null,leftListAt:on,listAddress:U,opened:je,pageAfter:Me,takeOpened:dn,typed:de,useHouseholds:rn,wantedOf:an},Symbol.toStringTag,{value:"Module"}));await B("households");const ht=["not_visited","visited","absent","refused","moved","revisit_due","nobody","closed"],pt=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function mt(){const[l]=te(),e=O("/streets");return J({title:a("title"),lead:a("lead"),actions:c`
${bt({})}
${w("household.manage")&&he({label:a("add"),href:l.street_id?`/so-ho/moi?street_id=${l.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
${ft({streets:e.data??[]})}
${$t({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
</div>`})}const bt=p(function(){return me({links:[{label:a("streets"),href:"/so-ho/tuyen",icon:"units"},...w("household.manage")?[{label:a("duplicates"),href:"/so-ho/trung",icon:"people"},{label:a("held.title"),href:"/so-ho/phieu-cho",icon:"upload"},{label:a("parcel.title"),href:"/so-ho/nop-phieu",icon:"upload"}]:[],...w("household.import")?[{label:a("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...w("household.export")?[{label:a("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),Te=(l,e)=>l.map(n=>({value:n,label:e(n)})),ft=p(function({streets:e}){const[n,t]=te(),i=e.filter(b=>!n.unit_id||b.unit_id===n.unit_id),s=[...new Map(e.map(b=>[b.unit_id,b.unit_name]))].map(([b,x])=>({value:b,label:x})),o=[...new Set(i.map(b=>b.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!i.some(b=>b.id===n.street_id));V(()=>{r&&t({street_id:null})},[r]);const h=O("/households/raised"),[u,m]=y(!1),f=u||!!(n.missing||n.raised||n.group_name);return c`<div class="stack">
<div class="household-search">${zn({value:de.value,placeholder:a("search"),onChange:b=>{de.value=b.trim(),t({den:null})}})}
<p class="soft small">${a("search.hint")}</p></div>
${ve({resets:["den"],filters:[...s.length>1?[{name:"unit_id",label:a("unit"),options:s}]:[],...f&&o.length>1?[{name:"group_name",label:a("group"),options:Te(o,b=>b)}]:[],{name:"street_id",label:a("street"),options:i.map(({id:b,name:x,unit_name:R})=>({value:b,label:s.length>1&&!n.unit_id?`${x} (${R})`:x}))},{name:"status",label:a("status"),options:Te([...ht],b=>a(`status.${b}`))},{name:"kind",label:a("kind"),options:N(Ie)},...f?[{name:"missing",label:a("missing"),options:Te([...pt],b=>a(`missing.${b}`))},{name:"raised",label:a("raised"),options:_t(h.data)}]:[]],children:!f&&$({label:a("filters.more"),kind:"quiet",icon:"filter",onClick:()=>m(!0)})})}
</div>`}),_t=l=>[...(l?.needs??[]).map(e=>({...e,words:"raised.need"})),...(l?.warned??[]).map(e=>({...e,words:"raised.warned"}))].filter(({households:e})=>e>0).map(({code:e,label:n,households:t,words:i})=>({value:e,label:a(i,{label:n,count:ee(t)})})),$t=p(function({wide:e}){const[n,t]=te(),i=an(n),s=de.value,o=rn(i,n.sort,s),r=!!s||Object.values(i).some(Boolean);return V(()=>on(it("/so-ho",n,{})),[n]),vt(o.state==="ready"),j({of:o,lines:10,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${r?P({title:a("noMatches"),hint:a("noMatchesHint"),icon:"search"}):P({title:a("none"),hint:a(w("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>c`<div>
${s&&c`<p class="soft small household-order">${a("byMatch")}</p>`}
${gt({rows:h.items,wide:e,sort:s?void 0:n.sort??"place",onSort:s?void 0:u=>t({sort:u.replace("-","")==="place"?null:u.replace("-",""),den:null})})}
${ie({page:h,more:u=>Me(i,{sort:n.sort,text:s,cursor:u}),onMore:u=>{o.set(u),t({den:u.items.length})}})}
</div>`})});function vt(l){Ln(()=>{const e=l?dn():"",n=e?document.querySelector(`.table a[href="${L(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[l])}const gt=p(function({rows:e,wide:n,sort:t,onSort:i}){return c`<div onClick=${s=>{const o=s.target.closest("a[href^='/so-ho/']");o&&je(o.getAttribute("href")?.slice(7)??"")}}>${Ge({caption:a("title"),rows:e,rowKey:s=>s.id,href:s=>L(s.id),sort:t,onSort:i,tone:s=>s.closed_on?"muted":void 0,columns:[{key:"name",label:a("household"),kind:"main",sort:i?"name":void 0,show:s=>c`${s.name}${s.kind!=="family"&&c` ${Ze({label:s.kind_label})}`}`},{key:"place",label:a("address"),sort:i?"place":void 0,show:s=>c`<div>${Q(s)}<br /><span class="soft small">${n?`${ge(s)} · `:""}${s.code}</span></div>`},{key:"persons",label:a("persons"),kind:"number",value:s=>s.persons},{key:"standing",label:a("standing"),sort:i?"visit":void 0,show:s=>c`<div>
${ne(ye(s,S.value))}
${s.last_visited_on&&c`<br /><span class="soft small nowrap">${g(s.last_visited_on)}</span>`}
</div>`},{key:"missing",label:a("missing"),show:s=>s.closed_on?"":s.missing.length===0?c`<span class="soft">${a("missing.none")}</span>`:a("missing.count",{count:ee(s.missing.length)})}]})}</div>`}),yt=Object.freeze(Object.defineProperty({__proto__:null,default:mt},Symbol.toStringTag,{value:"Module"})),kt="duplicate.",cn={duplicate:"",confirm_not_duplicate:!1},xt=l=>(l?.code==="possible-duplicate"?l.errors:[]).map(({field:e,message:n})=>({id:e.slice(kt.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),un=p(function({form:e,person:n}){const t=xt(e.problem);return t.length>0&&c`<section class="notice is-warning candidates"
aria-label=${d(n?"duplicate.personTitle":"duplicate.title")}>${oe({name:"people"})}<div class="stack">
<p>${d("duplicate.text")}</p>
<ul>${t.map(i=>c`<li key=${i.id}>${Ot(i)}</li>`)}</ul>
${ke({...e.bind("confirm_not_duplicate"),label:d(n?"duplicate.anotherPerson":"duplicate.another")})}
</div></section>`}),Ot=p(function({id:e,code:n,shared:t}){const s=ce(`/household-candidates/${n}`,o=>v("/households/search",{body:{text:n,limit:5},signal:o})).data?.items.find(o=>o.id===e);return c`<a href=${L(e)} target="_blank" rel="noopener">${s?s.name:n}</a>
<span> – ${[s&&Q(s),s&&n,t].filter(Boolean).join(" · ")}</span>`}),hn=N(Ie),St=["moved","closed","death","mistake"],Ct=p(function({row:e,changed:n,onClose:t}){return A({draft:"household",title:d("edit"),onClose:t,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:s})=>({name:!i.trim()&&k("field.missing"),phone:xe(s)}),send:({name:i,kind:s,house_no:o,place_note:r,tax_code:h,phone:u,drop_phone:m},f)=>He("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:f,body:{name:i,kind:s,house_no:o,place_note:r,tax_code:h.trim()||null,...u.trim()?{phone:u}:m?{phone:null}:{}}}),done:E(n,({name:i})=>d("saved",{name:i})),fields:i=>c`
${M({...i.bind("name"),label:d("field.name"),hint:d("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
${T({...i.bind("kind"),label:d("kind"),options:hn,empty:!1})}
${re(i)}
${M({...i.bind("phone"),label:d("field.phone"),hint:e.phone?d("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
${e.phone&&!i.values.phone&&ke({...i.bind("drop_phone"),label:d("field.phoneDrop")})}
${i.values.kind!=="family"&&M({...i.bind("tax_code"),label:d("taxCode"),hint:d("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),Ht=p(function({row:e,changed:n,onClose:t}){return A({draft:"move",title:d("move"),onClose:t,label:d("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...le()},check:i=>({street_id:!i.street_id&&k("field.missing"),...Z(i)}),send:(i,s)=>v("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:s,body:{...i,on:i.on??""}}),done:E(n,({name:i})=>d("move.done",{name:i})),fields:i=>c`<p class="soft">${d("move.text")}</p>
${Oe({...i.bind("street_id"),label:d("field.street"),required:!0,empty:!1})}
${re(i)}${Y(i)}`})});function pn(l){return l.closed_on||l.kind!=="family"||l.members.some(({left_on:e})=>!e)?null:[...l.members].sort((e,n)=>(n.left_on??"").localeCompare(e.left_on??""))[0]??null}const jt=p(function({row:e,changed:n,onClose:t}){const i=St.filter(o=>e.kind==="family"?o!=="closed":o!=="death"),s=pn(e);return A({draft:"close",title:d("close"),onClose:t,label:d("close"),danger:!0,initial:{cause:i.find(o=>o===s?.left_by)??"",on:s?.left_on??S.value,reason:s?d("close.lastLeft",{name:s.full_name}):""},check:o=>({cause:!o.cause&&k("field.missing"),...Z(o)}),send:({cause:o,on:r,reason:h},u)=>v("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:u,body:{cause:o,on:r??"",reason:h}}),done:E(n,({name:o})=>d("close.done",{name:o})),fields:o=>c`<p class="soft">${d("close.text")}</p>
${z({...o.bind("cause"),label:d("field.cause"),required:!0,options:i.map(r=>({value:r,label:d(`close.${r}`)}))})}
${Y(o,d("close.on"))}`})}),Mt=p(function({row:e,changed:n,onClose:t}){return A({draft:"reopen",title:d("reopen"),onClose:t,label:d("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&d("field.whyShort")}),send:(i,s)=>v("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:s,body:i}),done:E(n,({name:i})=>d("reopen.done",{name:i})),fields:i=>c`<p class="soft">${d("reopen.text")}</p>
${M({...i.bind("reason"),label:d("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),be=N(In),Tt=N(Ke),qt=["survey","moved","birth"],wt=["moved","death","mistake"];function mn(l){const e=l.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=Zn(e);return n?{birth_on:n,birth_year:null}:void 0}const fe=l=>({full_name:l?.full_name??"",relation:l?.relation??"",sex:l?.sex??"",birth:l?.birth_on?g(l.birth_on):String(l?.birth_year??""),phone:""}),qe=({full_name:l,relation:e,birth:n,phone:t})=>({full_name:!l.trim()&&k("field.missing"),relation:!e&&k("field.missing"),birth:!mn(n)&&d("person.birthBad"),phone:xe(t)}),we=({full_name:l,relation:e,sex:n,birth:t})=>({full_name:l,relation:e,sex:n||null,...mn(t)??{birth_on:null,birth_year:null}}),bn=(l,e)=>{const t=("members"in l?l.members??[]:[]).some(i=>!i.left_on&&i.relation==="head"&&i.id!==e);return be.filter(({value:i})=>i!=="head"||!t)},Ae=(l,e,{masked:n,at:t=""}={})=>c`
${M({...l.bind(`${t}full_name`),label:d("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
<div class="form-row">
${T({...l.bind(`${t}relation`),label:d("person.relation"),required:!0,options:e})}
${M({...l.bind(`${t}birth`),label:d("person.birth"),hint:d("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
</div>
<div class="form-row">
${T({...l.bind(`${t}sex`),label:d("person.sex"),options:Tt})}
${M({...l.bind(`${t}phone`),label:d("field.phone"),hint:n?d("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
</div>`,At=p(function({row:e,changed:n,onClose:t}){return A({draft:"member",title:d("person.add",{name:e.name}),onClose:t,label:d("addMember"),initial:{...fe(),on:S.value,came_by:"survey",...cn},check:qe,send:(i,s)=>v("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:s,body:{...we(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:s})=>E(n,()=>d("person.added",{name:s}))(i),fields:i=>c`${un({form:i,person:!0})}${Ae(i,bn(e))}
<div class="form-row">
${T({...i.bind("came_by"),label:d("person.came"),empty:!1,options:qt.map(s=>({value:s,label:d(`person.came.${s}`)}))})}
${I({...i.bind("on"),label:d("field.on"),max:S.value})}
</div>`})}),Dt=p(function({row:e,member:n,changed:t,onClose:i}){return A({draft:`member ${n.id}`,title:d("person.edit",{name:n.full_name}),onClose:i,initial:{...fe(n),drop_phone:!1},check:qe,send:(s,o)=>He("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:o,body:{...we(s),...s.phone.trim()?{phone:s.phone}:s.drop_phone?{phone:null}:{}}}),done:(s,{full_name:o})=>E(t,()=>d("person.saved",{name:o}))(s),fields:s=>c`${Ae(s,bn(e,n.id),{masked:n.phone})}
${n.phone&&!s.values.phone&&ke({...s.bind("drop_phone"),label:d("field.phoneDrop")})}`})}),Et=p(function({row:e,member:n,changed:t,onClose:i}){return A({draft:`leave ${n.id}`,title:d("person.leave",{name:n.full_name}),onClose:i,label:d("person.leaveAct"),danger:!0,initial:{cause:"",...le()},check:s=>({cause:!s.cause&&k("field.missing"),...Z(s)}),send:({cause:s,on:o,reason:r},h)=>v("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:s,on:o??"",reason:r}}),done:E(t,()=>d("person.leaveDone",{name:n.full_name})),fields:s=>c`
${z({...s.bind("cause"),label:d("field.cause"),required:!0,options:wt.map(o=>({value:o,label:d(`person.leave.${o}`)}))})}
${Y(s,d("person.leaveOn"))}`})}),Pt=p(function({row:e,member:n,changed:t,onClose:i}){return A({draft:`move ${n.id}`,title:d("person.move",{name:n.full_name}),onClose:i,label:d("person.moveAct"),initial:{household_id:null,relation:"",...le()},check:s=>({household_id:!s.household_id&&k("field.missing"),relation:!s.relation&&k("field.missing"),...Z(s)}),send:({household_id:s,relation:o,on:r,reason:h},u)=>v("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{household_id:s?.id??"",relation:o,on:r??"",reason:h}}),done:E(t,()=>d("person.moved",{name:n.full_name})),fields:s=>c`
${Ue({...s.bind("household_id"),label:d("person.moveTo"),required:!0,but:e.id})}
${T({...s.bind("relation"),label:d("person.relation"),required:!0,options:be})}
${Y(s)}`})});await B("households");const Ft=30,De=l=>`persons.${l}.`,fn=(l,e)=>Object.fromEntries(Object.entries(e).map(([n,t])=>[De(l)+n,t])),_n=(l,e)=>Object.fromEntries(Object.keys(fe()).map(n=>[n,l[De(e)+n]])),$n=l=>fn(l,{...fe(),relation:l===0?"head":""});function Bt(l,e){const n=Array.from({length:e},(i,s)=>fn(s,qe(_n(l,s)))),t={street_id:!l.street_id&&k("field.missing"),phone:xe(l.phone),name:l.kind!=="family"&&!l.name.trim()&&k("field.missing")};return Object.fromEntries(Object.entries(Object.assign(t,...n)).filter(([,i])=>i))}function Rt(){const l=O("/streets");return J({title:d("new.title"),lead:d("new.lead"),narrow:!0,crumbs:[{label:a("title"),href:U()},{label:d("new.title")}],children:j({of:l,empty:e=>e.length===0,whenEmpty:c`<div class="card">
${P({title:d("new.noStreets"),hint:d("new.noStreetsHint"),icon:"units",action:he({label:a("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
</div>`,children:()=>Lt({})})})}const Nt=p(function({form:e,onKind:n}){const t=e.values.kind==="family";return G({title:d("new.place"),children:c`
${T({...e.bind("kind"),label:d("kind"),options:hn,empty:!1,onChange:n})}
${!t&&M({...e.bind("name"),label:d("field.name"),hint:d("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
${Oe({...e.bind("street_id"),label:d("field.street"),required:!0})}
${re(e)}
<div class="form-row">
${!t&&M({...e.bind("tax_code"),label:d("taxCode"),hint:d("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
${!t&&M({...e.bind("phone"),label:d("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
${I({...e.bind("on"),label:d("new.since"),max:S.value})}
</div>`})}),Lt=p(function(){const[e]=te(),n=F({draft:"household",initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:S.value,count:1,...cn,...$n(0)},check:o=>Bt(o,o.count),submit:(o,r)=>v("/households",{key:r,body:zt(o,o.count)}),done:o=>{C("/households?","/streets"),q(d("new.saved",{name:o.name,code:o.code})),nn(L(o.id),{replace:!0})}}),t=n.values.kind==="family",i=n.values.count,s=o=>n.set({...o>i&&$n(i),count:o});return pe({form:n,label:d("new.title"),children:c`
${un({form:n})}
${Nt({form:n,onKind:o=>{n.set({kind:o}),o!=="family"&&!n.values["persons.0.full_name"]&&s(0),o==="family"&&i===0&&s(1)}})}
${G({title:d(t?"new.persons":"new.business"),hint:t?d("new.personsHint"):void 0,children:c`
${Array.from({length:i},(o,r)=>c`<fieldset class="field new-person" key=${r}>
<legend class="field-label">${t&&r===0?d("new.head"):d("new.person",{number:r+1})}</legend>
${Ae(n,r===0?be:be.filter(({value:h})=>h!=="head"),{at:De(r)})}
</fieldset>`)}
<div class="row">
${i<Ft&&$({label:d("new.addPerson"),icon:"plus",onClick:()=>s(i+1)})}
${i>(t?1:0)&&$({label:d("new.dropPerson",{number:i}),kind:"quiet",onClick:()=>s(i-1)})}
</div>`})}
<div class="form-actions">
${he({label:k("act.cancel"),href:U()})}
${$({label:d("new.save"),type:"submit",kind:"primary",busy:n.busy})}
</div>`})});function zt(l,e){const n=Array.from({length:e},(i,s)=>_n(l,s)),t=l.kind==="family";return{street_id:l.street_id,kind:l.kind,name:t?null:l.name,house_no:l.house_no,place_note:l.place_note,phone:t?null:l.phone.trim()||null,tax_code:t?null:l.tax_code.trim()||null,on:l.on,confirm_not_duplicate:l.confirm_not_duplicate,came_by:"survey",persons:n.map(i=>({...we(i),phone:i.phone.trim()||null}))}}const It=Object.freeze(Object.defineProperty({__proto__:null,default:Rt},Symbol.toStringTag,{value:"Module"}));function Gt(){const l=O("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=l.filter(n=>lt.value?.assignments.some(t=>t.unit_id===n.id));return(e.length>0?e:l).map(({id:n,name:t})=>({value:n,label:t}))}const vn=p(function({street:e,unitId:n,onClose:t}){const i=Gt(),s=F({draft:`street ${e?.id??"new"}`,initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:o})=>({...!o.trim()&&{name:k("field.missing")}}),submit:({unit_id:o,name:r,group_name:h},u)=>e?He("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:u,body:{name:r,group_name:h}}):v("/streets",{key:u,body:{unit_id:o||(i[0]?.value??""),name:r,group_name:h}}),done:()=>{C("/streets","/households?"),q(a("streets.saved")),t()}});return W({title:a(e?"streets.edit":"streets.add"),form:s,onClose:t,label:a("street"),children:c`
${!e&&i.length>1&&T({...s.bind("unit_id"),value:s.values.unit_id||(i[0]?.value??""),label:a("unit"),options:i,empty:!1})}
${M({...s.bind("name"),label:a("streets.name"),hint:a("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
${M({...s.bind("group_name"),label:a("group"),hint:a("streets.groupHint"),maxlength:60,autocomplete:"off"})}`})});function Kt(l){return ce(`/teams/walkers/${l.unit_id}`,async e=>{const n=(await K("/teams",{signal:e})).filter(i=>i.unit_id===l.unit_id);return(await Promise.all(n.map(({id:i})=>K("/teams/{team_id}/members",{params:{team_id:i},query:{on:S.value},signal:e})))).flat()})}const Ut=p(function({street:e,onClose:n}){const t=Kt(e),i=F({draft:`assign ${e.id}`,initial:{member_id:"",from_on:S.value,to_on:null},check:({member_id:h})=>({...!h&&{member_id:k("field.missing")}}),submit:({member_id:h,from_on:u,to_on:m},f)=>v("/streets/{street_id}/assignments",{params:{street_id:e.id},key:f,body:{member_id:h,from_on:u,to_on:m}}),done:()=>{C("/streets"),q(a("streets.assigned",{name:t.data?.find(({id:h})=>h===i.values.member_id)?.full_name??""})),n()}}),s=new Set(e.assignments.map(({member_id:h})=>h)),o=(t.data??[]).filter(({id:h})=>!s.has(h)).map(({id:h,full_name:u,kind_label:m})=>({value:h,label:`${u} (${m})`})),r=t.data?.find(({id:h})=>h===i.values.member_id);return X({title:`${a("streets.assign")}: ${e.name}`,onClose:n,children:t.state==="loading"?et({lines:3}):pe({form:i,label:a("streets.assign"),children:c`
${o.length===0?c`<p class="notice is-warning">${a("streets.noMembers")}</p>`:T({...i.bind("member_id"),label:a("streets.member"),required:!0,options:o})}
${r&&!r.user_id&&c`<p class="notice is-warning">${a("streets.noAccount",{name:r.full_name})}</p>`}
<div class="form-row">
${I({...i.bind("from_on"),label:a("streets.from")})}
${I({...i.bind("to_on"),label:a("streets.to"),hint:a("streets.toHint")})}
</div>
${Ve({form:i,submit:a("streets.assign"),onClose:n})}`})})});async function Vt(l,e){const n=[];let t;do{const i=await K("/households",{query:{street_id:l,limit:100,cursor:t},signal:e});n.push(...i.items),t=i.next}while(t);return n}const Wt=l=>[...l].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function gn(l,e,n){const t=[...l];return t.splice(e+n,0,...t.splice(e,1)),t}const Jt=p(function({street:e,onClose:n}){const t=ce(`/households-along/${e.id}`,i=>Vt(e.id,i));return X({title:a("order.title",{street:e.name}),onClose:n,wide:!0,children:j({of:t,lines:8,children:i=>Xt({key:e.id,street:e,rows:i,onClose:n})})})}),Xt=p(function({street:e,rows:n,onClose:t}){const[i,s]=y(n),[o,r]=y(!1),h=async()=>{r(!0),await v("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:u})=>u)}}).then(()=>{C("/households?","/households-along","/streets"),q(a("order.saved",{street:e.name})),t()},D),r(!1)};return c`<div class="stack">
<p class="soft">${a("order.lead")}</p>
<div>${$({label:a("order.byNumber"),icon:"table",onClick:()=>s(Wt(i))})}</div>
<ol class="house-order" aria-label=${a("order.act")}>${i.map((u,m)=>c`<li key=${u.id}><span><span class="soft">${m+1}.</span> <strong>${u.house_no||"—"}</strong> ${u.name}</span>
<span class="row">
${$({label:a("streets.up",{name:u.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:m===0,onClick:()=>s(gn(i,m,-1))})}
${$({label:a("streets.down",{name:u.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:m===i.length-1,onClick:()=>s(gn(i,m,1))})}
</span></li>`)}</ol>
<div class="form-actions">
${$({label:k("act.cancel"),onClick:t})}
${$({label:a("order.save"),kind:"primary",busy:o,onClick:()=>{h()}})}
</div>
</div>`});await B("households");function Qt(){const[l,e]=te(),[n,t]=y(null),i=O("/streets"),s=i.data?.find(u=>u.id===l.giao&&u.actions.includes("assign")),o=n??(s?{form:"assign",street:s}:null);V(()=>s&&document.getElementById(`tuyen-${s.id}`)?.scrollIntoView({block:"center"}),[s?.id]);const r=[...new Map((i.data??[]).map(u=>[u.unit_id,u.unit_name]))].map(([u,m])=>({value:u,label:m})),h=()=>{t(null),l.giao&&e({giao:null})};return J({title:a("streets.title"),lead:a("streets.lead"),crumbs:[{label:a("title"),href:U()},{label:a("streets.title")}],actions:w("household.manage")&&$({label:a("streets.add"),icon:"plus",kind:"primary",onClick:()=>t({form:"add"})}),children:c`<div class="stack">
${r.length>1&&ve({filters:[{name:"unit_id",label:a("unit"),options:r}]})}
${j({of:i,lines:8,empty:u=>u.length===0,whenEmpty:c`<div class="card">
${P({title:a("streets.none"),hint:a(w("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
</div>`,children:u=>c`<div class="stack">${r.filter(({value:m})=>!l.unit_id||l.unit_id===m).map(({value:m,label:f})=>es({key:m,unitId:m,name:f,rows:u.filter(b=>b.unit_id===m),show:t}))}</div>`})}
${o?.form==="add"&&vn({street:null,unitId:l.unit_id,onClose:h})}
${o?.form==="edit"&&vn({street:o.street,onClose:h})}
${o?.form==="order"&&Jt({street:o.street,onClose:h})}
${o?.form==="assign"&&Ut({street:o.street,onClose:h})}
</div>`})}const Ee=()=>C("/streets","/households?");async function yn(l,e,n){const t=l.map(i=>i.id);t.splice(e+n,0,...t.splice(e,1)),await v("/streets/order",{body:{unit_id:l[0]?.unit_id??"",street_ids:t}}).then(Ee,D)}async function Yt(l){await Ce({title:a("streets.deleteTitle",{name:l.name}),text:a("streets.deleteText"),yes:a("streets.delete"),danger:!0})&&await tn("/streets/{street_id}",{params:{street_id:l.id},version:l.version}).then(()=>{Ee(),q(a("streets.deleted",{name:l.name}))},D)}async function Zt(l,e){const n=a("streets.endTitle",{name:e.full_name,street:l.name});await Ce({title:n,text:a("streets.endText"),yes:a("streets.endYes"),danger:!0})&&await tn("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{Ee(),q(a("streets.ended",{name:e.full_name}))},D)}const es=p(function({name:e,rows:n,show:t}){const i=n.some(o=>o.actions.includes("edit")),s=o=>n.indexOf(o);return G({title:e,plain:!0,children:Ge({caption:e,rows:n,rowKey:o=>o.id,columns:[{key:"name",label:a("street"),kind:"main",show:o=>c`<span id=${`tuyen-${o.id}`}>${o.name}</span>`},...n.some(o=>o.group_name)?[{key:"group",label:a("group"),value:o=>o.group_name}]:[],{key:"visited",label:a("streets.visited"),show:o=>c`<div class="street-progress">
<a href=${`/so-ho?street_id=${o.id}`}>
${a("streets.visitedOf",{visited:ee(o.visited),households:ee(o.households)})}
</a>
${o.households>0&&nt({value:o.visited*100/o.households,label:o.name,hideValue:!0})}</div>`},{key:"who",label:a("streets.walks"),show:o=>ns({row:o})},...i?[{key:"actions",label:a("more"),kind:"actions",show:o=>c`<span class="row is-end">
${$({label:a("streets.up",{name:o.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:s(o)===0,onClick:()=>{yn(n,s(o),-1)}})}
${$({label:a("streets.down",{name:o.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:s(o)===n.length-1,onClick:()=>{yn(n,s(o),1)}})}
${o.actions.includes("assign")&&$({label:a("streets.assign"),onClick:()=>t({form:"assign",street:o})})}
${me({name:o.name,acts:[{label:a("streets.edit"),icon:"edit",run:()=>t({form:"edit",street:o})},...o.households>1?[{label:a("order.act"),icon:"table",run:()=>t({form:"order",street:o})}]:[],...o.actions.includes("delete")?[{label:a("streets.delete"),icon:"trash",run:()=>{Yt(o)}}]:[]]})}</span>`}]:[]]})})}),ns=p(function({row:e}){return e.assignments.length===0?c`<span class="soft">${a("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
<small class="soft">
${[a("streets.since",{day:g(n.from_on)}),n.to_on&&a("streets.until",{day:g(n.to_on)})].filter(Boolean).join(", ")}
</small>
</span>
${e.actions.includes("assign")&&$({label:a("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Zt(e,n)}})}
</li>`)}</ul>`}),ts=Object.freeze(Object.defineProperty({__proto__:null,default:Qt},Symbol.toStringTag,{value:"Module"}));await B("visits");const kn="/visits/conflicts",xn={left:!0};async function On(l,e){await v("/visits/conflicts/{conflict_id}/resolve",{params:{conflict_id:l.id},body:{keep:e}}),C("/visits","/today","/households"),q(a("disputed.done"))}const ss=p(function(){const e=O(kn,{query:xn});return j({of:e,lines:6,empty:n=>n.items.length===0,whenEmpty:c`<div class="card">${P({title:a("disputed.none"),hint:a("disputed.noneHint"),icon:"check"})}</div>`,children:n=>c`<div class="stack">
<p class="soft">${a("disputed.lead")}</p>
${n.items.map(t=>c`<section key=${t.id} class="card stack" aria-label=${`${t.household_name} – ${t.item_label}`}>
<h2><a href=${`/so-ho/${t.household_id}`}>${t.household_name}</a></h2>
<h3>${t.subject_name} – ${t.item_label}</h3>
<div class="versus">
${Sn({head:a("disputed.stands",{name:t.theirs_by,at:ae(t.theirs_at)}),value:t.theirs_label,onPick:()=>On(t,"theirs")})}
${Sn({head:a("disputed.waits",{name:t.mine_by,day:g(t.mine_on)}),value:t.mine_label,onPick:()=>On(t,"mine")})}
</div></section>`)}
${ie({page:n,more:t=>K(kn,{query:{...xn,cursor:t}}),onMore:e.set})}</div>`})}),Sn=p(function({head:e,value:n,onPick:t}){return c`<section class="card">
<p class="small soft">${e}</p>
<p><strong>${n}</strong></p>
${$({label:a("disputed.keep",{value:n}),onClick:()=>{t().catch(D)}})}
</section>`}),Cn="/visits/doubtful";async function Hn(l,e){await v("/visits/{visit_id}/day",{params:{visit_id:l.id},version:l.version,body:{visited_on:e}}),C("/visits","/today","/households"),q(a(e===l.visited_on?"doubtful.confirmed":"doubtful.corrected"))}const is=p(function(){const e=O(Cn,{}),[n,t]=y(null);return c`<div class="stack">${j({of:e,lines:6,empty:i=>i.items.length===0,whenEmpty:c`<div class="card">${P({title:a("doubtful.none"),hint:a("doubtful.noneHint"),icon:"check"})}</div>`,children:i=>c`<div class="stack">
${i.items.map(s=>c`<section key=${s.id} class="card stack" aria-label=${s.household_name}>
<h2><a href=${`/so-ho/${s.household_id}`}>${s.household_name}</a></h2>
${ue({facts:[{label:a("doubtful.bears"),value:g(s.visited_on)},{label:a("held.received"),value:ae(s.received_at)},{label:a("held.sender"),value:s.visitor_name},{label:a("held.result"),value:s.result_label}]})}
<div class="form-actions">
${$({label:a("doubtful.other"),onClick:()=>t(s)})}
${$({label:a("doubtful.right",{day:g(s.visited_on)}),kind:"primary",icon:"check",onClick:()=>{Hn(s,s.visited_on).catch(D)}})}</div></section>`)}
${ie({page:i,more:s=>K(Cn,{query:{cursor:s}}),onMore:e.set})}</div>`})}
${n&&ls({row:n,onClose:()=>t(null)})}</div>`}),ls=p(function({row:e,onClose:n}){const t=F({draft:`day ${e.id}`,initial:{visited_on:e.visited_on},check:({visited_on:i})=>i&&i<=S.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>Hn(e,i),done:n});return W({title:a("held.dayTitle",{name:e.household_name}),form:t,onClose:n,children:c`<p class="soft">${a("doubtful.hint",{name:e.visitor_name})}</p>
${I({...t.bind("visited_on"),label:a("held.day"),required:!0,max:S.value})}`})});await B("households");const Pe="/visits/held",as=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function os(){return J({title:a("held.title"),lead:a("held.lead"),narrow:!0,crumbs:[{label:a("title"),href:U()},{label:a("held.title")}],children:We({label:a("held.title"),query:"xem",tabs:[...as.map(([l,e])=>({name:e,label:a(`held.${l}`),show:()=>ds({key:l,state:l})})),...w("visit.record")?[{name:"khac-nhau",label:a("disputed.title"),show:()=>ss({})}]:[],{name:"ngay",label:a("doubtful.title"),show:()=>is({})}]})})}const ds=p(function({state:e}){const n={state:e},t=O(Pe,{query:n}),[i,s]=y(null),[o,r]=y(null),h=u=>u.reason==="in_future"?r(u):void Fe(u,{decision:"take"}).catch(D);return c`<div class="stack">${j({of:t,lines:6,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">
${P({title:a(`held.none.${e}`),hint:e==="waiting"?a("held.noneHint"):void 0,icon:"check"})}
</div>`,children:u=>c`<div class="stack">
${u.items.map(m=>c`<section key=${m.id} class="card stack" aria-label=${_e(m)}>${rs({row:m})}
${e==="waiting"&&c`<div class="form-actions">
${$({label:a("held.decline"),onClick:()=>s(m)})}
${m.takeable&&$({label:a("held.take"),kind:"primary",icon:"check",onClick:()=>h(m)})}</div>`}</section>`)}
${ie({page:u,more:m=>K(Pe,{query:{...n,cursor:m}}),onMore:t.set})}</div>`})}
${i&&cs({row:i,onClose:()=>s(null)})}
${o&&us({row:o,onClose:()=>r(null)})}</div>`});async function Fe(l,e){await v("/visits/held/{held_id}/decide",{params:{held_id:l.id},body:e}),C(Pe,"/today","/households"),q(a(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const _e=({household_name:l,household_code:e})=>l||e||a("held.unknown"),rs=p(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
<header class="row">
<h2>
${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:_e(e)}
</h2>
${e.state!=="waiting"&&ne({label:a(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
<p class="notice is-warning">${e.reason_label}</p>
${ue({facts:[...n?[{label:a("held.place"),value:n}]:[],{label:a("held.sender"),value:e.sender_name},{label:a("held.day"),value:g(e.visited_on)},{label:a("held.received"),value:ae(e.received_at)},...e.result_label?[{label:a("held.result"),value:e.result_label}]:[],...e.warned.length>0?[{label:a("held.warned"),value:e.warned.join(", ")}]:[],...e.needs.length>0?[{label:a("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:a("held.note"),value:e.note}]:[],...e.photos>0?[{label:a("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:a("held.decided"),value:[e.decided_by,ae(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:a("held.why"),value:e.why}]:[]]})}
${Be({title:a("held.answers"),words:e.answers.map(t=>`${t.subject_name} – ${t.item_label}: ${t.value_label}`)})}
${Be({title:a("held.newPersons"),words:e.new_persons})}
${Be({title:a("held.leftPersons"),words:e.left_persons})}`}),Be=p(function({title:e,words:n}){return n.length>0?c`<div><h3>${e}</h3><ul>${n.map((t,i)=>c`<li key=${i}>${t}</li>`)}</ul></div>`:null}),cs=p(function({row:e,onClose:n}){const t=F({draft:`decline ${e.id}`,initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:k("field.missing")},submit:({reason:i})=>Fe(e,{decision:"decline",reason:i.trim()}),done:n});return W({title:a("held.declineTitle",{name:_e(e)}),form:t,submit:a("held.decline"),onClose:n,label:a("held.decline"),children:at({...t.bind("reason"),label:a("held.reason"),hint:a("held.reasonHint"),required:!0,rows:3})})}),us=p(function({row:e,onClose:n}){const t=F({draft:`day ${e.id}`,initial:{visited_on:null},check:({visited_on:i})=>i&&i<=S.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>Fe(e,{decision:"take",visited_on:i}),done:n});return W({title:a("held.dayTitle",{name:_e(e)}),form:t,submit:a("held.take"),onClose:n,label:a("held.take"),children:c`<p class="soft">${a("held.dayHint",{name:e.sender_name})}</p>
${I({...t.bind("visited_on"),label:a("held.day"),required:!0,max:S.value})}`})}),hs=Object.freeze(Object.defineProperty({__proto__:null,default:os},Symbol.toStringTag,{value:"Module"})),ps=12,ms=p(function({onWhole:e,onClose:n}){const t=ze(null),i=ze(null),[s,o]=y(null),[r,h]=y("");V(()=>{const m=async b=>{const x=Kn(i.current,b);if(!x||x===i.current||(i.current=x,o(x),Je(x).length>0))return;const R=await Un(x);if(R)return e(R);i.current=null,o(null),h(a("parcel.mixed"))},f=Gn(t.current,b=>{m(b)});return f.catch(()=>h(a("parcel.noCamera"))),()=>{f.then(b=>b(),()=>{})}},[]);const u=s?Je(s):[];return c`<section class="card stack" aria-label=${a("parcel.camera")}>
<p class="small">${a("parcel.cameraHint")}</p>
${r&&c`<p class="notice is-warning" role="alert">${r}</p>`}
<video class="parcel-video" ref=${t} muted playsinline aria-label=${a("parcel.picture")}></video>
<div role="status">
<p><strong>${s?a("parcel.readSoFar",{read:s.parts.size,count:s.count}):a("parcel.readNone")}</strong></p>
${s&&u.length>0&&u.length<=ps&&c`<p class="small soft">${a("parcel.lacking",{numbers:u.join(", ")})}</p>`}
</div>
<div>${$({label:a("parcel.stop"),icon:"cross",onClick:n})}</div>
</section>`});await B("households");function bs(){const[l,e]=y([]),[n,t]=y(!1),i=o=>{C("/visits","/households","/difficulties","/today"),e([o,...l])},s=o=>{t(!1),jn(new File([o],"phieu.txt",{type:"text/plain"})).then(i,D)};return J({title:a("parcel.title"),lead:a("parcel.lead"),narrow:!0,crumbs:[{label:a("title"),href:U()},{label:a("parcel.title")}],children:c`<div class="stack">
${l.map((o,r)=>_s({key:l.length-r,parcel:o}))}
${n?ms({onWhole:s,onClose:()=>t(!1)}):c`<div>${$({label:a("parcel.camera"),icon:"phone",onClick:()=>t(!0)})}</div>`}
<div class="card">${fs({key:l.length,done:i})}</div></div>`})}const jn=l=>v("/visits/parcels",{body:ot(l)}),fs=p(function({done:e}){const n=F({draft:!1,initial:{file:[]},check:({file:t})=>t.length?{}:{file:a("parcel.missing")},submit:({file:[t]})=>jn(t),done:e});return pe({form:n,label:a("parcel.title"),children:c`
${Vn({...n.bind("file"),label:a("parcel.file"),hint:a("parcel.hint"),accept:".txt"})}
<div class="form-actions">
${$({label:a("parcel.send"),type:"submit",kind:"primary",icon:"upload",busy:n.busy})}
</div>`})}),_s=p(function({parcel:e}){const{writer_name:n,sheets:t,stored:i,held:s,known:o,lost_photos:r,refused:h}=e,{difficulties:u,raised:m,known_difficulties:f,refused_difficulties:b}=e,x=[i>0&&a("parcel.stored",{count:i}),s>0&&a("parcel.held",{count:s}),o>0&&a(o===t?"parcel.allKnown":"parcel.known",{count:o}),r>0&&a("parcel.lost",{count:r}),m>0&&a("parcel.raised",{count:m}),f>0&&a("parcel.said",{count:f}),h.length>0&&a("parcel.refused",{count:h.length})],R=h.length+b.length+r>0;return c`<section class=${`notice ${R?"is-warning":"is-good"}`} role="status"><div class="stack">
<h2>${a(u>0?"parcel.ofBoth":"parcel.of",{name:n,count:t,difficulties:u})}</h2>
<ul>${x.filter(Boolean).map(H=>c`<li key=${H}>${H}</li>`)}</ul>
${h.length>0&&c`<ul aria-label=${a("parcel.refusedList")}>${h.map(H=>c`<li key=${H.number}>
${a(H.visited_on?"parcel.sheetOf":"parcel.sheet",{number:H.number,day:g(H.visited_on)})}
${[H.reason,...H.details].join(" ")}
</li>`)}</ul>`}
${b.length>0&&c`<ul aria-label=${a("parcel.unsaidList")}>${b.map(H=>c`<li key=${H.number}>
${a("parcel.unsaid",{number:H.number})} ${[H.reason,...H.details].join(" ")}</li>`)}</ul>`}
${h.length+b.length>0&&c`<p class="small">${a("parcel.stays")}</p>`}
${s>0&&c`<div>${he({label:a("held.title"),href:"/so-ho/phieu-cho",small:!0})}</div>`}
</div></section>`}),$s=Object.freeze(Object.defineProperty({__proto__:null,default:bs},Symbol.toStringTag,{value:"Module"})),Re="same_",Mn=l=>l.members.filter(e=>!e.left_on),vs=(l,e)=>e.find(n=>en(n.full_name)===en(l.full_name)&&(n.birth_year===null||l.birth_year===null||n.birth_year===l.birth_year))?.id??"",gs=p(function({row:e,changed:n,onClose:t}){const[i,s]=y(null);return i?Tn({row:e,otherId:i.id,changed:n,onClose:t}):X({title:d("merge.title",{name:e.name}),onClose:t,children:c`<div class="stack">
${Ue({name:"from_id",value:null,onChange:s,label:d("merge.which"),hint:d("merge.whichHint"),but:e.id})}
<div class="form-actions">${$({label:k("act.cancel"),onClick:t})}</div>
</div>`})}),Tn=p(function({row:e,otherId:n,duplicate:t,changed:i,onClose:s}){const o=O("/households/{household_id}",{params:{household_id:n}});return o.data?ys({row:e,other:o.data,duplicate:t,changed:i,onClose:s}):X({title:d("merge.title",{name:e.name}),onClose:s,children:j({of:o,lines:6,children:()=>null})})}),ys=p(function({row:e,other:n,duplicate:t,changed:i,onClose:s}){const[o,r]=[Mn(e),Mn(n)],h=u=>r.map(({id:m})=>({from_id:m,into_id:String(u[Re+m]??"")})).filter(({into_id:m})=>m!=="");return A({draft:"merge",title:d("merge.title",{name:e.name}),onClose:s,label:d("merge.yes"),wide:!0,initial:{nature:t?"duplicate":"",same_persons:"",...le(),...Object.fromEntries(r.map(u=>[Re+u.id,vs(u,o)]))},check:u=>({nature:!u.nature&&k("field.missing"),...Z(u)}),send:(u,m)=>v("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:m,body:{from_id:n.id,from_version:n.version,duplicate:u.nature==="duplicate",same_persons:h(u),on:u.on,reason:u.reason}}),done:E(i,({name:u})=>d("merge.done",{other:n.code,name:u})),fields:u=>c`
<p><strong>${n.name}</strong> <span class="soft">${[Q(n),n.code].filter(Boolean).join(" · ")}</span></p>
${z({...u.bind("nature"),label:d("merge.nature"),required:!0,options:[{value:"duplicate",label:d("merge.duplicate"),hint:d("merge.duplicateHint")},{value:"joined",label:d("merge.joined"),hint:d("merge.joinedHint")}]})}
${r.length>0&&o.length>0&&c`<fieldset class="field"><legend class="field-label">${d("merge.persons")}</legend>
<p class="field-hint">${d("merge.personsHint")}</p>
${u.errors.same_persons&&c`<p class="field-error" role="alert">${u.errors.same_persons}</p>`}
<div class="stack">${r.map(m=>T({...u.bind(Re+m.id),key:m.id,label:[m.full_name,m.relation_label,m.birth_year].filter(Boolean).join(", "),empty:d("merge.new"),options:o.map(({id:f,full_name:b})=>({value:f,label:d("merge.same",{name:b})}))}))}</div></fieldset>`}
${Y(u)}`})});await B("households");const $e="/households/duplicates";function ks(){const[l]=te(),e=O($e,{query:{unit_id:l.unit_id}}),n=O("/streets"),[t,i]=y(null),[s,o]=y(null),r=()=>v("/households/duplicates/find",{}).then(i,D),h=()=>{i(null),C($e)},u=e.data?.found_at===null&&e.data.running_job_id===null;V(()=>{u&&!t&&r()},[u]);const m=[...new Map((n.data??[]).map(f=>[f.unit_id,f.unit_name]))].map(([f,b])=>({value:f,label:b}));return J({title:a("pairs.title"),lead:a("pairs.lead"),crumbs:[{label:a("title"),href:U()},{label:a("pairs.title")}],actions:!t&&!e.data?.running_job_id&&$({label:a("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:c`<div class="stack">
${m.length>1&&ve({filters:[{name:"unit_id",label:a("unit"),options:m}]})}
${t?Xe({key:t.id,job:t,label:a("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&xs({id:e.data.running_job_id,ended:h})}
${j({of:e,lines:6,empty:({pairs:f,found_at:b})=>f.length===0&&b!==null,whenEmpty:c`<div class="card">${P({title:a("pairs.none"),hint:a("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:f,found_at:b})=>c`<div class="stack">
${b&&c`<p class="soft" role="status">${a("pairs.count",{count:ee(f.length),at:ae(b)})}</p>`}
${f.map((x,R)=>Ss({key:`${x.one.id} ${x.other.id}`,pair:x,number:R+1,onJoin:()=>o(x)}))}
</div>`})}
${s&&Cs({pair:s,onClose:()=>o(null)})}
</div>`})}const xs=p(function({id:e,ended:n}){const t=O("/jobs/{job_id}",{params:{job_id:e}});return t.data&&Xe({job:t.data,label:a("pairs.searching"),onDone:n,onEnd:n})}),qn=({one:l,other:e},n)=>v("/households/duplicates/apart",{body:{one_id:l.id,other_id:e.id,apart:n}}).then(()=>C($e)),Os=l=>qn(l,!0).then(()=>q(a("pairs.apart"),{act:{label:k("act.undo"),run:()=>{qn(l,!1).catch(D)}}}),D),Ss=p(function({pair:e,number:n,onJoin:t}){const{one:i,other:s,likenesses:o}=e;return c`<article class="card pair" aria-label=${a("pairs.pair",{number:n,one:i.code,other:s.code})}>
<div class="pair-sides">${wn({row:i})}${wn({row:s})}</div>
<p class="pair-why">
<span class="soft">${a("pairs.why")}</span> ${o.map(({code:r,label:h})=>c`<span key=${r}>${Ze({label:h})} </span>`)}
</p>
<div class="form-actions">
${$({label:a("pairs.twoHouseholds"),onClick:()=>{Os(e)}})}
${$({label:a("pairs.oneHousehold"),icon:"link",onClick:t})}
</div>
</article>`}),wn=p(function({row:e}){return c`<section class="pair-side">
<h2><a href=${L(e.id)} aria-label=${`${e.name}, ${a("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
${ue({facts:[{label:a("address"),value:Q(e)},{label:a("unit"),value:ge(e)},{label:a("pairs.code"),value:e.code},{label:a("persons"),value:ee(e.persons)},{label:a("pairs.phone"),value:e.phone??"—"},{label:a("kind"),value:e.kind_label},{label:a("standing"),value:ne(ye(e,S.value))},{label:a("lastVisit"),value:e.last_visited_on?g(e.last_visited_on):a("never")}]})}</section>`}),Cs=p(function({pair:{one:e,other:n},onClose:t}){const[i,s]=y(e.persons>=n.persons?e.id:n.id),[o,r]=y(!1);return o?Hs({keptId:i,goneId:i===e.id?n.id:e.id,onClose:t}):X({title:a("pairs.joinTitle"),onClose:t,children:c`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
${z({name:"keep",label:a("pairs.keep"),hint:a("pairs.keepHint"),value:i,onChange:s,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${Q(h)} · ${a("pairs.persons",{count:h.persons})}`}))})}
<div class="form-actions">
${$({label:k("act.cancel"),onClick:t})}
${$({label:a("pairs.next"),type:"submit",kind:"primary"})}
</div>
</form>`})}),Hs=p(function({keptId:e,goneId:n,onClose:t}){const i=O("/households/{household_id}",{params:{household_id:e}});return i.data?Tn({row:i.data,otherId:n,duplicate:!0,changed:()=>C($e),onClose:t}):X({title:a("pairs.joinTitle"),onClose:t,children:j({of:i,lines:6,children:()=>null})})}),js=Object.freeze(Object.defineProperty({__proto__:null,default:ks},Symbol.toStringTag,{value:"Module"})),_=dt({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Ne="/households/{household_id}/persons/{person_id}/citizen-id",Ms=["verify","help","recheck"],Ts=p(function({householdId:e,personId:n,name:t,onChanged:i}){const[s,o]=y(null),r=O(Ne,{params:{household_id:e,person_id:n}}),h=(f,b)=>{C("/households"),r.set(f),q(b),o(null),i?.()},u=async f=>{await Ce({title:_("id.dropAsk",{name:t}),text:_("id.dropText"),yes:_("id.drop"),danger:!0})&&sn(Ne,{params:{household_id:e,person_id:n},version:f.version,body:{citizen_id:null}}).then(b=>h(b,_("id.dropped")),D)},m=(f,b)=>c`<button type="button" class="button is-small" aria-label=${_("id.of",{act:f,name:t})} onClick=${b}><span>${f}</span></button>`;return j({of:r,lines:1,children:f=>c`<div class="stack">
<div class="row"><span>${f.masked?_("id.masked",{masked:f.masked}):_("id.none")}</span>
${m(_(f.masked?"id.change":"id.put"),()=>o("put"))}
${f.masked&&w("household.reveal")&&m(_("id.reveal"),()=>o("reveal"))}
${f.masked&&m(_("id.drop"),()=>{u(f)})}</div>
${f.warnings.length>0&&c`<ul class="notice is-warning notice-list">${f.warnings.map(b=>c`<li key=${b}>${b}</li>`)}</ul>`}
${s==="put"&&ws({householdId:e,personId:n,version:f.version,onClose:()=>o(null),onDone:b=>h(b,_("id.saved"))})}
${s==="reveal"&&As({householdId:e,personId:n,name:t,onClose:()=>o(null)})}
</div>`})}),qs=p(function(e){return w("household.manage")&&Ts(e)}),ws=p(function({householdId:e,personId:n,version:t,onClose:i,onDone:s}){const o=F({draft:!1,initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:_("id.bad")},submit:(r,h)=>sn(Ne,{params:{household_id:e,person_id:n},version:t,body:r,key:h}),done:s});return W({title:_("id.put"),form:o,submit:_("save"),onClose:i,sheet:!0,children:M({...o.bind("citizen_id"),label:_("id.field"),hint:_("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})})}),As=p(function({householdId:e,personId:n,name:t,onClose:i}){const[s,o]=y(""),r=_("id.revealTitle",{name:t}),h=F({draft:!1,initial:{purpose:""},check:({purpose:u})=>u?{}:{purpose:_("id.purposeMissing")},submit:({purpose:u},m)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:m,body:{field:"person_citizen_id",person_id:n,purpose:u}}),done:({value:u})=>o(u??"—")});return X({title:r,onClose:i,sheet:!0,children:s?c`<p role="status"><strong class="full-number">${s}</strong></p>`:pe({form:h,label:r,children:c`<p>${_("id.revealText")}</p>
${z({...h.bind("purpose"),label:_("id.purpose"),required:!0,options:N(Qe,Ms)})}
${Ve({form:h,submit:_("id.reveal"),onClose:i})}`})})});await B("privacy");const An={given:"good",refused:"neutral",withdrawn:"warning"},Ds=p(function({personId:e,name:n,household:t,onChanged:i}){const s=O("/persons/{person_id}/consents",{params:{person_id:e}}),[o,r]=y(null);return G({title:n?_("titleOf",{name:n}):_("title"),children:c`
${j({of:s,lines:3,children:h=>c`<div class="stack">
<ul class="consents">
${h.standing.map(u=>c`<li key=${u.purpose}>${Ps({one:u,given:Es(h,u),onAsk:()=>r(u)})}</li>`)}
</ul>
${t&&h.standing.some(u=>u.purpose==="citizen_id"&&u.answer==="given")&&qs({householdId:t.id,personId:e,name:n??"",onChanged:i})}
${h.log.length>0&&c`<details><summary>${_("log",{count:h.log.length})}</summary>${Fs({log:h.log})}</details>`}
</div>`})}
${o&&Bs({personId:e,one:o,onClose:()=>r(null),onDone:h=>{r(null),C("/households","/persons"),s.set(h),i?.()}})}`})}),Es=(l,e)=>l.log.find(n=>n.purpose===e.purpose),Ps=p(function({one:e,given:n,onAsk:t}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,s=_(e.answer===null?"ask":"again");return c`<div class="row consent">
<div class="consent-words"><strong>${e.title}</strong>
<p>${ne({label:e.answer_label&&e.given_on?_("on",{answer:e.answer_label,day:g(e.given_on)}):_("never"),tone:e.answer?An[e.answer]:"neutral"})}</p>
${i&&c`<p class="small">${_("oldText",{old:n.text_number,now:e.text_number})}</p>`}
</div>
<button type="button" class="button is-small" aria-label=${_("askOf",{act:s,purpose:e.title})}
onClick=${t}><span>${s}</span></button>
</div>`}),Fs=p(function({log:e}){return Se({label:_("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:An[n.answer],title:_("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:_("entryDetail",{how:n.how_label,day:g(n.given_on),number:n.text_number})}))})}),Bs=p(function({personId:e,one:n,onClose:t,onDone:i}){const s=F({draft:`consent ${e} ${n.purpose}`,initial:{answer:"",how:"",given_on:S.value},check:({answer:h,how:u})=>({...!h&&{answer:_("answerMissing")},...!u&&{how:_("howMissing")}}),submit:({answer:h,how:u,given_on:m},f)=>v("/persons/{person_id}/consents",{params:{person_id:e},key:f,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:u,given_on:m}}),done:h=>{q(_("saved")),i(h)}}),{answer:o}=s.values,r=n.answer==="given"?"withdrawn":"refused";return W({title:_("dialog"),form:s,submit:_("save"),onClose:t,sheet:!0,children:c`
<p>${_("hint")}</p>
<div>
<p class="soft small">${_("read",{number:n.text_number})}</p>
<blockquote class="consent-text">${n.text}</blockquote>
</div>
${z({...s.bind("answer"),label:_("answer"),required:!0,options:[{value:"given",label:_("given")},{value:r,label:_(r)}]})}
${z({...s.bind("how"),label:_("how"),required:!0,options:N(Wn)})}
${I({...s.bind("given_on"),label:_("givenOn"),max:S.value})}
${o&&o!=="given"&&Rs({purpose:n.purpose})}`})}),Rs=p(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${oe({name:"alert"})}<p>${_(`goes.${n}`)}</p></div>`}),Ns=N(Jn),Dn=(l,e)=>e.map(({item:n,many:t})=>({item:n,value:t?(l[n]??[]).join("+"):l[n]??""})).filter(({value:n})=>n!==""),En=p(function({row:e,subject:n,changed:t,onClose:i}){const s=O("/households/items"),o=n.id===e.id?"household":"person",r=(s.data??[]).filter(u=>u.subject===o&&(u.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(u=>[u.item,u.value_label]));return r.length>0&&A({draft:`observe ${n.id}`,title:d("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:S.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:u,many:m})=>[u,m?[]:""]))},check:u=>({on:!u.on&&k("field.missing"),nothing:Dn(u,r).length===0&&d("observe.nothing")}),send:(u,m)=>v("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:m,body:{on:u.on,grade:Number(u.grade),items:Dn(u,r).map(f=>({...f,item:f.item,subject_id:n.id}))}}),done:E(t,()=>d("observe.done",{name:n.name})),fields:u=>c`
${u.errors.nothing&&c`<p class="field-error" role="alert">${u.errors.nothing}</p>`}
<div class="form-row">
${I({...u.bind("on"),label:d("observe.on"),required:!0,max:S.value})}
${T({...u.bind("grade"),label:d("observe.grade"),options:Ns,empty:!1})}
</div>
<p class="soft">${d("observe.hint")}</p>
<div class="observe-items">${r.map(m=>Ls({key:m.item,one:m,form:u,now:h.get(m.item)??null}))}</div>`})}),Ls=p(function({one:e,form:n,now:t}){const i=Object.entries(e.values).map(([o,r])=>({value:o,label:r})),s=t?d("observe.now",{value:t}):void 0;return e.many?Ye({...n.bind(e.item),label:e.label,hint:s,options:i}):T({...n.bind(e.item),label:e.label,hint:s,options:i,empty:d("observe.keep")})}),zs=p(function({row:e,observation:n,changed:t,onClose:i}){return A({draft:`retract ${n.id}`,title:d("seen.retractTitle"),onClose:i,label:d("seen.retract"),danger:!0,initial:{reason:""},check:({reason:s})=>({reason:s.trim().length<3&&d("field.whyShort")}),send:(s,o)=>v("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:o,body:s}),done:E(t,()=>d("seen.retractDone")),fields:s=>c`
<p>
<strong>
${d("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
</strong>
</p>
<p class="soft">${d("seen.retractText")}</p>
${M({...s.bind("reason"),label:d("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),Is=p(function({row:e,changed:n}){const t={household_id:e.id},i=O("/households/{household_id}/observations",{params:t}),[s,o]=y(null),r=e.actions.includes("observe");return c`<div>${j({of:i,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${P({title:d("seen.none"),hint:d("seen.noneHint"),icon:"history"})}</div>`,children:h=>c`<section class="card">
${Se({label:d("tab.seen"),entries:h.items.map(u=>Gs(u,r&&!u.retracted?()=>o(u):null))})}
${ie({page:h,more:u=>K("/households/{household_id}/observations",{params:t,query:{cursor:u}}),onMore:i.set})}
</section>`})}
${s&&zs({row:e,observation:s,changed:n,onClose:()=>o(null)})}</div>`}),Pn=(...l)=>l.filter(Boolean).join(" · "),Gs=(l,e)=>({id:l.id,at:l.at,who:l.by_name,tone:l.retracted?"neutral":l.grade===1?"info":"good",title:d("seen.line",{subject:l.subject_name,item:l.item_label,value:l.value_label}),detail:c`<div class="row">
<span class="soft">${Pn(d("seen.detail",{day:g(l.on),channel:l.channel_label,grade:l.grade_label}),l.source)}</span>
${l.retracted&&ne({label:d("seen.retracted"),tone:"warning"})}
${e&&$({label:d("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),Ks=p(function({row:e}){const n=e.changes.map(t=>({id:t.id,at:t.at,who:t.by_name,title:t.cause_label&&t.cause_label!==t.act_label?d("changes.line",{act:t.act_label,cause:t.cause_label}):t.act_label,detail:c`<span class="soft">${Pn(d("changes.on",{day:g(t.happened_on)}),t.reason,t.source)}</span>`}));return c`<div class="stack">
${e.lineage.length>0&&G({title:d("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(t=>c`<li key=${t.household_id}>
${d(t.to_other?"changes.to":"changes.from",{kind:t.kind_label,day:g(t.happened_on)})} <a
href=${L(t.household_id)}>${t.name} (${t.code})</a>
</li>`)}</ul>`})}
${G({title:d("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(t=>c`<li key=${`${t.unit_path} ${t.from_on} ${t.until_on}`}>${t.until_on?d("changes.stayUntil",{unit:t.unit_name,from:g(t.from_on),until:g(t.until_on)}):d("changes.stay",{unit:t.unit_name,from:g(t.from_on)})} <span class="soft">(${[t.came_by_label,t.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
${G({title:d("changes.title"),children:n.length===0?P({title:d("changes.none"),icon:"history"}):Se({label:d("changes.title"),entries:n})})}
</div>`}),Us=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided","vneid","vssid","health","safety"]),Vs=new Set(["no","none","basic","2g","refused"]),Fn=p(function({items:e,name:n}){return c`<dl class="known" aria-label=${d("known.of",{name:n})}>${e.map(t=>c`<div key=${t.item} class=${t.value===null?"is-unknown":Vs.has(t.value)?"is-no":void 0}>
<dt>${t.label}</dt>
<dd>${t.value===null?d(Us.has(t.item)?"known.notDone":"known.unknown"):t.value_label}</dd>
${t.value!==null&&c`<dd class="known-rest">
${d("known.rest",{day:g(t.on),channel:t.channel_label??"",grade:t.grade_label??""})}
</dd>`}
</div>`)}</dl>`}),Bn=p(function({household:e,person:n,name:t,masked:i,may:s}){const[o,r]=y(!1),[h,u]=y(null);return h?c`<a class="nowrap" href=${`tel:${h}`}>${tt(h)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
${s&&$({label:d("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
${o&&Ws({household:e,person:n,name:t,show:u,onClose:()=>r(!1)})}`}),Ws=p(function({household:e,person:n,name:t,show:i,onClose:s}){const o=F({draft:!1,initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:d("reveal.missing")},submit:({purpose:r},h)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{s(),i(r)}});return W({title:d("reveal.title",{name:t}),form:o,submit:d("reveal.yes"),onClose:s,label:d("reveal"),children:c`<p class="soft">${d("reveal.text")}</p>
${z({...o.bind("purpose"),label:d("reveal.purpose"),required:!0,options:N(Qe)})}`})}),Rn=l=>[l.relation_label,l.birth_on?d("member.born",{year:g(l.birth_on)}):l.birth_year?d("member.born",{year:l.birth_year}):"",l.sex?Ke[l.sex]:""].filter(Boolean).join(" · "),Js=p(function({row:e,changed:n}){const t=e.members.filter(s=>!s.left_on),i=e.members.filter(s=>s.left_on);return c`<div class="stack">
${t.map(s=>Xs({key:s.id,one:s,row:e,changed:n}))}
${t.length===0&&!e.closed_on&&c`<div class="card">
${P({title:d("member.nobody"),hint:e.actions.includes("edit")&&d(i.length>0?"member.nobodyLeft":"member.nobodyHint"),icon:"people"})}
</div>`}
${i.length>0&&c`<details class="card" open=${t.length===0}><summary>${d("member.left",{count:i.length})}</summary>
<ul class="plain-list">
${i.map(s=>c`<li key=${s.id}>
<strong>
${s.full_name}
</strong> <span class="soft">
${Rn(s)} · ${d("member.leftLine",{reason:s.left_by_label??"",day:g(s.left_on)})}
</span>
</li>`)}
</ul>
</details>`}
</div>`}),Xs=p(function({one:e,row:n,changed:t}){const[i,s]=y(null),o={row:n,changed:t,member:e,onClose:()=>s(null)},r=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
<header class="member-head">
<div><h2>${e.full_name}</h2><p class="soft">${Rn(e)}</p>
${e.phone&&c`<p>
${Bn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
</p>`}
</div>
<div class="row">
${n.actions.includes("observe")&&$({label:d("observe"),icon:"check",onClick:()=>s("observe")})}
${r&&me({name:e.full_name,acts:[{label:d("person.editAct"),icon:"edit",run:()=>s("edit")},{label:d("person.moveAct"),icon:"right",run:()=>s("move")},{label:d("person.leaveAct"),icon:"logout",run:()=>s("leave")}]})}
</div>
</header>
${Fn({items:e.items,name:e.full_name})}
${i==="edit"&&Dt(o)}
${i==="leave"&&Et(o)}
${i==="move"&&Pt(o)}
${i==="observe"&&En({...o,subject:{id:e.id,name:e.full_name,items:e.items}})}
</article>`}),Le=l=>l.map(({id:e,full_name:n,relation_label:t})=>({value:e,label:d("merge.one",{name:n,relation:t})})),Qs=p(function({row:e,onClose:n}){const t=e.members.filter(r=>!r.left_on),i=r=>t.filter(({id:h})=>r.includes(h)),s=r=>t.filter(({id:h})=>!r.includes(h)),o=r=>i(r).some(({relation:h})=>h==="head");return A({draft:"split",title:d("split.title",{name:e.name}),onClose:n,label:d("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...le()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===t.length)&&d("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&k("field.missing"),remaining_head_id:o(r.person_ids)&&!s(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&k("field.missing"),...Z(r)}),send:(r,h)=>v("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:o(r.person_ids)?r.remaining_head_id:null}}),done:r=>{q(d("split.done",{name:r.name})),nn(L(r.id))},fields:r=>c`
${Ye({...r.bind("person_ids"),label:d("split.who"),required:!0,options:Le(t)})}
<div class="form-row">
${T({...r.bind("head_id"),label:d("split.head"),required:!0,options:Le(i(r.values.person_ids))})}
${o(r.values.person_ids)&&T({...r.bind("remaining_head_id"),label:d("split.heir"),hint:d("split.heirHint"),required:!0,options:Le(s(r.values.person_ids))})}
</div>
${Oe({...r.bind("street_id"),label:d("split.street"),required:!0,empty:!1})}
${re(r)}${Y(r)}`})});await B("households");function Ys({params:l}){const e=l.id??"",n=O("/households/{household_id}",{params:{household_id:e}}),[t,i]=y(null),s=n.data;V(()=>je(e),[e]),V(()=>i(null),[e]);const o=r=>{C("/households?","/persons",`/households/${e}/observations`),n.set(r)};return J({title:s?.name??d("household"),status:s&&ne(ye(s,S.value)),crumbs:[{label:a("title"),href:U()},{label:s?.name??"…"}],actions:s&&ei({row:s,show:i}),children:j({of:n,lines:10,children:r=>c`<div class="stack">
${ni({row:r})}
${si({row:r})}
${ti({row:r,close:()=>i("close")})}
${li({row:r})}
${r.items.length>0&&G({title:d("known.household"),children:Fn({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&$({label:d("observe"),icon:"check",onClick:()=>i("observe")})})}
${Zs({row:r,changed:o,refresh:n.refresh})}
${ai({open:t,row:r,changed:o,onClose:()=>i(null)})}
</div>`})})}const Zs=p(function({row:e,changed:n,refresh:t}){const i=e.members.filter(s=>!s.left_on);return We({label:d("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:d("tab.members"),count:e.persons,show:()=>Js({row:e,changed:n})},{name:"ghi-nhan",label:d("tab.seen"),show:()=>Is({row:e,changed:n})},{name:"thay-doi",label:d("tab.changes"),show:()=>Ks({row:e})},...w("consent.record")&&i.length>0?[{name:"dong-y",label:d("tab.consents"),show:()=>c`<div class="stack">
${i.map(s=>Ds({key:s.id,personId:s.id,name:s.full_name,household:e,onChanged:t}))}
</div>`}]:[]]})}),ei=p(function({row:e,show:n}){const t=s=>e.actions.includes(s),i=e.members.filter(s=>!s.left_on);return c`
${me({acts:[...t("move")?[{label:d("move"),icon:"right",run:()=>n("move")}]:[],...t("split")&&i.length>1?[{label:d("split"),icon:"units",run:()=>n("split")}]:[],...t("merge")?[{label:d("merge"),icon:"people",run:()=>n("merge")}]:[],...t("close")?[{label:d("close"),icon:"lock",run:()=>n("close")}]:[]]})}
${t("edit")&&$({label:d("edit"),icon:"edit",onClick:()=>n("edit")})}
${t("edit")&&$({label:d("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
${t("reopen")&&$({label:d("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),ni=p(function({row:e}){return e.closed_on&&c`<div class="notice is-warning">
${oe({name:"lock"})}
<p>${d("closedNote",{day:g(e.closed_on),reason:e.closed_reason_label??""})}
${e.merged_into_id&&c`<br />${d("mergedNote")} <a href=${L(e.merged_into_id)}>${d("mergedOpen")}</a>`}</p></div>`}),ti=p(function({row:e,close:n}){const t=pn(e);return t&&e.actions.includes("close")&&c`<div class="notice is-warning"><div>
<p>${d("emptied",{name:t.full_name,reason:t.left_by_label??"",day:g(t.left_on)})}</p>
<p>${$({label:d("close"),small:!0,onClick:n})}</p></div></div>`}),si=p(function({row:e}){const n=w("visit.record")&&w("household.manage");return e.disputed===0?null:c`<div class="notice is-warning"><p>${d("disputed",{count:e.disputed})}
${n&&c`<a href="/so-ho/phieu-cho?xem=khac-nhau">${d("disputed.open")}</a>`}</p></div>`});function ii(l){if(!l.last_visited_on)return d("never");const e={day:g(l.last_visited_on),result:l.last_result_label??""};return l.last_visitor_name?d("lastVisit.by",{...e,name:l.last_visitor_name}):d("lastVisit.line",e)}const li=p(function({row:e}){return c`<section class="card">${ue({facts:[{label:d("address"),value:Q(e)},{label:d("area"),value:ge(e)},{label:d("code"),value:e.code},{label:d("kind"),value:e.kind_label},...e.phone?[{label:d("phone"),value:Bn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:d("taxCode"),value:e.tax_code}]:[],{label:d("lastVisit"),value:ii(e)},...e.revisit_on?[{label:d("revisit"),value:g(e.revisit_on)}]:[]]})}</section>`}),ai=p(function({open:e,...n}){const{row:t}=n;return c`
${e==="edit"&&Ct(n)}
${e==="move"&&Ht(n)}
${e==="split"&&Qs(n)}
${e==="merge"&&gs(n)}
${e==="close"&&jt(n)}
${e==="reopen"&&Mt(n)}
${e==="add"&&At(n)}
${e==="observe"&&En({...n,subject:{id:t.id,name:t.name,items:t.items}})}`}),oi=Object.freeze(Object.defineProperty({__proto__:null,default:Ys},Symbol.toStringTag,{value:"Module"}));export{It as _,$s as a,js as b,oi as c,hs as h,yt as l,ut as p,ts as s};
