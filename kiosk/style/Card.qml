// A large touchable surface; its content is put into it by who uses it.
import QtQuick
import QtQuick.Templates as T

T.AbstractButton {
    id: card

    property bool picked: false

    implicitWidth: Theme.mm(60)
    implicitHeight: Theme.target
    padding: Theme.space
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: text

    background: Rectangle {
        radius: Theme.radius * 1.4
        color: card.down || card.picked ? Theme.paleBlue : Theme.ground
        border.width: card.picked ? Theme.mm(0.9) : Theme.stroke
        border.color: card.down || card.picked ? Theme.blue : Theme.line

        FocusRing {
            shown: card.visualFocus
            radius: Theme.radius * 1.4 + Theme.mm(1.2)
        }
    }
}
