// Licences in vendor/LICENSES.txt.
import{U as j,$ as me,b as r,O as x,p as W,r as pe}from"./kit.js";import{c as p,B as g,h as S,i as be,q as H,p as F,s as I,I as fe,L as M,J as $e,k as z,n as ge,b as J,v as ye,r as he,d as Y,t as ke,F as ve,T as Q}from"./first.js";import{S as T,t as R,s as D,u as E,D as V,L as q,d as C,j as A,k as U,P as X,E as Z,A as we,w as ee,o as N,c as te,n as y,B as _e,h as L,T as ne,i as G,M as xe,C as Se,F as se,b as Ce}from"./frame.js";import{a5 as i,a6 as Te,a7 as ae,S as ie,D as re,T as oe,a8 as B,a9 as le,z as Oe,J as Fe,Y as Ee,aa as qe,ab as Ae}from"./shared.js";await D("views");function Ne({caption:e,corner:t=R("matrix.unit"),rows:n,columns:s,cell:o,foot:a,legend:l}){const u=j(null);return me(()=>u.current?.scrollTo({left:u.current.scrollWidth}),[s.length]),r`<div class="matrix">
    <div class="table-frame" ref=${u} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${s.map(({key:d,label:f,hint:w})=>r`<th scope="col" key=${d} title=${w}>${f}</th>`)}
          </tr>
        </thead>
        <tbody>${n.map(d=>r`<tr key=${d.key}>
            <th scope="row">${d.href?r`<a href=${d.href}>${d.label}</a>`:d.label}</th>
            ${s.map(f=>r`<td key=${f.key}>${Me({cell:o(d.key,f.key)})}</td>`)}
          </tr>`)}</tbody>
        ${a&&r`<tfoot><tr><th scope="row">${a[""]}</th>${s.map(({key:d})=>r`<td key=${d}>${a[d]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${l&&r`<ul class="legend">${l.map(({label:d,tone:f})=>r`<li key=${d}>${T({label:d,tone:f})}</li>`)}</ul>`}
  </div>`}const Pe=p(Ne);function je({cell:e}){if(!e)return r`<span class="soft">—</span>`;const t=r`${T({label:e.label,tone:e.tone})}${e.detail&&r`<small class="soft">${e.detail}</small>`}`;return e.href?r`<a class="matrix-link" href=${e.href}>${t}</a>`:t}const Me=p(je);function Re(){const[e,t]=x(!1);return r`${g({label:i("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Ie({onClose:()=>t(!1)})}`}const De=p(Re);function Le({onClose:e}){const t=E("/report-periods",{query:{kind:"month"}}),n=E("/report-regimes/coming");return V({title:i("period.open"),onClose:e,children:q({of:n,lines:2,children:({readiness:s})=>s.ready?q({of:t,lines:2,children:({items:o})=>Ge({opened:o.map(({code:a})=>a),onClose:e})}):He({readiness:s,onClose:e})})})}const Be=({readiness:e,onClose:t})=>r`<div class="stack">
  <div class="notice is-warning">${fe({name:"alert"})}<p><strong>${i("period.notReady")}</strong> ${e.sentence}</p></div>
  ${e.targets.length>0&&r`<div><p>${i("period.missing")}</p>
      <ul>${e.targets.map(({ref:n,text:s})=>r`<li key=${n}>${`(${n}) ${s}`}</li>`)}</ul></div>`}
  <div class="form-actions">${g({label:i("act.cancel"),onClick:t})}
    ${M(e.plan_id?{label:i("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:i("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
  </div>
</div>`,He=p(Be),Ie=p(Le),Ve=11;function Ue({opened:e,onClose:t}){const n=be.value.slice(0,7),s=Array.from({length:Ve+2},(u,d)=>ae(n,1-d)).filter(u=>!e.includes(u)),o=[...e].sort().at(-1),a=o&&ae(o,1),l=H({initial:{code:(a&&s.includes(a)?a:s.includes(n)?n:s[0])??""},submit:(u,d)=>F("/report-periods",{body:u,key:d}),done:()=>{A("/report-periods","/report-regimes","/submissions"),U(i("period.opened")),t()}});return I({form:l,label:i("period.open"),children:r`
      ${ie({...l.bind("code"),label:i("period.code"),required:!0,empty:!1,options:s.map(u=>({value:u,label:i("period.month",{month:Number(u.slice(5)),year:u.slice(0,4)})}))})}
      <div class="form-actions">
        ${g({label:i("act.cancel"),onClick:t})}
        ${g({label:i("period.open"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})}const Ge=p(Ue);function Ke({period:e}){const[t,n]=x(!1);return r`<section class="card" aria-label=${i("steps")}>
    <div class="row"><h2>${i("steps")}</h2>
      ${S("period.manage")&&e.state==="open"&&g({label:i("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>n(!0)})}
      ${Te({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(s=>r`<li key=${s.key}>
            <b>${C(s.due_on)}</b>
            <span>${s.label}</span>
            <span class="soft small">${s.weekday}${s.moved?`, ${i("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    ${t&&ze({period:e,onClose:()=>n(!1)})}
  </section>`}const ce=p(Ke);function We({period:e,onClose:t}){const n=H({initial:Object.fromEntries(e.steps.map(s=>[s.key,s.due_on])),submit:(s,o)=>$e("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:o,body:{steps:e.steps.map(a=>({key:a.key,due_on:s[a.key]??null})),working_days:null}}),done:()=>{A("/report-periods"),A("/submissions"),U(i("ladder.saved")),t()}});return V({title:i("ladder.edit"),onClose:t,children:I({form:n,label:i("ladder.edit"),children:r`
        ${e.steps.map(s=>re({...n.bind(s.key),label:s.label}))}
        <div class="form-actions">
          ${g({label:i("act.cancel"),onClick:t})}
          ${g({label:i("ladder.save"),type:"submit",kind:"primary",busy:n.busy})}
        </div>`})})}const ze=p(We);await D("submissions");const de=new Set(["submitted","accepted","locked"]);function Je(){const e=E("/report-periods",{query:{kind:"month"}});return X({title:i("title"),lead:i("lead"),actions:r`
      ${S("period.read")&&M({label:i("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${S("period.manage")&&De({})}`,children:q({of:e,empty:t=>t.items.length===0,whenEmpty:Z({title:i("period.none"),hint:i("period.noneHint")}),children:t=>Qe({periods:t.items})})})}function Ye({periods:e}){const[t,n]=z(),s=e.find(a=>a.state==="open")??e[0],o=e.find(a=>a.code===t.ky)??s;return o?r`<div class="stack">
    <div class="row">${ie({label:i("period"),name:"ky",value:o.code,options:e.map(a=>({value:a.code,label:we(a.title)})),onChange:a=>n({ky:a})})}</div>
    ${oe({label:i("title"),query:"xem",tabs:[{name:"ky",label:i("view.list"),show:()=>Ze({period:o})},{name:"nam",label:i("view.matrix"),show:()=>it({year:Number(o.code.slice(0,4))})}]})}
  </div>`:r``}const Qe=p(Ye);function Xe({period:e}){const t=E("/submissions",{query:{period:e.code}}),n=S("report.read");return r`<div class="stack">
    ${n&&ce({period:e})}
    ${q({of:t,empty:s=>s.items.length===0,whenEmpty:Z({title:i("list.none"),hint:i("list.noneHint")}),children:s=>tt({rows:s.items,period:e})})}
    ${!n&&ce({period:e})}
  </div>`}const Ze=p(Xe);function et({rows:e,period:t}){const n=e.filter(o=>de.has(o.state)).length,s=e.filter(o=>o.lateness.code!=="exempt").length;return r`<div class="stack">
    <div class="row">${s>1&&r`<p><strong>${i("done",{done:n,all:s})}</strong></p>`}
      ${S("report.read")&&M({label:i("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${ee({caption:i("title"),rows:e,rowKey:o=>o.unit_id,tone:o=>B(o.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:i("unit"),kind:"main",value:o=>o.unit_name},{key:"state",label:i("state"),show:o=>T({label:o.state_label,tone:le(o.state)})},{key:"due",label:i("due"),value:o=>C(o.due_on)},{key:"late",label:i("lateness"),show:o=>T({label:o.lateness.label,tone:B(o.lateness)})},{key:"until",label:i("dataUntil"),value:o=>C(o.data_until),hideOnPhone:!0},{key:"act",label:i("act"),kind:"actions",show:o=>st({row:o,period:t,alone:e.length===1})}]})}
  </div>`}const tt=p(et);function nt({row:e,period:t,alone:n}){const s=n&&!de.has(e.state)?"primary":"plain";if(e.id)return M({label:i(s==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!n,kind:s});if(e.exempt_reason)return r`<span class="soft small">${i("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!S("submission.write"))return r``;const o=async()=>{try{const a=await F("/submissions",{body:{period:t.code,unit_id:e.unit_id}});A("/submissions"),ge(`/so-lieu/${a.id}`)}catch(a){N(a)}};return g({label:i("start"),onClick:o,small:!n,kind:s})}const st=p(nt);function at({year:e}){const t=E("/submissions/matrix",{query:{year:e}});return q({of:t,children:n=>Pe({caption:i("matrix.caption"),corner:i("unit"),rows:n.rows.map(s=>({key:s.unit_id,label:s.unit_name})),columns:n.periods.map(s=>({key:s.code,label:`T${Number(s.code.slice(5))}`,hint:s.title})),cell:(s,o)=>{const a=n.rows.find(l=>l.unit_id===s)?.cells.find(l=>l.period_code===o);return!a||!a.expected?null:{label:a.lateness.label,detail:a.state_label,tone:B(a.lateness),href:a.submission_id?`/so-lieu/${a.submission_id}`:void 0}}})})}const it=p(at),rt=Object.freeze(Object.defineProperty({__proto__:null,default:Je},Symbol.toStringTag,{value:"Module"}));await D("views");function ot({caption:e,rows:t,columns:n,value:s,onChange:o,message:a,applies:l=()=>!0,instead:u,disabled:d,corner:f="",help:w=!0}){const b=j(null),h=W();return r`<div class="grid">
    ${!d&&w&&r`<p class="soft small grid-help" id=${`${h}-help`}>${R("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${b}
        onKeyDown=${c=>pt(c,b.current)} aria-describedby=${`${h}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${f}</th>
            ${n.map(c=>r`<th scope="col" key=${c.key} class="is-number">${c.label}${c.hint&&r`<small>${c.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((c,v)=>c.group?r`<tr class="grid-group" key=${c.key}><th scope="rowgroup" colspan=${n.length+1}>${c.label}</th></tr>`:r`<tr key=${c.key}>
              <th scope="row">${c.label}${c.hint&&r`<small>${c.hint}</small>`}</th>
              ${n.map((m,$)=>r`<td key=${m.key} data-label=${m.label} class=${J(m.show&&"is-number")}>
                  ${m.show?m.show(c.key):l(c.key,m.key)?mt({line:v,place:$,label:R("grid.cell",{row:c.name,column:m.label}),value:s(c.key,m.key),message:a?.(c.key,m.key),disabled:d||m.readonly,onChange:_=>o(c.key,m.key,_)}):u?r`<span class="grid-instead">${u(c.key)}</span>${dt({message:a?.(c.key,m.key)})}`:r`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}const lt=p(ot);function ct({message:e}){return e?r`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:r``}const dt=p(ct);function ut({line:e,place:t,label:n,value:s,message:o,disabled:a,onChange:l}){const u=W(),[d,f]=x(null),b=d!==null&&te(d)===void 0?{text:R("field.badNumber"),tone:"danger"}:o,h=()=>{const c=d===null?void 0:te(d);c!==void 0&&c!==s&&l(c),c!==void 0&&f(null)};return r`
    <input class=${J("grid-input",b&&`is-${b.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${n}
      data-line=${e} data-place=${t} disabled=${a} value=${d??(s==null?"":y(s))}
      aria-invalid=${b?.tone==="danger"?"true":void 0} aria-describedby=${b?u:void 0}
      onFocus=${c=>c.currentTarget.select()}
      onInput=${c=>f(ye(c))} onBlur=${h}
      onKeyDown=${c=>{c.key==="Escape"&&d!==null&&(c.stopPropagation(),f(null))}} />
    ${b&&r`<p class=${`cell-message is-${b.tone}`} id=${u}>${b.text}</p>`}`}const mt=p(ut);function pt(e,t){const n=e.target;if(!(n instanceof HTMLInputElement)||!t)return;const s=n.selectionStart===n.value.length&&n.selectionEnd===n.value.length,o=n.selectionStart===0&&n.selectionEnd===0,a=n.selectionStart===0&&n.selectionEnd===n.value.length,l=e.key==="Enter"?[e.shiftKey?-1:1,0]:e.key==="ArrowDown"?[1,0]:e.key==="ArrowUp"?[-1,0]:e.key==="ArrowRight"&&(s||a)?[0,1]:e.key==="ArrowLeft"&&(o||a)?[0,-1]:null;if(!l)return;e.preventDefault();const u=[...t.querySelectorAll("input:not(:disabled)")].filter(b=>b instanceof HTMLInputElement),[d,f]=[Number(n.dataset.line),Number(n.dataset.place)];u.map(b=>({cell:b,down:(Number(b.dataset.line)-d)*(l[0]||1),right:(Number(b.dataset.place)-f)*(l[1]||1)})).filter(({down:b,right:h})=>l[0]?h===0&&b>0:b===0&&h>0).sort((b,h)=>b.down+b.right-h.down-h.right)[0]?.cell.focus()}const bt=1500,O=e=>e?.origin==="register"||e?.origin==="estimate",ue=e=>e.origin==="estimate";function ft(e){const t=e.groups.flatMap(n=>n.cells);return{data_until:e.data_until??e.proposed_data_until,figures:Object.fromEntries(t.map(n=>[n.code,O(n)?{cumulative:n.typed,in_period:n.typed_in_period,remark:ue(n)?"":n.remark}:{cumulative:n.cumulative,in_period:n.in_period,remark:n.remark}])),sections:Object.fromEntries(e.sections.map(n=>[n.code,n.text]))}}function $t(e,t){const[n,s]=x(e),[o,a]=x(()=>ft(e)),[l,u]=x({dirty:!1,saving:!1,savedAt:null,errors:{}}),d=j({row:n,values:o,changes:0}),f=j(null),w=n.actions.includes("submit")&&(n.state==="draft"||n.state==="returned");d.current.row=n;const b=m=>{d.current.values=m,d.current.changes+=1,a(m),u($=>({...$,dirty:!0}))},h=m=>{d.current.row=m,s(m),t(m)},c=async()=>{const m=d.current.changes;u($=>({...$,saving:!0}));try{const{values:$,row:_}=d.current,P=await he("/submissions/{submission_id}",{params:{submission_id:_.id},version:_.version,body:{...$,paper_file_id:_.paper_file_id}});return h(P),u({dirty:d.current.changes!==m,saving:!1,savedAt:new Date().toISOString(),errors:{}}),P}catch($){const _=Y($);return u(P=>({...P,saving:!1,errors:Object.fromEntries(_.errors.map(K=>[K.field,K.message]))})),_.status!==422&&N(_),null}},v=async()=>{for(;f.current;)await f.current;return f.current=c().finally(()=>f.current=null),f.current};return Oe(l.dirty),pe(()=>{if(!l.dirty||!w)return;const m=setTimeout(v,bt);return()=>clearTimeout(m)},[o,l.dirty]),{row:n,values:o,editable:w,...l,save:v,took:h,figure:(m,$)=>b({...o,figures:{...o.figures,[m]:{...o.figures[m],...$}}}),figures:m=>b({...o,figures:{...o.figures,...Object.fromEntries(Object.entries(m).map(([$,_])=>[$,{...o.figures[$],..._}]))}}),section:(m,$)=>b({...o,sections:{...o.sections,[m]:$}}),until:m=>m&&b({...o,data_until:m}),refused:m=>u($=>({...$,errors:m}))}}function gt(e,t){const n=Object.entries(e.errors).find(([l])=>l.startsWith(`figures.${t}.`)||l===`figures.${t}`);if(n)return{text:n[1],tone:"danger"};const o=e.row.groups.flatMap(l=>l.cells).find(l=>l.code===t)?.messages.filter(l=>!(l.needs_remark&&e.values.figures[t]?.remark))??[],a=o.find(l=>l.severity==="error")??o[0];return a&&{text:a.text,tone:a.severity==="error"?"danger":"warning"}}function yt({sheet:e}){const{surveyed:t,unit:n,period:s}=e.row;if(!t)return r``;const o={settled:y(t.settled),households:y(t.households),percent:y(t.percent)},l=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?i("register.speaks",o):i("register.waits",o):i("register.wasRead",o),u=`/chin-muc-tieu?noi=${n.id}&ky=${s.code}&ngay=${e.row.figures_on}`;return r`<p class=${t.speaks?"notice is-good":"notice"}>${l}${S("indicator.read")&&r` <a href=${u}>${i("register.open")}</a>`}</p>`}const ht=p(yt);function kt(e,t,n){if(e.cells.every(a=>a.counted===null))return[];const s=new Map(e.cells.map(a=>[a.code,a])),o=a=>{const l=s.get(a);if(!l||l.counted===null)return"";const u=O(l)?t.values.figures[a]?.cumulative??null:n(a),d=O(l)&&u!==null?i("register.typed",{value:y(u)}):null;return r`
      <a href=${vt(t,a)}>${y(l.counted)}</a>
      ${u!==null&&u!==l.counted&&r`<small class="soft">${d??_e(l.counted-u)}</small>`}`};return[{key:"register",label:i("register"),hint:i("register.hint"),show:o}]}const vt=(e,t)=>`/chin-muc-tieu/${t.replaceAll(".","-")}?noi=${e.row.unit.id}&ky=${e.row.period.code}&ngay=${e.row.figures_on}`;function wt({group:e,sheet:t,typed:n}){const s=e.cells.filter(a=>!O(a)&&a.counted!==null&&a.counted!==n(a.code));if(!t.editable||s.length===0)return r``;const o=()=>t.figures(Object.fromEntries(s.map(a=>[a.code,{cumulative:a.counted}])));return r`<div class="row">
    ${g({label:s.length===1?i("register.take"):i("register.takeAll",{count:s.length}),icon:"download",small:!0,onClick:o})}
  </div>`}const _t=p(wt),k=ke({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"});function xt({row:e}){return e.snapshots.length===0?r``:L({title:k("title"),hint:k("hint"),plain:!0,children:ee({caption:k("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:k("edition"),kind:"main",show:t=>r`
              ${k("edition.number",{number:t.edition})} ${t.holds&&ne({label:k("holds")})} ${t.correction&&ne({label:k("correction")})}`},{key:"until",label:k("until"),value:t=>C(t.data_until)},{key:"taken",label:k("taken"),show:t=>r`${G(t.taken_at)}${t.taken_by&&r`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:k("figures"),kind:"number",value:t=>y(t.figures)},{key:"late",label:k("late"),kind:"number",value:t=>y(t.late)},{key:"digest",label:k("digest"),show:t=>r`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}const St=p(xt);function Ct({row:e}){return e.correction_id?r`<div class="notice is-warning"><p><strong>${k("open")}</strong> ${k("open.text")}</p></div>`:r``}const Tt=p(Ct);function Ot({cell:e}){return!e||e.late_in+e.late_out===0?r``:r`<small class="soft">${k("cell",{came:y(e.late_in),went:y(e.late_out)})}</small>`}const Ft=p(Ot);function Et({sheet:e}){return r`<div class="stack">
    <div class="form-row">${re({name:"data_until",label:i("dataUntil"),hint:i("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&ht({sheet:e})}
    ${e.row.groups.map(t=>Nt({group:t,sheet:e,key:t.key}))}
  </div>`}const qt=p(Et);function At({group:e,sheet:t}){const n=new Map(e.cells.map(a=>[a.code,a])),s=a=>(O(n.get(a))?n.get(a)?.cumulative:t.values.figures[a]?.cumulative)??null,o=a=>{const l=n.get(a)?.of;return l?Se(s(a),n.has(l)?s(l):Pt(t,l)):""};return L({title:e.title,hint:e.goal_text&&e.goal_text!==xe?i("form.goal",{goal:e.goal_text}):void 0,children:r`
      ${lt({caption:e.title,corner:i("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(a=>({key:a.code,label:a.label,name:a.label,hint:jt(a,s(a.code))})),columns:[{key:"cumulative",label:i("form.cumulative"),hint:i("form.cumulativeHint")},{key:"previous",label:i("form.previous"),show:a=>y(n.get(a)?.previous)},{key:"added",label:i("form.added"),show:a=>r`${y(Mt(n.get(a),s(a)))}${Ft({cell:n.get(a)})}`},{key:"share",label:"%",show:o},...kt(e,t,s)],applies:a=>!O(n.get(a)),instead:a=>y(s(a)),value:s,onChange:(a,l,u)=>t.figure(a,{cumulative:u}),message:a=>gt(t,a)})}
      ${e.cells.filter(a=>Rt(a,t)).map(a=>ve({key:a.code,name:`remark.${a.code}`,label:i("form.remark",{name:a.label}),hint:i("form.remarkHint"),disabled:!t.editable,value:t.values.figures[a.code]?.remark??"",onChange:l=>t.figure(a.code,{remark:l})}))}
      ${_t({group:e,sheet:t,typed:s})}
      ${t.editable&&e.cells.some(a=>a.proposed!==null&&a.proposed!==s(a.code))&&r`<div class="row">${e.cells.filter(a=>a.proposed!==null&&a.proposed!==s(a.code)).map(a=>g({key:a.code,small:!0,label:`${i("form.use")}: ${a.label} ${y(a.proposed)}`,onClick:()=>t.figure(a.code,{cumulative:a.proposed})}))}</div>`}`})}const Nt=p(At);function Pt(e,t){const n=e.row.groups.flatMap(s=>s.cells).find(s=>s.code===t);return(O(n)?n?.cumulative:e.values.figures[t]?.cumulative)??null}const jt=(e,t)=>ue(e)?`${e.origin_label}. ${e.remark}`:e.proposed!==null&&e.proposed!==t?i("form.proposed",{value:y(e.proposed)}):void 0;function Mt(e,t){return!e||t===null?null:t===e.cumulative?e.added:e.previous===null?null:t-e.previous}const Rt=(e,t)=>!!t.values.figures[e.code]?.remark||e.messages.some(n=>n.needs_remark);function Dt({help:e}){const t=[{label:i("help.given"),value:y(e.given)},{label:i("help.guests"),value:y(e.guests)},...e.matched===null?[]:[{label:i("help.matched"),value:y(e.matched)}],...e.waiting===null?[]:[{label:i("help.waiting"),value:y(e.waiting)}],{label:i("help.what"),wide:!0,value:e.helps.map(({label:n,count:s})=>`${n}: ${y(s)}`).join("; ")}];return L({title:i("help.title"),hint:i("help.hint",{first:C(e.first_day),last:C(e.last_day)}),children:r`${se({facts:t})}`})}const Lt=p(Dt);function Bt({sheet:e}){return r`<div class="stack">${e.row.sections.map(t=>Q({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:n=>e.section(t.code,n)}))}</div>`}const Ht=p(Bt);function It(e,t){t(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const n=document.querySelector(`.cell-message.is-${e}`),s=n?.closest("tr")?.querySelector("input:not(:disabled)")??n?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');n?.scrollIntoView({block:"center"}),s instanceof HTMLElement&&s.focus({preventScroll:!!n?.closest("tr")?.contains(s)})}))}const Vt=["submit","return","reopen","lock","accept"],Ut=["return","reopen"];function Gt({sheet:e}){const[t,n]=x(null),{row:s}=e,[o,a]=z(),l=c=>It(c,()=>o.muc&&a({muc:null})),u={submission_id:s.id},d=(c,v)=>{e.took(c),A("/submissions"),U(v)},f=async()=>{const c=e.dirty?await e.save():s;if(c){if(c.messages.some(v=>v.severity==="error"))return l("danger");if(await Ce({title:i("form.submitTitle",{period:s.period.title.toLowerCase()}),text:i("form.submitText"),yes:i("form.submit")}))try{d(await F("/submissions/{submission_id}/submit",{params:u,version:c.version}),i("form.submitted"))}catch(v){const m=Y(v);e.refused(Object.fromEntries(m.errors.map($=>[$.field,$.message]))),N(m)}}},w=async c=>{try{d(await F(c==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:u,version:s.version}),i("act.done"))}catch(v){N(v)}},b=s.messages.filter(c=>c.severity==="error").length,h=s.messages.filter(c=>c.severity==="warning").length;return!e.editable&&!Vt.some(c=>s.actions.includes(c))?null:r`<div class="card sheet-bar">
    <div>${e.editable&&(b>0?r`<div class="notice is-danger">
          <p>${i("form.errors",{count:b})}</p>
          ${g({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>l("danger")})}
        </div>`:h>0?r`<div class="notice is-warning">
            <p>${i("form.warnings",{count:h})}</p>
            ${g({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>l("warning")})}
          </div>`:r`<p class="notice is-good">${i("form.complete")}</p>`)}
      ${e.editable&&r`<p class="soft small" role="status">
          ${e.saving?i("form.saving"):e.dirty?i("form.unsaved"):e.savedAt?i("form.saved",{at:G(e.savedAt).slice(0,5)}):""}
        </p>`}
    </div>
    <div class="form-actions">
      ${e.editable&&g({label:i("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${s.actions.includes("submit")&&g({label:i("form.submit"),onClick:f,kind:"primary",icon:"check"})}
      ${Ut.filter(c=>s.actions.includes(c)).map(c=>g({key:c,label:i(`act.${c}`),onClick:()=>n(c)}))}
      ${s.actions.includes("lock")&&g({label:i("act.lock"),onClick:()=>w("lock")})}
      ${s.actions.includes("accept")&&g({label:i("act.accept"),onClick:()=>w("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&zt({name:t,row:s,onClose:()=>n(null),onDone:c=>{n(null),d(c,i("act.done"))}})}
  </div>`}const Kt=p(Gt);function Wt({name:e,row:t,onClose:n,onDone:s}){const o=H({initial:{reason:""},submit:(a,l)=>F(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:a.reason},key:l}),done:s});return V({title:i(`act.${e}`),onClose:n,children:I({form:o,label:i(`act.${e}`),children:r`
        ${Q({...o.bind("reason"),label:i("act.reason"),hint:i("act.reasonHint"),required:!0,rows:3})}
        <div class="form-actions">
          ${g({label:i("act.cancel"),onClick:n})}
          ${g({label:i(`act.${e}`),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})})}const zt=p(Wt);function Jt({row:e}){const[t,n]=x(null),[s,o]=x(null),a=async()=>{try{n(await F("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(l){N(l)}};return r`<div class="row no-print">
    ${!t&&g({label:i("form.paper"),onClick:a,icon:"print",kind:"quiet"})}
    ${t&&!s&&Fe({job:t,label:i("form.paperLabel"),onDone:l=>o(String(l.result?.file_id??"")),onEnd:()=>n(null)})}
    ${s&&r`<a class="button" href=${`/api/v1/files/${s}?inline=true`} target="_blank" rel="noopener">${i("form.paperOpen")}</a>`}
  </div>`}const Yt=p(Jt);await D("submissions");function Qt({params:e}){const t=E("/submissions/{submission_id}",{params:{submission_id:e.id}}),n=t.data;return X({title:n?`${n.unit.name} — ${n.period.title}`:i("title"),lead:n?.period.label,crumbs:[{label:i("title"),href:n?`/so-lieu?ky=${n.period.code}`:"/so-lieu"},{label:n?.unit.name??""}],status:n&&T({label:n.state_label,tone:le(n.state)}),children:q({of:t,lines:10,children:s=>Zt({row:s,key:s.id,set:t.set})})})}function Xt({row:e,set:t}){const n=$t(e,t),s=n.row;return r`<div class="stack">
    ${s.state==="returned"&&tn({row:s})}
    ${Tt({row:s})}
    ${se({facts:[{label:i("dataUntil"),value:C(s.data_until)},{label:i("due"),value:r`${C(s.due_on)} ${T({label:s.lateness.label,tone:B(s.lateness)})}`},{label:i("source"),value:s.source_label},...s.entered_by?[{label:i("entered",{name:""}).replace(": ",""),value:s.entered_by}]:[]]})}
    ${s.help&&Lt({help:s.help})}
    ${Kt({sheet:n})}
    ${oe({label:i("title"),query:"muc",tabs:[{name:"so-lieu",label:i("form.figures"),show:()=>qt({sheet:n})},{name:"noi-dung",label:i("form.narrative"),show:()=>r`<div class="stack">
              ${Ht({sheet:n})}
              ${n.editable&&S("difficulty.read")&&Ee({unitId:s.unit.id})}
            </div>`},{name:"nhiem-vu",label:i("form.tasks"),count:s.tasks.length,show:()=>sn({row:s})}]})}
    ${Yt({row:s})}
    ${St({row:s})}
    ${s.timeline.length>0&&L({title:i("timeline"),children:qe({steps:s.timeline,label:i("timeline")})})}
  </div>`}const Zt=p(Xt);function en({row:e}){const t=e.timeline.filter(n=>n.step==="return"||n.step==="reopen").at(-1);return t?r`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Ae(t)}, ${G(t.at)}</span>
    </div>`:r``}const tn=p(en);function nn({row:e}){return e.tasks.length===0?r`<p class="soft">${i("form.tasksNone")}</p>`:r`<ul class="worklist">
    ${e.tasks.map(t=>r`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&r`<span class="soft small">${t.note}</span>`}
          </div>
          ${T({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}const sn=p(nn),an=Object.freeze(Object.defineProperty({__proto__:null,default:Qt},Symbol.toStringTag,{value:"Module"}));export{rt as l,an as s};
