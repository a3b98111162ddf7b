import{b as r,O as V,r as N}from"./kit.js";import{u as p,l as S,n as u,O as b,X as K,i as U,g as J,D as Q,S as R,P,L as $,E as y,s as O,U as W,o as m,Y as X,v as M,d as x,C as Y}from"./frame.js";import{c as h,u as Z,e as j,k as ee,j as te,F as ne,B as g,L as A,l as E,i as le,n as se}from"./first.js";import{bd as v,be as ae,bf as ie,S as T,bg as e,D as oe,a4 as k,j as B,P as D}from"./shared.js";const re=h(function(){return r`<div>${["visits","after_30","after_90"].map(t=>ce({key:t,kind:t}))}</div>`}),ce=h(function({kind:t}){const l=p("/rechecks",{query:{kind:t,limit:1}}).data?.items[0];if(!l)return null;const{share:i}=l,a={percent:S(i.percent),low:S(i.low),high:S(i.high)},n=i.percent===null?v("line.none"):t==="visits"?`${ae(i)}. ${v("found.interval",a)}.`:v("line.after",{...a,checked:String(i.checked),right:String(i.right)}),s=v("line.title",{kind:l.kind_label,period:l.period_title,unit:l.unit_name});return r`<p><a href=${`/kiem-tra-lai/${l.id}`}>${s}</a>: ${n}</p>`});function q(){const[c,t]=Z(),l=Object.fromEntries(Object.entries({unit_id:c.noi,period:c.ky,on:c.ngay}).filter(([,a])=>a)),i=c.chia==="to"?"group":c.chia==="tuyen"?"street":"unit";return{asked:l,by:i,query:c,change:t}}const C=c=>`/muc-tieu/${c.replaceAll(".","-")}`;function f(c,t,l={}){const i=Object.entries({noi:t.noi,ky:t.ky,ngay:t.ngay,...l}).filter(([,n])=>n),a=new URLSearchParams(i).toString();return a?`${c}?${a}`:c}const F=h(function({period:t,on:l,query:i,change:a,places:n=[]}){const s=t.last_day<j.value?t.last_day:j.value,o=ie(j.value);return r`<div class="form-row no-print asking">
${T({name:"ky",label:e("period"),value:t.code,options:o,onChange:d=>a({ky:d??void 0,ngay:void 0})})}
${oe({name:"ngay",label:e("on"),value:l,min:t.first_day,max:s,onChange:d=>a({ngay:d??void 0,ky:t.code})})}
${(n.length>1||i.noi)&&T({name:"noi",label:e("unit"),value:i.noi??"",onChange:d=>a({noi:d||void 0,chia:void 0}),options:[{value:"",label:e("unit.all")},...n.filter(({unit_id:d})=>d).map(({unit_id:d,name:w})=>({value:d??"",label:w}))]})}
</div>`}),de=h(function({read:t,href:l}){const i=t.places.length<2,a=i?[]:t.places;return r`<div class="card table-frame" tabindex="0" role="region" aria-label=${e("title")}>
<table class="indicators"><caption class="visually-hidden">${e("title")}</caption>
<thead>
<tr>
<th scope="col">${e("measure")}</th>
<th scope="col" class="is-total">${i?t.places[0]?.name??e("total"):e("total")}</th>
${a.map(n=>r`<th scope="col" key=${n.key}>${n.name}</th>`)}</tr></thead>
${t.places.some(({survey:n})=>n)&&ue({read:t,places:a})}
${t.groups.map(n=>he({key:n.key,group:n,places:a,href:l}))}
</table></div>`}),ue=h(function({read:t,places:l}){const i=a=>a&&r`<span class="indicator-number">${e("survey.of",{settled:u(a.settled),households:u(a.households)})}</span>
${k({value:a.households?a.settled*100/a.households:null,label:e("survey"),hideValue:!0})}
<small>${a.percent_text}</small>`;return r`<tbody class="is-survey"><tr><th scope="row">${e("survey")}<small>${e("survey.hint")}</small></th>
<td class="is-total">${i(t.survey)}</td>${l.map(a=>r`<td key=${a.key}>${i(a.survey)}</td>`)}</tr>
</tbody>`}),I=c=>c.listed||c.logged,he=h(function({group:t,places:l,href:i}){const a=t.ref?e("target",{ref:t.ref,title:t.title}):t.title;return r`<tbody>
<tr class="is-group">
<th scope="rowgroup" colspan=${l.length+2}>
<span>${a}</span>
${t.goal_text&&t.goal_text!==b&&r`<small>${e("goal",{goal:t.goal_text})}</small>`}
</th>
</tr>
${t.rows.map(n=>r`<tr key=${n.code}>
<th scope="row">
${n.short}
${n.listed&&n.total.known<n.total.base&&r`<small>${e("known",{known:u(n.total.known),base:u(n.total.base)})}</small>`}
</th>
<td class="is-total">${H({cell:n.total,row:n,href:I(n)?i(n.code):void 0})}</td>
${l.map((s,o)=>{const d=n.places[o];return r`<td key=${s.key}>${d&&H({cell:d,row:n,href:I(n)&&s.unit_id?i(n.code,s.unit_id):void 0})}</td>`})}
</tr>`)}
</tbody>`}),H=h(function({cell:t,row:l,href:i}){const a=u(t.counted);return r`<span class="indicator-number">${i?r`<a class="figure" href=${i}>${a}</a>`:a}</span>
${l.of&&r`
${k({value:t.percent,goal:l.goal_percent,label:l.label,hideValue:!0})}
<small>${t.percent_text}</small>`}
${t.in_period!==0&&r`<small>${e("inPeriod",{change:K(t.in_period)})}</small>`}`}),pe=h(function({coverage:t,onClose:l}){const i=Object.fromEntries(t.places.map(n=>[n.unit_id,n.own?n.percent:null])),a=ee({draft:"threshold",initial:{percent:t.percent,...i},submit:n=>te("/indicators/threshold",{version:t.version??0,body:{percent:n.percent??0,places:t.places.flatMap(({unit_id:s})=>{const o=n[s];return o==null?[]:[{unit_id:s,percent:o}]})}}),done:()=>{U("/indicators","/submissions"),J(e("threshold.saved")),l()}});return Q({title:e("threshold"),onClose:l,wide:!0,children:ne({form:a,label:e("threshold"),children:r`
<p class="soft">${e("threshold.lead")}</p>
${B({...a.bind("percent"),label:e("threshold.ward"),unit:"%",required:!0})}
<h3>${e("threshold.own")}</h3>
<p class="soft small">${e("threshold.ownHint")}</p>
<ul class="parts">${t.places.map(n=>r`<li key=${n.unit_id}>
<span>
${n.name}
<br />
${R({label:e(n.speaks?"threshold.speaks":"threshold.waits"),tone:n.speaks?"good":"neutral"})}
<small>
${e("survey.of",{settled:u(n.survey.settled),households:u(n.survey.households)})} (
${n.survey.percent_text}
)
</small>
</span>
<div>
${B({...a.bind(n.unit_id),label:n.name,labelHidden:!0,unit:"%"})}
</div>
</li>`)}</ul>
<div class="form-actions">
${g({label:e("threshold.save"),type:"submit",kind:"primary",busy:a.busy})}
${g({label:e("threshold.cancel"),kind:"quiet",onClick:l})}
</div>`})})});await O("indicators");function be(){const{asked:c,by:t,query:l,change:i}=q(),a=p("/indicators",{query:{...c,by:t}}),n=p("/indicators/coverage"),[s,o]=V(!1);return P({title:a.data?.unit_name?`${e("title")} — ${a.data.unit_name}`:e("title"),lead:e("lead"),actions:r`
${n.data?.actions.includes("set_threshold")&&g({label:e("threshold"),icon:"edit",onClick:()=>o(!0)})}
${A({label:e("map"),href:"/ban-do",icon:"board"})}
${A({label:e("pace"),href:"/co-kip-khong",icon:"figures"})}
${A({label:e("ledger"),href:f("/so-theo-doi",l),icon:"table"})}`,children:r`${s&&n.data&&pe({coverage:n.data,onClose:()=>o(!1)})}${$({of:a,lines:12,children:d=>r`<div class="stack">
${F({period:d.period,on:d.on,query:l,change:i,places:n.data?.places??[]})}
${d.actions.includes("inside")&&me({by:t,change:i})}
${re({})}
${d.survey.households===0&&t==="unit"&&!d.groups.some($e)?y({title:e("none"),hint:e("noneHint"),icon:"figures"}):de({read:d,href:(w,L)=>f(C(w),l,L?{noi:L}:{})})}
</div>`})}`})}const $e=c=>c.rows.some(t=>t.logged),me=h(function({by:t,change:l}){const i={unit:"",group:"to",street:"tuyen"};return r`<div class="form-row no-print">${T({name:"chia",label:e("by"),value:i[t],onChange:a=>l({chia:a||void 0}),options:[{value:"",label:e("by.unit")},{value:"to",label:e("by.group")},{value:"tuyen",label:e("by.street")}]})}</div>`}),fe=Object.freeze(Object.defineProperty({__proto__:null,default:be},Symbol.toStringTag,{value:"Module"}));await O("indicators");function ye({params:c}){const{asked:t,query:l,change:i}=q(),a=p("/indicators/{code}",{params:{code:c.code.replaceAll("-",".")},query:t}),n=a.data;return P({title:n?n.row.label:e("title"),lead:n?.unit_name??void 0,crumbs:[{label:e("back"),href:f("/muc-tieu",l)},{label:n?.row.short??""}],children:$({of:a,lines:8,children:s=>r`<div class="stack">
${F({period:s.period,on:s.on,query:l,change:i})}
${ge({read:s})}
<div class="columns">
${s.places.length>1&&ve({read:s,query:l})}
${_({title:e("detail.groups"),parts:s.groups,small:s.reachable===null})}
${_({title:e("detail.streets"),parts:s.streets,small:s.reachable===null})}
${s.split&&_({title:e("detail.split"),parts:s.split.channels,hint:e("detail.splitHint")})}
${s.split&&_({title:e("detail.grades"),parts:s.split.grades})}
</div>
${s.reachable===null?r`<p class="notice">${e(s.row.logged?"detail.noActivities":"detail.figuresOnly")}</p>`:(s.row.logged?ke:_e)({read:s,asked:t,key:JSON.stringify(t)})}
</div>`})})}const ge=h(function({read:t}){const{total:l,noun:i,of:a}=t.row;return r`<div class="card figure-head"><b class="figure-value">${u(l.counted)}</b>
<p>
<strong>${a?e("detail.of",{done:u(l.counted),base:u(l.base),noun:i}):i}</strong>
${a&&r`
<br />
${e("goal",{goal:W(t.row.goal_percent)})} · <b>${l.percent_text}</b>`}
${l.known<l.base&&r`<br /><span class="soft">${e("known",{known:u(l.known),base:u(l.base)})}</span>`}
</p>
${a&&r`<div class="figure-bar">
${k({value:l.percent,goal:t.row.goal_percent,label:t.row.label,hideValue:!0})}
</div>`}
</div>`}),ve=h(function({read:t,query:l}){return m({title:e("detail.places"),children:r`<ul class="parts">${t.places.map((i,a)=>{const n=t.row.places[a];return r`<li key=${i.key}>
<span>${i.name}</span>
<div>
${n&&H({cell:n,row:t.row,href:i.unit_id?f(C(t.row.code),l,{noi:i.unit_id}):void 0})}
</div>
</li>`})}</ul>`})}),_=h(function({title:t,parts:l,hint:i,small:a}){if(l.length===0)return r``;const n=l.reduce((s,o)=>s+o.count,0);return m({title:t,hint:i??(a?e("detail.small"):void 0),children:r`<ul class="parts">${l.map(s=>r`<li key=${s.code}>
<span>${s.label}</span>
<div>
<span class="indicator-number">${u(s.count)}</span>
${k({value:n?s.count*100/n:null,label:s.label,hideValue:!0})}
<small>${X(s.count,n)}</small>
</div>
</li>`)}</ul>`})}),ke=h(function({read:t,asked:l}){const i={code:t.row.code},a=p("/indicators/{code}/activities",{params:i,query:l}),n=s=>E("/indicators/{code}/activities",{params:i,query:{...l,cursor:s}});return m({title:e("detail.activities"),hint:e("detail.activitiesHint"),children:$({of:a,empty:s=>s.items.length===0,whenEmpty:y({title:e("detail.empty"),hint:e("detail.emptyHint")}),children:s=>r`<div>
${M({caption:e("detail.activities"),rows:s.items,rowKey:o=>o.id,href:o=>o.activity_id?`/hoat-dong/${o.activity_id}`:void 0,columns:[{key:"text",label:e("detail.line"),kind:"main",value:o=>o.text},{key:"on",label:e("detail.day"),value:o=>x(o.on)},{key:"unit",label:e("unit"),value:o=>o.unit_name}]})}
${D({page:s,more:n,onMore:a.set})}
</div>`})})}),_e=h(function({read:t,asked:l}){const i={code:t.row.code},a=p("/indicators/{code}/list",{params:i,query:l}),n=a.data?.items.some(s=>s.person_id)??!1;return m({title:e("detail.people"),hint:(t.reachable??0)<t.row.total.counted?e("detail.reach",{count:u(t.reachable),all:u(t.row.total.counted)}):void 0,children:$({of:a,empty:s=>s.items.length===0,whenEmpty:y({title:e("detail.empty"),hint:e("detail.emptyHint")}),children:s=>r`<div>
${M({caption:e("detail.people"),rows:s.items,rowKey:o=>o.person_id??o.household_id,href:o=>le("household.read")?`/so-ho/${o.household_id}`:void 0,columns:[{key:"who",label:n?e("person"):e("household"),kind:"main",value:o=>o.full_name??o.household_name},...n?[{key:"born",label:e("born"),value:o=>o.birth_year??b}]:[],{key:"code",label:e("household"),value:o=>o.household_code},{key:"address",label:e("address"),value:o=>[o.house_no,o.street].filter(Boolean).join(" ")||b},{key:"phone",label:e("phone"),value:o=>o.phone??b},{key:"evidence",label:e("evidence"),show:o=>o.channel_label?r`<div>${o.channel_label}<br /><span class="soft small">${o.grade_label}</span></div>`:b}]})}
${D({page:s,more:o=>E("/indicators/{code}/list",{params:i,query:{...l,cursor:o}}),onMore:a.set})}
</div>`})})}),we=Object.freeze(Object.defineProperty({__proto__:null,default:ye},Symbol.toStringTag,{value:"Module"}));function Se({params:c}){return N(()=>{const t=c.code?C(c.code):"/muc-tieu";se(`${t}${location.search}`,{replace:!0})},[]),null}const Pe=Object.freeze(Object.defineProperty({__proto__:null,default:Se},Symbol.toStringTag,{value:"Module"}));await O("indicators");function Oe(){const{asked:c,query:t,change:l}=q(),i=p("/indicators/ledger",{query:c}),a=p("/indicators/coverage");return P({title:i.data?.unit_name?`${e("ledger")} — ${i.data.unit_name}`:e("ledger"),lead:e("ledger.lead"),crumbs:[{label:e("back"),href:f("/muc-tieu",t)},{label:e("ledger")}],actions:g({label:e("print"),icon:"print",onClick:()=>{Y()}}),children:$({of:i,lines:10,empty:n=>n.places.every(({survey:s})=>!s?.households),whenEmpty:y({title:e("none"),hint:e("noneHint"),icon:"table"}),children:n=>r`<div class="stack">
${F({period:n.period,on:n.on,query:t,change:l,places:a.data?.places??[]})}
<p class="soft">${e("ledger.range",{first:x(n.first_day),last:x(n.on)})} (${n.period.title})</p>
${z({title:e("ledger"),plain:!0,rows:n.lines.map(s=>({key:s.code,label:s.label,account:s.total})),corner:e("population")})}
${n.places.length>1&&n.lines.map(s=>z({key:s.code,title:s.label,corner:e("unit"),rows:[...n.places.map((o,d)=>({key:o.key,label:o.name,account:s.places[d]})),{key:"",label:e("total"),account:s.total}]}))}
<div class="ledger-signs"><p>${e("sign.keeper")}</p><p>${e("sign.head")}</p></div>
</div>`})})}const z=h(function({title:t,corner:l,plain:i,rows:a}){const n=r`<div class="table-frame" tabindex="0" role="region" aria-label=${t}>
<table class="indicators is-ledger"><caption class="visually-hidden">${t}</caption>
<thead>
<tr>
<th scope="col">${l}</th>
<th scope="col">${e("opening")}</th>
<th scope="col">${e("entered")}</th>
<th scope="col">${e("left")}</th>
<th scope="col">${e("closing")}</th>
</tr>
</thead>
<tbody>${a.map(({key:s,label:o,account:d})=>r`<tr key=${s} class=${s===""?"is-sum":void 0}><th scope="row">${o}</th>
<td data-label=${e("opening")}>${u(d.opening)}</td>
<td data-label=${e("entered")}>${G({changes:d.entered})}</td>
<td data-label=${e("left")}>${G({changes:d.left})}</td>
<td data-label=${e("closing")}><b>${u(d.closing)}</b></td>
</tr>`)}</tbody>
</table></div>`;return i?r`<div class="card">${n}</div>`:m({title:t,children:n})}),G=h(function({changes:t}){return t.length===0?r`<span class="soft">${u(0)}</span>`:r`
<b>${u(t.reduce((l,{count:i})=>l+i,0))}</b>
${t.map(({code:l,label:i,count:a})=>r`<small key=${l}>${i}: ${u(a)}</small>`)}`}),xe=Object.freeze(Object.defineProperty({__proto__:null,default:Oe},Symbol.toStringTag,{value:"Module"}));export{Pe as a,fe as f,xe as l,we as m};
