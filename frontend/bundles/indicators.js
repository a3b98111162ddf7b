import{b as r,O as V,r as N}from"./kit.js";import{u as p,l as w,n as u,O as $,X as K,i as U,g as J,S as Q,P as S,L as b,E as g,s as P,U as R,o as m,Y as W,v as L,d as O,C as X}from"./frame.js";import{c as h,u as Y,e as x,k as Z,j as ee,B as M,L as j,l as E,i as te,n as ne}from"./first.js";import{be as y,bf as le,bg as se,S as A,bh as e,D as ae,a4 as v,F as oe,j as B,P as I}from"./shared.js";const ie=h(function(){return r`<div>${["visits","after_30","after_90"].map(t=>re({key:t,kind:t}))}</div>`}),re=h(function({kind:t}){const s=p("/rechecks",{query:{kind:t,limit:1}}).data?.items[0];if(!s)return null;const{share:o}=s,a={percent:w(o.percent),low:w(o.low),high:w(o.high)},n=o.percent===null?y("line.none"):t==="visits"?`${le(o)}. ${y("found.interval",a)}.`:y("line.after",{...a,checked:String(o.checked),right:String(o.right)}),l=y("line.title",{kind:s.kind_label,period:s.period_title,unit:s.unit_name});return r`<p><a href=${`/kiem-tra-lai/${s.id}`}>${l}</a>: ${n}</p>`});function T(){const[c,t]=Y(),s=Object.fromEntries(Object.entries({unit_id:c.noi,period:c.ky,on:c.ngay}).filter(([,a])=>a)),o=c.chia==="to"?"group":c.chia==="tuyen"?"street":"unit";return{asked:s,by:o,query:c,change:t}}const C=c=>`/muc-tieu/${c.replaceAll(".","-")}`;function f(c,t,s={}){const o=Object.entries({noi:t.noi,ky:t.ky,ngay:t.ngay,...s}).filter(([,n])=>n),a=new URLSearchParams(o).toString();return a?`${c}?${a}`:c}const q=h(function({period:t,on:s,query:o,change:a,places:n=[]}){const l=t.last_day<x.value?t.last_day:x.value,i=se(x.value);return r`<div class="form-row no-print asking">
${A({name:"ky",label:e("period"),value:t.code,options:i,onChange:d=>a({ky:d??void 0,ngay:void 0})})}
${ae({name:"ngay",label:e("on"),value:s,min:t.first_day,max:l,onChange:d=>a({ngay:d??void 0,ky:t.code})})}
${(n.length>1||o.noi)&&A({name:"noi",label:e("unit"),value:o.noi??"",onChange:d=>a({noi:d||void 0,chia:void 0}),options:[{value:"",label:e("unit.all")},...n.filter(({unit_id:d})=>d).map(({unit_id:d,name:_})=>({value:d??"",label:_}))]})}
</div>`}),ce=h(function({read:t,href:s}){const o=t.places.length<2,a=o?[]:t.places;return r`<div class="card table-frame" tabindex="0" role="region" aria-label=${e("title")}>
<table class="indicators"><caption class="visually-hidden">${e("title")}</caption>
<thead>
<tr>
<th scope="col">${e("measure")}</th>
<th scope="col" class="is-total">${o?t.places[0]?.name??e("total"):e("total")}</th>
${a.map(n=>r`<th scope="col" key=${n.key}>${n.name}</th>`)}</tr></thead>
${t.places.some(({survey:n})=>n)&&de({read:t,places:a})}
${t.groups.map(n=>ue({key:n.key,group:n,places:a,href:s}))}
</table></div>`}),de=h(function({read:t,places:s}){const o=a=>a&&r`<span class="indicator-number">${e("survey.of",{settled:u(a.settled),households:u(a.households)})}</span>
${v({value:a.households?a.settled*100/a.households:null,label:e("survey"),hideValue:!0})}
<small>${a.percent_text}</small>`;return r`<tbody class="is-survey"><tr><th scope="row">${e("survey")}<small>${e("survey.hint")}</small></th>
<td class="is-total">${o(t.survey)}</td>${s.map(a=>r`<td key=${a.key}>${o(a.survey)}</td>`)}</tr>
</tbody>`}),z=c=>c.listed||c.logged,ue=h(function({group:t,places:s,href:o}){const a=t.ref?e("target",{ref:t.ref,title:t.title}):t.title;return r`<tbody>
<tr class="is-group">
<th scope="rowgroup" colspan=${s.length+2}>
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
${s.map((l,i)=>{const d=n.places[i];return r`<td key=${l.key}>${d&&F({cell:d,row:n,href:z(n)&&l.unit_id?o(n.code,l.unit_id):void 0})}</td>`})}
</tr>`)}
</tbody>`}),F=h(function({cell:t,row:s,href:o}){const a=u(t.counted);return r`<span class="indicator-number">${o?r`<a class="figure" href=${o}>${a}</a>`:a}</span>
${s.of&&r`
${v({value:t.percent,goal:s.goal_percent,label:s.label,hideValue:!0})}
<small>${t.percent_text}</small>`}
${t.in_period!==0&&r`<small>${e("inPeriod",{change:K(t.in_period)})}</small>`}`}),he=h(function({coverage:t,onClose:s}){const o=Object.fromEntries(t.places.map(n=>[n.unit_id,n.own?n.percent:null])),a=Z({draft:"threshold",initial:{percent:t.percent,...o},submit:n=>ee("/indicators/threshold",{version:t.version??0,body:{percent:n.percent??0,places:t.places.flatMap(({unit_id:l})=>{const i=n[l];return i==null?[]:[{unit_id:l,percent:i}]})}}),done:()=>{U("/indicators","/submissions"),J(e("threshold.saved")),s()}});return oe({title:e("threshold"),form:a,submit:e("threshold.save"),onClose:s,cancel:e("threshold.cancel"),wide:!0,children:r`
<p class="soft">${e("threshold.lead")}</p>
${B({...a.bind("percent"),label:e("threshold.ward"),unit:"%",required:!0})}
<h3>${e("threshold.own")}</h3>
<p class="soft small">${e("threshold.ownHint")}</p>
<ul class="parts">${t.places.map(n=>r`<li key=${n.unit_id}>
<span>
${n.name}
<br />
${Q({label:e(n.speaks?"threshold.speaks":"threshold.waits"),tone:n.speaks?"good":"neutral"})}
<small>
${e("survey.of",{settled:u(n.survey.settled),households:u(n.survey.households)})} (
${n.survey.percent_text}
)
</small>
</span>
<div>
${B({...a.bind(n.unit_id),label:n.name,labelHidden:!0,unit:"%"})}
</div>
</li>`)}</ul>`})});await P("indicators");function pe(){const{asked:c,by:t,query:s,change:o}=T(),a=p("/indicators",{query:{...c,by:t}}),n=p("/indicators/coverage"),[l,i]=V(!1);return S({title:a.data?.unit_name?`${e("title")} — ${a.data.unit_name}`:e("title"),lead:e("lead"),actions:r`
${n.data?.actions.includes("set_threshold")&&M({label:e("threshold"),icon:"edit",onClick:()=>i(!0)})}
${j({label:e("map"),href:"/ban-do",icon:"board"})}
${j({label:e("pace"),href:"/co-kip-khong",icon:"figures"})}
${j({label:e("ledger"),href:f("/so-theo-doi",s),icon:"table"})}`,children:r`${l&&n.data&&he({coverage:n.data,onClose:()=>i(!1)})}${b({of:a,lines:12,children:d=>r`<div class="stack">
${q({period:d.period,on:d.on,query:s,change:o,places:n.data?.places??[]})}
${d.actions.includes("inside")&&be({by:t,change:o})}
${ie({})}
${d.survey.households===0&&t==="unit"&&!d.groups.some($e)?g({title:e("none"),hint:e("noneHint"),icon:"figures"}):ce({read:d,href:(_,H)=>f(C(_),s,H?{noi:H}:{})})}
</div>`})}`})}const $e=c=>c.rows.some(t=>t.logged),be=h(function({by:t,change:s}){const o={unit:"",group:"to",street:"tuyen"};return r`<div class="form-row no-print">${A({name:"chia",label:e("by"),value:o[t],onChange:a=>s({chia:a||void 0}),options:[{value:"",label:e("by.unit")},{value:"to",label:e("by.group")},{value:"tuyen",label:e("by.street")}]})}</div>`}),me=Object.freeze(Object.defineProperty({__proto__:null,default:pe},Symbol.toStringTag,{value:"Module"}));await P("indicators");function fe({params:c}){const{asked:t,query:s,change:o}=T(),a=p("/indicators/{code}",{params:{code:c.code.replaceAll("-",".")},query:t}),n=a.data;return S({title:n?n.row.label:e("title"),lead:n?.unit_name??void 0,crumbs:[{label:e("back"),href:f("/muc-tieu",s)},{label:n?.row.short??""}],children:b({of:a,lines:8,children:l=>r`<div class="stack">
${q({period:l.period,on:l.on,query:s,change:o})}
${ge({read:l})}
<div class="columns">
${l.places.length>1&&ye({read:l,query:s})}
${k({title:e("detail.groups"),parts:l.groups,small:l.reachable===null})}
${k({title:e("detail.streets"),parts:l.streets,small:l.reachable===null})}
${l.split&&k({title:e("detail.split"),parts:l.split.channels,hint:e("detail.splitHint")})}
${l.split&&k({title:e("detail.grades"),parts:l.split.grades})}
</div>
${l.reachable===null?r`<p class="notice">${e(l.row.logged?"detail.noActivities":"detail.figuresOnly")}</p>`:(l.row.logged?ve:ke)({read:l,asked:t,key:JSON.stringify(t)})}
</div>`})})}const ge=h(function({read:t}){const{total:s,noun:o,of:a}=t.row;return r`<div class="card figure-head"><b class="figure-value">${u(s.counted)}</b>
<p>
<strong>${a?e("detail.of",{done:u(s.counted),base:u(s.base),noun:o}):o}</strong>
${a&&r`
<br />
${e("goal",{goal:R(t.row.goal_percent)})} · <b>${s.percent_text}</b>`}
${s.known<s.base&&r`<br /><span class="soft">${e("known",{known:u(s.known),base:u(s.base)})}</span>`}
</p>
${a&&r`<div class="figure-bar">
${v({value:s.percent,goal:t.row.goal_percent,label:t.row.label,hideValue:!0})}
</div>`}
</div>`}),ye=h(function({read:t,query:s}){return m({title:e("detail.places"),children:r`<ul class="parts">${t.places.map((o,a)=>{const n=t.row.places[a];return r`<li key=${o.key}>
<span>${o.name}</span>
<div>
${n&&F({cell:n,row:t.row,href:o.unit_id?f(C(t.row.code),s,{noi:o.unit_id}):void 0})}
</div>
</li>`})}</ul>`})}),k=h(function({title:t,parts:s,hint:o,small:a}){if(s.length===0)return r``;const n=s.reduce((l,i)=>l+i.count,0);return m({title:t,hint:o??(a?e("detail.small"):void 0),children:r`<ul class="parts">${s.map(l=>r`<li key=${l.code}>
<span>${l.label}</span>
<div>
<span class="indicator-number">${u(l.count)}</span>
${v({value:n?l.count*100/n:null,label:l.label,hideValue:!0})}
<small>${W(l.count,n)}</small>
</div>
</li>`)}</ul>`})}),ve=h(function({read:t,asked:s}){const o={code:t.row.code},a=p("/indicators/{code}/activities",{params:o,query:s}),n=l=>E("/indicators/{code}/activities",{params:o,query:{...s,cursor:l}});return m({title:e("detail.activities"),hint:e("detail.activitiesHint"),children:b({of:a,empty:l=>l.items.length===0,whenEmpty:g({title:e("detail.empty"),hint:e("detail.emptyHint")}),children:l=>r`<div>
${L({caption:e("detail.activities"),rows:l.items,rowKey:i=>i.id,href:i=>i.activity_id?`/hoat-dong/${i.activity_id}`:void 0,columns:[{key:"text",label:e("detail.line"),kind:"main",value:i=>i.text},{key:"on",label:e("detail.day"),value:i=>O(i.on)},{key:"unit",label:e("unit"),value:i=>i.unit_name}]})}
${I({page:l,more:n,onMore:a.set})}
</div>`})})}),ke=h(function({read:t,asked:s}){const o={code:t.row.code},a=p("/indicators/{code}/list",{params:o,query:s}),n=a.data?.items.some(l=>l.person_id)??!1;return m({title:e("detail.people"),hint:(t.reachable??0)<t.row.total.counted?e("detail.reach",{count:u(t.reachable),all:u(t.row.total.counted)}):void 0,children:b({of:a,empty:l=>l.items.length===0,whenEmpty:g({title:e("detail.empty"),hint:e("detail.emptyHint")}),children:l=>r`<div>
${L({caption:e("detail.people"),rows:l.items,rowKey:i=>i.person_id??i.household_id,href:i=>te("household.read")?`/so-ho/${i.household_id}`:void 0,columns:[{key:"who",label:n?e("person"):e("household"),kind:"main",value:i=>i.full_name??i.household_name},...n?[{key:"born",label:e("born"),value:i=>i.birth_year??$}]:[],{key:"code",label:e("household"),value:i=>i.household_code},{key:"address",label:e("address"),value:i=>[i.house_no,i.street].filter(Boolean).join(" ")||$},{key:"phone",label:e("phone"),value:i=>i.phone??$},{key:"evidence",label:e("evidence"),show:i=>i.channel_label?r`<div>${i.channel_label}<br /><span class="soft small">${i.grade_label}</span></div>`:$}]})}
${I({page:l,more:i=>E("/indicators/{code}/list",{params:o,query:{...s,cursor:i}}),onMore:a.set})}
</div>`})})}),_e=Object.freeze(Object.defineProperty({__proto__:null,default:fe},Symbol.toStringTag,{value:"Module"}));function we({params:c}){return N(()=>{const t=c.code?C(c.code):"/muc-tieu";ne(`${t}${location.search}`,{replace:!0})},[]),null}const Se=Object.freeze(Object.defineProperty({__proto__:null,default:we},Symbol.toStringTag,{value:"Module"}));await P("indicators");function Pe(){const{asked:c,query:t,change:s}=T(),o=p("/indicators/ledger",{query:c}),a=p("/indicators/coverage");return S({title:o.data?.unit_name?`${e("ledger")} — ${o.data.unit_name}`:e("ledger"),lead:e("ledger.lead"),crumbs:[{label:e("back"),href:f("/muc-tieu",t)},{label:e("ledger")}],actions:M({label:e("print"),icon:"print",onClick:()=>{X()}}),children:b({of:o,lines:10,empty:n=>n.places.every(({survey:l})=>!l?.households),whenEmpty:g({title:e("none"),hint:e("noneHint"),icon:"table"}),children:n=>r`<div class="stack">
${q({period:n.period,on:n.on,query:t,change:s,places:a.data?.places??[]})}
<p class="soft">${e("ledger.range",{first:O(n.first_day),last:O(n.on)})} (${n.period.title})</p>
${D({title:e("ledger"),plain:!0,rows:n.lines.map(l=>({key:l.code,label:l.label,account:l.total})),corner:e("population")})}
${n.places.length>1&&n.lines.map(l=>D({key:l.code,title:l.label,corner:e("unit"),rows:[...n.places.map((i,d)=>({key:i.key,label:i.name,account:l.places[d]})),{key:"",label:e("total"),account:l.total}]}))}
<div class="ledger-signs"><p>${e("sign.keeper")}</p><p>${e("sign.head")}</p></div>
</div>`})})}const D=h(function({title:t,corner:s,plain:o,rows:a}){const n=r`<div class="table-frame" tabindex="0" role="region" aria-label=${t}>
<table class="indicators is-ledger"><caption class="visually-hidden">${t}</caption>
<thead>
<tr>
<th scope="col">${s}</th>
<th scope="col">${e("opening")}</th>
<th scope="col">${e("entered")}</th>
<th scope="col">${e("left")}</th>
<th scope="col">${e("closing")}</th>
</tr>
</thead>
<tbody>${a.map(({key:l,label:i,account:d})=>r`<tr key=${l} class=${l===""?"is-sum":void 0}><th scope="row">${i}</th>
<td data-label=${e("opening")}>${u(d.opening)}</td>
<td data-label=${e("entered")}>${G({changes:d.entered})}</td>
<td data-label=${e("left")}>${G({changes:d.left})}</td>
<td data-label=${e("closing")}><b>${u(d.closing)}</b></td>
</tr>`)}</tbody>
</table></div>`;return o?r`<div class="card">${n}</div>`:m({title:t,children:n})}),G=h(function({changes:t}){return t.length===0?r`<span class="soft">${u(0)}</span>`:r`
<b>${u(t.reduce((s,{count:o})=>s+o,0))}</b>
${t.map(({code:s,label:o,count:a})=>r`<small key=${s}>${o}: ${u(a)}</small>`)}`}),Oe=Object.freeze(Object.defineProperty({__proto__:null,default:Pe},Symbol.toStringTag,{value:"Module"}));export{Se as a,me as f,Oe as l,_e as m};
