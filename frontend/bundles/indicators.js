import{b as r,O as V,r as K}from"./kit.js";import{u as p,w,n as u,P as g,M as $,a8 as J,i as Q,e as R,S as U,N as S,L as b,E as y,s as P,a5 as W,a9 as L,k as m,d as x,G as X}from"./frame.js";import{c as h,u as Y,e as O,k as Z,j as ee,B as M,L as j,l as E,i as te,n as ne}from"./first.js";import{b2 as v,b3 as le,b4 as se,S as A,b5 as e,g as ae,F as oe,l as B,D as G,P as I}from"./shared.js";const ie=h(function(){return r`<div>${["visits","after_30","after_90"].map(t=>re({key:t,kind:t}))}</div>`}),re=h(function({kind:t}){const l=p("/rechecks",{query:{kind:t,limit:1}}).data?.items[0];if(!l)return null;const{share:o}=l,a={percent:w(o.percent),low:w(o.low),high:w(o.high)},n=o.percent===null?v("line.none"):t==="visits"?`${le(o)}. ${v("found.interval",a)}.`:v("line.after",{...a,checked:String(o.checked),right:String(o.right)}),s=v("line.title",{kind:l.kind_label,period:l.period_title,unit:l.unit_name});return r`<p><a href=${`/kiem-tra-lai/${l.id}`}>${s}</a>: ${n}</p>`});function T(){const[c,t]=Y(),l=Object.fromEntries(Object.entries({unit_id:c.noi,period:c.ky,on:c.ngay}).filter(([,a])=>a)),o=c.chia==="to"?"group":c.chia==="tuyen"?"street":"unit";return{asked:l,by:o,query:c,change:t}}const q=c=>`/muc-tieu/${c.replaceAll(".","-")}`;function f(c,t,l={}){const o=Object.entries({noi:t.noi,ky:t.ky,ngay:t.ngay,...l}).filter(([,n])=>n),a=new URLSearchParams(o).toString();return a?`${c}?${a}`:c}const C=h(function({period:t,on:l,query:o,change:a,places:n=[]}){const s=t.last_day<O.value?t.last_day:O.value,i=se(O.value);return r`<div class="form-row no-print asking">
${A({name:"ky",label:e("period"),value:t.code,options:i,onChange:d=>a({ky:d??void 0,ngay:void 0})})}
${ae({name:"ngay",label:e("on"),value:l,min:t.first_day,max:s,onChange:d=>a({ngay:d??void 0,ky:t.code})})}
${(n.length>1||o.noi)&&A({name:"noi",label:e("unit"),value:o.noi??"",onChange:d=>a({noi:d||void 0,chia:void 0}),options:[{value:"",label:e("unit.all")},...n.filter(({unit_id:d})=>d).map(({unit_id:d,name:_})=>({value:d??"",label:_}))]})}
</div>`}),ce=h(function({read:t,href:l}){const o=t.places.length<2,a=o?[]:t.places;return r`<div class="card table-frame" tabindex="0" role="region" aria-label=${e("title")}>
<table class="indicators"><caption class="visually-hidden">${e("title")}</caption>
<thead>
<tr>
<th scope="col">${e("measure")}</th>
<th scope="col" class="is-total">${o?t.places[0]?.name??e("total"):e("total")}</th>
${a.map(n=>r`<th scope="col" key=${n.key}>${n.name}</th>`)}</tr></thead>
${t.places.some(({survey:n})=>n)&&de({read:t,places:a})}
${t.groups.map(n=>ue({key:n.key,group:n,places:a,href:l}))}
</table></div>`}),de=h(function({read:t,places:l}){const o=a=>a&&r`<span class="indicator-number">${e("survey.of",{settled:u(a.settled),households:u(a.households)})}</span>
${g({value:a.households?a.settled*100/a.households:null,label:e("survey"),hideValue:!0})}
<small>${a.percent_text}</small>`;return r`<tbody class="is-survey"><tr><th scope="row">${e("survey")}<small>${e("survey.hint")}</small></th>
<td class="is-total">${o(t.survey)}</td>${l.map(a=>r`<td key=${a.key}>${o(a.survey)}</td>`)}</tr>
</tbody>`}),z=c=>c.listed||c.logged,ue=h(function({group:t,places:l,href:o}){const a=t.ref?e("target",{ref:t.ref,title:t.title}):t.title;return r`<tbody>
<tr class="is-group">
<th scope="rowgroup" colspan=${l.length+2}>
<span>${a}</span>
${t.goal_text&&t.goal_text!==$&&r`<small>${e("goal",{goal:t.goal_text})}</small>`}
</th>
</tr>
${t.rows.map(n=>r`<tr key=${n.code}>
<th scope="row">
${n.short}
${n.listed&&n.total.known<n.total.base&&r`<small>${e("known",{known:u(n.total.known),base:u(n.total.base)})}</small>`}
</th>
<td class="is-total">${F({cell:n.total,row:n,href:z(n)?o(n.code):void 0})}</td>
${l.map((s,i)=>{const d=n.places[i];return r`<td key=${s.key}>${d&&F({cell:d,row:n,href:z(n)&&s.unit_id?o(n.code,s.unit_id):void 0})}</td>`})}
</tr>`)}
</tbody>`}),F=h(function({cell:t,row:l,href:o}){const a=u(t.counted);return r`<span class="indicator-number">${o?r`<a class="figure" href=${o}>${a}</a>`:a}</span>
${l.of&&r`
${g({value:t.percent,goal:l.goal_percent,label:l.label,hideValue:!0})}
<small>${t.percent_text}</small>`}
${t.in_period!==0&&r`<small>${e("inPeriod",{change:J(t.in_period)})}</small>`}`}),he=h(function({coverage:t,onClose:l}){const o=Object.fromEntries(t.places.map(n=>[n.unit_id,n.own?n.percent:null])),a=Z({draft:"threshold",initial:{percent:t.percent,...o},submit:n=>ee("/indicators/threshold",{version:t.version??0,body:{percent:n.percent??0,places:t.places.flatMap(({unit_id:s})=>{const i=n[s];return i==null?[]:[{unit_id:s,percent:i}]})}}),done:()=>{Q("/indicators","/submissions"),R(e("threshold.saved")),l()}});return oe({title:e("threshold"),form:a,submit:e("threshold.save"),onClose:l,cancel:e("threshold.cancel"),wide:!0,children:r`
<p class="soft">${e("threshold.lead")}</p>
${B({...a.bind("percent"),label:e("threshold.ward"),unit:"%",required:!0})}
<h3>${e("threshold.own")}</h3>
<p class="soft small">${e("threshold.ownHint")}</p>
<ul class="parts">${t.places.map(n=>r`<li key=${n.unit_id}>
<span>
${n.name}
<br />
${U({label:e(n.speaks?"threshold.speaks":"threshold.waits"),tone:n.speaks?"good":"neutral"})}
<small>
${e("survey.of",{settled:u(n.survey.settled),households:u(n.survey.households)})} (
${n.survey.percent_text}
)
</small>
</span>
<div>
${B({...a.bind(n.unit_id),label:n.name,labelHidden:!0,unit:"%"})}
</div>
</li>`)}</ul>`})});await P("indicators");function pe(){const{asked:c,by:t,query:l,change:o}=T(),a=p("/indicators",{query:{...c,by:t}}),n=p("/indicators/coverage"),[s,i]=V(!1);return S({title:a.data?.unit_name?`${e("title")} — ${a.data.unit_name}`:e("title"),lead:e("lead"),actions:r`
${n.data?.actions.includes("set_threshold")&&M({label:e("threshold"),icon:"edit",onClick:()=>i(!0)})}
${j({label:e("map"),href:"/ban-do",icon:"board"})}
${j({label:e("pace"),href:"/co-kip-khong",icon:"figures"})}
${j({label:e("ledger"),href:f("/so-theo-doi",l),icon:"table"})}`,children:r`${s&&n.data&&he({coverage:n.data,onClose:()=>i(!1)})}${b({of:a,lines:12,children:d=>r`<div class="stack">
${C({period:d.period,on:d.on,query:l,change:o,places:n.data?.places??[]})}
${d.actions.includes("inside")&&be({by:t,change:o})}
${ie({})}
${d.survey.households===0&&t==="unit"&&!d.groups.some($e)?y({title:e("none"),hint:e("noneHint"),icon:"figures"}):ce({read:d,href:(_,H)=>f(q(_),l,H?{noi:H}:{})})}
</div>`})}`})}const $e=c=>c.rows.some(t=>t.logged),be=h(function({by:t,change:l}){const o={unit:"",group:"to",street:"tuyen"};return r`<div class="form-row no-print">${A({name:"chia",label:e("by"),value:o[t],onChange:a=>l({chia:a||void 0}),options:[{value:"",label:e("by.unit")},{value:"to",label:e("by.group")},{value:"tuyen",label:e("by.street")}]})}</div>`}),me=Object.freeze(Object.defineProperty({__proto__:null,default:pe},Symbol.toStringTag,{value:"Module"}));await P("indicators");function fe({params:c}){const{asked:t,query:l,change:o}=T(),a=p("/indicators/{code}",{params:{code:c.code.replaceAll("-",".")},query:t}),n=a.data;return S({title:n?n.row.label:e("title"),lead:n?.unit_name??void 0,crumbs:[{label:e("back"),href:f("/muc-tieu",l)},{label:n?.row.short??""}],children:b({of:a,lines:8,children:s=>r`<div class="stack">
${C({period:s.period,on:s.on,query:l,change:o})}
${ge({read:s})}
<div class="columns">
${s.places.length>1&&ye({read:s,query:l})}
${k({title:e("detail.groups"),parts:s.groups,small:s.reachable===null})}
${k({title:e("detail.streets"),parts:s.streets,small:s.reachable===null})}
${s.split&&k({title:e("detail.split"),parts:s.split.channels,hint:e("detail.splitHint")})}
${s.split&&k({title:e("detail.grades"),parts:s.split.grades})}
</div>
${s.reachable===null?r`<p class="notice">${e(s.row.logged?"detail.noActivities":"detail.figuresOnly")}</p>`:(s.row.logged?ve:ke)({read:s,asked:t,key:JSON.stringify(t)})}
</div>`})})}const ge=h(function({read:t}){const{total:l,noun:o,of:a}=t.row;return r`<div class="card figure-head"><b class="figure-value">${u(l.counted)}</b>
<p>
<strong>${a?e("detail.of",{done:u(l.counted),base:u(l.of),noun:o}):o}</strong>
${a&&r`
<br />
${e("goal",{goal:W(t.row.goal_percent)})} · <b>${l.percent_text}</b>`}
${l.known<l.base&&r`<br /><span class="soft">${e("known",{known:u(l.known),base:u(l.base)})}</span>`}
${a&&l.expected>l.of&&r`<br /><span class="soft">${e("detail.need",{done:u(l.counted),all:u(l.expected),percent:L(l.counted,l.expected)})}</span>`}
</p>
${a&&r`<div class="figure-bar">
${g({value:l.percent,goal:t.row.goal_percent,label:t.row.label,hideValue:!0})}
</div>`}
</div>`}),ye=h(function({read:t,query:l}){return m({title:e("detail.places"),children:r`<ul class="parts">${t.places.map((o,a)=>{const n=t.row.places[a];return r`<li key=${o.key}>
<span>${o.name}</span>
<div>
${n&&F({cell:n,row:t.row,href:o.unit_id?f(q(t.row.code),l,{noi:o.unit_id}):void 0})}
</div>
</li>`})}</ul>`})}),k=h(function({title:t,parts:l,hint:o,small:a}){if(l.length===0)return r``;const n=l.reduce((s,i)=>s+i.count,0);return m({title:t,hint:o??(a?e("detail.small"):void 0),children:r`<ul class="parts">${l.map(s=>r`<li key=${s.code}>
<span>${s.label}</span>
<div>
<span class="indicator-number">${u(s.count)}</span>
${g({value:n?s.count*100/n:null,label:s.label,hideValue:!0})}
<small>${L(s.count,n)}</small>
</div>
</li>`)}</ul>`})}),ve=h(function({read:t,asked:l}){const o={code:t.row.code},a=p("/indicators/{code}/activities",{params:o,query:l}),n=s=>E("/indicators/{code}/activities",{params:o,query:{...l,cursor:s}});return m({title:e("detail.activities"),hint:e("detail.activitiesHint"),children:b({of:a,empty:s=>s.items.length===0,whenEmpty:y({title:e("detail.empty"),hint:e("detail.emptyHint")}),children:s=>r`<div>
${G({caption:e("detail.activities"),rows:s.items,rowKey:i=>i.id,href:i=>i.activity_id?`/hoat-dong/${i.activity_id}`:void 0,columns:[{key:"text",label:e("detail.line"),kind:"main",value:i=>i.text},{key:"on",label:e("detail.day"),value:i=>x(i.on)},{key:"unit",label:e("unit"),value:i=>i.unit_name}]})}
${I({page:s,more:n,onMore:a.set})}
</div>`})})}),ke=h(function({read:t,asked:l}){const o={code:t.row.code},a=p("/indicators/{code}/list",{params:o,query:l}),n=a.data?.items.some(s=>s.person_id)??!1;return m({title:e("detail.people"),hint:(t.reachable??0)<t.row.total.counted?e("detail.reach",{count:u(t.reachable),all:u(t.row.total.counted)}):void 0,children:b({of:a,empty:s=>s.items.length===0,whenEmpty:y({title:e("detail.empty"),hint:e("detail.emptyHint")}),children:s=>r`<div>
${G({caption:e("detail.people"),rows:s.items,rowKey:i=>i.person_id??i.household_id,href:i=>te("household.read")?`/so-ho/${i.household_id}`:void 0,columns:[{key:"who",label:n?e("person"):e("household"),kind:"main",value:i=>i.full_name??i.household_name},...n?[{key:"born",label:e("born"),value:i=>i.birth_year??$}]:[],{key:"code",label:e("household"),value:i=>i.household_code},{key:"address",label:e("address"),value:i=>[i.house_no,i.street].filter(Boolean).join(" ")||$},{key:"phone",label:e("phone"),value:i=>i.phone??$},{key:"evidence",label:e("evidence"),show:i=>i.channel_label?r`<div>${i.channel_label}<br /><span class="soft small">${i.grade_label}</span></div>`:$}]})}
${I({page:s,more:i=>E("/indicators/{code}/list",{params:o,query:{...l,cursor:i}}),onMore:a.set})}
</div>`})})}),_e=Object.freeze(Object.defineProperty({__proto__:null,default:fe},Symbol.toStringTag,{value:"Module"}));function we({params:c}){return K(()=>{const t=c.code?q(c.code):"/muc-tieu";ne(`${t}${location.search}`,{replace:!0})},[]),null}const Se=Object.freeze(Object.defineProperty({__proto__:null,default:we},Symbol.toStringTag,{value:"Module"}));await P("indicators");function Pe(){const{asked:c,query:t,change:l}=T(),o=p("/indicators/ledger",{query:c}),a=p("/indicators/coverage");return S({title:o.data?.unit_name?`${e("ledger")} — ${o.data.unit_name}`:e("ledger"),lead:e("ledger.lead"),crumbs:[{label:e("back"),href:f("/muc-tieu",t)},{label:e("ledger")}],actions:M({label:e("print"),icon:"print",onClick:()=>{X()}}),children:b({of:o,lines:10,empty:n=>n.places.every(({survey:s})=>!s?.households),whenEmpty:y({title:e("none"),hint:e("noneHint"),icon:"table"}),children:n=>r`<div class="stack">
${C({period:n.period,on:n.on,query:t,change:l,places:a.data?.places??[]})}
<p class="soft">${e("ledger.range",{first:x(n.first_day),last:x(n.on)})} (${n.period.title})</p>
${D({title:e("ledger"),plain:!0,rows:n.lines.map(s=>({key:s.code,label:s.label,account:s.total})),corner:e("population")})}
${n.places.length>1&&n.lines.map(s=>D({key:s.code,title:s.label,corner:e("unit"),rows:[...n.places.map((i,d)=>({key:i.key,label:i.name,account:s.places[d]})),{key:"",label:e("total"),account:s.total}]}))}
<div class="ledger-signs"><p>${e("sign.keeper")}</p><p>${e("sign.head")}</p></div>
</div>`})})}const D=h(function({title:t,corner:l,plain:o,rows:a}){const n=r`<div class="table-frame" tabindex="0" role="region" aria-label=${t}>
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
<tbody>${a.map(({key:s,label:i,account:d})=>r`<tr key=${s} class=${s===""?"is-sum":void 0}><th scope="row">${i}</th>
<td data-label=${e("opening")}>${u(d.opening)}</td>
<td data-label=${e("entered")}>${N({changes:d.entered})}</td>
<td data-label=${e("left")}>${N({changes:d.left})}</td>
<td data-label=${e("closing")}><b>${u(d.closing)}</b></td>
</tr>`)}</tbody>
</table></div>`;return o?r`<div class="card">${n}</div>`:m({title:t,children:n})}),N=h(function({changes:t}){return t.length===0?r`<span class="soft">${u(0)}</span>`:r`
<b>${u(t.reduce((l,{count:o})=>l+o,0))}</b>
${t.map(({code:l,label:o,count:a})=>r`<small key=${l}>${o}: ${u(a)}</small>`)}`}),xe=Object.freeze(Object.defineProperty({__proto__:null,default:Pe},Symbol.toStringTag,{value:"Module"}));export{Se as a,me as f,xe as l,_e as m};
