"""Which editor fits a question."""

from shared.domain.form import Question, QuestionType
from shared.ui.form_editor import Editor
from shared.ui.form_editors import simple_editor_for
from shared.ui.form_part_editors import FileEditor, GroupEditor, ScheduleEditor
from shared.ui.form_table import TableEditor


def editor_for(question: Question) -> Editor:
    """The editor that fits the question's type."""
    match question.type:
        case QuestionType.GROUP:
            return GroupEditor(question)
        case QuestionType.TABLE if question.rows:
            return ScheduleEditor(question)
        case QuestionType.TABLE:
            return TableEditor(question)
        case QuestionType.FILE:
            return FileEditor()
        case _:
            return simple_editor_for(question)
