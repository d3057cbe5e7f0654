// One of the last calls: its number and its counter.
import QtQuick
import kiosk.style

Rectangle {
    id: row

    required property int place
    required property string label
    required property string counter
    required property real unit
    required property bool current
    required property bool announcing
    required property bool last

    readonly property string text: label + " → " + counter

    objectName: "last_" + place
    radius: 16 * unit
    color: announcing ? Theme.blue : current ? Theme.paleBlue : "transparent"

    Line {
        id: number

        size: Math.min(72 * row.unit, row.height * 0.78)
        font.weight: row.current ? Font.Bold : Font.DemiBold
        color: row.announcing ? Theme.ground : Theme.blue
        text: row.label
        anchors.left: parent.left
        anchors.leftMargin: 24 * row.unit
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width * 0.56)
    }
    Line {
        size: Math.min(60 * row.unit, row.height * 0.66)
        color: row.announcing ? Theme.mist : Theme.ink
        text: qsTr("Loket %1").arg(row.counter)
        horizontalAlignment: Text.AlignRight
        anchors.left: number.right
        anchors.leftMargin: 16 * row.unit
        anchors.right: parent.right
        anchors.rightMargin: 24 * row.unit
        anchors.verticalCenter: parent.verticalCenter
    }
    Rectangle {
        visible: !row.current && !row.last
        color: Theme.line
        height: Math.max(1, 2 * row.unit)
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 24 * row.unit
        anchors.bottomMargin: 0
    }
}
