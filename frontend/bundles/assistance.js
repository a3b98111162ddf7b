// Licences in vendor/LICENSES.txt.
import{O as f,b as o,U as Ce,r as oe}from"./kit.js";import{t as re,G as he,I as ce,c as m,r as C,p as w,q as G,F as $,T as Y,B as g,h as F,g as E,i as T,n as Ne,m as He,d as Te,k as Se,L as de,x as xe}from"./first.js";import{k as q,E as S,q as ue,r as I,t as v,s as me,P as z,L as O,g as N,i as H,l as K,w as A,d as D,S as P,b as De,h as V,e as Oe,M as Q,n as pe,D as L,F as Ke,T as Pe}from"./frame.js";import{C as ge,F as B,P as Z,S as x,D as X,a as Me,H as be,b as ye,o as ee,d as Ee,e as fe,E as Le,R as ve,f as Be,T as ne,J as je,g as Re}from"./shared.js";const _=re({title:"Cần giúp về công nghệ số?",lead:"Tổ công nghệ số cộng đồng của {unit}, {ward} đến giúp tại nhà, không thu tiền.",wrong:"Mã này không dùng được",wrongHint:"Hãy quét lại mã QR ở nhà văn hóa, hoặc gặp Trưởng khu phố.",need:"Cần giúp việc gì?",needMissing:"Hãy chọn việc cần giúp.",name:"Họ và tên",phone:"Số điện thoại",note:"Nói thêm",noteHint:"Ví dụ: nhà ở đâu, lúc nào có nhà. Không ghi mật khẩu, mã OTP, số tài khoản.",consentMissing:"Cần đồng ý thì Tổ mới liên hệ được.",send:"Gửi",website:"Trang web",thanks:"Cảm ơn ông/bà",warning:"Người của Tổ không bao giờ hỏi mật khẩu, mã OTP hay số tài khoản."});await me("assistance");function Ge({params:a}){const n=(a.code??"").replaceAll("/","."),l=q("/help/ask",{query:{neighbourhood:n}}),[s,i]=f(""),t=l.data;if(s)return he({title:_("thanks"),narrow:!0,children:o`<div class="card">
        <div class="state" role="status">
          <span class="state-icon">${ce({name:"check"})}</span>
          <p>${s}</p>
          <p class="soft">${_("warning")}</p>
        </div>
      </div>`});const r=l.state==="error"&&[404,422].includes(l.error?.status??0);return he({title:_("title"),narrow:!0,lead:t?_("lead",{unit:t.unit_name,ward:t.ward_name}):void 0,children:o`<div class="card">${t?Fe({page:t,code:n,said:i}):r?S({title:_("wrong"),hint:_("wrongHint")}):l.error?ue({problem:l.error,onRetry:()=>{l.refresh()}}):I({lines:6})}</div>`})}const Fe=m(function({page:n,code:l,said:s}){const i=C({initial:{full_name:"",phone:"",need:"",note:"",consent:!1,website:""},check:({full_name:t,phone:r,need:h,consent:c})=>({...!h&&{need:_("needMissing")},...!t.trim()&&{full_name:v("field.missing")},...!r.trim()&&{phone:v("field.missing")},...!c&&{consent:_("consentMissing")}}),submit:({consent:t,...r})=>w("/help/ask",{body:{...r,consent:!0,neighbourhood:l}}),done:({message:t})=>s(t)});return G({form:i,label:_("title"),children:o`
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
      ${ge({...i.bind("consent"),label:n.consent})}
      <div class="form-actions help-save">${g({label:_("send"),type:"submit",kind:"primary",busy:i.busy})}</div>
      <p class="small soft">${_("warning")}</p>`})}),Ie=Object.freeze(Object.defineProperty({__proto__:null,default:Ge},Symbol.toStringTag,{value:"Module"})),e=re({"place.form":"Ghi lượt giúp","place.unmatched":"Chưa ghép","place.requests":"Nhờ giúp qua mã QR","place.events":"Họp, sự kiện, Zalo","place.label":"Giúp dân","form.title":"Giúp dân","form.lead":"Mười giây: chọn việc đã giúp, ghi số điện thoại, lưu. Không cần mở sổ hộ; mỗi người chỉ được tính một lần.","form.helps":"Đã giúp việc gì?","form.helpsMissing":"Hãy chọn việc đã giúp.","form.who":"Giúp ai?","form.resident":"Người ở phường","form.guest":"Khách từ nơi khác","form.guestHint":"Khách được đếm riêng. Không ghi tên, số điện thoại của khách.","form.phone":"Số điện thoại","form.phoneHint":"Có số điện thoại là đủ. Không có thì ghi họ tên, năm sinh và địa chỉ.","form.noPhone":"Không có số điện thoại","form.hasPhone":"Có số điện thoại","form.citizenId":"Số định danh cá nhân","form.citizenIdHint":"12 số, chỉ để tìm đúng người; không lưu lại con số này.","form.name":"Họ và tên","form.birth":"Năm sinh","form.birthBad":"Năm sinh gồm 4 chữ số, ví dụ 1958.","form.address":"Địa chỉ","form.addressHint":"Số nhà, đường, tổ hoặc khu phố, ví dụ: số 14 Lê Thánh Tông.","form.neighbourhood":"Khu phố","form.neighbourhoodEmpty":"Không rõ","form.whoMissing":"Ghi số điện thoại; hoặc họ tên, năm sinh và địa chỉ.","form.more":"Ngày khác, nơi khác, số hồ sơ","form.day":"Ngày giúp","form.place":"Nơi giúp","form.documentNo":"Số hồ sơ, biên nhận","form.documentNoHint":"Có số hồ sơ thì lượt giúp được tính là có minh chứng.","form.unit":"Ghi cho","form.save":"Lưu lượt giúp","form.saved":"Đã ghi. Bạn có thể ghi lượt tiếp theo.","mine.title":"Tôi đã ghi","mine.hint":"60 ngày gần đây. Danh sách này không cho biết người đó có trong sổ hộ hay không.","mine.none":"Chưa ghi lượt nào","mine.noneHint":"Lượt vừa lưu hiện ở đây; ghi nhầm thì bấm Bỏ.","mine.when":"Ngày","mine.what":"Việc đã giúp","mine.who":"Người được giúp","mine.byNumber":"Theo số định danh","mine.withdraw":"Bỏ","mine.withdrawTitle":"Bỏ lượt ghi này?","mine.withdrawText":"Lượt này không còn được tính. Ghi lại được nếu cần.","mine.withdrawYes":"Bỏ lượt ghi","mine.withdrawn":"Đã bỏ","sum.title":"Kỳ này: {unit}","sum.days":"Từ {first} đến {last}","sum.given":"Lượt giúp","sum.guests":"Khách từ nơi khác","sum.matched":"Đã ghép với sổ hộ","sum.waiting":"Chờ khu phố ghép","sum.few":"Số đã ghép, chờ ghép hiện từ hôm sau, khi có từ 5 lượt.","unmatched.title":"Chưa ghép","unmatched.lead":"Lượt giúp ở quầy, trường học, sự kiện mà hệ thống chưa biết là ai. Bạn biết thì ghép; người đó chỉ được tính một lần.","unmatched.waiting":"Chưa ghép","unmatched.settled":"Đã xử lý","unmatched.none":"Không còn lượt nào chờ ghép","unmatched.noneHint":"Lượt giúp mới không khớp ai trong sổ sẽ hiện ở đây.","unmatched.noneSettled":"Chưa xử lý lượt nào","unmatched.person":"Người được giúp","unmatched.helps":"Việc đã giúp","unmatched.address":"Địa chỉ","unmatched.phone":"Điện thoại","unmatched.from":"Nơi ghi","unmatched.points":"Thuộc","unmatched.desk":"Chưa rõ khu phố","unmatched.state":"Kết quả","unmatched.nameless":"Chỉ có số điện thoại","unmatched.numberOnly":"Chỉ có số định danh","entry.typed":"Nơi giúp ghi lại","entry.born":"sinh {year}","entry.on":"Ngày giúp","entry.place":"Nơi giúp","entry.evidence":"Mức tin cậy","entry.documentNo":"Số hồ sơ","entry.candidates":"Có phải là một trong những người này?","entry.candidatesNone":"Không ai trong sổ giống","entry.candidatesNoneHint":"Tìm theo tên ở dưới, thêm người mới, hoặc ghi là khách.","entry.isThis":"Đúng là người này","entry.other":"Không phải những người trên","entry.search":"Tìm người khác trong sổ","entry.new":"Thêm vào một hộ trong sổ","entry.newHome":"Thêm hộ mới","entry.guest":"Khách từ nơi khác","entry.elsewhere":"Không phải người ở đây","entry.forward":"Chuyển khu phố khác","entry.history":"Đã xử lý thế nào","entry.noHistory":"Chưa ai xử lý.","entry.matched":"Đã ghép với","entry.home":"Mở hộ này","entry.undo":"Bỏ lần ghép này","entry.undoHint":"Kết quả đã ghi cho người này được rút lại; lượt giúp trở về danh sách chưa ghép.","entry.reason":"Lý do","entry.done":"Đã ghép với {name}.","entry.doneGuest":"Đã ghi là khách.","entry.doneElsewhere":"Đã ghi.","entry.undone":"Đã bỏ lần ghép.","entry.forwarded":"Đã chuyển.","entry.to":"Chuyển tới","entry.toDesk":"Bộ phận Văn hóa xem","entry.household":"Hộ","entry.relation":"Quan hệ với chủ hộ","entry.street":"Tuyến phố","entry.houseNo":"Số nhà","entry.newHomeHint":"Người này là chủ hộ; bổ sung người khác trong Sổ hộ sau.","entry.save":"Thêm và ghép","entry.notDouble":"Không trùng, vẫn thêm hộ này","entry.choose":"Ghép với người này","pick.name":"Tên người","pick.placeholder":"Ví dụ: xuan, hoặc đỗ thị xuân","pick.none":"Không thấy ai tên như vậy trong phạm vi của bạn.","pick.found":"Người tìm thấy","events.title":"Họp, sự kiện, Zalo","events.lead":"Người có tên trong sổ được tính đã tuyên truyền, mỗi người một lần; người khác và số ước tính đứng riêng.","events.tab":"Họp, sự kiện","events.add":"Ghi cuộc họp, sự kiện","events.none":"Chưa ghi cuộc họp, sự kiện nào","events.noneHint":"Ghi buổi họp khu phố, sinh hoạt chi bộ, tập huấn cùng những người dự.","events.topic":"Nội dung tuyên truyền","events.kind":"Loại","events.place":"Nơi họp","events.on":"Ngày","events.people":"Người trong sổ","events.others":"Người khác","events.othersHint":"Số người dự không chọn ở trên; chỉ đếm, không tính vào mục tiêu.","events.by":"Người ghi","events.cancel":"Hủy ghi nhận","events.cancelTitle":"Hủy ghi nhận buổi này?","events.cancelText":"Những người dự không còn được tính đã tuyên truyền ở buổi này.","events.cancelled":"Đã hủy","events.saved":"Đã ghi buổi họp, sự kiện.","events.unit":"Khu phố","events.street":"Chọn người dự theo tuyến phố","events.streetEmpty":"Chọn tuyến phố","events.all":"Chọn cả tuyến","events.noneOf":"Bỏ chọn cả tuyến","events.chosen":"Đã chọn {count} người","reach.tab":"Zalo, truyền thanh","reach.add":"Ghi một lần phát, đăng","reach.hint":"Số ước tính nằm ở cột riêng của báo cáo: lấy lần có đông người nhất, không cộng dồn, không tính cho một người nào.","reach.none":"Chưa ghi lần phát, đăng nào","reach.noneHint":"Ghi bài đăng nhóm Zalo, buổi phát thanh cùng số người ước tính nghe, xem.","reach.channel":"Kênh","reach.audience":"Số người ước tính","reach.basis":"Ước tính theo","reach.basisHint":"Ví dụ: số thành viên nhóm Zalo, số hộ trong vùng nghe loa.","reach.topic":"Nội dung","reach.link":"Đường dẫn bài đăng","reach.linkBad":"Đường dẫn bắt đầu bằng https://","reach.withdraw":"Rút lại","reach.withdrawTitle":"Rút lại số ước tính này?","reach.withdrawText":"Số này không còn vào báo cáo; dòng vẫn còn trong danh sách.","reach.withdrawn":"Đã rút lại","reach.saved":"Đã ghi số ước tính.","requests.title":"Nhờ giúp qua mã QR","requests.lead":"Người dân quét mã ở nhà văn hóa để nhờ giúp. Số điện thoại khớp sổ thì hộ tự vào chuyến đi của thành viên.","requests.poster":"In áp phích mã QR","requests.posterText":"Áp phích A4 của {unit}: mã QR, ba bước nhờ giúp, lời dặn an toàn. In rồi dán ở nhà văn hóa.","requests.posterOf":"Áp phích của {unit}","requests.posterUnit":"Khu phố","requests.posterOpen":"Mở áp phích để in","requests.open":"Đang chờ","requests.closed":"Đã kết thúc","requests.none":"Không có yêu cầu nào đang chờ","requests.noneHint":"Dán áp phích mã QR ở nhà văn hóa để người dân gửi yêu cầu.","requests.noneClosed":"Chưa kết thúc yêu cầu nào","requests.who":"Người nhờ","requests.need":"Việc cần giúp","requests.at":"Lúc gửi","requests.home":"Hộ","requests.state":"Tình trạng","requests.visited":"Đã đến nhà","requests.call":"Gọi lại","requests.link":"Chọn hộ","requests.linkHint":"Chọn hộ của người nhờ. Hộ này vào danh sách đến nhà của thành viên phụ trách, kèm lời nhờ.","requests.linked":"Đã đưa hộ vào danh sách đến nhà.","requests.close":"Kết thúc","requests.closeTitle":"Kết thúc yêu cầu của {name}","requests.outcome":"Kết quả","requests.done":"Đã giúp xong","requests.dropped":"Không giải quyết","requests.reason":"Đã làm gì, hoặc vì sao","requests.closedDone":"Đã kết thúc yêu cầu.","requests.phoneOf":"{name}: gọi lại","requests.logged":"Lượt xem số này được ghi vào nhật ký.",acts:"Thao tác"});await me("assistance");const ze=[{path:"/giup-dan",label:"place.form",action:"help.record"},{path:"/chua-ghep",label:"place.unmatched",action:"help.match"},{path:"/giup-dan/nho-giup",label:"place.requests",action:"help.match"},{path:"/giup-dan/su-kien",label:"place.events",action:"help.match"}],J=m(function({at:n}){const l=ze.filter(({action:s})=>F(s));return l.length<2?o``:o`<nav class="places no-print" aria-label=${e("place.label")}>
    ${l.map(({path:s,label:i})=>o`<a key=${s} href=${s} aria-current=${s===n?"page":void 0}>${e(i)}</a>`)}
  </nav>`}),te=m(function({label:n,pressed:l,onClick:s}){return o`<button type="button" class="pick" aria-pressed=${String(l)} onClick=${s}>
    ${l&&ce({name:"check"})}
    <span>${n}</span>
  </button>`}),W=m(function({title:n,text:l,yes:s,danger:i,onClose:t,act:r,done:h}){const c=C({initial:{reason:""},check:({reason:d})=>d.trim().length>=3?{}:{reason:v("field.missing")},submit:({reason:d},u)=>r(d.trim(),u),done:()=>{t(),h()}});return B({title:n,form:c,submit:s,onClose:t,danger:i,children:o`${l&&o`<p class="soft">${l}</p>`}
      ${Y({...c.bind("reason"),label:e("entry.reason"),required:!0,rows:2})}`})});function Ae(){const a=q("/help/form");return z({title:e("form.title"),lead:e("form.lead"),children:o`<div class="stack">${J({at:"/giup-dan"})}
      ${O({of:a,lines:8,children:n=>Ze({read:n})})}
      ${We({})}</div>`})}const ke=a=>({helps:[],guest:!1,byName:!1,phone:"",citizen_id:"",full_name:"",birth_year:"",address:"",neighbourhood_id:"",on:T.value,place:a.place,document_no:"",unit_id:a.units[0]?.id??""});function Ve(a){if(a.helps.length===0)return{helps:e("form.helpsMissing")};if(a.guest)return{};if(a.birth_year.trim()&&!/^\d{4}$/.test(a.birth_year.trim()))return{birth_year:e("form.birthBad")};const n=a.full_name.trim()&&a.birth_year.trim()&&a.address.trim();return a.phone.trim()||a.citizen_id.trim()||n?{}:a.byName?{full_name:e("form.whoMissing")}:{phone:e("form.whoMissing")}}function Qe({byName:a,guest:n,helps:l,on:s,place:i,document_no:t,unit_id:r,...h}){const c={helps:l,guest:n,on:s,place:i,document_no:t,unit_id:r||null};return n?{...c,full_name:"",address:""}:{...c,...h,birth_year:h.birth_year.trim()?Number(h.birth_year):null,neighbourhood_id:h.neighbourhood_id||null}}const Ze=m(function({read:n}){const[l,s]=f(0),i=C({initial:ke(n),check:Ve,submit:(c,d)=>w("/help/entries",{body:Qe(c),key:d}),done:()=>{N(e("form.saved")),H("/help/mine","/help/entries"),i.reset(ke(n)),s(l+1),document.querySelector("[data-first-pick] button")?.scrollIntoView({block:"center"})}}),{helps:t,guest:r}=i.values,h=c=>i.set({helps:t.includes(c)?t.filter(d=>d!==c):[...t,c]});return o`<div class="card">${G({form:i,label:e("form.title"),children:o`<div class="help-form" key=${l}>
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
        ${r?o`<p class="soft">${e("form.guestHint")}</p>`:Ue({form:i,read:n})}</fieldset>
      ${Je({form:i,read:n})}
      <div class="form-actions help-save">${g({label:e("form.save"),type:"submit",kind:"primary",busy:i.busy})}</div>
    </div>`})}</div>`}),Ue=m(function({form:n,read:l}){const{byName:s}=n.values;return o`
    <div class="help-phone">
      ${$({...n.bind("phone"),label:e("form.phone"),hint:e("form.phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
    </div>
    ${l.citizen_ids&&$({...n.bind("citizen_id"),label:e("form.citizenId"),hint:e("form.citizenIdHint"),inputmode:"numeric",autocomplete:"off",maxlength:20})}
    ${s?o`
          <div class="form-row">${$({...n.bind("full_name"),label:e("form.name"),autocomplete:"off",maxlength:100})}
            ${$({...n.bind("birth_year"),label:e("form.birth"),inputmode:"numeric",autocomplete:"off",maxlength:4})}</div>
          <div class="form-row">
            ${$({...n.bind("address"),label:e("form.address"),hint:e("form.addressHint"),autocomplete:"off",maxlength:200})}
            ${x({...n.bind("neighbourhood_id"),label:e("form.neighbourhood"),empty:e("form.neighbourhoodEmpty"),options:l.neighbourhoods.map(({id:i,name:t})=>({value:i,label:t}))})}
          </div>`:o`<p>${g({label:e("form.noPhone"),kind:"quiet",icon:"plus",onClick:()=>n.set({byName:!0})})}</p>`}`}),Je=m(function({form:n,read:l}){return o`<details class="help-more" open=${!!(n.errors.on||n.errors.document_no)}>
    <summary>${e("form.more")}</summary>
    <div>
      <div class="form-row">
        ${X({...n.bind("on"),label:e("form.day"),min:Oe(T.value,-60),max:T.value})}
        ${x({...n.bind("place"),label:e("form.place"),empty:!1,options:l.places.map(({code:s,label:i})=>({value:s,label:i}))})}
      </div>
      <div class="form-row">
        ${$({...n.bind("document_no"),label:e("form.documentNo"),hint:e("form.documentNoHint"),autocomplete:"off",maxlength:60})}
        ${l.units.length>1&&x({...n.bind("unit_id"),label:e("form.unit"),empty:!1,options:l.units.map(({id:s,name:i})=>({value:s,label:i}))})}
      </div>
  </div></details>`}),$e=a=>a.guest?e("form.guest"):[a.full_name,a.phone].filter(Boolean).join(" · ")||e("mine.byNumber"),We=m(function(){const n=q("/help/mine"),l=q("/help/mine/entries"),s=async i=>{if(await De({title:e("mine.withdrawTitle"),text:o`<p>${i.helps.join(", ")} · ${$e(i)}</p><p class="soft">${e("mine.withdrawText")}</p>`,yes:e("mine.withdrawYes"),danger:!0}))try{await w("/help/mine/entries/{entry_id}/withdraw",{params:{entry_id:i.id}}),H("/help/mine"),N(e("mine.withdrawn"))}catch(t){V(t)}};return o`
    ${n.data&&n.data.given>0&&Ye({sums:n.data})}
    ${K({title:e("mine.title"),hint:e("mine.hint"),children:O({of:l,empty:i=>i.items.length===0,whenEmpty:S({title:e("mine.none"),hint:e("mine.noneHint")}),children:i=>o`<div>${A({caption:e("mine.title"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn?"muted":void 0,columns:[{key:"who",label:e("mine.who"),kind:"main",value:$e},{key:"helps",label:e("mine.what"),value:t=>t.helps.join(", ")},{key:"on",label:e("mine.when"),value:t=>D(t.on)},{key:"act",label:e("mine.withdraw"),kind:"actions",show:t=>t.withdrawn?P({label:e("mine.withdrawn"),tone:"done"}):g({label:e("mine.withdraw"),small:!0,onClick:()=>{s(t)}})}]})}${Z({page:i,more:t=>E("/help/mine/entries",{query:{cursor:t}}),onMore:l.set})}</div>`})})}`}),Ye=m(function({sums:n}){const l=(s,i)=>o`<div><span class="soft">${s}</span><b>${i===null?Q:pe(i)}</b></div>`;return K({title:e("sum.title",{unit:n.unit_name}),hint:e("sum.days",{first:D(n.first_day),last:D(n.last_day)}),children:o`
      <div class="help-sums">
        ${l(e("sum.given"),n.given)}
        ${l(e("sum.guests"),n.guests)}
        ${l(e("sum.matched"),n.matched)}
        ${l(e("sum.waiting"),n.waiting)}
      </div>
      ${n.matched===null&&o`<p class="small soft">${e("sum.few")}</p>`}`})}),Xe=Object.freeze(Object.defineProperty({__proto__:null,default:Ae},Symbol.toStringTag,{value:"Module"})),en={full_name:"",house_no:"",reason:"",relation:"other",confirm_not_duplicate:!1},_e="/chua-ghep",j=(a,n,l)=>w("/help/entries/{entry_id}/settle",{params:{entry_id:a.id},version:a.version,body:{...en,...n},key:l});function M(a){H("/help/entries","/help/mine","/indicators","/households"),N(a),Ne(_e)}const nn=8,tn=ee(Ee,["spouse","child","parent","other"]);function sn(a){const[n,l]=f(null),s=Ce(0);return oe(()=>{const i=++s.current;if(a.trim().length<2)return l(null);const t=h=>i===s.current&&l(h),r=setTimeout(()=>w("/help/people",{body:{text:a,limit:nn}}).then(({people:h})=>t(h),()=>t([])),250);return()=>clearTimeout(r)},[a]),n}const ie=a=>[a.birth_year&&e("entry.born",{year:a.birth_year}),[a.house_no,a.street_name].filter(Boolean).join(" "),a.household_code].filter(Boolean).join(" · "),ln=m(function({row:n,onClose:l}){const[s,i]=f(n.full_name),t=sn(s),r=C({initial:{person:null},submit:({person:c},d)=>j(n,{outcome:"person",person_id:c?.id??null},d),done:()=>M(e("entry.done",{name:r.values.person?.full_name??""}))}),{person:h}=r.values;return L({title:e("entry.search"),onClose:l,children:G({form:r,label:e("entry.search"),children:o`
        ${h?o`
              <div class="row">
                <p><strong>${h.full_name}</strong><br /><span class="soft">${ie(h)}</span></p>
                ${g({label:e("entry.search"),small:!0,onClick:()=>r.set({person:null})})}
              </div>
              ${Me({form:r,submit:e("entry.choose"),onClose:l})}`:o`
              ${$({label:e("pick.name"),name:"text",type:"search",value:s,onChange:i,placeholder:e("pick.placeholder"),autocomplete:"off"})}
              ${t&&o`<ul class="found-people" aria-label=${e("pick.found")}>
                  ${t.map(c=>o`<li key=${c.id}>
                        <button type="button" class="account" onClick=${()=>r.set({person:c})}>
                          <span><strong>${c.full_name}</strong><small>${ie(c)}</small></span>
                        </button>
                      </li>`)}
                  ${t.length===0&&o`<li class="soft">${e("pick.none")}</li>`}</ul>`}`}`})})}),an=m(function({row:n,onClose:l}){const s=C({initial:{household:null,full_name:n.full_name,relation:"other"},check:({household:i,full_name:t})=>({...!i&&{household:v("field.missing")},...!t.trim()&&{full_name:v("field.missing")}}),submit:({household:i,full_name:t,relation:r},h)=>j(n,{outcome:"new_person",household_id:i.id,full_name:t,relation:r},h),done:()=>M(e("entry.done",{name:s.values.full_name}))});return B({title:e("entry.new"),form:s,submit:e("entry.save"),onClose:l,children:o`
      ${be({...s.bind("household"),label:e("entry.household"),required:!0,but:""})}
      <div class="form-row">
        ${$({...s.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
        ${x({...s.bind("relation"),label:e("entry.relation"),empty:!1,options:tn})}
      </div>`})}),on=m(function({row:n,onClose:l}){const s=C({initial:{street_id:"",house_no:"",full_name:n.full_name,confirm_not_duplicate:!1},check:({street_id:t,full_name:r})=>({...!t&&{street_id:v("field.missing")},...!r.trim()&&{full_name:v("field.missing")}}),submit:(t,r)=>j(n,{outcome:"new_household",...t},r),done:()=>M(e("entry.done",{name:s.values.full_name}))}),i=s.problem?.code==="possible-duplicate";return B({title:e("entry.newHome"),form:s,submit:e("entry.save"),onClose:l,children:o`
      <p class="soft">${e("entry.newHomeHint")}</p>
      ${$({...s.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
      <div class="form-row">
        ${ye({...s.bind("street_id"),label:e("entry.street"),required:!0})}
        ${$({...s.bind("house_no"),label:e("entry.houseNo"),maxlength:40})}
      </div>
      ${i&&g({label:e("entry.notDouble"),onClick:()=>{s.set({confirm_not_duplicate:!0}),s.submit()}})}`})}),rn=m(function({row:n,onClose:l}){const s=q("/help/form"),i=C({initial:{unit_id:""},submit:({unit_id:r},h)=>w("/help/entries/{entry_id}/forward",{params:{entry_id:n.id},version:n.version,body:{unit_id:r||null},key:h}),done:()=>M(e("entry.forwarded"))}),t=(s.data?.neighbourhoods??[]).filter(({name:r})=>r!==n.points_to).map(({id:r,name:h})=>({value:r,label:h}));return B({title:e("entry.forward"),form:i,submit:e("entry.forward"),onClose:l,children:x({...i.bind("unit_id"),label:e("entry.to"),empty:e("entry.toDesk"),options:t})})});function se(){const a=q("/units");if(!a.data)return null;const n=new Set(He.value?.assignments.map(({unit_id:s})=>s)),l=a.data.filter(({kind:s,id:i})=>s==="neighbourhood"&&n.has(i));return l.length>0?l.map(({id:s,name:i})=>({id:s,name:i})):a.data.filter(({kind:s})=>s==="neighbourhood").map(({id:s,name:i})=>({id:s,name:i}))}const hn=ee(Le),cn=m(function({onClose:n}){const l=se();return L({title:e("events.add"),onClose:n,wide:!0,children:l?dn({places:l,onClose:n}):I({})})}),dn=m(function({places:n,onClose:l}){const s=C({initial:{unit_id:n[0]?.id??"",kind:"neighbourhood",on:T.value,place:"",topic:"",person_ids:[],others:null},check:i=>({...!i.place.trim()&&{place:v("field.missing")},...!i.topic.trim()&&{topic:v("field.missing")},...!i.on&&{on:v("field.missing")}}),submit:(i,t)=>w("/help/events",{body:{...i,kind:i.kind,on:i.on??T.value,others:i.others??0},key:t}),done:()=>{l(),H("/help/events","/indicators"),N(e("events.saved"))}});return G({form:s,label:e("events.add"),children:o`
      <div class="form-row">${x({...s.bind("kind"),label:e("events.kind"),empty:!1,options:hn})}
        ${n.length>1&&x({...s.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
        ${X({...s.bind("on"),label:e("events.on"),required:!0,max:T.value})}</div>
      <div class="form-row">
        ${$({...s.bind("topic"),label:e("events.topic"),required:!0,maxlength:200})}
        ${$({...s.bind("place"),label:e("events.place"),required:!0,maxlength:200})}
      </div>
      ${un({chosen:s.values.person_ids,choose:i=>s.set({person_ids:i}),error:s.errors.person_ids})}
      ${fe({...s.bind("others"),label:e("events.others"),hint:e("events.othersHint")})}
      <div class="form-actions">
        ${g({label:v("act.cancel"),onClick:l})}
        ${g({label:v("act.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})}),un=m(function({chosen:n,choose:l,error:s}){const[i,t]=f(""),[r,h]=f(null),[c,d]=f(null);oe(()=>{if(h(null),d(null),!i)return;let y=!0;return w("/help/people",{body:{street_id:i,text:"",limit:500}}).then(R=>y&&h(R.people),R=>y&&d(Te(R))),()=>{y=!1}},[i]);const u=new Set(r?.map(({id:y})=>y)),b=r!==null&&r.length>0&&r.every(({id:y})=>n.includes(y)),k=n.filter(y=>!u.has(y)),p=y=>l(n.includes(y)?n.filter(R=>R!==y):[...n,y]);return o`<div class="stack">
    ${ye({label:e("events.street"),name:"street_id",value:i,onChange:t,empty:e("events.streetEmpty"),error:s})}
    ${c&&ue({problem:c})}
    ${i&&!r&&!c&&I({lines:3})}
    ${r&&o`
        <div class="row">
          ${g({label:e(b?"events.noneOf":"events.all"),small:!0,onClick:()=>l(b?k:[...k,...u])})}
        </div>
        <div class="attendees" role="group" aria-label=${e("events.people")} tabindex="0">
          ${r.map(y=>ge({key:y.id,name:y.id,label:y.full_name,hint:ie(y),value:n.includes(y.id),onChange:()=>p(y.id)}))}
        </div>`}
    ${n.length>0&&o`<p role="status"><strong>${e("events.chosen",{count:pe(n.length)})}</strong></p>`}
  </div>`}),mn=ee(Be),pn=m(function({onClose:n}){const l=se();return L({title:e("reach.add"),onClose:n,children:l?gn({places:l,onClose:n}):I({})})}),gn=m(function({places:n,onClose:l}){const s=C({initial:{unit_id:n[0]?.id??"",channel:"zalo",on:T.value,audience:null,basis:"",topic:"",link:""},check:i=>({...!i.topic.trim()&&{topic:v("field.missing")},...!i.audience&&{audience:v("field.missing")},...!i.basis.trim()&&{basis:v("field.missing")},...!i.on&&{on:v("field.missing")},...i.link.trim()&&!/^https?:\/\/\S+$/.test(i.link.trim())&&{link:e("reach.linkBad")}}),submit:(i,t)=>w("/help/reach",{body:{...i,channel:i.channel,on:i.on??T.value,audience:i.audience??0},key:t}),done:()=>{l(),H("/help/reach"),N(e("reach.saved"))}});return G({form:s,label:e("reach.add"),children:o`
      ${ve({...s.bind("channel"),label:e("reach.channel"),options:mn})}
      ${$({...s.bind("topic"),label:e("reach.topic"),required:!0,maxlength:200})}
      <div class="form-row">${X({...s.bind("on"),label:e("events.on"),required:!0,max:T.value})}
        ${n.length>1&&x({...s.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
      </div>
      ${fe({...s.bind("audience"),label:e("reach.audience"),required:!0})}
      ${$({...s.bind("basis"),label:e("reach.basis"),hint:e("reach.basisHint"),required:!0,maxlength:300})}
      ${$({...s.bind("link"),label:e("reach.link"),type:"url",inputmode:"url",maxlength:500})}
      <div class="form-actions">
        ${g({label:v("act.cancel"),onClick:l})}
        ${g({label:v("act.save"),type:"submit",kind:"primary",busy:s.busy})}
      </div>`})});function bn(){const[a]=Se(),[n,l]=f(!1),s=a.xem==="tiep-can"&&F("reach.record");return z({title:e("events.title"),lead:e("events.lead"),actions:g({label:e(s?"reach.add":"events.add"),kind:"primary",icon:"plus",onClick:()=>l(!0)}),children:o`<div class="stack">${J({at:"/giup-dan/su-kien"})}
      ${ne({label:e("events.title"),query:"xem",tabs:[{name:"hop",label:e("events.tab"),show:()=>yn({})},...F("reach.record")?[{name:"tiep-can",label:e("reach.tab"),show:()=>fn({})}]:[]]})}
      ${n&&(s?pn({onClose:()=>l(!1)}):cn({onClose:()=>l(!1)}))}</div>`})}const yn=m(function(){const n=q("/help/events"),[l,s]=f(null);return o`<div>${O({of:n,empty:i=>i.items.length===0,whenEmpty:S({title:e("events.none"),hint:e("events.noneHint"),icon:"people"}),children:i=>o`<div>${A({caption:e("events.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.cancelled_reason?"muted":void 0,columns:[{key:"topic",label:e("events.topic"),kind:"main",show:t=>o`<div>
                <strong>${t.topic}</strong>
                <br />
                <span class="soft small">${t.kind_label} · ${t.unit_name}, ${t.place}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>D(t.on)},{key:"people",label:e("events.people"),kind:"number",value:t=>t.attendees},{key:"others",label:e("events.others"),kind:"number",value:t=>t.others},{key:"by",label:e("events.by"),value:t=>t.by_name},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.cancelled_reason?o`<div>
                  ${P({label:e("events.cancelled"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.cancelled_reason}</span>
                </div>`:t.actions.includes("cancel")&&g({label:e("events.cancel"),small:!0,onClick:()=>s(t)})}]})}${Z({page:i,more:t=>E("/help/events",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${l&&W({title:e("events.cancelTitle"),text:e("events.cancelText"),yes:e("events.cancel"),danger:!0,onClose:()=>s(null),act:(i,t)=>w("/help/events/{event_id}/cancel",{params:{event_id:l.id},version:l.version,body:{reason:i},key:t}),done:()=>{H("/help/events","/indicators"),N(e("events.cancelled"))}})}</div>`}),fn=m(function(){const n=q("/help/reach"),[l,s]=f(null);return o`<div class="stack"><p class="notice">${e("reach.hint")}</p>${O({of:n,empty:i=>i.items.length===0,whenEmpty:S({title:e("reach.none"),hint:e("reach.noneHint"),icon:"bell"}),children:i=>o`<div>${A({caption:e("reach.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn_reason?"muted":void 0,columns:[{key:"topic",label:e("reach.topic"),kind:"main",show:t=>o`<div>
                ${t.link?o`<a href=${t.link} target="_blank" rel="noopener noreferrer">${t.topic}</a>`:o`<strong>${t.topic}</strong>`}
                <br />
                <span class="soft small">${t.channel_label} · ${t.unit_name}</span>
              </div>`},{key:"on",label:e("events.on"),value:t=>D(t.on)},{key:"audience",label:e("reach.audience"),kind:"number",value:t=>t.audience},{key:"basis",label:e("reach.basis"),value:t=>t.basis},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.withdrawn_reason?o`<div>
                  ${P({label:e("reach.withdrawn"),tone:"done"})}
                  <br />
                  <span class="soft small">${t.withdrawn_reason}</span>
                </div>`:t.actions.includes("withdraw")&&g({label:e("reach.withdraw"),small:!0,onClick:()=>s(t)})}]})}${Z({page:i,more:t=>E("/help/reach",{query:{cursor:t}}),onMore:n.set})}</div>`})}
    ${l&&W({title:e("reach.withdrawTitle"),text:e("reach.withdrawText"),yes:e("reach.withdraw"),danger:!0,onClose:()=>s(null),act:(i,t)=>w("/help/reach/{estimate_id}/withdraw",{params:{estimate_id:l.id},version:l.version,body:{reason:i},key:t}),done:()=>{H("/help/reach"),N(e("reach.withdrawn"))}})}</div>`}),vn=Object.freeze(Object.defineProperty({__proto__:null,default:bn},Symbol.toStringTag,{value:"Module"})),kn=m(function({onClose:n}){const l=se(),[s,i]=f(""),[t,r]=f(null),[h,c]=f("");if(!l)return L({title:e("requests.poster"),onClose:n,children:I({})});const d=l.find(({id:b})=>b===s)??l[0],u=()=>{c(""),d&&w("/help/poster",{body:{unit_id:d.id}}).then(r,V)};return L({title:e("requests.poster"),onClose:n,children:o`<div class="stack"><p>${e("requests.posterText",{unit:d?.name??""})}</p>
      ${l.length>1&&x({label:e("requests.posterUnit"),name:"unit_id",value:d?.id??"",empty:!1,onChange:b=>{i(b),r(null),c("")},options:l.map(({id:b,name:k})=>({value:b,label:k}))})}
      ${t&&je({key:t.id,job:t,label:e("requests.posterOf",{unit:d?.name??""}),onDone:({result:b})=>c(String(b?.file_id??""))})}
      <div class="form-actions">${h?de({label:e("requests.posterOpen"),href:xe(`/files/${h}`),icon:"print",kind:"primary",newTab:!0}):g({label:e("requests.poster"),kind:"primary",busy:t!==null&&t.state!=="failed",onClick:u})}</div></div>`})}),$n={open:"warning",linked:"progress",done:"good",dropped:"done"};function _n(){const[a,n]=f(!1);return z({title:e("requests.title"),lead:e("requests.lead"),actions:g({label:e("requests.poster"),kind:"primary",icon:"print",onClick:()=>n(!0)}),children:o`<div class="stack">${J({at:"/giup-dan/nho-giup"})}
      ${ne({label:e("requests.title"),query:"xem",tabs:[{name:"cho",label:e("requests.open"),show:()=>we({key:"open",closed:!1})},{name:"xong",label:e("requests.closed"),show:()=>we({key:"closed",closed:!0})}]})}
      ${a&&kn({onClose:()=>n(!1)})}</div>`})}const we=m(function({closed:n}){const l=n?{closed:!0}:{},s=q("/help/requests",{query:l}),[i,t]=f(null),[r,h]=f(null),[c,d]=f(null),u=k=>E("/help/requests/{wish_id}",{params:{wish_id:k.id}}).then(t,V),b=k=>o`<div class="row is-end">
    ${g({label:e("requests.call"),small:!0,icon:"phone",onClick:()=>{u(k)}})}
    ${k.actions.includes("link")&&!k.visited&&g({label:e("requests.link"),small:!0,onClick:()=>h(k)})}
    ${k.actions.includes("close")&&g({label:e("requests.close"),small:!0,onClick:()=>d(k)})}</div>`;return o`<div>${O({of:s,empty:k=>k.items.length===0,whenEmpty:n?S({title:e("requests.noneClosed")}):S({title:e("requests.none"),hint:e("requests.noneHint"),icon:"check"}),children:k=>o`<div>${A({caption:e("requests.title"),rows:k.items,rowKey:p=>p.id,columns:[{key:"who",label:e("requests.who"),kind:"main",show:p=>o`<div>
                <strong>${p.full_name}</strong>
                <br />
                <span class="soft small">${[p.phone,p.unit_name].filter(Boolean).join(" · ")}</span>
              </div>`},{key:"need",label:e("requests.need"),show:p=>o`<div>${p.need_label}${p.note&&o`<br /><span class="soft small">${p.note}</span>`}</div>`},{key:"at",label:e("requests.at"),value:p=>D(p.asked_at)},{key:"home",label:e("requests.home"),show:p=>p.household_id?F("household.read")?o`<a href=${`/so-ho/${p.household_id}`}>${p.household_code}</a>`:p.household_code:Q},{key:"state",label:e("requests.state"),show:p=>p.visited&&!n?P({label:e("requests.visited"),tone:"good"}):P({label:p.state_label,tone:$n[p.state]??"neutral"})},{key:"acts",label:e("acts"),kind:"actions",show:b}]})}${Z({page:k,more:p=>E("/help/requests",{query:{...l,cursor:p}}),onMore:s.set})}</div>`})}
    ${i&&wn({row:i,onClose:()=>t(null)})}
    ${r&&qn({row:r,onClose:()=>h(null)})}
    ${c&&Cn({row:c,onClose:()=>d(null)})}</div>`}),wn=m(function({row:n,onClose:l}){return L({title:e("requests.phoneOf",{name:n.full_name}),onClose:l,children:o`<div class="stack">
      <p class="help-call">
        ${n.full_phone?o`<a href=${`tel:${n.full_phone.replaceAll(" ","")}`}>${n.full_phone}</a>`:Q}
      </p>
      <p>${n.need_label}${n.note&&o`<br />${n.note}`}</p><p class="small soft">${e("requests.logged")}</p></div>`})}),qn=m(function({row:n,onClose:l}){const s=C({initial:{household_id:null},check:({household_id:i})=>i?{}:{household_id:v("field.missing")},submit:({household_id:i},t)=>w("/help/requests/{wish_id}/link",{params:{wish_id:n.id},version:n.version,body:{household_id:i.id},key:t}),done:()=>{l(),H("/help/requests","/households"),N(e("requests.linked"))}});return B({title:e("requests.link"),form:s,submit:e("requests.link"),onClose:l,children:o`<p class="soft">${e("requests.linkHint")}</p>
      ${be({...s.bind("household_id"),label:e("entry.household"),required:!0,but:""})}`})}),Cn=m(function({row:n,onClose:l}){const s=C({initial:{outcome:"done",reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:v("field.missing")},submit:({outcome:i,reason:t},r)=>w("/help/requests/{wish_id}/close",{params:{wish_id:n.id},version:n.version,body:{outcome:i,reason:t.trim()},key:r}),done:()=>{l(),H("/help/requests"),N(e("requests.closedDone"))}});return B({title:e("requests.closeTitle",{name:n.full_name}),form:s,submit:e("requests.close"),onClose:l,label:e("requests.close"),children:o`
      ${ve({...s.bind("outcome"),label:e("requests.outcome"),options:[{value:"done",label:e("requests.done")},{value:"dropped",label:e("requests.dropped")}]})}
      ${Y({...s.bind("reason"),label:e("requests.reason"),required:!0,rows:2})}`})}),Nn=Object.freeze(Object.defineProperty({__proto__:null,default:_n},Symbol.toStringTag,{value:"Module"})),le={waiting:"warning",matched:"good",guest:"info",elsewhere:"neutral",withdrawn:"done"},U=a=>a.full_name||(a.state==="guest"?e("entry.guest"):e(a.phone?"unmatched.nameless":"unmatched.numberOnly")),ae=a=>a.birth_year?e("entry.born",{year:a.birth_year}):"";function Hn(){const a=q("/help/entries");return z({title:e("unmatched.title"),lead:e("unmatched.lead"),children:o`<div class="stack">${J({at:"/chua-ghep"})}
      ${ne({label:e("unmatched.title"),query:"xem",tabs:[{name:"cho",label:e("unmatched.waiting"),count:a.data?.total??null,show:()=>qe({key:"waiting",settled:!1})},{name:"xong",label:e("unmatched.settled"),show:()=>qe({key:"settled",settled:!0})}]})}</div>`})}const qe=m(function({settled:n}){const l=n?{settled:!0}:{},s=q("/help/entries",{query:l});return O({of:s,empty:i=>i.items.length===0,whenEmpty:n?S({title:e("unmatched.noneSettled")}):S({title:e("unmatched.none"),hint:e("unmatched.noneHint"),icon:"check"}),children:i=>o`<div>${A({caption:e("unmatched.title"),rows:i.items,rowKey:t=>t.id,href:t=>`/chua-ghep/${t.id}`,columns:[{key:"who",label:e("unmatched.person"),kind:"main",value:t=>[U(t),ae(t)].filter(Boolean).join(", ")},{key:"address",label:e("unmatched.address"),value:t=>t.address||Q},{key:"phone",label:e("unmatched.phone"),value:t=>t.phone??Q},{key:"helps",label:e("unmatched.helps"),value:t=>t.helps.join(", ")},{key:"from",label:e("unmatched.from"),show:t=>o`<div>${t.from_name}<br /><span class="soft small">${D(t.on)}</span></div>`},n?{key:"state",label:e("unmatched.state"),show:t=>P({label:t.state_label,tone:le[t.state]})}:{key:"points",label:e("unmatched.points"),value:t=>t.points_to??e("unmatched.desk")}]})}${Z({page:i,more:t=>E("/help/entries",{query:{...l,cursor:t}}),onMore:s.set})}</div>`})}),Tn=Object.freeze(Object.defineProperty({__proto__:null,TONES:le,bornOf:ae,default:Hn,nameOf:U},Symbol.toStringTag,{value:"Module"}));function Sn({params:a}){const n=q("/help/entries/{entry_id}",{params:{entry_id:a.id}}),l=n.data;return z({title:l?U(l):e("unmatched.title"),crumbs:[{label:e("unmatched.title"),href:_e},{label:l?U(l):""}],status:l&&P({label:l.state_label,tone:le[l.state]}),children:O({of:n,lines:8,children:s=>xn({row:s,changed:n.set})})})}const xn=m(function({row:n,changed:l}){const s=[{label:e("unmatched.person"),value:[U(n),ae(n)].filter(Boolean).join(", ")},...n.address?[{label:e("unmatched.address"),value:n.address}]:[],...n.phone?[{label:e("unmatched.phone"),value:n.phone}]:[],{label:e("unmatched.helps"),value:n.helps.join(", ")},{label:e("entry.on"),value:D(n.on)},{label:e("unmatched.from"),value:`${n.from_name} · ${n.place_label}`},{label:e("entry.evidence"),value:n.document_no?`${n.grade_label} (${n.document_no})`:n.grade_label}];return o`<div class="help-beside">
    ${K({title:e("entry.typed"),children:Ke({facts:s})})}
    <div class="stack">
      ${n.actions.includes("settle")?Dn({row:n}):On({row:n,changed:l})}
      ${n.steps.length>0&&K({title:e("entry.history"),children:Re({label:e("entry.history"),entries:n.steps.map((i,t)=>({id:String(t),at:i.at,title:i.label,who:i.by_name,detail:i.reason||void 0}))})})}
  </div></div>`}),Dn=m(function({row:n}){const[l,s]=f(""),[i,t]=f(""),r=()=>s(""),h=async u=>{t(u.person_id);try{await j(n,{outcome:"person",person_id:u.person_id}),M(e("entry.done",{name:u.full_name}))}catch(b){t(""),V(b)}},c=()=>j(n,{outcome:"guest"}).then(()=>M(e("entry.doneGuest")),V),d=(u,b)=>g({label:u,onClick:b});return o`
    ${K({title:e("entry.candidates"),children:n.candidates.length===0?S({title:e("entry.candidatesNone"),hint:e("entry.candidatesNoneHint"),icon:"search"}):o`<ul class="candidates">${n.candidates.map(u=>o`<li class="candidate" key=${u.person_id}>
                <div><strong>${u.full_name}</strong>${u.birth_year&&o`, ${e("entry.born",{year:u.birth_year})}`}<br />
                  <span class="soft">
                    ${[[u.house_no,u.street_name].filter(Boolean).join(" "),u.unit_name,u.phone].filter(Boolean).join(" · ")}
                  </span>
                </div>
                <div class="likenesses">${u.likenesses.map(b=>Pe({key:b,label:b}))}</div>
                ${g({label:e("entry.isThis"),kind:u===n.candidates[0]?"primary":"plain",busy:i===u.person_id,onClick:()=>{h(u)}})}
              </li>`)}</ul>`})}
    ${K({title:e("entry.other"),children:o`<div class="row">
        ${d(e("entry.search"),()=>s("search"))}
        ${d(e("entry.new"),()=>s("person"))}
        ${d(e("entry.newHome"),()=>s("home"))}
        ${d(e("entry.guest"),()=>{c()})}
        ${d(e("entry.elsewhere"),()=>s("elsewhere"))}
        ${d(e("entry.forward"),()=>s("forward"))}
      </div>`})}
    ${l==="search"&&ln({row:n,onClose:r})}
    ${l==="person"&&an({row:n,onClose:r})}
    ${l==="home"&&on({row:n,onClose:r})}
    ${l==="forward"&&rn({row:n,onClose:r})}
    ${l==="elsewhere"&&W({title:e("entry.elsewhere"),yes:e("entry.elsewhere"),onClose:r,act:(u,b)=>j(n,{outcome:"elsewhere",reason:u},b),done:()=>M(e("entry.doneElsewhere"))})}`}),On=m(function({row:n,changed:l}){const[s,i]=f(!1),t=n.matched_household_id;return K({title:n.state_label,children:o`<div class="stack">
      ${n.matched_name&&o`<p>${e("entry.matched")} <strong>${n.matched_name}</strong></p>`}
      <div class="row">${t&&F("household.read")&&de({label:e("entry.home"),href:`/so-ho/${t}`})}
        ${n.actions.includes("undo")&&g({label:e("entry.undo"),onClick:()=>i(!0)})}</div>
      ${s&&W({title:e("entry.undo"),text:e("entry.undoHint"),yes:e("entry.undo"),danger:!0,onClose:()=>i(!1),act:(r,h)=>w("/help/entries/{entry_id}/undo",{params:{entry_id:n.id},version:n.version,body:{reason:r},key:h}).then(l),done:()=>{H("/help/entries","/indicators","/households"),N(e("entry.undone"))}})}</div>`})}),Kn=Object.freeze(Object.defineProperty({__proto__:null,default:Sn},Symbol.toStringTag,{value:"Module"}));export{Ie as a,Kn as b,vn as e,Xe as f,Nn as r,Tn as u};
