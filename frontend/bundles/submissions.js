// Licences in vendor/LICENSES.txt.
import{U as R,$ as ue,b as l,O as S,p as V,r as me}from"./kit.js";import{c as f,B as k,h as x,j as pe,s as H,p as E,r as fe,I as be,L,O as $e,q as K,n as ge,b as W,v as ye,x as he,d as z,t as ke,F as ve,T as J}from"./first.js";import{S as C,t as M,s as j,u as P,D as we,L as q,d as T,j as A,k as I,P as Y,E as Q,A as _e,w as X,o as N,c as Z,n as y,B as Se,h as D,T as ee,i as G,M as xe,C as Te,F as te,b as Ce}from"./frame.js";import{a7 as a,a8 as Oe,a9 as ne,S as se,F as ae,D as ie,T as re,aa as B,ab as oe,G as Fe,J as Ee,_ as Pe,ac as qe,ad as Ae}from"./shared.js";await j("views");const Ne=f(function({caption:e,corner:t=M("matrix.unit"),rows:i,columns:n,cell:o,foot:s,legend:c}){const p=R(null);return ue(()=>p.current?.scrollTo({left:p.current.scrollWidth}),[n.length]),l`<div class="matrix">
    <div class="table-frame" ref=${p} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${n.map(({key:d,label:h,hint:g})=>l`<th scope="col" key=${d} title=${g}>${h}</th>`)}
          </tr>
        </thead>
        <tbody>${i.map(d=>l`<tr key=${d.key}>
            <th scope="row">${d.href?l`<a href=${d.href}>${d.label}</a>`:d.label}</th>
            ${n.map(h=>l`<td key=${h.key}>${Re({cell:o(d.key,h.key)})}</td>`)}
          </tr>`)}</tbody>
        ${s&&l`<tfoot><tr><th scope="row">${s[""]}</th>${n.map(({key:d})=>l`<td key=${d}>${s[d]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${c&&l`<ul class="legend">${c.map(({label:d,tone:h})=>l`<li key=${d}>${C({label:d,tone:h})}</li>`)}</ul>`}
  </div>`}),Re=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${C({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Le=f(function(){const[e,t]=S(!1);return l`${k({label:a("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Me({onClose:()=>t(!1)})}`}),Me=f(function({onClose:e}){const t=P("/report-periods",{query:{kind:"month"}}),i=P("/report-regimes/coming");return we({title:a("period.open"),onClose:e,children:q({of:i,lines:2,children:({readiness:n})=>n.ready?q({of:t,lines:2,children:({items:o})=>Be({opened:o.map(({code:s})=>s),onClose:e})}):je({readiness:n,onClose:e})})})}),je=f(function({readiness:e,onClose:t}){return l`<div class="stack">
    <div class="notice is-warning">${be({name:"alert"})}<p><strong>${a("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&l`<div><p>${a("period.missing")}</p>
        <ul>${e.targets.map(({ref:i,text:n})=>l`<li key=${i}>${`(${i}) ${n}`}</li>`)}</ul></div>`}
    <div class="form-actions">${k({label:a("act.cancel"),onClick:t})}
      ${L(e.plan_id?{label:a("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:a("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),De=11,Be=f(function({opened:e,onClose:t}){const i=pe.value.slice(0,7),n=Array.from({length:De+2},(p,d)=>ne(i,1-d)).filter(p=>!e.includes(p)),o=[...e].sort().at(-1),s=o&&ne(o,1),c=H({initial:{code:(s&&n.includes(s)?s:n.includes(i)?i:n[0])??""},submit:(p,d)=>E("/report-periods",{body:p,key:d}),done:()=>{A("/report-periods","/report-regimes","/submissions"),I(a("period.opened")),t()}});return fe({form:c,label:a("period.open"),children:l`
      ${se({...c.bind("code"),label:a("period.code"),required:!0,empty:!1,options:n.map(p=>({value:p,label:a("period.month",{month:Number(p.slice(5)),year:p.slice(0,4)})}))})}
      <div class="form-actions">
        ${k({label:a("act.cancel"),onClick:t})}
        ${k({label:a("period.open"),type:"submit",kind:"primary",busy:c.busy})}
      </div>`})}),le=f(function({period:e}){const[t,i]=S(!1);return l`<section class="card" aria-label=${a("steps")}>
    <div class="row"><h2>${a("steps")}</h2>
      ${x("period.manage")&&e.state==="open"&&k({label:a("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>i(!0)})}
      ${Oe({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(n=>l`<li key=${n.key}>
            <b>${T(n.due_on)}</b>
            <span>${n.label}</span>
            <span class="soft small">${n.weekday}${n.moved?`, ${a("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    ${t&&He({period:e,onClose:()=>i(!1)})}
  </section>`}),He=f(function({period:e,onClose:t}){const i=H({initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,o)=>$e("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:o,body:{steps:e.steps.map(s=>({key:s.key,due_on:n[s.key]??null})),working_days:null}}),done:()=>{A("/report-periods"),A("/submissions"),I(a("ladder.saved")),t()}});return ae({title:a("ladder.edit"),form:i,submit:a("ladder.save"),onClose:t,cancel:a("act.cancel"),children:e.steps.map(n=>ie({...i.bind(n.key),label:n.label}))})});await j("submissions");const ce=new Set(["submitted","accepted","locked"]);function Ie(){const r=P("/report-periods",{query:{kind:"month"}});return Y({title:a("title"),lead:a("lead"),actions:l`
      ${x("period.read")&&L({label:a("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${x("period.manage")&&Le({})}`,children:q({of:r,empty:e=>e.items.length===0,whenEmpty:Q({title:a("period.none"),hint:a("period.noneHint")}),children:e=>Ge({periods:e.items})})})}const Ge=f(function({periods:e}){const[t,i]=K(),n=e.find(s=>s.state==="open")??e[0],o=e.find(s=>s.code===t.ky)??n;return o?l`<div class="stack">
    <div class="row">${se({label:a("period"),name:"ky",value:o.code,options:e.map(s=>({value:s.code,label:_e(s.title)})),onChange:s=>i({ky:s})})}</div>
    ${re({label:a("title"),query:"xem",tabs:[{name:"ky",label:a("view.list"),show:()=>Ue({period:o})},{name:"nam",label:a("view.matrix"),show:()=>We({year:Number(o.code.slice(0,4))})}]})}
  </div>`:l``}),Ue=f(function({period:e}){const t=P("/submissions",{query:{period:e.code}}),i=x("report.read");return l`<div class="stack">
    ${i&&le({period:e})}
    ${q({of:t,empty:n=>n.items.length===0,whenEmpty:Q({title:a("list.none"),hint:a("list.noneHint")}),children:n=>Ve({rows:n.items,period:e})})}
    ${!i&&le({period:e})}
  </div>`}),Ve=f(function({rows:e,period:t}){const i=e.filter(o=>ce.has(o.state)).length,n=e.filter(o=>o.lateness.code!=="exempt").length;return l`<div class="stack">
    <div class="row">${n>1&&l`<p><strong>${a("done",{done:i,all:n})}</strong></p>`}
      ${x("report.read")&&L({label:a("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${X({caption:a("title"),rows:e,rowKey:o=>o.unit_id,tone:o=>B(o.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:a("unit"),kind:"main",value:o=>o.unit_name},{key:"state",label:a("state"),show:o=>C({label:o.state_label,tone:oe(o.state)})},{key:"due",label:a("due"),value:o=>T(o.due_on)},{key:"late",label:a("lateness"),show:o=>C({label:o.lateness.label,tone:B(o.lateness)})},{key:"until",label:a("dataUntil"),value:o=>T(o.data_until),hideOnPhone:!0},{key:"act",label:a("act"),kind:"actions",show:o=>Ke({row:o,period:t,alone:e.length===1})}]})}
  </div>`}),Ke=f(function({row:e,period:t,alone:i}){const n=i&&!ce.has(e.state)?"primary":"plain";if(e.id)return L({label:a(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!i,kind:n});if(e.exempt_reason)return l`<span class="soft small">${a("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!x("submission.write"))return l``;const o=async()=>{try{const s=await E("/submissions",{body:{period:t.code,unit_id:e.unit_id}});A("/submissions"),ge(`/so-lieu/${s.id}`)}catch(s){N(s)}};return k({label:a("start"),onClick:o,small:!i,kind:n})}),We=f(function({year:e}){const t=P("/submissions/matrix",{query:{year:e}});return q({of:t,children:i=>Ne({caption:a("matrix.caption"),corner:a("unit"),rows:i.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:i.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,o)=>{const s=i.rows.find(c=>c.unit_id===n)?.cells.find(c=>c.period_code===o);return!s||!s.expected?null:{label:s.lateness.label,detail:s.state_label,tone:B(s.lateness),href:s.submission_id?`/so-lieu/${s.submission_id}`:void 0}}})})}),ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ie},Symbol.toStringTag,{value:"Module"}));await j("views");const Je=f(function({caption:e,rows:t,columns:i,value:n,onChange:o,message:s,applies:c=()=>!0,instead:p,disabled:d,corner:h="",help:g=!0}){const m=R(null),w=V();return l`<div class="grid">
    ${!d&&g&&l`<p class="soft small grid-help" id=${`${w}-help`}>${M("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${m}
        onKeyDown=${u=>Xe(u,m.current)} aria-describedby=${`${w}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${h}</th>
            ${i.map(u=>l`<th scope="col" key=${u.key} class="is-number">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((u,$)=>u.group?l`<tr class="grid-group" key=${u.key}><th scope="rowgroup" colspan=${i.length+1}>${u.label}</th></tr>`:l`<tr key=${u.key}>
              <th scope="row">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>
              ${i.map((b,_)=>l`<td key=${b.key} data-label=${b.label} class=${W(b.show&&"is-number")}>
                  ${b.show?b.show(u.key):c(u.key,b.key)?Qe({line:$,place:_,label:M("grid.cell",{row:u.name,column:b.label}),value:n(u.key,b.key),message:s?.(u.key,b.key),disabled:d||b.readonly,onChange:F=>o(u.key,b.key,F)}):p?l`<span class="grid-instead">${p(u.key)}</span>${Ye({message:s?.(u.key,b.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),Ye=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),Qe=f(function({line:e,place:t,label:i,value:n,message:o,disabled:s,onChange:c}){const p=V(),[d,h]=S(null),m=d!==null&&Z(d)===void 0?{text:M("field.badNumber"),tone:"danger"}:o,w=()=>{const u=d===null?void 0:Z(d);u!==void 0&&u!==n&&c(u),u!==void 0&&h(null)};return l`
    <input class=${W("grid-input",m&&`is-${m.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${i}
      data-line=${e} data-place=${t} disabled=${s} value=${d??(n==null?"":y(n))}
      aria-invalid=${m?.tone==="danger"?"true":void 0} aria-describedby=${m?p:void 0}
      onFocus=${u=>u.currentTarget.select()}
      onInput=${u=>h(ye(u))} onBlur=${w}
      onKeyDown=${u=>{u.key==="Escape"&&d!==null&&(u.stopPropagation(),h(null))}} />
    ${m&&l`<p class=${`cell-message is-${m.tone}`} id=${p}>${m.text}</p>`}`});function Xe(r,e){const t=r.target;if(!(t instanceof HTMLInputElement)||!e)return;const i=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,o=t.selectionStart===0&&t.selectionEnd===t.value.length,s=r.key==="Enter"?[r.shiftKey?-1:1,0]:r.key==="ArrowDown"?[1,0]:r.key==="ArrowUp"?[-1,0]:r.key==="ArrowRight"&&(i||o)?[0,1]:r.key==="ArrowLeft"&&(n||o)?[0,-1]:null;if(!s)return;r.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(g=>g instanceof HTMLInputElement),[p,d]=[Number(t.dataset.line),Number(t.dataset.place)];c.map(g=>({cell:g,down:(Number(g.dataset.line)-p)*(s[0]||1),right:(Number(g.dataset.place)-d)*(s[1]||1)})).filter(({down:g,right:m})=>s[0]?m===0&&g>0:g===0&&m>0).sort((g,m)=>g.down+g.right-m.down-m.right)[0]?.cell.focus()}const Ze=1500,O=r=>r?.origin==="register"||r?.origin==="estimate",de=r=>r.origin==="estimate";function et(r){const e=r.groups.flatMap(t=>t.cells);return{data_until:r.data_until??r.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,O(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:de(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(r.sections.map(t=>[t.code,t.text]))}}function tt(r,e){const[t,i]=S(r),[n,o]=S(()=>et(r)),[s,c]=S({dirty:!1,saving:!1,savedAt:null,errors:{}}),p=R({row:t,values:n,changes:0}),d=R(null),h=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");p.current.row=t;const g=$=>{p.current.values=$,p.current.changes+=1,o($),c(b=>({...b,dirty:!0}))},m=$=>{p.current.row=$,i($),e($)},w=async()=>{const $=p.current.changes;c(b=>({...b,saving:!0}));try{const{values:b,row:_}=p.current,F=await he("/submissions/{submission_id}",{params:{submission_id:_.id},version:_.version,body:{...b,paper_file_id:_.paper_file_id}});return m(F),c({dirty:p.current.changes!==$,saving:!1,savedAt:new Date().toISOString(),errors:{}}),F}catch(b){const _=z(b);return c(F=>({...F,saving:!1,errors:Object.fromEntries(_.errors.map(U=>[U.field,U.message]))})),_.status!==422&&N(_),null}},u=async()=>{for(;d.current;)await d.current;return d.current=w().finally(()=>d.current=null),d.current};return Fe(s.dirty),me(()=>{if(!s.dirty||!h)return;const $=setTimeout(u,Ze);return()=>clearTimeout($)},[n,s.dirty]),{row:t,values:n,editable:h,...s,save:u,took:m,figure:($,b)=>g({...n,figures:{...n.figures,[$]:{...n.figures[$],...b}}}),figures:$=>g({...n,figures:{...n.figures,...Object.fromEntries(Object.entries($).map(([b,_])=>[b,{...n.figures[b],..._}]))}}),section:($,b)=>g({...n,sections:{...n.sections,[$]:b}}),until:$=>$&&g({...n,data_until:$}),refused:$=>c(b=>({...b,errors:$}))}}function nt(r,e){const t=Object.entries(r.errors).find(([s])=>s.startsWith(`figures.${e}.`)||s===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const n=r.row.groups.flatMap(s=>s.cells).find(s=>s.code===e)?.messages.filter(s=>!(s.needs_remark&&r.values.figures[e]?.remark))??[],o=n.find(s=>s.severity==="error")??n[0];return o&&{text:o.text,tone:o.severity==="error"?"danger":"warning"}}const st=f(function({sheet:e}){const{surveyed:t,unit:i,period:n}=e.row;if(!t)return l``;const o={settled:y(t.settled),households:y(t.households),percent:y(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?a("register.speaks",o):a("register.waits",o):a("register.wasRead",o),p=`/muc-tieu?noi=${i.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return l`<p class=${t.speaks?"notice is-good":"notice"}>${c}${x("indicator.read")&&l` <a href=${p}>${a("register.open")}</a>`}</p>`});function at(r,e,t){if(r.cells.every(o=>o.counted===null))return[];const i=new Map(r.cells.map(o=>[o.code,o])),n=o=>{const s=i.get(o);if(!s||s.counted===null)return"";const c=O(s)?e.values.figures[o]?.cumulative??null:t(o),p=O(s)&&c!==null?a("register.typed",{value:y(c)}):null;return l`
      <a href=${it(e,o)}>${y(s.counted)}</a>
      ${c!==null&&c!==s.counted&&l`<small class="soft">${p??Se(s.counted-c)}</small>`}`};return[{key:"register",label:a("register"),hint:a("register.hint"),show:n}]}const it=(r,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${r.row.unit.id}&ky=${r.row.period.code}&ngay=${r.row.figures_on}`,rt=f(function({group:e,sheet:t,typed:i}){const n=e.cells.filter(s=>!O(s)&&s.counted!==null&&s.counted!==i(s.code));if(!t.editable||n.length===0)return l``;const o=()=>t.figures(Object.fromEntries(n.map(s=>[s.code,{cumulative:s.counted}])));return l`<div class="row">
    ${k({label:n.length===1?a("register.take"):a("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:o})}
  </div>`}),v=ke({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),ot=f(function({row:e}){return e.snapshots.length===0?l``:D({title:v("title"),hint:v("hint"),plain:!0,children:X({caption:v("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:v("edition"),kind:"main",show:t=>l`
              ${v("edition.number",{number:t.edition})} ${t.holds&&ee({label:v("holds")})} ${t.correction&&ee({label:v("correction")})}`},{key:"until",label:v("until"),value:t=>T(t.data_until)},{key:"taken",label:v("taken"),show:t=>l`${G(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:v("figures"),kind:"number",value:t=>y(t.figures)},{key:"late",label:v("late"),kind:"number",value:t=>y(t.late)},{key:"digest",label:v("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),lt=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${v("open")}</strong> ${v("open.text")}</p></div>`:l``}),ct=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${v("cell",{came:y(e.late_in),went:y(e.late_out)})}</small>`}),dt=f(function({sheet:e}){return l`<div class="stack">
    <div class="form-row">${ie({name:"data_until",label:a("dataUntil"),hint:a("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&st({sheet:e})}
    ${e.row.groups.map(t=>ut({group:t,sheet:e,key:t.key}))}
  </div>`}),ut=f(function({group:e,sheet:t}){const i=new Map(e.cells.map(s=>[s.code,s])),n=s=>(O(i.get(s))?i.get(s)?.cumulative:t.values.figures[s]?.cumulative)??null,o=s=>{const c=i.get(s)?.of;return c?Te(n(s),i.has(c)?n(c):mt(t,c)):""};return D({title:e.title,hint:e.goal_text&&e.goal_text!==xe?a("form.goal",{goal:e.goal_text}):void 0,children:l`
      ${Je({caption:e.title,corner:a("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(s=>({key:s.code,label:s.label,name:s.label,hint:pt(s,n(s.code))})),columns:[{key:"cumulative",label:a("form.cumulative"),hint:a("form.cumulativeHint")},{key:"previous",label:a("form.previous"),show:s=>y(i.get(s)?.previous)},{key:"added",label:a("form.added"),show:s=>l`${y(ft(i.get(s),n(s)))}${ct({cell:i.get(s)})}`},{key:"share",label:"%",show:o},...at(e,t,n)],applies:s=>!O(i.get(s)),instead:s=>y(n(s)),value:n,onChange:(s,c,p)=>t.figure(s,{cumulative:p}),message:s=>nt(t,s)})}
      ${e.cells.filter(s=>bt(s,t)).map(s=>ve({key:s.code,name:`remark.${s.code}`,label:a("form.remark",{name:s.label}),hint:a("form.remarkHint"),disabled:!t.editable,value:t.values.figures[s.code]?.remark??"",onChange:c=>t.figure(s.code,{remark:c})}))}
      ${rt({group:e,sheet:t,typed:n})}
      ${t.editable&&e.cells.some(s=>s.proposed!==null&&s.proposed!==n(s.code))&&l`<div class="row">${e.cells.filter(s=>s.proposed!==null&&s.proposed!==n(s.code)).map(s=>k({key:s.code,small:!0,label:`${a("form.use")}: ${s.label} ${y(s.proposed)}`,onClick:()=>t.figure(s.code,{cumulative:s.proposed})}))}</div>`}`})});function mt(r,e){const t=r.row.groups.flatMap(i=>i.cells).find(i=>i.code===e);return(O(t)?t?.cumulative:r.values.figures[e]?.cumulative)??null}const pt=(r,e)=>de(r)?`${r.origin_label}. ${r.remark}`:r.proposed!==null&&r.proposed!==e?a("form.proposed",{value:y(r.proposed)}):void 0;function ft(r,e){return!r||e===null?null:e===r.cumulative?r.added:r.previous===null?null:e-r.previous}const bt=(r,e)=>!!e.values.figures[r.code]?.remark||r.messages.some(t=>t.needs_remark),$t=f(function({help:e}){const t=[{label:a("help.given"),value:y(e.given)},{label:a("help.guests"),value:y(e.guests)},...e.matched===null?[]:[{label:a("help.matched"),value:y(e.matched)}],...e.waiting===null?[]:[{label:a("help.waiting"),value:y(e.waiting)}],{label:a("help.what"),wide:!0,value:e.helps.map(({label:i,count:n})=>`${i}: ${y(n)}`).join("; ")}];return D({title:a("help.title"),hint:a("help.hint",{first:T(e.first_day),last:T(e.last_day)}),children:l`${te({facts:t})}`})}),gt=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>J({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:i=>e.section(t.code,i)}))}</div>`});function yt(r,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${r}`),i=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),i instanceof HTMLElement&&i.focus({preventScroll:!!t?.closest("tr")?.contains(i)})}))}const ht=["submit","return","reopen","lock","accept"],kt=["return","reopen"],vt=f(function({sheet:e}){const[t,i]=S(null),{row:n}=e,[o,s]=K(),c=m=>yt(m,()=>o.muc&&s({muc:null})),p={submission_id:n.id},d=(m,w)=>{e.took(m),A("/submissions"),I(w)},h=async()=>{const m=e.dirty?await e.save():n;if(m){if(m.messages.some(w=>w.severity==="error"))return c("danger");if(await Ce({title:a("form.submitTitle",{period:n.period.title.toLowerCase()}),text:a("form.submitText"),yes:a("form.submit")}))try{d(await E("/submissions/{submission_id}/submit",{params:p,version:m.version}),a("form.submitted"))}catch(w){const u=z(w);e.refused(Object.fromEntries(u.errors.map($=>[$.field,$.message]))),N(u)}}},g=async m=>{try{d(await E(m==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:p,version:n.version}),a("act.done"))}catch(w){N(w)}};return!e.editable&&!ht.some(m=>n.actions.includes(m))?null:l`<div class="card sheet-bar">
    ${wt({sheet:e,goTo:c})}
    <div class="form-actions">
      ${e.editable&&k({label:a("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${n.actions.includes("submit")&&k({label:a("form.submit"),onClick:h,kind:"primary",icon:"check"})}
      ${kt.filter(m=>n.actions.includes(m)).map(m=>k({key:m,label:a(`act.${m}`),onClick:()=>i(m)}))}
      ${n.actions.includes("lock")&&k({label:a("act.lock"),onClick:()=>g("lock")})}
      ${n.actions.includes("accept")&&k({label:a("act.accept"),onClick:()=>g("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&_t({name:t,row:n,onClose:()=>i(null),onDone:m=>{i(null),d(m,a("act.done"))}})}
  </div>`}),wt=f(function({sheet:e,goTo:t}){const i=e.row.messages.filter(o=>o.severity==="error").length,n=e.row.messages.filter(o=>o.severity==="warning").length;return l`<div>${e.editable&&(i>0?l`<div class="notice is-danger">
        <p>${a("form.errors",{count:i})}</p>
        ${k({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
      </div>`:n>0?l`<div class="notice is-warning">
          <p>${a("form.warnings",{count:n})}</p>
          ${k({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
        </div>`:l`<p class="notice is-good">${a("form.complete")}</p>`)}
    ${e.editable&&l`<p class="soft small" role="status">
        ${e.saving?a("form.saving"):e.dirty?a("form.unsaved"):e.savedAt?a("form.saved",{at:G(e.savedAt).slice(0,5)}):""}
      </p>`}
  </div>`}),_t=f(function({name:e,row:t,onClose:i,onDone:n}){const o=H({initial:{reason:""},submit:(s,c)=>E(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:s.reason},key:c}),done:n});return ae({title:a(`act.${e}`),form:o,submit:a(`act.${e}`),onClose:i,cancel:a("act.cancel"),children:J({...o.bind("reason"),label:a("act.reason"),hint:a("act.reasonHint"),required:!0,rows:3})})}),St=f(function({row:e}){const[t,i]=S(null),[n,o]=S(null),s=async()=>{try{i(await E("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){N(c)}};return l`<div class="row no-print">
    ${!t&&k({label:a("form.paper"),onClick:s,icon:"print",kind:"quiet"})}
    ${t&&!n&&Ee({job:t,label:a("form.paperLabel"),onDone:c=>o(String(c.result?.file_id??"")),onEnd:()=>i(null)})}
    ${n&&l`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${a("form.paperOpen")}</a>`}
  </div>`});await j("submissions");function xt({params:r}){const e=P("/submissions/{submission_id}",{params:{submission_id:r.id}}),t=e.data;return Y({title:t?`${t.unit.name} — ${t.period.title}`:a("title"),lead:t?.period.label,crumbs:[{label:a("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&C({label:t.state_label,tone:oe(t.state)}),children:q({of:e,lines:10,children:i=>Tt({row:i,key:i.id,set:e.set})})})}const Tt=f(function({row:e,set:t}){const i=tt(e,t),n=i.row;return l`<div class="stack">
    ${n.state==="returned"&&Ct({row:n})}
    ${lt({row:n})}
    ${te({facts:[{label:a("dataUntil"),value:T(n.data_until)},{label:a("due"),value:l`${T(n.due_on)} ${C({label:n.lateness.label,tone:B(n.lateness)})}`},{label:a("source"),value:n.source_label},...n.entered_by?[{label:a("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
    ${n.help&&$t({help:n.help})}
    ${vt({sheet:i})}
    ${re({label:a("title"),query:"muc",tabs:[{name:"so-lieu",label:a("form.figures"),show:()=>dt({sheet:i})},{name:"noi-dung",label:a("form.narrative"),show:()=>l`<div class="stack">
              ${gt({sheet:i})}
              ${i.editable&&x("difficulty.read")&&Pe({unitId:n.unit.id})}
            </div>`},{name:"nhiem-vu",label:a("form.tasks"),count:n.tasks.length,show:()=>Ot({row:n})}]})}
    ${St({row:n})}
    ${ot({row:n})}
    ${n.timeline.length>0&&D({title:a("timeline"),children:qe({steps:n.timeline,label:a("timeline")})})}
  </div>`}),Ct=f(function({row:e}){const t=e.timeline.filter(i=>i.step==="return"||i.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Ae(t)}, ${G(t.at)}</span>
    </div>`:l``}),Ot=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${a("form.tasksNone")}</p>`:l`<ul class="worklist">
    ${e.tasks.map(t=>l`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&l`<span class="soft small">${t.note}</span>`}
          </div>
          ${C({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Ft=Object.freeze(Object.defineProperty({__proto__:null,default:xt},Symbol.toStringTag,{value:"Module"}));export{ze as l,Ft as s};
