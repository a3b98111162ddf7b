// Licences in vendor/LICENSES.txt.
import{O as b,b as l,r as $,v as h}from"./kit.js";import{c as p,i as w,C as S,f as _,P as j,D as k,E,B as u,y as L,G as O,t as P}from"./first.js";import{v as n,D as m,t as g}from"./frame.js";const A=p(function({who:t,answer:r}){const[d,o]=b(!1),s=w({draft:!1,initial:{password:"",factor:""},check:({password:i})=>i?{}:{password:n("again.missing")},submit:({password:i,factor:v})=>S(t.user.username,i,v),done:i=>i?r(!0):o(!0)}),c=()=>{r(!1),O(null)};return m({title:n("again.title"),onClose:()=>{},cover:!0,children:_({form:s,label:n("again.title"),children:l`
        <p>${n("again.text",{name:t.user.full_name})}</p>
        <input type="hidden" name="username" autocomplete="username" value=${t.user.username} />
        ${j({...s.bind("password"),label:k("login.password"),autocomplete:"current-password"})}
        ${d&&E({form:s})}
        <div class="form-actions">
          ${u({label:n("again.other"),kind:"quiet",onClick:c})}
          ${L()&&u({label:n("again.later"),onClick:()=>r(!1)})}
          ${u({label:k("login.submit"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}),C=Object.freeze(Object.defineProperty({__proto__:null,SignInAgain:A},Symbol.toStringTag,{value:"Module"})),T=3600*1e3,y=h(null);let f=!1;function V(){const e=globalThis.trustedTypes;return e?e.createPolicy("toso",{createScriptURL:t=>t==="/sw.js"?t:""}).createScriptURL("/sw.js"):"/sw.js"}async function F(){if(f||!("serviceWorker"in navigator))return;f=!0;const e=await navigator.serviceWorker.register(V(),{updateViaCache:"none"}),t=()=>{e.waiting&&navigator.serviceWorker.controller&&(y.value=e.waiting)};t(),e.addEventListener("updatefound",()=>e.installing?.addEventListener("statechange",t)),setInterval(()=>{e.update().catch(()=>{})},T)}function M(){navigator.serviceWorker.addEventListener("controllerchange",()=>location.reload(),{once:!0}),y.value?.postMessage("activate")}const I=p(function(){return $(()=>{F().catch(()=>{})},[]),y.value&&l`<div class="update" role="status">
      <span>${g("app.newVersion")}</span>
      ${u({label:g("app.update"),small:!0,onClick:M})}
    </div>`}),W=Object.freeze(Object.defineProperty({__proto__:null,NewVersion:I},Symbol.toStringTag,{value:"Module"})),a=P({"keys.title":"Phím tắt","keys.help":"Mở bảng này","keys.search":"Đến ô tìm kiếm","keys.go":"Đến “{place}”","keys.grid":"Trong bảng nhập số","keys.down":"Ô dưới","keys.up":"Ô trên","keys.escape":"Bỏ sửa ô, đóng hộp thoại"}),x=p(function({entries:t,onClose:r}){const d=[[["?"],a("keys.help")],[["/"],a("keys.search")],...t.slice(0,9).map((o,s)=>[["g",String(s+1)],a("keys.go",{place:g(o.label)})]),[["Enter","↓"],`${a("keys.grid")}: ${a("keys.down")}`],[["Shift+Enter","↑"],`${a("keys.grid")}: ${a("keys.up")}`],[["Esc"],a("keys.escape")]];return m({title:a("keys.title"),onClose:r,children:l`<div class="shortcuts">
      ${d.map(([o,s])=>l`
            <span key=${`${s}-keys`}>${o.map(c=>l`<kbd key=${c}>${c}</kbd> `)}</span>
            <span key=${s}>${s}</span>`)}
    </div>`})}),z=Object.freeze(Object.defineProperty({__proto__:null,ShortcutList:x},Symbol.toStringTag,{value:"Module"}));export{z as a,W as n,C as s};
