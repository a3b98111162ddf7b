import{b as i}from"./kit.js";import{u as y,P as u,L as d,l,B as $,I as k,s as b}from"./frame.js";import{t as v,B as f,c as p}from"./first.js";const n=v({title:"Khi máy hỏng",lead:"In tờ này hôm nay, dán cạnh máy chủ và đưa mỗi người giữ giấy khóa một bản: lúc máy hỏng thì trang này không mở được.",print:"In một trang A4",address:"Địa chỉ của hệ thống",copies:"Bản sao lưu ở đâu",newest:"Bản mới nhất lúc",noCopy:"Chưa có bản nào: bật sao lưu trước đã (toso backup init).",late:"Sao lưu đang chậm: chạy toso doctor trên máy chủ.",keepers:"Ai giữ giấy khóa",keeper:"Giấy {number}: {who}",blank:"Giấy {number}: ……………………………………………………",keepersHint:"Ghi tên bằng tay, hoặc đặt TOSO_PAPER_KEEPERS trên máy chủ.",steps:"Sáu bước để chạy lại",step1:"Giữ nguyên máy cũ, đừng cài lại, đừng xóa gì. Báo mọi người ghi tay như phần dưới.",step2:"Lấy bản sao lưu mới nhất và tệp toso-tail.age ở một nơi ghi bên trên, chép vào ổ USB (chỉ một bản). Gọi hai người giữ giấy khóa.",step3:"Máy mới cài Debian, chép thư mục Tổ Số vào (git clone), vào thư mục ấy rồi gõ:",step4:"Cắm ổ USB ở /media/usb, gõ lệnh dưới; gõ khóa của hai tờ giấy khi được hỏi. Bị từ chối thì chưa có gì thay đổi.",step5:"Xem lại máy rồi cho tự chạy (lệnh cuối ghi tệp toso.service, dòng đầu tệp ấy nói cách cài):",step4Keys:"Lệnh báo khóa của máy này khác là đúng. Đặt khóa vừa phục hồi vào chỗ của nó:",step5Compose:"Xem lại máy rồi cho chạy:",step6:"Mọi người đăng nhập lại ở địa chỉ cũ; điện thoại tự gửi lại phiếu bảy ngày gần nhất.",step6Numbers:"Đọc các dòng cuối của lệnh ở bước 4: số văn bản đã cấp sau bản sao lưu thì ghi bù vào sổ, rồi nhập những gì đã ghi tay.",meanwhile:"Trong lúc chờ, ghi tay",hand1:"Điện thoại đang có chuyến thì cứ đi, cứ ghi: phiếu nằm trong máy, tự gửi sau. Đừng đăng xuất, đừng gỡ ứng dụng.",hand2:"Chuyến mới: dùng phiếu giấy đã in. Ghi ngày, số nhà, người, ô đã đánh dấu, người đi.",hand3:"Giúp người dân ở quầy: ghi ngày giờ, việc gì, mấy người, ai giúp.",hand4:"Văn bản: không tự đặt số. Buộc phải phát hành thì xin số ở sổ giấy của Văn phòng, ghi lại để nhập bù.",hand5:"Báo cáo đến hạn: gọi báo cấp trên, gửi sau khi có máy."});await b("installation");function B(){const a=y("/installation/failure-plan");return u({title:n("title"),lead:i`<span class="no-print">${n("lead")}</span>`,narrow:!0,actions:f({label:n("print"),icon:"print",kind:"primary",onClick:()=>{$()}}),children:d({of:a,children:t=>i`<div class="stack failure-plan">
${C({plan:t})}
${S({plan:t})}
${l({title:n("meanwhile"),children:i`<ul>${w.map(s=>i`<li key=${s}>${n(s)}</li>`)}</ul>`})}
</div>`})})}const w=["hand1","hand2","hand3","hand4","hand5"],C=p(function({plan:t}){const{newest_at:s,keepers:h}=t;return l({title:n("copies"),children:i`
<ul>${t.copies_at.map(e=>i`<li key=${e}><code class="break">${e}</code></li>`)}</ul>
<p>${s?i`${n("newest")} ${k({at:s})}.`:n("noCopy")}</p>
${s&&!t.is_kept&&i`<p class="no-print"><strong>${n("late")}</strong></p>`}
<h3>${n("keepers")}</h3>
<ul>${[1,2].map(e=>{const c=h[e-1];return i`<li key=${e}>${c?n("keeper",{number:e,who:c}):n("blank",{number:e})}</li>`})}</ul>
${h.length<2&&i`<p class="soft small no-print">${n("keepersHint")}</p>`}
<p>${n("address")}: <code class="break">${t.public_url}</code></p>`})}),S=p(function({plan:t}){const{install:s,restore:h,keys:e,check:c,service:r,https:m}=t.commands;return l({title:n("steps"),children:i`<ol>
<li>${n("step1")}</li>
<li>${n("step2")}</li>
<li>${n("step3")} ${o({line:s})}</li>
<li>${n("step4")} ${o({line:h})}
${e&&i`${n("step4Keys")} ${o({line:e})}`}</li>
<li>${n(e?"step5Compose":"step5")} ${[c,m,r].map(g=>g&&o({line:g}))}</li>
<li>${n("step6")} ${n("step6Numbers")}</li>
</ol>`})}),o=p(function({line:t}){return i`<code class="command break" key=${t}>${t}</code>`});export{B as default};
