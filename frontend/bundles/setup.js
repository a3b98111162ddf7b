// Licences in vendor/LICENSES.txt.
import{b as r,O as f,r as y}from"./kit.js";import{t as H,f as o,T as p,X as N,O as v,L as k,B as b,c as L,k as q,p as B,a as C,n as P,W as T,F as D}from"./first.js";import{t as w,B as m,u as O,L as W,E as F,s as S}from"./frame.js";import{v as U,c as A,w as M,D as K,W as x,N as z}from"./shared.js";const n=H({title:"Thiết lập ngày đầu",lead:"Bốn bước, khoảng năm phút. Mọi mục đều sửa được về sau trong phần Đơn vị, tổ.",steps:"Các bước",notNeeded:"Hệ thống đã được thiết lập",notNeededHint:"Hãy đăng nhập bằng tài khoản đã có.",toLogin:"Đến trang đăng nhập",another:"Thêm một đơn vị","step.ward":"Phường","step.neighbourhoods":"Khu phố","step.letterhead":"Văn bản","step.administrator":"Quản trị",code:"Mã thiết lập",codeHint:"Lệnh “toso init”, hoặc “toso ward add” khi đã có đơn vị khác, in ra mã này trên máy chủ; dùng một lần.",wardName:"Tên đơn vị hành chính cấp xã",wardNameHint:"Viết đủ loại đơn vị, ví dụ “Phường A”, “Xã B”, “Đặc khu C”.",superior:"Cấp trên trực tiếp",superiorHint:"Nơi nhận báo cáo tháng, ví dụ “UBND tỉnh D”.",validFrom:"Có hiệu lực từ ngày",neighbourhoods:"Các khu phố",neighbourhoodsHint:"Mỗi dòng một khu phố (thôn, tổ dân phố, bản, ấp…). Thêm, đổi tên, sáp nhập về sau đều giữ lịch sử.",neighbourhoodsPlaceholder:`Khu phố 1
Khu phố 2
Khu phố 3`,superiorLines:"Cơ quan chủ quản, in hoa ở góc trái",superiorLinesHint:"Mỗi dòng in một dòng; để trống nếu văn bản không ghi cơ quan chủ quản.",agencyLines:"Cơ quan ban hành, in hoa đậm",agencyLinesHint:"Mỗi dòng in một dòng, ví dụ “ỦY BAN NHÂN DÂN” và “PHƯỜNG A”.",place:"Địa danh",placeHint:"Đứng trước ngày tháng, ví dụ “A” của phường A.",symbol:"Ký hiệu cơ quan",symbolHint:"Phần sau loại văn bản trong số, ví dụ UBND trong 15/KH-UBND.",signerLines:"Quyền hạn, chức vụ người ký",signerLinesHint:"Mỗi dòng in một dòng, ví dụ “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”.",signerName:"Họ và tên người ký",adminName:"Họ và tên người quản trị",adminUsername:"Tên đăng nhập",adminUsernameHint:"Chữ thường không dấu, ví dụ “ha.vanphong”.",adminPhone:"Số điện thoại",summary:"{count} khu phố sẽ được tạo.",submit:"Tạo phường và đăng nhập"}),E=(e,a)=>({code:e,"ward.name":"","ward.superior_name":"","ward.valid_from":a,neighbourhoods:"",...U,"letterhead.superior_lines":"","letterhead.agency_lines":"","letterhead.place":"","letterhead.symbol":"UBND","signer.lines":"","signer.full_name":"","administrator.full_name":"","administrator.username":"","administrator.phone":"",new_password:"",repeat:""}),c=[{name:"ward",holds:["code","ward"],required:["code","ward.name","ward.superior_name","ward.valid_from"],fields:e=>r`
      ${o({...e.bind("code"),label:n("code"),hint:n("codeHint"),capitalize:!1,autocomplete:"one-time-code"})}
      ${o({...e.bind("ward.name"),label:n("wardName"),hint:n("wardNameHint")})}
      ${o({...e.bind("ward.superior_name"),label:n("superior"),hint:n("superiorHint")})}
      ${K({...e.bind("ward.valid_from"),label:n("validFrom")})}`},{name:"neighbourhoods",holds:["neighbourhoods","words"],required:["neighbourhoods"],fields:e=>r`
      ${p({...e.bind("neighbourhoods"),label:n("neighbourhoods"),hint:n("neighbourhoodsHint"),placeholder:n("neighbourhoodsPlaceholder"),rows:12})}
      <p class="soft">${n("summary",{count:m(e.values.neighbourhoods).length})}</p>
      ${x({bind:e.bind,usual:$(e.values)})}`},{name:"letterhead",holds:["letterhead","signer"],required:["letterhead.agency_lines","letterhead.place","letterhead.symbol","signer.lines","signer.full_name"],fields:e=>r`
      ${p({...e.bind("letterhead.superior_lines"),label:n("superiorLines"),hint:n("superiorLinesHint"),rows:2})}
      ${p({...e.bind("letterhead.agency_lines"),label:n("agencyLines"),hint:n("agencyLinesHint"),rows:2})}
      <div class="form-row">
        ${o({...e.bind("letterhead.place"),label:n("place"),hint:n("placeHint")})}
        ${o({...e.bind("letterhead.symbol"),label:n("symbol"),hint:n("symbolHint")})}
      </div>
      ${p({...e.bind("signer.lines"),label:n("signerLines"),hint:n("signerLinesHint"),rows:2})}
      ${o({...e.bind("signer.full_name"),label:n("signerName")})}`},{name:"administrator",holds:["administrator","new_password","repeat"],required:["administrator.full_name","administrator.username","new_password"],fields:e=>r`
      ${o({...e.bind("administrator.full_name"),label:n("adminName"),autocomplete:"name"})}
      ${o({...e.bind("administrator.username"),label:n("adminUsername"),hint:n("adminUsernameHint"),capitalize:!1,autocomplete:"username"})}
      ${o({...e.bind("administrator.phone"),label:n("adminPhone"),type:"tel",inputmode:"tel",autocomplete:"tel"})}
      ${z({form:e})}`}];function G(e,a){const l=e.required.filter(t=>!String(a[t]??"").trim()),i=Object.fromEntries(l.map(t=>[t,w("field.missing")]));return e.name==="administrator"?{...A(a),...i}:i}const $=e=>N(e["ward.name"].trim(),m(e.neighbourhoods)[0]??""),_=e=>M(e,$(e)),j=e=>({code:e.code.trim(),ward:{name:e["ward.name"],superior_name:e["ward.superior_name"],valid_from:e["ward.valid_from"]??""},neighbourhoods:m(e.neighbourhoods),words:_(e),letterhead:{superior_lines:m(e["letterhead.superior_lines"]),agency_lines:m(e["letterhead.agency_lines"]),place:e["letterhead.place"],symbol:e["letterhead.symbol"]},signer:{full_name:e["signer.full_name"],lines:m(e["signer.lines"])},administrator:{full_name:e["administrator.full_name"],username:e["administrator.username"],phone:e["administrator.phone"]||null,password:e.new_password}});function Q(e){const a=c.findIndex(l=>e.some(i=>l.holds.some(t=>i===t||i.startsWith(`${t}.`))));return a<0?c.length-1:a}await S("views");function V({query:e}){const a=O("/setup"),[l,i]=f(!1);return v({title:n("title"),lead:n("lead"),narrow:!0,children:r`<div class="card">${W({of:a,children:({needed:t,today:h})=>t||l?X({code:e.ma??"",today:h}):F({title:n("notNeeded"),hint:n("notNeededHint"),icon:"check",action:r`<div class="form-actions">
                ${k({label:n("toLogin"),href:"/",kind:"primary"})}
                ${b({label:n("another"),onClick:()=>i(!0)})}
              </div>`})})}</div>`})}const X=L(function({code:a,today:l}){const[i,t]=f(0),h=c[i],g=i===c.length-1,d=q({draft:!1,initial:E(a,l),check:s=>G(h,s),submit:async(s,u)=>g?B("/setup",{body:j(s),key:u}):null,done:s=>{if(!g)return t(i+1);s&&C(s),P("/",{replace:!0})}});return y(()=>T(_(d.values)),[i]),y(()=>{d.problem&&d.problem.errors.length>0&&t(Q(Object.keys(d.errors)))},[d.problem]),r`<div class="stack">
    <ol class="steps" aria-label=${n("steps")}>
      ${c.map(({name:s},u)=>r`<li key=${s} class=${u<i?"is-done":void 0}
            aria-current=${u===i?"step":void 0}>${n(`step.${s}`)}</li>`)}
    </ol>
    ${D({form:d,label:n(`step.${h.name}`),children:r`
        <div class="form" key=${h.name}>${h.fields(d)}</div>
        <div class="form-actions">
          ${i>0&&b({label:w("act.back"),icon:"left",onClick:()=>t(i-1)})}
          ${b({label:g?n("submit"):w("act.next"),type:"submit",kind:"primary",busy:d.busy})}
        </div>`})}
  </div>`});export{V as default};
