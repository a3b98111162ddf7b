import{O as f,r as Y,b as o,U as Te}from"./kit.js";import{t as ue,Z as Se,S as me,I as pe,c as m,k as q,p as _,F as j,f as v,T as X,B as b,i as A,l as B,e as N,n as ee,m as xe,j as De,h as Oe,u as Ke,L as ge,o as Pe}from"./first.js";import{u as w,E as T,z as be,A as L,t as y,s as fe,P as z,L as D,g as C,i as H,o as O,v as I,d as x,S as K,M as Ee,h as V,e as Me,O as Q,n as ne,D as P,F as je,Q as Be}from"./frame.js";import{C as ye,F as R,P as Z,S,D as te,g as Le,H as ve,h as $e,o as ie,i as Re,j as se,E as Fe,R as ke,l as Ge,T as ae,J as Ae,n as ze}from"./shared.js";async function Ie(l,n){if(!globalThis.crypto?.subtle)return"";const a=new TextEncoder;for(let s=0;;s++){const i=await crypto.subtle.digest("SHA-256",a.encode(`${l}|${s}`));if(new DataView(i).getUint32(0)<2**(32-n))return String(s)}}const $=ue({title:"Cần giúp về công nghệ số?",lead:"Tổ công nghệ số cộng đồng của {unit}, {ward} đến giúp tại nhà, không thu tiền.",wrong:"Mã này không dùng được",wrongHint:"Hãy quét lại mã QR ở nhà văn hóa, hoặc gặp Trưởng khu phố.",need:"Cần giúp việc gì?",needMissing:"Hãy chọn việc cần giúp.",name:"Họ và tên",phone:"Số điện thoại",note:"Nói thêm",noteHint:"Ví dụ: nhà ở đâu, lúc nào có nhà. Không ghi mật khẩu, mã OTP, số tài khoản.",consentMissing:"Cần đồng ý thì Tổ mới liên hệ được.",send:"Gửi",website:"Trang web",thanks:"Cảm ơn ông/bà",warning:"Người của Tổ không bao giờ hỏi mật khẩu, mã OTP hay số tài khoản."});await fe("assistance");function Ve({params:l}){const n=(l.code??"").replaceAll("/","."),a=w("/help/ask",{query:{neighbourhood:n}}),[s,i]=f(""),t=a.data;if(Y(()=>{t&&Se(t.words)},[t]),s)return me({title:$("thanks"),narrow:!0,children:o`<div class="card">
<div class="state" role="status">
<span class="state-icon">${pe({name:"check"})}</span>
<p>${s}</p>
<p class="soft">${$("warning")}</p>
</div>
</div>`});const r=a.state==="error"&&[404,422].includes(a.error?.status??0);return me({title:$("title"),narrow:!0,lead:t?$("lead",{unit:t.unit_name,ward:t.ward_name}):void 0,children:o`<div class="card">${t?Qe({page:t,code:n,said:i}):r?T({title:$("wrong"),hint:$("wrongHint")}):a.error?be({problem:a.error,onRetry:()=>{a.refresh()}}):L({lines:6})}</div>`})}const Qe=m(function({page:n,code:a,said:s}){const i=q({draft:!1,initial:{full_name:"",phone:"",need:"",note:"",consent:!1,website:""},check:({full_name:t,phone:r,need:c,consent:d})=>({...!c&&{need:$("needMissing")},...!t.trim()&&{full_name:y("field.missing")},...!r.trim()&&{phone:y("field.missing")},...!d&&{consent:$("consentMissing")}}),submit:async({consent:t,...r})=>{const c=await Ie(n.seed,n.bits);return _("/help/ask",{body:{...r,consent:!0,neighbourhood:a,seed:n.seed,work:c}})},done:({message:t})=>s(t)});return j({form:i,label:$("title"),children:o`
<fieldset class="field" aria-describedby=${i.errors.need?"need-error":void 0}><legend class="field-label">${$("need")}</legend>
<div class="help-picks">
${n.needs.map(({code:t,label:r})=>o`<button type="button" key=${t} class="pick" aria-pressed=${String(i.values.need===t)}
onClick=${()=>i.set({need:t})}>${r}</button>`)}
</div>
${i.errors.need&&o`<p class="field-error" id="need-error">${i.errors.need}</p>`}</fieldset>
${v({...i.bind("full_name"),label:$("name"),autocomplete:"name",maxlength:100,required:!0})}
<div class="help-phone">
${v({...i.bind("phone"),label:$("phone"),type:"tel",inputmode:"tel",autocomplete:"tel",maxlength:30,required:!0})}
</div>
${X({...i.bind("note"),label:$("note"),hint:$("noteHint"),rows:2,maxlength:300})}
<label class="ask-trap" aria-hidden="true">
${$("website")}
<input type="text" name="website" tabindex="-1" autocomplete="off" value=${i.values.website}
onInput=${t=>i.set({website:t.currentTarget.value})} />
</label>
${ye({...i.bind("consent"),label:n.consent})}
<div class="form-actions help-save">${b({label:$("send"),type:"submit",kind:"primary",busy:i.busy})}</div>
<p class="small soft">${$("warning")}</p>`})}),Ze=Object.freeze(Object.defineProperty({__proto__:null,default:Ve},Symbol.toStringTag,{value:"Module"})),e=ue({"place.form":"Ghi lượt giúp","place.unmatched":"Chưa ghép","place.requests":"Nhờ giúp qua mã QR","place.events":"Họp, sự kiện, Zalo","place.label":"Giúp dân","form.title":"Giúp dân","form.lead":"Mười giây: chọn việc đã giúp, ghi số điện thoại, lưu. Không cần mở sổ hộ; mỗi người chỉ được tính một lần.","form.helps":"Đã giúp việc gì?","form.helpsMissing":"Hãy chọn việc đã giúp.","form.who":"Giúp ai?","form.resident":"Người ở phường","form.guest":"Khách từ nơi khác","form.guestHint":"Khách được đếm riêng. Không ghi tên, số điện thoại của khách.","form.phone":"Số điện thoại","form.phoneHint":"Có số điện thoại là đủ. Không có thì ghi họ tên, năm sinh và địa chỉ.","form.noPhone":"Không có số điện thoại","form.hasPhone":"Có số điện thoại","form.citizenId":"Số định danh cá nhân","form.citizenIdHint":"12 số, chỉ để tìm đúng người; không lưu lại con số này.","form.name":"Họ và tên","form.birth":"Năm sinh","form.birthBad":"Năm sinh gồm 4 chữ số, ví dụ 1958.","form.address":"Địa chỉ","form.addressHint":"Số nhà, đường, tổ hoặc khu phố, ví dụ: số 14 ngõ 5.","form.neighbourhood":"Khu phố","form.neighbourhoodEmpty":"Không rõ","form.whoMissing":"Ghi số điện thoại; hoặc họ tên, năm sinh và địa chỉ.","form.more":"Ngày khác, nơi khác, số hồ sơ","form.day":"Ngày giúp","form.place":"Nơi giúp","form.documentNo":"Số hồ sơ, biên nhận","form.documentNoHint":"Có số hồ sơ thì lượt giúp được tính là có minh chứng.","form.unit":"Ghi cho","form.save":"Lưu lượt giúp","form.saved":"Đã ghi. Bạn có thể ghi lượt tiếp theo.","mine.title":"Tôi đã ghi","mine.hint":"60 ngày gần đây. Danh sách này không cho biết người đó có trong sổ hộ hay không.","mine.none":"Chưa ghi lượt nào","mine.noneHint":"Lượt vừa lưu hiện ở đây; ghi nhầm thì bấm Bỏ.","mine.when":"Ngày","mine.what":"Việc đã giúp","mine.who":"Người được giúp","mine.byNumber":"Theo số định danh","mine.withdraw":"Bỏ","mine.withdrawTitle":"Bỏ lượt ghi này?","mine.withdrawText":"Lượt này không còn được tính. Ghi lại được nếu cần.","mine.withdrawYes":"Bỏ lượt ghi","mine.withdrawn":"Đã bỏ","sum.title":"Kỳ này: {unit}","sum.days":"Từ {first} đến {last}","sum.given":"Lượt giúp","sum.guests":"Khách từ nơi khác","sum.matched":"Đã ghép với sổ hộ","sum.waiting":"Chờ khu phố ghép","sum.few":"Số đã ghép, chờ ghép hiện từ hôm sau, khi có từ 5 lượt.","unmatched.title":"Chưa ghép","unmatched.lead":"Lượt giúp ở quầy, trường học, sự kiện mà hệ thống chưa biết là ai. Bạn biết thì ghép; người đó chỉ được tính một lần.","unmatched.waiting":"Chưa ghép","unmatched.settled":"Đã xử lý","unmatched.none":"Không còn lượt nào chờ ghép","unmatched.noneHint":"Lượt giúp mới không khớp ai trong sổ sẽ hiện ở đây.","unmatched.noneSettled":"Chưa xử lý lượt nào","unmatched.person":"Người được giúp","unmatched.helps":"Việc đã giúp","unmatched.address":"Địa chỉ","unmatched.phone":"Điện thoại","unmatched.from":"Nơi ghi","unmatched.points":"Thuộc","unmatched.desk":"Chưa rõ khu phố","unmatched.state":"Kết quả","unmatched.nameless":"Chỉ có số điện thoại","unmatched.numberOnly":"Chỉ có số định danh","entry.typed":"Nơi giúp ghi lại","entry.born":"sinh {year}","entry.on":"Ngày giúp","entry.place":"Nơi giúp","entry.evidence":"Mức tin cậy","entry.documentNo":"Số hồ sơ","entry.candidates":"Có phải là một trong những người này?","entry.candidatesNone":"Không ai trong sổ giống","entry.candidatesNoneHint":"Tìm theo tên ở dưới, thêm người mới, hoặc ghi là khách.","entry.isThis":"Đúng là người này","entry.other":"Không phải những người trên","entry.search":"Tìm người khác trong sổ","entry.new":"Thêm vào một hộ trong sổ","entry.newHome":"Thêm hộ mới","entry.guest":"Khách từ nơi khác","entry.elsewhere":"Không phải người ở đây","entry.forward":"Chuyển khu phố khác","entry.history":"Đã xử lý thế nào","entry.noHistory":"Chưa ai xử lý.","entry.matched":"Đã ghép với","entry.home":"Mở hộ này","entry.undo":"Bỏ lần ghép này","entry.undoHint":"Kết quả đã ghi cho người này được rút lại; lượt giúp trở về danh sách chưa ghép.","entry.reason":"Lý do","entry.done":"Đã ghép với {name}.","entry.doneGuest":"Đã ghi là khách.","entry.doneElsewhere":"Đã ghi.","entry.undone":"Đã bỏ lần ghép.","entry.forwarded":"Đã chuyển.","entry.to":"Chuyển tới","entry.toDesk":"Bộ phận Văn hóa xem","entry.household":"Hộ","entry.relation":"Quan hệ với chủ hộ","entry.street":"Tuyến phố","entry.houseNo":"Số nhà","entry.newHomeHint":"Người này là chủ hộ; bổ sung người khác trong Sổ hộ sau.","entry.save":"Thêm và ghép","entry.notDouble":"Không trùng, vẫn thêm hộ này","entry.choose":"Ghép với người này","pick.name":"Tên người","pick.placeholder":"Ví dụ: xuan, hoặc đỗ thị xuân","pick.none":"Không thấy ai tên như vậy trong phạm vi của bạn.","pick.found":"Người tìm thấy","events.title":"Họp, sự kiện, Zalo","events.lead":"Người có tên trong sổ được tính đã tuyên truyền, mỗi người một lần; người khác và số ước tính đứng riêng.","events.tab":"Họp, sự kiện","events.add":"Ghi cuộc họp, sự kiện","events.none":"Chưa ghi cuộc họp, sự kiện nào","events.noneHint":"Ghi buổi họp khu phố, sinh hoạt chi bộ, tập huấn cùng những người dự.","events.topic":"Nội dung tuyên truyền","events.kind":"Loại","events.place":"Nơi họp","events.on":"Ngày","events.people":"Người trong sổ","events.others":"Người khác","events.othersHint":"Số người dự không chọn ở trên; chỉ đếm, không tính vào mục tiêu.","events.by":"Người ghi","events.cancel":"Hủy ghi nhận","events.cancelTitle":"Hủy ghi nhận buổi này?","events.cancelText":"Những người dự không còn được tính đã tuyên truyền ở buổi này.","events.cancelled":"Đã hủy","events.saved":"Đã ghi buổi họp, sự kiện.","events.anew":"Đã ghi {count} người; ghi lại thì thay danh sách ấy.","events.unit":"Khu phố","events.street":"Chọn người dự theo tuyến phố","events.streetEmpty":"Chọn tuyến phố","events.all":"Chọn cả tuyến","events.noneOf":"Bỏ chọn cả tuyến","events.chosen":"Đã chọn {count} người","reach.tab":"Zalo, truyền thanh","reach.add":"Ghi một lần phát, đăng","reach.once":"Bài đã ghi ở Tài liệu kèm số người xem, nghe thì không ghi lại ở đây.","reach.hint":"Số ước tính nằm ở cột riêng của báo cáo: lấy lần có đông người nhất, không cộng dồn, không tính cho một người nào.","reach.none":"Chưa ghi lần phát, đăng nào","reach.noneHint":"Ghi bài đăng nhóm Zalo, buổi phát thanh cùng số người ước tính nghe, xem.","reach.channel":"Kênh","reach.audience":"Số người ước tính","reach.basis":"Ước tính theo","reach.basisHint":"Ví dụ: số thành viên nhóm Zalo, số hộ trong vùng nghe loa.","reach.topic":"Nội dung","reach.link":"Đường dẫn bài đăng","reach.linkBad":"Đường dẫn bắt đầu bằng https://","reach.withdraw":"Rút lại","reach.withdrawTitle":"Rút lại số ước tính này?","reach.withdrawText":"Số này không còn vào báo cáo; dòng vẫn còn trong danh sách.","reach.withdrawn":"Đã rút lại","reach.saved":"Đã ghi số ước tính.","requests.title":"Nhờ giúp qua mã QR","requests.lead":"Người dân quét mã ở nhà văn hóa để nhờ giúp. Số điện thoại khớp sổ thì hộ tự vào chuyến đi của thành viên.","requests.poster":"In áp phích mã QR","requests.posterText":"Áp phích A4 của {unit}: mã QR, ba bước nhờ giúp, lời dặn an toàn. In rồi dán ở nhà văn hóa.","requests.posterOf":"Áp phích của {unit}","requests.posterUnit":"Khu phố","requests.posterOpen":"Mở áp phích để in","requests.open":"Đang chờ","requests.closed":"Đã kết thúc","requests.apart":"Chờ xem lại","requests.none":"Không có yêu cầu nào đang chờ","requests.noneHint":"Dán áp phích mã QR ở nhà văn hóa để người dân gửi yêu cầu.","requests.noneApart":"Không có yêu cầu nào chờ xem lại","requests.noneClosed":"Chưa kết thúc yêu cầu nào","requests.who":"Người nhờ","requests.need":"Việc cần giúp","requests.at":"Lúc gửi","requests.home":"Hộ","requests.state":"Tình trạng","requests.visited":"Đã đến nhà","requests.call":"Gọi lại","requests.link":"Chọn hộ","requests.linkHint":"Chọn hộ của người nhờ. Hộ này vào danh sách đến nhà của thành viên phụ trách, kèm lời nhờ.","requests.linked":"Đã đưa hộ vào danh sách đến nhà.","requests.close":"Kết thúc","requests.closeTitle":"Kết thúc yêu cầu của {name}","requests.outcome":"Kết quả","requests.done":"Đã giúp xong","requests.dropped":"Không giải quyết","requests.reason":"Đã làm gì, hoặc vì sao","requests.closedDone":"Đã kết thúc yêu cầu.","requests.phoneOf":"{name}: gọi lại","requests.logged":"Lượt xem số này được ghi vào nhật ký.",acts:"Thao tác"});await fe("assistance");const Ue=[{path:"/giup-dan",label:"place.form",action:"help.record"},{path:"/chua-ghep",label:"place.unmatched",action:"help.match"},{path:"/giup-dan/nho-giup",label:"place.requests",action:"help.match"},{path:"/giup-dan/su-kien",label:"place.events",action:"help.match"}],W=m(function({at:n}){const a=Ue.filter(({action:s})=>A(s));return a.length<2?o``:o`<nav class="places no-print" aria-label=${e("place.label")}>
${a.map(({path:s,label:i})=>o`<a key=${s} href=${s} aria-current=${s===n?"page":void 0}>${e(i)}</a>`)}
</nav>`}),le=m(function({label:n,pressed:a,onClick:s}){return o`<button type="button" class="pick" aria-pressed=${String(a)} onClick=${s}>
${a&&pe({name:"check"})}
<span>${n}</span>
</button>`}),J=m(function({draft:n,title:a,text:s,yes:i,danger:t,onClose:r,act:c,done:d}){const p=q({draft:n,initial:{reason:""},check:({reason:u})=>u.trim().length>=3?{}:{reason:y("field.missing")},submit:({reason:u},g)=>c(u.trim(),g),done:()=>{r(),d()}});return R({title:a,form:p,submit:i,onClose:r,danger:t,children:o`${s&&o`<p class="soft">${s}</p>`}
${X({...p.bind("reason"),label:e("entry.reason"),required:!0,rows:2})}`})});function We(){const l=w("/help/form");return z({title:e("form.title"),lead:e("form.lead"),children:o`<div class="stack">${W({at:"/giup-dan"})}
${D({of:l,lines:8,children:n=>Xe({read:n})})}
${tn({})}</div>`})}const _e=l=>({helps:[],guest:!1,byName:!1,phone:"",citizen_id:"",full_name:"",birth_year:"",address:"",neighbourhood_id:"",on:N.value,place:l.place,document_no:"",unit_id:l.units[0]?.id??""});function Je(l){if(l.helps.length===0)return{helps:e("form.helpsMissing")};if(l.guest)return{};if(l.birth_year.trim()&&!/^\d{4}$/.test(l.birth_year.trim()))return{birth_year:e("form.birthBad")};const n=l.full_name.trim()&&l.birth_year.trim()&&l.address.trim();return l.phone.trim()||l.citizen_id.trim()||n?{}:l.byName?{full_name:e("form.whoMissing")}:{phone:e("form.whoMissing")}}function Ye({byName:l,guest:n,helps:a,on:s,place:i,document_no:t,unit_id:r,...c}){const d={helps:a,guest:n,on:s,place:i,document_no:t,unit_id:r||null};return n?{...d,full_name:"",address:""}:{...d,...c,birth_year:c.birth_year.trim()?Number(c.birth_year):null,neighbourhood_id:c.neighbourhood_id||null}}const Xe=m(function({read:n}){const[a,s]=f(0),i=q({draft:"help",initial:_e(n),check:Je,submit:(d,p)=>_("/help/entries",{body:Ye(d),key:p}),done:()=>{C(e("form.saved")),H("/help/mine","/help/entries"),i.reset(_e(n)),s(a+1),document.querySelector("[data-first-pick] button")?.scrollIntoView({block:"center"})}}),{helps:t,guest:r}=i.values,c=d=>i.set({helps:t.includes(d)?t.filter(p=>p!==d):[...t,d]});return o`<div class="card">${j({form:i,label:e("form.title"),children:o`<div class="help-form" key=${a}>
<fieldset data-first-pick aria-describedby=${i.errors.helps?"helps-error":void 0}><legend class="field-label">${e("form.helps")}</legend>
<div class="help-picks">
${n.helps.map(({code:d,label:p})=>le({key:d,label:p,pressed:t.includes(d),onClick:()=>c(d)}))}
</div>
${i.errors.helps&&o`<p class="field-error" id="helps-error">${i.errors.helps}</p>`}</fieldset>
<fieldset><legend class="field-label">${e("form.who")}</legend>
<div class="help-picks is-two">
${le({label:e("form.resident"),pressed:!r,onClick:()=>i.set({guest:!1})})}
${le({label:e("form.guest"),pressed:r,onClick:()=>i.set({guest:!0})})}
</div>
${r?o`<p class="soft">${e("form.guestHint")}</p>`:en({form:i,read:n})}</fieldset>
${nn({form:i,read:n})}
<div class="form-actions help-save">${b({label:e("form.save"),type:"submit",kind:"primary",busy:i.busy})}</div>
</div>`})}</div>`}),en=m(function({form:n,read:a}){const{byName:s}=n.values;return o`
<div class="help-phone">
${v({...n.bind("phone"),label:e("form.phone"),hint:e("form.phoneHint"),type:"tel",inputmode:"tel",autocomplete:"off"})}
</div>
${a.citizen_ids&&v({...n.bind("citizen_id"),label:e("form.citizenId"),hint:e("form.citizenIdHint"),inputmode:"numeric",autocomplete:"off",maxlength:20})}
${s?o`
<div class="form-row">${v({...n.bind("full_name"),label:e("form.name"),autocomplete:"off",maxlength:100})}
${v({...n.bind("birth_year"),label:e("form.birth"),inputmode:"numeric",autocomplete:"off",maxlength:4})}</div>
<div class="form-row">
${v({...n.bind("address"),label:e("form.address"),hint:e("form.addressHint"),autocomplete:"off",maxlength:200})}
${S({...n.bind("neighbourhood_id"),label:e("form.neighbourhood"),empty:e("form.neighbourhoodEmpty"),options:a.neighbourhoods.map(({id:i,name:t})=>({value:i,label:t}))})}
</div>`:o`<p>${b({label:e("form.noPhone"),kind:"quiet",icon:"plus",onClick:()=>n.set({byName:!0})})}</p>`}`}),nn=m(function({form:n,read:a}){return o`<details class="help-more" open=${!!(n.errors.on||n.errors.document_no)}>
<summary>${e("form.more")}</summary>
<div>
<div class="form-row">
${te({...n.bind("on"),label:e("form.day"),min:Me(N.value,-60),max:N.value})}
${S({...n.bind("place"),label:e("form.place"),empty:!1,options:a.places.map(({code:s,label:i})=>({value:s,label:i}))})}
</div>
<div class="form-row">
${v({...n.bind("document_no"),label:e("form.documentNo"),hint:e("form.documentNoHint"),autocomplete:"off",maxlength:60})}
${a.units.length>1&&S({...n.bind("unit_id"),label:e("form.unit"),empty:!1,options:a.units.map(({id:s,name:i})=>({value:s,label:i}))})}
</div>
</div></details>`}),we=l=>l.guest?e("form.guest"):[l.full_name,l.phone].filter(Boolean).join(" · ")||e("mine.byNumber"),tn=m(function(){const n=w("/help/mine"),a=w("/help/mine/entries"),s=async i=>{if(await Ee({title:e("mine.withdrawTitle"),text:o`<p>${i.helps.join(", ")} · ${we(i)}</p><p class="soft">${e("mine.withdrawText")}</p>`,yes:e("mine.withdrawYes"),danger:!0}))try{await _("/help/mine/entries/{entry_id}/withdraw",{params:{entry_id:i.id}}),H("/help/mine"),C(e("mine.withdrawn"))}catch(t){V(t)}};return o`
${n.data&&n.data.given>0&&sn({sums:n.data})}
${O({title:e("mine.title"),hint:e("mine.hint"),children:D({of:a,empty:i=>i.items.length===0,whenEmpty:T({title:e("mine.none"),hint:e("mine.noneHint")}),children:i=>o`<div>${I({caption:e("mine.title"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn?"muted":void 0,columns:[{key:"who",label:e("mine.who"),kind:"main",value:we},{key:"helps",label:e("mine.what"),value:t=>t.helps.join(", ")},{key:"on",label:e("mine.when"),value:t=>x(t.on)},{key:"act",label:e("mine.withdraw"),kind:"actions",show:t=>t.withdrawn?K({label:e("mine.withdrawn"),tone:"done"}):b({label:e("mine.withdraw"),small:!0,onClick:()=>{s(t)}})}]})}${Z({page:i,more:t=>B("/help/mine/entries",{query:{cursor:t}}),onMore:a.set})}</div>`})})}`}),sn=m(function({sums:n}){const a=(s,i)=>o`<div><span class="soft">${s}</span><b>${i===null?Q:ne(i)}</b></div>`;return O({title:e("sum.title",{unit:n.unit_name}),hint:e("sum.days",{first:x(n.first_day),last:x(n.last_day)}),children:o`
<div class="help-sums">
${a(e("sum.given"),n.given)}
${a(e("sum.guests"),n.guests)}
${a(e("sum.matched"),n.matched)}
${a(e("sum.waiting"),n.waiting)}
</div>
${n.matched===null&&o`<p class="small soft">${e("sum.few")}</p>`}`})}),an=Object.freeze(Object.defineProperty({__proto__:null,default:We},Symbol.toStringTag,{value:"Module"})),ln={full_name:"",house_no:"",reason:"",relation:"other",confirm_not_duplicate:!1},qe="/chua-ghep",F=(l,n,a)=>_("/help/entries/{entry_id}/settle",{params:{entry_id:l.id},version:l.version,body:{...ln,...n},key:a});function E(l){H("/help/entries","/help/mine","/indicators","/households"),C(l),ee(qe)}const on=8,rn=ie(Re,["spouse","child","parent","other"]);function hn(l){const[n,a]=f(null),s=Te(0);return Y(()=>{const i=++s.current;if(l.trim().length<2)return a(null);const t=c=>i===s.current&&a(c),r=setTimeout(()=>_("/help/people",{body:{text:l,limit:on}}).then(({people:c})=>t(c),()=>t([])),250);return()=>clearTimeout(r)},[l]),n}const oe=l=>[l.birth_year&&e("entry.born",{year:l.birth_year}),[l.house_no,l.street_name].filter(Boolean).join(" "),l.household_code].filter(Boolean).join(" · "),cn=m(function({row:n,onClose:a}){const[s,i]=f(n.full_name),t=hn(s),r=q({draft:`person ${n.id}`,initial:{person:null},submit:({person:d},p)=>F(n,{outcome:"person",person_id:d?.id??null},p),done:()=>E(e("entry.done",{name:r.values.person?.full_name??""}))}),{person:c}=r.values;return P({title:e("entry.search"),onClose:a,children:j({form:r,label:e("entry.search"),children:o`
${c?o`
<div class="row">
<p><strong>${c.full_name}</strong><br /><span class="soft">${oe(c)}</span></p>
${b({label:e("entry.search"),small:!0,onClick:()=>r.set({person:null})})}
</div>
${Le({form:r,submit:e("entry.choose"),onClose:a})}`:o`
${v({label:e("pick.name"),name:"text",type:"search",value:s,onChange:i,placeholder:e("pick.placeholder"),autocomplete:"off"})}
${t&&o`<ul class="found-people" aria-label=${e("pick.found")}>
${t.map(d=>o`<li key=${d.id}>
<button type="button" class="account" onClick=${()=>r.set({person:d})}>
<span><strong>${d.full_name}</strong><small>${oe(d)}</small></span>
</button>
</li>`)}
${t.length===0&&o`<li class="soft">${e("pick.none")}</li>`}</ul>`}`}`})})}),dn=m(function({row:n,onClose:a}){const s=q({draft:`new-person ${n.id}`,initial:{household:null,full_name:n.full_name,relation:"other"},check:({household:i,full_name:t})=>({...!i&&{household:y("field.missing")},...!t.trim()&&{full_name:y("field.missing")}}),submit:({household:i,full_name:t,relation:r},c)=>F(n,{outcome:"new_person",household_id:i.id,full_name:t,relation:r},c),done:()=>E(e("entry.done",{name:s.values.full_name}))});return R({title:e("entry.new"),form:s,submit:e("entry.save"),onClose:a,children:o`
${ve({...s.bind("household"),label:e("entry.household"),required:!0,but:""})}
<div class="form-row">
${v({...s.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
${S({...s.bind("relation"),label:e("entry.relation"),empty:!1,options:rn})}
</div>`})}),un=m(function({row:n,onClose:a}){const s=q({draft:`new-home ${n.id}`,initial:{street_id:"",house_no:"",full_name:n.full_name,confirm_not_duplicate:!1},check:({street_id:t,full_name:r})=>({...!t&&{street_id:y("field.missing")},...!r.trim()&&{full_name:y("field.missing")}}),submit:(t,r)=>F(n,{outcome:"new_household",...t},r),done:()=>E(e("entry.done",{name:s.values.full_name}))}),i=s.problem?.code==="possible-duplicate";return R({title:e("entry.newHome"),form:s,submit:e("entry.save"),onClose:a,children:o`
<p class="soft">${e("entry.newHomeHint")}</p>
${v({...s.bind("full_name"),label:e("form.name"),required:!0,maxlength:100})}
<div class="form-row">
${$e({...s.bind("street_id"),label:e("entry.street"),required:!0})}
${v({...s.bind("house_no"),label:e("entry.houseNo"),maxlength:40})}
</div>
${i&&b({label:e("entry.notDouble"),onClick:()=>{s.set({confirm_not_duplicate:!0}),s.submit()}})}`})}),mn=m(function({row:n,onClose:a}){const s=w("/help/form"),i=q({draft:`forward ${n.id}`,initial:{unit_id:""},submit:({unit_id:r},c)=>_("/help/entries/{entry_id}/forward",{params:{entry_id:n.id},version:n.version,body:{unit_id:r||null},key:c}),done:()=>E(e("entry.forwarded"))}),t=(s.data?.neighbourhoods??[]).filter(({name:r})=>r!==n.points_to).map(({id:r,name:c})=>({value:r,label:c}));return R({title:e("entry.forward"),form:i,submit:e("entry.forward"),onClose:a,children:S({...i.bind("unit_id"),label:e("entry.to"),empty:e("entry.toDesk"),options:t})})});function re(){const l=w("/units");if(!l.data)return null;const n=new Set(xe.value?.assignments.map(({unit_id:s})=>s)),a=l.data.filter(({kind:s,id:i})=>s==="neighbourhood"&&n.has(i));return a.length>0?a.map(({id:s,name:i})=>({id:s,name:i})):l.data.filter(({kind:s})=>s==="neighbourhood").map(({id:s,name:i})=>({id:s,name:i}))}const pn=ie(Fe),gn=m(function({onClose:n}){const a=re();return P({title:e("events.add"),onClose:n,wide:!0,children:a?bn({places:a,onClose:n}):L({})})}),bn=m(function({places:n,onClose:a}){const s=q({draft:"event",initial:{unit_id:n[0]?.id??"",kind:"neighbourhood",on:N.value,place:"",topic:"",person_ids:[],others:null},check:i=>({...!i.place.trim()&&{place:y("field.missing")},...!i.topic.trim()&&{topic:y("field.missing")},...!i.on&&{on:y("field.missing")}}),submit:(i,t)=>_("/help/events",{body:{...i,kind:i.kind,on:i.on??N.value,others:i.others??0},key:t}),done:()=>{a(),H("/help/events","/indicators"),C(e("events.saved"))}});return j({form:s,label:e("events.add"),children:o`
<div class="form-row">${S({...s.bind("kind"),label:e("events.kind"),empty:!1,options:pn})}
${n.length>1&&S({...s.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
${te({...s.bind("on"),label:e("events.on"),required:!0,max:N.value})}</div>
<div class="form-row">
${v({...s.bind("topic"),label:e("events.topic"),required:!0,maxlength:200})}
${v({...s.bind("place"),label:e("events.place"),required:!0,maxlength:200})}
</div>
${He({chosen:s.values.person_ids,choose:i=>s.set({person_ids:i}),error:s.errors.person_ids})}
${se({...s.bind("others"),label:e("events.others"),hint:e("events.othersHint")})}
${Ce({onClose:a,busy:s.busy})}`})}),fn=m(function({id:n}){const{data:a}=w("/activities/{activity_id}",{params:{activity_id:n}});return P({title:a?a.title:e("events.people"),onClose:()=>ee(`/hoat-dong/${n}`),wide:!0,children:a?yn({row:a}):L({})})}),yn=m(function({row:n}){const a=()=>ee(`/hoat-dong/${n.id}`),s=q({draft:`residents ${n.id}`,initial:{person_ids:[],others:n.others},submit:({person_ids:i,others:t},r)=>De("/activities/{activity_id}/residents",{params:{activity_id:n.id},version:n.version,body:{person_ids:i,others:t??0},key:r}),done:()=>{H("/activities","/help/events","/indicators"),C(e("events.saved")),a()}});return j({form:s,label:e("events.people"),children:o`
${n.residents!==null&&o`<p class="notice">${e("events.anew",{count:ne(n.residents)})}</p>`}
${He({chosen:s.values.person_ids,choose:i=>s.set({person_ids:i}),error:s.errors.person_ids})}
${se({...s.bind("others"),label:e("events.others"),hint:e("events.othersHint")})}
${Ce({onClose:a,busy:s.busy})}`})}),Ce=m(function({onClose:n,busy:a}){return o`<div class="form-actions">
${b({label:y("act.cancel"),onClick:n})}
${b({label:y("act.save"),type:"submit",kind:"primary",busy:a})}
</div>`}),He=m(function({chosen:n,choose:a,error:s}){const[i,t]=f(""),[r,c]=f(null),[d,p]=f(null);Y(()=>{if(c(null),p(null),!i)return;let h=!0;return _("/help/people",{body:{street_id:i,text:"",limit:500}}).then(G=>h&&c(G.people),G=>h&&p(Oe(G))),()=>{h=!1}},[i]);const u=new Set(r?.map(({id:h})=>h)),g=r!==null&&r.length>0&&r.every(({id:h})=>n.includes(h)),M=n.filter(h=>!u.has(h)),k=h=>a(n.includes(h)?n.filter(G=>G!==h):[...n,h]);return o`<div class="stack">
${$e({label:e("events.street"),name:"street_id",value:i,onChange:t,empty:e("events.streetEmpty"),error:s})}
${d&&be({problem:d})}
${i&&!r&&!d&&L({lines:3})}
${r&&o`
<div class="row">
${b({label:e(g?"events.noneOf":"events.all"),small:!0,onClick:()=>a(g?M:[...M,...u])})}
</div>
<div class="attendees" role="group" aria-label=${e("events.people")} tabindex="0">
${r.map(h=>ye({key:h.id,name:h.id,label:h.full_name,hint:oe(h),value:n.includes(h.id),onChange:()=>k(h.id)}))}
</div>`}
${n.length>0&&o`<p role="status"><strong>${e("events.chosen",{count:ne(n.length)})}</strong></p>`}
</div>`}),vn=ie(Ge),$n=m(function({onClose:n}){const a=re();return P({title:e("reach.add"),onClose:n,children:a?kn({places:a,onClose:n}):L({})})}),kn=m(function({places:n,onClose:a}){const s=q({draft:"reach",initial:{unit_id:n[0]?.id??"",channel:"zalo",on:N.value,audience:null,basis:"",topic:"",link:""},check:i=>({...!i.topic.trim()&&{topic:y("field.missing")},...!i.audience&&{audience:y("field.missing")},...!i.basis.trim()&&{basis:y("field.missing")},...!i.on&&{on:y("field.missing")},...i.link.trim()&&!/^https?:\/\/\S+$/.test(i.link.trim())&&{link:e("reach.linkBad")}}),submit:(i,t)=>_("/help/reach",{body:{...i,channel:i.channel,on:i.on??N.value,audience:i.audience??0},key:t}),done:()=>{a(),H("/help/reach"),C(e("reach.saved"))}});return j({form:s,label:e("reach.add"),children:o`
${ke({...s.bind("channel"),label:e("reach.channel"),options:vn})}
${v({...s.bind("topic"),label:e("reach.topic"),required:!0,maxlength:200})}
<div class="form-row">${te({...s.bind("on"),label:e("events.on"),required:!0,max:N.value})}
${n.length>1&&S({...s.bind("unit_id"),label:e("events.unit"),empty:!1,options:n.map(({id:i,name:t})=>({value:i,label:t}))})}
</div>
${se({...s.bind("audience"),label:e("reach.audience"),required:!0})}
${v({...s.bind("basis"),label:e("reach.basis"),hint:e("reach.basisHint"),required:!0,maxlength:300})}
${v({...s.bind("link"),label:e("reach.link"),type:"url",inputmode:"url",maxlength:500})}
<div class="form-actions">
${b({label:y("act.cancel"),onClick:a})}
${b({label:y("act.save"),type:"submit",kind:"primary",busy:s.busy})}
</div>`})});function _n(){const[l]=Ke(),[n,a]=f(!1),s=l.xem==="tiep-can"&&A("reach.record");return z({title:e("events.title"),lead:e("events.lead"),actions:b({label:e(s?"reach.add":"events.add"),kind:"primary",icon:"plus",onClick:()=>a(!0)}),children:o`<div class="stack">${W({at:"/giup-dan/su-kien"})}
${ae({label:e("events.title"),query:"xem",tabs:[{name:"hop",label:e("events.tab"),show:()=>wn({})},...A("reach.record")?[{name:"tiep-can",label:e("reach.tab"),show:()=>qn({})}]:[]]})}
${l["hoat-dong"]&&fn({id:l["hoat-dong"]})}
${n&&(s?$n({onClose:()=>a(!1)}):gn({onClose:()=>a(!1)}))}</div>`})}const wn=m(function(){const n=w("/help/events"),[a,s]=f(null);return o`<div>${D({of:n,empty:i=>i.items.length===0,whenEmpty:T({title:e("events.none"),hint:e("events.noneHint"),icon:"people"}),children:i=>o`<div>${I({caption:e("events.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.cancelled_reason?"muted":void 0,columns:[{key:"topic",label:e("events.topic"),kind:"main",show:t=>o`<div>
<strong>${t.topic}</strong>
<br />
<span class="soft small">${t.kind_label} · ${t.unit_name}, ${t.place}</span>
</div>`},{key:"on",label:e("events.on"),value:t=>x(t.on)},{key:"people",label:e("events.people"),kind:"number",value:t=>t.attendees},{key:"others",label:e("events.others"),kind:"number",value:t=>t.others},{key:"by",label:e("events.by"),value:t=>t.by_name},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.cancelled_reason?o`<div>
${K({label:e("events.cancelled"),tone:"done"})}
<br />
<span class="soft small">${t.cancelled_reason}</span>
</div>`:t.actions.includes("cancel")&&b({label:e("events.cancel"),small:!0,onClick:()=>s(t)})}]})}${Z({page:i,more:t=>B("/help/events",{query:{cursor:t}}),onMore:n.set})}</div>`})}
${a&&J({draft:`cancel ${a.id}`,title:e("events.cancelTitle"),text:e("events.cancelText"),yes:e("events.cancel"),danger:!0,onClose:()=>s(null),act:(i,t)=>_("/help/events/{event_id}/cancel",{params:{event_id:a.id},version:a.version,body:{reason:i},key:t}),done:()=>{H("/help/events","/indicators"),C(e("events.cancelled"))}})}</div>`}),qn=m(function(){const n=w("/help/reach"),[a,s]=f(null);return o`<div class="stack"><p class="notice">${e("reach.hint")} ${e("reach.once")}</p>${D({of:n,empty:i=>i.items.length===0,whenEmpty:T({title:e("reach.none"),hint:e("reach.noneHint"),icon:"bell"}),children:i=>o`<div>${I({caption:e("reach.tab"),rows:i.items,rowKey:t=>t.id,tone:t=>t.withdrawn_reason?"muted":void 0,columns:[{key:"topic",label:e("reach.topic"),kind:"main",show:t=>o`<div>
${t.link?o`<a href=${t.link} target="_blank" rel="noopener noreferrer">${t.topic}</a>`:o`<strong>${t.topic}</strong>`}
<br />
<span class="soft small">${t.channel_label} · ${t.unit_name}</span>
</div>`},{key:"on",label:e("events.on"),value:t=>x(t.on)},{key:"audience",label:e("reach.audience"),kind:"number",value:t=>t.audience},{key:"basis",label:e("reach.basis"),value:t=>t.basis},{key:"acts",label:e("acts"),kind:"actions",show:t=>t.withdrawn_reason?o`<div>
${K({label:e("reach.withdrawn"),tone:"done"})}
<br />
<span class="soft small">${t.withdrawn_reason}</span>
</div>`:t.actions.includes("withdraw")&&b({label:e("reach.withdraw"),small:!0,onClick:()=>s(t)})}]})}${Z({page:i,more:t=>B("/help/reach",{query:{cursor:t}}),onMore:n.set})}</div>`})}
${a&&J({draft:`withdraw ${a.id}`,title:e("reach.withdrawTitle"),text:e("reach.withdrawText"),yes:e("reach.withdraw"),danger:!0,onClose:()=>s(null),act:(i,t)=>_("/help/reach/{estimate_id}/withdraw",{params:{estimate_id:a.id},version:a.version,body:{reason:i},key:t}),done:()=>{H("/help/reach"),C(e("reach.withdrawn"))}})}</div>`}),Cn=Object.freeze(Object.defineProperty({__proto__:null,default:_n},Symbol.toStringTag,{value:"Module"})),Hn=m(function({onClose:n}){const a=re(),[s,i]=f(""),[t,r]=f(null),[c,d]=f("");if(!a)return P({title:e("requests.poster"),onClose:n,children:L({})});const p=a.find(({id:g})=>g===s)??a[0],u=()=>{d(""),p&&_("/help/poster",{body:{unit_id:p.id}}).then(r,V)};return P({title:e("requests.poster"),onClose:n,children:o`<div class="stack"><p>${e("requests.posterText",{unit:p?.name??""})}</p>
${a.length>1&&S({label:e("requests.posterUnit"),name:"unit_id",value:p?.id??"",empty:!1,onChange:g=>{i(g),r(null),d("")},options:a.map(({id:g,name:M})=>({value:g,label:M}))})}
${t&&Ae({key:t.id,job:t,label:e("requests.posterOf",{unit:p?.name??""}),onDone:({result:g})=>d(String(g?.file_id??""))})}
<div class="form-actions">${c?ge({label:e("requests.posterOpen"),href:Pe(`/files/${c}`),icon:"print",kind:"primary",newTab:!0}):b({label:e("requests.poster"),kind:"primary",busy:t!==null&&t.state!=="failed",onClick:u})}</div></div>`})}),Nn={quarantined:"warning",open:"warning",linked:"progress",done:"good",dropped:"done"};function Tn(){const[l,n]=f(!1);return z({title:e("requests.title"),lead:e("requests.lead"),actions:b({label:e("requests.poster"),kind:"primary",icon:"print",onClick:()=>n(!0)}),children:o`<div class="stack">${W({at:"/giup-dan/nho-giup"})}
${ae({label:e("requests.title"),query:"xem",tabs:[{name:"cho",label:e("requests.open"),show:()=>he({key:"open"})},{name:"xem-lai",label:e("requests.apart"),show:()=>he({key:"apart",apart:!0})},{name:"xong",label:e("requests.closed"),show:()=>he({key:"closed",closed:!0})}]})}
${l&&Hn({onClose:()=>n(!1)})}</div>`})}const he=m(function({closed:n=!1,apart:a=!1}){const s=n?{closed:n}:a?{apart:a}:{},i=w("/help/requests",{query:s}),[t,r]=f(null),[c,d]=f(null),[p,u]=f(null),g=k=>B("/help/requests/{wish_id}",{params:{wish_id:k.id}}).then(r,V),M=k=>o`<div class="row is-end">
${b({label:e("requests.call"),small:!0,icon:"phone",onClick:()=>{g(k)}})}
${k.actions.includes("link")&&!k.visited&&b({label:e("requests.link"),small:!0,onClick:()=>d(k)})}
${k.actions.includes("close")&&b({label:e("requests.close"),small:!0,onClick:()=>u(k)})}</div>`;return o`<div>${D({of:i,empty:k=>k.items.length===0,whenEmpty:n||a?T({title:e(n?"requests.noneClosed":"requests.noneApart")}):T({title:e("requests.none"),hint:e("requests.noneHint"),icon:"check"}),children:k=>o`<div>${I({caption:e("requests.title"),rows:k.items,rowKey:h=>h.id,columns:[{key:"who",label:e("requests.who"),kind:"main",show:h=>o`<div>
<strong>${h.full_name}</strong>
<br />
<span class="soft small">${[h.phone,h.unit_name].filter(Boolean).join(" · ")}</span>
</div>`},{key:"need",label:e("requests.need"),show:h=>o`<div>${h.need_label}${h.note&&o`<br /><span class="soft small">${h.note}</span>`}</div>`},{key:"at",label:e("requests.at"),value:h=>x(h.asked_at)},{key:"home",label:e("requests.home"),show:h=>h.household_id?A("household.read")?o`<a href=${`/so-ho/${h.household_id}`}>${h.household_code}</a>`:h.household_code:Q},{key:"state",label:e("requests.state"),show:h=>h.visited&&!n?K({label:e("requests.visited"),tone:"good"}):K({label:h.state_label,tone:Nn[h.state]??"neutral"})},{key:"acts",label:e("acts"),kind:"actions",show:M}]})}${Z({page:k,more:h=>B("/help/requests",{query:{...s,cursor:h}}),onMore:i.set})}</div>`})}
${t&&Sn({row:t,onClose:()=>r(null)})}
${c&&xn({row:c,onClose:()=>d(null)})}
${p&&Dn({row:p,onClose:()=>u(null)})}</div>`}),Sn=m(function({row:n,onClose:a}){return P({title:e("requests.phoneOf",{name:n.full_name}),onClose:a,children:o`<div class="stack">
<p class="help-call">
${n.full_phone?o`<a href=${`tel:${n.full_phone.replaceAll(" ","")}`}>${n.full_phone}</a>`:Q}
</p>
<p>${n.need_label}${n.note&&o`<br />${n.note}`}</p><p class="small soft">${e("requests.logged")}</p></div>`})}),xn=m(function({row:n,onClose:a}){const s=q({draft:`link ${n.id}`,initial:{household_id:null},check:({household_id:i})=>i?{}:{household_id:y("field.missing")},submit:({household_id:i},t)=>_("/help/requests/{wish_id}/link",{params:{wish_id:n.id},version:n.version,body:{household_id:i.id},key:t}),done:()=>{a(),H("/help/requests","/households"),C(e("requests.linked"))}});return R({title:e("requests.link"),form:s,submit:e("requests.link"),onClose:a,children:o`<p class="soft">${e("requests.linkHint")}</p>
${ve({...s.bind("household_id"),label:e("entry.household"),required:!0,but:""})}`})}),Dn=m(function({row:n,onClose:a}){const s=q({draft:`close ${n.id}`,initial:{outcome:"done",reason:""},check:({reason:i})=>i.trim().length>=3?{}:{reason:y("field.missing")},submit:({outcome:i,reason:t},r)=>_("/help/requests/{wish_id}/close",{params:{wish_id:n.id},version:n.version,body:{outcome:i,reason:t.trim()},key:r}),done:()=>{a(),H("/help/requests"),C(e("requests.closedDone"))}});return R({title:e("requests.closeTitle",{name:n.full_name}),form:s,submit:e("requests.close"),onClose:a,label:e("requests.close"),children:o`
${ke({...s.bind("outcome"),label:e("requests.outcome"),options:[{value:"done",label:e("requests.done")},{value:"dropped",label:e("requests.dropped")}]})}
${X({...s.bind("reason"),label:e("requests.reason"),required:!0,rows:2})}`})}),On=Object.freeze(Object.defineProperty({__proto__:null,default:Tn},Symbol.toStringTag,{value:"Module"})),ce={waiting:"warning",matched:"good",guest:"info",elsewhere:"neutral",withdrawn:"done"},U=l=>l.full_name||(l.state==="guest"?e("entry.guest"):e(l.phone?"unmatched.nameless":"unmatched.numberOnly")),de=l=>l.birth_year?e("entry.born",{year:l.birth_year}):"";function Kn(){const l=w("/help/entries");return z({title:e("unmatched.title"),lead:e("unmatched.lead"),children:o`<div class="stack">${W({at:"/chua-ghep"})}
${ae({label:e("unmatched.title"),query:"xem",tabs:[{name:"cho",label:e("unmatched.waiting"),count:l.data?.total??null,show:()=>Ne({key:"waiting",settled:!1})},{name:"xong",label:e("unmatched.settled"),show:()=>Ne({key:"settled",settled:!0})}]})}</div>`})}const Ne=m(function({settled:n}){const a=n?{settled:!0}:{},s=w("/help/entries",{query:a});return D({of:s,empty:i=>i.items.length===0,whenEmpty:n?T({title:e("unmatched.noneSettled")}):T({title:e("unmatched.none"),hint:e("unmatched.noneHint"),icon:"check"}),children:i=>o`<div>${I({caption:e("unmatched.title"),rows:i.items,rowKey:t=>t.id,href:t=>`/chua-ghep/${t.id}`,columns:[{key:"who",label:e("unmatched.person"),kind:"main",value:t=>[U(t),de(t)].filter(Boolean).join(", ")},{key:"address",label:e("unmatched.address"),value:t=>t.address||Q},{key:"phone",label:e("unmatched.phone"),value:t=>t.phone??Q},{key:"helps",label:e("unmatched.helps"),value:t=>t.helps.join(", ")},{key:"from",label:e("unmatched.from"),show:t=>o`<div>${t.from_name}<br /><span class="soft small">${x(t.on)}</span></div>`},n?{key:"state",label:e("unmatched.state"),show:t=>K({label:t.state_label,tone:ce[t.state]})}:{key:"points",label:e("unmatched.points"),value:t=>t.points_to??e("unmatched.desk")}]})}${Z({page:i,more:t=>B("/help/entries",{query:{...a,cursor:t}}),onMore:s.set})}</div>`})}),Pn=Object.freeze(Object.defineProperty({__proto__:null,TONES:ce,bornOf:de,default:Kn,nameOf:U},Symbol.toStringTag,{value:"Module"}));function En({params:l}){const n=w("/help/entries/{entry_id}",{params:{entry_id:l.id}}),a=n.data;return z({title:a?U(a):e("unmatched.title"),crumbs:[{label:e("unmatched.title"),href:qe},{label:a?U(a):""}],status:a&&K({label:a.state_label,tone:ce[a.state]}),children:D({of:n,lines:8,children:s=>Mn({row:s,changed:n.set})})})}const Mn=m(function({row:n,changed:a}){const s=[{label:e("unmatched.person"),value:[U(n),de(n)].filter(Boolean).join(", ")},...n.address?[{label:e("unmatched.address"),value:n.address}]:[],...n.phone?[{label:e("unmatched.phone"),value:n.phone}]:[],{label:e("unmatched.helps"),value:n.helps.join(", ")},{label:e("entry.on"),value:x(n.on)},{label:e("unmatched.from"),value:`${n.from_name} · ${n.place_label}`},{label:e("entry.evidence"),value:n.document_no?`${n.grade_label} (${n.document_no})`:n.grade_label}];return o`<div class="help-beside">
${O({title:e("entry.typed"),children:je({facts:s})})}
<div class="stack">
${n.actions.includes("settle")?jn({row:n}):Bn({row:n,changed:a})}
${n.steps.length>0&&O({title:e("entry.history"),children:ze({label:e("entry.history"),entries:n.steps.map((i,t)=>({id:String(t),at:i.at,title:i.label,who:i.by_name,detail:i.reason||void 0}))})})}
</div></div>`}),jn=m(function({row:n}){const[a,s]=f(""),[i,t]=f(""),r=()=>s(""),c=async u=>{t(u.person_id);try{await F(n,{outcome:"person",person_id:u.person_id}),E(e("entry.done",{name:u.full_name}))}catch(g){t(""),V(g)}},d=()=>F(n,{outcome:"guest"}).then(()=>E(e("entry.doneGuest")),V),p=(u,g)=>b({label:u,onClick:g});return o`
${O({title:e("entry.candidates"),children:n.candidates.length===0?T({title:e("entry.candidatesNone"),hint:e("entry.candidatesNoneHint"),icon:"search"}):o`<ul class="candidates">${n.candidates.map(u=>o`<li class="candidate" key=${u.person_id}>
<div><strong>${u.full_name}</strong>${u.birth_year&&o`, ${e("entry.born",{year:u.birth_year})}`}<br />
<span class="soft">
${[[u.house_no,u.street_name].filter(Boolean).join(" "),u.unit_name,u.phone].filter(Boolean).join(" · ")}
</span>
</div>
<div class="likenesses">${u.likenesses.map(g=>Be({key:g,label:g}))}</div>
${b({label:e("entry.isThis"),kind:u===n.candidates[0]?"primary":"plain",busy:i===u.person_id,onClick:()=>{c(u)}})}
</li>`)}</ul>`})}
${O({title:e("entry.other"),children:o`<div class="row">
${p(e("entry.search"),()=>s("search"))}
${p(e("entry.new"),()=>s("person"))}
${p(e("entry.newHome"),()=>s("home"))}
${p(e("entry.guest"),()=>{d()})}
${p(e("entry.elsewhere"),()=>s("elsewhere"))}
${p(e("entry.forward"),()=>s("forward"))}
</div>`})}
${a==="search"&&cn({row:n,onClose:r})}
${a==="person"&&dn({row:n,onClose:r})}
${a==="home"&&un({row:n,onClose:r})}
${a==="forward"&&mn({row:n,onClose:r})}
${a==="elsewhere"&&J({draft:`elsewhere ${n.id}`,title:e("entry.elsewhere"),yes:e("entry.elsewhere"),onClose:r,act:(u,g)=>F(n,{outcome:"elsewhere",reason:u},g),done:()=>E(e("entry.doneElsewhere"))})}`}),Bn=m(function({row:n,changed:a}){const[s,i]=f(!1),t=n.matched_household_id;return O({title:n.state_label,children:o`<div class="stack">
${n.matched_name&&o`<p>${e("entry.matched")} <strong>${n.matched_name}</strong></p>`}
<div class="row">${t&&A("household.read")&&ge({label:e("entry.home"),href:`/so-ho/${t}`})}
${n.actions.includes("undo")&&b({label:e("entry.undo"),onClick:()=>i(!0)})}</div>
${s&&J({draft:`undo ${n.id}`,title:e("entry.undo"),text:e("entry.undoHint"),yes:e("entry.undo"),danger:!0,onClose:()=>i(!1),act:(r,c)=>_("/help/entries/{entry_id}/undo",{params:{entry_id:n.id},version:n.version,body:{reason:r},key:c}).then(a),done:()=>{H("/help/entries","/indicators","/households"),C(e("entry.undone"))}})}</div>`})}),Ln=Object.freeze(Object.defineProperty({__proto__:null,default:En},Symbol.toStringTag,{value:"Module"}));export{Ze as a,Ln as b,Cn as e,an as f,On as r,Pn as u};
