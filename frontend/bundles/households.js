// Licences in vendor/LICENSES.txt.
import{b as c,v as $n,r as G,O as y}from"./kit.js";import{H as vn,J as yn,K as kn,l as te,u as x,P as K,L as w,E,w as De,T as Re,S as U,d as k,n as ne,s as z,t as g,p as xn,j,k as T,h as N,D as C,r as Sn,o as P,b as he,F as pe,i as me,a as Ne,v as On}from"./frame.js";import{c as p,I as se,g as J,p as v,w as Cn,k as V,h as A,L as be,B as _,N as Hn,i as S,F as O,J as fe,q as D,n as Be,s as R,m as wn,z as Fe,T as jn,t as Mn,r as ze}from"./first.js";import{ad as d,ae as Tn,l as _e,P as ge,af as B,ag as W,ah as $e,ai as ve,aj as a,C as ye,ak as M,al as X,S as H,am as ie,an as q,ao as ke,a as xe,ap as Y,aq as Q,R as F,D as L,H as Le,u as qn,A as An,T as Ie,J as Ge,d as Se,f as Ke}from"./shared.js";const le=p(function({links:e=[],acts:n=[],name:s}){return e.length+n.length===0?null:c`<div class="more-acts">${vn({label:s?`${d("more")}: ${s}`:"",trigger:c`${se({name:"menu"})}<span aria-hidden=${s?"true":void 0}>${d("more")}</span>`,children:i=>c`
      ${n.map(({label:t,run:o,icon:r})=>c`<div key=${t}>${yn({label:t,icon:r,onClick:()=>{i(),o()}})}</div>`)}
      ${e.map(({label:t,href:o,icon:r})=>c`<a key=${o} class="menu-item" href=${o} onClick=${i}>${se({name:r})}<span>${t}</span></a>`)}`})}</div>`}),Ue=50,En=100,Pn=1e3,ae=$n(""),Z={address:"/so-ho",household:""};Cn(()=>{ae.value="",Object.assign(Z,{address:"/so-ho",household:""})});const Dn=({unit_id:l,street_id:e,group_name:n,kind:s,status:i,missing:t})=>({unit_id:l,street_id:e,group_name:n,kind:s,status:i,missing:t}),ee=()=>Z.address,Rn=l=>{Z.address=l},Je=l=>{Z.household=l};function Nn(){const l=Z.household;return Z.household="",l}function Ve(l,{sort:e,text:n,cursor:s,limit:i=Ue,signal:t}){if(!n)return J("/households",{query:{...l,sort:e,cursor:s,limit:i},signal:t});const o=Object.fromEntries(Object.entries(l).filter(([,r])=>r));return v("/households/search",{body:{...o,text:n,cursor:s,limit:i},signal:t})}function Bn(l,e,n){const s=kn("/households",{query:{...l,sort:n?"match":e??"place",text:n}});return te(s,async i=>{const t=Math.min(Number(new URLSearchParams(location.search).get("den"))||Ue,Pn);let o={items:[],next:null,total:null};do{const r=Math.min(Math.max(t-o.items.length,1),En),h=await Ve(l,{sort:e,text:n,cursor:o.next??void 0,limit:r,signal:i});o={items:[...o.items,...h.items],next:h.next,total:h.total??o.total}}while(o.next&&o.items.length<t);return o})}await z("households");const Fn=["family","business","enterprise"],zn=["not_visited","visited","absent","refused","moved","revisit_due","closed"],Ln=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function In(){const[l]=V(),e=x("/streets");return K({title:d("title"),lead:d("lead"),actions:c`
      ${Gn({})}
      ${A("household.manage")&&be({label:d("add"),href:l.street_id?`/so-ho/moi?street_id=${l.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
      ${Kn({streets:e.data??[]})}
      ${Un({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
    </div>`})}const Gn=p(function(){return le({links:[{label:d("streets"),href:"/so-ho/tuyen",icon:"units"},...A("household.manage")?[{label:d("duplicates"),href:"/so-ho/trung",icon:"people"},{label:d("held.title"),href:"/so-ho/phieu-cho",icon:"upload"}]:[],...A("household.import")?[{label:d("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...A("household.export")?[{label:d("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),oe=(l,e)=>l.map(n=>({value:n,label:e(n)})),Kn=p(function({streets:e}){const[n,s]=V(),i=e.filter(m=>!n.unit_id||m.unit_id===n.unit_id),t=[...new Map(e.map(m=>[m.unit_id,m.unit_name]))].map(([m,$])=>({value:m,label:$})),o=[...new Set(i.map(m=>m.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!i.some(m=>m.id===n.street_id));G(()=>{r&&s({street_id:null})},[r]);const[h,u]=y(!1),b=h||!!(n.kind||n.missing||n.group_name);return c`<div class="stack">
    <div class="household-search">${Tn({value:ae.value,placeholder:d("search"),onChange:m=>{ae.value=m.trim(),s({den:null})}})}
      <p class="soft small">${d("search.hint")}</p></div>
    ${_e({resets:["den"],filters:[...t.length>1?[{name:"unit_id",label:d("unit"),options:t}]:[],...b&&o.length>1?[{name:"group_name",label:d("group"),options:oe(o,m=>m)}]:[],{name:"street_id",label:d("street"),options:i.map(({id:m,name:$,unit_name:I})=>({value:m,label:t.length>1&&!n.unit_id?`${$} (${I})`:$}))},{name:"status",label:d("status"),options:oe([...zn],m=>d(`status.${m}`))},...b?[{name:"kind",label:d("kind"),options:oe([...Fn],m=>d(`kind.${m}`))},{name:"missing",label:d("missing"),options:oe([...Ln],m=>d(`missing.${m}`))}]:[]],children:!b&&_({label:d("filters.more"),kind:"quiet",icon:"filter",onClick:()=>u(!0)})})}
  </div>`}),Un=p(function({wide:e}){const[n,s]=V(),i=Dn(n),t=ae.value,o=Bn(i,n.sort,t),r=!!t||Object.values(i).some(Boolean);return G(()=>Rn(Hn("/so-ho",n,{})),[n]),Jn(o.state==="ready"),w({of:o,lines:10,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${r?E({title:d("noMatches"),hint:d("noMatchesHint"),icon:"search"}):E({title:d("none"),hint:d(A("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>c`<div>
      ${t&&c`<p class="soft small household-order">${d("byMatch")}</p>`}
      ${Vn({rows:h.items,wide:e,sort:t?void 0:n.sort??"place",onSort:t?void 0:u=>s({sort:u.replace("-","")==="place"?null:u.replace("-",""),den:null})})}
      ${ge({page:h,more:u=>Ve(i,{sort:n.sort,text:t,cursor:u}),onMore:u=>{o.set(u),s({den:u.items.length})}})}
    </div>`})});function Jn(l){G(()=>{const e=l?Nn():"",n=e?document.querySelector(`.table a[href="${B(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[l])}const Vn=p(function({rows:e,wide:n,sort:s,onSort:i}){return c`<div onClick=${t=>{const o=t.target.closest("a[href^='/so-ho/']");o&&Je(o.getAttribute("href")?.slice(7)??"")}}>${De({caption:d("title"),rows:e,rowKey:t=>t.id,href:t=>B(t.id),sort:s,onSort:i,tone:t=>t.closed_on?"muted":void 0,columns:[{key:"name",label:d("household"),kind:"main",sort:i?"name":void 0,show:t=>c`${t.name}${t.kind!=="family"&&c` ${Re({label:t.kind_label})}`}`},{key:"place",label:d("address"),sort:i?"place":void 0,show:t=>c`<div>${W(t)}<br /><span class="soft small">${n?`${$e(t)} · `:""}${t.code}</span></div>`},{key:"persons",label:d("persons"),kind:"number",value:t=>t.persons},{key:"standing",label:d("standing"),sort:i?"visit":void 0,show:t=>c`<div>
            ${U(ve(t,S.value))}
            ${t.last_visited_on&&c`<br /><span class="soft small nowrap">${k(t.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:d("missing"),show:t=>t.closed_on?"":t.missing.length===0?c`<span class="soft">${d("missing.none")}</span>`:d("missing.count",{count:ne(t.missing.length)})}]})}</div>`}),Wn=Object.freeze(Object.defineProperty({__proto__:null,default:In},Symbol.toStringTag,{value:"Module"})),Xn="duplicate.",We={duplicate:"",confirm_not_duplicate:!1},Yn=l=>(l?.code==="possible-duplicate"?l.errors:[]).map(({field:e,message:n})=>({id:e.slice(Xn.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),Xe=p(function({form:e,person:n}){const s=Yn(e.problem);return s.length>0&&c`<section class="notice is-warning candidates"
      aria-label=${a(n?"duplicate.personTitle":"duplicate.title")}>${se({name:"people"})}<div class="stack">
        <p>${a("duplicate.text")}</p>
        <ul>${s.map(i=>c`<li key=${i.id}>${Qn(i)}</li>`)}</ul>
        ${ye({...e.bind("confirm_not_duplicate"),label:a(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}),Qn=p(function({id:e,code:n,shared:s}){const t=te(`/household-candidates/${n}`,o=>v("/households/search",{body:{text:n,limit:5},signal:o})).data?.items.find(o=>o.id===e);return c`<a href=${B(e)} target="_blank" rel="noopener">${t?t.name:n}</a>
    <span> – ${[t&&W(t),t&&n,s].filter(Boolean).join(" · ")}</span>`}),Ye=["family","business","enterprise"].map(l=>({value:l,label:d(`kind.${l}`)})),Zn=["moved","closed","death","mistake"],es=p(function({row:e,changed:n,onClose:s}){return M({title:a("edit"),onClose:s,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:t})=>({name:!i.trim()&&g("field.missing"),phone:ke(t)}),send:({name:i,kind:t,house_no:o,place_note:r,tax_code:h,phone:u,drop_phone:b},m)=>fe("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:m,body:{name:i,kind:t,house_no:o,place_note:r,tax_code:h.trim()||null,...u.trim()?{phone:u}:b?{phone:null}:{}}}),done:q(n,({name:i})=>a("saved",{name:i})),fields:i=>c`
      ${O({...i.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${H({...i.bind("kind"),label:a("kind"),options:Ye,empty:!1})}
      ${ie(i)}
      ${O({...i.bind("phone"),label:a("field.phone"),hint:e.phone?a("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!i.values.phone&&ye({...i.bind("drop_phone"),label:a("field.phoneDrop")})}
      ${i.values.kind!=="family"&&O({...i.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),ns=p(function({row:e,changed:n,onClose:s}){return M({title:a("move"),onClose:s,label:a("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...X()},check:i=>({street_id:!i.street_id&&g("field.missing"),...Q(i)}),send:(i,t)=>v("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:t,body:{...i,on:i.on??""}}),done:q(n,({name:i})=>a("move.done",{name:i})),fields:i=>c`<p class="soft">${a("move.text")}</p>
      ${xe({...i.bind("street_id"),label:a("field.street"),required:!0,empty:!1})}
      ${ie(i)}${Y(i)}`})}),ss=p(function({row:e,changed:n,onClose:s}){const i=Zn.filter(t=>e.kind==="family"?t!=="closed":t!=="death");return M({title:a("close"),onClose:s,label:a("close"),danger:!0,initial:{cause:"",...X()},check:t=>({cause:!t.cause&&g("field.missing"),...Q(t)}),send:({cause:t,on:o,reason:r},h)=>v("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:q(n,({name:t})=>a("close.done",{name:t})),fields:t=>c`<p class="soft">${a("close.text")}</p>
      ${F({...t.bind("cause"),label:a("field.cause"),required:!0,options:i.map(o=>({value:o,label:a(`close.${o}`)}))})}
      ${Y(t,a("close.on"))}`})}),ts=p(function({row:e,changed:n,onClose:s}){return M({title:a("reopen"),onClose:s,label:a("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&a("field.whyShort")}),send:(i,t)=>v("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:t,body:i}),done:q(n,({name:i})=>a("reopen.done",{name:i})),fields:i=>c`<p class="soft">${a("reopen.text")}</p>
      ${O({...i.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),de=["head","spouse","child","parent","grandchild","other"].map(l=>({value:l,label:a(`relation.${l}`)})),is=["male","female"].map(l=>({value:l,label:a(`sex.${l}`)})),ls=["survey","moved","birth"],as=["moved","death","mistake"];function Qe(l){const e=l.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=xn(e);return n?{birth_on:n,birth_year:null}:void 0}const re=l=>({full_name:l?.full_name??"",relation:l?.relation??"",sex:l?.sex??"",birth:l?.birth_on?k(l.birth_on):String(l?.birth_year??""),phone:""}),Oe=({full_name:l,relation:e,birth:n,phone:s})=>({full_name:!l.trim()&&g("field.missing"),relation:!e&&g("field.missing"),birth:!Qe(n)&&a("person.birthBad"),phone:ke(s)}),Ce=({full_name:l,relation:e,sex:n,birth:s})=>({full_name:l,relation:e,sex:n||null,...Qe(s)??{birth_on:null,birth_year:null}}),Ze=(l,e)=>{const s=("members"in l?l.members??[]:[]).some(i=>!i.left_on&&i.relation==="head"&&i.id!==e);return de.filter(({value:i})=>i!=="head"||!s)},He=(l,e,{masked:n,at:s=""}={})=>c`
  ${O({...l.bind(`${s}full_name`),label:a("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${H({...l.bind(`${s}relation`),label:a("person.relation"),required:!0,options:e})}
    ${O({...l.bind(`${s}birth`),label:a("person.birth"),hint:a("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${H({...l.bind(`${s}sex`),label:a("person.sex"),options:is})}
    ${O({...l.bind(`${s}phone`),label:a("field.phone"),hint:n?a("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`,os=p(function({row:e,changed:n,onClose:s}){return M({title:a("person.add",{name:e.name}),onClose:s,label:a("addMember"),initial:{...re(),on:S.value,came_by:"survey",...We},check:Oe,send:(i,t)=>v("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:t,body:{...Ce(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:t})=>q(n,()=>a("person.added",{name:t}))(i),fields:i=>c`${Xe({form:i,person:!0})}${He(i,Ze(e))}
      <div class="form-row">
        ${H({...i.bind("came_by"),label:a("person.came"),empty:!1,options:ls.map(t=>({value:t,label:a(`person.came.${t}`)}))})}
        ${L({...i.bind("on"),label:a("field.on"),max:S.value})}
      </div>`})}),ds=p(function({row:e,member:n,changed:s,onClose:i}){return M({title:a("person.edit",{name:n.full_name}),onClose:i,initial:{...re(n),drop_phone:!1},check:Oe,send:(t,o)=>fe("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:o,body:{...Ce(t),...t.phone.trim()?{phone:t.phone}:t.drop_phone?{phone:null}:{}}}),done:(t,{full_name:o})=>q(s,()=>a("person.saved",{name:o}))(t),fields:t=>c`${He(t,Ze(e,n.id),{masked:n.phone})}
      ${n.phone&&!t.values.phone&&ye({...t.bind("drop_phone"),label:a("field.phoneDrop")})}`})}),rs=p(function({row:e,member:n,changed:s,onClose:i}){return M({title:a("person.leave",{name:n.full_name}),onClose:i,label:a("person.leaveAct"),danger:!0,initial:{cause:"",...X()},check:t=>({cause:!t.cause&&g("field.missing"),...Q(t)}),send:({cause:t,on:o,reason:r},h)=>v("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:q(s,()=>a("person.leaveDone",{name:n.full_name})),fields:t=>c`
      ${F({...t.bind("cause"),label:a("field.cause"),required:!0,options:as.map(o=>({value:o,label:a(`person.leave.${o}`)}))})}
      ${Y(t,a("person.leaveOn"))}`})}),cs=p(function({row:e,member:n,changed:s,onClose:i}){return M({title:a("person.move",{name:n.full_name}),onClose:i,label:a("person.moveAct"),initial:{household_id:null,relation:"",...X()},check:t=>({household_id:!t.household_id&&g("field.missing"),relation:!t.relation&&g("field.missing"),...Q(t)}),send:({household_id:t,relation:o,on:r,reason:h},u)=>v("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{household_id:t?.id??"",relation:o,on:r??"",reason:h}}),done:q(s,()=>a("person.moved",{name:n.full_name})),fields:t=>c`
      ${Le({...t.bind("household_id"),label:a("person.moveTo"),required:!0,but:e.id})}
      ${H({...t.bind("relation"),label:a("person.relation"),required:!0,options:de})}
      ${Y(t)}`})});await z("households");const us=30,we=l=>`persons.${l}.`,en=(l,e)=>Object.fromEntries(Object.entries(e).map(([n,s])=>[we(l)+n,s])),nn=(l,e)=>Object.fromEntries(Object.keys(re()).map(n=>[n,l[we(e)+n]])),sn=l=>en(l,{...re(),relation:l===0?"head":""});function hs(l,e){const n=Array.from({length:e},(i,t)=>en(t,Oe(nn(l,t)))),s={street_id:!l.street_id&&g("field.missing"),phone:ke(l.phone),name:l.kind!=="family"&&!l.name.trim()&&g("field.missing")};return Object.fromEntries(Object.entries(Object.assign(s,...n)).filter(([,i])=>i))}function ps(){const l=x("/streets");return K({title:a("new.title"),lead:a("new.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:a("new.title")}],children:w({of:l,empty:e=>e.length===0,whenEmpty:c`<div class="card">
        ${E({title:a("new.noStreets"),hint:a("new.noStreetsHint"),icon:"units",action:be({label:d("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>ms({})})})}const ms=p(function(){const[e]=V(),[n,s]=y(1),i=D({initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:S.value,...We,...sn(0)},check:r=>hs(r,n),submit:(r,h)=>v("/households",{key:h,body:bs(r,n)}),done:r=>{j("/households?","/streets"),T(a("new.saved",{name:r.name,code:r.code})),Be(B(r.id),{replace:!0})}});qn(i.dirty);const t=i.values.kind==="family",o=r=>{r>n&&i.set(sn(n)),s(r)};return R({form:i,label:a("new.title"),children:c`
      ${Xe({form:i})}
      ${N({title:a("new.place"),children:c`
          ${H({...i.bind("kind"),label:a("kind"),options:Ye,empty:!1,onChange:r=>{i.set({kind:r}),r!=="family"&&!i.values["persons.0.full_name"]&&s(0),r==="family"&&n===0&&o(1)}})}
          ${!t&&O({...i.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
          ${xe({...i.bind("street_id"),label:a("field.street"),required:!0})}
          ${ie(i)}
          <div class="form-row">
            ${!t&&O({...i.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
            ${!t&&O({...i.bind("phone"),label:a("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
            ${L({...i.bind("on"),label:a("new.since"),max:S.value})}
          </div>`})}
      ${N({title:a(t?"new.persons":"new.business"),hint:t?a("new.personsHint"):void 0,children:c`
          ${Array.from({length:n},(r,h)=>c`<fieldset class="field new-person" key=${h}>
              <legend class="field-label">${t&&h===0?a("new.head"):a("new.person",{number:h+1})}</legend>
              ${He(i,h===0?de:de.filter(({value:u})=>u!=="head"),{at:we(h)})}
            </fieldset>`)}
          <div class="row">
            ${n<us&&_({label:a("new.addPerson"),icon:"plus",onClick:()=>o(n+1)})}
            ${n>(t?1:0)&&_({label:a("new.dropPerson",{number:n}),kind:"quiet",onClick:()=>o(n-1)})}
          </div>`})}
      <div class="form-actions">
        ${be({label:g("act.cancel"),href:ee()})}
        ${_({label:a("new.save"),type:"submit",kind:"primary",busy:i.busy})}
      </div>`})});function bs(l,e){const n=Array.from({length:e},(i,t)=>nn(l,t)),s=l.kind==="family";return{street_id:l.street_id,kind:l.kind,name:s?null:l.name,house_no:l.house_no,place_note:l.place_note,phone:s?null:l.phone.trim()||null,tax_code:s?null:l.tax_code.trim()||null,on:l.on,confirm_not_duplicate:l.confirm_not_duplicate,came_by:"survey",persons:n.map(i=>({...Ce(i),phone:i.phone.trim()||null}))}}const fs=Object.freeze(Object.defineProperty({__proto__:null,default:ps},Symbol.toStringTag,{value:"Module"})),tn=({busy:l,onClose:e,label:n=g("act.save")})=>c`<div class="form-actions">
  ${_({label:g("act.cancel"),onClick:e})}${_({label:n,type:"submit",kind:"primary",busy:l})}</div>`;function _s(){const l=x("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=l.filter(n=>wn.value?.assignments.some(s=>s.unit_id===n.id));return(e.length>0?e:l).map(({id:n,name:s})=>({value:n,label:s}))}const ln=p(function({street:e,unitId:n,onClose:s}){const i=_s(),t=D({initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:o})=>({...!o.trim()&&{name:g("field.missing")}}),submit:({unit_id:o,name:r,group_name:h},u)=>e?fe("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:u,body:{name:r,group_name:h}}):v("/streets",{key:u,body:{unit_id:o||(i[0]?.value??""),name:r,group_name:h}}),done:()=>{j("/streets","/households?"),T(d("streets.saved")),s()}});return C({title:d(e?"streets.edit":"streets.add"),onClose:s,children:R({form:t,label:d("street"),children:c`
        ${!e&&i.length>1&&H({...t.bind("unit_id"),value:t.values.unit_id||(i[0]?.value??""),label:d("unit"),options:i,empty:!1})}
        ${O({...t.bind("name"),label:d("streets.name"),hint:d("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
        ${O({...t.bind("group_name"),label:d("group"),hint:d("streets.groupHint"),maxlength:60,autocomplete:"off"})}
        ${tn({busy:t.busy,onClose:s})}`})})});function gs(l){return te(`/teams/walkers/${l.unit_id}`,async e=>{const n=(await J("/teams",{signal:e})).filter(i=>i.unit_id===l.unit_id);return(await Promise.all(n.map(({id:i})=>J("/teams/{team_id}/members",{params:{team_id:i},query:{on:S.value},signal:e})))).flat()})}const $s=p(function({street:e,onClose:n}){const s=gs(e),i=D({initial:{member_id:"",from_on:S.value,to_on:null},check:({member_id:r})=>({...!r&&{member_id:g("field.missing")}}),submit:({member_id:r,from_on:h,to_on:u},b)=>v("/streets/{street_id}/assignments",{params:{street_id:e.id},key:b,body:{member_id:r,from_on:h,to_on:u}}),done:()=>{j("/streets"),T(d("streets.assigned",{name:s.data?.find(({id:r})=>r===i.values.member_id)?.full_name??""})),n()}}),t=new Set(e.assignments.map(({member_id:r})=>r)),o=(s.data??[]).filter(({id:r})=>!t.has(r)).map(({id:r,full_name:h,kind_label:u})=>({value:r,label:`${h} (${u})`}));return C({title:`${d("streets.assign")}: ${e.name}`,onClose:n,children:s.state==="loading"?Sn({lines:3}):R({form:i,label:d("streets.assign"),children:c`
              ${o.length===0?c`<p class="notice is-warning">${d("streets.noMembers")}</p>`:H({...i.bind("member_id"),label:d("streets.member"),required:!0,options:o})}
              <div class="form-row">
                ${L({...i.bind("from_on"),label:d("streets.from")})}
                ${L({...i.bind("to_on"),label:d("streets.to"),hint:d("streets.toHint")})}
              </div>
              ${tn({busy:i.busy,onClose:n,label:d("streets.assign")})}`})})});async function vs(l,e){const n=[];let s;do{const i=await J("/households",{query:{street_id:l,limit:100,cursor:s},signal:e});n.push(...i.items),s=i.next}while(s);return n}const ys=l=>[...l].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function an(l,e,n){const s=[...l];return s.splice(e+n,0,...s.splice(e,1)),s}const ks=p(function({street:e,onClose:n}){const s=te(`/households-along/${e.id}`,i=>vs(e.id,i));return C({title:d("order.title",{street:e.name}),onClose:n,wide:!0,children:w({of:s,lines:8,children:i=>xs({key:e.id,street:e,rows:i,onClose:n})})})}),xs=p(function({street:e,rows:n,onClose:s}){const[i,t]=y(n),[o,r]=y(!1),h=async()=>{r(!0),await v("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:u})=>u)}}).then(()=>{j("/households?","/households-along","/streets"),T(d("order.saved",{street:e.name})),s()},P),r(!1)};return c`<div class="stack">
    <p class="soft">${d("order.lead")}</p>
    <div>${_({label:d("order.byNumber"),icon:"table",onClick:()=>t(ys(i))})}</div>
    <ol class="house-order" aria-label=${d("order.act")}>${i.map((u,b)=>c`<li key=${u.id}><span><span class="soft">${b+1}.</span> <strong>${u.house_no||"—"}</strong> ${u.name}</span>
        <span class="row">
          ${_({label:d("streets.up",{name:u.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:b===0,onClick:()=>t(an(i,b,-1))})}
          ${_({label:d("streets.down",{name:u.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:b===i.length-1,onClick:()=>t(an(i,b,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${_({label:g("act.cancel"),onClick:s})}
      ${_({label:d("order.save"),kind:"primary",busy:o,onClick:()=>{h()}})}
    </div>
  </div>`});await z("households");function Ss(){const[l]=V(),[e,n]=y(null),s=x("/streets"),i=[...new Map((s.data??[]).map(o=>[o.unit_id,o.unit_name]))].map(([o,r])=>({value:o,label:r})),t=()=>n(null);return K({title:d("streets.title"),lead:d("streets.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("streets.title")}],actions:A("household.manage")&&_({label:d("streets.add"),icon:"plus",kind:"primary",onClick:()=>n({form:"add"})}),children:c`<div class="stack">
      ${i.length>1&&_e({filters:[{name:"unit_id",label:d("unit"),options:i}]})}
      ${w({of:s,lines:8,empty:o=>o.length===0,whenEmpty:c`<div class="card">
          ${E({title:d("streets.none"),hint:d(A("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:o=>c`<div class="stack">${i.filter(({value:r})=>!l.unit_id||l.unit_id===r).map(({value:r,label:h})=>Hs({key:r,unitId:r,name:h,rows:o.filter(u=>u.unit_id===r),show:n}))}</div>`})}
      ${e?.form==="add"&&ln({street:null,unitId:l.unit_id,onClose:t})}
      ${e?.form==="edit"&&ln({street:e.street,onClose:t})}
      ${e?.form==="order"&&ks({street:e.street,onClose:t})}
      ${e?.form==="assign"&&$s({street:e.street,onClose:t})}
    </div>`})}const je=()=>j("/streets","/households?");async function on(l,e,n){const s=l.map(i=>i.id);s.splice(e+n,0,...s.splice(e,1)),await v("/streets/order",{body:{unit_id:l[0]?.unit_id??"",street_ids:s}}).then(je,P)}async function Os(l){await he({title:d("streets.deleteTitle",{name:l.name}),text:d("streets.deleteText"),yes:d("streets.delete"),danger:!0})&&await Fe("/streets/{street_id}",{params:{street_id:l.id},version:l.version}).then(()=>{je(),T(d("streets.deleted",{name:l.name}))},P)}async function Cs(l,e){const n=d("streets.endTitle",{name:e.full_name,street:l.name});await he({title:n,text:d("streets.endText"),yes:d("streets.endYes"),danger:!0})&&await Fe("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{je(),T(d("streets.ended",{name:e.full_name}))},P)}const Hs=p(function({name:e,rows:n,show:s}){const i=n.some(o=>o.actions.includes("edit")),t=o=>n.indexOf(o);return N({title:e,plain:!0,children:De({caption:e,rows:n,rowKey:o=>o.id,columns:[{key:"name",label:d("street"),kind:"main",value:o=>o.name},...n.some(o=>o.group_name)?[{key:"group",label:d("group"),value:o=>o.group_name}]:[],{key:"visited",label:d("streets.visited"),show:o=>c`<div class="street-progress">
            <a href=${`/so-ho?street_id=${o.id}`}>
              ${d("streets.visitedOf",{visited:ne(o.visited),households:ne(o.households)})}
            </a>
            ${o.households>0&&An({value:o.visited*100/o.households,label:o.name,hideValue:!0})}</div>`},{key:"who",label:d("streets.walks"),show:o=>ws({row:o})},...i?[{key:"actions",label:d("more"),kind:"actions",show:o=>c`<span class="row is-end">
                  ${_({label:d("streets.up",{name:o.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:t(o)===0,onClick:()=>{on(n,t(o),-1)}})}
                  ${_({label:d("streets.down",{name:o.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:t(o)===n.length-1,onClick:()=>{on(n,t(o),1)}})}
                  ${o.actions.includes("assign")&&_({label:d("streets.assign"),onClick:()=>s({form:"assign",street:o})})}
                  ${le({name:o.name,acts:[{label:d("streets.edit"),icon:"edit",run:()=>s({form:"edit",street:o})},...o.households>1?[{label:d("order.act"),icon:"table",run:()=>s({form:"order",street:o})}]:[],...o.actions.includes("delete")?[{label:d("streets.delete"),icon:"trash",run:()=>{Os(o)}}]:[]]})}</span>`}]:[]]})})}),ws=p(function({row:e}){return e.assignments.length===0?c`<span class="soft">${d("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[d("streets.since",{day:k(n.from_on)}),n.to_on&&d("streets.until",{day:k(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&_({label:d("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Cs(e,n)}})}
    </li>`)}</ul>`}),js=Object.freeze(Object.defineProperty({__proto__:null,default:Ss},Symbol.toStringTag,{value:"Module"}));await z("households");const Me="/visits/held",Ms=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function Ts(){return K({title:d("held.title"),lead:d("held.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:d("held.title")}],children:Ie({label:d("held.title"),query:"xem",tabs:Ms.map(([l,e])=>({name:e,label:d(`held.${l}`),show:()=>qs({key:l,state:l})}))})})}const qs=p(function({state:e}){const n={state:e},s=x(Me,{query:n}),[i,t]=y(null),[o,r]=y(null),h=u=>u.reason==="in_future"?r(u):void Te(u,{decision:"take"}).catch(P);return c`<div class="stack">${w({of:s,lines:6,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">
      ${E({title:d(`held.none.${e}`),hint:e==="waiting"?d("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:u=>c`<div class="stack">
      ${u.items.map(b=>c`<section key=${b.id} class="card stack" aria-label=${ce(b)}>${As({row:b})}
          ${e==="waiting"&&c`<div class="form-actions">
              ${_({label:d("held.decline"),onClick:()=>t(b)})}
              ${b.takeable&&_({label:d("held.take"),kind:"primary",icon:"check",onClick:()=>h(b)})}</div>`}</section>`)}
      ${ge({page:u,more:b=>J(Me,{query:{...n,cursor:b}}),onMore:s.set})}</div>`})}
    ${i&&Es({row:i,onClose:()=>t(null)})}
    ${o&&Ps({row:o,onClose:()=>r(null)})}</div>`});async function Te(l,e){await v("/visits/held/{held_id}/decide",{params:{held_id:l.id},body:e}),j(Me,"/today","/households"),T(d(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const ce=({household_name:l,household_code:e})=>l||e||d("held.unknown"),As=p(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:ce(e)}
      </h2>
      ${e.state!=="waiting"&&U({label:d(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${pe({facts:[...n?[{label:d("held.place"),value:n}]:[],{label:d("held.sender"),value:e.sender_name},{label:d("held.day"),value:k(e.visited_on)},{label:d("held.received"),value:me(e.received_at)},...e.result_label?[{label:d("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:d("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:d("held.note"),value:e.note}]:[],...e.photos>0?[{label:d("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:d("held.decided"),value:[e.decided_by,me(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:d("held.why"),value:e.why}]:[]]})}
    ${qe({title:d("held.answers"),words:e.answers.map(s=>`${s.subject_name} – ${s.item_label}: ${s.value_label}`)})}
    ${qe({title:d("held.newPersons"),words:e.new_persons})}
    ${qe({title:d("held.leftPersons"),words:e.left_persons})}`}),qe=p(function({title:e,words:n}){return n.length>0?c`<div><h3>${e}</h3><ul>${n.map((s,i)=>c`<li key=${i}>${s}</li>`)}</ul></div>`:null}),Es=p(function({row:e,onClose:n}){const s=D({initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:g("field.missing")},submit:({reason:i})=>Te(e,{decision:"decline",reason:i.trim()}),done:n});return C({title:d("held.declineTitle",{name:ce(e)}),onClose:n,children:R({form:s,label:d("held.decline"),children:c`
        ${jn({...s.bind("reason"),label:d("held.reason"),hint:d("held.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${_({label:g("act.cancel"),onClick:n})}
          ${_({label:d("held.decline"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}),Ps=p(function({row:e,onClose:n}){const s=D({initial:{visited_on:null},check:({visited_on:i})=>i&&i<=S.value?{}:{visited_on:d("held.dayWrong")},submit:({visited_on:i})=>Te(e,{decision:"take",visited_on:i}),done:n});return C({title:d("held.dayTitle",{name:ce(e)}),onClose:n,children:R({form:s,label:d("held.take"),children:c`<p class="soft">${d("held.dayHint",{name:e.sender_name})}</p>
        ${L({...s.bind("visited_on"),label:d("held.day"),required:!0,max:S.value})}
        <div class="form-actions">
          ${_({label:g("act.cancel"),onClick:n})}
          ${_({label:d("held.take"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}),Ds=Object.freeze(Object.defineProperty({__proto__:null,default:Ts},Symbol.toStringTag,{value:"Module"})),Ae="same_",dn=l=>l.members.filter(e=>!e.left_on),Rs=(l,e)=>e.find(n=>Ne(n.full_name)===Ne(l.full_name)&&(n.birth_year===null||l.birth_year===null||n.birth_year===l.birth_year))?.id??"",Ns=p(function({row:e,changed:n,onClose:s}){const[i,t]=y(null);return i?rn({row:e,otherId:i.id,changed:n,onClose:s}):C({title:a("merge.title",{name:e.name}),onClose:s,children:c`<div class="stack">
      ${Le({name:"from_id",value:null,onChange:t,label:a("merge.which"),hint:a("merge.whichHint"),but:e.id})}
      <div class="form-actions">${_({label:g("act.cancel"),onClick:s})}</div>
    </div>`})}),rn=p(function({row:e,otherId:n,duplicate:s,changed:i,onClose:t}){const o=x("/households/{household_id}",{params:{household_id:n}});return o.data?Bs({row:e,other:o.data,duplicate:s,changed:i,onClose:t}):C({title:a("merge.title",{name:e.name}),onClose:t,children:w({of:o,lines:6,children:()=>null})})}),Bs=p(function({row:e,other:n,duplicate:s,changed:i,onClose:t}){const[o,r]=[dn(e),dn(n)],h=u=>r.map(({id:b})=>({from_id:b,into_id:String(u[Ae+b]??"")})).filter(({into_id:b})=>b!=="");return M({title:a("merge.title",{name:e.name}),onClose:t,label:a("merge.yes"),wide:!0,initial:{nature:s?"duplicate":"",same_persons:"",...X(),...Object.fromEntries(r.map(u=>[Ae+u.id,Rs(u,o)]))},check:u=>({nature:!u.nature&&g("field.missing"),...Q(u)}),send:(u,b)=>v("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:b,body:{from_id:n.id,from_version:n.version,duplicate:u.nature==="duplicate",same_persons:h(u),on:u.on,reason:u.reason}}),done:q(i,({name:u})=>a("merge.done",{other:n.code,name:u})),fields:u=>c`
      <p><strong>${n.name}</strong> <span class="soft">${[W(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${F({...u.bind("nature"),label:a("merge.nature"),required:!0,options:[{value:"duplicate",label:a("merge.duplicate"),hint:a("merge.duplicateHint")},{value:"joined",label:a("merge.joined"),hint:a("merge.joinedHint")}]})}
      ${r.length>0&&o.length>0&&c`<fieldset class="field"><legend class="field-label">${a("merge.persons")}</legend>
          <p class="field-hint">${a("merge.personsHint")}</p>
          ${u.errors.same_persons&&c`<p class="field-error" role="alert">${u.errors.same_persons}</p>`}
          <div class="stack">${r.map(b=>H({...u.bind(Ae+b.id),key:b.id,label:[b.full_name,b.relation_label,b.birth_year].filter(Boolean).join(", "),empty:a("merge.new"),options:o.map(({id:m,full_name:$})=>({value:m,label:a("merge.same",{name:$})}))}))}</div></fieldset>`}
      ${Y(u)}`})});await z("households");const ue="/households/duplicates";function Fs(){const[l]=V(),e=x(ue,{query:{unit_id:l.unit_id}}),n=x("/streets"),[s,i]=y(null),[t,o]=y(null),r=()=>v("/households/duplicates/find",{}).then(i,P),h=()=>{i(null),j(ue)},u=e.data?.found_at===null&&e.data.running_job_id===null;G(()=>{u&&!s&&r()},[u]);const b=[...new Map((n.data??[]).map(m=>[m.unit_id,m.unit_name]))].map(([m,$])=>({value:m,label:$}));return K({title:d("pairs.title"),lead:d("pairs.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("pairs.title")}],actions:!s&&!e.data?.running_job_id&&_({label:d("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:c`<div class="stack">
      ${b.length>1&&_e({filters:[{name:"unit_id",label:d("unit"),options:b}]})}
      ${s?Ge({key:s.id,job:s,label:d("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&zs({id:e.data.running_job_id,ended:h})}
      ${w({of:e,lines:6,empty:({pairs:m,found_at:$})=>m.length===0&&$!==null,whenEmpty:c`<div class="card">${E({title:d("pairs.none"),hint:d("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:m,found_at:$})=>c`<div class="stack">
          ${$&&c`<p class="soft" role="status">${d("pairs.count",{count:ne(m.length),at:me($)})}</p>`}
          ${m.map((I,gn)=>Is({key:`${I.one.id} ${I.other.id}`,pair:I,number:gn+1,onJoin:()=>o(I)}))}
        </div>`})}
      ${t&&Gs({pair:t,onClose:()=>o(null)})}
    </div>`})}const zs=p(function({id:e,ended:n}){const s=x("/jobs/{job_id}",{params:{job_id:e}});return s.data&&Ge({job:s.data,label:d("pairs.searching"),onDone:n,onEnd:n})}),cn=({one:l,other:e},n)=>v("/households/duplicates/apart",{body:{one_id:l.id,other_id:e.id,apart:n}}).then(()=>j(ue)),Ls=l=>cn(l,!0).then(()=>T(d("pairs.apart"),{act:{label:g("act.undo"),run:()=>{cn(l,!1).catch(P)}}}),P),Is=p(function({pair:e,number:n,onJoin:s}){const{one:i,other:t,likenesses:o}=e;return c`<article class="card pair" aria-label=${d("pairs.pair",{number:n,one:i.code,other:t.code})}>
    <div class="pair-sides">${un({row:i})}${un({row:t})}</div>
    <p class="pair-why">
      <span class="soft">${d("pairs.why")}</span> ${o.map(({code:r,label:h})=>c`<span key=${r}>${Re({label:h})} </span>`)}
    </p>
    <div class="form-actions">
      ${_({label:d("pairs.twoHouseholds"),onClick:()=>{Ls(e)}})}
      ${_({label:d("pairs.oneHousehold"),icon:"link",onClick:s})}
    </div>
  </article>`}),un=p(function({row:e}){return c`<section class="pair-side">
    <h2><a href=${B(e.id)} aria-label=${`${e.name}, ${d("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${pe({facts:[{label:d("address"),value:W(e)},{label:d("unit"),value:$e(e)},{label:d("pairs.code"),value:e.code},{label:d("persons"),value:ne(e.persons)},{label:d("pairs.phone"),value:e.phone??"—"},{label:d("kind"),value:e.kind_label},{label:d("standing"),value:U(ve(e,S.value))},{label:d("lastVisit"),value:e.last_visited_on?k(e.last_visited_on):d("never")}]})}</section>`}),Gs=p(function({pair:{one:e,other:n},onClose:s}){const[i,t]=y(e.persons>=n.persons?e.id:n.id),[o,r]=y(!1);return o?Ks({keptId:i,goneId:i===e.id?n.id:e.id,onClose:s}):C({title:d("pairs.joinTitle"),onClose:s,children:c`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
      ${F({name:"keep",label:d("pairs.keep"),hint:d("pairs.keepHint"),value:i,onChange:t,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${W(h)} · ${d("pairs.persons",{count:h.persons})}`}))})}
      <div class="form-actions">
        ${_({label:g("act.cancel"),onClick:s})}
        ${_({label:d("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}),Ks=p(function({keptId:e,goneId:n,onClose:s}){const i=x("/households/{household_id}",{params:{household_id:e}});return i.data?rn({row:i.data,otherId:n,duplicate:!0,changed:()=>j(ue),onClose:s}):C({title:d("pairs.joinTitle"),onClose:s,children:w({of:i,lines:6,children:()=>null})})}),Us=Object.freeze(Object.defineProperty({__proto__:null,default:Fs},Symbol.toStringTag,{value:"Module"})),f=Mn({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào","how.spoken":"Nói trực tiếp","how.paper":"Ký trên giấy","how.app":"Tự bấm trên điện thoại",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purpose.verify":"Đối chiếu, sửa thông tin","id.purpose.help":"Giúp theo yêu cầu của người dân","id.purpose.recheck":"Kiểm tra lại kết quả","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Ee="/households/{household_id}/persons/{person_id}/citizen-id",Js=["verify","help","recheck"],Vs=p(function({householdId:e,personId:n,name:s,onChanged:i}){const[t,o]=y(null),r=x(Ee,{params:{household_id:e,person_id:n}}),h=(m,$)=>{j("/households"),r.set(m),T($),o(null),i?.()},u=async m=>{await he({title:f("id.dropAsk",{name:s}),text:f("id.dropText"),yes:f("id.drop"),danger:!0})&&ze(Ee,{params:{household_id:e,person_id:n},version:m.version,body:{citizen_id:null}}).then($=>h($,f("id.dropped")),P)},b=(m,$)=>c`<button type="button" class="button is-small" aria-label=${f("id.of",{act:m,name:s})} onClick=${$}><span>${m}</span></button>`;return w({of:r,lines:1,children:m=>c`<div class="stack">
      <div class="row"><span>${m.masked?f("id.masked",{masked:m.masked}):f("id.none")}</span>
        ${b(f(m.masked?"id.change":"id.put"),()=>o("put"))}
        ${m.masked&&A("household.reveal")&&b(f("id.reveal"),()=>o("reveal"))}
        ${m.masked&&b(f("id.drop"),()=>{u(m)})}</div>
      ${m.warnings.length>0&&c`<ul class="notice is-warning notice-list">${m.warnings.map($=>c`<li key=${$}>${$}</li>`)}</ul>`}
      ${t==="put"&&Xs({householdId:e,personId:n,version:m.version,onClose:()=>o(null),onDone:$=>h($,f("id.saved"))})}
      ${t==="reveal"&&Ys({householdId:e,personId:n,name:s,onClose:()=>o(null)})}
    </div>`})}),Ws=p(function(e){return A("household.manage")&&Vs(e)}),Xs=p(function({householdId:e,personId:n,version:s,onClose:i,onDone:t}){const o=D({initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:f("id.bad")},submit:(r,h)=>ze(Ee,{params:{household_id:e,person_id:n},version:s,body:r,key:h}),done:t});return C({title:f("id.put"),onClose:i,sheet:!0,children:R({form:o,label:f("id.put"),children:c`
        ${O({...o.bind("citizen_id"),label:f("id.field"),hint:f("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})}
        <div class="form-actions">
          ${_({label:g("act.cancel"),onClick:i})}
          ${_({label:f("save"),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})})}),Ys=p(function({householdId:e,personId:n,name:s,onClose:i}){const[t,o]=y(""),r=f("id.revealTitle",{name:s}),h=D({initial:{purpose:""},check:({purpose:u})=>u?{}:{purpose:f("id.purposeMissing")},submit:({purpose:u},b)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:b,body:{field:"person_citizen_id",person_id:n,purpose:u}}),done:({value:u})=>o(u??"—")});return C({title:r,onClose:i,sheet:!0,children:t?c`<p role="status"><strong class="full-number">${t}</strong></p>`:R({form:h,label:r,children:c`<p>${f("id.revealText")}</p>
            ${F({...h.bind("purpose"),label:f("id.purpose"),required:!0,options:Js.map(u=>({value:u,label:f(`id.purpose.${u}`)}))})}
            <div class="form-actions">
              ${_({label:g("act.cancel"),onClick:i})}
              ${_({label:f("id.reveal"),type:"submit",kind:"primary",busy:h.busy})}
            </div>`})})});await z("privacy");const hn={given:"good",refused:"neutral",withdrawn:"warning"},Qs=["spoken","paper","app"],Zs=p(function({personId:e,name:n,household:s,onChanged:i}){const t=x("/persons/{person_id}/consents",{params:{person_id:e}}),[o,r]=y(null);return N({title:n?f("titleOf",{name:n}):f("title"),children:c`
      ${w({of:t,lines:3,children:h=>c`<div class="stack">
          <ul class="consents">
            ${h.standing.map(u=>c`<li key=${u.purpose}>${nt({one:u,given:et(h,u),onAsk:()=>r(u)})}</li>`)}
          </ul>
          ${s&&h.standing.some(u=>u.purpose==="citizen_id"&&u.answer==="given")&&Ws({householdId:s.id,personId:e,name:n??"",onChanged:i})}
          ${h.log.length>0&&c`<details><summary>${f("log",{count:h.log.length})}</summary>${st({log:h.log})}</details>`}
        </div>`})}
      ${o&&tt({personId:e,one:o,onClose:()=>r(null),onDone:h=>{r(null),j("/households","/persons"),t.set(h),i?.()}})}`})}),et=(l,e)=>l.log.find(n=>n.purpose===e.purpose),nt=p(function({one:e,given:n,onAsk:s}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,t=f(e.answer===null?"ask":"again");return c`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${U({label:e.answer_label&&e.given_on?f("on",{answer:e.answer_label,day:k(e.given_on)}):f("never"),tone:e.answer?hn[e.answer]:"neutral"})}</p>
      ${i&&c`<p class="small">${f("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${f("askOf",{act:t,purpose:e.title})}
      onClick=${s}><span>${t}</span></button>
  </div>`}),st=p(function({log:e}){return Se({label:f("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:hn[n.answer],title:f("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:f("entryDetail",{how:n.how_label,day:k(n.given_on),number:n.text_number})}))})}),tt=p(function({personId:e,one:n,onClose:s,onDone:i}){const t=D({initial:{answer:"",how:"",given_on:S.value},check:({answer:h,how:u})=>({...!h&&{answer:f("answerMissing")},...!u&&{how:f("howMissing")}}),submit:({answer:h,how:u,given_on:b},m)=>v("/persons/{person_id}/consents",{params:{person_id:e},key:m,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:u,given_on:b}}),done:h=>{T(f("saved")),i(h)}}),{answer:o}=t.values,r=n.answer==="given"?"withdrawn":"refused";return C({title:f("dialog"),onClose:s,sheet:!0,children:R({form:t,label:f("dialog"),children:c`
        <p>${f("hint")}</p>
        <div>
          <p class="soft small">${f("read",{number:n.text_number})}</p>
          <blockquote class="consent-text">${n.text}</blockquote>
        </div>
        ${F({...t.bind("answer"),label:f("answer"),required:!0,options:[{value:"given",label:f("given")},{value:r,label:f(r)}]})}
        ${F({...t.bind("how"),label:f("how"),required:!0,options:Qs.map(h=>({value:h,label:f(`how.${h}`)}))})}
        ${L({...t.bind("given_on"),label:f("givenOn"),max:S.value})}
        ${o&&o!=="given"&&it({purpose:n.purpose})}
        <div class="form-actions">
          ${_({label:g("act.cancel"),onClick:s})}
          ${_({label:f("save"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}),it=p(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${se({name:"alert"})}<p>${f(`goes.${n}`)}</p></div>`}),lt=[1,2,3].map(l=>({value:String(l),label:a(`grade.${l}`)})),pn=(l,e)=>e.map(({item:n,many:s})=>({item:n,value:s?(l[n]??[]).join("+"):l[n]??""})).filter(({value:n})=>n!==""),mn=p(function({row:e,subject:n,changed:s,onClose:i}){const t=x("/households/items"),o=n.id===e.id?"household":"person",r=(t.data??[]).filter(u=>u.subject===o&&(u.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(u=>[u.item,u.value_label]));return r.length>0&&M({title:a("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:S.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:u,many:b})=>[u,b?[]:""]))},check:u=>({on:!u.on&&g("field.missing"),nothing:pn(u,r).length===0&&a("observe.nothing")}),send:(u,b)=>v("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:b,body:{on:u.on,grade:Number(u.grade),items:pn(u,r).map(m=>({...m,item:m.item,subject_id:n.id}))}}),done:q(s,()=>a("observe.done",{name:n.name})),fields:u=>c`
        ${u.errors.nothing&&c`<p class="field-error" role="alert">${u.errors.nothing}</p>`}
        <div class="form-row">
          ${L({...u.bind("on"),label:a("observe.on"),required:!0,max:S.value})}
          ${H({...u.bind("grade"),label:a("observe.grade"),options:lt,empty:!1})}
        </div>
        <p class="soft">${a("observe.hint")}</p>
        <div class="observe-items">${r.map(b=>at({key:b.item,one:b,form:u,now:h.get(b.item)??null}))}</div>`})}),at=p(function({one:e,form:n,now:s}){const i=Object.entries(e.values).map(([o,r])=>({value:o,label:r})),t=s?a("observe.now",{value:s}):void 0;return e.many?Ke({...n.bind(e.item),label:e.label,hint:t,options:i}):H({...n.bind(e.item),label:e.label,hint:t,options:i,empty:a("observe.keep")})}),ot=p(function({row:e,observation:n,changed:s,onClose:i}){return M({title:a("seen.retractTitle"),onClose:i,label:a("seen.retract"),danger:!0,initial:{reason:""},check:({reason:t})=>({reason:t.trim().length<3&&a("field.whyShort")}),send:(t,o)=>v("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:o,body:t}),done:q(s,()=>a("seen.retractDone")),fields:t=>c`
      <p>
        <strong>
          ${a("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${a("seen.retractText")}</p>
      ${O({...t.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),dt=p(function({row:e,changed:n}){const s={household_id:e.id},i=x("/households/{household_id}/observations",{params:s}),[t,o]=y(null),r=e.actions.includes("observe");return c`<div>${w({of:i,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${E({title:a("seen.none"),hint:a("seen.noneHint"),icon:"history"})}</div>`,children:h=>c`<section class="card">
      ${Se({label:a("tab.seen"),entries:h.items.map(u=>rt(u,r&&!u.retracted?()=>o(u):null))})}
      ${ge({page:h,more:u=>J("/households/{household_id}/observations",{params:s,query:{cursor:u}}),onMore:i.set})}
    </section>`})}
    ${t&&ot({row:e,observation:t,changed:n,onClose:()=>o(null)})}</div>`}),rt=(l,e)=>({id:l.id,at:l.at,who:l.by_name,tone:l.retracted?"neutral":l.grade===1?"info":"good",title:a("seen.line",{subject:l.subject_name,item:l.item_label,value:l.value_label}),detail:c`<div class="row">
    <span class="soft">${a("seen.detail",{day:k(l.on),channel:l.channel_label,grade:l.grade_label})}</span>
    ${l.retracted&&U({label:a("seen.retracted"),tone:"warning"})}
    ${e&&_({label:a("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),ct=p(function({row:e}){const n=e.changes.map(s=>({id:s.id,at:s.at,who:s.by_name,title:s.cause_label&&s.cause_label!==s.act_label?a("changes.line",{act:s.act_label,cause:s.cause_label}):s.act_label,detail:c`<span class="soft">${[a("changes.on",{day:k(s.happened_on)}),s.reason].filter(Boolean).join(" · ")}</span>`}));return c`<div class="stack">
    ${e.lineage.length>0&&N({title:a("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(s=>c`<li key=${s.household_id}>
            ${a(s.to_other?"changes.to":"changes.from",{kind:s.kind_label,day:k(s.happened_on)})} <a
              href=${B(s.household_id)}>${s.name} (${s.code})</a>
          </li>`)}</ul>`})}
    ${N({title:a("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(s=>c`<li key=${`${s.unit_path} ${s.from_on} ${s.until_on}`}>${s.until_on?a("changes.stayUntil",{unit:s.unit_name,from:k(s.from_on),until:k(s.until_on)}):a("changes.stay",{unit:s.unit_name,from:k(s.from_on)})} <span class="soft">(${[s.came_by_label,s.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${N({title:a("changes.title"),children:n.length===0?E({title:a("changes.none"),icon:"history"}):Se({label:a("changes.title"),entries:n})})}
  </div>`}),ut=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),ht=new Set(["no","none","basic","2g","refused"]),bn=p(function({items:e,name:n}){return c`<dl class="known" aria-label=${a("known.of",{name:n})}>${e.map(s=>c`<div key=${s.item} class=${s.value===null?"is-unknown":ht.has(s.value)?"is-no":void 0}>
      <dt>${s.label}</dt>
      <dd>${s.value===null?a(ut.has(s.item)?"known.notDone":"known.unknown"):s.value_label}</dd>
      ${s.value!==null&&c`<dd class="known-rest">
          ${a("known.rest",{day:k(s.on),channel:s.channel_label??"",grade:s.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}),pt=["contact","verify","help","recheck"],fn=p(function({household:e,person:n,name:s,masked:i,may:t}){const[o,r]=y(!1),[h,u]=y(null);return h?c`<a class="nowrap" href=${`tel:${h}`}>${On(h)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
    ${t&&_({label:a("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
    ${o&&mt({household:e,person:n,name:s,show:u,onClose:()=>r(!1)})}`}),mt=p(function({household:e,person:n,name:s,show:i,onClose:t}){const o=D({initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:a("reveal.missing")},submit:({purpose:r},h)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{t(),i(r)}});return C({title:a("reveal.title",{name:s}),onClose:t,children:R({form:o,label:a("reveal"),children:c`<p class="soft">${a("reveal.text")}</p>
        ${F({...o.bind("purpose"),label:a("reveal.purpose"),required:!0,options:pt.map(r=>({value:r,label:a(`reveal.${r}`)}))})}
        <div class="form-actions">
          ${_({label:g("act.cancel"),onClick:t})}
          ${_({label:a("reveal.yes"),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})})}),_n=l=>[l.relation_label,l.birth_on?a("member.born",{year:k(l.birth_on)}):l.birth_year?a("member.born",{year:l.birth_year}):"",l.sex?a(`sex.${l.sex}`):""].filter(Boolean).join(" · "),bt=p(function({row:e,changed:n}){const s=e.members.filter(t=>!t.left_on),i=e.members.filter(t=>t.left_on);return c`<div class="stack">
    ${s.map(t=>ft({key:t.id,one:t,row:e,changed:n}))}
    ${s.length===0&&!e.closed_on&&c`<div class="card">
        ${E({title:a("member.nobody"),hint:e.actions.includes("edit")&&a("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${i.length>0&&c`<details class="card" open=${s.length===0}><summary>${a("member.left",{count:i.length})}</summary>
        <ul class="plain-list">
          ${i.map(t=>c`<li key=${t.id}>
                <strong>
                  ${t.full_name}
                </strong> <span class="soft">
                  ${_n(t)} · ${a("member.leftLine",{reason:t.left_by_label??"",day:k(t.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}),ft=p(function({one:e,row:n,changed:s}){const[i,t]=y(null),o={row:n,changed:s,member:e,onClose:()=>t(null)},r=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${_n(e)}</p>
        ${e.phone&&c`<p>
            ${fn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>t("observe")})}
        ${r&&le({name:e.full_name,acts:[{label:a("person.editAct"),icon:"edit",run:()=>t("edit")},{label:a("person.moveAct"),icon:"right",run:()=>t("move")},{label:a("person.leaveAct"),icon:"logout",run:()=>t("leave")}]})}
      </div>
    </header>
    ${bn({items:e.items,name:e.full_name})}
    ${i==="edit"&&ds(o)}
    ${i==="leave"&&rs(o)}
    ${i==="move"&&cs(o)}
    ${i==="observe"&&mn({...o,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}),Pe=l=>l.map(({id:e,full_name:n,relation_label:s})=>({value:e,label:a("merge.one",{name:n,relation:s})})),_t=p(function({row:e,onClose:n}){const s=e.members.filter(r=>!r.left_on),i=r=>s.filter(({id:h})=>r.includes(h)),t=r=>s.filter(({id:h})=>!r.includes(h)),o=r=>i(r).some(({relation:h})=>h==="head");return M({title:a("split.title",{name:e.name}),onClose:n,label:a("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...X()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===s.length)&&a("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&g("field.missing"),remaining_head_id:o(r.person_ids)&&!t(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&g("field.missing"),...Q(r)}),send:(r,h)=>v("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:o(r.person_ids)?r.remaining_head_id:null}}),done:r=>{T(a("split.done",{name:r.name})),Be(B(r.id))},fields:r=>c`
      ${Ke({...r.bind("person_ids"),label:a("split.who"),required:!0,options:Pe(s)})}
      <div class="form-row">
        ${H({...r.bind("head_id"),label:a("split.head"),required:!0,options:Pe(i(r.values.person_ids))})}
        ${o(r.values.person_ids)&&H({...r.bind("remaining_head_id"),label:a("split.heir"),hint:a("split.heirHint"),required:!0,options:Pe(t(r.values.person_ids))})}
      </div>
      ${xe({...r.bind("street_id"),label:a("split.street"),required:!0,empty:!1})}
      ${ie(r)}${Y(r)}`})});await z("households");function gt({params:l}){const e=l.id??"",n=x("/households/{household_id}",{params:{household_id:e}}),[s,i]=y(null),t=n.data;G(()=>Je(e),[e]),G(()=>i(null),[e]);const o=r=>{j("/households?","/persons",`/households/${e}/observations`),n.set(r)};return K({title:t?.name??a("household"),status:t&&U(ve(t,S.value)),crumbs:[{label:d("title"),href:ee()},{label:t?.name??"…"}],actions:t&&vt({row:t,show:i}),children:w({of:n,lines:10,children:r=>c`<div class="stack">
        ${yt({row:r})}
        ${xt({row:r})}
        ${r.items.length>0&&N({title:a("known.household"),children:bn({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>i("observe")})})}
        ${$t({row:r,changed:o,refresh:n.refresh})}
        ${St({open:s,row:r,changed:o,onClose:()=>i(null)})}
      </div>`})})}const $t=p(function({row:e,changed:n,refresh:s}){const i=e.members.filter(t=>!t.left_on);return Ie({label:a("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:a("tab.members"),count:e.persons,show:()=>bt({row:e,changed:n})},{name:"ghi-nhan",label:a("tab.seen"),show:()=>dt({row:e,changed:n})},{name:"thay-doi",label:a("tab.changes"),show:()=>ct({row:e})},...A("consent.record")&&i.length>0?[{name:"dong-y",label:a("tab.consents"),show:()=>c`<div class="stack">
                  ${i.map(t=>Zs({key:t.id,personId:t.id,name:t.full_name,household:e,onChanged:s}))}
                </div>`}]:[]]})}),vt=p(function({row:e,show:n}){const s=t=>e.actions.includes(t),i=e.members.filter(t=>!t.left_on);return c`
    ${le({acts:[...s("move")?[{label:a("move"),icon:"right",run:()=>n("move")}]:[],...s("split")&&i.length>1?[{label:a("split"),icon:"units",run:()=>n("split")}]:[],...s("merge")?[{label:a("merge"),icon:"people",run:()=>n("merge")}]:[],...s("close")?[{label:a("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${s("edit")&&_({label:a("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${s("edit")&&_({label:a("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${s("reopen")&&_({label:a("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),yt=p(function({row:e}){return e.closed_on&&c`<div class="notice is-warning">
      ${se({name:"lock"})}
      <p>${a("closedNote",{day:k(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&c`<br />${a("mergedNote")} <a href=${B(e.merged_into_id)}>${a("mergedOpen")}</a>`}</p></div>`});function kt(l){if(!l.last_visited_on)return a("never");const e={day:k(l.last_visited_on),result:l.last_result_label??""};return l.last_visitor_name?a("lastVisit.by",{...e,name:l.last_visitor_name}):a("lastVisit.line",e)}const xt=p(function({row:e}){return c`<section class="card">${pe({facts:[{label:a("address"),value:W(e)},{label:a("area"),value:$e(e)},{label:a("code"),value:e.code},{label:a("kind"),value:e.kind_label},...e.phone?[{label:a("phone"),value:fn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:a("taxCode"),value:e.tax_code}]:[],{label:a("lastVisit"),value:kt(e)},...e.revisit_on?[{label:a("revisit"),value:k(e.revisit_on)}]:[]]})}</section>`}),St=p(function({open:e,...n}){const{row:s}=n;return c`
    ${e==="edit"&&es(n)}
    ${e==="move"&&ns(n)}
    ${e==="split"&&_t(n)}
    ${e==="merge"&&Ns(n)}
    ${e==="close"&&ss(n)}
    ${e==="reopen"&&ts(n)}
    ${e==="add"&&os(n)}
    ${e==="observe"&&mn({...n,subject:{id:s.id,name:s.name,items:s.items}})}`}),Ot=Object.freeze(Object.defineProperty({__proto__:null,default:gt},Symbol.toStringTag,{value:"Module"}));export{fs as _,Ot as a,Ds as h,Wn as l,Us as p,js as s};
