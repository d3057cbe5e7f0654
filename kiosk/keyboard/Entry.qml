// The field that a visitor types into: one line, or with `lines` several; `field` is the keyboard's target.
import QtQuick
import kiosk.style

Rectangle {
    id: entry

    property bool lines: false
    property bool faulty: false
    property bool spread: false
    property int maxLength: 0
    property string label
    readonly property Item field: lines ? area : line
    readonly property string text: field.text
    readonly property int size: Theme.capitals(lines ? (Theme.low ? 5.1 : 5.4) : 6.4)

    signal typed(string text)
    signal accepted

    function show(text) {
        if (field.text === text)
            return;
        field.text = text;
        field.cursorPosition = field.length;
    }

    // A text that is set, unlike a cleared one, cannot be undone.
    function wipe() {
        for (const one of [line, area]) {
            one.text = " ";
            one.text = "";
        }
    }

    implicitHeight: lines ? Theme.mm(Theme.low ? 30 : 42) : Theme.mm(17)
    radius: Theme.radius
    color: Theme.ground
    border.width: Theme.mm(0.8)
    border.color: faulty ? Theme.darkOrange : Theme.blue
    onFieldChanged: field.forceActiveFocus()
    Component.onCompleted: field.forceActiveFocus()

    TextInput {
        id: line
        objectName: "entry"
        visible: !entry.lines
        anchors.fill: parent
        anchors.leftMargin: Theme.mm(5)
        anchors.rightMargin: Theme.mm(5)
        verticalAlignment: TextInput.AlignVCenter
        horizontalAlignment: entry.spread ? TextInput.AlignHCenter : TextInput.AlignLeft
        clip: true
        color: Theme.ink
        selectionColor: Theme.blue
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: entry.size
        font.letterSpacing: entry.spread ? Theme.mm(1.2) : 0
        maximumLength: entry.maxLength > 0 ? entry.maxLength : 32767
        inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
        cursorDelegate: caret
        Accessible.role: Accessible.EditableText
        Accessible.name: entry.label
        onTextChanged: if (!entry.lines)
            entry.typed(text)
        onAccepted: entry.accepted()
    }
    Flickable {
        id: window
        visible: entry.lines
        anchors.fill: parent
        anchors.margins: Theme.mm(Theme.low ? 2.5 : 4)
        contentWidth: width
        contentHeight: area.height
        clip: true

        TextEdit {
            id: area
            objectName: "entry_lines"
            width: window.width
            height: Math.max(window.height, implicitHeight)
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            color: Theme.ink
            selectionColor: Theme.blue
            font.family: Theme.family
            font.pixelSize: entry.size
            inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhSensitiveData
            cursorDelegate: caret
            Accessible.role: Accessible.EditableText
            Accessible.name: entry.label
            onTextChanged: if (entry.lines)
                entry.typed(text)
            onCursorRectangleChanged: window.contentY = Math.max(0, Math.min(cursorRectangle.y,
                Math.max(window.contentY, cursorRectangle.y + cursorRectangle.height - window.height)))
        }
    }
    Component {
        id: caret

        Rectangle {
            width: Theme.mm(0.6)
            color: Theme.focus
            visible: parent.activeFocus
        }
    }
}
