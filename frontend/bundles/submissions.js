// Licences in vendor/LICENSES.txt.
import{U as D,$ as he,b as l,O as T,p as J,r as z,L as ke}from"./kit.js";import{c as f,u as G,B as h,h as S,p as C,e as ve,j as V,F as we,I as _e,L,a0 as xe,n as Se,d as Y,v as Oe,a5 as Te,i as Ce,g as Q,t as Ee,f as Ae,T as X}from"./first.js";import{S as A,t as j,s as H,y as Z,g as B,h as q,i as M,k as R,D as Fe,L as N,d as E,P as ee,E as te,B as qe,w as ne,c as se,n as y,H as Me,l as I,T as ie,o as K,M as Re,J as Ne,F as ae}from"./frame.js";import{ar as i,as as Pe,at as De,au as re,S as oe,F as le,D as ce,T as de,av as W,aw as ue,al as Le,J as je,ae as He,ax as Be,ay as Ie}from"./shared.js";await H("views");const We=f(function({caption:e,corner:t=j("matrix.unit"),rows:r,columns:n,cell:o,foot:s,legend:d}){const m=D(null);return he(()=>m.current?.scrollTo({left:m.current.scrollWidth}),[n.length]),l`<div class="matrix">
    <div class="table-frame" ref=${m} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${n.map(({key:p,label:b,hint:_})=>l`<th scope="col" key=${p} title=${_}>${b}</th>`)}
          </tr>
        </thead>
        <tbody>${r.map(p=>l`<tr key=${p.key}>
            <th scope="row">${p.href?l`<a href=${p.href}>${p.label}</a>`:p.label}</th>
            ${n.map(b=>l`<td key=${b.key}>${Ge({cell:o(p.key,b.key)})}</td>`)}
          </tr>`)}</tbody>
        ${s&&l`<tfoot><tr><th scope="row">${s[""]}</th>${n.map(({key:p})=>l`<td key=${p}>${s[p]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${d&&l`<ul class="legend">${d.map(({label:p,tone:b})=>l`<li key=${p}>${A({label:p,tone:b})}</li>`)}</ul>`}
  </div>`}),Ge=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${A({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),Ve=new Set(["not_submitted","draft","returned"]),Ke=f(function({rows:e,period:t}){const[r,n]=G(),[o,s]=T([]),d=e.filter(b=>b.actions.includes("accept")),m=e.filter(b=>Ve.has(b.state)&&b.lateness.code!=="exempt"),p=async()=>{const b=d.length,_={title:i("acceptAll.ask",{count:b}),text:i("acceptAll.text"),yes:i("acceptAll.yes")};if(await Z(_)){try{const c=d.map(({id:u,version:x})=>({id:u??"",version:x??0})),$=await C("/submissions/accept",{body:{rows:c}});s($.filter(u=>!u.accepted)),B(i("acceptAll.done",{count:$.filter(u=>u.accepted).length}))}catch(c){q(c)}M("/submissions","/today")}};return l`
    ${d.length>1&&h({label:i("acceptAll",{count:d.length}),icon:"check",kind:"primary",onClick:()=>{p()}})}
    ${S("task.remind")&&m.length>0&&h({label:i("remindLate",{count:m.length}),icon:"bell",onClick:()=>n({viec:"don-doc"})})}
    ${o.length>0&&l`<div class="notice is-warning"><p>${i("acceptAll.left",{count:o.length})}</p>
        <ul>${o.map(Ue)}</ul>
      </div>`}
    ${r.viec==="don-doc"&&S("task.remind")&&m.length>0&&Je({period:t,onClose:()=>n({viec:null})})}`}),Ue=a=>l`<li key=${a.id}><a href=${`/so-lieu/${a.id}`}>${a.unit_name}</a>: ${a.reason}</li>`,Je=f(function({period:e,onClose:t}){return Pe({name:`/submissions/reminders/text ${e.code}`,texts:r=>C("/submissions/reminders/text",{body:{period:e.code,unit_ids:[]},signal:r}),log:(r,n,o)=>C("/submissions/reminders",{body:{period:e.code,unit_ids:r.map(s=>s.unit_id),channel:n,text:o}}),onClose:t})}),ze=f(function(){const[e,t]=T(!1);return l`${h({label:i("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Ye({onClose:()=>t(!1)})}`}),Ye=f(function({onClose:e}){const t=R("/report-periods",{query:{kind:"month"}}),r=R("/report-regimes/coming");return Fe({title:i("period.open"),onClose:e,children:N({of:r,lines:2,children:({readiness:n})=>n.ready?N({of:t,lines:2,children:({items:o})=>Ze({opened:o.map(({code:s})=>s),onClose:e})}):Qe({readiness:n,onClose:e})})})}),Qe=f(function({readiness:e,onClose:t}){return l`<div class="stack">
    <div class="notice is-warning">${_e({name:"alert"})}<p><strong>${i("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&l`<div><p>${i("period.missing")}</p>
        <ul>${e.targets.map(({ref:r,text:n})=>l`<li key=${r}>${`(${r}) ${n}`}</li>`)}</ul></div>`}
    <div class="form-actions">${h({label:i("act.cancel"),onClick:t})}
      ${L(e.plan_id?{label:i("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:i("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),Xe=11,Ze=f(function({opened:e,onClose:t}){const r=ve.value.slice(0,7),n=Array.from({length:Xe+2},(m,p)=>re(r,1-p)).filter(m=>!e.includes(m)),o=[...e].sort().at(-1),s=o&&re(o,1),d=V({draft:"month",initial:{code:(s&&n.includes(s)?s:n.includes(r)?r:n[0])??""},submit:(m,p)=>C("/report-periods",{body:m,key:p}),done:()=>{M("/report-periods","/report-regimes","/submissions"),B(i("period.opened")),t()}});return we({form:d,label:i("period.open"),children:l`
      ${oe({...d.bind("code"),label:i("period.code"),required:!0,empty:!1,options:n.map(m=>({value:m,label:i("period.month",{month:Number(m.slice(5)),year:m.slice(0,4)})}))})}
      <div class="form-actions">
        ${h({label:i("act.cancel"),onClick:t})}
        ${h({label:i("period.open"),type:"submit",kind:"primary",busy:d.busy})}
      </div>`})}),me=f(function({period:e}){const[t,r]=T(!1),n=e.steps.find(o=>o.own_on);return l`<section class="card stack" aria-label=${i("steps")}>
    <div class="row"><h2>${i("steps")}</h2>
      ${S("period.manage")&&e.state==="open"&&h({label:i("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>r(!0)})}
      ${De({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(o=>l`<li key=${o.key}>
            <b>${E(o.due_on)}</b>
            <span>${o.label}</span>
            <span class="soft small">${o.weekday}${o.moved?`, ${i("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    <p class="soft small">${i("steps.rule")}${n?.own_on&&` ${i("steps.own",{on:E(n.own_on),off:n.off})}`}</p>
    ${t&&et({period:e,onClose:()=>r(!1)})}
  </section>`}),et=f(function({period:e,onClose:t}){const r=V({draft:`ladder ${e.id}`,initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,o)=>xe("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:o,body:{steps:e.steps.map(s=>({key:s.key,due_on:n[s.key]??null})),working_days:null}}),done:()=>{M("/report-periods"),M("/submissions"),B(i("ladder.saved")),t()}});return le({title:i("ladder.edit"),form:r,submit:i("ladder.save"),onClose:t,cancel:i("act.cancel"),children:e.steps.map(n=>ce({...r.bind(n.key),label:n.label}))})});await H("submissions");const pe=new Set(["submitted","accepted","locked"]);function tt(){const a=R("/report-periods",{query:{kind:"month"}});return ee({title:i("title"),lead:i("lead"),actions:l`
      ${S("period.read")&&L({label:i("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${S("period.manage")&&ze({})}`,children:N({of:a,empty:e=>e.items.length===0,whenEmpty:te({title:i("period.none"),hint:i("period.noneHint")}),children:e=>nt({periods:e.items})})})}const nt=f(function({periods:e}){const[t,r]=G(),n=e.find(s=>s.state==="open")??e[0],o=e.find(s=>s.code===t.ky)??n;return o?l`<div class="stack">
    <div class="row">${oe({label:i("period"),name:"ky",value:o.code,options:e.map(s=>({value:s.code,label:qe(s.title)})),onChange:s=>r({ky:s})})}</div>
    ${de({label:i("title"),query:"xem",tabs:[{name:"ky",label:i("view.list"),show:()=>st({period:o})},{name:"nam",label:i("view.matrix"),show:()=>rt({year:Number(o.code.slice(0,4))})}]})}
  </div>`:l``}),st=f(function({period:e}){const t=R("/submissions",{query:{period:e.code}}),r=S("report.read");return l`<div class="stack">
    ${r&&me({period:e})}
    ${N({of:t,empty:n=>n.items.length===0,whenEmpty:te({title:i("list.none"),hint:i("list.noneHint")}),children:n=>it({rows:n.items,period:e})})}
    ${!r&&me({period:e})}
  </div>`}),it=f(function({rows:e,period:t}){const r=e.filter(o=>pe.has(o.state)).length,n=e.filter(o=>o.lateness.code!=="exempt").length;return l`<div class="stack">
    <div class="row">${n>1&&l`<p><strong>${i("done",{done:r,all:n})}</strong></p>`}
      ${S("report.read")&&t.state==="open"&&Ke({rows:e,period:t})}
      ${S("report.read")&&L({label:i("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${ne({caption:i("title"),rows:e,rowKey:o=>o.unit_id,tone:o=>W(o.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:i("unit"),kind:"main",value:o=>o.unit_name},{key:"state",label:i("state"),show:o=>A({label:o.state_label,tone:ue(o.state)})},{key:"due",label:i("due"),value:o=>E(o.due_on)},{key:"late",label:i("lateness"),show:o=>A({label:o.lateness.label,tone:W(o.lateness)})},{key:"until",label:i("dataUntil"),value:o=>E(o.data_until),hideOnPhone:!0},{key:"act",label:i("act"),kind:"actions",show:o=>at({row:o,period:t,alone:e.length===1})}]})}
  </div>`}),at=f(function({row:e,period:t,alone:r}){const n=r&&!pe.has(e.state)?"primary":"plain";if(e.id)return L({label:i(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!r,kind:n});if(e.exempt_reason)return l`<span class="soft small">${i("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!S("submission.write"))return l``;const o=async()=>{try{const s=await C("/submissions",{body:{period:t.code,unit_id:e.unit_id}});M("/submissions"),Se(`/so-lieu/${s.id}`)}catch(s){q(s)}};return h({label:i("start"),onClick:o,small:!r,kind:n})}),rt=f(function({year:e}){const t=R("/submissions/matrix",{query:{year:e}});return N({of:t,children:r=>We({caption:i("matrix.caption"),corner:i("unit"),rows:r.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:r.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,o)=>{const s=r.rows.find(d=>d.unit_id===n)?.cells.find(d=>d.period_code===o);return!s||!s.expected?null:{label:s.lateness.label,detail:s.state_label,tone:W(s.lateness),href:s.submission_id?`/so-lieu/${s.submission_id}`:void 0}}})})}),ot=Object.freeze(Object.defineProperty({__proto__:null,default:tt},Symbol.toStringTag,{value:"Module"}));await H("views");const lt=f(function({caption:e,rows:t,columns:r,value:n,onChange:o,message:s,applies:d=()=>!0,instead:m,disabled:p,corner:b="",help:_=!0}){const c=D(null),$=J();return l`<div class="grid">
    ${!p&&_&&l`<p class="soft small grid-help" id=${`${$}-help`}>${j("grid.help")}</p>`}
    <div class="table-frame" ...${p&&{role:"group","aria-label":e,tabindex:0}}>
      <table class="grid-table" ref=${c}
        onKeyDown=${u=>ut(u,c.current)} aria-describedby=${`${$}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${b}</th>
            ${r.map(u=>l`<th scope="col" key=${u.key} class="is-number">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((u,x)=>u.group?l`<tr class="grid-group" key=${u.key}><th scope="rowgroup" colspan=${r.length+1}>${u.label}</th></tr>`:l`<tr key=${u.key}>
              <th scope="row">${u.label}${u.hint&&l`<small>${u.hint}</small>`}</th>
              ${r.map((k,g)=>l`<td key=${k.key} data-label=${k.label} class=${Y(k.show&&"is-number")}>
                  ${k.show?k.show(u.key):d(u.key,k.key)?dt({line:x,place:g,label:j("grid.cell",{row:u.name,column:k.label}),value:n(u.key,k.key),message:s?.(u.key,k.key),disabled:p||k.readonly,onChange:w=>o(u.key,k.key,w)}):m?l`<span class="grid-instead">${m(u.key)}</span>${ct({message:s?.(u.key,k.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),ct=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),dt=f(function({line:e,place:t,label:r,value:n,message:o,disabled:s,onChange:d}){const m=J(),[p,b]=T(null),c=p!==null&&se(p)===void 0?{text:j("field.badNumber"),tone:"danger"}:o,$=()=>{const u=p===null?void 0:se(p);u!==void 0&&u!==n&&d(u),u!==void 0&&b(null)};return l`
    <input class=${Y("grid-input",c&&`is-${c.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${r}
      data-line=${e} data-place=${t} disabled=${s} value=${p??(n==null?"":y(n))}
      aria-invalid=${c?.tone==="danger"?"true":void 0} aria-describedby=${c?m:void 0}
      onFocus=${u=>u.currentTarget.select()}
      onInput=${u=>b(Oe(u))} onBlur=${$}
      onKeyDown=${u=>{u.key==="Escape"&&p!==null&&(u.stopPropagation(),b(null))}} />
    ${c&&l`<p class=${`cell-message is-${c.tone}`} id=${m}>${c.text}</p>`}`});function ut(a,e){const t=a.target;if(!(t instanceof HTMLInputElement)||!e)return;const r=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,o=t.selectionStart===0&&t.selectionEnd===t.value.length,s=a.key==="Enter"?[a.shiftKey?-1:1,0]:a.key==="ArrowDown"?[1,0]:a.key==="ArrowUp"?[-1,0]:a.key==="ArrowRight"&&(r||o)?[0,1]:a.key==="ArrowLeft"&&(n||o)?[0,-1]:null;if(!s)return;a.preventDefault();const d=[...e.querySelectorAll("input:not(:disabled)")].filter(c=>c instanceof HTMLInputElement),[m,p]=[Number(t.dataset.line),Number(t.dataset.place)];(d.map(c=>({cell:c,down:(Number(c.dataset.line)-m)*(s[0]||1),right:(Number(c.dataset.place)-p)*(s[1]||1)})).filter(({down:c,right:$})=>s[0]?$===0&&c>0:c===0&&$>0).sort((c,$)=>c.down+c.right-$.down-$.right)[0]?.cell??(a.key==="Enter"?mt(e,a.shiftKey):void 0))?.focus()}function mt(a,e){const t=[...document.querySelectorAll(".grid-table")];return(e?t.slice(0,t.indexOf(a)).reverse():t.slice(t.indexOf(a)+1)).flatMap(o=>{const s=[...o.querySelectorAll("input:not(:disabled)")];return e?s.reverse():s}).find(o=>o instanceof HTMLInputElement)}const pt=1500,F=a=>a?.origin==="register"||a?.origin==="estimate",fe=a=>a.origin==="estimate";function be(a){const e=a.groups.flatMap(t=>t.cells);return{data_until:a.data_until??a.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,F(t)?{cumulative:t.typed,in_period:t.typed_in_period,remark:fe(t)?"":t.remark}:{cumulative:t.cumulative,in_period:t.in_period,remark:t.remark}])),sections:Object.fromEntries(a.sections.map(t=>[t.code,t.text]))}}const ft=(a,e)=>({figure:(t,r)=>e({...a,figures:{...a.figures,[t]:{...a.figures[t],...r}}}),figures:t=>e({...a,figures:{...a.figures,...Object.fromEntries(Object.entries(t).map(([r,n])=>[r,{...a.figures[r],...n}]))}}),section:(t,r)=>e({...a,sections:{...a.sections,[t]:r}}),until:t=>t&&e({...a,data_until:t})});function bt(a,e){const[t,r]=T(a),[n,o]=T(()=>be(a)),[s,d]=T({dirty:!1,saving:!1,savedAt:null,errors:{}}),m=D({row:t,values:n,changes:0}),p=D(null),b=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");m.current.row=t,z(()=>{a.version>m.current.row.version&&r(a)},[a]);const _=ke(()=>be(t),[t]),c=Te(b&&`sheet ${t.id}`,{initial:_,values:n,dirty:s.dirty,restore:(g,w)=>{m.current.values=g,m.current.changes+=1,o(g),d(O=>({...O,dirty:w}))}}),$=g=>{m.current.values=g,m.current.changes+=1,o(g),d(w=>({...w,dirty:!0}))},u=g=>{m.current.row=g,r(g),e(g)},x=async()=>{const g=m.current.changes;d(w=>({...w,saving:!0}));try{const{values:w,row:O}=m.current,P=await Ce("/submissions/{submission_id}",{params:{submission_id:O.id},version:O.version,body:{...w,paper_file_id:O.paper_file_id}});return c.saved(w),u(P),d({dirty:m.current.changes!==g,saving:!1,savedAt:new Date().toISOString(),errors:{}}),P}catch(w){const O=Q(w);return c.refused(O),d(P=>({...P,saving:!1,errors:Object.fromEntries(O.errors.map(U=>[U.field,U.message]))})),O.status!==422&&q(O),null}},k=async()=>{for(;p.current;)await p.current;return p.current=x().finally(()=>p.current=null),p.current};return z(()=>{if(!s.dirty||!b||c.notice)return;const g=setTimeout(k,pt);return()=>clearTimeout(g)},[n,s.dirty,c.notice]),{row:t,values:n,editable:b,...s,notice:c.notice,save:k,took:u,...ft(n,$),refused:g=>d(w=>({...w,errors:g}))}}function $t(a,e){const t=Object.entries(a.errors).find(([s])=>s.startsWith(`figures.${e}.`)||s===`figures.${e}`);if(t)return{text:t[1],tone:"danger"};const n=a.row.groups.flatMap(s=>s.cells).find(s=>s.code===e)?.messages.filter(s=>!(s.needs_remark&&a.values.figures[e]?.remark))??[],o=n.find(s=>s.severity==="error")??n[0];return o&&{text:o.text,tone:o.severity==="error"?"danger":"warning"}}const gt=f(function({sheet:e}){const{surveyed:t,unit:r,period:n}=e.row;if(!t)return l``;const o={settled:y(t.settled),households:y(t.households),percent:y(t.percent)},d=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?i("register.speaks",o):i("register.waits",o):i("register.wasRead",o),m=`/muc-tieu?noi=${r.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return l`<div class=${t.speaks?"notice is-good":"notice"}>
    <div class="stack"><p>${d}${S("indicator.read")&&l` <a href=${m}>${i("register.open")}</a>`}</p>
      ${kt({sheet:e})}</div></div>`});function yt(a,e,t){if(a.cells.every(o=>o.counted===null))return[];const r=new Map(a.cells.map(o=>[o.code,o])),n=o=>{const s=r.get(o);if(!s||s.counted===null)return"";const d=F(s)?e.values.figures[o]?.cumulative??null:t(o),m=F(s)&&d!==null?i("register.typed",{value:y(d)}):null;return l`
      <a href=${ht(e,o)}>${y(s.counted)}</a>
      ${d!==null&&d!==s.counted&&l`<small class="soft">${m??Me(s.counted-d)}</small>`}`};return[{key:"register",label:i("register"),hint:i("register.hint"),show:n}]}const ht=(a,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${a.row.unit.id}&ky=${a.row.period.code}&ngay=${a.row.figures_on}`,kt=f(function({sheet:e}){const t=e.row.groups.flatMap(r=>r.cells).filter(r=>$e(r,e.values.figures[r.code]?.cumulative??null));return!e.editable||t.length<2?l``:l`<div>${h({label:i("register.takeEverything",{count:t.length}),icon:"download",onClick:()=>e.figures(ge(t))})}</div>`}),$e=(a,e)=>!F(a)&&a.counted!==null&&a.counted!==e,ge=a=>Object.fromEntries(a.map(e=>[e.code,{cumulative:e.counted}])),vt=f(function({group:e,sheet:t,typed:r}){const n=e.cells.filter(s=>$e(s,r(s.code)));if(!t.editable||n.length===0)return l``;const o=()=>t.figures(ge(n));return l`<div class="row">
    ${h({label:n.length===1?i("register.take"):i("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:o})}
  </div>`}),v=Ee({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),wt=f(function({row:e}){return e.snapshots.length===0?l``:I({title:v("title"),hint:v("hint"),plain:!0,children:ne({caption:v("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:v("edition"),kind:"main",show:t=>l`
              ${v("edition.number",{number:t.edition})} ${t.holds&&ie({label:v("holds")})} ${t.correction&&ie({label:v("correction")})}`},{key:"until",label:v("until"),value:t=>E(t.data_until)},{key:"taken",label:v("taken"),show:t=>l`${K(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:v("figures"),kind:"number",value:t=>y(t.figures)},{key:"late",label:v("late"),kind:"number",value:t=>y(t.late)},{key:"digest",label:v("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),_t=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${v("open")}</strong> ${v("open.text")}</p></div>`:l``}),xt=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${v("cell",{came:y(e.late_in),went:y(e.late_out)})}</small>`}),St=f(function({sheet:e}){return l`<div class="stack">
    <div class="form-row">${ce({name:"data_until",label:i("dataUntil"),hint:i("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&gt({sheet:e})}
    ${e.row.groups.map(t=>Ot({group:t,sheet:e,key:t.key}))}
  </div>`}),Ot=f(function({group:e,sheet:t}){const r=new Map(e.cells.map(s=>[s.code,s])),n=s=>(F(r.get(s))?r.get(s)?.cumulative:t.values.figures[s]?.cumulative)??null,o=s=>{const d=r.get(s)?.of;return d?Ne(n(s),r.has(d)?n(d):Tt(t,d)):""};return I({title:e.title,hint:e.goal_text&&e.goal_text!==Re?i("form.goal",{goal:e.goal_text}):void 0,children:l`
      ${lt({caption:e.title,corner:i("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(s=>({key:s.code,label:s.label,name:s.label,hint:Ct(s,n(s.code))})),columns:[{key:"cumulative",label:i("form.cumulative"),hint:i("form.cumulativeHint")},{key:"previous",label:i("form.previous"),show:s=>y(r.get(s)?.previous)},{key:"added",label:i("form.added"),show:s=>l`${y(Et(r.get(s),n(s)))}${xt({cell:r.get(s)})}`},{key:"share",label:"%",show:o},...yt(e,t,n)],applies:s=>!F(r.get(s)),instead:s=>y(n(s)),value:n,onChange:(s,d,m)=>t.figure(s,{cumulative:m}),message:s=>$t(t,s)})}
      ${e.cells.filter(s=>At(s,t)).map(s=>Ae({key:s.code,name:`remark.${s.code}`,label:i("form.remark",{name:s.label}),hint:i("form.remarkHint"),disabled:!t.editable,value:t.values.figures[s.code]?.remark??"",onChange:d=>t.figure(s.code,{remark:d})}))}
      ${vt({group:e,sheet:t,typed:n})}
      ${t.editable&&e.cells.some(s=>s.proposed!==null&&s.proposed!==n(s.code))&&l`<div class="row">${e.cells.filter(s=>s.proposed!==null&&s.proposed!==n(s.code)).map(s=>h({key:s.code,small:!0,label:`${i("form.use")}: ${s.label} ${y(s.proposed)}`,onClick:()=>t.figure(s.code,{cumulative:s.proposed})}))}</div>`}`})});function Tt(a,e){const t=a.row.groups.flatMap(r=>r.cells).find(r=>r.code===e);return(F(t)?t?.cumulative:a.values.figures[e]?.cumulative)??null}const Ct=(a,e)=>fe(a)?`${a.origin_label}. ${a.remark}`:a.proposed!==null&&a.proposed!==e?i("form.proposed",{value:y(a.proposed)}):void 0;function Et(a,e){return!a||e===null?null:e===a.cumulative?a.added:a.previous===null?null:e-a.previous}const At=(a,e)=>!!e.values.figures[a.code]?.remark||a.messages.some(t=>t.needs_remark),Ft=f(function({help:e}){const t=[{label:i("help.given"),value:y(e.given)},{label:i("help.guests"),value:y(e.guests)},...e.matched===null?[]:[{label:i("help.matched"),value:y(e.matched)}],...e.waiting===null?[]:[{label:i("help.waiting"),value:y(e.waiting)}],{label:i("help.what"),wide:!0,value:e.helps.map(({label:r,count:n})=>`${r}: ${y(n)}`).join("; ")}];return I({title:i("help.title"),hint:i("help.hint",{first:E(e.first_day),last:E(e.last_day)}),children:l`${ae({facts:t})}`})}),qt=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>X({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:r=>e.section(t.code,r)}))}</div>`});function Mt(a,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${a}`),r=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),r instanceof HTMLElement&&r.focus({preventScroll:!!t?.closest("tr")?.contains(r)})}))}const Rt=["submit","return","reopen","lock","accept"],Nt=["return","reopen"],Pt=f(function({sheet:e}){const[t,r]=T(null),{row:n}=e,[o,s]=G(),d=c=>Mt(c,()=>o.muc&&s({muc:null})),m={submission_id:n.id},p=(c,$)=>{e.took(c),M("/submissions"),B($)},b=async()=>{const c=e.dirty?await e.save():n;if(!c)return;if(c.messages.some(x=>x.severity==="error"))return d("danger");const $=Le(...c.sections.map(x=>x.text)).join(", "),u=[Dt(c),$&&i("form.personal",{words:$})].filter(Boolean).join(" ");if(await Z({title:i("form.submitTitle",{period:n.period.title.toLowerCase()}),text:u?`${u} ${i("form.submitText")}`:i("form.submitText"),yes:i("form.submit")}))try{p(await C("/submissions/{submission_id}/submit",{params:m,version:c.version}),i("form.submitted"))}catch(x){const k=Q(x);e.refused(Object.fromEntries(k.errors.map(g=>[g.field,g.message]))),q(k)}},_=async c=>{try{p(await C(c==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:m,version:n.version}),i("act.done"))}catch($){q($)}};return!e.editable&&!Rt.some(c=>n.actions.includes(c))?null:l`<div class="card sheet-bar">
    ${Lt({sheet:e,goTo:d})}
    <div class="form-actions">
      ${e.editable&&h({label:i("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${n.actions.includes("submit")&&h({label:i("form.submit"),onClick:b,kind:"primary",icon:"check"})}
      ${Nt.filter(c=>n.actions.includes(c)).map(c=>h({key:c,label:i(`act.${c}`),onClick:()=>r(c)}))}
      ${n.actions.includes("lock")&&h({label:i("act.lock"),onClick:()=>_("lock")})}
      ${n.actions.includes("accept")&&h({label:i("act.accept"),onClick:()=>_("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&jt({name:t,row:n,onClose:()=>r(null),onDone:c=>{r(null),p(c,i("act.done"))}})}
  </div>`}),ye=4;function Dt(a){const e=a.groups.flatMap(n=>n.cells).filter(n=>n.cumulative===null);if(e.length===0)return"";const t=e.slice(0,ye).map(n=>n.label).join("; "),r=e.length-ye;return i("form.blanks",{count:e.length,names:r>0?i("form.blanksMore",{names:t,count:r}):t})}const Lt=f(function({sheet:e,goTo:t}){const r=e.row.messages.filter(o=>o.severity==="error").length,n=e.row.messages.filter(o=>o.severity==="warning").length;return l`<div>${e.editable&&(r>0?l`<div class="notice is-danger">
        <p>${i("form.errors",{count:r})}</p>
        ${h({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
      </div>`:n>0?l`<div class="notice is-warning">
          <p>${i("form.warnings",{count:n})}</p>
          ${h({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
        </div>`:l`<p class="notice is-good">${i("form.complete")}</p>`)}
    ${e.editable&&l`<p class="soft small" role="status">
        ${e.saving?i("form.saving"):e.dirty?i("form.unsaved"):e.savedAt?i("form.saved",{at:K(e.savedAt).slice(0,5)}):""}
      </p>`}
  </div>`}),jt=f(function({name:e,row:t,onClose:r,onDone:n}){const o=V({draft:`${e} ${t.id}`,initial:{reason:""},submit:(s,d)=>C(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:s.reason},key:d}),done:n});return le({title:i(`act.${e}`),form:o,submit:i(`act.${e}`),onClose:r,cancel:i("act.cancel"),children:X({...o.bind("reason"),label:i("act.reason"),hint:i("act.reasonHint"),required:!0,rows:3})})}),Ht=f(function({row:e}){const[t,r]=T(null),[n,o]=T(null),s=async()=>{try{r(await C("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(d){q(d)}};return l`<div class="row no-print">
    ${!t&&h({label:i("form.paper"),onClick:s,icon:"print",kind:"quiet"})}
    ${t&&!n&&je({job:t,label:i("form.paperLabel"),onDone:d=>o(String(d.result?.file_id??"")),onEnd:()=>r(null)})}
    ${n&&l`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${i("form.paperOpen")}</a>`}
  </div>`});await H("submissions");function Bt({params:a}){const e=R("/submissions/{submission_id}",{params:{submission_id:a.id}}),t=e.data;return ee({title:t?`${t.unit.name} — ${t.period.title}`:i("title"),lead:t?.period.label,crumbs:[{label:i("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&A({label:t.state_label,tone:ue(t.state)}),children:N({of:e,lines:10,children:r=>It({row:r,key:r.id,set:e.set})})})}const It=f(function({row:e,set:t}){const r=bt(e,t),n=r.row;return l`<div class="stack">
    ${n.state==="returned"&&Wt({row:n})}
    ${_t({row:n})}
    ${ae({facts:[{label:i("dataUntil"),value:E(n.data_until)},{label:i("due"),value:l`${E(n.due_on)} ${A({label:n.lateness.label,tone:W(n.lateness)})}`},{label:i("source"),value:n.source_label},...n.entered_by?[{label:i("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
    ${n.help&&Ft({help:n.help})}
    ${r.notice}
    ${Pt({sheet:r})}
    ${de({label:i("title"),query:"muc",tabs:[{name:"so-lieu",label:i("form.figures"),show:()=>St({sheet:r})},{name:"noi-dung",label:i("form.narrative"),show:()=>l`<div class="stack">
              ${qt({sheet:r})}
              ${r.editable&&S("difficulty.read")&&He({unitId:n.unit.id})}
            </div>`},{name:"nhiem-vu",label:i("form.tasks"),count:n.tasks.length,show:()=>Gt({row:n})}]})}
    ${Ht({row:n})}
    ${wt({row:n})}
    ${n.timeline.length>0&&I({title:i("timeline"),children:Be({steps:n.timeline,label:i("timeline")})})}
  </div>`}),Wt=f(function({row:e}){const t=e.timeline.filter(r=>r.step==="return"||r.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Ie(t)}, ${K(t.at)}</span>
    </div>`:l``}),Gt=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${i("form.tasksNone")}</p>`:l`<ul class="worklist">
    ${e.tasks.map(t=>l`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&l`<span class="soft small">${t.note}</span>`}
          </div>
          ${A({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Vt=Object.freeze(Object.defineProperty({__proto__:null,default:Bt},Symbol.toStringTag,{value:"Module"}));export{ot as l,Vt as s};
