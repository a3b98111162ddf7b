import{b as n}from"./kit.js";import{w as g,n as b,d as m}from"./frame.js";import{t as A,c as v,d as L}from"./first.js";const i=A({stack:"{label}: đã xong {done}, đã hỏi chưa xong {open}, chưa hỏi {unasked}{goal}","stack.goal":"; mức cần đạt {goal}",pace:"{label}: từ {from} đến {on} đạt {now}{goal}","pace.goal":"; cần {goal} vào {due}",foreseen:"dự báo từ {low} đến {high}",done:"đã xong",open:"đã hỏi, chưa xong",unasked:"chưa hỏi",trend:"{label}: từ {from} lên {to} ngày {on}",dumbbell:"{label}: từ {then} đến {now}",band:"dự báo cuối kỳ",needed:"nhịp cần có",values:"Số từng ngày đã vẽ"}),R=v(function({label:c,parts:{done:a,open:t,unasked:e,goal:s,low:l,high:o}}){const d=a+t+e,$=h=>d?100*h/d:0,p=i("stack",{label:c,done:b(a),open:b(t),unasked:b(e),goal:s>0?i("stack.goal",{goal:g(s,0)}):""});return n`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${p}>
<rect class="is-unasked" width="100" height="10" />
<rect class="is-open" width=${$(a+t)} height="10" />
<rect class="is-done" width=${$(a)} height="10" />
${l!=null&&o!=null&&n`<rect class="is-band" x=${l} y="3" width=${Math.max(.8,o-l)} height="4" />`}
${s>0&&s<100&&n`<rect class="is-goal" x=${s} width="0.8" height="10" />`}
</svg>`}),j=v(function({band:c,line:a}){const t={done:i("done"),open:i("open"),unasked:i("unasked"),...c&&{band:i("band")}};return n`<ul class="chart-key">
${Object.entries(t).map(([e,s])=>n`<li key=${e}>
<svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${e}`} width="10" height="10" /></svg>
${s}
</li>`)}
${a&&n`<li>
<svg class="chart-line" viewBox="0 0 10 10" aria-hidden="true"><path class="is-needed" d="M0 5H10" /></svg>
${i("needed")}
</li>`}
</ul>`}),B=v(function({label:c,points:a}){return a.length===0?null:n`<details class="chart-values">
<summary>${i("values")}<span class="visually-hidden">: ${c}</span></summary>
<table><caption class="visually-hidden">${c}</caption>
<tbody>${a.map(({on:t,text:e})=>n`<tr key=${t}><th scope="row">${m(t)}</th><td>${e}</td></tr>`)}</tbody>
</table>
</details>`}),P=864e5,T=v(function({label:c,course:{days:a,values:t,goal:e,due:s,low:l,high:o}}){const d=a[0]??s,$=a.at(-1)??d,p=Math.max(Date.parse(s),Date.parse($))-Date.parse(d)||P,h=u=>100*(Date.parse(u)-Date.parse(d))/p,f=u=>Math.max(0,100-u),M=a.flatMap((u,x)=>{const H=t[x];return H==null?[]:[{on:u,value:H}]}),k=M.map(({on:u,value:x})=>`${h(u)} ${f(x)}`),y=t.at(-1),w=y!=null&&y<e&&$<s&&`M${h($)} ${f(y)}L${h(s)} ${f(e)}`,D=l!=null&&o!=null,S=i("pace",{label:c,from:m(d),on:m($),now:g(y),goal:e>0?i("pace.goal",{goal:g(e),due:m(s)}):""});return n`<figure class="chart-pace">
<svg class="chart-line" viewBox="-3 -4 106 108" preserveAspectRatio="none" role="img"
aria-label=${D?`${S}; ${i("foreseen",{low:g(l,0),high:g(o,0)})}`:S}>
<path class="is-axis" d="M0 100H100" />
${e>0&&n`<path class="is-level" d=${`M0 ${f(e)}H100`} />`}
${D&&n`<rect class="is-band" x=${h(s)-3} y=${f(o)} width="6" height=${Math.max(2,o-l)} />`}
${w&&n`<path class="is-needed" d=${w} />`}
${k.length>1&&n`<path class="is-course" d=${`M${k.join("L")}`} />`}
${k.length>0&&n`<path class="is-now" d=${`M${k.at(-1)}h0`} />`}
</svg>
<figcaption aria-hidden="true"><span>${m(d).slice(0,5)}</span><span>${m(s).slice(0,5)}</span></figcaption>
${B({label:c,points:M.map(({on:u,value:x})=>({on:u,text:g(x)}))})}
</figure>`}),K=r=>r==null?null:Math.max(1,Math.min(5,1+Math.floor(r/20))),V=v(function({caption:c,corner:a,columns:t,rows:e}){return n`<div class="table-frame heat-frame" tabindex="0" role="region" aria-label=${c}>
<table class="heat">
<caption class="visually-hidden">${c}</caption>
<thead><tr>
<th scope="col">${a}</th>
${t.map(({key:s,label:l,short:o})=>n`<th scope="col" key=${s}>
<b aria-hidden="true">${o}</b><span>${l}</span>
</th>`)}
</tr></thead>
<tbody>${e.map(s=>n`<tr key=${s.key} class=${s.total?"is-sum":void 0}>
<th scope="row">${s.label}</th>
${s.cells.map((l,o)=>n`<td key=${t[o]?.key} class=${L(`heat-${l.step??0}`)}>${_({cell:l})}</td>`)}
</tr>`)}</tbody>
</table>
</div>`}),_=v(function({cell:{text:c,told:a,href:t,mark:e}}){const s=n`<span aria-hidden="true">${c}${e}</span><span class="visually-hidden">${a}</span>`;return t?n`<a href=${t}>${s}</a>`:n`<span>${s}</span>`}),O=v(function({label:c,then:a,now:t}){if(t==null)return null;const e=i("dumbbell",{label:c,then:g(a),now:g(t)});return n`<svg class="chart-line chart-dumbbell" viewBox="-4 0 108 10" preserveAspectRatio="none" role="img" aria-label=${e}>
<path class="is-axis" d="M0 5H100" />
${a!=null&&n`<path class="is-course" d=${`M${a} 5H${t}`} /><path class="is-then" d=${`M${a} 5h0`} />`}
${a!=null&&n`<path class="is-hollow" d=${`M${a} 5h0`} />`}
<path class="is-now" d=${`M${t} 5h0`} />
</svg>`}),Y=v(function({label:c,points:a}){const[t,e]=[a[0],a[a.length-1]];if(!t||!e)return null;const s=a.map(({counted:p})=>p),l=Math.min(...s),o=Math.max(...s,l+1),d=s.map((p,h)=>`${100*h/(s.length-1||1)},${30-28*(p-l)/(o-l)}`),$=i("trend",{label:c,from:b(t.counted),to:b(e.counted),on:m(e.on)});return n`<svg class="chart-trend" viewBox="0 0 100 31" preserveAspectRatio="none" role="img" aria-label=${$}>
<polyline points=${d.join(" ")} />
</svg>
<p class="small soft chart-ends" aria-hidden="true">
<span>${m(t.on)}: ${b(t.counted)}</span><span>${m(e.on)}: ${b(e.counted)}</span>
</p>
${B({label:c,points:a.map(({on:p,counted:h})=>({on:p,text:b(h)}))})}`});export{O as D,V as H,T as P,j as S,Y as T,R as a,K as h};
