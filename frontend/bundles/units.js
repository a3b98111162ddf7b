// Licences in vendor/LICENSES.txt.
import{b as d,O as S}from"./kit.js";import{t as ue,c as m,q as _,J as ce,s as f,T as F,i as c,n as he,p as q,F as h,B as g,k as E,h as y,r as D,m as pe,g as J}from"./first.js";import{j as C,k as w,x as O,D as $,t as X,d as L,S as T,u as v,h as M,L as H,w as U,E as P,l as be,n as V,T as ee,P as Y,s as W,v as ne,F as ie,b as ge}from"./frame.js";import{C as G,d as ve,D as p,S as A,T as _e,a3 as te,o as fe,a4 as ye,j as $e}from"./shared.js";const e=ue({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","merge.act":"Nhập đơn vị khác vào","merge.title":"Nhập đơn vị khác vào {name}","merge.lead":"Các đơn vị được chọn kết thúc vào hôm trước ngày nhập. Số liệu, báo cáo đã có của họ giữ nguyên.","merge.units":"Đơn vị nhập vào","merge.unitsMissing":"Chọn ít nhất một đơn vị.","merge.on":"Từ ngày","merge.decision":"Quyết định","merge.ask":"Nhập {count} đơn vị vào {name}?","merge.askText":"Các đơn vị này không còn nhận việc mới kể từ ngày {on}.","merge.yes":"Nhập đơn vị","merge.done":"Đã nhập đơn vị.","merge.none":"Không có đơn vị cùng loại nào khác ở ngày này.","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG HỒNG GAI.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 62/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường Hồng Gai”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh Quảng Ninh”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),ke=[{value:"neighbourhood",label:"Khu phố"},{value:"resident_group",label:"Tổ dân"},{value:"desk",label:"Bộ phận chuyên môn"},{value:"steering_committee",label:"Ban chỉ đạo"},{value:"police",label:"Công an"},{value:"school",label:"Trường học"},{value:"one_stop",label:"Bộ phận Một cửa"},{value:"union",label:"Tổ chức chính trị - xã hội"}],N=(n,t)=>Object.fromEntries(t.filter(a=>!String(n[a]??"").trim()).map(a=>[a,X("field.missing")])),Te=({busy:n,onClose:t,label:a=X("act.save")})=>d`<div class="form-actions">
  ${g({label:X("act.cancel"),onClick:t})}
  ${g({label:a,type:"submit",kind:"primary",busy:n})}
</div>`,k=m(Te);function He({units:n,onClose:t}){const a=n.filter(i=>i.kind==="ward"||i.kind==="neighbourhood"),o=_({initial:{kind:"neighbourhood",parent_id:a[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:c.value,valid_to:null},check:i=>({...i.code&&!/^[a-z0-9]{1,30}$/.test(i.code)&&{code:e("unit.codeBad")},...N(i,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(i,r)=>q("/units",{body:{...i,aliases:O(i.aliases),position:i.position??0,valid_from:i.valid_from??c.value},key:r}),done:i=>{C("/units"),w(e("unit.added")),t(),he(`/don-vi/${i.unit.id}`)}});return $({title:e("unit.add"),onClose:t,wide:!0,children:f({form:o,label:e("unit.add"),children:d`
        <div class="form-row">
          ${A({...o.bind("kind"),onChange:i=>o.set({kind:i}),label:e("unit.kind"),options:ke,empty:!1})}
          ${A({...o.bind("parent_id"),label:e("unit.parent"),options:a.map(({id:i,name:r})=>({value:i,label:r})),empty:!1})}
        </div>
        <div class="form-row">
          ${h({...o.bind("name"),label:e("unit.name"),hint:e("unit.nameHint"),required:!0})}
          ${h({...o.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
          ${h({...o.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
        </div>
        <div class="form-row">
          ${p({...o.bind("valid_from"),label:e("unit.from"),required:!0})}
          ${p({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
        </div>
        ${F({...o.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
        ${G({...o.bind("reports"),label:e("unit.reports")})}
        ${k({busy:o.busy,onClose:t,label:e("unit.add")})}`})})}const Ne=m(He);function qe({unit:n,onClose:t}){const a=_({initial:{aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to},check:({valid_to:o})=>o&&o<n.valid_from?{valid_to:e("unit.orderBad")}:{},submit:(o,i)=>ce("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:i,body:{...o,aliases:O(o.aliases),position:o.position??0}}),done:()=>{C("/units"),w(e("unit.saved")),t()}});return $({title:n.name,onClose:t,children:f({form:a,label:e("unit.edit"),children:d`
        ${G({...a.bind("reports"),label:e("unit.reports")})}
        ${F({...a.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
        ${ve({...a.bind("position"),label:e("unit.position")})}
        ${p({...a.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
        ${k({busy:a.busy,onClose:t})}`})})}const Ce=m(qe),j=(n,t)=>t?e("span.closed",{from:L(n),to:L(t)}):e("span.open",{from:L(n)}),Z=(n,t)=>n.valid_from<=t&&(n.valid_to===null||t<=n.valid_to);function we({row:n,on:t}){return Z(n,t)?T({label:e("force.now"),tone:"good"}):n.valid_from>t?T({label:e("force.coming"),tone:"info"}):T({label:e("force.past"),tone:"done"})}const I=m(we);function x(){const[n]=E();return/^\d{4}-\d{2}-\d{2}$/.test(n.ngay??"")?n.ngay:c.value}function je({children:n}){const[,t]=E(),a=x();return d`<div class="as-of no-print">
    ${p({label:e("asOf"),name:"ngay",value:a,hint:"",onChange:o=>t({ngay:o===c.value?null:o})})}
    ${n}
  </div>`}const Q=m(je),Be=m(()=>{const n=x(),[t,a]=S(null),o=v("/management-group",{query:{on:n}}),i=y("unit.manage");return d`<div class="stack">
    ${Q({})}
    ${M({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:i&&g({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>a("new")}),children:H({of:o,empty:r=>r.length===0,whenEmpty:d`<div class="card">
          ${P({title:e("group.none"),hint:i&&e("group.noneHint"),icon:"people"})}
        </div>`,children:r=>U({caption:e("group.title"),rows:r,rowKey:s=>s.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:s=>s.full_name},{key:"position",label:e("group.position"),value:s=>s.position},{key:"duty",label:e("group.duty"),value:s=>s.duty},{key:"when",label:e("period.when"),show:s=>j(s.joined_on,s.left_on)},...i?[{key:"actions",label:e("actions"),kind:"actions",show:s=>g({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>a(s)})}]:[]]})})})}
    ${t&&Fe({key:t==="new"?"new":t.id,row:t==="new"?null:t,onClose:()=>a(null)})}
  </div>`});function Se({row:n,onClose:t}){const a=_({initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??c.value,left_on:n?.left_on??null},check:o=>({...o.left_on&&o.joined_on&&o.left_on<o.joined_on&&{left_on:e("unit.orderBad")},...N(o,["full_name","position","joined_on"])}),submit:(o,i)=>{const r={...o,joined_on:o.joined_on??c.value};return n?D("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:r,key:i}):q("/management-group",{body:r,key:i})},done:()=>{C("/management-group"),w(e("group.saved")),t()}});return $({title:e(n?"group.edit":"group.add"),onClose:t,children:f({form:a,label:e("group.title"),children:d`
        ${h({...a.bind("full_name"),label:e("group.name"),required:!0})}
        ${h({...a.bind("position"),label:e("group.position"),required:!0})}
        ${F({...a.bind("duty"),label:e("group.duty"),rows:2})}
        <div class="form-row">
          ${p({...a.bind("joined_on"),label:e("group.joined"),required:!0})}
          ${p({...a.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
        </div>
        ${k({busy:a.busy,onClose:t})}`})})}const Fe=m(Se);function Le(n){const t=n.filter(i=>i.kind==="neighbourhood"||i.kind==="resident_group"),a=y("submission.review"),o=new Set(pe.value?.assignments.filter(i=>i.role==="neighbourhood_head").map(i=>i.unit_id));return a?t:t.filter(i=>o.has(i.id)||i.parent_id!==null&&o.has(i.parent_id))}function Me({team:n,onClose:t}){const a=v("/units"),o=Le(a.data??[]),i=_({initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",valid_from:n?.valid_from??c.value,valid_to:n?.valid_to??null},check:s=>({...s.valid_to&&s.valid_from&&s.valid_to<s.valid_from&&{valid_to:e("unit.orderBad")},...N(s,["unit_id","name","valid_from"])}),submit:(s,l)=>{const u={...s,valid_from:s.valid_from??c.value};return n?D("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:u,key:l}):q("/teams",{body:u,key:l})},done:()=>{C("/teams"),w(e("team.saved")),t()}}),r=n?[{value:n.unit_id,label:n.unit_name}]:o.map(({id:s,name:l})=>({value:s,label:l}));return $({title:e(n?"team.edit":"team.add"),onClose:t,children:f({form:i,label:e("team"),children:d`
        ${A({...i.bind("unit_id"),label:e("team.unit"),options:r,disabled:n!==null,required:!0})}
        ${h({...i.bind("name"),label:e("team.name"),required:!0})}
        ${h({...i.bind("decision"),label:e("team.decision")})}
        <div class="form-row">
          ${p({...i.bind("valid_from"),label:e("unit.from"),required:!0})}
          ${p({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
        </div>
        ${k({busy:i.busy,onClose:t})}`})})}const ae=m(Me),De=m(()=>{const n=x(),[t,a]=S(!1),o=be(`/teams?on=${n}`,async r=>{const[s,l]=await Promise.all([J("/teams",{query:{on:n},signal:r}),J("/teams/member-counts",{query:{on:n},signal:r})]);return{rows:s,counts:l}}),i=y("team.manage");return d`<div class="stack">
    ${Q({})}
    ${M({title:e("tab.teams"),plain:!0,actions:i&&g({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>a(!0)}),children:H({of:o,empty:({rows:r})=>r.length===0,whenEmpty:d`<div class="card">
          ${P({title:e("team.none"),hint:e(i?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:r=>Pe({...r,day:n})})})}
    ${t&&ae({team:null,onClose:()=>a(!1)})}
  </div>`});function Oe({rows:n,counts:t,day:a}){const o=t.reduce((s,l)=>({members:s.members+l.members,finished:s.finished+l.finished_courses}),{members:0,finished:0}),i=s=>t.find(l=>l.unit_id===s.unit_id&&l.teams===1)?.finished_courses??null,r=s=>a===c.value?`/don-vi/to/${s.id}`:`/don-vi/to/${s.id}?ngay=${a}`;return U({caption:e("tab.teams"),rows:n,rowKey:s=>s.id,href:r,foot:{name:e("team.total"),members:V(o.members),finished:V(o.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:s=>s.name},{key:"unit",label:e("team.unit"),show:s=>d`${s.unit_name} ${s.sample&&T({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:s=>s.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:i},{key:"decision",label:e("team.decision"),value:s=>s.decision,hideOnPhone:!0}]})}const Pe=m(Oe),xe=m(()=>{const[n,t]=E(),[a,o]=S(!1),i=x(),r=n.ca==="1",s=v("/units",{query:{on:i,also_past:r||null}});return d`<div class="stack">
    ${Q({children:G({label:e("alsoPast"),name:"ca",value:r,onChange:l=>t({ca:l?1:null})})})}
    ${M({title:e("tree.title"),actions:y("unit.manage")&&g({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>o(!0)}),children:H({of:s,lines:12,empty:l=>l.length===0,whenEmpty:P({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:l=>d`<div><ul class="tree">${Ke(l).map(u=>oe({key:u.id,unit:u,rows:l,day:i}))}</ul>
          ${a&&Ne({units:l,onClose:()=>o(!1)})}</div>`})})}
  </div>`});function Ke(n){const t=new Set(n.map(a=>a.id));return n.filter(a=>!a.parent_id||!t.has(a.parent_id))}function Ue({unit:n,rows:t,day:a}){const o=t.filter(s=>s.parent_id===n.id),i=Z(n,a),r=a===c.value?`/don-vi/${n.id}`:`/don-vi/${n.id}?ngay=${a}`;return d`<li>
    <div class=${`tree-row ${i?"":"is-muted"}`}>
      <a href=${r}>${n.name}</a>
      ${!n.name.startsWith(n.kind_label)&&d`<span class="soft small">${n.kind_label}</span>`}
      ${n.reports&&ee({label:e("reports")})}
      ${n.sample&&T({label:e("sample"),tone:"warning"})}
      ${!i&&d`<span class="soft small">${j(n.valid_from,n.valid_to)}</span>`}
    </div>
    ${o.length>0&&d`<ul>${o.map(s=>oe({key:s.id,unit:s,rows:t,day:a}))}</ul>`}
  </li>`}const oe=m(Ue);await W("units");function Ve(){const n=[{name:"don-vi",label:e("tab.units"),show:()=>xe({})},...y("team.read")?[{name:"to",label:e("tab.teams"),show:()=>De({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>Be({})}];return Y({title:e("title"),lead:e("lead"),children:d`<div class="stack">${_e({label:e("tabs"),tabs:n})}</div>`})}const Ge=Object.freeze(Object.defineProperty({__proto__:null,default:Ve},Symbol.toStringTag,{value:"Module"})),Ae=fe(ye);function le(n){C("/teams"),w(n)}function Ee({team:n,member:t,onClose:a}){const o=_({initial:{full_name:t?.full_name??"",kind:t?.kind??"member",phone:ne(t?.phone??null)??"",user_id:t?.user_id??null,courses_finished_on:t?.courses_finished_on??null,joined_on:t?.joined_on??c.value,left_on:t?.left_on??null},check:i=>({...i.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(i.phone.trim())&&{phone:e("member.phoneBad")},...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("member.leftBad")},...N(i,["full_name","joined_on"])}),submit:(i,r)=>{const s={...i,phone:i.phone.trim()||null,joined_on:i.joined_on??c.value};return t?D("/team-members/{member_id}",{params:{member_id:t.id},version:t.version,body:s,key:r}):q("/teams/{team_id}/members",{params:{team_id:n.id},body:s,key:r})},done:()=>{le(e("member.saved")),a()}});return $({title:e(t?"member.edit":"member.add"),onClose:a,children:f({form:o,label:e("team.members"),children:d`
        ${h({...o.bind("full_name"),label:e("member.name"),required:!0})}
        <div class="form-row">
          ${A({...o.bind("kind"),onChange:i=>o.set({kind:i}),label:e("member.kind"),options:Ae,empty:!1})}
          ${h({...o.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
        </div>
        <div class="form-row">
          ${p({...o.bind("joined_on"),label:e("member.joined"),required:!0})}
          ${t?.left_on&&p({...o.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
        </div>
        ${p({...o.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
        ${y("user.invite")&&te({...o.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:t?.full_name})}
        ${k({busy:o.busy,onClose:a})}`})})}const Ie=m(Ee);function Qe({member:n,onClose:t}){const a=_({initial:{left_on:c.value},check:o=>o.left_on&&o.left_on<n.joined_on?{left_on:e("member.leftBad")}:N(o,["left_on"]),submit:({left_on:o},i)=>D("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:i,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,joined_on:n.joined_on,left_on:o}}),done:o=>{le(e("member.leaveDone",{name:o.full_name,day:L(o.left_on)})),t()}});return $({title:e("member.leaveTitle",{name:n.full_name}),onClose:t,children:f({form:a,label:e("member.leave"),children:d`
        <p class="soft">${e("member.leaveText")}</p>
        ${p({...a.bind("left_on"),label:e("member.lastDay"),required:!0})}
        ${k({busy:a.busy,onClose:t,label:e("member.leave")})}`})})}const Re=m(Qe);await W("units");function ze({params:n}){const t=x(),[a,o]=E(),i=a.ca==="1",r=v("/teams/{team_id}",{params:{team_id:n.id??""},query:{on:t}}),s=v("/teams/{team_id}/members",{params:{team_id:n.id??""},query:{on:i?null:t}}),[l,u]=S(null),b=()=>u(null),B=y("team.manage");return Y({title:r.data?.name??e("team"),status:r.data?.sample&&T({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:r.data?.unit_name??e("team")}],actions:B&&r.data&&d`
        ${g({label:e("team.edit"),icon:"edit",onClick:()=>u({form:"team"})})}
        ${g({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>u({form:"member"})})}`,children:H({of:r,children:R=>d`<div class="stack">
        ${Ye({team:R})}
        ${Q({children:G({label:e("member.alsoLeft"),name:"ca",value:i,onChange:K=>o({ca:K?1:null})})})}
        ${H({of:s,empty:K=>K.length===0,whenEmpty:d`<div class="card">
            ${P({title:e("member.none"),hint:B&&e("member.noneHint"),icon:"people"})}
          </div>`,children:K=>Je({rows:K,day:t,manage:B,edit:z=>u({form:"member",member:z}),leave:z=>u({form:"leave",member:z})})})}
        ${l?.form==="team"&&ae({team:R,onClose:b})}
        ${l?.form==="member"&&Ie({key:l.member?.id??"new",team:R,member:l.member??null,onClose:b})}
        ${l?.form==="leave"&&l.member&&Re({member:l.member,onClose:b})}
      </div>`})})}function Xe({team:n}){return d`<section class="card">${ie({facts:[{label:e("team.unit"),value:d`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:j(n.valid_from,n.valid_to)},{label:e("team.members"),value:V(n.member_count)},{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}const Ye=m(Xe),We=(n,t)=>n.courses_finished_on&&n.courses_finished_on<=t?T({label:e("member.coursesDone",{on:L(n.courses_finished_on)}),tone:"good"}):T({label:e("member.coursesOpen"),tone:"warning"});function Ze({rows:n,day:t,manage:a,edit:o,leave:i}){const r=n.filter(l=>l.courses_finished_on&&l.courses_finished_on<=t).length,s={key:"actions",label:e("actions"),kind:"actions",show:l=>d`<span class="row is-end">
      ${g({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>o(l)})}
      ${!l.left_on&&g({label:e("member.leave"),small:!0,onClick:()=>i(l)})}</span>`};return d`<div class="stack">
    <p>${e("team.counts",{members:V(n.length),finished:V(r)})}</p>
    ${U({caption:e("team.members"),rows:n,rowKey:l=>l.id,tone:l=>l.left_on&&l.left_on<t?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:l=>l.full_name},{key:"kind",label:e("member.kind"),value:l=>l.kind_label},{key:"phone",label:e("member.phone"),show:l=>l.phone?d`<a class="nowrap" href=${`tel:${l.phone}`}>${ne(l.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:l=>We(l,t)},{key:"when",label:e("member.period"),show:l=>j(l.joined_on,l.left_on)},...a?[s]:[]]})}
  </div>`}const Je=m(Ze),en=Object.freeze(Object.defineProperty({__proto__:null,default:ze},Symbol.toStringTag,{value:"Module"})),se=({name:n,purpose:t})=>t?`${n} (${t})`:n;function nn(n){return O(n).map(t=>{const a=t.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),o=/^(.+?)\s*\(([^()]+)\)$/.exec(a);return o?{name:o[1]??"",purpose:o[2]??""}:{name:a,purpose:""}})}function tn({head:n,year:t,signer:a}){const o=n.recipients.map(i=>se({name:i.name??"",purpose:i.purpose??""}));return d`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
    <div class="sheet-head">
      <div>
        ${n.superior_lines.map(i=>d`<p class="sheet-upper" key=${i}>${i}</p>`)}
        ${n.agency_lines.map(i=>d`<p class="sheet-upper" key=${i}><b>${i}</b></p>`)}
        <span class="sheet-rule is-short"></span>
        <p>${e("head.number",{symbol:n.symbol})}</p>
      </div>
      <div>
        <p><b>${e("head.country")}</b></p><p><b>${e("head.motto")}</b></p>
        <span class="sheet-rule is-motto"></span>
        <p><i>${e("head.day",{place:n.place,year:t})}</i></p>
      </div>
    </div>
    <div class="sheet-foot">
      <div class="sheet-recipients">
        <p>${e("head.recipientsTitle")}</p>
        ${o.map(i=>d`<p key=${i}>- ${i};</p>`)}
        <p>${e("head.archiveLine",{archive:n.archive})}</p>
      </div>
      ${a&&d`<div class="sheet-signature">${a.lines.map(i=>d`<p key=${i}>${i}</p>`)}<p>${a.full_name}</p></div>`}
    </div>
  </div></div>`}const re=m(tn);function an({unit:n,day:t}){const[a,o]=S(null),i=v("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),r=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),s=y("unit.manage");return M({title:e("head.title"),hint:e("head.hint"),actions:s&&g({label:e("head.add"),icon:"plus",onClick:()=>o("new")}),children:H({of:i,empty:l=>l.length===0&&a===null,whenEmpty:P({title:e("head.none"),hint:e(s?"head.noneHint":"head.noneReader")}),children:l=>d`<div class="stack">
        ${[...l].reverse().map(u=>d`<article class="stack" key=${u.id}>
            <div class="row"><strong>${j(u.valid_from,u.valid_to)}</strong> ${I({row:u,on:t})}
              ${s&&g({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>o(u)})}</div>
            ${re({head:u,year:u.valid_from.slice(0,4),signer:r.data?.find(b=>b.is_default&&Z(b,u.valid_from))})}
          </article>`)}
        ${a&&rn({key:a==="new"?"new":a.id,unit:n,row:a==="new"?null:a,latest:l.at(-1),onClose:()=>o(null)})}
      </div>`})})}const on=m(an),ln=n=>({superior_lines:n?.superior_lines.join(`
`)??"",agency_lines:n?.agency_lines.join(`
`)??"",place:n?.place??"",symbol:n?.symbol??"UBND",full_name:n?.full_name??"",superior_name:n?.superior_name??"",archive:n?.archive??"VT",recipients:(n?.recipients??[]).map(t=>se({name:t.name??"",purpose:t.purpose??""})).join(`
`)});function sn({unit:n,row:t,latest:a,onClose:o}){const i=_({initial:{...ln(t??a),valid_from:t?.valid_from??c.value,valid_to:t?.valid_to??null},check:r=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(r.symbol)&&{symbol:e("head.symbolBad")},...r.valid_to&&r.valid_from&&r.valid_to<r.valid_from&&{valid_to:e("unit.orderBad")},...N(r,["agency_lines","place","full_name","archive","valid_from"])}),submit:(r,s)=>{const l={...de(r),valid_from:r.valid_from??c.value,valid_to:r.valid_to};return t?D("/letterheads/{letterhead_id}",{params:{letterhead_id:t.id},version:t.version,body:l,key:s}):q("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:l,key:s})},done:()=>{C("/units"),w(e("head.saved")),o()}});return $({title:e(t?"head.edit":"head.add"),onClose:o,wide:!0,children:f({form:i,label:e("head.title"),children:d`
        ${mn({form:i})}
        <div>
          <p class="field-label">${e("head.preview")}</p>
          ${re({head:de(i.values),year:(i.values.valid_from??c.value).slice(0,4)})}
        </div>
        ${k({busy:i.busy,onClose:o})}`})})}const rn=m(sn),de=n=>({superior_lines:O(n.superior_lines),agency_lines:O(n.agency_lines),place:n.place,symbol:n.symbol,full_name:n.full_name,superior_name:n.superior_name,archive:n.archive,recipients:nn(n.recipients)});function dn({form:n}){return d`
    <div class="form-row">
      ${p({...n.bind("valid_from"),label:e("period.from"),required:!0})}
      ${p({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
    </div>
    <div class="form-row">
      ${F({...n.bind("superior_lines"),label:e("head.superiorLines"),hint:e("head.superiorLinesHint"),rows:2})}
      ${F({...n.bind("agency_lines"),label:e("head.agencyLines"),hint:e("head.agencyLinesHint"),rows:2,required:!0})}
    </div>
    <div class="form-row">
      ${h({...n.bind("place"),label:e("head.place"),required:!0})}
      ${h({...n.bind("symbol"),label:e("head.symbol"),hint:e("head.symbolHint"),required:!0})}
      ${h({...n.bind("archive"),label:e("head.archive"),hint:e("head.archiveHint"),required:!0})}
    </div>
    ${h({...n.bind("full_name"),label:e("head.fullName"),hint:e("head.fullNameHint"),required:!0})}
    ${h({...n.bind("superior_name"),label:e("head.superiorName"),hint:e("head.superiorNameHint")})}
    ${F({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}const mn=m(dn);function un({unit:n,day:t}){const[a,o]=S(null),i=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),r=y("unit.manage");return M({title:e("signer.title"),hint:e("signer.hint"),actions:r&&g({label:e("signer.add"),icon:"plus",onClick:()=>o("new")}),children:d`
      ${H({of:i,empty:s=>s.length===0,whenEmpty:P({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:s=>U({caption:e("signer.title"),rows:s,rowKey:l=>l.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:l=>d`${l.full_name} ${l.is_default&&ee({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:l=>d`<span>${l.lines.map(u=>d`<span key=${u}>${u}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:l=>d`<span>${j(l.valid_from,l.valid_to)} ${I({row:l,on:t})}</span>`},...r?[{key:"actions",label:e("actions"),kind:"actions",show:l=>g({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>o(l)})}]:[]]})})}
      ${a&&pn({key:a==="new"?"new":a.id,unit:n,row:a==="new"?null:a,onClose:()=>o(null)})}`})}const cn=m(un);function hn({unit:n,row:t,onClose:a}){const o=_({initial:{full_name:t?.full_name??"",lines:t?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:t?.user_id??null,is_default:t?.is_default??!1,valid_from:t?.valid_from??c.value,valid_to:t?.valid_to??null},check:i=>({...i.valid_to&&i.valid_from&&i.valid_to<i.valid_from&&{valid_to:e("unit.orderBad")},...N(i,["full_name","lines","valid_from"])}),submit:(i,r)=>{const s={...i,lines:O(i.lines),valid_from:i.valid_from??c.value};return t?D("/signers/{signer_id}",{params:{signer_id:t.id},version:t.version,body:s,key:r}):q("/units/{unit_id}/signers",{params:{unit_id:n.id},body:s,key:r})},done:()=>{C("/units"),w(e("signer.saved")),a()}});return $({title:e(t?"signer.edit":"signer.add"),onClose:a,children:f({form:o,label:e("signer.title"),children:d`
        ${h({...o.bind("full_name"),label:e("signer.name"),required:!0})}
        ${F({...o.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
        <div class="form-row">
          ${p({...o.bind("valid_from"),label:e("period.from"),required:!0})}
          ${p({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
        </div>
        ${te({...o.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
        ${G({...o.bind("is_default"),label:e("signer.default")})}
        ${k({busy:o.busy,onClose:a})}`})})}const pn=m(hn),me=n=>{C("/units"),w(n)};function bn({history:{unit:n,periods:t},onClose:a}){const o=v("/units/superiors"),i=t.at(-1),r=_({initial:{name:n.name,short_name:n.short_name,superior_id:i?.superior_id??"",note:"",valid_from:c.value,valid_to:null},check:b=>N(b,["name","short_name","valid_from"]),submit:(b,B)=>q("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:B,body:{...b,superior_id:b.superior_id||null,valid_from:b.valid_from??c.value}}),done:()=>{me(e("period.saved")),a()}}),s=i?.superior_id&&i.superior_name?[{value:i.superior_id,label:i.superior_name}]:[],l=(o.data??[]).map(b=>({value:b.id,label:b.name})),u=n.kind==="ward"?[...l,...s.filter(b=>!l.some(B=>B.value===b.value))]:s;return $({title:e("period.new"),onClose:a,wide:!0,children:f({form:r,label:e("period.new"),children:d`
        <p class="soft">${e("period.lead")}</p>
        ${p({...r.bind("valid_from"),label:e("period.from"),required:!0})}
        <div class="form-row">
          ${h({...r.bind("name"),label:e("unit.name"),required:!0})}
          ${h({...r.bind("short_name"),label:e("unit.shortName"),required:!0})}
        </div>
        ${A({...r.bind("superior_id"),label:e("period.superior"),options:u,empty:e("period.noSuperior")})}
        ${h({...r.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}
        ${k({busy:r.busy,onClose:a})}`})})}const gn=m(bn);function vn({unit:n,day:t,onClose:a}){const o=v("/units",{query:{on:t}});return $({title:e("merge.title",{name:n.name}),onClose:a,wide:!0,children:H({of:o,children:i=>{const r=i.filter(s=>s.kind===n.kind&&s.id!==n.id);return r.length>0?yn({unit:n,others:r,onClose:a}):d`<p class="soft">${e("merge.none")}</p>`}})})}const _n=m(vn);function fn({unit:n,others:t,onClose:a}){const o=_({initial:{from_unit_ids:[],happened_on:c.value,decision:""},check:i=>({...i.from_unit_ids.length===0&&{from_unit_ids:e("merge.unitsMissing")},...N(i,["happened_on","decision"])}),submit:async(i,r)=>{const s=i.happened_on??c.value;return await ge({title:e("merge.ask",{count:i.from_unit_ids.length,name:n.name}),text:e("merge.askText",{on:L(s)}),yes:e("merge.yes"),danger:!0})?q("/units/{unit_id}/merge",{params:{unit_id:n.id},version:n.version,key:r,body:{...i,happened_on:s}}):null},done:i=>{i&&(me(e("merge.done")),a())}});return f({form:o,label:e("merge.act"),children:d`
      <p class="soft">${e("merge.lead")}</p>
      ${$e({...o.bind("from_unit_ids"),label:e("merge.units"),options:t.map(({id:i,name:r})=>({value:i,label:r}))})}
      ${p({...o.bind("happened_on"),label:e("merge.on"),required:!0})}
      ${h({...o.bind("decision"),label:e("merge.decision"),required:!0})}
      ${k({busy:o.busy,onClose:a,label:e("merge.yes")})}`})}const yn=m(fn);await W("units");const $n=new Set(["ward","steering_committee"]);function kn({params:n}){const t=x(),a=v("/units/{unit_id}",{params:{unit_id:n.id??""},query:{on:t}}),[o,i]=S(null),r=a.data?.unit,s=()=>i(null);return Y({title:r?.name??e("unit"),status:r?.sample&&T({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:r?.name??e("unit")}],actions:r&&y("unit.manage")&&d`
        ${g({label:e("unit.edit"),icon:"edit",onClick:()=>i("edit")})}
        ${r.kind!=="ward"&&g({label:e("merge.act"),onClick:()=>i("merge")})}
        ${g({label:e("period.new"),kind:"primary",onClick:()=>i("period")})}`,children:H({of:a,lines:8,children:l=>d`<div class="stack">
        ${Hn({history:l,day:t})}
        ${qn({history:l,day:t})}
        ${l.lineage.length>0&&wn({history:l})}
        ${$n.has(l.unit.kind)&&d`${on({unit:l.unit,day:t})}${cn({unit:l.unit,day:t})}`}
        ${o==="edit"&&Ce({unit:l.unit,onClose:s})}
        ${o==="period"&&gn({history:l,onClose:s})}
        ${o==="merge"&&_n({unit:l.unit,day:t,onClose:s})}
      </div>`})})}function Tn({history:{unit:n},day:t}){return d`<section class="card">${ie({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:d`<span>${j(n.valid_from,n.valid_to)} </span>${I({row:n,on:t})}`},{label:e("unit.path"),value:n.path},...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}const Hn=m(Tn);function Nn({history:n,day:t}){return M({title:e("period.title"),children:U({caption:e("period.title"),rows:n.periods,rowKey:a=>a.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:a=>a.name},{key:"when",label:e("period.when"),show:a=>d`<span>${j(a.valid_from,a.valid_to)} ${I({row:a,on:t})}</span>`},{key:"superior",label:e("period.superior"),value:a=>a.superior_name},{key:"note",label:e("period.note"),value:a=>a.note}]})})}const qn=m(Nn);function Cn({history:{unit:n,lineage:t}}){return M({title:e("lineage.title"),children:d`<ul>${t.map(a=>{const o=a.from_unit_id===n.id,[i,r]=o?[a.to_unit_id,a.to_name]:[a.from_unit_id,a.from_name];return d`<li key=${i}>
        <a href=${`/don-vi/${i}?ngay=${a.happened_on}`}>${e(o?"lineage.into":"lineage.from",{name:r})}</a>
        <span class="soft"> ${L(a.happened_on)} · ${a.decision}</span></li>`})}</ul>`})}const wn=m(Cn),jn=Object.freeze(Object.defineProperty({__proto__:null,default:kn},Symbol.toStringTag,{value:"Module"}));export{jn as a,en as t,Ge as u};
