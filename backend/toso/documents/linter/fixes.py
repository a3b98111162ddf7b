"""Instructions for mending each rule's fault in Word, click by click: `STEPS` by the rule's id.

Menus are named as Word itself shows them in most Vietnamese offices, in English. Saving and checking again follows all
of them and is said once, by whoever shows them.
"""

_SELECT_HEAD = "Bôi đen dòng được khoanh đỏ"
_FONT_BOX = "Vào Home, trong nhóm Font"


def _type(setting: str) -> tuple[str, ...]:
    """A line that needs another size, weight or slope."""
    return f"{_SELECT_HEAD}.", f"{_FONT_BOX} chọn {setting}."


def _retype(what: str) -> tuple[str, ...]:
    """A line that needs other words."""
    return (f"Đặt con trỏ vào dòng được khoanh đỏ và gõ lại: {what}.",)


def _draw(length: str) -> tuple[str, ...]:
    """A rule that is missing or of another length."""
    return (
        "Vào Insert > Shapes > Line, giữ phím Shift và kéo một nét ngang ngay dưới dòng chữ.",
        f"Bấm vào nét vừa kẻ, vào Shape Format > Size, đặt Width bằng {length} (máy đã đo, ghi ở mục “Quy định”).",
        "Shape Format > Shape Outline: màu đen (Black), Weight 0,75 pt. Kéo nét vào giữa dòng chữ.",
    )


_PARAGRAPHS = "Bôi đen các đoạn được khoanh đỏ; nếu cả văn bản cùng lỗi thì bôi đen hết nội dung, sửa một lần"
_PARAGRAPH_BOX = f"{_PARAGRAPHS}. Bấm chuột phải, chọn Paragraph"
_PDF_OPTIONS = "Vào File > Save As, chọn kiểu PDF, bấm Options"
_HEAD_TABLE = (
    "Đầu trang nên là một bảng hai cột không kẻ viền: cột trái tên cơ quan và số; cột phải Quốc hiệu, Tiêu ngữ, ngày."
)

STEPS: dict[str, tuple[str, ...]] = {
    "F1": ("Mở tệp gốc bằng Word.", "Vào File > Save As, chọn kiểu PDF và lưu tệp mới.", "Kiểm tra lại tệp mới."),
    "F2": (f"{_PDF_OPTIONS}.", "Đánh dấu ô “PDF/A compliant”, bấm OK rồi lưu.", "Kiểm tra lại tệp mới."),
    "F3": (
        "Bấm Ctrl+A để chọn hết văn bản.",
        "Vào Review > Language > Set Proofing Language, chọn Vietnamese, bấm OK.",
        f"{_PDF_OPTIONS}, đánh dấu “Document structure tags for accessibility” rồi lưu.",
    ),
    "D1": (
        "Mở tệp và xem đây có đúng là văn bản hành chính cần kiểm tra không.",
        "Nếu đúng: lập lại từ mẫu có đủ Quốc hiệu, Tiêu ngữ, tên cơ quan, số, ký hiệu, ngày tháng, chữ ký, nơi nhận.",
    ),
    "P1": (
        "Vào Layout > Size.",
        "Chọn A4 (21 cm × 29,7 cm).",
        "Ở mục Apply to chọn Whole document.",
    ),
    "P2": ("Đặt con trỏ vào trang nằm ngang.", "Vào Layout > Orientation, chọn Portrait; Apply to chọn This section."),
    "P3": (
        "Vào Layout > Margins > Custom Margins.",
        "Đặt Top và Bottom 2 cm, Left 3 cm, Right 2 cm (được phép: trên, dưới 2-2,5; trái 3-3,5; phải 1,5-2).",
        "Nếu chỉ một bảng hoặc hình thò ra lề: bấm vào bảng, vào Layout > AutoFit > AutoFit Window.",
    ),
    "P4": (
        "Bấm Ctrl+A để chọn hết văn bản.",
        "Vào Home, ô tên phông chọn Times New Roman.",
        "Bấm đúp vào đầu trang (chỗ số trang) và làm như vậy với số trang.",
    ),
    "P4n": ("Không phải sửa: phông này in ra đúng bằng Times New Roman.",),
    "P5": (
        "Bôi đen chỗ được khoanh đỏ.",
        "Vào Home, bấm mũi tên cạnh chữ A (Font Color), chọn Automatic hoặc Black.",
        "Nếu là đường dẫn xanh: bấm chuột phải, chọn Remove Hyperlink.",
    ),
    "P7": (
        "Vào Insert > Page Number > Top of Page > Plain Number 2 (ở giữa).",
        "Ở thẻ Header & Footer đánh dấu ô Different First Page để trang đầu không hiện số.",
        "Bôi đen số trang, chọn Times New Roman, cỡ 14, chữ đứng.",
        "Phụ lục đánh số riêng: Layout > Breaks > Next Page trước phụ lục, rồi Page Number > Format > Start at 1.",
    ),
    "U1": (
        "Mở bộ gõ (UniKey hoặc EVKey), chọn bảng mã “Unicode” (Unicode dựng sẵn), không chọn “Unicode tổ hợp”.",
        "Để đổi cả văn bản: chép hết chữ, bấm Ctrl+Shift+F6 mở bảng chuyển mã của UniKey.",
        "Chuyển từ “Unicode tổ hợp” sang “Unicode”, rồi dán lại vào Word.",
    ),
    "S0": ("Không phải lỗi. Muốn đo đủ, hãy gửi bản PDF xuất thẳng từ Word.",),
    "S1": ("Đặt lại giấy lên máy quét, không phóng to, thu nhỏ.", "Chọn độ phân giải 200 hoặc 300 dpi, ảnh màu, PDF."),
    "C1a": (
        *_retype("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        f"{_SELECT_HEAD}, chọn cỡ 12 hoặc 13, chữ đứng, bấm B để in đậm.",
        "Nếu dòng bị ngắt làm hai: kéo đường giữa hai cột của bảng đầu trang sang trái, hoặc chọn cỡ 12.",
    ),
    "C1b": (
        _HEAD_TABLE,
        "Cắt dòng Quốc hiệu (Ctrl+X) và dán vào đầu cột phải của bảng, canh giữa (Ctrl+E).",
    ),
    "C1c": (
        *_retype("Độc lập - Tự do - Hạnh phúc (gạch nối ngắn, có dấu cách hai bên)"),
        "Nếu Word tự đổi thành gạch dài (–): bấm Ctrl+Z ngay lúc đó để lấy lại gạch nối ngắn (-).",
    ),
    "C1d": (
        f"{_SELECT_HEAD}, chọn cỡ 13 hoặc 14, chữ đứng, bấm B để in đậm.",
        "Quốc hiệu và Tiêu ngữ đặt trong cùng một ô của bảng, cả hai canh giữa (Ctrl+E).",
        "Xóa dấu cách, phím Tab ở đầu và cuối hai dòng.",
    ),
    "C1e": _draw("chiều dài dòng Tiêu ngữ"),
    "C2": (
        f"{_SELECT_HEAD}, bấm Shift+F3 đến khi chữ in hoa hết.",
        "Chọn cỡ 12 hoặc 13, chữ đứng; tên cơ quan ban hành bấm B cho đậm, tên cơ quan chủ quản phía trên không đậm.",
    ),
    "C2b": _draw("một phần ba đến một nửa dòng tên cơ quan"),
    "C3": (
        *_retype("Số: 05/BC-UBND (có dấu hai chấm, số dưới 10 thêm số 0, không có dấu cách quanh “/” và “-”)"),
        f"{_SELECT_HEAD}, chọn cỡ 13, chữ đứng, không đậm.",
    ),
    "C3b": _retype("ký hiệu đúng với tên loại, ví dụ BC-UBND cho báo cáo, KH-UBND cho kế hoạch; công văn không có"),
    "C4": (
        *_retype("Địa danh, ngày 05 tháng 01 năm 2024 (có dấu phẩy; ngày dưới 10, tháng 1 và 2 thêm số 0)"),
        f"{_SELECT_HEAD}, chọn cỡ 13 hoặc 14, bấm I để chữ nghiêng, không đậm.",
    ),
    "C4b": (
        _HEAD_TABLE,
        "Đặt số, ký hiệu và địa danh, ngày tháng trong hai ô của cùng một hàng.",
        "Chọn cả hàng, bấm chuột phải > Table Properties > Cell > Top; Paragraph > Spacing Before của hai ô bằng nhau.",
    ),
    "C4c": _retype("đúng ngày, tháng, năm có trong lịch"),
    "C5a": (
        f"{_SELECT_HEAD}, bấm Shift+F3 đến khi in hoa hết; chọn cỡ 13 hoặc 14, bấm B.",
        "Bấm Ctrl+E để canh giữa; Home > Paragraph: đặt Indent Left, Right, First line về 0.",
        "Công văn không có tên loại thì ghi “V/v …” dưới số, ký hiệu.",
    ),
    "C5b": (
        f"{_SELECT_HEAD}: trích yếu dưới tên loại cỡ 13 hoặc 14, đậm, canh giữa (Ctrl+E).",
        "Với công văn: “V/v …” dưới số, ký hiệu, cỡ 12 hoặc 13, không đậm.",
    ),
    "C5c": _draw("một phần ba đến một nửa dòng trích yếu"),
    "C5d": (f"{_SELECT_HEAD}.", "Bấm Shift+F3 đến khi chữ in thường, rồi viết hoa đầu câu và tên riêng."),
    "C5e": (
        "Xóa dòng “CÔNG VĂN”.",
        "Ghi “V/v …” dưới số, ký hiệu ở cột trái đầu trang, cỡ 12 hoặc 13, chữ đứng, không đậm.",
    ),
    "C6": (
        "Đặt con trỏ vào cuối câu cuối cùng của nội dung.",
        "Gõ “./.” thay cho dấu chấm.",
    ),
    "C6a": (f"{_PARAGRAPHS}.", f"{_FONT_BOX} chọn cỡ 14 (hoặc 13); cả văn bản cùng một cỡ."),
    "C6b": (
        f"{_PARAGRAPHS}.",
        "Bấm Ctrl+J (Justify) để hai mép chữ thẳng nhau.",
        "Chỗ xuống dòng giữa câu bằng Enter hoặc Shift+Enter thì xóa đi, để Word tự xuống dòng.",
    ),
    "C6c": (
        f"{_PARAGRAPH_BOX}.",
        "Mục Indentation: Left 0, Right 0; Special chọn First line, By gõ 1,27 cm (hoặc 1 cm), bấm OK.",
        "Xóa dấu cách, phím Tab đã gõ ở đầu đoạn để đẩy chữ vào.",
    ),
    "C6d": (
        f"{_PARAGRAPH_BOX}.",
        "Mục Spacing: Before gõ 6 pt, After gõ 0 pt (hoặc ngược lại).",
        "Bỏ dấu ở ô “Don't add space between paragraphs of the same style”, bấm OK.",
    ),
    "C6e": (
        f"{_PARAGRAPH_BOX}.",
        "Mục Line spacing chọn Single, 1.5 lines, hoặc Multiple rồi gõ ở ô At một số từ 1 đến 1,5.",
        "Nếu chọn Exactly với chữ cỡ 14: gõ từ 17 pt đến 24 pt. Bấm OK.",
    ),
    "C6f": (
        f"{_PARAGRAPHS}, bấm Ctrl+I để chữ nghiêng.",
        "Cuối mỗi căn cứ gõ dấu “;”, riêng căn cứ cuối cùng dấu “.”.",
    ),
    "C6g": ("Bôi đen từ chữ “Điều” đến hết tên điều.", "Bấm Ctrl+B để in đậm."),
    "C6h": (
        "Đặt con trỏ vào dòng được khoanh đỏ và ghi lại số thứ tự.",
        "Nếu Word tự đánh số: bấm chuột phải vào số, chọn Continue Numbering hoặc Set Numbering Value.",
    ),
    "C7a": (
        f"{_SELECT_HEAD}, bấm Shift+F3 đến khi in hoa hết; chọn cỡ 13 hoặc 14, chữ đứng, bấm B.",
        "Viết tắt đúng: TM. (thay mặt), KT. (ký thay), TL. (thừa lệnh), TUQ. (thừa ủy quyền), Q. (quyền).",
    ),
    "C7b": ("Xóa học hàm, học vị, danh hiệu trước họ tên.", *_type("cỡ 13 hoặc 14, chữ đứng, đậm")),
    "C7c": ("Đặt con trỏ dưới chỗ ký và gõ họ và tên người ký.", *_type("cỡ 13 hoặc 14, chữ đứng, đậm, canh giữa")),
    "C9a": (
        "Ghi “Kính gửi:” cỡ 13 hoặc 14, chữ đứng, không đậm.",
        "Một nơi nhận: ghi cùng dòng. Từ hai nơi: mỗi nơi một dòng “- …;”, dòng cuối dấu chấm.",
        "Các gạch đầu dòng thẳng dưới dấu hai chấm: chọn các dòng, kéo nút thụt lề trên thước (Ruler) cho thẳng.",
    ),
    "C9b": _type("cỡ 12, bấm B và I (đậm, nghiêng), ghi đúng “Nơi nhận:”"),
    "C9c": (
        "Cuối văn bản nên là một bảng hai cột không kẻ viền: trái là Nơi nhận, phải là chữ ký.",
        "Đặt “Nơi nhận:” và dòng đầu của quyền hạn, chức vụ trong cùng một hàng, đều canh lên trên (Cell > Top).",
        "Xóa các dòng trống phía trên hai dòng đó; Paragraph > Spacing Before của hai dòng bằng nhau.",
    ),
    "C9d": _type("cỡ 11, chữ đứng, không đậm"),
    "C9e": _retype("bắt đầu bằng “- ”, kết thúc bằng “;”, riêng dòng cuối bằng “.”"),
    "C9f": (
        "Văn bản có “Kính gửi:” thì dòng đầu của Nơi nhận ghi “- Như trên;”.",
        "Văn bản không có “Kính gửi:” thì xóa dòng “- Như trên;”.",
    ),
    "C9g": _retype("- Lưu: VT, VHTT (03). (có dấu hai chấm sau “Lưu”, dấu phẩy sau “VT”, đơn vị soạn thảo, số bản)"),
    "C10": (
        *_type("cỡ 13 hoặc 14, đậm, màu đỏ (Font Color > Red)"),
        "Kẻ khung: Home > Borders > Outside Borders, Borders and Shading chọn viền đơn màu đỏ.",
    ),
    "W1": _retype("viết hoa chữ cái đầu: Ủy ban nhân dân, Hội đồng nhân dân"),
    "A1": (
        "Dòng “Phụ lục I”: cỡ 14, đậm, canh giữa (Ctrl+E).",
        "Tên phụ lục ở dòng dưới: in hoa (Shift+F3), cỡ 13 hoặc 14, đậm, canh giữa.",
        "Dòng “(Kèm theo …)”: cỡ 13 hoặc 14, nghiêng, không đậm, canh giữa.",
    ),
    "A2": (
        "Một phụ lục: ghi “Phụ lục”, không số. Từ hai phụ lục: ghi Phụ lục I, II, III.",
        "Đặt Layout > Breaks > Next Page trước mỗi phụ lục, đánh dấu Different First Page để trang đầu không hiện số.",
    ),
    "A3": _retype("(Kèm theo Báo cáo số 05/BC-UBND ngày … tháng … năm … của …), đúng số của văn bản này"),
    "B1": (
        "Đặt phần sao dưới phần cuối của văn bản, sau một đường kẻ ngang hết chiều rộng.",
        "Ghi hình thức sao (SAO Y, TRÍCH SAO, SAO LỤC), tên cơ quan, số, ký hiệu (SY, TrS, SL), địa danh và ngày.",
        "Ghi quyền hạn, chức vụ, họ tên người ký sao và “Nơi nhận:”.",
    ),
    "L1": (
        "Bôi đen hai dòng cuối của nội dung.",
        "Vào Home > Paragraph (mũi tên nhỏ) > Line and Page Breaks, đánh dấu Keep with next và Keep lines together.",
        "Nếu vẫn sang trang một mình: bỏ các dòng trống thừa ở trên, hoặc giảm giãn dòng (không dưới Single).",
    ),
    "L2": (
        "Bấm Ctrl+Shift+8 để hiện dấu ẩn, xóa các dấu ngắt trang và dòng trống thừa.",
        "Nếu “./.” xuống dòng một mình: thu gọn câu cuối hoặc đặt dấu cách không ngắt (Ctrl+Shift+Space) trước nó.",
    ),
    "P6": (
        "Bấm vào khung hoặc hình đè lên chữ, kéo ra chỗ khác hoặc xóa đi.",
        "Bấm chuột phải vào hình, Wrap Text chọn Top and Bottom để chữ không chạy dưới hình.",
    ),
}
