// Licences in vendor/LICENSES.txt.
import{b as u,v as $n,r as I,O as y}from"./kit.js";import{H as vn,J as yn,K as kn,l as te,u as x,P as G,L as H,E as A,w as Re,T as Ne,S as K,d as k,n as ne,s as F,t as $,p as xn,j as w,k as M,h as D,D as B,r as Sn,o as E,b as he,F as pe,i as me,a as Fe,v as On}from"./frame.js";import{c as p,I as se,g as U,p as v,w as Cn,k as J,h as q,L as be,B as _,N as Hn,i as S,F as O,J as fe,r as P,n as Be,q as _e,m as wn,z as ze,T as jn,t as Mn,s as Le}from"./first.js";import{af as d,ag as Tn,p as ge,P as $e,ah as R,ai as V,aj as ve,ak as ye,al as a,C as ke,am as j,an as W,S as C,ao as ie,ap as T,aq as xe,b as Se,ar as X,as as Y,R as N,D as z,H as Ie,u as qn,F as Q,a as An,E as En,T as Ge,J as Ke,e as Oe,i as Ue}from"./shared.js";const le=p(function({links:e=[],acts:n=[],name:s}){return e.length+n.length===0?null:u`<div class="more-acts">${vn({label:s?`${d("more")}: ${s}`:"",trigger:u`${se({name:"menu"})}<span aria-hidden=${s?"true":void 0}>${d("more")}</span>`,children:l=>u`
      ${n.map(({label:t,run:o,icon:r})=>u`<div key=${t}>${yn({label:t,icon:r,onClick:()=>{l(),o()}})}</div>`)}
      ${e.map(({label:t,href:o,icon:r})=>u`<a key=${o} class="menu-item" href=${o} onClick=${l}>${se({name:r})}<span>${t}</span></a>`)}`})}</div>`}),Je=50,Pn=100,Dn=1e3,ae=$n(""),Z={address:"/so-ho",household:""};Cn(()=>{ae.value="",Object.assign(Z,{address:"/so-ho",household:""})});const Rn=({unit_id:i,street_id:e,group_name:n,kind:s,status:l,missing:t})=>({unit_id:i,street_id:e,group_name:n,kind:s,status:l,missing:t}),ee=()=>Z.address,Nn=i=>{Z.address=i},Ve=i=>{Z.household=i};function Fn(){const i=Z.household;return Z.household="",i}function We(i,{sort:e,text:n,cursor:s,limit:l=Je,signal:t}){if(!n)return U("/households",{query:{...i,sort:e,cursor:s,limit:l},signal:t});const o=Object.fromEntries(Object.entries(i).filter(([,r])=>r));return v("/households/search",{body:{...o,text:n,cursor:s,limit:l},signal:t})}function Bn(i,e,n){const s=kn("/households",{query:{...i,sort:n?"match":e??"place",text:n}});return te(s,async l=>{const t=Math.min(Number(new URLSearchParams(location.search).get("den"))||Je,Dn);let o={items:[],next:null,total:null};do{const r=Math.min(Math.max(t-o.items.length,1),Pn),h=await We(i,{sort:e,text:n,cursor:o.next??void 0,limit:r,signal:l});o={items:[...o.items,...h.items],next:h.next,total:h.total??o.total}}while(o.next&&o.items.length<t);return o})}await F("households");const zn=["family","business","enterprise"],Ln=["not_visited","visited","absent","refused","moved","revisit_due","closed"],In=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function Gn(){const[i]=J(),e=x("/streets");return G({title:d("title"),lead:d("lead"),actions:u`
      ${Kn({})}
      ${q("household.manage")&&be({label:d("add"),href:i.street_id?`/so-ho/moi?street_id=${i.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:u`<div class="stack">
      ${Un({streets:e.data??[]})}
      ${Jn({wide:new Set(e.data?.map(n=>n.unit_id)).size>1})}
    </div>`})}const Kn=p(function(){return le({links:[{label:d("streets"),href:"/so-ho/tuyen",icon:"units"},...q("household.manage")?[{label:d("duplicates"),href:"/so-ho/trung",icon:"people"},{label:d("held.title"),href:"/so-ho/phieu-cho",icon:"upload"}]:[],...q("household.import")?[{label:d("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...q("household.export")?[{label:d("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})}),oe=(i,e)=>i.map(n=>({value:n,label:e(n)})),Un=p(function({streets:e}){const[n,s]=J(),l=e.filter(m=>!n.unit_id||m.unit_id===n.unit_id),t=[...new Map(e.map(m=>[m.unit_id,m.unit_name]))].map(([m,g])=>({value:m,label:g})),o=[...new Set(l.map(m=>m.group_name).filter(Boolean))],r=!!(n.street_id&&e.length>0&&!l.some(m=>m.id===n.street_id));I(()=>{r&&s({street_id:null})},[r]);const[h,c]=y(!1),b=h||!!(n.kind||n.missing||n.group_name);return u`<div class="stack">
    <div class="household-search">${Tn({value:ae.value,placeholder:d("search"),onChange:m=>{ae.value=m.trim(),s({den:null})}})}
      <p class="soft small">${d("search.hint")}</p></div>
    ${ge({resets:["den"],filters:[...t.length>1?[{name:"unit_id",label:d("unit"),options:t}]:[],...b&&o.length>1?[{name:"group_name",label:d("group"),options:oe(o,m=>m)}]:[],{name:"street_id",label:d("street"),options:l.map(({id:m,name:g,unit_name:L})=>({value:m,label:t.length>1&&!n.unit_id?`${g} (${L})`:g}))},{name:"status",label:d("status"),options:oe([...Ln],m=>d(`status.${m}`))},...b?[{name:"kind",label:d("kind"),options:oe([...zn],m=>d(`kind.${m}`))},{name:"missing",label:d("missing"),options:oe([...In],m=>d(`missing.${m}`))}]:[]],children:!b&&_({label:d("filters.more"),kind:"quiet",icon:"filter",onClick:()=>c(!0)})})}
  </div>`}),Jn=p(function({wide:e}){const[n,s]=J(),l=Rn(n),t=ae.value,o=Bn(l,n.sort,t),r=!!t||Object.values(l).some(Boolean);return I(()=>Nn(Hn("/so-ho",n,{})),[n]),Vn(o.state==="ready"),H({of:o,lines:10,empty:h=>h.items.length===0,whenEmpty:u`<div class="card">${r?A({title:d("noMatches"),hint:d("noMatchesHint"),icon:"search"}):A({title:d("none"),hint:d(q("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:h=>u`<div>
      ${t&&u`<p class="soft small household-order">${d("byMatch")}</p>`}
      ${Wn({rows:h.items,wide:e,sort:t?void 0:n.sort??"place",onSort:t?void 0:c=>s({sort:c.replace("-","")==="place"?null:c.replace("-",""),den:null})})}
      ${$e({page:h,more:c=>We(l,{sort:n.sort,text:t,cursor:c}),onMore:c=>{o.set(c),s({den:c.items.length})}})}
    </div>`})});function Vn(i){I(()=>{const e=i?Fn():"",n=e?document.querySelector(`.table a[href="${R(e)}"]`):null;n instanceof HTMLElement&&setTimeout(()=>{n.scrollIntoView({block:"center"}),n.focus({preventScroll:!0})})},[i])}const Wn=p(function({rows:e,wide:n,sort:s,onSort:l}){return u`<div onClick=${t=>{const o=t.target.closest("a[href^='/so-ho/']");o&&Ve(o.getAttribute("href")?.slice(7)??"")}}>${Re({caption:d("title"),rows:e,rowKey:t=>t.id,href:t=>R(t.id),sort:s,onSort:l,tone:t=>t.closed_on?"muted":void 0,columns:[{key:"name",label:d("household"),kind:"main",sort:l?"name":void 0,show:t=>u`${t.name}${t.kind!=="family"&&u` ${Ne({label:t.kind_label})}`}`},{key:"place",label:d("address"),sort:l?"place":void 0,show:t=>u`<div>${V(t)}<br /><span class="soft small">${n?`${ve(t)} · `:""}${t.code}</span></div>`},{key:"persons",label:d("persons"),kind:"number",value:t=>t.persons},{key:"standing",label:d("standing"),sort:l?"visit":void 0,show:t=>u`<div>
            ${K(ye(t,S.value))}
            ${t.last_visited_on&&u`<br /><span class="soft small nowrap">${k(t.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:d("missing"),show:t=>t.closed_on?"":t.missing.length===0?u`<span class="soft">${d("missing.none")}</span>`:d("missing.count",{count:ne(t.missing.length)})}]})}</div>`}),Xn=Object.freeze(Object.defineProperty({__proto__:null,default:Gn},Symbol.toStringTag,{value:"Module"})),Yn="duplicate.",Xe={duplicate:"",confirm_not_duplicate:!1},Qn=i=>(i?.code==="possible-duplicate"?i.errors:[]).map(({field:e,message:n})=>({id:e.slice(Yn.length),code:n.split(":")[0]??"",shared:n.slice(n.indexOf(":")+1).trim()})),Ye=p(function({form:e,person:n}){const s=Qn(e.problem);return s.length>0&&u`<section class="notice is-warning candidates"
      aria-label=${a(n?"duplicate.personTitle":"duplicate.title")}>${se({name:"people"})}<div class="stack">
        <p>${a("duplicate.text")}</p>
        <ul>${s.map(l=>u`<li key=${l.id}>${Zn(l)}</li>`)}</ul>
        ${ke({...e.bind("confirm_not_duplicate"),label:a(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}),Zn=p(function({id:e,code:n,shared:s}){const t=te(`/household-candidates/${n}`,o=>v("/households/search",{body:{text:n,limit:5},signal:o})).data?.items.find(o=>o.id===e);return u`<a href=${R(e)} target="_blank" rel="noopener">${t?t.name:n}</a>
    <span> – ${[t&&V(t),t&&n,s].filter(Boolean).join(" · ")}</span>`}),Qe=["family","business","enterprise"].map(i=>({value:i,label:d(`kind.${i}`)})),es=["moved","closed","death","mistake"],ns=p(function({row:e,changed:n,onClose:s}){return j({title:a("edit"),onClose:s,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:l,phone:t})=>({name:!l.trim()&&$("field.missing"),phone:xe(t)}),send:({name:l,kind:t,house_no:o,place_note:r,tax_code:h,phone:c,drop_phone:b},m)=>fe("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:m,body:{name:l,kind:t,house_no:o,place_note:r,tax_code:h.trim()||null,...c.trim()?{phone:c}:b?{phone:null}:{}}}),done:T(n,({name:l})=>a("saved",{name:l})),fields:l=>u`
      ${O({...l.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${C({...l.bind("kind"),label:a("kind"),options:Qe,empty:!1})}
      ${ie(l)}
      ${O({...l.bind("phone"),label:a("field.phone"),hint:e.phone?a("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!l.values.phone&&ke({...l.bind("drop_phone"),label:a("field.phoneDrop")})}
      ${l.values.kind!=="family"&&O({...l.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}),ss=p(function({row:e,changed:n,onClose:s}){return j({title:a("move"),onClose:s,label:a("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...W()},check:l=>({street_id:!l.street_id&&$("field.missing"),...Y(l)}),send:(l,t)=>v("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:t,body:{...l,on:l.on??""}}),done:T(n,({name:l})=>a("move.done",{name:l})),fields:l=>u`<p class="soft">${a("move.text")}</p>
      ${Se({...l.bind("street_id"),label:a("field.street"),required:!0,empty:!1})}
      ${ie(l)}${X(l)}`})}),ts=p(function({row:e,changed:n,onClose:s}){const l=es.filter(t=>e.kind==="family"?t!=="closed":t!=="death");return j({title:a("close"),onClose:s,label:a("close"),danger:!0,initial:{cause:"",...W()},check:t=>({cause:!t.cause&&$("field.missing"),...Y(t)}),send:({cause:t,on:o,reason:r},h)=>v("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:T(n,({name:t})=>a("close.done",{name:t})),fields:t=>u`<p class="soft">${a("close.text")}</p>
      ${N({...t.bind("cause"),label:a("field.cause"),required:!0,options:l.map(o=>({value:o,label:a(`close.${o}`)}))})}
      ${X(t,a("close.on"))}`})}),is=p(function({row:e,changed:n,onClose:s}){return j({title:a("reopen"),onClose:s,label:a("reopen"),initial:{reason:""},check:({reason:l})=>({reason:l.trim().length<3&&a("field.whyShort")}),send:(l,t)=>v("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:t,body:l}),done:T(n,({name:l})=>a("reopen.done",{name:l})),fields:l=>u`<p class="soft">${a("reopen.text")}</p>
      ${O({...l.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),de=["head","spouse","child","parent","grandchild","other"].map(i=>({value:i,label:a(`relation.${i}`)})),ls=["male","female"].map(i=>({value:i,label:a(`sex.${i}`)})),as=["survey","moved","birth"],os=["moved","death","mistake"];function Ze(i){const e=i.trim();if(e==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(e))return{birth_on:null,birth_year:Number(e)};const n=xn(e);return n?{birth_on:n,birth_year:null}:void 0}const re=i=>({full_name:i?.full_name??"",relation:i?.relation??"",sex:i?.sex??"",birth:i?.birth_on?k(i.birth_on):String(i?.birth_year??""),phone:""}),Ce=({full_name:i,relation:e,birth:n,phone:s})=>({full_name:!i.trim()&&$("field.missing"),relation:!e&&$("field.missing"),birth:!Ze(n)&&a("person.birthBad"),phone:xe(s)}),He=({full_name:i,relation:e,sex:n,birth:s})=>({full_name:i,relation:e,sex:n||null,...Ze(s)??{birth_on:null,birth_year:null}}),en=(i,e)=>{const s=("members"in i?i.members??[]:[]).some(l=>!l.left_on&&l.relation==="head"&&l.id!==e);return de.filter(({value:l})=>l!=="head"||!s)},we=(i,e,{masked:n,at:s=""}={})=>u`
  ${O({...i.bind(`${s}full_name`),label:a("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${C({...i.bind(`${s}relation`),label:a("person.relation"),required:!0,options:e})}
    ${O({...i.bind(`${s}birth`),label:a("person.birth"),hint:a("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${C({...i.bind(`${s}sex`),label:a("person.sex"),options:ls})}
    ${O({...i.bind(`${s}phone`),label:a("field.phone"),hint:n?a("field.phoneKept",{phone:n}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`,ds=p(function({row:e,changed:n,onClose:s}){return j({title:a("person.add",{name:e.name}),onClose:s,label:a("addMember"),initial:{...re(),on:S.value,came_by:"survey",...Xe},check:Ce,send:(l,t)=>v("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:t,body:{...He(l),phone:l.phone.trim()||null,on:l.on,came_by:l.came_by,confirm_not_duplicate:l.confirm_not_duplicate}}),done:(l,{full_name:t})=>T(n,()=>a("person.added",{name:t}))(l),fields:l=>u`${Ye({form:l,person:!0})}${we(l,en(e))}
      <div class="form-row">
        ${C({...l.bind("came_by"),label:a("person.came"),empty:!1,options:as.map(t=>({value:t,label:a(`person.came.${t}`)}))})}
        ${z({...l.bind("on"),label:a("field.on"),max:S.value})}
      </div>`})}),rs=p(function({row:e,member:n,changed:s,onClose:l}){return j({title:a("person.edit",{name:n.full_name}),onClose:l,initial:{...re(n),drop_phone:!1},check:Ce,send:(t,o)=>fe("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:o,body:{...He(t),...t.phone.trim()?{phone:t.phone}:t.drop_phone?{phone:null}:{}}}),done:(t,{full_name:o})=>T(s,()=>a("person.saved",{name:o}))(t),fields:t=>u`${we(t,en(e,n.id),{masked:n.phone})}
      ${n.phone&&!t.values.phone&&ke({...t.bind("drop_phone"),label:a("field.phoneDrop")})}`})}),cs=p(function({row:e,member:n,changed:s,onClose:l}){return j({title:a("person.leave",{name:n.full_name}),onClose:l,label:a("person.leaveAct"),danger:!0,initial:{cause:"",...W()},check:t=>({cause:!t.cause&&$("field.missing"),...Y(t)}),send:({cause:t,on:o,reason:r},h)=>v("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:h,body:{cause:t,on:o??"",reason:r}}),done:T(s,()=>a("person.leaveDone",{name:n.full_name})),fields:t=>u`
      ${N({...t.bind("cause"),label:a("field.cause"),required:!0,options:os.map(o=>({value:o,label:a(`person.leave.${o}`)}))})}
      ${X(t,a("person.leaveOn"))}`})}),us=p(function({row:e,member:n,changed:s,onClose:l}){return j({title:a("person.move",{name:n.full_name}),onClose:l,label:a("person.moveAct"),initial:{household_id:null,relation:"",...W()},check:t=>({household_id:!t.household_id&&$("field.missing"),relation:!t.relation&&$("field.missing"),...Y(t)}),send:({household_id:t,relation:o,on:r,reason:h},c)=>v("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:c,body:{household_id:t?.id??"",relation:o,on:r??"",reason:h}}),done:T(s,()=>a("person.moved",{name:n.full_name})),fields:t=>u`
      ${Ie({...t.bind("household_id"),label:a("person.moveTo"),required:!0,but:e.id})}
      ${C({...t.bind("relation"),label:a("person.relation"),required:!0,options:de})}
      ${X(t)}`})});await F("households");const hs=30,je=i=>`persons.${i}.`,nn=(i,e)=>Object.fromEntries(Object.entries(e).map(([n,s])=>[je(i)+n,s])),sn=(i,e)=>Object.fromEntries(Object.keys(re()).map(n=>[n,i[je(e)+n]])),tn=i=>nn(i,{...re(),relation:i===0?"head":""});function ps(i,e){const n=Array.from({length:e},(l,t)=>nn(t,Ce(sn(i,t)))),s={street_id:!i.street_id&&$("field.missing"),phone:xe(i.phone),name:i.kind!=="family"&&!i.name.trim()&&$("field.missing")};return Object.fromEntries(Object.entries(Object.assign(s,...n)).filter(([,l])=>l))}function ms(){const i=x("/streets");return G({title:a("new.title"),lead:a("new.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:a("new.title")}],children:H({of:i,empty:e=>e.length===0,whenEmpty:u`<div class="card">
        ${A({title:a("new.noStreets"),hint:a("new.noStreetsHint"),icon:"units",action:be({label:d("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>fs({})})})}const bs=p(function({form:e,onKind:n}){const s=e.values.kind==="family";return D({title:a("new.place"),children:u`
      ${C({...e.bind("kind"),label:a("kind"),options:Qe,empty:!1,onChange:n})}
      ${!s&&O({...e.bind("name"),label:a("field.name"),hint:a("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${Se({...e.bind("street_id"),label:a("field.street"),required:!0})}
      ${ie(e)}
      <div class="form-row">
        ${!s&&O({...e.bind("tax_code"),label:a("taxCode"),hint:a("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
        ${!s&&O({...e.bind("phone"),label:a("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        ${z({...e.bind("on"),label:a("new.since"),max:S.value})}
      </div>`})}),fs=p(function(){const[e]=J(),[n,s]=y(1),l=P({initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:S.value,...Xe,...tn(0)},check:r=>ps(r,n),submit:(r,h)=>v("/households",{key:h,body:_s(r,n)}),done:r=>{w("/households?","/streets"),M(a("new.saved",{name:r.name,code:r.code})),Be(R(r.id),{replace:!0})}});qn(l.dirty);const t=l.values.kind==="family",o=r=>{r>n&&l.set(tn(n)),s(r)};return _e({form:l,label:a("new.title"),children:u`
      ${Ye({form:l})}
      ${bs({form:l,onKind:r=>{l.set({kind:r}),r!=="family"&&!l.values["persons.0.full_name"]&&s(0),r==="family"&&n===0&&o(1)}})}
      ${D({title:a(t?"new.persons":"new.business"),hint:t?a("new.personsHint"):void 0,children:u`
          ${Array.from({length:n},(r,h)=>u`<fieldset class="field new-person" key=${h}>
              <legend class="field-label">${t&&h===0?a("new.head"):a("new.person",{number:h+1})}</legend>
              ${we(l,h===0?de:de.filter(({value:c})=>c!=="head"),{at:je(h)})}
            </fieldset>`)}
          <div class="row">
            ${n<hs&&_({label:a("new.addPerson"),icon:"plus",onClick:()=>o(n+1)})}
            ${n>(t?1:0)&&_({label:a("new.dropPerson",{number:n}),kind:"quiet",onClick:()=>o(n-1)})}
          </div>`})}
      <div class="form-actions">
        ${be({label:$("act.cancel"),href:ee()})}
        ${_({label:a("new.save"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})});function _s(i,e){const n=Array.from({length:e},(l,t)=>sn(i,t)),s=i.kind==="family";return{street_id:i.street_id,kind:i.kind,name:s?null:i.name,house_no:i.house_no,place_note:i.place_note,phone:s?null:i.phone.trim()||null,tax_code:s?null:i.tax_code.trim()||null,on:i.on,confirm_not_duplicate:i.confirm_not_duplicate,came_by:"survey",persons:n.map(l=>({...He(l),phone:l.phone.trim()||null}))}}const gs=Object.freeze(Object.defineProperty({__proto__:null,default:ms},Symbol.toStringTag,{value:"Module"}));function $s(){const i=x("/units").data?.filter(n=>n.kind==="neighbourhood")??[],e=i.filter(n=>wn.value?.assignments.some(s=>s.unit_id===n.id));return(e.length>0?e:i).map(({id:n,name:s})=>({value:n,label:s}))}const ln=p(function({street:e,unitId:n,onClose:s}){const l=$s(),t=P({initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:o})=>({...!o.trim()&&{name:$("field.missing")}}),submit:({unit_id:o,name:r,group_name:h},c)=>e?fe("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:c,body:{name:r,group_name:h}}):v("/streets",{key:c,body:{unit_id:o||(l[0]?.value??""),name:r,group_name:h}}),done:()=>{w("/streets","/households?"),M(d("streets.saved")),s()}});return Q({title:d(e?"streets.edit":"streets.add"),form:t,onClose:s,label:d("street"),children:u`
      ${!e&&l.length>1&&C({...t.bind("unit_id"),value:t.values.unit_id||(l[0]?.value??""),label:d("unit"),options:l,empty:!1})}
      ${O({...t.bind("name"),label:d("streets.name"),hint:d("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${O({...t.bind("group_name"),label:d("group"),hint:d("streets.groupHint"),maxlength:60,autocomplete:"off"})}`})});function vs(i){return te(`/teams/walkers/${i.unit_id}`,async e=>{const n=(await U("/teams",{signal:e})).filter(l=>l.unit_id===i.unit_id);return(await Promise.all(n.map(({id:l})=>U("/teams/{team_id}/members",{params:{team_id:l},query:{on:S.value},signal:e})))).flat()})}const ys=p(function({street:e,onClose:n}){const s=vs(e),l=P({initial:{member_id:"",from_on:S.value,to_on:null},check:({member_id:r})=>({...!r&&{member_id:$("field.missing")}}),submit:({member_id:r,from_on:h,to_on:c},b)=>v("/streets/{street_id}/assignments",{params:{street_id:e.id},key:b,body:{member_id:r,from_on:h,to_on:c}}),done:()=>{w("/streets"),M(d("streets.assigned",{name:s.data?.find(({id:r})=>r===l.values.member_id)?.full_name??""})),n()}}),t=new Set(e.assignments.map(({member_id:r})=>r)),o=(s.data??[]).filter(({id:r})=>!t.has(r)).map(({id:r,full_name:h,kind_label:c})=>({value:r,label:`${h} (${c})`}));return B({title:`${d("streets.assign")}: ${e.name}`,onClose:n,children:s.state==="loading"?Sn({lines:3}):_e({form:l,label:d("streets.assign"),children:u`
              ${o.length===0?u`<p class="notice is-warning">${d("streets.noMembers")}</p>`:C({...l.bind("member_id"),label:d("streets.member"),required:!0,options:o})}
              <div class="form-row">
                ${z({...l.bind("from_on"),label:d("streets.from")})}
                ${z({...l.bind("to_on"),label:d("streets.to"),hint:d("streets.toHint")})}
              </div>
              ${An({form:l,submit:d("streets.assign"),onClose:n})}`})})});async function ks(i,e){const n=[];let s;do{const l=await U("/households",{query:{street_id:i,limit:100,cursor:s},signal:e});n.push(...l.items),s=l.next}while(s);return n}const xs=i=>[...i].sort((e,n)=>e.house_no.localeCompare(n.house_no,"vi",{numeric:!0}));function an(i,e,n){const s=[...i];return s.splice(e+n,0,...s.splice(e,1)),s}const Ss=p(function({street:e,onClose:n}){const s=te(`/households-along/${e.id}`,l=>ks(e.id,l));return B({title:d("order.title",{street:e.name}),onClose:n,wide:!0,children:H({of:s,lines:8,children:l=>Os({key:e.id,street:e,rows:l,onClose:n})})})}),Os=p(function({street:e,rows:n,onClose:s}){const[l,t]=y(n),[o,r]=y(!1),h=async()=>{r(!0),await v("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:l.map(({id:c})=>c)}}).then(()=>{w("/households?","/households-along","/streets"),M(d("order.saved",{street:e.name})),s()},E),r(!1)};return u`<div class="stack">
    <p class="soft">${d("order.lead")}</p>
    <div>${_({label:d("order.byNumber"),icon:"table",onClick:()=>t(xs(l))})}</div>
    <ol class="house-order" aria-label=${d("order.act")}>${l.map((c,b)=>u`<li key=${c.id}><span><span class="soft">${b+1}.</span> <strong>${c.house_no||"—"}</strong> ${c.name}</span>
        <span class="row">
          ${_({label:d("streets.up",{name:c.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:b===0,onClick:()=>t(an(l,b,-1))})}
          ${_({label:d("streets.down",{name:c.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:b===l.length-1,onClick:()=>t(an(l,b,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${_({label:$("act.cancel"),onClick:s})}
      ${_({label:d("order.save"),kind:"primary",busy:o,onClick:()=>{h()}})}
    </div>
  </div>`});await F("households");function Cs(){const[i]=J(),[e,n]=y(null),s=x("/streets"),l=[...new Map((s.data??[]).map(o=>[o.unit_id,o.unit_name]))].map(([o,r])=>({value:o,label:r})),t=()=>n(null);return G({title:d("streets.title"),lead:d("streets.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("streets.title")}],actions:q("household.manage")&&_({label:d("streets.add"),icon:"plus",kind:"primary",onClick:()=>n({form:"add"})}),children:u`<div class="stack">
      ${l.length>1&&ge({filters:[{name:"unit_id",label:d("unit"),options:l}]})}
      ${H({of:s,lines:8,empty:o=>o.length===0,whenEmpty:u`<div class="card">
          ${A({title:d("streets.none"),hint:d(q("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:o=>u`<div class="stack">${l.filter(({value:r})=>!i.unit_id||i.unit_id===r).map(({value:r,label:h})=>js({key:r,unitId:r,name:h,rows:o.filter(c=>c.unit_id===r),show:n}))}</div>`})}
      ${e?.form==="add"&&ln({street:null,unitId:i.unit_id,onClose:t})}
      ${e?.form==="edit"&&ln({street:e.street,onClose:t})}
      ${e?.form==="order"&&Ss({street:e.street,onClose:t})}
      ${e?.form==="assign"&&ys({street:e.street,onClose:t})}
    </div>`})}const Me=()=>w("/streets","/households?");async function on(i,e,n){const s=i.map(l=>l.id);s.splice(e+n,0,...s.splice(e,1)),await v("/streets/order",{body:{unit_id:i[0]?.unit_id??"",street_ids:s}}).then(Me,E)}async function Hs(i){await he({title:d("streets.deleteTitle",{name:i.name}),text:d("streets.deleteText"),yes:d("streets.delete"),danger:!0})&&await ze("/streets/{street_id}",{params:{street_id:i.id},version:i.version}).then(()=>{Me(),M(d("streets.deleted",{name:i.name}))},E)}async function ws(i,e){const n=d("streets.endTitle",{name:e.full_name,street:i.name});await he({title:n,text:d("streets.endText"),yes:d("streets.endYes"),danger:!0})&&await ze("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:e.id},version:e.version}).then(()=>{Me(),M(d("streets.ended",{name:e.full_name}))},E)}const js=p(function({name:e,rows:n,show:s}){const l=n.some(o=>o.actions.includes("edit")),t=o=>n.indexOf(o);return D({title:e,plain:!0,children:Re({caption:e,rows:n,rowKey:o=>o.id,columns:[{key:"name",label:d("street"),kind:"main",value:o=>o.name},...n.some(o=>o.group_name)?[{key:"group",label:d("group"),value:o=>o.group_name}]:[],{key:"visited",label:d("streets.visited"),show:o=>u`<div class="street-progress">
            <a href=${`/so-ho?street_id=${o.id}`}>
              ${d("streets.visitedOf",{visited:ne(o.visited),households:ne(o.households)})}
            </a>
            ${o.households>0&&En({value:o.visited*100/o.households,label:o.name,hideValue:!0})}</div>`},{key:"who",label:d("streets.walks"),show:o=>Ms({row:o})},...l?[{key:"actions",label:d("more"),kind:"actions",show:o=>u`<span class="row is-end">
                  ${_({label:d("streets.up",{name:o.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:t(o)===0,onClick:()=>{on(n,t(o),-1)}})}
                  ${_({label:d("streets.down",{name:o.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:t(o)===n.length-1,onClick:()=>{on(n,t(o),1)}})}
                  ${o.actions.includes("assign")&&_({label:d("streets.assign"),onClick:()=>s({form:"assign",street:o})})}
                  ${le({name:o.name,acts:[{label:d("streets.edit"),icon:"edit",run:()=>s({form:"edit",street:o})},...o.households>1?[{label:d("order.act"),icon:"table",run:()=>s({form:"order",street:o})}]:[],...o.actions.includes("delete")?[{label:d("streets.delete"),icon:"trash",run:()=>{Hs(o)}}]:[]]})}</span>`}]:[]]})})}),Ms=p(function({row:e}){return e.assignments.length===0?u`<span class="soft">${d("streets.nobody")}</span>`:u`<ul class="walkers">${e.assignments.map(n=>u`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[d("streets.since",{day:k(n.from_on)}),n.to_on&&d("streets.until",{day:k(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&_({label:d("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{ws(e,n)}})}
    </li>`)}</ul>`}),Ts=Object.freeze(Object.defineProperty({__proto__:null,default:Cs},Symbol.toStringTag,{value:"Module"}));await F("households");const Te="/visits/held",qs=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function As(){return G({title:d("held.title"),lead:d("held.lead"),narrow:!0,crumbs:[{label:d("title"),href:ee()},{label:d("held.title")}],children:Ge({label:d("held.title"),query:"xem",tabs:qs.map(([i,e])=>({name:e,label:d(`held.${i}`),show:()=>Es({key:i,state:i})}))})})}const Es=p(function({state:e}){const n={state:e},s=x(Te,{query:n}),[l,t]=y(null),[o,r]=y(null),h=c=>c.reason==="in_future"?r(c):void qe(c,{decision:"take"}).catch(E);return u`<div class="stack">${H({of:s,lines:6,empty:c=>c.items.length===0,whenEmpty:u`<div class="card">
      ${A({title:d(`held.none.${e}`),hint:e==="waiting"?d("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:c=>u`<div class="stack">
      ${c.items.map(b=>u`<section key=${b.id} class="card stack" aria-label=${ce(b)}>${Ps({row:b})}
          ${e==="waiting"&&u`<div class="form-actions">
              ${_({label:d("held.decline"),onClick:()=>t(b)})}
              ${b.takeable&&_({label:d("held.take"),kind:"primary",icon:"check",onClick:()=>h(b)})}</div>`}</section>`)}
      ${$e({page:c,more:b=>U(Te,{query:{...n,cursor:b}}),onMore:s.set})}</div>`})}
    ${l&&Ds({row:l,onClose:()=>t(null)})}
    ${o&&Rs({row:o,onClose:()=>r(null)})}</div>`});async function qe(i,e){await v("/visits/held/{held_id}/decide",{params:{held_id:i.id},body:e}),w(Te,"/today","/households"),M(d(e.decision==="take"?"held.takenDone":"held.declinedDone"))}const ce=({household_name:i,household_code:e})=>i||e||d("held.unknown"),Ps=p(function({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return u`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?u`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:ce(e)}
      </h2>
      ${e.state!=="waiting"&&K({label:d(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${pe({facts:[...n?[{label:d("held.place"),value:n}]:[],{label:d("held.sender"),value:e.sender_name},{label:d("held.day"),value:k(e.visited_on)},{label:d("held.received"),value:me(e.received_at)},...e.result_label?[{label:d("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:d("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:d("held.note"),value:e.note}]:[],...e.photos>0?[{label:d("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:d("held.decided"),value:[e.decided_by,me(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:d("held.why"),value:e.why}]:[]]})}
    ${Ae({title:d("held.answers"),words:e.answers.map(s=>`${s.subject_name} – ${s.item_label}: ${s.value_label}`)})}
    ${Ae({title:d("held.newPersons"),words:e.new_persons})}
    ${Ae({title:d("held.leftPersons"),words:e.left_persons})}`}),Ae=p(function({title:e,words:n}){return n.length>0?u`<div><h3>${e}</h3><ul>${n.map((s,l)=>u`<li key=${l}>${s}</li>`)}</ul></div>`:null}),Ds=p(function({row:e,onClose:n}){const s=P({initial:{reason:""},check:({reason:l})=>l.trim().length>=3?{}:{reason:$("field.missing")},submit:({reason:l})=>qe(e,{decision:"decline",reason:l.trim()}),done:n});return Q({title:d("held.declineTitle",{name:ce(e)}),form:s,submit:d("held.decline"),onClose:n,label:d("held.decline"),children:jn({...s.bind("reason"),label:d("held.reason"),hint:d("held.reasonHint"),required:!0,rows:3})})}),Rs=p(function({row:e,onClose:n}){const s=P({initial:{visited_on:null},check:({visited_on:l})=>l&&l<=S.value?{}:{visited_on:d("held.dayWrong")},submit:({visited_on:l})=>qe(e,{decision:"take",visited_on:l}),done:n});return Q({title:d("held.dayTitle",{name:ce(e)}),form:s,submit:d("held.take"),onClose:n,label:d("held.take"),children:u`<p class="soft">${d("held.dayHint",{name:e.sender_name})}</p>
      ${z({...s.bind("visited_on"),label:d("held.day"),required:!0,max:S.value})}`})}),Ns=Object.freeze(Object.defineProperty({__proto__:null,default:As},Symbol.toStringTag,{value:"Module"})),Ee="same_",dn=i=>i.members.filter(e=>!e.left_on),Fs=(i,e)=>e.find(n=>Fe(n.full_name)===Fe(i.full_name)&&(n.birth_year===null||i.birth_year===null||n.birth_year===i.birth_year))?.id??"",Bs=p(function({row:e,changed:n,onClose:s}){const[l,t]=y(null);return l?rn({row:e,otherId:l.id,changed:n,onClose:s}):B({title:a("merge.title",{name:e.name}),onClose:s,children:u`<div class="stack">
      ${Ie({name:"from_id",value:null,onChange:t,label:a("merge.which"),hint:a("merge.whichHint"),but:e.id})}
      <div class="form-actions">${_({label:$("act.cancel"),onClick:s})}</div>
    </div>`})}),rn=p(function({row:e,otherId:n,duplicate:s,changed:l,onClose:t}){const o=x("/households/{household_id}",{params:{household_id:n}});return o.data?zs({row:e,other:o.data,duplicate:s,changed:l,onClose:t}):B({title:a("merge.title",{name:e.name}),onClose:t,children:H({of:o,lines:6,children:()=>null})})}),zs=p(function({row:e,other:n,duplicate:s,changed:l,onClose:t}){const[o,r]=[dn(e),dn(n)],h=c=>r.map(({id:b})=>({from_id:b,into_id:String(c[Ee+b]??"")})).filter(({into_id:b})=>b!=="");return j({title:a("merge.title",{name:e.name}),onClose:t,label:a("merge.yes"),wide:!0,initial:{nature:s?"duplicate":"",same_persons:"",...W(),...Object.fromEntries(r.map(c=>[Ee+c.id,Fs(c,o)]))},check:c=>({nature:!c.nature&&$("field.missing"),...Y(c)}),send:(c,b)=>v("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:b,body:{from_id:n.id,from_version:n.version,duplicate:c.nature==="duplicate",same_persons:h(c),on:c.on,reason:c.reason}}),done:T(l,({name:c})=>a("merge.done",{other:n.code,name:c})),fields:c=>u`
      <p><strong>${n.name}</strong> <span class="soft">${[V(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${N({...c.bind("nature"),label:a("merge.nature"),required:!0,options:[{value:"duplicate",label:a("merge.duplicate"),hint:a("merge.duplicateHint")},{value:"joined",label:a("merge.joined"),hint:a("merge.joinedHint")}]})}
      ${r.length>0&&o.length>0&&u`<fieldset class="field"><legend class="field-label">${a("merge.persons")}</legend>
          <p class="field-hint">${a("merge.personsHint")}</p>
          ${c.errors.same_persons&&u`<p class="field-error" role="alert">${c.errors.same_persons}</p>`}
          <div class="stack">${r.map(b=>C({...c.bind(Ee+b.id),key:b.id,label:[b.full_name,b.relation_label,b.birth_year].filter(Boolean).join(", "),empty:a("merge.new"),options:o.map(({id:m,full_name:g})=>({value:m,label:a("merge.same",{name:g})}))}))}</div></fieldset>`}
      ${X(c)}`})});await F("households");const ue="/households/duplicates";function Ls(){const[i]=J(),e=x(ue,{query:{unit_id:i.unit_id}}),n=x("/streets"),[s,l]=y(null),[t,o]=y(null),r=()=>v("/households/duplicates/find",{}).then(l,E),h=()=>{l(null),w(ue)},c=e.data?.found_at===null&&e.data.running_job_id===null;I(()=>{c&&!s&&r()},[c]);const b=[...new Map((n.data??[]).map(m=>[m.unit_id,m.unit_name]))].map(([m,g])=>({value:m,label:g}));return G({title:d("pairs.title"),lead:d("pairs.lead"),crumbs:[{label:d("title"),href:ee()},{label:d("pairs.title")}],actions:!s&&!e.data?.running_job_id&&_({label:d("pairs.again"),icon:"refresh",onClick:()=>{r()}}),children:u`<div class="stack">
      ${b.length>1&&ge({filters:[{name:"unit_id",label:d("unit"),options:b}]})}
      ${s?Ke({key:s.id,job:s,label:d("pairs.searching"),onDone:h,onEnd:h}):e.data?.running_job_id&&Is({id:e.data.running_job_id,ended:h})}
      ${H({of:e,lines:6,empty:({pairs:m,found_at:g})=>m.length===0&&g!==null,whenEmpty:u`<div class="card">${A({title:d("pairs.none"),hint:d("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:m,found_at:g})=>u`<div class="stack">
          ${g&&u`<p class="soft" role="status">${d("pairs.count",{count:ne(m.length),at:me(g)})}</p>`}
          ${m.map((L,gn)=>Ks({key:`${L.one.id} ${L.other.id}`,pair:L,number:gn+1,onJoin:()=>o(L)}))}
        </div>`})}
      ${t&&Us({pair:t,onClose:()=>o(null)})}
    </div>`})}const Is=p(function({id:e,ended:n}){const s=x("/jobs/{job_id}",{params:{job_id:e}});return s.data&&Ke({job:s.data,label:d("pairs.searching"),onDone:n,onEnd:n})}),cn=({one:i,other:e},n)=>v("/households/duplicates/apart",{body:{one_id:i.id,other_id:e.id,apart:n}}).then(()=>w(ue)),Gs=i=>cn(i,!0).then(()=>M(d("pairs.apart"),{act:{label:$("act.undo"),run:()=>{cn(i,!1).catch(E)}}}),E),Ks=p(function({pair:e,number:n,onJoin:s}){const{one:l,other:t,likenesses:o}=e;return u`<article class="card pair" aria-label=${d("pairs.pair",{number:n,one:l.code,other:t.code})}>
    <div class="pair-sides">${un({row:l})}${un({row:t})}</div>
    <p class="pair-why">
      <span class="soft">${d("pairs.why")}</span> ${o.map(({code:r,label:h})=>u`<span key=${r}>${Ne({label:h})} </span>`)}
    </p>
    <div class="form-actions">
      ${_({label:d("pairs.twoHouseholds"),onClick:()=>{Gs(e)}})}
      ${_({label:d("pairs.oneHousehold"),icon:"link",onClick:s})}
    </div>
  </article>`}),un=p(function({row:e}){return u`<section class="pair-side">
    <h2><a href=${R(e.id)} aria-label=${`${e.name}, ${d("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${pe({facts:[{label:d("address"),value:V(e)},{label:d("unit"),value:ve(e)},{label:d("pairs.code"),value:e.code},{label:d("persons"),value:ne(e.persons)},{label:d("pairs.phone"),value:e.phone??"—"},{label:d("kind"),value:e.kind_label},{label:d("standing"),value:K(ye(e,S.value))},{label:d("lastVisit"),value:e.last_visited_on?k(e.last_visited_on):d("never")}]})}</section>`}),Us=p(function({pair:{one:e,other:n},onClose:s}){const[l,t]=y(e.persons>=n.persons?e.id:n.id),[o,r]=y(!1);return o?Js({keptId:l,goneId:l===e.id?n.id:e.id,onClose:s}):B({title:d("pairs.joinTitle"),onClose:s,children:u`<form class="form" onSubmit=${h=>{h.preventDefault(),r(!0)}}>
      ${N({name:"keep",label:d("pairs.keep"),hint:d("pairs.keepHint"),value:l,onChange:t,options:[e,n].map(h=>({value:h.id,label:`${h.name} (${h.code})`,hint:`${V(h)} · ${d("pairs.persons",{count:h.persons})}`}))})}
      <div class="form-actions">
        ${_({label:$("act.cancel"),onClick:s})}
        ${_({label:d("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}),Js=p(function({keptId:e,goneId:n,onClose:s}){const l=x("/households/{household_id}",{params:{household_id:e}});return l.data?rn({row:l.data,otherId:n,duplicate:!0,changed:()=>w(ue),onClose:s}):B({title:d("pairs.joinTitle"),onClose:s,children:H({of:l,lines:6,children:()=>null})})}),Vs=Object.freeze(Object.defineProperty({__proto__:null,default:Ls},Symbol.toStringTag,{value:"Module"})),f=Mn({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào","how.spoken":"Nói trực tiếp","how.paper":"Ký trên giấy","how.app":"Tự bấm trên điện thoại",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purpose.verify":"Đối chiếu, sửa thông tin","id.purpose.help":"Giúp theo yêu cầu của người dân","id.purpose.recheck":"Kiểm tra lại kết quả","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Pe="/households/{household_id}/persons/{person_id}/citizen-id",Ws=["verify","help","recheck"],Xs=p(function({householdId:e,personId:n,name:s,onChanged:l}){const[t,o]=y(null),r=x(Pe,{params:{household_id:e,person_id:n}}),h=(m,g)=>{w("/households"),r.set(m),M(g),o(null),l?.()},c=async m=>{await he({title:f("id.dropAsk",{name:s}),text:f("id.dropText"),yes:f("id.drop"),danger:!0})&&Le(Pe,{params:{household_id:e,person_id:n},version:m.version,body:{citizen_id:null}}).then(g=>h(g,f("id.dropped")),E)},b=(m,g)=>u`<button type="button" class="button is-small" aria-label=${f("id.of",{act:m,name:s})} onClick=${g}><span>${m}</span></button>`;return H({of:r,lines:1,children:m=>u`<div class="stack">
      <div class="row"><span>${m.masked?f("id.masked",{masked:m.masked}):f("id.none")}</span>
        ${b(f(m.masked?"id.change":"id.put"),()=>o("put"))}
        ${m.masked&&q("household.reveal")&&b(f("id.reveal"),()=>o("reveal"))}
        ${m.masked&&b(f("id.drop"),()=>{c(m)})}</div>
      ${m.warnings.length>0&&u`<ul class="notice is-warning notice-list">${m.warnings.map(g=>u`<li key=${g}>${g}</li>`)}</ul>`}
      ${t==="put"&&Qs({householdId:e,personId:n,version:m.version,onClose:()=>o(null),onDone:g=>h(g,f("id.saved"))})}
      ${t==="reveal"&&Zs({householdId:e,personId:n,name:s,onClose:()=>o(null)})}
    </div>`})}),Ys=p(function(e){return q("household.manage")&&Xs(e)}),Qs=p(function({householdId:e,personId:n,version:s,onClose:l,onDone:t}){const o=P({initial:{citizen_id:""},check:({citizen_id:r})=>/^\d{12}$/.test(r.replace(/\s/g,""))?{}:{citizen_id:f("id.bad")},submit:(r,h)=>Le(Pe,{params:{household_id:e,person_id:n},version:s,body:r,key:h}),done:t});return Q({title:f("id.put"),form:o,submit:f("save"),onClose:l,sheet:!0,children:O({...o.bind("citizen_id"),label:f("id.field"),hint:f("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})})}),Zs=p(function({householdId:e,personId:n,name:s,onClose:l}){const[t,o]=y(""),r=f("id.revealTitle",{name:s}),h=P({initial:{purpose:""},check:({purpose:c})=>c?{}:{purpose:f("id.purposeMissing")},submit:({purpose:c},b)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:b,body:{field:"person_citizen_id",person_id:n,purpose:c}}),done:({value:c})=>o(c??"—")});return B({title:r,onClose:l,sheet:!0,children:t?u`<p role="status"><strong class="full-number">${t}</strong></p>`:_e({form:h,label:r,children:u`<p>${f("id.revealText")}</p>
            ${N({...h.bind("purpose"),label:f("id.purpose"),required:!0,options:Ws.map(c=>({value:c,label:f(`id.purpose.${c}`)}))})}
            <div class="form-actions">
              ${_({label:$("act.cancel"),onClick:l})}
              ${_({label:f("id.reveal"),type:"submit",kind:"primary",busy:h.busy})}
            </div>`})})});await F("privacy");const hn={given:"good",refused:"neutral",withdrawn:"warning"},et=["spoken","paper","app"],nt=p(function({personId:e,name:n,household:s,onChanged:l}){const t=x("/persons/{person_id}/consents",{params:{person_id:e}}),[o,r]=y(null);return D({title:n?f("titleOf",{name:n}):f("title"),children:u`
      ${H({of:t,lines:3,children:h=>u`<div class="stack">
          <ul class="consents">
            ${h.standing.map(c=>u`<li key=${c.purpose}>${tt({one:c,given:st(h,c),onAsk:()=>r(c)})}</li>`)}
          </ul>
          ${s&&h.standing.some(c=>c.purpose==="citizen_id"&&c.answer==="given")&&Ys({householdId:s.id,personId:e,name:n??"",onChanged:l})}
          ${h.log.length>0&&u`<details><summary>${f("log",{count:h.log.length})}</summary>${it({log:h.log})}</details>`}
        </div>`})}
      ${o&&lt({personId:e,one:o,onClose:()=>r(null),onDone:h=>{r(null),w("/households","/persons"),t.set(h),l?.()}})}`})}),st=(i,e)=>i.log.find(n=>n.purpose===e.purpose),tt=p(function({one:e,given:n,onAsk:s}){const l=n&&n.answer==="given"&&n.text_number<e.text_number,t=f(e.answer===null?"ask":"again");return u`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${K({label:e.answer_label&&e.given_on?f("on",{answer:e.answer_label,day:k(e.given_on)}):f("never"),tone:e.answer?hn[e.answer]:"neutral"})}</p>
      ${l&&u`<p class="small">${f("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${f("askOf",{act:t,purpose:e.title})}
      onClick=${s}><span>${t}</span></button>
  </div>`}),it=p(function({log:e}){return Oe({label:f("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:hn[n.answer],title:f("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:f("entryDetail",{how:n.how_label,day:k(n.given_on),number:n.text_number})}))})}),lt=p(function({personId:e,one:n,onClose:s,onDone:l}){const t=P({initial:{answer:"",how:"",given_on:S.value},check:({answer:h,how:c})=>({...!h&&{answer:f("answerMissing")},...!c&&{how:f("howMissing")}}),submit:({answer:h,how:c,given_on:b},m)=>v("/persons/{person_id}/consents",{params:{person_id:e},key:m,body:{purpose:n.purpose,text_number:n.text_number,answer:h,how:c,given_on:b}}),done:h=>{M(f("saved")),l(h)}}),{answer:o}=t.values,r=n.answer==="given"?"withdrawn":"refused";return Q({title:f("dialog"),form:t,submit:f("save"),onClose:s,sheet:!0,children:u`
      <p>${f("hint")}</p>
      <div>
        <p class="soft small">${f("read",{number:n.text_number})}</p>
        <blockquote class="consent-text">${n.text}</blockquote>
      </div>
      ${N({...t.bind("answer"),label:f("answer"),required:!0,options:[{value:"given",label:f("given")},{value:r,label:f(r)}]})}
      ${N({...t.bind("how"),label:f("how"),required:!0,options:et.map(h=>({value:h,label:f(`how.${h}`)}))})}
      ${z({...t.bind("given_on"),label:f("givenOn"),max:S.value})}
      ${o&&o!=="given"&&at({purpose:n.purpose})}`})}),at=p(function({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&u`<div class="notice is-warning" role="status">${se({name:"alert"})}<p>${f(`goes.${n}`)}</p></div>`}),ot=[1,2,3].map(i=>({value:String(i),label:a(`grade.${i}`)})),pn=(i,e)=>e.map(({item:n,many:s})=>({item:n,value:s?(i[n]??[]).join("+"):i[n]??""})).filter(({value:n})=>n!==""),mn=p(function({row:e,subject:n,changed:s,onClose:l}){const t=x("/households/items"),o=n.id===e.id?"household":"person",r=(t.data??[]).filter(c=>c.subject===o&&(c.item!=="young_payer"||e.kind==="family")),h=new Map(n.items.map(c=>[c.item,c.value_label]));return r.length>0&&j({title:a("observe.title",{name:n.name}),onClose:l,wide:!0,initial:{on:S.value,grade:"1",nothing:"",...Object.fromEntries(r.map(({item:c,many:b})=>[c,b?[]:""]))},check:c=>({on:!c.on&&$("field.missing"),nothing:pn(c,r).length===0&&a("observe.nothing")}),send:(c,b)=>v("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:b,body:{on:c.on,grade:Number(c.grade),items:pn(c,r).map(m=>({...m,item:m.item,subject_id:n.id}))}}),done:T(s,()=>a("observe.done",{name:n.name})),fields:c=>u`
        ${c.errors.nothing&&u`<p class="field-error" role="alert">${c.errors.nothing}</p>`}
        <div class="form-row">
          ${z({...c.bind("on"),label:a("observe.on"),required:!0,max:S.value})}
          ${C({...c.bind("grade"),label:a("observe.grade"),options:ot,empty:!1})}
        </div>
        <p class="soft">${a("observe.hint")}</p>
        <div class="observe-items">${r.map(b=>dt({key:b.item,one:b,form:c,now:h.get(b.item)??null}))}</div>`})}),dt=p(function({one:e,form:n,now:s}){const l=Object.entries(e.values).map(([o,r])=>({value:o,label:r})),t=s?a("observe.now",{value:s}):void 0;return e.many?Ue({...n.bind(e.item),label:e.label,hint:t,options:l}):C({...n.bind(e.item),label:e.label,hint:t,options:l,empty:a("observe.keep")})}),rt=p(function({row:e,observation:n,changed:s,onClose:l}){return j({title:a("seen.retractTitle"),onClose:l,label:a("seen.retract"),danger:!0,initial:{reason:""},check:({reason:t})=>({reason:t.trim().length<3&&a("field.whyShort")}),send:(t,o)=>v("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:o,body:t}),done:T(s,()=>a("seen.retractDone")),fields:t=>u`
      <p>
        <strong>
          ${a("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${a("seen.retractText")}</p>
      ${O({...t.bind("reason"),label:a("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}),ct=p(function({row:e,changed:n}){const s={household_id:e.id},l=x("/households/{household_id}/observations",{params:s}),[t,o]=y(null),r=e.actions.includes("observe");return u`<div>${H({of:l,empty:h=>h.items.length===0,whenEmpty:u`<div class="card">${A({title:a("seen.none"),hint:a("seen.noneHint"),icon:"history"})}</div>`,children:h=>u`<section class="card">
      ${Oe({label:a("tab.seen"),entries:h.items.map(c=>ut(c,r&&!c.retracted?()=>o(c):null))})}
      ${$e({page:h,more:c=>U("/households/{household_id}/observations",{params:s,query:{cursor:c}}),onMore:l.set})}
    </section>`})}
    ${t&&rt({row:e,observation:t,changed:n,onClose:()=>o(null)})}</div>`}),ut=(i,e)=>({id:i.id,at:i.at,who:i.by_name,tone:i.retracted?"neutral":i.grade===1?"info":"good",title:a("seen.line",{subject:i.subject_name,item:i.item_label,value:i.value_label}),detail:u`<div class="row">
    <span class="soft">${a("seen.detail",{day:k(i.on),channel:i.channel_label,grade:i.grade_label})}</span>
    ${i.retracted&&K({label:a("seen.retracted"),tone:"warning"})}
    ${e&&_({label:a("seen.retract"),small:!0,kind:"quiet",onClick:e})}</div>`}),ht=p(function({row:e}){const n=e.changes.map(s=>({id:s.id,at:s.at,who:s.by_name,title:s.cause_label&&s.cause_label!==s.act_label?a("changes.line",{act:s.act_label,cause:s.cause_label}):s.act_label,detail:u`<span class="soft">${[a("changes.on",{day:k(s.happened_on)}),s.reason].filter(Boolean).join(" · ")}</span>`}));return u`<div class="stack">
    ${e.lineage.length>0&&D({title:a("changes.lineage"),children:u`<ul class="plain-list">${e.lineage.map(s=>u`<li key=${s.household_id}>
            ${a(s.to_other?"changes.to":"changes.from",{kind:s.kind_label,day:k(s.happened_on)})} <a
              href=${R(s.household_id)}>${s.name} (${s.code})</a>
          </li>`)}</ul>`})}
    ${D({title:a("changes.stays"),children:u`<ul class="plain-list">${e.stays.map(s=>u`<li key=${`${s.unit_path} ${s.from_on} ${s.until_on}`}>${s.until_on?a("changes.stayUntil",{unit:s.unit_name,from:k(s.from_on),until:k(s.until_on)}):a("changes.stay",{unit:s.unit_name,from:k(s.from_on)})} <span class="soft">(${[s.came_by_label,s.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${D({title:a("changes.title"),children:n.length===0?A({title:a("changes.none"),icon:"history"}):Oe({label:a("changes.title"),entries:n})})}
  </div>`}),pt=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),mt=new Set(["no","none","basic","2g","refused"]),bn=p(function({items:e,name:n}){return u`<dl class="known" aria-label=${a("known.of",{name:n})}>${e.map(s=>u`<div key=${s.item} class=${s.value===null?"is-unknown":mt.has(s.value)?"is-no":void 0}>
      <dt>${s.label}</dt>
      <dd>${s.value===null?a(pt.has(s.item)?"known.notDone":"known.unknown"):s.value_label}</dd>
      ${s.value!==null&&u`<dd class="known-rest">
          ${a("known.rest",{day:k(s.on),channel:s.channel_label??"",grade:s.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}),bt=["contact","verify","help","recheck"],fn=p(function({household:e,person:n,name:s,masked:l,may:t}){const[o,r]=y(!1),[h,c]=y(null);return h?u`<a class="nowrap" href=${`tel:${h}`}>${On(h)}</a>`:u`<span class="phone-masked"><span class="nowrap">${l}</span>
    ${t&&_({label:a("reveal"),small:!0,icon:"eye",onClick:()=>r(!0)})}</span>
    ${o&&ft({household:e,person:n,name:s,show:c,onClose:()=>r(!1)})}`}),ft=p(function({household:e,person:n,name:s,show:l,onClose:t}){const o=P({initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:a("reveal.missing")},submit:({purpose:r},h)=>v("/households/{household_id}/reveal",{params:{household_id:e},key:h,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:r}}),done:({value:r})=>{t(),l(r)}});return Q({title:a("reveal.title",{name:s}),form:o,submit:a("reveal.yes"),onClose:t,label:a("reveal"),children:u`<p class="soft">${a("reveal.text")}</p>
      ${N({...o.bind("purpose"),label:a("reveal.purpose"),required:!0,options:bt.map(r=>({value:r,label:a(`reveal.${r}`)}))})}`})}),_n=i=>[i.relation_label,i.birth_on?a("member.born",{year:k(i.birth_on)}):i.birth_year?a("member.born",{year:i.birth_year}):"",i.sex?a(`sex.${i.sex}`):""].filter(Boolean).join(" · "),_t=p(function({row:e,changed:n}){const s=e.members.filter(t=>!t.left_on),l=e.members.filter(t=>t.left_on);return u`<div class="stack">
    ${s.map(t=>gt({key:t.id,one:t,row:e,changed:n}))}
    ${s.length===0&&!e.closed_on&&u`<div class="card">
        ${A({title:a("member.nobody"),hint:e.actions.includes("edit")&&a("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${l.length>0&&u`<details class="card" open=${s.length===0}><summary>${a("member.left",{count:l.length})}</summary>
        <ul class="plain-list">
          ${l.map(t=>u`<li key=${t.id}>
                <strong>
                  ${t.full_name}
                </strong> <span class="soft">
                  ${_n(t)} · ${a("member.leftLine",{reason:t.left_by_label??"",day:k(t.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}),gt=p(function({one:e,row:n,changed:s}){const[l,t]=y(null),o={row:n,changed:s,member:e,onClose:()=>t(null)},r=n.actions.includes("edit");return u`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${_n(e)}</p>
        ${e.phone&&u`<p>
            ${fn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>t("observe")})}
        ${r&&le({name:e.full_name,acts:[{label:a("person.editAct"),icon:"edit",run:()=>t("edit")},{label:a("person.moveAct"),icon:"right",run:()=>t("move")},{label:a("person.leaveAct"),icon:"logout",run:()=>t("leave")}]})}
      </div>
    </header>
    ${bn({items:e.items,name:e.full_name})}
    ${l==="edit"&&rs(o)}
    ${l==="leave"&&cs(o)}
    ${l==="move"&&us(o)}
    ${l==="observe"&&mn({...o,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}),De=i=>i.map(({id:e,full_name:n,relation_label:s})=>({value:e,label:a("merge.one",{name:n,relation:s})})),$t=p(function({row:e,onClose:n}){const s=e.members.filter(r=>!r.left_on),l=r=>s.filter(({id:h})=>r.includes(h)),t=r=>s.filter(({id:h})=>!r.includes(h)),o=r=>l(r).some(({relation:h})=>h==="head");return j({title:a("split.title",{name:e.name}),onClose:n,label:a("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...W()},check:r=>({person_ids:(r.person_ids.length===0||r.person_ids.length===s.length)&&a("split.whoMissing"),head_id:!r.person_ids.includes(r.head_id)&&$("field.missing"),remaining_head_id:o(r.person_ids)&&!t(r.person_ids).some(({id:h})=>h===r.remaining_head_id)&&$("field.missing"),...Y(r)}),send:(r,h)=>v("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:h,body:{...r,on:r.on??"",remaining_head_id:o(r.person_ids)?r.remaining_head_id:null}}),done:r=>{M(a("split.done",{name:r.name})),Be(R(r.id))},fields:r=>u`
      ${Ue({...r.bind("person_ids"),label:a("split.who"),required:!0,options:De(s)})}
      <div class="form-row">
        ${C({...r.bind("head_id"),label:a("split.head"),required:!0,options:De(l(r.values.person_ids))})}
        ${o(r.values.person_ids)&&C({...r.bind("remaining_head_id"),label:a("split.heir"),hint:a("split.heirHint"),required:!0,options:De(t(r.values.person_ids))})}
      </div>
      ${Se({...r.bind("street_id"),label:a("split.street"),required:!0,empty:!1})}
      ${ie(r)}${X(r)}`})});await F("households");function vt({params:i}){const e=i.id??"",n=x("/households/{household_id}",{params:{household_id:e}}),[s,l]=y(null),t=n.data;I(()=>Ve(e),[e]),I(()=>l(null),[e]);const o=r=>{w("/households?","/persons",`/households/${e}/observations`),n.set(r)};return G({title:t?.name??a("household"),status:t&&K(ye(t,S.value)),crumbs:[{label:d("title"),href:ee()},{label:t?.name??"…"}],actions:t&&kt({row:t,show:l}),children:H({of:n,lines:10,children:r=>u`<div class="stack">
        ${xt({row:r})}
        ${Ot({row:r})}
        ${r.items.length>0&&D({title:a("known.household"),children:bn({items:r.items,name:r.name}),actions:r.actions.includes("observe")&&_({label:a("observe"),icon:"check",onClick:()=>l("observe")})})}
        ${yt({row:r,changed:o,refresh:n.refresh})}
        ${Ct({open:s,row:r,changed:o,onClose:()=>l(null)})}
      </div>`})})}const yt=p(function({row:e,changed:n,refresh:s}){const l=e.members.filter(t=>!t.left_on);return Ge({label:a("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:a("tab.members"),count:e.persons,show:()=>_t({row:e,changed:n})},{name:"ghi-nhan",label:a("tab.seen"),show:()=>ct({row:e,changed:n})},{name:"thay-doi",label:a("tab.changes"),show:()=>ht({row:e})},...q("consent.record")&&l.length>0?[{name:"dong-y",label:a("tab.consents"),show:()=>u`<div class="stack">
                  ${l.map(t=>nt({key:t.id,personId:t.id,name:t.full_name,household:e,onChanged:s}))}
                </div>`}]:[]]})}),kt=p(function({row:e,show:n}){const s=t=>e.actions.includes(t),l=e.members.filter(t=>!t.left_on);return u`
    ${le({acts:[...s("move")?[{label:a("move"),icon:"right",run:()=>n("move")}]:[],...s("split")&&l.length>1?[{label:a("split"),icon:"units",run:()=>n("split")}]:[],...s("merge")?[{label:a("merge"),icon:"people",run:()=>n("merge")}]:[],...s("close")?[{label:a("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${s("edit")&&_({label:a("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${s("edit")&&_({label:a("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${s("reopen")&&_({label:a("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}),xt=p(function({row:e}){return e.closed_on&&u`<div class="notice is-warning">
      ${se({name:"lock"})}
      <p>${a("closedNote",{day:k(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&u`<br />${a("mergedNote")} <a href=${R(e.merged_into_id)}>${a("mergedOpen")}</a>`}</p></div>`});function St(i){if(!i.last_visited_on)return a("never");const e={day:k(i.last_visited_on),result:i.last_result_label??""};return i.last_visitor_name?a("lastVisit.by",{...e,name:i.last_visitor_name}):a("lastVisit.line",e)}const Ot=p(function({row:e}){return u`<section class="card">${pe({facts:[{label:a("address"),value:V(e)},{label:a("area"),value:ve(e)},{label:a("code"),value:e.code},{label:a("kind"),value:e.kind_label},...e.phone?[{label:a("phone"),value:fn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:a("taxCode"),value:e.tax_code}]:[],{label:a("lastVisit"),value:St(e)},...e.revisit_on?[{label:a("revisit"),value:k(e.revisit_on)}]:[]]})}</section>`}),Ct=p(function({open:e,...n}){const{row:s}=n;return u`
    ${e==="edit"&&ns(n)}
    ${e==="move"&&ss(n)}
    ${e==="split"&&$t(n)}
    ${e==="merge"&&Bs(n)}
    ${e==="close"&&ts(n)}
    ${e==="reopen"&&is(n)}
    ${e==="add"&&ds(n)}
    ${e==="observe"&&mn({...n,subject:{id:s.id,name:s.name,items:s.items}})}`}),Ht=Object.freeze(Object.defineProperty({__proto__:null,default:vt},Symbol.toStringTag,{value:"Module"}));export{gs as _,Ht as a,Ns as h,Xn as l,Vs as p,Ts as s};
