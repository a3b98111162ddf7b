// Licences in vendor/LICENSES.txt.
import{b as d,O as _,r as w}from"./kit.js";import{t as $,f as r,T as p,R as N,J as v,L as k,c as L,j as q,p as P,a as B,n as C,Q as T,F as D,B as y}from"./first.js";import{t as b,z as h,k as F,L as O,E as S,s as U}from"./frame.js";import{j as W,c as G,w as M,D as K,W as z,N as j}from"./shared.js";const n=$({title:"Thiết lập ngày đầu",lead:"Bốn bước, khoảng năm phút. Mọi mục đều sửa được về sau trong phần Đơn vị, tổ.",steps:"Các bước",notNeeded:"Hệ thống đã được thiết lập",notNeededHint:"Hãy đăng nhập bằng tài khoản đã có.",toLogin:"Đến trang đăng nhập","step.ward":"Phường","step.neighbourhoods":"Khu phố","step.letterhead":"Văn bản","step.administrator":"Quản trị",code:"Mã thiết lập",codeHint:"Lệnh “toso init” trên máy chủ in ra mã này; dùng một lần.",wardName:"Tên đơn vị hành chính cấp xã",wardNameHint:"Viết đủ loại đơn vị, ví dụ “Phường Hồng Gai”.",superior:"Cấp trên trực tiếp",superiorHint:"Nơi nhận báo cáo tháng, ví dụ “UBND tỉnh Quảng Ninh”.",validFrom:"Có hiệu lực từ ngày",neighbourhoods:"Các khu phố",neighbourhoodsHint:"Mỗi dòng một khu phố (thôn, tổ dân phố, bản, ấp…). Thêm, đổi tên, sáp nhập về sau đều giữ lịch sử.",neighbourhoodsPlaceholder:`Khu phố 1
Khu phố 2
Khu phố 3`,superiorLines:"Cơ quan chủ quản, in hoa ở góc trái",superiorLinesHint:"Mỗi dòng in một dòng; để trống nếu văn bản không ghi cơ quan chủ quản.",agencyLines:"Cơ quan ban hành, in hoa đậm",agencyLinesHint:"Mỗi dòng in một dòng, ví dụ “ỦY BAN NHÂN DÂN” và “PHƯỜNG HỒNG GAI”.",place:"Địa danh",placeHint:"Đứng trước ngày tháng, ví dụ “Hồng Gai”.",symbol:"Ký hiệu cơ quan",symbolHint:"Phần sau loại văn bản trong số, ví dụ UBND trong 62/KH-UBND.",signerLines:"Quyền hạn, chức vụ người ký",signerLinesHint:"Mỗi dòng in một dòng, ví dụ “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”.",signerName:"Họ và tên người ký",adminName:"Họ và tên người quản trị",adminUsername:"Tên đăng nhập",adminUsernameHint:"Chữ thường không dấu, ví dụ “ha.vanphong”.",adminPhone:"Số điện thoại",summary:"{count} khu phố sẽ được tạo.",submit:"Tạo phường và đăng nhập"}),x=(e,t)=>({code:e,"ward.name":"","ward.superior_name":"","ward.valid_from":t,neighbourhoods:"",...W,"letterhead.superior_lines":"","letterhead.agency_lines":"","letterhead.place":"","letterhead.symbol":"UBND","signer.lines":"","signer.full_name":"","administrator.full_name":"","administrator.username":"","administrator.phone":"",new_password:"",repeat:""}),m=[{name:"ward",holds:["code","ward"],required:["code","ward.name","ward.superior_name","ward.valid_from"],fields:e=>d`
      ${r({...e.bind("code"),label:n("code"),hint:n("codeHint"),capitalize:!1,autocomplete:"one-time-code"})}
      ${r({...e.bind("ward.name"),label:n("wardName"),hint:n("wardNameHint")})}
      ${r({...e.bind("ward.superior_name"),label:n("superior"),hint:n("superiorHint")})}
      ${K({...e.bind("ward.valid_from"),label:n("validFrom")})}`},{name:"neighbourhoods",holds:["neighbourhoods","words"],required:["neighbourhoods"],fields:e=>d`
      ${p({...e.bind("neighbourhoods"),label:n("neighbourhoods"),hint:n("neighbourhoodsHint"),placeholder:n("neighbourhoodsPlaceholder"),rows:12})}
      <p class="soft">${n("summary",{count:h(e.values.neighbourhoods).length})}</p>
      ${z({bind:e.bind,usual:f(e.values)})}`},{name:"letterhead",holds:["letterhead","signer"],required:["letterhead.agency_lines","letterhead.place","letterhead.symbol","signer.lines","signer.full_name"],fields:e=>d`
      ${p({...e.bind("letterhead.superior_lines"),label:n("superiorLines"),hint:n("superiorLinesHint"),rows:2})}
      ${p({...e.bind("letterhead.agency_lines"),label:n("agencyLines"),hint:n("agencyLinesHint"),rows:2})}
      <div class="form-row">
        ${r({...e.bind("letterhead.place"),label:n("place"),hint:n("placeHint")})}
        ${r({...e.bind("letterhead.symbol"),label:n("symbol"),hint:n("symbolHint")})}
      </div>
      ${p({...e.bind("signer.lines"),label:n("signerLines"),hint:n("signerLinesHint"),rows:2})}
      ${r({...e.bind("signer.full_name"),label:n("signerName")})}`},{name:"administrator",holds:["administrator","new_password","repeat"],required:["administrator.full_name","administrator.username","new_password"],fields:e=>d`
      ${r({...e.bind("administrator.full_name"),label:n("adminName"),autocomplete:"name"})}
      ${r({...e.bind("administrator.username"),label:n("adminUsername"),hint:n("adminUsernameHint"),capitalize:!1,autocomplete:"username"})}
      ${r({...e.bind("administrator.phone"),label:n("adminPhone"),type:"tel",inputmode:"tel",autocomplete:"tel"})}
      ${j({form:e})}`}];function A(e,t){const l=e.required.filter(a=>!String(t[a]??"").trim()),i=Object.fromEntries(l.map(a=>[a,b("field.missing")]));return e.name==="administrator"?{...G(t),...i}:i}const f=e=>N(e["ward.name"].trim(),h(e.neighbourhoods)[0]??""),H=e=>M(e,f(e)),E=e=>({code:e.code.trim(),ward:{name:e["ward.name"],superior_name:e["ward.superior_name"],valid_from:e["ward.valid_from"]??""},neighbourhoods:h(e.neighbourhoods),words:H(e),letterhead:{superior_lines:h(e["letterhead.superior_lines"]),agency_lines:h(e["letterhead.agency_lines"]),place:e["letterhead.place"],symbol:e["letterhead.symbol"]},signer:{full_name:e["signer.full_name"],lines:h(e["signer.lines"])},administrator:{full_name:e["administrator.full_name"],username:e["administrator.username"],phone:e["administrator.phone"]||null,password:e.new_password}});function Q(e){const t=m.findIndex(l=>e.some(i=>l.holds.some(a=>i===a||i.startsWith(`${a}.`))));return t<0?m.length-1:t}await U("views");function I({query:e}){const t=F("/setup");return v({title:n("title"),lead:n("lead"),narrow:!0,children:d`<div class="card">${O({of:t,children:({needed:l,today:i})=>l?R({code:e.ma??"",today:i}):S({title:n("notNeeded"),hint:n("notNeededHint"),icon:"check",action:k({label:n("toLogin"),href:"/",kind:"primary"})})})}</div>`})}const R=L(function({code:t,today:l}){const[i,a]=_(0),c=m[i],g=i===m.length-1,o=q({draft:!1,initial:x(t,l),check:s=>A(c,s),submit:async(s,u)=>g?P("/setup",{body:E(s),key:u}):null,done:s=>{if(!g)return a(i+1);s&&B(s),C("/",{replace:!0})}});return w(()=>T(H(o.values)),[i]),w(()=>{o.problem&&o.problem.errors.length>0&&a(Q(Object.keys(o.errors)))},[o.problem]),d`<div class="stack">
    <ol class="steps" aria-label=${n("steps")}>
      ${m.map(({name:s},u)=>d`<li key=${s} class=${u<i?"is-done":void 0}
            aria-current=${u===i?"step":void 0}>${n(`step.${s}`)}</li>`)}
    </ol>
    ${D({form:o,label:n(`step.${c.name}`),children:d`
        <div class="form" key=${c.name}>${c.fields(o)}</div>
        <div class="form-actions">
          ${i>0&&y({label:b("act.back"),icon:"left",onClick:()=>a(i-1)})}
          ${y({label:g?n("submit"):b("act.next"),type:"submit",kind:"primary",busy:o.busy})}
        </div>`})}
  </div>`});export{I as default};
