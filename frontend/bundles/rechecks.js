// Licences in vendor/LICENSES.txt.
import{b as l,O as R}from"./kit.js";import{c as d,l as D,u as W,i as k,B as h,e as z,k as O,p as H,n as T,F,T as Q,L as N,j as A}from"./first.js";import{u as b,L as $,q as v,d as y,S as x,E as q,P as g,l as m,i as B,g as E,D as G,s as _,o as U,F as V,k as f,n as w}from"./frame.js";import{b9 as a,P as M,ad as X,bb as J,S as j,j as Y,ba as C,bV as p,bW as S,D as Z,bX as ee}from"./shared.js";const I={right:"good",wrong:"danger",unreachable:"warning"},K=d(function({query:s,caption:e}){const t=b("/rechecks/cases",{query:s});return $({of:t,empty:r=>r.items.length===0,whenEmpty:q({title:a("mine.none"),hint:a("mine.noneHint"),icon:"check"}),children:r=>l`<div>${v({caption:e,rows:r.items,rowKey:n=>n.id,href:n=>`/kiem-tra-lai/ho/${n.id}`,columns:[{key:"name",label:a("household"),kind:"main",value:n=>n.name},{key:"place",label:a("place"),value:n=>`${n.place}, ${n.street}, ${n.unit_name}`},{key:"visited",label:a("visited"),value:n=>[n.visitor,y(n.visited_on)].filter(Boolean).join(", ")},{key:"assigned",label:a("assigned"),value:n=>n.assigned_to??a("nobody")},{key:"result",label:a("result"),show:n=>x({label:n.result_label??a("waiting"),tone:n.result?I[n.result]:"neutral"})}]})}${M({page:r,more:n=>D("/rechecks/cases",{query:{...s,cursor:n}}),onMore:t.set})}</div>`})});await _("rechecks");function ae(){const[i,s]=R(!1),[e]=W(),t=e.xem==="tat-ca";return g({title:a("title"),lead:a("lead"),actions:k("recheck.draw")&&h({label:a("draw"),icon:"plus",kind:"primary",onClick:()=>s(!0)}),children:l`<div class="stack">
      ${i&&te({onClose:()=>s(!1)})}
      ${k("recheck.record")&&m({title:a("mine"),hint:a("mine.hint"),children:l`
            ${X({filters:[{name:"xem",label:a("show"),all:a("show.mine"),options:[{value:"tat-ca",label:a("show.all")}]}]})}
            ${K({key:String(t),caption:a("mine"),query:t?{}:{mine:!0,waiting:!0}})}`})}
      ${se({})}
    </div>`})}const se=d(function(){const s=b("/rechecks");return m({title:a("draws"),children:$({of:s,empty:e=>e.items.length===0,whenEmpty:q({title:a("draws.none"),hint:a("draws.noneHint"),icon:"figures"}),children:e=>l`<div>${v({caption:a("draws"),rows:e.items,rowKey:t=>t.id,href:t=>`/kiem-tra-lai/${t.id}`,columns:[{key:"period",label:a("period"),kind:"main",value:t=>t.period_title},{key:"unit",label:a("unit"),value:t=>t.unit_name},{key:"drawn",label:a("drawn"),kind:"number",value:t=>t.share.drawn},{key:"found",label:a("found"),show:t=>l`<span>
                  ${C(t.share)}
                  ${p(t.share)&&l` <small class="soft">${p(t.share)}</small>`}
                </span>`},{key:"rate",label:a("rate"),show:t=>S({found:t.share})}]})}${M({page:e,more:t=>D("/rechecks",{query:{cursor:t}}),onMore:s.set})}</div>`})})}),te=d(function({onClose:s}){const e=J(z.value),t=b("/indicators/coverage"),r=O({draft:"draw",initial:{period:e[0]?.value??"",unit_id:"",percent:5},check:({percent:n})=>n!==null&&n>=1&&n<=100?{}:{percent:a("draw.badPercent")},submit:({period:n,unit_id:o,percent:c},u)=>H("/rechecks",{body:{period:n,unit_id:o||null,percent:c??5},key:u}),done:n=>{B("/rechecks"),E(a("draw.done",{count:n.share.drawn})),T(`/kiem-tra-lai/${n.id}`)}});return G({title:a("draw.title"),onClose:s,children:F({form:r,label:a("draw.title"),children:l`
        <p class="soft">${a("draw.hint")}</p>
        ${j({...r.bind("period"),label:a("draw.period"),empty:!1,options:e})}
        ${j({...r.bind("unit_id"),label:a("draw.unit"),empty:a("draw.ward"),options:(t.data?.places??[]).map(({unit_id:n,name:o})=>({value:n,label:o}))})}
        ${Y({...r.bind("percent"),label:a("draw.percent"),unit:"%",required:!0})}
        <div class="form-actions">
          ${h({label:a("draw.submit"),type:"submit",kind:"primary",busy:r.busy})}
          ${h({label:a("draw.cancel"),kind:"quiet",onClick:s})}
        </div>`})})}),ne=Object.freeze(Object.defineProperty({__proto__:null,default:ae},Symbol.toStringTag,{value:"Module"}));await _("rechecks");function ie({params:i}){const s=b("/rechecks/cases/{case_id}",{params:{case_id:i.id}}),e=s.data;return g({title:e?.name??a("title"),narrow:!0,lead:e&&a("case.lead",{place:e.place,street:e.street,unit:e.unit_name}),crumbs:[{label:a("title"),href:"/kiem-tra-lai"},{label:e?.name??""}],status:e?.result&&x({label:e.result_label??"",tone:I[e.result]}),children:$({of:s,lines:8,children:t=>re({key:String(t.version),one:t})})})}function le(i){return O({draft:`case ${i.id}`,initial:{answers:i.claims.map(e=>({right:e.right??void 0,found:e.found??""})),checked_on:i.checked_on??i.today,note:i.note,reached:!0},check:({answers:e,reached:t})=>t&&e.some(({right:r})=>r===void 0)?{answers:a("case.answers")}:{},submit:({answers:e,checked_on:t,note:r,reached:n})=>A("/rechecks/cases/{case_id}/result",{params:{case_id:i.id},version:i.version,body:{outcome:n?"checked":"unreachable",checked_on:t??i.today,note:r,answers:n?i.claims.map((o,c)=>oe(o,e[c])):[]}}),done:()=>{B("/rechecks"),E(a("case.saved")),T("/kiem-tra-lai")}})}const re=d(function({one:s}){const e=le(s),t=(n,o)=>e.set({answers:e.values.answers.map((c,u)=>u===n?{...c,...o}:c),reached:!0}),r=l`<p>
    ${s.visitor?a("case.visit",{name:s.visitor,on:y(s.visited_on)}):a("case.visitUnnamed",{on:y(s.visited_on)})} ${s.may_record&&a("case.ask")}
  </p>`;return s.may_record?l`<div class="stack">${r}
    ${s.result&&s.checked_by&&l`<p class="soft">${a("case.by",{result:s.result_label??"",name:s.checked_by,at:U(s.checked_at)})}</p>`}
    ${F({form:e,label:a("title"),children:l`
        ${s.claims.length===0?l`<p class="notice">${a("case.noClaims")}</p>`:h({label:a("case.allRight"),icon:"check",onClick:()=>e.set({answers:s.claims.map(()=>({right:!0,found:""})),reached:!0})})}
        ${ce(s).map(({id:n,name:o,claims:c})=>l`<section key=${n} class="card trust-subject"><h2>${o}</h2>
            ${c.map(({claim:u,at:P})=>de({key:u.item,claim:u,answer:e.values.answers[P],onAnswer:L=>t(P,L)}))}
          </section>`)}
        ${e.errors.answers&&l`<p class="field-error" role="alert">${e.errors.answers}</p>`}
        ${Z({...e.bind("checked_on"),label:a("case.on"),min:s.visited_on,max:s.today,required:!0})}
        ${Q({...e.bind("note"),label:a("case.note"),rows:2,maxlength:500})}
        <div class="form-actions">
          ${h({label:a("case.save"),type:"submit",kind:"primary",busy:e.busy,onClick:()=>e.set({reached:!0})})}
          ${h({label:a("case.unreachable"),busy:e.busy,onClick:()=>{e.set({reached:!1}),e.submit()}})}
        </div>`})}
    ${k("household.manage")&&s.result==="wrong"&&N({label:a("case.register"),href:`/so-ho/${s.household_id}`,icon:"edit"})}
  </div>`:l`<div class="stack">${r}<p class="notice is-warning">${a("case.own")}</p></div>`}),oe=(i,s)=>({subject_id:i.subject_id,item:i.item,right:s.right===!0,found:s.right===!1&&s.found?s.found:null});function ce(i){const s=new Map;return i.claims.forEach((e,t)=>{const r=s.get(e.subject_id)??{id:e.subject_id,name:e.subject_name,claims:[]};r.claims.push({claim:e,at:t}),s.set(e.subject_id,r)}),[...s.values()]}const de=d(function({claim:s,answer:e,onAnswer:t}){const r=Object.entries(s.values).filter(([o])=>o!==s.value).map(([o,c])=>({value:o,label:c})),n=(o,c)=>l`<button type="button" class=${`trust-pick is-${o?"right":"wrong"}`} aria-pressed=${String(e.right===o)}
    onClick=${()=>t({right:o,found:""})}>${c}</button>`;return l`<div class="trust-claim" role="group" aria-label=${`${s.label}: ${s.value_label}`}>
    <p><span class="soft">${s.label}</span><br /><strong>${s.value_label}</strong></p>
    <div class="trust-picks">${n(!0,a("case.right"))}${n(!1,a("case.wrong"))}</div>
    ${e.right===!1&&r.length>0&&j({label:a("case.found"),name:`${s.subject_id}.${s.item}`,value:e.found,empty:a("case.unknown"),options:r,onChange:o=>t({found:o})})}
  </div>`}),ue=Object.freeze(Object.defineProperty({__proto__:null,default:ie},Symbol.toStringTag,{value:"Module"}));await _("rechecks");function he({params:i}){const s=b("/rechecks/{draw_id}",{params:{draw_id:i.id}}),e=s.data?a("one.title",{period:s.data.period_title,unit:s.data.unit_name}):a("title");return g({title:e,lead:s.data?.period_label,crumbs:[{label:a("title"),href:"/kiem-tra-lai"},{label:s.data?.period_title??""}],children:$({of:s,lines:10,children:t=>l`<div class="stack">
        ${me({draw:t})}
        ${m({title:a("one.places"),children:pe({draw:t})})}
        ${t.items.length>0&&m({title:a("one.items"),children:be({draw:t})})}
        ${m({title:a("one.how"),children:V({facts:[{label:a("one.how"),value:a("one.howText",{percent:t.percent,name:t.drawn_by,on:y(t.drawn_on)}),wide:!0},{label:a("one.seed"),value:l`<code>${t.seed}</code><br /><small class="soft">${a("one.seedHint")}</small>`,wide:!0}]})})}
        ${k("recheck.record")&&m({title:a("one.cases"),children:K({caption:a("one.cases"),query:{draw_id:t.id}})})}
      </div>`})})}const me=d(function({draw:s}){const{share:e}=s;return l`<div class="columns">
    <section class="card"><h2>${a("one.reported")}</h2>
      <p class="trust-big">${f(s.visited_percent)}</p>
      <p>${a("one.reportedText",{visited:w(s.visited),households:w(s.households)})}</p></section>
    <section class="card"><h2>${a("one.checked")}</h2>
      <p class="trust-big">${C(e)}</p>
      ${e.percent!==null&&l`
          ${ee({found:e})}
          <p>${a("found.interval",{percent:f(e.percent),low:f(e.low),high:f(e.high)})}</p>`}
      ${p(e)&&l`<p class="soft">${p(e)}</p>`}
      <p class="soft small">${a("one.explain")}</p></section>
  </div>`}),pe=d(function({draw:s}){return v({caption:a("one.places"),rows:s.places,rowKey:e=>e.unit_id,columns:[{key:"name",label:a("one.place"),kind:"main",value:e=>e.name},{key:"reported",label:a("one.placeReported"),value:e=>a("ofWhole",{part:w(e.visited),whole:w(e.households),percent:f(e.visited_percent)})},{key:"drawn",label:a("drawn"),kind:"number",value:e=>e.share.drawn},{key:"found",label:a("found"),show:e=>e.share.drawn?l`<span>
              ${C(e.share)}
              ${p(e.share)&&l` <small class="soft">${p(e.share)}</small>`}
            </span>`:"—"},{key:"rate",label:a("rate"),show:e=>S({found:e.share})}]})}),be=d(function({draw:s}){return v({caption:a("one.items"),rows:s.items,rowKey:e=>e.item,columns:[{key:"label",label:a("one.item"),kind:"main",value:e=>e.label},{key:"checked",label:a("one.itemChecked"),kind:"number",value:e=>e.checked},{key:"right",label:a("one.itemRight"),kind:"number",value:e=>e.right},{key:"rate",label:a("rate"),show:e=>S({found:e})}]})}),fe=Object.freeze(Object.defineProperty({__proto__:null,default:he},Symbol.toStringTag,{value:"Module"}));export{ue as _,fe as d,ne as l};
