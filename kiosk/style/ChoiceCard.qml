// One choice of a question: a card with a round or square mark.
import QtQuick

Card {
    id: choice

    property bool several: false
    property real least: Theme.mm(Theme.low ? 16 : 20)

    leftPadding: Theme.mm(5)
    rightPadding: Theme.mm(4)
    topPadding: Theme.mm(2)
    bottomPadding: Theme.mm(2)
    implicitHeight: Math.max(least, contentItem.implicitHeight + topPadding + bottomPadding)
    checkable: false
    Accessible.role: several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checked: picked

    contentItem: Item {
        implicitHeight: words.implicitHeight

        Rectangle {
            id: mark
            width: Theme.mm(7)
            height: width
            radius: choice.several ? Theme.mm(1.2) : width / 2
            anchors.verticalCenter: parent.verticalCenter
            color: choice.picked ? Theme.blue : Theme.ground
            border.width: Theme.stroke
            border.color: choice.picked ? Theme.blue : Theme.edge

            Icon {
                anchors.centerIn: parent
                visible: choice.picked
                name: "check-bold"
                size: Theme.mm(5)
                color: Theme.white
            }
        }
        Words {
            id: words
            anchors.left: mark.right
            anchors.leftMargin: Theme.mm(4)
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: choice.text
            font.pixelSize: Theme.buttonSize
            font.weight: choice.picked ? Font.DemiBold : Font.Normal
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
