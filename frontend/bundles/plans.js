// Licences in vendor/LICENSES.txt.
import{b as d,U as $e,r as Le,O as H,$ as Ue,L as $n}from"./kit.js";import{u as ke,i as ee,e as le,l as Be,L as R,c as h,k as L,F as re,T as j,B as f,p as M,a7 as kn,n as K,d as ne,b as Re,f as C,v as ve,a8 as vn,I as U,q as Ke,a9 as yn,j as de,t as ye,aa as _n}from"./first.js";import{k as E,P as Q,L as B,E as G,l as T,q as X,I as wn,S as x,d as O,t as V,i as I,g as D,A as Ge,e as Cn,C as Tn,h as te,y as W,s as _e,n as se,o as we,G as Ce,a as Ve,F as qn}from"./frame.js";import{ad as Sn,ae as t,P as xn,o as On,af as We,R as ce,q as Fn,S as N,D as z,j as ue,ag as pe,ah as F,C as En,ai as me,F as Y,T as ze,a3 as Te,aj as Qe,ak as Nn}from"./shared.js";const qe={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},Hn=On(We);function jn(){const[i]=ke(),e=ee("plan.draft"),n={year:i.nam,state:i.state},s=E("/plans",{query:n}),a=Number(le.value.slice(0,4)),o=Array.from({length:5},(l,r)=>String(a+1-r)).map(l=>({value:l,label:l}));return Q({title:t("title"),lead:t("lead"),actions:e&&d`
        ${R({label:t("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${R({label:t("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:d`
      ${e&&Pn({})}
      ${Sn({filters:[{name:"nam",label:t("year"),options:o},{name:"state",label:t("state"),options:Hn}]})}
      ${B({of:s,empty:l=>l.items.length===0,whenEmpty:d`<div class="card">
          ${G({title:t("none"),hint:t(e?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:l=>d`<div>${Dn({rows:l.items})}
          ${l.next&&xn({page:l,more:r=>Be("/plans",{query:{...n,cursor:r}}),onMore:s.set})}</div>`})}`})}const ae=({edition:i})=>i===1?t("edition.first"):t("edition.later",{n:i-1}),Dn=h(function({rows:e}){return X({caption:t("title"),rows:e,rowKey:n=>n.id,href:n=>`/ke-hoach/${n.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:n=>n.title||t("noName")},{key:"code",label:t("number"),show:n=>n.code?d`<span class="nowrap">${n.code}</span>`:d`<span class="soft">${t("noNumber")}</span>`},{key:"issued",label:t("issued"),show:n=>O(n.issued_on)},{key:"year",label:t("year"),show:n=>String(n.year)},{key:"edition",label:t("edition"),show:ae},{key:"state",label:t("state"),show:n=>x({label:n.state_label,tone:qe[n.state]})}]})}),Pn=h(function(){const n=E("/plan-drafts",{query:{state:"open"}}).data?.items??[];return n.length>0&&T({title:t("drafts.title"),hint:t("drafts.hint"),children:X({caption:t("drafts.title"),rows:n,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:t("drafts.file"),value:s=>s.file_name},{key:"at",label:t("drafts.at"),show:s=>wn({at:s.created_at})},{key:"open",label:t("state"),show:s=>s.open_doubts?x({label:t("drafts.open",{count:s.open_doubts}),tone:"warning"}):x({label:t("drafts.ready"),tone:"good"})}]})})}),An=Object.freeze(Object.defineProperty({__proto__:null,default:jn,editionName:ae},Symbol.toStringTag,{value:"Module"})),Mn=".md,.docx,.pdf,.txt";function In(){const i=L({draft:"plan-text",initial:{how:"file",file:[],text:""},check:({how:e,file:n,text:s})=>({...e==="file"&&n.length===0&&{file:V("field.missing")},...e==="text"&&!s.trim()&&{text:V("field.missing")}}),submit:({how:e,file:[n],text:s},a)=>e==="file"&&n?M("/plan-drafts",{body:kn(n),key:a}):M("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{I("/plan-drafts"),K(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return Q({title:t("import"),lead:t("import.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("import")}],children:d`<section class="card">${re({form:i,label:t("import"),children:d`
        ${ce({...i.bind("how"),label:t("import.how"),options:[{value:"file",label:t("import.byFile")},{value:"text",label:t("import.byText")}]})}
        ${i.values.how==="file"?Fn({...i.bind("file"),label:t("import.file"),hint:t("import.fileHint"),accept:Mn,required:!0}):j({...i.bind("text"),label:t("import.text"),hint:t("import.textHint"),rows:14,required:!0})}
        ${i.busy&&d`<div class="job" role="status">
            <p class="job-line"><strong>${t("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${f({label:t("import.read"),icon:"search",type:"submit",kind:"primary",busy:i.busy})}
        </div>`})}</section>`})}const Ln=Object.freeze(Object.defineProperty({__proto__:null,default:In},Symbol.toStringTag,{value:"Module"}));function Un(){const i=Number(le.value.slice(0,4)),e=[i,i+1].map(String).map(s=>({value:s,label:s})),n=L({draft:"plan",initial:{title:"",year:String(i)},check:({title:s})=>s.trim()?{}:{title:V("field.missing")},submit:({title:s,year:a},o)=>M("/plans",{body:{title:s,year:Number(a)},key:o}),done:s=>{I("/plans"),D(t("new.created")),K(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return Q({title:t("new"),lead:t("new.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("new")}],children:d`<section class="card">${re({form:n,label:t("new"),children:d`
        ${j({...n.bind("title"),label:t("field.title"),hint:t("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${N({...n.bind("year"),label:t("field.year"),options:e,empty:!1})}
        <div class="form-actions">${f({label:t("new.create"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}</section>`})}const Bn=Object.freeze(Object.defineProperty({__proto__:null,default:Un},Symbol.toStringTag,{value:"Module"})),he=i=>i,Rn=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,Kn=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Xe(i){return Kn.test(i)?"/head":Rn.exec(i)?.[0]??`/${i.split("/")[1]??""}`}function Gn(i){const e=new Map;for(const[n,s]of Object.entries(i.spans)){const a=Xe(n);e.set(a,[...e.get(a)??[],...s])}for(const n of e.values())n.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const Ye=(i,e,n)=>n.lineage_id&&i.anchors[n.lineage_id]||`/${e}/new`;function Je(i,e){let n="",s=1/0;for(const[a,o]of i)for(const l of o)l.paragraph!==e.paragraph||l.start>e.start||l.end<e.start||l.end-l.start>=s||(n=a,s=l.end-l.start);return n}const Se=(i,e)=>e.pointer?Xe(e.pointer):e.spans[0]?Je(i,e.spans[0]):"";function Vn({index:i,text:e},n,s){const a=s.filter(c=>c.spans.some(m=>m.paragraph===i)),o=new Set([0,e.length]),l=c=>c.paragraph===i&&o.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of n.values())c.forEach(l);a.forEach(c=>c.spans.forEach(l));const r=[...o].sort((c,m)=>c-m);return r.slice(0,-1).map((c,m)=>{const b=r[m+1]??e.length;return{start:c,end:b,element:Wn(n,i,c,b),doubts:a.filter(k=>k.spans.some(p=>p.paragraph===i&&p.start<=c&&p.end>=b))}})}function Wn(i,e,n,s){const a=Je(i,{paragraph:e,start:n});return i.get(a)?.some(l=>l.paragraph===e&&l.start<=n&&l.end>=s)?a:""}const zn={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","several-plans":"structure","old-font":"spelling","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ze(i){const e=zn[i];return e||(i.startsWith("deadline")?"deadline":i.startsWith("goal")?"goal":/-(missing|empty)$/.test(i)?"missing":"other")}const ie=i=>[...new Set(i.map(e=>e.name))].join(", "),xe=new Set(["unit-unknown","unit-class-open"]),Qn=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],Xn=h(function({doubts:e,hands:n}){const[s,a]=ke(),o=e.filter(b=>b.state==="open"),l=o.filter(b=>b.blocking),r=s.diem??"open",c=r==="all"?e:r==="blocking"?l:o,m=[{name:"open",label:t("doubts.showOpen",{count:o.length})},{name:"blocking",label:t("doubts.showBlocking",{count:l.length})},{name:"all",label:t("doubts.showAll",{count:e.length})}];return d`<div class="stack">
    <p>
      ${o.length?x({label:t("doubts.open",{count:o.length}),tone:"warning"}):x({label:t("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${t("doubts.show")}>
      ${m.map(({name:b,label:k})=>d`<button type="button" key=${b} aria-pressed=${String(r===b)}
            onClick=${()=>a({diem:b==="open"?null:b})}>${k}</button>`)}
    </div>
    ${c.length===0&&G({title:t("doubts.none"),hint:t("doubts.noneHint"),icon:"check"})}
    ${Qn.map(b=>Yn({key:b,kind:b,rows:c.filter(k=>Ze(k.code)===b),hands:n}))}
  </div>`}),Yn=h(function({kind:e,rows:n,hands:s}){const a=n.filter(o=>o.state==="open"&&!xe.has(o.code)).map(o=>o.id);return n.length>0&&d`<section class="doubt-kind" aria-label=${t(`kind.${e}`)}>
      <header class="section-head"><h2>${t(`kind.${e}`)} <span class="count">${n.length}</span></h2>
        ${a.length>1&&!s.closed&&d`<div class="section-actions">
            ${f({label:t("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${f({label:t("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${n.map(o=>Jn({key:o.id,doubt:o,hands:s}))}</ul>
    </section>`}),Jn=h(function({doubt:e,hands:n}){const s=e.state==="open",a=e.spans.length;return d`<li class=${ne("doubt",s&&e.blocking&&"is-blocking",n.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Ge({label:t("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&f({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>n.look(e)})}
      ${a>1&&d`<span class="soft small">${t("doubts.places",{count:a})}</span>`}
    </div>
    ${!n.closed&&(s?d`<div class="row">${xe.has(e.code)?f({label:t("doubts.chooseUnit"),icon:"units",small:!0,onClick:n.chooseUnit}):d`${f({label:t("doubts.keep"),icon:"check",small:!0,onClick:()=>n.settle([e.id],"accepted")})}
                ${f({label:t("doubts.edit"),icon:"edit",small:!0,onClick:()=>n.edit(e)})}
                ${f({label:t("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"edited")})}
                ${f({label:t("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"dismissed")})}`}</div>`:d`<div class="row">${x({label:t(`doubts.state.${e.state}`),tone:"good"})}
          ${!xe.has(e.code)&&f({label:t("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"open")})}
        </div>`)}
  </li>`}),Zn=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(i=>({value:i,label:t(`deadline.${i}`)})),en=new Set(["weekly","monthly","continuous"]),et=(i,e)=>new Date(Date.UTC(i,e,0)).toISOString().slice(0,10),J=(i,e,n)=>({starts_on:`${i}-${String(e).padStart(2,"0")}-01`,ends_on:et(i,n)});function nt(i,e,n){const s={kind:e,printed:"",starts_on:null,ends_on:i.ends_on,quota:null,day:null},a=i.ends_on?Number(i.ends_on.slice(5,7)):12,o=i.ends_on?Number(i.ends_on.slice(0,4)):n;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...J(o,a,a)}:e==="within_quarter"?{...s,...J(o,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:en.has(e)?{...s,starts_on:i.starts_on??`${n}-01-01`,ends_on:`${n}-12-31`,quota:en.has(i.kind)?i.quota:null}:e==="range"?{...s,starts_on:i.starts_on}:s}const tt=h(function({value:e,onChange:n,year:s,faults:a={}}){const o=l=>n({...e,...l});return Re({label:t("deadline"),group:!0,error:a[""]??a.kind,children:()=>d`<div class="deadline">
      <div class="form-row">
        ${N({label:t("deadline.kind"),name:"kind",value:e.kind,options:Zn,empty:!1,onChange:l=>n(nt(e,l,s))})}
        ${st({value:e,set:o,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&C({label:t("deadline.printed"),name:"printed",value:e.printed,hint:t("deadline.printedHint"),maxlength:500,onChange:l=>o({printed:l})})}
      ${e.kind==="before"&&e.ends_on&&d`<p class="soft small">${t("deadline.last",{on:O(Cn(e.ends_on,-1))})}</p>`}
    </div>`})}),st=h(function({value:e,set:n,year:s,faults:a}){const o=e.ends_on?Number(e.ends_on.slice(0,4)):s,l=e.ends_on?Number(e.ends_on.slice(5,7)):12,r=[...new Set([s-1,s,s+1,o])].sort().map(p=>({value:String(p),label:String(p)})),c=(p,g)=>Array.from({length:p},(y,$)=>({value:String($+1),label:t(g,{n:$+1})})),m=p=>N({label:t("deadline.yearOf"),name:"year",value:String(o),options:r,empty:!1,onChange:g=>n(p(Number(g)))}),b=(p,g="")=>z({label:p,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...g&&{hint:g},onChange:y=>n({ends_on:y})});if(e.kind==="before")return b(t("deadline.beforeDay"),t("deadline.beforeHint"));if(e.kind==="by")return b(t("deadline.byDay"));if(e.kind==="within_month")return d`
      ${N({label:t("deadline.month"),name:"month",value:String(l),options:c(12,"deadline.monthName"),empty:!1,onChange:p=>n(J(o,Number(p),Number(p)))})}
      ${m(p=>J(p,l,l))}`;if(e.kind==="within_quarter"){const p=Math.ceil(l/3);return d`
      ${N({label:t("deadline.quarter"),name:"quarter",value:String(p),options:c(4,"deadline.quarterName"),empty:!1,onChange:g=>n(J(o,Number(g)*3-2,Number(g)*3))})}
      ${m(g=>J(g,p*3-2,p*3))}`}if(e.kind==="none")return null;const k=z({label:t("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:p=>n({starts_on:p})});return e.kind==="range"?d`${k}${b(t("deadline.to"))}`:d`${k}${b(t("deadline.to"))}
    ${ue({label:t(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:t("deadline.quotaHint"),error:a.quota,onChange:p=>n({quota:p||null})})}
    ${e.kind==="monthly"&&ue({label:t("deadline.day"),name:"day",value:e.day,hint:t("deadline.dayHint"),error:a.day,onChange:p=>n({day:p||null})})}`}),Oe=["neighbourhoods","teams","outside"];function Fe(){const e=E("/units").data??[];return{names:new Map(e.map(n=>[n.id,n.name])),options:[{label:t("units.class"),options:Oe.map(n=>({value:n,label:t(`class.${n}`)}))},{label:t("units.one"),options:e.filter(n=>n.kind!=="province"&&n.kind!=="city").map(n=>({value:n.id,label:n.name}))}]}}const Ee=i=>Oe.some(e=>e===i)?{unit_id:null,unit_class:i}:{unit_id:i,unit_class:null};function at(i){const e=$e([]);e.current.length===0&&(e.current=[...i].sort((s,a)=>Number(a.open)-Number(s.open)).map(s=>s.name));const n=s=>{const a=e.current.indexOf(s.name);return a<0?e.current.length:a};return[...i].sort((s,a)=>n(s)-n(a))}const it=h(function({units:e,closed:n,choose:s}){const{names:a,options:o}=Fe(),l=at(e);return e.length===0?G({title:t("units.none"),icon:"units"}):d`<div class="stack"><p class="soft">${t("units.lead")}</p>
    <ul class="doubts">${l.map(r=>d`<li key=${r.name} class=${ne("doubt",r.open&&"is-blocking")}>
        <p class="row">
          ${r.open&&x({label:t("units.open"),tone:"warning"})}
          <span class="soft small">${t("units.places",{count:r.fields.length})}</span>
        </p>
        ${r.unit_ids.length>1?d`<p>
              <strong>“${r.name}”</strong>
              : ${t("units.several",{count:r.unit_ids.length,names:r.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
            </p>`:N({label:t("units.for",{name:r.name}),name:"unit",options:o,disabled:n,value:r.open?"":r.unit_class??r.unit_ids[0]??"",onChange:c=>c&&s({name:r.name,...Oe.some(m=>m===c)?{unit_class:c}:{unit_id:c}})})}
      </li>`)}</ul>
  </div>`}),ot={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},Ne=h(function({label:e,value:n,onChange:s,error:a,required:o}){const{names:l,options:r}=Fe(),c=p=>{const g=Ee(p);s([...n,{...g,name:g.unit_id?l.get(g.unit_id)??"":vn(ot[p]??"")}])},m=(p,g)=>s(n.map((y,$)=>$===p?{...y,...Ee(g)}:y)),b=(p,g)=>s(n.map((y,$)=>$===p?{...y,name:g}:y)),k=r.map(p=>d`<optgroup key=${p.label} label=${p.label}>
        ${p.options.map(g=>d`<option key=${g.value} value=${g.value}>${g.label}</option>`)}
      </optgroup>`);return Re({label:e,error:a,required:o,group:!0,children:()=>d`<div class="units-picked">
      ${n.map((p,g)=>d`<div class="unit-picked" key=${g}>
          <input class="input" aria-label=${t("field.unitName")} value=${p.name}
            onInput=${y=>b(g,ve(y))} />
          ${p.unit_class==="outside"&&d`<span class="soft small">${t("field.printedOnly")}</span>`}
          ${p.unit_id&&l.get(p.unit_id)!==p.name&&d`<span class="soft small">${l.get(p.unit_id)}</span>`}
          ${!p.unit_id&&!p.unit_class&&d`${x({label:t("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${t("units.for",{name:p.name})} value=""
                onChange=${y=>m(g,ve(y))}><option value="">${t("doubts.chooseUnit")}</option>${k}</select>`}
          ${f({label:t("field.removeUnit",{name:p.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(n.filter((y,$)=>$!==g))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${t("field.addUnit")}`} value="" onChange=${p=>{const g=ve(p);p.currentTarget.value="",g&&c(g)}}><option value="">${t("field.addUnit")}</option>${k}</select>
    </div>`})}),ge=(i,e,n)=>s=>({name:s,value:i[s],error:n[s],onChange:a=>e({...i,[s]:a})}),lt=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),rt=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),dt=()=>({name:"",units:[],items:[],asked:!1}),nn=h(function({value:e,onChange:n,faults:s={}}){const a=ge(e,n,s);return d`<div class="stack">
    ${j({...a("title"),label:t("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${C({...a("number"),label:t("field.number"),hint:t("field.numberHint")})}
      ${C({...a("symbol"),label:t("field.symbol"),hint:t("field.symbolHint")})}
      ${C({label:t("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:o=>n({...e,year:Number(o)||0})})}
    </div>
    <div class="form-row">
      ${z({...a("issued_on"),label:t("field.issued")})}
      ${C({...a("place"),label:t("field.place")})}
      ${C({...a("issuer"),label:t("field.issuer")})}
    </div>
  </div>`}),tn=h(function({value:e,onChange:n,faults:s={}}){const a=ge(e,n,s);return d`<div class="stack">
    ${C({...a("ref"),label:t("field.ref"),required:!0,maxlength:30})}
    ${j({...a("text"),label:t("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${ue({...a("goal_percent"),label:t("field.goal"),hint:t("field.goalHint"),unit:"%"})}
      ${z({...a("deadline_on"),label:t("field.targetDeadline")})}
    </div>
  </div>`}),sn=h(function({value:e,onChange:n,year:s,faults:a={}}){const o=ge(e,n,a);return d`<div class="stack">
    <div class="form-row">
      ${C({...o("ref"),label:t("field.ref"),required:!0,maxlength:30})}
      ${C({...o("heading"),label:t("field.heading")})}
    </div>
    ${j({...o("text"),label:t("field.text"),rows:5})}
    <div class="field"><span class="field-label">${t("field.items")}</span>
      ${pe({label:t("field.items"),value:e.items,onChange:l=>n({...e,items:l}),faults:F(a,"items")})}
    </div>
    <div class="form-row">
      ${Ne({label:t("field.leads"),value:e.leads,onChange:l=>n({...e,leads:l}),error:be(a,"leads"),required:!0})}
      ${Ne({label:t("field.coordinators"),value:e.coordinators,onChange:l=>n({...e,coordinators:l}),error:be(a,"coordinators")})}
    </div>
    ${tt({value:e.deadline,onChange:l=>n({...e,deadline:l}),year:s,faults:F(a,"deadline")})}
  </div>`}),be=(i,e)=>Object.values(F(i,e))[0],an=h(function({value:e,onChange:n,faults:s={}}){const a=ge(e,n,s);return d`<div class="stack">
    <div class="form-row">
      ${C({...a("name"),label:t("field.dutyName"),required:!0})}
      ${Ne({label:t("field.dutyUnits"),value:e.units,onChange:o=>n({...e,units:o}),error:be(s,"units")})}
    </div>
    ${En({...a("asked"),label:t("field.asked")})}
    <div class="field"><span class="field-label">${t("field.text")}</span>
      ${pe({label:t("field.text"),value:e.items,onChange:o=>n({...e,items:o}),faults:F(s,"items")})}
    </div>
  </div>`}),on=h(function({value:e,archive:n,onChange:s,faults:a={}}){return d`<div class="stack">
    ${me({rows:e,onChange:o=>s(o,n),add:t("field.addRecipient"),label:(o,l)=>o.name||t("field.line",{label:t("field.recipient"),n:l+1}),fresh:()=>({name:"",purpose:""}),show:(o,l,r)=>d`<div class="form-row">
        ${C({label:t("field.recipient"),name:"name",value:o.name,error:a[`${r}.name`],required:!0,onChange:c=>l({...o,name:c})})}
        ${C({label:t("field.purpose"),hint:r===0?t("field.purposeHint"):void 0,name:"purpose",value:o.purpose??"",error:a[`${r}.purpose`],onChange:c=>l({...o,purpose:c})})}
      </div>`})}
    ${C({label:t("field.archive"),name:"archive",value:n,onChange:o=>s(e,o)})}
  </div>`}),ln=h(function({value:e,onChange:n,faults:s={}}){return d`<div class="stack">
    ${j({label:t("field.signLines"),name:"lines",hint:t("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:be(s,"lines"),onChange:a=>n({...e,lines:a.split(`
`)})})}
    ${C({label:t("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>n({...e,name:a})})}
  </div>`});function rn(i){const e=n=>n.filter(s=>s.trim());return{...i,legal_bases:e(i.legal_bases),purposes:e(i.purposes),requirements:e(i.requirements),tasks:i.tasks.map(n=>({...n,items:e(n.items)})),duties:i.duties.map(n=>({...n,items:e(n.items)})),signature:{...i.signature,lines:e(i.signature.lines)}}}const He={head:()=>t("part.head"),recipients:()=>t("part.recipients"),signature:()=>t("part.signature"),legal_bases:()=>t("part.bases"),purposes:()=>t("part.purposes"),requirements:()=>t("part.requirements"),introduction:()=>t("part.introduction"),funding:()=>t("part.funding"),closing:()=>t("part.closing"),targets:()=>t("part.targets"),tasks:()=>t("part.tasks"),duties:()=>t("part.duties")},ct=h(function({content:e,element:n,save:s,onClose:a}){const o=L({draft:`element ${n.part} ${"index"in n?n.index:""}`,initial:{content:e},submit:(r,c)=>s(rn(r.content),c),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:r,message:c})=>[r.replace(/^content\./,""),c]));return Y({title:He[n.part](),form:o,onClose:a,wide:!0,children:ut({element:n,value:o.values.content,onChange:r=>o.set({content:r}),faults:l})})}),ut=h(function({element:e,value:n,onChange:s,faults:a}){if("index"in e)return pt({element:e,value:n,onChange:s,faults:F(a,`${e.part}.${e.index}`)});const{part:o}=e;return o==="head"?nn({value:n,onChange:s,faults:a}):o==="recipients"?on({value:n.recipients,archive:n.archive,onChange:(l,r)=>s({...n,recipients:l,archive:r}),faults:F(a,o)}):o==="signature"?ln({value:n.signature,onChange:l=>s({...n,signature:l}),faults:F(a,o)}):o==="legal_bases"||o==="purposes"||o==="requirements"?pe({label:He[o](),value:n[o],onChange:l=>s({...n,[o]:l}),faults:F(a,o)}):j({label:He[o](),name:o,value:n[o],rows:8,error:a[o],onChange:l=>s({...n,[o]:l})})}),pt=h(function({element:{part:e,index:n},value:s,onChange:a,faults:o}){const l=r=>a({...s,[e]:s[e].map((c,m)=>m===n?r:c)});return e==="targets"?s.targets[n]&&tn({value:s.targets[n],onChange:l,faults:o}):e==="tasks"?s.tasks[n]&&sn({value:s.tasks[n],onChange:l,year:s.year,faults:o}):s.duties[n]&&an({value:s.duties[n],onChange:l,faults:o})}),mt=h(function({draft:e,content:n,hands:s}){const a=[{label:t("part.head"),entries:[gt(n)]},{label:t("part.bases"),entries:je("legal_bases",n)},{label:t("part.introduction"),entries:De("introduction",n)},{label:t("part.purposes"),entries:je("purposes",n)},{label:t("part.requirements"),entries:je("requirements",n)},{label:t("part.targets"),entries:bt(e,n)},{label:t("part.tasks"),entries:ft(e,n)},{label:t("part.funding"),entries:De("funding",n)},{label:t("part.duties"),entries:$t(n)},{label:t("part.closing"),entries:De("closing",n)},{label:t("part.recipients"),entries:kt(n)},{label:t("part.signature"),entries:[vt(n)]}];return d`<div class="stack">${a.map(({label:o,entries:l})=>d`<section class="part" key=${o} aria-label=${o}>
      <h2>${o} ${l.length>1&&d`<span class="count">${l.length}</span>`}</h2>
      ${l.length===0?d`<p class="soft">${t("part.empty")}</p>`:l.map(r=>ht({key:r.pointer+(r.title??""),entry:r,hands:s}))}
    </section>`)}</div>`}),ht=h(function({entry:{pointer:e,element:n,title:s,show:a},hands:o}){const l=o.doubts(e),{edit:r,remove:c}=o;return d`<article class=${ne("element",o.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&d`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${l>0&&x({label:t("doubts.here",{count:l}),tone:"warning"})}
      ${o.tied(e)?f({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>o.look(e)}):d`<span class="soft small">${t("draft.notInSource")}</span>`}
      ${r&&f({label:t("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>r(n)})}
      ${c&&"index"in n&&f({label:t("draft.remove"),icon:"trash",small:!0,kind:"quiet",onClick:()=>c(n,s??"")})}
    </div>
  </article>`}),gt=i=>({pointer:"/head",element:{part:"head"},show:d`<p class="element-title">${i.title||t("noName")}</p>
    <p class="soft">
      ${[i.number?`${i.number}/${i.symbol}`:t("noNumber"),i.place,O(i.issued_on),i.issuer].filter(Boolean).join(" · ")}
    </p>`}),je=(i,e)=>e[i].map((n,s)=>({pointer:`/${i}/${s}`,element:{part:i},show:d`<p>${n}</p>`})),De=(i,e)=>e[i]?[{pointer:`/${i}`,element:{part:i},show:d`<p class="element-text">${e[i]}</p>`}]:[],bt=(i,e)=>e.targets.map((n,s)=>({pointer:Ye(i,"targets",n),element:{part:"targets",index:s},title:t("part.target",{ref:n.ref}),show:d`
      <p>${n.text}</p>
      <p class="soft">
        ${[n.goal_percent!=null&&t("plan.goal",{value:Tn(n.goal_percent)}),n.deadline_on&&t("plan.until",{text:O(n.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),ft=(i,e)=>e.tasks.map((n,s)=>({pointer:Ye(i,"tasks",n),element:{part:"tasks",index:s},title:`${t("part.task",{ref:n.ref})}${n.heading?` · ${n.heading}`:""}`,show:d`${n.text&&d`<p>${n.text}</p>`}${Z({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:ie(n.leads)||"—"})}</li>
        <li>${t("plan.helpers",{names:ie(n.coordinators)||"—"})}</li>
        <li>
          ${t("plan.until",{text:`${n.deadline.printed||t(`deadline.${n.deadline.kind}`)}`})}
          ${n.deadline.printed&&d` <span class="soft">(${t(`deadline.${n.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),$t=i=>i.duties.map((e,n)=>({pointer:`/duties/${n}`,element:{part:"duties",index:n},title:e.name,show:Z({items:e.items})})),kt=i=>i.recipients.map((e,n)=>({pointer:`/recipients/${n}`,element:{part:"recipients"},show:d`<p>${e.name}${e.purpose&&d` <span class="soft">(${e.purpose})</span>`}</p>`})),vt=i=>({pointer:"/signature",element:{part:"signature"},show:d`${i.signature.lines.map(e=>d`<p key=${e}>${e}</p>`)}<p><strong>${i.signature.name}</strong></p>`}),Z=h(function({items:e}){return e.length>0&&d`<ul class="element-items">${e.map((n,s)=>d`<li key=${s}>${n}</li>`)}</ul>`}),yt=h(function({draft:e,places:n,focus:s,onElement:a}){const o=$e(null),l=e.doubts.filter(r=>r.state==="open");return Le(()=>{if(s?.from!=="content")return;o.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),d`<div class="source" ref=${o} tabindex="0" role="region" aria-label=${t("draft.source")}>
    <p class="soft small">${t("draft.sourceHint")}</p>
    ${e.source.map(r=>d`<p key=${r.index} class=${ne(r.bold&&"is-bold",(r.level??0)>0&&"is-heading")}>
        ${Vn(r,n,l).map(c=>d`<span key=${c.start}
            class=${ne(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",_t(s,r.index,c)&&"is-lit")}
            title=${c.doubts.map(m=>m.reason).join(" ")||void 0}
            onClick=${c.element?()=>a(c.element):void 0}>${r.text.slice(c.start,c.end)}</span>`)}
      </p>`)}
  </div>`}),_t=(i,e,n)=>i?.spans.some(s=>s.paragraph===e&&s.start<=n.start&&s.end>=n.end),dn="(min-width: 72rem)";function wt(){const[i,e]=H(()=>matchMedia(dn).matches);return Ue(()=>{const n=matchMedia(dn),s=()=>e(n.matches);return n.addEventListener("change",s),()=>n.removeEventListener("change",s)},[]),i}await _e("plans");function Ct({params:i}){const e=E("/plan-drafts/{draft_id}",{params:{draft_id:i.id??""}}),n=e.data;return Q({title:t("draft.title"),lead:n&&d`<strong>${n.file_name}</strong>. ${t("draft.lead")}`,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("draft.title")}],actions:n&&Tt({draft:n,resource:e}),children:B({of:e,lines:10,children:s=>d`<div class="stack">${qt({draft:s})}${St({draft:s,resource:e})}</div>`})})}const Tt=h(function({draft:e,resource:n}){const[s,a]=H(!1);if(e.state==="accepted")return e.plan_id&&R({label:t("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const o={draft_id:e.id},l=async m=>{a(!0),await m().catch(b=>{te(b),n.refresh()}),a(!1)},r=async()=>{await W({title:t("draft.acceptAsk"),text:t("draft.acceptText"),yes:t("draft.accept")})&&await l(async()=>{const m=await M("/plan-drafts/{draft_id}/accept",{params:o,version:e.version});I("/plan-drafts","/plans"),D(t("draft.accepted")),K(`/ke-hoach/${m.id}`)})},c=async()=>{await W({title:t("draft.discardAsk"),text:t("draft.discardText"),yes:t("draft.discard"),danger:!0})&&await l(async()=>{await Ke("/plan-drafts/{draft_id}",{params:o,version:e.version}),K("/ke-hoach",{replace:!0}),I("/plan-drafts"),D(t("draft.discarded"))})};return d`${f({label:t("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
    ${f({label:t("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{r()}})}`}),qt=h(function({draft:e}){const n=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?d`<p class="notice is-good">${U({name:"check"})}<span>${t("draft.wasAccepted")}</span></p>`:n.length===0?d`<p class="notice is-good">${U({name:"check"})}<span>${t("draft.ready")}</span></p>`:d`<div class="notice is-warning">
    ${U({name:"alert"})}
    <details><summary><strong>${t("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul></details></div>`}),St=h(function({draft:e,resource:n}){const s=wt(),[,a]=ke(),[o,l]=H(null),[r,c]=H(null),m=$n(()=>Gn(e),[e.spans]),b=he(e.content),k=e.doubts.filter(_=>_.state==="open"),p=e.state==="accepted",g=xt(n),y=(_,P="")=>{g(_).then(()=>P&&D(P),fn=>{te(fn),n.refresh()})},$=(_,P=null)=>{l({element:_,doubt:P?.id??null,spans:P?.spans.length?P.spans:m.get(_)??[],from:"content"}),s||a({phan:"goc"})},w=_=>{l({element:_,doubt:null,spans:m.get(_)??[],from:"source"}),a({phan:"noi-dung"})};Ft(o);const A={focused:o?.element??"",tied:_=>m.has(_),look:$,doubts:_=>k.filter(P=>Se(m,P)===_).length,edit:p?null:_=>c({element:_}),remove:p?null:Ot(b,y)},q={closed:p,lookedAt:o?.doubt??null,look:_=>$(Se(m,_),_),settle:(_,P)=>y({doubts:[{ids:_,state:P,note:""}]}),edit:_=>c({element:Et(e,Se(m,_)),doubt:_}),chooseUnit:()=>a({phan:"don-vi"})},oe=()=>yt({draft:e,places:m,focus:o,onElement:w}),bn=[{name:"diem",label:t("draft.doubts"),count:k.length,show:()=>Xn({doubts:e.doubts,hands:q})},{name:"don-vi",label:t("draft.units"),count:e.units.filter(_=>_.open).length,show:()=>it({units:e.units,closed:p,choose:_=>y({units:[_]},t("units.saved",{name:_.name}))})},{name:"noi-dung",label:t("draft.content"),show:()=>mt({draft:e,content:b,hands:A})},...s?[]:[{name:"goc",label:t("draft.source"),show:oe}]];return d`<div class="panes">
    <div class="pane">${ze({tabs:bn,label:t("draft.parts"),query:"phan"})}</div>
    ${s&&d`<aside class="pane is-source" aria-label=${t("draft.source")}><h2>${t("draft.source")}</h2>${oe()}</aside>`}
    ${r&&ct({content:b,element:r.element,onClose:()=>c(null),save:(_,P)=>g({content:_,...r.doubt&&{doubts:[{ids:[r.doubt.id],state:"edited",note:""}]}},P).then(()=>D(t("draft.saved")))})}
  </div>`});function xt(i){const e=$e(Promise.resolve());return(n,s=crypto.randomUUID())=>{const a=async()=>{const{id:l,version:r}=i.now.peek().data;i.set(await yn("/plan-drafts/{draft_id}",{params:{draft_id:l},version:r,body:n,key:s}))},o=e.current.then(a,a);return e.current=o,o}}function Ot(i,e){return async({part:n,index:s},a)=>{const o={title:t("draft.removeAsk",{name:a}),text:t("draft.removeText")};if(!await W({...o,yes:t("draft.remove"),danger:!0}))return;const l=i[n].filter((r,c)=>c!==s);e({content:{...i,[n]:l}},t("draft.removed",{name:a}))}}function Ft(i){Ue(()=>{if(i?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(i.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[i])}function Et(i,e){const[,n="",s=""]=e.split("/"),a=he(i.content);if(n==="targets"||n==="tasks"){const l=a[n].findIndex(r=>r.lineage_id&&i.anchors[r.lineage_id]===e);return l<0?{part:"head"}:{part:n,index:l}}return n==="duties"?a.duties[Number(s)]?{part:n,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(l=>l===n)??"head"}}const Nt=Object.freeze(Object.defineProperty({__proto__:null,default:Ct},Symbol.toStringTag,{value:"Module"}));await _e("plans");function Ht({params:i}){const e=E("/plans/{plan_id}",{params:{plan_id:i.id??""}});return Q({title:t("edit.title"),lead:e.data?.title,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:e.data?.code||We.draft,href:`/ke-hoach/${i.id}`},{label:t("edit.title")}],children:B({of:e,empty:n=>!n.actions.includes("edit"),lines:10,whenEmpty:d`<div class="card">
        ${G({title:t("edit.notNow"),icon:"lock",action:R({label:t("draft.toPlan"),href:`/ke-hoach/${i.id}`})})}
      </div>`,children:n=>jt({key:n.id,plan:n,saved:e.set})})})}const jt=h(function({plan:e,saved:n}){const s=L({draft:"content",shared:{form:"plan",id:e.id},initial:{content:he(e.content),version:e.version},submit:({content:r,version:c},m)=>de("/plans/{plan_id}/content",{params:{plan_id:e.id},body:rn(r),version:c,key:m}),done:r=>{n(r),I("/plans"),D(t("edit.saved")),K(`/ke-hoach/${r.id}`)}}),a=s.values.content,o=r=>s.set({content:r}),l=Object.fromEntries((s.problem?.errors??[]).map(({field:r,message:c})=>[r,c]));return re({form:s,label:t("edit.title"),children:d`
      <nav class="part-links" aria-label=${t("edit.sections")}>
        ${Dt.map(([r,c])=>d`<a key=${r} href=${`#${r}`}>${c}</a>`)}
      </nav>
      ${T({id:"thethuc",title:t("part.head"),children:nn({value:a,onChange:o,faults:l})})}
      ${Pt({value:a,onChange:o,faults:l})}
      ${Mt({value:a,onChange:o,faults:l})}
      ${It({value:a,onChange:o,faults:l})}
      <div class="form-actions is-sticky">
        ${R({label:V("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${f({label:t("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),Dt=[["thethuc",t("part.head")],["cancu",t("part.bases")],["mucdich",t("part.purposes")],["muctieu",t("part.targets")],["nhiemvu",t("part.tasks")],["tochuc",t("part.duties")],["noinhan",t("part.recipients")],["chuky",t("part.signature")]],Pt=h(function({value:e,onChange:n,faults:s}){const a=(o,l)=>pe({label:l,value:e[o],onChange:r=>n({...e,[o]:r}),faults:F(s,o)});return d`
    ${T({id:"cancu",title:t("part.bases"),children:a("legal_bases",t("part.bases"))})}
    ${T({title:t("part.introduction"),children:j({label:t("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:o=>n({...e,introduction:o})})})}
    ${T({id:"mucdich",title:t("part.purposes"),children:a("purposes",t("part.purposes"))})}
    ${T({title:t("part.requirements"),children:a("requirements",t("part.requirements"))})}`}),Pe=h(function({name:e,fresh:n,wrong:s,children:a}){const[o,l]=H(n||s);return Le(()=>{s&&l(!0)},[s]),d`<details class="row-card" open=${o}
    onToggle=${r=>l(r.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${t("edit.here")}</span></summary>${a}</details>`});function At({ref:i,text:e,heading:n,leads:s}){const a=s.length?` · ${ie(s)}`:"";return`${i?`${i}.`:t("field.addTask")} ${e||n}${a}`}const Mt=h(function({value:e,onChange:n,faults:s}){const a=o=>Object.keys(F(s,o)).length>0;return d`
    ${T({id:"muctieu",title:t("part.targets"),children:me({rows:e.targets,onChange:o=>n({...e,targets:o}),add:t("field.addTarget"),fresh:lt,label:o=>t("part.target",{ref:o.ref}),show:(o,l,r)=>Pe({name:`${o.ref?`(${o.ref})`:t("field.addTarget")} ${o.text}`,fresh:!o.text,wrong:a(`targets.${r}`),children:tn({value:o,onChange:l,faults:F(s,`targets.${r}`)})})})})}
    ${T({id:"nhiemvu",title:t("part.tasks"),children:me({rows:e.tasks,onChange:o=>n({...e,tasks:o}),add:t("field.addTask"),fresh:rt,label:o=>t("part.task",{ref:o.ref}),show:(o,l,r)=>Pe({name:At(o),fresh:!o.text&&!o.items.length,wrong:a(`tasks.${r}`),children:sn({value:o,onChange:l,year:e.year,faults:F(s,`tasks.${r}`)})})})})}
    ${T({title:t("part.funding"),children:j({label:t("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:o=>n({...e,funding:o})})})}
    ${T({id:"tochuc",title:t("part.duties"),children:me({rows:e.duties,onChange:o=>n({...e,duties:o}),add:t("field.addDuty"),fresh:dt,label:(o,l)=>o.name||t("part.duty",{n:l+1}),show:(o,l,r)=>Pe({name:o.name||t("field.addDuty"),fresh:!o.name,wrong:a(`duties.${r}`),children:an({value:o,onChange:l,faults:F(s,`duties.${r}`)})})})})}`}),It=h(function({value:e,onChange:n,faults:s}){return d`
    ${T({title:t("part.closing"),children:j({label:t("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>n({...e,closing:a})})})}
    ${T({id:"noinhan",title:t("part.recipients"),children:on({value:e.recipients,archive:e.archive,onChange:(a,o)=>n({...e,recipients:a,archive:o}),faults:F(s,"recipients")})})}
    ${T({id:"chuky",title:t("part.signature"),children:ln({value:e.signature,onChange:a=>n({...e,signature:a}),faults:F(s,"signature")})})}`}),Lt=Object.freeze(Object.defineProperty({__proto__:null,default:Ht},Symbol.toStringTag,{value:"Module"})),v=ye({"answers.charges":"Lãnh đạo phụ trách","answers.bases":"Mục tiêu theo chỉ tiêu của cấp trên","answers.charge":"Phân công phụ trách","answers.none":"Chưa phân công lãnh đạo nào","answers.saved":"Đã ghi.","answers.target":"Mục tiêu {ref}","answers.formerTarget":"Mục tiêu của bản trước","answers.from":"từ {from}","answers.fromTo":"từ {from} đến hết {to}","answers.over":"Ngoài thời gian phụ trách","answers.end":"Kết thúc","answers.base":"Gắn chỉ tiêu của cấp trên","answers.baseHint":"Chỉ tiêu của cấp trên được ghi ở trang Danh mục.","answers.lower":"Thấp hơn cấp trên","answers.later":"Muộn hơn cấp trên","answers.leader":"Lãnh đạo","answers.forTarget":"Phụ trách mục tiêu","answers.forPlace":"hoặc phụ trách khu phố","answers.since":"Từ ngày","answers.until":"Đến hết ngày","answers.decision":"Văn bản phân công","answers.reason":"Lý do","answers.missing":"Hãy ghi mục này.","answers.one":"Hãy chọn một mục tiêu hoặc một khu phố."}),Ut=h(function({planId:e}){const n=E("/plans/{plan_id}/answers",{params:{plan_id:e}}),[s,a]=H(null),o=l=>{a(null),n.set(l),D(v("answers.saved"))};return B({of:n,children:l=>d`<div class="stack">
      ${l.actions.includes("charge")&&d`<div class="row">
          ${f({label:v("answers.charge"),icon:"plus",onClick:()=>a("new")})}
        </div>`}
      ${T({title:v("answers.charges"),children:Kt({rows:l.charges,onEnd:a})})}
      ${T({title:v("answers.bases"),children:Gt({rows:l.targets,onChange:l.actions.includes("base")?a:null})})}
      ${s&&Bt({planId:e,data:l,open:s,onClose:()=>a(null),onDone:o})}</div>`})}),Bt=h(function({open:e,...n}){return e==="new"?Vt(n):"since"in e?Wt({...n,row:e}):zt({...n,row:e})}),Rt=({unit_name:i,target_ref:e})=>i||(e?v("answers.target",{ref:e}):v("answers.formerTarget")),Kt=h(function({rows:e,onEnd:n}){return e.length===0?G({title:v("answers.none")}):d`<ul class="plan-answers">${e.map(s=>d`<li key=${s.id} class="row">
      <span><strong>${s.full_name}</strong>: ${Rt(s)}
        <span class="soft small"> ${[s.until?v("answers.fromTo",{from:O(s.since),to:O(s.until)}):v("answers.from",{from:O(s.since)}),s.decision,s.ended_reason].filter(Boolean).join(" · ")}</span></span>
      ${!s.current&&x({label:v("answers.over"),tone:"neutral"})}
      ${s.actions.includes("end")&&f({label:v("answers.end"),kind:"quiet",onClick:()=>n(s)})}</li>`)}</ul>`}),Gt=h(function({rows:e,onChange:n}){return d`<ul class="plan-answers">${e.map(s=>d`<li key=${s.target_id}>
      <p><strong>${s.ref}</strong> ${s.text}</p>
      ${s.bases.map(a=>d`<p key=${a.id} class="row"><span>${[a.plan_name,a.name].filter(Boolean).join(": ")}
            ${a.percent!==null&&` · ${a.percent}%`}${a.due_on&&` · ${O(a.due_on)}`}</span>
          ${a.lower&&x({label:v("answers.lower"),tone:"warning"})}
          ${a.later&&x({label:v("answers.later"),tone:"warning"})}</p>`)}
      ${n&&f({label:v("answers.base"),kind:"quiet",onClick:()=>n(s)})}</li>`)}</ul>`}),Vt=h(function({planId:e,data:n,onClose:s,onDone:a}){const o=E("/units"),l=L({draft:`charge ${e}`,initial:{user_id:n.leaders[0]?.id??"",target_id:"",unit_id:"",since:le.value,until:null,decision:""},check:({user_id:c,target_id:m,unit_id:b,since:k})=>({...!c&&{user_id:v("answers.missing")},...!!m==!!b&&{unit_id:v("answers.one")},...!k&&{since:v("answers.missing")}}),submit:({target_id:c,unit_id:m,since:b,...k},p)=>M("/plans/{plan_id}/charges",{params:{plan_id:e},body:{...k,since:b??"",target_id:c||null,unit_id:m||null},key:p}),done:a}),r=(o.data??[]).filter(c=>c.kind==="neighbourhood");return Y({title:v("answers.charge"),form:l,onClose:s,children:d`
      ${N({...l.bind("user_id"),label:v("answers.leader"),required:!0,options:n.leaders.map(({id:c,full_name:m})=>({value:c,label:m}))})}
      ${N({...l.bind("target_id"),label:v("answers.forTarget"),options:n.targets.map(({target_id:c,ref:m,text:b})=>({value:c,label:`${m} ${b.slice(0,70)}`}))})}
      ${N({...l.bind("unit_id"),label:v("answers.forPlace"),options:r.map(({id:c,name:m})=>({value:c,label:m}))})}
      <div class="form-row">
        ${z({...l.bind("since"),label:v("answers.since"),required:!0})}
        ${z({...l.bind("until"),label:v("answers.until")})}
      </div>
      ${C({...l.bind("decision"),label:v("answers.decision"),maxlength:200})}`})}),Wt=h(function({planId:e,row:n,onClose:s,onDone:a}){const o=L({draft:`charge end ${n.id}`,initial:{until:le.value,reason:""},check:({until:l,reason:r})=>({...!l&&{until:v("answers.missing")},...r.trim().length<3&&{reason:v("answers.missing")}}),submit:({until:l,reason:r},c)=>M("/plans/{plan_id}/charges/{charge_id}/end",{params:{plan_id:e,charge_id:n.id},version:n.version,body:{until:l??"",reason:r},key:c}),done:a});return Y({title:v("answers.end"),form:o,onClose:s,children:d`${z({...o.bind("until"),label:v("answers.until"),required:!0})}
      ${j({...o.bind("reason"),label:v("answers.reason"),rows:2,required:!0})}`})}),zt=h(function({planId:e,row:n,onClose:s,onDone:a}){const o=E("/catalogue",{query:{kind:"superior_target",limit:100}}),l=L({draft:!1,initial:{entry_ids:n.bases.map(r=>r.id)},submit:(r,c)=>de("/plans/{plan_id}/targets/{target_id}/bases",{params:{plan_id:e,target_id:n.target_id},body:r,key:c}),done:a});return Y({title:v("answers.base"),form:l,onClose:s,children:Te({...l.bind("entry_ids"),label:v("answers.bases"),hint:v("answers.baseHint"),options:(o.data?.items??[]).map(({id:r,name:c})=>({value:r,label:c}))})})}),S=ye({lead:"Mỗi tên ghi trong kế hoạch là đơn vị nào trên hệ thống; việc được giao cho đơn vị ấy.",caption:"Tên ghi trong kế hoạch và đơn vị được giao",name:"Tên ghi trong kế hoạch",unit:"Đơn vị được giao",places:"Số chỗ ghi",nobody:"chưa chọn",correct:"Sửa đơn vị",correctHint:"Dùng khi chọn nhầm đơn vị. Chữ trong kế hoạch giữ nguyên. Việc giao nhầm dừng lại và giao cho đơn vị đúng; người sửa, lý do được lưu.",right:"Đơn vị đúng cho “{name}”",corrected:"Đã sửa đơn vị cho “{name}”.",history:"Đơn vị đã sửa sau khi duyệt",before:"Trước",after:"Sau",by:"Người sửa"}),Qt=h(function({plan:e,resource:n}){const[s,a]=H(null),o=e.actions.includes("correct_unit");return d`<div class="stack">
    ${T({title:t("plan.tab.units"),hint:S("lead"),children:X({caption:S("caption"),rows:e.units,rowKey:l=>l.name,columns:[{key:"name",label:S("name"),kind:"main",value:l=>l.name},{key:"unit",label:S("unit"),show:l=>Ae(l)||x({label:S("nobody"),tone:"warning"})},{key:"places",label:S("places"),kind:"number",value:l=>se(l.places)},...o?[{key:"correct",label:S("correct"),show:l=>f({label:S("correct"),icon:"edit",small:!0,kind:"quiet",onClick:()=>a(l)})}]:[]]})})}
    ${e.corrections.length>0&&Xt({lines:e.corrections})}
    ${s&&Yt({key:s.name,plan:e,name:s.name,resource:n,onClose:()=>a(null)})}
  </div>`}),Ae=({units:i,unit_class:e})=>e?t(`class.${e}`):i.join(", "),Xt=h(function({lines:e}){return T({title:S("history"),children:X({caption:S("history"),rows:[...e].reverse(),rowKey:n=>n.at,columns:[{key:"name",label:S("name"),kind:"main",value:n=>n.name},{key:"before",label:S("before"),value:n=>Ae(n.before)},{key:"after",label:S("after"),value:n=>Ae(n.after)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"by",label:S("by"),value:n=>t("plan.byAt",{who:n.by,at:we(n.at)})}]})})}),Yt=h(function({plan:e,name:n,resource:s,onClose:a}){const{options:o}=Fe(),l=L({draft:`unit ${e.id} ${n}`,initial:{unit_id:"",reason:""},check:r=>({...r.unit_id?{}:{unit_id:V("field.missing")},...r.reason.trim()?{}:{reason:V("field.missing")}}),submit:({unit_id:r,reason:c},m)=>M("/plans/{plan_id}/correct-unit",{params:{plan_id:e.id},version:e.version,body:{name:n,reason:c,...Ee(r)},key:m}),done:r=>{a(),s.set(r),I("/plans","/tasks","/today"),D(S("corrected",{name:n}))}});return Y({title:S("correct"),form:l,submit:S("correct"),onClose:a,children:d`<p>${S("correctHint")}</p>
      ${N({...l.bind("unit_id"),label:S("right",{name:n}),options:o,required:!0})}
      ${j({...l.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})}),Jt=h(function({plan:e}){const n=E("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return B({of:n,children:s=>d`<div class="stack">
      ${T({title:t("editions.title"),hint:s.length===1?t("editions.one"):void 0,children:X({caption:t("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:t("edition"),kind:"main",show:a=>d`${ae(a)} ${a.id===e.id&&Ge({label:t("editions.this")})}`},{key:"code",label:t("number"),value:a=>a.code||t("noNumber")},{key:"issued",label:t("issued"),show:a=>O(a.issued_on)},{key:"force",label:t("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?t("plan.span",{from:O(a.in_force_from),to:O(a.in_force_to)}):t("plan.since",{from:O(a.in_force_from)}):"—"},{key:"state",label:t("state"),show:a=>x({label:a.state_label,tone:qe[a.state]})}]})})}
      ${s.length>1&&Zt({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}),Zt=h(function({plan:e,others:n}){const[s,a]=H(e.supersedes_id??n[0]?.id??""),o=E("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return T({title:t("diff.title"),actions:n.length>1&&N({label:t("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:n.map(l=>({value:l.id,label:`${t("diff.against")} ${ae(l)}`}))}),children:B({of:o,empty:l=>l.length===0,whenEmpty:G({title:t("diff.none"),hint:t("diff.noneHint")}),children:l=>d`<ul class="changes">${l.map((r,c)=>ns({key:c,row:r}))}</ul>`})})}),es={added:"good",removed:"danger",changed:"info"},ns=h(function({row:e}){const n=e.part,s=n==="head"?t("diff.head"):t(`diff.${n}`,{ref:e.ref});return d`<li class="change">
    <p class="row"><strong>${s}</strong>${x({label:t(`diff.${e.change}`),tone:es[e.change]})}</p>
    ${e.fields.map(a=>d`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&d`<del aria-label=${t("diff.before")}>${a.before}</del>`}
        ${a.after&&d`<ins aria-label=${t("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}),u=ye({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",waits:"Chọn trước khi trình duyệt: lãnh đạo duyệt kế hoạch cùng với cách đếm ở đây; số liệu tháng đếm theo từ kỳ mở sau khi duyệt.",replaced:"Bản kế hoạch này đã được thay bằng bản mới; chọn chỉ tiêu ở bản mới.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}, chưa đếm theo kế hoạch này.",over:"Chuyển sang đếm theo kế hoạch này","over.ask":"Đếm theo kế hoạch này?","over.text":"Từ kỳ {period}, khu phố, đơn vị nhập số liệu theo mục tiêu của kế hoạch này. Các kỳ đã mở giữ nguyên.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",noOffer:"Chưa đọc được cách đếm từ câu này: tự đặt một chỉ tiêu, hoặc ghi là không thống kê.",proposed:"Gợi ý đọc từ lời của mục tiêu, chưa được chọn:",take:"Đúng, đếm như vậy",takeAll:"Nhận {count} gợi ý",kept:"Đã lưu chỉ tiêu cùng với kế hoạch.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goalCount:"Cả phường phải đạt bao nhiêu",goalCountHint:"Số lượng ghi trong kế hoạch, ví dụ: 24. Số của mọi đơn vị cộng lại được so với số này.",goalCounted:"Mức chung của cả phường: {count}","counted.alone":"đếm số lượng, không tính trên tổng số",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm gì","own.example.place":" (thôn, trường, điểm …)","own.example.event":" (buổi, lớp, hội nghị …)","own.example.thing":" (thiết bị, camera, biển …)","own.example.document":" (hồ sơ, thủ tục …)","own.noun":"Gọi là","own.nounHint":"Chữ đứng sau con số, ví dụ: thôn, buổi, camera.","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.count":"Không tính trên tổng số: đếm số lượng","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm",log:"Lấy số từ đâu","log.typed":"Từng nơi nhập hằng tháng","log.counted":"Tự đếm từ trang Hoạt động, không ai phải nhập","log.kinds":"Đếm những loại hoạt động nào","log.hint":"Tính từ đầu năm, chỉ hoạt động đã tổ chức. Đơn vị không nộp báo cáo tháng: chọn nơi tính thay ở trang Chế độ báo cáo.","log.none":"Chọn ít nhất một loại hoạt động.","log.what":"Đếm gì trong đó","log.told":"tự đếm từ sổ hoạt động, {what}","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),cn={thing:u("own.example.thing"),place:u("own.example.place"),event:u("own.example.event"),document:u("own.example.document")},fe="count",un=({unit:i,noun:e})=>e||Qe[i],ts=["person","household","business","member","team","place","event","thing","document","item"].map(i=>({value:i,label:Ce(Qe[i])+(cn[i]??"")})),ss={event:["sessions"],person:["people","attendances"],member:["people","attendances"],place:["units"],team:["units"]},as=h(function({own:e,onChange:n,error:s}){const a=E("/activities/kinds"),o=ss[e.unit]??[],l=o[0];if(!l)return d``;const r=e.log??null;return d`${ce({label:u("log"),name:"log",value:r?"log":"typed",onChange:c=>n({...e,log:c==="log"?{kinds:[],what:l}:null}),options:[{value:"typed",label:u("log.typed")},{value:"log",label:u("log.counted")}]})}
  ${r&&d`${Te({label:u("log.kinds"),hint:u("log.hint"),name:"log-kinds",value:r.kinds,onChange:c=>n({...e,log:{...r,kinds:c}}),options:(a.data??[]).map(({code:c,label:m})=>({value:c,label:m})),error:s??(r.kinds.length===0?u("log.none"):void 0)})}
    ${o.length>1&&N({label:u("log.what"),name:"log-what",empty:!1,value:r.what,options:o.map(c=>({value:c,label:Ce(Nn[c])})),onChange:c=>n({...e,log:{...r,what:c}})})}`}`}),is=h(function({own:e,populations:n,faults:s,onChange:a,onRemove:o}){const l=un(e);return d`<fieldset class="own-measure stack"><legend>${u("own.title")}</legend>
    <div class="form-row">
      ${N({label:u("own.unit"),name:"unit",empty:!1,value:e.unit,options:ts,onChange:r=>a({...e,unit:r,noun:"",population:null,log:null}),error:s.unit})}
      ${(e.unit in cn||e.noun)&&C({label:u("own.noun"),hint:u("own.nounHint"),name:"noun",value:e.noun??"",onChange:r=>a({...e,noun:r}),maxlength:20,error:s.noun})}
      ${C({label:u("own.phrase"),hint:u("own.phraseHint",{noun:l}),name:"phrase",value:e.phrase,onChange:r=>a({...e,phrase:r}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${N({label:u("own.population"),name:"population",empty:u("own.new"),value:e.count?fe:e.population??"",error:s.population,options:[{value:fe,label:u("own.count")},...n.filter(({unit:r})=>r===e.unit).map(({code:r,label:c})=>({value:r,label:c}))],onChange:r=>a({...e,count:r===fe,population:r===fe?null:r||null,population_label:""})})}
      ${!e.population&&!e.count&&C({label:u("own.label"),hint:u("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:r=>a({...e,population_label:r}),maxlength:120,error:s.population_label})}
    </div>
    ${as({own:e,onChange:a,error:s.log})}
    ${!e.log&&ce({label:u("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:r=>a({...e,stock:r==="level"}),options:[{value:"level",label:u("own.level")},{value:"sum",label:u("own.sum")}]})}
    <div>${f({label:u("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:o})}</div>
  </fieldset>`}),Me=({lineage_id:i,measures:e,own:n,title:s,uncounted:a,goal_count:o})=>({lineage_id:i,counted:!a,title:s,uncounted:a,goal_count:o,measures:e,own:n}),pn=i=>i.tied?Me(i):{...Me(i),measures:i.proposed,own:i.proposed_own?[i.proposed_own]:[],goal_count:i.proposed_goal_count},os=i=>({...i,log:i.log?{kinds:i.log.kinds,what:i.log.what}:null}),mn=({lineage_id:i,counted:e,title:n,uncounted:s,goal_count:a,measures:o,own:l})=>e?{lineage_id:i,title:n,uncounted:"",goal_count:a,measures:o,own:l.map(os)}:{lineage_id:i,title:n,uncounted:s,goal_count:null,measures:[],own:[]},ls=h(function({plan:e,all:n,onClose:s,onSaved:a}){const o=L({draft:`measures ${e.plan_id}`,initial:{targets:e.targets.map(pn)},submit:m=>de("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:m.targets.map(mn)}}),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:m,message:b})=>[m,b])),{targets:r}=o.values,c=(m,b)=>o.set({targets:r.map((k,p)=>p===m?b:k)});return re({form:o,label:u("editing"),children:d`
      ${e.targets.map((m,b)=>{const k=r[b],p=new Set(r.filter((g,y)=>y!==b&&g.counted).flatMap(g=>g.measures));return k&&rs({target:m,choice:k,key:m.lineage_id,all:n.filter(({code:g,kind:y})=>y!=="denominator"&&!p.has(g)),populations:n.filter(({kind:g})=>g==="denominator"),onChange:g=>c(b,g),faults:F(l,`targets.${b}`)})})}
      <div class="form-actions is-sticky">
        ${f({label:u("cancel"),onClick:s})}
        ${f({label:u("save"),type:"submit",kind:"primary",busy:o.busy})}
      </div>`})}),rs=h(function({target:e,choice:n,all:s,populations:a,onChange:o,faults:l}){const[r,c]=H(""),m=Ve(r).split(" ").filter(Boolean),k=s.filter(({code:$,label:w})=>n.measures.includes($)||m.every(A=>Ve(w).includes(A))).map(({code:$,label:w,kind_label:A,population_label:q})=>({value:$,label:w,hint:q?`${A} · ${u("of",{label:q})}`:A})),p=()=>({unit:s.find(({code:$})=>$===n.measures[0])?.unit??"person",noun:"",phrase:"",population:null,population_label:"",count:!1,stock:!0,log:null}),g=`measures-${e.ref}`,y=n.own.some(({count:$})=>$)||s.some($=>$.count&&n.measures.includes($.code));return d`<section class="card stack">
    <h3>${u("target",{ref:e.ref,text:e.text})}</h3>
    ${ce({label:u("how"),name:`${g}-cach`,value:n.counted?"counted":"not",onChange:$=>o({...n,counted:$==="counted"}),options:[{value:"counted",label:u("how.counted")},{value:"not",label:u("how.not")}]})}
    ${n.counted?d`<details class="measure-fold" open=${!!l.measures||n.measures.length+n.own.length===0}>
          <summary>${u("choose")} (${u("chosen",{count:n.measures.length})})</summary>
          <div class="stack">
            ${C({label:u("search"),name:`${g}-tim`,type:"search",value:r,onChange:c})}
            <div class="measure-choices">
              ${Te({label:u("choose"),labelHidden:!0,hint:u("chooseHint"),name:g,value:n.measures,onChange:$=>o({...n,measures:$}),options:k,error:l.measures})}
            </div>
          </div>
        </details>
          ${n.own.map(($,w)=>is({key:w,own:$,populations:a,faults:F(l,`own.${w}`),onChange:A=>o({...n,own:n.own.map((q,oe)=>oe===w?A:q)}),onRemove:()=>o({...n,own:n.own.filter((A,q)=>q!==w)})}))}
          ${y&&ds({name:g,choice:n,onChange:o,error:l.goal_count})}
          <div>
            ${f({label:u("own"),icon:"plus",small:!0,onClick:()=>o({...n,own:[...n.own,p()]})})}
          </div>`:C({label:u("how.reason"),hint:u("how.reasonHint"),name:`${g}-ly-do`,value:n.uncounted,onChange:$=>o({...n,uncounted:$}),required:!0,maxlength:300,error:l.uncounted})}
    ${C({label:u("printedTitle"),hint:u("printedHint"),name:`${g}-ten`,value:n.title,onChange:$=>o({...n,title:$}),maxlength:300,error:l.title})}
  </section>`}),ds=h(function({name:e,choice:n,onChange:s,error:a}){return ue({label:u("goalCount"),hint:u("goalCountHint"),name:`${e}-muc`,value:n.goal_count,onChange:o=>s({...n,goal_count:o}),required:!0,error:a})}),Ie=i=>i.proposed.length>0||i.proposed_own!==null,cs=h(function({planId:e,state:n}){const s=E("/plans/{plan_id}/measures",{params:{plan_id:e}}),a=E("/report-measures");return B({of:s,lines:8,empty:o=>o.targets.length===0,whenEmpty:G({title:u("noTargets")}),children:o=>B({of:a,lines:8,children:l=>us({plan:o,state:n,all:l,set:s.set,reload:a.refresh})})})}),us=h(function({plan:e,state:n,all:s,set:a,reload:o}){const[l,r]=H(!1),[c,m]=H(""),b=e.actions.includes("choose"),k=n==="approved",p=w=>{I("/plans","/report-regimes"),D(k?u("saved",{period:w.period_title}):u("kept")),o().then(()=>{a(w),r(!1)})},g=async w=>{m(w.length===1?w[0]?.lineage_id??"":"all");const A=e.targets.filter(q=>q.tied||w.includes(q)).map(q=>mn(w.includes(q)?pn(q):Me(q)));try{const q={plan_id:e.plan_id};p(await de("/plans/{plan_id}/measures",{params:q,version:e.version,body:{targets:A}}))}catch(q){te(q)}m("")},y=async()=>await W({title:u("over.ask"),text:u("over.text",{period:e.period_title}),yes:u("over")})&&g([]),$=e.targets.filter(w=>!w.tied&&Ie(w));return d`<div class="stack">
    ${ps({plan:e,state:n,busy:c==="all",changeOver:b?()=>{y()}:void 0})}
    ${l?ls({plan:e,all:s,onClose:()=>r(!1),onSaved:p}):T({title:u("title"),hint:u("hint"),actions:b&&d`${$.length>1&&f({label:u("takeAll",{count:$.length}),icon:"check",kind:"primary",busy:c==="all",onClick:()=>{g($)}})}
              ${f({label:u("edit"),icon:"edit",onClick:()=>r(!0)})}`,children:d`<ol class="target-measures">${e.targets.map(w=>ms({key:w.lineage_id,target:w,all:s,busy:c===w.lineage_id,take:b?()=>{g([w])}:void 0}))}</ol>`})}
  </div>`}),ps=h(function({plan:e,state:n,busy:s,changeOver:a}){const o=e.targets.filter(({tied:m})=>!m).map(({ref:m})=>m),l=n==="approved"&&!e.counting&&e.counted_plan,r=e.counting&&e.counted_plan?u("counted",{plan:e.counted_plan}):"",c=n==="superseded"?u("replaced"):n==="approved"?`${u("holds",{period:e.period_title})} ${r}`:u("waits");return d`
    <div class="notice">${U({name:"info"})}<p>${c}</p></div>
    ${o.length>0&&n==="approved"&&d`<div class="notice is-warning">
        ${U({name:"alert"})}
        <p>${u("unsettled",{refs:o.join(", ")})}</p>
      </div>`}
    ${l&&d`<div class="notice is-warning">
        ${U({name:"alert"})}
        <div class="stack">
          <p>${u("other",{plan:l})}</p>
          ${a&&o.length===0&&d`<div>${f({label:u("over"),icon:"right",busy:s,onClick:a})}</div>`}
        </div>
      </div>`}`}),ms=h(function({target:e,all:n,busy:s,take:a}){const o=e.uncounted?{label:u("uncounted")}:e.tied?{label:u("tied"),tone:"done"}:{label:u("none"),tone:"warning"};return d`<li>
    <p><strong>${u("target",{ref:e.ref,text:e.text})}</strong></p>
    ${x(o)}
    ${e.uncounted&&d`<p class="soft">${u("because",{reason:e.uncounted})}</p>`}
    ${e.title&&d`<p class="soft">${u("printed",{title:e.title})}</p>`}
    ${hn({codes:e.measures,own:e.own,all:n})}
    ${e.goal_count!==null&&d`<p class="soft">${u("goalCounted",{count:se(e.goal_count)})}</p>`}
    ${!e.tied&&!Ie(e)&&d`<p class="soft">${u("noOffer")}</p>`}
    ${!e.tied&&Ie(e)&&d`<div class="measure-offer stack">
        <p class="soft">${u("proposed")}</p>
        ${hn({codes:e.proposed,own:e.proposed_own?[e.proposed_own]:[],all:n})}
        ${e.proposed_goal_count!==null&&d`<p class="soft">${u("goalCounted",{count:se(e.proposed_goal_count)})}</p>`}
        ${a&&d`<div>${f({label:u("take"),icon:"check",small:!0,busy:s,onClick:a})}</div>`}
      </div>`}
  </li>`}),hn=h(function({codes:e,own:n,all:s}){const a=r=>s.find(c=>c.code===r)?.label,o=e.flatMap(r=>{const c=s.find(m=>m.code===r);return c?[{key:r,label:c.label,more:hs(c)}]:[]}),l=n.map(r=>({key:r.phrase,label:Ce(`${un(r)} ${r.phrase}`),more:[u("goal"),r.count?u("counted.alone"):u("of",{label:a(r.population)??r.population_label}),r.log&&u("log.told",{what:r.log.label})]}));return o.length+l.length>0&&d`<ul>${[...o,...l].map(({key:r,label:c,more:m})=>d`<li key=${r}><span>${c}</span> <span class="soft small">${m.filter(Boolean).join(" · ")}</span></li>`)}</ul>`}),hs=i=>[i.kind_label,i.kind==="done"&&u("goal"),i.count&&u("counted.alone"),i.population_label&&u("of",{label:i.population_label}),i.log&&u("log.told",{what:i.log.label})],gs=["I","II","III","IV","V"],bs=h(function({content:e}){const n=[{label:t("part.purposes"),show:Z({items:e.purposes}),there:e.purposes.length},{label:t("part.requirements"),show:Z({items:e.requirements}),there:e.requirements.length},{label:t("part.targets"),show:fs({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:n.map(({label:a},o)=>o?a.toLowerCase():a).join(", "),there:n.length,show:n.map(({label:a,show:o},l)=>d`<h3 key=${a}>${l+1}. ${a}</h3>${o}`)},{label:t("part.tasks"),there:e.tasks.length,show:$s({tasks:e.tasks})},{label:t("part.funding"),there:e.funding,show:d`<p class="element-text">${e.funding}</p>`},{label:t("part.duties"),there:e.duties.length,show:e.duties.map((a,o)=>d`<h3 key=${o}>${o+1}. ${a.name}</h3>${Z({items:a.items})}`)}].filter(a=>a.there);return d`<article class="card reading">
    ${e.legal_bases.map((a,o)=>d`<p key=${o} class="is-basis">${a}</p>`)}
    ${e.introduction&&d`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:o},l)=>d`<section key=${a}><h2>${gs[l]}. ${a}</h2>${o}</section>`)}
    ${e.closing&&d`<p class="element-text">${e.closing}</p>`}
    ${ks({content:e})}
  </article>`}),fs=h(function({content:e}){return d`<ol class="plain">
    ${e.targets.map(n=>d`<li key=${n.ref}>
          (
          ${n.ref}
          ) ${n.text}
          ${n.deadline_on&&d` <span class="soft">${t("plan.until",{text:O(n.deadline_on)})}</span>`}
        </li>`)}
  </ol>`}),$s=h(function({tasks:e}){return e.map((n,s)=>d`<div class="reading-task" key=${s}>
      ${n.heading&&n.heading!==e[s-1]?.heading&&d`<h3>${n.heading}</h3>`}
      <p><strong>${n.ref}.</strong> ${n.text}</p>
      ${Z({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:ie(n.leads)||"—"})}</li>
        ${n.coordinators.length>0&&d`<li>${t("plan.helpers",{names:ie(n.coordinators)})}</li>`}
        <li>${t("plan.until",{text:n.deadline.printed||t(`deadline.${n.deadline.kind}`)})}</li>
      </ul>
    </div>`)}),ks=h(function({content:e}){const{lines:n,name:s}=e.signature;return d`<footer class="reading-foot">
    <div>
      <h3>${t("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,o)=>d`<li key=${o}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&d`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${n.map(a=>d`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}),vs=h(function({doubts:e}){return X({caption:t("plan.tab.doubts"),rows:e,rowKey:n=>String(n.id),columns:[{key:"text",label:t("field.text"),kind:"main",value:n=>n.text},{key:"kind",label:t("draft.doubts"),value:n=>t(`kind.${Ze(n.code)}`)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"state",label:t("state"),show:n=>x({label:t(`doubts.state.${n.state}`),tone:n.state==="open"?"neutral":"good"})}]})});async function ys(i){const e=i.content.targets?.length??0;if(!e||!ee("period.read"))return t("plan.approveText");const n=await Be("/plans/{plan_id}/measures",{params:{plan_id:i.id}}).catch(()=>null);if(!n)return t("plan.approveText");const s=n.targets.filter(({uncounted:a})=>a).length;return`${t("plan.approveText")} ${t("plan.approveCounts",{counted:e-s,left:s})}`}function _s(i,e){const[n,s]=H(""),a={plan_id:i.id},o=async(k,p)=>{s(k),await p().catch(g=>{te(g),e.refresh()}),s("")},l=(k,p)=>{e.set(k),I("/plans","/tasks","/today"),D(p)};return{busy:n,taken:l,submit:async()=>await W({title:t("plan.submitAsk"),yes:t("plan.submit")})&&o("submit",async()=>l(await M("/plans/{plan_id}/submit",{params:a,version:i.version}),t("plan.submitted"))),approve:async()=>await W({title:t("plan.approveAsk"),text:await ys(i),yes:t("plan.approve")})&&o("approve",async()=>l(await M("/plans/{plan_id}/approve",{params:a,version:i.version}),t("plan.approved"))),remove:async()=>await W({title:t("plan.deleteAsk"),text:t("plan.deleteText"),yes:t("plan.delete"),danger:!0})&&o("delete",async()=>{await Ke("/plans/{plan_id}",{params:a,version:i.version}),K("/ke-hoach",{replace:!0}),I("/plans"),D(t("plan.deleted"))}),print:()=>o("document",async()=>{const k=await M("/plans/{plan_id}/document",{params:a,version:i.version});I("/plans","/documents"),D(t("plan.documentMade")),K(`/van-ban/${k.id}`)})}}const ws=h(function({plan:e,resource:n}){const[s,a]=H(null),o=y=>e.actions.includes(y),{busy:l,taken:r,submit:c,approve:m,remove:b,print:k}=_s(e,n),p=Object.keys(e.missing).length===0,g=e.document_code!==null;return d`
    ${o("edit")&&e.state==="draft"&&f({label:t("plan.delete"),kind:"quiet",disabled:!!l,onClick:()=>{b()}})}
    ${e.document_id&&R({label:t("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${ee("plan.draft")&&!g&&p&&f({label:t(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:l==="document",onClick:()=>{k()}})}
    ${o("amend")&&f({label:t("plan.amend"),icon:"edit",onClick:()=>a("amend")})}
    ${o("return")&&f({label:t("plan.return"),icon:"left",onClick:()=>a("return")})}
    ${o("edit")&&R({label:t("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:p?"plain":"primary"})}
    ${o("submit")&&p&&f({label:t("plan.submit"),icon:"right",kind:"primary",busy:l==="submit",onClick:()=>{c()}})}
    ${o("approve")&&f({label:t("plan.approve"),icon:"check",kind:"primary",busy:l==="approve",onClick:()=>{m()}})}
    ${e.state==="approved"&&R({label:t("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${s&&Cs({key:s,kind:s,plan:e,done:y=>{if(a(null),s==="return")return r(y,t("plan.returned"));I("/plans"),D(t("plan.amended")),K(`/ke-hoach/${y.id}/sua`)},onClose:()=>a(null)})}`}),Cs=h(function({kind:e,plan:n,done:s,onClose:a}){const o=L({draft:`${e} ${n.id}`,initial:{reason:""},check:({reason:r})=>r.trim()?{}:{reason:V("field.missing")},submit:(r,c)=>M(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:n.id},body:r,version:n.version,key:c}),done:s}),l=t(e==="return"?"plan.return":"plan.amend");return Y({title:l,form:o,submit:l,onClose:a,children:d`<p>${t(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
      ${j({...o.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await _e("plans");function Ts({params:i}){const e=E("/plans/{plan_id}",{params:{plan_id:i.id??""}}),n=e.data;return Q({title:n?n.title||t("noName"):t("title"),lead:n&&[n.code||t("noNumber"),ae(n)].join(" · "),status:n&&x({label:n.state_label,tone:qe[n.state]}),crumbs:[{label:t("title"),href:"/ke-hoach"},{label:n?.code||t("title")}],actions:n&&ws({plan:n,resource:e}),children:B({of:e,lines:10,children:s=>d`<div class="stack">
          ${Ss({plan:s})}
          ${Os({plan:s})}
          ${ze({label:t("plan.tab"),tabs:qs(s,e)})}
        </div>`})})}const qs=(i,e)=>[{name:"noi-dung",label:t("plan.tab.read"),show:()=>bs({content:he(i.content)})},...i.units.length?[{name:"don-vi",label:t("plan.tab.units"),show:()=>Qt({plan:i,resource:e})}]:[],...ee("period.read")&&i.content.targets?.length?[{name:"chi-tieu",label:t("plan.tab.measures"),show:()=>cs({planId:i.id,state:i.state})}]:[],...gn.has(i.state)?[]:[{name:"phu-trach",label:t("plan.tab.answers"),show:()=>Ut({planId:i.id})}],{name:"thay-doi",label:t("plan.tab.changes"),show:()=>Jt({plan:i})},...i.doubts.length?[{name:"diem",label:t("plan.tab.doubts"),count:i.doubts.length,show:()=>vs({doubts:i.doubts})}]:[]],gn=new Set(["draft","returned","submitted"]),Ss=h(function({plan:e}){const n=[...new Set(Object.values(e.missing))];return d`
    ${gn.has(e.state)&&ee("period.read")&&!!e.content.targets?.length&&xs({planId:e.id})}
    ${e.state==="returned"&&e.return_reason&&d`<div class="notice is-danger">
        ${U({name:"alert"})}
        <div><p><strong>${t("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
      </div>`}
    ${e.amend_reason&&d`<div class="notice">
        ${U({name:"info"})}
        <div><p><strong>${t("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
      </div>`}
    ${n.length>0&&d`<div class="notice is-warning">
        ${U({name:"alert"})}
        <div>
          <p><strong>${t("plan.missing")}</strong></p>
          <ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul>
        </div>
      </div>`}`}),xs=h(function({planId:e}){const s=E("/plans/{plan_id}/measures",{params:{plan_id:e}}).data?.targets.filter(({tied:a})=>!a).map(({ref:a})=>a)??[];return s.length>0&&d`<div class="notice is-warning">
      ${U({name:"alert"})}
      <div>
        <p>${t("plan.uncounted",{refs:s.join(", ")})}</p>
        <p><a href=${`/ke-hoach/${e}?tab=chi-tieu`}>${t("plan.count")}</a></p>
      </div>
    </div>`}),Os=h(function({plan:e}){const n=e.in_force_from,s=e.source_file_id;return d`<section class="card" aria-label=${t("plan.facts")}>${qn({facts:[{label:t("issued"),value:O(e.issued_on)},{label:t("plan.inForce"),value:n?e.in_force_to?t("plan.span",{from:O(n),to:O(e.in_force_to)}):t("plan.since",{from:O(n)}):"—"},{label:t("part.targets"),value:se(e.content.targets?.length)},{label:t("part.tasks"),value:se(e.content.tasks?.length)},...e.submitted_by?[{label:t("plan.submittedBy"),value:t("plan.byAt",{who:e.submitted_by,at:we(e.submitted_at)})}]:[],...e.approved_by?[{label:t("plan.approvedBy"),value:t("plan.byAt",{who:e.approved_by,at:we(e.approved_at)})}]:[],...s?[{label:t("plan.sourceFile"),value:f({label:t("plan.getSource"),icon:"download",small:!0,onClick:()=>{_n(`/files/${s}`,"ke-hoach").catch(te)}})}]:[]]})}</section>`}),Fs=Object.freeze(Object.defineProperty({__proto__:null,default:Ts},Symbol.toStringTag,{value:"Module"}));export{Ln as _,Bn as a,Fs as b,Nt as d,Lt as e,An as p};
