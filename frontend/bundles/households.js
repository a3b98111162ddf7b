// Licences in vendor/LICENSES.txt.
import{b as c,v as xn,r as G,O as v}from"./kit.js";import{ar as o,as as On,u as he,o as R,at as Be,P as me,au as N,av as K,aw as pe,ax as be,ay as l,C as fe,az as w,aA as U,S,aB as ie,aC as T,aD as _e,a as ge,aE as V,aF as J,R as F,b as Sn,q as Re,H as Ne,D as L,z as Hn,O as wn,T as Fe,J as ze,aG as Le,f as $e,aH as Cn,aI as jn,j as Ie}from"./shared.js";import{H as Tn,J as qn,K as Mn,l as le,u as k,P as W,L as C,E as A,w as Ge,T as Ke,S as X,d as y,n as ne,s as I,t as _,p as An,j,k as q,h as z,D as H,r as En,o as E,b as ve,F as ye,i as ke,a as Ue,v as Pn}from"./frame.js";import{c as h,I as se,g as Y,p as $,w as Dn,k as Q,h as M,L as xe,B as f,N as Bn,i as x,F as O,J as Oe,q as P,n as Ve,s as D,m as Rn,z as Je,T as Nn,t as Fn,r as We}from"./first.js";function zn({links:e=[],acts:n=[],name:s}){return e.length+n.length===0?null:c`<div class="more-acts">${Tn({label:s?`${o("more")}: ${s}`:"",trigger:c`${se({name:"menu"})}<span aria-hidden=${s?"true":void 0}>${o("more")}</span>`,children:i=>c`
      ${n.map(({label:t,run:a,icon:d})=>c`<div key=${t}>${qn({label:t,icon:d,onClick:()=>{i(),a()}})}</div>`)}
      ${e.map(({label:t,href:a,icon:d})=>c`<a key=${a} class="menu-item" href=${a} onClick=${i}>${se({name:d})}<span>${t}</span></a>`)}`})}</div>`}const ae=h(zn),Xe=50,Ln=100,In=1e3,oe=xn(""),Z={address:"/so-ho",household:""};Dn(()=>{oe.value="",Object.assign(Z,{address:"/so-ho",household:""})});const Gn=({unit_id:e,street_id:n,group_name:s,kind:i,status:t,missing:a})=>({unit_id:e,street_id:n,group_name:s,kind:i,status:t,missing:a}),ee=()=>Z.address,Kn=e=>{Z.address=e},Ye=e=>{Z.household=e};function Un(){const e=Z.household;return Z.household="",e}function Qe(e,{sort:n,text:s,cursor:i,limit:t=Xe,signal:a}){if(!s)return Y("/households",{query:{...e,sort:n,cursor:i,limit:t},signal:a});const d=Object.fromEntries(Object.entries(e).filter(([,u])=>u));return $("/households/search",{body:{...d,text:s,cursor:i,limit:t},signal:a})}function Vn(e,n,s){const i=Mn("/households",{query:{...e,sort:s?"match":n??"place",text:s}});return le(i,async t=>{const a=Math.min(Number(new URLSearchParams(location.search).get("den"))||Xe,In);let d={items:[],next:null,total:null};do{const u=Math.min(Math.max(a-d.items.length,1),Ln),r=await Qe(e,{sort:n,text:s,cursor:d.next??void 0,limit:u,signal:t});d={items:[...d.items,...r.items],next:r.next,total:r.total??d.total}}while(d.next&&d.items.length<a);return d})}await I("households");const Jn=["not_visited","visited","absent","refused","moved","revisit_due","closed"],Wn=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function Xn(){const[e]=Q(),n=k("/streets");return W({title:o("title"),lead:o("lead"),actions:c`
      ${Yn({})}
      ${M("household.manage")&&xe({label:o("add"),href:e.street_id?`/so-ho/moi?street_id=${e.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
      ${Zn({streets:n.data??[]})}
      ${ns({wide:new Set(n.data?.map(s=>s.unit_id)).size>1})}
    </div>`})}const Yn=h(()=>ae({links:[{label:o("streets"),href:"/so-ho/tuyen",icon:"units"},...M("household.manage")?[{label:o("duplicates"),href:"/so-ho/trung",icon:"people"},{label:o("held.title"),href:"/so-ho/phieu-cho",icon:"upload"}]:[],...M("household.import")?[{label:o("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...M("household.export")?[{label:o("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})),Se=(e,n)=>e.map(s=>({value:s,label:n(s)}));function Qn({streets:e}){const[n,s]=Q(),i=e.filter(p=>!n.unit_id||p.unit_id===n.unit_id),t=[...new Map(e.map(p=>[p.unit_id,p.unit_name]))].map(([p,g])=>({value:p,label:g})),a=[...new Set(i.map(p=>p.group_name).filter(Boolean))],d=!!(n.street_id&&e.length>0&&!i.some(p=>p.id===n.street_id));G(()=>{d&&s({street_id:null})},[d]);const[u,r]=v(!1),m=u||!!(n.kind||n.missing||n.group_name);return c`<div class="stack">
    <div class="household-search">${On({value:oe.value,placeholder:o("search"),onChange:p=>{oe.value=p.trim(),s({den:null})}})}
      <p class="soft small">${o("search.hint")}</p></div>
    ${he({resets:["den"],filters:[...t.length>1?[{name:"unit_id",label:o("unit"),options:t}]:[],...m&&a.length>1?[{name:"group_name",label:o("group"),options:Se(a,p=>p)}]:[],{name:"street_id",label:o("street"),options:i.map(({id:p,name:g,unit_name:B})=>({value:p,label:t.length>1&&!n.unit_id?`${g} (${B})`:g}))},{name:"status",label:o("status"),options:Se([...Jn],p=>o(`status.${p}`))},...m?[{name:"kind",label:o("kind"),options:R(Be)},{name:"missing",label:o("missing"),options:Se([...Wn],p=>o(`missing.${p}`))}]:[]],children:!m&&f({label:o("filters.more"),kind:"quiet",icon:"filter",onClick:()=>r(!0)})})}
  </div>`}const Zn=h(Qn);function es({wide:e}){const[n,s]=Q(),i=Gn(n),t=oe.value,a=Vn(i,n.sort,t),d=!!t||Object.values(i).some(Boolean);return G(()=>Kn(Bn("/so-ho",n,{})),[n]),ss(a.state==="ready"),C({of:a,lines:10,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">${d?A({title:o("noMatches"),hint:o("noMatchesHint"),icon:"search"}):A({title:o("none"),hint:o(M("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:u=>c`<div>
      ${t&&c`<p class="soft small household-order">${o("byMatch")}</p>`}
      ${is({rows:u.items,wide:e,sort:t?void 0:n.sort??"place",onSort:t?void 0:r=>s({sort:r.replace("-","")==="place"?null:r.replace("-",""),den:null})})}
      ${me({page:u,more:r=>Qe(i,{sort:n.sort,text:t,cursor:r}),onMore:r=>{a.set(r),s({den:r.items.length})}})}
    </div>`})}const ns=h(es);function ss(e){G(()=>{const n=e?Un():"",s=n?document.querySelector(`.table a[href="${N(n)}"]`):null;s instanceof HTMLElement&&setTimeout(()=>{s.scrollIntoView({block:"center"}),s.focus({preventScroll:!0})})},[e])}function ts({rows:e,wide:n,sort:s,onSort:i}){return c`<div onClick=${t=>{const a=t.target.closest("a[href^='/so-ho/']");a&&Ye(a.getAttribute("href")?.slice(7)??"")}}>${Ge({caption:o("title"),rows:e,rowKey:t=>t.id,href:t=>N(t.id),sort:s,onSort:i,tone:t=>t.closed_on?"muted":void 0,columns:[{key:"name",label:o("household"),kind:"main",sort:i?"name":void 0,show:t=>c`${t.name}${t.kind!=="family"&&c` ${Ke({label:t.kind_label})}`}`},{key:"place",label:o("address"),sort:i?"place":void 0,show:t=>c`<div>${K(t)}<br /><span class="soft small">${n?`${pe(t)} · `:""}${t.code}</span></div>`},{key:"persons",label:o("persons"),kind:"number",value:t=>t.persons},{key:"standing",label:o("standing"),sort:i?"visit":void 0,show:t=>c`<div>
            ${X(be(t,x.value))}
            ${t.last_visited_on&&c`<br /><span class="soft small nowrap">${y(t.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:o("missing"),show:t=>t.closed_on?"":t.missing.length===0?c`<span class="soft">${o("missing.none")}</span>`:o("missing.count",{count:ne(t.missing.length)})}]})}</div>`}const is=h(ts),ls=Object.freeze(Object.defineProperty({__proto__:null,default:Xn},Symbol.toStringTag,{value:"Module"})),as="duplicate.",Ze={duplicate:"",confirm_not_duplicate:!1},os=e=>(e?.code==="possible-duplicate"?e.errors:[]).map(({field:n,message:s})=>({id:n.slice(as.length),code:s.split(":")[0]??"",shared:s.slice(s.indexOf(":")+1).trim()}));function ds({form:e,person:n}){const s=os(e.problem);return s.length>0&&c`<section class="notice is-warning candidates"
      aria-label=${l(n?"duplicate.personTitle":"duplicate.title")}>${se({name:"people"})}<div class="stack">
        <p>${l("duplicate.text")}</p>
        <ul>${s.map(i=>c`<li key=${i.id}>${cs(i)}</li>`)}</ul>
        ${fe({...e.bind("confirm_not_duplicate"),label:l(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}const en=h(ds);function rs({id:e,code:n,shared:s}){const t=le(`/household-candidates/${n}`,a=>$("/households/search",{body:{text:n,limit:5},signal:a})).data?.items.find(a=>a.id===e);return c`<a href=${N(e)} target="_blank" rel="noopener">${t?t.name:n}</a>
    <span> – ${[t&&K(t),t&&n,s].filter(Boolean).join(" · ")}</span>`}const cs=h(rs),nn=R(Be),us=["moved","closed","death","mistake"];function hs({row:e,changed:n,onClose:s}){return w({title:l("edit"),onClose:s,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:t})=>({name:!i.trim()&&_("field.missing"),phone:_e(t)}),send:({name:i,kind:t,house_no:a,place_note:d,tax_code:u,phone:r,drop_phone:m},p)=>Oe("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:p,body:{name:i,kind:t,house_no:a,place_note:d,tax_code:u.trim()||null,...r.trim()?{phone:r}:m?{phone:null}:{}}}),done:T(n,({name:i})=>l("saved",{name:i})),fields:i=>c`
      ${O({...i.bind("name"),label:l("field.name"),hint:l("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${S({...i.bind("kind"),label:l("kind"),options:nn,empty:!1})}
      ${ie(i)}
      ${O({...i.bind("phone"),label:l("field.phone"),hint:e.phone?l("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!i.values.phone&&fe({...i.bind("drop_phone"),label:l("field.phoneDrop")})}
      ${i.values.kind!=="family"&&O({...i.bind("tax_code"),label:l("taxCode"),hint:l("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}const ms=h(hs);function ps({row:e,changed:n,onClose:s}){return w({title:l("move"),onClose:s,label:l("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...U()},check:i=>({street_id:!i.street_id&&_("field.missing"),...J(i)}),send:(i,t)=>$("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:t,body:{...i,on:i.on??""}}),done:T(n,({name:i})=>l("move.done",{name:i})),fields:i=>c`<p class="soft">${l("move.text")}</p>
      ${ge({...i.bind("street_id"),label:l("field.street"),required:!0,empty:!1})}
      ${ie(i)}${V(i)}`})}const bs=h(ps);function fs({row:e,changed:n,onClose:s}){const i=us.filter(t=>e.kind==="family"?t!=="closed":t!=="death");return w({title:l("close"),onClose:s,label:l("close"),danger:!0,initial:{cause:"",...U()},check:t=>({cause:!t.cause&&_("field.missing"),...J(t)}),send:({cause:t,on:a,reason:d},u)=>$("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:u,body:{cause:t,on:a??"",reason:d}}),done:T(n,({name:t})=>l("close.done",{name:t})),fields:t=>c`<p class="soft">${l("close.text")}</p>
      ${F({...t.bind("cause"),label:l("field.cause"),required:!0,options:i.map(a=>({value:a,label:l(`close.${a}`)}))})}
      ${V(t,l("close.on"))}`})}const _s=h(fs);function gs({row:e,changed:n,onClose:s}){return w({title:l("reopen"),onClose:s,label:l("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&l("field.whyShort")}),send:(i,t)=>$("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:t,body:i}),done:T(n,({name:i})=>l("reopen.done",{name:i})),fields:i=>c`<p class="soft">${l("reopen.text")}</p>
      ${O({...i.bind("reason"),label:l("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}const $s=h(gs),de=R(Sn),vs=R(Re),ys=["survey","moved","birth"],ks=["moved","death","mistake"];function sn(e){const n=e.trim();if(n==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(n))return{birth_on:null,birth_year:Number(n)};const s=An(n);return s?{birth_on:s,birth_year:null}:void 0}const re=e=>({full_name:e?.full_name??"",relation:e?.relation??"",sex:e?.sex??"",birth:e?.birth_on?y(e.birth_on):String(e?.birth_year??""),phone:""}),He=({full_name:e,relation:n,birth:s,phone:i})=>({full_name:!e.trim()&&_("field.missing"),relation:!n&&_("field.missing"),birth:!sn(s)&&l("person.birthBad"),phone:_e(i)}),we=({full_name:e,relation:n,sex:s,birth:i})=>({full_name:e,relation:n,sex:s||null,...sn(i)??{birth_on:null,birth_year:null}}),tn=(e,n)=>{const i=("members"in e?e.members??[]:[]).some(t=>!t.left_on&&t.relation==="head"&&t.id!==n);return de.filter(({value:t})=>t!=="head"||!i)},Ce=(e,n,{masked:s,at:i=""}={})=>c`
  ${O({...e.bind(`${i}full_name`),label:l("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${S({...e.bind(`${i}relation`),label:l("person.relation"),required:!0,options:n})}
    ${O({...e.bind(`${i}birth`),label:l("person.birth"),hint:l("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${S({...e.bind(`${i}sex`),label:l("person.sex"),options:vs})}
    ${O({...e.bind(`${i}phone`),label:l("field.phone"),hint:s?l("field.phoneKept",{phone:s}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`;function xs({row:e,changed:n,onClose:s}){return w({title:l("person.add",{name:e.name}),onClose:s,label:l("addMember"),initial:{...re(),on:x.value,came_by:"survey",...Ze},check:He,send:(i,t)=>$("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:t,body:{...we(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:t})=>T(n,()=>l("person.added",{name:t}))(i),fields:i=>c`${en({form:i,person:!0})}${Ce(i,tn(e))}
      <div class="form-row">
        ${S({...i.bind("came_by"),label:l("person.came"),empty:!1,options:ys.map(t=>({value:t,label:l(`person.came.${t}`)}))})}
        ${L({...i.bind("on"),label:l("field.on"),max:x.value})}
      </div>`})}const Os=h(xs);function Ss({row:e,member:n,changed:s,onClose:i}){return w({title:l("person.edit",{name:n.full_name}),onClose:i,initial:{...re(n),drop_phone:!1},check:He,send:(t,a)=>Oe("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:a,body:{...we(t),...t.phone.trim()?{phone:t.phone}:t.drop_phone?{phone:null}:{}}}),done:(t,{full_name:a})=>T(s,()=>l("person.saved",{name:a}))(t),fields:t=>c`${Ce(t,tn(e,n.id),{masked:n.phone})}
      ${n.phone&&!t.values.phone&&fe({...t.bind("drop_phone"),label:l("field.phoneDrop")})}`})}const Hs=h(Ss);function ws({row:e,member:n,changed:s,onClose:i}){return w({title:l("person.leave",{name:n.full_name}),onClose:i,label:l("person.leaveAct"),danger:!0,initial:{cause:"",...U()},check:t=>({cause:!t.cause&&_("field.missing"),...J(t)}),send:({cause:t,on:a,reason:d},u)=>$("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{cause:t,on:a??"",reason:d}}),done:T(s,()=>l("person.leaveDone",{name:n.full_name})),fields:t=>c`
      ${F({...t.bind("cause"),label:l("field.cause"),required:!0,options:ks.map(a=>({value:a,label:l(`person.leave.${a}`)}))})}
      ${V(t,l("person.leaveOn"))}`})}const Cs=h(ws);function js({row:e,member:n,changed:s,onClose:i}){return w({title:l("person.move",{name:n.full_name}),onClose:i,label:l("person.moveAct"),initial:{household_id:null,relation:"",...U()},check:t=>({household_id:!t.household_id&&_("field.missing"),relation:!t.relation&&_("field.missing"),...J(t)}),send:({household_id:t,relation:a,on:d,reason:u},r)=>$("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:r,body:{household_id:t?.id??"",relation:a,on:d??"",reason:u}}),done:T(s,()=>l("person.moved",{name:n.full_name})),fields:t=>c`
      ${Ne({...t.bind("household_id"),label:l("person.moveTo"),required:!0,but:e.id})}
      ${S({...t.bind("relation"),label:l("person.relation"),required:!0,options:de})}
      ${V(t)}`})}const Ts=h(js);await I("households");const qs=30,je=e=>`persons.${e}.`,ln=(e,n)=>Object.fromEntries(Object.entries(n).map(([s,i])=>[je(e)+s,i])),an=(e,n)=>Object.fromEntries(Object.keys(re()).map(s=>[s,e[je(n)+s]])),on=e=>ln(e,{...re(),relation:e===0?"head":""});function Ms(e,n){const s=Array.from({length:n},(t,a)=>ln(a,He(an(e,a)))),i={street_id:!e.street_id&&_("field.missing"),phone:_e(e.phone),name:e.kind!=="family"&&!e.name.trim()&&_("field.missing")};return Object.fromEntries(Object.entries(Object.assign(i,...s)).filter(([,t])=>t))}function As(){const e=k("/streets");return W({title:l("new.title"),lead:l("new.lead"),narrow:!0,crumbs:[{label:o("title"),href:ee()},{label:l("new.title")}],children:C({of:e,empty:n=>n.length===0,whenEmpty:c`<div class="card">
        ${A({title:l("new.noStreets"),hint:l("new.noStreetsHint"),icon:"units",action:xe({label:o("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>Ps({})})})}function Es(){const[e]=Q(),[n,s]=v(1),i=P({initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:x.value,...Ze,...on(0)},check:d=>Ms(d,n),submit:(d,u)=>$("/households",{key:u,body:Ds(d,n)}),done:d=>{j("/households?","/streets"),q(l("new.saved",{name:d.name,code:d.code})),Ve(N(d.id),{replace:!0})}});Hn(i.dirty);const t=i.values.kind==="family",a=d=>{d>n&&i.set(on(n)),s(d)};return D({form:i,label:l("new.title"),children:c`
      ${en({form:i})}
      ${z({title:l("new.place"),children:c`
          ${S({...i.bind("kind"),label:l("kind"),options:nn,empty:!1,onChange:d=>{i.set({kind:d}),d!=="family"&&!i.values["persons.0.full_name"]&&s(0),d==="family"&&n===0&&a(1)}})}
          ${!t&&O({...i.bind("name"),label:l("field.name"),hint:l("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
          ${ge({...i.bind("street_id"),label:l("field.street"),required:!0})}
          ${ie(i)}
          <div class="form-row">
            ${!t&&O({...i.bind("tax_code"),label:l("taxCode"),hint:l("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
            ${!t&&O({...i.bind("phone"),label:l("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
            ${L({...i.bind("on"),label:l("new.since"),max:x.value})}
          </div>`})}
      ${z({title:l(t?"new.persons":"new.business"),hint:t?l("new.personsHint"):void 0,children:c`
          ${Array.from({length:n},(d,u)=>c`<fieldset class="field new-person" key=${u}>
              <legend class="field-label">${t&&u===0?l("new.head"):l("new.person",{number:u+1})}</legend>
              ${Ce(i,u===0?de:de.filter(({value:r})=>r!=="head"),{at:je(u)})}
            </fieldset>`)}
          <div class="row">
            ${n<qs&&f({label:l("new.addPerson"),icon:"plus",onClick:()=>a(n+1)})}
            ${n>(t?1:0)&&f({label:l("new.dropPerson",{number:n}),kind:"quiet",onClick:()=>a(n-1)})}
          </div>`})}
      <div class="form-actions">
        ${xe({label:_("act.cancel"),href:ee()})}
        ${f({label:l("new.save"),type:"submit",kind:"primary",busy:i.busy})}
      </div>`})}const Ps=h(Es);function Ds(e,n){const s=Array.from({length:n},(t,a)=>an(e,a)),i=e.kind==="family";return{street_id:e.street_id,kind:e.kind,name:i?null:e.name,house_no:e.house_no,place_note:e.place_note,phone:i?null:e.phone.trim()||null,tax_code:i?null:e.tax_code.trim()||null,on:e.on,confirm_not_duplicate:e.confirm_not_duplicate,came_by:"survey",persons:s.map(t=>({...we(t),phone:t.phone.trim()||null}))}}const Bs=Object.freeze(Object.defineProperty({__proto__:null,default:As},Symbol.toStringTag,{value:"Module"})),dn=({busy:e,onClose:n,label:s=_("act.save")})=>c`<div class="form-actions">
  ${f({label:_("act.cancel"),onClick:n})}${f({label:s,type:"submit",kind:"primary",busy:e})}</div>`;function Rs(){const e=k("/units").data?.filter(s=>s.kind==="neighbourhood")??[],n=e.filter(s=>Rn.value?.assignments.some(i=>i.unit_id===s.id));return(n.length>0?n:e).map(({id:s,name:i})=>({value:s,label:i}))}function Ns({street:e,unitId:n,onClose:s}){const i=Rs(),t=P({initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:a})=>({...!a.trim()&&{name:_("field.missing")}}),submit:({unit_id:a,name:d,group_name:u},r)=>e?Oe("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:r,body:{name:d,group_name:u}}):$("/streets",{key:r,body:{unit_id:a||(i[0]?.value??""),name:d,group_name:u}}),done:()=>{j("/streets","/households?"),q(o("streets.saved")),s()}});return H({title:o(e?"streets.edit":"streets.add"),onClose:s,children:D({form:t,label:o("street"),children:c`
        ${!e&&i.length>1&&S({...t.bind("unit_id"),value:t.values.unit_id||(i[0]?.value??""),label:o("unit"),options:i,empty:!1})}
        ${O({...t.bind("name"),label:o("streets.name"),hint:o("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
        ${O({...t.bind("group_name"),label:o("group"),hint:o("streets.groupHint"),maxlength:60,autocomplete:"off"})}
        ${dn({busy:t.busy,onClose:s})}`})})}const rn=h(Ns);function Fs(e){return le(`/teams/walkers/${e.unit_id}`,async n=>{const s=(await Y("/teams",{signal:n})).filter(t=>t.unit_id===e.unit_id);return(await Promise.all(s.map(({id:t})=>Y("/teams/{team_id}/members",{params:{team_id:t},query:{on:x.value},signal:n})))).flat()})}function zs({street:e,onClose:n}){const s=Fs(e),i=P({initial:{member_id:"",from_on:x.value,to_on:null},check:({member_id:d})=>({...!d&&{member_id:_("field.missing")}}),submit:({member_id:d,from_on:u,to_on:r},m)=>$("/streets/{street_id}/assignments",{params:{street_id:e.id},key:m,body:{member_id:d,from_on:u,to_on:r}}),done:()=>{j("/streets"),q(o("streets.assigned",{name:s.data?.find(({id:d})=>d===i.values.member_id)?.full_name??""})),n()}}),t=new Set(e.assignments.map(({member_id:d})=>d)),a=(s.data??[]).filter(({id:d})=>!t.has(d)).map(({id:d,full_name:u,kind_label:r})=>({value:d,label:`${u} (${r})`}));return H({title:`${o("streets.assign")}: ${e.name}`,onClose:n,children:s.state==="loading"?En({lines:3}):D({form:i,label:o("streets.assign"),children:c`
              ${a.length===0?c`<p class="notice is-warning">${o("streets.noMembers")}</p>`:S({...i.bind("member_id"),label:o("streets.member"),required:!0,options:a})}
              <div class="form-row">
                ${L({...i.bind("from_on"),label:o("streets.from")})}
                ${L({...i.bind("to_on"),label:o("streets.to"),hint:o("streets.toHint")})}
              </div>
              ${dn({busy:i.busy,onClose:n,label:o("streets.assign")})}`})})}const Ls=h(zs);async function Is(e,n){const s=[];let i;do{const t=await Y("/households",{query:{street_id:e,limit:100,cursor:i},signal:n});s.push(...t.items),i=t.next}while(i);return s}const Gs=e=>[...e].sort((n,s)=>n.house_no.localeCompare(s.house_no,"vi",{numeric:!0}));function cn(e,n,s){const i=[...e];return i.splice(n+s,0,...i.splice(n,1)),i}function Ks({street:e,onClose:n}){const s=le(`/households-along/${e.id}`,i=>Is(e.id,i));return H({title:o("order.title",{street:e.name}),onClose:n,wide:!0,children:C({of:s,lines:8,children:i=>Js({key:e.id,street:e,rows:i,onClose:n})})})}const Us=h(Ks);function Vs({street:e,rows:n,onClose:s}){const[i,t]=v(n),[a,d]=v(!1),u=async()=>{d(!0),await $("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:r})=>r)}}).then(()=>{j("/households?","/households-along","/streets"),q(o("order.saved",{street:e.name})),s()},E),d(!1)};return c`<div class="stack">
    <p class="soft">${o("order.lead")}</p>
    <div>${f({label:o("order.byNumber"),icon:"table",onClick:()=>t(Gs(i))})}</div>
    <ol class="house-order" aria-label=${o("order.act")}>${i.map((r,m)=>c`<li key=${r.id}><span><span class="soft">${m+1}.</span> <strong>${r.house_no||"—"}</strong> ${r.name}</span>
        <span class="row">
          ${f({label:o("streets.up",{name:r.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:m===0,onClick:()=>t(cn(i,m,-1))})}
          ${f({label:o("streets.down",{name:r.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:m===i.length-1,onClick:()=>t(cn(i,m,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${f({label:_("act.cancel"),onClick:s})}
      ${f({label:o("order.save"),kind:"primary",busy:a,onClick:()=>{u()}})}
    </div>
  </div>`}const Js=h(Vs);await I("households");function Ws(){const[e]=Q(),[n,s]=v(null),i=k("/streets"),t=[...new Map((i.data??[]).map(d=>[d.unit_id,d.unit_name]))].map(([d,u])=>({value:d,label:u})),a=()=>s(null);return W({title:o("streets.title"),lead:o("streets.lead"),crumbs:[{label:o("title"),href:ee()},{label:o("streets.title")}],actions:M("household.manage")&&f({label:o("streets.add"),icon:"plus",kind:"primary",onClick:()=>s({form:"add"})}),children:c`<div class="stack">
      ${t.length>1&&he({filters:[{name:"unit_id",label:o("unit"),options:t}]})}
      ${C({of:i,lines:8,empty:d=>d.length===0,whenEmpty:c`<div class="card">
          ${A({title:o("streets.none"),hint:o(M("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:d=>c`<div class="stack">${t.filter(({value:u})=>!e.unit_id||e.unit_id===u).map(({value:u,label:r})=>Zs({key:u,unitId:u,name:r,rows:d.filter(m=>m.unit_id===u),show:s}))}</div>`})}
      ${n?.form==="add"&&rn({street:null,unitId:e.unit_id,onClose:a})}
      ${n?.form==="edit"&&rn({street:n.street,onClose:a})}
      ${n?.form==="order"&&Us({street:n.street,onClose:a})}
      ${n?.form==="assign"&&Ls({street:n.street,onClose:a})}
    </div>`})}const Te=()=>j("/streets","/households?");async function un(e,n,s){const i=e.map(t=>t.id);i.splice(n+s,0,...i.splice(n,1)),await $("/streets/order",{body:{unit_id:e[0]?.unit_id??"",street_ids:i}}).then(Te,E)}async function Xs(e){await ve({title:o("streets.deleteTitle",{name:e.name}),text:o("streets.deleteText"),yes:o("streets.delete"),danger:!0})&&await Je("/streets/{street_id}",{params:{street_id:e.id},version:e.version}).then(()=>{Te(),q(o("streets.deleted",{name:e.name}))},E)}async function Ys(e,n){const s=o("streets.endTitle",{name:n.full_name,street:e.name});await ve({title:s,text:o("streets.endText"),yes:o("streets.endYes"),danger:!0})&&await Je("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:n.id},version:n.version}).then(()=>{Te(),q(o("streets.ended",{name:n.full_name}))},E)}function Qs({name:e,rows:n,show:s}){const i=n.some(a=>a.actions.includes("edit")),t=a=>n.indexOf(a);return z({title:e,plain:!0,children:Ge({caption:e,rows:n,rowKey:a=>a.id,columns:[{key:"name",label:o("street"),kind:"main",value:a=>a.name},...n.some(a=>a.group_name)?[{key:"group",label:o("group"),value:a=>a.group_name}]:[],{key:"visited",label:o("streets.visited"),show:a=>c`<div class="street-progress">
            <a href=${`/so-ho?street_id=${a.id}`}>
              ${o("streets.visitedOf",{visited:ne(a.visited),households:ne(a.households)})}
            </a>
            ${a.households>0&&wn({value:a.visited*100/a.households,label:a.name,hideValue:!0})}</div>`},{key:"who",label:o("streets.walks"),show:a=>nt({row:a})},...i?[{key:"actions",label:o("more"),kind:"actions",show:a=>c`<span class="row is-end">
                  ${f({label:o("streets.up",{name:a.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:t(a)===0,onClick:()=>{un(n,t(a),-1)}})}
                  ${f({label:o("streets.down",{name:a.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:t(a)===n.length-1,onClick:()=>{un(n,t(a),1)}})}
                  ${a.actions.includes("assign")&&f({label:o("streets.assign"),onClick:()=>s({form:"assign",street:a})})}
                  ${ae({name:a.name,acts:[{label:o("streets.edit"),icon:"edit",run:()=>s({form:"edit",street:a})},...a.households>1?[{label:o("order.act"),icon:"table",run:()=>s({form:"order",street:a})}]:[],...a.actions.includes("delete")?[{label:o("streets.delete"),icon:"trash",run:()=>{Xs(a)}}]:[]]})}</span>`}]:[]]})})}const Zs=h(Qs);function et({row:e}){return e.assignments.length===0?c`<span class="soft">${o("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[o("streets.since",{day:y(n.from_on)}),n.to_on&&o("streets.until",{day:y(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&f({label:o("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Ys(e,n)}})}
    </li>`)}</ul>`}const nt=h(et),st=Object.freeze(Object.defineProperty({__proto__:null,default:Ws},Symbol.toStringTag,{value:"Module"}));await I("households");const qe="/visits/held",tt=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function it(){return W({title:o("held.title"),lead:o("held.lead"),narrow:!0,crumbs:[{label:o("title"),href:ee()},{label:o("held.title")}],children:Fe({label:o("held.title"),query:"xem",tabs:tt.map(([e,n])=>({name:n,label:o(`held.${e}`),show:()=>at({key:e,state:e})}))})})}function lt({state:e}){const n={state:e},s=k(qe,{query:n}),[i,t]=v(null),[a,d]=v(null),u=r=>r.reason==="in_future"?d(r):void Me(r,{decision:"take"}).catch(E);return c`<div class="stack">${C({of:s,lines:6,empty:r=>r.items.length===0,whenEmpty:c`<div class="card">
      ${A({title:o(`held.none.${e}`),hint:e==="waiting"?o("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:r=>c`<div class="stack">
      ${r.items.map(m=>c`<section key=${m.id} class="card stack" aria-label=${ce(m)}>${dt({row:m})}
          ${e==="waiting"&&c`<div class="form-actions">
              ${f({label:o("held.decline"),onClick:()=>t(m)})}
              ${m.takeable&&f({label:o("held.take"),kind:"primary",icon:"check",onClick:()=>u(m)})}</div>`}</section>`)}
      ${me({page:r,more:m=>Y(qe,{query:{...n,cursor:m}}),onMore:s.set})}</div>`})}
    ${i&&ut({row:i,onClose:()=>t(null)})}
    ${a&&mt({row:a,onClose:()=>d(null)})}</div>`}const at=h(lt);async function Me(e,n){await $("/visits/held/{held_id}/decide",{params:{held_id:e.id},body:n}),j(qe,"/today","/households"),q(o(n.decision==="take"?"held.takenDone":"held.declinedDone"))}const ce=({household_name:e,household_code:n})=>e||n||o("held.unknown");function ot({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:ce(e)}
      </h2>
      ${e.state!=="waiting"&&X({label:o(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${ye({facts:[...n?[{label:o("held.place"),value:n}]:[],{label:o("held.sender"),value:e.sender_name},{label:o("held.day"),value:y(e.visited_on)},{label:o("held.received"),value:ke(e.received_at)},...e.result_label?[{label:o("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:o("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:o("held.note"),value:e.note}]:[],...e.photos>0?[{label:o("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:o("held.decided"),value:[e.decided_by,ke(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:o("held.why"),value:e.why}]:[]]})}
    ${Ae({title:o("held.answers"),words:e.answers.map(s=>`${s.subject_name} – ${s.item_label}: ${s.value_label}`)})}
    ${Ae({title:o("held.newPersons"),words:e.new_persons})}
    ${Ae({title:o("held.leftPersons"),words:e.left_persons})}`}const dt=h(ot),rt=({title:e,words:n})=>n.length>0?c`<div><h3>${e}</h3><ul>${n.map((s,i)=>c`<li key=${i}>${s}</li>`)}</ul></div>`:null,Ae=h(rt);function ct({row:e,onClose:n}){const s=P({initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:_("field.missing")},submit:({reason:i})=>Me(e,{decision:"decline",reason:i.trim()}),done:n});return H({title:o("held.declineTitle",{name:ce(e)}),onClose:n,children:D({form:s,label:o("held.decline"),children:c`
        ${Nn({...s.bind("reason"),label:o("held.reason"),hint:o("held.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:n})}
          ${f({label:o("held.decline"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}const ut=h(ct);function ht({row:e,onClose:n}){const s=P({initial:{visited_on:null},check:({visited_on:i})=>i&&i<=x.value?{}:{visited_on:o("held.dayWrong")},submit:({visited_on:i})=>Me(e,{decision:"take",visited_on:i}),done:n});return H({title:o("held.dayTitle",{name:ce(e)}),onClose:n,children:D({form:s,label:o("held.take"),children:c`<p class="soft">${o("held.dayHint",{name:e.sender_name})}</p>
        ${L({...s.bind("visited_on"),label:o("held.day"),required:!0,max:x.value})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:n})}
          ${f({label:o("held.take"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}const mt=h(ht),pt=Object.freeze(Object.defineProperty({__proto__:null,default:it},Symbol.toStringTag,{value:"Module"})),Ee="same_",hn=e=>e.members.filter(n=>!n.left_on),bt=(e,n)=>n.find(s=>Ue(s.full_name)===Ue(e.full_name)&&(s.birth_year===null||e.birth_year===null||s.birth_year===e.birth_year))?.id??"";function ft({row:e,changed:n,onClose:s}){const[i,t]=v(null);return i?mn({row:e,otherId:i.id,changed:n,onClose:s}):H({title:l("merge.title",{name:e.name}),onClose:s,children:c`<div class="stack">
      ${Ne({name:"from_id",value:null,onChange:t,label:l("merge.which"),hint:l("merge.whichHint"),but:e.id})}
      <div class="form-actions">${f({label:_("act.cancel"),onClick:s})}</div>
    </div>`})}const _t=h(ft);function gt({row:e,otherId:n,duplicate:s,changed:i,onClose:t}){const a=k("/households/{household_id}",{params:{household_id:n}});return a.data?vt({row:e,other:a.data,duplicate:s,changed:i,onClose:t}):H({title:l("merge.title",{name:e.name}),onClose:t,children:C({of:a,lines:6,children:()=>null})})}const mn=h(gt);function $t({row:e,other:n,duplicate:s,changed:i,onClose:t}){const[a,d]=[hn(e),hn(n)],u=r=>d.map(({id:m})=>({from_id:m,into_id:String(r[Ee+m]??"")})).filter(({into_id:m})=>m!=="");return w({title:l("merge.title",{name:e.name}),onClose:t,label:l("merge.yes"),wide:!0,initial:{nature:s?"duplicate":"",same_persons:"",...U(),...Object.fromEntries(d.map(r=>[Ee+r.id,bt(r,a)]))},check:r=>({nature:!r.nature&&_("field.missing"),...J(r)}),send:(r,m)=>$("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:m,body:{from_id:n.id,from_version:n.version,duplicate:r.nature==="duplicate",same_persons:u(r),on:r.on,reason:r.reason}}),done:T(i,({name:r})=>l("merge.done",{other:n.code,name:r})),fields:r=>c`
      <p><strong>${n.name}</strong> <span class="soft">${[K(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${F({...r.bind("nature"),label:l("merge.nature"),required:!0,options:[{value:"duplicate",label:l("merge.duplicate"),hint:l("merge.duplicateHint")},{value:"joined",label:l("merge.joined"),hint:l("merge.joinedHint")}]})}
      ${d.length>0&&a.length>0&&c`<fieldset class="field"><legend class="field-label">${l("merge.persons")}</legend>
          <p class="field-hint">${l("merge.personsHint")}</p>
          ${r.errors.same_persons&&c`<p class="field-error" role="alert">${r.errors.same_persons}</p>`}
          <div class="stack">${d.map(m=>S({...r.bind(Ee+m.id),key:m.id,label:[m.full_name,m.relation_label,m.birth_year].filter(Boolean).join(", "),empty:l("merge.new"),options:a.map(({id:p,full_name:g})=>({value:p,label:l("merge.same",{name:g})}))}))}</div></fieldset>`}
      ${V(r)}`})}const vt=h($t);await I("households");const ue="/households/duplicates";function yt(){const[e]=Q(),n=k(ue,{query:{unit_id:e.unit_id}}),s=k("/streets"),[i,t]=v(null),[a,d]=v(null),u=()=>$("/households/duplicates/find",{}).then(t,E),r=()=>{t(null),j(ue)},m=n.data?.found_at===null&&n.data.running_job_id===null;G(()=>{m&&!i&&u()},[m]);const p=[...new Map((s.data??[]).map(g=>[g.unit_id,g.unit_name]))].map(([g,B])=>({value:g,label:B}));return W({title:o("pairs.title"),lead:o("pairs.lead"),crumbs:[{label:o("title"),href:ee()},{label:o("pairs.title")}],actions:!i&&!n.data?.running_job_id&&f({label:o("pairs.again"),icon:"refresh",onClick:()=>{u()}}),children:c`<div class="stack">
      ${p.length>1&&he({filters:[{name:"unit_id",label:o("unit"),options:p}]})}
      ${i?ze({key:i.id,job:i,label:o("pairs.searching"),onDone:r,onEnd:r}):n.data?.running_job_id&&xt({id:n.data.running_job_id,ended:r})}
      ${C({of:n,lines:6,empty:({pairs:g,found_at:B})=>g.length===0&&B!==null,whenEmpty:c`<div class="card">${A({title:o("pairs.none"),hint:o("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:g,found_at:B})=>c`<div class="stack">
          ${B&&c`<p class="soft" role="status">${o("pairs.count",{count:ne(g.length),at:ke(B)})}</p>`}
          ${g.map((te,kn)=>Ht({key:`${te.one.id} ${te.other.id}`,pair:te,number:kn+1,onJoin:()=>d(te)}))}
        </div>`})}
      ${a&&jt({pair:a,onClose:()=>d(null)})}
    </div>`})}function kt({id:e,ended:n}){const s=k("/jobs/{job_id}",{params:{job_id:e}});return s.data&&ze({job:s.data,label:o("pairs.searching"),onDone:n,onEnd:n})}const xt=h(kt),pn=({one:e,other:n},s)=>$("/households/duplicates/apart",{body:{one_id:e.id,other_id:n.id,apart:s}}).then(()=>j(ue)),Ot=e=>pn(e,!0).then(()=>q(o("pairs.apart"),{act:{label:_("act.undo"),run:()=>{pn(e,!1).catch(E)}}}),E);function St({pair:e,number:n,onJoin:s}){const{one:i,other:t,likenesses:a}=e;return c`<article class="card pair" aria-label=${o("pairs.pair",{number:n,one:i.code,other:t.code})}>
    <div class="pair-sides">${bn({row:i})}${bn({row:t})}</div>
    <p class="pair-why">
      <span class="soft">${o("pairs.why")}</span> ${a.map(({code:d,label:u})=>c`<span key=${d}>${Ke({label:u})} </span>`)}
    </p>
    <div class="form-actions">
      ${f({label:o("pairs.twoHouseholds"),onClick:()=>{Ot(e)}})}
      ${f({label:o("pairs.oneHousehold"),icon:"link",onClick:s})}
    </div>
  </article>`}const Ht=h(St);function wt({row:e}){return c`<section class="pair-side">
    <h2><a href=${N(e.id)} aria-label=${`${e.name}, ${o("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${ye({facts:[{label:o("address"),value:K(e)},{label:o("unit"),value:pe(e)},{label:o("pairs.code"),value:e.code},{label:o("persons"),value:ne(e.persons)},{label:o("pairs.phone"),value:e.phone??"—"},{label:o("kind"),value:e.kind_label},{label:o("standing"),value:X(be(e,x.value))},{label:o("lastVisit"),value:e.last_visited_on?y(e.last_visited_on):o("never")}]})}</section>`}const bn=h(wt);function Ct({pair:{one:e,other:n},onClose:s}){const[i,t]=v(e.persons>=n.persons?e.id:n.id),[a,d]=v(!1);return a?qt({keptId:i,goneId:i===e.id?n.id:e.id,onClose:s}):H({title:o("pairs.joinTitle"),onClose:s,children:c`<form class="form" onSubmit=${u=>{u.preventDefault(),d(!0)}}>
      ${F({name:"keep",label:o("pairs.keep"),hint:o("pairs.keepHint"),value:i,onChange:t,options:[e,n].map(u=>({value:u.id,label:`${u.name} (${u.code})`,hint:`${K(u)} · ${o("pairs.persons",{count:u.persons})}`}))})}
      <div class="form-actions">
        ${f({label:_("act.cancel"),onClick:s})}
        ${f({label:o("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}const jt=h(Ct);function Tt({keptId:e,goneId:n,onClose:s}){const i=k("/households/{household_id}",{params:{household_id:e}});return i.data?mn({row:i.data,otherId:n,duplicate:!0,changed:()=>j(ue),onClose:s}):H({title:o("pairs.joinTitle"),onClose:s,children:C({of:i,lines:6,children:()=>null})})}const qt=h(Tt),Mt=Object.freeze(Object.defineProperty({__proto__:null,default:yt},Symbol.toStringTag,{value:"Module"})),b=Fn({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Pe="/households/{household_id}/persons/{person_id}/citizen-id",At=["verify","help","recheck"];function Et({householdId:e,personId:n,name:s,onChanged:i}){const[t,a]=v(null),d=k(Pe,{params:{household_id:e,person_id:n}}),u=(p,g)=>{j("/households"),d.set(p),q(g),a(null),i?.()},r=async p=>{await ve({title:b("id.dropAsk",{name:s}),text:b("id.dropText"),yes:b("id.drop"),danger:!0})&&We(Pe,{params:{household_id:e,person_id:n},version:p.version,body:{citizen_id:null}}).then(g=>u(g,b("id.dropped")),E)},m=(p,g)=>c`<button type="button" class="button is-small" aria-label=${b("id.of",{act:p,name:s})} onClick=${g}><span>${p}</span></button>`;return C({of:d,lines:1,children:p=>c`<div class="stack">
      <div class="row"><span>${p.masked?b("id.masked",{masked:p.masked}):b("id.none")}</span>
        ${m(b(p.masked?"id.change":"id.put"),()=>a("put"))}
        ${p.masked&&M("household.reveal")&&m(b("id.reveal"),()=>a("reveal"))}
        ${p.masked&&m(b("id.drop"),()=>{r(p)})}</div>
      ${p.warnings.length>0&&c`<ul class="notice is-warning notice-list">${p.warnings.map(g=>c`<li key=${g}>${g}</li>`)}</ul>`}
      ${t==="put"&&Nt({householdId:e,personId:n,version:p.version,onClose:()=>a(null),onDone:g=>u(g,b("id.saved"))})}
      ${t==="reveal"&&zt({householdId:e,personId:n,name:s,onClose:()=>a(null)})}
    </div>`})}const Pt=h(Et),Dt=e=>M("household.manage")&&Pt(e),Bt=h(Dt);function Rt({householdId:e,personId:n,version:s,onClose:i,onDone:t}){const a=P({initial:{citizen_id:""},check:({citizen_id:d})=>/^\d{12}$/.test(d.replace(/\s/g,""))?{}:{citizen_id:b("id.bad")},submit:(d,u)=>We(Pe,{params:{household_id:e,person_id:n},version:s,body:d,key:u}),done:t});return H({title:b("id.put"),onClose:i,sheet:!0,children:D({form:a,label:b("id.put"),children:c`
        ${O({...a.bind("citizen_id"),label:b("id.field"),hint:b("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:i})}
          ${f({label:b("save"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}const Nt=h(Rt);function Ft({householdId:e,personId:n,name:s,onClose:i}){const[t,a]=v(""),d=b("id.revealTitle",{name:s}),u=P({initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:b("id.purposeMissing")},submit:({purpose:r},m)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:m,body:{field:"person_citizen_id",person_id:n,purpose:r}}),done:({value:r})=>a(r??"—")});return H({title:d,onClose:i,sheet:!0,children:t?c`<p role="status"><strong class="full-number">${t}</strong></p>`:D({form:u,label:d,children:c`<p>${b("id.revealText")}</p>
            ${F({...u.bind("purpose"),label:b("id.purpose"),required:!0,options:R(Le,At)})}
            <div class="form-actions">
              ${f({label:_("act.cancel"),onClick:i})}
              ${f({label:b("id.reveal"),type:"submit",kind:"primary",busy:u.busy})}
            </div>`})})}const zt=h(Ft);await I("privacy");const fn={given:"good",refused:"neutral",withdrawn:"warning"};function Lt({personId:e,name:n,household:s,onChanged:i}){const t=k("/persons/{person_id}/consents",{params:{person_id:e}}),[a,d]=v(null);return z({title:n?b("titleOf",{name:n}):b("title"),children:c`
      ${C({of:t,lines:3,children:u=>c`<div class="stack">
          <ul class="consents">
            ${u.standing.map(r=>c`<li key=${r.purpose}>${Ut({one:r,given:Gt(u,r),onAsk:()=>d(r)})}</li>`)}
          </ul>
          ${s&&u.standing.some(r=>r.purpose==="citizen_id"&&r.answer==="given")&&Bt({householdId:s.id,personId:e,name:n??"",onChanged:i})}
          ${u.log.length>0&&c`<details><summary>${b("log",{count:u.log.length})}</summary>${Jt({log:u.log})}</details>`}
        </div>`})}
      ${a&&Xt({personId:e,one:a,onClose:()=>d(null),onDone:u=>{d(null),j("/households","/persons"),t.set(u),i?.()}})}`})}const It=h(Lt),Gt=(e,n)=>e.log.find(s=>s.purpose===n.purpose);function Kt({one:e,given:n,onAsk:s}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,t=b(e.answer===null?"ask":"again");return c`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${X({label:e.answer_label&&e.given_on?b("on",{answer:e.answer_label,day:y(e.given_on)}):b("never"),tone:e.answer?fn[e.answer]:"neutral"})}</p>
      ${i&&c`<p class="small">${b("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${b("askOf",{act:t,purpose:e.title})}
      onClick=${s}><span>${t}</span></button>
  </div>`}const Ut=h(Kt),Vt=({log:e})=>$e({label:b("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:fn[n.answer],title:b("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:b("entryDetail",{how:n.how_label,day:y(n.given_on),number:n.text_number})}))}),Jt=h(Vt);function Wt({personId:e,one:n,onClose:s,onDone:i}){const t=P({initial:{answer:"",how:"",given_on:x.value},check:({answer:u,how:r})=>({...!u&&{answer:b("answerMissing")},...!r&&{how:b("howMissing")}}),submit:({answer:u,how:r,given_on:m},p)=>$("/persons/{person_id}/consents",{params:{person_id:e},key:p,body:{purpose:n.purpose,text_number:n.text_number,answer:u,how:r,given_on:m}}),done:u=>{q(b("saved")),i(u)}}),{answer:a}=t.values,d=n.answer==="given"?"withdrawn":"refused";return H({title:b("dialog"),onClose:s,sheet:!0,children:D({form:t,label:b("dialog"),children:c`
        <p>${b("hint")}</p>
        <div>
          <p class="soft small">${b("read",{number:n.text_number})}</p>
          <blockquote class="consent-text">${n.text}</blockquote>
        </div>
        ${F({...t.bind("answer"),label:b("answer"),required:!0,options:[{value:"given",label:b("given")},{value:d,label:b(d)}]})}
        ${F({...t.bind("how"),label:b("how"),required:!0,options:R(Cn)})}
        ${L({...t.bind("given_on"),label:b("givenOn"),max:x.value})}
        ${a&&a!=="given"&&Qt({purpose:n.purpose})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:s})}
          ${f({label:b("save"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}const Xt=h(Wt);function Yt({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${se({name:"alert"})}<p>${b(`goes.${n}`)}</p></div>`}const Qt=h(Yt),Zt=R(jn),_n=(e,n)=>n.map(({item:s,many:i})=>({item:s,value:i?(e[s]??[]).join("+"):e[s]??""})).filter(({value:s})=>s!=="");function ei({row:e,subject:n,changed:s,onClose:i}){const t=k("/households/items"),a=n.id===e.id?"household":"person",d=(t.data??[]).filter(r=>r.subject===a&&(r.item!=="young_payer"||e.kind==="family")),u=new Map(n.items.map(r=>[r.item,r.value_label]));return d.length>0&&w({title:l("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:x.value,grade:"1",nothing:"",...Object.fromEntries(d.map(({item:r,many:m})=>[r,m?[]:""]))},check:r=>({on:!r.on&&_("field.missing"),nothing:_n(r,d).length===0&&l("observe.nothing")}),send:(r,m)=>$("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:m,body:{on:r.on,grade:Number(r.grade),items:_n(r,d).map(p=>({...p,item:p.item,subject_id:n.id}))}}),done:T(s,()=>l("observe.done",{name:n.name})),fields:r=>c`
        ${r.errors.nothing&&c`<p class="field-error" role="alert">${r.errors.nothing}</p>`}
        <div class="form-row">
          ${L({...r.bind("on"),label:l("observe.on"),required:!0,max:x.value})}
          ${S({...r.bind("grade"),label:l("observe.grade"),options:Zt,empty:!1})}
        </div>
        <p class="soft">${l("observe.hint")}</p>
        <div class="observe-items">${d.map(m=>si({key:m.item,one:m,form:r,now:u.get(m.item)??null}))}</div>`})}const gn=h(ei);function ni({one:e,form:n,now:s}){const i=Object.entries(e.values).map(([a,d])=>({value:a,label:d})),t=s?l("observe.now",{value:s}):void 0;return e.many?Ie({...n.bind(e.item),label:e.label,hint:t,options:i}):S({...n.bind(e.item),label:e.label,hint:t,options:i,empty:l("observe.keep")})}const si=h(ni);function ti({row:e,observation:n,changed:s,onClose:i}){return w({title:l("seen.retractTitle"),onClose:i,label:l("seen.retract"),danger:!0,initial:{reason:""},check:({reason:t})=>({reason:t.trim().length<3&&l("field.whyShort")}),send:(t,a)=>$("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:a,body:t}),done:T(s,()=>l("seen.retractDone")),fields:t=>c`
      <p>
        <strong>
          ${l("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${l("seen.retractText")}</p>
      ${O({...t.bind("reason"),label:l("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}const ii=h(ti);function li({row:e,changed:n}){const s={household_id:e.id},i=k("/households/{household_id}/observations",{params:s}),[t,a]=v(null),d=e.actions.includes("observe");return c`<div>${C({of:i,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">${A({title:l("seen.none"),hint:l("seen.noneHint"),icon:"history"})}</div>`,children:u=>c`<section class="card">
      ${$e({label:l("tab.seen"),entries:u.items.map(r=>oi(r,d&&!r.retracted?()=>a(r):null))})}
      ${me({page:u,more:r=>Y("/households/{household_id}/observations",{params:s,query:{cursor:r}}),onMore:i.set})}
    </section>`})}
    ${t&&ii({row:e,observation:t,changed:n,onClose:()=>a(null)})}</div>`}const ai=h(li),oi=(e,n)=>({id:e.id,at:e.at,who:e.by_name,tone:e.retracted?"neutral":e.grade===1?"info":"good",title:l("seen.line",{subject:e.subject_name,item:e.item_label,value:e.value_label}),detail:c`<div class="row">
    <span class="soft">${l("seen.detail",{day:y(e.on),channel:e.channel_label,grade:e.grade_label})}</span>
    ${e.retracted&&X({label:l("seen.retracted"),tone:"warning"})}
    ${n&&f({label:l("seen.retract"),small:!0,kind:"quiet",onClick:n})}</div>`});function di({row:e}){const n=e.changes.map(s=>({id:s.id,at:s.at,who:s.by_name,title:s.cause_label&&s.cause_label!==s.act_label?l("changes.line",{act:s.act_label,cause:s.cause_label}):s.act_label,detail:c`<span class="soft">${[l("changes.on",{day:y(s.happened_on)}),s.reason].filter(Boolean).join(" · ")}</span>`}));return c`<div class="stack">
    ${e.lineage.length>0&&z({title:l("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(s=>c`<li key=${s.household_id}>
            ${l(s.to_other?"changes.to":"changes.from",{kind:s.kind_label,day:y(s.happened_on)})} <a
              href=${N(s.household_id)}>${s.name} (${s.code})</a>
          </li>`)}</ul>`})}
    ${z({title:l("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(s=>c`<li key=${`${s.unit_path} ${s.from_on} ${s.until_on}`}>${s.until_on?l("changes.stayUntil",{unit:s.unit_name,from:y(s.from_on),until:y(s.until_on)}):l("changes.stay",{unit:s.unit_name,from:y(s.from_on)})} <span class="soft">(${[s.came_by_label,s.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${z({title:l("changes.title"),children:n.length===0?A({title:l("changes.none"),icon:"history"}):$e({label:l("changes.title"),entries:n})})}
  </div>`}const ri=h(di),ci=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),ui=new Set(["no","none","basic","2g","refused"]);function hi({items:e,name:n}){return c`<dl class="known" aria-label=${l("known.of",{name:n})}>${e.map(s=>c`<div key=${s.item} class=${s.value===null?"is-unknown":ui.has(s.value)?"is-no":void 0}>
      <dt>${s.label}</dt>
      <dd>${s.value===null?l(ci.has(s.item)?"known.notDone":"known.unknown"):s.value_label}</dd>
      ${s.value!==null&&c`<dd class="known-rest">
          ${l("known.rest",{day:y(s.on),channel:s.channel_label??"",grade:s.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}const $n=h(hi);function mi({household:e,person:n,name:s,masked:i,may:t}){const[a,d]=v(!1),[u,r]=v(null);return u?c`<a class="nowrap" href=${`tel:${u}`}>${Pn(u)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
    ${t&&f({label:l("reveal"),small:!0,icon:"eye",onClick:()=>d(!0)})}</span>
    ${a&&bi({household:e,person:n,name:s,show:r,onClose:()=>d(!1)})}`}const vn=h(mi);function pi({household:e,person:n,name:s,show:i,onClose:t}){const a=P({initial:{purpose:""},check:({purpose:d})=>d?{}:{purpose:l("reveal.missing")},submit:({purpose:d},u)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:u,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:d}}),done:({value:d})=>{t(),i(d)}});return H({title:l("reveal.title",{name:s}),onClose:t,children:D({form:a,label:l("reveal"),children:c`<p class="soft">${l("reveal.text")}</p>
        ${F({...a.bind("purpose"),label:l("reveal.purpose"),required:!0,options:R(Le)})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:t})}
          ${f({label:l("reveal.yes"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}const bi=h(pi),yn=e=>[e.relation_label,e.birth_on?l("member.born",{year:y(e.birth_on)}):e.birth_year?l("member.born",{year:e.birth_year}):"",e.sex?Re[e.sex]:""].filter(Boolean).join(" · ");function fi({row:e,changed:n}){const s=e.members.filter(t=>!t.left_on),i=e.members.filter(t=>t.left_on);return c`<div class="stack">
    ${s.map(t=>$i({key:t.id,one:t,row:e,changed:n}))}
    ${s.length===0&&!e.closed_on&&c`<div class="card">
        ${A({title:l("member.nobody"),hint:e.actions.includes("edit")&&l("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${i.length>0&&c`<details class="card" open=${s.length===0}><summary>${l("member.left",{count:i.length})}</summary>
        <ul class="plain-list">
          ${i.map(t=>c`<li key=${t.id}>
                <strong>
                  ${t.full_name}
                </strong> <span class="soft">
                  ${yn(t)} · ${l("member.leftLine",{reason:t.left_by_label??"",day:y(t.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}const _i=h(fi);function gi({one:e,row:n,changed:s}){const[i,t]=v(null),a={row:n,changed:s,member:e,onClose:()=>t(null)},d=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${yn(e)}</p>
        ${e.phone&&c`<p>
            ${vn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&f({label:l("observe"),icon:"check",onClick:()=>t("observe")})}
        ${d&&ae({name:e.full_name,acts:[{label:l("person.editAct"),icon:"edit",run:()=>t("edit")},{label:l("person.moveAct"),icon:"right",run:()=>t("move")},{label:l("person.leaveAct"),icon:"logout",run:()=>t("leave")}]})}
      </div>
    </header>
    ${$n({items:e.items,name:e.full_name})}
    ${i==="edit"&&Hs(a)}
    ${i==="leave"&&Cs(a)}
    ${i==="move"&&Ts(a)}
    ${i==="observe"&&gn({...a,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}const $i=h(gi),De=e=>e.map(({id:n,full_name:s,relation_label:i})=>({value:n,label:l("merge.one",{name:s,relation:i})}));function vi({row:e,onClose:n}){const s=e.members.filter(d=>!d.left_on),i=d=>s.filter(({id:u})=>d.includes(u)),t=d=>s.filter(({id:u})=>!d.includes(u)),a=d=>i(d).some(({relation:u})=>u==="head");return w({title:l("split.title",{name:e.name}),onClose:n,label:l("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...U()},check:d=>({person_ids:(d.person_ids.length===0||d.person_ids.length===s.length)&&l("split.whoMissing"),head_id:!d.person_ids.includes(d.head_id)&&_("field.missing"),remaining_head_id:a(d.person_ids)&&!t(d.person_ids).some(({id:u})=>u===d.remaining_head_id)&&_("field.missing"),...J(d)}),send:(d,u)=>$("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:u,body:{...d,on:d.on??"",remaining_head_id:a(d.person_ids)?d.remaining_head_id:null}}),done:d=>{q(l("split.done",{name:d.name})),Ve(N(d.id))},fields:d=>c`
      ${Ie({...d.bind("person_ids"),label:l("split.who"),required:!0,options:De(s)})}
      <div class="form-row">
        ${S({...d.bind("head_id"),label:l("split.head"),required:!0,options:De(i(d.values.person_ids))})}
        ${a(d.values.person_ids)&&S({...d.bind("remaining_head_id"),label:l("split.heir"),hint:l("split.heirHint"),required:!0,options:De(t(d.values.person_ids))})}
      </div>
      ${ge({...d.bind("street_id"),label:l("split.street"),required:!0,empty:!1})}
      ${ie(d)}${V(d)}`})}const yi=h(vi);await I("households");function ki({params:e}){const n=e.id??"",s=k("/households/{household_id}",{params:{household_id:n}}),[i,t]=v(null),a=s.data;G(()=>Ye(n),[n]),G(()=>t(null),[n]);const d=u=>{j("/households?","/persons",`/households/${n}/observations`),s.set(u)};return W({title:a?.name??l("household"),status:a&&X(be(a,x.value)),crumbs:[{label:o("title"),href:ee()},{label:a?.name??"…"}],actions:a&&Hi({row:a,show:t}),children:C({of:s,lines:10,children:u=>c`<div class="stack">
        ${Ci({row:u})}
        ${qi({row:u})}
        ${u.items.length>0&&z({title:l("known.household"),children:$n({items:u.items,name:u.name}),actions:u.actions.includes("observe")&&f({label:l("observe"),icon:"check",onClick:()=>t("observe")})})}
        ${Oi({row:u,changed:d,refresh:s.refresh})}
        ${Ai({open:i,row:u,changed:d,onClose:()=>t(null)})}
      </div>`})})}function xi({row:e,changed:n,refresh:s}){const i=e.members.filter(t=>!t.left_on);return Fe({label:l("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:l("tab.members"),count:e.persons,show:()=>_i({row:e,changed:n})},{name:"ghi-nhan",label:l("tab.seen"),show:()=>ai({row:e,changed:n})},{name:"thay-doi",label:l("tab.changes"),show:()=>ri({row:e})},...M("consent.record")&&i.length>0?[{name:"dong-y",label:l("tab.consents"),show:()=>c`<div class="stack">
                  ${i.map(t=>It({key:t.id,personId:t.id,name:t.full_name,household:e,onChanged:s}))}
                </div>`}]:[]]})}const Oi=h(xi);function Si({row:e,show:n}){const s=t=>e.actions.includes(t),i=e.members.filter(t=>!t.left_on);return c`
    ${ae({acts:[...s("move")?[{label:l("move"),icon:"right",run:()=>n("move")}]:[],...s("split")&&i.length>1?[{label:l("split"),icon:"units",run:()=>n("split")}]:[],...s("merge")?[{label:l("merge"),icon:"people",run:()=>n("merge")}]:[],...s("close")?[{label:l("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${s("edit")&&f({label:l("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${s("edit")&&f({label:l("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${s("reopen")&&f({label:l("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}const Hi=h(Si);function wi({row:e}){return e.closed_on&&c`<div class="notice is-warning">
      ${se({name:"lock"})}
      <p>${l("closedNote",{day:y(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&c`<br />${l("mergedNote")} <a href=${N(e.merged_into_id)}>${l("mergedOpen")}</a>`}</p></div>`}const Ci=h(wi);function ji(e){if(!e.last_visited_on)return l("never");const n={day:y(e.last_visited_on),result:e.last_result_label??""};return e.last_visitor_name?l("lastVisit.by",{...n,name:e.last_visitor_name}):l("lastVisit.line",n)}function Ti({row:e}){return c`<section class="card">${ye({facts:[{label:l("address"),value:K(e)},{label:l("area"),value:pe(e)},{label:l("code"),value:e.code},{label:l("kind"),value:e.kind_label},...e.phone?[{label:l("phone"),value:vn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:l("taxCode"),value:e.tax_code}]:[],{label:l("lastVisit"),value:ji(e)},...e.revisit_on?[{label:l("revisit"),value:y(e.revisit_on)}]:[]]})}</section>`}const qi=h(Ti);function Mi({open:e,...n}){const{row:s}=n;return c`
    ${e==="edit"&&ms(n)}
    ${e==="move"&&bs(n)}
    ${e==="split"&&yi(n)}
    ${e==="merge"&&_t(n)}
    ${e==="close"&&_s(n)}
    ${e==="reopen"&&$s(n)}
    ${e==="add"&&Os(n)}
    ${e==="observe"&&gn({...n,subject:{id:s.id,name:s.name,items:s.items}})}`}const Ai=h(Mi),Ei=Object.freeze(Object.defineProperty({__proto__:null,default:ki},Symbol.toStringTag,{value:"Module"}));export{Bs as _,Ei as a,pt as h,ls as l,Mt as p,st as s};
