import{b as r,O as z}from"./kit.js";import{c as h,l as x,u as A,i as g,B as b,e as Q,k as F,p as N,n as q,F as B,T as U,L as Y,j as G}from"./first.js";import{bb as s,P as E,ad as X,bd as Z,S as _,o as J,j as V,bc as S,bW as p,bX as D,bY as ee,D as se,bZ as ae}from"./shared.js";import{u as f,L as w,q as j,d as $,S as M,E as K,P,l as m,i as H,g as I,D as te,s as O,o as ne,F as ie,k as v,n as C}from"./frame.js";const L={right:"good",wrong:"danger",unreachable:"warning"},R=h(function({query:a,caption:e}){const t=f("/rechecks/cases",{query:a});return w({of:t,empty:l=>l.items.length===0,whenEmpty:K({title:s("mine.none"),hint:s("mine.noneHint"),icon:"check"}),children:l=>r`<div>${j({caption:e,rows:l.items,rowKey:n=>n.id,href:n=>`/kiem-tra-lai/ho/${n.id}`,columns:[{key:"name",label:s("household"),kind:"main",value:n=>n.name},{key:"place",label:s("place"),value:n=>`${n.place}, ${n.street}, ${n.unit_name}`},{key:"visited",label:s("visited"),value:n=>[n.visitor,$(n.visited_on)].filter(Boolean).join(", ")},{key:"assigned",label:s("assigned"),value:n=>n.assigned_to??s("nobody")},{key:"result",label:s("result"),show:n=>M({label:n.result_label??s("waiting"),tone:n.result?L[n.result]:"neutral"})}]})}${E({page:l,more:n=>x("/rechecks/cases",{query:{...a,cursor:n}}),onMore:t.set})}</div>`})});await O("rechecks");function le(){const[i,a]=z(!1),[e]=A(),t=e.xem==="tat-ca";return P({title:s("title"),lead:s("lead"),actions:g("recheck.draw")&&b({label:s("draw"),icon:"plus",kind:"primary",onClick:()=>a(!0)}),children:r`<div class="stack">
${i&&oe({onClose:()=>a(!1)})}
${g("recheck.record")&&m({title:s("mine"),hint:s("mine.hint"),children:r`
${X({filters:[{name:"xem",label:s("show"),all:s("show.mine"),options:[{value:"tat-ca",label:s("show.all")}]}]})}
${R({key:String(t),caption:s("mine"),query:t?{}:{mine:!0,waiting:!0}})}`})}
${re({})}
</div>`})}const re=h(function(){const a=f("/rechecks");return m({title:s("draws"),children:w({of:a,empty:e=>e.items.length===0,whenEmpty:K({title:s("draws.none"),hint:s("draws.noneHint"),icon:"figures"}),children:e=>r`<div>${j({caption:s("draws"),rows:e.items,rowKey:t=>t.id,href:t=>`/kiem-tra-lai/${t.id}`,columns:[{key:"period",label:s("period"),kind:"main",value:t=>`${t.kind_label}, ${t.period_title}`},{key:"unit",label:s("unit"),value:t=>t.unit_name},{key:"drawn",label:s("drawn"),kind:"number",value:t=>t.share.drawn},{key:"found",label:s("found"),show:t=>r`<span>
${S(t.share)}
${p(t.share)&&r` <small class="soft">${p(t.share)}</small>`}
</span>`},{key:"rate",label:s("rate"),show:t=>D({found:t.share})}]})}${E({page:e,more:t=>x("/rechecks",{query:{cursor:t}}),onMore:a.set})}</div>`})})}),oe=h(function({onClose:a}){const e=Z(Q.value),t=f("/indicators/coverage"),l=F({draft:"draw",initial:{kind:"visits",period:e[0]?.value??"",unit_id:"",percent:5},check:({percent:n})=>n!==null&&n>=1&&n<=100?{}:{percent:s("draw.badPercent")},submit:({kind:n,period:c,unit_id:d,percent:o},u)=>N("/rechecks",{body:{kind:n,period:c,unit_id:d||null,percent:o??5},key:u}),done:n=>{H("/rechecks"),I(s("draw.done",{count:n.share.drawn})),q(`/kiem-tra-lai/${n.id}`)}});return te({title:s("draw.title"),onClose:a,children:B({form:l,label:s("draw.title"),children:r`
<p class="soft">${s(l.values.kind==="visits"?"draw.hint":"draw.afterHint")}</p>
${_({...l.bind("kind"),label:s("draw.kind"),empty:!1,options:J(ee)})}
${_({...l.bind("period"),label:s(l.values.kind==="visits"?"draw.period":"draw.periodAfter"),empty:!1,options:e})}
${_({...l.bind("unit_id"),label:s("draw.unit"),empty:s("draw.ward"),options:(t.data?.places??[]).map(({unit_id:n,name:c})=>({value:n,label:c}))})}
${V({...l.bind("percent"),label:s("draw.percent"),unit:"%",required:!0})}
<div class="form-actions">
${b({label:s("draw.submit"),type:"submit",kind:"primary",busy:l.busy})}
${b({label:s("draw.cancel"),kind:"quiet",onClick:a})}
</div>`})})}),ce=Object.freeze(Object.defineProperty({__proto__:null,default:le},Symbol.toStringTag,{value:"Module"}));await O("rechecks");function de({params:i}){const a=f("/rechecks/cases/{case_id}",{params:{case_id:i.id}}),e=a.data;return P({title:e?.name??s("title"),narrow:!0,lead:e&&s("case.lead",{place:e.place,street:e.street,unit:e.unit_name}),crumbs:[{label:s("title"),href:"/kiem-tra-lai"},{label:e?.name??""}],status:e?.result&&M({label:e.result_label??"",tone:L[e.result]}),children:w({of:a,lines:8,children:t=>he({key:String(t.version),one:t})})})}function ue(i){return F({draft:`case ${i.id}`,initial:{answers:i.claims.map(e=>({right:e.right??void 0,found:e.found??""})),checked_on:i.checked_on??i.today,note:i.note,reached:!0},check:({answers:e,reached:t})=>t&&e.some(({right:l})=>l===void 0)?{answers:s("case.answers")}:{},submit:({answers:e,checked_on:t,note:l,reached:n})=>G("/rechecks/cases/{case_id}/result",{params:{case_id:i.id},version:i.version,body:{outcome:n?"checked":"unreachable",checked_on:t??i.today,note:l,answers:n?i.claims.map((c,d)=>be(c,e[d])):[]}}),done:()=>{H("/rechecks"),I(s("case.saved")),q("/kiem-tra-lai")}})}const he=h(function({one:a}){const e=ue(a),t=(o,u)=>e.set({answers:e.values.answers.map((y,k)=>k===o?{...y,...u}:y),reached:!0}),l=a.kind!=="visits",n=$(a.visited_on),c=l?a.visitor?s("case.guided",{name:a.visitor,on:n}):s("case.guidedUnnamed",{on:n}):a.visitor?s("case.visit",{name:a.visitor,on:n}):s("case.visitUnnamed",{on:n}),d=r`<p>${c} ${a.may_record&&s(l?"case.askAfter":"case.ask")}</p>`;return a.may_record?r`<div class="stack">${d}
${a.result&&a.checked_by&&r`<p class="soft">${s("case.by",{result:a.result_label??"",name:a.checked_by,at:ne(a.checked_at)})}</p>`}
${B({form:e,label:s("title"),children:r`
${a.claims.length===0?r`<p class="notice">${s("case.noClaims")}</p>`:b({label:s(l?"case.allYes":"case.allRight"),icon:"check",onClick:()=>e.set({answers:a.claims.map(()=>({right:!0,found:""})),reached:!0})})}
${pe(a).map(({id:o,name:u,claims:y})=>r`<section key=${o} class="card trust-subject"><h2>${u}</h2>
${y.map(({claim:k,at:T})=>me({key:`${k.item} ${k.asks}`,claim:k,answer:e.values.answers[T],onAnswer:W=>t(T,W)}))}
</section>`)}
${e.errors.answers&&r`<p class="field-error" role="alert">${e.errors.answers}</p>`}
${se({...e.bind("checked_on"),label:s("case.on"),min:a.visited_on,max:a.today,required:!0})}
${U({...e.bind("note"),label:s("case.note"),rows:2,maxlength:500})}
<div class="form-actions">
${b({label:s("case.save"),type:"submit",kind:"primary",busy:e.busy,onClick:()=>e.set({reached:!0})})}
${b({label:s("case.unreachable"),busy:e.busy,onClick:()=>{e.set({reached:!1}),e.submit()}})}
</div>`})}
${g("household.manage")&&a.result==="wrong"&&Y({label:s("case.register"),href:`/so-ho/${a.household_id}`,icon:"edit"})}
</div>`:r`<div class="stack">${d}<p class="notice is-warning">${s("case.own")}</p></div>`}),be=(i,a)=>({subject_id:i.subject_id,item:i.item,asks:i.asks,right:a.right===!0,found:a.right===!1&&a.found?a.found:null});function pe(i){const a=new Map;return i.claims.forEach((e,t)=>{const l=a.get(e.subject_id)??{id:e.subject_id,name:e.subject_name,claims:[]};l.claims.push({claim:e,at:t}),a.set(e.subject_id,l)}),[...a.values()]}const me=h(function({claim:a,answer:e,onAnswer:t}){const l=a.asks!=="holds",n=Object.entries(a.values).filter(([o])=>!l&&o!==a.value).map(([o,u])=>({value:o,label:u})),c=(o,u)=>r`<button type="button" class=${`trust-pick is-${o?"right":"wrong"}`} aria-pressed=${String(e.right===o)}
onClick=${()=>t({right:o,found:""})}>${u}</button>`,d=l?`${a.asks_label}?`:a.value_label;return r`<div class="trust-claim" role="group" aria-label=${`${a.label}: ${d}`}>
<p><span class="soft">${a.label}</span><br /><strong>${d}</strong></p>
<div class="trust-picks">${c(!0,s(l?"case.yes":"case.right"))}${c(!1,s(l?"case.no":"case.wrong"))}</div>
${e.right===!1&&n.length>0&&_({label:s("case.found"),name:`${a.subject_id}.${a.item}`,value:e.found,empty:s("case.unknown"),options:n,onChange:o=>t({found:o})})}
</div>`}),ke=Object.freeze(Object.defineProperty({__proto__:null,default:de},Symbol.toStringTag,{value:"Module"}));await O("rechecks");function fe({params:i}){const a=f("/rechecks/{draw_id}",{params:{draw_id:i.id}}),e=a.data?s("one.title",{kind:a.data.kind_label,period:a.data.period_title,unit:a.data.unit_name}):s("title");return P({title:e,lead:a.data?.period_label,crumbs:[{label:s("title"),href:"/kiem-tra-lai"},{label:a.data?.period_title??""}],children:w({of:a,lines:10,children:t=>r`<div class="stack">
${$e({draw:t})}
${m({title:s("one.places"),children:ve({draw:t})})}
${t.items.length>0&&m({title:s("one.items"),children:ye({draw:t})})}
${m({title:s("one.how"),children:ie({facts:[{label:s("one.how"),value:s("one.howText",{percent:t.percent,name:t.drawn_by,on:$(t.drawn_on)}),wide:!0},{label:s("one.seed"),value:r`<code>${t.seed}</code><br /><small class="soft">${s("one.seedHint")}</small>`,wide:!0}]})})}
${g("recheck.record")&&m({title:s("one.cases"),children:R({caption:s("one.cases"),query:{draw_id:t.id}})})}
</div>`})})}const $e=h(function({draw:a}){const{share:e}=a;return r`<div class="columns">
<section class="card"><h2>${s(a.kind==="visits"?"one.reported":"one.guided")}</h2>
<p class="trust-big">${v(a.visited_percent)}</p>
<p>${s(a.kind==="visits"?"one.reportedText":"one.guidedText",{visited:C(a.visited),households:C(a.households),first:$(a.first_day),last:$(a.last_day)})}</p></section>
<section class="card"><h2>${s("one.checked")}</h2>
<p class="trust-big">${S(e)}</p>
${e.percent!==null&&r`
${ae({found:e})}
<p>${s("found.interval",{percent:v(e.percent),low:v(e.low),high:v(e.high)})}</p>`}
${p(e)&&r`<p class="soft">${p(e)}</p>`}
<p class="soft small">${s("one.explain")}</p></section>
</div>`}),ve=h(function({draw:a}){return j({caption:s("one.places"),rows:a.places,rowKey:e=>e.unit_id,columns:[{key:"name",label:s("one.place"),kind:"main",value:e=>e.name},{key:"reported",label:s("one.placeReported"),value:e=>s("ofWhole",{part:C(e.visited),whole:C(e.households),percent:v(e.visited_percent)})},{key:"drawn",label:s("drawn"),kind:"number",value:e=>e.share.drawn},{key:"found",label:s("found"),show:e=>e.share.drawn?r`<span>
${S(e.share)}
${p(e.share)&&r` <small class="soft">${p(e.share)}</small>`}
</span>`:"—"},{key:"rate",label:s("rate"),show:e=>D({found:e.share})}]})}),ye=h(function({draw:a}){return j({caption:s("one.items"),rows:a.items,rowKey:e=>`${e.item} ${e.asks}`,columns:[{key:"label",label:s("one.item"),kind:"main",value:e=>e.label},{key:"checked",label:s("one.itemChecked"),kind:"number",value:e=>e.checked},{key:"right",label:s("one.itemRight"),kind:"number",value:e=>e.right},{key:"rate",label:s("rate"),show:e=>D({found:e})}]})}),ge=Object.freeze(Object.defineProperty({__proto__:null,default:fe},Symbol.toStringTag,{value:"Module"}));export{ke as _,ge as d,ce as l};
