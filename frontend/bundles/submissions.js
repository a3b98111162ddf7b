// Licences in vendor/LICENSES.txt.
import{U as j,$ as be,b as l,O as x,p as W,r as z,L as $e}from"./kit.js";import{c as f,B as h,f as T,b as ge,h as G,p as N,e as ye,I as he,L as M,N as ke,u as J,n as ve,a as Q,v as we,Q as _e,i as Se,d as Y,t as xe,j as Te,T as X}from"./first.js";import{S as O,t as D,s as B,u as P,D as Ce,L as q,d as C,i as A,j as V,P as Z,E as ee,B as Oe,w as te,l as R,b as ne,n as $,C as Fe,g as H,T as se,h as U,M as Ee,G as Ne,F as ae,x as Pe}from"./frame.js";import{af as a,ag as qe,ah as ie,S as re,F as oe,D as le,T as ce,ai as I,aj as de,J as Ae,a6 as Re,ak as Le,al as je}from"./shared.js";await B("views");const Me=f(function({caption:e,corner:t=D("matrix.unit"),rows:r,columns:s,cell:o,foot:n,legend:c}){const u=j(null);return be(()=>u.current?.scrollTo({left:u.current.scrollWidth}),[s.length]),l`<div class="matrix">
    <div class="table-frame" ref=${u} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${s.map(({key:m,label:g,hint:b})=>l`<th scope="col" key=${m} title=${b}>${g}</th>`)}
          </tr>
        </thead>
        <tbody>${r.map(m=>l`<tr key=${m.key}>
            <th scope="row">${m.href?l`<a href=${m.href}>${m.label}</a>`:m.label}</th>
            ${s.map(g=>l`<td key=${g.key}>${De({cell:o(m.key,g.key)})}</td>`)}
          </tr>`)}</tbody>
        ${n&&l`<tfoot><tr><th scope="row">${n[""]}</th>${s.map(({key:m})=>l`<td key=${m}>${n[m]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${c&&l`<ul class="legend">${c.map(({label:m,tone:g})=>l`<li key=${m}>${O({label:m,tone:g})}</li>`)}</ul>`}
  </div>`}),De=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${O({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Be=f(function(){const[e,t]=x(!1);return l`${h({label:a("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&He({onClose:()=>t(!1)})}`}),He=f(function({onClose:e}){const t=P("/report-periods",{query:{kind:"month"}}),r=P("/report-regimes/coming");return Ce({title:a("period.open"),onClose:e,children:q({of:r,lines:2,children:({readiness:s})=>s.ready?q({of:t,lines:2,children:({items:o})=>Ve({opened:o.map(({code:n})=>n),onClose:e})}):Ie({readiness:s,onClose:e})})})}),Ie=f(function({readiness:e,onClose:t}){return l`<div class="stack">
    <div class="notice is-warning">${he({name:"alert"})}<p><strong>${a("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&l`<div><p>${a("period.missing")}</p>
        <ul>${e.targets.map(({ref:r,text:s})=>l`<li key=${r}>${`(${r}) ${s}`}</li>`)}</ul></div>`}
    <div class="form-actions">${h({label:a("act.cancel"),onClick:t})}
      ${M(e.plan_id?{label:a("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:a("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),Ge=11,Ve=f(function({opened:e,onClose:t}){const r=ge.value.slice(0,7),s=Array.from({length:Ge+2},(u,m)=>ie(r,1-m)).filter(u=>!e.includes(u)),o=[...e].sort().at(-1),n=o&&ie(o,1),c=G({draft:"month",initial:{code:(n&&s.includes(n)?n:s.includes(r)?r:s[0])??""},submit:(u,m)=>N("/report-periods",{body:u,key:m}),done:()=>{A("/report-periods","/report-regimes","/submissions"),V(a("period.opened")),t()}});return ye({form:c,label:a("period.open"),children:l`
      ${re({...c.bind("code"),label:a("period.code"),required:!0,empty:!1,options:s.map(u=>({value:u,label:a("period.month",{month:Number(u.slice(5)),year:u.slice(0,4)})}))})}
      <div class="form-actions">
        ${h({label:a("act.cancel"),onClick:t})}
        ${h({label:a("period.open"),type:"submit",kind:"primary",busy:c.busy})}
      </div>`})}),ue=f(function({period:e}){const[t,r]=x(!1);return l`<section class="card" aria-label=${a("steps")}>
    <div class="row"><h2>${a("steps")}</h2>
      ${T("period.manage")&&e.state==="open"&&h({label:a("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>r(!0)})}
      ${qe({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(s=>l`<li key=${s.key}>
            <b>${C(s.due_on)}</b>
            <span>${s.label}</span>
            <span class="soft small">${s.weekday}${s.moved?`, ${a("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    ${t&&Ue({period:e,onClose:()=>r(!1)})}
  </section>`}),Ue=f(function({period:e,onClose:t}){const r=G({draft:`ladder ${e.id}`,initial:Object.fromEntries(e.steps.map(s=>[s.key,s.due_on])),submit:(s,o)=>ke("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:o,body:{steps:e.steps.map(n=>({key:n.key,due_on:s[n.key]??null})),working_days:null}}),done:()=>{A("/report-periods"),A("/submissions"),V(a("ladder.saved")),t()}});return oe({title:a("ladder.edit"),form:r,submit:a("ladder.save"),onClose:t,cancel:a("act.cancel"),children:e.steps.map(s=>le({...r.bind(s.key),label:s.label}))})});await B("submissions");const me=new Set(["submitted","accepted","locked"]);function Ke(){const i=P("/report-periods",{query:{kind:"month"}});return Z({title:a("title"),lead:a("lead"),actions:l`
      ${T("period.read")&&M({label:a("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${T("period.manage")&&Be({})}`,children:q({of:i,empty:e=>e.items.length===0,whenEmpty:ee({title:a("period.none"),hint:a("period.noneHint")}),children:e=>We({periods:e.items})})})}const We=f(function({periods:e}){const[t,r]=J(),s=e.find(n=>n.state==="open")??e[0],o=e.find(n=>n.code===t.ky)??s;return o?l`<div class="stack">
    <div class="row">${re({label:a("period"),name:"ky",value:o.code,options:e.map(n=>({value:n.code,label:Oe(n.title)})),onChange:n=>r({ky:n})})}</div>
    ${ce({label:a("title"),query:"xem",tabs:[{name:"ky",label:a("view.list"),show:()=>ze({period:o})},{name:"nam",label:a("view.matrix"),show:()=>Ye({year:Number(o.code.slice(0,4))})}]})}
  </div>`:l``}),ze=f(function({period:e}){const t=P("/submissions",{query:{period:e.code}}),r=T("report.read");return l`<div class="stack">
    ${r&&ue({period:e})}
    ${q({of:t,empty:s=>s.items.length===0,whenEmpty:ee({title:a("list.none"),hint:a("list.noneHint")}),children:s=>Je({rows:s.items,period:e})})}
    ${!r&&ue({period:e})}
  </div>`}),Je=f(function({rows:e,period:t}){const r=e.filter(o=>me.has(o.state)).length,s=e.filter(o=>o.lateness.code!=="exempt").length;return l`<div class="stack">
    <div class="row">${s>1&&l`<p><strong>${a("done",{done:r,all:s})}</strong></p>`}
      ${T("report.read")&&M({label:a("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${te({caption:a("title"),rows:e,rowKey:o=>o.unit_id,tone:o=>I(o.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:a("unit"),kind:"main",value:o=>o.unit_name},{key:"state",label:a("state"),show:o=>O({label:o.state_label,tone:de(o.state)})},{key:"due",label:a("due"),value:o=>C(o.due_on)},{key:"late",label:a("lateness"),show:o=>O({label:o.lateness.label,tone:I(o.lateness)})},{key:"until",label:a("dataUntil"),value:o=>C(o.data_until),hideOnPhone:!0},{key:"act",label:a("act"),kind:"actions",show:o=>Qe({row:o,period:t,alone:e.length===1})}]})}
  </div>`}),Qe=f(function({row:e,period:t,alone:r}){const s=r&&!me.has(e.state)?"primary":"plain";if(e.id)return M({label:a(s==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!r,kind:s});if(e.exempt_reason)return l`<span class="soft small">${a("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!T("submission.write"))return l``;const o=async()=>{try{const n=await N("/submissions",{body:{period:t.code,unit_id:e.unit_id}});A("/submissions"),ve(`/so-lieu/${n.id}`)}catch(n){R(n)}};return h({label:a("start"),onClick:o,small:!r,kind:s})}),Ye=f(function({year:e}){const t=P("/submissions/matrix",{query:{year:e}});return q({of:t,children:r=>Me({caption:a("matrix.caption"),corner:a("unit"),rows:r.rows.map(s=>({key:s.unit_id,label:s.unit_name})),columns:r.periods.map(s=>({key:s.code,label:`T${Number(s.code.slice(5))}`,hint:s.title})),cell:(s,o)=>{const n=r.rows.find(c=>c.unit_id===s)?.cells.find(c=>c.period_code===o);return!n||!n.expected?null:{label:n.lateness.label,detail:n.state_label,tone:I(n.lateness),href:n.submission_id?`/so-lieu/${n.submission_id}`:void 0}}})})}),Xe=Object.freeze(Object.defineProperty({__proto__:null,default:Ke},Symbol.toStringTag,{value:"Module"}));await B("views");const Ze=f(function({caption:e,rows:t,columns:r,value:s,onChange:o,message:n,applies:c=()=>!0,instead:u,disabled:m,corner:g="",help:b=!0}){const d=j(null),w=W();return l`<div class="grid">
    ${!m&&b&&l`<p class="soft small grid-help" id=${`${w}-help`}>${D("grid.help")}</p>`}
    <div class="table-frame">
      <table class="grid-table" ref=${d}
        onKeyDown=${p=>nt(p,d.current)} aria-describedby=${`${w}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${g}</th>
            ${r.map(p=>l`<th scope="col" key=${p.key} class="is-number">${p.label}${p.hint&&l`<small>${p.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((p,E)=>p.group?l`<tr class="grid-group" key=${p.key}><th scope="rowgroup" colspan=${r.length+1}>${p.label}</th></tr>`:l`<tr key=${p.key}>
              <th scope="row">${p.label}${p.hint&&l`<small>${p.hint}</small>`}</th>
              ${r.map((k,y)=>l`<td key=${k.key} data-label=${k.label} class=${Q(k.show&&"is-number")}>
                  ${k.show?k.show(p.key):c(p.key,k.key)?tt({line:E,place:y,label:D("grid.cell",{row:p.name,column:k.label}),value:s(p.key,k.key),message:n?.(p.key,k.key),disabled:m||k.readonly,onChange:_=>o(p.key,k.key,_)}):u?l`<span class="grid-instead">${u(p.key)}</span>${et({message:n?.(p.key,k.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),et=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),tt=f(function({line:e,place:t,label:r,value:s,message:o,disabled:n,onChange:c}){const u=W(),[m,g]=x(null),d=m!==null&&ne(m)===void 0?{text:D("field.badNumber"),tone:"danger"}:o,w=()=>{const p=m===null?void 0:ne(m);p!==void 0&&p!==s&&c(p),p!==void 0&&g(null)};return l`
    <input class=${Q("grid-input",d&&`is-${d.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${r}
      data-line=${e} data-place=${t} disabled=${n} value=${m??(s==null?"":$(s))}
      aria-invalid=${d?.tone==="danger"?"true":void 0} aria-describedby=${d?u:void 0}
      onFocus=${p=>p.currentTarget.select()}
      onInput=${p=>g(we(p))} onBlur=${w}
      onKeyDown=${p=>{p.key==="Escape"&&m!==null&&(p.stopPropagation(),g(null))}} />
    ${d&&l`<p class=${`cell-message is-${d.tone}`} id=${u}>${d.text}</p>`}`});function nt(i,e){const t=i.target;if(!(t instanceof HTMLInputElement)||!e)return;const r=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,s=t.selectionStart===0&&t.selectionEnd===0,o=t.selectionStart===0&&t.selectionEnd===t.value.length,n=i.key==="Enter"?[i.shiftKey?-1:1,0]:i.key==="ArrowDown"?[1,0]:i.key==="ArrowUp"?[-1,0]:i.key==="ArrowRight"&&(r||o)?[0,1]:i.key==="ArrowLeft"&&(s||o)?[0,-1]:null;if(!n)return;i.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(b=>b instanceof HTMLInputElement),[u,m]=[Number(t.dataset.line),Number(t.dataset.place)];c.map(b=>({cell:b,down:(Number(b.dataset.line)-u)*(n[0]||1),right:(Number(b.dataset.place)-m)*(n[1]||1)})).filter(({down:b,right:d})=>n[0]?d===0&&b>0:b===0&&d>0).sort((b,d)=>b.down+b.right-d.down-d.right)[0]?.cell.focus()}const st=1500,F=i=>i?.origin==="register"||i?.origin==="estimate",pe=i=>i.origin==="estimate";function fe(i){const e=i.groups.flatMap(t=>t.cells);return{data_until:i.data_until??i.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,F(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:pe(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(i.sections.map(t=>[t.code,t.text]))}}const at=(i,e)=>({figure:(t,r)=>e({...i,figures:{...i.figures,[t]:{...i.figures[t],...r}}}),figures:t=>e({...i,figures:{...i.figures,...Object.fromEntries(Object.entries(t).map(([r,s])=>[r,{...i.figures[r],...s}]))}}),section:(t,r)=>e({...i,sections:{...i.sections,[t]:r}}),until:t=>t&&e({...i,data_until:t})});function it(i,e){const[t,r]=x(i),[s,o]=x(()=>fe(i)),[n,c]=x({dirty:!1,saving:!1,savedAt:null,errors:{}}),u=j({row:t,values:s,changes:0}),m=j(null),g=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");u.current.row=t,z(()=>{i.version>u.current.row.version&&r(i)},[i]);const b=$e(()=>fe(t),[t]),d=_e(g&&`sheet ${t.id}`,{initial:b,values:s,dirty:n.dirty,restore:(y,_)=>{u.current.values=y,u.current.changes+=1,o(y),c(S=>({...S,dirty:_}))}}),w=y=>{u.current.values=y,u.current.changes+=1,o(y),c(_=>({..._,dirty:!0}))},p=y=>{u.current.row=y,r(y),e(y)},E=async()=>{const y=u.current.changes;c(_=>({..._,saving:!0}));try{const{values:_,row:S}=u.current,L=await Se("/submissions/{submission_id}",{params:{submission_id:S.id},version:S.version,body:{..._,paper_file_id:S.paper_file_id}});return d.saved(_),p(L),c({dirty:u.current.changes!==y,saving:!1,savedAt:new Date().toISOString(),errors:{}}),L}catch(_){const S=Y(_);return d.refused(S),c(L=>({...L,saving:!1,errors:Object.fromEntries(S.errors.map(K=>[K.field,K.message]))})),S.status!==422&&R(S),null}},k=async()=>{for(;m.current;)await m.current;return m.current=E().finally(()=>m.current=null),m.current};return z(()=>{if(!n.dirty||!g||d.notice)return;const y=setTimeout(k,st);return()=>clearTimeout(y)},[s,n.dirty,d.notice]),{row:t,values:s,editable:g,...n,notice:d.notice,save:k,took:p,...at(s,w),refused:y=>c(_=>({..._,errors:y}))}}function rt(i,e){const t=Object.entries(i.errors).find(([n])=>n.startsWith(`figures.${e}.`)||n===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const s=i.row.groups.flatMap(n=>n.cells).find(n=>n.code===e)?.messages.filter(n=>!(n.needs_remark&&i.values.figures[e]?.remark))??[],o=s.find(n=>n.severity==="error")??s[0];return o&&{text:o.text,tone:o.severity==="error"?"danger":"warning"}}const ot=f(function({sheet:e}){const{surveyed:t,unit:r,period:s}=e.row;if(!t)return l``;const o={settled:$(t.settled),households:$(t.households),percent:$(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?a("register.speaks",o):a("register.waits",o):a("register.wasRead",o),u=`/muc-tieu?noi=${r.id}&ky=${s.code}&ngay=${e.row.figures_on}`;return l`<p class=${t.speaks?"notice is-good":"notice"}>${c}${T("indicator.read")&&l` <a href=${u}>${a("register.open")}</a>`}</p>`});function lt(i,e,t){if(i.cells.every(o=>o.counted===null))return[];const r=new Map(i.cells.map(o=>[o.code,o])),s=o=>{const n=r.get(o);if(!n||n.counted===null)return"";const c=F(n)?e.values.figures[o]?.cumulative??null:t(o),u=F(n)&&c!==null?a("register.typed",{value:$(c)}):null;return l`
      <a href=${ct(e,o)}>${$(n.counted)}</a>
      ${c!==null&&c!==n.counted&&l`<small class="soft">${u??Fe(n.counted-c)}</small>`}`};return[{key:"register",label:a("register"),hint:a("register.hint"),show:s}]}const ct=(i,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${i.row.unit.id}&ky=${i.row.period.code}&ngay=${i.row.figures_on}`,dt=f(function({group:e,sheet:t,typed:r}){const s=e.cells.filter(n=>!F(n)&&n.counted!==null&&n.counted!==r(n.code));if(!t.editable||s.length===0)return l``;const o=()=>t.figures(Object.fromEntries(s.map(n=>[n.code,{cumulative:n.counted}])));return l`<div class="row">
    ${h({label:s.length===1?a("register.take"):a("register.takeAll",{count:s.length}),icon:"download",small:!0,onClick:o})}
  </div>`}),v=xe({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),ut=f(function({row:e}){return e.snapshots.length===0?l``:H({title:v("title"),hint:v("hint"),plain:!0,children:te({caption:v("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:v("edition"),kind:"main",show:t=>l`
              ${v("edition.number",{number:t.edition})} ${t.holds&&se({label:v("holds")})} ${t.correction&&se({label:v("correction")})}`},{key:"until",label:v("until"),value:t=>C(t.data_until)},{key:"taken",label:v("taken"),show:t=>l`${U(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:v("figures"),kind:"number",value:t=>$(t.figures)},{key:"late",label:v("late"),kind:"number",value:t=>$(t.late)},{key:"digest",label:v("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),mt=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${v("open")}</strong> ${v("open.text")}</p></div>`:l``}),pt=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${v("cell",{came:$(e.late_in),went:$(e.late_out)})}</small>`}),ft=f(function({sheet:e}){return l`<div class="stack">
    <div class="form-row">${le({name:"data_until",label:a("dataUntil"),hint:a("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&ot({sheet:e})}
    ${e.row.groups.map(t=>bt({group:t,sheet:e,key:t.key}))}
  </div>`}),bt=f(function({group:e,sheet:t}){const r=new Map(e.cells.map(n=>[n.code,n])),s=n=>(F(r.get(n))?r.get(n)?.cumulative:t.values.figures[n]?.cumulative)??null,o=n=>{const c=r.get(n)?.of;return c?Ne(s(n),r.has(c)?s(c):$t(t,c)):""};return H({title:e.title,hint:e.goal_text&&e.goal_text!==Ee?a("form.goal",{goal:e.goal_text}):void 0,children:l`
      ${Ze({caption:e.title,corner:a("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(n=>({key:n.code,label:n.label,name:n.label,hint:gt(n,s(n.code))})),columns:[{key:"cumulative",label:a("form.cumulative"),hint:a("form.cumulativeHint")},{key:"previous",label:a("form.previous"),show:n=>$(r.get(n)?.previous)},{key:"added",label:a("form.added"),show:n=>l`${$(yt(r.get(n),s(n)))}${pt({cell:r.get(n)})}`},{key:"share",label:"%",show:o},...lt(e,t,s)],applies:n=>!F(r.get(n)),instead:n=>$(s(n)),value:s,onChange:(n,c,u)=>t.figure(n,{cumulative:u}),message:n=>rt(t,n)})}
      ${e.cells.filter(n=>ht(n,t)).map(n=>Te({key:n.code,name:`remark.${n.code}`,label:a("form.remark",{name:n.label}),hint:a("form.remarkHint"),disabled:!t.editable,value:t.values.figures[n.code]?.remark??"",onChange:c=>t.figure(n.code,{remark:c})}))}
      ${dt({group:e,sheet:t,typed:s})}
      ${t.editable&&e.cells.some(n=>n.proposed!==null&&n.proposed!==s(n.code))&&l`<div class="row">${e.cells.filter(n=>n.proposed!==null&&n.proposed!==s(n.code)).map(n=>h({key:n.code,small:!0,label:`${a("form.use")}: ${n.label} ${$(n.proposed)}`,onClick:()=>t.figure(n.code,{cumulative:n.proposed})}))}</div>`}`})});function $t(i,e){const t=i.row.groups.flatMap(r=>r.cells).find(r=>r.code===e);return(F(t)?t?.cumulative:i.values.figures[e]?.cumulative)??null}const gt=(i,e)=>pe(i)?`${i.origin_label}. ${i.remark}`:i.proposed!==null&&i.proposed!==e?a("form.proposed",{value:$(i.proposed)}):void 0;function yt(i,e){return!i||e===null?null:e===i.cumulative?i.added:i.previous===null?null:e-i.previous}const ht=(i,e)=>!!e.values.figures[i.code]?.remark||i.messages.some(t=>t.needs_remark),kt=f(function({help:e}){const t=[{label:a("help.given"),value:$(e.given)},{label:a("help.guests"),value:$(e.guests)},...e.matched===null?[]:[{label:a("help.matched"),value:$(e.matched)}],...e.waiting===null?[]:[{label:a("help.waiting"),value:$(e.waiting)}],{label:a("help.what"),wide:!0,value:e.helps.map(({label:r,count:s})=>`${r}: ${$(s)}`).join("; ")}];return H({title:a("help.title"),hint:a("help.hint",{first:C(e.first_day),last:C(e.last_day)}),children:l`${ae({facts:t})}`})}),vt=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>X({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:r=>e.section(t.code,r)}))}</div>`});function wt(i,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${i}`),r=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),r instanceof HTMLElement&&r.focus({preventScroll:!!t?.closest("tr")?.contains(r)})}))}const _t=["submit","return","reopen","lock","accept"],St=["return","reopen"],xt=f(function({sheet:e}){const[t,r]=x(null),{row:s}=e,[o,n]=J(),c=d=>wt(d,()=>o.muc&&n({muc:null})),u={submission_id:s.id},m=(d,w)=>{e.took(d),A("/submissions"),V(w)},g=async()=>{const d=e.dirty?await e.save():s;if(d){if(d.messages.some(w=>w.severity==="error"))return c("danger");if(await Pe({title:a("form.submitTitle",{period:s.period.title.toLowerCase()}),text:a("form.submitText"),yes:a("form.submit")}))try{m(await N("/submissions/{submission_id}/submit",{params:u,version:d.version}),a("form.submitted"))}catch(w){const p=Y(w);e.refused(Object.fromEntries(p.errors.map(E=>[E.field,E.message]))),R(p)}}},b=async d=>{try{m(await N(d==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:u,version:s.version}),a("act.done"))}catch(w){R(w)}};return!e.editable&&!_t.some(d=>s.actions.includes(d))?null:l`<div class="card sheet-bar">
    ${Tt({sheet:e,goTo:c})}
    <div class="form-actions">
      ${e.editable&&h({label:a("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${s.actions.includes("submit")&&h({label:a("form.submit"),onClick:g,kind:"primary",icon:"check"})}
      ${St.filter(d=>s.actions.includes(d)).map(d=>h({key:d,label:a(`act.${d}`),onClick:()=>r(d)}))}
      ${s.actions.includes("lock")&&h({label:a("act.lock"),onClick:()=>b("lock")})}
      ${s.actions.includes("accept")&&h({label:a("act.accept"),onClick:()=>b("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&Ct({name:t,row:s,onClose:()=>r(null),onDone:d=>{r(null),m(d,a("act.done"))}})}
  </div>`}),Tt=f(function({sheet:e,goTo:t}){const r=e.row.messages.filter(o=>o.severity==="error").length,s=e.row.messages.filter(o=>o.severity==="warning").length;return l`<div>${e.editable&&(r>0?l`<div class="notice is-danger">
        <p>${a("form.errors",{count:r})}</p>
        ${h({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
      </div>`:s>0?l`<div class="notice is-warning">
          <p>${a("form.warnings",{count:s})}</p>
          ${h({label:a("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
        </div>`:l`<p class="notice is-good">${a("form.complete")}</p>`)}
    ${e.editable&&l`<p class="soft small" role="status">
        ${e.saving?a("form.saving"):e.dirty?a("form.unsaved"):e.savedAt?a("form.saved",{at:U(e.savedAt).slice(0,5)}):""}
      </p>`}
  </div>`}),Ct=f(function({name:e,row:t,onClose:r,onDone:s}){const o=G({draft:`${e} ${t.id}`,initial:{reason:""},submit:(n,c)=>N(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:n.reason},key:c}),done:s});return oe({title:a(`act.${e}`),form:o,submit:a(`act.${e}`),onClose:r,cancel:a("act.cancel"),children:X({...o.bind("reason"),label:a("act.reason"),hint:a("act.reasonHint"),required:!0,rows:3})})}),Ot=f(function({row:e}){const[t,r]=x(null),[s,o]=x(null),n=async()=>{try{r(await N("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){R(c)}};return l`<div class="row no-print">
    ${!t&&h({label:a("form.paper"),onClick:n,icon:"print",kind:"quiet"})}
    ${t&&!s&&Ae({job:t,label:a("form.paperLabel"),onDone:c=>o(String(c.result?.file_id??"")),onEnd:()=>r(null)})}
    ${s&&l`<a class="button" href=${`/api/v1/files/${s}?inline=true`} target="_blank" rel="noopener">${a("form.paperOpen")}</a>`}
  </div>`});await B("submissions");function Ft({params:i}){const e=P("/submissions/{submission_id}",{params:{submission_id:i.id}}),t=e.data;return Z({title:t?`${t.unit.name} — ${t.period.title}`:a("title"),lead:t?.period.label,crumbs:[{label:a("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&O({label:t.state_label,tone:de(t.state)}),children:q({of:e,lines:10,children:r=>Et({row:r,key:r.id,set:e.set})})})}const Et=f(function({row:e,set:t}){const r=it(e,t),s=r.row;return l`<div class="stack">
    ${s.state==="returned"&&Nt({row:s})}
    ${mt({row:s})}
    ${ae({facts:[{label:a("dataUntil"),value:C(s.data_until)},{label:a("due"),value:l`${C(s.due_on)} ${O({label:s.lateness.label,tone:I(s.lateness)})}`},{label:a("source"),value:s.source_label},...s.entered_by?[{label:a("entered",{name:""}).replace(": ",""),value:s.entered_by}]:[]]})}
    ${s.help&&kt({help:s.help})}
    ${r.notice}
    ${xt({sheet:r})}
    ${ce({label:a("title"),query:"muc",tabs:[{name:"so-lieu",label:a("form.figures"),show:()=>ft({sheet:r})},{name:"noi-dung",label:a("form.narrative"),show:()=>l`<div class="stack">
              ${vt({sheet:r})}
              ${r.editable&&T("difficulty.read")&&Re({unitId:s.unit.id})}
            </div>`},{name:"nhiem-vu",label:a("form.tasks"),count:s.tasks.length,show:()=>Pt({row:s})}]})}
    ${Ot({row:s})}
    ${ut({row:s})}
    ${s.timeline.length>0&&H({title:a("timeline"),children:Le({steps:s.timeline,label:a("timeline")})})}
  </div>`}),Nt=f(function({row:e}){const t=e.timeline.filter(r=>r.step==="return"||r.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${je(t)}, ${U(t.at)}</span>
    </div>`:l``}),Pt=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${a("form.tasksNone")}</p>`:l`<ul class="worklist">
    ${e.tasks.map(t=>l`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&l`<span class="soft small">${t.note}</span>`}
          </div>
          ${O({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),qt=Object.freeze(Object.defineProperty({__proto__:null,default:Ft},Symbol.toStringTag,{value:"Module"}));export{Xe as l,qt as s};
