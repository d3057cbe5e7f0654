"""Which answers of a form are typed and not stored yet."""

from collections.abc import Iterator, Mapping


class TypedAnswers:
    """An answer is typed, told, and then stored or refused; until it is stored it is unsaved."""

    def __init__(self) -> None:
        self._told: dict[str, object] = {}
        self._pending: set[str] = set()
        self._unsettled: set[str] = set()
        self._refused: set[str] = set()

    @property
    def unsaved(self) -> frozenset[str]:
        """The questions whose typed answer is not stored."""
        return frozenset(self._pending | self._unsettled)

    @property
    def pending(self) -> frozenset[str]:
        """Those that are being typed: not even told."""
        return frozenset(self._pending)

    @property
    def under_way(self) -> frozenset[str]:
        """The unsaved ones of which nobody can say yet what will be stored."""
        return self.unsaved - self.refused | self.pending

    @property
    def refused(self) -> frozenset[str]:
        """Those that were told, and not taken as a whole."""
        return frozenset(self._refused & self.unsaved)

    def show(self, question: str, answer: object) -> None:
        """This stands in the field as it stands in the store."""
        self._told[question] = answer

    def keep(self, question: str, answer: object) -> None:
        """This was told before and is not stored."""
        self._told[question] = answer
        self._unsettled.add(question)

    def type(self, question: str) -> None:
        """Somebody changes this answer."""
        self._pending.add(question)

    def forget(self, question: str) -> None:
        """It is not meant any more."""
        for names in (self._pending, self._unsettled, self._refused):
            names.discard(question)

    def untold(self, answers: Mapping[str, object]) -> Iterator[tuple[str, object]]:
        """Take what is to be told, with how it reads now."""
        pending, self._pending = self._pending, set()
        for question in pending:
            answer = answers.get(question)
            if answer != self._told.get(question):
                self._told[question] = answer
                self._unsettled.add(question)
                self._refused.discard(question)
                yield question, answer

    def settle(self, question: str, answer: object, *, stored: bool) -> None:
        """What became of an answer that was told; nothing where it was told anew meanwhile."""
        if self._told.get(question) != answer:
            return
        if stored:
            self._unsettled.discard(question)
            self._refused.discard(question)
        else:
            self._refused.add(question)
