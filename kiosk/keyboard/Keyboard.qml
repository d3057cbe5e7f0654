// The kiosk's own keyboard: writes into `target`, remembers nothing.
import QtQuick
import kiosk.style

Rectangle {
    id: keyboard

    required property Item target
    property string layout: "letters"
    property string capitals: "none"
    property bool lines: false
    property bool otherSide: false
    property bool shifted: false

    readonly property QtObject main: layouts[layout] ?? letters
    readonly property QtObject shown: otherSide ? symbols : main
    readonly property var rows: (shown.digits.length && !Theme.low ? [shown.digits] : []).concat(shown.rows)
    readonly property bool narrow: layout === "digits" || layout === "phone"
    readonly property var layouts: ({
            "letters": letters,
            "digits": digits,
            "phone": phone,
            "email": email,
            "code": code
        })
    readonly property var weights: ({
            "shift": 1.5,
            "backspace": narrow || layout === "email" ? 1 : 1.5,
            "symbols": 1.5,
            "letters": 1.5,
            "enter": 1.5,
            "space": lines ? 4.6 : 6.1,
            "@gmail.com": 3.4,
            ".go.id": 1.9,
            ".com": 1.9
        })
    readonly property real gap: Theme.mm(3)
    readonly property real rowGap: Theme.mm(Theme.low ? 2 : 3)
    readonly property real unit: narrow ? Math.min(Theme.mm(48), (width - 2 * Theme.space - 2 * gap) / 3)
                                        : Math.min(Theme.mm(26), (width - 2 * Theme.space - 9 * gap) / 10)
    readonly property real keyHeight: Theme.mm(Theme.low ? 15 : Theme.portrait ? 19 : 16)

    function wipe() {
        otherSide = false;
        shifted = startsCapital();
    }
    function startsCapital() {
        if (capitals === "none" || !target)
            return false;
        const before = target.text.slice(0, target.cursorPosition);
        return capitals === "words" ? /(^|[\s.'-])$/.test(before) : /(^|[.!?]\s+|\n)$/.test(before);
    }
    function widthOf(value) {
        const share = weights[value] ?? 1;
        return Math.round(unit * share + gap * (share - 1));
    }
    function press(key) {
        switch (key.value) {
        case "shift":
            shifted = !shifted;
            return;
        case "symbols":
            otherSide = true;
            return;
        case "letters":
            otherSide = false;
            return;
        case "backspace":
            erase();
            break;
        case "enter":
            write("\n");
            break;
        case "space":
            write(" ");
            break;
        default:
            write(key.written);
        }
        shifted = startsCapital();
    }
    function write(text) {
        if (target.selectedText.length)
            target.remove(target.selectionStart, target.selectionEnd);
        target.insert(target.cursorPosition, text);
    }
    function erase() {
        if (target.selectedText.length)
            target.remove(target.selectionStart, target.selectionEnd);
        else if (target.cursorPosition > 0)
            target.remove(target.cursorPosition - 1, target.cursorPosition);
    }

    implicitHeight: rows.length * keyHeight + (rows.length + 1) * rowGap
    color: Theme.wash
    radius: Theme.radius * 1.4
    onLayoutChanged: wipe()
    onCapitalsChanged: wipe()
    Component.onCompleted: wipe()

    LettersLayout { id: letters }
    SymbolsLayout { id: symbols }
    DigitsLayout { id: digits }
    PhoneLayout { id: phone }
    EmailLayout { id: email }
    CodeLayout { id: code }

    Column {
        anchors.centerIn: parent
        spacing: keyboard.rowGap

        Repeater {
            model: keyboard.rows

            Row {
                id: row
                required property var modelData

                anchors.horizontalCenter: parent.horizontalCenter
                spacing: keyboard.gap

                Repeater {
                    model: row.modelData.filter(value => value !== "enter" || keyboard.lines)

                    Item {
                        id: place
                        required property string modelData

                        width: keyboard.widthOf(modelData)
                        height: keyboard.keyHeight

                        Key {
                            anchors.fill: parent
                            value: place.modelData
                            shifted: keyboard.shifted
                            lit: value === "shift" && keyboard.shifted
                            onClicked: keyboard.press(this)
                        }
                    }
                }
            }
        }
    }
}
