// Licences in vendor/LICENSES.txt.
import{b as d,O as y,r as w}from"./kit.js";import{t as f,F as o,T as u,G as H,L as _,c as $,q as N,y as v,n as k,p as L,s as q,B as b}from"./first.js";import{t as g,x as h,u as P,L as B,E as C,s as T}from"./frame.js";import{c as D,D as G,N as U}from"./shared.js";const n=f({title:"Thiết lập ngày đầu",lead:"Bốn bước, khoảng năm phút. Mọi mục đều sửa được về sau trong phần Đơn vị, tổ.",steps:"Các bước",notNeeded:"Hệ thống đã được thiết lập",notNeededHint:"Hãy đăng nhập bằng tài khoản đã có.",toLogin:"Đến trang đăng nhập","step.ward":"Phường","step.neighbourhoods":"Khu phố","step.letterhead":"Văn bản","step.administrator":"Quản trị",code:"Mã thiết lập",codeHint:"Lệnh “toso init” trên máy chủ in ra mã này; dùng một lần.",wardName:"Tên phường, xã",wardNameHint:"Viết đủ loại đơn vị, ví dụ “Phường Hồng Gai”.",superior:"Cấp trên trực tiếp",superiorHint:"Nơi nhận báo cáo tháng, ví dụ “UBND tỉnh Quảng Ninh”.",validFrom:"Có hiệu lực từ ngày",neighbourhoods:"Các khu phố, thôn",neighbourhoodsHint:"Mỗi dòng một khu phố. Thêm, đổi tên, sáp nhập về sau đều giữ lịch sử.",neighbourhoodsPlaceholder:`Khu phố 1
Khu phố 2
Khu phố 3`,superiorLines:"Cơ quan chủ quản, in hoa ở góc trái",superiorLinesHint:"Mỗi dòng in một dòng; để trống nếu văn bản không ghi cơ quan chủ quản.",agencyLines:"Cơ quan ban hành, in hoa đậm",agencyLinesHint:"Mỗi dòng in một dòng, ví dụ “ỦY BAN NHÂN DÂN” và “PHƯỜNG HỒNG GAI”.",place:"Địa danh",placeHint:"Đứng trước ngày tháng, ví dụ “Hồng Gai”.",symbol:"Ký hiệu cơ quan",symbolHint:"Phần sau loại văn bản trong số, ví dụ UBND trong 62/KH-UBND.",signerLines:"Quyền hạn, chức vụ người ký",signerLinesHint:"Mỗi dòng in một dòng, ví dụ “TM. ỦY BAN NHÂN DÂN”, “CHỦ TỊCH”.",signerName:"Họ và tên người ký",adminName:"Họ và tên người quản trị",adminUsername:"Tên đăng nhập",adminUsernameHint:"Chữ thường không dấu, ví dụ “ha.vanphong”.",adminPhone:"Số điện thoại",summary:"{count} khu phố, thôn sẽ được tạo.",submit:"Tạo phường và đăng nhập"}),F=(e,t)=>({code:e,"ward.name":"","ward.superior_name":"","ward.valid_from":t,neighbourhoods:"","letterhead.superior_lines":"","letterhead.agency_lines":"","letterhead.place":"","letterhead.symbol":"UBND","signer.lines":"","signer.full_name":"","administrator.full_name":"","administrator.username":"","administrator.phone":"",new_password:"",repeat:""}),m=[{name:"ward",holds:["code","ward"],required:["code","ward.name","ward.superior_name","ward.valid_from"],fields:e=>d`
      ${o({...e.bind("code"),label:n("code"),hint:n("codeHint"),capitalize:!1,autocomplete:"one-time-code"})}
      ${o({...e.bind("ward.name"),label:n("wardName"),hint:n("wardNameHint")})}
      ${o({...e.bind("ward.superior_name"),label:n("superior"),hint:n("superiorHint")})}
      ${G({...e.bind("ward.valid_from"),label:n("validFrom")})}`},{name:"neighbourhoods",holds:["neighbourhoods"],required:["neighbourhoods"],fields:e=>d`
      ${u({...e.bind("neighbourhoods"),label:n("neighbourhoods"),hint:n("neighbourhoodsHint"),placeholder:n("neighbourhoodsPlaceholder"),rows:12})}
      <p class="soft">${n("summary",{count:h(e.values.neighbourhoods).length})}</p>`},{name:"letterhead",holds:["letterhead","signer"],required:["letterhead.agency_lines","letterhead.place","letterhead.symbol","signer.lines","signer.full_name"],fields:e=>d`
      ${u({...e.bind("letterhead.superior_lines"),label:n("superiorLines"),hint:n("superiorLinesHint"),rows:2})}
      ${u({...e.bind("letterhead.agency_lines"),label:n("agencyLines"),hint:n("agencyLinesHint"),rows:2})}
      <div class="form-row">
        ${o({...e.bind("letterhead.place"),label:n("place"),hint:n("placeHint")})}
        ${o({...e.bind("letterhead.symbol"),label:n("symbol"),hint:n("symbolHint")})}
      </div>
      ${u({...e.bind("signer.lines"),label:n("signerLines"),hint:n("signerLinesHint"),rows:2})}
      ${o({...e.bind("signer.full_name"),label:n("signerName")})}`},{name:"administrator",holds:["administrator","new_password","repeat"],required:["administrator.full_name","administrator.username","new_password"],fields:e=>d`
      ${o({...e.bind("administrator.full_name"),label:n("adminName"),autocomplete:"name"})}
      ${o({...e.bind("administrator.username"),label:n("adminUsername"),hint:n("adminUsernameHint"),capitalize:!1,autocomplete:"username"})}
      ${o({...e.bind("administrator.phone"),label:n("adminPhone"),type:"tel",inputmode:"tel",autocomplete:"tel"})}
      ${U({form:e})}`}];function M(e,t){const i=e.required.filter(r=>!String(t[r]??"").trim()),a=Object.fromEntries(i.map(r=>[r,g("field.missing")]));return e.name==="administrator"?{...D(t),...a}:a}const S=e=>({code:e.code.trim(),ward:{name:e["ward.name"],superior_name:e["ward.superior_name"],valid_from:e["ward.valid_from"]??""},neighbourhoods:h(e.neighbourhoods),letterhead:{superior_lines:h(e["letterhead.superior_lines"]),agency_lines:h(e["letterhead.agency_lines"]),place:e["letterhead.place"],symbol:e["letterhead.symbol"]},signer:{full_name:e["signer.full_name"],lines:h(e["signer.lines"])},administrator:{full_name:e["administrator.full_name"],username:e["administrator.username"],phone:e["administrator.phone"]||null,password:e.new_password}});function K(e){const t=m.findIndex(i=>e.some(a=>i.holds.some(r=>a===r||a.startsWith(`${r}.`))));return t<0?m.length-1:t}await T("views");function x({query:e}){const t=P("/setup");return H({title:n("title"),lead:n("lead"),narrow:!0,children:d`<div class="card">${B({of:t,children:({needed:i,today:a})=>i?z({code:e.ma??"",today:a}):C({title:n("notNeeded"),hint:n("notNeededHint"),icon:"check",action:_({label:n("toLogin"),href:"/",kind:"primary"})})})}</div>`})}function O({code:e,today:t}){const[i,a]=y(0),r=m[i],p=i===m.length-1,l=N({initial:F(e,t),check:s=>M(r,s),submit:async(s,c)=>p?L("/setup",{body:S(s),key:c}):null,done:s=>{if(!p)return a(i+1);s&&v(s),k("/",{replace:!0})}});return w(()=>{l.problem&&l.problem.errors.length>0&&a(K(Object.keys(l.errors)))},[l.problem]),d`<div class="stack">
    <ol class="steps" aria-label=${n("steps")}>
      ${m.map(({name:s},c)=>d`<li key=${s} class=${c<i?"is-done":void 0}
            aria-current=${c===i?"step":void 0}>${n(`step.${s}`)}</li>`)}
    </ol>
    ${q({form:l,label:n(`step.${r.name}`),children:d`
        <div class="form" key=${r.name}>${r.fields(l)}</div>
        <div class="form-actions">
          ${i>0&&b({label:g("act.back"),icon:"left",onClick:()=>a(i-1)})}
          ${b({label:p?n("submit"):g("act.next"),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})}
  </div>`}const z=$(O);export{x as default};
