// Licences in vendor/LICENSES.txt.
import{b as r,O as A}from"./kit.js";import{u as p,g as k,M as $,n as d,B as D,j as I,k as V,D as z,S as G,P as _,L as m,E as w,s as O,h as f,C as N,w as J,d as M}from"./frame.js";import{c as u,k as K,i as S,q as Q,r as R,s as U,B as y,L as W,h as X,g as Y}from"./first.js";import{ad as P,ae as Z,af as ee,S as x,ag as t,D as te,O as g,d as T,P as ne}from"./shared.js";function le(){const e=p("/rechecks",{query:{limit:1}}).data?.items[0];if(!e)return null;const{share:l}=e,o=l.percent===null?P("line.none"):`${Z(l)}. ${P("found.interval",{percent:k(l.percent),low:k(l.low),high:k(l.high)})}.`;return r`<p>
    <a href=${`/kiem-tra-lai/${e.id}`}>${P("line.title",{period:e.period_title,unit:e.unit_name})}</a>
    : ${o}
  </p>`}const se=u(le);function j(){const[e,l]=K(),o=Object.fromEntries(Object.entries({unit_id:e.noi,period:e.ky,on:e.ngay}).filter(([,n])=>n)),a=e.chia==="to"?"group":e.chia==="tuyen"?"street":"unit";return{asked:o,by:a,query:e,change:l}}const B=e=>`/chin-muc-tieu/${e.replaceAll(".","-")}`;function b(e,l,o={}){const a=Object.entries({noi:l.noi,ky:l.ky,ngay:l.ngay,...o}).filter(([,i])=>i),n=new URLSearchParams(a).toString();return n?`${e}?${n}`:e}function ae({period:e,on:l,query:o,change:a,places:n=[]}){const i=e.last_day<S.value?e.last_day:S.value,s=ee(S.value);return r`<div class="form-row no-print asking">
    ${x({name:"ky",label:t("period"),value:e.code,options:s,onChange:c=>a({ky:c??void 0,ngay:void 0})})}
    ${te({name:"ngay",label:t("on"),value:l,min:e.first_day,max:i,onChange:c=>a({ngay:c??void 0,ky:e.code})})}
    ${(n.length>1||o.noi)&&x({name:"noi",label:t("unit"),value:o.noi??"",onChange:c=>a({noi:c||void 0,chia:void 0}),options:[{value:"",label:t("unit.all")},...n.filter(({unit_id:c})=>c).map(({unit_id:c,name:h})=>({value:c??"",label:h}))]})}
  </div>`}const q=u(ae);function oe({read:e,href:l}){const o=e.places.length<2,a=o?[]:e.places;return r`<div class="card table-frame" tabindex="0" role="region" aria-label=${t("title")}>
    <table class="indicators"><caption class="visually-hidden">${t("title")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("measure")}</th>
          <th scope="col" class="is-total">${o?e.places[0]?.name??t("total"):t("total")}</th>
          ${a.map(n=>r`<th scope="col" key=${n.key}>${n.name}</th>`)}</tr></thead>
      ${e.places.some(({survey:n})=>n)&&ce({read:e,places:a})}
      ${e.groups.map(n=>ue({key:n.key,group:n,places:a,href:l}))}
  </table></div>`}const ie=u(oe);function re({read:e,places:l}){const o=a=>a&&r`<span class="indicator-number">${t("survey.of",{settled:d(a.settled),households:d(a.households)})}</span>
      ${g({value:a.households?a.settled*100/a.households:null,label:t("survey"),hideValue:!0})}
      <small>${a.percent_text}</small>`;return r`<tbody class="is-survey"><tr><th scope="row">${t("survey")}<small>${t("survey.hint")}</small></th>
    <td class="is-total">${o(e.survey)}</td>${l.map(a=>r`<td key=${a.key}>${o(a.survey)}</td>`)}</tr>
  </tbody>`}const ce=u(re);function de({group:e,places:l,href:o}){const a=e.ref?t("target",{ref:e.ref,title:e.title}):e.title;return r`<tbody>
    <tr class="is-group">
      <th scope="rowgroup" colspan=${l.length+2}>
        <span>${a}</span>
        ${e.goal_text&&e.goal_text!==$&&r`<small>${t("goal",{goal:e.goal_text})}</small>`}
      </th>
    </tr>
    ${e.rows.map(n=>r`<tr key=${n.code}>
        <th scope="row">
          ${n.short}
          ${n.listed&&n.total.known<n.total.base&&r`<small>${t("known",{known:d(n.total.known),base:d(n.total.base)})}</small>`}
        </th>
        <td class="is-total">${C({cell:n.total,row:n,href:n.listed?o(n.code):void 0})}</td>
        ${l.map((i,s)=>{const c=n.places[s];return r`<td key=${i.key}>${c&&C({cell:c,row:n,href:n.listed&&i.unit_id?o(n.code,i.unit_id):void 0})}</td>`})}
      </tr>`)}
  </tbody>`}const ue=u(de);function he({cell:e,row:l,href:o}){const a=d(e.counted);return r`<span class="indicator-number">${o?r`<a class="figure" href=${o}>${a}</a>`:a}</span>
    ${l.of&&r`
        ${g({value:e.percent,goal:l.goal_percent,label:l.label,hideValue:!0})}
        <small>${e.percent_text}</small>`}
    ${e.in_period!==0&&r`<small>${t("inPeriod",{change:D(e.in_period)})}</small>`}`}const C=u(he);function pe({coverage:e,onClose:l}){const o=Object.fromEntries(e.places.map(n=>[n.unit_id,n.own?n.percent:null])),a=Q({initial:{percent:e.percent,...o},submit:n=>R("/indicators/threshold",{version:e.version??0,body:{percent:n.percent??0,places:e.places.flatMap(({unit_id:i})=>{const s=n[i];return s==null?[]:[{unit_id:i,percent:s}]})}}),done:()=>{I("/indicators","/submissions"),V(t("threshold.saved")),l()}});return z({title:t("threshold"),onClose:l,wide:!0,children:U({form:a,label:t("threshold"),children:r`
        <p class="soft">${t("threshold.lead")}</p>
        ${T({...a.bind("percent"),label:t("threshold.ward"),unit:"%",required:!0})}
        <h3>${t("threshold.own")}</h3>
        <p class="soft small">${t("threshold.ownHint")}</p>
        <ul class="parts">${e.places.map(n=>r`<li key=${n.unit_id}>
            <span>
              ${n.name}
              <br />
              ${G({label:t(n.speaks?"threshold.speaks":"threshold.waits"),tone:n.speaks?"good":"neutral"})}
              <small>
                ${t("survey.of",{settled:d(n.survey.settled),households:d(n.survey.households)})} (
                ${n.survey.percent_text}
                )
              </small>
            </span>
            <div>
              ${T({...a.bind(n.unit_id),label:n.name,labelHidden:!0,unit:"%"})}
            </div>
          </li>`)}</ul>
        <div class="form-actions">
          ${y({label:t("threshold.save"),type:"submit",kind:"primary",busy:a.busy})}
          ${y({label:t("threshold.cancel"),kind:"quiet",onClick:l})}
        </div>`})})}const $e=u(pe);await O("indicators");function be(){const{asked:e,by:l,query:o,change:a}=j(),n=p("/indicators",{query:{...e,by:l}}),i=p("/indicators/coverage"),[s,c]=A(!1);return _({title:n.data?.unit_name?`${t("title")} — ${n.data.unit_name}`:t("title"),lead:t("lead"),actions:r`
      ${i.data?.actions.includes("set_threshold")&&y({label:t("threshold"),icon:"edit",onClick:()=>c(!0)})}
      ${W({label:t("ledger"),href:b("/so-theo-doi",o),icon:"table"})}`,children:r`${s&&i.data&&$e({coverage:i.data,onClose:()=>c(!1)})}${m({of:n,lines:12,children:h=>r`<div class="stack">
        ${q({period:h.period,on:h.on,query:o,change:a,places:i.data?.places??[]})}
        ${h.actions.includes("inside")&&fe({by:l,change:a})}
        ${se({})}
        ${h.survey.households===0&&l==="unit"?w({title:t("none"),hint:t("noneHint"),icon:"figures"}):ie({read:h,href:(F,L)=>b(B(F),o,L?{noi:L}:{})})}
      </div>`})}`})}function me({by:e,change:l}){const o={unit:"",group:"to",street:"tuyen"};return r`<div class="form-row no-print">${x({name:"chia",label:t("by"),value:o[e],onChange:a=>l({chia:a||void 0}),options:[{value:"",label:t("by.unit")},{value:"to",label:t("by.group")},{value:"tuyen",label:t("by.street")}]})}</div>`}const fe=u(me),ye=Object.freeze(Object.defineProperty({__proto__:null,default:be},Symbol.toStringTag,{value:"Module"}));await O("indicators");function ge({params:e}){const{asked:l,query:o,change:a}=j(),n=p("/indicators/{code}",{params:{code:e.code.replaceAll("-",".")},query:l}),i=n.data;return _({title:i?i.row.label:t("title"),lead:i?.unit_name??void 0,crumbs:[{label:t("back"),href:b("/chin-muc-tieu",o)},{label:i?.row.short??""}],children:m({of:n,lines:8,children:s=>r`<div class="stack">
        ${q({period:s.period,on:s.on,query:o,change:a})}
        ${ke({read:s})}
        <div class="columns">
          ${s.places.length>1&&we({read:s,query:o})}
          ${v({title:t("detail.groups"),parts:s.groups,small:s.reachable===null})}
          ${v({title:t("detail.streets"),parts:s.streets,small:s.reachable===null})}
          ${s.split&&v({title:t("detail.split"),parts:s.split.channels,hint:t("detail.splitHint")})}
          ${s.split&&v({title:t("detail.grades"),parts:s.split.grades})}
        </div>
        ${s.reachable===null?r`<p class="notice">${t("detail.figuresOnly")}</p>`:Pe({read:s,asked:l,key:JSON.stringify(l)})}
      </div>`})})}function ve({read:e}){const{total:l,noun:o,of:a}=e.row;return r`<div class="card figure-head"><b class="figure-value">${d(l.counted)}</b>
    <p>
      <strong>${o}</strong>
      ${a&&r`
          <br />
          ${t("goal",{goal:e.row.goal_percent===null?$:`${d(e.row.goal_percent)}%`})} · <b>${l.percent_text}</b>`}
      ${l.known<l.base&&r`<br /><span class="soft">${t("known",{known:d(l.known),base:d(l.base)})}</span>`}
    </p>
    ${a&&r`<div class="figure-bar">
        ${g({value:l.percent,goal:e.row.goal_percent,label:e.row.label,hideValue:!0})}
      </div>`}
  </div>`}const ke=u(ve);function _e({read:e,query:l}){return f({title:t("detail.places"),children:r`<ul class="parts">${e.places.map((o,a)=>{const n=e.row.places[a];return r`<li key=${o.key}>
        <span>${o.name}</span>
        <div>
          ${n&&C({cell:n,row:e.row,href:o.unit_id?b(B(e.row.code),l,{noi:o.unit_id}):void 0})}
        </div>
      </li>`})}</ul>`})}const we=u(_e);function Oe({title:e,parts:l,hint:o,small:a}){if(l.length===0)return r``;const n=l.reduce((i,s)=>i+s.count,0);return f({title:e,hint:o??(a?t("detail.small"):void 0),children:r`<ul class="parts">${l.map(i=>r`<li key=${i.code}>
        <span>${i.label}</span>
        <div>
          <span class="indicator-number">${d(i.count)}</span>
          ${g({value:n?i.count*100/n:null,label:i.label,hideValue:!0})}
          <small>${N(i.count,n)}</small>
        </div>
      </li>`)}</ul>`})}const v=u(Oe);function Se({read:e,asked:l}){const o={code:e.row.code},a=p("/indicators/{code}/list",{params:o,query:l}),n=a.data?.items.some(i=>i.person_id)??!1;return f({title:t("detail.people"),hint:(e.reachable??0)<e.row.total.counted?t("detail.reach",{count:d(e.reachable),all:d(e.row.total.counted)}):void 0,children:m({of:a,empty:i=>i.items.length===0,whenEmpty:w({title:t("detail.empty"),hint:t("detail.emptyHint")}),children:i=>r`<div>
        ${J({caption:t("detail.people"),rows:i.items,rowKey:s=>s.person_id??s.household_id,href:s=>X("household.read")?`/so-ho/${s.household_id}`:void 0,columns:[{key:"who",label:n?t("person"):t("household"),kind:"main",value:s=>s.full_name??s.household_name},...n?[{key:"born",label:t("born"),value:s=>s.birth_year??$}]:[],{key:"code",label:t("household"),value:s=>s.household_code},{key:"address",label:t("address"),value:s=>[s.house_no,s.street].filter(Boolean).join(" ")||$},{key:"phone",label:t("phone"),value:s=>s.phone??$},{key:"evidence",label:t("evidence"),show:s=>s.channel_label?r`<div>${s.channel_label}<br /><span class="soft small">${s.grade_label}</span></div>`:$}]})}
        ${ne({page:i,more:s=>Y("/indicators/{code}/list",{params:o,query:{...l,cursor:s}}),onMore:a.set})}
      </div>`})})}const Pe=u(Se),xe=Object.freeze(Object.defineProperty({__proto__:null,default:ge},Symbol.toStringTag,{value:"Module"}));await O("indicators");function je(){const{asked:e,query:l,change:o}=j(),a=p("/indicators/ledger",{query:e}),n=p("/indicators/coverage");return _({title:a.data?.unit_name?`${t("ledger")} — ${a.data.unit_name}`:t("ledger"),lead:t("ledger.lead"),crumbs:[{label:t("back"),href:b("/chin-muc-tieu",l)},{label:t("ledger")}],actions:y({label:t("print"),icon:"print",onClick:()=>window.print()}),children:m({of:a,lines:10,empty:i=>i.places.every(({survey:s})=>!s?.households),whenEmpty:w({title:t("none"),hint:t("noneHint"),icon:"table"}),children:i=>r`<div class="stack">
        ${q({period:i.period,on:i.on,query:l,change:o,places:n.data?.places??[]})}
        <p class="soft">${t("ledger.range",{first:M(i.first_day),last:M(i.on)})} (${i.period.title})</p>
        ${H({title:t("ledger"),plain:!0,rows:i.lines.map(s=>({key:s.code,label:s.label,account:s.total})),corner:t("population")})}
        ${i.places.length>1&&i.lines.map(s=>H({key:s.code,title:s.label,corner:t("unit"),rows:[...i.places.map((c,h)=>({key:c.key,label:c.name,account:s.places[h]})),{key:"",label:t("total"),account:s.total}]}))}
        <div class="ledger-signs"><p>${t("sign.keeper")}</p><p>${t("sign.head")}</p></div>
      </div>`})})}function qe({title:e,corner:l,plain:o,rows:a}){const n=r`<div class="table-frame" tabindex="0" role="region" aria-label=${e}>
    <table class="indicators is-ledger"><caption class="visually-hidden">${e}</caption>
      <thead>
        <tr>
          <th scope="col">${l}</th>
          <th scope="col">${t("opening")}</th>
          <th scope="col">${t("entered")}</th>
          <th scope="col">${t("left")}</th>
          <th scope="col">${t("closing")}</th>
        </tr>
      </thead>
      <tbody>${a.map(({key:i,label:s,account:c})=>r`<tr key=${i} class=${i===""?"is-sum":void 0}><th scope="row">${s}</th>
          <td data-label=${t("opening")}>${d(c.opening)}</td>
          <td data-label=${t("entered")}>${E({changes:c.entered})}</td>
          <td data-label=${t("left")}>${E({changes:c.left})}</td>
          <td data-label=${t("closing")}><b>${d(c.closing)}</b></td>
        </tr>`)}</tbody>
  </table></div>`;return o?r`<div class="card">${n}</div>`:f({title:e,children:n})}const H=u(qe);function Ce({changes:e}){return e.length===0?r`<span class="soft">${d(0)}</span>`:r`
    <b>${d(e.reduce((l,{count:o})=>l+o,0))}</b>
    ${e.map(({code:l,label:o,count:a})=>r`<small key=${l}>${o}: ${d(a)}</small>`)}`}const E=u(Ce),Le=Object.freeze(Object.defineProperty({__proto__:null,default:je},Symbol.toStringTag,{value:"Module"}));export{ye as f,Le as l,xe as m};
