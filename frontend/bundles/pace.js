// Licences in vendor/LICENSES.txt.
import{b as r}from"./kit.js";import{k as p,n as $,d as f,u as S,P as U,L as M,E as V,S as w,q as j,M as T,s as q,O as X,l as O,y as Z,Q as P,R as C}from"./frame.js";import{t as R,c as d,d as E,L as ee,i as ne,B as te,u as se}from"./first.js";import{b9 as ae}from"./shared.js";const k=R({stack:"{label}: đã xong {done}, đã hỏi chưa xong {open}, chưa hỏi {unasked}; mức cần đạt {goal}",pace:"{label}: từ {from} đến {on} đạt {now}; cần {goal} vào {due}",foreseen:"dự báo từ {low} đến {high}",done:"đã xong",open:"đã hỏi, chưa xong",unasked:"chưa hỏi",band:"dự báo cuối kỳ",needed:"nhịp cần có"}),D=d(function({label:e,parts:{done:n,open:s,unasked:o,goal:t,low:i,high:c}}){const u=n+s+o,h=g=>u?100*g/u:0,b=k("stack",{label:e,done:$(n),open:$(s),unasked:$(o),goal:p(t,0)});return r`<svg class="chart-stack" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label=${b}>
    <rect class="is-unasked" width="100" height="10" />
    <rect class="is-open" width=${h(n+s)} height="10" />
    <rect class="is-done" width=${h(n)} height="10" />
    ${i!=null&&c!=null&&r`<rect class="is-band" x=${i} y="3" width=${Math.max(.8,c-i)} height="4" />`}
    ${t>0&&t<100&&r`<rect class="is-goal" x=${t} width="0.8" height="10" />`}
  </svg>`}),G=d(function({band:e,line:n}){const s={done:k("done"),open:k("open"),unasked:k("unasked"),...e&&{band:k("band")}};return r`<ul class="chart-key">
    ${Object.entries(s).map(([o,t])=>r`<li key=${o}>
        <svg class="chart-stack" viewBox="0 0 10 10" aria-hidden="true"><rect class=${`is-${o}`} width="10" height="10" /></svg>
        ${t}
      </li>`)}
    ${n&&r`<li>
        <svg class="chart-line" viewBox="0 0 10 10" aria-hidden="true"><path class="is-needed" d="M0 5H10" /></svg>
        ${k("needed")}
      </li>`}
  </ul>`}),oe=864e5,le=d(function({label:e,course:{days:n,values:s,goal:o,due:t,low:i,high:c}}){const u=n[0]??t,h=n.at(-1)??u,b=Math.max(Date.parse(t),Date.parse(h))-Date.parse(u)||oe,g=y=>100*(Date.parse(y)-Date.parse(u))/b,m=y=>100-y,v=n.flatMap((y,J)=>{const L=s[J];return L==null?[]:[`${g(y)} ${m(L)}`]}),x=s.at(-1)??0,A=i!=null&&c!=null,B=k("pace",{label:e,from:f(u),on:f(h),now:p(x),goal:p(o),due:f(t)});return r`<figure class="chart-pace">
    <svg class="chart-line" viewBox="-3 -4 106 108" preserveAspectRatio="none" role="img"
      aria-label=${A?`${B}; ${k("foreseen",{low:p(i,0),high:p(c,0)})}`:B}>
      <path class="is-axis" d="M0 100H100" />
      <path class="is-level" d=${`M0 ${m(o)}H100`} />
      ${A&&r`<rect class="is-band" x=${g(t)-3} y=${m(c)} width="6" height=${Math.max(2,c-i)} />`}
      ${x<o&&h<t&&r`<path class="is-needed" d=${`M${g(h)} ${m(x)}L${g(t)} ${m(o)}`} />`}
      ${v.length>1&&r`<path class="is-course" d=${`M${v.join("L")}`} />`}
      ${v.length>0&&r`<path class="is-now" d=${`M${v.at(-1)}h0`} />`}
    </svg>
    <figcaption aria-hidden="true"><span>${f(u).slice(0,5)}</span><span>${f(t).slice(0,5)}</span></figcaption>
  </figure>`}),W=l=>l==null?null:Math.max(1,Math.min(5,1+Math.floor(l/20))),ie=d(function({caption:e,corner:n,columns:s,rows:o}){return r`<div class="table-frame heat-frame" tabindex="0" role="region" aria-label=${e}>
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
          ${t.cells.map((i,c)=>r`<td key=${s[c]?.key} class=${E(`heat-${i.step??0}`)}>${re({cell:i})}</td>`)}
        </tr>`)}</tbody>
    </table>
  </div>`}),re=d(function({cell:{text:e,told:n,href:s,mark:o}}){const t=r`<span aria-hidden="true">${e}${o}</span><span class="visually-hidden">${n}</span>`;return s?r`<a href=${s} title=${n}>${t}</a>`:r`<span title=${n}>${t}</span>`}),a=R({title:"Có kịp không",lead:"Từng mục tiêu đang ở đâu, mỗi tuần cần thêm bao nhiêu, với nhịp gần đây thì cuối kỳ được bao nhiêu. Không đưa vào báo cáo.",first:"Dự báo bắt đầu có từ {on}, khi sổ hộ đủ ba kỳ trọn vẹn.",none:"Chưa có mục tiêu nào đếm từ sổ hộ",noneHint:"Mục tiêu có mức phần trăm và đếm từ sổ hộ thì hiện ở đây.",target:"Mục tiêu {ref}. {title}",standing:"{done} trên {base} {noun} · {percent} · mục tiêu {goal} · hạn {due}",week:"{count} mỗi tuần",places:"Theo khu phố",place:"Nơi",state:"Dự đoán",done:"Đã xong",left:"Còn thiếu",perWeek:"Mỗi tuần cần",evenings:"Khoảng số buổi",foreseen:"Dự báo cuối kỳ",range:"{percent} ({low} đến {high})",next:"Nên đi tiếp ở đâu",tiles:"Từng mục tiêu: nhịp đến hạn",lowest:"Chậm nhất trong {count} chỉ tiêu",of:"· {done} trên {base} {noun}",goal:"Cần {goal}, hạn {due}",went:"Tuần qua {went}, cần {needed} mỗi tuần","standing.slow":"Tuần qua chưa đủ nhịp","standing.steady":"Tuần qua đủ nhịp",needs:"Cần {goal}",reported:"theo báo cáo {period}","reported.noGoal":"Không đặt mức","reported.unknown":"Chưa đủ số liệu","reported.yes":"Đã đạt","reported.no":"Chưa đạt",heat:"Khu phố × mục tiêu","heat.need":"Trên nhu cầu","heat.asked":"Trong số đã hỏi","heat.hint":"Phần nhu cầu đã xong; đậm hơn là nhiều hơn. Theo thứ tự đơn vị, không xếp hạng. Bấm một ô để xem danh sách.","heat.askedHint":"Phần đã xong trong số đã hỏi. ▴ ▾: khác chung hơn mức ngẫu nhiên (3 độ lệch chuẩn).","apart.above":"(cao hơn chung)","apart.below":"(thấp hơn chung)",surveyed:"Hộ đã rà soát",surveyedShort:"Rà",surveyedTold:"{place}: đã rà soát {percent}, {settled} trên {all} hộ",cell:"{place}, {title}: {percent}, {done} trên {of}",changes:"Từ {day} đến nay",changesHint:"Hộ gặp lần đầu trong năm: {met}.",numbers:"Số của các hình trên",measure:"Mục tiêu",then:"Tuần trước",added:"Thêm",print:"In trang này",will:"Có kịp không?","will.surveyed":"Đã rà soát {percent} số hộ","first.short":"Dự báo có từ {on}",refs:"mục tiêu {refs}","say.overdue":"{count} trên {all} mục tiêu quá hạn","say.unlikely":"{count} trên {all} mục tiêu khó đạt","say.slow":"{count} trên {all} mục tiêu chưa đủ nhịp","say.open":"{count} trên {all} mục tiêu chưa chắc đạt","say.unknown":"{count} trên {all} mục tiêu chưa đủ số liệu","say.steady":"Tuần qua đủ nhịp ở {count} trên {all} mục tiêu","say.fine":"Kịp: {all} mục tiêu đạt hoặc nhiều khả năng đạt",stuck:"Đang vướng ở đâu?","stuck.missing":"{count} trên {all} nơi chưa nộp số liệu {period}","stuck.tasks":"{count} việc quá hạn","stuck.far":"{place}: mới rà soát {percent} số hộ","stuck.none":"Không có gì quá hạn",more:" và {count} nơi khác",mine:"Chờ tôi","mine.count":"{count} việc","mine.none":"Không có việc nào","mine.open":"Mở việc đầu tiên",nextLead:"Nơi một buổi đi thêm dự kiến gặp được nhiều hộ mới nhất."});await q("charts");const I={reached:"good",likely:"good",open:"info",unlikely:"warning",overdue:"danger",unknown:"neutral"},z=({done:l,open:e,unasked:n,forecast:s},o)=>({done:l,open:e,unasked:n,goal:o,...s&&{low:s.low,high:s.high}});function ce(){const l=S("/indicators/pace");return U({title:a("title"),lead:a("lead"),children:M({of:l,lines:12,children:({targets:e,next:n,first_forecast_on:s})=>e.length===0?V({title:a("none"),hint:a("noneHint"),icon:"figures"}):r`<div class="stack">
              ${s&&r`<p class="soft">${a("first",{on:f(s)})}</p>`}
              ${G({band:e.some(({total:o})=>o.forecast)})}
              ${e.map(o=>ue({target:o,key:o.code}))} ${n.length>0&&de({next:n})}
            </div>`})})}const ue=d(function({target:e}){const{total:n,goal_percent:s}=e,o={done:$(n.done),base:$(n.base),noun:e.noun,percent:p(n.percent),goal:e.goal_text,due:f(e.due_on)};return r`<section class="panel pace">
    <h2>${a("target",{ref:e.ref,title:e.label})}</h2>
    <p>${w({label:n.state_label,tone:I[n.state]})} <span>${a("standing",o)}</span></p>
    ${D({label:e.label,parts:z(n,s)})}
    <p>${[n.needed_text,n.forecast_text].filter(Boolean).join(" ")}</p>
    ${e.places.length>1&&r`<details>
        <summary>${a("places")}</summary>
        ${j({caption:a("target",{ref:e.ref,title:e.label}),rows:e.places,rowKey:t=>t.unit_id??t.name,columns:[{key:"name",label:a("place"),kind:"main",show:({name:t})=>t},{key:"bar",label:a("done"),show:t=>r`${D({label:t.name,parts:z(t,s)})} ${p(t.percent)}`},{key:"left",label:a("left"),kind:"number",value:({left:t})=>t},{key:"week",label:a("perWeek"),kind:"number",value:t=>t.per_week},{key:"evenings",label:a("evenings"),kind:"number",value:t=>t.evenings},{key:"foreseen",label:a("foreseen"),show:he},{key:"state",label:a("state"),show:t=>w({label:t.state_label,tone:I[t.state]})}]})}
      </details>`}
  </section>`});function he({forecast:l}){if(!l)return T;const e=n=>p(n,0);return a("range",{percent:e(l.percent),low:e(l.low),high:e(l.high)})}const de=d(function({next:e}){return r`<section class="panel">
    <h2>${a("next")}</h2>
    <p class="soft">${a("nextLead")}</p>
    <ol>
      ${e.map(n=>r`<li key=${n.unit_id}><strong>${n.name}</strong>: ${n.text}</li>`)}
    </ol>
  </section>`}),pe=Object.freeze(Object.defineProperty({__proto__:null,default:ce},Symbol.toStringTag,{value:"Module"})),H=["overdue","unlikely","slow","open","unknown","steady","likely","reached"],Q={overdue:"danger",unlikely:"warning",slow:"warning",open:"info",unknown:"neutral",steady:"progress",likely:"good",reached:"good"},K=l=>l==="steady"||l==="slow"?a(`standing.${l}`):ae[l],F=({added:l},{since:e,on:n})=>l==null||!e?null:7*l/Math.max(1,X(e,n));function ge(l,e){if(l.state!=="unknown")return l.state;const n=F(l,e);return n==null||l.per_week==null?"unknown":n>=l.per_week?"steady":"slow"}function $e(l){const e=new Map;for(const n of l.targets){const s={target:n,standing:ge(n.total,l),measures:1},o=e.get(n.ref);o?e.set(n.ref,{...fe(s,o)?s:o,measures:o.measures+1}):e.set(n.ref,s)}return[...e.values()]}function fe(l,e){const n=H.indexOf(l.standing)-H.indexOf(e.standing);return n<0||n===0&&Y(l)<Y(e)}const Y=({target:{total:l,goal_percent:e}})=>(l.percent??0)/(e||100),ke=l=>H.map(e=>({standing:e,refs:l.filter(n=>n.standing===e).map(n=>n.target.ref)})).filter(({refs:e})=>e.length>0),me=10,be=({places:l,surveyed:e})=>l.filter(n=>n.percent!=null&&e.percent!=null&&e.percent-n.percent>=me).sort((n,s)=>(n.percent??0)-(s.percent??0)).slice(0,3),_=3,ye=d(function({pace:e,leads:n,ward:s,items:o}){return r`<div class="answers">
    ${n.length>0&&we({pace:e,leads:n})} ${ve({pace:e,leads:n,ward:s})} ${_e({items:o})}
  </div>`}),N=d(function({tone:e,ask:n,say:s,children:o}){return r`<section class=${E("card","answer",`is-${e}`)}>
    <p class="soft small">${n}</p><h2>${s}</h2>
    ${o}
  </section>`}),we=d(function({pace:e,leads:n}){const s=ke(n),o=s[0],t={count:o?.refs.length??0,all:n.length},i=o?.standing==="likely"||o?.standing==="reached";return N({tone:o?.standing==="overdue"?"danger":i?"good":o?.standing==="steady"?"neutral":"warning",ask:a("will"),say:o?a(i?"say.fine":`say.${o.standing}`,t):"",children:r`<ul class="plain">
      ${s.slice(0,_).map(({standing:c,refs:u})=>r`<li key=${c}>${K(c)}: ${a("refs",{refs:u.join(", ")})}</li>`)}
      <li>${a("will.surveyed",{percent:p(e.surveyed.percent,0)})}</li>
      ${e.first_forecast_on&&r`<li>${a("first.short",{on:f(e.first_forecast_on)})}</li>`}
    </ul>`})}),ve=d(function({pace:e,leads:n,ward:s}){const o=s.late_units.filter(g=>!g.handed_in),t=s.open_period?.title??"",i=n.filter(({standing:g})=>g==="overdue"),c=o.length-_,u=o.slice(0,_).map(g=>g.unit_name),h=be(e),b=o.length?a("stuck.missing",{count:o.length,all:s.expected,period:t}):s.tasks_late?a("stuck.tasks",{count:$(s.tasks_late)}):i.length?a("say.overdue",{count:i.length,all:n.length}):a("stuck.none");return N({tone:o.length||i.length?"danger":s.tasks_late||h.length?"warning":"good",ask:a("stuck"),say:b,children:r`<ul class="plain">
      ${o.length>0&&r`<li><a href=${`/so-lieu?ky=${s.open_period?.code}`}>${u.join(", ")}${c>0&&a("more",{count:c})}</a></li>`}
      ${s.tasks_late>0&&o.length>0&&r`<li><a href="/nhiem-vu?status=late">${a("stuck.tasks",{count:$(s.tasks_late)})}</a></li>`}
      ${h.map(({name:g,percent:m})=>r`<li key=${g}>${a("stuck.far",{place:g,percent:p(m,0)})}</li>`)}
    </ul>`})}),_e=d(function({items:e}){const[n]=e;return N({tone:e.some(({tone:s})=>s==="danger")?"danger":e.length?"warning":"good",ask:a("mine"),say:e.length?a("mine.count",{count:e.length}):a("mine.none"),children:r`<ul class="plain">
        ${e.slice(0,_).map(s=>r`<li key=${s.href+s.title}><a href=${s.href}>${s.title}</a></li>`)}
      </ul>
      ${n&&ee({label:a("mine.open"),href:n.href,icon:"right",kind:"primary",small:!0})}`})});await q("charts");const xe=d(function({items:e,rest:n}){const s=S("/overview"),o=S("/indicators/pace");return M({of:o,lines:12,children:t=>M({of:s,children:i=>{const c=$e(t),u=c.some(({target:h})=>h.total.base>0);return r`<div class="stack standing">
            ${ne("report.approve")&&ye({pace:t,leads:u?c:[],ward:i,items:e})}
            ${u&&Se({pace:t,leads:c,ward:i})}
            ${n(i,u)}
          </div>`}})})}),Se=d(function({pace:e,leads:n,ward:s}){return r`<div class="stack">
    ${Me({pace:e,leads:n,ward:s})}${Ce({pace:e,leads:n})}${Ke({pace:e,leads:n})}
  </div>`}),Me=d(function({pace:e,leads:n,ward:s}){const o=s.targets.filter(({ref:t})=>!n.some(({target:i})=>i.ref===t));return O({title:a("tiles"),plain:!0,actions:te({label:a("print"),icon:"print",onClick:()=>{Z()}}),children:r`${G({band:n.some(({target:t})=>t.total.forecast),line:!0})}
      <div class="tiles">${n.map(t=>Te({key:t.target.ref,lead:t,pace:e}))}
        ${o.map(t=>Pe({key:t.figure_id,target:t,ward:s}))}</div>`})}),Te=d(function({lead:{target:e,standing:n,measures:s},pace:o}){const{total:t,goal_percent:i,label:c}=e,u=t.forecast?{low:t.forecast.low,high:t.forecast.high}:{},h=F(t,o);return r`<article class="card tile">
    <h3><a href="/co-kip-khong">${a("target",{ref:e.ref,title:c})}</a></h3>
    ${s>1&&r`<p class="soft small">${a("lowest",{count:s})}</p>`}
    ${w({label:K(n),tone:Q[n]})}
    ${le({label:c,course:{days:o.days,values:e.course,goal:i,due:e.due_on,...u}})}
    ${D({label:c,parts:{done:t.done,open:t.open,unasked:t.unasked,goal:i,...u}})}
    <p><b>${p(t.percent)}</b> ${a("of",{done:$(t.done),base:$(t.base),noun:e.noun})}</p>
    <p class="soft small">${a("goal",{goal:e.goal_text,due:P(e.due_on)})}</p>
    ${h!=null&&t.per_week!=null&&r`<p class="small">${a("went",{went:C(h),needed:$(Math.ceil(t.per_week))})}</p>`}
  </article>`}),Oe={noGoal:"neutral",unknown:"neutral",yes:"good",no:"warning"},Pe=d(function({target:e,ward:n}){const{ref:s,label:o,goal_text:t,text:i,attained:c}=e,u=t===T?"noGoal":c===null?"unknown":c?"yes":"no";return r`<article class="card tile">
    <h3><a href=${`/bao-cao/${n.report_id}`}>${a("target",{ref:s,title:o})}</a></h3>
    ${w({label:a(`reported.${u}`),tone:Oe[u]})}
    <p class="tile-figure">${i}</p>
    <p class="soft small">
      ${t!==T&&`${a("needs",{goal:t})} · `}${a("reported",{period:n.report_period?.title??""})}
    </p>
  </article>`}),Ce=d(function({pace:e,leads:n}){const[s,o]=se(),t=s.xem==="da-hoi",i=(c,u)=>r`<button type="button" aria-pressed=${String(s.xem===u)} onClick=${()=>o({xem:u})}><span>${c}</span></button>`;return O({title:a("heat"),plain:!0,hint:a(t?"heat.askedHint":"heat.hint"),actions:r`<div class="switch" role="group" aria-label=${a("heat")}>
      ${i(a("heat.need"),void 0)}${i(a("heat.asked"),"da-hoi")}
    </div>`,children:ie({caption:a("heat"),corner:a("place"),columns:[{key:"surveyed",label:a("surveyed"),short:a("surveyedShort")},...n.map(({target:c})=>({key:c.code,label:c.label,short:c.ref}))],rows:[...e.places,e.surveyed].map((c,u)=>({key:c.unit_id??c.name,label:c.name,total:u===e.places.length,cells:[De(c),...n.map(({target:h})=>He(h,h.places[u]??h.total,t))]}))})})}),De=({name:l,percent:e,settled:n,households:s})=>({text:p(e,0),told:a("surveyedTold",{place:l,percent:p(e),settled:$(n),all:$(s)}),step:W(e)});function He(l,e,n){const s=n?e.asked_percent:e.percent,o=n?e.done+e.open:e.base,t=n&&e.apart?` ${a(`apart.${e.apart}`)}`:"",i={place:e.name,title:l.label,percent:p(s),done:$(e.done),of:$(o)};return{text:p(s,0),told:a("cell",i)+t,step:W(s),mark:t&&(e.apart==="above"?"▴":"▾"),href:`/muc-tieu/${l.code.replaceAll(".","-")}${e.unit_id?`?noi=${e.unit_id}`:""}`}}const Ke=d(function({pace:e,leads:n}){const{since:s,surveyed:o}=e,t=s?e.days.indexOf(s):-1;return O({title:s?a("changes",{day:f(s)}):a("numbers"),plain:!0,hint:o.met!=null&&a("changesHint",{met:C(o.met)}),children:j({caption:a("numbers"),rows:n,rowKey:({target:i})=>i.code,columns:[{key:"target",label:a("measure"),kind:"main",show:({target:i})=>a("target",{ref:i.ref,title:i.label})},{key:"then",label:s?P(s):a("then"),kind:"number",show:({target:i})=>p(i.course[t])},{key:"now",label:P(e.on),kind:"number",show:({target:i})=>p(i.total.percent)},{key:"added",label:a("added"),kind:"number",show:({target:i})=>C(i.total.added)},{key:"needed",label:a("perWeek"),kind:"number",value:({target:i})=>i.total.per_week},{key:"left",label:a("left"),kind:"number",value:({target:i})=>i.total.left},{key:"state",label:a("state"),show:({standing:i})=>w({label:K(i),tone:Q[i]})}]})})}),Ne=Object.freeze(Object.defineProperty({__proto__:null,Standing:xe},Symbol.toStringTag,{value:"Module"}));export{Ne as o,pe as p};
