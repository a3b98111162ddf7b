// Licences in vendor/LICENSES.txt.
import{O as w,b as l,r as j,v as P}from"./kit.js";import{c as d,k,E as O,F as E,P as y,G as g,H as b,B as m,A as F,J as v,m as L,a as A,p as T,t as C}from"./first.js";import{w as n,D as $,t as u}from"./frame.js";import{F as M}from"./shared.js";const V=d(function({who:e,answer:a}){const[i,r]=w(!1),s=k({draft:!1,initial:{password:"",factor:""},check:({password:c})=>c?{}:{password:n("again.missing")},submit:({password:c,factor:S})=>O(e.user.username,c,S),done:c=>c?a(!0):r(!0)}),p=()=>a(L.peek()?.user.id===e.user.id),_=()=>{a(!1),A(null)};return $({title:n("again.title"),onClose:()=>{},cover:!0,children:E({form:s,label:n("again.title"),children:l`
        <p>${n("again.text",{name:e.user.full_name})}</p>
        <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
        ${y({...s.bind("password"),label:g("login.password"),autocomplete:"current-password"})}
        ${i&&b({form:s})}
        <div class="form-actions">
          ${m({label:n("again.other"),kind:"quiet",onClick:_})}
          ${F()&&m({label:n("again.later"),onClick:()=>a(!1)})}
          ${v({done:()=>p()})}
          ${m({label:g("login.submit"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}),U=Object.freeze(Object.defineProperty({__proto__:null,SignInAgain:V},Symbol.toStringTag,{value:"Module"})),x=d(function({who:e,answer:a}){const i=k({draft:!1,initial:{password:"",factor:""},check:({password:r,factor:s})=>({...e.has_factor&&!s.trim()&&{factor:u("field.missing")},...!e.has_factor&&!r&&{password:u("field.missing")}}),submit:r=>T("/auth/step-up",{body:r}),done:()=>a(!0)});return M({title:n("proof.title"),form:i,submit:n("proof.submit"),onClose:()=>a(!1),children:l`
      <p>${n("proof.text",{name:e.user.full_name})}</p>
      <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
      ${e.has_factor?l`${b({form:i})} ${v({prove:!0,done:()=>a(!0)})}`:y({...i.bind("password"),label:g("login.password"),autocomplete:"current-password"})}`})}),z=Object.freeze(Object.defineProperty({__proto__:null,StepUp:x},Symbol.toStringTag,{value:"Module"})),B=3600*1e3,f=P(null);let h=!1;function I(){const t=globalThis.trustedTypes;return t?t.createPolicy("toso",{createScriptURL:e=>e==="/sw.js"?e:""}).createScriptURL("/sw.js"):"/sw.js"}async function W(){if(h||!("serviceWorker"in navigator))return;h=!0;const t=await navigator.serviceWorker.register(I(),{updateViaCache:"none"}),e=()=>{t.waiting&&navigator.serviceWorker.controller&&(f.value=t.waiting)};e(),t.addEventListener("updatefound",()=>t.installing?.addEventListener("statechange",e)),setInterval(()=>{t.update().catch(()=>{})},B)}function D(){navigator.serviceWorker.addEventListener("controllerchange",()=>location.reload(),{once:!0}),f.value?.postMessage("activate")}const R=d(function(){return j(()=>{W().catch(()=>{})},[]),f.value&&l`<div class="update" role="status">
      <span>${u("app.newVersion")}</span>
      ${m({label:u("app.update"),small:!0,onClick:D})}
    </div>`}),N=Object.freeze(Object.defineProperty({__proto__:null,NewVersion:R},Symbol.toStringTag,{value:"Module"})),o=C({"keys.title":"Phím tắt","keys.help":"Mở bảng này","keys.search":"Đến ô tìm kiếm","keys.go":"Đến “{place}”","keys.grid":"Trong bảng nhập số","keys.down":"Ô dưới","keys.up":"Ô trên","keys.escape":"Bỏ sửa ô, đóng hộp thoại"}),q=d(function({entries:e,onClose:a}){const i=[[["?"],o("keys.help")],[["/"],o("keys.search")],...e.slice(0,9).map((r,s)=>[["g",String(s+1)],o("keys.go",{place:u(r.label)})]),[["Enter","↓"],`${o("keys.grid")}: ${o("keys.down")}`],[["Shift+Enter","↑"],`${o("keys.grid")}: ${o("keys.up")}`],[["Esc"],o("keys.escape")]];return $({title:o("keys.title"),onClose:a,children:l`<div class="shortcuts">
      ${i.map(([r,s])=>l`
            <span key=${`${s}-keys`}>${r.map(p=>l`<kbd key=${p}>${p}</kbd> `)}</span>
            <span key=${s}>${s}</span>`)}
    </div>`})}),G=Object.freeze(Object.defineProperty({__proto__:null,ShortcutList:q},Symbol.toStringTag,{value:"Module"}));export{z as a,G as b,N as n,U as s};
