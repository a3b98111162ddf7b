import{b as n}from"./kit.js";import{w as g,n as b,d as m}from"./frame.js";import{t as B,c as v,d as A}from"./first.js";const i=B({stack:"{label}: đã xong {done}, đã hỏi chưa xong {open}, chưa hỏi {unasked}{goal}","stack.goal":"; mức cần đạt {goal}",pace:"{label}: từ {from} đến {on} đạt {now}{goal}","pace.goal":"; cần {goal} vào {due}",foreseen:"dự báo từ {low} đến {high}",done:"đã xong",open:"đã hỏi, chưa xong",unasked:"chưa hỏi",trend:"{label}: từ {from} lên {to} ngày {on}",dumbbell:"{label}: từ {then} đến {now}",band:"dự báo cuối kỳ",needed:"nhịp cần có",values:"Số từng ngày đã vẽ"}),L=v(function({label:c,parts:{done:s,open:t,unasked:e,goal:a,low:l,high:o}}){const h=s+t+e,$=d=>h?100*d/h:0,p=i("stack",{label:c,done:b(s),open:b(t),unasked:b(e),goal:a>0?i("stack.goal",{goal:g(a,0)}):""});return n`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${p}>
<rect class="is-unasked" width="100" height="10" />
<rect class="is-open" width=${$(s+t)} height="10" />
<rect class="is-done" width=${$(s)} height="10" />
${l!=null&&o!=null&&n`<rect class="is-band" x=${l} y="3" width=${Math.max(.8,o-l)} height="4" />`}
${a>0&&a<100&&n`<rect class="is-goal" x=${a} width="0.8" height="10" />`}
</svg>`}),R=v(function({band:c,line:s}){const t={done:i("done"),open:i("open"),unasked:i("unasked"),...c&&{band:i("band")}};return n`<ul class="chart-key">
${Object.entries(t).map(([e,a])=>n`<li key=${e}>
<svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${e}`} width="10" height="10" /></svg>
${a}
</li>`)}
${s&&n`<li>
<svg class="chart-line" viewBox="0 0 10 10" aria-hidden="true"><path class="is-needed" d="M0 5H10" /></svg>
${i("needed")}
</li>`}
</ul>`}),H=v(function({label:c,points:s}){return n`<details class="chart-values">
<summary>${i("values")}<span class="visually-hidden">: ${c}</span></summary>
<table><caption class="visually-hidden">${c}</caption>
<tbody>${s.map(({on:t,text:e})=>n`<tr key=${t}><th scope="row">${m(t)}</th><td>${e}</td></tr>`)}</tbody>
</table>
</details>`}),j=864e5,P=v(function({label:c,course:{days:s,values:t,goal:e,due:a,low:l,high:o}}){const h=s[0]??a,$=s.at(-1)??h,p=Math.max(Date.parse(a),Date.parse($))-Date.parse(h)||j,d=u=>100*(Date.parse(u)-Date.parse(h))/p,f=u=>Math.max(0,100-u),M=s.flatMap((u,x)=>{const S=t[x];return S==null?[]:[{on:u,value:S}]}),k=M.map(({on:u,value:x})=>`${d(u)} ${f(x)}`),y=t.at(-1)??0,w=l!=null&&o!=null,D=i("pace",{label:c,from:m(h),on:m($),now:g(y),goal:e>0?i("pace.goal",{goal:g(e),due:m(a)}):""});return n`<figure class="chart-pace">
<svg class="chart-line" viewBox="-3 -4 106 108" preserveAspectRatio="none" role="img"
aria-label=${w?`${D}; ${i("foreseen",{low:g(l,0),high:g(o,0)})}`:D}>
<path class="is-axis" d="M0 100H100" />
${e>0&&n`<path class="is-level" d=${`M0 ${f(e)}H100`} />`}
${w&&n`<rect class="is-band" x=${d(a)-3} y=${f(o)} width="6" height=${Math.max(2,o-l)} />`}
${y<e&&$<a&&n`<path class="is-needed" d=${`M${d($)} ${f(y)}L${d(a)} ${f(e)}`} />`}
${k.length>1&&n`<path class="is-course" d=${`M${k.join("L")}`} />`}
${k.length>0&&n`<path class="is-now" d=${`M${k.at(-1)}h0`} />`}
</svg>
<figcaption aria-hidden="true"><span>${m(h).slice(0,5)}</span><span>${m(a).slice(0,5)}</span></figcaption>
${H({label:c,points:M.map(({on:u,value:x})=>({on:u,text:g(x)}))})}
</figure>`}),T=r=>r==null?null:Math.max(1,Math.min(5,1+Math.floor(r/20))),K=v(function({caption:c,corner:s,columns:t,rows:e}){return n`<div class="table-frame heat-frame" tabindex="0" role="region" aria-label=${c}>
<table class="heat">
<caption class="visually-hidden">${c}</caption>
<thead><tr>
<th scope="col">${s}</th>
${t.map(({key:a,label:l,short:o})=>n`<th scope="col" key=${a}>
<b aria-hidden="true">${o}</b><span>${l}</span>
</th>`)}
</tr></thead>
<tbody>${e.map(a=>n`<tr key=${a.key} class=${a.total?"is-sum":void 0}>
<th scope="row">${a.label}</th>
${a.cells.map((l,o)=>n`<td key=${t[o]?.key} class=${A(`heat-${l.step??0}`)}>${V({cell:l})}</td>`)}
</tr>`)}</tbody>
</table>
</div>`}),V=v(function({cell:{text:c,told:s,href:t,mark:e}}){const a=n`<span aria-hidden="true">${c}${e}</span><span class="visually-hidden">${s}</span>`;return t?n`<a href=${t}>${a}</a>`:n`<span>${a}</span>`}),_=v(function({label:c,then:s,now:t}){if(t==null)return null;const e=i("dumbbell",{label:c,then:g(s),now:g(t)});return n`<svg class="chart-line chart-dumbbell" viewBox="-4 0 108 10" preserveAspectRatio="none" role="img" aria-label=${e}>
<path class="is-axis" d="M0 5H100" />
${s!=null&&n`<path class="is-course" d=${`M${s} 5H${t}`} /><path class="is-then" d=${`M${s} 5h0`} />`}
${s!=null&&n`<path class="is-hollow" d=${`M${s} 5h0`} />`}
<path class="is-now" d=${`M${t} 5h0`} />
</svg>`}),O=v(function({label:c,points:s}){const[t,e]=[s[0],s[s.length-1]];if(!t||!e)return null;const a=s.map(({counted:p})=>p),l=Math.min(...a),o=Math.max(...a,l+1),h=a.map((p,d)=>`${100*d/(a.length-1||1)},${30-28*(p-l)/(o-l)}`),$=i("trend",{label:c,from:b(t.counted),to:b(e.counted),on:m(e.on)});return n`<svg class="chart-trend" viewBox="0 0 100 31" preserveAspectRatio="none" role="img" aria-label=${$}>
<polyline points=${h.join(" ")} />
</svg>
<p class="small soft chart-ends" aria-hidden="true">
<span>${m(t.on)}: ${b(t.counted)}</span><span>${m(e.on)}: ${b(e.counted)}</span>
</p>
${H({label:c,points:s.map(({on:p,counted:d})=>({on:p,text:b(d)}))})}`});export{_ as D,K as H,P,R as S,O as T,L as a,T as h};
