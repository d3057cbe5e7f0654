// The guest book is kept: what happens next.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property GuestBookPage page

    Statement {
        anchors.fill: parent
        sign: "check-bold"
        tone: "good"
        title: qsTr("Terima kasih")
        text: view.page.ticketLabel
            ? qsTr("Buku tamu Anda sudah kami terima. Silakan duduk, nomor %1 akan kami panggil.").arg(view.page.ticketLabel)
            : qsTr("Buku tamu Anda sudah kami terima. Silakan duduk, nomor Anda akan kami panggil.")
        buttonName: "finish"
        button: qsTr("Selesai")
        onPressed: view.page.left()
    }
}
