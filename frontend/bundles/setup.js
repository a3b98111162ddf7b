// Licences in vendor/LICENSES.txt.
import{b as o,O as w,r as f}from"./kit.js";import{t as H,F as s,T as p,G as _,L as $,c as N,r as v,p as k,y as L,n as q,q as P,B as y}from"./first.js";import{t as b,x as h,k as B,L as C,E as T,s as D}from"./frame.js";import{c as G,D as U,N as F}from"./shared.js";const n=H({title:"Thiết lập ngày đầu",lead:"Bốn bước, khoảng năm phút. Mọi mục đều sửa được về sau trong phần Đơn vị, tổ.",steps:"Các bước",notNeeded:"Hệ thống đã được thiết lập",notNeededHint:"Hãy đăng nhập bằng tài khoản đã có.",toLogin:"Đến trang đăng nhập","step.ward":"Phường","step.neighbourhoods":"Khu phố","step.letterhead":"Văn bản","step.administrator":"Quản trị",code:"Mã thiết lập",codeHint:"Lệnh “toso init” trên máy chủ in ra mã này; dùng một lần.",wardName:"Tên phường, xã",wardNameHint:"Viết đủ loại đơn vị, ví dụ “Phường Hồng Gai”.",superior:"Cấp trên trực tiếp",superiorHint:"Nơi nhận báo cáo tháng, ví dụ “UBND tỉnh Quảng Ninh”.",validFrom:"Có hiệu lực từ ngày",neighbourhoods:"Các khu phố, thôn",neighbourhoodsHint:"Mỗi dòng một khu phố. Thêm, đổi tên, sáp nhập về sau đều giữ lịch sử.",neighbourhoodsPlaceholder:`Khu phố 1
Khu phố 2
Khu phố 3`,superiorLines:"Cơ quan chủ quản, in hoa ở góc trái",superiorLinesHint:"Mỗi dòng in một dòng; để trống nếu văn bản không ghi cơ quan chủ quản.",agencyLines:"Cơ quan ban hành, in hoa đậm",agencyLinesHint:"Mỗi dòng in một dòng, ví dụ “ỦY BAN NHÂN DÂN” và “PHƯỜNG HỒNG GAI”.",place:"Địa danh",placeHint:"Đứng trước ngày tháng, ví dụ “Hồng Gai”.",symbol:"Ký hiệu cơ quan",symbolHint:"Phần sau loại văn bản trong số, ví dụ UBND trong 62/KH-UBND.",signerLines:"Quyền hạn, chức vụ người ký",signerLinesHint:"Mỗi dòng in một dòng, ví dụ “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”.",signerName:"Họ và tên người ký",adminName:"Họ và tên người quản trị",adminUsername:"Tên đăng nhập",adminUsernameHint:"Chữ thường không dấu, ví dụ “ha.vanphong”.",adminPhone:"Số điện thoại",summary:"{count} khu phố, thôn sẽ được tạo.",submit:"Tạo phường và đăng nhập"}),M=(e,t)=>({code:e,"ward.name":"","ward.superior_name":"","ward.valid_from":t,neighbourhoods:"","letterhead.superior_lines":"","letterhead.agency_lines":"","letterhead.place":"","letterhead.symbol":"UBND","signer.lines":"","signer.full_name":"","administrator.full_name":"","administrator.username":"","administrator.phone":"",new_password:"",repeat:""}),m=[{name:"ward",holds:["code","ward"],required:["code","ward.name","ward.superior_name","ward.valid_from"],fields:e=>o`
      ${s({...e.bind("code"),label:n("code"),hint:n("codeHint"),capitalize:!1,autocomplete:"one-time-code"})}
      ${s({...e.bind("ward.name"),label:n("wardName"),hint:n("wardNameHint")})}
      ${s({...e.bind("ward.superior_name"),label:n("superior"),hint:n("superiorHint")})}
      ${U({...e.bind("ward.valid_from"),label:n("validFrom")})}`},{name:"neighbourhoods",holds:["neighbourhoods"],required:["neighbourhoods"],fields:e=>o`
      ${p({...e.bind("neighbourhoods"),label:n("neighbourhoods"),hint:n("neighbourhoodsHint"),placeholder:n("neighbourhoodsPlaceholder"),rows:12})}
      <p class="soft">${n("summary",{count:h(e.values.neighbourhoods).length})}</p>`},{name:"letterhead",holds:["letterhead","signer"],required:["letterhead.agency_lines","letterhead.place","letterhead.symbol","signer.lines","signer.full_name"],fields:e=>o`
      ${p({...e.bind("letterhead.superior_lines"),label:n("superiorLines"),hint:n("superiorLinesHint"),rows:2})}
      ${p({...e.bind("letterhead.agency_lines"),label:n("agencyLines"),hint:n("agencyLinesHint"),rows:2})}
      <div class="form-row">
        ${s({...e.bind("letterhead.place"),label:n("place"),hint:n("placeHint")})}
        ${s({...e.bind("letterhead.symbol"),label:n("symbol"),hint:n("symbolHint")})}
      </div>
      ${p({...e.bind("signer.lines"),label:n("signerLines"),hint:n("signerLinesHint"),rows:2})}
      ${s({...e.bind("signer.full_name"),label:n("signerName")})}`},{name:"administrator",holds:["administrator","new_password","repeat"],required:["administrator.full_name","administrator.username","new_password"],fields:e=>o`
      ${s({...e.bind("administrator.full_name"),label:n("adminName"),autocomplete:"name"})}
      ${s({...e.bind("administrator.username"),label:n("adminUsername"),hint:n("adminUsernameHint"),capitalize:!1,autocomplete:"username"})}
      ${s({...e.bind("administrator.phone"),label:n("adminPhone"),type:"tel",inputmode:"tel",autocomplete:"tel"})}
      ${F({form:e})}`}];function S(e,t){const d=e.required.filter(a=>!String(t[a]??"").trim()),i=Object.fromEntries(d.map(a=>[a,b("field.missing")]));return e.name==="administrator"?{...G(t),...i}:i}const K=e=>({code:e.code.trim(),ward:{name:e["ward.name"],superior_name:e["ward.superior_name"],valid_from:e["ward.valid_from"]??""},neighbourhoods:h(e.neighbourhoods),letterhead:{superior_lines:h(e["letterhead.superior_lines"]),agency_lines:h(e["letterhead.agency_lines"]),place:e["letterhead.place"],symbol:e["letterhead.symbol"]},signer:{full_name:e["signer.full_name"],lines:h(e["signer.lines"])},administrator:{full_name:e["administrator.full_name"],username:e["administrator.username"],phone:e["administrator.phone"]||null,password:e.new_password}});function x(e){const t=m.findIndex(d=>e.some(i=>d.holds.some(a=>i===a||i.startsWith(`${a}.`))));return t<0?m.length-1:t}await D("views");function O({query:e}){const t=B("/setup");return _({title:n("title"),lead:n("lead"),narrow:!0,children:o`<div class="card">${C({of:t,children:({needed:d,today:i})=>d?z({code:e.ma??"",today:i}):T({title:n("notNeeded"),hint:n("notNeededHint"),icon:"check",action:$({label:n("toLogin"),href:"/",kind:"primary"})})})}</div>`})}const z=N(function({code:t,today:d}){const[i,a]=w(0),c=m[i],g=i===m.length-1,l=v({initial:M(t,d),check:r=>S(c,r),submit:async(r,u)=>g?k("/setup",{body:K(r),key:u}):null,done:r=>{if(!g)return a(i+1);r&&L(r),q("/",{replace:!0})}});return f(()=>{l.problem&&l.problem.errors.length>0&&a(x(Object.keys(l.errors)))},[l.problem]),o`<div class="stack">
    <ol class="steps" aria-label=${n("steps")}>
      ${m.map(({name:r},u)=>o`<li key=${r} class=${u<i?"is-done":void 0}
            aria-current=${u===i?"step":void 0}>${n(`step.${r}`)}</li>`)}
    </ol>
    ${P({form:l,label:n(`step.${c.name}`),children:o`
        <div class="form" key=${c.name}>${c.fields(l)}</div>
        <div class="form-actions">
          ${i>0&&y({label:b("act.back"),icon:"left",onClick:()=>a(i-1)})}
          ${y({label:g?n("submit"):b("act.next"),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})}
  </div>`});export{O as default};
