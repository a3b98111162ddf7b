import{b as o,O as y,r as f}from"./kit.js";import{t as H,f as r,T as u,_ as N,S as v,L as k,B as b,c as L,k as C,p as q,a as P,n as B,Z as T,F as D}from"./first.js";import{t as w,V as c,u as S,L as F,E as M,s as O}from"./frame.js";import{w as U,c as W,x as A,g as x,W as K,N as z}from"./shared.js";const n=H({title:"Thiết lập ngày đầu",lead:"Bốn bước, khoảng năm phút. Mọi mục đều sửa được về sau trong phần Đơn vị, tổ.",steps:"Các bước",notNeeded:"Hệ thống đã được thiết lập",notNeededHint:"Hãy đăng nhập bằng tài khoản đã có.",toLogin:"Đến trang đăng nhập",another:"Thêm một đơn vị","step.ward":"Phường","step.neighbourhoods":"Khu phố","step.letterhead":"Văn bản","step.administrator":"Quản trị",code:"Mã thiết lập",codeHint:"Lệnh “toso init”, hoặc “toso ward add” khi đã có đơn vị khác, in ra mã này trên máy chủ; dùng một lần.",wardName:"Tên đơn vị hành chính cấp xã",wardNameHint:"Viết đủ loại đơn vị, ví dụ “Phường A”, “Xã B”, “Đặc khu C”.",superior:"Cấp trên trực tiếp",superiorHint:"Nơi nhận báo cáo tháng, ví dụ “UBND tỉnh D”.",placeCode:"Mã đơn vị hành chính (nếu có)",placeCodeHint:"5 chữ số của cấp xã; chưa nhớ thì để trống, thêm sau ở trang Đơn vị.",validFrom:"Có hiệu lực từ ngày",neighbourhoods:"Các khu phố",neighbourhoodsHint:"Mỗi dòng một khu phố (thôn, tổ dân phố, bản, ấp…). Thêm, đổi tên, sáp nhập về sau đều giữ lịch sử.",neighbourhoodsPlaceholder:`Khu phố 1
Khu phố 2
Khu phố 3`,superiorLines:"Cơ quan chủ quản, in hoa ở góc trái",superiorLinesHint:"Mỗi dòng in một dòng; để trống nếu văn bản không ghi cơ quan chủ quản.",agencyLines:"Cơ quan ban hành, in hoa đậm",agencyLinesHint:"Mỗi dòng in một dòng, ví dụ “ỦY BAN NHÂN DÂN” và “PHƯỜNG A”.",place:"Địa danh",placeHint:"Đứng trước ngày tháng, ví dụ “A” của phường A.",symbol:"Ký hiệu cơ quan",symbolHint:"Phần sau loại văn bản trong số, ví dụ UBND trong 15/KH-UBND.",signerLines:"Quyền hạn, chức vụ người ký",signerLinesHint:"Mỗi dòng in một dòng, ví dụ “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”.",signerName:"Họ và tên người ký",adminName:"Họ và tên người quản trị",adminUsername:"Tên đăng nhập",adminUsernameHint:"Chữ thường không dấu, ví dụ “ha.vanphong”.",adminPhone:"Số điện thoại",summary:"{count} khu phố sẽ được tạo.",submit:"Tạo phường và đăng nhập"}),E=(e,a)=>({code:e,"ward.name":"","ward.superior_name":"","ward.place_code":"","ward.valid_from":a,neighbourhoods:"",...U,"letterhead.superior_lines":"","letterhead.agency_lines":"","letterhead.place":"","letterhead.symbol":"UBND","signer.lines":"","signer.full_name":"","administrator.full_name":"","administrator.username":"","administrator.phone":"",new_password:"",repeat:""}),m=[{name:"ward",holds:["code","ward"],required:["code","ward.name","ward.superior_name","ward.valid_from"],fields:e=>o`
${r({...e.bind("code"),label:n("code"),hint:n("codeHint"),capitalize:!1,autocomplete:"one-time-code"})}
${r({...e.bind("ward.name"),label:n("wardName"),hint:n("wardNameHint")})}
${r({...e.bind("ward.superior_name"),label:n("superior"),hint:n("superiorHint")})}
${r({...e.bind("ward.place_code"),label:n("placeCode"),hint:n("placeCodeHint"),inputmode:"numeric"})}
${x({...e.bind("ward.valid_from"),label:n("validFrom")})}`},{name:"neighbourhoods",holds:["neighbourhoods","words"],required:["neighbourhoods"],fields:e=>o`
${u({...e.bind("neighbourhoods"),label:n("neighbourhoods"),hint:n("neighbourhoodsHint"),placeholder:n("neighbourhoodsPlaceholder"),rows:12})}
<p class="soft">${n("summary",{count:c(e.values.neighbourhoods).length})}</p>
${K({bind:e.bind,usual:_(e.values)})}`},{name:"letterhead",holds:["letterhead","signer"],required:["letterhead.agency_lines","letterhead.place","letterhead.symbol","signer.lines","signer.full_name"],fields:e=>o`
${u({...e.bind("letterhead.superior_lines"),label:n("superiorLines"),hint:n("superiorLinesHint"),rows:2})}
${u({...e.bind("letterhead.agency_lines"),label:n("agencyLines"),hint:n("agencyLinesHint"),rows:2})}
<div class="form-row">
${r({...e.bind("letterhead.place"),label:n("place"),hint:n("placeHint")})}
${r({...e.bind("letterhead.symbol"),label:n("symbol"),hint:n("symbolHint")})}
</div>
${u({...e.bind("signer.lines"),label:n("signerLines"),hint:n("signerLinesHint"),rows:2})}
${r({...e.bind("signer.full_name"),label:n("signerName")})}`},{name:"administrator",holds:["administrator","new_password","repeat"],required:["administrator.full_name","administrator.username","new_password"],fields:e=>o`
${r({...e.bind("administrator.full_name"),label:n("adminName"),autocomplete:"name"})}
${r({...e.bind("administrator.username"),label:n("adminUsername"),hint:n("adminUsernameHint"),capitalize:!1,autocomplete:"username"})}
${r({...e.bind("administrator.phone"),label:n("adminPhone"),type:"tel",inputmode:"tel",autocomplete:"tel"})}
${z({form:e})}`}];function G(e,a){const l=e.required.filter(t=>!String(a[t]??"").trim()),i=Object.fromEntries(l.map(t=>[t,w("field.missing")]));return e.name==="administrator"?{...W(a),...i}:i}const _=e=>N(e["ward.name"].trim(),c(e.neighbourhoods)[0]??""),$=e=>A(e,_(e)),V=e=>({code:e.code.trim(),ward:{name:e["ward.name"],superior_name:e["ward.superior_name"],place_code:e["ward.place_code"].trim(),valid_from:e["ward.valid_from"]??""},neighbourhoods:c(e.neighbourhoods),words:$(e),letterhead:{superior_lines:c(e["letterhead.superior_lines"]),agency_lines:c(e["letterhead.agency_lines"]),place:e["letterhead.place"],symbol:e["letterhead.symbol"]},signer:{full_name:e["signer.full_name"],lines:c(e["signer.lines"])},administrator:{full_name:e["administrator.full_name"],username:e["administrator.username"],phone:e["administrator.phone"]||null,password:e.new_password}});function j(e){const a=m.findIndex(l=>e.some(i=>l.holds.some(t=>i===t||i.startsWith(`${t}.`))));return a<0?m.length-1:a}await O("views");function Q({query:e}){const a=S("/setup"),[l,i]=y(!1);return v({title:n("title"),lead:n("lead"),narrow:!0,children:o`<div class="card">${F({of:a,children:({needed:t,today:h})=>t||l?Y({code:e.ma??"",today:h}):M({title:n("notNeeded"),hint:n("notNeededHint"),icon:"check",action:o`<div class="form-actions">
${k({label:n("toLogin"),href:"/",kind:"primary"})}
${b({label:n("another"),onClick:()=>i(!0)})}
</div>`})})}</div>`})}const Y=L(function({code:a,today:l}){const[i,t]=y(0),h=m[i],g=i===m.length-1,d=C({draft:!1,initial:E(a,l),check:s=>G(h,s),submit:async(s,p)=>g?q("/setup",{body:V(s),key:p}):null,done:s=>{if(!g)return t(i+1);s&&P(s),B("/",{replace:!0})}});return f(()=>T($(d.values)),[i]),f(()=>{d.problem&&d.problem.errors.length>0&&t(j(Object.keys(d.errors)))},[d.problem]),o`<div class="stack">
<ol class="steps" aria-label=${n("steps")}>
${m.map(({name:s},p)=>o`<li key=${s} class=${p<i?"is-done":void 0}
aria-current=${p===i?"step":void 0}>${n(`step.${s}`)}</li>`)}
</ol>
${D({form:d,label:n(`step.${h.name}`),children:o`
<div class="form" key=${h.name}>${h.fields(d)}</div>
<div class="form-actions">
${i>0&&b({label:w("act.back"),icon:"left",onClick:()=>t(i-1)})}
${b({label:g?n("submit"):w("act.next"),type:"submit",kind:"primary",busy:d.busy})}
</div>`})}
</div>`});export{Q as default};
