// Licences in vendor/LICENSES.txt.
import{b as c,v as xn,r as ne,O as k,$ as On}from"./kit.js";import{aL as d,aM as Sn,X as he,o as D,P as me,aN as Be,aO as R,aP as I,aQ as pe,aR as be,aS as a,C as fe,aT as H,aU as K,S as C,aV as ie,aW as T,aX as _e,b as ge,aY as U,aZ as V,R as B,d as Cn,U as Fe,D as N,H as Ne,F as W,a as Hn,K as Mn,T as Le,J as ze,a_ as Ge,g as $e,a$ as wn,b0 as Tn,G as Ie}from"./shared.js";import{O as jn,Q as qn,R as An,u as le,k as x,P as J,L as M,E as A,x as Ke,T as Ue,S as X,d as y,n as te,s as L,t as $,p as En,i as w,g as j,l as F,D as z,r as Pn,h as E,y as ve,F as ye,o as ke,a as Ve,w as Dn}from"./frame.js";import{c as m,I as se,j as Y,p as v,l as Rn,u as Q,g as q,L as xe,B as _,a3 as Bn,b as O,d as S,Y as Oe,i as P,n as We,f as Se,m as Fn,H as Je,T as Nn,t as Ln,h as Xe}from"./first.js";const ae=m(function({links:e=[],acts:n=[],name:t}){return e.length+n.length===0?null:c`<div class="more-acts">${jn({label:t?`${d("more")}: ${t}`:"",trigger:c`${se({name:"menu"})}<span aria-hidden=${t?"true":void 0}>${d("more")}</span>`,children:i=>c`
      ${n.map(({label:s,run:o,icon:r})=>c`<div key=${s}>${qn({label:s,icon:r,onClick:()=>{i(),o()}})}</div>`)}
      ${e.map(({label:s,href:o,icon:r})=>c`<a key=${o} class="menu-item" href=${o} onClick=${i}>${se({name:r})}<span>${s}</span></a>`)}`})}</div>`}),Ye=50,zn=100,Gn=1e3,oe=xn(""),Z={address:"/so-ho",household:""};Rn(()=>{oe.value="",Object.assign(Z,{address:"/so-ho",household:""})});const In=({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s})=>({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s}),ee=()=>Z.address,Kn=l=>{Z.address=l},Qe=l=>{Z.household=l};function Un(){const l=Z.household;return Z.household="",l}function Ze(l,{sort:e,text:n,cursor:t,limit:i=Ye,signal:s}){if(!n)return Y("/households",{query:{...l,sort:e,cursor:t,limit:i},signal:s});const o=Object.fromEntries(Object.entries(l).filter(([,r])=>r));return v("/households/search",{body:{...o,text:n,cursor:t,limit:i},signal:s})}function Vn(l,e,n){const t=An("/households",{query:{...l,sort:n?"match":e??"place",text:n}});return le(t,async i=>{const s=Math.min(Number(new URLSearchParams(location.search).get("den"))||Ye,Gn);let o={items:[],next:null,total:null};do{const r=Math.min(Math.max(s-o.items.length,1),zn),h=await Ze(l,{sort:e,text:n,cursor:o.next??void 0,limit:r,signal:i});o={items:[...o.items,...h.items],next:h.next,total:h.total??o.total}}while(o.next&&o.items.length<s);return o})}await L("households");const Wn=["not_visited","visited","absent","refused","moved","revisit_due","closed"],Jn=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function Xn(){const[l]=Q(),e=x("/streets");return J({title:d("title"),lead:d("lead"),actions:c`
      ${Yn({})}
      ${q("household.manage")&&xe({label:d("add"),href:l.street_id?`/so-ho/moi?street_id=${l.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
      ${Qn({streets:e.data??[]})}
      ${Zn({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
    </div>`})}const Yn=m(function(){return ae({links:[{label:d("streets"),href:"/so-ho/tuyen",icon:"units"},...q("household.manage")?[{label:d("duplicates"),href:"/so-ho/trung",icon:"people"},{label:d("held.title"),href:"/so-ho/phieu-cho",icon:"upload"}]:[],...q("household.import")?[{label:d("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...q("household.export")?[{label:d("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),Ce=(l,e)=>l.map(n=>({value:n,label:e(n)})),Qn=m(function({streets:e}){const[n,t]=Q(),i=e.filter(p=>!n.unit_id||p.unit_id===n.unit_id),s=[...new Map(e.map(p=>[p.unit_id,p.unit_name]))].map(([p,g])=>({value:p,label:g})),o=[...new Set(i.map(p=>p.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!i.some(p=>p.id===n.street_id));ne(()=>{r&&t({street_id:null})},[r]);const[h,u]=k(!1),b=h||!!(n.kind||n.missing||n.group_name);return c`<div class="stack">
    <div class="household-search">${Sn({value:oe.value,placeholder:d("search"),onChange:p=>{oe.value=p.trim(),t({den:null})}})}
      <p class="soft small">${d("search.hint")}</p></div>
    ${he({resets:["den"],filters:[...s.length>1?[{name:"unit_id",label:d("unit"),options:s}]:[],...b&&o.length>1?[{name:"group_name",label:d("group"),options:Ce(o,p=>p)}]:[],{name:"street_id",label:d("street"),options:i.map(({id:p,name:g,unit_name:G})=>({value:p,label:s.length>1&&!n.unit_id?`${g} (${G})`:g}))},{name:"status",label:d("status"),options:Ce([...Wn],p=>d(`status.${p}`))},...b?[{name:"kind",label:d("kind"),options:D(Be)},{name:"missing",label:d("missing"),options:Ce([...Jn],p=>d(`missing.${p}`))}]:[]],children:!b&&_({label:d("filters.more"),kind:"quiet",icon:"filter",onClick:()=>u(!0)})})}
  </div>`}),Zn=m(function({wide:e}){const[n,t]=Q(),i=In(n),s=oe.value,o=Vn(i,n.sort,s),r=!!s||Object.values(i).some(Boolean);return ne(()=>Kn(Bn("/so-ho",n,{})),[n]),et(o.state==="ready"),M({of:o,lines:10,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${r?A({title:d("noMatches"),hint:d("noMatchesHint"),icon:"search"}):A({title:d("none"),hint:d(q("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>c`<div>
      ${s&&c`<p class="soft small household-order">${d("byMatch")}</p>`}
      ${nt({rows:h.items,wide:e,sort:s?void 0:n.sort??"place",onSort:s?void 0:u=>t({sort:u.replace("-","")==="place"?null:u.replace("-",""),den:null})})}
      ${me({page:h,more:u=>Ze(i,{sort:n.sort,text:s,cursor:u}),onMore:u=>{o.set(u),t({den:u.items.length})}})}
    </div>`})});function et(l){On(()=>{const e=l?Un():"",n=e?document.querySelector(`.table a[href="${R(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[l])}const nt=m(function({rows:e,wide:n,sort:t,onSort:i}){return c`<div onClick=${s=>{const o=s.target.closest("a[href^='/so-ho/']");o&&Qe(o.getAttribute("href")?.slice(7)??"")}}>${Ke({caption:d("title"),rows:e,rowKey:s=>s.id,href:s=>R(s.id),sort:t,onSort:i,tone:s=>s.closed_on?"muted":void 0,columns:[{key:"name",label:d("household"),kind:"main",sort:i?"name":void 0,show:s=>c`${s.name}${s.kind!=="family"&&c` ${Ue({label:s.kind_label})}`}`},{key:"place",label:d("address"),sort:i?"place":void 0,show:s=>c`<div>${I(s)}<br /><span class="soft small">${n?`${pe(s)} · `:""}${s.code}</span></div>`},{key:"persons",label:d("persons"),kind:"number",value:s=>s.persons},{key:"standing",label:d("standing"),sort:i?"visit":void 0,show:s=>c`<div>
            ${X(be(s,O.value))}
            ${s.last_visited_on&&c`<br /><span class="soft small nowrap">${y(s.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:d("missing"),show:s=>s.closed_on?"":s.missing.length===0?c`<span class="soft">${d("missing.none")}</span>`:d("missing.count",{count:te(s.missing.length)})}]})}</div>`}),tt=Object.freeze(Object.defineProperty({__proto__:null,default:Xn},Symbol.toStringTag,{value:"Module"})),st="duplicate.",en={duplicate:"",confirm_not_duplicate:!1},it=l=>(l?.code==="possible-duplicate"?l.errors:[]).map(({field:e,message:n})=>({id:e.slice(st.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),nn=m(function({form:e,person:n}){const t=it(e.problem);return t.length>0&&c`<section class="notice is-warning candidates"
      aria-label=${a(n?"duplicate.personTitle":"duplicate.title")}>${se({name:"people"})}<div class="stack">
        <p>${a("duplicate.text")}</p>
        <ul>${t.map(i=>c`<li key=${i.id}>${lt(i)}</li>`)}</ul>
        ${fe({...e.bind("confirm_not_duplicate"),label:a(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}),lt=m(function({id:e,code:n,shared:t}){const s=le(`/household-candidates/${n}`,o=>v("/households/search",{body:{text:n,limit:5},signal:o})).data?.items.find(o=>o.id===e);return c`<a href=${R(e)} target="_blank" rel="noopener">${s?s.name:n}</a>
    <span> – ${[s&&I(s),s&&n,t].filter(Boolean).join(" · ")}</span>`}),tn=D(Be),at=["moved","closed","death","mistake"],ot=m(function({row:e,changed:n,onClose:t}){return H({draft:"household",title:a("edit"),onClose:t,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:s})=>({name:!i.trim()&&$("field.missing"),phone:_e(s)}),send:({name:i,kind:s,house_no:o,place_note:r,tax_code:h,phone:u,drop_phone:b},p)=>Oe("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:p,body:{name:i,kind:s,house_no:o,place_note:r,tax_code:h.trim()||null,...u.trim()?{phone:u}:b?{phone:null}:{}}}),done:T(n,({name:i})=>a("saved",{name:i})),fields:i=>c`
      ${S({...i.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${C({...i.bind("kind"),label:a("kind"),options:tn,empty:!1})}
      ${ie(i)}
      ${S({...i.bind("phone"),label:a("field.phone"),hint:e.phone?a("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!i.values.phone&&fe({...i.bind("drop_phone"),label:a("field.phoneDrop")})}
      ${i.values.kind!=="family"&&S({...i.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),dt=m(function({row:e,changed:n,onClose:t}){return H({draft:"move",title:a("move"),onClose:t,label:a("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...K()},check:i=>({street_id:!i.street_id&&$("field.missing"),...V(i)}),send:(i,s)=>v("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:s,body:{...i,on:i.on??""}}),done:T(n,({name:i})=>a("move.done",{name:i})),fields:i=>c`<p class="soft">${a("move.text")}</p>
      ${ge({...i.bind("street_id"),label:a("field.street"),required:!0,empty:!1})}
      ${ie(i)}${U(i)}`})}),rt=m(function({row:e,changed:n,onClose:t}){const i=at.filter(s=>e.kind==="family"?s!=="closed":s!=="death");return H({draft:"close",title:a("close"),onClose:t,label:a("close"),danger:!0,initial:{cause:"",...K()},check:s=>({cause:!s.cause&&$("field.missing"),...V(s)}),send:({cause:s,on:o,reason:r},h)=>v("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:h,body:{cause:s,on:o??"",reason:r}}),done:T(n,({name:s})=>a("close.done",{name:s})),fields:s=>c`<p class="soft">${a("close.text")}</p>
      ${B({...s.bind("cause"),label:a("field.cause"),required:!0,options:i.map(o=>({value:o,label:a(`close.${o}`)}))})}
      ${U(s,a("close.on"))}`})}),ct=m(function({row:e,changed:n,onClose:t}){return H({draft:"reopen",title:a("reopen"),onClose:t,label:a("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&a("field.whyShort")}),send:(i,s)=>v("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:s,body:i}),done:T(n,({name:i})=>a("reopen.done",{name:i})),fields:i=>c`<p class="soft">${a("reopen.text")}</p>
      ${S({...i.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),de=D(Cn),ut=D(Fe),ht=["survey","moved","birth"],mt=["moved","death","mistake"];function sn(l){const e=l.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=En(e);return n?{birth_on:n,birth_year:null}:void 0}const re=l=>({full_name:l?.full_name??"",relation:l?.relation??"",sex:l?.sex??"",birth:l?.birth_on?y(l.birth_on):String(l?.birth_year??""),phone:""}),He=({full_name:l,relation:e,birth:n,phone:t})=>({full_name:!l.trim()&&$("field.missing"),relation:!e&&$("field.missing"),birth:!sn(n)&&a("person.birthBad"),phone:_e(t)}),Me=({full_name:l,relation:e,sex:n,birth:t})=>({full_name:l,relation:e,sex:n||null,...sn(t)??{birth_on:null,birth_year:null}}),ln=(l,e)=>{const t=("members"in l?l.members??[]:[]).some(i=>!i.left_on&&i.relation==="head"&&i.id!==e);return de.filter(({value:i})=>i!=="head"||!t)},we=(l,e,{masked:n,at:t=""}={})=>c`
  ${S({...l.bind(`${t}full_name`),label:a("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${C({...l.bind(`${t}relation`),label:a("person.relation"),required:!0,options:e})}
    ${S({...l.bind(`${t}birth`),label:a("person.birth"),hint:a("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${C({...l.bind(`${t}sex`),label:a("person.sex"),options:ut})}
    ${S({...l.bind(`${t}phone`),label:a("field.phone"),hint:n?a("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`,pt=m(function({row:e,changed:n,onClose:t}){return H({draft:"member",title:a("person.add",{name:e.name}),onClose:t,label:a("addMember"),initial:{...re(),on:O.value,came_by:"survey",...en},check:He,send:(i,s)=>v("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:s,body:{...Me(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:s})=>T(n,()=>a("person.added",{name:s}))(i),fields:i=>c`${nn({form:i,person:!0})}${we(i,ln(e))}
      <div class="form-row">
        ${C({...i.bind("came_by"),label:a("person.came"),empty:!1,options:ht.map(s=>({value:s,label:a(`person.came.${s}`)}))})}
        ${N({...i.bind("on"),label:a("field.on"),max:O.value})}
      </div>`})}),bt=m(function({row:e,member:n,changed:t,onClose:i}){return H({draft:`member ${n.id}`,title:a("person.edit",{name:n.full_name}),onClose:i,initial:{...re(n),drop_phone:!1},check:He,send:(s,o)=>Oe("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:o,body:{...Me(s),...s.phone.trim()?{phone:s.phone}:s.drop_phone?{phone:null}:{}}}),done:(s,{full_name:o})=>T(t,()=>a("person.saved",{name:o}))(s),fields:s=>c`${we(s,ln(e,n.id),{masked:n.phone})}
      ${n.phone&&!s.values.phone&&fe({...s.bind("drop_phone"),label:a("field.phoneDrop")})}`})}),ft=m(function({row:e,member:n,changed:t,onClose:i}){return H({draft:`leave ${n.id}`,title:a("person.leave",{name:n.full_name}),onClose:i,label:a("person.leaveAct"),danger:!0,initial:{cause:"",...K()},check:s=>({cause:!s.cause&&$("field.missing"),...V(s)}),send:({cause:s,on:o,reason:r},h)=>v("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:s,on:o??"",reason:r}}),done:T(t,()=>a("person.leaveDone",{name:n.full_name})),fields:s=>c`
      ${B({...s.bind("cause"),label:a("field.cause"),required:!0,options:mt.map(o=>({value:o,label:a(`person.leave.${o}`)}))})}
      ${U(s,a("person.leaveOn"))}`})}),_t=m(function({row:e,member:n,changed:t,onClose:i}){return H({draft:`move ${n.id}`,title:a("person.move",{name:n.full_name}),onClose:i,label:a("person.moveAct"),initial:{household_id:null,relation:"",...K()},check:s=>({household_id:!s.household_id&&$("field.missing"),relation:!s.relation&&$("field.missing"),...V(s)}),send:({household_id:s,relation:o,on:r,reason:h},u)=>v("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{household_id:s?.id??"",relation:o,on:r??"",reason:h}}),done:T(t,()=>a("person.moved",{name:n.full_name})),fields:s=>c`
      ${Ne({...s.bind("household_id"),label:a("person.moveTo"),required:!0,but:e.id})}
      ${C({...s.bind("relation"),label:a("person.relation"),required:!0,options:de})}
      ${U(s)}`})});await L("households");const gt=30,Te=l=>`persons.${l}.`,an=(l,e)=>Object.fromEntries(Object.entries(e).map(([n,t])=>[Te(l)+n,t])),on=(l,e)=>Object.fromEntries(Object.keys(re()).map(n=>[n,l[Te(e)+n]])),dn=l=>an(l,{...re(),relation:l===0?"head":""});function $t(l,e){const n=Array.from({length:e},(i,s)=>an(s,He(on(l,s)))),t={street_id:!l.street_id&&$("field.missing"),phone:_e(l.phone),name:l.kind!=="family"&&!l.name.trim()&&$("field.missing")};return Object.fromEntries(Object.entries(Object.assign(t,...n)).filter(([,i])=>i))}function vt(){const l=x("/streets");return J({title:a("new.title"),lead:a("new.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:a("new.title")}],children:M({of:l,empty:e=>e.length===0,whenEmpty:c`<div class="card">
        ${A({title:a("new.noStreets"),hint:a("new.noStreetsHint"),icon:"units",action:xe({label:d("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>kt({})})})}const yt=m(function({form:e,onKind:n}){const t=e.values.kind==="family";return F({title:a("new.place"),children:c`
      ${C({...e.bind("kind"),label:a("kind"),options:tn,empty:!1,onChange:n})}
      ${!t&&S({...e.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${ge({...e.bind("street_id"),label:a("field.street"),required:!0})}
      ${ie(e)}
      <div class="form-row">
        ${!t&&S({...e.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
        ${!t&&S({...e.bind("phone"),label:a("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        ${N({...e.bind("on"),label:a("new.since"),max:O.value})}
      </div>`})}),kt=m(function(){const[e]=Q(),n=P({draft:"household",initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:O.value,count:1,...en,...dn(0)},check:o=>$t(o,o.count),submit:(o,r)=>v("/households",{key:r,body:xt(o,o.count)}),done:o=>{w("/households?","/streets"),j(a("new.saved",{name:o.name,code:o.code})),We(R(o.id),{replace:!0})}}),t=n.values.kind==="family",i=n.values.count,s=o=>n.set({...o>i&&dn(i),count:o});return Se({form:n,label:a("new.title"),children:c`
      ${nn({form:n})}
      ${yt({form:n,onKind:o=>{n.set({kind:o}),o!=="family"&&!n.values["persons.0.full_name"]&&s(0),o==="family"&&i===0&&s(1)}})}
      ${F({title:a(t?"new.persons":"new.business"),hint:t?a("new.personsHint"):void 0,children:c`
          ${Array.from({length:i},(o,r)=>c`<fieldset class="field new-person" key=${r}>
              <legend class="field-label">${t&&r===0?a("new.head"):a("new.person",{number:r+1})}</legend>
              ${we(n,r===0?de:de.filter(({value:h})=>h!=="head"),{at:Te(r)})}
            </fieldset>`)}
          <div class="row">
            ${i<gt&&_({label:a("new.addPerson"),icon:"plus",onClick:()=>s(i+1)})}
            ${i>(t?1:0)&&_({label:a("new.dropPerson",{number:i}),kind:"quiet",onClick:()=>s(i-1)})}
          </div>`})}
      <div class="form-actions">
        ${xe({label:$("act.cancel"),href:ee()})}
        ${_({label:a("new.save"),type:"submit",kind:"primary",busy:n.busy})}
      </div>`})});function xt(l,e){const n=Array.from({length:e},(i,s)=>on(l,s)),t=l.kind==="family";return{street_id:l.street_id,kind:l.kind,name:t?null:l.name,house_no:l.house_no,place_note:l.place_note,phone:t?null:l.phone.trim()||null,tax_code:t?null:l.tax_code.trim()||null,on:l.on,confirm_not_duplicate:l.confirm_not_duplicate,came_by:"survey",persons:n.map(i=>({...Me(i),phone:i.phone.trim()||null}))}}const Ot=Object.freeze(Object.defineProperty({__proto__:null,default:vt},Symbol.toStringTag,{value:"Module"}));function St(){const l=x("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=l.filter(n=>Fn.value?.assignments.some(t=>t.unit_id===n.id));return(e.length>0?e:l).map(({id:n,name:t})=>({value:n,label:t}))}const rn=m(function({street:e,unitId:n,onClose:t}){const i=St(),s=P({draft:`street ${e?.id??"new"}`,initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:o})=>({...!o.trim()&&{name:$("field.missing")}}),submit:({unit_id:o,name:r,group_name:h},u)=>e?Oe("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:u,body:{name:r,group_name:h}}):v("/streets",{key:u,body:{unit_id:o||(i[0]?.value??""),name:r,group_name:h}}),done:()=>{w("/streets","/households?"),j(d("streets.saved")),t()}});return W({title:d(e?"streets.edit":"streets.add"),form:s,onClose:t,label:d("street"),children:c`
      ${!e&&i.length>1&&C({...s.bind("unit_id"),value:s.values.unit_id||(i[0]?.value??""),label:d("unit"),options:i,empty:!1})}
      ${S({...s.bind("name"),label:d("streets.name"),hint:d("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${S({...s.bind("group_name"),label:d("group"),hint:d("streets.groupHint"),maxlength:60,autocomplete:"off"})}`})});function Ct(l){return le(`/teams/walkers/${l.unit_id}`,async e=>{const n=(await Y("/teams",{signal:e})).filter(i=>i.unit_id===l.unit_id);return(await Promise.all(n.map(({id:i})=>Y("/teams/{team_id}/members",{params:{team_id:i},query:{on:O.value},signal:e})))).flat()})}const Ht=m(function({street:e,onClose:n}){const t=Ct(e),i=P({draft:`assign ${e.id}`,initial:{member_id:"",from_on:O.value,to_on:null},check:({member_id:r})=>({...!r&&{member_id:$("field.missing")}}),submit:({member_id:r,from_on:h,to_on:u},b)=>v("/streets/{street_id}/assignments",{params:{street_id:e.id},key:b,body:{member_id:r,from_on:h,to_on:u}}),done:()=>{w("/streets"),j(d("streets.assigned",{name:t.data?.find(({id:r})=>r===i.values.member_id)?.full_name??""})),n()}}),s=new Set(e.assignments.map(({member_id:r})=>r)),o=(t.data??[]).filter(({id:r})=>!s.has(r)).map(({id:r,full_name:h,kind_label:u})=>({value:r,label:`${h} (${u})`}));return z({title:`${d("streets.assign")}: ${e.name}`,onClose:n,children:t.state==="loading"?Pn({lines:3}):Se({form:i,label:d("streets.assign"),children:c`
              ${o.length===0?c`<p class="notice is-warning">${d("streets.noMembers")}</p>`:C({...i.bind("member_id"),label:d("streets.member"),required:!0,options:o})}
              <div class="form-row">
                ${N({...i.bind("from_on"),label:d("streets.from")})}
                ${N({...i.bind("to_on"),label:d("streets.to"),hint:d("streets.toHint")})}
              </div>
              ${Hn({form:i,submit:d("streets.assign"),onClose:n})}`})})});async function Mt(l,e){const n=[];let t;do{const i=await Y("/households",{query:{street_id:l,limit:100,cursor:t},signal:e});n.push(...i.items),t=i.next}while(t);return n}const wt=l=>[...l].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function cn(l,e,n){const t=[...l];return t.splice(e+n,0,...t.splice(e,1)),t}const Tt=m(function({street:e,onClose:n}){const t=le(`/households-along/${e.id}`,i=>Mt(e.id,i));return z({title:d("order.title",{street:e.name}),onClose:n,wide:!0,children:M({of:t,lines:8,children:i=>jt({key:e.id,street:e,rows:i,onClose:n})})})}),jt=m(function({street:e,rows:n,onClose:t}){const[i,s]=k(n),[o,r]=k(!1),h=async()=>{r(!0),await v("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:u})=>u)}}).then(()=>{w("/households?","/households-along","/streets"),j(d("order.saved",{street:e.name})),t()},E),r(!1)};return c`<div class="stack">
    <p class="soft">${d("order.lead")}</p>
    <div>${_({label:d("order.byNumber"),icon:"table",onClick:()=>s(wt(i))})}</div>
    <ol class="house-order" aria-label=${d("order.act")}>${i.map((u,b)=>c`<li key=${u.id}><span><span class="soft">${b+1}.</span> <strong>${u.house_no||"—"}</strong> ${u.name}</span>
        <span class="row">
          ${_({label:d("streets.up",{name:u.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:b===0,onClick:()=>s(cn(i,b,-1))})}
          ${_({label:d("streets.down",{name:u.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:b===i.length-1,onClick:()=>s(cn(i,b,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${_({label:$("act.cancel"),onClick:t})}
      ${_({label:d("order.save"),kind:"primary",busy:o,onClick:()=>{h()}})}
    </div>
  </div>`});await L("households");function qt(){const[l]=Q(),[e,n]=k(null),t=x("/streets"),i=[...new Map((t.data??[]).map(o=>[o.unit_id,o.unit_name]))].map(([o,r])=>({value:o,label:r})),s=()=>n(null);return J({title:d("streets.title"),lead:d("streets.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("streets.title")}],actions:q("household.manage")&&_({label:d("streets.add"),icon:"plus",kind:"primary",onClick:()=>n({form:"add"})}),children:c`<div class="stack">
      ${i.length>1&&he({filters:[{name:"unit_id",label:d("unit"),options:i}]})}
      ${M({of:t,lines:8,empty:o=>o.length===0,whenEmpty:c`<div class="card">
          ${A({title:d("streets.none"),hint:d(q("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:o=>c`<div class="stack">${i.filter(({value:r})=>!l.unit_id||l.unit_id===r).map(({value:r,label:h})=>Pt({key:r,unitId:r,name:h,rows:o.filter(u=>u.unit_id===r),show:n}))}</div>`})}
      ${e?.form==="add"&&rn({street:null,unitId:l.unit_id,onClose:s})}
      ${e?.form==="edit"&&rn({street:e.street,onClose:s})}
      ${e?.form==="order"&&Tt({street:e.street,onClose:s})}
      ${e?.form==="assign"&&Ht({street:e.street,onClose:s})}
    </div>`})}const je=()=>w("/streets","/households?");async function un(l,e,n){const t=l.map(i=>i.id);t.splice(e+n,0,...t.splice(e,1)),await v("/streets/order",{body:{unit_id:l[0]?.unit_id??"",street_ids:t}}).then(je,E)}async function At(l){await ve({title:d("streets.deleteTitle",{name:l.name}),text:d("streets.deleteText"),yes:d("streets.delete"),danger:!0})&&await Je("/streets/{street_id}",{params:{street_id:l.id},version:l.version}).then(()=>{je(),j(d("streets.deleted",{name:l.name}))},E)}async function Et(l,e){const n=d("streets.endTitle",{name:e.full_name,street:l.name});await ve({title:n,text:d("streets.endText"),yes:d("streets.endYes"),danger:!0})&&await Je("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{je(),j(d("streets.ended",{name:e.full_name}))},E)}const Pt=m(function({name:e,rows:n,show:t}){const i=n.some(o=>o.actions.includes("edit")),s=o=>n.indexOf(o);return F({title:e,plain:!0,children:Ke({caption:e,rows:n,rowKey:o=>o.id,columns:[{key:"name",label:d("street"),kind:"main",value:o=>o.name},...n.some(o=>o.group_name)?[{key:"group",label:d("group"),value:o=>o.group_name}]:[],{key:"visited",label:d("streets.visited"),show:o=>c`<div class="street-progress">
            <a href=${`/so-ho?street_id=${o.id}`}>
              ${d("streets.visitedOf",{visited:te(o.visited),households:te(o.households)})}
            </a>
            ${o.households>0&&Mn({value:o.visited*100/o.households,label:o.name,hideValue:!0})}</div>`},{key:"who",label:d("streets.walks"),show:o=>Dt({row:o})},...i?[{key:"actions",label:d("more"),kind:"actions",show:o=>c`<span class="row is-end">
                  ${_({label:d("streets.up",{name:o.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:s(o)===0,onClick:()=>{un(n,s(o),-1)}})}
                  ${_({label:d("streets.down",{name:o.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:s(o)===n.length-1,onClick:()=>{un(n,s(o),1)}})}
                  ${o.actions.includes("assign")&&_({label:d("streets.assign"),onClick:()=>t({form:"assign",street:o})})}
                  ${ae({name:o.name,acts:[{label:d("streets.edit"),icon:"edit",run:()=>t({form:"edit",street:o})},...o.households>1?[{label:d("order.act"),icon:"table",run:()=>t({form:"order",street:o})}]:[],...o.actions.includes("delete")?[{label:d("streets.delete"),icon:"trash",run:()=>{At(o)}}]:[]]})}</span>`}]:[]]})})}),Dt=m(function({row:e}){return e.assignments.length===0?c`<span class="soft">${d("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[d("streets.since",{day:y(n.from_on)}),n.to_on&&d("streets.until",{day:y(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&_({label:d("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Et(e,n)}})}
    </li>`)}</ul>`}),Rt=Object.freeze(Object.defineProperty({__proto__:null,default:qt},Symbol.toStringTag,{value:"Module"}));await L("households");const qe="/visits/held",Bt=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function Ft(){return J({title:d("held.title"),lead:d("held.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:d("held.title")}],children:Le({label:d("held.title"),query:"xem",tabs:Bt.map(([l,e])=>({name:e,label:d(`held.${l}`),show:()=>Nt({key:l,state:l})}))})})}const Nt=m(function({state:e}){const n={state:e},t=x(qe,{query:n}),[i,s]=k(null),[o,r]=k(null),h=u=>u.reason==="in_future"?r(u):void Ae(u,{decision:"take"}).catch(E);return c`<div class="stack">${M({of:t,lines:6,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">
      ${A({title:d(`held.none.${e}`),hint:e==="waiting"?d("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:u=>c`<div class="stack">
      ${u.items.map(b=>c`<section key=${b.id} class="card stack" aria-label=${ce(b)}>${Lt({row:b})}
          ${e==="waiting"&&c`<div class="form-actions">
              ${_({label:d("held.decline"),onClick:()=>s(b)})}
              ${b.takeable&&_({label:d("held.take"),kind:"primary",icon:"check",onClick:()=>h(b)})}</div>`}</section>`)}
      ${me({page:u,more:b=>Y(qe,{query:{...n,cursor:b}}),onMore:t.set})}</div>`})}
    ${i&&zt({row:i,onClose:()=>s(null)})}
    ${o&&Gt({row:o,onClose:()=>r(null)})}</div>`});async function Ae(l,e){await v("/visits/held/{held_id}/decide",{params:{held_id:l.id},body:e}),w(qe,"/today","/households"),j(d(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const ce=({household_name:l,household_code:e})=>l||e||d("held.unknown"),Lt=m(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:ce(e)}
      </h2>
      ${e.state!=="waiting"&&X({label:d(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${ye({facts:[...n?[{label:d("held.place"),value:n}]:[],{label:d("held.sender"),value:e.sender_name},{label:d("held.day"),value:y(e.visited_on)},{label:d("held.received"),value:ke(e.received_at)},...e.result_label?[{label:d("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:d("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:d("held.note"),value:e.note}]:[],...e.photos>0?[{label:d("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:d("held.decided"),value:[e.decided_by,ke(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:d("held.why"),value:e.why}]:[]]})}
    ${Ee({title:d("held.answers"),words:e.answers.map(t=>`${t.subject_name} – ${t.item_label}: ${t.value_label}`)})}
    ${Ee({title:d("held.newPersons"),words:e.new_persons})}
    ${Ee({title:d("held.leftPersons"),words:e.left_persons})}`}),Ee=m(function({title:e,words:n}){return n.length>0?c`<div><h3>${e}</h3><ul>${n.map((t,i)=>c`<li key=${i}>${t}</li>`)}</ul></div>`:null}),zt=m(function({row:e,onClose:n}){const t=P({draft:`decline ${e.id}`,initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:$("field.missing")},submit:({reason:i})=>Ae(e,{decision:"decline",reason:i.trim()}),done:n});return W({title:d("held.declineTitle",{name:ce(e)}),form:t,submit:d("held.decline"),onClose:n,label:d("held.decline"),children:Nn({...t.bind("reason"),label:d("held.reason"),hint:d("held.reasonHint"),required:!0,rows:3})})}),Gt=m(function({row:e,onClose:n}){const t=P({draft:`day ${e.id}`,initial:{visited_on:null},check:({visited_on:i})=>i&&i<=O.value?{}:{visited_on:d("held.dayWrong")},submit:({visited_on:i})=>Ae(e,{decision:"take",visited_on:i}),done:n});return W({title:d("held.dayTitle",{name:ce(e)}),form:t,submit:d("held.take"),onClose:n,label:d("held.take"),children:c`<p class="soft">${d("held.dayHint",{name:e.sender_name})}</p>
      ${N({...t.bind("visited_on"),label:d("held.day"),required:!0,max:O.value})}`})}),It=Object.freeze(Object.defineProperty({__proto__:null,default:Ft},Symbol.toStringTag,{value:"Module"})),Pe="same_",hn=l=>l.members.filter(e=>!e.left_on),Kt=(l,e)=>e.find(n=>Ve(n.full_name)===Ve(l.full_name)&&(n.birth_year===null||l.birth_year===null||n.birth_year===l.birth_year))?.id??"",Ut=m(function({row:e,changed:n,onClose:t}){const[i,s]=k(null);return i?mn({row:e,otherId:i.id,changed:n,onClose:t}):z({title:a("merge.title",{name:e.name}),onClose:t,children:c`<div class="stack">
      ${Ne({name:"from_id",value:null,onChange:s,label:a("merge.which"),hint:a("merge.whichHint"),but:e.id})}
      <div class="form-actions">${_({label:$("act.cancel"),onClick:t})}</div>
    </div>`})}),mn=m(function({row:e,otherId:n,duplicate:t,changed:i,onClose:s}){const o=x("/households/{household_id}",{params:{household_id:n}});return o.data?Vt({row:e,other:o.data,duplicate:t,changed:i,onClose:s}):z({title:a("merge.title",{name:e.name}),onClose:s,children:M({of:o,lines:6,children:()=>null})})}),Vt=m(function({row:e,other:n,duplicate:t,changed:i,onClose:s}){const[o,r]=[hn(e),hn(n)],h=u=>r.map(({id:b})=>({from_id:b,into_id:String(u[Pe+b]??"")})).filter(({into_id:b})=>b!=="");return H({draft:"merge",title:a("merge.title",{name:e.name}),onClose:s,label:a("merge.yes"),wide:!0,initial:{nature:t?"duplicate":"",same_persons:"",...K(),...Object.fromEntries(r.map(u=>[Pe+u.id,Kt(u,o)]))},check:u=>({nature:!u.nature&&$("field.missing"),...V(u)}),send:(u,b)=>v("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:b,body:{from_id:n.id,from_version:n.version,duplicate:u.nature==="duplicate",same_persons:h(u),on:u.on,reason:u.reason}}),done:T(i,({name:u})=>a("merge.done",{other:n.code,name:u})),fields:u=>c`
      <p><strong>${n.name}</strong> <span class="soft">${[I(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${B({...u.bind("nature"),label:a("merge.nature"),required:!0,options:[{value:"duplicate",label:a("merge.duplicate"),hint:a("merge.duplicateHint")},{value:"joined",label:a("merge.joined"),hint:a("merge.joinedHint")}]})}
      ${r.length>0&&o.length>0&&c`<fieldset class="field"><legend class="field-label">${a("merge.persons")}</legend>
          <p class="field-hint">${a("merge.personsHint")}</p>
          ${u.errors.same_persons&&c`<p class="field-error" role="alert">${u.errors.same_persons}</p>`}
          <div class="stack">${r.map(b=>C({...u.bind(Pe+b.id),key:b.id,label:[b.full_name,b.relation_label,b.birth_year].filter(Boolean).join(", "),empty:a("merge.new"),options:o.map(({id:p,full_name:g})=>({value:p,label:a("merge.same",{name:g})}))}))}</div></fieldset>`}
      ${U(u)}`})});await L("households");const ue="/households/duplicates";function Wt(){const[l]=Q(),e=x(ue,{query:{unit_id:l.unit_id}}),n=x("/streets"),[t,i]=k(null),[s,o]=k(null),r=()=>v("/households/duplicates/find",{}).then(i,E),h=()=>{i(null),w(ue)},u=e.data?.found_at===null&&e.data.running_job_id===null;ne(()=>{u&&!t&&r()},[u]);const b=[...new Map((n.data??[]).map(p=>[p.unit_id,p.unit_name]))].map(([p,g])=>({value:p,label:g}));return J({title:d("pairs.title"),lead:d("pairs.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("pairs.title")}],actions:!t&&!e.data?.running_job_id&&_({label:d("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:c`<div class="stack">
      ${b.length>1&&he({filters:[{name:"unit_id",label:d("unit"),options:b}]})}
      ${t?ze({key:t.id,job:t,label:d("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&Jt({id:e.data.running_job_id,ended:h})}
      ${M({of:e,lines:6,empty:({pairs:p,found_at:g})=>p.length===0&&g!==null,whenEmpty:c`<div class="card">${A({title:d("pairs.none"),hint:d("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:p,found_at:g})=>c`<div class="stack">
          ${g&&c`<p class="soft" role="status">${d("pairs.count",{count:te(p.length),at:ke(g)})}</p>`}
          ${p.map((G,kn)=>Yt({key:`${G.one.id} ${G.other.id}`,pair:G,number:kn+1,onJoin:()=>o(G)}))}
        </div>`})}
      ${s&&Qt({pair:s,onClose:()=>o(null)})}
    </div>`})}const Jt=m(function({id:e,ended:n}){const t=x("/jobs/{job_id}",{params:{job_id:e}});return t.data&&ze({job:t.data,label:d("pairs.searching"),onDone:n,onEnd:n})}),pn=({one:l,other:e},n)=>v("/households/duplicates/apart",{body:{one_id:l.id,other_id:e.id,apart:n}}).then(()=>w(ue)),Xt=l=>pn(l,!0).then(()=>j(d("pairs.apart"),{act:{label:$("act.undo"),run:()=>{pn(l,!1).catch(E)}}}),E),Yt=m(function({pair:e,number:n,onJoin:t}){const{one:i,other:s,likenesses:o}=e;return c`<article class="card pair" aria-label=${d("pairs.pair",{number:n,one:i.code,other:s.code})}>
    <div class="pair-sides">${bn({row:i})}${bn({row:s})}</div>
    <p class="pair-why">
      <span class="soft">${d("pairs.why")}</span> ${o.map(({code:r,label:h})=>c`<span key=${r}>${Ue({label:h})} </span>`)}
    </p>
    <div class="form-actions">
      ${_({label:d("pairs.twoHouseholds"),onClick:()=>{Xt(e)}})}
      ${_({label:d("pairs.oneHousehold"),icon:"link",onClick:t})}
    </div>
  </article>`}),bn=m(function({row:e}){return c`<section class="pair-side">
    <h2><a href=${R(e.id)} aria-label=${`${e.name}, ${d("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${ye({facts:[{label:d("address"),value:I(e)},{label:d("unit"),value:pe(e)},{label:d("pairs.code"),value:e.code},{label:d("persons"),value:te(e.persons)},{label:d("pairs.phone"),value:e.phone??"—"},{label:d("kind"),value:e.kind_label},{label:d("standing"),value:X(be(e,O.value))},{label:d("lastVisit"),value:e.last_visited_on?y(e.last_visited_on):d("never")}]})}</section>`}),Qt=m(function({pair:{one:e,other:n},onClose:t}){const[i,s]=k(e.persons>=n.persons?e.id:n.id),[o,r]=k(!1);return o?Zt({keptId:i,goneId:i===e.id?n.id:e.id,onClose:t}):z({title:d("pairs.joinTitle"),onClose:t,children:c`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
      ${B({name:"keep",label:d("pairs.keep"),hint:d("pairs.keepHint"),value:i,onChange:s,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${I(h)} · ${d("pairs.persons",{count:h.persons})}`}))})}
      <div class="form-actions">
        ${_({label:$("act.cancel"),onClick:t})}
        ${_({label:d("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}),Zt=m(function({keptId:e,goneId:n,onClose:t}){const i=x("/households/{household_id}",{params:{household_id:e}});return i.data?mn({row:i.data,otherId:n,duplicate:!0,changed:()=>w(ue),onClose:t}):z({title:d("pairs.joinTitle"),onClose:t,children:M({of:i,lines:6,children:()=>null})})}),es=Object.freeze(Object.defineProperty({__proto__:null,default:Wt},Symbol.toStringTag,{value:"Module"})),f=Ln({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),De="/households/{household_id}/persons/{person_id}/citizen-id",ns=["verify","help","recheck"],ts=m(function({householdId:e,personId:n,name:t,onChanged:i}){const[s,o]=k(null),r=x(De,{params:{household_id:e,person_id:n}}),h=(p,g)=>{w("/households"),r.set(p),j(g),o(null),i?.()},u=async p=>{await ve({title:f("id.dropAsk",{name:t}),text:f("id.dropText"),yes:f("id.drop"),danger:!0})&&Xe(De,{params:{household_id:e,person_id:n},version:p.version,body:{citizen_id:null}}).then(g=>h(g,f("id.dropped")),E)},b=(p,g)=>c`<button type="button" class="button is-small" aria-label=${f("id.of",{act:p,name:t})} onClick=${g}><span>${p}</span></button>`;return M({of:r,lines:1,children:p=>c`<div class="stack">
      <div class="row"><span>${p.masked?f("id.masked",{masked:p.masked}):f("id.none")}</span>
        ${b(f(p.masked?"id.change":"id.put"),()=>o("put"))}
        ${p.masked&&q("household.reveal")&&b(f("id.reveal"),()=>o("reveal"))}
        ${p.masked&&b(f("id.drop"),()=>{u(p)})}</div>
      ${p.warnings.length>0&&c`<ul class="notice is-warning notice-list">${p.warnings.map(g=>c`<li key=${g}>${g}</li>`)}</ul>`}
      ${s==="put"&&is({householdId:e,personId:n,version:p.version,onClose:()=>o(null),onDone:g=>h(g,f("id.saved"))})}
      ${s==="reveal"&&ls({householdId:e,personId:n,name:t,onClose:()=>o(null)})}
    </div>`})}),ss=m(function(e){return q("household.manage")&&ts(e)}),is=m(function({householdId:e,personId:n,version:t,onClose:i,onDone:s}){const o=P({draft:!1,initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:f("id.bad")},submit:(r,h)=>Xe(De,{params:{household_id:e,person_id:n},version:t,body:r,key:h}),done:s});return W({title:f("id.put"),form:o,submit:f("save"),onClose:i,sheet:!0,children:S({...o.bind("citizen_id"),label:f("id.field"),hint:f("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})})}),ls=m(function({householdId:e,personId:n,name:t,onClose:i}){const[s,o]=k(""),r=f("id.revealTitle",{name:t}),h=P({draft:!1,initial:{purpose:""},check:({purpose:u})=>u?{}:{purpose:f("id.purposeMissing")},submit:({purpose:u},b)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:b,body:{field:"person_citizen_id",person_id:n,purpose:u}}),done:({value:u})=>o(u??"—")});return z({title:r,onClose:i,sheet:!0,children:s?c`<p role="status"><strong class="full-number">${s}</strong></p>`:Se({form:h,label:r,children:c`<p>${f("id.revealText")}</p>
            ${B({...h.bind("purpose"),label:f("id.purpose"),required:!0,options:D(Ge,ns)})}
            <div class="form-actions">
              ${_({label:$("act.cancel"),onClick:i})}
              ${_({label:f("id.reveal"),type:"submit",kind:"primary",busy:h.busy})}
            </div>`})})});await L("privacy");const fn={given:"good",refused:"neutral",withdrawn:"warning"},as=m(function({personId:e,name:n,household:t,onChanged:i}){const s=x("/persons/{person_id}/consents",{params:{person_id:e}}),[o,r]=k(null);return F({title:n?f("titleOf",{name:n}):f("title"),children:c`
      ${M({of:s,lines:3,children:h=>c`<div class="stack">
          <ul class="consents">
            ${h.standing.map(u=>c`<li key=${u.purpose}>${ds({one:u,given:os(h,u),onAsk:()=>r(u)})}</li>`)}
          </ul>
          ${t&&h.standing.some(u=>u.purpose==="citizen_id"&&u.answer==="given")&&ss({householdId:t.id,personId:e,name:n??"",onChanged:i})}
          ${h.log.length>0&&c`<details><summary>${f("log",{count:h.log.length})}</summary>${rs({log:h.log})}</details>`}
        </div>`})}
      ${o&&cs({personId:e,one:o,onClose:()=>r(null),onDone:h=>{r(null),w("/households","/persons"),s.set(h),i?.()}})}`})}),os=(l,e)=>l.log.find(n=>n.purpose===e.purpose),ds=m(function({one:e,given:n,onAsk:t}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,s=f(e.answer===null?"ask":"again");return c`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${X({label:e.answer_label&&e.given_on?f("on",{answer:e.answer_label,day:y(e.given_on)}):f("never"),tone:e.answer?fn[e.answer]:"neutral"})}</p>
      ${i&&c`<p class="small">${f("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${f("askOf",{act:s,purpose:e.title})}
      onClick=${t}><span>${s}</span></button>
  </div>`}),rs=m(function({log:e}){return $e({label:f("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:fn[n.answer],title:f("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:f("entryDetail",{how:n.how_label,day:y(n.given_on),number:n.text_number})}))})}),cs=m(function({personId:e,one:n,onClose:t,onDone:i}){const s=P({draft:`consent ${e} ${n.purpose}`,initial:{answer:"",how:"",given_on:O.value},check:({answer:h,how:u})=>({...!h&&{answer:f("answerMissing")},...!u&&{how:f("howMissing")}}),submit:({answer:h,how:u,given_on:b},p)=>v("/persons/{person_id}/consents",{params:{person_id:e},key:p,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:u,given_on:b}}),done:h=>{j(f("saved")),i(h)}}),{answer:o}=s.values,r=n.answer==="given"?"withdrawn":"refused";return W({title:f("dialog"),form:s,submit:f("save"),onClose:t,sheet:!0,children:c`
      <p>${f("hint")}</p>
      <div>
        <p class="soft small">${f("read",{number:n.text_number})}</p>
        <blockquote class="consent-text">${n.text}</blockquote>
      </div>
      ${B({...s.bind("answer"),label:f("answer"),required:!0,options:[{value:"given",label:f("given")},{value:r,label:f(r)}]})}
      ${B({...s.bind("how"),label:f("how"),required:!0,options:D(wn)})}
      ${N({...s.bind("given_on"),label:f("givenOn"),max:O.value})}
      ${o&&o!=="given"&&us({purpose:n.purpose})}`})}),us=m(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${se({name:"alert"})}<p>${f(`goes.${n}`)}</p></div>`}),hs=D(Tn),_n=(l,e)=>e.map(({item:n,many:t})=>({item:n,value:t?(l[n]??[]).join("+"):l[n]??""})).filter(({value:n})=>n!==""),gn=m(function({row:e,subject:n,changed:t,onClose:i}){const s=x("/households/items"),o=n.id===e.id?"household":"person",r=(s.data??[]).filter(u=>u.subject===o&&(u.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(u=>[u.item,u.value_label]));return r.length>0&&H({draft:`observe ${n.id}`,title:a("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:O.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:u,many:b})=>[u,b?[]:""]))},check:u=>({on:!u.on&&$("field.missing"),nothing:_n(u,r).length===0&&a("observe.nothing")}),send:(u,b)=>v("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:b,body:{on:u.on,grade:Number(u.grade),items:_n(u,r).map(p=>({...p,item:p.item,subject_id:n.id}))}}),done:T(t,()=>a("observe.done",{name:n.name})),fields:u=>c`
        ${u.errors.nothing&&c`<p class="field-error" role="alert">${u.errors.nothing}</p>`}
        <div class="form-row">
          ${N({...u.bind("on"),label:a("observe.on"),required:!0,max:O.value})}
          ${C({...u.bind("grade"),label:a("observe.grade"),options:hs,empty:!1})}
        </div>
        <p class="soft">${a("observe.hint")}</p>
        <div class="observe-items">${r.map(b=>ms({key:b.item,one:b,form:u,now:h.get(b.item)??null}))}</div>`})}),ms=m(function({one:e,form:n,now:t}){const i=Object.entries(e.values).map(([o,r])=>({value:o,label:r})),s=t?a("observe.now",{value:t}):void 0;return e.many?Ie({...n.bind(e.item),label:e.label,hint:s,options:i}):C({...n.bind(e.item),label:e.label,hint:s,options:i,empty:a("observe.keep")})}),ps=m(function({row:e,observation:n,changed:t,onClose:i}){return H({draft:`retract ${n.id}`,title:a("seen.retractTitle"),onClose:i,label:a("seen.retract"),danger:!0,initial:{reason:""},check:({reason:s})=>({reason:s.trim().length<3&&a("field.whyShort")}),send:(s,o)=>v("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:o,body:s}),done:T(t,()=>a("seen.retractDone")),fields:s=>c`
      <p>
        <strong>
          ${a("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${a("seen.retractText")}</p>
      ${S({...s.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),bs=m(function({row:e,changed:n}){const t={household_id:e.id},i=x("/households/{household_id}/observations",{params:t}),[s,o]=k(null),r=e.actions.includes("observe");return c`<div>${M({of:i,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${A({title:a("seen.none"),hint:a("seen.noneHint"),icon:"history"})}</div>`,children:h=>c`<section class="card">
      ${$e({label:a("tab.seen"),entries:h.items.map(u=>fs(u,r&&!u.retracted?()=>o(u):null))})}
      ${me({page:h,more:u=>Y("/households/{household_id}/observations",{params:t,query:{cursor:u}}),onMore:i.set})}
    </section>`})}
    ${s&&ps({row:e,observation:s,changed:n,onClose:()=>o(null)})}</div>`}),fs=(l,e)=>({id:l.id,at:l.at,who:l.by_name,tone:l.retracted?"neutral":l.grade===1?"info":"good",title:a("seen.line",{subject:l.subject_name,item:l.item_label,value:l.value_label}),detail:c`<div class="row">
    <span class="soft">${a("seen.detail",{day:y(l.on),channel:l.channel_label,grade:l.grade_label})}</span>
    ${l.retracted&&X({label:a("seen.retracted"),tone:"warning"})}
    ${e&&_({label:a("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),_s=m(function({row:e}){const n=e.changes.map(t=>({id:t.id,at:t.at,who:t.by_name,title:t.cause_label&&t.cause_label!==t.act_label?a("changes.line",{act:t.act_label,cause:t.cause_label}):t.act_label,detail:c`<span class="soft">${[a("changes.on",{day:y(t.happened_on)}),t.reason].filter(Boolean).join(" · ")}</span>`}));return c`<div class="stack">
    ${e.lineage.length>0&&F({title:a("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(t=>c`<li key=${t.household_id}>
            ${a(t.to_other?"changes.to":"changes.from",{kind:t.kind_label,day:y(t.happened_on)})} <a
              href=${R(t.household_id)}>${t.name} (${t.code})</a>
          </li>`)}</ul>`})}
    ${F({title:a("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(t=>c`<li key=${`${t.unit_path} ${t.from_on} ${t.until_on}`}>${t.until_on?a("changes.stayUntil",{unit:t.unit_name,from:y(t.from_on),until:y(t.until_on)}):a("changes.stay",{unit:t.unit_name,from:y(t.from_on)})} <span class="soft">(${[t.came_by_label,t.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${F({title:a("changes.title"),children:n.length===0?A({title:a("changes.none"),icon:"history"}):$e({label:a("changes.title"),entries:n})})}
  </div>`}),gs=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),$s=new Set(["no","none","basic","2g","refused"]),$n=m(function({items:e,name:n}){return c`<dl class="known" aria-label=${a("known.of",{name:n})}>${e.map(t=>c`<div key=${t.item} class=${t.value===null?"is-unknown":$s.has(t.value)?"is-no":void 0}>
      <dt>${t.label}</dt>
      <dd>${t.value===null?a(gs.has(t.item)?"known.notDone":"known.unknown"):t.value_label}</dd>
      ${t.value!==null&&c`<dd class="known-rest">
          ${a("known.rest",{day:y(t.on),channel:t.channel_label??"",grade:t.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}),vn=m(function({household:e,person:n,name:t,masked:i,may:s}){const[o,r]=k(!1),[h,u]=k(null);return h?c`<a class="nowrap" href=${`tel:${h}`}>${Dn(h)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
    ${s&&_({label:a("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
    ${o&&vs({household:e,person:n,name:t,show:u,onClose:()=>r(!1)})}`}),vs=m(function({household:e,person:n,name:t,show:i,onClose:s}){const o=P({draft:!1,initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:a("reveal.missing")},submit:({purpose:r},h)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{s(),i(r)}});return W({title:a("reveal.title",{name:t}),form:o,submit:a("reveal.yes"),onClose:s,label:a("reveal"),children:c`<p class="soft">${a("reveal.text")}</p>
      ${B({...o.bind("purpose"),label:a("reveal.purpose"),required:!0,options:D(Ge)})}`})}),yn=l=>[l.relation_label,l.birth_on?a("member.born",{year:y(l.birth_on)}):l.birth_year?a("member.born",{year:l.birth_year}):"",l.sex?Fe[l.sex]:""].filter(Boolean).join(" · "),ys=m(function({row:e,changed:n}){const t=e.members.filter(s=>!s.left_on),i=e.members.filter(s=>s.left_on);return c`<div class="stack">
    ${t.map(s=>ks({key:s.id,one:s,row:e,changed:n}))}
    ${t.length===0&&!e.closed_on&&c`<div class="card">
        ${A({title:a("member.nobody"),hint:e.actions.includes("edit")&&a("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${i.length>0&&c`<details class="card" open=${t.length===0}><summary>${a("member.left",{count:i.length})}</summary>
        <ul class="plain-list">
          ${i.map(s=>c`<li key=${s.id}>
                <strong>
                  ${s.full_name}
                </strong> <span class="soft">
                  ${yn(s)} · ${a("member.leftLine",{reason:s.left_by_label??"",day:y(s.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}),ks=m(function({one:e,row:n,changed:t}){const[i,s]=k(null),o={row:n,changed:t,member:e,onClose:()=>s(null)},r=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${yn(e)}</p>
        ${e.phone&&c`<p>
            ${vn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>s("observe")})}
        ${r&&ae({name:e.full_name,acts:[{label:a("person.editAct"),icon:"edit",run:()=>s("edit")},{label:a("person.moveAct"),icon:"right",run:()=>s("move")},{label:a("person.leaveAct"),icon:"logout",run:()=>s("leave")}]})}
      </div>
    </header>
    ${$n({items:e.items,name:e.full_name})}
    ${i==="edit"&&bt(o)}
    ${i==="leave"&&ft(o)}
    ${i==="move"&&_t(o)}
    ${i==="observe"&&gn({...o,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}),Re=l=>l.map(({id:e,full_name:n,relation_label:t})=>({value:e,label:a("merge.one",{name:n,relation:t})})),xs=m(function({row:e,onClose:n}){const t=e.members.filter(r=>!r.left_on),i=r=>t.filter(({id:h})=>r.includes(h)),s=r=>t.filter(({id:h})=>!r.includes(h)),o=r=>i(r).some(({relation:h})=>h==="head");return H({draft:"split",title:a("split.title",{name:e.name}),onClose:n,label:a("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...K()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===t.length)&&a("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&$("field.missing"),remaining_head_id:o(r.person_ids)&&!s(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&$("field.missing"),...V(r)}),send:(r,h)=>v("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:o(r.person_ids)?r.remaining_head_id:null}}),done:r=>{j(a("split.done",{name:r.name})),We(R(r.id))},fields:r=>c`
      ${Ie({...r.bind("person_ids"),label:a("split.who"),required:!0,options:Re(t)})}
      <div class="form-row">
        ${C({...r.bind("head_id"),label:a("split.head"),required:!0,options:Re(i(r.values.person_ids))})}
        ${o(r.values.person_ids)&&C({...r.bind("remaining_head_id"),label:a("split.heir"),hint:a("split.heirHint"),required:!0,options:Re(s(r.values.person_ids))})}
      </div>
      ${ge({...r.bind("street_id"),label:a("split.street"),required:!0,empty:!1})}
      ${ie(r)}${U(r)}`})});await L("households");function Os({params:l}){const e=l.id??"",n=x("/households/{household_id}",{params:{household_id:e}}),[t,i]=k(null),s=n.data;ne(()=>Qe(e),[e]),ne(()=>i(null),[e]);const o=r=>{w("/households?","/persons",`/households/${e}/observations`),n.set(r)};return J({title:s?.name??a("household"),status:s&&X(be(s,O.value)),crumbs:[{label:d("title"),href:ee()},{label:s?.name??"…"}],actions:s&&Cs({row:s,show:i}),children:M({of:n,lines:10,children:r=>c`<div class="stack">
        ${Hs({row:r})}
        ${ws({row:r})}
        ${r.items.length>0&&F({title:a("known.household"),children:$n({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>i("observe")})})}
        ${Ss({row:r,changed:o,refresh:n.refresh})}
        ${Ts({open:t,row:r,changed:o,onClose:()=>i(null)})}
      </div>`})})}const Ss=m(function({row:e,changed:n,refresh:t}){const i=e.members.filter(s=>!s.left_on);return Le({label:a("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:a("tab.members"),count:e.persons,show:()=>ys({row:e,changed:n})},{name:"ghi-nhan",label:a("tab.seen"),show:()=>bs({row:e,changed:n})},{name:"thay-doi",label:a("tab.changes"),show:()=>_s({row:e})},...q("consent.record")&&i.length>0?[{name:"dong-y",label:a("tab.consents"),show:()=>c`<div class="stack">
                  ${i.map(s=>as({key:s.id,personId:s.id,name:s.full_name,household:e,onChanged:t}))}
                </div>`}]:[]]})}),Cs=m(function({row:e,show:n}){const t=s=>e.actions.includes(s),i=e.members.filter(s=>!s.left_on);return c`
    ${ae({acts:[...t("move")?[{label:a("move"),icon:"right",run:()=>n("move")}]:[],...t("split")&&i.length>1?[{label:a("split"),icon:"units",run:()=>n("split")}]:[],...t("merge")?[{label:a("merge"),icon:"people",run:()=>n("merge")}]:[],...t("close")?[{label:a("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${t("edit")&&_({label:a("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${t("edit")&&_({label:a("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${t("reopen")&&_({label:a("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),Hs=m(function({row:e}){return e.closed_on&&c`<div class="notice is-warning">
      ${se({name:"lock"})}
      <p>${a("closedNote",{day:y(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&c`<br />${a("mergedNote")} <a href=${R(e.merged_into_id)}>${a("mergedOpen")}</a>`}</p></div>`});function Ms(l){if(!l.last_visited_on)return a("never");const e={day:y(l.last_visited_on),result:l.last_result_label??""};return l.last_visitor_name?a("lastVisit.by",{...e,name:l.last_visitor_name}):a("lastVisit.line",e)}const ws=m(function({row:e}){return c`<section class="card">${ye({facts:[{label:a("address"),value:I(e)},{label:a("area"),value:pe(e)},{label:a("code"),value:e.code},{label:a("kind"),value:e.kind_label},...e.phone?[{label:a("phone"),value:vn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:a("taxCode"),value:e.tax_code}]:[],{label:a("lastVisit"),value:Ms(e)},...e.revisit_on?[{label:a("revisit"),value:y(e.revisit_on)}]:[]]})}</section>`}),Ts=m(function({open:e,...n}){const{row:t}=n;return c`
    ${e==="edit"&&ot(n)}
    ${e==="move"&&dt(n)}
    ${e==="split"&&xs(n)}
    ${e==="merge"&&Ut(n)}
    ${e==="close"&&rt(n)}
    ${e==="reopen"&&ct(n)}
    ${e==="add"&&pt(n)}
    ${e==="observe"&&gn({...n,subject:{id:t.id,name:t.name,items:t.items}})}`}),js=Object.freeze(Object.defineProperty({__proto__:null,default:Os},Symbol.toStringTag,{value:"Module"}));export{Ot as _,js as a,It as h,tt as l,es as p,Rt as s};
