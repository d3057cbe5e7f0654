// Asks whether somebody is still there, and counts down; a touch anywhere answers.
import QtQuick
import Kiosk.Frame
import kiosk.style

Rectangle {
    id: warning

    required property Shell shell
    property int longest: shell.secondsLeft

    visible: shell.secondsLeft > 0
    color: Theme.veil
    Accessible.role: Accessible.AlertMessage
    Accessible.name: title.text
    onVisibleChanged: longest = shell.secondsLeft

    MouseArea {
        anchors.fill: parent
        onClicked: warning.shell.stay_asked()
    }
    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.portrait ? parent.height * 0.5 : (parent.height - height) / 2
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(210))
        height: content.height + 2 * Theme.mm(12)
        radius: Theme.radius * 2
        color: Theme.ground

        Column {
            id: content
            anchors.centerIn: parent
            width: parent.width - 2 * Theme.mm(12)
            spacing: Theme.mm(6)

            Words {
                id: title
                width: parent.width
                text: qsTr("Apakah Anda masih di sini?")
                color: Theme.blue
                font.pixelSize: Theme.titleSize
                font.weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
            }
            Words {
                objectName: "countdown"
                width: parent.width
                text: qsTr("Layar kembali ke awal dalam %n detik. Isian yang belum dikirim akan dihapus.", "", warning.shell.secondsLeft)
                font.pixelSize: Theme.leadSize
                horizontalAlignment: Text.AlignHCenter
            }
            Rectangle {
                width: parent.width
                height: Theme.mm(2.4)
                radius: height / 2
                color: Theme.paleBlue

                Rectangle {
                    width: parent.width * Math.min(1, warning.shell.secondsLeft / Math.max(1, warning.longest))
                    height: parent.height
                    radius: height / 2
                    color: Theme.orange
                }
            }
            PushButton {
                objectName: "still_here"
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width
                height: Theme.mm(26)
                size: Theme.leadSize
                sign: "hand-wave"
                text: qsTr("Saya masih di sini")
                onClicked: warning.shell.stay_asked()
            }
        }
    }
}
