"""What happened to a request's findings, read from the journal as lines of its history."""

from collections.abc import Mapping

from shared.domain.events import EventKind
from shared.domain.request_picture import FindingThread, HistoryLine
from shared.office import Office
from shared.store import journal
from shared.store.plain_session import AnySession

ACTS = {
    EventKind.FINDING_ADDED: "add_finding",
    EventKind.FINDING_ANSWERED: "answer_finding",
    EventKind.FINDING_REOPENED: "reopen_finding",
    EventKind.FINDING_ACCEPTED: "accept_finding",
}


def finding_lines(
    office: Office,
    session: AnySession,
    request_id: int,
    threads: tuple[FindingThread, ...],
    names: Mapping[int | None, str],
) -> list[HistoryLine]:
    """One line for each act on a finding, in order; its words stand in the thread."""
    if not threads:
        return []
    places = {thread.finding_id: thread.words for thread in threads}
    return [
        HistoryLine(
            at=office.local(event.at),
            officer=names.get(event.officer_id, ""),
            move=None,
            from_state="",
            to_state="",
            round=int(event.details["round"]),
            note="",
            finding=places.get(int(event.details["finding"]), ""),
            finding_act=ACTS[event.kind],
        )
        for event in journal.about(session, "request", request_id, tuple(ACTS))
    ]
