// Licences in vendor/LICENSES.txt.
import{b as c,O as C}from"./kit.js";import{t as Ce,c as h,k,ab as qe,a9 as je,S as Se,T as P,N as de,e as p,n as Me,p as T,f as b,u as z,i as $,B as f,j as E,F as Y,ac as Fe,m as Le,l as ce,L as he}from"./first.js";import{B as A,i as N,g as M,t as Be,d as q,S as j,k as y,l as F,L as w,q as K,E as D,D as Oe,y as Pe,n as B,h as De,u as Ue,A as me,P as W,s as ne,z as ue,F as ge}from"./frame.js";import{aK as xe,w as Ke,F as O,C as R,j as Ee,D as _,W as Ae,S as L,o as Q,aL as Re,a3 as V,g as ie,J as Ve,T as Ge,aM as pe,aN as Ie,aO as ze,aP as Ye}from"./shared.js";const e=Ce({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý","tab.changes":"Nhập, tách, đổi tên",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","change.act":"Nhập, tách, đổi tên","change.title":"Nhập, tách, đổi tên đơn vị","change.hint":"Lên lịch trước; xem những gì sẽ chuyển theo, hủy được đến lúc làm. Đến ngày, máy chủ tự làm trong một giờ; số liệu cũ giữ nguyên.","change.merge":"Nhập đơn vị","change.split":"Tách đơn vị","change.rename":"Đổi tên đơn vị","change.none":"Chưa có thay đổi nào được lên lịch","change.noneHint":"Khi có quyết định nhập, tách hoặc đổi tên khu phố, bấm một trong ba nút ở trên.","change.merged":"Nhập {from} vào {into}","change.splitted":"Tách {from}: một phần sang {into}","change.renamed":"Đổi tên {from} thành {into}","change.day":"Từ ngày {on} · {decision} · người lên lịch: {by}","change.hindrance":"Đã đến ngày nhưng chưa thực hiện được: {why}","change.effects":"Những gì chuyển theo","change.cancel":"Hủy","change.cancelAsk":"Hủy thay đổi này?","change.cancelText":"Các đơn vị giữ nguyên như hiện nay. Muốn làm lại thì lên lịch mới.","change.cancelYes":"Hủy thay đổi","change.cancelled":"Đã hủy thay đổi.","change.planned":"Đã lên lịch. Xem những gì sẽ chuyển theo ở danh sách dưới đây.","change.yes":"Lên lịch","change.from":"Các đơn vị được nhập","change.fromMissing":"Chọn ít nhất một đơn vị.","change.source":"Đơn vị được tách","change.unit":"Đơn vị đổi tên","change.into":"Nhập vào","change.part":"Phần tách ra thành","change.new":"Một đơn vị mới","change.newName":"Tên đơn vị mới","change.streets":"Tuyến phố chuyển sang","change.streetHint":"{count} hộ","change.streetsMissing":"Chọn ít nhất một tuyến phố.","change.noStreets":"Đơn vị này chưa có tuyến phố nào trong sổ hộ.","change.teams":"Tổ chuyển sang (thành viên đi theo tổ)","change.roles":"Người chuyển sang","change.rolesHint":"Người không được chọn thôi vai trò từ hôm trước ngày thay đổi.","change.on":"Từ ngày","change.decision":"Quyết định, nghị quyết","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG A.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 15/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường A”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh B”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","team.renewed":"Ngày kiện toàn","team.project06":"Ngày sáp nhập Tổ Đề án 06","team.print":"In danh sách","team.printed":"Mở danh sách","team.sheet":"Danh sách Excel","team.sheetReady":"Tải danh sách Excel",workload:"Việc đang giữ","workload.counts":"{idle} người chưa có việc, {heavy} người nhiều việc hơn hẳn người khác trong tổ.","workload.load":"Mức việc",handovers:"Các lần bàn giao","handover.act":"Bàn giao việc","handover.title":"Bàn giao việc của {name}","handover.first":"Còn giữ việc thì bàn giao trước.","handover.giver":"Người giao","handover.day":"Nhận từ ngày","handover.rows":"Số việc","handover.by":"Người lập","handover.print":"In biên bản","handover.printed":"Mở biên bản","handover.done":"Đã bàn giao.","handover.passed":"{rows} việc chuyển cho người nhận từ ngày {day}.","handover.none":"Không còn giữ việc nào","handover.stays":"Tài khoản này còn vai trò khác: việc theo vai trò đó ở lại, không bàn giao ở đây.","handover.missing":"Hãy chọn người nhận.","handover.all":"Giao tất cả cho một người","handover.leaves":"Người này rời tổ (hết ngày hôm qua)","handover.reason":"Lý do","member.birthYear":"Năm sinh","member.birthYearBad":"Năm sinh gồm bốn chữ số, ví dụ 1998.","member.origin":"Từ lực lượng","member.skills":"Kỹ năng","member.core":"Là nòng cốt từ ngày","member.coreHint":"Để trống nếu không phải nòng cốt.","member.isCore":"Nòng cốt","member.coreSince":"Từ {on}","member.lacking":"Chưa rõ: {what}","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),We=["neighbourhood","resident_group","desk","steering_committee","police","school","one_stop","union"],S=(r,n)=>Object.fromEntries(n.filter(t=>!String(r[t]??"").trim()).map(t=>[t,Be("field.missing")])),Qe=h(function({units:n,onClose:t}){const a=n.filter(o=>o.kind==="ward"||o.kind==="neighbourhood"),i=k({draft:"unit",initial:{kind:"neighbourhood",parent_id:a[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:p.value,valid_to:null},check:o=>({...o.code&&!/^[a-z0-9]{1,30}$/.test(o.code)&&{code:e("unit.codeBad")},...S(o,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(o,l)=>T("/units",{body:{...o,aliases:A(o.aliases),position:o.position??0,valid_from:o.valid_from??p.value},key:l}),done:o=>{N("/units"),M(e("unit.added")),t(),Me(`/don-vi/${o.unit.id}`)}});return O({title:e("unit.add"),form:i,submit:e("unit.add"),onClose:t,wide:!0,children:c`
      <div class="form-row">
        ${L({...i.bind("kind"),onChange:o=>i.set({kind:o}),label:e("unit.kind"),options:Q(Re,We),empty:!1})}
        ${L({...i.bind("parent_id"),label:e("unit.parent"),options:a.map(({id:o,name:l})=>({value:o,label:l})),empty:!1})}
      </div>
      <div class="form-row">
        ${b({...i.bind("name"),label:e("unit.name"),hint:e("unit.nameHint"),required:!0})}
        ${b({...i.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
        ${b({...i.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
      </div>
      <div class="form-row">
        ${_({...i.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${P({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
      ${R({...i.bind("reports"),label:e("unit.reports")})}`})}),Je=h(function({unit:n,onClose:t}){const a=n.kind==="ward",i=k({draft:`unit ${n.id}`,initial:{...xe(qe.peek()),aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to},check:({valid_to:o})=>o&&o<n.valid_from?{valid_to:e("unit.orderBad")}:{},submit:(o,l)=>je("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:l,body:{aliases:A(o.aliases),reports:o.reports,position:o.position??0,valid_to:o.valid_to,words:a?Ke(o,de):null}}),done:()=>{a&&Se(),N("/units"),M(e("unit.saved")),t()}});return O({title:n.name,form:i,onClose:t,label:e("unit.edit"),children:c`
      ${R({...i.bind("reports"),label:e("unit.reports")})}
      ${P({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
      ${Ee({...i.bind("position"),label:e("unit.position")})}
      ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      ${a&&Ae({bind:i.bind,usual:de})}`})}),U=(r,n)=>n?e("span.closed",{from:q(r),to:q(n)}):e("span.open",{from:q(r)}),te=(r,n)=>r.valid_from<=n&&(r.valid_to===null||n<=r.valid_to),J=h(function({row:n,on:t}){return te(n,t)?j({label:e("force.now"),tone:"good"}):n.valid_from>t?j({label:e("force.coming"),tone:"info"}):j({label:e("force.past"),tone:"done"})});function G(){const[r]=z();return/^\d{4}-\d{2}-\d{2}$/.test(r.ngay??"")?r.ngay:p.value}const X=h(function({children:n}){const[,t]=z(),a=G();return c`<div class="as-of no-print">
    ${_({label:e("asOf"),name:"ngay",value:a,hint:"",onChange:i=>t({ngay:i===p.value?null:i})})}
    ${n}
  </div>`}),Xe=h(function(){const n=G(),[t,a]=C(null),i=y("/management-group",{query:{on:n}}),o=$("unit.manage");return c`<div class="stack">
    ${X({})}
    ${F({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:o&&f({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>a("new")}),children:w({of:i,empty:l=>l.length===0,whenEmpty:c`<div class="card">
          ${D({title:e("group.none"),hint:o&&e("group.noneHint"),icon:"people"})}
        </div>`,children:l=>K({caption:e("group.title"),rows:l,rowKey:s=>s.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:s=>s.full_name},{key:"position",label:e("group.position"),value:s=>s.position},{key:"duty",label:e("group.duty"),value:s=>s.duty},{key:"when",label:e("period.when"),show:s=>U(s.joined_on,s.left_on)},...o?[{key:"actions",label:e("actions"),kind:"actions",show:s=>f({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>a(s)})}]:[]]})})})}
    ${t&&Ze({key:t==="new"?"new":t.id,row:t==="new"?null:t,onClose:()=>a(null)})}
  </div>`}),Ze=h(function({row:n,onClose:t}){const a=k({draft:`group ${n?.id??"new"}`,initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??p.value,left_on:n?.left_on??null},check:i=>({...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("unit.orderBad")},...S(i,["full_name","position","joined_on"])}),submit:(i,o)=>{const l={...i,joined_on:i.joined_on??p.value};return n?E("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:l,key:o}):T("/management-group",{body:l,key:o})},done:()=>{N("/management-group"),M(e("group.saved")),t()}});return O({title:e(n?"group.edit":"group.add"),form:a,onClose:t,label:e("group.title"),children:c`
      ${b({...a.bind("full_name"),label:e("group.name"),required:!0})}
      ${b({...a.bind("position"),label:e("group.position"),required:!0})}
      ${P({...a.bind("duty"),label:e("group.duty"),rows:2})}
      <div class="form-row">
        ${_({...a.bind("joined_on"),label:e("group.joined"),required:!0})}
        ${_({...a.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
      </div>`})}),I="new",ae=()=>({starts_on:p.value,decision:""}),be=()=>({into:I,name:"",short_name:"",code:""}),oe=({onClose:r})=>{N("/unit-changes"),M(e("change.planned")),r()},ve=({into:r,name:n,short_name:t,code:a})=>r===I?{new:{code:a,name:n,short_name:t}}:{into_id:r},_e=r=>({...r.into===I&&S(r,["name","short_name","code"]),...r.into===I&&r.code&&!/^[a-z0-9]{1,30}$/.test(r.code)&&{code:e("unit.codeBad")}}),Z=r=>r.map(({id:n,name:t})=>({value:n,label:t})),re=h(function({title:n,onClose:t,form:a}){const i=y("/units",{query:{on:p.value}});return Oe({title:n,onClose:t,wide:!0,children:w({of:i,children:o=>a(o.filter(l=>l.kind!=="ward"&&l.ward_id))})})}),en=h(function({onClose:n}){return re({title:e("change.merge"),onClose:n,form:t=>nn({units:t,onClose:n})})}),nn=h(function({units:n,onClose:t}){const a=k({draft:"merge units",initial:{from_ids:[],role_ids:null,...be(),...ae()},check:i=>({...i.from_ids.length===0&&{from_ids:e("change.fromMissing")},..._e(i),...S(i,["starts_on","decision"])}),submit:({from_ids:i,role_ids:o,starts_on:l,decision:s,...d},m)=>T("/unit-changes/merges",{key:m,body:{from_ids:i,...ve(d),role_ids:o,starts_on:l??p.value,decision:s}}),done:()=>oe({onClose:t})});return Y({form:a,label:e("change.merge"),children:c`
      ${V({...a.bind("from_ids"),onChange:i=>a.set({from_ids:i,role_ids:null}),label:e("change.from"),options:Z(n)})}
      ${fe({form:a,label:e("change.into"),units:n})}
      ${tn({form:a,unitIds:a.values.from_ids.filter(i=>i!==a.values.into)})}
      ${se({form:a})}
      ${ie({form:a,submit:e("change.yes"),onClose:t})}`})}),tn=h(function({form:n,unitIds:t}){return t.length>0?an({key:t.join(),form:n,unitIds:t}):null}),an=h(function({form:n,unitIds:t}){const a=y("/unit-changes/choices",{query:{unit_id:t}});return w({of:a,children:({roles:i})=>i.length>0&&V({...n.bind("role_ids"),value:n.values.role_ids??i.map(o=>o.id),label:e("change.roles"),hint:e("change.rolesHint"),options:i.map(({id:o,name:l,role_label:s,unit_name:d})=>({value:o,label:l,hint:`${s}, ${d}`}))})})}),on=h(function({onClose:n}){return re({title:e("change.split"),onClose:n,form:t=>rn({units:t.filter(a=>a.kind==="neighbourhood"),onClose:n})})}),rn=h(function({units:n,onClose:t}){const a=[],i=k({draft:"split unit",initial:{unit_id:n[0]?.id??"",street_ids:a,team_ids:a,role_ids:a,...be(),...ae()},check:o=>({...o.street_ids.length===0&&{street_ids:e("change.streetsMissing")},..._e(o),...S(o,["unit_id","starts_on","decision"])}),submit:({into:o,name:l,short_name:s,code:d,starts_on:m,...v},H)=>T("/unit-changes/splits",{key:H,body:{...v,...ve({into:o,name:l,short_name:s,code:d}),starts_on:m??p.value}}),done:()=>oe({onClose:t})});return Y({form:i,label:e("change.split"),children:c`
      ${L({...i.bind("unit_id"),onChange:o=>i.set({unit_id:o,street_ids:a,team_ids:a,role_ids:a}),label:e("change.source"),options:Z(n),empty:!1})}
      ${sn({key:i.values.unit_id,form:i,unitId:i.values.unit_id})}
      ${fe({form:i,label:e("change.part"),units:n.filter(o=>o.id!==i.values.unit_id)})}
      ${se({form:i})}
      ${ie({form:i,submit:e("change.yes"),onClose:t})}`})}),sn=h(function({form:n,unitId:t}){const a=y("/unit-changes/choices",{query:{unit_id:[t]}});return w({of:a,lines:4,children:({streets:i,teams:o,roles:l})=>c`
      ${V({...n.bind("street_ids"),label:e("change.streets"),hint:i.length===0?e("change.noStreets"):void 0,options:i.map(({id:s,name:d,households:m})=>({value:s,label:d,hint:e("change.streetHint",{count:m})}))})}
      ${o.length>0&&V({...n.bind("team_ids"),label:e("change.teams"),options:o.map(({id:s,name:d})=>({value:s,label:d}))})}
      ${l.length>0&&V({...n.bind("role_ids"),label:e("change.roles"),options:l.map(({id:s,name:d,role_label:m})=>({value:s,label:d,hint:m}))})}`})}),ln=h(function({onClose:n}){return re({title:e("change.rename"),onClose:n,form:t=>dn({units:t,onClose:n})})}),dn=h(function({units:n,onClose:t}){const a=k({draft:"rename unit",initial:{unit_id:n[0]?.id??"",name:"",short_name:"",...ae()},check:i=>S(i,["unit_id","name","short_name","starts_on","decision"]),submit:({starts_on:i,...o},l)=>T("/unit-changes/renames",{key:l,body:{...o,starts_on:i??p.value}}),done:()=>oe({onClose:t})});return Y({form:a,label:e("change.rename"),children:c`
      ${L({...a.bind("unit_id"),label:e("change.unit"),options:Z(n),empty:!1})}
      <div class="form-row">
        ${b({...a.bind("name"),label:e("unit.name"),required:!0})}
        ${b({...a.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${se({form:a})}
      ${ie({form:a,submit:e("change.yes"),onClose:t})}`})}),fe=h(function({form:n,label:t,units:a}){return c`
    ${L({...n.bind("into"),label:t,options:[{value:I,label:e("change.new")},...Z(a)],empty:!1})}
    ${n.values.into===I&&c`<div class="form-row">
      ${b({...n.bind("name"),label:e("change.newName"),hint:e("unit.nameHint"),required:!0})}
      ${b({...n.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
      ${b({...n.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
    </div>`}`}),se=h(function({form:n}){return c`<div class="form-row">
    ${_({...n.bind("starts_on"),label:e("change.on"),required:!0})}
    ${b({...n.bind("decision"),label:e("change.decision"),required:!0})}
  </div>`}),cn={merge:"change.merged",split:"change.splitted",rename:"change.renamed"},hn={planned:"info",carried_out:"good",cancelled:"neutral"},mn=h(function(){const n=y("/unit-changes"),[t,a]=C(null),i=()=>a(null);return F({title:e("change.title"),hint:e("change.hint"),plain:!0,actions:c`
      ${f({label:e("change.merge"),kind:"primary",onClick:()=>a("merge")})}
      ${f({label:e("change.split"),onClick:()=>a("split")})}
      ${f({label:e("change.rename"),onClick:()=>a("rename")})}`,children:c`<div class="stack">
      ${w({of:n,empty:({items:o})=>o.length===0,whenEmpty:c`<div class="card">
          ${D({title:e("change.none"),hint:e("change.noneHint"),icon:"units"})}
        </div>`,children:({items:o})=>c`${o.map(l=>gn({key:l.id,row:l}))}`})}
      ${t==="merge"&&en({onClose:i})}
      ${t==="split"&&on({onClose:i})}
      ${t==="rename"&&ln({onClose:i})}
    </div>`})}),un=({kind:r,from_units:n,into:t,into_id:a})=>e(cn[r],{from:n.filter(i=>i.id!==a).map(i=>i.name).join(", "),into:t}),gn=h(function({row:n}){const t=k({draft:!1,initial:{},submit:async(a,i)=>await Pe({title:e("change.cancelAsk"),text:e("change.cancelText"),yes:e("change.cancelYes"),danger:!0})?(await T("/unit-changes/{change_id}/cancel",{params:{change_id:n.id},version:n.version,key:i}),!0):!1,done:a=>{a&&(N("/unit-changes"),M(e("change.cancelled")))}});return c`<section class="card stack">
    <div class="row spread">
      <h3>${un(n)}</h3>
      ${j({label:n.state_label,tone:hn[n.state]})}
    </div>
    <p class="soft">${e("change.day",{on:q(n.starts_on),decision:n.decision,by:n.planned_by})}</p>
    ${n.hindrance&&n.state==="planned"&&c`<p class="field-error">${e("change.hindrance",{why:n.hindrance})}</p>`}
    ${n.effects.length>0&&c`<h4>${e("change.effects")}</h4>
      <ul>${n.effects.map(a=>c`<li key=${a.code}>${a.label}: <strong>${B(a.number)}</strong>
          ${a.detail&&c`<span class="soft"> (${a.detail})</span>`}</li>`)}</ul>`}
    ${Fe({form:t})}
    ${n.actions.includes("cancel")&&c`<div class="form-actions">
      ${f({label:e("change.cancel"),busy:t.busy,onClick:()=>{t.submit()}})}
    </div>`}
  </section>`}),le=h(function({label:n,ready:t,start:a}){const[i,o]=C(null),[l,s]=C(""),d=async()=>{try{o(await a())}catch(m){De(m)}};return l?c`<a class="button" href=${`/api/v1/files/${l}?inline=true`} target="_blank" rel="noopener">${t}</a>`:i?Ve({job:i,label:n,onDone:m=>s(String(m.result?.file_id??"")),onEnd:()=>o(null)}):f({label:n,icon:"print",onClick:d})});function pn(r){const n=r.filter(i=>i.kind==="neighbourhood"||i.kind==="resident_group"),t=$("submission.review"),a=new Set(Le.value?.assignments.filter(i=>i.role==="neighbourhood_head").map(i=>i.unit_id));return t?n:n.filter(i=>a.has(i.id)||i.parent_id!==null&&a.has(i.parent_id))}const ye=h(function({team:n,onClose:t}){const a=y("/units"),i=pn(a.data??[]),o=k({draft:`team ${n?.id??"new"}`,initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",renewed_on:n?.renewed_on??null,project06_on:n?.project06_on??null,valid_from:n?.valid_from??p.value,valid_to:n?.valid_to??null},check:s=>({...s.valid_to&&s.valid_from&&s.valid_to<s.valid_from&&{valid_to:e("unit.orderBad")},...S(s,["unit_id","name","valid_from"])}),submit:(s,d)=>{const m={...s,valid_from:s.valid_from??p.value};return n?E("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:m,key:d}):T("/teams",{body:m,key:d})},done:()=>{N("/teams"),M(e("team.saved")),t()}}),l=n?[{value:n.unit_id,label:n.unit_name}]:i.map(({id:s,name:d})=>({value:s,label:d}));return O({title:e(n?"team.edit":"team.add"),form:o,onClose:t,label:e("team"),children:c`
      ${L({...o.bind("unit_id"),label:e("team.unit"),options:l,disabled:n!==null,required:!0})}
      ${b({...o.bind("name"),label:e("team.name"),required:!0})}
      ${b({...o.bind("decision"),label:e("team.decision")})}
      <div class="form-row">
        ${_({...o.bind("renewed_on"),label:e("team.renewed")})}
        ${_({...o.bind("project06_on"),label:e("team.project06")})}
      </div>
      <div class="form-row">
        ${_({...o.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${_({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>`})}),bn=h(function(){const n=G(),[t,a]=C(!1),i=Ue(`/teams?on=${n}`,async l=>{const[s,d]=await Promise.all([ce("/teams",{query:{on:n},signal:l}),ce("/teams/member-counts",{query:{on:n},signal:l})]);return{rows:s,counts:d}}),o=$("team.manage");return c`<div class="stack">
    ${X({})}
    ${F({title:e("tab.teams"),plain:!0,actions:o&&c`${vn({day:n})}
          ${f({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>a(!0)})}`,children:w({of:i,empty:({rows:l})=>l.length===0,whenEmpty:c`<div class="card">
          ${D({title:e("team.none"),hint:e(o?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:l=>_n({...l,day:n})})})}
    ${t&&ye({team:null,onClose:()=>a(!1)})}
  </div>`}),vn=h(function({day:n}){const t=a=>()=>T("/teams/list",{body:{format:a,on:n}});return c`${le({label:e("team.print"),ready:e("team.printed"),start:t("pdf")})}
    ${le({label:e("team.sheet"),ready:e("team.sheetReady"),start:t("xlsx")})}`}),_n=h(function({rows:n,counts:t,day:a}){const i=t.reduce((s,d)=>({members:s.members+d.members,finished:s.finished+d.finished_courses}),{members:0,finished:0}),o=s=>t.find(d=>d.unit_id===s.unit_id&&d.teams===1)?.finished_courses??null,l=s=>a===p.value?`/don-vi/to/${s.id}`:`/don-vi/to/${s.id}?ngay=${a}`;return K({caption:e("tab.teams"),rows:n,rowKey:s=>s.id,href:l,foot:{name:e("team.total"),members:B(i.members),finished:B(i.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:s=>s.name},{key:"unit",label:e("team.unit"),show:s=>c`${s.unit_name} ${s.sample&&j({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:s=>s.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:o},{key:"decision",label:e("team.decision"),value:s=>s.decision,hideOnPhone:!0}]})}),fn=h(function(){const[n,t]=z(),[a,i]=C(!1),o=G(),l=n.ca==="1",s=y("/units",{query:{on:o,also_past:l||null}});return c`<div class="stack">
    ${X({children:R({label:e("alsoPast"),name:"ca",value:l,onChange:d=>t({ca:d?1:null})})})}
    ${F({title:e("tree.title"),actions:$("unit.manage")&&f({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>i(!0)}),children:w({of:s,lines:12,empty:d=>d.length===0,whenEmpty:D({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:d=>c`<div><ul class="tree">${yn(d).map(m=>$e({key:m.id,unit:m,rows:d,day:o}))}</ul>
          ${a&&Qe({units:d,onClose:()=>i(!1)})}</div>`})})}
  </div>`});function yn(r){const n=new Set(r.map(t=>t.id));return r.filter(t=>!t.parent_id||!n.has(t.parent_id))}const $e=h(({unit:r,rows:n,day:t})=>{const a=n.filter(l=>l.parent_id===r.id),i=te(r,t),o=t===p.value?`/don-vi/${r.id}`:`/don-vi/${r.id}?ngay=${t}`;return c`<li>
    <div class=${`tree-row ${i?"":"is-muted"}`}>
      <a href=${o}>${r.name}</a>
      ${!r.name.startsWith(r.kind_label)&&c`<span class="soft small">${r.kind_label}</span>`}
      ${r.reports&&me({label:e("reports")})}
      ${r.sample&&j({label:e("sample"),tone:"warning"})}
      ${!i&&c`<span class="soft small">${U(r.valid_from,r.valid_to)}</span>`}
    </div>
    ${a.length>0&&c`<ul>${a.map(l=>$e({key:l.id,unit:l,rows:n,day:t}))}</ul>`}
  </li>`});await ne("units");function $n(){const r=[{name:"don-vi",label:e("tab.units"),show:()=>fn({})},...$("team.read")?[{name:"to",label:e("tab.teams"),show:()=>bn({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>Xe({})},...$("unit.manage")?[{name:"thay-doi",label:e("tab.changes"),show:()=>mn({})}]:[]];return W({title:e("title"),lead:e("lead"),children:c`<div class="stack">${Ge({label:e("tabs"),tabs:r})}</div>`})}const kn=Object.freeze(Object.defineProperty({__proto__:null,default:$n},Symbol.toStringTag,{value:"Module"})),Tn=Q(Ie);function ke(r){N("/teams"),M(r)}const wn=h(function({team:n,member:t,onClose:a}){const i=k({draft:`member ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",kind:t?.kind??"member",phone:ue(t?.phone??null)??"",user_id:t?.user_id??null,courses_finished_on:t?.courses_finished_on??null,birth_year:String(t?.birth_year??""),skills:t?.skills??[],origin:t?.origin??"",core_on:t?.core_on??null,joined_on:t?.joined_on??p.value,left_on:t?.left_on??null},check:o=>({...o.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(o.phone.trim())&&{phone:e("member.phoneBad")},...o.birth_year.trim()&&!/^(19|20)\d\d$/.test(o.birth_year.trim())&&{birth_year:e("member.birthYearBad")},...o.left_on&&o.joined_on&&o.left_on<o.joined_on&&{left_on:e("member.leftBad")},...S(o,["full_name","joined_on"])}),submit:(o,l)=>{const s={...o,phone:o.phone.trim()||null,birth_year:Number(o.birth_year.trim())||null,origin:o.origin||null,joined_on:o.joined_on??p.value};return t?E("/team-members/{member_id}",{params:{member_id:t.id},version:t.version,body:s,key:l}):T("/teams/{team_id}/members",{params:{team_id:n.id},body:s,key:l})},done:()=>{ke(e("member.saved")),a()}});return O({title:e(t?"member.edit":"member.add"),form:i,onClose:a,label:e("team.members"),children:c`
      ${b({...i.bind("full_name"),label:e("member.name"),required:!0})}
      <div class="form-row">
        ${L({...i.bind("kind"),onChange:o=>i.set({kind:o}),label:e("member.kind"),options:Tn,empty:!1})}
        ${b({...i.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      </div>
      <div class="form-row">
        ${_({...i.bind("joined_on"),label:e("member.joined"),required:!0})}
        ${t?.left_on&&_({...i.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
      </div>
      ${_({...i.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
      <div class="form-row">
        ${b({...i.bind("birth_year"),label:e("member.birthYear"),inputmode:"numeric",autocomplete:"off"})}
        ${L({...i.bind("origin"),label:e("member.origin"),options:Q(ze)})}
      </div>
      ${V({...i.bind("skills"),onChange:o=>i.set({skills:o}),label:e("member.skills"),options:Q(Ye)})}
      ${_({...i.bind("core_on"),label:e("member.core"),hint:e("member.coreHint")})}
      ${$("user.invite")&&pe({...i.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:t?.full_name})}`})}),Hn=h(function({member:n,onClose:t}){const a=k({draft:`leave ${n.id}`,initial:{left_on:p.value},check:i=>i.left_on&&i.left_on<n.joined_on?{left_on:e("member.leftBad")}:S(i,["left_on"]),submit:({left_on:i},o)=>E("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:o,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,birth_year:n.birth_year,skills:n.skills,origin:n.origin,core_on:n.core_on,joined_on:n.joined_on,left_on:i}}),done:i=>{ke(e("member.leaveDone",{name:i.full_name,day:q(i.left_on)})),t()}});return O({title:e("member.leaveTitle",{name:n.full_name}),form:a,submit:e("member.leave"),onClose:t,label:e("member.leave"),children:c`
      <p class="soft">${e("member.leaveText")}
        ${$("team.handover")&&c` <a href=${`/don-vi/ban-giao/${n.id}`}>${e("handover.first")}</a>`}</p>
      ${_({...a.bind("left_on"),label:e("member.lastDay"),required:!0})}`})}),Nn={none:"warning",usual:"neutral",heavy:"danger"},Cn=h(function({team:n}){const t=y("/workload",{query:{team_id:n.id}});return F({title:e("workload"),children:w({of:t,children:a=>c`<div class="stack">
        <p>${e("workload.counts",{idle:B(a.idle),heavy:B(a.heavy)})}</p>
        ${K({caption:e("workload"),rows:a.members,rowKey:i=>i.member_id,href:i=>`/don-vi/ban-giao/${i.member_id}`,columns:[{key:"name",label:e("member.name"),kind:"main",value:i=>i.full_name},{key:"load",label:e("workload.load"),show:i=>j({label:i.load_label,tone:Nn[i.load]})},...a.holdings.map(({code:i,label:o},l)=>({key:i,label:o,kind:"number",value:s=>s.counts[l]??0}))]})}
      </div>`})})}),qn=h(function({team:n}){const t=y("/handovers",{query:{team_id:n.id}}).data?.items??[];return t.length===0?null:F({title:e("handovers"),children:K({caption:e("handovers"),rows:t,rowKey:a=>a.id,columns:[{key:"name",label:e("handover.giver"),kind:"main",value:a=>a.full_name},{key:"day",label:e("handover.day"),value:a=>q(a.on)},{key:"rows",label:e("handover.rows"),kind:"number",value:a=>a.rows},{key:"by",label:e("handover.by"),value:a=>a.by_name,hideOnPhone:!0},{key:"minutes",label:e("actions"),kind:"actions",show:a=>Te({id:a.id})}]})})}),Te=h(function({id:n}){return le({label:e("handover.print"),ready:e("handover.printed"),start:()=>T("/handovers/{handover_id}/minutes",{params:{handover_id:n}})})});await ne("units");function jn({params:r}){const n=G(),[t,a]=z(),i=t.ca==="1",o=y("/teams/{team_id}",{params:{team_id:r.id??""},query:{on:n}}),l=y("/teams/{team_id}/members",{params:{team_id:r.id??""},query:{on:i?null:n}}),[s,d]=C(null),m=()=>d(null),v=$("team.manage");return W({title:o.data?.name??e("team"),status:o.data?.sample&&j({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:o.data?.unit_name??e("team")}],actions:v&&o.data&&c`
        ${f({label:e("team.edit"),icon:"edit",onClick:()=>d({form:"team"})})}
        ${f({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>d({form:"member"})})}`,children:w({of:o,children:H=>c`<div class="stack">
        ${Sn({team:H})}
        ${X({children:R({label:e("member.alsoLeft"),name:"ca",value:i,onChange:u=>a({ca:u?1:null})})})}
        ${w({of:l,empty:u=>u.length===0,whenEmpty:c`<div class="card">
            ${D({title:e("member.none"),hint:v&&e("member.noneHint"),icon:"people"})}
          </div>`,children:u=>Ln({rows:u,day:n,manage:v,edit:g=>d({form:"member",member:g}),leave:g=>d({form:"leave",member:g})})})}
        ${$("team.workload")&&Cn({team:H})}
        ${$("team.workload")&&qn({team:H})}
        ${s?.form==="team"&&ye({team:H,onClose:m})}
        ${s?.form==="member"&&wn({key:s.member?.id??"new",team:H,member:s.member??null,onClose:m})}
        ${s?.form==="leave"&&s.member&&Hn({member:s.member,onClose:m})}
      </div>`})})}const Sn=h(function({team:n}){return c`<section class="card">${ge({facts:[{label:e("team.unit"),value:c`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:U(n.valid_from,n.valid_to)},{label:e("team.members"),value:B(n.member_count)},...n.renewed_on?[{label:e("team.renewed"),value:q(n.renewed_on)}]:[],...n.project06_on?[{label:e("team.project06"),value:q(n.project06_on)}]:[],{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),Mn=(r,n)=>r.courses_finished_on&&r.courses_finished_on<=n?j({label:e("member.coursesDone",{on:q(r.courses_finished_on)}),tone:"good"}):j({label:e("member.coursesOpen"),tone:"warning"}),Fn=r=>r.core_on?c`${j({label:e("member.coreSince",{on:q(r.core_on)}),tone:r.lacking.length?"warning":"good"})}
        ${r.lacking.length>0&&c`<span class="soft">${e("member.lacking",{what:r.lacking.join("; ")})}</span>`}`:"—",Ln=h(function({rows:n,day:t,manage:a,edit:i,leave:o}){const l=n.filter(d=>d.courses_finished_on&&d.courses_finished_on<=t).length,s={key:"actions",label:e("actions"),kind:"actions",show:d=>c`<span class="row is-end">
      ${f({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(d)})}
      ${$("team.handover")&&he({label:e("handover.act"),small:!0,href:`/don-vi/ban-giao/${d.id}`})}
      ${!d.left_on&&f({label:e("member.leave"),small:!0,onClick:()=>o(d)})}</span>`};return c`<div class="stack">
    <p>${e("team.counts",{members:B(n.length),finished:B(l)})}</p>
    ${K({caption:e("team.members"),rows:n,rowKey:d=>d.id,tone:d=>d.left_on&&d.left_on<t?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:d=>d.full_name},{key:"kind",label:e("member.kind"),value:d=>d.kind_label},{key:"core",label:e("member.isCore"),show:d=>Fn(d)},{key:"phone",label:e("member.phone"),show:d=>d.phone?c`<a class="nowrap" href=${`tel:${d.phone}`}>${ue(d.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:d=>Mn(d,t)},{key:"when",label:e("member.period"),show:d=>U(d.joined_on,d.left_on)},...a?[s]:[]]})}
  </div>`}),Bn=Object.freeze(Object.defineProperty({__proto__:null,default:jn},Symbol.toStringTag,{value:"Module"}));function On({params:r}){const n=y("/team-members/{member_id}/holdings",{params:{member_id:r.id??""}}),[t,a]=C(null),i=n.data;return W({title:i?e("handover.title",{name:i.full_name}):e("handover.act"),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},...i?[{label:i.team_name,href:`/don-vi/to/${i.team_id}`}]:[],{label:e("handover.act")}],children:w({of:n,children:o=>c`<div class="stack">
        ${t&&Pn({made:t})}
        ${!t&&Dn({key:o.version,row:o,done:a})}</div>`})})}const Pn=h(function({made:n}){return F({title:e("handover.done"),children:c`<div class="stack">
      <p>${e("handover.passed",{rows:B(n.rows),day:q(n.on)})}</p>
      ${ee({rows:n.moved.flatMap(t=>t.rows.map(a=>`${t.label}: ${a} → ${t.to}`))})}
      ${ee({rows:n.unsent})}
      <div>${Te({id:n.id})}</div></div>`})}),ee=h(function({rows:n}){return n.length>0&&c`<ul>${n.map(t=>c`<li key=${t}>${t}</li>`)}</ul>`}),Dn=h(function({row:n,done:t}){const a=n.kinds.filter(l=>l.rows.length>0),i=n.left_on!==null,o=c`${n.stays&&c`<p class="soft">${e("handover.stays")}</p>`}${ee({rows:n.unsent})}`;return a.length===0&&(i||!n.may_hand_over)?c`<div class="card">${D({title:e("handover.none"),icon:"check"})}${o}</div>`:c`<div class="card stack">${o}
    ${n.may_hand_over?xn({row:n,kinds:a,gone:i,done:t}):a.map(l=>Un({key:l.code,kind:l}))}</div>`}),Un=h(function({kind:n}){return c`<div><h3>${n.label}</h3>${ee({rows:n.rows.map(t=>t.text)})}</div>`}),xn=h(function({row:n,kinds:t,gone:a,done:i}){const o=t.flatMap(u=>u.rows.map(g=>({...g,kind:u.code}))),[l,s]=C(!a),d=k({draft:`handover ${n.member_id}`,initial:{reason:"",...Object.fromEntries(o.map(u=>[u.id,""]))},check:u=>Object.fromEntries(o.filter(g=>!u[g.id]).map(g=>[g.id,e("handover.missing")])),submit:(u,g)=>T("/team-members/{member_id}/handover",{params:{member_id:n.member_id},version:n.version,key:g,body:{leaves:l,reason:u.reason??"",moves:o.map(x=>({holding:x.kind,receiver_id:u[x.id]??"",row_ids:[x.id]}))}}),done:u=>{N("/teams"),N("/workload"),N("/handovers"),M(e("handover.done")),i(u)}}),m=new Map(n.receivers.map(u=>[u.id,u.name])),v=u=>u.map(g=>({value:g,label:m.get(g)??""})),H=u=>n.receivers.map(g=>g.id).filter(g=>u.rows.every(x=>x.receivers.includes(g)));return Y({form:d,label:e("handover.act"),children:c`
      ${t.map(u=>c`<fieldset key=${u.code} class="stack"><legend>${`${u.label} (${B(u.rows.length)})`}</legend>
          ${u.rows.length>1&&L({name:`all ${u.code}`,label:e("handover.all"),value:"",options:v(H(u)),onChange:g=>d.set(Object.fromEntries(u.rows.map(x=>[x.id,g])))})}
          ${u.rows.map(g=>L({key:g.id,...d.bind(g.id),label:g.text,options:v(g.receivers)}))}
        </fieldset>`)}
      ${!a&&R({label:e("handover.leaves"),name:"leaves",value:l,onChange:s})}
      ${P({...d.bind("reason"),label:e("handover.reason"),rows:2})}
      <div class="form-actions">
        ${f({label:e("handover.act"),type:"submit",kind:"primary",icon:"check",busy:d.busy})}
      </div>`})}),Kn=Object.freeze(Object.defineProperty({__proto__:null,default:On},Symbol.toStringTag,{value:"Module"})),we=({name:r,purpose:n})=>n?`${r} (${n})`:r;function En(r){return A(r).map(n=>{const t=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),a=/^(.+?)\s*\(([^()]+)\)$/.exec(t);return a?{name:a[1]??"",purpose:a[2]??""}:{name:t,purpose:""}})}const He=h(function({head:n,year:t,signer:a}){const i=n.recipients.map(o=>we({name:o.name??"",purpose:o.purpose??""}));return c`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
    <div class="sheet-head">
      <div>
        ${n.superior_lines.map(o=>c`<p class="sheet-upper" key=${o}>${o}</p>`)}
        ${n.agency_lines.map(o=>c`<p class="sheet-upper" key=${o}><b>${o}</b></p>`)}
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
        ${i.map(o=>c`<p key=${o}>- ${o};</p>`)}
        <p>${e("head.archiveLine",{archive:n.archive})}</p>
      </div>
      ${a&&c`<div class="sheet-signature">${a.lines.map(o=>c`<p key=${o}>${o}</p>`)}<p>${a.full_name}</p></div>`}
    </div>
  </div></div>`}),An=h(function({unit:n,day:t}){const[a,i]=C(null),o=y("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),l=y("/units/{unit_id}/signers",{params:{unit_id:n.id}}),s=$("unit.manage");return F({title:e("head.title"),hint:e("head.hint"),actions:s&&f({label:e("head.add"),icon:"plus",onClick:()=>i("new")}),children:w({of:o,empty:d=>d.length===0&&a===null,whenEmpty:D({title:e("head.none"),hint:e(s?"head.noneHint":"head.noneReader")}),children:d=>c`<div class="stack">
        ${[...d].reverse().map(m=>c`<article class="stack" key=${m.id}>
            <div class="row"><strong>${U(m.valid_from,m.valid_to)}</strong> ${J({row:m,on:t})}
              ${s&&f({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>i(m)})}</div>
            ${He({head:m,year:m.valid_from.slice(0,4),signer:l.data?.find(v=>v.is_default&&te(v,m.valid_from))})}
          </article>`)}
        ${a&&Vn({key:a==="new"?"new":a.id,unit:n,row:a==="new"?null:a,latest:d.at(-1),onClose:()=>i(null)})}
      </div>`})})}),Rn=r=>({superior_lines:r?.superior_lines.join(`
`)??"",agency_lines:r?.agency_lines.join(`
`)??"",place:r?.place??"",symbol:r?.symbol??"UBND",full_name:r?.full_name??"",superior_name:r?.superior_name??"",archive:r?.archive??"VT",recipients:(r?.recipients??[]).map(n=>we({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),Vn=h(function({unit:n,row:t,latest:a,onClose:i}){const o=k({draft:`letterhead ${t?.id??"new"}`,initial:{...Rn(t??a),valid_from:t?.valid_from??p.value,valid_to:t?.valid_to??null},check:l=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(l.symbol)&&{symbol:e("head.symbolBad")},...l.valid_to&&l.valid_from&&l.valid_to<l.valid_from&&{valid_to:e("unit.orderBad")},...S(l,["agency_lines","place","full_name","archive","valid_from"])}),submit:(l,s)=>{const d={...Ne(l),valid_from:l.valid_from??p.value,valid_to:l.valid_to};return t?E("/letterheads/{letterhead_id}",{params:{letterhead_id:t.id},version:t.version,body:d,key:s}):T("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:d,key:s})},done:()=>{N("/units"),M(e("head.saved")),i()}});return O({title:e(t?"head.edit":"head.add"),form:o,onClose:i,label:e("head.title"),wide:!0,children:c`
      ${Gn({form:o})}
      <div>
        <p class="field-label">${e("head.preview")}</p>
        ${He({head:Ne(o.values),year:(o.values.valid_from??p.value).slice(0,4)})}
      </div>`})}),Ne=r=>({superior_lines:A(r.superior_lines),agency_lines:A(r.agency_lines),place:r.place,symbol:r.symbol,full_name:r.full_name,superior_name:r.superior_name,archive:r.archive,recipients:En(r.recipients)}),Gn=h(function({form:n}){return c`
    <div class="form-row">
      ${_({...n.bind("valid_from"),label:e("period.from"),required:!0})}
      ${_({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
    </div>
    <div class="form-row">
      ${P({...n.bind("superior_lines"),label:e("head.superiorLines"),hint:e("head.superiorLinesHint"),rows:2})}
      ${P({...n.bind("agency_lines"),label:e("head.agencyLines"),hint:e("head.agencyLinesHint"),rows:2,required:!0})}
    </div>
    <div class="form-row">
      ${b({...n.bind("place"),label:e("head.place"),required:!0})}
      ${b({...n.bind("symbol"),label:e("head.symbol"),hint:e("head.symbolHint"),required:!0})}
      ${b({...n.bind("archive"),label:e("head.archive"),hint:e("head.archiveHint"),required:!0})}
    </div>
    ${b({...n.bind("full_name"),label:e("head.fullName"),hint:e("head.fullNameHint"),required:!0})}
    ${b({...n.bind("superior_name"),label:e("head.superiorName"),hint:e("head.superiorNameHint")})}
    ${P({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),In=h(function({unit:n,day:t}){const[a,i]=C(null),o=y("/units/{unit_id}/signers",{params:{unit_id:n.id}}),l=$("unit.manage");return F({title:e("signer.title"),hint:e("signer.hint"),actions:l&&f({label:e("signer.add"),icon:"plus",onClick:()=>i("new")}),children:c`
      ${w({of:o,empty:s=>s.length===0,whenEmpty:D({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:s=>K({caption:e("signer.title"),rows:s,rowKey:d=>d.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:d=>c`${d.full_name} ${d.is_default&&me({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:d=>c`<span>${d.lines.map(m=>c`<span key=${m}>${m}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:d=>c`<span>${U(d.valid_from,d.valid_to)} ${J({row:d,on:t})}</span>`},...l?[{key:"actions",label:e("actions"),kind:"actions",show:d=>f({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(d)})}]:[]]})})}
      ${a&&zn({key:a==="new"?"new":a.id,unit:n,row:a==="new"?null:a,onClose:()=>i(null)})}`})}),zn=h(function({unit:n,row:t,onClose:a}){const i=k({draft:`signer ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",lines:t?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:t?.user_id??null,is_default:t?.is_default??!1,valid_from:t?.valid_from??p.value,valid_to:t?.valid_to??null},check:o=>({...o.valid_to&&o.valid_from&&o.valid_to<o.valid_from&&{valid_to:e("unit.orderBad")},...S(o,["full_name","lines","valid_from"])}),submit:(o,l)=>{const s={...o,lines:A(o.lines),valid_from:o.valid_from??p.value};return t?E("/signers/{signer_id}",{params:{signer_id:t.id},version:t.version,body:s,key:l}):T("/units/{unit_id}/signers",{params:{unit_id:n.id},body:s,key:l})},done:()=>{N("/units"),M(e("signer.saved")),a()}});return O({title:e(t?"signer.edit":"signer.add"),form:i,onClose:a,label:e("signer.title"),children:c`
      ${b({...i.bind("full_name"),label:e("signer.name"),required:!0})}
      ${P({...i.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
      <div class="form-row">
        ${_({...i.bind("valid_from"),label:e("period.from"),required:!0})}
        ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${pe({...i.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
      ${R({...i.bind("is_default"),label:e("signer.default")})}`})}),Yn=r=>{N("/units"),M(r)},Wn=h(function({history:{unit:n,periods:t},onClose:a}){const i=y("/units/superiors"),o=t.at(-1),l=k({draft:`period ${n.id}`,initial:{name:n.name,short_name:n.short_name,superior_id:o?.superior_id??"",note:"",valid_from:p.value,valid_to:null},check:v=>S(v,["name","short_name","valid_from"]),submit:(v,H)=>T("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:H,body:{...v,superior_id:v.superior_id||null,valid_from:v.valid_from??p.value}}),done:()=>{Yn(e("period.saved")),a()}}),s=o?.superior_id&&o.superior_name?[{value:o.superior_id,label:o.superior_name}]:[],d=(i.data??[]).map(v=>({value:v.id,label:v.name})),m=n.kind==="ward"?[...d,...s.filter(v=>!d.some(H=>H.value===v.value))]:s;return O({title:e("period.new"),form:l,onClose:a,wide:!0,children:c`
      <p class="soft">${e("period.lead")}</p>
      ${_({...l.bind("valid_from"),label:e("period.from"),required:!0})}
      <div class="form-row">
        ${b({...l.bind("name"),label:e("unit.name"),required:!0})}
        ${b({...l.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${L({...l.bind("superior_id"),label:e("period.superior"),options:m,empty:e("period.noSuperior")})}
      ${b({...l.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})});await ne("units");const Qn=new Set(["ward","steering_committee"]);function Jn({params:r}){const n=G(),t=y("/units/{unit_id}",{params:{unit_id:r.id??""},query:{on:n}}),[a,i]=C(null),o=t.data?.unit,l=()=>i(null);return W({title:o?.name??e("unit"),status:o?.sample&&j({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:o?.name??e("unit")}],actions:o&&$("unit.manage")&&c`
        ${f({label:e("unit.edit"),icon:"edit",onClick:()=>i("edit")})}
        ${o.kind!=="ward"&&he({label:e("change.act"),href:"/don-vi?tab=thay-doi"})}
        ${f({label:e("period.new"),kind:"primary",onClick:()=>i("period")})}`,children:w({of:t,lines:8,children:s=>c`<div class="stack">
        ${Xn({history:s,day:n})}
        ${Zn({history:s,day:n})}
        ${s.lineage.length>0&&ei({history:s})}
        ${Qn.has(s.unit.kind)&&c`${An({unit:s.unit,day:n})}${In({unit:s.unit,day:n})}`}
        ${a==="edit"&&Je({unit:s.unit,onClose:l})}
        ${a==="period"&&Wn({history:s,onClose:l})}
      </div>`})})}const Xn=h(function({history:{unit:n},day:t}){return c`<section class="card">${ge({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:c`<span>${U(n.valid_from,n.valid_to)} </span>${J({row:n,on:t})}`},{label:e("unit.path"),value:n.path},...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),Zn=h(function({history:n,day:t}){return F({title:e("period.title"),children:K({caption:e("period.title"),rows:n.periods,rowKey:a=>a.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:a=>a.name},{key:"when",label:e("period.when"),show:a=>c`<span>${U(a.valid_from,a.valid_to)} ${J({row:a,on:t})}</span>`},{key:"superior",label:e("period.superior"),value:a=>a.superior_name},{key:"note",label:e("period.note"),value:a=>a.note}]})})}),ei=h(function({history:{unit:n,lineage:t}}){return F({title:e("lineage.title"),children:c`<ul>${t.map(a=>{const i=a.from_unit_id===n.id,[o,l]=i?[a.to_unit_id,a.to_name]:[a.from_unit_id,a.from_name];return c`<li key=${o}>
        <a href=${`/don-vi/${o}?ngay=${a.happened_on}`}>${e(i?"lineage.into":"lineage.from",{name:l})}</a>
        <span class="soft"> ${q(a.happened_on)} · ${a.decision}</span></li>`})}</ul>`})}),ni=Object.freeze(Object.defineProperty({__proto__:null,default:Jn},Symbol.toStringTag,{value:"Module"}));export{ni as a,Kn as h,Bn as t,kn as u};
