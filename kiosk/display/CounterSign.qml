// Where to go: the way and the counter, on one bar.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Rectangle {
    id: sign

    required property real unit
    required property string counter
    required property bool announcing

    color: announcing ? Theme.orange : Theme.paleBlue
    radius: 20 * unit

    RowLayout {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 56 * sign.unit)
        spacing: 24 * sign.unit

        Line {
            size: 60 * sign.unit
            color: sign.announcing ? Theme.deepBlue : Theme.softInk
            text: qsTr("Silakan menuju")
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
        }
        Icon {
            name: "arrow-right-bold"
            size: 80 * sign.unit
            color: sign.announcing ? Theme.deepBlue : Theme.blue
        }
        Line {
            objectName: "called_counter"
            size: 128 * sign.unit
            font.weight: Font.Bold
            color: sign.announcing ? Theme.deepBlue : Theme.blue
            text: qsTr("Loket %1").arg(sign.counter)
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
        }
    }
}
