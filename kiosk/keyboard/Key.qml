// One key; special keys have a name, the others write what they show.
import QtQuick
import QtQuick.Templates as T
import kiosk.style

T.AbstractButton {
    id: key

    property string value
    property bool shifted: false
    property bool lit: false
    readonly property bool letter: value.length === 1 && value !== value.toUpperCase()
    readonly property string written: letter && shifted ? value.toUpperCase() : value
    readonly property bool special: value in signs || value in names
    readonly property var signs: ({
            "shift": "apple-keyboard-shift",
            "backspace": "backspace-outline",
            "enter": "keyboard-return",
            "space": "keyboard-space"
        })
    readonly property var names: ({
            "symbols": Theme.low ? "?123" : "#+=",
            "letters": "ABC"
        })

    function spoken() {
        switch (value) {
        case "shift":
            return qsTr("Huruf besar");
        case "backspace":
            return qsTr("Hapus");
        case "enter":
            return qsTr("Baris baru");
        case "space":
            return qsTr("Spasi");
        case "symbols":
            return qsTr("Angka dan tanda");
        case "letters":
            return qsTr("Huruf");
        }
        return written;
    }

    objectName: "key_" + (letter ? value.toUpperCase() : value)
    visible: value !== ""
    focusPolicy: Qt.NoFocus
    autoRepeat: value === "backspace"
    Accessible.role: Accessible.Button
    Accessible.name: spoken()

    background: Rectangle {
        radius: Theme.radius
        color: key.down ? Theme.blue : key.lit ? Theme.blue : key.special ? Theme.paleBlue : Theme.ground
        border.width: Theme.hair
        border.color: key.down || key.lit ? Theme.blue : "#9db2c6"
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            visible: key.value in key.signs
            name: visible ? key.signs[key.value] : ""
            size: Theme.mm(7.5)
            color: key.down || key.lit ? Theme.white : Theme.blue
        }
        Words {
            anchors.centerIn: parent
            visible: !(key.value in key.signs)
            text: key.value in key.names ? key.names[key.value] : key.written
            font.pixelSize: Theme.capitals(key.written.length > 1 ? 5 : 6)
            font.weight: Font.DemiBold
            color: key.down ? Theme.white : key.special ? Theme.blue : Theme.ink
            Accessible.ignored: true
        }
    }
}
