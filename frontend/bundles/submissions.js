// Licences in vendor/LICENSES.txt.
import{U as R,$ as ue,b as o,O as S,p as V,r as me}from"./kit.js";import{c as b,B as k,h as x,i as pe,r as H,p as E,q as fe,I as be,L,J as $e,k as K,n as ge,b as W,v as ye,s as he,d as J,t as ke,F as ve,T as Y}from"./first.js";import{S as C,t as M,s as j,u as P,D as we,L as q,d as T,j as A,k as I,P as z,E as Q,A as _e,w as Z,o as N,c as X,n as y,B as Se,h as D,T as ee,i as G,M as xe,C as Te,F as te,b as Ce}from"./frame.js";import{Y as a,Z as Oe,_ as ne,S as se,F as ae,D as ie,T as re,$ as B,a0 as oe,u as Fe,J as Ee,L as Pe,a1 as qe,a2 as Ae}from"./shared.js";await j("views");const Ne=b(function({caption:e,corner:t=M("matrix.unit"),rows:i,columns:n,cell:l,foot:s,legend:d}){const m=R(null);return ue(()=>m.current?.scrollTo({left:m.current.scrollWidth}),[n.length]),o`<div class="matrix">
    <div class="table-frame" ref=${m} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${n.map(({key:u,label:h,hint:$})=>o`<th scope="col" key=${u} title=${$}>${h}</th>`)}
          </tr>
        </thead>
        <tbody>${i.map(u=>o`<tr key=${u.key}>
            <th scope="row">${u.href?o`<a href=${u.href}>${u.label}</a>`:u.label}</th>
            ${n.map(h=>o`<td key=${h.key}>${Re({cell:l(u.key,h.key)})}</td>`)}
          </tr>`)}</tbody>
        ${s&&o`<tfoot><tr><th scope="row">${s[""]}</th>${n.map(({key:u})=>o`<td key=${u}>${s[u]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${d&&o`<ul class="legend">${d.map(({label:u,tone:h})=>o`<li key=${u}>${C({label:u,tone:h})}</li>`)}</ul>`}
  </div>`}),Re=b(function({cell:e}){if(!e)return o`<span class="soft">—</span>`;const t=o`${C({label:e.label,tone:e.tone})}${e.detail&&o`<small class="soft">${e.detail}</small>`}`;return e.href?o`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Le=b(function(){const[e,t]=S(!1);return o`${k({label:a("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Me({onClose:()=>t(!1)})}`}),Me=b(function({onClose:e}){const t=P("/report-periods",{query:{kind:"month"}}),i=P("/report-regimes/coming");return we({title:a("period.open"),onClose:e,children:q({of:i,lines:2,children:({readiness:n})=>n.ready?q({of:t,lines:2,children:({items:l})=>Be({opened:l.map(({code:s})=>s),onClose:e})}):je({readiness:n,onClose:e})})})}),je=b(function({readiness:e,onClose:t}){return o`<div class="stack">
    <div class="notice is-warning">${be({name:"alert"})}<p><strong>${a("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&o`<div><p>${a("period.missing")}</p>
        <ul>${e.targets.map(({ref:i,text:n})=>o`<li key=${i}>${`(${i}) ${n}`}</li>`)}</ul></div>`}
    <div class="form-actions">${k({label:a("act.cancel"),onClick:t})}
      ${L(e.plan_id?{label:a("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:a("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),De=11,Be=b(function({opened:e,onClose:t}){const i=pe.value.slice(0,7),n=Array.from({length:De+2},(m,u)=>ne(i,1-u)).filter(m=>!e.includes(m)),l=[...e].sort().at(-1),s=l&&ne(l,1),d=H({initial:{code:(s&&n.includes(s)?s:n.includes(i)?i:n[0])??""},submit:(m,u)=>E("/report-periods",{body:m,key:u}),done:()=>{A("/report-periods","/report-regimes","/submissions"),I(a("period.opened")),t()}});return fe({form:d,label:a("period.open"),children:o`
      ${se({...d.bind("code"),label:a("period.code"),required:!0,empty:!1,options:n.map(m=>({value:m,label:a("period.month",{month:Number(m.slice(5)),year:m.slice(0,4)})}))})}
      <div class="form-actions">
        ${k({label:a("act.cancel"),onClick:t})}
        ${k({label:a("period.open"),type:"submit",kind:"primary",busy:d.busy})}
      </div>`})}),le=b(function({period:e}){const[t,i]=S(!1);return o`<section class="card" aria-label=${a("steps")}>
    <div class="row"><h2>${a("steps")}</h2>
      ${x("period.manage")&&e.state==="open"&&k({label:a("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>i(!0)})}
      ${Oe({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(n=>o`<li key=${n.key}>
            <b>${T(n.due_on)}</b>
            <span>${n.label}</span>
            <span class="soft small">${n.weekday}${n.moved?`, ${a("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    ${t&&He({period:e,onClose:()=>i(!1)})}
  </section>`}),He=b(function({period:e,onClose:t}){const i=H({initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,l)=>$e("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:l,body:{steps:e.steps.map(s=>({key:s.key,due_on:n[s.key]??null})),working_days:null}}),done:()=>{A("/report-periods"),A("/submissions"),I(a("ladder.saved")),t()}});return ae({title:a("ladder.edit"),form:i,submit:a("ladder.save"),onClose:t,cancel:a("act.cancel"),children:e.steps.map(n=>ie({...i.bind(n.key),label:n.label}))})});await j("reporting");const ce=new Set(["submitted","accepted","locked"]);function Ie(){const r=P("/report-periods",{query:{kind:"month"}});return z({title:a("title"),lead:a("lead"),actions:o`
      ${x("period.read")&&L({label:a("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${x("period.manage")&&Le({})}`,children:q({of:r,empty:e=>e.items.length===0,whenEmpty:Q({title:a("period.none"),hint:a("period.noneHint")}),children:e=>Ge({periods:e.items})})})}const Ge=b(function({periods:e}){const[t,i]=K(),n=e.find(s=>s.state==="open")??e[0],l=e.find(s=>s.code===t.ky)??n;return l?o`<div class="stack">
    <div class="row">${se({label:a("period"),name:"ky",value:l.code,options:e.map(s=>({value:s.code,label:_e(s.title)})),onChange:s=>i({ky:s})})}</div>
    ${re({label:a("title"),query:"xem",tabs:[{name:"ky",label:a("view.list"),show:()=>Ue({period:l})},{name:"nam",label:a("view.matrix"),show:()=>We({year:Number(l.code.slice(0,4))})}]})}
  </div>`:o``}),Ue=b(function({period:e}){const t=P("/submissions",{query:{period:e.code}}),i=x("report.read");return o`<div class="stack">
    ${i&&le({period:e})}
    ${q({of:t,empty:n=>n.items.length===0,whenEmpty:Q({title:a("list.none"),hint:a("list.noneHint")}),children:n=>Ve({rows:n.items,period:e})})}
    ${!i&&le({period:e})}
  </div>`}),Ve=b(function({rows:e,period:t}){const i=e.filter(l=>ce.has(l.state)).length,n=e.filter(l=>l.lateness.code!=="exempt").length;return o`<div class="stack">
    <div class="row">${n>1&&o`<p><strong>${a("done",{done:i,all:n})}</strong></p>`}
      ${x("report.read")&&L({label:a("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${Z({caption:a("title"),rows:e,rowKey:l=>l.unit_id,tone:l=>B(l.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:a("unit"),kind:"main",value:l=>l.unit_name},{key:"state",label:a("state"),show:l=>C({label:l.state_label,tone:oe(l.state)})},{key:"due",label:a("due"),value:l=>T(l.due_on)},{key:"late",label:a("lateness"),show:l=>C({label:l.lateness.label,tone:B(l.lateness)})},{key:"until",label:a("dataUntil"),value:l=>T(l.data_until),hideOnPhone:!0},{key:"act",label:a("act"),kind:"actions",show:l=>Ke({row:l,period:t,alone:e.length===1})}]})}
  </div>`}),Ke=b(function({row:e,period:t,alone:i}){const n=i&&!ce.has(e.state)?"primary":"plain";if(e.id)return L({label:a(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!i,kind:n});if(e.exempt_reason)return o`<span class="soft small">${a("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!x("submission.write"))return o``;const l=async()=>{try{const s=await E("/submissions",{body:{period:t.code,unit_id:e.unit_id}});A("/submissions"),ge(`/so-lieu/${s.id}`)}catch(s){N(s)}};return k({label:a("start"),onClick:l,small:!i,kind:n})}),We=b(function({year:e}){const t=P("/submissions/matrix",{query:{year:e}});return q({of:t,children:i=>Ne({caption:a("matrix.caption"),corner:a("unit"),rows:i.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:i.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,l)=>{const s=i.rows.find(d=>d.unit_id===n)?.cells.find(d=>d.period_code===l);return!s||!s.expected?null:{label:s.lateness.label,detail:s.state_label,tone:B(s.lateness),href:s.submission_id?`/so-lieu/${s.submission_id}`:void 0}}})})}),Je=Object.freeze(Object.defineProperty({__proto__:null,default:Ie},Symbol.toStringTag,{value:"Module"}));await j("views");const Ye=b(function({caption:e,rows:t,columns:i,value:n,onChange:l,message:s,applies:d=()=>!0,instead:m,disabled:u,corner:h="",help:$=!0}){const g=R(null),_=V();return o`<div class="grid">
    ${!u&&$&&o`<p class="soft small grid-help" id=${`${_}-help`}>${M("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${g}
        onKeyDown=${c=>Ze(c,g.current)} aria-describedby=${`${_}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${h}</th>
            ${i.map(c=>o`<th scope="col" key=${c.key} class="is-number">${c.label}${c.hint&&o`<small>${c.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((c,p)=>c.group?o`<tr class="grid-group" key=${c.key}><th scope="rowgroup" colspan=${i.length+1}>${c.label}</th></tr>`:o`<tr key=${c.key}>
              <th scope="row">${c.label}${c.hint&&o`<small>${c.hint}</small>`}</th>
              ${i.map((f,w)=>o`<td key=${f.key} data-label=${f.label} class=${W(f.show&&"is-number")}>
                  ${f.show?f.show(c.key):d(c.key,f.key)?Qe({line:p,place:w,label:M("grid.cell",{row:c.name,column:f.label}),value:n(c.key,f.key),message:s?.(c.key,f.key),disabled:u||f.readonly,onChange:F=>l(c.key,f.key,F)}):m?o`<span class="grid-instead">${m(c.key)}</span>${ze({message:s?.(c.key,f.key)})}`:o`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),ze=b(function({message:e}){return e?o`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:o``}),Qe=b(function({line:e,place:t,label:i,value:n,message:l,disabled:s,onChange:d}){const m=V(),[u,h]=S(null),g=u!==null&&X(u)===void 0?{text:M("field.badNumber"),tone:"danger"}:l,_=()=>{const c=u===null?void 0:X(u);c!==void 0&&c!==n&&d(c),c!==void 0&&h(null)};return o`
    <input class=${W("grid-input",g&&`is-${g.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${i}
      data-line=${e} data-place=${t} disabled=${s} value=${u??(n==null?"":y(n))}
      aria-invalid=${g?.tone==="danger"?"true":void 0} aria-describedby=${g?m:void 0}
      onFocus=${c=>c.currentTarget.select()}
      onInput=${c=>h(ye(c))} onBlur=${_}
      onKeyDown=${c=>{c.key==="Escape"&&u!==null&&(c.stopPropagation(),h(null))}} />
    ${g&&o`<p class=${`cell-message is-${g.tone}`} id=${m}>${g.text}</p>`}`});function Ze(r,e){const t=r.target;if(!(t instanceof HTMLInputElement)||!e)return;const i=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,l=t.selectionStart===0&&t.selectionEnd===t.value.length,s=r.key==="Enter"?[r.shiftKey?-1:1,0]:r.key==="ArrowDown"?[1,0]:r.key==="ArrowUp"?[-1,0]:r.key==="ArrowRight"&&(i||l)?[0,1]:r.key==="ArrowLeft"&&(n||l)?[0,-1]:null;if(!s)return;r.preventDefault();const d=[...e.querySelectorAll("input:not(:disabled)")].filter($=>$ instanceof HTMLInputElement),[m,u]=[Number(t.dataset.line),Number(t.dataset.place)];d.map($=>({cell:$,down:(Number($.dataset.line)-m)*(s[0]||1),right:(Number($.dataset.place)-u)*(s[1]||1)})).filter(({down:$,right:g})=>s[0]?g===0&&$>0:$===0&&g>0).sort(($,g)=>$.down+$.right-g.down-g.right)[0]?.cell.focus()}const Xe=1500,O=r=>r?.origin==="register"||r?.origin==="estimate",de=r=>r.origin==="estimate";function et(r){const e=r.groups.flatMap(t=>t.cells);return{data_until:r.data_until??r.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,O(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:de(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(r.sections.map(t=>[t.code,t.text]))}}function tt(r,e){const[t,i]=S(r),[n,l]=S(()=>et(r)),[s,d]=S({dirty:!1,saving:!1,savedAt:null,errors:{}}),m=R({row:t,values:n,changes:0}),u=R(null),h=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");m.current.row=t;const $=p=>{m.current.values=p,m.current.changes+=1,l(p),d(f=>({...f,dirty:!0}))},g=p=>{m.current.row=p,i(p),e(p)},_=async()=>{const p=m.current.changes;d(f=>({...f,saving:!0}));try{const{values:f,row:w}=m.current,F=await he("/submissions/{submission_id}",{params:{submission_id:w.id},version:w.version,body:{...f,paper_file_id:w.paper_file_id}});return g(F),d({dirty:m.current.changes!==p,saving:!1,savedAt:new Date().toISOString(),errors:{}}),F}catch(f){const w=J(f);return d(F=>({...F,saving:!1,errors:Object.fromEntries(w.errors.map(U=>[U.field,U.message]))})),w.status!==422&&N(w),null}},c=async()=>{for(;u.current;)await u.current;return u.current=_().finally(()=>u.current=null),u.current};return Fe(s.dirty),me(()=>{if(!s.dirty||!h)return;const p=setTimeout(c,Xe);return()=>clearTimeout(p)},[n,s.dirty]),{row:t,values:n,editable:h,...s,save:c,took:g,figure:(p,f)=>$({...n,figures:{...n.figures,[p]:{...n.figures[p],...f}}}),figures:p=>$({...n,figures:{...n.figures,...Object.fromEntries(Object.entries(p).map(([f,w])=>[f,{...n.figures[f],...w}]))}}),section:(p,f)=>$({...n,sections:{...n.sections,[p]:f}}),until:p=>p&&$({...n,data_until:p}),refused:p=>d(f=>({...f,errors:p}))}}function nt(r,e){const t=Object.entries(r.errors).find(([s])=>s.startsWith(`figures.${e}.`)||s===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const n=r.row.groups.flatMap(s=>s.cells).find(s=>s.code===e)?.messages.filter(s=>!(s.needs_remark&&r.values.figures[e]?.remark))??[],l=n.find(s=>s.severity==="error")??n[0];return l&&{text:l.text,tone:l.severity==="error"?"danger":"warning"}}const st=b(function({sheet:e}){const{surveyed:t,unit:i,period:n}=e.row;if(!t)return o``;const l={settled:y(t.settled),households:y(t.households),percent:y(t.percent)},d=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?a("register.speaks",l):a("register.waits",l):a("register.wasRead",l),m=`/chin-muc-tieu?noi=${i.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return o`<p class=${t.speaks?"notice is-good":"notice"}>${d}${x("indicator.read")&&o` <a href=${m}>${a("register.open")}</a>`}</p>`});function at(r,e,t){if(r.cells.every(l=>l.counted===null))return[];const i=new Map(r.cells.map(l=>[l.code,l])),n=l=>{const s=i.get(l);if(!s||s.counted===null)return"";const d=O(s)?e.values.figures[l]?.cumulative??null:t(l),m=O(s)&&d!==null?a("register.typed",{value:y(d)}):null;return o`
      <a href=${it(e,l)}>${y(s.counted)}</a>
      ${d!==null&&d!==s.counted&&o`<small class="soft">${m??Se(s.counted-d)}</small>`}`};return[{key:"register",label:a("register"),hint:a("register.hint"),show:n}]}const it=(r,e)=>`/chin-muc-tieu/${e.replaceAll(".","-")}?noi=${r.row.unit.id}&ky=${r.row.period.code}&ngay=${r.row.figures_on}`,rt=b(function({group:e,sheet:t,typed:i}){const n=e.cells.filter(s=>!O(s)&&s.counted!==null&&s.counted!==i(s.code));if(!t.editable||n.length===0)return o``;const l=()=>t.figures(Object.fromEntries(n.map(s=>[s.code,{cumulative:s.counted}])));return o`<div class="row">
    ${k({label:n.length===1?a("register.take"):a("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:l})}
  </div>`}),v=ke({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),ot=b(function({row:e}){return e.snapshots.length===0?o``:D({title:v("title"),hint:v("hint"),plain:!0,children:Z({caption:v("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:v("edition"),kind:"main",show:t=>o`
              ${v("edition.number",{number:t.edition})} ${t.holds&&ee({label:v("holds")})} ${t.correction&&ee({label:v("correction")})}`},{key:"until",label:v("until"),value:t=>T(t.data_until)},{key:"taken",label:v("taken"),show:t=>o`${G(t.taken_at)}${t.taken_by&&o`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:v("figures"),kind:"number",value:t=>y(t.figures)},{key:"late",label:v("late"),kind:"number",value:t=>y(t.late)},{key:"digest",label:v("digest"),show:t=>o`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),lt=b(function({row:e}){return e.correction_id?o`<div class="notice is-warning"><p><strong>${v("open")}</strong> ${v("open.text")}</p></div>`:o``}),ct=b(function({cell:e}){return!e||e.late_in+e.late_out===0?o``:o`<small class="soft">${v("cell",{came:y(e.late_in),went:y(e.late_out)})}</small>`}),dt=b(function({sheet:e}){return o`<div class="stack">
    <div class="form-row">${ie({name:"data_until",label:a("dataUntil"),hint:a("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&st({sheet:e})}
    ${e.row.groups.map(t=>ut({group:t,sheet:e,key:t.key}))}
  </div>`}),ut=b(function({group:e,sheet:t}){const i=new Map(e.cells.map(s=>[s.code,s])),n=s=>(O(i.get(s))?i.get(s)?.cumulative:t.values.figures[s]?.cumulative)??null,l=s=>{const d=i.get(s)?.of;return d?Te(n(s),i.has(d)?n(d):mt(t,d)):""};return D({title:e.title,hint:e.goal_text&&e.goal_text!==xe?a("form.goal",{goal:e.goal_text}):void 0,children:o`
      ${Ye({caption:e.title,corner:a("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(s=>({key:s.code,label:s.label,name:s.label,hint:pt(s,n(s.code))})),columns:[{key:"cumulative",label:a("form.cumulative"),hint:a("form.cumulativeHint")},{key:"previous",label:a("form.previous"),show:s=>y(i.get(s)?.previous)},{key:"added",label:a("form.added"),show:s=>o`${y(ft(i.get(s),n(s)))}${ct({cell:i.get(s)})}`},{key:"share",label:"%",show:l},...at(e,t,n)],applies:s=>!O(i.get(s)),instead:s=>y(n(s)),value:n,onChange:(s,d,m)=>t.figure(s,{cumulative:m}),message:s=>nt(t,s)})}
      ${e.cells.filter(s=>bt(s,t)).map(s=>ve({key:s.code,name:`remark.${s.code}`,label:a("form.remark",{name:s.label}),hint:a("form.remarkHint"),disabled:!t.editable,value:t.values.figures[s.code]?.remark??"",onChange:d=>t.figure(s.code,{remark:d})}))}
      ${rt({group:e,sheet:t,typed:n})}
      ${t.editable&&e.cells.some(s=>s.proposed!==null&&s.proposed!==n(s.code))&&o`<div class="row">${e.cells.filter(s=>s.proposed!==null&&s.proposed!==n(s.code)).map(s=>k({key:s.code,small:!0,label:`${a("form.use")}: ${s.label} ${y(s.proposed)}`,onClick:()=>t.figure(s.code,{cumulative:s.proposed})}))}</div>`}`})});function mt(r,e){const t=r.row.groups.flatMap(i=>i.cells).find(i=>i.code===e);return(O(t)?t?.cumulative:r.values.figures[e]?.cumulative)??null}const pt=(r,e)=>de(r)?`${r.origin_label}. ${r.remark}`:r.proposed!==null&&r.proposed!==e?a("form.proposed",{value:y(r.proposed)}):void 0;function ft(r,e){return!r||e===null?null:e===r.cumulative?r.added:r.previous===null?null:e-r.previous}const bt=(r,e)=>!!e.values.figures[r.code]?.remark||r.messages.some(t=>t.needs_remark),$t=b(function({help:e}){const t=[{label:a("help.given"),value:y(e.given)},{label:a("help.guests"),value:y(e.guests)},...e.matched===null?[]:[{label:a("help.matched"),value:y(e.matched)}],...e.waiting===null?[]:[{label:a("help.waiting"),value:y(e.waiting)}],{label:a("help.what"),wide:!0,value:e.helps.map(({label:i,count:n})=>`${i}: ${y(n)}`).join("; ")}];return D({title:a("help.title"),hint:a("help.hint",{first:T(e.first_day),last:T(e.last_day)}),children:o`${te({facts:t})}`})}),gt=b(function({sheet:e}){return o`<div class="stack">${e.row.sections.map(t=>Y({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:i=>e.section(t.code,i)}))}</div>`});function yt(r,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${r}`),i=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),i instanceof HTMLElement&&i.focus({preventScroll:!!t?.closest("tr")?.contains(i)})}))}const ht=["submit","return","reopen","lock","accept"],kt=["return","reopen"],vt=b(function({sheet:e}){const[t,i]=S(null),{row:n}=e,[l,s]=K(),d=c=>yt(c,()=>l.muc&&s({muc:null})),m={submission_id:n.id},u=(c,p)=>{e.took(c),A("/submissions"),I(p)},h=async()=>{const c=e.dirty?await e.save():n;if(c){if(c.messages.some(p=>p.severity==="error"))return d("danger");if(await Ce({title:a("form.submitTitle",{period:n.period.title.toLowerCase()}),text:a("form.submitText"),yes:a("form.submit")}))try{u(await E("/submissions/{submission_id}/submit",{params:m,version:c.version}),a("form.submitted"))}catch(p){const f=J(p);e.refused(Object.fromEntries(f.errors.map(w=>[w.field,w.message]))),N(f)}}},$=async c=>{try{u(await E(c==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:m,version:n.version}),a("act.done"))}catch(p){N(p)}},g=n.messages.filter(c=>c.severity==="error").length,_=n.messages.filter(c=>c.severity==="warning").length;return!e.editable&&!ht.some(c=>n.actions.includes(c))?null:o`<div class="card sheet-bar">
    <div>${e.editable&&(g>0?o`<div class="notice is-danger">
          <p>${a("form.errors",{count:g})}</p>
          ${k({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>d("danger")})}
        </div>`:_>0?o`<div class="notice is-warning">
            <p>${a("form.warnings",{count:_})}</p>
            ${k({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>d("warning")})}
          </div>`:o`<p class="notice is-good">${a("form.complete")}</p>`)}
      ${e.editable&&o`<p class="soft small" role="status">
          ${e.saving?a("form.saving"):e.dirty?a("form.unsaved"):e.savedAt?a("form.saved",{at:G(e.savedAt).slice(0,5)}):""}
        </p>`}
    </div>
    <div class="form-actions">
      ${e.editable&&k({label:a("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${n.actions.includes("submit")&&k({label:a("form.submit"),onClick:h,kind:"primary",icon:"check"})}
      ${kt.filter(c=>n.actions.includes(c)).map(c=>k({key:c,label:a(`act.${c}`),onClick:()=>i(c)}))}
      ${n.actions.includes("lock")&&k({label:a("act.lock"),onClick:()=>$("lock")})}
      ${n.actions.includes("accept")&&k({label:a("act.accept"),onClick:()=>$("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&wt({name:t,row:n,onClose:()=>i(null),onDone:c=>{i(null),u(c,a("act.done"))}})}
  </div>`}),wt=b(function({name:e,row:t,onClose:i,onDone:n}){const l=H({initial:{reason:""},submit:(s,d)=>E(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:s.reason},key:d}),done:n});return ae({title:a(`act.${e}`),form:l,submit:a(`act.${e}`),onClose:i,cancel:a("act.cancel"),children:Y({...l.bind("reason"),label:a("act.reason"),hint:a("act.reasonHint"),required:!0,rows:3})})}),_t=b(function({row:e}){const[t,i]=S(null),[n,l]=S(null),s=async()=>{try{i(await E("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(d){N(d)}};return o`<div class="row no-print">
    ${!t&&k({label:a("form.paper"),onClick:s,icon:"print",kind:"quiet"})}
    ${t&&!n&&Ee({job:t,label:a("form.paperLabel"),onDone:d=>l(String(d.result?.file_id??"")),onEnd:()=>i(null)})}
    ${n&&o`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${a("form.paperOpen")}</a>`}
  </div>`});await j("reporting");function St({params:r}){const e=P("/submissions/{submission_id}",{params:{submission_id:r.id}}),t=e.data;return z({title:t?`${t.unit.name} — ${t.period.title}`:a("title"),lead:t?.period.label,crumbs:[{label:a("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&C({label:t.state_label,tone:oe(t.state)}),children:q({of:e,lines:10,children:i=>xt({row:i,key:i.id,set:e.set})})})}const xt=b(function({row:e,set:t}){const i=tt(e,t),n=i.row;return o`<div class="stack">
    ${n.state==="returned"&&Tt({row:n})}
    ${lt({row:n})}
    ${te({facts:[{label:a("dataUntil"),value:T(n.data_until)},{label:a("due"),value:o`${T(n.due_on)} ${C({label:n.lateness.label,tone:B(n.lateness)})}`},{label:a("source"),value:n.source_label},...n.entered_by?[{label:a("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
    ${n.help&&$t({help:n.help})}
    ${vt({sheet:i})}
    ${re({label:a("title"),query:"muc",tabs:[{name:"so-lieu",label:a("form.figures"),show:()=>dt({sheet:i})},{name:"noi-dung",label:a("form.narrative"),show:()=>o`<div class="stack">
              ${gt({sheet:i})}
              ${i.editable&&x("difficulty.read")&&Pe({unitId:n.unit.id})}
            </div>`},{name:"nhiem-vu",label:a("form.tasks"),count:n.tasks.length,show:()=>Ct({row:n})}]})}
    ${_t({row:n})}
    ${ot({row:n})}
    ${n.timeline.length>0&&D({title:a("timeline"),children:qe({steps:n.timeline,label:a("timeline")})})}
  </div>`}),Tt=b(function({row:e}){const t=e.timeline.filter(i=>i.step==="return"||i.step==="reopen").at(-1);return t?o`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Ae(t)}, ${G(t.at)}</span>
    </div>`:o``}),Ct=b(function({row:e}){return e.tasks.length===0?o`<p class="soft">${a("form.tasksNone")}</p>`:o`<ul class="worklist">
    ${e.tasks.map(t=>o`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&o`<span class="soft small">${t.note}</span>`}
          </div>
          ${C({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Ot=Object.freeze(Object.defineProperty({__proto__:null,default:St},Symbol.toStringTag,{value:"Module"}));export{Je as l,Ot as s};
