// The number, as large as the screen allows, and what happens next.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property TicketPage page
    property bool emergency: false
    readonly property bool asks: page.paper === "asked"

    onAsksChanged: settle.restart()

    // Neither the second half of a double touch nor one that was under way means what comes up under it.
    Timer {
        id: settle
        interval: 2 * Theme.quick
    }
    TicketNumber {
        id: number
        page: view.page
        onScreen: view.page.screenIsTicket
        x: Theme.margin
        y: Theme.mm(Theme.low ? 5 : 8)
        width: Theme.portrait ? parent.width - 2 * Theme.margin : Math.round(parent.width * (Theme.low ? 0.5 : 0.55)) - Theme.margin
        height: Theme.portrait ? parent.height - next.height - y - Theme.mm(16) : parent.height - 2 * y
    }
    Column {
        id: next
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.left: Theme.portrait ? parent.left : number.right
        anchors.leftMargin: Theme.portrait ? Theme.margin : Theme.margin * 1.2
        y: Theme.portrait ? parent.height - height - Theme.mm(8) : (parent.height - height) / 2
        spacing: Theme.mm(Theme.low ? 3.5 : 5)

        SlipQuestion {
            width: parent.width
            visible: view.asks
            settling: settle.running
            onCame: view.page.slip_came()
            onMissing: view.page.slip_missing()
        }
        PaperNotice {
            width: parent.width
            visible: !view.asks
            paper: view.page.paper
            reason: view.page.paperReason
            copy: view.page.paperCopy
            size: Theme.low ? Theme.bodySize : Theme.leadSize
            inset: Theme.mm(Theme.low ? 3.5 : 5)
        }
        Words {
            width: parent.width
            visible: (!Theme.low || view.emergency) && !view.asks
            text: view.emergency ? qsTr("Buku tamu dapat diisi nanti di kiosk ini dengan kode tiket Anda.")
                : qsTr("Sambil menunggu, mohon isi buku tamu. Cukup beberapa menit.")
            color: Theme.softInk
        }
        PushButton {
            objectName: "guest_book"
            settling: settle.running
            visible: !view.emergency && !view.asks
            width: parent.width
            height: Theme.mm(Theme.low ? 24 : 30)
            size: Theme.low ? Theme.buttonSize : Theme.leadSize
            sign: "book-edit-outline"
            text: qsTr("Isi buku tamu sambil menunggu")
            onClicked: view.page.guest_book_asked()
        }
        Row {
            width: parent.width
            spacing: Theme.space

            PushButton {
                objectName: "ask_officer"
                settling: settle.running
                width: (parent.width - parent.spacing) / 2
                kind: "secondary"
                sign: Theme.low ? "" : "face-agent"
                leftPadding: Theme.mm(3)
                text: qsTr("Dibantu petugas")
                onClicked: view.page.help_asked()
            }
            PushButton {
                objectName: "done"
                width: (parent.width - parent.spacing) / 2
                kind: "secondary"
                sign: Theme.low ? "" : "check"
                settling: settle.running && !view.page.paperMoving
                enabled: !view.page.paperMoving && !settling
                text: qsTr("Selesai")
                onClicked: view.page.done()
            }
        }
        Words {
            width: parent.width
            visible: !view.emergency && !view.asks
            text: qsTr("Jika memilih Selesai, buku tamu dapat diisi nanti dengan kode tiket Anda.")
            color: Theme.softInk
            font.pixelSize: Theme.captionSize
        }
    }
}
