// Licences in vendor/LICENSES.txt.
import{b as r}from"./kit.js";import{k as p,n as $,d as f,u as w,P as X,L as T,E as Z,S as v,q as j,M as O,s as P,v as ee,l as x,Q as ne,B as te,w as C,U as D}from"./frame.js";import{t as R,c as h,d as E,L as G,i as W,B as se,u as ae}from"./first.js";import{ba as oe,a_ as le}from"./shared.js";const k=R({stack:"{label}: đã xong {done}, đã hỏi chưa xong {open}, chưa hỏi {unasked}; mức cần đạt {goal}",pace:"{label}: từ {from} đến {on} đạt {now}; cần {goal} vào {due}",foreseen:"dự báo từ {low} đến {high}",done:"đã xong",open:"đã hỏi, chưa xong",unasked:"chưa hỏi",band:"dự báo cuối kỳ",needed:"nhịp cần có"}),H=h(function({label:e,parts:{done:n,open:s,unasked:o,goal:t,low:i,high:c}}){const u=n+s+o,d=g=>u?100*g/u:0,b=k("stack",{label:e,done:$(n),open:$(s),unasked:$(o),goal:p(t,0)});return r`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${b}>
    <rect class="is-unasked" width="100" height="10" />
    <rect class="is-open" width=${d(n+s)} height="10" />
    <rect class="is-done" width=${d(n)} height="10" />
    ${i!=null&&c!=null&&r`<rect class="is-band" x=${i} y="3" width=${Math.max(.8,c-i)} height="4" />`}
    ${t>0&&t<100&&r`<rect class="is-goal" x=${t} width="0.8" height="10" />`}
  </svg>`}),I=h(function({band:e,line:n}){const s={done:k("done"),open:k("open"),unasked:k("unasked"),...e&&{band:k("band")}};return r`<ul class="chart-key">
    ${Object.entries(s).map(([o,t])=>r`<li key=${o}>
        <svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${o}`} width="10" height="10" /></svg>
        ${t}
      </li>`)}
    ${n&&r`<li>
        <svg class="chart-line" viewBox="0 0 10 10" aria-hidden="true"><path class="is-needed" d="M0 5H10" /></svg>
        ${k("needed")}
      </li>`}
  </ul>`}),ie=864e5,re=h(function({label:e,course:{days:n,values:s,goal:o,due:t,low:i,high:c}}){const u=n[0]??t,d=n.at(-1)??u,b=Math.max(Date.parse(t),Date.parse(d))-Date.parse(u)||ie,g=y=>100*(Date.parse(y)-Date.parse(u))/b,m=y=>100-y,_=n.flatMap((y,V)=>{const L=s[V];return L==null?[]:[`${g(y)} ${m(L)}`]}),S=s.at(-1)??0,N=i!=null&&c!=null,A=k("pace",{label:e,from:f(u),on:f(d),now:p(S),goal:p(o),due:f(t)});return r`<figure class="chart-pace">
    <svg class="chart-line" viewBox="-3 -4 106 108" preserveAspectRatio="none" role="img"
      aria-label=${N?`${A}; ${k("foreseen",{low:p(i,0),high:p(c,0)})}`:A}>
      <path class="is-axis" d="M0 100H100" />
      <path class="is-level" d=${`M0 ${m(o)}H100`} />
      ${N&&r`<rect class="is-band" x=${g(t)-3} y=${m(c)} width="6" height=${Math.max(2,c-i)} />`}
      ${S<o&&d<t&&r`<path class="is-needed" d=${`M${g(d)} ${m(S)}L${g(t)} ${m(o)}`} />`}
      ${_.length>1&&r`<path class="is-course" d=${`M${_.join("L")}`} />`}
      ${_.length>0&&r`<path class="is-now" d=${`M${_.at(-1)}h0`} />`}
    </svg>
    <figcaption aria-hidden="true"><span>${f(u).slice(0,5)}</span><span>${f(t).slice(0,5)}</span></figcaption>
  </figure>`}),z=l=>l==null?null:Math.max(1,Math.min(5,1+Math.floor(l/20))),ce=h(function({caption:e,corner:n,columns:s,rows:o}){return r`<div class="table-frame heat-frame" tabindex="0" role="region" aria-label=${e}>
    <table class="heat">
      <caption class="visually-hidden">${e}</caption>
      <thead><tr>
        <th scope="col">${n}</th>
        ${s.map(({key:t,label:i,short:c})=>r`<th scope="col" key=${t}>
            <b aria-hidden="true">${c}</b><span>${i}</span>
          </th>`)}
      </tr></thead>
      <tbody>${o.map(t=>r`<tr key=${t.key} class=${t.total?"is-sum":void 0}>
          <th scope="row">${t.label}</th>
          ${t.cells.map((i,c)=>r`<td key=${s[c]?.key} class=${E(`heat-${i.step??0}`)}>${ue({cell:i})}</td>`)}
        </tr>`)}</tbody>
    </table>
  </div>`}),ue=h(function({cell:{text:e,told:n,href:s,mark:o}}){const t=r`<span aria-hidden="true">${e}${o}</span><span class="visually-hidden">${n}</span>`;return s?r`<a href=${s} title=${n}>${t}</a>`:r`<span title=${n}>${t}</span>`}),a=R({title:"Có kịp không",lead:"Từng mục tiêu đang ở đâu, mỗi tuần cần thêm bao nhiêu, với nhịp gần đây thì cuối kỳ được bao nhiêu. Không đưa vào báo cáo.",first:"Dự báo bắt đầu có từ {on}, khi sổ hộ đủ ba kỳ trọn vẹn.",none:"Chưa có mục tiêu nào đếm từ sổ hộ",noneHint:"Mục tiêu có mức phần trăm và đếm từ sổ hộ thì hiện ở đây.",target:"Mục tiêu {ref}. {title}",standing:"{done} trên {base} {noun} · {percent} · mục tiêu {goal} · hạn {due}",week:"{count} mỗi tuần",places:"Theo khu phố",place:"Nơi",state:"Dự đoán",done:"Đã xong",left:"Còn thiếu",perWeek:"Mỗi tuần cần",evenings:"Khoảng số buổi",foreseen:"Dự báo cuối kỳ",range:"{percent} ({low} đến {high})",next:"Nên đi tiếp ở đâu","month.open":"Từng đơn vị, đôn đốc",tiles:"Từng mục tiêu: nhịp đến hạn",lowest:"Chậm nhất trong {count} chỉ tiêu",of:"· {done} trên {base} {noun}",goal:"Cần {goal}, hạn {due}",went:"Tuần qua {went}, cần {needed} mỗi tuần","standing.slow":"Tuần qua chưa đủ nhịp","standing.steady":"Tuần qua đủ nhịp",needs:"Cần {goal}",reported:"theo báo cáo {period}","reported.noGoal":"Không đặt mức","reported.unknown":"Chưa đủ số liệu","reported.yes":"Đã đạt","reported.no":"Chưa đạt",heat:"Khu phố × mục tiêu","heat.need":"Trên nhu cầu","heat.asked":"Trong số đã hỏi","heat.hint":"Phần nhu cầu đã xong; đậm hơn là nhiều hơn. Theo thứ tự đơn vị, không xếp hạng. Bấm một ô để xem danh sách.","heat.askedHint":"Phần đã xong trong số đã hỏi. ▴ ▾: khác chung hơn mức ngẫu nhiên (3 độ lệch chuẩn).","apart.above":"(cao hơn chung)","apart.below":"(thấp hơn chung)",surveyed:"Hộ đã rà soát",surveyedShort:"Rà",surveyedTold:"{place}: đã rà soát {percent}, {settled} trên {all} hộ",cell:"{place}, {title}: {percent}, {done} trên {of}",changes:"Từ {day} đến nay",changesHint:"Hộ gặp lần đầu trong năm: {met}.",numbers:"Số của các hình trên",measure:"Mục tiêu",then:"Tuần trước",added:"Thêm",print:"In trang này",will:"Có kịp không?","will.surveyed":"Đã rà soát {percent} số hộ","first.short":"Dự báo có từ {on}",refs:"mục tiêu {refs}","say.overdue":"{count} trên {all} mục tiêu quá hạn","say.unlikely":"{count} trên {all} mục tiêu khó đạt","say.slow":"{count} trên {all} mục tiêu chưa đủ nhịp","say.open":"{count} trên {all} mục tiêu chưa chắc đạt","say.unknown":"{count} trên {all} mục tiêu chưa đủ số liệu","say.steady":"Tuần qua đủ nhịp ở {count} trên {all} mục tiêu","say.fine":"Kịp: {all} mục tiêu đạt hoặc nhiều khả năng đạt",stuck:"Đang vướng ở đâu?","stuck.missing":"{count} trên {all} nơi chưa nộp số liệu {period}","stuck.tasks":"{count} việc quá hạn","stuck.far":"{place}: mới rà soát {percent} số hộ","stuck.none":"Không có gì quá hạn",more:" và {count} nơi khác",mine:"Chờ tôi","mine.count":"{count} việc","mine.none":"Không có việc nào","mine.open":"Mở việc đầu tiên",nextLead:"Nơi một buổi đi thêm dự kiến gặp được nhiều hộ mới nhất."});await P("charts");const F={reached:"good",likely:"good",open:"info",unlikely:"warning",overdue:"danger",unknown:"neutral"},Q=({done:l,open:e,unasked:n,forecast:s},o)=>({done:l,open:e,unasked:n,goal:o,...s&&{low:s.low,high:s.high}});function he(){const l=w("/indicators/pace");return X({title:a("title"),lead:a("lead"),children:T({of:l,lines:12,children:({targets:e,next:n,first_forecast_on:s})=>e.length===0?Z({title:a("none"),hint:a("noneHint"),icon:"figures"}):r`<div class="stack">
              ${s&&r`<p class="soft">${a("first",{on:f(s)})}</p>`}
              ${I({band:e.some(({total:o})=>o.forecast)})}
              ${e.map(o=>de({target:o,key:o.code}))} ${n.length>0&&ge({next:n})}
            </div>`})})}const de=h(function({target:e}){const{total:n,goal_percent:s}=e,o={done:$(n.done),base:$(n.base),noun:e.noun,percent:p(n.percent),goal:e.goal_text,due:f(e.due_on)};return r`<section class="panel pace">
    <h2>${a("target",{ref:e.ref,title:e.label})}</h2>
    <p>${v({label:n.state_label,tone:F[n.state]})} <span>${a("standing",o)}</span></p>
    ${H({label:e.label,parts:Q(n,s)})}
    <p>${[n.needed_text,n.forecast_text].filter(Boolean).join(" ")}</p>
    ${e.places.length>1&&r`<details>
        <summary>${a("places")}</summary>
        ${j({caption:a("target",{ref:e.ref,title:e.label}),rows:e.places,rowKey:t=>t.unit_id??t.name,columns:[{key:"name",label:a("place"),kind:"main",show:({name:t})=>t},{key:"bar",label:a("done"),show:t=>r`${H({label:t.name,parts:Q(t,s)})} ${p(t.percent)}`},{key:"left",label:a("left"),kind:"number",value:({left:t})=>t},{key:"week",label:a("perWeek"),kind:"number",value:t=>t.per_week},{key:"evenings",label:a("evenings"),kind:"number",value:t=>t.evenings},{key:"foreseen",label:a("foreseen"),show:pe},{key:"state",label:a("state"),show:t=>v({label:t.state_label,tone:F[t.state]})}]})}
      </details>`}
  </section>`});function pe({forecast:l}){if(!l)return O;const e=n=>p(n,0);return a("range",{percent:e(l.percent),low:e(l.low),high:e(l.high)})}const ge=h(function({next:e}){return r`<section class="panel">
    <h2>${a("next")}</h2>
    <p class="soft">${a("nextLead")}</p>
    <ol>
      ${e.map(n=>r`<li key=${n.unit_id}><strong>${n.name}</strong>: ${n.text}</li>`)}
    </ol>
  </section>`}),$e=Object.freeze(Object.defineProperty({__proto__:null,default:he},Symbol.toStringTag,{value:"Module"})),q=["overdue","unlikely","slow","open","unknown","steady","likely","reached"],U={overdue:"danger",unlikely:"warning",slow:"warning",open:"info",unknown:"neutral",steady:"progress",likely:"good",reached:"good"},B=l=>l==="steady"||l==="slow"?a(`standing.${l}`):oe[l],Y=({added:l},{since:e,on:n})=>l==null||!e?null:7*l/Math.max(1,ee(e,n));function fe(l,e){if(l.state!=="unknown")return l.state;const n=Y(l,e);return n==null||l.per_week==null?"unknown":n>=l.per_week?"steady":"slow"}function ke(l){const e=new Map;for(const n of l.targets){const s={target:n,standing:fe(n.total,l),measures:1},o=e.get(n.ref);o?e.set(n.ref,{...me(s,o)?s:o,measures:o.measures+1}):e.set(n.ref,s)}return[...e.values()]}function me(l,e){const n=q.indexOf(l.standing)-q.indexOf(e.standing);return n<0||n===0&&J(l)<J(e)}const J=({target:{total:l,goal_percent:e}})=>(l.percent??0)/(e||100),be=l=>q.map(e=>({standing:e,refs:l.filter(n=>n.standing===e).map(n=>n.target.ref)})).filter(({refs:e})=>e.length>0),ye=10,we=({places:l,surveyed:e})=>l.filter(n=>n.percent!=null&&e.percent!=null&&e.percent-n.percent>=ye).sort((n,s)=>(n.percent??0)-(s.percent??0)).slice(0,3),M=3,ve=h(function({pace:e,leads:n,ward:s,items:o}){return r`<div class="answers">
    ${n.length>0&&_e({pace:e,leads:n})} ${xe({pace:e,leads:n,ward:s})} ${Me({items:o})}
  </div>`}),K=h(function({tone:e,ask:n,say:s,children:o}){return r`<section class=${E("card","answer",`is-${e}`)}>
    <p class="soft small">${n}</p><h2>${s}</h2>
    ${o}
  </section>`}),_e=h(function({pace:e,leads:n}){const s=be(n),o=s[0],t={count:o?.refs.length??0,all:n.length},i=o?.standing==="likely"||o?.standing==="reached";return K({tone:o?.standing==="overdue"?"danger":i?"good":o?.standing==="steady"?"neutral":"warning",ask:a("will"),say:o?a(i?"say.fine":`say.${o.standing}`,t):"",children:r`<ul class="plain">
      ${s.slice(0,M).map(({standing:c,refs:u})=>r`<li key=${c}>${B(c)}: ${a("refs",{refs:u.join(", ")})}</li>`)}
      <li>${a("will.surveyed",{percent:p(e.surveyed.percent,0)})}</li>
      ${e.first_forecast_on&&r`<li>${a("first.short",{on:f(e.first_forecast_on)})}</li>`}
    </ul>`})}),xe=h(function({pace:e,leads:n,ward:s}){const o=s.late_units.filter(g=>!g.handed_in),t=s.open_period?.title??"",i=n.filter(({standing:g})=>g==="overdue"),c=o.length-M,u=o.slice(0,M).map(g=>g.unit_name),d=we(e),b=o.length?a("stuck.missing",{count:o.length,all:s.expected,period:t}):s.tasks_late?a("stuck.tasks",{count:$(s.tasks_late)}):i.length?a("say.overdue",{count:i.length,all:n.length}):a("stuck.none");return K({tone:o.length||i.length?"danger":s.tasks_late||d.length?"warning":"good",ask:a("stuck"),say:b,children:r`<ul class="plain">
      ${o.length>0&&r`<li><a href=${`/so-lieu?ky=${s.open_period?.code}`}>${u.join(", ")}${c>0&&a("more",{count:c})}</a></li>`}
      ${s.tasks_late>0&&o.length>0&&r`<li><a href="/nhiem-vu?status=late">${a("stuck.tasks",{count:$(s.tasks_late)})}</a></li>`}
      ${d.map(({name:g,percent:m})=>r`<li key=${g}>${a("stuck.far",{place:g,percent:p(m,0)})}</li>`)}
    </ul>`})}),Me=h(function({items:e}){const[n]=e;return K({tone:e.some(({tone:s})=>s==="danger")?"danger":e.length?"warning":"good",ask:a("mine"),say:e.length?a("mine.count",{count:e.length}):a("mine.none"),children:r`<ul class="plain">
        ${e.slice(0,M).map(s=>r`<li key=${s.href+s.title}><a href=${s.href}>${s.title}</a></li>`)}
      </ul>
      ${n&&G({label:a("mine.open"),href:n.href,icon:"right",kind:"primary",small:!0})}`})});await Promise.all([P("charts"),P("submissions")]);const Se=h(function({items:e,rest:n}){const s=w("/overview"),o=w("/indicators/pace");return T({of:o,lines:12,children:t=>T({of:s,children:i=>{const c=ke(t),u=c.some(({target:d})=>d.total.base>0);return r`<div class="stack standing">
            ${W("report.approve")&&ve({pace:t,leads:u?c:[],ward:i,items:e})}
            ${W("period.manage")&&i.open_period&&Te({code:i.open_period.code})}
            ${u&&Oe({pace:t,leads:c,ward:i})}
            ${n(i,u)}
          </div>`}})})}),Te=h(function({code:e}){const n=w("/report-periods",{query:{kind:"month"}}),s=w("/submissions",{query:{period:e}}),o=n.data?.items.find(t=>t.code===e);return o?x({title:ne(o.title),actions:G({label:a("month.open"),href:`/so-lieu?ky=${e}`,icon:"right",small:!0}),children:le({period:o,rows:s.data?.items??null})}):null}),Oe=h(function({pace:e,leads:n,ward:s}){return r`<div class="stack">
    ${Pe({pace:e,leads:n,ward:s})}${qe({pace:e,leads:n})}${Ne({pace:e,leads:n})}
  </div>`}),Pe=h(function({pace:e,leads:n,ward:s}){const o=s.targets.filter(({ref:t})=>!n.some(({target:i})=>i.ref===t));return x({title:a("tiles"),plain:!0,actions:se({label:a("print"),icon:"print",onClick:()=>{te()}}),children:r`${I({band:n.some(({target:t})=>t.total.forecast),line:!0})}
      <div class="tiles">${n.map(t=>Ce({key:t.target.ref,lead:t,pace:e}))}
        ${o.map(t=>He({key:t.figure_id,target:t,ward:s}))}</div>`})}),Ce=h(function({lead:{target:e,standing:n,measures:s},pace:o}){const{total:t,goal_percent:i,label:c}=e,u=t.forecast?{low:t.forecast.low,high:t.forecast.high}:{},d=Y(t,o);return r`<article class="card tile">
    <h3><a href="/co-kip-khong">${a("target",{ref:e.ref,title:c})}</a></h3>
    ${s>1&&r`<p class="soft small">${a("lowest",{count:s})}</p>`}
    ${v({label:B(n),tone:U[n]})}
    ${re({label:c,course:{days:o.days,values:e.course,goal:i,due:e.due_on,...u}})}
    ${H({label:c,parts:{done:t.done,open:t.open,unasked:t.unasked,goal:i,...u}})}
    <p><b>${p(t.percent)}</b> ${a("of",{done:$(t.done),base:$(t.base),noun:e.noun})}</p>
    <p class="soft small">${a("goal",{goal:e.goal_text,due:C(e.due_on)})}</p>
    ${d!=null&&t.per_week!=null&&r`<p class="small">${a("went",{went:D(d),needed:$(Math.ceil(t.per_week))})}</p>`}
  </article>`}),De={noGoal:"neutral",unknown:"neutral",yes:"good",no:"warning"},He=h(function({target:e,ward:n}){const{ref:s,label:o,goal_text:t,text:i,attained:c}=e,u=t===O?"noGoal":c===null?"unknown":c?"yes":"no";return r`<article class="card tile">
    <h3><a href=${`/bao-cao/${n.report_id}`}>${a("target",{ref:s,title:o})}</a></h3>
    ${v({label:a(`reported.${u}`),tone:De[u]})}
    <p class="tile-figure">${i}</p>
    <p class="soft small">
      ${t!==O&&`${a("needs",{goal:t})} · `}${a("reported",{period:n.report_period?.title??""})}
    </p>
  </article>`}),qe=h(function({pace:e,leads:n}){const[s,o]=ae(),t=s.xem==="da-hoi",i=(c,u)=>r`<button type="button" aria-pressed=${String(s.xem===u)} onClick=${()=>o({xem:u})}><span>${c}</span></button>`;return x({title:a("heat"),plain:!0,hint:a(t?"heat.askedHint":"heat.hint"),actions:r`<div class="switch" role="group" aria-label=${a("heat")}>
      ${i(a("heat.need"),void 0)}${i(a("heat.asked"),"da-hoi")}
    </div>`,children:ce({caption:a("heat"),corner:a("place"),columns:[{key:"surveyed",label:a("surveyed"),short:a("surveyedShort")},...n.map(({target:c})=>({key:c.code,label:c.label,short:c.ref}))],rows:[...e.places,e.surveyed].map((c,u)=>({key:c.unit_id??c.name,label:c.name,total:u===e.places.length,cells:[Be(c),...n.map(({target:d})=>Ke(d,d.places[u]??d.total,t))]}))})})}),Be=({name:l,percent:e,settled:n,households:s})=>({text:p(e,0),told:a("surveyedTold",{place:l,percent:p(e),settled:$(n),all:$(s)}),step:z(e)});function Ke(l,e,n){const s=n?e.asked_percent:e.percent,o=n?e.done+e.open:e.base,t=n&&e.apart?` ${a(`apart.${e.apart}`)}`:"",i={place:e.name,title:l.label,percent:p(s),done:$(e.done),of:$(o)};return{text:p(s,0),told:a("cell",i)+t,step:z(s),mark:t&&(e.apart==="above"?"▴":"▾"),href:`/muc-tieu/${l.code.replaceAll(".","-")}${e.unit_id?`?noi=${e.unit_id}`:""}`}}const Ne=h(function({pace:e,leads:n}){const{since:s,surveyed:o}=e,t=s?e.days.indexOf(s):-1;return x({title:s?a("changes",{day:f(s)}):a("numbers"),plain:!0,hint:o.met!=null&&a("changesHint",{met:D(o.met)}),children:j({caption:a("numbers"),rows:n,rowKey:({target:i})=>i.code,columns:[{key:"target",label:a("measure"),kind:"main",show:({target:i})=>a("target",{ref:i.ref,title:i.label})},{key:"then",label:s?C(s):a("then"),kind:"number",show:({target:i})=>p(i.course[t])},{key:"now",label:C(e.on),kind:"number",show:({target:i})=>p(i.total.percent)},{key:"added",label:a("added"),kind:"number",show:({target:i})=>D(i.total.added)},{key:"needed",label:a("perWeek"),kind:"number",value:({target:i})=>i.total.per_week},{key:"left",label:a("left"),kind:"number",value:({target:i})=>i.total.left},{key:"state",label:a("state"),show:({standing:i})=>v({label:B(i),tone:U[i]})}]})})}),Ae=Object.freeze(Object.defineProperty({__proto__:null,Standing:Se},Symbol.toStringTag,{value:"Module"}));export{Ae as o,$e as p};
