// Licences in vendor/LICENSES.txt.
import{b as c,v as Sn,r as ne,O as k,$ as Cn}from"./kit.js";import{aS as a,aT as Hn,a3 as _e,o as P,P as ie,aU as Fe,aV as R,aW as W,aX as ge,aY as ve,aZ as o,C as $e,a_ as M,a$ as J,S as H,b0 as le,b1 as q,b2 as ye,e as ke,b3 as X,b4 as Y,R as F,f as jn,a2 as Be,D as B,H as Ne,F as z,d as Mn,Z as Tn,T as Le,j as qn,J as ze,b5 as Ie,i as xe,b6 as An,b7 as wn,X as Ge}from"./shared.js";import{R as Dn,U as En,V as Pn,u as ae,k as O,P as I,L as j,E as w,x as Ke,A as Ue,S as Q,d as $,n as te,s as N,t as y,p as Rn,i as S,g as T,l as L,D as G,v as Fn,h as D,y as Oe,F as oe,o as de,a as Ve,z as Bn}from"./frame.js";import{c as m,I as se,k as K,p as g,o as Nn,u as Z,h as E,L as re,B as _,ab as Ln,e as x,f as C,a5 as Se,j as A,n as We,F as ce,m as zn,S as Je,T as In,a3 as Gn,t as Kn,i as Xe}from"./first.js";const ue=m(function({links:e=[],acts:n=[],name:t}){return e.length+n.length===0?null:c`<div class="more-acts">${Dn({label:t?`${a("more")}: ${t}`:"",trigger:c`${se({name:"menu"})}<span aria-hidden=${t?"true":void 0}>${a("more")}</span>`,children:i=>c`
      ${n.map(({label:s,run:d,icon:r})=>c`<div key=${s}>${En({label:s,icon:r,onClick:()=>{i(),d()}})}</div>`)}
      ${e.map(({label:s,href:d,icon:r})=>c`<a key=${d} class="menu-item" href=${d} onClick=${i}>${se({name:r})}<span>${s}</span></a>`)}`})}</div>`}),Ye=50,Un=100,Vn=1e3,he=Sn(""),ee={address:"/so-ho",household:""};Nn(()=>{he.value="",Object.assign(ee,{address:"/so-ho",household:""})});const Wn=({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s})=>({unit_id:l,street_id:e,group_name:n,kind:t,status:i,missing:s}),U=()=>ee.address,Jn=l=>{ee.address=l},Qe=l=>{ee.household=l};function Xn(){const l=ee.household;return ee.household="",l}function Ze(l,{sort:e,text:n,cursor:t,limit:i=Ye,signal:s}){if(!n)return K("/households",{query:{...l,sort:e,cursor:t,limit:i},signal:s});const d=Object.fromEntries(Object.entries(l).filter(([,r])=>r));return g("/households/search",{body:{...d,text:n,cursor:t,limit:i},signal:s})}function Yn(l,e,n){const t=Pn("/households",{query:{...l,sort:n?"match":e??"place",text:n}});return ae(t,async i=>{const s=Math.min(Number(new URLSearchParams(location.search).get("den"))||Ye,Vn);let d={items:[],next:null,total:null};do{const r=Math.min(Math.max(s-d.items.length,1),Un),h=await Ze(l,{sort:e,text:n,cursor:d.next??void 0,limit:r,signal:i});d={items:[...d.items,...h.items],next:h.next,total:h.total??d.total}}while(d.next&&d.items.length<s);return d})}await N("households");const Qn=["not_visited","visited","absent","refused","moved","revisit_due","closed"],Zn=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function et(){const[l]=Z(),e=O("/streets");return I({title:a("title"),lead:a("lead"),actions:c`
      ${nt({})}
      ${E("household.manage")&&re({label:a("add"),href:l.street_id?`/so-ho/moi?street_id=${l.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:c`<div class="stack">
      ${tt({streets:e.data??[]})}
      ${st({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
    </div>`})}const nt=m(function(){return ue({links:[{label:a("streets"),href:"/so-ho/tuyen",icon:"units"},...E("household.manage")?[{label:a("duplicates"),href:"/so-ho/trung",icon:"people"},{label:a("held.title"),href:"/so-ho/phieu-cho",icon:"upload"},{label:a("parcel.title"),href:"/so-ho/nop-phieu",icon:"upload"}]:[],...E("household.import")?[{label:a("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...E("household.export")?[{label:a("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),Ce=(l,e)=>l.map(n=>({value:n,label:e(n)})),tt=m(function({streets:e}){const[n,t]=Z(),i=e.filter(b=>!n.unit_id||b.unit_id===n.unit_id),s=[...new Map(e.map(b=>[b.unit_id,b.unit_name]))].map(([b,v])=>({value:b,label:v})),d=[...new Set(i.map(b=>b.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!i.some(b=>b.id===n.street_id));ne(()=>{r&&t({street_id:null})},[r]);const[h,u]=k(!1),p=h||!!(n.kind||n.missing||n.group_name);return c`<div class="stack">
    <div class="household-search">${Hn({value:he.value,placeholder:a("search"),onChange:b=>{he.value=b.trim(),t({den:null})}})}
      <p class="soft small">${a("search.hint")}</p></div>
    ${_e({resets:["den"],filters:[...s.length>1?[{name:"unit_id",label:a("unit"),options:s}]:[],...p&&d.length>1?[{name:"group_name",label:a("group"),options:Ce(d,b=>b)}]:[],{name:"street_id",label:a("street"),options:i.map(({id:b,name:v,unit_name:V})=>({value:b,label:s.length>1&&!n.unit_id?`${v} (${V})`:v}))},{name:"status",label:a("status"),options:Ce([...Qn],b=>a(`status.${b}`))},...p?[{name:"kind",label:a("kind"),options:P(Fe)},{name:"missing",label:a("missing"),options:Ce([...Zn],b=>a(`missing.${b}`))}]:[]],children:!p&&_({label:a("filters.more"),kind:"quiet",icon:"filter",onClick:()=>u(!0)})})}
  </div>`}),st=m(function({wide:e}){const[n,t]=Z(),i=Wn(n),s=he.value,d=Yn(i,n.sort,s),r=!!s||Object.values(i).some(Boolean);return ne(()=>Jn(Ln("/so-ho",n,{})),[n]),it(d.state==="ready"),j({of:d,lines:10,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${r?w({title:a("noMatches"),hint:a("noMatchesHint"),icon:"search"}):w({title:a("none"),hint:a(E("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>c`<div>
      ${s&&c`<p class="soft small household-order">${a("byMatch")}</p>`}
      ${lt({rows:h.items,wide:e,sort:s?void 0:n.sort??"place",onSort:s?void 0:u=>t({sort:u.replace("-","")==="place"?null:u.replace("-",""),den:null})})}
      ${ie({page:h,more:u=>Ze(i,{sort:n.sort,text:s,cursor:u}),onMore:u=>{d.set(u),t({den:u.items.length})}})}
    </div>`})});function it(l){Cn(()=>{const e=l?Xn():"",n=e?document.querySelector(`.table a[href="${R(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[l])}const lt=m(function({rows:e,wide:n,sort:t,onSort:i}){return c`<div onClick=${s=>{const d=s.target.closest("a[href^='/so-ho/']");d&&Qe(d.getAttribute("href")?.slice(7)??"")}}>${Ke({caption:a("title"),rows:e,rowKey:s=>s.id,href:s=>R(s.id),sort:t,onSort:i,tone:s=>s.closed_on?"muted":void 0,columns:[{key:"name",label:a("household"),kind:"main",sort:i?"name":void 0,show:s=>c`${s.name}${s.kind!=="family"&&c` ${Ue({label:s.kind_label})}`}`},{key:"place",label:a("address"),sort:i?"place":void 0,show:s=>c`<div>${W(s)}<br /><span class="soft small">${n?`${ge(s)} · `:""}${s.code}</span></div>`},{key:"persons",label:a("persons"),kind:"number",value:s=>s.persons},{key:"standing",label:a("standing"),sort:i?"visit":void 0,show:s=>c`<div>
            ${Q(ve(s,x.value))}
            ${s.last_visited_on&&c`<br /><span class="soft small nowrap">${$(s.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:a("missing"),show:s=>s.closed_on?"":s.missing.length===0?c`<span class="soft">${a("missing.none")}</span>`:a("missing.count",{count:te(s.missing.length)})}]})}</div>`}),at=Object.freeze(Object.defineProperty({__proto__:null,default:et},Symbol.toStringTag,{value:"Module"})),ot="duplicate.",en={duplicate:"",confirm_not_duplicate:!1},dt=l=>(l?.code==="possible-duplicate"?l.errors:[]).map(({field:e,message:n})=>({id:e.slice(ot.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),nn=m(function({form:e,person:n}){const t=dt(e.problem);return t.length>0&&c`<section class="notice is-warning candidates"
      aria-label=${o(n?"duplicate.personTitle":"duplicate.title")}>${se({name:"people"})}<div class="stack">
        <p>${o("duplicate.text")}</p>
        <ul>${t.map(i=>c`<li key=${i.id}>${rt(i)}</li>`)}</ul>
        ${$e({...e.bind("confirm_not_duplicate"),label:o(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}),rt=m(function({id:e,code:n,shared:t}){const s=ae(`/household-candidates/${n}`,d=>g("/households/search",{body:{text:n,limit:5},signal:d})).data?.items.find(d=>d.id===e);return c`<a href=${R(e)} target="_blank" rel="noopener">${s?s.name:n}</a>
    <span> – ${[s&&W(s),s&&n,t].filter(Boolean).join(" · ")}</span>`}),tn=P(Fe),ct=["moved","closed","death","mistake"],ut=m(function({row:e,changed:n,onClose:t}){return M({draft:"household",title:o("edit"),onClose:t,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:s})=>({name:!i.trim()&&y("field.missing"),phone:ye(s)}),send:({name:i,kind:s,house_no:d,place_note:r,tax_code:h,phone:u,drop_phone:p},b)=>Se("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:b,body:{name:i,kind:s,house_no:d,place_note:r,tax_code:h.trim()||null,...u.trim()?{phone:u}:p?{phone:null}:{}}}),done:q(n,({name:i})=>o("saved",{name:i})),fields:i=>c`
      ${C({...i.bind("name"),label:o("field.name"),hint:o("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${H({...i.bind("kind"),label:o("kind"),options:tn,empty:!1})}
      ${le(i)}
      ${C({...i.bind("phone"),label:o("field.phone"),hint:e.phone?o("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!i.values.phone&&$e({...i.bind("drop_phone"),label:o("field.phoneDrop")})}
      ${i.values.kind!=="family"&&C({...i.bind("tax_code"),label:o("taxCode"),hint:o("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),ht=m(function({row:e,changed:n,onClose:t}){return M({draft:"move",title:o("move"),onClose:t,label:o("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...J()},check:i=>({street_id:!i.street_id&&y("field.missing"),...Y(i)}),send:(i,s)=>g("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:s,body:{...i,on:i.on??""}}),done:q(n,({name:i})=>o("move.done",{name:i})),fields:i=>c`<p class="soft">${o("move.text")}</p>
      ${ke({...i.bind("street_id"),label:o("field.street"),required:!0,empty:!1})}
      ${le(i)}${X(i)}`})}),mt=m(function({row:e,changed:n,onClose:t}){const i=ct.filter(s=>e.kind==="family"?s!=="closed":s!=="death");return M({draft:"close",title:o("close"),onClose:t,label:o("close"),danger:!0,initial:{cause:"",...J()},check:s=>({cause:!s.cause&&y("field.missing"),...Y(s)}),send:({cause:s,on:d,reason:r},h)=>g("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:h,body:{cause:s,on:d??"",reason:r}}),done:q(n,({name:s})=>o("close.done",{name:s})),fields:s=>c`<p class="soft">${o("close.text")}</p>
      ${F({...s.bind("cause"),label:o("field.cause"),required:!0,options:i.map(d=>({value:d,label:o(`close.${d}`)}))})}
      ${X(s,o("close.on"))}`})}),pt=m(function({row:e,changed:n,onClose:t}){return M({draft:"reopen",title:o("reopen"),onClose:t,label:o("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&o("field.whyShort")}),send:(i,s)=>g("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:s,body:i}),done:q(n,({name:i})=>o("reopen.done",{name:i})),fields:i=>c`<p class="soft">${o("reopen.text")}</p>
      ${C({...i.bind("reason"),label:o("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),me=P(jn),bt=P(Be),ft=["survey","moved","birth"],_t=["moved","death","mistake"];function sn(l){const e=l.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=Rn(e);return n?{birth_on:n,birth_year:null}:void 0}const pe=l=>({full_name:l?.full_name??"",relation:l?.relation??"",sex:l?.sex??"",birth:l?.birth_on?$(l.birth_on):String(l?.birth_year??""),phone:""}),He=({full_name:l,relation:e,birth:n,phone:t})=>({full_name:!l.trim()&&y("field.missing"),relation:!e&&y("field.missing"),birth:!sn(n)&&o("person.birthBad"),phone:ye(t)}),je=({full_name:l,relation:e,sex:n,birth:t})=>({full_name:l,relation:e,sex:n||null,...sn(t)??{birth_on:null,birth_year:null}}),ln=(l,e)=>{const t=("members"in l?l.members??[]:[]).some(i=>!i.left_on&&i.relation==="head"&&i.id!==e);return me.filter(({value:i})=>i!=="head"||!t)},Me=(l,e,{masked:n,at:t=""}={})=>c`
  ${C({...l.bind(`${t}full_name`),label:o("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${H({...l.bind(`${t}relation`),label:o("person.relation"),required:!0,options:e})}
    ${C({...l.bind(`${t}birth`),label:o("person.birth"),hint:o("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${H({...l.bind(`${t}sex`),label:o("person.sex"),options:bt})}
    ${C({...l.bind(`${t}phone`),label:o("field.phone"),hint:n?o("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`,gt=m(function({row:e,changed:n,onClose:t}){return M({draft:"member",title:o("person.add",{name:e.name}),onClose:t,label:o("addMember"),initial:{...pe(),on:x.value,came_by:"survey",...en},check:He,send:(i,s)=>g("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:s,body:{...je(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:s})=>q(n,()=>o("person.added",{name:s}))(i),fields:i=>c`${nn({form:i,person:!0})}${Me(i,ln(e))}
      <div class="form-row">
        ${H({...i.bind("came_by"),label:o("person.came"),empty:!1,options:ft.map(s=>({value:s,label:o(`person.came.${s}`)}))})}
        ${B({...i.bind("on"),label:o("field.on"),max:x.value})}
      </div>`})}),vt=m(function({row:e,member:n,changed:t,onClose:i}){return M({draft:`member ${n.id}`,title:o("person.edit",{name:n.full_name}),onClose:i,initial:{...pe(n),drop_phone:!1},check:He,send:(s,d)=>Se("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:d,body:{...je(s),...s.phone.trim()?{phone:s.phone}:s.drop_phone?{phone:null}:{}}}),done:(s,{full_name:d})=>q(t,()=>o("person.saved",{name:d}))(s),fields:s=>c`${Me(s,ln(e,n.id),{masked:n.phone})}
      ${n.phone&&!s.values.phone&&$e({...s.bind("drop_phone"),label:o("field.phoneDrop")})}`})}),$t=m(function({row:e,member:n,changed:t,onClose:i}){return M({draft:`leave ${n.id}`,title:o("person.leave",{name:n.full_name}),onClose:i,label:o("person.leaveAct"),danger:!0,initial:{cause:"",...J()},check:s=>({cause:!s.cause&&y("field.missing"),...Y(s)}),send:({cause:s,on:d,reason:r},h)=>g("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:s,on:d??"",reason:r}}),done:q(t,()=>o("person.leaveDone",{name:n.full_name})),fields:s=>c`
      ${F({...s.bind("cause"),label:o("field.cause"),required:!0,options:_t.map(d=>({value:d,label:o(`person.leave.${d}`)}))})}
      ${X(s,o("person.leaveOn"))}`})}),yt=m(function({row:e,member:n,changed:t,onClose:i}){return M({draft:`move ${n.id}`,title:o("person.move",{name:n.full_name}),onClose:i,label:o("person.moveAct"),initial:{household_id:null,relation:"",...J()},check:s=>({household_id:!s.household_id&&y("field.missing"),relation:!s.relation&&y("field.missing"),...Y(s)}),send:({household_id:s,relation:d,on:r,reason:h},u)=>g("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:u,body:{household_id:s?.id??"",relation:d,on:r??"",reason:h}}),done:q(t,()=>o("person.moved",{name:n.full_name})),fields:s=>c`
      ${Ne({...s.bind("household_id"),label:o("person.moveTo"),required:!0,but:e.id})}
      ${H({...s.bind("relation"),label:o("person.relation"),required:!0,options:me})}
      ${X(s)}`})});await N("households");const kt=30,Te=l=>`persons.${l}.`,an=(l,e)=>Object.fromEntries(Object.entries(e).map(([n,t])=>[Te(l)+n,t])),on=(l,e)=>Object.fromEntries(Object.keys(pe()).map(n=>[n,l[Te(e)+n]])),dn=l=>an(l,{...pe(),relation:l===0?"head":""});function xt(l,e){const n=Array.from({length:e},(i,s)=>an(s,He(on(l,s)))),t={street_id:!l.street_id&&y("field.missing"),phone:ye(l.phone),name:l.kind!=="family"&&!l.name.trim()&&y("field.missing")};return Object.fromEntries(Object.entries(Object.assign(t,...n)).filter(([,i])=>i))}function Ot(){const l=O("/streets");return I({title:o("new.title"),lead:o("new.lead"),narrow:!0,crumbs:[{label:a("title"),href:U()},{label:o("new.title")}],children:j({of:l,empty:e=>e.length===0,whenEmpty:c`<div class="card">
        ${w({title:o("new.noStreets"),hint:o("new.noStreetsHint"),icon:"units",action:re({label:a("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>Ct({})})})}const St=m(function({form:e,onKind:n}){const t=e.values.kind==="family";return L({title:o("new.place"),children:c`
      ${H({...e.bind("kind"),label:o("kind"),options:tn,empty:!1,onChange:n})}
      ${!t&&C({...e.bind("name"),label:o("field.name"),hint:o("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${ke({...e.bind("street_id"),label:o("field.street"),required:!0})}
      ${le(e)}
      <div class="form-row">
        ${!t&&C({...e.bind("tax_code"),label:o("taxCode"),hint:o("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
        ${!t&&C({...e.bind("phone"),label:o("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        ${B({...e.bind("on"),label:o("new.since"),max:x.value})}
      </div>`})}),Ct=m(function(){const[e]=Z(),n=A({draft:"household",initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:x.value,count:1,...en,...dn(0)},check:d=>xt(d,d.count),submit:(d,r)=>g("/households",{key:r,body:Ht(d,d.count)}),done:d=>{S("/households?","/streets"),T(o("new.saved",{name:d.name,code:d.code})),We(R(d.id),{replace:!0})}}),t=n.values.kind==="family",i=n.values.count,s=d=>n.set({...d>i&&dn(i),count:d});return ce({form:n,label:o("new.title"),children:c`
      ${nn({form:n})}
      ${St({form:n,onKind:d=>{n.set({kind:d}),d!=="family"&&!n.values["persons.0.full_name"]&&s(0),d==="family"&&i===0&&s(1)}})}
      ${L({title:o(t?"new.persons":"new.business"),hint:t?o("new.personsHint"):void 0,children:c`
          ${Array.from({length:i},(d,r)=>c`<fieldset class="field new-person" key=${r}>
              <legend class="field-label">${t&&r===0?o("new.head"):o("new.person",{number:r+1})}</legend>
              ${Me(n,r===0?me:me.filter(({value:h})=>h!=="head"),{at:Te(r)})}
            </fieldset>`)}
          <div class="row">
            ${i<kt&&_({label:o("new.addPerson"),icon:"plus",onClick:()=>s(i+1)})}
            ${i>(t?1:0)&&_({label:o("new.dropPerson",{number:i}),kind:"quiet",onClick:()=>s(i-1)})}
          </div>`})}
      <div class="form-actions">
        ${re({label:y("act.cancel"),href:U()})}
        ${_({label:o("new.save"),type:"submit",kind:"primary",busy:n.busy})}
      </div>`})});function Ht(l,e){const n=Array.from({length:e},(i,s)=>on(l,s)),t=l.kind==="family";return{street_id:l.street_id,kind:l.kind,name:t?null:l.name,house_no:l.house_no,place_note:l.place_note,phone:t?null:l.phone.trim()||null,tax_code:t?null:l.tax_code.trim()||null,on:l.on,confirm_not_duplicate:l.confirm_not_duplicate,came_by:"survey",persons:n.map(i=>({...je(i),phone:i.phone.trim()||null}))}}const jt=Object.freeze(Object.defineProperty({__proto__:null,default:Ot},Symbol.toStringTag,{value:"Module"}));function Mt(){const l=O("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=l.filter(n=>zn.value?.assignments.some(t=>t.unit_id===n.id));return(e.length>0?e:l).map(({id:n,name:t})=>({value:n,label:t}))}const rn=m(function({street:e,unitId:n,onClose:t}){const i=Mt(),s=A({draft:`street ${e?.id??"new"}`,initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:d})=>({...!d.trim()&&{name:y("field.missing")}}),submit:({unit_id:d,name:r,group_name:h},u)=>e?Se("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:u,body:{name:r,group_name:h}}):g("/streets",{key:u,body:{unit_id:d||(i[0]?.value??""),name:r,group_name:h}}),done:()=>{S("/streets","/households?"),T(a("streets.saved")),t()}});return z({title:a(e?"streets.edit":"streets.add"),form:s,onClose:t,label:a("street"),children:c`
      ${!e&&i.length>1&&H({...s.bind("unit_id"),value:s.values.unit_id||(i[0]?.value??""),label:a("unit"),options:i,empty:!1})}
      ${C({...s.bind("name"),label:a("streets.name"),hint:a("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${C({...s.bind("group_name"),label:a("group"),hint:a("streets.groupHint"),maxlength:60,autocomplete:"off"})}`})});function Tt(l){return ae(`/teams/walkers/${l.unit_id}`,async e=>{const n=(await K("/teams",{signal:e})).filter(i=>i.unit_id===l.unit_id);return(await Promise.all(n.map(({id:i})=>K("/teams/{team_id}/members",{params:{team_id:i},query:{on:x.value},signal:e})))).flat()})}const qt=m(function({street:e,onClose:n}){const t=Tt(e),i=A({draft:`assign ${e.id}`,initial:{member_id:"",from_on:x.value,to_on:null},check:({member_id:r})=>({...!r&&{member_id:y("field.missing")}}),submit:({member_id:r,from_on:h,to_on:u},p)=>g("/streets/{street_id}/assignments",{params:{street_id:e.id},key:p,body:{member_id:r,from_on:h,to_on:u}}),done:()=>{S("/streets"),T(a("streets.assigned",{name:t.data?.find(({id:r})=>r===i.values.member_id)?.full_name??""})),n()}}),s=new Set(e.assignments.map(({member_id:r})=>r)),d=(t.data??[]).filter(({id:r})=>!s.has(r)).map(({id:r,full_name:h,kind_label:u})=>({value:r,label:`${h} (${u})`}));return G({title:`${a("streets.assign")}: ${e.name}`,onClose:n,children:t.state==="loading"?Fn({lines:3}):ce({form:i,label:a("streets.assign"),children:c`
              ${d.length===0?c`<p class="notice is-warning">${a("streets.noMembers")}</p>`:H({...i.bind("member_id"),label:a("streets.member"),required:!0,options:d})}
              <div class="form-row">
                ${B({...i.bind("from_on"),label:a("streets.from")})}
                ${B({...i.bind("to_on"),label:a("streets.to"),hint:a("streets.toHint")})}
              </div>
              ${Mn({form:i,submit:a("streets.assign"),onClose:n})}`})})});async function At(l,e){const n=[];let t;do{const i=await K("/households",{query:{street_id:l,limit:100,cursor:t},signal:e});n.push(...i.items),t=i.next}while(t);return n}const wt=l=>[...l].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function cn(l,e,n){const t=[...l];return t.splice(e+n,0,...t.splice(e,1)),t}const Dt=m(function({street:e,onClose:n}){const t=ae(`/households-along/${e.id}`,i=>At(e.id,i));return G({title:a("order.title",{street:e.name}),onClose:n,wide:!0,children:j({of:t,lines:8,children:i=>Et({key:e.id,street:e,rows:i,onClose:n})})})}),Et=m(function({street:e,rows:n,onClose:t}){const[i,s]=k(n),[d,r]=k(!1),h=async()=>{r(!0),await g("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:u})=>u)}}).then(()=>{S("/households?","/households-along","/streets"),T(a("order.saved",{street:e.name})),t()},D),r(!1)};return c`<div class="stack">
    <p class="soft">${a("order.lead")}</p>
    <div>${_({label:a("order.byNumber"),icon:"table",onClick:()=>s(wt(i))})}</div>
    <ol class="house-order" aria-label=${a("order.act")}>${i.map((u,p)=>c`<li key=${u.id}><span><span class="soft">${p+1}.</span> <strong>${u.house_no||"—"}</strong> ${u.name}</span>
        <span class="row">
          ${_({label:a("streets.up",{name:u.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:p===0,onClick:()=>s(cn(i,p,-1))})}
          ${_({label:a("streets.down",{name:u.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:p===i.length-1,onClick:()=>s(cn(i,p,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${_({label:y("act.cancel"),onClick:t})}
      ${_({label:a("order.save"),kind:"primary",busy:d,onClick:()=>{h()}})}
    </div>
  </div>`});await N("households");function Pt(){const[l]=Z(),[e,n]=k(null),t=O("/streets"),i=[...new Map((t.data??[]).map(d=>[d.unit_id,d.unit_name]))].map(([d,r])=>({value:d,label:r})),s=()=>n(null);return I({title:a("streets.title"),lead:a("streets.lead"),crumbs:[{label:a("title"),href:U()},{label:a("streets.title")}],actions:E("household.manage")&&_({label:a("streets.add"),icon:"plus",kind:"primary",onClick:()=>n({form:"add"})}),children:c`<div class="stack">
      ${i.length>1&&_e({filters:[{name:"unit_id",label:a("unit"),options:i}]})}
      ${j({of:t,lines:8,empty:d=>d.length===0,whenEmpty:c`<div class="card">
          ${w({title:a("streets.none"),hint:a(E("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:d=>c`<div class="stack">${i.filter(({value:r})=>!l.unit_id||l.unit_id===r).map(({value:r,label:h})=>Bt({key:r,unitId:r,name:h,rows:d.filter(u=>u.unit_id===r),show:n}))}</div>`})}
      ${e?.form==="add"&&rn({street:null,unitId:l.unit_id,onClose:s})}
      ${e?.form==="edit"&&rn({street:e.street,onClose:s})}
      ${e?.form==="order"&&Dt({street:e.street,onClose:s})}
      ${e?.form==="assign"&&qt({street:e.street,onClose:s})}
    </div>`})}const qe=()=>S("/streets","/households?");async function un(l,e,n){const t=l.map(i=>i.id);t.splice(e+n,0,...t.splice(e,1)),await g("/streets/order",{body:{unit_id:l[0]?.unit_id??"",street_ids:t}}).then(qe,D)}async function Rt(l){await Oe({title:a("streets.deleteTitle",{name:l.name}),text:a("streets.deleteText"),yes:a("streets.delete"),danger:!0})&&await Je("/streets/{street_id}",{params:{street_id:l.id},version:l.version}).then(()=>{qe(),T(a("streets.deleted",{name:l.name}))},D)}async function Ft(l,e){const n=a("streets.endTitle",{name:e.full_name,street:l.name});await Oe({title:n,text:a("streets.endText"),yes:a("streets.endYes"),danger:!0})&&await Je("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{qe(),T(a("streets.ended",{name:e.full_name}))},D)}const Bt=m(function({name:e,rows:n,show:t}){const i=n.some(d=>d.actions.includes("edit")),s=d=>n.indexOf(d);return L({title:e,plain:!0,children:Ke({caption:e,rows:n,rowKey:d=>d.id,columns:[{key:"name",label:a("street"),kind:"main",value:d=>d.name},...n.some(d=>d.group_name)?[{key:"group",label:a("group"),value:d=>d.group_name}]:[],{key:"visited",label:a("streets.visited"),show:d=>c`<div class="street-progress">
            <a href=${`/so-ho?street_id=${d.id}`}>
              ${a("streets.visitedOf",{visited:te(d.visited),households:te(d.households)})}
            </a>
            ${d.households>0&&Tn({value:d.visited*100/d.households,label:d.name,hideValue:!0})}</div>`},{key:"who",label:a("streets.walks"),show:d=>Nt({row:d})},...i?[{key:"actions",label:a("more"),kind:"actions",show:d=>c`<span class="row is-end">
                  ${_({label:a("streets.up",{name:d.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:s(d)===0,onClick:()=>{un(n,s(d),-1)}})}
                  ${_({label:a("streets.down",{name:d.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:s(d)===n.length-1,onClick:()=>{un(n,s(d),1)}})}
                  ${d.actions.includes("assign")&&_({label:a("streets.assign"),onClick:()=>t({form:"assign",street:d})})}
                  ${ue({name:d.name,acts:[{label:a("streets.edit"),icon:"edit",run:()=>t({form:"edit",street:d})},...d.households>1?[{label:a("order.act"),icon:"table",run:()=>t({form:"order",street:d})}]:[],...d.actions.includes("delete")?[{label:a("streets.delete"),icon:"trash",run:()=>{Rt(d)}}]:[]]})}</span>`}]:[]]})})}),Nt=m(function({row:e}){return e.assignments.length===0?c`<span class="soft">${a("streets.nobody")}</span>`:c`<ul class="walkers">${e.assignments.map(n=>c`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[a("streets.since",{day:$(n.from_on)}),n.to_on&&a("streets.until",{day:$(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&_({label:a("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Ft(e,n)}})}
    </li>`)}</ul>`}),Lt=Object.freeze(Object.defineProperty({__proto__:null,default:Pt},Symbol.toStringTag,{value:"Module"})),hn="/visits/doubtful";async function mn(l,e){await g("/visits/{visit_id}/day",{params:{visit_id:l.id},version:l.version,body:{visited_on:e}}),S("/visits","/today","/households"),T(a(e===l.visited_on?"doubtful.confirmed":"doubtful.corrected"))}const zt=m(function(){const e=O(hn,{}),[n,t]=k(null);return c`<div class="stack">${j({of:e,lines:6,empty:i=>i.items.length===0,whenEmpty:c`<div class="card">${w({title:a("doubtful.none"),hint:a("doubtful.noneHint"),icon:"check"})}</div>`,children:i=>c`<div class="stack">
      ${i.items.map(s=>c`<section key=${s.id} class="card stack" aria-label=${s.household_name}>
          <h2><a href=${`/so-ho/${s.household_id}`}>${s.household_name}</a></h2>
          ${oe({facts:[{label:a("doubtful.bears"),value:$(s.visited_on)},{label:a("held.received"),value:de(s.received_at)},{label:a("held.sender"),value:s.visitor_name},{label:a("held.result"),value:s.result_label}]})}
          <div class="form-actions">
            ${_({label:a("doubtful.other"),onClick:()=>t(s)})}
            ${_({label:a("doubtful.right",{day:$(s.visited_on)}),kind:"primary",icon:"check",onClick:()=>{mn(s,s.visited_on).catch(D)}})}</div></section>`)}
      ${ie({page:i,more:s=>K(hn,{query:{cursor:s}}),onMore:e.set})}</div>`})}
    ${n&&It({row:n,onClose:()=>t(null)})}</div>`}),It=m(function({row:e,onClose:n}){const t=A({draft:`day ${e.id}`,initial:{visited_on:e.visited_on},check:({visited_on:i})=>i&&i<=x.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>mn(e,i),done:n});return z({title:a("held.dayTitle",{name:e.household_name}),form:t,onClose:n,children:c`<p class="soft">${a("doubtful.hint",{name:e.visitor_name})}</p>
      ${B({...t.bind("visited_on"),label:a("held.day"),required:!0,max:x.value})}`})});await N("households");const Ae="/visits/held",Gt=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function Kt(){return I({title:a("held.title"),lead:a("held.lead"),narrow:!0,crumbs:[{label:a("title"),href:U()},{label:a("held.title")}],children:Le({label:a("held.title"),query:"xem",tabs:[...Gt.map(([l,e])=>({name:e,label:a(`held.${l}`),show:()=>Ut({key:l,state:l})})),{name:"ngay",label:a("doubtful.title"),show:()=>zt({})}]})})}const Ut=m(function({state:e}){const n={state:e},t=O(Ae,{query:n}),[i,s]=k(null),[d,r]=k(null),h=u=>u.reason==="in_future"?r(u):void we(u,{decision:"take"}).catch(D);return c`<div class="stack">${j({of:t,lines:6,empty:u=>u.items.length===0,whenEmpty:c`<div class="card">
      ${w({title:a(`held.none.${e}`),hint:e==="waiting"?a("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:u=>c`<div class="stack">
      ${u.items.map(p=>c`<section key=${p.id} class="card stack" aria-label=${be(p)}>${Vt({row:p})}
          ${e==="waiting"&&c`<div class="form-actions">
              ${_({label:a("held.decline"),onClick:()=>s(p)})}
              ${p.takeable&&_({label:a("held.take"),kind:"primary",icon:"check",onClick:()=>h(p)})}</div>`}</section>`)}
      ${ie({page:u,more:p=>K(Ae,{query:{...n,cursor:p}}),onMore:t.set})}</div>`})}
    ${i&&Wt({row:i,onClose:()=>s(null)})}
    ${d&&Jt({row:d,onClose:()=>r(null)})}</div>`});async function we(l,e){await g("/visits/held/{held_id}/decide",{params:{held_id:l.id},body:e}),S(Ae,"/today","/households"),T(a(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const be=({household_name:l,household_code:e})=>l||e||a("held.unknown"),Vt=m(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return c`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?c`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:be(e)}
      </h2>
      ${e.state!=="waiting"&&Q({label:a(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${oe({facts:[...n?[{label:a("held.place"),value:n}]:[],{label:a("held.sender"),value:e.sender_name},{label:a("held.day"),value:$(e.visited_on)},{label:a("held.received"),value:de(e.received_at)},...e.result_label?[{label:a("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:a("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:a("held.note"),value:e.note}]:[],...e.photos>0?[{label:a("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:a("held.decided"),value:[e.decided_by,de(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:a("held.why"),value:e.why}]:[]]})}
    ${De({title:a("held.answers"),words:e.answers.map(t=>`${t.subject_name} – ${t.item_label}: ${t.value_label}`)})}
    ${De({title:a("held.newPersons"),words:e.new_persons})}
    ${De({title:a("held.leftPersons"),words:e.left_persons})}`}),De=m(function({title:e,words:n}){return n.length>0?c`<div><h3>${e}</h3><ul>${n.map((t,i)=>c`<li key=${i}>${t}</li>`)}</ul></div>`:null}),Wt=m(function({row:e,onClose:n}){const t=A({draft:`decline ${e.id}`,initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:y("field.missing")},submit:({reason:i})=>we(e,{decision:"decline",reason:i.trim()}),done:n});return z({title:a("held.declineTitle",{name:be(e)}),form:t,submit:a("held.decline"),onClose:n,label:a("held.decline"),children:In({...t.bind("reason"),label:a("held.reason"),hint:a("held.reasonHint"),required:!0,rows:3})})}),Jt=m(function({row:e,onClose:n}){const t=A({draft:`day ${e.id}`,initial:{visited_on:null},check:({visited_on:i})=>i&&i<=x.value?{}:{visited_on:a("held.dayWrong")},submit:({visited_on:i})=>we(e,{decision:"take",visited_on:i}),done:n});return z({title:a("held.dayTitle",{name:be(e)}),form:t,submit:a("held.take"),onClose:n,label:a("held.take"),children:c`<p class="soft">${a("held.dayHint",{name:e.sender_name})}</p>
      ${B({...t.bind("visited_on"),label:a("held.day"),required:!0,max:x.value})}`})}),Xt=Object.freeze(Object.defineProperty({__proto__:null,default:Kt},Symbol.toStringTag,{value:"Module"}));await N("households");function Yt(){const[l,e]=k([]);return I({title:a("parcel.title"),lead:a("parcel.lead"),narrow:!0,crumbs:[{label:a("title"),href:U()},{label:a("parcel.title")}],children:c`<div class="stack">
      ${l.map((n,t)=>Zt({key:l.length-t,parcel:n}))}
      <div class="card">${Qt({key:l.length,done:n=>e([n,...l])})}</div></div>`})}const Qt=m(function({done:e}){const n=A({draft:!1,initial:{file:[]},check:({file:t})=>t.length?{}:{file:a("parcel.missing")},submit:({file:[t]})=>g("/visits/parcels",{body:Gn(t)}),done:t=>{S("/visits","/households","/today"),e(t)}});return ce({form:n,label:a("parcel.title"),children:c`
      ${qn({...n.bind("file"),label:a("parcel.file"),hint:a("parcel.hint"),accept:".txt"})}
      <div class="form-actions">
        ${_({label:a("parcel.send"),type:"submit",kind:"primary",icon:"upload",busy:n.busy})}
      </div>`})}),Zt=m(function({parcel:e}){const{writer_name:n,sheets:t,stored:i,held:s,known:d,lost_photos:r,refused:h}=e,u=[i>0&&a("parcel.stored",{count:i}),s>0&&a("parcel.held",{count:s}),d>0&&a(d===t?"parcel.allKnown":"parcel.known",{count:d}),r>0&&a("parcel.lost",{count:r}),h.length>0&&a("parcel.refused",{count:h.length})];return c`<section class=${`notice ${h.length+r>0?"is-warning":"is-good"}`} role="status"><div class="stack">
    <h2>${a("parcel.of",{name:n,count:t})}</h2>
    <ul>${u.filter(Boolean).map(p=>c`<li key=${p}>${p}</li>`)}</ul>
    ${h.length>0&&c`<ul aria-label=${a("parcel.refusedList")}>${h.map(p=>c`<li key=${p.number}>
          ${a(p.visited_on?"parcel.sheetOf":"parcel.sheet",{number:p.number,day:$(p.visited_on)})}
          ${[p.reason,...p.details].join(" ")}
        </li>`)}</ul>
      <p class="small">${a("parcel.stays")}</p>`}
    ${s>0&&c`<div>${re({label:a("held.title"),href:"/so-ho/phieu-cho",small:!0})}</div>`}
  </div></section>`}),es=Object.freeze(Object.defineProperty({__proto__:null,default:Yt},Symbol.toStringTag,{value:"Module"})),Ee="same_",pn=l=>l.members.filter(e=>!e.left_on),ns=(l,e)=>e.find(n=>Ve(n.full_name)===Ve(l.full_name)&&(n.birth_year===null||l.birth_year===null||n.birth_year===l.birth_year))?.id??"",ts=m(function({row:e,changed:n,onClose:t}){const[i,s]=k(null);return i?bn({row:e,otherId:i.id,changed:n,onClose:t}):G({title:o("merge.title",{name:e.name}),onClose:t,children:c`<div class="stack">
      ${Ne({name:"from_id",value:null,onChange:s,label:o("merge.which"),hint:o("merge.whichHint"),but:e.id})}
      <div class="form-actions">${_({label:y("act.cancel"),onClick:t})}</div>
    </div>`})}),bn=m(function({row:e,otherId:n,duplicate:t,changed:i,onClose:s}){const d=O("/households/{household_id}",{params:{household_id:n}});return d.data?ss({row:e,other:d.data,duplicate:t,changed:i,onClose:s}):G({title:o("merge.title",{name:e.name}),onClose:s,children:j({of:d,lines:6,children:()=>null})})}),ss=m(function({row:e,other:n,duplicate:t,changed:i,onClose:s}){const[d,r]=[pn(e),pn(n)],h=u=>r.map(({id:p})=>({from_id:p,into_id:String(u[Ee+p]??"")})).filter(({into_id:p})=>p!=="");return M({draft:"merge",title:o("merge.title",{name:e.name}),onClose:s,label:o("merge.yes"),wide:!0,initial:{nature:t?"duplicate":"",same_persons:"",...J(),...Object.fromEntries(r.map(u=>[Ee+u.id,ns(u,d)]))},check:u=>({nature:!u.nature&&y("field.missing"),...Y(u)}),send:(u,p)=>g("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:p,body:{from_id:n.id,from_version:n.version,duplicate:u.nature==="duplicate",same_persons:h(u),on:u.on,reason:u.reason}}),done:q(i,({name:u})=>o("merge.done",{other:n.code,name:u})),fields:u=>c`
      <p><strong>${n.name}</strong> <span class="soft">${[W(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${F({...u.bind("nature"),label:o("merge.nature"),required:!0,options:[{value:"duplicate",label:o("merge.duplicate"),hint:o("merge.duplicateHint")},{value:"joined",label:o("merge.joined"),hint:o("merge.joinedHint")}]})}
      ${r.length>0&&d.length>0&&c`<fieldset class="field"><legend class="field-label">${o("merge.persons")}</legend>
          <p class="field-hint">${o("merge.personsHint")}</p>
          ${u.errors.same_persons&&c`<p class="field-error" role="alert">${u.errors.same_persons}</p>`}
          <div class="stack">${r.map(p=>H({...u.bind(Ee+p.id),key:p.id,label:[p.full_name,p.relation_label,p.birth_year].filter(Boolean).join(", "),empty:o("merge.new"),options:d.map(({id:b,full_name:v})=>({value:b,label:o("merge.same",{name:v})}))}))}</div></fieldset>`}
      ${X(u)}`})});await N("households");const fe="/households/duplicates";function is(){const[l]=Z(),e=O(fe,{query:{unit_id:l.unit_id}}),n=O("/streets"),[t,i]=k(null),[s,d]=k(null),r=()=>g("/households/duplicates/find",{}).then(i,D),h=()=>{i(null),S(fe)},u=e.data?.found_at===null&&e.data.running_job_id===null;ne(()=>{u&&!t&&r()},[u]);const p=[...new Map((n.data??[]).map(b=>[b.unit_id,b.unit_name]))].map(([b,v])=>({value:b,label:v}));return I({title:a("pairs.title"),lead:a("pairs.lead"),crumbs:[{label:a("title"),href:U()},{label:a("pairs.title")}],actions:!t&&!e.data?.running_job_id&&_({label:a("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:c`<div class="stack">
      ${p.length>1&&_e({filters:[{name:"unit_id",label:a("unit"),options:p}]})}
      ${t?ze({key:t.id,job:t,label:a("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&ls({id:e.data.running_job_id,ended:h})}
      ${j({of:e,lines:6,empty:({pairs:b,found_at:v})=>b.length===0&&v!==null,whenEmpty:c`<div class="card">${w({title:a("pairs.none"),hint:a("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:b,found_at:v})=>c`<div class="stack">
          ${v&&c`<p class="soft" role="status">${a("pairs.count",{count:te(b.length),at:de(v)})}</p>`}
          ${b.map((V,On)=>os({key:`${V.one.id} ${V.other.id}`,pair:V,number:On+1,onJoin:()=>d(V)}))}
        </div>`})}
      ${s&&ds({pair:s,onClose:()=>d(null)})}
    </div>`})}const ls=m(function({id:e,ended:n}){const t=O("/jobs/{job_id}",{params:{job_id:e}});return t.data&&ze({job:t.data,label:a("pairs.searching"),onDone:n,onEnd:n})}),fn=({one:l,other:e},n)=>g("/households/duplicates/apart",{body:{one_id:l.id,other_id:e.id,apart:n}}).then(()=>S(fe)),as=l=>fn(l,!0).then(()=>T(a("pairs.apart"),{act:{label:y("act.undo"),run:()=>{fn(l,!1).catch(D)}}}),D),os=m(function({pair:e,number:n,onJoin:t}){const{one:i,other:s,likenesses:d}=e;return c`<article class="card pair" aria-label=${a("pairs.pair",{number:n,one:i.code,other:s.code})}>
    <div class="pair-sides">${_n({row:i})}${_n({row:s})}</div>
    <p class="pair-why">
      <span class="soft">${a("pairs.why")}</span> ${d.map(({code:r,label:h})=>c`<span key=${r}>${Ue({label:h})} </span>`)}
    </p>
    <div class="form-actions">
      ${_({label:a("pairs.twoHouseholds"),onClick:()=>{as(e)}})}
      ${_({label:a("pairs.oneHousehold"),icon:"link",onClick:t})}
    </div>
  </article>`}),_n=m(function({row:e}){return c`<section class="pair-side">
    <h2><a href=${R(e.id)} aria-label=${`${e.name}, ${a("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${oe({facts:[{label:a("address"),value:W(e)},{label:a("unit"),value:ge(e)},{label:a("pairs.code"),value:e.code},{label:a("persons"),value:te(e.persons)},{label:a("pairs.phone"),value:e.phone??"—"},{label:a("kind"),value:e.kind_label},{label:a("standing"),value:Q(ve(e,x.value))},{label:a("lastVisit"),value:e.last_visited_on?$(e.last_visited_on):a("never")}]})}</section>`}),ds=m(function({pair:{one:e,other:n},onClose:t}){const[i,s]=k(e.persons>=n.persons?e.id:n.id),[d,r]=k(!1);return d?rs({keptId:i,goneId:i===e.id?n.id:e.id,onClose:t}):G({title:a("pairs.joinTitle"),onClose:t,children:c`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
      ${F({name:"keep",label:a("pairs.keep"),hint:a("pairs.keepHint"),value:i,onChange:s,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${W(h)} · ${a("pairs.persons",{count:h.persons})}`}))})}
      <div class="form-actions">
        ${_({label:y("act.cancel"),onClick:t})}
        ${_({label:a("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}),rs=m(function({keptId:e,goneId:n,onClose:t}){const i=O("/households/{household_id}",{params:{household_id:e}});return i.data?bn({row:i.data,otherId:n,duplicate:!0,changed:()=>S(fe),onClose:t}):G({title:a("pairs.joinTitle"),onClose:t,children:j({of:i,lines:6,children:()=>null})})}),cs=Object.freeze(Object.defineProperty({__proto__:null,default:is},Symbol.toStringTag,{value:"Module"})),f=Kn({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Pe="/households/{household_id}/persons/{person_id}/citizen-id",us=["verify","help","recheck"],hs=m(function({householdId:e,personId:n,name:t,onChanged:i}){const[s,d]=k(null),r=O(Pe,{params:{household_id:e,person_id:n}}),h=(b,v)=>{S("/households"),r.set(b),T(v),d(null),i?.()},u=async b=>{await Oe({title:f("id.dropAsk",{name:t}),text:f("id.dropText"),yes:f("id.drop"),danger:!0})&&Xe(Pe,{params:{household_id:e,person_id:n},version:b.version,body:{citizen_id:null}}).then(v=>h(v,f("id.dropped")),D)},p=(b,v)=>c`<button type="button" class="button is-small" aria-label=${f("id.of",{act:b,name:t})} onClick=${v}><span>${b}</span></button>`;return j({of:r,lines:1,children:b=>c`<div class="stack">
      <div class="row"><span>${b.masked?f("id.masked",{masked:b.masked}):f("id.none")}</span>
        ${p(f(b.masked?"id.change":"id.put"),()=>d("put"))}
        ${b.masked&&E("household.reveal")&&p(f("id.reveal"),()=>d("reveal"))}
        ${b.masked&&p(f("id.drop"),()=>{u(b)})}</div>
      ${b.warnings.length>0&&c`<ul class="notice is-warning notice-list">${b.warnings.map(v=>c`<li key=${v}>${v}</li>`)}</ul>`}
      ${s==="put"&&ps({householdId:e,personId:n,version:b.version,onClose:()=>d(null),onDone:v=>h(v,f("id.saved"))})}
      ${s==="reveal"&&bs({householdId:e,personId:n,name:t,onClose:()=>d(null)})}
    </div>`})}),ms=m(function(e){return E("household.manage")&&hs(e)}),ps=m(function({householdId:e,personId:n,version:t,onClose:i,onDone:s}){const d=A({draft:!1,initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:f("id.bad")},submit:(r,h)=>Xe(Pe,{params:{household_id:e,person_id:n},version:t,body:r,key:h}),done:s});return z({title:f("id.put"),form:d,submit:f("save"),onClose:i,sheet:!0,children:C({...d.bind("citizen_id"),label:f("id.field"),hint:f("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})})}),bs=m(function({householdId:e,personId:n,name:t,onClose:i}){const[s,d]=k(""),r=f("id.revealTitle",{name:t}),h=A({draft:!1,initial:{purpose:""},check:({purpose:u})=>u?{}:{purpose:f("id.purposeMissing")},submit:({purpose:u},p)=>g("/households/{household_id}/reveal",{params:{household_id:e},key:p,body:{field:"person_citizen_id",person_id:n,purpose:u}}),done:({value:u})=>d(u??"—")});return G({title:r,onClose:i,sheet:!0,children:s?c`<p role="status"><strong class="full-number">${s}</strong></p>`:ce({form:h,label:r,children:c`<p>${f("id.revealText")}</p>
            ${F({...h.bind("purpose"),label:f("id.purpose"),required:!0,options:P(Ie,us)})}
            <div class="form-actions">
              ${_({label:y("act.cancel"),onClick:i})}
              ${_({label:f("id.reveal"),type:"submit",kind:"primary",busy:h.busy})}
            </div>`})})});await N("privacy");const gn={given:"good",refused:"neutral",withdrawn:"warning"},fs=m(function({personId:e,name:n,household:t,onChanged:i}){const s=O("/persons/{person_id}/consents",{params:{person_id:e}}),[d,r]=k(null);return L({title:n?f("titleOf",{name:n}):f("title"),children:c`
      ${j({of:s,lines:3,children:h=>c`<div class="stack">
          <ul class="consents">
            ${h.standing.map(u=>c`<li key=${u.purpose}>${gs({one:u,given:_s(h,u),onAsk:()=>r(u)})}</li>`)}
          </ul>
          ${t&&h.standing.some(u=>u.purpose==="citizen_id"&&u.answer==="given")&&ms({householdId:t.id,personId:e,name:n??"",onChanged:i})}
          ${h.log.length>0&&c`<details><summary>${f("log",{count:h.log.length})}</summary>${vs({log:h.log})}</details>`}
        </div>`})}
      ${d&&$s({personId:e,one:d,onClose:()=>r(null),onDone:h=>{r(null),S("/households","/persons"),s.set(h),i?.()}})}`})}),_s=(l,e)=>l.log.find(n=>n.purpose===e.purpose),gs=m(function({one:e,given:n,onAsk:t}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,s=f(e.answer===null?"ask":"again");return c`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${Q({label:e.answer_label&&e.given_on?f("on",{answer:e.answer_label,day:$(e.given_on)}):f("never"),tone:e.answer?gn[e.answer]:"neutral"})}</p>
      ${i&&c`<p class="small">${f("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${f("askOf",{act:s,purpose:e.title})}
      onClick=${t}><span>${s}</span></button>
  </div>`}),vs=m(function({log:e}){return xe({label:f("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:gn[n.answer],title:f("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:f("entryDetail",{how:n.how_label,day:$(n.given_on),number:n.text_number})}))})}),$s=m(function({personId:e,one:n,onClose:t,onDone:i}){const s=A({draft:`consent ${e} ${n.purpose}`,initial:{answer:"",how:"",given_on:x.value},check:({answer:h,how:u})=>({...!h&&{answer:f("answerMissing")},...!u&&{how:f("howMissing")}}),submit:({answer:h,how:u,given_on:p},b)=>g("/persons/{person_id}/consents",{params:{person_id:e},key:b,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:u,given_on:p}}),done:h=>{T(f("saved")),i(h)}}),{answer:d}=s.values,r=n.answer==="given"?"withdrawn":"refused";return z({title:f("dialog"),form:s,submit:f("save"),onClose:t,sheet:!0,children:c`
      <p>${f("hint")}</p>
      <div>
        <p class="soft small">${f("read",{number:n.text_number})}</p>
        <blockquote class="consent-text">${n.text}</blockquote>
      </div>
      ${F({...s.bind("answer"),label:f("answer"),required:!0,options:[{value:"given",label:f("given")},{value:r,label:f(r)}]})}
      ${F({...s.bind("how"),label:f("how"),required:!0,options:P(An)})}
      ${B({...s.bind("given_on"),label:f("givenOn"),max:x.value})}
      ${d&&d!=="given"&&ys({purpose:n.purpose})}`})}),ys=m(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&c`<div class="notice is-warning" role="status">${se({name:"alert"})}<p>${f(`goes.${n}`)}</p></div>`}),ks=P(wn),vn=(l,e)=>e.map(({item:n,many:t})=>({item:n,value:t?(l[n]??[]).join("+"):l[n]??""})).filter(({value:n})=>n!==""),$n=m(function({row:e,subject:n,changed:t,onClose:i}){const s=O("/households/items"),d=n.id===e.id?"household":"person",r=(s.data??[]).filter(u=>u.subject===d&&(u.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(u=>[u.item,u.value_label]));return r.length>0&&M({draft:`observe ${n.id}`,title:o("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:x.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:u,many:p})=>[u,p?[]:""]))},check:u=>({on:!u.on&&y("field.missing"),nothing:vn(u,r).length===0&&o("observe.nothing")}),send:(u,p)=>g("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:p,body:{on:u.on,grade:Number(u.grade),items:vn(u,r).map(b=>({...b,item:b.item,subject_id:n.id}))}}),done:q(t,()=>o("observe.done",{name:n.name})),fields:u=>c`
        ${u.errors.nothing&&c`<p class="field-error" role="alert">${u.errors.nothing}</p>`}
        <div class="form-row">
          ${B({...u.bind("on"),label:o("observe.on"),required:!0,max:x.value})}
          ${H({...u.bind("grade"),label:o("observe.grade"),options:ks,empty:!1})}
        </div>
        <p class="soft">${o("observe.hint")}</p>
        <div class="observe-items">${r.map(p=>xs({key:p.item,one:p,form:u,now:h.get(p.item)??null}))}</div>`})}),xs=m(function({one:e,form:n,now:t}){const i=Object.entries(e.values).map(([d,r])=>({value:d,label:r})),s=t?o("observe.now",{value:t}):void 0;return e.many?Ge({...n.bind(e.item),label:e.label,hint:s,options:i}):H({...n.bind(e.item),label:e.label,hint:s,options:i,empty:o("observe.keep")})}),Os=m(function({row:e,observation:n,changed:t,onClose:i}){return M({draft:`retract ${n.id}`,title:o("seen.retractTitle"),onClose:i,label:o("seen.retract"),danger:!0,initial:{reason:""},check:({reason:s})=>({reason:s.trim().length<3&&o("field.whyShort")}),send:(s,d)=>g("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:d,body:s}),done:q(t,()=>o("seen.retractDone")),fields:s=>c`
      <p>
        <strong>
          ${o("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${o("seen.retractText")}</p>
      ${C({...s.bind("reason"),label:o("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),Ss=m(function({row:e,changed:n}){const t={household_id:e.id},i=O("/households/{household_id}/observations",{params:t}),[s,d]=k(null),r=e.actions.includes("observe");return c`<div>${j({of:i,empty:h=>h.items.length===0,whenEmpty:c`<div class="card">${w({title:o("seen.none"),hint:o("seen.noneHint"),icon:"history"})}</div>`,children:h=>c`<section class="card">
      ${xe({label:o("tab.seen"),entries:h.items.map(u=>Cs(u,r&&!u.retracted?()=>d(u):null))})}
      ${ie({page:h,more:u=>K("/households/{household_id}/observations",{params:t,query:{cursor:u}}),onMore:i.set})}
    </section>`})}
    ${s&&Os({row:e,observation:s,changed:n,onClose:()=>d(null)})}</div>`}),Cs=(l,e)=>({id:l.id,at:l.at,who:l.by_name,tone:l.retracted?"neutral":l.grade===1?"info":"good",title:o("seen.line",{subject:l.subject_name,item:l.item_label,value:l.value_label}),detail:c`<div class="row">
    <span class="soft">${o("seen.detail",{day:$(l.on),channel:l.channel_label,grade:l.grade_label})}</span>
    ${l.retracted&&Q({label:o("seen.retracted"),tone:"warning"})}
    ${e&&_({label:o("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),Hs=m(function({row:e}){const n=e.changes.map(t=>({id:t.id,at:t.at,who:t.by_name,title:t.cause_label&&t.cause_label!==t.act_label?o("changes.line",{act:t.act_label,cause:t.cause_label}):t.act_label,detail:c`<span class="soft">${[o("changes.on",{day:$(t.happened_on)}),t.reason].filter(Boolean).join(" · ")}</span>`}));return c`<div class="stack">
    ${e.lineage.length>0&&L({title:o("changes.lineage"),children:c`<ul class="plain-list">${e.lineage.map(t=>c`<li key=${t.household_id}>
            ${o(t.to_other?"changes.to":"changes.from",{kind:t.kind_label,day:$(t.happened_on)})} <a
              href=${R(t.household_id)}>${t.name} (${t.code})</a>
          </li>`)}</ul>`})}
    ${L({title:o("changes.stays"),children:c`<ul class="plain-list">${e.stays.map(t=>c`<li key=${`${t.unit_path} ${t.from_on} ${t.until_on}`}>${t.until_on?o("changes.stayUntil",{unit:t.unit_name,from:$(t.from_on),until:$(t.until_on)}):o("changes.stay",{unit:t.unit_name,from:$(t.from_on)})} <span class="soft">(${[t.came_by_label,t.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${L({title:o("changes.title"),children:n.length===0?w({title:o("changes.none"),icon:"history"}):xe({label:o("changes.title"),entries:n})})}
  </div>`}),js=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),Ms=new Set(["no","none","basic","2g","refused"]),yn=m(function({items:e,name:n}){return c`<dl class="known" aria-label=${o("known.of",{name:n})}>${e.map(t=>c`<div key=${t.item} class=${t.value===null?"is-unknown":Ms.has(t.value)?"is-no":void 0}>
      <dt>${t.label}</dt>
      <dd>${t.value===null?o(js.has(t.item)?"known.notDone":"known.unknown"):t.value_label}</dd>
      ${t.value!==null&&c`<dd class="known-rest">
          ${o("known.rest",{day:$(t.on),channel:t.channel_label??"",grade:t.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}),kn=m(function({household:e,person:n,name:t,masked:i,may:s}){const[d,r]=k(!1),[h,u]=k(null);return h?c`<a class="nowrap" href=${`tel:${h}`}>${Bn(h)}</a>`:c`<span class="phone-masked"><span class="nowrap">${i}</span>
    ${s&&_({label:o("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
    ${d&&Ts({household:e,person:n,name:t,show:u,onClose:()=>r(!1)})}`}),Ts=m(function({household:e,person:n,name:t,show:i,onClose:s}){const d=A({draft:!1,initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:o("reveal.missing")},submit:({purpose:r},h)=>g("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{s(),i(r)}});return z({title:o("reveal.title",{name:t}),form:d,submit:o("reveal.yes"),onClose:s,label:o("reveal"),children:c`<p class="soft">${o("reveal.text")}</p>
      ${F({...d.bind("purpose"),label:o("reveal.purpose"),required:!0,options:P(Ie)})}`})}),xn=l=>[l.relation_label,l.birth_on?o("member.born",{year:$(l.birth_on)}):l.birth_year?o("member.born",{year:l.birth_year}):"",l.sex?Be[l.sex]:""].filter(Boolean).join(" · "),qs=m(function({row:e,changed:n}){const t=e.members.filter(s=>!s.left_on),i=e.members.filter(s=>s.left_on);return c`<div class="stack">
    ${t.map(s=>As({key:s.id,one:s,row:e,changed:n}))}
    ${t.length===0&&!e.closed_on&&c`<div class="card">
        ${w({title:o("member.nobody"),hint:e.actions.includes("edit")&&o("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${i.length>0&&c`<details class="card" open=${t.length===0}><summary>${o("member.left",{count:i.length})}</summary>
        <ul class="plain-list">
          ${i.map(s=>c`<li key=${s.id}>
                <strong>
                  ${s.full_name}
                </strong> <span class="soft">
                  ${xn(s)} · ${o("member.leftLine",{reason:s.left_by_label??"",day:$(s.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}),As=m(function({one:e,row:n,changed:t}){const[i,s]=k(null),d={row:n,changed:t,member:e,onClose:()=>s(null)},r=n.actions.includes("edit");return c`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${xn(e)}</p>
        ${e.phone&&c`<p>
            ${kn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&_({label:o("observe"),icon:"check",onClick:()=>s("observe")})}
        ${r&&ue({name:e.full_name,acts:[{label:o("person.editAct"),icon:"edit",run:()=>s("edit")},{label:o("person.moveAct"),icon:"right",run:()=>s("move")},{label:o("person.leaveAct"),icon:"logout",run:()=>s("leave")}]})}
      </div>
    </header>
    ${yn({items:e.items,name:e.full_name})}
    ${i==="edit"&&vt(d)}
    ${i==="leave"&&$t(d)}
    ${i==="move"&&yt(d)}
    ${i==="observe"&&$n({...d,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}),Re=l=>l.map(({id:e,full_name:n,relation_label:t})=>({value:e,label:o("merge.one",{name:n,relation:t})})),ws=m(function({row:e,onClose:n}){const t=e.members.filter(r=>!r.left_on),i=r=>t.filter(({id:h})=>r.includes(h)),s=r=>t.filter(({id:h})=>!r.includes(h)),d=r=>i(r).some(({relation:h})=>h==="head");return M({draft:"split",title:o("split.title",{name:e.name}),onClose:n,label:o("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...J()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===t.length)&&o("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&y("field.missing"),remaining_head_id:d(r.person_ids)&&!s(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&y("field.missing"),...Y(r)}),send:(r,h)=>g("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:d(r.person_ids)?r.remaining_head_id:null}}),done:r=>{T(o("split.done",{name:r.name})),We(R(r.id))},fields:r=>c`
      ${Ge({...r.bind("person_ids"),label:o("split.who"),required:!0,options:Re(t)})}
      <div class="form-row">
        ${H({...r.bind("head_id"),label:o("split.head"),required:!0,options:Re(i(r.values.person_ids))})}
        ${d(r.values.person_ids)&&H({...r.bind("remaining_head_id"),label:o("split.heir"),hint:o("split.heirHint"),required:!0,options:Re(s(r.values.person_ids))})}
      </div>
      ${ke({...r.bind("street_id"),label:o("split.street"),required:!0,empty:!1})}
      ${le(r)}${X(r)}`})});await N("households");function Ds({params:l}){const e=l.id??"",n=O("/households/{household_id}",{params:{household_id:e}}),[t,i]=k(null),s=n.data;ne(()=>Qe(e),[e]),ne(()=>i(null),[e]);const d=r=>{S("/households?","/persons",`/households/${e}/observations`),n.set(r)};return I({title:s?.name??o("household"),status:s&&Q(ve(s,x.value)),crumbs:[{label:a("title"),href:U()},{label:s?.name??"…"}],actions:s&&Ps({row:s,show:i}),children:j({of:n,lines:10,children:r=>c`<div class="stack">
        ${Rs({row:r})}
        ${Bs({row:r})}
        ${r.items.length>0&&L({title:o("known.household"),children:yn({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&_({label:o("observe"),icon:"check",onClick:()=>i("observe")})})}
        ${Es({row:r,changed:d,refresh:n.refresh})}
        ${Ns({open:t,row:r,changed:d,onClose:()=>i(null)})}
      </div>`})})}const Es=m(function({row:e,changed:n,refresh:t}){const i=e.members.filter(s=>!s.left_on);return Le({label:o("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:o("tab.members"),count:e.persons,show:()=>qs({row:e,changed:n})},{name:"ghi-nhan",label:o("tab.seen"),show:()=>Ss({row:e,changed:n})},{name:"thay-doi",label:o("tab.changes"),show:()=>Hs({row:e})},...E("consent.record")&&i.length>0?[{name:"dong-y",label:o("tab.consents"),show:()=>c`<div class="stack">
                  ${i.map(s=>fs({key:s.id,personId:s.id,name:s.full_name,household:e,onChanged:t}))}
                </div>`}]:[]]})}),Ps=m(function({row:e,show:n}){const t=s=>e.actions.includes(s),i=e.members.filter(s=>!s.left_on);return c`
    ${ue({acts:[...t("move")?[{label:o("move"),icon:"right",run:()=>n("move")}]:[],...t("split")&&i.length>1?[{label:o("split"),icon:"units",run:()=>n("split")}]:[],...t("merge")?[{label:o("merge"),icon:"people",run:()=>n("merge")}]:[],...t("close")?[{label:o("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${t("edit")&&_({label:o("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${t("edit")&&_({label:o("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${t("reopen")&&_({label:o("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),Rs=m(function({row:e}){return e.closed_on&&c`<div class="notice is-warning">
      ${se({name:"lock"})}
      <p>${o("closedNote",{day:$(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&c`<br />${o("mergedNote")} <a href=${R(e.merged_into_id)}>${o("mergedOpen")}</a>`}</p></div>`});function Fs(l){if(!l.last_visited_on)return o("never");const e={day:$(l.last_visited_on),result:l.last_result_label??""};return l.last_visitor_name?o("lastVisit.by",{...e,name:l.last_visitor_name}):o("lastVisit.line",e)}const Bs=m(function({row:e}){return c`<section class="card">${oe({facts:[{label:o("address"),value:W(e)},{label:o("area"),value:ge(e)},{label:o("code"),value:e.code},{label:o("kind"),value:e.kind_label},...e.phone?[{label:o("phone"),value:kn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:o("taxCode"),value:e.tax_code}]:[],{label:o("lastVisit"),value:Fs(e)},...e.revisit_on?[{label:o("revisit"),value:$(e.revisit_on)}]:[]]})}</section>`}),Ns=m(function({open:e,...n}){const{row:t}=n;return c`
    ${e==="edit"&&ut(n)}
    ${e==="move"&&ht(n)}
    ${e==="split"&&ws(n)}
    ${e==="merge"&&ts(n)}
    ${e==="close"&&mt(n)}
    ${e==="reopen"&&pt(n)}
    ${e==="add"&&gt(n)}
    ${e==="observe"&&$n({...n,subject:{id:t.id,name:t.name,items:t.items}})}`}),Ls=Object.freeze(Object.defineProperty({__proto__:null,default:Ds},Symbol.toStringTag,{value:"Module"}));export{jt as _,cs as a,Ls as b,Xt as h,at as l,es as p,Lt as s};
