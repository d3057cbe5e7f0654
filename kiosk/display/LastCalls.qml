// The last five calls, the newest on top.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Rectangle {
    id: list

    required property real unit
    required property var calls
    required property bool announcing
    required property bool empty

    readonly property int places: 5
    readonly property real headHeight: 88 * unit
    readonly property real rowHeight: (height - headHeight - 16 * unit) / places

    color: Theme.wash
    radius: 28 * unit

    Line {
        id: head

        size: 48 * list.unit
        font.weight: Font.DemiBold
        color: Theme.softInk
        text: qsTr("Lima panggilan terakhir")
        height: list.headHeight
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 36 * list.unit
    }

    Text {
        anchors.top: head.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 36 * list.unit
        visible: list.empty
        text: qsTr("Belum ada panggilan hari ini.")
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
        color: Theme.softInk
        font.family: Theme.family
        font.pixelSize: 52 * list.unit
    }

    Column {
        anchors.top: head.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 16 * list.unit
        anchors.rightMargin: 16 * list.unit

        Repeater {
            model: list.calls

            CallLine {
                unit: list.unit
                current: place === 1
                announcing: current && list.announcing
                width: parent?.width ?? 0
                height: list.rowHeight
            }
        }
    }
}
