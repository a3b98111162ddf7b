// Licences in vendor/LICENSES.txt.
import{O as j,b as l,r as O,v as L}from"./kit.js";import{c as p,k as f,G as C,F as $,P as k,H as g,J as h,B as c,A as E,K as y,m as F,a as T,p as _,x,t as A}from"./first.js";import{x as s,D as b,t as d,h as M}from"./frame.js";import{F as B}from"./shared.js";const V=p(function({who:e,answer:a}){const[o,r]=j(!1),t=f({draft:!1,initial:{password:"",factor:""},check:({password:u})=>u?{}:{password:s("again.missing")},submit:({password:u,factor:w})=>C(e.user.username,u,w),done:u=>u?a(!0):r(!0)}),m=()=>a(F.peek()?.user.id===e.user.id),P=()=>{a(!1),T(null)};return b({title:s("again.title"),onClose:()=>{},cover:!0,children:$({form:t,label:s("again.title"),children:l`
        <p>${s("again.text",{name:e.user.full_name})}</p>
        <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
        ${k({...t.bind("password"),label:g("login.password"),autocomplete:"current-password"})}
        ${o&&h({form:t})}
        <div class="form-actions">
          ${c({label:s("again.other"),kind:"quiet",onClick:P})}
          ${E()&&c({label:s("again.later"),onClick:()=>a(!1)})}
          ${y({done:()=>m()})}
          ${c({label:g("login.submit"),type:"submit",kind:"primary",busy:t.busy})}
        </div>`})})}),z=Object.freeze(Object.defineProperty({__proto__:null,SignInAgain:V},Symbol.toStringTag,{value:"Module"})),U=p(function({who:e,answer:a}){const o=f({draft:!1,initial:{password:"",factor:""},check:({password:r,factor:t})=>({...e.has_factor&&!t.trim()&&{factor:d("field.missing")},...!e.has_factor&&!r&&{password:d("field.missing")}}),submit:r=>_("/auth/step-up",{body:r}),done:()=>a(!0)});return B({title:s("proof.title"),form:o,submit:s("proof.submit"),onClose:()=>a(!1),children:l`
      <p>${s("proof.text",{name:e.user.full_name})}</p>
      <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
      ${e.has_factor?l`${h({form:o})} ${y({to:"proveByPasskey",done:()=>a(!0)})}`:k({...o.bind("password"),label:g("login.password"),autocomplete:"current-password"})}`})}),I=Object.freeze(Object.defineProperty({__proto__:null,StepUp:U},Symbol.toStringTag,{value:"Module"})),W=p(function({who:e,answer:a}){const o=f({draft:!1,initial:{password:""},check:({password:t})=>t?{}:{password:s("again.missing")},submit:t=>_("/auth/unlock",{body:t}),done:()=>a(!0)}),r=()=>x().then(()=>a(!1),M);return b({title:s("lock.title"),onClose:()=>{},cover:!0,children:$({form:o,label:s("lock.title"),children:l`
        <p>${s("lock.text",{name:e.user.full_name,minutes:e.idle_minutes})}</p>
        <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
        ${k({...o.bind("password"),label:g("login.password"),autocomplete:"current-password"})}
        <div class="form-actions">
          ${c({label:s("again.other"),kind:"quiet",onClick:()=>{r()}})}
          ${y({to:"unlockByPasskey",done:()=>a(!0)})}
          ${c({label:s("lock.open"),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})})}),D=Object.freeze(Object.defineProperty({__proto__:null,Lock:W},Symbol.toStringTag,{value:"Module"})),R=3600*1e3,v=L(null);let S=!1;function q(){const n=globalThis.trustedTypes;return n?n.createPolicy("toso",{createScriptURL:e=>e==="/sw.js"?e:""}).createScriptURL("/sw.js"):"/sw.js"}async function K(){if(S||!("serviceWorker"in navigator))return;S=!0;const n=await navigator.serviceWorker.register(q(),{updateViaCache:"none"}),e=()=>{n.waiting&&navigator.serviceWorker.controller&&(v.value=n.waiting)};e(),n.addEventListener("updatefound",()=>n.installing?.addEventListener("statechange",e)),setInterval(()=>{n.update().catch(()=>{})},R)}function N(){navigator.serviceWorker.addEventListener("controllerchange",()=>location.reload(),{once:!0}),v.value?.postMessage("activate")}const G=p(function(){return O(()=>{K().catch(()=>{})},[]),v.value&&l`<div class="update" role="status">
      <span>${d("app.newVersion")}</span>
      ${c({label:d("app.update"),small:!0,onClick:N})}
    </div>`}),H=Object.freeze(Object.defineProperty({__proto__:null,NewVersion:G},Symbol.toStringTag,{value:"Module"})),i=A({"keys.title":"Phím tắt","keys.help":"Mở bảng này","keys.search":"Đến ô tìm kiếm","keys.go":"Đến “{place}”","keys.grid":"Trong bảng nhập số","keys.down":"Ô dưới","keys.up":"Ô trên","keys.escape":"Bỏ sửa ô, đóng hộp thoại"}),J=p(function({entries:e,onClose:a}){const o=[[["?"],i("keys.help")],[["/"],i("keys.search")],...e.slice(0,9).map((r,t)=>[["g",String(t+1)],i("keys.go",{place:d(r.label)})]),[["Enter","↓"],`${i("keys.grid")}: ${i("keys.down")}`],[["Shift+Enter","↑"],`${i("keys.grid")}: ${i("keys.up")}`],[["Esc"],i("keys.escape")]];return b({title:i("keys.title"),onClose:a,children:l`<div class="shortcuts">
      ${o.map(([r,t])=>l`
            <span key=${`${t}-keys`}>${r.map(m=>l`<kbd key=${m}>${m}</kbd> `)}</span>
            <span key=${t}>${t}</span>`)}
    </div>`})}),Y=Object.freeze(Object.defineProperty({__proto__:null,ShortcutList:J},Symbol.toStringTag,{value:"Module"}));export{I as a,Y as b,D as l,H as n,z as s};
