import{O as o,$ as y,b as s,r as k}from"./kit.js";import{t as f,S as $,c as h,p as w,h as b}from"./first.js";import{E as u,y as S,z as H,S as d,d as T,s as A}from"./frame.js";const n=f({title:"Ai đang ở cửa nhà tôi?",lead:"Cho biết người vừa đưa thẻ có phải thành viên Tổ công nghệ số cộng đồng hôm nay không.",scan:"Hãy quét mã trên điện thoại của người đến nhà",scanHint:"Mở máy ảnh của điện thoại và hướng vào mã vuông đang hiện. Ảnh chụp mã từ trước không dùng được.",over:"Đã quá một phút, hãy quét lại",valid:"Là thành viên tổ, hôm nay {day}",never:"Thành viên tổ không thu tiền, không hỏi mật khẩu hay mã OTP.",unknown:"Không xác nhận được người này",invalid:"Thẻ không có hiệu lực",unknownHint:"Hãy đề nghị người ấy mở lại thẻ rồi quét mã đang hiện. Nếu vẫn vậy, đừng cho vào nhà, đừng đưa điện thoại, giấy tờ; hãy báo trưởng khu phố hoặc công an phường."});await A("frame");const E=6e4;function g(){const[,t="",a=""]=/^#([A-Z0-9]+)\.([A-Z0-9]+)$/.exec(location.hash)??[];return location.hash&&history.replaceState(null,"",location.pathname),t?{handle:t,code:a}:null}function q(){const[t,a]=o(g);return y(()=>{const e=()=>location.hash&&a(g());return addEventListener("hashchange",e),()=>removeEventListener("hashchange",e)},[]),$({title:n("title"),lead:n("lead"),narrow:!0,children:s`<div class="card">
${t?x({key:t.code,scanned:t}):u({title:n("scan"),hint:n("scanHint"),icon:"user"})}
</div>`})}const x=h(function({scanned:a}){const[e,m]=o(null),[c,r]=o(null),[v,p]=o(!1),l=()=>{r(null),w("/badges/check",{body:a}).then(m,i=>r(b(i)))};return k(()=>{l();const i=setTimeout(()=>p(!0),E);return()=>clearTimeout(i)},[]),v?u({title:n("over"),hint:n("scanHint"),icon:"history"}):e?e.valid?L({said:e}):K({}):c?S({problem:c,onRetry:l}):H({lines:3})}),L=h(function({said:a}){return s`<div class="stack" role="status">
<h2>${a.full_name}</h2>
<p>${a.team_name}</p>
<p>${d({label:n("valid",{day:T(a.today)}),tone:"good"})}</p>
<p class="small soft">${n("never")}</p>
</div>`}),K=h(function(){return s`<div class="stack" role="status">
<h2>${n("unknown")}</h2>
<p>${d({label:n("invalid"),tone:"danger"})}</p>
<p>${n("unknownHint")}</p>
</div>`});export{q as default};
