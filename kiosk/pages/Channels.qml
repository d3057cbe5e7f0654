// All channels for complaints and suggestions, to be photographed or noted.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property ChannelsPage page
    readonly property int columns: Theme.portrait ? 1 : 2
    readonly property int lines: Math.ceil(Math.max(1, page.count) / columns)

    Words {
        id: title
        x: Theme.margin
        y: Theme.mm(Theme.low ? 4 : 8)
        width: parent.width - 2 * Theme.margin
        text: qsTr("Saluran pengaduan dan saran")
        color: Theme.blue
        font.pixelSize: Theme.titleSize
        font.weight: Font.Bold
        lineHeight: 1
    }
    Grid {
        id: cards
        readonly property real room: nav.y - y - Theme.mm(Theme.low ? 3 : 6)
        readonly property real cardWidth: (width - (view.columns - 1) * spacing) / view.columns
        readonly property real cardHeight: Math.min(Theme.mm(62), (room - (view.lines - 1) * spacing) / view.lines)

        x: Theme.margin
        y: title.y + title.height + Theme.mm(Theme.low ? 3 : 6)
        width: parent.width - 2 * Theme.margin
        columns: view.columns
        spacing: Theme.mm(Theme.low ? 3 : 5)

        Repeater {
            model: view.page.cards

            ChannelView {
                width: cards.cardWidth
                height: cards.cardHeight
            }
        }
    }
    Item {
        id: nav
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.mm(Theme.low ? 4 : 7)
        height: Theme.target

        PushButton {
            objectName: "back"
            anchors.left: parent.left
            kind: "secondary"
            sign: "arrow-left"
            text: qsTr("Kembali")
            onClicked: view.page.left()
        }
    }
}
