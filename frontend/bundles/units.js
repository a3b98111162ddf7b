// Licences in vendor/LICENSES.txt.
import{b as c,O as B}from"./kit.js";import{t as qe,c as m,k as $,ab as Se,a9 as je,S as Me,T as O,f as p,N as re,e as b,n as Le,p as k,u as I,i as y,B as _,j as K,F as W,ac as Be,m as Fe,l as de,L as ce}from"./first.js";import{N as E,i as w,g as S,t as Oe,d as H,S as C,u as f,l as j,L as T,q as x,E as P,D as Pe,H as he,n as L,j as De,K as me,P as Y,s as ee,J as ue,F as ge}from"./frame.js";import{aR as Ue,w as xe,F,C as A,j as Ke,D as v,W as Ee,S as M,o as z,aS as Ae,a3 as R,g as ne,aG as ie,T as Re,aT as pe,aU as Ve,aV as Ge,aW as Ie}from"./shared.js";const e=qe({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý","tab.changes":"Nhập, tách, đổi tên",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.placeCode":"Mã đơn vị hành chính","unit.placeCodeHint":"5 chữ số của cấp xã (hoặc mã địa điểm 12 chữ số); ghi trong bảng số liệu cho hệ thống khác.","unit.placeCodeHintBelow":"Mã địa điểm 12 chữ số, nếu đã được cấp; để trống nếu chưa có.","unit.placeCodeBad":"Mã gồm 5 chữ số, hoặc 12 chữ số.","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","change.act":"Nhập, tách, đổi tên","change.title":"Nhập, tách, đổi tên đơn vị","change.hint":"Lên lịch trước; xem những gì sẽ chuyển theo, hủy được đến lúc làm. Đến ngày, máy chủ tự làm trong một giờ; số liệu cũ giữ nguyên.","change.merge":"Nhập đơn vị","change.split":"Tách đơn vị","change.rename":"Đổi tên đơn vị","change.none":"Chưa có thay đổi nào được lên lịch","change.noneHint":"Khi có quyết định nhập, tách hoặc đổi tên khu phố, bấm một trong ba nút ở trên.","change.merged":"Nhập {from} vào {into}","change.splitted":"Tách {from}: một phần sang {into}","change.renamed":"Đổi tên {from} thành {into}","change.day":"Từ ngày {on} · {decision} · người lên lịch: {by}","change.hindrance":"Đã đến ngày nhưng chưa thực hiện được: {why}","change.effects":"Những gì chuyển theo","change.cancel":"Hủy","change.cancelAsk":"Hủy thay đổi này?","change.cancelText":"Các đơn vị giữ nguyên như hiện nay. Muốn làm lại thì lên lịch mới.","change.cancelYes":"Hủy thay đổi","change.cancelled":"Đã hủy thay đổi.","change.planned":"Đã lên lịch. Xem những gì sẽ chuyển theo ở danh sách dưới đây.","change.yes":"Lên lịch","change.from":"Các đơn vị được nhập","change.fromMissing":"Chọn ít nhất một đơn vị.","change.source":"Đơn vị được tách","change.unit":"Đơn vị đổi tên","change.into":"Nhập vào","change.part":"Phần tách ra thành","change.new":"Một đơn vị mới","change.newName":"Tên đơn vị mới","change.streets":"Tuyến phố chuyển sang","change.streetHint":"{count} hộ","change.streetsMissing":"Chọn ít nhất một tuyến phố.","change.noStreets":"Đơn vị này chưa có tuyến phố nào trong sổ hộ.","change.teams":"Tổ chuyển sang (thành viên đi theo tổ)","change.roles":"Người chuyển sang","change.rolesHint":"Người không được chọn thôi vai trò từ hôm trước ngày thay đổi.","change.on":"Từ ngày","change.decision":"Quyết định, nghị quyết","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG A.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 15/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường A”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh B”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","team.renewed":"Ngày kiện toàn","team.project06":"Ngày sáp nhập Tổ Đề án 06","team.print":"In danh sách","team.printed":"Mở danh sách","team.sheet":"Danh sách Excel","team.sheetReady":"Tải danh sách Excel",workload:"Việc đang giữ","workload.counts":"{idle} người chưa có việc, {heavy} người nhiều việc hơn hẳn người khác trong tổ.","workload.load":"Mức việc",handovers:"Các lần bàn giao","handover.act":"Bàn giao việc","handover.title":"Bàn giao việc của {name}","handover.first":"Còn giữ việc thì bàn giao trước.","handover.giver":"Người giao","handover.day":"Nhận từ ngày","handover.rows":"Số việc","handover.by":"Người lập","handover.print":"In biên bản","handover.printed":"Mở biên bản","handover.done":"Đã bàn giao.","handover.passed":"{rows} việc chuyển cho người nhận từ ngày {day}.","handover.none":"Không còn giữ việc nào","handover.stays":"Tài khoản này còn vai trò khác: việc theo vai trò đó ở lại, không bàn giao ở đây.","handover.missing":"Hãy chọn người nhận.","handover.all":"Giao tất cả cho một người","handover.surely":"{name} thôi tham gia tổ?","handover.leaves":"Người này rời tổ (hết ngày hôm qua)","handover.reason":"Lý do","member.birthYear":"Năm sinh","member.birthYearBad":"Năm sinh gồm bốn chữ số, ví dụ 1998.","member.origin":"Từ lực lượng","member.skills":"Kỹ năng","member.core":"Là nòng cốt từ ngày","member.coreHint":"Để trống nếu không phải nòng cốt.","member.isCore":"Nòng cốt","member.coreSince":"Từ {on}","member.lacking":"Chưa rõ: {what}","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),We=["neighbourhood","resident_group","desk","steering_committee","police","school","one_stop","union"],be=new Set(["ward","neighbourhood","resident_group"]),N=(l,n)=>Object.fromEntries(n.filter(t=>!String(l[t]??"").trim()).map(t=>[t,Oe("field.missing")])),Ye=m(function({units:n,onClose:t}){const a=n.filter(o=>o.kind==="ward"||o.kind==="neighbourhood"),i=$({draft:"unit",initial:{kind:"neighbourhood",parent_id:a[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:b.value,valid_to:null},check:o=>({...o.code&&!/^[a-z0-9]{1,30}$/.test(o.code)&&{code:e("unit.codeBad")},...N(o,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(o,s)=>k("/units",{body:{...o,aliases:E(o.aliases),position:o.position??0,valid_from:o.valid_from??b.value},key:s}),done:o=>{w("/units"),S(e("unit.added")),t(),Le(`/don-vi/${o.unit.id}`)}});return F({title:e("unit.add"),form:i,submit:e("unit.add"),onClose:t,wide:!0,children:c`
      <div class="form-row">
        ${M({...i.bind("kind"),onChange:o=>i.set({kind:o}),label:e("unit.kind"),options:z(Ae,We),empty:!1})}
        ${M({...i.bind("parent_id"),label:e("unit.parent"),options:a.map(({id:o,name:s})=>({value:o,label:s})),empty:!1})}
      </div>
      <div class="form-row">
        ${p({...i.bind("name"),label:e("unit.name"),hint:e("unit.nameHint"),required:!0})}
        ${p({...i.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
        ${p({...i.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
      </div>
      <div class="form-row">
        ${v({...i.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${v({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${O({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
      ${A({...i.bind("reports"),label:e("unit.reports")})}`})}),ze=m(function({unit:n,onClose:t}){const a=n.kind==="ward",i=$({draft:`unit ${n.id}`,initial:{...Ue(Se.peek()),aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to,place_code:n.place_code},check:({valid_to:o,place_code:s})=>({...o&&o<n.valid_from&&{valid_to:e("unit.orderBad")},...!/^(\d{5}|\d{12})?$/.test(s)&&{place_code:e("unit.placeCodeBad")}}),submit:(o,s)=>je("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:s,body:{aliases:E(o.aliases),reports:o.reports,position:o.position??0,valid_to:o.valid_to,words:a?xe(o,re):null,place_code:be.has(n.kind)?o.place_code:null}}),done:()=>{a&&Me(),w("/units"),S(e("unit.saved")),t()}});return F({title:n.name,form:i,onClose:t,label:e("unit.edit"),children:c`
      ${A({...i.bind("reports"),label:e("unit.reports")})}
      ${O({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
      ${Ke({...i.bind("position"),label:e("unit.position")})}
      ${v({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      ${be.has(n.kind)&&p({...i.bind("place_code"),label:e("unit.placeCode"),hint:e(a?"unit.placeCodeHint":"unit.placeCodeHintBelow"),inputmode:"numeric"})}
      ${a&&Ee({bind:i.bind,usual:re})}`})}),D=(l,n)=>n?e("span.closed",{from:H(l),to:H(n)}):e("span.open",{from:H(l)}),te=(l,n)=>l.valid_from<=n&&(l.valid_to===null||n<=l.valid_to),Q=m(function({row:n,on:t}){return te(n,t)?C({label:e("force.now"),tone:"good"}):n.valid_from>t?C({label:e("force.coming"),tone:"info"}):C({label:e("force.past"),tone:"done"})});function V(){const[l]=I();return/^\d{4}-\d{2}-\d{2}$/.test(l.ngay??"")?l.ngay:b.value}const X=m(function({children:n}){const[,t]=I(),a=V();return c`<div class="as-of no-print">
    ${v({label:e("asOf"),name:"ngay",value:a,hint:"",onChange:i=>t({ngay:i===b.value?null:i})})}
    ${n}
  </div>`}),Qe=m(function(){const n=V(),[t,a]=B(null),i=f("/management-group",{query:{on:n}}),o=y("unit.manage");return c`<div class="stack">
    ${X({})}
    ${j({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:o&&_({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>a("new")}),children:T({of:i,empty:s=>s.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("group.none"),hint:o&&e("group.noneHint"),icon:"people"})}
        </div>`,children:s=>x({caption:e("group.title"),rows:s,rowKey:r=>r.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:r=>r.full_name},{key:"position",label:e("group.position"),value:r=>r.position},{key:"duty",label:e("group.duty"),value:r=>r.duty},{key:"when",label:e("period.when"),show:r=>D(r.joined_on,r.left_on)},...o?[{key:"actions",label:e("actions"),kind:"actions",show:r=>_({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>a(r)})}]:[]]})})})}
    ${t&&Xe({key:t==="new"?"new":t.id,row:t==="new"?null:t,onClose:()=>a(null)})}
  </div>`}),Xe=m(function({row:n,onClose:t}){const a=$({draft:`group ${n?.id??"new"}`,initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??b.value,left_on:n?.left_on??null},check:i=>({...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("unit.orderBad")},...N(i,["full_name","position","joined_on"])}),submit:(i,o)=>{const s={...i,joined_on:i.joined_on??b.value};return n?K("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:s,key:o}):k("/management-group",{body:s,key:o})},done:()=>{w("/management-group"),S(e("group.saved")),t()}});return F({title:e(n?"group.edit":"group.add"),form:a,onClose:t,label:e("group.title"),children:c`
      ${p({...a.bind("full_name"),label:e("group.name"),required:!0})}
      ${p({...a.bind("position"),label:e("group.position"),required:!0})}
      ${O({...a.bind("duty"),label:e("group.duty"),rows:2})}
      <div class="form-row">
        ${v({...a.bind("joined_on"),label:e("group.joined"),required:!0})}
        ${v({...a.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
      </div>`})}),G="new",ae=()=>({starts_on:b.value,decision:""}),ve=()=>({into:G,name:"",short_name:"",code:""}),oe=({onClose:l})=>{w("/unit-changes"),S(e("change.planned")),l()},_e=({into:l,name:n,short_name:t,code:a})=>l===G?{new:{code:a,name:n,short_name:t}}:{into_id:l},fe=l=>({...l.into===G&&N(l,["name","short_name","code"]),...l.into===G&&l.code&&!/^[a-z0-9]{1,30}$/.test(l.code)&&{code:e("unit.codeBad")}}),J=l=>l.map(({id:n,name:t})=>({value:n,label:t})),le=m(function({title:n,onClose:t,form:a}){const i=f("/units",{query:{on:b.value}});return Pe({title:n,onClose:t,wide:!0,children:T({of:i,children:o=>a(o.filter(s=>s.kind!=="ward"&&s.ward_id))})})}),Je=m(function({onClose:n}){return le({title:e("change.merge"),onClose:n,form:t=>Ze({units:t,onClose:n})})}),Ze=m(function({units:n,onClose:t}){const a=$({draft:"merge units",initial:{from_ids:[],role_ids:null,...ve(),...ae()},check:i=>({...i.from_ids.length===0&&{from_ids:e("change.fromMissing")},...fe(i),...N(i,["starts_on","decision"])}),submit:({from_ids:i,role_ids:o,starts_on:s,decision:r,...d},u)=>k("/unit-changes/merges",{key:u,body:{from_ids:i,..._e(d),role_ids:o,starts_on:s??b.value,decision:r}}),done:()=>oe({onClose:t})});return W({form:a,label:e("change.merge"),children:c`
      ${R({...a.bind("from_ids"),onChange:i=>a.set({from_ids:i,role_ids:null}),label:e("change.from"),options:J(n)})}
      ${ye({form:a,label:e("change.into"),units:n})}
      ${en({form:a,unitIds:a.values.from_ids.filter(i=>i!==a.values.into)})}
      ${se({form:a})}
      ${ne({form:a,submit:e("change.yes"),onClose:t})}`})}),en=m(function({form:n,unitIds:t}){return t.length>0?nn({key:t.join(),form:n,unitIds:t}):null}),nn=m(function({form:n,unitIds:t}){const a=f("/unit-changes/choices",{query:{unit_id:t}});return T({of:a,children:({roles:i})=>i.length>0&&R({...n.bind("role_ids"),value:n.values.role_ids??i.map(o=>o.id),label:e("change.roles"),hint:e("change.rolesHint"),options:i.map(({id:o,name:s,role_label:r,unit_name:d})=>({value:o,label:s,hint:`${r}, ${d}`}))})})}),tn=m(function({onClose:n}){return le({title:e("change.split"),onClose:n,form:t=>an({units:t.filter(a=>a.kind==="neighbourhood"),onClose:n})})}),an=m(function({units:n,onClose:t}){const a=[],i=$({draft:"split unit",initial:{unit_id:n[0]?.id??"",street_ids:a,team_ids:a,role_ids:a,...ve(),...ae()},check:o=>({...o.street_ids.length===0&&{street_ids:e("change.streetsMissing")},...fe(o),...N(o,["unit_id","starts_on","decision"])}),submit:({into:o,name:s,short_name:r,code:d,starts_on:u,...h},g)=>k("/unit-changes/splits",{key:g,body:{...h,..._e({into:o,name:s,short_name:r,code:d}),starts_on:u??b.value}}),done:()=>oe({onClose:t})});return W({form:i,label:e("change.split"),children:c`
      ${M({...i.bind("unit_id"),onChange:o=>i.set({unit_id:o,street_ids:a,team_ids:a,role_ids:a}),label:e("change.source"),options:J(n),empty:!1})}
      ${on({key:i.values.unit_id,form:i,unitId:i.values.unit_id})}
      ${ye({form:i,label:e("change.part"),units:n.filter(o=>o.id!==i.values.unit_id)})}
      ${se({form:i})}
      ${ne({form:i,submit:e("change.yes"),onClose:t})}`})}),on=m(function({form:n,unitId:t}){const a=f("/unit-changes/choices",{query:{unit_id:[t]}});return T({of:a,lines:4,children:({streets:i,teams:o,roles:s})=>c`
      ${R({...n.bind("street_ids"),label:e("change.streets"),hint:i.length===0?e("change.noStreets"):void 0,options:i.map(({id:r,name:d,households:u})=>({value:r,label:d,hint:e("change.streetHint",{count:u})}))})}
      ${o.length>0&&R({...n.bind("team_ids"),label:e("change.teams"),options:o.map(({id:r,name:d})=>({value:r,label:d}))})}
      ${s.length>0&&R({...n.bind("role_ids"),label:e("change.roles"),options:s.map(({id:r,name:d,role_label:u})=>({value:r,label:d,hint:u}))})}`})}),ln=m(function({onClose:n}){return le({title:e("change.rename"),onClose:n,form:t=>sn({units:t,onClose:n})})}),sn=m(function({units:n,onClose:t}){const a=$({draft:"rename unit",initial:{unit_id:n[0]?.id??"",name:"",short_name:"",...ae()},check:i=>N(i,["unit_id","name","short_name","starts_on","decision"]),submit:({starts_on:i,...o},s)=>k("/unit-changes/renames",{key:s,body:{...o,starts_on:i??b.value}}),done:()=>oe({onClose:t})});return W({form:a,label:e("change.rename"),children:c`
      ${M({...a.bind("unit_id"),label:e("change.unit"),options:J(n),empty:!1})}
      <div class="form-row">
        ${p({...a.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...a.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${se({form:a})}
      ${ne({form:a,submit:e("change.yes"),onClose:t})}`})}),ye=m(function({form:n,label:t,units:a}){return c`
    ${M({...n.bind("into"),label:t,options:[{value:G,label:e("change.new")},...J(a)],empty:!1})}
    ${n.values.into===G&&c`<div class="form-row">
      ${p({...n.bind("name"),label:e("change.newName"),hint:e("unit.nameHint"),required:!0})}
      ${p({...n.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
      ${p({...n.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
    </div>`}`}),se=m(function({form:n}){return c`<div class="form-row">
    ${v({...n.bind("starts_on"),label:e("change.on"),required:!0})}
    ${p({...n.bind("decision"),label:e("change.decision"),required:!0})}
  </div>`}),rn={merge:"change.merged",split:"change.splitted",rename:"change.renamed",reform:"change.merged"},dn={planned:"info",begun:"info",carried_out:"good",cancelled:"neutral"},cn=m(function(){const n=f("/unit-changes"),[t,a]=B(null),i=()=>a(null);return j({title:e("change.title"),hint:e("change.hint"),plain:!0,actions:c`
      ${_({label:e("change.merge"),kind:"primary",onClick:()=>a("merge")})}
      ${_({label:e("change.split"),onClick:()=>a("split")})}
      ${_({label:e("change.rename"),onClick:()=>a("rename")})}`,children:c`<div class="stack">
      ${T({of:n,empty:({items:o})=>o.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("change.none"),hint:e("change.noneHint"),icon:"units"})}
        </div>`,children:({items:o})=>c`${o.map(s=>mn({key:s.id,row:s}))}`})}
      ${t==="merge"&&Je({onClose:i})}
      ${t==="split"&&tn({onClose:i})}
      ${t==="rename"&&ln({onClose:i})}
    </div>`})}),hn=({kind:l,from_units:n,into:t,into_id:a})=>e(rn[l],{from:n.filter(i=>i.id!==a).map(i=>i.name).join(", "),into:t}),mn=m(function({row:n}){const t=$({draft:!1,initial:{},submit:async(a,i)=>await he({title:e("change.cancelAsk"),text:e("change.cancelText"),yes:e("change.cancelYes"),danger:!0})?(await k("/unit-changes/{change_id}/cancel",{params:{change_id:n.id},version:n.version,key:i}),!0):!1,done:a=>{a&&(w("/unit-changes"),S(e("change.cancelled")))}});return c`<section class="card stack">
    <div class="row spread">
      <h3>${hn(n)}</h3>
      ${C({label:n.state_label,tone:dn[n.state]})}
    </div>
    <p class="soft">${e("change.day",{on:H(n.starts_on),decision:n.decision,by:n.planned_by})}</p>
    ${n.hindrance&&["planned","begun"].includes(n.state)&&c`<p class="field-error">${e("change.hindrance",{why:n.hindrance})}</p>`}
    ${n.effects.length>0&&c`<h4>${e("change.effects")}</h4>
      <ul>${n.effects.map(a=>c`<li key=${a.code}>${a.label}: <strong>${L(a.number)}</strong>
          ${a.detail&&c`<span class="soft"> (${a.detail})</span>`}</li>`)}</ul>`}
    ${Be({form:t})}
    ${n.actions.includes("cancel")&&c`<div class="form-actions">
      ${_({label:e("change.cancel"),busy:t.busy,onClick:()=>{t.submit()}})}
    </div>`}
  </section>`});function un(l){const n=l.filter(i=>i.kind==="neighbourhood"||i.kind==="resident_group"),t=y("submission.review"),a=new Set(Fe.value?.assignments.filter(i=>i.role==="neighbourhood_head").map(i=>i.unit_id));return t?n:n.filter(i=>a.has(i.id)||i.parent_id!==null&&a.has(i.parent_id))}const $e=m(function({team:n,onClose:t}){const a=f("/units"),i=un(a.data??[]),o=$({draft:`team ${n?.id??"new"}`,initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",renewed_on:n?.renewed_on??null,project06_on:n?.project06_on??null,valid_from:n?.valid_from??b.value,valid_to:n?.valid_to??null},check:r=>({...r.valid_to&&r.valid_from&&r.valid_to<r.valid_from&&{valid_to:e("unit.orderBad")},...N(r,["unit_id","name","valid_from"])}),submit:(r,d)=>{const u={...r,valid_from:r.valid_from??b.value};return n?K("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:u,key:d}):k("/teams",{body:u,key:d})},done:()=>{w("/teams"),S(e("team.saved")),t()}}),s=n?[{value:n.unit_id,label:n.unit_name}]:i.map(({id:r,name:d})=>({value:r,label:d}));return F({title:e(n?"team.edit":"team.add"),form:o,onClose:t,label:e("team"),children:c`
      ${M({...o.bind("unit_id"),label:e("team.unit"),options:s,disabled:n!==null,required:!0})}
      ${p({...o.bind("name"),label:e("team.name"),required:!0})}
      ${p({...o.bind("decision"),label:e("team.decision")})}
      <div class="form-row">
        ${v({...o.bind("renewed_on"),label:e("team.renewed")})}
        ${v({...o.bind("project06_on"),label:e("team.project06")})}
      </div>
      <div class="form-row">
        ${v({...o.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${v({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>`})}),gn=m(function(){const n=V(),[t,a]=B(!1),i=De(`/teams?on=${n}`,async s=>{const[r,d]=await Promise.all([de("/teams",{query:{on:n},signal:s}),de("/teams/member-counts",{query:{on:n},signal:s})]);return{rows:r,counts:d}}),o=y("team.manage");return c`<div class="stack">
    ${X({})}
    ${j({title:e("tab.teams"),plain:!0,actions:o&&c`${pn({day:n})}
          ${_({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>a(!0)})}`,children:T({of:i,empty:({rows:s})=>s.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("team.none"),hint:e(o?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:s=>bn({...s,day:n})})})}
    ${t&&$e({team:null,onClose:()=>a(!1)})}
  </div>`}),pn=m(function({day:n}){const t=a=>()=>k("/teams/list",{body:{format:a,on:n}});return c`${ie({label:e("team.print"),ready:e("team.printed"),start:t("pdf")})}
    ${ie({label:e("team.sheet"),ready:e("team.sheetReady"),start:t("xlsx")})}`}),bn=m(function({rows:n,counts:t,day:a}){const i=t.reduce((r,d)=>({members:r.members+d.members,finished:r.finished+d.finished_courses}),{members:0,finished:0}),o=r=>t.find(d=>d.unit_id===r.unit_id&&d.teams===1)?.finished_courses??null,s=r=>a===b.value?`/don-vi/to/${r.id}`:`/don-vi/to/${r.id}?ngay=${a}`;return x({caption:e("tab.teams"),rows:n,rowKey:r=>r.id,href:s,foot:{name:e("team.total"),members:L(i.members),finished:L(i.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:r=>r.name},{key:"unit",label:e("team.unit"),show:r=>c`${r.unit_name} ${r.sample&&C({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:r=>r.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:o},{key:"decision",label:e("team.decision"),value:r=>r.decision,hideOnPhone:!0}]})}),vn=m(function(){const[n,t]=I(),[a,i]=B(!1),o=V(),s=n.ca==="1",r=f("/units",{query:{on:o,also_past:s||null}});return c`<div class="stack">
    ${X({children:A({label:e("alsoPast"),name:"ca",value:s,onChange:d=>t({ca:d?1:null})})})}
    ${j({title:e("tree.title"),actions:y("unit.manage")&&_({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>i(!0)}),children:T({of:r,lines:12,empty:d=>d.length===0,whenEmpty:P({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:d=>c`<div><ul class="tree">${_n(d).map(u=>ke({key:u.id,unit:u,rows:d,day:o}))}</ul>
          ${a&&Ye({units:d,onClose:()=>i(!1)})}</div>`})})}
  </div>`});function _n(l){const n=new Set(l.map(t=>t.id));return l.filter(t=>!t.parent_id||!n.has(t.parent_id))}const ke=m(({unit:l,rows:n,day:t})=>{const a=n.filter(s=>s.parent_id===l.id),i=te(l,t),o=t===b.value?`/don-vi/${l.id}`:`/don-vi/${l.id}?ngay=${t}`;return c`<li>
    <div class=${`tree-row ${i?"":"is-muted"}`}>
      <a href=${o}>${l.name}</a>
      ${!l.name.startsWith(l.kind_label)&&c`<span class="soft small">${l.kind_label}</span>`}
      ${l.reports&&me({label:e("reports")})}
      ${l.sample&&C({label:e("sample"),tone:"warning"})}
      ${!i&&c`<span class="soft small">${D(l.valid_from,l.valid_to)}</span>`}
    </div>
    ${a.length>0&&c`<ul>${a.map(s=>ke({key:s.id,unit:s,rows:n,day:t}))}</ul>`}
  </li>`});await ee("units");function fn(){const l=[{name:"don-vi",label:e("tab.units"),show:()=>vn({})},...y("team.read")?[{name:"to",label:e("tab.teams"),show:()=>gn({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>Qe({})},...y("unit.manage")?[{name:"thay-doi",label:e("tab.changes"),show:()=>cn({})}]:[]];return Y({title:e("title"),lead:e("lead"),children:c`<div class="stack">${Re({label:e("tabs"),tabs:l})}</div>`})}const yn=Object.freeze(Object.defineProperty({__proto__:null,default:fn},Symbol.toStringTag,{value:"Module"})),$n=z(Ve);function Te(l){w("/teams"),S(l)}const kn=m(function({team:n,member:t,onClose:a}){const i=$({draft:`member ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",kind:t?.kind??"member",phone:ue(t?.phone??null)??"",user_id:t?.user_id??null,courses_finished_on:t?.courses_finished_on??null,birth_year:String(t?.birth_year??""),skills:t?.skills??[],origin:t?.origin??"",core_on:t?.core_on??null,joined_on:t?.joined_on??b.value,left_on:t?.left_on??null},check:o=>({...o.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(o.phone.trim())&&{phone:e("member.phoneBad")},...o.birth_year.trim()&&!/^(19|20)\d\d$/.test(o.birth_year.trim())&&{birth_year:e("member.birthYearBad")},...o.left_on&&o.joined_on&&o.left_on<o.joined_on&&{left_on:e("member.leftBad")},...N(o,["full_name","joined_on"])}),submit:(o,s)=>{const r={...o,phone:o.phone.trim()||null,birth_year:Number(o.birth_year.trim())||null,origin:o.origin||null,joined_on:o.joined_on??b.value};return t?K("/team-members/{member_id}",{params:{member_id:t.id},version:t.version,body:r,key:s}):k("/teams/{team_id}/members",{params:{team_id:n.id},body:r,key:s})},done:()=>{Te(e("member.saved")),a()}});return F({title:e(t?"member.edit":"member.add"),form:i,onClose:a,label:e("team.members"),children:c`
      ${p({...i.bind("full_name"),label:e("member.name"),required:!0})}
      <div class="form-row">
        ${M({...i.bind("kind"),onChange:o=>i.set({kind:o}),label:e("member.kind"),options:$n,empty:!1})}
        ${p({...i.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      </div>
      <div class="form-row">
        ${v({...i.bind("joined_on"),label:e("member.joined"),required:!0})}
        ${t?.left_on&&v({...i.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
      </div>
      ${v({...i.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
      <div class="form-row">
        ${p({...i.bind("birth_year"),label:e("member.birthYear"),inputmode:"numeric",autocomplete:"off"})}
        ${M({...i.bind("origin"),label:e("member.origin"),options:z(Ge)})}
      </div>
      ${R({...i.bind("skills"),onChange:o=>i.set({skills:o}),label:e("member.skills"),options:z(Ie)})}
      ${v({...i.bind("core_on"),label:e("member.core"),hint:e("member.coreHint")})}
      ${y("user.invite")&&pe({...i.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:t?.full_name})}`})}),Tn=m(function({member:n,onClose:t}){const a=$({draft:`leave ${n.id}`,initial:{left_on:b.value},check:i=>i.left_on&&i.left_on<n.joined_on?{left_on:e("member.leftBad")}:N(i,["left_on"]),submit:({left_on:i},o)=>K("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:o,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,birth_year:n.birth_year,skills:n.skills,origin:n.origin,core_on:n.core_on,joined_on:n.joined_on,left_on:i}}),done:i=>{Te(e("member.leaveDone",{name:i.full_name,day:H(i.left_on)})),t()}});return F({title:e("member.leaveTitle",{name:n.full_name}),form:a,submit:e("member.leave"),onClose:t,label:e("member.leave"),children:c`
      <p class="soft">${e("member.leaveText")}
        ${y("team.handover")&&c` <a href=${`/don-vi/ban-giao/${n.id}`}>${e("handover.first")}</a>`}</p>
      ${v({...a.bind("left_on"),label:e("member.lastDay"),required:!0})}`})}),wn={none:"warning",usual:"neutral",heavy:"danger"},Hn=m(function({team:n}){const t=f("/workload",{query:{team_id:n.id}});return j({title:e("workload"),children:T({of:t,children:a=>c`<div class="stack">
        <p>${e("workload.counts",{idle:L(a.idle),heavy:L(a.heavy)})}</p>
        ${x({caption:e("workload"),rows:a.members,rowKey:i=>i.member_id,href:i=>`/don-vi/ban-giao/${i.member_id}`,columns:[{key:"name",label:e("member.name"),kind:"main",value:i=>i.full_name},{key:"load",label:e("workload.load"),show:i=>C({label:i.load_label,tone:wn[i.load]})},...a.holdings.map(({code:i,label:o},s)=>({key:i,label:o,kind:"number",value:r=>r.counts[s]??0}))]})}
      </div>`})})}),Cn=m(function({team:n}){const t=f("/handovers",{query:{team_id:n.id}}).data?.items??[];return t.length===0?null:j({title:e("handovers"),children:x({caption:e("handovers"),rows:t,rowKey:a=>a.id,columns:[{key:"name",label:e("handover.giver"),kind:"main",value:a=>a.full_name},{key:"day",label:e("handover.day"),value:a=>H(a.on)},{key:"rows",label:e("handover.rows"),kind:"number",value:a=>a.rows},{key:"by",label:e("handover.by"),value:a=>a.by_name,hideOnPhone:!0},{key:"minutes",label:e("actions"),kind:"actions",show:a=>we({id:a.id})}]})})}),we=m(function({id:n}){return ie({label:e("handover.print"),ready:e("handover.printed"),start:()=>k("/handovers/{handover_id}/minutes",{params:{handover_id:n}})})});await ee("units");function Nn({params:l}){const n=V(),[t,a]=I(),i=t.ca==="1",o=f("/teams/{team_id}",{params:{team_id:l.id??""},query:{on:n}}),s=f("/teams/{team_id}/members",{params:{team_id:l.id??""},query:{on:i?null:n}}),[r,d]=B(null),u=()=>d(null),h=y("team.manage");return Y({title:o.data?.name??e("team"),status:o.data?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:o.data?.unit_name??e("team")}],actions:h&&o.data&&c`
        ${_({label:e("team.edit"),icon:"edit",onClick:()=>d({form:"team"})})}
        ${_({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>d({form:"member"})})}`,children:T({of:o,children:g=>c`<div class="stack">
        ${qn({team:g})}
        ${X({children:A({label:e("member.alsoLeft"),name:"ca",value:i,onChange:q=>a({ca:q?1:null})})})}
        ${T({of:s,empty:q=>q.length===0,whenEmpty:c`<div class="card">
            ${P({title:e("member.none"),hint:h&&e("member.noneHint"),icon:"people"})}
          </div>`,children:q=>Mn({rows:q,day:n,manage:h,edit:U=>d({form:"member",member:U}),leave:U=>d({form:"leave",member:U})})})}
        ${y("team.workload")&&Hn({team:g})}
        ${y("team.workload")&&Cn({team:g})}
        ${r?.form==="team"&&$e({team:g,onClose:u})}
        ${r?.form==="member"&&kn({key:r.member?.id??"new",team:g,member:r.member??null,onClose:u})}
        ${r?.form==="leave"&&r.member&&Tn({member:r.member,onClose:u})}
      </div>`})})}const qn=m(function({team:n}){return c`<section class="card">${ge({facts:[{label:e("team.unit"),value:c`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:D(n.valid_from,n.valid_to)},{label:e("team.members"),value:L(n.member_count)},...n.renewed_on?[{label:e("team.renewed"),value:H(n.renewed_on)}]:[],...n.project06_on?[{label:e("team.project06"),value:H(n.project06_on)}]:[],{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),Sn=(l,n)=>l.courses_finished_on&&l.courses_finished_on<=n?C({label:e("member.coursesDone",{on:H(l.courses_finished_on)}),tone:"good"}):C({label:e("member.coursesOpen"),tone:"warning"}),jn=l=>l.core_on?c`${C({label:e("member.coreSince",{on:H(l.core_on)}),tone:l.lacking.length?"warning":"good"})}
        ${l.lacking.length>0&&c`<span class="soft">${e("member.lacking",{what:l.lacking.join("; ")})}</span>`}`:"—",Mn=m(function({rows:n,day:t,manage:a,edit:i,leave:o}){const s=n.filter(d=>d.courses_finished_on&&d.courses_finished_on<=t).length,r={key:"actions",label:e("actions"),kind:"actions",show:d=>c`<span class="row is-end">
      ${_({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(d)})}
      ${y("team.handover")&&ce({label:e("handover.act"),small:!0,href:`/don-vi/ban-giao/${d.id}`})}
      ${!d.left_on&&_({label:e("member.leave"),small:!0,onClick:()=>o(d)})}</span>`};return c`<div class="stack">
    <p>${e("team.counts",{members:L(n.length),finished:L(s)})}</p>
    ${x({caption:e("team.members"),rows:n,rowKey:d=>d.id,tone:d=>d.left_on&&d.left_on<t?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:d=>d.full_name},{key:"kind",label:e("member.kind"),value:d=>d.kind_label},{key:"core",label:e("member.isCore"),show:d=>jn(d)},{key:"phone",label:e("member.phone"),show:d=>d.phone?c`<a class="nowrap" href=${`tel:${d.phone}`}>${ue(d.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:d=>Sn(d,t)},{key:"when",label:e("member.period"),show:d=>D(d.joined_on,d.left_on)},...a?[r]:[]]})}
  </div>`}),Ln=Object.freeze(Object.defineProperty({__proto__:null,default:Nn},Symbol.toStringTag,{value:"Module"}));function Bn({params:l}){const n=f("/team-members/{member_id}/holdings",{params:{member_id:l.id??""}}),[t,a]=B(null),i=n.data;return Y({title:i?e("handover.title",{name:i.full_name}):e("handover.act"),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},...i?[{label:i.team_name,href:`/don-vi/to/${i.team_id}`}]:[],{label:e("handover.act")}],children:T({of:n,children:o=>c`<div class="stack">
        ${t&&Fn({made:t})}
        ${!t&&On({key:o.version,row:o,done:a})}</div>`})})}const Fn=m(function({made:n}){return j({title:e("handover.done"),children:c`<div class="stack">
      <p>${e("handover.passed",{rows:L(n.rows),day:H(n.on)})}</p>
      ${Z({rows:n.moved.flatMap(t=>t.rows.map(a=>`${t.label}: ${a} → ${t.to}`))})}
      ${Z({rows:n.unsent})}
      <div>${we({id:n.id})}</div></div>`})}),Z=m(function({rows:n}){return n.length>0&&c`<ul>${n.map(t=>c`<li key=${t}>${t}</li>`)}</ul>`}),On=m(function({row:n,done:t}){const a=n.kinds.filter(s=>s.rows.length>0),i=n.left_on!==null,o=c`${n.stays&&c`<p class="soft">${e("handover.stays")}</p>`}${Z({rows:n.unsent})}`;return a.length===0&&(i||!n.may_hand_over)?c`<div class="card">${P({title:e("handover.none"),icon:"check"})}${o}</div>`:c`<div class="card stack">${o}
    ${n.may_hand_over?Dn({row:n,kinds:a,gone:i,done:t}):a.map(s=>Pn({key:s.code,kind:s}))}</div>`}),Pn=m(function({kind:n}){return c`<div><h3>${n.label}</h3>${Z({rows:n.rows.map(t=>t.text)})}</div>`}),Dn=m(function({row:n,kinds:t,gone:a,done:i}){const o=t.flatMap(h=>h.rows.map(g=>({...g,kind:h.code}))),s=$({draft:`handover ${n.member_id}`,initial:{reason:"",leaves:"",...Object.fromEntries(o.map(h=>[h.id,""]))},check:h=>Object.fromEntries(o.filter(g=>!h[g.id]).map(g=>[g.id,e("handover.missing")])),submit:async(h,g)=>{const q={title:e("handover.surely",{name:n.full_name}),yes:e("handover.leaves"),danger:!0};return h.leaves==="yes"&&!await he(q)?null:k("/team-members/{member_id}/handover",{params:{member_id:n.member_id},version:n.version,key:g,body:{leaves:h.leaves==="yes",reason:h.reason??"",moves:o.map(U=>({holding:U.kind,receiver_id:h[U.id]??"",row_ids:[U.id]}))}})},done:h=>{h&&(w("/teams"),w("/workload"),w("/handovers"),S(e("handover.done")),i(h))}}),r=new Map(n.receivers.map(h=>[h.id,h.name])),d=h=>h.map(g=>({value:g,label:r.get(g)??""})),u=h=>n.receivers.map(g=>g.id).filter(g=>h.rows.every(q=>q.receivers.includes(g)));return W({form:s,label:e("handover.act"),children:c`
      ${t.map(h=>c`<fieldset key=${h.code} class="stack"><legend>${`${h.label} (${L(h.rows.length)})`}</legend>
          ${h.rows.length>1&&M({name:`all ${h.code}`,label:e("handover.all"),value:"",options:d(u(h)),onChange:g=>s.set(Object.fromEntries(h.rows.map(q=>[q.id,g])))})}
          ${h.rows.map(g=>M({key:g.id,...s.bind(g.id),label:g.text,options:d(g.receivers)}))}
        </fieldset>`)}
      ${!a&&A({label:e("handover.leaves"),name:"leaves",value:s.values.leaves==="yes",onChange:h=>s.set({leaves:h?"yes":""})})}
      ${O({...s.bind("reason"),label:e("handover.reason"),rows:2})}
      <div class="form-actions">
        ${_({label:e("handover.act"),type:"submit",kind:"primary",icon:"check",busy:s.busy})}
      </div>`})}),Un=Object.freeze(Object.defineProperty({__proto__:null,default:Bn},Symbol.toStringTag,{value:"Module"})),He=({name:l,purpose:n})=>n?`${l} (${n})`:l;function xn(l){return E(l).map(n=>{const t=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),a=/^(.+?)\s*\(([^()]+)\)$/.exec(t);return a?{name:a[1]??"",purpose:a[2]??""}:{name:t,purpose:""}})}const Ce=m(function({head:n,year:t,signer:a}){const i=n.recipients.map(o=>He({name:o.name??"",purpose:o.purpose??""}));return c`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
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
  </div></div>`}),Kn=m(function({unit:n,day:t}){const[a,i]=B(null),o=f("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),s=f("/units/{unit_id}/signers",{params:{unit_id:n.id}}),r=y("unit.manage");return j({title:e("head.title"),hint:e("head.hint"),actions:r&&_({label:e("head.add"),icon:"plus",onClick:()=>i("new")}),children:T({of:o,empty:d=>d.length===0&&a===null,whenEmpty:P({title:e("head.none"),hint:e(r?"head.noneHint":"head.noneReader")}),children:d=>c`<div class="stack">
        ${[...d].reverse().map(u=>c`<article class="stack" key=${u.id}>
            <div class="row"><strong>${D(u.valid_from,u.valid_to)}</strong> ${Q({row:u,on:t})}
              ${r&&_({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>i(u)})}</div>
            ${Ce({head:u,year:u.valid_from.slice(0,4),signer:s.data?.find(h=>h.is_default&&te(h,u.valid_from))})}
          </article>`)}
        ${a&&An({key:a==="new"?"new":a.id,unit:n,row:a==="new"?null:a,latest:d.at(-1),onClose:()=>i(null)})}
      </div>`})})}),En=l=>({superior_lines:l?.superior_lines.join(`
`)??"",agency_lines:l?.agency_lines.join(`
`)??"",place:l?.place??"",symbol:l?.symbol??"UBND",full_name:l?.full_name??"",superior_name:l?.superior_name??"",archive:l?.archive??"VT",recipients:(l?.recipients??[]).map(n=>He({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),An=m(function({unit:n,row:t,latest:a,onClose:i}){const o=$({draft:`letterhead ${t?.id??"new"}`,initial:{...En(t??a),valid_from:t?.valid_from??b.value,valid_to:t?.valid_to??null},check:s=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(s.symbol)&&{symbol:e("head.symbolBad")},...s.valid_to&&s.valid_from&&s.valid_to<s.valid_from&&{valid_to:e("unit.orderBad")},...N(s,["agency_lines","place","full_name","archive","valid_from"])}),submit:(s,r)=>{const d={...Ne(s),valid_from:s.valid_from??b.value,valid_to:s.valid_to};return t?K("/letterheads/{letterhead_id}",{params:{letterhead_id:t.id},version:t.version,body:d,key:r}):k("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:d,key:r})},done:()=>{w("/units"),S(e("head.saved")),i()}});return F({title:e(t?"head.edit":"head.add"),form:o,onClose:i,label:e("head.title"),wide:!0,children:c`
      ${Rn({form:o})}
      <div>
        <p class="field-label">${e("head.preview")}</p>
        ${Ce({head:Ne(o.values),year:(o.values.valid_from??b.value).slice(0,4)})}
      </div>`})}),Ne=l=>({superior_lines:E(l.superior_lines),agency_lines:E(l.agency_lines),place:l.place,symbol:l.symbol,full_name:l.full_name,superior_name:l.superior_name,archive:l.archive,recipients:xn(l.recipients)}),Rn=m(function({form:n}){return c`
    <div class="form-row">
      ${v({...n.bind("valid_from"),label:e("period.from"),required:!0})}
      ${v({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
    </div>
    <div class="form-row">
      ${O({...n.bind("superior_lines"),label:e("head.superiorLines"),hint:e("head.superiorLinesHint"),rows:2})}
      ${O({...n.bind("agency_lines"),label:e("head.agencyLines"),hint:e("head.agencyLinesHint"),rows:2,required:!0})}
    </div>
    <div class="form-row">
      ${p({...n.bind("place"),label:e("head.place"),required:!0})}
      ${p({...n.bind("symbol"),label:e("head.symbol"),hint:e("head.symbolHint"),required:!0})}
      ${p({...n.bind("archive"),label:e("head.archive"),hint:e("head.archiveHint"),required:!0})}
    </div>
    ${p({...n.bind("full_name"),label:e("head.fullName"),hint:e("head.fullNameHint"),required:!0})}
    ${p({...n.bind("superior_name"),label:e("head.superiorName"),hint:e("head.superiorNameHint")})}
    ${O({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),Vn=m(function({unit:n,day:t}){const[a,i]=B(null),o=f("/units/{unit_id}/signers",{params:{unit_id:n.id}}),s=y("unit.manage");return j({title:e("signer.title"),hint:e("signer.hint"),actions:s&&_({label:e("signer.add"),icon:"plus",onClick:()=>i("new")}),children:c`
      ${T({of:o,empty:r=>r.length===0,whenEmpty:P({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:r=>x({caption:e("signer.title"),rows:r,rowKey:d=>d.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:d=>c`${d.full_name} ${d.is_default&&me({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:d=>c`<span>${d.lines.map(u=>c`<span key=${u}>${u}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:d=>c`<span>${D(d.valid_from,d.valid_to)} ${Q({row:d,on:t})}</span>`},...s?[{key:"actions",label:e("actions"),kind:"actions",show:d=>_({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(d)})}]:[]]})})}
      ${a&&Gn({key:a==="new"?"new":a.id,unit:n,row:a==="new"?null:a,onClose:()=>i(null)})}`})}),Gn=m(function({unit:n,row:t,onClose:a}){const i=$({draft:`signer ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",lines:t?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:t?.user_id??null,is_default:t?.is_default??!1,valid_from:t?.valid_from??b.value,valid_to:t?.valid_to??null},check:o=>({...o.valid_to&&o.valid_from&&o.valid_to<o.valid_from&&{valid_to:e("unit.orderBad")},...N(o,["full_name","lines","valid_from"])}),submit:(o,s)=>{const r={...o,lines:E(o.lines),valid_from:o.valid_from??b.value};return t?K("/signers/{signer_id}",{params:{signer_id:t.id},version:t.version,body:r,key:s}):k("/units/{unit_id}/signers",{params:{unit_id:n.id},body:r,key:s})},done:()=>{w("/units"),S(e("signer.saved")),a()}});return F({title:e(t?"signer.edit":"signer.add"),form:i,onClose:a,label:e("signer.title"),children:c`
      ${p({...i.bind("full_name"),label:e("signer.name"),required:!0})}
      ${O({...i.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
      <div class="form-row">
        ${v({...i.bind("valid_from"),label:e("period.from"),required:!0})}
        ${v({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${pe({...i.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
      ${A({...i.bind("is_default"),label:e("signer.default")})}`})}),In=l=>{w("/units"),S(l)},Wn=m(function({history:{unit:n,periods:t},onClose:a}){const i=f("/units/superiors"),o=t.at(-1),s=$({draft:`period ${n.id}`,initial:{name:n.name,short_name:n.short_name,superior_id:o?.superior_id??"",note:"",valid_from:b.value,valid_to:null},check:h=>N(h,["name","short_name","valid_from"]),submit:(h,g)=>k("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:g,body:{...h,superior_id:h.superior_id||null,valid_from:h.valid_from??b.value}}),done:()=>{In(e("period.saved")),a()}}),r=o?.superior_id&&o.superior_name?[{value:o.superior_id,label:o.superior_name}]:[],d=(i.data??[]).map(h=>({value:h.id,label:h.name})),u=n.kind==="ward"?[...d,...r.filter(h=>!d.some(g=>g.value===h.value))]:r;return F({title:e("period.new"),form:s,onClose:a,wide:!0,children:c`
      <p class="soft">${e("period.lead")}</p>
      ${v({...s.bind("valid_from"),label:e("period.from"),required:!0})}
      <div class="form-row">
        ${p({...s.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...s.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${M({...s.bind("superior_id"),label:e("period.superior"),options:u,empty:e("period.noSuperior")})}
      ${p({...s.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})});await ee("units");const Yn=new Set(["ward","steering_committee"]);function zn({params:l}){const n=V(),t=f("/units/{unit_id}",{params:{unit_id:l.id??""},query:{on:n}}),[a,i]=B(null),o=t.data?.unit,s=()=>i(null);return Y({title:o?.name??e("unit"),status:o?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:o?.name??e("unit")}],actions:o&&y("unit.manage")&&c`
        ${_({label:e("unit.edit"),icon:"edit",onClick:()=>i("edit")})}
        ${o.kind!=="ward"&&ce({label:e("change.act"),href:"/don-vi?tab=thay-doi"})}
        ${_({label:e("period.new"),kind:"primary",onClick:()=>i("period")})}`,children:T({of:t,lines:8,children:r=>c`<div class="stack">
        ${Qn({history:r,day:n})}
        ${Xn({history:r,day:n})}
        ${r.lineage.length>0&&Jn({history:r})}
        ${Yn.has(r.unit.kind)&&c`${Kn({unit:r.unit,day:n})}${Vn({unit:r.unit,day:n})}`}
        ${a==="edit"&&ze({unit:r.unit,onClose:s})}
        ${a==="period"&&Wn({history:r,onClose:s})}
      </div>`})})}const Qn=m(function({history:{unit:n},day:t}){return c`<section class="card">${ge({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:c`<span>${D(n.valid_from,n.valid_to)} </span>${Q({row:n,on:t})}`},{label:e("unit.path"),value:n.path},...n.place_code?[{label:e("unit.placeCode"),value:n.place_code}]:[],...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),Xn=m(function({history:n,day:t}){return j({title:e("period.title"),children:x({caption:e("period.title"),rows:n.periods,rowKey:a=>a.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:a=>a.name},{key:"when",label:e("period.when"),show:a=>c`<span>${D(a.valid_from,a.valid_to)} ${Q({row:a,on:t})}</span>`},{key:"superior",label:e("period.superior"),value:a=>a.superior_name},{key:"note",label:e("period.note"),value:a=>a.note}]})})}),Jn=m(function({history:{unit:n,lineage:t}}){return j({title:e("lineage.title"),children:c`<ul>${t.map(a=>{const i=a.from_unit_id===n.id,[o,s]=i?[a.to_unit_id,a.to_name]:[a.from_unit_id,a.from_name];return c`<li key=${o}>
        <a href=${`/don-vi/${o}?ngay=${a.happened_on}`}>${e(i?"lineage.into":"lineage.from",{name:s})}</a>
        <span class="soft"> ${H(a.happened_on)} · ${a.decision}</span></li>`})}</ul>`})}),Zn=Object.freeze(Object.defineProperty({__proto__:null,default:zn},Symbol.toStringTag,{value:"Module"}));export{Zn as a,Un as h,Ln as t,yn as u};
