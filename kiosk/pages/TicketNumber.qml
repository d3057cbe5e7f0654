// The ticket on the screen: service, number, who is before, and the code.
import QtQuick
import Kiosk.Pages
import kiosk.style

Rectangle {
    id: ticket

    required property TicketPage page
    property bool onScreen: false
    readonly property real inset: Theme.mm(Theme.low ? 6 : 9)

    color: Theme.wash
    radius: Theme.radius * 2

    Column {
        id: head
        x: ticket.inset
        y: ticket.inset
        width: parent.width - 2 * ticket.inset

        Words {
            width: parent.width
            visible: !(ticket.onScreen && Theme.low)
            text: qsTr("Nomor antrian Anda")
            color: Theme.softInk
            font.pixelSize: Theme.leadSize
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            width: parent.width
            text: ticket.page.service
            color: Theme.blue
            font.pixelSize: Theme.leadSize
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
    }
    Words {
        id: number
        objectName: "number"
        anchors.top: head.bottom
        anchors.bottom: ticket.onScreen ? qr.top : facts.top
        anchors.bottomMargin: ticket.onScreen ? 0 : Theme.mm(2)
        x: ticket.inset
        width: parent.width - 2 * ticket.inset
        text: ticket.page.label
        color: Theme.blue
        font.pixelSize: Theme.capitals(60)
        font.weight: Font.Bold
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.titleSize
        wrapMode: Text.NoWrap
        lineHeight: 1
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    QrCode {
        id: qr
        visible: ticket.onScreen
        rows: ticket.page.qrRows
        width: Math.min(parent.width - 2 * ticket.inset, parent.height * 0.44)
        height: width
        radius: Theme.radius
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: facts.top
        anchors.bottomMargin: Theme.mm(4)
    }
    Column {
        id: facts
        anchors.bottom: parent.bottom
        anchors.bottomMargin: ticket.inset
        x: ticket.inset
        width: parent.width - 2 * ticket.inset
        spacing: Theme.mm(Theme.low ? 3 : 4)

        Words {
            objectName: "waiting"
            width: parent.width
            visible: !(ticket.onScreen && Theme.low)
            text: !ticket.page.waitingKnown ? qsTr("Anda dipanggil menurut urutan kedatangan.")
                : ticket.page.waitingBefore === 0 ? qsTr("Tidak ada yang menunggu di depan Anda.")
                : qsTr("%n orang menunggu di depan Anda, perkiraan %1 menit.", "", ticket.page.waitingBefore).arg(ticket.page.estimate)
            font.pixelSize: ticket.onScreen ? Theme.bodySize : Theme.leadSize
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
        }
        Rectangle {
            width: parent.width
            height: Theme.hair
            color: Theme.line
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: Theme.mm(4)

            Words {
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Kode buku tamu")
                color: Theme.softInk
                wrapMode: Text.NoWrap
            }
            Words {
                objectName: "ticket_code"
                anchors.verticalCenter: parent.verticalCenter
                text: ticket.page.code
                font.pixelSize: Theme.leadSize
                font.weight: Font.Bold
                font.letterSpacing: Theme.mm(0.4)
                wrapMode: Text.NoWrap
            }
        }
    }
}
