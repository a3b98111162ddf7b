import{b as d,O as q,r as je}from"./kit.js";import{t as Me,c as m,k,ac as Le,aa as Be,W as Fe,T as O,f as p,N as re,e as b,n as Oe,p as y,u as I,i as $,B as v,j as E,F as W,ad as Pe,m as De,l as de,h as xe,L as ce}from"./first.js";import{V as K,i as T,e as S,d as H,t as he,S as C,u as f,k as N,L as w,E as P,D as Ue,Q as me,n as B,h as Ee,U as ue,N as z,y as Ke,z as Re,s as ee,l as ge,g as Ae,R as pe,F as be}from"./frame.js";import{aL as Ve,x as Ge,F,C as R,l as Ie,g as _,W as We,S as L,o as Y,aM as ze,D,_ as A,h as ne,au as ie,T as Ye,aN as ve,aO as Qe,aP as Xe,aQ as Ze}from"./shared.js";const e=Me({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý","tab.changes":"Nhập, tách, đổi tên","tab.map":"Bản đồ",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng: tên viết gọn.","unit.people":"Người đang làm việc","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.fromHint":"Đơn vị đã có từ trước thì ghi ngày cũ (phường có từ {day}). Tháng báo cáo đã hết trước ngày này không hỏi đơn vị.","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.placeCode":"Mã đơn vị hành chính","unit.placeCodeHint":"5 chữ số của cấp xã (hoặc mã địa điểm 12 chữ số); ghi trong bảng số liệu cho hệ thống khác.","unit.placeCodeHintBelow":"Mã địa điểm 12 chữ số, nếu đã được cấp; để trống nếu chưa có.","unit.placeCodeBad":"Mã gồm 5 chữ số, hoặc 12 chữ số.","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","change.act":"Nhập, tách, đổi tên","change.title":"Nhập, tách, đổi tên đơn vị","change.hint":"Lên lịch trước; xem những gì sẽ chuyển theo, hủy được đến lúc làm. Đến ngày, máy chủ tự làm trong một giờ; số liệu cũ giữ nguyên.","change.merge":"Nhập đơn vị","change.split":"Tách đơn vị","change.rename":"Đổi tên đơn vị","change.none":"Chưa có thay đổi nào được lên lịch","change.noneHint":"Khi có quyết định nhập, tách hoặc đổi tên khu phố, bấm một trong ba nút ở trên.","change.merged":"Nhập {from} vào {into}","change.splitted":"Tách {from}: một phần sang {into}","change.renamed":"Đổi tên {from} thành {into}","change.day":"Từ ngày {on} · {decision} · người lên lịch: {by}","change.hindrance":"Đã đến ngày nhưng chưa thực hiện được: {why}","change.effects":"Những gì chuyển theo","change.cancel":"Hủy","change.cancelAsk":"Hủy thay đổi này?","change.cancelText":"Các đơn vị giữ nguyên như hiện nay. Muốn làm lại thì lên lịch mới.","change.cancelYes":"Hủy thay đổi","change.cancelled":"Đã hủy thay đổi.","change.planned":"Đã lên lịch. Xem những gì sẽ chuyển theo ở danh sách dưới đây.","change.yes":"Lên lịch","change.from":"Các đơn vị được nhập","change.fromMissing":"Chọn ít nhất một đơn vị.","change.source":"Đơn vị được tách","change.unit":"Đơn vị đổi tên","change.into":"Nhập vào","change.part":"Phần tách ra thành","change.new":"Một đơn vị mới","change.newName":"Tên đơn vị mới","change.streets":"Tuyến phố chuyển sang","change.streetHint":"{count} hộ","change.streetsMissing":"Chọn ít nhất một tuyến phố.","change.noStreets":"Đơn vị này chưa có tuyến phố nào trong sổ hộ.","change.teams":"Tổ chuyển sang (thành viên đi theo tổ)","change.roles":"Người chuyển sang","change.rolesHint":"Người không được chọn thôi vai trò từ hôm trước ngày thay đổi.","change.on":"Từ ngày","change.decision":"Quyết định, nghị quyết","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG A.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 15/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường A”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh B”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","team.renewed":"Ngày kiện toàn","team.project06":"Ngày sáp nhập Tổ Đề án 06","team.print":"In danh sách","team.printed":"Mở danh sách","team.sheet":"Danh sách Excel","team.sheetReady":"Tải danh sách Excel",workload:"Việc đang giữ","workload.counts":"{idle} người chưa có việc, {heavy} người nhiều việc hơn hẳn người khác trong tổ.","workload.load":"Mức việc",handovers:"Các lần bàn giao","handover.act":"Bàn giao việc","handover.title":"Bàn giao việc của {name}","handover.first":"Bàn giao cho người khác trước","handover.giver":"Người giao","handover.day":"Nhận từ ngày","handover.rows":"Số việc","handover.by":"Người lập","handover.print":"In biên bản","handover.printed":"Mở biên bản","handover.done":"Đã bàn giao.","handover.passed":"{rows} việc chuyển cho người nhận từ ngày {day}.","handover.none":"Không còn giữ việc nào","handover.stays":"Tài khoản này còn vai trò khác: việc theo vai trò đó ở lại, không bàn giao ở đây.","handover.missing":"Hãy chọn người nhận.","handover.all":"Giao tất cả cho một người","handover.surely":"{name} thôi tham gia tổ?","handover.leaves":"Người này rời tổ (hết ngày hôm qua)","handover.reason":"Lý do","member.birthYear":"Năm sinh","member.birthYearBad":"Năm sinh gồm bốn chữ số, ví dụ 1998.","member.origin":"Từ lực lượng","member.skills":"Kỹ năng","member.core":"Là nòng cốt từ ngày","member.coreHint":"Để trống nếu không phải nòng cốt.","member.isCore":"Nòng cốt","member.coreSince":"Từ {on}","member.lacking":"Chưa rõ: {what}","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày",badges:"Thẻ đến nhà","badges.hint":"Mã trên điện thoại của thành viên, đổi 30 giây một lần. Thu hồi xong là người dân quét không còn hiệu lực.","badge.state":"Thẻ","badge.taken":"Lấy lần cuối","badge.until":"Dùng đến","badge.why":"Lý do thu hồi","badge.revoke":"Thu hồi","badge.allow":"Cho cấp lại","badge.allowed":"Điện thoại của người này lấy lại thẻ được.","badge.revoked":"Đã thu hồi thẻ.","badge.revokeTitle":"Thu hồi thẻ của {name}","badge.reason":"Vì sao thu hồi","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveHolds":"Người này còn giữ việc. Rời tổ mà chưa bàn giao thì sau ngày cuối không ai phụ trách:","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),Je=["neighbourhood","resident_group","desk","steering_committee","police","school","one_stop","union"],_e=new Set(["ward","neighbourhood","resident_group"]),j=(l,n)=>Object.fromEntries(n.filter(t=>!String(l[t]??"").trim()).map(t=>[t,he("field.missing")])),en=m(function({units:n,onClose:t}){const i=n.filter(s=>s.kind==="ward"||s.kind==="neighbourhood"),a=n.find(s=>s.kind==="ward"),o=k({draft:"unit",initial:{kind:"neighbourhood",parent_id:i[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:b.value,valid_to:null},check:s=>({...s.code&&!/^[a-z0-9]{1,30}$/.test(s.code)&&{code:e("unit.codeBad")},...j(s,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(s,r)=>y("/units",{body:{...s,aliases:K(s.aliases),position:s.position??0,valid_from:s.valid_from??b.value},key:r}),done:s=>{T("/units"),S(e("unit.added")),t(),Oe(`/don-vi/${s.unit.id}`)}});return F({title:e("unit.add"),form:o,submit:e("unit.add"),onClose:t,wide:!0,children:d`
<div class="form-row">
${L({...o.bind("kind"),onChange:s=>o.set({kind:s}),label:e("unit.kind"),options:Y(ze,Je),empty:!1})}
${L({...o.bind("parent_id"),label:e("unit.parent"),options:i.map(({id:s,name:r})=>({value:s,label:r})),empty:!1})}
</div>
<div class="form-row">
${p({...o.bind("name"),label:e("unit.name"),hint:e("unit.nameHint"),required:!0})}
${p({...o.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
${p({...o.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
</div>
<div class="form-row">
${_({...o.bind("valid_from"),label:e("unit.from"),hint:a&&e("unit.fromHint",{day:H(a.valid_from)}),required:!0})}
${_({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
</div>
${O({...o.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
${R({...o.bind("reports"),label:e("unit.reports")})}`})}),nn=m(function({unit:n,onClose:t}){const i=n.kind==="ward",a=k({draft:`unit ${n.id}`,initial:{...Ve(Le.peek()),aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to,place_code:n.place_code},check:({valid_to:o,place_code:s})=>({...o&&o<n.valid_from&&{valid_to:e("unit.orderBad")},...!/^(\d{5}|\d{12})?$/.test(s)&&{place_code:e("unit.placeCodeBad")}}),submit:(o,s)=>Be("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:s,body:{aliases:K(o.aliases),reports:o.reports,position:o.position??0,valid_to:o.valid_to,words:i?Ge(o,re):null,place_code:_e.has(n.kind)?o.place_code:null}}),done:()=>{i&&Fe(),T("/units"),S(e("unit.saved")),t()}});return F({title:n.name,form:a,onClose:t,label:e("unit.edit"),children:d`
${R({...a.bind("reports"),label:e("unit.reports")})}
${O({...a.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
${Ie({...a.bind("position"),label:e("unit.position")})}
${_({...a.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
${_e.has(n.kind)&&p({...a.bind("place_code"),label:e("unit.placeCode"),hint:e(i?"unit.placeCodeHint":"unit.placeCodeHintBelow"),inputmode:"numeric"})}
${i&&We({bind:a.bind,usual:re})}`})}),x=(l,n)=>n?e("span.closed",{from:H(l),to:H(n)}):e("span.open",{from:H(l)}),te=(l,n)=>l.valid_from<=n&&(l.valid_to===null||n<=l.valid_to),Q=m(function({row:n,on:t}){return te(n,t)?C({label:e("force.now"),tone:"good"}):n.valid_from>t?C({label:e("force.coming"),tone:"info"}):C({label:e("force.past"),tone:"done"})});function V(){const[l]=I();return/^\d{4}-\d{2}-\d{2}$/.test(l.ngay??"")?l.ngay:b.value}const X=m(function({children:n}){const[,t]=I(),i=V();return d`<div class="as-of no-print">
${_({label:e("asOf"),name:"ngay",value:i,hint:"",onChange:a=>t({ngay:a===b.value?null:a})})}
${n}
</div>`}),tn=m(function(){const n=V(),[t,i]=q(null),a=f("/management-group",{query:{on:n}}),o=$("unit.manage");return d`<div class="stack">
${X({})}
${N({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:o&&v({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>i("new")}),children:w({of:a,empty:s=>s.length===0,whenEmpty:d`<div class="card">
${P({title:e("group.none"),hint:o&&e("group.noneHint"),icon:"people"})}
</div>`,children:s=>D({caption:e("group.title"),rows:s,rowKey:r=>r.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:r=>r.full_name},{key:"position",label:e("group.position"),value:r=>r.position},{key:"duty",label:e("group.duty"),value:r=>r.duty},{key:"when",label:e("period.when"),show:r=>x(r.joined_on,r.left_on)},...o?[{key:"actions",label:e("actions"),kind:"actions",show:r=>v({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(r)})}]:[]]})})})}
${t&&an({key:t==="new"?"new":t.id,row:t==="new"?null:t,onClose:()=>i(null)})}
</div>`}),an=m(function({row:n,onClose:t}){const i=k({draft:`group ${n?.id??"new"}`,initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??b.value,left_on:n?.left_on??null},check:a=>({...a.left_on&&a.joined_on&&a.left_on<a.joined_on&&{left_on:e("unit.orderBad")},...j(a,["full_name","position","joined_on"])}),submit:(a,o)=>{const s={...a,joined_on:a.joined_on??b.value};return n?E("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:s,key:o}):y("/management-group",{body:s,key:o})},done:()=>{T("/management-group"),S(e("group.saved")),t()}});return F({title:e(n?"group.edit":"group.add"),form:i,onClose:t,label:e("group.title"),children:d`
${p({...i.bind("full_name"),label:e("group.name"),required:!0})}
${p({...i.bind("position"),label:e("group.position"),required:!0})}
${O({...i.bind("duty"),label:e("group.duty"),rows:2})}
<div class="form-row">
${_({...i.bind("joined_on"),label:e("group.joined"),required:!0})}
${_({...i.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
</div>`})}),G="new",ae=()=>({starts_on:b.value,decision:""}),fe=()=>({into:G,name:"",short_name:"",code:""}),oe=({onClose:l})=>{T("/unit-changes"),S(e("change.planned")),l()},ye=({into:l,name:n,short_name:t,code:i})=>l===G?{new:{code:i,name:n,short_name:t}}:{into_id:l},$e=l=>({...l.into===G&&j(l,["name","short_name","code"]),...l.into===G&&l.code&&!/^[a-z0-9]{1,30}$/.test(l.code)&&{code:e("unit.codeBad")}}),Z=l=>l.map(({id:n,name:t})=>({value:n,label:t})),le=m(function({title:n,onClose:t,form:i}){const a=f("/units",{query:{on:b.value}});return Ue({title:n,onClose:t,wide:!0,children:w({of:a,children:o=>i(o.filter(s=>s.kind!=="ward"&&s.ward_id))})})}),on=m(function({onClose:n}){return le({title:e("change.merge"),onClose:n,form:t=>ln({units:t,onClose:n})})}),ln=m(function({units:n,onClose:t}){const i=k({draft:"merge units",initial:{from_ids:[],role_ids:null,...fe(),...ae()},check:a=>({...a.from_ids.length===0&&{from_ids:e("change.fromMissing")},...$e(a),...j(a,["starts_on","decision"])}),submit:({from_ids:a,role_ids:o,starts_on:s,decision:r,...c},h)=>y("/unit-changes/merges",{key:h,body:{from_ids:a,...ye(c),role_ids:o,starts_on:s??b.value,decision:r}}),done:()=>oe({onClose:t})});return W({form:i,label:e("change.merge"),children:d`
${A({...i.bind("from_ids"),onChange:a=>i.set({from_ids:a,role_ids:null}),label:e("change.from"),options:Z(n)})}
${ke({form:i,label:e("change.into"),units:n})}
${sn({form:i,unitIds:i.values.from_ids.filter(a=>a!==i.values.into)})}
${se({form:i})}
${ne({form:i,submit:e("change.yes"),onClose:t})}`})}),sn=m(function({form:n,unitIds:t}){return t.length>0?rn({key:t.join(),form:n,unitIds:t}):null}),rn=m(function({form:n,unitIds:t}){const i=f("/unit-changes/choices",{query:{unit_id:t}});return w({of:i,children:({roles:a})=>a.length>0&&A({...n.bind("role_ids"),value:n.values.role_ids??a.map(o=>o.id),label:e("change.roles"),hint:e("change.rolesHint"),options:a.map(({id:o,name:s,role_label:r,unit_name:c})=>({value:o,label:s,hint:`${r}, ${c}`}))})})}),dn=m(function({onClose:n}){return le({title:e("change.split"),onClose:n,form:t=>cn({units:t.filter(i=>i.kind==="neighbourhood"),onClose:n})})}),cn=m(function({units:n,onClose:t}){const i=[],a=k({draft:"split unit",initial:{unit_id:n[0]?.id??"",street_ids:i,team_ids:i,role_ids:i,...fe(),...ae()},check:o=>({...o.street_ids.length===0&&{street_ids:e("change.streetsMissing")},...$e(o),...j(o,["unit_id","starts_on","decision"])}),submit:({into:o,name:s,short_name:r,code:c,starts_on:h,...u},g)=>y("/unit-changes/splits",{key:g,body:{...u,...ye({into:o,name:s,short_name:r,code:c}),starts_on:h??b.value}}),done:()=>oe({onClose:t})});return W({form:a,label:e("change.split"),children:d`
${L({...a.bind("unit_id"),onChange:o=>a.set({unit_id:o,street_ids:i,team_ids:i,role_ids:i}),label:e("change.source"),options:Z(n),empty:!1})}
${hn({key:a.values.unit_id,form:a,unitId:a.values.unit_id})}
${ke({form:a,label:e("change.part"),units:n.filter(o=>o.id!==a.values.unit_id)})}
${se({form:a})}
${ne({form:a,submit:e("change.yes"),onClose:t})}`})}),hn=m(function({form:n,unitId:t}){const i=f("/unit-changes/choices",{query:{unit_id:[t]}});return w({of:i,lines:4,children:({streets:a,teams:o,roles:s})=>d`
${A({...n.bind("street_ids"),label:e("change.streets"),hint:a.length===0?e("change.noStreets"):void 0,options:a.map(({id:r,name:c,households:h})=>({value:r,label:c,hint:e("change.streetHint",{count:h})}))})}
${o.length>0&&A({...n.bind("team_ids"),label:e("change.teams"),options:o.map(({id:r,name:c})=>({value:r,label:c}))})}
${s.length>0&&A({...n.bind("role_ids"),label:e("change.roles"),options:s.map(({id:r,name:c,role_label:h})=>({value:r,label:c,hint:h}))})}`})}),mn=m(function({onClose:n}){return le({title:e("change.rename"),onClose:n,form:t=>un({units:t,onClose:n})})}),un=m(function({units:n,onClose:t}){const i=k({draft:"rename unit",initial:{unit_id:n[0]?.id??"",name:"",short_name:"",...ae()},check:a=>j(a,["unit_id","name","short_name","starts_on","decision"]),submit:({starts_on:a,...o},s)=>y("/unit-changes/renames",{key:s,body:{...o,starts_on:a??b.value}}),done:()=>oe({onClose:t})});return W({form:i,label:e("change.rename"),children:d`
${L({...i.bind("unit_id"),label:e("change.unit"),options:Z(n),empty:!1})}
<div class="form-row">
${p({...i.bind("name"),label:e("unit.name"),required:!0})}
${p({...i.bind("short_name"),label:e("unit.shortName"),required:!0})}
</div>
${se({form:i})}
${ne({form:i,submit:e("change.yes"),onClose:t})}`})}),ke=m(function({form:n,label:t,units:i}){return d`
${L({...n.bind("into"),label:t,options:[{value:G,label:e("change.new")},...Z(i)],empty:!1})}
${n.values.into===G&&d`<div class="form-row">
${p({...n.bind("name"),label:e("change.newName"),hint:e("unit.nameHint"),required:!0})}
${p({...n.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
${p({...n.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
</div>`}`}),se=m(function({form:n}){return d`<div class="form-row">
${_({...n.bind("starts_on"),label:e("change.on"),required:!0})}
${p({...n.bind("decision"),label:e("change.decision"),required:!0})}
</div>`}),gn={merge:"change.merged",split:"change.splitted",rename:"change.renamed",reform:"change.merged"},pn={planned:"info",begun:"info",carried_out:"good",cancelled:"neutral"},bn=m(function(){const n=f("/unit-changes"),[t,i]=q(null),a=()=>i(null);return N({title:e("change.title"),hint:e("change.hint"),plain:!0,actions:d`
${v({label:e("change.merge"),kind:"primary",onClick:()=>i("merge")})}
${v({label:e("change.split"),onClick:()=>i("split")})}
${v({label:e("change.rename"),onClick:()=>i("rename")})}`,children:d`<div class="stack">
${w({of:n,empty:({items:o})=>o.length===0,whenEmpty:d`<div class="card">
${P({title:e("change.none"),hint:e("change.noneHint"),icon:"units"})}
</div>`,children:({items:o})=>d`${o.map(s=>_n({key:s.id,row:s}))}`})}
${t==="merge"&&on({onClose:a})}
${t==="split"&&dn({onClose:a})}
${t==="rename"&&mn({onClose:a})}
</div>`})}),vn=({kind:l,from_units:n,into:t,into_id:i})=>e(gn[l],{from:n.filter(a=>a.id!==i).map(a=>a.name).join(", "),into:t}),_n=m(function({row:n}){const t=k({draft:!1,initial:{},submit:async(i,a)=>await me({title:e("change.cancelAsk"),text:e("change.cancelText"),yes:e("change.cancelYes"),danger:!0})?(await y("/unit-changes/{change_id}/cancel",{params:{change_id:n.id},version:n.version,key:a}),!0):!1,done:i=>{i&&(T("/unit-changes"),S(e("change.cancelled")))}});return d`<section class="card stack">
<div class="row spread">
<h3>${vn(n)}</h3>
${C({label:n.state_label,tone:pn[n.state]})}
</div>
<p class="soft">${e("change.day",{on:H(n.starts_on),decision:n.decision,by:n.planned_by})}</p>
${n.hindrance&&["planned","begun"].includes(n.state)&&d`<p class="field-error">${e("change.hindrance",{why:n.hindrance})}</p>`}
${n.effects.length>0&&d`<h4>${e("change.effects")}</h4>
<ul>${n.effects.map(i=>d`<li key=${i.code}>${i.label}: <strong>${B(i.number)}</strong>
${i.detail&&d`<span class="soft"> (${i.detail})</span>`}</li>`)}</ul>`}
${Pe({form:t})}
${n.actions.includes("cancel")&&d`<div class="form-actions">
${v({label:e("change.cancel"),busy:t.busy,onClick:()=>{t.submit()}})}
</div>`}
</section>`});function fn(l){const n=l.filter(a=>a.kind==="neighbourhood"||a.kind==="resident_group"),t=$("submission.review"),i=new Set(De.value?.assignments.filter(a=>a.role==="neighbourhood_head").map(a=>a.unit_id));return t?n:n.filter(a=>i.has(a.id)||a.parent_id!==null&&i.has(a.parent_id))}const we=m(function({team:n,onClose:t}){const i=f("/units"),a=fn(i.data??[]),o=k({draft:`team ${n?.id??"new"}`,initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",renewed_on:n?.renewed_on??null,project06_on:n?.project06_on??null,valid_from:n?.valid_from??b.value,valid_to:n?.valid_to??null},check:r=>({...r.valid_to&&r.valid_from&&r.valid_to<r.valid_from&&{valid_to:e("unit.orderBad")},...j(r,["unit_id","name","valid_from"])}),submit:(r,c)=>{const h={...r,valid_from:r.valid_from??b.value};return n?E("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:h,key:c}):y("/teams",{body:h,key:c})},done:()=>{T("/teams"),S(e("team.saved")),t()}}),s=n?[{value:n.unit_id,label:n.unit_name}]:a.map(({id:r,name:c})=>({value:r,label:c}));return F({title:e(n?"team.edit":"team.add"),form:o,onClose:t,label:e("team"),children:d`
${L({...o.bind("unit_id"),label:e("team.unit"),options:s,disabled:n!==null,required:!0})}
${p({...o.bind("name"),label:e("team.name"),required:!0})}
${p({...o.bind("decision"),label:e("team.decision")})}
<div class="form-row">
${_({...o.bind("renewed_on"),label:e("team.renewed")})}
${_({...o.bind("project06_on"),label:e("team.project06")})}
</div>
<div class="form-row">
${_({...o.bind("valid_from"),label:e("unit.from"),required:!0})}
${_({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
</div>`})}),yn=m(function(){const n=V(),[t,i]=q(!1),a=Ee(`/teams?on=${n}`,async s=>{const[r,c]=await Promise.all([de("/teams",{query:{on:n},signal:s}),de("/teams/member-counts",{query:{on:n},signal:s})]);return{rows:r,counts:c}}),o=$("team.manage");return d`<div class="stack">
${X({})}
${N({title:e("tab.teams"),plain:!0,actions:o&&d`${$n({day:n})}
${v({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>i(!0)})}`,children:w({of:a,empty:({rows:s})=>s.length===0,whenEmpty:d`<div class="card">
${P({title:e("team.none"),hint:e(o?"team.noneHint":"team.noneReader"),icon:"people"})}
</div>`,children:s=>kn({...s,day:n})})})}
${t&&we({team:null,onClose:()=>i(!1)})}
</div>`}),$n=m(function({day:n}){const t=i=>()=>y("/teams/list",{body:{format:i,on:n}});return d`${ie({label:e("team.print"),ready:e("team.printed"),start:t("pdf")})}
${ie({label:e("team.sheet"),ready:e("team.sheetReady"),start:t("xlsx")})}`}),kn=m(function({rows:n,counts:t,day:i}){const a=t.reduce((r,c)=>({members:r.members+c.members,finished:r.finished+c.finished_courses}),{members:0,finished:0}),o=r=>t.find(c=>c.unit_id===r.unit_id&&c.teams===1)?.finished_courses??null,s=r=>i===b.value?`/don-vi/to/${r.id}`:`/don-vi/to/${r.id}?ngay=${i}`;return D({caption:e("tab.teams"),rows:n,rowKey:r=>r.id,href:s,foot:{name:e("team.total"),members:B(a.members),finished:B(a.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:r=>r.name},{key:"unit",label:e("team.unit"),show:r=>d`${r.unit_name} ${r.sample&&C({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:r=>r.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:o},{key:"decision",label:e("team.decision"),value:r=>r.decision,hideOnPhone:!0}]})}),wn=m(function(){const[n,t]=I(),[i,a]=q(!1),o=V(),s=n.ca==="1",r=f("/units",{query:{on:o,also_past:s||null}});return d`<div class="stack">
${X({children:R({label:e("alsoPast"),name:"ca",value:s,onChange:c=>t({ca:c?1:null})})})}
${N({title:e("tree.title"),actions:$("unit.manage")&&v({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>a(!0)}),children:w({of:r,lines:12,empty:c=>c.length===0,whenEmpty:P({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:c=>d`<div><ul class="tree">${Tn(c).map(h=>Te({key:h.id,unit:h,rows:c,day:o}))}</ul>
${i&&en({units:c,onClose:()=>a(!1)})}</div>`})})}
</div>`});function Tn(l){const n=new Set(l.map(t=>t.id));return l.filter(t=>!t.parent_id||!n.has(t.parent_id))}const Te=m(({unit:l,rows:n,day:t})=>{const i=n.filter(s=>s.parent_id===l.id),a=te(l,t),o=t===b.value?`/don-vi/${l.id}`:`/don-vi/${l.id}?ngay=${t}`;return d`<li>
<div class=${`tree-row ${a?"":"is-muted"}`}>
<a href=${o}>${l.name}</a>
${!l.name.startsWith(l.kind_label)&&d`<span class="soft small">${l.kind_label}</span>`}
${l.reports&&ue({label:e("reports")})}
${l.sample&&C({label:e("sample"),tone:"warning"})}
${!a&&d`<span class="soft small">${x(l.valid_from,l.valid_to)}</span>`}
</div>
${i.length>0&&d`<ul>${i.map(s=>Te({key:s.id,unit:s,rows:n,day:t}))}</ul>`}
</li>`});await ee("units");const Hn=m(function(){const[n,t]=q(null),[i,a]=q(null);return je(()=>{import("./map.js").then(o=>o.e).then(t,o=>a(xe(o)))},[]),i?Ke({problem:i}):n?n.MapEditor({}):Re({lines:8})});function Cn(){const l=[{name:"don-vi",label:e("tab.units"),show:()=>wn({})},...$("team.read")?[{name:"to",label:e("tab.teams"),show:()=>yn({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>tn({})},...$("unit.manage")?[{name:"thay-doi",label:e("tab.changes"),show:()=>bn({})},{name:"ban-do",label:e("tab.map"),show:()=>Hn({})}]:[]];return z({title:e("title"),lead:e("lead"),children:d`<div class="stack">${Ye({label:e("tabs"),tabs:l})}</div>`})}const Nn=Object.freeze(Object.defineProperty({__proto__:null,default:Cn},Symbol.toStringTag,{value:"Module"})),qn={valid:"good",ended:"neutral",revoked:"danger"},Sn=m(function({teamId:n}){const i=f("/teams/{team_id}/badges",{params:{team_id:n}}).data??[],[a,o]=q(null);if(i.length===0)return null;const s=c=>{T("/teams"),S(c,{tone:"good"})},r=c=>y("/badges/{badge_id}/allow",{params:{badge_id:c.id},version:c.version}).then(()=>s(e("badge.allowed")),Ae);return N({title:e("badges"),hint:e("badges.hint"),children:d`${D({caption:e("badges"),rows:i,rowKey:c=>c.id,columns:[{key:"name",label:e("member.name"),kind:"main",value:c=>c.full_name},{key:"state",label:e("badge.state"),show:c=>C({label:c.state_label,tone:qn[c.state]})},{key:"taken",label:e("badge.taken"),value:c=>ge(c.taken_at)},{key:"until",label:e("badge.until"),value:c=>ge(c.ends_at)},{key:"why",label:e("badge.why"),value:c=>c.reason||"—"},{key:"actions",label:e("actions"),kind:"actions",show:c=>d`<span class="row is-end">
${c.actions.includes("revoke")&&v({label:e("badge.revoke"),small:!0,onClick:()=>o(c)})}
${c.actions.includes("allow")&&v({label:e("badge.allow"),small:!0,onClick:()=>{r(c)}})}
</span>`}]})}
${a&&jn({key:a.id,badge:a,onClose:()=>o(null),done:()=>s(e("badge.revoked"))})}`})}),jn=m(function({badge:n,onClose:t,done:i}){const a=k({draft:`revoke badge ${n.id}`,initial:{reason:""},check:({reason:o})=>o.trim()?{}:{reason:he("field.missing")},submit:(o,s)=>y("/badges/{badge_id}/revoke",{params:{badge_id:n.id},version:n.version,key:s,body:o}),done:()=>{i(),t()}});return F({title:e("badge.revokeTitle",{name:n.full_name}),form:a,submit:e("badge.revoke"),danger:!0,onClose:t,children:O({...a.bind("reason"),label:e("badge.reason"),rows:2,required:!0})})}),Mn=Y(Qe);function He(l){T("/teams"),S(l)}const Ln=m(function({team:n,member:t,onClose:i}){const a=k({draft:`member ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",kind:t?.kind??"member",phone:pe(t?.phone??null)??"",user_id:t?.user_id??null,courses_finished_on:t?.courses_finished_on??null,birth_year:String(t?.birth_year??""),skills:t?.skills??[],origin:t?.origin??"",core_on:t?.core_on??null,joined_on:t?.joined_on??b.value,left_on:t?.left_on??null},check:o=>({...o.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(o.phone.trim())&&{phone:e("member.phoneBad")},...o.birth_year.trim()&&!/^(19|20)\d\d$/.test(o.birth_year.trim())&&{birth_year:e("member.birthYearBad")},...o.left_on&&o.joined_on&&o.left_on<o.joined_on&&{left_on:e("member.leftBad")},...j(o,["full_name","joined_on"])}),submit:(o,s)=>{const r={...o,phone:o.phone.trim()||null,birth_year:Number(o.birth_year.trim())||null,origin:o.origin||null,joined_on:o.joined_on??b.value};return t?E("/team-members/{member_id}",{params:{member_id:t.id},version:t.version,body:r,key:s}):y("/teams/{team_id}/members",{params:{team_id:n.id},body:r,key:s})},done:()=>{He(e("member.saved")),i()}});return F({title:e(t?"member.edit":"member.add"),form:a,onClose:i,label:e("team.members"),children:d`
${p({...a.bind("full_name"),label:e("member.name"),required:!0})}
<div class="form-row">
${L({...a.bind("kind"),onChange:o=>a.set({kind:o}),label:e("member.kind"),options:Mn,empty:!1})}
${p({...a.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
</div>
<div class="form-row">
${_({...a.bind("joined_on"),label:e("member.joined"),required:!0})}
${t?.left_on&&_({...a.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
</div>
${_({...a.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
<div class="form-row">
${p({...a.bind("birth_year"),label:e("member.birthYear"),inputmode:"numeric",autocomplete:"off"})}
${L({...a.bind("origin"),label:e("member.origin"),options:Y(Xe)})}
</div>
${A({...a.bind("skills"),onChange:o=>a.set({skills:o}),label:e("member.skills"),options:Y(Ze)})}
${_({...a.bind("core_on"),label:e("member.core"),hint:e("member.coreHint")})}
${$("user.invite")&&ve({...a.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:t?.full_name})}`})}),Bn=m(function({member:n}){const i=f("/team-members/{member_id}/holdings",{params:{member_id:n.id}}).data?.kinds.filter(({rows:a})=>a.length>0)??[];return i.length===0?null:d`<div class="notice is-warning"><div>
<p>${e("member.leaveHolds")}</p>
<ul>${i.map(({code:a,label:o,rows:s})=>d`<li key=${a}>${o}: ${s.map(({text:r})=>r).join("; ")}</li>`)}</ul>
<p><a href=${`/don-vi/ban-giao/${n.id}`}>${e("handover.first")}</a></p></div></div>`}),Fn=m(function({member:n,onClose:t}){const i=k({draft:`leave ${n.id}`,initial:{left_on:b.value},check:a=>a.left_on&&a.left_on<n.joined_on?{left_on:e("member.leftBad")}:j(a,["left_on"]),submit:({left_on:a},o)=>E("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:o,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,birth_year:n.birth_year,skills:n.skills,origin:n.origin,core_on:n.core_on,joined_on:n.joined_on,left_on:a}}),done:a=>{He(e("member.leaveDone",{name:a.full_name,day:H(a.left_on)})),t()}});return F({title:e("member.leaveTitle",{name:n.full_name}),form:i,submit:e("member.leave"),onClose:t,label:e("member.leave"),children:d`
<p class="soft">${e("member.leaveText")}</p>
${$("team.handover")&&Bn({member:n})}
${_({...i.bind("left_on"),label:e("member.lastDay"),required:!0})}`})}),On={none:"warning",usual:"neutral",heavy:"danger"},Pn=m(function({team:n}){const t=f("/workload",{query:{team_id:n.id}});return N({title:e("workload"),children:w({of:t,children:i=>d`<div class="stack">
<p>${e("workload.counts",{idle:B(i.idle),heavy:B(i.heavy)})}</p>
${D({caption:e("workload"),rows:i.members,rowKey:a=>a.member_id,href:a=>`/don-vi/ban-giao/${a.member_id}`,columns:[{key:"name",label:e("member.name"),kind:"main",value:a=>a.full_name},{key:"load",label:e("workload.load"),show:a=>C({label:a.load_label,tone:On[a.load]})},...i.holdings.map(({code:a,label:o},s)=>({key:a,label:o,kind:"number",value:r=>r.counts[s]??0}))]})}
</div>`})})}),Dn=m(function({team:n}){const t=f("/handovers",{query:{team_id:n.id}}).data?.items??[];return t.length===0?null:N({title:e("handovers"),children:D({caption:e("handovers"),rows:t,rowKey:i=>i.id,columns:[{key:"name",label:e("handover.giver"),kind:"main",value:i=>i.full_name},{key:"day",label:e("handover.day"),value:i=>H(i.on)},{key:"rows",label:e("handover.rows"),kind:"number",value:i=>i.rows},{key:"by",label:e("handover.by"),value:i=>i.by_name,hideOnPhone:!0},{key:"minutes",label:e("actions"),kind:"actions",show:i=>Ce({id:i.id})}]})})}),Ce=m(function({id:n}){return ie({label:e("handover.print"),ready:e("handover.printed"),start:()=>y("/handovers/{handover_id}/minutes",{params:{handover_id:n}})})});await ee("units");function xn({params:l}){const n=V(),[t,i]=I(),a=t.ca==="1",o=f("/teams/{team_id}",{params:{team_id:l.id??""},query:{on:n}}),s=f("/teams/{team_id}/members",{params:{team_id:l.id??""},query:{on:a?null:n}}),[r,c]=q(null),h=()=>c(null),u=$("team.manage");return z({title:o.data?.name??e("team"),status:o.data?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:o.data?.unit_name??e("team")}],actions:u&&o.data&&d`
${v({label:e("team.edit"),icon:"edit",onClick:()=>c({form:"team"})})}
${v({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>c({form:"member"})})}`,children:w({of:o,children:g=>d`<div class="stack">
${Un({team:g})}
${X({children:R({label:e("member.alsoLeft"),name:"ca",value:a,onChange:M=>i({ca:M?1:null})})})}
${w({of:s,empty:M=>M.length===0,whenEmpty:d`<div class="card">
${P({title:e("member.none"),hint:u&&e("member.noneHint"),icon:"people"})}
</div>`,children:M=>An({rows:M,day:n,manage:u,wanted:t.nguoi,edit:U=>c({form:"member",member:U}),leave:U=>c({form:"leave",member:U})})})}
${Sn({teamId:g.id})}
${$("team.workload")&&Pn({team:g})}
${$("team.workload")&&Dn({team:g})}
${r?.form==="team"&&we({team:g,onClose:h})}
${r?.form==="member"&&Ln({key:r.member?.id??"new",team:g,member:r.member??null,onClose:h})}
${r?.form==="leave"&&r.member&&Fn({member:r.member,onClose:h})}
</div>`})})}const Un=m(function({team:n}){return d`<section class="card">${be({facts:[{label:e("team.unit"),value:d`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:x(n.valid_from,n.valid_to)},{label:e("team.members"),value:B(n.member_count)},...n.renewed_on?[{label:e("team.renewed"),value:H(n.renewed_on)}]:[],...n.project06_on?[{label:e("team.project06"),value:H(n.project06_on)}]:[],{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),En=(l,n)=>l.courses_finished_on&&l.courses_finished_on<=n?C({label:e("member.coursesDone",{on:H(l.courses_finished_on)}),tone:"good"}):C({label:e("member.coursesOpen"),tone:"warning"}),Kn=l=>l.core_on?d`${C({label:e("member.coreSince",{on:H(l.core_on)}),tone:l.lacking.length?"warning":"good"})}
${l.lacking.length>0&&d`<span class="soft">${e("member.lacking",{what:l.lacking.join("; ")})}</span>`}`:"—",Rn=l=>{l&&requestAnimationFrame(()=>l.scrollIntoView({block:"center"}))},An=m(function({rows:n,day:t,manage:i,wanted:a,edit:o,leave:s}){const r=n.filter(h=>h.courses_finished_on&&h.courses_finished_on<=t).length,c={key:"actions",label:e("actions"),kind:"actions",show:h=>d`<span class="row is-end">
${v({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>o(h)})}
${$("team.handover")&&ce({label:e("handover.act"),small:!0,href:`/don-vi/ban-giao/${h.id}`})}
${!h.left_on&&v({label:e("member.leave"),small:!0,onClick:()=>s(h)})}</span>`};return d`<div class="stack">
<p>${e("team.counts",{members:B(n.length),finished:B(r)})}</p>
${D({caption:e("team.members"),rows:n,rowKey:h=>h.id,tone:h=>h.left_on&&h.left_on<t?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",show:h=>h.id===a?d`<mark ref=${Rn}>${h.full_name}</mark>`:h.full_name},{key:"kind",label:e("member.kind"),value:h=>h.kind_label},{key:"core",label:e("member.isCore"),show:h=>Kn(h)},{key:"phone",label:e("member.phone"),show:h=>h.phone?d`<a class="nowrap" href=${`tel:${h.phone}`}>${pe(h.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:h=>En(h,t)},{key:"when",label:e("member.period"),show:h=>x(h.joined_on,h.left_on)},...i?[c]:[]]})}
</div>`}),Vn=Object.freeze(Object.defineProperty({__proto__:null,default:xn},Symbol.toStringTag,{value:"Module"}));function Gn({params:l}){const n=f("/team-members/{member_id}/holdings",{params:{member_id:l.id??""}}),[t,i]=q(null),a=n.data;return z({title:a?e("handover.title",{name:a.full_name}):e("handover.act"),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},...a?[{label:a.team_name,href:`/don-vi/to/${a.team_id}`}]:[],{label:e("handover.act")}],children:w({of:n,children:o=>d`<div class="stack">
${t&&In({made:t})}
${!t&&Wn({key:o.version,row:o,done:i})}</div>`})})}const In=m(function({made:n}){return N({title:e("handover.done"),children:d`<div class="stack">
<p>${e("handover.passed",{rows:B(n.rows),day:H(n.on)})}</p>
${J({rows:n.moved.flatMap(t=>t.rows.map(i=>`${t.label}: ${i} → ${t.to}`))})}
${J({rows:n.unsent})}
<div>${Ce({id:n.id})}</div></div>`})}),J=m(function({rows:n}){return n.length>0&&d`<ul>${n.map(t=>d`<li key=${t}>${t}</li>`)}</ul>`}),Wn=m(function({row:n,done:t}){const i=n.kinds.filter(s=>s.rows.length>0),a=n.left_on!==null,o=d`${n.stays&&d`<p class="soft">${e("handover.stays")}</p>`}${J({rows:n.unsent})}`;return i.length===0&&(a||!n.may_hand_over)?d`<div class="card">${P({title:e("handover.none"),icon:"check"})}${o}</div>`:d`<div class="card stack">${o}
${n.may_hand_over?Yn({row:n,kinds:i,gone:a,done:t}):i.map(s=>zn({key:s.code,kind:s}))}</div>`}),zn=m(function({kind:n}){return d`<div><h3>${n.label}</h3>${J({rows:n.rows.map(t=>t.text)})}</div>`}),Yn=m(function({row:n,kinds:t,gone:i,done:a}){const o=t.flatMap(u=>u.rows.map(g=>({...g,kind:u.code}))),s=k({draft:`handover ${n.member_id}`,initial:{reason:"",leaves:"",...Object.fromEntries(o.map(u=>[u.id,""]))},check:u=>Object.fromEntries(o.filter(g=>!u[g.id]).map(g=>[g.id,e("handover.missing")])),submit:async(u,g)=>{const M={title:e("handover.surely",{name:n.full_name}),yes:e("handover.leaves"),danger:!0};return u.leaves==="yes"&&!await me(M)?null:y("/team-members/{member_id}/handover",{params:{member_id:n.member_id},version:n.version,key:g,body:{leaves:u.leaves==="yes",reason:u.reason??"",moves:o.map(U=>({holding:U.kind,receiver_id:u[U.id]??"",row_ids:[U.id]}))}})},done:u=>{u&&(T("/teams"),T("/workload"),T("/handovers"),S(e("handover.done")),a(u))}}),r=new Map(n.receivers.map(u=>[u.id,u.name])),c=u=>u.map(g=>({value:g,label:r.get(g)??""})),h=u=>n.receivers.map(g=>g.id).filter(g=>u.rows.every(M=>M.receivers.includes(g)));return W({form:s,label:e("handover.act"),children:d`
${t.map(u=>d`<fieldset key=${u.code} class="stack"><legend>${`${u.label} (${B(u.rows.length)})`}</legend>
${u.rows.length>1&&L({name:`all ${u.code}`,label:e("handover.all"),value:"",options:c(h(u)),onChange:g=>s.set(Object.fromEntries(u.rows.map(M=>[M.id,g])))})}
${u.rows.map(g=>L({key:g.id,...s.bind(g.id),label:g.text,options:c(g.receivers)}))}
</fieldset>`)}
${!i&&R({label:e("handover.leaves"),name:"leaves",value:s.values.leaves==="yes",onChange:u=>s.set({leaves:u?"yes":""})})}
${O({...s.bind("reason"),label:e("handover.reason"),rows:2})}
<div class="form-actions">
${v({label:e("handover.act"),type:"submit",kind:"primary",icon:"check",busy:s.busy})}
</div>`})}),Qn=Object.freeze(Object.defineProperty({__proto__:null,default:Gn},Symbol.toStringTag,{value:"Module"})),Ne=({name:l,purpose:n})=>n?`${l} (${n})`:l;function Xn(l){return K(l).map(n=>{const t=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),i=/^(.+?)\s*\(([^()]+)\)$/.exec(t);return i?{name:i[1]??"",purpose:i[2]??""}:{name:t,purpose:""}})}const qe=m(function({head:n,year:t,signer:i}){const a=n.recipients.map(o=>Ne({name:o.name??"",purpose:o.purpose??""}));return d`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
<div class="sheet-head">
<div>
${n.superior_lines.map(o=>d`<p class="sheet-upper" key=${o}>${o}</p>`)}
${n.agency_lines.map(o=>d`<p class="sheet-upper" key=${o}><b>${o}</b></p>`)}
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
${a.map(o=>d`<p key=${o}>- ${o};</p>`)}
<p>${e("head.archiveLine",{archive:n.archive})}</p>
</div>
${i&&d`<div class="sheet-signature">${i.lines.map(o=>d`<p key=${o}>${o}</p>`)}<p>${i.full_name}</p></div>`}
</div>
</div></div>`}),Zn=m(function({unit:n,day:t}){const[i,a]=q(null),o=f("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),s=f("/units/{unit_id}/signers",{params:{unit_id:n.id}}),r=$("unit.manage");return N({title:e("head.title"),hint:e("head.hint"),actions:r&&v({label:e("head.add"),icon:"plus",onClick:()=>a("new")}),children:w({of:o,empty:c=>c.length===0&&i===null,whenEmpty:P({title:e("head.none"),hint:e(r?"head.noneHint":"head.noneReader")}),children:c=>d`<div class="stack">
${[...c].reverse().map(h=>d`<article class="stack" key=${h.id}>
<div class="row"><strong>${x(h.valid_from,h.valid_to)}</strong> ${Q({row:h,on:t})}
${r&&v({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>a(h)})}</div>
${qe({head:h,year:h.valid_from.slice(0,4),signer:s.data?.find(u=>u.is_default&&te(u,h.valid_from))})}
</article>`)}
${i&&ei({key:i==="new"?"new":i.id,unit:n,row:i==="new"?null:i,latest:c.at(-1),onClose:()=>a(null)})}
</div>`})})}),Jn=l=>({superior_lines:l?.superior_lines.join(`
`)??"",agency_lines:l?.agency_lines.join(`
`)??"",place:l?.place??"",symbol:l?.symbol??"UBND",full_name:l?.full_name??"",superior_name:l?.superior_name??"",archive:l?.archive??"VT",recipients:(l?.recipients??[]).map(n=>Ne({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),ei=m(function({unit:n,row:t,latest:i,onClose:a}){const o=k({draft:`letterhead ${t?.id??"new"}`,initial:{...Jn(t??i),valid_from:t?.valid_from??b.value,valid_to:t?.valid_to??null},check:s=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(s.symbol)&&{symbol:e("head.symbolBad")},...s.valid_to&&s.valid_from&&s.valid_to<s.valid_from&&{valid_to:e("unit.orderBad")},...j(s,["agency_lines","place","full_name","archive","valid_from"])}),submit:(s,r)=>{const c={...Se(s),valid_from:s.valid_from??b.value,valid_to:s.valid_to};return t?E("/letterheads/{letterhead_id}",{params:{letterhead_id:t.id},version:t.version,body:c,key:r}):y("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:c,key:r})},done:()=>{T("/units"),S(e("head.saved")),a()}});return F({title:e(t?"head.edit":"head.add"),form:o,onClose:a,label:e("head.title"),wide:!0,children:d`
${ni({form:o})}
<div>
<p class="field-label">${e("head.preview")}</p>
${qe({head:Se(o.values),year:(o.values.valid_from??b.value).slice(0,4)})}
</div>`})}),Se=l=>({superior_lines:K(l.superior_lines),agency_lines:K(l.agency_lines),place:l.place,symbol:l.symbol,full_name:l.full_name,superior_name:l.superior_name,archive:l.archive,recipients:Xn(l.recipients)}),ni=m(function({form:n}){return d`
<div class="form-row">
${_({...n.bind("valid_from"),label:e("period.from"),required:!0})}
${_({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
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
${O({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),ii=m(function({unit:n,day:t}){const[i,a]=q(null),o=f("/units/{unit_id}/signers",{params:{unit_id:n.id}}),s=$("unit.manage");return N({title:e("signer.title"),hint:e("signer.hint"),actions:s&&v({label:e("signer.add"),icon:"plus",onClick:()=>a("new")}),children:d`
${w({of:o,empty:r=>r.length===0,whenEmpty:P({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:r=>D({caption:e("signer.title"),rows:r,rowKey:c=>c.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:c=>d`${c.full_name} ${c.is_default&&ue({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:c=>d`<span>${c.lines.map(h=>d`<span key=${h}>${h}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:c=>d`<span>${x(c.valid_from,c.valid_to)} ${Q({row:c,on:t})}</span>`},...s?[{key:"actions",label:e("actions"),kind:"actions",show:c=>v({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>a(c)})}]:[]]})})}
${i&&ti({key:i==="new"?"new":i.id,unit:n,row:i==="new"?null:i,onClose:()=>a(null)})}`})}),ti=m(function({unit:n,row:t,onClose:i}){const a=k({draft:`signer ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",lines:t?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:t?.user_id??null,is_default:t?.is_default??!1,valid_from:t?.valid_from??b.value,valid_to:t?.valid_to??null},check:o=>({...o.valid_to&&o.valid_from&&o.valid_to<o.valid_from&&{valid_to:e("unit.orderBad")},...j(o,["full_name","lines","valid_from"])}),submit:(o,s)=>{const r={...o,lines:K(o.lines),valid_from:o.valid_from??b.value};return t?E("/signers/{signer_id}",{params:{signer_id:t.id},version:t.version,body:r,key:s}):y("/units/{unit_id}/signers",{params:{unit_id:n.id},body:r,key:s})},done:()=>{T("/units"),S(e("signer.saved")),i()}});return F({title:e(t?"signer.edit":"signer.add"),form:a,onClose:i,label:e("signer.title"),children:d`
${p({...a.bind("full_name"),label:e("signer.name"),required:!0})}
${O({...a.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
<div class="form-row">
${_({...a.bind("valid_from"),label:e("period.from"),required:!0})}
${_({...a.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
</div>
${ve({...a.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
${R({...a.bind("is_default"),label:e("signer.default")})}`})}),ai=l=>{T("/units"),S(l)},oi=m(function({history:{unit:n,periods:t},onClose:i}){const a=f("/units/superiors"),o=t.at(-1),s=k({draft:`period ${n.id}`,initial:{name:n.name,short_name:n.short_name,superior_id:o?.superior_id??"",note:"",valid_from:b.value,valid_to:null},check:u=>j(u,["name","short_name","valid_from"]),submit:(u,g)=>y("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:g,body:{...u,superior_id:u.superior_id||null,valid_from:u.valid_from??b.value}}),done:()=>{ai(e("period.saved")),i()}}),r=o?.superior_id&&o.superior_name?[{value:o.superior_id,label:o.superior_name}]:[],c=(a.data??[]).map(u=>({value:u.id,label:u.name})),h=n.kind==="ward"?[...c,...r.filter(u=>!c.some(g=>g.value===u.value))]:r;return F({title:e("period.new"),form:s,onClose:i,wide:!0,children:d`
<p class="soft">${e("period.lead")}</p>
${_({...s.bind("valid_from"),label:e("period.from"),required:!0})}
<div class="form-row">
${p({...s.bind("name"),label:e("unit.name"),required:!0})}
${p({...s.bind("short_name"),label:e("unit.shortName"),required:!0})}
</div>
${L({...s.bind("superior_id"),label:e("period.superior"),options:h,empty:e("period.noSuperior")})}
${p({...s.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})});await ee("units");const li=new Set(["ward","steering_committee"]);function si({params:l}){const n=V(),t=f("/units/{unit_id}",{params:{unit_id:l.id??""},query:{on:n}}),[i,a]=q(null),o=t.data?.unit,s=()=>a(null);return z({title:o?.name??e("unit"),status:o?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:o?.name??e("unit")}],actions:o&&$("unit.manage")&&d`
${v({label:e("unit.edit"),icon:"edit",onClick:()=>a("edit")})}
${o.kind!=="ward"&&ce({label:e("change.act"),href:"/don-vi?tab=thay-doi"})}
${v({label:e("period.new"),kind:"primary",onClick:()=>a("period")})}`,children:w({of:t,lines:8,children:r=>d`<div class="stack">
${ri({history:r,day:n})}
${ci({history:r,day:n})}
${r.lineage.length>0&&hi({history:r})}
${$("person.find")&&r.unit.kind!=="ward"&&di({unit:r.unit})}
${li.has(r.unit.kind)&&d`${Zn({unit:r.unit,day:n})}${ii({unit:r.unit,day:n})}`}
${i==="edit"&&nn({unit:r.unit,onClose:s})}
${i==="period"&&oi({history:r,onClose:s})}
</div>`})})}const ri=m(function({history:{unit:n},day:t}){return d`<section class="card">${be({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:d`<span>${x(n.valid_from,n.valid_to)} </span>${Q({row:n,on:t})}`},{label:e("unit.path"),value:n.path},...n.place_code?[{label:e("unit.placeCode"),value:n.place_code}]:[],...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),di=m(function({unit:n}){const t=f("/people",{query:{unit_id:n.id,limit:100}});return N({title:e("unit.people"),children:w({of:t,children:({items:i})=>i.length>0?d`<ul>${i.map(({id:a,full_name:o,roles:s})=>d`<li key=${a}>${o} <span class="soft">${s.map(r=>r.role_label).join(", ")}</span></li>`)}</ul>`:d`<p class="soft">—</p>`})})}),ci=m(function({history:n,day:t}){return N({title:e("period.title"),children:D({caption:e("period.title"),rows:n.periods,rowKey:i=>i.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:i=>i.name},{key:"when",label:e("period.when"),show:i=>d`<span>${x(i.valid_from,i.valid_to)} ${Q({row:i,on:t})}</span>`},{key:"superior",label:e("period.superior"),value:i=>i.superior_name},{key:"note",label:e("period.note"),value:i=>i.note}]})})}),hi=m(function({history:{unit:n,lineage:t}}){return N({title:e("lineage.title"),children:d`<ul>${t.map(i=>{const a=i.from_unit_id===n.id,[o,s]=a?[i.to_unit_id,i.to_name]:[i.from_unit_id,i.from_name];return d`<li key=${o}>
<a href=${`/don-vi/${o}?ngay=${i.happened_on}`}>${e(a?"lineage.into":"lineage.from",{name:s})}</a>
<span class="soft"> ${H(i.happened_on)} · ${i.decision}</span></li>`})}</ul>`})}),mi=Object.freeze(Object.defineProperty({__proto__:null,default:si},Symbol.toStringTag,{value:"Module"}));export{mi as a,Qn as h,Vn as t,Nn as u};
