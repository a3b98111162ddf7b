// Licences in vendor/LICENSES.txt.
import{O as $,b as l,r as h,v as S}from"./kit.js";import{c as p,l as w,G as _,g as P,P as j,H as y,J as E,B as u,C as L,K as O,q as A,M as C,a as g,t as M}from"./first.js";import{t as r,D as m}from"./frame.js";const T=p(function({who:e,answer:n}){const[d,o]=$(!1),s=w({draft:!1,initial:{password:"",factor:""},check:({password:i})=>i?{}:{password:r("again.missing")},submit:({password:i,factor:b})=>_(e.user.username,i,b),done:i=>i?n(!0):o(!0)}),c=()=>n(A.peek()?.user.id===e.user.id),v=()=>{n(!1),C(null)};return m({title:r("again.title"),onClose:()=>{},cover:!0,children:P({form:s,label:r("again.title"),children:l`
        <p>${r("again.text",{name:e.user.full_name})}</p>
        <input type="hidden" name="username" autocomplete="username" value=${e.user.username} />
        ${j({...s.bind("password"),label:y("login.password"),autocomplete:"current-password"})}
        ${d&&E({form:s})}
        <div class="form-actions">
          ${u({label:r("again.other"),kind:"quiet",onClick:v})}
          ${L()&&u({label:r("again.later"),onClick:()=>n(!1)})}
          ${O({done:()=>c()})}
          ${u({label:y("login.submit"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}),V=Object.freeze(Object.defineProperty({__proto__:null,SignInAgain:T},Symbol.toStringTag,{value:"Module"})),F=3600*1e3,k=S(null);let f=!1;function B(){const t=globalThis.trustedTypes;return t?t.createPolicy("toso",{createScriptURL:e=>e==="/sw.js"?e:""}).createScriptURL("/sw.js"):"/sw.js"}async function I(){if(f||!("serviceWorker"in navigator))return;f=!0;const t=await navigator.serviceWorker.register(B(),{updateViaCache:"none"}),e=()=>{t.waiting&&navigator.serviceWorker.controller&&(k.value=t.waiting)};e(),t.addEventListener("updatefound",()=>t.installing?.addEventListener("statechange",e)),setInterval(()=>{t.update().catch(()=>{})},F)}function W(){navigator.serviceWorker.addEventListener("controllerchange",()=>location.reload(),{once:!0}),k.value?.postMessage("activate")}const x=p(function(){return h(()=>{I().catch(()=>{})},[]),k.value&&l`<div class="update" role="status">
      <span>${g("app.newVersion")}</span>
      ${u({label:g("app.update"),small:!0,onClick:W})}
    </div>`}),z=Object.freeze(Object.defineProperty({__proto__:null,NewVersion:x},Symbol.toStringTag,{value:"Module"})),a=M({"keys.title":"Phím tắt","keys.help":"Mở bảng này","keys.search":"Đến ô tìm kiếm","keys.go":"Đến “{place}”","keys.grid":"Trong bảng nhập số","keys.down":"Ô dưới","keys.up":"Ô trên","keys.escape":"Bỏ sửa ô, đóng hộp thoại"}),R=p(function({entries:e,onClose:n}){const d=[[["?"],a("keys.help")],[["/"],a("keys.search")],...e.slice(0,9).map((o,s)=>[["g",String(s+1)],a("keys.go",{place:g(o.label)})]),[["Enter","↓"],`${a("keys.grid")}: ${a("keys.down")}`],[["Shift+Enter","↑"],`${a("keys.grid")}: ${a("keys.up")}`],[["Esc"],a("keys.escape")]];return m({title:a("keys.title"),onClose:n,children:l`<div class="shortcuts">
      ${d.map(([o,s])=>l`
            <span key=${`${s}-keys`}>${o.map(c=>l`<kbd key=${c}>${c}</kbd> `)}</span>
            <span key=${s}>${s}</span>`)}
    </div>`})}),q=Object.freeze(Object.defineProperty({__proto__:null,ShortcutList:R},Symbol.toStringTag,{value:"Module"}));export{q as a,z as n,V as s};
