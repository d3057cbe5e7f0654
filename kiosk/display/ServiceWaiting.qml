// One service: its letters, its name and how many wait.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Rectangle {
    id: service

    required property string code
    required property string name
    required property int waiting
    required property real unit

    color: Theme.ground
    border.color: Theme.line
    border.width: Math.max(1, 2 * unit)
    radius: 20 * unit

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: 22 * service.unit
        anchors.rightMargin: 22 * service.unit
        anchors.topMargin: 2 * service.unit
        anchors.bottomMargin: 12 * service.unit
        spacing: 14 * service.unit

        Text {
            text: service.name
            textFormat: Text.PlainText
            wrapMode: Text.WordWrap
            lineHeight: 0.86
            color: Theme.ink
            font.family: Theme.family
            font.pixelSize: 48 * service.unit
            fontSizeMode: Text.Fit
            minimumPixelSize: 24 * service.unit
            verticalAlignment: Text.AlignVCenter
            Layout.fillWidth: true
            Layout.fillHeight: true
        }
        Line {
            objectName: "waiting_" + service.code
            size: 84 * service.unit
            font.weight: Font.Bold
            color: service.waiting > 0 ? Theme.blue : Theme.edge
            text: service.waiting
            horizontalAlignment: Text.AlignRight
        }
    }
}
