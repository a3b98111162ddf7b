import{b as d,U as we,r as Ue,O as N,$ as Ke,L as _n}from"./kit.js";import{u as Ce,i as ae,e as he,l as Ge,L as G,c as g,k as R,F as me,T as j,B as k,p as P,a9 as wn,n as K,d as ie,b as Ve,f as C,v as Te,R as Cn,I as L,q as We,aa as Tn,j as ee,t as oe,ab as xn}from"./first.js";import{u as O,N as ne,L as U,E as z,k as T,O as qn,S as q,d as F,t as X,i as I,e as D,U as ze,c as Xe,a5 as Sn,g as Q,Q as V,s as xe,l as qe,n as le,a6 as Se,x as Qe,F as On}from"./frame.js";import{a2 as Fn,a3 as t,P as Hn,D as J,o as Nn,a4 as Je,R as ge,v as Dn,S as E,g as Y,l as re,a5 as be,a6 as H,C as En,a7 as fe,F as Z,T as Ye,_ as de,a8 as Ze,a9 as jn}from"./shared.js";const Oe={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},Mn=Nn(Je);function An(){const[i]=Ce(),e=ae("plan.draft"),n={year:i.nam,state:i.state},s=O("/plans",{query:n}),a=Number(he.value.slice(0,4)),o=Array.from({length:5},(l,r)=>String(a+1-r)).map(l=>({value:l,label:l}));return ne({title:t("title"),lead:t("lead"),actions:e&&d`
${G({label:t("new"),href:"/ke-hoach/moi",icon:"plus"})}
${G({label:t("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:d`
${e&&Ln({})}
${Fn({filters:[{name:"nam",label:t("year"),options:o},{name:"state",label:t("state"),options:Mn}]})}
${U({of:s,empty:l=>l.items.length===0,whenEmpty:d`<div class="card">
${z({title:t("none"),hint:t(e?"noneHint":"noneReader"),icon:"plan"})}
</div>`,children:l=>d`<div>${Pn({rows:l.items})}
${l.next&&Hn({page:l,more:r=>Ge("/plans",{query:{...n,cursor:r}}),onMore:s.set})}</div>`})}`})}const ce=({edition:i})=>i===1?t("edition.first"):t("edition.later",{n:i-1}),Pn=g(function({rows:e}){return J({caption:t("title"),rows:e,rowKey:n=>n.id,href:n=>`/ke-hoach/${n.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:n=>n.title||t("noName")},{key:"code",label:t("number"),show:n=>n.code?d`<span class="nowrap">${n.code}</span>`:d`<span class="soft">${t("noNumber")}</span>`},{key:"issued",label:t("issued"),show:n=>F(n.issued_on)},{key:"year",label:t("year"),show:n=>String(n.year)},{key:"edition",label:t("edition"),show:ce},{key:"state",label:t("state"),show:n=>q({label:n.state_label,tone:Oe[n.state]})}]})}),Ln=g(function(){const n=O("/plan-drafts",{query:{state:"open"}}).data?.items??[];return n.length>0&&T({title:t("drafts.title"),hint:t("drafts.hint"),children:J({caption:t("drafts.title"),rows:n,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:t("drafts.file"),value:s=>s.file_name},{key:"at",label:t("drafts.at"),show:s=>qn({at:s.created_at})},{key:"open",label:t("state"),show:s=>s.open_doubts?q({label:t("drafts.open",{count:s.open_doubts}),tone:"warning"}):q({label:t("drafts.ready"),tone:"good"})}]})})}),In=Object.freeze(Object.defineProperty({__proto__:null,default:An,editionName:ce},Symbol.toStringTag,{value:"Module"})),Rn=".md,.docx,.pdf,.txt";function Bn(){const i=R({draft:"plan-text",initial:{how:"file",file:[],text:""},check:({how:e,file:n,text:s})=>({...e==="file"&&n.length===0&&{file:X("field.missing")},...e==="text"&&!s.trim()&&{text:X("field.missing")}}),submit:({how:e,file:[n],text:s},a)=>e==="file"&&n?P("/plan-drafts",{body:wn(n),key:a}):P("/plan-drafts/text",{body:{text:s},key:a}),done:e=>{I("/plan-drafts"),K(`/ke-hoach/ban-doc/${e.id}`,{replace:!0})}});return ne({title:t("import"),lead:t("import.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("import")}],children:d`<section class="card">${me({form:i,label:t("import"),children:d`
${ge({...i.bind("how"),label:t("import.how"),options:[{value:"file",label:t("import.byFile")},{value:"text",label:t("import.byText")}]})}
${i.values.how==="file"?Dn({...i.bind("file"),label:t("import.file"),hint:t("import.fileHint"),accept:Rn,required:!0}):j({...i.bind("text"),label:t("import.text"),hint:t("import.textHint"),rows:14,required:!0})}
${i.busy&&d`<div class="job" role="status">
<p class="job-line"><strong>${t("import.reading")}</strong></p>
<progress class="reading"></progress>
</div>`}
<div class="form-actions">
${k({label:t("import.read"),icon:"search",type:"submit",kind:"primary",busy:i.busy})}
</div>`})}</section>`})}const Un=Object.freeze(Object.defineProperty({__proto__:null,default:Bn},Symbol.toStringTag,{value:"Module"}));function Kn(){const i=Number(he.value.slice(0,4)),e=[i,i+1].map(String).map(s=>({value:s,label:s})),n=R({draft:"plan",initial:{title:"",year:String(i)},check:({title:s})=>s.trim()?{}:{title:X("field.missing")},submit:({title:s,year:a},o)=>P("/plans",{body:{title:s,year:Number(a)},key:o}),done:s=>{I("/plans"),D(t("new.created")),K(`/ke-hoach/${s.id}/sua`,{replace:!0})}});return ne({title:t("new"),lead:t("new.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("new")}],children:d`<section class="card">${me({form:n,label:t("new"),children:d`
${j({...n.bind("title"),label:t("field.title"),hint:t("new.titleHint"),rows:3,required:!0,maxlength:300})}
${E({...n.bind("year"),label:t("field.year"),options:e,empty:!1})}
<div class="form-actions">${k({label:t("new.create"),type:"submit",kind:"primary",busy:n.busy})}</div>`})}</section>`})}const Gn=Object.freeze(Object.defineProperty({__proto__:null,default:Kn},Symbol.toStringTag,{value:"Module"})),ue=i=>i,Vn=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,Wn=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function en(i){return Wn.test(i)?"/head":Vn.exec(i)?.[0]??`/${i.split("/")[1]??""}`}function zn(i){const e=new Map;for(const[n,s]of Object.entries(i.spans)){const a=en(n);e.set(a,[...e.get(a)??[],...s])}for(const n of e.values())n.sort((s,a)=>s.paragraph-a.paragraph||s.start-a.start);return e}const nn=(i,e,n)=>n.lineage_id&&i.anchors[n.lineage_id]||`/${e}/new`;function tn(i,e){let n="",s=1/0;for(const[a,o]of i)for(const l of o)l.paragraph!==e.paragraph||l.start>e.start||l.end<e.start||l.end-l.start>=s||(n=a,s=l.end-l.start);return n}const Fe=(i,e)=>e.pointer?en(e.pointer):e.spans[0]?tn(i,e.spans[0]):"";function Xn({index:i,text:e},n,s){const a=s.filter(c=>c.spans.some(p=>p.paragraph===i)),o=new Set([0,e.length]),l=c=>c.paragraph===i&&o.add(Math.min(c.start,e.length)).add(Math.min(c.end,e.length));for(const c of n.values())c.forEach(l);a.forEach(c=>c.spans.forEach(l));const r=[...o].sort((c,p)=>c-p);return r.slice(0,-1).map((c,p)=>{const u=r[p+1]??e.length;return{start:c,end:u,element:Qn(n,i,c,u),doubts:a.filter(f=>f.spans.some(m=>m.paragraph===i&&m.start<=c&&m.end>=u))}})}function Qn(i,e,n,s){const a=tn(i,{paragraph:e,start:n});return i.get(a)?.some(l=>l.paragraph===e&&l.start<=n&&l.end>=s)?a:""}const Jn={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","several-plans":"structure","old-font":"spelling","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function sn(i){const e=Jn[i];return e||(i.startsWith("deadline")?"deadline":i.startsWith("goal")?"goal":/-(missing|empty)$/.test(i)?"missing":"other")}const pe=i=>[...new Set(i.map(e=>e.name))].join(", "),$e=new Set(["unit-unknown","unit-class-open"]),Yn=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"],Zn=g(function({doubts:e,hands:n}){const[s,a]=Ce(),o=e.filter(u=>u.state==="open"),l=o.filter(u=>u.blocking),r=s.diem??"open",c=r==="all"?e:r==="blocking"?l:o,p=[{name:"open",label:t("doubts.showOpen",{count:o.length})},{name:"blocking",label:t("doubts.showBlocking",{count:l.length})},{name:"all",label:t("doubts.showAll",{count:e.length})}];return d`<div class="stack">
<p>
${o.length?q({label:t("doubts.open",{count:o.length}),tone:"warning"}):q({label:t("doubts.allDone"),tone:"good"})}
</p>
<div class="switch doubt-switch" role="group" aria-label=${t("doubts.show")}>
${p.map(({name:u,label:f})=>d`<button type="button" key=${u} aria-pressed=${String(r===u)}
onClick=${()=>a({diem:u==="open"?null:u})}>${f}</button>`)}
</div>
${c.length===0&&z({title:t("doubts.none"),hint:t("doubts.noneHint"),icon:"check"})}
${Yn.map(u=>et({key:u,kind:u,rows:c.filter(f=>sn(f.code)===u),hands:n}))}
</div>`}),et=g(function({kind:e,rows:n,hands:s}){const a=n.filter(o=>o.state==="open"&&!$e.has(o.code)).map(o=>o.id);return n.length>0&&d`<section class="doubt-kind" aria-label=${t(`kind.${e}`)}>
<header class="section-head"><h2>${t(`kind.${e}`)} <span class="count">${n.length}</span></h2>
${a.length>1&&!s.closed&&d`<div class="section-actions">
${k({label:t("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
${k({label:t("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
</div>`}
</header>
<ul class="doubts">${n.map(o=>nt({key:o.id,doubt:o,hands:s}))}</ul>
</section>`}),nt=g(function({doubt:e,hands:n}){const s=e.state==="open",a=e.spans.length;return d`<li class=${ie("doubt",s&&e.blocking&&"is-blocking",n.lookedAt===e.id&&"is-looked")}>
<p class="doubt-text">“${e.text}” ${s&&e.blocking&&ze({label:t("doubts.blocking")})}</p>
<p>${e.reason}</p>
<div class="row">
${a>0&&k({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>n.look(e)})}
${a>1&&d`<span class="soft small">${t("doubts.places",{count:a})}</span>`}
</div>
${!n.closed&&(s?d`<div class="row">${$e.has(e.code)?k({label:t("doubts.chooseUnit"),icon:"units",small:!0,onClick:n.chooseUnit}):d`${k({label:t("doubts.keep"),icon:"check",small:!0,onClick:()=>n.settle([e.id],"accepted")})}
${k({label:t("doubts.edit"),icon:"edit",small:!0,onClick:()=>n.edit(e)})}
${k({label:t("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"edited")})}
${k({label:t("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"dismissed")})}`}</div>`:d`<div class="row">${q({label:t(`doubts.state.${e.state}`),tone:"good"})}
${!$e.has(e.code)&&k({label:t("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"open")})}
</div>`)}
</li>`}),tt=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(i=>({value:i,label:t(`deadline.${i}`)})),an=new Set(["weekly","monthly","continuous"]),st=(i,e)=>new Date(Date.UTC(i,e,0)).toISOString().slice(0,10),te=(i,e,n)=>({starts_on:`${i}-${String(e).padStart(2,"0")}-01`,ends_on:st(i,n)});function at(i,e,n){const s={kind:e,printed:"",starts_on:null,ends_on:i.ends_on,quota:null,day:null},a=i.ends_on?Number(i.ends_on.slice(5,7)):12,o=i.ends_on?Number(i.ends_on.slice(0,4)):n;return e==="none"?{...s,ends_on:null}:e==="within_month"?{...s,...te(o,a,a)}:e==="within_quarter"?{...s,...te(o,Math.ceil(a/3)*3-2,Math.ceil(a/3)*3)}:an.has(e)?{...s,starts_on:i.starts_on??`${n}-01-01`,ends_on:`${n}-12-31`,quota:an.has(i.kind)?i.quota:null}:e==="range"?{...s,starts_on:i.starts_on}:s}const it=g(function({value:e,onChange:n,year:s,faults:a={}}){const o=l=>n({...e,...l});return Ve({label:t("deadline"),group:!0,error:a[""]??a.kind,children:()=>d`<div class="deadline">
<div class="form-row">
${E({label:t("deadline.kind"),name:"kind",value:e.kind,options:tt,empty:!1,onChange:l=>n(at(e,l,s))})}
${ot({value:e,set:o,year:s,faults:a})}
</div>
${e.kind!=="none"&&C({label:t("deadline.printed"),name:"printed",value:e.printed,hint:t("deadline.printedHint"),maxlength:500,onChange:l=>o({printed:l})})}
${e.kind==="before"&&e.ends_on&&d`<p class="soft small">${t("deadline.last",{on:F(Xe(e.ends_on,-1))})}</p>`}
</div>`})}),ot=g(function({value:e,set:n,year:s,faults:a}){const o=e.ends_on?Number(e.ends_on.slice(0,4)):s,l=e.ends_on?Number(e.ends_on.slice(5,7)):12,r=[...new Set([s-1,s,s+1,o])].sort().map(m=>({value:String(m),label:String(m)})),c=(m,b)=>Array.from({length:m},($,x)=>({value:String(x+1),label:t(b,{n:x+1})})),p=m=>E({label:t("deadline.yearOf"),name:"year",value:String(o),options:r,empty:!1,onChange:b=>n(m(Number(b)))}),u=(m,b="")=>Y({label:m,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,due:e.kind==="before"&&e.ends_on?Xe(e.ends_on,-1):!0,...b&&{hint:b},onChange:$=>n({ends_on:$})});if(e.kind==="before")return u(t("deadline.beforeDay"),t("deadline.beforeHint"));if(e.kind==="by")return u(t("deadline.byDay"));if(e.kind==="within_month")return d`
${E({label:t("deadline.month"),name:"month",value:String(l),options:c(12,"deadline.monthName"),empty:!1,onChange:m=>n(te(o,Number(m),Number(m)))})}
${p(m=>te(m,l,l))}`;if(e.kind==="within_quarter"){const m=Math.ceil(l/3);return d`
${E({label:t("deadline.quarter"),name:"quarter",value:String(m),options:c(4,"deadline.quarterName"),empty:!1,onChange:b=>n(te(o,Number(b)*3-2,Number(b)*3))})}
${p(b=>te(b,m*3-2,m*3))}`}if(e.kind==="none")return null;const f=Y({label:t("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:m=>n({starts_on:m})});return e.kind==="range"?d`${f}${u(t("deadline.to"))}`:d`${f}${u(t("deadline.to"))}
${re({label:t(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:t("deadline.quotaHint"),error:a.quota,onChange:m=>n({quota:m||null})})}
${e.kind==="monthly"&&re({label:t("deadline.day"),name:"day",value:e.day,hint:t("deadline.dayHint"),error:a.day,onChange:m=>n({day:m||null})})}`}),He=["neighbourhoods","teams","outside"];function Ne(){const e=O("/units").data??[];return{names:new Map(e.map(n=>[n.id,n.name])),options:[{label:t("units.class"),options:He.map(n=>({value:n,label:t(`class.${n}`)}))},{label:t("units.one"),options:e.filter(n=>n.kind!=="province"&&n.kind!=="city").map(n=>({value:n.id,label:n.name}))}]}}const De=i=>He.some(e=>e===i)?{unit_id:null,unit_class:i}:{unit_id:i,unit_class:null};function lt(i){const e=we([]);e.current.length===0&&(e.current=[...i].sort((s,a)=>Number(a.open)-Number(s.open)).map(s=>s.name));const n=s=>{const a=e.current.indexOf(s.name);return a<0?e.current.length:a};return[...i].sort((s,a)=>n(s)-n(a))}const rt=g(function({units:e,closed:n,choose:s}){const{names:a,options:o}=Ne(),l=lt(e);return e.length===0?z({title:t("units.none"),icon:"units"}):d`<div class="stack"><p class="soft">${t("units.lead")}</p>
<ul class="doubts">${l.map(r=>d`<li key=${r.name} class=${ie("doubt",r.open&&"is-blocking")}>
<p class="row">
${r.open&&q({label:t("units.open"),tone:"warning"})}
<span class="soft small">${t("units.places",{count:r.fields.length})}</span>
</p>
${r.unit_ids.length>1?d`<p>
<strong>“${r.name}”</strong>
: ${t("units.several",{count:r.unit_ids.length,names:r.unit_ids.map(c=>a.get(c)??"…").join(", ")})}
</p>`:E({label:t("units.for",{name:r.name}),name:"unit",options:o,disabled:n,value:r.open?"":r.unit_class??r.unit_ids[0]??"",onChange:c=>c&&s({name:r.name,...He.some(p=>p===c)?{unit_class:c}:{unit_id:c}})})}
</li>`)}</ul>
</div>`}),dt={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"},Ee=g(function({label:e,value:n,onChange:s,error:a,required:o}){const{names:l,options:r}=Ne(),c=m=>{const b=De(m);s([...n,{...b,name:b.unit_id?l.get(b.unit_id)??"":Cn(dt[m]??"")}])},p=(m,b)=>s(n.map(($,x)=>x===m?{...$,...De(b)}:$)),u=(m,b)=>s(n.map(($,x)=>x===m?{...$,name:b}:$)),f=r.map(m=>d`<optgroup key=${m.label} label=${m.label}>
${m.options.map(b=>d`<option key=${b.value} value=${b.value}>${b.label}</option>`)}
</optgroup>`);return Ve({label:e,error:a,required:o,group:!0,children:()=>d`<div class="units-picked">
${n.map((m,b)=>d`<div class="unit-picked" key=${b}>
<input class="input" aria-label=${t("field.unitName")} value=${m.name}
onInput=${$=>u(b,Te($))} />
${m.unit_class==="outside"&&d`<span class="soft small">${t("field.printedOnly")}</span>`}
${m.unit_id&&l.get(m.unit_id)!==m.name&&d`<span class="soft small">${l.get(m.unit_id)}</span>`}
${!m.unit_id&&!m.unit_class&&d`${q({label:t("field.unsettled"),tone:"warning"})}
<select class="input" aria-label=${t("units.for",{name:m.name})} value=""
onChange=${$=>p(b,Te($))}><option value="">${t("doubts.chooseUnit")}</option>${f}</select>`}
${k({label:t("field.removeUnit",{name:m.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(n.filter(($,x)=>x!==b))})}
</div>`)}
<select class="input unit-add" aria-label=${`${e}: ${t("field.addUnit")}`} value="" onChange=${m=>{const b=Te(m);m.currentTarget.value="",b&&c(b)}}><option value="">${t("field.addUnit")}</option>${f}</select>
</div>`})}),ke=(i,e,n)=>s=>({name:s,value:i[s],error:n[s],onChange:a=>e({...i,[s]:a})}),ct=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),ut=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),pt=()=>({name:"",units:[],items:[],asked:!1}),on=g(function({value:e,onChange:n,faults:s={}}){const a=ke(e,n,s);return d`<div class="stack">
${j({...a("title"),label:t("field.title"),rows:2,required:!0})}
<div class="form-row">
${C({...a("number"),label:t("field.number"),hint:t("field.numberHint")})}
${C({...a("symbol"),label:t("field.symbol"),hint:t("field.symbolHint")})}
${C({label:t("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:o=>n({...e,year:Number(o)||0})})}
</div>
<div class="form-row">
${Y({...a("issued_on"),label:t("field.issued")})}
${C({...a("place"),label:t("field.place")})}
${C({...a("issuer"),label:t("field.issuer")})}
</div>
</div>`}),ln=g(function({value:e,onChange:n,faults:s={}}){const a=ke(e,n,s);return d`<div class="stack">
${C({...a("ref"),label:t("field.ref"),required:!0,maxlength:30})}
${j({...a("text"),label:t("field.text"),rows:5,required:!0})}
<div class="form-row">
${re({...a("goal_percent"),label:t("field.goal"),hint:t("field.goalHint"),unit:"%"})}
${Y({...a("deadline_on"),label:t("field.targetDeadline"),due:!0})}
</div>
</div>`}),rn=g(function({value:e,onChange:n,year:s,faults:a={}}){const o=ke(e,n,a);return d`<div class="stack">
<div class="form-row">
${C({...o("ref"),label:t("field.ref"),required:!0,maxlength:30})}
${C({...o("heading"),label:t("field.heading")})}
</div>
${j({...o("text"),label:t("field.text"),rows:5})}
<div class="field"><span class="field-label">${t("field.items")}</span>
${be({label:t("field.items"),value:e.items,onChange:l=>n({...e,items:l}),faults:H(a,"items")})}
</div>
<div class="form-row">
${Ee({label:t("field.leads"),value:e.leads,onChange:l=>n({...e,leads:l}),error:ve(a,"leads"),required:!0})}
${Ee({label:t("field.coordinators"),value:e.coordinators,onChange:l=>n({...e,coordinators:l}),error:ve(a,"coordinators")})}
</div>
${it({value:e.deadline,onChange:l=>n({...e,deadline:l}),year:s,faults:H(a,"deadline")})}
</div>`}),ve=(i,e)=>Object.values(H(i,e))[0],dn=g(function({value:e,onChange:n,faults:s={}}){const a=ke(e,n,s);return d`<div class="stack">
<div class="form-row">
${C({...a("name"),label:t("field.dutyName"),required:!0})}
${Ee({label:t("field.dutyUnits"),value:e.units,onChange:o=>n({...e,units:o}),error:ve(s,"units")})}
</div>
${En({...a("asked"),label:t("field.asked")})}
<div class="field"><span class="field-label">${t("field.text")}</span>
${be({label:t("field.text"),value:e.items,onChange:o=>n({...e,items:o}),faults:H(s,"items")})}
</div>
</div>`}),cn=g(function({value:e,archive:n,onChange:s,faults:a={}}){return d`<div class="stack">
${fe({rows:e,onChange:o=>s(o,n),add:t("field.addRecipient"),label:(o,l)=>o.name||t("field.line",{label:t("field.recipient"),n:l+1}),fresh:()=>({name:"",purpose:""}),show:(o,l,r)=>d`<div class="form-row">
${C({label:t("field.recipient"),name:"name",value:o.name,error:a[`${r}.name`],required:!0,onChange:c=>l({...o,name:c})})}
${C({label:t("field.purpose"),hint:r===0?t("field.purposeHint"):void 0,name:"purpose",value:o.purpose??"",error:a[`${r}.purpose`],onChange:c=>l({...o,purpose:c})})}
</div>`})}
${C({label:t("field.archive"),name:"archive",value:n,onChange:o=>s(e,o)})}
</div>`}),un=g(function({value:e,onChange:n,faults:s={}}){return d`<div class="stack">
${j({label:t("field.signLines"),name:"lines",hint:t("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:ve(s,"lines"),onChange:a=>n({...e,lines:a.split(`
`)})})}
${C({label:t("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>n({...e,name:a})})}
</div>`});function pn(i){const e=n=>n.filter(s=>s.trim());return{...i,legal_bases:e(i.legal_bases),purposes:e(i.purposes),requirements:e(i.requirements),tasks:i.tasks.map(n=>({...n,items:e(n.items)})),duties:i.duties.map(n=>({...n,items:e(n.items)})),signature:{...i.signature,lines:e(i.signature.lines)}}}const je={head:()=>t("part.head"),recipients:()=>t("part.recipients"),signature:()=>t("part.signature"),legal_bases:()=>t("part.bases"),purposes:()=>t("part.purposes"),requirements:()=>t("part.requirements"),introduction:()=>t("part.introduction"),funding:()=>t("part.funding"),closing:()=>t("part.closing"),targets:()=>t("part.targets"),tasks:()=>t("part.tasks"),duties:()=>t("part.duties")},ht=g(function({content:e,element:n,save:s,onClose:a}){const o=R({draft:`element ${n.part} ${"index"in n?n.index:""}`,initial:{content:e},submit:(r,c)=>s(pn(r.content),c),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:r,message:c})=>[r.replace(/^content\./,""),c]));return Z({title:je[n.part](),form:o,onClose:a,wide:!0,children:mt({element:n,value:o.values.content,onChange:r=>o.set({content:r}),faults:l})})}),mt=g(function({element:e,value:n,onChange:s,faults:a}){if("index"in e)return gt({element:e,value:n,onChange:s,faults:H(a,`${e.part}.${e.index}`)});const{part:o}=e;return o==="head"?on({value:n,onChange:s,faults:a}):o==="recipients"?cn({value:n.recipients,archive:n.archive,onChange:(l,r)=>s({...n,recipients:l,archive:r}),faults:H(a,o)}):o==="signature"?un({value:n.signature,onChange:l=>s({...n,signature:l}),faults:H(a,o)}):o==="legal_bases"||o==="purposes"||o==="requirements"?be({label:je[o](),value:n[o],onChange:l=>s({...n,[o]:l}),faults:H(a,o)}):j({label:je[o](),name:o,value:n[o],rows:8,error:a[o],onChange:l=>s({...n,[o]:l})})}),gt=g(function({element:{part:e,index:n},value:s,onChange:a,faults:o}){const l=r=>a({...s,[e]:s[e].map((c,p)=>p===n?r:c)});return e==="targets"?s.targets[n]&&ln({value:s.targets[n],onChange:l,faults:o}):e==="tasks"?s.tasks[n]&&rn({value:s.tasks[n],onChange:l,year:s.year,faults:o}):s.duties[n]&&dn({value:s.duties[n],onChange:l,faults:o})}),bt=g(function({draft:e,content:n,hands:s}){const a=[{label:t("part.head"),entries:[$t(n)]},{label:t("part.bases"),entries:Me("legal_bases",n)},{label:t("part.introduction"),entries:Ae("introduction",n)},{label:t("part.purposes"),entries:Me("purposes",n)},{label:t("part.requirements"),entries:Me("requirements",n)},{label:t("part.targets"),entries:kt(e,n)},{label:t("part.tasks"),entries:vt(e,n)},{label:t("part.funding"),entries:Ae("funding",n)},{label:t("part.duties"),entries:yt(n)},{label:t("part.closing"),entries:Ae("closing",n)},{label:t("part.recipients"),entries:_t(n)},{label:t("part.signature"),entries:[wt(n)]}];return d`<div class="stack">${a.map(({label:o,entries:l})=>d`<section class="part" key=${o} aria-label=${o}>
<h2>${o} ${l.length>1&&d`<span class="count">${l.length}</span>`}</h2>
${l.length===0?d`<p class="soft">${t("part.empty")}</p>`:l.map(r=>ft({key:r.pointer+(r.title??""),entry:r,hands:s}))}
</section>`)}</div>`}),ft=g(function({entry:{pointer:e,element:n,title:s,show:a},hands:o}){const l=o.doubts(e),{edit:r,remove:c}=o;return d`<article class=${ie("element",o.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
<div class="element-body">${s&&d`<strong>${s}</strong>`}${a}</div>
<div class="element-tools">
${l>0&&q({label:t("doubts.here",{count:l}),tone:"warning"})}
${o.tied(e)?k({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>o.look(e)}):d`<span class="soft small">${t("draft.notInSource")}</span>`}
${r&&k({label:t("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>r(n)})}
${c&&"index"in n&&k({label:t("draft.remove"),icon:"trash",small:!0,kind:"quiet",onClick:()=>c(n,s??"")})}
</div>
</article>`}),$t=i=>({pointer:"/head",element:{part:"head"},show:d`<p class="element-title">${i.title||t("noName")}</p>
<p class="soft">
${[i.number?`${i.number}/${i.symbol}`:t("noNumber"),i.place,F(i.issued_on),i.issuer].filter(Boolean).join(" · ")}
</p>`}),Me=(i,e)=>e[i].map((n,s)=>({pointer:`/${i}/${s}`,element:{part:i},show:d`<p>${n}</p>`})),Ae=(i,e)=>e[i]?[{pointer:`/${i}`,element:{part:i},show:d`<p class="element-text">${e[i]}</p>`}]:[],kt=(i,e)=>e.targets.map((n,s)=>({pointer:nn(i,"targets",n),element:{part:"targets",index:s},title:t("part.target",{ref:n.ref}),show:d`
<p>${n.text}</p>
<p class="soft">
${[n.goal_percent!=null&&t("plan.goal",{value:Sn(n.goal_percent)}),n.deadline_on&&t("plan.lastDay",{day:F(n.deadline_on)})].filter(Boolean).join(" · ")}
</p>`})),vt=(i,e)=>e.tasks.map((n,s)=>({pointer:nn(i,"tasks",n),element:{part:"tasks",index:s},title:`${t("part.task",{ref:n.ref})}${n.heading?` · ${n.heading}`:""}`,show:d`${n.text&&d`<p>${n.text}</p>`}${se({items:n.items})}
<ul class="element-facts">
<li>${t("plan.leads",{names:pe(n.leads)||"—"})}</li>
<li>${t("plan.helpers",{names:pe(n.coordinators)||"—"})}</li>
<li>
${t("plan.until",{text:`${n.deadline.printed||t(`deadline.${n.deadline.kind}`)}`})}
${n.deadline.printed&&d` <span class="soft">(${t(`deadline.${n.deadline.kind}`)})</span>`}
</li>
</ul>`})),yt=i=>i.duties.map((e,n)=>({pointer:`/duties/${n}`,element:{part:"duties",index:n},title:e.name,show:se({items:e.items})})),_t=i=>i.recipients.map((e,n)=>({pointer:`/recipients/${n}`,element:{part:"recipients"},show:d`<p>${e.name}${e.purpose&&d` <span class="soft">(${e.purpose})</span>`}</p>`})),wt=i=>({pointer:"/signature",element:{part:"signature"},show:d`${i.signature.lines.map(e=>d`<p key=${e}>${e}</p>`)}<p><strong>${i.signature.name}</strong></p>`}),se=g(function({items:e}){return e.length>0&&d`<ul class="element-items">${e.map((n,s)=>d`<li key=${s}>${n}</li>`)}</ul>`}),Ct={icon:"eye",small:!0,kind:"quiet"},Tt=g(function({days:e,tied:n,look:s}){return d`<section class="stack" aria-label=${t("reportDays")}>
<h2>${t("reportDays")}</h2>
<p class="soft">${t(e.length>0?"reportDays.use":"reportDays.none")}</p>
${e.length>0&&d`<ul class="doubts">${e.map(({level_label:a,words:o,sentence:l,pointer:r})=>{const c=[r,`${r}/text`].find(n);return d`<li class="doubt" key=${r+o}>
<p><strong>${a}: ${o}</strong></p><p class="soft">“${l}”</p>
${c&&d`<div class="row">${k({...Ct,label:t("draft.jump"),onClick:()=>s(c)})}</div>`}
</li>`})}</ul>`}
</section>`}),xt=g(function({draft:e,hands:n,tied:s,look:a}){return d`<div class="stack">${Zn({doubts:e.doubts,hands:n})}
${Tt({days:e.report_days,tied:s,look:a})}</div>`}),qt=g(function({draft:e,places:n,focus:s,onElement:a}){const o=we(null),l=e.doubts.filter(r=>r.state==="open");return Ue(()=>{if(s?.from!=="content")return;o.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),d`<div class="source" ref=${o} tabindex="0" role="region" aria-label=${t("draft.source")}>
<p class="soft small">${t("draft.sourceHint")}</p>
${e.source.map(r=>d`<p key=${r.index} class=${ie(r.bold&&"is-bold",(r.level??0)>0&&"is-heading")}>
${Xn(r,n,l).map(c=>d`<span key=${c.start}
class=${ie(c.element&&"is-tied",c.doubts.length>0&&"is-doubtful",St(s,r.index,c)&&"is-lit")}
title=${c.doubts.map(p=>p.reason).join(" ")||void 0}
onClick=${c.element?()=>a(c.element):void 0}>${r.text.slice(c.start,c.end)}</span>`)}
</p>`)}
</div>`}),St=(i,e,n)=>i?.spans.some(s=>s.paragraph===e&&s.start<=n.start&&s.end>=n.end),hn="(min-width: 72rem)";function Ot(){const[i,e]=N(()=>matchMedia(hn).matches);return Ke(()=>{const n=matchMedia(hn),s=()=>e(n.matches);return n.addEventListener("change",s),()=>n.removeEventListener("change",s)},[]),i}await xe("plans");function Ft({params:i}){const e=O("/plan-drafts/{draft_id}",{params:{draft_id:i.id??""}}),n=e.data;return ne({title:t("draft.title"),lead:n&&d`<strong>${n.file_name}</strong>. ${t("draft.lead")}`,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("draft.title")}],actions:n&&Ht({draft:n,resource:e}),children:U({of:e,lines:10,children:s=>d`<div class="stack">${Nt({draft:s})}${Dt({draft:s,resource:e})}</div>`})})}const Ht=g(function({draft:e,resource:n}){const[s,a]=N(!1);if(e.state==="accepted")return e.plan_id&&G({label:t("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const o={draft_id:e.id},l=async p=>{a(!0),await p().catch(u=>{Q(u),n.refresh()}),a(!1)},r=async()=>{await V({title:t("draft.acceptAsk"),text:t("draft.acceptText"),yes:t("draft.accept")})&&await l(async()=>{const p=await P("/plan-drafts/{draft_id}/accept",{params:o,version:e.version});I("/plan-drafts","/plans"),D(t("draft.accepted")),K(`/ke-hoach/${p.id}`)})},c=async()=>{await V({title:t("draft.discardAsk"),text:t("draft.discardText"),yes:t("draft.discard"),danger:!0})&&await l(async()=>{await We("/plan-drafts/{draft_id}",{params:o,version:e.version}),K("/ke-hoach",{replace:!0}),I("/plan-drafts"),D(t("draft.discarded"))})};return d`${k({label:t("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{c()}})}
${k({label:t("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{r()}})}`}),Nt=g(function({draft:e}){const n=[...new Set(Object.entries(e.hindrances).flatMap(([l,r])=>l.startsWith("content.")?r:[]))],s=e.doubts.filter(l=>l.state==="open"&&l.blocking&&!$e.has(l.code)),a=[...new Set([...n,...s.map(({reason:l})=>l)])];if(e.state==="accepted")return d`<p class="notice is-good">${L({name:"check"})}<span>${t("draft.wasAccepted")}</span></p>`;const o=ue(e.content).tasks.filter(({leads:l})=>l.every(r=>r.unit_class==="outside"));return a.length===0&&o.length>0?d`<p class="notice is-warning">${L({name:"alert"})}
<span>${t("draft.leadless",{refs:o.map(({ref:l})=>l).join(", ")})}</span></p>`:a.length===0?d`<p class="notice is-good">${L({name:"check"})}<span>${t("draft.ready")}</span></p>`:d`<div class="notice is-warning">
${L({name:"alert"})}
<details><summary><strong>${t("draft.waiting",{count:n.length+s.length})}</strong></summary>
<ul>${a.map(l=>d`<li key=${l}>${l}</li>`)}</ul></details></div>`}),Dt=g(function({draft:e,resource:n}){const s=Ot(),[,a]=Ce(),[o,l]=N(null),[r,c]=N(null),p=_n(()=>zn(e),[e.spans]),u=ue(e.content),f=e.doubts.filter(y=>y.state==="open"),m=e.state==="accepted",b=Et(n),$=(y,A="")=>{b(y).then(()=>A&&D(A),yn=>{Q(yn),n.refresh()})},x=(y,A=null)=>{l({element:y,doubt:A?.id??null,spans:A?.spans.length?A.spans:p.get(y)??[],from:"content"}),s||a({phan:"goc"})},w=y=>{l({element:y,doubt:null,spans:p.get(y)??[],from:"source"}),a({phan:"noi-dung"})};Mt(o);const W={focused:o?.element??"",tied:y=>p.has(y),look:x,doubts:y=>f.filter(A=>Fe(p,A)===y).length,edit:m?null:y=>c({element:y}),remove:m?null:jt(u,$)},M={closed:m,lookedAt:o?.doubt??null,look:y=>x(Fe(p,y),y),settle:(y,A)=>$({doubts:[{ids:y,state:A,note:""}]}),edit:y=>c({element:At(e,Fe(p,y)),doubt:y}),chooseUnit:()=>a({phan:"don-vi"})},Be=()=>qt({draft:e,places:p,focus:o,onElement:w}),vn=[{name:"diem",label:t("draft.doubts"),count:f.length,show:()=>xt({draft:e,hands:M,tied:W.tied,look:x})},{name:"don-vi",label:t("draft.units"),count:e.units.filter(y=>y.open).length,show:()=>rt({units:e.units,closed:m,choose:y=>$({units:[y]},t("units.saved",{name:y.name}))})},{name:"noi-dung",label:t("draft.content"),show:()=>bt({draft:e,content:u,hands:W})},...s?[]:[{name:"goc",label:t("draft.source"),show:Be}]];return d`<div class="panes">
<div class="pane">${Ye({tabs:vn,label:t("draft.parts"),query:"phan"})}</div>
${s&&d`<aside class="pane is-source" aria-label=${t("draft.source")}><h2>${t("draft.source")}</h2>${Be()}</aside>`}
${r&&ht({content:u,element:r.element,onClose:()=>c(null),save:(y,A)=>b({content:y,...r.doubt&&{doubts:[{ids:[r.doubt.id],state:"edited",note:""}]}},A).then(()=>D(t("draft.saved")))})}
</div>`});function Et(i){const e=we(Promise.resolve());return(n,s=crypto.randomUUID())=>{const a=async()=>{const{id:l,version:r}=i.now.peek().data;i.set(await Tn("/plan-drafts/{draft_id}",{params:{draft_id:l},version:r,body:n,key:s}))},o=e.current.then(a,a);return e.current=o,o}}function jt(i,e){return async({part:n,index:s},a)=>{const o={title:t("draft.removeAsk",{name:a}),text:t("draft.removeText")};if(!await V({...o,yes:t("draft.remove"),danger:!0}))return;const l=i[n].filter((r,c)=>c!==s);e({content:{...i,[n]:l}},t("draft.removed",{name:a}))}}function Mt(i){Ke(()=>{if(i?.from!=="source")return;const e=document.querySelector(`[data-element="${CSS.escape(i.element)}"]`);e instanceof HTMLElement&&(e.scrollIntoView({block:"center",behavior:"smooth"}),e.focus({preventScroll:!0}))},[i])}function At(i,e){const[,n="",s=""]=e.split("/"),a=ue(i.content);if(n==="targets"||n==="tasks"){const l=a[n].findIndex(r=>r.lineage_id&&i.anchors[r.lineage_id]===e);return l<0?{part:"head"}:{part:n,index:l}}return n==="duties"?a.duties[Number(s)]?{part:n,index:Number(s)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(l=>l===n)??"head"}}const Pt=Object.freeze(Object.defineProperty({__proto__:null,default:Ft},Symbol.toStringTag,{value:"Module"}));await xe("plans");function Lt({params:i}){const e=O("/plans/{plan_id}",{params:{plan_id:i.id??""}});return ne({title:t("edit.title"),lead:e.data?.title,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:e.data?.code||Je.draft,href:`/ke-hoach/${i.id}`},{label:t("edit.title")}],children:U({of:e,empty:n=>!n.actions.includes("edit"),lines:10,whenEmpty:d`<div class="card">
${z({title:t("edit.notNow"),icon:"lock",action:G({label:t("draft.toPlan"),href:`/ke-hoach/${i.id}`})})}
</div>`,children:n=>It({key:n.id,plan:n,saved:e.set})})})}const It=g(function({plan:e,saved:n}){const s=R({draft:"content",shared:{form:"plan",id:e.id},initial:{content:ue(e.content),version:e.version},submit:({content:r,version:c},p)=>ee("/plans/{plan_id}/content",{params:{plan_id:e.id},body:pn(r),version:c,key:p}),done:r=>{n(r),I("/plans"),D(t("edit.saved")),K(`/ke-hoach/${r.id}`)}}),a=s.values.content,o=r=>s.set({content:r}),l=Object.fromEntries((s.problem?.errors??[]).map(({field:r,message:c})=>[r,c]));return me({form:s,label:t("edit.title"),children:d`
<nav class="part-links" aria-label=${t("edit.sections")}>
${Rt.map(([r,c])=>d`<a key=${r} href=${`#${r}`}>${c}</a>`)}
</nav>
${T({id:"thethuc",title:t("part.head"),children:on({value:a,onChange:o,faults:l})})}
${Bt({value:a,onChange:o,faults:l})}
${Kt({value:a,onChange:o,faults:l})}
${Gt({value:a,onChange:o,faults:l})}
<div class="form-actions is-sticky">
${G({label:X("act.cancel"),href:`/ke-hoach/${e.id}`})}
${k({label:t("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
</div>`})}),Rt=[["thethuc",t("part.head")],["cancu",t("part.bases")],["mucdich",t("part.purposes")],["muctieu",t("part.targets")],["nhiemvu",t("part.tasks")],["tochuc",t("part.duties")],["noinhan",t("part.recipients")],["chuky",t("part.signature")]],Bt=g(function({value:e,onChange:n,faults:s}){const a=(o,l)=>be({label:l,value:e[o],onChange:r=>n({...e,[o]:r}),faults:H(s,o)});return d`
${T({id:"cancu",title:t("part.bases"),children:a("legal_bases",t("part.bases"))})}
${T({title:t("part.introduction"),children:j({label:t("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:o=>n({...e,introduction:o})})})}
${T({id:"mucdich",title:t("part.purposes"),children:a("purposes",t("part.purposes"))})}
${T({title:t("part.requirements"),children:a("requirements",t("part.requirements"))})}`}),Pe=g(function({name:e,fresh:n,wrong:s,children:a}){const[o,l]=N(n||s);return Ue(()=>{s&&l(!0)},[s]),d`<details class="row-card" open=${o}
onToggle=${r=>l(r.currentTarget.open)}>
<summary><span>${e}</span><span class="soft small">${t("edit.here")}</span></summary>${a}</details>`});function Ut({ref:i,text:e,heading:n,leads:s}){const a=s.length?` · ${pe(s)}`:"";return`${i?`${i}.`:t("field.addTask")} ${e||n}${a}`}const Kt=g(function({value:e,onChange:n,faults:s}){const a=o=>Object.keys(H(s,o)).length>0;return d`
${T({id:"muctieu",title:t("part.targets"),children:fe({rows:e.targets,onChange:o=>n({...e,targets:o}),add:t("field.addTarget"),fresh:ct,label:o=>t("part.target",{ref:o.ref}),show:(o,l,r)=>Pe({name:`${o.ref?`(${o.ref})`:t("field.addTarget")} ${o.text}`,fresh:!o.text,wrong:a(`targets.${r}`),children:ln({value:o,onChange:l,faults:H(s,`targets.${r}`)})})})})}
${T({id:"nhiemvu",title:t("part.tasks"),children:fe({rows:e.tasks,onChange:o=>n({...e,tasks:o}),add:t("field.addTask"),fresh:ut,label:o=>t("part.task",{ref:o.ref}),show:(o,l,r)=>Pe({name:Ut(o),fresh:!o.text&&!o.items.length,wrong:a(`tasks.${r}`),children:rn({value:o,onChange:l,year:e.year,faults:H(s,`tasks.${r}`)})})})})}
${T({title:t("part.funding"),children:j({label:t("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:o=>n({...e,funding:o})})})}
${T({id:"tochuc",title:t("part.duties"),children:fe({rows:e.duties,onChange:o=>n({...e,duties:o}),add:t("field.addDuty"),fresh:pt,label:(o,l)=>o.name||t("part.duty",{n:l+1}),show:(o,l,r)=>Pe({name:o.name||t("field.addDuty"),fresh:!o.name,wrong:a(`duties.${r}`),children:dn({value:o,onChange:l,faults:H(s,`duties.${r}`)})})})})}`}),Gt=g(function({value:e,onChange:n,faults:s}){return d`
${T({title:t("part.closing"),children:j({label:t("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>n({...e,closing:a})})})}
${T({id:"noinhan",title:t("part.recipients"),children:cn({value:e.recipients,archive:e.archive,onChange:(a,o)=>n({...e,recipients:a,archive:o}),faults:H(s,"recipients")})})}
${T({id:"chuky",title:t("part.signature"),children:un({value:e.signature,onChange:a=>n({...e,signature:a}),faults:H(s,"signature")})})}`}),Vt=Object.freeze(Object.defineProperty({__proto__:null,default:Lt},Symbol.toStringTag,{value:"Module"})),v=oe({"answers.charges":"Lãnh đạo phụ trách","answers.bases":"Mục tiêu theo chỉ tiêu của cấp trên","answers.charge":"Phân công phụ trách","answers.none":"Chưa phân công lãnh đạo nào","answers.saved":"Đã ghi.","answers.target":"Mục tiêu {ref}","answers.formerTarget":"Mục tiêu của bản trước","answers.from":"từ {from}","answers.fromTo":"từ {from} đến hết {to}","answers.over":"Ngoài thời gian phụ trách","answers.end":"Kết thúc","answers.base":"Gắn chỉ tiêu của cấp trên","answers.baseHint":"Chỉ tiêu của cấp trên được ghi ở trang Danh mục.","answers.lower":"Thấp hơn cấp trên","answers.later":"Muộn hơn cấp trên","answers.leader":"Lãnh đạo","answers.forTarget":"Phụ trách mục tiêu","answers.forPlace":"hoặc phụ trách khu phố","answers.since":"Từ ngày","answers.until":"Đến hết ngày","answers.decision":"Văn bản phân công","answers.reason":"Lý do","answers.missing":"Hãy ghi mục này.","answers.one":"Hãy chọn một mục tiêu hoặc một khu phố."}),Wt=g(function({planId:e}){const n=O("/plans/{plan_id}/answers",{params:{plan_id:e}}),[s,a]=N(null),o=l=>{a(null),n.set(l),D(v("answers.saved"))};return U({of:n,children:l=>d`<div class="stack">
${l.actions.includes("charge")&&d`<div class="row">
${k({label:v("answers.charge"),icon:"plus",onClick:()=>a("new")})}
</div>`}
${T({title:v("answers.charges"),children:Qt({rows:l.charges,onEnd:a})})}
${T({title:v("answers.bases"),children:Jt({rows:l.targets,onChange:l.actions.includes("base")?a:null})})}
${s&&zt({planId:e,data:l,open:s,onClose:()=>a(null),onDone:o})}</div>`})}),zt=g(function({open:e,...n}){return e==="new"?Yt(n):"since"in e?Zt({...n,row:e}):es({...n,row:e})}),Xt=({unit_name:i,target_ref:e})=>i||(e?v("answers.target",{ref:e}):v("answers.formerTarget")),Qt=g(function({rows:e,onEnd:n}){return e.length===0?z({title:v("answers.none")}):d`<ul class="plan-answers">${e.map(s=>d`<li key=${s.id} class="row">
<span><strong>${s.full_name}</strong>: ${Xt(s)}
<span class="soft small"> ${[s.until?v("answers.fromTo",{from:F(s.since),to:F(s.until)}):v("answers.from",{from:F(s.since)}),s.decision,s.ended_reason].filter(Boolean).join(" · ")}</span></span>
${!s.current&&q({label:v("answers.over"),tone:"neutral"})}
${s.actions.includes("end")&&k({label:v("answers.end"),kind:"quiet",onClick:()=>n(s)})}</li>`)}</ul>`}),Jt=g(function({rows:e,onChange:n}){return d`<ul class="plan-answers">${e.map(s=>d`<li key=${s.target_id}>
<p><strong>${s.ref}</strong> ${s.text}</p>
${s.bases.map(a=>d`<p key=${a.id} class="row"><span>${[a.plan_name,a.name].filter(Boolean).join(": ")}
${a.percent!==null&&` · ${a.percent}%`}${a.due_on&&` · ${F(a.due_on)}`}</span>
${a.lower&&q({label:v("answers.lower"),tone:"warning"})}
${a.later&&q({label:v("answers.later"),tone:"warning"})}</p>`)}
${n&&k({label:v("answers.base"),kind:"quiet",onClick:()=>n(s)})}</li>`)}</ul>`}),Yt=g(function({planId:e,data:n,onClose:s,onDone:a}){const o=O("/units"),l=R({draft:`charge ${e}`,initial:{user_id:n.leaders[0]?.id??"",target_id:"",unit_id:"",since:he.value,until:null,decision:""},check:({user_id:c,target_id:p,unit_id:u,since:f})=>({...!c&&{user_id:v("answers.missing")},...!!p==!!u&&{unit_id:v("answers.one")},...!f&&{since:v("answers.missing")}}),submit:({target_id:c,unit_id:p,since:u,...f},m)=>P("/plans/{plan_id}/charges",{params:{plan_id:e},body:{...f,since:u??"",target_id:c||null,unit_id:p||null},key:m}),done:a}),r=(o.data??[]).filter(c=>c.kind==="neighbourhood");return Z({title:v("answers.charge"),form:l,onClose:s,children:d`
${E({...l.bind("user_id"),label:v("answers.leader"),required:!0,options:n.leaders.map(({id:c,full_name:p})=>({value:c,label:p}))})}
${E({...l.bind("target_id"),label:v("answers.forTarget"),options:n.targets.map(({target_id:c,ref:p,text:u})=>({value:c,label:`${p} ${u.slice(0,70)}`}))})}
${E({...l.bind("unit_id"),label:v("answers.forPlace"),options:r.map(({id:c,name:p})=>({value:c,label:p}))})}
<div class="form-row">
${Y({...l.bind("since"),label:v("answers.since"),required:!0})}
${Y({...l.bind("until"),label:v("answers.until")})}
</div>
${C({...l.bind("decision"),label:v("answers.decision"),maxlength:200})}`})}),Zt=g(function({planId:e,row:n,onClose:s,onDone:a}){const o=R({draft:`charge end ${n.id}`,initial:{until:he.value,reason:""},check:({until:l,reason:r})=>({...!l&&{until:v("answers.missing")},...r.trim().length<3&&{reason:v("answers.missing")}}),submit:({until:l,reason:r},c)=>P("/plans/{plan_id}/charges/{charge_id}/end",{params:{plan_id:e,charge_id:n.id},version:n.version,body:{until:l??"",reason:r},key:c}),done:a});return Z({title:v("answers.end"),form:o,onClose:s,children:d`${Y({...o.bind("until"),label:v("answers.until"),required:!0})}
${j({...o.bind("reason"),label:v("answers.reason"),rows:2,required:!0})}`})}),es=g(function({planId:e,row:n,onClose:s,onDone:a}){const o=O("/catalogue",{query:{kind:"superior_target",limit:100}}),l=R({draft:`bases ${n.target_id}`,initial:{entry_ids:n.bases.map(r=>r.id)},submit:(r,c)=>ee("/plans/{plan_id}/targets/{target_id}/bases",{params:{plan_id:e,target_id:n.target_id},version:n.version,body:r,key:c}),done:a});return Z({title:v("answers.base"),form:l,onClose:s,children:de({...l.bind("entry_ids"),label:v("answers.bases"),hint:v("answers.baseHint"),options:(o.data?.items??[]).map(({id:r,name:c})=>({value:r,label:c}))})})}),S=oe({lead:"Mỗi tên ghi trong kế hoạch là đơn vị nào trên hệ thống; việc được giao cho đơn vị ấy.",caption:"Tên ghi trong kế hoạch và đơn vị được giao",name:"Tên ghi trong kế hoạch",unit:"Đơn vị được giao",places:"Số chỗ ghi",nobody:"chưa chọn",correct:"Sửa đơn vị",correctHint:"Dùng khi chọn nhầm đơn vị. Chữ trong kế hoạch giữ nguyên. Việc giao nhầm dừng lại và giao cho đơn vị đúng; người sửa, lý do được lưu.",right:"Đơn vị đúng cho “{name}”",corrected:"Đã sửa đơn vị cho “{name}”.",history:"Đơn vị đã sửa sau khi duyệt",before:"Trước",after:"Sau",by:"Người sửa"}),ns=g(function({plan:e,resource:n}){const[s,a]=N(null),o=e.actions.includes("correct_unit");return d`<div class="stack">
${T({title:t("plan.tab.units"),hint:S("lead"),children:J({caption:S("caption"),rows:e.units,rowKey:l=>l.name,columns:[{key:"name",label:S("name"),kind:"main",value:l=>l.name},{key:"unit",label:S("unit"),show:l=>Le(l)||q({label:S("nobody"),tone:"warning"})},{key:"places",label:S("places"),kind:"number",value:l=>l.places},...o?[{key:"correct",label:S("correct"),show:l=>k({label:S("correct"),icon:"edit",small:!0,kind:"quiet",onClick:()=>a(l)})}]:[]]})})}
${e.corrections.length>0&&ts({lines:e.corrections})}
${s&&ss({key:s.name,plan:e,name:s.name,resource:n,onClose:()=>a(null)})}
</div>`}),Le=({units:i,unit_class:e})=>e?t(`class.${e}`):i.join(", "),ts=g(function({lines:e}){return T({title:S("history"),children:J({caption:S("history"),rows:[...e].reverse(),rowKey:n=>n.at,columns:[{key:"name",label:S("name"),kind:"main",value:n=>n.name},{key:"before",label:S("before"),value:n=>Le(n.before)},{key:"after",label:S("after"),value:n=>Le(n.after)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"by",label:S("by"),value:n=>t("plan.byAt",{who:n.by,at:qe(n.at)})}]})})}),ss=g(function({plan:e,name:n,resource:s,onClose:a}){const{options:o}=Ne(),l=R({draft:`unit ${e.id} ${n}`,initial:{unit_id:"",reason:""},check:r=>({...r.unit_id?{}:{unit_id:X("field.missing")},...r.reason.trim()?{}:{reason:X("field.missing")}}),submit:({unit_id:r,reason:c},p)=>P("/plans/{plan_id}/correct-unit",{params:{plan_id:e.id},version:e.version,body:{name:n,reason:c,...De(r)},key:p}),done:r=>{a(),s.set(r),I("/plans","/tasks","/today"),D(S("corrected",{name:n}))}});return Z({title:S("correct"),form:l,submit:S("correct"),onClose:a,children:d`<p>${S("correctHint")}</p>
${E({...l.bind("unit_id"),label:S("right",{name:n}),options:o,required:!0})}
${j({...l.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})}),as=g(function({plan:e}){const n=O("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return U({of:n,children:s=>d`<div class="stack">
${T({title:t("editions.title"),hint:s.length===1?t("editions.one"):void 0,children:J({caption:t("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:t("edition"),kind:"main",show:a=>d`${ce(a)} ${a.id===e.id&&ze({label:t("editions.this")})}`},{key:"code",label:t("number"),value:a=>a.code||t("noNumber")},{key:"issued",label:t("issued"),show:a=>F(a.issued_on)},{key:"force",label:t("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?t("plan.span",{from:F(a.in_force_from),to:F(a.in_force_to)}):t("plan.since",{from:F(a.in_force_from)}):"—"},{key:"state",label:t("state"),show:a=>q({label:a.state_label,tone:Oe[a.state]})}]})})}
${s.length>1&&is({plan:e,others:s.filter(a=>a.id!==e.id)})}
</div>`})}),is=g(function({plan:e,others:n}){const[s,a]=N(e.supersedes_id??n[0]?.id??""),o=O("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return T({title:t("diff.title"),actions:n.length>1&&E({label:t("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:n.map(l=>({value:l.id,label:`${t("diff.against")} ${ce(l)}`}))}),children:U({of:o,empty:l=>l.length===0,whenEmpty:z({title:t("diff.none"),hint:t("diff.noneHint")}),children:l=>d`<ul class="changes">${l.map((r,c)=>ls({key:c,row:r}))}</ul>`})})}),os={added:"good",removed:"danger",changed:"info"},ls=g(function({row:e}){const n=e.part,s=n==="head"?t("diff.head"):t(`diff.${n}`,{ref:e.ref});return d`<li class="change">
<p class="row"><strong>${s}</strong>${q({label:t(`diff.${e.change}`),tone:os[e.change]})}</p>
${e.fields.map(a=>d`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
${a.before&&d`<del aria-label=${t("diff.before")}>${a.before}</del>`}
${a.after&&d`<ins aria-label=${t("diff.after")}>${a.after}</ins>`}
</div>`)}
</li>`}),_=oe({title:"Việc tự ghi tiến độ",hint:"Hoạt động, bài đăng, quy định đã đọc tự ghi một dòng vào nhiệm vụ của đơn vị làm việc đó. Chưa xác nhận thì không tự ghi.",all:"Xác nhận mọi gợi ý",saved:"Đã xác nhận.",task:"Nhiệm vụ",state:"Tình trạng",settled:"Đã xác nhận",proposed:"Gợi ý, chưa xác nhận",sources:"Tự ghi từ",none:"Chỉ ghi bằng tay",change:"Chọn",of:"Nhiệm vụ {ref}",kinds:"Tự ghi từ",kindsHint:"Không chọn gì: chỉ ghi bằng tay.",need:"{label}: cần bao nhiêu",needAsked:"Để trống: bằng số người được mời.",needMissing:"Hãy ghi cần bao nhiêu.",needOf:"{label} (cần {need})",needAll:"{label} (đủ số người được mời)",save:"Xác nhận"}),rs=g(function({planId:e}){const n=O("/plans/{plan_id}/feeds",{params:{plan_id:e}});return U({of:n,lines:8,children:s=>us({planId:e,data:s,set:n.set})})}),ds=({label:i,need:e})=>e===null?_("needAll",{label:i}):_("needOf",{label:i,need:le(e)}),cs=({lineage_id:i,feeds:e})=>({lineage_id:i,feeds:e.map(({code:n,need:s,weight:a})=>({code:n,need:s,weight:a}))}),us=g(function({planId:e,data:n,set:s}){const[a,o]=N(null),[l,r]=N(!1),c=n.tasks.filter(u=>!u.settled),p=async()=>{r(!0);try{const u={tasks:c.map(cs)};s(await ee("/plans/{plan_id}/feeds",{params:{plan_id:e},version:n.version,body:u})),D(_("saved"))}catch(u){Q(u)}finally{r(!1)}};return T({title:_("title"),hint:_("hint"),children:d`<div class="stack">
${n.may_change&&c.length>0&&d`<div class="row">${k({label:_("all"),icon:"check",kind:"primary",busy:l,onClick:p})}</div>`}
${J({caption:_("title"),rows:n.tasks,rowKey:u=>u.lineage_id,columns:[{key:"task",label:_("task"),kind:"main",value:u=>`${u.ref}. ${u.text}`},{key:"sources",label:_("sources"),value:u=>u.feeds.length?u.feeds.map(ds).join("; "):_("none")},{key:"state",label:_("state"),show:u=>q(u.settled?{label:_("settled"),tone:"good"}:{label:_("proposed"),tone:"warning"})},...n.may_change?[{key:"change",label:_("change"),show:u=>k({label:_("change"),icon:"edit",small:!0,kind:"quiet",onClick:()=>o(u)})}]:[]]})}
${a&&ps({key:a.lineage_id,planId:e,data:n,set:s,task:a,onClose:()=>o(null)})}</div>`})}),ps=g(function({planId:e,data:n,set:s,task:a,onClose:o}){const l=new Map(n.kinds.map(c=>[c.code,c])),r=R({draft:`feeds ${a.lineage_id}`,initial:{codes:a.feeds.map(({code:c})=>c),needs:Object.fromEntries(a.feeds.map(({code:c,need:p})=>[c,p]))},check:({codes:c,needs:p})=>c.some(u=>!l.get(u)?.of_asked&&!p[u])?{codes:_("needMissing")}:{},submit:({codes:c,needs:p},u)=>ee("/plans/{plan_id}/feeds",{params:{plan_id:e},version:n.version,key:u,body:{tasks:[{lineage_id:a.lineage_id,feeds:c.map(f=>({code:f,need:p[f]??null,weight:hs(a,f)}))}]}}),done:c=>{o(),s(c),D(_("saved"))}});return Z({title:_("of",{ref:a.ref}),form:r,submit:_("save"),onClose:o,children:d`
${de({...r.bind("codes"),label:_("kinds"),hint:_("kindsHint"),options:n.kinds.map(({code:c,label:p})=>({value:c,label:p}))})}
${r.values.codes.map(c=>{const p=l.get(c);return p&&re({key:c,name:`need-${c}`,label:_("need",{label:p.label}),hint:p.of_asked?_("needAsked"):void 0,value:r.values.needs[c]??null,onChange:u=>r.set({needs:{...r.values.needs,[c]:u}})})})}`})}),hs=(i,e)=>i.feeds.find(n=>n.code===e)?.weight??1,h=oe({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",waits:"Chọn trước khi trình duyệt: lãnh đạo duyệt kế hoạch cùng với cách đếm ở đây; số liệu tháng đếm theo từ kỳ mở sau khi duyệt.",replaced:"Bản kế hoạch này đã được thay bằng bản mới; chọn chỉ tiêu ở bản mới.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}, chưa đếm theo kế hoạch này.",over:"Chuyển sang đếm theo kế hoạch này","over.ask":"Đếm theo kế hoạch này?","over.text":"Từ kỳ {period}, khu phố, đơn vị nhập số liệu theo mục tiêu của kế hoạch này. Các kỳ đã mở giữ nguyên.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",noOffer:"Chưa đọc được cách đếm từ câu này: tự đặt một chỉ tiêu, hoặc ghi là không thống kê.",proposed:"Gợi ý đọc từ lời của mục tiêu, chưa được chọn:",take:"Đúng, đếm như vậy",takeAll:"Nhận {count} gợi ý",kept:"Đã lưu chỉ tiêu cùng với kế hoạch.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goalCount:"Cả phường phải đạt bao nhiêu",goalCountHint:"Số lượng ghi trong kế hoạch, ví dụ: 24. Số của mọi đơn vị cộng lại được so với số này.",goalCounted:"Mức chung của cả phường: {count}","counted.alone":"đếm số lượng, không tính trên tổng số",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm gì","own.example.place":" (thôn, trường, điểm …)","own.example.event":" (buổi, lớp, hội nghị …)","own.example.thing":" (thiết bị, camera, biển …)","own.example.document":" (hồ sơ, thủ tục …)","own.noun":"Gọi là","own.nounHint":"Chữ đứng sau con số, ví dụ: thôn, buổi, camera.","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.count":"Không tính trên tổng số: đếm số lượng","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm",log:"Lấy số từ đâu","log.typed":"Từng nơi nhập hằng tháng","log.counted":"Tự đếm từ trang Hoạt động, không ai phải nhập","log.kinds":"Đếm những loại hoạt động nào","log.hint":"Tính từ đầu năm, chỉ hoạt động đã tổ chức. Đơn vị không nộp báo cáo tháng: chọn nơi tính thay ở trang Chế độ báo cáo.","log.none":"Chọn ít nhất một loại hoạt động.","log.what":"Đếm gì trong đó","log.told":"tự đếm từ sổ hoạt động, {what}",askers:"Ai nhập số hằng tháng","askers.places":"Mọi khu phố","askers.hint":"Chọn nơi biết con số này, ví dụ học sinh do trường nhập. Nơi không có ở đây: chọn “nộp số liệu hằng tháng” ở trang của đơn vị.","askers.none":"Chọn ít nhất một nơi nhập số.","askers.told":"Hằng tháng nhập: {who}.","askers.proposed":"Mọi khu phố được hỏi số này hằng tháng; trường, trạm y tế mới biết thì bấm “Chọn chỉ tiêu” để chọn nơi nhập.","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),mn={thing:h("own.example.thing"),place:h("own.example.place"),event:h("own.example.event"),document:h("own.example.document")},ye="count",_e="places",gn=({unit:i,noun:e})=>e||Ze[i],ms=["person","household","business","member","team","place","event","thing","document","item"].map(i=>({value:i,label:Se(Ze[i])+(mn[i]??"")})),gs={event:["sessions"],person:["people","attendances"],member:["people","attendances"],place:["units"],team:["units"]},bs=g(function({own:e,onChange:n,error:s}){const a=O("/activities/kinds"),o=gs[e.unit]??[],l=o[0];if(!l)return d``;const r=e.log??null;return d`${ge({label:h("log"),name:"log",value:r?"log":"typed",onChange:c=>n({...e,log:c==="log"?{kinds:[],what:l}:null}),options:[{value:"typed",label:h("log.typed")},{value:"log",label:h("log.counted")}]})}
${r&&d`${de({label:h("log.kinds"),hint:h("log.hint"),name:"log-kinds",value:r.kinds,onChange:c=>n({...e,log:{...r,kinds:c}}),options:(a.data??[]).map(({code:c,label:p})=>({value:c,label:p})),error:s??(r.kinds.length===0?h("log.none"):void 0)})}
${o.length>1&&E({label:h("log.what"),name:"log-what",empty:!1,value:r.what,options:o.map(c=>({value:c,label:Se(jn[c])})),onChange:c=>n({...e,log:{...r,what:c}})})}`}`}),fs=g(function({asked:e,onChange:n,name:s,error:a}){const o=O("/units"),{places:l=!0,units:r=[]}=e??{},c=(o.data??[]).filter(({reports:p,kind:u})=>p&&u!=="neighbourhood"&&u!=="resident_group");return de({label:h("askers"),hint:h("askers.hint"),name:s,value:[...l?[_e]:[],...r],onChange:p=>n({places:p.includes(_e),units:p.filter(u=>u!==_e)}),options:[{value:_e,label:h("askers.places")},...c.map(({id:p,name:u})=>({value:p,label:u}))],error:a??(l||r.length>0?void 0:h("askers.none"))})}),$s=g(function({own:e,populations:n,faults:s,onChange:a,onRemove:o}){const l=gn(e);return d`<fieldset class="own-measure stack"><legend>${h("own.title")}</legend>
<div class="form-row">
${E({label:h("own.unit"),name:"unit",empty:!1,value:e.unit,options:ms,onChange:r=>a({...e,unit:r,noun:"",population:null,log:null}),error:s.unit})}
${(e.unit in mn||e.noun)&&C({label:h("own.noun"),hint:h("own.nounHint"),name:"noun",value:e.noun??"",onChange:r=>a({...e,noun:r}),maxlength:20,error:s.noun})}
${C({label:h("own.phrase"),hint:h("own.phraseHint",{noun:l}),name:"phrase",value:e.phrase,onChange:r=>a({...e,phrase:r}),required:!0,maxlength:120,error:s.phrase})}
</div>
<div class="form-row">
${E({label:h("own.population"),name:"population",empty:h("own.new"),value:e.count?ye:e.population??"",error:s.population,options:[{value:ye,label:h("own.count")},...n.filter(({unit:r})=>r===e.unit).map(({code:r,label:c})=>({value:r,label:c}))],onChange:r=>a({...e,count:r===ye,population:r===ye?null:r||null,population_label:""})})}
${!e.population&&!e.count&&C({label:h("own.label"),hint:h("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:r=>a({...e,population_label:r}),maxlength:120,error:s.population_label})}
</div>
${bs({own:e,onChange:a,error:s.log})}
${!e.log&&ge({label:h("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:r=>a({...e,stock:r==="level"}),options:[{value:"level",label:h("own.level")},{value:"sum",label:h("own.sum")}]})}
<div>${k({label:h("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:o})}</div>
</fieldset>`}),Ie=({lineage_id:i,measures:e,own:n,title:s,uncounted:a,goal_count:o,asked:l})=>({lineage_id:i,counted:!a,title:s,uncounted:a,goal_count:o,measures:e,own:n,asked:l&&{places:l.places,units:l.units}}),bn=i=>i.tied?Ie(i):{...Ie(i),measures:i.proposed,own:i.proposed_own?[i.proposed_own]:[],goal_count:i.proposed_goal_count},ks=i=>({...i,log:i.log?{kinds:i.log.kinds,what:i.log.what}:null}),fn=({lineage_id:i,counted:e,title:n,uncounted:s,goal_count:a,measures:o,own:l,asked:r})=>e?{lineage_id:i,title:n,uncounted:"",goal_count:a,measures:o,own:l.map(ks),asked:r}:{lineage_id:i,title:n,uncounted:s,goal_count:null,measures:[],own:[],asked:null},vs=g(function({plan:e,all:n,onClose:s,onSaved:a}){const o=R({draft:`measures ${e.plan_id}`,initial:{targets:e.targets.map(bn)},submit:p=>ee("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:p.targets.map(fn)}}),done:a}),l=Object.fromEntries((o.problem?.errors??[]).map(({field:p,message:u})=>[p,u])),{targets:r}=o.values,c=(p,u)=>o.set({targets:r.map((f,m)=>m===p?u:f)});return me({form:o,label:h("editing"),children:d`
${e.targets.map((p,u)=>{const f=r[u],m=new Set(r.filter((b,$)=>$!==u&&b.counted).flatMap(b=>b.measures));return f&&ys({target:p,choice:f,key:p.lineage_id,all:n.filter(({code:b,kind:$})=>$!=="denominator"&&!m.has(b)),populations:n.filter(({kind:b})=>b==="denominator"),onChange:b=>c(u,b),faults:H(l,`targets.${u}`)})})}
<div class="form-actions is-sticky">
${k({label:h("cancel"),onClick:s})}
${k({label:h("save"),type:"submit",kind:"primary",busy:o.busy})}
</div>`})}),ys=g(function({target:e,choice:n,all:s,populations:a,onChange:o,faults:l}){const[r,c]=N(""),p=Qe(r).split(" ").filter(Boolean),f=s.filter(({code:$,label:x})=>n.measures.includes($)||p.every(w=>Qe(x).includes(w))).map(({code:$,label:x,kind_label:w,population_label:W})=>({value:$,label:x,hint:W?`${w} · ${h("of",{label:W})}`:w})),m=()=>({unit:s.find(({code:$})=>$===n.measures[0])?.unit??"person",noun:"",phrase:"",population:null,population_label:"",count:!1,stock:!0,log:null}),b=`measures-${e.ref}`;return d`<section class="card stack">
<h3>${h("target",{ref:e.ref,text:e.text})}</h3>
${ge({label:h("how"),name:`${b}-cach`,value:n.counted?"counted":"not",onChange:$=>o({...n,counted:$==="counted"}),options:[{value:"counted",label:h("how.counted")},{value:"not",label:h("how.not")}]})}
${n.counted?d`<details class="measure-fold" open=${!!l.measures||n.measures.length+n.own.length===0}>
<summary>${h("choose")} (${h("chosen",{count:n.measures.length})})</summary>
<div class="stack">
${C({label:h("search"),name:`${b}-tim`,type:"search",value:r,onChange:c})}
<div class="measure-choices">
${de({label:h("choose"),labelHidden:!0,hint:h("chooseHint"),name:b,value:n.measures,onChange:$=>o({...n,measures:$}),options:f,error:l.measures})}
</div>
</div>
</details>
${_s({name:b,choice:n,all:s,populations:a,onChange:o,faults:l})}
<div>
${k({label:h("own"),icon:"plus",small:!0,onClick:()=>o({...n,own:[...n.own,m()]})})}
</div>`:C({label:h("how.reason"),hint:h("how.reasonHint"),name:`${b}-ly-do`,value:n.uncounted,onChange:$=>o({...n,uncounted:$}),required:!0,maxlength:300,error:l.uncounted})}
${C({label:h("printedTitle"),hint:h("printedHint"),name:`${b}-ten`,value:n.title,onChange:$=>o({...n,title:$}),maxlength:300,error:l.title})}
</section>`}),_s=g(function({name:e,choice:n,all:s,populations:a,onChange:o,faults:l}){const r=s.filter(({code:u})=>n.measures.includes(u)),c=n.own.some(({log:u})=>!u)||r.some(({own:u,log:f})=>u&&!f),p=[...n.own,...r].some(({count:u})=>u);return d`${n.own.map((u,f)=>$s({key:f,own:u,populations:a,faults:H(l,`own.${f}`),onChange:m=>o({...n,own:n.own.map((b,$)=>$===f?m:b)}),onRemove:()=>o({...n,own:n.own.filter((m,b)=>b!==f)})}))}
${c&&fs({name:`${e}-noi-nhap`,asked:n.asked,onChange:u=>o({...n,asked:u}),error:l.asked})}
${p&&ws({name:e,choice:n,onChange:o,error:l.goal_count})}`}),ws=g(function({name:e,choice:n,onChange:s,error:a}){return re({label:h("goalCount"),hint:h("goalCountHint"),name:`${e}-muc`,value:n.goal_count,onChange:o=>s({...n,goal_count:o}),required:!0,error:a})}),Re=i=>i.proposed.length>0||i.proposed_own!==null,Cs=g(function({planId:e,state:n}){const s=O("/plans/{plan_id}/measures",{params:{plan_id:e}}),a=O("/report-measures");return U({of:s,lines:8,empty:o=>o.targets.length===0,whenEmpty:z({title:h("noTargets")}),children:o=>U({of:a,lines:8,children:l=>Ts({plan:o,state:n,all:l,set:s.set,reload:a.refresh})})})}),Ts=g(function({plan:e,state:n,all:s,set:a,reload:o}){const[l,r]=N(!1),[c,p]=N(""),u=e.actions.includes("choose"),f=n==="approved",m=w=>{I("/plans","/report-regimes"),D(f?h("saved",{period:w.period_title}):h("kept")),o().then(()=>{a(w),r(!1)})},b=async w=>{p(w.length===1?w[0]?.lineage_id??"":"all");const W=e.targets.filter(M=>M.tied||w.includes(M)).map(M=>fn(w.includes(M)?bn(M):Ie(M)));try{const M={plan_id:e.plan_id};m(await ee("/plans/{plan_id}/measures",{params:M,version:e.version,body:{targets:W}}))}catch(M){Q(M)}p("")},$=async()=>await V({title:h("over.ask"),text:h("over.text",{period:e.period_title}),yes:h("over")})&&b([]),x=e.targets.filter(w=>!w.tied&&Re(w));return d`<div class="stack">
${xs({plan:e,state:n,busy:c==="all",changeOver:u?()=>{$()}:void 0})}
${l?vs({plan:e,all:s,onClose:()=>r(!1),onSaved:m}):T({title:h("title"),hint:h("hint"),actions:u&&d`${x.length>1&&k({label:h("takeAll",{count:x.length}),icon:"check",kind:"primary",busy:c==="all",onClick:()=>{b(x)}})}
${k({label:h("edit"),icon:"edit",onClick:()=>r(!0)})}`,children:d`<ol class="target-measures">${e.targets.map(w=>qs({key:w.lineage_id,target:w,all:s,busy:c===w.lineage_id,take:u?()=>{b([w])}:void 0}))}</ol>`})}
</div>`}),xs=g(function({plan:e,state:n,busy:s,changeOver:a}){const o=e.targets.filter(({tied:p})=>!p).map(({ref:p})=>p),l=n==="approved"&&!e.counting&&e.counted_plan,r=e.counting&&e.counted_plan?h("counted",{plan:e.counted_plan}):"",c=n==="superseded"?h("replaced"):n==="approved"?`${h("holds",{period:e.period_title})} ${r}`:h("waits");return d`
<div class="notice">${L({name:"info"})}<p>${c}</p></div>
${o.length>0&&n==="approved"&&d`<div class="notice is-warning">
${L({name:"alert"})}
<p>${h("unsettled",{refs:o.join(", ")})}</p>
</div>`}
${l&&d`<div class="notice is-warning">
${L({name:"alert"})}
<div class="stack">
<p>${h("other",{plan:l})}</p>
${a&&o.length===0&&d`<div>${k({label:h("over"),icon:"right",busy:s,onClick:a})}</div>`}
</div>
</div>`}`}),qs=g(function({target:e,all:n,busy:s,take:a}){const o=e.uncounted?{label:h("uncounted")}:e.tied?{label:h("tied"),tone:"done"}:{label:h("none"),tone:"warning"};return d`<li>
<p><strong>${h("target",{ref:e.ref,text:e.text})}</strong></p>
${q(o)}
${e.uncounted&&d`<p class="soft">${h("because",{reason:e.uncounted})}</p>`}
${e.title&&d`<p class="soft">${h("printed",{title:e.title})}</p>`}
${$n({codes:e.measures,own:e.own,all:n})}
${e.asked&&d`<p>${h("askers.told",{who:e.asked.who})}</p>`}
${e.goal_count!==null&&d`<p class="soft">${h("goalCounted",{count:le(e.goal_count)})}</p>`}
${!e.tied&&!Re(e)&&d`<p class="soft">${h("noOffer")}</p>`}
${!e.tied&&Re(e)&&d`<div class="measure-offer stack">
<p class="soft">${h("proposed")}</p>
${$n({codes:e.proposed,own:e.proposed_own?[e.proposed_own]:[],all:n})}
${e.proposed_own&&!e.proposed_own.log&&d`<p>${h("askers.proposed")}</p>`}
${e.proposed_goal_count!==null&&d`<p class="soft">${h("goalCounted",{count:le(e.proposed_goal_count)})}</p>`}
${a&&d`<div>${k({label:h("take"),icon:"check",small:!0,busy:s,onClick:a})}</div>`}
</div>`}
</li>`}),$n=g(function({codes:e,own:n,all:s}){const a=r=>s.find(c=>c.code===r)?.label,o=e.flatMap(r=>{const c=s.find(p=>p.code===r);return c?[{key:r,label:c.label,more:Ss(c)}]:[]}),l=n.map(r=>({key:r.phrase,label:Se(`${gn(r)} ${r.phrase}`),more:[h("goal"),r.count?h("counted.alone"):h("of",{label:a(r.population)??r.population_label}),r.log&&h("log.told",{what:r.log.label})]}));return o.length+l.length>0&&d`<ul>${[...o,...l].map(({key:r,label:c,more:p})=>d`<li key=${r}><span>${c}</span> <span class="soft small">${p.filter(Boolean).join(" · ")}</span></li>`)}</ul>`}),Ss=i=>[i.kind_label,i.kind==="done"&&h("goal"),i.count&&h("counted.alone"),i.population_label&&h("of",{label:i.population_label}),i.log&&h("log.told",{what:i.log.label})],Os=["I","II","III","IV","V"],Fs=g(function({content:e}){const n=[{label:t("part.purposes"),show:se({items:e.purposes}),there:e.purposes.length},{label:t("part.requirements"),show:se({items:e.requirements}),there:e.requirements.length},{label:t("part.targets"),show:Hs({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:n.map(({label:a},o)=>o?a.toLowerCase():a).join(", "),there:n.length,show:n.map(({label:a,show:o},l)=>d`<h3 key=${a}>${l+1}. ${a}</h3>${o}`)},{label:t("part.tasks"),there:e.tasks.length,show:Ns({tasks:e.tasks})},{label:t("part.funding"),there:e.funding,show:d`<p class="element-text">${e.funding}</p>`},{label:t("part.duties"),there:e.duties.length,show:e.duties.map((a,o)=>d`<h3 key=${o}>${o+1}. ${a.name}</h3>${se({items:a.items})}`)}].filter(a=>a.there);return d`<article class="card reading">
${e.legal_bases.map((a,o)=>d`<p key=${o} class="is-basis">${a}</p>`)}
${e.introduction&&d`<p class="element-text">${e.introduction}</p>`}
${s.map(({label:a,show:o},l)=>d`<section key=${a}><h2>${Os[l]}. ${a}</h2>${o}</section>`)}
${e.closing&&d`<p class="element-text">${e.closing}</p>`}
${Ds({content:e})}
</article>`}),Hs=g(function({content:e}){return d`<ol class="plain">
${e.targets.map(n=>d`<li key=${n.ref}>
(
${n.ref}
) ${n.text}
${n.deadline_on&&d` <span class="soft">${t("plan.lastDay",{day:F(n.deadline_on)})}</span>`}
</li>`)}
</ol>`}),Ns=g(function({tasks:e}){return e.map((n,s)=>d`<div class="reading-task" key=${s}>
${n.heading&&n.heading!==e[s-1]?.heading&&d`<h3>${n.heading}</h3>`}
<p><strong>${n.ref}.</strong> ${n.text}</p>
${se({items:n.items})}
<ul class="element-facts">
<li>${t("plan.leads",{names:pe(n.leads)||"—"})}</li>
${n.coordinators.length>0&&d`<li>${t("plan.helpers",{names:pe(n.coordinators)})}</li>`}
<li>${t("plan.until",{text:n.deadline.printed||t(`deadline.${n.deadline.kind}`)})}</li>
</ul>
</div>`)}),Ds=g(function({content:e}){const{lines:n,name:s}=e.signature;return d`<footer class="reading-foot">
<div>
<h3>${t("part.recipients")}</h3>
<ul>
${e.recipients.map((a,o)=>d`<li key=${o}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
${e.archive&&d`<li>${e.archive}</li>`}
</ul>
</div>
<div class="reading-sign">${n.map(a=>d`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
</footer>`}),Es=g(function({doubts:e}){return J({caption:t("plan.tab.doubts"),rows:e,rowKey:n=>String(n.id),columns:[{key:"text",label:t("field.text"),kind:"main",value:n=>n.text},{key:"kind",label:t("draft.doubts"),value:n=>t(`kind.${sn(n.code)}`)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"state",label:t("state"),show:n=>q({label:t(`doubts.state.${n.state}`),tone:n.state==="open"?"neutral":"good"})}]})}),B=oe({roll:"Lập kế hoạch năm {year}",ask:"Lập kế hoạch năm {year} từ kế hoạch này?",text:"Một dự thảo được lập: mọi thời hạn dời sang năm sau, nhiệm vụ chưa xong được ghi rõ. Dự thảo vẫn phải xem lại, trình và duyệt.",rolled:"Đã lập dự thảo kế hoạch năm {year}.",of:"Lập từ kế hoạch năm {year}",check:"Thời hạn và số năm trong lời đã dời một năm: hãy xem lại từng mục tiêu, nhiệm vụ trước khi trình.",people:"Khi duyệt, {count} người đang phụ trách còn công tác được giao tiếp việc của mình.",nobody:"Chưa có ai phụ trách để giao tiếp khi duyệt.",unfinished:"Chuyển tiếp vì chưa xong năm {year}:",standing:"{ref}. {text} ({done}/{total} đơn vị xong)"}),js=g(function({plan:e}){const[n,s]=N(!1),a=e.year+1,o=async()=>{if(await V({title:B("ask",{year:a}),text:B("text"),yes:B("roll",{year:a})})){s(!0);try{const l=await P("/plans/{plan_id}/roll",{params:{plan_id:e.id},version:e.version});I("/plans"),D(B("rolled",{year:a})),K(`/ke-hoach/${l.id}`)}catch(l){Q(l)}s(!1)}};return k({label:B("roll",{year:a}),icon:"calendar",busy:n,onClick:()=>{o()}})}),Ms=g(function({rolled:e}){const{year:n,people:s,unfinished:a}=e;return d`<div class="notice">
${L({name:"info"})}
<div>
<p><strong><a href=${`/ke-hoach/${e.plan_id}`}>${B("of",{year:n})}</a></strong></p>
<p>${B("check")}</p>
<p>${s?B("people",{count:s}):B("nobody")}</p>
${a.length>0&&d`<p>${B("unfinished",{year:n})}</p>`}
${a.length>0&&d`<ul>${a.map(o=>d`<li key=${o.ref}>${B("standing",o)}</li>`)}</ul>`}
</div>
</div>`});async function As(i){const e=i.content.targets?.length??0;if(!e||!ae("period.read"))return t("plan.approveText");const n=await Ge("/plans/{plan_id}/measures",{params:{plan_id:i.id}}).catch(()=>null);if(!n)return t("plan.approveText");const s=n.targets.filter(({uncounted:a})=>a).length;return`${t("plan.approveText")} ${t("plan.approveCounts",{counted:e-s,left:s})}`}function Ps(i,e){const[n,s]=N(""),a={plan_id:i.id},o=async(f,m)=>{s(f),await m().catch(b=>{Q(b),e.refresh()}),s("")},l=(f,m)=>{e.set(f),I("/plans","/tasks","/today"),D(m)};return{busy:n,taken:l,submit:async()=>await V({title:t("plan.submitAsk"),yes:t("plan.submit")})&&o("submit",async()=>l(await P("/plans/{plan_id}/submit",{params:a,version:i.version}),t("plan.submitted"))),approve:async()=>await V({title:t("plan.approveAsk"),text:await As(i),yes:t("plan.approve")})&&o("approve",async()=>l(await P("/plans/{plan_id}/approve",{params:a,version:i.version}),t("plan.approved"))),remove:async()=>await V({title:t("plan.deleteAsk"),text:t("plan.deleteText"),yes:t("plan.delete"),danger:!0})&&o("delete",async()=>{await We("/plans/{plan_id}",{params:a,version:i.version}),K("/ke-hoach",{replace:!0}),I("/plans"),D(t("plan.deleted"))}),print:()=>o("document",async()=>{const f=await P("/plans/{plan_id}/document",{params:a,version:i.version});I("/plans","/documents"),D(t("plan.documentMade")),K(`/van-ban/${f.id}`)})}}const Ls=g(function({plan:e,resource:n}){const[s,a]=N(null),o=$=>e.actions.includes($),{busy:l,taken:r,submit:c,approve:p,remove:u,print:f}=Ps(e,n),m=Object.keys(e.missing).length===0,b=e.document_code!==null;return d`
${o("edit")&&e.state==="draft"&&k({label:t("plan.delete"),kind:"quiet",disabled:!!l,onClick:()=>{u()}})}
${e.document_id&&G({label:t("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
${ae("plan.draft")&&!b&&m&&k({label:t(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:l==="document",onClick:()=>{f()}})}
${o("amend")&&k({label:t("plan.amend"),icon:"edit",onClick:()=>a("amend")})}
${o("roll")&&js({plan:e})}
${o("return")&&k({label:t("plan.return"),icon:"left",onClick:()=>a("return")})}
${o("edit")&&G({label:t("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:m?"plain":"primary"})}
${o("submit")&&m&&k({label:t("plan.submit"),icon:"right",kind:"primary",busy:l==="submit",onClick:()=>{c()}})}
${o("approve")&&k({label:t("plan.approve"),icon:"check",kind:"primary",busy:l==="approve",onClick:()=>{p()}})}
${e.state==="approved"&&G({label:t("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
${s&&Is({key:s,kind:s,plan:e,done:$=>{if(a(null),s==="return")return r($,t("plan.returned"));I("/plans"),D(t("plan.amended")),K(`/ke-hoach/${$.id}/sua`)},onClose:()=>a(null)})}`}),Is=g(function({kind:e,plan:n,done:s,onClose:a}){const o=R({draft:`${e} ${n.id}`,initial:{reason:""},check:({reason:r})=>r.trim()?{}:{reason:X("field.missing")},submit:(r,c)=>P(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:n.id},body:r,version:n.version,key:c}),done:s}),l=t(e==="return"?"plan.return":"plan.amend");return Z({title:l,form:o,submit:l,onClose:a,children:d`<p>${t(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
${j({...o.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}`})});await xe("plans");function Rs({params:i}){const e=O("/plans/{plan_id}",{params:{plan_id:i.id??""}}),n=e.data;return ne({title:n?n.title||t("noName"):t("title"),lead:n&&[n.code||t("noNumber"),ce(n)].join(" · "),status:n&&q({label:n.state_label,tone:Oe[n.state]}),crumbs:[{label:t("title"),href:"/ke-hoach"},{label:n?.code||t("title")}],actions:n&&Ls({plan:n,resource:e}),children:U({of:e,lines:10,children:s=>d`<div class="stack">
${Us({plan:s})}
${Gs({plan:s})}
${Ye({label:t("plan.tab"),tabs:Bs(s,e)})}
</div>`})})}const Bs=(i,e)=>[{name:"noi-dung",label:t("plan.tab.read"),show:()=>Fs({content:ue(i.content)})},...i.units.length?[{name:"don-vi",label:t("plan.tab.units"),show:()=>ns({plan:i,resource:e})}]:[],...ae("period.read")&&i.content.targets?.length?[{name:"chi-tieu",label:t("plan.tab.measures"),show:()=>Cs({planId:i.id,state:i.state})}]:[],...i.content.tasks?.length?[{name:"tu-ghi",label:t("plan.tab.feeds"),show:()=>rs({planId:i.id})}]:[],...kn.has(i.state)?[]:[{name:"phu-trach",label:t("plan.tab.answers"),show:()=>Wt({planId:i.id})}],{name:"thay-doi",label:t("plan.tab.changes"),show:()=>as({plan:i})},...i.doubts.length?[{name:"diem",label:t("plan.tab.doubts"),count:i.doubts.length,show:()=>Es({doubts:i.doubts})}]:[]],kn=new Set(["draft","returned","submitted"]),Us=g(function({plan:e}){const n=[...new Set(Object.values(e.missing))];return d`
${e.rolled&&Ms({rolled:e.rolled})}
${kn.has(e.state)&&ae("period.read")&&!!e.content.targets?.length&&Ks({planId:e.id})}
${e.state==="returned"&&e.return_reason&&d`<div class="notice is-danger">
${L({name:"alert"})}
<div><p><strong>${t("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
</div>`}
${e.amend_reason&&d`<div class="notice">
${L({name:"info"})}
<div><p><strong>${t("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
</div>`}
${n.length>0&&d`<div class="notice is-warning">
${L({name:"alert"})}
<div>
<p><strong>${t("plan.missing")}</strong></p>
<ul>${n.map(s=>d`<li key=${s}>${s}</li>`)}</ul>
</div>
</div>`}`}),Ks=g(function({planId:e}){const s=O("/plans/{plan_id}/measures",{params:{plan_id:e}}).data?.targets.filter(({tied:a})=>!a).map(({ref:a})=>a)??[];return s.length>0&&d`<div class="notice is-warning">
${L({name:"alert"})}
<div>
<p>${t("plan.uncounted",{refs:s.join(", ")})}</p>
<p><a href=${`/ke-hoach/${e}?tab=chi-tieu`}>${t("plan.count")}</a></p>
</div>
</div>`}),Gs=g(function({plan:e}){const n=e.in_force_from,s=e.source_file_id;return d`<section class="card" aria-label=${t("plan.facts")}>${On({facts:[{label:t("issued"),value:F(e.issued_on)},{label:t("plan.inForce"),value:n?e.in_force_to?t("plan.span",{from:F(n),to:F(e.in_force_to)}):t("plan.since",{from:F(n)}):"—"},{label:t("part.targets"),value:le(e.content.targets?.length)},{label:t("part.tasks"),value:le(e.content.tasks?.length)},...e.submitted_by?[{label:t("plan.submittedBy"),value:t("plan.byAt",{who:e.submitted_by,at:qe(e.submitted_at)})}]:[],...e.approved_by?[{label:t("plan.approvedBy"),value:t("plan.byAt",{who:e.approved_by,at:qe(e.approved_at)})}]:[],...s?[{label:t("plan.sourceFile"),value:k({label:t("plan.getSource"),icon:"download",small:!0,onClick:()=>{xn(`/files/${s}`,"ke-hoach").catch(Q)}})}]:[]]})}</section>`}),Vs=Object.freeze(Object.defineProperty({__proto__:null,default:Rs},Symbol.toStringTag,{value:"Module"}));export{Un as _,Gn as a,Vs as b,Pt as d,Vt as e,In as p};
