// Licences in vendor/LICENSES.txt.
import{b as c,O as S}from"./kit.js";import{t as ke,c as h,k as f,ab as Te,a9 as He,S as Ne,T as B,N as oe,e as m,n as Ce,p as k,f as p,u as G,i as T,B as b,j as P,F as Y,ac as qe,m as we,l as se,L as Se}from"./first.js";import{B as D,i as H,g as N,t as Fe,d as M,S as C,k as v,l as F,L as y,q as E,E as O,D as je,y as Le,n as U,u as Be,A as le,P as X,s as Z,z as re,F as de}from"./frame.js";import{aL as Me,w as Oe,F as w,C as V,j as Pe,D as _,W as De,S as j,o as ce,aM as Ue,a3 as R,g as J,T as xe,aN as he,aO as Ke}from"./shared.js";const e=ke({title:"Đơn vị, tổ",lead:"Cây đơn vị của phường, các Tổ công nghệ số cộng đồng và nhóm quản lý, xem được ở bất kỳ ngày nào.",tabs:"Phần xem","tab.units":"Đơn vị","tab.teams":"Tổ công nghệ số cộng đồng","tab.group":"Nhóm quản lý","tab.changes":"Nhập, tách, đổi tên",asOf:"Xem tại ngày",alsoPast:"Cả đơn vị đã kết thúc hoặc chưa bắt đầu",sample:"dữ liệu trình diễn",reports:"nộp số liệu tháng","span.open":"từ {from}","span.closed":"{from} – {to}","force.now":"Đang hiệu lực","force.past":"Đã hết hiệu lực","force.coming":"Chưa đến ngày","tree.title":"Cây đơn vị","tree.none":"Ngày này chưa có đơn vị nào","tree.noneHint":"Chọn một ngày khác ở ô “Xem tại ngày”, hoặc đánh dấu để xem cả đơn vị đã kết thúc.",unit:"Đơn vị","unit.add":"Thêm đơn vị","unit.added":"Đã thêm đơn vị.","unit.edit":"Sửa","unit.saved":"Đã lưu đơn vị.","unit.kind":"Loại đơn vị","unit.parent":"Thuộc đơn vị","unit.code":"Mã","unit.codeHint":"Chữ thường không dấu và chữ số, ví dụ kp7. Mã không đổi về sau.","unit.codeBad":"Mã chỉ gồm chữ thường không dấu và chữ số, tối đa 30 ký tự.","unit.name":"Tên đầy đủ","unit.nameHint":"Ví dụ “Khu phố 7”.","unit.shortName":"Tên ngắn","unit.shortNameHint":"Dùng trong bảng, ví dụ “KP7”.","unit.aliases":"Cách viết khác trong văn bản","unit.aliasesHint":"Mỗi dòng một cách viết, để nhận ra đơn vị khi đọc kế hoạch.","unit.reports":"Đơn vị này nộp số liệu hằng tháng","unit.position":"Thứ tự trong danh sách","unit.from":"Bắt đầu từ ngày","unit.to":"Đến hết ngày","unit.toHint":"Để trống nếu chưa có ngày kết thúc.","unit.validity":"Hiệu lực","unit.path":"Mã trong hệ thống","unit.orderBad":"Ngày kết thúc phải từ ngày bắt đầu trở đi.","period.title":"Tên và cấp trên qua các thời kỳ","period.new":"Đổi tên, cấp trên","period.lead":"Từ ngày này đơn vị mang tên mới hoặc thuộc cấp trên mới; thời kỳ trước tự kết thúc vào hôm trước, văn bản cũ giữ tên cũ.","period.from":"Từ ngày","period.superior":"Cấp trên trực tiếp","period.noSuperior":"Không ghi","period.note":"Căn cứ","period.noteHint":"Ví dụ số nghị quyết, quyết định.","period.saved":"Đã ghi thời kỳ mới.","period.when":"Thời gian","change.act":"Nhập, tách, đổi tên","change.title":"Nhập, tách, đổi tên đơn vị","change.hint":"Lên lịch trước; xem những gì sẽ chuyển theo, hủy được đến lúc làm. Đến ngày, máy chủ tự làm trong một giờ; số liệu cũ giữ nguyên.","change.merge":"Nhập đơn vị","change.split":"Tách đơn vị","change.rename":"Đổi tên đơn vị","change.none":"Chưa có thay đổi nào được lên lịch","change.noneHint":"Khi có quyết định nhập, tách hoặc đổi tên khu phố, bấm một trong ba nút ở trên.","change.merged":"Nhập {from} vào {into}","change.splitted":"Tách {from}: một phần sang {into}","change.renamed":"Đổi tên {from} thành {into}","change.day":"Từ ngày {on} · {decision} · người lên lịch: {by}","change.hindrance":"Đã đến ngày nhưng chưa thực hiện được: {why}","change.effects":"Những gì chuyển theo","change.cancel":"Hủy","change.cancelAsk":"Hủy thay đổi này?","change.cancelText":"Các đơn vị giữ nguyên như hiện nay. Muốn làm lại thì lên lịch mới.","change.cancelYes":"Hủy thay đổi","change.cancelled":"Đã hủy thay đổi.","change.planned":"Đã lên lịch. Xem những gì sẽ chuyển theo ở danh sách dưới đây.","change.yes":"Lên lịch","change.from":"Các đơn vị được nhập","change.fromMissing":"Chọn ít nhất một đơn vị.","change.source":"Đơn vị được tách","change.unit":"Đơn vị đổi tên","change.into":"Nhập vào","change.part":"Phần tách ra thành","change.new":"Một đơn vị mới","change.newName":"Tên đơn vị mới","change.streets":"Tuyến phố chuyển sang","change.streetHint":"{count} hộ","change.streetsMissing":"Chọn ít nhất một tuyến phố.","change.noStreets":"Đơn vị này chưa có tuyến phố nào trong sổ hộ.","change.teams":"Tổ chuyển sang (thành viên đi theo tổ)","change.roles":"Người chuyển sang","change.rolesHint":"Người không được chọn thôi vai trò từ hôm trước ngày thay đổi.","change.on":"Từ ngày","change.decision":"Quyết định, nghị quyết","lineage.title":"Sáp nhập, chia tách","lineage.into":"Nhập vào {name}","lineage.from":"{name} nhập vào đây","head.title":"Thể thức văn bản","head.hint":"Phần đầu văn bản in đúng như mẫu dưới đây, theo Nghị định 30/2020/NĐ-CP. Văn bản của ngày nào dùng thể thức của ngày đó.","head.add":"Thêm thể thức","head.edit":"Sửa thể thức","head.none":"Đơn vị chưa có thể thức văn bản","head.noneHint":"Chưa có thể thức thì chưa in được văn bản. Bấm “Thêm thể thức” và nhập theo mẫu văn bản đang dùng.","head.noneReader":"Văn phòng - Thống kê sẽ nhập thể thức văn bản của đơn vị.","head.saved":"Đã lưu thể thức.","head.superiorLines":"Cơ quan chủ quản, in hoa","head.superiorLinesHint":"Mỗi dòng in một dòng; để trống nếu văn bản không ghi.","head.agencyLines":"Cơ quan ban hành, in hoa đậm","head.agencyLinesHint":"Mỗi dòng in một dòng, ví dụ ỦY BAN NHÂN DÂN rồi PHƯỜNG A.","head.place":"Địa danh","head.symbol":"Ký hiệu cơ quan","head.symbolHint":"Phần sau loại văn bản, ví dụ UBND trong 15/KH-UBND.","head.symbolBad":"Chữ in hoa không dấu, nối bằng gạch ngang, ví dụ UBND hoặc UBND-VP.","head.fullName":"Tên cơ quan viết đủ","head.fullNameHint":"Dùng trong câu, ví dụ “Ủy ban nhân dân phường A”.","head.superiorName":"Nơi nhận báo cáo (Kính gửi)","head.superiorNameHint":"Ví dụ “Ủy ban nhân dân tỉnh B”.","head.archive":"Lưu","head.archiveHint":"Phần sau chữ “Lưu:”, ví dụ “VT, VHTT”.","head.recipients":"Nơi nhận","head.recipientsHint":"Mỗi dòng một nơi, mục đích trong ngoặc, ví dụ “Thường trực Đảng ủy phường (B/cáo)”.","head.preview":"Mẫu in","head.country":"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM","head.motto":"Độc lập - Tự do - Hạnh phúc","head.number":"Số: …/BC-{symbol}","head.day":"{place}, ngày … tháng … năm {year}","head.recipientsTitle":"Nơi nhận:","head.archiveLine":"- Lưu: {archive}.","signer.title":"Người ký","signer.hint":"Các dòng quyền hạn in trên họ tên: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).","signer.add":"Thêm người ký","signer.edit":"Sửa người ký","signer.name":"Họ và tên","signer.lines":"Quyền hạn, chức vụ","signer.linesHint":"Mỗi dòng in một dòng, ví dụ TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH.","signer.default":"Người ký thường dùng","signer.defaultTag":"thường dùng","signer.account":"Tài khoản trong hệ thống","signer.accountHint":"Không bắt buộc. Có tài khoản thì người đó ký duyệt ngay trong hệ thống.","signer.saved":"Đã lưu người ký.","signer.none":"Chưa có người ký","signer.noneHint":"Thêm người có thẩm quyền ký văn bản của đơn vị.",team:"Tổ","team.add":"Lập tổ","team.edit":"Sửa tổ","team.saved":"Đã lưu tổ.","team.name":"Tên tổ","team.unit":"Khu phố","team.decision":"Quyết định thành lập, kiện toàn","team.members":"Thành viên","team.finished":"Đã học xong khóa MOOC","team.since":"Hoạt động","team.none":"Ngày này chưa có tổ nào","team.noneHint":"Lập tổ cho từng khu phố theo quyết định của phường.","team.noneReader":"Trưởng khu phố hoặc Bộ phận Văn hóa - Thông tin sẽ lập tổ.","team.total":"Cộng","team.counts":"{members} thành viên, {finished} người đã học xong khóa MOOC","member.add":"Thêm thành viên","member.edit":"Sửa thành viên","member.saved":"Đã lưu thành viên.","member.name":"Họ và tên","member.kind":"Vai trò trong tổ","member.phone":"Số điện thoại","member.account":"Tài khoản trong hệ thống","member.accountHint":"Không bắt buộc. Chưa có tài khoản thì mời ở phần Người dùng, Giấy mời.","member.joined":"Vào tổ từ ngày","member.left":"Rời tổ, hết ngày","member.leave":"Rời tổ","member.leaveTitle":"{name} rời tổ","member.leaveText":"Ngày cuối cùng còn là thành viên. Công việc, kết quả đã ghi của người này được giữ nguyên.","member.lastDay":"Ngày cuối ở tổ","member.leaveDone":"{name} rời tổ từ sau ngày {day}.","member.courses":"Học xong các khóa MOOC ngày","member.coursesHint":"Chỉ ghi khi đã học xong tất cả các khóa; để trống nếu chưa xong.","member.coursesDone":"Đã xong {on}","member.coursesOpen":"Chưa xong","member.phoneBad":"Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678.","member.leftBad":"Ngày rời tổ phải từ ngày vào tổ trở đi.","member.none":"Tổ chưa có thành viên","member.noneHint":"Bấm “Thêm thành viên” để ghi tổ trưởng, tổ phó và các thành viên.","member.period":"Thời gian","member.alsoLeft":"Cả người đã rời tổ","group.title":"Nhóm quản lý các tổ","group.hint":"Lãnh đạo UBND phường tham gia nhóm quản lý các Tổ công nghệ số cộng đồng (kế hoạch, phần tổ chức thực hiện).","group.add":"Thêm người","group.edit":"Sửa người trong nhóm","group.name":"Họ và tên","group.position":"Chức vụ","group.duty":"Phân công","group.joined":"Tham gia từ ngày","group.left":"Đến hết ngày","group.saved":"Đã lưu nhóm quản lý.","group.none":"Ngày này nhóm quản lý chưa có ai","group.noneHint":"Thêm lãnh đạo UBND phường tham gia nhóm quản lý.",actions:"Thao tác"}),Ae=["neighbourhood","resident_group","desk","steering_committee","police","school","one_stop","union"],$=(s,n)=>Object.fromEntries(n.filter(t=>!String(s[t]??"").trim()).map(t=>[t,Fe("field.missing")])),Ee=h(function({units:n,onClose:t}){const o=n.filter(a=>a.kind==="ward"||a.kind==="neighbourhood"),i=f({draft:"unit",initial:{kind:"neighbourhood",parent_id:o[0]?.id??"",name:"",short_name:"",code:"",aliases:"",reports:!0,position:0,valid_from:m.value,valid_to:null},check:a=>({...a.code&&!/^[a-z0-9]{1,30}$/.test(a.code)&&{code:e("unit.codeBad")},...$(a,["kind","parent_id","name","short_name","code","valid_from"])}),submit:(a,d)=>k("/units",{body:{...a,aliases:D(a.aliases),position:a.position??0,valid_from:a.valid_from??m.value},key:d}),done:a=>{H("/units"),N(e("unit.added")),t(),Ce(`/don-vi/${a.unit.id}`)}});return w({title:e("unit.add"),form:i,submit:e("unit.add"),onClose:t,wide:!0,children:c`
      <div class="form-row">
        ${j({...i.bind("kind"),onChange:a=>i.set({kind:a}),label:e("unit.kind"),options:ce(Ue,Ae),empty:!1})}
        ${j({...i.bind("parent_id"),label:e("unit.parent"),options:o.map(({id:a,name:d})=>({value:a,label:d})),empty:!1})}
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
      ${B({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:2})}
      ${V({...i.bind("reports"),label:e("unit.reports")})}`})}),Ve=h(function({unit:n,onClose:t}){const o=n.kind==="ward",i=f({draft:`unit ${n.id}`,initial:{...Me(Te.peek()),aliases:n.aliases.join(`
`),reports:n.reports,position:n.position,valid_to:n.valid_to},check:({valid_to:a})=>a&&a<n.valid_from?{valid_to:e("unit.orderBad")}:{},submit:(a,d)=>He("/units/{unit_id}",{params:{unit_id:n.id},version:n.version,key:d,body:{aliases:D(a.aliases),reports:a.reports,position:a.position??0,valid_to:a.valid_to,words:o?Oe(a,oe):null}}),done:()=>{o&&Ne(),H("/units"),N(e("unit.saved")),t()}});return w({title:n.name,form:i,onClose:t,label:e("unit.edit"),children:c`
      ${V({...i.bind("reports"),label:e("unit.reports")})}
      ${B({...i.bind("aliases"),label:e("unit.aliases"),hint:e("unit.aliasesHint"),rows:3})}
      ${Pe({...i.bind("position"),label:e("unit.position")})}
      ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      ${o&&De({bind:i.bind,usual:oe})}`})}),L=(s,n)=>n?e("span.closed",{from:M(s),to:M(n)}):e("span.open",{from:M(s)}),ee=(s,n)=>s.valid_from<=n&&(s.valid_to===null||n<=s.valid_to),I=h(function({row:n,on:t}){return ee(n,t)?C({label:e("force.now"),tone:"good"}):n.valid_from>t?C({label:e("force.coming"),tone:"info"}):C({label:e("force.past"),tone:"done"})});function x(){const[s]=G();return/^\d{4}-\d{2}-\d{2}$/.test(s.ngay??"")?s.ngay:m.value}const z=h(function({children:n}){const[,t]=G(),o=x();return c`<div class="as-of no-print">
    ${_({label:e("asOf"),name:"ngay",value:o,hint:"",onChange:i=>t({ngay:i===m.value?null:i})})}
    ${n}
  </div>`}),Re=h(function(){const n=x(),[t,o]=S(null),i=v("/management-group",{query:{on:n}}),a=T("unit.manage");return c`<div class="stack">
    ${z({})}
    ${F({title:e("group.title"),hint:e("group.hint"),plain:!0,actions:a&&b({label:e("group.add"),icon:"plus",kind:"primary",onClick:()=>o("new")}),children:y({of:i,empty:d=>d.length===0,whenEmpty:c`<div class="card">
          ${O({title:e("group.none"),hint:a&&e("group.noneHint"),icon:"people"})}
        </div>`,children:d=>E({caption:e("group.title"),rows:d,rowKey:l=>l.id,columns:[{key:"name",label:e("group.name"),kind:"main",value:l=>l.full_name},{key:"position",label:e("group.position"),value:l=>l.position},{key:"duty",label:e("group.duty"),value:l=>l.duty},{key:"when",label:e("period.when"),show:l=>L(l.joined_on,l.left_on)},...a?[{key:"actions",label:e("actions"),kind:"actions",show:l=>b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>o(l)})}]:[]]})})})}
    ${t&&Ge({key:t==="new"?"new":t.id,row:t==="new"?null:t,onClose:()=>o(null)})}
  </div>`}),Ge=h(function({row:n,onClose:t}){const o=f({draft:`group ${n?.id??"new"}`,initial:{full_name:n?.full_name??"",position:n?.position??"",duty:n?.duty??"",user_id:n?.user_id??null,joined_on:n?.joined_on??m.value,left_on:n?.left_on??null},check:i=>({...i.left_on&&i.joined_on&&i.left_on<i.joined_on&&{left_on:e("unit.orderBad")},...$(i,["full_name","position","joined_on"])}),submit:(i,a)=>{const d={...i,joined_on:i.joined_on??m.value};return n?P("/management-group/{member_id}",{params:{member_id:n.id},version:n.version,body:d,key:a}):k("/management-group",{body:d,key:a})},done:()=>{H("/management-group"),N(e("group.saved")),t()}});return w({title:e(n?"group.edit":"group.add"),form:o,onClose:t,label:e("group.title"),children:c`
      ${p({...o.bind("full_name"),label:e("group.name"),required:!0})}
      ${p({...o.bind("position"),label:e("group.position"),required:!0})}
      ${B({...o.bind("duty"),label:e("group.duty"),rows:2})}
      <div class="form-row">
        ${_({...o.bind("joined_on"),label:e("group.joined"),required:!0})}
        ${_({...o.bind("left_on"),label:e("group.left"),hint:e("unit.toHint")})}
      </div>`})}),K="new",ne=()=>({starts_on:m.value,decision:""}),ue=()=>({into:K,name:"",short_name:"",code:""}),ie=({onClose:s})=>{H("/unit-changes"),N(e("change.planned")),s()},me=({into:s,name:n,short_name:t,code:o})=>s===K?{new:{code:o,name:n,short_name:t}}:{into_id:s},pe=s=>({...s.into===K&&$(s,["name","short_name","code"]),...s.into===K&&s.code&&!/^[a-z0-9]{1,30}$/.test(s.code)&&{code:e("unit.codeBad")}}),Q=s=>s.map(({id:n,name:t})=>({value:n,label:t})),te=h(function({title:n,onClose:t,form:o}){const i=v("/units",{query:{on:m.value}});return je({title:n,onClose:t,wide:!0,children:y({of:i,children:a=>o(a.filter(d=>d.kind!=="ward"&&d.ward_id))})})}),Ie=h(function({onClose:n}){return te({title:e("change.merge"),onClose:n,form:t=>ze({units:t,onClose:n})})}),ze=h(function({units:n,onClose:t}){const o=f({draft:"merge units",initial:{from_ids:[],role_ids:null,...ue(),...ne()},check:i=>({...i.from_ids.length===0&&{from_ids:e("change.fromMissing")},...pe(i),...$(i,["starts_on","decision"])}),submit:({from_ids:i,role_ids:a,starts_on:d,decision:l,...r},u)=>k("/unit-changes/merges",{key:u,body:{from_ids:i,...me(r),role_ids:a,starts_on:d??m.value,decision:l}}),done:()=>ie({onClose:t})});return Y({form:o,label:e("change.merge"),children:c`
      ${R({...o.bind("from_ids"),onChange:i=>o.set({from_ids:i,role_ids:null}),label:e("change.from"),options:Q(n)})}
      ${ge({form:o,label:e("change.into"),units:n})}
      ${Qe({form:o,unitIds:o.values.from_ids.filter(i=>i!==o.values.into)})}
      ${ae({form:o})}
      ${J({form:o,submit:e("change.yes"),onClose:t})}`})}),Qe=h(function({form:n,unitIds:t}){return t.length>0?We({key:t.join(),form:n,unitIds:t}):null}),We=h(function({form:n,unitIds:t}){const o=v("/unit-changes/choices",{query:{unit_id:t}});return y({of:o,children:({roles:i})=>i.length>0&&R({...n.bind("role_ids"),value:n.values.role_ids??i.map(a=>a.id),label:e("change.roles"),hint:e("change.rolesHint"),options:i.map(({id:a,name:d,role_label:l,unit_name:r})=>({value:a,label:d,hint:`${l}, ${r}`}))})})}),Ye=h(function({onClose:n}){return te({title:e("change.split"),onClose:n,form:t=>Xe({units:t.filter(o=>o.kind==="neighbourhood"),onClose:n})})}),Xe=h(function({units:n,onClose:t}){const o=[],i=f({draft:"split unit",initial:{unit_id:n[0]?.id??"",street_ids:o,team_ids:o,role_ids:o,...ue(),...ne()},check:a=>({...a.street_ids.length===0&&{street_ids:e("change.streetsMissing")},...pe(a),...$(a,["unit_id","starts_on","decision"])}),submit:({into:a,name:d,short_name:l,code:r,starts_on:u,...g},q)=>k("/unit-changes/splits",{key:q,body:{...g,...me({into:a,name:d,short_name:l,code:r}),starts_on:u??m.value}}),done:()=>ie({onClose:t})});return Y({form:i,label:e("change.split"),children:c`
      ${j({...i.bind("unit_id"),onChange:a=>i.set({unit_id:a,street_ids:o,team_ids:o,role_ids:o}),label:e("change.source"),options:Q(n),empty:!1})}
      ${Ze({key:i.values.unit_id,form:i,unitId:i.values.unit_id})}
      ${ge({form:i,label:e("change.part"),units:n.filter(a=>a.id!==i.values.unit_id)})}
      ${ae({form:i})}
      ${J({form:i,submit:e("change.yes"),onClose:t})}`})}),Ze=h(function({form:n,unitId:t}){const o=v("/unit-changes/choices",{query:{unit_id:[t]}});return y({of:o,lines:4,children:({streets:i,teams:a,roles:d})=>c`
      ${R({...n.bind("street_ids"),label:e("change.streets"),hint:i.length===0?e("change.noStreets"):void 0,options:i.map(({id:l,name:r,households:u})=>({value:l,label:r,hint:e("change.streetHint",{count:u})}))})}
      ${a.length>0&&R({...n.bind("team_ids"),label:e("change.teams"),options:a.map(({id:l,name:r})=>({value:l,label:r}))})}
      ${d.length>0&&R({...n.bind("role_ids"),label:e("change.roles"),options:d.map(({id:l,name:r,role_label:u})=>({value:l,label:r,hint:u}))})}`})}),Je=h(function({onClose:n}){return te({title:e("change.rename"),onClose:n,form:t=>en({units:t,onClose:n})})}),en=h(function({units:n,onClose:t}){const o=f({draft:"rename unit",initial:{unit_id:n[0]?.id??"",name:"",short_name:"",...ne()},check:i=>$(i,["unit_id","name","short_name","starts_on","decision"]),submit:({starts_on:i,...a},d)=>k("/unit-changes/renames",{key:d,body:{...a,starts_on:i??m.value}}),done:()=>ie({onClose:t})});return Y({form:o,label:e("change.rename"),children:c`
      ${j({...o.bind("unit_id"),label:e("change.unit"),options:Q(n),empty:!1})}
      <div class="form-row">
        ${p({...o.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...o.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${ae({form:o})}
      ${J({form:o,submit:e("change.yes"),onClose:t})}`})}),ge=h(function({form:n,label:t,units:o}){return c`
    ${j({...n.bind("into"),label:t,options:[{value:K,label:e("change.new")},...Q(o)],empty:!1})}
    ${n.values.into===K&&c`<div class="form-row">
      ${p({...n.bind("name"),label:e("change.newName"),hint:e("unit.nameHint"),required:!0})}
      ${p({...n.bind("short_name"),label:e("unit.shortName"),hint:e("unit.shortNameHint"),required:!0})}
      ${p({...n.bind("code"),label:e("unit.code"),hint:e("unit.codeHint"),required:!0,capitalize:!1})}
    </div>`}`}),ae=h(function({form:n}){return c`<div class="form-row">
    ${_({...n.bind("starts_on"),label:e("change.on"),required:!0})}
    ${p({...n.bind("decision"),label:e("change.decision"),required:!0})}
  </div>`}),nn={merge:"change.merged",split:"change.splitted",rename:"change.renamed"},tn={planned:"info",carried_out:"good",cancelled:"neutral"},an=h(function(){const n=v("/unit-changes"),[t,o]=S(null),i=()=>o(null);return F({title:e("change.title"),hint:e("change.hint"),plain:!0,actions:c`
      ${b({label:e("change.merge"),kind:"primary",onClick:()=>o("merge")})}
      ${b({label:e("change.split"),onClick:()=>o("split")})}
      ${b({label:e("change.rename"),onClick:()=>o("rename")})}`,children:c`<div class="stack">
      ${y({of:n,empty:({items:a})=>a.length===0,whenEmpty:c`<div class="card">
          ${O({title:e("change.none"),hint:e("change.noneHint"),icon:"units"})}
        </div>`,children:({items:a})=>c`${a.map(d=>sn({key:d.id,row:d}))}`})}
      ${t==="merge"&&Ie({onClose:i})}
      ${t==="split"&&Ye({onClose:i})}
      ${t==="rename"&&Je({onClose:i})}
    </div>`})}),on=({kind:s,from_units:n,into:t,into_id:o})=>e(nn[s],{from:n.filter(i=>i.id!==o).map(i=>i.name).join(", "),into:t}),sn=h(function({row:n}){const t=f({draft:!1,initial:{},submit:async(o,i)=>await Le({title:e("change.cancelAsk"),text:e("change.cancelText"),yes:e("change.cancelYes"),danger:!0})?(await k("/unit-changes/{change_id}/cancel",{params:{change_id:n.id},version:n.version,key:i}),!0):!1,done:o=>{o&&(H("/unit-changes"),N(e("change.cancelled")))}});return c`<section class="card stack">
    <div class="row spread">
      <h3>${on(n)}</h3>
      ${C({label:n.state_label,tone:tn[n.state]})}
    </div>
    <p class="soft">${e("change.day",{on:M(n.starts_on),decision:n.decision,by:n.planned_by})}</p>
    ${n.hindrance&&n.state==="planned"&&c`<p class="field-error">${e("change.hindrance",{why:n.hindrance})}</p>`}
    ${n.effects.length>0&&c`<h4>${e("change.effects")}</h4>
      <ul>${n.effects.map(o=>c`<li key=${o.code}>${o.label}: <strong>${U(o.number)}</strong>
          ${o.detail&&c`<span class="soft"> (${o.detail})</span>`}</li>`)}</ul>`}
    ${qe({form:t})}
    ${n.actions.includes("cancel")&&c`<div class="form-actions">
      ${b({label:e("change.cancel"),busy:t.busy,onClick:()=>{t.submit()}})}
    </div>`}
  </section>`});function ln(s){const n=s.filter(i=>i.kind==="neighbourhood"||i.kind==="resident_group"),t=T("submission.review"),o=new Set(we.value?.assignments.filter(i=>i.role==="neighbourhood_head").map(i=>i.unit_id));return t?n:n.filter(i=>o.has(i.id)||i.parent_id!==null&&o.has(i.parent_id))}const be=h(function({team:n,onClose:t}){const o=v("/units"),i=ln(o.data??[]),a=f({draft:`team ${n?.id??"new"}`,initial:{unit_id:n?.unit_id??"",name:n?.name??"",decision:n?.decision??"",valid_from:n?.valid_from??m.value,valid_to:n?.valid_to??null},check:l=>({...l.valid_to&&l.valid_from&&l.valid_to<l.valid_from&&{valid_to:e("unit.orderBad")},...$(l,["unit_id","name","valid_from"])}),submit:(l,r)=>{const u={...l,valid_from:l.valid_from??m.value};return n?P("/teams/{team_id}",{params:{team_id:n.id},version:n.version,body:u,key:r}):k("/teams",{body:u,key:r})},done:()=>{H("/teams"),N(e("team.saved")),t()}}),d=n?[{value:n.unit_id,label:n.unit_name}]:i.map(({id:l,name:r})=>({value:l,label:r}));return w({title:e(n?"team.edit":"team.add"),form:a,onClose:t,label:e("team"),children:c`
      ${j({...a.bind("unit_id"),label:e("team.unit"),options:d,disabled:n!==null,required:!0})}
      ${p({...a.bind("name"),label:e("team.name"),required:!0})}
      ${p({...a.bind("decision"),label:e("team.decision")})}
      <div class="form-row">
        ${_({...a.bind("valid_from"),label:e("unit.from"),required:!0})}
        ${_({...a.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>`})}),rn=h(function(){const n=x(),[t,o]=S(!1),i=Be(`/teams?on=${n}`,async d=>{const[l,r]=await Promise.all([se("/teams",{query:{on:n},signal:d}),se("/teams/member-counts",{query:{on:n},signal:d})]);return{rows:l,counts:r}}),a=T("team.manage");return c`<div class="stack">
    ${z({})}
    ${F({title:e("tab.teams"),plain:!0,actions:a&&b({label:e("team.add"),icon:"plus",kind:"primary",onClick:()=>o(!0)}),children:y({of:i,empty:({rows:d})=>d.length===0,whenEmpty:c`<div class="card">
          ${O({title:e("team.none"),hint:e(a?"team.noneHint":"team.noneReader"),icon:"people"})}
        </div>`,children:d=>dn({...d,day:n})})})}
    ${t&&be({team:null,onClose:()=>o(!1)})}
  </div>`}),dn=h(function({rows:n,counts:t,day:o}){const i=t.reduce((l,r)=>({members:l.members+r.members,finished:l.finished+r.finished_courses}),{members:0,finished:0}),a=l=>t.find(r=>r.unit_id===l.unit_id&&r.teams===1)?.finished_courses??null,d=l=>o===m.value?`/don-vi/to/${l.id}`:`/don-vi/to/${l.id}?ngay=${o}`;return E({caption:e("tab.teams"),rows:n,rowKey:l=>l.id,href:d,foot:{name:e("team.total"),members:U(i.members),finished:U(i.finished)},columns:[{key:"name",label:e("team.name"),kind:"main",value:l=>l.name},{key:"unit",label:e("team.unit"),show:l=>c`${l.unit_name} ${l.sample&&C({label:e("sample"),tone:"warning"})}`},{key:"members",label:e("team.members"),kind:"number",value:l=>l.member_count},{key:"finished",label:e("team.finished"),kind:"number",value:a},{key:"decision",label:e("team.decision"),value:l=>l.decision,hideOnPhone:!0}]})}),cn=h(function(){const[n,t]=G(),[o,i]=S(!1),a=x(),d=n.ca==="1",l=v("/units",{query:{on:a,also_past:d||null}});return c`<div class="stack">
    ${z({children:V({label:e("alsoPast"),name:"ca",value:d,onChange:r=>t({ca:r?1:null})})})}
    ${F({title:e("tree.title"),actions:T("unit.manage")&&b({label:e("unit.add"),icon:"plus",kind:"primary",onClick:()=>i(!0)}),children:y({of:l,lines:12,empty:r=>r.length===0,whenEmpty:O({title:e("tree.none"),hint:e("tree.noneHint"),icon:"units"}),children:r=>c`<div><ul class="tree">${hn(r).map(u=>_e({key:u.id,unit:u,rows:r,day:a}))}</ul>
          ${o&&Ee({units:r,onClose:()=>i(!1)})}</div>`})})}
  </div>`});function hn(s){const n=new Set(s.map(t=>t.id));return s.filter(t=>!t.parent_id||!n.has(t.parent_id))}const _e=h(({unit:s,rows:n,day:t})=>{const o=n.filter(d=>d.parent_id===s.id),i=ee(s,t),a=t===m.value?`/don-vi/${s.id}`:`/don-vi/${s.id}?ngay=${t}`;return c`<li>
    <div class=${`tree-row ${i?"":"is-muted"}`}>
      <a href=${a}>${s.name}</a>
      ${!s.name.startsWith(s.kind_label)&&c`<span class="soft small">${s.kind_label}</span>`}
      ${s.reports&&le({label:e("reports")})}
      ${s.sample&&C({label:e("sample"),tone:"warning"})}
      ${!i&&c`<span class="soft small">${L(s.valid_from,s.valid_to)}</span>`}
    </div>
    ${o.length>0&&c`<ul>${o.map(d=>_e({key:d.id,unit:d,rows:n,day:t}))}</ul>`}
  </li>`});await Z("units");function un(){const s=[{name:"don-vi",label:e("tab.units"),show:()=>cn({})},...T("team.read")?[{name:"to",label:e("tab.teams"),show:()=>rn({})}]:[],{name:"nhom",label:e("tab.group"),show:()=>Re({})},...T("unit.manage")?[{name:"thay-doi",label:e("tab.changes"),show:()=>an({})}]:[]];return X({title:e("title"),lead:e("lead"),children:c`<div class="stack">${xe({label:e("tabs"),tabs:s})}</div>`})}const mn=Object.freeze(Object.defineProperty({__proto__:null,default:un},Symbol.toStringTag,{value:"Module"})),pn=ce(Ke);function ve(s){H("/teams"),N(s)}const gn=h(function({team:n,member:t,onClose:o}){const i=f({draft:`member ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",kind:t?.kind??"member",phone:re(t?.phone??null)??"",user_id:t?.user_id??null,courses_finished_on:t?.courses_finished_on??null,joined_on:t?.joined_on??m.value,left_on:t?.left_on??null},check:a=>({...a.phone.trim()&&!/^[+\d .()-]{8,30}$/.test(a.phone.trim())&&{phone:e("member.phoneBad")},...a.left_on&&a.joined_on&&a.left_on<a.joined_on&&{left_on:e("member.leftBad")},...$(a,["full_name","joined_on"])}),submit:(a,d)=>{const l={...a,phone:a.phone.trim()||null,joined_on:a.joined_on??m.value};return t?P("/team-members/{member_id}",{params:{member_id:t.id},version:t.version,body:l,key:d}):k("/teams/{team_id}/members",{params:{team_id:n.id},body:l,key:d})},done:()=>{ve(e("member.saved")),o()}});return w({title:e(t?"member.edit":"member.add"),form:i,onClose:o,label:e("team.members"),children:c`
      ${p({...i.bind("full_name"),label:e("member.name"),required:!0})}
      <div class="form-row">
        ${j({...i.bind("kind"),onChange:a=>i.set({kind:a}),label:e("member.kind"),options:pn,empty:!1})}
        ${p({...i.bind("phone"),label:e("member.phone"),type:"tel",inputmode:"tel",autocomplete:"off"})}
      </div>
      <div class="form-row">
        ${_({...i.bind("joined_on"),label:e("member.joined"),required:!0})}
        ${t?.left_on&&_({...i.bind("left_on"),label:e("member.left"),hint:e("unit.toHint")})}
      </div>
      ${_({...i.bind("courses_finished_on"),label:e("member.courses"),hint:e("member.coursesHint")})}
      ${T("user.invite")&&he({...i.bind("user_id"),label:e("member.account"),hint:e("member.accountHint"),unitId:n.unit_id,name_:t?.full_name})}`})}),bn=h(function({member:n,onClose:t}){const o=f({draft:`leave ${n.id}`,initial:{left_on:m.value},check:i=>i.left_on&&i.left_on<n.joined_on?{left_on:e("member.leftBad")}:$(i,["left_on"]),submit:({left_on:i},a)=>P("/team-members/{member_id}",{params:{member_id:n.id},version:n.version,key:a,body:{full_name:n.full_name,kind:n.kind,phone:n.phone,user_id:n.user_id,courses_finished_on:n.courses_finished_on,joined_on:n.joined_on,left_on:i}}),done:i=>{ve(e("member.leaveDone",{name:i.full_name,day:M(i.left_on)})),t()}});return w({title:e("member.leaveTitle",{name:n.full_name}),form:o,submit:e("member.leave"),onClose:t,label:e("member.leave"),children:c`
      <p class="soft">${e("member.leaveText")}</p>
      ${_({...o.bind("left_on"),label:e("member.lastDay"),required:!0})}`})});await Z("units");function _n({params:s}){const n=x(),[t,o]=G(),i=t.ca==="1",a=v("/teams/{team_id}",{params:{team_id:s.id??""},query:{on:n}}),d=v("/teams/{team_id}/members",{params:{team_id:s.id??""},query:{on:i?null:n}}),[l,r]=S(null),u=()=>r(null),g=T("team.manage");return X({title:a.data?.name??e("team"),status:a.data?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:e("tab.teams"),href:"/don-vi?tab=to"},{label:a.data?.unit_name??e("team")}],actions:g&&a.data&&c`
        ${b({label:e("team.edit"),icon:"edit",onClick:()=>r({form:"team"})})}
        ${b({label:e("member.add"),icon:"plus",kind:"primary",onClick:()=>r({form:"member"})})}`,children:y({of:a,children:q=>c`<div class="stack">
        ${vn({team:q})}
        ${z({children:V({label:e("member.alsoLeft"),name:"ca",value:i,onChange:A=>o({ca:A?1:null})})})}
        ${y({of:d,empty:A=>A.length===0,whenEmpty:c`<div class="card">
            ${O({title:e("member.none"),hint:g&&e("member.noneHint"),icon:"people"})}
          </div>`,children:A=>yn({rows:A,day:n,manage:g,edit:W=>r({form:"member",member:W}),leave:W=>r({form:"leave",member:W})})})}
        ${l?.form==="team"&&be({team:q,onClose:u})}
        ${l?.form==="member"&&gn({key:l.member?.id??"new",team:q,member:l.member??null,onClose:u})}
        ${l?.form==="leave"&&l.member&&bn({member:l.member,onClose:u})}
      </div>`})})}const vn=h(function({team:n}){return c`<section class="card">${de({facts:[{label:e("team.unit"),value:c`<a href=${`/don-vi/${n.unit_id}`}>${n.unit_name}</a>`},{label:e("team.since"),value:L(n.valid_from,n.valid_to)},{label:e("team.members"),value:U(n.member_count)},{label:e("team.decision"),value:n.decision||"—",wide:!0}]})}</section>`}),fn=(s,n)=>s.courses_finished_on&&s.courses_finished_on<=n?C({label:e("member.coursesDone",{on:M(s.courses_finished_on)}),tone:"good"}):C({label:e("member.coursesOpen"),tone:"warning"}),yn=h(function({rows:n,day:t,manage:o,edit:i,leave:a}){const d=n.filter(r=>r.courses_finished_on&&r.courses_finished_on<=t).length,l={key:"actions",label:e("actions"),kind:"actions",show:r=>c`<span class="row is-end">
      ${b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(r)})}
      ${!r.left_on&&b({label:e("member.leave"),small:!0,onClick:()=>a(r)})}</span>`};return c`<div class="stack">
    <p>${e("team.counts",{members:U(n.length),finished:U(d)})}</p>
    ${E({caption:e("team.members"),rows:n,rowKey:r=>r.id,tone:r=>r.left_on&&r.left_on<t?"muted":void 0,columns:[{key:"name",label:e("member.name"),kind:"main",value:r=>r.full_name},{key:"kind",label:e("member.kind"),value:r=>r.kind_label},{key:"phone",label:e("member.phone"),show:r=>r.phone?c`<a class="nowrap" href=${`tel:${r.phone}`}>${re(r.phone)}</a>`:"—"},{key:"courses",label:e("team.finished"),show:r=>fn(r,t)},{key:"when",label:e("member.period"),show:r=>L(r.joined_on,r.left_on)},...o?[l]:[]]})}
  </div>`}),$n=Object.freeze(Object.defineProperty({__proto__:null,default:_n},Symbol.toStringTag,{value:"Module"})),fe=({name:s,purpose:n})=>n?`${s} (${n})`:s;function kn(s){return D(s).map(n=>{const t=n.replace(/^[-–—]\s*/,"").replace(/[;.]$/,"").trim(),o=/^(.+?)\s*\(([^()]+)\)$/.exec(t);return o?{name:o[1]??"",purpose:o[2]??""}:{name:t,purpose:""}})}const ye=h(function({head:n,year:t,signer:o}){const i=n.recipients.map(a=>fe({name:a.name??"",purpose:a.purpose??""}));return c`<div class="sheet" role="group" aria-label=${e("head.preview")}><div class="sheet-page">
    <div class="sheet-head">
      <div>
        ${n.superior_lines.map(a=>c`<p class="sheet-upper" key=${a}>${a}</p>`)}
        ${n.agency_lines.map(a=>c`<p class="sheet-upper" key=${a}><b>${a}</b></p>`)}
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
        ${i.map(a=>c`<p key=${a}>- ${a};</p>`)}
        <p>${e("head.archiveLine",{archive:n.archive})}</p>
      </div>
      ${o&&c`<div class="sheet-signature">${o.lines.map(a=>c`<p key=${a}>${a}</p>`)}<p>${o.full_name}</p></div>`}
    </div>
  </div></div>`}),Tn=h(function({unit:n,day:t}){const[o,i]=S(null),a=v("/units/{unit_id}/letterheads",{params:{unit_id:n.id}}),d=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),l=T("unit.manage");return F({title:e("head.title"),hint:e("head.hint"),actions:l&&b({label:e("head.add"),icon:"plus",onClick:()=>i("new")}),children:y({of:a,empty:r=>r.length===0&&o===null,whenEmpty:O({title:e("head.none"),hint:e(l?"head.noneHint":"head.noneReader")}),children:r=>c`<div class="stack">
        ${[...r].reverse().map(u=>c`<article class="stack" key=${u.id}>
            <div class="row"><strong>${L(u.valid_from,u.valid_to)}</strong> ${I({row:u,on:t})}
              ${l&&b({label:e("head.edit"),icon:"edit",small:!0,onClick:()=>i(u)})}</div>
            ${ye({head:u,year:u.valid_from.slice(0,4),signer:d.data?.find(g=>g.is_default&&ee(g,u.valid_from))})}
          </article>`)}
        ${o&&Nn({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,latest:r.at(-1),onClose:()=>i(null)})}
      </div>`})})}),Hn=s=>({superior_lines:s?.superior_lines.join(`
`)??"",agency_lines:s?.agency_lines.join(`
`)??"",place:s?.place??"",symbol:s?.symbol??"UBND",full_name:s?.full_name??"",superior_name:s?.superior_name??"",archive:s?.archive??"VT",recipients:(s?.recipients??[]).map(n=>fe({name:n.name??"",purpose:n.purpose??""})).join(`
`)}),Nn=h(function({unit:n,row:t,latest:o,onClose:i}){const a=f({draft:`letterhead ${t?.id??"new"}`,initial:{...Hn(t??o),valid_from:t?.valid_from??m.value,valid_to:t?.valid_to??null},check:d=>({...!/^[A-ZĐ]+(-[A-ZĐ]+)*$/.test(d.symbol)&&{symbol:e("head.symbolBad")},...d.valid_to&&d.valid_from&&d.valid_to<d.valid_from&&{valid_to:e("unit.orderBad")},...$(d,["agency_lines","place","full_name","archive","valid_from"])}),submit:(d,l)=>{const r={...$e(d),valid_from:d.valid_from??m.value,valid_to:d.valid_to};return t?P("/letterheads/{letterhead_id}",{params:{letterhead_id:t.id},version:t.version,body:r,key:l}):k("/units/{unit_id}/letterheads",{params:{unit_id:n.id},body:r,key:l})},done:()=>{H("/units"),N(e("head.saved")),i()}});return w({title:e(t?"head.edit":"head.add"),form:a,onClose:i,label:e("head.title"),wide:!0,children:c`
      ${Cn({form:a})}
      <div>
        <p class="field-label">${e("head.preview")}</p>
        ${ye({head:$e(a.values),year:(a.values.valid_from??m.value).slice(0,4)})}
      </div>`})}),$e=s=>({superior_lines:D(s.superior_lines),agency_lines:D(s.agency_lines),place:s.place,symbol:s.symbol,full_name:s.full_name,superior_name:s.superior_name,archive:s.archive,recipients:kn(s.recipients)}),Cn=h(function({form:n}){return c`
    <div class="form-row">
      ${_({...n.bind("valid_from"),label:e("period.from"),required:!0})}
      ${_({...n.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
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
    ${B({...n.bind("recipients"),label:e("head.recipients"),hint:e("head.recipientsHint"),rows:5})}`}),qn=h(function({unit:n,day:t}){const[o,i]=S(null),a=v("/units/{unit_id}/signers",{params:{unit_id:n.id}}),d=T("unit.manage");return F({title:e("signer.title"),hint:e("signer.hint"),actions:d&&b({label:e("signer.add"),icon:"plus",onClick:()=>i("new")}),children:c`
      ${y({of:a,empty:l=>l.length===0,whenEmpty:O({title:e("signer.none"),hint:e("signer.noneHint"),icon:"people"}),children:l=>E({caption:e("signer.title"),rows:l,rowKey:r=>r.id,columns:[{key:"name",label:e("signer.name"),kind:"main",show:r=>c`${r.full_name} ${r.is_default&&le({label:e("signer.defaultTag")})}`},{key:"lines",label:e("signer.lines"),show:r=>c`<span>${r.lines.map(u=>c`<span key=${u}>${u}<br /></span>`)}</span>`},{key:"when",label:e("period.when"),show:r=>c`<span>${L(r.valid_from,r.valid_to)} ${I({row:r,on:t})}</span>`},...d?[{key:"actions",label:e("actions"),kind:"actions",show:r=>b({label:e("unit.edit"),small:!0,icon:"edit",onClick:()=>i(r)})}]:[]]})})}
      ${o&&wn({key:o==="new"?"new":o.id,unit:n,row:o==="new"?null:o,onClose:()=>i(null)})}`})}),wn=h(function({unit:n,row:t,onClose:o}){const i=f({draft:`signer ${t?.id??"new"}`,initial:{full_name:t?.full_name??"",lines:t?.lines.join(`
`)??`TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH`,user_id:t?.user_id??null,is_default:t?.is_default??!1,valid_from:t?.valid_from??m.value,valid_to:t?.valid_to??null},check:a=>({...a.valid_to&&a.valid_from&&a.valid_to<a.valid_from&&{valid_to:e("unit.orderBad")},...$(a,["full_name","lines","valid_from"])}),submit:(a,d)=>{const l={...a,lines:D(a.lines),valid_from:a.valid_from??m.value};return t?P("/signers/{signer_id}",{params:{signer_id:t.id},version:t.version,body:l,key:d}):k("/units/{unit_id}/signers",{params:{unit_id:n.id},body:l,key:d})},done:()=>{H("/units"),N(e("signer.saved")),o()}});return w({title:e(t?"signer.edit":"signer.add"),form:i,onClose:o,label:e("signer.title"),children:c`
      ${p({...i.bind("full_name"),label:e("signer.name"),required:!0})}
      ${B({...i.bind("lines"),label:e("signer.lines"),hint:e("signer.linesHint"),rows:3,required:!0})}
      <div class="form-row">
        ${_({...i.bind("valid_from"),label:e("period.from"),required:!0})}
        ${_({...i.bind("valid_to"),label:e("unit.to"),hint:e("unit.toHint")})}
      </div>
      ${he({...i.bind("user_id"),label:e("signer.account"),hint:e("signer.accountHint")})}
      ${V({...i.bind("is_default"),label:e("signer.default")})}`})}),Sn=s=>{H("/units"),N(s)},Fn=h(function({history:{unit:n,periods:t},onClose:o}){const i=v("/units/superiors"),a=t.at(-1),d=f({draft:`period ${n.id}`,initial:{name:n.name,short_name:n.short_name,superior_id:a?.superior_id??"",note:"",valid_from:m.value,valid_to:null},check:g=>$(g,["name","short_name","valid_from"]),submit:(g,q)=>k("/units/{unit_id}/periods",{params:{unit_id:n.id},version:n.version,key:q,body:{...g,superior_id:g.superior_id||null,valid_from:g.valid_from??m.value}}),done:()=>{Sn(e("period.saved")),o()}}),l=a?.superior_id&&a.superior_name?[{value:a.superior_id,label:a.superior_name}]:[],r=(i.data??[]).map(g=>({value:g.id,label:g.name})),u=n.kind==="ward"?[...r,...l.filter(g=>!r.some(q=>q.value===g.value))]:l;return w({title:e("period.new"),form:d,onClose:o,wide:!0,children:c`
      <p class="soft">${e("period.lead")}</p>
      ${_({...d.bind("valid_from"),label:e("period.from"),required:!0})}
      <div class="form-row">
        ${p({...d.bind("name"),label:e("unit.name"),required:!0})}
        ${p({...d.bind("short_name"),label:e("unit.shortName"),required:!0})}
      </div>
      ${j({...d.bind("superior_id"),label:e("period.superior"),options:u,empty:e("period.noSuperior")})}
      ${p({...d.bind("note"),label:e("period.note"),hint:e("period.noteHint")})}`})});await Z("units");const jn=new Set(["ward","steering_committee"]);function Ln({params:s}){const n=x(),t=v("/units/{unit_id}",{params:{unit_id:s.id??""},query:{on:n}}),[o,i]=S(null),a=t.data?.unit,d=()=>i(null);return X({title:a?.name??e("unit"),status:a?.sample&&C({label:e("sample"),tone:"warning"}),crumbs:[{label:e("title"),href:"/don-vi"},{label:a?.name??e("unit")}],actions:a&&T("unit.manage")&&c`
        ${b({label:e("unit.edit"),icon:"edit",onClick:()=>i("edit")})}
        ${a.kind!=="ward"&&Se({label:e("change.act"),href:"/don-vi?tab=thay-doi"})}
        ${b({label:e("period.new"),kind:"primary",onClick:()=>i("period")})}`,children:y({of:t,lines:8,children:l=>c`<div class="stack">
        ${Bn({history:l,day:n})}
        ${Mn({history:l,day:n})}
        ${l.lineage.length>0&&On({history:l})}
        ${jn.has(l.unit.kind)&&c`${Tn({unit:l.unit,day:n})}${qn({unit:l.unit,day:n})}`}
        ${o==="edit"&&Ve({unit:l.unit,onClose:d})}
        ${o==="period"&&Fn({history:l,onClose:d})}
      </div>`})})}const Bn=h(function({history:{unit:n},day:t}){return c`<section class="card">${de({facts:[{label:e("unit.kind"),value:n.kind_label},{label:e("unit.shortName"),value:n.short_name},{label:e("unit.validity"),value:c`<span>${L(n.valid_from,n.valid_to)} </span>${I({row:n,on:t})}`},{label:e("unit.path"),value:n.path},...n.reports?[{label:e("unit.reports"),value:"✓"}]:[],...n.aliases.length?[{label:e("unit.aliases"),value:n.aliases.join(" · "),wide:!0}]:[]]})}</section>`}),Mn=h(function({history:n,day:t}){return F({title:e("period.title"),children:E({caption:e("period.title"),rows:n.periods,rowKey:o=>o.id,columns:[{key:"name",label:e("unit.name"),kind:"main",value:o=>o.name},{key:"when",label:e("period.when"),show:o=>c`<span>${L(o.valid_from,o.valid_to)} ${I({row:o,on:t})}</span>`},{key:"superior",label:e("period.superior"),value:o=>o.superior_name},{key:"note",label:e("period.note"),value:o=>o.note}]})})}),On=h(function({history:{unit:n,lineage:t}}){return F({title:e("lineage.title"),children:c`<ul>${t.map(o=>{const i=o.from_unit_id===n.id,[a,d]=i?[o.to_unit_id,o.to_name]:[o.from_unit_id,o.from_name];return c`<li key=${a}>
        <a href=${`/don-vi/${a}?ngay=${o.happened_on}`}>${e(i?"lineage.into":"lineage.from",{name:d})}</a>
        <span class="soft"> ${M(o.happened_on)} · ${o.decision}</span></li>`})}</ul>`})}),Pn=Object.freeze(Object.defineProperty({__proto__:null,default:Ln},Symbol.toStringTag,{value:"Module"}));export{Pn as a,$n as t,mn as u};
