// Licences in vendor/LICENSES.txt.
import{b as l,r as f,v}from"./kit.js";import{c as u,i as b,C as $,f as h,P as w,D as y,B as c,y as S,E as _,t as j}from"./first.js";import{w as a,D as k,t as p}from"./frame.js";const E=u(function({who:t,answer:r}){const i=b({draft:!1,initial:{password:""},check:({password:s})=>s?{}:{password:a("again.missing")},submit:({password:s})=>$(t.user.username,s),done:()=>r(!0)}),o=()=>{r(!1),_(null)};return k({title:a("again.title"),onClose:()=>{},cover:!0,children:h({form:i,label:a("again.title"),children:l`
        <p>${a("again.text",{name:t.user.full_name})}</p>
        <input type="hidden" name="username" autocomplete="username" value=${t.user.username} />
        ${w({...i.bind("password"),label:y("login.password"),autocomplete:"current-password"})}
        <div class="form-actions">
          ${c({label:a("again.other"),kind:"quiet",onClick:o})}
          ${S()&&c({label:a("again.later"),onClick:()=>r(!1)})}
          ${c({label:y("login.submit"),type:"submit",kind:"primary",busy:i.busy})}
        </div>`})})}),L=Object.freeze(Object.defineProperty({__proto__:null,SignInAgain:E},Symbol.toStringTag,{value:"Module"})),P=3600*1e3,d=v(null);let m=!1;function C(){const e=globalThis.trustedTypes;return e?e.createPolicy("toso",{createScriptURL:t=>t==="/sw.js"?t:""}).createScriptURL("/sw.js"):"/sw.js"}async function O(){if(m||!("serviceWorker"in navigator))return;m=!0;const e=await navigator.serviceWorker.register(C(),{updateViaCache:"none"}),t=()=>{e.waiting&&navigator.serviceWorker.controller&&(d.value=e.waiting)};t(),e.addEventListener("updatefound",()=>e.installing?.addEventListener("statechange",t)),setInterval(()=>{e.update().catch(()=>{})},P)}function T(){navigator.serviceWorker.addEventListener("controllerchange",()=>location.reload(),{once:!0}),d.value?.postMessage("activate")}const V=u(function(){return f(()=>{O().catch(()=>{})},[]),d.value&&l`<div class="update" role="status">
      <span>${p("app.newVersion")}</span>
      ${c({label:p("app.update"),small:!0,onClick:T})}
    </div>`}),A=Object.freeze(Object.defineProperty({__proto__:null,NewVersion:V},Symbol.toStringTag,{value:"Module"})),n=j({"keys.title":"Phím tắt","keys.help":"Mở bảng này","keys.search":"Đến ô tìm kiếm","keys.go":"Đến “{place}”","keys.grid":"Trong bảng nhập số","keys.down":"Ô dưới","keys.up":"Ô trên","keys.escape":"Bỏ sửa ô, đóng hộp thoại"}),M=u(function({entries:t,onClose:r}){const i=[[["?"],n("keys.help")],[["/"],n("keys.search")],...t.slice(0,9).map((o,s)=>[["g",String(s+1)],n("keys.go",{place:p(o.label)})]),[["Enter","↓"],`${n("keys.grid")}: ${n("keys.down")}`],[["Shift+Enter","↑"],`${n("keys.grid")}: ${n("keys.up")}`],[["Esc"],n("keys.escape")]];return k({title:n("keys.title"),onClose:r,children:l`<div class="shortcuts">
      ${i.map(([o,s])=>l`
            <span key=${`${s}-keys`}>${o.map(g=>l`<kbd key=${g}>${g}</kbd> `)}</span>
            <span key=${s}>${s}</span>`)}
    </div>`})}),I=Object.freeze(Object.defineProperty({__proto__:null,ShortcutList:M},Symbol.toStringTag,{value:"Module"}));export{I as a,A as n,L as s};
