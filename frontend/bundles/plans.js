// Licences in vendor/LICENSES.txt.
import{b as r,U as de,r as Z,O as E,L as st}from"./kit.js";import{q as ce,h as ue,j as He,g as at,L as M,c as b,s as U,r as ee,T as O,B as k,p as I,N as it,n as A,b as Y,k as De,F as _,v as pe,I as R,A as je,O as lt,x as Ie,t as Pe,Q as ot}from"./first.js";import{u as H,P as K,L,E as V,h as C,w as z,I as rt,S as q,d as T,t as B,j as N,k as F,T as Me,e as dt,g as ct,o as te,b as W,s as me,n as he,i as be,a as Ae,F as ut}from"./frame.js";import{z as pt,A as n,P as mt,o as ht,B as Re,G as fe,R as ge,h as bt,S as D,D as ne,e as $e,I as se,K as S,C as ft,L as ae,F as ke,T as Le,l as gt}from"./shared.js";const ye={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},$t=ht(Re);function kt(){const[i]=ce(),e=ue("plan.draft"),t={year:i.nam,state:i.state},s=H("/plans",{query:t}),a=Number(He.value.slice(0,4)),l=Array.from({length:5},(o,d)=>String(a+1-d)).map(o=>({value:o,label:o}));return K({title:n("title"),lead:n("lead"),actions:e&&r`
        ${M({label:n("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${M({label:n("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:r`
      ${e&&vt({})}
      ${pt({filters:[{name:"nam",label:n("year"),options:l},{name:"state",label:n("state"),options:$t}]})}
      ${L({of:s,empty:o=>o.items.length===0,whenEmpty:r`<div class="card">
          ${V({title:n("none"),hint:n(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:o=>r`<div>${yt({rows:o.items})}
          ${o.next&&mt({page:o,more:d=>at("/plans",{query:{...t,cursor:d}}),onMore:s.set})}</div>`})}`})}const J=({edition:i})=>i===1?n("edition.first"):n("edition.later",{n:i-1}),yt=b(function({rows:e}){return z({caption:n("title"),rows:e,rowKey:t=>t.id,href:t=>`/ke-hoach/${t.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:t=>t.title||n("noName")},{key:"code",label:n("number"),show:t=>t.code?r`<span class="nowrap">${t.code}</span>`:r`<span class="soft">${n("noNumber")}</span>`},{key:"issued",label:n("issued"),show:t=>T(t.issued_on)},{key:"year",label:n("year"),show:t=>String(t.year)},{key:"edition",label:n("edition"),show:J},{key:"state",label:n("state"),show:t=>q({label:t.state_label,tone:ye[t.state]})}]})}),vt=b(function(){const t=H("/plan-drafts",{query:{state:"open"}}).data?.items??[];return t.length>0&&C({title:n("drafts.title"),hint:n("drafts.hint"),children:z({caption:n("drafts.title"),rows:t,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:n("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:n("drafts.file"),value:s=>s.file_name},{key:"at",label:n("drafts.at"),show:s=>rt({at:s.created_at})},{key:"open",label:n("state"),show:s=>s.open_doubts?q({label:n("drafts.open",{count:s.open_doubts}),tone:"warning"}):q({label:n("drafts.ready"),tone:"good"})}]})})}),_t=Object.freeze(Object.defineProperty({__proto__:null,default:kt,editionName:J},Symbol.toStringTag,{value:"Module"})),wt=".md,.docx,.pdf,.txt";function Ct(){const i=U({initial:{how:"file",file:[],text:""},check:({how:e,file:t,text:s})=>({...e==="file"&&t.length===0&&{file:B("field.missing")},...e==="text"&&!s.trim()&&{text:B("field.missing")}}),submit:({how:e,file:[t],text:s},a)=>e==="file"&&t?I("/plan-drafts",{body:it(t),key:a}):I("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{N("/plan-drafts"),A(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return fe(i.values.text!==""&&i.dirty&&!i.busy),K({title:n("import"),lead:n("import.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("import")}],children:r`<section class="card">${ee({form:i,label:n("import"),children:r`
        ${ge({...i.bind("how"),label:n("import.how"),options:[{value:"file",label:n("import.byFile")},{value:"text",label:n("import.byText")}]})}
        ${i.values.how==="file"?bt({...i.bind("file"),label:n("import.file"),hint:n("import.fileHint"),accept:wt,required:!0}):O({...i.bind("text"),label:n("import.text"),hint:n("import.textHint"),rows:14,required:!0})}
        ${i.busy&&r`<div class="job" role="status">
            <p class="job-line"><strong>${n("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${k({label:n("import.read"),icon:"search",type:"submit",kind:"primary",busy:i.busy})}
        </div>`})}</section>`})}const St=Object.freeze(Object.defineProperty({__proto__:null,default:Ct},Symbol.toStringTag,{value:"Module"}));function qt(){const i=Number(He.value.slice(0,4)),e=[i,i+1].map(String).map(s=>({value:s,label:s})),t=U({initial:{title:"",year:String(i)},check:({title:s})=>s.trim()?{}:{title:B("field.missing")},submit:({title:s,year:a},l)=>I("/plans",{body:{title:s,year:Number(a)},key:l}),done:s=>{N("/plans"),F(n("new.created")),A(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return K({title:n("new"),lead:n("new.lead"),narrow:!0,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("new")}],children:r`<section class="card">${ee({form:t,label:n("new"),children:r`
        ${O({...t.bind("title"),label:n("field.title"),hint:n("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${D({...t.bind("year"),label:n("field.year"),options:e,empty:!1})}
        <div class="form-actions">${k({label:n("new.create"),type:"submit",kind:"primary",busy:t.busy})}</div>`})}</section>`})}const Tt=Object.freeze(Object.defineProperty({__proto__:null,default:qt},Symbol.toStringTag,{value:"Module"})),ie=i=>i,xt=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,Ot=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Ue(i){return Ot.test(i)?"/head":xt.exec(i)?.[0]??`/${i.split("/")[1]??""}`}function Ft(i){const e=new Map;for(const[t,s]of Object.entries(i.spans)){const a=Ue(t);e.set(a,[...e.get(a)??[],...s])}for(const t of e.values())t.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Be=(i,e,t)=>t.lineage_id&&i.anchors[t.lineage_id]||`/${e}/new`;function Ke(i,e){let t="",s=1/0;for(const[a,l]of i)for(const o of l)o.paragraph!==e.paragraph||o.start>e.start||o.end<e.start||o.end-o.start>=s||(t=a,s=o.end-o.start);return t}const ve=(i,e)=>e.pointer?Ue(e.pointer):e.spans[0]?Ke(i,e.spans[0]):"";function Et({index:i,text:e},t,s){const a=s.filter(c=>c.spans.some(m=>m.paragraph===i)),l=new Set([0,e.length]),o=c=>c.paragraph===i&&l.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of t.values())c.forEach(o);a.forEach(c=>c.spans.forEach(o));const d=[...l].sort((c,m)=>c-m);return d.slice(0,-1).map((c,m)=>{const p=d[m+1]??e.length;return{start:c,end:p,element:Nt(t,i,c,p),doubts:a.filter($=>$.spans.some(u=>u.paragraph===i&&u.start<=c&&u.end>=p))}})}function Nt(i,e,t,s){const a=Ke(i,{paragraph:e,start:t});return i.get(a)?.some(o=>o.paragraph===e&&o.start<=t&&o.end>=s)?a:""}const Ht={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","several-plans":"structure","old-font":"spelling","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ve(i){const e=Ht[i];return e||(i.startsWith("deadline")?"deadline":i.startsWith("goal")?"goal":/-(missing|empty)$/.test(i)?"missing":"other")}const X=i=>[...new Set(i.map(e=>e.name))].join(", "),_e=new Set(["unit-unknown","unit-class-open"]),Dt=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],jt=b(function({doubts:e,hands:t}){const[s,a]=ce(),l=e.filter(p=>p.state==="open"),o=l.filter(p=>p.blocking),d=s.diem??"open",c=d==="all"?e:d==="blocking"?o:l,m=[{name:"open",label:n("doubts.showOpen",{count:l.length})},{name:"blocking",label:n("doubts.showBlocking",{count:o.length})},{name:"all",label:n("doubts.showAll",{count:e.length})}];return r`<div class="stack">
    <p>
      ${l.length?q({label:n("doubts.open",{count:l.length}),tone:"warning"}):q({label:n("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${n("doubts.show")}>
      ${m.map(({name:p,label:$})=>r`<button type="button" key=${p} aria-pressed=${String(d===p)}
            onClick=${()=>a({diem:p==="open"?null:p})}>${$}</button>`)}
    </div>
    ${c.length===0&&V({title:n("doubts.none"),hint:n("doubts.noneHint"),icon:"check"})}
    ${Dt.map(p=>It({key:p,kind:p,rows:c.filter($=>Ve($.code)===p),hands:t}))}
  </div>`}),It=b(function({kind:e,rows:t,hands:s}){const a=t.filter(l=>l.state==="open"&&!_e.has(l.code)).map(l=>l.id);return t.length>0&&r`<section class="doubt-kind" aria-label=${n(`kind.${e}`)}>
      <header class="section-head"><h2>${n(`kind.${e}`)} <span class="count">${t.length}</span></h2>
        ${a.length>1&&!s.closed&&r`<div class="section-actions">
            ${k({label:n("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${k({label:n("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${t.map(l=>Pt({key:l.id,doubt:l,hands:s}))}</ul>
    </section>`}),Pt=b(function({doubt:e,hands:t}){const s=e.state==="open",a=e.spans.length;return r`<li class=${Y("doubt",s&&e.blocking&&"is-blocking",t.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Me({label:n("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&k({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>t.look(e)})}
      ${a>1&&r`<span class="soft small">${n("doubts.places",{count:a})}</span>`}
    </div>
    ${!t.closed&&(s?r`<div class="row">${_e.has(e.code)?k({label:n("doubts.chooseUnit"),icon:"units",small:!0,onClick:t.chooseUnit}):r`${k({label:n("doubts.keep"),icon:"check",small:!0,onClick:()=>t.settle([e.id],"accepted")})}
                ${k({label:n("doubts.edit"),icon:"edit",small:!0,onClick:()=>t.edit(e)})}
                ${k({label:n("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"edited")})}
                ${k({label:n("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"dismissed")})}`}</div>`:r`<div class="row">${q({label:n(`doubts.state.${e.state}`),tone:"good"})}
          ${!_e.has(e.code)&&k({label:n("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>t.settle([e.id],"open")})}
        </div>`)}
  </li>`}),Mt=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(i=>({value:i,label:n(`deadline.${i}`)})),ze=new Set(["weekly","monthly","continuous"]),At=(i,e)=>new Date(Date.UTC(i,e,0)).toISOString().slice(0,10),G=(i,e,t)=>({starts_on:`${i}-${String(e).padStart(2,"0")}-01`,ends_on:At(i,t)});function Rt(i,e,t){const s={kind:e,printed:"",starts_on:null,ends_on:i.ends_on,quota:null,day:null},a=i.ends_on?Number(i.ends_on.slice(5,7)):12,l=i.ends_on?Number(i.ends_on.slice(0,4)):t;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...G(l,a,a)}:e==="within_quarter"?{...s,...G(l,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:ze.has(e)?{...s,starts_on:i.starts_on??`${t}-01-01`,ends_on:`${t}-12-31`,quota:ze.has(i.kind)?i.quota:null}:e==="range"?{...s,starts_on:i.starts_on}:s}const Lt=b(function({value:e,onChange:t,year:s,faults:a={}}){const l=o=>t({...e,...o});return De({label:n("deadline"),group:!0,error:a[""]??a.kind,children:()=>r`<div class="deadline">
      <div class="form-row">
        ${D({label:n("deadline.kind"),name:"kind",value:e.kind,options:Mt,empty:!1,onChange:o=>t(Rt(e,o,s))})}
        ${Ut({value:e,set:l,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&_({label:n("deadline.printed"),name:"printed",value:e.printed,hint:n("deadline.printedHint"),maxlength:500,onChange:o=>l({printed:o})})}
      ${e.kind==="before"&&e.ends_on&&r`<p class="soft small">${n("deadline.last",{on:T(dt(e.ends_on,-1))})}</p>`}
    </div>`})}),Ut=b(function({value:e,set:t,year:s,faults:a}){const l=e.ends_on?Number(e.ends_on.slice(0,4)):s,o=e.ends_on?Number(e.ends_on.slice(5,7)):12,d=[...new Set([s-1,s,s+1,l])].sort().map(u=>({value:String(u),label:String(u)})),c=(u,h)=>Array.from({length:u},(g,v)=>({value:String(v+1),label:n(h,{n:v+1})})),m=u=>D({label:n("deadline.yearOf"),name:"year",value:String(l),options:d,empty:!1,onChange:h=>t(u(Number(h)))}),p=(u,h="")=>ne({label:u,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...h&&{hint:h},onChange:g=>t({ends_on:g})});if(e.kind==="before")return p(n("deadline.beforeDay"),n("deadline.beforeHint"));if(e.kind==="by")return p(n("deadline.byDay"));if(e.kind==="within_month")return r`
      ${D({label:n("deadline.month"),name:"month",value:String(o),options:c(12,"deadline.monthName"),empty:!1,onChange:u=>t(G(l,Number(u),Number(u)))})}
      ${m(u=>G(u,o,o))}`;if(e.kind==="within_quarter"){const u=Math.ceil(o/3);return r`
      ${D({label:n("deadline.quarter"),name:"quarter",value:String(u),options:c(4,"deadline.quarterName"),empty:!1,onChange:h=>t(G(l,Number(h)*3-2,Number(h)*3))})}
      ${m(h=>G(h,u*3-2,u*3))}`}if(e.kind==="none")return null;const $=ne({label:n("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:u=>t({starts_on:u})});return e.kind==="range"?r`${$}${p(n("deadline.to"))}`:r`${$}${p(n("deadline.to"))}
    ${$e({label:n(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:n("deadline.quotaHint"),error:a.quota,onChange:u=>t({quota:u||null})})}
    ${e.kind==="monthly"&&$e({label:n("deadline.day"),name:"day",value:e.day,hint:n("deadline.dayHint"),error:a.day,onChange:u=>t({day:u||null})})}`}),we=["neighbourhoods","teams","outside"];function Ce(){const e=H("/units").data??[];return{names:new Map(e.map(t=>[t.id,t.name])),options:[{label:n("units.class"),options:we.map(t=>({value:t,label:n(`class.${t}`)}))},{label:n("units.one"),options:e.filter(t=>t.kind!=="province"&&t.kind!=="city").map(t=>({value:t.id,label:t.name}))}]}}const Se=i=>we.some(e=>e===i)?{unit_id:null,unit_class:i}:{unit_id:i,unit_class:null};function Bt(i){const e=de([]);e.current.length===0&&(e.current=[...i].sort((s,a)=>Number(a.open)-Number(s.open)).map(s=>s.name));const t=s=>{const a=e.current.indexOf(s.name);return a<0?e.current.length:a};return[...i].sort((s,a)=>t(s)-t(a))}const Kt=b(function({units:e,closed:t,choose:s}){const{names:a,options:l}=Ce(),o=Bt(e);return e.length===0?V({title:n("units.none"),icon:"units"}):r`<div class="stack"><p class="soft">${n("units.lead")}</p>
    <ul class="doubts">${o.map(d=>r`<li key=${d.name} class=${Y("doubt",d.open&&"is-blocking")}>
        <p class="row">
          ${d.open&&q({label:n("units.open"),tone:"warning"})}
          <span class="soft small">${n("units.places",{count:d.fields.length})}</span>
        </p>
        ${d.unit_ids.length>1?r`<p>
              <strong>“${d.name}”</strong>
              : ${n("units.several",{count:d.unit_ids.length,names:d.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:D({label:n("units.for",{name:d.name}),name:"unit",options:l,disabled:t,value:d.open?"":d.unit_class??d.unit_ids[0]??"",onChange:c=>c&&s({name:d.name,...we.some(m=>m===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),Vt={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},qe=b(function({label:e,value:t,onChange:s,error:a,required:l}){const{names:o,options:d}=Ce(),c=u=>{const h=Se(u);s([...t,{...h,name:h.unit_id?o.get(h.unit_id)??"":Vt[u]??""}])},m=(u,h)=>s(t.map((g,v)=>v===u?{...g,...Se(h)}:g)),p=(u,h)=>s(t.map((g,v)=>v===u?{...g,name:h}:g)),$=d.map(u=>r`<optgroup key=${u.label} label=${u.label}>
        ${u.options.map(h=>r`<option key=${h.value} value=${h.value}>${h.label}</option>`)}
      </optgroup>`);return De({label:e,error:a,required:l,group:!0,children:()=>r`<div class="units-picked">
      ${t.map((u,h)=>r`<div class="unit-picked" key=${h}>
          <input class="input" aria-label=${n("field.unitName")} value=${u.name}
            onInput=${g=>p(h,pe(g))} />
          ${u.unit_class==="outside"&&r`<span class="soft small">${n("field.printedOnly")}</span>`}
          ${u.unit_id&&o.get(u.unit_id)!==u.name&&r`<span class="soft small">${o.get(u.unit_id)}</span>`}
          ${!u.unit_id&&!u.unit_class&&r`${q({label:n("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${n("units.for",{name:u.name})} value=""
                onChange=${g=>m(h,pe(g))}><option value="">${n("doubts.chooseUnit")}</option>${$}</select>`}
          ${k({label:n("field.removeUnit",{name:u.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(t.filter((g,v)=>v!==h))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${n("field.addUnit")}`} value="" onChange=${u=>{const h=pe(u);u.currentTarget.value="",h&&c(h)}}><option value="">${n("field.addUnit")}</option>${$}</select>
    </div>`})}),le=(i,e,t)=>s=>({name:s,value:i[s],error:t[s],onChange:a=>e({...i,[s]:a})}),zt=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),Wt=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),Gt=()=>({name:"",units:[],items:[],asked:!1}),We=b(function({value:e,onChange:t,faults:s={}}){const a=le(e,t,s);return r`<div class="stack">
    ${O({...a("title"),label:n("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${_({...a("number"),label:n("field.number"),hint:n("field.numberHint")})}
      ${_({...a("symbol"),label:n("field.symbol"),hint:n("field.symbolHint")})}
      ${_({label:n("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:l=>t({...e,year:Number(l)||0})})}
    </div>
    <div class="form-row">
      ${ne({...a("issued_on"),label:n("field.issued")})}
      ${_({...a("place"),label:n("field.place")})}
      ${_({...a("issuer"),label:n("field.issuer")})}
    </div>
  </div>`}),Ge=b(function({value:e,onChange:t,faults:s={}}){const a=le(e,t,s);return r`<div class="stack">
    ${_({...a("ref"),label:n("field.ref"),required:!0,maxlength:30})}
    ${O({...a("text"),label:n("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${$e({...a("goal_percent"),label:n("field.goal"),hint:n("field.goalHint"),unit:"%"})}
      ${ne({...a("deadline_on"),label:n("field.targetDeadline")})}
    </div>
  </div>`}),Qe=b(function({value:e,onChange:t,year:s,faults:a={}}){const l=le(e,t,a);return r`<div class="stack">
    <div class="form-row">
      ${_({...l("ref"),label:n("field.ref"),required:!0,maxlength:30})}
      ${_({...l("heading"),label:n("field.heading")})}
    </div>
    ${O({...l("text"),label:n("field.text"),rows:5})}
    <div class="field"><span class="field-label">${n("field.items")}</span>
      ${se({label:n("field.items"),value:e.items,onChange:o=>t({...e,items:o}),faults:S(a,"items")})}
    </div>
    <div class="form-row">
      ${qe({label:n("field.leads"),value:e.leads,onChange:o=>t({...e,leads:o}),error:oe(a,"leads"),required:!0})}
      ${qe({label:n("field.coordinators"),value:e.coordinators,onChange:o=>t({...e,coordinators:o}),error:oe(a,"coordinators")})}
    </div>
    ${Lt({value:e.deadline,onChange:o=>t({...e,deadline:o}),year:s,faults:S(a,"deadline")})}
  </div>`}),oe=(i,e)=>Object.values(S(i,e))[0],Ye=b(function({value:e,onChange:t,faults:s={}}){const a=le(e,t,s);return r`<div class="stack">
    <div class="form-row">
      ${_({...a("name"),label:n("field.dutyName"),required:!0})}
      ${qe({label:n("field.dutyUnits"),value:e.units,onChange:l=>t({...e,units:l}),error:oe(s,"units")})}
    </div>
    ${ft({...a("asked"),label:n("field.asked")})}
    <div class="field"><span class="field-label">${n("field.text")}</span>
      ${se({label:n("field.text"),value:e.items,onChange:l=>t({...e,items:l}),faults:S(s,"items")})}
    </div>
  </div>`}),Je=b(function({value:e,archive:t,onChange:s,faults:a={}}){return r`<div class="stack">
    ${ae({rows:e,onChange:l=>s(l,t),add:n("field.addRecipient"),label:(l,o)=>l.name||n("field.line",{label:n("field.recipient"),n:o+1}),fresh:()=>({name:"",purpose:""}),show:(l,o,d)=>r`<div class="form-row">
        ${_({label:n("field.recipient"),name:"name",value:l.name,error:a[`${d}.name`],required:!0,onChange:c=>o({...l,name:c})})}
        ${_({label:n("field.purpose"),hint:d===0?n("field.purposeHint"):void 0,name:"purpose",value:l.purpose??"",error:a[`${d}.purpose`],onChange:c=>o({...l,purpose:c})})}
      </div>`})}
    ${_({label:n("field.archive"),name:"archive",value:t,onChange:l=>s(e,l)})}
  </div>`}),Xe=b(function({value:e,onChange:t,faults:s={}}){return r`<div class="stack">
    ${O({label:n("field.signLines"),name:"lines",hint:n("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:oe(s,"lines"),onChange:a=>t({...e,lines:a.split(`
`)})})}
    ${_({label:n("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>t({...e,name:a})})}
  </div>`});function Ze(i){const e=t=>t.filter(s=>s.trim());return{...i,legal_bases:e(i.legal_bases),purposes:e(i.purposes),requirements:e(i.requirements),tasks:i.tasks.map(t=>({...t,items:e(t.items)})),duties:i.duties.map(t=>({...t,items:e(t.items)})),signature:{...i.signature,lines:e(i.signature.lines)}}}const Te={head:()=>n("part.head"),recipients:()=>n("part.recipients"),signature:()=>n("part.signature"),legal_bases:()=>n("part.bases"),purposes:()=>n("part.purposes"),requirements:()=>n("part.requirements"),introduction:()=>n("part.introduction"),funding:()=>n("part.funding"),closing:()=>n("part.closing"),targets:()=>n("part.targets"),tasks:()=>n("part.tasks"),duties:()=>n("part.duties")},Qt=b(function({content:e,element:t,save:s,onClose:a}){const l=U({initial:{content:e},submit:(d,c)=>s(Ze(d.content),c),done:a}),o=Object.fromEntries((l.problem?.errors??[]).map(({field:d,message:c})=>[d.replace(/^content\./,""),c]));return ke({title:Te[t.part](),form:l,onClose:a,wide:!0,children:Yt({element:t,value:l.values.content,onChange:d=>l.set({content:d}),faults:o})})}),Yt=b(function({element:e,value:t,onChange:s,faults:a}){if("index"in e)return Jt({element:e,value:t,onChange:s,faults:S(a,`${e.part}.${e.index}`)});const{part:l}=e;return l==="head"?We({value:t,onChange:s,faults:a}):l==="recipients"?Je({value:t.recipients,archive:t.archive,onChange:(o,d)=>s({...t,recipients:o,archive:d}),faults:S(a,l)}):l==="signature"?Xe({value:t.signature,onChange:o=>s({...t,signature:o}),faults:S(a,l)}):l==="legal_bases"||l==="purposes"||l==="requirements"?se({label:Te[l](),value:t[l],onChange:o=>s({...t,[l]:o}),faults:S(a,l)}):O({label:Te[l](),name:l,value:t[l],rows:8,error:a[l],onChange:o=>s({...t,[l]:o})})}),Jt=b(function({element:{part:e,index:t},value:s,onChange:a,faults:l}){const o=d=>a({...s,[e]:s[e].map((c,m)=>m===t?d:c)});return e==="targets"?s.targets[t]&&Ge({value:s.targets[t],onChange:o,faults:l}):e==="tasks"?s.tasks[t]&&Qe({value:s.tasks[t],onChange:o,year:s.year,faults:l}):s.duties[t]&&Ye({value:s.duties[t],onChange:o,faults:l})}),Xt=b(function({draft:e,content:t,hands:s}){const a=[{label:n("part.head"),entries:[en(t)]},{label:n("part.bases"),entries:xe("legal_bases",t)},{label:n("part.introduction"),entries:Oe("introduction",t)},{label:n("part.purposes"),entries:xe("purposes",t)},{label:n("part.requirements"),entries:xe("requirements",t)},{label:n("part.targets"),entries:tn(e,t)},{label:n("part.tasks"),entries:nn(e,t)},{label:n("part.funding"),entries:Oe("funding",t)},{label:n("part.duties"),entries:sn(t)},{label:n("part.closing"),entries:Oe("closing",t)},{label:n("part.recipients"),entries:an(t)},{label:n("part.signature"),entries:[ln(t)]}];return r`<div class="stack">${a.map(({label:l,entries:o})=>r`<section class="part" key=${l} aria-label=${l}>
      <h2>${l} ${o.length>1&&r`<span class="count">${o.length}</span>`}</h2>
      ${o.length===0?r`<p class="soft">${n("part.empty")}</p>`:o.map(d=>Zt({key:d.pointer+(d.title??""),entry:d,hands:s}))}
    </section>`)}</div>`}),Zt=b(function({entry:{pointer:e,element:t,title:s,show:a},hands:l}){const o=l.doubts(e),{edit:d,remove:c}=l;return r`<article class=${Y("element",l.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&r`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${o>0&&q({label:n("doubts.here",{count:o}),tone:"warning"})}
      ${l.tied(e)?k({label:n("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>l.look(e)}):r`<span class="soft small">${n("draft.notInSource")}</span>`}
      ${d&&k({label:n("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>d(t)})}
      ${c&&"index"in t&&k({label:n("draft.remove"),icon:"trash",small:!0,kind:"quiet",onClick:()=>c(t,s??"")})}
    </div>
  </article>`}),en=i=>({pointer:"/head",element:{part:"head"},show:r`<p class="element-title">${i.title||n("noName")}</p>
    <p class="soft">
      ${[i.number?`${i.number}/${i.symbol}`:n("noNumber"),i.place,T(i.issued_on),i.issuer].filter(Boolean).join(" · ")}
    </p>`}),xe=(i,e)=>e[i].map((t,s)=>({pointer:`/${i}/${s}`,element:{part:i},show:r`<p>${t}</p>`})),Oe=(i,e)=>e[i]?[{pointer:`/${i}`,element:{part:i},show:r`<p class="element-text">${e[i]}</p>`}]:[],tn=(i,e)=>e.targets.map((t,s)=>({pointer:Be(i,"targets",t),element:{part:"targets",index:s},title:n("part.target",{ref:t.ref}),show:r`
      <p>${t.text}</p>
      <p class="soft">
        ${[t.goal_percent!=null&&n("plan.goal",{value:ct(t.goal_percent)}),t.deadline_on&&n("plan.until",{text:T(t.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),nn=(i,e)=>e.tasks.map((t,s)=>({pointer:Be(i,"tasks",t),element:{part:"tasks",index:s},title:`${n("part.task",{ref:t.ref})}${t.heading?` · ${t.heading}`:""}`,show:r`${t.text&&r`<p>${t.text}</p>`}${Q({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:X(t.leads)||"—"})}</li>
        <li>${n("plan.helpers",{names:X(t.coordinators)||"—"})}</li>
        <li>
          ${n("plan.until",{text:`${t.deadline.printed||n(`deadline.${t.deadline.kind}`)}`})}
          ${t.deadline.printed&&r` <span class="soft">(${n(`deadline.${t.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),sn=i=>i.duties.map((e,t)=>({pointer:`/duties/${t}`,element:{part:"duties",index:t},title:e.name,show:Q({items:e.items})})),an=i=>i.recipients.map((e,t)=>({pointer:`/recipients/${t}`,element:{part:"recipients"},show:r`<p>${e.name}${e.purpose&&r` <span class="soft">(${e.purpose})</span>`}</p>`})),ln=i=>({pointer:"/signature",element:{part:"signature"},show:r`${i.signature.lines.map(e=>r`<p key=${e}>${e}</p>`)}<p><strong>${i.signature.name}</strong></p>`}),Q=b(function({items:e}){return e.length>0&&r`<ul class="element-items">${e.map((t,s)=>r`<li key=${s}>${t}</li>`)}</ul>`}),on=b(function({draft:e,places:t,focus:s,onElement:a}){const l=de(null),o=e.doubts.filter(d=>d.state==="open");return Z(()=>{if(s?.from!=="content")return;l.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),r`<div class="source" ref=${l} tabindex="0" role="region" aria-label=${n("draft.source")}>
    <p class="soft small">${n("draft.sourceHint")}</p>
    ${e.source.map(d=>r`<p key=${d.index} class=${Y(d.bold&&"is-bold",(d.level??0)>0&&"is-heading")}>
        ${Et(d,t,o).map(c=>r`<span key=${c.start}
            class=${Y(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",rn(s,d.index,c)&&"is-lit")}
            title=${c.doubts.map(m=>m.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${d.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),rn=(i,e,t)=>i?.spans.some(s=>s.paragraph===e&&s.start<=t.start&&s.end>=t.end),et="(min-width: 72rem)";function dn(){const[i,e]=E(()=>matchMedia(et).matches);return Z(()=>{const t=matchMedia(et),s=()=>e(t.matches);return t.addEventListener("change",s),()=>t.removeEventListener("change",s)},[]),i}await me("plans");function cn({params:i}){const e=H("/plan-drafts/{draft_id}",{params:{draft_id:i.id??""}}),t=e.data;return K({title:n("draft.title"),lead:t&&r`<strong>${t.file_name}</strong>. ${n("draft.lead")}`,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:n("draft.title")}],actions:t&&un({draft:t,resource:e}),children:L({of:e,lines:10,children:s=>r`<div class="stack">${pn({draft:s})}${mn({draft:s,resource:e})}</div>`})})}const un=b(function({draft:e,resource:t}){const[s,a]=E(!1);if(e.state==="accepted")return e.plan_id&&M({label:n("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const l={draft_id:e.id},o=async m=>{a(!0),await m().catch(p=>{te(p),t.refresh()}),a(!1)},d=async()=>{await W({title:n("draft.acceptAsk"),text:n("draft.acceptText"),yes:n("draft.accept")})&&await o(async()=>{const m=await I("/plan-drafts/{draft_id}/accept",{params:l,version:e.version});N("/plan-drafts","/plans"),F(n("draft.accepted")),A(`/ke-hoach/${m.id}`)})},c=async()=>{await W({title:n("draft.discardAsk"),text:n("draft.discardText"),yes:n("draft.discard"),danger:!0})&&await o(async()=>{await je("/plan-drafts/{draft_id}",{params:l,version:e.version}),A("/ke-hoach",{replace:!0}),N("/plan-drafts"),F(n("draft.discarded"))})};return r`${k({label:n("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${k({label:n("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{d()}})}`}),pn=b(function({draft:e}){const t=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?r`<p class="notice is-good">${R({name:"check"})}<span>${n("draft.wasAccepted")}</span></p>`:t.length===0?r`<p class="notice is-good">${R({name:"check"})}<span>${n("draft.ready")}</span></p>`:r`<div class="notice is-warning">
    ${R({name:"alert"})}
    <details><summary><strong>${n("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${t.map(s=>r`<li key=${s}>${s}</li>`)}</ul></details></div>`}),mn=b(function({draft:e,resource:t}){const s=dn(),[,a]=ce(),[l,o]=E(null),[d,c]=E(null),m=st(()=>Ft(e),[e.spans]),p=ie(e.content),$=e.doubts.filter(y=>y.state==="open"),u=e.state==="accepted",h=hn(t),g=(y,x="")=>{h(y).then(()=>x&&F(x),nt=>{te(nt),t.refresh()})},v=(y,x=null)=>{o({element:y,doubt:x?.id??null,spans:x?.spans.length?x.spans:m.get(y)??[],from:"content"}),s||a({phan:"goc"})},j=y=>{o({element:y,doubt:null,spans:m.get(y)??[],from:"source"}),a({phan:"noi-dung"})};fn(l);const P={focused:l?.element??"",tied:y=>m.has(y),look:v,doubts:y=>$.filter(x=>ve(m,x)===y).length,edit:u?null:y=>c({element:y}),remove:u?null:bn(p,g)},re={closed:u,lookedAt:l?.doubt??null,look:y=>v(ve(m,y),y),settle:(y,x)=>g({doubts:[{ids:y,state:x,note:""}]}),edit:y=>c({element:gn(e,ve(m,y)),doubt:y}),chooseUnit:()=>a({phan:"don-vi"})},Ne=()=>on({draft:e,places:m,focus:l,onElement:j}),tt=[{name:"diem",label:n("draft.doubts"),count:$.length,show:()=>jt({doubts:e.doubts,hands:re})},{name:"don-vi",label:n("draft.units"),count:e.units.filter(y=>y.open).length,show:()=>Kt({units:e.units,closed:u,choose:y=>g({units:[y]},n("units.saved",{name:y.name}))})},{name:"noi-dung",label:n("draft.content"),show:()=>Xt({draft:e,content:p,hands:P})},...s?[]:[{name:"goc",label:n("draft.source"),show:Ne}]];return r`<div class="panes">
    <div class="pane">${Le({tabs:tt,label:n("draft.parts"),query:"phan"})}</div>
    ${s&&r`<aside class="pane is-source" aria-label=${n("draft.source")}><h2>${n("draft.source")}</h2>${Ne()}</aside>`}
    ${d&&Qt({content:p,element:d.element,onClose:()=>c(null),save:(y,x)=>h({content:y,...d.doubt&&{doubts:[{ids:[d.doubt.id],state:"edited",note:""}]}},x).then(()=>F(n("draft.saved")))})}
  </div>`});function hn(i){const e=de(Promise.resolve());return(t,s=crypto.randomUUID())=>{const a=async()=>{const{id:o,version:d}=i.now.peek().data;i.set(await lt("/plan-drafts/{draft_id}",{params:{draft_id:o},version:d,body:t,key:s}))},l=e.current.then(a,a);return e.current=l,l}}function bn(i,e){return async({part:t,index:s},a)=>{const l={title:n("draft.removeAsk",{name:a}),text:n("draft.removeText")};if(!await W({...l,yes:n("draft.remove"),danger:!0}))return;const o=i[t].filter((d,c)=>c!==s);e({content:{...i,[t]:o}},n("draft.removed",{name:a}))}}function fn(i){Z(()=>{if(i?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(i.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[i])}function gn(i,e){const[,t="",s=""]=e.split("/"),a=ie(i.content);if(t==="targets"||t==="tasks"){const o=a[t].findIndex(d=>d.lineage_id&&i.anchors[d.lineage_id]===e);return o<0?{part:"head"}:{part:t,index:o}}return t==="duties"?a.duties[Number(s)]?{part:t,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(o=>o===t)??"head"}}const $n=Object.freeze(Object.defineProperty({__proto__:null,default:cn},Symbol.toStringTag,{value:"Module"}));await me("plans");function kn({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}});return K({title:n("edit.title"),lead:e.data?.title,crumbs:[{label:n("title"),href:"/ke-hoach"},{label:e.data?.code||Re.draft,href:`/ke-hoach/${i.id}`},{label:n("edit.title")}],children:L({of:e,empty:t=>!t.actions.includes("edit"),lines:10,whenEmpty:r`<div class="card">
        ${V({title:n("edit.notNow"),icon:"lock",action:M({label:n("draft.toPlan"),href:`/ke-hoach/${i.id}`})})}
      </div>`,children:t=>yn({key:t.id,plan:t,saved:e.set})})})}const yn=b(function({plan:e,saved:t}){const s=U({initial:{content:ie(e.content),version:e.version},submit:({content:d,version:c},m)=>Ie("/plans/{plan_id}/content",{params:{plan_id:e.id},body:Ze(d),version:c,key:m}),done:d=>{t(d),N("/plans"),F(n("edit.saved")),A(`/ke-hoach/${d.id}`)}});fe(s.dirty);const a=s.values.content,l=d=>s.set({content:d}),o=Object.fromEntries((s.problem?.errors??[]).map(({field:d,message:c})=>[d,c]));return ee({form:s,label:n("edit.title"),children:r`
      <nav class="part-links" aria-label=${n("edit.sections")}>
        ${vn.map(([d,c])=>r`<a key=${d} href=${`#${d}`}>${c}</a>`)}
      </nav>
      ${C({id:"thethuc",title:n("part.head"),children:We({value:a,onChange:l,faults:o})})}
      ${_n({value:a,onChange:l,faults:o})}
      ${Cn({value:a,onChange:l,faults:o})}
      ${Sn({value:a,onChange:l,faults:o})}
      <div class="form-actions is-sticky">
        ${M({label:B("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${k({label:n("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),vn=[["thethuc",n("part.head")],["cancu",n("part.bases")],["mucdich",n("part.purposes")],["muctieu",n("part.targets")],["nhiemvu",n("part.tasks")],["tochuc",n("part.duties")],["noinhan",n("part.recipients")],["chuky",n("part.signature")]],_n=b(function({value:e,onChange:t,faults:s}){const a=(l,o)=>se({label:o,value:e[l],onChange:d=>t({...e,[l]:d}),faults:S(s,l)});return r`
    ${C({id:"cancu",title:n("part.bases"),children:a("legal_bases",n("part.bases"))})}
    ${C({title:n("part.introduction"),children:O({label:n("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:l=>t({...e,introduction:l})})})}
    ${C({id:"mucdich",title:n("part.purposes"),children:a("purposes",n("part.purposes"))})}
    ${C({title:n("part.requirements"),children:a("requirements",n("part.requirements"))})}`}),Fe=b(function({name:e,fresh:t,wrong:s,children:a}){const[l,o]=E(t||s);return Z(()=>{s&&o(!0)},[s]),r`<details class="row-card" open=${l}
    onToggle=${d=>o(d.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${n("edit.here")}</span></summary>${a}</details>`});function wn({ref:i,text:e,heading:t,leads:s}){const a=s.length?` · ${X(s)}`:"";return`${i?`${i}.`:n("field.addTask")} ${e||t}${a}`}const Cn=b(function({value:e,onChange:t,faults:s}){const a=l=>Object.keys(S(s,l)).length>0;return r`
    ${C({id:"muctieu",title:n("part.targets"),children:ae({rows:e.targets,onChange:l=>t({...e,targets:l}),add:n("field.addTarget"),fresh:zt,label:l=>n("part.target",{ref:l.ref}),show:(l,o,d)=>Fe({name:`${l.ref?`(${l.ref})`:n("field.addTarget")} ${l.text}`,fresh:!l.text,wrong:a(`targets.${d}`),children:Ge({value:l,onChange:o,faults:S(s,`targets.${d}`)})})})})}
    ${C({id:"nhiemvu",title:n("part.tasks"),children:ae({rows:e.tasks,onChange:l=>t({...e,tasks:l}),add:n("field.addTask"),fresh:Wt,label:l=>n("part.task",{ref:l.ref}),show:(l,o,d)=>Fe({name:wn(l),fresh:!l.text&&!l.items.length,wrong:a(`tasks.${d}`),children:Qe({value:l,onChange:o,year:e.year,faults:S(s,`tasks.${d}`)})})})})}
    ${C({title:n("part.funding"),children:O({label:n("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:l=>t({...e,funding:l})})})}
    ${C({id:"tochuc",title:n("part.duties"),children:ae({rows:e.duties,onChange:l=>t({...e,duties:l}),add:n("field.addDuty"),fresh:Gt,label:(l,o)=>l.name||n("part.duty",{n:o+1}),show:(l,o,d)=>Fe({name:l.name||n("field.addDuty"),fresh:!l.name,wrong:a(`duties.${d}`),children:Ye({value:l,onChange:o,faults:S(s,`duties.${d}`)})})})})}`}),Sn=b(function({value:e,onChange:t,faults:s}){return r`
    ${C({title:n("part.closing"),children:O({label:n("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>t({...e,closing:a})})})}
    ${C({id:"noinhan",title:n("part.recipients"),children:Je({value:e.recipients,archive:e.archive,onChange:(a,l)=>t({...e,recipients:a,archive:l}),faults:S(s,"recipients")})})}
    ${C({id:"chuky",title:n("part.signature"),children:Xe({value:e.signature,onChange:a=>t({...e,signature:a}),faults:S(s,"signature")})})}`}),qn=Object.freeze(Object.defineProperty({__proto__:null,default:kn},Symbol.toStringTag,{value:"Module"})),w=Pe({lead:"Mỗi tên ghi trong kế hoạch là đơn vị nào trên hệ thống; việc được giao cho đơn vị ấy.",caption:"Tên ghi trong kế hoạch và đơn vị được giao",name:"Tên ghi trong kế hoạch",unit:"Đơn vị được giao",places:"Số chỗ ghi",nobody:"chưa chọn",correct:"Sửa đơn vị",correctHint:"Dùng khi chọn nhầm đơn vị. Chữ trong kế hoạch giữ nguyên. Việc giao nhầm dừng lại và giao cho đơn vị đúng; người sửa, lý do được lưu.",right:"Đơn vị đúng cho “{name}”",corrected:"Đã sửa đơn vị cho “{name}”.",history:"Đơn vị đã sửa sau khi duyệt",before:"Trước",after:"Sau",by:"Người sửa"}),Tn=b(function({plan:e,resource:t}){const[s,a]=E(null),l=e.actions.includes("correct_unit");return r`<div class="stack">
    ${C({title:n("plan.tab.units"),hint:w("lead"),children:z({caption:w("caption"),rows:e.units,rowKey:o=>o.name,columns:[{key:"name",label:w("name"),kind:"main",value:o=>o.name},{key:"unit",label:w("unit"),show:o=>Ee(o)||q({label:w("nobody"),tone:"warning"})},{key:"places",label:w("places"),kind:"number",value:o=>he(o.places)},...l?[{key:"correct",label:w("correct"),show:o=>k({label:w("correct"),icon:"edit",small:!0,kind:"quiet",onClick:()=>a(o)})}]:[]]})})}
    ${e.corrections.length>0&&xn({lines:e.corrections})}
    ${s&&On({key:s.name,plan:e,name:s.name,resource:t,onClose:()=>a(null)})}
  </div>`}),Ee=({units:i,unit_class:e})=>e?n(`class.${e}`):i.join(", "),xn=b(function({lines:e}){return C({title:w("history"),children:z({caption:w("history"),rows:[...e].reverse(),rowKey:t=>t.at,columns:[{key:"name",label:w("name"),kind:"main",value:t=>t.name},{key:"before",label:w("before"),value:t=>Ee(t.before)},{key:"after",label:w("after"),value:t=>Ee(t.after)},{key:"reason",label:n("plan.reason"),value:t=>t.reason},{key:"by",label:w("by"),value:t=>n("plan.byAt",{who:t.by,at:be(t.at)})}]})})}),On=b(function({plan:e,name:t,resource:s,onClose:a}){const{options:l}=Ce(),o=U({initial:{unit_id:"",reason:""},check:d=>({...d.unit_id?{}:{unit_id:B("field.missing")},...d.reason.trim()?{}:{reason:B("field.missing")}}),submit:({unit_id:d,reason:c},m)=>I("/plans/{plan_id}/correct-unit",{params:{plan_id:e.id},version:e.version,body:{name:t,reason:c,...Se(d)},key:m}),done:d=>{a(),s.set(d),N("/plans","/tasks","/today"),F(w("corrected",{name:t}))}});return ke({title:w("correct"),form:o,submit:w("correct"),onClose:a,children:r`<p>${w("correctHint")}</p>
      ${D({...o.bind("unit_id"),label:w("right",{name:t}),options:l,required:!0})}
      ${O({...o.bind("reason"),label:n("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})}),Fn=b(function({plan:e}){const t=H("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return L({of:t,children:s=>r`<div class="stack">
      ${C({title:n("editions.title"),hint:s.length===1?n("editions.one"):void 0,children:z({caption:n("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:n("edition"),kind:"main",show:a=>r`${J(a)} ${a.id===e.id&&Me({label:n("editions.this")})}`},{key:"code",label:n("number"),value:a=>a.code||n("noNumber")},{key:"issued",label:n("issued"),show:a=>T(a.issued_on)},{key:"force",label:n("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?n("plan.span",{from:T(a.in_force_from),to:T(a.in_force_to)}):n("plan.since",{from:T(a.in_force_from)}):"—"},{key:"state",label:n("state"),show:a=>q({label:a.state_label,tone:ye[a.state]})}]})})}
      ${s.length>1&&En({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),En=b(function({plan:e,others:t}){const[s,a]=E(e.supersedes_id??t[0]?.id??""),l=H("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return C({title:n("diff.title"),actions:t.length>1&&D({label:n("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:t.map(o=>({value:o.id,label:`${n("diff.against")} ${J(o)}`}))}),children:L({of:l,empty:o=>o.length===0,whenEmpty:V({title:n("diff.none"),hint:n("diff.noneHint")}),children:o=>r`<ul class="changes">${o.map((d,c)=>Hn({key:c,row:d}))}</ul>`})})}),Nn={added:"good",removed:"danger",changed:"info"},Hn=b(function({row:e}){const t=e.part,s=t==="head"?n("diff.head"):n(`diff.${t}`,{ref:e.ref});return r`<li class="change">
    <p class="row"><strong>${s}</strong>${q({label:n(`diff.${e.change}`),tone:Nn[e.change]})}</p>
    ${e.fields.map(a=>r`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&r`<del aria-label=${n("diff.before")}>${a.before}</del>`}
        ${a.after&&r`<ins aria-label=${n("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),f=Pe({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",later:"Chọn được chỉ tiêu khi kế hoạch đang có hiệu lực.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}. Chọn chỉ tiêu ở đây là chuyển sang đếm theo kế hoạch này.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",proposed:"Có {count} chỉ tiêu gợi ý từ lời của mục tiêu; chỉ đếm khi đã chọn và lưu.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm theo","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),Dn=({lineage_id:i,measures:e,proposed:t,title:s,uncounted:a})=>({lineage_id:i,counted:!a,title:s,uncounted:a,measures:e.length>0?e:t,own:[]}),jn=({lineage_id:i,counted:e,title:t,uncounted:s,measures:a,own:l})=>e?{lineage_id:i,title:t,uncounted:"",measures:a,own:l}:{lineage_id:i,title:t,uncounted:s,measures:[],own:[]},In=b(function({plan:e,all:t,onClose:s,onSaved:a}){const l=U({initial:{targets:e.targets.map(Dn)},submit:m=>Ie("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:m.targets.map(jn)}}),done:m=>{N("/report-regimes"),F(f("saved",{period:m.period_title})),a(m)}});fe(l.dirty);const o=Object.fromEntries((l.problem?.errors??[]).map(({field:m,message:p})=>[m,p])),{targets:d}=l.values,c=(m,p)=>l.set({targets:d.map(($,u)=>u===m?p:$)});return ee({form:l,label:f("editing"),children:r`
      ${e.targets.map((m,p)=>{const $=d[p],u=new Set(d.filter((h,g)=>g!==p&&h.counted).flatMap(h=>h.measures));return $&&Pn({target:m,choice:$,key:m.lineage_id,all:t.filter(({code:h,kind:g})=>g!=="denominator"&&!u.has(h)),populations:t.filter(({kind:h})=>h==="denominator"),onChange:h=>c(p,h),faults:S(o,`targets.${p}`)})})}
      <div class="form-actions is-sticky">
        ${k({label:f("cancel"),onClick:s})}
        ${k({label:f("save"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})}),Pn=b(function({target:e,choice:t,all:s,populations:a,onChange:l,faults:o}){const[d,c]=E(""),m=Ae(d).split(" ").filter(Boolean),$=s.filter(({code:g,label:v})=>t.measures.includes(g)||m.every(j=>Ae(v).includes(j))).map(({code:g,label:v,kind_label:j,population_label:P})=>({value:g,label:v,hint:P?`${j} · ${f("of",{label:P})}`:j})),u=()=>({unit:e.proposed_unit,phrase:"",population:null,population_label:"",stock:!0}),h=`measures-${e.ref}`;return r`<section class="card stack">
    <h3>${f("target",{ref:e.ref,text:e.text})}</h3>
    ${ge({label:f("how"),name:`${h}-cach`,value:t.counted?"counted":"not",onChange:g=>l({...t,counted:g==="counted"}),options:[{value:"counted",label:f("how.counted")},{value:"not",label:f("how.not")}]})}
    ${t.counted?r`<details class="measure-fold" open=${!!o.measures||t.measures.length===0}>
          <summary>${f("choose")} (${f("chosen",{count:t.measures.length})})</summary>
          <div class="stack">
            ${_({label:f("search"),name:`${h}-tim`,type:"search",value:d,onChange:c})}
            <div class="measure-choices">
              ${gt({label:f("choose"),labelHidden:!0,hint:f("chooseHint"),name:h,value:t.measures,onChange:g=>l({...t,measures:g}),options:$,error:o.measures})}
            </div>
          </div>
        </details>
          ${t.own.map((g,v)=>Mn({key:v,own:g,populations:a,faults:S(o,`own.${v}`),onChange:j=>l({...t,own:t.own.map((P,re)=>re===v?j:P)}),onRemove:()=>l({...t,own:t.own.filter((j,P)=>P!==v)})}))}
          <div>
            ${k({label:f("own"),icon:"plus",small:!0,onClick:()=>l({...t,own:[...t.own,u()]})})}
          </div>`:_({label:f("how.reason"),hint:f("how.reasonHint"),name:`${h}-ly-do`,value:t.uncounted,onChange:g=>l({...t,uncounted:g}),required:!0,maxlength:300,error:o.uncounted})}
    ${_({label:f("printedTitle"),hint:f("printedHint"),name:`${h}-ten`,value:t.title,onChange:g=>l({...t,title:g}),maxlength:300,error:o.title})}
  </section>`}),Mn=b(function({own:e,populations:t,faults:s,onChange:a,onRemove:l}){const o=[...new Map(t.map(({unit:c,unit_label:m})=>[c,m]))],d=new Map(o).get(e.unit)??"";return r`<fieldset class="own-measure stack"><legend>${f("own.title")}</legend>
    <div class="form-row">
      ${D({label:f("own.unit"),name:"unit",empty:!1,value:e.unit,options:o.map(([c,m])=>({value:c,label:m})),onChange:c=>a({...e,unit:c,population:null}),error:s.unit})}
      ${_({label:f("own.phrase"),hint:f("own.phraseHint",{noun:d}),name:"phrase",value:e.phrase,onChange:c=>a({...e,phrase:c}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${D({label:f("own.population"),name:"population",empty:f("own.new"),value:e.population??"",error:s.population,options:t.filter(({unit:c})=>c===e.unit).map(({code:c,label:m})=>({value:c,label:m})),onChange:c=>a({...e,population:c||null})})}
      ${!e.population&&_({label:f("own.label"),hint:f("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:c=>a({...e,population_label:c}),maxlength:120,error:s.population_label})}
    </div>
    ${ge({label:f("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:c=>a({...e,stock:c==="level"}),options:[{value:"level",label:f("own.level")},{value:"sum",label:f("own.sum")}]})}
    <div>${k({label:f("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:l})}</div>
  </fieldset>`}),An=b(function({planId:e}){const t=H("/plans/{plan_id}/measures",{params:{plan_id:e}}),s=H("/report-measures");return L({of:t,lines:8,empty:a=>a.targets.length===0,whenEmpty:V({title:f("noTargets")}),children:a=>L({of:s,lines:8,children:l=>Rn({plan:a,all:l,set:t.set,reload:s.refresh})})})}),Rn=b(function({plan:e,all:t,set:s,reload:a}){const[l,o]=E(!1),d=e.actions.includes("choose"),c=e.targets.filter(({tied:p})=>!p).map(({ref:p})=>p),m=p=>{a().then(()=>{s(p),o(!1)})};return r`<div class="stack">
    <div class="notice">
      ${R({name:"info"})}
      <p>
        ${d?f("holds",{period:e.period_title}):f("later")} ${e.counted_plan&&c.length<e.targets.length&&f("counted",{plan:e.counted_plan})}
      </p>
    </div>
    ${d&&c.length>0&&r`<div class="notice is-warning">
        ${R({name:"alert"})}
        <p>
          ${c.length===e.targets.length&&e.counted_plan?f("other",{plan:e.counted_plan}):f("unsettled",{refs:c.join(", ")})}
        </p>
      </div>`}
    ${l?In({plan:e,all:t,onClose:()=>o(!1),onSaved:m}):C({title:f("title"),hint:f("hint"),actions:d&&k({label:f("edit"),icon:"edit",onClick:()=>o(!0)}),children:r`<ol class="target-measures">${e.targets.map(p=>r`<li key=${p.lineage_id}>
                <p><strong>${f("target",{ref:p.ref,text:p.text})}</strong></p>
                ${q(p.uncounted?{label:f("uncounted")}:p.tied?{label:f("tied"),tone:"done"}:{label:f("none"),tone:"warning"})}
                ${p.uncounted&&r`<p class="soft">${f("because",{reason:p.uncounted})}</p>`}
                ${p.title&&r`<p class="soft">${f("printed",{title:p.title})}</p>`}
                ${p.measures.length>0&&r`<ul>
                    ${p.measures.map($=>r`<li key=${$}>${Ln({measure:t.find(u=>u.code===$)})}</li>`)}
                  </ul>`}
                ${p.proposed.length>0&&r`<p class="soft">${f("proposed",{count:p.proposed.length})}</p>`}
              </li>`)}</ol>`})}
  </div>`}),Ln=b(function({measure:e}){return e&&r`
      <span>${e.label}</span>
      ${" "}
      <span class="soft small">
        ${[e.kind_label,e.kind==="done"&&f("goal"),e.population_label&&f("of",{label:e.population_label})].filter(Boolean).join(" · ")}
      </span>`}),Un=["I","II","III","IV","V"],Bn=b(function({content:e}){const t=[{label:n("part.purposes"),show:Q({items:e.purposes}),there:e.purposes.length},{label:n("part.requirements"),show:Q({items:e.requirements}),there:e.requirements.length},{label:n("part.targets"),show:Kn({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:t.map(({label:a},l)=>l?a.toLowerCase():a).join(", "),there:t.length,show:t.map(({label:a,show:l},o)=>r`<h3 key=${a}>${o+1}. ${a}</h3>${l}`)},{label:n("part.tasks"),there:e.tasks.length,show:Vn({tasks:e.tasks})},{label:n("part.funding"),there:e.funding,show:r`<p class="element-text">${e.funding}</p>`},{label:n("part.duties"),there:e.duties.length,show:e.duties.map((a,l)=>r`<h3 key=${l}>${l+1}. ${a.name}</h3>${Q({items:a.items})}`)}].filter(a=>a.there);return r`<article class="card reading">
    ${e.legal_bases.map((a,l)=>r`<p key=${l} class="is-basis">${a}</p>`)}
    ${e.introduction&&r`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:l},o)=>r`<section key=${a}><h2>${Un[o]}. ${a}</h2>${l}</section>`)}
    ${e.closing&&r`<p class="element-text">${e.closing}</p>`}
    ${zn({content:e})}
  </article>`}),Kn=b(function({content:e}){return r`<ol class="plain">
    ${e.targets.map(t=>r`<li key=${t.ref}>
          (
          ${t.ref}
          ) ${t.text}
          ${t.deadline_on&&r` <span class="soft">${n("plan.until",{text:T(t.deadline_on)})}</span>`}
        </li>`)}
  </ol>`}),Vn=b(function({tasks:e}){return e.map((t,s)=>r`<div class="reading-task" key=${s}>
      ${t.heading&&t.heading!==e[s-1]?.heading&&r`<h3>${t.heading}</h3>`}
      <p><strong>${t.ref}.</strong> ${t.text}</p>
      ${Q({items:t.items})}
      <ul class="element-facts">
        <li>${n("plan.leads",{names:X(t.leads)||"—"})}</li>
        ${t.coordinators.length>0&&r`<li>${n("plan.helpers",{names:X(t.coordinators)})}</li>`}
        <li>${n("plan.until",{text:t.deadline.printed||n(`deadline.${t.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),zn=b(function({content:e}){const{lines:t,name:s}=e.signature;return r`<footer class="reading-foot">
    <div>
      <h3>${n("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,l)=>r`<li key=${l}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&r`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${t.map(a=>r`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),Wn=b(function({doubts:e}){return z({caption:n("plan.tab.doubts"),rows:e,rowKey:t=>String(t.id),columns:[{key:"text",label:n("field.text"),kind:"main",value:t=>t.text},{key:"kind",label:n("draft.doubts"),value:t=>n(`kind.${Ve(t.code)}`)},{key:"reason",label:n("plan.reason"),value:t=>t.reason},{key:"state",label:n("state"),show:t=>q({label:n(`doubts.state.${t.state}`),tone:t.state==="open"?"neutral":"good"})}]})});function Gn(i,e){const[t,s]=E(""),a={plan_id:i.id},l=async($,u)=>{s($),await u().catch(h=>{te(h),e.refresh()}),s("")},o=($,u)=>{e.set($),N("/plans","/tasks","/today"),F(u)};return{busy:t,taken:o,submit:async()=>await W({title:n("plan.submitAsk"),yes:n("plan.submit")})&&l("submit",async()=>o(await I("/plans/{plan_id}/submit",{params:a,version:i.version}),n("plan.submitted"))),approve:async()=>await W({title:n("plan.approveAsk"),text:n("plan.approveText"),yes:n("plan.approve")})&&l("approve",async()=>o(await I("/plans/{plan_id}/approve",{params:a,version:i.version}),n("plan.approved"))),remove:async()=>await W({title:n("plan.deleteAsk"),text:n("plan.deleteText"),yes:n("plan.delete"),danger:!0})&&l("delete",async()=>{await je("/plans/{plan_id}",{params:a,version:i.version}),A("/ke-hoach",{replace:!0}),N("/plans"),F(n("plan.deleted"))}),print:()=>l("document",async()=>{const $=await I("/plans/{plan_id}/document",{params:a,version:i.version});N("/plans","/documents"),F(n("plan.documentMade")),A(`/van-ban/${$.id}`)})}}const Qn=b(function({plan:e,resource:t}){const[s,a]=E(null),l=g=>e.actions.includes(g),{busy:o,taken:d,submit:c,approve:m,remove:p,print:$}=Gn(e,t),u=Object.keys(e.missing).length===0,h=e.document_code!==null;return r`
    ${l("edit")&&e.state==="draft"&&k({label:n("plan.delete"),kind:"quiet",disabled:!!o,onClick:()=>{p()}})}
    ${e.document_id&&M({label:n("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${ue("plan.draft")&&!h&&u&&k({label:n(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:o==="document",onClick:()=>{$()}})}
    ${l("amend")&&k({label:n("plan.amend"),icon:"edit",onClick:()=>a("amend")})}
    ${l("return")&&k({label:n("plan.return"),icon:"left",onClick:()=>a("return")})}
    ${l("edit")&&M({label:n("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:u?"plain":"primary"})}
    ${l("submit")&&u&&k({label:n("plan.submit"),icon:"right",kind:"primary",busy:o==="submit",onClick:()=>{c()}})}
    ${l("approve")&&k({label:n("plan.approve"),icon:"check",kind:"primary",busy:o==="approve",onClick:()=>{m()}})}
    ${e.state==="approved"&&M({label:n("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${s&&Yn({key:s,kind:s,plan:e,done:g=>{if(a(null),s==="return")return d(g,n("plan.returned"));N("/plans"),F(n("plan.amended")),A(`/ke-hoach/${g.id}/sua`)},onClose:()=>a(null)})}`}),Yn=b(function({kind:e,plan:t,done:s,onClose:a}){const l=U({initial:{reason:""},check:({reason:d})=>d.trim()?{}:{reason:B("field.missing")},submit:(d,c)=>I(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:t.id},body:d,version:t.version,key:c}),done:s}),o=n(e==="return"?"plan.return":"plan.amend");return ke({title:o,form:l,submit:o,onClose:a,children:r`<p>${n(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
      ${O({...l.bind("reason"),label:n("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await me("plans");function Jn({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}}),t=e.data;return K({title:t?t.title||n("noName"):n("title"),lead:t&&[t.code||n("noNumber"),J(t)].join(" · "),status:t&&q({label:t.state_label,tone:ye[t.state]}),crumbs:[{label:n("title"),href:"/ke-hoach"},{label:t?.code||n("title")}],actions:t&&Qn({plan:t,resource:e}),children:L({of:e,lines:10,children:s=>r`<div class="stack">
          ${Zn({plan:s})}
          ${es({plan:s})}
          ${Le({label:n("plan.tab"),tabs:Xn(s,e)})}
        </div>`})})}const Xn=(i,e)=>[{name:"noi-dung",label:n("plan.tab.read"),show:()=>Bn({content:ie(i.content)})},...i.units.length?[{name:"don-vi",label:n("plan.tab.units"),show:()=>Tn({plan:i,resource:e})}]:[],...ue("period.read")&&i.content.targets?.length?[{name:"chi-tieu",label:n("plan.tab.measures"),show:()=>An({planId:i.id})}]:[],{name:"thay-doi",label:n("plan.tab.changes"),show:()=>Fn({plan:i})},...i.doubts.length?[{name:"diem",label:n("plan.tab.doubts"),count:i.doubts.length,show:()=>Wn({doubts:i.doubts})}]:[]],Zn=b(function({plan:e}){const t=[...new Set(Object.values(e.missing))];return r`
    ${e.state==="returned"&&e.return_reason&&r`<div class="notice is-danger">
        ${R({name:"alert"})}
        <div><p><strong>${n("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
      </div>`}
    ${e.amend_reason&&r`<div class="notice">
        ${R({name:"info"})}
        <div><p><strong>${n("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
      </div>`}
    ${t.length>0&&r`<div class="notice is-warning">
        ${R({name:"alert"})}
        <div>
          <p><strong>${n("plan.missing")}</strong></p>
          <ul>${t.map(s=>r`<li key=${s}>${s}</li>`)}</ul>
        </div>
      </div>`}`}),es=b(function({plan:e}){const t=e.in_force_from,s=e.source_file_id;return r`<section class="card" aria-label=${n("plan.facts")}>${ut({facts:[{label:n("issued"),value:T(e.issued_on)},{label:n("plan.inForce"),value:t?e.in_force_to?n("plan.span",{from:T(t),to:T(e.in_force_to)}):n("plan.since",{from:T(t)}):"—"},{label:n("part.targets"),value:he(e.content.targets?.length)},{label:n("part.tasks"),value:he(e.content.tasks?.length)},...e.submitted_by?[{label:n("plan.submittedBy"),value:n("plan.byAt",{who:e.submitted_by,at:be(e.submitted_at)})}]:[],...e.approved_by?[{label:n("plan.approvedBy"),value:n("plan.byAt",{who:e.approved_by,at:be(e.approved_at)})}]:[],...s?[{label:n("plan.sourceFile"),value:k({label:n("plan.getSource"),icon:"download",small:!0,onClick:()=>{ot(`/files/${s}`,"ke-hoach").catch(te)}})}]:[]]})}</section>`}),ts=Object.freeze(Object.defineProperty({__proto__:null,default:Jn},Symbol.toStringTag,{value:"Module"}));export{St as _,Tt as a,ts as b,$n as d,qn as e,_t as p};
