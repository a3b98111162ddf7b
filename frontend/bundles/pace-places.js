import{b as l}from"./kit.js";import{u as h,N as $,L as k,E as w,d,w as r,n as p,S as c,m as y,M as _,s as g}from"./frame.js";import{S as v,a as u}from"./charts.js";import{c as m}from"./first.js";import{D as S}from"./shared.js";import{t as a}from"./pace.js";await g("charts");const f={reached:"good",likely:"good",open:"info",unlikely:"warning",overdue:"danger",unknown:"neutral",no_goal:"neutral"},b=({done:o,open:e,unasked:n,forecast:s},i)=>({done:o,open:e,unasked:n,goal:i,...s&&{low:s.low,high:s.high}}),x=[{key:"left",label:a("left"),kind:"number",value:({left:o})=>o},{key:"week",label:a("perWeek"),kind:"number",value:o=>o.per_week},{key:"evenings",label:a("evenings"),kind:"number",value:o=>o.evenings},{key:"foreseen",label:a("foreseen"),show:D},{key:"state",label:a("state"),show:o=>c({label:o.state_label,tone:f[o.state]})}];function N(){const o=h("/indicators/pace");return $({title:a("title"),lead:a("lead"),children:k({of:o,lines:12,children:({targets:e,next:n})=>e.length===0?w({title:a("none"),hint:a("noneHint"),icon:"figures"}):l`<div class="stack">
${v({band:e.some(({total:s})=>s.forecast)})}
${e.map(s=>E({target:s,key:s.code}))} ${n.length>0&&G({next:n})}
</div>`})})}const E=m(function({target:e}){const{total:n,goal_percent:s}=e,i={done:p(n.done),base:p(n.base),noun:e.noun,percent:r(n.percent),goal:e.goal_text,due:d(e.due_on)};return l`<section class="panel pace">
<h2>${a("target",{ref:e.ref,title:e.label})}</h2>
<p>${c({label:n.state_label,tone:f[n.state]})} <span>${a(T(e),i)}</span>
<span class="soft small">${n.base>0&&a("whole",{base:i.base,whole:e.whole})}${e.period&&`, ${a("told",{period:y(e.period)})}`}${e.first_forecast_on&&` · ${a("first.short",{on:d(e.first_forecast_on)})}`}</span></p>
${n.base>0&&u({label:e.label,parts:b(n,s)})}
<p>${[n.needed_text,n.forecast_text].filter(Boolean).join(" ")}</p>
${e.places.length>1&&l`<details>
<summary>${a("places")}</summary>
${S({caption:a("target",{ref:e.ref,title:e.label}),rows:e.places,rowKey:t=>t.unit_id??t.name,columns:[{key:"name",label:a("place"),kind:"main",show:({name:t})=>t},{key:"bar",label:a("done"),show:t=>e.population?l`${u({label:t.name,parts:b(t,s)})} ${r(t.percent)}`:p(t.done)},...s>0&&e.population?x:[]]})}
</details>`}
</section>`}),T=({population:o,goal_percent:e,total:n})=>!o&&n.base===0?"standing.number":e>0?"standing":"standing.noGoal";function D({forecast:o}){if(!o)return _;const e=n=>r(n,0);return a("range",{percent:e(o.percent),low:e(o.low),high:e(o.high)})}const G=m(function({next:e}){return l`<section class="panel">
<h2>${a("next")}</h2>
<p class="soft">${a("nextLead")}</p>
<ol>
${e.map(n=>l`<li key=${n.unit_id}><strong>${n.name}</strong>: ${n.text}</li>`)}
</ol>
</section>`});export{N as default};
