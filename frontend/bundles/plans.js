// Licences in vendor/LICENSES.txt.
import{b as r,U as Ce,r as Z,O as N,L as Ze}from"./kit.js";import{k as de,h as ce,i as qe,g as et,L as D,c as b,q as B,s as U,T as F,B as g,p as I,H as tt,n as P,b as G,j as Se,F as _,v as ue,I as M,J as nt,z as Te,r as xe,t as st,K as at}from"./first.js";import{u as H,P as K,L as A,E as z,h as C,w as ee,I as it,S as q,d as S,t as L,j,k as O,T as Fe,e as lt,D as Oe,g as ot,o as te,b as J,s as pe,a as Ne,F as rt,n as He,i as je}from"./frame.js";import{u as dt,x as t,P as ct,o as ut,y as Ee,z as me,R as he,F as pt,S as E,D as ne,d as be,A as se,B as w,C as mt,G as ae,T as De,j as ht}from"./shared.js";const fe={draft:"neutral",submitted:"info",returned:"danger",approved:"good",superseded:"done"},bt=ut(Ee);function ft(){const[e]=de(),n=ce("plan.draft"),s={year:e.nam,state:e.state},a=H("/plans",{query:s}),i=Number(qe.value.slice(0,4)),o=Array.from({length:5},(l,d)=>String(i+1-d)).map(l=>({value:l,label:l}));return K({title:t("title"),lead:t("lead"),actions:n&&r`
        ${D({label:t("new"),href:"/ke-hoach/moi",icon:"plus"})}
        ${D({label:t("import"),href:"/ke-hoach/nhap",icon:"upload",kind:"primary"})}`,children:r`
      ${n&&yt({})}
      ${dt({filters:[{name:"nam",label:t("year"),options:o},{name:"state",label:t("state"),options:bt}]})}
      ${A({of:a,empty:l=>l.items.length===0,whenEmpty:r`<div class="card">
          ${z({title:t("none"),hint:t(n?"noneHint":"noneReader"),icon:"plan"})}
        </div>`,children:l=>r`<div>${$t({rows:l.items})}
          ${l.next&&ct({page:l,more:d=>et("/plans",{query:{...s,cursor:d}}),onMore:a.set})}</div>`})}`})}const Q=({edition:e})=>e===1?t("edition.first"):t("edition.later",{n:e-1}),gt=({rows:e})=>ee({caption:t("title"),rows:e,rowKey:n=>n.id,href:n=>`/ke-hoach/${n.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:n=>n.title||t("noName")},{key:"code",label:t("number"),show:n=>n.code?r`<span class="nowrap">${n.code}</span>`:r`<span class="soft">${t("noNumber")}</span>`},{key:"issued",label:t("issued"),show:n=>S(n.issued_on)},{key:"year",label:t("year"),show:n=>String(n.year)},{key:"edition",label:t("edition"),show:Q},{key:"state",label:t("state"),show:n=>q({label:n.state_label,tone:fe[n.state]})}]}),$t=b(gt);function kt(){const n=H("/plan-drafts",{query:{state:"open"}}).data?.items??[];return n.length>0&&C({title:t("drafts.title"),hint:t("drafts.hint"),children:ee({caption:t("drafts.title"),rows:n,rowKey:s=>s.id,href:s=>`/ke-hoach/ban-doc/${s.id}`,columns:[{key:"title",label:t("name"),kind:"main",value:s=>s.title||s.file_name},{key:"file",label:t("drafts.file"),value:s=>s.file_name},{key:"at",label:t("drafts.at"),show:s=>it({at:s.created_at})},{key:"open",label:t("state"),show:s=>s.open_doubts?q({label:t("drafts.open",{count:s.open_doubts}),tone:"warning"}):q({label:t("drafts.ready"),tone:"good"})}]})})}const yt=b(kt),vt=Object.freeze(Object.defineProperty({__proto__:null,default:ft,editionName:Q},Symbol.toStringTag,{value:"Module"})),_t=".md,.docx,.pdf,.txt";function wt(){const e=B({initial:{how:"file",file:[],text:""},check:({how:n,file:s,text:a})=>({...n==="file"&&s.length===0&&{file:L("field.missing")},...n==="text"&&!a.trim()&&{text:L("field.missing")}}),submit:({how:n,file:[s],text:a},i)=>n==="file"&&s?I("/plan-drafts",{body:tt(s),key:i}):I("/plan-drafts/text",{body:{text:a},key:i}),done:n=>{j("/plan-drafts"),P(`/ke-hoach/ban-doc/${n.id}`,{replace:!0})}});return me(e.values.text!==""&&e.dirty&&!e.busy),K({title:t("import"),lead:t("import.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("import")}],children:r`<section class="card">${U({form:e,label:t("import"),children:r`
        ${he({...e.bind("how"),label:t("import.how"),options:[{value:"file",label:t("import.byFile")},{value:"text",label:t("import.byText")}]})}
        ${e.values.how==="file"?pt({...e.bind("file"),label:t("import.file"),hint:t("import.fileHint"),accept:_t,required:!0}):F({...e.bind("text"),label:t("import.text"),hint:t("import.textHint"),rows:14,required:!0})}
        ${e.busy&&r`<div class="job" role="status">
            <p class="job-line"><strong>${t("import.reading")}</strong></p>
            <progress class="reading"></progress>
          </div>`}
        <div class="form-actions">
          ${g({label:t("import.read"),icon:"search",type:"submit",kind:"primary",busy:e.busy})}
        </div>`})}</section>`})}const Ct=Object.freeze(Object.defineProperty({__proto__:null,default:wt},Symbol.toStringTag,{value:"Module"}));function qt(){const e=Number(qe.value.slice(0,4)),n=[e,e+1].map(String).map(a=>({value:a,label:a})),s=B({initial:{title:"",year:String(e)},check:({title:a})=>a.trim()?{}:{title:L("field.missing")},submit:({title:a,year:i},o)=>I("/plans",{body:{title:a,year:Number(i)},key:o}),done:a=>{j("/plans"),O(t("new.created")),P(`/ke-hoach/${a.id}/sua`,{replace:!0})}});return K({title:t("new"),lead:t("new.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("new")}],children:r`<section class="card">${U({form:s,label:t("new"),children:r`
        ${F({...s.bind("title"),label:t("field.title"),hint:t("new.titleHint"),rows:3,required:!0,maxlength:300})}
        ${E({...s.bind("year"),label:t("field.year"),options:n,empty:!1})}
        <div class="form-actions">${g({label:t("new.create"),type:"submit",kind:"primary",busy:s.busy})}</div>`})}</section>`})}const St=Object.freeze(Object.defineProperty({__proto__:null,default:qt},Symbol.toStringTag,{value:"Module"})),ie=e=>e,Tt=/^\/(targets|tasks|duties|legal_bases|purposes|requirements|recipients)\/\d+/,xt=/^\/(number|place|issued_on|title|issuer|symbol|year)\b/;function Ie(e){return xt.test(e)?"/head":Tt.exec(e)?.[0]??`/${e.split("/")[1]??""}`}function Ft(e){const n=new Map;for(const[s,a]of Object.entries(e.spans)){const i=Ie(s);n.set(i,[...n.get(i)??[],...a])}for(const s of n.values())s.sort((a,i)=>a.paragraph-i.paragraph||a.start-i.start);return n}const Pe=(e,n,s)=>s.lineage_id&&e.anchors[s.lineage_id]||`/${n}/new`;function Me(e,n){let s="",a=1/0;for(const[i,o]of e)for(const l of o)l.paragraph!==n.paragraph||l.start>n.start||l.end<n.start||l.end-l.start>=a||(s=i,a=l.end-l.start);return s}const ge=(e,n)=>n.pointer?Ie(n.pointer):n.spans[0]?Me(e,n.spans[0]):"";function Ot({index:e,text:n},s,a){const i=a.filter(c=>c.spans.some(u=>u.paragraph===e)),o=new Set([0,n.length]),l=c=>c.paragraph===e&&o.add(Math.min(c.start,n.length)).add(Math.min(c.end,n.length));for(const c of s.values())c.forEach(l);i.forEach(c=>c.spans.forEach(l));const d=[...o].sort((c,u)=>c-u);return d.slice(0,-1).map((c,u)=>{const k=d[u+1]??n.length;return{start:c,end:k,element:Nt(s,e,c,k),doubts:i.filter(p=>p.spans.some(m=>m.paragraph===e&&m.start<=c&&m.end>=k))}})}function Nt(e,n,s,a){const i=Me(e,{paragraph:n,start:s});return e.get(i)?.some(l=>l.paragraph===n&&l.start<=s&&l.end>=a)?i:""}const Ht={"unit-unknown":"unit","unit-class-open":"unit","unit-spelled-differently":"abbreviation","sections-empty":"unit",misspelt:"spelling","misspelt-name":"spelling","word-missing":"spelling",capital:"capital",dots:"marks",dash:"marks","mark-placement":"marks",abbreviation:"abbreviation",variant:"abbreviation","other-level":"spelling","base-without-issuer":"bases","base-without-date":"bases","same-day-two-levels":"bases","number-gap":"numbering","ref-repeated":"numbering","count-differs":"numbering","quota-other-period":"deadline","lead-from-sentence":"unit","task-without-lead":"unit","task-without-deadline":"deadline",unclaimed:"structure","section-mixed":"structure","column-unused":"structure","general-aim":"structure","title-missing":"header","number-missing":"header","date-missing":"header","date-impossible":"header","issuer-not-printed":"header","archive-line":"header","signer-missing":"header","signer-titled":"header","signature-missing":"header","recipients-missing":"header"};function Ae(e){const n=Ht[e];return n||(e.startsWith("deadline")?"deadline":e.startsWith("goal")?"goal":/-(missing|empty)$/.test(e)?"missing":"other")}const Y=e=>[...new Set(e.map(n=>n.name))].join(", "),$e=new Set(["unit-unknown","unit-class-open"]),jt=["unit","deadline","goal","missing","header","numbering","structure","bases","spelling","abbreviation","capital","marks","other"];function Et({doubts:e,hands:n}){const[s,a]=de(),i=e.filter(u=>u.state==="open"),o=i.filter(u=>u.blocking),l=s.diem??"open",d=l==="all"?e:l==="blocking"?o:i,c=[{name:"open",label:t("doubts.showOpen",{count:i.length})},{name:"blocking",label:t("doubts.showBlocking",{count:o.length})},{name:"all",label:t("doubts.showAll",{count:e.length})}];return r`<div class="stack">
    <p>
      ${i.length?q({label:t("doubts.open",{count:i.length}),tone:"warning"}):q({label:t("doubts.allDone"),tone:"good"})}
    </p>
    <div class="switch doubt-switch" role="group" aria-label=${t("doubts.show")}>
      ${c.map(({name:u,label:k})=>r`<button type="button" key=${u} aria-pressed=${String(l===u)}
            onClick=${()=>a({diem:u==="open"?null:u})}>${k}</button>`)}
    </div>
    ${d.length===0&&z({title:t("doubts.none"),hint:t("doubts.noneHint"),icon:"check"})}
    ${jt.map(u=>Pt({key:u,kind:u,rows:d.filter(k=>Ae(k.code)===u),hands:n}))}
  </div>`}const Dt=b(Et);function It({kind:e,rows:n,hands:s}){const a=n.filter(i=>i.state==="open"&&!$e.has(i.code)).map(i=>i.id);return n.length>0&&r`<section class="doubt-kind" aria-label=${t(`kind.${e}`)}>
      <header class="section-head"><h2>${t(`kind.${e}`)} <span class="count">${n.length}</span></h2>
        ${a.length>1&&!s.closed&&r`<div class="section-actions">
            ${g({label:t("doubts.keepAll",{count:a.length}),small:!0,onClick:()=>s.settle(a,"accepted")})}
            ${g({label:t("doubts.ignoreAll",{count:a.length}),small:!0,kind:"quiet",onClick:()=>s.settle(a,"dismissed")})}
          </div>`}
      </header>
      <ul class="doubts">${n.map(i=>At({key:i.id,doubt:i,hands:s}))}</ul>
    </section>`}const Pt=b(It);function Mt({doubt:e,hands:n}){const s=e.state==="open",a=e.spans.length;return r`<li class=${G("doubt",s&&e.blocking&&"is-blocking",n.lookedAt===e.id&&"is-looked")}>
    <p class="doubt-text">“${e.text}” ${s&&e.blocking&&Fe({label:t("doubts.blocking")})}</p>
    <p>${e.reason}</p>
    <div class="row">
      ${a>0&&g({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>n.look(e)})}
      ${a>1&&r`<span class="soft small">${t("doubts.places",{count:a})}</span>`}
    </div>
    ${!n.closed&&(s?r`<div class="row">${$e.has(e.code)?g({label:t("doubts.chooseUnit"),icon:"units",small:!0,onClick:n.chooseUnit}):r`${g({label:t("doubts.keep"),icon:"check",small:!0,onClick:()=>n.settle([e.id],"accepted")})}
                ${g({label:t("doubts.edit"),icon:"edit",small:!0,onClick:()=>n.edit(e)})}
                ${g({label:t("doubts.fixed"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"edited")})}
                ${g({label:t("doubts.ignore"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"dismissed")})}`}</div>`:r`<div class="row">${q({label:t(`doubts.state.${e.state}`),tone:"good"})}
          ${!$e.has(e.code)&&g({label:t("doubts.reopen"),small:!0,kind:"quiet",onClick:()=>n.settle([e.id],"open")})}
        </div>`)}
  </li>`}const At=b(Mt),Lt=["before","by","within_month","within_quarter","range","weekly","monthly","continuous","none"].map(e=>({value:e,label:t(`deadline.${e}`)})),Le=new Set(["weekly","monthly","continuous"]),Rt=(e,n)=>new Date(Date.UTC(e,n,0)).toISOString().slice(0,10),V=(e,n,s)=>({starts_on:`${e}-${String(n).padStart(2,"0")}-01`,ends_on:Rt(e,s)});function Bt(e,n,s){const a={kind:n,printed:"",starts_on:null,ends_on:e.ends_on,quota:null,day:null},i=e.ends_on?Number(e.ends_on.slice(5,7)):12,o=e.ends_on?Number(e.ends_on.slice(0,4)):s;return n==="none"?{...a,ends_on:null}:n==="within_month"?{...a,...V(o,i,i)}:n==="within_quarter"?{...a,...V(o,Math.ceil(i/3)*3-2,Math.ceil(i/3)*3)}:Le.has(n)?{...a,starts_on:e.starts_on??`${s}-01-01`,ends_on:`${s}-12-31`,quota:Le.has(e.kind)?e.quota:null}:n==="range"?{...a,starts_on:e.starts_on}:a}function Ut({value:e,onChange:n,year:s,faults:a={}}){const i=o=>n({...e,...o});return Se({label:t("deadline"),group:!0,error:a[""]??a.kind,children:()=>r`<div class="deadline">
      <div class="form-row">
        ${E({label:t("deadline.kind"),name:"kind",value:e.kind,options:Lt,empty:!1,onChange:o=>n(Bt(e,o,s))})}
        ${Vt({value:e,set:i,year:s,faults:a})}
      </div>
      ${e.kind!=="none"&&_({label:t("deadline.printed"),name:"printed",value:e.printed,hint:t("deadline.printedHint"),maxlength:500,onChange:o=>i({printed:o})})}
      ${e.kind==="before"&&e.ends_on&&r`<p class="soft small">${t("deadline.last",{on:S(lt(e.ends_on,-1))})}</p>`}
    </div>`})}const Kt=b(Ut);function zt({value:e,set:n,year:s,faults:a}){const i=e.ends_on?Number(e.ends_on.slice(0,4)):s,o=e.ends_on?Number(e.ends_on.slice(5,7)):12,l=[...new Set([s-1,s,s+1,i])].sort().map(p=>({value:String(p),label:String(p)})),d=(p,m)=>Array.from({length:p},(f,y)=>({value:String(y+1),label:t(m,{n:y+1})})),c=p=>E({label:t("deadline.yearOf"),name:"year",value:String(i),options:l,empty:!1,onChange:m=>n(p(Number(m)))}),u=(p,m="")=>ne({label:p,name:"ends_on",value:e.ends_on,required:!0,error:a.ends_on,...m&&{hint:m},onChange:f=>n({ends_on:f})});if(e.kind==="before")return u(t("deadline.beforeDay"),t("deadline.beforeHint"));if(e.kind==="by")return u(t("deadline.byDay"));if(e.kind==="within_month")return r`
      ${E({label:t("deadline.month"),name:"month",value:String(o),options:d(12,"deadline.monthName"),empty:!1,onChange:p=>n(V(i,Number(p),Number(p)))})}
      ${c(p=>V(p,o,o))}`;if(e.kind==="within_quarter"){const p=Math.ceil(o/3);return r`
      ${E({label:t("deadline.quarter"),name:"quarter",value:String(p),options:d(4,"deadline.quarterName"),empty:!1,onChange:m=>n(V(i,Number(m)*3-2,Number(m)*3))})}
      ${c(m=>V(m,p*3-2,p*3))}`}if(e.kind==="none")return null;const k=ne({label:t("deadline.from"),name:"starts_on",value:e.starts_on,required:!0,error:a.starts_on,onChange:p=>n({starts_on:p})});return e.kind==="range"?r`${k}${u(t("deadline.to"))}`:r`${k}${u(t("deadline.to"))}
    ${be({label:t(e.kind==="weekly"?"deadline.quotaWeek":"deadline.quotaMonth"),name:"quota",value:e.quota,hint:t("deadline.quotaHint"),error:a.quota,onChange:p=>n({quota:p||null})})}
    ${e.kind==="monthly"&&be({label:t("deadline.day"),name:"day",value:e.day,hint:t("deadline.dayHint"),error:a.day,onChange:p=>n({day:p||null})})}`}const Vt=b(zt),ke=["neighbourhoods","teams","outside"];function Re(){const n=H("/units").data??[];return{names:new Map(n.map(s=>[s.id,s.name])),options:[{label:t("units.class"),options:ke.map(s=>({value:s,label:t(`class.${s}`)}))},{label:t("units.one"),options:n.filter(s=>s.kind!=="province"&&s.kind!=="city").map(s=>({value:s.id,label:s.name}))}]}}const Be=e=>ke.some(n=>n===e)?{unit_id:null,unit_class:e}:{unit_id:e,unit_class:null};function Wt({units:e,closed:n,choose:s}){const{names:a,options:i}=Re(),o=[...e].sort((l,d)=>Number(d.open)-Number(l.open));return e.length===0?z({title:t("units.none"),icon:"units"}):r`<div class="stack"><p class="soft">${t("units.lead")}</p>
    <ul class="doubts">${o.map(l=>r`<li key=${l.name} class=${G("doubt",l.open&&"is-blocking")}>
        <p class="row">
          ${l.open&&q({label:t("units.open"),tone:"warning"})}
          <span class="soft small">${t("units.places",{count:l.fields.length})}</span>
        </p>
        ${l.unit_ids.length>1?r`<p>
              <strong>“${l.name}”</strong>
              : ${t("units.several",{count:l.unit_ids.length,names:l.unit_ids.map(d=>a.get(d)??"…").join(", ")})}
            </p>`:E({label:t("units.for",{name:l.name}),name:"unit",options:i,disabled:n,value:l.open?"":l.unit_class??l.unit_ids[0]??"",onChange:d=>d&&s({name:l.name,...ke.some(c=>c===d)?{unit_class:d}:{unit_id:d}})})}
      </li>`)}</ul>
  </div>`}const Gt=b(Wt),Jt={neighbourhoods:"Các khu phố",teams:"Tổ công nghệ số cộng đồng"};function Qt({label:e,value:n,onChange:s,error:a,required:i}){const{names:o,options:l}=Re(),d=p=>{const m=Be(p);s([...n,{...m,name:m.unit_id?o.get(m.unit_id)??"":Jt[p]??""}])},c=(p,m)=>s(n.map((f,y)=>y===p?{...f,...Be(m)}:f)),u=(p,m)=>s(n.map((f,y)=>y===p?{...f,name:m}:f)),k=l.map(p=>r`<optgroup key=${p.label} label=${p.label}>
        ${p.options.map(m=>r`<option key=${m.value} value=${m.value}>${m.label}</option>`)}
      </optgroup>`);return Se({label:e,error:a,required:i,group:!0,children:()=>r`<div class="units-picked">
      ${n.map((p,m)=>r`<div class="unit-picked" key=${m}>
          <input class="input" aria-label=${t("field.unitName")} value=${p.name}
            onInput=${f=>u(m,ue(f))} />
          ${p.unit_class==="outside"&&r`<span class="soft small">${t("field.printedOnly")}</span>`}
          ${p.unit_id&&o.get(p.unit_id)!==p.name&&r`<span class="soft small">${o.get(p.unit_id)}</span>`}
          ${!p.unit_id&&!p.unit_class&&r`${q({label:t("field.unsettled"),tone:"warning"})}
              <select class="input" aria-label=${t("units.for",{name:p.name})} value=""
                onChange=${f=>c(m,ue(f))}><option value="">${t("doubts.chooseUnit")}</option>${k}</select>`}
          ${g({label:t("field.removeUnit",{name:p.name}),icon:"cross",iconOnly:!0,kind:"quiet",small:!0,onClick:()=>s(n.filter((f,y)=>y!==m))})}
        </div>`)}
      <select class="input unit-add" aria-label=${`${e}: ${t("field.addUnit")}`} value="" onChange=${p=>{const m=ue(p);p.currentTarget.value="",m&&d(m)}}><option value="">${t("field.addUnit")}</option>${k}</select>
    </div>`})}const ye=b(Qt),le=(e,n,s)=>a=>({name:a,value:e[a],error:s[a],onChange:i=>n({...e,[a]:i})}),Yt=()=>({lineage_id:null,ref:"",text:"",goal_percent:null,deadline_on:null,measure_code:null}),Xt=()=>({lineage_id:null,ref:"",heading:"",text:"",items:[],leads:[],coordinators:[],deadline:{kind:"none",printed:"",starts_on:null,ends_on:null,quota:null,day:null}}),Zt=()=>({name:"",units:[],items:[],asked:!1});function en({value:e,onChange:n,faults:s={}}){const a=le(e,n,s);return r`<div class="stack">
    ${F({...a("title"),label:t("field.title"),rows:2,required:!0})}
    <div class="form-row">
      ${_({...a("number"),label:t("field.number"),hint:t("field.numberHint")})}
      ${_({...a("symbol"),label:t("field.symbol"),hint:t("field.symbolHint")})}
      ${_({label:t("field.year"),name:"year",value:String(e.year||""),error:s.year,inputmode:"numeric",maxlength:4,onChange:i=>n({...e,year:Number(i)||0})})}
    </div>
    <div class="form-row">
      ${ne({...a("issued_on"),label:t("field.issued")})}
      ${_({...a("place"),label:t("field.place")})}
      ${_({...a("issuer"),label:t("field.issuer")})}
    </div>
  </div>`}const Ue=b(en);function tn({value:e,onChange:n,faults:s={}}){const a=le(e,n,s);return r`<div class="stack">
    ${_({...a("ref"),label:t("field.ref"),required:!0,maxlength:30})}
    ${F({...a("text"),label:t("field.text"),rows:5,required:!0})}
    <div class="form-row">
      ${be({...a("goal_percent"),label:t("field.goal"),hint:t("field.goalHint"),unit:"%"})}
      ${ne({...a("deadline_on"),label:t("field.targetDeadline")})}
    </div>
  </div>`}const Ke=b(tn);function nn({value:e,onChange:n,year:s,faults:a={}}){const i=le(e,n,a);return r`<div class="stack">
    <div class="form-row">
      ${_({...i("ref"),label:t("field.ref"),required:!0,maxlength:30})}
      ${_({...i("heading"),label:t("field.heading")})}
    </div>
    ${F({...i("text"),label:t("field.text"),rows:5})}
    <div class="field"><span class="field-label">${t("field.items")}</span>
      ${se({label:t("field.items"),value:e.items,onChange:o=>n({...e,items:o}),faults:w(a,"items")})}
    </div>
    <div class="form-row">
      ${ye({label:t("field.leads"),value:e.leads,onChange:o=>n({...e,leads:o}),error:oe(a,"leads"),required:!0})}
      ${ye({label:t("field.coordinators"),value:e.coordinators,onChange:o=>n({...e,coordinators:o}),error:oe(a,"coordinators")})}
    </div>
    ${Kt({value:e.deadline,onChange:o=>n({...e,deadline:o}),year:s,faults:w(a,"deadline")})}
  </div>`}const ze=b(nn),oe=(e,n)=>Object.values(w(e,n))[0];function sn({value:e,onChange:n,faults:s={}}){const a=le(e,n,s);return r`<div class="stack">
    <div class="form-row">
      ${_({...a("name"),label:t("field.dutyName"),required:!0})}
      ${ye({label:t("field.dutyUnits"),value:e.units,onChange:i=>n({...e,units:i}),error:oe(s,"units")})}
    </div>
    ${mt({...a("asked"),label:t("field.asked")})}
    <div class="field"><span class="field-label">${t("field.text")}</span>
      ${se({label:t("field.text"),value:e.items,onChange:i=>n({...e,items:i}),faults:w(s,"items")})}
    </div>
  </div>`}const Ve=b(sn);function an({value:e,archive:n,onChange:s,faults:a={}}){return r`<div class="stack">
    ${ae({rows:e,onChange:i=>s(i,n),add:t("field.addRecipient"),label:(i,o)=>i.name||t("field.line",{label:t("field.recipient"),n:o+1}),fresh:()=>({name:"",purpose:""}),show:(i,o,l)=>r`<div class="form-row">
        ${_({label:t("field.recipient"),name:"name",value:i.name,error:a[`${l}.name`],required:!0,onChange:d=>o({...i,name:d})})}
        ${_({label:t("field.purpose"),hint:l===0?t("field.purposeHint"):void 0,name:"purpose",value:i.purpose??"",error:a[`${l}.purpose`],onChange:d=>o({...i,purpose:d})})}
      </div>`})}
    ${_({label:t("field.archive"),name:"archive",value:n,onChange:i=>s(e,i)})}
  </div>`}const We=b(an);function ln({value:e,onChange:n,faults:s={}}){return r`<div class="stack">
    ${F({label:t("field.signLines"),name:"lines",hint:t("field.signLinesHint"),value:e.lines.join(`
`),rows:3,error:oe(s,"lines"),onChange:a=>n({...e,lines:a.split(`
`)})})}
    ${_({label:t("field.signName"),name:"name",value:e.name,error:s.name,onChange:a=>n({...e,name:a})})}
  </div>`}const Ge=b(ln);function Je(e){const n=s=>s.filter(a=>a.trim());return{...e,legal_bases:n(e.legal_bases),purposes:n(e.purposes),requirements:n(e.requirements),tasks:e.tasks.map(s=>({...s,items:n(s.items)})),duties:e.duties.map(s=>({...s,items:n(s.items)})),signature:{...e.signature,lines:n(e.signature.lines)}}}const re={head:()=>t("part.head"),recipients:()=>t("part.recipients"),signature:()=>t("part.signature"),legal_bases:()=>t("part.bases"),purposes:()=>t("part.purposes"),requirements:()=>t("part.requirements"),introduction:()=>t("part.introduction"),funding:()=>t("part.funding"),closing:()=>t("part.closing"),targets:()=>t("part.targets"),tasks:()=>t("part.tasks"),duties:()=>t("part.duties")};function on({content:e,element:n,save:s,onClose:a}){const i=B({initial:{content:e},submit:(l,d)=>s(Je(l.content),d),done:a}),o=Object.fromEntries((i.problem?.errors??[]).map(({field:l,message:d})=>[l.replace(/^content\./,""),d]));return Oe({title:re[n.part](),onClose:a,wide:!0,children:U({form:i,label:re[n.part](),children:r`${cn({element:n,value:i.values.content,onChange:l=>i.set({content:l}),faults:o})}
        <div class="form-actions">
          ${g({label:L("act.cancel"),onClick:a})}
          ${g({label:L("act.save"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const rn=b(on);function dn({element:e,value:n,onChange:s,faults:a}){if("index"in e)return pn({element:e,value:n,onChange:s,faults:w(a,`${e.part}.${e.index}`)});const{part:i}=e;return i==="head"?Ue({value:n,onChange:s,faults:a}):i==="recipients"?We({value:n.recipients,archive:n.archive,onChange:(o,l)=>s({...n,recipients:o,archive:l}),faults:w(a,i)}):i==="signature"?Ge({value:n.signature,onChange:o=>s({...n,signature:o}),faults:w(a,i)}):i==="legal_bases"||i==="purposes"||i==="requirements"?se({label:re[i](),value:n[i],onChange:o=>s({...n,[i]:o}),faults:w(a,i)}):F({label:re[i](),name:i,value:n[i],rows:8,error:a[i],onChange:o=>s({...n,[i]:o})})}const cn=b(dn);function un({element:{part:e,index:n},value:s,onChange:a,faults:i}){const o=l=>a({...s,[e]:s[e].map((d,c)=>c===n?l:d)});return e==="targets"?s.targets[n]&&Ke({value:s.targets[n],onChange:o,faults:i}):e==="tasks"?s.tasks[n]&&ze({value:s.tasks[n],onChange:o,year:s.year,faults:i}):s.duties[n]&&Ve({value:s.duties[n],onChange:o,faults:i})}const pn=b(un);function mn({draft:e,content:n,hands:s}){const a=[{label:t("part.head"),entries:[gn(n)]},{label:t("part.bases"),entries:ve("legal_bases",n)},{label:t("part.introduction"),entries:_e("introduction",n)},{label:t("part.purposes"),entries:ve("purposes",n)},{label:t("part.requirements"),entries:ve("requirements",n)},{label:t("part.targets"),entries:$n(e,n)},{label:t("part.tasks"),entries:kn(e,n)},{label:t("part.funding"),entries:_e("funding",n)},{label:t("part.duties"),entries:yn(n)},{label:t("part.closing"),entries:_e("closing",n)},{label:t("part.recipients"),entries:vn(n)},{label:t("part.signature"),entries:[_n(n)]}];return r`<div class="stack">${a.map(({label:i,entries:o})=>r`<section class="part" key=${i} aria-label=${i}>
      <h2>${i} ${o.length>1&&r`<span class="count">${o.length}</span>`}</h2>
      ${o.length===0?r`<p class="soft">${t("part.empty")}</p>`:o.map(l=>fn({key:l.pointer+(l.title??""),entry:l,hands:s}))}
    </section>`)}</div>`}const hn=b(mn);function bn({entry:{pointer:e,element:n,title:s,show:a},hands:i}){const o=i.doubts(e),{edit:l}=i;return r`<article class=${G("element",i.focused===e&&"is-focused")} data-element=${e} tabindex="-1">
    <div class="element-body">${s&&r`<strong>${s}</strong>`}${a}</div>
    <div class="element-tools">
      ${o>0&&q({label:t("doubts.here",{count:o}),tone:"warning"})}
      ${i.tied(e)?g({label:t("draft.jump"),icon:"eye",small:!0,kind:"quiet",onClick:()=>i.look(e)}):r`<span class="soft small">${t("draft.notInSource")}</span>`}
      ${l&&g({label:t("draft.edit"),icon:"edit",small:!0,kind:"quiet",onClick:()=>l(n)})}
    </div>
  </article>`}const fn=b(bn),gn=e=>({pointer:"/head",element:{part:"head"},show:r`<p class="element-title">${e.title||t("noName")}</p>
    <p class="soft">
      ${[e.number?`${e.number}/${e.symbol}`:t("noNumber"),e.place,S(e.issued_on),e.issuer].filter(Boolean).join(" · ")}
    </p>`}),ve=(e,n)=>n[e].map((s,a)=>({pointer:`/${e}/${a}`,element:{part:e},show:r`<p>${s}</p>`})),_e=(e,n)=>n[e]?[{pointer:`/${e}`,element:{part:e},show:r`<p class="element-text">${n[e]}</p>`}]:[],$n=(e,n)=>n.targets.map((s,a)=>({pointer:Pe(e,"targets",s),element:{part:"targets",index:a},title:t("part.target",{ref:s.ref}),show:r`
      <p>${s.text}</p>
      <p class="soft">
        ${[s.goal_percent!=null&&t("plan.goal",{value:ot(s.goal_percent)}),s.deadline_on&&t("plan.until",{text:S(s.deadline_on)})].filter(Boolean).join(" · ")}
      </p>`})),kn=(e,n)=>n.tasks.map((s,a)=>({pointer:Pe(e,"tasks",s),element:{part:"tasks",index:a},title:`${t("part.task",{ref:s.ref})}${s.heading?` · ${s.heading}`:""}`,show:r`${s.text&&r`<p>${s.text}</p>`}${W({items:s.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:Y(s.leads)||"—"})}</li>
        <li>${t("plan.helpers",{names:Y(s.coordinators)||"—"})}</li>
        <li>
          ${t("plan.until",{text:`${s.deadline.printed||t(`deadline.${s.deadline.kind}`)}`})}
          ${s.deadline.printed&&r` <span class="soft">(${t(`deadline.${s.deadline.kind}`)})</span>`}
        </li>
      </ul>`})),yn=e=>e.duties.map((n,s)=>({pointer:`/duties/${s}`,element:{part:"duties",index:s},title:n.name,show:W({items:n.items})})),vn=e=>e.recipients.map((n,s)=>({pointer:`/recipients/${s}`,element:{part:"recipients"},show:r`<p>${n.name}${n.purpose&&r` <span class="soft">(${n.purpose})</span>`}</p>`})),_n=e=>({pointer:"/signature",element:{part:"signature"},show:r`${e.signature.lines.map(n=>r`<p key=${n}>${n}</p>`)}<p><strong>${e.signature.name}</strong></p>`}),wn=({items:e})=>e.length>0&&r`<ul class="element-items">${e.map((n,s)=>r`<li key=${s}>${n}</li>`)}</ul>`,W=b(wn);function Cn({draft:e,places:n,focus:s,onElement:a}){const i=Ce(null),o=e.doubts.filter(l=>l.state==="open");return Z(()=>{if(s?.from!=="content")return;i.current?.querySelector(".is-lit")?.scrollIntoView({block:"center",behavior:"smooth"})},[s]),r`<div class="source" ref=${i} tabindex="0" role="region" aria-label=${t("draft.source")}>
    <p class="soft small">${t("draft.sourceHint")}</p>
    ${e.source.map(l=>r`<p key=${l.index} class=${G(l.bold&&"is-bold",(l.level??0)>0&&"is-heading")}>
        ${Ot(l,n,o).map(d=>r`<span key=${d.start}
            class=${G(d.element&&"is-tied",d.doubts.length>0&&"is-doubtful",Sn(s,l.index,d)&&"is-lit")}
            title=${d.doubts.map(c=>c.reason).join(" ")||void 0}
            onClick=${d.element?()=>a(d.element):void 0}>${l.text.slice(d.start,d.end)}</span>`)}
      </p>`)}
  </div>`}const qn=b(Cn),Sn=(e,n,s)=>e?.spans.some(a=>a.paragraph===n&&a.start<=s.start&&a.end>=s.end),Qe="(min-width: 72rem)";function Tn(){const[e,n]=N(()=>matchMedia(Qe).matches);return Z(()=>{const s=matchMedia(Qe),a=()=>n(s.matches);return s.addEventListener("change",a),()=>s.removeEventListener("change",a)},[]),e}await pe("plans");function xn({params:e}){const n=H("/plan-drafts/{draft_id}",{params:{draft_id:e.id??""}}),s=n.data;return K({title:t("draft.title"),lead:s&&r`<strong>${s.file_name}</strong>. ${t("draft.lead")}`,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:t("draft.title")}],actions:s&&On({draft:s,resource:n}),children:A({of:n,lines:10,children:a=>r`<div class="stack">${Hn({draft:a})}${En({draft:a,resource:n})}</div>`})})}function Fn({draft:e,resource:n}){const[s,a]=N(!1);if(e.state==="accepted")return e.plan_id&&D({label:t("draft.toPlan"),href:`/ke-hoach/${e.plan_id}`,kind:"primary"});const i={draft_id:e.id},o=async c=>{a(!0),await c().catch(u=>{te(u),n.refresh()}),a(!1)},l=async()=>{await J({title:t("draft.acceptAsk"),text:t("draft.acceptText"),yes:t("draft.accept")})&&await o(async()=>{const c=await I("/plan-drafts/{draft_id}/accept",{params:i,version:e.version});j("/plan-drafts","/plans"),O(t("draft.accepted")),P(`/ke-hoach/${c.id}`)})},d=async()=>{await J({title:t("draft.discardAsk"),text:t("draft.discardText"),yes:t("draft.discard"),danger:!0})&&await o(async()=>{await Te("/plan-drafts/{draft_id}",{params:i,version:e.version}),P("/ke-hoach",{replace:!0}),j("/plan-drafts"),O(t("draft.discarded"))})};return r`${g({label:t("draft.discard"),kind:"quiet",disabled:s,onClick:()=>{d()}})}
    ${g({label:t("draft.accept"),icon:"check",kind:"primary",busy:s,disabled:Object.keys(e.hindrances).length>0,onClick:()=>{l()}})}`}const On=b(Fn);function Nn({draft:e}){const n=[...new Set(Object.values(e.hindrances))];return e.state==="accepted"?r`<p class="notice is-good">${M({name:"check"})}<span>${t("draft.wasAccepted")}</span></p>`:n.length===0?r`<p class="notice is-good">${M({name:"check"})}<span>${t("draft.ready")}</span></p>`:r`<div class="notice is-warning">
    ${M({name:"alert"})}
    <details><summary><strong>${t("draft.waiting",{count:Object.keys(e.hindrances).length})}</strong></summary>
      <ul>${n.map(s=>r`<li key=${s}>${s}</li>`)}</ul></details></div>`}const Hn=b(Nn);function jn({draft:e,resource:n}){const s=Tn(),[,a]=de(),[i,o]=N(null),[l,d]=N(null),c=Ze(()=>Ft(e),[e.spans]),u=ie(e.content),k=e.doubts.filter($=>$.state==="open"),p=e.state==="accepted",m=Dn(n),f=($,T="")=>{m($).then(()=>T&&O(T),Xe=>{te(Xe),n.refresh()})},y=($,T=null)=>{o({element:$,doubt:T?.id??null,spans:T?.spans.length?T.spans:c.get($)??[],from:"content"}),s||a({phan:"goc"})},x=$=>{o({element:$,doubt:null,spans:c.get($)??[],from:"source"}),a({phan:"noi-dung"})};In(i);const v={focused:i?.element??"",tied:$=>c.has($),look:y,doubts:$=>k.filter(T=>ge(c,T)===$).length,edit:p?null:$=>d({element:$})},R={closed:p,lookedAt:i?.doubt??null,look:$=>y(ge(c,$),$),settle:($,T)=>f({doubts:[{ids:$,state:T,note:""}]}),edit:$=>d({element:Pn(e,ge(c,$)),doubt:$}),chooseUnit:()=>a({phan:"don-vi"})},X=()=>qn({draft:e,places:c,focus:i,onElement:x}),Ye=[{name:"diem",label:t("draft.doubts"),count:k.length,show:()=>Dt({doubts:e.doubts,hands:R})},{name:"don-vi",label:t("draft.units"),count:e.units.filter($=>$.open).length,show:()=>Gt({units:e.units,closed:p,choose:$=>f({units:[$]},t("units.saved",{name:$.name}))})},{name:"noi-dung",label:t("draft.content"),show:()=>hn({draft:e,content:u,hands:v})},...s?[]:[{name:"goc",label:t("draft.source"),show:X}]];return r`<div class="panes">
    <div class="pane">${De({tabs:Ye,label:t("draft.parts"),query:"phan"})}</div>
    ${s&&r`<aside class="pane is-source" aria-label=${t("draft.source")}><h2>${t("draft.source")}</h2>${X()}</aside>`}
    ${l&&rn({content:u,element:l.element,onClose:()=>d(null),save:($,T)=>m({content:$,...l.doubt&&{doubts:[{ids:[l.doubt.id],state:"edited",note:""}]}},T).then(()=>O(t("draft.saved")))})}
  </div>`}const En=b(jn);function Dn(e){const n=Ce(Promise.resolve());return(s,a=crypto.randomUUID())=>{const i=async()=>{const{id:l,version:d}=e.now.peek().data;e.set(await nt("/plan-drafts/{draft_id}",{params:{draft_id:l},version:d,body:s,key:a}))},o=n.current.then(i,i);return n.current=o,o}}function In(e){Z(()=>{if(e?.from!=="source")return;const n=document.querySelector(`[data-element="${CSS.escape(e.element)}"]`);n instanceof HTMLElement&&(n.scrollIntoView({block:"center",behavior:"smooth"}),n.focus({preventScroll:!0}))},[e])}function Pn(e,n){const[,s="",a=""]=n.split("/"),i=ie(e.content);if(s==="targets"||s==="tasks"){const l=i[s].findIndex(d=>d.lineage_id&&e.anchors[d.lineage_id]===n);return l<0?{part:"head"}:{part:s,index:l}}return s==="duties"?i.duties[Number(a)]?{part:s,index:Number(a)}:{part:"head"}:{part:["recipients","signature","legal_bases","purposes","requirements","introduction","funding","closing"].find(l=>l===s)??"head"}}const Mn=Object.freeze(Object.defineProperty({__proto__:null,default:xn},Symbol.toStringTag,{value:"Module"}));await pe("plans");function An({params:e}){const n=H("/plans/{plan_id}",{params:{plan_id:e.id??""}});return K({title:t("edit.title"),lead:n.data?.title,crumbs:[{label:t("title"),href:"/ke-hoach"},{label:n.data?.code||Ee.draft,href:`/ke-hoach/${e.id}`},{label:t("edit.title")}],children:A({of:n,empty:s=>!s.actions.includes("edit"),lines:10,whenEmpty:r`<div class="card">
        ${z({title:t("edit.notNow"),icon:"lock",action:D({label:t("draft.toPlan"),href:`/ke-hoach/${e.id}`})})}
      </div>`,children:s=>Rn({key:s.id,plan:s,saved:n.set})})})}function Ln({plan:e,saved:n}){const s=B({initial:{content:ie(e.content),version:e.version},submit:({content:l,version:d},c)=>xe("/plans/{plan_id}/content",{params:{plan_id:e.id},body:Je(l),version:d,key:c}),done:l=>{n(l),j("/plans"),O(t("edit.saved")),P(`/ke-hoach/${l.id}`)}});me(s.dirty);const a=s.values.content,i=l=>s.set({content:l}),o=Object.fromEntries((s.problem?.errors??[]).map(({field:l,message:d})=>[l,d]));return U({form:s,label:t("edit.title"),children:r`
      <nav class="part-links" aria-label=${t("edit.sections")}>${Bn.map(([l,d])=>r`<a key=${l} href=${`#${l}`}>${d}</a>`)}</nav>
      ${C({id:"thethuc",title:t("part.head"),children:Ue({value:a,onChange:i,faults:o})})}
      ${Kn({value:a,onChange:i,faults:o})}
      ${Wn({value:a,onChange:i,faults:o})}
      ${Jn({value:a,onChange:i,faults:o})}
      <div class="form-actions is-sticky">
        ${D({label:L("act.cancel"),href:`/ke-hoach/${e.id}`})}
        ${g({label:t("edit.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}const Rn=b(Ln),Bn=[["thethuc",t("part.head")],["cancu",t("part.bases")],["mucdich",t("part.purposes")],["muctieu",t("part.targets")],["nhiemvu",t("part.tasks")],["tochuc",t("part.duties")],["noinhan",t("part.recipients")],["chuky",t("part.signature")]];function Un({value:e,onChange:n,faults:s}){const a=(i,o)=>se({label:o,value:e[i],onChange:l=>n({...e,[i]:l}),faults:w(s,i)});return r`
    ${C({id:"cancu",title:t("part.bases"),children:a("legal_bases",t("part.bases"))})}
    ${C({title:t("part.introduction"),children:F({label:t("part.introduction"),labelHidden:!0,name:"introduction",value:e.introduction,rows:4,error:s.introduction,onChange:i=>n({...e,introduction:i})})})}
    ${C({id:"mucdich",title:t("part.purposes"),children:a("purposes",t("part.purposes"))})}
    ${C({title:t("part.requirements"),children:a("requirements",t("part.requirements"))})}`}const Kn=b(Un);function zn({name:e,fresh:n,wrong:s,children:a}){const[i,o]=N(n||s);return Z(()=>{s&&o(!0)},[s]),r`<details class="row-card" open=${i}
    onToggle=${l=>o(l.currentTarget.open)}>
    <summary><span>${e}</span><span class="soft small">${t("edit.here")}</span></summary>${a}</details>`}const we=b(zn);function Vn({value:e,onChange:n,faults:s}){const a=i=>Object.keys(w(s,i)).length>0;return r`
    ${C({id:"muctieu",title:t("part.targets"),children:ae({rows:e.targets,onChange:i=>n({...e,targets:i}),add:t("field.addTarget"),fresh:Yt,label:i=>t("part.target",{ref:i.ref}),show:(i,o,l)=>we({name:`${i.ref?`(${i.ref})`:t("field.addTarget")} ${i.text}`,fresh:!i.text,wrong:a(`targets.${l}`),children:Ke({value:i,onChange:o,faults:w(s,`targets.${l}`)})})})})}
    ${C({id:"nhiemvu",title:t("part.tasks"),children:ae({rows:e.tasks,onChange:i=>n({...e,tasks:i}),add:t("field.addTask"),fresh:Xt,label:i=>t("part.task",{ref:i.ref}),show:(i,o,l)=>we({name:`${i.ref?`${i.ref}.`:t("field.addTask")} ${i.text||i.heading}${i.leads.length?` · ${Y(i.leads)}`:""}`,fresh:!i.text&&!i.items.length,wrong:a(`tasks.${l}`),children:ze({value:i,onChange:o,year:e.year,faults:w(s,`tasks.${l}`)})})})})}
    ${C({title:t("part.funding"),children:F({label:t("part.funding"),labelHidden:!0,name:"funding",value:e.funding,rows:4,error:s.funding,onChange:i=>n({...e,funding:i})})})}
    ${C({id:"tochuc",title:t("part.duties"),children:ae({rows:e.duties,onChange:i=>n({...e,duties:i}),add:t("field.addDuty"),fresh:Zt,label:(i,o)=>i.name||t("part.duty",{n:o+1}),show:(i,o,l)=>we({name:i.name||t("field.addDuty"),fresh:!i.name,wrong:a(`duties.${l}`),children:Ve({value:i,onChange:o,faults:w(s,`duties.${l}`)})})})})}`}const Wn=b(Vn);function Gn({value:e,onChange:n,faults:s}){return r`
    ${C({title:t("part.closing"),children:F({label:t("part.closing"),labelHidden:!0,name:"closing",value:e.closing,rows:3,error:s.closing,onChange:a=>n({...e,closing:a})})})}
    ${C({id:"noinhan",title:t("part.recipients"),children:We({value:e.recipients,archive:e.archive,onChange:(a,i)=>n({...e,recipients:a,archive:i}),faults:w(s,"recipients")})})}
    ${C({id:"chuky",title:t("part.signature"),children:Ge({value:e.signature,onChange:a=>n({...e,signature:a}),faults:w(s,"signature")})})}`}const Jn=b(Gn),Qn=Object.freeze(Object.defineProperty({__proto__:null,default:An},Symbol.toStringTag,{value:"Module"}));function Yn({plan:e}){const n=H("/plans/{plan_id}/editions",{params:{plan_id:e.id}});return A({of:n,children:s=>r`<div class="stack">
      ${C({title:t("editions.title"),hint:s.length===1?t("editions.one"):void 0,children:ee({caption:t("editions.title"),rows:s,rowKey:a=>a.id,href:a=>`/ke-hoach/${a.id}`,columns:[{key:"name",label:t("edition"),kind:"main",show:a=>r`${Q(a)} ${a.id===e.id&&Fe({label:t("editions.this")})}`},{key:"code",label:t("number"),value:a=>a.code||t("noNumber")},{key:"issued",label:t("issued"),show:a=>S(a.issued_on)},{key:"force",label:t("plan.inForce"),show:a=>a.in_force_from?a.in_force_to?t("plan.span",{from:S(a.in_force_from),to:S(a.in_force_to)}):t("plan.since",{from:S(a.in_force_from)}):"—"},{key:"state",label:t("state"),show:a=>q({label:a.state_label,tone:fe[a.state]})}]})})}
      ${s.length>1&&es({plan:e,others:s.filter(a=>a.id!==e.id)})}
    </div>`})}const Xn=b(Yn);function Zn({plan:e,others:n}){const[s,a]=N(e.supersedes_id??n[0]?.id??""),i=H("/plans/{plan_id}/diff",{params:{plan_id:e.id},query:{against:s}});return C({title:t("diff.title"),actions:n.length>1&&E({label:t("diff.against"),labelHidden:!0,name:"against",value:s,onChange:a,empty:!1,options:n.map(o=>({value:o.id,label:`${t("diff.against")} ${Q(o)}`}))}),children:A({of:i,empty:o=>o.length===0,whenEmpty:z({title:t("diff.none"),hint:t("diff.noneHint")}),children:o=>r`<ul class="changes">${o.map((l,d)=>ss({key:d,row:l}))}</ul>`})})}const es=b(Zn),ts={added:"good",removed:"danger",changed:"info"};function ns({row:e}){const n=e.part,s=n==="head"?t("diff.head"):t(`diff.${n}`,{ref:e.ref});return r`<li class="change">
    <p class="row"><strong>${s}</strong>${q({label:t(`diff.${e.change}`),tone:ts[e.change]})}</p>
    ${e.fields.map(a=>r`<div class="change-field" key=${a.field}><span class="soft small">${a.label}</span>
        ${a.before&&r`<del aria-label=${t("diff.before")}>${a.before}</del>`}
        ${a.after&&r`<ins aria-label=${t("diff.after")}>${a.after}</ins>`}
      </div>`)}
  </li>`}const ss=b(ns),h=st({title:"Chỉ tiêu thống kê của từng mục tiêu",hint:"Mỗi mục tiêu được đếm bằng những chỉ tiêu nào trong số liệu tháng của khu phố, đơn vị.",holds:"Thay đổi áp dụng từ kỳ báo cáo {period}; các kỳ đã mở giữ chỉ tiêu của kỳ đó.",counted:"Hiện số liệu tháng đếm theo kế hoạch {plan}.",later:"Chọn được chỉ tiêu khi kế hoạch đang có hiệu lực.",target:"({ref}) {text}",none:"Chưa chọn",tied:"Đã chọn",uncounted:"Không thống kê",because:"Lý do: {reason}",printed:"In trong báo cáo: {title}",other:"Số liệu tháng hiện đếm theo kế hoạch {plan}. Chọn chỉ tiêu ở đây là chuyển sang đếm theo kế hoạch này.",unsettled:"Chưa mở được kỳ báo cáo: mục tiêu {refs} chưa chọn chỉ tiêu, cũng chưa ghi là không thống kê.",proposed:"Có {count} chỉ tiêu gợi ý từ lời của mục tiêu; chỉ đếm khi đã chọn và lưu.",how:"Cách theo dõi mục tiêu này","how.counted":"Đếm bằng chỉ tiêu thống kê","how.not":"Không thống kê","how.reason":"Vì sao không thống kê","how.reasonHint":"In trong báo cáo, ví dụ: đã báo cáo bằng văn bản riêng.",printedTitle:"Tên ngắn in trong báo cáo",printedHint:"Để trống thì in nguyên lời của mục tiêu.",goal:"mức phấn đấu gắn vào đây",of:"trên tổng thể: {label}",edit:"Chọn chỉ tiêu",editing:"Chọn chỉ tiêu cho các mục tiêu",choose:"Chỉ tiêu trong danh mục",chooseHint:"Mỗi chỉ tiêu gắn với một mục tiêu; tổng thể tự đi kèm. Chọn ít nhất một kết quả.",search:"Tìm chỉ tiêu",chosen:"đã chọn {count}",own:"Tự đặt một chỉ tiêu","own.title":"Chỉ tiêu tự đặt","own.unit":"Đếm theo","own.phrase":"Kết quả cần đếm","own.phraseHint":"Viết tiếp “120 {noun} …”, ví dụ: phân loại rác tại nguồn.","own.population":"Tính trên tổng số nào","own.new":"Tổng số khác, ghi tên bên dưới","own.label":"Tên tổng số","own.labelHint":"Ví dụ: Hộ gia đình có vườn, có sân.","own.stock":"Cách đếm","own.level":"Số hiện có đến ngày báo cáo","own.sum":"Cộng dồn từ đầu năm","own.remove":"Bỏ chỉ tiêu tự đặt này",save:"Lưu chỉ tiêu",saved:"Đã lưu chỉ tiêu, áp dụng từ kỳ {period}.",cancel:"Thôi",noTargets:"Kế hoạch không có mục tiêu nào để đếm"}),as=({lineage_id:e,measures:n,proposed:s,title:a,uncounted:i})=>({lineage_id:e,counted:!i,title:a,uncounted:i,measures:n.length>0?n:s,own:[]}),is=({lineage_id:e,counted:n,title:s,uncounted:a,measures:i,own:o})=>n?{lineage_id:e,title:s,uncounted:"",measures:i,own:o}:{lineage_id:e,title:s,uncounted:a,measures:[],own:[]};function ls({plan:e,all:n,onClose:s,onSaved:a}){const i=B({initial:{targets:e.targets.map(as)},submit:c=>xe("/plans/{plan_id}/measures",{params:{plan_id:e.plan_id},version:e.version,body:{targets:c.targets.map(is)}}),done:c=>{j("/report-regimes"),O(h("saved",{period:c.period_title})),a(c)}});me(i.dirty);const o=Object.fromEntries((i.problem?.errors??[]).map(({field:c,message:u})=>[c,u])),{targets:l}=i.values,d=(c,u)=>i.set({targets:l.map((k,p)=>p===c?u:k)});return U({form:i,label:h("editing"),children:r`
      ${e.targets.map((c,u)=>{const k=l[u],p=new Set(l.filter((m,f)=>f!==u&&m.counted).flatMap(m=>m.measures));return k&&ds({target:c,choice:k,key:c.lineage_id,all:n.filter(({code:m,kind:f})=>f!=="denominator"&&!p.has(m)),populations:n.filter(({kind:m})=>m==="denominator"),onChange:m=>d(u,m),faults:w(o,`targets.${u}`)})})}
      <div class="form-actions is-sticky">
        ${g({label:h("cancel"),onClick:s})}
        ${g({label:h("save"),type:"submit",kind:"primary",busy:i.busy})}
      </div>`})}const os=b(ls);function rs({target:e,choice:n,all:s,populations:a,onChange:i,faults:o}){const[l,d]=N(""),c=Ne(l).split(" ").filter(Boolean),k=s.filter(({code:f,label:y})=>n.measures.includes(f)||c.every(x=>Ne(y).includes(x))).map(({code:f,label:y,kind_label:x,population_label:v})=>({value:f,label:y,hint:v?`${x} · ${h("of",{label:v})}`:x})),p=()=>({unit:e.proposed_unit,phrase:"",population:null,population_label:"",stock:!0}),m=`measures-${e.ref}`;return r`<section class="card stack">
    <h3>${h("target",{ref:e.ref,text:e.text})}</h3>
    ${he({label:h("how"),name:`${m}-cach`,value:n.counted?"counted":"not",onChange:f=>i({...n,counted:f==="counted"}),options:[{value:"counted",label:h("how.counted")},{value:"not",label:h("how.not")}]})}
    ${n.counted?r`<details class="measure-fold" open=${!!o.measures||n.measures.length===0}>
          <summary>${h("choose")} (${h("chosen",{count:n.measures.length})})</summary>
          <div class="stack">
            ${_({label:h("search"),name:`${m}-tim`,type:"search",value:l,onChange:d})}
            <div class="measure-choices">
              ${ht({label:h("choose"),labelHidden:!0,hint:h("chooseHint"),name:m,value:n.measures,onChange:f=>i({...n,measures:f}),options:k,error:o.measures})}
            </div>
          </div>
        </details>
          ${n.own.map((f,y)=>us({key:y,own:f,populations:a,faults:w(o,`own.${y}`),onChange:x=>i({...n,own:n.own.map((v,R)=>R===y?x:v)}),onRemove:()=>i({...n,own:n.own.filter((x,v)=>v!==y)})}))}
          <div>
            ${g({label:h("own"),icon:"plus",small:!0,onClick:()=>i({...n,own:[...n.own,p()]})})}
          </div>`:_({label:h("how.reason"),hint:h("how.reasonHint"),name:`${m}-ly-do`,value:n.uncounted,onChange:f=>i({...n,uncounted:f}),required:!0,maxlength:300,error:o.uncounted})}
    ${_({label:h("printedTitle"),hint:h("printedHint"),name:`${m}-ten`,value:n.title,onChange:f=>i({...n,title:f}),maxlength:300,error:o.title})}
  </section>`}const ds=b(rs);function cs({own:e,populations:n,faults:s,onChange:a,onRemove:i}){const o=[...new Map(n.map(({unit:d,unit_label:c})=>[d,c]))],l=new Map(o).get(e.unit)??"";return r`<fieldset class="own-measure stack"><legend>${h("own.title")}</legend>
    <div class="form-row">
      ${E({label:h("own.unit"),name:"unit",empty:!1,value:e.unit,options:o.map(([d,c])=>({value:d,label:c})),onChange:d=>a({...e,unit:d,population:null}),error:s.unit})}
      ${_({label:h("own.phrase"),hint:h("own.phraseHint",{noun:l}),name:"phrase",value:e.phrase,onChange:d=>a({...e,phrase:d}),required:!0,maxlength:120,error:s.phrase})}
    </div>
    <div class="form-row">
      ${E({label:h("own.population"),name:"population",empty:h("own.new"),value:e.population??"",error:s.population,options:n.filter(({unit:d})=>d===e.unit).map(({code:d,label:c})=>({value:d,label:c})),onChange:d=>a({...e,population:d||null})})}
      ${!e.population&&_({label:h("own.label"),hint:h("own.labelHint"),name:"population_label",value:e.population_label??"",onChange:d=>a({...e,population_label:d}),maxlength:120,error:s.population_label})}
    </div>
    ${he({label:h("own.stock"),name:"stock",value:e.stock===!1?"sum":"level",onChange:d=>a({...e,stock:d==="level"}),options:[{value:"level",label:h("own.level")},{value:"sum",label:h("own.sum")}]})}
    <div>${g({label:h("own.remove"),icon:"trash",kind:"quiet",small:!0,onClick:i})}</div>
  </fieldset>`}const us=b(cs);function ps({planId:e}){const n=H("/plans/{plan_id}/measures",{params:{plan_id:e}}),s=H("/report-measures");return A({of:n,lines:8,empty:a=>a.targets.length===0,whenEmpty:z({title:h("noTargets")}),children:a=>A({of:s,lines:8,children:i=>bs({plan:a,all:i,set:n.set,reload:s.refresh})})})}const ms=b(ps);function hs({plan:e,all:n,set:s,reload:a}){const[i,o]=N(!1),l=e.actions.includes("choose"),d=e.targets.filter(({tied:u})=>!u).map(({ref:u})=>u),c=u=>{a().then(()=>{s(u),o(!1)})};return r`<div class="stack">
    <div class="notice">
      ${M({name:"info"})}
      <p>
        ${l?h("holds",{period:e.period_title}):h("later")} ${e.counted_plan&&d.length<e.targets.length&&h("counted",{plan:e.counted_plan})}
      </p>
    </div>
    ${l&&d.length>0&&r`<div class="notice is-warning">
        ${M({name:"alert"})}
        <p>
          ${d.length===e.targets.length&&e.counted_plan?h("other",{plan:e.counted_plan}):h("unsettled",{refs:d.join(", ")})}
        </p>
      </div>`}
    ${i?os({plan:e,all:n,onClose:()=>o(!1),onSaved:c}):C({title:h("title"),hint:h("hint"),actions:l&&g({label:h("edit"),icon:"edit",onClick:()=>o(!0)}),children:r`<ol class="target-measures">${e.targets.map(u=>r`<li key=${u.lineage_id}>
                <p><strong>${h("target",{ref:u.ref,text:u.text})}</strong></p>
                ${q(u.uncounted?{label:h("uncounted")}:u.tied?{label:h("tied"),tone:"done"}:{label:h("none"),tone:"warning"})}
                ${u.uncounted&&r`<p class="soft">${h("because",{reason:u.uncounted})}</p>`}
                ${u.title&&r`<p class="soft">${h("printed",{title:u.title})}</p>`}
                ${u.measures.length>0&&r`<ul>
                    ${u.measures.map(k=>r`<li key=${k}>${gs({measure:n.find(p=>p.code===k)})}</li>`)}
                  </ul>`}
                ${u.proposed.length>0&&r`<p class="soft">${h("proposed",{count:u.proposed.length})}</p>`}
              </li>`)}</ol>`})}
  </div>`}const bs=b(hs),fs=({measure:e})=>e&&r`
    <span>${e.label}</span>
    ${" "}
    <span class="soft small">
      ${[e.kind_label,e.kind==="done"&&h("goal"),e.population_label&&h("of",{label:e.population_label})].filter(Boolean).join(" · ")}
    </span>`,gs=b(fs),$s=["I","II","III","IV","V"];function ks({content:e}){const n=[{label:t("part.purposes"),show:W({items:e.purposes}),there:e.purposes.length},{label:t("part.requirements"),show:W({items:e.requirements}),there:e.requirements.length},{label:t("part.targets"),show:_s({content:e}),there:e.targets.length}].filter(a=>a.there),s=[{label:n.map(({label:a},i)=>i?a.toLowerCase():a).join(", "),there:n.length,show:n.map(({label:a,show:i},o)=>r`<h3 key=${a}>${o+1}. ${a}</h3>${i}`)},{label:t("part.tasks"),there:e.tasks.length,show:Cs({tasks:e.tasks})},{label:t("part.funding"),there:e.funding,show:r`<p class="element-text">${e.funding}</p>`},{label:t("part.duties"),there:e.duties.length,show:e.duties.map((a,i)=>r`<h3 key=${i}>${i+1}. ${a.name}</h3>${W({items:a.items})}`)}].filter(a=>a.there);return r`<article class="card reading">
    ${e.legal_bases.map((a,i)=>r`<p key=${i} class="is-basis">${a}</p>`)}
    ${e.introduction&&r`<p class="element-text">${e.introduction}</p>`}
    ${s.map(({label:a,show:i},o)=>r`<section key=${a}><h2>${$s[o]}. ${a}</h2>${i}</section>`)}
    ${e.closing&&r`<p class="element-text">${e.closing}</p>`}
    ${Ss({content:e})}
  </article>`}const ys=b(ks),vs=({content:e})=>r`<ol class="plain">
    ${e.targets.map(n=>r`<li key=${n.ref}>
          (
          ${n.ref}
          ) ${n.text}
          ${n.deadline_on&&r` <span class="soft">${t("plan.until",{text:S(n.deadline_on)})}</span>`}
        </li>`)}
  </ol>`,_s=b(vs);function ws({tasks:e}){return e.map((n,s)=>r`<div class="reading-task" key=${s}>
      ${n.heading&&n.heading!==e[s-1]?.heading&&r`<h3>${n.heading}</h3>`}
      <p><strong>${n.ref}.</strong> ${n.text}</p>
      ${W({items:n.items})}
      <ul class="element-facts">
        <li>${t("plan.leads",{names:Y(n.leads)||"—"})}</li>
        ${n.coordinators.length>0&&r`<li>${t("plan.helpers",{names:Y(n.coordinators)})}</li>`}
        <li>${t("plan.until",{text:n.deadline.printed||t(`deadline.${n.deadline.kind}`)})}</li>
      </ul>
    </div>`)}const Cs=b(ws);function qs({content:e}){const{lines:n,name:s}=e.signature;return r`<footer class="reading-foot">
    <div>
      <h3>${t("part.recipients")}</h3>
      <ul>
        ${e.recipients.map((a,i)=>r`<li key=${i}>${a.name}${a.purpose&&` (${a.purpose})`}</li>`)}
        ${e.archive&&r`<li>${e.archive}</li>`}
      </ul>
    </div>
    <div class="reading-sign">${n.map(a=>r`<p key=${a}>${a}</p>`)}<p><strong>${s}</strong></p></div>
  </footer>`}const Ss=b(qs),Ts=({doubts:e})=>ee({caption:t("plan.tab.doubts"),rows:e,rowKey:n=>String(n.id),columns:[{key:"text",label:t("field.text"),kind:"main",value:n=>n.text},{key:"kind",label:t("draft.doubts"),value:n=>t(`kind.${Ae(n.code)}`)},{key:"reason",label:t("plan.reason"),value:n=>n.reason},{key:"state",label:t("state"),show:n=>q({label:t(`doubts.state.${n.state}`),tone:n.state==="open"?"neutral":"good"})}]}),xs=b(Ts);function Fs({plan:e,resource:n}){const[s,a]=N(""),[i,o]=N(null),l={plan_id:e.id},d=v=>e.actions.includes(v),c=async(v,R)=>{a(v),await R().catch(X=>{te(X),n.refresh()}),a("")},u=(v,R)=>{n.set(v),j("/plans","/tasks","/today"),O(R)},k=async()=>await J({title:t("plan.submitAsk"),yes:t("plan.submit")})&&c("submit",async()=>u(await I("/plans/{plan_id}/submit",{params:l,version:e.version}),t("plan.submitted"))),p=async()=>await J({title:t("plan.approveAsk"),text:t("plan.approveText"),yes:t("plan.approve")})&&c("approve",async()=>u(await I("/plans/{plan_id}/approve",{params:l,version:e.version}),t("plan.approved"))),m=async()=>await J({title:t("plan.deleteAsk"),text:t("plan.deleteText"),yes:t("plan.delete"),danger:!0})&&c("delete",async()=>{await Te("/plans/{plan_id}",{params:l,version:e.version}),P("/ke-hoach",{replace:!0}),j("/plans"),O(t("plan.deleted"))}),f=()=>c("document",async()=>{const v=await I("/plans/{plan_id}/document",{params:l,version:e.version});j("/plans","/documents"),O(t("plan.documentMade")),P(`/van-ban/${v.id}`)}),y=Object.keys(e.missing).length===0,x=e.document_code!==null;return r`
    ${d("edit")&&e.state==="draft"&&g({label:t("plan.delete"),kind:"quiet",disabled:!!s,onClick:()=>{m()}})}
    ${e.document_id&&D({label:t("plan.toDocument",{code:e.document_code??""}),href:`/van-ban/${e.document_id}`,icon:"document"})}
    ${ce("plan.draft")&&!x&&y&&g({label:t(e.document_id?"plan.documentAgain":"plan.document"),icon:"print",busy:s==="document",onClick:()=>{f()}})}
    ${d("amend")&&g({label:t("plan.amend"),icon:"edit",onClick:()=>o("amend")})}
    ${d("return")&&g({label:t("plan.return"),icon:"left",onClick:()=>o("return")})}
    ${d("edit")&&D({label:t("plan.edit"),href:`/ke-hoach/${e.id}/sua`,icon:"edit",kind:y?"plain":"primary"})}
    ${d("submit")&&y&&g({label:t("plan.submit"),icon:"right",kind:"primary",busy:s==="submit",onClick:()=>{k()}})}
    ${d("approve")&&g({label:t("plan.approve"),icon:"check",kind:"primary",busy:s==="approve",onClick:()=>{p()}})}
    ${e.state==="approved"&&D({label:t("plan.tasks"),href:`/nhiem-vu?plan_id=${e.id}`,icon:"tasks",kind:"primary"})}
    ${i&&Hs({key:i,kind:i,plan:e,done:v=>{if(o(null),i==="return")return u(v,t("plan.returned"));j("/plans"),O(t("plan.amended")),P(`/ke-hoach/${v.id}/sua`)},onClose:()=>o(null)})}`}const Os=b(Fs);function Ns({kind:e,plan:n,done:s,onClose:a}){const i=B({initial:{reason:""},check:({reason:l})=>l.trim()?{}:{reason:L("field.missing")},submit:(l,d)=>I(e==="return"?"/plans/{plan_id}/return":"/plans/{plan_id}/amend",{params:{plan_id:n.id},body:l,version:n.version,key:d}),done:s}),o=t(e==="return"?"plan.return":"plan.amend");return Oe({title:o,onClose:a,children:U({form:i,label:o,children:r`<p>${t(e==="return"?"plan.returnHint":"plan.amendHint")}</p>
        ${F({...i.bind("reason"),label:t("plan.reason"),required:!0,rows:3,maxlength:1e3})}
        <div class="form-actions">
          ${g({label:L("act.cancel"),onClick:a})}
          ${g({label:o,type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}const Hs=b(Ns);await pe("plans");function js({params:e}){const n=H("/plans/{plan_id}",{params:{plan_id:e.id??""}}),s=n.data;return K({title:s?s.title||t("noName"):t("title"),lead:s&&[s.code||t("noNumber"),Q(s)].join(" · "),status:s&&q({label:s.state_label,tone:fe[s.state]}),crumbs:[{label:t("title"),href:"/ke-hoach"},{label:s?.code||t("title")}],actions:s&&Os({plan:s,resource:n}),children:A({of:n,lines:10,children:a=>r`<div class="stack">
          ${Is({plan:a})}
          ${Ms({plan:a})}
          ${De({label:t("plan.tab"),tabs:Es(a)})}
        </div>`})})}const Es=e=>[{name:"noi-dung",label:t("plan.tab.read"),show:()=>ys({content:ie(e.content)})},...ce("period.read")&&e.content.targets?.length?[{name:"chi-tieu",label:t("plan.tab.measures"),show:()=>ms({planId:e.id})}]:[],{name:"thay-doi",label:t("plan.tab.changes"),show:()=>Xn({plan:e})},...e.doubts.length?[{name:"diem",label:t("plan.tab.doubts"),count:e.doubts.length,show:()=>xs({doubts:e.doubts})}]:[]];function Ds({plan:e}){const n=[...new Set(Object.values(e.missing))];return r`
    ${e.state==="returned"&&e.return_reason&&r`<div class="notice is-danger">
        ${M({name:"alert"})}
        <div><p><strong>${t("plan.returnReason")}</strong></p><p>${e.return_reason}</p></div>
      </div>`}
    ${e.amend_reason&&r`<div class="notice">
        ${M({name:"info"})}
        <div><p><strong>${t("plan.amendReason")}</strong></p><p>${e.amend_reason}</p></div>
      </div>`}
    ${n.length>0&&r`<div class="notice is-warning">
        ${M({name:"alert"})}
        <div>
          <p><strong>${t("plan.missing")}</strong></p>
          <ul>${n.map(s=>r`<li key=${s}>${s}</li>`)}</ul>
        </div>
      </div>`}`}const Is=b(Ds);function Ps({plan:e}){const n=e.in_force_from,s=e.source_file_id;return r`<section class="card" aria-label=${t("plan.facts")}>${rt({facts:[{label:t("issued"),value:S(e.issued_on)},{label:t("plan.inForce"),value:n?e.in_force_to?t("plan.span",{from:S(n),to:S(e.in_force_to)}):t("plan.since",{from:S(n)}):"—"},{label:t("part.targets"),value:He(e.content.targets?.length)},{label:t("part.tasks"),value:He(e.content.tasks?.length)},...e.submitted_by?[{label:t("plan.submittedBy"),value:t("plan.byAt",{who:e.submitted_by,at:je(e.submitted_at)})}]:[],...e.approved_by?[{label:t("plan.approvedBy"),value:t("plan.byAt",{who:e.approved_by,at:je(e.approved_at)})}]:[],...s?[{label:t("plan.sourceFile"),value:g({label:t("plan.getSource"),icon:"download",small:!0,onClick:()=>{at(`/files/${s}`,"ke-hoach").catch(te)}})}]:[]]})}</section>`}const Ms=b(Ps),As=Object.freeze(Object.defineProperty({__proto__:null,default:js},Symbol.toStringTag,{value:"Module"}));export{Ct as _,St as a,As as b,Mn as d,Qn as e,vt as p};
