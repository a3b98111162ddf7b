// Licences in vendor/LICENSES.txt.
import{b as r,U as Se,r as Y,O as F,L as et}from"./kit.js";import{k as re,h as de,i as qe,g as tt,L as I,c as f,r as L,q as X,T as x,B as y,p as M,H as nt,n as P,b as z,j as Te,F as _,v as ce,I as A,z as xe,J as st,s as Oe,t as at,K as it}from"./first.js";import{u as E,P as U,L as R,E as B,h as C,w as Z,I as lt,S,d as q,t as W,j as N,k as O,T as Fe,e as ot,g as rt,o as ee,b as G,s as ue,a as Ee,F as dt,n as Ne,i as He}from"./frame.js";import{y as ct,z as n,P as ut,o as pt,A as De,B as pe,R as me,h as mt,S as D,D as te,e as he,G as ne,I as w,C as ht,K as se,F as je,T as Ie,l as bt}from"./shared.js";const be={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},ft=pt(De);function gt(){const[l]=re(),e=de("plan.draft"),t={year:l.nam,state:l.state},s=E("/plans",{query:t}),a=Number(qe.value.slice(0,4)),i=Array.from({length:5},(o,d)=>String(a+1-d)).map(o=>({value:o,label:o}));return U({title:n("title"),lead:n("lead"),actions:e&&r`
        ${I({label:n("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${I({label:n("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:r`
      ${e&&kt({})}
      ${ct({filters:[{name:"nam",label:n("year"),options:i},{name:"state",label:n("state"),options:ft}]})}
      ${R({of:s,empty:o=>o.items.length===0,whenEmpty:r`<div class="card">
          ${B({title:n("none"),hint:n(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:o=>r`<div>${$t({rows:o.items})}
          ${o.next&&ut({page:o,more:d=>tt("/plans",{query:{...t,cursor:d}}),onMore:s.set})}</div>`})}`})}const J=({edition:l})=>l===1?n("edition.first"):n("edition.later",{n:l-1}),$t=f(function({rows:e}){return Z({caption:n("title"),rows:e,rowKey:t=>t.id,href:t=>`/ke-hoach/${t.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:t=>t.title||n("noName")},{key:"code",label:n("number"),show:t=>t.code?r`<span class="nowrap">${t.code}</span>`:r`<span class="soft">${n("noNumber")}</span>`},{key:"issued",label:n("issued"),show:t=>q(t.issued_on)},{key:"year",label:n("year"),show:t=>String(t.year)},{key:"edition",label:n("edition"),show:J},{key:"state",label:n("state"),show:t=>S({label:t.state_label,tone:be[t.state]})}]})}),kt=f(function(){const t=E("/plan-drafts",{query:{state:"open"}}).data?.items??[];return t.length>0&&C({title:n("drafts.title"),hint:n("drafts.hint"),children:Z({caption:n("drafts.title"),rows:t,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:n("drafts.file"),value:s=>s.file_name},{key:"at",label:n("drafts.at"),show:s=>lt({at:s.created_at})},{key:"open",label:n("state"),show:s=>s.open_doubts?S({label:n("drafts.open",{count:s.open_doubts}),tone:"warning"}):S({label:n("drafts.ready"),tone:"good"})}]})})}),yt=Object.freeze(Object.defineProperty({__proto__:null,default:gt,editionName:J},Symbol.toStringTag,{value:"Module"})),vt=".md,.docx,.pdf,.txt";function _t(){const l=L({initial:{how:"file",file:[],text:""},check:({how:e,file:t,text:s})=>({...e==="file"&&t.length===0&&{file:W("field.missing")},...e==="text"&&!s.trim()&&{text:W("field.missing")}}),submit:({how:e,file:[t],text:s},a)=>e==="file"&&t?M("/plan-drafts",{body:nt(t),key:a}):M("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{N("/plan-drafts"),P(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return pe(l.values.text!==""&&l.dirty&&!l.busy),U({title:n("import"),lead:n("import.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("import")}],children:r`<section class="card">${X({form:l,label:n("import"),children:r`
        ${me({...l.bind("how"),label:n("import.how"),options:[{value:"file",label:n("import.byFile")},{value:"text",label:n("import.byText")}]})}
        ${l.values.how==="file"?mt({...l.bind("file"),label:n("import.file"),hint:n("import.fileHint"),accept:vt,required:!0}):x({...l.bind("text"),label:n("import.text"),hint:n("import.textHint"),rows:14,required:!0})}
        ${l.busy&&r`<div class="job" role="status">
            <p class="job-line"><strong>${n("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${y({label:n("import.read"),icon:"search",type:"submit",kind:"primary",busy:l.busy})}
        </div>`})}</section>`})}const wt=Object.freeze(Object.defineProperty({__proto__:null,default:_t},Symbol.toStringTag,{value:"Module"}));function Ct(){const l=Number(qe.value.slice(0,4)),e=[l,l+1].map(String).map(s=>({value:s,label:s})),t=L({initial:{title:"",year:String(l)},check:({title:s})=>s.trim()?{}:{title:W("field.missing")},submit:({title:s,year:a},i)=>M("/plans",{body:{title:s,year:Number(a)},key:i}),done:s=>{N("/plans"),O(n("new.created")),P(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return U({title:n("new"),lead:n("new.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("new")}],children:r`<section class="card">${X({form:t,label:n("new"),children:r`
        ${x({...t.bind("title"),label:n("field.title"),hint:n("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${D({...t.bind("year"),label:n("field.year"),options:e,empty:!1})}
        <div class="form-actions">${y({label:n("new.create"),type:"submit",kind:"primary",busy:t.busy})}</div>`})}</section>`})}const St=Object.freeze(Object.defineProperty({__proto__:null,default:Ct},Symbol.toStringTag,{value:"Module"})),ae=l=>l,qt=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,Tt=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Me(l){return Tt.test(l)?"/head":qt.exec(l)?.[0]??`/${l.split("/")[1]??""}`}function xt(l){const e=new Map;for(const[t,s]of Object.entries(l.spans)){const a=Me(t);e.set(a,[...e.get(a)??[],...s])}for(const t of e.values())t.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Pe=(l,e,t)=>t.lineage_id&&l.anchors[t.lineage_id]||`/${e}/new`;function Ae(l,e){let t="",s=1/0;for(const[a,i]of l)for(const o of i)o.paragraph!==e.paragraph||o.start>e.start||o.end<e.start||o.end-o.start>=s||(t=a,s=o.end-o.start);return t}const fe=(l,e)=>e.pointer?Me(e.pointer):e.spans[0]?Ae(l,e.spans[0]):"";function Ot({index:l,text:e},t,s){const a=s.filter(c=>c.spans.some(m=>m.paragraph===l)),i=new Set([0,e.length]),o=c=>c.paragraph===l&&i.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of t.values())c.forEach(o);a.forEach(c=>c.spans.forEach(o));const d=[...i].sort((c,m)=>c-m);return d.slice(0,-1).map((c,m)=>{const p=d[m+1]??e.length;return{start:c,end:p,element:Ft(t,l,c,p),doubts:a.filter($=>$.spans.some(u=>u.paragraph===l&&u.start<=c&&u.end>=p))}})}function Ft(l,e,t,s){const a=Ae(l,{paragraph:e,start:t});return l.get(a)?.some(o=>o.paragraph===e&&o.start<=t&&o.end>=s)?a:""}const Et={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Re(l){const e=Et[l];return e||(l.startsWith("deadline")?"deadline":l.startsWith("goal")?"goal":/-(missing|empty)$/.test(l)?"missing":"other")}const Q=l=>[...new Set(l.map(e=>e.name))].join(", "),ge=new Set(["unit-unknown","unit-class-open"]),Nt=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],Ht=f(function({doubts:e,hands:t}){const[s,a]=re(),i=e.filter(p=>p.state==="open"),o=i.filter(p=>p.blocking),d=s.diem??"open",c=d==="all"?e:d==="blocking"?o:i,m=[{name:"open",label:n("doubts.showOpen",{count:i.length})},{name:"blocking",label:n("doubts.showBlocking",{count:o.length})},{name:"all",label:n("doubts.showAll",{count:e.length})}];return r`<div class="stack">
    <p>
      ${i.length?S({label:n("doubts.open",{count:i.length}),tone:"warning"}):S({label:n("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${n("doubts.show")}>
      ${m.map(({name:p,label:$})=>r`<button type="button" key=${p} aria-pressed=${String(d===p)}
            onClick=${()=>a({diem:p==="open"?null:p})}>${$}</button>`)}
    </div>
    ${c.length===0&&B({title:n("doubts.none"),hint:n("doubts.noneHint"),icon:"check"})}
    ${Nt.map(p=>Dt({key:p,kind:p,rows:c.filter($=>Re($.code)===p),hands:t}))}
  </div>`}),Dt=f(function({kind:e,rows:t,hands:s}){const a=t.filter(i=>i.state==="open"&&!ge.has(i.code)).map(i=>i.id);return t.length>0&&r`<section class="doubt-kind" aria-label=${n(`kind.${e}`)}>
      <header class="section-head"><h2>${n(`kind.${e}`)} <span class="count">${t.length}</span></h2>
        ${a.length>1&&!s.closed&&r`<div class="section-actions">
            ${y({label:n("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${y({label:n("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${t.map(i=>jt({key:i.id,doubt:i,hands:s}))}</ul>
    </section>`}),jt=f(function({doubt:e,hands:t}){const s=e.state==="open",a=e.spans.length;return r`<li class=${z("doubt",s&&e.blocking&&"is-blocking",t.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Fe({label:n("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&y({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>t.look(e)})}
      ${a>1&&r`<span class="soft small">${n("doubts.places",{count:a})}</span>`}
    </div>
    ${!t.closed&&(s?r`<div class="row">${ge.has(e.code)?y({label:n("doubts.chooseUnit"),icon:"units",small:!0,onClick:t.chooseUnit}):r`${y({label:n("doubts.keep"),icon:"check",small:!0,onClick:()=>t.settle([e.id],"accepted")})}
                ${y({label:n("doubts.edit"),icon:"edit",small:!0,onClick:()=>t.edit(e)})}
                ${y({label:n("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"edited")})}
                ${y({label:n("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"dismissed")})}`}</div>`:r`<div class="row">${S({label:n(`doubts.state.${e.state}`),tone:"good"})}
          ${!ge.has(e.code)&&y({label:n("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"open")})}
        </div>`)}
  </li>`}),It=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(l=>({value:l,label:n(`deadline.${l}`)})),Le=new Set(["weekly","monthly","continuous"]),Mt=(l,e)=>new Date(Date.UTC(l,e,0)).toISOString().slice(0,10),K=(l,e,t)=>({starts_on:`${l}-${String(e).padStart(2,"0")}-01`,ends_on:Mt(l,t)});function Pt(l,e,t){const s={kind:e,printed:"",starts_on:null,ends_on:l.ends_on,quota:null,day:null},a=l.ends_on?Number(l.ends_on.slice(5,7)):12,i=l.ends_on?Number(l.ends_on.slice(0,4)):t;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...K(i,a,a)}:e==="within_quarter"?{...s,...K(i,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:Le.has(e)?{...s,starts_on:l.starts_on??`${t}-01-01`,ends_on:`${t}-12-31`,quota:Le.has(l.kind)?l.quota:null}:e==="range"?{...s,starts_on:l.starts_on}:s}const At=f(function({value:e,onChange:t,year:s,faults:a={}}){const i=o=>t({...e,...o});return Te({label:n("deadline"),group:!0,error:a[""]??a.kind,children:()=>r`<div class="deadline">
      <div class="form-row">
        ${D({label:n("deadline.kind"),name:"kind",value:e.kind,options:It,empty:!1,onChange:o=>t(Pt(e,o,s))})}
        ${Rt({value:e,set:i,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&_({label:n("deadline.printed"),name:"printed",value:e.printed,hint:n("deadline.printedHint"),maxlength:500,onChange:o=>i({printed:o})})}
      ${e.kind==="before"&&e.ends_on&&r`<p class="soft small">${n("deadline.last",{on:q(ot(e.ends_on,-1))})}</p>`}
    </div>`})}),Rt=f(function({value:e,set:t,year:s,faults:a}){const i=e.ends_on?Number(e.ends_on.slice(0,4)):s,o=e.ends_on?Number(e.ends_on.slice(5,7)):12,d=[...new Set([s-1,s,s+1,i])].sort().map(u=>({value:String(u),label:String(u)})),c=(u,h)=>Array.from({length:u},(g,v)=>({value:String(v+1),label:n(h,{n:v+1})})),m=u=>D({label:n("deadline.yearOf"),name:"year",value:String(i),options:d,empty:!1,onChange:h=>t(u(Number(h)))}),p=(u,h="")=>te({label:u,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...h&&{hint:h},onChange:g=>t({ends_on:g})});if(e.kind==="before")return p(n("deadline.beforeDay"),n("deadline.beforeHint"));if(e.kind==="by")return p(n("deadline.byDay"));if(e.kind==="within_month")return r`
      ${D({label:n("deadline.month"),name:"month",value:String(o),options:c(12,"deadline.monthName"),empty:!1,onChange:u=>t(K(i,Number(u),Number(u)))})}
      ${m(u=>K(u,o,o))}`;if(e.kind==="within_quarter"){const u=Math.ceil(o/3);return r`
      ${D({label:n("deadline.quarter"),name:"quarter",value:String(u),options:c(4,"deadline.quarterName"),empty:!1,onChange:h=>t(K(i,Number(h)*3-2,Number(h)*3))})}
      ${m(h=>K(h,u*3-2,u*3))}`}if(e.kind==="none")return null;const $=te({label:n("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:u=>t({starts_on:u})});return e.kind==="range"?r`${$}${p(n("deadline.to"))}`:r`${$}${p(n("deadline.to"))}
    ${he({label:n(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:n("deadline.quotaHint"),error:a.quota,onChange:u=>t({quota:u||null})})}
    ${e.kind==="monthly"&&he({label:n("deadline.day"),name:"day",value:e.day,hint:n("deadline.dayHint"),error:a.day,onChange:u=>t({day:u||null})})}`}),$e=["neighbourhoods","teams","outside"];function Ue(){const e=E("/units").data??[];return{names:new Map(e.map(t=>[t.id,t.name])),options:[{label:n("units.class"),options:$e.map(t=>({value:t,label:n(`class.${t}`)}))},{label:n("units.one"),options:e.filter(t=>t.kind!=="province"&&t.kind!=="city").map(t=>({value:t.id,label:t.name}))}]}}const Be=l=>$e.some(e=>e===l)?{unit_id:null,unit_class:l}:{unit_id:l,unit_class:null},Lt=f(function({units:e,closed:t,choose:s}){const{names:a,options:i}=Ue(),o=[...e].sort((d,c)=>Number(c.open)-Number(d.open));return e.length===0?B({title:n("units.none"),icon:"units"}):r`<div class="stack"><p class="soft">${n("units.lead")}</p>
    <ul class="doubts">${o.map(d=>r`<li key=${d.name} class=${z("doubt",d.open&&"is-blocking")}>
        <p class="row">
          ${d.open&&S({label:n("units.open"),tone:"warning"})}
          <span class="soft small">${n("units.places",{count:d.fields.length})}</span>
        </p>
        ${d.unit_ids.length>1?r`<p>
              <strong>“${d.name}”</strong>
              : ${n("units.several",{count:d.unit_ids.length,names:d.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:D({label:n("units.for",{name:d.name}),name:"unit",options:i,disabled:t,value:d.open?"":d.unit_class??d.unit_ids[0]??"",onChange:c=>c&&s({name:d.name,...$e.some(m=>m===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),Ut={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},ke=f(function({label:e,value:t,onChange:s,error:a,required:i}){const{names:o,options:d}=Ue(),c=u=>{const h=Be(u);s([...t,{...h,name:h.unit_id?o.get(h.unit_id)??"":Ut[u]??""}])},m=(u,h)=>s(t.map((g,v)=>v===u?{...g,...Be(h)}:g)),p=(u,h)=>s(t.map((g,v)=>v===u?{...g,name:h}:g)),$=d.map(u=>r`<optgroup key=${u.label} label=${u.label}>
        ${u.options.map(h=>r`<option key=${h.value} value=${h.value}>${h.label}</option>`)}
      </optgroup>`);return Te({label:e,error:a,required:i,group:!0,children:()=>r`<div class="units-picked">
      ${t.map((u,h)=>r`<div class="unit-picked" key=${h}>
          <input class="input" aria-label=${n("field.unitName")} value=${u.name}
            onInput=${g=>p(h,ce(g))} />
          ${u.unit_class==="outside"&&r`<span class="soft small">${n("field.printedOnly")}</span>`}
          ${u.unit_id&&o.get(u.unit_id)!==u.name&&r`<span class="soft small">${o.get(u.unit_id)}</span>`}
          ${!u.unit_id&&!u.unit_class&&r`${S({label:n("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${n("units.for",{name:u.name})} value=""
                onChange=${g=>m(h,ce(g))}><option value="">${n("doubts.chooseUnit")}</option>${$}</select>`}
          ${y({label:n("field.removeUnit",{name:u.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(t.filter((g,v)=>v!==h))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${n("field.addUnit")}`} value="" onChange=${u=>{const h=ce(u);u.currentTarget.value="",h&&c(h)}}><option value="">${n("field.addUnit")}</option>${$}</select>
    </div>`})}),ie=(l,e,t)=>s=>({name:s,value:l[s],error:t[s],onChange:a=>e({...l,[s]:a})}),Bt=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),Kt=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),Vt=()=>({name:"",units:[],items:[],asked:!1}),Ke=f(function({value:e,onChange:t,faults:s={}}){const a=ie(e,t,s);return r`<div class="stack">
    ${x({...a("title"),label:n("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${_({...a("number"),label:n("field.number"),hint:n("field.numberHint")})}
      ${_({...a("symbol"),label:n("field.symbol"),hint:n("field.symbolHint")})}
      ${_({label:n("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:i=>t({...e,year:Number(i)||0})})}
    </div>
    <div class="form-row">
      ${te({...a("issued_on"),label:n("field.issued")})}
      ${_({...a("place"),label:n("field.place")})}
      ${_({...a("issuer"),label:n("field.issuer")})}
    </div>
  </div>`}),Ve=f(function({value:e,onChange:t,faults:s={}}){const a=ie(e,t,s);return r`<div class="stack">
    ${_({...a("ref"),label:n("field.ref"),required:!0,maxlength:30})}
    ${x({...a("text"),label:n("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${he({...a("goal_percent"),label:n("field.goal"),hint:n("field.goalHint"),unit:"%"})}
      ${te({...a("deadline_on"),label:n("field.targetDeadline")})}
    </div>
  </div>`}),ze=f(function({value:e,onChange:t,year:s,faults:a={}}){const i=ie(e,t,a);return r`<div class="stack">
    <div class="form-row">
      ${_({...i("ref"),label:n("field.ref"),required:!0,maxlength:30})}
      ${_({...i("heading"),label:n("field.heading")})}
    </div>
    ${x({...i("text"),label:n("field.text"),rows:5})}
    <div class="field"><span class="field-label">${n("field.items")}</span>
      ${ne({label:n("field.items"),value:e.items,onChange:o=>t({...e,items:o}),faults:w(a,"items")})}
    </div>
    <div class="form-row">
      ${ke({label:n("field.leads"),value:e.leads,onChange:o=>t({...e,leads:o}),error:le(a,"leads"),required:!0})}
      ${ke({label:n("field.coordinators"),value:e.coordinators,onChange:o=>t({...e,coordinators:o}),error:le(a,"coordinators")})}
    </div>
    ${At({value:e.deadline,onChange:o=>t({...e,deadline:o}),year:s,faults:w(a,"deadline")})}
  </div>`}),le=(l,e)=>Object.values(w(l,e))[0],We=f(function({value:e,onChange:t,faults:s={}}){const a=ie(e,t,s);return r`<div class="stack">
    <div class="form-row">
      ${_({...a("name"),label:n("field.dutyName"),required:!0})}
      ${ke({label:n("field.dutyUnits"),value:e.units,onChange:i=>t({...e,units:i}),error:le(s,"units")})}
    </div>
    ${ht({...a("asked"),label:n("field.asked")})}
    <div class="field"><span class="field-label">${n("field.text")}</span>
      ${ne({label:n("field.text"),value:e.items,onChange:i=>t({...e,items:i}),faults:w(s,"items")})}
    </div>
  </div>`}),Ge=f(function({value:e,archive:t,onChange:s,faults:a={}}){return r`<div class="stack">
    ${se({rows:e,onChange:i=>s(i,t),add:n("field.addRecipient"),label:(i,o)=>i.name||n("field.line",{label:n("field.recipient"),n:o+1}),fresh:()=>({name:"",purpose:""}),show:(i,o,d)=>r`<div class="form-row">
        ${_({label:n("field.recipient"),name:"name",value:i.name,error:a[`${d}.name`],required:!0,onChange:c=>o({...i,name:c})})}
        ${_({label:n("field.purpose"),hint:d===0?n("field.purposeHint"):void 0,name:"purpose",value:i.purpose??"",error:a[`${d}.purpose`],onChange:c=>o({...i,purpose:c})})}
      </div>`})}
    ${_({label:n("field.archive"),name:"archive",value:t,onChange:i=>s(e,i)})}
  </div>`}),Je=f(function({value:e,onChange:t,faults:s={}}){return r`<div class="stack">
    ${x({label:n("field.signLines"),name:"lines",hint:n("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:le(s,"lines"),onChange:a=>t({...e,lines:a.split(`
`)})})}
    ${_({label:n("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>t({...e,name:a})})}
  </div>`});function Qe(l){const e=t=>t.filter(s=>s.trim());return{...l,legal_bases:e(l.legal_bases),purposes:e(l.purposes),requirements:e(l.requirements),tasks:l.tasks.map(t=>({...t,items:e(t.items)})),duties:l.duties.map(t=>({...t,items:e(t.items)})),signature:{...l.signature,lines:e(l.signature.lines)}}}const ye={head:()=>n("part.head"),recipients:()=>n("part.recipients"),signature:()=>n("part.signature"),legal_bases:()=>n("part.bases"),purposes:()=>n("part.purposes"),requirements:()=>n("part.requirements"),introduction:()=>n("part.introduction"),funding:()=>n("part.funding"),closing:()=>n("part.closing"),targets:()=>n("part.targets"),tasks:()=>n("part.tasks"),duties:()=>n("part.duties")},zt=f(function({content:e,element:t,save:s,onClose:a}){const i=L({initial:{content:e},submit:(d,c)=>s(Qe(d.content),c),done:a}),o=Object.fromEntries((i.problem?.errors??[]).map(({field:d,message:c})=>[d.replace(/^content\./,""),c]));return je({title:ye[t.part](),form:i,onClose:a,wide:!0,children:Wt({element:t,value:i.values.content,onChange:d=>i.set({content:d}),faults:o})})}),Wt=f(function({element:e,value:t,onChange:s,faults:a}){if("index"in e)return Gt({element:e,value:t,onChange:s,faults:w(a,`${e.part}.${e.index}`)});const{part:i}=e;return i==="head"?Ke({value:t,onChange:s,faults:a}):i==="recipients"?Ge({value:t.recipients,archive:t.archive,onChange:(o,d)=>s({...t,recipients:o,archive:d}),faults:w(a,i)}):i==="signature"?Je({value:t.signature,onChange:o=>s({...t,signature:o}),faults:w(a,i)}):i==="legal_bases"||i==="purposes"||i==="requirements"?ne({label:ye[i](),value:t[i],onChange:o=>s({...t,[i]:o}),faults:w(a,i)}):x({label:ye[i](),name:i,value:t[i],rows:8,error:a[i],onChange:o=>s({...t,[i]:o})})}),Gt=f(function({element:{part:e,index:t},value:s,onChange:a,faults:i}){const o=d=>a({...s,[e]:s[e].map((c,m)=>m===t?d:c)});return e==="targets"?s.targets[t]&&Ve({value:s.targets[t],onChange:o,faults:i}):e==="tasks"?s.tasks[t]&&ze({value:s.tasks[t],onChange:o,year:s.year,faults:i}):s.duties[t]&&We({value:s.duties[t],onChange:o,faults:i})}),Jt=f(function({draft:e,content:t,hands:s}){const a=[{label:n("part.head"),entries:[Yt(t)]},{label:n("part.bases"),entries:ve("legal_bases",t)},{label:n("part.introduction"),entries:_e("introduction",t)},{label:n("part.purposes"),entries:ve("purposes",t)},{label:n("part.requirements"),entries:ve("requirements",t)},{label:n("part.targets"),entries:Xt(e,t)},{label:n("part.tasks"),entries:Zt(e,t)},{label:n("part.funding"),entries:_e("funding",t)},{label:n("part.duties"),entries:en(t)},{label:n("part.closing"),entries:_e("closing",t)},{label:n("part.recipients"),entries:tn(t)},{label:n("part.signature"),entries:[nn(t)]}];return r`<div class="stack">${a.map(({label:i,entries:o})=>r`<section class="part" key=${i} aria-label=${i}>
      <h2>${i} ${o.length>1&&r`<span class="count">${o.length}</span>`}</h2>
      ${o.length===0?r`<p class="soft">${n("part.empty")}</p>`:o.map(d=>Qt({key:d.pointer+(d.title??""),entry:d,hands:s}))}
    </section>`)}</div>`}),Qt=f(function({entry:{pointer:e,element:t,title:s,show:a},hands:i}){const o=i.doubts(e),{edit:d}=i;return r`<article class=${z("element",i.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&r`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${o>0&&S({label:n("doubts.here",{count:o}),tone:"warning"})}
      ${i.tied(e)?y({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>i.look(e)}):r`<span class="soft small">${n("draft.notInSource")}</span>`}
      ${d&&y({label:n("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>d(t)})}
    </div>
  </article>`}),Yt=l=>({pointer:"/head",element:{part:"head"},show:r`<p class="element-title">${l.title||n("noName")}</p>
    <p class="soft">
      ${[l.number?`${l.number}/${l.symbol}`:n("noNumber"),l.place,q(l.issued_on),l.issuer].filter(Boolean).join(" · ")}
    </p>`}),ve=(l,e)=>e[l].map((t,s)=>({pointer:`/${l}/${s}`,element:{part:l},show:r`<p>${t}</p>`})),_e=(l,e)=>e[l]?[{pointer:`/${l}`,element:{part:l},show:r`<p class="element-text">${e[l]}</p>`}]:[],Xt=(l,e)=>e.targets.map((t,s)=>({pointer:Pe(l,"targets",t),element:{part:"targets",index:s},title:n("part.target",{ref:t.ref}),show:r`
      <p>${t.text}</p>
      <p class="soft">
        ${[t.goal_percent!=null&&n("plan.goal",{value:rt(t.goal_percent)}),t.deadline_on&&n("plan.until",{text:q(t.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),Zt=(l,e)=>e.tasks.map((t,s)=>({pointer:Pe(l,"tasks",t),element:{part:"tasks",index:s},title:`${n("part.task",{ref:t.ref})}${t.heading?` · ${t.heading}`:""}`,show:r`${t.text&&r`<p>${t.text}</p>`}${V({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:Q(t.leads)||"—"})}</li>
        <li>${n("plan.helpers",{names:Q(t.coordinators)||"—"})}</li>
        <li>
          ${n("plan.until",{text:`${t.deadline.printed||n(`deadline.${t.deadline.kind}`)}`})}
          ${t.deadline.printed&&r` <span class="soft">(${n(`deadline.${t.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),en=l=>l.duties.map((e,t)=>({pointer:`/duties/${t}`,element:{part:"duties",index:t},title:e.name,show:V({items:e.items})})),tn=l=>l.recipients.map((e,t)=>({pointer:`/recipients/${t}`,element:{part:"recipients"},show:r`<p>${e.name}${e.purpose&&r` <span class="soft">(${e.purpose})</span>`}</p>`})),nn=l=>({pointer:"/signature",element:{part:"signature"},show:r`${l.signature.lines.map(e=>r`<p key=${e}>${e}</p>`)}<p><strong>${l.signature.name}</strong></p>`}),V=f(function({items:e}){return e.length>0&&r`<ul class="element-items">${e.map((t,s)=>r`<li key=${s}>${t}</li>`)}</ul>`}),sn=f(function({draft:e,places:t,focus:s,onElement:a}){const i=Se(null),o=e.doubts.filter(d=>d.state==="open");return Y(()=>{if(s?.from!=="content")return;i.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),r`<div class="source" ref=${i} tabindex="0" role="region" aria-label=${n("draft.source")}>
    <p class="soft small">${n("draft.sourceHint")}</p>
    ${e.source.map(d=>r`<p key=${d.index} class=${z(d.bold&&"is-bold",(d.level??0)>0&&"is-heading")}>
        ${Ot(d,t,o).map(c=>r`<span key=${c.start}
            class=${z(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",an(s,d.index,c)&&"is-lit")}
            title=${c.doubts.map(m=>m.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${d.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),an=(l,e,t)=>l?.spans.some(s=>s.paragraph===e&&s.start<=t.start&&s.end>=t.end),Ye="(min-width: 72rem)";function ln(){const[l,e]=F(()=>matchMedia(Ye).matches);return Y(()=>{const t=matchMedia(Ye),s=()=>e(t.matches);return t.addEventListener("change",s),()=>t.removeEventListener("change",s)},[]),l}await ue("plans");function on({params:l}){const e=E("/plan-drafts/{draft_id}",{params:{draft_id:l.id??""}}),t=e.data;return U({title:n("draft.title"),lead:t&&r`<strong>${t.file_name}</strong>. ${n("draft.lead")}`,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("draft.title")}],actions:t&&rn({draft:t,resource:e}),children:R({of:e,lines:10,children:s=>r`<div class="stack">${dn({draft:s})}${cn({draft:s,resource:e})}</div>`})})}const rn=f(function({draft:e,resource:t}){const[s,a]=F(!1);if(e.state==="accepted")return e.plan_id&&I({label:n("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const i={draft_id:e.id},o=async m=>{a(!0),await m().catch(p=>{ee(p),t.refresh()}),a(!1)},d=async()=>{await G({title:n("draft.acceptAsk"),text:n("draft.acceptText"),yes:n("draft.accept")})&&await o(async()=>{const m=await M("/plan-drafts/{draft_id}/accept",{params:i,version:e.version});N("/plan-drafts","/plans"),O(n("draft.accepted")),P(`/ke-hoach/${m.id}`)})},c=async()=>{await G({title:n("draft.discardAsk"),text:n("draft.discardText"),yes:n("draft.discard"),danger:!0})&&await o(async()=>{await xe("/plan-drafts/{draft_id}",{params:i,version:e.version}),P("/ke-hoach",{replace:!0}),N("/plan-drafts"),O(n("draft.discarded"))})};return r`${y({label:n("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${y({label:n("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{d()}})}`}),dn=f(function({draft:e}){const t=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?r`<p class="notice is-good">${A({name:"check"})}<span>${n("draft.wasAccepted")}</span></p>`:t.length===0?r`<p class="notice is-good">${A({name:"check"})}<span>${n("draft.ready")}</span></p>`:r`<div class="notice is-warning">
    ${A({name:"alert"})}
    <details><summary><strong>${n("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${t.map(s=>r`<li key=${s}>${s}</li>`)}</ul></details></div>`}),cn=f(function({draft:e,resource:t}){const s=ln(),[,a]=re(),[i,o]=F(null),[d,c]=F(null),m=et(()=>xt(e),[e.spans]),p=ae(e.content),$=e.doubts.filter(k=>k.state==="open"),u=e.state==="accepted",h=un(t),g=(k,T="")=>{h(k).then(()=>T&&O(T),Ze=>{ee(Ze),t.refresh()})},v=(k,T=null)=>{o({element:k,doubt:T?.id??null,spans:T?.spans.length?T.spans:m.get(k)??[],from:"content"}),s||a({phan:"goc"})},H=k=>{o({element:k,doubt:null,spans:m.get(k)??[],from:"source"}),a({phan:"noi-dung"})};pn(i);const j={focused:i?.element??"",tied:k=>m.has(k),look:v,doubts:k=>$.filter(T=>fe(m,T)===k).length,edit:u?null:k=>c({element:k})},oe={closed:u,lookedAt:i?.doubt??null,look:k=>v(fe(m,k),k),settle:(k,T)=>g({doubts:[{ids:k,state:T,note:""}]}),edit:k=>c({element:mn(e,fe(m,k)),doubt:k}),chooseUnit:()=>a({phan:"don-vi"})},Ce=()=>sn({draft:e,places:m,focus:i,onElement:H}),Xe=[{name:"diem",label:n("draft.doubts"),count:$.length,show:()=>Ht({doubts:e.doubts,hands:oe})},{name:"don-vi",label:n("draft.units"),count:e.units.filter(k=>k.open).length,show:()=>Lt({units:e.units,closed:u,choose:k=>g({units:[k]},n("units.saved",{name:k.name}))})},{name:"noi-dung",label:n("draft.content"),show:()=>Jt({draft:e,content:p,hands:j})},...s?[]:[{name:"goc",label:n("draft.source"),show:Ce}]];return r`<div class="panes">
    <div class="pane">${Ie({tabs:Xe,label:n("draft.parts"),query:"phan"})}</div>
    ${s&&r`<aside class="pane is-source" aria-label=${n("draft.source")}><h2>${n("draft.source")}</h2>${Ce()}</aside>`}
    ${d&&zt({content:p,element:d.element,onClose:()=>c(null),save:(k,T)=>h({content:k,...d.doubt&&{doubts:[{ids:[d.doubt.id],state:"edited",note:""}]}},T).then(()=>O(n("draft.saved")))})}
  </div>`});function un(l){const e=Se(Promise.resolve());return(t,s=crypto.randomUUID())=>{const a=async()=>{const{id:o,version:d}=l.now.peek().data;l.set(await st("/plan-drafts/{draft_id}",{params:{draft_id:o},version:d,body:t,key:s}))},i=e.current.then(a,a);return e.current=i,i}}function pn(l){Y(()=>{if(l?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(l.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[l])}function mn(l,e){const[,t="",s=""]=e.split("/"),a=ae(l.content);if(t==="targets"||t==="tasks"){const o=a[t].findIndex(d=>d.lineage_id&&l.anchors[d.lineage_id]===e);return o<0?{part:"head"}:{part:t,index:o}}return t==="duties"?a.duties[Number(s)]?{part:t,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(o=>o===t)??"head"}}const hn=Object.freeze(Object.defineProperty({__proto__:null,default:on},Symbol.toStringTag,{value:"Module"}));await ue("plans");function bn({params:l}){const e=E("/plans/{plan_id}",{params:{plan_id:l.id??""}});return U({title:n("edit.title"),lead:e.data?.title,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:e.data?.code||De.draft,href:`/ke-hoach/${l.id}`},{label:n("edit.title")}],children:R({of:e,empty:t=>!t.actions.includes("edit"),lines:10,whenEmpty:r`<div class="card">
        ${B({title:n("edit.notNow"),icon:"lock",action:I({label:n("draft.toPlan"),href:`/ke-hoach/${l.id}`})})}
      </div>`,children:t=>fn({key:t.id,plan:t,saved:e.set})})})}const fn=f(function({plan:e,saved:t}){const s=L({initial:{content:ae(e.content),version:e.version},submit:({content:d,version:c},m)=>Oe("/plans/{plan_id}/content",{params:{plan_id:e.id},body:Qe(d),version:c,key:m}),done:d=>{t(d),N("/plans"),O(n("edit.saved")),P(`/ke-hoach/${d.id}`)}});pe(s.dirty);const a=s.values.content,i=d=>s.set({content:d}),o=Object.fromEntries((s.problem?.errors??[]).map(({field:d,message:c})=>[d,c]));return X({form:s,label:n("edit.title"),children:r`
      <nav class="part-links" aria-label=${n("edit.sections")}>
        ${gn.map(([d,c])=>r`<a key=${d} href=${`#${d}`}>${c}</a>`)}
      </nav>
      ${C({id:"thethuc",title:n("part.head"),children:Ke({value:a,onChange:i,faults:o})})}
      ${$n({value:a,onChange:i,faults:o})}
      ${yn({value:a,onChange:i,faults:o})}
      ${vn({value:a,onChange:i,faults:o})}
      <div class="form-actions is-sticky">
        ${I({label:W("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${y({label:n("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),gn=[["thethuc",n("part.head")],["cancu",n("part.bases")],["mucdich",n("part.purposes")],["muctieu",n("part.targets")],["nhiemvu",n("part.tasks")],["tochuc",n("part.duties")],["noinhan",n("part.recipients")],["chuky",n("part.signature")]],$n=f(function({value:e,onChange:t,faults:s}){const a=(i,o)=>ne({label:o,value:e[i],onChange:d=>t({...e,[i]:d}),faults:w(s,i)});return r`
    ${C({id:"cancu",title:n("part.bases"),children:a("legal_bases",n("part.bases"))})}
    ${C({title:n("part.introduction"),children:x({label:n("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:i=>t({...e,introduction:i})})})}
    ${C({id:"mucdich",title:n("part.purposes"),children:a("purposes",n("part.purposes"))})}
    ${C({title:n("part.requirements"),children:a("requirements",n("part.requirements"))})}`}),we=f(function({name:e,fresh:t,wrong:s,children:a}){const[i,o]=F(t||s);return Y(()=>{s&&o(!0)},[s]),r`<details class="row-card" open=${i}
    onToggle=${d=>o(d.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${n("edit.here")}</span></summary>${a}</details>`});function kn({ref:l,text:e,heading:t,leads:s}){const a=s.length?` · ${Q(s)}`:"";return`${l?`${l}.`:n("field.addTask")} ${e||t}${a}`}const yn=f(function({value:e,onChange:t,faults:s}){const a=i=>Object.keys(w(s,i)).length>0;return r`
    ${C({id:"muctieu",title:n("part.targets"),children:se({rows:e.targets,onChange:i=>t({...e,targets:i}),add:n("field.addTarget"),fresh:Bt,label:i=>n("part.target",{ref:i.ref}),show:(i,o,d)=>we({name:`${i.ref?`(${i.ref})`:n("field.addTarget")} ${i.text}`,fresh:!i.text,wrong:a(`targets.${d}`),children:Ve({value:i,onChange:o,faults:w(s,`targets.${d}`)})})})})}
    ${C({id:"nhiemvu",title:n("part.tasks"),children:se({rows:e.tasks,onChange:i=>t({...e,tasks:i}),add:n("field.addTask"),fresh:Kt,label:i=>n("part.task",{ref:i.ref}),show:(i,o,d)=>we({name:kn(i),fresh:!i.text&&!i.items.length,wrong:a(`tasks.${d}`),children:ze({value:i,onChange:o,year:e.year,faults:w(s,`tasks.${d}`)})})})})}
    ${C({title:n("part.funding"),children:x({label:n("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:i=>t({...e,funding:i})})})}
    ${C({id:"tochuc",title:n("part.duties"),children:se({rows:e.duties,onChange:i=>t({...e,duties:i}),add:n("field.addDuty"),fresh:Vt,label:(i,o)=>i.name||n("part.duty",{n:o+1}),show:(i,o,d)=>we({name:i.name||n("field.addDuty"),fresh:!i.name,wrong:a(`duties.${d}`),children:We({value:i,onChange:o,faults:w(s,`duties.${d}`)})})})})}`}),vn=f(function({value:e,onChange:t,faults:s}){return r`
    ${C({title:n("part.closing"),children:x({label:n("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>t({...e,closing:a})})})}
    ${C({id:"noinhan",title:n("part.recipients"),children:Ge({value:e.recipients,archive:e.archive,onChange:(a,i)=>t({...e,recipients:a,archive:i}),faults:w(s,"recipients")})})}
    ${C({id:"chuky",title:n("part.signature"),children:Je({value:e.signature,onChange:a=>t({...e,signature:a}),faults:w(s,"signature")})})}`}),_n=Object.freeze(Object.defineProperty({__proto__:null,default:bn},Symbol.toStringTag,{value:"Module"})),wn=f(function({plan:e}){const t=E("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return R({of:t,children:s=>r`<div class="stack">
      ${C({title:n("editions.title"),hint:s.length===1?n("editions.one"):void 0,children:Z({caption:n("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:n("edition"),kind:"main",show:a=>r`${J(a)} ${a.id===e.id&&Fe({label:n("editions.this")})}`},{key:"code",label:n("number"),value:a=>a.code||n("noNumber")},{key:"issued",label:n("issued"),show:a=>q(a.issued_on)},{key:"force",label:n("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?n("plan.span",{from:q(a.in_force_from),to:q(a.in_force_to)}):n("plan.since",{from:q(a.in_force_from)}):"—"},{key:"state",label:n("state"),show:a=>S({label:a.state_label,tone:be[a.state]})}]})})}
      ${s.length>1&&Cn({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),Cn=f(function({plan:e,others:t}){const[s,a]=F(e.supersedes_id??t[0]?.id??""),i=E("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return C({title:n("diff.title"),actions:t.length>1&&D({label:n("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:t.map(o=>({value:o.id,label:`${n("diff.against")} ${J(o)}`}))}),children:R({of:i,empty:o=>o.length===0,whenEmpty:B({title:n("diff.none"),hint:n("diff.noneHint")}),children:o=>r`<ul class="changes">${o.map((d,c)=>qn({key:c,row:d}))}</ul>`})})}),Sn={added:"good",removed:"danger",changed:"info"},qn=f(function({row:e}){const t=e.part,s=t==="head"?n("diff.head"):n(`diff.${t}`,{ref:e.ref});return r`<li class="change">
    <p class="row"><strong>${s}</strong>${S({label:n(`diff.${e.change}`),tone:Sn[e.change]})}</p>
    ${e.fields.map(a=>r`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&r`<del aria-label=${n("diff.before")}>${a.before}</del>`}
        ${a.after&&r`<ins aria-label=${n("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),b=at({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",later:"Chọn được chỉ tiêu khi kế hoạch đang có hiệu lực.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}. Chọn chỉ tiêu ở đây là chuyển sang đếm theo kế hoạch này.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",proposed:"Có {count} chỉ tiêu gợi ý từ lời của mục tiêu; chỉ đếm khi đã chọn và lưu.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm theo","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),Tn=({lineage_id:l,measures:e,proposed:t,title:s,uncounted:a})=>({lineage_id:l,counted:!a,title:s,uncounted:a,measures:e.length>0?e:t,own:[]}),xn=({lineage_id:l,counted:e,title:t,uncounted:s,measures:a,own:i})=>e?{lineage_id:l,title:t,uncounted:"",measures:a,own:i}:{lineage_id:l,title:t,uncounted:s,measures:[],own:[]},On=f(function({plan:e,all:t,onClose:s,onSaved:a}){const i=L({initial:{targets:e.targets.map(Tn)},submit:m=>Oe("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:m.targets.map(xn)}}),done:m=>{N("/report-regimes"),O(b("saved",{period:m.period_title})),a(m)}});pe(i.dirty);const o=Object.fromEntries((i.problem?.errors??[]).map(({field:m,message:p})=>[m,p])),{targets:d}=i.values,c=(m,p)=>i.set({targets:d.map(($,u)=>u===m?p:$)});return X({form:i,label:b("editing"),children:r`
      ${e.targets.map((m,p)=>{const $=d[p],u=new Set(d.filter((h,g)=>g!==p&&h.counted).flatMap(h=>h.measures));return $&&Fn({target:m,choice:$,key:m.lineage_id,all:t.filter(({code:h,kind:g})=>g!=="denominator"&&!u.has(h)),populations:t.filter(({kind:h})=>h==="denominator"),onChange:h=>c(p,h),faults:w(o,`targets.${p}`)})})}
      <div class="form-actions is-sticky">
        ${y({label:b("cancel"),onClick:s})}
        ${y({label:b("save"),type:"submit",kind:"primary",busy:i.busy})}
      </div>`})}),Fn=f(function({target:e,choice:t,all:s,populations:a,onChange:i,faults:o}){const[d,c]=F(""),m=Ee(d).split(" ").filter(Boolean),$=s.filter(({code:g,label:v})=>t.measures.includes(g)||m.every(H=>Ee(v).includes(H))).map(({code:g,label:v,kind_label:H,population_label:j})=>({value:g,label:v,hint:j?`${H} · ${b("of",{label:j})}`:H})),u=()=>({unit:e.proposed_unit,phrase:"",population:null,population_label:"",stock:!0}),h=`measures-${e.ref}`;return r`<section class="card stack">
    <h3>${b("target",{ref:e.ref,text:e.text})}</h3>
    ${me({label:b("how"),name:`${h}-cach`,value:t.counted?"counted":"not",onChange:g=>i({...t,counted:g==="counted"}),options:[{value:"counted",label:b("how.counted")},{value:"not",label:b("how.not")}]})}
    ${t.counted?r`<details class="measure-fold" open=${!!o.measures||t.measures.length===0}>
          <summary>${b("choose")} (${b("chosen",{count:t.measures.length})})</summary>
          <div class="stack">
            ${_({label:b("search"),name:`${h}-tim`,type:"search",value:d,onChange:c})}
            <div class="measure-choices">
              ${bt({label:b("choose"),labelHidden:!0,hint:b("chooseHint"),name:h,value:t.measures,onChange:g=>i({...t,measures:g}),options:$,error:o.measures})}
            </div>
          </div>
        </details>
          ${t.own.map((g,v)=>En({key:v,own:g,populations:a,faults:w(o,`own.${v}`),onChange:H=>i({...t,own:t.own.map((j,oe)=>oe===v?H:j)}),onRemove:()=>i({...t,own:t.own.filter((H,j)=>j!==v)})}))}
          <div>
            ${y({label:b("own"),icon:"plus",small:!0,onClick:()=>i({...t,own:[...t.own,u()]})})}
          </div>`:_({label:b("how.reason"),hint:b("how.reasonHint"),name:`${h}-ly-do`,value:t.uncounted,onChange:g=>i({...t,uncounted:g}),required:!0,maxlength:300,error:o.uncounted})}
    ${_({label:b("printedTitle"),hint:b("printedHint"),name:`${h}-ten`,value:t.title,onChange:g=>i({...t,title:g}),maxlength:300,error:o.title})}
  </section>`}),En=f(function({own:e,populations:t,faults:s,onChange:a,onRemove:i}){const o=[...new Map(t.map(({unit:c,unit_label:m})=>[c,m]))],d=new Map(o).get(e.unit)??"";return r`<fieldset class="own-measure stack"><legend>${b("own.title")}</legend>
    <div class="form-row">
      ${D({label:b("own.unit"),name:"unit",empty:!1,value:e.unit,options:o.map(([c,m])=>({value:c,label:m})),onChange:c=>a({...e,unit:c,population:null}),error:s.unit})}
      ${_({label:b("own.phrase"),hint:b("own.phraseHint",{noun:d}),name:"phrase",value:e.phrase,onChange:c=>a({...e,phrase:c}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${D({label:b("own.population"),name:"population",empty:b("own.new"),value:e.population??"",error:s.population,options:t.filter(({unit:c})=>c===e.unit).map(({code:c,label:m})=>({value:c,label:m})),onChange:c=>a({...e,population:c||null})})}
      ${!e.population&&_({label:b("own.label"),hint:b("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:c=>a({...e,population_label:c}),maxlength:120,error:s.population_label})}
    </div>
    ${me({label:b("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:c=>a({...e,stock:c==="level"}),options:[{value:"level",label:b("own.level")},{value:"sum",label:b("own.sum")}]})}
    <div>${y({label:b("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:i})}</div>
  </fieldset>`}),Nn=f(function({planId:e}){const t=E("/plans/{plan_id}/measures",{params:{plan_id:e}}),s=E("/report-measures");return R({of:t,lines:8,empty:a=>a.targets.length===0,whenEmpty:B({title:b("noTargets")}),children:a=>R({of:s,lines:8,children:i=>Hn({plan:a,all:i,set:t.set,reload:s.refresh})})})}),Hn=f(function({plan:e,all:t,set:s,reload:a}){const[i,o]=F(!1),d=e.actions.includes("choose"),c=e.targets.filter(({tied:p})=>!p).map(({ref:p})=>p),m=p=>{a().then(()=>{s(p),o(!1)})};return r`<div class="stack">
    <div class="notice">
      ${A({name:"info"})}
      <p>
        ${d?b("holds",{period:e.period_title}):b("later")} ${e.counted_plan&&c.length<e.targets.length&&b("counted",{plan:e.counted_plan})}
      </p>
    </div>
    ${d&&c.length>0&&r`<div class="notice is-warning">
        ${A({name:"alert"})}
        <p>
          ${c.length===e.targets.length&&e.counted_plan?b("other",{plan:e.counted_plan}):b("unsettled",{refs:c.join(", ")})}
        </p>
      </div>`}
    ${i?On({plan:e,all:t,onClose:()=>o(!1),onSaved:m}):C({title:b("title"),hint:b("hint"),actions:d&&y({label:b("edit"),icon:"edit",onClick:()=>o(!0)}),children:r`<ol class="target-measures">${e.targets.map(p=>r`<li key=${p.lineage_id}>
                <p><strong>${b("target",{ref:p.ref,text:p.text})}</strong></p>
                ${S(p.uncounted?{label:b("uncounted")}:p.tied?{label:b("tied"),tone:"done"}:{label:b("none"),tone:"warning"})}
                ${p.uncounted&&r`<p class="soft">${b("because",{reason:p.uncounted})}</p>`}
                ${p.title&&r`<p class="soft">${b("printed",{title:p.title})}</p>`}
                ${p.measures.length>0&&r`<ul>
                    ${p.measures.map($=>r`<li key=${$}>${Dn({measure:t.find(u=>u.code===$)})}</li>`)}
                  </ul>`}
                ${p.proposed.length>0&&r`<p class="soft">${b("proposed",{count:p.proposed.length})}</p>`}
              </li>`)}</ol>`})}
  </div>`}),Dn=f(function({measure:e}){return e&&r`
      <span>${e.label}</span>
      ${" "}
      <span class="soft small">
        ${[e.kind_label,e.kind==="done"&&b("goal"),e.population_label&&b("of",{label:e.population_label})].filter(Boolean).join(" · ")}
      </span>`}),jn=["I","II","III","IV","V"],In=f(function({content:e}){const t=[{label:n("part.purposes"),show:V({items:e.purposes}),there:e.purposes.length},{label:n("part.requirements"),show:V({items:e.requirements}),there:e.requirements.length},{label:n("part.targets"),show:Mn({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:t.map(({label:a},i)=>i?a.toLowerCase():a).join(", "),there:t.length,show:t.map(({label:a,show:i},o)=>r`<h3 key=${a}>${o+1}. ${a}</h3>${i}`)},{label:n("part.tasks"),there:e.tasks.length,show:Pn({tasks:e.tasks})},{label:n("part.funding"),there:e.funding,show:r`<p class="element-text">${e.funding}</p>`},{label:n("part.duties"),there:e.duties.length,show:e.duties.map((a,i)=>r`<h3 key=${i}>${i+1}. ${a.name}</h3>${V({items:a.items})}`)}].filter(a=>a.there);return r`<article class="card reading">
    ${e.legal_bases.map((a,i)=>r`<p key=${i} class="is-basis">${a}</p>`)}
    ${e.introduction&&r`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:i},o)=>r`<section key=${a}><h2>${jn[o]}. ${a}</h2>${i}</section>`)}
    ${e.closing&&r`<p class="element-text">${e.closing}</p>`}
    ${An({content:e})}
  </article>`}),Mn=f(function({content:e}){return r`<ol class="plain">
    ${e.targets.map(t=>r`<li key=${t.ref}>
          (
          ${t.ref}
          ) ${t.text}
          ${t.deadline_on&&r` <span class="soft">${n("plan.until",{text:q(t.deadline_on)})}</span>`}
        </li>`)}
  </ol>`}),Pn=f(function({tasks:e}){return e.map((t,s)=>r`<div class="reading-task" key=${s}>
      ${t.heading&&t.heading!==e[s-1]?.heading&&r`<h3>${t.heading}</h3>`}
      <p><strong>${t.ref}.</strong> ${t.text}</p>
      ${V({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:Q(t.leads)||"—"})}</li>
        ${t.coordinators.length>0&&r`<li>${n("plan.helpers",{names:Q(t.coordinators)})}</li>`}
        <li>${n("plan.until",{text:t.deadline.printed||n(`deadline.${t.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),An=f(function({content:e}){const{lines:t,name:s}=e.signature;return r`<footer class="reading-foot">
    <div>
      <h3>${n("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,i)=>r`<li key=${i}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&r`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${t.map(a=>r`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),Rn=f(function({doubts:e}){return Z({caption:n("plan.tab.doubts"),rows:e,rowKey:t=>String(t.id),columns:[{key:"text",label:n("field.text"),kind:"main",value:t=>t.text},{key:"kind",label:n("draft.doubts"),value:t=>n(`kind.${Re(t.code)}`)},{key:"reason",label:n("plan.reason"),value:t=>t.reason},{key:"state",label:n("state"),show:t=>S({label:n(`doubts.state.${t.state}`),tone:t.state==="open"?"neutral":"good"})}]})});function Ln(l,e){const[t,s]=F(""),a={plan_id:l.id},i=async($,u)=>{s($),await u().catch(h=>{ee(h),e.refresh()}),s("")},o=($,u)=>{e.set($),N("/plans","/tasks","/today"),O(u)};return{busy:t,taken:o,submit:async()=>await G({title:n("plan.submitAsk"),yes:n("plan.submit")})&&i("submit",async()=>o(await M("/plans/{plan_id}/submit",{params:a,version:l.version}),n("plan.submitted"))),approve:async()=>await G({title:n("plan.approveAsk"),text:n("plan.approveText"),yes:n("plan.approve")})&&i("approve",async()=>o(await M("/plans/{plan_id}/approve",{params:a,version:l.version}),n("plan.approved"))),remove:async()=>await G({title:n("plan.deleteAsk"),text:n("plan.deleteText"),yes:n("plan.delete"),danger:!0})&&i("delete",async()=>{await xe("/plans/{plan_id}",{params:a,version:l.version}),P("/ke-hoach",{replace:!0}),N("/plans"),O(n("plan.deleted"))}),print:()=>i("document",async()=>{const $=await M("/plans/{plan_id}/document",{params:a,version:l.version});N("/plans","/documents"),O(n("plan.documentMade")),P(`/van-ban/${$.id}`)})}}const Un=f(function({plan:e,resource:t}){const[s,a]=F(null),i=g=>e.actions.includes(g),{busy:o,taken:d,submit:c,approve:m,remove:p,print:$}=Ln(e,t),u=Object.keys(e.missing).length===0,h=e.document_code!==null;return r`
    ${i("edit")&&e.state==="draft"&&y({label:n("plan.delete"),kind:"quiet",disabled:!!o,onClick:()=>{p()}})}
    ${e.document_id&&I({label:n("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${de("plan.draft")&&!h&&u&&y({label:n(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:o==="document",onClick:()=>{$()}})}
    ${i("amend")&&y({label:n("plan.amend"),icon:"edit",onClick:()=>a("amend")})}
    ${i("return")&&y({label:n("plan.return"),icon:"left",onClick:()=>a("return")})}
    ${i("edit")&&I({label:n("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:u?"plain":"primary"})}
    ${i("submit")&&u&&y({label:n("plan.submit"),icon:"right",kind:"primary",busy:o==="submit",onClick:()=>{c()}})}
    ${i("approve")&&y({label:n("plan.approve"),icon:"check",kind:"primary",busy:o==="approve",onClick:()=>{m()}})}
    ${e.state==="approved"&&I({label:n("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${s&&Bn({key:s,kind:s,plan:e,done:g=>{if(a(null),s==="return")return d(g,n("plan.returned"));N("/plans"),O(n("plan.amended")),P(`/ke-hoach/${g.id}/sua`)},onClose:()=>a(null)})}`}),Bn=f(function({kind:e,plan:t,done:s,onClose:a}){const i=L({initial:{reason:""},check:({reason:d})=>d.trim()?{}:{reason:W("field.missing")},submit:(d,c)=>M(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:t.id},body:d,version:t.version,key:c}),done:s}),o=n(e==="return"?"plan.return":"plan.amend");return je({title:o,form:i,submit:o,onClose:a,children:r`<p>${n(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
      ${x({...i.bind("reason"),label:n("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await ue("plans");function Kn({params:l}){const e=E("/plans/{plan_id}",{params:{plan_id:l.id??""}}),t=e.data;return U({title:t?t.title||n("noName"):n("title"),lead:t&&[t.code||n("noNumber"),J(t)].join(" · "),status:t&&S({label:t.state_label,tone:be[t.state]}),crumbs:[{label:n("title"),href:"/ke-hoach"},{label:t?.code||n("title")}],actions:t&&Un({plan:t,resource:e}),children:R({of:e,lines:10,children:s=>r`<div class="stack">
          ${zn({plan:s})}
          ${Wn({plan:s})}
          ${Ie({label:n("plan.tab"),tabs:Vn(s)})}
        </div>`})})}const Vn=l=>[{name:"noi-dung",label:n("plan.tab.read"),show:()=>In({content:ae(l.content)})},...de("period.read")&&l.content.targets?.length?[{name:"chi-tieu",label:n("plan.tab.measures"),show:()=>Nn({planId:l.id})}]:[],{name:"thay-doi",label:n("plan.tab.changes"),show:()=>wn({plan:l})},...l.doubts.length?[{name:"diem",label:n("plan.tab.doubts"),count:l.doubts.length,show:()=>Rn({doubts:l.doubts})}]:[]],zn=f(function({plan:e}){const t=[...new Set(Object.values(e.missing))];return r`
    ${e.state==="returned"&&e.return_reason&&r`<div class="notice is-danger">
        ${A({name:"alert"})}
        <div><p><strong>${n("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
      </div>`}
    ${e.amend_reason&&r`<div class="notice">
        ${A({name:"info"})}
        <div><p><strong>${n("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
      </div>`}
    ${t.length>0&&r`<div class="notice is-warning">
        ${A({name:"alert"})}
        <div>
          <p><strong>${n("plan.missing")}</strong></p>
          <ul>${t.map(s=>r`<li key=${s}>${s}</li>`)}</ul>
        </div>
      </div>`}`}),Wn=f(function({plan:e}){const t=e.in_force_from,s=e.source_file_id;return r`<section class="card" aria-label=${n("plan.facts")}>${dt({facts:[{label:n("issued"),value:q(e.issued_on)},{label:n("plan.inForce"),value:t?e.in_force_to?n("plan.span",{from:q(t),to:q(e.in_force_to)}):n("plan.since",{from:q(t)}):"—"},{label:n("part.targets"),value:Ne(e.content.targets?.length)},{label:n("part.tasks"),value:Ne(e.content.tasks?.length)},...e.submitted_by?[{label:n("plan.submittedBy"),value:n("plan.byAt",{who:e.submitted_by,at:He(e.submitted_at)})}]:[],...e.approved_by?[{label:n("plan.approvedBy"),value:n("plan.byAt",{who:e.approved_by,at:He(e.approved_at)})}]:[],...s?[{label:n("plan.sourceFile"),value:y({label:n("plan.getSource"),icon:"download",small:!0,onClick:()=>{it(`/files/${s}`,"ke-hoach").catch(ee)}})}]:[]]})}</section>`}),Gn=Object.freeze(Object.defineProperty({__proto__:null,default:Kn},Symbol.toStringTag,{value:"Module"}));export{wt as _,St as a,Gn as b,hn as d,_n as e,yt as p};
