// What is done with a visitor's data, before the first personal keystroke.
import QtQuick
import kiosk.style

Item {
    id: notice

    property string text

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(parent.width, Theme.mm(230))
        spacing: Theme.mm(6)

        Rectangle {
            width: Theme.mm(Theme.low ? 22 : 28)
            height: width
            radius: width / 2
            color: Theme.paleBlue

            Icon {
                anchors.centerIn: parent
                name: "shield-account-outline"
                size: parent.width * 0.6
            }
        }
        Words {
            width: parent.width
            text: qsTr("Sebelum mengisi buku tamu")
            color: Theme.blue
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
        }
        Words {
            objectName: "notice"
            width: parent.width
            text: notice.text
            font.pixelSize: Theme.leadSize
            lineHeight: 1.15
        }
    }
}
