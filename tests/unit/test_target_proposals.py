"""The measure of a target, as its sentence proposes it: sentences of many communes' plans beside what a reader says."""

from importlib.resources import files
from random import Random

import pytest

from toso.plans.text_import.parse import parse_plan
from toso.reports.periods.regimes import default_measures
from toso.reports.target_measures.library import propose_codes
from toso.reports.target_measures.proposals import (
    LONGEST_NOUN,
    LONGEST_PHRASE,
    propose_goal_count,
    propose_goal_each,
    propose_own,
)

SEED = files("toso.demo").joinpath("data/ke-hoach-62-KH-UBND.md").read_bytes()
# unit, noun, phrase, what it is out of; of a count the number that the whole ward is to reach
READ = [
    (
        "Từ 60% đến 70% hộ kinh doanh chấp nhận thanh toán không dùng tiền mặt;",
        ("business", "hộ", "kinh doanh chấp nhận thanh toán không dùng tiền mặt", "pop.businesses"),
    ),
    (
        "Từ 60% người dân trưởng thành trở lên có tài khoản thanh toán",
        ("person", "", "dân trưởng thành có tài khoản thanh toán", "pop.adults"),
    ),
    (
        "Từ 60% hộ có 3 người trở lên có tài khoản thanh toán",
        ("household", "", "có 3 người trở lên có tài khoản thanh toán", "pop.households"),
    ),
    (
        "Phấn đấu trong năm 2026 có 90% người trưởng thành có căn cước điện tử, tối thiểu 75% hộ có mã QR.",
        ("person", "", "trưởng thành có căn cước điện tử", "pop.adults"),
    ),
    (
        "100% cán bộ, công chức hoàn thành khóa học (hoàn thành trong quý I).",
        ("person", "cán bộ, công chức", "hoàn thành khóa học", "Cán bộ, công chức"),
    ),
    ("Đến hết năm 2026, có 90% hộ có mã QR", ("household", "", "có mã QR", "pop.households")),
    ("100% ấp có điểm wifi", ("place", "ấp", "có điểm wifi", "Số ấp")),
    ("Hồ sơ nộp trực tuyến: đạt từ 80% trở lên.", ("document", "hồ sơ", "nộp trực tuyến", "Hồ sơ")),
    (
        "Phấn đấu đến 30/6/2026: 70% hộ có mã QR; đến 31/12/2026: 85%.",
        ("household", "", "có mã QR", "pop.households"),
    ),
    (
        "80% người dân trong độ tuổi lao động (1.240 người) biết nộp hồ sơ trực tuyến.",
        ("person", "", "dân trong độ tuổi lao động biết nộp hồ sơ trực tuyến", "Người dân trong độ tuổi lao động"),
    ),
    (
        "95% học sinh THCS (trên tổng số 312 em) được học kỹ năng số",
        ("person", "học sinh", "THCS được học kỹ năng số", "Học sinh THCS"),
    ),
    (
        "70% người dân (từ đủ 15 tuổi trở lên) có chữ ký số",
        ("person", "", "dân (từ đủ 15 tuổi trở lên) có chữ ký số", "Người dân (từ đủ 15 tuổi trở lên)"),
    ),
    ("Tổ chức 10 - 12 buổi phiên chợ số tại trung tâm xã.", ("event", "buổi", "phiên chợ số tại trung tâm xã", "10")),
    (
        "Mỗi thôn có từ 02 điểm hỗ trợ trở lên; toàn xã lắp thêm 15 loa truyền thanh thông minh;",
        ("place", "thôn", "có từ 02 điểm hỗ trợ trở lên", "Thôn"),
    ),
    ("80% hộ có mã QR; trong đó 50% hộ có giao dịch", ("household", "", "có mã QR", "pop.households")),
    ("Mỗi thôn ít nhất 02 buổi; toàn xã 18 buổi", ("event", "buổi", "đã thực hiện", "18")),
    (
        "Tổ chức các buổi hướng dẫn lưu động: mỗi thôn ít nhất 02 buổi, toàn xã 18 buổi.",
        ("event", "buổi", "hướng dẫn lưu động", "18"),
    ),
    (
        "Mỗi thôn tổ chức ít nhất 02 buổi hướng dẫn tại nhà văn hóa; toàn xã tối thiểu 18 buổi",
        ("event", "buổi", "hướng dẫn tại nhà văn hóa", "18"),
    ),
    ("Thành lập 05 điểm Wi-Fi công cộng", ("place", "điểm", "Wi-Fi công cộng", "5")),
    (
        "Chủ tàu khai báo ra vào bến bằng điện thoại: 90% (Hiện trạng: 35%; Thời hạn: 30/9/2026)",
        ("person", "chủ tàu", "khai báo ra vào bến bằng điện thoại", "Chủ tàu"),
    ),
    (
        "50% người từ đủ 60 tuổi có sổ sức khỏe điện tử trước ngày 30/11/2026.",
        ("person", "", "từ đủ 60 tuổi có sổ sức khỏe điện tử", "Người từ đủ 60 tuổi"),
    ),
    (
        "Hộ gia đình có người biết thanh toán không dùng tiền mặt: 80%",
        ("household", "", "gia đình có người biết thanh toán không dùng tiền mặt", "pop.households"),
    ),
    (
        "Số buổi hướng dẫn tại tổ dân phố: 24 Buổi",
        ("event", "buổi", "hướng dẫn tại tổ dân phố", "24"),
    ),
    (
        "Trong năm tổ chức ít nhất 1.200 buổi tuyên truyền trước ngày 30/11/2026.",
        ("event", "buổi", "tuyên truyền", "1200"),
    ),
    (
        "Buổi hướng dẫn tại bến tàu: 24 Buổi (Năm 2026 Phấn đấu: 30 Buổi; Thời hạn: Tháng 12/2026)",
        ("event", "buổi", "hướng dẫn tại bến tàu", "24"),
    ),
    ("Điểm phát sóng miễn phí tại tổ dân phố: 6 Điểm", ("place", "điểm", "phát sóng miễn phí tại tổ dân phố", "6")),
    ("Tối thiểu 5.000 lượt người được hướng dẫn;", ("person", "lượt người", "được hướng dẫn", "5000")),
    ("12 lớp học buổi tối.", ("event", "lớp học", "buổi tối", "12")),
    ("Đăng 36 tin, bài về chuyển đổi số", ("item", "", "về chuyển đổi số", "36")),
    (
        "Số buổi hướng dẫn mỗi thôn: 2 buổi",
        ("event", "buổi", "hướng dẫn mỗi thôn", "Buổi hướng dẫn mỗi thôn theo kế hoạch"),
    ),
    (
        "70% hộ kinh doanh trong chợ Mái xuất hóa đơn điện tử.",
        ("business", "hộ", "kinh doanh trong chợ Mái xuất hóa đơn điện tử", "Hộ kinh doanh trong chợ Mái"),
    ),
    (
        "85% phụ huynh đóng học phí qua ngân hàng, hoàn thành trước ngày 30/9/2026.",
        ("person", "phụ huynh", "đóng học phí qua ngân hàng", "Phụ huynh"),
    ),
    ("60% hộ dùng được sổ sức khỏe điện tử.", ("household", "", "dùng được sổ sức khỏe điện tử", "pop.households")),
    (
        "50% người lao động trong xã tìm việc qua sàn việc làm.",
        ("person", "", "lao động trong xã tìm việc qua sàn việc làm", "Người lao động trong xã"),
    ),
    (
        "Học sinh lớp 9 biết đặt mật khẩu an toàn: 60% (2026), 80% (2027), 100% (2028)",
        ("person", "học sinh", "lớp 9 biết đặt mật khẩu an toàn", "Học sinh lớp 9"),
    ),
    (
        "Ít nhất 65% chủ hộ tự nộp được một hồ sơ trên mạng trước ngày 30/11/2026.",
        ("person", "chủ hộ", "tự nộp được một hồ sơ trên mạng", "Chủ hộ"),
    ),
    ("l00% bản có một điểm phát sóng chung.", ("place", "bản", "có một điểm phát sóng chung", "Bản")),
    (
        "Trên 9O% hộ có điện thoại thông minh biết gọi cấp cứu qua ứng dụng.",
        ("household", "", "có điện thoại thông minh biết gọi cấp cứu qua ứng dụng", "Hộ có điện thoại thông minh"),
    ),
    ("55% hộ ở 9 bản có ví điện tử.", ("household", "", "ở 9 bản có ví điện tử", "Hộ ở 9 bản")),
    (
        "30% người chưa biết chữ nghe được bài học trên điện thoại, đến hết quý III/2026.",
        ("person", "", "chưa biết chữ nghe được bài học trên điện thoại", "Người chưa biết chữ"),
    ),
    ("Mỗi thôn có ít nhất 01 điểm wifi.", ("place", "thôn", "có ít nhất 01 điểm wifi", "Thôn")),
    (
        "90% người từ đủ 18 tuổi trở lên có căn cước điện tử",
        ("person", "", "từ đủ 18 tuổi trở lên có căn cước điện tử", "pop.adults"),
    ),
    ("100% hồ sơ được số hóa", ("document", "hồ sơ", "được số hóa", "Hồ sơ")),
    (
        "Tỷ lệ hồ sơ nộp trực tuyến trên tổng số hồ sơ tiếp nhận đạt 65%",
        ("document", "hồ sơ", "nộp trực tuyến", "Hồ sơ tiếp nhận"),
    ),
    (
        "Hồ sơ được giải quyết trực tuyến toàn trình/tổng số hồ sơ của xã: 65% (2026), 75% (2027)",
        ("document", "hồ sơ", "được giải quyết trực tuyến toàn trình", "Hồ sơ của xã"),
    ),
    (
        "Tối thiểu 70% số giáo viên có chữ ký số so với tổng số giáo viên.",
        ("person", "giáo viên", "có chữ ký số", "Giáo viên"),
    ),
    (
        "Đến hết năm 2026, tỉ lệ hộ gia đình có mã QR từ 80% trở lên",
        ("household", "", "gia đình có mã QR", "pop.households"),
    ),
    ("Số hộ gia đình có mã QR: đạt 80%", ("household", "", "gia đình có mã QR", "pop.households")),
    (
        "Tỷ lệ người trưởng thành có chữ ký số trên tổng số người trưởng thành: 40%",
        ("person", "", "trưởng thành có chữ ký số", "pop.adults"),
    ),
    (
        "100% camera an ninh kết nối về Công an xã",
        ("thing", "camera", "an ninh kết nối về Công an xã", "Camera an ninh"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_sentence_names_who_did_what_out_of_whom(text: str, expected: tuple[str, str, str, str]) -> None:
    own = propose_own(text)
    assert own is not None
    of = str(propose_goal_count(text)) if own.count else own.population or own.population_label
    assert (own.unit.value, own.noun, own.phrase, of) == expected


def test_nothing_is_proposed_for_what_cannot_be_counted() -> None:
    for text in (
        "",
        "Trồng 100 cây xanh",
        "Không quá 5% hồ sơ bị trả lại",
        "Tỷ lệ hồ sơ được trả lại dưới 5%",
        "Nâng cao nhận thức về chuyển đổi số",
        "100%",
        "80% hộ",
        "Điểm chuyển đổi số cấp xã: 750 Điểm",
    ):
        assert propose_own(text) is None, text


def test_the_nine_targets_find_their_group_of_the_library_and_no_group_twice() -> None:
    found = propose_codes(target.text for target in parse_plan(SEED, "62.md").plan.targets)
    assert [codes[0].partition(".")[0] for codes in found] == [f"t{n}" for n in range(1, 10)]
    twice = propose_codes(["Chuyển người dùng SIM 2G sang 4G", "Bỏ máy 2G", "Trồng 100 cây xanh"])
    assert [codes[:1] for codes in twice] == [["t3.done"], [], []]


@pytest.mark.parametrize(
    ("text", "population"),
    [
        ("100% Tổ công nghệ số cộng đồng được kiện toàn", "team.teams"),
        ("100% các Tổ CNSCĐ cấp thôn hoạt động hiệu quả", "team.teams"),
        ("100% tổ công nghệ số ở các thôn được kiện toàn trước ngày 30/4/2026", "team.teams"),
        ("100% thành viên các Tổ công nghệ số cộng đồng được tập huấn", "team.members"),
        ("Phấn đấu 90% các hộ gia đình trên địa bàn xã Trung Lương có mã QR", "pop.households"),
        ("90% hộ kinh doanh trên địa bàn phường chấp nhận thanh toán số", "pop.businesses"),
        ("80% người dân sinh sống trên địa bàn đặc khu Vân Đồn biết dùng VNeID", "pop.residents"),
        ("80% người trưởng thành trong toàn xã có chữ ký số", "pop.adults"),
        ("80% hộ gia đình ở các thôn vùng cao có mã QR", None),
        ("80% hộ kinh doanh trong chợ xã có mã QR", None),
        ("80% người dân xã Trung Lương làm nghề biển có áo phao", None),
    ],
)
def test_a_total_that_the_system_counts_is_never_one_more_to_type(text: str, population: str | None) -> None:
    own = propose_own(text)
    assert own is not None
    assert (own.population, own.population_label == "") == (population, population is not None)


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("Mỗi thôn ít nhất 02 buổi; toàn xã 18 buổi", (2, "buổi")),
        ("Tổ chức hướng dẫn lưu động: mỗi tổ dân phố 3 buổi", (3, "buổi")),
        ("Mỗi trường 2 buổi ngoại khóa", None),
        ("Tổ chức 24 buổi", None),
    ],
)
def test_the_number_of_each_neighbourhood_is_read_beside_the_wards(text: str, each: tuple[int, str] | None) -> None:
    assert propose_goal_each(text) == each


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("100% người dân được tuyên truyền về chuyển đổi số", "t7"),
        ("100 % người dân trên địa bàn được phổ biến kế hoạch trước ngày 30/11/2026.", "t7"),
        ("Trên 95% người dân được tuyên truyền", "t7"),
        ("90% người từ đủ 18 tuổi trở lên có tài khoản thanh toán", "t5"),
        ("100% người dân được tuyên truyền phòng chống lừa đảo trên mạng", ""),
        ("100% hộ kinh doanh được tuyên truyền về hóa đơn điện tử", ""),
        ("100% đảng viên được tuyên truyền về chuyển đổi số", ""),
    ],
)
def test_what_the_register_counts_is_proposed_before_a_figure_that_somebody_types(text: str, group: str) -> None:
    (found,) = propose_codes([text])
    assert "".join(found[:1]).partition(".")[0] == group


def test_what_is_to_be_done_in_the_year_is_counted_up_and_what_is_had_is_a_level() -> None:
    visit = propose_own("100% hộ dân được Tổ công nghệ số cộng đồng đến nhà ít nhất 01 lần trong năm.")
    account = propose_own("Trên 80% người trưởng thành có tài khoản thanh toán điện tử trong năm 2025.")
    assert visit is not None
    assert account is not None
    assert (visit.stock, account.stock) == (False, True)


def test_homes_to_be_visited_are_those_that_are_counted_already() -> None:
    text = "100% hộ dân được Tổ công nghệ số cộng đồng đến nhà ít nhất 01 lần trong năm."
    assert propose_codes([text, "80% hộ gia đình được đến tận nhà hướng dẫn"]) == [["act.visited"], []]


def test_a_sentence_about_all_adults_is_not_given_those_who_need_guidance() -> None:
    adults = "Ít nhất 70% người trưởng thành được hướng dẫn nộp hồ sơ dịch vụ công trực tuyến"
    own = propose_own(adults)
    assert propose_codes([adults]) == [[]]
    assert own is not None
    assert own.population == "pop.adults"
    asked = "100% người dân có điện thoại thông minh được hướng dẫn sử dụng dịch vụ công trực tuyến"
    assert propose_codes([asked])[0][:1] == ["t1.done"]


def test_any_sentence_gives_a_proposal_that_the_form_accepts_or_none() -> None:
    rng = Random(62)
    known = {m["code"]: m for m in default_measures()["populations"]}
    words = " ".join(text for text, _ in READ).split()
    proposed = 0
    for _ in range(3000):
        own = propose_own(" ".join(rng.choice(words) for _ in range(rng.randrange(1, 60))))
        if own is None:
            continue
        proposed += 1
        assert len(own.noun) <= LONGEST_NOUN
        assert 3 <= len(own.phrase) <= LONGEST_PHRASE
        if own.count:
            assert (own.population, own.population_label) == (None, "")
        elif own.population:
            assert known[own.population]["unit"] == own.unit.value
        else:
            assert 3 <= len(own.population_label) <= LONGEST_PHRASE
    assert proposed > 200
