// Licences in vendor/LICENSES.txt.
import{b as i}from"./kit.js";import{k as g,n as p,d as f,u as b,P as ne,L as C,E as te,S as y,q as D,M as H,s as T,v as se,l as _,w as j,U as K,Q as ae,B as oe}from"./frame.js";import{t as G,c as h,d as W,L as I,i as z,B as le,u as re}from"./first.js";import{ba as ie,a_ as ce}from"./shared.js";const m=G({stack:"{label}: đã xong {done}, đã hỏi chưa xong {open}, chưa hỏi {unasked}; mức cần đạt {goal}",pace:"{label}: từ {from} đến {on} đạt {now}; cần {goal} vào {due}",foreseen:"dự báo từ {low} đến {high}",done:"đã xong",open:"đã hỏi, chưa xong",unasked:"chưa hỏi",band:"dự báo cuối kỳ",needed:"nhịp cần có"}),S=h(function({label:e,parts:{done:n,open:t,unasked:o,goal:s,low:r,high:c}}){const u=n+t+o,d=$=>u?100*$/u:0,w=m("stack",{label:e,done:p(n),open:p(t),unasked:p(o),goal:g(s,0)});return i`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${w}>
    <rect class="is-unasked" width="100" height="10" />
    <rect class="is-open" width=${d(n+t)} height="10" />
    <rect class="is-done" width=${d(n)} height="10" />
    ${r!=null&&c!=null&&i`<rect class="is-band" x=${r} y="3" width=${Math.max(.8,c-r)} height="4" />`}
    ${s>0&&s<100&&i`<rect class="is-goal" x=${s} width="0.8" height="10" />`}
  </svg>`}),F=h(function({band:e,line:n}){const t={done:m("done"),open:m("open"),unasked:m("unasked"),...e&&{band:m("band")}};return i`<ul class="chart-key">
    ${Object.entries(t).map(([o,s])=>i`<li key=${o}>
        <svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${o}`} width="10" height="10" /></svg>
        ${s}
      </li>`)}
    ${n&&i`<li>
        <svg class="chart-line" viewBox="0 0 10 10" aria-hidden="true"><path class="is-needed" d="M0 5H10" /></svg>
        ${m("needed")}
      </li>`}
  </ul>`}),ue=864e5,he=h(function({label:e,course:{days:n,values:t,goal:o,due:s,low:r,high:c}}){const u=n[0]??s,d=n.at(-1)??u,w=Math.max(Date.parse(s),Date.parse(d))-Date.parse(u)||ue,$=v=>100*(Date.parse(v)-Date.parse(u))/w,k=v=>100-v,M=n.flatMap((v,ee)=>{const E=t[ee];return E==null?[]:[`${$(v)} ${k(E)}`]}),P=t.at(-1)??0,L=r!=null&&c!=null,R=m("pace",{label:e,from:f(u),on:f(d),now:g(P),goal:g(o),due:f(s)});return i`<figure class="chart-pace">
    <svg class="chart-line" viewBox="-3 -4 106 108" preserveAspectRatio="none" role="img"
      aria-label=${L?`${R}; ${m("foreseen",{low:g(r,0),high:g(c,0)})}`:R}>
      <path class="is-axis" d="M0 100H100" />
      <path class="is-level" d=${`M0 ${k(o)}H100`} />
      ${L&&i`<rect class="is-band" x=${$(s)-3} y=${k(c)} width="6" height=${Math.max(2,c-r)} />`}
      ${P<o&&d<s&&i`<path class="is-needed" d=${`M${$(d)} ${k(P)}L${$(s)} ${k(o)}`} />`}
      ${M.length>1&&i`<path class="is-course" d=${`M${M.join("L")}`} />`}
      ${M.length>0&&i`<path class="is-now" d=${`M${M.at(-1)}h0`} />`}
    </svg>
    <figcaption aria-hidden="true"><span>${f(u).slice(0,5)}</span><span>${f(s).slice(0,5)}</span></figcaption>
  </figure>`}),Q=l=>l==null?null:Math.max(1,Math.min(5,1+Math.floor(l/20))),de=h(function({caption:e,corner:n,columns:t,rows:o}){return i`<div class="table-frame heat-frame" tabindex="0" role="region" aria-label=${e}>
    <table class="heat">
      <caption class="visually-hidden">${e}</caption>
      <thead><tr>
        <th scope="col">${n}</th>
        ${t.map(({key:s,label:r,short:c})=>i`<th scope="col" key=${s}>
            <b aria-hidden="true">${c}</b><span>${r}</span>
          </th>`)}
      </tr></thead>
      <tbody>${o.map(s=>i`<tr key=${s.key} class=${s.total?"is-sum":void 0}>
          <th scope="row">${s.label}</th>
          ${s.cells.map((r,c)=>i`<td key=${t[c]?.key} class=${W(`heat-${r.step??0}`)}>${pe({cell:r})}</td>`)}
        </tr>`)}</tbody>
    </table>
  </div>`}),pe=h(function({cell:{text:e,told:n,href:t,mark:o}}){const s=i`<span aria-hidden="true">${e}${o}</span><span class="visually-hidden">${n}</span>`;return t?i`<a href=${t} title=${n}>${s}</a>`:i`<span title=${n}>${s}</span>`}),a=G({title:"Có kịp không",lead:"Từng mục tiêu đang ở đâu, mỗi tuần cần thêm bao nhiêu, với nhịp gần đây thì cuối kỳ được bao nhiêu. Không đưa vào báo cáo.",first:"Dự báo bắt đầu có từ {on}, khi sổ hộ đủ ba kỳ trọn vẹn.",none:"Chưa có mục tiêu nào đếm từ sổ hộ",noneHint:"Mục tiêu có mức phần trăm và đếm từ sổ hộ thì hiện ở đây.",target:"Mục tiêu {ref}. {title}",standing:"{done} trên {base} {noun} · {percent} · mục tiêu {goal} · hạn {due}",week:"{count} mỗi tuần",places:"Theo khu phố",place:"Nơi",state:"Dự đoán",done:"Đã xong",left:"Còn thiếu",perWeek:"Mỗi tuần cần",evenings:"Khoảng số buổi",foreseen:"Dự báo cuối kỳ",range:"{percent} ({low} đến {high})",next:"Nên đi tiếp ở đâu","month.open":"Từng đơn vị, đôn đốc",tiles:"Từng mục tiêu: nhịp đến hạn",lowest:"Chậm nhất trong {count} chỉ tiêu",of:"· {done} trên {base} {noun}",goal:"Cần {goal}, hạn {due}",went:"Tuần qua {went}, cần {needed} mỗi tuần","standing.slow":"Tuần qua chưa đủ nhịp","standing.steady":"Tuần qua đủ nhịp",needs:"Cần {goal}",reported:"theo báo cáo {period}","reported.noGoal":"Không đặt mức","reported.unknown":"Chưa đủ số liệu","reported.yes":"Đã đạt","reported.no":"Chưa đạt",heat:"Khu phố × mục tiêu","heat.need":"Trên nhu cầu","heat.asked":"Trong số đã hỏi","heat.hint":"Phần nhu cầu đã xong; đậm hơn là nhiều hơn. Theo thứ tự đơn vị, không xếp hạng. Bấm một ô để xem danh sách.","heat.askedHint":"Phần đã xong trong số đã hỏi. ▴ ▾: khác chung hơn mức ngẫu nhiên (3 độ lệch chuẩn).","apart.above":"(cao hơn chung)","apart.below":"(thấp hơn chung)",surveyed:"Hộ đã rà soát",surveyedShort:"Rà",surveyedTold:"{place}: đã rà soát {percent}, {settled} trên {all} hộ",cell:"{place}, {title}: {percent}, {done} trên {of}",changes:"Từ {day} đến nay",changesHint:"Hộ gặp lần đầu trong năm: {met}.",numbers:"Số của các hình trên",measure:"Mục tiêu",then:"Tuần trước",added:"Thêm",print:"In trang này",will:"Có kịp không?","will.surveyed":"Đã rà soát {percent} số hộ","first.short":"Dự báo có từ {on}",refs:"mục tiêu {refs}","say.overdue":"{count} trên {all} mục tiêu quá hạn","say.unlikely":"{count} trên {all} mục tiêu khó đạt","say.slow":"{count} trên {all} mục tiêu chưa đủ nhịp","say.open":"{count} trên {all} mục tiêu chưa chắc đạt","say.unknown":"{count} trên {all} mục tiêu chưa đủ số liệu","say.steady":"Tuần qua đủ nhịp ở {count} trên {all} mục tiêu","say.fine":"Kịp: {all} mục tiêu đạt hoặc nhiều khả năng đạt",stuck:"Đang vướng ở đâu?","stuck.missing":"{count} trên {all} nơi chưa nộp số liệu {period}","stuck.tasks":"{count} việc quá hạn","stuck.far":"{place}: mới rà soát {percent} số hộ","stuck.none":"Không có gì quá hạn",more:" và {count} nơi khác",mine:"Chờ tôi","mine.count":"{count} việc","mine.none":"Không có việc nào","mine.open":"Mở việc đầu tiên",streets:"Tuyến phố: còn {left} hộ chưa gặp","streets.alone":"{count} trên {all} tuyến còn hộ mà chưa giao ai.","streets.caption":"Tuyến phố","streets.street":"Tuyến","streets.met":"Đã gặp","streets.left":"Còn","streets.done":"Xong","streets.who":"Người đi","streets.assign":"Giao thành viên",nextLead:"Nơi một buổi đi thêm dự kiến gặp được nhiều hộ mới nhất."});await T("charts");const U={reached:"good",likely:"good",open:"info",unlikely:"warning",overdue:"danger",unknown:"neutral"},X=({done:l,open:e,unasked:n,forecast:t},o)=>({done:l,open:e,unasked:n,goal:o,...t&&{low:t.low,high:t.high}});function ge(){const l=b("/indicators/pace");return ne({title:a("title"),lead:a("lead"),children:C({of:l,lines:12,children:({targets:e,next:n,first_forecast_on:t})=>e.length===0?te({title:a("none"),hint:a("noneHint"),icon:"figures"}):i`<div class="stack">
              ${t&&i`<p class="soft">${a("first",{on:f(t)})}</p>`}
              ${F({band:e.some(({total:o})=>o.forecast)})}
              ${e.map(o=>$e({target:o,key:o.code}))} ${n.length>0&&me({next:n})}
            </div>`})})}const $e=h(function({target:e}){const{total:n,goal_percent:t}=e,o={done:p(n.done),base:p(n.base),noun:e.noun,percent:g(n.percent),goal:e.goal_text,due:f(e.due_on)};return i`<section class="panel pace">
    <h2>${a("target",{ref:e.ref,title:e.label})}</h2>
    <p>${y({label:n.state_label,tone:U[n.state]})} <span>${a("standing",o)}</span></p>
    ${S({label:e.label,parts:X(n,t)})}
    <p>${[n.needed_text,n.forecast_text].filter(Boolean).join(" ")}</p>
    ${e.places.length>1&&i`<details>
        <summary>${a("places")}</summary>
        ${D({caption:a("target",{ref:e.ref,title:e.label}),rows:e.places,rowKey:s=>s.unit_id??s.name,columns:[{key:"name",label:a("place"),kind:"main",show:({name:s})=>s},{key:"bar",label:a("done"),show:s=>i`${S({label:s.name,parts:X(s,t)})} ${g(s.percent)}`},{key:"left",label:a("left"),kind:"number",value:({left:s})=>s},{key:"week",label:a("perWeek"),kind:"number",value:s=>s.per_week},{key:"evenings",label:a("evenings"),kind:"number",value:s=>s.evenings},{key:"foreseen",label:a("foreseen"),show:fe},{key:"state",label:a("state"),show:s=>y({label:s.state_label,tone:U[s.state]})}]})}
      </details>`}
  </section>`});function fe({forecast:l}){if(!l)return H;const e=n=>g(n,0);return a("range",{percent:e(l.percent),low:e(l.low),high:e(l.high)})}const me=h(function({next:e}){return i`<section class="panel">
    <h2>${a("next")}</h2>
    <p class="soft">${a("nextLead")}</p>
    <ol>
      ${e.map(n=>i`<li key=${n.unit_id}><strong>${n.name}</strong>: ${n.text}</li>`)}
    </ol>
  </section>`}),ke=Object.freeze(Object.defineProperty({__proto__:null,default:ge},Symbol.toStringTag,{value:"Module"})),N=["overdue","unlikely","slow","open","unknown","steady","likely","reached"],Y={overdue:"danger",unlikely:"warning",slow:"warning",open:"info",unknown:"neutral",steady:"progress",likely:"good",reached:"good"},q=l=>l==="steady"||l==="slow"?a(`standing.${l}`):ie[l],J=({added:l},{since:e,on:n})=>l==null||!e?null:7*l/Math.max(1,se(e,n));function be(l,e){if(l.state!=="unknown")return l.state;const n=J(l,e);return n==null||l.per_week==null?"unknown":n>=l.per_week?"steady":"slow"}function V(l){const e=new Map;for(const n of l.targets){const t={target:n,standing:be(n.total,l),measures:1},o=e.get(n.ref);o?e.set(n.ref,{...ye(t,o)?t:o,measures:o.measures+1}):e.set(n.ref,t)}return[...e.values()]}function ye(l,e){const n=N.indexOf(l.standing)-N.indexOf(e.standing);return n<0||n===0&&Z(l)<Z(e)}const Z=({target:{total:l,goal_percent:e}})=>(l.percent??0)/(e||100),we=l=>N.map(e=>({standing:e,refs:l.filter(n=>n.standing===e).map(n=>n.target.ref)})).filter(({refs:e})=>e.length>0),ve=10,_e=({places:l,surveyed:e})=>l.filter(n=>n.percent!=null&&e.percent!=null&&e.percent-n.percent>=ve).sort((n,t)=>(n.percent??0)-(t.percent??0)).slice(0,3),O=3,xe=h(function({pace:e,leads:n,ward:t,items:o}){return i`<div class="answers">
    ${n.length>0&&Me({pace:e,leads:n})} ${Te({pace:e,leads:n,ward:t})} ${Se({items:o})}
  </div>`}),B=h(function({tone:e,ask:n,say:t,children:o}){return i`<section class=${W("card","answer",`is-${e}`)}>
    <p class="soft small">${n}</p><h2>${t}</h2>
    ${o}
  </section>`}),Me=h(function({pace:e,leads:n}){const t=we(n),o=t[0],s={count:o?.refs.length??0,all:n.length},r=o?.standing==="likely"||o?.standing==="reached";return B({tone:o?.standing==="overdue"?"danger":r?"good":o?.standing==="steady"?"neutral":"warning",ask:a("will"),say:o?a(r?"say.fine":`say.${o.standing}`,s):"",children:i`<ul class="plain">
      ${t.slice(0,O).map(({standing:c,refs:u})=>i`<li key=${c}>${q(c)}: ${a("refs",{refs:u.join(", ")})}</li>`)}
      <li>${a("will.surveyed",{percent:g(e.surveyed.percent,0)})}</li>
      ${e.first_forecast_on&&i`<li>${a("first.short",{on:f(e.first_forecast_on)})}</li>`}
    </ul>`})}),Te=h(function({pace:e,leads:n,ward:t}){const o=t.late_units.filter($=>!$.handed_in),s=t.open_period?.title??"",r=n.filter(({standing:$})=>$==="overdue"),c=o.length-O,u=o.slice(0,O).map($=>$.unit_name),d=_e(e),w=o.length?a("stuck.missing",{count:o.length,all:t.expected,period:s}):t.tasks_late?a("stuck.tasks",{count:p(t.tasks_late)}):r.length?a("say.overdue",{count:r.length,all:n.length}):a("stuck.none");return B({tone:o.length||r.length?"danger":t.tasks_late||d.length?"warning":"good",ask:a("stuck"),say:w,children:i`<ul class="plain">
      ${o.length>0&&i`<li><a href=${`/so-lieu?ky=${t.open_period?.code}`}>${u.join(", ")}${c>0&&a("more",{count:c})}</a></li>`}
      ${t.tasks_late>0&&o.length>0&&i`<li><a href="/nhiem-vu?status=late">${a("stuck.tasks",{count:p(t.tasks_late)})}</a></li>`}
      ${d.map(({name:$,percent:k})=>i`<li key=${$}>${a("stuck.far",{place:$,percent:g(k,0)})}</li>`)}
    </ul>`})}),Se=h(function({items:e}){const[n]=e;return B({tone:e.some(({tone:t})=>t==="danger")?"danger":e.length?"warning":"good",ask:a("mine"),say:e.length?a("mine.count",{count:e.length}):a("mine.none"),children:i`<ul class="plain">
        ${e.slice(0,O).map(t=>i`<li key=${t.href+t.title}><a href=${t.href}>${t.title}</a></li>`)}
      </ul>
      ${n&&I({label:a("mine.open"),href:n.href,icon:"right",kind:"primary",small:!0})}`})});await Promise.all([T("charts"),T("submissions")]);const Oe=h(function({items:e,rest:n}){const t=b("/overview"),o=b("/indicators/pace");return C({of:o,lines:12,children:s=>C({of:t,children:r=>{const c=V(s),u=c.some(({target:d})=>d.total.base>0);return i`<div class="stack standing">
            ${z("report.approve")&&xe({pace:s,leads:u?c:[],ward:r,items:e})}
            ${z("period.manage")&&r.open_period&&Pe({code:r.open_period.code})}
            ${u&&Ce({pace:s,leads:c,ward:r})}
            ${n(r,u)}
          </div>`}})})}),Pe=h(function({code:e}){const n=b("/report-periods",{query:{kind:"month"}}),t=b("/submissions",{query:{period:e}}),o=n.data?.items.find(s=>s.code===e);return o?_({title:ae(o.title),actions:I({label:a("month.open"),href:`/so-lieu?ky=${e}`,icon:"right",small:!0}),children:ce({period:o,rows:t.data?.items??null})}):null}),Ce=h(function({pace:e,leads:n,ward:t}){return i`<div class="stack">
    ${De({pace:e,leads:n,ward:t})}${Ne({pace:e,leads:n})}${A({pace:e,leads:n})}
  </div>`}),De=h(function({pace:e,leads:n,ward:t}){const o=t.targets.filter(({ref:s})=>!n.some(({target:r})=>r.ref===s));return _({title:a("tiles"),plain:!0,actions:le({label:a("print"),icon:"print",onClick:()=>{oe()}}),children:i`${F({band:n.some(({target:s})=>s.total.forecast),line:!0})}
      <div class="tiles">${n.map(s=>He({key:s.target.ref,lead:s,pace:e}))}
        ${o.map(s=>Ke({key:s.figure_id,target:s,ward:t}))}</div>`})}),He=h(function({lead:{target:e,standing:n,measures:t},pace:o}){const{total:s,goal_percent:r,label:c}=e,u=s.forecast?{low:s.forecast.low,high:s.forecast.high}:{},d=J(s,o);return i`<article class="card tile">
    <h3><a href="/co-kip-khong">${a("target",{ref:e.ref,title:c})}</a></h3>
    ${t>1&&i`<p class="soft small">${a("lowest",{count:t})}</p>`}
    ${y({label:q(n),tone:Y[n]})}
    ${he({label:c,course:{days:o.days,values:e.course,goal:r,due:e.due_on,...u}})}
    ${S({label:c,parts:{done:s.done,open:s.open,unasked:s.unasked,goal:r,...u}})}
    <p><b>${g(s.percent)}</b> ${a("of",{done:p(s.done),base:p(s.base),noun:e.noun})}</p>
    <p class="soft small">${a("goal",{goal:e.goal_text,due:j(e.due_on)})}</p>
    ${d!=null&&s.per_week!=null&&i`<p class="small">${a("went",{went:K(d),needed:p(Math.ceil(s.per_week))})}</p>`}
  </article>`}),je={noGoal:"neutral",unknown:"neutral",yes:"good",no:"warning"},Ke=h(function({target:e,ward:n}){const{ref:t,label:o,goal_text:s,text:r,attained:c}=e,u=s===H?"noGoal":c===null?"unknown":c?"yes":"no";return i`<article class="card tile">
    <h3><a href=${`/bao-cao/${n.report_id}`}>${a("target",{ref:t,title:o})}</a></h3>
    ${y({label:a(`reported.${u}`),tone:je[u]})}
    <p class="tile-figure">${r}</p>
    <p class="soft small">
      ${s!==H&&`${a("needs",{goal:s})} · `}${a("reported",{period:n.report_period?.title??""})}
    </p>
  </article>`}),Ne=h(function({pace:e,leads:n}){const[t,o]=re(),s=t.xem==="da-hoi",r=(c,u)=>i`<button type="button" aria-pressed=${String(t.xem===u)} onClick=${()=>o({xem:u})}><span>${c}</span></button>`;return _({title:a("heat"),plain:!0,hint:a(s?"heat.askedHint":"heat.hint"),actions:i`<div class="switch" role="group" aria-label=${a("heat")}>
      ${r(a("heat.need"),void 0)}${r(a("heat.asked"),"da-hoi")}
    </div>`,children:de({caption:a("heat"),corner:a("place"),columns:[{key:"surveyed",label:a("surveyed"),short:a("surveyedShort")},...n.map(({target:c})=>({key:c.code,label:c.label,short:c.ref}))],rows:[...e.places,e.surveyed].map((c,u)=>({key:c.unit_id??c.name,label:c.name,total:u===e.places.length,cells:[qe(c),...n.map(({target:d})=>Be(d,d.places[u]??d.total,s))]}))})})}),qe=({name:l,percent:e,settled:n,households:t})=>({text:g(e,0),told:a("surveyedTold",{place:l,percent:g(e),settled:p(n),all:p(t)}),step:Q(e)});function Be(l,e,n){const t=n?e.asked_percent:e.percent,o=n?e.done+e.open:e.base,s=n&&e.apart?` ${a(`apart.${e.apart}`)}`:"",r={place:e.name,title:l.label,percent:g(t),done:p(e.done),of:p(o)};return{text:g(t,0),told:a("cell",r)+s,step:Q(t),mark:s&&(e.apart==="above"?"▴":"▾"),href:`/muc-tieu/${l.code.replaceAll(".","-")}${e.unit_id?`?noi=${e.unit_id}`:""}`}}const A=h(function({pace:e,leads:n}){const{since:t,surveyed:o}=e,s=t?e.days.indexOf(t):-1;return _({title:t?a("changes",{day:f(t)}):a("numbers"),plain:!0,hint:o.met!=null&&a("changesHint",{met:K(o.met)}),children:D({caption:a("numbers"),rows:n,rowKey:({target:r})=>r.code,columns:[{key:"target",label:a("measure"),kind:"main",show:({target:r})=>a("target",{ref:r.ref,title:r.label})},{key:"then",label:t?j(t):a("then"),kind:"number",show:({target:r})=>g(r.course[s])},{key:"now",label:j(e.on),kind:"number",show:({target:r})=>g(r.total.percent)},{key:"added",label:a("added"),kind:"number",show:({target:r})=>K(r.total.added)},{key:"needed",label:a("perWeek"),kind:"number",value:({target:{total:r}})=>r.per_week==null?null:Math.ceil(r.per_week)},{key:"left",label:a("left"),kind:"number",value:({target:r})=>r.total.left},{key:"state",label:a("state"),show:({standing:r})=>y({label:q(r),tone:Y[r]})}]})})}),Ae=Object.freeze(Object.defineProperty({__proto__:null,Changes:A,Standing:Oe},Symbol.toStringTag,{value:"Module"}));await T("charts");const x=({households:l,visited:e})=>Math.max(0,l-e),Le=h(function(){const e=b("/streets").data??[],n=b("/indicators/pace").data,t=e.filter(o=>o.assignments.length===0&&x(o)>0).length;return i`<div class="stack">
    ${e.length>0&&_({title:a("streets",{left:p(e.reduce((o,s)=>o+x(s),0))}),hint:t>0&&a("streets.alone",{count:t,all:e.length}),children:Re({streets:e})})}
    ${n&&n.targets.some(({total:o})=>o.base>0)&&A({pace:n,leads:V(n)})}
  </div>`}),Re=h(function({streets:e}){return D({caption:a("streets.caption"),rows:e,rowKey:({id:n})=>n,columns:[{key:"name",label:a("streets.street"),kind:"main",show:({id:n,name:t})=>i`<a href=${`/so-ho?street_id=${n}`}>${t}</a>`},{key:"bar",label:a("streets.met"),show:n=>i`${S({label:n.name,parts:{done:n.visited,open:0,unasked:x(n),goal:100}})}
            ${p(n.visited)}/${p(n.households)}`},{key:"left",label:a("streets.left"),show:n=>x(n)?p(x(n)):y({label:a("streets.done"),tone:"good"})},{key:"who",label:a("streets.who"),show:({assignments:n})=>n.length?n.map(t=>t.full_name).join(", "):i`<a href="/so-ho/tuyen">${a("streets.assign")}</a>`}]})}),Ee=Object.freeze(Object.defineProperty({__proto__:null,Streets:Le},Symbol.toStringTag,{value:"Module"}));export{Ae as o,ke as p,Ee as s};
