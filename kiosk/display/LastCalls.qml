// The last five calls, the newest on top.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Rectangle {
    id: list

    required property real unit
    required property var calls
    required property bool announcing

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

    Column {
        anchors.top: head.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 16 * list.unit
        anchors.rightMargin: 16 * list.unit

        Repeater {
            id: repeater

            model: list.calls

            CallLine {
                unit: list.unit
                current: place === 1
                announcing: current && list.announcing
                last: place === repeater.count
                width: parent?.width ?? 0
                height: list.rowHeight
            }
        }
    }
}
