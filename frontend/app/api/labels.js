/**
 * Labels of the API's enumerations by value, in the server's order. Made of openapi.json by `npm run api`: a label is
 * changed beside its value in the server's code (kit/labels.py).
 */
import { wordedTable } from "../core/place-words.js";

export const AccountRequestState = /* @__PURE__ */ wordedTable({
  done: "Đã đồng ý",
  expired: "Hết hạn",
  refused: "Bị từ chối",
  waiting: "Chờ trả lời",
  withdrawn: "Đã rút",
});

export const Action = /* @__PURE__ */ wordedTable({
  "activity.attend": "Tự xác nhận có mặt ở hoạt động mình được mời, đã đọc quy định",
  "activity.direct": "Tổ chức hội nghị quán triệt, khóa học, sơ kết; xác nhận hoạt động",
  "activity.read": "Xem hoạt động, cuộc họp, tập huấn",
  "activity.roster": "Xem ai được mời, ai có mặt, ai đã đọc, ai ghi",
  "activity.write": "Lên lịch, điểm danh hoạt động của đơn vị",
  "assessment.answer": "Lập, tự chấm, gửi phiếu đánh giá",
  "assessment.manage": "Soạn bộ tiêu chí, xem lại phiếu đánh giá",
  "assessment.read": "Xem phiếu đánh giá, khen thưởng",
  "assessment.settle": "Chốt phiếu đánh giá",
  "audit.read": "Xem nhật ký hệ thống",
  "batch.make": "Tạo tệp cho nhiều báo cáo, nhiều đơn vị",
  "breach.manage": "Ghi, báo, kết thúc vụ vi phạm dữ liệu cá nhân",
  "breach.read": "Xem sổ vi phạm dữ liệu cá nhân",
  "catalogue.confirm": "Xác nhận mức, căn cứ đã đối chiếu văn bản chính thức",
  "catalogue.manage": "Thêm, sửa danh mục",
  "catalogue.read": "Xem danh mục nền tảng, nhóm, đối tác, kế hoạch cấp trên",
  "client.manage": "Kết nối hệ thống khác, cấp và đổi khóa",
  "client.read": "Xem hệ thống khác được kết nối",
  "consent.record": "Ghi sự đồng ý của người dân",
  "difficulty.escalate": "Kiến nghị cấp trên việc vượt thẩm quyền",
  "difficulty.handle": "Nhận giải quyết, trả lời khó khăn, vướng mắc",
  "difficulty.raise": "Nêu, bổ sung, rút khó khăn, vướng mắc của đơn vị",
  "difficulty.read": "Xem khó khăn, vướng mắc",
  "document.attach": "Đính kèm bản đã ký ở nơi khác, bản chụp",
  "document.copy": "Sao y, sao lục, trích sao văn bản",
  "document.follow": "Theo dõi nơi nhận đã nhận văn bản chưa",
  "document.issue": "Cấp số, phát hành văn bản",
  "document.lint": "Kiểm tra thể thức tệp PDF",
  "document.read": "Xem văn bản",
  "document.receive": "Nhận văn bản đến của đơn vị",
  "document.seal": "Ký số của cơ quan, đóng dấu văn bản",
  "document.sign": "Ký số văn bản với tư cách người ký",
  "document.withdraw": "Rút tệp gắn nhầm vào văn bản",
  "draft.approve": "Duyệt văn bản đang soạn",
  "draft.read": "Xem văn bản đang soạn",
  "draft.write": "Soạn, trình văn bản",
  "event.read": "Theo dõi sự kiện (không có nội dung)",
  "failure.read": "Xem và in trang Khi máy hỏng",
  "file.read": "Tải tệp",
  "file.upload": "Gửi tệp lên",
  "help.match": "Ghép lượt giúp với người trong sổ hộ",
  "help.record": "Ghi lượt giúp người dân tại quầy, trường học, sự kiện",
  "household.export": "Xuất sổ hộ ra tệp",
  "household.import": "Nhập sổ hộ từ tệp",
  "household.manage": "Thêm, sửa, tách, nhập hộ và nhân khẩu",
  "household.read": "Xem sổ hộ",
  "household.reveal": "Xem số điện thoại, số định danh đầy đủ",
  "indicator.read": "Xem số liệu mục tiêu từ sổ hộ",
  "job.read": "Xem tiến độ việc chạy nền của mình",
  "material.approve": "Duyệt, trả lại, thu hồi tài liệu",
  "material.post": "Ghi đã đăng, đã phát, đã chuyển tài liệu",
  "material.read": "Xem tin, bài, tài liệu, quy định",
  "material.write": "Soạn tin, bài, tài liệu; đề nghị đọc quy định",
  "money.approve": "Duyệt chi, trả lại bảng chi",
  "money.estimate": "Lập dự toán, bảng chi của đơn vị",
  "money.manage": "Ghi giao kinh phí, cam kết, chi; điều chỉnh; kiểm tra bảng chi",
  "money.papers": "Xem từng lần ghi, chứng từ, bảng chi hỗ trợ",
  "money.read": "Xem số tổng kinh phí của từng khoản, từng năm",
  "paper.enter": "In phiếu giấy, nhập phiếu giấy",
  "period.manage": "Mở, chỉnh kỳ báo cáo",
  "period.read": "Xem kỳ báo cáo",
  "person.find": "Tra danh bạ cán bộ, thành viên tổ",
  "plan.approve": "Duyệt kế hoạch",
  "plan.draft": "Soạn, nhập kế hoạch",
  "plan.read": "Xem kế hoạch",
  "privacy.manage": "Giải quyết yêu cầu, xóa, lưu giữ dữ liệu cá nhân",
  "privacy.notice": "Đọc thông báo về dữ liệu cá nhân",
  "privacy.read": "Xem sổ yêu cầu về dữ liệu cá nhân",
  "profile.change": "Sửa tài khoản của mình",
  "profile.read": "Xem tài khoản của mình",
  "quota.answer": "Trả lời đề xuất chỉ tiêu",
  "quota.issue": "Giao chỉ tiêu",
  "quota.propose": "Đề xuất chỉ tiêu",
  "quota.read": "Xem chỉ tiêu giao",
  "reach.record": "Ghi ước tính tiếp cận qua Zalo, truyền thanh",
  "recheck.answer": "Trả lời điều được hỏi về các phiếu của mình",
  "recheck.decide": "Quyết định khi thành viên không đồng ý kiểm tra lại",
  "recheck.draw": "Rút mẫu kiểm tra lại",
  "recheck.hint": "Xem nội dung nên xem lại, hỏi thành viên, chọn hộ kiểm tra lại",
  "recheck.record": "Ghi kết quả kiểm tra lại",
  "report.approve": "Duyệt báo cáo tháng",
  "report.compile": "Tổng hợp báo cáo tháng",
  "report.correct": "Mở đính chính, bổ sung báo cáo đã phát hành",
  "report.read": "Xem báo cáo tháng",
  "report.supervise": "Xem báo cáo đã phát hành của các đơn vị cấp xã bên dưới",
  "reward.decide": "Quyết định khen thưởng",
  "reward.propose": "Đề nghị khen thưởng",
  "statistics.read": "Xem số liệu thống kê đã công bố",
  "street.assign": "Phân công tuyến phố cho thành viên",
  "submission.read": "Xem báo cáo của đơn vị",
  "submission.review": "Trả lại, tiếp nhận, khóa báo cáo của đơn vị",
  "submission.write": "Nhập, nộp báo cáo của đơn vị",
  "task.assign": "Phân công người thực hiện",
  "task.manage": "Giao, sửa nhiệm vụ",
  "task.people": "Xem người được phân công, nhật ký tiến độ, đôn đốc",
  "task.progress": "Ghi tiến độ",
  "task.read": "Xem nhiệm vụ",
  "task.remind": "Đôn đốc",
  "team.handover": "Bàn giao việc của thành viên tổ",
  "team.manage": "Quản lý tổ và thành viên",
  "team.read": "Xem Tổ công nghệ số cộng đồng",
  "team.workload": "Xem thành viên tổ đang giữ việc gì",
  "today.read": "Xem việc của tôi hôm nay",
  "unit.manage": "Quản lý đơn vị, thể thức văn bản",
  "unit.read": "Xem đơn vị",
  "user.delegate": "Ủy quyền vai trò của mình",
  "user.invite": "Mời người dùng",
  "user.manage": "Quản lý người dùng",
  "user.read": "Xem người dùng",
  "visit.record": "Ghi kết quả đến nhà",
  "visit.resolve": "Chọn giá trị đúng giữa hai câu trả lời",
  "visit.send": "Gửi phiếu đến nhà đã ghi trên điện thoại của mình",
  "voice.post": "Ghi đã đăng, đã phát bài",
  "voice.read": "Xem bài viết, biểu đồ từ báo cáo",
  "voice.write": "Sửa bài viết từ báo cáo",
  "year.close": "Khép năm, mở lại năm",
});

export const ActivityState = /* @__PURE__ */ wordedTable({
  cancelled: "Đã hủy",
  closed: "Đã xác nhận",
  done: "Đã tổ chức",
  open: "Đang diễn ra",
  planned: "Đã lên lịch",
});

export const AgendaKind = /* @__PURE__ */ wordedTable({
  activity: "Hoạt động",
  breach: "Hạn báo vi phạm dữ liệu",
  catalogue: "Hạn của ngành, cấp trên",
  difficulty: "Hạn giải quyết khó khăn",
  finding: "Hạn khắc phục",
  posting: "Đăng, phát tin bài",
  privacy: "Yêu cầu của người dân",
  quota: "Chỉ tiêu giao",
  reading: "Hạn đọc tài liệu",
  reporting: "Nộp, ký báo cáo",
  target: "Hạn mục tiêu",
  task: "Hạn nhiệm vụ",
});

export const Answer = /* @__PURE__ */ wordedTable({
  given: "Đồng ý",
  refused: "Không đồng ý",
  withdrawn: "Rút lại sự đồng ý",
});

export const Apart = /* @__PURE__ */ wordedTable({
  above: "Cao hơn chung",
  below: "Thấp hơn chung",
});

export const Aspect = /* @__PURE__ */ wordedTable({
  cum: "lũy kế",
  in: "trong kỳ",
  in_chg: "thay đổi số trong kỳ so với kỳ trước",
  last: "phát sinh sau chốt năm trước, không cộng vào năm nay",
  late: "phát sinh sau chốt kỳ trước",
  pct: "tỷ lệ",
  pct_chg: "thay đổi tỷ lệ so với kỳ trước",
});

export const AssessmentState = /* @__PURE__ */ wordedTable({
  checked: "Chờ chốt",
  open: "Đang tự chấm",
  returned: "Bị trả lại",
  sent: "Chờ xem lại",
  settled: "Đã chốt",
});

export const AttendanceMeans = /* @__PURE__ */ wordedTable({
  code: "Quét mã tại chỗ",
  import: "Nhập từ tệp",
  list: "Điểm danh theo danh sách",
  self: "Tự xác nhận có mặt",
});

export const AttendanceState = /* @__PURE__ */ wordedTable({
  absent: "Vắng",
  asked: "Được mời",
  attended: "Có mặt",
  excused: "Vắng có phép",
  made_up: "Đã dự buổi bù",
});

export const BadgeState = /* @__PURE__ */ wordedTable({
  ended: "Hết hiệu lực",
  revoked: "Đã thu hồi",
  valid: "Đang dùng",
});

export const Basis = /* @__PURE__ */ wordedTable({
  consent: "Sự đồng ý của người dân",
  state_duty: "Nhiệm vụ của cơ quan nhà nước theo luật",
});

export const BreachState = /* @__PURE__ */ wordedTable({
  closed: "Đã xong",
  open: "Chưa báo cơ quan có thẩm quyền",
  reported: "Đã báo, đang khắc phục",
});

export const CellEnd = /* @__PURE__ */ wordedTable({
  aside: "Để ngoài",
  asked: "Cần hỏi",
  noted: "Để hiểu, đối chiếu",
  taken: "Lấy vào số liệu",
});

export const CellReason = /* @__PURE__ */ wordedTable({
  about: "Số ước chừng",
  answered: "Số do bạn nhập",
  blank: "Ô không có số",
  closed: "Báo cáo của đơn vị đã nộp hoặc được miễn; chỉ đối chiếu",
  conflict: "Hai ô nói khác nhau về cùng một số",
  count: "Số đếm",
  counted: "Hệ thống đã đếm số này; chỉ đối chiếu",
  formula: "Công thức chưa có kết quả",
  hidden: "Cột hoặc trang ẩn",
  households: "Danh sách hộ: nhập ở phần Nhập sổ hộ",
  large: "Số lớn bất thường",
  left: "Bạn chọn không lấy",
  name: "Tên dòng, tên cột đã hiểu",
  no_table: "Không phải bảng số tổng",
  not_a_number: "Không phải số",
  not_asked: "Biểu của đơn vị không có chỉ tiêu này",
  not_whole: "Không phải số nguyên từ 0 trở lên",
  noun: "Đơn vị tính khác với chỉ tiêu",
  other_month: "Số của tháng khác",
  other_unit: "Đơn vị ngoài phạm vi của bạn",
  same: "Số này đã có ở ô khác",
  several: "Ô có nhiều số",
  share: "Tỷ lệ, không phải số đếm",
  sum: "Dòng cộng, khớp với các dòng",
  sum_differs: "Dòng cộng không bằng các dòng cộng lại",
  sum_unchecked: "Dòng cộng, chưa đối chiếu được vì còn ô phải hỏi",
  text: "Chữ không dùng đến",
  title: "Tiêu đề",
  unknown_measure: "Chưa rõ là chỉ tiêu nào",
  unknown_unit: "Chưa rõ là đơn vị nào",
});

export const ChangeAct = /* @__PURE__ */ wordedTable({
  closed: "Kết thúc",
  created: "Ghi vào sổ",
  edited: "Sửa thông tin hộ",
  merged: "Nhập hộ",
  moved: "Chuyển địa chỉ",
  observed: "Ghi nhận trạng thái",
  person_added: "Thêm nhân khẩu",
  person_came: "Nhân khẩu chuyển đến hoặc trở lại",
  person_edited: "Sửa thông tin nhân khẩu",
  person_left: "Nhân khẩu rời hộ",
  person_moved: "Nhân khẩu chuyển sang hộ khác",
  reopened: "Mở lại",
  retracted: "Rút lại một ghi nhận",
  split: "Tách hộ",
  unimported: "Hoàn tác nhập từ tệp",
  unmerged: "Hoàn tác nhập hộ",
});

export const ChangeKind = /* @__PURE__ */ wordedTable({
  merge: "Nhập",
  reform: "Sắp xếp đơn vị hành chính",
  rename: "Đổi tên",
  split: "Tách",
});

export const ChangeState = /* @__PURE__ */ wordedTable({
  begun: "Đang thực hiện",
  cancelled: "Đã hủy",
  carried_out: "Đã thực hiện",
  planned: "Đã lên lịch",
});

export const Channel = /* @__PURE__ */ wordedTable({
  paper: "Văn bản giấy",
  phone: "Điện thoại",
  system: "Trên hệ thống",
  zalo: "Zalo",
});

export const ClientScope = /* @__PURE__ */ wordedTable({
  "documents:read": "Đọc, tải văn bản",
  "events:read": "Theo dõi việc gì vừa đổi (không có nội dung)",
  "figures:read": "Đọc số liệu mục tiêu",
  "help:write": "Gửi lượt giúp người dân, xem đã ghép hay chưa",
  "plans:read": "Đọc kế hoạch",
  "reports:read": "Đọc kỳ báo cáo, báo cáo của đơn vị, báo cáo tháng",
  "statistics:read": "Đọc số liệu thống kê đã công bố (không có ô dưới 5)",
  "tasks:read": "Đọc nhiệm vụ, tiến độ (có tên người được phân công)",
  "units:read": "Đọc đơn vị",
});

export const ConsentRequestKind = /* @__PURE__ */ wordedTable({
  access: "Xem, nhận dữ liệu của mình",
  correction: "Sửa dữ liệu của mình",
  deletion: "Xóa dữ liệu của mình",
  objection: "Phản đối xử lý",
  restriction: "Hạn chế xử lý",
  withdrawal: "Rút lại sự đồng ý",
});

export const ConsentRequestState = /* @__PURE__ */ wordedTable({
  acknowledged: "Đã phản hồi, đang giải quyết",
  done: "Đã giải quyết",
  received: "Đã nhận",
  refused: "Từ chối",
});

export const CopyForm = /* @__PURE__ */ wordedTable({
  SL: "Sao lục",
  SY: "Sao y",
  TrS: "Trích sao",
});

export const CopySheetEntryState = /* @__PURE__ */ wordedTable({
  changed: "Đã nhập số cũ",
  entered: "Đã nhập",
  waiting: "Chưa nhập",
});

export const CriterionType = /* @__PURE__ */ wordedTable({
  choice: "Chọn một mức",
  points: "Chấm điểm",
  text: "Nhận xét, không tính điểm",
  yes_no: "Có hoặc không",
});

export const DeliveryState = /* @__PURE__ */ wordedTable({
  dead: "Không gửi được",
  delivered: "Đã nhận",
  waiting: "Chờ gửi",
});

export const DifficultyKind = /* @__PURE__ */ wordedTable({
  equipment: "Thiết bị, sóng, đường truyền",
  funds: "Kinh phí",
  guidance: "Quy định, hướng dẫn",
  other: "Khác",
  people: "Nhân lực của tổ",
  residents: "Điều kiện của người dân",
  systems: "Nền tảng, phần mềm",
});

export const DifficultyState = /* @__PURE__ */ wordedTable({
  answered: "Đã trả lời",
  closed: "Đã xong",
  escalated: "Đã kiến nghị cấp trên",
  handling: "Đang giải quyết",
  raised: "Mới nêu",
  withdrawn: "Đã rút",
});

export const DocumentState = /* @__PURE__ */ wordedTable({
  approved: "Chờ cấp số",
  draft: "Dự thảo",
  issued: "Đã phát hành",
  recalled: "Đã thu hồi",
});

export const DraftState = /* @__PURE__ */ wordedTable({
  approved: "Đã duyệt",
  returned: "Bị trả lại",
  submitted: "Chờ duyệt",
  writing: "Đang soạn",
});

export const DrawKind = /* @__PURE__ */ wordedTable({
  after_30: "Hỏi lại sau 30 ngày",
  after_90: "Hỏi lại sau 90 ngày",
  visits: "Kiểm tra lại",
});

export const EntryType = /* @__PURE__ */ wordedTable({
  allocation: "Giao, phân bổ",
  commitment: "Cam kết chi",
  estimate: "Dự toán",
  spending: "Đã chi",
});

export const EventKind = /* @__PURE__ */ wordedTable({
  campaign: "Đợt cao điểm ra quân",
  cultural: "Sinh hoạt cộng đồng, văn hóa",
  neighbourhood: "Họp khu phố, tổ dân",
  party_cell: "Sinh hoạt chi bộ",
  training: "Tập huấn, hướng dẫn tập trung",
});

export const EventType = /* @__PURE__ */ wordedTable({
  "difficulty.answered": "Khó khăn được trả lời",
  "difficulty.changed": "Khó khăn thay đổi",
  "difficulty.closed": "Khó khăn được kết thúc",
  "difficulty.escalated": "Khó khăn được kiến nghị cấp trên",
  "difficulty.handling": "Khó khăn được nhận giải quyết",
  "difficulty.raised": "Khó khăn được nêu",
  "difficulty.withdrawn": "Khó khăn được rút",
  "document.approved": "Văn bản được duyệt",
  "document.changed": "Văn bản thay đổi",
  "document.draft": "Văn bản được lập",
  "document.issued": "Văn bản được phát hành",
  "document.recalled": "Văn bản được thu hồi",
  "help.guest": "Lượt giúp đã gửi là của khách",
  "help.matched": "Lượt giúp đã gửi được ghép",
  "help.refused": "Lượt giúp đã gửi không được nhận",
  "help.waiting": "Lượt giúp đã gửi chờ ghép",
  "plan.approved": "Kế hoạch được duyệt",
  "plan.changed": "Kế hoạch thay đổi",
  "plan.draft": "Kế hoạch được soạn",
  "plan.returned": "Kế hoạch bị trả lại",
  "plan.submitted": "Kế hoạch được trình",
  "plan.superseded": "Kế hoạch được thay",
  "report.approved": "Báo cáo được duyệt",
  "report.changed": "Báo cáo thay đổi",
  "report.draft": "Báo cáo được tổng hợp",
  "report.issued": "Báo cáo được phát hành",
  "report.returned": "Báo cáo bị trả lại",
  "report.submitted": "Báo cáo được trình",
  "report.withdrawn": "Báo cáo được rút",
  "submission.accepted": "Báo cáo của đơn vị được tiếp nhận",
  "submission.changed": "Báo cáo của đơn vị thay đổi",
  "submission.draft": "Báo cáo của đơn vị được mở",
  "submission.locked": "Báo cáo của đơn vị được khóa",
  "submission.returned": "Báo cáo của đơn vị bị trả lại",
  "submission.submitted": "Báo cáo của đơn vị được nộp",
  "task.changed": "Nhiệm vụ của đơn vị thay đổi",
  "task.progress": "Nhiệm vụ có dòng tiến độ mới",
});

export const ExportPurpose = /* @__PURE__ */ wordedTable({
  help: "Giúp theo yêu cầu của người dân",
  report: "Lập báo cáo theo yêu cầu cấp trên",
  round: "Lập danh sách đi từng nhà",
  verify: "Đối chiếu, sửa thông tin trong sổ",
});

export const FactorKind = /* @__PURE__ */ wordedTable({
  passkey: "Khóa truy cập (passkey)",
  totp: "Ứng dụng xác thực",
});

export const FieldType = /* @__PURE__ */ wordedTable({
  choice: "Chọn một",
  date: "Ngày",
  entry: "Mục khác của danh mục",
  number: "Số nguyên",
  phone: "Số điện thoại",
  text: "Chữ",
  url: "Địa chỉ trên mạng",
});

export const GoalBy = /* @__PURE__ */ wordedTable({
  added: "Làm thêm trong đợt",
  percent: "Đạt tỷ lệ khi kết thúc",
});

export const Grade = /* @__PURE__ */ wordedTable({
  1: "Người dân tự khai",
  2: "Trực tiếp hướng dẫn, chứng kiến",
  3: "Có hồ sơ, minh chứng",
});

export const HeldReason = /* @__PURE__ */ wordedTable({
  closed: "Hộ đã ra khỏi sổ trước ngày đến nhà, mà phiếu ghi thêm người mới ở đó.",
  earlier: "Phiếu nói về người mới ghi ở một phiếu khác đang chờ quyết định.",
  erased: "Dữ liệu của hộ đã được xóa theo yêu cầu; nội dung phiếu không được giữ.",
  in_future: "Đồng hồ của máy sai: ngày đến nhà ở tương lai.",
  not_handed: "Hộ này chưa được giao cho người gửi phiếu.",
  not_stored: "Máy chủ không ghi được phiếu này vào sổ.",
  outside: "Ngày đến nhà nằm ngoài thời gian người gửi được giao hộ này.",
  too_old: "Lượt đến nhà đã quá 60 ngày mới gửi.",
  unfit: "Phiếu có mục không còn khớp với sổ hộ.",
  withdrawn: "Người ghi đã tự rút phiếu này.",
});

export const HelpPlace = /* @__PURE__ */ wordedTable({
  counter: "Tại quầy, nơi làm việc",
  event: "Tại sự kiện, đợt ra quân",
  school: "Tại trường học",
});

export const HelpRequestState = /* @__PURE__ */ wordedTable({
  done: "Đã giúp xong",
  dropped: "Không giải quyết",
  linked: "Đã vào danh sách đến nhà",
  open: "Chưa có người nhận",
  quarantined: "Chờ xem lại",
});

export const HelpState = /* @__PURE__ */ wordedTable({
  elsewhere: "Không phải người ở đây",
  guest: "Khách từ nơi khác",
  matched: "Đã ghép với người trong sổ",
  waiting: "Chưa ghép",
  withdrawn: "Nơi ghi đã bỏ",
});

export const HintAnswer = /* @__PURE__ */ wordedTable({
  catching_up: "Nhập bù",
  neighbours: "Nhà liền kề",
  objection: "Không đồng ý, đề nghị lãnh đạo xem",
  other: "Lý do khác",
  together: "Đi cùng người khác",
});

export const HintState = /* @__PURE__ */ wordedTable({
  asked: "Đã hỏi thành viên",
  checked: "Đang kiểm tra lại",
  closed: "Đã xong",
  open: "Nên xem lại",
});

export const HouseholdKind = /* @__PURE__ */ wordedTable({
  business: "Hộ sản xuất, kinh doanh",
  enterprise: "Doanh nghiệp",
  family: "Hộ gia đình",
});

export const How = /* @__PURE__ */ wordedTable({
  app: "Bấm trên ứng dụng",
  paper: "Ký trên giấy",
  spoken: "Nói trực tiếp",
});

export const Indicator = /* @__PURE__ */ wordedTable({
  absent_homes: "Gặp được nhiều hơn, kể cả hộ đã hai lần vắng",
  agrees: "Câu trả lời trùng với điều máy đã hiện",
  all_same: "Nhiều phiếu giống hệt nhau",
  backdated: "Gửi muộn từ 3 ngày, sau phiếu của ngày sau",
  copy: "Câu trả lời giống hệt phiếu trước",
  night: "Lưu từ 22 giờ 15 đến 5 giờ",
  round_totals: "Số tổng tận cùng là 0 hoặc 5",
  too_fast: "Lưu cách phiếu trước dưới 1 phút",
});

export const ItemState = /* @__PURE__ */ wordedTable({
  fixed: "Chờ xác nhận",
  open: "Chưa khắc phục",
  verified: "Đã xác nhận",
  withdrawn: "Đã rút",
});

export const ItemType = /* @__PURE__ */ wordedTable({
  action: "Việc phải làm",
  agenda: "Nội dung họp",
  finding: "Tồn tại, kiến nghị",
  topic: "Chuyên đề",
});

export const Load = /* @__PURE__ */ wordedTable({
  heavy: "Nhiều việc",
  none: "Chưa có việc",
  usual: "Vừa phải",
});

export const LogCountOf = /* @__PURE__ */ wordedTable({
  attendances: "số lượt người có mặt",
  people: "số người đã dự, mỗi người một lần",
  sessions: "số buổi đã tổ chức",
  units: "số nơi đã tổ chức, mỗi nơi một lần",
});

export const MapKind = /* @__PURE__ */ wordedTable({
  areas: "Bản đồ",
  order: "Ô theo thứ tự",
  tiles: "Ô xếp tay",
});

export const Match = /* @__PURE__ */ wordedTable({
  doubled: "Nhiều vùng cùng tên",
  matched: "Đã khớp tên",
  unmatched: "Chưa khớp tên đơn vị nào",
});

export const MaterialState = /* @__PURE__ */ wordedTable({
  approved: "Đã duyệt",
  brief: "Mới nêu yêu cầu",
  making: "Đang làm",
  published: "Đã phát hành",
  returned: "Trả lại để sửa",
  review: "Chờ duyệt",
  withdrawn: "Đã thu hồi",
});

export const MeasureKind = /* @__PURE__ */ wordedTable({
  denominator: "Tổng thể",
  done: "Kết quả",
  reach: "Ước lượng tiếp cận",
  shown: "Số kèm theo",
});

export const MemberKind = /* @__PURE__ */ wordedTable({
  area_police: "Cảnh sát khu vực",
  deputy: "Tổ phó",
  lead: "Tổ trưởng",
  member: "Thành viên",
  youth: "Đoàn viên thanh niên",
});

export const MemberOrigin = /* @__PURE__ */ wordedTable({
  association: "Hội, đoàn thể",
  official: "Cán bộ cơ sở",
  police: "Công an",
  project_06: "Tổ công tác triển khai Đề án 06",
  resident: "Người dân",
  school: "Trường học",
  youth: "Đoàn Thanh niên",
});

export const MemberSkill = /* @__PURE__ */ wordedTable({
  internet: "Am hiểu Internet",
  it: "Có kiến thức, kỹ năng công nghệ thông tin",
  outreach: "Có kỹ năng tuyên truyền, hướng dẫn người dân",
  smartphone: "Dùng thành thạo điện thoại thông minh",
});

export const MoveReason = /* @__PURE__ */ wordedTable({
  birth: "Sinh",
  boundary: "Sắp xếp lại địa bàn",
  closed: "Ngừng hoạt động",
  death: "Mất",
  erased: "Xóa dữ liệu cá nhân",
  merge: "Nhập hộ",
  mistake: "Ghi nhầm",
  moved: "Chuyển đến, chuyển đi",
  split: "Tách hộ",
  survey: "Ghi nhận khi rà soát",
});

export const NoticeKind = /* @__PURE__ */ wordedTable({
  deadlines: "Sắp đến hạn, quá hạn",
  difficulties: "Khó khăn, vướng mắc",
  progress: "Đã nộp, tiếp nhận, duyệt, phát hành",
  residents: "Người dân nhờ giúp, hộ từ chối",
  security: "Tài khoản, vai trò, bảo mật",
  waits: "Việc được giao, bị trả lại, chờ duyệt",
});

export const PaceSource = /* @__PURE__ */ wordedTable({
  log: "Sổ hoạt động",
  register: "Sổ hộ",
  reported: "Số liệu đơn vị nộp",
  roster: "Danh sách tổ, thành viên",
});

export const PaceState = /* @__PURE__ */ wordedTable({
  likely: "Nhiều khả năng đạt",
  no_goal: "Không đặt mức",
  open: "Chưa chắc đạt",
  overdue: "Quá hạn",
  reached: "Đã đạt",
  unknown: "Chưa đủ số liệu",
  unlikely: "Khó đạt với nhịp hiện nay",
});

export const Part = /* @__PURE__ */ wordedTable({
  content: "Nội dung, đơn vị phối hợp",
  feedback: "Góp ý sau buổi, không ghi tên",
  residents: "Người dân dự, ngoài danh sách",
  roster: "Danh sách người dự",
});

export const PaymentState = /* @__PURE__ */ wordedTable({
  checked: "Chờ duyệt chi",
  open: "Đang lập",
  returned: "Bị trả lại",
  sent: "Chờ kiểm tra",
  settled: "Đã duyệt chi",
  withdrawn: "Đã hủy",
});

export const PeriodState = /* @__PURE__ */ wordedTable({
  closed: "Đã đóng",
  open: "Đang mở",
});

export const PhoneLock = /* @__PURE__ */ wordedTable({
  passkey: "Vân tay, khuôn mặt hoặc khóa màn hình (máy không có: bốn từ)",
  pin6: "Mã PIN 6 chữ số",
  pin8: "Mã PIN 8 chữ số",
  words: "Bốn từ do máy chọn",
});

export const PhoneStart = /* @__PURE__ */ wordedTable({
  offline: "Mở được cả khi mất mạng",
  online: "Chỉ mở khi có mạng và đang đăng nhập",
});

export const PlanState = /* @__PURE__ */ wordedTable({
  approved: "Đã duyệt",
  draft: "Dự thảo",
  returned: "Bị trả lại",
  submitted: "Chờ duyệt",
  superseded: "Đã thay bằng bản mới",
});

export const PostingState = /* @__PURE__ */ wordedTable({
  planned: "Đã lên lịch",
  posted: "Đã đăng, đã phát",
  withdrawn: "Đã gỡ, đã hủy",
});

export const ProofKind = /* @__PURE__ */ wordedTable({
  attendance: "Có mặt ở hoạt động",
  help: "Lượt giúp người dân",
  paper: "Phiếu giấy đã nhập",
  visit: "Đến nhà",
});

export const Question = /* @__PURE__ */ wordedTable({
  helped: "Giúp được việc",
  holds: "Đúng như đã báo cáo",
  still_used: "Còn dùng",
});

export const QuotaState = /* @__PURE__ */ wordedTable({
  accepted: "Khu phố nhất trí",
  countered: "Khu phố đề nghị số khác",
  issued: "Đã giao",
  proposed: "Chờ khu phố trả lời",
  withdrawn: "Đã thôi",
});

export const ReachChannel = /* @__PURE__ */ wordedTable({
  loudspeaker: "Truyền thanh cơ sở",
  zalo: "Nhóm Zalo",
});

export const RecheckResult = /* @__PURE__ */ wordedTable({
  right: "Đúng",
  unreachable: "Không gặp được",
  wrong: "Có chỗ sai",
});

export const RecordState = /* @__PURE__ */ wordedTable({
  guest: "Khách từ nơi khác",
  matched: "Đã ghép với người trong sổ",
  refused: "Không nhận",
  waiting: "Chưa ghép",
});

export const Relation = /* @__PURE__ */ wordedTable({
  child: "Con",
  grandchild: "Cháu",
  head: "Chủ hộ",
  other: "Khác",
  parent: "Bố, mẹ",
  spouse: "Vợ, chồng",
});

export const ReportState = /* @__PURE__ */ wordedTable({
  approved: "Đã duyệt",
  draft: "Đang tổng hợp",
  issued: "Đã phát hành",
  returned: "Lãnh đạo trả lại",
  submitted: "Chờ duyệt",
  withdrawn: "Đã bỏ",
});

export const RequestChannel = /* @__PURE__ */ wordedTable({
  electronic: "Thư điện tử, cổng dịch vụ công",
  in_person: "Đến trực tiếp",
  paper: "Đơn giấy",
  phone: "Điện thoại",
});

export const RevealPurpose = /* @__PURE__ */ wordedTable({
  contact: "Liên hệ, hẹn ngày đến nhà",
  help: "Giúp theo yêu cầu của người dân",
  recheck: "Kiểm tra lại kết quả",
  verify: "Đối chiếu, sửa thông tin",
});

export const RewardForm = /* @__PURE__ */ wordedTable({
  bonus: "Tiền thưởng",
  certificate: "Giấy khen",
  praise: "Biểu dương",
  title: "Danh hiệu thi đua",
});

export const RewardState = /* @__PURE__ */ wordedTable({
  decided: "Đã khen thưởng",
  proposed: "Đã đề nghị",
  refused: "Không khen thưởng",
  withdrawn: "Đã rút đề nghị",
});

export const Role = /* @__PURE__ */ wordedTable({
  administrator: "Quản trị hệ thống",
  auditor: "Kiểm tra, giám sát (chỉ đọc)",
  council: "Hội đồng nhân dân (chỉ đọc)",
  culture_desk: "Bộ phận Văn hóa - Thông tin",
  department: "Bộ phận liên quan",
  finance: "Tài chính - Kế toán",
  front: "Mặt trận Tổ quốc (chỉ đọc)",
  neighbourhood_head: "Trưởng khu phố",
  office_desk: "Văn phòng - Thống kê",
  one_stop: "Bộ phận Một cửa hiện đại",
  party_committee: "Đảng ủy (chỉ đọc)",
  police: "Công an phường",
  school: "Trường học",
  superior: "Cấp trên (chỉ xem báo cáo đã phát hành)",
  team_member: "Thành viên Tổ công nghệ số cộng đồng",
  ward_leader: "Lãnh đạo UBND / Ban chỉ đạo số phường",
  youth_union: "Đoàn TNCS Hồ Chí Minh",
});

export const Severity = /* @__PURE__ */ wordedTable({
  error: "LỖI",
  note: "GHI CHÚ",
  warning: "CẢNH BÁO",
});

export const Sex = /* @__PURE__ */ wordedTable({
  female: "Nữ",
  male: "Nam",
});

export const SigningState = /* @__PURE__ */ wordedTable({
  annexes: "Đã đóng dấu, còn phụ lục chưa ký",
  on_paper: "Có bản chụp bản ký giấy, không ký số",
  partly: "Đã cấp số, còn chờ người ký khác",
  sealed: "Đã ký và đóng dấu",
  signed: "Đã ký, chờ đóng dấu",
  unsigned: "Đã cấp số, chưa ký số",
});

export const StatusCode = /* @__PURE__ */ wordedTable({
  done_late: "Hoàn thành trễ hạn",
  done_on_time: "Hoàn thành đúng hạn",
  due_soon: "Sắp đến hạn",
  heartbeat_missing: "Chưa cập nhật trong kỳ",
  lapsed: "Hạn đã qua trước khi giao việc",
  not_due: "Chưa đến hạn",
  overdue: "Quá hạn",
});

export const SubjectKind = /* @__PURE__ */ wordedTable({
  member: "Thành viên tổ",
  unit: "Đơn vị",
});

export const SubmissionState = /* @__PURE__ */ wordedTable({
  accepted: "Đã tiếp nhận",
  draft: "Đang nhập",
  locked: "Đã khóa",
  returned: "Trả lại",
  submitted: "Đã nộp",
});

export const Unit = /* @__PURE__ */ wordedTable({
  business: "hộ sản xuất, kinh doanh",
  document: "văn bản",
  event: "sự kiện",
  household: "hộ",
  item: "tin, bài",
  member: "thành viên",
  person: "người",
  place: "nơi",
  team: "tổ",
  thing: "vật",
});

export const UnitKind = /* @__PURE__ */ wordedTable({
  city: "Thành phố, huyện",
  desk: "Bộ phận chuyên môn",
  neighbourhood: "Khu phố",
  one_stop: "Bộ phận Một cửa",
  police: "Công an",
  province: "Tỉnh",
  resident_group: "Tổ dân",
  school: "Trường học",
  steering_committee: "Ban chỉ đạo",
  union: "Tổ chức chính trị - xã hội",
  ward: "Phường",
});

export const Validity = /* @__PURE__ */ wordedTable({
  invalid: "Không hợp lệ",
  unchecked: "Chưa kiểm tra",
  unknown: "Không xác định",
  valid: "Hợp lệ",
});

export const VisitResult = /* @__PURE__ */ wordedTable({
  absent: "Vắng nhà",
  met: "Gặp được",
  moved: "Đã chuyển đi",
  refused: "Từ chối",
});

export const WardState = /* @__PURE__ */ wordedTable({
  issued: "Đã phát hành",
  issued_late: "Phát hành muộn",
  late: "Quá hạn",
  none: "Chưa mở kỳ",
  open: "Chưa có báo cáo",
});

export const WorkState = /* @__PURE__ */ wordedTable({
  done: "Hoàn thành",
  in_progress: "Đang thực hiện",
  not_started: "Chưa thực hiện",
  stopped: "Dừng thực hiện",
});

export const YearState = /* @__PURE__ */ wordedTable({
  closed: "Đã khép",
  open: "Đang mở",
});
