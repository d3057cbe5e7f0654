// Who the office is and what time it is; in landscape also language and help.
import QtQuick
import Kiosk.Frame
import kiosk.style

Rectangle {
    id: header

    required property Shell shell
    readonly property bool narrow: Theme.widthMm < 400

    implicitHeight: Theme.headerHeight
    color: Theme.ground

    Bars {
        id: mark
        width: Theme.mm(10)
        height: Theme.mm(9)
        heights: [0.5, 0.75, 1]
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
    }
    Column {
        anchors.left: mark.right
        anchors.leftMargin: Theme.mm(4)
        anchors.right: clock.left
        anchors.rightMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter

        Words {
            width: parent.width
            text: header.shell.office
            color: Theme.blue
            font.weight: Font.Bold
            font.pixelSize: Theme.bodySize
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            lineHeight: 0.95
        }
        Words {
            width: parent.width
            objectName: header.shell.emergency ? "emergency" : "unit"
            visible: header.shell.emergency || !header.narrow || Theme.portrait
            text: header.shell.emergency ? qsTr("Mode darurat") : header.shell.unit
            color: header.shell.emergency ? Theme.darkOrange : Theme.softInk
            font.weight: header.shell.emergency ? Font.DemiBold : Font.Normal
            font.pixelSize: Theme.captionSize
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            lineHeight: 0.95
        }
    }
    Column {
        id: clock
        anchors.right: tools.active ? tools.left : parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter

        Words {
            anchors.right: parent.right
            objectName: "clock"
            text: header.shell.clock
            color: Theme.blue
            font.weight: Font.Bold
            font.pixelSize: Theme.bodySize
            wrapMode: Text.NoWrap
            lineHeight: 0.95
        }
        Words {
            anchors.right: parent.right
            visible: !header.narrow || Theme.portrait
            text: header.shell.day
            color: Theme.softInk
            font.pixelSize: Theme.captionSize
            wrapMode: Text.NoWrap
            lineHeight: 0.95
        }
    }
    Loader {
        id: tools
        active: !Theme.portrait
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        sourceComponent: Tools {
            shell: header.shell
        }
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.hair
        color: Theme.line
    }
}
