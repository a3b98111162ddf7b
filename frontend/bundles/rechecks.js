// Licences in vendor/LICENSES.txt.
import{b as i,O as R}from"./kit.js";import{c as u,g as O,k as z,h as v,B as h,i as H,q as T,p as Q,n as x,s as F,r as W,T as N,L as U}from"./first.js";import{u as b,L as $,w as y,d as w,S as q,E as B,P as j,h as m,j as E,k as M,D as A,s as C,i as G,F as J,g as k,n as g}from"./frame.js";import{a1 as e,P as I,l as V,a3 as X,S,b as Y,a2 as P,ar as p,as as D,u as Z,D as ee,at as ae}from"./shared.js";const K={right:"good",wrong:"danger",unreachable:"warning"},L=u(function({query:s,caption:a}){const t=b("/rechecks/cases",{query:s});return $({of:t,empty:r=>r.items.length===0,whenEmpty:B({title:e("mine.none"),hint:e("mine.noneHint"),icon:"check"}),children:r=>i`<div>${y({caption:a,rows:r.items,rowKey:n=>n.id,href:n=>`/kiem-tra-lai/ho/${n.id}`,columns:[{key:"name",label:e("household"),kind:"main",value:n=>n.name},{key:"place",label:e("place"),value:n=>`${n.place}, ${n.street}, ${n.unit_name}`},{key:"visited",label:e("visited"),value:n=>[n.visitor,w(n.visited_on)].filter(Boolean).join(", ")},{key:"assigned",label:e("assigned"),value:n=>n.assigned_to??e("nobody")},{key:"result",label:e("result"),show:n=>q({label:n.result_label??e("waiting"),tone:n.result?K[n.result]:"neutral"})}]})}${I({page:r,more:n=>O("/rechecks/cases",{query:{...s,cursor:n}}),onMore:t.set})}</div>`})});await C("rechecks");function se(){const[o,s]=R(!1),[a]=z(),t=a.xem==="tat-ca";return j({title:e("title"),lead:e("lead"),actions:v("recheck.draw")&&h({label:e("draw"),icon:"plus",kind:"primary",onClick:()=>s(!0)}),children:i`<div class="stack">
      ${o&&ne({onClose:()=>s(!1)})}
      ${v("recheck.record")&&m({title:e("mine"),hint:e("mine.hint"),children:i`
            ${V({filters:[{name:"xem",label:e("show"),all:e("show.mine"),options:[{value:"tat-ca",label:e("show.all")}]}]})}
            ${L({key:String(t),caption:e("mine"),query:t?{}:{mine:!0,waiting:!0}})}`})}
      ${te({})}
    </div>`})}const te=u(function(){const s=b("/rechecks");return m({title:e("draws"),children:$({of:s,empty:a=>a.items.length===0,whenEmpty:B({title:e("draws.none"),hint:e("draws.noneHint"),icon:"figures"}),children:a=>i`<div>${y({caption:e("draws"),rows:a.items,rowKey:t=>t.id,href:t=>`/kiem-tra-lai/${t.id}`,columns:[{key:"period",label:e("period"),kind:"main",value:t=>t.period_title},{key:"unit",label:e("unit"),value:t=>t.unit_name},{key:"drawn",label:e("drawn"),kind:"number",value:t=>t.share.drawn},{key:"found",label:e("found"),show:t=>i`<span>
                  ${P(t.share)}
                  ${p(t.share)&&i` <small class="soft">${p(t.share)}</small>`}
                </span>`},{key:"rate",label:e("rate"),show:t=>D({found:t.share})}]})}${I({page:a,more:t=>O("/rechecks",{query:{cursor:t}}),onMore:s.set})}</div>`})})}),ne=u(function({onClose:s}){const a=X(H.value),t=b("/indicators/coverage"),r=T({initial:{period:a[0]?.value??"",unit_id:"",percent:5},check:({percent:n})=>n!==null&&n>=1&&n<=100?{}:{percent:e("draw.badPercent")},submit:({period:n,unit_id:l,percent:c},d)=>Q("/rechecks",{body:{period:n,unit_id:l||null,percent:c??5},key:d}),done:n=>{E("/rechecks"),M(e("draw.done",{count:n.share.drawn})),x(`/kiem-tra-lai/${n.id}`)}});return A({title:e("draw.title"),onClose:s,children:F({form:r,label:e("draw.title"),children:i`
        <p class="soft">${e("draw.hint")}</p>
        ${S({...r.bind("period"),label:e("draw.period"),empty:!1,options:a})}
        ${S({...r.bind("unit_id"),label:e("draw.unit"),empty:e("draw.ward"),options:(t.data?.places??[]).map(({unit_id:n,name:l})=>({value:n,label:l}))})}
        ${Y({...r.bind("percent"),label:e("draw.percent"),unit:"%",required:!0})}
        <div class="form-actions">
          ${h({label:e("draw.submit"),type:"submit",kind:"primary",busy:r.busy})}
          ${h({label:e("draw.cancel"),kind:"quiet",onClick:s})}
        </div>`})})}),ie=Object.freeze(Object.defineProperty({__proto__:null,default:se},Symbol.toStringTag,{value:"Module"}));await C("rechecks");function le({params:o}){const s=b("/rechecks/cases/{case_id}",{params:{case_id:o.id}}),a=s.data;return j({title:a?.name??e("title"),narrow:!0,lead:a&&e("case.lead",{place:a.place,street:a.street,unit:a.unit_name}),crumbs:[{label:e("title"),href:"/kiem-tra-lai"},{label:a?.name??""}],status:a?.result&&q({label:a.result_label??"",tone:K[a.result]}),children:$({of:s,lines:8,children:t=>re({key:String(t.version),one:t})})})}const re=u(function({one:s}){const a=T({initial:{answers:s.claims.map(n=>({right:n.right??void 0,found:n.found??""})),checked_on:s.checked_on??s.today,note:s.note,reached:!0},check:({answers:n,reached:l})=>l&&n.some(({right:c})=>c===void 0)?{answers:e("case.answers")}:{},submit:({answers:n,checked_on:l,note:c,reached:d})=>W("/rechecks/cases/{case_id}/result",{params:{case_id:s.id},version:s.version,body:{outcome:d?"checked":"unreachable",checked_on:l??s.today,note:c,answers:d?s.claims.map((f,_)=>oe(f,n[_])):[]}}),done:()=>{E("/rechecks"),M(e("case.saved")),x("/kiem-tra-lai")}});Z(a.dirty);const t=(n,l)=>a.set({answers:a.values.answers.map((c,d)=>d===n?{...c,...l}:c),reached:!0}),r=i`<p>
    ${s.visitor?e("case.visit",{name:s.visitor,on:w(s.visited_on)}):e("case.visitUnnamed",{on:w(s.visited_on)})} ${s.may_record&&e("case.ask")}
  </p>`;return s.may_record?i`<div class="stack">${r}
    ${s.result&&s.checked_by&&i`<p class="soft">${e("case.by",{result:s.result_label??"",name:s.checked_by,at:G(s.checked_at)})}</p>`}
    ${F({form:a,label:e("title"),children:i`
        ${s.claims.length===0?i`<p class="notice">${e("case.noClaims")}</p>`:h({label:e("case.allRight"),icon:"check",onClick:()=>a.set({answers:s.claims.map(()=>({right:!0,found:""})),reached:!0})})}
        ${ce(s).map(({id:n,name:l,claims:c})=>i`<section key=${n} class="card trust-subject"><h2>${l}</h2>
            ${c.map(({claim:d,at:f})=>de({key:d.item,claim:d,answer:a.values.answers[f],onAnswer:_=>t(f,_)}))}
          </section>`)}
        ${a.errors.answers&&i`<p class="field-error" role="alert">${a.errors.answers}</p>`}
        ${ee({...a.bind("checked_on"),label:e("case.on"),min:s.visited_on,max:s.today,required:!0})}
        ${N({...a.bind("note"),label:e("case.note"),rows:2,maxlength:500})}
        <div class="form-actions">
          ${h({label:e("case.save"),type:"submit",kind:"primary",busy:a.busy,onClick:()=>a.set({reached:!0})})}
          ${h({label:e("case.unreachable"),busy:a.busy,onClick:()=>{a.set({reached:!1}),a.submit()}})}
        </div>`})}
    ${v("household.manage")&&s.result==="wrong"&&U({label:e("case.register"),href:`/so-ho/${s.household_id}`,icon:"edit"})}
  </div>`:i`<div class="stack">${r}<p class="notice is-warning">${e("case.own")}</p></div>`}),oe=(o,s)=>({subject_id:o.subject_id,item:o.item,right:s.right===!0,found:s.right===!1&&s.found?s.found:null});function ce(o){const s=new Map;return o.claims.forEach((a,t)=>{const r=s.get(a.subject_id)??{id:a.subject_id,name:a.subject_name,claims:[]};r.claims.push({claim:a,at:t}),s.set(a.subject_id,r)}),[...s.values()]}const de=u(function({claim:s,answer:a,onAnswer:t}){const r=Object.entries(s.values).filter(([l])=>l!==s.value).map(([l,c])=>({value:l,label:c})),n=(l,c)=>i`<button type="button" class=${`trust-pick is-${l?"right":"wrong"}`} aria-pressed=${String(a.right===l)}
    onClick=${()=>t({right:l,found:""})}>${c}</button>`;return i`<div class="trust-claim" role="group" aria-label=${`${s.label}: ${s.value_label}`}>
    <p><span class="soft">${s.label}</span><br /><strong>${s.value_label}</strong></p>
    <div class="trust-picks">${n(!0,e("case.right"))}${n(!1,e("case.wrong"))}</div>
    ${a.right===!1&&r.length>0&&S({label:e("case.found"),name:`${s.subject_id}.${s.item}`,value:a.found,empty:e("case.unknown"),options:r,onChange:l=>t({found:l})})}
  </div>`}),ue=Object.freeze(Object.defineProperty({__proto__:null,default:le},Symbol.toStringTag,{value:"Module"}));await C("rechecks");function he({params:o}){const s=b("/rechecks/{draw_id}",{params:{draw_id:o.id}}),a=s.data?e("one.title",{period:s.data.period_title,unit:s.data.unit_name}):e("title");return j({title:a,lead:s.data?.period_label,crumbs:[{label:e("title"),href:"/kiem-tra-lai"},{label:s.data?.period_title??""}],children:$({of:s,lines:10,children:t=>i`<div class="stack">
        ${me({draw:t})}
        ${m({title:e("one.places"),children:pe({draw:t})})}
        ${t.items.length>0&&m({title:e("one.items"),children:be({draw:t})})}
        ${m({title:e("one.how"),children:J({facts:[{label:e("one.how"),value:e("one.howText",{percent:t.percent,name:t.drawn_by,on:w(t.drawn_on)}),wide:!0},{label:e("one.seed"),value:i`<code>${t.seed}</code><br /><small class="soft">${e("one.seedHint")}</small>`,wide:!0}]})})}
        ${v("recheck.record")&&m({title:e("one.cases"),children:L({caption:e("one.cases"),query:{draw_id:t.id}})})}
      </div>`})})}const me=u(function({draw:s}){const{share:a}=s;return i`<div class="columns">
    <section class="card"><h2>${e("one.reported")}</h2>
      <p class="trust-big">${k(s.visited_percent)}</p>
      <p>${e("one.reportedText",{visited:g(s.visited),households:g(s.households)})}</p></section>
    <section class="card"><h2>${e("one.checked")}</h2>
      <p class="trust-big">${P(a)}</p>
      ${a.percent!==null&&i`
          ${ae({found:a})}
          <p>${e("found.interval",{percent:k(a.percent),low:k(a.low),high:k(a.high)})}</p>`}
      ${p(a)&&i`<p class="soft">${p(a)}</p>`}
      <p class="soft small">${e("one.explain")}</p></section>
  </div>`}),pe=u(function({draw:s}){return y({caption:e("one.places"),rows:s.places,rowKey:a=>a.unit_id,columns:[{key:"name",label:e("one.place"),kind:"main",value:a=>a.name},{key:"reported",label:e("one.placeReported"),value:a=>e("ofWhole",{part:g(a.visited),whole:g(a.households),percent:k(a.visited_percent)})},{key:"drawn",label:e("drawn"),kind:"number",value:a=>a.share.drawn},{key:"found",label:e("found"),show:a=>a.share.drawn?i`<span>
              ${P(a.share)}
              ${p(a.share)&&i` <small class="soft">${p(a.share)}</small>`}
            </span>`:"—"},{key:"rate",label:e("rate"),show:a=>D({found:a.share})}]})}),be=u(function({draw:s}){return y({caption:e("one.items"),rows:s.items,rowKey:a=>a.item,columns:[{key:"label",label:e("one.item"),kind:"main",value:a=>a.label},{key:"checked",label:e("one.itemChecked"),kind:"number",value:a=>a.checked},{key:"right",label:e("one.itemRight"),kind:"number",value:a=>a.right},{key:"rate",label:e("rate"),show:a=>D({found:a})}]})}),ke=Object.freeze(Object.defineProperty({__proto__:null,default:he},Symbol.toStringTag,{value:"Module"}));export{ue as _,ke as d,ie as l};
