// Licences in vendor/LICENSES.txt.
import{U as D,$ as we,b as l,O as C,p as Q,r as Y,L as _e}from"./kit.js";import{c as f,u as V,B as h,i as O,p as E,e as xe,k as U,F as Se,I as Oe,L as j,a9 as Te,n as Ce,d as Z,v as Ee,ad as Ae,j as Fe,h as X,t as qe,f as Me,T as ee}from"./first.js";import{S as F,t as H,s as B,B as te,g as I,h as M,i as R,u as N,D as Re,L as P,d as A,P as ne,E as se,K as Ne,q as ie,c as ae,n as y,Q as Pe,l as G,G as oe,o as z,M as De,R as Le,F as re}from"./frame.js";import{aZ as i,a_ as je,a$ as He,b0 as le,S as ce,F as de,D as ue,T as me,b1 as W,b2 as pe,b3 as Be,J as Ie,au as Ge,b4 as We,b5 as Ke}from"./shared.js";await B("views");const Ve=f(function({caption:e,corner:t=H("matrix.unit"),rows:o,columns:n,cell:r,foot:a,legend:c}){const u=D(null);return we(()=>u.current?.scrollTo({left:u.current.scrollWidth}),[n.length]),l`<div class="matrix">
    <div class="table-frame" ref=${u} tabindex="0" role="region" aria-label=${e}>
      <table class="matrix-table"><caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${t}</th>
            ${n.map(({key:d,label:g,hint:v})=>l`<th scope="col" key=${d} title=${v}>${g}</th>`)}
          </tr>
        </thead>
        <tbody>${o.map(d=>l`<tr key=${d.key}>
            <th scope="row">${d.href?l`<a href=${d.href}>${d.label}</a>`:d.label}</th>
            ${n.map(g=>l`<td key=${g.key}>${Ue({cell:r(d.key,g.key)})}</td>`)}
          </tr>`)}</tbody>
        ${a&&l`<tfoot><tr><th scope="row">${a[""]}</th>${n.map(({key:d})=>l`<td key=${d}>${a[d]}</td>`)}</tr></tfoot>`}
      </table>
    </div>
    ${c&&l`<ul class="legend">${c.map(({label:d,tone:g})=>l`<li key=${d}>${F({label:d,tone:g})}</li>`)}</ul>`}
  </div>`}),Ue=f(function({cell:e}){if(!e)return l`<span class="soft">—</span>`;const t=l`${F({label:e.label,tone:e.tone})}${e.detail&&l`<small class="soft">${e.detail}</small>`}`;return e.href?l`<a class="matrix-link" href=${e.href}>${t}</a>`:t}),ze=new Set(["not_submitted","draft","returned"]),Je=f(function({rows:e,period:t}){const[o,n]=V(),[r,a]=C([]),c=e.filter(g=>g.actions.includes("accept")),u=e.filter(g=>ze.has(g.state)&&g.lateness.code!=="exempt"),d=async()=>{const g=c.length,v={title:i("acceptAll.ask",{count:g}),text:i("acceptAll.text"),yes:i("acceptAll.yes")};if(await te(v)){try{const m=c.map(({id:p,version:_})=>({id:p??"",version:_??0})),$=await E("/submissions/accept",{body:{rows:m}});a($.filter(p=>!p.accepted)),I(i("acceptAll.done",{count:$.filter(p=>p.accepted).length}))}catch(m){M(m)}R("/submissions","/today")}};return l`
    ${c.length>1&&h({label:i("acceptAll",{count:c.length}),icon:"check",kind:"primary",onClick:()=>{d()}})}
    ${O("task.remind")&&u.length>0&&h({label:i("remindLate",{count:u.length}),icon:"bell",onClick:()=>n({viec:"don-doc"})})}
    ${r.length>0&&l`<div class="notice is-warning"><p>${i("acceptAll.left",{count:r.length})}</p>
        <ul>${r.map(Qe)}</ul>
      </div>`}
    ${o.viec==="don-doc"&&O("task.remind")&&u.length>0&&Ye({period:t,onClose:()=>n({viec:null})})}`}),Qe=s=>l`<li key=${s.id}><a href=${`/so-lieu/${s.id}`}>${s.unit_name}</a>: ${s.reason}</li>`,Ye=f(function({period:e,onClose:t}){return je({name:`/submissions/reminders/text ${e.code}`,texts:o=>E("/submissions/reminders/text",{body:{period:e.code,unit_ids:[]},signal:o}),log:(o,n,r)=>E("/submissions/reminders",{body:{period:e.code,unit_ids:o.map(a=>a.unit_id),channel:n,text:r}}),onClose:t})}),Ze=f(function(){const[e,t]=C(!1);return l`${h({label:i("period.open"),icon:"plus",onClick:()=>t(!0)})}
    ${e&&Xe({onClose:()=>t(!1)})}`}),Xe=f(function({onClose:e}){const t=N("/report-periods",{query:{kind:"month"}}),o=N("/report-regimes/coming");return Re({title:i("period.open"),onClose:e,children:P({of:o,lines:2,children:({readiness:n})=>n.ready?P({of:t,lines:2,children:({items:r})=>nt({opened:r.map(({code:a})=>a),onClose:e})}):et({readiness:n,onClose:e})})})}),et=f(function({readiness:e,onClose:t}){return l`<div class="stack">
    <div class="notice is-warning">${Oe({name:"alert"})}<p><strong>${i("period.notReady")}</strong> ${e.sentence}</p></div>
    ${e.targets.length>0&&l`<div><p>${i("period.missing")}</p>
        <ul>${e.targets.map(({ref:o,text:n})=>l`<li key=${o}>${`(${o}) ${n}`}</li>`)}</ul></div>`}
    <div class="form-actions">${h({label:i("act.cancel"),onClick:t})}
      ${j(e.plan_id?{label:i("period.choose"),href:`/ke-hoach/${e.plan_id}?tab=chi-tieu`,kind:"primary",icon:"edit"}:{label:i("period.toPlans"),href:"/ke-hoach",kind:"primary"})}
    </div>
  </div>`}),tt=11,nt=f(function({opened:e,onClose:t}){const o=xe.value.slice(0,7),n=Array.from({length:tt+2},(u,d)=>le(o,1-d)).filter(u=>!e.includes(u)),r=[...e].sort().at(-1),a=r&&le(r,1),c=U({draft:"month",initial:{code:(a&&n.includes(a)?a:n.includes(o)?o:n[0])??""},submit:(u,d)=>E("/report-periods",{body:u,key:d}),done:()=>{R("/report-periods","/report-regimes","/submissions"),I(i("period.opened")),t()}});return Se({form:c,label:i("period.open"),children:l`
      ${ce({...c.bind("code"),label:i("period.code"),required:!0,empty:!1,options:n.map(u=>({value:u,label:i("period.month",{month:Number(u.slice(5)),year:u.slice(0,4)})}))})}
      <div class="form-actions">
        ${h({label:i("act.cancel"),onClick:t})}
        ${h({label:i("period.open"),type:"submit",kind:"primary",busy:c.busy})}
      </div>`})}),fe=f(function({period:e}){const[t,o]=C(!1),n=e.steps.find(r=>r.own_on);return l`<section class="card stack" aria-label=${i("steps")}>
    <div class="row"><h2>${i("steps")}</h2>
      ${O("period.manage")&&e.state==="open"&&h({label:i("ladder.edit"),small:!0,kind:"quiet",icon:"calendar",onClick:()=>o(!0)})}
      ${He({period:e,after:"/so-lieu"})}</div>
    <ol class="ladder">
      ${e.steps.map(r=>l`<li key=${r.key}>
            <b>${A(r.due_on)}</b>
            <span>${r.label}</span>
            <span class="soft small">${r.weekday}${r.moved?`, ${i("steps.moved")}`:""}</span>
          </li>`)}
    </ol>
    <p class="soft small">${i("steps.rule")}${n?.own_on&&` ${i("steps.own",{on:A(n.own_on),off:n.off})}`}</p>
    ${t&&st({period:e,onClose:()=>o(!1)})}
  </section>`}),st=f(function({period:e,onClose:t}){const o=U({draft:`ladder ${e.id}`,initial:Object.fromEntries(e.steps.map(n=>[n.key,n.due_on])),submit:(n,r)=>Te("/report-periods/{period_id}/ladder",{params:{period_id:e.id},version:e.version,key:r,body:{steps:e.steps.map(a=>({key:a.key,due_on:n[a.key]??null})),working_days:null}}),done:()=>{R("/report-periods"),R("/submissions"),I(i("ladder.saved")),t()}});return de({title:i("ladder.edit"),form:o,submit:i("ladder.save"),onClose:t,cancel:i("act.cancel"),children:e.steps.map(n=>ue({...o.bind(n.key),label:n.label,due:!0}))})});await B("submissions");const be=new Set(["submitted","accepted","locked"]);function it(){const s=N("/report-periods",{query:{kind:"month"}});return ne({title:i("title"),lead:i("lead"),actions:l`
      ${O("period.read")&&j({label:i("regime"),href:"/so-lieu/che-do",icon:"document",kind:"quiet"})}
      ${O("period.manage")&&Ze({})}`,children:P({of:s,empty:e=>e.items.length===0,whenEmpty:se({title:i("period.none"),hint:i("period.noneHint")}),children:e=>at({periods:e.items})})})}const at=f(function({periods:e}){const[t,o]=V(),n=e.find(a=>a.state==="open")??e[0],r=e.find(a=>a.code===t.ky)??n;return r?l`<div class="stack">
    <div class="row">${ce({label:i("period"),name:"ky",value:r.code,options:e.map(a=>({value:a.code,label:Ne(a.title)})),onChange:a=>o({ky:a})})}</div>
    ${me({label:i("title"),query:"xem",tabs:[{name:"ky",label:i("view.list"),show:()=>ot({period:r})},{name:"nam",label:i("view.matrix"),show:()=>ct({year:Number(r.code.slice(0,4))})}]})}
  </div>`:l``}),ot=f(function({period:e}){const t=N("/submissions",{query:{period:e.code}}),o=O("report.read");return l`<div class="stack">
    ${o&&fe({period:e})}
    ${P({of:t,empty:n=>n.items.length===0,whenEmpty:se({title:i("list.none"),hint:i("list.noneHint")}),children:n=>rt({rows:n.items,period:e})})}
    ${!o&&fe({period:e})}
  </div>`}),rt=f(function({rows:e,period:t}){const o=e.filter(r=>be.has(r.state)).length,n=e.filter(r=>r.lateness.code!=="exempt").length;return l`<div class="stack">
    <div class="row">${n>1&&l`<p><strong>${i("done",{done:o,all:n})}</strong></p>`}
      ${O("report.read")&&t.state==="open"&&Je({rows:e,period:t})}
      ${O("report.read")&&j({label:i("compile"),href:`/bao-cao?ky=${t.code}`,icon:"report",kind:"plain"})}</div>
    ${ie({caption:i("title"),rows:e,rowKey:r=>r.unit_id,tone:r=>W(r.lateness)==="danger"?"danger":void 0,columns:[{key:"unit",label:i("unit"),kind:"main",value:r=>r.unit_name},{key:"state",label:i("state"),show:r=>F({label:r.state_label,tone:pe(r.state)})},{key:"due",label:i("due"),value:r=>A(r.due_on)},{key:"late",label:i("lateness"),show:r=>F({label:r.lateness.label,tone:W(r.lateness)})},{key:"until",label:i("dataUntil"),value:r=>A(r.data_until),hideOnPhone:!0},{key:"act",label:i("act"),kind:"actions",show:r=>lt({row:r,period:t,alone:e.length===1})}]})}
  </div>`}),lt=f(function({row:e,period:t,alone:o}){const n=o&&!be.has(e.state)?"primary":"plain";if(e.id)return j({label:i(n==="primary"?"continue":"open"),href:`/so-lieu/${e.id}`,small:!o,kind:n});if(e.exempt_reason)return l`<span class="soft small">${i("exempt",{reason:e.exempt_reason})}</span>`;if(t.state!=="open"||!O("submission.write"))return l``;const r=async()=>{try{const a=await E("/submissions",{body:{period:t.code,unit_id:e.unit_id}});R("/submissions"),Ce(`/so-lieu/${a.id}`)}catch(a){M(a)}};return h({label:i("start"),onClick:r,small:!o,kind:n})}),ct=f(function({year:e}){const t=N("/submissions/matrix",{query:{year:e}});return P({of:t,children:o=>Ve({caption:i("matrix.caption"),corner:i("unit"),rows:o.rows.map(n=>({key:n.unit_id,label:n.unit_name})),columns:o.periods.map(n=>({key:n.code,label:`T${Number(n.code.slice(5))}`,hint:n.title})),cell:(n,r)=>{const a=o.rows.find(c=>c.unit_id===n)?.cells.find(c=>c.period_code===r);return!a||!a.expected?null:{label:a.lateness.label,detail:a.state_label,tone:W(a.lateness),href:a.submission_id?`/so-lieu/${a.submission_id}`:void 0}}})})}),dt=Object.freeze(Object.defineProperty({__proto__:null,default:it},Symbol.toStringTag,{value:"Module"}));await B("views");const ut=f(function({caption:e,rows:t,columns:o,value:n,onChange:r,message:a,applies:c=()=>!0,instead:u,disabled:d,corner:g="",help:v=!0}){const m=D(null),$=Q();return l`<div class="grid">
    ${!d&&v&&l`<p class="soft small grid-help" id=${`${$}-help`}>${H("grid.help")}</p>`}
    <div class="table-frame" ...${d&&{role:"group","aria-label":e,tabindex:0}}>
      <table class="grid-table" ref=${m}
        onKeyDown=${p=>ft(p,m.current)} aria-describedby=${`${$}-help`}>
        <caption class="visually-hidden">${e}</caption>
        <thead>
          <tr>
            <th scope="col">${g}</th>
            ${o.map(p=>l`<th scope="col" key=${p.key} class="is-number">${p.label}${p.hint&&l`<small>${p.hint}</small>`}</th>`)}
          </tr>
        </thead>
        <tbody>${t.map((p,_)=>p.group?l`<tr class="grid-group" key=${p.key}><th scope="rowgroup" colspan=${o.length+1}>${p.label}</th></tr>`:l`<tr key=${p.key}>
              <th scope="row">${p.label}${p.hint&&l`<small>${p.hint}</small>`}</th>
              ${o.map((b,S)=>l`<td key=${b.key} data-label=${b.label} class=${Z(b.show&&"is-number")}>
                  ${b.show?b.show(p.key):c(p.key,b.key)?pt({line:_,place:S,name:`${p.key}.${b.key}`,label:H("grid.cell",{row:p.name,column:b.label}),value:n(p.key,b.key),message:a?.(p.key,b.key),disabled:d||b.readonly,onChange:k=>r(p.key,b.key,k)}):u?l`<span class="grid-instead">${u(p.key,b.key)}</span>
                              ${mt({message:a?.(p.key,b.key)})}`:l`<span class="soft" aria-hidden="true">·</span>`}</td>`)}
            </tr>`)}</tbody>
    </table></div>
  </div>`}),mt=f(function({message:e}){return e?l`<p class=${`cell-message is-${e.tone}`}>${e.text}</p>`:l``}),pt=f(function({line:e,place:t,name:o,label:n,value:r,message:a,disabled:c,onChange:u}){const d=Q(),g=D(r),[v,m]=C(null),$=v!==null&&ae(v)===void 0,p=$?{text:H("field.badNumber"),tone:"danger"}:a,_=b=>{const S=ae(b);m(b),S!==void 0&&S!==r&&u(S)};return l`
    <input class=${Z("grid-input",p&&`is-${p.tone}`)} type="text" inputmode="numeric"
      autocomplete="off" aria-label=${n} name=${o}
      data-line=${e} data-place=${t} disabled=${c} value=${v??(r==null?"":y(r))}
      aria-invalid=${p?.tone==="danger"?"true":void 0} aria-describedby=${p?d:void 0}
      onFocus=${b=>{g.current=r,b.currentTarget.select()}}
      onInput=${b=>_(Ee(b))} onBlur=${()=>!$&&m(null)}
      onKeyDown=${b=>{b.key==="Escape"&&v!==null&&(b.stopPropagation(),m(null),u(g.current))}} />
    ${p&&l`<p class=${`cell-message is-${p.tone}`} id=${d}>${p.text}</p>`}`});function ft(s,e){const t=s.target;if(!(t instanceof HTMLInputElement)||!e)return;const o=t.selectionStart===t.value.length&&t.selectionEnd===t.value.length,n=t.selectionStart===0&&t.selectionEnd===0,r=t.selectionStart===0&&t.selectionEnd===t.value.length,a=s.key==="Enter"?[s.shiftKey?-1:1,0]:s.key==="ArrowDown"?[1,0]:s.key==="ArrowUp"?[-1,0]:s.key==="ArrowRight"&&(o||r)?[0,1]:s.key==="ArrowLeft"&&(n||r)?[0,-1]:null;if(!a)return;s.preventDefault();const c=[...e.querySelectorAll("input:not(:disabled)")].filter(m=>m instanceof HTMLInputElement),[u,d]=[Number(t.dataset.line),Number(t.dataset.place)];(c.map(m=>({cell:m,down:(Number(m.dataset.line)-u)*(a[0]||1),right:(Number(m.dataset.place)-d)*(a[1]||1)})).filter(({down:m,right:$})=>a[0]?$===0&&m>0:m===0&&$>0).sort((m,$)=>m.down+m.right-$.down-$.right)[0]?.cell??(s.key==="Enter"?bt(e,s.shiftKey):void 0))?.focus()}function bt(s,e){const t=[...document.querySelectorAll(".grid-table")];return(e?t.slice(0,t.indexOf(s)).reverse():t.slice(t.indexOf(s)+1)).flatMap(r=>{const a=[...r.querySelectorAll("input:not(:disabled)")];return e?a.reverse():a}).find(r=>r instanceof HTMLInputElement)}const $t=1500,q=s=>["register","estimate","log"].includes(s?.origin??"");function $e(s,e){if(!e)return null;const t=s.values.figures[e.code];return q(e)?s.editable&&K(e)?(e.counted??0)+(t?.addition??0):e.cumulative:t?.cumulative??null}const K=s=>s?.origin==="register",ge=s=>s.origin==="estimate";function ye(s){const e=s.groups.flatMap(t=>t.cells);return{data_until:s.data_until??s.proposed_data_until,figures:Object.fromEntries(e.map(t=>[t.code,{cumulative:q(t)?t.typed:t.cumulative,in_period:q(t)?t.typed_in_period:t.in_period,addition:t.addition,remark:ge(t)?"":t.remark}])),sections:Object.fromEntries(s.sections.map(t=>[t.code,t.text]))}}const gt=(s,e)=>({figure:(t,o)=>e({...s,figures:{...s.figures,[t]:{...s.figures[t],...o}}}),figures:t=>e({...s,figures:{...s.figures,...Object.fromEntries(Object.entries(t).map(([o,n])=>[o,{...s.figures[o],...n}]))}}),section:(t,o)=>e({...s,sections:{...s.sections,[t]:o}}),until:t=>t&&e({...s,data_until:t})});function yt(s,e){const[t,o]=C(s),[n,r]=C(()=>ye(s)),[a,c]=C({dirty:!1,saving:!1,savedAt:null,errors:{}}),u=D({row:t,values:n,changes:0}),d=D(null),g=t.actions.includes("submit")&&(t.state==="draft"||t.state==="returned");u.current.row=t,Y(()=>{s.version>u.current.row.version&&o(s)},[s]);const m={initial:_e(()=>ye(t),[t]),values:n,dirty:a.dirty,restore:(k,x)=>{u.current.values=k,u.current.changes+=1,r(k),c(T=>({...T,dirty:x}))}},$=Ae(g&&`sheet ${t.id}`,m,{form:"submission",id:t.id}),p=k=>{u.current.values=k,u.current.changes+=1,r(k),c(x=>({...x,dirty:!0}))},_=k=>{u.current.row=k,o(k),e(k)},b=async()=>{const k=u.current.changes;c(x=>({...x,saving:!0}));try{const{values:x,row:T}=u.current,L=await Fe("/submissions/{submission_id}",{params:{submission_id:T.id},version:T.version,body:{...x,paper_file_id:T.paper_file_id}});return $.saved(x),_(L),c({dirty:u.current.changes!==k,saving:!1,savedAt:new Date().toISOString(),errors:{}}),L}catch(x){const T=X(x);return $.refused(T),c(L=>({...L,saving:!1,errors:Object.fromEntries(T.errors.map(J=>[J.field,J.message]))})),T.status!==422&&M(T),null}},S=async()=>{for(;d.current;)await d.current;return d.current=b().finally(()=>d.current=null),d.current};return Y(()=>{if(!a.dirty||!g||$.notice)return;const k=setTimeout(S,$t);return()=>clearTimeout(k)},[n,a.dirty,$.notice]),{row:t,values:n,editable:g,...a,notice:$.notice,save:S,took:_,...gt(n,p),refused:k=>c(x=>({...x,errors:k}))}}function ht(s,e,t){const o=`figures.${e}.addition`,n=d=>t==="addition"?d===o:d!==o&&(d.startsWith(`figures.${e}.`)||d===`figures.${e}`),r=Object.entries(s.errors).find(([d])=>n(d));if(r)return{text:r[1],tone:"danger"};const c=s.row.groups.flatMap(d=>d.cells).find(d=>d.code===e)?.messages.filter(d=>n(d.field)&&!(d.needs_remark&&s.values.figures[e]?.remark))??[],u=c.find(d=>d.severity==="error")??c[0];return u&&{text:u.text,tone:u.severity==="error"?"danger":"warning"}}const kt=f(function({sheet:e}){const{surveyed:t,unit:o,period:n}=e.row;if(!t)return l``;const r={settled:y(t.settled),households:y(t.households),percent:y(t.percent)},c=e.editable||e.row.state==="draft"||e.row.state==="returned"?t.speaks?i("register.speaks",r):i("register.waits",r):i("register.wasRead",r),u=`/muc-tieu?noi=${o.id}&ky=${n.code}&ngay=${e.row.figures_on}`;return l`<div class=${t.speaks?"notice is-good":"notice"}>
    <div class="stack"><p>${c}${O("indicator.read")&&l` <a href=${u}>${i("register.open")}</a>`}</p>
      ${xt({sheet:e})}</div></div>`});function vt(s,e,t){if(s.cells.every(r=>r.counted===null))return[];const o=new Map(s.cells.map(r=>[r.code,r])),n=r=>{const a=o.get(r);if(!a||a.counted===null)return"";const c=q(a)?e.values.figures[r]?.cumulative??null:t(r),u=q(a)&&c!==null?i("register.typed",{value:y(c)}):null;return l`
      <a href=${_t(e,r)}>${y(a.counted)}</a>
      ${c!==null&&c!==a.counted&&l`<small class="soft">${u??Pe(a.counted-c)}</small>`}`};return[{key:"register",label:i("register"),hint:i("register.hint"),show:n}]}function wt(s,e){return s.cells.some(o=>K(o)&&(e.editable||o.addition))?[{key:"addition",label:i("form.addition"),hint:i("form.additionHint")}]:[]}const _t=(s,e)=>`/muc-tieu/${e.replaceAll(".","-")}?noi=${s.row.unit.id}&ky=${s.row.period.code}&ngay=${s.row.figures_on}`,xt=f(function({sheet:e}){const t=e.row.groups.flatMap(o=>o.cells).filter(o=>he(o,e.values.figures[o.code]?.cumulative??null));return!e.editable||t.length<2?l``:l`<div>${h({label:i("register.takeEverything",{count:t.length}),icon:"download",onClick:()=>e.figures(ke(t))})}</div>`}),he=(s,e)=>!q(s)&&s.counted!==null&&s.counted!==e,ke=s=>Object.fromEntries(s.map(e=>[e.code,{cumulative:e.counted}])),St=f(function({group:e,sheet:t,typed:o}){const n=e.cells.filter(a=>he(a,o(a.code)));if(!t.editable||n.length===0)return l``;const r=()=>t.figures(ke(n));return l`<div class="row">
    ${h({label:n.length===1?i("register.take"):i("register.takeAll",{count:n.length}),icon:"download",small:!0,onClick:r})}
  </div>`}),w=qe({title:"Bản chốt số liệu",hint:"Mỗi lần nộp giữ lại một bản, không sửa được; báo cáo phường lấy số từ bản đang có hiệu lực.",edition:"Bản","edition.number":"Lần {number}",holds:"đang có hiệu lực",correction:"để đính chính",until:"Số liệu tính đến",taken:"Chốt lúc",figures:"Số chỉ tiêu",late:"Phát sinh sau chốt kỳ trước",digest:"Dấu vân tay",open:"Đang mở để đính chính báo cáo đã phát hành.","open.text":"Sửa những ô cần sửa rồi nộp lại; đến khi bản đính chính được duyệt, các kỳ sau vẫn lấy số đã chốt trước đó.",cell:"gồm phát sinh sau chốt: tăng {came}, giảm {went}"}),Ot=f(function({row:e}){return e.snapshots.length===0?l``:G({title:w("title"),hint:w("hint"),plain:!0,children:ie({caption:w("title"),rows:e.snapshots,rowKey:t=>t.id,columns:[{key:"edition",label:w("edition"),kind:"main",show:t=>l`
              ${w("edition.number",{number:t.edition})} ${t.holds&&oe({label:w("holds")})} ${t.correction&&oe({label:w("correction")})}`},{key:"until",label:w("until"),value:t=>A(t.data_until)},{key:"taken",label:w("taken"),show:t=>l`${z(t.taken_at)}${t.taken_by&&l`<br /><span class="soft small">${t.taken_by}</span>`}`},{key:"figures",label:w("figures"),kind:"number",value:t=>y(t.figures)},{key:"late",label:w("late"),kind:"number",value:t=>y(t.late)},{key:"digest",label:w("digest"),show:t=>l`<code class="small" title=${t.digest}>${t.digest.slice(0,12)}…</code>`,hideOnPhone:!0}]})})}),Tt=f(function({row:e}){return e.correction_id?l`<div class="notice is-warning"><p><strong>${w("open")}</strong> ${w("open.text")}</p></div>`:l``}),Ct=f(function({cell:e}){return!e||e.late_in+e.late_out===0?l``:l`<small class="soft">${w("cell",{came:y(e.late_in),went:y(e.late_out)})}</small>`}),Et=f(function({sheet:e}){return l`<div class="stack">
    <div class="form-row">${ue({name:"data_until",label:i("dataUntil"),hint:i("dataUntil.hint"),value:e.values.data_until,required:!0,disabled:!e.editable,min:e.row.period.first_day,max:e.row.period.last_day,error:e.errors.data_until,onChange:e.until})}</div>
    ${e.row.surveyed&&kt({sheet:e})}
    ${e.row.groups.map(t=>At({group:t,sheet:e,key:t.key}))}
  </div>`}),At=f(function({group:e,sheet:t}){const o=new Map(e.cells.map(a=>[a.code,a])),n=a=>$e(t,o.get(a)),r=a=>{const c=o.get(a)?.of;return c?Le(n(a),o.has(c)?n(c):Ft(t,c)):""};return G({title:e.title,hint:e.goal_text&&e.goal_text!==De?i("form.goal",{goal:e.goal_text}):void 0,children:l`
      ${ut({caption:e.title,corner:i("form.measure"),help:e===t.row.groups[0],disabled:!t.editable,rows:e.cells.map(a=>({key:a.code,label:a.label,name:a.label,hint:Mt(a,n(a.code))})),columns:[{key:"cumulative",label:i("form.cumulative"),hint:i("form.cumulativeHint")},...wt(e,t),{key:"previous",label:i("form.previous"),show:a=>y(o.get(a)?.previous)},{key:"added",label:i("form.added"),show:a=>l`${y(Rt(o.get(a),n(a)))}${Ct({cell:o.get(a)})}`},{key:"share",label:"%",show:r},...vt(e,t,n)],applies:(a,c)=>(c==="addition"?K:qt)(o.get(a)),instead:(a,c)=>c==="addition"?"":y(n(a)),value:(a,c)=>c==="addition"?t.values.figures[a]?.addition??null:n(a),onChange:(a,c,u)=>t.figure(a,{[c]:u}),message:(a,c)=>ht(t,a,c)})}
      ${e.cells.filter(a=>Nt(a,t)).map(a=>Me({key:a.code,name:`remark.${a.code}`,label:i("form.remark",{name:a.label}),hint:i("form.remarkHint"),disabled:!t.editable,value:t.values.figures[a.code]?.remark??"",onChange:c=>t.figure(a.code,{remark:c})}))}
      ${St({group:e,sheet:t,typed:n})}
      ${t.editable&&e.cells.some(a=>a.proposed!==null&&a.proposed!==n(a.code))&&l`<div class="row">${e.cells.filter(a=>a.proposed!==null&&a.proposed!==n(a.code)).map(a=>h({key:a.code,small:!0,label:`${i("form.use")}: ${a.label} ${y(a.proposed)}`,onClick:()=>t.figure(a.code,{cumulative:a.proposed})}))}</div>`}`})});function Ft(s,e){return $e(s,s.row.groups.flatMap(t=>t.cells).find(t=>t.code===e))}const qt=s=>!q(s),Mt=(s,e)=>ge(s)?`${s.origin_label}. ${s.remark}`:s.proposed!==null&&s.proposed!==e?i("form.proposed",{value:y(s.proposed)}):void 0;function Rt(s,e){return!s||e===null?null:e===s.cumulative?s.added:s.previous===null?null:e-s.previous}const Nt=(s,e)=>!!e.values.figures[s.code]?.remark||K(s)&&!!e.values.figures[s.code]?.addition||s.messages.some(t=>t.needs_remark),Pt=f(function({help:e}){const t=[{label:i("help.given"),value:y(e.given)},{label:i("help.guests"),value:y(e.guests)},...e.matched===null?[]:[{label:i("help.matched"),value:y(e.matched)}],...e.waiting===null?[]:[{label:i("help.waiting"),value:y(e.waiting)}],{label:i("help.what"),wide:!0,value:e.helps.map(({label:o,count:n})=>`${o}: ${y(n)}`).join("; ")}];return G({title:i("help.title"),hint:i("help.hint",{first:A(e.first_day),last:A(e.last_day)}),children:l`${re({facts:t})}`})}),Dt=f(function({sheet:e}){return l`<div class="stack">${e.row.sections.map(t=>ee({key:t.code,name:`sections.${t.code}`,label:t.title,hint:t.ask,rows:4,disabled:!e.editable,value:e.values.sections[t.code]??"",error:e.errors[`sections.${t.code}`],onChange:o=>e.section(t.code,o)}))}</div>`});function Lt(s,e){e(),requestAnimationFrame(()=>requestAnimationFrame(()=>{const t=document.querySelector(`.cell-message.is-${s}`),o=t?.closest("tr")?.querySelector("input:not(:disabled)")??t?.closest(".section")?.querySelector('input[name^="remark."]:not(:disabled)');t?.scrollIntoView({block:"center"}),o instanceof HTMLElement&&o.focus({preventScroll:!!t?.closest("tr")?.contains(o)})}))}const jt=["submit","return","reopen","lock","accept"],Ht=["return","reopen"],Bt=f(function({sheet:e}){const[t,o]=C(null),{row:n}=e,[r,a]=V(),c=m=>Lt(m,()=>r.muc&&a({muc:null})),u={submission_id:n.id},d=(m,$)=>{e.took(m),R("/submissions"),I($)},g=async()=>{const m=e.dirty?await e.save():n;if(!m)return;if(m.messages.some(_=>_.severity==="error"))return c("danger");const $=Be(...m.sections.map(_=>_.text)).join(", "),p=[It(m),$&&i("form.personal",{words:$})].filter(Boolean).join(" ");if(await te({title:i("form.submitTitle",{period:n.period.title.toLowerCase()}),text:p?`${p} ${i("form.submitText")}`:i("form.submitText"),yes:i("form.submit")}))try{d(await E("/submissions/{submission_id}/submit",{params:u,version:m.version}),i("form.submitted"))}catch(_){const b=X(_);e.refused(Object.fromEntries(b.errors.map(S=>[S.field,S.message]))),M(b)}},v=async m=>{try{d(await E(m==="accept"?"/submissions/{submission_id}/accept":"/submissions/{submission_id}/lock",{params:u,version:n.version}),i("act.done"))}catch($){M($)}};return!e.editable&&!jt.some(m=>n.actions.includes(m))?null:l`<div class="card sheet-bar">
    ${Gt({sheet:e,goTo:c})}
    <div class="form-actions">
      ${e.editable&&h({label:i("form.save"),onClick:e.save,busy:e.saving,disabled:!e.dirty})}
      ${n.actions.includes("submit")&&h({label:i("form.submit"),onClick:g,kind:"primary",icon:"check"})}
      ${Ht.filter(m=>n.actions.includes(m)).map(m=>h({key:m,label:i(`act.${m}`),onClick:()=>o(m)}))}
      ${n.actions.includes("lock")&&h({label:i("act.lock"),onClick:()=>v("lock")})}
      ${n.actions.includes("accept")&&h({label:i("act.accept"),onClick:()=>v("accept"),kind:"primary",icon:"check"})}
    </div>
    ${t&&Wt({name:t,row:n,onClose:()=>o(null),onDone:m=>{o(null),d(m,i("act.done"))}})}
  </div>`}),ve=4;function It(s){const e=s.groups.flatMap(n=>n.cells).filter(n=>n.cumulative===null);if(e.length===0)return"";const t=e.slice(0,ve).map(n=>n.label).join("; "),o=e.length-ve;return i("form.blanks",{count:e.length,names:o>0?i("form.blanksMore",{names:t,count:o}):t})}const Gt=f(function({sheet:e,goTo:t}){const o=e.row.messages.filter(r=>r.severity==="error").length,n=e.row.messages.filter(r=>r.severity==="warning").length;return l`<div>${e.editable&&(o>0?l`<div class="notice is-danger">
        <p>${i("form.errors",{count:o})}</p>
        ${h({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("danger")})}
      </div>`:n>0?l`<div class="notice is-warning">
          <p>${i("form.warnings",{count:n})}</p>
          ${h({label:i("form.goToFault"),small:!0,icon:"down",onClick:()=>t("warning")})}
        </div>`:l`<p class="notice is-good">${i("form.complete")}</p>`)}
    ${e.editable&&l`<p class="soft small" role="status">
        ${e.saving?i("form.saving"):e.dirty?i("form.unsaved"):e.savedAt?i("form.saved",{at:z(e.savedAt).slice(0,5)}):""}
      </p>`}
  </div>`}),Wt=f(function({name:e,row:t,onClose:o,onDone:n}){const r=U({draft:`${e} ${t.id}`,initial:{reason:""},submit:(a,c)=>E(e==="return"?"/submissions/{submission_id}/return":"/submissions/{submission_id}/reopen",{params:{submission_id:t.id},version:t.version,body:{reason:a.reason},key:c}),done:n});return de({title:i(`act.${e}`),form:r,submit:i(`act.${e}`),onClose:o,cancel:i("act.cancel"),children:ee({...r.bind("reason"),label:i("act.reason"),hint:i("act.reasonHint"),required:!0,rows:3})})}),Kt=f(function({row:e}){const[t,o]=C(null),[n,r]=C(null),a=async()=>{try{o(await E("/submissions/{submission_id}/form",{params:{submission_id:e.id}}))}catch(c){M(c)}};return l`<div class="row no-print">
    ${!t&&h({label:i("form.paper"),onClick:a,icon:"print",kind:"quiet"})}
    ${t&&!n&&Ie({job:t,label:i("form.paperLabel"),onDone:c=>r(String(c.result?.file_id??"")),onEnd:()=>o(null)})}
    ${n&&l`<a class="button" href=${`/api/v1/files/${n}?inline=true`} target="_blank" rel="noopener">${i("form.paperOpen")}</a>`}
  </div>`});await B("submissions");function Vt({params:s}){const e=N("/submissions/{submission_id}",{params:{submission_id:s.id}}),t=e.data;return ne({title:t?`${t.unit.name} — ${t.period.title}`:i("title"),lead:t?.period.label,crumbs:[{label:i("title"),href:t?`/so-lieu?ky=${t.period.code}`:"/so-lieu"},{label:t?.unit.name??""}],status:t&&F({label:t.state_label,tone:pe(t.state)}),children:P({of:e,lines:10,children:o=>Ut({row:o,key:o.id,set:e.set})})})}const Ut=f(function({row:e,set:t}){const o=yt(e,t),n=o.row;return l`<div class="stack">
    ${n.state==="returned"&&zt({row:n})}
    ${Tt({row:n})}
    ${re({facts:[{label:i("dataUntil"),value:A(n.data_until)},{label:i("due"),value:l`${A(n.due_on)} ${F({label:n.lateness.label,tone:W(n.lateness)})}`},{label:i("source"),value:n.source_label},...n.entered_by?[{label:i("entered",{name:""}).replace(": ",""),value:n.entered_by}]:[]]})}
    ${n.help&&Pt({help:n.help})}
    ${o.notice}
    ${Bt({sheet:o})}
    ${me({label:i("title"),query:"muc",tabs:[{name:"so-lieu",label:i("form.figures"),show:()=>Et({sheet:o})},{name:"noi-dung",label:i("form.narrative"),show:()=>l`<div class="stack">
              ${Dt({sheet:o})}
              ${o.editable&&O("difficulty.read")&&Ge({unitId:n.unit.id})}
            </div>`},{name:"nhiem-vu",label:i("form.tasks"),count:n.tasks.length,show:()=>Jt({row:n})}]})}
    ${Kt({row:n})}
    ${Ot({row:n})}
    ${n.timeline.length>0&&G({title:i("timeline"),children:We({steps:n.timeline,label:i("timeline")})})}
  </div>`}),zt=f(function({row:e}){const t=e.timeline.filter(o=>o.step==="return"||o.step==="reopen").at(-1);return t?l`<div class="notice is-warning">
      <strong>${t.label}</strong> ${t.reason} <span class="soft small">${Ke(t)}, ${z(t.at)}</span>
    </div>`:l``}),Jt=f(function({row:e}){return e.tasks.length===0?l`<p class="soft">${i("form.tasksNone")}</p>`:l`<ul class="worklist">
    ${e.tasks.map(t=>l`<li key=${t.assignment_id}>
          <div class="worklist-main">
            <a href=${`/nhiem-vu/${t.task_id}`}>${t.task_ref}. ${t.text}</a>
            ${t.note&&l`<span class="soft small">${t.note}</span>`}
          </div>
          ${F({label:t.label||t.state_label,tone:"neutral"})}
        </li>`)}
  </ul>`}),Qt=Object.freeze(Object.defineProperty({__proto__:null,default:Vt},Symbol.toStringTag,{value:"Module"}));export{dt as l,Qt as s};
