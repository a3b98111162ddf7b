// Licences in vendor/LICENSES.txt.
import{U as L,$ as $e,b as l,O as C,p as z,r as J,L as ge}from"./kit.js";import{c as f,u as W,B as y,i as x,p as T,b as ye,g as V,f as he,I as ke,L as M,W as ve,n as we,a as Y,v as _e,_ as xe,j as Se,e as Q,t as Ce,d as Te,T as X}from"./first.js";import{S as F,t as j,s as H,x as Z,e as I,l as q,i as R,h as P,D as Oe,L as N,d as O,P as ee,E as te,A as Ae,w as ne,b as se,n as g,G as Fe,j as B,T as ie,k as U,M as Ee,H as qe,F as ae}from"./frame.js";import{am as i,an as Re,ao as Pe,ap as re,S as oe,F as le,D as ce,T as de,aq as G,ar as ue,J as Ne,ab as De,as as Le,at as Me}from"./shared.js";await H("views");const je=f(function({caption:e,corner:t=j("matrix.unit"),rows:r,columns:s,cell:o,foot:n,legend:c}){const m=L(null);return $e(()=>m.current?.scrollTo({left:m.current.scrollWidth}),[s.length]),l`<div class="matrix">
    <div class="table-frame" ref=${m} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${s.map(({key:p,label:b,hint:$})=>l`<th scope="col" key=${p} title=${$}>${b}</th>`)}
          </tr>
        </thead>
        <tbody>${r.map(p=>l`<tr key=${p.key}>
            <th scope="row">${p.href?l`<a href=${p.href}>${p.label}</a>`:p.label}</th>
            ${s.map(b=>l`<td key=${b.key}>${He({cell:o(p.key,b.key)})}</td>`)}
          </tr>`)}</tbody>
        ${n&&l`<tfoot><tr><th scope="row">${n[""]}</th>${s.map(({key:p})=>l`<td key=${p}>${n[p]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${c&&l`<ul class="legend">${c.map(({label:p,tone:b})=>l`<li key=${p}>${F({label:p,tone:b})}</li>`)}</ul>`}
  </div>`}),He=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${F({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Ie=new Set(["not_submitted","draft","returned"]),Be=f(function({rows:e,period:t}){const[r,s]=W(),[o,n]=C([]),c=e.filter(b=>b.actions.includes("accept")),m=e.filter(b=>Ie.has(b.state)&&b.lateness.code!=="exempt"),p=async()=>{const b=c.length,$={title:i("acceptAll.ask",{count:b}),text:i("acceptAll.text"),yes:i("acceptAll.yes")};if(await Z($)){try{const d=c.map(({id:u,version:A})=>({id:u??"",version:A??0})),h=await T("/submissions/accept",{body:{rows:d}});n(h.filter(u=>!u.accepted)),I(i("acceptAll.done",{count:h.filter(u=>u.accepted).length}))}catch(d){q(d)}R("/submissions","/today")}};return l`
    ${c.length>1&&y({label:i("acceptAll",{count:c.length}),icon:"check",kind:"primary",onClick:()=>{p()}})}
    ${x("task.remind")&&m.length>0&&y({label:i("remindLate",{count:m.length}),icon:"bell",onClick:()=>s({viec:"don-doc"})})}
    ${o.length>0&&l`<div class="notice is-warning"><p>${i("acceptAll.left",{count:o.length})}</p>
        <ul>${o.map(Ge)}</ul>
      </div>`}
    ${r.viec==="don-doc"&&x("task.remind")&&m.length>0&&We({period:t,onClose:()=>s({viec:null})})}`}),Ge=a=>l`<li key=${a.id}><a href=${`/so-lieu/${a.id}`}>${a.unit_name}</a>: ${a.reason}</li>`,We=f(function({period:e,onClose:t}){return Re({name:`/submissions/reminders/text ${e.code}`,texts:r=>T("/submissions/reminders/text",{body:{period:e.code,unit_ids:[]},signal:r}),log:(r,s,o)=>T("/submissions/reminders",{body:{period:e.code,unit_ids:r.map(n=>n.unit_id),channel:s,text:o}}),onClose:t})}),Ve=f(function(){const[e,t]=C(!1);return l`${y({label:i("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Ue({onClose:()=>t(!1)})}`}),Ue=f(function({onClose:e}){const t=P("/report-periods",{query:{kind:"month"}}),r=P("/report-regimes/coming");return Oe({title:i("period.open"),onClose:e,children:N({of:r,lines:2,children:({readiness:s})=>s.ready?N({of:t,lines:2,children:({items:o})=>Je({opened:o.map(({code:n})=>n),onClose:e})}):Ke({readiness:s,onClose:e})})})}),Ke=f(function({readiness:e,onClose:t}){return l`<div class="stack">
    <div class="notice is-warning">${ke({name:"alert"})}<p><strong>${i("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&l`<div><p>${i("period.missing")}</p>
        <ul>${e.targets.map(({ref:r,text:s})=>l`<li key=${r}>${`(${r}) ${s}`}</li>`)}</ul></div>`}
    <div class="form-actions">${y({label:i("act.cancel"),onClick:t})}
      ${M(e.plan_id?{label:i("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:i("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),ze=11,Je=f(function({opened:e,onClose:t}){const r=ye.value.slice(0,7),s=Array.from({length:ze+2},(m,p)=>re(r,1-p)).filter(m=>!e.includes(m)),o=[...e].sort().at(-1),n=o&&re(o,1),c=V({draft:"month",initial:{code:(n&&s.includes(n)?n:s.includes(r)?r:s[0])??""},submit:(m,p)=>T("/report-periods",{body:m,key:p}),done:()=>{R("/report-periods","/report-regimes","/submissions"),I(i("period.opened")),t()}});return he({form:c,label:i("period.open"),children:l`
      ${oe({...c.bind("code"),label:i("period.code"),required:!0,empty:!1,options:s.map(m=>({value:m,label:i("period.month",{month:Number(m.slice(5)),year:m.slice(0,4)})}))})}
      <div class="form-actions">
        ${y({label:i("act.cancel"),onClick:t})}
        ${y({label:i("period.open"),type:"submit",kind:"primary",busy:c.busy})}
      </div>`})}),me=f(function({period:e}){const[t,r]=C(!1),s=e.steps.find(o=>o.own_on);return l`<section class="card stack" aria-label=${i("steps")}>
    <div class="row"><h2>${i("steps")}</h2>
      ${x("period.manage")&&e.state==="open"&&y({label:i("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>r(!0)})}
      ${Pe({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(o=>l`<li key=${o.key}>
            <b>${O(o.due_on)}</b>
            <span>${o.label}</span>
            <span class="soft small">${o.weekday}${o.moved?`, ${i("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    <p class="soft small">${i("steps.rule")}${s?.own_on&&` ${i("steps.own",{on:O(s.own_on),off:s.off})}`}</p>
    ${t&&Ye({period:e,onClose:()=>r(!1)})}
  </section>`}),Ye=f(function({period:e,onClose:t}){const r=V({draft:`ladder ${e.id}`,initial:Object.fromEntries(e.steps.map(s=>[s.key,s.due_on])),submit:(s,o)=>ve("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:o,body:{steps:e.steps.map(n=>({key:n.key,due_on:s[n.key]??null})),working_days:null}}),done:()=>{R("/report-periods"),R("/submissions"),I(i("ladder.saved")),t()}});return le({title:i("ladder.edit"),form:r,submit:i("ladder.save"),onClose:t,cancel:i("act.cancel"),children:e.steps.map(s=>ce({...r.bind(s.key),label:s.label}))})});await H("submissions");const pe=new Set(["submitted","accepted","locked"]);function Qe(){const a=P("/report-periods",{query:{kind:"month"}});return ee({title:i("title"),lead:i("lead"),actions:l`
      ${x("period.read")&&M({label:i("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${x("period.manage")&&Ve({})}`,children:N({of:a,empty:e=>e.items.length===0,whenEmpty:te({title:i("period.none"),hint:i("period.noneHint")}),children:e=>Xe({periods:e.items})})})}const Xe=f(function({periods:e}){const[t,r]=W(),s=e.find(n=>n.state==="open")??e[0],o=e.find(n=>n.code===t.ky)??s;return o?l`<div class="stack">
    <div class="row">${oe({label:i("period"),name:"ky",value:o.code,options:e.map(n=>({value:n.code,label:Ae(n.title)})),onChange:n=>r({ky:n})})}</div>
    ${de({label:i("title"),query:"xem",tabs:[{name:"ky",label:i("view.list"),show:()=>Ze({period:o})},{name:"nam",label:i("view.matrix"),show:()=>nt({year:Number(o.code.slice(0,4))})}]})}
  </div>`:l``}),Ze=f(function({period:e}){const t=P("/submissions",{query:{period:e.code}}),r=x("report.read");return l`<div class="stack">
    ${r&&me({period:e})}
    ${N({of:t,empty:s=>s.items.length===0,whenEmpty:te({title:i("list.none"),hint:i("list.noneHint")}),children:s=>et({rows:s.items,period:e})})}
    ${!r&&me({period:e})}
  </div>`}),et=f(function({rows:e,period:t}){const r=e.filter(o=>pe.has(o.state)).length,s=e.filter(o=>o.lateness.code!=="exempt").length;return l`<div class="stack">
    <div class="row">${s>1&&l`<p><strong>${i("done",{done:r,all:s})}</strong></p>`}
      ${x("report.read")&&t.state==="open"&&Be({rows:e,period:t})}
      ${x("report.read")&&M({label:i("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${ne({caption:i("title"),rows:e,rowKey:o=>o.unit_id,tone:o=>G(o.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:i("unit"),kind:"main",value:o=>o.unit_name},{key:"state",label:i("state"),show:o=>F({label:o.state_label,tone:ue(o.state)})},{key:"due",label:i("due"),value:o=>O(o.due_on)},{key:"late",label:i("lateness"),show:o=>F({label:o.lateness.label,tone:G(o.lateness)})},{key:"until",label:i("dataUntil"),value:o=>O(o.data_until),hideOnPhone:!0},{key:"act",label:i("act"),kind:"actions",show:o=>tt({row:o,period:t,alone:e.length===1})}]})}
  </div>`}),tt=f(function({row:e,period:t,alone:r}){const s=r&&!pe.has(e.state)?"primary":"plain";if(e.id)return M({label:i(s==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!r,kind:s});if(e.exempt_reason)return l`<span class="soft small">${i("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!x("submission.write"))return l``;const o=async()=>{try{const n=await T("/submissions",{body:{period:t.code,unit_id:e.unit_id}});R("/submissions"),we(`/so-lieu/${n.id}`)}catch(n){q(n)}};return y({label:i("start"),onClick:o,small:!r,kind:s})}),nt=f(function({year:e}){const t=P("/submissions/matrix",{query:{year:e}});return N({of:t,children:r=>je({caption:i("matrix.caption"),corner:i("unit"),rows:r.rows.map(s=>({key:s.unit_id,label:s.unit_name})),columns:r.periods.map(s=>({key:s.code,label:`T${Number(s.code.slice(5))}`,hint:s.title})),cell:(s,o)=>{const n=r.rows.find(c=>c.unit_id===s)?.cells.find(c=>c.period_code===o);return!n||!n.expected?null:{label:n.lateness.label,detail:n.state_label,tone:G(n.lateness),href:n.submission_id?`/so-lieu/${n.submission_id}`:void 0}}})})}),st=Object.freeze(Object.defineProperty({__proto__:null,default:Qe},Symbol.toStringTag,{value:"Module"}));await H("views");const it=f(function({caption:e,rows:t,columns:r,value:s,onChange:o,message:n,applies:c=()=>!0,instead:m,disabled:p,corner:b="",help:$=!0}){const d=L(null),h=z();return l`<div class="grid">
    ${!p&&$&&l`<p class="soft small grid-help" id=${`${h}-help`}>${j("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${d}
        onKeyDown=${u=>ot(u,d.current)} aria-describedby=${`${h}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${b}</th>
            ${r.map(u=>l`<th scope="col" key=${u.key} class="is-number">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((u,A)=>u.group?l`<tr class="grid-group" key=${u.key}><th scope="rowgroup" colspan=${r.length+1}>${u.label}</th></tr>`:l`<tr key=${u.key}>
              <th scope="row">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>
              ${r.map((v,k)=>l`<td key=${v.key} data-label=${v.label} class=${Y(v.show&&"is-number")}>
                  ${v.show?v.show(u.key):c(u.key,v.key)?rt({line:A,place:k,label:j("grid.cell",{row:u.name,column:v.label}),value:s(u.key,v.key),message:n?.(u.key,v.key),disabled:p||v.readonly,onChange:_=>o(u.key,v.key,_)}):m?l`<span class="grid-instead">${m(u.key)}</span>${at({message:n?.(u.key,v.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),at=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),rt=f(function({line:e,place:t,label:r,value:s,message:o,disabled:n,onChange:c}){const m=z(),[p,b]=C(null),d=p!==null&&se(p)===void 0?{text:j("field.badNumber"),tone:"danger"}:o,h=()=>{const u=p===null?void 0:se(p);u!==void 0&&u!==s&&c(u),u!==void 0&&b(null)};return l`
    <input class=${Y("grid-input",d&&`is-${d.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${r}
      data-line=${e} data-place=${t} disabled=${n} value=${p??(s==null?"":g(s))}
      aria-invalid=${d?.tone==="danger"?"true":void 0} aria-describedby=${d?m:void 0}
      onFocus=${u=>u.currentTarget.select()}
      onInput=${u=>b(_e(u))} onBlur=${h}
      onKeyDown=${u=>{u.key==="Escape"&&p!==null&&(u.stopPropagation(),b(null))}} />
    ${d&&l`<p class=${`cell-message is-${d.tone}`} id=${m}>${d.text}</p>`}`});function ot(a,e){const t=a.target;if(!(t instanceof HTMLInputElement)||!e)return;const r=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,s=t.selectionStart===0&&t.selectionEnd===0,o=t.selectionStart===0&&t.selectionEnd===t.value.length,n=a.key==="Enter"?[a.shiftKey?-1:1,0]:a.key==="ArrowDown"?[1,0]:a.key==="ArrowUp"?[-1,0]:a.key==="ArrowRight"&&(r||o)?[0,1]:a.key==="ArrowLeft"&&(s||o)?[0,-1]:null;if(!n)return;a.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter($=>$ instanceof HTMLInputElement),[m,p]=[Number(t.dataset.line),Number(t.dataset.place)];c.map($=>({cell:$,down:(Number($.dataset.line)-m)*(n[0]||1),right:(Number($.dataset.place)-p)*(n[1]||1)})).filter(({down:$,right:d})=>n[0]?d===0&&$>0:$===0&&d>0).sort(($,d)=>$.down+$.right-d.down-d.right)[0]?.cell.focus()}const lt=1500,E=a=>a?.origin==="register"||a?.origin==="estimate",fe=a=>a.origin==="estimate";function be(a){const e=a.groups.flatMap(t=>t.cells);return{data_until:a.data_until??a.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,E(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:fe(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(a.sections.map(t=>[t.code,t.text]))}}const ct=(a,e)=>({figure:(t,r)=>e({...a,figures:{...a.figures,[t]:{...a.figures[t],...r}}}),figures:t=>e({...a,figures:{...a.figures,...Object.fromEntries(Object.entries(t).map(([r,s])=>[r,{...a.figures[r],...s}]))}}),section:(t,r)=>e({...a,sections:{...a.sections,[t]:r}}),until:t=>t&&e({...a,data_until:t})});function dt(a,e){const[t,r]=C(a),[s,o]=C(()=>be(a)),[n,c]=C({dirty:!1,saving:!1,savedAt:null,errors:{}}),m=L({row:t,values:s,changes:0}),p=L(null),b=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");m.current.row=t,J(()=>{a.version>m.current.row.version&&r(a)},[a]);const $=ge(()=>be(t),[t]),d=xe(b&&`sheet ${t.id}`,{initial:$,values:s,dirty:n.dirty,restore:(k,_)=>{m.current.values=k,m.current.changes+=1,o(k),c(S=>({...S,dirty:_}))}}),h=k=>{m.current.values=k,m.current.changes+=1,o(k),c(_=>({..._,dirty:!0}))},u=k=>{m.current.row=k,r(k),e(k)},A=async()=>{const k=m.current.changes;c(_=>({..._,saving:!0}));try{const{values:_,row:S}=m.current,D=await Se("/submissions/{submission_id}",{params:{submission_id:S.id},version:S.version,body:{..._,paper_file_id:S.paper_file_id}});return d.saved(_),u(D),c({dirty:m.current.changes!==k,saving:!1,savedAt:new Date().toISOString(),errors:{}}),D}catch(_){const S=Q(_);return d.refused(S),c(D=>({...D,saving:!1,errors:Object.fromEntries(S.errors.map(K=>[K.field,K.message]))})),S.status!==422&&q(S),null}},v=async()=>{for(;p.current;)await p.current;return p.current=A().finally(()=>p.current=null),p.current};return J(()=>{if(!n.dirty||!b||d.notice)return;const k=setTimeout(v,lt);return()=>clearTimeout(k)},[s,n.dirty,d.notice]),{row:t,values:s,editable:b,...n,notice:d.notice,save:v,took:u,...ct(s,h),refused:k=>c(_=>({..._,errors:k}))}}function ut(a,e){const t=Object.entries(a.errors).find(([n])=>n.startsWith(`figures.${e}.`)||n===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const s=a.row.groups.flatMap(n=>n.cells).find(n=>n.code===e)?.messages.filter(n=>!(n.needs_remark&&a.values.figures[e]?.remark))??[],o=s.find(n=>n.severity==="error")??s[0];return o&&{text:o.text,tone:o.severity==="error"?"danger":"warning"}}const mt=f(function({sheet:e}){const{surveyed:t,unit:r,period:s}=e.row;if(!t)return l``;const o={settled:g(t.settled),households:g(t.households),percent:g(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?i("register.speaks",o):i("register.waits",o):i("register.wasRead",o),m=`/muc-tieu?noi=${r.id}&ky=${s.code}&ngay=${e.row.figures_on}`;return l`<p class=${t.speaks?"notice is-good":"notice"}>${c}${x("indicator.read")&&l` <a href=${m}>${i("register.open")}</a>`}</p>`});function pt(a,e,t){if(a.cells.every(o=>o.counted===null))return[];const r=new Map(a.cells.map(o=>[o.code,o])),s=o=>{const n=r.get(o);if(!n||n.counted===null)return"";const c=E(n)?e.values.figures[o]?.cumulative??null:t(o),m=E(n)&&c!==null?i("register.typed",{value:g(c)}):null;return l`
      <a href=${ft(e,o)}>${g(n.counted)}</a>
      ${c!==null&&c!==n.counted&&l`<small class="soft">${m??Fe(n.counted-c)}</small>`}`};return[{key:"register",label:i("register"),hint:i("register.hint"),show:s}]}const ft=(a,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${a.row.unit.id}&ky=${a.row.period.code}&ngay=${a.row.figures_on}`,bt=f(function({group:e,sheet:t,typed:r}){const s=e.cells.filter(n=>!E(n)&&n.counted!==null&&n.counted!==r(n.code));if(!t.editable||s.length===0)return l``;const o=()=>t.figures(Object.fromEntries(s.map(n=>[n.code,{cumulative:n.counted}])));return l`<div class="row">
    ${y({label:s.length===1?i("register.take"):i("register.takeAll",{count:s.length}),icon:"download",small:!0,onClick:o})}
  </div>`}),w=Ce({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),$t=f(function({row:e}){return e.snapshots.length===0?l``:B({title:w("title"),hint:w("hint"),plain:!0,children:ne({caption:w("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:w("edition"),kind:"main",show:t=>l`
              ${w("edition.number",{number:t.edition})} ${t.holds&&ie({label:w("holds")})} ${t.correction&&ie({label:w("correction")})}`},{key:"until",label:w("until"),value:t=>O(t.data_until)},{key:"taken",label:w("taken"),show:t=>l`${U(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:w("figures"),kind:"number",value:t=>g(t.figures)},{key:"late",label:w("late"),kind:"number",value:t=>g(t.late)},{key:"digest",label:w("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),gt=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${w("open")}</strong> ${w("open.text")}</p></div>`:l``}),yt=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${w("cell",{came:g(e.late_in),went:g(e.late_out)})}</small>`}),ht=f(function({sheet:e}){return l`<div class="stack">
    <div class="form-row">${ce({name:"data_until",label:i("dataUntil"),hint:i("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&mt({sheet:e})}
    ${e.row.groups.map(t=>kt({group:t,sheet:e,key:t.key}))}
  </div>`}),kt=f(function({group:e,sheet:t}){const r=new Map(e.cells.map(n=>[n.code,n])),s=n=>(E(r.get(n))?r.get(n)?.cumulative:t.values.figures[n]?.cumulative)??null,o=n=>{const c=r.get(n)?.of;return c?qe(s(n),r.has(c)?s(c):vt(t,c)):""};return B({title:e.title,hint:e.goal_text&&e.goal_text!==Ee?i("form.goal",{goal:e.goal_text}):void 0,children:l`
      ${it({caption:e.title,corner:i("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(n=>({key:n.code,label:n.label,name:n.label,hint:wt(n,s(n.code))})),columns:[{key:"cumulative",label:i("form.cumulative"),hint:i("form.cumulativeHint")},{key:"previous",label:i("form.previous"),show:n=>g(r.get(n)?.previous)},{key:"added",label:i("form.added"),show:n=>l`${g(_t(r.get(n),s(n)))}${yt({cell:r.get(n)})}`},{key:"share",label:"%",show:o},...pt(e,t,s)],applies:n=>!E(r.get(n)),instead:n=>g(s(n)),value:s,onChange:(n,c,m)=>t.figure(n,{cumulative:m}),message:n=>ut(t,n)})}
      ${e.cells.filter(n=>xt(n,t)).map(n=>Te({key:n.code,name:`remark.${n.code}`,label:i("form.remark",{name:n.label}),hint:i("form.remarkHint"),disabled:!t.editable,value:t.values.figures[n.code]?.remark??"",onChange:c=>t.figure(n.code,{remark:c})}))}
      ${bt({group:e,sheet:t,typed:s})}
      ${t.editable&&e.cells.some(n=>n.proposed!==null&&n.proposed!==s(n.code))&&l`<div class="row">${e.cells.filter(n=>n.proposed!==null&&n.proposed!==s(n.code)).map(n=>y({key:n.code,small:!0,label:`${i("form.use")}: ${n.label} ${g(n.proposed)}`,onClick:()=>t.figure(n.code,{cumulative:n.proposed})}))}</div>`}`})});function vt(a,e){const t=a.row.groups.flatMap(r=>r.cells).find(r=>r.code===e);return(E(t)?t?.cumulative:a.values.figures[e]?.cumulative)??null}const wt=(a,e)=>fe(a)?`${a.origin_label}. ${a.remark}`:a.proposed!==null&&a.proposed!==e?i("form.proposed",{value:g(a.proposed)}):void 0;function _t(a,e){return!a||e===null?null:e===a.cumulative?a.added:a.previous===null?null:e-a.previous}const xt=(a,e)=>!!e.values.figures[a.code]?.remark||a.messages.some(t=>t.needs_remark),St=f(function({help:e}){const t=[{label:i("help.given"),value:g(e.given)},{label:i("help.guests"),value:g(e.guests)},...e.matched===null?[]:[{label:i("help.matched"),value:g(e.matched)}],...e.waiting===null?[]:[{label:i("help.waiting"),value:g(e.waiting)}],{label:i("help.what"),wide:!0,value:e.helps.map(({label:r,count:s})=>`${r}: ${g(s)}`).join("; ")}];return B({title:i("help.title"),hint:i("help.hint",{first:O(e.first_day),last:O(e.last_day)}),children:l`${ae({facts:t})}`})}),Ct=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>X({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:r=>e.section(t.code,r)}))}</div>`});function Tt(a,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${a}`),r=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),r instanceof HTMLElement&&r.focus({preventScroll:!!t?.closest("tr")?.contains(r)})}))}const Ot=["submit","return","reopen","lock","accept"],At=["return","reopen"],Ft=f(function({sheet:e}){const[t,r]=C(null),{row:s}=e,[o,n]=W(),c=d=>Tt(d,()=>o.muc&&n({muc:null})),m={submission_id:s.id},p=(d,h)=>{e.took(d),R("/submissions"),I(h)},b=async()=>{const d=e.dirty?await e.save():s;if(d){if(d.messages.some(h=>h.severity==="error"))return c("danger");if(await Z({title:i("form.submitTitle",{period:s.period.title.toLowerCase()}),text:i("form.submitText"),yes:i("form.submit")}))try{p(await T("/submissions/{submission_id}/submit",{params:m,version:d.version}),i("form.submitted"))}catch(h){const u=Q(h);e.refused(Object.fromEntries(u.errors.map(A=>[A.field,A.message]))),q(u)}}},$=async d=>{try{p(await T(d==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:m,version:s.version}),i("act.done"))}catch(h){q(h)}};return!e.editable&&!Ot.some(d=>s.actions.includes(d))?null:l`<div class="card sheet-bar">
    ${Et({sheet:e,goTo:c})}
    <div class="form-actions">
      ${e.editable&&y({label:i("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${s.actions.includes("submit")&&y({label:i("form.submit"),onClick:b,kind:"primary",icon:"check"})}
      ${At.filter(d=>s.actions.includes(d)).map(d=>y({key:d,label:i(`act.${d}`),onClick:()=>r(d)}))}
      ${s.actions.includes("lock")&&y({label:i("act.lock"),onClick:()=>$("lock")})}
      ${s.actions.includes("accept")&&y({label:i("act.accept"),onClick:()=>$("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&qt({name:t,row:s,onClose:()=>r(null),onDone:d=>{r(null),p(d,i("act.done"))}})}
  </div>`}),Et=f(function({sheet:e,goTo:t}){const r=e.row.messages.filter(o=>o.severity==="error").length,s=e.row.messages.filter(o=>o.severity==="warning").length;return l`<div>${e.editable&&(r>0?l`<div class="notice is-danger">
        <p>${i("form.errors",{count:r})}</p>
        ${y({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
      </div>`:s>0?l`<div class="notice is-warning">
          <p>${i("form.warnings",{count:s})}</p>
          ${y({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
        </div>`:l`<p class="notice is-good">${i("form.complete")}</p>`)}
    ${e.editable&&l`<p class="soft small" role="status">
        ${e.saving?i("form.saving"):e.dirty?i("form.unsaved"):e.savedAt?i("form.saved",{at:U(e.savedAt).slice(0,5)}):""}
      </p>`}
  </div>`}),qt=f(function({name:e,row:t,onClose:r,onDone:s}){const o=V({draft:`${e} ${t.id}`,initial:{reason:""},submit:(n,c)=>T(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:n.reason},key:c}),done:s});return le({title:i(`act.${e}`),form:o,submit:i(`act.${e}`),onClose:r,cancel:i("act.cancel"),children:X({...o.bind("reason"),label:i("act.reason"),hint:i("act.reasonHint"),required:!0,rows:3})})}),Rt=f(function({row:e}){const[t,r]=C(null),[s,o]=C(null),n=async()=>{try{r(await T("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){q(c)}};return l`<div class="row no-print">
    ${!t&&y({label:i("form.paper"),onClick:n,icon:"print",kind:"quiet"})}
    ${t&&!s&&Ne({job:t,label:i("form.paperLabel"),onDone:c=>o(String(c.result?.file_id??"")),onEnd:()=>r(null)})}
    ${s&&l`<a class="button" href=${`/api/v1/files/${s}?inline=true`} target="_blank" rel="noopener">${i("form.paperOpen")}</a>`}
  </div>`});await H("submissions");function Pt({params:a}){const e=P("/submissions/{submission_id}",{params:{submission_id:a.id}}),t=e.data;return ee({title:t?`${t.unit.name} — ${t.period.title}`:i("title"),lead:t?.period.label,crumbs:[{label:i("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&F({label:t.state_label,tone:ue(t.state)}),children:N({of:e,lines:10,children:r=>Nt({row:r,key:r.id,set:e.set})})})}const Nt=f(function({row:e,set:t}){const r=dt(e,t),s=r.row;return l`<div class="stack">
    ${s.state==="returned"&&Dt({row:s})}
    ${gt({row:s})}
    ${ae({facts:[{label:i("dataUntil"),value:O(s.data_until)},{label:i("due"),value:l`${O(s.due_on)} ${F({label:s.lateness.label,tone:G(s.lateness)})}`},{label:i("source"),value:s.source_label},...s.entered_by?[{label:i("entered",{name:""}).replace(": ",""),value:s.entered_by}]:[]]})}
    ${s.help&&St({help:s.help})}
    ${r.notice}
    ${Ft({sheet:r})}
    ${de({label:i("title"),query:"muc",tabs:[{name:"so-lieu",label:i("form.figures"),show:()=>ht({sheet:r})},{name:"noi-dung",label:i("form.narrative"),show:()=>l`<div class="stack">
              ${Ct({sheet:r})}
              ${r.editable&&x("difficulty.read")&&De({unitId:s.unit.id})}
            </div>`},{name:"nhiem-vu",label:i("form.tasks"),count:s.tasks.length,show:()=>Lt({row:s})}]})}
    ${Rt({row:s})}
    ${$t({row:s})}
    ${s.timeline.length>0&&B({title:i("timeline"),children:Le({steps:s.timeline,label:i("timeline")})})}
  </div>`}),Dt=f(function({row:e}){const t=e.timeline.filter(r=>r.step==="return"||r.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Me(t)}, ${U(t.at)}</span>
    </div>`:l``}),Lt=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${i("form.tasksNone")}</p>`:l`<ul class="worklist">
    ${e.tasks.map(t=>l`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&l`<span class="soft small">${t.note}</span>`}
          </div>
          ${F({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Mt=Object.freeze(Object.defineProperty({__proto__:null,default:Pt},Symbol.toStringTag,{value:"Module"}));export{st as l,Mt as s};
