// Licences in vendor/LICENSES.txt.
import{b as l}from"./kit.js";import{u as k,P as g,L as f,E as $,d as c,k as r,n as u,S as h,q as y,M as w,s as v}from"./frame.js";import{ba as x,bb as p}from"./shared.js";import{t as _,c as d}from"./first.js";const t=_({title:"Có kịp không",lead:"Từng mục tiêu đang ở đâu, mỗi tuần cần thêm bao nhiêu, với nhịp gần đây thì cuối kỳ được bao nhiêu. Không đưa vào báo cáo.",first:"Dự báo bắt đầu có từ {on}, khi sổ hộ đủ ba kỳ trọn vẹn.",none:"Chưa có mục tiêu nào đếm từ sổ hộ",noneHint:"Mục tiêu có mức phần trăm và đếm từ sổ hộ thì hiện ở đây.",target:"Mục tiêu {ref}. {title}",standing:"{done} trên {base} {noun} · {percent} · mục tiêu {goal} · hạn {due}",week:"{count} mỗi tuần",places:"Theo khu phố",place:"Nơi",state:"Dự đoán",done:"Đã xong",left:"Còn thiếu",perWeek:"Mỗi tuần cần",evenings:"Khoảng số buổi",foreseen:"Dự báo cuối kỳ",range:"{percent} ({low} đến {high})",next:"Nên đi tiếp ở đâu",nextLead:"Nơi một buổi đi thêm dự kiến gặp được nhiều hộ mới nhất."});await v("charts");const m={reached:"good",likely:"good",open:"info",unlikely:"warning",overdue:"danger",unknown:"neutral"},b=({done:o,open:e,unasked:n,forecast:s},i)=>({done:o,open:e,unasked:n,goal:i,...s&&{low:s.low,high:s.high}});function S(){const o=k("/indicators/pace");return g({title:t("title"),lead:t("lead"),children:f({of:o,lines:12,children:({targets:e,next:n,first_forecast_on:s})=>e.length===0?$({title:t("none"),hint:t("noneHint"),icon:"figures"}):l`<div class="stack">
              ${s&&l`<p class="soft">${t("first",{on:c(s)})}</p>`}
              ${x({band:e.some(({total:i})=>i.forecast)})}
              ${e.map(i=>N({target:i,key:i.code}))} ${n.length>0&&M({next:n})}
            </div>`})})}const N=d(function({target:e}){const{total:n,goal_percent:s}=e,i={done:u(n.done),base:u(n.base),noun:e.noun,percent:r(n.percent),goal:e.goal_text,due:c(e.due_on)};return l`<section class="panel pace">
    <h2>${t("target",{ref:e.ref,title:e.label})}</h2>
    <p>${h({label:n.state_label,tone:m[n.state]})} <span>${t("standing",i)}</span></p>
    ${p({label:e.label,parts:b(n,s)})}
    <p>${[n.needed_text,n.forecast_text].filter(Boolean).join(" ")}</p>
    ${e.places.length>1&&l`<details>
        <summary>${t("places")}</summary>
        ${y({caption:t("target",{ref:e.ref,title:e.label}),rows:e.places,rowKey:a=>a.unit_id??a.name,columns:[{key:"name",label:t("place"),kind:"main",show:({name:a})=>a},{key:"bar",label:t("done"),show:a=>l`${p({label:a.name,parts:b(a,s)})} ${r(a.percent)}`},{key:"left",label:t("left"),kind:"number",value:({left:a})=>a},{key:"week",label:t("perWeek"),kind:"number",value:a=>a.per_week},{key:"evenings",label:t("evenings"),kind:"number",value:a=>a.evenings},{key:"foreseen",label:t("foreseen"),show:T},{key:"state",label:t("state"),show:a=>h({label:a.state_label,tone:m[a.state]})}]})}
      </details>`}
  </section>`});function T({forecast:o}){if(!o)return w;const e=n=>r(n,0);return t("range",{percent:e(o.percent),low:e(o.low),high:e(o.high)})}const M=d(function({next:e}){return l`<section class="panel">
    <h2>${t("next")}</h2>
    <p class="soft">${t("nextLead")}</p>
    <ol>
      ${e.map(n=>l`<li key=${n.unit_id}><strong>${n.name}</strong>: ${n.text}</li>`)}
    </ol>
  </section>`});export{S as default};
