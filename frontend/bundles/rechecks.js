// Licences in vendor/LICENSES.txt.
import{b as l,O as L}from"./kit.js";import{c as d,g as O,k as R,h as f,B as u,i as H,q as T,n as D,p as I,s as x,r as N,T as Q,L as W}from"./first.js";import{u as m,L as v,w as $,d as y,S as F,E as q,P as _,h,j as B,k as E,D as U,s as j,i as A,F as G,g as b,n as w}from"./frame.js";import{ad as e,P as M,u as J,af as V,S,d as X,ae as C,aN as p,aO as P,z as Y,D as Z,aP as ee}from"./shared.js";const z={right:"good",wrong:"danger",unreachable:"warning"};function ae({query:s,caption:a}){const n=m("/rechecks/cases",{query:s});return v({of:n,empty:i=>i.items.length===0,whenEmpty:q({title:e("mine.none"),hint:e("mine.noneHint"),icon:"check"}),children:i=>l`<div>${$({caption:a,rows:i.items,rowKey:t=>t.id,href:t=>`/kiem-tra-lai/ho/${t.id}`,columns:[{key:"name",label:e("household"),kind:"main",value:t=>t.name},{key:"place",label:e("place"),value:t=>`${t.place}, ${t.street}, ${t.unit_name}`},{key:"visited",label:e("visited"),value:t=>[t.visitor,y(t.visited_on)].filter(Boolean).join(", ")},{key:"assigned",label:e("assigned"),value:t=>t.assigned_to??e("nobody")},{key:"result",label:e("result"),show:t=>F({label:t.result_label??e("waiting"),tone:t.result?z[t.result]:"neutral"})}]})}${M({page:i,more:t=>O("/rechecks/cases",{query:{...s,cursor:t}}),onMore:n.set})}</div>`})}const K=d(ae);await j("rechecks");function se(){const[s,a]=L(!1),[n]=R(),i=n.xem==="tat-ca";return _({title:e("title"),lead:e("lead"),actions:f("recheck.draw")&&u({label:e("draw"),icon:"plus",kind:"primary",onClick:()=>a(!0)}),children:l`<div class="stack">
      ${s&&le({onClose:()=>a(!1)})}
      ${f("recheck.record")&&h({title:e("mine"),hint:e("mine.hint"),children:l`
            ${J({filters:[{name:"xem",label:e("show"),all:e("show.mine"),options:[{value:"tat-ca",label:e("show.all")}]}]})}
            ${K({key:String(i),caption:e("mine"),query:i?{}:{mine:!0,waiting:!0}})}`})}
      ${ne({})}
    </div>`})}function te(){const s=m("/rechecks");return h({title:e("draws"),children:v({of:s,empty:a=>a.items.length===0,whenEmpty:q({title:e("draws.none"),hint:e("draws.noneHint"),icon:"figures"}),children:a=>l`<div>${$({caption:e("draws"),rows:a.items,rowKey:n=>n.id,href:n=>`/kiem-tra-lai/${n.id}`,columns:[{key:"period",label:e("period"),kind:"main",value:n=>n.period_title},{key:"unit",label:e("unit"),value:n=>n.unit_name},{key:"drawn",label:e("drawn"),kind:"number",value:n=>n.share.drawn},{key:"found",label:e("found"),show:n=>l`<span>
                  ${C(n.share)}
                  ${p(n.share)&&l` <small class="soft">${p(n.share)}</small>`}
                </span>`},{key:"rate",label:e("rate"),show:n=>P({found:n.share})}]})}${M({page:a,more:n=>O("/rechecks",{query:{cursor:n}}),onMore:s.set})}</div>`})})}const ne=d(te);function ie({onClose:s}){const a=V(H.value),n=m("/indicators/coverage"),i=T({initial:{period:a[0]?.value??"",unit_id:"",percent:5},check:({percent:t})=>t!==null&&t>=1&&t<=100?{}:{percent:e("draw.badPercent")},submit:({period:t,unit_id:r,percent:o},c)=>I("/rechecks",{body:{period:t,unit_id:r||null,percent:o??5},key:c}),done:t=>{B("/rechecks"),E(e("draw.done",{count:t.share.drawn})),D(`/kiem-tra-lai/${t.id}`)}});return U({title:e("draw.title"),onClose:s,children:x({form:i,label:e("draw.title"),children:l`
        <p class="soft">${e("draw.hint")}</p>
        ${S({...i.bind("period"),label:e("draw.period"),empty:!1,options:a})}
        ${S({...i.bind("unit_id"),label:e("draw.unit"),empty:e("draw.ward"),options:(n.data?.places??[]).map(({unit_id:t,name:r})=>({value:t,label:r}))})}
        ${X({...i.bind("percent"),label:e("draw.percent"),unit:"%",required:!0})}
        <div class="form-actions">
          ${u({label:e("draw.submit"),type:"submit",kind:"primary",busy:i.busy})}
          ${u({label:e("draw.cancel"),kind:"quiet",onClick:s})}
        </div>`})})}const le=d(ie),re=Object.freeze(Object.defineProperty({__proto__:null,default:se},Symbol.toStringTag,{value:"Module"}));await j("rechecks");function oe({params:s}){const a=m("/rechecks/cases/{case_id}",{params:{case_id:s.id}}),n=a.data;return _({title:n?.name??e("title"),narrow:!0,lead:n&&e("case.lead",{place:n.place,street:n.street,unit:n.unit_name}),crumbs:[{label:e("title"),href:"/kiem-tra-lai"},{label:n?.name??""}],status:n?.result&&F({label:n.result_label??"",tone:z[n.result]}),children:v({of:a,lines:8,children:i=>de({key:String(i.version),one:i})})})}function ce({one:s}){const a=T({initial:{answers:s.claims.map(t=>({right:t.right??void 0,found:t.found??""})),checked_on:s.checked_on??s.today,note:s.note,reached:!0},check:({answers:t,reached:r})=>r&&t.some(({right:o})=>o===void 0)?{answers:e("case.answers")}:{},submit:({answers:t,checked_on:r,note:o,reached:c})=>N("/rechecks/cases/{case_id}/result",{params:{case_id:s.id},version:s.version,body:{outcome:c?"checked":"unreachable",checked_on:r??s.today,note:o,answers:c?s.claims.map((k,g)=>ue(k,t[g])):[]}}),done:()=>{B("/rechecks"),E(e("case.saved")),D("/kiem-tra-lai")}});Y(a.dirty);const n=(t,r)=>a.set({answers:a.values.answers.map((o,c)=>c===t?{...o,...r}:o),reached:!0}),i=l`<p>
    ${s.visitor?e("case.visit",{name:s.visitor,on:y(s.visited_on)}):e("case.visitUnnamed",{on:y(s.visited_on)})} ${s.may_record&&e("case.ask")}
  </p>`;return s.may_record?l`<div class="stack">${i}
    ${s.result&&s.checked_by&&l`<p class="soft">${e("case.by",{result:s.result_label??"",name:s.checked_by,at:A(s.checked_at)})}</p>`}
    ${x({form:a,label:e("title"),children:l`
        ${s.claims.length===0?l`<p class="notice">${e("case.noClaims")}</p>`:u({label:e("case.allRight"),icon:"check",onClick:()=>a.set({answers:s.claims.map(()=>({right:!0,found:""})),reached:!0})})}
        ${he(s).map(({id:t,name:r,claims:o})=>l`<section key=${t} class="card trust-subject"><h2>${r}</h2>
            ${o.map(({claim:c,at:k})=>me({key:c.item,claim:c,answer:a.values.answers[k],onAnswer:g=>n(k,g)}))}
          </section>`)}
        ${a.errors.answers&&l`<p class="field-error" role="alert">${a.errors.answers}</p>`}
        ${Z({...a.bind("checked_on"),label:e("case.on"),min:s.visited_on,max:s.today,required:!0})}
        ${Q({...a.bind("note"),label:e("case.note"),rows:2,maxlength:500})}
        <div class="form-actions">
          ${u({label:e("case.save"),type:"submit",kind:"primary",busy:a.busy,onClick:()=>a.set({reached:!0})})}
          ${u({label:e("case.unreachable"),busy:a.busy,onClick:()=>{a.set({reached:!1}),a.submit()}})}
        </div>`})}
    ${f("household.manage")&&s.result==="wrong"&&W({label:e("case.register"),href:`/so-ho/${s.household_id}`,icon:"edit"})}
  </div>`:l`<div class="stack">${i}<p class="notice is-warning">${e("case.own")}</p></div>`}const de=d(ce),ue=(s,a)=>({subject_id:s.subject_id,item:s.item,right:a.right===!0,found:a.right===!1&&a.found?a.found:null});function he(s){const a=new Map;return s.claims.forEach((n,i)=>{const t=a.get(n.subject_id)??{id:n.subject_id,name:n.subject_name,claims:[]};t.claims.push({claim:n,at:i}),a.set(n.subject_id,t)}),[...a.values()]}function pe({claim:s,answer:a,onAnswer:n}){const i=Object.entries(s.values).filter(([r])=>r!==s.value).map(([r,o])=>({value:r,label:o})),t=(r,o)=>l`<button type="button" class=${`trust-pick is-${r?"right":"wrong"}`} aria-pressed=${String(a.right===r)}
    onClick=${()=>n({right:r,found:""})}>${o}</button>`;return l`<div class="trust-claim" role="group" aria-label=${`${s.label}: ${s.value_label}`}>
    <p><span class="soft">${s.label}</span><br /><strong>${s.value_label}</strong></p>
    <div class="trust-picks">${t(!0,e("case.right"))}${t(!1,e("case.wrong"))}</div>
    ${a.right===!1&&i.length>0&&S({label:e("case.found"),name:`${s.subject_id}.${s.item}`,value:a.found,empty:e("case.unknown"),options:i,onChange:r=>n({found:r})})}
  </div>`}const me=d(pe),be=Object.freeze(Object.defineProperty({__proto__:null,default:oe},Symbol.toStringTag,{value:"Module"}));await j("rechecks");function ke({params:s}){const a=m("/rechecks/{draw_id}",{params:{draw_id:s.id}}),n=a.data?e("one.title",{period:a.data.period_title,unit:a.data.unit_name}):e("title");return _({title:n,lead:a.data?.period_label,crumbs:[{label:e("title"),href:"/kiem-tra-lai"},{label:a.data?.period_title??""}],children:v({of:a,lines:10,children:i=>l`<div class="stack">
        ${ve({draw:i})}
        ${h({title:e("one.places"),children:ye({draw:i})})}
        ${i.items.length>0&&h({title:e("one.items"),children:ge({draw:i})})}
        ${h({title:e("one.how"),children:G({facts:[{label:e("one.how"),value:e("one.howText",{percent:i.percent,name:i.drawn_by,on:y(i.drawn_on)}),wide:!0},{label:e("one.seed"),value:l`<code>${i.seed}</code><br /><small class="soft">${e("one.seedHint")}</small>`,wide:!0}]})})}
        ${f("recheck.record")&&h({title:e("one.cases"),children:K({caption:e("one.cases"),query:{draw_id:i.id}})})}
      </div>`})})}function fe({draw:s}){const{share:a}=s;return l`<div class="columns">
    <section class="card"><h2>${e("one.reported")}</h2>
      <p class="trust-big">${b(s.visited_percent)}</p>
      <p>${e("one.reportedText",{visited:w(s.visited),households:w(s.households)})}</p></section>
    <section class="card"><h2>${e("one.checked")}</h2>
      <p class="trust-big">${C(a)}</p>
      ${a.percent!==null&&l`
          ${ee({found:a})}
          <p>${e("found.interval",{percent:b(a.percent),low:b(a.low),high:b(a.high)})}</p>`}
      ${p(a)&&l`<p class="soft">${p(a)}</p>`}
      <p class="soft small">${e("one.explain")}</p></section>
  </div>`}const ve=d(fe);function $e({draw:s}){return $({caption:e("one.places"),rows:s.places,rowKey:a=>a.unit_id,columns:[{key:"name",label:e("one.place"),kind:"main",value:a=>a.name},{key:"reported",label:e("one.placeReported"),value:a=>e("ofWhole",{part:w(a.visited),whole:w(a.households),percent:b(a.visited_percent)})},{key:"drawn",label:e("drawn"),kind:"number",value:a=>a.share.drawn},{key:"found",label:e("found"),show:a=>a.share.drawn?l`<span>
              ${C(a.share)}
              ${p(a.share)&&l` <small class="soft">${p(a.share)}</small>`}
            </span>`:"—"},{key:"rate",label:e("rate"),show:a=>P({found:a.share})}]})}const ye=d($e);function we({draw:s}){return $({caption:e("one.items"),rows:s.items,rowKey:a=>a.item,columns:[{key:"label",label:e("one.item"),kind:"main",value:a=>a.label},{key:"checked",label:e("one.itemChecked"),kind:"number",value:a=>a.checked},{key:"right",label:e("one.itemRight"),kind:"number",value:a=>a.right},{key:"rate",label:e("rate"),show:a=>P({found:a})}]})}const ge=d(we),_e=Object.freeze(Object.defineProperty({__proto__:null,default:ke},Symbol.toStringTag,{value:"Module"}));export{be as _,_e as d,re as l};
