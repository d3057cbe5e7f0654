// The priority lane, by pictograms and without proof.
import QtQuick
import kiosk.style

Card {
    id: lane

    readonly property var signs: ["human-cane", "wheelchair-accessibility", "human-pregnant", "human-female-girl"]

    objectName: "priority"
    text: qsTr("Antrian prioritas")
    implicitHeight: Math.max(Theme.mm(Theme.low ? 20 : 24), words.implicitHeight + topPadding + bottomPadding)
    padding: Theme.mm(2.5)
    leftPadding: Theme.mm(5)
    rightPadding: Theme.mm(5)
    checkable: false
    Accessible.role: Accessible.CheckBox
    Accessible.checked: picked
    Accessible.description: groups.text

    contentItem: Item {
        Row {
            id: people
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(1)

            Repeater {
                model: lane.signs

                Icon {
                    required property string modelData
                    name: modelData
                    size: Theme.mm(Theme.widthMm < 340 ? 9 : 11)
                }
            }
        }
        Column {
            id: words
            anchors.left: people.right
            anchors.leftMargin: Theme.mm(5)
            anchors.right: knob.left
            anchors.rightMargin: Theme.mm(4)
            anchors.verticalCenter: parent.verticalCenter

            Words {
                width: parent.width
                text: lane.text
                color: Theme.blue
                font.pixelSize: Theme.buttonSize
                font.weight: Font.Bold
                lineHeight: 1
                Accessible.ignored: true
            }
            Words {
                id: groups
                width: parent.width
                text: qsTr("Lansia, disabilitas, hamil, membawa balita")
                color: Theme.softInk
                font.pixelSize: Theme.captionSize
                lineHeight: 0.95
                Accessible.ignored: true
            }
        }
        Rectangle {
            id: knob
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(20)
            height: Theme.mm(11)
            radius: height / 2
            color: lane.picked ? Theme.blue : Theme.ground
            border.width: Theme.stroke
            border.color: lane.picked ? Theme.blue : Theme.edge

            Rectangle {
                width: parent.height - Theme.mm(3)
                height: width
                radius: width / 2
                anchors.verticalCenter: parent.verticalCenter
                x: lane.picked ? parent.width - width - Theme.mm(1.5) : Theme.mm(1.5)
                color: lane.picked ? Theme.white : Theme.edge

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.quick
                    }
                }
                Icon {
                    anchors.centerIn: parent
                    visible: lane.picked
                    name: "check-bold"
                    size: Theme.mm(5.5)
                }
            }
        }
    }
}
