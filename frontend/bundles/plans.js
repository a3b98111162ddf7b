// Licences in vendor/LICENSES.txt.
import{b as d,U as me,r as De,O as N,$ as Ie,L as bn}from"./kit.js";import{u as he,i as Y,e as Ae,l as Pe,L as U,c as b,k as B,F as ae,T as E,B as $,p as M,a3 as fn,n as R,d as J,b as Me,f as w,v as be,a4 as gn,I as A,q as Ue,a5 as $n,j as fe,t as Re,a6 as kn}from"./first.js";import{k as D,P as V,L,E as W,l as x,x as z,I as vn,S as q,d as O,t as K,i as I,g as H,A as Le,e as yn,C as _n,h as Z,y as G,s as ge,n as ee,o as $e,G as Be,a as Ke,F as wn}from"./frame.js";import{ad as Cn,ae as t,P as Sn,o as xn,af as Ge,R as ke,q as Tn,S as P,D as ie,j as oe,ag as le,ah as T,C as qn,ai as re,F as ve,T as Ve,aj as We,a3 as On}from"./shared.js";const ye={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},Fn=xn(Ge);function Nn(){const[i]=he(),e=Y("plan.draft"),n={year:i.nam,state:i.state},s=D("/plans",{query:n}),a=Number(Ae.value.slice(0,4)),o=Array.from({length:5},(l,r)=>String(a+1-r)).map(l=>({value:l,label:l}));return V({title:t("title"),lead:t("lead"),actions:e&&d`
        ${U({label:t("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${U({label:t("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:d`
      ${e&&Hn({})}
      ${Cn({filters:[{name:"nam",label:t("year"),options:o},{name:"state",label:t("state"),options:Fn}]})}
      ${L({of:s,empty:l=>l.items.length===0,whenEmpty:d`<div class="card">
          ${W({title:t("none"),hint:t(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:l=>d`<div>${En({rows:l.items})}
          ${l.next&&Sn({page:l,more:r=>Pe("/plans",{query:{...n,cursor:r}}),onMore:s.set})}</div>`})}`})}const ne=({edition:i})=>i===1?t("edition.first"):t("edition.later",{n:i-1}),En=b(function({rows:e}){return z({caption:t("title"),rows:e,rowKey:n=>n.id,href:n=>`/ke-hoach/${n.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:n=>n.title||t("noName")},{key:"code",label:t("number"),show:n=>n.code?d`<span class="nowrap">${n.code}</span>`:d`<span class="soft">${t("noNumber")}</span>`},{key:"issued",label:t("issued"),show:n=>O(n.issued_on)},{key:"year",label:t("year"),show:n=>String(n.year)},{key:"edition",label:t("edition"),show:ne},{key:"state",label:t("state"),show:n=>q({label:n.state_label,tone:ye[n.state]})}]})}),Hn=b(function(){const n=D("/plan-drafts",{query:{state:"open"}}).data?.items??[];return n.length>0&&x({title:t("drafts.title"),hint:t("drafts.hint"),children:z({caption:t("drafts.title"),rows:n,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:t("drafts.file"),value:s=>s.file_name},{key:"at",label:t("drafts.at"),show:s=>vn({at:s.created_at})},{key:"open",label:t("state"),show:s=>s.open_doubts?q({label:t("drafts.open",{count:s.open_doubts}),tone:"warning"}):q({label:t("drafts.ready"),tone:"good"})}]})})}),jn=Object.freeze(Object.defineProperty({__proto__:null,default:Nn,editionName:ne},Symbol.toStringTag,{value:"Module"})),Dn=".md,.docx,.pdf,.txt";function In(){const i=B({draft:"plan-text",initial:{how:"file",file:[],text:""},check:({how:e,file:n,text:s})=>({...e==="file"&&n.length===0&&{file:K("field.missing")},...e==="text"&&!s.trim()&&{text:K("field.missing")}}),submit:({how:e,file:[n],text:s},a)=>e==="file"&&n?M("/plan-drafts",{body:fn(n),key:a}):M("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{I("/plan-drafts"),R(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return V({title:t("import"),lead:t("import.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("import")}],children:d`<section class="card">${ae({form:i,label:t("import"),children:d`
        ${ke({...i.bind("how"),label:t("import.how"),options:[{value:"file",label:t("import.byFile")},{value:"text",label:t("import.byText")}]})}
        ${i.values.how==="file"?Tn({...i.bind("file"),label:t("import.file"),hint:t("import.fileHint"),accept:Dn,required:!0}):E({...i.bind("text"),label:t("import.text"),hint:t("import.textHint"),rows:14,required:!0})}
        ${i.busy&&d`<div class="job" role="status">
            <p class="job-line"><strong>${t("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${$({label:t("import.read"),icon:"search",type:"submit",kind:"primary",busy:i.busy})}
        </div>`})}</section>`})}const An=Object.freeze(Object.defineProperty({__proto__:null,default:In},Symbol.toStringTag,{value:"Module"}));function Pn(){const i=Number(Ae.value.slice(0,4)),e=[i,i+1].map(String).map(s=>({value:s,label:s})),n=B({draft:"plan",initial:{title:"",year:String(i)},check:({title:s})=>s.trim()?{}:{title:K("field.missing")},submit:({title:s,year:a},o)=>M("/plans",{body:{title:s,year:Number(a)},key:o}),done:s=>{I("/plans"),H(t("new.created")),R(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return V({title:t("new"),lead:t("new.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("new")}],children:d`<section class="card">${ae({form:n,label:t("new"),children:d`
        ${E({...n.bind("title"),label:t("field.title"),hint:t("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${P({...n.bind("year"),label:t("field.year"),options:e,empty:!1})}
        <div class="form-actions">${$({label:t("new.create"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}</section>`})}const Mn=Object.freeze(Object.defineProperty({__proto__:null,default:Pn},Symbol.toStringTag,{value:"Module"})),de=i=>i,Un=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,Rn=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function ze(i){return Rn.test(i)?"/head":Un.exec(i)?.[0]??`/${i.split("/")[1]??""}`}function Ln(i){const e=new Map;for(const[n,s]of Object.entries(i.spans)){const a=ze(n);e.set(a,[...e.get(a)??[],...s])}for(const n of e.values())n.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Qe=(i,e,n)=>n.lineage_id&&i.anchors[n.lineage_id]||`/${e}/new`;function Xe(i,e){let n="",s=1/0;for(const[a,o]of i)for(const l of o)l.paragraph!==e.paragraph||l.start>e.start||l.end<e.start||l.end-l.start>=s||(n=a,s=l.end-l.start);return n}const _e=(i,e)=>e.pointer?ze(e.pointer):e.spans[0]?Xe(i,e.spans[0]):"";function Bn({index:i,text:e},n,s){const a=s.filter(c=>c.spans.some(m=>m.paragraph===i)),o=new Set([0,e.length]),l=c=>c.paragraph===i&&o.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of n.values())c.forEach(l);a.forEach(c=>c.spans.forEach(l));const r=[...o].sort((c,m)=>c-m);return r.slice(0,-1).map((c,m)=>{const f=r[m+1]??e.length;return{start:c,end:f,element:Kn(n,i,c,f),doubts:a.filter(k=>k.spans.some(u=>u.paragraph===i&&u.start<=c&&u.end>=f))}})}function Kn(i,e,n,s){const a=Xe(i,{paragraph:e,start:n});return i.get(a)?.some(l=>l.paragraph===e&&l.start<=n&&l.end>=s)?a:""}const Gn={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","several-plans":"structure","old-font":"spelling","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ye(i){const e=Gn[i];return e||(i.startsWith("deadline")?"deadline":i.startsWith("goal")?"goal":/-(missing|empty)$/.test(i)?"missing":"other")}const te=i=>[...new Set(i.map(e=>e.name))].join(", "),we=new Set(["unit-unknown","unit-class-open"]),Vn=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],Wn=b(function({doubts:e,hands:n}){const[s,a]=he(),o=e.filter(f=>f.state==="open"),l=o.filter(f=>f.blocking),r=s.diem??"open",c=r==="all"?e:r==="blocking"?l:o,m=[{name:"open",label:t("doubts.showOpen",{count:o.length})},{name:"blocking",label:t("doubts.showBlocking",{count:l.length})},{name:"all",label:t("doubts.showAll",{count:e.length})}];return d`<div class="stack">
    <p>
      ${o.length?q({label:t("doubts.open",{count:o.length}),tone:"warning"}):q({label:t("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${t("doubts.show")}>
      ${m.map(({name:f,label:k})=>d`<button type="button" key=${f} aria-pressed=${String(r===f)}
            onClick=${()=>a({diem:f==="open"?null:f})}>${k}</button>`)}
    </div>
    ${c.length===0&&W({title:t("doubts.none"),hint:t("doubts.noneHint"),icon:"check"})}
    ${Vn.map(f=>zn({key:f,kind:f,rows:c.filter(k=>Ye(k.code)===f),hands:n}))}
  </div>`}),zn=b(function({kind:e,rows:n,hands:s}){const a=n.filter(o=>o.state==="open"&&!we.has(o.code)).map(o=>o.id);return n.length>0&&d`<section class="doubt-kind" aria-label=${t(`kind.${e}`)}>
      <header class="section-head"><h2>${t(`kind.${e}`)} <span class="count">${n.length}</span></h2>
        ${a.length>1&&!s.closed&&d`<div class="section-actions">
            ${$({label:t("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${$({label:t("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${n.map(o=>Qn({key:o.id,doubt:o,hands:s}))}</ul>
    </section>`}),Qn=b(function({doubt:e,hands:n}){const s=e.state==="open",a=e.spans.length;return d`<li class=${J("doubt",s&&e.blocking&&"is-blocking",n.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Le({label:t("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&$({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>n.look(e)})}
      ${a>1&&d`<span class="soft small">${t("doubts.places",{count:a})}</span>`}
    </div>
    ${!n.closed&&(s?d`<div class="row">${we.has(e.code)?$({label:t("doubts.chooseUnit"),icon:"units",small:!0,onClick:n.chooseUnit}):d`${$({label:t("doubts.keep"),icon:"check",small:!0,onClick:()=>n.settle([e.id],"accepted")})}
                ${$({label:t("doubts.edit"),icon:"edit",small:!0,onClick:()=>n.edit(e)})}
                ${$({label:t("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"edited")})}
                ${$({label:t("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"dismissed")})}`}</div>`:d`<div class="row">${q({label:t(`doubts.state.${e.state}`),tone:"good"})}
          ${!we.has(e.code)&&$({label:t("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"open")})}
        </div>`)}
  </li>`}),Xn=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(i=>({value:i,label:t(`deadline.${i}`)})),Je=new Set(["weekly","monthly","continuous"]),Yn=(i,e)=>new Date(Date.UTC(i,e,0)).toISOString().slice(0,10),Q=(i,e,n)=>({starts_on:`${i}-${String(e).padStart(2,"0")}-01`,ends_on:Yn(i,n)});function Jn(i,e,n){const s={kind:e,printed:"",starts_on:null,ends_on:i.ends_on,quota:null,day:null},a=i.ends_on?Number(i.ends_on.slice(5,7)):12,o=i.ends_on?Number(i.ends_on.slice(0,4)):n;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...Q(o,a,a)}:e==="within_quarter"?{...s,...Q(o,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:Je.has(e)?{...s,starts_on:i.starts_on??`${n}-01-01`,ends_on:`${n}-12-31`,quota:Je.has(i.kind)?i.quota:null}:e==="range"?{...s,starts_on:i.starts_on}:s}const Zn=b(function({value:e,onChange:n,year:s,faults:a={}}){const o=l=>n({...e,...l});return Me({label:t("deadline"),group:!0,error:a[""]??a.kind,children:()=>d`<div class="deadline">
      <div class="form-row">
        ${P({label:t("deadline.kind"),name:"kind",value:e.kind,options:Xn,empty:!1,onChange:l=>n(Jn(e,l,s))})}
        ${et({value:e,set:o,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&w({label:t("deadline.printed"),name:"printed",value:e.printed,hint:t("deadline.printedHint"),maxlength:500,onChange:l=>o({printed:l})})}
      ${e.kind==="before"&&e.ends_on&&d`<p class="soft small">${t("deadline.last",{on:O(yn(e.ends_on,-1))})}</p>`}
    </div>`})}),et=b(function({value:e,set:n,year:s,faults:a}){const o=e.ends_on?Number(e.ends_on.slice(0,4)):s,l=e.ends_on?Number(e.ends_on.slice(5,7)):12,r=[...new Set([s-1,s,s+1,o])].sort().map(u=>({value:String(u),label:String(u)})),c=(u,h)=>Array.from({length:u},(v,g)=>({value:String(g+1),label:t(h,{n:g+1})})),m=u=>P({label:t("deadline.yearOf"),name:"year",value:String(o),options:r,empty:!1,onChange:h=>n(u(Number(h)))}),f=(u,h="")=>ie({label:u,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...h&&{hint:h},onChange:v=>n({ends_on:v})});if(e.kind==="before")return f(t("deadline.beforeDay"),t("deadline.beforeHint"));if(e.kind==="by")return f(t("deadline.byDay"));if(e.kind==="within_month")return d`
      ${P({label:t("deadline.month"),name:"month",value:String(l),options:c(12,"deadline.monthName"),empty:!1,onChange:u=>n(Q(o,Number(u),Number(u)))})}
      ${m(u=>Q(u,l,l))}`;if(e.kind==="within_quarter"){const u=Math.ceil(l/3);return d`
      ${P({label:t("deadline.quarter"),name:"quarter",value:String(u),options:c(4,"deadline.quarterName"),empty:!1,onChange:h=>n(Q(o,Number(h)*3-2,Number(h)*3))})}
      ${m(h=>Q(h,u*3-2,u*3))}`}if(e.kind==="none")return null;const k=ie({label:t("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:u=>n({starts_on:u})});return e.kind==="range"?d`${k}${f(t("deadline.to"))}`:d`${k}${f(t("deadline.to"))}
    ${oe({label:t(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:t("deadline.quotaHint"),error:a.quota,onChange:u=>n({quota:u||null})})}
    ${e.kind==="monthly"&&oe({label:t("deadline.day"),name:"day",value:e.day,hint:t("deadline.dayHint"),error:a.day,onChange:u=>n({day:u||null})})}`}),Ce=["neighbourhoods","teams","outside"];function Se(){const e=D("/units").data??[];return{names:new Map(e.map(n=>[n.id,n.name])),options:[{label:t("units.class"),options:Ce.map(n=>({value:n,label:t(`class.${n}`)}))},{label:t("units.one"),options:e.filter(n=>n.kind!=="province"&&n.kind!=="city").map(n=>({value:n.id,label:n.name}))}]}}const xe=i=>Ce.some(e=>e===i)?{unit_id:null,unit_class:i}:{unit_id:i,unit_class:null};function nt(i){const e=me([]);e.current.length===0&&(e.current=[...i].sort((s,a)=>Number(a.open)-Number(s.open)).map(s=>s.name));const n=s=>{const a=e.current.indexOf(s.name);return a<0?e.current.length:a};return[...i].sort((s,a)=>n(s)-n(a))}const tt=b(function({units:e,closed:n,choose:s}){const{names:a,options:o}=Se(),l=nt(e);return e.length===0?W({title:t("units.none"),icon:"units"}):d`<div class="stack"><p class="soft">${t("units.lead")}</p>
    <ul class="doubts">${l.map(r=>d`<li key=${r.name} class=${J("doubt",r.open&&"is-blocking")}>
        <p class="row">
          ${r.open&&q({label:t("units.open"),tone:"warning"})}
          <span class="soft small">${t("units.places",{count:r.fields.length})}</span>
        </p>
        ${r.unit_ids.length>1?d`<p>
              <strong>“${r.name}”</strong>
              : ${t("units.several",{count:r.unit_ids.length,names:r.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:P({label:t("units.for",{name:r.name}),name:"unit",options:o,disabled:n,value:r.open?"":r.unit_class??r.unit_ids[0]??"",onChange:c=>c&&s({name:r.name,...Ce.some(m=>m===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),st={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},Te=b(function({label:e,value:n,onChange:s,error:a,required:o}){const{names:l,options:r}=Se(),c=u=>{const h=xe(u);s([...n,{...h,name:h.unit_id?l.get(h.unit_id)??"":gn(st[u]??"")}])},m=(u,h)=>s(n.map((v,g)=>g===u?{...v,...xe(h)}:v)),f=(u,h)=>s(n.map((v,g)=>g===u?{...v,name:h}:v)),k=r.map(u=>d`<optgroup key=${u.label} label=${u.label}>
        ${u.options.map(h=>d`<option key=${h.value} value=${h.value}>${h.label}</option>`)}
      </optgroup>`);return Me({label:e,error:a,required:o,group:!0,children:()=>d`<div class="units-picked">
      ${n.map((u,h)=>d`<div class="unit-picked" key=${h}>
          <input class="input" aria-label=${t("field.unitName")} value=${u.name}
            onInput=${v=>f(h,be(v))} />
          ${u.unit_class==="outside"&&d`<span class="soft small">${t("field.printedOnly")}</span>`}
          ${u.unit_id&&l.get(u.unit_id)!==u.name&&d`<span class="soft small">${l.get(u.unit_id)}</span>`}
          ${!u.unit_id&&!u.unit_class&&d`${q({label:t("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${t("units.for",{name:u.name})} value=""
                onChange=${v=>m(h,be(v))}><option value="">${t("doubts.chooseUnit")}</option>${k}</select>`}
          ${$({label:t("field.removeUnit",{name:u.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(n.filter((v,g)=>g!==h))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${t("field.addUnit")}`} value="" onChange=${u=>{const h=be(u);u.currentTarget.value="",h&&c(h)}}><option value="">${t("field.addUnit")}</option>${k}</select>
    </div>`})}),ce=(i,e,n)=>s=>({name:s,value:i[s],error:n[s],onChange:a=>e({...i,[s]:a})}),at=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),it=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),ot=()=>({name:"",units:[],items:[],asked:!1}),Ze=b(function({value:e,onChange:n,faults:s={}}){const a=ce(e,n,s);return d`<div class="stack">
    ${E({...a("title"),label:t("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${w({...a("number"),label:t("field.number"),hint:t("field.numberHint")})}
      ${w({...a("symbol"),label:t("field.symbol"),hint:t("field.symbolHint")})}
      ${w({label:t("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:o=>n({...e,year:Number(o)||0})})}
    </div>
    <div class="form-row">
      ${ie({...a("issued_on"),label:t("field.issued")})}
      ${w({...a("place"),label:t("field.place")})}
      ${w({...a("issuer"),label:t("field.issuer")})}
    </div>
  </div>`}),en=b(function({value:e,onChange:n,faults:s={}}){const a=ce(e,n,s);return d`<div class="stack">
    ${w({...a("ref"),label:t("field.ref"),required:!0,maxlength:30})}
    ${E({...a("text"),label:t("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${oe({...a("goal_percent"),label:t("field.goal"),hint:t("field.goalHint"),unit:"%"})}
      ${ie({...a("deadline_on"),label:t("field.targetDeadline")})}
    </div>
  </div>`}),nn=b(function({value:e,onChange:n,year:s,faults:a={}}){const o=ce(e,n,a);return d`<div class="stack">
    <div class="form-row">
      ${w({...o("ref"),label:t("field.ref"),required:!0,maxlength:30})}
      ${w({...o("heading"),label:t("field.heading")})}
    </div>
    ${E({...o("text"),label:t("field.text"),rows:5})}
    <div class="field"><span class="field-label">${t("field.items")}</span>
      ${le({label:t("field.items"),value:e.items,onChange:l=>n({...e,items:l}),faults:T(a,"items")})}
    </div>
    <div class="form-row">
      ${Te({label:t("field.leads"),value:e.leads,onChange:l=>n({...e,leads:l}),error:ue(a,"leads"),required:!0})}
      ${Te({label:t("field.coordinators"),value:e.coordinators,onChange:l=>n({...e,coordinators:l}),error:ue(a,"coordinators")})}
    </div>
    ${Zn({value:e.deadline,onChange:l=>n({...e,deadline:l}),year:s,faults:T(a,"deadline")})}
  </div>`}),ue=(i,e)=>Object.values(T(i,e))[0],tn=b(function({value:e,onChange:n,faults:s={}}){const a=ce(e,n,s);return d`<div class="stack">
    <div class="form-row">
      ${w({...a("name"),label:t("field.dutyName"),required:!0})}
      ${Te({label:t("field.dutyUnits"),value:e.units,onChange:o=>n({...e,units:o}),error:ue(s,"units")})}
    </div>
    ${qn({...a("asked"),label:t("field.asked")})}
    <div class="field"><span class="field-label">${t("field.text")}</span>
      ${le({label:t("field.text"),value:e.items,onChange:o=>n({...e,items:o}),faults:T(s,"items")})}
    </div>
  </div>`}),sn=b(function({value:e,archive:n,onChange:s,faults:a={}}){return d`<div class="stack">
    ${re({rows:e,onChange:o=>s(o,n),add:t("field.addRecipient"),label:(o,l)=>o.name||t("field.line",{label:t("field.recipient"),n:l+1}),fresh:()=>({name:"",purpose:""}),show:(o,l,r)=>d`<div class="form-row">
        ${w({label:t("field.recipient"),name:"name",value:o.name,error:a[`${r}.name`],required:!0,onChange:c=>l({...o,name:c})})}
        ${w({label:t("field.purpose"),hint:r===0?t("field.purposeHint"):void 0,name:"purpose",value:o.purpose??"",error:a[`${r}.purpose`],onChange:c=>l({...o,purpose:c})})}
      </div>`})}
    ${w({label:t("field.archive"),name:"archive",value:n,onChange:o=>s(e,o)})}
  </div>`}),an=b(function({value:e,onChange:n,faults:s={}}){return d`<div class="stack">
    ${E({label:t("field.signLines"),name:"lines",hint:t("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:ue(s,"lines"),onChange:a=>n({...e,lines:a.split(`
`)})})}
    ${w({label:t("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>n({...e,name:a})})}
  </div>`});function on(i){const e=n=>n.filter(s=>s.trim());return{...i,legal_bases:e(i.legal_bases),purposes:e(i.purposes),requirements:e(i.requirements),tasks:i.tasks.map(n=>({...n,items:e(n.items)})),duties:i.duties.map(n=>({...n,items:e(n.items)})),signature:{...i.signature,lines:e(i.signature.lines)}}}const qe={head:()=>t("part.head"),recipients:()=>t("part.recipients"),signature:()=>t("part.signature"),legal_bases:()=>t("part.bases"),purposes:()=>t("part.purposes"),requirements:()=>t("part.requirements"),introduction:()=>t("part.introduction"),funding:()=>t("part.funding"),closing:()=>t("part.closing"),targets:()=>t("part.targets"),tasks:()=>t("part.tasks"),duties:()=>t("part.duties")},lt=b(function({content:e,element:n,save:s,onClose:a}){const o=B({draft:`element ${n.part} ${"index"in n?n.index:""}`,initial:{content:e},submit:(r,c)=>s(on(r.content),c),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:r,message:c})=>[r.replace(/^content\./,""),c]));return ve({title:qe[n.part](),form:o,onClose:a,wide:!0,children:rt({element:n,value:o.values.content,onChange:r=>o.set({content:r}),faults:l})})}),rt=b(function({element:e,value:n,onChange:s,faults:a}){if("index"in e)return dt({element:e,value:n,onChange:s,faults:T(a,`${e.part}.${e.index}`)});const{part:o}=e;return o==="head"?Ze({value:n,onChange:s,faults:a}):o==="recipients"?sn({value:n.recipients,archive:n.archive,onChange:(l,r)=>s({...n,recipients:l,archive:r}),faults:T(a,o)}):o==="signature"?an({value:n.signature,onChange:l=>s({...n,signature:l}),faults:T(a,o)}):o==="legal_bases"||o==="purposes"||o==="requirements"?le({label:qe[o](),value:n[o],onChange:l=>s({...n,[o]:l}),faults:T(a,o)}):E({label:qe[o](),name:o,value:n[o],rows:8,error:a[o],onChange:l=>s({...n,[o]:l})})}),dt=b(function({element:{part:e,index:n},value:s,onChange:a,faults:o}){const l=r=>a({...s,[e]:s[e].map((c,m)=>m===n?r:c)});return e==="targets"?s.targets[n]&&en({value:s.targets[n],onChange:l,faults:o}):e==="tasks"?s.tasks[n]&&nn({value:s.tasks[n],onChange:l,year:s.year,faults:o}):s.duties[n]&&tn({value:s.duties[n],onChange:l,faults:o})}),ct=b(function({draft:e,content:n,hands:s}){const a=[{label:t("part.head"),entries:[pt(n)]},{label:t("part.bases"),entries:Oe("legal_bases",n)},{label:t("part.introduction"),entries:Fe("introduction",n)},{label:t("part.purposes"),entries:Oe("purposes",n)},{label:t("part.requirements"),entries:Oe("requirements",n)},{label:t("part.targets"),entries:mt(e,n)},{label:t("part.tasks"),entries:ht(e,n)},{label:t("part.funding"),entries:Fe("funding",n)},{label:t("part.duties"),entries:bt(n)},{label:t("part.closing"),entries:Fe("closing",n)},{label:t("part.recipients"),entries:ft(n)},{label:t("part.signature"),entries:[gt(n)]}];return d`<div class="stack">${a.map(({label:o,entries:l})=>d`<section class="part" key=${o} aria-label=${o}>
      <h2>${o} ${l.length>1&&d`<span class="count">${l.length}</span>`}</h2>
      ${l.length===0?d`<p class="soft">${t("part.empty")}</p>`:l.map(r=>ut({key:r.pointer+(r.title??""),entry:r,hands:s}))}
    </section>`)}</div>`}),ut=b(function({entry:{pointer:e,element:n,title:s,show:a},hands:o}){const l=o.doubts(e),{edit:r,remove:c}=o;return d`<article class=${J("element",o.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&d`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${l>0&&q({label:t("doubts.here",{count:l}),tone:"warning"})}
      ${o.tied(e)?$({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>o.look(e)}):d`<span class="soft small">${t("draft.notInSource")}</span>`}
      ${r&&$({label:t("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>r(n)})}
      ${c&&"index"in n&&$({label:t("draft.remove"),icon:"trash",small:!0,kind:"quiet",onClick:()=>c(n,s??"")})}
    </div>
  </article>`}),pt=i=>({pointer:"/head",element:{part:"head"},show:d`<p class="element-title">${i.title||t("noName")}</p>
    <p class="soft">
      ${[i.number?`${i.number}/${i.symbol}`:t("noNumber"),i.place,O(i.issued_on),i.issuer].filter(Boolean).join(" · ")}
    </p>`}),Oe=(i,e)=>e[i].map((n,s)=>({pointer:`/${i}/${s}`,element:{part:i},show:d`<p>${n}</p>`})),Fe=(i,e)=>e[i]?[{pointer:`/${i}`,element:{part:i},show:d`<p class="element-text">${e[i]}</p>`}]:[],mt=(i,e)=>e.targets.map((n,s)=>({pointer:Qe(i,"targets",n),element:{part:"targets",index:s},title:t("part.target",{ref:n.ref}),show:d`
      <p>${n.text}</p>
      <p class="soft">
        ${[n.goal_percent!=null&&t("plan.goal",{value:_n(n.goal_percent)}),n.deadline_on&&t("plan.until",{text:O(n.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),ht=(i,e)=>e.tasks.map((n,s)=>({pointer:Qe(i,"tasks",n),element:{part:"tasks",index:s},title:`${t("part.task",{ref:n.ref})}${n.heading?` · ${n.heading}`:""}`,show:d`${n.text&&d`<p>${n.text}</p>`}${X({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:te(n.leads)||"—"})}</li>
        <li>${t("plan.helpers",{names:te(n.coordinators)||"—"})}</li>
        <li>
          ${t("plan.until",{text:`${n.deadline.printed||t(`deadline.${n.deadline.kind}`)}`})}
          ${n.deadline.printed&&d` <span class="soft">(${t(`deadline.${n.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),bt=i=>i.duties.map((e,n)=>({pointer:`/duties/${n}`,element:{part:"duties",index:n},title:e.name,show:X({items:e.items})})),ft=i=>i.recipients.map((e,n)=>({pointer:`/recipients/${n}`,element:{part:"recipients"},show:d`<p>${e.name}${e.purpose&&d` <span class="soft">(${e.purpose})</span>`}</p>`})),gt=i=>({pointer:"/signature",element:{part:"signature"},show:d`${i.signature.lines.map(e=>d`<p key=${e}>${e}</p>`)}<p><strong>${i.signature.name}</strong></p>`}),X=b(function({items:e}){return e.length>0&&d`<ul class="element-items">${e.map((n,s)=>d`<li key=${s}>${n}</li>`)}</ul>`}),$t=b(function({draft:e,places:n,focus:s,onElement:a}){const o=me(null),l=e.doubts.filter(r=>r.state==="open");return De(()=>{if(s?.from!=="content")return;o.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),d`<div class="source" ref=${o} tabindex="0" role="region" aria-label=${t("draft.source")}>
    <p class="soft small">${t("draft.sourceHint")}</p>
    ${e.source.map(r=>d`<p key=${r.index} class=${J(r.bold&&"is-bold",(r.level??0)>0&&"is-heading")}>
        ${Bn(r,n,l).map(c=>d`<span key=${c.start}
            class=${J(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",kt(s,r.index,c)&&"is-lit")}
            title=${c.doubts.map(m=>m.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${r.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),kt=(i,e,n)=>i?.spans.some(s=>s.paragraph===e&&s.start<=n.start&&s.end>=n.end),ln="(min-width: 72rem)";function vt(){const[i,e]=N(()=>matchMedia(ln).matches);return Ie(()=>{const n=matchMedia(ln),s=()=>e(n.matches);return n.addEventListener("change",s),()=>n.removeEventListener("change",s)},[]),i}await ge("plans");function yt({params:i}){const e=D("/plan-drafts/{draft_id}",{params:{draft_id:i.id??""}}),n=e.data;return V({title:t("draft.title"),lead:n&&d`<strong>${n.file_name}</strong>. ${t("draft.lead")}`,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("draft.title")}],actions:n&&_t({draft:n,resource:e}),children:L({of:e,lines:10,children:s=>d`<div class="stack">${wt({draft:s})}${Ct({draft:s,resource:e})}</div>`})})}const _t=b(function({draft:e,resource:n}){const[s,a]=N(!1);if(e.state==="accepted")return e.plan_id&&U({label:t("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const o={draft_id:e.id},l=async m=>{a(!0),await m().catch(f=>{Z(f),n.refresh()}),a(!1)},r=async()=>{await G({title:t("draft.acceptAsk"),text:t("draft.acceptText"),yes:t("draft.accept")})&&await l(async()=>{const m=await M("/plan-drafts/{draft_id}/accept",{params:o,version:e.version});I("/plan-drafts","/plans"),H(t("draft.accepted")),R(`/ke-hoach/${m.id}`)})},c=async()=>{await G({title:t("draft.discardAsk"),text:t("draft.discardText"),yes:t("draft.discard"),danger:!0})&&await l(async()=>{await Ue("/plan-drafts/{draft_id}",{params:o,version:e.version}),R("/ke-hoach",{replace:!0}),I("/plan-drafts"),H(t("draft.discarded"))})};return d`${$({label:t("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${$({label:t("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{r()}})}`}),wt=b(function({draft:e}){const n=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?d`<p class="notice is-good">${A({name:"check"})}<span>${t("draft.wasAccepted")}</span></p>`:n.length===0?d`<p class="notice is-good">${A({name:"check"})}<span>${t("draft.ready")}</span></p>`:d`<div class="notice is-warning">
    ${A({name:"alert"})}
    <details><summary><strong>${t("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul></details></div>`}),Ct=b(function({draft:e,resource:n}){const s=vt(),[,a]=he(),[o,l]=N(null),[r,c]=N(null),m=bn(()=>Ln(e),[e.spans]),f=de(e.content),k=e.doubts.filter(y=>y.state==="open"),u=e.state==="accepted",h=St(n),v=(y,F="")=>{h(y).then(()=>F&&H(F),hn=>{Z(hn),n.refresh()})},g=(y,F=null)=>{l({element:y,doubt:F?.id??null,spans:F?.spans.length?F.spans:m.get(y)??[],from:"content"}),s||a({phan:"goc"})},_=y=>{l({element:y,doubt:null,spans:m.get(y)??[],from:"source"}),a({phan:"noi-dung"})};Tt(o);const j={focused:o?.element??"",tied:y=>m.has(y),look:g,doubts:y=>k.filter(F=>_e(m,F)===y).length,edit:u?null:y=>c({element:y}),remove:u?null:xt(f,v)},C={closed:u,lookedAt:o?.doubt??null,look:y=>g(_e(m,y),y),settle:(y,F)=>v({doubts:[{ids:y,state:F,note:""}]}),edit:y=>c({element:qt(e,_e(m,y)),doubt:y}),chooseUnit:()=>a({phan:"don-vi"})},se=()=>$t({draft:e,places:m,focus:o,onElement:_}),mn=[{name:"diem",label:t("draft.doubts"),count:k.length,show:()=>Wn({doubts:e.doubts,hands:C})},{name:"don-vi",label:t("draft.units"),count:e.units.filter(y=>y.open).length,show:()=>tt({units:e.units,closed:u,choose:y=>v({units:[y]},t("units.saved",{name:y.name}))})},{name:"noi-dung",label:t("draft.content"),show:()=>ct({draft:e,content:f,hands:j})},...s?[]:[{name:"goc",label:t("draft.source"),show:se}]];return d`<div class="panes">
    <div class="pane">${Ve({tabs:mn,label:t("draft.parts"),query:"phan"})}</div>
    ${s&&d`<aside class="pane is-source" aria-label=${t("draft.source")}><h2>${t("draft.source")}</h2>${se()}</aside>`}
    ${r&&lt({content:f,element:r.element,onClose:()=>c(null),save:(y,F)=>h({content:y,...r.doubt&&{doubts:[{ids:[r.doubt.id],state:"edited",note:""}]}},F).then(()=>H(t("draft.saved")))})}
  </div>`});function St(i){const e=me(Promise.resolve());return(n,s=crypto.randomUUID())=>{const a=async()=>{const{id:l,version:r}=i.now.peek().data;i.set(await $n("/plan-drafts/{draft_id}",{params:{draft_id:l},version:r,body:n,key:s}))},o=e.current.then(a,a);return e.current=o,o}}function xt(i,e){return async({part:n,index:s},a)=>{const o={title:t("draft.removeAsk",{name:a}),text:t("draft.removeText")};if(!await G({...o,yes:t("draft.remove"),danger:!0}))return;const l=i[n].filter((r,c)=>c!==s);e({content:{...i,[n]:l}},t("draft.removed",{name:a}))}}function Tt(i){Ie(()=>{if(i?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(i.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[i])}function qt(i,e){const[,n="",s=""]=e.split("/"),a=de(i.content);if(n==="targets"||n==="tasks"){const l=a[n].findIndex(r=>r.lineage_id&&i.anchors[r.lineage_id]===e);return l<0?{part:"head"}:{part:n,index:l}}return n==="duties"?a.duties[Number(s)]?{part:n,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(l=>l===n)??"head"}}const Ot=Object.freeze(Object.defineProperty({__proto__:null,default:yt},Symbol.toStringTag,{value:"Module"}));await ge("plans");function Ft({params:i}){const e=D("/plans/{plan_id}",{params:{plan_id:i.id??""}});return V({title:t("edit.title"),lead:e.data?.title,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:e.data?.code||Ge.draft,href:`/ke-hoach/${i.id}`},{label:t("edit.title")}],children:L({of:e,empty:n=>!n.actions.includes("edit"),lines:10,whenEmpty:d`<div class="card">
        ${W({title:t("edit.notNow"),icon:"lock",action:U({label:t("draft.toPlan"),href:`/ke-hoach/${i.id}`})})}
      </div>`,children:n=>Nt({key:n.id,plan:n,saved:e.set})})})}const Nt=b(function({plan:e,saved:n}){const s=B({draft:"content",shared:{form:"plan",id:e.id},initial:{content:de(e.content),version:e.version},submit:({content:r,version:c},m)=>fe("/plans/{plan_id}/content",{params:{plan_id:e.id},body:on(r),version:c,key:m}),done:r=>{n(r),I("/plans"),H(t("edit.saved")),R(`/ke-hoach/${r.id}`)}}),a=s.values.content,o=r=>s.set({content:r}),l=Object.fromEntries((s.problem?.errors??[]).map(({field:r,message:c})=>[r,c]));return ae({form:s,label:t("edit.title"),children:d`
      <nav class="part-links" aria-label=${t("edit.sections")}>
        ${Et.map(([r,c])=>d`<a key=${r} href=${`#${r}`}>${c}</a>`)}
      </nav>
      ${x({id:"thethuc",title:t("part.head"),children:Ze({value:a,onChange:o,faults:l})})}
      ${Ht({value:a,onChange:o,faults:l})}
      ${Dt({value:a,onChange:o,faults:l})}
      ${It({value:a,onChange:o,faults:l})}
      <div class="form-actions is-sticky">
        ${U({label:K("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${$({label:t("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),Et=[["thethuc",t("part.head")],["cancu",t("part.bases")],["mucdich",t("part.purposes")],["muctieu",t("part.targets")],["nhiemvu",t("part.tasks")],["tochuc",t("part.duties")],["noinhan",t("part.recipients")],["chuky",t("part.signature")]],Ht=b(function({value:e,onChange:n,faults:s}){const a=(o,l)=>le({label:l,value:e[o],onChange:r=>n({...e,[o]:r}),faults:T(s,o)});return d`
    ${x({id:"cancu",title:t("part.bases"),children:a("legal_bases",t("part.bases"))})}
    ${x({title:t("part.introduction"),children:E({label:t("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:o=>n({...e,introduction:o})})})}
    ${x({id:"mucdich",title:t("part.purposes"),children:a("purposes",t("part.purposes"))})}
    ${x({title:t("part.requirements"),children:a("requirements",t("part.requirements"))})}`}),Ne=b(function({name:e,fresh:n,wrong:s,children:a}){const[o,l]=N(n||s);return De(()=>{s&&l(!0)},[s]),d`<details class="row-card" open=${o}
    onToggle=${r=>l(r.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${t("edit.here")}</span></summary>${a}</details>`});function jt({ref:i,text:e,heading:n,leads:s}){const a=s.length?` · ${te(s)}`:"";return`${i?`${i}.`:t("field.addTask")} ${e||n}${a}`}const Dt=b(function({value:e,onChange:n,faults:s}){const a=o=>Object.keys(T(s,o)).length>0;return d`
    ${x({id:"muctieu",title:t("part.targets"),children:re({rows:e.targets,onChange:o=>n({...e,targets:o}),add:t("field.addTarget"),fresh:at,label:o=>t("part.target",{ref:o.ref}),show:(o,l,r)=>Ne({name:`${o.ref?`(${o.ref})`:t("field.addTarget")} ${o.text}`,fresh:!o.text,wrong:a(`targets.${r}`),children:en({value:o,onChange:l,faults:T(s,`targets.${r}`)})})})})}
    ${x({id:"nhiemvu",title:t("part.tasks"),children:re({rows:e.tasks,onChange:o=>n({...e,tasks:o}),add:t("field.addTask"),fresh:it,label:o=>t("part.task",{ref:o.ref}),show:(o,l,r)=>Ne({name:jt(o),fresh:!o.text&&!o.items.length,wrong:a(`tasks.${r}`),children:nn({value:o,onChange:l,year:e.year,faults:T(s,`tasks.${r}`)})})})})}
    ${x({title:t("part.funding"),children:E({label:t("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:o=>n({...e,funding:o})})})}
    ${x({id:"tochuc",title:t("part.duties"),children:re({rows:e.duties,onChange:o=>n({...e,duties:o}),add:t("field.addDuty"),fresh:ot,label:(o,l)=>o.name||t("part.duty",{n:l+1}),show:(o,l,r)=>Ne({name:o.name||t("field.addDuty"),fresh:!o.name,wrong:a(`duties.${r}`),children:tn({value:o,onChange:l,faults:T(s,`duties.${r}`)})})})})}`}),It=b(function({value:e,onChange:n,faults:s}){return d`
    ${x({title:t("part.closing"),children:E({label:t("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>n({...e,closing:a})})})}
    ${x({id:"noinhan",title:t("part.recipients"),children:sn({value:e.recipients,archive:e.archive,onChange:(a,o)=>n({...e,recipients:a,archive:o}),faults:T(s,"recipients")})})}
    ${x({id:"chuky",title:t("part.signature"),children:an({value:e.signature,onChange:a=>n({...e,signature:a}),faults:T(s,"signature")})})}`}),At=Object.freeze(Object.defineProperty({__proto__:null,default:Ft},Symbol.toStringTag,{value:"Module"})),S=Re({lead:"Mỗi tên ghi trong kế hoạch là đơn vị nào trên hệ thống; việc được giao cho đơn vị ấy.",caption:"Tên ghi trong kế hoạch và đơn vị được giao",name:"Tên ghi trong kế hoạch",unit:"Đơn vị được giao",places:"Số chỗ ghi",nobody:"chưa chọn",correct:"Sửa đơn vị",correctHint:"Dùng khi chọn nhầm đơn vị. Chữ trong kế hoạch giữ nguyên. Việc giao nhầm dừng lại và giao cho đơn vị đúng; người sửa, lý do được lưu.",right:"Đơn vị đúng cho “{name}”",corrected:"Đã sửa đơn vị cho “{name}”.",history:"Đơn vị đã sửa sau khi duyệt",before:"Trước",after:"Sau",by:"Người sửa"}),Pt=b(function({plan:e,resource:n}){const[s,a]=N(null),o=e.actions.includes("correct_unit");return d`<div class="stack">
    ${x({title:t("plan.tab.units"),hint:S("lead"),children:z({caption:S("caption"),rows:e.units,rowKey:l=>l.name,columns:[{key:"name",label:S("name"),kind:"main",value:l=>l.name},{key:"unit",label:S("unit"),show:l=>Ee(l)||q({label:S("nobody"),tone:"warning"})},{key:"places",label:S("places"),kind:"number",value:l=>ee(l.places)},...o?[{key:"correct",label:S("correct"),show:l=>$({label:S("correct"),icon:"edit",small:!0,kind:"quiet",onClick:()=>a(l)})}]:[]]})})}
    ${e.corrections.length>0&&Mt({lines:e.corrections})}
    ${s&&Ut({key:s.name,plan:e,name:s.name,resource:n,onClose:()=>a(null)})}
  </div>`}),Ee=({units:i,unit_class:e})=>e?t(`class.${e}`):i.join(", "),Mt=b(function({lines:e}){return x({title:S("history"),children:z({caption:S("history"),rows:[...e].reverse(),rowKey:n=>n.at,columns:[{key:"name",label:S("name"),kind:"main",value:n=>n.name},{key:"before",label:S("before"),value:n=>Ee(n.before)},{key:"after",label:S("after"),value:n=>Ee(n.after)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"by",label:S("by"),value:n=>t("plan.byAt",{who:n.by,at:$e(n.at)})}]})})}),Ut=b(function({plan:e,name:n,resource:s,onClose:a}){const{options:o}=Se(),l=B({draft:`unit ${e.id} ${n}`,initial:{unit_id:"",reason:""},check:r=>({...r.unit_id?{}:{unit_id:K("field.missing")},...r.reason.trim()?{}:{reason:K("field.missing")}}),submit:({unit_id:r,reason:c},m)=>M("/plans/{plan_id}/correct-unit",{params:{plan_id:e.id},version:e.version,body:{name:n,reason:c,...xe(r)},key:m}),done:r=>{a(),s.set(r),I("/plans","/tasks","/today"),H(S("corrected",{name:n}))}});return ve({title:S("correct"),form:l,submit:S("correct"),onClose:a,children:d`<p>${S("correctHint")}</p>
      ${P({...l.bind("unit_id"),label:S("right",{name:n}),options:o,required:!0})}
      ${E({...l.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})}),Rt=b(function({plan:e}){const n=D("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return L({of:n,children:s=>d`<div class="stack">
      ${x({title:t("editions.title"),hint:s.length===1?t("editions.one"):void 0,children:z({caption:t("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:t("edition"),kind:"main",show:a=>d`${ne(a)} ${a.id===e.id&&Le({label:t("editions.this")})}`},{key:"code",label:t("number"),value:a=>a.code||t("noNumber")},{key:"issued",label:t("issued"),show:a=>O(a.issued_on)},{key:"force",label:t("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?t("plan.span",{from:O(a.in_force_from),to:O(a.in_force_to)}):t("plan.since",{from:O(a.in_force_from)}):"—"},{key:"state",label:t("state"),show:a=>q({label:a.state_label,tone:ye[a.state]})}]})})}
      ${s.length>1&&Lt({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),Lt=b(function({plan:e,others:n}){const[s,a]=N(e.supersedes_id??n[0]?.id??""),o=D("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return x({title:t("diff.title"),actions:n.length>1&&P({label:t("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:n.map(l=>({value:l.id,label:`${t("diff.against")} ${ne(l)}`}))}),children:L({of:o,empty:l=>l.length===0,whenEmpty:W({title:t("diff.none"),hint:t("diff.noneHint")}),children:l=>d`<ul class="changes">${l.map((r,c)=>Kt({key:c,row:r}))}</ul>`})})}),Bt={added:"good",removed:"danger",changed:"info"},Kt=b(function({row:e}){const n=e.part,s=n==="head"?t("diff.head"):t(`diff.${n}`,{ref:e.ref});return d`<li class="change">
    <p class="row"><strong>${s}</strong>${q({label:t(`diff.${e.change}`),tone:Bt[e.change]})}</p>
    ${e.fields.map(a=>d`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&d`<del aria-label=${t("diff.before")}>${a.before}</del>`}
        ${a.after&&d`<ins aria-label=${t("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),p=Re({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",waits:"Chọn trước khi trình duyệt: lãnh đạo duyệt kế hoạch cùng với cách đếm ở đây; số liệu tháng đếm theo từ kỳ mở sau khi duyệt.",replaced:"Bản kế hoạch này đã được thay bằng bản mới; chọn chỉ tiêu ở bản mới.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}, chưa đếm theo kế hoạch này.",over:"Chuyển sang đếm theo kế hoạch này","over.ask":"Đếm theo kế hoạch này?","over.text":"Từ kỳ {period}, khu phố, đơn vị nhập số liệu theo mục tiêu của kế hoạch này. Các kỳ đã mở giữ nguyên.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",noOffer:"Chưa đọc được cách đếm từ câu này: tự đặt một chỉ tiêu, hoặc ghi là không thống kê.",proposed:"Gợi ý đọc từ lời của mục tiêu, chưa được chọn:",take:"Đúng, đếm như vậy",takeAll:"Nhận {count} gợi ý",kept:"Đã lưu chỉ tiêu cùng với kế hoạch.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goalCount:"Cả phường phải đạt bao nhiêu",goalCountHint:"Số lượng ghi trong kế hoạch, ví dụ: 24. Số của mọi đơn vị cộng lại được so với số này.",goalCounted:"Mức chung của cả phường: {count}","counted.alone":"đếm số lượng, không tính trên tổng số",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm gì","own.example.place":" (thôn, trường, điểm …)","own.example.event":" (buổi, lớp, hội nghị …)","own.example.thing":" (thiết bị, camera, biển …)","own.example.document":" (hồ sơ, thủ tục …)","own.noun":"Gọi là","own.nounHint":"Chữ đứng sau con số, ví dụ: thôn, buổi, camera.","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.count":"Không tính trên tổng số: đếm số lượng","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),rn={thing:p("own.example.thing"),place:p("own.example.place"),event:p("own.example.event"),document:p("own.example.document")},pe="count",dn=({unit:i,noun:e})=>e||We[i],Gt=["person","household","business","member","team","place","event","thing","document","item"].map(i=>({value:i,label:Be(We[i])+(rn[i]??"")})),Vt=b(function({own:e,populations:n,faults:s,onChange:a,onRemove:o}){const l=dn(e);return d`<fieldset class="own-measure stack"><legend>${p("own.title")}</legend>
    <div class="form-row">
      ${P({label:p("own.unit"),name:"unit",empty:!1,value:e.unit,options:Gt,onChange:r=>a({...e,unit:r,noun:"",population:null}),error:s.unit})}
      ${(e.unit in rn||e.noun)&&w({label:p("own.noun"),hint:p("own.nounHint"),name:"noun",value:e.noun??"",onChange:r=>a({...e,noun:r}),maxlength:20,error:s.noun})}
      ${w({label:p("own.phrase"),hint:p("own.phraseHint",{noun:l}),name:"phrase",value:e.phrase,onChange:r=>a({...e,phrase:r}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${P({label:p("own.population"),name:"population",empty:p("own.new"),value:e.count?pe:e.population??"",error:s.population,options:[{value:pe,label:p("own.count")},...n.filter(({unit:r})=>r===e.unit).map(({code:r,label:c})=>({value:r,label:c}))],onChange:r=>a({...e,count:r===pe,population:r===pe?null:r||null,population_label:""})})}
      ${!e.population&&!e.count&&w({label:p("own.label"),hint:p("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:r=>a({...e,population_label:r}),maxlength:120,error:s.population_label})}
    </div>
    ${ke({label:p("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:r=>a({...e,stock:r==="level"}),options:[{value:"level",label:p("own.level")},{value:"sum",label:p("own.sum")}]})}
    <div>${$({label:p("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:o})}</div>
  </fieldset>`}),He=({lineage_id:i,measures:e,own:n,title:s,uncounted:a,goal_count:o})=>({lineage_id:i,counted:!a,title:s,uncounted:a,goal_count:o,measures:e,own:n}),cn=i=>i.tied?He(i):{...He(i),measures:i.proposed,own:i.proposed_own?[i.proposed_own]:[],goal_count:i.proposed_goal_count},un=({lineage_id:i,counted:e,title:n,uncounted:s,goal_count:a,measures:o,own:l})=>e?{lineage_id:i,title:n,uncounted:"",goal_count:a,measures:o,own:l}:{lineage_id:i,title:n,uncounted:s,goal_count:null,measures:[],own:[]},Wt=b(function({plan:e,all:n,onClose:s,onSaved:a}){const o=B({draft:`measures ${e.plan_id}`,initial:{targets:e.targets.map(cn)},submit:m=>fe("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:m.targets.map(un)}}),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:m,message:f})=>[m,f])),{targets:r}=o.values,c=(m,f)=>o.set({targets:r.map((k,u)=>u===m?f:k)});return ae({form:o,label:p("editing"),children:d`
      ${e.targets.map((m,f)=>{const k=r[f],u=new Set(r.filter((h,v)=>v!==f&&h.counted).flatMap(h=>h.measures));return k&&zt({target:m,choice:k,key:m.lineage_id,all:n.filter(({code:h,kind:v})=>v!=="denominator"&&!u.has(h)),populations:n.filter(({kind:h})=>h==="denominator"),onChange:h=>c(f,h),faults:T(l,`targets.${f}`)})})}
      <div class="form-actions is-sticky">
        ${$({label:p("cancel"),onClick:s})}
        ${$({label:p("save"),type:"submit",kind:"primary",busy:o.busy})}
      </div>`})}),zt=b(function({target:e,choice:n,all:s,populations:a,onChange:o,faults:l}){const[r,c]=N(""),m=Ke(r).split(" ").filter(Boolean),k=s.filter(({code:g,label:_})=>n.measures.includes(g)||m.every(j=>Ke(_).includes(j))).map(({code:g,label:_,kind_label:j,population_label:C})=>({value:g,label:_,hint:C?`${j} · ${p("of",{label:C})}`:j})),u=()=>({unit:s.find(({code:g})=>g===n.measures[0])?.unit??"person",noun:"",phrase:"",population:null,population_label:"",count:!1,stock:!0}),h=`measures-${e.ref}`,v=n.own.some(({count:g})=>g)||s.some(g=>g.count&&n.measures.includes(g.code));return d`<section class="card stack">
    <h3>${p("target",{ref:e.ref,text:e.text})}</h3>
    ${ke({label:p("how"),name:`${h}-cach`,value:n.counted?"counted":"not",onChange:g=>o({...n,counted:g==="counted"}),options:[{value:"counted",label:p("how.counted")},{value:"not",label:p("how.not")}]})}
    ${n.counted?d`<details class="measure-fold" open=${!!l.measures||n.measures.length+n.own.length===0}>
          <summary>${p("choose")} (${p("chosen",{count:n.measures.length})})</summary>
          <div class="stack">
            ${w({label:p("search"),name:`${h}-tim`,type:"search",value:r,onChange:c})}
            <div class="measure-choices">
              ${On({label:p("choose"),labelHidden:!0,hint:p("chooseHint"),name:h,value:n.measures,onChange:g=>o({...n,measures:g}),options:k,error:l.measures})}
            </div>
          </div>
        </details>
          ${n.own.map((g,_)=>Vt({key:_,own:g,populations:a,faults:T(l,`own.${_}`),onChange:j=>o({...n,own:n.own.map((C,se)=>se===_?j:C)}),onRemove:()=>o({...n,own:n.own.filter((j,C)=>C!==_)})}))}
          ${v&&Qt({name:h,choice:n,onChange:o,error:l.goal_count})}
          <div>
            ${$({label:p("own"),icon:"plus",small:!0,onClick:()=>o({...n,own:[...n.own,u()]})})}
          </div>`:w({label:p("how.reason"),hint:p("how.reasonHint"),name:`${h}-ly-do`,value:n.uncounted,onChange:g=>o({...n,uncounted:g}),required:!0,maxlength:300,error:l.uncounted})}
    ${w({label:p("printedTitle"),hint:p("printedHint"),name:`${h}-ten`,value:n.title,onChange:g=>o({...n,title:g}),maxlength:300,error:l.title})}
  </section>`}),Qt=b(function({name:e,choice:n,onChange:s,error:a}){return oe({label:p("goalCount"),hint:p("goalCountHint"),name:`${e}-muc`,value:n.goal_count,onChange:o=>s({...n,goal_count:o}),required:!0,error:a})}),je=i=>i.proposed.length>0||i.proposed_own!==null,Xt=b(function({planId:e,state:n}){const s=D("/plans/{plan_id}/measures",{params:{plan_id:e}}),a=D("/report-measures");return L({of:s,lines:8,empty:o=>o.targets.length===0,whenEmpty:W({title:p("noTargets")}),children:o=>L({of:a,lines:8,children:l=>Yt({plan:o,state:n,all:l,set:s.set,reload:a.refresh})})})}),Yt=b(function({plan:e,state:n,all:s,set:a,reload:o}){const[l,r]=N(!1),[c,m]=N(""),f=e.actions.includes("choose"),k=n==="approved",u=_=>{I("/plans","/report-regimes"),H(k?p("saved",{period:_.period_title}):p("kept")),o().then(()=>{a(_),r(!1)})},h=async _=>{m(_.length===1?_[0]?.lineage_id??"":"all");const j=e.targets.filter(C=>C.tied||_.includes(C)).map(C=>un(_.includes(C)?cn(C):He(C)));try{const C={plan_id:e.plan_id};u(await fe("/plans/{plan_id}/measures",{params:C,version:e.version,body:{targets:j}}))}catch(C){Z(C)}m("")},v=async()=>await G({title:p("over.ask"),text:p("over.text",{period:e.period_title}),yes:p("over")})&&h([]),g=e.targets.filter(_=>!_.tied&&je(_));return d`<div class="stack">
    ${Jt({plan:e,state:n,busy:c==="all",changeOver:f?()=>{v()}:void 0})}
    ${l?Wt({plan:e,all:s,onClose:()=>r(!1),onSaved:u}):x({title:p("title"),hint:p("hint"),actions:f&&d`${g.length>1&&$({label:p("takeAll",{count:g.length}),icon:"check",kind:"primary",busy:c==="all",onClick:()=>{h(g)}})}
              ${$({label:p("edit"),icon:"edit",onClick:()=>r(!0)})}`,children:d`<ol class="target-measures">${e.targets.map(_=>Zt({key:_.lineage_id,target:_,all:s,busy:c===_.lineage_id,take:f?()=>{h([_])}:void 0}))}</ol>`})}
  </div>`}),Jt=b(function({plan:e,state:n,busy:s,changeOver:a}){const o=e.targets.filter(({tied:m})=>!m).map(({ref:m})=>m),l=n==="approved"&&!e.counting&&e.counted_plan,r=e.counting&&e.counted_plan?p("counted",{plan:e.counted_plan}):"",c=n==="superseded"?p("replaced"):n==="approved"?`${p("holds",{period:e.period_title})} ${r}`:p("waits");return d`
    <div class="notice">${A({name:"info"})}<p>${c}</p></div>
    ${o.length>0&&n==="approved"&&d`<div class="notice is-warning">
        ${A({name:"alert"})}
        <p>${p("unsettled",{refs:o.join(", ")})}</p>
      </div>`}
    ${l&&d`<div class="notice is-warning">
        ${A({name:"alert"})}
        <div class="stack">
          <p>${p("other",{plan:l})}</p>
          ${a&&o.length===0&&d`<div>${$({label:p("over"),icon:"right",busy:s,onClick:a})}</div>`}
        </div>
      </div>`}`}),Zt=b(function({target:e,all:n,busy:s,take:a}){const o=e.uncounted?{label:p("uncounted")}:e.tied?{label:p("tied"),tone:"done"}:{label:p("none"),tone:"warning"};return d`<li>
    <p><strong>${p("target",{ref:e.ref,text:e.text})}</strong></p>
    ${q(o)}
    ${e.uncounted&&d`<p class="soft">${p("because",{reason:e.uncounted})}</p>`}
    ${e.title&&d`<p class="soft">${p("printed",{title:e.title})}</p>`}
    ${pn({codes:e.measures,own:e.own,all:n})}
    ${e.goal_count!==null&&d`<p class="soft">${p("goalCounted",{count:ee(e.goal_count)})}</p>`}
    ${!e.tied&&!je(e)&&d`<p class="soft">${p("noOffer")}</p>`}
    ${!e.tied&&je(e)&&d`<div class="measure-offer stack">
        <p class="soft">${p("proposed")}</p>
        ${pn({codes:e.proposed,own:e.proposed_own?[e.proposed_own]:[],all:n})}
        ${e.proposed_goal_count!==null&&d`<p class="soft">${p("goalCounted",{count:ee(e.proposed_goal_count)})}</p>`}
        ${a&&d`<div>${$({label:p("take"),icon:"check",small:!0,busy:s,onClick:a})}</div>`}
      </div>`}
  </li>`}),pn=b(function({codes:e,own:n,all:s}){const a=r=>s.find(c=>c.code===r)?.label,o=e.flatMap(r=>{const c=s.find(m=>m.code===r);return c?[{key:r,label:c.label,more:es(c)}]:[]}),l=n.map(r=>({key:r.phrase,label:Be(`${dn(r)} ${r.phrase}`),more:[p("goal"),r.count?p("counted.alone"):p("of",{label:a(r.population)??r.population_label})]}));return o.length+l.length>0&&d`<ul>${[...o,...l].map(({key:r,label:c,more:m})=>d`<li key=${r}><span>${c}</span> <span class="soft small">${m.filter(Boolean).join(" · ")}</span></li>`)}</ul>`}),es=i=>[i.kind_label,i.kind==="done"&&p("goal"),i.count&&p("counted.alone"),i.population_label&&p("of",{label:i.population_label})],ns=["I","II","III","IV","V"],ts=b(function({content:e}){const n=[{label:t("part.purposes"),show:X({items:e.purposes}),there:e.purposes.length},{label:t("part.requirements"),show:X({items:e.requirements}),there:e.requirements.length},{label:t("part.targets"),show:ss({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:n.map(({label:a},o)=>o?a.toLowerCase():a).join(", "),there:n.length,show:n.map(({label:a,show:o},l)=>d`<h3 key=${a}>${l+1}. ${a}</h3>${o}`)},{label:t("part.tasks"),there:e.tasks.length,show:as({tasks:e.tasks})},{label:t("part.funding"),there:e.funding,show:d`<p class="element-text">${e.funding}</p>`},{label:t("part.duties"),there:e.duties.length,show:e.duties.map((a,o)=>d`<h3 key=${o}>${o+1}. ${a.name}</h3>${X({items:a.items})}`)}].filter(a=>a.there);return d`<article class="card reading">
    ${e.legal_bases.map((a,o)=>d`<p key=${o} class="is-basis">${a}</p>`)}
    ${e.introduction&&d`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:o},l)=>d`<section key=${a}><h2>${ns[l]}. ${a}</h2>${o}</section>`)}
    ${e.closing&&d`<p class="element-text">${e.closing}</p>`}
    ${is({content:e})}
  </article>`}),ss=b(function({content:e}){return d`<ol class="plain">
    ${e.targets.map(n=>d`<li key=${n.ref}>
          (
          ${n.ref}
          ) ${n.text}
          ${n.deadline_on&&d` <span class="soft">${t("plan.until",{text:O(n.deadline_on)})}</span>`}
        </li>`)}
  </ol>`}),as=b(function({tasks:e}){return e.map((n,s)=>d`<div class="reading-task" key=${s}>
      ${n.heading&&n.heading!==e[s-1]?.heading&&d`<h3>${n.heading}</h3>`}
      <p><strong>${n.ref}.</strong> ${n.text}</p>
      ${X({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:te(n.leads)||"—"})}</li>
        ${n.coordinators.length>0&&d`<li>${t("plan.helpers",{names:te(n.coordinators)})}</li>`}
        <li>${t("plan.until",{text:n.deadline.printed||t(`deadline.${n.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),is=b(function({content:e}){const{lines:n,name:s}=e.signature;return d`<footer class="reading-foot">
    <div>
      <h3>${t("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,o)=>d`<li key=${o}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&d`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${n.map(a=>d`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),os=b(function({doubts:e}){return z({caption:t("plan.tab.doubts"),rows:e,rowKey:n=>String(n.id),columns:[{key:"text",label:t("field.text"),kind:"main",value:n=>n.text},{key:"kind",label:t("draft.doubts"),value:n=>t(`kind.${Ye(n.code)}`)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"state",label:t("state"),show:n=>q({label:t(`doubts.state.${n.state}`),tone:n.state==="open"?"neutral":"good"})}]})});async function ls(i){const e=i.content.targets?.length??0;if(!e||!Y("period.read"))return t("plan.approveText");const n=await Pe("/plans/{plan_id}/measures",{params:{plan_id:i.id}}).catch(()=>null);if(!n)return t("plan.approveText");const s=n.targets.filter(({uncounted:a})=>a).length;return`${t("plan.approveText")} ${t("plan.approveCounts",{counted:e-s,left:s})}`}function rs(i,e){const[n,s]=N(""),a={plan_id:i.id},o=async(k,u)=>{s(k),await u().catch(h=>{Z(h),e.refresh()}),s("")},l=(k,u)=>{e.set(k),I("/plans","/tasks","/today"),H(u)};return{busy:n,taken:l,submit:async()=>await G({title:t("plan.submitAsk"),yes:t("plan.submit")})&&o("submit",async()=>l(await M("/plans/{plan_id}/submit",{params:a,version:i.version}),t("plan.submitted"))),approve:async()=>await G({title:t("plan.approveAsk"),text:await ls(i),yes:t("plan.approve")})&&o("approve",async()=>l(await M("/plans/{plan_id}/approve",{params:a,version:i.version}),t("plan.approved"))),remove:async()=>await G({title:t("plan.deleteAsk"),text:t("plan.deleteText"),yes:t("plan.delete"),danger:!0})&&o("delete",async()=>{await Ue("/plans/{plan_id}",{params:a,version:i.version}),R("/ke-hoach",{replace:!0}),I("/plans"),H(t("plan.deleted"))}),print:()=>o("document",async()=>{const k=await M("/plans/{plan_id}/document",{params:a,version:i.version});I("/plans","/documents"),H(t("plan.documentMade")),R(`/van-ban/${k.id}`)})}}const ds=b(function({plan:e,resource:n}){const[s,a]=N(null),o=v=>e.actions.includes(v),{busy:l,taken:r,submit:c,approve:m,remove:f,print:k}=rs(e,n),u=Object.keys(e.missing).length===0,h=e.document_code!==null;return d`
    ${o("edit")&&e.state==="draft"&&$({label:t("plan.delete"),kind:"quiet",disabled:!!l,onClick:()=>{f()}})}
    ${e.document_id&&U({label:t("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${Y("plan.draft")&&!h&&u&&$({label:t(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:l==="document",onClick:()=>{k()}})}
    ${o("amend")&&$({label:t("plan.amend"),icon:"edit",onClick:()=>a("amend")})}
    ${o("return")&&$({label:t("plan.return"),icon:"left",onClick:()=>a("return")})}
    ${o("edit")&&U({label:t("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:u?"plain":"primary"})}
    ${o("submit")&&u&&$({label:t("plan.submit"),icon:"right",kind:"primary",busy:l==="submit",onClick:()=>{c()}})}
    ${o("approve")&&$({label:t("plan.approve"),icon:"check",kind:"primary",busy:l==="approve",onClick:()=>{m()}})}
    ${e.state==="approved"&&U({label:t("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${s&&cs({key:s,kind:s,plan:e,done:v=>{if(a(null),s==="return")return r(v,t("plan.returned"));I("/plans"),H(t("plan.amended")),R(`/ke-hoach/${v.id}/sua`)},onClose:()=>a(null)})}`}),cs=b(function({kind:e,plan:n,done:s,onClose:a}){const o=B({draft:`${e} ${n.id}`,initial:{reason:""},check:({reason:r})=>r.trim()?{}:{reason:K("field.missing")},submit:(r,c)=>M(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:n.id},body:r,version:n.version,key:c}),done:s}),l=t(e==="return"?"plan.return":"plan.amend");return ve({title:l,form:o,submit:l,onClose:a,children:d`<p>${t(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
      ${E({...o.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await ge("plans");function us({params:i}){const e=D("/plans/{plan_id}",{params:{plan_id:i.id??""}}),n=e.data;return V({title:n?n.title||t("noName"):t("title"),lead:n&&[n.code||t("noNumber"),ne(n)].join(" · "),status:n&&q({label:n.state_label,tone:ye[n.state]}),crumbs:[{label:t("title"),href:"/ke-hoach"},{label:n?.code||t("title")}],actions:n&&ds({plan:n,resource:e}),children:L({of:e,lines:10,children:s=>d`<div class="stack">
          ${hs({plan:s})}
          ${fs({plan:s})}
          ${Ve({label:t("plan.tab"),tabs:ps(s,e)})}
        </div>`})})}const ps=(i,e)=>[{name:"noi-dung",label:t("plan.tab.read"),show:()=>ts({content:de(i.content)})},...i.units.length?[{name:"don-vi",label:t("plan.tab.units"),show:()=>Pt({plan:i,resource:e})}]:[],...Y("period.read")&&i.content.targets?.length?[{name:"chi-tieu",label:t("plan.tab.measures"),show:()=>Xt({planId:i.id,state:i.state})}]:[],{name:"thay-doi",label:t("plan.tab.changes"),show:()=>Rt({plan:i})},...i.doubts.length?[{name:"diem",label:t("plan.tab.doubts"),count:i.doubts.length,show:()=>os({doubts:i.doubts})}]:[]],ms=new Set(["draft","returned","submitted"]),hs=b(function({plan:e}){const n=[...new Set(Object.values(e.missing))];return d`
    ${ms.has(e.state)&&Y("period.read")&&!!e.content.targets?.length&&bs({planId:e.id})}
    ${e.state==="returned"&&e.return_reason&&d`<div class="notice is-danger">
        ${A({name:"alert"})}
        <div><p><strong>${t("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
      </div>`}
    ${e.amend_reason&&d`<div class="notice">
        ${A({name:"info"})}
        <div><p><strong>${t("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
      </div>`}
    ${n.length>0&&d`<div class="notice is-warning">
        ${A({name:"alert"})}
        <div>
          <p><strong>${t("plan.missing")}</strong></p>
          <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul>
        </div>
      </div>`}`}),bs=b(function({planId:e}){const s=D("/plans/{plan_id}/measures",{params:{plan_id:e}}).data?.targets.filter(({tied:a})=>!a).map(({ref:a})=>a)??[];return s.length>0&&d`<div class="notice is-warning">
      ${A({name:"alert"})}
      <div>
        <p>${t("plan.uncounted",{refs:s.join(", ")})}</p>
        <p><a href=${`/ke-hoach/${e}?tab=chi-tieu`}>${t("plan.count")}</a></p>
      </div>
    </div>`}),fs=b(function({plan:e}){const n=e.in_force_from,s=e.source_file_id;return d`<section class="card" aria-label=${t("plan.facts")}>${wn({facts:[{label:t("issued"),value:O(e.issued_on)},{label:t("plan.inForce"),value:n?e.in_force_to?t("plan.span",{from:O(n),to:O(e.in_force_to)}):t("plan.since",{from:O(n)}):"—"},{label:t("part.targets"),value:ee(e.content.targets?.length)},{label:t("part.tasks"),value:ee(e.content.tasks?.length)},...e.submitted_by?[{label:t("plan.submittedBy"),value:t("plan.byAt",{who:e.submitted_by,at:$e(e.submitted_at)})}]:[],...e.approved_by?[{label:t("plan.approvedBy"),value:t("plan.byAt",{who:e.approved_by,at:$e(e.approved_at)})}]:[],...s?[{label:t("plan.sourceFile"),value:$({label:t("plan.getSource"),icon:"download",small:!0,onClick:()=>{kn(`/files/${s}`,"ke-hoach").catch(Z)}})}]:[]]})}</section>`}),gs=Object.freeze(Object.defineProperty({__proto__:null,default:us},Symbol.toStringTag,{value:"Module"}));export{An as _,Mn as a,gs as b,Ot as d,At as e,jn as p};
