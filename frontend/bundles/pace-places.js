import{b as l}from"./kit.js";import{b9 as h,D as $}from"./shared.js";import{u as k,N as w,L as y,E as _,d,w as r,n as c,S as p,m as g,M as S,s as v}from"./frame.js";import{S as x,a as u}from"./charts.js";import{c as m}from"./first.js";import{t as a}from"./pace.js";await v("charts");const b={reached:"good",likely:"good",open:"info",unlikely:"warning",overdue:"danger",unknown:"neutral",no_goal:"neutral"},f=({done:o,open:e,unasked:n,forecast:s},i)=>({done:o,open:e,unasked:n,goal:i,...s&&{low:s.low,high:s.high}}),N=[{key:"left",label:a("left"),kind:"number",value:({left:o})=>o},{key:"week",label:a("perWeek"),kind:"number",value:o=>o.per_week},{key:"evenings",label:a("evenings"),kind:"number",value:o=>o.evenings},{key:"foreseen",label:a("foreseen"),show:D},{key:"state",label:a("state"),show:o=>p({label:o.state_label,tone:b[o.state]})}];function E(){const o=k("/indicators/pace");return w({title:a("title"),lead:a("lead"),children:y({of:o,lines:12,children:({targets:e,next:n})=>e.length===0?_({title:a("none"),hint:a("noneHint"),icon:"figures"}):l`<div class="stack">
${x({band:e.some(({total:s})=>s.forecast)})}
${e.map(s=>P({target:s,key:s.code}))} ${n.length>0&&G({next:n})}
</div>`})})}const P=m(function({target:e}){const{total:n,goal_percent:s}=e,i={done:c(n.done),base:c(n.base),noun:e.noun,percent:r(n.percent),goal:e.goal_text,due:d(e.due_on),source:h[e.source]};return l`<section class="panel pace">
<h2>${a("target",{ref:e.ref,title:e.label})}</h2>
<p>${p({label:n.state_label,tone:b[n.state]})} <span>${a(T(e),i)}</span>
<span class="soft small">${n.base>0&&a("whole",{base:i.base,whole:e.whole})}${e.period&&`, ${a("told",{period:g(e.period)})}`}${e.first_forecast_on&&` · ${a("first.short",{on:d(e.first_forecast_on)})}`}</span></p>
${n.base>0&&u({label:e.label,parts:f(n,s)})}
<p>${[n.needed_text,n.forecast_text].filter(Boolean).join(" ")}</p>
${e.places.length>1&&l`<details>
<summary>${a("places")}</summary>
${$({caption:a("target",{ref:e.ref,title:e.label}),rows:e.places,rowKey:t=>t.unit_id??t.name,columns:[{key:"name",label:a("place"),kind:"main",show:({name:t})=>t},{key:"bar",label:a("done"),show:t=>e.population?l`${u({label:t.name,parts:f(t,s)})} ${r(t.percent)}`:c(t.done)},...s>0&&e.population?N:[]]})}
</details>`}
</section>`}),T=({population:o,goal_percent:e,total:n})=>n.base===0&&n.done===0&&o?"standing.uncounted":!o&&n.base===0?"standing.number":e>0?"standing":"standing.noGoal";function D({forecast:o}){if(!o)return S;const e=n=>r(n,0);return a("range",{percent:e(o.percent),low:e(o.low),high:e(o.high)})}const G=m(function({next:e}){return l`<section class="panel">
<h2>${a("next")}</h2>
<p class="soft">${a("nextLead")}</p>
<ol>
${e.map(n=>l`<li key=${n.unit_id}><strong>${n.name}</strong>: ${n.text}</li>`)}
</ol>
</section>`});export{E as default};
