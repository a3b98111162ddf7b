"""Scopes of service clients: named sets of actions that a token carries. No scope opens the register of households."""

from toso.authz.actions import Action
from toso.kit.labels import Labelled


class ClientScope(Labelled):
    """A scope (RFC 6749, section 3.3), and how the administrator reads it."""

    UNITS_READ = "units:read", "Đọc đơn vị"
    PLANS_READ = "plans:read", "Đọc kế hoạch"
    TASKS_READ = "tasks:read", "Đọc nhiệm vụ, tiến độ (có tên người được phân công)"
    REPORTS_READ = "reports:read", "Đọc kỳ báo cáo, báo cáo của đơn vị, báo cáo tháng"
    FIGURES_READ = "figures:read", "Đọc số liệu mục tiêu"
    STATISTICS_READ = "statistics:read", "Đọc số liệu thống kê đã công bố (không có ô dưới 5)"
    DOCUMENTS_READ = "documents:read", "Đọc, tải văn bản"
    HELP_WRITE = "help:write", "Gửi lượt giúp người dân, xem đã ghép hay chưa"
    EVENTS_READ = "events:read", "Theo dõi việc gì vừa đổi (không có nội dung)"


# A client reads: whatever other method a route has, these open nothing but GET.
READS_OF: dict[ClientScope, frozenset[Action]] = {
    ClientScope.UNITS_READ: frozenset({Action.UNIT_READ}),
    ClientScope.PLANS_READ: frozenset({Action.PLAN_READ}),
    ClientScope.TASKS_READ: frozenset({Action.TASK_READ}),
    ClientScope.REPORTS_READ: frozenset({Action.PERIOD_READ, Action.SUBMISSION_READ, Action.REPORT_READ}),
    ClientScope.FIGURES_READ: frozenset({Action.INDICATOR_READ}),
    ClientScope.STATISTICS_READ: frozenset({Action.STATISTICS_READ}),
    ClientScope.DOCUMENTS_READ: frozenset({Action.DOCUMENT_READ}),
    ClientScope.EVENTS_READ: frozenset({Action.EVENT_READ}),
}
# What a client may also write.
WRITES_OF: dict[ClientScope, frozenset[Action]] = {ClientScope.HELP_WRITE: frozenset({Action.HELP_RECORD})}


def scopes_for(action: Action, *, writing: bool) -> list[ClientScope]:
    """The scopes that open an action for a request."""
    return [scope for scope in ClientScope if action in actions_of(frozenset({scope.value}), writing=writing)]


def actions_of(scopes: frozenset[str], *, writing: bool) -> frozenset[Action]:
    """The actions that scopes open for a request, by whether its method may change anything; unknown ones open none."""
    tables = (WRITES_OF,) if writing else (WRITES_OF, READS_OF)
    found = (actions for table in tables for scope, actions in table.items() if scope.value in scopes)
    return frozenset[Action]().union(*found)
