// One question: progress, its words, then choices or a field with its keyboard.
import QtQuick
import Kiosk.Pages
import kiosk.keyboard
import kiosk.style

Item {
    id: view

    required property QtObject page
    readonly property QuestionNow question: page.question
    readonly property bool choosing: question.kind === "choices"
    readonly property bool coded: question.keyboard === "code"

    Progress {
        id: progress
        width: parent.width
        position: view.page.position
        total: view.page.total
    }
    Column {
        id: words
        anchors.top: progress.bottom
        anchors.topMargin: Theme.portrait ? Math.round(view.height * 0.2) : Theme.mm(Theme.low ? 3 : 7)
        width: parent.width
        spacing: Theme.mm(1.5)

        Words {
            objectName: "question"
            width: parent.width
            text: view.question.label
            color: Theme.blue
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 1
        }
        Words {
            width: parent.width
            visible: text !== "" && !(Theme.low && error.visible)
            text: view.question.help || (view.question.several ? qsTr("Boleh memilih lebih dari satu.")
                                       : view.question.required ? "" : qsTr("Boleh dilewati."))
            color: Theme.softInk
            font.pixelSize: Theme.low ? Theme.captionSize : Theme.bodySize
        }
    }
    Notice {
        id: error
        objectName: "error"
        tone: "care"
        sign: "alert-circle-outline"
        inset: Theme.mm(2.2)
        visible: text !== ""
        text: view.page.error
        width: parent.width
        y: view.choosing ? words.y + words.height + Theme.mm(3) : entry.y + entry.height + Theme.mm(2)
    }
    Choices {
        visible: view.choosing
        question: view.question
        width: parent.width
        y: (error.visible && view.choosing ? error.y + error.height : words.y + words.height) + Theme.mm(Theme.low ? 3 : 7)
        height: parent.height - y
    }
    Entry {
        id: entry
        visible: !view.choosing
        lines: view.question.kind === "area"
        faulty: error.visible
        spread: view.coded
        maxLength: view.question.maxLength
        label: view.question.label
        width: view.coded ? Math.min(parent.width, Theme.mm(150)) : keyboard.width
        y: words.y + words.height + Theme.mm(Theme.low ? 3 : 6)
        // As much of the room above the keyboard as there is, but for an error's two lines.
        height: lines ? Math.max(implicitHeight, Math.min(Theme.mm(90), keyboard.y - y - Theme.mm(22))) : implicitHeight
        onTyped: text => {
            if (view.filledFor !== view.question.id)
                return;
            view.question.typed = text;
            if (view.coded)
                entry.show(view.question.typed);
        }
        onAccepted: view.page.next()
    }
    Keyboard {
        id: keyboard
        visible: !view.choosing
        target: entry.field
        layout: view.question.keyboard
        capitals: view.question.capitals
        lines: view.question.kind === "area"
        width: narrow && !Theme.portrait ? Theme.mm(130) : parent.width
        anchors.bottom: parent.bottom
    }

    // The field follows the question, not each keystroke: the cursor stays where the visitor put it.
    property string filledFor: ""
    Component.onCompleted: fill()

    // The button that found the error took the focus with its touch.
    Connections {
        target: view.page
        function onChanged() {
            if (view.page.error !== "" && !view.choosing)
                entry.field.forceActiveFocus();
        }
    }
    Connections {
        target: view.question
        function onAsked() {
            view.fill();
        }
    }

    function fill() {
        filledFor = "";
        entry.wipe();
        keyboard.wipe();
        if (choosing)
            return;
        entry.show(question.typed);
        entry.field.forceActiveFocus();
        keyboard.wipe();
        filledFor = question.id;
    }
}
