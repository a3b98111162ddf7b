// Licences in vendor/LICENSES.txt.
import{b as d,U as fe,r as Me,O as F,$ as Le,L as fn}from"./kit.js";import{u as $e,i as ee,e as Ue,l as Re,L as R,c as b,k as B,F as le,T as D,B as $,p as L,a7 as $n,n as K,d as ne,b as Be,f as C,v as ke,a8 as kn,I as M,q as Ke,a9 as vn,j as te,t as ve,aa as yn}from"./first.js";import{k as H,P as z,L as U,E as X,l as x,q as G,I as _n,S as O,d as E,t as V,i as P,g as N,A as Ge,e as wn,C as Cn,h as Q,y as W,s as ye,n as Y,o as _e,G as we,a as Ve,F as Tn}from"./frame.js";import{ad as xn,ae as t,P as Sn,o as qn,af as We,R as re,q as On,S as I,D as de,j as se,ag as ce,ah as q,C as Fn,ai as ue,F as pe,T as ze,a3 as Ce,aj as Xe,ak as Nn}from"./shared.js";const Te={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},Hn=qn(We);function En(){const[i]=$e(),e=ee("plan.draft"),n={year:i.nam,state:i.state},s=H("/plans",{query:n}),a=Number(Ue.value.slice(0,4)),o=Array.from({length:5},(l,r)=>String(a+1-r)).map(l=>({value:l,label:l}));return z({title:t("title"),lead:t("lead"),actions:e&&d`
        ${R({label:t("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${R({label:t("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:d`
      ${e&&Dn({})}
      ${xn({filters:[{name:"nam",label:t("year"),options:o},{name:"state",label:t("state"),options:Hn}]})}
      ${U({of:s,empty:l=>l.items.length===0,whenEmpty:d`<div class="card">
          ${X({title:t("none"),hint:t(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:l=>d`<div>${jn({rows:l.items})}
          ${l.next&&Sn({page:l,more:r=>Re("/plans",{query:{...n,cursor:r}}),onMore:s.set})}</div>`})}`})}const ae=({edition:i})=>i===1?t("edition.first"):t("edition.later",{n:i-1}),jn=b(function({rows:e}){return G({caption:t("title"),rows:e,rowKey:n=>n.id,href:n=>`/ke-hoach/${n.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:n=>n.title||t("noName")},{key:"code",label:t("number"),show:n=>n.code?d`<span class="nowrap">${n.code}</span>`:d`<span class="soft">${t("noNumber")}</span>`},{key:"issued",label:t("issued"),show:n=>E(n.issued_on)},{key:"year",label:t("year"),show:n=>String(n.year)},{key:"edition",label:t("edition"),show:ae},{key:"state",label:t("state"),show:n=>O({label:n.state_label,tone:Te[n.state]})}]})}),Dn=b(function(){const n=H("/plan-drafts",{query:{state:"open"}}).data?.items??[];return n.length>0&&x({title:t("drafts.title"),hint:t("drafts.hint"),children:G({caption:t("drafts.title"),rows:n,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:t("drafts.file"),value:s=>s.file_name},{key:"at",label:t("drafts.at"),show:s=>_n({at:s.created_at})},{key:"open",label:t("state"),show:s=>s.open_doubts?O({label:t("drafts.open",{count:s.open_doubts}),tone:"warning"}):O({label:t("drafts.ready"),tone:"good"})}]})})}),An=Object.freeze(Object.defineProperty({__proto__:null,default:En,editionName:ae},Symbol.toStringTag,{value:"Module"})),Pn=".md,.docx,.pdf,.txt";function In(){const i=B({draft:"plan-text",initial:{how:"file",file:[],text:""},check:({how:e,file:n,text:s})=>({...e==="file"&&n.length===0&&{file:V("field.missing")},...e==="text"&&!s.trim()&&{text:V("field.missing")}}),submit:({how:e,file:[n],text:s},a)=>e==="file"&&n?L("/plan-drafts",{body:$n(n),key:a}):L("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{P("/plan-drafts"),K(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return z({title:t("import"),lead:t("import.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("import")}],children:d`<section class="card">${le({form:i,label:t("import"),children:d`
        ${re({...i.bind("how"),label:t("import.how"),options:[{value:"file",label:t("import.byFile")},{value:"text",label:t("import.byText")}]})}
        ${i.values.how==="file"?On({...i.bind("file"),label:t("import.file"),hint:t("import.fileHint"),accept:Pn,required:!0}):D({...i.bind("text"),label:t("import.text"),hint:t("import.textHint"),rows:14,required:!0})}
        ${i.busy&&d`<div class="job" role="status">
            <p class="job-line"><strong>${t("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${$({label:t("import.read"),icon:"search",type:"submit",kind:"primary",busy:i.busy})}
        </div>`})}</section>`})}const Mn=Object.freeze(Object.defineProperty({__proto__:null,default:In},Symbol.toStringTag,{value:"Module"}));function Ln(){const i=Number(Ue.value.slice(0,4)),e=[i,i+1].map(String).map(s=>({value:s,label:s})),n=B({draft:"plan",initial:{title:"",year:String(i)},check:({title:s})=>s.trim()?{}:{title:V("field.missing")},submit:({title:s,year:a},o)=>L("/plans",{body:{title:s,year:Number(a)},key:o}),done:s=>{P("/plans"),N(t("new.created")),K(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return z({title:t("new"),lead:t("new.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("new")}],children:d`<section class="card">${le({form:n,label:t("new"),children:d`
        ${D({...n.bind("title"),label:t("field.title"),hint:t("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${I({...n.bind("year"),label:t("field.year"),options:e,empty:!1})}
        <div class="form-actions">${$({label:t("new.create"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}</section>`})}const Un=Object.freeze(Object.defineProperty({__proto__:null,default:Ln},Symbol.toStringTag,{value:"Module"})),me=i=>i,Rn=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,Bn=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Qe(i){return Bn.test(i)?"/head":Rn.exec(i)?.[0]??`/${i.split("/")[1]??""}`}function Kn(i){const e=new Map;for(const[n,s]of Object.entries(i.spans)){const a=Qe(n);e.set(a,[...e.get(a)??[],...s])}for(const n of e.values())n.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Ye=(i,e,n)=>n.lineage_id&&i.anchors[n.lineage_id]||`/${e}/new`;function Je(i,e){let n="",s=1/0;for(const[a,o]of i)for(const l of o)l.paragraph!==e.paragraph||l.start>e.start||l.end<e.start||l.end-l.start>=s||(n=a,s=l.end-l.start);return n}const xe=(i,e)=>e.pointer?Qe(e.pointer):e.spans[0]?Je(i,e.spans[0]):"";function Gn({index:i,text:e},n,s){const a=s.filter(c=>c.spans.some(p=>p.paragraph===i)),o=new Set([0,e.length]),l=c=>c.paragraph===i&&o.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of n.values())c.forEach(l);a.forEach(c=>c.spans.forEach(l));const r=[...o].sort((c,p)=>c-p);return r.slice(0,-1).map((c,p)=>{const h=r[p+1]??e.length;return{start:c,end:h,element:Vn(n,i,c,h),doubts:a.filter(k=>k.spans.some(m=>m.paragraph===i&&m.start<=c&&m.end>=h))}})}function Vn(i,e,n,s){const a=Je(i,{paragraph:e,start:n});return i.get(a)?.some(l=>l.paragraph===e&&l.start<=n&&l.end>=s)?a:""}const Wn={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","several-plans":"structure","old-font":"spelling","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ze(i){const e=Wn[i];return e||(i.startsWith("deadline")?"deadline":i.startsWith("goal")?"goal":/-(missing|empty)$/.test(i)?"missing":"other")}const ie=i=>[...new Set(i.map(e=>e.name))].join(", "),Se=new Set(["unit-unknown","unit-class-open"]),zn=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],Xn=b(function({doubts:e,hands:n}){const[s,a]=$e(),o=e.filter(h=>h.state==="open"),l=o.filter(h=>h.blocking),r=s.diem??"open",c=r==="all"?e:r==="blocking"?l:o,p=[{name:"open",label:t("doubts.showOpen",{count:o.length})},{name:"blocking",label:t("doubts.showBlocking",{count:l.length})},{name:"all",label:t("doubts.showAll",{count:e.length})}];return d`<div class="stack">
    <p>
      ${o.length?O({label:t("doubts.open",{count:o.length}),tone:"warning"}):O({label:t("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${t("doubts.show")}>
      ${p.map(({name:h,label:k})=>d`<button type="button" key=${h} aria-pressed=${String(r===h)}
            onClick=${()=>a({diem:h==="open"?null:h})}>${k}</button>`)}
    </div>
    ${c.length===0&&X({title:t("doubts.none"),hint:t("doubts.noneHint"),icon:"check"})}
    ${zn.map(h=>Qn({key:h,kind:h,rows:c.filter(k=>Ze(k.code)===h),hands:n}))}
  </div>`}),Qn=b(function({kind:e,rows:n,hands:s}){const a=n.filter(o=>o.state==="open"&&!Se.has(o.code)).map(o=>o.id);return n.length>0&&d`<section class="doubt-kind" aria-label=${t(`kind.${e}`)}>
      <header class="section-head"><h2>${t(`kind.${e}`)} <span class="count">${n.length}</span></h2>
        ${a.length>1&&!s.closed&&d`<div class="section-actions">
            ${$({label:t("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${$({label:t("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${n.map(o=>Yn({key:o.id,doubt:o,hands:s}))}</ul>
    </section>`}),Yn=b(function({doubt:e,hands:n}){const s=e.state==="open",a=e.spans.length;return d`<li class=${ne("doubt",s&&e.blocking&&"is-blocking",n.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Ge({label:t("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&$({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>n.look(e)})}
      ${a>1&&d`<span class="soft small">${t("doubts.places",{count:a})}</span>`}
    </div>
    ${!n.closed&&(s?d`<div class="row">${Se.has(e.code)?$({label:t("doubts.chooseUnit"),icon:"units",small:!0,onClick:n.chooseUnit}):d`${$({label:t("doubts.keep"),icon:"check",small:!0,onClick:()=>n.settle([e.id],"accepted")})}
                ${$({label:t("doubts.edit"),icon:"edit",small:!0,onClick:()=>n.edit(e)})}
                ${$({label:t("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"edited")})}
                ${$({label:t("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"dismissed")})}`}</div>`:d`<div class="row">${O({label:t(`doubts.state.${e.state}`),tone:"good"})}
          ${!Se.has(e.code)&&$({label:t("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"open")})}
        </div>`)}
  </li>`}),Jn=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(i=>({value:i,label:t(`deadline.${i}`)})),en=new Set(["weekly","monthly","continuous"]),Zn=(i,e)=>new Date(Date.UTC(i,e,0)).toISOString().slice(0,10),J=(i,e,n)=>({starts_on:`${i}-${String(e).padStart(2,"0")}-01`,ends_on:Zn(i,n)});function et(i,e,n){const s={kind:e,printed:"",starts_on:null,ends_on:i.ends_on,quota:null,day:null},a=i.ends_on?Number(i.ends_on.slice(5,7)):12,o=i.ends_on?Number(i.ends_on.slice(0,4)):n;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...J(o,a,a)}:e==="within_quarter"?{...s,...J(o,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:en.has(e)?{...s,starts_on:i.starts_on??`${n}-01-01`,ends_on:`${n}-12-31`,quota:en.has(i.kind)?i.quota:null}:e==="range"?{...s,starts_on:i.starts_on}:s}const nt=b(function({value:e,onChange:n,year:s,faults:a={}}){const o=l=>n({...e,...l});return Be({label:t("deadline"),group:!0,error:a[""]??a.kind,children:()=>d`<div class="deadline">
      <div class="form-row">
        ${I({label:t("deadline.kind"),name:"kind",value:e.kind,options:Jn,empty:!1,onChange:l=>n(et(e,l,s))})}
        ${tt({value:e,set:o,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&C({label:t("deadline.printed"),name:"printed",value:e.printed,hint:t("deadline.printedHint"),maxlength:500,onChange:l=>o({printed:l})})}
      ${e.kind==="before"&&e.ends_on&&d`<p class="soft small">${t("deadline.last",{on:E(wn(e.ends_on,-1))})}</p>`}
    </div>`})}),tt=b(function({value:e,set:n,year:s,faults:a}){const o=e.ends_on?Number(e.ends_on.slice(0,4)):s,l=e.ends_on?Number(e.ends_on.slice(5,7)):12,r=[...new Set([s-1,s,s+1,o])].sort().map(m=>({value:String(m),label:String(m)})),c=(m,g)=>Array.from({length:m},(v,f)=>({value:String(f+1),label:t(g,{n:f+1})})),p=m=>I({label:t("deadline.yearOf"),name:"year",value:String(o),options:r,empty:!1,onChange:g=>n(m(Number(g)))}),h=(m,g="")=>de({label:m,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...g&&{hint:g},onChange:v=>n({ends_on:v})});if(e.kind==="before")return h(t("deadline.beforeDay"),t("deadline.beforeHint"));if(e.kind==="by")return h(t("deadline.byDay"));if(e.kind==="within_month")return d`
      ${I({label:t("deadline.month"),name:"month",value:String(l),options:c(12,"deadline.monthName"),empty:!1,onChange:m=>n(J(o,Number(m),Number(m)))})}
      ${p(m=>J(m,l,l))}`;if(e.kind==="within_quarter"){const m=Math.ceil(l/3);return d`
      ${I({label:t("deadline.quarter"),name:"quarter",value:String(m),options:c(4,"deadline.quarterName"),empty:!1,onChange:g=>n(J(o,Number(g)*3-2,Number(g)*3))})}
      ${p(g=>J(g,m*3-2,m*3))}`}if(e.kind==="none")return null;const k=de({label:t("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:m=>n({starts_on:m})});return e.kind==="range"?d`${k}${h(t("deadline.to"))}`:d`${k}${h(t("deadline.to"))}
    ${se({label:t(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:t("deadline.quotaHint"),error:a.quota,onChange:m=>n({quota:m||null})})}
    ${e.kind==="monthly"&&se({label:t("deadline.day"),name:"day",value:e.day,hint:t("deadline.dayHint"),error:a.day,onChange:m=>n({day:m||null})})}`}),qe=["neighbourhoods","teams","outside"];function Oe(){const e=H("/units").data??[];return{names:new Map(e.map(n=>[n.id,n.name])),options:[{label:t("units.class"),options:qe.map(n=>({value:n,label:t(`class.${n}`)}))},{label:t("units.one"),options:e.filter(n=>n.kind!=="province"&&n.kind!=="city").map(n=>({value:n.id,label:n.name}))}]}}const Fe=i=>qe.some(e=>e===i)?{unit_id:null,unit_class:i}:{unit_id:i,unit_class:null};function st(i){const e=fe([]);e.current.length===0&&(e.current=[...i].sort((s,a)=>Number(a.open)-Number(s.open)).map(s=>s.name));const n=s=>{const a=e.current.indexOf(s.name);return a<0?e.current.length:a};return[...i].sort((s,a)=>n(s)-n(a))}const at=b(function({units:e,closed:n,choose:s}){const{names:a,options:o}=Oe(),l=st(e);return e.length===0?X({title:t("units.none"),icon:"units"}):d`<div class="stack"><p class="soft">${t("units.lead")}</p>
    <ul class="doubts">${l.map(r=>d`<li key=${r.name} class=${ne("doubt",r.open&&"is-blocking")}>
        <p class="row">
          ${r.open&&O({label:t("units.open"),tone:"warning"})}
          <span class="soft small">${t("units.places",{count:r.fields.length})}</span>
        </p>
        ${r.unit_ids.length>1?d`<p>
              <strong>“${r.name}”</strong>
              : ${t("units.several",{count:r.unit_ids.length,names:r.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:I({label:t("units.for",{name:r.name}),name:"unit",options:o,disabled:n,value:r.open?"":r.unit_class??r.unit_ids[0]??"",onChange:c=>c&&s({name:r.name,...qe.some(p=>p===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),it={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},Ne=b(function({label:e,value:n,onChange:s,error:a,required:o}){const{names:l,options:r}=Oe(),c=m=>{const g=Fe(m);s([...n,{...g,name:g.unit_id?l.get(g.unit_id)??"":kn(it[m]??"")}])},p=(m,g)=>s(n.map((v,f)=>f===m?{...v,...Fe(g)}:v)),h=(m,g)=>s(n.map((v,f)=>f===m?{...v,name:g}:v)),k=r.map(m=>d`<optgroup key=${m.label} label=${m.label}>
        ${m.options.map(g=>d`<option key=${g.value} value=${g.value}>${g.label}</option>`)}
      </optgroup>`);return Be({label:e,error:a,required:o,group:!0,children:()=>d`<div class="units-picked">
      ${n.map((m,g)=>d`<div class="unit-picked" key=${g}>
          <input class="input" aria-label=${t("field.unitName")} value=${m.name}
            onInput=${v=>h(g,ke(v))} />
          ${m.unit_class==="outside"&&d`<span class="soft small">${t("field.printedOnly")}</span>`}
          ${m.unit_id&&l.get(m.unit_id)!==m.name&&d`<span class="soft small">${l.get(m.unit_id)}</span>`}
          ${!m.unit_id&&!m.unit_class&&d`${O({label:t("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${t("units.for",{name:m.name})} value=""
                onChange=${v=>p(g,ke(v))}><option value="">${t("doubts.chooseUnit")}</option>${k}</select>`}
          ${$({label:t("field.removeUnit",{name:m.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(n.filter((v,f)=>f!==g))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${t("field.addUnit")}`} value="" onChange=${m=>{const g=ke(m);m.currentTarget.value="",g&&c(g)}}><option value="">${t("field.addUnit")}</option>${k}</select>
    </div>`})}),he=(i,e,n)=>s=>({name:s,value:i[s],error:n[s],onChange:a=>e({...i,[s]:a})}),ot=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),lt=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),rt=()=>({name:"",units:[],items:[],asked:!1}),nn=b(function({value:e,onChange:n,faults:s={}}){const a=he(e,n,s);return d`<div class="stack">
    ${D({...a("title"),label:t("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${C({...a("number"),label:t("field.number"),hint:t("field.numberHint")})}
      ${C({...a("symbol"),label:t("field.symbol"),hint:t("field.symbolHint")})}
      ${C({label:t("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:o=>n({...e,year:Number(o)||0})})}
    </div>
    <div class="form-row">
      ${de({...a("issued_on"),label:t("field.issued")})}
      ${C({...a("place"),label:t("field.place")})}
      ${C({...a("issuer"),label:t("field.issuer")})}
    </div>
  </div>`}),tn=b(function({value:e,onChange:n,faults:s={}}){const a=he(e,n,s);return d`<div class="stack">
    ${C({...a("ref"),label:t("field.ref"),required:!0,maxlength:30})}
    ${D({...a("text"),label:t("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${se({...a("goal_percent"),label:t("field.goal"),hint:t("field.goalHint"),unit:"%"})}
      ${de({...a("deadline_on"),label:t("field.targetDeadline")})}
    </div>
  </div>`}),sn=b(function({value:e,onChange:n,year:s,faults:a={}}){const o=he(e,n,a);return d`<div class="stack">
    <div class="form-row">
      ${C({...o("ref"),label:t("field.ref"),required:!0,maxlength:30})}
      ${C({...o("heading"),label:t("field.heading")})}
    </div>
    ${D({...o("text"),label:t("field.text"),rows:5})}
    <div class="field"><span class="field-label">${t("field.items")}</span>
      ${ce({label:t("field.items"),value:e.items,onChange:l=>n({...e,items:l}),faults:q(a,"items")})}
    </div>
    <div class="form-row">
      ${Ne({label:t("field.leads"),value:e.leads,onChange:l=>n({...e,leads:l}),error:ge(a,"leads"),required:!0})}
      ${Ne({label:t("field.coordinators"),value:e.coordinators,onChange:l=>n({...e,coordinators:l}),error:ge(a,"coordinators")})}
    </div>
    ${nt({value:e.deadline,onChange:l=>n({...e,deadline:l}),year:s,faults:q(a,"deadline")})}
  </div>`}),ge=(i,e)=>Object.values(q(i,e))[0],an=b(function({value:e,onChange:n,faults:s={}}){const a=he(e,n,s);return d`<div class="stack">
    <div class="form-row">
      ${C({...a("name"),label:t("field.dutyName"),required:!0})}
      ${Ne({label:t("field.dutyUnits"),value:e.units,onChange:o=>n({...e,units:o}),error:ge(s,"units")})}
    </div>
    ${Fn({...a("asked"),label:t("field.asked")})}
    <div class="field"><span class="field-label">${t("field.text")}</span>
      ${ce({label:t("field.text"),value:e.items,onChange:o=>n({...e,items:o}),faults:q(s,"items")})}
    </div>
  </div>`}),on=b(function({value:e,archive:n,onChange:s,faults:a={}}){return d`<div class="stack">
    ${ue({rows:e,onChange:o=>s(o,n),add:t("field.addRecipient"),label:(o,l)=>o.name||t("field.line",{label:t("field.recipient"),n:l+1}),fresh:()=>({name:"",purpose:""}),show:(o,l,r)=>d`<div class="form-row">
        ${C({label:t("field.recipient"),name:"name",value:o.name,error:a[`${r}.name`],required:!0,onChange:c=>l({...o,name:c})})}
        ${C({label:t("field.purpose"),hint:r===0?t("field.purposeHint"):void 0,name:"purpose",value:o.purpose??"",error:a[`${r}.purpose`],onChange:c=>l({...o,purpose:c})})}
      </div>`})}
    ${C({label:t("field.archive"),name:"archive",value:n,onChange:o=>s(e,o)})}
  </div>`}),ln=b(function({value:e,onChange:n,faults:s={}}){return d`<div class="stack">
    ${D({label:t("field.signLines"),name:"lines",hint:t("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:ge(s,"lines"),onChange:a=>n({...e,lines:a.split(`
`)})})}
    ${C({label:t("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>n({...e,name:a})})}
  </div>`});function rn(i){const e=n=>n.filter(s=>s.trim());return{...i,legal_bases:e(i.legal_bases),purposes:e(i.purposes),requirements:e(i.requirements),tasks:i.tasks.map(n=>({...n,items:e(n.items)})),duties:i.duties.map(n=>({...n,items:e(n.items)})),signature:{...i.signature,lines:e(i.signature.lines)}}}const He={head:()=>t("part.head"),recipients:()=>t("part.recipients"),signature:()=>t("part.signature"),legal_bases:()=>t("part.bases"),purposes:()=>t("part.purposes"),requirements:()=>t("part.requirements"),introduction:()=>t("part.introduction"),funding:()=>t("part.funding"),closing:()=>t("part.closing"),targets:()=>t("part.targets"),tasks:()=>t("part.tasks"),duties:()=>t("part.duties")},dt=b(function({content:e,element:n,save:s,onClose:a}){const o=B({draft:`element ${n.part} ${"index"in n?n.index:""}`,initial:{content:e},submit:(r,c)=>s(rn(r.content),c),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:r,message:c})=>[r.replace(/^content\./,""),c]));return pe({title:He[n.part](),form:o,onClose:a,wide:!0,children:ct({element:n,value:o.values.content,onChange:r=>o.set({content:r}),faults:l})})}),ct=b(function({element:e,value:n,onChange:s,faults:a}){if("index"in e)return ut({element:e,value:n,onChange:s,faults:q(a,`${e.part}.${e.index}`)});const{part:o}=e;return o==="head"?nn({value:n,onChange:s,faults:a}):o==="recipients"?on({value:n.recipients,archive:n.archive,onChange:(l,r)=>s({...n,recipients:l,archive:r}),faults:q(a,o)}):o==="signature"?ln({value:n.signature,onChange:l=>s({...n,signature:l}),faults:q(a,o)}):o==="legal_bases"||o==="purposes"||o==="requirements"?ce({label:He[o](),value:n[o],onChange:l=>s({...n,[o]:l}),faults:q(a,o)}):D({label:He[o](),name:o,value:n[o],rows:8,error:a[o],onChange:l=>s({...n,[o]:l})})}),ut=b(function({element:{part:e,index:n},value:s,onChange:a,faults:o}){const l=r=>a({...s,[e]:s[e].map((c,p)=>p===n?r:c)});return e==="targets"?s.targets[n]&&tn({value:s.targets[n],onChange:l,faults:o}):e==="tasks"?s.tasks[n]&&sn({value:s.tasks[n],onChange:l,year:s.year,faults:o}):s.duties[n]&&an({value:s.duties[n],onChange:l,faults:o})}),pt=b(function({draft:e,content:n,hands:s}){const a=[{label:t("part.head"),entries:[ht(n)]},{label:t("part.bases"),entries:Ee("legal_bases",n)},{label:t("part.introduction"),entries:je("introduction",n)},{label:t("part.purposes"),entries:Ee("purposes",n)},{label:t("part.requirements"),entries:Ee("requirements",n)},{label:t("part.targets"),entries:gt(e,n)},{label:t("part.tasks"),entries:bt(e,n)},{label:t("part.funding"),entries:je("funding",n)},{label:t("part.duties"),entries:ft(n)},{label:t("part.closing"),entries:je("closing",n)},{label:t("part.recipients"),entries:$t(n)},{label:t("part.signature"),entries:[kt(n)]}];return d`<div class="stack">${a.map(({label:o,entries:l})=>d`<section class="part" key=${o} aria-label=${o}>
      <h2>${o} ${l.length>1&&d`<span class="count">${l.length}</span>`}</h2>
      ${l.length===0?d`<p class="soft">${t("part.empty")}</p>`:l.map(r=>mt({key:r.pointer+(r.title??""),entry:r,hands:s}))}
    </section>`)}</div>`}),mt=b(function({entry:{pointer:e,element:n,title:s,show:a},hands:o}){const l=o.doubts(e),{edit:r,remove:c}=o;return d`<article class=${ne("element",o.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&d`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${l>0&&O({label:t("doubts.here",{count:l}),tone:"warning"})}
      ${o.tied(e)?$({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>o.look(e)}):d`<span class="soft small">${t("draft.notInSource")}</span>`}
      ${r&&$({label:t("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>r(n)})}
      ${c&&"index"in n&&$({label:t("draft.remove"),icon:"trash",small:!0,kind:"quiet",onClick:()=>c(n,s??"")})}
    </div>
  </article>`}),ht=i=>({pointer:"/head",element:{part:"head"},show:d`<p class="element-title">${i.title||t("noName")}</p>
    <p class="soft">
      ${[i.number?`${i.number}/${i.symbol}`:t("noNumber"),i.place,E(i.issued_on),i.issuer].filter(Boolean).join(" · ")}
    </p>`}),Ee=(i,e)=>e[i].map((n,s)=>({pointer:`/${i}/${s}`,element:{part:i},show:d`<p>${n}</p>`})),je=(i,e)=>e[i]?[{pointer:`/${i}`,element:{part:i},show:d`<p class="element-text">${e[i]}</p>`}]:[],gt=(i,e)=>e.targets.map((n,s)=>({pointer:Ye(i,"targets",n),element:{part:"targets",index:s},title:t("part.target",{ref:n.ref}),show:d`
      <p>${n.text}</p>
      <p class="soft">
        ${[n.goal_percent!=null&&t("plan.goal",{value:Cn(n.goal_percent)}),n.deadline_on&&t("plan.until",{text:E(n.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),bt=(i,e)=>e.tasks.map((n,s)=>({pointer:Ye(i,"tasks",n),element:{part:"tasks",index:s},title:`${t("part.task",{ref:n.ref})}${n.heading?` · ${n.heading}`:""}`,show:d`${n.text&&d`<p>${n.text}</p>`}${Z({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:ie(n.leads)||"—"})}</li>
        <li>${t("plan.helpers",{names:ie(n.coordinators)||"—"})}</li>
        <li>
          ${t("plan.until",{text:`${n.deadline.printed||t(`deadline.${n.deadline.kind}`)}`})}
          ${n.deadline.printed&&d` <span class="soft">(${t(`deadline.${n.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),ft=i=>i.duties.map((e,n)=>({pointer:`/duties/${n}`,element:{part:"duties",index:n},title:e.name,show:Z({items:e.items})})),$t=i=>i.recipients.map((e,n)=>({pointer:`/recipients/${n}`,element:{part:"recipients"},show:d`<p>${e.name}${e.purpose&&d` <span class="soft">(${e.purpose})</span>`}</p>`})),kt=i=>({pointer:"/signature",element:{part:"signature"},show:d`${i.signature.lines.map(e=>d`<p key=${e}>${e}</p>`)}<p><strong>${i.signature.name}</strong></p>`}),Z=b(function({items:e}){return e.length>0&&d`<ul class="element-items">${e.map((n,s)=>d`<li key=${s}>${n}</li>`)}</ul>`}),vt=b(function({draft:e,places:n,focus:s,onElement:a}){const o=fe(null),l=e.doubts.filter(r=>r.state==="open");return Me(()=>{if(s?.from!=="content")return;o.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),d`<div class="source" ref=${o} tabindex="0" role="region" aria-label=${t("draft.source")}>
    <p class="soft small">${t("draft.sourceHint")}</p>
    ${e.source.map(r=>d`<p key=${r.index} class=${ne(r.bold&&"is-bold",(r.level??0)>0&&"is-heading")}>
        ${Gn(r,n,l).map(c=>d`<span key=${c.start}
            class=${ne(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",yt(s,r.index,c)&&"is-lit")}
            title=${c.doubts.map(p=>p.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${r.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),yt=(i,e,n)=>i?.spans.some(s=>s.paragraph===e&&s.start<=n.start&&s.end>=n.end),dn="(min-width: 72rem)";function _t(){const[i,e]=F(()=>matchMedia(dn).matches);return Le(()=>{const n=matchMedia(dn),s=()=>e(n.matches);return n.addEventListener("change",s),()=>n.removeEventListener("change",s)},[]),i}await ye("plans");function wt({params:i}){const e=H("/plan-drafts/{draft_id}",{params:{draft_id:i.id??""}}),n=e.data;return z({title:t("draft.title"),lead:n&&d`<strong>${n.file_name}</strong>. ${t("draft.lead")}`,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("draft.title")}],actions:n&&Ct({draft:n,resource:e}),children:U({of:e,lines:10,children:s=>d`<div class="stack">${Tt({draft:s})}${xt({draft:s,resource:e})}</div>`})})}const Ct=b(function({draft:e,resource:n}){const[s,a]=F(!1);if(e.state==="accepted")return e.plan_id&&R({label:t("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const o={draft_id:e.id},l=async p=>{a(!0),await p().catch(h=>{Q(h),n.refresh()}),a(!1)},r=async()=>{await W({title:t("draft.acceptAsk"),text:t("draft.acceptText"),yes:t("draft.accept")})&&await l(async()=>{const p=await L("/plan-drafts/{draft_id}/accept",{params:o,version:e.version});P("/plan-drafts","/plans"),N(t("draft.accepted")),K(`/ke-hoach/${p.id}`)})},c=async()=>{await W({title:t("draft.discardAsk"),text:t("draft.discardText"),yes:t("draft.discard"),danger:!0})&&await l(async()=>{await Ke("/plan-drafts/{draft_id}",{params:o,version:e.version}),K("/ke-hoach",{replace:!0}),P("/plan-drafts"),N(t("draft.discarded"))})};return d`${$({label:t("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${$({label:t("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{r()}})}`}),Tt=b(function({draft:e}){const n=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?d`<p class="notice is-good">${M({name:"check"})}<span>${t("draft.wasAccepted")}</span></p>`:n.length===0?d`<p class="notice is-good">${M({name:"check"})}<span>${t("draft.ready")}</span></p>`:d`<div class="notice is-warning">
    ${M({name:"alert"})}
    <details><summary><strong>${t("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul></details></div>`}),xt=b(function({draft:e,resource:n}){const s=_t(),[,a]=$e(),[o,l]=F(null),[r,c]=F(null),p=fn(()=>Kn(e),[e.spans]),h=me(e.content),k=e.doubts.filter(y=>y.state==="open"),m=e.state==="accepted",g=St(n),v=(y,j="")=>{g(y).then(()=>j&&N(j),bn=>{Q(bn),n.refresh()})},f=(y,j=null)=>{l({element:y,doubt:j?.id??null,spans:j?.spans.length?j.spans:p.get(y)??[],from:"content"}),s||a({phan:"goc"})},_=y=>{l({element:y,doubt:null,spans:p.get(y)??[],from:"source"}),a({phan:"noi-dung"})};Ot(o);const A={focused:o?.element??"",tied:y=>p.has(y),look:f,doubts:y=>k.filter(j=>xe(p,j)===y).length,edit:m?null:y=>c({element:y}),remove:m?null:qt(h,v)},T={closed:m,lookedAt:o?.doubt??null,look:y=>f(xe(p,y),y),settle:(y,j)=>v({doubts:[{ids:y,state:j,note:""}]}),edit:y=>c({element:Ft(e,xe(p,y)),doubt:y}),chooseUnit:()=>a({phan:"don-vi"})},oe=()=>vt({draft:e,places:p,focus:o,onElement:_}),gn=[{name:"diem",label:t("draft.doubts"),count:k.length,show:()=>Xn({doubts:e.doubts,hands:T})},{name:"don-vi",label:t("draft.units"),count:e.units.filter(y=>y.open).length,show:()=>at({units:e.units,closed:m,choose:y=>v({units:[y]},t("units.saved",{name:y.name}))})},{name:"noi-dung",label:t("draft.content"),show:()=>pt({draft:e,content:h,hands:A})},...s?[]:[{name:"goc",label:t("draft.source"),show:oe}]];return d`<div class="panes">
    <div class="pane">${ze({tabs:gn,label:t("draft.parts"),query:"phan"})}</div>
    ${s&&d`<aside class="pane is-source" aria-label=${t("draft.source")}><h2>${t("draft.source")}</h2>${oe()}</aside>`}
    ${r&&dt({content:h,element:r.element,onClose:()=>c(null),save:(y,j)=>g({content:y,...r.doubt&&{doubts:[{ids:[r.doubt.id],state:"edited",note:""}]}},j).then(()=>N(t("draft.saved")))})}
  </div>`});function St(i){const e=fe(Promise.resolve());return(n,s=crypto.randomUUID())=>{const a=async()=>{const{id:l,version:r}=i.now.peek().data;i.set(await vn("/plan-drafts/{draft_id}",{params:{draft_id:l},version:r,body:n,key:s}))},o=e.current.then(a,a);return e.current=o,o}}function qt(i,e){return async({part:n,index:s},a)=>{const o={title:t("draft.removeAsk",{name:a}),text:t("draft.removeText")};if(!await W({...o,yes:t("draft.remove"),danger:!0}))return;const l=i[n].filter((r,c)=>c!==s);e({content:{...i,[n]:l}},t("draft.removed",{name:a}))}}function Ot(i){Le(()=>{if(i?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(i.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[i])}function Ft(i,e){const[,n="",s=""]=e.split("/"),a=me(i.content);if(n==="targets"||n==="tasks"){const l=a[n].findIndex(r=>r.lineage_id&&i.anchors[r.lineage_id]===e);return l<0?{part:"head"}:{part:n,index:l}}return n==="duties"?a.duties[Number(s)]?{part:n,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(l=>l===n)??"head"}}const Nt=Object.freeze(Object.defineProperty({__proto__:null,default:wt},Symbol.toStringTag,{value:"Module"}));await ye("plans");function Ht({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}});return z({title:t("edit.title"),lead:e.data?.title,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:e.data?.code||We.draft,href:`/ke-hoach/${i.id}`},{label:t("edit.title")}],children:U({of:e,empty:n=>!n.actions.includes("edit"),lines:10,whenEmpty:d`<div class="card">
        ${X({title:t("edit.notNow"),icon:"lock",action:R({label:t("draft.toPlan"),href:`/ke-hoach/${i.id}`})})}
      </div>`,children:n=>Et({key:n.id,plan:n,saved:e.set})})})}const Et=b(function({plan:e,saved:n}){const s=B({draft:"content",shared:{form:"plan",id:e.id},initial:{content:me(e.content),version:e.version},submit:({content:r,version:c},p)=>te("/plans/{plan_id}/content",{params:{plan_id:e.id},body:rn(r),version:c,key:p}),done:r=>{n(r),P("/plans"),N(t("edit.saved")),K(`/ke-hoach/${r.id}`)}}),a=s.values.content,o=r=>s.set({content:r}),l=Object.fromEntries((s.problem?.errors??[]).map(({field:r,message:c})=>[r,c]));return le({form:s,label:t("edit.title"),children:d`
      <nav class="part-links" aria-label=${t("edit.sections")}>
        ${jt.map(([r,c])=>d`<a key=${r} href=${`#${r}`}>${c}</a>`)}
      </nav>
      ${x({id:"thethuc",title:t("part.head"),children:nn({value:a,onChange:o,faults:l})})}
      ${Dt({value:a,onChange:o,faults:l})}
      ${Pt({value:a,onChange:o,faults:l})}
      ${It({value:a,onChange:o,faults:l})}
      <div class="form-actions is-sticky">
        ${R({label:V("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${$({label:t("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),jt=[["thethuc",t("part.head")],["cancu",t("part.bases")],["mucdich",t("part.purposes")],["muctieu",t("part.targets")],["nhiemvu",t("part.tasks")],["tochuc",t("part.duties")],["noinhan",t("part.recipients")],["chuky",t("part.signature")]],Dt=b(function({value:e,onChange:n,faults:s}){const a=(o,l)=>ce({label:l,value:e[o],onChange:r=>n({...e,[o]:r}),faults:q(s,o)});return d`
    ${x({id:"cancu",title:t("part.bases"),children:a("legal_bases",t("part.bases"))})}
    ${x({title:t("part.introduction"),children:D({label:t("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:o=>n({...e,introduction:o})})})}
    ${x({id:"mucdich",title:t("part.purposes"),children:a("purposes",t("part.purposes"))})}
    ${x({title:t("part.requirements"),children:a("requirements",t("part.requirements"))})}`}),De=b(function({name:e,fresh:n,wrong:s,children:a}){const[o,l]=F(n||s);return Me(()=>{s&&l(!0)},[s]),d`<details class="row-card" open=${o}
    onToggle=${r=>l(r.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${t("edit.here")}</span></summary>${a}</details>`});function At({ref:i,text:e,heading:n,leads:s}){const a=s.length?` · ${ie(s)}`:"";return`${i?`${i}.`:t("field.addTask")} ${e||n}${a}`}const Pt=b(function({value:e,onChange:n,faults:s}){const a=o=>Object.keys(q(s,o)).length>0;return d`
    ${x({id:"muctieu",title:t("part.targets"),children:ue({rows:e.targets,onChange:o=>n({...e,targets:o}),add:t("field.addTarget"),fresh:ot,label:o=>t("part.target",{ref:o.ref}),show:(o,l,r)=>De({name:`${o.ref?`(${o.ref})`:t("field.addTarget")} ${o.text}`,fresh:!o.text,wrong:a(`targets.${r}`),children:tn({value:o,onChange:l,faults:q(s,`targets.${r}`)})})})})}
    ${x({id:"nhiemvu",title:t("part.tasks"),children:ue({rows:e.tasks,onChange:o=>n({...e,tasks:o}),add:t("field.addTask"),fresh:lt,label:o=>t("part.task",{ref:o.ref}),show:(o,l,r)=>De({name:At(o),fresh:!o.text&&!o.items.length,wrong:a(`tasks.${r}`),children:sn({value:o,onChange:l,year:e.year,faults:q(s,`tasks.${r}`)})})})})}
    ${x({title:t("part.funding"),children:D({label:t("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:o=>n({...e,funding:o})})})}
    ${x({id:"tochuc",title:t("part.duties"),children:ue({rows:e.duties,onChange:o=>n({...e,duties:o}),add:t("field.addDuty"),fresh:rt,label:(o,l)=>o.name||t("part.duty",{n:l+1}),show:(o,l,r)=>De({name:o.name||t("field.addDuty"),fresh:!o.name,wrong:a(`duties.${r}`),children:an({value:o,onChange:l,faults:q(s,`duties.${r}`)})})})})}`}),It=b(function({value:e,onChange:n,faults:s}){return d`
    ${x({title:t("part.closing"),children:D({label:t("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>n({...e,closing:a})})})}
    ${x({id:"noinhan",title:t("part.recipients"),children:on({value:e.recipients,archive:e.archive,onChange:(a,o)=>n({...e,recipients:a,archive:o}),faults:q(s,"recipients")})})}
    ${x({id:"chuky",title:t("part.signature"),children:ln({value:e.signature,onChange:a=>n({...e,signature:a}),faults:q(s,"signature")})})}`}),Mt=Object.freeze(Object.defineProperty({__proto__:null,default:Ht},Symbol.toStringTag,{value:"Module"})),S=ve({lead:"Mỗi tên ghi trong kế hoạch là đơn vị nào trên hệ thống; việc được giao cho đơn vị ấy.",caption:"Tên ghi trong kế hoạch và đơn vị được giao",name:"Tên ghi trong kế hoạch",unit:"Đơn vị được giao",places:"Số chỗ ghi",nobody:"chưa chọn",correct:"Sửa đơn vị",correctHint:"Dùng khi chọn nhầm đơn vị. Chữ trong kế hoạch giữ nguyên. Việc giao nhầm dừng lại và giao cho đơn vị đúng; người sửa, lý do được lưu.",right:"Đơn vị đúng cho “{name}”",corrected:"Đã sửa đơn vị cho “{name}”.",history:"Đơn vị đã sửa sau khi duyệt",before:"Trước",after:"Sau",by:"Người sửa"}),Lt=b(function({plan:e,resource:n}){const[s,a]=F(null),o=e.actions.includes("correct_unit");return d`<div class="stack">
    ${x({title:t("plan.tab.units"),hint:S("lead"),children:G({caption:S("caption"),rows:e.units,rowKey:l=>l.name,columns:[{key:"name",label:S("name"),kind:"main",value:l=>l.name},{key:"unit",label:S("unit"),show:l=>Ae(l)||O({label:S("nobody"),tone:"warning"})},{key:"places",label:S("places"),kind:"number",value:l=>Y(l.places)},...o?[{key:"correct",label:S("correct"),show:l=>$({label:S("correct"),icon:"edit",small:!0,kind:"quiet",onClick:()=>a(l)})}]:[]]})})}
    ${e.corrections.length>0&&Ut({lines:e.corrections})}
    ${s&&Rt({key:s.name,plan:e,name:s.name,resource:n,onClose:()=>a(null)})}
  </div>`}),Ae=({units:i,unit_class:e})=>e?t(`class.${e}`):i.join(", "),Ut=b(function({lines:e}){return x({title:S("history"),children:G({caption:S("history"),rows:[...e].reverse(),rowKey:n=>n.at,columns:[{key:"name",label:S("name"),kind:"main",value:n=>n.name},{key:"before",label:S("before"),value:n=>Ae(n.before)},{key:"after",label:S("after"),value:n=>Ae(n.after)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"by",label:S("by"),value:n=>t("plan.byAt",{who:n.by,at:_e(n.at)})}]})})}),Rt=b(function({plan:e,name:n,resource:s,onClose:a}){const{options:o}=Oe(),l=B({draft:`unit ${e.id} ${n}`,initial:{unit_id:"",reason:""},check:r=>({...r.unit_id?{}:{unit_id:V("field.missing")},...r.reason.trim()?{}:{reason:V("field.missing")}}),submit:({unit_id:r,reason:c},p)=>L("/plans/{plan_id}/correct-unit",{params:{plan_id:e.id},version:e.version,body:{name:n,reason:c,...Fe(r)},key:p}),done:r=>{a(),s.set(r),P("/plans","/tasks","/today"),N(S("corrected",{name:n}))}});return pe({title:S("correct"),form:l,submit:S("correct"),onClose:a,children:d`<p>${S("correctHint")}</p>
      ${I({...l.bind("unit_id"),label:S("right",{name:n}),options:o,required:!0})}
      ${D({...l.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})}),Bt=b(function({plan:e}){const n=H("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return U({of:n,children:s=>d`<div class="stack">
      ${x({title:t("editions.title"),hint:s.length===1?t("editions.one"):void 0,children:G({caption:t("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:t("edition"),kind:"main",show:a=>d`${ae(a)} ${a.id===e.id&&Ge({label:t("editions.this")})}`},{key:"code",label:t("number"),value:a=>a.code||t("noNumber")},{key:"issued",label:t("issued"),show:a=>E(a.issued_on)},{key:"force",label:t("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?t("plan.span",{from:E(a.in_force_from),to:E(a.in_force_to)}):t("plan.since",{from:E(a.in_force_from)}):"—"},{key:"state",label:t("state"),show:a=>O({label:a.state_label,tone:Te[a.state]})}]})})}
      ${s.length>1&&Kt({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),Kt=b(function({plan:e,others:n}){const[s,a]=F(e.supersedes_id??n[0]?.id??""),o=H("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return x({title:t("diff.title"),actions:n.length>1&&I({label:t("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:n.map(l=>({value:l.id,label:`${t("diff.against")} ${ae(l)}`}))}),children:U({of:o,empty:l=>l.length===0,whenEmpty:X({title:t("diff.none"),hint:t("diff.noneHint")}),children:l=>d`<ul class="changes">${l.map((r,c)=>Vt({key:c,row:r}))}</ul>`})})}),Gt={added:"good",removed:"danger",changed:"info"},Vt=b(function({row:e}){const n=e.part,s=n==="head"?t("diff.head"):t(`diff.${n}`,{ref:e.ref});return d`<li class="change">
    <p class="row"><strong>${s}</strong>${O({label:t(`diff.${e.change}`),tone:Gt[e.change]})}</p>
    ${e.fields.map(a=>d`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&d`<del aria-label=${t("diff.before")}>${a.before}</del>`}
        ${a.after&&d`<ins aria-label=${t("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),w=ve({title:"Việc tự ghi tiến độ",hint:"Hoạt động, bài đăng, quy định đã đọc tự ghi một dòng vào nhiệm vụ của đơn vị làm việc đó. Chưa xác nhận thì không tự ghi.",all:"Xác nhận mọi gợi ý",saved:"Đã xác nhận.",task:"Nhiệm vụ",state:"Tình trạng",settled:"Đã xác nhận",proposed:"Gợi ý, chưa xác nhận",sources:"Tự ghi từ",none:"Chỉ ghi bằng tay",change:"Chọn",of:"Nhiệm vụ {ref}",kinds:"Tự ghi từ",kindsHint:"Không chọn gì: chỉ ghi bằng tay.",need:"{label}: cần bao nhiêu",needAsked:"Để trống: bằng số người được mời.",needMissing:"Hãy ghi cần bao nhiêu.",needOf:"{label} (cần {need})",needAll:"{label} (đủ số người được mời)",save:"Xác nhận"}),Wt=b(function({planId:e}){const n=H("/plans/{plan_id}/feeds",{params:{plan_id:e}});return U({of:n,lines:8,children:s=>Qt({planId:e,data:s,set:n.set})})}),zt=({label:i,need:e})=>e===null?w("needAll",{label:i}):w("needOf",{label:i,need:Y(e)}),Xt=({lineage_id:i,feeds:e})=>({lineage_id:i,feeds:e.map(({code:n,need:s,weight:a})=>({code:n,need:s,weight:a}))}),Qt=b(function({planId:e,data:n,set:s}){const[a,o]=F(null),[l,r]=F(!1),c=n.tasks.filter(h=>!h.settled),p=async()=>{r(!0);try{const h={tasks:c.map(Xt)};s(await te("/plans/{plan_id}/feeds",{params:{plan_id:e},version:n.version,body:h})),N(w("saved"))}catch(h){Q(h)}finally{r(!1)}};return x({title:w("title"),hint:w("hint"),children:d`<div class="stack">
      ${n.may_change&&c.length>0&&d`<div class="row">${$({label:w("all"),icon:"check",kind:"primary",busy:l,onClick:p})}</div>`}
      ${G({caption:w("title"),rows:n.tasks,rowKey:h=>h.lineage_id,columns:[{key:"task",label:w("task"),kind:"main",value:h=>`${h.ref}. ${h.text}`},{key:"sources",label:w("sources"),value:h=>h.feeds.length?h.feeds.map(zt).join("; "):w("none")},{key:"state",label:w("state"),show:h=>O(h.settled?{label:w("settled"),tone:"good"}:{label:w("proposed"),tone:"warning"})},...n.may_change?[{key:"change",label:w("change"),show:h=>$({label:w("change"),icon:"edit",small:!0,kind:"quiet",onClick:()=>o(h)})}]:[]]})}
      ${a&&Yt({key:a.lineage_id,planId:e,data:n,set:s,task:a,onClose:()=>o(null)})}</div>`})}),Yt=b(function({planId:e,data:n,set:s,task:a,onClose:o}){const l=new Map(n.kinds.map(c=>[c.code,c])),r=B({draft:`feeds ${a.lineage_id}`,initial:{codes:a.feeds.map(({code:c})=>c),needs:Object.fromEntries(a.feeds.map(({code:c,need:p})=>[c,p]))},check:({codes:c,needs:p})=>c.some(h=>!l.get(h)?.of_asked&&!p[h])?{codes:w("needMissing")}:{},submit:({codes:c,needs:p},h)=>te("/plans/{plan_id}/feeds",{params:{plan_id:e},version:n.version,key:h,body:{tasks:[{lineage_id:a.lineage_id,feeds:c.map(k=>({code:k,need:p[k]??null,weight:Jt(a,k)}))}]}}),done:c=>{o(),s(c),N(w("saved"))}});return pe({title:w("of",{ref:a.ref}),form:r,submit:w("save"),onClose:o,children:d`
      ${Ce({...r.bind("codes"),label:w("kinds"),hint:w("kindsHint"),options:n.kinds.map(({code:c,label:p})=>({value:c,label:p}))})}
      ${r.values.codes.map(c=>{const p=l.get(c);return p&&se({key:c,name:`need-${c}`,label:w("need",{label:p.label}),hint:p.of_asked?w("needAsked"):void 0,value:r.values.needs[c]??null,onChange:h=>r.set({needs:{...r.values.needs,[c]:h}})})})}`})}),Jt=(i,e)=>i.feeds.find(n=>n.code===e)?.weight??1,u=ve({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",waits:"Chọn trước khi trình duyệt: lãnh đạo duyệt kế hoạch cùng với cách đếm ở đây; số liệu tháng đếm theo từ kỳ mở sau khi duyệt.",replaced:"Bản kế hoạch này đã được thay bằng bản mới; chọn chỉ tiêu ở bản mới.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}, chưa đếm theo kế hoạch này.",over:"Chuyển sang đếm theo kế hoạch này","over.ask":"Đếm theo kế hoạch này?","over.text":"Từ kỳ {period}, khu phố, đơn vị nhập số liệu theo mục tiêu của kế hoạch này. Các kỳ đã mở giữ nguyên.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",noOffer:"Chưa đọc được cách đếm từ câu này: tự đặt một chỉ tiêu, hoặc ghi là không thống kê.",proposed:"Gợi ý đọc từ lời của mục tiêu, chưa được chọn:",take:"Đúng, đếm như vậy",takeAll:"Nhận {count} gợi ý",kept:"Đã lưu chỉ tiêu cùng với kế hoạch.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goalCount:"Cả phường phải đạt bao nhiêu",goalCountHint:"Số lượng ghi trong kế hoạch, ví dụ: 24. Số của mọi đơn vị cộng lại được so với số này.",goalCounted:"Mức chung của cả phường: {count}","counted.alone":"đếm số lượng, không tính trên tổng số",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm gì","own.example.place":" (thôn, trường, điểm …)","own.example.event":" (buổi, lớp, hội nghị …)","own.example.thing":" (thiết bị, camera, biển …)","own.example.document":" (hồ sơ, thủ tục …)","own.noun":"Gọi là","own.nounHint":"Chữ đứng sau con số, ví dụ: thôn, buổi, camera.","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.count":"Không tính trên tổng số: đếm số lượng","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm",log:"Lấy số từ đâu","log.typed":"Từng nơi nhập hằng tháng","log.counted":"Tự đếm từ trang Hoạt động, không ai phải nhập","log.kinds":"Đếm những loại hoạt động nào","log.hint":"Tính từ đầu năm, chỉ hoạt động đã tổ chức. Đơn vị không nộp báo cáo tháng: chọn nơi tính thay ở trang Chế độ báo cáo.","log.none":"Chọn ít nhất một loại hoạt động.","log.what":"Đếm gì trong đó","log.told":"tự đếm từ sổ hoạt động, {what}","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),cn={thing:u("own.example.thing"),place:u("own.example.place"),event:u("own.example.event"),document:u("own.example.document")},be="count",un=({unit:i,noun:e})=>e||Xe[i],Zt=["person","household","business","member","team","place","event","thing","document","item"].map(i=>({value:i,label:we(Xe[i])+(cn[i]??"")})),es={event:["sessions"],person:["people","attendances"],member:["people","attendances"],place:["units"],team:["units"]},ns=b(function({own:e,onChange:n,error:s}){const a=H("/activities/kinds"),o=es[e.unit]??[],l=o[0];if(!l)return d``;const r=e.log??null;return d`${re({label:u("log"),name:"log",value:r?"log":"typed",onChange:c=>n({...e,log:c==="log"?{kinds:[],what:l}:null}),options:[{value:"typed",label:u("log.typed")},{value:"log",label:u("log.counted")}]})}
  ${r&&d`${Ce({label:u("log.kinds"),hint:u("log.hint"),name:"log-kinds",value:r.kinds,onChange:c=>n({...e,log:{...r,kinds:c}}),options:(a.data??[]).map(({code:c,label:p})=>({value:c,label:p})),error:s??(r.kinds.length===0?u("log.none"):void 0)})}
    ${o.length>1&&I({label:u("log.what"),name:"log-what",empty:!1,value:r.what,options:o.map(c=>({value:c,label:we(Nn[c])})),onChange:c=>n({...e,log:{...r,what:c}})})}`}`}),ts=b(function({own:e,populations:n,faults:s,onChange:a,onRemove:o}){const l=un(e);return d`<fieldset class="own-measure stack"><legend>${u("own.title")}</legend>
    <div class="form-row">
      ${I({label:u("own.unit"),name:"unit",empty:!1,value:e.unit,options:Zt,onChange:r=>a({...e,unit:r,noun:"",population:null,log:null}),error:s.unit})}
      ${(e.unit in cn||e.noun)&&C({label:u("own.noun"),hint:u("own.nounHint"),name:"noun",value:e.noun??"",onChange:r=>a({...e,noun:r}),maxlength:20,error:s.noun})}
      ${C({label:u("own.phrase"),hint:u("own.phraseHint",{noun:l}),name:"phrase",value:e.phrase,onChange:r=>a({...e,phrase:r}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${I({label:u("own.population"),name:"population",empty:u("own.new"),value:e.count?be:e.population??"",error:s.population,options:[{value:be,label:u("own.count")},...n.filter(({unit:r})=>r===e.unit).map(({code:r,label:c})=>({value:r,label:c}))],onChange:r=>a({...e,count:r===be,population:r===be?null:r||null,population_label:""})})}
      ${!e.population&&!e.count&&C({label:u("own.label"),hint:u("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:r=>a({...e,population_label:r}),maxlength:120,error:s.population_label})}
    </div>
    ${ns({own:e,onChange:a,error:s.log})}
    ${!e.log&&re({label:u("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:r=>a({...e,stock:r==="level"}),options:[{value:"level",label:u("own.level")},{value:"sum",label:u("own.sum")}]})}
    <div>${$({label:u("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:o})}</div>
  </fieldset>`}),Pe=({lineage_id:i,measures:e,own:n,title:s,uncounted:a,goal_count:o})=>({lineage_id:i,counted:!a,title:s,uncounted:a,goal_count:o,measures:e,own:n}),pn=i=>i.tied?Pe(i):{...Pe(i),measures:i.proposed,own:i.proposed_own?[i.proposed_own]:[],goal_count:i.proposed_goal_count},ss=i=>({...i,log:i.log?{kinds:i.log.kinds,what:i.log.what}:null}),mn=({lineage_id:i,counted:e,title:n,uncounted:s,goal_count:a,measures:o,own:l})=>e?{lineage_id:i,title:n,uncounted:"",goal_count:a,measures:o,own:l.map(ss)}:{lineage_id:i,title:n,uncounted:s,goal_count:null,measures:[],own:[]},as=b(function({plan:e,all:n,onClose:s,onSaved:a}){const o=B({draft:`measures ${e.plan_id}`,initial:{targets:e.targets.map(pn)},submit:p=>te("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:p.targets.map(mn)}}),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:p,message:h})=>[p,h])),{targets:r}=o.values,c=(p,h)=>o.set({targets:r.map((k,m)=>m===p?h:k)});return le({form:o,label:u("editing"),children:d`
      ${e.targets.map((p,h)=>{const k=r[h],m=new Set(r.filter((g,v)=>v!==h&&g.counted).flatMap(g=>g.measures));return k&&is({target:p,choice:k,key:p.lineage_id,all:n.filter(({code:g,kind:v})=>v!=="denominator"&&!m.has(g)),populations:n.filter(({kind:g})=>g==="denominator"),onChange:g=>c(h,g),faults:q(l,`targets.${h}`)})})}
      <div class="form-actions is-sticky">
        ${$({label:u("cancel"),onClick:s})}
        ${$({label:u("save"),type:"submit",kind:"primary",busy:o.busy})}
      </div>`})}),is=b(function({target:e,choice:n,all:s,populations:a,onChange:o,faults:l}){const[r,c]=F(""),p=Ve(r).split(" ").filter(Boolean),k=s.filter(({code:f,label:_})=>n.measures.includes(f)||p.every(A=>Ve(_).includes(A))).map(({code:f,label:_,kind_label:A,population_label:T})=>({value:f,label:_,hint:T?`${A} · ${u("of",{label:T})}`:A})),m=()=>({unit:s.find(({code:f})=>f===n.measures[0])?.unit??"person",noun:"",phrase:"",population:null,population_label:"",count:!1,stock:!0,log:null}),g=`measures-${e.ref}`,v=n.own.some(({count:f})=>f)||s.some(f=>f.count&&n.measures.includes(f.code));return d`<section class="card stack">
    <h3>${u("target",{ref:e.ref,text:e.text})}</h3>
    ${re({label:u("how"),name:`${g}-cach`,value:n.counted?"counted":"not",onChange:f=>o({...n,counted:f==="counted"}),options:[{value:"counted",label:u("how.counted")},{value:"not",label:u("how.not")}]})}
    ${n.counted?d`<details class="measure-fold" open=${!!l.measures||n.measures.length+n.own.length===0}>
          <summary>${u("choose")} (${u("chosen",{count:n.measures.length})})</summary>
          <div class="stack">
            ${C({label:u("search"),name:`${g}-tim`,type:"search",value:r,onChange:c})}
            <div class="measure-choices">
              ${Ce({label:u("choose"),labelHidden:!0,hint:u("chooseHint"),name:g,value:n.measures,onChange:f=>o({...n,measures:f}),options:k,error:l.measures})}
            </div>
          </div>
        </details>
          ${n.own.map((f,_)=>ts({key:_,own:f,populations:a,faults:q(l,`own.${_}`),onChange:A=>o({...n,own:n.own.map((T,oe)=>oe===_?A:T)}),onRemove:()=>o({...n,own:n.own.filter((A,T)=>T!==_)})}))}
          ${v&&os({name:g,choice:n,onChange:o,error:l.goal_count})}
          <div>
            ${$({label:u("own"),icon:"plus",small:!0,onClick:()=>o({...n,own:[...n.own,m()]})})}
          </div>`:C({label:u("how.reason"),hint:u("how.reasonHint"),name:`${g}-ly-do`,value:n.uncounted,onChange:f=>o({...n,uncounted:f}),required:!0,maxlength:300,error:l.uncounted})}
    ${C({label:u("printedTitle"),hint:u("printedHint"),name:`${g}-ten`,value:n.title,onChange:f=>o({...n,title:f}),maxlength:300,error:l.title})}
  </section>`}),os=b(function({name:e,choice:n,onChange:s,error:a}){return se({label:u("goalCount"),hint:u("goalCountHint"),name:`${e}-muc`,value:n.goal_count,onChange:o=>s({...n,goal_count:o}),required:!0,error:a})}),Ie=i=>i.proposed.length>0||i.proposed_own!==null,ls=b(function({planId:e,state:n}){const s=H("/plans/{plan_id}/measures",{params:{plan_id:e}}),a=H("/report-measures");return U({of:s,lines:8,empty:o=>o.targets.length===0,whenEmpty:X({title:u("noTargets")}),children:o=>U({of:a,lines:8,children:l=>rs({plan:o,state:n,all:l,set:s.set,reload:a.refresh})})})}),rs=b(function({plan:e,state:n,all:s,set:a,reload:o}){const[l,r]=F(!1),[c,p]=F(""),h=e.actions.includes("choose"),k=n==="approved",m=_=>{P("/plans","/report-regimes"),N(k?u("saved",{period:_.period_title}):u("kept")),o().then(()=>{a(_),r(!1)})},g=async _=>{p(_.length===1?_[0]?.lineage_id??"":"all");const A=e.targets.filter(T=>T.tied||_.includes(T)).map(T=>mn(_.includes(T)?pn(T):Pe(T)));try{const T={plan_id:e.plan_id};m(await te("/plans/{plan_id}/measures",{params:T,version:e.version,body:{targets:A}}))}catch(T){Q(T)}p("")},v=async()=>await W({title:u("over.ask"),text:u("over.text",{period:e.period_title}),yes:u("over")})&&g([]),f=e.targets.filter(_=>!_.tied&&Ie(_));return d`<div class="stack">
    ${ds({plan:e,state:n,busy:c==="all",changeOver:h?()=>{v()}:void 0})}
    ${l?as({plan:e,all:s,onClose:()=>r(!1),onSaved:m}):x({title:u("title"),hint:u("hint"),actions:h&&d`${f.length>1&&$({label:u("takeAll",{count:f.length}),icon:"check",kind:"primary",busy:c==="all",onClick:()=>{g(f)}})}
              ${$({label:u("edit"),icon:"edit",onClick:()=>r(!0)})}`,children:d`<ol class="target-measures">${e.targets.map(_=>cs({key:_.lineage_id,target:_,all:s,busy:c===_.lineage_id,take:h?()=>{g([_])}:void 0}))}</ol>`})}
  </div>`}),ds=b(function({plan:e,state:n,busy:s,changeOver:a}){const o=e.targets.filter(({tied:p})=>!p).map(({ref:p})=>p),l=n==="approved"&&!e.counting&&e.counted_plan,r=e.counting&&e.counted_plan?u("counted",{plan:e.counted_plan}):"",c=n==="superseded"?u("replaced"):n==="approved"?`${u("holds",{period:e.period_title})} ${r}`:u("waits");return d`
    <div class="notice">${M({name:"info"})}<p>${c}</p></div>
    ${o.length>0&&n==="approved"&&d`<div class="notice is-warning">
        ${M({name:"alert"})}
        <p>${u("unsettled",{refs:o.join(", ")})}</p>
      </div>`}
    ${l&&d`<div class="notice is-warning">
        ${M({name:"alert"})}
        <div class="stack">
          <p>${u("other",{plan:l})}</p>
          ${a&&o.length===0&&d`<div>${$({label:u("over"),icon:"right",busy:s,onClick:a})}</div>`}
        </div>
      </div>`}`}),cs=b(function({target:e,all:n,busy:s,take:a}){const o=e.uncounted?{label:u("uncounted")}:e.tied?{label:u("tied"),tone:"done"}:{label:u("none"),tone:"warning"};return d`<li>
    <p><strong>${u("target",{ref:e.ref,text:e.text})}</strong></p>
    ${O(o)}
    ${e.uncounted&&d`<p class="soft">${u("because",{reason:e.uncounted})}</p>`}
    ${e.title&&d`<p class="soft">${u("printed",{title:e.title})}</p>`}
    ${hn({codes:e.measures,own:e.own,all:n})}
    ${e.goal_count!==null&&d`<p class="soft">${u("goalCounted",{count:Y(e.goal_count)})}</p>`}
    ${!e.tied&&!Ie(e)&&d`<p class="soft">${u("noOffer")}</p>`}
    ${!e.tied&&Ie(e)&&d`<div class="measure-offer stack">
        <p class="soft">${u("proposed")}</p>
        ${hn({codes:e.proposed,own:e.proposed_own?[e.proposed_own]:[],all:n})}
        ${e.proposed_goal_count!==null&&d`<p class="soft">${u("goalCounted",{count:Y(e.proposed_goal_count)})}</p>`}
        ${a&&d`<div>${$({label:u("take"),icon:"check",small:!0,busy:s,onClick:a})}</div>`}
      </div>`}
  </li>`}),hn=b(function({codes:e,own:n,all:s}){const a=r=>s.find(c=>c.code===r)?.label,o=e.flatMap(r=>{const c=s.find(p=>p.code===r);return c?[{key:r,label:c.label,more:us(c)}]:[]}),l=n.map(r=>({key:r.phrase,label:we(`${un(r)} ${r.phrase}`),more:[u("goal"),r.count?u("counted.alone"):u("of",{label:a(r.population)??r.population_label}),r.log&&u("log.told",{what:r.log.label})]}));return o.length+l.length>0&&d`<ul>${[...o,...l].map(({key:r,label:c,more:p})=>d`<li key=${r}><span>${c}</span> <span class="soft small">${p.filter(Boolean).join(" · ")}</span></li>`)}</ul>`}),us=i=>[i.kind_label,i.kind==="done"&&u("goal"),i.count&&u("counted.alone"),i.population_label&&u("of",{label:i.population_label}),i.log&&u("log.told",{what:i.log.label})],ps=["I","II","III","IV","V"],ms=b(function({content:e}){const n=[{label:t("part.purposes"),show:Z({items:e.purposes}),there:e.purposes.length},{label:t("part.requirements"),show:Z({items:e.requirements}),there:e.requirements.length},{label:t("part.targets"),show:hs({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:n.map(({label:a},o)=>o?a.toLowerCase():a).join(", "),there:n.length,show:n.map(({label:a,show:o},l)=>d`<h3 key=${a}>${l+1}. ${a}</h3>${o}`)},{label:t("part.tasks"),there:e.tasks.length,show:gs({tasks:e.tasks})},{label:t("part.funding"),there:e.funding,show:d`<p class="element-text">${e.funding}</p>`},{label:t("part.duties"),there:e.duties.length,show:e.duties.map((a,o)=>d`<h3 key=${o}>${o+1}. ${a.name}</h3>${Z({items:a.items})}`)}].filter(a=>a.there);return d`<article class="card reading">
    ${e.legal_bases.map((a,o)=>d`<p key=${o} class="is-basis">${a}</p>`)}
    ${e.introduction&&d`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:o},l)=>d`<section key=${a}><h2>${ps[l]}. ${a}</h2>${o}</section>`)}
    ${e.closing&&d`<p class="element-text">${e.closing}</p>`}
    ${bs({content:e})}
  </article>`}),hs=b(function({content:e}){return d`<ol class="plain">
    ${e.targets.map(n=>d`<li key=${n.ref}>
          (
          ${n.ref}
          ) ${n.text}
          ${n.deadline_on&&d` <span class="soft">${t("plan.until",{text:E(n.deadline_on)})}</span>`}
        </li>`)}
  </ol>`}),gs=b(function({tasks:e}){return e.map((n,s)=>d`<div class="reading-task" key=${s}>
      ${n.heading&&n.heading!==e[s-1]?.heading&&d`<h3>${n.heading}</h3>`}
      <p><strong>${n.ref}.</strong> ${n.text}</p>
      ${Z({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:ie(n.leads)||"—"})}</li>
        ${n.coordinators.length>0&&d`<li>${t("plan.helpers",{names:ie(n.coordinators)})}</li>`}
        <li>${t("plan.until",{text:n.deadline.printed||t(`deadline.${n.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),bs=b(function({content:e}){const{lines:n,name:s}=e.signature;return d`<footer class="reading-foot">
    <div>
      <h3>${t("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,o)=>d`<li key=${o}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&d`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${n.map(a=>d`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),fs=b(function({doubts:e}){return G({caption:t("plan.tab.doubts"),rows:e,rowKey:n=>String(n.id),columns:[{key:"text",label:t("field.text"),kind:"main",value:n=>n.text},{key:"kind",label:t("draft.doubts"),value:n=>t(`kind.${Ze(n.code)}`)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"state",label:t("state"),show:n=>O({label:t(`doubts.state.${n.state}`),tone:n.state==="open"?"neutral":"good"})}]})});async function $s(i){const e=i.content.targets?.length??0;if(!e||!ee("period.read"))return t("plan.approveText");const n=await Re("/plans/{plan_id}/measures",{params:{plan_id:i.id}}).catch(()=>null);if(!n)return t("plan.approveText");const s=n.targets.filter(({uncounted:a})=>a).length;return`${t("plan.approveText")} ${t("plan.approveCounts",{counted:e-s,left:s})}`}function ks(i,e){const[n,s]=F(""),a={plan_id:i.id},o=async(k,m)=>{s(k),await m().catch(g=>{Q(g),e.refresh()}),s("")},l=(k,m)=>{e.set(k),P("/plans","/tasks","/today"),N(m)};return{busy:n,taken:l,submit:async()=>await W({title:t("plan.submitAsk"),yes:t("plan.submit")})&&o("submit",async()=>l(await L("/plans/{plan_id}/submit",{params:a,version:i.version}),t("plan.submitted"))),approve:async()=>await W({title:t("plan.approveAsk"),text:await $s(i),yes:t("plan.approve")})&&o("approve",async()=>l(await L("/plans/{plan_id}/approve",{params:a,version:i.version}),t("plan.approved"))),remove:async()=>await W({title:t("plan.deleteAsk"),text:t("plan.deleteText"),yes:t("plan.delete"),danger:!0})&&o("delete",async()=>{await Ke("/plans/{plan_id}",{params:a,version:i.version}),K("/ke-hoach",{replace:!0}),P("/plans"),N(t("plan.deleted"))}),print:()=>o("document",async()=>{const k=await L("/plans/{plan_id}/document",{params:a,version:i.version});P("/plans","/documents"),N(t("plan.documentMade")),K(`/van-ban/${k.id}`)})}}const vs=b(function({plan:e,resource:n}){const[s,a]=F(null),o=v=>e.actions.includes(v),{busy:l,taken:r,submit:c,approve:p,remove:h,print:k}=ks(e,n),m=Object.keys(e.missing).length===0,g=e.document_code!==null;return d`
    ${o("edit")&&e.state==="draft"&&$({label:t("plan.delete"),kind:"quiet",disabled:!!l,onClick:()=>{h()}})}
    ${e.document_id&&R({label:t("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${ee("plan.draft")&&!g&&m&&$({label:t(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:l==="document",onClick:()=>{k()}})}
    ${o("amend")&&$({label:t("plan.amend"),icon:"edit",onClick:()=>a("amend")})}
    ${o("return")&&$({label:t("plan.return"),icon:"left",onClick:()=>a("return")})}
    ${o("edit")&&R({label:t("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:m?"plain":"primary"})}
    ${o("submit")&&m&&$({label:t("plan.submit"),icon:"right",kind:"primary",busy:l==="submit",onClick:()=>{c()}})}
    ${o("approve")&&$({label:t("plan.approve"),icon:"check",kind:"primary",busy:l==="approve",onClick:()=>{p()}})}
    ${e.state==="approved"&&R({label:t("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${s&&ys({key:s,kind:s,plan:e,done:v=>{if(a(null),s==="return")return r(v,t("plan.returned"));P("/plans"),N(t("plan.amended")),K(`/ke-hoach/${v.id}/sua`)},onClose:()=>a(null)})}`}),ys=b(function({kind:e,plan:n,done:s,onClose:a}){const o=B({draft:`${e} ${n.id}`,initial:{reason:""},check:({reason:r})=>r.trim()?{}:{reason:V("field.missing")},submit:(r,c)=>L(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:n.id},body:r,version:n.version,key:c}),done:s}),l=t(e==="return"?"plan.return":"plan.amend");return pe({title:l,form:o,submit:l,onClose:a,children:d`<p>${t(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
      ${D({...o.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await ye("plans");function _s({params:i}){const e=H("/plans/{plan_id}",{params:{plan_id:i.id??""}}),n=e.data;return z({title:n?n.title||t("noName"):t("title"),lead:n&&[n.code||t("noNumber"),ae(n)].join(" · "),status:n&&O({label:n.state_label,tone:Te[n.state]}),crumbs:[{label:t("title"),href:"/ke-hoach"},{label:n?.code||t("title")}],actions:n&&vs({plan:n,resource:e}),children:U({of:e,lines:10,children:s=>d`<div class="stack">
          ${Ts({plan:s})}
          ${Ss({plan:s})}
          ${ze({label:t("plan.tab"),tabs:ws(s,e)})}
        </div>`})})}const ws=(i,e)=>[{name:"noi-dung",label:t("plan.tab.read"),show:()=>ms({content:me(i.content)})},...i.units.length?[{name:"don-vi",label:t("plan.tab.units"),show:()=>Lt({plan:i,resource:e})}]:[],...ee("period.read")&&i.content.targets?.length?[{name:"chi-tieu",label:t("plan.tab.measures"),show:()=>ls({planId:i.id,state:i.state})}]:[],...i.content.tasks?.length?[{name:"tu-ghi",label:t("plan.tab.feeds"),show:()=>Wt({planId:i.id})}]:[],{name:"thay-doi",label:t("plan.tab.changes"),show:()=>Bt({plan:i})},...i.doubts.length?[{name:"diem",label:t("plan.tab.doubts"),count:i.doubts.length,show:()=>fs({doubts:i.doubts})}]:[]],Cs=new Set(["draft","returned","submitted"]),Ts=b(function({plan:e}){const n=[...new Set(Object.values(e.missing))];return d`
    ${Cs.has(e.state)&&ee("period.read")&&!!e.content.targets?.length&&xs({planId:e.id})}
    ${e.state==="returned"&&e.return_reason&&d`<div class="notice is-danger">
        ${M({name:"alert"})}
        <div><p><strong>${t("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
      </div>`}
    ${e.amend_reason&&d`<div class="notice">
        ${M({name:"info"})}
        <div><p><strong>${t("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
      </div>`}
    ${n.length>0&&d`<div class="notice is-warning">
        ${M({name:"alert"})}
        <div>
          <p><strong>${t("plan.missing")}</strong></p>
          <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul>
        </div>
      </div>`}`}),xs=b(function({planId:e}){const s=H("/plans/{plan_id}/measures",{params:{plan_id:e}}).data?.targets.filter(({tied:a})=>!a).map(({ref:a})=>a)??[];return s.length>0&&d`<div class="notice is-warning">
      ${M({name:"alert"})}
      <div>
        <p>${t("plan.uncounted",{refs:s.join(", ")})}</p>
        <p><a href=${`/ke-hoach/${e}?tab=chi-tieu`}>${t("plan.count")}</a></p>
      </div>
    </div>`}),Ss=b(function({plan:e}){const n=e.in_force_from,s=e.source_file_id;return d`<section class="card" aria-label=${t("plan.facts")}>${Tn({facts:[{label:t("issued"),value:E(e.issued_on)},{label:t("plan.inForce"),value:n?e.in_force_to?t("plan.span",{from:E(n),to:E(e.in_force_to)}):t("plan.since",{from:E(n)}):"—"},{label:t("part.targets"),value:Y(e.content.targets?.length)},{label:t("part.tasks"),value:Y(e.content.tasks?.length)},...e.submitted_by?[{label:t("plan.submittedBy"),value:t("plan.byAt",{who:e.submitted_by,at:_e(e.submitted_at)})}]:[],...e.approved_by?[{label:t("plan.approvedBy"),value:t("plan.byAt",{who:e.approved_by,at:_e(e.approved_at)})}]:[],...s?[{label:t("plan.sourceFile"),value:$({label:t("plan.getSource"),icon:"download",small:!0,onClick:()=>{yn(`/files/${s}`,"ke-hoach").catch(Q)}})}]:[]]})}</section>`}),qs=Object.freeze(Object.defineProperty({__proto__:null,default:_s},Symbol.toStringTag,{value:"Module"}));export{Mn as _,Un as a,qs as b,Nt as d,Mt as e,An as p};
