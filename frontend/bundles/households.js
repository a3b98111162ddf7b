// Licences in vendor/LICENSES.txt.
import{b as c,v as xn,r as ne,O as k,$ as On}from"./kit.js";import{aM as d,aN as Sn,Z as he,o as D,P as me,aO as Ne,aP as R,aQ as I,aR as pe,aS as be,aT as a,C as fe,aU as H,aV as K,S as C,aW as ie,aX as T,aY as _e,d as ge,aZ as U,a_ as V,R as N,e as Cn,Y as Be,D as F,H as Fe,a as J,b as Hn,L as Mn,T as Le,J as ze,a$ as Ge,h as $e,b0 as jn,b1 as Tn,I as Ie}from"./shared.js";import{J as wn,K as qn,N as An,u as le,h as x,P as W,L as M,E as A,q as Ke,T as Ue,S as X,d as y,n as se,s as L,p as En,i as j,j as B,D as z,o as Pn,v as ve,F as ye,k as ke,a as Ve,r as Dn}from"./frame.js";import{c as m,I as te,m as Y,p as $,r as Rn,u as Q,i as q,L as xe,B as _,ab as Nn,d as O,e as S,a4 as Oe,a as v,l as E,h as w,n as Je,g as Se,q as Bn,k as P,U as We,T as Fn,t as Ln,j as Xe}from"./first.js";const ae=m(function({links:e=[],acts:n=[],name:s}){return e.length+n.length===0?null:c`<div class="more-acts">${wn({label:s?`${d("more")}: ${s}`:"",trigger:c`${te({name:"menu"})}<span aria-hidden=${s?"true":void 0}>${d("more")}</span>`,children:i=>c`
      ${n.map(({label:t,run:o,icon:r})=>c`<div key=${t}>${qn({label:t,icon:r,onClick:()=>{i(),o()}})}</div>`)}
      ${e.map(({label:t,href:o,icon:r})=>c`<a key=${o} class="menu-item" href=${o} onClick=${i}>${te({name:r})}<span>${t}</span></a>`)}`})}</div>`}),Ye=50,zn=100,Gn=1e3,oe=xn(""),Z={address:"/so-ho",household:""};Rn(()=>{oe.value="",Object.assign(Z,{address:"/so-ho",household:""})});const In=({unit_id:l,street_id:e,group_name:n,kind:s,status:i,missing:t})=>({unit_id:l,street_id:e,group_name:n,kind:s,status:i,missing:t}),ee=()=>Z.address,Kn=l=>{Z.address=l},Qe=l=>{Z.household=l};function Un(){const l=Z.household;return Z.household="",l}function Ze(l,{sort:e,text:n,cursor:s,limit:i=Ye,signal:t}){if(!n)return Y("/households",{query:{...l,sort:e,cursor:s,limit:i},signal:t});const o=Object.fromEntries(Object.entries(l).filter(([,r])=>r));return $("/households/search",{body:{...o,text:n,cursor:s,limit:i},signal:t})}function Vn(l,e,n){const s=An("/households",{query:{...l,sort:n?"match":e??"place",text:n}});return le(s,async i=>{const t=Math.min(Number(new URLSearchParams(location.search).get("den"))||Ye,Gn);let o={items:[],next:null,total:null};do{const r=Math.min(Math.max(t-o.items.length,1),zn),h=await Ze(l,{sort:e,text:n,cursor:o.next??void 0,limit:r,signal:i});o={items:[...o.items,...h.items],next:h.next,total:h.total??o.total}}while(o.next&&o.items.length<t);return o})}await L("households");const Jn=["not_visited","visited","absent","refused","moved","revisit_due","closed"],Wn=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function Xn(){const[l]=Q(),e=x("/streets");return W({title:d("title"),lead:d("lead"),actions:c`
      ${Yn({})}
      ${q("household.manage")&&xe({label:d("add"),href:l.street_id?`/so-ho/moi?street_id=${l.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
      ${Qn({streets:e.data??[]})}
      ${Zn({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
    </div>`})}const Yn=m(function(){return ae({links:[{label:d("streets"),href:"/so-ho/tuyen",icon:"units"},...q("household.manage")?[{label:d("duplicates"),href:"/so-ho/trung",icon:"people"},{label:d("held.title"),href:"/so-ho/phieu-cho",icon:"upload"}]:[],...q("household.import")?[{label:d("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...q("household.export")?[{label:d("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),Ce=(l,e)=>l.map(n=>({value:n,label:e(n)})),Qn=m(function({streets:e}){const[n,s]=Q(),i=e.filter(p=>!n.unit_id||p.unit_id===n.unit_id),t=[...new Map(e.map(p=>[p.unit_id,p.unit_name]))].map(([p,g])=>({value:p,label:g})),o=[...new Set(i.map(p=>p.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!i.some(p=>p.id===n.street_id));ne(()=>{r&&s({street_id:null})},[r]);const[h,u]=k(!1),b=h||!!(n.kind||n.missing||n.group_name);return c`<div class="stack">
    <div class="household-search">${Sn({value:oe.value,placeholder:d("search"),onChange:p=>{oe.value=p.trim(),s({den:null})}})}
      <p class="soft small">${d("search.hint")}</p></div>
    ${he({resets:["den"],filters:[...t.length>1?[{name:"unit_id",label:d("unit"),options:t}]:[],...b&&o.length>1?[{name:"group_name",label:d("group"),options:Ce(o,p=>p)}]:[],{name:"street_id",label:d("street"),options:i.map(({id:p,name:g,unit_name:G})=>({value:p,label:t.length>1&&!n.unit_id?`${g} (${G})`:g}))},{name:"status",label:d("status"),options:Ce([...Jn],p=>d(`status.${p}`))},...b?[{name:"kind",label:d("kind"),options:D(Ne)},{name:"missing",label:d("missing"),options:Ce([...Wn],p=>d(`missing.${p}`))}]:[]],children:!b&&_({label:d("filters.more"),kind:"quiet",icon:"filter",onClick:()=>u(!0)})})}
  </div>`}),Zn=m(function({wide:e}){const[n,s]=Q(),i=In(n),t=oe.value,o=Vn(i,n.sort,t),r=!!t||Object.values(i).some(Boolean);return ne(()=>Kn(Nn("/so-ho",n,{})),[n]),es(o.state==="ready"),M({of:o,lines:10,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${r?A({title:d("noMatches"),hint:d("noMatchesHint"),icon:"search"}):A({title:d("none"),hint:d(q("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>c`<div>
      ${t&&c`<p class="soft small household-order">${d("byMatch")}</p>`}
      ${ns({rows:h.items,wide:e,sort:t?void 0:n.sort??"place",onSort:t?void 0:u=>s({sort:u.replace("-","")==="place"?null:u.replace("-",""),den:null})})}
      ${me({page:h,more:u=>Ze(i,{sort:n.sort,text:t,cursor:u}),onMore:u=>{o.set(u),s({den:u.items.length})}})}
    </div>`})});function es(l){On(()=>{const e=l?Un():"",n=e?document.querySelector(`.table a[href="${R(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[l])}const ns=m(function({rows:e,wide:n,sort:s,onSort:i}){return c`<div onClick=${t=>{const o=t.target.closest("a[href^='/so-ho/']");o&&Qe(o.getAttribute("href")?.slice(7)??"")}}>${Ke({caption:d("title"),rows:e,rowKey:t=>t.id,href:t=>R(t.id),sort:s,onSort:i,tone:t=>t.closed_on?"muted":void 0,columns:[{key:"name",label:d("household"),kind:"main",sort:i?"name":void 0,show:t=>c`${t.name}${t.kind!=="family"&&c` ${Ue({label:t.kind_label})}`}`},{key:"place",label:d("address"),sort:i?"place":void 0,show:t=>c`<div>${I(t)}<br /><span class="soft small">${n?`${pe(t)} · `:""}${t.code}</span></div>`},{key:"persons",label:d("persons"),kind:"number",value:t=>t.persons},{key:"standing",label:d("standing"),sort:i?"visit":void 0,show:t=>c`<div>
            ${X(be(t,O.value))}
            ${t.last_visited_on&&c`<br /><span class="soft small nowrap">${y(t.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:d("missing"),show:t=>t.closed_on?"":t.missing.length===0?c`<span class="soft">${d("missing.none")}</span>`:d("missing.count",{count:se(t.missing.length)})}]})}</div>`}),ss=Object.freeze(Object.defineProperty({__proto__:null,default:Xn},Symbol.toStringTag,{value:"Module"})),ts="duplicate.",en={duplicate:"",confirm_not_duplicate:!1},is=l=>(l?.code==="possible-duplicate"?l.errors:[]).map(({field:e,message:n})=>({id:e.slice(ts.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),nn=m(function({form:e,person:n}){const s=is(e.problem);return s.length>0&&c`<section class="notice is-warning candidates"
      aria-label=${a(n?"duplicate.personTitle":"duplicate.title")}>${te({name:"people"})}<div class="stack">
        <p>${a("duplicate.text")}</p>
        <ul>${s.map(i=>c`<li key=${i.id}>${ls(i)}</li>`)}</ul>
        ${fe({...e.bind("confirm_not_duplicate"),label:a(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}),ls=m(function({id:e,code:n,shared:s}){const t=le(`/household-candidates/${n}`,o=>$("/households/search",{body:{text:n,limit:5},signal:o})).data?.items.find(o=>o.id===e);return c`<a href=${R(e)} target="_blank" rel="noopener">${t?t.name:n}</a>
    <span> – ${[t&&I(t),t&&n,s].filter(Boolean).join(" · ")}</span>`}),sn=D(Ne),as=["moved","closed","death","mistake"],os=m(function({row:e,changed:n,onClose:s}){return H({draft:"household",title:a("edit"),onClose:s,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:t})=>({name:!i.trim()&&v("field.missing"),phone:_e(t)}),send:({name:i,kind:t,house_no:o,place_note:r,tax_code:h,phone:u,drop_phone:b},p)=>Oe("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:p,body:{name:i,kind:t,house_no:o,place_note:r,tax_code:h.trim()||null,...u.trim()?{phone:u}:b?{phone:null}:{}}}),done:T(n,({name:i})=>a("saved",{name:i})),fields:i=>c`
      ${S({...i.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${C({...i.bind("kind"),label:a("kind"),options:sn,empty:!1})}
      ${ie(i)}
      ${S({...i.bind("phone"),label:a("field.phone"),hint:e.phone?a("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!i.values.phone&&fe({...i.bind("drop_phone"),label:a("field.phoneDrop")})}
      ${i.values.kind!=="family"&&S({...i.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),ds=m(function({row:e,changed:n,onClose:s}){return H({draft:"move",title:a("move"),onClose:s,label:a("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...K()},check:i=>({street_id:!i.street_id&&v("field.missing"),...V(i)}),send:(i,t)=>$("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:t,body:{...i,on:i.on??""}}),done:T(n,({name:i})=>a("move.done",{name:i})),fields:i=>c`<p class="soft">${a("move.text")}</p>
      ${ge({...i.bind("street_id"),label:a("field.street"),required:!0,empty:!1})}
      ${ie(i)}${U(i)}`})}),rs=m(function({row:e,changed:n,onClose:s}){const i=as.filter(t=>e.kind==="family"?t!=="closed":t!=="death");return H({draft:"close",title:a("close"),onClose:s,label:a("close"),danger:!0,initial:{cause:"",...K()},check:t=>({cause:!t.cause&&v("field.missing"),...V(t)}),send:({cause:t,on:o,reason:r},h)=>$("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:T(n,({name:t})=>a("close.done",{name:t})),fields:t=>c`<p class="soft">${a("close.text")}</p>
      ${N({...t.bind("cause"),label:a("field.cause"),required:!0,options:i.map(o=>({value:o,label:a(`close.${o}`)}))})}
      ${U(t,a("close.on"))}`})}),cs=m(function({row:e,changed:n,onClose:s}){return H({draft:"reopen",title:a("reopen"),onClose:s,label:a("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&a("field.whyShort")}),send:(i,t)=>$("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:t,body:i}),done:T(n,({name:i})=>a("reopen.done",{name:i})),fields:i=>c`<p class="soft">${a("reopen.text")}</p>
      ${S({...i.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),de=D(Cn),us=D(Be),hs=["survey","moved","birth"],ms=["moved","death","mistake"];function tn(l){const e=l.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=En(e);return n?{birth_on:n,birth_year:null}:void 0}const re=l=>({full_name:l?.full_name??"",relation:l?.relation??"",sex:l?.sex??"",birth:l?.birth_on?y(l.birth_on):String(l?.birth_year??""),phone:""}),He=({full_name:l,relation:e,birth:n,phone:s})=>({full_name:!l.trim()&&v("field.missing"),relation:!e&&v("field.missing"),birth:!tn(n)&&a("person.birthBad"),phone:_e(s)}),Me=({full_name:l,relation:e,sex:n,birth:s})=>({full_name:l,relation:e,sex:n||null,...tn(s)??{birth_on:null,birth_year:null}}),ln=(l,e)=>{const s=("members"in l?l.members??[]:[]).some(i=>!i.left_on&&i.relation==="head"&&i.id!==e);return de.filter(({value:i})=>i!=="head"||!s)},je=(l,e,{masked:n,at:s=""}={})=>c`
  ${S({...l.bind(`${s}full_name`),label:a("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${C({...l.bind(`${s}relation`),label:a("person.relation"),required:!0,options:e})}
    ${S({...l.bind(`${s}birth`),label:a("person.birth"),hint:a("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${C({...l.bind(`${s}sex`),label:a("person.sex"),options:us})}
    ${S({...l.bind(`${s}phone`),label:a("field.phone"),hint:n?a("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`,ps=m(function({row:e,changed:n,onClose:s}){return H({draft:"member",title:a("person.add",{name:e.name}),onClose:s,label:a("addMember"),initial:{...re(),on:O.value,came_by:"survey",...en},check:He,send:(i,t)=>$("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:t,body:{...Me(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:t})=>T(n,()=>a("person.added",{name:t}))(i),fields:i=>c`${nn({form:i,person:!0})}${je(i,ln(e))}
      <div class="form-row">
        ${C({...i.bind("came_by"),label:a("person.came"),empty:!1,options:hs.map(t=>({value:t,label:a(`person.came.${t}`)}))})}
        ${F({...i.bind("on"),label:a("field.on"),max:O.value})}
      </div>`})}),bs=m(function({row:e,member:n,changed:s,onClose:i}){return H({draft:`member ${n.id}`,title:a("person.edit",{name:n.full_name}),onClose:i,initial:{...re(n),drop_phone:!1},check:He,send:(t,o)=>Oe("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:o,body:{...Me(t),...t.phone.trim()?{phone:t.phone}:t.drop_phone?{phone:null}:{}}}),done:(t,{full_name:o})=>T(s,()=>a("person.saved",{name:o}))(t),fields:t=>c`${je(t,ln(e,n.id),{masked:n.phone})}
      ${n.phone&&!t.values.phone&&fe({...t.bind("drop_phone"),label:a("field.phoneDrop")})}`})}),fs=m(function({row:e,member:n,changed:s,onClose:i}){return H({draft:`leave ${n.id}`,title:a("person.leave",{name:n.full_name}),onClose:i,label:a("person.leaveAct"),danger:!0,initial:{cause:"",...K()},check:t=>({cause:!t.cause&&v("field.missing"),...V(t)}),send:({cause:t,on:o,reason:r},h)=>$("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:T(s,()=>a("person.leaveDone",{name:n.full_name})),fields:t=>c`
      ${N({...t.bind("cause"),label:a("field.cause"),required:!0,options:ms.map(o=>({value:o,label:a(`person.leave.${o}`)}))})}
      ${U(t,a("person.leaveOn"))}`})}),_s=m(function({row:e,member:n,changed:s,onClose:i}){return H({draft:`move ${n.id}`,title:a("person.move",{name:n.full_name}),onClose:i,label:a("person.moveAct"),initial:{household_id:null,relation:"",...K()},check:t=>({household_id:!t.household_id&&v("field.missing"),relation:!t.relation&&v("field.missing"),...V(t)}),send:({household_id:t,relation:o,on:r,reason:h},u)=>$("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{household_id:t?.id??"",relation:o,on:r??"",reason:h}}),done:T(s,()=>a("person.moved",{name:n.full_name})),fields:t=>c`
      ${Fe({...t.bind("household_id"),label:a("person.moveTo"),required:!0,but:e.id})}
      ${C({...t.bind("relation"),label:a("person.relation"),required:!0,options:de})}
      ${U(t)}`})});await L("households");const gs=30,Te=l=>`persons.${l}.`,an=(l,e)=>Object.fromEntries(Object.entries(e).map(([n,s])=>[Te(l)+n,s])),on=(l,e)=>Object.fromEntries(Object.keys(re()).map(n=>[n,l[Te(e)+n]])),dn=l=>an(l,{...re(),relation:l===0?"head":""});function $s(l,e){const n=Array.from({length:e},(i,t)=>an(t,He(on(l,t)))),s={street_id:!l.street_id&&v("field.missing"),phone:_e(l.phone),name:l.kind!=="family"&&!l.name.trim()&&v("field.missing")};return Object.fromEntries(Object.entries(Object.assign(s,...n)).filter(([,i])=>i))}function vs(){const l=x("/streets");return W({title:a("new.title"),lead:a("new.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:a("new.title")}],children:M({of:l,empty:e=>e.length===0,whenEmpty:c`<div class="card">
        ${A({title:a("new.noStreets"),hint:a("new.noStreetsHint"),icon:"units",action:xe({label:d("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>ks({})})})}const ys=m(function({form:e,onKind:n}){const s=e.values.kind==="family";return B({title:a("new.place"),children:c`
      ${C({...e.bind("kind"),label:a("kind"),options:sn,empty:!1,onChange:n})}
      ${!s&&S({...e.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${ge({...e.bind("street_id"),label:a("field.street"),required:!0})}
      ${ie(e)}
      <div class="form-row">
        ${!s&&S({...e.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
        ${!s&&S({...e.bind("phone"),label:a("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        ${F({...e.bind("on"),label:a("new.since"),max:O.value})}
      </div>`})}),ks=m(function(){const[e]=Q(),n=E({draft:"household",initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:O.value,count:1,...en,...dn(0)},check:o=>$s(o,o.count),submit:(o,r)=>$("/households",{key:r,body:xs(o,o.count)}),done:o=>{j("/households?","/streets"),w(a("new.saved",{name:o.name,code:o.code})),Je(R(o.id),{replace:!0})}}),s=n.values.kind==="family",i=n.values.count,t=o=>n.set({...o>i&&dn(i),count:o});return Se({form:n,label:a("new.title"),children:c`
      ${nn({form:n})}
      ${ys({form:n,onKind:o=>{n.set({kind:o}),o!=="family"&&!n.values["persons.0.full_name"]&&t(0),o==="family"&&i===0&&t(1)}})}
      ${B({title:a(s?"new.persons":"new.business"),hint:s?a("new.personsHint"):void 0,children:c`
          ${Array.from({length:i},(o,r)=>c`<fieldset class="field new-person" key=${r}>
              <legend class="field-label">${s&&r===0?a("new.head"):a("new.person",{number:r+1})}</legend>
              ${je(n,r===0?de:de.filter(({value:h})=>h!=="head"),{at:Te(r)})}
            </fieldset>`)}
          <div class="row">
            ${i<gs&&_({label:a("new.addPerson"),icon:"plus",onClick:()=>t(i+1)})}
            ${i>(s?1:0)&&_({label:a("new.dropPerson",{number:i}),kind:"quiet",onClick:()=>t(i-1)})}
          </div>`})}
      <div class="form-actions">
        ${xe({label:v("act.cancel"),href:ee()})}
        ${_({label:a("new.save"),type:"submit",kind:"primary",busy:n.busy})}
      </div>`})});function xs(l,e){const n=Array.from({length:e},(i,t)=>on(l,t)),s=l.kind==="family";return{street_id:l.street_id,kind:l.kind,name:s?null:l.name,house_no:l.house_no,place_note:l.place_note,phone:s?null:l.phone.trim()||null,tax_code:s?null:l.tax_code.trim()||null,on:l.on,confirm_not_duplicate:l.confirm_not_duplicate,came_by:"survey",persons:n.map(i=>({...Me(i),phone:i.phone.trim()||null}))}}const Os=Object.freeze(Object.defineProperty({__proto__:null,default:vs},Symbol.toStringTag,{value:"Module"}));function Ss(){const l=x("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=l.filter(n=>Bn.value?.assignments.some(s=>s.unit_id===n.id));return(e.length>0?e:l).map(({id:n,name:s})=>({value:n,label:s}))}const rn=m(function({street:e,unitId:n,onClose:s}){const i=Ss(),t=E({draft:`street ${e?.id??"new"}`,initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:o})=>({...!o.trim()&&{name:v("field.missing")}}),submit:({unit_id:o,name:r,group_name:h},u)=>e?Oe("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:u,body:{name:r,group_name:h}}):$("/streets",{key:u,body:{unit_id:o||(i[0]?.value??""),name:r,group_name:h}}),done:()=>{j("/streets","/households?"),w(d("streets.saved")),s()}});return J({title:d(e?"streets.edit":"streets.add"),form:t,onClose:s,label:d("street"),children:c`
      ${!e&&i.length>1&&C({...t.bind("unit_id"),value:t.values.unit_id||(i[0]?.value??""),label:d("unit"),options:i,empty:!1})}
      ${S({...t.bind("name"),label:d("streets.name"),hint:d("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${S({...t.bind("group_name"),label:d("group"),hint:d("streets.groupHint"),maxlength:60,autocomplete:"off"})}`})});function Cs(l){return le(`/teams/walkers/${l.unit_id}`,async e=>{const n=(await Y("/teams",{signal:e})).filter(i=>i.unit_id===l.unit_id);return(await Promise.all(n.map(({id:i})=>Y("/teams/{team_id}/members",{params:{team_id:i},query:{on:O.value},signal:e})))).flat()})}const Hs=m(function({street:e,onClose:n}){const s=Cs(e),i=E({draft:`assign ${e.id}`,initial:{member_id:"",from_on:O.value,to_on:null},check:({member_id:r})=>({...!r&&{member_id:v("field.missing")}}),submit:({member_id:r,from_on:h,to_on:u},b)=>$("/streets/{street_id}/assignments",{params:{street_id:e.id},key:b,body:{member_id:r,from_on:h,to_on:u}}),done:()=>{j("/streets"),w(d("streets.assigned",{name:s.data?.find(({id:r})=>r===i.values.member_id)?.full_name??""})),n()}}),t=new Set(e.assignments.map(({member_id:r})=>r)),o=(s.data??[]).filter(({id:r})=>!t.has(r)).map(({id:r,full_name:h,kind_label:u})=>({value:r,label:`${h} (${u})`}));return z({title:`${d("streets.assign")}: ${e.name}`,onClose:n,children:s.state==="loading"?Pn({lines:3}):Se({form:i,label:d("streets.assign"),children:c`
              ${o.length===0?c`<p class="notice is-warning">${d("streets.noMembers")}</p>`:C({...i.bind("member_id"),label:d("streets.member"),required:!0,options:o})}
              <div class="form-row">
                ${F({...i.bind("from_on"),label:d("streets.from")})}
                ${F({...i.bind("to_on"),label:d("streets.to"),hint:d("streets.toHint")})}
              </div>
              ${Hn({form:i,submit:d("streets.assign"),onClose:n})}`})})});async function Ms(l,e){const n=[];let s;do{const i=await Y("/households",{query:{street_id:l,limit:100,cursor:s},signal:e});n.push(...i.items),s=i.next}while(s);return n}const js=l=>[...l].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function cn(l,e,n){const s=[...l];return s.splice(e+n,0,...s.splice(e,1)),s}const Ts=m(function({street:e,onClose:n}){const s=le(`/households-along/${e.id}`,i=>Ms(e.id,i));return z({title:d("order.title",{street:e.name}),onClose:n,wide:!0,children:M({of:s,lines:8,children:i=>ws({key:e.id,street:e,rows:i,onClose:n})})})}),ws=m(function({street:e,rows:n,onClose:s}){const[i,t]=k(n),[o,r]=k(!1),h=async()=>{r(!0),await $("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:u})=>u)}}).then(()=>{j("/households?","/households-along","/streets"),w(d("order.saved",{street:e.name})),s()},P),r(!1)};return c`<div class="stack">
    <p class="soft">${d("order.lead")}</p>
    <div>${_({label:d("order.byNumber"),icon:"table",onClick:()=>t(js(i))})}</div>
    <ol class="house-order" aria-label=${d("order.act")}>${i.map((u,b)=>c`<li key=${u.id}><span><span class="soft">${b+1}.</span> <strong>${u.house_no||"—"}</strong> ${u.name}</span>
        <span class="row">
          ${_({label:d("streets.up",{name:u.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:b===0,onClick:()=>t(cn(i,b,-1))})}
          ${_({label:d("streets.down",{name:u.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:b===i.length-1,onClick:()=>t(cn(i,b,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${_({label:v("act.cancel"),onClick:s})}
      ${_({label:d("order.save"),kind:"primary",busy:o,onClick:()=>{h()}})}
    </div>
  </div>`});await L("households");function qs(){const[l]=Q(),[e,n]=k(null),s=x("/streets"),i=[...new Map((s.data??[]).map(o=>[o.unit_id,o.unit_name]))].map(([o,r])=>({value:o,label:r})),t=()=>n(null);return W({title:d("streets.title"),lead:d("streets.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("streets.title")}],actions:q("household.manage")&&_({label:d("streets.add"),icon:"plus",kind:"primary",onClick:()=>n({form:"add"})}),children:c`<div class="stack">
      ${i.length>1&&he({filters:[{name:"unit_id",label:d("unit"),options:i}]})}
      ${M({of:s,lines:8,empty:o=>o.length===0,whenEmpty:c`<div class="card">
          ${A({title:d("streets.none"),hint:d(q("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:o=>c`<div class="stack">${i.filter(({value:r})=>!l.unit_id||l.unit_id===r).map(({value:r,label:h})=>Ps({key:r,unitId:r,name:h,rows:o.filter(u=>u.unit_id===r),show:n}))}</div>`})}
      ${e?.form==="add"&&rn({street:null,unitId:l.unit_id,onClose:t})}
      ${e?.form==="edit"&&rn({street:e.street,onClose:t})}
      ${e?.form==="order"&&Ts({street:e.street,onClose:t})}
      ${e?.form==="assign"&&Hs({street:e.street,onClose:t})}
    </div>`})}const we=()=>j("/streets","/households?");async function un(l,e,n){const s=l.map(i=>i.id);s.splice(e+n,0,...s.splice(e,1)),await $("/streets/order",{body:{unit_id:l[0]?.unit_id??"",street_ids:s}}).then(we,P)}async function As(l){await ve({title:d("streets.deleteTitle",{name:l.name}),text:d("streets.deleteText"),yes:d("streets.delete"),danger:!0})&&await We("/streets/{street_id}",{params:{street_id:l.id},version:l.version}).then(()=>{we(),w(d("streets.deleted",{name:l.name}))},P)}async function Es(l,e){const n=d("streets.endTitle",{name:e.full_name,street:l.name});await ve({title:n,text:d("streets.endText"),yes:d("streets.endYes"),danger:!0})&&await We("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{we(),w(d("streets.ended",{name:e.full_name}))},P)}const Ps=m(function({name:e,rows:n,show:s}){const i=n.some(o=>o.actions.includes("edit")),t=o=>n.indexOf(o);return B({title:e,plain:!0,children:Ke({caption:e,rows:n,rowKey:o=>o.id,columns:[{key:"name",label:d("street"),kind:"main",value:o=>o.name},...n.some(o=>o.group_name)?[{key:"group",label:d("group"),value:o=>o.group_name}]:[],{key:"visited",label:d("streets.visited"),show:o=>c`<div class="street-progress">
            <a href=${`/so-ho?street_id=${o.id}`}>
              ${d("streets.visitedOf",{visited:se(o.visited),households:se(o.households)})}
            </a>
            ${o.households>0&&Mn({value:o.visited*100/o.households,label:o.name,hideValue:!0})}</div>`},{key:"who",label:d("streets.walks"),show:o=>Ds({row:o})},...i?[{key:"actions",label:d("more"),kind:"actions",show:o=>c`<span class="row is-end">
                  ${_({label:d("streets.up",{name:o.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:t(o)===0,onClick:()=>{un(n,t(o),-1)}})}
                  ${_({label:d("streets.down",{name:o.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:t(o)===n.length-1,onClick:()=>{un(n,t(o),1)}})}
                  ${o.actions.includes("assign")&&_({label:d("streets.assign"),onClick:()=>s({form:"assign",street:o})})}
                  ${ae({name:o.name,acts:[{label:d("streets.edit"),icon:"edit",run:()=>s({form:"edit",street:o})},...o.households>1?[{label:d("order.act"),icon:"table",run:()=>s({form:"order",street:o})}]:[],...o.actions.includes("delete")?[{label:d("streets.delete"),icon:"trash",run:()=>{As(o)}}]:[]]})}</span>`}]:[]]})})}),Ds=m(function({row:e}){return e.assignments.length===0?c`<span class="soft">${d("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[d("streets.since",{day:y(n.from_on)}),n.to_on&&d("streets.until",{day:y(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&_({label:d("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Es(e,n)}})}
    </li>`)}</ul>`}),Rs=Object.freeze(Object.defineProperty({__proto__:null,default:qs},Symbol.toStringTag,{value:"Module"}));await L("households");const qe="/visits/held",Ns=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function Bs(){return W({title:d("held.title"),lead:d("held.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:d("held.title")}],children:Le({label:d("held.title"),query:"xem",tabs:Ns.map(([l,e])=>({name:e,label:d(`held.${l}`),show:()=>Fs({key:l,state:l})}))})})}const Fs=m(function({state:e}){const n={state:e},s=x(qe,{query:n}),[i,t]=k(null),[o,r]=k(null),h=u=>u.reason==="in_future"?r(u):void Ae(u,{decision:"take"}).catch(P);return c`<div class="stack">${M({of:s,lines:6,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">
      ${A({title:d(`held.none.${e}`),hint:e==="waiting"?d("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:u=>c`<div class="stack">
      ${u.items.map(b=>c`<section key=${b.id} class="card stack" aria-label=${ce(b)}>${Ls({row:b})}
          ${e==="waiting"&&c`<div class="form-actions">
              ${_({label:d("held.decline"),onClick:()=>t(b)})}
              ${b.takeable&&_({label:d("held.take"),kind:"primary",icon:"check",onClick:()=>h(b)})}</div>`}</section>`)}
      ${me({page:u,more:b=>Y(qe,{query:{...n,cursor:b}}),onMore:s.set})}</div>`})}
    ${i&&zs({row:i,onClose:()=>t(null)})}
    ${o&&Gs({row:o,onClose:()=>r(null)})}</div>`});async function Ae(l,e){await $("/visits/held/{held_id}/decide",{params:{held_id:l.id},body:e}),j(qe,"/today","/households"),w(d(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const ce=({household_name:l,household_code:e})=>l||e||d("held.unknown"),Ls=m(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:ce(e)}
      </h2>
      ${e.state!=="waiting"&&X({label:d(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${ye({facts:[...n?[{label:d("held.place"),value:n}]:[],{label:d("held.sender"),value:e.sender_name},{label:d("held.day"),value:y(e.visited_on)},{label:d("held.received"),value:ke(e.received_at)},...e.result_label?[{label:d("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:d("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:d("held.note"),value:e.note}]:[],...e.photos>0?[{label:d("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:d("held.decided"),value:[e.decided_by,ke(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:d("held.why"),value:e.why}]:[]]})}
    ${Ee({title:d("held.answers"),words:e.answers.map(s=>`${s.subject_name} – ${s.item_label}: ${s.value_label}`)})}
    ${Ee({title:d("held.newPersons"),words:e.new_persons})}
    ${Ee({title:d("held.leftPersons"),words:e.left_persons})}`}),Ee=m(function({title:e,words:n}){return n.length>0?c`<div><h3>${e}</h3><ul>${n.map((s,i)=>c`<li key=${i}>${s}</li>`)}</ul></div>`:null}),zs=m(function({row:e,onClose:n}){const s=E({draft:`decline ${e.id}`,initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:v("field.missing")},submit:({reason:i})=>Ae(e,{decision:"decline",reason:i.trim()}),done:n});return J({title:d("held.declineTitle",{name:ce(e)}),form:s,submit:d("held.decline"),onClose:n,label:d("held.decline"),children:Fn({...s.bind("reason"),label:d("held.reason"),hint:d("held.reasonHint"),required:!0,rows:3})})}),Gs=m(function({row:e,onClose:n}){const s=E({draft:`day ${e.id}`,initial:{visited_on:null},check:({visited_on:i})=>i&&i<=O.value?{}:{visited_on:d("held.dayWrong")},submit:({visited_on:i})=>Ae(e,{decision:"take",visited_on:i}),done:n});return J({title:d("held.dayTitle",{name:ce(e)}),form:s,submit:d("held.take"),onClose:n,label:d("held.take"),children:c`<p class="soft">${d("held.dayHint",{name:e.sender_name})}</p>
      ${F({...s.bind("visited_on"),label:d("held.day"),required:!0,max:O.value})}`})}),Is=Object.freeze(Object.defineProperty({__proto__:null,default:Bs},Symbol.toStringTag,{value:"Module"})),Pe="same_",hn=l=>l.members.filter(e=>!e.left_on),Ks=(l,e)=>e.find(n=>Ve(n.full_name)===Ve(l.full_name)&&(n.birth_year===null||l.birth_year===null||n.birth_year===l.birth_year))?.id??"",Us=m(function({row:e,changed:n,onClose:s}){const[i,t]=k(null);return i?mn({row:e,otherId:i.id,changed:n,onClose:s}):z({title:a("merge.title",{name:e.name}),onClose:s,children:c`<div class="stack">
      ${Fe({name:"from_id",value:null,onChange:t,label:a("merge.which"),hint:a("merge.whichHint"),but:e.id})}
      <div class="form-actions">${_({label:v("act.cancel"),onClick:s})}</div>
    </div>`})}),mn=m(function({row:e,otherId:n,duplicate:s,changed:i,onClose:t}){const o=x("/households/{household_id}",{params:{household_id:n}});return o.data?Vs({row:e,other:o.data,duplicate:s,changed:i,onClose:t}):z({title:a("merge.title",{name:e.name}),onClose:t,children:M({of:o,lines:6,children:()=>null})})}),Vs=m(function({row:e,other:n,duplicate:s,changed:i,onClose:t}){const[o,r]=[hn(e),hn(n)],h=u=>r.map(({id:b})=>({from_id:b,into_id:String(u[Pe+b]??"")})).filter(({into_id:b})=>b!=="");return H({draft:"merge",title:a("merge.title",{name:e.name}),onClose:t,label:a("merge.yes"),wide:!0,initial:{nature:s?"duplicate":"",same_persons:"",...K(),...Object.fromEntries(r.map(u=>[Pe+u.id,Ks(u,o)]))},check:u=>({nature:!u.nature&&v("field.missing"),...V(u)}),send:(u,b)=>$("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:b,body:{from_id:n.id,from_version:n.version,duplicate:u.nature==="duplicate",same_persons:h(u),on:u.on,reason:u.reason}}),done:T(i,({name:u})=>a("merge.done",{other:n.code,name:u})),fields:u=>c`
      <p><strong>${n.name}</strong> <span class="soft">${[I(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${N({...u.bind("nature"),label:a("merge.nature"),required:!0,options:[{value:"duplicate",label:a("merge.duplicate"),hint:a("merge.duplicateHint")},{value:"joined",label:a("merge.joined"),hint:a("merge.joinedHint")}]})}
      ${r.length>0&&o.length>0&&c`<fieldset class="field"><legend class="field-label">${a("merge.persons")}</legend>
          <p class="field-hint">${a("merge.personsHint")}</p>
          ${u.errors.same_persons&&c`<p class="field-error" role="alert">${u.errors.same_persons}</p>`}
          <div class="stack">${r.map(b=>C({...u.bind(Pe+b.id),key:b.id,label:[b.full_name,b.relation_label,b.birth_year].filter(Boolean).join(", "),empty:a("merge.new"),options:o.map(({id:p,full_name:g})=>({value:p,label:a("merge.same",{name:g})}))}))}</div></fieldset>`}
      ${U(u)}`})});await L("households");const ue="/households/duplicates";function Js(){const[l]=Q(),e=x(ue,{query:{unit_id:l.unit_id}}),n=x("/streets"),[s,i]=k(null),[t,o]=k(null),r=()=>$("/households/duplicates/find",{}).then(i,P),h=()=>{i(null),j(ue)},u=e.data?.found_at===null&&e.data.running_job_id===null;ne(()=>{u&&!s&&r()},[u]);const b=[...new Map((n.data??[]).map(p=>[p.unit_id,p.unit_name]))].map(([p,g])=>({value:p,label:g}));return W({title:d("pairs.title"),lead:d("pairs.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("pairs.title")}],actions:!s&&!e.data?.running_job_id&&_({label:d("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:c`<div class="stack">
      ${b.length>1&&he({filters:[{name:"unit_id",label:d("unit"),options:b}]})}
      ${s?ze({key:s.id,job:s,label:d("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&Ws({id:e.data.running_job_id,ended:h})}
      ${M({of:e,lines:6,empty:({pairs:p,found_at:g})=>p.length===0&&g!==null,whenEmpty:c`<div class="card">${A({title:d("pairs.none"),hint:d("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:p,found_at:g})=>c`<div class="stack">
          ${g&&c`<p class="soft" role="status">${d("pairs.count",{count:se(p.length),at:ke(g)})}</p>`}
          ${p.map((G,kn)=>Ys({key:`${G.one.id} ${G.other.id}`,pair:G,number:kn+1,onJoin:()=>o(G)}))}
        </div>`})}
      ${t&&Qs({pair:t,onClose:()=>o(null)})}
    </div>`})}const Ws=m(function({id:e,ended:n}){const s=x("/jobs/{job_id}",{params:{job_id:e}});return s.data&&ze({job:s.data,label:d("pairs.searching"),onDone:n,onEnd:n})}),pn=({one:l,other:e},n)=>$("/households/duplicates/apart",{body:{one_id:l.id,other_id:e.id,apart:n}}).then(()=>j(ue)),Xs=l=>pn(l,!0).then(()=>w(d("pairs.apart"),{act:{label:v("act.undo"),run:()=>{pn(l,!1).catch(P)}}}),P),Ys=m(function({pair:e,number:n,onJoin:s}){const{one:i,other:t,likenesses:o}=e;return c`<article class="card pair" aria-label=${d("pairs.pair",{number:n,one:i.code,other:t.code})}>
    <div class="pair-sides">${bn({row:i})}${bn({row:t})}</div>
    <p class="pair-why">
      <span class="soft">${d("pairs.why")}</span> ${o.map(({code:r,label:h})=>c`<span key=${r}>${Ue({label:h})} </span>`)}
    </p>
    <div class="form-actions">
      ${_({label:d("pairs.twoHouseholds"),onClick:()=>{Xs(e)}})}
      ${_({label:d("pairs.oneHousehold"),icon:"link",onClick:s})}
    </div>
  </article>`}),bn=m(function({row:e}){return c`<section class="pair-side">
    <h2><a href=${R(e.id)} aria-label=${`${e.name}, ${d("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${ye({facts:[{label:d("address"),value:I(e)},{label:d("unit"),value:pe(e)},{label:d("pairs.code"),value:e.code},{label:d("persons"),value:se(e.persons)},{label:d("pairs.phone"),value:e.phone??"—"},{label:d("kind"),value:e.kind_label},{label:d("standing"),value:X(be(e,O.value))},{label:d("lastVisit"),value:e.last_visited_on?y(e.last_visited_on):d("never")}]})}</section>`}),Qs=m(function({pair:{one:e,other:n},onClose:s}){const[i,t]=k(e.persons>=n.persons?e.id:n.id),[o,r]=k(!1);return o?Zs({keptId:i,goneId:i===e.id?n.id:e.id,onClose:s}):z({title:d("pairs.joinTitle"),onClose:s,children:c`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
      ${N({name:"keep",label:d("pairs.keep"),hint:d("pairs.keepHint"),value:i,onChange:t,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${I(h)} · ${d("pairs.persons",{count:h.persons})}`}))})}
      <div class="form-actions">
        ${_({label:v("act.cancel"),onClick:s})}
        ${_({label:d("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}),Zs=m(function({keptId:e,goneId:n,onClose:s}){const i=x("/households/{household_id}",{params:{household_id:e}});return i.data?mn({row:i.data,otherId:n,duplicate:!0,changed:()=>j(ue),onClose:s}):z({title:d("pairs.joinTitle"),onClose:s,children:M({of:i,lines:6,children:()=>null})})}),et=Object.freeze(Object.defineProperty({__proto__:null,default:Js},Symbol.toStringTag,{value:"Module"})),f=Ln({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),De="/households/{household_id}/persons/{person_id}/citizen-id",nt=["verify","help","recheck"],st=m(function({householdId:e,personId:n,name:s,onChanged:i}){const[t,o]=k(null),r=x(De,{params:{household_id:e,person_id:n}}),h=(p,g)=>{j("/households"),r.set(p),w(g),o(null),i?.()},u=async p=>{await ve({title:f("id.dropAsk",{name:s}),text:f("id.dropText"),yes:f("id.drop"),danger:!0})&&Xe(De,{params:{household_id:e,person_id:n},version:p.version,body:{citizen_id:null}}).then(g=>h(g,f("id.dropped")),P)},b=(p,g)=>c`<button type="button" class="button is-small" aria-label=${f("id.of",{act:p,name:s})} onClick=${g}><span>${p}</span></button>`;return M({of:r,lines:1,children:p=>c`<div class="stack">
      <div class="row"><span>${p.masked?f("id.masked",{masked:p.masked}):f("id.none")}</span>
        ${b(f(p.masked?"id.change":"id.put"),()=>o("put"))}
        ${p.masked&&q("household.reveal")&&b(f("id.reveal"),()=>o("reveal"))}
        ${p.masked&&b(f("id.drop"),()=>{u(p)})}</div>
      ${p.warnings.length>0&&c`<ul class="notice is-warning notice-list">${p.warnings.map(g=>c`<li key=${g}>${g}</li>`)}</ul>`}
      ${t==="put"&&it({householdId:e,personId:n,version:p.version,onClose:()=>o(null),onDone:g=>h(g,f("id.saved"))})}
      ${t==="reveal"&&lt({householdId:e,personId:n,name:s,onClose:()=>o(null)})}
    </div>`})}),tt=m(function(e){return q("household.manage")&&st(e)}),it=m(function({householdId:e,personId:n,version:s,onClose:i,onDone:t}){const o=E({draft:!1,initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:f("id.bad")},submit:(r,h)=>Xe(De,{params:{household_id:e,person_id:n},version:s,body:r,key:h}),done:t});return J({title:f("id.put"),form:o,submit:f("save"),onClose:i,sheet:!0,children:S({...o.bind("citizen_id"),label:f("id.field"),hint:f("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})})}),lt=m(function({householdId:e,personId:n,name:s,onClose:i}){const[t,o]=k(""),r=f("id.revealTitle",{name:s}),h=E({draft:!1,initial:{purpose:""},check:({purpose:u})=>u?{}:{purpose:f("id.purposeMissing")},submit:({purpose:u},b)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:b,body:{field:"person_citizen_id",person_id:n,purpose:u}}),done:({value:u})=>o(u??"—")});return z({title:r,onClose:i,sheet:!0,children:t?c`<p role="status"><strong class="full-number">${t}</strong></p>`:Se({form:h,label:r,children:c`<p>${f("id.revealText")}</p>
            ${N({...h.bind("purpose"),label:f("id.purpose"),required:!0,options:D(Ge,nt)})}
            <div class="form-actions">
              ${_({label:v("act.cancel"),onClick:i})}
              ${_({label:f("id.reveal"),type:"submit",kind:"primary",busy:h.busy})}
            </div>`})})});await L("privacy");const fn={given:"good",refused:"neutral",withdrawn:"warning"},at=m(function({personId:e,name:n,household:s,onChanged:i}){const t=x("/persons/{person_id}/consents",{params:{person_id:e}}),[o,r]=k(null);return B({title:n?f("titleOf",{name:n}):f("title"),children:c`
      ${M({of:t,lines:3,children:h=>c`<div class="stack">
          <ul class="consents">
            ${h.standing.map(u=>c`<li key=${u.purpose}>${dt({one:u,given:ot(h,u),onAsk:()=>r(u)})}</li>`)}
          </ul>
          ${s&&h.standing.some(u=>u.purpose==="citizen_id"&&u.answer==="given")&&tt({householdId:s.id,personId:e,name:n??"",onChanged:i})}
          ${h.log.length>0&&c`<details><summary>${f("log",{count:h.log.length})}</summary>${rt({log:h.log})}</details>`}
        </div>`})}
      ${o&&ct({personId:e,one:o,onClose:()=>r(null),onDone:h=>{r(null),j("/households","/persons"),t.set(h),i?.()}})}`})}),ot=(l,e)=>l.log.find(n=>n.purpose===e.purpose),dt=m(function({one:e,given:n,onAsk:s}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,t=f(e.answer===null?"ask":"again");return c`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${X({label:e.answer_label&&e.given_on?f("on",{answer:e.answer_label,day:y(e.given_on)}):f("never"),tone:e.answer?fn[e.answer]:"neutral"})}</p>
      ${i&&c`<p class="small">${f("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${f("askOf",{act:t,purpose:e.title})}
      onClick=${s}><span>${t}</span></button>
  </div>`}),rt=m(function({log:e}){return $e({label:f("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:fn[n.answer],title:f("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:f("entryDetail",{how:n.how_label,day:y(n.given_on),number:n.text_number})}))})}),ct=m(function({personId:e,one:n,onClose:s,onDone:i}){const t=E({draft:`consent ${e} ${n.purpose}`,initial:{answer:"",how:"",given_on:O.value},check:({answer:h,how:u})=>({...!h&&{answer:f("answerMissing")},...!u&&{how:f("howMissing")}}),submit:({answer:h,how:u,given_on:b},p)=>$("/persons/{person_id}/consents",{params:{person_id:e},key:p,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:u,given_on:b}}),done:h=>{w(f("saved")),i(h)}}),{answer:o}=t.values,r=n.answer==="given"?"withdrawn":"refused";return J({title:f("dialog"),form:t,submit:f("save"),onClose:s,sheet:!0,children:c`
      <p>${f("hint")}</p>
      <div>
        <p class="soft small">${f("read",{number:n.text_number})}</p>
        <blockquote class="consent-text">${n.text}</blockquote>
      </div>
      ${N({...t.bind("answer"),label:f("answer"),required:!0,options:[{value:"given",label:f("given")},{value:r,label:f(r)}]})}
      ${N({...t.bind("how"),label:f("how"),required:!0,options:D(jn)})}
      ${F({...t.bind("given_on"),label:f("givenOn"),max:O.value})}
      ${o&&o!=="given"&&ut({purpose:n.purpose})}`})}),ut=m(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${te({name:"alert"})}<p>${f(`goes.${n}`)}</p></div>`}),ht=D(Tn),_n=(l,e)=>e.map(({item:n,many:s})=>({item:n,value:s?(l[n]??[]).join("+"):l[n]??""})).filter(({value:n})=>n!==""),gn=m(function({row:e,subject:n,changed:s,onClose:i}){const t=x("/households/items"),o=n.id===e.id?"household":"person",r=(t.data??[]).filter(u=>u.subject===o&&(u.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(u=>[u.item,u.value_label]));return r.length>0&&H({draft:`observe ${n.id}`,title:a("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:O.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:u,many:b})=>[u,b?[]:""]))},check:u=>({on:!u.on&&v("field.missing"),nothing:_n(u,r).length===0&&a("observe.nothing")}),send:(u,b)=>$("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:b,body:{on:u.on,grade:Number(u.grade),items:_n(u,r).map(p=>({...p,item:p.item,subject_id:n.id}))}}),done:T(s,()=>a("observe.done",{name:n.name})),fields:u=>c`
        ${u.errors.nothing&&c`<p class="field-error" role="alert">${u.errors.nothing}</p>`}
        <div class="form-row">
          ${F({...u.bind("on"),label:a("observe.on"),required:!0,max:O.value})}
          ${C({...u.bind("grade"),label:a("observe.grade"),options:ht,empty:!1})}
        </div>
        <p class="soft">${a("observe.hint")}</p>
        <div class="observe-items">${r.map(b=>mt({key:b.item,one:b,form:u,now:h.get(b.item)??null}))}</div>`})}),mt=m(function({one:e,form:n,now:s}){const i=Object.entries(e.values).map(([o,r])=>({value:o,label:r})),t=s?a("observe.now",{value:s}):void 0;return e.many?Ie({...n.bind(e.item),label:e.label,hint:t,options:i}):C({...n.bind(e.item),label:e.label,hint:t,options:i,empty:a("observe.keep")})}),pt=m(function({row:e,observation:n,changed:s,onClose:i}){return H({draft:`retract ${n.id}`,title:a("seen.retractTitle"),onClose:i,label:a("seen.retract"),danger:!0,initial:{reason:""},check:({reason:t})=>({reason:t.trim().length<3&&a("field.whyShort")}),send:(t,o)=>$("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:o,body:t}),done:T(s,()=>a("seen.retractDone")),fields:t=>c`
      <p>
        <strong>
          ${a("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${a("seen.retractText")}</p>
      ${S({...t.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),bt=m(function({row:e,changed:n}){const s={household_id:e.id},i=x("/households/{household_id}/observations",{params:s}),[t,o]=k(null),r=e.actions.includes("observe");return c`<div>${M({of:i,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${A({title:a("seen.none"),hint:a("seen.noneHint"),icon:"history"})}</div>`,children:h=>c`<section class="card">
      ${$e({label:a("tab.seen"),entries:h.items.map(u=>ft(u,r&&!u.retracted?()=>o(u):null))})}
      ${me({page:h,more:u=>Y("/households/{household_id}/observations",{params:s,query:{cursor:u}}),onMore:i.set})}
    </section>`})}
    ${t&&pt({row:e,observation:t,changed:n,onClose:()=>o(null)})}</div>`}),ft=(l,e)=>({id:l.id,at:l.at,who:l.by_name,tone:l.retracted?"neutral":l.grade===1?"info":"good",title:a("seen.line",{subject:l.subject_name,item:l.item_label,value:l.value_label}),detail:c`<div class="row">
    <span class="soft">${a("seen.detail",{day:y(l.on),channel:l.channel_label,grade:l.grade_label})}</span>
    ${l.retracted&&X({label:a("seen.retracted"),tone:"warning"})}
    ${e&&_({label:a("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),_t=m(function({row:e}){const n=e.changes.map(s=>({id:s.id,at:s.at,who:s.by_name,title:s.cause_label&&s.cause_label!==s.act_label?a("changes.line",{act:s.act_label,cause:s.cause_label}):s.act_label,detail:c`<span class="soft">${[a("changes.on",{day:y(s.happened_on)}),s.reason].filter(Boolean).join(" · ")}</span>`}));return c`<div class="stack">
    ${e.lineage.length>0&&B({title:a("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(s=>c`<li key=${s.household_id}>
            ${a(s.to_other?"changes.to":"changes.from",{kind:s.kind_label,day:y(s.happened_on)})} <a
              href=${R(s.household_id)}>${s.name} (${s.code})</a>
          </li>`)}</ul>`})}
    ${B({title:a("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(s=>c`<li key=${`${s.unit_path} ${s.from_on} ${s.until_on}`}>${s.until_on?a("changes.stayUntil",{unit:s.unit_name,from:y(s.from_on),until:y(s.until_on)}):a("changes.stay",{unit:s.unit_name,from:y(s.from_on)})} <span class="soft">(${[s.came_by_label,s.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${B({title:a("changes.title"),children:n.length===0?A({title:a("changes.none"),icon:"history"}):$e({label:a("changes.title"),entries:n})})}
  </div>`}),gt=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),$t=new Set(["no","none","basic","2g","refused"]),$n=m(function({items:e,name:n}){return c`<dl class="known" aria-label=${a("known.of",{name:n})}>${e.map(s=>c`<div key=${s.item} class=${s.value===null?"is-unknown":$t.has(s.value)?"is-no":void 0}>
      <dt>${s.label}</dt>
      <dd>${s.value===null?a(gt.has(s.item)?"known.notDone":"known.unknown"):s.value_label}</dd>
      ${s.value!==null&&c`<dd class="known-rest">
          ${a("known.rest",{day:y(s.on),channel:s.channel_label??"",grade:s.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}),vn=m(function({household:e,person:n,name:s,masked:i,may:t}){const[o,r]=k(!1),[h,u]=k(null);return h?c`<a class="nowrap" href=${`tel:${h}`}>${Dn(h)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
    ${t&&_({label:a("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
    ${o&&vt({household:e,person:n,name:s,show:u,onClose:()=>r(!1)})}`}),vt=m(function({household:e,person:n,name:s,show:i,onClose:t}){const o=E({draft:!1,initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:a("reveal.missing")},submit:({purpose:r},h)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{t(),i(r)}});return J({title:a("reveal.title",{name:s}),form:o,submit:a("reveal.yes"),onClose:t,label:a("reveal"),children:c`<p class="soft">${a("reveal.text")}</p>
      ${N({...o.bind("purpose"),label:a("reveal.purpose"),required:!0,options:D(Ge)})}`})}),yn=l=>[l.relation_label,l.birth_on?a("member.born",{year:y(l.birth_on)}):l.birth_year?a("member.born",{year:l.birth_year}):"",l.sex?Be[l.sex]:""].filter(Boolean).join(" · "),yt=m(function({row:e,changed:n}){const s=e.members.filter(t=>!t.left_on),i=e.members.filter(t=>t.left_on);return c`<div class="stack">
    ${s.map(t=>kt({key:t.id,one:t,row:e,changed:n}))}
    ${s.length===0&&!e.closed_on&&c`<div class="card">
        ${A({title:a("member.nobody"),hint:e.actions.includes("edit")&&a("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${i.length>0&&c`<details class="card" open=${s.length===0}><summary>${a("member.left",{count:i.length})}</summary>
        <ul class="plain-list">
          ${i.map(t=>c`<li key=${t.id}>
                <strong>
                  ${t.full_name}
                </strong> <span class="soft">
                  ${yn(t)} · ${a("member.leftLine",{reason:t.left_by_label??"",day:y(t.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}),kt=m(function({one:e,row:n,changed:s}){const[i,t]=k(null),o={row:n,changed:s,member:e,onClose:()=>t(null)},r=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${yn(e)}</p>
        ${e.phone&&c`<p>
            ${vn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>t("observe")})}
        ${r&&ae({name:e.full_name,acts:[{label:a("person.editAct"),icon:"edit",run:()=>t("edit")},{label:a("person.moveAct"),icon:"right",run:()=>t("move")},{label:a("person.leaveAct"),icon:"logout",run:()=>t("leave")}]})}
      </div>
    </header>
    ${$n({items:e.items,name:e.full_name})}
    ${i==="edit"&&bs(o)}
    ${i==="leave"&&fs(o)}
    ${i==="move"&&_s(o)}
    ${i==="observe"&&gn({...o,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}),Re=l=>l.map(({id:e,full_name:n,relation_label:s})=>({value:e,label:a("merge.one",{name:n,relation:s})})),xt=m(function({row:e,onClose:n}){const s=e.members.filter(r=>!r.left_on),i=r=>s.filter(({id:h})=>r.includes(h)),t=r=>s.filter(({id:h})=>!r.includes(h)),o=r=>i(r).some(({relation:h})=>h==="head");return H({draft:"split",title:a("split.title",{name:e.name}),onClose:n,label:a("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...K()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===s.length)&&a("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&v("field.missing"),remaining_head_id:o(r.person_ids)&&!t(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&v("field.missing"),...V(r)}),send:(r,h)=>$("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:o(r.person_ids)?r.remaining_head_id:null}}),done:r=>{w(a("split.done",{name:r.name})),Je(R(r.id))},fields:r=>c`
      ${Ie({...r.bind("person_ids"),label:a("split.who"),required:!0,options:Re(s)})}
      <div class="form-row">
        ${C({...r.bind("head_id"),label:a("split.head"),required:!0,options:Re(i(r.values.person_ids))})}
        ${o(r.values.person_ids)&&C({...r.bind("remaining_head_id"),label:a("split.heir"),hint:a("split.heirHint"),required:!0,options:Re(t(r.values.person_ids))})}
      </div>
      ${ge({...r.bind("street_id"),label:a("split.street"),required:!0,empty:!1})}
      ${ie(r)}${U(r)}`})});await L("households");function Ot({params:l}){const e=l.id??"",n=x("/households/{household_id}",{params:{household_id:e}}),[s,i]=k(null),t=n.data;ne(()=>Qe(e),[e]),ne(()=>i(null),[e]);const o=r=>{j("/households?","/persons",`/households/${e}/observations`),n.set(r)};return W({title:t?.name??a("household"),status:t&&X(be(t,O.value)),crumbs:[{label:d("title"),href:ee()},{label:t?.name??"…"}],actions:t&&Ct({row:t,show:i}),children:M({of:n,lines:10,children:r=>c`<div class="stack">
        ${Ht({row:r})}
        ${jt({row:r})}
        ${r.items.length>0&&B({title:a("known.household"),children:$n({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>i("observe")})})}
        ${St({row:r,changed:o,refresh:n.refresh})}
        ${Tt({open:s,row:r,changed:o,onClose:()=>i(null)})}
      </div>`})})}const St=m(function({row:e,changed:n,refresh:s}){const i=e.members.filter(t=>!t.left_on);return Le({label:a("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:a("tab.members"),count:e.persons,show:()=>yt({row:e,changed:n})},{name:"ghi-nhan",label:a("tab.seen"),show:()=>bt({row:e,changed:n})},{name:"thay-doi",label:a("tab.changes"),show:()=>_t({row:e})},...q("consent.record")&&i.length>0?[{name:"dong-y",label:a("tab.consents"),show:()=>c`<div class="stack">
                  ${i.map(t=>at({key:t.id,personId:t.id,name:t.full_name,household:e,onChanged:s}))}
                </div>`}]:[]]})}),Ct=m(function({row:e,show:n}){const s=t=>e.actions.includes(t),i=e.members.filter(t=>!t.left_on);return c`
    ${ae({acts:[...s("move")?[{label:a("move"),icon:"right",run:()=>n("move")}]:[],...s("split")&&i.length>1?[{label:a("split"),icon:"units",run:()=>n("split")}]:[],...s("merge")?[{label:a("merge"),icon:"people",run:()=>n("merge")}]:[],...s("close")?[{label:a("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${s("edit")&&_({label:a("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${s("edit")&&_({label:a("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${s("reopen")&&_({label:a("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),Ht=m(function({row:e}){return e.closed_on&&c`<div class="notice is-warning">
      ${te({name:"lock"})}
      <p>${a("closedNote",{day:y(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&c`<br />${a("mergedNote")} <a href=${R(e.merged_into_id)}>${a("mergedOpen")}</a>`}</p></div>`});function Mt(l){if(!l.last_visited_on)return a("never");const e={day:y(l.last_visited_on),result:l.last_result_label??""};return l.last_visitor_name?a("lastVisit.by",{...e,name:l.last_visitor_name}):a("lastVisit.line",e)}const jt=m(function({row:e}){return c`<section class="card">${ye({facts:[{label:a("address"),value:I(e)},{label:a("area"),value:pe(e)},{label:a("code"),value:e.code},{label:a("kind"),value:e.kind_label},...e.phone?[{label:a("phone"),value:vn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:a("taxCode"),value:e.tax_code}]:[],{label:a("lastVisit"),value:Mt(e)},...e.revisit_on?[{label:a("revisit"),value:y(e.revisit_on)}]:[]]})}</section>`}),Tt=m(function({open:e,...n}){const{row:s}=n;return c`
    ${e==="edit"&&os(n)}
    ${e==="move"&&ds(n)}
    ${e==="split"&&xt(n)}
    ${e==="merge"&&Us(n)}
    ${e==="close"&&rs(n)}
    ${e==="reopen"&&cs(n)}
    ${e==="add"&&ps(n)}
    ${e==="observe"&&gn({...n,subject:{id:s.id,name:s.name,items:s.items}})}`}),wt=Object.freeze(Object.defineProperty({__proto__:null,default:Ot},Symbol.toStringTag,{value:"Module"}));export{Os as _,wt as a,Is as h,ss as l,et as p,Rs as s};
