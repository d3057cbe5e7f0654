// Before the day's first call.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Item {
    id: greeting

    required property real unit

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width, 1240 * greeting.unit)
        spacing: 12 * greeting.unit

        Icon {
            name: "ticket-confirmation-outline"
            size: 150 * greeting.unit
            color: Theme.sky
            Layout.alignment: Qt.AlignHCenter
        }
        Line {
            objectName: "greeting"
            size: 170 * greeting.unit
            font.weight: Font.Bold
            color: Theme.blue
            text: qsTr("Selamat datang")
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.topMargin: -36 * greeting.unit
        }
        Text {
            text: qsTr("Silakan ambil nomor antrian. Nomor yang dipanggil akan tampil di layar ini.")
            textFormat: Text.PlainText
            wrapMode: Text.WordWrap
            color: Theme.softInk
            font.family: Theme.family
            font.pixelSize: 62 * greeting.unit
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
    }
}
