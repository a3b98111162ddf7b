// Licences in vendor/LICENSES.txt.
import{b as l}from"./kit.js";import{k as r,n as c,u as _,P as S,L as N,E as M,d as b,S as m,q as T,M as K,s as D}from"./frame.js";import{t as $,c as u}from"./first.js";const h=$({stack:"{label}: đã xong {done}, đã hỏi chưa xong {open}, chưa hỏi {unasked}; mức cần đạt {goal}",done:"đã xong",open:"đã hỏi, chưa xong",unasked:"chưa hỏi",band:"dự báo cuối kỳ"}),f=u(function({label:e,parts:{done:n,open:s,unasked:o,goal:t,low:d,high:p}}){const k=n+s+o,g=x=>k?100*x/k:0,v=h("stack",{label:e,done:c(n),open:c(s),unasked:c(o),goal:r(t,0)});return l`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${v}>
    <rect class="is-unasked" width="100" height="10" />
    <rect class="is-open" width=${g(n+s)} height="10" />
    <rect class="is-done" width=${g(n)} height="10" />
    ${d!=null&&p!=null&&l`<rect class="is-band" x=${d} y="3" width=${Math.max(.8,p-d)} height="4" />`}
    ${t>0&&t<100&&l`<rect class="is-goal" x=${t} width="0.8" height="10" />`}
  </svg>`}),L=u(function({band:e}){const n={done:h("done"),open:h("open"),unasked:h("unasked"),...e&&{band:h("band")}};return l`<ul class="chart-key">
    ${Object.entries(n).map(([s,o])=>l`<li key=${s}>
        <svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${s}`} width="10" height="10" /></svg>
        ${o}
      </li>`)}
  </ul>`}),a=$({title:"Có kịp không",lead:"Từng mục tiêu đang ở đâu, mỗi tuần cần thêm bao nhiêu, với nhịp gần đây thì cuối kỳ được bao nhiêu. Không đưa vào báo cáo.",first:"Dự báo bắt đầu có từ {on}, khi sổ hộ đủ ba kỳ trọn vẹn.",none:"Chưa có mục tiêu nào đếm từ sổ hộ",noneHint:"Mục tiêu có mức phần trăm và đếm từ sổ hộ thì hiện ở đây.",target:"Mục tiêu {ref}. {title}",standing:"{done} trên {base} {noun} · {percent} · mục tiêu {goal} · hạn {due}",week:"{count} mỗi tuần",places:"Theo khu phố",place:"Nơi",state:"Dự đoán",done:"Đã xong",left:"Còn thiếu",perWeek:"Mỗi tuần cần",evenings:"Khoảng số buổi",foreseen:"Dự báo cuối kỳ",range:"{percent} ({low} đến {high})",next:"Nên đi tiếp ở đâu",nextLead:"Nơi một buổi đi thêm dự kiến gặp được nhiều hộ mới nhất."});await D("charts");const w={reached:"good",likely:"good",open:"info",unlikely:"warning",overdue:"danger",unknown:"neutral"},y=({done:i,open:e,unasked:n,forecast:s},o)=>({done:i,open:e,unasked:n,goal:o,...s&&{low:s.low,high:s.high}});function P(){const i=_("/indicators/pace");return S({title:a("title"),lead:a("lead"),children:N({of:i,lines:12,children:({targets:e,next:n,first_forecast_on:s})=>e.length===0?M({title:a("none"),hint:a("noneHint"),icon:"figures"}):l`<div class="stack">
              ${s&&l`<p class="soft">${a("first",{on:b(s)})}</p>`}
              ${L({band:e.some(({total:o})=>o.forecast)})}
              ${e.map(o=>B({target:o,key:o.code}))} ${n.length>0&&E({next:n})}
            </div>`})})}const B=u(function({target:e}){const{total:n,goal_percent:s}=e,o={done:c(n.done),base:c(n.base),noun:e.noun,percent:r(n.percent),goal:e.goal_text,due:b(e.due_on)};return l`<section class="panel pace">
    <h2>${a("target",{ref:e.ref,title:e.label})}</h2>
    <p>${m({label:n.state_label,tone:w[n.state]})} <span>${a("standing",o)}</span></p>
    ${f({label:e.label,parts:y(n,s)})}
    <p>${[n.needed_text,n.forecast_text].filter(Boolean).join(" ")}</p>
    ${e.places.length>1&&l`<details>
        <summary>${a("places")}</summary>
        ${T({caption:a("target",{ref:e.ref,title:e.label}),rows:e.places,rowKey:t=>t.unit_id??t.name,columns:[{key:"name",label:a("place"),kind:"main",show:({name:t})=>t},{key:"bar",label:a("done"),show:t=>l`${f({label:t.name,parts:y(t,s)})} ${r(t.percent)}`},{key:"left",label:a("left"),kind:"number",value:({left:t})=>t},{key:"week",label:a("perWeek"),kind:"number",value:t=>t.per_week},{key:"evenings",label:a("evenings"),kind:"number",value:t=>t.evenings},{key:"foreseen",label:a("foreseen"),show:C},{key:"state",label:a("state"),show:t=>m({label:t.state_label,tone:w[t.state]})}]})}
      </details>`}
  </section>`});function C({forecast:i}){if(!i)return K;const e=n=>r(n,0);return a("range",{percent:e(i.percent),low:e(i.low),high:e(i.high)})}const E=u(function({next:e}){return l`<section class="panel">
    <h2>${a("next")}</h2>
    <p class="soft">${a("nextLead")}</p>
    <ol>
      ${e.map(n=>l`<li key=${n.unit_id}><strong>${n.name}</strong>: ${n.text}</li>`)}
    </ol>
  </section>`});export{P as default};
