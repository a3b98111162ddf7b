// Licences in vendor/LICENSES.txt.
import{O as w,b as i,r as L,v as C}from"./kit.js";import{c as u,k,G as x,F as $,P as y,H as f,J as h,B as d,A as E,K as b,m as F,a as M,M as _,p as S,x as T,t as A}from"./first.js";import{x as s,D as g,t as m,h as B}from"./frame.js";import{F as V}from"./shared.js";const z=u(function({who:e,answer:t}){const[r,n]=w(!1),a=k({draft:!1,initial:{password:"",factor:""},check:({password:p})=>p?{}:{password:s("again.missing")},submit:({password:p,factor:j})=>x(e.user.username,p,j),done:p=>p?t(!0):n(!0)}),c=()=>t(F.peek()?.user.id===e.user.id),O=()=>{t(!1),M(null)};return g({title:s("again.title"),onClose:()=>{},cover:!0,children:$({form:a,label:s("again.title"),children:i`
        <p>${s("again.text",{name:e.user.full_name})}</p>
        <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
        ${y({...a.bind("password"),label:f("login.password"),autocomplete:"current-password"})}
        ${r&&h({form:a})}
        <div class="form-actions">
          ${d({label:s("again.other"),kind:"quiet",onClick:O})}
          ${E()&&d({label:s("again.later"),onClick:()=>t(!1)})}
          ${b({done:()=>c()})}
          ${d({label:f("login.submit"),type:"submit",kind:"primary",busy:a.busy})}
        </div>`})})}),U=Object.freeze(Object.defineProperty({__proto__:null,SignInAgain:z},Symbol.toStringTag,{value:"Module"})),I=u(function({who:e,answer:t}){return e.elsewhere?g({title:s("proof.title"),onClose:()=>t(!1),children:i`<p>${s("proof.text",{name:e.user.full_name})}</p>
      <div class="form-actions">${_({done:()=>t(!0)})}</div>`}):W({who:e,answer:t})}),W=u(function({who:e,answer:t}){const r=k({draft:!1,initial:{password:"",factor:""},check:({password:n,factor:a})=>({...e.has_factor&&!a.trim()&&{factor:m("field.missing")},...!e.has_factor&&!n&&{password:m("field.missing")}}),submit:n=>S("/auth/step-up",{body:n}),done:()=>t(!0)});return V({title:s("proof.title"),form:r,submit:s("proof.submit"),onClose:()=>t(!1),children:i`
      <p>${s("proof.text",{name:e.user.full_name})}</p>
      <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
      ${e.has_factor?i`${h({form:r})} ${b({to:"proveByPasskey",done:()=>t(!0)})}`:y({...r.bind("password"),label:f("login.password"),autocomplete:"current-password"})}`})}),D=Object.freeze(Object.defineProperty({__proto__:null,StepUp:I},Symbol.toStringTag,{value:"Module"})),R=u(function({who:e,answer:t}){const r=k({draft:!1,initial:{password:""},check:({password:c})=>c?{}:{password:s("again.missing")},submit:c=>S("/auth/unlock",{body:c}),done:()=>t(!0)}),n={name:e.user.full_name,minutes:e.idle_minutes},a=()=>T().then(()=>t(!1),B);return g({title:s("lock.title"),onClose:()=>{},cover:!0,children:$({form:r,label:s("lock.title"),children:i`
        <p>${e.elsewhere?s("lock.elsewhere",n):s("lock.text",n)}</p>
        <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
        ${e.elsewhere||y({...r.bind("password"),label:f("login.password"),autocomplete:"current-password"})}
        <div class="form-actions">
          ${d({label:s("again.other"),kind:"quiet",onClick:()=>{a()}})}
          ${e.elsewhere?_({done:()=>t(!0)}):i`${b({to:"unlockByPasskey",done:()=>t(!0)})}
                ${d({label:s("lock.open"),type:"submit",kind:"primary",busy:r.busy})}`}
        </div>`})})}),q=Object.freeze(Object.defineProperty({__proto__:null,Lock:R},Symbol.toStringTag,{value:"Module"})),K=3600*1e3,v=C(null);let P=!1;function N(){const o=globalThis.trustedTypes;return o?o.createPolicy("toso",{createScriptURL:e=>e==="/sw.js"?e:""}).createScriptURL("/sw.js"):"/sw.js"}async function G(){if(P||!("serviceWorker"in navigator))return;P=!0;const o=await navigator.serviceWorker.register(N(),{updateViaCache:"none"}),e=()=>{o.waiting&&navigator.serviceWorker.controller&&(v.value=o.waiting)};e(),o.addEventListener("updatefound",()=>o.installing?.addEventListener("statechange",e)),setInterval(()=>{o.update().catch(()=>{})},K)}function H(){navigator.serviceWorker.addEventListener("controllerchange",()=>location.reload(),{once:!0}),v.value?.postMessage("activate")}const J=u(function(){return L(()=>{G().catch(()=>{})},[]),v.value&&i`<div class="update" role="status">
      <span>${m("app.newVersion")}</span>
      ${d({label:m("app.update"),small:!0,onClick:H})}
    </div>`}),Y=Object.freeze(Object.defineProperty({__proto__:null,NewVersion:J},Symbol.toStringTag,{value:"Module"})),l=A({"keys.title":"Phím tắt","keys.help":"Mở bảng này","keys.search":"Đến ô tìm kiếm","keys.go":"Đến “{place}”","keys.grid":"Trong bảng nhập số","keys.down":"Ô dưới","keys.up":"Ô trên","keys.escape":"Bỏ sửa ô, đóng hộp thoại"}),Q=u(function({entries:e,onClose:t}){const r=[[["?"],l("keys.help")],[["/"],l("keys.search")],...e.slice(0,9).map((n,a)=>[["g",String(a+1)],l("keys.go",{place:m(n.label)})]),[["Enter","↓"],`${l("keys.grid")}: ${l("keys.down")}`],[["Shift+Enter","↑"],`${l("keys.grid")}: ${l("keys.up")}`],[["Esc"],l("keys.escape")]];return g({title:l("keys.title"),onClose:t,children:i`<div class="shortcuts">
      ${r.map(([n,a])=>i`
            <span key=${`${a}-keys`}>${n.map(c=>i`<kbd key=${c}>${c}</kbd> `)}</span>
            <span key=${a}>${a}</span>`)}
    </div>`})}),X=Object.freeze(Object.defineProperty({__proto__:null,ShortcutList:Q},Symbol.toStringTag,{value:"Module"}));export{D as a,X as b,q as l,Y as n,U as s};
