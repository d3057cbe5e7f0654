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
    // On a low screen an error needs the room of the progress, so that the hint can stay.
    readonly property bool tight: Theme.low && error.visible && !choosing

    Progress {
        id: progress
        width: parent.width
        visible: !view.tight
        position: view.page.position
        total: view.page.total
    }
    Column {
        id: words
        anchors.top: view.tight ? parent.top : progress.bottom
        anchors.topMargin: view.tight ? 0 : Theme.portrait ? Math.round(view.height * 0.2) : Theme.mm(Theme.low ? 1.5 : 7)
        width: parent.width
        spacing: Theme.mm(Theme.low ? 1 : 1.5)

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
            objectName: "hint"
            width: parent.width
            visible: text !== ""
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
        y: words.y + words.height + Theme.mm(Theme.low ? 2 : 6)
        // As much of the room above the keyboard as there is: an error takes its part only while it stands.
        height: lines ? Math.max(Theme.mm(17), Math.min(Theme.mm(110), keyboard.y - y - below)) : implicitHeight
        readonly property real below: Theme.mm(Theme.low ? 2 : 5) + (error.visible ? error.height + Theme.mm(2) : 0)
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
        objectName: "keyboard"
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
