// A button with words and an icon; `kind` is primary, secondary or quiet.
import QtQuick
import QtQuick.Templates as T

T.Button {
    id: button

    property string kind: "primary"
    property string sign: ""
    property bool signAfter: false
    property bool tall: true
    property int size: Theme.buttonSize
    // Takes no touch for a moment, but does not look switched off.
    property bool settling: false
    readonly property bool dim: !enabled && !settling
    readonly property bool solid: kind === "primary"
    readonly property color ink: dim ? Theme.edge : solid ? Theme.white : Theme.blue

    enabled: !settling
    implicitHeight: Math.max(tall ? Theme.target : Theme.smallTarget, contentItem.implicitHeight + 2 * Theme.mm(2.5))
    implicitWidth: Math.max(Theme.mm(tall ? 45 : 20), contentItem.implicitWidth + leftPadding + rightPadding)
    leftPadding: Theme.mm(kind === "quiet" ? 4 : 6)
    rightPadding: leftPadding
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radius
        color: button.dim ? Theme.wash
             : button.solid ? (button.down ? Theme.deepBlue : Theme.blue)
                            : (button.down ? Theme.paleBlue : button.kind === "quiet" ? "transparent" : Theme.ground)
        border.width: button.kind === "secondary" || button.dim ? Theme.stroke : 0
        border.color: button.dim ? Theme.line : Theme.blue

        FocusRing {
            shown: button.visualFocus
        }
    }

    contentItem: Item {
        readonly property real gap: button.text ? Theme.mm(2.5) : 0
        readonly property real signSpace: signItem.visible ? signItem.width + gap : 0

        implicitWidth: words.implicitWidth + signSpace
        implicitHeight: words.implicitHeight

        Icon {
            id: signItem
            visible: button.sign !== ""
            name: button.sign
            size: button.size * 1.35
            color: button.ink
            anchors.verticalCenter: parent.verticalCenter
            x: button.signAfter ? words.x + words.width + parent.gap : words.x - width - parent.gap
        }
        Words {
            id: words
            readonly property real room: parent.width - parent.signSpace
            width: Math.min(implicitWidth, room)
            x: (room - width) / 2 + (button.signAfter ? 0 : parent.signSpace)
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            color: button.ink
            font.pixelSize: button.size
            font.weight: Font.DemiBold
            lineHeight: 1
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
