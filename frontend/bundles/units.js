// Licences in vendor/LICENSES.txt.
import{b as c,O as S}from"./kit.js";import{t as ye,c as h,r as f,J as $e,T as L,i as m,n as ke,p as k,F as p,k as I,h as T,B as b,s as O,q as X,M as Te,m as He,g as oe,L as Ne}from"./first.js";import{x as D,j as H,k as N,t as Ce,d as M,S as C,u as v,h as F,L as y,w as A,E as P,D as qe,b as we,n as U,l as Se,T as le,P as W,s as Z,v as se,F as re}from"./frame.js";import{F as w,C as G,e as Fe,D as _,S as j,l as V,a as J,T as je,a5 as de,o as Be,a6 as Le}from"./shared.js";const e=ye({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý","tab.changes":"Nhập, tách, đổi tên",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","change.act":"Nhập, tách, đổi tên","change.title":"Nhập, tách, đổi tên đơn vị","change.hint":"Lên lịch trước; xem những gì sẽ chuyển theo, hủy được đến lúc làm. Đến ngày, máy chủ tự làm trong một giờ; số liệu cũ giữ nguyên.","change.merge":"Nhập đơn vị","change.split":"Tách đơn vị","change.rename":"Đổi tên đơn vị","change.none":"Chưa có thay đổi nào được lên lịch","change.noneHint":"Khi có quyết định nhập, tách hoặc đổi tên khu phố, bấm một trong ba nút ở trên.","change.merged":"Nhập {from} vào {into}","change.splitted":"Tách {from}: một phần sang {into}","change.renamed":"Đổi tên {from} thành {into}","change.day":"Từ ngày {on} · {decision} · người lên lịch: {by}","change.hindrance":"Đã đến ngày nhưng chưa thực hiện được: {why}","change.effects":"Những gì chuyển theo","change.cancel":"Hủy","change.cancelAsk":"Hủy thay đổi này?","change.cancelText":"Các đơn vị giữ nguyên như hiện nay. Muốn làm lại thì lên lịch mới.","change.cancelYes":"Hủy thay đổi","change.cancelled":"Đã hủy thay đổi.","change.planned":"Đã lên lịch. Xem những gì sẽ chuyển theo ở danh sách dưới đây.","change.yes":"Lên lịch","change.from":"Các đơn vị được nhập","change.fromMissing":"Chọn ít nhất một đơn vị.","change.source":"Đơn vị được tách","change.unit":"Đơn vị đổi tên","change.into":"Nhập vào","change.part":"Phần tách ra thành","change.new":"Một đơn vị mới","change.newName":"Tên đơn vị mới","change.streets":"Tuyến phố chuyển sang","change.streetHint":"{count} hộ","change.streetsMissing":"Chọn ít nhất một tuyến phố.","change.noStreets":"Đơn vị này chưa có tuyến phố nào trong sổ hộ.","change.teams":"Tổ chuyển sang (thành viên đi theo tổ)","change.roles":"Người chuyển sang","change.rolesHint":"Người không được chọn thôi vai trò từ hôm trước ngày thay đổi.","change.on":"Từ ngày","change.decision":"Quyết định, nghị quyết","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG HỒNG GAI.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 62/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường Hồng Gai”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh Quảng Ninh”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),Me=[{value:"neighbourhood",label:"Khu phố"},{value:"resident_group",label:"Tổ dân"},{value:"desk",label:"Bộ phận chuyên môn"},{value:"steering_committee",label:"Ban chỉ đạo"},{value:"police",label:"Công an"},{value:"school",label:"Trường học"},{value:"one_stop",label:"Bộ phận Một cửa"},{value:"union",label:"Tổ chức chính trị - xã hội"}],$=(l,n)=>Object.fromEntries(n.filter(a=>!String(l[a]??"").trim()).map(a=>[a,Ce("field.missing")])),Pe=h(function({units:n,onClose:a}){const t=n.filter(o=>o.kind==="ward"||o.kind==="neighbourhood"),i=f({initial:{kind:"neighbourhood",parent_id:t[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:m.value,valid_to:null},check:o=>({...o.code&&!/^[a-z0-9]{1,30}$/.test(o.code)&&{code:e("unit.codeBad")},...$(o,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(o,d)=>k("/units",{body:{...o,aliases:D(o.aliases),position:o.position??0,valid_from:o.valid_from??m.value},key:d}),done:o=>{H("/units"),N(e("unit.added")),a(),ke(`/don-vi/${o.unit.id}`)}});return w({title:e("unit.add"),form:i,submit:e("unit.add"),onClose:a,wide:!0,children:c`
      <div class="form-row">
        ${j({...i.bind("kind"),onChange:o=>i.set({kind:o}),label:e("unit.kind"),options:Me,empty:!1})}
        ${j({...i.bind("parent_id"),label:e("unit.parent"),options:t.map(({id:o,name:d})=>({value:o,label:d})),empty:!1})}
      </div>
      <div class="form-row">
        ${p({...i.bind("name"),label:e("unit.name"),hint:e("unit.nameHint"),required:!0})}
        ${p({...i.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
        ${p({...i.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
      </div>
      <div class="form-row">
        ${_({...i.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${L({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
      ${G({...i.bind("reports"),label:e("unit.reports")})}`})}),Oe=h(function({unit:n,onClose:a}){const t=f({initial:{aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to},check:({valid_to:i})=>i&&i<n.valid_from?{valid_to:e("unit.orderBad")}:{},submit:(i,o)=>$e("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:o,body:{...i,aliases:D(i.aliases),position:i.position??0}}),done:()=>{H("/units"),N(e("unit.saved")),a()}});return w({title:n.name,form:t,onClose:a,label:e("unit.edit"),children:c`
      ${G({...t.bind("reports"),label:e("unit.reports")})}
      ${L({...t.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
      ${Fe({...t.bind("position"),label:e("unit.position")})}
      ${_({...t.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}`})}),B=(l,n)=>n?e("span.closed",{from:M(l),to:M(n)}):e("span.open",{from:M(l)}),ee=(l,n)=>l.valid_from<=n&&(l.valid_to===null||n<=l.valid_to),R=h(function({row:n,on:a}){return ee(n,a)?C({label:e("force.now"),tone:"good"}):n.valid_from>a?C({label:e("force.coming"),tone:"info"}):C({label:e("force.past"),tone:"done"})});function x(){const[l]=I();return/^\d{4}-\d{2}-\d{2}$/.test(l.ngay??"")?l.ngay:m.value}const z=h(function({children:n}){const[,a]=I(),t=x();return c`<div class="as-of no-print">
    ${_({label:e("asOf"),name:"ngay",value:t,hint:"",onChange:i=>a({ngay:i===m.value?null:i})})}
    ${n}
  </div>`}),De=h(function(){const n=x(),[a,t]=S(null),i=v("/management-group",{query:{on:n}}),o=T("unit.manage");return c`<div class="stack">
    ${z({})}
    ${F({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:o&&b({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>t("new")}),children:y({of:i,empty:d=>d.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("group.none"),hint:o&&e("group.noneHint"),icon:"people"})}
        </div>`,children:d=>A({caption:e("group.title"),rows:d,rowKey:s=>s.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:s=>s.full_name},{key:"position",label:e("group.position"),value:s=>s.position},{key:"duty",label:e("group.duty"),value:s=>s.duty},{key:"when",label:e("period.when"),show:s=>B(s.joined_on,s.left_on)},...o?[{key:"actions",label:e("actions"),kind:"actions",show:s=>b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>t(s)})}]:[]]})})})}
    ${a&&Ue({key:a==="new"?"new":a.id,row:a==="new"?null:a,onClose:()=>t(null)})}
  </div>`}),Ue=h(function({row:n,onClose:a}){const t=f({initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??m.value,left_on:n?.left_on??null},check:i=>({...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("unit.orderBad")},...$(i,["full_name","position","joined_on"])}),submit:(i,o)=>{const d={...i,joined_on:i.joined_on??m.value};return n?O("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:d,key:o}):k("/management-group",{body:d,key:o})},done:()=>{H("/management-group"),N(e("group.saved")),a()}});return w({title:e(n?"group.edit":"group.add"),form:t,onClose:a,label:e("group.title"),children:c`
      ${p({...t.bind("full_name"),label:e("group.name"),required:!0})}
      ${p({...t.bind("position"),label:e("group.position"),required:!0})}
      ${L({...t.bind("duty"),label:e("group.duty"),rows:2})}
      <div class="form-row">
        ${_({...t.bind("joined_on"),label:e("group.joined"),required:!0})}
        ${_({...t.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
      </div>`})}),K="new",ne=()=>({starts_on:m.value,decision:""}),ce=()=>({into:K,name:"",short_name:"",code:""}),ie=({onClose:l})=>{H("/unit-changes"),N(e("change.planned")),l()},he=({into:l,name:n,short_name:a,code:t})=>l===K?{new:{code:t,name:n,short_name:a}}:{into_id:l},ue=l=>({...l.into===K&&$(l,["name","short_name","code"]),...l.into===K&&l.code&&!/^[a-z0-9]{1,30}$/.test(l.code)&&{code:e("unit.codeBad")}}),Q=l=>l.map(({id:n,name:a})=>({value:n,label:a})),te=h(function({title:n,onClose:a,form:t}){const i=v("/units",{query:{on:m.value}});return qe({title:n,onClose:a,wide:!0,children:y({of:i,children:o=>t(o.filter(d=>d.kind!=="ward"&&d.ward_id))})})}),xe=h(function({onClose:n}){return te({title:e("change.merge"),onClose:n,form:a=>Ke({units:a,onClose:n})})}),Ke=h(function({units:n,onClose:a}){const t=f({initial:{from_ids:[],role_ids:null,...ce(),...ne()},check:i=>({...i.from_ids.length===0&&{from_ids:e("change.fromMissing")},...ue(i),...$(i,["starts_on","decision"])}),submit:({from_ids:i,role_ids:o,starts_on:d,decision:s,...r},u)=>k("/unit-changes/merges",{key:u,body:{from_ids:i,...he(r),role_ids:o,starts_on:d??m.value,decision:s}}),done:()=>ie({onClose:a})});return X({form:t,label:e("change.merge"),children:c`
      ${V({...t.bind("from_ids"),onChange:i=>t.set({from_ids:i,role_ids:null}),label:e("change.from"),options:Q(n)})}
      ${me({form:t,label:e("change.into"),units:n})}
      ${Ee({form:t,unitIds:t.values.from_ids.filter(i=>i!==t.values.into)})}
      ${ae({form:t})}
      ${J({form:t,submit:e("change.yes"),onClose:a})}`})}),Ee=h(function({form:n,unitIds:a}){return a.length>0?Ae({key:a.join(),form:n,unitIds:a}):null}),Ae=h(function({form:n,unitIds:a}){const t=v("/unit-changes/choices",{query:{unit_id:a}});return y({of:t,children:({roles:i})=>i.length>0&&V({...n.bind("role_ids"),value:n.values.role_ids??i.map(o=>o.id),label:e("change.roles"),hint:e("change.rolesHint"),options:i.map(({id:o,name:d,role_label:s,unit_name:r})=>({value:o,label:d,hint:`${s}, ${r}`}))})})}),Ge=h(function({onClose:n}){return te({title:e("change.split"),onClose:n,form:a=>Ve({units:a.filter(t=>t.kind==="neighbourhood"),onClose:n})})}),Ve=h(function({units:n,onClose:a}){const t=[],i=f({initial:{unit_id:n[0]?.id??"",street_ids:t,team_ids:t,role_ids:t,...ce(),...ne()},check:o=>({...o.street_ids.length===0&&{street_ids:e("change.streetsMissing")},...ue(o),...$(o,["unit_id","starts_on","decision"])}),submit:({into:o,name:d,short_name:s,code:r,starts_on:u,...g},q)=>k("/unit-changes/splits",{key:q,body:{...g,...he({into:o,name:d,short_name:s,code:r}),starts_on:u??m.value}}),done:()=>ie({onClose:a})});return X({form:i,label:e("change.split"),children:c`
      ${j({...i.bind("unit_id"),onChange:o=>i.set({unit_id:o,street_ids:t,team_ids:t,role_ids:t}),label:e("change.source"),options:Q(n),empty:!1})}
      ${Ie({key:i.values.unit_id,form:i,unitId:i.values.unit_id})}
      ${me({form:i,label:e("change.part"),units:n.filter(o=>o.id!==i.values.unit_id)})}
      ${ae({form:i})}
      ${J({form:i,submit:e("change.yes"),onClose:a})}`})}),Ie=h(function({form:n,unitId:a}){const t=v("/unit-changes/choices",{query:{unit_id:[a]}});return y({of:t,lines:4,children:({streets:i,teams:o,roles:d})=>c`
      ${V({...n.bind("street_ids"),label:e("change.streets"),hint:i.length===0?e("change.noStreets"):void 0,options:i.map(({id:s,name:r,households:u})=>({value:s,label:r,hint:e("change.streetHint",{count:u})}))})}
      ${o.length>0&&V({...n.bind("team_ids"),label:e("change.teams"),options:o.map(({id:s,name:r})=>({value:s,label:r}))})}
      ${d.length>0&&V({...n.bind("role_ids"),label:e("change.roles"),options:d.map(({id:s,name:r,role_label:u})=>({value:s,label:r,hint:u}))})}`})}),Re=h(function({onClose:n}){return te({title:e("change.rename"),onClose:n,form:a=>ze({units:a,onClose:n})})}),ze=h(function({units:n,onClose:a}){const t=f({initial:{unit_id:n[0]?.id??"",name:"",short_name:"",...ne()},check:i=>$(i,["unit_id","name","short_name","starts_on","decision"]),submit:({starts_on:i,...o},d)=>k("/unit-changes/renames",{key:d,body:{...o,starts_on:i??m.value}}),done:()=>ie({onClose:a})});return X({form:t,label:e("change.rename"),children:c`
      ${j({...t.bind("unit_id"),label:e("change.unit"),options:Q(n),empty:!1})}
      <div class="form-row">
        ${p({...t.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...t.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${ae({form:t})}
      ${J({form:t,submit:e("change.yes"),onClose:a})}`})}),me=h(function({form:n,label:a,units:t}){return c`
    ${j({...n.bind("into"),label:a,options:[{value:K,label:e("change.new")},...Q(t)],empty:!1})}
    ${n.values.into===K&&c`<div class="form-row">
      ${p({...n.bind("name"),label:e("change.newName"),hint:e("unit.nameHint"),required:!0})}
      ${p({...n.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
      ${p({...n.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
    </div>`}`}),ae=h(function({form:n}){return c`<div class="form-row">
    ${_({...n.bind("starts_on"),label:e("change.on"),required:!0})}
    ${p({...n.bind("decision"),label:e("change.decision"),required:!0})}
  </div>`}),Qe={merge:"change.merged",split:"change.splitted",rename:"change.renamed"},Ye={planned:"info",carried_out:"good",cancelled:"neutral"},Xe=h(function(){const n=v("/unit-changes"),[a,t]=S(null),i=()=>t(null);return F({title:e("change.title"),hint:e("change.hint"),plain:!0,actions:c`
      ${b({label:e("change.merge"),kind:"primary",onClick:()=>t("merge")})}
      ${b({label:e("change.split"),onClick:()=>t("split")})}
      ${b({label:e("change.rename"),onClick:()=>t("rename")})}`,children:c`<div class="stack">
      ${y({of:n,empty:({items:o})=>o.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("change.none"),hint:e("change.noneHint"),icon:"units"})}
        </div>`,children:({items:o})=>c`${o.map(d=>Ze({key:d.id,row:d}))}`})}
      ${a==="merge"&&xe({onClose:i})}
      ${a==="split"&&Ge({onClose:i})}
      ${a==="rename"&&Re({onClose:i})}
    </div>`})}),We=({kind:l,from_units:n,into:a,into_id:t})=>e(Qe[l],{from:n.filter(i=>i.id!==t).map(i=>i.name).join(", "),into:a}),Ze=h(function({row:n}){const a=f({initial:{},submit:async(t,i)=>await we({title:e("change.cancelAsk"),text:e("change.cancelText"),yes:e("change.cancelYes"),danger:!0})?(await k("/unit-changes/{change_id}/cancel",{params:{change_id:n.id},version:n.version,key:i}),!0):!1,done:t=>{t&&(H("/unit-changes"),N(e("change.cancelled")))}});return c`<section class="card stack">
    <div class="row spread">
      <h3>${We(n)}</h3>
      ${C({label:n.state_label,tone:Ye[n.state]})}
    </div>
    <p class="soft">${e("change.day",{on:M(n.starts_on),decision:n.decision,by:n.planned_by})}</p>
    ${n.hindrance&&n.state==="planned"&&c`<p class="field-error">${e("change.hindrance",{why:n.hindrance})}</p>`}
    ${n.effects.length>0&&c`<h4>${e("change.effects")}</h4>
      <ul>${n.effects.map(t=>c`<li key=${t.code}>${t.label}: <strong>${U(t.number)}</strong>
          ${t.detail&&c`<span class="soft"> (${t.detail})</span>`}</li>`)}</ul>`}
    ${Te({form:a})}
    ${n.actions.includes("cancel")&&c`<div class="form-actions">
      ${b({label:e("change.cancel"),busy:a.busy,onClick:()=>{a.submit()}})}
    </div>`}
  </section>`});function Je(l){const n=l.filter(i=>i.kind==="neighbourhood"||i.kind==="resident_group"),a=T("submission.review"),t=new Set(He.value?.assignments.filter(i=>i.role==="neighbourhood_head").map(i=>i.unit_id));return a?n:n.filter(i=>t.has(i.id)||i.parent_id!==null&&t.has(i.parent_id))}const pe=h(function({team:n,onClose:a}){const t=v("/units"),i=Je(t.data??[]),o=f({initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",valid_from:n?.valid_from??m.value,valid_to:n?.valid_to??null},check:s=>({...s.valid_to&&s.valid_from&&s.valid_to<s.valid_from&&{valid_to:e("unit.orderBad")},...$(s,["unit_id","name","valid_from"])}),submit:(s,r)=>{const u={...s,valid_from:s.valid_from??m.value};return n?O("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:u,key:r}):k("/teams",{body:u,key:r})},done:()=>{H("/teams"),N(e("team.saved")),a()}}),d=n?[{value:n.unit_id,label:n.unit_name}]:i.map(({id:s,name:r})=>({value:s,label:r}));return w({title:e(n?"team.edit":"team.add"),form:o,onClose:a,label:e("team"),children:c`
      ${j({...o.bind("unit_id"),label:e("team.unit"),options:d,disabled:n!==null,required:!0})}
      ${p({...o.bind("name"),label:e("team.name"),required:!0})}
      ${p({...o.bind("decision"),label:e("team.decision")})}
      <div class="form-row">
        ${_({...o.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${_({...o.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>`})}),en=h(function(){const n=x(),[a,t]=S(!1),i=Se(`/teams?on=${n}`,async d=>{const[s,r]=await Promise.all([oe("/teams",{query:{on:n},signal:d}),oe("/teams/member-counts",{query:{on:n},signal:d})]);return{rows:s,counts:r}}),o=T("team.manage");return c`<div class="stack">
    ${z({})}
    ${F({title:e("tab.teams"),plain:!0,actions:o&&b({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>t(!0)}),children:y({of:i,empty:({rows:d})=>d.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("team.none"),hint:e(o?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:d=>nn({...d,day:n})})})}
    ${a&&pe({team:null,onClose:()=>t(!1)})}
  </div>`}),nn=h(function({rows:n,counts:a,day:t}){const i=a.reduce((s,r)=>({members:s.members+r.members,finished:s.finished+r.finished_courses}),{members:0,finished:0}),o=s=>a.find(r=>r.unit_id===s.unit_id&&r.teams===1)?.finished_courses??null,d=s=>t===m.value?`/don-vi/to/${s.id}`:`/don-vi/to/${s.id}?ngay=${t}`;return A({caption:e("tab.teams"),rows:n,rowKey:s=>s.id,href:d,foot:{name:e("team.total"),members:U(i.members),finished:U(i.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:s=>s.name},{key:"unit",label:e("team.unit"),show:s=>c`${s.unit_name} ${s.sample&&C({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:s=>s.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:o},{key:"decision",label:e("team.decision"),value:s=>s.decision,hideOnPhone:!0}]})}),tn=h(function(){const[n,a]=I(),[t,i]=S(!1),o=x(),d=n.ca==="1",s=v("/units",{query:{on:o,also_past:d||null}});return c`<div class="stack">
    ${z({children:G({label:e("alsoPast"),name:"ca",value:d,onChange:r=>a({ca:r?1:null})})})}
    ${F({title:e("tree.title"),actions:T("unit.manage")&&b({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>i(!0)}),children:y({of:s,lines:12,empty:r=>r.length===0,whenEmpty:P({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:r=>c`<div><ul class="tree">${an(r).map(u=>ge({key:u.id,unit:u,rows:r,day:o}))}</ul>
          ${t&&Pe({units:r,onClose:()=>i(!1)})}</div>`})})}
  </div>`});function an(l){const n=new Set(l.map(a=>a.id));return l.filter(a=>!a.parent_id||!n.has(a.parent_id))}const ge=h(({unit:l,rows:n,day:a})=>{const t=n.filter(d=>d.parent_id===l.id),i=ee(l,a),o=a===m.value?`/don-vi/${l.id}`:`/don-vi/${l.id}?ngay=${a}`;return c`<li>
    <div class=${`tree-row ${i?"":"is-muted"}`}>
      <a href=${o}>${l.name}</a>
      ${!l.name.startsWith(l.kind_label)&&c`<span class="soft small">${l.kind_label}</span>`}
      ${l.reports&&le({label:e("reports")})}
      ${l.sample&&C({label:e("sample"),tone:"warning"})}
      ${!i&&c`<span class="soft small">${B(l.valid_from,l.valid_to)}</span>`}
    </div>
    ${t.length>0&&c`<ul>${t.map(d=>ge({key:d.id,unit:d,rows:n,day:a}))}</ul>`}
  </li>`});await Z("units");function on(){const l=[{name:"don-vi",label:e("tab.units"),show:()=>tn({})},...T("team.read")?[{name:"to",label:e("tab.teams"),show:()=>en({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>De({})},...T("unit.manage")?[{name:"thay-doi",label:e("tab.changes"),show:()=>Xe({})}]:[]];return W({title:e("title"),lead:e("lead"),children:c`<div class="stack">${je({label:e("tabs"),tabs:l})}</div>`})}const ln=Object.freeze(Object.defineProperty({__proto__:null,default:on},Symbol.toStringTag,{value:"Module"})),sn=Be(Le);function be(l){H("/teams"),N(l)}const rn=h(function({team:n,member:a,onClose:t}){const i=f({initial:{full_name:a?.full_name??"",kind:a?.kind??"member",phone:se(a?.phone??null)??"",user_id:a?.user_id??null,courses_finished_on:a?.courses_finished_on??null,joined_on:a?.joined_on??m.value,left_on:a?.left_on??null},check:o=>({...o.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(o.phone.trim())&&{phone:e("member.phoneBad")},...o.left_on&&o.joined_on&&o.left_on<o.joined_on&&{left_on:e("member.leftBad")},...$(o,["full_name","joined_on"])}),submit:(o,d)=>{const s={...o,phone:o.phone.trim()||null,joined_on:o.joined_on??m.value};return a?O("/team-members/{member_id}",{params:{member_id:a.id},version:a.version,body:s,key:d}):k("/teams/{team_id}/members",{params:{team_id:n.id},body:s,key:d})},done:()=>{be(e("member.saved")),t()}});return w({title:e(a?"member.edit":"member.add"),form:i,onClose:t,label:e("team.members"),children:c`
      ${p({...i.bind("full_name"),label:e("member.name"),required:!0})}
      <div class="form-row">
        ${j({...i.bind("kind"),onChange:o=>i.set({kind:o}),label:e("member.kind"),options:sn,empty:!1})}
        ${p({...i.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      </div>
      <div class="form-row">
        ${_({...i.bind("joined_on"),label:e("member.joined"),required:!0})}
        ${a?.left_on&&_({...i.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
      </div>
      ${_({...i.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
      ${T("user.invite")&&de({...i.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:a?.full_name})}`})}),dn=h(function({member:n,onClose:a}){const t=f({initial:{left_on:m.value},check:i=>i.left_on&&i.left_on<n.joined_on?{left_on:e("member.leftBad")}:$(i,["left_on"]),submit:({left_on:i},o)=>O("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:o,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,joined_on:n.joined_on,left_on:i}}),done:i=>{be(e("member.leaveDone",{name:i.full_name,day:M(i.left_on)})),a()}});return w({title:e("member.leaveTitle",{name:n.full_name}),form:t,submit:e("member.leave"),onClose:a,label:e("member.leave"),children:c`
      <p class="soft">${e("member.leaveText")}</p>
      ${_({...t.bind("left_on"),label:e("member.lastDay"),required:!0})}`})});await Z("units");function cn({params:l}){const n=x(),[a,t]=I(),i=a.ca==="1",o=v("/teams/{team_id}",{params:{team_id:l.id??""},query:{on:n}}),d=v("/teams/{team_id}/members",{params:{team_id:l.id??""},query:{on:i?null:n}}),[s,r]=S(null),u=()=>r(null),g=T("team.manage");return W({title:o.data?.name??e("team"),status:o.data?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:o.data?.unit_name??e("team")}],actions:g&&o.data&&c`
        ${b({label:e("team.edit"),icon:"edit",onClick:()=>r({form:"team"})})}
        ${b({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>r({form:"member"})})}`,children:y({of:o,children:q=>c`<div class="stack">
        ${hn({team:q})}
        ${z({children:G({label:e("member.alsoLeft"),name:"ca",value:i,onChange:E=>t({ca:E?1:null})})})}
        ${y({of:d,empty:E=>E.length===0,whenEmpty:c`<div class="card">
            ${P({title:e("member.none"),hint:g&&e("member.noneHint"),icon:"people"})}
          </div>`,children:E=>mn({rows:E,day:n,manage:g,edit:Y=>r({form:"member",member:Y}),leave:Y=>r({form:"leave",member:Y})})})}
        ${s?.form==="team"&&pe({team:q,onClose:u})}
        ${s?.form==="member"&&rn({key:s.member?.id??"new",team:q,member:s.member??null,onClose:u})}
        ${s?.form==="leave"&&s.member&&dn({member:s.member,onClose:u})}
      </div>`})})}const hn=h(function({team:n}){return c`<section class="card">${re({facts:[{label:e("team.unit"),value:c`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:B(n.valid_from,n.valid_to)},{label:e("team.members"),value:U(n.member_count)},{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),un=(l,n)=>l.courses_finished_on&&l.courses_finished_on<=n?C({label:e("member.coursesDone",{on:M(l.courses_finished_on)}),tone:"good"}):C({label:e("member.coursesOpen"),tone:"warning"}),mn=h(function({rows:n,day:a,manage:t,edit:i,leave:o}){const d=n.filter(r=>r.courses_finished_on&&r.courses_finished_on<=a).length,s={key:"actions",label:e("actions"),kind:"actions",show:r=>c`<span class="row is-end">
      ${b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(r)})}
      ${!r.left_on&&b({label:e("member.leave"),small:!0,onClick:()=>o(r)})}</span>`};return c`<div class="stack">
    <p>${e("team.counts",{members:U(n.length),finished:U(d)})}</p>
    ${A({caption:e("team.members"),rows:n,rowKey:r=>r.id,tone:r=>r.left_on&&r.left_on<a?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:r=>r.full_name},{key:"kind",label:e("member.kind"),value:r=>r.kind_label},{key:"phone",label:e("member.phone"),show:r=>r.phone?c`<a class="nowrap" href=${`tel:${r.phone}`}>${se(r.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:r=>un(r,a)},{key:"when",label:e("member.period"),show:r=>B(r.joined_on,r.left_on)},...t?[s]:[]]})}
  </div>`}),pn=Object.freeze(Object.defineProperty({__proto__:null,default:cn},Symbol.toStringTag,{value:"Module"})),_e=({name:l,purpose:n})=>n?`${l} (${n})`:l;function gn(l){return D(l).map(n=>{const a=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),t=/^(.+?)\s*\(([^()]+)\)$/.exec(a);return t?{name:t[1]??"",purpose:t[2]??""}:{name:a,purpose:""}})}const ve=h(function({head:n,year:a,signer:t}){const i=n.recipients.map(o=>_e({name:o.name??"",purpose:o.purpose??""}));return c`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
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
        <p><i>${e("head.day",{place:n.place,year:a})}</i></p>
      </div>
    </div>
    <div class="sheet-foot">
      <div class="sheet-recipients">
        <p>${e("head.recipientsTitle")}</p>
        ${i.map(o=>c`<p key=${o}>- ${o};</p>`)}
        <p>${e("head.archiveLine",{archive:n.archive})}</p>
      </div>
      ${t&&c`<div class="sheet-signature">${t.lines.map(o=>c`<p key=${o}>${o}</p>`)}<p>${t.full_name}</p></div>`}
    </div>
  </div></div>`}),bn=h(function({unit:n,day:a}){const[t,i]=S(null),o=v("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),d=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),s=T("unit.manage");return F({title:e("head.title"),hint:e("head.hint"),actions:s&&b({label:e("head.add"),icon:"plus",onClick:()=>i("new")}),children:y({of:o,empty:r=>r.length===0&&t===null,whenEmpty:P({title:e("head.none"),hint:e(s?"head.noneHint":"head.noneReader")}),children:r=>c`<div class="stack">
        ${[...r].reverse().map(u=>c`<article class="stack" key=${u.id}>
            <div class="row"><strong>${B(u.valid_from,u.valid_to)}</strong> ${R({row:u,on:a})}
              ${s&&b({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>i(u)})}</div>
            ${ve({head:u,year:u.valid_from.slice(0,4),signer:d.data?.find(g=>g.is_default&&ee(g,u.valid_from))})}
          </article>`)}
        ${t&&vn({key:t==="new"?"new":t.id,unit:n,row:t==="new"?null:t,latest:r.at(-1),onClose:()=>i(null)})}
      </div>`})})}),_n=l=>({superior_lines:l?.superior_lines.join(`
`)??"",agency_lines:l?.agency_lines.join(`
`)??"",place:l?.place??"",symbol:l?.symbol??"UBND",full_name:l?.full_name??"",superior_name:l?.superior_name??"",archive:l?.archive??"VT",recipients:(l?.recipients??[]).map(n=>_e({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),vn=h(function({unit:n,row:a,latest:t,onClose:i}){const o=f({initial:{..._n(a??t),valid_from:a?.valid_from??m.value,valid_to:a?.valid_to??null},check:d=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(d.symbol)&&{symbol:e("head.symbolBad")},...d.valid_to&&d.valid_from&&d.valid_to<d.valid_from&&{valid_to:e("unit.orderBad")},...$(d,["agency_lines","place","full_name","archive","valid_from"])}),submit:(d,s)=>{const r={...fe(d),valid_from:d.valid_from??m.value,valid_to:d.valid_to};return a?O("/letterheads/{letterhead_id}",{params:{letterhead_id:a.id},version:a.version,body:r,key:s}):k("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:r,key:s})},done:()=>{H("/units"),N(e("head.saved")),i()}});return w({title:e(a?"head.edit":"head.add"),form:o,onClose:i,label:e("head.title"),wide:!0,children:c`
      ${fn({form:o})}
      <div>
        <p class="field-label">${e("head.preview")}</p>
        ${ve({head:fe(o.values),year:(o.values.valid_from??m.value).slice(0,4)})}
      </div>`})}),fe=l=>({superior_lines:D(l.superior_lines),agency_lines:D(l.agency_lines),place:l.place,symbol:l.symbol,full_name:l.full_name,superior_name:l.superior_name,archive:l.archive,recipients:gn(l.recipients)}),fn=h(function({form:n}){return c`
    <div class="form-row">
      ${_({...n.bind("valid_from"),label:e("period.from"),required:!0})}
      ${_({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
    </div>
    <div class="form-row">
      ${L({...n.bind("superior_lines"),label:e("head.superiorLines"),hint:e("head.superiorLinesHint"),rows:2})}
      ${L({...n.bind("agency_lines"),label:e("head.agencyLines"),hint:e("head.agencyLinesHint"),rows:2,required:!0})}
    </div>
    <div class="form-row">
      ${p({...n.bind("place"),label:e("head.place"),required:!0})}
      ${p({...n.bind("symbol"),label:e("head.symbol"),hint:e("head.symbolHint"),required:!0})}
      ${p({...n.bind("archive"),label:e("head.archive"),hint:e("head.archiveHint"),required:!0})}
    </div>
    ${p({...n.bind("full_name"),label:e("head.fullName"),hint:e("head.fullNameHint"),required:!0})}
    ${p({...n.bind("superior_name"),label:e("head.superiorName"),hint:e("head.superiorNameHint")})}
    ${L({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),yn=h(function({unit:n,day:a}){const[t,i]=S(null),o=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),d=T("unit.manage");return F({title:e("signer.title"),hint:e("signer.hint"),actions:d&&b({label:e("signer.add"),icon:"plus",onClick:()=>i("new")}),children:c`
      ${y({of:o,empty:s=>s.length===0,whenEmpty:P({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:s=>A({caption:e("signer.title"),rows:s,rowKey:r=>r.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:r=>c`${r.full_name} ${r.is_default&&le({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:r=>c`<span>${r.lines.map(u=>c`<span key=${u}>${u}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:r=>c`<span>${B(r.valid_from,r.valid_to)} ${R({row:r,on:a})}</span>`},...d?[{key:"actions",label:e("actions"),kind:"actions",show:r=>b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(r)})}]:[]]})})}
      ${t&&$n({key:t==="new"?"new":t.id,unit:n,row:t==="new"?null:t,onClose:()=>i(null)})}`})}),$n=h(function({unit:n,row:a,onClose:t}){const i=f({initial:{full_name:a?.full_name??"",lines:a?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:a?.user_id??null,is_default:a?.is_default??!1,valid_from:a?.valid_from??m.value,valid_to:a?.valid_to??null},check:o=>({...o.valid_to&&o.valid_from&&o.valid_to<o.valid_from&&{valid_to:e("unit.orderBad")},...$(o,["full_name","lines","valid_from"])}),submit:(o,d)=>{const s={...o,lines:D(o.lines),valid_from:o.valid_from??m.value};return a?O("/signers/{signer_id}",{params:{signer_id:a.id},version:a.version,body:s,key:d}):k("/units/{unit_id}/signers",{params:{unit_id:n.id},body:s,key:d})},done:()=>{H("/units"),N(e("signer.saved")),t()}});return w({title:e(a?"signer.edit":"signer.add"),form:i,onClose:t,label:e("signer.title"),children:c`
      ${p({...i.bind("full_name"),label:e("signer.name"),required:!0})}
      ${L({...i.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
      <div class="form-row">
        ${_({...i.bind("valid_from"),label:e("period.from"),required:!0})}
        ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${de({...i.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
      ${G({...i.bind("is_default"),label:e("signer.default")})}`})}),kn=l=>{H("/units"),N(l)},Tn=h(function({history:{unit:n,periods:a},onClose:t}){const i=v("/units/superiors"),o=a.at(-1),d=f({initial:{name:n.name,short_name:n.short_name,superior_id:o?.superior_id??"",note:"",valid_from:m.value,valid_to:null},check:g=>$(g,["name","short_name","valid_from"]),submit:(g,q)=>k("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:q,body:{...g,superior_id:g.superior_id||null,valid_from:g.valid_from??m.value}}),done:()=>{kn(e("period.saved")),t()}}),s=o?.superior_id&&o.superior_name?[{value:o.superior_id,label:o.superior_name}]:[],r=(i.data??[]).map(g=>({value:g.id,label:g.name})),u=n.kind==="ward"?[...r,...s.filter(g=>!r.some(q=>q.value===g.value))]:s;return w({title:e("period.new"),form:d,onClose:t,wide:!0,children:c`
      <p class="soft">${e("period.lead")}</p>
      ${_({...d.bind("valid_from"),label:e("period.from"),required:!0})}
      <div class="form-row">
        ${p({...d.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...d.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${j({...d.bind("superior_id"),label:e("period.superior"),options:u,empty:e("period.noSuperior")})}
      ${p({...d.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})});await Z("units");const Hn=new Set(["ward","steering_committee"]);function Nn({params:l}){const n=x(),a=v("/units/{unit_id}",{params:{unit_id:l.id??""},query:{on:n}}),[t,i]=S(null),o=a.data?.unit,d=()=>i(null);return W({title:o?.name??e("unit"),status:o?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:o?.name??e("unit")}],actions:o&&T("unit.manage")&&c`
        ${b({label:e("unit.edit"),icon:"edit",onClick:()=>i("edit")})}
        ${o.kind!=="ward"&&Ne({label:e("change.act"),href:"/don-vi?tab=thay-doi"})}
        ${b({label:e("period.new"),kind:"primary",onClick:()=>i("period")})}`,children:y({of:a,lines:8,children:s=>c`<div class="stack">
        ${Cn({history:s,day:n})}
        ${qn({history:s,day:n})}
        ${s.lineage.length>0&&wn({history:s})}
        ${Hn.has(s.unit.kind)&&c`${bn({unit:s.unit,day:n})}${yn({unit:s.unit,day:n})}`}
        ${t==="edit"&&Oe({unit:s.unit,onClose:d})}
        ${t==="period"&&Tn({history:s,onClose:d})}
      </div>`})})}const Cn=h(function({history:{unit:n},day:a}){return c`<section class="card">${re({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:c`<span>${B(n.valid_from,n.valid_to)} </span>${R({row:n,on:a})}`},{label:e("unit.path"),value:n.path},...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),qn=h(function({history:n,day:a}){return F({title:e("period.title"),children:A({caption:e("period.title"),rows:n.periods,rowKey:t=>t.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:t=>t.name},{key:"when",label:e("period.when"),show:t=>c`<span>${B(t.valid_from,t.valid_to)} ${R({row:t,on:a})}</span>`},{key:"superior",label:e("period.superior"),value:t=>t.superior_name},{key:"note",label:e("period.note"),value:t=>t.note}]})})}),wn=h(function({history:{unit:n,lineage:a}}){return F({title:e("lineage.title"),children:c`<ul>${a.map(t=>{const i=t.from_unit_id===n.id,[o,d]=i?[t.to_unit_id,t.to_name]:[t.from_unit_id,t.from_name];return c`<li key=${o}>
        <a href=${`/don-vi/${o}?ngay=${t.happened_on}`}>${e(i?"lineage.into":"lineage.from",{name:d})}</a>
        <span class="soft"> ${M(t.happened_on)} · ${t.decision}</span></li>`})}</ul>`})}),Sn=Object.freeze(Object.defineProperty({__proto__:null,default:Nn},Symbol.toStringTag,{value:"Module"}));export{Sn as a,pn as t,ln as u};
