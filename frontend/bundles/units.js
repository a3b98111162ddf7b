// Licences in vendor/LICENSES.txt.
import{b as c,O as S}from"./kit.js";import{t as Te,c as h,k as f,ab as He,a9 as Ce,S as Ne,T as L,f as m,N as oe,e as p,n as qe,p as k,u as G,i as T,B as b,j as O,F as Y,ac as we,m as Se,l as se,L as Fe}from"./first.js";import{B as D,i as H,g as C,t as je,d as M,S as N,k as v,l as F,L as y,q as E,E as P,D as Be,y as Le,n as U,u as Me,A as le,P as X,s as Z,z as re,F as de}from"./frame.js";import{aK as Pe,w as Oe,F as w,C as V,j as De,D as _,W as Ue,S as j,o as ce,aL as xe,a3 as R,g as J,T as Ke,aM as he,aN as Ae}from"./shared.js";const e=Te({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý","tab.changes":"Nhập, tách, đổi tên",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.placeCode":"Mã đơn vị hành chính","unit.placeCodeHint":"5 chữ số của cấp xã (hoặc mã địa điểm 12 chữ số); ghi trong bảng số liệu cho hệ thống khác.","unit.placeCodeHintBelow":"Mã địa điểm 12 chữ số, nếu đã được cấp; để trống nếu chưa có.","unit.placeCodeBad":"Mã gồm 5 chữ số, hoặc 12 chữ số.","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","change.act":"Nhập, tách, đổi tên","change.title":"Nhập, tách, đổi tên đơn vị","change.hint":"Lên lịch trước; xem những gì sẽ chuyển theo, hủy được đến lúc làm. Đến ngày, máy chủ tự làm trong một giờ; số liệu cũ giữ nguyên.","change.merge":"Nhập đơn vị","change.split":"Tách đơn vị","change.rename":"Đổi tên đơn vị","change.none":"Chưa có thay đổi nào được lên lịch","change.noneHint":"Khi có quyết định nhập, tách hoặc đổi tên khu phố, bấm một trong ba nút ở trên.","change.merged":"Nhập {from} vào {into}","change.splitted":"Tách {from}: một phần sang {into}","change.renamed":"Đổi tên {from} thành {into}","change.day":"Từ ngày {on} · {decision} · người lên lịch: {by}","change.hindrance":"Đã đến ngày nhưng chưa thực hiện được: {why}","change.effects":"Những gì chuyển theo","change.cancel":"Hủy","change.cancelAsk":"Hủy thay đổi này?","change.cancelText":"Các đơn vị giữ nguyên như hiện nay. Muốn làm lại thì lên lịch mới.","change.cancelYes":"Hủy thay đổi","change.cancelled":"Đã hủy thay đổi.","change.planned":"Đã lên lịch. Xem những gì sẽ chuyển theo ở danh sách dưới đây.","change.yes":"Lên lịch","change.from":"Các đơn vị được nhập","change.fromMissing":"Chọn ít nhất một đơn vị.","change.source":"Đơn vị được tách","change.unit":"Đơn vị đổi tên","change.into":"Nhập vào","change.part":"Phần tách ra thành","change.new":"Một đơn vị mới","change.newName":"Tên đơn vị mới","change.streets":"Tuyến phố chuyển sang","change.streetHint":"{count} hộ","change.streetsMissing":"Chọn ít nhất một tuyến phố.","change.noStreets":"Đơn vị này chưa có tuyến phố nào trong sổ hộ.","change.teams":"Tổ chuyển sang (thành viên đi theo tổ)","change.roles":"Người chuyển sang","change.rolesHint":"Người không được chọn thôi vai trò từ hôm trước ngày thay đổi.","change.on":"Từ ngày","change.decision":"Quyết định, nghị quyết","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG A.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 15/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường A”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh B”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),Ee=["neighbourhood","resident_group","desk","steering_committee","police","school","one_stop","union"],ue=new Set(["ward","neighbourhood","resident_group"]),$=(s,n)=>Object.fromEntries(n.filter(a=>!String(s[a]??"").trim()).map(a=>[a,je("field.missing")])),Ve=h(function({units:n,onClose:a}){const o=n.filter(t=>t.kind==="ward"||t.kind==="neighbourhood"),i=f({draft:"unit",initial:{kind:"neighbourhood",parent_id:o[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:p.value,valid_to:null},check:t=>({...t.code&&!/^[a-z0-9]{1,30}$/.test(t.code)&&{code:e("unit.codeBad")},...$(t,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(t,r)=>k("/units",{body:{...t,aliases:D(t.aliases),position:t.position??0,valid_from:t.valid_from??p.value},key:r}),done:t=>{H("/units"),C(e("unit.added")),a(),qe(`/don-vi/${t.unit.id}`)}});return w({title:e("unit.add"),form:i,submit:e("unit.add"),onClose:a,wide:!0,children:c`
      <div class="form-row">
        ${j({...i.bind("kind"),onChange:t=>i.set({kind:t}),label:e("unit.kind"),options:ce(xe,Ee),empty:!1})}
        ${j({...i.bind("parent_id"),label:e("unit.parent"),options:o.map(({id:t,name:r})=>({value:t,label:r})),empty:!1})}
      </div>
      <div class="form-row">
        ${m({...i.bind("name"),label:e("unit.name"),hint:e("unit.nameHint"),required:!0})}
        ${m({...i.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
        ${m({...i.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
      </div>
      <div class="form-row">
        ${_({...i.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${L({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
      ${V({...i.bind("reports"),label:e("unit.reports")})}`})}),Re=h(function({unit:n,onClose:a}){const o=n.kind==="ward",i=f({draft:`unit ${n.id}`,initial:{...Pe(He.peek()),aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to,place_code:n.place_code},check:({valid_to:t,place_code:r})=>({...t&&t<n.valid_from&&{valid_to:e("unit.orderBad")},...!/^(\d{5}|\d{12})?$/.test(r)&&{place_code:e("unit.placeCodeBad")}}),submit:(t,r)=>Ce("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:r,body:{aliases:D(t.aliases),reports:t.reports,position:t.position??0,valid_to:t.valid_to,words:o?Oe(t,oe):null,place_code:ue.has(n.kind)?t.place_code:null}}),done:()=>{o&&Ne(),H("/units"),C(e("unit.saved")),a()}});return w({title:n.name,form:i,onClose:a,label:e("unit.edit"),children:c`
      ${V({...i.bind("reports"),label:e("unit.reports")})}
      ${L({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
      ${De({...i.bind("position"),label:e("unit.position")})}
      ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      ${ue.has(n.kind)&&m({...i.bind("place_code"),label:e("unit.placeCode"),hint:e(o?"unit.placeCodeHint":"unit.placeCodeHintBelow"),inputmode:"numeric"})}
      ${o&&Ue({bind:i.bind,usual:oe})}`})}),B=(s,n)=>n?e("span.closed",{from:M(s),to:M(n)}):e("span.open",{from:M(s)}),ee=(s,n)=>s.valid_from<=n&&(s.valid_to===null||n<=s.valid_to),I=h(function({row:n,on:a}){return ee(n,a)?N({label:e("force.now"),tone:"good"}):n.valid_from>a?N({label:e("force.coming"),tone:"info"}):N({label:e("force.past"),tone:"done"})});function x(){const[s]=G();return/^\d{4}-\d{2}-\d{2}$/.test(s.ngay??"")?s.ngay:p.value}const z=h(function({children:n}){const[,a]=G(),o=x();return c`<div class="as-of no-print">
    ${_({label:e("asOf"),name:"ngay",value:o,hint:"",onChange:i=>a({ngay:i===p.value?null:i})})}
    ${n}
  </div>`}),Ge=h(function(){const n=x(),[a,o]=S(null),i=v("/management-group",{query:{on:n}}),t=T("unit.manage");return c`<div class="stack">
    ${z({})}
    ${F({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:t&&b({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>o("new")}),children:y({of:i,empty:r=>r.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("group.none"),hint:t&&e("group.noneHint"),icon:"people"})}
        </div>`,children:r=>E({caption:e("group.title"),rows:r,rowKey:l=>l.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:l=>l.full_name},{key:"position",label:e("group.position"),value:l=>l.position},{key:"duty",label:e("group.duty"),value:l=>l.duty},{key:"when",label:e("period.when"),show:l=>B(l.joined_on,l.left_on)},...t?[{key:"actions",label:e("actions"),kind:"actions",show:l=>b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>o(l)})}]:[]]})})})}
    ${a&&Ie({key:a==="new"?"new":a.id,row:a==="new"?null:a,onClose:()=>o(null)})}
  </div>`}),Ie=h(function({row:n,onClose:a}){const o=f({draft:`group ${n?.id??"new"}`,initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??p.value,left_on:n?.left_on??null},check:i=>({...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("unit.orderBad")},...$(i,["full_name","position","joined_on"])}),submit:(i,t)=>{const r={...i,joined_on:i.joined_on??p.value};return n?O("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:r,key:t}):k("/management-group",{body:r,key:t})},done:()=>{H("/management-group"),C(e("group.saved")),a()}});return w({title:e(n?"group.edit":"group.add"),form:o,onClose:a,label:e("group.title"),children:c`
      ${m({...o.bind("full_name"),label:e("group.name"),required:!0})}
      ${m({...o.bind("position"),label:e("group.position"),required:!0})}
      ${L({...o.bind("duty"),label:e("group.duty"),rows:2})}
      <div class="form-row">
        ${_({...o.bind("joined_on"),label:e("group.joined"),required:!0})}
        ${_({...o.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
      </div>`})}),K="new",ne=()=>({starts_on:p.value,decision:""}),me=()=>({into:K,name:"",short_name:"",code:""}),ie=({onClose:s})=>{H("/unit-changes"),C(e("change.planned")),s()},pe=({into:s,name:n,short_name:a,code:o})=>s===K?{new:{code:o,name:n,short_name:a}}:{into_id:s},ge=s=>({...s.into===K&&$(s,["name","short_name","code"]),...s.into===K&&s.code&&!/^[a-z0-9]{1,30}$/.test(s.code)&&{code:e("unit.codeBad")}}),Q=s=>s.map(({id:n,name:a})=>({value:n,label:a})),te=h(function({title:n,onClose:a,form:o}){const i=v("/units",{query:{on:p.value}});return Be({title:n,onClose:a,wide:!0,children:y({of:i,children:t=>o(t.filter(r=>r.kind!=="ward"&&r.ward_id))})})}),ze=h(function({onClose:n}){return te({title:e("change.merge"),onClose:n,form:a=>Qe({units:a,onClose:n})})}),Qe=h(function({units:n,onClose:a}){const o=f({draft:"merge units",initial:{from_ids:[],role_ids:null,...me(),...ne()},check:i=>({...i.from_ids.length===0&&{from_ids:e("change.fromMissing")},...ge(i),...$(i,["starts_on","decision"])}),submit:({from_ids:i,role_ids:t,starts_on:r,decision:l,...d},u)=>k("/unit-changes/merges",{key:u,body:{from_ids:i,...pe(d),role_ids:t,starts_on:r??p.value,decision:l}}),done:()=>ie({onClose:a})});return Y({form:o,label:e("change.merge"),children:c`
      ${R({...o.bind("from_ids"),onChange:i=>o.set({from_ids:i,role_ids:null}),label:e("change.from"),options:Q(n)})}
      ${be({form:o,label:e("change.into"),units:n})}
      ${We({form:o,unitIds:o.values.from_ids.filter(i=>i!==o.values.into)})}
      ${ae({form:o})}
      ${J({form:o,submit:e("change.yes"),onClose:a})}`})}),We=h(function({form:n,unitIds:a}){return a.length>0?Ye({key:a.join(),form:n,unitIds:a}):null}),Ye=h(function({form:n,unitIds:a}){const o=v("/unit-changes/choices",{query:{unit_id:a}});return y({of:o,children:({roles:i})=>i.length>0&&R({...n.bind("role_ids"),value:n.values.role_ids??i.map(t=>t.id),label:e("change.roles"),hint:e("change.rolesHint"),options:i.map(({id:t,name:r,role_label:l,unit_name:d})=>({value:t,label:r,hint:`${l}, ${d}`}))})})}),Xe=h(function({onClose:n}){return te({title:e("change.split"),onClose:n,form:a=>Ze({units:a.filter(o=>o.kind==="neighbourhood"),onClose:n})})}),Ze=h(function({units:n,onClose:a}){const o=[],i=f({draft:"split unit",initial:{unit_id:n[0]?.id??"",street_ids:o,team_ids:o,role_ids:o,...me(),...ne()},check:t=>({...t.street_ids.length===0&&{street_ids:e("change.streetsMissing")},...ge(t),...$(t,["unit_id","starts_on","decision"])}),submit:({into:t,name:r,short_name:l,code:d,starts_on:u,...g},q)=>k("/unit-changes/splits",{key:q,body:{...g,...pe({into:t,name:r,short_name:l,code:d}),starts_on:u??p.value}}),done:()=>ie({onClose:a})});return Y({form:i,label:e("change.split"),children:c`
      ${j({...i.bind("unit_id"),onChange:t=>i.set({unit_id:t,street_ids:o,team_ids:o,role_ids:o}),label:e("change.source"),options:Q(n),empty:!1})}
      ${Je({key:i.values.unit_id,form:i,unitId:i.values.unit_id})}
      ${be({form:i,label:e("change.part"),units:n.filter(t=>t.id!==i.values.unit_id)})}
      ${ae({form:i})}
      ${J({form:i,submit:e("change.yes"),onClose:a})}`})}),Je=h(function({form:n,unitId:a}){const o=v("/unit-changes/choices",{query:{unit_id:[a]}});return y({of:o,lines:4,children:({streets:i,teams:t,roles:r})=>c`
      ${R({...n.bind("street_ids"),label:e("change.streets"),hint:i.length===0?e("change.noStreets"):void 0,options:i.map(({id:l,name:d,households:u})=>({value:l,label:d,hint:e("change.streetHint",{count:u})}))})}
      ${t.length>0&&R({...n.bind("team_ids"),label:e("change.teams"),options:t.map(({id:l,name:d})=>({value:l,label:d}))})}
      ${r.length>0&&R({...n.bind("role_ids"),label:e("change.roles"),options:r.map(({id:l,name:d,role_label:u})=>({value:l,label:d,hint:u}))})}`})}),en=h(function({onClose:n}){return te({title:e("change.rename"),onClose:n,form:a=>nn({units:a,onClose:n})})}),nn=h(function({units:n,onClose:a}){const o=f({draft:"rename unit",initial:{unit_id:n[0]?.id??"",name:"",short_name:"",...ne()},check:i=>$(i,["unit_id","name","short_name","starts_on","decision"]),submit:({starts_on:i,...t},r)=>k("/unit-changes/renames",{key:r,body:{...t,starts_on:i??p.value}}),done:()=>ie({onClose:a})});return Y({form:o,label:e("change.rename"),children:c`
      ${j({...o.bind("unit_id"),label:e("change.unit"),options:Q(n),empty:!1})}
      <div class="form-row">
        ${m({...o.bind("name"),label:e("unit.name"),required:!0})}
        ${m({...o.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${ae({form:o})}
      ${J({form:o,submit:e("change.yes"),onClose:a})}`})}),be=h(function({form:n,label:a,units:o}){return c`
    ${j({...n.bind("into"),label:a,options:[{value:K,label:e("change.new")},...Q(o)],empty:!1})}
    ${n.values.into===K&&c`<div class="form-row">
      ${m({...n.bind("name"),label:e("change.newName"),hint:e("unit.nameHint"),required:!0})}
      ${m({...n.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
      ${m({...n.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
    </div>`}`}),ae=h(function({form:n}){return c`<div class="form-row">
    ${_({...n.bind("starts_on"),label:e("change.on"),required:!0})}
    ${m({...n.bind("decision"),label:e("change.decision"),required:!0})}
  </div>`}),tn={merge:"change.merged",split:"change.splitted",rename:"change.renamed"},an={planned:"info",carried_out:"good",cancelled:"neutral"},on=h(function(){const n=v("/unit-changes"),[a,o]=S(null),i=()=>o(null);return F({title:e("change.title"),hint:e("change.hint"),plain:!0,actions:c`
      ${b({label:e("change.merge"),kind:"primary",onClick:()=>o("merge")})}
      ${b({label:e("change.split"),onClick:()=>o("split")})}
      ${b({label:e("change.rename"),onClick:()=>o("rename")})}`,children:c`<div class="stack">
      ${y({of:n,empty:({items:t})=>t.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("change.none"),hint:e("change.noneHint"),icon:"units"})}
        </div>`,children:({items:t})=>c`${t.map(r=>ln({key:r.id,row:r}))}`})}
      ${a==="merge"&&ze({onClose:i})}
      ${a==="split"&&Xe({onClose:i})}
      ${a==="rename"&&en({onClose:i})}
    </div>`})}),sn=({kind:s,from_units:n,into:a,into_id:o})=>e(tn[s],{from:n.filter(i=>i.id!==o).map(i=>i.name).join(", "),into:a}),ln=h(function({row:n}){const a=f({draft:!1,initial:{},submit:async(o,i)=>await Le({title:e("change.cancelAsk"),text:e("change.cancelText"),yes:e("change.cancelYes"),danger:!0})?(await k("/unit-changes/{change_id}/cancel",{params:{change_id:n.id},version:n.version,key:i}),!0):!1,done:o=>{o&&(H("/unit-changes"),C(e("change.cancelled")))}});return c`<section class="card stack">
    <div class="row spread">
      <h3>${sn(n)}</h3>
      ${N({label:n.state_label,tone:an[n.state]})}
    </div>
    <p class="soft">${e("change.day",{on:M(n.starts_on),decision:n.decision,by:n.planned_by})}</p>
    ${n.hindrance&&n.state==="planned"&&c`<p class="field-error">${e("change.hindrance",{why:n.hindrance})}</p>`}
    ${n.effects.length>0&&c`<h4>${e("change.effects")}</h4>
      <ul>${n.effects.map(o=>c`<li key=${o.code}>${o.label}: <strong>${U(o.number)}</strong>
          ${o.detail&&c`<span class="soft"> (${o.detail})</span>`}</li>`)}</ul>`}
    ${we({form:a})}
    ${n.actions.includes("cancel")&&c`<div class="form-actions">
      ${b({label:e("change.cancel"),busy:a.busy,onClick:()=>{a.submit()}})}
    </div>`}
  </section>`});function rn(s){const n=s.filter(i=>i.kind==="neighbourhood"||i.kind==="resident_group"),a=T("submission.review"),o=new Set(Se.value?.assignments.filter(i=>i.role==="neighbourhood_head").map(i=>i.unit_id));return a?n:n.filter(i=>o.has(i.id)||i.parent_id!==null&&o.has(i.parent_id))}const _e=h(function({team:n,onClose:a}){const o=v("/units"),i=rn(o.data??[]),t=f({draft:`team ${n?.id??"new"}`,initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",valid_from:n?.valid_from??p.value,valid_to:n?.valid_to??null},check:l=>({...l.valid_to&&l.valid_from&&l.valid_to<l.valid_from&&{valid_to:e("unit.orderBad")},...$(l,["unit_id","name","valid_from"])}),submit:(l,d)=>{const u={...l,valid_from:l.valid_from??p.value};return n?O("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:u,key:d}):k("/teams",{body:u,key:d})},done:()=>{H("/teams"),C(e("team.saved")),a()}}),r=n?[{value:n.unit_id,label:n.unit_name}]:i.map(({id:l,name:d})=>({value:l,label:d}));return w({title:e(n?"team.edit":"team.add"),form:t,onClose:a,label:e("team"),children:c`
      ${j({...t.bind("unit_id"),label:e("team.unit"),options:r,disabled:n!==null,required:!0})}
      ${m({...t.bind("name"),label:e("team.name"),required:!0})}
      ${m({...t.bind("decision"),label:e("team.decision")})}
      <div class="form-row">
        ${_({...t.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${_({...t.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>`})}),dn=h(function(){const n=x(),[a,o]=S(!1),i=Me(`/teams?on=${n}`,async r=>{const[l,d]=await Promise.all([se("/teams",{query:{on:n},signal:r}),se("/teams/member-counts",{query:{on:n},signal:r})]);return{rows:l,counts:d}}),t=T("team.manage");return c`<div class="stack">
    ${z({})}
    ${F({title:e("tab.teams"),plain:!0,actions:t&&b({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>o(!0)}),children:y({of:i,empty:({rows:r})=>r.length===0,whenEmpty:c`<div class="card">
          ${P({title:e("team.none"),hint:e(t?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:r=>cn({...r,day:n})})})}
    ${a&&_e({team:null,onClose:()=>o(!1)})}
  </div>`}),cn=h(function({rows:n,counts:a,day:o}){const i=a.reduce((l,d)=>({members:l.members+d.members,finished:l.finished+d.finished_courses}),{members:0,finished:0}),t=l=>a.find(d=>d.unit_id===l.unit_id&&d.teams===1)?.finished_courses??null,r=l=>o===p.value?`/don-vi/to/${l.id}`:`/don-vi/to/${l.id}?ngay=${o}`;return E({caption:e("tab.teams"),rows:n,rowKey:l=>l.id,href:r,foot:{name:e("team.total"),members:U(i.members),finished:U(i.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:l=>l.name},{key:"unit",label:e("team.unit"),show:l=>c`${l.unit_name} ${l.sample&&N({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:l=>l.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:t},{key:"decision",label:e("team.decision"),value:l=>l.decision,hideOnPhone:!0}]})}),hn=h(function(){const[n,a]=G(),[o,i]=S(!1),t=x(),r=n.ca==="1",l=v("/units",{query:{on:t,also_past:r||null}});return c`<div class="stack">
    ${z({children:V({label:e("alsoPast"),name:"ca",value:r,onChange:d=>a({ca:d?1:null})})})}
    ${F({title:e("tree.title"),actions:T("unit.manage")&&b({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>i(!0)}),children:y({of:l,lines:12,empty:d=>d.length===0,whenEmpty:P({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:d=>c`<div><ul class="tree">${un(d).map(u=>ve({key:u.id,unit:u,rows:d,day:t}))}</ul>
          ${o&&Ve({units:d,onClose:()=>i(!1)})}</div>`})})}
  </div>`});function un(s){const n=new Set(s.map(a=>a.id));return s.filter(a=>!a.parent_id||!n.has(a.parent_id))}const ve=h(({unit:s,rows:n,day:a})=>{const o=n.filter(r=>r.parent_id===s.id),i=ee(s,a),t=a===p.value?`/don-vi/${s.id}`:`/don-vi/${s.id}?ngay=${a}`;return c`<li>
    <div class=${`tree-row ${i?"":"is-muted"}`}>
      <a href=${t}>${s.name}</a>
      ${!s.name.startsWith(s.kind_label)&&c`<span class="soft small">${s.kind_label}</span>`}
      ${s.reports&&le({label:e("reports")})}
      ${s.sample&&N({label:e("sample"),tone:"warning"})}
      ${!i&&c`<span class="soft small">${B(s.valid_from,s.valid_to)}</span>`}
    </div>
    ${o.length>0&&c`<ul>${o.map(r=>ve({key:r.id,unit:r,rows:n,day:a}))}</ul>`}
  </li>`});await Z("units");function mn(){const s=[{name:"don-vi",label:e("tab.units"),show:()=>hn({})},...T("team.read")?[{name:"to",label:e("tab.teams"),show:()=>dn({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>Ge({})},...T("unit.manage")?[{name:"thay-doi",label:e("tab.changes"),show:()=>on({})}]:[]];return X({title:e("title"),lead:e("lead"),children:c`<div class="stack">${Ke({label:e("tabs"),tabs:s})}</div>`})}const pn=Object.freeze(Object.defineProperty({__proto__:null,default:mn},Symbol.toStringTag,{value:"Module"})),gn=ce(Ae);function fe(s){H("/teams"),C(s)}const bn=h(function({team:n,member:a,onClose:o}){const i=f({draft:`member ${a?.id??"new"}`,initial:{full_name:a?.full_name??"",kind:a?.kind??"member",phone:re(a?.phone??null)??"",user_id:a?.user_id??null,courses_finished_on:a?.courses_finished_on??null,joined_on:a?.joined_on??p.value,left_on:a?.left_on??null},check:t=>({...t.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(t.phone.trim())&&{phone:e("member.phoneBad")},...t.left_on&&t.joined_on&&t.left_on<t.joined_on&&{left_on:e("member.leftBad")},...$(t,["full_name","joined_on"])}),submit:(t,r)=>{const l={...t,phone:t.phone.trim()||null,joined_on:t.joined_on??p.value};return a?O("/team-members/{member_id}",{params:{member_id:a.id},version:a.version,body:l,key:r}):k("/teams/{team_id}/members",{params:{team_id:n.id},body:l,key:r})},done:()=>{fe(e("member.saved")),o()}});return w({title:e(a?"member.edit":"member.add"),form:i,onClose:o,label:e("team.members"),children:c`
      ${m({...i.bind("full_name"),label:e("member.name"),required:!0})}
      <div class="form-row">
        ${j({...i.bind("kind"),onChange:t=>i.set({kind:t}),label:e("member.kind"),options:gn,empty:!1})}
        ${m({...i.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      </div>
      <div class="form-row">
        ${_({...i.bind("joined_on"),label:e("member.joined"),required:!0})}
        ${a?.left_on&&_({...i.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
      </div>
      ${_({...i.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
      ${T("user.invite")&&he({...i.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:a?.full_name})}`})}),_n=h(function({member:n,onClose:a}){const o=f({draft:`leave ${n.id}`,initial:{left_on:p.value},check:i=>i.left_on&&i.left_on<n.joined_on?{left_on:e("member.leftBad")}:$(i,["left_on"]),submit:({left_on:i},t)=>O("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:t,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,joined_on:n.joined_on,left_on:i}}),done:i=>{fe(e("member.leaveDone",{name:i.full_name,day:M(i.left_on)})),a()}});return w({title:e("member.leaveTitle",{name:n.full_name}),form:o,submit:e("member.leave"),onClose:a,label:e("member.leave"),children:c`
      <p class="soft">${e("member.leaveText")}</p>
      ${_({...o.bind("left_on"),label:e("member.lastDay"),required:!0})}`})});await Z("units");function vn({params:s}){const n=x(),[a,o]=G(),i=a.ca==="1",t=v("/teams/{team_id}",{params:{team_id:s.id??""},query:{on:n}}),r=v("/teams/{team_id}/members",{params:{team_id:s.id??""},query:{on:i?null:n}}),[l,d]=S(null),u=()=>d(null),g=T("team.manage");return X({title:t.data?.name??e("team"),status:t.data?.sample&&N({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:t.data?.unit_name??e("team")}],actions:g&&t.data&&c`
        ${b({label:e("team.edit"),icon:"edit",onClick:()=>d({form:"team"})})}
        ${b({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>d({form:"member"})})}`,children:y({of:t,children:q=>c`<div class="stack">
        ${fn({team:q})}
        ${z({children:V({label:e("member.alsoLeft"),name:"ca",value:i,onChange:A=>o({ca:A?1:null})})})}
        ${y({of:r,empty:A=>A.length===0,whenEmpty:c`<div class="card">
            ${P({title:e("member.none"),hint:g&&e("member.noneHint"),icon:"people"})}
          </div>`,children:A=>$n({rows:A,day:n,manage:g,edit:W=>d({form:"member",member:W}),leave:W=>d({form:"leave",member:W})})})}
        ${l?.form==="team"&&_e({team:q,onClose:u})}
        ${l?.form==="member"&&bn({key:l.member?.id??"new",team:q,member:l.member??null,onClose:u})}
        ${l?.form==="leave"&&l.member&&_n({member:l.member,onClose:u})}
      </div>`})})}const fn=h(function({team:n}){return c`<section class="card">${de({facts:[{label:e("team.unit"),value:c`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:B(n.valid_from,n.valid_to)},{label:e("team.members"),value:U(n.member_count)},{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),yn=(s,n)=>s.courses_finished_on&&s.courses_finished_on<=n?N({label:e("member.coursesDone",{on:M(s.courses_finished_on)}),tone:"good"}):N({label:e("member.coursesOpen"),tone:"warning"}),$n=h(function({rows:n,day:a,manage:o,edit:i,leave:t}){const r=n.filter(d=>d.courses_finished_on&&d.courses_finished_on<=a).length,l={key:"actions",label:e("actions"),kind:"actions",show:d=>c`<span class="row is-end">
      ${b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(d)})}
      ${!d.left_on&&b({label:e("member.leave"),small:!0,onClick:()=>t(d)})}</span>`};return c`<div class="stack">
    <p>${e("team.counts",{members:U(n.length),finished:U(r)})}</p>
    ${E({caption:e("team.members"),rows:n,rowKey:d=>d.id,tone:d=>d.left_on&&d.left_on<a?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:d=>d.full_name},{key:"kind",label:e("member.kind"),value:d=>d.kind_label},{key:"phone",label:e("member.phone"),show:d=>d.phone?c`<a class="nowrap" href=${`tel:${d.phone}`}>${re(d.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:d=>yn(d,a)},{key:"when",label:e("member.period"),show:d=>B(d.joined_on,d.left_on)},...o?[l]:[]]})}
  </div>`}),kn=Object.freeze(Object.defineProperty({__proto__:null,default:vn},Symbol.toStringTag,{value:"Module"})),ye=({name:s,purpose:n})=>n?`${s} (${n})`:s;function Tn(s){return D(s).map(n=>{const a=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),o=/^(.+?)\s*\(([^()]+)\)$/.exec(a);return o?{name:o[1]??"",purpose:o[2]??""}:{name:a,purpose:""}})}const $e=h(function({head:n,year:a,signer:o}){const i=n.recipients.map(t=>ye({name:t.name??"",purpose:t.purpose??""}));return c`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
    <div class="sheet-head">
      <div>
        ${n.superior_lines.map(t=>c`<p class="sheet-upper" key=${t}>${t}</p>`)}
        ${n.agency_lines.map(t=>c`<p class="sheet-upper" key=${t}><b>${t}</b></p>`)}
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
        ${i.map(t=>c`<p key=${t}>- ${t};</p>`)}
        <p>${e("head.archiveLine",{archive:n.archive})}</p>
      </div>
      ${o&&c`<div class="sheet-signature">${o.lines.map(t=>c`<p key=${t}>${t}</p>`)}<p>${o.full_name}</p></div>`}
    </div>
  </div></div>`}),Hn=h(function({unit:n,day:a}){const[o,i]=S(null),t=v("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),r=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),l=T("unit.manage");return F({title:e("head.title"),hint:e("head.hint"),actions:l&&b({label:e("head.add"),icon:"plus",onClick:()=>i("new")}),children:y({of:t,empty:d=>d.length===0&&o===null,whenEmpty:P({title:e("head.none"),hint:e(l?"head.noneHint":"head.noneReader")}),children:d=>c`<div class="stack">
        ${[...d].reverse().map(u=>c`<article class="stack" key=${u.id}>
            <div class="row"><strong>${B(u.valid_from,u.valid_to)}</strong> ${I({row:u,on:a})}
              ${l&&b({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>i(u)})}</div>
            ${$e({head:u,year:u.valid_from.slice(0,4),signer:r.data?.find(g=>g.is_default&&ee(g,u.valid_from))})}
          </article>`)}
        ${o&&Nn({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,latest:d.at(-1),onClose:()=>i(null)})}
      </div>`})})}),Cn=s=>({superior_lines:s?.superior_lines.join(`
`)??"",agency_lines:s?.agency_lines.join(`
`)??"",place:s?.place??"",symbol:s?.symbol??"UBND",full_name:s?.full_name??"",superior_name:s?.superior_name??"",archive:s?.archive??"VT",recipients:(s?.recipients??[]).map(n=>ye({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),Nn=h(function({unit:n,row:a,latest:o,onClose:i}){const t=f({draft:`letterhead ${a?.id??"new"}`,initial:{...Cn(a??o),valid_from:a?.valid_from??p.value,valid_to:a?.valid_to??null},check:r=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(r.symbol)&&{symbol:e("head.symbolBad")},...r.valid_to&&r.valid_from&&r.valid_to<r.valid_from&&{valid_to:e("unit.orderBad")},...$(r,["agency_lines","place","full_name","archive","valid_from"])}),submit:(r,l)=>{const d={...ke(r),valid_from:r.valid_from??p.value,valid_to:r.valid_to};return a?O("/letterheads/{letterhead_id}",{params:{letterhead_id:a.id},version:a.version,body:d,key:l}):k("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:d,key:l})},done:()=>{H("/units"),C(e("head.saved")),i()}});return w({title:e(a?"head.edit":"head.add"),form:t,onClose:i,label:e("head.title"),wide:!0,children:c`
      ${qn({form:t})}
      <div>
        <p class="field-label">${e("head.preview")}</p>
        ${$e({head:ke(t.values),year:(t.values.valid_from??p.value).slice(0,4)})}
      </div>`})}),ke=s=>({superior_lines:D(s.superior_lines),agency_lines:D(s.agency_lines),place:s.place,symbol:s.symbol,full_name:s.full_name,superior_name:s.superior_name,archive:s.archive,recipients:Tn(s.recipients)}),qn=h(function({form:n}){return c`
    <div class="form-row">
      ${_({...n.bind("valid_from"),label:e("period.from"),required:!0})}
      ${_({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
    </div>
    <div class="form-row">
      ${L({...n.bind("superior_lines"),label:e("head.superiorLines"),hint:e("head.superiorLinesHint"),rows:2})}
      ${L({...n.bind("agency_lines"),label:e("head.agencyLines"),hint:e("head.agencyLinesHint"),rows:2,required:!0})}
    </div>
    <div class="form-row">
      ${m({...n.bind("place"),label:e("head.place"),required:!0})}
      ${m({...n.bind("symbol"),label:e("head.symbol"),hint:e("head.symbolHint"),required:!0})}
      ${m({...n.bind("archive"),label:e("head.archive"),hint:e("head.archiveHint"),required:!0})}
    </div>
    ${m({...n.bind("full_name"),label:e("head.fullName"),hint:e("head.fullNameHint"),required:!0})}
    ${m({...n.bind("superior_name"),label:e("head.superiorName"),hint:e("head.superiorNameHint")})}
    ${L({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),wn=h(function({unit:n,day:a}){const[o,i]=S(null),t=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),r=T("unit.manage");return F({title:e("signer.title"),hint:e("signer.hint"),actions:r&&b({label:e("signer.add"),icon:"plus",onClick:()=>i("new")}),children:c`
      ${y({of:t,empty:l=>l.length===0,whenEmpty:P({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:l=>E({caption:e("signer.title"),rows:l,rowKey:d=>d.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:d=>c`${d.full_name} ${d.is_default&&le({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:d=>c`<span>${d.lines.map(u=>c`<span key=${u}>${u}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:d=>c`<span>${B(d.valid_from,d.valid_to)} ${I({row:d,on:a})}</span>`},...r?[{key:"actions",label:e("actions"),kind:"actions",show:d=>b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(d)})}]:[]]})})}
      ${o&&Sn({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,onClose:()=>i(null)})}`})}),Sn=h(function({unit:n,row:a,onClose:o}){const i=f({draft:`signer ${a?.id??"new"}`,initial:{full_name:a?.full_name??"",lines:a?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:a?.user_id??null,is_default:a?.is_default??!1,valid_from:a?.valid_from??p.value,valid_to:a?.valid_to??null},check:t=>({...t.valid_to&&t.valid_from&&t.valid_to<t.valid_from&&{valid_to:e("unit.orderBad")},...$(t,["full_name","lines","valid_from"])}),submit:(t,r)=>{const l={...t,lines:D(t.lines),valid_from:t.valid_from??p.value};return a?O("/signers/{signer_id}",{params:{signer_id:a.id},version:a.version,body:l,key:r}):k("/units/{unit_id}/signers",{params:{unit_id:n.id},body:l,key:r})},done:()=>{H("/units"),C(e("signer.saved")),o()}});return w({title:e(a?"signer.edit":"signer.add"),form:i,onClose:o,label:e("signer.title"),children:c`
      ${m({...i.bind("full_name"),label:e("signer.name"),required:!0})}
      ${L({...i.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
      <div class="form-row">
        ${_({...i.bind("valid_from"),label:e("period.from"),required:!0})}
        ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${he({...i.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
      ${V({...i.bind("is_default"),label:e("signer.default")})}`})}),Fn=s=>{H("/units"),C(s)},jn=h(function({history:{unit:n,periods:a},onClose:o}){const i=v("/units/superiors"),t=a.at(-1),r=f({draft:`period ${n.id}`,initial:{name:n.name,short_name:n.short_name,superior_id:t?.superior_id??"",note:"",valid_from:p.value,valid_to:null},check:g=>$(g,["name","short_name","valid_from"]),submit:(g,q)=>k("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:q,body:{...g,superior_id:g.superior_id||null,valid_from:g.valid_from??p.value}}),done:()=>{Fn(e("period.saved")),o()}}),l=t?.superior_id&&t.superior_name?[{value:t.superior_id,label:t.superior_name}]:[],d=(i.data??[]).map(g=>({value:g.id,label:g.name})),u=n.kind==="ward"?[...d,...l.filter(g=>!d.some(q=>q.value===g.value))]:l;return w({title:e("period.new"),form:r,onClose:o,wide:!0,children:c`
      <p class="soft">${e("period.lead")}</p>
      ${_({...r.bind("valid_from"),label:e("period.from"),required:!0})}
      <div class="form-row">
        ${m({...r.bind("name"),label:e("unit.name"),required:!0})}
        ${m({...r.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${j({...r.bind("superior_id"),label:e("period.superior"),options:u,empty:e("period.noSuperior")})}
      ${m({...r.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})});await Z("units");const Bn=new Set(["ward","steering_committee"]);function Ln({params:s}){const n=x(),a=v("/units/{unit_id}",{params:{unit_id:s.id??""},query:{on:n}}),[o,i]=S(null),t=a.data?.unit,r=()=>i(null);return X({title:t?.name??e("unit"),status:t?.sample&&N({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:t?.name??e("unit")}],actions:t&&T("unit.manage")&&c`
        ${b({label:e("unit.edit"),icon:"edit",onClick:()=>i("edit")})}
        ${t.kind!=="ward"&&Fe({label:e("change.act"),href:"/don-vi?tab=thay-doi"})}
        ${b({label:e("period.new"),kind:"primary",onClick:()=>i("period")})}`,children:y({of:a,lines:8,children:l=>c`<div class="stack">
        ${Mn({history:l,day:n})}
        ${Pn({history:l,day:n})}
        ${l.lineage.length>0&&On({history:l})}
        ${Bn.has(l.unit.kind)&&c`${Hn({unit:l.unit,day:n})}${wn({unit:l.unit,day:n})}`}
        ${o==="edit"&&Re({unit:l.unit,onClose:r})}
        ${o==="period"&&jn({history:l,onClose:r})}
      </div>`})})}const Mn=h(function({history:{unit:n},day:a}){return c`<section class="card">${de({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:c`<span>${B(n.valid_from,n.valid_to)} </span>${I({row:n,on:a})}`},{label:e("unit.path"),value:n.path},...n.place_code?[{label:e("unit.placeCode"),value:n.place_code}]:[],...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),Pn=h(function({history:n,day:a}){return F({title:e("period.title"),children:E({caption:e("period.title"),rows:n.periods,rowKey:o=>o.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:o=>o.name},{key:"when",label:e("period.when"),show:o=>c`<span>${B(o.valid_from,o.valid_to)} ${I({row:o,on:a})}</span>`},{key:"superior",label:e("period.superior"),value:o=>o.superior_name},{key:"note",label:e("period.note"),value:o=>o.note}]})})}),On=h(function({history:{unit:n,lineage:a}}){return F({title:e("lineage.title"),children:c`<ul>${a.map(o=>{const i=o.from_unit_id===n.id,[t,r]=i?[o.to_unit_id,o.to_name]:[o.from_unit_id,o.from_name];return c`<li key=${t}>
        <a href=${`/don-vi/${t}?ngay=${o.happened_on}`}>${e(i?"lineage.into":"lineage.from",{name:r})}</a>
        <span class="soft"> ${M(o.happened_on)} · ${o.decision}</span></li>`})}</ul>`})}),Dn=Object.freeze(Object.defineProperty({__proto__:null,default:Ln},Symbol.toStringTag,{value:"Module"}));export{Dn as a,kn as t,pn as u};
