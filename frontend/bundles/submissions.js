// Licences in vendor/LICENSES.txt.
import{U as N,$ as me,b as l,O as x,p as W,r as pe}from"./kit.js";import{c as f,k as B,B as k,h as S,p as C,i as fe,r as G,q as be,I as $e,L as D,M as ge,n as ye,b as K,v as he,s as ke,d as z,t as ve,F as we,T as J}from"./first.js";import{S as O,t as L,s as M,b as Y,g as j,h as E,i as q,k as R,D as _e,L as P,d as T,P as Q,E as X,z as Se,w as Z,c as ee,n as h,C as xe,l as H,T as te,o as U,M as Ce,G as Te,F as ne}from"./frame.js";import{a9 as a,aa as Oe,ab as Fe,ac as se,S as ae,F as ie,D as re,T as oe,ad as I,ae as le,G as Ae,J as Ee,a0 as qe,af as Re,ag as Pe}from"./shared.js";await M("views");const Ne=f(function({caption:e,corner:t=L("matrix.unit"),rows:i,columns:n,cell:o,foot:s,legend:c}){const p=N(null);return me(()=>p.current?.scrollTo({left:p.current.scrollWidth}),[n.length]),l`<div class="matrix">
    <div class="table-frame" ref=${p} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${n.map(({key:m,label:y,hint:g})=>l`<th scope="col" key=${m} title=${g}>${y}</th>`)}
          </tr>
        </thead>
        <tbody>${i.map(m=>l`<tr key=${m.key}>
            <th scope="row">${m.href?l`<a href=${m.href}>${m.label}</a>`:m.label}</th>
            ${n.map(y=>l`<td key=${y.key}>${De({cell:o(m.key,y.key)})}</td>`)}
          </tr>`)}</tbody>
        ${s&&l`<tfoot><tr><th scope="row">${s[""]}</th>${n.map(({key:m})=>l`<td key=${m}>${s[m]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${c&&l`<ul class="legend">${c.map(({label:m,tone:y})=>l`<li key=${m}>${O({label:m,tone:y})}</li>`)}</ul>`}
  </div>`}),De=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${O({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Le=new Set(["not_submitted","draft","returned"]),Me=f(function({rows:e,period:t}){const[i,n]=B(),[o,s]=x([]),c=e.filter(y=>y.actions.includes("accept")),p=e.filter(y=>Le.has(y.state)&&y.lateness.code!=="exempt"),m=async()=>{const y=c.length,g={title:a("acceptAll.ask",{count:y}),text:a("acceptAll.text"),yes:a("acceptAll.yes")};if(await Y(g)){try{const u=c.map(({id:d,version:b})=>({id:d??"",version:b??0})),v=await C("/submissions/accept",{body:{rows:u}});s(v.filter(d=>!d.accepted)),j(a("acceptAll.done",{count:v.filter(d=>d.accepted).length}))}catch(u){E(u)}q("/submissions","/today")}};return l`
    ${c.length>1&&k({label:a("acceptAll",{count:c.length}),icon:"check",kind:"primary",onClick:()=>{m()}})}
    ${S("task.remind")&&p.length>0&&k({label:a("remindLate",{count:p.length}),icon:"bell",onClick:()=>n({viec:"don-doc"})})}
    ${o.length>0&&l`<div class="notice is-warning"><p>${a("acceptAll.left",{count:o.length})}</p>
        <ul>${o.map(je)}</ul>
      </div>`}
    ${i.viec==="don-doc"&&S("task.remind")&&p.length>0&&He({period:t,onClose:()=>n({viec:null})})}`}),je=r=>l`<li key=${r.id}><a href=${`/so-lieu/${r.id}`}>${r.unit_name}</a>: ${r.reason}</li>`,He=f(function({period:e,onClose:t}){return Oe({name:`/submissions/reminders/text ${e.code}`,texts:i=>C("/submissions/reminders/text",{body:{period:e.code,unit_ids:[]},signal:i}),log:(i,n,o)=>C("/submissions/reminders",{body:{period:e.code,unit_ids:i.map(s=>s.unit_id),channel:n,text:o}}),onClose:t})}),Ie=f(function(){const[e,t]=x(!1);return l`${k({label:a("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Be({onClose:()=>t(!1)})}`}),Be=f(function({onClose:e}){const t=R("/report-periods",{query:{kind:"month"}}),i=R("/report-regimes/coming");return _e({title:a("period.open"),onClose:e,children:P({of:i,lines:2,children:({readiness:n})=>n.ready?P({of:t,lines:2,children:({items:o})=>Ve({opened:o.map(({code:s})=>s),onClose:e})}):Ge({readiness:n,onClose:e})})})}),Ge=f(function({readiness:e,onClose:t}){return l`<div class="stack">
    <div class="notice is-warning">${$e({name:"alert"})}<p><strong>${a("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&l`<div><p>${a("period.missing")}</p>
        <ul>${e.targets.map(({ref:i,text:n})=>l`<li key=${i}>${`(${i}) ${n}`}</li>`)}</ul></div>`}
    <div class="form-actions">${k({label:a("act.cancel"),onClick:t})}
      ${D(e.plan_id?{label:a("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:a("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),Ue=11,Ve=f(function({opened:e,onClose:t}){const i=fe.value.slice(0,7),n=Array.from({length:Ue+2},(p,m)=>se(i,1-m)).filter(p=>!e.includes(p)),o=[...e].sort().at(-1),s=o&&se(o,1),c=G({initial:{code:(s&&n.includes(s)?s:n.includes(i)?i:n[0])??""},submit:(p,m)=>C("/report-periods",{body:p,key:m}),done:()=>{q("/report-periods","/report-regimes","/submissions"),j(a("period.opened")),t()}});return be({form:c,label:a("period.open"),children:l`
      ${ae({...c.bind("code"),label:a("period.code"),required:!0,empty:!1,options:n.map(p=>({value:p,label:a("period.month",{month:Number(p.slice(5)),year:p.slice(0,4)})}))})}
      <div class="form-actions">
        ${k({label:a("act.cancel"),onClick:t})}
        ${k({label:a("period.open"),type:"submit",kind:"primary",busy:c.busy})}
      </div>`})}),ce=f(function({period:e}){const[t,i]=x(!1),n=e.steps.find(o=>o.own_on);return l`<section class="card stack" aria-label=${a("steps")}>
    <div class="row"><h2>${a("steps")}</h2>
      ${S("period.manage")&&e.state==="open"&&k({label:a("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>i(!0)})}
      ${Fe({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(o=>l`<li key=${o.key}>
            <b>${T(o.due_on)}</b>
            <span>${o.label}</span>
            <span class="soft small">${o.weekday}${o.moved?`, ${a("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    <p class="soft small">${a("steps.rule")}${n?.own_on&&` ${a("steps.own",{on:T(n.own_on),off:n.off})}`}</p>
    ${t&&We({period:e,onClose:()=>i(!1)})}
  </section>`}),We=f(function({period:e,onClose:t}){const i=G({initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,o)=>ge("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:o,body:{steps:e.steps.map(s=>({key:s.key,due_on:n[s.key]??null})),working_days:null}}),done:()=>{q("/report-periods"),q("/submissions"),j(a("ladder.saved")),t()}});return ie({title:a("ladder.edit"),form:i,submit:a("ladder.save"),onClose:t,cancel:a("act.cancel"),children:e.steps.map(n=>re({...i.bind(n.key),label:n.label}))})});await M("submissions");const de=new Set(["submitted","accepted","locked"]);function Ke(){const r=R("/report-periods",{query:{kind:"month"}});return Q({title:a("title"),lead:a("lead"),actions:l`
      ${S("period.read")&&D({label:a("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${S("period.manage")&&Ie({})}`,children:P({of:r,empty:e=>e.items.length===0,whenEmpty:X({title:a("period.none"),hint:a("period.noneHint")}),children:e=>ze({periods:e.items})})})}const ze=f(function({periods:e}){const[t,i]=B(),n=e.find(s=>s.state==="open")??e[0],o=e.find(s=>s.code===t.ky)??n;return o?l`<div class="stack">
    <div class="row">${ae({label:a("period"),name:"ky",value:o.code,options:e.map(s=>({value:s.code,label:Se(s.title)})),onChange:s=>i({ky:s})})}</div>
    ${oe({label:a("title"),query:"xem",tabs:[{name:"ky",label:a("view.list"),show:()=>Je({period:o})},{name:"nam",label:a("view.matrix"),show:()=>Xe({year:Number(o.code.slice(0,4))})}]})}
  </div>`:l``}),Je=f(function({period:e}){const t=R("/submissions",{query:{period:e.code}}),i=S("report.read");return l`<div class="stack">
    ${i&&ce({period:e})}
    ${P({of:t,empty:n=>n.items.length===0,whenEmpty:X({title:a("list.none"),hint:a("list.noneHint")}),children:n=>Ye({rows:n.items,period:e})})}
    ${!i&&ce({period:e})}
  </div>`}),Ye=f(function({rows:e,period:t}){const i=e.filter(o=>de.has(o.state)).length,n=e.filter(o=>o.lateness.code!=="exempt").length;return l`<div class="stack">
    <div class="row">${n>1&&l`<p><strong>${a("done",{done:i,all:n})}</strong></p>`}
      ${S("report.read")&&t.state==="open"&&Me({rows:e,period:t})}
      ${S("report.read")&&D({label:a("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${Z({caption:a("title"),rows:e,rowKey:o=>o.unit_id,tone:o=>I(o.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:a("unit"),kind:"main",value:o=>o.unit_name},{key:"state",label:a("state"),show:o=>O({label:o.state_label,tone:le(o.state)})},{key:"due",label:a("due"),value:o=>T(o.due_on)},{key:"late",label:a("lateness"),show:o=>O({label:o.lateness.label,tone:I(o.lateness)})},{key:"until",label:a("dataUntil"),value:o=>T(o.data_until),hideOnPhone:!0},{key:"act",label:a("act"),kind:"actions",show:o=>Qe({row:o,period:t,alone:e.length===1})}]})}
  </div>`}),Qe=f(function({row:e,period:t,alone:i}){const n=i&&!de.has(e.state)?"primary":"plain";if(e.id)return D({label:a(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!i,kind:n});if(e.exempt_reason)return l`<span class="soft small">${a("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!S("submission.write"))return l``;const o=async()=>{try{const s=await C("/submissions",{body:{period:t.code,unit_id:e.unit_id}});q("/submissions"),ye(`/so-lieu/${s.id}`)}catch(s){E(s)}};return k({label:a("start"),onClick:o,small:!i,kind:n})}),Xe=f(function({year:e}){const t=R("/submissions/matrix",{query:{year:e}});return P({of:t,children:i=>Ne({caption:a("matrix.caption"),corner:a("unit"),rows:i.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:i.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,o)=>{const s=i.rows.find(c=>c.unit_id===n)?.cells.find(c=>c.period_code===o);return!s||!s.expected?null:{label:s.lateness.label,detail:s.state_label,tone:I(s.lateness),href:s.submission_id?`/so-lieu/${s.submission_id}`:void 0}}})})}),Ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ke},Symbol.toStringTag,{value:"Module"}));await M("views");const et=f(function({caption:e,rows:t,columns:i,value:n,onChange:o,message:s,applies:c=()=>!0,instead:p,disabled:m,corner:y="",help:g=!0}){const u=N(null),v=W();return l`<div class="grid">
    ${!m&&g&&l`<p class="soft small grid-help" id=${`${v}-help`}>${L("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${u}
        onKeyDown=${d=>st(d,u.current)} aria-describedby=${`${v}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${y}</th>
            ${i.map(d=>l`<th scope="col" key=${d.key} class="is-number">${d.label}${d.hint&&l`<small>${d.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((d,b)=>d.group?l`<tr class="grid-group" key=${d.key}><th scope="rowgroup" colspan=${i.length+1}>${d.label}</th></tr>`:l`<tr key=${d.key}>
              <th scope="row">${d.label}${d.hint&&l`<small>${d.hint}</small>`}</th>
              ${i.map(($,_)=>l`<td key=${$.key} data-label=${$.label} class=${K($.show&&"is-number")}>
                  ${$.show?$.show(d.key):c(d.key,$.key)?nt({line:b,place:_,label:L("grid.cell",{row:d.name,column:$.label}),value:n(d.key,$.key),message:s?.(d.key,$.key),disabled:m||$.readonly,onChange:A=>o(d.key,$.key,A)}):p?l`<span class="grid-instead">${p(d.key)}</span>${tt({message:s?.(d.key,$.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),tt=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),nt=f(function({line:e,place:t,label:i,value:n,message:o,disabled:s,onChange:c}){const p=W(),[m,y]=x(null),u=m!==null&&ee(m)===void 0?{text:L("field.badNumber"),tone:"danger"}:o,v=()=>{const d=m===null?void 0:ee(m);d!==void 0&&d!==n&&c(d),d!==void 0&&y(null)};return l`
    <input class=${K("grid-input",u&&`is-${u.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${i}
      data-line=${e} data-place=${t} disabled=${s} value=${m??(n==null?"":h(n))}
      aria-invalid=${u?.tone==="danger"?"true":void 0} aria-describedby=${u?p:void 0}
      onFocus=${d=>d.currentTarget.select()}
      onInput=${d=>y(he(d))} onBlur=${v}
      onKeyDown=${d=>{d.key==="Escape"&&m!==null&&(d.stopPropagation(),y(null))}} />
    ${u&&l`<p class=${`cell-message is-${u.tone}`} id=${p}>${u.text}</p>`}`});function st(r,e){const t=r.target;if(!(t instanceof HTMLInputElement)||!e)return;const i=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,o=t.selectionStart===0&&t.selectionEnd===t.value.length,s=r.key==="Enter"?[r.shiftKey?-1:1,0]:r.key==="ArrowDown"?[1,0]:r.key==="ArrowUp"?[-1,0]:r.key==="ArrowRight"&&(i||o)?[0,1]:r.key==="ArrowLeft"&&(n||o)?[0,-1]:null;if(!s)return;r.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(g=>g instanceof HTMLInputElement),[p,m]=[Number(t.dataset.line),Number(t.dataset.place)];c.map(g=>({cell:g,down:(Number(g.dataset.line)-p)*(s[0]||1),right:(Number(g.dataset.place)-m)*(s[1]||1)})).filter(({down:g,right:u})=>s[0]?u===0&&g>0:g===0&&u>0).sort((g,u)=>g.down+g.right-u.down-u.right)[0]?.cell.focus()}const at=1500,F=r=>r?.origin==="register"||r?.origin==="estimate",ue=r=>r.origin==="estimate";function it(r){const e=r.groups.flatMap(t=>t.cells);return{data_until:r.data_until??r.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,F(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:ue(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(r.sections.map(t=>[t.code,t.text]))}}function rt(r,e){const[t,i]=x(r),[n,o]=x(()=>it(r)),[s,c]=x({dirty:!1,saving:!1,savedAt:null,errors:{}}),p=N({row:t,values:n,changes:0}),m=N(null),y=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");p.current.row=t;const g=b=>{p.current.values=b,p.current.changes+=1,o(b),c($=>({...$,dirty:!0}))},u=b=>{p.current.row=b,i(b),e(b)},v=async()=>{const b=p.current.changes;c($=>({...$,saving:!0}));try{const{values:$,row:_}=p.current,A=await ke("/submissions/{submission_id}",{params:{submission_id:_.id},version:_.version,body:{...$,paper_file_id:_.paper_file_id}});return u(A),c({dirty:p.current.changes!==b,saving:!1,savedAt:new Date().toISOString(),errors:{}}),A}catch($){const _=z($);return c(A=>({...A,saving:!1,errors:Object.fromEntries(_.errors.map(V=>[V.field,V.message]))})),_.status!==422&&E(_),null}},d=async()=>{for(;m.current;)await m.current;return m.current=v().finally(()=>m.current=null),m.current};return Ae(s.dirty),pe(()=>{if(!s.dirty||!y)return;const b=setTimeout(d,at);return()=>clearTimeout(b)},[n,s.dirty]),{row:t,values:n,editable:y,...s,save:d,took:u,figure:(b,$)=>g({...n,figures:{...n.figures,[b]:{...n.figures[b],...$}}}),figures:b=>g({...n,figures:{...n.figures,...Object.fromEntries(Object.entries(b).map(([$,_])=>[$,{...n.figures[$],..._}]))}}),section:(b,$)=>g({...n,sections:{...n.sections,[b]:$}}),until:b=>b&&g({...n,data_until:b}),refused:b=>c($=>({...$,errors:b}))}}function ot(r,e){const t=Object.entries(r.errors).find(([s])=>s.startsWith(`figures.${e}.`)||s===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const n=r.row.groups.flatMap(s=>s.cells).find(s=>s.code===e)?.messages.filter(s=>!(s.needs_remark&&r.values.figures[e]?.remark))??[],o=n.find(s=>s.severity==="error")??n[0];return o&&{text:o.text,tone:o.severity==="error"?"danger":"warning"}}const lt=f(function({sheet:e}){const{surveyed:t,unit:i,period:n}=e.row;if(!t)return l``;const o={settled:h(t.settled),households:h(t.households),percent:h(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?a("register.speaks",o):a("register.waits",o):a("register.wasRead",o),p=`/muc-tieu?noi=${i.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return l`<p class=${t.speaks?"notice is-good":"notice"}>${c}${S("indicator.read")&&l` <a href=${p}>${a("register.open")}</a>`}</p>`});function ct(r,e,t){if(r.cells.every(o=>o.counted===null))return[];const i=new Map(r.cells.map(o=>[o.code,o])),n=o=>{const s=i.get(o);if(!s||s.counted===null)return"";const c=F(s)?e.values.figures[o]?.cumulative??null:t(o),p=F(s)&&c!==null?a("register.typed",{value:h(c)}):null;return l`
      <a href=${dt(e,o)}>${h(s.counted)}</a>
      ${c!==null&&c!==s.counted&&l`<small class="soft">${p??xe(s.counted-c)}</small>`}`};return[{key:"register",label:a("register"),hint:a("register.hint"),show:n}]}const dt=(r,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${r.row.unit.id}&ky=${r.row.period.code}&ngay=${r.row.figures_on}`,ut=f(function({group:e,sheet:t,typed:i}){const n=e.cells.filter(s=>!F(s)&&s.counted!==null&&s.counted!==i(s.code));if(!t.editable||n.length===0)return l``;const o=()=>t.figures(Object.fromEntries(n.map(s=>[s.code,{cumulative:s.counted}])));return l`<div class="row">
    ${k({label:n.length===1?a("register.take"):a("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:o})}
  </div>`}),w=ve({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),mt=f(function({row:e}){return e.snapshots.length===0?l``:H({title:w("title"),hint:w("hint"),plain:!0,children:Z({caption:w("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:w("edition"),kind:"main",show:t=>l`
              ${w("edition.number",{number:t.edition})} ${t.holds&&te({label:w("holds")})} ${t.correction&&te({label:w("correction")})}`},{key:"until",label:w("until"),value:t=>T(t.data_until)},{key:"taken",label:w("taken"),show:t=>l`${U(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:w("figures"),kind:"number",value:t=>h(t.figures)},{key:"late",label:w("late"),kind:"number",value:t=>h(t.late)},{key:"digest",label:w("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),pt=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${w("open")}</strong> ${w("open.text")}</p></div>`:l``}),ft=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${w("cell",{came:h(e.late_in),went:h(e.late_out)})}</small>`}),bt=f(function({sheet:e}){return l`<div class="stack">
    <div class="form-row">${re({name:"data_until",label:a("dataUntil"),hint:a("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&lt({sheet:e})}
    ${e.row.groups.map(t=>$t({group:t,sheet:e,key:t.key}))}
  </div>`}),$t=f(function({group:e,sheet:t}){const i=new Map(e.cells.map(s=>[s.code,s])),n=s=>(F(i.get(s))?i.get(s)?.cumulative:t.values.figures[s]?.cumulative)??null,o=s=>{const c=i.get(s)?.of;return c?Te(n(s),i.has(c)?n(c):gt(t,c)):""};return H({title:e.title,hint:e.goal_text&&e.goal_text!==Ce?a("form.goal",{goal:e.goal_text}):void 0,children:l`
      ${et({caption:e.title,corner:a("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(s=>({key:s.code,label:s.label,name:s.label,hint:yt(s,n(s.code))})),columns:[{key:"cumulative",label:a("form.cumulative"),hint:a("form.cumulativeHint")},{key:"previous",label:a("form.previous"),show:s=>h(i.get(s)?.previous)},{key:"added",label:a("form.added"),show:s=>l`${h(ht(i.get(s),n(s)))}${ft({cell:i.get(s)})}`},{key:"share",label:"%",show:o},...ct(e,t,n)],applies:s=>!F(i.get(s)),instead:s=>h(n(s)),value:n,onChange:(s,c,p)=>t.figure(s,{cumulative:p}),message:s=>ot(t,s)})}
      ${e.cells.filter(s=>kt(s,t)).map(s=>we({key:s.code,name:`remark.${s.code}`,label:a("form.remark",{name:s.label}),hint:a("form.remarkHint"),disabled:!t.editable,value:t.values.figures[s.code]?.remark??"",onChange:c=>t.figure(s.code,{remark:c})}))}
      ${ut({group:e,sheet:t,typed:n})}
      ${t.editable&&e.cells.some(s=>s.proposed!==null&&s.proposed!==n(s.code))&&l`<div class="row">${e.cells.filter(s=>s.proposed!==null&&s.proposed!==n(s.code)).map(s=>k({key:s.code,small:!0,label:`${a("form.use")}: ${s.label} ${h(s.proposed)}`,onClick:()=>t.figure(s.code,{cumulative:s.proposed})}))}</div>`}`})});function gt(r,e){const t=r.row.groups.flatMap(i=>i.cells).find(i=>i.code===e);return(F(t)?t?.cumulative:r.values.figures[e]?.cumulative)??null}const yt=(r,e)=>ue(r)?`${r.origin_label}. ${r.remark}`:r.proposed!==null&&r.proposed!==e?a("form.proposed",{value:h(r.proposed)}):void 0;function ht(r,e){return!r||e===null?null:e===r.cumulative?r.added:r.previous===null?null:e-r.previous}const kt=(r,e)=>!!e.values.figures[r.code]?.remark||r.messages.some(t=>t.needs_remark),vt=f(function({help:e}){const t=[{label:a("help.given"),value:h(e.given)},{label:a("help.guests"),value:h(e.guests)},...e.matched===null?[]:[{label:a("help.matched"),value:h(e.matched)}],...e.waiting===null?[]:[{label:a("help.waiting"),value:h(e.waiting)}],{label:a("help.what"),wide:!0,value:e.helps.map(({label:i,count:n})=>`${i}: ${h(n)}`).join("; ")}];return H({title:a("help.title"),hint:a("help.hint",{first:T(e.first_day),last:T(e.last_day)}),children:l`${ne({facts:t})}`})}),wt=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>J({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:i=>e.section(t.code,i)}))}</div>`});function _t(r,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${r}`),i=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),i instanceof HTMLElement&&i.focus({preventScroll:!!t?.closest("tr")?.contains(i)})}))}const St=["submit","return","reopen","lock","accept"],xt=["return","reopen"],Ct=f(function({sheet:e}){const[t,i]=x(null),{row:n}=e,[o,s]=B(),c=u=>_t(u,()=>o.muc&&s({muc:null})),p={submission_id:n.id},m=(u,v)=>{e.took(u),q("/submissions"),j(v)},y=async()=>{const u=e.dirty?await e.save():n;if(u){if(u.messages.some(v=>v.severity==="error"))return c("danger");if(await Y({title:a("form.submitTitle",{period:n.period.title.toLowerCase()}),text:a("form.submitText"),yes:a("form.submit")}))try{m(await C("/submissions/{submission_id}/submit",{params:p,version:u.version}),a("form.submitted"))}catch(v){const d=z(v);e.refused(Object.fromEntries(d.errors.map(b=>[b.field,b.message]))),E(d)}}},g=async u=>{try{m(await C(u==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:p,version:n.version}),a("act.done"))}catch(v){E(v)}};return!e.editable&&!St.some(u=>n.actions.includes(u))?null:l`<div class="card sheet-bar">
    ${Tt({sheet:e,goTo:c})}
    <div class="form-actions">
      ${e.editable&&k({label:a("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${n.actions.includes("submit")&&k({label:a("form.submit"),onClick:y,kind:"primary",icon:"check"})}
      ${xt.filter(u=>n.actions.includes(u)).map(u=>k({key:u,label:a(`act.${u}`),onClick:()=>i(u)}))}
      ${n.actions.includes("lock")&&k({label:a("act.lock"),onClick:()=>g("lock")})}
      ${n.actions.includes("accept")&&k({label:a("act.accept"),onClick:()=>g("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&Ot({name:t,row:n,onClose:()=>i(null),onDone:u=>{i(null),m(u,a("act.done"))}})}
  </div>`}),Tt=f(function({sheet:e,goTo:t}){const i=e.row.messages.filter(o=>o.severity==="error").length,n=e.row.messages.filter(o=>o.severity==="warning").length;return l`<div>${e.editable&&(i>0?l`<div class="notice is-danger">
        <p>${a("form.errors",{count:i})}</p>
        ${k({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
      </div>`:n>0?l`<div class="notice is-warning">
          <p>${a("form.warnings",{count:n})}</p>
          ${k({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
        </div>`:l`<p class="notice is-good">${a("form.complete")}</p>`)}
    ${e.editable&&l`<p class="soft small" role="status">
        ${e.saving?a("form.saving"):e.dirty?a("form.unsaved"):e.savedAt?a("form.saved",{at:U(e.savedAt).slice(0,5)}):""}
      </p>`}
  </div>`}),Ot=f(function({name:e,row:t,onClose:i,onDone:n}){const o=G({initial:{reason:""},submit:(s,c)=>C(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:s.reason},key:c}),done:n});return ie({title:a(`act.${e}`),form:o,submit:a(`act.${e}`),onClose:i,cancel:a("act.cancel"),children:J({...o.bind("reason"),label:a("act.reason"),hint:a("act.reasonHint"),required:!0,rows:3})})}),Ft=f(function({row:e}){const[t,i]=x(null),[n,o]=x(null),s=async()=>{try{i(await C("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){E(c)}};return l`<div class="row no-print">
    ${!t&&k({label:a("form.paper"),onClick:s,icon:"print",kind:"quiet"})}
    ${t&&!n&&Ee({job:t,label:a("form.paperLabel"),onDone:c=>o(String(c.result?.file_id??"")),onEnd:()=>i(null)})}
    ${n&&l`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${a("form.paperOpen")}</a>`}
  </div>`});await M("submissions");function At({params:r}){const e=R("/submissions/{submission_id}",{params:{submission_id:r.id}}),t=e.data;return Q({title:t?`${t.unit.name} — ${t.period.title}`:a("title"),lead:t?.period.label,crumbs:[{label:a("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&O({label:t.state_label,tone:le(t.state)}),children:P({of:e,lines:10,children:i=>Et({row:i,key:i.id,set:e.set})})})}const Et=f(function({row:e,set:t}){const i=rt(e,t),n=i.row;return l`<div class="stack">
    ${n.state==="returned"&&qt({row:n})}
    ${pt({row:n})}
    ${ne({facts:[{label:a("dataUntil"),value:T(n.data_until)},{label:a("due"),value:l`${T(n.due_on)} ${O({label:n.lateness.label,tone:I(n.lateness)})}`},{label:a("source"),value:n.source_label},...n.entered_by?[{label:a("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
    ${n.help&&vt({help:n.help})}
    ${Ct({sheet:i})}
    ${oe({label:a("title"),query:"muc",tabs:[{name:"so-lieu",label:a("form.figures"),show:()=>bt({sheet:i})},{name:"noi-dung",label:a("form.narrative"),show:()=>l`<div class="stack">
              ${wt({sheet:i})}
              ${i.editable&&S("difficulty.read")&&qe({unitId:n.unit.id})}
            </div>`},{name:"nhiem-vu",label:a("form.tasks"),count:n.tasks.length,show:()=>Rt({row:n})}]})}
    ${Ft({row:n})}
    ${mt({row:n})}
    ${n.timeline.length>0&&H({title:a("timeline"),children:Re({steps:n.timeline,label:a("timeline")})})}
  </div>`}),qt=f(function({row:e}){const t=e.timeline.filter(i=>i.step==="return"||i.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Pe(t)}, ${U(t.at)}</span>
    </div>`:l``}),Rt=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${a("form.tasksNone")}</p>`:l`<ul class="worklist">
    ${e.tasks.map(t=>l`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&l`<span class="soft small">${t.note}</span>`}
          </div>
          ${O({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Pt=Object.freeze(Object.defineProperty({__proto__:null,default:At},Symbol.toStringTag,{value:"Module"}));export{Ze as l,Pt as s};
