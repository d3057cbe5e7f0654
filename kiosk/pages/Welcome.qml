// The first page: a calm greeting, whether we are open, and the ways in.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property WelcomePage page
    property string unit
    property string office
    property bool emergency: false
    readonly property bool open: page.givesNumbers
    readonly property bool others: page.state !== "" && !emergency

    function opening() {
        const when = page.untilDay ? qsTr("%1 pukul %2").arg(page.untilDay).arg(page.untilTime) : qsTr("pukul %1").arg(page.untilTime);
        switch (page.state) {
        case "open":
            return page.untilTime ? qsTr("Kami buka sampai %1").arg(when) : qsTr("Kami buka");
        case "break":
            return page.untilTime ? qsTr("Kami sedang istirahat. Layanan dibuka lagi %1.").arg(when) : qsTr("Kami sedang istirahat.");
        case "holiday":
            const why = page.holiday ? qsTr("Hari ini libur: %1.").arg(page.holiday) : qsTr("Hari ini libur.");
            return page.untilTime ? why + " " + qsTr("Kami buka kembali %1.").arg(when) : why;
        case "closed":
            return page.untilTime ? qsTr("Layanan sedang tutup. Kami buka kembali %1.").arg(when) : qsTr("Layanan sedang tutup.");
        }
        return qsTr("Mohon tunggu sebentar, layanan sedang disiapkan.");
    }

    WelcomePanel {
        id: panel
        greeting: qsTr("Selamat datang")
        place: qsTr("di %1\n%2").arg(view.unit).arg(view.office)
    }

    Item {
        anchors.left: Theme.portrait ? parent.left : panel.right
        anchors.right: parent.right
        anchors.top: Theme.portrait ? panel.bottom : parent.top
        anchors.bottom: parent.bottom

        Column {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.margin * 1.4, Theme.mm(230))
            spacing: Theme.mm(Theme.low ? 6 : 8)

            Notice {
                objectName: "opening"
                width: parent.width
                tone: view.open ? "good" : "care"
                sign: view.open ? "door-open" : view.page.state === "break" ? "coffee-outline" : "clock-outline"
                text: view.opening()
            }
            PushButton {
                objectName: "take_number"
                width: parent.width
                height: Theme.mm(Theme.low ? 40 : Theme.portrait ? 70 : 56)
                enabled: view.open
                size: Theme.titleSize
                sign: "ticket-confirmation-outline"
                text: qsTr("Ambil nomor antrian")
                onClicked: view.page.number_asked()
            }
            PushButton {
                objectName: "guest_book_by_code"
                width: parent.width
                height: Theme.mm(Theme.low ? 24 : Theme.portrait ? 34 : 30)
                kind: "secondary"
                enabled: view.others
                size: Theme.leadSize
                sign: "book-edit-outline"
                text: qsTr("Isi buku tamu dengan kode")
                onClicked: view.page.code_asked()
            }
            Words {
                width: parent.width
                objectName: "below_code"
                text: view.emergency ? qsTr("Buku tamu, penilaian, dan pengaduan tersedia kembali sebentar lagi.")
                    : qsTr("Kode tercetak di tiket antrian Anda.")
                color: Theme.softInk
                font.pixelSize: Theme.captionSize
                horizontalAlignment: Text.AlignHCenter
            }
            Row {
                width: parent.width
                spacing: Theme.space

                PushButton {
                    objectName: "rate"
                    width: (parent.width - parent.spacing) / 2
                    kind: "quiet"
                    size: Theme.low ? Theme.captionSize : Theme.buttonSize
                    leftPadding: Theme.mm(2)
                    enabled: view.others
                    sign: "message-star-outline"
                    text: qsTr("Beri penilaian")
                    onClicked: view.page.rating_asked()
                }
                PushButton {
                    objectName: "complain"
                    width: (parent.width - parent.spacing) / 2
                    kind: "quiet"
                    size: Theme.low ? Theme.captionSize : Theme.buttonSize
                    leftPadding: Theme.mm(2)
                    enabled: view.others
                    sign: "comment-edit-outline"
                    text: qsTr("Pengaduan & saran")
                    onClicked: view.page.complaint_asked()
                }
            }
        }
    }
}
