import{b as l,O as H}from"./kit.js";import{c,l as Y,k as f,p as k,F as N,T as x,B as m,e as G,u as te,i as v,L as U,n as J,j as ae}from"./first.js";import{D as O,b2 as t,P as V,R as ie,o as X,bP as ne,F as P,l as Z,C as re,a2 as le,b4 as oe,S as D,b3 as Q,bQ as y,bR as R,bS as ce,g as de,bT as ue}from"./shared.js";import{u as p,L as g,d as b,S as T,E as F,N as w,t as B,i as A,e as E,s as j,Q as he,g as me,k as $,l as be,F as pe,w as C,n as M}from"./frame.js";const z={right:"good",wrong:"danger",unreachable:"warning"},ee=c(function({query:e,caption:s}){const a=p("/rechecks/cases",{query:e});return g({of:a,empty:r=>r.items.length===0,whenEmpty:F({title:t("mine.none"),icon:"check"}),children:r=>l`<div>${O({caption:s,rows:r.items,rowKey:i=>i.id,href:i=>`/kiem-tra-lai/ho/${i.id}`,columns:[{key:"name",label:t("household"),kind:"main",value:i=>i.name},{key:"place",label:t("place"),value:i=>`${i.place}, ${i.street}, ${i.unit_name}`},{key:"visited",label:t("visited"),value:i=>[i.visitor,b(i.visited_on)].filter(Boolean).join(", ")},{key:"assigned",label:t("assigned"),value:i=>i.assigned_to??t("nobody")},{key:"result",label:t("result"),show:i=>T({label:i.result_label??t("waiting"),tone:i.result?z[i.result]:"neutral"})}]})}${V({page:r,more:i=>Y("/rechecks/cases",{query:{...e,cursor:i}}),onMore:a.set})}</div>`})});await j("rechecks");const $e=["other","objection"];function fe(){const n=p("/me/questions");return w({title:t("questions"),lead:t("questions.lead"),narrow:!0,children:g({of:n,empty:e=>e.length===0,whenEmpty:F({icon:"check"}),children:e=>l`<div class="stack">${e.map(s=>l`<section key=${`${s.id} ${s.version}`} class="card stack">
${K({one:s})}
${s.answer&&l`<p>${[t("question.answer"),s.answer_label,s.answer_text].filter(Boolean).join(": ")}</p>`}
${s.reason&&l`<p>${`${t("hint.reason")}: ${s.reason}`}</p>`}
${s.actions.includes("answer")&&!s.answer&&ke({one:s})}
</section>`)}</div>`})})}const K=c(function({one:e}){return l`<p><strong>${e.facts}</strong> ${e.maybe}</p>`}),I=({days:n})=>t("question.askDays",{days:n.length?`ngày ${n.map(b).join(", ")}`:"này"}),ke=c(function({one:e}){const s=f({draft:`question ${e.id}`,initial:{answer:"",text:""},check:({answer:a,text:r})=>({...a?{}:{answer:B("field.missing")},...$e.includes(a)&&r.trim().length<3?{text:B("field.missing")}:{}}),submit:({answer:a,text:r},i)=>k("/me/questions/{hint_id}/answer",{params:{hint_id:e.id},version:e.version,body:{answer:a,text:r},key:i}),done:()=>{A("/me","/today"),E(t("question.sent"))}});return N({form:s,label:t("questions"),children:l`
<p>${I(e)}</p>
${ie({...s.bind("answer"),label:t("question.answer"),options:X(ne),required:!0})}
${x({...s.bind("text"),label:t("question.text"),rows:2,maxlength:500})}
<div class="form-actions">${m({label:t("question.send"),type:"submit",kind:"primary",busy:s.busy})}</div>`})}),ve=Object.freeze(Object.defineProperty({__proto__:null,Facts:K,default:fe,sentence:I},Symbol.toStringTag,{value:"Module"}));await j("rechecks");function ye(){const n=p("/rechecks/hints");return w({title:t("hints"),lead:t("hints.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/kiem-tra-lai"},{label:t("hints")}],children:g({of:n,empty:e=>e.length===0,whenEmpty:F({icon:"check"}),children:e=>l`<div class="stack">${e.map(s=>L({key:`${s.id} ${s.version}`,one:s,children:ge({one:s})}))}</div>`})})}const L=c(function({one:e,children:s}){return l`<section class="card stack" aria-label=${e.member}>
<h2>${e.member} ${T({label:e.state_label,tone:e.state==="closed"?"neutral":"info"})}</h2>
<p class="soft">${e.unit_name}, ${t("hints.sheets",{sheets:String(e.sheets),first:b(e.first_day),last:b(e.last_day)})}</p>
<p>${e.facts} ${e.maybe} ${e.state!=="closed"&&t("hints.suggest")}</p>
${e.answer&&l`<p>${[t("question.answer"),e.answer_label,e.answer_text].filter(Boolean).join(": ")}</p>`}
${e.state==="asked"&&e.may_choose_from&&l`<p class="soft">${t("hints.noAnswer",{on:b(e.may_choose_from)})}</p>`}
${e.objected&&l`<p class="notice">${t("hints.objected")}</p>`}
${e.reason&&l`<p>${`${t("hint.reason")}: ${e.reason}`}</p>`}
${e.cases.length>0&&l`<div><ul>${e.cases.map(a=>l`<li key=${a.id}><a href=${`/kiem-tra-lai/ho/${a.id}`}>${a.name}</a>, ${a.assigned_to??t("nobody")} ${T({label:a.result_label??t("waiting"),tone:a.result?z[a.result]:"neutral"})}</li>`)}</ul></div>`}
${s}
</section>`});function q(){A("/rechecks","/today","/me"),E(t("hints.done"))}const ge=c(function({one:e}){const[s,a]=H(null),r=async()=>{const o=l`<p class="soft">${t("hint.askText")}</p>
<blockquote class="notice"><div>${K({one:e})}<p>${I(e)}</p></div></blockquote>`;if(await he({title:t("hint.askTitle",{name:e.member}),text:o,yes:t("hint.askYes")}))try{await k("/rechecks/hints/{hint_id}/ask",{params:{hint_id:e.id},version:e.version}),q()}catch(h){me(h)}};if(e.actions.length===0)return null;const i=()=>a(null),d=!e.may_choose_from||e.may_choose_from<=(G.value??""),u=e.actions.includes("cases")&&d&&!e.objected;return l`<div class="row">
${e.actions.includes("ask")&&m({label:t("hint.ask"),kind:"primary",onClick:()=>{r()}})}
${u&&m({label:t("hint.cases"),kind:"primary",onClick:()=>a("cases")})}
${e.actions.includes("close")&&m({label:t("hint.close"),onClick:()=>a("close")})}
</div>
${s==="cases"&&_e({one:e,onClose:i})}${s==="close"&&we({one:e,onClose:i})}`}),_e=c(function({one:e,onClose:s}){const a=f({draft:`hint cases ${e.id}`,initial:{homes:5},submit:({homes:r},i)=>k("/rechecks/hints/{hint_id}/cases",{params:{hint_id:e.id},version:e.version,body:{homes:r??5},key:i}),done:q});return P({title:t("hint.cases"),form:a,submit:t("hint.cases"),onClose:s,children:Z({...a.bind("homes"),label:t("drawn"),required:!0})})}),we=c(function({one:e,onClose:s}){const a=f({draft:`hint close ${e.id}`,initial:{reason:"",explained:!0},check:({reason:r})=>r.trim().length<3?{reason:B("field.missing")}:{},submit:(r,i)=>k("/rechecks/hints/{hint_id}/close",{params:{hint_id:e.id},version:e.version,body:r,key:i}),done:q});return P({title:t("hint.close"),form:a,submit:t("hint.close"),onClose:s,children:l`
${x({...a.bind("reason"),label:t("hint.reason"),rows:3,maxlength:500,required:!0})}
${re({...a.bind("explained"),label:t("hint.explained")})}`})}),je=Object.freeze(Object.defineProperty({__proto__:null,HintCard:L,changed:q,default:ye},Symbol.toStringTag,{value:"Module"})),Ce=c(function(){const{data:e}=p("/rechecks/hints/objections");return!e||e.waiting===0?null:$({title:t("objections"),hint:`${t("hints")}: ${e.waiting}`,children:e.objections.map(s=>L({key:`${s.id} ${s.version}`,one:s,children:qe({one:s})}))})}),qe=c(function({one:e}){const[s,a]=H(null);return l`<div class="row">${["accept","decline"].map(i=>m({key:i,label:t(`objection.${i}`),onClick:()=>a(i)}))}</div>${s&&Se({one:e,step:s,onClose:()=>a(null)})}`}),Se=c(function({one:e,step:s,onClose:a}){const r=f({draft:`hint ${s} ${e.id}`,initial:{reason:""},check:({reason:d})=>d.trim().length<3?{reason:B("field.missing")}:{},submit:(d,u)=>k(`/rechecks/hints/{hint_id}/${s}`,{params:{hint_id:e.id},version:e.version,body:d,key:u}),done:q}),i=t(`objection.${s}`);return P({title:i,form:r,submit:i,onClose:a,children:x({...r.bind("reason"),label:t("hint.reason"),rows:3,maxlength:500,required:!0})})});await j("rechecks");function xe(){const[n,e]=H(!1),[s]=te(),a=s.xem==="tat-ca";return w({title:t("title"),lead:t("lead"),actions:l`
${v("recheck.hint")&&U({label:t("hints"),href:"/kiem-tra-lai/nen-xem-lai",icon:"eye"})}
${v("recheck.draw")&&m({label:t("draw"),icon:"plus",kind:"primary",onClick:()=>e(!0)})}`,children:l`<div class="stack">
${n&&Pe({onClose:()=>e(!1)})}
${v("recheck.record")&&$({title:t("mine"),hint:t("mine.hint"),children:l`
${le({filters:[{name:"xem",label:t("show"),all:t("show.mine"),options:[{value:"tat-ca",label:t("show.all")}]}]})}
${ee({key:String(a),caption:t("mine"),query:a?{}:{mine:!0,waiting:!0}})}`})}
${v("recheck.decide")&&Ce({})}
${Oe({})}
</div>`})}const Oe=c(function(){const e=p("/rechecks");return $({title:t("draws"),children:g({of:e,empty:s=>s.items.length===0,whenEmpty:F({title:t("draws.none"),icon:"figures"}),children:s=>l`<div>${O({caption:t("draws"),rows:s.items,rowKey:a=>a.id,href:a=>`/kiem-tra-lai/${a.id}`,columns:[{key:"period",label:t("period"),kind:"main",value:a=>`${a.kind_label}, ${a.period_title}`},{key:"unit",label:t("unit"),value:a=>a.unit_name},{key:"drawn",label:t("drawn"),kind:"number",value:a=>a.share.drawn},{key:"found",label:t("found"),show:a=>l`<span>
${Q(a.share)}
${y(a.share)&&l` <small class="soft">${y(a.share)}</small>`}
</span>`},{key:"rate",label:t("rate"),show:a=>R({found:a.share})}]})}${V({page:s,more:a=>Y("/rechecks",{query:{cursor:a}}),onMore:e.set})}</div>`})})}),Pe=c(function({onClose:e}){const s=oe(G.value),a=p("/indicators/coverage"),r=f({draft:"draw",initial:{kind:"visits",period:s[0]?.value??"",unit_id:"",percent:5},check:({percent:i})=>i!==null&&i>=1&&i<=100?{}:{percent:t("draw.badPercent")},submit:({kind:i,period:d,unit_id:u,percent:o},h)=>k("/rechecks",{body:{kind:i,period:d,unit_id:u||null,percent:o??5},key:h}),done:i=>{A("/rechecks"),E(t("draw.done",{count:i.share.drawn})),J(`/kiem-tra-lai/${i.id}`)}});return P({title:t("draw.title"),form:r,submit:t("draw.submit"),onClose:e,children:l`
<p class="soft">${t(r.values.kind==="visits"?"draw.hint":"draw.afterHint")}</p>
${D({...r.bind("kind"),label:t("draw.kind"),empty:!1,options:X(ce)})}
${D({...r.bind("period"),label:t(r.values.kind==="visits"?"draw.period":"draw.periodAfter"),empty:!1,options:s})}
${D({...r.bind("unit_id"),label:t("draw.unit"),empty:t("draw.ward"),options:(a.data?.places??[]).map(({unit_id:i,name:d})=>({value:i,label:d}))})}
${Z({...r.bind("percent"),label:t("draw.percent"),unit:"%",required:!0})}`})}),De=Object.freeze(Object.defineProperty({__proto__:null,default:xe},Symbol.toStringTag,{value:"Module"}));await j("rechecks");function Te({params:n}){const e=p("/rechecks/cases/{case_id}",{params:{case_id:n.id}}),s=e.data;return w({title:s?.name??t("title"),narrow:!0,lead:s&&t("case.lead",{place:s.place,street:s.street,unit:s.unit_name}),crumbs:[{label:t("title"),href:"/kiem-tra-lai"},{label:s?.name??""}],status:s?.result&&T({label:s.result_label??"",tone:z[s.result]}),children:g({of:e,lines:8,children:a=>Be({key:String(a.version),one:a})})})}function Fe(n){return f({draft:`case ${n.id}`,initial:{answers:n.claims.map(s=>({right:s.right??void 0,found:s.found??""})),checked_on:n.checked_on??n.today,note:n.note,reached:!0},check:({answers:s,reached:a})=>a&&s.some(({right:r})=>r===void 0)?{answers:t("case.answers")}:{},submit:({answers:s,checked_on:a,note:r,reached:i})=>ae("/rechecks/cases/{case_id}/result",{params:{case_id:n.id},version:n.version,body:{outcome:i?"checked":"unreachable",checked_on:a??n.today,note:r,answers:i?n.claims.map((d,u)=>Ae(d,s[u])):[]}}),done:()=>{A("/rechecks"),E(t("case.saved")),J("/kiem-tra-lai")}})}const Be=c(function({one:e}){const s=Fe(e),a=(o,h)=>s.set({answers:s.values.answers.map((S,_)=>_===o?{...S,...h}:S),reached:!0}),r=e.kind!=="visits",i=b(e.visited_on),d=r?e.visitor?t("case.guided",{name:e.visitor,on:i}):t("case.guidedUnnamed",{on:i}):e.visitor?t("case.visit",{name:e.visitor,on:i}):t("case.visitUnnamed",{on:i}),u=l`<p>${d} ${e.may_record&&t(r?"case.askAfter":"case.ask")}</p>`;return e.may_record?l`<div class="stack">${u}
${e.result&&e.checked_by&&l`<p class="soft">${t("case.by",{result:e.result_label??"",name:e.checked_by,at:be(e.checked_at)})}</p>`}
${N({form:s,label:t("title"),children:l`
${e.claims.length===0?l`<p class="notice">${t("case.noClaims")}</p>`:m({label:t(r?"case.allYes":"case.allRight"),icon:"check",onClick:()=>s.set({answers:e.claims.map(()=>({right:!0,found:""})),reached:!0})})}
${Ee(e).map(({id:o,name:h,claims:S})=>l`<section key=${o} class="card trust-subject"><h2>${h}</h2>
${S.map(({claim:_,at:W})=>Me({key:`${_.item} ${_.asks}`,claim:_,answer:s.values.answers[W],onAnswer:se=>a(W,se)}))}
</section>`)}
${s.errors.answers&&l`<p class="field-error" role="alert">${s.errors.answers}</p>`}
${de({...s.bind("checked_on"),label:t("case.on"),min:e.visited_on,max:e.today,required:!0})}
${x({...s.bind("note"),label:t("case.note"),rows:2,maxlength:500})}
<div class="form-actions">
${m({label:t("case.save"),type:"submit",kind:"primary",busy:s.busy,onClick:()=>s.set({reached:!0})})}
${m({label:t("case.unreachable"),busy:s.busy,onClick:()=>{s.set({reached:!1}),s.submit()}})}
</div>`})}
${v("household.manage")&&e.result==="wrong"&&U({label:t("case.register"),href:`/so-ho/${e.household_id}`,icon:"edit"})}
</div>`:l`<div class="stack">${u}<p class="notice is-warning">${t("case.own")}</p></div>`}),Ae=(n,e)=>({subject_id:n.subject_id,item:n.item,asks:n.asks,right:e.right===!0,found:e.right===!1&&e.found?e.found:null});function Ee(n){const e=new Map;return n.claims.forEach((s,a)=>{const r=e.get(s.subject_id)??{id:s.subject_id,name:s.subject_name,claims:[]};r.claims.push({claim:s,at:a}),e.set(s.subject_id,r)}),[...e.values()]}const Me=c(function({claim:e,answer:s,onAnswer:a}){const r=e.asks!=="holds",i=Object.entries(e.values).filter(([o])=>!r&&o!==e.value).map(([o,h])=>({value:o,label:h})),d=(o,h)=>l`<button type="button" class=${`trust-pick is-${o?"right":"wrong"}`} aria-pressed=${String(s.right===o)}
onClick=${()=>a({right:o,found:""})}>${h}</button>`,u=r?`${e.asks_label}?`:e.value_label;return l`<div class="trust-claim" role="group" aria-label=${`${e.label}: ${u}`}>
<p><span class="soft">${e.label}</span><br /><strong>${u}</strong></p>
<div class="trust-picks">${d(!0,t(r?"case.yes":"case.right"))}${d(!1,t(r?"case.no":"case.wrong"))}</div>
${s.right===!1&&i.length>0&&D({label:t("case.found"),name:`${e.subject_id}.${e.item}`,value:s.found,empty:t("case.unknown"),options:i,onChange:o=>a({found:o})})}
</div>`}),He=Object.freeze(Object.defineProperty({__proto__:null,default:Te},Symbol.toStringTag,{value:"Module"}));await j("rechecks");function Qe({params:n}){const e=p("/rechecks/{draw_id}",{params:{draw_id:n.id}}),s=e.data?t("one.title",{kind:e.data.kind_label,period:e.data.period_title,unit:e.data.unit_name}):t("title");return w({title:s,lead:e.data?.period_label,crumbs:[{label:t("title"),href:"/kiem-tra-lai"},{label:e.data?.period_title??""}],children:g({of:e,lines:10,children:a=>l`<div class="stack">
${Re({draw:a})}
${$({title:t("one.places"),children:ze({draw:a})})}
${a.items.length>0&&$({title:t("one.items"),children:Ke({draw:a})})}
${$({title:t("one.how"),children:pe({facts:[{label:t("one.how"),value:t("one.howText",{percent:a.percent,name:a.drawn_by,on:b(a.drawn_on)}),wide:!0},{label:t("one.seed"),value:l`<code>${a.seed}</code><br /><small class="soft">${t("one.seedHint")}</small>`,wide:!0}]})})}
${v("recheck.record")&&$({title:t("one.cases"),children:ee({caption:t("one.cases"),query:{draw_id:a.id}})})}
</div>`})})}const Re=c(function({draw:e}){const{share:s}=e;return l`<div class="columns">
<section class="card"><h2>${t(e.kind==="visits"?"one.reported":"one.guided")}</h2>
<p class="trust-big">${C(e.visited_percent)}</p>
<p>${t(e.kind==="visits"?"one.reportedText":"one.guidedText",{visited:M(e.visited),households:M(e.households),first:b(e.first_day),last:b(e.last_day)})}</p></section>
<section class="card"><h2>${t("one.checked")}</h2>
<p class="trust-big">${Q(s)}</p>
${s.percent!==null&&l`
${ue({found:s})}
<p>${t("found.interval",{percent:C(s.percent),low:C(s.low),high:C(s.high)})}</p>`}
${y(s)&&l`<p class="soft">${y(s)}</p>`}
<p class="soft small">${t("one.explain")}</p></section>
</div>`}),ze=c(function({draw:e}){return O({caption:t("one.places"),rows:e.places,rowKey:s=>s.unit_id,columns:[{key:"name",label:t("one.place"),kind:"main",value:s=>s.name},{key:"reported",label:t("one.placeReported"),value:s=>t("ofWhole",{part:M(s.visited),whole:M(s.households),percent:C(s.visited_percent)})},{key:"drawn",label:t("drawn"),kind:"number",value:s=>s.share.drawn},{key:"found",label:t("found"),show:s=>s.share.drawn?l`<span>
${Q(s.share)}
${y(s.share)&&l` <small class="soft">${y(s.share)}</small>`}
</span>`:"—"},{key:"rate",label:t("rate"),show:s=>R({found:s.share})}]})}),Ke=c(function({draw:e}){return O({caption:t("one.items"),rows:e.items,rowKey:s=>`${s.item} ${s.asks}`,columns:[{key:"label",label:t("one.item"),kind:"main",value:s=>s.label},{key:"checked",label:t("one.itemChecked"),kind:"number",value:s=>s.checked},{key:"right",label:t("one.itemRight"),kind:"number",value:s=>s.right},{key:"rate",label:t("rate"),show:s=>R({found:s})}]})}),Ie=Object.freeze(Object.defineProperty({__proto__:null,default:Qe},Symbol.toStringTag,{value:"Module"}));export{He as _,Ie as d,je as h,De as l,ve as q};
