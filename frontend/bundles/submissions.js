// Licences in vendor/LICENSES.txt.
import{U as R,$ as me,b as o,O as S,p as K,r as pe}from"./kit.js";import{c as f,B as y,h as x,i as be,q as H,p as E,s as I,I as fe,L,J as $e,k as J,n as ge,b as Y,v as ye,r as he,d as z,t as ke,F as ve,T as Q}from"./first.js";import{S as C,t as M,s as j,u as P,D as G,L as q,d as T,j as A,k as U,P as X,E as Z,A as we,w as ee,o as N,c as te,n as h,B as _e,h as D,T as ne,i as V,M as Se,C as xe,F as se,b as Te}from"./frame.js";import{W as a,X as Ce,Y as ae,S as ie,D as re,T as oe,Z as B,_ as le,u as Oe,J as Fe,L as Ee,$ as Pe,a0 as qe}from"./shared.js";await j("views");const Ae=f(function({caption:e,corner:t=M("matrix.unit"),rows:i,columns:n,cell:l,foot:s,legend:d}){const m=R(null);return me(()=>m.current?.scrollTo({left:m.current.scrollWidth}),[n.length]),o`<div class="matrix">
    <div class="table-frame" ref=${m} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${n.map(({key:u,label:k,hint:$})=>o`<th scope="col" key=${u} title=${$}>${k}</th>`)}
          </tr>
        </thead>
        <tbody>${i.map(u=>o`<tr key=${u.key}>
            <th scope="row">${u.href?o`<a href=${u.href}>${u.label}</a>`:u.label}</th>
            ${n.map(k=>o`<td key=${k.key}>${Ne({cell:l(u.key,k.key)})}</td>`)}
          </tr>`)}</tbody>
        ${s&&o`<tfoot><tr><th scope="row">${s[""]}</th>${n.map(({key:u})=>o`<td key=${u}>${s[u]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${d&&o`<ul class="legend">${d.map(({label:u,tone:k})=>o`<li key=${u}>${C({label:u,tone:k})}</li>`)}</ul>`}
  </div>`}),Ne=f(function({cell:e}){if(!e)return o`<span class="soft">—</span>`;const t=o`${C({label:e.label,tone:e.tone})}${e.detail&&o`<small class="soft">${e.detail}</small>`}`;return e.href?o`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Re=f(function(){const[e,t]=S(!1);return o`${y({label:a("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Le({onClose:()=>t(!1)})}`}),Le=f(function({onClose:e}){const t=P("/report-periods",{query:{kind:"month"}}),i=P("/report-regimes/coming");return G({title:a("period.open"),onClose:e,children:q({of:i,lines:2,children:({readiness:n})=>n.ready?q({of:t,lines:2,children:({items:l})=>De({opened:l.map(({code:s})=>s),onClose:e})}):Me({readiness:n,onClose:e})})})}),Me=f(function({readiness:e,onClose:t}){return o`<div class="stack">
    <div class="notice is-warning">${fe({name:"alert"})}<p><strong>${a("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&o`<div><p>${a("period.missing")}</p>
        <ul>${e.targets.map(({ref:i,text:n})=>o`<li key=${i}>${`(${i}) ${n}`}</li>`)}</ul></div>`}
    <div class="form-actions">${y({label:a("act.cancel"),onClick:t})}
      ${L(e.plan_id?{label:a("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:a("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),je=11,De=f(function({opened:e,onClose:t}){const i=be.value.slice(0,7),n=Array.from({length:je+2},(m,u)=>ae(i,1-u)).filter(m=>!e.includes(m)),l=[...e].sort().at(-1),s=l&&ae(l,1),d=H({initial:{code:(s&&n.includes(s)?s:n.includes(i)?i:n[0])??""},submit:(m,u)=>E("/report-periods",{body:m,key:u}),done:()=>{A("/report-periods","/report-regimes","/submissions"),U(a("period.opened")),t()}});return I({form:d,label:a("period.open"),children:o`
      ${ie({...d.bind("code"),label:a("period.code"),required:!0,empty:!1,options:n.map(m=>({value:m,label:a("period.month",{month:Number(m.slice(5)),year:m.slice(0,4)})}))})}
      <div class="form-actions">
        ${y({label:a("act.cancel"),onClick:t})}
        ${y({label:a("period.open"),type:"submit",kind:"primary",busy:d.busy})}
      </div>`})}),ce=f(function({period:e}){const[t,i]=S(!1);return o`<section class="card" aria-label=${a("steps")}>
    <div class="row"><h2>${a("steps")}</h2>
      ${x("period.manage")&&e.state==="open"&&y({label:a("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>i(!0)})}
      ${Ce({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(n=>o`<li key=${n.key}>
            <b>${T(n.due_on)}</b>
            <span>${n.label}</span>
            <span class="soft small">${n.weekday}${n.moved?`, ${a("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    ${t&&Be({period:e,onClose:()=>i(!1)})}
  </section>`}),Be=f(function({period:e,onClose:t}){const i=H({initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,l)=>$e("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:l,body:{steps:e.steps.map(s=>({key:s.key,due_on:n[s.key]??null})),working_days:null}}),done:()=>{A("/report-periods"),A("/submissions"),U(a("ladder.saved")),t()}});return G({title:a("ladder.edit"),onClose:t,children:I({form:i,label:a("ladder.edit"),children:o`
        ${e.steps.map(n=>re({...i.bind(n.key),label:n.label}))}
        <div class="form-actions">
          ${y({label:a("act.cancel"),onClick:t})}
          ${y({label:a("ladder.save"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})});await j("submissions");const de=new Set(["submitted","accepted","locked"]);function He(){const r=P("/report-periods",{query:{kind:"month"}});return X({title:a("title"),lead:a("lead"),actions:o`
      ${x("period.read")&&L({label:a("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${x("period.manage")&&Re({})}`,children:q({of:r,empty:e=>e.items.length===0,whenEmpty:Z({title:a("period.none"),hint:a("period.noneHint")}),children:e=>Ie({periods:e.items})})})}const Ie=f(function({periods:e}){const[t,i]=J(),n=e.find(s=>s.state==="open")??e[0],l=e.find(s=>s.code===t.ky)??n;return l?o`<div class="stack">
    <div class="row">${ie({label:a("period"),name:"ky",value:l.code,options:e.map(s=>({value:s.code,label:we(s.title)})),onChange:s=>i({ky:s})})}</div>
    ${oe({label:a("title"),query:"xem",tabs:[{name:"ky",label:a("view.list"),show:()=>Ge({period:l})},{name:"nam",label:a("view.matrix"),show:()=>We({year:Number(l.code.slice(0,4))})}]})}
  </div>`:o``}),Ge=f(function({period:e}){const t=P("/submissions",{query:{period:e.code}}),i=x("report.read");return o`<div class="stack">
    ${i&&ce({period:e})}
    ${q({of:t,empty:n=>n.items.length===0,whenEmpty:Z({title:a("list.none"),hint:a("list.noneHint")}),children:n=>Ue({rows:n.items,period:e})})}
    ${!i&&ce({period:e})}
  </div>`}),Ue=f(function({rows:e,period:t}){const i=e.filter(l=>de.has(l.state)).length,n=e.filter(l=>l.lateness.code!=="exempt").length;return o`<div class="stack">
    <div class="row">${n>1&&o`<p><strong>${a("done",{done:i,all:n})}</strong></p>`}
      ${x("report.read")&&L({label:a("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${ee({caption:a("title"),rows:e,rowKey:l=>l.unit_id,tone:l=>B(l.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:a("unit"),kind:"main",value:l=>l.unit_name},{key:"state",label:a("state"),show:l=>C({label:l.state_label,tone:le(l.state)})},{key:"due",label:a("due"),value:l=>T(l.due_on)},{key:"late",label:a("lateness"),show:l=>C({label:l.lateness.label,tone:B(l.lateness)})},{key:"until",label:a("dataUntil"),value:l=>T(l.data_until),hideOnPhone:!0},{key:"act",label:a("act"),kind:"actions",show:l=>Ve({row:l,period:t,alone:e.length===1})}]})}
  </div>`}),Ve=f(function({row:e,period:t,alone:i}){const n=i&&!de.has(e.state)?"primary":"plain";if(e.id)return L({label:a(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!i,kind:n});if(e.exempt_reason)return o`<span class="soft small">${a("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!x("submission.write"))return o``;const l=async()=>{try{const s=await E("/submissions",{body:{period:t.code,unit_id:e.unit_id}});A("/submissions"),ge(`/so-lieu/${s.id}`)}catch(s){N(s)}};return y({label:a("start"),onClick:l,small:!i,kind:n})}),We=f(function({year:e}){const t=P("/submissions/matrix",{query:{year:e}});return q({of:t,children:i=>Ae({caption:a("matrix.caption"),corner:a("unit"),rows:i.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:i.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,l)=>{const s=i.rows.find(d=>d.unit_id===n)?.cells.find(d=>d.period_code===l);return!s||!s.expected?null:{label:s.lateness.label,detail:s.state_label,tone:B(s.lateness),href:s.submission_id?`/so-lieu/${s.submission_id}`:void 0}}})})}),Ke=Object.freeze(Object.defineProperty({__proto__:null,default:He},Symbol.toStringTag,{value:"Module"}));await j("views");const Je=f(function({caption:e,rows:t,columns:i,value:n,onChange:l,message:s,applies:d=()=>!0,instead:m,disabled:u,corner:k="",help:$=!0}){const g=R(null),_=K();return o`<div class="grid">
    ${!u&&$&&o`<p class="soft small grid-help" id=${`${_}-help`}>${M("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${g}
        onKeyDown=${c=>Qe(c,g.current)} aria-describedby=${`${_}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${k}</th>
            ${i.map(c=>o`<th scope="col" key=${c.key} class="is-number">${c.label}${c.hint&&o`<small>${c.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((c,p)=>c.group?o`<tr class="grid-group" key=${c.key}><th scope="rowgroup" colspan=${i.length+1}>${c.label}</th></tr>`:o`<tr key=${c.key}>
              <th scope="row">${c.label}${c.hint&&o`<small>${c.hint}</small>`}</th>
              ${i.map((b,w)=>o`<td key=${b.key} data-label=${b.label} class=${Y(b.show&&"is-number")}>
                  ${b.show?b.show(c.key):d(c.key,b.key)?ze({line:p,place:w,label:M("grid.cell",{row:c.name,column:b.label}),value:n(c.key,b.key),message:s?.(c.key,b.key),disabled:u||b.readonly,onChange:F=>l(c.key,b.key,F)}):m?o`<span class="grid-instead">${m(c.key)}</span>${Ye({message:s?.(c.key,b.key)})}`:o`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),Ye=f(function({message:e}){return e?o`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:o``}),ze=f(function({line:e,place:t,label:i,value:n,message:l,disabled:s,onChange:d}){const m=K(),[u,k]=S(null),g=u!==null&&te(u)===void 0?{text:M("field.badNumber"),tone:"danger"}:l,_=()=>{const c=u===null?void 0:te(u);c!==void 0&&c!==n&&d(c),c!==void 0&&k(null)};return o`
    <input class=${Y("grid-input",g&&`is-${g.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${i}
      data-line=${e} data-place=${t} disabled=${s} value=${u??(n==null?"":h(n))}
      aria-invalid=${g?.tone==="danger"?"true":void 0} aria-describedby=${g?m:void 0}
      onFocus=${c=>c.currentTarget.select()}
      onInput=${c=>k(ye(c))} onBlur=${_}
      onKeyDown=${c=>{c.key==="Escape"&&u!==null&&(c.stopPropagation(),k(null))}} />
    ${g&&o`<p class=${`cell-message is-${g.tone}`} id=${m}>${g.text}</p>`}`});function Qe(r,e){const t=r.target;if(!(t instanceof HTMLInputElement)||!e)return;const i=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,l=t.selectionStart===0&&t.selectionEnd===t.value.length,s=r.key==="Enter"?[r.shiftKey?-1:1,0]:r.key==="ArrowDown"?[1,0]:r.key==="ArrowUp"?[-1,0]:r.key==="ArrowRight"&&(i||l)?[0,1]:r.key==="ArrowLeft"&&(n||l)?[0,-1]:null;if(!s)return;r.preventDefault();const d=[...e.querySelectorAll("input:not(:disabled)")].filter($=>$ instanceof HTMLInputElement),[m,u]=[Number(t.dataset.line),Number(t.dataset.place)];d.map($=>({cell:$,down:(Number($.dataset.line)-m)*(s[0]||1),right:(Number($.dataset.place)-u)*(s[1]||1)})).filter(({down:$,right:g})=>s[0]?g===0&&$>0:$===0&&g>0).sort(($,g)=>$.down+$.right-g.down-g.right)[0]?.cell.focus()}const Xe=1500,O=r=>r?.origin==="register"||r?.origin==="estimate",ue=r=>r.origin==="estimate";function Ze(r){const e=r.groups.flatMap(t=>t.cells);return{data_until:r.data_until??r.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,O(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:ue(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(r.sections.map(t=>[t.code,t.text]))}}function et(r,e){const[t,i]=S(r),[n,l]=S(()=>Ze(r)),[s,d]=S({dirty:!1,saving:!1,savedAt:null,errors:{}}),m=R({row:t,values:n,changes:0}),u=R(null),k=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");m.current.row=t;const $=p=>{m.current.values=p,m.current.changes+=1,l(p),d(b=>({...b,dirty:!0}))},g=p=>{m.current.row=p,i(p),e(p)},_=async()=>{const p=m.current.changes;d(b=>({...b,saving:!0}));try{const{values:b,row:w}=m.current,F=await he("/submissions/{submission_id}",{params:{submission_id:w.id},version:w.version,body:{...b,paper_file_id:w.paper_file_id}});return g(F),d({dirty:m.current.changes!==p,saving:!1,savedAt:new Date().toISOString(),errors:{}}),F}catch(b){const w=z(b);return d(F=>({...F,saving:!1,errors:Object.fromEntries(w.errors.map(W=>[W.field,W.message]))})),w.status!==422&&N(w),null}},c=async()=>{for(;u.current;)await u.current;return u.current=_().finally(()=>u.current=null),u.current};return Oe(s.dirty),pe(()=>{if(!s.dirty||!k)return;const p=setTimeout(c,Xe);return()=>clearTimeout(p)},[n,s.dirty]),{row:t,values:n,editable:k,...s,save:c,took:g,figure:(p,b)=>$({...n,figures:{...n.figures,[p]:{...n.figures[p],...b}}}),figures:p=>$({...n,figures:{...n.figures,...Object.fromEntries(Object.entries(p).map(([b,w])=>[b,{...n.figures[b],...w}]))}}),section:(p,b)=>$({...n,sections:{...n.sections,[p]:b}}),until:p=>p&&$({...n,data_until:p}),refused:p=>d(b=>({...b,errors:p}))}}function tt(r,e){const t=Object.entries(r.errors).find(([s])=>s.startsWith(`figures.${e}.`)||s===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const n=r.row.groups.flatMap(s=>s.cells).find(s=>s.code===e)?.messages.filter(s=>!(s.needs_remark&&r.values.figures[e]?.remark))??[],l=n.find(s=>s.severity==="error")??n[0];return l&&{text:l.text,tone:l.severity==="error"?"danger":"warning"}}const nt=f(function({sheet:e}){const{surveyed:t,unit:i,period:n}=e.row;if(!t)return o``;const l={settled:h(t.settled),households:h(t.households),percent:h(t.percent)},d=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?a("register.speaks",l):a("register.waits",l):a("register.wasRead",l),m=`/chin-muc-tieu?noi=${i.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return o`<p class=${t.speaks?"notice is-good":"notice"}>${d}${x("indicator.read")&&o` <a href=${m}>${a("register.open")}</a>`}</p>`});function st(r,e,t){if(r.cells.every(l=>l.counted===null))return[];const i=new Map(r.cells.map(l=>[l.code,l])),n=l=>{const s=i.get(l);if(!s||s.counted===null)return"";const d=O(s)?e.values.figures[l]?.cumulative??null:t(l),m=O(s)&&d!==null?a("register.typed",{value:h(d)}):null;return o`
      <a href=${at(e,l)}>${h(s.counted)}</a>
      ${d!==null&&d!==s.counted&&o`<small class="soft">${m??_e(s.counted-d)}</small>`}`};return[{key:"register",label:a("register"),hint:a("register.hint"),show:n}]}const at=(r,e)=>`/chin-muc-tieu/${e.replaceAll(".","-")}?noi=${r.row.unit.id}&ky=${r.row.period.code}&ngay=${r.row.figures_on}`,it=f(function({group:e,sheet:t,typed:i}){const n=e.cells.filter(s=>!O(s)&&s.counted!==null&&s.counted!==i(s.code));if(!t.editable||n.length===0)return o``;const l=()=>t.figures(Object.fromEntries(n.map(s=>[s.code,{cumulative:s.counted}])));return o`<div class="row">
    ${y({label:n.length===1?a("register.take"):a("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:l})}
  </div>`}),v=ke({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),rt=f(function({row:e}){return e.snapshots.length===0?o``:D({title:v("title"),hint:v("hint"),plain:!0,children:ee({caption:v("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:v("edition"),kind:"main",show:t=>o`
              ${v("edition.number",{number:t.edition})} ${t.holds&&ne({label:v("holds")})} ${t.correction&&ne({label:v("correction")})}`},{key:"until",label:v("until"),value:t=>T(t.data_until)},{key:"taken",label:v("taken"),show:t=>o`${V(t.taken_at)}${t.taken_by&&o`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:v("figures"),kind:"number",value:t=>h(t.figures)},{key:"late",label:v("late"),kind:"number",value:t=>h(t.late)},{key:"digest",label:v("digest"),show:t=>o`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),ot=f(function({row:e}){return e.correction_id?o`<div class="notice is-warning"><p><strong>${v("open")}</strong> ${v("open.text")}</p></div>`:o``}),lt=f(function({cell:e}){return!e||e.late_in+e.late_out===0?o``:o`<small class="soft">${v("cell",{came:h(e.late_in),went:h(e.late_out)})}</small>`}),ct=f(function({sheet:e}){return o`<div class="stack">
    <div class="form-row">${re({name:"data_until",label:a("dataUntil"),hint:a("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&nt({sheet:e})}
    ${e.row.groups.map(t=>dt({group:t,sheet:e,key:t.key}))}
  </div>`}),dt=f(function({group:e,sheet:t}){const i=new Map(e.cells.map(s=>[s.code,s])),n=s=>(O(i.get(s))?i.get(s)?.cumulative:t.values.figures[s]?.cumulative)??null,l=s=>{const d=i.get(s)?.of;return d?xe(n(s),i.has(d)?n(d):ut(t,d)):""};return D({title:e.title,hint:e.goal_text&&e.goal_text!==Se?a("form.goal",{goal:e.goal_text}):void 0,children:o`
      ${Je({caption:e.title,corner:a("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(s=>({key:s.code,label:s.label,name:s.label,hint:mt(s,n(s.code))})),columns:[{key:"cumulative",label:a("form.cumulative"),hint:a("form.cumulativeHint")},{key:"previous",label:a("form.previous"),show:s=>h(i.get(s)?.previous)},{key:"added",label:a("form.added"),show:s=>o`${h(pt(i.get(s),n(s)))}${lt({cell:i.get(s)})}`},{key:"share",label:"%",show:l},...st(e,t,n)],applies:s=>!O(i.get(s)),instead:s=>h(n(s)),value:n,onChange:(s,d,m)=>t.figure(s,{cumulative:m}),message:s=>tt(t,s)})}
      ${e.cells.filter(s=>bt(s,t)).map(s=>ve({key:s.code,name:`remark.${s.code}`,label:a("form.remark",{name:s.label}),hint:a("form.remarkHint"),disabled:!t.editable,value:t.values.figures[s.code]?.remark??"",onChange:d=>t.figure(s.code,{remark:d})}))}
      ${it({group:e,sheet:t,typed:n})}
      ${t.editable&&e.cells.some(s=>s.proposed!==null&&s.proposed!==n(s.code))&&o`<div class="row">${e.cells.filter(s=>s.proposed!==null&&s.proposed!==n(s.code)).map(s=>y({key:s.code,small:!0,label:`${a("form.use")}: ${s.label} ${h(s.proposed)}`,onClick:()=>t.figure(s.code,{cumulative:s.proposed})}))}</div>`}`})});function ut(r,e){const t=r.row.groups.flatMap(i=>i.cells).find(i=>i.code===e);return(O(t)?t?.cumulative:r.values.figures[e]?.cumulative)??null}const mt=(r,e)=>ue(r)?`${r.origin_label}. ${r.remark}`:r.proposed!==null&&r.proposed!==e?a("form.proposed",{value:h(r.proposed)}):void 0;function pt(r,e){return!r||e===null?null:e===r.cumulative?r.added:r.previous===null?null:e-r.previous}const bt=(r,e)=>!!e.values.figures[r.code]?.remark||r.messages.some(t=>t.needs_remark),ft=f(function({help:e}){const t=[{label:a("help.given"),value:h(e.given)},{label:a("help.guests"),value:h(e.guests)},...e.matched===null?[]:[{label:a("help.matched"),value:h(e.matched)}],...e.waiting===null?[]:[{label:a("help.waiting"),value:h(e.waiting)}],{label:a("help.what"),wide:!0,value:e.helps.map(({label:i,count:n})=>`${i}: ${h(n)}`).join("; ")}];return D({title:a("help.title"),hint:a("help.hint",{first:T(e.first_day),last:T(e.last_day)}),children:o`${se({facts:t})}`})}),$t=f(function({sheet:e}){return o`<div class="stack">${e.row.sections.map(t=>Q({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:i=>e.section(t.code,i)}))}</div>`});function gt(r,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${r}`),i=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),i instanceof HTMLElement&&i.focus({preventScroll:!!t?.closest("tr")?.contains(i)})}))}const yt=["submit","return","reopen","lock","accept"],ht=["return","reopen"],kt=f(function({sheet:e}){const[t,i]=S(null),{row:n}=e,[l,s]=J(),d=c=>gt(c,()=>l.muc&&s({muc:null})),m={submission_id:n.id},u=(c,p)=>{e.took(c),A("/submissions"),U(p)},k=async()=>{const c=e.dirty?await e.save():n;if(c){if(c.messages.some(p=>p.severity==="error"))return d("danger");if(await Te({title:a("form.submitTitle",{period:n.period.title.toLowerCase()}),text:a("form.submitText"),yes:a("form.submit")}))try{u(await E("/submissions/{submission_id}/submit",{params:m,version:c.version}),a("form.submitted"))}catch(p){const b=z(p);e.refused(Object.fromEntries(b.errors.map(w=>[w.field,w.message]))),N(b)}}},$=async c=>{try{u(await E(c==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:m,version:n.version}),a("act.done"))}catch(p){N(p)}},g=n.messages.filter(c=>c.severity==="error").length,_=n.messages.filter(c=>c.severity==="warning").length;return!e.editable&&!yt.some(c=>n.actions.includes(c))?null:o`<div class="card sheet-bar">
    <div>${e.editable&&(g>0?o`<div class="notice is-danger">
          <p>${a("form.errors",{count:g})}</p>
          ${y({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>d("danger")})}
        </div>`:_>0?o`<div class="notice is-warning">
            <p>${a("form.warnings",{count:_})}</p>
            ${y({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>d("warning")})}
          </div>`:o`<p class="notice is-good">${a("form.complete")}</p>`)}
      ${e.editable&&o`<p class="soft small" role="status">
          ${e.saving?a("form.saving"):e.dirty?a("form.unsaved"):e.savedAt?a("form.saved",{at:V(e.savedAt).slice(0,5)}):""}
        </p>`}
    </div>
    <div class="form-actions">
      ${e.editable&&y({label:a("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${n.actions.includes("submit")&&y({label:a("form.submit"),onClick:k,kind:"primary",icon:"check"})}
      ${ht.filter(c=>n.actions.includes(c)).map(c=>y({key:c,label:a(`act.${c}`),onClick:()=>i(c)}))}
      ${n.actions.includes("lock")&&y({label:a("act.lock"),onClick:()=>$("lock")})}
      ${n.actions.includes("accept")&&y({label:a("act.accept"),onClick:()=>$("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&vt({name:t,row:n,onClose:()=>i(null),onDone:c=>{i(null),u(c,a("act.done"))}})}
  </div>`}),vt=f(function({name:e,row:t,onClose:i,onDone:n}){const l=H({initial:{reason:""},submit:(s,d)=>E(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:s.reason},key:d}),done:n});return G({title:a(`act.${e}`),onClose:i,children:I({form:l,label:a(`act.${e}`),children:o`
        ${Q({...l.bind("reason"),label:a("act.reason"),hint:a("act.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${y({label:a("act.cancel"),onClick:i})}
          ${y({label:a(`act.${e}`),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})})}),wt=f(function({row:e}){const[t,i]=S(null),[n,l]=S(null),s=async()=>{try{i(await E("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(d){N(d)}};return o`<div class="row no-print">
    ${!t&&y({label:a("form.paper"),onClick:s,icon:"print",kind:"quiet"})}
    ${t&&!n&&Fe({job:t,label:a("form.paperLabel"),onDone:d=>l(String(d.result?.file_id??"")),onEnd:()=>i(null)})}
    ${n&&o`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${a("form.paperOpen")}</a>`}
  </div>`});await j("submissions");function _t({params:r}){const e=P("/submissions/{submission_id}",{params:{submission_id:r.id}}),t=e.data;return X({title:t?`${t.unit.name} — ${t.period.title}`:a("title"),lead:t?.period.label,crumbs:[{label:a("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&C({label:t.state_label,tone:le(t.state)}),children:q({of:e,lines:10,children:i=>St({row:i,key:i.id,set:e.set})})})}const St=f(function({row:e,set:t}){const i=et(e,t),n=i.row;return o`<div class="stack">
    ${n.state==="returned"&&xt({row:n})}
    ${ot({row:n})}
    ${se({facts:[{label:a("dataUntil"),value:T(n.data_until)},{label:a("due"),value:o`${T(n.due_on)} ${C({label:n.lateness.label,tone:B(n.lateness)})}`},{label:a("source"),value:n.source_label},...n.entered_by?[{label:a("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
    ${n.help&&ft({help:n.help})}
    ${kt({sheet:i})}
    ${oe({label:a("title"),query:"muc",tabs:[{name:"so-lieu",label:a("form.figures"),show:()=>ct({sheet:i})},{name:"noi-dung",label:a("form.narrative"),show:()=>o`<div class="stack">
              ${$t({sheet:i})}
              ${i.editable&&x("difficulty.read")&&Ee({unitId:n.unit.id})}
            </div>`},{name:"nhiem-vu",label:a("form.tasks"),count:n.tasks.length,show:()=>Tt({row:n})}]})}
    ${wt({row:n})}
    ${rt({row:n})}
    ${n.timeline.length>0&&D({title:a("timeline"),children:Pe({steps:n.timeline,label:a("timeline")})})}
  </div>`}),xt=f(function({row:e}){const t=e.timeline.filter(i=>i.step==="return"||i.step==="reopen").at(-1);return t?o`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${qe(t)}, ${V(t.at)}</span>
    </div>`:o``}),Tt=f(function({row:e}){return e.tasks.length===0?o`<p class="soft">${a("form.tasksNone")}</p>`:o`<ul class="worklist">
    ${e.tasks.map(t=>o`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&o`<span class="soft small">${t.note}</span>`}
          </div>
          ${C({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Ct=Object.freeze(Object.defineProperty({__proto__:null,default:_t},Symbol.toStringTag,{value:"Module"}));export{Ke as l,Ct as s};
