// Licences in vendor/LICENSES.txt.
import{O as f,b as a,U as qe,r as ae}from"./kit.js";import{t as oe,G as re,I as ce,c as m,q as C,p as _,s as H,F as $,T as W,B as d,h as G,g as j,i as S,n as Ce,m as He,d as Te,k as Ne,L as he,x as Se}from"./first.js";import{u as w,E as x,q as de,r as R,t as b,s as ue,D as q,P as F,L as K,h as P,w as I,d as O,S as M,b as xe,j as T,k as N,o as z,e as De,M as V,n as me,F as Oe,T as Ke}from"./frame.js";import{C as pe,P as A,S as D,D as Y,H as be,a as ge,o as X,b as Pe,d as ye,E as Me,R as fe,e as Ee,T as ee,J as je,f as Be}from"./shared.js";const k=oe({title:"Cần giúp về công nghệ số?",lead:"Tổ công nghệ số cộng đồng của {unit}, {ward} đến giúp tại nhà, không thu tiền.",wrong:"Mã này không dùng được",wrongHint:"Hãy quét lại mã QR ở nhà văn hóa, hoặc gặp Trưởng khu phố.",need:"Cần giúp việc gì?",needMissing:"Hãy chọn việc cần giúp.",name:"Họ và tên",phone:"Số điện thoại",note:"Nói thêm",noteHint:"Ví dụ: nhà ở đâu, lúc nào có nhà. Không ghi mật khẩu, mã OTP, số tài khoản.",consentMissing:"Cần đồng ý thì Tổ mới liên hệ được.",send:"Gửi",website:"Trang web",thanks:"Cảm ơn ông/bà",warning:"Người của Tổ không bao giờ hỏi mật khẩu, mã OTP hay số tài khoản."});await ue("assistance");function Le({params:n}){const l=(n.code??"").replaceAll("/","."),s=w("/help/ask",{query:{neighbourhood:l}}),[i,t]=f(""),o=s.data;if(i)return re({title:k("thanks"),narrow:!0,children:a`<div class="card">
        <div class="state" role="status">
          <span class="state-icon">${ce({name:"check"})}</span>
          <p>${i}</p>
          <p class="soft">${k("warning")}</p>
        </div>
      </div>`});const c=s.state==="error"&&[404,422].includes(s.error?.status??0);return re({title:k("title"),narrow:!0,lead:o?k("lead",{unit:o.unit_name,ward:o.ward_name}):void 0,children:a`<div class="card">${o?Re({page:o,code:l,said:t}):c?x({title:k("wrong"),hint:k("wrongHint")}):s.error?de({problem:s.error,onRetry:()=>{s.refresh()}}):R({lines:6})}</div>`})}function Ge({page:n,code:l,said:s}){const i=C({initial:{full_name:"",phone:"",need:"",note:"",consent:!1,website:""},check:({full_name:t,phone:o,need:c,consent:r})=>({...!c&&{need:k("needMissing")},...!t.trim()&&{full_name:b("field.missing")},...!o.trim()&&{phone:b("field.missing")},...!r&&{consent:k("consentMissing")}}),submit:({consent:t,...o})=>_("/help/ask",{body:{...o,consent:!0,neighbourhood:l}}),done:({message:t})=>s(t)});return H({form:i,label:k("title"),children:a`
      <fieldset class="field" aria-describedby=${i.errors.need?"need-error":void 0}><legend class="field-label">${k("need")}</legend>
        <div class="help-picks">
          ${n.needs.map(({code:t,label:o})=>a`<button type="button" key=${t} class="pick" aria-pressed=${String(i.values.need===t)}
                onClick=${()=>i.set({need:t})}>${o}</button>`)}
        </div>
        ${i.errors.need&&a`<p class="field-error" id="need-error">${i.errors.need}</p>`}</fieldset>
      ${$({...i.bind("full_name"),label:k("name"),autocomplete:"name",maxlength:100,required:!0})}
      <div class="help-phone">
        ${$({...i.bind("phone"),label:k("phone"),type:"tel",inputmode:"tel",autocomplete:"tel",maxlength:30,required:!0})}
      </div>
      ${W({...i.bind("note"),label:k("note"),hint:k("noteHint"),rows:2,maxlength:300})}
      <label class="ask-trap" aria-hidden="true">
        ${k("website")}
        <input type="text" name="website" tabindex="-1" autocomplete="off" value=${i.values.website}
          onInput=${t=>i.set({website:t.currentTarget.value})} />
      </label>
      ${pe({...i.bind("consent"),label:n.consent})}
      <div class="form-actions help-save">${d({label:k("send"),type:"submit",kind:"primary",busy:i.busy})}</div>
      <p class="small soft">${k("warning")}</p>`})}const Re=m(Ge),Fe=Object.freeze(Object.defineProperty({__proto__:null,default:Le},Symbol.toStringTag,{value:"Module"})),e=oe({"place.form":"Ghi lượt giúp","place.unmatched":"Chưa ghép","place.requests":"Nhờ giúp qua mã QR","place.events":"Họp, sự kiện, Zalo","place.label":"Giúp dân","form.title":"Giúp dân","form.lead":"Mười giây: chọn việc đã giúp, ghi số điện thoại, lưu. Không cần mở sổ hộ; mỗi người chỉ được tính một lần.","form.helps":"Đã giúp việc gì?","form.helpsMissing":"Hãy chọn việc đã giúp.","form.who":"Giúp ai?","form.resident":"Người ở phường","form.guest":"Khách từ nơi khác","form.guestHint":"Khách được đếm riêng. Không ghi tên, số điện thoại của khách.","form.phone":"Số điện thoại","form.phoneHint":"Có số điện thoại là đủ. Không có thì ghi họ tên, năm sinh và địa chỉ.","form.noPhone":"Không có số điện thoại","form.hasPhone":"Có số điện thoại","form.citizenId":"Số định danh cá nhân","form.citizenIdHint":"12 số, chỉ để tìm đúng người; không lưu lại con số này.","form.name":"Họ và tên","form.birth":"Năm sinh","form.birthBad":"Năm sinh gồm 4 chữ số, ví dụ 1958.","form.address":"Địa chỉ","form.addressHint":"Số nhà, đường, tổ hoặc khu phố, ví dụ: số 14 Lê Thánh Tông.","form.neighbourhood":"Khu phố","form.neighbourhoodEmpty":"Không rõ","form.whoMissing":"Ghi số điện thoại; hoặc họ tên, năm sinh và địa chỉ.","form.more":"Ngày khác, nơi khác, số hồ sơ","form.day":"Ngày giúp","form.place":"Nơi giúp","form.documentNo":"Số hồ sơ, biên nhận","form.documentNoHint":"Có số hồ sơ thì lượt giúp được tính là có minh chứng.","form.unit":"Ghi cho","form.save":"Lưu lượt giúp","form.saved":"Đã ghi. Bạn có thể ghi lượt tiếp theo.","mine.title":"Tôi đã ghi","mine.hint":"60 ngày gần đây. Danh sách này không cho biết người đó có trong sổ hộ hay không.","mine.none":"Chưa ghi lượt nào","mine.noneHint":"Lượt vừa lưu hiện ở đây; ghi nhầm thì bấm Bỏ.","mine.when":"Ngày","mine.what":"Việc đã giúp","mine.who":"Người được giúp","mine.byNumber":"Theo số định danh","mine.withdraw":"Bỏ","mine.withdrawTitle":"Bỏ lượt ghi này?","mine.withdrawText":"Lượt này không còn được tính. Ghi lại được nếu cần.","mine.withdrawYes":"Bỏ lượt ghi","mine.withdrawn":"Đã bỏ","sum.title":"Kỳ này: {unit}","sum.days":"Từ {first} đến {last}","sum.given":"Lượt giúp","sum.guests":"Khách từ nơi khác","sum.matched":"Đã ghép với sổ hộ","sum.waiting":"Chờ khu phố ghép","sum.few":"Số đã ghép, chờ ghép hiện từ hôm sau, khi có từ 5 lượt.","unmatched.title":"Chưa ghép","unmatched.lead":"Lượt giúp ở quầy, trường học, sự kiện mà hệ thống chưa biết là ai. Bạn biết thì ghép; người đó chỉ được tính một lần.","unmatched.waiting":"Chưa ghép","unmatched.settled":"Đã xử lý","unmatched.none":"Không còn lượt nào chờ ghép","unmatched.noneHint":"Lượt giúp mới không khớp ai trong sổ sẽ hiện ở đây.","unmatched.noneSettled":"Chưa xử lý lượt nào","unmatched.person":"Người được giúp","unmatched.helps":"Việc đã giúp","unmatched.address":"Địa chỉ","unmatched.phone":"Điện thoại","unmatched.from":"Nơi ghi","unmatched.points":"Thuộc","unmatched.desk":"Chưa rõ khu phố","unmatched.state":"Kết quả","unmatched.nameless":"Chỉ có số điện thoại","unmatched.numberOnly":"Chỉ có số định danh","entry.typed":"Nơi giúp ghi lại","entry.born":"sinh {year}","entry.on":"Ngày giúp","entry.place":"Nơi giúp","entry.evidence":"Mức tin cậy","entry.documentNo":"Số hồ sơ","entry.candidates":"Có phải là một trong những người này?","entry.candidatesNone":"Không ai trong sổ giống","entry.candidatesNoneHint":"Tìm theo tên ở dưới, thêm người mới, hoặc ghi là khách.","entry.isThis":"Đúng là người này","entry.other":"Không phải những người trên","entry.search":"Tìm người khác trong sổ","entry.new":"Thêm vào một hộ trong sổ","entry.newHome":"Thêm hộ mới","entry.guest":"Khách từ nơi khác","entry.elsewhere":"Không phải người ở đây","entry.forward":"Chuyển khu phố khác","entry.history":"Đã xử lý thế nào","entry.noHistory":"Chưa ai xử lý.","entry.matched":"Đã ghép với","entry.home":"Mở hộ này","entry.undo":"Bỏ lần ghép này","entry.undoHint":"Kết quả đã ghi cho người này được rút lại; lượt giúp trở về danh sách chưa ghép.","entry.reason":"Lý do","entry.done":"Đã ghép với {name}.","entry.doneGuest":"Đã ghi là khách.","entry.doneElsewhere":"Đã ghi.","entry.undone":"Đã bỏ lần ghép.","entry.forwarded":"Đã chuyển.","entry.to":"Chuyển tới","entry.toDesk":"Bộ phận Văn hóa xem","entry.household":"Hộ","entry.relation":"Quan hệ với chủ hộ","entry.street":"Tuyến phố","entry.houseNo":"Số nhà","entry.newHomeHint":"Người này là chủ hộ; bổ sung người khác trong Sổ hộ sau.","entry.save":"Thêm và ghép","entry.notDouble":"Không trùng, vẫn thêm hộ này","entry.choose":"Ghép với người này","pick.name":"Tên người","pick.placeholder":"Ví dụ: xuan, hoặc đỗ thị xuân","pick.none":"Không thấy ai tên như vậy trong phạm vi của bạn.","pick.found":"Người tìm thấy","events.title":"Họp, sự kiện, Zalo","events.lead":"Người có tên trong sổ được tính đã tuyên truyền, mỗi người một lần; người khác và số ước tính đứng riêng.","events.tab":"Họp, sự kiện","events.add":"Ghi cuộc họp, sự kiện","events.none":"Chưa ghi cuộc họp, sự kiện nào","events.noneHint":"Ghi buổi họp khu phố, sinh hoạt chi bộ, tập huấn cùng những người dự.","events.topic":"Nội dung tuyên truyền","events.kind":"Loại","events.place":"Nơi họp","events.on":"Ngày","events.people":"Người trong sổ","events.others":"Người khác","events.othersHint":"Số người dự không chọn ở trên; chỉ đếm, không tính vào mục tiêu.","events.by":"Người ghi","events.cancel":"Hủy ghi nhận","events.cancelTitle":"Hủy ghi nhận buổi này?","events.cancelText":"Những người dự không còn được tính đã tuyên truyền ở buổi này.","events.cancelled":"Đã hủy","events.saved":"Đã ghi buổi họp, sự kiện.","events.unit":"Khu phố","events.street":"Chọn người dự theo tuyến phố","events.streetEmpty":"Chọn tuyến phố","events.all":"Chọn cả tuyến","events.noneOf":"Bỏ chọn cả tuyến","events.chosen":"Đã chọn {count} người","reach.tab":"Zalo, truyền thanh","reach.add":"Ghi một lần phát, đăng","reach.hint":"Số ước tính nằm ở cột riêng của báo cáo: lấy lần có đông người nhất, không cộng dồn, không tính cho một người nào.","reach.none":"Chưa ghi lần phát, đăng nào","reach.noneHint":"Ghi bài đăng nhóm Zalo, buổi phát thanh cùng số người ước tính nghe, xem.","reach.channel":"Kênh","reach.audience":"Số người ước tính","reach.basis":"Ước tính theo","reach.basisHint":"Ví dụ: số thành viên nhóm Zalo, số hộ trong vùng nghe loa.","reach.topic":"Nội dung","reach.link":"Đường dẫn bài đăng","reach.linkBad":"Đường dẫn bắt đầu bằng https://","reach.withdraw":"Rút lại","reach.withdrawTitle":"Rút lại số ước tính này?","reach.withdrawText":"Số này không còn vào báo cáo; dòng vẫn còn trong danh sách.","reach.withdrawn":"Đã rút lại","reach.saved":"Đã ghi số ước tính.","requests.title":"Nhờ giúp qua mã QR","requests.lead":"Người dân quét mã ở nhà văn hóa để nhờ giúp. Số điện thoại khớp sổ thì hộ tự vào chuyến đi của thành viên.","requests.poster":"In áp phích mã QR","requests.posterText":"Áp phích A4 của {unit}: mã QR, ba bước nhờ giúp, lời dặn an toàn. In rồi dán ở nhà văn hóa.","requests.posterOf":"Áp phích của {unit}","requests.posterUnit":"Khu phố","requests.posterOpen":"Mở áp phích để in","requests.open":"Đang chờ","requests.closed":"Đã kết thúc","requests.none":"Không có yêu cầu nào đang chờ","requests.noneHint":"Dán áp phích mã QR ở nhà văn hóa để người dân gửi yêu cầu.","requests.noneClosed":"Chưa kết thúc yêu cầu nào","requests.who":"Người nhờ","requests.need":"Việc cần giúp","requests.at":"Lúc gửi","requests.home":"Hộ","requests.state":"Tình trạng","requests.visited":"Đã đến nhà","requests.call":"Gọi lại","requests.link":"Chọn hộ","requests.linkHint":"Chọn hộ của người nhờ. Hộ này vào danh sách đến nhà của thành viên phụ trách, kèm lời nhờ.","requests.linked":"Đã đưa hộ vào danh sách đến nhà.","requests.close":"Kết thúc","requests.closeTitle":"Kết thúc yêu cầu của {name}","requests.outcome":"Kết quả","requests.done":"Đã giúp xong","requests.dropped":"Không giải quyết","requests.reason":"Đã làm gì, hoặc vì sao","requests.closedDone":"Đã kết thúc yêu cầu.","requests.phoneOf":"{name}: gọi lại","requests.logged":"Lượt xem số này được ghi vào nhật ký.",acts:"Thao tác"});await ue("assistance");const Ie=[{path:"/giup-dan",label:"place.form",action:"help.record"},{path:"/chua-ghep",label:"place.unmatched",action:"help.match"},{path:"/giup-dan/nho-giup",label:"place.requests",action:"help.match"},{path:"/giup-dan/su-kien",label:"place.events",action:"help.match"}];function ze({at:n}){const l=Ie.filter(({action:s})=>G(s));return l.length<2?a``:a`<nav class="places no-print" aria-label=${e("place.label")}>
    ${l.map(({path:s,label:i})=>a`<a key=${s} href=${s} aria-current=${s===n?"page":void 0}>${e(i)}</a>`)}
  </nav>`}const Z=m(ze);function Ve({label:n,pressed:l,onClick:s}){return a`<button type="button" class="pick" aria-pressed=${String(l)} onClick=${s}>${l&&ce({name:"check"})}<span>${n}</span></button>`}const ne=m(Ve);function Ae({title:n,text:l,yes:s,danger:i,onClose:t,act:o,done:c}){const r=C({initial:{reason:""},check:({reason:h})=>h.trim().length>=3?{}:{reason:b("field.missing")},submit:({reason:h},u)=>o(h.trim(),u),done:()=>{t(),c()}});return q({title:n,onClose:t,children:H({form:r,label:n,children:a`${l&&a`<p class="soft">${l}</p>`}
        ${W({...r.bind("reason"),label:e("entry.reason"),required:!0,rows:2})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:t})}
          ${d({label:s,type:"submit",kind:i?"danger":"primary",busy:r.busy})}
        </div>`})})}const U=m(Ae);function Qe(){const n=w("/help/form");return F({title:e("form.title"),lead:e("form.lead"),children:a`<div class="stack">${Z({at:"/giup-dan"})}
      ${K({of:n,lines:8,children:l=>We({read:l})})}
      ${tn({})}</div>`})}const ve=n=>({helps:[],guest:!1,byName:!1,phone:"",citizen_id:"",full_name:"",birth_year:"",address:"",neighbourhood_id:"",on:S.value,place:n.place,document_no:"",unit_id:n.units[0]?.id??""});function Ze(n){if(n.helps.length===0)return{helps:e("form.helpsMissing")};if(n.guest)return{};if(n.birth_year.trim()&&!/^\d{4}$/.test(n.birth_year.trim()))return{birth_year:e("form.birthBad")};const l=n.full_name.trim()&&n.birth_year.trim()&&n.address.trim();return n.phone.trim()||n.citizen_id.trim()||l?{}:n.byName?{full_name:e("form.whoMissing")}:{phone:e("form.whoMissing")}}function Ue({byName:n,guest:l,helps:s,on:i,place:t,document_no:o,unit_id:c,...r}){const h={helps:s,guest:l,on:i,place:t,document_no:o,unit_id:c||null};return l?{...h,full_name:"",address:""}:{...h,...r,birth_year:r.birth_year.trim()?Number(r.birth_year):null,neighbourhood_id:r.neighbourhood_id||null}}function Je({read:n}){const[l,s]=f(0),i=C({initial:ve(n),check:Ze,submit:(r,h)=>_("/help/entries",{body:Ue(r),key:h}),done:()=>{N(e("form.saved")),T("/help/mine","/help/entries"),i.reset(ve(n)),s(l+1),document.querySelector("[data-first-pick] button")?.scrollIntoView({block:"center"})}}),{helps:t,guest:o}=i.values,c=r=>i.set({helps:t.includes(r)?t.filter(h=>h!==r):[...t,r]});return a`<div class="card">${H({form:i,label:e("form.title"),children:a`<div class="help-form" key=${l}>
      <fieldset data-first-pick aria-describedby=${i.errors.helps?"helps-error":void 0}><legend class="field-label">${e("form.helps")}</legend>
        <div class="help-picks">
          ${n.helps.map(({code:r,label:h})=>ne({key:r,label:h,pressed:t.includes(r),onClick:()=>c(r)}))}
        </div>
        ${i.errors.helps&&a`<p class="field-error" id="helps-error">${i.errors.helps}</p>`}</fieldset>
      <fieldset><legend class="field-label">${e("form.who")}</legend>
        <div class="help-picks is-two">
          ${ne({label:e("form.resident"),pressed:!o,onClick:()=>i.set({guest:!1})})}
          ${ne({label:e("form.guest"),pressed:o,onClick:()=>i.set({guest:!0})})}
        </div>
        ${o?a`<p class="soft">${e("form.guestHint")}</p>`:Xe({form:i,read:n})}</fieldset>
      ${nn({form:i,read:n})}
      <div class="form-actions help-save">${d({label:e("form.save"),type:"submit",kind:"primary",busy:i.busy})}</div>
    </div>`})}</div>`}const We=m(Je);function Ye({form:n,read:l}){const{byName:s}=n.values;return a`
    <div class="help-phone">
      ${$({...n.bind("phone"),label:e("form.phone"),hint:e("form.phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
    </div>
    ${l.citizen_ids&&$({...n.bind("citizen_id"),label:e("form.citizenId"),hint:e("form.citizenIdHint"),inputmode:"numeric",autocomplete:"off",maxlength:20})}
    ${s?a`
          <div class="form-row">${$({...n.bind("full_name"),label:e("form.name"),autocomplete:"off",maxlength:100})}
            ${$({...n.bind("birth_year"),label:e("form.birth"),inputmode:"numeric",autocomplete:"off",maxlength:4})}</div>
          <div class="form-row">
            ${$({...n.bind("address"),label:e("form.address"),hint:e("form.addressHint"),autocomplete:"off",maxlength:200})}
            ${D({...n.bind("neighbourhood_id"),label:e("form.neighbourhood"),empty:e("form.neighbourhoodEmpty"),options:l.neighbourhoods.map(({id:i,name:t})=>({value:i,label:t}))})}
          </div>`:a`<p>${d({label:e("form.noPhone"),kind:"quiet",icon:"plus",onClick:()=>n.set({byName:!0})})}</p>`}`}const Xe=m(Ye);function en({form:n,read:l}){return a`<details class="help-more" open=${!!(n.errors.on||n.errors.document_no)}><summary>${e("form.more")}</summary><div>
    <div class="form-row">
      ${Y({...n.bind("on"),label:e("form.day"),min:De(S.value,-60),max:S.value})}
      ${D({...n.bind("place"),label:e("form.place"),empty:!1,options:l.places.map(({code:s,label:i})=>({value:s,label:i}))})}
    </div>
    <div class="form-row">
      ${$({...n.bind("document_no"),label:e("form.documentNo"),hint:e("form.documentNoHint"),autocomplete:"off",maxlength:60})}
      ${l.units.length>1&&D({...n.bind("unit_id"),label:e("form.unit"),empty:!1,options:l.units.map(({id:s,name:i})=>({value:s,label:i}))})}
    </div>
  </div></details>`}const nn=m(en),$e=n=>n.guest?e("form.guest"):[n.full_name,n.phone].filter(Boolean).join(" · ")||e("mine.byNumber"),tn=m(()=>{const n=w("/help/mine"),l=w("/help/mine/entries"),s=async i=>{if(await xe({title:e("mine.withdrawTitle"),text:a`<p>${i.helps.join(", ")} · ${$e(i)}</p><p class="soft">${e("mine.withdrawText")}</p>`,yes:e("mine.withdrawYes"),danger:!0}))try{await _("/help/mine/entries/{entry_id}/withdraw",{params:{entry_id:i.id}}),T("/help/mine"),N(e("mine.withdrawn"))}catch(t){z(t)}};return a`
    ${n.data&&n.data.given>0&&ln({sums:n.data})}
    ${P({title:e("mine.title"),hint:e("mine.hint"),children:K({of:l,empty:i=>i.items.length===0,whenEmpty:x({title:e("mine.none"),hint:e("mine.noneHint")}),children:i=>a`<div>${I({caption:e("mine.title"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn?"muted":void 0,columns:[{key:"who",label:e("mine.who"),kind:"main",value:$e},{key:"helps",label:e("mine.what"),value:t=>t.helps.join(", ")},{key:"on",label:e("mine.when"),value:t=>O(t.on)},{key:"act",label:e("mine.withdraw"),kind:"actions",show:t=>t.withdrawn?M({label:e("mine.withdrawn"),tone:"done"}):d({label:e("mine.withdraw"),small:!0,onClick:()=>{s(t)}})}]})}${A({page:i,more:t=>j("/help/mine/entries",{query:{cursor:t}}),onMore:l.set})}</div>`})})}`});function sn({sums:n}){const l=(s,i)=>a`<div><span class="soft">${s}</span><b>${i===null?V:me(i)}</b></div>`;return P({title:e("sum.title",{unit:n.unit_name}),hint:e("sum.days",{first:O(n.first_day),last:O(n.last_day)}),children:a`
      <div class="help-sums">
        ${l(e("sum.given"),n.given)}
        ${l(e("sum.guests"),n.guests)}
        ${l(e("sum.matched"),n.matched)}
        ${l(e("sum.waiting"),n.waiting)}
      </div>
      ${n.matched===null&&a`<p class="small soft">${e("sum.few")}</p>`}`})}const ln=m(sn),an=Object.freeze(Object.defineProperty({__proto__:null,default:Qe},Symbol.toStringTag,{value:"Module"})),on={full_name:"",house_no:"",reason:"",relation:"other",confirm_not_duplicate:!1},ke="/chua-ghep",B=(n,l,s)=>_("/help/entries/{entry_id}/settle",{params:{entry_id:n.id},version:n.version,body:{...on,...l},key:s});function E(n){T("/help/entries","/help/mine","/indicators","/households"),N(n),Ce(ke)}const rn=8,cn=X(Pe,["spouse","child","parent","other"]),J=({label:n,busy:l,onClose:s})=>a`<div class="form-actions">
    ${d({label:b("act.cancel"),onClick:s})}
    ${d({label:n,type:"submit",kind:"primary",busy:l})}
  </div>`;function hn(n){const[l,s]=f(null),i=qe(0);return ae(()=>{const t=++i.current;if(n.trim().length<2)return s(null);const o=r=>t===i.current&&s(r),c=setTimeout(()=>_("/help/people",{body:{text:n,limit:rn}}).then(({people:r})=>o(r),()=>o([])),250);return()=>clearTimeout(c)},[n]),l}const te=n=>[n.birth_year&&e("entry.born",{year:n.birth_year}),[n.house_no,n.street_name].filter(Boolean).join(" "),n.household_code].filter(Boolean).join(" · ");function dn({row:n,onClose:l}){const[s,i]=f(n.full_name),t=hn(s),o=C({initial:{person:null},submit:({person:r},h)=>B(n,{outcome:"person",person_id:r?.id??null},h),done:()=>E(e("entry.done",{name:o.values.person?.full_name??""}))}),{person:c}=o.values;return q({title:e("entry.search"),onClose:l,children:H({form:o,label:e("entry.search"),children:a`
        ${c?a`
              <div class="row">
                <p><strong>${c.full_name}</strong><br /><span class="soft">${te(c)}</span></p>
                ${d({label:e("entry.search"),small:!0,onClick:()=>o.set({person:null})})}
              </div>
              ${J({label:e("entry.choose"),busy:o.busy,onClose:l})}`:a`
              ${$({label:e("pick.name"),name:"text",type:"search",value:s,onChange:i,placeholder:e("pick.placeholder"),autocomplete:"off"})}
              ${t&&a`<ul class="found-people" aria-label=${e("pick.found")}>
                  ${t.map(r=>a`<li key=${r.id}>
                        <button type="button" class="account" onClick=${()=>o.set({person:r})}><span><strong>${r.full_name}</strong><small>${te(r)}</small></span></button>
                      </li>`)}
                  ${t.length===0&&a`<li class="soft">${e("pick.none")}</li>`}</ul>`}`}`})})}const un=m(dn);function mn({row:n,onClose:l}){const s=C({initial:{household:null,full_name:n.full_name,relation:"other"},check:({household:i,full_name:t})=>({...!i&&{household:b("field.missing")},...!t.trim()&&{full_name:b("field.missing")}}),submit:({household:i,full_name:t,relation:o},c)=>B(n,{outcome:"new_person",household_id:i.id,full_name:t,relation:o},c),done:()=>E(e("entry.done",{name:s.values.full_name}))});return q({title:e("entry.new"),onClose:l,children:H({form:s,label:e("entry.new"),children:a`
        ${be({...s.bind("household"),label:e("entry.household"),required:!0,but:""})}
        <div class="form-row">
          ${$({...s.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
          ${D({...s.bind("relation"),label:e("entry.relation"),empty:!1,options:cn})}
        </div>
        ${J({label:e("entry.save"),busy:s.busy,onClose:l})}`})})}const pn=m(mn);function bn({row:n,onClose:l}){const s=C({initial:{street_id:"",house_no:"",full_name:n.full_name,confirm_not_duplicate:!1},check:({street_id:t,full_name:o})=>({...!t&&{street_id:b("field.missing")},...!o.trim()&&{full_name:b("field.missing")}}),submit:(t,o)=>B(n,{outcome:"new_household",...t},o),done:()=>E(e("entry.done",{name:s.values.full_name}))}),i=s.problem?.code==="possible-duplicate";return q({title:e("entry.newHome"),onClose:l,children:H({form:s,label:e("entry.newHome"),children:a`
        <p class="soft">${e("entry.newHomeHint")}</p>
        ${$({...s.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
        <div class="form-row">
          ${ge({...s.bind("street_id"),label:e("entry.street"),required:!0})}
          ${$({...s.bind("house_no"),label:e("entry.houseNo"),maxlength:40})}
        </div>
        ${i&&d({label:e("entry.notDouble"),onClick:()=>{s.set({confirm_not_duplicate:!0}),s.submit()}})}
        ${J({label:e("entry.save"),busy:s.busy,onClose:l})}`})})}const gn=m(bn);function yn({row:n,onClose:l}){const s=w("/help/form"),i=C({initial:{unit_id:""},submit:({unit_id:o},c)=>_("/help/entries/{entry_id}/forward",{params:{entry_id:n.id},version:n.version,body:{unit_id:o||null},key:c}),done:()=>E(e("entry.forwarded"))}),t=(s.data?.neighbourhoods??[]).filter(({name:o})=>o!==n.points_to).map(({id:o,name:c})=>({value:o,label:c}));return q({title:e("entry.forward"),onClose:l,children:H({form:i,label:e("entry.forward"),children:a`
        ${D({...i.bind("unit_id"),label:e("entry.to"),empty:e("entry.toDesk"),options:t})}
        ${J({label:e("entry.forward"),busy:i.busy,onClose:l})}`})})}const fn=m(yn);function ie(){const n=w("/units");if(!n.data)return null;const l=new Set(He.value?.assignments.map(({unit_id:i})=>i)),s=n.data.filter(({kind:i,id:t})=>i==="neighbourhood"&&l.has(t));return s.length>0?s.map(({id:i,name:t})=>({id:i,name:t})):n.data.filter(({kind:i})=>i==="neighbourhood").map(({id:i,name:t})=>({id:i,name:t}))}const vn=X(Me);function $n({onClose:n}){const l=ie();return q({title:e("events.add"),onClose:n,wide:!0,children:l?wn({places:l,onClose:n}):R({})})}const kn=m($n);function _n({places:n,onClose:l}){const s=C({initial:{unit_id:n[0]?.id??"",kind:"neighbourhood",on:S.value,place:"",topic:"",person_ids:[],others:null},check:i=>({...!i.place.trim()&&{place:b("field.missing")},...!i.topic.trim()&&{topic:b("field.missing")},...!i.on&&{on:b("field.missing")}}),submit:(i,t)=>_("/help/events",{body:{...i,kind:i.kind,on:i.on??S.value,others:i.others??0},key:t}),done:()=>{l(),T("/help/events","/indicators"),N(e("events.saved"))}});return H({form:s,label:e("events.add"),children:a`
      <div class="form-row">${D({...s.bind("kind"),label:e("events.kind"),empty:!1,options:vn})}
        ${n.length>1&&D({...s.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
        ${Y({...s.bind("on"),label:e("events.on"),required:!0,max:S.value})}</div>
      <div class="form-row">
        ${$({...s.bind("topic"),label:e("events.topic"),required:!0,maxlength:200})}
        ${$({...s.bind("place"),label:e("events.place"),required:!0,maxlength:200})}
      </div>
      ${Cn({chosen:s.values.person_ids,choose:i=>s.set({person_ids:i}),error:s.errors.person_ids})}
      ${ye({...s.bind("others"),label:e("events.others"),hint:e("events.othersHint")})}
      <div class="form-actions">
        ${d({label:b("act.cancel"),onClick:l})}
        ${d({label:b("act.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}const wn=m(_n);function qn({chosen:n,choose:l,error:s}){const[i,t]=f(""),[o,c]=f(null),[r,h]=f(null);ae(()=>{if(c(null),h(null),!i)return;let y=!0;return _("/help/people",{body:{street_id:i,text:"",limit:500}}).then(L=>y&&c(L.people),L=>y&&h(Te(L))),()=>{y=!1}},[i]);const u=new Set(o?.map(({id:y})=>y)),g=o!==null&&o.length>0&&o.every(({id:y})=>n.includes(y)),v=n.filter(y=>!u.has(y)),p=y=>l(n.includes(y)?n.filter(L=>L!==y):[...n,y]);return a`<div class="stack">
    ${ge({label:e("events.street"),name:"street_id",value:i,onChange:t,empty:e("events.streetEmpty"),error:s})}
    ${r&&de({problem:r})}
    ${i&&!o&&!r&&R({lines:3})}
    ${o&&a`
        <div class="row">
          ${d({label:e(g?"events.noneOf":"events.all"),small:!0,onClick:()=>l(g?v:[...v,...u])})}
        </div>
        <div class="attendees" role="group" aria-label=${e("events.people")} tabindex="0">
          ${o.map(y=>pe({key:y.id,name:y.id,label:y.full_name,hint:te(y),value:n.includes(y.id),onChange:()=>p(y.id)}))}
        </div>`}
    ${n.length>0&&a`<p role="status"><strong>${e("events.chosen",{count:me(n.length)})}</strong></p>`}
  </div>`}const Cn=m(qn),Hn=X(Ee);function Tn({onClose:n}){const l=ie();return q({title:e("reach.add"),onClose:n,children:l?xn({places:l,onClose:n}):R({})})}const Nn=m(Tn);function Sn({places:n,onClose:l}){const s=C({initial:{unit_id:n[0]?.id??"",channel:"zalo",on:S.value,audience:null,basis:"",topic:"",link:""},check:i=>({...!i.topic.trim()&&{topic:b("field.missing")},...!i.audience&&{audience:b("field.missing")},...!i.basis.trim()&&{basis:b("field.missing")},...!i.on&&{on:b("field.missing")},...i.link.trim()&&!/^https?:\/\/\S+$/.test(i.link.trim())&&{link:e("reach.linkBad")}}),submit:(i,t)=>_("/help/reach",{body:{...i,channel:i.channel,on:i.on??S.value,audience:i.audience??0},key:t}),done:()=>{l(),T("/help/reach"),N(e("reach.saved"))}});return H({form:s,label:e("reach.add"),children:a`
      ${fe({...s.bind("channel"),label:e("reach.channel"),options:Hn})}
      ${$({...s.bind("topic"),label:e("reach.topic"),required:!0,maxlength:200})}
      <div class="form-row">${Y({...s.bind("on"),label:e("events.on"),required:!0,max:S.value})}
        ${n.length>1&&D({...s.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
      </div>
      ${ye({...s.bind("audience"),label:e("reach.audience"),required:!0})}
      ${$({...s.bind("basis"),label:e("reach.basis"),hint:e("reach.basisHint"),required:!0,maxlength:300})}
      ${$({...s.bind("link"),label:e("reach.link"),type:"url",inputmode:"url",maxlength:500})}
      <div class="form-actions">
        ${d({label:b("act.cancel"),onClick:l})}
        ${d({label:b("act.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}const xn=m(Sn);function Dn(){const[n]=Ne(),[l,s]=f(!1),i=n.xem==="tiep-can"&&G("reach.record");return F({title:e("events.title"),lead:e("events.lead"),actions:d({label:e(i?"reach.add":"events.add"),kind:"primary",icon:"plus",onClick:()=>s(!0)}),children:a`<div class="stack">${Z({at:"/giup-dan/su-kien"})}
      ${ee({label:e("events.title"),query:"xem",tabs:[{name:"hop",label:e("events.tab"),show:()=>On({})},...G("reach.record")?[{name:"tiep-can",label:e("reach.tab"),show:()=>Kn({})}]:[]]})}
      ${l&&(i?Nn({onClose:()=>s(!1)}):kn({onClose:()=>s(!1)}))}</div>`})}const On=m(()=>{const n=w("/help/events"),[l,s]=f(null);return a`<div>${K({of:n,empty:i=>i.items.length===0,whenEmpty:x({title:e("events.none"),hint:e("events.noneHint"),icon:"people"}),children:i=>a`<div>${I({caption:e("events.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.cancelled_reason?"muted":void 0,columns:[{key:"topic",label:e("events.topic"),kind:"main",show:t=>a`<div>
                <strong>${t.topic}</strong>
                <br />
                <span class="soft small">${t.kind_label} · ${t.unit_name}, ${t.place}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>O(t.on)},{key:"people",label:e("events.people"),kind:"number",value:t=>t.attendees},{key:"others",label:e("events.others"),kind:"number",value:t=>t.others},{key:"by",label:e("events.by"),value:t=>t.by_name},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.cancelled_reason?a`<div>
                  ${M({label:e("events.cancelled"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.cancelled_reason}</span>
                </div>`:t.actions.includes("cancel")&&d({label:e("events.cancel"),small:!0,onClick:()=>s(t)})}]})}${A({page:i,more:t=>j("/help/events",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${l&&U({title:e("events.cancelTitle"),text:e("events.cancelText"),yes:e("events.cancel"),danger:!0,onClose:()=>s(null),act:(i,t)=>_("/help/events/{event_id}/cancel",{params:{event_id:l.id},version:l.version,body:{reason:i},key:t}),done:()=>{T("/help/events","/indicators"),N(e("events.cancelled"))}})}</div>`}),Kn=m(()=>{const n=w("/help/reach"),[l,s]=f(null);return a`<div class="stack"><p class="notice">${e("reach.hint")}</p>${K({of:n,empty:i=>i.items.length===0,whenEmpty:x({title:e("reach.none"),hint:e("reach.noneHint"),icon:"bell"}),children:i=>a`<div>${I({caption:e("reach.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn_reason?"muted":void 0,columns:[{key:"topic",label:e("reach.topic"),kind:"main",show:t=>a`<div>
                ${t.link?a`<a href=${t.link} target="_blank" rel="noopener noreferrer">${t.topic}</a>`:a`<strong>${t.topic}</strong>`}
                <br />
                <span class="soft small">${t.channel_label} · ${t.unit_name}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>O(t.on)},{key:"audience",label:e("reach.audience"),kind:"number",value:t=>t.audience},{key:"basis",label:e("reach.basis"),value:t=>t.basis},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.withdrawn_reason?a`<div>
                  ${M({label:e("reach.withdrawn"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.withdrawn_reason}</span>
                </div>`:t.actions.includes("withdraw")&&d({label:e("reach.withdraw"),small:!0,onClick:()=>s(t)})}]})}${A({page:i,more:t=>j("/help/reach",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${l&&U({title:e("reach.withdrawTitle"),text:e("reach.withdrawText"),yes:e("reach.withdraw"),danger:!0,onClose:()=>s(null),act:(i,t)=>_("/help/reach/{estimate_id}/withdraw",{params:{estimate_id:l.id},version:l.version,body:{reason:i},key:t}),done:()=>{T("/help/reach"),N(e("reach.withdrawn"))}})}</div>`}),Pn=Object.freeze(Object.defineProperty({__proto__:null,default:Dn},Symbol.toStringTag,{value:"Module"}));function Mn({onClose:n}){const l=ie(),[s,i]=f(""),[t,o]=f(null),[c,r]=f("");if(!l)return q({title:e("requests.poster"),onClose:n,children:R({})});const h=l.find(({id:g})=>g===s)??l[0],u=()=>{r(""),h&&_("/help/poster",{body:{unit_id:h.id}}).then(o,z)};return q({title:e("requests.poster"),onClose:n,children:a`<div class="stack"><p>${e("requests.posterText",{unit:h?.name??""})}</p>
      ${l.length>1&&D({label:e("requests.posterUnit"),name:"unit_id",value:h?.id??"",empty:!1,onChange:g=>{i(g),o(null),r("")},options:l.map(({id:g,name:v})=>({value:g,label:v}))})}
      ${t&&je({key:t.id,job:t,label:e("requests.posterOf",{unit:h?.name??""}),onDone:({result:g})=>r(String(g?.file_id??""))})}
      <div class="form-actions">${c?he({label:e("requests.posterOpen"),href:Se(`/files/${c}`),icon:"print",kind:"primary",newTab:!0}):d({label:e("requests.poster"),kind:"primary",busy:t!==null&&t.state!=="failed",onClick:u})}</div></div>`})}const En=m(Mn),jn={open:"warning",linked:"progress",done:"good",dropped:"done"};function Bn(){const[n,l]=f(!1);return F({title:e("requests.title"),lead:e("requests.lead"),actions:d({label:e("requests.poster"),kind:"primary",icon:"print",onClick:()=>l(!0)}),children:a`<div class="stack">${Z({at:"/giup-dan/nho-giup"})}
      ${ee({label:e("requests.title"),query:"xem",tabs:[{name:"cho",label:e("requests.open"),show:()=>_e({key:"open",closed:!1})},{name:"xong",label:e("requests.closed"),show:()=>_e({key:"closed",closed:!0})}]})}
      ${n&&En({onClose:()=>l(!1)})}</div>`})}function Ln({closed:n}){const l=n?{closed:!0}:{},s=w("/help/requests",{query:l}),[i,t]=f(null),[o,c]=f(null),[r,h]=f(null),u=v=>j("/help/requests/{wish_id}",{params:{wish_id:v.id}}).then(t,z),g=v=>a`<div class="row is-end">
    ${d({label:e("requests.call"),small:!0,icon:"phone",onClick:()=>{u(v)}})}
    ${v.actions.includes("link")&&!v.visited&&d({label:e("requests.link"),small:!0,onClick:()=>c(v)})}
    ${v.actions.includes("close")&&d({label:e("requests.close"),small:!0,onClick:()=>h(v)})}</div>`;return a`<div>${K({of:s,empty:v=>v.items.length===0,whenEmpty:n?x({title:e("requests.noneClosed")}):x({title:e("requests.none"),hint:e("requests.noneHint"),icon:"check"}),children:v=>a`<div>${I({caption:e("requests.title"),rows:v.items,rowKey:p=>p.id,columns:[{key:"who",label:e("requests.who"),kind:"main",show:p=>a`<div>
                <strong>${p.full_name}</strong>
                <br />
                <span class="soft small">${[p.phone,p.unit_name].filter(Boolean).join(" · ")}</span>
              </div>`},{key:"need",label:e("requests.need"),show:p=>a`<div>${p.need_label}${p.note&&a`<br /><span class="soft small">${p.note}</span>`}</div>`},{key:"at",label:e("requests.at"),value:p=>O(p.asked_at)},{key:"home",label:e("requests.home"),show:p=>p.household_id?G("household.read")?a`<a href=${`/so-ho/${p.household_id}`}>${p.household_code}</a>`:p.household_code:V},{key:"state",label:e("requests.state"),show:p=>p.visited&&!n?M({label:e("requests.visited"),tone:"good"}):M({label:p.state_label,tone:jn[p.state]??"neutral"})},{key:"acts",label:e("acts"),kind:"actions",show:g}]})}${A({page:v,more:p=>j("/help/requests",{query:{...l,cursor:p}}),onMore:s.set})}</div>`})}
    ${i&&Rn({row:i,onClose:()=>t(null)})}
    ${o&&In({row:o,onClose:()=>c(null)})}
    ${r&&Vn({row:r,onClose:()=>h(null)})}</div>`}const _e=m(Ln);function Gn({row:n,onClose:l}){return q({title:e("requests.phoneOf",{name:n.full_name}),onClose:l,children:a`<div class="stack">
      <p class="help-call">
        ${n.full_phone?a`<a href=${`tel:${n.full_phone.replaceAll(" ","")}`}>${n.full_phone}</a>`:V}
      </p>
      <p>${n.need_label}${n.note&&a`<br />${n.note}`}</p><p class="small soft">${e("requests.logged")}</p></div>`})}const Rn=m(Gn);function Fn({row:n,onClose:l}){const s=C({initial:{household_id:null},check:({household_id:i})=>i?{}:{household_id:b("field.missing")},submit:({household_id:i},t)=>_("/help/requests/{wish_id}/link",{params:{wish_id:n.id},version:n.version,body:{household_id:i.id},key:t}),done:()=>{l(),T("/help/requests","/households"),N(e("requests.linked"))}});return q({title:e("requests.link"),onClose:l,children:H({form:s,label:e("requests.link"),children:a`<p class="soft">${e("requests.linkHint")}</p>
        ${be({...s.bind("household_id"),label:e("entry.household"),required:!0,but:""})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:l})}
          ${d({label:e("requests.link"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}const In=m(Fn);function zn({row:n,onClose:l}){const s=C({initial:{outcome:"done",reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:b("field.missing")},submit:({outcome:i,reason:t},o)=>_("/help/requests/{wish_id}/close",{params:{wish_id:n.id},version:n.version,body:{outcome:i,reason:t.trim()},key:o}),done:()=>{l(),T("/help/requests"),N(e("requests.closedDone"))}});return q({title:e("requests.closeTitle",{name:n.full_name}),onClose:l,children:H({form:s,label:e("requests.close"),children:a`
        ${fe({...s.bind("outcome"),label:e("requests.outcome"),options:[{value:"done",label:e("requests.done")},{value:"dropped",label:e("requests.dropped")}]})}
        ${W({...s.bind("reason"),label:e("requests.reason"),required:!0,rows:2})}
        <div class="form-actions">
          ${d({label:b("act.cancel"),onClick:l})}
          ${d({label:e("requests.close"),type:"submit",kind:"primary",busy:s.busy})}
        </div>`})})}const Vn=m(zn),An=Object.freeze(Object.defineProperty({__proto__:null,default:Bn},Symbol.toStringTag,{value:"Module"})),se={waiting:"warning",matched:"good",guest:"info",elsewhere:"neutral",withdrawn:"done"},Q=n=>n.full_name||(n.state==="guest"?e("entry.guest"):e(n.phone?"unmatched.nameless":"unmatched.numberOnly")),le=n=>n.birth_year?e("entry.born",{year:n.birth_year}):"";function Qn(){const n=w("/help/entries");return F({title:e("unmatched.title"),lead:e("unmatched.lead"),children:a`<div class="stack">${Z({at:"/chua-ghep"})}
      ${ee({label:e("unmatched.title"),query:"xem",tabs:[{name:"cho",label:e("unmatched.waiting"),count:n.data?.total??null,show:()=>we({key:"waiting",settled:!1})},{name:"xong",label:e("unmatched.settled"),show:()=>we({key:"settled",settled:!0})}]})}</div>`})}function Zn({settled:n}){const l=n?{settled:!0}:{},s=w("/help/entries",{query:l});return K({of:s,empty:i=>i.items.length===0,whenEmpty:n?x({title:e("unmatched.noneSettled")}):x({title:e("unmatched.none"),hint:e("unmatched.noneHint"),icon:"check"}),children:i=>a`<div>${I({caption:e("unmatched.title"),rows:i.items,rowKey:t=>t.id,href:t=>`/chua-ghep/${t.id}`,columns:[{key:"who",label:e("unmatched.person"),kind:"main",value:t=>[Q(t),le(t)].filter(Boolean).join(", ")},{key:"address",label:e("unmatched.address"),value:t=>t.address||V},{key:"phone",label:e("unmatched.phone"),value:t=>t.phone??V},{key:"helps",label:e("unmatched.helps"),value:t=>t.helps.join(", ")},{key:"from",label:e("unmatched.from"),show:t=>a`<div>${t.from_name}<br /><span class="soft small">${O(t.on)}</span></div>`},n?{key:"state",label:e("unmatched.state"),show:t=>M({label:t.state_label,tone:se[t.state]})}:{key:"points",label:e("unmatched.points"),value:t=>t.points_to??e("unmatched.desk")}]})}${A({page:i,more:t=>j("/help/entries",{query:{...l,cursor:t}}),onMore:s.set})}</div>`})}const we=m(Zn),Un=Object.freeze(Object.defineProperty({__proto__:null,TONES:se,bornOf:le,default:Qn,nameOf:Q},Symbol.toStringTag,{value:"Module"}));function Jn({params:n}){const l=w("/help/entries/{entry_id}",{params:{entry_id:n.id}}),s=l.data;return F({title:s?Q(s):e("unmatched.title"),crumbs:[{label:e("unmatched.title"),href:ke},{label:s?Q(s):""}],status:s&&M({label:s.state_label,tone:se[s.state]}),children:K({of:l,lines:8,children:i=>Yn({row:i,changed:l.set})})})}function Wn({row:n,changed:l}){const s=[{label:e("unmatched.person"),value:[Q(n),le(n)].filter(Boolean).join(", ")},...n.address?[{label:e("unmatched.address"),value:n.address}]:[],...n.phone?[{label:e("unmatched.phone"),value:n.phone}]:[],{label:e("unmatched.helps"),value:n.helps.join(", ")},{label:e("entry.on"),value:O(n.on)},{label:e("unmatched.from"),value:`${n.from_name} · ${n.place_label}`},{label:e("entry.evidence"),value:n.document_no?`${n.grade_label} (${n.document_no})`:n.grade_label}];return a`<div class="help-beside">
    ${P({title:e("entry.typed"),children:Oe({facts:s})})}
    <div class="stack">
      ${n.actions.includes("settle")?et({row:n}):tt({row:n,changed:l})}
      ${n.steps.length>0&&P({title:e("entry.history"),children:Be({label:e("entry.history"),entries:n.steps.map((i,t)=>({id:String(t),at:i.at,title:i.label,who:i.by_name,detail:i.reason||void 0}))})})}
  </div></div>`}const Yn=m(Wn);function Xn({row:n}){const[l,s]=f(""),[i,t]=f(""),o=()=>s(""),c=async u=>{t(u.person_id);try{await B(n,{outcome:"person",person_id:u.person_id}),E(e("entry.done",{name:u.full_name}))}catch(g){t(""),z(g)}},r=()=>B(n,{outcome:"guest"}).then(()=>E(e("entry.doneGuest")),z),h=(u,g)=>d({label:u,onClick:g});return a`
    ${P({title:e("entry.candidates"),children:n.candidates.length===0?x({title:e("entry.candidatesNone"),hint:e("entry.candidatesNoneHint"),icon:"search"}):a`<ul class="candidates">${n.candidates.map(u=>a`<li class="candidate" key=${u.person_id}>
                <div><strong>${u.full_name}</strong>${u.birth_year&&a`, ${e("entry.born",{year:u.birth_year})}`}<br />
                  <span class="soft">
                    ${[[u.house_no,u.street_name].filter(Boolean).join(" "),u.unit_name,u.phone].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <div class="likenesses">${u.likenesses.map(g=>Ke({key:g,label:g}))}</div>
                ${d({label:e("entry.isThis"),kind:u===n.candidates[0]?"primary":"plain",busy:i===u.person_id,onClick:()=>{c(u)}})}
              </li>`)}</ul>`})}
    ${P({title:e("entry.other"),children:a`<div class="row">
        ${h(e("entry.search"),()=>s("search"))}
        ${h(e("entry.new"),()=>s("person"))}
        ${h(e("entry.newHome"),()=>s("home"))}
        ${h(e("entry.guest"),()=>{r()})}
        ${h(e("entry.elsewhere"),()=>s("elsewhere"))}
        ${h(e("entry.forward"),()=>s("forward"))}
      </div>`})}
    ${l==="search"&&un({row:n,onClose:o})}
    ${l==="person"&&pn({row:n,onClose:o})}
    ${l==="home"&&gn({row:n,onClose:o})}
    ${l==="forward"&&fn({row:n,onClose:o})}
    ${l==="elsewhere"&&U({title:e("entry.elsewhere"),yes:e("entry.elsewhere"),onClose:o,act:(u,g)=>B(n,{outcome:"elsewhere",reason:u},g),done:()=>E(e("entry.doneElsewhere"))})}`}const et=m(Xn);function nt({row:n,changed:l}){const[s,i]=f(!1),t=n.matched_household_id;return P({title:n.state_label,children:a`<div class="stack">
      ${n.matched_name&&a`<p>${e("entry.matched")} <strong>${n.matched_name}</strong></p>`}
      <div class="row">${t&&G("household.read")&&he({label:e("entry.home"),href:`/so-ho/${t}`})}
        ${n.actions.includes("undo")&&d({label:e("entry.undo"),onClick:()=>i(!0)})}</div>
      ${s&&U({title:e("entry.undo"),text:e("entry.undoHint"),yes:e("entry.undo"),danger:!0,onClose:()=>i(!1),act:(o,c)=>_("/help/entries/{entry_id}/undo",{params:{entry_id:n.id},version:n.version,body:{reason:o},key:c}).then(l),done:()=>{T("/help/entries","/indicators","/households"),N(e("entry.undone"))}})}</div>`})}const tt=m(nt),it=Object.freeze(Object.defineProperty({__proto__:null,default:Jn},Symbol.toStringTag,{value:"Module"}));export{Fe as a,it as b,Pn as e,an as f,An as r,Un as u};
