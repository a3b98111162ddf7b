// Licences in vendor/LICENSES.txt.
import{b as d,U as he,r as Ie,O as N,$ as Ae,L as fn}from"./kit.js";import{u as ge,i as Y,e as Pe,l as Me,L,c as g,k as B,F as ae,T as E,B as $,p as M,a7 as $n,n as U,d as J,b as Le,f as w,v as be,a8 as kn,I as P,q as Ue,a9 as vn,j as fe,t as Re,aa as yn}from"./first.js";import{u as H,P as V,L as R,E as W,l as T,q as z,I as _n,S as x,d as O,t as K,i as I,g as j,A as Be,e as Ke,C as wn,h as Z,y as G,s as $e,n as ee,o as ke,G as ve,a as Ge,F as Cn}from"./frame.js";import{ad as Sn,ae as t,P as Tn,o as qn,af as Ve,R as ie,q as xn,S as A,D as oe,j as le,ag as re,ah as q,C as On,ai as de,F as ye,T as We,aj as ze,a3 as Qe,ak as Fn}from"./shared.js";const _e={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},Nn=qn(Ve);function En(){const[i]=ge(),e=Y("plan.draft"),n={year:i.nam,state:i.state},s=H("/plans",{query:n}),a=Number(Pe.value.slice(0,4)),o=Array.from({length:5},(l,r)=>String(a+1-r)).map(l=>({value:l,label:l}));return V({title:t("title"),lead:t("lead"),actions:e&&d`
        ${L({label:t("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${L({label:t("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:d`
      ${e&&jn({})}
      ${Sn({filters:[{name:"nam",label:t("year"),options:o},{name:"state",label:t("state"),options:Nn}]})}
      ${R({of:s,empty:l=>l.items.length===0,whenEmpty:d`<div class="card">
          ${W({title:t("none"),hint:t(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:l=>d`<div>${Hn({rows:l.items})}
          ${l.next&&Tn({page:l,more:r=>Me("/plans",{query:{...n,cursor:r}}),onMore:s.set})}</div>`})}`})}const ne=({edition:i})=>i===1?t("edition.first"):t("edition.later",{n:i-1}),Hn=g(function({rows:e}){return z({caption:t("title"),rows:e,rowKey:n=>n.id,href:n=>`/ke-hoach/${n.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:n=>n.title||t("noName")},{key:"code",label:t("number"),show:n=>n.code?d`<span class="nowrap">${n.code}</span>`:d`<span class="soft">${t("noNumber")}</span>`},{key:"issued",label:t("issued"),show:n=>O(n.issued_on)},{key:"year",label:t("year"),show:n=>String(n.year)},{key:"edition",label:t("edition"),show:ne},{key:"state",label:t("state"),show:n=>x({label:n.state_label,tone:_e[n.state]})}]})}),jn=g(function(){const n=H("/plan-drafts",{query:{state:"open"}}).data?.items??[];return n.length>0&&T({title:t("drafts.title"),hint:t("drafts.hint"),children:z({caption:t("drafts.title"),rows:n,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:t("drafts.file"),value:s=>s.file_name},{key:"at",label:t("drafts.at"),show:s=>_n({at:s.created_at})},{key:"open",label:t("state"),show:s=>s.open_doubts?x({label:t("drafts.open",{count:s.open_doubts}),tone:"warning"}):x({label:t("drafts.ready"),tone:"good"})}]})})}),Dn=Object.freeze(Object.defineProperty({__proto__:null,default:En,editionName:ne},Symbol.toStringTag,{value:"Module"})),In=".md,.docx,.pdf,.txt";function An(){const i=B({draft:"plan-text",initial:{how:"file",file:[],text:""},check:({how:e,file:n,text:s})=>({...e==="file"&&n.length===0&&{file:K("field.missing")},...e==="text"&&!s.trim()&&{text:K("field.missing")}}),submit:({how:e,file:[n],text:s},a)=>e==="file"&&n?M("/plan-drafts",{body:$n(n),key:a}):M("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{I("/plan-drafts"),U(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return V({title:t("import"),lead:t("import.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("import")}],children:d`<section class="card">${ae({form:i,label:t("import"),children:d`
        ${ie({...i.bind("how"),label:t("import.how"),options:[{value:"file",label:t("import.byFile")},{value:"text",label:t("import.byText")}]})}
        ${i.values.how==="file"?xn({...i.bind("file"),label:t("import.file"),hint:t("import.fileHint"),accept:In,required:!0}):E({...i.bind("text"),label:t("import.text"),hint:t("import.textHint"),rows:14,required:!0})}
        ${i.busy&&d`<div class="job" role="status">
            <p class="job-line"><strong>${t("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${$({label:t("import.read"),icon:"search",type:"submit",kind:"primary",busy:i.busy})}
        </div>`})}</section>`})}const Pn=Object.freeze(Object.defineProperty({__proto__:null,default:An},Symbol.toStringTag,{value:"Module"}));function Mn(){const i=Number(Pe.value.slice(0,4)),e=[i,i+1].map(String).map(s=>({value:s,label:s})),n=B({draft:"plan",initial:{title:"",year:String(i)},check:({title:s})=>s.trim()?{}:{title:K("field.missing")},submit:({title:s,year:a},o)=>M("/plans",{body:{title:s,year:Number(a)},key:o}),done:s=>{I("/plans"),j(t("new.created")),U(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return V({title:t("new"),lead:t("new.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("new")}],children:d`<section class="card">${ae({form:n,label:t("new"),children:d`
        ${E({...n.bind("title"),label:t("field.title"),hint:t("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${A({...n.bind("year"),label:t("field.year"),options:e,empty:!1})}
        <div class="form-actions">${$({label:t("new.create"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}</section>`})}const Ln=Object.freeze(Object.defineProperty({__proto__:null,default:Mn},Symbol.toStringTag,{value:"Module"})),ce=i=>i,Un=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,Rn=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Xe(i){return Rn.test(i)?"/head":Un.exec(i)?.[0]??`/${i.split("/")[1]??""}`}function Bn(i){const e=new Map;for(const[n,s]of Object.entries(i.spans)){const a=Xe(n);e.set(a,[...e.get(a)??[],...s])}for(const n of e.values())n.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Ye=(i,e,n)=>n.lineage_id&&i.anchors[n.lineage_id]||`/${e}/new`;function Je(i,e){let n="",s=1/0;for(const[a,o]of i)for(const l of o)l.paragraph!==e.paragraph||l.start>e.start||l.end<e.start||l.end-l.start>=s||(n=a,s=l.end-l.start);return n}const we=(i,e)=>e.pointer?Xe(e.pointer):e.spans[0]?Je(i,e.spans[0]):"";function Kn({index:i,text:e},n,s){const a=s.filter(c=>c.spans.some(m=>m.paragraph===i)),o=new Set([0,e.length]),l=c=>c.paragraph===i&&o.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of n.values())c.forEach(l);a.forEach(c=>c.spans.forEach(l));const r=[...o].sort((c,m)=>c-m);return r.slice(0,-1).map((c,m)=>{const b=r[m+1]??e.length;return{start:c,end:b,element:Gn(n,i,c,b),doubts:a.filter(k=>k.spans.some(p=>p.paragraph===i&&p.start<=c&&p.end>=b))}})}function Gn(i,e,n,s){const a=Je(i,{paragraph:e,start:n});return i.get(a)?.some(l=>l.paragraph===e&&l.start<=n&&l.end>=s)?a:""}const Vn={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","several-plans":"structure","old-font":"spelling","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ze(i){const e=Vn[i];return e||(i.startsWith("deadline")?"deadline":i.startsWith("goal")?"goal":/-(missing|empty)$/.test(i)?"missing":"other")}const te=i=>[...new Set(i.map(e=>e.name))].join(", "),Ce=new Set(["unit-unknown","unit-class-open"]),Wn=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],zn=g(function({doubts:e,hands:n}){const[s,a]=ge(),o=e.filter(b=>b.state==="open"),l=o.filter(b=>b.blocking),r=s.diem??"open",c=r==="all"?e:r==="blocking"?l:o,m=[{name:"open",label:t("doubts.showOpen",{count:o.length})},{name:"blocking",label:t("doubts.showBlocking",{count:l.length})},{name:"all",label:t("doubts.showAll",{count:e.length})}];return d`<div class="stack">
    <p>
      ${o.length?x({label:t("doubts.open",{count:o.length}),tone:"warning"}):x({label:t("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${t("doubts.show")}>
      ${m.map(({name:b,label:k})=>d`<button type="button" key=${b} aria-pressed=${String(r===b)}
            onClick=${()=>a({diem:b==="open"?null:b})}>${k}</button>`)}
    </div>
    ${c.length===0&&W({title:t("doubts.none"),hint:t("doubts.noneHint"),icon:"check"})}
    ${Wn.map(b=>Qn({key:b,kind:b,rows:c.filter(k=>Ze(k.code)===b),hands:n}))}
  </div>`}),Qn=g(function({kind:e,rows:n,hands:s}){const a=n.filter(o=>o.state==="open"&&!Ce.has(o.code)).map(o=>o.id);return n.length>0&&d`<section class="doubt-kind" aria-label=${t(`kind.${e}`)}>
      <header class="section-head"><h2>${t(`kind.${e}`)} <span class="count">${n.length}</span></h2>
        ${a.length>1&&!s.closed&&d`<div class="section-actions">
            ${$({label:t("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${$({label:t("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${n.map(o=>Xn({key:o.id,doubt:o,hands:s}))}</ul>
    </section>`}),Xn=g(function({doubt:e,hands:n}){const s=e.state==="open",a=e.spans.length;return d`<li class=${J("doubt",s&&e.blocking&&"is-blocking",n.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Be({label:t("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&$({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>n.look(e)})}
      ${a>1&&d`<span class="soft small">${t("doubts.places",{count:a})}</span>`}
    </div>
    ${!n.closed&&(s?d`<div class="row">${Ce.has(e.code)?$({label:t("doubts.chooseUnit"),icon:"units",small:!0,onClick:n.chooseUnit}):d`${$({label:t("doubts.keep"),icon:"check",small:!0,onClick:()=>n.settle([e.id],"accepted")})}
                ${$({label:t("doubts.edit"),icon:"edit",small:!0,onClick:()=>n.edit(e)})}
                ${$({label:t("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"edited")})}
                ${$({label:t("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"dismissed")})}`}</div>`:d`<div class="row">${x({label:t(`doubts.state.${e.state}`),tone:"good"})}
          ${!Ce.has(e.code)&&$({label:t("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"open")})}
        </div>`)}
  </li>`}),Yn=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(i=>({value:i,label:t(`deadline.${i}`)})),en=new Set(["weekly","monthly","continuous"]),Jn=(i,e)=>new Date(Date.UTC(i,e,0)).toISOString().slice(0,10),Q=(i,e,n)=>({starts_on:`${i}-${String(e).padStart(2,"0")}-01`,ends_on:Jn(i,n)});function Zn(i,e,n){const s={kind:e,printed:"",starts_on:null,ends_on:i.ends_on,quota:null,day:null},a=i.ends_on?Number(i.ends_on.slice(5,7)):12,o=i.ends_on?Number(i.ends_on.slice(0,4)):n;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...Q(o,a,a)}:e==="within_quarter"?{...s,...Q(o,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:en.has(e)?{...s,starts_on:i.starts_on??`${n}-01-01`,ends_on:`${n}-12-31`,quota:en.has(i.kind)?i.quota:null}:e==="range"?{...s,starts_on:i.starts_on}:s}const et=g(function({value:e,onChange:n,year:s,faults:a={}}){const o=l=>n({...e,...l});return Le({label:t("deadline"),group:!0,error:a[""]??a.kind,children:()=>d`<div class="deadline">
      <div class="form-row">
        ${A({label:t("deadline.kind"),name:"kind",value:e.kind,options:Yn,empty:!1,onChange:l=>n(Zn(e,l,s))})}
        ${nt({value:e,set:o,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&w({label:t("deadline.printed"),name:"printed",value:e.printed,hint:t("deadline.printedHint"),maxlength:500,onChange:l=>o({printed:l})})}
      ${e.kind==="before"&&e.ends_on&&d`<p class="soft small">${t("deadline.last",{on:O(Ke(e.ends_on,-1))})}</p>`}
    </div>`})}),nt=g(function({value:e,set:n,year:s,faults:a}){const o=e.ends_on?Number(e.ends_on.slice(0,4)):s,l=e.ends_on?Number(e.ends_on.slice(5,7)):12,r=[...new Set([s-1,s,s+1,o])].sort().map(p=>({value:String(p),label:String(p)})),c=(p,h)=>Array.from({length:p},(v,f)=>({value:String(f+1),label:t(h,{n:f+1})})),m=p=>A({label:t("deadline.yearOf"),name:"year",value:String(o),options:r,empty:!1,onChange:h=>n(p(Number(h)))}),b=(p,h="")=>oe({label:p,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,due:e.kind==="before"&&e.ends_on?Ke(e.ends_on,-1):!0,...h&&{hint:h},onChange:v=>n({ends_on:v})});if(e.kind==="before")return b(t("deadline.beforeDay"),t("deadline.beforeHint"));if(e.kind==="by")return b(t("deadline.byDay"));if(e.kind==="within_month")return d`
      ${A({label:t("deadline.month"),name:"month",value:String(l),options:c(12,"deadline.monthName"),empty:!1,onChange:p=>n(Q(o,Number(p),Number(p)))})}
      ${m(p=>Q(p,l,l))}`;if(e.kind==="within_quarter"){const p=Math.ceil(l/3);return d`
      ${A({label:t("deadline.quarter"),name:"quarter",value:String(p),options:c(4,"deadline.quarterName"),empty:!1,onChange:h=>n(Q(o,Number(h)*3-2,Number(h)*3))})}
      ${m(h=>Q(h,p*3-2,p*3))}`}if(e.kind==="none")return null;const k=oe({label:t("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:p=>n({starts_on:p})});return e.kind==="range"?d`${k}${b(t("deadline.to"))}`:d`${k}${b(t("deadline.to"))}
    ${le({label:t(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:t("deadline.quotaHint"),error:a.quota,onChange:p=>n({quota:p||null})})}
    ${e.kind==="monthly"&&le({label:t("deadline.day"),name:"day",value:e.day,hint:t("deadline.dayHint"),error:a.day,onChange:p=>n({day:p||null})})}`}),Se=["neighbourhoods","teams","outside"];function Te(){const e=H("/units").data??[];return{names:new Map(e.map(n=>[n.id,n.name])),options:[{label:t("units.class"),options:Se.map(n=>({value:n,label:t(`class.${n}`)}))},{label:t("units.one"),options:e.filter(n=>n.kind!=="province"&&n.kind!=="city").map(n=>({value:n.id,label:n.name}))}]}}const qe=i=>Se.some(e=>e===i)?{unit_id:null,unit_class:i}:{unit_id:i,unit_class:null};function tt(i){const e=he([]);e.current.length===0&&(e.current=[...i].sort((s,a)=>Number(a.open)-Number(s.open)).map(s=>s.name));const n=s=>{const a=e.current.indexOf(s.name);return a<0?e.current.length:a};return[...i].sort((s,a)=>n(s)-n(a))}const st=g(function({units:e,closed:n,choose:s}){const{names:a,options:o}=Te(),l=tt(e);return e.length===0?W({title:t("units.none"),icon:"units"}):d`<div class="stack"><p class="soft">${t("units.lead")}</p>
    <ul class="doubts">${l.map(r=>d`<li key=${r.name} class=${J("doubt",r.open&&"is-blocking")}>
        <p class="row">
          ${r.open&&x({label:t("units.open"),tone:"warning"})}
          <span class="soft small">${t("units.places",{count:r.fields.length})}</span>
        </p>
        ${r.unit_ids.length>1?d`<p>
              <strong>“${r.name}”</strong>
              : ${t("units.several",{count:r.unit_ids.length,names:r.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:A({label:t("units.for",{name:r.name}),name:"unit",options:o,disabled:n,value:r.open?"":r.unit_class??r.unit_ids[0]??"",onChange:c=>c&&s({name:r.name,...Se.some(m=>m===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),at={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},xe=g(function({label:e,value:n,onChange:s,error:a,required:o}){const{names:l,options:r}=Te(),c=p=>{const h=qe(p);s([...n,{...h,name:h.unit_id?l.get(h.unit_id)??"":kn(at[p]??"")}])},m=(p,h)=>s(n.map((v,f)=>f===p?{...v,...qe(h)}:v)),b=(p,h)=>s(n.map((v,f)=>f===p?{...v,name:h}:v)),k=r.map(p=>d`<optgroup key=${p.label} label=${p.label}>
        ${p.options.map(h=>d`<option key=${h.value} value=${h.value}>${h.label}</option>`)}
      </optgroup>`);return Le({label:e,error:a,required:o,group:!0,children:()=>d`<div class="units-picked">
      ${n.map((p,h)=>d`<div class="unit-picked" key=${h}>
          <input class="input" aria-label=${t("field.unitName")} value=${p.name}
            onInput=${v=>b(h,be(v))} />
          ${p.unit_class==="outside"&&d`<span class="soft small">${t("field.printedOnly")}</span>`}
          ${p.unit_id&&l.get(p.unit_id)!==p.name&&d`<span class="soft small">${l.get(p.unit_id)}</span>`}
          ${!p.unit_id&&!p.unit_class&&d`${x({label:t("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${t("units.for",{name:p.name})} value=""
                onChange=${v=>m(h,be(v))}><option value="">${t("doubts.chooseUnit")}</option>${k}</select>`}
          ${$({label:t("field.removeUnit",{name:p.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(n.filter((v,f)=>f!==h))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${t("field.addUnit")}`} value="" onChange=${p=>{const h=be(p);p.currentTarget.value="",h&&c(h)}}><option value="">${t("field.addUnit")}</option>${k}</select>
    </div>`})}),ue=(i,e,n)=>s=>({name:s,value:i[s],error:n[s],onChange:a=>e({...i,[s]:a})}),it=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),ot=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),lt=()=>({name:"",units:[],items:[],asked:!1}),nn=g(function({value:e,onChange:n,faults:s={}}){const a=ue(e,n,s);return d`<div class="stack">
    ${E({...a("title"),label:t("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${w({...a("number"),label:t("field.number"),hint:t("field.numberHint")})}
      ${w({...a("symbol"),label:t("field.symbol"),hint:t("field.symbolHint")})}
      ${w({label:t("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:o=>n({...e,year:Number(o)||0})})}
    </div>
    <div class="form-row">
      ${oe({...a("issued_on"),label:t("field.issued")})}
      ${w({...a("place"),label:t("field.place")})}
      ${w({...a("issuer"),label:t("field.issuer")})}
    </div>
  </div>`}),tn=g(function({value:e,onChange:n,faults:s={}}){const a=ue(e,n,s);return d`<div class="stack">
    ${w({...a("ref"),label:t("field.ref"),required:!0,maxlength:30})}
    ${E({...a("text"),label:t("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${le({...a("goal_percent"),label:t("field.goal"),hint:t("field.goalHint"),unit:"%"})}
      ${oe({...a("deadline_on"),label:t("field.targetDeadline"),due:!0})}
    </div>
  </div>`}),sn=g(function({value:e,onChange:n,year:s,faults:a={}}){const o=ue(e,n,a);return d`<div class="stack">
    <div class="form-row">
      ${w({...o("ref"),label:t("field.ref"),required:!0,maxlength:30})}
      ${w({...o("heading"),label:t("field.heading")})}
    </div>
    ${E({...o("text"),label:t("field.text"),rows:5})}
    <div class="field"><span class="field-label">${t("field.items")}</span>
      ${re({label:t("field.items"),value:e.items,onChange:l=>n({...e,items:l}),faults:q(a,"items")})}
    </div>
    <div class="form-row">
      ${xe({label:t("field.leads"),value:e.leads,onChange:l=>n({...e,leads:l}),error:pe(a,"leads"),required:!0})}
      ${xe({label:t("field.coordinators"),value:e.coordinators,onChange:l=>n({...e,coordinators:l}),error:pe(a,"coordinators")})}
    </div>
    ${et({value:e.deadline,onChange:l=>n({...e,deadline:l}),year:s,faults:q(a,"deadline")})}
  </div>`}),pe=(i,e)=>Object.values(q(i,e))[0],an=g(function({value:e,onChange:n,faults:s={}}){const a=ue(e,n,s);return d`<div class="stack">
    <div class="form-row">
      ${w({...a("name"),label:t("field.dutyName"),required:!0})}
      ${xe({label:t("field.dutyUnits"),value:e.units,onChange:o=>n({...e,units:o}),error:pe(s,"units")})}
    </div>
    ${On({...a("asked"),label:t("field.asked")})}
    <div class="field"><span class="field-label">${t("field.text")}</span>
      ${re({label:t("field.text"),value:e.items,onChange:o=>n({...e,items:o}),faults:q(s,"items")})}
    </div>
  </div>`}),on=g(function({value:e,archive:n,onChange:s,faults:a={}}){return d`<div class="stack">
    ${de({rows:e,onChange:o=>s(o,n),add:t("field.addRecipient"),label:(o,l)=>o.name||t("field.line",{label:t("field.recipient"),n:l+1}),fresh:()=>({name:"",purpose:""}),show:(o,l,r)=>d`<div class="form-row">
        ${w({label:t("field.recipient"),name:"name",value:o.name,error:a[`${r}.name`],required:!0,onChange:c=>l({...o,name:c})})}
        ${w({label:t("field.purpose"),hint:r===0?t("field.purposeHint"):void 0,name:"purpose",value:o.purpose??"",error:a[`${r}.purpose`],onChange:c=>l({...o,purpose:c})})}
      </div>`})}
    ${w({label:t("field.archive"),name:"archive",value:n,onChange:o=>s(e,o)})}
  </div>`}),ln=g(function({value:e,onChange:n,faults:s={}}){return d`<div class="stack">
    ${E({label:t("field.signLines"),name:"lines",hint:t("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:pe(s,"lines"),onChange:a=>n({...e,lines:a.split(`
`)})})}
    ${w({label:t("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>n({...e,name:a})})}
  </div>`});function rn(i){const e=n=>n.filter(s=>s.trim());return{...i,legal_bases:e(i.legal_bases),purposes:e(i.purposes),requirements:e(i.requirements),tasks:i.tasks.map(n=>({...n,items:e(n.items)})),duties:i.duties.map(n=>({...n,items:e(n.items)})),signature:{...i.signature,lines:e(i.signature.lines)}}}const Oe={head:()=>t("part.head"),recipients:()=>t("part.recipients"),signature:()=>t("part.signature"),legal_bases:()=>t("part.bases"),purposes:()=>t("part.purposes"),requirements:()=>t("part.requirements"),introduction:()=>t("part.introduction"),funding:()=>t("part.funding"),closing:()=>t("part.closing"),targets:()=>t("part.targets"),tasks:()=>t("part.tasks"),duties:()=>t("part.duties")},rt=g(function({content:e,element:n,save:s,onClose:a}){const o=B({draft:`element ${n.part} ${"index"in n?n.index:""}`,initial:{content:e},submit:(r,c)=>s(rn(r.content),c),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:r,message:c})=>[r.replace(/^content\./,""),c]));return ye({title:Oe[n.part](),form:o,onClose:a,wide:!0,children:dt({element:n,value:o.values.content,onChange:r=>o.set({content:r}),faults:l})})}),dt=g(function({element:e,value:n,onChange:s,faults:a}){if("index"in e)return ct({element:e,value:n,onChange:s,faults:q(a,`${e.part}.${e.index}`)});const{part:o}=e;return o==="head"?nn({value:n,onChange:s,faults:a}):o==="recipients"?on({value:n.recipients,archive:n.archive,onChange:(l,r)=>s({...n,recipients:l,archive:r}),faults:q(a,o)}):o==="signature"?ln({value:n.signature,onChange:l=>s({...n,signature:l}),faults:q(a,o)}):o==="legal_bases"||o==="purposes"||o==="requirements"?re({label:Oe[o](),value:n[o],onChange:l=>s({...n,[o]:l}),faults:q(a,o)}):E({label:Oe[o](),name:o,value:n[o],rows:8,error:a[o],onChange:l=>s({...n,[o]:l})})}),ct=g(function({element:{part:e,index:n},value:s,onChange:a,faults:o}){const l=r=>a({...s,[e]:s[e].map((c,m)=>m===n?r:c)});return e==="targets"?s.targets[n]&&tn({value:s.targets[n],onChange:l,faults:o}):e==="tasks"?s.tasks[n]&&sn({value:s.tasks[n],onChange:l,year:s.year,faults:o}):s.duties[n]&&an({value:s.duties[n],onChange:l,faults:o})}),ut=g(function({draft:e,content:n,hands:s}){const a=[{label:t("part.head"),entries:[mt(n)]},{label:t("part.bases"),entries:Fe("legal_bases",n)},{label:t("part.introduction"),entries:Ne("introduction",n)},{label:t("part.purposes"),entries:Fe("purposes",n)},{label:t("part.requirements"),entries:Fe("requirements",n)},{label:t("part.targets"),entries:ht(e,n)},{label:t("part.tasks"),entries:gt(e,n)},{label:t("part.funding"),entries:Ne("funding",n)},{label:t("part.duties"),entries:bt(n)},{label:t("part.closing"),entries:Ne("closing",n)},{label:t("part.recipients"),entries:ft(n)},{label:t("part.signature"),entries:[$t(n)]}];return d`<div class="stack">${a.map(({label:o,entries:l})=>d`<section class="part" key=${o} aria-label=${o}>
      <h2>${o} ${l.length>1&&d`<span class="count">${l.length}</span>`}</h2>
      ${l.length===0?d`<p class="soft">${t("part.empty")}</p>`:l.map(r=>pt({key:r.pointer+(r.title??""),entry:r,hands:s}))}
    </section>`)}</div>`}),pt=g(function({entry:{pointer:e,element:n,title:s,show:a},hands:o}){const l=o.doubts(e),{edit:r,remove:c}=o;return d`<article class=${J("element",o.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&d`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${l>0&&x({label:t("doubts.here",{count:l}),tone:"warning"})}
      ${o.tied(e)?$({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>o.look(e)}):d`<span class="soft small">${t("draft.notInSource")}</span>`}
      ${r&&$({label:t("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>r(n)})}
      ${c&&"index"in n&&$({label:t("draft.remove"),icon:"trash",small:!0,kind:"quiet",onClick:()=>c(n,s??"")})}
    </div>
  </article>`}),mt=i=>({pointer:"/head",element:{part:"head"},show:d`<p class="element-title">${i.title||t("noName")}</p>
    <p class="soft">
      ${[i.number?`${i.number}/${i.symbol}`:t("noNumber"),i.place,O(i.issued_on),i.issuer].filter(Boolean).join(" · ")}
    </p>`}),Fe=(i,e)=>e[i].map((n,s)=>({pointer:`/${i}/${s}`,element:{part:i},show:d`<p>${n}</p>`})),Ne=(i,e)=>e[i]?[{pointer:`/${i}`,element:{part:i},show:d`<p class="element-text">${e[i]}</p>`}]:[],ht=(i,e)=>e.targets.map((n,s)=>({pointer:Ye(i,"targets",n),element:{part:"targets",index:s},title:t("part.target",{ref:n.ref}),show:d`
      <p>${n.text}</p>
      <p class="soft">
        ${[n.goal_percent!=null&&t("plan.goal",{value:wn(n.goal_percent)}),n.deadline_on&&t("plan.until",{text:O(n.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),gt=(i,e)=>e.tasks.map((n,s)=>({pointer:Ye(i,"tasks",n),element:{part:"tasks",index:s},title:`${t("part.task",{ref:n.ref})}${n.heading?` · ${n.heading}`:""}`,show:d`${n.text&&d`<p>${n.text}</p>`}${X({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:te(n.leads)||"—"})}</li>
        <li>${t("plan.helpers",{names:te(n.coordinators)||"—"})}</li>
        <li>
          ${t("plan.until",{text:`${n.deadline.printed||t(`deadline.${n.deadline.kind}`)}`})}
          ${n.deadline.printed&&d` <span class="soft">(${t(`deadline.${n.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),bt=i=>i.duties.map((e,n)=>({pointer:`/duties/${n}`,element:{part:"duties",index:n},title:e.name,show:X({items:e.items})})),ft=i=>i.recipients.map((e,n)=>({pointer:`/recipients/${n}`,element:{part:"recipients"},show:d`<p>${e.name}${e.purpose&&d` <span class="soft">(${e.purpose})</span>`}</p>`})),$t=i=>({pointer:"/signature",element:{part:"signature"},show:d`${i.signature.lines.map(e=>d`<p key=${e}>${e}</p>`)}<p><strong>${i.signature.name}</strong></p>`}),X=g(function({items:e}){return e.length>0&&d`<ul class="element-items">${e.map((n,s)=>d`<li key=${s}>${n}</li>`)}</ul>`}),kt=g(function({draft:e,places:n,focus:s,onElement:a}){const o=he(null),l=e.doubts.filter(r=>r.state==="open");return Ie(()=>{if(s?.from!=="content")return;o.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),d`<div class="source" ref=${o} tabindex="0" role="region" aria-label=${t("draft.source")}>
    <p class="soft small">${t("draft.sourceHint")}</p>
    ${e.source.map(r=>d`<p key=${r.index} class=${J(r.bold&&"is-bold",(r.level??0)>0&&"is-heading")}>
        ${Kn(r,n,l).map(c=>d`<span key=${c.start}
            class=${J(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",vt(s,r.index,c)&&"is-lit")}
            title=${c.doubts.map(m=>m.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${r.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),vt=(i,e,n)=>i?.spans.some(s=>s.paragraph===e&&s.start<=n.start&&s.end>=n.end),dn="(min-width: 72rem)";function yt(){const[i,e]=N(()=>matchMedia(dn).matches);return Ae(()=>{const n=matchMedia(dn),s=()=>e(n.matches);return n.addEventListener("change",s),()=>n.removeEventListener("change",s)},[]),i}await $e("plans");function _t({params:i}){const e=H("/plan-drafts/{draft_id}",{params:{draft_id:i.id??""}}),n=e.data;return V({title:t("draft.title"),lead:n&&d`<strong>${n.file_name}</strong>. ${t("draft.lead")}`,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("draft.title")}],actions:n&&wt({draft:n,resource:e}),children:R({of:e,lines:10,children:s=>d`<div class="stack">${Ct({draft:s})}${St({draft:s,resource:e})}</div>`})})}const wt=g(function({draft:e,resource:n}){const[s,a]=N(!1);if(e.state==="accepted")return e.plan_id&&L({label:t("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const o={draft_id:e.id},l=async m=>{a(!0),await m().catch(b=>{Z(b),n.refresh()}),a(!1)},r=async()=>{await G({title:t("draft.acceptAsk"),text:t("draft.acceptText"),yes:t("draft.accept")})&&await l(async()=>{const m=await M("/plan-drafts/{draft_id}/accept",{params:o,version:e.version});I("/plan-drafts","/plans"),j(t("draft.accepted")),U(`/ke-hoach/${m.id}`)})},c=async()=>{await G({title:t("draft.discardAsk"),text:t("draft.discardText"),yes:t("draft.discard"),danger:!0})&&await l(async()=>{await Ue("/plan-drafts/{draft_id}",{params:o,version:e.version}),U("/ke-hoach",{replace:!0}),I("/plan-drafts"),j(t("draft.discarded"))})};return d`${$({label:t("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${$({label:t("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{r()}})}`}),Ct=g(function({draft:e}){const n=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?d`<p class="notice is-good">${P({name:"check"})}<span>${t("draft.wasAccepted")}</span></p>`:n.length===0?d`<p class="notice is-good">${P({name:"check"})}<span>${t("draft.ready")}</span></p>`:d`<div class="notice is-warning">
    ${P({name:"alert"})}
    <details><summary><strong>${t("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul></details></div>`}),St=g(function({draft:e,resource:n}){const s=yt(),[,a]=ge(),[o,l]=N(null),[r,c]=N(null),m=fn(()=>Bn(e),[e.spans]),b=ce(e.content),k=e.doubts.filter(y=>y.state==="open"),p=e.state==="accepted",h=Tt(n),v=(y,F="")=>{h(y).then(()=>F&&j(F),bn=>{Z(bn),n.refresh()})},f=(y,F=null)=>{l({element:y,doubt:F?.id??null,spans:F?.spans.length?F.spans:m.get(y)??[],from:"content"}),s||a({phan:"goc"})},_=y=>{l({element:y,doubt:null,spans:m.get(y)??[],from:"source"}),a({phan:"noi-dung"})};xt(o);const D={focused:o?.element??"",tied:y=>m.has(y),look:f,doubts:y=>k.filter(F=>we(m,F)===y).length,edit:p?null:y=>c({element:y}),remove:p?null:qt(b,v)},C={closed:p,lookedAt:o?.doubt??null,look:y=>f(we(m,y),y),settle:(y,F)=>v({doubts:[{ids:y,state:F,note:""}]}),edit:y=>c({element:Ot(e,we(m,y)),doubt:y}),chooseUnit:()=>a({phan:"don-vi"})},se=()=>kt({draft:e,places:m,focus:o,onElement:_}),gn=[{name:"diem",label:t("draft.doubts"),count:k.length,show:()=>zn({doubts:e.doubts,hands:C})},{name:"don-vi",label:t("draft.units"),count:e.units.filter(y=>y.open).length,show:()=>st({units:e.units,closed:p,choose:y=>v({units:[y]},t("units.saved",{name:y.name}))})},{name:"noi-dung",label:t("draft.content"),show:()=>ut({draft:e,content:b,hands:D})},...s?[]:[{name:"goc",label:t("draft.source"),show:se}]];return d`<div class="panes">
    <div class="pane">${We({tabs:gn,label:t("draft.parts"),query:"phan"})}</div>
    ${s&&d`<aside class="pane is-source" aria-label=${t("draft.source")}><h2>${t("draft.source")}</h2>${se()}</aside>`}
    ${r&&rt({content:b,element:r.element,onClose:()=>c(null),save:(y,F)=>h({content:y,...r.doubt&&{doubts:[{ids:[r.doubt.id],state:"edited",note:""}]}},F).then(()=>j(t("draft.saved")))})}
  </div>`});function Tt(i){const e=he(Promise.resolve());return(n,s=crypto.randomUUID())=>{const a=async()=>{const{id:l,version:r}=i.now.peek().data;i.set(await vn("/plan-drafts/{draft_id}",{params:{draft_id:l},version:r,body:n,key:s}))},o=e.current.then(a,a);return e.current=o,o}}function qt(i,e){return async({part:n,index:s},a)=>{const o={title:t("draft.removeAsk",{name:a}),text:t("draft.removeText")};if(!await G({...o,yes:t("draft.remove"),danger:!0}))return;const l=i[n].filter((r,c)=>c!==s);e({content:{...i,[n]:l}},t("draft.removed",{name:a}))}}function xt(i){Ae(()=>{if(i?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(i.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[i])}function Ot(i,e){const[,n="",s=""]=e.split("/"),a=ce(i.content);if(n==="targets"||n==="tasks"){const l=a[n].findIndex(r=>r.lineage_id&&i.anchors[r.lineage_id]===e);return l<0?{part:"head"}:{part:n,index:l}}return n==="duties"?a.duties[Number(s)]?{part:n,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(l=>l===n)??"head"}}const Ft=Object.freeze(Object.defineProperty({__proto__:null,default:_t},Symbol.toStringTag,{value:"Module"}));await $e("plans");function Nt({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}});return V({title:t("edit.title"),lead:e.data?.title,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:e.data?.code||Ve.draft,href:`/ke-hoach/${i.id}`},{label:t("edit.title")}],children:R({of:e,empty:n=>!n.actions.includes("edit"),lines:10,whenEmpty:d`<div class="card">
        ${W({title:t("edit.notNow"),icon:"lock",action:L({label:t("draft.toPlan"),href:`/ke-hoach/${i.id}`})})}
      </div>`,children:n=>Et({key:n.id,plan:n,saved:e.set})})})}const Et=g(function({plan:e,saved:n}){const s=B({draft:"content",shared:{form:"plan",id:e.id},initial:{content:ce(e.content),version:e.version},submit:({content:r,version:c},m)=>fe("/plans/{plan_id}/content",{params:{plan_id:e.id},body:rn(r),version:c,key:m}),done:r=>{n(r),I("/plans"),j(t("edit.saved")),U(`/ke-hoach/${r.id}`)}}),a=s.values.content,o=r=>s.set({content:r}),l=Object.fromEntries((s.problem?.errors??[]).map(({field:r,message:c})=>[r,c]));return ae({form:s,label:t("edit.title"),children:d`
      <nav class="part-links" aria-label=${t("edit.sections")}>
        ${Ht.map(([r,c])=>d`<a key=${r} href=${`#${r}`}>${c}</a>`)}
      </nav>
      ${T({id:"thethuc",title:t("part.head"),children:nn({value:a,onChange:o,faults:l})})}
      ${jt({value:a,onChange:o,faults:l})}
      ${It({value:a,onChange:o,faults:l})}
      ${At({value:a,onChange:o,faults:l})}
      <div class="form-actions is-sticky">
        ${L({label:K("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${$({label:t("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),Ht=[["thethuc",t("part.head")],["cancu",t("part.bases")],["mucdich",t("part.purposes")],["muctieu",t("part.targets")],["nhiemvu",t("part.tasks")],["tochuc",t("part.duties")],["noinhan",t("part.recipients")],["chuky",t("part.signature")]],jt=g(function({value:e,onChange:n,faults:s}){const a=(o,l)=>re({label:l,value:e[o],onChange:r=>n({...e,[o]:r}),faults:q(s,o)});return d`
    ${T({id:"cancu",title:t("part.bases"),children:a("legal_bases",t("part.bases"))})}
    ${T({title:t("part.introduction"),children:E({label:t("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:o=>n({...e,introduction:o})})})}
    ${T({id:"mucdich",title:t("part.purposes"),children:a("purposes",t("part.purposes"))})}
    ${T({title:t("part.requirements"),children:a("requirements",t("part.requirements"))})}`}),Ee=g(function({name:e,fresh:n,wrong:s,children:a}){const[o,l]=N(n||s);return Ie(()=>{s&&l(!0)},[s]),d`<details class="row-card" open=${o}
    onToggle=${r=>l(r.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${t("edit.here")}</span></summary>${a}</details>`});function Dt({ref:i,text:e,heading:n,leads:s}){const a=s.length?` · ${te(s)}`:"";return`${i?`${i}.`:t("field.addTask")} ${e||n}${a}`}const It=g(function({value:e,onChange:n,faults:s}){const a=o=>Object.keys(q(s,o)).length>0;return d`
    ${T({id:"muctieu",title:t("part.targets"),children:de({rows:e.targets,onChange:o=>n({...e,targets:o}),add:t("field.addTarget"),fresh:it,label:o=>t("part.target",{ref:o.ref}),show:(o,l,r)=>Ee({name:`${o.ref?`(${o.ref})`:t("field.addTarget")} ${o.text}`,fresh:!o.text,wrong:a(`targets.${r}`),children:tn({value:o,onChange:l,faults:q(s,`targets.${r}`)})})})})}
    ${T({id:"nhiemvu",title:t("part.tasks"),children:de({rows:e.tasks,onChange:o=>n({...e,tasks:o}),add:t("field.addTask"),fresh:ot,label:o=>t("part.task",{ref:o.ref}),show:(o,l,r)=>Ee({name:Dt(o),fresh:!o.text&&!o.items.length,wrong:a(`tasks.${r}`),children:sn({value:o,onChange:l,year:e.year,faults:q(s,`tasks.${r}`)})})})})}
    ${T({title:t("part.funding"),children:E({label:t("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:o=>n({...e,funding:o})})})}
    ${T({id:"tochuc",title:t("part.duties"),children:de({rows:e.duties,onChange:o=>n({...e,duties:o}),add:t("field.addDuty"),fresh:lt,label:(o,l)=>o.name||t("part.duty",{n:l+1}),show:(o,l,r)=>Ee({name:o.name||t("field.addDuty"),fresh:!o.name,wrong:a(`duties.${r}`),children:an({value:o,onChange:l,faults:q(s,`duties.${r}`)})})})})}`}),At=g(function({value:e,onChange:n,faults:s}){return d`
    ${T({title:t("part.closing"),children:E({label:t("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>n({...e,closing:a})})})}
    ${T({id:"noinhan",title:t("part.recipients"),children:on({value:e.recipients,archive:e.archive,onChange:(a,o)=>n({...e,recipients:a,archive:o}),faults:q(s,"recipients")})})}
    ${T({id:"chuky",title:t("part.signature"),children:ln({value:e.signature,onChange:a=>n({...e,signature:a}),faults:q(s,"signature")})})}`}),Pt=Object.freeze(Object.defineProperty({__proto__:null,default:Nt},Symbol.toStringTag,{value:"Module"})),S=Re({lead:"Mỗi tên ghi trong kế hoạch là đơn vị nào trên hệ thống; việc được giao cho đơn vị ấy.",caption:"Tên ghi trong kế hoạch và đơn vị được giao",name:"Tên ghi trong kế hoạch",unit:"Đơn vị được giao",places:"Số chỗ ghi",nobody:"chưa chọn",correct:"Sửa đơn vị",correctHint:"Dùng khi chọn nhầm đơn vị. Chữ trong kế hoạch giữ nguyên. Việc giao nhầm dừng lại và giao cho đơn vị đúng; người sửa, lý do được lưu.",right:"Đơn vị đúng cho “{name}”",corrected:"Đã sửa đơn vị cho “{name}”.",history:"Đơn vị đã sửa sau khi duyệt",before:"Trước",after:"Sau",by:"Người sửa"}),Mt=g(function({plan:e,resource:n}){const[s,a]=N(null),o=e.actions.includes("correct_unit");return d`<div class="stack">
    ${T({title:t("plan.tab.units"),hint:S("lead"),children:z({caption:S("caption"),rows:e.units,rowKey:l=>l.name,columns:[{key:"name",label:S("name"),kind:"main",value:l=>l.name},{key:"unit",label:S("unit"),show:l=>He(l)||x({label:S("nobody"),tone:"warning"})},{key:"places",label:S("places"),kind:"number",value:l=>ee(l.places)},...o?[{key:"correct",label:S("correct"),show:l=>$({label:S("correct"),icon:"edit",small:!0,kind:"quiet",onClick:()=>a(l)})}]:[]]})})}
    ${e.corrections.length>0&&Lt({lines:e.corrections})}
    ${s&&Ut({key:s.name,plan:e,name:s.name,resource:n,onClose:()=>a(null)})}
  </div>`}),He=({units:i,unit_class:e})=>e?t(`class.${e}`):i.join(", "),Lt=g(function({lines:e}){return T({title:S("history"),children:z({caption:S("history"),rows:[...e].reverse(),rowKey:n=>n.at,columns:[{key:"name",label:S("name"),kind:"main",value:n=>n.name},{key:"before",label:S("before"),value:n=>He(n.before)},{key:"after",label:S("after"),value:n=>He(n.after)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"by",label:S("by"),value:n=>t("plan.byAt",{who:n.by,at:ke(n.at)})}]})})}),Ut=g(function({plan:e,name:n,resource:s,onClose:a}){const{options:o}=Te(),l=B({draft:`unit ${e.id} ${n}`,initial:{unit_id:"",reason:""},check:r=>({...r.unit_id?{}:{unit_id:K("field.missing")},...r.reason.trim()?{}:{reason:K("field.missing")}}),submit:({unit_id:r,reason:c},m)=>M("/plans/{plan_id}/correct-unit",{params:{plan_id:e.id},version:e.version,body:{name:n,reason:c,...qe(r)},key:m}),done:r=>{a(),s.set(r),I("/plans","/tasks","/today"),j(S("corrected",{name:n}))}});return ye({title:S("correct"),form:l,submit:S("correct"),onClose:a,children:d`<p>${S("correctHint")}</p>
      ${A({...l.bind("unit_id"),label:S("right",{name:n}),options:o,required:!0})}
      ${E({...l.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})}),Rt=g(function({plan:e}){const n=H("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return R({of:n,children:s=>d`<div class="stack">
      ${T({title:t("editions.title"),hint:s.length===1?t("editions.one"):void 0,children:z({caption:t("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:t("edition"),kind:"main",show:a=>d`${ne(a)} ${a.id===e.id&&Be({label:t("editions.this")})}`},{key:"code",label:t("number"),value:a=>a.code||t("noNumber")},{key:"issued",label:t("issued"),show:a=>O(a.issued_on)},{key:"force",label:t("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?t("plan.span",{from:O(a.in_force_from),to:O(a.in_force_to)}):t("plan.since",{from:O(a.in_force_from)}):"—"},{key:"state",label:t("state"),show:a=>x({label:a.state_label,tone:_e[a.state]})}]})})}
      ${s.length>1&&Bt({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),Bt=g(function({plan:e,others:n}){const[s,a]=N(e.supersedes_id??n[0]?.id??""),o=H("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return T({title:t("diff.title"),actions:n.length>1&&A({label:t("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:n.map(l=>({value:l.id,label:`${t("diff.against")} ${ne(l)}`}))}),children:R({of:o,empty:l=>l.length===0,whenEmpty:W({title:t("diff.none"),hint:t("diff.noneHint")}),children:l=>d`<ul class="changes">${l.map((r,c)=>Gt({key:c,row:r}))}</ul>`})})}),Kt={added:"good",removed:"danger",changed:"info"},Gt=g(function({row:e}){const n=e.part,s=n==="head"?t("diff.head"):t(`diff.${n}`,{ref:e.ref});return d`<li class="change">
    <p class="row"><strong>${s}</strong>${x({label:t(`diff.${e.change}`),tone:Kt[e.change]})}</p>
    ${e.fields.map(a=>d`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&d`<del aria-label=${t("diff.before")}>${a.before}</del>`}
        ${a.after&&d`<ins aria-label=${t("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),u=Re({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",waits:"Chọn trước khi trình duyệt: lãnh đạo duyệt kế hoạch cùng với cách đếm ở đây; số liệu tháng đếm theo từ kỳ mở sau khi duyệt.",replaced:"Bản kế hoạch này đã được thay bằng bản mới; chọn chỉ tiêu ở bản mới.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}, chưa đếm theo kế hoạch này.",over:"Chuyển sang đếm theo kế hoạch này","over.ask":"Đếm theo kế hoạch này?","over.text":"Từ kỳ {period}, khu phố, đơn vị nhập số liệu theo mục tiêu của kế hoạch này. Các kỳ đã mở giữ nguyên.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",noOffer:"Chưa đọc được cách đếm từ câu này: tự đặt một chỉ tiêu, hoặc ghi là không thống kê.",proposed:"Gợi ý đọc từ lời của mục tiêu, chưa được chọn:",take:"Đúng, đếm như vậy",takeAll:"Nhận {count} gợi ý",kept:"Đã lưu chỉ tiêu cùng với kế hoạch.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goalCount:"Cả phường phải đạt bao nhiêu",goalCountHint:"Số lượng ghi trong kế hoạch, ví dụ: 24. Số của mọi đơn vị cộng lại được so với số này.",goalCounted:"Mức chung của cả phường: {count}","counted.alone":"đếm số lượng, không tính trên tổng số",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm gì","own.example.place":" (thôn, trường, điểm …)","own.example.event":" (buổi, lớp, hội nghị …)","own.example.thing":" (thiết bị, camera, biển …)","own.example.document":" (hồ sơ, thủ tục …)","own.noun":"Gọi là","own.nounHint":"Chữ đứng sau con số, ví dụ: thôn, buổi, camera.","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.count":"Không tính trên tổng số: đếm số lượng","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm",log:"Lấy số từ đâu","log.typed":"Từng nơi nhập hằng tháng","log.counted":"Tự đếm từ trang Hoạt động, không ai phải nhập","log.kinds":"Đếm những loại hoạt động nào","log.hint":"Tính từ đầu năm, chỉ hoạt động đã tổ chức. Đơn vị không nộp báo cáo tháng: chọn nơi tính thay ở trang Chế độ báo cáo.","log.none":"Chọn ít nhất một loại hoạt động.","log.what":"Đếm gì trong đó","log.told":"tự đếm từ sổ hoạt động, {what}","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),cn={thing:u("own.example.thing"),place:u("own.example.place"),event:u("own.example.event"),document:u("own.example.document")},me="count",un=({unit:i,noun:e})=>e||ze[i],Vt=["person","household","business","member","team","place","event","thing","document","item"].map(i=>({value:i,label:ve(ze[i])+(cn[i]??"")})),Wt={event:["sessions"],person:["people","attendances"],member:["people","attendances"],place:["units"],team:["units"]},zt=g(function({own:e,onChange:n,error:s}){const a=H("/activities/kinds"),o=Wt[e.unit]??[],l=o[0];if(!l)return d``;const r=e.log??null;return d`${ie({label:u("log"),name:"log",value:r?"log":"typed",onChange:c=>n({...e,log:c==="log"?{kinds:[],what:l}:null}),options:[{value:"typed",label:u("log.typed")},{value:"log",label:u("log.counted")}]})}
  ${r&&d`${Qe({label:u("log.kinds"),hint:u("log.hint"),name:"log-kinds",value:r.kinds,onChange:c=>n({...e,log:{...r,kinds:c}}),options:(a.data??[]).map(({code:c,label:m})=>({value:c,label:m})),error:s??(r.kinds.length===0?u("log.none"):void 0)})}
    ${o.length>1&&A({label:u("log.what"),name:"log-what",empty:!1,value:r.what,options:o.map(c=>({value:c,label:ve(Fn[c])})),onChange:c=>n({...e,log:{...r,what:c}})})}`}`}),Qt=g(function({own:e,populations:n,faults:s,onChange:a,onRemove:o}){const l=un(e);return d`<fieldset class="own-measure stack"><legend>${u("own.title")}</legend>
    <div class="form-row">
      ${A({label:u("own.unit"),name:"unit",empty:!1,value:e.unit,options:Vt,onChange:r=>a({...e,unit:r,noun:"",population:null,log:null}),error:s.unit})}
      ${(e.unit in cn||e.noun)&&w({label:u("own.noun"),hint:u("own.nounHint"),name:"noun",value:e.noun??"",onChange:r=>a({...e,noun:r}),maxlength:20,error:s.noun})}
      ${w({label:u("own.phrase"),hint:u("own.phraseHint",{noun:l}),name:"phrase",value:e.phrase,onChange:r=>a({...e,phrase:r}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${A({label:u("own.population"),name:"population",empty:u("own.new"),value:e.count?me:e.population??"",error:s.population,options:[{value:me,label:u("own.count")},...n.filter(({unit:r})=>r===e.unit).map(({code:r,label:c})=>({value:r,label:c}))],onChange:r=>a({...e,count:r===me,population:r===me?null:r||null,population_label:""})})}
      ${!e.population&&!e.count&&w({label:u("own.label"),hint:u("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:r=>a({...e,population_label:r}),maxlength:120,error:s.population_label})}
    </div>
    ${zt({own:e,onChange:a,error:s.log})}
    ${!e.log&&ie({label:u("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:r=>a({...e,stock:r==="level"}),options:[{value:"level",label:u("own.level")},{value:"sum",label:u("own.sum")}]})}
    <div>${$({label:u("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:o})}</div>
  </fieldset>`}),je=({lineage_id:i,measures:e,own:n,title:s,uncounted:a,goal_count:o})=>({lineage_id:i,counted:!a,title:s,uncounted:a,goal_count:o,measures:e,own:n}),pn=i=>i.tied?je(i):{...je(i),measures:i.proposed,own:i.proposed_own?[i.proposed_own]:[],goal_count:i.proposed_goal_count},Xt=i=>({...i,log:i.log?{kinds:i.log.kinds,what:i.log.what}:null}),mn=({lineage_id:i,counted:e,title:n,uncounted:s,goal_count:a,measures:o,own:l})=>e?{lineage_id:i,title:n,uncounted:"",goal_count:a,measures:o,own:l.map(Xt)}:{lineage_id:i,title:n,uncounted:s,goal_count:null,measures:[],own:[]},Yt=g(function({plan:e,all:n,onClose:s,onSaved:a}){const o=B({draft:`measures ${e.plan_id}`,initial:{targets:e.targets.map(pn)},submit:m=>fe("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:m.targets.map(mn)}}),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:m,message:b})=>[m,b])),{targets:r}=o.values,c=(m,b)=>o.set({targets:r.map((k,p)=>p===m?b:k)});return ae({form:o,label:u("editing"),children:d`
      ${e.targets.map((m,b)=>{const k=r[b],p=new Set(r.filter((h,v)=>v!==b&&h.counted).flatMap(h=>h.measures));return k&&Jt({target:m,choice:k,key:m.lineage_id,all:n.filter(({code:h,kind:v})=>v!=="denominator"&&!p.has(h)),populations:n.filter(({kind:h})=>h==="denominator"),onChange:h=>c(b,h),faults:q(l,`targets.${b}`)})})}
      <div class="form-actions is-sticky">
        ${$({label:u("cancel"),onClick:s})}
        ${$({label:u("save"),type:"submit",kind:"primary",busy:o.busy})}
      </div>`})}),Jt=g(function({target:e,choice:n,all:s,populations:a,onChange:o,faults:l}){const[r,c]=N(""),m=Ge(r).split(" ").filter(Boolean),k=s.filter(({code:f,label:_})=>n.measures.includes(f)||m.every(D=>Ge(_).includes(D))).map(({code:f,label:_,kind_label:D,population_label:C})=>({value:f,label:_,hint:C?`${D} · ${u("of",{label:C})}`:D})),p=()=>({unit:s.find(({code:f})=>f===n.measures[0])?.unit??"person",noun:"",phrase:"",population:null,population_label:"",count:!1,stock:!0,log:null}),h=`measures-${e.ref}`,v=n.own.some(({count:f})=>f)||s.some(f=>f.count&&n.measures.includes(f.code));return d`<section class="card stack">
    <h3>${u("target",{ref:e.ref,text:e.text})}</h3>
    ${ie({label:u("how"),name:`${h}-cach`,value:n.counted?"counted":"not",onChange:f=>o({...n,counted:f==="counted"}),options:[{value:"counted",label:u("how.counted")},{value:"not",label:u("how.not")}]})}
    ${n.counted?d`<details class="measure-fold" open=${!!l.measures||n.measures.length+n.own.length===0}>
          <summary>${u("choose")} (${u("chosen",{count:n.measures.length})})</summary>
          <div class="stack">
            ${w({label:u("search"),name:`${h}-tim`,type:"search",value:r,onChange:c})}
            <div class="measure-choices">
              ${Qe({label:u("choose"),labelHidden:!0,hint:u("chooseHint"),name:h,value:n.measures,onChange:f=>o({...n,measures:f}),options:k,error:l.measures})}
            </div>
          </div>
        </details>
          ${n.own.map((f,_)=>Qt({key:_,own:f,populations:a,faults:q(l,`own.${_}`),onChange:D=>o({...n,own:n.own.map((C,se)=>se===_?D:C)}),onRemove:()=>o({...n,own:n.own.filter((D,C)=>C!==_)})}))}
          ${v&&Zt({name:h,choice:n,onChange:o,error:l.goal_count})}
          <div>
            ${$({label:u("own"),icon:"plus",small:!0,onClick:()=>o({...n,own:[...n.own,p()]})})}
          </div>`:w({label:u("how.reason"),hint:u("how.reasonHint"),name:`${h}-ly-do`,value:n.uncounted,onChange:f=>o({...n,uncounted:f}),required:!0,maxlength:300,error:l.uncounted})}
    ${w({label:u("printedTitle"),hint:u("printedHint"),name:`${h}-ten`,value:n.title,onChange:f=>o({...n,title:f}),maxlength:300,error:l.title})}
  </section>`}),Zt=g(function({name:e,choice:n,onChange:s,error:a}){return le({label:u("goalCount"),hint:u("goalCountHint"),name:`${e}-muc`,value:n.goal_count,onChange:o=>s({...n,goal_count:o}),required:!0,error:a})}),De=i=>i.proposed.length>0||i.proposed_own!==null,es=g(function({planId:e,state:n}){const s=H("/plans/{plan_id}/measures",{params:{plan_id:e}}),a=H("/report-measures");return R({of:s,lines:8,empty:o=>o.targets.length===0,whenEmpty:W({title:u("noTargets")}),children:o=>R({of:a,lines:8,children:l=>ns({plan:o,state:n,all:l,set:s.set,reload:a.refresh})})})}),ns=g(function({plan:e,state:n,all:s,set:a,reload:o}){const[l,r]=N(!1),[c,m]=N(""),b=e.actions.includes("choose"),k=n==="approved",p=_=>{I("/plans","/report-regimes"),j(k?u("saved",{period:_.period_title}):u("kept")),o().then(()=>{a(_),r(!1)})},h=async _=>{m(_.length===1?_[0]?.lineage_id??"":"all");const D=e.targets.filter(C=>C.tied||_.includes(C)).map(C=>mn(_.includes(C)?pn(C):je(C)));try{const C={plan_id:e.plan_id};p(await fe("/plans/{plan_id}/measures",{params:C,version:e.version,body:{targets:D}}))}catch(C){Z(C)}m("")},v=async()=>await G({title:u("over.ask"),text:u("over.text",{period:e.period_title}),yes:u("over")})&&h([]),f=e.targets.filter(_=>!_.tied&&De(_));return d`<div class="stack">
    ${ts({plan:e,state:n,busy:c==="all",changeOver:b?()=>{v()}:void 0})}
    ${l?Yt({plan:e,all:s,onClose:()=>r(!1),onSaved:p}):T({title:u("title"),hint:u("hint"),actions:b&&d`${f.length>1&&$({label:u("takeAll",{count:f.length}),icon:"check",kind:"primary",busy:c==="all",onClick:()=>{h(f)}})}
              ${$({label:u("edit"),icon:"edit",onClick:()=>r(!0)})}`,children:d`<ol class="target-measures">${e.targets.map(_=>ss({key:_.lineage_id,target:_,all:s,busy:c===_.lineage_id,take:b?()=>{h([_])}:void 0}))}</ol>`})}
  </div>`}),ts=g(function({plan:e,state:n,busy:s,changeOver:a}){const o=e.targets.filter(({tied:m})=>!m).map(({ref:m})=>m),l=n==="approved"&&!e.counting&&e.counted_plan,r=e.counting&&e.counted_plan?u("counted",{plan:e.counted_plan}):"",c=n==="superseded"?u("replaced"):n==="approved"?`${u("holds",{period:e.period_title})} ${r}`:u("waits");return d`
    <div class="notice">${P({name:"info"})}<p>${c}</p></div>
    ${o.length>0&&n==="approved"&&d`<div class="notice is-warning">
        ${P({name:"alert"})}
        <p>${u("unsettled",{refs:o.join(", ")})}</p>
      </div>`}
    ${l&&d`<div class="notice is-warning">
        ${P({name:"alert"})}
        <div class="stack">
          <p>${u("other",{plan:l})}</p>
          ${a&&o.length===0&&d`<div>${$({label:u("over"),icon:"right",busy:s,onClick:a})}</div>`}
        </div>
      </div>`}`}),ss=g(function({target:e,all:n,busy:s,take:a}){const o=e.uncounted?{label:u("uncounted")}:e.tied?{label:u("tied"),tone:"done"}:{label:u("none"),tone:"warning"};return d`<li>
    <p><strong>${u("target",{ref:e.ref,text:e.text})}</strong></p>
    ${x(o)}
    ${e.uncounted&&d`<p class="soft">${u("because",{reason:e.uncounted})}</p>`}
    ${e.title&&d`<p class="soft">${u("printed",{title:e.title})}</p>`}
    ${hn({codes:e.measures,own:e.own,all:n})}
    ${e.goal_count!==null&&d`<p class="soft">${u("goalCounted",{count:ee(e.goal_count)})}</p>`}
    ${!e.tied&&!De(e)&&d`<p class="soft">${u("noOffer")}</p>`}
    ${!e.tied&&De(e)&&d`<div class="measure-offer stack">
        <p class="soft">${u("proposed")}</p>
        ${hn({codes:e.proposed,own:e.proposed_own?[e.proposed_own]:[],all:n})}
        ${e.proposed_goal_count!==null&&d`<p class="soft">${u("goalCounted",{count:ee(e.proposed_goal_count)})}</p>`}
        ${a&&d`<div>${$({label:u("take"),icon:"check",small:!0,busy:s,onClick:a})}</div>`}
      </div>`}
  </li>`}),hn=g(function({codes:e,own:n,all:s}){const a=r=>s.find(c=>c.code===r)?.label,o=e.flatMap(r=>{const c=s.find(m=>m.code===r);return c?[{key:r,label:c.label,more:as(c)}]:[]}),l=n.map(r=>({key:r.phrase,label:ve(`${un(r)} ${r.phrase}`),more:[u("goal"),r.count?u("counted.alone"):u("of",{label:a(r.population)??r.population_label}),r.log&&u("log.told",{what:r.log.label})]}));return o.length+l.length>0&&d`<ul>${[...o,...l].map(({key:r,label:c,more:m})=>d`<li key=${r}><span>${c}</span> <span class="soft small">${m.filter(Boolean).join(" · ")}</span></li>`)}</ul>`}),as=i=>[i.kind_label,i.kind==="done"&&u("goal"),i.count&&u("counted.alone"),i.population_label&&u("of",{label:i.population_label}),i.log&&u("log.told",{what:i.log.label})],is=["I","II","III","IV","V"],os=g(function({content:e}){const n=[{label:t("part.purposes"),show:X({items:e.purposes}),there:e.purposes.length},{label:t("part.requirements"),show:X({items:e.requirements}),there:e.requirements.length},{label:t("part.targets"),show:ls({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:n.map(({label:a},o)=>o?a.toLowerCase():a).join(", "),there:n.length,show:n.map(({label:a,show:o},l)=>d`<h3 key=${a}>${l+1}. ${a}</h3>${o}`)},{label:t("part.tasks"),there:e.tasks.length,show:rs({tasks:e.tasks})},{label:t("part.funding"),there:e.funding,show:d`<p class="element-text">${e.funding}</p>`},{label:t("part.duties"),there:e.duties.length,show:e.duties.map((a,o)=>d`<h3 key=${o}>${o+1}. ${a.name}</h3>${X({items:a.items})}`)}].filter(a=>a.there);return d`<article class="card reading">
    ${e.legal_bases.map((a,o)=>d`<p key=${o} class="is-basis">${a}</p>`)}
    ${e.introduction&&d`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:o},l)=>d`<section key=${a}><h2>${is[l]}. ${a}</h2>${o}</section>`)}
    ${e.closing&&d`<p class="element-text">${e.closing}</p>`}
    ${ds({content:e})}
  </article>`}),ls=g(function({content:e}){return d`<ol class="plain">
    ${e.targets.map(n=>d`<li key=${n.ref}>
          (
          ${n.ref}
          ) ${n.text}
          ${n.deadline_on&&d` <span class="soft">${t("plan.until",{text:O(n.deadline_on)})}</span>`}
        </li>`)}
  </ol>`}),rs=g(function({tasks:e}){return e.map((n,s)=>d`<div class="reading-task" key=${s}>
      ${n.heading&&n.heading!==e[s-1]?.heading&&d`<h3>${n.heading}</h3>`}
      <p><strong>${n.ref}.</strong> ${n.text}</p>
      ${X({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:te(n.leads)||"—"})}</li>
        ${n.coordinators.length>0&&d`<li>${t("plan.helpers",{names:te(n.coordinators)})}</li>`}
        <li>${t("plan.until",{text:n.deadline.printed||t(`deadline.${n.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),ds=g(function({content:e}){const{lines:n,name:s}=e.signature;return d`<footer class="reading-foot">
    <div>
      <h3>${t("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,o)=>d`<li key=${o}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&d`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${n.map(a=>d`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),cs=g(function({doubts:e}){return z({caption:t("plan.tab.doubts"),rows:e,rowKey:n=>String(n.id),columns:[{key:"text",label:t("field.text"),kind:"main",value:n=>n.text},{key:"kind",label:t("draft.doubts"),value:n=>t(`kind.${Ze(n.code)}`)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"state",label:t("state"),show:n=>x({label:t(`doubts.state.${n.state}`),tone:n.state==="open"?"neutral":"good"})}]})});async function us(i){const e=i.content.targets?.length??0;if(!e||!Y("period.read"))return t("plan.approveText");const n=await Me("/plans/{plan_id}/measures",{params:{plan_id:i.id}}).catch(()=>null);if(!n)return t("plan.approveText");const s=n.targets.filter(({uncounted:a})=>a).length;return`${t("plan.approveText")} ${t("plan.approveCounts",{counted:e-s,left:s})}`}function ps(i,e){const[n,s]=N(""),a={plan_id:i.id},o=async(k,p)=>{s(k),await p().catch(h=>{Z(h),e.refresh()}),s("")},l=(k,p)=>{e.set(k),I("/plans","/tasks","/today"),j(p)};return{busy:n,taken:l,submit:async()=>await G({title:t("plan.submitAsk"),yes:t("plan.submit")})&&o("submit",async()=>l(await M("/plans/{plan_id}/submit",{params:a,version:i.version}),t("plan.submitted"))),approve:async()=>await G({title:t("plan.approveAsk"),text:await us(i),yes:t("plan.approve")})&&o("approve",async()=>l(await M("/plans/{plan_id}/approve",{params:a,version:i.version}),t("plan.approved"))),remove:async()=>await G({title:t("plan.deleteAsk"),text:t("plan.deleteText"),yes:t("plan.delete"),danger:!0})&&o("delete",async()=>{await Ue("/plans/{plan_id}",{params:a,version:i.version}),U("/ke-hoach",{replace:!0}),I("/plans"),j(t("plan.deleted"))}),print:()=>o("document",async()=>{const k=await M("/plans/{plan_id}/document",{params:a,version:i.version});I("/plans","/documents"),j(t("plan.documentMade")),U(`/van-ban/${k.id}`)})}}const ms=g(function({plan:e,resource:n}){const[s,a]=N(null),o=v=>e.actions.includes(v),{busy:l,taken:r,submit:c,approve:m,remove:b,print:k}=ps(e,n),p=Object.keys(e.missing).length===0,h=e.document_code!==null;return d`
    ${o("edit")&&e.state==="draft"&&$({label:t("plan.delete"),kind:"quiet",disabled:!!l,onClick:()=>{b()}})}
    ${e.document_id&&L({label:t("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${Y("plan.draft")&&!h&&p&&$({label:t(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:l==="document",onClick:()=>{k()}})}
    ${o("amend")&&$({label:t("plan.amend"),icon:"edit",onClick:()=>a("amend")})}
    ${o("return")&&$({label:t("plan.return"),icon:"left",onClick:()=>a("return")})}
    ${o("edit")&&L({label:t("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:p?"plain":"primary"})}
    ${o("submit")&&p&&$({label:t("plan.submit"),icon:"right",kind:"primary",busy:l==="submit",onClick:()=>{c()}})}
    ${o("approve")&&$({label:t("plan.approve"),icon:"check",kind:"primary",busy:l==="approve",onClick:()=>{m()}})}
    ${e.state==="approved"&&L({label:t("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${s&&hs({key:s,kind:s,plan:e,done:v=>{if(a(null),s==="return")return r(v,t("plan.returned"));I("/plans"),j(t("plan.amended")),U(`/ke-hoach/${v.id}/sua`)},onClose:()=>a(null)})}`}),hs=g(function({kind:e,plan:n,done:s,onClose:a}){const o=B({draft:`${e} ${n.id}`,initial:{reason:""},check:({reason:r})=>r.trim()?{}:{reason:K("field.missing")},submit:(r,c)=>M(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:n.id},body:r,version:n.version,key:c}),done:s}),l=t(e==="return"?"plan.return":"plan.amend");return ye({title:l,form:o,submit:l,onClose:a,children:d`<p>${t(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
      ${E({...o.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await $e("plans");function gs({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}}),n=e.data;return V({title:n?n.title||t("noName"):t("title"),lead:n&&[n.code||t("noNumber"),ne(n)].join(" · "),status:n&&x({label:n.state_label,tone:_e[n.state]}),crumbs:[{label:t("title"),href:"/ke-hoach"},{label:n?.code||t("title")}],actions:n&&ms({plan:n,resource:e}),children:R({of:e,lines:10,children:s=>d`<div class="stack">
          ${$s({plan:s})}
          ${vs({plan:s})}
          ${We({label:t("plan.tab"),tabs:bs(s,e)})}
        </div>`})})}const bs=(i,e)=>[{name:"noi-dung",label:t("plan.tab.read"),show:()=>os({content:ce(i.content)})},...i.units.length?[{name:"don-vi",label:t("plan.tab.units"),show:()=>Mt({plan:i,resource:e})}]:[],...Y("period.read")&&i.content.targets?.length?[{name:"chi-tieu",label:t("plan.tab.measures"),show:()=>es({planId:i.id,state:i.state})}]:[],{name:"thay-doi",label:t("plan.tab.changes"),show:()=>Rt({plan:i})},...i.doubts.length?[{name:"diem",label:t("plan.tab.doubts"),count:i.doubts.length,show:()=>cs({doubts:i.doubts})}]:[]],fs=new Set(["draft","returned","submitted"]),$s=g(function({plan:e}){const n=[...new Set(Object.values(e.missing))];return d`
    ${fs.has(e.state)&&Y("period.read")&&!!e.content.targets?.length&&ks({planId:e.id})}
    ${e.state==="returned"&&e.return_reason&&d`<div class="notice is-danger">
        ${P({name:"alert"})}
        <div><p><strong>${t("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
      </div>`}
    ${e.amend_reason&&d`<div class="notice">
        ${P({name:"info"})}
        <div><p><strong>${t("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
      </div>`}
    ${n.length>0&&d`<div class="notice is-warning">
        ${P({name:"alert"})}
        <div>
          <p><strong>${t("plan.missing")}</strong></p>
          <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul>
        </div>
      </div>`}`}),ks=g(function({planId:e}){const s=H("/plans/{plan_id}/measures",{params:{plan_id:e}}).data?.targets.filter(({tied:a})=>!a).map(({ref:a})=>a)??[];return s.length>0&&d`<div class="notice is-warning">
      ${P({name:"alert"})}
      <div>
        <p>${t("plan.uncounted",{refs:s.join(", ")})}</p>
        <p><a href=${`/ke-hoach/${e}?tab=chi-tieu`}>${t("plan.count")}</a></p>
      </div>
    </div>`}),vs=g(function({plan:e}){const n=e.in_force_from,s=e.source_file_id;return d`<section class="card" aria-label=${t("plan.facts")}>${Cn({facts:[{label:t("issued"),value:O(e.issued_on)},{label:t("plan.inForce"),value:n?e.in_force_to?t("plan.span",{from:O(n),to:O(e.in_force_to)}):t("plan.since",{from:O(n)}):"—"},{label:t("part.targets"),value:ee(e.content.targets?.length)},{label:t("part.tasks"),value:ee(e.content.tasks?.length)},...e.submitted_by?[{label:t("plan.submittedBy"),value:t("plan.byAt",{who:e.submitted_by,at:ke(e.submitted_at)})}]:[],...e.approved_by?[{label:t("plan.approvedBy"),value:t("plan.byAt",{who:e.approved_by,at:ke(e.approved_at)})}]:[],...s?[{label:t("plan.sourceFile"),value:$({label:t("plan.getSource"),icon:"download",small:!0,onClick:()=>{yn(`/files/${s}`,"ke-hoach").catch(Z)}})}]:[]]})}</section>`}),ys=Object.freeze(Object.defineProperty({__proto__:null,default:gs},Symbol.toStringTag,{value:"Module"}));export{Pn as _,Ln as a,ys as b,Ft as d,Pt as e,Dn as p};
