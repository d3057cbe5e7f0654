// One answer with a large sign: the sign above its words, or beside them.
import QtQuick

Card {
    id: card

    property string sign
    property string tone: "info"
    property bool stacked: true
    readonly property color ink: tone === "good" ? Theme.darkGreen : tone === "care" ? Theme.darkOrange : Theme.blue

    checkable: false
    padding: Theme.mm(4)
    Accessible.role: Accessible.RadioButton
    Accessible.checked: picked

    contentItem: Item {
        Rectangle {
            id: disc
            readonly property real most: card.stacked ? Math.min(parent.width * 0.7, parent.height * 0.56) : parent.height

            width: Math.min(most, Theme.mm(46))
            height: width
            radius: width / 2
            x: card.stacked ? (parent.width - width) / 2 : Theme.mm(2)
            y: card.stacked ? Math.round(parent.height * 0.09) : (parent.height - height) / 2
            color: card.tone === "good" ? Theme.paleGreen : card.tone === "care" ? Theme.paleOrange : Theme.paleBlue

            Icon {
                anchors.centerIn: parent
                name: card.sign
                size: parent.width * 0.78
                color: card.ink
            }
        }
        Words {
            id: words
            x: card.stacked ? 0 : disc.x + disc.width + Theme.mm(7)
            y: card.stacked ? disc.y + disc.height + Math.round((parent.height - disc.y - disc.height) * 0.18) : (parent.height - height) / 2
            width: card.stacked ? parent.width : parent.width - x
            text: card.text
            horizontalAlignment: card.stacked ? Text.AlignHCenter : Text.AlignLeft
            font.pixelSize: Theme.low ? Theme.buttonSize : Theme.leadSize
            font.weight: Font.DemiBold
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
