// What a visitor takes along of a complaint: its code, as letters and as QR, and what happens next.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property FeedbackPage page

    Rectangle {
        id: ticket
        width: Theme.portrait ? parent.width : Math.round(parent.width * 0.44)
        height: Theme.portrait ? Math.round(parent.height * 0.5) : parent.height - Theme.mm(Theme.low ? 2 : 4)
        color: Theme.wash
        radius: Theme.radius * 2

        QrCode {
            id: qr
            rows: view.page.qrRows
            label: qsTr("Kode QR pengaduan")
            width: Math.min(parent.width - 2 * Theme.mm(10), parent.height - codeWords.height - 3 * Theme.mm(8))
            height: width
            radius: Theme.radius
            anchors.horizontalCenter: parent.horizontalCenter
            y: (parent.height - height - codeWords.height - Theme.mm(7)) / 2
        }
        Column {
            id: codeWords
            anchors.top: qr.bottom
            anchors.topMargin: Theme.mm(7)
            width: parent.width

            Words {
                width: parent.width
                text: qsTr("Kode Anda")
                color: Theme.softInk
                horizontalAlignment: Text.AlignHCenter
            }
            Words {
                objectName: "complaint_code"
                width: parent.width
                text: view.page.code
                color: Theme.blue
                font.pixelSize: Theme.displaySize
                font.weight: Font.Bold
                font.letterSpacing: Theme.mm(0.6)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.titleSize
                wrapMode: Text.NoWrap
                lineHeight: 1
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
    Column {
        anchors.left: Theme.portrait ? parent.left : ticket.right
        anchors.leftMargin: Theme.portrait ? 0 : Theme.margin * 1.4
        anchors.right: parent.right
        y: Theme.portrait ? ticket.height + Theme.mm(10) : (parent.height - height) / 2
        spacing: Theme.mm(Theme.low ? 4 : 6)

        Words {
            width: parent.width
            text: qsTr("Terima kasih, sudah kami terima")
            color: Theme.blue
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 1
        }
        Notice {
            width: parent.width
            sign: "camera"
            size: Theme.low ? Theme.bodySize : Theme.leadSize
            text: qsTr("Foto layar ini, atau catat kodenya.")
        }
        Words {
            objectName: "answer_by"
            width: parent.width
            text: qsTr("Kami menjawab paling lambat %1.").arg(view.page.answerBy)
            font.pixelSize: Theme.leadSize
            lineHeight: 1.12
        }
        Words {
            width: parent.width
            text: view.page.mayBeTold ? qsTr("Jawaban akan kami kirimkan ke kontak yang Anda tuliskan. Dengan kode ini Anda juga dapat membacanya di sini.")
                                      : qsTr("Baca jawabannya di sini dengan kode ini, atau tanyakan kepada pengawas kami.")
            color: Theme.softInk
        }
        PushButton {
            objectName: "finish"
            width: Math.max(implicitWidth, Theme.mm(90))
            height: Theme.mm(24)
            size: Theme.leadSize
            text: qsTr("Selesai")
            onClicked: view.page.left()
        }
    }
}
