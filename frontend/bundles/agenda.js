import{O as k,b as f}from"./kit.js";import{aa as _,ab as O,ac as L,a2 as q,o as F,ad as b,ae as M,af as S,D as x}from"./shared.js";import{D as B,t as D,g as A,e as E,N as K,u as H,L as N,c as p,d as y,m as P,E as V,S as W,o as G}from"./frame.js";import{t as Q,c as m,b as U,B as u,p as j,q as I,u as $,e as w}from"./first.js";const n=Q({title:"Lịch công tác",lead:"Mọi việc có ngày mà bạn được xem: hạn nhiệm vụ, báo cáo, hoạt động, tin bài, việc phải khắc phục, ngày nghỉ.",views:"Cách xem","view.month":"Tháng","view.list":"Danh sách",kind:"Loại",when:"Khi nào",what:"Việc",note:"Ghi chú",late:"Quá ngày, chưa xong",before:"Tháng trước",after:"Tháng sau",day:"Ngày {on}",wholeMonth:"Xem cả tháng",span:"{first} – {last}",at:"{on}, {starts}",begins:"Bắt đầu: {title}",ends:"Kết thúc: {title}",none:"Không có việc nào",noneHint:"Chọn tháng khác hoặc bỏ lọc theo loại.",cut:"Có quá nhiều việc nên chưa hiện hết; hãy chọn một loại hoặc xem ở trang của loại đó.",feed:"Lấy lịch vào điện thoại","feed.lead":"Ứng dụng lịch trên điện thoại hoặc máy tính đọc một địa chỉ riêng của bạn và tự cập nhật mọi việc ở trang này.","feed.secret":"Ai có địa chỉ này xem được lịch việc của bạn: không gửi cho người khác. Địa chỉ chỉ hiện một lần.","feed.make":"Tạo địa chỉ lịch","feed.again":"Tạo địa chỉ mới, đổi mật khẩu hay đăng xuất mọi nơi thì địa chỉ cũ (nếu có) thôi dùng được.","feed.close":"Đóng địa chỉ đang dùng","feed.closed":"Đã đóng địa chỉ lịch.","feed.address":"Địa chỉ lịch riêng của bạn","feed.how":"Trên điện thoại: mở ứng dụng Lịch, chọn “Thêm lịch từ địa chỉ (URL)”, dán địa chỉ vào."}),R=m(function({onClose:e}){const[a,s]=k(""),[i,c]=k(!1),d=async h=>{c(!0),await h().catch(A),c(!1)},o=()=>d(async()=>s((await j("/calendar-feed")).url)),l=()=>d(async()=>{await I("/calendar-feed"),E(n("feed.closed")),e()});return B({title:n("feed"),onClose:e,children:a?f`<div class="stack copying">
<p class="notice is-warning">${n("feed.secret")}</p>
${U({label:n("feed.address"),children:h=>f`<input ...${h} class="input" readonly value=${a} />`})}
<p class="soft">${n("feed.how")}</p>
<div class="form-actions">
${u({label:D("act.close"),onClick:e})}
${_({text:a,kind:"primary"})}
</div>
</div>`:f`<div class="stack">
<p>${n("feed.lead")}</p>
<p class="soft">${n("feed.again")}</p>
<div class="form-actions">
${u({label:n("feed.close"),kind:"quiet",disabled:i,onClick:l})}
${u({label:n("feed.make"),kind:"primary",busy:i,onClick:o})}
</div>
</div>`})}),X=[{name:"thang",label:n("view.month"),icon:"calendar"},{name:"danh-sach",label:n("view.list"),icon:"table"}],Y={task:"warning",target:"warning",reporting:"progress",activity:"info",finding:"warning",posting:"good",reading:"neutral",difficulty:"warning",quota:"neutral",privacy:"warning",breach:"danger",catalogue:"neutral"},z=7,C=t=>t.late?"danger":Y[t.kind];function J(){const[t,e]=k(!1);return K({title:n("title"),lead:n("lead"),actions:u({label:n("feed"),icon:"phone",onClick:()=>e(!0)}),children:f`${O({views:X,label:n("views")})}${Z({})}
${t&&R({onClose:()=>e(!1)})}`})}const Z=m(function(){const[e,a]=$(),s=w.value.slice(0,7),i=/^\d{4}-(0[1-9]|1[0-2])$/.test(e.thang??"")?e.thang:s,c=L(i),d=H("/calendar",{query:{from:c[0]?.[0],to:c.at(-1)?.[6]}}),o=l=>a({thang:l===s?null:l,ngay:null});return f`<div class="stack">
${q({filters:[{name:"loai",label:n("kind"),options:F(S)}]})}
${N({of:d,children:l=>{const h=l.events.filter(v=>!e.loai||v.kind===e.loai),r={agenda:l,rows:h,period:i,onPeriod:o};return f`<div class="stack">${e.view==="danh-sach"?en(r):nn(r)}
${l.cut&&f`<p class="notice is-warning">${n("cut")}</p>`}</div>`}})}</div>`}),nn=m(function({agenda:e,rows:a,period:s,onPeriod:i}){return M({period:s,today:w.value,onPeriod:i,items:a.flatMap(an),marks:Object.fromEntries(e.days_off.map(({on:c,reason:d})=>[c,d])),dayHref:c=>`/lich?view=danh-sach&thang=${s}&ngay=${c}`})});function an(t){const{uid:e,title:a,path:s,first_on:i,last_on:c,starts:d}=t,o=(h,r)=>({id:`${e}${h}`,on:h,label:r,href:s,tone:C(t)}),l=G(i,c)+1;return l>z?[o(i,n("begins",{title:a})),o(c,n("ends",{title:a}))]:Array.from({length:l},(h,r)=>o(p(i,r),d&&r===0?`${d} ${a}`:a))}const en=m(function({agenda:e,rows:a,period:s,onPeriod:i}){const[c,d]=$(),o=c.ngay?.startsWith(s.slice(0,4))?c.ngay:void 0,[l,h]=o?[o,o]:[`${s}-01`,p(`${b(s,1)}-01`,-1)],r=a.filter(g=>g.first_on<=h&&g.last_on>=l),v=e.days_off.filter(({on:g})=>g>=l&&g<=h);return f`<div class="stack">
<div class="calendar-head">
${u({label:n("before"),icon:"left",iconOnly:!0,onClick:()=>i(b(s,-1))})}
<h2>${o?n("day",{on:y(o)}):P(s)}</h2>
${u({label:n("after"),icon:"right",iconOnly:!0,onClick:()=>i(b(s,1))})}
${o&&u({label:n("wholeMonth"),kind:"quiet",onClick:()=>d({ngay:null})})}
</div>
${v.map(({on:g,reason:T})=>f`<p key=${g} class="soft">${y(g)}: ${T}</p>`)}
${r.length===0&&f`<div class="card">${V({title:n("none"),hint:n("noneHint"),icon:"calendar"})}</div>`}
${r.length>0&&sn({rows:r})}</div>`});function tn({first_on:t,last_on:e,starts:a}){return t!==e?n("span",{first:y(t),last:y(e)}):a?n("at",{on:y(t),starts:a}):y(t)}const sn=m(function({rows:e}){return x({caption:n("title"),rows:e,rowKey:a=>a.uid,href:a=>a.path,columns:[{key:"title",label:n("what"),kind:"main",value:a=>a.title},{key:"when",label:n("when"),value:tn},{key:"kind",label:n("kind"),show:a=>W({label:a.late?n("late"):a.kind_label,tone:C(a)})},{key:"note",label:n("note"),value:a=>a.note}]})});export{J as default};
