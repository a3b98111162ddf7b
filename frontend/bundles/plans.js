// Licences in vendor/LICENSES.txt.
import{b as r,U as qe,r as ee,O as N,L as Ze}from"./kit.js";import{k as ce,h as ue,i as Se,g as et,L as I,c as f,q as B,s as K,T as F,B as $,p as M,H as tt,n as P,b as J,j as Te,F as w,v as pe,I as A,z as xe,J as nt,r as Oe,t as st,K as at}from"./first.js";import{u as H,P as V,L as R,E as z,h as q,w as te,I as it,S,d as T,t as L,j as D,k as E,T as Fe,e as lt,D as Ee,g as ot,o as ne,b as Q,s as me,a as Ne,F as rt,n as He,i as De}from"./frame.js";import{l as dt,m as n,P as ct,u as he,R as be,F as ut,S as j,D as se,b as fe,p as ae,q as C,C as pt,x as ie,T as je,f as mt}from"./shared.js";const ge={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},ht=["draft","submitted","returned","approved","superseded"].map(l=>({value:l,label:n(`state.${l}`)}));function bt(){const[l]=ce(),e=ue("plan.draft"),t={year:l.nam,state:l.state},s=H("/plans",{query:t}),a=Number(Se.value.slice(0,4)),i=Array.from({length:5},(o,d)=>String(a+1-d)).map(o=>({value:o,label:o}));return V({title:n("title"),lead:n("lead"),actions:e&&r`
        ${I({label:n("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${I({label:n("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:r`
      ${e&&gt({})}
      ${dt({filters:[{name:"nam",label:n("year"),options:i},{name:"state",label:n("state"),options:ht}]})}
      ${R({of:s,empty:o=>o.items.length===0,whenEmpty:r`<div class="card">
          ${z({title:n("none"),hint:n(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:o=>r`<div>${ft({rows:o.items})}
          ${o.next&&ct({page:o,more:d=>et("/plans",{query:{...t,cursor:d}}),onMore:s.set})}</div>`})}`})}const Y=({edition:l})=>l===1?n("edition.first"):n("edition.later",{n:l-1}),ft=f(function({rows:e}){return te({caption:n("title"),rows:e,rowKey:t=>t.id,href:t=>`/ke-hoach/${t.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:t=>t.title||n("noName")},{key:"code",label:n("number"),show:t=>t.code?r`<span class="nowrap">${t.code}</span>`:r`<span class="soft">${n("noNumber")}</span>`},{key:"issued",label:n("issued"),show:t=>T(t.issued_on)},{key:"year",label:n("year"),show:t=>String(t.year)},{key:"edition",label:n("edition"),show:Y},{key:"state",label:n("state"),show:t=>S({label:t.state_label,tone:ge[t.state]})}]})}),gt=f(function(){const t=H("/plan-drafts",{query:{state:"open"}}).data?.items??[];return t.length>0&&q({title:n("drafts.title"),hint:n("drafts.hint"),children:te({caption:n("drafts.title"),rows:t,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:n("drafts.file"),value:s=>s.file_name},{key:"at",label:n("drafts.at"),show:s=>it({at:s.created_at})},{key:"open",label:n("state"),show:s=>s.open_doubts?S({label:n("drafts.open",{count:s.open_doubts}),tone:"warning"}):S({label:n("drafts.ready"),tone:"good"})}]})})}),$t=Object.freeze(Object.defineProperty({__proto__:null,default:bt,editionName:Y},Symbol.toStringTag,{value:"Module"})),kt=".md,.docx,.pdf,.txt";function yt(){const l=B({initial:{how:"file",file:[],text:""},check:({how:e,file:t,text:s})=>({...e==="file"&&t.length===0&&{file:L("field.missing")},...e==="text"&&!s.trim()&&{text:L("field.missing")}}),submit:({how:e,file:[t],text:s},a)=>e==="file"&&t?M("/plan-drafts",{body:tt(t),key:a}):M("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{D("/plan-drafts"),P(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return he(l.values.text!==""&&l.dirty&&!l.busy),V({title:n("import"),lead:n("import.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("import")}],children:r`<section class="card">${K({form:l,label:n("import"),children:r`
        ${be({...l.bind("how"),label:n("import.how"),options:[{value:"file",label:n("import.byFile")},{value:"text",label:n("import.byText")}]})}
        ${l.values.how==="file"?ut({...l.bind("file"),label:n("import.file"),hint:n("import.fileHint"),accept:kt,required:!0}):F({...l.bind("text"),label:n("import.text"),hint:n("import.textHint"),rows:14,required:!0})}
        ${l.busy&&r`<div class="job" role="status">
            <p class="job-line"><strong>${n("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${$({label:n("import.read"),icon:"search",type:"submit",kind:"primary",busy:l.busy})}
        </div>`})}</section>`})}const vt=Object.freeze(Object.defineProperty({__proto__:null,default:yt},Symbol.toStringTag,{value:"Module"}));function _t(){const l=Number(Se.value.slice(0,4)),e=[l,l+1].map(String).map(s=>({value:s,label:s})),t=B({initial:{title:"",year:String(l)},check:({title:s})=>s.trim()?{}:{title:L("field.missing")},submit:({title:s,year:a},i)=>M("/plans",{body:{title:s,year:Number(a)},key:i}),done:s=>{D("/plans"),E(n("new.created")),P(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return V({title:n("new"),lead:n("new.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("new")}],children:r`<section class="card">${K({form:t,label:n("new"),children:r`
        ${F({...t.bind("title"),label:n("field.title"),hint:n("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${j({...t.bind("year"),label:n("field.year"),options:e,empty:!1})}
        <div class="form-actions">${$({label:n("new.create"),type:"submit",kind:"primary",busy:t.busy})}</div>`})}</section>`})}const wt=Object.freeze(Object.defineProperty({__proto__:null,default:_t},Symbol.toStringTag,{value:"Module"})),le=l=>l,Ct=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,qt=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Ie(l){return qt.test(l)?"/head":Ct.exec(l)?.[0]??`/${l.split("/")[1]??""}`}function St(l){const e=new Map;for(const[t,s]of Object.entries(l.spans)){const a=Ie(t);e.set(a,[...e.get(a)??[],...s])}for(const t of e.values())t.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Me=(l,e,t)=>t.lineage_id&&l.anchors[t.lineage_id]||`/${e}/new`;function Pe(l,e){let t="",s=1/0;for(const[a,i]of l)for(const o of i)o.paragraph!==e.paragraph||o.start>e.start||o.end<e.start||o.end-o.start>=s||(t=a,s=o.end-o.start);return t}const $e=(l,e)=>e.pointer?Ie(e.pointer):e.spans[0]?Pe(l,e.spans[0]):"";function Tt({index:l,text:e},t,s){const a=s.filter(c=>c.spans.some(m=>m.paragraph===l)),i=new Set([0,e.length]),o=c=>c.paragraph===l&&i.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of t.values())c.forEach(o);a.forEach(c=>c.spans.forEach(o));const d=[...i].sort((c,m)=>c-m);return d.slice(0,-1).map((c,m)=>{const p=d[m+1]??e.length;return{start:c,end:p,element:xt(t,l,c,p),doubts:a.filter(y=>y.spans.some(u=>u.paragraph===l&&u.start<=c&&u.end>=p))}})}function xt(l,e,t,s){const a=Pe(l,{paragraph:e,start:t});return l.get(a)?.some(o=>o.paragraph===e&&o.start<=t&&o.end>=s)?a:""}const Ot={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ae(l){const e=Ot[l];return e||(l.startsWith("deadline")?"deadline":l.startsWith("goal")?"goal":/-(missing|empty)$/.test(l)?"missing":"other")}const X=l=>[...new Set(l.map(e=>e.name))].join(", "),ke=new Set(["unit-unknown","unit-class-open"]),Ft=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],Et=f(function({doubts:e,hands:t}){const[s,a]=ce(),i=e.filter(p=>p.state==="open"),o=i.filter(p=>p.blocking),d=s.diem??"open",c=d==="all"?e:d==="blocking"?o:i,m=[{name:"open",label:n("doubts.showOpen",{count:i.length})},{name:"blocking",label:n("doubts.showBlocking",{count:o.length})},{name:"all",label:n("doubts.showAll",{count:e.length})}];return r`<div class="stack">
    <p>
      ${i.length?S({label:n("doubts.open",{count:i.length}),tone:"warning"}):S({label:n("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${n("doubts.show")}>
      ${m.map(({name:p,label:y})=>r`<button type="button" key=${p} aria-pressed=${String(d===p)}
            onClick=${()=>a({diem:p==="open"?null:p})}>${y}</button>`)}
    </div>
    ${c.length===0&&z({title:n("doubts.none"),hint:n("doubts.noneHint"),icon:"check"})}
    ${Ft.map(p=>Nt({key:p,kind:p,rows:c.filter(y=>Ae(y.code)===p),hands:t}))}
  </div>`}),Nt=f(function({kind:e,rows:t,hands:s}){const a=t.filter(i=>i.state==="open"&&!ke.has(i.code)).map(i=>i.id);return t.length>0&&r`<section class="doubt-kind" aria-label=${n(`kind.${e}`)}>
      <header class="section-head"><h2>${n(`kind.${e}`)} <span class="count">${t.length}</span></h2>
        ${a.length>1&&!s.closed&&r`<div class="section-actions">
            ${$({label:n("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${$({label:n("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${t.map(i=>Ht({key:i.id,doubt:i,hands:s}))}</ul>
    </section>`}),Ht=f(function({doubt:e,hands:t}){const s=e.state==="open",a=e.spans.length;return r`<li class=${J("doubt",s&&e.blocking&&"is-blocking",t.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Fe({label:n("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&$({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>t.look(e)})}
      ${a>1&&r`<span class="soft small">${n("doubts.places",{count:a})}</span>`}
    </div>
    ${!t.closed&&(s?r`<div class="row">${ke.has(e.code)?$({label:n("doubts.chooseUnit"),icon:"units",small:!0,onClick:t.chooseUnit}):r`${$({label:n("doubts.keep"),icon:"check",small:!0,onClick:()=>t.settle([e.id],"accepted")})}
                ${$({label:n("doubts.edit"),icon:"edit",small:!0,onClick:()=>t.edit(e)})}
                ${$({label:n("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"edited")})}
                ${$({label:n("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"dismissed")})}`}</div>`:r`<div class="row">${S({label:n(`doubts.state.${e.state}`),tone:"good"})}
          ${!ke.has(e.code)&&$({label:n("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"open")})}
        </div>`)}
  </li>`}),Dt=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(l=>({value:l,label:n(`deadline.${l}`)})),Re=new Set(["weekly","monthly","continuous"]),jt=(l,e)=>new Date(Date.UTC(l,e,0)).toISOString().slice(0,10),W=(l,e,t)=>({starts_on:`${l}-${String(e).padStart(2,"0")}-01`,ends_on:jt(l,t)});function It(l,e,t){const s={kind:e,printed:"",starts_on:null,ends_on:l.ends_on,quota:null,day:null},a=l.ends_on?Number(l.ends_on.slice(5,7)):12,i=l.ends_on?Number(l.ends_on.slice(0,4)):t;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...W(i,a,a)}:e==="within_quarter"?{...s,...W(i,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:Re.has(e)?{...s,starts_on:l.starts_on??`${t}-01-01`,ends_on:`${t}-12-31`,quota:Re.has(l.kind)?l.quota:null}:e==="range"?{...s,starts_on:l.starts_on}:s}const Mt=f(function({value:e,onChange:t,year:s,faults:a={}}){const i=o=>t({...e,...o});return Te({label:n("deadline"),group:!0,error:a[""]??a.kind,children:()=>r`<div class="deadline">
      <div class="form-row">
        ${j({label:n("deadline.kind"),name:"kind",value:e.kind,options:Dt,empty:!1,onChange:o=>t(It(e,o,s))})}
        ${Pt({value:e,set:i,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&w({label:n("deadline.printed"),name:"printed",value:e.printed,hint:n("deadline.printedHint"),maxlength:500,onChange:o=>i({printed:o})})}
      ${e.kind==="before"&&e.ends_on&&r`<p class="soft small">${n("deadline.last",{on:T(lt(e.ends_on,-1))})}</p>`}
    </div>`})}),Pt=f(function({value:e,set:t,year:s,faults:a}){const i=e.ends_on?Number(e.ends_on.slice(0,4)):s,o=e.ends_on?Number(e.ends_on.slice(5,7)):12,d=[...new Set([s-1,s,s+1,i])].sort().map(u=>({value:String(u),label:String(u)})),c=(u,h)=>Array.from({length:u},(g,v)=>({value:String(v+1),label:n(h,{n:v+1})})),m=u=>j({label:n("deadline.yearOf"),name:"year",value:String(i),options:d,empty:!1,onChange:h=>t(u(Number(h)))}),p=(u,h="")=>se({label:u,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...h&&{hint:h},onChange:g=>t({ends_on:g})});if(e.kind==="before")return p(n("deadline.beforeDay"),n("deadline.beforeHint"));if(e.kind==="by")return p(n("deadline.byDay"));if(e.kind==="within_month")return r`
      ${j({label:n("deadline.month"),name:"month",value:String(o),options:c(12,"deadline.monthName"),empty:!1,onChange:u=>t(W(i,Number(u),Number(u)))})}
      ${m(u=>W(u,o,o))}`;if(e.kind==="within_quarter"){const u=Math.ceil(o/3);return r`
      ${j({label:n("deadline.quarter"),name:"quarter",value:String(u),options:c(4,"deadline.quarterName"),empty:!1,onChange:h=>t(W(i,Number(h)*3-2,Number(h)*3))})}
      ${m(h=>W(h,u*3-2,u*3))}`}if(e.kind==="none")return null;const y=se({label:n("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:u=>t({starts_on:u})});return e.kind==="range"?r`${y}${p(n("deadline.to"))}`:r`${y}${p(n("deadline.to"))}
    ${fe({label:n(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:n("deadline.quotaHint"),error:a.quota,onChange:u=>t({quota:u||null})})}
    ${e.kind==="monthly"&&fe({label:n("deadline.day"),name:"day",value:e.day,hint:n("deadline.dayHint"),error:a.day,onChange:u=>t({day:u||null})})}`}),ye=["neighbourhoods","teams","outside"];function Le(){const e=H("/units").data??[];return{names:new Map(e.map(t=>[t.id,t.name])),options:[{label:n("units.class"),options:ye.map(t=>({value:t,label:n(`class.${t}`)}))},{label:n("units.one"),options:e.filter(t=>t.kind!=="province"&&t.kind!=="city").map(t=>({value:t.id,label:t.name}))}]}}const Ue=l=>ye.some(e=>e===l)?{unit_id:null,unit_class:l}:{unit_id:l,unit_class:null},At=f(function({units:e,closed:t,choose:s}){const{names:a,options:i}=Le(),o=[...e].sort((d,c)=>Number(c.open)-Number(d.open));return e.length===0?z({title:n("units.none"),icon:"units"}):r`<div class="stack"><p class="soft">${n("units.lead")}</p>
    <ul class="doubts">${o.map(d=>r`<li key=${d.name} class=${J("doubt",d.open&&"is-blocking")}>
        <p class="row">
          ${d.open&&S({label:n("units.open"),tone:"warning"})}
          <span class="soft small">${n("units.places",{count:d.fields.length})}</span>
        </p>
        ${d.unit_ids.length>1?r`<p>
              <strong>“${d.name}”</strong>
              : ${n("units.several",{count:d.unit_ids.length,names:d.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:j({label:n("units.for",{name:d.name}),name:"unit",options:i,disabled:t,value:d.open?"":d.unit_class??d.unit_ids[0]??"",onChange:c=>c&&s({name:d.name,...ye.some(m=>m===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),Rt={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},ve=f(function({label:e,value:t,onChange:s,error:a,required:i}){const{names:o,options:d}=Le(),c=u=>{const h=Ue(u);s([...t,{...h,name:h.unit_id?o.get(h.unit_id)??"":Rt[u]??""}])},m=(u,h)=>s(t.map((g,v)=>v===u?{...g,...Ue(h)}:g)),p=(u,h)=>s(t.map((g,v)=>v===u?{...g,name:h}:g)),y=d.map(u=>r`<optgroup key=${u.label} label=${u.label}>
        ${u.options.map(h=>r`<option key=${h.value} value=${h.value}>${h.label}</option>`)}
      </optgroup>`);return Te({label:e,error:a,required:i,group:!0,children:()=>r`<div class="units-picked">
      ${t.map((u,h)=>r`<div class="unit-picked" key=${h}>
          <input class="input" aria-label=${n("field.unitName")} value=${u.name}
            onInput=${g=>p(h,pe(g))} />
          ${u.unit_class==="outside"&&r`<span class="soft small">${n("field.printedOnly")}</span>`}
          ${u.unit_id&&o.get(u.unit_id)!==u.name&&r`<span class="soft small">${o.get(u.unit_id)}</span>`}
          ${!u.unit_id&&!u.unit_class&&r`${S({label:n("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${n("units.for",{name:u.name})} value=""
                onChange=${g=>m(h,pe(g))}><option value="">${n("doubts.chooseUnit")}</option>${y}</select>`}
          ${$({label:n("field.removeUnit",{name:u.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(t.filter((g,v)=>v!==h))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${n("field.addUnit")}`} value="" onChange=${u=>{const h=pe(u);u.currentTarget.value="",h&&c(h)}}><option value="">${n("field.addUnit")}</option>${y}</select>
    </div>`})}),oe=(l,e,t)=>s=>({name:s,value:l[s],error:t[s],onChange:a=>e({...l,[s]:a})}),Lt=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),Ut=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),Bt=()=>({name:"",units:[],items:[],asked:!1}),Be=f(function({value:e,onChange:t,faults:s={}}){const a=oe(e,t,s);return r`<div class="stack">
    ${F({...a("title"),label:n("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${w({...a("number"),label:n("field.number"),hint:n("field.numberHint")})}
      ${w({...a("symbol"),label:n("field.symbol"),hint:n("field.symbolHint")})}
      ${w({label:n("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:i=>t({...e,year:Number(i)||0})})}
    </div>
    <div class="form-row">
      ${se({...a("issued_on"),label:n("field.issued")})}
      ${w({...a("place"),label:n("field.place")})}
      ${w({...a("issuer"),label:n("field.issuer")})}
    </div>
  </div>`}),Ke=f(function({value:e,onChange:t,faults:s={}}){const a=oe(e,t,s);return r`<div class="stack">
    ${w({...a("ref"),label:n("field.ref"),required:!0,maxlength:30})}
    ${F({...a("text"),label:n("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${fe({...a("goal_percent"),label:n("field.goal"),hint:n("field.goalHint"),unit:"%"})}
      ${se({...a("deadline_on"),label:n("field.targetDeadline")})}
    </div>
  </div>`}),Ve=f(function({value:e,onChange:t,year:s,faults:a={}}){const i=oe(e,t,a);return r`<div class="stack">
    <div class="form-row">
      ${w({...i("ref"),label:n("field.ref"),required:!0,maxlength:30})}
      ${w({...i("heading"),label:n("field.heading")})}
    </div>
    ${F({...i("text"),label:n("field.text"),rows:5})}
    <div class="field"><span class="field-label">${n("field.items")}</span>
      ${ae({label:n("field.items"),value:e.items,onChange:o=>t({...e,items:o}),faults:C(a,"items")})}
    </div>
    <div class="form-row">
      ${ve({label:n("field.leads"),value:e.leads,onChange:o=>t({...e,leads:o}),error:re(a,"leads"),required:!0})}
      ${ve({label:n("field.coordinators"),value:e.coordinators,onChange:o=>t({...e,coordinators:o}),error:re(a,"coordinators")})}
    </div>
    ${Mt({value:e.deadline,onChange:o=>t({...e,deadline:o}),year:s,faults:C(a,"deadline")})}
  </div>`}),re=(l,e)=>Object.values(C(l,e))[0],ze=f(function({value:e,onChange:t,faults:s={}}){const a=oe(e,t,s);return r`<div class="stack">
    <div class="form-row">
      ${w({...a("name"),label:n("field.dutyName"),required:!0})}
      ${ve({label:n("field.dutyUnits"),value:e.units,onChange:i=>t({...e,units:i}),error:re(s,"units")})}
    </div>
    ${pt({...a("asked"),label:n("field.asked")})}
    <div class="field"><span class="field-label">${n("field.text")}</span>
      ${ae({label:n("field.text"),value:e.items,onChange:i=>t({...e,items:i}),faults:C(s,"items")})}
    </div>
  </div>`}),We=f(function({value:e,archive:t,onChange:s,faults:a={}}){return r`<div class="stack">
    ${ie({rows:e,onChange:i=>s(i,t),add:n("field.addRecipient"),label:(i,o)=>i.name||n("field.line",{label:n("field.recipient"),n:o+1}),fresh:()=>({name:"",purpose:""}),show:(i,o,d)=>r`<div class="form-row">
        ${w({label:n("field.recipient"),name:"name",value:i.name,error:a[`${d}.name`],required:!0,onChange:c=>o({...i,name:c})})}
        ${w({label:n("field.purpose"),hint:d===0?n("field.purposeHint"):void 0,name:"purpose",value:i.purpose??"",error:a[`${d}.purpose`],onChange:c=>o({...i,purpose:c})})}
      </div>`})}
    ${w({label:n("field.archive"),name:"archive",value:t,onChange:i=>s(e,i)})}
  </div>`}),Ge=f(function({value:e,onChange:t,faults:s={}}){return r`<div class="stack">
    ${F({label:n("field.signLines"),name:"lines",hint:n("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:re(s,"lines"),onChange:a=>t({...e,lines:a.split(`
`)})})}
    ${w({label:n("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>t({...e,name:a})})}
  </div>`});function Je(l){const e=t=>t.filter(s=>s.trim());return{...l,legal_bases:e(l.legal_bases),purposes:e(l.purposes),requirements:e(l.requirements),tasks:l.tasks.map(t=>({...t,items:e(t.items)})),duties:l.duties.map(t=>({...t,items:e(t.items)})),signature:{...l.signature,lines:e(l.signature.lines)}}}const de={head:()=>n("part.head"),recipients:()=>n("part.recipients"),signature:()=>n("part.signature"),legal_bases:()=>n("part.bases"),purposes:()=>n("part.purposes"),requirements:()=>n("part.requirements"),introduction:()=>n("part.introduction"),funding:()=>n("part.funding"),closing:()=>n("part.closing"),targets:()=>n("part.targets"),tasks:()=>n("part.tasks"),duties:()=>n("part.duties")},Kt=f(function({content:e,element:t,save:s,onClose:a}){const i=B({initial:{content:e},submit:(d,c)=>s(Je(d.content),c),done:a}),o=Object.fromEntries((i.problem?.errors??[]).map(({field:d,message:c})=>[d.replace(/^content\./,""),c]));return Ee({title:de[t.part](),onClose:a,wide:!0,children:K({form:i,label:de[t.part](),children:r`${Vt({element:t,value:i.values.content,onChange:d=>i.set({content:d}),faults:o})}
        <div class="form-actions">
          ${$({label:L("act.cancel"),onClick:a})}
          ${$({label:L("act.save"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}),Vt=f(function({element:e,value:t,onChange:s,faults:a}){if("index"in e)return zt({element:e,value:t,onChange:s,faults:C(a,`${e.part}.${e.index}`)});const{part:i}=e;return i==="head"?Be({value:t,onChange:s,faults:a}):i==="recipients"?We({value:t.recipients,archive:t.archive,onChange:(o,d)=>s({...t,recipients:o,archive:d}),faults:C(a,i)}):i==="signature"?Ge({value:t.signature,onChange:o=>s({...t,signature:o}),faults:C(a,i)}):i==="legal_bases"||i==="purposes"||i==="requirements"?ae({label:de[i](),value:t[i],onChange:o=>s({...t,[i]:o}),faults:C(a,i)}):F({label:de[i](),name:i,value:t[i],rows:8,error:a[i],onChange:o=>s({...t,[i]:o})})}),zt=f(function({element:{part:e,index:t},value:s,onChange:a,faults:i}){const o=d=>a({...s,[e]:s[e].map((c,m)=>m===t?d:c)});return e==="targets"?s.targets[t]&&Ke({value:s.targets[t],onChange:o,faults:i}):e==="tasks"?s.tasks[t]&&Ve({value:s.tasks[t],onChange:o,year:s.year,faults:i}):s.duties[t]&&ze({value:s.duties[t],onChange:o,faults:i})}),Wt=f(function({draft:e,content:t,hands:s}){const a=[{label:n("part.head"),entries:[Jt(t)]},{label:n("part.bases"),entries:_e("legal_bases",t)},{label:n("part.introduction"),entries:we("introduction",t)},{label:n("part.purposes"),entries:_e("purposes",t)},{label:n("part.requirements"),entries:_e("requirements",t)},{label:n("part.targets"),entries:Qt(e,t)},{label:n("part.tasks"),entries:Yt(e,t)},{label:n("part.funding"),entries:we("funding",t)},{label:n("part.duties"),entries:Xt(t)},{label:n("part.closing"),entries:we("closing",t)},{label:n("part.recipients"),entries:Zt(t)},{label:n("part.signature"),entries:[en(t)]}];return r`<div class="stack">${a.map(({label:i,entries:o})=>r`<section class="part" key=${i} aria-label=${i}>
      <h2>${i} ${o.length>1&&r`<span class="count">${o.length}</span>`}</h2>
      ${o.length===0?r`<p class="soft">${n("part.empty")}</p>`:o.map(d=>Gt({key:d.pointer+(d.title??""),entry:d,hands:s}))}
    </section>`)}</div>`}),Gt=f(function({entry:{pointer:e,element:t,title:s,show:a},hands:i}){const o=i.doubts(e),{edit:d}=i;return r`<article class=${J("element",i.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&r`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${o>0&&S({label:n("doubts.here",{count:o}),tone:"warning"})}
      ${i.tied(e)?$({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>i.look(e)}):r`<span class="soft small">${n("draft.notInSource")}</span>`}
      ${d&&$({label:n("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>d(t)})}
    </div>
  </article>`}),Jt=l=>({pointer:"/head",element:{part:"head"},show:r`<p class="element-title">${l.title||n("noName")}</p>
    <p class="soft">
      ${[l.number?`${l.number}/${l.symbol}`:n("noNumber"),l.place,T(l.issued_on),l.issuer].filter(Boolean).join(" · ")}
    </p>`}),_e=(l,e)=>e[l].map((t,s)=>({pointer:`/${l}/${s}`,element:{part:l},show:r`<p>${t}</p>`})),we=(l,e)=>e[l]?[{pointer:`/${l}`,element:{part:l},show:r`<p class="element-text">${e[l]}</p>`}]:[],Qt=(l,e)=>e.targets.map((t,s)=>({pointer:Me(l,"targets",t),element:{part:"targets",index:s},title:n("part.target",{ref:t.ref}),show:r`
      <p>${t.text}</p>
      <p class="soft">
        ${[t.goal_percent!=null&&n("plan.goal",{value:ot(t.goal_percent)}),t.deadline_on&&n("plan.until",{text:T(t.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),Yt=(l,e)=>e.tasks.map((t,s)=>({pointer:Me(l,"tasks",t),element:{part:"tasks",index:s},title:`${n("part.task",{ref:t.ref})}${t.heading?` · ${t.heading}`:""}`,show:r`${t.text&&r`<p>${t.text}</p>`}${G({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:X(t.leads)||"—"})}</li>
        <li>${n("plan.helpers",{names:X(t.coordinators)||"—"})}</li>
        <li>
          ${n("plan.until",{text:`${t.deadline.printed||n(`deadline.${t.deadline.kind}`)}`})}
          ${t.deadline.printed&&r` <span class="soft">(${n(`deadline.${t.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),Xt=l=>l.duties.map((e,t)=>({pointer:`/duties/${t}`,element:{part:"duties",index:t},title:e.name,show:G({items:e.items})})),Zt=l=>l.recipients.map((e,t)=>({pointer:`/recipients/${t}`,element:{part:"recipients"},show:r`<p>${e.name}${e.purpose&&r` <span class="soft">(${e.purpose})</span>`}</p>`})),en=l=>({pointer:"/signature",element:{part:"signature"},show:r`${l.signature.lines.map(e=>r`<p key=${e}>${e}</p>`)}<p><strong>${l.signature.name}</strong></p>`}),G=f(function({items:e}){return e.length>0&&r`<ul class="element-items">${e.map((t,s)=>r`<li key=${s}>${t}</li>`)}</ul>`}),tn=f(function({draft:e,places:t,focus:s,onElement:a}){const i=qe(null),o=e.doubts.filter(d=>d.state==="open");return ee(()=>{if(s?.from!=="content")return;i.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),r`<div class="source" ref=${i} tabindex="0" role="region" aria-label=${n("draft.source")}>
    <p class="soft small">${n("draft.sourceHint")}</p>
    ${e.source.map(d=>r`<p key=${d.index} class=${J(d.bold&&"is-bold",(d.level??0)>0&&"is-heading")}>
        ${Tt(d,t,o).map(c=>r`<span key=${c.start}
            class=${J(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",nn(s,d.index,c)&&"is-lit")}
            title=${c.doubts.map(m=>m.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${d.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),nn=(l,e,t)=>l?.spans.some(s=>s.paragraph===e&&s.start<=t.start&&s.end>=t.end),Qe="(min-width: 72rem)";function sn(){const[l,e]=N(()=>matchMedia(Qe).matches);return ee(()=>{const t=matchMedia(Qe),s=()=>e(t.matches);return t.addEventListener("change",s),()=>t.removeEventListener("change",s)},[]),l}await me("plans");function an({params:l}){const e=H("/plan-drafts/{draft_id}",{params:{draft_id:l.id??""}}),t=e.data;return V({title:n("draft.title"),lead:t&&r`<strong>${t.file_name}</strong>. ${n("draft.lead")}`,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("draft.title")}],actions:t&&ln({draft:t,resource:e}),children:R({of:e,lines:10,children:s=>r`<div class="stack">${on({draft:s})}${rn({draft:s,resource:e})}</div>`})})}const ln=f(function({draft:e,resource:t}){const[s,a]=N(!1);if(e.state==="accepted")return e.plan_id&&I({label:n("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const i={draft_id:e.id},o=async m=>{a(!0),await m().catch(p=>{ne(p),t.refresh()}),a(!1)},d=async()=>{await Q({title:n("draft.acceptAsk"),text:n("draft.acceptText"),yes:n("draft.accept")})&&await o(async()=>{const m=await M("/plan-drafts/{draft_id}/accept",{params:i,version:e.version});D("/plan-drafts","/plans"),E(n("draft.accepted")),P(`/ke-hoach/${m.id}`)})},c=async()=>{await Q({title:n("draft.discardAsk"),text:n("draft.discardText"),yes:n("draft.discard"),danger:!0})&&await o(async()=>{await xe("/plan-drafts/{draft_id}",{params:i,version:e.version}),P("/ke-hoach",{replace:!0}),D("/plan-drafts"),E(n("draft.discarded"))})};return r`${$({label:n("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${$({label:n("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{d()}})}`}),on=f(function({draft:e}){const t=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?r`<p class="notice is-good">${A({name:"check"})}<span>${n("draft.wasAccepted")}</span></p>`:t.length===0?r`<p class="notice is-good">${A({name:"check"})}<span>${n("draft.ready")}</span></p>`:r`<div class="notice is-warning">
    ${A({name:"alert"})}
    <details><summary><strong>${n("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${t.map(s=>r`<li key=${s}>${s}</li>`)}</ul></details></div>`}),rn=f(function({draft:e,resource:t}){const s=sn(),[,a]=ce(),[i,o]=N(null),[d,c]=N(null),m=Ze(()=>St(e),[e.spans]),p=le(e.content),y=e.doubts.filter(k=>k.state==="open"),u=e.state==="accepted",h=dn(t),g=(k,x="")=>{h(k).then(()=>x&&E(x),Xe=>{ne(Xe),t.refresh()})},v=(k,x=null)=>{o({element:k,doubt:x?.id??null,spans:x?.spans.length?x.spans:m.get(k)??[],from:"content"}),s||a({phan:"goc"})},O=k=>{o({element:k,doubt:null,spans:m.get(k)??[],from:"source"}),a({phan:"noi-dung"})};cn(i);const _={focused:i?.element??"",tied:k=>m.has(k),look:v,doubts:k=>y.filter(x=>$e(m,x)===k).length,edit:u?null:k=>c({element:k})},U={closed:u,lookedAt:i?.doubt??null,look:k=>v($e(m,k),k),settle:(k,x)=>g({doubts:[{ids:k,state:x,note:""}]}),edit:k=>c({element:un(e,$e(m,k)),doubt:k}),chooseUnit:()=>a({phan:"don-vi"})},Z=()=>tn({draft:e,places:m,focus:i,onElement:O}),Ye=[{name:"diem",label:n("draft.doubts"),count:y.length,show:()=>Et({doubts:e.doubts,hands:U})},{name:"don-vi",label:n("draft.units"),count:e.units.filter(k=>k.open).length,show:()=>At({units:e.units,closed:u,choose:k=>g({units:[k]},n("units.saved",{name:k.name}))})},{name:"noi-dung",label:n("draft.content"),show:()=>Wt({draft:e,content:p,hands:_})},...s?[]:[{name:"goc",label:n("draft.source"),show:Z}]];return r`<div class="panes">
    <div class="pane">${je({tabs:Ye,label:n("draft.parts"),query:"phan"})}</div>
    ${s&&r`<aside class="pane is-source" aria-label=${n("draft.source")}><h2>${n("draft.source")}</h2>${Z()}</aside>`}
    ${d&&Kt({content:p,element:d.element,onClose:()=>c(null),save:(k,x)=>h({content:k,...d.doubt&&{doubts:[{ids:[d.doubt.id],state:"edited",note:""}]}},x).then(()=>E(n("draft.saved")))})}
  </div>`});function dn(l){const e=qe(Promise.resolve());return(t,s=crypto.randomUUID())=>{const a=async()=>{const{id:o,version:d}=l.now.peek().data;l.set(await nt("/plan-drafts/{draft_id}",{params:{draft_id:o},version:d,body:t,key:s}))},i=e.current.then(a,a);return e.current=i,i}}function cn(l){ee(()=>{if(l?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(l.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[l])}function un(l,e){const[,t="",s=""]=e.split("/"),a=le(l.content);if(t==="targets"||t==="tasks"){const o=a[t].findIndex(d=>d.lineage_id&&l.anchors[d.lineage_id]===e);return o<0?{part:"head"}:{part:t,index:o}}return t==="duties"?a.duties[Number(s)]?{part:t,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(o=>o===t)??"head"}}const pn=Object.freeze(Object.defineProperty({__proto__:null,default:an},Symbol.toStringTag,{value:"Module"}));await me("plans");function mn({params:l}){const e=H("/plans/{plan_id}",{params:{plan_id:l.id??""}});return V({title:n("edit.title"),lead:e.data?.title,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:e.data?.code||n("state.draft"),href:`/ke-hoach/${l.id}`},{label:n("edit.title")}],children:R({of:e,empty:t=>!t.actions.includes("edit"),lines:10,whenEmpty:r`<div class="card">
        ${z({title:n("edit.notNow"),icon:"lock",action:I({label:n("draft.toPlan"),href:`/ke-hoach/${l.id}`})})}
      </div>`,children:t=>hn({key:t.id,plan:t,saved:e.set})})})}const hn=f(function({plan:e,saved:t}){const s=B({initial:{content:le(e.content),version:e.version},submit:({content:d,version:c},m)=>Oe("/plans/{plan_id}/content",{params:{plan_id:e.id},body:Je(d),version:c,key:m}),done:d=>{t(d),D("/plans"),E(n("edit.saved")),P(`/ke-hoach/${d.id}`)}});he(s.dirty);const a=s.values.content,i=d=>s.set({content:d}),o=Object.fromEntries((s.problem?.errors??[]).map(({field:d,message:c})=>[d,c]));return K({form:s,label:n("edit.title"),children:r`
      <nav class="part-links" aria-label=${n("edit.sections")}>${bn.map(([d,c])=>r`<a key=${d} href=${`#${d}`}>${c}</a>`)}</nav>
      ${q({id:"thethuc",title:n("part.head"),children:Be({value:a,onChange:i,faults:o})})}
      ${fn({value:a,onChange:i,faults:o})}
      ${$n({value:a,onChange:i,faults:o})}
      ${kn({value:a,onChange:i,faults:o})}
      <div class="form-actions is-sticky">
        ${I({label:L("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${$({label:n("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),bn=[["thethuc",n("part.head")],["cancu",n("part.bases")],["mucdich",n("part.purposes")],["muctieu",n("part.targets")],["nhiemvu",n("part.tasks")],["tochuc",n("part.duties")],["noinhan",n("part.recipients")],["chuky",n("part.signature")]],fn=f(function({value:e,onChange:t,faults:s}){const a=(i,o)=>ae({label:o,value:e[i],onChange:d=>t({...e,[i]:d}),faults:C(s,i)});return r`
    ${q({id:"cancu",title:n("part.bases"),children:a("legal_bases",n("part.bases"))})}
    ${q({title:n("part.introduction"),children:F({label:n("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:i=>t({...e,introduction:i})})})}
    ${q({id:"mucdich",title:n("part.purposes"),children:a("purposes",n("part.purposes"))})}
    ${q({title:n("part.requirements"),children:a("requirements",n("part.requirements"))})}`}),Ce=f(function({name:e,fresh:t,wrong:s,children:a}){const[i,o]=N(t||s);return ee(()=>{s&&o(!0)},[s]),r`<details class="row-card" open=${i}
    onToggle=${d=>o(d.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${n("edit.here")}</span></summary>${a}</details>`});function gn({ref:l,text:e,heading:t,leads:s}){const a=s.length?` · ${X(s)}`:"";return`${l?`${l}.`:n("field.addTask")} ${e||t}${a}`}const $n=f(function({value:e,onChange:t,faults:s}){const a=i=>Object.keys(C(s,i)).length>0;return r`
    ${q({id:"muctieu",title:n("part.targets"),children:ie({rows:e.targets,onChange:i=>t({...e,targets:i}),add:n("field.addTarget"),fresh:Lt,label:i=>n("part.target",{ref:i.ref}),show:(i,o,d)=>Ce({name:`${i.ref?`(${i.ref})`:n("field.addTarget")} ${i.text}`,fresh:!i.text,wrong:a(`targets.${d}`),children:Ke({value:i,onChange:o,faults:C(s,`targets.${d}`)})})})})}
    ${q({id:"nhiemvu",title:n("part.tasks"),children:ie({rows:e.tasks,onChange:i=>t({...e,tasks:i}),add:n("field.addTask"),fresh:Ut,label:i=>n("part.task",{ref:i.ref}),show:(i,o,d)=>Ce({name:gn(i),fresh:!i.text&&!i.items.length,wrong:a(`tasks.${d}`),children:Ve({value:i,onChange:o,year:e.year,faults:C(s,`tasks.${d}`)})})})})}
    ${q({title:n("part.funding"),children:F({label:n("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:i=>t({...e,funding:i})})})}
    ${q({id:"tochuc",title:n("part.duties"),children:ie({rows:e.duties,onChange:i=>t({...e,duties:i}),add:n("field.addDuty"),fresh:Bt,label:(i,o)=>i.name||n("part.duty",{n:o+1}),show:(i,o,d)=>Ce({name:i.name||n("field.addDuty"),fresh:!i.name,wrong:a(`duties.${d}`),children:ze({value:i,onChange:o,faults:C(s,`duties.${d}`)})})})})}`}),kn=f(function({value:e,onChange:t,faults:s}){return r`
    ${q({title:n("part.closing"),children:F({label:n("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>t({...e,closing:a})})})}
    ${q({id:"noinhan",title:n("part.recipients"),children:We({value:e.recipients,archive:e.archive,onChange:(a,i)=>t({...e,recipients:a,archive:i}),faults:C(s,"recipients")})})}
    ${q({id:"chuky",title:n("part.signature"),children:Ge({value:e.signature,onChange:a=>t({...e,signature:a}),faults:C(s,"signature")})})}`}),yn=Object.freeze(Object.defineProperty({__proto__:null,default:mn},Symbol.toStringTag,{value:"Module"})),vn=f(function({plan:e}){const t=H("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return R({of:t,children:s=>r`<div class="stack">
      ${q({title:n("editions.title"),hint:s.length===1?n("editions.one"):void 0,children:te({caption:n("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:n("edition"),kind:"main",show:a=>r`${Y(a)} ${a.id===e.id&&Fe({label:n("editions.this")})}`},{key:"code",label:n("number"),value:a=>a.code||n("noNumber")},{key:"issued",label:n("issued"),show:a=>T(a.issued_on)},{key:"force",label:n("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?n("plan.span",{from:T(a.in_force_from),to:T(a.in_force_to)}):n("plan.since",{from:T(a.in_force_from)}):"—"},{key:"state",label:n("state"),show:a=>S({label:a.state_label,tone:ge[a.state]})}]})})}
      ${s.length>1&&_n({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),_n=f(function({plan:e,others:t}){const[s,a]=N(e.supersedes_id??t[0]?.id??""),i=H("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return q({title:n("diff.title"),actions:t.length>1&&j({label:n("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:t.map(o=>({value:o.id,label:`${n("diff.against")} ${Y(o)}`}))}),children:R({of:i,empty:o=>o.length===0,whenEmpty:z({title:n("diff.none"),hint:n("diff.noneHint")}),children:o=>r`<ul class="changes">${o.map((d,c)=>Cn({key:c,row:d}))}</ul>`})})}),wn={added:"good",removed:"danger",changed:"info"},Cn=f(function({row:e}){const t=e.part,s=t==="head"?n("diff.head"):n(`diff.${t}`,{ref:e.ref});return r`<li class="change">
    <p class="row"><strong>${s}</strong>${S({label:n(`diff.${e.change}`),tone:wn[e.change]})}</p>
    ${e.fields.map(a=>r`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&r`<del aria-label=${n("diff.before")}>${a.before}</del>`}
        ${a.after&&r`<ins aria-label=${n("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),b=st({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",later:"Chọn được chỉ tiêu khi kế hoạch đang có hiệu lực.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}. Chọn chỉ tiêu ở đây là chuyển sang đếm theo kế hoạch này.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",proposed:"Có {count} chỉ tiêu gợi ý từ lời của mục tiêu; chỉ đếm khi đã chọn và lưu.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm theo","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),qn=({lineage_id:l,measures:e,proposed:t,title:s,uncounted:a})=>({lineage_id:l,counted:!a,title:s,uncounted:a,measures:e.length>0?e:t,own:[]}),Sn=({lineage_id:l,counted:e,title:t,uncounted:s,measures:a,own:i})=>e?{lineage_id:l,title:t,uncounted:"",measures:a,own:i}:{lineage_id:l,title:t,uncounted:s,measures:[],own:[]},Tn=f(function({plan:e,all:t,onClose:s,onSaved:a}){const i=B({initial:{targets:e.targets.map(qn)},submit:m=>Oe("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:m.targets.map(Sn)}}),done:m=>{D("/report-regimes"),E(b("saved",{period:m.period_title})),a(m)}});he(i.dirty);const o=Object.fromEntries((i.problem?.errors??[]).map(({field:m,message:p})=>[m,p])),{targets:d}=i.values,c=(m,p)=>i.set({targets:d.map((y,u)=>u===m?p:y)});return K({form:i,label:b("editing"),children:r`
      ${e.targets.map((m,p)=>{const y=d[p],u=new Set(d.filter((h,g)=>g!==p&&h.counted).flatMap(h=>h.measures));return y&&xn({target:m,choice:y,key:m.lineage_id,all:t.filter(({code:h,kind:g})=>g!=="denominator"&&!u.has(h)),populations:t.filter(({kind:h})=>h==="denominator"),onChange:h=>c(p,h),faults:C(o,`targets.${p}`)})})}
      <div class="form-actions is-sticky">
        ${$({label:b("cancel"),onClick:s})}
        ${$({label:b("save"),type:"submit",kind:"primary",busy:i.busy})}
      </div>`})}),xn=f(function({target:e,choice:t,all:s,populations:a,onChange:i,faults:o}){const[d,c]=N(""),m=Ne(d).split(" ").filter(Boolean),y=s.filter(({code:g,label:v})=>t.measures.includes(g)||m.every(O=>Ne(v).includes(O))).map(({code:g,label:v,kind_label:O,population_label:_})=>({value:g,label:v,hint:_?`${O} · ${b("of",{label:_})}`:O})),u=()=>({unit:e.proposed_unit,phrase:"",population:null,population_label:"",stock:!0}),h=`measures-${e.ref}`;return r`<section class="card stack">
    <h3>${b("target",{ref:e.ref,text:e.text})}</h3>
    ${be({label:b("how"),name:`${h}-cach`,value:t.counted?"counted":"not",onChange:g=>i({...t,counted:g==="counted"}),options:[{value:"counted",label:b("how.counted")},{value:"not",label:b("how.not")}]})}
    ${t.counted?r`<details class="measure-fold" open=${!!o.measures||t.measures.length===0}>
          <summary>${b("choose")} (${b("chosen",{count:t.measures.length})})</summary>
          <div class="stack">
            ${w({label:b("search"),name:`${h}-tim`,type:"search",value:d,onChange:c})}
            <div class="measure-choices">
              ${mt({label:b("choose"),labelHidden:!0,hint:b("chooseHint"),name:h,value:t.measures,onChange:g=>i({...t,measures:g}),options:y,error:o.measures})}
            </div>
          </div>
        </details>
          ${t.own.map((g,v)=>On({key:v,own:g,populations:a,faults:C(o,`own.${v}`),onChange:O=>i({...t,own:t.own.map((_,U)=>U===v?O:_)}),onRemove:()=>i({...t,own:t.own.filter((O,_)=>_!==v)})}))}
          <div>
            ${$({label:b("own"),icon:"plus",small:!0,onClick:()=>i({...t,own:[...t.own,u()]})})}
          </div>`:w({label:b("how.reason"),hint:b("how.reasonHint"),name:`${h}-ly-do`,value:t.uncounted,onChange:g=>i({...t,uncounted:g}),required:!0,maxlength:300,error:o.uncounted})}
    ${w({label:b("printedTitle"),hint:b("printedHint"),name:`${h}-ten`,value:t.title,onChange:g=>i({...t,title:g}),maxlength:300,error:o.title})}
  </section>`}),On=f(function({own:e,populations:t,faults:s,onChange:a,onRemove:i}){const o=[...new Map(t.map(({unit:c,unit_label:m})=>[c,m]))],d=new Map(o).get(e.unit)??"";return r`<fieldset class="own-measure stack"><legend>${b("own.title")}</legend>
    <div class="form-row">
      ${j({label:b("own.unit"),name:"unit",empty:!1,value:e.unit,options:o.map(([c,m])=>({value:c,label:m})),onChange:c=>a({...e,unit:c,population:null}),error:s.unit})}
      ${w({label:b("own.phrase"),hint:b("own.phraseHint",{noun:d}),name:"phrase",value:e.phrase,onChange:c=>a({...e,phrase:c}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${j({label:b("own.population"),name:"population",empty:b("own.new"),value:e.population??"",error:s.population,options:t.filter(({unit:c})=>c===e.unit).map(({code:c,label:m})=>({value:c,label:m})),onChange:c=>a({...e,population:c||null})})}
      ${!e.population&&w({label:b("own.label"),hint:b("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:c=>a({...e,population_label:c}),maxlength:120,error:s.population_label})}
    </div>
    ${be({label:b("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:c=>a({...e,stock:c==="level"}),options:[{value:"level",label:b("own.level")},{value:"sum",label:b("own.sum")}]})}
    <div>${$({label:b("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:i})}</div>
  </fieldset>`}),Fn=f(function({planId:e}){const t=H("/plans/{plan_id}/measures",{params:{plan_id:e}}),s=H("/report-measures");return R({of:t,lines:8,empty:a=>a.targets.length===0,whenEmpty:z({title:b("noTargets")}),children:a=>R({of:s,lines:8,children:i=>En({plan:a,all:i,set:t.set,reload:s.refresh})})})}),En=f(function({plan:e,all:t,set:s,reload:a}){const[i,o]=N(!1),d=e.actions.includes("choose"),c=e.targets.filter(({tied:p})=>!p).map(({ref:p})=>p),m=p=>{a().then(()=>{s(p),o(!1)})};return r`<div class="stack">
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
    ${i?Tn({plan:e,all:t,onClose:()=>o(!1),onSaved:m}):q({title:b("title"),hint:b("hint"),actions:d&&$({label:b("edit"),icon:"edit",onClick:()=>o(!0)}),children:r`<ol class="target-measures">${e.targets.map(p=>r`<li key=${p.lineage_id}>
                <p><strong>${b("target",{ref:p.ref,text:p.text})}</strong></p>
                ${S(p.uncounted?{label:b("uncounted")}:p.tied?{label:b("tied"),tone:"done"}:{label:b("none"),tone:"warning"})}
                ${p.uncounted&&r`<p class="soft">${b("because",{reason:p.uncounted})}</p>`}
                ${p.title&&r`<p class="soft">${b("printed",{title:p.title})}</p>`}
                ${p.measures.length>0&&r`<ul>
                    ${p.measures.map(y=>r`<li key=${y}>${Nn({measure:t.find(u=>u.code===y)})}</li>`)}
                  </ul>`}
                ${p.proposed.length>0&&r`<p class="soft">${b("proposed",{count:p.proposed.length})}</p>`}
              </li>`)}</ol>`})}
  </div>`}),Nn=f(function({measure:e}){return e&&r`
      <span>${e.label}</span>
      ${" "}
      <span class="soft small">
        ${[e.kind_label,e.kind==="done"&&b("goal"),e.population_label&&b("of",{label:e.population_label})].filter(Boolean).join(" · ")}
      </span>`}),Hn=["I","II","III","IV","V"],Dn=f(function({content:e}){const t=[{label:n("part.purposes"),show:G({items:e.purposes}),there:e.purposes.length},{label:n("part.requirements"),show:G({items:e.requirements}),there:e.requirements.length},{label:n("part.targets"),show:jn({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:t.map(({label:a},i)=>i?a.toLowerCase():a).join(", "),there:t.length,show:t.map(({label:a,show:i},o)=>r`<h3 key=${a}>${o+1}. ${a}</h3>${i}`)},{label:n("part.tasks"),there:e.tasks.length,show:In({tasks:e.tasks})},{label:n("part.funding"),there:e.funding,show:r`<p class="element-text">${e.funding}</p>`},{label:n("part.duties"),there:e.duties.length,show:e.duties.map((a,i)=>r`<h3 key=${i}>${i+1}. ${a.name}</h3>${G({items:a.items})}`)}].filter(a=>a.there);return r`<article class="card reading">
    ${e.legal_bases.map((a,i)=>r`<p key=${i} class="is-basis">${a}</p>`)}
    ${e.introduction&&r`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:i},o)=>r`<section key=${a}><h2>${Hn[o]}. ${a}</h2>${i}</section>`)}
    ${e.closing&&r`<p class="element-text">${e.closing}</p>`}
    ${Mn({content:e})}
  </article>`}),jn=f(function({content:e}){return r`<ol class="plain">
    ${e.targets.map(t=>r`<li key=${t.ref}>
          (
          ${t.ref}
          ) ${t.text}
          ${t.deadline_on&&r` <span class="soft">${n("plan.until",{text:T(t.deadline_on)})}</span>`}
        </li>`)}
  </ol>`}),In=f(function({tasks:e}){return e.map((t,s)=>r`<div class="reading-task" key=${s}>
      ${t.heading&&t.heading!==e[s-1]?.heading&&r`<h3>${t.heading}</h3>`}
      <p><strong>${t.ref}.</strong> ${t.text}</p>
      ${G({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:X(t.leads)||"—"})}</li>
        ${t.coordinators.length>0&&r`<li>${n("plan.helpers",{names:X(t.coordinators)})}</li>`}
        <li>${n("plan.until",{text:t.deadline.printed||n(`deadline.${t.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),Mn=f(function({content:e}){const{lines:t,name:s}=e.signature;return r`<footer class="reading-foot">
    <div>
      <h3>${n("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,i)=>r`<li key=${i}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&r`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${t.map(a=>r`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),Pn=f(function({doubts:e}){return te({caption:n("plan.tab.doubts"),rows:e,rowKey:t=>String(t.id),columns:[{key:"text",label:n("field.text"),kind:"main",value:t=>t.text},{key:"kind",label:n("draft.doubts"),value:t=>n(`kind.${Ae(t.code)}`)},{key:"reason",label:n("plan.reason"),value:t=>t.reason},{key:"state",label:n("state"),show:t=>S({label:n(`doubts.state.${t.state}`),tone:t.state==="open"?"neutral":"good"})}]})}),An=f(function({plan:e,resource:t}){const[s,a]=N(""),[i,o]=N(null),d={plan_id:e.id},c=_=>e.actions.includes(_),m=async(_,U)=>{a(_),await U().catch(Z=>{ne(Z),t.refresh()}),a("")},p=(_,U)=>{t.set(_),D("/plans","/tasks","/today"),E(U)},y=async()=>await Q({title:n("plan.submitAsk"),yes:n("plan.submit")})&&m("submit",async()=>p(await M("/plans/{plan_id}/submit",{params:d,version:e.version}),n("plan.submitted"))),u=async()=>await Q({title:n("plan.approveAsk"),text:n("plan.approveText"),yes:n("plan.approve")})&&m("approve",async()=>p(await M("/plans/{plan_id}/approve",{params:d,version:e.version}),n("plan.approved"))),h=async()=>await Q({title:n("plan.deleteAsk"),text:n("plan.deleteText"),yes:n("plan.delete"),danger:!0})&&m("delete",async()=>{await xe("/plans/{plan_id}",{params:d,version:e.version}),P("/ke-hoach",{replace:!0}),D("/plans"),E(n("plan.deleted"))}),g=()=>m("document",async()=>{const _=await M("/plans/{plan_id}/document",{params:d,version:e.version});D("/plans","/documents"),E(n("plan.documentMade")),P(`/van-ban/${_.id}`)}),v=Object.keys(e.missing).length===0,O=e.document_code!==null;return r`
    ${c("edit")&&e.state==="draft"&&$({label:n("plan.delete"),kind:"quiet",disabled:!!s,onClick:()=>{h()}})}
    ${e.document_id&&I({label:n("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${ue("plan.draft")&&!O&&v&&$({label:n(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:s==="document",onClick:()=>{g()}})}
    ${c("amend")&&$({label:n("plan.amend"),icon:"edit",onClick:()=>o("amend")})}
    ${c("return")&&$({label:n("plan.return"),icon:"left",onClick:()=>o("return")})}
    ${c("edit")&&I({label:n("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:v?"plain":"primary"})}
    ${c("submit")&&v&&$({label:n("plan.submit"),icon:"right",kind:"primary",busy:s==="submit",onClick:()=>{y()}})}
    ${c("approve")&&$({label:n("plan.approve"),icon:"check",kind:"primary",busy:s==="approve",onClick:()=>{u()}})}
    ${e.state==="approved"&&I({label:n("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${i&&Rn({key:i,kind:i,plan:e,done:_=>{if(o(null),i==="return")return p(_,n("plan.returned"));D("/plans"),E(n("plan.amended")),P(`/ke-hoach/${_.id}/sua`)},onClose:()=>o(null)})}`}),Rn=f(function({kind:e,plan:t,done:s,onClose:a}){const i=B({initial:{reason:""},check:({reason:d})=>d.trim()?{}:{reason:L("field.missing")},submit:(d,c)=>M(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:t.id},body:d,version:t.version,key:c}),done:s}),o=n(e==="return"?"plan.return":"plan.amend");return Ee({title:o,onClose:a,children:K({form:i,label:o,children:r`<p>${n(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
        ${F({...i.bind("reason"),label:n("plan.reason"),required:!0,rows:3,maxlength:1e3})}
        <div class="form-actions">
          ${$({label:L("act.cancel"),onClick:a})}
          ${$({label:o,type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})});await me("plans");function Ln({params:l}){const e=H("/plans/{plan_id}",{params:{plan_id:l.id??""}}),t=e.data;return V({title:t?t.title||n("noName"):n("title"),lead:t&&[t.code||n("noNumber"),Y(t)].join(" · "),status:t&&S({label:t.state_label,tone:ge[t.state]}),crumbs:[{label:n("title"),href:"/ke-hoach"},{label:t?.code||n("title")}],actions:t&&An({plan:t,resource:e}),children:R({of:e,lines:10,children:s=>r`<div class="stack">
          ${Bn({plan:s})}
          ${Kn({plan:s})}
          ${je({label:n("plan.tab"),tabs:Un(s)})}
        </div>`})})}const Un=l=>[{name:"noi-dung",label:n("plan.tab.read"),show:()=>Dn({content:le(l.content)})},...ue("period.read")&&l.content.targets?.length?[{name:"chi-tieu",label:n("plan.tab.measures"),show:()=>Fn({planId:l.id})}]:[],{name:"thay-doi",label:n("plan.tab.changes"),show:()=>vn({plan:l})},...l.doubts.length?[{name:"diem",label:n("plan.tab.doubts"),count:l.doubts.length,show:()=>Pn({doubts:l.doubts})}]:[]],Bn=f(function({plan:e}){const t=[...new Set(Object.values(e.missing))];return r`
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
      </div>`}`}),Kn=f(function({plan:e}){const t=e.in_force_from,s=e.source_file_id;return r`<section class="card" aria-label=${n("plan.facts")}>${rt({facts:[{label:n("issued"),value:T(e.issued_on)},{label:n("plan.inForce"),value:t?e.in_force_to?n("plan.span",{from:T(t),to:T(e.in_force_to)}):n("plan.since",{from:T(t)}):"—"},{label:n("part.targets"),value:He(e.content.targets?.length)},{label:n("part.tasks"),value:He(e.content.tasks?.length)},...e.submitted_by?[{label:n("plan.submittedBy"),value:n("plan.byAt",{who:e.submitted_by,at:De(e.submitted_at)})}]:[],...e.approved_by?[{label:n("plan.approvedBy"),value:n("plan.byAt",{who:e.approved_by,at:De(e.approved_at)})}]:[],...s?[{label:n("plan.sourceFile"),value:$({label:n("plan.getSource"),icon:"download",small:!0,onClick:()=>{at(`/files/${s}`,"ke-hoach").catch(ne)}})}]:[]]})}</section>`}),Vn=Object.freeze(Object.defineProperty({__proto__:null,default:Ln},Symbol.toStringTag,{value:"Module"}));export{vt as _,wt as a,Vn as b,pn as d,yn as e,$t as p};
