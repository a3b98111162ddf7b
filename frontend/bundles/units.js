// Licences in vendor/LICENSES.txt.
import{b as m,O as j}from"./kit.js";import{t as re,c as u,r as f,M as de,T as B,i as h,n as me,p as N,F as p,k as V,h as y,B as v,s as M,m as ue,g as Y,q as ce}from"./first.js";import{x as D,i as C,g as q,t as he,d as F,S as $,k as _,l as L,L as k,w as K,E as P,u as pe,n as U,T as W,P as R,s as z,v as Z,F as J,D as be,b as ge}from"./frame.js";import{F as T,C as G,e as ve,D as b,S as A,T as _e,a7 as ee,o as fe,a8 as ye,l as $e,a as ke}from"./shared.js";const e=re({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","merge.act":"Nhập đơn vị khác vào","merge.title":"Nhập đơn vị khác vào {name}","merge.lead":"Các đơn vị được chọn kết thúc vào hôm trước ngày nhập. Số liệu, báo cáo đã có của họ giữ nguyên.","merge.units":"Đơn vị nhập vào","merge.unitsMissing":"Chọn ít nhất một đơn vị.","merge.on":"Từ ngày","merge.decision":"Quyết định","merge.ask":"Nhập {count} đơn vị vào {name}?","merge.askText":"Các đơn vị này không còn nhận việc mới kể từ ngày {on}.","merge.yes":"Nhập đơn vị","merge.done":"Đã nhập đơn vị.","merge.none":"Không có đơn vị cùng loại nào khác ở ngày này.","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG HỒNG GAI.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 62/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường Hồng Gai”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh Quảng Ninh”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),Te=[{value:"neighbourhood",label:"Khu phố"},{value:"resident_group",label:"Tổ dân"},{value:"desk",label:"Bộ phận chuyên môn"},{value:"steering_committee",label:"Ban chỉ đạo"},{value:"police",label:"Công an"},{value:"school",label:"Trường học"},{value:"one_stop",label:"Bộ phận Một cửa"},{value:"union",label:"Tổ chức chính trị - xã hội"}],H=(l,n)=>Object.fromEntries(n.filter(a=>!String(l[a]??"").trim()).map(a=>[a,he("field.missing")])),He=u(function({units:n,onClose:a}){const o=n.filter(i=>i.kind==="ward"||i.kind==="neighbourhood"),t=f({initial:{kind:"neighbourhood",parent_id:o[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:h.value,valid_to:null},check:i=>({...i.code&&!/^[a-z0-9]{1,30}$/.test(i.code)&&{code:e("unit.codeBad")},...H(i,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(i,d)=>N("/units",{body:{...i,aliases:D(i.aliases),position:i.position??0,valid_from:i.valid_from??h.value},key:d}),done:i=>{C("/units"),q(e("unit.added")),a(),me(`/don-vi/${i.unit.id}`)}});return T({title:e("unit.add"),form:t,submit:e("unit.add"),onClose:a,wide:!0,children:m`
      <div class="form-row">
        ${A({...t.bind("kind"),onChange:i=>t.set({kind:i}),label:e("unit.kind"),options:Te,empty:!1})}
        ${A({...t.bind("parent_id"),label:e("unit.parent"),options:o.map(({id:i,name:d})=>({value:i,label:d})),empty:!1})}
      </div>
      <div class="form-row">
        ${p({...t.bind("name"),label:e("unit.name"),hint:e("unit.nameHint"),required:!0})}
        ${p({...t.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
        ${p({...t.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
      </div>
      <div class="form-row">
        ${b({...t.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${b({...t.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${B({...t.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
      ${G({...t.bind("reports"),label:e("unit.reports")})}`})}),Ne=u(function({unit:n,onClose:a}){const o=f({initial:{aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to},check:({valid_to:t})=>t&&t<n.valid_from?{valid_to:e("unit.orderBad")}:{},submit:(t,i)=>de("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:i,body:{...t,aliases:D(t.aliases),position:t.position??0}}),done:()=>{C("/units"),q(e("unit.saved")),a()}});return T({title:n.name,form:o,onClose:a,label:e("unit.edit"),children:m`
      ${G({...o.bind("reports"),label:e("unit.reports")})}
      ${B({...o.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
      ${ve({...o.bind("position"),label:e("unit.position")})}
      ${b({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}`})}),w=(l,n)=>n?e("span.closed",{from:F(l),to:F(n)}):e("span.open",{from:F(l)}),X=(l,n)=>l.valid_from<=n&&(l.valid_to===null||n<=l.valid_to),E=u(function({row:n,on:a}){return X(n,a)?$({label:e("force.now"),tone:"good"}):n.valid_from>a?$({label:e("force.coming"),tone:"info"}):$({label:e("force.past"),tone:"done"})});function O(){const[l]=V();return/^\d{4}-\d{2}-\d{2}$/.test(l.ngay??"")?l.ngay:h.value}const I=u(function({children:n}){const[,a]=V(),o=O();return m`<div class="as-of no-print">
    ${b({label:e("asOf"),name:"ngay",value:o,hint:"",onChange:t=>a({ngay:t===h.value?null:t})})}
    ${n}
  </div>`}),Ce=u(function(){const n=O(),[a,o]=j(null),t=_("/management-group",{query:{on:n}}),i=y("unit.manage");return m`<div class="stack">
    ${I({})}
    ${L({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:i&&v({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>o("new")}),children:k({of:t,empty:d=>d.length===0,whenEmpty:m`<div class="card">
          ${P({title:e("group.none"),hint:i&&e("group.noneHint"),icon:"people"})}
        </div>`,children:d=>K({caption:e("group.title"),rows:d,rowKey:s=>s.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:s=>s.full_name},{key:"position",label:e("group.position"),value:s=>s.position},{key:"duty",label:e("group.duty"),value:s=>s.duty},{key:"when",label:e("period.when"),show:s=>w(s.joined_on,s.left_on)},...i?[{key:"actions",label:e("actions"),kind:"actions",show:s=>v({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>o(s)})}]:[]]})})})}
    ${a&&qe({key:a==="new"?"new":a.id,row:a==="new"?null:a,onClose:()=>o(null)})}
  </div>`}),qe=u(function({row:n,onClose:a}){const o=f({initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??h.value,left_on:n?.left_on??null},check:t=>({...t.left_on&&t.joined_on&&t.left_on<t.joined_on&&{left_on:e("unit.orderBad")},...H(t,["full_name","position","joined_on"])}),submit:(t,i)=>{const d={...t,joined_on:t.joined_on??h.value};return n?M("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:d,key:i}):N("/management-group",{body:d,key:i})},done:()=>{C("/management-group"),q(e("group.saved")),a()}});return T({title:e(n?"group.edit":"group.add"),form:o,onClose:a,label:e("group.title"),children:m`
      ${p({...o.bind("full_name"),label:e("group.name"),required:!0})}
      ${p({...o.bind("position"),label:e("group.position"),required:!0})}
      ${B({...o.bind("duty"),label:e("group.duty"),rows:2})}
      <div class="form-row">
        ${b({...o.bind("joined_on"),label:e("group.joined"),required:!0})}
        ${b({...o.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
      </div>`})});function we(l){const n=l.filter(t=>t.kind==="neighbourhood"||t.kind==="resident_group"),a=y("submission.review"),o=new Set(ue.value?.assignments.filter(t=>t.role==="neighbourhood_head").map(t=>t.unit_id));return a?n:n.filter(t=>o.has(t.id)||t.parent_id!==null&&o.has(t.parent_id))}const ne=u(function({team:n,onClose:a}){const o=_("/units"),t=we(o.data??[]),i=f({initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",valid_from:n?.valid_from??h.value,valid_to:n?.valid_to??null},check:s=>({...s.valid_to&&s.valid_from&&s.valid_to<s.valid_from&&{valid_to:e("unit.orderBad")},...H(s,["unit_id","name","valid_from"])}),submit:(s,r)=>{const c={...s,valid_from:s.valid_from??h.value};return n?M("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:c,key:r}):N("/teams",{body:c,key:r})},done:()=>{C("/teams"),q(e("team.saved")),a()}}),d=n?[{value:n.unit_id,label:n.unit_name}]:t.map(({id:s,name:r})=>({value:s,label:r}));return T({title:e(n?"team.edit":"team.add"),form:i,onClose:a,label:e("team"),children:m`
      ${A({...i.bind("unit_id"),label:e("team.unit"),options:d,disabled:n!==null,required:!0})}
      ${p({...i.bind("name"),label:e("team.name"),required:!0})}
      ${p({...i.bind("decision"),label:e("team.decision")})}
      <div class="form-row">
        ${b({...i.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${b({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>`})}),Se=u(function(){const n=O(),[a,o]=j(!1),t=pe(`/teams?on=${n}`,async d=>{const[s,r]=await Promise.all([Y("/teams",{query:{on:n},signal:d}),Y("/teams/member-counts",{query:{on:n},signal:d})]);return{rows:s,counts:r}}),i=y("team.manage");return m`<div class="stack">
    ${I({})}
    ${L({title:e("tab.teams"),plain:!0,actions:i&&v({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>o(!0)}),children:k({of:t,empty:({rows:d})=>d.length===0,whenEmpty:m`<div class="card">
          ${P({title:e("team.none"),hint:e(i?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:d=>je({...d,day:n})})})}
    ${a&&ne({team:null,onClose:()=>o(!1)})}
  </div>`}),je=u(function({rows:n,counts:a,day:o}){const t=a.reduce((s,r)=>({members:s.members+r.members,finished:s.finished+r.finished_courses}),{members:0,finished:0}),i=s=>a.find(r=>r.unit_id===s.unit_id&&r.teams===1)?.finished_courses??null,d=s=>o===h.value?`/don-vi/to/${s.id}`:`/don-vi/to/${s.id}?ngay=${o}`;return K({caption:e("tab.teams"),rows:n,rowKey:s=>s.id,href:d,foot:{name:e("team.total"),members:U(t.members),finished:U(t.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:s=>s.name},{key:"unit",label:e("team.unit"),show:s=>m`${s.unit_name} ${s.sample&&$({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:s=>s.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:i},{key:"decision",label:e("team.decision"),value:s=>s.decision,hideOnPhone:!0}]})}),Be=u(function(){const[n,a]=V(),[o,t]=j(!1),i=O(),d=n.ca==="1",s=_("/units",{query:{on:i,also_past:d||null}});return m`<div class="stack">
    ${I({children:G({label:e("alsoPast"),name:"ca",value:d,onChange:r=>a({ca:r?1:null})})})}
    ${L({title:e("tree.title"),actions:y("unit.manage")&&v({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:k({of:s,lines:12,empty:r=>r.length===0,whenEmpty:P({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:r=>m`<div><ul class="tree">${Fe(r).map(c=>ie({key:c.id,unit:c,rows:r,day:i}))}</ul>
          ${o&&He({units:r,onClose:()=>t(!1)})}</div>`})})}
  </div>`});function Fe(l){const n=new Set(l.map(a=>a.id));return l.filter(a=>!a.parent_id||!n.has(a.parent_id))}const ie=u(({unit:l,rows:n,day:a})=>{const o=n.filter(d=>d.parent_id===l.id),t=X(l,a),i=a===h.value?`/don-vi/${l.id}`:`/don-vi/${l.id}?ngay=${a}`;return m`<li>
    <div class=${`tree-row ${t?"":"is-muted"}`}>
      <a href=${i}>${l.name}</a>
      ${!l.name.startsWith(l.kind_label)&&m`<span class="soft small">${l.kind_label}</span>`}
      ${l.reports&&W({label:e("reports")})}
      ${l.sample&&$({label:e("sample"),tone:"warning"})}
      ${!t&&m`<span class="soft small">${w(l.valid_from,l.valid_to)}</span>`}
    </div>
    ${o.length>0&&m`<ul>${o.map(d=>ie({key:d.id,unit:d,rows:n,day:a}))}</ul>`}
  </li>`});await z("units");function Le(){const l=[{name:"don-vi",label:e("tab.units"),show:()=>Be({})},...y("team.read")?[{name:"to",label:e("tab.teams"),show:()=>Se({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>Ce({})}];return R({title:e("title"),lead:e("lead"),children:m`<div class="stack">${_e({label:e("tabs"),tabs:l})}</div>`})}const Me=Object.freeze(Object.defineProperty({__proto__:null,default:Le},Symbol.toStringTag,{value:"Module"})),De=fe(ye);function te(l){C("/teams"),q(l)}const Pe=u(function({team:n,member:a,onClose:o}){const t=f({initial:{full_name:a?.full_name??"",kind:a?.kind??"member",phone:Z(a?.phone??null)??"",user_id:a?.user_id??null,courses_finished_on:a?.courses_finished_on??null,joined_on:a?.joined_on??h.value,left_on:a?.left_on??null},check:i=>({...i.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(i.phone.trim())&&{phone:e("member.phoneBad")},...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("member.leftBad")},...H(i,["full_name","joined_on"])}),submit:(i,d)=>{const s={...i,phone:i.phone.trim()||null,joined_on:i.joined_on??h.value};return a?M("/team-members/{member_id}",{params:{member_id:a.id},version:a.version,body:s,key:d}):N("/teams/{team_id}/members",{params:{team_id:n.id},body:s,key:d})},done:()=>{te(e("member.saved")),o()}});return T({title:e(a?"member.edit":"member.add"),form:t,onClose:o,label:e("team.members"),children:m`
      ${p({...t.bind("full_name"),label:e("member.name"),required:!0})}
      <div class="form-row">
        ${A({...t.bind("kind"),onChange:i=>t.set({kind:i}),label:e("member.kind"),options:De,empty:!1})}
        ${p({...t.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      </div>
      <div class="form-row">
        ${b({...t.bind("joined_on"),label:e("member.joined"),required:!0})}
        ${a?.left_on&&b({...t.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
      </div>
      ${b({...t.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
      ${y("user.invite")&&ee({...t.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:a?.full_name})}`})}),Oe=u(function({member:n,onClose:a}){const o=f({initial:{left_on:h.value},check:t=>t.left_on&&t.left_on<n.joined_on?{left_on:e("member.leftBad")}:H(t,["left_on"]),submit:({left_on:t},i)=>M("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:i,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,joined_on:n.joined_on,left_on:t}}),done:t=>{te(e("member.leaveDone",{name:t.full_name,day:F(t.left_on)})),a()}});return T({title:e("member.leaveTitle",{name:n.full_name}),form:o,submit:e("member.leave"),onClose:a,label:e("member.leave"),children:m`
      <p class="soft">${e("member.leaveText")}</p>
      ${b({...o.bind("left_on"),label:e("member.lastDay"),required:!0})}`})});await z("units");function xe({params:l}){const n=O(),[a,o]=V(),t=a.ca==="1",i=_("/teams/{team_id}",{params:{team_id:l.id??""},query:{on:n}}),d=_("/teams/{team_id}/members",{params:{team_id:l.id??""},query:{on:t?null:n}}),[s,r]=j(null),c=()=>r(null),g=y("team.manage");return R({title:i.data?.name??e("team"),status:i.data?.sample&&$({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:i.data?.unit_name??e("team")}],actions:g&&i.data&&m`
        ${v({label:e("team.edit"),icon:"edit",onClick:()=>r({form:"team"})})}
        ${v({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>r({form:"member"})})}`,children:k({of:i,children:S=>m`<div class="stack">
        ${Ke({team:S})}
        ${I({children:G({label:e("member.alsoLeft"),name:"ca",value:t,onChange:x=>o({ca:x?1:null})})})}
        ${k({of:d,empty:x=>x.length===0,whenEmpty:m`<div class="card">
            ${P({title:e("member.none"),hint:g&&e("member.noneHint"),icon:"people"})}
          </div>`,children:x=>Ge({rows:x,day:n,manage:g,edit:Q=>r({form:"member",member:Q}),leave:Q=>r({form:"leave",member:Q})})})}
        ${s?.form==="team"&&ne({team:S,onClose:c})}
        ${s?.form==="member"&&Pe({key:s.member?.id??"new",team:S,member:s.member??null,onClose:c})}
        ${s?.form==="leave"&&s.member&&Oe({member:s.member,onClose:c})}
      </div>`})})}const Ke=u(function({team:n}){return m`<section class="card">${J({facts:[{label:e("team.unit"),value:m`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:w(n.valid_from,n.valid_to)},{label:e("team.members"),value:U(n.member_count)},{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),Ue=(l,n)=>l.courses_finished_on&&l.courses_finished_on<=n?$({label:e("member.coursesDone",{on:F(l.courses_finished_on)}),tone:"good"}):$({label:e("member.coursesOpen"),tone:"warning"}),Ge=u(function({rows:n,day:a,manage:o,edit:t,leave:i}){const d=n.filter(r=>r.courses_finished_on&&r.courses_finished_on<=a).length,s={key:"actions",label:e("actions"),kind:"actions",show:r=>m`<span class="row is-end">
      ${v({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>t(r)})}
      ${!r.left_on&&v({label:e("member.leave"),small:!0,onClick:()=>i(r)})}</span>`};return m`<div class="stack">
    <p>${e("team.counts",{members:U(n.length),finished:U(d)})}</p>
    ${K({caption:e("team.members"),rows:n,rowKey:r=>r.id,tone:r=>r.left_on&&r.left_on<a?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:r=>r.full_name},{key:"kind",label:e("member.kind"),value:r=>r.kind_label},{key:"phone",label:e("member.phone"),show:r=>r.phone?m`<a class="nowrap" href=${`tel:${r.phone}`}>${Z(r.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:r=>Ue(r,a)},{key:"when",label:e("member.period"),show:r=>w(r.joined_on,r.left_on)},...o?[s]:[]]})}
  </div>`}),Ae=Object.freeze(Object.defineProperty({__proto__:null,default:xe},Symbol.toStringTag,{value:"Module"})),ae=({name:l,purpose:n})=>n?`${l} (${n})`:l;function Ve(l){return D(l).map(n=>{const a=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),o=/^(.+?)\s*\(([^()]+)\)$/.exec(a);return o?{name:o[1]??"",purpose:o[2]??""}:{name:a,purpose:""}})}const oe=u(function({head:n,year:a,signer:o}){const t=n.recipients.map(i=>ae({name:i.name??"",purpose:i.purpose??""}));return m`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
    <div class="sheet-head">
      <div>
        ${n.superior_lines.map(i=>m`<p class="sheet-upper" key=${i}>${i}</p>`)}
        ${n.agency_lines.map(i=>m`<p class="sheet-upper" key=${i}><b>${i}</b></p>`)}
        <span class="sheet-rule is-short"></span>
        <p>${e("head.number",{symbol:n.symbol})}</p>
      </div>
      <div>
        <p><b>${e("head.country")}</b></p><p><b>${e("head.motto")}</b></p>
        <span class="sheet-rule is-motto"></span>
        <p><i>${e("head.day",{place:n.place,year:a})}</i></p>
      </div>
    </div>
    <div class="sheet-foot">
      <div class="sheet-recipients">
        <p>${e("head.recipientsTitle")}</p>
        ${t.map(i=>m`<p key=${i}>- ${i};</p>`)}
        <p>${e("head.archiveLine",{archive:n.archive})}</p>
      </div>
      ${o&&m`<div class="sheet-signature">${o.lines.map(i=>m`<p key=${i}>${i}</p>`)}<p>${o.full_name}</p></div>`}
    </div>
  </div></div>`}),Ee=u(function({unit:n,day:a}){const[o,t]=j(null),i=_("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),d=_("/units/{unit_id}/signers",{params:{unit_id:n.id}}),s=y("unit.manage");return L({title:e("head.title"),hint:e("head.hint"),actions:s&&v({label:e("head.add"),icon:"plus",onClick:()=>t("new")}),children:k({of:i,empty:r=>r.length===0&&o===null,whenEmpty:P({title:e("head.none"),hint:e(s?"head.noneHint":"head.noneReader")}),children:r=>m`<div class="stack">
        ${[...r].reverse().map(c=>m`<article class="stack" key=${c.id}>
            <div class="row"><strong>${w(c.valid_from,c.valid_to)}</strong> ${E({row:c,on:a})}
              ${s&&v({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>t(c)})}</div>
            ${oe({head:c,year:c.valid_from.slice(0,4),signer:d.data?.find(g=>g.is_default&&X(g,c.valid_from))})}
          </article>`)}
        ${o&&Qe({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,latest:r.at(-1),onClose:()=>t(null)})}
      </div>`})})}),Ie=l=>({superior_lines:l?.superior_lines.join(`
`)??"",agency_lines:l?.agency_lines.join(`
`)??"",place:l?.place??"",symbol:l?.symbol??"UBND",full_name:l?.full_name??"",superior_name:l?.superior_name??"",archive:l?.archive??"VT",recipients:(l?.recipients??[]).map(n=>ae({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),Qe=u(function({unit:n,row:a,latest:o,onClose:t}){const i=f({initial:{...Ie(a??o),valid_from:a?.valid_from??h.value,valid_to:a?.valid_to??null},check:d=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(d.symbol)&&{symbol:e("head.symbolBad")},...d.valid_to&&d.valid_from&&d.valid_to<d.valid_from&&{valid_to:e("unit.orderBad")},...H(d,["agency_lines","place","full_name","archive","valid_from"])}),submit:(d,s)=>{const r={...le(d),valid_from:d.valid_from??h.value,valid_to:d.valid_to};return a?M("/letterheads/{letterhead_id}",{params:{letterhead_id:a.id},version:a.version,body:r,key:s}):N("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:r,key:s})},done:()=>{C("/units"),q(e("head.saved")),t()}});return T({title:e(a?"head.edit":"head.add"),form:i,onClose:t,label:e("head.title"),wide:!0,children:m`
      ${Re({form:i})}
      <div>
        <p class="field-label">${e("head.preview")}</p>
        ${oe({head:le(i.values),year:(i.values.valid_from??h.value).slice(0,4)})}
      </div>`})}),le=l=>({superior_lines:D(l.superior_lines),agency_lines:D(l.agency_lines),place:l.place,symbol:l.symbol,full_name:l.full_name,superior_name:l.superior_name,archive:l.archive,recipients:Ve(l.recipients)}),Re=u(function({form:n}){return m`
    <div class="form-row">
      ${b({...n.bind("valid_from"),label:e("period.from"),required:!0})}
      ${b({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
    </div>
    <div class="form-row">
      ${B({...n.bind("superior_lines"),label:e("head.superiorLines"),hint:e("head.superiorLinesHint"),rows:2})}
      ${B({...n.bind("agency_lines"),label:e("head.agencyLines"),hint:e("head.agencyLinesHint"),rows:2,required:!0})}
    </div>
    <div class="form-row">
      ${p({...n.bind("place"),label:e("head.place"),required:!0})}
      ${p({...n.bind("symbol"),label:e("head.symbol"),hint:e("head.symbolHint"),required:!0})}
      ${p({...n.bind("archive"),label:e("head.archive"),hint:e("head.archiveHint"),required:!0})}
    </div>
    ${p({...n.bind("full_name"),label:e("head.fullName"),hint:e("head.fullNameHint"),required:!0})}
    ${p({...n.bind("superior_name"),label:e("head.superiorName"),hint:e("head.superiorNameHint")})}
    ${B({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),ze=u(function({unit:n,day:a}){const[o,t]=j(null),i=_("/units/{unit_id}/signers",{params:{unit_id:n.id}}),d=y("unit.manage");return L({title:e("signer.title"),hint:e("signer.hint"),actions:d&&v({label:e("signer.add"),icon:"plus",onClick:()=>t("new")}),children:m`
      ${k({of:i,empty:s=>s.length===0,whenEmpty:P({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:s=>K({caption:e("signer.title"),rows:s,rowKey:r=>r.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:r=>m`${r.full_name} ${r.is_default&&W({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:r=>m`<span>${r.lines.map(c=>m`<span key=${c}>${c}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:r=>m`<span>${w(r.valid_from,r.valid_to)} ${E({row:r,on:a})}</span>`},...d?[{key:"actions",label:e("actions"),kind:"actions",show:r=>v({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>t(r)})}]:[]]})})}
      ${o&&Xe({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,onClose:()=>t(null)})}`})}),Xe=u(function({unit:n,row:a,onClose:o}){const t=f({initial:{full_name:a?.full_name??"",lines:a?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:a?.user_id??null,is_default:a?.is_default??!1,valid_from:a?.valid_from??h.value,valid_to:a?.valid_to??null},check:i=>({...i.valid_to&&i.valid_from&&i.valid_to<i.valid_from&&{valid_to:e("unit.orderBad")},...H(i,["full_name","lines","valid_from"])}),submit:(i,d)=>{const s={...i,lines:D(i.lines),valid_from:i.valid_from??h.value};return a?M("/signers/{signer_id}",{params:{signer_id:a.id},version:a.version,body:s,key:d}):N("/units/{unit_id}/signers",{params:{unit_id:n.id},body:s,key:d})},done:()=>{C("/units"),q(e("signer.saved")),o()}});return T({title:e(a?"signer.edit":"signer.add"),form:t,onClose:o,label:e("signer.title"),children:m`
      ${p({...t.bind("full_name"),label:e("signer.name"),required:!0})}
      ${B({...t.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
      <div class="form-row">
        ${b({...t.bind("valid_from"),label:e("period.from"),required:!0})}
        ${b({...t.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${ee({...t.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
      ${G({...t.bind("is_default"),label:e("signer.default")})}`})}),se=l=>{C("/units"),q(l)},Ye=u(function({history:{unit:n,periods:a},onClose:o}){const t=_("/units/superiors"),i=a.at(-1),d=f({initial:{name:n.name,short_name:n.short_name,superior_id:i?.superior_id??"",note:"",valid_from:h.value,valid_to:null},check:g=>H(g,["name","short_name","valid_from"]),submit:(g,S)=>N("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:S,body:{...g,superior_id:g.superior_id||null,valid_from:g.valid_from??h.value}}),done:()=>{se(e("period.saved")),o()}}),s=i?.superior_id&&i.superior_name?[{value:i.superior_id,label:i.superior_name}]:[],r=(t.data??[]).map(g=>({value:g.id,label:g.name})),c=n.kind==="ward"?[...r,...s.filter(g=>!r.some(S=>S.value===g.value))]:s;return T({title:e("period.new"),form:d,onClose:o,wide:!0,children:m`
      <p class="soft">${e("period.lead")}</p>
      ${b({...d.bind("valid_from"),label:e("period.from"),required:!0})}
      <div class="form-row">
        ${p({...d.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...d.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${A({...d.bind("superior_id"),label:e("period.superior"),options:c,empty:e("period.noSuperior")})}
      ${p({...d.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})}),We=u(function({unit:n,day:a,onClose:o}){const t=_("/units",{query:{on:a}});return be({title:e("merge.title",{name:n.name}),onClose:o,wide:!0,children:k({of:t,children:i=>{const d=i.filter(s=>s.kind===n.kind&&s.id!==n.id);return d.length>0?Ze({unit:n,others:d,onClose:o}):m`<p class="soft">${e("merge.none")}</p>`}})})}),Ze=u(function({unit:n,others:a,onClose:o}){const t=f({initial:{from_unit_ids:[],happened_on:h.value,decision:""},check:i=>({...i.from_unit_ids.length===0&&{from_unit_ids:e("merge.unitsMissing")},...H(i,["happened_on","decision"])}),submit:async(i,d)=>{const s=i.happened_on??h.value;return await ge({title:e("merge.ask",{count:i.from_unit_ids.length,name:n.name}),text:e("merge.askText",{on:F(s)}),yes:e("merge.yes"),danger:!0})?N("/units/{unit_id}/merge",{params:{unit_id:n.id},version:n.version,key:d,body:{...i,happened_on:s}}):null},done:i=>{i&&(se(e("merge.done")),o())}});return ce({form:t,label:e("merge.act"),children:m`
      <p class="soft">${e("merge.lead")}</p>
      ${$e({...t.bind("from_unit_ids"),label:e("merge.units"),options:a.map(({id:i,name:d})=>({value:i,label:d}))})}
      ${b({...t.bind("happened_on"),label:e("merge.on"),required:!0})}
      ${p({...t.bind("decision"),label:e("merge.decision"),required:!0})}
      ${ke({form:t,submit:e("merge.yes"),onClose:o})}`})});await z("units");const Je=new Set(["ward","steering_committee"]);function en({params:l}){const n=O(),a=_("/units/{unit_id}",{params:{unit_id:l.id??""},query:{on:n}}),[o,t]=j(null),i=a.data?.unit,d=()=>t(null);return R({title:i?.name??e("unit"),status:i?.sample&&$({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:i?.name??e("unit")}],actions:i&&y("unit.manage")&&m`
        ${v({label:e("unit.edit"),icon:"edit",onClick:()=>t("edit")})}
        ${i.kind!=="ward"&&v({label:e("merge.act"),onClick:()=>t("merge")})}
        ${v({label:e("period.new"),kind:"primary",onClick:()=>t("period")})}`,children:k({of:a,lines:8,children:s=>m`<div class="stack">
        ${nn({history:s,day:n})}
        ${tn({history:s,day:n})}
        ${s.lineage.length>0&&an({history:s})}
        ${Je.has(s.unit.kind)&&m`${Ee({unit:s.unit,day:n})}${ze({unit:s.unit,day:n})}`}
        ${o==="edit"&&Ne({unit:s.unit,onClose:d})}
        ${o==="period"&&Ye({history:s,onClose:d})}
        ${o==="merge"&&We({unit:s.unit,day:n,onClose:d})}
      </div>`})})}const nn=u(function({history:{unit:n},day:a}){return m`<section class="card">${J({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:m`<span>${w(n.valid_from,n.valid_to)} </span>${E({row:n,on:a})}`},{label:e("unit.path"),value:n.path},...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),tn=u(function({history:n,day:a}){return L({title:e("period.title"),children:K({caption:e("period.title"),rows:n.periods,rowKey:o=>o.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:o=>o.name},{key:"when",label:e("period.when"),show:o=>m`<span>${w(o.valid_from,o.valid_to)} ${E({row:o,on:a})}</span>`},{key:"superior",label:e("period.superior"),value:o=>o.superior_name},{key:"note",label:e("period.note"),value:o=>o.note}]})})}),an=u(function({history:{unit:n,lineage:a}}){return L({title:e("lineage.title"),children:m`<ul>${a.map(o=>{const t=o.from_unit_id===n.id,[i,d]=t?[o.to_unit_id,o.to_name]:[o.from_unit_id,o.from_name];return m`<li key=${i}>
        <a href=${`/don-vi/${i}?ngay=${o.happened_on}`}>${e(t?"lineage.into":"lineage.from",{name:d})}</a>
        <span class="soft"> ${F(o.happened_on)} · ${o.decision}</span></li>`})}</ul>`})}),on=Object.freeze(Object.defineProperty({__proto__:null,default:en},Symbol.toStringTag,{value:"Module"}));export{on as a,Ae as t,Me as u};
