// One channel: its name, its address, and the QR code that opens it.
import QtQuick
import kiosk.style

Rectangle {
    id: view

    required property string channel
    required property string address
    required property string more
    required property var qr_rows
    readonly property var signs: ({
            "box": "mailbox-outline",
            "web_form": "web",
            "email": "email-outline",
            "whatsapp": "whatsapp",
            "social_media": "at",
            "lapor": "bullhorn-outline"
        })

    function named() {
        switch (channel) {
        case "box":
            return qsTr("Kotak saran dan pengaduan");
        case "web_form":
            return qsTr("Formulir pengaduan");
        case "email":
            return qsTr("Surat elektronik");
        case "whatsapp":
            return qsTr("WhatsApp 24 jam");
        case "social_media":
            return qsTr("Media sosial");
        }
        return qsTr("LAPOR!, layanan nasional");
    }

    objectName: "channel_" + channel
    color: Theme.wash
    radius: Theme.radius * 1.4

    Rectangle {
        id: disc
        x: Theme.mm(6)
        visible: !Theme.low
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Theme.mm(20), parent.height - 2 * Theme.mm(3))
        height: width
        radius: width / 2
        color: Theme.paleBlue

        Icon {
            anchors.centerIn: parent
            name: view.signs[view.channel] ?? "information-outline"
            size: parent.width * 0.58
        }
    }
    Column {
        anchors.left: disc.visible ? disc.right : parent.left
        anchors.leftMargin: Theme.mm(Theme.low ? 4 : 6)
        anchors.right: qr.visible ? qr.left : parent.right
        anchors.rightMargin: Theme.mm(3)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.mm(Theme.low ? 0.5 : 1.5)

        Words {
            width: parent.width
            text: view.named()
            color: Theme.blue
            font.pixelSize: Theme.low ? Theme.bodySize : Theme.buttonSize
            font.weight: Font.Bold
            lineHeight: 0.95
        }
        Words {
            objectName: "address_" + view.channel
            width: parent.width
            text: view.channel === "box" ? qsTr("Di ruang layanan ini") : view.address
            font.pixelSize: Theme.low ? Theme.captionSize : Theme.bodySize
            wrapMode: Text.WrapAnywhere
            lineHeight: 0.98
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: view.more
            color: Theme.softInk
            font.pixelSize: Theme.captionSize
            wrapMode: Text.WrapAnywhere
            lineHeight: 0.98
        }
    }
    QrCode {
        id: qr
        visible: view.qr_rows.length > 0
        rows: view.qr_rows
        label: qsTr("Kode QR %1").arg(view.named())
        anchors.right: parent.right
        anchors.rightMargin: Theme.mm(Theme.low ? 2 : 4)
        anchors.verticalCenter: parent.verticalCenter
        height: parent.height - 2 * Theme.mm(Theme.low ? 2 : 4)
        width: height
        radius: Theme.radius
    }
}
