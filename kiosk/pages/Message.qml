// Trouble, or help that is coming: one sentence, one button.
import QtQuick
import Kiosk.Pages

Item {
    id: view

    required property MessagePage page
    readonly property bool help: page.kind === "help"

    Statement {
        anchors.fill: parent
        sign: view.help ? "face-agent" : "hand-heart-outline"
        tone: view.help ? "good" : "care"
        title: view.help ? qsTr("Petugas segera datang") : qsTr("Mohon maaf")
        text: view.help ? qsTr("Kami sudah memanggil petugas. Silakan tunggu sebentar di sini.")
            : view.page.sentence
        buttonName: "close"
        button: view.help ? qsTr("Kembali") : qsTr("Kembali ke awal")
        onPressed: view.page.closed()
    }
}
