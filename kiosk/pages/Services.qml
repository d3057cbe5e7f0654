// Which service? One card each, and the priority lane.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property ServicesPage page
    readonly property int columns: Theme.portrait ? 1 : page.count <= 3 ? Math.max(1, page.count)
                                                  : page.count <= 4 || Theme.low ? 2 : page.count <= 6 ? 3 : 4
    readonly property int lines: Math.ceil(Math.max(1, page.count) / columns)

    Words {
        id: title
        x: Theme.margin
        y: Theme.mm(Theme.low ? 4 : 8)
        width: parent.width - 2 * Theme.margin
        text: qsTr("Layanan apa yang Anda perlukan?")
        color: Theme.blue
        font.pixelSize: Theme.titleSize
        font.weight: Font.Bold
    }
    Words {
        anchors.centerIn: cards
        width: cards.width
        visible: view.page.count === 0
        text: qsTr("Belum ada layanan yang dapat dipilih. Silakan temui petugas kami.")
        font.pixelSize: Theme.leadSize
        horizontalAlignment: Text.AlignHCenter
    }
    Grid {
        id: cards
        readonly property real room: foot.y - title.y - title.height - Theme.mm(Theme.low ? 6 : 13)
        readonly property real tallest: Theme.mm(Theme.portrait ? 56 : 90)

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin
        y: Theme.portrait ? foot.y - height - Theme.mm(7)
                          : title.y + title.height + Theme.mm(Theme.low ? 3 : 6) + Math.max(0, room - height) * 0.3
        height: view.lines * cardHeight + (view.lines - 1) * spacing
        columns: view.columns
        spacing: Theme.space

        readonly property real cardHeight: Math.min(tallest, (room - (view.lines - 1) * spacing) / view.lines)
        readonly property real cardWidth: (width - (view.columns - 1) * spacing) / view.columns

        Repeater {
            model: view.page.cards

            ServiceChoice {
                width: cards.cardWidth
                height: cards.cardHeight
                stacked: view.columns >= 3
                waitsKnown: view.page.waitsKnown
                enabled: !view.page.busy
                onClicked: view.page.choose(code)
            }
        }
    }
    Item {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.margin
        anchors.bottomMargin: Theme.mm(Theme.low ? 5 : 8)
        height: Theme.portrait ? lane.height + Theme.space + Theme.target : lane.height

        PushButton {
            id: back
            objectName: "back"
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            height: Theme.portrait ? Theme.target : lane.height
            kind: "secondary"
            sign: "arrow-left"
            text: qsTr("Kembali")
            enabled: !view.page.busy
            onClicked: view.page.left()
        }
        PriorityLane {
            id: lane
            anchors.right: parent.right
            anchors.left: Theme.portrait ? parent.left : back.right
            anchors.leftMargin: Theme.portrait ? 0 : Theme.space
            anchors.top: parent.top
            picked: view.page.priority
            enabled: !view.page.busy
            onClicked: view.page.priority = !view.page.priority
        }
    }
    Timer {
        id: patience
        interval: Theme.patience
        running: view.page.busy
    }
    Rectangle {
        anchors.fill: parent
        visible: view.page.busy && !patience.running
        color: "#d9ffffff"

        Notice {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(208))
            sign: "ticket-confirmation-outline"
            size: Theme.leadSize
            inset: Theme.mm(7)
            text: qsTr("Sebentar, nomor Anda sedang diambil.")
        }
    }
}
