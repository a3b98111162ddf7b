"""Words that people write in cells and headings of a spreadsheet of households, and the stored values behind them."""

from collections.abc import Mapping

from toso.households.model.items import ITEMS, TOPICS, Item
from toso.households.model.kinds import HouseholdKind, Relation
from toso.households.observations.search_text import folded_words
from toso.kit.provinces import PROVINCES


def words_of(labels: Mapping[str, str], **more: str) -> dict[str, str]:
    """From folded labels and further words ("a_b" stands for "a b") to codes."""
    known = {folded_words(label): code for code, label in labels.items()}
    return {**known, **{code: code for code in labels}, **{word.replace("_", " "): code for word, code in more.items()}}


_YES = dict.fromkeys(("co", "x", "1", "yes", "true", "roi", "da", "da co", "da mo", "da cai", "dung"), "yes")
_NO = dict.fromkeys(("chua", "khong", "0", "no", "false", "khong co", "chua co", "chua mo", "chua cai", "sai"), "no")
YES_NO: Mapping[str, str] = {**_YES, **_NO}
# What stands in a cell instead of a number that nobody has, or knows.
_NONE = "khong,khong co,khong co so,khong dung,khong ro,khong nho,khong biet,k,k co,ko,ko co,kg co,kh co,chua,chua co"
NONE_WORDS = frozenset(_NONE.split(","))
KIND_WORDS = words_of(
    HouseholdKind.labels(),
    ho="family",
    gia_dinh="family",
    kinh_doanh="business",
    ho_kinh_doanh="business",
    san_xuat="business",
    cong_ty="enterprise",
    dn="enterprise",
)
RELATION_WORDS = words_of(
    Relation.labels(),
    ban_than="head",
    vo="spouse",
    chong="spouse",
    con_trai="child",
    con_gai="child",
    bo="parent",
    me="parent",
    cha="parent",
    ong="other",
    ba="other",
    anh="other",
    chi="other",
    em="other",
    con_dau="other",
    con_re="other",
    chau_noi="grandchild",
    chau_ngoai="grandchild",
    nguoi_o_nho="other",
)
PHONES = words_of(
    ITEMS[Item.PHONE].values,
    thong_minh="smart",
    smartphone="smart",
    co_smartphone="smart",
    phim_bam="basic",
    cuc_gach="basic",
    thuong="basic",
    dien_thoai_thuong="basic",
    khong="none",
    chua_co="none",
    khong_dung="none",
)
SIMS = {
    **words_of(ITEMS[Item.SIM].values, khong="none", chua_co="none"),
    **dict.fromkeys(("2g", "sim 2g"), "2g"),
    **dict.fromkeys(("3g", "4g", "5g", "sim 3g", "sim 4g", "sim 5g", "4g 5g"), "4g"),
}
NEEDS = words_of(
    ITEMS[Item.SERVICES].values,
    co="need",
    x="need",
    khong="no_need",
    chua="no_need",
    khong_co_nhu_cau="no_need",
    khong_co="no_need",
)
TOPIC_WORDS = {**words_of(ITEMS[Item.TOPICS].values, buu_chinh="postal", tra_cuu="portal", thiet_yeu="essential")}
ALL_TOPIC_WORDS = frozenset({"x", "co", "du", "tat ca", "da huong dan", "1", "yes", "roi", "day du", "ca 4"})
WHOLE = "+".join(TOPICS)
ITEM_WORDS: Mapping[Item, Mapping[str, str]] = {Item.PHONE: PHONES, Item.SIM: SIMS, Item.SERVICES: NEEDS}
ITEM_HEADINGS: Mapping[Item, tuple[str, ...]] = {
    Item.PHONE: ("loai dien thoai", "dien thoai dang dung", "loai may"),
    Item.SIM: ("loai sim", "sim dang dung"),
    Item.SERVICES: ("nhu cau", "nhu cau dich vu cong", "nhu cau dvc"),
    Item.TOPICS: ("noi dung huong dan", "huong dan dich vu cong", "da huong dan dvc"),
    Item.SIM_MOBILISED: ("van dong chuyen 4g", "van dong chuyen sim 4g"),
    Item.PHONE_MOBILISED: ("van dong dung dien thoai thong minh",),
    Item.ACCOUNT: (
        "tai khoan thanh toan",
        "tai khoan thanh toan dien tu",
        "tai khoan ngan hang",
        "tk thanh toan",
        "tk nh",
        "tk ngan hang",
    ),
    Item.APPS: ("ung dung so", "cai ung dung", "cai dat ung dung so", "ung dung"),
    Item.INFORMED: ("da tuyen truyen", "tuyen truyen"),
    Item.VISITED: ("da den nha", "ngay den nha"),
    Item.GUIDED: ("huong dan tmdt", "da huong dan tmdt"),
    Item.OPENED: ("ho mo tai khoan thanh toan", "ho da mo tai khoan"),
    Item.TRANSACTING: ("giao dich tmdt", "co giao dich tmdt"),
    Item.LOCAL: (
        "giao dich san dia phuong",
        *(f"giao dich san {folded_words(name)}" for name in PROVINCES),
        *(f"co giao dich tren san tmdt {folded_words(name)}" for name in PROVINCES),
    ),
    Item.YOUNG_PAYER: ("nguoi tre thanh toan", "co nguoi tre biet thanh toan"),
    Item.VNEID: ("huong dan vneid",),
    Item.VSSID: ("huong dan vssid",),
    Item.HEALTH: ("huong dan so suc khoe dien tu",),
    Item.SAFETY: ("canh bao lua dao", "canh bao lua dao tren mang"),
}
