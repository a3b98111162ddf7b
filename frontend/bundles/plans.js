// Licences in vendor/LICENSES.txt.
import{b as r,U as qe,r as Z,O as N,L as Ze}from"./kit.js";import{k as de,h as ce,i as Se,g as et,L as I,c as f,r as U,q as ee,T as O,B as k,p as M,H as tt,n as P,b as W,j as Te,F as w,v as ue,I as A,z as xe,J as nt,s as Fe,t as st,K as at}from"./first.js";import{u as H,P as B,L as R,E as K,h as q,w as te,I as it,S,d as T,t as G,j as D,k as E,T as Oe,e as lt,g as ot,o as ne,b as J,s as pe,a as Ee,F as rt,n as Ne,i as He}from"./frame.js";import{p as dt,q as n,P as ct,u as me,R as he,f as ut,S as j,D as se,d as be,x as ae,y as C,C as pt,z as ie,F as De,T as je,i as mt}from"./shared.js";const fe={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},ht=["draft","submitted","returned","approved","superseded"].map(i=>({value:i,label:n(`state.${i}`)}));function bt(){const[i]=de(),e=ce("plan.draft"),t={year:i.nam,state:i.state},s=H("/plans",{query:t}),a=Number(Se.value.slice(0,4)),l=Array.from({length:5},(o,d)=>String(a+1-d)).map(o=>({value:o,label:o}));return B({title:n("title"),lead:n("lead"),actions:e&&r`
        ${I({label:n("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${I({label:n("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:r`
      ${e&&gt({})}
      ${dt({filters:[{name:"nam",label:n("year"),options:l},{name:"state",label:n("state"),options:ht}]})}
      ${R({of:s,empty:o=>o.items.length===0,whenEmpty:r`<div class="card">
          ${K({title:n("none"),hint:n(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:o=>r`<div>${ft({rows:o.items})}
          ${o.next&&ct({page:o,more:d=>et("/plans",{query:{...t,cursor:d}}),onMore:s.set})}</div>`})}`})}const Q=({edition:i})=>i===1?n("edition.first"):n("edition.later",{n:i-1}),ft=f(function({rows:e}){return te({caption:n("title"),rows:e,rowKey:t=>t.id,href:t=>`/ke-hoach/${t.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:t=>t.title||n("noName")},{key:"code",label:n("number"),show:t=>t.code?r`<span class="nowrap">${t.code}</span>`:r`<span class="soft">${n("noNumber")}</span>`},{key:"issued",label:n("issued"),show:t=>T(t.issued_on)},{key:"year",label:n("year"),show:t=>String(t.year)},{key:"edition",label:n("edition"),show:Q},{key:"state",label:n("state"),show:t=>S({label:t.state_label,tone:fe[t.state]})}]})}),gt=f(function(){const t=H("/plan-drafts",{query:{state:"open"}}).data?.items??[];return t.length>0&&q({title:n("drafts.title"),hint:n("drafts.hint"),children:te({caption:n("drafts.title"),rows:t,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:n("drafts.file"),value:s=>s.file_name},{key:"at",label:n("drafts.at"),show:s=>it({at:s.created_at})},{key:"open",label:n("state"),show:s=>s.open_doubts?S({label:n("drafts.open",{count:s.open_doubts}),tone:"warning"}):S({label:n("drafts.ready"),tone:"good"})}]})})}),$t=Object.freeze(Object.defineProperty({__proto__:null,default:bt,editionName:Q},Symbol.toStringTag,{value:"Module"})),kt=".md,.docx,.pdf,.txt";function yt(){const i=U({initial:{how:"file",file:[],text:""},check:({how:e,file:t,text:s})=>({...e==="file"&&t.length===0&&{file:G("field.missing")},...e==="text"&&!s.trim()&&{text:G("field.missing")}}),submit:({how:e,file:[t],text:s},a)=>e==="file"&&t?M("/plan-drafts",{body:tt(t),key:a}):M("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{D("/plan-drafts"),P(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return me(i.values.text!==""&&i.dirty&&!i.busy),B({title:n("import"),lead:n("import.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("import")}],children:r`<section class="card">${ee({form:i,label:n("import"),children:r`
        ${he({...i.bind("how"),label:n("import.how"),options:[{value:"file",label:n("import.byFile")},{value:"text",label:n("import.byText")}]})}
        ${i.values.how==="file"?ut({...i.bind("file"),label:n("import.file"),hint:n("import.fileHint"),accept:kt,required:!0}):O({...i.bind("text"),label:n("import.text"),hint:n("import.textHint"),rows:14,required:!0})}
        ${i.busy&&r`<div class="job" role="status">
            <p class="job-line"><strong>${n("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${k({label:n("import.read"),icon:"search",type:"submit",kind:"primary",busy:i.busy})}
        </div>`})}</section>`})}const vt=Object.freeze(Object.defineProperty({__proto__:null,default:yt},Symbol.toStringTag,{value:"Module"}));function _t(){const i=Number(Se.value.slice(0,4)),e=[i,i+1].map(String).map(s=>({value:s,label:s})),t=U({initial:{title:"",year:String(i)},check:({title:s})=>s.trim()?{}:{title:G("field.missing")},submit:({title:s,year:a},l)=>M("/plans",{body:{title:s,year:Number(a)},key:l}),done:s=>{D("/plans"),E(n("new.created")),P(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return B({title:n("new"),lead:n("new.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("new")}],children:r`<section class="card">${ee({form:t,label:n("new"),children:r`
        ${O({...t.bind("title"),label:n("field.title"),hint:n("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${j({...t.bind("year"),label:n("field.year"),options:e,empty:!1})}
        <div class="form-actions">${k({label:n("new.create"),type:"submit",kind:"primary",busy:t.busy})}</div>`})}</section>`})}const wt=Object.freeze(Object.defineProperty({__proto__:null,default:_t},Symbol.toStringTag,{value:"Module"})),le=i=>i,Ct=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,qt=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Ie(i){return qt.test(i)?"/head":Ct.exec(i)?.[0]??`/${i.split("/")[1]??""}`}function St(i){const e=new Map;for(const[t,s]of Object.entries(i.spans)){const a=Ie(t);e.set(a,[...e.get(a)??[],...s])}for(const t of e.values())t.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Me=(i,e,t)=>t.lineage_id&&i.anchors[t.lineage_id]||`/${e}/new`;function Pe(i,e){let t="",s=1/0;for(const[a,l]of i)for(const o of l)o.paragraph!==e.paragraph||o.start>e.start||o.end<e.start||o.end-o.start>=s||(t=a,s=o.end-o.start);return t}const ge=(i,e)=>e.pointer?Ie(e.pointer):e.spans[0]?Pe(i,e.spans[0]):"";function Tt({index:i,text:e},t,s){const a=s.filter(c=>c.spans.some(m=>m.paragraph===i)),l=new Set([0,e.length]),o=c=>c.paragraph===i&&l.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of t.values())c.forEach(o);a.forEach(c=>c.spans.forEach(o));const d=[...l].sort((c,m)=>c-m);return d.slice(0,-1).map((c,m)=>{const p=d[m+1]??e.length;return{start:c,end:p,element:xt(t,i,c,p),doubts:a.filter(y=>y.spans.some(u=>u.paragraph===i&&u.start<=c&&u.end>=p))}})}function xt(i,e,t,s){const a=Pe(i,{paragraph:e,start:t});return i.get(a)?.some(o=>o.paragraph===e&&o.start<=t&&o.end>=s)?a:""}const Ft={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ae(i){const e=Ft[i];return e||(i.startsWith("deadline")?"deadline":i.startsWith("goal")?"goal":/-(missing|empty)$/.test(i)?"missing":"other")}const Y=i=>[...new Set(i.map(e=>e.name))].join(", "),$e=new Set(["unit-unknown","unit-class-open"]),Ot=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],Et=f(function({doubts:e,hands:t}){const[s,a]=de(),l=e.filter(p=>p.state==="open"),o=l.filter(p=>p.blocking),d=s.diem??"open",c=d==="all"?e:d==="blocking"?o:l,m=[{name:"open",label:n("doubts.showOpen",{count:l.length})},{name:"blocking",label:n("doubts.showBlocking",{count:o.length})},{name:"all",label:n("doubts.showAll",{count:e.length})}];return r`<div class="stack">
    <p>
      ${l.length?S({label:n("doubts.open",{count:l.length}),tone:"warning"}):S({label:n("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${n("doubts.show")}>
      ${m.map(({name:p,label:y})=>r`<button type="button" key=${p} aria-pressed=${String(d===p)}
            onClick=${()=>a({diem:p==="open"?null:p})}>${y}</button>`)}
    </div>
    ${c.length===0&&K({title:n("doubts.none"),hint:n("doubts.noneHint"),icon:"check"})}
    ${Ot.map(p=>Nt({key:p,kind:p,rows:c.filter(y=>Ae(y.code)===p),hands:t}))}
  </div>`}),Nt=f(function({kind:e,rows:t,hands:s}){const a=t.filter(l=>l.state==="open"&&!$e.has(l.code)).map(l=>l.id);return t.length>0&&r`<section class="doubt-kind" aria-label=${n(`kind.${e}`)}>
      <header class="section-head"><h2>${n(`kind.${e}`)} <span class="count">${t.length}</span></h2>
        ${a.length>1&&!s.closed&&r`<div class="section-actions">
            ${k({label:n("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${k({label:n("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${t.map(l=>Ht({key:l.id,doubt:l,hands:s}))}</ul>
    </section>`}),Ht=f(function({doubt:e,hands:t}){const s=e.state==="open",a=e.spans.length;return r`<li class=${W("doubt",s&&e.blocking&&"is-blocking",t.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Oe({label:n("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&k({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>t.look(e)})}
      ${a>1&&r`<span class="soft small">${n("doubts.places",{count:a})}</span>`}
    </div>
    ${!t.closed&&(s?r`<div class="row">${$e.has(e.code)?k({label:n("doubts.chooseUnit"),icon:"units",small:!0,onClick:t.chooseUnit}):r`${k({label:n("doubts.keep"),icon:"check",small:!0,onClick:()=>t.settle([e.id],"accepted")})}
                ${k({label:n("doubts.edit"),icon:"edit",small:!0,onClick:()=>t.edit(e)})}
                ${k({label:n("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"edited")})}
                ${k({label:n("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"dismissed")})}`}</div>`:r`<div class="row">${S({label:n(`doubts.state.${e.state}`),tone:"good"})}
          ${!$e.has(e.code)&&k({label:n("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"open")})}
        </div>`)}
  </li>`}),Dt=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(i=>({value:i,label:n(`deadline.${i}`)})),Re=new Set(["weekly","monthly","continuous"]),jt=(i,e)=>new Date(Date.UTC(i,e,0)).toISOString().slice(0,10),V=(i,e,t)=>({starts_on:`${i}-${String(e).padStart(2,"0")}-01`,ends_on:jt(i,t)});function It(i,e,t){const s={kind:e,printed:"",starts_on:null,ends_on:i.ends_on,quota:null,day:null},a=i.ends_on?Number(i.ends_on.slice(5,7)):12,l=i.ends_on?Number(i.ends_on.slice(0,4)):t;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...V(l,a,a)}:e==="within_quarter"?{...s,...V(l,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:Re.has(e)?{...s,starts_on:i.starts_on??`${t}-01-01`,ends_on:`${t}-12-31`,quota:Re.has(i.kind)?i.quota:null}:e==="range"?{...s,starts_on:i.starts_on}:s}const Mt=f(function({value:e,onChange:t,year:s,faults:a={}}){const l=o=>t({...e,...o});return Te({label:n("deadline"),group:!0,error:a[""]??a.kind,children:()=>r`<div class="deadline">
      <div class="form-row">
        ${j({label:n("deadline.kind"),name:"kind",value:e.kind,options:Dt,empty:!1,onChange:o=>t(It(e,o,s))})}
        ${Pt({value:e,set:l,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&w({label:n("deadline.printed"),name:"printed",value:e.printed,hint:n("deadline.printedHint"),maxlength:500,onChange:o=>l({printed:o})})}
      ${e.kind==="before"&&e.ends_on&&r`<p class="soft small">${n("deadline.last",{on:T(lt(e.ends_on,-1))})}</p>`}
    </div>`})}),Pt=f(function({value:e,set:t,year:s,faults:a}){const l=e.ends_on?Number(e.ends_on.slice(0,4)):s,o=e.ends_on?Number(e.ends_on.slice(5,7)):12,d=[...new Set([s-1,s,s+1,l])].sort().map(u=>({value:String(u),label:String(u)})),c=(u,h)=>Array.from({length:u},(g,v)=>({value:String(v+1),label:n(h,{n:v+1})})),m=u=>j({label:n("deadline.yearOf"),name:"year",value:String(l),options:d,empty:!1,onChange:h=>t(u(Number(h)))}),p=(u,h="")=>se({label:u,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...h&&{hint:h},onChange:g=>t({ends_on:g})});if(e.kind==="before")return p(n("deadline.beforeDay"),n("deadline.beforeHint"));if(e.kind==="by")return p(n("deadline.byDay"));if(e.kind==="within_month")return r`
      ${j({label:n("deadline.month"),name:"month",value:String(o),options:c(12,"deadline.monthName"),empty:!1,onChange:u=>t(V(l,Number(u),Number(u)))})}
      ${m(u=>V(u,o,o))}`;if(e.kind==="within_quarter"){const u=Math.ceil(o/3);return r`
      ${j({label:n("deadline.quarter"),name:"quarter",value:String(u),options:c(4,"deadline.quarterName"),empty:!1,onChange:h=>t(V(l,Number(h)*3-2,Number(h)*3))})}
      ${m(h=>V(h,u*3-2,u*3))}`}if(e.kind==="none")return null;const y=se({label:n("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:u=>t({starts_on:u})});return e.kind==="range"?r`${y}${p(n("deadline.to"))}`:r`${y}${p(n("deadline.to"))}
    ${be({label:n(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:n("deadline.quotaHint"),error:a.quota,onChange:u=>t({quota:u||null})})}
    ${e.kind==="monthly"&&be({label:n("deadline.day"),name:"day",value:e.day,hint:n("deadline.dayHint"),error:a.day,onChange:u=>t({day:u||null})})}`}),ke=["neighbourhoods","teams","outside"];function Le(){const e=H("/units").data??[];return{names:new Map(e.map(t=>[t.id,t.name])),options:[{label:n("units.class"),options:ke.map(t=>({value:t,label:n(`class.${t}`)}))},{label:n("units.one"),options:e.filter(t=>t.kind!=="province"&&t.kind!=="city").map(t=>({value:t.id,label:t.name}))}]}}const Ue=i=>ke.some(e=>e===i)?{unit_id:null,unit_class:i}:{unit_id:i,unit_class:null},At=f(function({units:e,closed:t,choose:s}){const{names:a,options:l}=Le(),o=[...e].sort((d,c)=>Number(c.open)-Number(d.open));return e.length===0?K({title:n("units.none"),icon:"units"}):r`<div class="stack"><p class="soft">${n("units.lead")}</p>
    <ul class="doubts">${o.map(d=>r`<li key=${d.name} class=${W("doubt",d.open&&"is-blocking")}>
        <p class="row">
          ${d.open&&S({label:n("units.open"),tone:"warning"})}
          <span class="soft small">${n("units.places",{count:d.fields.length})}</span>
        </p>
        ${d.unit_ids.length>1?r`<p>
              <strong>“${d.name}”</strong>
              : ${n("units.several",{count:d.unit_ids.length,names:d.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:j({label:n("units.for",{name:d.name}),name:"unit",options:l,disabled:t,value:d.open?"":d.unit_class??d.unit_ids[0]??"",onChange:c=>c&&s({name:d.name,...ke.some(m=>m===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),Rt={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},ye=f(function({label:e,value:t,onChange:s,error:a,required:l}){const{names:o,options:d}=Le(),c=u=>{const h=Ue(u);s([...t,{...h,name:h.unit_id?o.get(h.unit_id)??"":Rt[u]??""}])},m=(u,h)=>s(t.map((g,v)=>v===u?{...g,...Ue(h)}:g)),p=(u,h)=>s(t.map((g,v)=>v===u?{...g,name:h}:g)),y=d.map(u=>r`<optgroup key=${u.label} label=${u.label}>
        ${u.options.map(h=>r`<option key=${h.value} value=${h.value}>${h.label}</option>`)}
      </optgroup>`);return Te({label:e,error:a,required:l,group:!0,children:()=>r`<div class="units-picked">
      ${t.map((u,h)=>r`<div class="unit-picked" key=${h}>
          <input class="input" aria-label=${n("field.unitName")} value=${u.name}
            onInput=${g=>p(h,ue(g))} />
          ${u.unit_class==="outside"&&r`<span class="soft small">${n("field.printedOnly")}</span>`}
          ${u.unit_id&&o.get(u.unit_id)!==u.name&&r`<span class="soft small">${o.get(u.unit_id)}</span>`}
          ${!u.unit_id&&!u.unit_class&&r`${S({label:n("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${n("units.for",{name:u.name})} value=""
                onChange=${g=>m(h,ue(g))}><option value="">${n("doubts.chooseUnit")}</option>${y}</select>`}
          ${k({label:n("field.removeUnit",{name:u.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(t.filter((g,v)=>v!==h))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${n("field.addUnit")}`} value="" onChange=${u=>{const h=ue(u);u.currentTarget.value="",h&&c(h)}}><option value="">${n("field.addUnit")}</option>${y}</select>
    </div>`})}),oe=(i,e,t)=>s=>({name:s,value:i[s],error:t[s],onChange:a=>e({...i,[s]:a})}),Lt=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),Ut=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),Bt=()=>({name:"",units:[],items:[],asked:!1}),Be=f(function({value:e,onChange:t,faults:s={}}){const a=oe(e,t,s);return r`<div class="stack">
    ${O({...a("title"),label:n("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${w({...a("number"),label:n("field.number"),hint:n("field.numberHint")})}
      ${w({...a("symbol"),label:n("field.symbol"),hint:n("field.symbolHint")})}
      ${w({label:n("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:l=>t({...e,year:Number(l)||0})})}
    </div>
    <div class="form-row">
      ${se({...a("issued_on"),label:n("field.issued")})}
      ${w({...a("place"),label:n("field.place")})}
      ${w({...a("issuer"),label:n("field.issuer")})}
    </div>
  </div>`}),Ke=f(function({value:e,onChange:t,faults:s={}}){const a=oe(e,t,s);return r`<div class="stack">
    ${w({...a("ref"),label:n("field.ref"),required:!0,maxlength:30})}
    ${O({...a("text"),label:n("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${be({...a("goal_percent"),label:n("field.goal"),hint:n("field.goalHint"),unit:"%"})}
      ${se({...a("deadline_on"),label:n("field.targetDeadline")})}
    </div>
  </div>`}),Ve=f(function({value:e,onChange:t,year:s,faults:a={}}){const l=oe(e,t,a);return r`<div class="stack">
    <div class="form-row">
      ${w({...l("ref"),label:n("field.ref"),required:!0,maxlength:30})}
      ${w({...l("heading"),label:n("field.heading")})}
    </div>
    ${O({...l("text"),label:n("field.text"),rows:5})}
    <div class="field"><span class="field-label">${n("field.items")}</span>
      ${ae({label:n("field.items"),value:e.items,onChange:o=>t({...e,items:o}),faults:C(a,"items")})}
    </div>
    <div class="form-row">
      ${ye({label:n("field.leads"),value:e.leads,onChange:o=>t({...e,leads:o}),error:re(a,"leads"),required:!0})}
      ${ye({label:n("field.coordinators"),value:e.coordinators,onChange:o=>t({...e,coordinators:o}),error:re(a,"coordinators")})}
    </div>
    ${Mt({value:e.deadline,onChange:o=>t({...e,deadline:o}),year:s,faults:C(a,"deadline")})}
  </div>`}),re=(i,e)=>Object.values(C(i,e))[0],ze=f(function({value:e,onChange:t,faults:s={}}){const a=oe(e,t,s);return r`<div class="stack">
    <div class="form-row">
      ${w({...a("name"),label:n("field.dutyName"),required:!0})}
      ${ye({label:n("field.dutyUnits"),value:e.units,onChange:l=>t({...e,units:l}),error:re(s,"units")})}
    </div>
    ${pt({...a("asked"),label:n("field.asked")})}
    <div class="field"><span class="field-label">${n("field.text")}</span>
      ${ae({label:n("field.text"),value:e.items,onChange:l=>t({...e,items:l}),faults:C(s,"items")})}
    </div>
  </div>`}),We=f(function({value:e,archive:t,onChange:s,faults:a={}}){return r`<div class="stack">
    ${ie({rows:e,onChange:l=>s(l,t),add:n("field.addRecipient"),label:(l,o)=>l.name||n("field.line",{label:n("field.recipient"),n:o+1}),fresh:()=>({name:"",purpose:""}),show:(l,o,d)=>r`<div class="form-row">
        ${w({label:n("field.recipient"),name:"name",value:l.name,error:a[`${d}.name`],required:!0,onChange:c=>o({...l,name:c})})}
        ${w({label:n("field.purpose"),hint:d===0?n("field.purposeHint"):void 0,name:"purpose",value:l.purpose??"",error:a[`${d}.purpose`],onChange:c=>o({...l,purpose:c})})}
      </div>`})}
    ${w({label:n("field.archive"),name:"archive",value:t,onChange:l=>s(e,l)})}
  </div>`}),Ge=f(function({value:e,onChange:t,faults:s={}}){return r`<div class="stack">
    ${O({label:n("field.signLines"),name:"lines",hint:n("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:re(s,"lines"),onChange:a=>t({...e,lines:a.split(`
`)})})}
    ${w({label:n("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>t({...e,name:a})})}
  </div>`});function Je(i){const e=t=>t.filter(s=>s.trim());return{...i,legal_bases:e(i.legal_bases),purposes:e(i.purposes),requirements:e(i.requirements),tasks:i.tasks.map(t=>({...t,items:e(t.items)})),duties:i.duties.map(t=>({...t,items:e(t.items)})),signature:{...i.signature,lines:e(i.signature.lines)}}}const ve={head:()=>n("part.head"),recipients:()=>n("part.recipients"),signature:()=>n("part.signature"),legal_bases:()=>n("part.bases"),purposes:()=>n("part.purposes"),requirements:()=>n("part.requirements"),introduction:()=>n("part.introduction"),funding:()=>n("part.funding"),closing:()=>n("part.closing"),targets:()=>n("part.targets"),tasks:()=>n("part.tasks"),duties:()=>n("part.duties")},Kt=f(function({content:e,element:t,save:s,onClose:a}){const l=U({initial:{content:e},submit:(d,c)=>s(Je(d.content),c),done:a}),o=Object.fromEntries((l.problem?.errors??[]).map(({field:d,message:c})=>[d.replace(/^content\./,""),c]));return De({title:ve[t.part](),form:l,onClose:a,wide:!0,children:Vt({element:t,value:l.values.content,onChange:d=>l.set({content:d}),faults:o})})}),Vt=f(function({element:e,value:t,onChange:s,faults:a}){if("index"in e)return zt({element:e,value:t,onChange:s,faults:C(a,`${e.part}.${e.index}`)});const{part:l}=e;return l==="head"?Be({value:t,onChange:s,faults:a}):l==="recipients"?We({value:t.recipients,archive:t.archive,onChange:(o,d)=>s({...t,recipients:o,archive:d}),faults:C(a,l)}):l==="signature"?Ge({value:t.signature,onChange:o=>s({...t,signature:o}),faults:C(a,l)}):l==="legal_bases"||l==="purposes"||l==="requirements"?ae({label:ve[l](),value:t[l],onChange:o=>s({...t,[l]:o}),faults:C(a,l)}):O({label:ve[l](),name:l,value:t[l],rows:8,error:a[l],onChange:o=>s({...t,[l]:o})})}),zt=f(function({element:{part:e,index:t},value:s,onChange:a,faults:l}){const o=d=>a({...s,[e]:s[e].map((c,m)=>m===t?d:c)});return e==="targets"?s.targets[t]&&Ke({value:s.targets[t],onChange:o,faults:l}):e==="tasks"?s.tasks[t]&&Ve({value:s.tasks[t],onChange:o,year:s.year,faults:l}):s.duties[t]&&ze({value:s.duties[t],onChange:o,faults:l})}),Wt=f(function({draft:e,content:t,hands:s}){const a=[{label:n("part.head"),entries:[Jt(t)]},{label:n("part.bases"),entries:_e("legal_bases",t)},{label:n("part.introduction"),entries:we("introduction",t)},{label:n("part.purposes"),entries:_e("purposes",t)},{label:n("part.requirements"),entries:_e("requirements",t)},{label:n("part.targets"),entries:Qt(e,t)},{label:n("part.tasks"),entries:Yt(e,t)},{label:n("part.funding"),entries:we("funding",t)},{label:n("part.duties"),entries:Xt(t)},{label:n("part.closing"),entries:we("closing",t)},{label:n("part.recipients"),entries:Zt(t)},{label:n("part.signature"),entries:[en(t)]}];return r`<div class="stack">${a.map(({label:l,entries:o})=>r`<section class="part" key=${l} aria-label=${l}>
      <h2>${l} ${o.length>1&&r`<span class="count">${o.length}</span>`}</h2>
      ${o.length===0?r`<p class="soft">${n("part.empty")}</p>`:o.map(d=>Gt({key:d.pointer+(d.title??""),entry:d,hands:s}))}
    </section>`)}</div>`}),Gt=f(function({entry:{pointer:e,element:t,title:s,show:a},hands:l}){const o=l.doubts(e),{edit:d}=l;return r`<article class=${W("element",l.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&r`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${o>0&&S({label:n("doubts.here",{count:o}),tone:"warning"})}
      ${l.tied(e)?k({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>l.look(e)}):r`<span class="soft small">${n("draft.notInSource")}</span>`}
      ${d&&k({label:n("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>d(t)})}
    </div>
  </article>`}),Jt=i=>({pointer:"/head",element:{part:"head"},show:r`<p class="element-title">${i.title||n("noName")}</p>
    <p class="soft">
      ${[i.number?`${i.number}/${i.symbol}`:n("noNumber"),i.place,T(i.issued_on),i.issuer].filter(Boolean).join(" · ")}
    </p>`}),_e=(i,e)=>e[i].map((t,s)=>({pointer:`/${i}/${s}`,element:{part:i},show:r`<p>${t}</p>`})),we=(i,e)=>e[i]?[{pointer:`/${i}`,element:{part:i},show:r`<p class="element-text">${e[i]}</p>`}]:[],Qt=(i,e)=>e.targets.map((t,s)=>({pointer:Me(i,"targets",t),element:{part:"targets",index:s},title:n("part.target",{ref:t.ref}),show:r`
      <p>${t.text}</p>
      <p class="soft">
        ${[t.goal_percent!=null&&n("plan.goal",{value:ot(t.goal_percent)}),t.deadline_on&&n("plan.until",{text:T(t.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),Yt=(i,e)=>e.tasks.map((t,s)=>({pointer:Me(i,"tasks",t),element:{part:"tasks",index:s},title:`${n("part.task",{ref:t.ref})}${t.heading?` · ${t.heading}`:""}`,show:r`${t.text&&r`<p>${t.text}</p>`}${z({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:Y(t.leads)||"—"})}</li>
        <li>${n("plan.helpers",{names:Y(t.coordinators)||"—"})}</li>
        <li>
          ${n("plan.until",{text:`${t.deadline.printed||n(`deadline.${t.deadline.kind}`)}`})}
          ${t.deadline.printed&&r` <span class="soft">(${n(`deadline.${t.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),Xt=i=>i.duties.map((e,t)=>({pointer:`/duties/${t}`,element:{part:"duties",index:t},title:e.name,show:z({items:e.items})})),Zt=i=>i.recipients.map((e,t)=>({pointer:`/recipients/${t}`,element:{part:"recipients"},show:r`<p>${e.name}${e.purpose&&r` <span class="soft">(${e.purpose})</span>`}</p>`})),en=i=>({pointer:"/signature",element:{part:"signature"},show:r`${i.signature.lines.map(e=>r`<p key=${e}>${e}</p>`)}<p><strong>${i.signature.name}</strong></p>`}),z=f(function({items:e}){return e.length>0&&r`<ul class="element-items">${e.map((t,s)=>r`<li key=${s}>${t}</li>`)}</ul>`}),tn=f(function({draft:e,places:t,focus:s,onElement:a}){const l=qe(null),o=e.doubts.filter(d=>d.state==="open");return Z(()=>{if(s?.from!=="content")return;l.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),r`<div class="source" ref=${l} tabindex="0" role="region" aria-label=${n("draft.source")}>
    <p class="soft small">${n("draft.sourceHint")}</p>
    ${e.source.map(d=>r`<p key=${d.index} class=${W(d.bold&&"is-bold",(d.level??0)>0&&"is-heading")}>
        ${Tt(d,t,o).map(c=>r`<span key=${c.start}
            class=${W(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",nn(s,d.index,c)&&"is-lit")}
            title=${c.doubts.map(m=>m.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${d.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),nn=(i,e,t)=>i?.spans.some(s=>s.paragraph===e&&s.start<=t.start&&s.end>=t.end),Qe="(min-width: 72rem)";function sn(){const[i,e]=N(()=>matchMedia(Qe).matches);return Z(()=>{const t=matchMedia(Qe),s=()=>e(t.matches);return t.addEventListener("change",s),()=>t.removeEventListener("change",s)},[]),i}await pe("plan");function an({params:i}){const e=H("/plan-drafts/{draft_id}",{params:{draft_id:i.id??""}}),t=e.data;return B({title:n("draft.title"),lead:t&&r`<strong>${t.file_name}</strong>. ${n("draft.lead")}`,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("draft.title")}],actions:t&&ln({draft:t,resource:e}),children:R({of:e,lines:10,children:s=>r`<div class="stack">${on({draft:s})}${rn({draft:s,resource:e})}</div>`})})}const ln=f(function({draft:e,resource:t}){const[s,a]=N(!1);if(e.state==="accepted")return e.plan_id&&I({label:n("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const l={draft_id:e.id},o=async m=>{a(!0),await m().catch(p=>{ne(p),t.refresh()}),a(!1)},d=async()=>{await J({title:n("draft.acceptAsk"),text:n("draft.acceptText"),yes:n("draft.accept")})&&await o(async()=>{const m=await M("/plan-drafts/{draft_id}/accept",{params:l,version:e.version});D("/plan-drafts","/plans"),E(n("draft.accepted")),P(`/ke-hoach/${m.id}`)})},c=async()=>{await J({title:n("draft.discardAsk"),text:n("draft.discardText"),yes:n("draft.discard"),danger:!0})&&await o(async()=>{await xe("/plan-drafts/{draft_id}",{params:l,version:e.version}),P("/ke-hoach",{replace:!0}),D("/plan-drafts"),E(n("draft.discarded"))})};return r`${k({label:n("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${k({label:n("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{d()}})}`}),on=f(function({draft:e}){const t=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?r`<p class="notice is-good">${A({name:"check"})}<span>${n("draft.wasAccepted")}</span></p>`:t.length===0?r`<p class="notice is-good">${A({name:"check"})}<span>${n("draft.ready")}</span></p>`:r`<div class="notice is-warning">
    ${A({name:"alert"})}
    <details><summary><strong>${n("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${t.map(s=>r`<li key=${s}>${s}</li>`)}</ul></details></div>`}),rn=f(function({draft:e,resource:t}){const s=sn(),[,a]=de(),[l,o]=N(null),[d,c]=N(null),m=Ze(()=>St(e),[e.spans]),p=le(e.content),y=e.doubts.filter($=>$.state==="open"),u=e.state==="accepted",h=dn(t),g=($,x="")=>{h($).then(()=>x&&E(x),Xe=>{ne(Xe),t.refresh()})},v=($,x=null)=>{o({element:$,doubt:x?.id??null,spans:x?.spans.length?x.spans:m.get($)??[],from:"content"}),s||a({phan:"goc"})},F=$=>{o({element:$,doubt:null,spans:m.get($)??[],from:"source"}),a({phan:"noi-dung"})};cn(l);const _={focused:l?.element??"",tied:$=>m.has($),look:v,doubts:$=>y.filter(x=>ge(m,x)===$).length,edit:u?null:$=>c({element:$})},L={closed:u,lookedAt:l?.doubt??null,look:$=>v(ge(m,$),$),settle:($,x)=>g({doubts:[{ids:$,state:x,note:""}]}),edit:$=>c({element:un(e,ge(m,$)),doubt:$}),chooseUnit:()=>a({phan:"don-vi"})},X=()=>tn({draft:e,places:m,focus:l,onElement:F}),Ye=[{name:"diem",label:n("draft.doubts"),count:y.length,show:()=>Et({doubts:e.doubts,hands:L})},{name:"don-vi",label:n("draft.units"),count:e.units.filter($=>$.open).length,show:()=>At({units:e.units,closed:u,choose:$=>g({units:[$]},n("units.saved",{name:$.name}))})},{name:"noi-dung",label:n("draft.content"),show:()=>Wt({draft:e,content:p,hands:_})},...s?[]:[{name:"goc",label:n("draft.source"),show:X}]];return r`<div class="panes">
    <div class="pane">${je({tabs:Ye,label:n("draft.parts"),query:"phan"})}</div>
    ${s&&r`<aside class="pane is-source" aria-label=${n("draft.source")}><h2>${n("draft.source")}</h2>${X()}</aside>`}
    ${d&&Kt({content:p,element:d.element,onClose:()=>c(null),save:($,x)=>h({content:$,...d.doubt&&{doubts:[{ids:[d.doubt.id],state:"edited",note:""}]}},x).then(()=>E(n("draft.saved")))})}
  </div>`});function dn(i){const e=qe(Promise.resolve());return(t,s=crypto.randomUUID())=>{const a=async()=>{const{id:o,version:d}=i.now.peek().data;i.set(await nt("/plan-drafts/{draft_id}",{params:{draft_id:o},version:d,body:t,key:s}))},l=e.current.then(a,a);return e.current=l,l}}function cn(i){Z(()=>{if(i?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(i.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[i])}function un(i,e){const[,t="",s=""]=e.split("/"),a=le(i.content);if(t==="targets"||t==="tasks"){const o=a[t].findIndex(d=>d.lineage_id&&i.anchors[d.lineage_id]===e);return o<0?{part:"head"}:{part:t,index:o}}return t==="duties"?a.duties[Number(s)]?{part:t,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(o=>o===t)??"head"}}const pn=Object.freeze(Object.defineProperty({__proto__:null,default:an},Symbol.toStringTag,{value:"Module"}));await pe("plan");function mn({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}});return B({title:n("edit.title"),lead:e.data?.title,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:e.data?.code||n("state.draft"),href:`/ke-hoach/${i.id}`},{label:n("edit.title")}],children:R({of:e,empty:t=>!t.actions.includes("edit"),lines:10,whenEmpty:r`<div class="card">
        ${K({title:n("edit.notNow"),icon:"lock",action:I({label:n("draft.toPlan"),href:`/ke-hoach/${i.id}`})})}
      </div>`,children:t=>hn({key:t.id,plan:t,saved:e.set})})})}const hn=f(function({plan:e,saved:t}){const s=U({initial:{content:le(e.content),version:e.version},submit:({content:d,version:c},m)=>Fe("/plans/{plan_id}/content",{params:{plan_id:e.id},body:Je(d),version:c,key:m}),done:d=>{t(d),D("/plans"),E(n("edit.saved")),P(`/ke-hoach/${d.id}`)}});me(s.dirty);const a=s.values.content,l=d=>s.set({content:d}),o=Object.fromEntries((s.problem?.errors??[]).map(({field:d,message:c})=>[d,c]));return ee({form:s,label:n("edit.title"),children:r`
      <nav class="part-links" aria-label=${n("edit.sections")}>${bn.map(([d,c])=>r`<a key=${d} href=${`#${d}`}>${c}</a>`)}</nav>
      ${q({id:"thethuc",title:n("part.head"),children:Be({value:a,onChange:l,faults:o})})}
      ${fn({value:a,onChange:l,faults:o})}
      ${$n({value:a,onChange:l,faults:o})}
      ${kn({value:a,onChange:l,faults:o})}
      <div class="form-actions is-sticky">
        ${I({label:G("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${k({label:n("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),bn=[["thethuc",n("part.head")],["cancu",n("part.bases")],["mucdich",n("part.purposes")],["muctieu",n("part.targets")],["nhiemvu",n("part.tasks")],["tochuc",n("part.duties")],["noinhan",n("part.recipients")],["chuky",n("part.signature")]],fn=f(function({value:e,onChange:t,faults:s}){const a=(l,o)=>ae({label:o,value:e[l],onChange:d=>t({...e,[l]:d}),faults:C(s,l)});return r`
    ${q({id:"cancu",title:n("part.bases"),children:a("legal_bases",n("part.bases"))})}
    ${q({title:n("part.introduction"),children:O({label:n("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:l=>t({...e,introduction:l})})})}
    ${q({id:"mucdich",title:n("part.purposes"),children:a("purposes",n("part.purposes"))})}
    ${q({title:n("part.requirements"),children:a("requirements",n("part.requirements"))})}`}),Ce=f(function({name:e,fresh:t,wrong:s,children:a}){const[l,o]=N(t||s);return Z(()=>{s&&o(!0)},[s]),r`<details class="row-card" open=${l}
    onToggle=${d=>o(d.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${n("edit.here")}</span></summary>${a}</details>`});function gn({ref:i,text:e,heading:t,leads:s}){const a=s.length?` · ${Y(s)}`:"";return`${i?`${i}.`:n("field.addTask")} ${e||t}${a}`}const $n=f(function({value:e,onChange:t,faults:s}){const a=l=>Object.keys(C(s,l)).length>0;return r`
    ${q({id:"muctieu",title:n("part.targets"),children:ie({rows:e.targets,onChange:l=>t({...e,targets:l}),add:n("field.addTarget"),fresh:Lt,label:l=>n("part.target",{ref:l.ref}),show:(l,o,d)=>Ce({name:`${l.ref?`(${l.ref})`:n("field.addTarget")} ${l.text}`,fresh:!l.text,wrong:a(`targets.${d}`),children:Ke({value:l,onChange:o,faults:C(s,`targets.${d}`)})})})})}
    ${q({id:"nhiemvu",title:n("part.tasks"),children:ie({rows:e.tasks,onChange:l=>t({...e,tasks:l}),add:n("field.addTask"),fresh:Ut,label:l=>n("part.task",{ref:l.ref}),show:(l,o,d)=>Ce({name:gn(l),fresh:!l.text&&!l.items.length,wrong:a(`tasks.${d}`),children:Ve({value:l,onChange:o,year:e.year,faults:C(s,`tasks.${d}`)})})})})}
    ${q({title:n("part.funding"),children:O({label:n("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:l=>t({...e,funding:l})})})}
    ${q({id:"tochuc",title:n("part.duties"),children:ie({rows:e.duties,onChange:l=>t({...e,duties:l}),add:n("field.addDuty"),fresh:Bt,label:(l,o)=>l.name||n("part.duty",{n:o+1}),show:(l,o,d)=>Ce({name:l.name||n("field.addDuty"),fresh:!l.name,wrong:a(`duties.${d}`),children:ze({value:l,onChange:o,faults:C(s,`duties.${d}`)})})})})}`}),kn=f(function({value:e,onChange:t,faults:s}){return r`
    ${q({title:n("part.closing"),children:O({label:n("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>t({...e,closing:a})})})}
    ${q({id:"noinhan",title:n("part.recipients"),children:We({value:e.recipients,archive:e.archive,onChange:(a,l)=>t({...e,recipients:a,archive:l}),faults:C(s,"recipients")})})}
    ${q({id:"chuky",title:n("part.signature"),children:Ge({value:e.signature,onChange:a=>t({...e,signature:a}),faults:C(s,"signature")})})}`}),yn=Object.freeze(Object.defineProperty({__proto__:null,default:mn},Symbol.toStringTag,{value:"Module"})),vn=f(function({plan:e}){const t=H("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return R({of:t,children:s=>r`<div class="stack">
      ${q({title:n("editions.title"),hint:s.length===1?n("editions.one"):void 0,children:te({caption:n("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:n("edition"),kind:"main",show:a=>r`${Q(a)} ${a.id===e.id&&Oe({label:n("editions.this")})}`},{key:"code",label:n("number"),value:a=>a.code||n("noNumber")},{key:"issued",label:n("issued"),show:a=>T(a.issued_on)},{key:"force",label:n("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?n("plan.span",{from:T(a.in_force_from),to:T(a.in_force_to)}):n("plan.since",{from:T(a.in_force_from)}):"—"},{key:"state",label:n("state"),show:a=>S({label:a.state_label,tone:fe[a.state]})}]})})}
      ${s.length>1&&_n({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),_n=f(function({plan:e,others:t}){const[s,a]=N(e.supersedes_id??t[0]?.id??""),l=H("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return q({title:n("diff.title"),actions:t.length>1&&j({label:n("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:t.map(o=>({value:o.id,label:`${n("diff.against")} ${Q(o)}`}))}),children:R({of:l,empty:o=>o.length===0,whenEmpty:K({title:n("diff.none"),hint:n("diff.noneHint")}),children:o=>r`<ul class="changes">${o.map((d,c)=>Cn({key:c,row:d}))}</ul>`})})}),wn={added:"good",removed:"danger",changed:"info"},Cn=f(function({row:e}){const t=e.part,s=t==="head"?n("diff.head"):n(`diff.${t}`,{ref:e.ref});return r`<li class="change">
    <p class="row"><strong>${s}</strong>${S({label:n(`diff.${e.change}`),tone:wn[e.change]})}</p>
    ${e.fields.map(a=>r`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&r`<del aria-label=${n("diff.before")}>${a.before}</del>`}
        ${a.after&&r`<ins aria-label=${n("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),b=st({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",later:"Chọn được chỉ tiêu khi kế hoạch đang có hiệu lực.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}. Chọn chỉ tiêu ở đây là chuyển sang đếm theo kế hoạch này.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",proposed:"Có {count} chỉ tiêu gợi ý từ lời của mục tiêu; chỉ đếm khi đã chọn và lưu.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm theo","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),qn=({lineage_id:i,measures:e,proposed:t,title:s,uncounted:a})=>({lineage_id:i,counted:!a,title:s,uncounted:a,measures:e.length>0?e:t,own:[]}),Sn=({lineage_id:i,counted:e,title:t,uncounted:s,measures:a,own:l})=>e?{lineage_id:i,title:t,uncounted:"",measures:a,own:l}:{lineage_id:i,title:t,uncounted:s,measures:[],own:[]},Tn=f(function({plan:e,all:t,onClose:s,onSaved:a}){const l=U({initial:{targets:e.targets.map(qn)},submit:m=>Fe("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:m.targets.map(Sn)}}),done:m=>{D("/report-regimes"),E(b("saved",{period:m.period_title})),a(m)}});me(l.dirty);const o=Object.fromEntries((l.problem?.errors??[]).map(({field:m,message:p})=>[m,p])),{targets:d}=l.values,c=(m,p)=>l.set({targets:d.map((y,u)=>u===m?p:y)});return ee({form:l,label:b("editing"),children:r`
      ${e.targets.map((m,p)=>{const y=d[p],u=new Set(d.filter((h,g)=>g!==p&&h.counted).flatMap(h=>h.measures));return y&&xn({target:m,choice:y,key:m.lineage_id,all:t.filter(({code:h,kind:g})=>g!=="denominator"&&!u.has(h)),populations:t.filter(({kind:h})=>h==="denominator"),onChange:h=>c(p,h),faults:C(o,`targets.${p}`)})})}
      <div class="form-actions is-sticky">
        ${k({label:b("cancel"),onClick:s})}
        ${k({label:b("save"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})}),xn=f(function({target:e,choice:t,all:s,populations:a,onChange:l,faults:o}){const[d,c]=N(""),m=Ee(d).split(" ").filter(Boolean),y=s.filter(({code:g,label:v})=>t.measures.includes(g)||m.every(F=>Ee(v).includes(F))).map(({code:g,label:v,kind_label:F,population_label:_})=>({value:g,label:v,hint:_?`${F} · ${b("of",{label:_})}`:F})),u=()=>({unit:e.proposed_unit,phrase:"",population:null,population_label:"",stock:!0}),h=`measures-${e.ref}`;return r`<section class="card stack">
    <h3>${b("target",{ref:e.ref,text:e.text})}</h3>
    ${he({label:b("how"),name:`${h}-cach`,value:t.counted?"counted":"not",onChange:g=>l({...t,counted:g==="counted"}),options:[{value:"counted",label:b("how.counted")},{value:"not",label:b("how.not")}]})}
    ${t.counted?r`<details class="measure-fold" open=${!!o.measures||t.measures.length===0}>
          <summary>${b("choose")} (${b("chosen",{count:t.measures.length})})</summary>
          <div class="stack">
            ${w({label:b("search"),name:`${h}-tim`,type:"search",value:d,onChange:c})}
            <div class="measure-choices">
              ${mt({label:b("choose"),labelHidden:!0,hint:b("chooseHint"),name:h,value:t.measures,onChange:g=>l({...t,measures:g}),options:y,error:o.measures})}
            </div>
          </div>
        </details>
          ${t.own.map((g,v)=>Fn({key:v,own:g,populations:a,faults:C(o,`own.${v}`),onChange:F=>l({...t,own:t.own.map((_,L)=>L===v?F:_)}),onRemove:()=>l({...t,own:t.own.filter((F,_)=>_!==v)})}))}
          <div>
            ${k({label:b("own"),icon:"plus",small:!0,onClick:()=>l({...t,own:[...t.own,u()]})})}
          </div>`:w({label:b("how.reason"),hint:b("how.reasonHint"),name:`${h}-ly-do`,value:t.uncounted,onChange:g=>l({...t,uncounted:g}),required:!0,maxlength:300,error:o.uncounted})}
    ${w({label:b("printedTitle"),hint:b("printedHint"),name:`${h}-ten`,value:t.title,onChange:g=>l({...t,title:g}),maxlength:300,error:o.title})}
  </section>`}),Fn=f(function({own:e,populations:t,faults:s,onChange:a,onRemove:l}){const o=[...new Map(t.map(({unit:c,unit_label:m})=>[c,m]))],d=new Map(o).get(e.unit)??"";return r`<fieldset class="own-measure stack"><legend>${b("own.title")}</legend>
    <div class="form-row">
      ${j({label:b("own.unit"),name:"unit",empty:!1,value:e.unit,options:o.map(([c,m])=>({value:c,label:m})),onChange:c=>a({...e,unit:c,population:null}),error:s.unit})}
      ${w({label:b("own.phrase"),hint:b("own.phraseHint",{noun:d}),name:"phrase",value:e.phrase,onChange:c=>a({...e,phrase:c}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${j({label:b("own.population"),name:"population",empty:b("own.new"),value:e.population??"",error:s.population,options:t.filter(({unit:c})=>c===e.unit).map(({code:c,label:m})=>({value:c,label:m})),onChange:c=>a({...e,population:c||null})})}
      ${!e.population&&w({label:b("own.label"),hint:b("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:c=>a({...e,population_label:c}),maxlength:120,error:s.population_label})}
    </div>
    ${he({label:b("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:c=>a({...e,stock:c==="level"}),options:[{value:"level",label:b("own.level")},{value:"sum",label:b("own.sum")}]})}
    <div>${k({label:b("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:l})}</div>
  </fieldset>`}),On=f(function({planId:e}){const t=H("/plans/{plan_id}/measures",{params:{plan_id:e}}),s=H("/report-measures");return R({of:t,lines:8,empty:a=>a.targets.length===0,whenEmpty:K({title:b("noTargets")}),children:a=>R({of:s,lines:8,children:l=>En({plan:a,all:l,set:t.set,reload:s.refresh})})})}),En=f(function({plan:e,all:t,set:s,reload:a}){const[l,o]=N(!1),d=e.actions.includes("choose"),c=e.targets.filter(({tied:p})=>!p).map(({ref:p})=>p),m=p=>{a().then(()=>{s(p),o(!1)})};return r`<div class="stack">
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
    ${l?Tn({plan:e,all:t,onClose:()=>o(!1),onSaved:m}):q({title:b("title"),hint:b("hint"),actions:d&&k({label:b("edit"),icon:"edit",onClick:()=>o(!0)}),children:r`<ol class="target-measures">${e.targets.map(p=>r`<li key=${p.lineage_id}>
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
      </span>`}),Hn=["I","II","III","IV","V"],Dn=f(function({content:e}){const t=[{label:n("part.purposes"),show:z({items:e.purposes}),there:e.purposes.length},{label:n("part.requirements"),show:z({items:e.requirements}),there:e.requirements.length},{label:n("part.targets"),show:jn({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:t.map(({label:a},l)=>l?a.toLowerCase():a).join(", "),there:t.length,show:t.map(({label:a,show:l},o)=>r`<h3 key=${a}>${o+1}. ${a}</h3>${l}`)},{label:n("part.tasks"),there:e.tasks.length,show:In({tasks:e.tasks})},{label:n("part.funding"),there:e.funding,show:r`<p class="element-text">${e.funding}</p>`},{label:n("part.duties"),there:e.duties.length,show:e.duties.map((a,l)=>r`<h3 key=${l}>${l+1}. ${a.name}</h3>${z({items:a.items})}`)}].filter(a=>a.there);return r`<article class="card reading">
    ${e.legal_bases.map((a,l)=>r`<p key=${l} class="is-basis">${a}</p>`)}
    ${e.introduction&&r`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:l},o)=>r`<section key=${a}><h2>${Hn[o]}. ${a}</h2>${l}</section>`)}
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
      ${z({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:Y(t.leads)||"—"})}</li>
        ${t.coordinators.length>0&&r`<li>${n("plan.helpers",{names:Y(t.coordinators)})}</li>`}
        <li>${n("plan.until",{text:t.deadline.printed||n(`deadline.${t.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),Mn=f(function({content:e}){const{lines:t,name:s}=e.signature;return r`<footer class="reading-foot">
    <div>
      <h3>${n("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,l)=>r`<li key=${l}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&r`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${t.map(a=>r`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),Pn=f(function({doubts:e}){return te({caption:n("plan.tab.doubts"),rows:e,rowKey:t=>String(t.id),columns:[{key:"text",label:n("field.text"),kind:"main",value:t=>t.text},{key:"kind",label:n("draft.doubts"),value:t=>n(`kind.${Ae(t.code)}`)},{key:"reason",label:n("plan.reason"),value:t=>t.reason},{key:"state",label:n("state"),show:t=>S({label:n(`doubts.state.${t.state}`),tone:t.state==="open"?"neutral":"good"})}]})}),An=f(function({plan:e,resource:t}){const[s,a]=N(""),[l,o]=N(null),d={plan_id:e.id},c=_=>e.actions.includes(_),m=async(_,L)=>{a(_),await L().catch(X=>{ne(X),t.refresh()}),a("")},p=(_,L)=>{t.set(_),D("/plans","/tasks","/today"),E(L)},y=async()=>await J({title:n("plan.submitAsk"),yes:n("plan.submit")})&&m("submit",async()=>p(await M("/plans/{plan_id}/submit",{params:d,version:e.version}),n("plan.submitted"))),u=async()=>await J({title:n("plan.approveAsk"),text:n("plan.approveText"),yes:n("plan.approve")})&&m("approve",async()=>p(await M("/plans/{plan_id}/approve",{params:d,version:e.version}),n("plan.approved"))),h=async()=>await J({title:n("plan.deleteAsk"),text:n("plan.deleteText"),yes:n("plan.delete"),danger:!0})&&m("delete",async()=>{await xe("/plans/{plan_id}",{params:d,version:e.version}),P("/ke-hoach",{replace:!0}),D("/plans"),E(n("plan.deleted"))}),g=()=>m("document",async()=>{const _=await M("/plans/{plan_id}/document",{params:d,version:e.version});D("/plans","/documents"),E(n("plan.documentMade")),P(`/van-ban/${_.id}`)}),v=Object.keys(e.missing).length===0,F=e.document_code!==null;return r`
    ${c("edit")&&e.state==="draft"&&k({label:n("plan.delete"),kind:"quiet",disabled:!!s,onClick:()=>{h()}})}
    ${e.document_id&&I({label:n("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${ce("plan.draft")&&!F&&v&&k({label:n(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:s==="document",onClick:()=>{g()}})}
    ${c("amend")&&k({label:n("plan.amend"),icon:"edit",onClick:()=>o("amend")})}
    ${c("return")&&k({label:n("plan.return"),icon:"left",onClick:()=>o("return")})}
    ${c("edit")&&I({label:n("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:v?"plain":"primary"})}
    ${c("submit")&&v&&k({label:n("plan.submit"),icon:"right",kind:"primary",busy:s==="submit",onClick:()=>{y()}})}
    ${c("approve")&&k({label:n("plan.approve"),icon:"check",kind:"primary",busy:s==="approve",onClick:()=>{u()}})}
    ${e.state==="approved"&&I({label:n("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${l&&Rn({key:l,kind:l,plan:e,done:_=>{if(o(null),l==="return")return p(_,n("plan.returned"));D("/plans"),E(n("plan.amended")),P(`/ke-hoach/${_.id}/sua`)},onClose:()=>o(null)})}`}),Rn=f(function({kind:e,plan:t,done:s,onClose:a}){const l=U({initial:{reason:""},check:({reason:d})=>d.trim()?{}:{reason:G("field.missing")},submit:(d,c)=>M(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:t.id},body:d,version:t.version,key:c}),done:s}),o=n(e==="return"?"plan.return":"plan.amend");return De({title:o,form:l,submit:o,onClose:a,children:r`<p>${n(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
      ${O({...l.bind("reason"),label:n("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await pe("plan");function Ln({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}}),t=e.data;return B({title:t?t.title||n("noName"):n("title"),lead:t&&[t.code||n("noNumber"),Q(t)].join(" · "),status:t&&S({label:t.state_label,tone:fe[t.state]}),crumbs:[{label:n("title"),href:"/ke-hoach"},{label:t?.code||n("title")}],actions:t&&An({plan:t,resource:e}),children:R({of:e,lines:10,children:s=>r`<div class="stack">
          ${Bn({plan:s})}
          ${Kn({plan:s})}
          ${je({label:n("plan.tab"),tabs:Un(s)})}
        </div>`})})}const Un=i=>[{name:"noi-dung",label:n("plan.tab.read"),show:()=>Dn({content:le(i.content)})},...ce("period.read")&&i.content.targets?.length?[{name:"chi-tieu",label:n("plan.tab.measures"),show:()=>On({planId:i.id})}]:[],{name:"thay-doi",label:n("plan.tab.changes"),show:()=>vn({plan:i})},...i.doubts.length?[{name:"diem",label:n("plan.tab.doubts"),count:i.doubts.length,show:()=>Pn({doubts:i.doubts})}]:[]],Bn=f(function({plan:e}){const t=[...new Set(Object.values(e.missing))];return r`
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
      </div>`}`}),Kn=f(function({plan:e}){const t=e.in_force_from,s=e.source_file_id;return r`<section class="card" aria-label=${n("plan.facts")}>${rt({facts:[{label:n("issued"),value:T(e.issued_on)},{label:n("plan.inForce"),value:t?e.in_force_to?n("plan.span",{from:T(t),to:T(e.in_force_to)}):n("plan.since",{from:T(t)}):"—"},{label:n("part.targets"),value:Ne(e.content.targets?.length)},{label:n("part.tasks"),value:Ne(e.content.tasks?.length)},...e.submitted_by?[{label:n("plan.submittedBy"),value:n("plan.byAt",{who:e.submitted_by,at:He(e.submitted_at)})}]:[],...e.approved_by?[{label:n("plan.approvedBy"),value:n("plan.byAt",{who:e.approved_by,at:He(e.approved_at)})}]:[],...s?[{label:n("plan.sourceFile"),value:k({label:n("plan.getSource"),icon:"download",small:!0,onClick:()=>{at(`/files/${s}`,"ke-hoach").catch(ne)}})}]:[]]})}</section>`}),Vn=Object.freeze(Object.defineProperty({__proto__:null,default:Ln},Symbol.toStringTag,{value:"Module"}));export{vt as _,wt as a,Vn as b,pn as d,yn as e,$t as p};
