// Licences in vendor/LICENSES.txt.
import{b as c,v as Mn,r as X,O as $,$ as jn,U as Ne}from"./kit.js";import{bh as a,bi as Tn,ad as ve,o as R,P as ae,bj as ze,bk as B,bl as Y,bm as $e,bn as ye,bo as d,C as ke,bp as T,bq as Q,S as M,br as oe,bs as A,bt as xe,h as Oe,bu as Z,bv as ee,R as N,i as qn,ac as Le,D as z,H as Ie,F as G,g as An,a5 as Dn,T as Ge,bw as Ue,bx as En,by as Pn,q as Fn,J as Ke,bz as We,n as Se,bA as Rn,bB as Bn,a3 as Ve}from"./shared.js";import{R as Nn,U as zn,V as Ln,j as de,u as O,P as U,L as j,E as P,q as Je,A as Xe,S as ne,d as y,n as ie,s as L,t as k,p as In,i as w,g as q,l as I,D as K,w as Gn,h as D,y as Ce,F as re,o as ce,a as Ye,z as Un}from"./frame.js";import{c as m,I as le,l as W,p as v,w as Kn,u as te,i as F,L as ue,B as _,af as Wn,e as x,f as H,a9 as we,k as E,n as Qe,F as he,m as Vn,q as Ze,T as Jn,a7 as Xn,t as Yn,j as en}from"./first.js";const me=m(function({links:e=[],acts:n=[],name:s}){return e.length+n.length===0?null:c`<div class="more-acts">${Nn({label:s?`${a("more")}: ${s}`:"",trigger:c`${le({name:"menu"})}<span aria-hidden=${s?"true":void 0}>${a("more")}</span>`,children:i=>c`
      ${n.map(({label:t,run:o,icon:r})=>c`<div key=${t}>${zn({label:t,icon:r,onClick:()=>{i(),o()}})}</div>`)}
      ${e.map(({label:t,href:o,icon:r})=>c`<a key=${o} class="menu-item" href=${o} onClick=${i}>${le({name:r})}<span>${t}</span></a>`)}`})}</div>`}),nn=50,Qn=100,Zn=1e3,pe=Mn(""),se={address:"/so-ho",household:""};Kn(()=>{pe.value="",Object.assign(se,{address:"/so-ho",household:""})});const et=({unit_id:l,street_id:e,group_name:n,kind:s,status:i,missing:t})=>({unit_id:l,street_id:e,group_name:n,kind:s,status:i,missing:t}),V=()=>se.address,nt=l=>{se.address=l},tn=l=>{se.household=l};function tt(){const l=se.household;return se.household="",l}function sn(l,{sort:e,text:n,cursor:s,limit:i=nn,signal:t}){if(!n)return W("/households",{query:{...l,sort:e,cursor:s,limit:i},signal:t});const o=Object.fromEntries(Object.entries(l).filter(([,r])=>r));return v("/households/search",{body:{...o,text:n,cursor:s,limit:i},signal:t})}function st(l,e,n){const s=Ln("/households",{query:{...l,sort:n?"match":e??"place",text:n}});return de(s,async i=>{const t=Math.min(Number(new URLSearchParams(location.search).get("den"))||nn,Zn);let o={items:[],next:null,total:null};do{const r=Math.min(Math.max(t-o.items.length,1),Qn),h=await sn(l,{sort:e,text:n,cursor:o.next??void 0,limit:r,signal:i});o={items:[...o.items,...h.items],next:h.next,total:h.total??o.total}}while(o.next&&o.items.length<t);return o})}await L("households");const it=["not_visited","visited","absent","refused","moved","revisit_due","closed"],lt=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function at(){const[l]=te(),e=O("/streets");return U({title:a("title"),lead:a("lead"),actions:c`
      ${ot({})}
      ${F("household.manage")&&ue({label:a("add"),href:l.street_id?`/so-ho/moi?street_id=${l.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
      ${dt({streets:e.data??[]})}
      ${rt({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
    </div>`})}const ot=m(function(){return me({links:[{label:a("streets"),href:"/so-ho/tuyen",icon:"units"},...F("household.manage")?[{label:a("duplicates"),href:"/so-ho/trung",icon:"people"},{label:a("held.title"),href:"/so-ho/phieu-cho",icon:"upload"},{label:a("parcel.title"),href:"/so-ho/nop-phieu",icon:"upload"}]:[],...F("household.import")?[{label:a("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...F("household.export")?[{label:a("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),He=(l,e)=>l.map(n=>({value:n,label:e(n)})),dt=m(function({streets:e}){const[n,s]=te(),i=e.filter(p=>!n.unit_id||p.unit_id===n.unit_id),t=[...new Map(e.map(p=>[p.unit_id,p.unit_name]))].map(([p,g])=>({value:p,label:g})),o=[...new Set(i.map(p=>p.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!i.some(p=>p.id===n.street_id));X(()=>{r&&s({street_id:null})},[r]);const[h,u]=$(!1),b=h||!!(n.kind||n.missing||n.group_name);return c`<div class="stack">
    <div class="household-search">${Tn({value:pe.value,placeholder:a("search"),onChange:p=>{pe.value=p.trim(),s({den:null})}})}
      <p class="soft small">${a("search.hint")}</p></div>
    ${ve({resets:["den"],filters:[...t.length>1?[{name:"unit_id",label:a("unit"),options:t}]:[],...b&&o.length>1?[{name:"group_name",label:a("group"),options:He(o,p=>p)}]:[],{name:"street_id",label:a("street"),options:i.map(({id:p,name:g,unit_name:S})=>({value:p,label:t.length>1&&!n.unit_id?`${g} (${S})`:g}))},{name:"status",label:a("status"),options:He([...it],p=>a(`status.${p}`))},...b?[{name:"kind",label:a("kind"),options:R(ze)},{name:"missing",label:a("missing"),options:He([...lt],p=>a(`missing.${p}`))}]:[]],children:!b&&_({label:a("filters.more"),kind:"quiet",icon:"filter",onClick:()=>u(!0)})})}
  </div>`}),rt=m(function({wide:e}){const[n,s]=te(),i=et(n),t=pe.value,o=st(i,n.sort,t),r=!!t||Object.values(i).some(Boolean);return X(()=>nt(Wn("/so-ho",n,{})),[n]),ct(o.state==="ready"),j({of:o,lines:10,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${r?P({title:a("noMatches"),hint:a("noMatchesHint"),icon:"search"}):P({title:a("none"),hint:a(F("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>c`<div>
      ${t&&c`<p class="soft small household-order">${a("byMatch")}</p>`}
      ${ut({rows:h.items,wide:e,sort:t?void 0:n.sort??"place",onSort:t?void 0:u=>s({sort:u.replace("-","")==="place"?null:u.replace("-",""),den:null})})}
      ${ae({page:h,more:u=>sn(i,{sort:n.sort,text:t,cursor:u}),onMore:u=>{o.set(u),s({den:u.items.length})}})}
    </div>`})});function ct(l){jn(()=>{const e=l?tt():"",n=e?document.querySelector(`.table a[href="${B(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[l])}const ut=m(function({rows:e,wide:n,sort:s,onSort:i}){return c`<div onClick=${t=>{const o=t.target.closest("a[href^='/so-ho/']");o&&tn(o.getAttribute("href")?.slice(7)??"")}}>${Je({caption:a("title"),rows:e,rowKey:t=>t.id,href:t=>B(t.id),sort:s,onSort:i,tone:t=>t.closed_on?"muted":void 0,columns:[{key:"name",label:a("household"),kind:"main",sort:i?"name":void 0,show:t=>c`${t.name}${t.kind!=="family"&&c` ${Xe({label:t.kind_label})}`}`},{key:"place",label:a("address"),sort:i?"place":void 0,show:t=>c`<div>${Y(t)}<br /><span class="soft small">${n?`${$e(t)} · `:""}${t.code}</span></div>`},{key:"persons",label:a("persons"),kind:"number",value:t=>t.persons},{key:"standing",label:a("standing"),sort:i?"visit":void 0,show:t=>c`<div>
            ${ne(ye(t,x.value))}
            ${t.last_visited_on&&c`<br /><span class="soft small nowrap">${y(t.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:a("missing"),show:t=>t.closed_on?"":t.missing.length===0?c`<span class="soft">${a("missing.none")}</span>`:a("missing.count",{count:ie(t.missing.length)})}]})}</div>`}),ht=Object.freeze(Object.defineProperty({__proto__:null,default:at},Symbol.toStringTag,{value:"Module"})),mt="duplicate.",ln={duplicate:"",confirm_not_duplicate:!1},pt=l=>(l?.code==="possible-duplicate"?l.errors:[]).map(({field:e,message:n})=>({id:e.slice(mt.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),an=m(function({form:e,person:n}){const s=pt(e.problem);return s.length>0&&c`<section class="notice is-warning candidates"
      aria-label=${d(n?"duplicate.personTitle":"duplicate.title")}>${le({name:"people"})}<div class="stack">
        <p>${d("duplicate.text")}</p>
        <ul>${s.map(i=>c`<li key=${i.id}>${bt(i)}</li>`)}</ul>
        ${ke({...e.bind("confirm_not_duplicate"),label:d(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}),bt=m(function({id:e,code:n,shared:s}){const t=de(`/household-candidates/${n}`,o=>v("/households/search",{body:{text:n,limit:5},signal:o})).data?.items.find(o=>o.id===e);return c`<a href=${B(e)} target="_blank" rel="noopener">${t?t.name:n}</a>
    <span> – ${[t&&Y(t),t&&n,s].filter(Boolean).join(" · ")}</span>`}),on=R(ze),ft=["moved","closed","death","mistake"],_t=m(function({row:e,changed:n,onClose:s}){return T({draft:"household",title:d("edit"),onClose:s,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:t})=>({name:!i.trim()&&k("field.missing"),phone:xe(t)}),send:({name:i,kind:t,house_no:o,place_note:r,tax_code:h,phone:u,drop_phone:b},p)=>we("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:p,body:{name:i,kind:t,house_no:o,place_note:r,tax_code:h.trim()||null,...u.trim()?{phone:u}:b?{phone:null}:{}}}),done:A(n,({name:i})=>d("saved",{name:i})),fields:i=>c`
      ${H({...i.bind("name"),label:d("field.name"),hint:d("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${M({...i.bind("kind"),label:d("kind"),options:on,empty:!1})}
      ${oe(i)}
      ${H({...i.bind("phone"),label:d("field.phone"),hint:e.phone?d("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!i.values.phone&&ke({...i.bind("drop_phone"),label:d("field.phoneDrop")})}
      ${i.values.kind!=="family"&&H({...i.bind("tax_code"),label:d("taxCode"),hint:d("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),gt=m(function({row:e,changed:n,onClose:s}){return T({draft:"move",title:d("move"),onClose:s,label:d("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...Q()},check:i=>({street_id:!i.street_id&&k("field.missing"),...ee(i)}),send:(i,t)=>v("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:t,body:{...i,on:i.on??""}}),done:A(n,({name:i})=>d("move.done",{name:i})),fields:i=>c`<p class="soft">${d("move.text")}</p>
      ${Oe({...i.bind("street_id"),label:d("field.street"),required:!0,empty:!1})}
      ${oe(i)}${Z(i)}`})}),vt=m(function({row:e,changed:n,onClose:s}){const i=ft.filter(t=>e.kind==="family"?t!=="closed":t!=="death");return T({draft:"close",title:d("close"),onClose:s,label:d("close"),danger:!0,initial:{cause:"",...Q()},check:t=>({cause:!t.cause&&k("field.missing"),...ee(t)}),send:({cause:t,on:o,reason:r},h)=>v("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:A(n,({name:t})=>d("close.done",{name:t})),fields:t=>c`<p class="soft">${d("close.text")}</p>
      ${N({...t.bind("cause"),label:d("field.cause"),required:!0,options:i.map(o=>({value:o,label:d(`close.${o}`)}))})}
      ${Z(t,d("close.on"))}`})}),$t=m(function({row:e,changed:n,onClose:s}){return T({draft:"reopen",title:d("reopen"),onClose:s,label:d("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&d("field.whyShort")}),send:(i,t)=>v("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:t,body:i}),done:A(n,({name:i})=>d("reopen.done",{name:i})),fields:i=>c`<p class="soft">${d("reopen.text")}</p>
      ${H({...i.bind("reason"),label:d("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),be=R(qn),yt=R(Le),kt=["survey","moved","birth"],xt=["moved","death","mistake"];function dn(l){const e=l.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=In(e);return n?{birth_on:n,birth_year:null}:void 0}const fe=l=>({full_name:l?.full_name??"",relation:l?.relation??"",sex:l?.sex??"",birth:l?.birth_on?y(l.birth_on):String(l?.birth_year??""),phone:""}),Me=({full_name:l,relation:e,birth:n,phone:s})=>({full_name:!l.trim()&&k("field.missing"),relation:!e&&k("field.missing"),birth:!dn(n)&&d("person.birthBad"),phone:xe(s)}),je=({full_name:l,relation:e,sex:n,birth:s})=>({full_name:l,relation:e,sex:n||null,...dn(s)??{birth_on:null,birth_year:null}}),rn=(l,e)=>{const s=("members"in l?l.members??[]:[]).some(i=>!i.left_on&&i.relation==="head"&&i.id!==e);return be.filter(({value:i})=>i!=="head"||!s)},Te=(l,e,{masked:n,at:s=""}={})=>c`
  ${H({...l.bind(`${s}full_name`),label:d("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${M({...l.bind(`${s}relation`),label:d("person.relation"),required:!0,options:e})}
    ${H({...l.bind(`${s}birth`),label:d("person.birth"),hint:d("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${M({...l.bind(`${s}sex`),label:d("person.sex"),options:yt})}
    ${H({...l.bind(`${s}phone`),label:d("field.phone"),hint:n?d("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`,Ot=m(function({row:e,changed:n,onClose:s}){return T({draft:"member",title:d("person.add",{name:e.name}),onClose:s,label:d("addMember"),initial:{...fe(),on:x.value,came_by:"survey",...ln},check:Me,send:(i,t)=>v("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:t,body:{...je(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:t})=>A(n,()=>d("person.added",{name:t}))(i),fields:i=>c`${an({form:i,person:!0})}${Te(i,rn(e))}
      <div class="form-row">
        ${M({...i.bind("came_by"),label:d("person.came"),empty:!1,options:kt.map(t=>({value:t,label:d(`person.came.${t}`)}))})}
        ${z({...i.bind("on"),label:d("field.on"),max:x.value})}
      </div>`})}),St=m(function({row:e,member:n,changed:s,onClose:i}){return T({draft:`member ${n.id}`,title:d("person.edit",{name:n.full_name}),onClose:i,initial:{...fe(n),drop_phone:!1},check:Me,send:(t,o)=>we("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:o,body:{...je(t),...t.phone.trim()?{phone:t.phone}:t.drop_phone?{phone:null}:{}}}),done:(t,{full_name:o})=>A(s,()=>d("person.saved",{name:o}))(t),fields:t=>c`${Te(t,rn(e,n.id),{masked:n.phone})}
      ${n.phone&&!t.values.phone&&ke({...t.bind("drop_phone"),label:d("field.phoneDrop")})}`})}),Ct=m(function({row:e,member:n,changed:s,onClose:i}){return T({draft:`leave ${n.id}`,title:d("person.leave",{name:n.full_name}),onClose:i,label:d("person.leaveAct"),danger:!0,initial:{cause:"",...Q()},check:t=>({cause:!t.cause&&k("field.missing"),...ee(t)}),send:({cause:t,on:o,reason:r},h)=>v("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:A(s,()=>d("person.leaveDone",{name:n.full_name})),fields:t=>c`
      ${N({...t.bind("cause"),label:d("field.cause"),required:!0,options:xt.map(o=>({value:o,label:d(`person.leave.${o}`)}))})}
      ${Z(t,d("person.leaveOn"))}`})}),wt=m(function({row:e,member:n,changed:s,onClose:i}){return T({draft:`move ${n.id}`,title:d("person.move",{name:n.full_name}),onClose:i,label:d("person.moveAct"),initial:{household_id:null,relation:"",...Q()},check:t=>({household_id:!t.household_id&&k("field.missing"),relation:!t.relation&&k("field.missing"),...ee(t)}),send:({household_id:t,relation:o,on:r,reason:h},u)=>v("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{household_id:t?.id??"",relation:o,on:r??"",reason:h}}),done:A(s,()=>d("person.moved",{name:n.full_name})),fields:t=>c`
      ${Ie({...t.bind("household_id"),label:d("person.moveTo"),required:!0,but:e.id})}
      ${M({...t.bind("relation"),label:d("person.relation"),required:!0,options:be})}
      ${Z(t)}`})});await L("households");const Ht=30,qe=l=>`persons.${l}.`,cn=(l,e)=>Object.fromEntries(Object.entries(e).map(([n,s])=>[qe(l)+n,s])),un=(l,e)=>Object.fromEntries(Object.keys(fe()).map(n=>[n,l[qe(e)+n]])),hn=l=>cn(l,{...fe(),relation:l===0?"head":""});function Mt(l,e){const n=Array.from({length:e},(i,t)=>cn(t,Me(un(l,t)))),s={street_id:!l.street_id&&k("field.missing"),phone:xe(l.phone),name:l.kind!=="family"&&!l.name.trim()&&k("field.missing")};return Object.fromEntries(Object.entries(Object.assign(s,...n)).filter(([,i])=>i))}function jt(){const l=O("/streets");return U({title:d("new.title"),lead:d("new.lead"),narrow:!0,crumbs:[{label:a("title"),href:V()},{label:d("new.title")}],children:j({of:l,empty:e=>e.length===0,whenEmpty:c`<div class="card">
        ${P({title:d("new.noStreets"),hint:d("new.noStreetsHint"),icon:"units",action:ue({label:a("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>qt({})})})}const Tt=m(function({form:e,onKind:n}){const s=e.values.kind==="family";return I({title:d("new.place"),children:c`
      ${M({...e.bind("kind"),label:d("kind"),options:on,empty:!1,onChange:n})}
      ${!s&&H({...e.bind("name"),label:d("field.name"),hint:d("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${Oe({...e.bind("street_id"),label:d("field.street"),required:!0})}
      ${oe(e)}
      <div class="form-row">
        ${!s&&H({...e.bind("tax_code"),label:d("taxCode"),hint:d("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
        ${!s&&H({...e.bind("phone"),label:d("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        ${z({...e.bind("on"),label:d("new.since"),max:x.value})}
      </div>`})}),qt=m(function(){const[e]=te(),n=E({draft:"household",initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:x.value,count:1,...ln,...hn(0)},check:o=>Mt(o,o.count),submit:(o,r)=>v("/households",{key:r,body:At(o,o.count)}),done:o=>{w("/households?","/streets"),q(d("new.saved",{name:o.name,code:o.code})),Qe(B(o.id),{replace:!0})}}),s=n.values.kind==="family",i=n.values.count,t=o=>n.set({...o>i&&hn(i),count:o});return he({form:n,label:d("new.title"),children:c`
      ${an({form:n})}
      ${Tt({form:n,onKind:o=>{n.set({kind:o}),o!=="family"&&!n.values["persons.0.full_name"]&&t(0),o==="family"&&i===0&&t(1)}})}
      ${I({title:d(s?"new.persons":"new.business"),hint:s?d("new.personsHint"):void 0,children:c`
          ${Array.from({length:i},(o,r)=>c`<fieldset class="field new-person" key=${r}>
              <legend class="field-label">${s&&r===0?d("new.head"):d("new.person",{number:r+1})}</legend>
              ${Te(n,r===0?be:be.filter(({value:h})=>h!=="head"),{at:qe(r)})}
            </fieldset>`)}
          <div class="row">
            ${i<Ht&&_({label:d("new.addPerson"),icon:"plus",onClick:()=>t(i+1)})}
            ${i>(s?1:0)&&_({label:d("new.dropPerson",{number:i}),kind:"quiet",onClick:()=>t(i-1)})}
          </div>`})}
      <div class="form-actions">
        ${ue({label:k("act.cancel"),href:V()})}
        ${_({label:d("new.save"),type:"submit",kind:"primary",busy:n.busy})}
      </div>`})});function At(l,e){const n=Array.from({length:e},(i,t)=>un(l,t)),s=l.kind==="family";return{street_id:l.street_id,kind:l.kind,name:s?null:l.name,house_no:l.house_no,place_note:l.place_note,phone:s?null:l.phone.trim()||null,tax_code:s?null:l.tax_code.trim()||null,on:l.on,confirm_not_duplicate:l.confirm_not_duplicate,came_by:"survey",persons:n.map(i=>({...je(i),phone:i.phone.trim()||null}))}}const Dt=Object.freeze(Object.defineProperty({__proto__:null,default:jt},Symbol.toStringTag,{value:"Module"}));function Et(){const l=O("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=l.filter(n=>Vn.value?.assignments.some(s=>s.unit_id===n.id));return(e.length>0?e:l).map(({id:n,name:s})=>({value:n,label:s}))}const mn=m(function({street:e,unitId:n,onClose:s}){const i=Et(),t=E({draft:`street ${e?.id??"new"}`,initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:o})=>({...!o.trim()&&{name:k("field.missing")}}),submit:({unit_id:o,name:r,group_name:h},u)=>e?we("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:u,body:{name:r,group_name:h}}):v("/streets",{key:u,body:{unit_id:o||(i[0]?.value??""),name:r,group_name:h}}),done:()=>{w("/streets","/households?"),q(a("streets.saved")),s()}});return G({title:a(e?"streets.edit":"streets.add"),form:t,onClose:s,label:a("street"),children:c`
      ${!e&&i.length>1&&M({...t.bind("unit_id"),value:t.values.unit_id||(i[0]?.value??""),label:a("unit"),options:i,empty:!1})}
      ${H({...t.bind("name"),label:a("streets.name"),hint:a("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${H({...t.bind("group_name"),label:a("group"),hint:a("streets.groupHint"),maxlength:60,autocomplete:"off"})}`})});function Pt(l){return de(`/teams/walkers/${l.unit_id}`,async e=>{const n=(await W("/teams",{signal:e})).filter(i=>i.unit_id===l.unit_id);return(await Promise.all(n.map(({id:i})=>W("/teams/{team_id}/members",{params:{team_id:i},query:{on:x.value},signal:e})))).flat()})}const Ft=m(function({street:e,onClose:n}){const s=Pt(e),i=E({draft:`assign ${e.id}`,initial:{member_id:"",from_on:x.value,to_on:null},check:({member_id:r})=>({...!r&&{member_id:k("field.missing")}}),submit:({member_id:r,from_on:h,to_on:u},b)=>v("/streets/{street_id}/assignments",{params:{street_id:e.id},key:b,body:{member_id:r,from_on:h,to_on:u}}),done:()=>{w("/streets"),q(a("streets.assigned",{name:s.data?.find(({id:r})=>r===i.values.member_id)?.full_name??""})),n()}}),t=new Set(e.assignments.map(({member_id:r})=>r)),o=(s.data??[]).filter(({id:r})=>!t.has(r)).map(({id:r,full_name:h,kind_label:u})=>({value:r,label:`${h} (${u})`}));return K({title:`${a("streets.assign")}: ${e.name}`,onClose:n,children:s.state==="loading"?Gn({lines:3}):he({form:i,label:a("streets.assign"),children:c`
              ${o.length===0?c`<p class="notice is-warning">${a("streets.noMembers")}</p>`:M({...i.bind("member_id"),label:a("streets.member"),required:!0,options:o})}
              <div class="form-row">
                ${z({...i.bind("from_on"),label:a("streets.from")})}
                ${z({...i.bind("to_on"),label:a("streets.to"),hint:a("streets.toHint")})}
              </div>
              ${An({form:i,submit:a("streets.assign"),onClose:n})}`})})});async function Rt(l,e){const n=[];let s;do{const i=await W("/households",{query:{street_id:l,limit:100,cursor:s},signal:e});n.push(...i.items),s=i.next}while(s);return n}const Bt=l=>[...l].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function pn(l,e,n){const s=[...l];return s.splice(e+n,0,...s.splice(e,1)),s}const Nt=m(function({street:e,onClose:n}){const s=de(`/households-along/${e.id}`,i=>Rt(e.id,i));return K({title:a("order.title",{street:e.name}),onClose:n,wide:!0,children:j({of:s,lines:8,children:i=>zt({key:e.id,street:e,rows:i,onClose:n})})})}),zt=m(function({street:e,rows:n,onClose:s}){const[i,t]=$(n),[o,r]=$(!1),h=async()=>{r(!0),await v("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:u})=>u)}}).then(()=>{w("/households?","/households-along","/streets"),q(a("order.saved",{street:e.name})),s()},D),r(!1)};return c`<div class="stack">
    <p class="soft">${a("order.lead")}</p>
    <div>${_({label:a("order.byNumber"),icon:"table",onClick:()=>t(Bt(i))})}</div>
    <ol class="house-order" aria-label=${a("order.act")}>${i.map((u,b)=>c`<li key=${u.id}><span><span class="soft">${b+1}.</span> <strong>${u.house_no||"—"}</strong> ${u.name}</span>
        <span class="row">
          ${_({label:a("streets.up",{name:u.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:b===0,onClick:()=>t(pn(i,b,-1))})}
          ${_({label:a("streets.down",{name:u.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:b===i.length-1,onClick:()=>t(pn(i,b,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${_({label:k("act.cancel"),onClick:s})}
      ${_({label:a("order.save"),kind:"primary",busy:o,onClick:()=>{h()}})}
    </div>
  </div>`});await L("households");function Lt(){const[l]=te(),[e,n]=$(null),s=O("/streets"),i=[...new Map((s.data??[]).map(o=>[o.unit_id,o.unit_name]))].map(([o,r])=>({value:o,label:r})),t=()=>n(null);return U({title:a("streets.title"),lead:a("streets.lead"),crumbs:[{label:a("title"),href:V()},{label:a("streets.title")}],actions:F("household.manage")&&_({label:a("streets.add"),icon:"plus",kind:"primary",onClick:()=>n({form:"add"})}),children:c`<div class="stack">
      ${i.length>1&&ve({filters:[{name:"unit_id",label:a("unit"),options:i}]})}
      ${j({of:s,lines:8,empty:o=>o.length===0,whenEmpty:c`<div class="card">
          ${P({title:a("streets.none"),hint:a(F("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:o=>c`<div class="stack">${i.filter(({value:r})=>!l.unit_id||l.unit_id===r).map(({value:r,label:h})=>Ut({key:r,unitId:r,name:h,rows:o.filter(u=>u.unit_id===r),show:n}))}</div>`})}
      ${e?.form==="add"&&mn({street:null,unitId:l.unit_id,onClose:t})}
      ${e?.form==="edit"&&mn({street:e.street,onClose:t})}
      ${e?.form==="order"&&Nt({street:e.street,onClose:t})}
      ${e?.form==="assign"&&Ft({street:e.street,onClose:t})}
    </div>`})}const Ae=()=>w("/streets","/households?");async function bn(l,e,n){const s=l.map(i=>i.id);s.splice(e+n,0,...s.splice(e,1)),await v("/streets/order",{body:{unit_id:l[0]?.unit_id??"",street_ids:s}}).then(Ae,D)}async function It(l){await Ce({title:a("streets.deleteTitle",{name:l.name}),text:a("streets.deleteText"),yes:a("streets.delete"),danger:!0})&&await Ze("/streets/{street_id}",{params:{street_id:l.id},version:l.version}).then(()=>{Ae(),q(a("streets.deleted",{name:l.name}))},D)}async function Gt(l,e){const n=a("streets.endTitle",{name:e.full_name,street:l.name});await Ce({title:n,text:a("streets.endText"),yes:a("streets.endYes"),danger:!0})&&await Ze("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{Ae(),q(a("streets.ended",{name:e.full_name}))},D)}const Ut=m(function({name:e,rows:n,show:s}){const i=n.some(o=>o.actions.includes("edit")),t=o=>n.indexOf(o);return I({title:e,plain:!0,children:Je({caption:e,rows:n,rowKey:o=>o.id,columns:[{key:"name",label:a("street"),kind:"main",value:o=>o.name},...n.some(o=>o.group_name)?[{key:"group",label:a("group"),value:o=>o.group_name}]:[],{key:"visited",label:a("streets.visited"),show:o=>c`<div class="street-progress">
            <a href=${`/so-ho?street_id=${o.id}`}>
              ${a("streets.visitedOf",{visited:ie(o.visited),households:ie(o.households)})}
            </a>
            ${o.households>0&&Dn({value:o.visited*100/o.households,label:o.name,hideValue:!0})}</div>`},{key:"who",label:a("streets.walks"),show:o=>Kt({row:o})},...i?[{key:"actions",label:a("more"),kind:"actions",show:o=>c`<span class="row is-end">
                  ${_({label:a("streets.up",{name:o.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:t(o)===0,onClick:()=>{bn(n,t(o),-1)}})}
                  ${_({label:a("streets.down",{name:o.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:t(o)===n.length-1,onClick:()=>{bn(n,t(o),1)}})}
                  ${o.actions.includes("assign")&&_({label:a("streets.assign"),onClick:()=>s({form:"assign",street:o})})}
                  ${me({name:o.name,acts:[{label:a("streets.edit"),icon:"edit",run:()=>s({form:"edit",street:o})},...o.households>1?[{label:a("order.act"),icon:"table",run:()=>s({form:"order",street:o})}]:[],...o.actions.includes("delete")?[{label:a("streets.delete"),icon:"trash",run:()=>{It(o)}}]:[]]})}</span>`}]:[]]})})}),Kt=m(function({row:e}){return e.assignments.length===0?c`<span class="soft">${a("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[a("streets.since",{day:y(n.from_on)}),n.to_on&&a("streets.until",{day:y(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&_({label:a("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Gt(e,n)}})}
    </li>`)}</ul>`}),Wt=Object.freeze(Object.defineProperty({__proto__:null,default:Lt},Symbol.toStringTag,{value:"Module"})),fn="/visits/doubtful";async function _n(l,e){await v("/visits/{visit_id}/day",{params:{visit_id:l.id},version:l.version,body:{visited_on:e}}),w("/visits","/today","/households"),q(a(e===l.visited_on?"doubtful.confirmed":"doubtful.corrected"))}const Vt=m(function(){const e=O(fn,{}),[n,s]=$(null);return c`<div class="stack">${j({of:e,lines:6,empty:i=>i.items.length===0,whenEmpty:c`<div class="card">${P({title:a("doubtful.none"),hint:a("doubtful.noneHint"),icon:"check"})}</div>`,children:i=>c`<div class="stack">
      ${i.items.map(t=>c`<section key=${t.id} class="card stack" aria-label=${t.household_name}>
          <h2><a href=${`/so-ho/${t.household_id}`}>${t.household_name}</a></h2>
          ${re({facts:[{label:a("doubtful.bears"),value:y(t.visited_on)},{label:a("held.received"),value:ce(t.received_at)},{label:a("held.sender"),value:t.visitor_name},{label:a("held.result"),value:t.result_label}]})}
          <div class="form-actions">
            ${_({label:a("doubtful.other"),onClick:()=>s(t)})}
            ${_({label:a("doubtful.right",{day:y(t.visited_on)}),kind:"primary",icon:"check",onClick:()=>{_n(t,t.visited_on).catch(D)}})}</div></section>`)}
      ${ae({page:i,more:t=>W(fn,{query:{cursor:t}}),onMore:e.set})}</div>`})}
    ${n&&Jt({row:n,onClose:()=>s(null)})}</div>`}),Jt=m(function({row:e,onClose:n}){const s=E({draft:`day ${e.id}`,initial:{visited_on:e.visited_on},check:({visited_on:i})=>i&&i<=x.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>_n(e,i),done:n});return G({title:a("held.dayTitle",{name:e.household_name}),form:s,onClose:n,children:c`<p class="soft">${a("doubtful.hint",{name:e.visitor_name})}</p>
      ${z({...s.bind("visited_on"),label:a("held.day"),required:!0,max:x.value})}`})});await L("households");const De="/visits/held",Xt=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function Yt(){return U({title:a("held.title"),lead:a("held.lead"),narrow:!0,crumbs:[{label:a("title"),href:V()},{label:a("held.title")}],children:Ge({label:a("held.title"),query:"xem",tabs:[...Xt.map(([l,e])=>({name:e,label:a(`held.${l}`),show:()=>Qt({key:l,state:l})})),{name:"ngay",label:a("doubtful.title"),show:()=>Vt({})}]})})}const Qt=m(function({state:e}){const n={state:e},s=O(De,{query:n}),[i,t]=$(null),[o,r]=$(null),h=u=>u.reason==="in_future"?r(u):void Ee(u,{decision:"take"}).catch(D);return c`<div class="stack">${j({of:s,lines:6,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">
      ${P({title:a(`held.none.${e}`),hint:e==="waiting"?a("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:u=>c`<div class="stack">
      ${u.items.map(b=>c`<section key=${b.id} class="card stack" aria-label=${_e(b)}>${Zt({row:b})}
          ${e==="waiting"&&c`<div class="form-actions">
              ${_({label:a("held.decline"),onClick:()=>t(b)})}
              ${b.takeable&&_({label:a("held.take"),kind:"primary",icon:"check",onClick:()=>h(b)})}</div>`}</section>`)}
      ${ae({page:u,more:b=>W(De,{query:{...n,cursor:b}}),onMore:s.set})}</div>`})}
    ${i&&es({row:i,onClose:()=>t(null)})}
    ${o&&ns({row:o,onClose:()=>r(null)})}</div>`});async function Ee(l,e){await v("/visits/held/{held_id}/decide",{params:{held_id:l.id},body:e}),w(De,"/today","/households"),q(a(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const _e=({household_name:l,household_code:e})=>l||e||a("held.unknown"),Zt=m(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:_e(e)}
      </h2>
      ${e.state!=="waiting"&&ne({label:a(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${re({facts:[...n?[{label:a("held.place"),value:n}]:[],{label:a("held.sender"),value:e.sender_name},{label:a("held.day"),value:y(e.visited_on)},{label:a("held.received"),value:ce(e.received_at)},...e.result_label?[{label:a("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:a("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:a("held.note"),value:e.note}]:[],...e.photos>0?[{label:a("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:a("held.decided"),value:[e.decided_by,ce(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:a("held.why"),value:e.why}]:[]]})}
    ${Pe({title:a("held.answers"),words:e.answers.map(s=>`${s.subject_name} – ${s.item_label}: ${s.value_label}`)})}
    ${Pe({title:a("held.newPersons"),words:e.new_persons})}
    ${Pe({title:a("held.leftPersons"),words:e.left_persons})}`}),Pe=m(function({title:e,words:n}){return n.length>0?c`<div><h3>${e}</h3><ul>${n.map((s,i)=>c`<li key=${i}>${s}</li>`)}</ul></div>`:null}),es=m(function({row:e,onClose:n}){const s=E({draft:`decline ${e.id}`,initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:k("field.missing")},submit:({reason:i})=>Ee(e,{decision:"decline",reason:i.trim()}),done:n});return G({title:a("held.declineTitle",{name:_e(e)}),form:s,submit:a("held.decline"),onClose:n,label:a("held.decline"),children:Jn({...s.bind("reason"),label:a("held.reason"),hint:a("held.reasonHint"),required:!0,rows:3})})}),ns=m(function({row:e,onClose:n}){const s=E({draft:`day ${e.id}`,initial:{visited_on:null},check:({visited_on:i})=>i&&i<=x.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>Ee(e,{decision:"take",visited_on:i}),done:n});return G({title:a("held.dayTitle",{name:_e(e)}),form:s,submit:a("held.take"),onClose:n,label:a("held.take"),children:c`<p class="soft">${a("held.dayHint",{name:e.sender_name})}</p>
      ${z({...s.bind("visited_on"),label:a("held.day"),required:!0,max:x.value})}`})}),ts=Object.freeze(Object.defineProperty({__proto__:null,default:Yt},Symbol.toStringTag,{value:"Module"})),ss=120,is=900,ls=12;async function as(){const l=globalThis.BarcodeDetector;if((await l?.getSupportedFormats?.().catch(()=>[]))?.includes("qr_code")){const t=new l({formats:["qr_code"]});return async o=>(await t.detect(o)).map(r=>r.rawValue)}const{readCode:n}=await import("./qr-reader.js"),s=document.createElement("canvas"),i=s.getContext("2d",{willReadFrequently:!0});return async t=>{const o=Math.min(1,is/Math.max(t.videoWidth,t.videoHeight)),[r,h]=[Math.round(t.videoWidth*o),Math.round(t.videoHeight*o)];Object.assign(s,{width:r,height:h}),i.drawImage(t,0,0,r,h);const u=n(i.getImageData(0,0,r,h).data,r,h);return u?[u]:[]}}async function os(l,e){const n=await as(),s=await navigator.mediaDevices.getUserMedia({video:{facingMode:"environment",width:{ideal:1280}}});let i=!0;l.srcObject=s,await l.play();const t=async()=>{i&&(l.videoWidth>0&&(await n(l).catch(()=>[])).forEach(e),setTimeout(()=>{t()},ss))};return t(),()=>{i=!1,s.getTracks().forEach(o=>o.stop())}}const ds=m(function({onWhole:e,onClose:n}){const s=Ne(null),i=Ne(null),[t,o]=$(null),[r,h]=$("");X(()=>{const b=async g=>{const S=En(i.current,g);if(!S||S===i.current||(i.current=S,o(S),Ue(S).length>0))return;const J=await Pn(S);if(J)return e(J);i.current=null,o(null),h(a("parcel.mixed"))},p=os(s.current,g=>{b(g)});return p.catch(()=>h(a("parcel.noCamera"))),()=>{p.then(g=>g(),()=>{})}},[]);const u=t?Ue(t):[];return c`<section class="card stack" aria-label=${a("parcel.camera")}>
    <p class="small">${a("parcel.cameraHint")}</p>
    ${r&&c`<p class="notice is-warning" role="alert">${r}</p>`}
    <video class="parcel-video" ref=${s} muted playsinline aria-label=${a("parcel.picture")}></video>
    <div role="status">
      <p><strong>${t?a("parcel.readSoFar",{read:t.parts.size,count:t.count}):a("parcel.readNone")}</strong></p>
      ${t&&u.length>0&&u.length<=ls&&c`<p class="small soft">${a("parcel.lacking",{numbers:u.join(", ")})}</p>`}
    </div>
    <div>${_({label:a("parcel.stop"),icon:"cross",onClick:n})}</div>
  </section>`});await L("households");function rs(){const[l,e]=$([]),[n,s]=$(!1),i=o=>{w("/visits","/households","/difficulties","/today"),e([o,...l])},t=o=>{s(!1),gn(new File([o],"phieu.txt",{type:"text/plain"})).then(i,D)};return U({title:a("parcel.title"),lead:a("parcel.lead"),narrow:!0,crumbs:[{label:a("title"),href:V()},{label:a("parcel.title")}],children:c`<div class="stack">
      ${l.map((o,r)=>us({key:l.length-r,parcel:o}))}
      ${n?ds({onWhole:t,onClose:()=>s(!1)}):c`<div>${_({label:a("parcel.camera"),icon:"phone",onClick:()=>s(!0)})}</div>`}
      <div class="card">${cs({key:l.length,done:i})}</div></div>`})}const gn=l=>v("/visits/parcels",{body:Xn(l)}),cs=m(function({done:e}){const n=E({draft:!1,initial:{file:[]},check:({file:s})=>s.length?{}:{file:a("parcel.missing")},submit:({file:[s]})=>gn(s),done:e});return he({form:n,label:a("parcel.title"),children:c`
      ${Fn({...n.bind("file"),label:a("parcel.file"),hint:a("parcel.hint"),accept:".txt"})}
      <div class="form-actions">
        ${_({label:a("parcel.send"),type:"submit",kind:"primary",icon:"upload",busy:n.busy})}
      </div>`})}),us=m(function({parcel:e}){const{writer_name:n,sheets:s,stored:i,held:t,known:o,lost_photos:r,refused:h}=e,{difficulties:u,raised:b,known_difficulties:p,refused_difficulties:g}=e,S=[i>0&&a("parcel.stored",{count:i}),t>0&&a("parcel.held",{count:t}),o>0&&a(o===s?"parcel.allKnown":"parcel.known",{count:o}),r>0&&a("parcel.lost",{count:r}),b>0&&a("parcel.raised",{count:b}),p>0&&a("parcel.said",{count:p}),h.length>0&&a("parcel.refused",{count:h.length})],J=h.length+g.length+r>0;return c`<section class=${`notice ${J?"is-warning":"is-good"}`} role="status"><div class="stack">
    <h2>${a(u>0?"parcel.ofBoth":"parcel.of",{name:n,count:s,difficulties:u})}</h2>
    <ul>${S.filter(Boolean).map(C=>c`<li key=${C}>${C}</li>`)}</ul>
    ${h.length>0&&c`<ul aria-label=${a("parcel.refusedList")}>${h.map(C=>c`<li key=${C.number}>
          ${a(C.visited_on?"parcel.sheetOf":"parcel.sheet",{number:C.number,day:y(C.visited_on)})}
          ${[C.reason,...C.details].join(" ")}
        </li>`)}</ul>`}
    ${g.length>0&&c`<ul aria-label=${a("parcel.unsaidList")}>${g.map(C=>c`<li key=${C.number}>
          ${a("parcel.unsaid",{number:C.number})} ${[C.reason,...C.details].join(" ")}</li>`)}</ul>`}
    ${h.length+g.length>0&&c`<p class="small">${a("parcel.stays")}</p>`}
    ${t>0&&c`<div>${ue({label:a("held.title"),href:"/so-ho/phieu-cho",small:!0})}</div>`}
  </div></section>`}),hs=Object.freeze(Object.defineProperty({__proto__:null,default:rs},Symbol.toStringTag,{value:"Module"})),Fe="same_",vn=l=>l.members.filter(e=>!e.left_on),ms=(l,e)=>e.find(n=>Ye(n.full_name)===Ye(l.full_name)&&(n.birth_year===null||l.birth_year===null||n.birth_year===l.birth_year))?.id??"",ps=m(function({row:e,changed:n,onClose:s}){const[i,t]=$(null);return i?$n({row:e,otherId:i.id,changed:n,onClose:s}):K({title:d("merge.title",{name:e.name}),onClose:s,children:c`<div class="stack">
      ${Ie({name:"from_id",value:null,onChange:t,label:d("merge.which"),hint:d("merge.whichHint"),but:e.id})}
      <div class="form-actions">${_({label:k("act.cancel"),onClick:s})}</div>
    </div>`})}),$n=m(function({row:e,otherId:n,duplicate:s,changed:i,onClose:t}){const o=O("/households/{household_id}",{params:{household_id:n}});return o.data?bs({row:e,other:o.data,duplicate:s,changed:i,onClose:t}):K({title:d("merge.title",{name:e.name}),onClose:t,children:j({of:o,lines:6,children:()=>null})})}),bs=m(function({row:e,other:n,duplicate:s,changed:i,onClose:t}){const[o,r]=[vn(e),vn(n)],h=u=>r.map(({id:b})=>({from_id:b,into_id:String(u[Fe+b]??"")})).filter(({into_id:b})=>b!=="");return T({draft:"merge",title:d("merge.title",{name:e.name}),onClose:t,label:d("merge.yes"),wide:!0,initial:{nature:s?"duplicate":"",same_persons:"",...Q(),...Object.fromEntries(r.map(u=>[Fe+u.id,ms(u,o)]))},check:u=>({nature:!u.nature&&k("field.missing"),...ee(u)}),send:(u,b)=>v("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:b,body:{from_id:n.id,from_version:n.version,duplicate:u.nature==="duplicate",same_persons:h(u),on:u.on,reason:u.reason}}),done:A(i,({name:u})=>d("merge.done",{other:n.code,name:u})),fields:u=>c`
      <p><strong>${n.name}</strong> <span class="soft">${[Y(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${N({...u.bind("nature"),label:d("merge.nature"),required:!0,options:[{value:"duplicate",label:d("merge.duplicate"),hint:d("merge.duplicateHint")},{value:"joined",label:d("merge.joined"),hint:d("merge.joinedHint")}]})}
      ${r.length>0&&o.length>0&&c`<fieldset class="field"><legend class="field-label">${d("merge.persons")}</legend>
          <p class="field-hint">${d("merge.personsHint")}</p>
          ${u.errors.same_persons&&c`<p class="field-error" role="alert">${u.errors.same_persons}</p>`}
          <div class="stack">${r.map(b=>M({...u.bind(Fe+b.id),key:b.id,label:[b.full_name,b.relation_label,b.birth_year].filter(Boolean).join(", "),empty:d("merge.new"),options:o.map(({id:p,full_name:g})=>({value:p,label:d("merge.same",{name:g})}))}))}</div></fieldset>`}
      ${Z(u)}`})});await L("households");const ge="/households/duplicates";function fs(){const[l]=te(),e=O(ge,{query:{unit_id:l.unit_id}}),n=O("/streets"),[s,i]=$(null),[t,o]=$(null),r=()=>v("/households/duplicates/find",{}).then(i,D),h=()=>{i(null),w(ge)},u=e.data?.found_at===null&&e.data.running_job_id===null;X(()=>{u&&!s&&r()},[u]);const b=[...new Map((n.data??[]).map(p=>[p.unit_id,p.unit_name]))].map(([p,g])=>({value:p,label:g}));return U({title:a("pairs.title"),lead:a("pairs.lead"),crumbs:[{label:a("title"),href:V()},{label:a("pairs.title")}],actions:!s&&!e.data?.running_job_id&&_({label:a("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:c`<div class="stack">
      ${b.length>1&&ve({filters:[{name:"unit_id",label:a("unit"),options:b}]})}
      ${s?Ke({key:s.id,job:s,label:a("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&_s({id:e.data.running_job_id,ended:h})}
      ${j({of:e,lines:6,empty:({pairs:p,found_at:g})=>p.length===0&&g!==null,whenEmpty:c`<div class="card">${P({title:a("pairs.none"),hint:a("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:p,found_at:g})=>c`<div class="stack">
          ${g&&c`<p class="soft" role="status">${a("pairs.count",{count:ie(p.length),at:ce(g)})}</p>`}
          ${p.map((S,J)=>vs({key:`${S.one.id} ${S.other.id}`,pair:S,number:J+1,onJoin:()=>o(S)}))}
        </div>`})}
      ${t&&$s({pair:t,onClose:()=>o(null)})}
    </div>`})}const _s=m(function({id:e,ended:n}){const s=O("/jobs/{job_id}",{params:{job_id:e}});return s.data&&Ke({job:s.data,label:a("pairs.searching"),onDone:n,onEnd:n})}),yn=({one:l,other:e},n)=>v("/households/duplicates/apart",{body:{one_id:l.id,other_id:e.id,apart:n}}).then(()=>w(ge)),gs=l=>yn(l,!0).then(()=>q(a("pairs.apart"),{act:{label:k("act.undo"),run:()=>{yn(l,!1).catch(D)}}}),D),vs=m(function({pair:e,number:n,onJoin:s}){const{one:i,other:t,likenesses:o}=e;return c`<article class="card pair" aria-label=${a("pairs.pair",{number:n,one:i.code,other:t.code})}>
    <div class="pair-sides">${kn({row:i})}${kn({row:t})}</div>
    <p class="pair-why">
      <span class="soft">${a("pairs.why")}</span> ${o.map(({code:r,label:h})=>c`<span key=${r}>${Xe({label:h})} </span>`)}
    </p>
    <div class="form-actions">
      ${_({label:a("pairs.twoHouseholds"),onClick:()=>{gs(e)}})}
      ${_({label:a("pairs.oneHousehold"),icon:"link",onClick:s})}
    </div>
  </article>`}),kn=m(function({row:e}){return c`<section class="pair-side">
    <h2><a href=${B(e.id)} aria-label=${`${e.name}, ${a("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${re({facts:[{label:a("address"),value:Y(e)},{label:a("unit"),value:$e(e)},{label:a("pairs.code"),value:e.code},{label:a("persons"),value:ie(e.persons)},{label:a("pairs.phone"),value:e.phone??"—"},{label:a("kind"),value:e.kind_label},{label:a("standing"),value:ne(ye(e,x.value))},{label:a("lastVisit"),value:e.last_visited_on?y(e.last_visited_on):a("never")}]})}</section>`}),$s=m(function({pair:{one:e,other:n},onClose:s}){const[i,t]=$(e.persons>=n.persons?e.id:n.id),[o,r]=$(!1);return o?ys({keptId:i,goneId:i===e.id?n.id:e.id,onClose:s}):K({title:a("pairs.joinTitle"),onClose:s,children:c`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
      ${N({name:"keep",label:a("pairs.keep"),hint:a("pairs.keepHint"),value:i,onChange:t,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${Y(h)} · ${a("pairs.persons",{count:h.persons})}`}))})}
      <div class="form-actions">
        ${_({label:k("act.cancel"),onClick:s})}
        ${_({label:a("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}),ys=m(function({keptId:e,goneId:n,onClose:s}){const i=O("/households/{household_id}",{params:{household_id:e}});return i.data?$n({row:i.data,otherId:n,duplicate:!0,changed:()=>w(ge),onClose:s}):K({title:a("pairs.joinTitle"),onClose:s,children:j({of:i,lines:6,children:()=>null})})}),ks=Object.freeze(Object.defineProperty({__proto__:null,default:fs},Symbol.toStringTag,{value:"Module"})),f=Yn({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Re="/households/{household_id}/persons/{person_id}/citizen-id",xs=["verify","help","recheck"],Os=m(function({householdId:e,personId:n,name:s,onChanged:i}){const[t,o]=$(null),r=O(Re,{params:{household_id:e,person_id:n}}),h=(p,g)=>{w("/households"),r.set(p),q(g),o(null),i?.()},u=async p=>{await Ce({title:f("id.dropAsk",{name:s}),text:f("id.dropText"),yes:f("id.drop"),danger:!0})&&en(Re,{params:{household_id:e,person_id:n},version:p.version,body:{citizen_id:null}}).then(g=>h(g,f("id.dropped")),D)},b=(p,g)=>c`<button type="button" class="button is-small" aria-label=${f("id.of",{act:p,name:s})} onClick=${g}><span>${p}</span></button>`;return j({of:r,lines:1,children:p=>c`<div class="stack">
      <div class="row"><span>${p.masked?f("id.masked",{masked:p.masked}):f("id.none")}</span>
        ${b(f(p.masked?"id.change":"id.put"),()=>o("put"))}
        ${p.masked&&F("household.reveal")&&b(f("id.reveal"),()=>o("reveal"))}
        ${p.masked&&b(f("id.drop"),()=>{u(p)})}</div>
      ${p.warnings.length>0&&c`<ul class="notice is-warning notice-list">${p.warnings.map(g=>c`<li key=${g}>${g}</li>`)}</ul>`}
      ${t==="put"&&Cs({householdId:e,personId:n,version:p.version,onClose:()=>o(null),onDone:g=>h(g,f("id.saved"))})}
      ${t==="reveal"&&ws({householdId:e,personId:n,name:s,onClose:()=>o(null)})}
    </div>`})}),Ss=m(function(e){return F("household.manage")&&Os(e)}),Cs=m(function({householdId:e,personId:n,version:s,onClose:i,onDone:t}){const o=E({draft:!1,initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:f("id.bad")},submit:(r,h)=>en(Re,{params:{household_id:e,person_id:n},version:s,body:r,key:h}),done:t});return G({title:f("id.put"),form:o,submit:f("save"),onClose:i,sheet:!0,children:H({...o.bind("citizen_id"),label:f("id.field"),hint:f("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})})}),ws=m(function({householdId:e,personId:n,name:s,onClose:i}){const[t,o]=$(""),r=f("id.revealTitle",{name:s}),h=E({draft:!1,initial:{purpose:""},check:({purpose:u})=>u?{}:{purpose:f("id.purposeMissing")},submit:({purpose:u},b)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:b,body:{field:"person_citizen_id",person_id:n,purpose:u}}),done:({value:u})=>o(u??"—")});return K({title:r,onClose:i,sheet:!0,children:t?c`<p role="status"><strong class="full-number">${t}</strong></p>`:he({form:h,label:r,children:c`<p>${f("id.revealText")}</p>
            ${N({...h.bind("purpose"),label:f("id.purpose"),required:!0,options:R(We,xs)})}
            <div class="form-actions">
              ${_({label:k("act.cancel"),onClick:i})}
              ${_({label:f("id.reveal"),type:"submit",kind:"primary",busy:h.busy})}
            </div>`})})});await L("privacy");const xn={given:"good",refused:"neutral",withdrawn:"warning"},Hs=m(function({personId:e,name:n,household:s,onChanged:i}){const t=O("/persons/{person_id}/consents",{params:{person_id:e}}),[o,r]=$(null);return I({title:n?f("titleOf",{name:n}):f("title"),children:c`
      ${j({of:t,lines:3,children:h=>c`<div class="stack">
          <ul class="consents">
            ${h.standing.map(u=>c`<li key=${u.purpose}>${js({one:u,given:Ms(h,u),onAsk:()=>r(u)})}</li>`)}
          </ul>
          ${s&&h.standing.some(u=>u.purpose==="citizen_id"&&u.answer==="given")&&Ss({householdId:s.id,personId:e,name:n??"",onChanged:i})}
          ${h.log.length>0&&c`<details><summary>${f("log",{count:h.log.length})}</summary>${Ts({log:h.log})}</details>`}
        </div>`})}
      ${o&&qs({personId:e,one:o,onClose:()=>r(null),onDone:h=>{r(null),w("/households","/persons"),t.set(h),i?.()}})}`})}),Ms=(l,e)=>l.log.find(n=>n.purpose===e.purpose),js=m(function({one:e,given:n,onAsk:s}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,t=f(e.answer===null?"ask":"again");return c`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${ne({label:e.answer_label&&e.given_on?f("on",{answer:e.answer_label,day:y(e.given_on)}):f("never"),tone:e.answer?xn[e.answer]:"neutral"})}</p>
      ${i&&c`<p class="small">${f("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${f("askOf",{act:t,purpose:e.title})}
      onClick=${s}><span>${t}</span></button>
  </div>`}),Ts=m(function({log:e}){return Se({label:f("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:xn[n.answer],title:f("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:f("entryDetail",{how:n.how_label,day:y(n.given_on),number:n.text_number})}))})}),qs=m(function({personId:e,one:n,onClose:s,onDone:i}){const t=E({draft:`consent ${e} ${n.purpose}`,initial:{answer:"",how:"",given_on:x.value},check:({answer:h,how:u})=>({...!h&&{answer:f("answerMissing")},...!u&&{how:f("howMissing")}}),submit:({answer:h,how:u,given_on:b},p)=>v("/persons/{person_id}/consents",{params:{person_id:e},key:p,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:u,given_on:b}}),done:h=>{q(f("saved")),i(h)}}),{answer:o}=t.values,r=n.answer==="given"?"withdrawn":"refused";return G({title:f("dialog"),form:t,submit:f("save"),onClose:s,sheet:!0,children:c`
      <p>${f("hint")}</p>
      <div>
        <p class="soft small">${f("read",{number:n.text_number})}</p>
        <blockquote class="consent-text">${n.text}</blockquote>
      </div>
      ${N({...t.bind("answer"),label:f("answer"),required:!0,options:[{value:"given",label:f("given")},{value:r,label:f(r)}]})}
      ${N({...t.bind("how"),label:f("how"),required:!0,options:R(Rn)})}
      ${z({...t.bind("given_on"),label:f("givenOn"),max:x.value})}
      ${o&&o!=="given"&&As({purpose:n.purpose})}`})}),As=m(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${le({name:"alert"})}<p>${f(`goes.${n}`)}</p></div>`}),Ds=R(Bn),On=(l,e)=>e.map(({item:n,many:s})=>({item:n,value:s?(l[n]??[]).join("+"):l[n]??""})).filter(({value:n})=>n!==""),Sn=m(function({row:e,subject:n,changed:s,onClose:i}){const t=O("/households/items"),o=n.id===e.id?"household":"person",r=(t.data??[]).filter(u=>u.subject===o&&(u.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(u=>[u.item,u.value_label]));return r.length>0&&T({draft:`observe ${n.id}`,title:d("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:x.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:u,many:b})=>[u,b?[]:""]))},check:u=>({on:!u.on&&k("field.missing"),nothing:On(u,r).length===0&&d("observe.nothing")}),send:(u,b)=>v("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:b,body:{on:u.on,grade:Number(u.grade),items:On(u,r).map(p=>({...p,item:p.item,subject_id:n.id}))}}),done:A(s,()=>d("observe.done",{name:n.name})),fields:u=>c`
        ${u.errors.nothing&&c`<p class="field-error" role="alert">${u.errors.nothing}</p>`}
        <div class="form-row">
          ${z({...u.bind("on"),label:d("observe.on"),required:!0,max:x.value})}
          ${M({...u.bind("grade"),label:d("observe.grade"),options:Ds,empty:!1})}
        </div>
        <p class="soft">${d("observe.hint")}</p>
        <div class="observe-items">${r.map(b=>Es({key:b.item,one:b,form:u,now:h.get(b.item)??null}))}</div>`})}),Es=m(function({one:e,form:n,now:s}){const i=Object.entries(e.values).map(([o,r])=>({value:o,label:r})),t=s?d("observe.now",{value:s}):void 0;return e.many?Ve({...n.bind(e.item),label:e.label,hint:t,options:i}):M({...n.bind(e.item),label:e.label,hint:t,options:i,empty:d("observe.keep")})}),Ps=m(function({row:e,observation:n,changed:s,onClose:i}){return T({draft:`retract ${n.id}`,title:d("seen.retractTitle"),onClose:i,label:d("seen.retract"),danger:!0,initial:{reason:""},check:({reason:t})=>({reason:t.trim().length<3&&d("field.whyShort")}),send:(t,o)=>v("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:o,body:t}),done:A(s,()=>d("seen.retractDone")),fields:t=>c`
      <p>
        <strong>
          ${d("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${d("seen.retractText")}</p>
      ${H({...t.bind("reason"),label:d("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),Fs=m(function({row:e,changed:n}){const s={household_id:e.id},i=O("/households/{household_id}/observations",{params:s}),[t,o]=$(null),r=e.actions.includes("observe");return c`<div>${j({of:i,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${P({title:d("seen.none"),hint:d("seen.noneHint"),icon:"history"})}</div>`,children:h=>c`<section class="card">
      ${Se({label:d("tab.seen"),entries:h.items.map(u=>Rs(u,r&&!u.retracted?()=>o(u):null))})}
      ${ae({page:h,more:u=>W("/households/{household_id}/observations",{params:s,query:{cursor:u}}),onMore:i.set})}
    </section>`})}
    ${t&&Ps({row:e,observation:t,changed:n,onClose:()=>o(null)})}</div>`}),Rs=(l,e)=>({id:l.id,at:l.at,who:l.by_name,tone:l.retracted?"neutral":l.grade===1?"info":"good",title:d("seen.line",{subject:l.subject_name,item:l.item_label,value:l.value_label}),detail:c`<div class="row">
    <span class="soft">${d("seen.detail",{day:y(l.on),channel:l.channel_label,grade:l.grade_label})}</span>
    ${l.retracted&&ne({label:d("seen.retracted"),tone:"warning"})}
    ${e&&_({label:d("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),Bs=m(function({row:e}){const n=e.changes.map(s=>({id:s.id,at:s.at,who:s.by_name,title:s.cause_label&&s.cause_label!==s.act_label?d("changes.line",{act:s.act_label,cause:s.cause_label}):s.act_label,detail:c`<span class="soft">${[d("changes.on",{day:y(s.happened_on)}),s.reason].filter(Boolean).join(" · ")}</span>`}));return c`<div class="stack">
    ${e.lineage.length>0&&I({title:d("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(s=>c`<li key=${s.household_id}>
            ${d(s.to_other?"changes.to":"changes.from",{kind:s.kind_label,day:y(s.happened_on)})} <a
              href=${B(s.household_id)}>${s.name} (${s.code})</a>
          </li>`)}</ul>`})}
    ${I({title:d("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(s=>c`<li key=${`${s.unit_path} ${s.from_on} ${s.until_on}`}>${s.until_on?d("changes.stayUntil",{unit:s.unit_name,from:y(s.from_on),until:y(s.until_on)}):d("changes.stay",{unit:s.unit_name,from:y(s.from_on)})} <span class="soft">(${[s.came_by_label,s.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${I({title:d("changes.title"),children:n.length===0?P({title:d("changes.none"),icon:"history"}):Se({label:d("changes.title"),entries:n})})}
  </div>`}),Ns=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),zs=new Set(["no","none","basic","2g","refused"]),Cn=m(function({items:e,name:n}){return c`<dl class="known" aria-label=${d("known.of",{name:n})}>${e.map(s=>c`<div key=${s.item} class=${s.value===null?"is-unknown":zs.has(s.value)?"is-no":void 0}>
      <dt>${s.label}</dt>
      <dd>${s.value===null?d(Ns.has(s.item)?"known.notDone":"known.unknown"):s.value_label}</dd>
      ${s.value!==null&&c`<dd class="known-rest">
          ${d("known.rest",{day:y(s.on),channel:s.channel_label??"",grade:s.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}),wn=m(function({household:e,person:n,name:s,masked:i,may:t}){const[o,r]=$(!1),[h,u]=$(null);return h?c`<a class="nowrap" href=${`tel:${h}`}>${Un(h)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
    ${t&&_({label:d("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
    ${o&&Ls({household:e,person:n,name:s,show:u,onClose:()=>r(!1)})}`}),Ls=m(function({household:e,person:n,name:s,show:i,onClose:t}){const o=E({draft:!1,initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:d("reveal.missing")},submit:({purpose:r},h)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{t(),i(r)}});return G({title:d("reveal.title",{name:s}),form:o,submit:d("reveal.yes"),onClose:t,label:d("reveal"),children:c`<p class="soft">${d("reveal.text")}</p>
      ${N({...o.bind("purpose"),label:d("reveal.purpose"),required:!0,options:R(We)})}`})}),Hn=l=>[l.relation_label,l.birth_on?d("member.born",{year:y(l.birth_on)}):l.birth_year?d("member.born",{year:l.birth_year}):"",l.sex?Le[l.sex]:""].filter(Boolean).join(" · "),Is=m(function({row:e,changed:n}){const s=e.members.filter(t=>!t.left_on),i=e.members.filter(t=>t.left_on);return c`<div class="stack">
    ${s.map(t=>Gs({key:t.id,one:t,row:e,changed:n}))}
    ${s.length===0&&!e.closed_on&&c`<div class="card">
        ${P({title:d("member.nobody"),hint:e.actions.includes("edit")&&d("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${i.length>0&&c`<details class="card" open=${s.length===0}><summary>${d("member.left",{count:i.length})}</summary>
        <ul class="plain-list">
          ${i.map(t=>c`<li key=${t.id}>
                <strong>
                  ${t.full_name}
                </strong> <span class="soft">
                  ${Hn(t)} · ${d("member.leftLine",{reason:t.left_by_label??"",day:y(t.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}),Gs=m(function({one:e,row:n,changed:s}){const[i,t]=$(null),o={row:n,changed:s,member:e,onClose:()=>t(null)},r=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${Hn(e)}</p>
        ${e.phone&&c`<p>
            ${wn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&_({label:d("observe"),icon:"check",onClick:()=>t("observe")})}
        ${r&&me({name:e.full_name,acts:[{label:d("person.editAct"),icon:"edit",run:()=>t("edit")},{label:d("person.moveAct"),icon:"right",run:()=>t("move")},{label:d("person.leaveAct"),icon:"logout",run:()=>t("leave")}]})}
      </div>
    </header>
    ${Cn({items:e.items,name:e.full_name})}
    ${i==="edit"&&St(o)}
    ${i==="leave"&&Ct(o)}
    ${i==="move"&&wt(o)}
    ${i==="observe"&&Sn({...o,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}),Be=l=>l.map(({id:e,full_name:n,relation_label:s})=>({value:e,label:d("merge.one",{name:n,relation:s})})),Us=m(function({row:e,onClose:n}){const s=e.members.filter(r=>!r.left_on),i=r=>s.filter(({id:h})=>r.includes(h)),t=r=>s.filter(({id:h})=>!r.includes(h)),o=r=>i(r).some(({relation:h})=>h==="head");return T({draft:"split",title:d("split.title",{name:e.name}),onClose:n,label:d("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...Q()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===s.length)&&d("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&k("field.missing"),remaining_head_id:o(r.person_ids)&&!t(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&k("field.missing"),...ee(r)}),send:(r,h)=>v("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:o(r.person_ids)?r.remaining_head_id:null}}),done:r=>{q(d("split.done",{name:r.name})),Qe(B(r.id))},fields:r=>c`
      ${Ve({...r.bind("person_ids"),label:d("split.who"),required:!0,options:Be(s)})}
      <div class="form-row">
        ${M({...r.bind("head_id"),label:d("split.head"),required:!0,options:Be(i(r.values.person_ids))})}
        ${o(r.values.person_ids)&&M({...r.bind("remaining_head_id"),label:d("split.heir"),hint:d("split.heirHint"),required:!0,options:Be(t(r.values.person_ids))})}
      </div>
      ${Oe({...r.bind("street_id"),label:d("split.street"),required:!0,empty:!1})}
      ${oe(r)}${Z(r)}`})});await L("households");function Ks({params:l}){const e=l.id??"",n=O("/households/{household_id}",{params:{household_id:e}}),[s,i]=$(null),t=n.data;X(()=>tn(e),[e]),X(()=>i(null),[e]);const o=r=>{w("/households?","/persons",`/households/${e}/observations`),n.set(r)};return U({title:t?.name??d("household"),status:t&&ne(ye(t,x.value)),crumbs:[{label:a("title"),href:V()},{label:t?.name??"…"}],actions:t&&Vs({row:t,show:i}),children:j({of:n,lines:10,children:r=>c`<div class="stack">
        ${Js({row:r})}
        ${Ys({row:r})}
        ${r.items.length>0&&I({title:d("known.household"),children:Cn({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&_({label:d("observe"),icon:"check",onClick:()=>i("observe")})})}
        ${Ws({row:r,changed:o,refresh:n.refresh})}
        ${Qs({open:s,row:r,changed:o,onClose:()=>i(null)})}
      </div>`})})}const Ws=m(function({row:e,changed:n,refresh:s}){const i=e.members.filter(t=>!t.left_on);return Ge({label:d("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:d("tab.members"),count:e.persons,show:()=>Is({row:e,changed:n})},{name:"ghi-nhan",label:d("tab.seen"),show:()=>Fs({row:e,changed:n})},{name:"thay-doi",label:d("tab.changes"),show:()=>Bs({row:e})},...F("consent.record")&&i.length>0?[{name:"dong-y",label:d("tab.consents"),show:()=>c`<div class="stack">
                  ${i.map(t=>Hs({key:t.id,personId:t.id,name:t.full_name,household:e,onChanged:s}))}
                </div>`}]:[]]})}),Vs=m(function({row:e,show:n}){const s=t=>e.actions.includes(t),i=e.members.filter(t=>!t.left_on);return c`
    ${me({acts:[...s("move")?[{label:d("move"),icon:"right",run:()=>n("move")}]:[],...s("split")&&i.length>1?[{label:d("split"),icon:"units",run:()=>n("split")}]:[],...s("merge")?[{label:d("merge"),icon:"people",run:()=>n("merge")}]:[],...s("close")?[{label:d("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${s("edit")&&_({label:d("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${s("edit")&&_({label:d("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${s("reopen")&&_({label:d("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),Js=m(function({row:e}){return e.closed_on&&c`<div class="notice is-warning">
      ${le({name:"lock"})}
      <p>${d("closedNote",{day:y(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&c`<br />${d("mergedNote")} <a href=${B(e.merged_into_id)}>${d("mergedOpen")}</a>`}</p></div>`});function Xs(l){if(!l.last_visited_on)return d("never");const e={day:y(l.last_visited_on),result:l.last_result_label??""};return l.last_visitor_name?d("lastVisit.by",{...e,name:l.last_visitor_name}):d("lastVisit.line",e)}const Ys=m(function({row:e}){return c`<section class="card">${re({facts:[{label:d("address"),value:Y(e)},{label:d("area"),value:$e(e)},{label:d("code"),value:e.code},{label:d("kind"),value:e.kind_label},...e.phone?[{label:d("phone"),value:wn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:d("taxCode"),value:e.tax_code}]:[],{label:d("lastVisit"),value:Xs(e)},...e.revisit_on?[{label:d("revisit"),value:y(e.revisit_on)}]:[]]})}</section>`}),Qs=m(function({open:e,...n}){const{row:s}=n;return c`
    ${e==="edit"&&_t(n)}
    ${e==="move"&&gt(n)}
    ${e==="split"&&Us(n)}
    ${e==="merge"&&ps(n)}
    ${e==="close"&&vt(n)}
    ${e==="reopen"&&$t(n)}
    ${e==="add"&&Ot(n)}
    ${e==="observe"&&Sn({...n,subject:{id:s.id,name:s.name,items:s.items}})}`}),Zs=Object.freeze(Object.defineProperty({__proto__:null,default:Ks},Symbol.toStringTag,{value:"Module"}));export{Dt as _,ks as a,Zs as b,ts as h,ht as l,hs as p,Wt as s};
