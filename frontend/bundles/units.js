// Licences in vendor/LICENSES.txt.
import{b as m,O as S}from"./kit.js";import{t as me,c,i as f,_ as ce,Y as ue,$ as he,T as B,N as Y,b as h,n as pe,p as N,d as p,u as V,g as y,B as _,h as M,m as be,j as X,f as ge}from"./first.js";import{z as D,i as C,g as q,t as _e,d as F,S as $,k as v,l as L,L as k,x as K,E as O,u as ve,n as U,T as Z,P as Q,s as z,w as J,F as ee,D as fe,y as ye}from"./frame.js";import{ak as $e,w as ke,F as T,C as G,e as Te,D as b,W as He,S as A,o as ne,al as Ne,T as Ce,am as ie,an as qe,G as we,a as je}from"./shared.js";const e=me({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","merge.act":"Nhập đơn vị khác vào","merge.title":"Nhập đơn vị khác vào {name}","merge.lead":"Các đơn vị được chọn kết thúc vào hôm trước ngày nhập. Số liệu, báo cáo đã có của họ giữ nguyên.","merge.units":"Đơn vị nhập vào","merge.unitsMissing":"Chọn ít nhất một đơn vị.","merge.on":"Từ ngày","merge.decision":"Quyết định","merge.ask":"Nhập {count} đơn vị vào {name}?","merge.askText":"Các đơn vị này không còn nhận việc mới kể từ ngày {on}.","merge.yes":"Nhập đơn vị","merge.done":"Đã nhập đơn vị.","merge.none":"Không có đơn vị cùng loại nào khác ở ngày này.","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG HỒNG GAI.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 62/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường Hồng Gai”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh Quảng Ninh”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),Se=["neighbourhood","resident_group","desk","steering_committee","police","school","one_stop","union"],H=(s,n)=>Object.fromEntries(n.filter(a=>!String(s[a]??"").trim()).map(a=>[a,_e("field.missing")])),Be=c(function({units:n,onClose:a}){const o=n.filter(i=>i.kind==="ward"||i.kind==="neighbourhood"),t=f({draft:"unit",initial:{kind:"neighbourhood",parent_id:o[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:h.value,valid_to:null},check:i=>({...i.code&&!/^[a-z0-9]{1,30}$/.test(i.code)&&{code:e("unit.codeBad")},...H(i,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(i,r)=>N("/units",{body:{...i,aliases:D(i.aliases),position:i.position??0,valid_from:i.valid_from??h.value},key:r}),done:i=>{C("/units"),q(e("unit.added")),a(),pe(`/don-vi/${i.unit.id}`)}});return T({title:e("unit.add"),form:t,submit:e("unit.add"),onClose:a,wide:!0,children:m`
      <div class="form-row">
        ${A({...t.bind("kind"),onChange:i=>t.set({kind:i}),label:e("unit.kind"),options:ne(Ne,Se),empty:!1})}
        ${A({...t.bind("parent_id"),label:e("unit.parent"),options:o.map(({id:i,name:r})=>({value:i,label:r})),empty:!1})}
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
      ${G({...t.bind("reports"),label:e("unit.reports")})}`})}),Fe=c(function({unit:n,onClose:a}){const o=n.kind==="ward",t=f({draft:`unit ${n.id}`,initial:{...$e(ce.peek()),aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to},check:({valid_to:i})=>i&&i<n.valid_from?{valid_to:e("unit.orderBad")}:{},submit:(i,r)=>ue("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:r,body:{aliases:D(i.aliases),reports:i.reports,position:i.position??0,valid_to:i.valid_to,words:o?ke(i,Y):null}}),done:()=>{o&&he(),C("/units"),q(e("unit.saved")),a()}});return T({title:n.name,form:t,onClose:a,label:e("unit.edit"),children:m`
      ${G({...t.bind("reports"),label:e("unit.reports")})}
      ${B({...t.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
      ${Te({...t.bind("position"),label:e("unit.position")})}
      ${b({...t.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      ${o&&He({bind:t.bind,usual:Y})}`})}),w=(s,n)=>n?e("span.closed",{from:F(s),to:F(n)}):e("span.open",{from:F(s)}),W=(s,n)=>s.valid_from<=n&&(s.valid_to===null||n<=s.valid_to),E=c(function({row:n,on:a}){return W(n,a)?$({label:e("force.now"),tone:"good"}):n.valid_from>a?$({label:e("force.coming"),tone:"info"}):$({label:e("force.past"),tone:"done"})});function P(){const[s]=V();return/^\d{4}-\d{2}-\d{2}$/.test(s.ngay??"")?s.ngay:h.value}const I=c(function({children:n}){const[,a]=V(),o=P();return m`<div class="as-of no-print">
    ${b({label:e("asOf"),name:"ngay",value:o,hint:"",onChange:t=>a({ngay:t===h.value?null:t})})}
    ${n}
  </div>`}),Le=c(function(){const n=P(),[a,o]=S(null),t=v("/management-group",{query:{on:n}}),i=y("unit.manage");return m`<div class="stack">
    ${I({})}
    ${L({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:i&&_({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>o("new")}),children:k({of:t,empty:r=>r.length===0,whenEmpty:m`<div class="card">
          ${O({title:e("group.none"),hint:i&&e("group.noneHint"),icon:"people"})}
        </div>`,children:r=>K({caption:e("group.title"),rows:r,rowKey:l=>l.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:l=>l.full_name},{key:"position",label:e("group.position"),value:l=>l.position},{key:"duty",label:e("group.duty"),value:l=>l.duty},{key:"when",label:e("period.when"),show:l=>w(l.joined_on,l.left_on)},...i?[{key:"actions",label:e("actions"),kind:"actions",show:l=>_({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>o(l)})}]:[]]})})})}
    ${a&&Me({key:a==="new"?"new":a.id,row:a==="new"?null:a,onClose:()=>o(null)})}
  </div>`}),Me=c(function({row:n,onClose:a}){const o=f({draft:`group ${n?.id??"new"}`,initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??h.value,left_on:n?.left_on??null},check:t=>({...t.left_on&&t.joined_on&&t.left_on<t.joined_on&&{left_on:e("unit.orderBad")},...H(t,["full_name","position","joined_on"])}),submit:(t,i)=>{const r={...t,joined_on:t.joined_on??h.value};return n?M("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:r,key:i}):N("/management-group",{body:r,key:i})},done:()=>{C("/management-group"),q(e("group.saved")),a()}});return T({title:e(n?"group.edit":"group.add"),form:o,onClose:a,label:e("group.title"),children:m`
      ${p({...o.bind("full_name"),label:e("group.name"),required:!0})}
      ${p({...o.bind("position"),label:e("group.position"),required:!0})}
      ${B({...o.bind("duty"),label:e("group.duty"),rows:2})}
      <div class="form-row">
        ${b({...o.bind("joined_on"),label:e("group.joined"),required:!0})}
        ${b({...o.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
      </div>`})});function De(s){const n=s.filter(t=>t.kind==="neighbourhood"||t.kind==="resident_group"),a=y("submission.review"),o=new Set(be.value?.assignments.filter(t=>t.role==="neighbourhood_head").map(t=>t.unit_id));return a?n:n.filter(t=>o.has(t.id)||t.parent_id!==null&&o.has(t.parent_id))}const te=c(function({team:n,onClose:a}){const o=v("/units"),t=De(o.data??[]),i=f({draft:`team ${n?.id??"new"}`,initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",valid_from:n?.valid_from??h.value,valid_to:n?.valid_to??null},check:l=>({...l.valid_to&&l.valid_from&&l.valid_to<l.valid_from&&{valid_to:e("unit.orderBad")},...H(l,["unit_id","name","valid_from"])}),submit:(l,d)=>{const u={...l,valid_from:l.valid_from??h.value};return n?M("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:u,key:d}):N("/teams",{body:u,key:d})},done:()=>{C("/teams"),q(e("team.saved")),a()}}),r=n?[{value:n.unit_id,label:n.unit_name}]:t.map(({id:l,name:d})=>({value:l,label:d}));return T({title:e(n?"team.edit":"team.add"),form:i,onClose:a,label:e("team"),children:m`
      ${A({...i.bind("unit_id"),label:e("team.unit"),options:r,disabled:n!==null,required:!0})}
      ${p({...i.bind("name"),label:e("team.name"),required:!0})}
      ${p({...i.bind("decision"),label:e("team.decision")})}
      <div class="form-row">
        ${b({...i.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${b({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>`})}),Oe=c(function(){const n=P(),[a,o]=S(!1),t=ve(`/teams?on=${n}`,async r=>{const[l,d]=await Promise.all([X("/teams",{query:{on:n},signal:r}),X("/teams/member-counts",{query:{on:n},signal:r})]);return{rows:l,counts:d}}),i=y("team.manage");return m`<div class="stack">
    ${I({})}
    ${L({title:e("tab.teams"),plain:!0,actions:i&&_({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>o(!0)}),children:k({of:t,empty:({rows:r})=>r.length===0,whenEmpty:m`<div class="card">
          ${O({title:e("team.none"),hint:e(i?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:r=>Pe({...r,day:n})})})}
    ${a&&te({team:null,onClose:()=>o(!1)})}
  </div>`}),Pe=c(function({rows:n,counts:a,day:o}){const t=a.reduce((l,d)=>({members:l.members+d.members,finished:l.finished+d.finished_courses}),{members:0,finished:0}),i=l=>a.find(d=>d.unit_id===l.unit_id&&d.teams===1)?.finished_courses??null,r=l=>o===h.value?`/don-vi/to/${l.id}`:`/don-vi/to/${l.id}?ngay=${o}`;return K({caption:e("tab.teams"),rows:n,rowKey:l=>l.id,href:r,foot:{name:e("team.total"),members:U(t.members),finished:U(t.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:l=>l.name},{key:"unit",label:e("team.unit"),show:l=>m`${l.unit_name} ${l.sample&&$({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:l=>l.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:i},{key:"decision",label:e("team.decision"),value:l=>l.decision,hideOnPhone:!0}]})}),xe=c(function(){const[n,a]=V(),[o,t]=S(!1),i=P(),r=n.ca==="1",l=v("/units",{query:{on:i,also_past:r||null}});return m`<div class="stack">
    ${I({children:G({label:e("alsoPast"),name:"ca",value:r,onChange:d=>a({ca:d?1:null})})})}
    ${L({title:e("tree.title"),actions:y("unit.manage")&&_({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:k({of:l,lines:12,empty:d=>d.length===0,whenEmpty:O({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:d=>m`<div><ul class="tree">${Ke(d).map(u=>ae({key:u.id,unit:u,rows:d,day:i}))}</ul>
          ${o&&Be({units:d,onClose:()=>t(!1)})}</div>`})})}
  </div>`});function Ke(s){const n=new Set(s.map(a=>a.id));return s.filter(a=>!a.parent_id||!n.has(a.parent_id))}const ae=c(({unit:s,rows:n,day:a})=>{const o=n.filter(r=>r.parent_id===s.id),t=W(s,a),i=a===h.value?`/don-vi/${s.id}`:`/don-vi/${s.id}?ngay=${a}`;return m`<li>
    <div class=${`tree-row ${t?"":"is-muted"}`}>
      <a href=${i}>${s.name}</a>
      ${!s.name.startsWith(s.kind_label)&&m`<span class="soft small">${s.kind_label}</span>`}
      ${s.reports&&Z({label:e("reports")})}
      ${s.sample&&$({label:e("sample"),tone:"warning"})}
      ${!t&&m`<span class="soft small">${w(s.valid_from,s.valid_to)}</span>`}
    </div>
    ${o.length>0&&m`<ul>${o.map(r=>ae({key:r.id,unit:r,rows:n,day:a}))}</ul>`}
  </li>`});await z("units");function Ue(){const s=[{name:"don-vi",label:e("tab.units"),show:()=>xe({})},...y("team.read")?[{name:"to",label:e("tab.teams"),show:()=>Oe({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>Le({})}];return Q({title:e("title"),lead:e("lead"),children:m`<div class="stack">${Ce({label:e("tabs"),tabs:s})}</div>`})}const Ge=Object.freeze(Object.defineProperty({__proto__:null,default:Ue},Symbol.toStringTag,{value:"Module"})),Ae=ne(qe);function oe(s){C("/teams"),q(s)}const Ve=c(function({team:n,member:a,onClose:o}){const t=f({draft:`member ${a?.id??"new"}`,initial:{full_name:a?.full_name??"",kind:a?.kind??"member",phone:J(a?.phone??null)??"",user_id:a?.user_id??null,courses_finished_on:a?.courses_finished_on??null,joined_on:a?.joined_on??h.value,left_on:a?.left_on??null},check:i=>({...i.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(i.phone.trim())&&{phone:e("member.phoneBad")},...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("member.leftBad")},...H(i,["full_name","joined_on"])}),submit:(i,r)=>{const l={...i,phone:i.phone.trim()||null,joined_on:i.joined_on??h.value};return a?M("/team-members/{member_id}",{params:{member_id:a.id},version:a.version,body:l,key:r}):N("/teams/{team_id}/members",{params:{team_id:n.id},body:l,key:r})},done:()=>{oe(e("member.saved")),o()}});return T({title:e(a?"member.edit":"member.add"),form:t,onClose:o,label:e("team.members"),children:m`
      ${p({...t.bind("full_name"),label:e("member.name"),required:!0})}
      <div class="form-row">
        ${A({...t.bind("kind"),onChange:i=>t.set({kind:i}),label:e("member.kind"),options:Ae,empty:!1})}
        ${p({...t.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      </div>
      <div class="form-row">
        ${b({...t.bind("joined_on"),label:e("member.joined"),required:!0})}
        ${a?.left_on&&b({...t.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
      </div>
      ${b({...t.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
      ${y("user.invite")&&ie({...t.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:a?.full_name})}`})}),Ee=c(function({member:n,onClose:a}){const o=f({draft:`leave ${n.id}`,initial:{left_on:h.value},check:t=>t.left_on&&t.left_on<n.joined_on?{left_on:e("member.leftBad")}:H(t,["left_on"]),submit:({left_on:t},i)=>M("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:i,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,joined_on:n.joined_on,left_on:t}}),done:t=>{oe(e("member.leaveDone",{name:t.full_name,day:F(t.left_on)})),a()}});return T({title:e("member.leaveTitle",{name:n.full_name}),form:o,submit:e("member.leave"),onClose:a,label:e("member.leave"),children:m`
      <p class="soft">${e("member.leaveText")}</p>
      ${b({...o.bind("left_on"),label:e("member.lastDay"),required:!0})}`})});await z("units");function Ie({params:s}){const n=P(),[a,o]=V(),t=a.ca==="1",i=v("/teams/{team_id}",{params:{team_id:s.id??""},query:{on:n}}),r=v("/teams/{team_id}/members",{params:{team_id:s.id??""},query:{on:t?null:n}}),[l,d]=S(null),u=()=>d(null),g=y("team.manage");return Q({title:i.data?.name??e("team"),status:i.data?.sample&&$({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:i.data?.unit_name??e("team")}],actions:g&&i.data&&m`
        ${_({label:e("team.edit"),icon:"edit",onClick:()=>d({form:"team"})})}
        ${_({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>d({form:"member"})})}`,children:k({of:i,children:j=>m`<div class="stack">
        ${Re({team:j})}
        ${I({children:G({label:e("member.alsoLeft"),name:"ca",value:t,onChange:x=>o({ca:x?1:null})})})}
        ${k({of:r,empty:x=>x.length===0,whenEmpty:m`<div class="card">
            ${O({title:e("member.none"),hint:g&&e("member.noneHint"),icon:"people"})}
          </div>`,children:x=>ze({rows:x,day:n,manage:g,edit:R=>d({form:"member",member:R}),leave:R=>d({form:"leave",member:R})})})}
        ${l?.form==="team"&&te({team:j,onClose:u})}
        ${l?.form==="member"&&Ve({key:l.member?.id??"new",team:j,member:l.member??null,onClose:u})}
        ${l?.form==="leave"&&l.member&&Ee({member:l.member,onClose:u})}
      </div>`})})}const Re=c(function({team:n}){return m`<section class="card">${ee({facts:[{label:e("team.unit"),value:m`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:w(n.valid_from,n.valid_to)},{label:e("team.members"),value:U(n.member_count)},{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),Qe=(s,n)=>s.courses_finished_on&&s.courses_finished_on<=n?$({label:e("member.coursesDone",{on:F(s.courses_finished_on)}),tone:"good"}):$({label:e("member.coursesOpen"),tone:"warning"}),ze=c(function({rows:n,day:a,manage:o,edit:t,leave:i}){const r=n.filter(d=>d.courses_finished_on&&d.courses_finished_on<=a).length,l={key:"actions",label:e("actions"),kind:"actions",show:d=>m`<span class="row is-end">
      ${_({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>t(d)})}
      ${!d.left_on&&_({label:e("member.leave"),small:!0,onClick:()=>i(d)})}</span>`};return m`<div class="stack">
    <p>${e("team.counts",{members:U(n.length),finished:U(r)})}</p>
    ${K({caption:e("team.members"),rows:n,rowKey:d=>d.id,tone:d=>d.left_on&&d.left_on<a?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:d=>d.full_name},{key:"kind",label:e("member.kind"),value:d=>d.kind_label},{key:"phone",label:e("member.phone"),show:d=>d.phone?m`<a class="nowrap" href=${`tel:${d.phone}`}>${J(d.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:d=>Qe(d,a)},{key:"when",label:e("member.period"),show:d=>w(d.joined_on,d.left_on)},...o?[l]:[]]})}
  </div>`}),We=Object.freeze(Object.defineProperty({__proto__:null,default:Ie},Symbol.toStringTag,{value:"Module"})),se=({name:s,purpose:n})=>n?`${s} (${n})`:s;function Ye(s){return D(s).map(n=>{const a=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),o=/^(.+?)\s*\(([^()]+)\)$/.exec(a);return o?{name:o[1]??"",purpose:o[2]??""}:{name:a,purpose:""}})}const le=c(function({head:n,year:a,signer:o}){const t=n.recipients.map(i=>se({name:i.name??"",purpose:i.purpose??""}));return m`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
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
  </div></div>`}),Xe=c(function({unit:n,day:a}){const[o,t]=S(null),i=v("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),r=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),l=y("unit.manage");return L({title:e("head.title"),hint:e("head.hint"),actions:l&&_({label:e("head.add"),icon:"plus",onClick:()=>t("new")}),children:k({of:i,empty:d=>d.length===0&&o===null,whenEmpty:O({title:e("head.none"),hint:e(l?"head.noneHint":"head.noneReader")}),children:d=>m`<div class="stack">
        ${[...d].reverse().map(u=>m`<article class="stack" key=${u.id}>
            <div class="row"><strong>${w(u.valid_from,u.valid_to)}</strong> ${E({row:u,on:a})}
              ${l&&_({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>t(u)})}</div>
            ${le({head:u,year:u.valid_from.slice(0,4),signer:r.data?.find(g=>g.is_default&&W(g,u.valid_from))})}
          </article>`)}
        ${o&&Je({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,latest:d.at(-1),onClose:()=>t(null)})}
      </div>`})})}),Ze=s=>({superior_lines:s?.superior_lines.join(`
`)??"",agency_lines:s?.agency_lines.join(`
`)??"",place:s?.place??"",symbol:s?.symbol??"UBND",full_name:s?.full_name??"",superior_name:s?.superior_name??"",archive:s?.archive??"VT",recipients:(s?.recipients??[]).map(n=>se({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),Je=c(function({unit:n,row:a,latest:o,onClose:t}){const i=f({draft:`letterhead ${a?.id??"new"}`,initial:{...Ze(a??o),valid_from:a?.valid_from??h.value,valid_to:a?.valid_to??null},check:r=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(r.symbol)&&{symbol:e("head.symbolBad")},...r.valid_to&&r.valid_from&&r.valid_to<r.valid_from&&{valid_to:e("unit.orderBad")},...H(r,["agency_lines","place","full_name","archive","valid_from"])}),submit:(r,l)=>{const d={...re(r),valid_from:r.valid_from??h.value,valid_to:r.valid_to};return a?M("/letterheads/{letterhead_id}",{params:{letterhead_id:a.id},version:a.version,body:d,key:l}):N("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:d,key:l})},done:()=>{C("/units"),q(e("head.saved")),t()}});return T({title:e(a?"head.edit":"head.add"),form:i,onClose:t,label:e("head.title"),wide:!0,children:m`
      ${en({form:i})}
      <div>
        <p class="field-label">${e("head.preview")}</p>
        ${le({head:re(i.values),year:(i.values.valid_from??h.value).slice(0,4)})}
      </div>`})}),re=s=>({superior_lines:D(s.superior_lines),agency_lines:D(s.agency_lines),place:s.place,symbol:s.symbol,full_name:s.full_name,superior_name:s.superior_name,archive:s.archive,recipients:Ye(s.recipients)}),en=c(function({form:n}){return m`
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
    ${B({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),nn=c(function({unit:n,day:a}){const[o,t]=S(null),i=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),r=y("unit.manage");return L({title:e("signer.title"),hint:e("signer.hint"),actions:r&&_({label:e("signer.add"),icon:"plus",onClick:()=>t("new")}),children:m`
      ${k({of:i,empty:l=>l.length===0,whenEmpty:O({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:l=>K({caption:e("signer.title"),rows:l,rowKey:d=>d.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:d=>m`${d.full_name} ${d.is_default&&Z({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:d=>m`<span>${d.lines.map(u=>m`<span key=${u}>${u}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:d=>m`<span>${w(d.valid_from,d.valid_to)} ${E({row:d,on:a})}</span>`},...r?[{key:"actions",label:e("actions"),kind:"actions",show:d=>_({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>t(d)})}]:[]]})})}
      ${o&&tn({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,onClose:()=>t(null)})}`})}),tn=c(function({unit:n,row:a,onClose:o}){const t=f({draft:`signer ${a?.id??"new"}`,initial:{full_name:a?.full_name??"",lines:a?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:a?.user_id??null,is_default:a?.is_default??!1,valid_from:a?.valid_from??h.value,valid_to:a?.valid_to??null},check:i=>({...i.valid_to&&i.valid_from&&i.valid_to<i.valid_from&&{valid_to:e("unit.orderBad")},...H(i,["full_name","lines","valid_from"])}),submit:(i,r)=>{const l={...i,lines:D(i.lines),valid_from:i.valid_from??h.value};return a?M("/signers/{signer_id}",{params:{signer_id:a.id},version:a.version,body:l,key:r}):N("/units/{unit_id}/signers",{params:{unit_id:n.id},body:l,key:r})},done:()=>{C("/units"),q(e("signer.saved")),o()}});return T({title:e(a?"signer.edit":"signer.add"),form:t,onClose:o,label:e("signer.title"),children:m`
      ${p({...t.bind("full_name"),label:e("signer.name"),required:!0})}
      ${B({...t.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
      <div class="form-row">
        ${b({...t.bind("valid_from"),label:e("period.from"),required:!0})}
        ${b({...t.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${ie({...t.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
      ${G({...t.bind("is_default"),label:e("signer.default")})}`})}),de=s=>{C("/units"),q(s)},an=c(function({history:{unit:n,periods:a},onClose:o}){const t=v("/units/superiors"),i=a.at(-1),r=f({draft:`period ${n.id}`,initial:{name:n.name,short_name:n.short_name,superior_id:i?.superior_id??"",note:"",valid_from:h.value,valid_to:null},check:g=>H(g,["name","short_name","valid_from"]),submit:(g,j)=>N("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:j,body:{...g,superior_id:g.superior_id||null,valid_from:g.valid_from??h.value}}),done:()=>{de(e("period.saved")),o()}}),l=i?.superior_id&&i.superior_name?[{value:i.superior_id,label:i.superior_name}]:[],d=(t.data??[]).map(g=>({value:g.id,label:g.name})),u=n.kind==="ward"?[...d,...l.filter(g=>!d.some(j=>j.value===g.value))]:l;return T({title:e("period.new"),form:r,onClose:o,wide:!0,children:m`
      <p class="soft">${e("period.lead")}</p>
      ${b({...r.bind("valid_from"),label:e("period.from"),required:!0})}
      <div class="form-row">
        ${p({...r.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...r.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${A({...r.bind("superior_id"),label:e("period.superior"),options:u,empty:e("period.noSuperior")})}
      ${p({...r.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})}),on=c(function({unit:n,day:a,onClose:o}){const t=v("/units",{query:{on:a}});return fe({title:e("merge.title",{name:n.name}),onClose:o,wide:!0,children:k({of:t,children:i=>{const r=i.filter(l=>l.kind===n.kind&&l.id!==n.id);return r.length>0?sn({unit:n,others:r,onClose:o}):m`<p class="soft">${e("merge.none")}</p>`}})})}),sn=c(function({unit:n,others:a,onClose:o}){const t=f({draft:`merge ${n.id}`,initial:{from_unit_ids:[],happened_on:h.value,decision:""},check:i=>({...i.from_unit_ids.length===0&&{from_unit_ids:e("merge.unitsMissing")},...H(i,["happened_on","decision"])}),submit:async(i,r)=>{const l=i.happened_on??h.value;return await ye({title:e("merge.ask",{count:i.from_unit_ids.length,name:n.name}),text:e("merge.askText",{on:F(l)}),yes:e("merge.yes"),danger:!0})?N("/units/{unit_id}/merge",{params:{unit_id:n.id},version:n.version,key:r,body:{...i,happened_on:l}}):null},done:i=>{i&&(de(e("merge.done")),o())}});return ge({form:t,label:e("merge.act"),children:m`
      <p class="soft">${e("merge.lead")}</p>
      ${we({...t.bind("from_unit_ids"),label:e("merge.units"),options:a.map(({id:i,name:r})=>({value:i,label:r}))})}
      ${b({...t.bind("happened_on"),label:e("merge.on"),required:!0})}
      ${p({...t.bind("decision"),label:e("merge.decision"),required:!0})}
      ${je({form:t,submit:e("merge.yes"),onClose:o})}`})});await z("units");const ln=new Set(["ward","steering_committee"]);function rn({params:s}){const n=P(),a=v("/units/{unit_id}",{params:{unit_id:s.id??""},query:{on:n}}),[o,t]=S(null),i=a.data?.unit,r=()=>t(null);return Q({title:i?.name??e("unit"),status:i?.sample&&$({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:i?.name??e("unit")}],actions:i&&y("unit.manage")&&m`
        ${_({label:e("unit.edit"),icon:"edit",onClick:()=>t("edit")})}
        ${i.kind!=="ward"&&_({label:e("merge.act"),onClick:()=>t("merge")})}
        ${_({label:e("period.new"),kind:"primary",onClick:()=>t("period")})}`,children:k({of:a,lines:8,children:l=>m`<div class="stack">
        ${dn({history:l,day:n})}
        ${mn({history:l,day:n})}
        ${l.lineage.length>0&&cn({history:l})}
        ${ln.has(l.unit.kind)&&m`${Xe({unit:l.unit,day:n})}${nn({unit:l.unit,day:n})}`}
        ${o==="edit"&&Fe({unit:l.unit,onClose:r})}
        ${o==="period"&&an({history:l,onClose:r})}
        ${o==="merge"&&on({unit:l.unit,day:n,onClose:r})}
      </div>`})})}const dn=c(function({history:{unit:n},day:a}){return m`<section class="card">${ee({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:m`<span>${w(n.valid_from,n.valid_to)} </span>${E({row:n,on:a})}`},{label:e("unit.path"),value:n.path},...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),mn=c(function({history:n,day:a}){return L({title:e("period.title"),children:K({caption:e("period.title"),rows:n.periods,rowKey:o=>o.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:o=>o.name},{key:"when",label:e("period.when"),show:o=>m`<span>${w(o.valid_from,o.valid_to)} ${E({row:o,on:a})}</span>`},{key:"superior",label:e("period.superior"),value:o=>o.superior_name},{key:"note",label:e("period.note"),value:o=>o.note}]})})}),cn=c(function({history:{unit:n,lineage:a}}){return L({title:e("lineage.title"),children:m`<ul>${a.map(o=>{const t=o.from_unit_id===n.id,[i,r]=t?[o.to_unit_id,o.to_name]:[o.from_unit_id,o.from_name];return m`<li key=${i}>
        <a href=${`/don-vi/${i}?ngay=${o.happened_on}`}>${e(t?"lineage.into":"lineage.from",{name:r})}</a>
        <span class="soft"> ${F(o.happened_on)} · ${o.decision}</span></li>`})}</ul>`})}),un=Object.freeze(Object.defineProperty({__proto__:null,default:rn},Symbol.toStringTag,{value:"Module"}));export{un as a,We as t,Ge as u};
