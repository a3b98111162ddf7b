// Licences in vendor/LICENSES.txt.
import{b as i,O as E,r as D}from"./kit.js";import{k as p,j as _,n as u,M as $,K as I,i as z,g as G,D as N,S as V,P as w,L as m,E as P,s as S,C as K,l as f,N as Q,x as R,d as M,O as J}from"./frame.js";import{c as h,u as U,e as O,k as W,j as X,F as Y,B as y,L as Z,i as ee,l as te,n as ne}from"./first.js";import{aP as j,aQ as le,aR as se,S as x,aS as t,D as ae,a5 as g,j as H,P as oe}from"./shared.js";const ie=h(function(){const e=p("/rechecks",{query:{limit:1}}).data?.items[0];if(!e)return null;const{share:l}=e,o={percent:_(l.percent),low:_(l.low),high:_(l.high)},s=l.percent===null?j("line.none"):`${le(l)}. ${j("found.interval",o)}.`;return i`<p>
    <a href=${`/kiem-tra-lai/${e.id}`}>${j("line.title",{period:e.period_title,unit:e.unit_name})}</a>: ${s}
  </p>`});function T(){const[c,e]=U(),l=Object.fromEntries(Object.entries({unit_id:c.noi,period:c.ky,on:c.ngay}).filter(([,s])=>s)),o=c.chia==="to"?"group":c.chia==="tuyen"?"street":"unit";return{asked:l,by:o,query:c,change:e}}const C=c=>`/muc-tieu/${c.replaceAll(".","-")}`;function b(c,e,l={}){const o=Object.entries({noi:e.noi,ky:e.ky,ngay:e.ngay,...l}).filter(([,n])=>n),s=new URLSearchParams(o).toString();return s?`${c}?${s}`:c}const F=h(function({period:e,on:l,query:o,change:s,places:n=[]}){const a=e.last_day<O.value?e.last_day:O.value,r=se(O.value);return i`<div class="form-row no-print asking">
    ${x({name:"ky",label:t("period"),value:e.code,options:r,onChange:d=>s({ky:d??void 0,ngay:void 0})})}
    ${ae({name:"ngay",label:t("on"),value:l,min:e.first_day,max:a,onChange:d=>s({ngay:d??void 0,ky:e.code})})}
    ${(n.length>1||o.noi)&&x({name:"noi",label:t("unit"),value:o.noi??"",onChange:d=>s({noi:d||void 0,chia:void 0}),options:[{value:"",label:t("unit.all")},...n.filter(({unit_id:d})=>d).map(({unit_id:d,name:k})=>({value:d??"",label:k}))]})}
  </div>`}),re=h(function({read:e,href:l}){const o=e.places.length<2,s=o?[]:e.places;return i`<div class="card table-frame" tabindex="0" role="region" aria-label=${t("title")}>
    <table class="indicators"><caption class="visually-hidden">${t("title")}</caption>
      <thead>
        <tr>
          <th scope="col">${t("measure")}</th>
          <th scope="col" class="is-total">${o?e.places[0]?.name??t("total"):t("total")}</th>
          ${s.map(n=>i`<th scope="col" key=${n.key}>${n.name}</th>`)}</tr></thead>
      ${e.places.some(({survey:n})=>n)&&ce({read:e,places:s})}
      ${e.groups.map(n=>de({key:n.key,group:n,places:s,href:l}))}
  </table></div>`}),ce=h(function({read:e,places:l}){const o=s=>s&&i`<span class="indicator-number">${t("survey.of",{settled:u(s.settled),households:u(s.households)})}</span>
      ${g({value:s.households?s.settled*100/s.households:null,label:t("survey"),hideValue:!0})}
      <small>${s.percent_text}</small>`;return i`<tbody class="is-survey"><tr><th scope="row">${t("survey")}<small>${t("survey.hint")}</small></th>
    <td class="is-total">${o(e.survey)}</td>${l.map(s=>i`<td key=${s.key}>${o(s.survey)}</td>`)}</tr>
  </tbody>`}),de=h(function({group:e,places:l,href:o}){const s=e.ref?t("target",{ref:e.ref,title:e.title}):e.title;return i`<tbody>
    <tr class="is-group">
      <th scope="rowgroup" colspan=${l.length+2}>
        <span>${s}</span>
        ${e.goal_text&&e.goal_text!==$&&i`<small>${t("goal",{goal:e.goal_text})}</small>`}
      </th>
    </tr>
    ${e.rows.map(n=>i`<tr key=${n.code}>
        <th scope="row">
          ${n.short}
          ${n.listed&&n.total.known<n.total.base&&i`<small>${t("known",{known:u(n.total.known),base:u(n.total.base)})}</small>`}
        </th>
        <td class="is-total">${q({cell:n.total,row:n,href:n.listed?o(n.code):void 0})}</td>
        ${l.map((a,r)=>{const d=n.places[r];return i`<td key=${a.key}>${d&&q({cell:d,row:n,href:n.listed&&a.unit_id?o(n.code,a.unit_id):void 0})}</td>`})}
      </tr>`)}
  </tbody>`}),q=h(function({cell:e,row:l,href:o}){const s=u(e.counted);return i`<span class="indicator-number">${o?i`<a class="figure" href=${o}>${s}</a>`:s}</span>
    ${l.of&&i`
        ${g({value:e.percent,goal:l.goal_percent,label:l.label,hideValue:!0})}
        <small>${e.percent_text}</small>`}
    ${e.in_period!==0&&i`<small>${t("inPeriod",{change:I(e.in_period)})}</small>`}`}),ue=h(function({coverage:e,onClose:l}){const o=Object.fromEntries(e.places.map(n=>[n.unit_id,n.own?n.percent:null])),s=W({draft:"threshold",initial:{percent:e.percent,...o},submit:n=>X("/indicators/threshold",{version:e.version??0,body:{percent:n.percent??0,places:e.places.flatMap(({unit_id:a})=>{const r=n[a];return r==null?[]:[{unit_id:a,percent:r}]})}}),done:()=>{z("/indicators","/submissions"),G(t("threshold.saved")),l()}});return N({title:t("threshold"),onClose:l,wide:!0,children:Y({form:s,label:t("threshold"),children:i`
        <p class="soft">${t("threshold.lead")}</p>
        ${H({...s.bind("percent"),label:t("threshold.ward"),unit:"%",required:!0})}
        <h3>${t("threshold.own")}</h3>
        <p class="soft small">${t("threshold.ownHint")}</p>
        <ul class="parts">${e.places.map(n=>i`<li key=${n.unit_id}>
            <span>
              ${n.name}
              <br />
              ${V({label:t(n.speaks?"threshold.speaks":"threshold.waits"),tone:n.speaks?"good":"neutral"})}
              <small>
                ${t("survey.of",{settled:u(n.survey.settled),households:u(n.survey.households)})} (
                ${n.survey.percent_text}
                )
              </small>
            </span>
            <div>
              ${H({...s.bind(n.unit_id),label:n.name,labelHidden:!0,unit:"%"})}
            </div>
          </li>`)}</ul>
        <div class="form-actions">
          ${y({label:t("threshold.save"),type:"submit",kind:"primary",busy:s.busy})}
          ${y({label:t("threshold.cancel"),kind:"quiet",onClick:l})}
        </div>`})})});await S("indicators");function he(){const{asked:c,by:e,query:l,change:o}=T(),s=p("/indicators",{query:{...c,by:e}}),n=p("/indicators/coverage"),[a,r]=E(!1);return w({title:s.data?.unit_name?`${t("title")} — ${s.data.unit_name}`:t("title"),lead:t("lead"),actions:i`
      ${n.data?.actions.includes("set_threshold")&&y({label:t("threshold"),icon:"edit",onClick:()=>r(!0)})}
      ${Z({label:t("ledger"),href:b("/so-theo-doi",l),icon:"table"})}`,children:i`${a&&n.data&&ue({coverage:n.data,onClose:()=>r(!1)})}${m({of:s,lines:12,children:d=>i`<div class="stack">
        ${F({period:d.period,on:d.on,query:l,change:o,places:n.data?.places??[]})}
        ${d.actions.includes("inside")&&pe({by:e,change:o})}
        ${ie({})}
        ${d.survey.households===0&&e==="unit"?P({title:t("none"),hint:t("noneHint"),icon:"figures"}):re({read:d,href:(k,A)=>b(C(k),l,A?{noi:A}:{})})}
      </div>`})}`})}const pe=h(function({by:e,change:l}){const o={unit:"",group:"to",street:"tuyen"};return i`<div class="form-row no-print">${x({name:"chia",label:t("by"),value:o[e],onChange:s=>l({chia:s||void 0}),options:[{value:"",label:t("by.unit")},{value:"to",label:t("by.group")},{value:"tuyen",label:t("by.street")}]})}</div>`}),$e=Object.freeze(Object.defineProperty({__proto__:null,default:he},Symbol.toStringTag,{value:"Module"}));await S("indicators");function be({params:c}){const{asked:e,query:l,change:o}=T(),s=p("/indicators/{code}",{params:{code:c.code.replaceAll("-",".")},query:e}),n=s.data;return w({title:n?n.row.label:t("title"),lead:n?.unit_name??void 0,crumbs:[{label:t("back"),href:b("/muc-tieu",l)},{label:n?.row.short??""}],children:m({of:s,lines:8,children:a=>i`<div class="stack">
        ${F({period:a.period,on:a.on,query:l,change:o})}
        ${me({read:a})}
        <div class="columns">
          ${a.places.length>1&&fe({read:a,query:l})}
          ${v({title:t("detail.groups"),parts:a.groups,small:a.reachable===null})}
          ${v({title:t("detail.streets"),parts:a.streets,small:a.reachable===null})}
          ${a.split&&v({title:t("detail.split"),parts:a.split.channels,hint:t("detail.splitHint")})}
          ${a.split&&v({title:t("detail.grades"),parts:a.split.grades})}
        </div>
        ${a.reachable===null?i`<p class="notice">${t("detail.figuresOnly")}</p>`:ye({read:a,asked:e,key:JSON.stringify(e)})}
      </div>`})})}const me=h(function({read:e}){const{total:l,noun:o,of:s}=e.row;return i`<div class="card figure-head"><b class="figure-value">${u(l.counted)}</b>
    <p>
      <strong>${o}</strong>
      ${s&&i`
          <br />
          ${t("goal",{goal:K(e.row.goal_percent)})} · <b>${l.percent_text}</b>`}
      ${l.known<l.base&&i`<br /><span class="soft">${t("known",{known:u(l.known),base:u(l.base)})}</span>`}
    </p>
    ${s&&i`<div class="figure-bar">
        ${g({value:l.percent,goal:e.row.goal_percent,label:e.row.label,hideValue:!0})}
      </div>`}
  </div>`}),fe=h(function({read:e,query:l}){return f({title:t("detail.places"),children:i`<ul class="parts">${e.places.map((o,s)=>{const n=e.row.places[s];return i`<li key=${o.key}>
        <span>${o.name}</span>
        <div>
          ${n&&q({cell:n,row:e.row,href:o.unit_id?b(C(e.row.code),l,{noi:o.unit_id}):void 0})}
        </div>
      </li>`})}</ul>`})}),v=h(function({title:e,parts:l,hint:o,small:s}){if(l.length===0)return i``;const n=l.reduce((a,r)=>a+r.count,0);return f({title:e,hint:o??(s?t("detail.small"):void 0),children:i`<ul class="parts">${l.map(a=>i`<li key=${a.code}>
        <span>${a.label}</span>
        <div>
          <span class="indicator-number">${u(a.count)}</span>
          ${g({value:n?a.count*100/n:null,label:a.label,hideValue:!0})}
          <small>${Q(a.count,n)}</small>
        </div>
      </li>`)}</ul>`})}),ye=h(function({read:e,asked:l}){const o={code:e.row.code},s=p("/indicators/{code}/list",{params:o,query:l}),n=s.data?.items.some(a=>a.person_id)??!1;return f({title:t("detail.people"),hint:(e.reachable??0)<e.row.total.counted?t("detail.reach",{count:u(e.reachable),all:u(e.row.total.counted)}):void 0,children:m({of:s,empty:a=>a.items.length===0,whenEmpty:P({title:t("detail.empty"),hint:t("detail.emptyHint")}),children:a=>i`<div>
        ${R({caption:t("detail.people"),rows:a.items,rowKey:r=>r.person_id??r.household_id,href:r=>ee("household.read")?`/so-ho/${r.household_id}`:void 0,columns:[{key:"who",label:n?t("person"):t("household"),kind:"main",value:r=>r.full_name??r.household_name},...n?[{key:"born",label:t("born"),value:r=>r.birth_year??$}]:[],{key:"code",label:t("household"),value:r=>r.household_code},{key:"address",label:t("address"),value:r=>[r.house_no,r.street].filter(Boolean).join(" ")||$},{key:"phone",label:t("phone"),value:r=>r.phone??$},{key:"evidence",label:t("evidence"),show:r=>r.channel_label?i`<div>${r.channel_label}<br /><span class="soft small">${r.grade_label}</span></div>`:$}]})}
        ${oe({page:a,more:r=>te("/indicators/{code}/list",{params:o,query:{...l,cursor:r}}),onMore:s.set})}
      </div>`})})}),ge=Object.freeze(Object.defineProperty({__proto__:null,default:be},Symbol.toStringTag,{value:"Module"}));function ve({params:c}){return D(()=>{const e=c.code?C(c.code):"/muc-tieu";ne(`${e}${location.search}`,{replace:!0})},[]),null}const ke=Object.freeze(Object.defineProperty({__proto__:null,default:ve},Symbol.toStringTag,{value:"Module"}));await S("indicators");function _e(){const{asked:c,query:e,change:l}=T(),o=p("/indicators/ledger",{query:c}),s=p("/indicators/coverage");return w({title:o.data?.unit_name?`${t("ledger")} — ${o.data.unit_name}`:t("ledger"),lead:t("ledger.lead"),crumbs:[{label:t("back"),href:b("/muc-tieu",e)},{label:t("ledger")}],actions:y({label:t("print"),icon:"print",onClick:()=>{J()}}),children:m({of:o,lines:10,empty:n=>n.places.every(({survey:a})=>!a?.households),whenEmpty:P({title:t("none"),hint:t("noneHint"),icon:"table"}),children:n=>i`<div class="stack">
        ${F({period:n.period,on:n.on,query:e,change:l,places:s.data?.places??[]})}
        <p class="soft">${t("ledger.range",{first:M(n.first_day),last:M(n.on)})} (${n.period.title})</p>
        ${L({title:t("ledger"),plain:!0,rows:n.lines.map(a=>({key:a.code,label:a.label,account:a.total})),corner:t("population")})}
        ${n.places.length>1&&n.lines.map(a=>L({key:a.code,title:a.label,corner:t("unit"),rows:[...n.places.map((r,d)=>({key:r.key,label:r.name,account:a.places[d]})),{key:"",label:t("total"),account:a.total}]}))}
        <div class="ledger-signs"><p>${t("sign.keeper")}</p><p>${t("sign.head")}</p></div>
      </div>`})})}const L=h(function({title:e,corner:l,plain:o,rows:s}){const n=i`<div class="table-frame" tabindex="0" role="region" aria-label=${e}>
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
      <tbody>${s.map(({key:a,label:r,account:d})=>i`<tr key=${a} class=${a===""?"is-sum":void 0}><th scope="row">${r}</th>
          <td data-label=${t("opening")}>${u(d.opening)}</td>
          <td data-label=${t("entered")}>${B({changes:d.entered})}</td>
          <td data-label=${t("left")}>${B({changes:d.left})}</td>
          <td data-label=${t("closing")}><b>${u(d.closing)}</b></td>
        </tr>`)}</tbody>
  </table></div>`;return o?i`<div class="card">${n}</div>`:f({title:e,children:n})}),B=h(function({changes:e}){return e.length===0?i`<span class="soft">${u(0)}</span>`:i`
    <b>${u(e.reduce((l,{count:o})=>l+o,0))}</b>
    ${e.map(({code:l,label:o,count:s})=>i`<small key=${l}>${o}: ${u(s)}</small>`)}`}),we=Object.freeze(Object.defineProperty({__proto__:null,default:_e},Symbol.toStringTag,{value:"Module"}));export{ke as a,$e as f,we as l,ge as m};
