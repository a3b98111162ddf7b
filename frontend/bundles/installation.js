import{b as t}from"./kit.js";import{u as m,P as u,L as d,l,B as y,J as $,s as k}from"./frame.js";import{t as b,B as v,c as o}from"./first.js";const n=b({title:"Khi máy hỏng",lead:"In tờ này hôm nay, dán cạnh máy chủ và đưa mỗi người giữ giấy khóa một bản: lúc máy hỏng thì trang này không mở được.",print:"In một trang A4",address:"Địa chỉ của hệ thống",copies:"Bản sao lưu ở đâu",newest:"Bản mới nhất lúc",noCopy:"Chưa có bản nào: bật sao lưu trước đã (toso backup init).",late:"Sao lưu đang chậm: chạy toso doctor trên máy chủ.",keepers:"Ai giữ giấy khóa",keeper:"Giấy {number}: {who}",blank:"Giấy {number}: ……………………………………………………",keepersHint:"Ghi tên bằng tay, hoặc đặt TOSO_PAPER_KEEPERS trên máy chủ.",steps:"Sáu bước để chạy lại",step1:"Giữ nguyên máy cũ, đừng cài lại, đừng xóa gì. Báo mọi người ghi tay như phần dưới.",step2:"Lấy bản sao lưu mới nhất và tệp toso-tail.age ở một nơi ghi bên trên, chép vào ổ USB (chỉ một bản). Gọi hai người giữ giấy khóa.",step3:"Máy mới cài Debian, chép thư mục Tổ Số vào (git clone), vào thư mục ấy rồi gõ:",step4:"Cắm ổ USB ở /media/usb, gõ lệnh dưới; gõ khóa của hai tờ giấy khi được hỏi. Bị từ chối thì chưa có gì thay đổi.",step5:"Xem lại máy rồi cho tự chạy (lệnh cuối ghi tệp toso.service, dòng đầu tệp ấy nói cách cài):",step6:"Mọi người đăng nhập lại ở địa chỉ cũ; điện thoại tự gửi lại phiếu bảy ngày gần nhất.",step6Numbers:"Đọc các dòng cuối của lệnh ở bước 4: số văn bản đã cấp sau bản sao lưu thì ghi bù vào sổ, rồi nhập những gì đã ghi tay.",meanwhile:"Trong lúc chờ, ghi tay",hand1:"Điện thoại đang có chuyến thì cứ đi, cứ ghi: phiếu nằm trong máy, tự gửi sau. Đừng đăng xuất, đừng gỡ ứng dụng.",hand2:"Chuyến mới: dùng phiếu giấy đã in. Ghi ngày, số nhà, người, ô đã đánh dấu, người đi.",hand3:"Giúp người dân ở quầy: ghi ngày giờ, việc gì, mấy người, ai giúp.",hand4:"Văn bản: không tự đặt số. Buộc phải phát hành thì xin số ở sổ giấy của Văn phòng, ghi lại để nhập bù.",hand5:"Báo cáo đến hạn: gọi báo cấp trên, gửi sau khi có máy."});await k("installation");function f(){const s=m("/installation/failure-plan");return u({title:n("title"),lead:t`<span class="no-print">${n("lead")}</span>`,narrow:!0,actions:v({label:n("print"),icon:"print",kind:"primary",onClick:()=>{y()}}),children:d({of:s,children:i=>t`<div class="stack failure-plan">
${w({plan:i})}
${S({plan:i})}
${l({title:n("meanwhile"),children:t`<ul>${B.map(a=>t`<li key=${a}>${n(a)}</li>`)}</ul>`})}
</div>`})})}const B=["hand1","hand2","hand3","hand4","hand5"],w=o(function({plan:i}){const{newest_at:a,keepers:h}=i;return l({title:n("copies"),children:t`
<ul>${i.copies_at.map(e=>t`<li key=${e}><code class="break">${e}</code></li>`)}</ul>
<p>${a?t`${n("newest")} ${$({at:a})}.`:n("noCopy")}</p>
${a&&!i.is_kept&&t`<p class="no-print"><strong>${n("late")}</strong></p>`}
<h3>${n("keepers")}</h3>
<ul>${[1,2].map(e=>{const c=h[e-1];return t`<li key=${e}>${c?n("keeper",{number:e,who:c}):n("blank",{number:e})}</li>`})}</ul>
${h.length<2&&t`<p class="soft small no-print">${n("keepersHint")}</p>`}
<p>${n("address")}: <code class="break">${i.public_url}</code></p>`})}),S=o(function({plan:i}){const{install:a,restore:h,check:e,service:c,https:r}=i.commands;return l({title:n("steps"),children:t`<ol>
<li>${n("step1")}</li>
<li>${n("step2")}</li>
<li>${n("step3")} ${p({line:a})}</li>
<li>${n("step4")} ${p({line:h})}</li>
<li>${n("step5")} ${[e,r,c].map(g=>g&&p({line:g}))}</li>
<li>${n("step6")} ${n("step6Numbers")}</li>
</ol>`})}),p=o(function({line:i}){return t`<code class="command break" key=${i}>${i}</code>`});export{f as default};
