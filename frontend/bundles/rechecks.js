import{b as l,O as M}from"./kit.js";import{c as d,l as Q,e as Y,B as h,p as f,k,T as x,u as ee,i as y,L as G,n as N,F as H,j as se}from"./first.js";import{bb as t,P as U,F as R,j as X,C as te,ad as ae,bd as ie,S as D,o as Z,bc as z,bW as v,bX as K,bY as ne,D as re,R as le,bZ as oe,b_ as ce}from"./shared.js";import{u as p,L as g,q as O,d as b,S as P,E as T,P as w,i as F,g as B,h as de,t as A,s as j,l as $,D as ue,o as he,F as me,k as C,n as E}from"./frame.js";const W={right:"good",wrong:"danger",unreachable:"warning"},J=d(function({query:e,caption:s}){const a=p("/rechecks/cases",{query:e});return g({of:a,empty:n=>n.items.length===0,whenEmpty:T({title:t("mine.none"),icon:"check"}),children:n=>l`<div>${O({caption:s,rows:n.items,rowKey:i=>i.id,href:i=>`/kiem-tra-lai/ho/${i.id}`,columns:[{key:"name",label:t("household"),kind:"main",value:i=>i.name},{key:"place",label:t("place"),value:i=>`${i.place}, ${i.street}, ${i.unit_name}`},{key:"visited",label:t("visited"),value:i=>[i.visitor,b(i.visited_on)].filter(Boolean).join(", ")},{key:"assigned",label:t("assigned"),value:i=>i.assigned_to??t("nobody")},{key:"result",label:t("result"),show:i=>P({label:i.result_label??t("waiting"),tone:i.result?W[i.result]:"neutral"})}]})}${U({page:n,more:i=>Q("/rechecks/cases",{query:{...e,cursor:i}}),onMore:a.set})}</div>`})});await j("rechecks");function be(){const r=p("/rechecks/hints");return w({title:t("hints"),lead:t("hints.lead"),narrow:!0,crumbs:[{label:t("title"),href:"/kiem-tra-lai"},{label:t("hints")}],children:g({of:r,empty:e=>e.length===0,whenEmpty:T({icon:"check"}),children:e=>l`<div class="stack">${e.map(s=>I({key:`${s.id} ${s.version}`,one:s,children:pe({one:s})}))}</div>`})})}const I=d(function({one:e,children:s}){return l`<section class="card stack" aria-label=${e.member}>
<h2>${e.member} ${P({label:e.state_label,tone:e.state==="closed"?"neutral":"info"})}</h2>
<p class="soft">${e.unit_name}, ${t("hints.sheets",{sheets:String(e.sheets),first:b(e.first_day),last:b(e.last_day)})}</p>
<p>${e.facts} ${e.maybe} ${e.state!=="closed"&&t("hints.suggest")}</p>
${e.answer&&l`<p>${[t("question.answer"),e.answer_label,e.answer_text].filter(Boolean).join(": ")}</p>`}
${e.state==="asked"&&e.may_choose_from&&l`<p class="soft">${t("hints.noAnswer",{on:b(e.may_choose_from)})}</p>`}
${e.objected&&l`<p class="notice">${t("hints.objected")}</p>`}
${e.reason&&l`<p>${`${t("hint.reason")}: ${e.reason}`}</p>`}
${e.cases.length>0&&l`<div><ul>${e.cases.map(a=>l`<li key=${a.id}><a href=${`/kiem-tra-lai/ho/${a.id}`}>${a.name}</a>, ${a.assigned_to??t("nobody")} ${P({label:a.result_label??t("waiting"),tone:a.result?W[a.result]:"neutral"})}</li>`)}</ul></div>`}
${s}
</section>`});function q(){F("/rechecks","/today","/me"),B(t("hints.done"))}const pe=d(function({one:e}){const[s,a]=M(null),n=async()=>{try{await f("/rechecks/hints/{hint_id}/ask",{params:{hint_id:e.id},version:e.version}),q()}catch(o){de(o)}};if(e.actions.length===0)return null;const i=()=>a(null),c=!e.may_choose_from||e.may_choose_from<=(Y.value??""),u=e.actions.includes("cases")&&c&&!e.objected;return l`<div class="row">
${e.actions.includes("ask")&&h({label:t("hint.ask"),kind:"primary",onClick:()=>{n()}})}
${u&&h({label:t("hint.cases"),kind:"primary",onClick:()=>a("cases")})}
${e.actions.includes("close")&&h({label:t("hint.close"),onClick:()=>a("close")})}
</div>
${s==="cases"&&$e({one:e,onClose:i})}${s==="close"&&fe({one:e,onClose:i})}`}),$e=d(function({one:e,onClose:s}){const a=k({draft:`hint cases ${e.id}`,initial:{homes:5},submit:({homes:n},i)=>f("/rechecks/hints/{hint_id}/cases",{params:{hint_id:e.id},version:e.version,body:{homes:n??5},key:i}),done:q});return R({title:t("hint.cases"),form:a,submit:t("hint.cases"),onClose:s,children:X({...a.bind("homes"),label:t("drawn"),required:!0})})}),fe=d(function({one:e,onClose:s}){const a=k({draft:`hint close ${e.id}`,initial:{reason:"",explained:!0},check:({reason:n})=>n.trim().length<3?{reason:A("field.missing")}:{},submit:(n,i)=>f("/rechecks/hints/{hint_id}/close",{params:{hint_id:e.id},version:e.version,body:n,key:i}),done:q});return R({title:t("hint.close"),form:a,submit:t("hint.close"),onClose:s,children:l`
${x({...a.bind("reason"),label:t("hint.reason"),rows:3,maxlength:500,required:!0})}
${te({...a.bind("explained"),label:t("hint.explained")})}`})}),ke=Object.freeze(Object.defineProperty({__proto__:null,HintCard:I,changed:q,default:be},Symbol.toStringTag,{value:"Module"})),ye=d(function(){const{data:e}=p("/rechecks/hints/objections");return!e||e.waiting===0?null:$({title:t("objections"),hint:`${t("hints")}: ${e.waiting}`,children:e.objections.map(s=>I({key:`${s.id} ${s.version}`,one:s,children:ve({one:s})}))})}),ve=d(function({one:e}){const[s,a]=M(null);return l`<div class="row">${["accept","decline"].map(i=>h({key:i,label:t(`objection.${i}`),onClick:()=>a(i)}))}</div>${s&&ge({one:e,step:s,onClose:()=>a(null)})}`}),ge=d(function({one:e,step:s,onClose:a}){const n=k({draft:`hint ${s} ${e.id}`,initial:{reason:""},check:({reason:c})=>c.trim().length<3?{reason:A("field.missing")}:{},submit:(c,u)=>f(`/rechecks/hints/{hint_id}/${s}`,{params:{hint_id:e.id},version:e.version,body:c,key:u}),done:q}),i=t(`objection.${s}`);return R({title:i,form:n,submit:i,onClose:a,children:x({...n.bind("reason"),label:t("hint.reason"),rows:3,maxlength:500,required:!0})})});await j("rechecks");function _e(){const[r,e]=M(!1),[s]=ee(),a=s.xem==="tat-ca";return w({title:t("title"),lead:t("lead"),actions:l`
${y("recheck.hint")&&G({label:t("hints"),href:"/kiem-tra-lai/nen-xem-lai",icon:"eye"})}
${y("recheck.draw")&&h({label:t("draw"),icon:"plus",kind:"primary",onClick:()=>e(!0)})}`,children:l`<div class="stack">
${r&&je({onClose:()=>e(!1)})}
${y("recheck.record")&&$({title:t("mine"),hint:t("mine.hint"),children:l`
${ae({filters:[{name:"xem",label:t("show"),all:t("show.mine"),options:[{value:"tat-ca",label:t("show.all")}]}]})}
${J({key:String(a),caption:t("mine"),query:a?{}:{mine:!0,waiting:!0}})}`})}
${y("recheck.decide")&&ye({})}
${we({})}
</div>`})}const we=d(function(){const e=p("/rechecks");return $({title:t("draws"),children:g({of:e,empty:s=>s.items.length===0,whenEmpty:T({title:t("draws.none"),icon:"figures"}),children:s=>l`<div>${O({caption:t("draws"),rows:s.items,rowKey:a=>a.id,href:a=>`/kiem-tra-lai/${a.id}`,columns:[{key:"period",label:t("period"),kind:"main",value:a=>`${a.kind_label}, ${a.period_title}`},{key:"unit",label:t("unit"),value:a=>a.unit_name},{key:"drawn",label:t("drawn"),kind:"number",value:a=>a.share.drawn},{key:"found",label:t("found"),show:a=>l`<span>
${z(a.share)}
${v(a.share)&&l` <small class="soft">${v(a.share)}</small>`}
</span>`},{key:"rate",label:t("rate"),show:a=>K({found:a.share})}]})}${U({page:s,more:a=>Q("/rechecks",{query:{cursor:a}}),onMore:e.set})}</div>`})})}),je=d(function({onClose:e}){const s=ie(Y.value),a=p("/indicators/coverage"),n=k({draft:"draw",initial:{kind:"visits",period:s[0]?.value??"",unit_id:"",percent:5},check:({percent:i})=>i!==null&&i>=1&&i<=100?{}:{percent:t("draw.badPercent")},submit:({kind:i,period:c,unit_id:u,percent:o},m)=>f("/rechecks",{body:{kind:i,period:c,unit_id:u||null,percent:o??5},key:m}),done:i=>{F("/rechecks"),B(t("draw.done",{count:i.share.drawn})),N(`/kiem-tra-lai/${i.id}`)}});return ue({title:t("draw.title"),onClose:e,children:H({form:n,label:t("draw.title"),children:l`
<p class="soft">${t(n.values.kind==="visits"?"draw.hint":"draw.afterHint")}</p>
${D({...n.bind("kind"),label:t("draw.kind"),empty:!1,options:Z(ne)})}
${D({...n.bind("period"),label:t(n.values.kind==="visits"?"draw.period":"draw.periodAfter"),empty:!1,options:s})}
${D({...n.bind("unit_id"),label:t("draw.unit"),empty:t("draw.ward"),options:(a.data?.places??[]).map(({unit_id:i,name:c})=>({value:i,label:c}))})}
${X({...n.bind("percent"),label:t("draw.percent"),unit:"%",required:!0})}
<div class="form-actions">
${h({label:t("draw.submit"),type:"submit",kind:"primary",busy:n.busy})}
${h({label:t("draw.cancel"),kind:"quiet",onClick:e})}
</div>`})})}),Ce=Object.freeze(Object.defineProperty({__proto__:null,default:_e},Symbol.toStringTag,{value:"Module"}));await j("rechecks");function qe({params:r}){const e=p("/rechecks/cases/{case_id}",{params:{case_id:r.id}}),s=e.data;return w({title:s?.name??t("title"),narrow:!0,lead:s&&t("case.lead",{place:s.place,street:s.street,unit:s.unit_name}),crumbs:[{label:t("title"),href:"/kiem-tra-lai"},{label:s?.name??""}],status:s?.result&&P({label:s.result_label??"",tone:W[s.result]}),children:g({of:e,lines:8,children:a=>xe({key:String(a.version),one:a})})})}function Se(r){return k({draft:`case ${r.id}`,initial:{answers:r.claims.map(s=>({right:s.right??void 0,found:s.found??""})),checked_on:r.checked_on??r.today,note:r.note,reached:!0},check:({answers:s,reached:a})=>a&&s.some(({right:n})=>n===void 0)?{answers:t("case.answers")}:{},submit:({answers:s,checked_on:a,note:n,reached:i})=>se("/rechecks/cases/{case_id}/result",{params:{case_id:r.id},version:r.version,body:{outcome:i?"checked":"unreachable",checked_on:a??r.today,note:n,answers:i?r.claims.map((c,u)=>De(c,s[u])):[]}}),done:()=>{F("/rechecks"),B(t("case.saved")),N("/kiem-tra-lai")}})}const xe=d(function({one:e}){const s=Se(e),a=(o,m)=>s.set({answers:s.values.answers.map((S,_)=>_===o?{...S,...m}:S),reached:!0}),n=e.kind!=="visits",i=b(e.visited_on),c=n?e.visitor?t("case.guided",{name:e.visitor,on:i}):t("case.guidedUnnamed",{on:i}):e.visitor?t("case.visit",{name:e.visitor,on:i}):t("case.visitUnnamed",{on:i}),u=l`<p>${c} ${e.may_record&&t(n?"case.askAfter":"case.ask")}</p>`;return e.may_record?l`<div class="stack">${u}
${e.result&&e.checked_by&&l`<p class="soft">${t("case.by",{result:e.result_label??"",name:e.checked_by,at:he(e.checked_at)})}</p>`}
${H({form:s,label:t("title"),children:l`
${e.claims.length===0?l`<p class="notice">${t("case.noClaims")}</p>`:h({label:t(n?"case.allYes":"case.allRight"),icon:"check",onClick:()=>s.set({answers:e.claims.map(()=>({right:!0,found:""})),reached:!0})})}
${Oe(e).map(({id:o,name:m,claims:S})=>l`<section key=${o} class="card trust-subject"><h2>${m}</h2>
${S.map(({claim:_,at:L})=>Pe({key:`${_.item} ${_.asks}`,claim:_,answer:s.values.answers[L],onAnswer:V=>a(L,V)}))}
</section>`)}
${s.errors.answers&&l`<p class="field-error" role="alert">${s.errors.answers}</p>`}
${re({...s.bind("checked_on"),label:t("case.on"),min:e.visited_on,max:e.today,required:!0})}
${x({...s.bind("note"),label:t("case.note"),rows:2,maxlength:500})}
<div class="form-actions">
${h({label:t("case.save"),type:"submit",kind:"primary",busy:s.busy,onClick:()=>s.set({reached:!0})})}
${h({label:t("case.unreachable"),busy:s.busy,onClick:()=>{s.set({reached:!1}),s.submit()}})}
</div>`})}
${y("household.manage")&&e.result==="wrong"&&G({label:t("case.register"),href:`/so-ho/${e.household_id}`,icon:"edit"})}
</div>`:l`<div class="stack">${u}<p class="notice is-warning">${t("case.own")}</p></div>`}),De=(r,e)=>({subject_id:r.subject_id,item:r.item,asks:r.asks,right:e.right===!0,found:e.right===!1&&e.found?e.found:null});function Oe(r){const e=new Map;return r.claims.forEach((s,a)=>{const n=e.get(s.subject_id)??{id:s.subject_id,name:s.subject_name,claims:[]};n.claims.push({claim:s,at:a}),e.set(s.subject_id,n)}),[...e.values()]}const Pe=d(function({claim:e,answer:s,onAnswer:a}){const n=e.asks!=="holds",i=Object.entries(e.values).filter(([o])=>!n&&o!==e.value).map(([o,m])=>({value:o,label:m})),c=(o,m)=>l`<button type="button" class=${`trust-pick is-${o?"right":"wrong"}`} aria-pressed=${String(s.right===o)}
onClick=${()=>a({right:o,found:""})}>${m}</button>`,u=n?`${e.asks_label}?`:e.value_label;return l`<div class="trust-claim" role="group" aria-label=${`${e.label}: ${u}`}>
<p><span class="soft">${e.label}</span><br /><strong>${u}</strong></p>
<div class="trust-picks">${c(!0,t(n?"case.yes":"case.right"))}${c(!1,t(n?"case.no":"case.wrong"))}</div>
${s.right===!1&&i.length>0&&D({label:t("case.found"),name:`${e.subject_id}.${e.item}`,value:s.found,empty:t("case.unknown"),options:i,onChange:o=>a({found:o})})}
</div>`}),Te=Object.freeze(Object.defineProperty({__proto__:null,default:qe},Symbol.toStringTag,{value:"Module"}));await j("rechecks");const Fe=["other","objection"];function Be(){const r=p("/me/questions");return w({title:t("questions"),lead:t("questions.lead"),narrow:!0,children:g({of:r,empty:e=>e.length===0,whenEmpty:T({icon:"check"}),children:e=>l`<div class="stack">${e.map(s=>l`<section key=${`${s.id} ${s.version}`} class="card stack">
<p><strong>${s.facts}</strong> ${s.maybe}</p>
${s.answer&&l`<p>${[t("question.answer"),s.answer_label,s.answer_text].filter(Boolean).join(": ")}</p>`}
${s.reason&&l`<p>${`${t("hint.reason")}: ${s.reason}`}</p>`}
${s.actions.includes("answer")&&!s.answer&&Ae({one:s})}
</section>`)}</div>`})})}const Ae=d(function({one:e}){const s=k({draft:`question ${e.id}`,initial:{answer:"",text:""},check:({answer:a,text:n})=>({...a?{}:{answer:A("field.missing")},...Fe.includes(a)&&n.trim().length<3?{text:A("field.missing")}:{}}),submit:({answer:a,text:n},i)=>f("/me/questions/{hint_id}/answer",{params:{hint_id:e.id},version:e.version,body:{answer:a,text:n},key:i}),done:()=>{F("/me","/today"),B(t("question.sent"))}});return H({form:s,label:t("questions"),children:l`
<p>${t("question.askDays",{days:e.days.length?`ngày ${e.days.map(b).join(", ")}`:"này"})}</p>
${le({...s.bind("answer"),label:t("question.answer"),options:Z(oe),required:!0})}
${x({...s.bind("text"),label:t("question.text"),rows:2,maxlength:500})}
<div class="form-actions">${h({label:t("question.send"),type:"submit",kind:"primary",busy:s.busy})}</div>`})}),Ee=Object.freeze(Object.defineProperty({__proto__:null,default:Be},Symbol.toStringTag,{value:"Module"}));await j("rechecks");function Me({params:r}){const e=p("/rechecks/{draw_id}",{params:{draw_id:r.id}}),s=e.data?t("one.title",{kind:e.data.kind_label,period:e.data.period_title,unit:e.data.unit_name}):t("title");return w({title:s,lead:e.data?.period_label,crumbs:[{label:t("title"),href:"/kiem-tra-lai"},{label:e.data?.period_title??""}],children:g({of:e,lines:10,children:a=>l`<div class="stack">
${He({draw:a})}
${$({title:t("one.places"),children:Re({draw:a})})}
${a.items.length>0&&$({title:t("one.items"),children:ze({draw:a})})}
${$({title:t("one.how"),children:me({facts:[{label:t("one.how"),value:t("one.howText",{percent:a.percent,name:a.drawn_by,on:b(a.drawn_on)}),wide:!0},{label:t("one.seed"),value:l`<code>${a.seed}</code><br /><small class="soft">${t("one.seedHint")}</small>`,wide:!0}]})})}
${y("recheck.record")&&$({title:t("one.cases"),children:J({caption:t("one.cases"),query:{draw_id:a.id}})})}
</div>`})})}const He=d(function({draw:e}){const{share:s}=e;return l`<div class="columns">
<section class="card"><h2>${t(e.kind==="visits"?"one.reported":"one.guided")}</h2>
<p class="trust-big">${C(e.visited_percent)}</p>
<p>${t(e.kind==="visits"?"one.reportedText":"one.guidedText",{visited:E(e.visited),households:E(e.households),first:b(e.first_day),last:b(e.last_day)})}</p></section>
<section class="card"><h2>${t("one.checked")}</h2>
<p class="trust-big">${z(s)}</p>
${s.percent!==null&&l`
${ce({found:s})}
<p>${t("found.interval",{percent:C(s.percent),low:C(s.low),high:C(s.high)})}</p>`}
${v(s)&&l`<p class="soft">${v(s)}</p>`}
<p class="soft small">${t("one.explain")}</p></section>
</div>`}),Re=d(function({draw:e}){return O({caption:t("one.places"),rows:e.places,rowKey:s=>s.unit_id,columns:[{key:"name",label:t("one.place"),kind:"main",value:s=>s.name},{key:"reported",label:t("one.placeReported"),value:s=>t("ofWhole",{part:E(s.visited),whole:E(s.households),percent:C(s.visited_percent)})},{key:"drawn",label:t("drawn"),kind:"number",value:s=>s.share.drawn},{key:"found",label:t("found"),show:s=>s.share.drawn?l`<span>
${z(s.share)}
${v(s.share)&&l` <small class="soft">${v(s.share)}</small>`}
</span>`:"—"},{key:"rate",label:t("rate"),show:s=>K({found:s.share})}]})}),ze=d(function({draw:e}){return O({caption:t("one.items"),rows:e.items,rowKey:s=>`${s.item} ${s.asks}`,columns:[{key:"label",label:t("one.item"),kind:"main",value:s=>s.label},{key:"checked",label:t("one.itemChecked"),kind:"number",value:s=>s.checked},{key:"right",label:t("one.itemRight"),kind:"number",value:s=>s.right},{key:"rate",label:t("rate"),show:s=>K({found:s})}]})}),Ke=Object.freeze(Object.defineProperty({__proto__:null,default:Me},Symbol.toStringTag,{value:"Module"}));export{Te as _,Ke as d,ke as h,Ce as l,Ee as q};
