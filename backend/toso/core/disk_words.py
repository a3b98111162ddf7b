"""Sentences about a file or folder that could not be opened, for whoever typed its name."""

import errno
import os

_SENTENCES = {
    errno.ENOENT: "Không có tệp hay thư mục này: {name}.",
    errno.EISDIR: "Đây là thư mục, cần một tệp: {name}.",
    errno.ENOTDIR: "Đây không phải thư mục: {name}.",
    errno.EEXIST: "Đã có tệp mang tên này: {name}.",
    errno.EACCES: "Không có quyền đọc hay ghi: {name}.",
    errno.EPERM: "Không có quyền đọc hay ghi: {name}.",
    errno.EROFS: "Đĩa chỉ đọc, không ghi được: {name}.",
    errno.ENOSPC: "Đĩa hết chỗ, không ghi được: {name}.",
    errno.EDQUOT: "Hết phần đĩa được dùng, không ghi được: {name}.",
    errno.ENAMETOOLONG: "Tên tệp dài quá: {name}.",
}


def sentence_of(error: OSError) -> str:
    """A sentence about the file or folder that the error is about; the system's own words for a rare one."""
    name = os.fsdecode(error.filename) if error.filename is not None else "ổ đĩa"
    rare = "Không mở được {name}: " + (error.strerror or type(error).__name__) + "."
    return _SENTENCES.get(error.errno or 0, rare).format(name=name)
