// Licences in vendor/LICENSES.txt.
import{b as u,v as $n,r as I,O as v}from"./kit.js";import{H as vn,J as yn,K as kn,l as te,u as k,P as G,L as H,E as A,w as De,T as Ne,S as K,d as y,n as ee,s as z,t as _,p as xn,j as C,k as T,h as B,D as S,r as On,o as E,b as he,F as pe,i as me,a as Be,v as Sn}from"./frame.js";import{c as h,I as ne,g as U,p as $,w as wn,k as V,h as M,L as be,B as f,N as Hn,i as x,F as O,J as fe,q as P,n as Re,s as D,m as Cn,z as Fe,T as jn,t as Tn,r as ze}from"./first.js";import{ad as o,ae as qn,l as _e,P as ge,af as R,ag as J,ah as $e,ai as ve,aj as l,C as ye,ak as j,al as W,S as w,am as ie,an as q,ao as ke,a as xe,ap as X,aq as Y,R as F,H as Le,D as L,u as Mn,A as An,T as Ie,J as Ge,d as Oe,f as Ke}from"./shared.js";function En({links:e=[],acts:n=[],name:s}){return e.length+n.length===0?null:u`<div class="more-acts">${vn({label:s?`${o("more")}: ${s}`:"",trigger:u`${ne({name:"menu"})}<span aria-hidden=${s?"true":void 0}>${o("more")}</span>`,children:i=>u`
      ${n.map(({label:t,run:a,icon:d})=>u`<div key=${t}>${yn({label:t,icon:d,onClick:()=>{i(),a()}})}</div>`)}
      ${e.map(({label:t,href:a,icon:d})=>u`<a key=${a} class="menu-item" href=${a} onClick=${i}>${ne({name:d})}<span>${t}</span></a>`)}`})}</div>`}const le=h(En),Ue=50,Pn=100,Dn=1e3,ae=$n(""),Q={address:"/so-ho",household:""};wn(()=>{ae.value="",Object.assign(Q,{address:"/so-ho",household:""})});const Nn=({unit_id:e,street_id:n,group_name:s,kind:i,status:t,missing:a})=>({unit_id:e,street_id:n,group_name:s,kind:i,status:t,missing:a}),Z=()=>Q.address,Bn=e=>{Q.address=e},Ve=e=>{Q.household=e};function Rn(){const e=Q.household;return Q.household="",e}function Je(e,{sort:n,text:s,cursor:i,limit:t=Ue,signal:a}){if(!s)return U("/households",{query:{...e,sort:n,cursor:i,limit:t},signal:a});const d=Object.fromEntries(Object.entries(e).filter(([,c])=>c));return $("/households/search",{body:{...d,text:s,cursor:i,limit:t},signal:a})}function Fn(e,n,s){const i=kn("/households",{query:{...e,sort:s?"match":n??"place",text:s}});return te(i,async t=>{const a=Math.min(Number(new URLSearchParams(location.search).get("den"))||Ue,Dn);let d={items:[],next:null,total:null};do{const c=Math.min(Math.max(a-d.items.length,1),Pn),r=await Je(e,{sort:n,text:s,cursor:d.next??void 0,limit:c,signal:t});d={items:[...d.items,...r.items],next:r.next,total:r.total??d.total}}while(d.next&&d.items.length<a);return d})}await z("households");const zn=["family","business","enterprise"],Ln=["not_visited","visited","absent","refused","moved","revisit_due","closed"],In=["phone","sim","services","account","apps","opened","transacting","local","young_payer"];function Gn(){const[e]=V(),n=k("/streets");return G({title:o("title"),lead:o("lead"),actions:u`
      ${Kn({})}
      ${M("household.manage")&&be({label:o("add"),href:e.street_id?`/so-ho/moi?street_id=${e.street_id}`:"/so-ho/moi",icon:"plus",kind:"primary"})}`,children:u`<div class="stack">
      ${Vn({streets:n.data??[]})}
      ${Wn({wide:new Set(n.data?.map(s=>s.unit_id)).size>1})}
    </div>`})}const Kn=h(()=>le({links:[{label:o("streets"),href:"/so-ho/tuyen",icon:"units"},...M("household.manage")?[{label:o("duplicates"),href:"/so-ho/trung",icon:"people"},{label:o("held.title"),href:"/so-ho/phieu-cho",icon:"upload"}]:[],...M("household.import")?[{label:o("import"),href:"/so-ho/nhap",icon:"upload"}]:[],...M("household.export")?[{label:o("export"),href:"/so-ho/xuat",icon:"download"}]:[]]})),oe=(e,n)=>e.map(s=>({value:s,label:n(s)}));function Un({streets:e}){const[n,s]=V(),i=e.filter(m=>!n.unit_id||m.unit_id===n.unit_id),t=[...new Map(e.map(m=>[m.unit_id,m.unit_name]))].map(([m,g])=>({value:m,label:g})),a=[...new Set(i.map(m=>m.group_name).filter(Boolean))],d=!!(n.street_id&&e.length>0&&!i.some(m=>m.id===n.street_id));I(()=>{d&&s({street_id:null})},[d]);const[c,r]=v(!1),p=c||!!(n.kind||n.missing||n.group_name);return u`<div class="stack">
    <div class="household-search">${qn({value:ae.value,placeholder:o("search"),onChange:m=>{ae.value=m.trim(),s({den:null})}})}
      <p class="soft small">${o("search.hint")}</p></div>
    ${_e({resets:["den"],filters:[...t.length>1?[{name:"unit_id",label:o("unit"),options:t}]:[],...p&&a.length>1?[{name:"group_name",label:o("group"),options:oe(a,m=>m)}]:[],{name:"street_id",label:o("street"),options:i.map(({id:m,name:g,unit_name:N})=>({value:m,label:t.length>1&&!n.unit_id?`${g} (${N})`:g}))},{name:"status",label:o("status"),options:oe([...Ln],m=>o(`status.${m}`))},...p?[{name:"kind",label:o("kind"),options:oe([...zn],m=>o(`kind.${m}`))},{name:"missing",label:o("missing"),options:oe([...In],m=>o(`missing.${m}`))}]:[]],children:!p&&f({label:o("filters.more"),kind:"quiet",icon:"filter",onClick:()=>r(!0)})})}
  </div>`}const Vn=h(Un);function Jn({wide:e}){const[n,s]=V(),i=Nn(n),t=ae.value,a=Fn(i,n.sort,t),d=!!t||Object.values(i).some(Boolean);return I(()=>Bn(Hn("/so-ho",n,{})),[n]),Xn(a.state==="ready"),H({of:a,lines:10,empty:c=>c.items.length===0,whenEmpty:u`<div class="card">${d?A({title:o("noMatches"),hint:o("noMatchesHint"),icon:"search"}):A({title:o("none"),hint:o(M("household.manage")?"noneHint":"noneHintReader"),icon:"home"})}</div>`,children:c=>u`<div>
      ${t&&u`<p class="soft small household-order">${o("byMatch")}</p>`}
      ${Qn({rows:c.items,wide:e,sort:t?void 0:n.sort??"place",onSort:t?void 0:r=>s({sort:r.replace("-","")==="place"?null:r.replace("-",""),den:null})})}
      ${ge({page:c,more:r=>Je(i,{sort:n.sort,text:t,cursor:r}),onMore:r=>{a.set(r),s({den:r.items.length})}})}
    </div>`})}const Wn=h(Jn);function Xn(e){I(()=>{const n=e?Rn():"",s=n?document.querySelector(`.table a[href="${R(n)}"]`):null;s instanceof HTMLElement&&setTimeout(()=>{s.scrollIntoView({block:"center"}),s.focus({preventScroll:!0})})},[e])}function Yn({rows:e,wide:n,sort:s,onSort:i}){return u`<div onClick=${t=>{const a=t.target.closest("a[href^='/so-ho/']");a&&Ve(a.getAttribute("href")?.slice(7)??"")}}>${De({caption:o("title"),rows:e,rowKey:t=>t.id,href:t=>R(t.id),sort:s,onSort:i,tone:t=>t.closed_on?"muted":void 0,columns:[{key:"name",label:o("household"),kind:"main",sort:i?"name":void 0,show:t=>u`${t.name}${t.kind!=="family"&&u` ${Ne({label:t.kind_label})}`}`},{key:"place",label:o("address"),sort:i?"place":void 0,show:t=>u`<div>${J(t)}<br /><span class="soft small">${n?`${$e(t)} · `:""}${t.code}</span></div>`},{key:"persons",label:o("persons"),kind:"number",value:t=>t.persons},{key:"standing",label:o("standing"),sort:i?"visit":void 0,show:t=>u`<div>
            ${K(ve(t,x.value))}
            ${t.last_visited_on&&u`<br /><span class="soft small nowrap">${y(t.last_visited_on)}</span>`}
          </div>`},{key:"missing",label:o("missing"),show:t=>t.closed_on?"":t.missing.length===0?u`<span class="soft">${o("missing.none")}</span>`:o("missing.count",{count:ee(t.missing.length)})}]})}</div>`}const Qn=h(Yn),Zn=Object.freeze(Object.defineProperty({__proto__:null,default:Gn},Symbol.toStringTag,{value:"Module"})),es="duplicate.",We={duplicate:"",confirm_not_duplicate:!1},ns=e=>(e?.code==="possible-duplicate"?e.errors:[]).map(({field:n,message:s})=>({id:n.slice(es.length),code:s.split(":")[0]??"",shared:s.slice(s.indexOf(":")+1).trim()}));function ss({form:e,person:n}){const s=ns(e.problem);return s.length>0&&u`<section class="notice is-warning candidates"
      aria-label=${l(n?"duplicate.personTitle":"duplicate.title")}>${ne({name:"people"})}<div class="stack">
        <p>${l("duplicate.text")}</p>
        <ul>${s.map(i=>u`<li key=${i.id}>${is(i)}</li>`)}</ul>
        ${ye({...e.bind("confirm_not_duplicate"),label:l(n?"duplicate.anotherPerson":"duplicate.another")})}
    </div></section>`}const Xe=h(ss);function ts({id:e,code:n,shared:s}){const t=te(`/household-candidates/${n}`,a=>$("/households/search",{body:{text:n,limit:5},signal:a})).data?.items.find(a=>a.id===e);return u`<a href=${R(e)} target="_blank" rel="noopener">${t?t.name:n}</a>
    <span> – ${[t&&J(t),t&&n,s].filter(Boolean).join(" · ")}</span>`}const is=h(ts),Ye=["family","business","enterprise"].map(e=>({value:e,label:o(`kind.${e}`)})),ls=["moved","closed","death","mistake"];function as({row:e,changed:n,onClose:s}){return j({title:l("edit"),onClose:s,initial:{name:e.name,kind:e.kind,house_no:e.house_no,place_note:e.place_note,tax_code:e.tax_code??"",phone:"",drop_phone:!1},check:({name:i,phone:t})=>({name:!i.trim()&&_("field.missing"),phone:ke(t)}),send:({name:i,kind:t,house_no:a,place_note:d,tax_code:c,phone:r,drop_phone:p},m)=>fe("/households/{household_id}",{params:{household_id:e.id},version:e.version,key:m,body:{name:i,kind:t,house_no:a,place_note:d,tax_code:c.trim()||null,...r.trim()?{phone:r}:p?{phone:null}:{}}}),done:q(n,({name:i})=>l("saved",{name:i})),fields:i=>u`
      ${O({...i.bind("name"),label:l("field.name"),hint:l("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
      ${w({...i.bind("kind"),label:l("kind"),options:Ye,empty:!1})}
      ${ie(i)}
      ${O({...i.bind("phone"),label:l("field.phone"),hint:e.phone?l("field.phoneKept",{phone:e.phone}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
      ${e.phone&&!i.values.phone&&ye({...i.bind("drop_phone"),label:l("field.phoneDrop")})}
      ${i.values.kind!=="family"&&O({...i.bind("tax_code"),label:l("taxCode"),hint:l("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}`})}const os=h(as);function ds({row:e,changed:n,onClose:s}){return j({title:l("move"),onClose:s,label:l("move"),initial:{street_id:e.street_id,house_no:"",place_note:"",...W()},check:i=>({street_id:!i.street_id&&_("field.missing"),...Y(i)}),send:(i,t)=>$("/households/{household_id}/move",{params:{household_id:e.id},version:e.version,key:t,body:{...i,on:i.on??""}}),done:q(n,({name:i})=>l("move.done",{name:i})),fields:i=>u`<p class="soft">${l("move.text")}</p>
      ${xe({...i.bind("street_id"),label:l("field.street"),required:!0,empty:!1})}
      ${ie(i)}${X(i)}`})}const rs=h(ds);function cs({row:e,changed:n,onClose:s}){const i=ls.filter(t=>e.kind==="family"?t!=="closed":t!=="death");return j({title:l("close"),onClose:s,label:l("close"),danger:!0,initial:{cause:"",...W()},check:t=>({cause:!t.cause&&_("field.missing"),...Y(t)}),send:({cause:t,on:a,reason:d},c)=>$("/households/{household_id}/close",{params:{household_id:e.id},version:e.version,key:c,body:{cause:t,on:a??"",reason:d}}),done:q(n,({name:t})=>l("close.done",{name:t})),fields:t=>u`<p class="soft">${l("close.text")}</p>
      ${F({...t.bind("cause"),label:l("field.cause"),required:!0,options:i.map(a=>({value:a,label:l(`close.${a}`)}))})}
      ${X(t,l("close.on"))}`})}const us=h(cs);function hs({row:e,changed:n,onClose:s}){return j({title:l("reopen"),onClose:s,label:l("reopen"),initial:{reason:""},check:({reason:i})=>({reason:i.trim().length<3&&l("field.whyShort")}),send:(i,t)=>$("/households/{household_id}/reopen",{params:{household_id:e.id},version:e.version,key:t,body:i}),done:q(n,({name:i})=>l("reopen.done",{name:i})),fields:i=>u`<p class="soft">${l("reopen.text")}</p>
      ${O({...i.bind("reason"),label:l("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}const ps=h(hs),de=["head","spouse","child","parent","grandchild","other"].map(e=>({value:e,label:l(`relation.${e}`)})),ms=["male","female"].map(e=>({value:e,label:l(`sex.${e}`)})),bs=["survey","moved","birth"],fs=["moved","death","mistake"];function Qe(e){const n=e.trim();if(n==="")return{birth_on:null,birth_year:null};if(/^\d{4}$/.test(n))return{birth_on:null,birth_year:Number(n)};const s=xn(n);return s?{birth_on:s,birth_year:null}:void 0}const re=e=>({full_name:e?.full_name??"",relation:e?.relation??"",sex:e?.sex??"",birth:e?.birth_on?y(e.birth_on):String(e?.birth_year??""),phone:""}),Se=({full_name:e,relation:n,birth:s,phone:i})=>({full_name:!e.trim()&&_("field.missing"),relation:!n&&_("field.missing"),birth:!Qe(s)&&l("person.birthBad"),phone:ke(i)}),we=({full_name:e,relation:n,sex:s,birth:i})=>({full_name:e,relation:n,sex:s||null,...Qe(i)??{birth_on:null,birth_year:null}}),Ze=(e,n)=>{const i=("members"in e?e.members??[]:[]).some(t=>!t.left_on&&t.relation==="head"&&t.id!==n);return de.filter(({value:t})=>t!=="head"||!i)},He=(e,n,{masked:s,at:i=""}={})=>u`
  ${O({...e.bind(`${i}full_name`),label:l("person.name"),required:!0,maxlength:100,autocomplete:"off"})}
  <div class="form-row">
    ${w({...e.bind(`${i}relation`),label:l("person.relation"),required:!0,options:n})}
    ${O({...e.bind(`${i}birth`),label:l("person.birth"),hint:l("person.birthHint"),inputmode:"numeric",autocomplete:"off"})}
  </div>
  <div class="form-row">
    ${w({...e.bind(`${i}sex`),label:l("person.sex"),options:ms})}
    ${O({...e.bind(`${i}phone`),label:l("field.phone"),hint:s?l("field.phoneKept",{phone:s}):void 0,type:"tel",inputmode:"tel",autocomplete:"off"})}
  </div>`;function _s({row:e,changed:n,onClose:s}){return j({title:l("person.add",{name:e.name}),onClose:s,label:l("addMember"),initial:{...re(),on:x.value,came_by:"survey",...We},check:Se,send:(i,t)=>$("/households/{household_id}/persons",{params:{household_id:e.id},version:e.version,key:t,body:{...we(i),phone:i.phone.trim()||null,on:i.on,came_by:i.came_by,confirm_not_duplicate:i.confirm_not_duplicate}}),done:(i,{full_name:t})=>q(n,()=>l("person.added",{name:t}))(i),fields:i=>u`${Xe({form:i,person:!0})}${He(i,Ze(e))}
      <div class="form-row">
        ${w({...i.bind("came_by"),label:l("person.came"),empty:!1,options:bs.map(t=>({value:t,label:l(`person.came.${t}`)}))})}
        ${L({...i.bind("on"),label:l("field.on"),max:x.value})}
      </div>`})}const gs=h(_s);function $s({row:e,member:n,changed:s,onClose:i}){return j({title:l("person.edit",{name:n.full_name}),onClose:i,initial:{...re(n),drop_phone:!1},check:Se,send:(t,a)=>fe("/households/{household_id}/persons/{person_id}",{params:{household_id:e.id,person_id:n.id},version:e.version,key:a,body:{...we(t),...t.phone.trim()?{phone:t.phone}:t.drop_phone?{phone:null}:{}}}),done:(t,{full_name:a})=>q(s,()=>l("person.saved",{name:a}))(t),fields:t=>u`${He(t,Ze(e,n.id),{masked:n.phone})}
      ${n.phone&&!t.values.phone&&ye({...t.bind("drop_phone"),label:l("field.phoneDrop")})}`})}const vs=h($s);function ys({row:e,member:n,changed:s,onClose:i}){return j({title:l("person.leave",{name:n.full_name}),onClose:i,label:l("person.leaveAct"),danger:!0,initial:{cause:"",...W()},check:t=>({cause:!t.cause&&_("field.missing"),...Y(t)}),send:({cause:t,on:a,reason:d},c)=>$("/households/{household_id}/persons/{person_id}/leave",{params:{household_id:e.id,person_id:n.id},version:e.version,key:c,body:{cause:t,on:a??"",reason:d}}),done:q(s,()=>l("person.leaveDone",{name:n.full_name})),fields:t=>u`
      ${F({...t.bind("cause"),label:l("field.cause"),required:!0,options:fs.map(a=>({value:a,label:l(`person.leave.${a}`)}))})}
      ${X(t,l("person.leaveOn"))}`})}const ks=h(ys);function xs({row:e,member:n,changed:s,onClose:i}){return j({title:l("person.move",{name:n.full_name}),onClose:i,label:l("person.moveAct"),initial:{household_id:null,relation:"",...W()},check:t=>({household_id:!t.household_id&&_("field.missing"),relation:!t.relation&&_("field.missing"),...Y(t)}),send:({household_id:t,relation:a,on:d,reason:c},r)=>$("/households/{household_id}/persons/{person_id}/move",{params:{household_id:e.id,person_id:n.id},version:e.version,key:r,body:{household_id:t?.id??"",relation:a,on:d??"",reason:c}}),done:q(s,()=>l("person.moved",{name:n.full_name})),fields:t=>u`
      ${Le({...t.bind("household_id"),label:l("person.moveTo"),required:!0,but:e.id})}
      ${w({...t.bind("relation"),label:l("person.relation"),required:!0,options:de})}
      ${X(t)}`})}const Os=h(xs);await z("households");const Ss=30,Ce=e=>`persons.${e}.`,en=(e,n)=>Object.fromEntries(Object.entries(n).map(([s,i])=>[Ce(e)+s,i])),nn=(e,n)=>Object.fromEntries(Object.keys(re()).map(s=>[s,e[Ce(n)+s]])),sn=e=>en(e,{...re(),relation:e===0?"head":""});function ws(e,n){const s=Array.from({length:n},(t,a)=>en(a,Se(nn(e,a)))),i={street_id:!e.street_id&&_("field.missing"),phone:ke(e.phone),name:e.kind!=="family"&&!e.name.trim()&&_("field.missing")};return Object.fromEntries(Object.entries(Object.assign(i,...s)).filter(([,t])=>t))}function Hs(){const e=k("/streets");return G({title:l("new.title"),lead:l("new.lead"),narrow:!0,crumbs:[{label:o("title"),href:Z()},{label:l("new.title")}],children:H({of:e,empty:n=>n.length===0,whenEmpty:u`<div class="card">
        ${A({title:l("new.noStreets"),hint:l("new.noStreetsHint"),icon:"units",action:be({label:o("streets"),href:"/so-ho/tuyen",kind:"primary"})})}
      </div>`,children:()=>js({})})})}function Cs(){const[e]=V(),[n,s]=v(1),i=P({initial:{street_id:e.street_id??"",kind:"family",name:"",house_no:"",place_note:"",phone:"",tax_code:"",on:x.value,...We,...sn(0)},check:d=>ws(d,n),submit:(d,c)=>$("/households",{key:c,body:Ts(d,n)}),done:d=>{C("/households?","/streets"),T(l("new.saved",{name:d.name,code:d.code})),Re(R(d.id),{replace:!0})}});Mn(i.dirty);const t=i.values.kind==="family",a=d=>{d>n&&i.set(sn(n)),s(d)};return D({form:i,label:l("new.title"),children:u`
      ${Xe({form:i})}
      ${B({title:l("new.place"),children:u`
          ${w({...i.bind("kind"),label:l("kind"),options:Ye,empty:!1,onChange:d=>{i.set({kind:d}),d!=="family"&&!i.values["persons.0.full_name"]&&s(0),d==="family"&&n===0&&a(1)}})}
          ${!t&&O({...i.bind("name"),label:l("field.name"),hint:l("field.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
          ${xe({...i.bind("street_id"),label:l("field.street"),required:!0})}
          ${ie(i)}
          <div class="form-row">
            ${!t&&O({...i.bind("tax_code"),label:l("taxCode"),hint:l("field.taxHint"),maxlength:14,inputmode:"numeric",autocomplete:"off"})}
            ${!t&&O({...i.bind("phone"),label:l("field.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
            ${L({...i.bind("on"),label:l("new.since"),max:x.value})}
          </div>`})}
      ${B({title:l(t?"new.persons":"new.business"),hint:t?l("new.personsHint"):void 0,children:u`
          ${Array.from({length:n},(d,c)=>u`<fieldset class="field new-person" key=${c}>
              <legend class="field-label">${t&&c===0?l("new.head"):l("new.person",{number:c+1})}</legend>
              ${He(i,c===0?de:de.filter(({value:r})=>r!=="head"),{at:Ce(c)})}
            </fieldset>`)}
          <div class="row">
            ${n<Ss&&f({label:l("new.addPerson"),icon:"plus",onClick:()=>a(n+1)})}
            ${n>(t?1:0)&&f({label:l("new.dropPerson",{number:n}),kind:"quiet",onClick:()=>a(n-1)})}
          </div>`})}
      <div class="form-actions">
        ${be({label:_("act.cancel"),href:Z()})}
        ${f({label:l("new.save"),type:"submit",kind:"primary",busy:i.busy})}
      </div>`})}const js=h(Cs);function Ts(e,n){const s=Array.from({length:n},(t,a)=>nn(e,a)),i=e.kind==="family";return{street_id:e.street_id,kind:e.kind,name:i?null:e.name,house_no:e.house_no,place_note:e.place_note,phone:i?null:e.phone.trim()||null,tax_code:i?null:e.tax_code.trim()||null,on:e.on,confirm_not_duplicate:e.confirm_not_duplicate,came_by:"survey",persons:s.map(t=>({...we(t),phone:t.phone.trim()||null}))}}const qs=Object.freeze(Object.defineProperty({__proto__:null,default:Hs},Symbol.toStringTag,{value:"Module"})),tn=({busy:e,onClose:n,label:s=_("act.save")})=>u`<div class="form-actions">
  ${f({label:_("act.cancel"),onClick:n})}${f({label:s,type:"submit",kind:"primary",busy:e})}</div>`;function Ms(){const e=k("/units").data?.filter(s=>s.kind==="neighbourhood")??[],n=e.filter(s=>Cn.value?.assignments.some(i=>i.unit_id===s.id));return(n.length>0?n:e).map(({id:s,name:i})=>({value:s,label:i}))}function As({street:e,unitId:n,onClose:s}){const i=Ms(),t=P({initial:{unit_id:n??"",name:e?.name??"",group_name:e?.group_name??""},check:({name:a})=>({...!a.trim()&&{name:_("field.missing")}}),submit:({unit_id:a,name:d,group_name:c},r)=>e?fe("/streets/{street_id}",{params:{street_id:e.id},version:e.version,key:r,body:{name:d,group_name:c}}):$("/streets",{key:r,body:{unit_id:a||(i[0]?.value??""),name:d,group_name:c}}),done:()=>{C("/streets","/households?"),T(o("streets.saved")),s()}});return S({title:o(e?"streets.edit":"streets.add"),onClose:s,children:D({form:t,label:o("street"),children:u`
        ${!e&&i.length>1&&w({...t.bind("unit_id"),value:t.values.unit_id||(i[0]?.value??""),label:o("unit"),options:i,empty:!1})}
        ${O({...t.bind("name"),label:o("streets.name"),hint:o("streets.nameHint"),required:!0,maxlength:150,autocomplete:"off"})}
        ${O({...t.bind("group_name"),label:o("group"),hint:o("streets.groupHint"),maxlength:60,autocomplete:"off"})}
        ${tn({busy:t.busy,onClose:s})}`})})}const ln=h(As);function Es(e){return te(`/teams/walkers/${e.unit_id}`,async n=>{const s=(await U("/teams",{signal:n})).filter(t=>t.unit_id===e.unit_id);return(await Promise.all(s.map(({id:t})=>U("/teams/{team_id}/members",{params:{team_id:t},query:{on:x.value},signal:n})))).flat()})}function Ps({street:e,onClose:n}){const s=Es(e),i=P({initial:{member_id:"",from_on:x.value,to_on:null},check:({member_id:d})=>({...!d&&{member_id:_("field.missing")}}),submit:({member_id:d,from_on:c,to_on:r},p)=>$("/streets/{street_id}/assignments",{params:{street_id:e.id},key:p,body:{member_id:d,from_on:c,to_on:r}}),done:()=>{C("/streets"),T(o("streets.assigned",{name:s.data?.find(({id:d})=>d===i.values.member_id)?.full_name??""})),n()}}),t=new Set(e.assignments.map(({member_id:d})=>d)),a=(s.data??[]).filter(({id:d})=>!t.has(d)).map(({id:d,full_name:c,kind_label:r})=>({value:d,label:`${c} (${r})`}));return S({title:`${o("streets.assign")}: ${e.name}`,onClose:n,children:s.state==="loading"?On({lines:3}):D({form:i,label:o("streets.assign"),children:u`
              ${a.length===0?u`<p class="notice is-warning">${o("streets.noMembers")}</p>`:w({...i.bind("member_id"),label:o("streets.member"),required:!0,options:a})}
              <div class="form-row">
                ${L({...i.bind("from_on"),label:o("streets.from")})}
                ${L({...i.bind("to_on"),label:o("streets.to"),hint:o("streets.toHint")})}
              </div>
              ${tn({busy:i.busy,onClose:n,label:o("streets.assign")})}`})})}const Ds=h(Ps);async function Ns(e,n){const s=[];let i;do{const t=await U("/households",{query:{street_id:e,limit:100,cursor:i},signal:n});s.push(...t.items),i=t.next}while(i);return s}const Bs=e=>[...e].sort((n,s)=>n.house_no.localeCompare(s.house_no,"vi",{numeric:!0}));function an(e,n,s){const i=[...e];return i.splice(n+s,0,...i.splice(n,1)),i}function Rs({street:e,onClose:n}){const s=te(`/households-along/${e.id}`,i=>Ns(e.id,i));return S({title:o("order.title",{street:e.name}),onClose:n,wide:!0,children:H({of:s,lines:8,children:i=>Ls({key:e.id,street:e,rows:i,onClose:n})})})}const Fs=h(Rs);function zs({street:e,rows:n,onClose:s}){const[i,t]=v(n),[a,d]=v(!1),c=async()=>{d(!0),await $("/streets/{street_id}/households/order",{params:{street_id:e.id},body:{household_ids:i.map(({id:r})=>r)}}).then(()=>{C("/households?","/households-along","/streets"),T(o("order.saved",{street:e.name})),s()},E),d(!1)};return u`<div class="stack">
    <p class="soft">${o("order.lead")}</p>
    <div>${f({label:o("order.byNumber"),icon:"table",onClick:()=>t(Bs(i))})}</div>
    <ol class="house-order" aria-label=${o("order.act")}>${i.map((r,p)=>u`<li key=${r.id}><span><span class="soft">${p+1}.</span> <strong>${r.house_no||"—"}</strong> ${r.name}</span>
        <span class="row">
          ${f({label:o("streets.up",{name:r.name}),icon:"up",iconOnly:!0,kind:"quiet",small:!0,disabled:p===0,onClick:()=>t(an(i,p,-1))})}
          ${f({label:o("streets.down",{name:r.name}),icon:"down",iconOnly:!0,kind:"quiet",small:!0,disabled:p===i.length-1,onClick:()=>t(an(i,p,1))})}
      </span></li>`)}</ol>
    <div class="form-actions">
      ${f({label:_("act.cancel"),onClick:s})}
      ${f({label:o("order.save"),kind:"primary",busy:a,onClick:()=>{c()}})}
    </div>
  </div>`}const Ls=h(zs);await z("households");function Is(){const[e]=V(),[n,s]=v(null),i=k("/streets"),t=[...new Map((i.data??[]).map(d=>[d.unit_id,d.unit_name]))].map(([d,c])=>({value:d,label:c})),a=()=>s(null);return G({title:o("streets.title"),lead:o("streets.lead"),crumbs:[{label:o("title"),href:Z()},{label:o("streets.title")}],actions:M("household.manage")&&f({label:o("streets.add"),icon:"plus",kind:"primary",onClick:()=>s({form:"add"})}),children:u`<div class="stack">
      ${t.length>1&&_e({filters:[{name:"unit_id",label:o("unit"),options:t}]})}
      ${H({of:i,lines:8,empty:d=>d.length===0,whenEmpty:u`<div class="card">
          ${A({title:o("streets.none"),hint:o(M("household.manage")?"streets.noneHint":"noneHintReader"),icon:"units"})}
        </div>`,children:d=>u`<div class="stack">${t.filter(({value:c})=>!e.unit_id||e.unit_id===c).map(({value:c,label:r})=>Vs({key:c,unitId:c,name:r,rows:d.filter(p=>p.unit_id===c),show:s}))}</div>`})}
      ${n?.form==="add"&&ln({street:null,unitId:e.unit_id,onClose:a})}
      ${n?.form==="edit"&&ln({street:n.street,onClose:a})}
      ${n?.form==="order"&&Fs({street:n.street,onClose:a})}
      ${n?.form==="assign"&&Ds({street:n.street,onClose:a})}
    </div>`})}const je=()=>C("/streets","/households?");async function on(e,n,s){const i=e.map(t=>t.id);i.splice(n+s,0,...i.splice(n,1)),await $("/streets/order",{body:{unit_id:e[0]?.unit_id??"",street_ids:i}}).then(je,E)}async function Gs(e){await he({title:o("streets.deleteTitle",{name:e.name}),text:o("streets.deleteText"),yes:o("streets.delete"),danger:!0})&&await Fe("/streets/{street_id}",{params:{street_id:e.id},version:e.version}).then(()=>{je(),T(o("streets.deleted",{name:e.name}))},E)}async function Ks(e,n){const s=o("streets.endTitle",{name:n.full_name,street:e.name});await he({title:s,text:o("streets.endText"),yes:o("streets.endYes"),danger:!0})&&await Fe("/street-assignments/{street_assignment_id}",{params:{street_assignment_id:n.id},version:n.version}).then(()=>{je(),T(o("streets.ended",{name:n.full_name}))},E)}function Us({name:e,rows:n,show:s}){const i=n.some(a=>a.actions.includes("edit")),t=a=>n.indexOf(a);return B({title:e,plain:!0,children:De({caption:e,rows:n,rowKey:a=>a.id,columns:[{key:"name",label:o("street"),kind:"main",value:a=>a.name},...n.some(a=>a.group_name)?[{key:"group",label:o("group"),value:a=>a.group_name}]:[],{key:"visited",label:o("streets.visited"),show:a=>u`<div class="street-progress">
            <a href=${`/so-ho?street_id=${a.id}`}>
              ${o("streets.visitedOf",{visited:ee(a.visited),households:ee(a.households)})}
            </a>
            ${a.households>0&&An({value:a.visited*100/a.households,label:a.name,hideValue:!0})}</div>`},{key:"who",label:o("streets.walks"),show:a=>Ws({row:a})},...i?[{key:"actions",label:o("more"),kind:"actions",show:a=>u`<span class="row is-end">
                  ${f({label:o("streets.up",{name:a.name}),icon:"up",iconOnly:!0,kind:"quiet",disabled:t(a)===0,onClick:()=>{on(n,t(a),-1)}})}
                  ${f({label:o("streets.down",{name:a.name}),icon:"down",iconOnly:!0,kind:"quiet",disabled:t(a)===n.length-1,onClick:()=>{on(n,t(a),1)}})}
                  ${a.actions.includes("assign")&&f({label:o("streets.assign"),onClick:()=>s({form:"assign",street:a})})}
                  ${le({name:a.name,acts:[{label:o("streets.edit"),icon:"edit",run:()=>s({form:"edit",street:a})},...a.households>1?[{label:o("order.act"),icon:"table",run:()=>s({form:"order",street:a})}]:[],...a.actions.includes("delete")?[{label:o("streets.delete"),icon:"trash",run:()=>{Gs(a)}}]:[]]})}</span>`}]:[]]})})}const Vs=h(Us);function Js({row:e}){return e.assignments.length===0?u`<span class="soft">${o("streets.nobody")}</span>`:u`<ul class="walkers">${e.assignments.map(n=>u`<li key=${n.id}><span>${n.full_name}
      <small class="soft">
        ${[o("streets.since",{day:y(n.from_on)}),n.to_on&&o("streets.until",{day:y(n.to_on)})].filter(Boolean).join(", ")}
      </small>
    </span>
      ${e.actions.includes("assign")&&f({label:o("streets.end",{name:n.full_name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>{Ks(e,n)}})}
    </li>`)}</ul>`}const Ws=h(Js),Xs=Object.freeze(Object.defineProperty({__proto__:null,default:Is},Symbol.toStringTag,{value:"Module"}));await z("households");const Te="/visits/held",Ys=[["waiting","cho"],["taken","lay"],["declined","khong-lay"]];function Qs(){return G({title:o("held.title"),lead:o("held.lead"),narrow:!0,crumbs:[{label:o("title"),href:Z()},{label:o("held.title")}],children:Ie({label:o("held.title"),query:"xem",tabs:Ys.map(([e,n])=>({name:n,label:o(`held.${e}`),show:()=>et({key:e,state:e})}))})})}function Zs({state:e}){const n={state:e},s=k(Te,{query:n}),[i,t]=v(null),[a,d]=v(null),c=r=>r.reason==="in_future"?d(r):void qe(r,{decision:"take"}).catch(E);return u`<div class="stack">${H({of:s,lines:6,empty:r=>r.items.length===0,whenEmpty:u`<div class="card">
      ${A({title:o(`held.none.${e}`),hint:e==="waiting"?o("held.noneHint"):void 0,icon:"check"})}
    </div>`,children:r=>u`<div class="stack">
      ${r.items.map(p=>u`<section key=${p.id} class="card stack" aria-label=${ce(p)}>${st({row:p})}
          ${e==="waiting"&&u`<div class="form-actions">
              ${f({label:o("held.decline"),onClick:()=>t(p)})}
              ${p.takeable&&f({label:o("held.take"),kind:"primary",icon:"check",onClick:()=>c(p)})}</div>`}</section>`)}
      ${ge({page:r,more:p=>U(Te,{query:{...n,cursor:p}}),onMore:s.set})}</div>`})}
    ${i&&lt({row:i,onClose:()=>t(null)})}
    ${a&&ot({row:a,onClose:()=>d(null)})}</div>`}const et=h(Zs);async function qe(e,n){await $("/visits/held/{held_id}/decide",{params:{held_id:e.id},body:n}),C(Te,"/today","/households"),T(o(n.decision==="take"?"held.takenDone":"held.declinedDone"))}const ce=({household_name:e,household_code:n})=>e||n||o("held.unknown");function nt({row:e}){const n=[e.house_no,e.household_code].filter(Boolean).join(" · ");return u`
    <header class="row">
      <h2>
        ${e.household_id&&e.household_name?u`<a href=${`/so-ho/${e.household_id}`}>${e.household_name}</a>`:ce(e)}
      </h2>
      ${e.state!=="waiting"&&K({label:o(`held.${e.state}`),tone:e.state==="taken"?"good":"warning"})}</header>
    <p class="notice is-warning">${e.reason_label}</p>
    ${pe({facts:[...n?[{label:o("held.place"),value:n}]:[],{label:o("held.sender"),value:e.sender_name},{label:o("held.day"),value:y(e.visited_on)},{label:o("held.received"),value:me(e.received_at)},...e.result_label?[{label:o("held.result"),value:e.result_label}]:[],...e.needs.length>0?[{label:o("held.needs"),value:e.needs.join(", ")}]:[],...e.note?[{label:o("held.note"),value:e.note}]:[],...e.photos>0?[{label:o("held.photos"),value:String(e.photos)}]:[],...e.decided_at?[{label:o("held.decided"),value:[e.decided_by,me(e.decided_at)].filter(Boolean).join(", ")}]:[],...e.why?[{label:o("held.why"),value:e.why}]:[]]})}
    ${Me({title:o("held.answers"),words:e.answers.map(s=>`${s.subject_name} – ${s.item_label}: ${s.value_label}`)})}
    ${Me({title:o("held.newPersons"),words:e.new_persons})}
    ${Me({title:o("held.leftPersons"),words:e.left_persons})}`}const st=h(nt),tt=({title:e,words:n})=>n.length>0?u`<div><h3>${e}</h3><ul>${n.map((s,i)=>u`<li key=${i}>${s}</li>`)}</ul></div>`:null,Me=h(tt);function it({row:e,onClose:n}){const s=P({initial:{reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:_("field.missing")},submit:({reason:i})=>qe(e,{decision:"decline",reason:i.trim()}),done:n});return S({title:o("held.declineTitle",{name:ce(e)}),onClose:n,children:D({form:s,label:o("held.decline"),children:u`
        ${jn({...s.bind("reason"),label:o("held.reason"),hint:o("held.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:n})}
          ${f({label:o("held.decline"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}const lt=h(it);function at({row:e,onClose:n}){const s=P({initial:{visited_on:null},check:({visited_on:i})=>i&&i<=x.value?{}:{visited_on:o("held.dayWrong")},submit:({visited_on:i})=>qe(e,{decision:"take",visited_on:i}),done:n});return S({title:o("held.dayTitle",{name:ce(e)}),onClose:n,children:D({form:s,label:o("held.take"),children:u`<p class="soft">${o("held.dayHint",{name:e.sender_name})}</p>
        ${L({...s.bind("visited_on"),label:o("held.day"),required:!0,max:x.value})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:n})}
          ${f({label:o("held.take"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}const ot=h(at),dt=Object.freeze(Object.defineProperty({__proto__:null,default:Qs},Symbol.toStringTag,{value:"Module"})),Ae="same_",dn=e=>e.members.filter(n=>!n.left_on),rt=(e,n)=>n.find(s=>Be(s.full_name)===Be(e.full_name)&&(s.birth_year===null||e.birth_year===null||s.birth_year===e.birth_year))?.id??"";function ct({row:e,changed:n,onClose:s}){const[i,t]=v(null);return i?rn({row:e,otherId:i.id,changed:n,onClose:s}):S({title:l("merge.title",{name:e.name}),onClose:s,children:u`<div class="stack">
      ${Le({name:"from_id",value:null,onChange:t,label:l("merge.which"),hint:l("merge.whichHint"),but:e.id})}
      <div class="form-actions">${f({label:_("act.cancel"),onClick:s})}</div>
    </div>`})}const ut=h(ct);function ht({row:e,otherId:n,duplicate:s,changed:i,onClose:t}){const a=k("/households/{household_id}",{params:{household_id:n}});return a.data?mt({row:e,other:a.data,duplicate:s,changed:i,onClose:t}):S({title:l("merge.title",{name:e.name}),onClose:t,children:H({of:a,lines:6,children:()=>null})})}const rn=h(ht);function pt({row:e,other:n,duplicate:s,changed:i,onClose:t}){const[a,d]=[dn(e),dn(n)],c=r=>d.map(({id:p})=>({from_id:p,into_id:String(r[Ae+p]??"")})).filter(({into_id:p})=>p!=="");return j({title:l("merge.title",{name:e.name}),onClose:t,label:l("merge.yes"),wide:!0,initial:{nature:s?"duplicate":"",same_persons:"",...W(),...Object.fromEntries(d.map(r=>[Ae+r.id,rt(r,a)]))},check:r=>({nature:!r.nature&&_("field.missing"),...Y(r)}),send:(r,p)=>$("/households/{household_id}/merge",{params:{household_id:e.id},version:e.version,key:p,body:{from_id:n.id,from_version:n.version,duplicate:r.nature==="duplicate",same_persons:c(r),on:r.on,reason:r.reason}}),done:q(i,({name:r})=>l("merge.done",{other:n.code,name:r})),fields:r=>u`
      <p><strong>${n.name}</strong> <span class="soft">${[J(n),n.code].filter(Boolean).join(" · ")}</span></p>
      ${F({...r.bind("nature"),label:l("merge.nature"),required:!0,options:[{value:"duplicate",label:l("merge.duplicate"),hint:l("merge.duplicateHint")},{value:"joined",label:l("merge.joined"),hint:l("merge.joinedHint")}]})}
      ${d.length>0&&a.length>0&&u`<fieldset class="field"><legend class="field-label">${l("merge.persons")}</legend>
          <p class="field-hint">${l("merge.personsHint")}</p>
          ${r.errors.same_persons&&u`<p class="field-error" role="alert">${r.errors.same_persons}</p>`}
          <div class="stack">${d.map(p=>w({...r.bind(Ae+p.id),key:p.id,label:[p.full_name,p.relation_label,p.birth_year].filter(Boolean).join(", "),empty:l("merge.new"),options:a.map(({id:m,full_name:g})=>({value:m,label:l("merge.same",{name:g})}))}))}</div></fieldset>`}
      ${X(r)}`})}const mt=h(pt);await z("households");const ue="/households/duplicates";function bt(){const[e]=V(),n=k(ue,{query:{unit_id:e.unit_id}}),s=k("/streets"),[i,t]=v(null),[a,d]=v(null),c=()=>$("/households/duplicates/find",{}).then(t,E),r=()=>{t(null),C(ue)},p=n.data?.found_at===null&&n.data.running_job_id===null;I(()=>{p&&!i&&c()},[p]);const m=[...new Map((s.data??[]).map(g=>[g.unit_id,g.unit_name]))].map(([g,N])=>({value:g,label:N}));return G({title:o("pairs.title"),lead:o("pairs.lead"),crumbs:[{label:o("title"),href:Z()},{label:o("pairs.title")}],actions:!i&&!n.data?.running_job_id&&f({label:o("pairs.again"),icon:"refresh",onClick:()=>{c()}}),children:u`<div class="stack">
      ${m.length>1&&_e({filters:[{name:"unit_id",label:o("unit"),options:m}]})}
      ${i?Ge({key:i.id,job:i,label:o("pairs.searching"),onDone:r,onEnd:r}):n.data?.running_job_id&&_t({id:n.data.running_job_id,ended:r})}
      ${H({of:n,lines:6,empty:({pairs:g,found_at:N})=>g.length===0&&N!==null,whenEmpty:u`<div class="card">${A({title:o("pairs.none"),hint:o("pairs.noneHint"),icon:"check"})}</div>`,children:({pairs:g,found_at:N})=>u`<div class="stack">
          ${N&&u`<p class="soft" role="status">${o("pairs.count",{count:ee(g.length),at:me(N)})}</p>`}
          ${g.map((se,gn)=>vt({key:`${se.one.id} ${se.other.id}`,pair:se,number:gn+1,onJoin:()=>d(se)}))}
        </div>`})}
      ${a&&xt({pair:a,onClose:()=>d(null)})}
    </div>`})}function ft({id:e,ended:n}){const s=k("/jobs/{job_id}",{params:{job_id:e}});return s.data&&Ge({job:s.data,label:o("pairs.searching"),onDone:n,onEnd:n})}const _t=h(ft),cn=({one:e,other:n},s)=>$("/households/duplicates/apart",{body:{one_id:e.id,other_id:n.id,apart:s}}).then(()=>C(ue)),gt=e=>cn(e,!0).then(()=>T(o("pairs.apart"),{act:{label:_("act.undo"),run:()=>{cn(e,!1).catch(E)}}}),E);function $t({pair:e,number:n,onJoin:s}){const{one:i,other:t,likenesses:a}=e;return u`<article class="card pair" aria-label=${o("pairs.pair",{number:n,one:i.code,other:t.code})}>
    <div class="pair-sides">${un({row:i})}${un({row:t})}</div>
    <p class="pair-why">
      <span class="soft">${o("pairs.why")}</span> ${a.map(({code:d,label:c})=>u`<span key=${d}>${Ne({label:c})} </span>`)}
    </p>
    <div class="form-actions">
      ${f({label:o("pairs.twoHouseholds"),onClick:()=>{gt(e)}})}
      ${f({label:o("pairs.oneHousehold"),icon:"link",onClick:s})}
    </div>
  </article>`}const vt=h($t);function yt({row:e}){return u`<section class="pair-side">
    <h2><a href=${R(e.id)} aria-label=${`${e.name}, ${o("pairs.open",{code:e.code})}`}>${e.name}</a></h2>
    ${pe({facts:[{label:o("address"),value:J(e)},{label:o("unit"),value:$e(e)},{label:o("pairs.code"),value:e.code},{label:o("persons"),value:ee(e.persons)},{label:o("pairs.phone"),value:e.phone??"—"},{label:o("kind"),value:e.kind_label},{label:o("standing"),value:K(ve(e,x.value))},{label:o("lastVisit"),value:e.last_visited_on?y(e.last_visited_on):o("never")}]})}</section>`}const un=h(yt);function kt({pair:{one:e,other:n},onClose:s}){const[i,t]=v(e.persons>=n.persons?e.id:n.id),[a,d]=v(!1);return a?St({keptId:i,goneId:i===e.id?n.id:e.id,onClose:s}):S({title:o("pairs.joinTitle"),onClose:s,children:u`<form class="form" onSubmit=${c=>{c.preventDefault(),d(!0)}}>
      ${F({name:"keep",label:o("pairs.keep"),hint:o("pairs.keepHint"),value:i,onChange:t,options:[e,n].map(c=>({value:c.id,label:`${c.name} (${c.code})`,hint:`${J(c)} · ${o("pairs.persons",{count:c.persons})}`}))})}
      <div class="form-actions">
        ${f({label:_("act.cancel"),onClick:s})}
        ${f({label:o("pairs.next"),type:"submit",kind:"primary"})}
      </div>
    </form>`})}const xt=h(kt);function Ot({keptId:e,goneId:n,onClose:s}){const i=k("/households/{household_id}",{params:{household_id:e}});return i.data?rn({row:i.data,otherId:n,duplicate:!0,changed:()=>C(ue),onClose:s}):S({title:o("pairs.joinTitle"),onClose:s,children:H({of:i,lines:6,children:()=>null})})}const St=h(Ot),wt=Object.freeze(Object.defineProperty({__proto__:null,default:bt},Symbol.toStringTag,{value:"Module"})),b=Tn({title:"Sự đồng ý của người dân",titleOf:"Sự đồng ý của {name}",hint:"Đọc từng câu cho người đó nghe rồi mới ghi câu trả lời. Không đồng ý thì vẫn được hướng dẫn như mọi người.",never:"Chưa hỏi",on:"{answer}, {day}",oldText:"Đã trả lời theo bản lời {old}; nay là bản {now}. Nên hỏi lại.",ask:"Ghi câu trả lời",again:"Ghi câu trả lời mới",askOf:"{act}: {purpose}",dialog:"Ghi câu trả lời",read:"Đọc nguyên văn (bản lời {number}):",answer:"Người đó trả lời",given:"Đồng ý",refused:"Không đồng ý",withdrawn:"Rút lại sự đồng ý",how:"Trả lời bằng cách nào","how.spoken":"Nói trực tiếp","how.paper":"Ký trên giấy","how.app":"Tự bấm trên điện thoại",givenOn:"Ngày trả lời",answerMissing:"Hãy chọn đúng câu người đó vừa trả lời.",howMissing:"Hãy chọn cách trả lời.","goes.contact":"Ghi xong, số điện thoại đang giữ của người này bị xóa ngay.","goes.photo":"Ghi xong, các ảnh đã chụp ở hộ này bị xóa ngay.","goes.citizen_id":"Ghi xong, số định danh đang giữ của người này bị xóa ngay.",save:"Ghi lại",saved:"Đã ghi câu trả lời.","id.none":"Chưa ghi số định danh.","id.masked":"Số định danh: {masked}","id.put":"Ghi số định danh","id.change":"Sửa số","id.drop":"Bỏ số","id.dropAsk":"Bỏ số định danh đã ghi của {name}?","id.dropText":"Số bị xóa ngay. Sự đồng ý vẫn còn trong nhật ký.","id.field":"Số định danh cá nhân","id.fieldHint":"12 chữ số, chép từ giấy tờ hoặc VNeID người đó tự mở. Không chụp giấy tờ.","id.bad":"Số định danh gồm đúng 12 chữ số.","id.saved":"Đã ghi số, đã mã hóa.","id.dropped":"Đã bỏ số.","id.reveal":"Xem đủ số","id.revealTitle":"Xem đủ số định danh của {name}","id.revealText":"Lượt xem này được ghi vào nhật ký cùng mục đích và tên của bạn.","id.purpose":"Xem để làm gì?","id.purpose.verify":"Đối chiếu, sửa thông tin","id.purpose.help":"Giúp theo yêu cầu của người dân","id.purpose.recheck":"Kiểm tra lại kết quả","id.purposeMissing":"Hãy chọn mục đích xem.","id.of":"{act}: {name}",log:"Các lần trả lời ({count})",entry:"{purpose}: {answer}",entryDetail:"{how}, ngày {day}, theo bản lời {number}"}),Ee="/households/{household_id}/persons/{person_id}/citizen-id",Ht=["verify","help","recheck"];function Ct({householdId:e,personId:n,name:s,onChanged:i}){const[t,a]=v(null),d=k(Ee,{params:{household_id:e,person_id:n}}),c=(m,g)=>{C("/households"),d.set(m),T(g),a(null),i?.()},r=async m=>{await he({title:b("id.dropAsk",{name:s}),text:b("id.dropText"),yes:b("id.drop"),danger:!0})&&ze(Ee,{params:{household_id:e,person_id:n},version:m.version,body:{citizen_id:null}}).then(g=>c(g,b("id.dropped")),E)},p=(m,g)=>u`<button type="button" class="button is-small" aria-label=${b("id.of",{act:m,name:s})} onClick=${g}><span>${m}</span></button>`;return H({of:d,lines:1,children:m=>u`<div class="stack">
      <div class="row"><span>${m.masked?b("id.masked",{masked:m.masked}):b("id.none")}</span>
        ${p(b(m.masked?"id.change":"id.put"),()=>a("put"))}
        ${m.masked&&M("household.reveal")&&p(b("id.reveal"),()=>a("reveal"))}
        ${m.masked&&p(b("id.drop"),()=>{r(m)})}</div>
      ${m.warnings.length>0&&u`<ul class="notice is-warning notice-list">${m.warnings.map(g=>u`<li key=${g}>${g}</li>`)}</ul>`}
      ${t==="put"&&At({householdId:e,personId:n,version:m.version,onClose:()=>a(null),onDone:g=>c(g,b("id.saved"))})}
      ${t==="reveal"&&Pt({householdId:e,personId:n,name:s,onClose:()=>a(null)})}
    </div>`})}const jt=h(Ct),Tt=e=>M("household.manage")&&jt(e),qt=h(Tt);function Mt({householdId:e,personId:n,version:s,onClose:i,onDone:t}){const a=P({initial:{citizen_id:""},check:({citizen_id:d})=>/^\d{12}$/.test(d.replace(/\s/g,""))?{}:{citizen_id:b("id.bad")},submit:(d,c)=>ze(Ee,{params:{household_id:e,person_id:n},version:s,body:d,key:c}),done:t});return S({title:b("id.put"),onClose:i,sheet:!0,children:D({form:a,label:b("id.put"),children:u`
        ${O({...a.bind("citizen_id"),label:b("id.field"),hint:b("id.fieldHint"),inputmode:"numeric",autocomplete:"off",required:!0})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:i})}
          ${f({label:b("save"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}const At=h(Mt);function Et({householdId:e,personId:n,name:s,onClose:i}){const[t,a]=v(""),d=b("id.revealTitle",{name:s}),c=P({initial:{purpose:""},check:({purpose:r})=>r?{}:{purpose:b("id.purposeMissing")},submit:({purpose:r},p)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:p,body:{field:"person_citizen_id",person_id:n,purpose:r}}),done:({value:r})=>a(r??"—")});return S({title:d,onClose:i,sheet:!0,children:t?u`<p role="status"><strong class="full-number">${t}</strong></p>`:D({form:c,label:d,children:u`<p>${b("id.revealText")}</p>
            ${F({...c.bind("purpose"),label:b("id.purpose"),required:!0,options:Ht.map(r=>({value:r,label:b(`id.purpose.${r}`)}))})}
            <div class="form-actions">
              ${f({label:_("act.cancel"),onClick:i})}
              ${f({label:b("id.reveal"),type:"submit",kind:"primary",busy:c.busy})}
            </div>`})})}const Pt=h(Et);await z("privacy");const hn={given:"good",refused:"neutral",withdrawn:"warning"},Dt=["spoken","paper","app"];function Nt({personId:e,name:n,household:s,onChanged:i}){const t=k("/persons/{person_id}/consents",{params:{person_id:e}}),[a,d]=v(null);return B({title:n?b("titleOf",{name:n}):b("title"),children:u`
      ${H({of:t,lines:3,children:c=>u`<div class="stack">
          <ul class="consents">
            ${c.standing.map(r=>u`<li key=${r.purpose}>${zt({one:r,given:Rt(c,r),onAsk:()=>d(r)})}</li>`)}
          </ul>
          ${s&&c.standing.some(r=>r.purpose==="citizen_id"&&r.answer==="given")&&qt({householdId:s.id,personId:e,name:n??"",onChanged:i})}
          ${c.log.length>0&&u`<details><summary>${b("log",{count:c.log.length})}</summary>${It({log:c.log})}</details>`}
        </div>`})}
      ${a&&Kt({personId:e,one:a,onClose:()=>d(null),onDone:c=>{d(null),C("/households","/persons"),t.set(c),i?.()}})}`})}const Bt=h(Nt),Rt=(e,n)=>e.log.find(s=>s.purpose===n.purpose);function Ft({one:e,given:n,onAsk:s}){const i=n&&n.answer==="given"&&n.text_number<e.text_number,t=b(e.answer===null?"ask":"again");return u`<div class="row consent">
    <div class="consent-words"><strong>${e.title}</strong>
      <p>${K({label:e.answer_label&&e.given_on?b("on",{answer:e.answer_label,day:y(e.given_on)}):b("never"),tone:e.answer?hn[e.answer]:"neutral"})}</p>
      ${i&&u`<p class="small">${b("oldText",{old:n.text_number,now:e.text_number})}</p>`}
    </div>
    <button type="button" class="button is-small" aria-label=${b("askOf",{act:t,purpose:e.title})}
      onClick=${s}><span>${t}</span></button>
  </div>`}const zt=h(Ft),Lt=({log:e})=>Oe({label:b("log",{count:e.length}),entries:e.map(n=>({id:n.id,at:n.at,who:n.by_name,tone:hn[n.answer],title:b("entry",{purpose:n.purpose_title,answer:n.answer_label}),detail:b("entryDetail",{how:n.how_label,day:y(n.given_on),number:n.text_number})}))}),It=h(Lt);function Gt({personId:e,one:n,onClose:s,onDone:i}){const t=P({initial:{answer:"",how:"",given_on:x.value},check:({answer:c,how:r})=>({...!c&&{answer:b("answerMissing")},...!r&&{how:b("howMissing")}}),submit:({answer:c,how:r,given_on:p},m)=>$("/persons/{person_id}/consents",{params:{person_id:e},key:m,body:{purpose:n.purpose,text_number:n.text_number,answer:c,how:r,given_on:p}}),done:c=>{T(b("saved")),i(c)}}),{answer:a}=t.values,d=n.answer==="given"?"withdrawn":"refused";return S({title:b("dialog"),onClose:s,sheet:!0,children:D({form:t,label:b("dialog"),children:u`
        <p>${b("hint")}</p>
        <div>
          <p class="soft small">${b("read",{number:n.text_number})}</p>
          <blockquote class="consent-text">${n.text}</blockquote>
        </div>
        ${F({...t.bind("answer"),label:b("answer"),required:!0,options:[{value:"given",label:b("given")},{value:d,label:b(d)}]})}
        ${F({...t.bind("how"),label:b("how"),required:!0,options:Dt.map(c=>({value:c,label:b(`how.${c}`)}))})}
        ${L({...t.bind("given_on"),label:b("givenOn"),max:x.value})}
        ${a&&a!=="given"&&Vt({purpose:n.purpose})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:s})}
          ${f({label:b("save"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}const Kt=h(Gt);function Ut({purpose:e}){const n=e==="contact"||e==="photo"||e==="citizen_id"?e:null;return n&&u`<div class="notice is-warning" role="status">${ne({name:"alert"})}<p>${b(`goes.${n}`)}</p></div>`}const Vt=h(Ut),Jt=[1,2,3].map(e=>({value:String(e),label:l(`grade.${e}`)})),pn=(e,n)=>n.map(({item:s,many:i})=>({item:s,value:i?(e[s]??[]).join("+"):e[s]??""})).filter(({value:s})=>s!=="");function Wt({row:e,subject:n,changed:s,onClose:i}){const t=k("/households/items"),a=n.id===e.id?"household":"person",d=(t.data??[]).filter(r=>r.subject===a&&(r.item!=="young_payer"||e.kind==="family")),c=new Map(n.items.map(r=>[r.item,r.value_label]));return d.length>0&&j({title:l("observe.title",{name:n.name}),onClose:i,wide:!0,initial:{on:x.value,grade:"1",nothing:"",...Object.fromEntries(d.map(({item:r,many:p})=>[r,p?[]:""]))},check:r=>({on:!r.on&&_("field.missing"),nothing:pn(r,d).length===0&&l("observe.nothing")}),send:(r,p)=>$("/households/{household_id}/observations",{params:{household_id:e.id},version:e.version,key:p,body:{on:r.on,grade:Number(r.grade),items:pn(r,d).map(m=>({...m,item:m.item,subject_id:n.id}))}}),done:q(s,()=>l("observe.done",{name:n.name})),fields:r=>u`
        ${r.errors.nothing&&u`<p class="field-error" role="alert">${r.errors.nothing}</p>`}
        <div class="form-row">
          ${L({...r.bind("on"),label:l("observe.on"),required:!0,max:x.value})}
          ${w({...r.bind("grade"),label:l("observe.grade"),options:Jt,empty:!1})}
        </div>
        <p class="soft">${l("observe.hint")}</p>
        <div class="observe-items">${d.map(p=>Yt({key:p.item,one:p,form:r,now:c.get(p.item)??null}))}</div>`})}const mn=h(Wt);function Xt({one:e,form:n,now:s}){const i=Object.entries(e.values).map(([a,d])=>({value:a,label:d})),t=s?l("observe.now",{value:s}):void 0;return e.many?Ke({...n.bind(e.item),label:e.label,hint:t,options:i}):w({...n.bind(e.item),label:e.label,hint:t,options:i,empty:l("observe.keep")})}const Yt=h(Xt);function Qt({row:e,observation:n,changed:s,onClose:i}){return j({title:l("seen.retractTitle"),onClose:i,label:l("seen.retract"),danger:!0,initial:{reason:""},check:({reason:t})=>({reason:t.trim().length<3&&l("field.whyShort")}),send:(t,a)=>$("/households/{household_id}/observations/{observation_id}/retract",{params:{household_id:e.id,observation_id:n.id},version:e.version,key:a,body:t}),done:q(s,()=>l("seen.retractDone")),fields:t=>u`
      <p>
        <strong>
          ${l("seen.line",{subject:n.subject_name,item:n.item_label,value:n.value_label})}
        </strong>
      </p>
      <p class="soft">${l("seen.retractText")}</p>
      ${O({...t.bind("reason"),label:l("field.why"),required:!0,maxlength:500,autocomplete:"off"})}`})}const Zt=h(Qt);function ei({row:e,changed:n}){const s={household_id:e.id},i=k("/households/{household_id}/observations",{params:s}),[t,a]=v(null),d=e.actions.includes("observe");return u`<div>${H({of:i,empty:c=>c.items.length===0,whenEmpty:u`<div class="card">${A({title:l("seen.none"),hint:l("seen.noneHint"),icon:"history"})}</div>`,children:c=>u`<section class="card">
      ${Oe({label:l("tab.seen"),entries:c.items.map(r=>si(r,d&&!r.retracted?()=>a(r):null))})}
      ${ge({page:c,more:r=>U("/households/{household_id}/observations",{params:s,query:{cursor:r}}),onMore:i.set})}
    </section>`})}
    ${t&&Zt({row:e,observation:t,changed:n,onClose:()=>a(null)})}</div>`}const ni=h(ei),si=(e,n)=>({id:e.id,at:e.at,who:e.by_name,tone:e.retracted?"neutral":e.grade===1?"info":"good",title:l("seen.line",{subject:e.subject_name,item:e.item_label,value:e.value_label}),detail:u`<div class="row">
    <span class="soft">${l("seen.detail",{day:y(e.on),channel:e.channel_label,grade:e.grade_label})}</span>
    ${e.retracted&&K({label:l("seen.retracted"),tone:"warning"})}
    ${n&&f({label:l("seen.retract"),small:!0,kind:"quiet",onClick:n})}</div>`});function ti({row:e}){const n=e.changes.map(s=>({id:s.id,at:s.at,who:s.by_name,title:s.cause_label&&s.cause_label!==s.act_label?l("changes.line",{act:s.act_label,cause:s.cause_label}):s.act_label,detail:u`<span class="soft">${[l("changes.on",{day:y(s.happened_on)}),s.reason].filter(Boolean).join(" · ")}</span>`}));return u`<div class="stack">
    ${e.lineage.length>0&&B({title:l("changes.lineage"),children:u`<ul class="plain-list">${e.lineage.map(s=>u`<li key=${s.household_id}>
            ${l(s.to_other?"changes.to":"changes.from",{kind:s.kind_label,day:y(s.happened_on)})} <a
              href=${R(s.household_id)}>${s.name} (${s.code})</a>
          </li>`)}</ul>`})}
    ${B({title:l("changes.stays"),children:u`<ul class="plain-list">${e.stays.map(s=>u`<li key=${`${s.unit_path} ${s.from_on} ${s.until_on}`}>${s.until_on?l("changes.stayUntil",{unit:s.unit_name,from:y(s.from_on),until:y(s.until_on)}):l("changes.stay",{unit:s.unit_name,from:y(s.from_on)})} <span class="soft">(${[s.came_by_label,s.left_by_label].filter(Boolean).join(" → ")})</span></li>`)}</ul>`})}
    ${B({title:l("changes.title"),children:n.length===0?A({title:l("changes.none"),icon:"history"}):Oe({label:l("changes.title"),entries:n})})}
  </div>`}const ii=h(ti),li=new Set(["topics","sim_mobilised","phone_mobilised","informed","visited","guided"]),ai=new Set(["no","none","basic","2g","refused"]);function oi({items:e,name:n}){return u`<dl class="known" aria-label=${l("known.of",{name:n})}>${e.map(s=>u`<div key=${s.item} class=${s.value===null?"is-unknown":ai.has(s.value)?"is-no":void 0}>
      <dt>${s.label}</dt>
      <dd>${s.value===null?l(li.has(s.item)?"known.notDone":"known.unknown"):s.value_label}</dd>
      ${s.value!==null&&u`<dd class="known-rest">
          ${l("known.rest",{day:y(s.on),channel:s.channel_label??"",grade:s.grade_label??""})}
        </dd>`}
    </div>`)}</dl>`}const bn=h(oi),di=["contact","verify","help","recheck"];function ri({household:e,person:n,name:s,masked:i,may:t}){const[a,d]=v(!1),[c,r]=v(null);return c?u`<a class="nowrap" href=${`tel:${c}`}>${Sn(c)}</a>`:u`<span class="phone-masked"><span class="nowrap">${i}</span>
    ${t&&f({label:l("reveal"),small:!0,icon:"eye",onClick:()=>d(!0)})}</span>
    ${a&&ui({household:e,person:n,name:s,show:r,onClose:()=>d(!1)})}`}const fn=h(ri);function ci({household:e,person:n,name:s,show:i,onClose:t}){const a=P({initial:{purpose:""},check:({purpose:d})=>d?{}:{purpose:l("reveal.missing")},submit:({purpose:d},c)=>$("/households/{household_id}/reveal",{params:{household_id:e},key:c,body:{field:n?"person_phone":"phone",person_id:n??null,purpose:d}}),done:({value:d})=>{t(),i(d)}});return S({title:l("reveal.title",{name:s}),onClose:t,children:D({form:a,label:l("reveal"),children:u`<p class="soft">${l("reveal.text")}</p>
        ${F({...a.bind("purpose"),label:l("reveal.purpose"),required:!0,options:di.map(d=>({value:d,label:l(`reveal.${d}`)}))})}
        <div class="form-actions">
          ${f({label:_("act.cancel"),onClick:t})}
          ${f({label:l("reveal.yes"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}const ui=h(ci),_n=e=>[e.relation_label,e.birth_on?l("member.born",{year:y(e.birth_on)}):e.birth_year?l("member.born",{year:e.birth_year}):"",e.sex?l(`sex.${e.sex}`):""].filter(Boolean).join(" · ");function hi({row:e,changed:n}){const s=e.members.filter(t=>!t.left_on),i=e.members.filter(t=>t.left_on);return u`<div class="stack">
    ${s.map(t=>bi({key:t.id,one:t,row:e,changed:n}))}
    ${s.length===0&&!e.closed_on&&u`<div class="card">
        ${A({title:l("member.nobody"),hint:e.actions.includes("edit")&&l("member.nobodyHint"),icon:"people"})}
      </div>`}
    ${i.length>0&&u`<details class="card" open=${s.length===0}><summary>${l("member.left",{count:i.length})}</summary>
        <ul class="plain-list">
          ${i.map(t=>u`<li key=${t.id}>
                <strong>
                  ${t.full_name}
                </strong> <span class="soft">
                  ${_n(t)} · ${l("member.leftLine",{reason:t.left_by_label??"",day:y(t.left_on)})}
                </span>
              </li>`)}
        </ul>
      </details>`}
  </div>`}const pi=h(hi);function mi({one:e,row:n,changed:s}){const[i,t]=v(null),a={row:n,changed:s,member:e,onClose:()=>t(null)},d=n.actions.includes("edit");return u`<article class="card member" aria-label=${e.full_name}>
    <header class="member-head">
      <div><h2>${e.full_name}</h2><p class="soft">${_n(e)}</p>
        ${e.phone&&u`<p>
            ${fn({household:n.id,person:e.id,name:e.full_name,masked:e.phone,may:n.actions.includes("reveal")})}
          </p>`}
      </div>
      <div class="row">
        ${n.actions.includes("observe")&&f({label:l("observe"),icon:"check",onClick:()=>t("observe")})}
        ${d&&le({name:e.full_name,acts:[{label:l("person.editAct"),icon:"edit",run:()=>t("edit")},{label:l("person.moveAct"),icon:"right",run:()=>t("move")},{label:l("person.leaveAct"),icon:"logout",run:()=>t("leave")}]})}
      </div>
    </header>
    ${bn({items:e.items,name:e.full_name})}
    ${i==="edit"&&vs(a)}
    ${i==="leave"&&ks(a)}
    ${i==="move"&&Os(a)}
    ${i==="observe"&&mn({...a,subject:{id:e.id,name:e.full_name,items:e.items}})}
  </article>`}const bi=h(mi),Pe=e=>e.map(({id:n,full_name:s,relation_label:i})=>({value:n,label:l("merge.one",{name:s,relation:i})}));function fi({row:e,onClose:n}){const s=e.members.filter(d=>!d.left_on),i=d=>s.filter(({id:c})=>d.includes(c)),t=d=>s.filter(({id:c})=>!d.includes(c)),a=d=>i(d).some(({relation:c})=>c==="head");return j({title:l("split.title",{name:e.name}),onClose:n,label:l("split"),wide:!0,initial:{person_ids:[],head_id:"",remaining_head_id:"",street_id:e.street_id,house_no:"",place_note:"",...W()},check:d=>({person_ids:(d.person_ids.length===0||d.person_ids.length===s.length)&&l("split.whoMissing"),head_id:!d.person_ids.includes(d.head_id)&&_("field.missing"),remaining_head_id:a(d.person_ids)&&!t(d.person_ids).some(({id:c})=>c===d.remaining_head_id)&&_("field.missing"),...Y(d)}),send:(d,c)=>$("/households/{household_id}/split",{params:{household_id:e.id},version:e.version,key:c,body:{...d,on:d.on??"",remaining_head_id:a(d.person_ids)?d.remaining_head_id:null}}),done:d=>{T(l("split.done",{name:d.name})),Re(R(d.id))},fields:d=>u`
      ${Ke({...d.bind("person_ids"),label:l("split.who"),required:!0,options:Pe(s)})}
      <div class="form-row">
        ${w({...d.bind("head_id"),label:l("split.head"),required:!0,options:Pe(i(d.values.person_ids))})}
        ${a(d.values.person_ids)&&w({...d.bind("remaining_head_id"),label:l("split.heir"),hint:l("split.heirHint"),required:!0,options:Pe(t(d.values.person_ids))})}
      </div>
      ${xe({...d.bind("street_id"),label:l("split.street"),required:!0,empty:!1})}
      ${ie(d)}${X(d)}`})}const _i=h(fi);await z("households");function gi({params:e}){const n=e.id??"",s=k("/households/{household_id}",{params:{household_id:n}}),[i,t]=v(null),a=s.data;I(()=>Ve(n),[n]),I(()=>t(null),[n]);const d=c=>{C("/households?","/persons",`/households/${n}/observations`),s.set(c)};return G({title:a?.name??l("household"),status:a&&K(ve(a,x.value)),crumbs:[{label:o("title"),href:Z()},{label:a?.name??"…"}],actions:a&&ki({row:a,show:t}),children:H({of:s,lines:10,children:c=>u`<div class="stack">
        ${Oi({row:c})}
        ${Hi({row:c})}
        ${c.items.length>0&&B({title:l("known.household"),children:bn({items:c.items,name:c.name}),actions:c.actions.includes("observe")&&f({label:l("observe"),icon:"check",onClick:()=>t("observe")})})}
        ${vi({row:c,changed:d,refresh:s.refresh})}
        ${ji({open:i,row:c,changed:d,onClose:()=>t(null)})}
      </div>`})})}function $i({row:e,changed:n,refresh:s}){const i=e.members.filter(t=>!t.left_on);return Ie({label:l("tabs"),query:"phan",tabs:[{name:"nhan-khau",label:l("tab.members"),count:e.persons,show:()=>pi({row:e,changed:n})},{name:"ghi-nhan",label:l("tab.seen"),show:()=>ni({row:e,changed:n})},{name:"thay-doi",label:l("tab.changes"),show:()=>ii({row:e})},...M("consent.record")&&i.length>0?[{name:"dong-y",label:l("tab.consents"),show:()=>u`<div class="stack">
                  ${i.map(t=>Bt({key:t.id,personId:t.id,name:t.full_name,household:e,onChanged:s}))}
                </div>`}]:[]]})}const vi=h($i);function yi({row:e,show:n}){const s=t=>e.actions.includes(t),i=e.members.filter(t=>!t.left_on);return u`
    ${le({acts:[...s("move")?[{label:l("move"),icon:"right",run:()=>n("move")}]:[],...s("split")&&i.length>1?[{label:l("split"),icon:"units",run:()=>n("split")}]:[],...s("merge")?[{label:l("merge"),icon:"people",run:()=>n("merge")}]:[],...s("close")?[{label:l("close"),icon:"lock",run:()=>n("close")}]:[]]})}
    ${s("edit")&&f({label:l("edit"),icon:"edit",onClick:()=>n("edit")})}
    ${s("edit")&&f({label:l("addMember"),icon:"plus",kind:"primary",onClick:()=>n("add")})}
    ${s("reopen")&&f({label:l("reopen"),icon:"refresh",kind:"primary",onClick:()=>n("reopen")})}`}const ki=h(yi);function xi({row:e}){return e.closed_on&&u`<div class="notice is-warning">
      ${ne({name:"lock"})}
      <p>${l("closedNote",{day:y(e.closed_on),reason:e.closed_reason_label??""})}
        ${e.merged_into_id&&u`<br />${l("mergedNote")} <a href=${R(e.merged_into_id)}>${l("mergedOpen")}</a>`}</p></div>`}const Oi=h(xi);function Si(e){if(!e.last_visited_on)return l("never");const n={day:y(e.last_visited_on),result:e.last_result_label??""};return e.last_visitor_name?l("lastVisit.by",{...n,name:e.last_visitor_name}):l("lastVisit.line",n)}function wi({row:e}){return u`<section class="card">${pe({facts:[{label:l("address"),value:J(e)},{label:l("area"),value:$e(e)},{label:l("code"),value:e.code},{label:l("kind"),value:e.kind_label},...e.phone?[{label:l("phone"),value:fn({household:e.id,name:e.name,masked:e.phone,may:e.actions.includes("reveal")})}]:[],...e.tax_code?[{label:l("taxCode"),value:e.tax_code}]:[],{label:l("lastVisit"),value:Si(e)},...e.revisit_on?[{label:l("revisit"),value:y(e.revisit_on)}]:[]]})}</section>`}const Hi=h(wi);function Ci({open:e,...n}){const{row:s}=n;return u`
    ${e==="edit"&&os(n)}
    ${e==="move"&&rs(n)}
    ${e==="split"&&_i(n)}
    ${e==="merge"&&ut(n)}
    ${e==="close"&&us(n)}
    ${e==="reopen"&&ps(n)}
    ${e==="add"&&gs(n)}
    ${e==="observe"&&mn({...n,subject:{id:s.id,name:s.name,items:s.items}})}`}const ji=h(Ci),Ti=Object.freeze(Object.defineProperty({__proto__:null,default:gi},Symbol.toStringTag,{value:"Module"}));export{qs as _,Ti as a,dt as h,Zn as l,wt as p,Xs as s};
