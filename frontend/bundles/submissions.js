// Licences in vendor/LICENSES.txt.
import{U as N,$ as be,b as l,O as S,p as V,r as $e}from"./kit.js";import{c as f,k as I,B as k,h as x,p as O,i as ge,s as G,q as ye,I as he,L as P,J as ke,n as ve,b as K,v as we,r as _e,d as J,t as xe,F as Se,T as z}from"./first.js";import{S as C,t as D,s as L,b as Y,h as j,j as F,i as q,l as M,D as Oe,L as R,d as T,P as Q,E as X,B as Te,x as Z,e as ee,n as h,C as Ce,o as H,T as te,q as W,M as Ee,G as Ae,F as ne}from"./frame.js";import{aa as i,ab as Fe,ac as qe,ad as se,S as ie,F as ae,D as oe,T as re,ae as B,af as le,B as Me,a6 as Re,J as Ne,$ as Pe,ag as De,ah as Le}from"./shared.js";await L("views");const je=f(function({caption:e,corner:t=D("matrix.unit"),rows:o,columns:n,cell:r,foot:s,legend:c}){const p=N(null);return be(()=>p.current?.scrollTo({left:p.current.scrollWidth}),[n.length]),l`<div class="matrix">
    <div class="table-frame" ref=${p} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${n.map(({key:m,label:g,hint:v})=>l`<th scope="col" key=${m} title=${v}>${g}</th>`)}
          </tr>
        </thead>
        <tbody>${o.map(m=>l`<tr key=${m.key}>
            <th scope="row">${m.href?l`<a href=${m.href}>${m.label}</a>`:m.label}</th>
            ${n.map(g=>l`<td key=${g.key}>${He({cell:r(m.key,g.key)})}</td>`)}
          </tr>`)}</tbody>
        ${s&&l`<tfoot><tr><th scope="row">${s[""]}</th>${n.map(({key:m})=>l`<td key=${m}>${s[m]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${c&&l`<ul class="legend">${c.map(({label:m,tone:g})=>l`<li key=${m}>${C({label:m,tone:g})}</li>`)}</ul>`}
  </div>`}),He=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${C({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Be=new Set(["not_submitted","draft","returned"]),Ie=f(function({rows:e,period:t}){const[o,n]=I(),[r,s]=S([]),c=e.filter(g=>g.actions.includes("accept")),p=e.filter(g=>Be.has(g.state)&&g.lateness.code!=="exempt"),m=async()=>{const g=c.length,v={title:i("acceptAll.ask",{count:g}),text:i("acceptAll.text"),yes:i("acceptAll.yes")};if(await Y(v)){try{const d=c.map(({id:u,version:b})=>({id:u??"",version:b??0})),y=await O("/submissions/accept",{body:{rows:d}});s(y.filter(u=>!u.accepted)),j(i("acceptAll.done",{count:y.filter(u=>u.accepted).length}))}catch(d){F(d)}q("/submissions","/today")}};return l`
    ${c.length>1&&k({label:i("acceptAll",{count:c.length}),icon:"check",kind:"primary",onClick:()=>{m()}})}
    ${x("task.remind")&&p.length>0&&k({label:i("remindLate",{count:p.length}),icon:"bell",onClick:()=>n({viec:"don-doc"})})}
    ${r.length>0&&l`<div class="notice is-warning"><p>${i("acceptAll.left",{count:r.length})}</p>
        <ul>${r.map(Ge)}</ul>
      </div>`}
    ${o.viec==="don-doc"&&x("task.remind")&&p.length>0&&We({period:t,onClose:()=>n({viec:null})})}`}),Ge=a=>l`<li key=${a.id}><a href=${`/so-lieu/${a.id}`}>${a.unit_name}</a>: ${a.reason}</li>`,We=f(function({period:e,onClose:t}){return Fe({name:`/submissions/reminders/text ${e.code}`,texts:o=>O("/submissions/reminders/text",{body:{period:e.code,unit_ids:[]},signal:o}),log:(o,n,r)=>O("/submissions/reminders",{body:{period:e.code,unit_ids:o.map(s=>s.unit_id),channel:n,text:r}}),onClose:t})}),Ue=f(function(){const[e,t]=S(!1);return l`${k({label:i("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Ve({onClose:()=>t(!1)})}`}),Ve=f(function({onClose:e}){const t=M("/report-periods",{query:{kind:"month"}}),o=M("/report-regimes/coming");return Oe({title:i("period.open"),onClose:e,children:R({of:o,lines:2,children:({readiness:n})=>n.ready?R({of:t,lines:2,children:({items:r})=>ze({opened:r.map(({code:s})=>s),onClose:e})}):Ke({readiness:n,onClose:e})})})}),Ke=f(function({readiness:e,onClose:t}){return l`<div class="stack">
    <div class="notice is-warning">${he({name:"alert"})}<p><strong>${i("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&l`<div><p>${i("period.missing")}</p>
        <ul>${e.targets.map(({ref:o,text:n})=>l`<li key=${o}>${`(${o}) ${n}`}</li>`)}</ul></div>`}
    <div class="form-actions">${k({label:i("act.cancel"),onClick:t})}
      ${P(e.plan_id?{label:i("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:i("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),Je=11,ze=f(function({opened:e,onClose:t}){const o=ge.value.slice(0,7),n=Array.from({length:Je+2},(p,m)=>se(o,1-m)).filter(p=>!e.includes(p)),r=[...e].sort().at(-1),s=r&&se(r,1),c=G({initial:{code:(s&&n.includes(s)?s:n.includes(o)?o:n[0])??""},submit:(p,m)=>O("/report-periods",{body:p,key:m}),done:()=>{q("/report-periods","/report-regimes","/submissions"),j(i("period.opened")),t()}});return ye({form:c,label:i("period.open"),children:l`
      ${ie({...c.bind("code"),label:i("period.code"),required:!0,empty:!1,options:n.map(p=>({value:p,label:i("period.month",{month:Number(p.slice(5)),year:p.slice(0,4)})}))})}
      <div class="form-actions">
        ${k({label:i("act.cancel"),onClick:t})}
        ${k({label:i("period.open"),type:"submit",kind:"primary",busy:c.busy})}
      </div>`})}),ce=f(function({period:e}){const[t,o]=S(!1),n=e.steps.find(r=>r.own_on);return l`<section class="card stack" aria-label=${i("steps")}>
    <div class="row"><h2>${i("steps")}</h2>
      ${x("period.manage")&&e.state==="open"&&k({label:i("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>o(!0)})}
      ${qe({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(r=>l`<li key=${r.key}>
            <b>${T(r.due_on)}</b>
            <span>${r.label}</span>
            <span class="soft small">${r.weekday}${r.moved?`, ${i("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    <p class="soft small">${i("steps.rule")}${n?.own_on&&` ${i("steps.own",{on:T(n.own_on),off:n.off})}`}</p>
    ${t&&Ye({period:e,onClose:()=>o(!1)})}
  </section>`}),Ye=f(function({period:e,onClose:t}){const o=G({initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,r)=>ke("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:r,body:{steps:e.steps.map(s=>({key:s.key,due_on:n[s.key]??null})),working_days:null}}),done:()=>{q("/report-periods"),q("/submissions"),j(i("ladder.saved")),t()}});return ae({title:i("ladder.edit"),form:o,submit:i("ladder.save"),onClose:t,cancel:i("act.cancel"),children:e.steps.map(n=>oe({...o.bind(n.key),label:n.label}))})});await L("submissions");const de=new Set(["submitted","accepted","locked"]);function Qe(){const a=M("/report-periods",{query:{kind:"month"}});return Q({title:i("title"),lead:i("lead"),actions:l`
      ${x("period.read")&&P({label:i("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${x("period.manage")&&Ue({})}`,children:R({of:a,empty:e=>e.items.length===0,whenEmpty:X({title:i("period.none"),hint:i("period.noneHint")}),children:e=>Xe({periods:e.items})})})}const Xe=f(function({periods:e}){const[t,o]=I(),n=e.find(s=>s.state==="open")??e[0],r=e.find(s=>s.code===t.ky)??n;return r?l`<div class="stack">
    <div class="row">${ie({label:i("period"),name:"ky",value:r.code,options:e.map(s=>({value:s.code,label:Te(s.title)})),onChange:s=>o({ky:s})})}</div>
    ${re({label:i("title"),query:"xem",tabs:[{name:"ky",label:i("view.list"),show:()=>Ze({period:r})},{name:"nam",label:i("view.matrix"),show:()=>nt({year:Number(r.code.slice(0,4))})}]})}
  </div>`:l``}),Ze=f(function({period:e}){const t=M("/submissions",{query:{period:e.code}}),o=x("report.read");return l`<div class="stack">
    ${o&&ce({period:e})}
    ${R({of:t,empty:n=>n.items.length===0,whenEmpty:X({title:i("list.none"),hint:i("list.noneHint")}),children:n=>et({rows:n.items,period:e})})}
    ${!o&&ce({period:e})}
  </div>`}),et=f(function({rows:e,period:t}){const o=e.filter(r=>de.has(r.state)).length,n=e.filter(r=>r.lateness.code!=="exempt").length;return l`<div class="stack">
    <div class="row">${n>1&&l`<p><strong>${i("done",{done:o,all:n})}</strong></p>`}
      ${x("report.read")&&t.state==="open"&&Ie({rows:e,period:t})}
      ${x("report.read")&&P({label:i("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${Z({caption:i("title"),rows:e,rowKey:r=>r.unit_id,tone:r=>B(r.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:i("unit"),kind:"main",value:r=>r.unit_name},{key:"state",label:i("state"),show:r=>C({label:r.state_label,tone:le(r.state)})},{key:"due",label:i("due"),value:r=>T(r.due_on)},{key:"late",label:i("lateness"),show:r=>C({label:r.lateness.label,tone:B(r.lateness)})},{key:"until",label:i("dataUntil"),value:r=>T(r.data_until),hideOnPhone:!0},{key:"act",label:i("act"),kind:"actions",show:r=>tt({row:r,period:t,alone:e.length===1})}]})}
  </div>`}),tt=f(function({row:e,period:t,alone:o}){const n=o&&!de.has(e.state)?"primary":"plain";if(e.id)return P({label:i(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!o,kind:n});if(e.exempt_reason)return l`<span class="soft small">${i("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!x("submission.write"))return l``;const r=async()=>{try{const s=await O("/submissions",{body:{period:t.code,unit_id:e.unit_id}});q("/submissions"),ve(`/so-lieu/${s.id}`)}catch(s){F(s)}};return k({label:i("start"),onClick:r,small:!o,kind:n})}),nt=f(function({year:e}){const t=M("/submissions/matrix",{query:{year:e}});return R({of:t,children:o=>je({caption:i("matrix.caption"),corner:i("unit"),rows:o.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:o.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,r)=>{const s=o.rows.find(c=>c.unit_id===n)?.cells.find(c=>c.period_code===r);return!s||!s.expected?null:{label:s.lateness.label,detail:s.state_label,tone:B(s.lateness),href:s.submission_id?`/so-lieu/${s.submission_id}`:void 0}}})})}),st=Object.freeze(Object.defineProperty({__proto__:null,default:Qe},Symbol.toStringTag,{value:"Module"}));await L("views");const it=f(function({caption:e,rows:t,columns:o,value:n,onChange:r,message:s,applies:c=()=>!0,instead:p,disabled:m,corner:g="",help:v=!0}){const d=N(null),y=V();return l`<div class="grid">
    ${!m&&v&&l`<p class="soft small grid-help" id=${`${y}-help`}>${D("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${d}
        onKeyDown=${u=>rt(u,d.current)} aria-describedby=${`${y}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${g}</th>
            ${o.map(u=>l`<th scope="col" key=${u.key} class="is-number">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((u,b)=>u.group?l`<tr class="grid-group" key=${u.key}><th scope="rowgroup" colspan=${o.length+1}>${u.label}</th></tr>`:l`<tr key=${u.key}>
              <th scope="row">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>
              ${o.map(($,_)=>l`<td key=${$.key} data-label=${$.label} class=${K($.show&&"is-number")}>
                  ${$.show?$.show(u.key):c(u.key,$.key)?ot({line:b,place:_,label:D("grid.cell",{row:u.name,column:$.label}),value:n(u.key,$.key),message:s?.(u.key,$.key),disabled:m||$.readonly,onChange:A=>r(u.key,$.key,A)}):p?l`<span class="grid-instead">${p(u.key)}</span>${at({message:s?.(u.key,$.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),at=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),ot=f(function({line:e,place:t,label:o,value:n,message:r,disabled:s,onChange:c}){const p=V(),[m,g]=S(null),d=m!==null&&ee(m)===void 0?{text:D("field.badNumber"),tone:"danger"}:r,y=()=>{const u=m===null?void 0:ee(m);u!==void 0&&u!==n&&c(u),u!==void 0&&g(null)};return l`
    <input class=${K("grid-input",d&&`is-${d.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${o}
      data-line=${e} data-place=${t} disabled=${s} value=${m??(n==null?"":h(n))}
      aria-invalid=${d?.tone==="danger"?"true":void 0} aria-describedby=${d?p:void 0}
      onFocus=${u=>u.currentTarget.select()}
      onInput=${u=>g(we(u))} onBlur=${y}
      onKeyDown=${u=>{u.key==="Escape"&&m!==null&&(u.stopPropagation(),g(null))}} />
    ${d&&l`<p class=${`cell-message is-${d.tone}`} id=${p}>${d.text}</p>`}`});function rt(a,e){const t=a.target;if(!(t instanceof HTMLInputElement)||!e)return;const o=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,r=t.selectionStart===0&&t.selectionEnd===t.value.length,s=a.key==="Enter"?[a.shiftKey?-1:1,0]:a.key==="ArrowDown"?[1,0]:a.key==="ArrowUp"?[-1,0]:a.key==="ArrowRight"&&(o||r)?[0,1]:a.key==="ArrowLeft"&&(n||r)?[0,-1]:null;if(!s)return;a.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(d=>d instanceof HTMLInputElement),[p,m]=[Number(t.dataset.line),Number(t.dataset.place)];(c.map(d=>({cell:d,down:(Number(d.dataset.line)-p)*(s[0]||1),right:(Number(d.dataset.place)-m)*(s[1]||1)})).filter(({down:d,right:y})=>s[0]?y===0&&d>0:d===0&&y>0).sort((d,y)=>d.down+d.right-y.down-y.right)[0]?.cell??(a.key==="Enter"?lt(e,a.shiftKey):void 0))?.focus()}function lt(a,e){const t=[...document.querySelectorAll(".grid-table")];return(e?t.slice(0,t.indexOf(a)).reverse():t.slice(t.indexOf(a)+1)).flatMap(r=>{const s=[...r.querySelectorAll("input:not(:disabled)")];return e?s.reverse():s}).find(r=>r instanceof HTMLInputElement)}const ct=1500,E=a=>a?.origin==="register"||a?.origin==="estimate",ue=a=>a.origin==="estimate";function dt(a){const e=a.groups.flatMap(t=>t.cells);return{data_until:a.data_until??a.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,E(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:ue(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(a.sections.map(t=>[t.code,t.text]))}}function ut(a,e){const[t,o]=S(a),[n,r]=S(()=>dt(a)),[s,c]=S({dirty:!1,saving:!1,savedAt:null,errors:{}}),p=N({row:t,values:n,changes:0}),m=N(null),g=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");p.current.row=t;const v=b=>{p.current.values=b,p.current.changes+=1,r(b),c($=>({...$,dirty:!0}))},d=b=>{p.current.row=b,o(b),e(b)},y=async()=>{const b=p.current.changes;c($=>({...$,saving:!0}));try{const{values:$,row:_}=p.current,A=await _e("/submissions/{submission_id}",{params:{submission_id:_.id},version:_.version,body:{...$,paper_file_id:_.paper_file_id}});return d(A),c({dirty:p.current.changes!==b,saving:!1,savedAt:new Date().toISOString(),errors:{}}),A}catch($){const _=J($);return c(A=>({...A,saving:!1,errors:Object.fromEntries(_.errors.map(U=>[U.field,U.message]))})),_.status!==422&&F(_),null}},u=async()=>{for(;m.current;)await m.current;return m.current=y().finally(()=>m.current=null),m.current};return Me(s.dirty),$e(()=>{if(!s.dirty||!g)return;const b=setTimeout(u,ct);return()=>clearTimeout(b)},[n,s.dirty]),{row:t,values:n,editable:g,...s,save:u,took:d,figure:(b,$)=>v({...n,figures:{...n.figures,[b]:{...n.figures[b],...$}}}),figures:b=>v({...n,figures:{...n.figures,...Object.fromEntries(Object.entries(b).map(([$,_])=>[$,{...n.figures[$],..._}]))}}),section:(b,$)=>v({...n,sections:{...n.sections,[b]:$}}),until:b=>b&&v({...n,data_until:b}),refused:b=>c($=>({...$,errors:b}))}}function mt(a,e){const t=Object.entries(a.errors).find(([s])=>s.startsWith(`figures.${e}.`)||s===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const n=a.row.groups.flatMap(s=>s.cells).find(s=>s.code===e)?.messages.filter(s=>!(s.needs_remark&&a.values.figures[e]?.remark))??[],r=n.find(s=>s.severity==="error")??n[0];return r&&{text:r.text,tone:r.severity==="error"?"danger":"warning"}}const pt=f(function({sheet:e}){const{surveyed:t,unit:o,period:n}=e.row;if(!t)return l``;const r={settled:h(t.settled),households:h(t.households),percent:h(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?i("register.speaks",r):i("register.waits",r):i("register.wasRead",r),p=`/muc-tieu?noi=${o.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return l`<div class=${t.speaks?"notice is-good":"notice"}>
    <div class="stack"><p>${c}${x("indicator.read")&&l` <a href=${p}>${i("register.open")}</a>`}</p>
      ${$t({sheet:e})}</div></div>`});function ft(a,e,t){if(a.cells.every(r=>r.counted===null))return[];const o=new Map(a.cells.map(r=>[r.code,r])),n=r=>{const s=o.get(r);if(!s||s.counted===null)return"";const c=E(s)?e.values.figures[r]?.cumulative??null:t(r),p=E(s)&&c!==null?i("register.typed",{value:h(c)}):null;return l`
      <a href=${bt(e,r)}>${h(s.counted)}</a>
      ${c!==null&&c!==s.counted&&l`<small class="soft">${p??Ce(s.counted-c)}</small>`}`};return[{key:"register",label:i("register"),hint:i("register.hint"),show:n}]}const bt=(a,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${a.row.unit.id}&ky=${a.row.period.code}&ngay=${a.row.figures_on}`,$t=f(function({sheet:e}){const t=e.row.groups.flatMap(o=>o.cells).filter(o=>me(o,e.values.figures[o.code]?.cumulative??null));return!e.editable||t.length<2?l``:l`<div>${k({label:i("register.takeEverything",{count:t.length}),icon:"download",onClick:()=>e.figures(pe(t))})}</div>`}),me=(a,e)=>!E(a)&&a.counted!==null&&a.counted!==e,pe=a=>Object.fromEntries(a.map(e=>[e.code,{cumulative:e.counted}])),gt=f(function({group:e,sheet:t,typed:o}){const n=e.cells.filter(s=>me(s,o(s.code)));if(!t.editable||n.length===0)return l``;const r=()=>t.figures(pe(n));return l`<div class="row">
    ${k({label:n.length===1?i("register.take"):i("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:r})}
  </div>`}),w=xe({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),yt=f(function({row:e}){return e.snapshots.length===0?l``:H({title:w("title"),hint:w("hint"),plain:!0,children:Z({caption:w("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:w("edition"),kind:"main",show:t=>l`
              ${w("edition.number",{number:t.edition})} ${t.holds&&te({label:w("holds")})} ${t.correction&&te({label:w("correction")})}`},{key:"until",label:w("until"),value:t=>T(t.data_until)},{key:"taken",label:w("taken"),show:t=>l`${W(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:w("figures"),kind:"number",value:t=>h(t.figures)},{key:"late",label:w("late"),kind:"number",value:t=>h(t.late)},{key:"digest",label:w("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),ht=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${w("open")}</strong> ${w("open.text")}</p></div>`:l``}),kt=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${w("cell",{came:h(e.late_in),went:h(e.late_out)})}</small>`}),vt=f(function({sheet:e}){return l`<div class="stack">
    <div class="form-row">${oe({name:"data_until",label:i("dataUntil"),hint:i("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&pt({sheet:e})}
    ${e.row.groups.map(t=>wt({group:t,sheet:e,key:t.key}))}
  </div>`}),wt=f(function({group:e,sheet:t}){const o=new Map(e.cells.map(s=>[s.code,s])),n=s=>(E(o.get(s))?o.get(s)?.cumulative:t.values.figures[s]?.cumulative)??null,r=s=>{const c=o.get(s)?.of;return c?Ae(n(s),o.has(c)?n(c):_t(t,c)):""};return H({title:e.title,hint:e.goal_text&&e.goal_text!==Ee?i("form.goal",{goal:e.goal_text}):void 0,children:l`
      ${it({caption:e.title,corner:i("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(s=>({key:s.code,label:s.label,name:s.label,hint:xt(s,n(s.code))})),columns:[{key:"cumulative",label:i("form.cumulative"),hint:i("form.cumulativeHint")},{key:"previous",label:i("form.previous"),show:s=>h(o.get(s)?.previous)},{key:"added",label:i("form.added"),show:s=>l`${h(St(o.get(s),n(s)))}${kt({cell:o.get(s)})}`},{key:"share",label:"%",show:r},...ft(e,t,n)],applies:s=>!E(o.get(s)),instead:s=>h(n(s)),value:n,onChange:(s,c,p)=>t.figure(s,{cumulative:p}),message:s=>mt(t,s)})}
      ${e.cells.filter(s=>Ot(s,t)).map(s=>Se({key:s.code,name:`remark.${s.code}`,label:i("form.remark",{name:s.label}),hint:i("form.remarkHint"),disabled:!t.editable,value:t.values.figures[s.code]?.remark??"",onChange:c=>t.figure(s.code,{remark:c})}))}
      ${gt({group:e,sheet:t,typed:n})}
      ${t.editable&&e.cells.some(s=>s.proposed!==null&&s.proposed!==n(s.code))&&l`<div class="row">${e.cells.filter(s=>s.proposed!==null&&s.proposed!==n(s.code)).map(s=>k({key:s.code,small:!0,label:`${i("form.use")}: ${s.label} ${h(s.proposed)}`,onClick:()=>t.figure(s.code,{cumulative:s.proposed})}))}</div>`}`})});function _t(a,e){const t=a.row.groups.flatMap(o=>o.cells).find(o=>o.code===e);return(E(t)?t?.cumulative:a.values.figures[e]?.cumulative)??null}const xt=(a,e)=>ue(a)?`${a.origin_label}. ${a.remark}`:a.proposed!==null&&a.proposed!==e?i("form.proposed",{value:h(a.proposed)}):void 0;function St(a,e){return!a||e===null?null:e===a.cumulative?a.added:a.previous===null?null:e-a.previous}const Ot=(a,e)=>!!e.values.figures[a.code]?.remark||a.messages.some(t=>t.needs_remark),Tt=f(function({help:e}){const t=[{label:i("help.given"),value:h(e.given)},{label:i("help.guests"),value:h(e.guests)},...e.matched===null?[]:[{label:i("help.matched"),value:h(e.matched)}],...e.waiting===null?[]:[{label:i("help.waiting"),value:h(e.waiting)}],{label:i("help.what"),wide:!0,value:e.helps.map(({label:o,count:n})=>`${o}: ${h(n)}`).join("; ")}];return H({title:i("help.title"),hint:i("help.hint",{first:T(e.first_day),last:T(e.last_day)}),children:l`${ne({facts:t})}`})}),Ct=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>z({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:o=>e.section(t.code,o)}))}</div>`});function Et(a,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${a}`),o=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),o instanceof HTMLElement&&o.focus({preventScroll:!!t?.closest("tr")?.contains(o)})}))}const At=["submit","return","reopen","lock","accept"],Ft=["return","reopen"],qt=f(function({sheet:e}){const[t,o]=S(null),{row:n}=e,[r,s]=I(),c=d=>Et(d,()=>r.muc&&s({muc:null})),p={submission_id:n.id},m=(d,y)=>{e.took(d),q("/submissions"),j(y)},g=async()=>{const d=e.dirty?await e.save():n;if(!d)return;if(d.messages.some(b=>b.severity==="error"))return c("danger");const y=Re(...d.sections.map(b=>b.text)).join(", "),u=[Mt(d),y&&i("form.personal",{words:y})].filter(Boolean).join(" ");if(await Y({title:i("form.submitTitle",{period:n.period.title.toLowerCase()}),text:u?`${u} ${i("form.submitText")}`:i("form.submitText"),yes:i("form.submit")}))try{m(await O("/submissions/{submission_id}/submit",{params:p,version:d.version}),i("form.submitted"))}catch(b){const $=J(b);e.refused(Object.fromEntries($.errors.map(_=>[_.field,_.message]))),F($)}},v=async d=>{try{m(await O(d==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:p,version:n.version}),i("act.done"))}catch(y){F(y)}};return!e.editable&&!At.some(d=>n.actions.includes(d))?null:l`<div class="card sheet-bar">
    ${Rt({sheet:e,goTo:c})}
    <div class="form-actions">
      ${e.editable&&k({label:i("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${n.actions.includes("submit")&&k({label:i("form.submit"),onClick:g,kind:"primary",icon:"check"})}
      ${Ft.filter(d=>n.actions.includes(d)).map(d=>k({key:d,label:i(`act.${d}`),onClick:()=>o(d)}))}
      ${n.actions.includes("lock")&&k({label:i("act.lock"),onClick:()=>v("lock")})}
      ${n.actions.includes("accept")&&k({label:i("act.accept"),onClick:()=>v("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&Nt({name:t,row:n,onClose:()=>o(null),onDone:d=>{o(null),m(d,i("act.done"))}})}
  </div>`}),fe=4;function Mt(a){const e=a.groups.flatMap(n=>n.cells).filter(n=>n.cumulative===null);if(e.length===0)return"";const t=e.slice(0,fe).map(n=>n.label).join("; "),o=e.length-fe;return i("form.blanks",{count:e.length,names:o>0?i("form.blanksMore",{names:t,count:o}):t})}const Rt=f(function({sheet:e,goTo:t}){const o=e.row.messages.filter(r=>r.severity==="error").length,n=e.row.messages.filter(r=>r.severity==="warning").length;return l`<div>${e.editable&&(o>0?l`<div class="notice is-danger">
        <p>${i("form.errors",{count:o})}</p>
        ${k({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
      </div>`:n>0?l`<div class="notice is-warning">
          <p>${i("form.warnings",{count:n})}</p>
          ${k({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
        </div>`:l`<p class="notice is-good">${i("form.complete")}</p>`)}
    ${e.editable&&l`<p class="soft small" role="status">
        ${e.saving?i("form.saving"):e.dirty?i("form.unsaved"):e.savedAt?i("form.saved",{at:W(e.savedAt).slice(0,5)}):""}
      </p>`}
  </div>`}),Nt=f(function({name:e,row:t,onClose:o,onDone:n}){const r=G({initial:{reason:""},submit:(s,c)=>O(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:s.reason},key:c}),done:n});return ae({title:i(`act.${e}`),form:r,submit:i(`act.${e}`),onClose:o,cancel:i("act.cancel"),children:z({...r.bind("reason"),label:i("act.reason"),hint:i("act.reasonHint"),required:!0,rows:3})})}),Pt=f(function({row:e}){const[t,o]=S(null),[n,r]=S(null),s=async()=>{try{o(await O("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){F(c)}};return l`<div class="row no-print">
    ${!t&&k({label:i("form.paper"),onClick:s,icon:"print",kind:"quiet"})}
    ${t&&!n&&Ne({job:t,label:i("form.paperLabel"),onDone:c=>r(String(c.result?.file_id??"")),onEnd:()=>o(null)})}
    ${n&&l`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${i("form.paperOpen")}</a>`}
  </div>`});await L("submissions");function Dt({params:a}){const e=M("/submissions/{submission_id}",{params:{submission_id:a.id}}),t=e.data;return Q({title:t?`${t.unit.name} — ${t.period.title}`:i("title"),lead:t?.period.label,crumbs:[{label:i("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&C({label:t.state_label,tone:le(t.state)}),children:R({of:e,lines:10,children:o=>Lt({row:o,key:o.id,set:e.set})})})}const Lt=f(function({row:e,set:t}){const o=ut(e,t),n=o.row;return l`<div class="stack">
    ${n.state==="returned"&&jt({row:n})}
    ${ht({row:n})}
    ${ne({facts:[{label:i("dataUntil"),value:T(n.data_until)},{label:i("due"),value:l`${T(n.due_on)} ${C({label:n.lateness.label,tone:B(n.lateness)})}`},{label:i("source"),value:n.source_label},...n.entered_by?[{label:i("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
    ${n.help&&Tt({help:n.help})}
    ${qt({sheet:o})}
    ${re({label:i("title"),query:"muc",tabs:[{name:"so-lieu",label:i("form.figures"),show:()=>vt({sheet:o})},{name:"noi-dung",label:i("form.narrative"),show:()=>l`<div class="stack">
              ${Ct({sheet:o})}
              ${o.editable&&x("difficulty.read")&&Pe({unitId:n.unit.id})}
            </div>`},{name:"nhiem-vu",label:i("form.tasks"),count:n.tasks.length,show:()=>Ht({row:n})}]})}
    ${Pt({row:n})}
    ${yt({row:n})}
    ${n.timeline.length>0&&H({title:i("timeline"),children:De({steps:n.timeline,label:i("timeline")})})}
  </div>`}),jt=f(function({row:e}){const t=e.timeline.filter(o=>o.step==="return"||o.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Le(t)}, ${W(t.at)}</span>
    </div>`:l``}),Ht=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${i("form.tasksNone")}</p>`:l`<ul class="worklist">
    ${e.tasks.map(t=>l`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&l`<span class="soft small">${t.note}</span>`}
          </div>
          ${C({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Bt=Object.freeze(Object.defineProperty({__proto__:null,default:Dt},Symbol.toStringTag,{value:"Module"}));export{st as l,Bt as s};
