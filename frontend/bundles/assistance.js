// Licences in vendor/LICENSES.txt.
import{O as v,b as o,U as qe,r as ae}from"./kit.js";import{t as oe,G as re,I as ce,c as p,q as N,p as w,s as H,F as $,T as Y,B as u,h as R,g as B,i as x,n as Ce,m as Ne,d as He,k as Te,L as he,x as Se}from"./first.js";import{u as q,E as D,q as de,r as F,t as b,s as ue,D as C,P as z,L as K,k as T,j as S,h as M,w as I,d as P,S as E,b as xe,o as V,e as De,M as A,n as me,F as Oe,T as Pe}from"./frame.js";import{C as pe,P as Q,S as O,D as X,H as ge,a as be,b as ye,R as fe,T as ee,J as Ke,d as Me}from"./shared.js";const _=oe({title:"Cần giúp về công nghệ số?",lead:"Tổ công nghệ số cộng đồng của {unit}, {ward} đến giúp tại nhà, không thu tiền.",wrong:"Mã này không dùng được",wrongHint:"Hãy quét lại mã QR ở nhà văn hóa, hoặc gặp Trưởng khu phố.",need:"Cần giúp việc gì?",needMissing:"Hãy chọn việc cần giúp.",name:"Họ và tên",phone:"Số điện thoại",note:"Nói thêm",noteHint:"Ví dụ: nhà ở đâu, lúc nào có nhà. Không ghi mật khẩu, mã OTP, số tài khoản.",consentMissing:"Cần đồng ý thì Tổ mới liên hệ được.",send:"Gửi",website:"Trang web",thanks:"Cảm ơn ông/bà",warning:"Người của Tổ không bao giờ hỏi mật khẩu, mã OTP hay số tài khoản."});await ue("assistance");function Ee({params:a}){const n=(a.code??"").replaceAll("/","."),s=q("/help/ask",{query:{neighbourhood:n}}),[l,i]=v(""),t=s.data;if(l)return re({title:_("thanks"),narrow:!0,children:o`<div class="card">
        <div class="state" role="status">
          <span class="state-icon">${ce({name:"check"})}</span>
          <p>${l}</p>
          <p class="soft">${_("warning")}</p>
        </div>
      </div>`});const r=s.state==="error"&&[404,422].includes(s.error?.status??0);return re({title:_("title"),narrow:!0,lead:t?_("lead",{unit:t.unit_name,ward:t.ward_name}):void 0,children:o`<div class="card">${t?Le({page:t,code:n,said:i}):r?D({title:_("wrong"),hint:_("wrongHint")}):s.error?de({problem:s.error,onRetry:()=>{s.refresh()}}):F({lines:6})}</div>`})}const Le=p(function({page:n,code:s,said:l}){const i=N({initial:{full_name:"",phone:"",need:"",note:"",consent:!1,website:""},check:({full_name:t,phone:r,need:h,consent:c})=>({...!h&&{need:_("needMissing")},...!t.trim()&&{full_name:b("field.missing")},...!r.trim()&&{phone:b("field.missing")},...!c&&{consent:_("consentMissing")}}),submit:({consent:t,...r})=>w("/help/ask",{body:{...r,consent:!0,neighbourhood:s}}),done:({message:t})=>l(t)});return H({form:i,label:_("title"),children:o`
      <fieldset class="field" aria-describedby=${i.errors.need?"need-error":void 0}><legend class="field-label">${_("need")}</legend>
        <div class="help-picks">
          ${n.needs.map(({code:t,label:r})=>o`<button type="button" key=${t} class="pick" aria-pressed=${String(i.values.need===t)}
                onClick=${()=>i.set({need:t})}>${r}</button>`)}
        </div>
        ${i.errors.need&&o`<p class="field-error" id="need-error">${i.errors.need}</p>`}</fieldset>
      ${$({...i.bind("full_name"),label:_("name"),autocomplete:"name",maxlength:100,required:!0})}
      <div class="help-phone">
        ${$({...i.bind("phone"),label:_("phone"),type:"tel",inputmode:"tel",autocomplete:"tel",maxlength:30,required:!0})}
      </div>
      ${Y({...i.bind("note"),label:_("note"),hint:_("noteHint"),rows:2,maxlength:300})}
      <label class="ask-trap" aria-hidden="true">
        ${_("website")}
        <input type="text" name="website" tabindex="-1" autocomplete="off" value=${i.values.website}
          onInput=${t=>i.set({website:t.currentTarget.value})} />
      </label>
      ${pe({...i.bind("consent"),label:n.consent})}
      <div class="form-actions help-save">${u({label:_("send"),type:"submit",kind:"primary",busy:i.busy})}</div>
      <p class="small soft">${_("warning")}</p>`})}),Be=Object.freeze(Object.defineProperty({__proto__:null,default:Ee},Symbol.toStringTag,{value:"Module"})),e=oe({"place.form":"Ghi lượt giúp","place.unmatched":"Chưa ghép","place.requests":"Nhờ giúp qua mã QR","place.events":"Họp, sự kiện, Zalo","place.label":"Giúp dân","form.title":"Giúp dân","form.lead":"Mười giây: chọn việc đã giúp, ghi số điện thoại, lưu. Không cần mở sổ hộ; mỗi người chỉ được tính một lần.","form.helps":"Đã giúp việc gì?","form.helpsMissing":"Hãy chọn việc đã giúp.","form.who":"Giúp ai?","form.resident":"Người ở phường","form.guest":"Khách từ nơi khác","form.guestHint":"Khách được đếm riêng. Không ghi tên, số điện thoại của khách.","form.phone":"Số điện thoại","form.phoneHint":"Có số điện thoại là đủ. Không có thì ghi họ tên, năm sinh và địa chỉ.","form.noPhone":"Không có số điện thoại","form.hasPhone":"Có số điện thoại","form.citizenId":"Số định danh cá nhân","form.citizenIdHint":"12 số, chỉ để tìm đúng người; không lưu lại con số này.","form.name":"Họ và tên","form.birth":"Năm sinh","form.birthBad":"Năm sinh gồm 4 chữ số, ví dụ 1958.","form.address":"Địa chỉ","form.addressHint":"Số nhà, đường, tổ hoặc khu phố, ví dụ: số 14 Lê Thánh Tông.","form.neighbourhood":"Khu phố","form.neighbourhoodEmpty":"Không rõ","form.whoMissing":"Ghi số điện thoại; hoặc họ tên, năm sinh và địa chỉ.","form.more":"Ngày khác, nơi khác, số hồ sơ","form.day":"Ngày giúp","form.place":"Nơi giúp","form.documentNo":"Số hồ sơ, biên nhận","form.documentNoHint":"Có số hồ sơ thì lượt giúp được tính là có minh chứng.","form.unit":"Ghi cho","form.save":"Lưu lượt giúp","form.saved":"Đã ghi. Bạn có thể ghi lượt tiếp theo.","mine.title":"Tôi đã ghi","mine.hint":"60 ngày gần đây. Danh sách này không cho biết người đó có trong sổ hộ hay không.","mine.none":"Chưa ghi lượt nào","mine.noneHint":"Lượt vừa lưu hiện ở đây; ghi nhầm thì bấm Bỏ.","mine.when":"Ngày","mine.what":"Việc đã giúp","mine.who":"Người được giúp","mine.byNumber":"Theo số định danh","mine.withdraw":"Bỏ","mine.withdrawTitle":"Bỏ lượt ghi này?","mine.withdrawText":"Lượt này không còn được tính. Ghi lại được nếu cần.","mine.withdrawYes":"Bỏ lượt ghi","mine.withdrawn":"Đã bỏ","sum.title":"Kỳ này: {unit}","sum.days":"Từ {first} đến {last}","sum.given":"Lượt giúp","sum.guests":"Khách từ nơi khác","sum.matched":"Đã ghép với sổ hộ","sum.waiting":"Chờ khu phố ghép","sum.few":"Số đã ghép, chờ ghép hiện từ hôm sau, khi có từ 5 lượt.","unmatched.title":"Chưa ghép","unmatched.lead":"Lượt giúp ở quầy, trường học, sự kiện mà hệ thống chưa biết là ai. Bạn biết thì ghép; người đó chỉ được tính một lần.","unmatched.waiting":"Chưa ghép","unmatched.settled":"Đã xử lý","unmatched.none":"Không còn lượt nào chờ ghép","unmatched.noneHint":"Lượt giúp mới không khớp ai trong sổ sẽ hiện ở đây.","unmatched.noneSettled":"Chưa xử lý lượt nào","unmatched.person":"Người được giúp","unmatched.helps":"Việc đã giúp","unmatched.address":"Địa chỉ","unmatched.phone":"Điện thoại","unmatched.from":"Nơi ghi","unmatched.points":"Thuộc","unmatched.desk":"Chưa rõ khu phố","unmatched.state":"Kết quả","unmatched.nameless":"Chỉ có số điện thoại","unmatched.numberOnly":"Chỉ có số định danh","entry.typed":"Nơi giúp ghi lại","entry.born":"sinh {year}","entry.on":"Ngày giúp","entry.place":"Nơi giúp","entry.evidence":"Mức tin cậy","entry.documentNo":"Số hồ sơ","entry.candidates":"Có phải là một trong những người này?","entry.candidatesNone":"Không ai trong sổ giống","entry.candidatesNoneHint":"Tìm theo tên ở dưới, thêm người mới, hoặc ghi là khách.","entry.isThis":"Đúng là người này","entry.other":"Không phải những người trên","entry.search":"Tìm người khác trong sổ","entry.new":"Thêm vào một hộ trong sổ","entry.newHome":"Thêm hộ mới","entry.guest":"Khách từ nơi khác","entry.elsewhere":"Không phải người ở đây","entry.forward":"Chuyển khu phố khác","entry.history":"Đã xử lý thế nào","entry.noHistory":"Chưa ai xử lý.","entry.matched":"Đã ghép với","entry.home":"Mở hộ này","entry.undo":"Bỏ lần ghép này","entry.undoHint":"Kết quả đã ghi cho người này được rút lại; lượt giúp trở về danh sách chưa ghép.","entry.reason":"Lý do","entry.done":"Đã ghép với {name}.","entry.doneGuest":"Đã ghi là khách.","entry.doneElsewhere":"Đã ghi.","entry.undone":"Đã bỏ lần ghép.","entry.forwarded":"Đã chuyển.","entry.to":"Chuyển tới","entry.toDesk":"Bộ phận Văn hóa xem","entry.household":"Hộ","entry.relation":"Quan hệ với chủ hộ","entry.street":"Tuyến phố","entry.houseNo":"Số nhà","entry.newHomeHint":"Người này là chủ hộ; bổ sung người khác trong Sổ hộ sau.","entry.save":"Thêm và ghép","entry.notDouble":"Không trùng, vẫn thêm hộ này","entry.choose":"Ghép với người này","relation.spouse":"Vợ, chồng","relation.child":"Con","relation.parent":"Bố, mẹ","relation.other":"Người khác","pick.name":"Tên người","pick.placeholder":"Ví dụ: xuan, hoặc đỗ thị xuân","pick.none":"Không thấy ai tên như vậy trong phạm vi của bạn.","pick.found":"Người tìm thấy","events.title":"Họp, sự kiện, Zalo","events.lead":"Người có tên trong sổ được tính đã tuyên truyền, mỗi người một lần; người khác và số ước tính đứng riêng.","events.tab":"Họp, sự kiện","events.add":"Ghi cuộc họp, sự kiện","events.none":"Chưa ghi cuộc họp, sự kiện nào","events.noneHint":"Ghi buổi họp khu phố, sinh hoạt chi bộ, tập huấn cùng những người dự.","events.topic":"Nội dung tuyên truyền","events.kind":"Loại","events.place":"Nơi họp","events.on":"Ngày","events.people":"Người trong sổ","events.others":"Người khác","events.othersHint":"Số người dự không chọn ở trên; chỉ đếm, không tính vào mục tiêu.","events.by":"Người ghi","events.cancel":"Hủy ghi nhận","events.cancelTitle":"Hủy ghi nhận buổi này?","events.cancelText":"Những người dự không còn được tính đã tuyên truyền ở buổi này.","events.cancelled":"Đã hủy","events.saved":"Đã ghi buổi họp, sự kiện.","events.unit":"Khu phố","events.street":"Chọn người dự theo tuyến phố","events.streetEmpty":"Chọn tuyến phố","events.all":"Chọn cả tuyến","events.noneOf":"Bỏ chọn cả tuyến","events.chosen":"Đã chọn {count} người","events.kind.neighbourhood":"Họp khu phố, tổ dân","events.kind.party_cell":"Sinh hoạt chi bộ","events.kind.cultural":"Sinh hoạt cộng đồng, văn hóa","events.kind.training":"Tập huấn, hướng dẫn tập trung","events.kind.campaign":"Đợt cao điểm ra quân","reach.tab":"Zalo, truyền thanh","reach.add":"Ghi một lần phát, đăng","reach.hint":"Số ước tính nằm ở cột riêng của báo cáo: lấy lần có đông người nhất, không cộng dồn, không tính cho một người nào.","reach.none":"Chưa ghi lần phát, đăng nào","reach.noneHint":"Ghi bài đăng nhóm Zalo, buổi phát thanh cùng số người ước tính nghe, xem.","reach.channel":"Kênh","reach.audience":"Số người ước tính","reach.basis":"Ước tính theo","reach.basisHint":"Ví dụ: số thành viên nhóm Zalo, số hộ trong vùng nghe loa.","reach.topic":"Nội dung","reach.link":"Đường dẫn bài đăng","reach.linkBad":"Đường dẫn bắt đầu bằng https://","reach.withdraw":"Rút lại","reach.withdrawTitle":"Rút lại số ước tính này?","reach.withdrawText":"Số này không còn vào báo cáo; dòng vẫn còn trong danh sách.","reach.withdrawn":"Đã rút lại","reach.saved":"Đã ghi số ước tính.","reach.channel.zalo":"Nhóm Zalo","reach.channel.loudspeaker":"Truyền thanh cơ sở","requests.title":"Nhờ giúp qua mã QR","requests.lead":"Người dân quét mã ở nhà văn hóa để nhờ giúp. Số điện thoại khớp sổ thì hộ tự vào chuyến đi của thành viên.","requests.poster":"In áp phích mã QR","requests.posterText":"Áp phích A4 của {unit}: mã QR, ba bước nhờ giúp, lời dặn an toàn. In rồi dán ở nhà văn hóa.","requests.posterOf":"Áp phích của {unit}","requests.posterUnit":"Khu phố","requests.posterOpen":"Mở áp phích để in","requests.open":"Đang chờ","requests.closed":"Đã kết thúc","requests.none":"Không có yêu cầu nào đang chờ","requests.noneHint":"Dán áp phích mã QR ở nhà văn hóa để người dân gửi yêu cầu.","requests.noneClosed":"Chưa kết thúc yêu cầu nào","requests.who":"Người nhờ","requests.need":"Việc cần giúp","requests.at":"Lúc gửi","requests.home":"Hộ","requests.state":"Tình trạng","requests.visited":"Đã đến nhà","requests.call":"Gọi lại","requests.link":"Chọn hộ","requests.linkHint":"Chọn hộ của người nhờ. Hộ này vào danh sách đến nhà của thành viên phụ trách, kèm lời nhờ.","requests.linked":"Đã đưa hộ vào danh sách đến nhà.","requests.close":"Kết thúc","requests.closeTitle":"Kết thúc yêu cầu của {name}","requests.outcome":"Kết quả","requests.done":"Đã giúp xong","requests.dropped":"Không giải quyết","requests.reason":"Đã làm gì, hoặc vì sao","requests.closedDone":"Đã kết thúc yêu cầu.","requests.phoneOf":"{name}: gọi lại","requests.logged":"Lượt xem số này được ghi vào nhật ký.",acts:"Thao tác"});await ue("assistance");const je=[{path:"/giup-dan",label:"place.form",action:"help.record"},{path:"/chua-ghep",label:"place.unmatched",action:"help.match"},{path:"/giup-dan/nho-giup",label:"place.requests",action:"help.match"},{path:"/giup-dan/su-kien",label:"place.events",action:"help.match"}],U=p(function({at:n}){const s=je.filter(({action:l})=>R(l));return s.length<2?o``:o`<nav class="places no-print" aria-label=${e("place.label")}>
    ${s.map(({path:l,label:i})=>o`<a key=${l} href=${l} aria-current=${l===n?"page":void 0}>${e(i)}</a>`)}
  </nav>`}),ne=p(function({label:n,pressed:s,onClick:l}){return o`<button type="button" class="pick" aria-pressed=${String(s)} onClick=${l}>${s&&ce({name:"check"})}<span>${n}</span></button>`}),J=p(function({title:n,text:s,yes:l,danger:i,onClose:t,act:r,done:h}){const c=N({initial:{reason:""},check:({reason:d})=>d.trim().length>=3?{}:{reason:b("field.missing")},submit:({reason:d},m)=>r(d.trim(),m),done:()=>{t(),h()}});return C({title:n,onClose:t,children:H({form:c,label:n,children:o`${s&&o`<p class="soft">${s}</p>`}
        ${Y({...c.bind("reason"),label:e("entry.reason"),required:!0,rows:2})}
        <div class="form-actions">
          ${u({label:b("act.cancel"),onClick:t})}
          ${u({label:l,type:"submit",kind:i?"danger":"primary",busy:c.busy})}
        </div>`})})});function Ge(){const a=q("/help/form");return z({title:e("form.title"),lead:e("form.lead"),children:o`<div class="stack">${U({at:"/giup-dan"})}
      ${K({of:a,lines:8,children:n=>ze({read:n})})}
      ${Ae({})}</div>`})}const ve=a=>({helps:[],guest:!1,byName:!1,phone:"",citizen_id:"",full_name:"",birth_year:"",address:"",neighbourhood_id:"",on:x.value,place:a.place,document_no:"",unit_id:a.units[0]?.id??""});function Re(a){if(a.helps.length===0)return{helps:e("form.helpsMissing")};if(a.guest)return{};if(a.birth_year.trim()&&!/^\d{4}$/.test(a.birth_year.trim()))return{birth_year:e("form.birthBad")};const n=a.full_name.trim()&&a.birth_year.trim()&&a.address.trim();return a.phone.trim()||a.citizen_id.trim()||n?{}:a.byName?{full_name:e("form.whoMissing")}:{phone:e("form.whoMissing")}}function Fe({byName:a,guest:n,helps:s,on:l,place:i,document_no:t,unit_id:r,...h}){const c={helps:s,guest:n,on:l,place:i,document_no:t,unit_id:r||null};return n?{...c,full_name:"",address:""}:{...c,...h,birth_year:h.birth_year.trim()?Number(h.birth_year):null,neighbourhood_id:h.neighbourhood_id||null}}const ze=p(function({read:n}){const[s,l]=v(0),i=N({initial:ve(n),check:Re,submit:(c,d)=>w("/help/entries",{body:Fe(c),key:d}),done:()=>{T(e("form.saved")),S("/help/mine","/help/entries"),i.reset(ve(n)),l(s+1),document.querySelector("[data-first-pick] button")?.scrollIntoView({block:"center"})}}),{helps:t,guest:r}=i.values,h=c=>i.set({helps:t.includes(c)?t.filter(d=>d!==c):[...t,c]});return o`<div class="card">${H({form:i,label:e("form.title"),children:o`<div class="help-form" key=${s}>
      <fieldset data-first-pick aria-describedby=${i.errors.helps?"helps-error":void 0}><legend class="field-label">${e("form.helps")}</legend>
        <div class="help-picks">
          ${n.helps.map(({code:c,label:d})=>ne({key:c,label:d,pressed:t.includes(c),onClick:()=>h(c)}))}
        </div>
        ${i.errors.helps&&o`<p class="field-error" id="helps-error">${i.errors.helps}</p>`}</fieldset>
      <fieldset><legend class="field-label">${e("form.who")}</legend>
        <div class="help-picks is-two">
          ${ne({label:e("form.resident"),pressed:!r,onClick:()=>i.set({guest:!1})})}
          ${ne({label:e("form.guest"),pressed:r,onClick:()=>i.set({guest:!0})})}
        </div>
        ${r?o`<p class="soft">${e("form.guestHint")}</p>`:Ie({form:i,read:n})}</fieldset>
      ${Ve({form:i,read:n})}
      <div class="form-actions help-save">${u({label:e("form.save"),type:"submit",kind:"primary",busy:i.busy})}</div>
    </div>`})}</div>`}),Ie=p(function({form:n,read:s}){const{byName:l}=n.values;return o`
    <div class="help-phone">
      ${$({...n.bind("phone"),label:e("form.phone"),hint:e("form.phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
    </div>
    ${s.citizen_ids&&$({...n.bind("citizen_id"),label:e("form.citizenId"),hint:e("form.citizenIdHint"),inputmode:"numeric",autocomplete:"off",maxlength:20})}
    ${l?o`
          <div class="form-row">${$({...n.bind("full_name"),label:e("form.name"),autocomplete:"off",maxlength:100})}
            ${$({...n.bind("birth_year"),label:e("form.birth"),inputmode:"numeric",autocomplete:"off",maxlength:4})}</div>
          <div class="form-row">
            ${$({...n.bind("address"),label:e("form.address"),hint:e("form.addressHint"),autocomplete:"off",maxlength:200})}
            ${O({...n.bind("neighbourhood_id"),label:e("form.neighbourhood"),empty:e("form.neighbourhoodEmpty"),options:s.neighbourhoods.map(({id:i,name:t})=>({value:i,label:t}))})}
          </div>`:o`<p>${u({label:e("form.noPhone"),kind:"quiet",icon:"plus",onClick:()=>n.set({byName:!0})})}</p>`}`}),Ve=p(function({form:n,read:s}){return o`<details class="help-more" open=${!!(n.errors.on||n.errors.document_no)}><summary>${e("form.more")}</summary><div>
    <div class="form-row">
      ${X({...n.bind("on"),label:e("form.day"),min:De(x.value,-60),max:x.value})}
      ${O({...n.bind("place"),label:e("form.place"),empty:!1,options:s.places.map(({code:l,label:i})=>({value:l,label:i}))})}
    </div>
    <div class="form-row">
      ${$({...n.bind("document_no"),label:e("form.documentNo"),hint:e("form.documentNoHint"),autocomplete:"off",maxlength:60})}
      ${s.units.length>1&&O({...n.bind("unit_id"),label:e("form.unit"),empty:!1,options:s.units.map(({id:l,name:i})=>({value:l,label:i}))})}
    </div>
  </div></details>`}),ke=a=>a.guest?e("form.guest"):[a.full_name,a.phone].filter(Boolean).join(" · ")||e("mine.byNumber"),Ae=p(function(){const n=q("/help/mine"),s=q("/help/mine/entries"),l=async i=>{if(await xe({title:e("mine.withdrawTitle"),text:o`<p>${i.helps.join(", ")} · ${ke(i)}</p><p class="soft">${e("mine.withdrawText")}</p>`,yes:e("mine.withdrawYes"),danger:!0}))try{await w("/help/mine/entries/{entry_id}/withdraw",{params:{entry_id:i.id}}),S("/help/mine"),T(e("mine.withdrawn"))}catch(t){V(t)}};return o`
    ${n.data&&n.data.given>0&&Qe({sums:n.data})}
    ${M({title:e("mine.title"),hint:e("mine.hint"),children:K({of:s,empty:i=>i.items.length===0,whenEmpty:D({title:e("mine.none"),hint:e("mine.noneHint")}),children:i=>o`<div>${I({caption:e("mine.title"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn?"muted":void 0,columns:[{key:"who",label:e("mine.who"),kind:"main",value:ke},{key:"helps",label:e("mine.what"),value:t=>t.helps.join(", ")},{key:"on",label:e("mine.when"),value:t=>P(t.on)},{key:"act",label:e("mine.withdraw"),kind:"actions",show:t=>t.withdrawn?E({label:e("mine.withdrawn"),tone:"done"}):u({label:e("mine.withdraw"),small:!0,onClick:()=>{l(t)}})}]})}${Q({page:i,more:t=>B("/help/mine/entries",{query:{cursor:t}}),onMore:s.set})}</div>`})})}`}),Qe=p(function({sums:n}){const s=(l,i)=>o`<div><span class="soft">${l}</span><b>${i===null?A:me(i)}</b></div>`;return M({title:e("sum.title",{unit:n.unit_name}),hint:e("sum.days",{first:P(n.first_day),last:P(n.last_day)}),children:o`
      <div class="help-sums">
        ${s(e("sum.given"),n.given)}
        ${s(e("sum.guests"),n.guests)}
        ${s(e("sum.matched"),n.matched)}
        ${s(e("sum.waiting"),n.waiting)}
      </div>
      ${n.matched===null&&o`<p class="small soft">${e("sum.few")}</p>`}`})}),Ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ge},Symbol.toStringTag,{value:"Module"})),Ue={full_name:"",house_no:"",reason:"",relation:"other",confirm_not_duplicate:!1},$e="/chua-ghep",j=(a,n,s)=>w("/help/entries/{entry_id}/settle",{params:{entry_id:a.id},version:a.version,body:{...Ue,...n},key:s});function L(a){S("/help/entries","/help/mine","/indicators","/households"),T(a),Ce($e)}const Je=8,We=["spouse","child","parent","other"].map(a=>({value:a,label:e(`relation.${a}`)})),W=({label:a,busy:n,onClose:s})=>o`<div class="form-actions">
    ${u({label:b("act.cancel"),onClick:s})}
    ${u({label:a,type:"submit",kind:"primary",busy:n})}
  </div>`;function Ye(a){const[n,s]=v(null),l=qe(0);return ae(()=>{const i=++l.current;if(a.trim().length<2)return s(null);const t=h=>i===l.current&&s(h),r=setTimeout(()=>w("/help/people",{body:{text:a,limit:Je}}).then(({people:h})=>t(h),()=>t([])),250);return()=>clearTimeout(r)},[a]),n}const te=a=>[a.birth_year&&e("entry.born",{year:a.birth_year}),[a.house_no,a.street_name].filter(Boolean).join(" "),a.household_code].filter(Boolean).join(" · "),Xe=p(function({row:n,onClose:s}){const[l,i]=v(n.full_name),t=Ye(l),r=N({initial:{person:null},submit:({person:c},d)=>j(n,{outcome:"person",person_id:c?.id??null},d),done:()=>L(e("entry.done",{name:r.values.person?.full_name??""}))}),{person:h}=r.values;return C({title:e("entry.search"),onClose:s,children:H({form:r,label:e("entry.search"),children:o`
        ${h?o`
              <div class="row">
                <p><strong>${h.full_name}</strong><br /><span class="soft">${te(h)}</span></p>
                ${u({label:e("entry.search"),small:!0,onClick:()=>r.set({person:null})})}
              </div>
              ${W({label:e("entry.choose"),busy:r.busy,onClose:s})}`:o`
              ${$({label:e("pick.name"),name:"text",type:"search",value:l,onChange:i,placeholder:e("pick.placeholder"),autocomplete:"off"})}
              ${t&&o`<ul class="found-people" aria-label=${e("pick.found")}>
                  ${t.map(c=>o`<li key=${c.id}>
                        <button type="button" class="account" onClick=${()=>r.set({person:c})}><span><strong>${c.full_name}</strong><small>${te(c)}</small></span></button>
                      </li>`)}
                  ${t.length===0&&o`<li class="soft">${e("pick.none")}</li>`}</ul>`}`}`})})}),en=p(function({row:n,onClose:s}){const l=N({initial:{household:null,full_name:n.full_name,relation:"other"},check:({household:i,full_name:t})=>({...!i&&{household:b("field.missing")},...!t.trim()&&{full_name:b("field.missing")}}),submit:({household:i,full_name:t,relation:r},h)=>j(n,{outcome:"new_person",household_id:i.id,full_name:t,relation:r},h),done:()=>L(e("entry.done",{name:l.values.full_name}))});return C({title:e("entry.new"),onClose:s,children:H({form:l,label:e("entry.new"),children:o`
        ${ge({...l.bind("household"),label:e("entry.household"),required:!0,but:""})}
        <div class="form-row">
          ${$({...l.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
          ${O({...l.bind("relation"),label:e("entry.relation"),empty:!1,options:We})}
        </div>
        ${W({label:e("entry.save"),busy:l.busy,onClose:s})}`})})}),nn=p(function({row:n,onClose:s}){const l=N({initial:{street_id:"",house_no:"",full_name:n.full_name,confirm_not_duplicate:!1},check:({street_id:t,full_name:r})=>({...!t&&{street_id:b("field.missing")},...!r.trim()&&{full_name:b("field.missing")}}),submit:(t,r)=>j(n,{outcome:"new_household",...t},r),done:()=>L(e("entry.done",{name:l.values.full_name}))}),i=l.problem?.code==="possible-duplicate";return C({title:e("entry.newHome"),onClose:s,children:H({form:l,label:e("entry.newHome"),children:o`
        <p class="soft">${e("entry.newHomeHint")}</p>
        ${$({...l.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
        <div class="form-row">
          ${be({...l.bind("street_id"),label:e("entry.street"),required:!0})}
          ${$({...l.bind("house_no"),label:e("entry.houseNo"),maxlength:40})}
        </div>
        ${i&&u({label:e("entry.notDouble"),onClick:()=>{l.set({confirm_not_duplicate:!0}),l.submit()}})}
        ${W({label:e("entry.save"),busy:l.busy,onClose:s})}`})})}),tn=p(function({row:n,onClose:s}){const l=q("/help/form"),i=N({initial:{unit_id:""},submit:({unit_id:r},h)=>w("/help/entries/{entry_id}/forward",{params:{entry_id:n.id},version:n.version,body:{unit_id:r||null},key:h}),done:()=>L(e("entry.forwarded"))}),t=(l.data?.neighbourhoods??[]).filter(({name:r})=>r!==n.points_to).map(({id:r,name:h})=>({value:r,label:h}));return C({title:e("entry.forward"),onClose:s,children:H({form:i,label:e("entry.forward"),children:o`
        ${O({...i.bind("unit_id"),label:e("entry.to"),empty:e("entry.toDesk"),options:t})}
        ${W({label:e("entry.forward"),busy:i.busy,onClose:s})}`})})});function ie(){const a=q("/units");if(!a.data)return null;const n=new Set(Ne.value?.assignments.map(({unit_id:l})=>l)),s=a.data.filter(({kind:l,id:i})=>l==="neighbourhood"&&n.has(i));return s.length>0?s.map(({id:l,name:i})=>({id:l,name:i})):a.data.filter(({kind:l})=>l==="neighbourhood").map(({id:l,name:i})=>({id:l,name:i}))}const sn=["neighbourhood","party_cell","cultural","training","campaign"].map(a=>({value:a,label:e(`events.kind.${a}`)})),ln=p(function({onClose:n}){const s=ie();return C({title:e("events.add"),onClose:n,wide:!0,children:s?an({places:s,onClose:n}):F({})})}),an=p(function({places:n,onClose:s}){const l=N({initial:{unit_id:n[0]?.id??"",kind:"neighbourhood",on:x.value,place:"",topic:"",person_ids:[],others:null},check:i=>({...!i.place.trim()&&{place:b("field.missing")},...!i.topic.trim()&&{topic:b("field.missing")},...!i.on&&{on:b("field.missing")}}),submit:(i,t)=>w("/help/events",{body:{...i,kind:i.kind,on:i.on??x.value,others:i.others??0},key:t}),done:()=>{s(),S("/help/events","/indicators"),T(e("events.saved"))}});return H({form:l,label:e("events.add"),children:o`
      <div class="form-row">${O({...l.bind("kind"),label:e("events.kind"),empty:!1,options:sn})}
        ${n.length>1&&O({...l.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
        ${X({...l.bind("on"),label:e("events.on"),required:!0,max:x.value})}</div>
      <div class="form-row">
        ${$({...l.bind("topic"),label:e("events.topic"),required:!0,maxlength:200})}
        ${$({...l.bind("place"),label:e("events.place"),required:!0,maxlength:200})}
      </div>
      ${on({chosen:l.values.person_ids,choose:i=>l.set({person_ids:i}),error:l.errors.person_ids})}
      ${ye({...l.bind("others"),label:e("events.others"),hint:e("events.othersHint")})}
      <div class="form-actions">
        ${u({label:b("act.cancel"),onClick:s})}
        ${u({label:b("act.save"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})}),on=p(function({chosen:n,choose:s,error:l}){const[i,t]=v(""),[r,h]=v(null),[c,d]=v(null);ae(()=>{if(h(null),d(null),!i)return;let f=!0;return w("/help/people",{body:{street_id:i,text:"",limit:500}}).then(G=>f&&h(G.people),G=>f&&d(He(G))),()=>{f=!1}},[i]);const m=new Set(r?.map(({id:f})=>f)),y=r!==null&&r.length>0&&r.every(({id:f})=>n.includes(f)),k=n.filter(f=>!m.has(f)),g=f=>s(n.includes(f)?n.filter(G=>G!==f):[...n,f]);return o`<div class="stack">
    ${be({label:e("events.street"),name:"street_id",value:i,onChange:t,empty:e("events.streetEmpty"),error:l})}
    ${c&&de({problem:c})}
    ${i&&!r&&!c&&F({lines:3})}
    ${r&&o`
        <div class="row">
          ${u({label:e(y?"events.noneOf":"events.all"),small:!0,onClick:()=>s(y?k:[...k,...m])})}
        </div>
        <div class="attendees" role="group" aria-label=${e("events.people")} tabindex="0">
          ${r.map(f=>pe({key:f.id,name:f.id,label:f.full_name,hint:te(f),value:n.includes(f.id),onChange:()=>g(f.id)}))}
        </div>`}
    ${n.length>0&&o`<p role="status"><strong>${e("events.chosen",{count:me(n.length)})}</strong></p>`}
  </div>`}),rn=["zalo","loudspeaker"].map(a=>({value:a,label:e(`reach.channel.${a}`)})),cn=p(function({onClose:n}){const s=ie();return C({title:e("reach.add"),onClose:n,children:s?hn({places:s,onClose:n}):F({})})}),hn=p(function({places:n,onClose:s}){const l=N({initial:{unit_id:n[0]?.id??"",channel:"zalo",on:x.value,audience:null,basis:"",topic:"",link:""},check:i=>({...!i.topic.trim()&&{topic:b("field.missing")},...!i.audience&&{audience:b("field.missing")},...!i.basis.trim()&&{basis:b("field.missing")},...!i.on&&{on:b("field.missing")},...i.link.trim()&&!/^https?:\/\/\S+$/.test(i.link.trim())&&{link:e("reach.linkBad")}}),submit:(i,t)=>w("/help/reach",{body:{...i,channel:i.channel,on:i.on??x.value,audience:i.audience??0},key:t}),done:()=>{s(),S("/help/reach"),T(e("reach.saved"))}});return H({form:l,label:e("reach.add"),children:o`
      ${fe({...l.bind("channel"),label:e("reach.channel"),options:rn})}
      ${$({...l.bind("topic"),label:e("reach.topic"),required:!0,maxlength:200})}
      <div class="form-row">${X({...l.bind("on"),label:e("events.on"),required:!0,max:x.value})}
        ${n.length>1&&O({...l.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
      </div>
      ${ye({...l.bind("audience"),label:e("reach.audience"),required:!0})}
      ${$({...l.bind("basis"),label:e("reach.basis"),hint:e("reach.basisHint"),required:!0,maxlength:300})}
      ${$({...l.bind("link"),label:e("reach.link"),type:"url",inputmode:"url",maxlength:500})}
      <div class="form-actions">
        ${u({label:b("act.cancel"),onClick:s})}
        ${u({label:b("act.save"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})});function dn(){const[a]=Te(),[n,s]=v(!1),l=a.xem==="tiep-can"&&R("reach.record");return z({title:e("events.title"),lead:e("events.lead"),actions:u({label:e(l?"reach.add":"events.add"),kind:"primary",icon:"plus",onClick:()=>s(!0)}),children:o`<div class="stack">${U({at:"/giup-dan/su-kien"})}
      ${ee({label:e("events.title"),query:"xem",tabs:[{name:"hop",label:e("events.tab"),show:()=>un({})},...R("reach.record")?[{name:"tiep-can",label:e("reach.tab"),show:()=>mn({})}]:[]]})}
      ${n&&(l?cn({onClose:()=>s(!1)}):ln({onClose:()=>s(!1)}))}</div>`})}const un=p(function(){const n=q("/help/events"),[s,l]=v(null);return o`<div>${K({of:n,empty:i=>i.items.length===0,whenEmpty:D({title:e("events.none"),hint:e("events.noneHint"),icon:"people"}),children:i=>o`<div>${I({caption:e("events.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.cancelled_reason?"muted":void 0,columns:[{key:"topic",label:e("events.topic"),kind:"main",show:t=>o`<div>
                <strong>${t.topic}</strong>
                <br />
                <span class="soft small">${t.kind_label} · ${t.unit_name}, ${t.place}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>P(t.on)},{key:"people",label:e("events.people"),kind:"number",value:t=>t.attendees},{key:"others",label:e("events.others"),kind:"number",value:t=>t.others},{key:"by",label:e("events.by"),value:t=>t.by_name},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.cancelled_reason?o`<div>
                  ${E({label:e("events.cancelled"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.cancelled_reason}</span>
                </div>`:t.actions.includes("cancel")&&u({label:e("events.cancel"),small:!0,onClick:()=>l(t)})}]})}${Q({page:i,more:t=>B("/help/events",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${s&&J({title:e("events.cancelTitle"),text:e("events.cancelText"),yes:e("events.cancel"),danger:!0,onClose:()=>l(null),act:(i,t)=>w("/help/events/{event_id}/cancel",{params:{event_id:s.id},version:s.version,body:{reason:i},key:t}),done:()=>{S("/help/events","/indicators"),T(e("events.cancelled"))}})}</div>`}),mn=p(function(){const n=q("/help/reach"),[s,l]=v(null);return o`<div class="stack"><p class="notice">${e("reach.hint")}</p>${K({of:n,empty:i=>i.items.length===0,whenEmpty:D({title:e("reach.none"),hint:e("reach.noneHint"),icon:"bell"}),children:i=>o`<div>${I({caption:e("reach.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn_reason?"muted":void 0,columns:[{key:"topic",label:e("reach.topic"),kind:"main",show:t=>o`<div>
                ${t.link?o`<a href=${t.link} target="_blank" rel="noopener noreferrer">${t.topic}</a>`:o`<strong>${t.topic}</strong>`}
                <br />
                <span class="soft small">${t.channel_label} · ${t.unit_name}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>P(t.on)},{key:"audience",label:e("reach.audience"),kind:"number",value:t=>t.audience},{key:"basis",label:e("reach.basis"),value:t=>t.basis},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.withdrawn_reason?o`<div>
                  ${E({label:e("reach.withdrawn"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.withdrawn_reason}</span>
                </div>`:t.actions.includes("withdraw")&&u({label:e("reach.withdraw"),small:!0,onClick:()=>l(t)})}]})}${Q({page:i,more:t=>B("/help/reach",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${s&&J({title:e("reach.withdrawTitle"),text:e("reach.withdrawText"),yes:e("reach.withdraw"),danger:!0,onClose:()=>l(null),act:(i,t)=>w("/help/reach/{estimate_id}/withdraw",{params:{estimate_id:s.id},version:s.version,body:{reason:i},key:t}),done:()=>{S("/help/reach"),T(e("reach.withdrawn"))}})}</div>`}),pn=Object.freeze(Object.defineProperty({__proto__:null,default:dn},Symbol.toStringTag,{value:"Module"})),gn=p(function({onClose:n}){const s=ie(),[l,i]=v(""),[t,r]=v(null),[h,c]=v("");if(!s)return C({title:e("requests.poster"),onClose:n,children:F({})});const d=s.find(({id:y})=>y===l)??s[0],m=()=>{c(""),d&&w("/help/poster",{body:{unit_id:d.id}}).then(r,V)};return C({title:e("requests.poster"),onClose:n,children:o`<div class="stack"><p>${e("requests.posterText",{unit:d?.name??""})}</p>
      ${s.length>1&&O({label:e("requests.posterUnit"),name:"unit_id",value:d?.id??"",empty:!1,onChange:y=>{i(y),r(null),c("")},options:s.map(({id:y,name:k})=>({value:y,label:k}))})}
      ${t&&Ke({key:t.id,job:t,label:e("requests.posterOf",{unit:d?.name??""}),onDone:({result:y})=>c(String(y?.file_id??""))})}
      <div class="form-actions">${h?he({label:e("requests.posterOpen"),href:Se(`/files/${h}`),icon:"print",kind:"primary",newTab:!0}):u({label:e("requests.poster"),kind:"primary",busy:t!==null&&t.state!=="failed",onClick:m})}</div></div>`})}),bn={open:"warning",linked:"progress",done:"good",dropped:"done"};function yn(){const[a,n]=v(!1);return z({title:e("requests.title"),lead:e("requests.lead"),actions:u({label:e("requests.poster"),kind:"primary",icon:"print",onClick:()=>n(!0)}),children:o`<div class="stack">${U({at:"/giup-dan/nho-giup"})}
      ${ee({label:e("requests.title"),query:"xem",tabs:[{name:"cho",label:e("requests.open"),show:()=>_e({key:"open",closed:!1})},{name:"xong",label:e("requests.closed"),show:()=>_e({key:"closed",closed:!0})}]})}
      ${a&&gn({onClose:()=>n(!1)})}</div>`})}const _e=p(function({closed:n}){const s=n?{closed:!0}:{},l=q("/help/requests",{query:s}),[i,t]=v(null),[r,h]=v(null),[c,d]=v(null),m=k=>B("/help/requests/{wish_id}",{params:{wish_id:k.id}}).then(t,V),y=k=>o`<div class="row is-end">
    ${u({label:e("requests.call"),small:!0,icon:"phone",onClick:()=>{m(k)}})}
    ${k.actions.includes("link")&&!k.visited&&u({label:e("requests.link"),small:!0,onClick:()=>h(k)})}
    ${k.actions.includes("close")&&u({label:e("requests.close"),small:!0,onClick:()=>d(k)})}</div>`;return o`<div>${K({of:l,empty:k=>k.items.length===0,whenEmpty:n?D({title:e("requests.noneClosed")}):D({title:e("requests.none"),hint:e("requests.noneHint"),icon:"check"}),children:k=>o`<div>${I({caption:e("requests.title"),rows:k.items,rowKey:g=>g.id,columns:[{key:"who",label:e("requests.who"),kind:"main",show:g=>o`<div>
                <strong>${g.full_name}</strong>
                <br />
                <span class="soft small">${[g.phone,g.unit_name].filter(Boolean).join(" · ")}</span>
              </div>`},{key:"need",label:e("requests.need"),show:g=>o`<div>${g.need_label}${g.note&&o`<br /><span class="soft small">${g.note}</span>`}</div>`},{key:"at",label:e("requests.at"),value:g=>P(g.asked_at)},{key:"home",label:e("requests.home"),show:g=>g.household_id?R("household.read")?o`<a href=${`/so-ho/${g.household_id}`}>${g.household_code}</a>`:g.household_code:A},{key:"state",label:e("requests.state"),show:g=>g.visited&&!n?E({label:e("requests.visited"),tone:"good"}):E({label:g.state_label,tone:bn[g.state]??"neutral"})},{key:"acts",label:e("acts"),kind:"actions",show:y}]})}${Q({page:k,more:g=>B("/help/requests",{query:{...s,cursor:g}}),onMore:l.set})}</div>`})}
    ${i&&fn({row:i,onClose:()=>t(null)})}
    ${r&&vn({row:r,onClose:()=>h(null)})}
    ${c&&kn({row:c,onClose:()=>d(null)})}</div>`}),fn=p(function({row:n,onClose:s}){return C({title:e("requests.phoneOf",{name:n.full_name}),onClose:s,children:o`<div class="stack">
      <p class="help-call">
        ${n.full_phone?o`<a href=${`tel:${n.full_phone.replaceAll(" ","")}`}>${n.full_phone}</a>`:A}
      </p>
      <p>${n.need_label}${n.note&&o`<br />${n.note}`}</p><p class="small soft">${e("requests.logged")}</p></div>`})}),vn=p(function({row:n,onClose:s}){const l=N({initial:{household_id:null},check:({household_id:i})=>i?{}:{household_id:b("field.missing")},submit:({household_id:i},t)=>w("/help/requests/{wish_id}/link",{params:{wish_id:n.id},version:n.version,body:{household_id:i.id},key:t}),done:()=>{s(),S("/help/requests","/households"),T(e("requests.linked"))}});return C({title:e("requests.link"),onClose:s,children:H({form:l,label:e("requests.link"),children:o`<p class="soft">${e("requests.linkHint")}</p>
        ${ge({...l.bind("household_id"),label:e("entry.household"),required:!0,but:""})}
        <div class="form-actions">
          ${u({label:b("act.cancel"),onClick:s})}
          ${u({label:e("requests.link"),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})})}),kn=p(function({row:n,onClose:s}){const l=N({initial:{outcome:"done",reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:b("field.missing")},submit:({outcome:i,reason:t},r)=>w("/help/requests/{wish_id}/close",{params:{wish_id:n.id},version:n.version,body:{outcome:i,reason:t.trim()},key:r}),done:()=>{s(),S("/help/requests"),T(e("requests.closedDone"))}});return C({title:e("requests.closeTitle",{name:n.full_name}),onClose:s,children:H({form:l,label:e("requests.close"),children:o`
        ${fe({...l.bind("outcome"),label:e("requests.outcome"),options:[{value:"done",label:e("requests.done")},{value:"dropped",label:e("requests.dropped")}]})}
        ${Y({...l.bind("reason"),label:e("requests.reason"),required:!0,rows:2})}
        <div class="form-actions">
          ${u({label:b("act.cancel"),onClick:s})}
          ${u({label:e("requests.close"),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})})}),$n=Object.freeze(Object.defineProperty({__proto__:null,default:yn},Symbol.toStringTag,{value:"Module"})),se={waiting:"warning",matched:"good",guest:"info",elsewhere:"neutral",withdrawn:"done"},Z=a=>a.full_name||(a.state==="guest"?e("entry.guest"):e(a.phone?"unmatched.nameless":"unmatched.numberOnly")),le=a=>a.birth_year?e("entry.born",{year:a.birth_year}):"";function _n(){const a=q("/help/entries");return z({title:e("unmatched.title"),lead:e("unmatched.lead"),children:o`<div class="stack">${U({at:"/chua-ghep"})}
      ${ee({label:e("unmatched.title"),query:"xem",tabs:[{name:"cho",label:e("unmatched.waiting"),count:a.data?.total??null,show:()=>we({key:"waiting",settled:!1})},{name:"xong",label:e("unmatched.settled"),show:()=>we({key:"settled",settled:!0})}]})}</div>`})}const we=p(function({settled:n}){const s=n?{settled:!0}:{},l=q("/help/entries",{query:s});return K({of:l,empty:i=>i.items.length===0,whenEmpty:n?D({title:e("unmatched.noneSettled")}):D({title:e("unmatched.none"),hint:e("unmatched.noneHint"),icon:"check"}),children:i=>o`<div>${I({caption:e("unmatched.title"),rows:i.items,rowKey:t=>t.id,href:t=>`/chua-ghep/${t.id}`,columns:[{key:"who",label:e("unmatched.person"),kind:"main",value:t=>[Z(t),le(t)].filter(Boolean).join(", ")},{key:"address",label:e("unmatched.address"),value:t=>t.address||A},{key:"phone",label:e("unmatched.phone"),value:t=>t.phone??A},{key:"helps",label:e("unmatched.helps"),value:t=>t.helps.join(", ")},{key:"from",label:e("unmatched.from"),show:t=>o`<div>${t.from_name}<br /><span class="soft small">${P(t.on)}</span></div>`},n?{key:"state",label:e("unmatched.state"),show:t=>E({label:t.state_label,tone:se[t.state]})}:{key:"points",label:e("unmatched.points"),value:t=>t.points_to??e("unmatched.desk")}]})}${Q({page:i,more:t=>B("/help/entries",{query:{...s,cursor:t}}),onMore:l.set})}</div>`})}),wn=Object.freeze(Object.defineProperty({__proto__:null,TONES:se,bornOf:le,default:_n,nameOf:Z},Symbol.toStringTag,{value:"Module"}));function qn({params:a}){const n=q("/help/entries/{entry_id}",{params:{entry_id:a.id}}),s=n.data;return z({title:s?Z(s):e("unmatched.title"),crumbs:[{label:e("unmatched.title"),href:$e},{label:s?Z(s):""}],status:s&&E({label:s.state_label,tone:se[s.state]}),children:K({of:n,lines:8,children:l=>Cn({row:l,changed:n.set})})})}const Cn=p(function({row:n,changed:s}){const l=[{label:e("unmatched.person"),value:[Z(n),le(n)].filter(Boolean).join(", ")},...n.address?[{label:e("unmatched.address"),value:n.address}]:[],...n.phone?[{label:e("unmatched.phone"),value:n.phone}]:[],{label:e("unmatched.helps"),value:n.helps.join(", ")},{label:e("entry.on"),value:P(n.on)},{label:e("unmatched.from"),value:`${n.from_name} · ${n.place_label}`},{label:e("entry.evidence"),value:n.document_no?`${n.grade_label} (${n.document_no})`:n.grade_label}];return o`<div class="help-beside">
    ${M({title:e("entry.typed"),children:Oe({facts:l})})}
    <div class="stack">
      ${n.actions.includes("settle")?Nn({row:n}):Hn({row:n,changed:s})}
      ${n.steps.length>0&&M({title:e("entry.history"),children:Me({label:e("entry.history"),entries:n.steps.map((i,t)=>({id:String(t),at:i.at,title:i.label,who:i.by_name,detail:i.reason||void 0}))})})}
  </div></div>`}),Nn=p(function({row:n}){const[s,l]=v(""),[i,t]=v(""),r=()=>l(""),h=async m=>{t(m.person_id);try{await j(n,{outcome:"person",person_id:m.person_id}),L(e("entry.done",{name:m.full_name}))}catch(y){t(""),V(y)}},c=()=>j(n,{outcome:"guest"}).then(()=>L(e("entry.doneGuest")),V),d=(m,y)=>u({label:m,onClick:y});return o`
    ${M({title:e("entry.candidates"),children:n.candidates.length===0?D({title:e("entry.candidatesNone"),hint:e("entry.candidatesNoneHint"),icon:"search"}):o`<ul class="candidates">${n.candidates.map(m=>o`<li class="candidate" key=${m.person_id}>
                <div><strong>${m.full_name}</strong>${m.birth_year&&o`, ${e("entry.born",{year:m.birth_year})}`}<br />
                  <span class="soft">
                    ${[[m.house_no,m.street_name].filter(Boolean).join(" "),m.unit_name,m.phone].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <div class="likenesses">${m.likenesses.map(y=>Pe({key:y,label:y}))}</div>
                ${u({label:e("entry.isThis"),kind:m===n.candidates[0]?"primary":"plain",busy:i===m.person_id,onClick:()=>{h(m)}})}
              </li>`)}</ul>`})}
    ${M({title:e("entry.other"),children:o`<div class="row">
        ${d(e("entry.search"),()=>l("search"))}
        ${d(e("entry.new"),()=>l("person"))}
        ${d(e("entry.newHome"),()=>l("home"))}
        ${d(e("entry.guest"),()=>{c()})}
        ${d(e("entry.elsewhere"),()=>l("elsewhere"))}
        ${d(e("entry.forward"),()=>l("forward"))}
      </div>`})}
    ${s==="search"&&Xe({row:n,onClose:r})}
    ${s==="person"&&en({row:n,onClose:r})}
    ${s==="home"&&nn({row:n,onClose:r})}
    ${s==="forward"&&tn({row:n,onClose:r})}
    ${s==="elsewhere"&&J({title:e("entry.elsewhere"),yes:e("entry.elsewhere"),onClose:r,act:(m,y)=>j(n,{outcome:"elsewhere",reason:m},y),done:()=>L(e("entry.doneElsewhere"))})}`}),Hn=p(function({row:n,changed:s}){const[l,i]=v(!1),t=n.matched_household_id;return M({title:n.state_label,children:o`<div class="stack">
      ${n.matched_name&&o`<p>${e("entry.matched")} <strong>${n.matched_name}</strong></p>`}
      <div class="row">${t&&R("household.read")&&he({label:e("entry.home"),href:`/so-ho/${t}`})}
        ${n.actions.includes("undo")&&u({label:e("entry.undo"),onClick:()=>i(!0)})}</div>
      ${l&&J({title:e("entry.undo"),text:e("entry.undoHint"),yes:e("entry.undo"),danger:!0,onClose:()=>i(!1),act:(r,h)=>w("/help/entries/{entry_id}/undo",{params:{entry_id:n.id},version:n.version,body:{reason:r},key:h}).then(s),done:()=>{S("/help/entries","/indicators","/households"),T(e("entry.undone"))}})}</div>`})}),Tn=Object.freeze(Object.defineProperty({__proto__:null,default:qn},Symbol.toStringTag,{value:"Module"}));export{Be as a,Tn as b,pn as e,Ze as f,$n as r,wn as u};
