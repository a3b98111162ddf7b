// Licences in vendor/LICENSES.txt.
import{O as v,b as o,U as Ce,r as oe}from"./kit.js";import{t as re,G as ce,I as he,c as p,q as H,p as w,s as N,F as k,T as Y,B as u,h as G,g as j,i as x,n as He,m as Ne,d as Te,k as Se,L as de,x as xe}from"./first.js";import{u as q,E as O,q as ue,r as F,t as g,s as me,D as C,P as I,L as P,k as T,j as S,h as M,w as z,d as K,S as E,b as Oe,o as A,e as De,M as V,n as pe,F as Ke,T as Pe}from"./frame.js";import{C as be,P as Q,S as D,D as X,H as ge,a as ye,o as ee,b as Me,d as fe,E as Ee,R as ve,e as Le,T as ne,J as je,f as Be}from"./shared.js";const _=re({title:"Cần giúp về công nghệ số?",lead:"Tổ công nghệ số cộng đồng của {unit}, {ward} đến giúp tại nhà, không thu tiền.",wrong:"Mã này không dùng được",wrongHint:"Hãy quét lại mã QR ở nhà văn hóa, hoặc gặp Trưởng khu phố.",need:"Cần giúp việc gì?",needMissing:"Hãy chọn việc cần giúp.",name:"Họ và tên",phone:"Số điện thoại",note:"Nói thêm",noteHint:"Ví dụ: nhà ở đâu, lúc nào có nhà. Không ghi mật khẩu, mã OTP, số tài khoản.",consentMissing:"Cần đồng ý thì Tổ mới liên hệ được.",send:"Gửi",website:"Trang web",thanks:"Cảm ơn ông/bà",warning:"Người của Tổ không bao giờ hỏi mật khẩu, mã OTP hay số tài khoản."});await me("assistance");function Re({params:a}){const n=(a.code??"").replaceAll("/","."),s=q("/help/ask",{query:{neighbourhood:n}}),[l,i]=v(""),t=s.data;if(l)return ce({title:_("thanks"),narrow:!0,children:o`<div class="card">
        <div class="state" role="status">
          <span class="state-icon">${he({name:"check"})}</span>
          <p>${l}</p>
          <p class="soft">${_("warning")}</p>
        </div>
      </div>`});const r=s.state==="error"&&[404,422].includes(s.error?.status??0);return ce({title:_("title"),narrow:!0,lead:t?_("lead",{unit:t.unit_name,ward:t.ward_name}):void 0,children:o`<div class="card">${t?Ge({page:t,code:n,said:i}):r?O({title:_("wrong"),hint:_("wrongHint")}):s.error?ue({problem:s.error,onRetry:()=>{s.refresh()}}):F({lines:6})}</div>`})}const Ge=p(function({page:n,code:s,said:l}){const i=H({initial:{full_name:"",phone:"",need:"",note:"",consent:!1,website:""},check:({full_name:t,phone:r,need:h,consent:c})=>({...!h&&{need:_("needMissing")},...!t.trim()&&{full_name:g("field.missing")},...!r.trim()&&{phone:g("field.missing")},...!c&&{consent:_("consentMissing")}}),submit:({consent:t,...r})=>w("/help/ask",{body:{...r,consent:!0,neighbourhood:s}}),done:({message:t})=>l(t)});return N({form:i,label:_("title"),children:o`
      <fieldset class="field" aria-describedby=${i.errors.need?"need-error":void 0}><legend class="field-label">${_("need")}</legend>
        <div class="help-picks">
          ${n.needs.map(({code:t,label:r})=>o`<button type="button" key=${t} class="pick" aria-pressed=${String(i.values.need===t)}
                onClick=${()=>i.set({need:t})}>${r}</button>`)}
        </div>
        ${i.errors.need&&o`<p class="field-error" id="need-error">${i.errors.need}</p>`}</fieldset>
      ${k({...i.bind("full_name"),label:_("name"),autocomplete:"name",maxlength:100,required:!0})}
      <div class="help-phone">
        ${k({...i.bind("phone"),label:_("phone"),type:"tel",inputmode:"tel",autocomplete:"tel",maxlength:30,required:!0})}
      </div>
      ${Y({...i.bind("note"),label:_("note"),hint:_("noteHint"),rows:2,maxlength:300})}
      <label class="ask-trap" aria-hidden="true">
        ${_("website")}
        <input type="text" name="website" tabindex="-1" autocomplete="off" value=${i.values.website}
          onInput=${t=>i.set({website:t.currentTarget.value})} />
      </label>
      ${be({...i.bind("consent"),label:n.consent})}
      <div class="form-actions help-save">${u({label:_("send"),type:"submit",kind:"primary",busy:i.busy})}</div>
      <p class="small soft">${_("warning")}</p>`})}),Fe=Object.freeze(Object.defineProperty({__proto__:null,default:Re},Symbol.toStringTag,{value:"Module"})),e=re({"place.form":"Ghi lượt giúp","place.unmatched":"Chưa ghép","place.requests":"Nhờ giúp qua mã QR","place.events":"Họp, sự kiện, Zalo","place.label":"Giúp dân","form.title":"Giúp dân","form.lead":"Mười giây: chọn việc đã giúp, ghi số điện thoại, lưu. Không cần mở sổ hộ; mỗi người chỉ được tính một lần.","form.helps":"Đã giúp việc gì?","form.helpsMissing":"Hãy chọn việc đã giúp.","form.who":"Giúp ai?","form.resident":"Người ở phường","form.guest":"Khách từ nơi khác","form.guestHint":"Khách được đếm riêng. Không ghi tên, số điện thoại của khách.","form.phone":"Số điện thoại","form.phoneHint":"Có số điện thoại là đủ. Không có thì ghi họ tên, năm sinh và địa chỉ.","form.noPhone":"Không có số điện thoại","form.hasPhone":"Có số điện thoại","form.citizenId":"Số định danh cá nhân","form.citizenIdHint":"12 số, chỉ để tìm đúng người; không lưu lại con số này.","form.name":"Họ và tên","form.birth":"Năm sinh","form.birthBad":"Năm sinh gồm 4 chữ số, ví dụ 1958.","form.address":"Địa chỉ","form.addressHint":"Số nhà, đường, tổ hoặc khu phố, ví dụ: số 14 Lê Thánh Tông.","form.neighbourhood":"Khu phố","form.neighbourhoodEmpty":"Không rõ","form.whoMissing":"Ghi số điện thoại; hoặc họ tên, năm sinh và địa chỉ.","form.more":"Ngày khác, nơi khác, số hồ sơ","form.day":"Ngày giúp","form.place":"Nơi giúp","form.documentNo":"Số hồ sơ, biên nhận","form.documentNoHint":"Có số hồ sơ thì lượt giúp được tính là có minh chứng.","form.unit":"Ghi cho","form.save":"Lưu lượt giúp","form.saved":"Đã ghi. Bạn có thể ghi lượt tiếp theo.","mine.title":"Tôi đã ghi","mine.hint":"60 ngày gần đây. Danh sách này không cho biết người đó có trong sổ hộ hay không.","mine.none":"Chưa ghi lượt nào","mine.noneHint":"Lượt vừa lưu hiện ở đây; ghi nhầm thì bấm Bỏ.","mine.when":"Ngày","mine.what":"Việc đã giúp","mine.who":"Người được giúp","mine.byNumber":"Theo số định danh","mine.withdraw":"Bỏ","mine.withdrawTitle":"Bỏ lượt ghi này?","mine.withdrawText":"Lượt này không còn được tính. Ghi lại được nếu cần.","mine.withdrawYes":"Bỏ lượt ghi","mine.withdrawn":"Đã bỏ","sum.title":"Kỳ này: {unit}","sum.days":"Từ {first} đến {last}","sum.given":"Lượt giúp","sum.guests":"Khách từ nơi khác","sum.matched":"Đã ghép với sổ hộ","sum.waiting":"Chờ khu phố ghép","sum.few":"Số đã ghép, chờ ghép hiện từ hôm sau, khi có từ 5 lượt.","unmatched.title":"Chưa ghép","unmatched.lead":"Lượt giúp ở quầy, trường học, sự kiện mà hệ thống chưa biết là ai. Bạn biết thì ghép; người đó chỉ được tính một lần.","unmatched.waiting":"Chưa ghép","unmatched.settled":"Đã xử lý","unmatched.none":"Không còn lượt nào chờ ghép","unmatched.noneHint":"Lượt giúp mới không khớp ai trong sổ sẽ hiện ở đây.","unmatched.noneSettled":"Chưa xử lý lượt nào","unmatched.person":"Người được giúp","unmatched.helps":"Việc đã giúp","unmatched.address":"Địa chỉ","unmatched.phone":"Điện thoại","unmatched.from":"Nơi ghi","unmatched.points":"Thuộc","unmatched.desk":"Chưa rõ khu phố","unmatched.state":"Kết quả","unmatched.nameless":"Chỉ có số điện thoại","unmatched.numberOnly":"Chỉ có số định danh","entry.typed":"Nơi giúp ghi lại","entry.born":"sinh {year}","entry.on":"Ngày giúp","entry.place":"Nơi giúp","entry.evidence":"Mức tin cậy","entry.documentNo":"Số hồ sơ","entry.candidates":"Có phải là một trong những người này?","entry.candidatesNone":"Không ai trong sổ giống","entry.candidatesNoneHint":"Tìm theo tên ở dưới, thêm người mới, hoặc ghi là khách.","entry.isThis":"Đúng là người này","entry.other":"Không phải những người trên","entry.search":"Tìm người khác trong sổ","entry.new":"Thêm vào một hộ trong sổ","entry.newHome":"Thêm hộ mới","entry.guest":"Khách từ nơi khác","entry.elsewhere":"Không phải người ở đây","entry.forward":"Chuyển khu phố khác","entry.history":"Đã xử lý thế nào","entry.noHistory":"Chưa ai xử lý.","entry.matched":"Đã ghép với","entry.home":"Mở hộ này","entry.undo":"Bỏ lần ghép này","entry.undoHint":"Kết quả đã ghi cho người này được rút lại; lượt giúp trở về danh sách chưa ghép.","entry.reason":"Lý do","entry.done":"Đã ghép với {name}.","entry.doneGuest":"Đã ghi là khách.","entry.doneElsewhere":"Đã ghi.","entry.undone":"Đã bỏ lần ghép.","entry.forwarded":"Đã chuyển.","entry.to":"Chuyển tới","entry.toDesk":"Bộ phận Văn hóa xem","entry.household":"Hộ","entry.relation":"Quan hệ với chủ hộ","entry.street":"Tuyến phố","entry.houseNo":"Số nhà","entry.newHomeHint":"Người này là chủ hộ; bổ sung người khác trong Sổ hộ sau.","entry.save":"Thêm và ghép","entry.notDouble":"Không trùng, vẫn thêm hộ này","entry.choose":"Ghép với người này","pick.name":"Tên người","pick.placeholder":"Ví dụ: xuan, hoặc đỗ thị xuân","pick.none":"Không thấy ai tên như vậy trong phạm vi của bạn.","pick.found":"Người tìm thấy","events.title":"Họp, sự kiện, Zalo","events.lead":"Người có tên trong sổ được tính đã tuyên truyền, mỗi người một lần; người khác và số ước tính đứng riêng.","events.tab":"Họp, sự kiện","events.add":"Ghi cuộc họp, sự kiện","events.none":"Chưa ghi cuộc họp, sự kiện nào","events.noneHint":"Ghi buổi họp khu phố, sinh hoạt chi bộ, tập huấn cùng những người dự.","events.topic":"Nội dung tuyên truyền","events.kind":"Loại","events.place":"Nơi họp","events.on":"Ngày","events.people":"Người trong sổ","events.others":"Người khác","events.othersHint":"Số người dự không chọn ở trên; chỉ đếm, không tính vào mục tiêu.","events.by":"Người ghi","events.cancel":"Hủy ghi nhận","events.cancelTitle":"Hủy ghi nhận buổi này?","events.cancelText":"Những người dự không còn được tính đã tuyên truyền ở buổi này.","events.cancelled":"Đã hủy","events.saved":"Đã ghi buổi họp, sự kiện.","events.unit":"Khu phố","events.street":"Chọn người dự theo tuyến phố","events.streetEmpty":"Chọn tuyến phố","events.all":"Chọn cả tuyến","events.noneOf":"Bỏ chọn cả tuyến","events.chosen":"Đã chọn {count} người","reach.tab":"Zalo, truyền thanh","reach.add":"Ghi một lần phát, đăng","reach.hint":"Số ước tính nằm ở cột riêng của báo cáo: lấy lần có đông người nhất, không cộng dồn, không tính cho một người nào.","reach.none":"Chưa ghi lần phát, đăng nào","reach.noneHint":"Ghi bài đăng nhóm Zalo, buổi phát thanh cùng số người ước tính nghe, xem.","reach.channel":"Kênh","reach.audience":"Số người ước tính","reach.basis":"Ước tính theo","reach.basisHint":"Ví dụ: số thành viên nhóm Zalo, số hộ trong vùng nghe loa.","reach.topic":"Nội dung","reach.link":"Đường dẫn bài đăng","reach.linkBad":"Đường dẫn bắt đầu bằng https://","reach.withdraw":"Rút lại","reach.withdrawTitle":"Rút lại số ước tính này?","reach.withdrawText":"Số này không còn vào báo cáo; dòng vẫn còn trong danh sách.","reach.withdrawn":"Đã rút lại","reach.saved":"Đã ghi số ước tính.","requests.title":"Nhờ giúp qua mã QR","requests.lead":"Người dân quét mã ở nhà văn hóa để nhờ giúp. Số điện thoại khớp sổ thì hộ tự vào chuyến đi của thành viên.","requests.poster":"In áp phích mã QR","requests.posterText":"Áp phích A4 của {unit}: mã QR, ba bước nhờ giúp, lời dặn an toàn. In rồi dán ở nhà văn hóa.","requests.posterOf":"Áp phích của {unit}","requests.posterUnit":"Khu phố","requests.posterOpen":"Mở áp phích để in","requests.open":"Đang chờ","requests.closed":"Đã kết thúc","requests.none":"Không có yêu cầu nào đang chờ","requests.noneHint":"Dán áp phích mã QR ở nhà văn hóa để người dân gửi yêu cầu.","requests.noneClosed":"Chưa kết thúc yêu cầu nào","requests.who":"Người nhờ","requests.need":"Việc cần giúp","requests.at":"Lúc gửi","requests.home":"Hộ","requests.state":"Tình trạng","requests.visited":"Đã đến nhà","requests.call":"Gọi lại","requests.link":"Chọn hộ","requests.linkHint":"Chọn hộ của người nhờ. Hộ này vào danh sách đến nhà của thành viên phụ trách, kèm lời nhờ.","requests.linked":"Đã đưa hộ vào danh sách đến nhà.","requests.close":"Kết thúc","requests.closeTitle":"Kết thúc yêu cầu của {name}","requests.outcome":"Kết quả","requests.done":"Đã giúp xong","requests.dropped":"Không giải quyết","requests.reason":"Đã làm gì, hoặc vì sao","requests.closedDone":"Đã kết thúc yêu cầu.","requests.phoneOf":"{name}: gọi lại","requests.logged":"Lượt xem số này được ghi vào nhật ký.",acts:"Thao tác"});await me("assistance");const Ie=[{path:"/giup-dan",label:"place.form",action:"help.record"},{path:"/chua-ghep",label:"place.unmatched",action:"help.match"},{path:"/giup-dan/nho-giup",label:"place.requests",action:"help.match"},{path:"/giup-dan/su-kien",label:"place.events",action:"help.match"}],U=p(function({at:n}){const s=Ie.filter(({action:l})=>G(l));return s.length<2?o``:o`<nav class="places no-print" aria-label=${e("place.label")}>
    ${s.map(({path:l,label:i})=>o`<a key=${l} href=${l} aria-current=${l===n?"page":void 0}>${e(i)}</a>`)}
  </nav>`}),te=p(function({label:n,pressed:s,onClick:l}){return o`<button type="button" class="pick" aria-pressed=${String(s)} onClick=${l}>${s&&he({name:"check"})}<span>${n}</span></button>`}),J=p(function({title:n,text:s,yes:l,danger:i,onClose:t,act:r,done:h}){const c=H({initial:{reason:""},check:({reason:d})=>d.trim().length>=3?{}:{reason:g("field.missing")},submit:({reason:d},m)=>r(d.trim(),m),done:()=>{t(),h()}});return C({title:n,onClose:t,children:N({form:c,label:n,children:o`${s&&o`<p class="soft">${s}</p>`}
        ${Y({...c.bind("reason"),label:e("entry.reason"),required:!0,rows:2})}
        <div class="form-actions">
          ${u({label:g("act.cancel"),onClick:t})}
          ${u({label:l,type:"submit",kind:i?"danger":"primary",busy:c.busy})}
        </div>`})})});function ze(){const a=q("/help/form");return I({title:e("form.title"),lead:e("form.lead"),children:o`<div class="stack">${U({at:"/giup-dan"})}
      ${P({of:a,lines:8,children:n=>Qe({read:n})})}
      ${Je({})}</div>`})}const $e=a=>({helps:[],guest:!1,byName:!1,phone:"",citizen_id:"",full_name:"",birth_year:"",address:"",neighbourhood_id:"",on:x.value,place:a.place,document_no:"",unit_id:a.units[0]?.id??""});function Ae(a){if(a.helps.length===0)return{helps:e("form.helpsMissing")};if(a.guest)return{};if(a.birth_year.trim()&&!/^\d{4}$/.test(a.birth_year.trim()))return{birth_year:e("form.birthBad")};const n=a.full_name.trim()&&a.birth_year.trim()&&a.address.trim();return a.phone.trim()||a.citizen_id.trim()||n?{}:a.byName?{full_name:e("form.whoMissing")}:{phone:e("form.whoMissing")}}function Ve({byName:a,guest:n,helps:s,on:l,place:i,document_no:t,unit_id:r,...h}){const c={helps:s,guest:n,on:l,place:i,document_no:t,unit_id:r||null};return n?{...c,full_name:"",address:""}:{...c,...h,birth_year:h.birth_year.trim()?Number(h.birth_year):null,neighbourhood_id:h.neighbourhood_id||null}}const Qe=p(function({read:n}){const[s,l]=v(0),i=H({initial:$e(n),check:Ae,submit:(c,d)=>w("/help/entries",{body:Ve(c),key:d}),done:()=>{T(e("form.saved")),S("/help/mine","/help/entries"),i.reset($e(n)),l(s+1),document.querySelector("[data-first-pick] button")?.scrollIntoView({block:"center"})}}),{helps:t,guest:r}=i.values,h=c=>i.set({helps:t.includes(c)?t.filter(d=>d!==c):[...t,c]});return o`<div class="card">${N({form:i,label:e("form.title"),children:o`<div class="help-form" key=${s}>
      <fieldset data-first-pick aria-describedby=${i.errors.helps?"helps-error":void 0}><legend class="field-label">${e("form.helps")}</legend>
        <div class="help-picks">
          ${n.helps.map(({code:c,label:d})=>te({key:c,label:d,pressed:t.includes(c),onClick:()=>h(c)}))}
        </div>
        ${i.errors.helps&&o`<p class="field-error" id="helps-error">${i.errors.helps}</p>`}</fieldset>
      <fieldset><legend class="field-label">${e("form.who")}</legend>
        <div class="help-picks is-two">
          ${te({label:e("form.resident"),pressed:!r,onClick:()=>i.set({guest:!1})})}
          ${te({label:e("form.guest"),pressed:r,onClick:()=>i.set({guest:!0})})}
        </div>
        ${r?o`<p class="soft">${e("form.guestHint")}</p>`:Ze({form:i,read:n})}</fieldset>
      ${Ue({form:i,read:n})}
      <div class="form-actions help-save">${u({label:e("form.save"),type:"submit",kind:"primary",busy:i.busy})}</div>
    </div>`})}</div>`}),Ze=p(function({form:n,read:s}){const{byName:l}=n.values;return o`
    <div class="help-phone">
      ${k({...n.bind("phone"),label:e("form.phone"),hint:e("form.phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
    </div>
    ${s.citizen_ids&&k({...n.bind("citizen_id"),label:e("form.citizenId"),hint:e("form.citizenIdHint"),inputmode:"numeric",autocomplete:"off",maxlength:20})}
    ${l?o`
          <div class="form-row">${k({...n.bind("full_name"),label:e("form.name"),autocomplete:"off",maxlength:100})}
            ${k({...n.bind("birth_year"),label:e("form.birth"),inputmode:"numeric",autocomplete:"off",maxlength:4})}</div>
          <div class="form-row">
            ${k({...n.bind("address"),label:e("form.address"),hint:e("form.addressHint"),autocomplete:"off",maxlength:200})}
            ${D({...n.bind("neighbourhood_id"),label:e("form.neighbourhood"),empty:e("form.neighbourhoodEmpty"),options:s.neighbourhoods.map(({id:i,name:t})=>({value:i,label:t}))})}
          </div>`:o`<p>${u({label:e("form.noPhone"),kind:"quiet",icon:"plus",onClick:()=>n.set({byName:!0})})}</p>`}`}),Ue=p(function({form:n,read:s}){return o`<details class="help-more" open=${!!(n.errors.on||n.errors.document_no)}><summary>${e("form.more")}</summary><div>
    <div class="form-row">
      ${X({...n.bind("on"),label:e("form.day"),min:De(x.value,-60),max:x.value})}
      ${D({...n.bind("place"),label:e("form.place"),empty:!1,options:s.places.map(({code:l,label:i})=>({value:l,label:i}))})}
    </div>
    <div class="form-row">
      ${k({...n.bind("document_no"),label:e("form.documentNo"),hint:e("form.documentNoHint"),autocomplete:"off",maxlength:60})}
      ${s.units.length>1&&D({...n.bind("unit_id"),label:e("form.unit"),empty:!1,options:s.units.map(({id:l,name:i})=>({value:l,label:i}))})}
    </div>
  </div></details>`}),ke=a=>a.guest?e("form.guest"):[a.full_name,a.phone].filter(Boolean).join(" · ")||e("mine.byNumber"),Je=p(function(){const n=q("/help/mine"),s=q("/help/mine/entries"),l=async i=>{if(await Oe({title:e("mine.withdrawTitle"),text:o`<p>${i.helps.join(", ")} · ${ke(i)}</p><p class="soft">${e("mine.withdrawText")}</p>`,yes:e("mine.withdrawYes"),danger:!0}))try{await w("/help/mine/entries/{entry_id}/withdraw",{params:{entry_id:i.id}}),S("/help/mine"),T(e("mine.withdrawn"))}catch(t){A(t)}};return o`
    ${n.data&&n.data.given>0&&We({sums:n.data})}
    ${M({title:e("mine.title"),hint:e("mine.hint"),children:P({of:s,empty:i=>i.items.length===0,whenEmpty:O({title:e("mine.none"),hint:e("mine.noneHint")}),children:i=>o`<div>${z({caption:e("mine.title"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn?"muted":void 0,columns:[{key:"who",label:e("mine.who"),kind:"main",value:ke},{key:"helps",label:e("mine.what"),value:t=>t.helps.join(", ")},{key:"on",label:e("mine.when"),value:t=>K(t.on)},{key:"act",label:e("mine.withdraw"),kind:"actions",show:t=>t.withdrawn?E({label:e("mine.withdrawn"),tone:"done"}):u({label:e("mine.withdraw"),small:!0,onClick:()=>{l(t)}})}]})}${Q({page:i,more:t=>j("/help/mine/entries",{query:{cursor:t}}),onMore:s.set})}</div>`})})}`}),We=p(function({sums:n}){const s=(l,i)=>o`<div><span class="soft">${l}</span><b>${i===null?V:pe(i)}</b></div>`;return M({title:e("sum.title",{unit:n.unit_name}),hint:e("sum.days",{first:K(n.first_day),last:K(n.last_day)}),children:o`
      <div class="help-sums">
        ${s(e("sum.given"),n.given)}
        ${s(e("sum.guests"),n.guests)}
        ${s(e("sum.matched"),n.matched)}
        ${s(e("sum.waiting"),n.waiting)}
      </div>
      ${n.matched===null&&o`<p class="small soft">${e("sum.few")}</p>`}`})}),Ye=Object.freeze(Object.defineProperty({__proto__:null,default:ze},Symbol.toStringTag,{value:"Module"})),Xe={full_name:"",house_no:"",reason:"",relation:"other",confirm_not_duplicate:!1},_e="/chua-ghep",B=(a,n,s)=>w("/help/entries/{entry_id}/settle",{params:{entry_id:a.id},version:a.version,body:{...Xe,...n},key:s});function L(a){S("/help/entries","/help/mine","/indicators","/households"),T(a),He(_e)}const en=8,nn=ee(Me,["spouse","child","parent","other"]),W=({label:a,busy:n,onClose:s})=>o`<div class="form-actions">
    ${u({label:g("act.cancel"),onClick:s})}
    ${u({label:a,type:"submit",kind:"primary",busy:n})}
  </div>`;function tn(a){const[n,s]=v(null),l=Ce(0);return oe(()=>{const i=++l.current;if(a.trim().length<2)return s(null);const t=h=>i===l.current&&s(h),r=setTimeout(()=>w("/help/people",{body:{text:a,limit:en}}).then(({people:h})=>t(h),()=>t([])),250);return()=>clearTimeout(r)},[a]),n}const ie=a=>[a.birth_year&&e("entry.born",{year:a.birth_year}),[a.house_no,a.street_name].filter(Boolean).join(" "),a.household_code].filter(Boolean).join(" · "),sn=p(function({row:n,onClose:s}){const[l,i]=v(n.full_name),t=tn(l),r=H({initial:{person:null},submit:({person:c},d)=>B(n,{outcome:"person",person_id:c?.id??null},d),done:()=>L(e("entry.done",{name:r.values.person?.full_name??""}))}),{person:h}=r.values;return C({title:e("entry.search"),onClose:s,children:N({form:r,label:e("entry.search"),children:o`
        ${h?o`
              <div class="row">
                <p><strong>${h.full_name}</strong><br /><span class="soft">${ie(h)}</span></p>
                ${u({label:e("entry.search"),small:!0,onClick:()=>r.set({person:null})})}
              </div>
              ${W({label:e("entry.choose"),busy:r.busy,onClose:s})}`:o`
              ${k({label:e("pick.name"),name:"text",type:"search",value:l,onChange:i,placeholder:e("pick.placeholder"),autocomplete:"off"})}
              ${t&&o`<ul class="found-people" aria-label=${e("pick.found")}>
                  ${t.map(c=>o`<li key=${c.id}>
                        <button type="button" class="account" onClick=${()=>r.set({person:c})}><span><strong>${c.full_name}</strong><small>${ie(c)}</small></span></button>
                      </li>`)}
                  ${t.length===0&&o`<li class="soft">${e("pick.none")}</li>`}</ul>`}`}`})})}),ln=p(function({row:n,onClose:s}){const l=H({initial:{household:null,full_name:n.full_name,relation:"other"},check:({household:i,full_name:t})=>({...!i&&{household:g("field.missing")},...!t.trim()&&{full_name:g("field.missing")}}),submit:({household:i,full_name:t,relation:r},h)=>B(n,{outcome:"new_person",household_id:i.id,full_name:t,relation:r},h),done:()=>L(e("entry.done",{name:l.values.full_name}))});return C({title:e("entry.new"),onClose:s,children:N({form:l,label:e("entry.new"),children:o`
        ${ge({...l.bind("household"),label:e("entry.household"),required:!0,but:""})}
        <div class="form-row">
          ${k({...l.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
          ${D({...l.bind("relation"),label:e("entry.relation"),empty:!1,options:nn})}
        </div>
        ${W({label:e("entry.save"),busy:l.busy,onClose:s})}`})})}),an=p(function({row:n,onClose:s}){const l=H({initial:{street_id:"",house_no:"",full_name:n.full_name,confirm_not_duplicate:!1},check:({street_id:t,full_name:r})=>({...!t&&{street_id:g("field.missing")},...!r.trim()&&{full_name:g("field.missing")}}),submit:(t,r)=>B(n,{outcome:"new_household",...t},r),done:()=>L(e("entry.done",{name:l.values.full_name}))}),i=l.problem?.code==="possible-duplicate";return C({title:e("entry.newHome"),onClose:s,children:N({form:l,label:e("entry.newHome"),children:o`
        <p class="soft">${e("entry.newHomeHint")}</p>
        ${k({...l.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
        <div class="form-row">
          ${ye({...l.bind("street_id"),label:e("entry.street"),required:!0})}
          ${k({...l.bind("house_no"),label:e("entry.houseNo"),maxlength:40})}
        </div>
        ${i&&u({label:e("entry.notDouble"),onClick:()=>{l.set({confirm_not_duplicate:!0}),l.submit()}})}
        ${W({label:e("entry.save"),busy:l.busy,onClose:s})}`})})}),on=p(function({row:n,onClose:s}){const l=q("/help/form"),i=H({initial:{unit_id:""},submit:({unit_id:r},h)=>w("/help/entries/{entry_id}/forward",{params:{entry_id:n.id},version:n.version,body:{unit_id:r||null},key:h}),done:()=>L(e("entry.forwarded"))}),t=(l.data?.neighbourhoods??[]).filter(({name:r})=>r!==n.points_to).map(({id:r,name:h})=>({value:r,label:h}));return C({title:e("entry.forward"),onClose:s,children:N({form:i,label:e("entry.forward"),children:o`
        ${D({...i.bind("unit_id"),label:e("entry.to"),empty:e("entry.toDesk"),options:t})}
        ${W({label:e("entry.forward"),busy:i.busy,onClose:s})}`})})});function se(){const a=q("/units");if(!a.data)return null;const n=new Set(Ne.value?.assignments.map(({unit_id:l})=>l)),s=a.data.filter(({kind:l,id:i})=>l==="neighbourhood"&&n.has(i));return s.length>0?s.map(({id:l,name:i})=>({id:l,name:i})):a.data.filter(({kind:l})=>l==="neighbourhood").map(({id:l,name:i})=>({id:l,name:i}))}const rn=ee(Ee),cn=p(function({onClose:n}){const s=se();return C({title:e("events.add"),onClose:n,wide:!0,children:s?hn({places:s,onClose:n}):F({})})}),hn=p(function({places:n,onClose:s}){const l=H({initial:{unit_id:n[0]?.id??"",kind:"neighbourhood",on:x.value,place:"",topic:"",person_ids:[],others:null},check:i=>({...!i.place.trim()&&{place:g("field.missing")},...!i.topic.trim()&&{topic:g("field.missing")},...!i.on&&{on:g("field.missing")}}),submit:(i,t)=>w("/help/events",{body:{...i,kind:i.kind,on:i.on??x.value,others:i.others??0},key:t}),done:()=>{s(),S("/help/events","/indicators"),T(e("events.saved"))}});return N({form:l,label:e("events.add"),children:o`
      <div class="form-row">${D({...l.bind("kind"),label:e("events.kind"),empty:!1,options:rn})}
        ${n.length>1&&D({...l.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
        ${X({...l.bind("on"),label:e("events.on"),required:!0,max:x.value})}</div>
      <div class="form-row">
        ${k({...l.bind("topic"),label:e("events.topic"),required:!0,maxlength:200})}
        ${k({...l.bind("place"),label:e("events.place"),required:!0,maxlength:200})}
      </div>
      ${dn({chosen:l.values.person_ids,choose:i=>l.set({person_ids:i}),error:l.errors.person_ids})}
      ${fe({...l.bind("others"),label:e("events.others"),hint:e("events.othersHint")})}
      <div class="form-actions">
        ${u({label:g("act.cancel"),onClick:s})}
        ${u({label:g("act.save"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})}),dn=p(function({chosen:n,choose:s,error:l}){const[i,t]=v(""),[r,h]=v(null),[c,d]=v(null);oe(()=>{if(h(null),d(null),!i)return;let f=!0;return w("/help/people",{body:{street_id:i,text:"",limit:500}}).then(R=>f&&h(R.people),R=>f&&d(Te(R))),()=>{f=!1}},[i]);const m=new Set(r?.map(({id:f})=>f)),y=r!==null&&r.length>0&&r.every(({id:f})=>n.includes(f)),$=n.filter(f=>!m.has(f)),b=f=>s(n.includes(f)?n.filter(R=>R!==f):[...n,f]);return o`<div class="stack">
    ${ye({label:e("events.street"),name:"street_id",value:i,onChange:t,empty:e("events.streetEmpty"),error:l})}
    ${c&&ue({problem:c})}
    ${i&&!r&&!c&&F({lines:3})}
    ${r&&o`
        <div class="row">
          ${u({label:e(y?"events.noneOf":"events.all"),small:!0,onClick:()=>s(y?$:[...$,...m])})}
        </div>
        <div class="attendees" role="group" aria-label=${e("events.people")} tabindex="0">
          ${r.map(f=>be({key:f.id,name:f.id,label:f.full_name,hint:ie(f),value:n.includes(f.id),onChange:()=>b(f.id)}))}
        </div>`}
    ${n.length>0&&o`<p role="status"><strong>${e("events.chosen",{count:pe(n.length)})}</strong></p>`}
  </div>`}),un=ee(Le),mn=p(function({onClose:n}){const s=se();return C({title:e("reach.add"),onClose:n,children:s?pn({places:s,onClose:n}):F({})})}),pn=p(function({places:n,onClose:s}){const l=H({initial:{unit_id:n[0]?.id??"",channel:"zalo",on:x.value,audience:null,basis:"",topic:"",link:""},check:i=>({...!i.topic.trim()&&{topic:g("field.missing")},...!i.audience&&{audience:g("field.missing")},...!i.basis.trim()&&{basis:g("field.missing")},...!i.on&&{on:g("field.missing")},...i.link.trim()&&!/^https?:\/\/\S+$/.test(i.link.trim())&&{link:e("reach.linkBad")}}),submit:(i,t)=>w("/help/reach",{body:{...i,channel:i.channel,on:i.on??x.value,audience:i.audience??0},key:t}),done:()=>{s(),S("/help/reach"),T(e("reach.saved"))}});return N({form:l,label:e("reach.add"),children:o`
      ${ve({...l.bind("channel"),label:e("reach.channel"),options:un})}
      ${k({...l.bind("topic"),label:e("reach.topic"),required:!0,maxlength:200})}
      <div class="form-row">${X({...l.bind("on"),label:e("events.on"),required:!0,max:x.value})}
        ${n.length>1&&D({...l.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
      </div>
      ${fe({...l.bind("audience"),label:e("reach.audience"),required:!0})}
      ${k({...l.bind("basis"),label:e("reach.basis"),hint:e("reach.basisHint"),required:!0,maxlength:300})}
      ${k({...l.bind("link"),label:e("reach.link"),type:"url",inputmode:"url",maxlength:500})}
      <div class="form-actions">
        ${u({label:g("act.cancel"),onClick:s})}
        ${u({label:g("act.save"),type:"submit",kind:"primary",busy:l.busy})}
      </div>`})});function bn(){const[a]=Se(),[n,s]=v(!1),l=a.xem==="tiep-can"&&G("reach.record");return I({title:e("events.title"),lead:e("events.lead"),actions:u({label:e(l?"reach.add":"events.add"),kind:"primary",icon:"plus",onClick:()=>s(!0)}),children:o`<div class="stack">${U({at:"/giup-dan/su-kien"})}
      ${ne({label:e("events.title"),query:"xem",tabs:[{name:"hop",label:e("events.tab"),show:()=>gn({})},...G("reach.record")?[{name:"tiep-can",label:e("reach.tab"),show:()=>yn({})}]:[]]})}
      ${n&&(l?mn({onClose:()=>s(!1)}):cn({onClose:()=>s(!1)}))}</div>`})}const gn=p(function(){const n=q("/help/events"),[s,l]=v(null);return o`<div>${P({of:n,empty:i=>i.items.length===0,whenEmpty:O({title:e("events.none"),hint:e("events.noneHint"),icon:"people"}),children:i=>o`<div>${z({caption:e("events.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.cancelled_reason?"muted":void 0,columns:[{key:"topic",label:e("events.topic"),kind:"main",show:t=>o`<div>
                <strong>${t.topic}</strong>
                <br />
                <span class="soft small">${t.kind_label} · ${t.unit_name}, ${t.place}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>K(t.on)},{key:"people",label:e("events.people"),kind:"number",value:t=>t.attendees},{key:"others",label:e("events.others"),kind:"number",value:t=>t.others},{key:"by",label:e("events.by"),value:t=>t.by_name},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.cancelled_reason?o`<div>
                  ${E({label:e("events.cancelled"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.cancelled_reason}</span>
                </div>`:t.actions.includes("cancel")&&u({label:e("events.cancel"),small:!0,onClick:()=>l(t)})}]})}${Q({page:i,more:t=>j("/help/events",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${s&&J({title:e("events.cancelTitle"),text:e("events.cancelText"),yes:e("events.cancel"),danger:!0,onClose:()=>l(null),act:(i,t)=>w("/help/events/{event_id}/cancel",{params:{event_id:s.id},version:s.version,body:{reason:i},key:t}),done:()=>{S("/help/events","/indicators"),T(e("events.cancelled"))}})}</div>`}),yn=p(function(){const n=q("/help/reach"),[s,l]=v(null);return o`<div class="stack"><p class="notice">${e("reach.hint")}</p>${P({of:n,empty:i=>i.items.length===0,whenEmpty:O({title:e("reach.none"),hint:e("reach.noneHint"),icon:"bell"}),children:i=>o`<div>${z({caption:e("reach.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn_reason?"muted":void 0,columns:[{key:"topic",label:e("reach.topic"),kind:"main",show:t=>o`<div>
                ${t.link?o`<a href=${t.link} target="_blank" rel="noopener noreferrer">${t.topic}</a>`:o`<strong>${t.topic}</strong>`}
                <br />
                <span class="soft small">${t.channel_label} · ${t.unit_name}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>K(t.on)},{key:"audience",label:e("reach.audience"),kind:"number",value:t=>t.audience},{key:"basis",label:e("reach.basis"),value:t=>t.basis},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.withdrawn_reason?o`<div>
                  ${E({label:e("reach.withdrawn"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.withdrawn_reason}</span>
                </div>`:t.actions.includes("withdraw")&&u({label:e("reach.withdraw"),small:!0,onClick:()=>l(t)})}]})}${Q({page:i,more:t=>j("/help/reach",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${s&&J({title:e("reach.withdrawTitle"),text:e("reach.withdrawText"),yes:e("reach.withdraw"),danger:!0,onClose:()=>l(null),act:(i,t)=>w("/help/reach/{estimate_id}/withdraw",{params:{estimate_id:s.id},version:s.version,body:{reason:i},key:t}),done:()=>{S("/help/reach"),T(e("reach.withdrawn"))}})}</div>`}),fn=Object.freeze(Object.defineProperty({__proto__:null,default:bn},Symbol.toStringTag,{value:"Module"})),vn=p(function({onClose:n}){const s=se(),[l,i]=v(""),[t,r]=v(null),[h,c]=v("");if(!s)return C({title:e("requests.poster"),onClose:n,children:F({})});const d=s.find(({id:y})=>y===l)??s[0],m=()=>{c(""),d&&w("/help/poster",{body:{unit_id:d.id}}).then(r,A)};return C({title:e("requests.poster"),onClose:n,children:o`<div class="stack"><p>${e("requests.posterText",{unit:d?.name??""})}</p>
      ${s.length>1&&D({label:e("requests.posterUnit"),name:"unit_id",value:d?.id??"",empty:!1,onChange:y=>{i(y),r(null),c("")},options:s.map(({id:y,name:$})=>({value:y,label:$}))})}
      ${t&&je({key:t.id,job:t,label:e("requests.posterOf",{unit:d?.name??""}),onDone:({result:y})=>c(String(y?.file_id??""))})}
      <div class="form-actions">${h?de({label:e("requests.posterOpen"),href:xe(`/files/${h}`),icon:"print",kind:"primary",newTab:!0}):u({label:e("requests.poster"),kind:"primary",busy:t!==null&&t.state!=="failed",onClick:m})}</div></div>`})}),$n={open:"warning",linked:"progress",done:"good",dropped:"done"};function kn(){const[a,n]=v(!1);return I({title:e("requests.title"),lead:e("requests.lead"),actions:u({label:e("requests.poster"),kind:"primary",icon:"print",onClick:()=>n(!0)}),children:o`<div class="stack">${U({at:"/giup-dan/nho-giup"})}
      ${ne({label:e("requests.title"),query:"xem",tabs:[{name:"cho",label:e("requests.open"),show:()=>we({key:"open",closed:!1})},{name:"xong",label:e("requests.closed"),show:()=>we({key:"closed",closed:!0})}]})}
      ${a&&vn({onClose:()=>n(!1)})}</div>`})}const we=p(function({closed:n}){const s=n?{closed:!0}:{},l=q("/help/requests",{query:s}),[i,t]=v(null),[r,h]=v(null),[c,d]=v(null),m=$=>j("/help/requests/{wish_id}",{params:{wish_id:$.id}}).then(t,A),y=$=>o`<div class="row is-end">
    ${u({label:e("requests.call"),small:!0,icon:"phone",onClick:()=>{m($)}})}
    ${$.actions.includes("link")&&!$.visited&&u({label:e("requests.link"),small:!0,onClick:()=>h($)})}
    ${$.actions.includes("close")&&u({label:e("requests.close"),small:!0,onClick:()=>d($)})}</div>`;return o`<div>${P({of:l,empty:$=>$.items.length===0,whenEmpty:n?O({title:e("requests.noneClosed")}):O({title:e("requests.none"),hint:e("requests.noneHint"),icon:"check"}),children:$=>o`<div>${z({caption:e("requests.title"),rows:$.items,rowKey:b=>b.id,columns:[{key:"who",label:e("requests.who"),kind:"main",show:b=>o`<div>
                <strong>${b.full_name}</strong>
                <br />
                <span class="soft small">${[b.phone,b.unit_name].filter(Boolean).join(" · ")}</span>
              </div>`},{key:"need",label:e("requests.need"),show:b=>o`<div>${b.need_label}${b.note&&o`<br /><span class="soft small">${b.note}</span>`}</div>`},{key:"at",label:e("requests.at"),value:b=>K(b.asked_at)},{key:"home",label:e("requests.home"),show:b=>b.household_id?G("household.read")?o`<a href=${`/so-ho/${b.household_id}`}>${b.household_code}</a>`:b.household_code:V},{key:"state",label:e("requests.state"),show:b=>b.visited&&!n?E({label:e("requests.visited"),tone:"good"}):E({label:b.state_label,tone:$n[b.state]??"neutral"})},{key:"acts",label:e("acts"),kind:"actions",show:y}]})}${Q({page:$,more:b=>j("/help/requests",{query:{...s,cursor:b}}),onMore:l.set})}</div>`})}
    ${i&&_n({row:i,onClose:()=>t(null)})}
    ${r&&wn({row:r,onClose:()=>h(null)})}
    ${c&&qn({row:c,onClose:()=>d(null)})}</div>`}),_n=p(function({row:n,onClose:s}){return C({title:e("requests.phoneOf",{name:n.full_name}),onClose:s,children:o`<div class="stack">
      <p class="help-call">
        ${n.full_phone?o`<a href=${`tel:${n.full_phone.replaceAll(" ","")}`}>${n.full_phone}</a>`:V}
      </p>
      <p>${n.need_label}${n.note&&o`<br />${n.note}`}</p><p class="small soft">${e("requests.logged")}</p></div>`})}),wn=p(function({row:n,onClose:s}){const l=H({initial:{household_id:null},check:({household_id:i})=>i?{}:{household_id:g("field.missing")},submit:({household_id:i},t)=>w("/help/requests/{wish_id}/link",{params:{wish_id:n.id},version:n.version,body:{household_id:i.id},key:t}),done:()=>{s(),S("/help/requests","/households"),T(e("requests.linked"))}});return C({title:e("requests.link"),onClose:s,children:N({form:l,label:e("requests.link"),children:o`<p class="soft">${e("requests.linkHint")}</p>
        ${ge({...l.bind("household_id"),label:e("entry.household"),required:!0,but:""})}
        <div class="form-actions">
          ${u({label:g("act.cancel"),onClick:s})}
          ${u({label:e("requests.link"),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})})}),qn=p(function({row:n,onClose:s}){const l=H({initial:{outcome:"done",reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:g("field.missing")},submit:({outcome:i,reason:t},r)=>w("/help/requests/{wish_id}/close",{params:{wish_id:n.id},version:n.version,body:{outcome:i,reason:t.trim()},key:r}),done:()=>{s(),S("/help/requests"),T(e("requests.closedDone"))}});return C({title:e("requests.closeTitle",{name:n.full_name}),onClose:s,children:N({form:l,label:e("requests.close"),children:o`
        ${ve({...l.bind("outcome"),label:e("requests.outcome"),options:[{value:"done",label:e("requests.done")},{value:"dropped",label:e("requests.dropped")}]})}
        ${Y({...l.bind("reason"),label:e("requests.reason"),required:!0,rows:2})}
        <div class="form-actions">
          ${u({label:g("act.cancel"),onClick:s})}
          ${u({label:e("requests.close"),type:"submit",kind:"primary",busy:l.busy})}
        </div>`})})}),Cn=Object.freeze(Object.defineProperty({__proto__:null,default:kn},Symbol.toStringTag,{value:"Module"})),le={waiting:"warning",matched:"good",guest:"info",elsewhere:"neutral",withdrawn:"done"},Z=a=>a.full_name||(a.state==="guest"?e("entry.guest"):e(a.phone?"unmatched.nameless":"unmatched.numberOnly")),ae=a=>a.birth_year?e("entry.born",{year:a.birth_year}):"";function Hn(){const a=q("/help/entries");return I({title:e("unmatched.title"),lead:e("unmatched.lead"),children:o`<div class="stack">${U({at:"/chua-ghep"})}
      ${ne({label:e("unmatched.title"),query:"xem",tabs:[{name:"cho",label:e("unmatched.waiting"),count:a.data?.total??null,show:()=>qe({key:"waiting",settled:!1})},{name:"xong",label:e("unmatched.settled"),show:()=>qe({key:"settled",settled:!0})}]})}</div>`})}const qe=p(function({settled:n}){const s=n?{settled:!0}:{},l=q("/help/entries",{query:s});return P({of:l,empty:i=>i.items.length===0,whenEmpty:n?O({title:e("unmatched.noneSettled")}):O({title:e("unmatched.none"),hint:e("unmatched.noneHint"),icon:"check"}),children:i=>o`<div>${z({caption:e("unmatched.title"),rows:i.items,rowKey:t=>t.id,href:t=>`/chua-ghep/${t.id}`,columns:[{key:"who",label:e("unmatched.person"),kind:"main",value:t=>[Z(t),ae(t)].filter(Boolean).join(", ")},{key:"address",label:e("unmatched.address"),value:t=>t.address||V},{key:"phone",label:e("unmatched.phone"),value:t=>t.phone??V},{key:"helps",label:e("unmatched.helps"),value:t=>t.helps.join(", ")},{key:"from",label:e("unmatched.from"),show:t=>o`<div>${t.from_name}<br /><span class="soft small">${K(t.on)}</span></div>`},n?{key:"state",label:e("unmatched.state"),show:t=>E({label:t.state_label,tone:le[t.state]})}:{key:"points",label:e("unmatched.points"),value:t=>t.points_to??e("unmatched.desk")}]})}${Q({page:i,more:t=>j("/help/entries",{query:{...s,cursor:t}}),onMore:l.set})}</div>`})}),Nn=Object.freeze(Object.defineProperty({__proto__:null,TONES:le,bornOf:ae,default:Hn,nameOf:Z},Symbol.toStringTag,{value:"Module"}));function Tn({params:a}){const n=q("/help/entries/{entry_id}",{params:{entry_id:a.id}}),s=n.data;return I({title:s?Z(s):e("unmatched.title"),crumbs:[{label:e("unmatched.title"),href:_e},{label:s?Z(s):""}],status:s&&E({label:s.state_label,tone:le[s.state]}),children:P({of:n,lines:8,children:l=>Sn({row:l,changed:n.set})})})}const Sn=p(function({row:n,changed:s}){const l=[{label:e("unmatched.person"),value:[Z(n),ae(n)].filter(Boolean).join(", ")},...n.address?[{label:e("unmatched.address"),value:n.address}]:[],...n.phone?[{label:e("unmatched.phone"),value:n.phone}]:[],{label:e("unmatched.helps"),value:n.helps.join(", ")},{label:e("entry.on"),value:K(n.on)},{label:e("unmatched.from"),value:`${n.from_name} · ${n.place_label}`},{label:e("entry.evidence"),value:n.document_no?`${n.grade_label} (${n.document_no})`:n.grade_label}];return o`<div class="help-beside">
    ${M({title:e("entry.typed"),children:Ke({facts:l})})}
    <div class="stack">
      ${n.actions.includes("settle")?xn({row:n}):On({row:n,changed:s})}
      ${n.steps.length>0&&M({title:e("entry.history"),children:Be({label:e("entry.history"),entries:n.steps.map((i,t)=>({id:String(t),at:i.at,title:i.label,who:i.by_name,detail:i.reason||void 0}))})})}
  </div></div>`}),xn=p(function({row:n}){const[s,l]=v(""),[i,t]=v(""),r=()=>l(""),h=async m=>{t(m.person_id);try{await B(n,{outcome:"person",person_id:m.person_id}),L(e("entry.done",{name:m.full_name}))}catch(y){t(""),A(y)}},c=()=>B(n,{outcome:"guest"}).then(()=>L(e("entry.doneGuest")),A),d=(m,y)=>u({label:m,onClick:y});return o`
    ${M({title:e("entry.candidates"),children:n.candidates.length===0?O({title:e("entry.candidatesNone"),hint:e("entry.candidatesNoneHint"),icon:"search"}):o`<ul class="candidates">${n.candidates.map(m=>o`<li class="candidate" key=${m.person_id}>
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
    ${s==="search"&&sn({row:n,onClose:r})}
    ${s==="person"&&ln({row:n,onClose:r})}
    ${s==="home"&&an({row:n,onClose:r})}
    ${s==="forward"&&on({row:n,onClose:r})}
    ${s==="elsewhere"&&J({title:e("entry.elsewhere"),yes:e("entry.elsewhere"),onClose:r,act:(m,y)=>B(n,{outcome:"elsewhere",reason:m},y),done:()=>L(e("entry.doneElsewhere"))})}`}),On=p(function({row:n,changed:s}){const[l,i]=v(!1),t=n.matched_household_id;return M({title:n.state_label,children:o`<div class="stack">
      ${n.matched_name&&o`<p>${e("entry.matched")} <strong>${n.matched_name}</strong></p>`}
      <div class="row">${t&&G("household.read")&&de({label:e("entry.home"),href:`/so-ho/${t}`})}
        ${n.actions.includes("undo")&&u({label:e("entry.undo"),onClick:()=>i(!0)})}</div>
      ${l&&J({title:e("entry.undo"),text:e("entry.undoHint"),yes:e("entry.undo"),danger:!0,onClose:()=>i(!1),act:(r,h)=>w("/help/entries/{entry_id}/undo",{params:{entry_id:n.id},version:n.version,body:{reason:r},key:h}).then(s),done:()=>{S("/help/entries","/indicators","/households"),T(e("entry.undone"))}})}</div>`})}),Dn=Object.freeze(Object.defineProperty({__proto__:null,default:Tn},Symbol.toStringTag,{value:"Module"}));export{Fe as a,Dn as b,fn as e,Ye as f,Cn as r,Nn as u};
