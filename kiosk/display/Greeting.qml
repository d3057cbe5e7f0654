// Before the day's first call.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Item {
    id: greeting

    required property real unit

    ColumnLayout {
        anchors.centerIn: parent
        width: parent.width
        spacing: 20 * greeting.unit

        Line {
            objectName: "greeting"
            size: 150 * greeting.unit
            font.weight: Font.Bold
            color: Theme.blue
            text: qsTr("Selamat datang")
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
        Text {
            text: qsTr("Silakan ambil nomor antrian di anjungan. Panggilan akan tampil di sini.")
            textFormat: Text.PlainText
            wrapMode: Text.Wrap
            color: Theme.softInk
            font.family: Theme.family
            font.pixelSize: 60 * greeting.unit
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
    }
}
