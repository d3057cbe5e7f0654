// The top of the wall: who we are on the left, the time on the right.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Item {
    id: heading

    required property real unit
    required property string office
    required property string service
    required property string clock
    required property string day
    required property bool portrait

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: 48 * heading.unit
        anchors.rightMargin: 48 * heading.unit
        anchors.topMargin: (heading.portrait ? 22 : 10) * heading.unit
        anchors.bottomMargin: (heading.portrait ? 16 : 10) * heading.unit
        columnSpacing: 32 * heading.unit
        rowSpacing: 0

        Bars {
            Layout.preferredWidth: 96 * heading.unit
            Layout.preferredHeight: 84 * heading.unit
            Layout.alignment: Qt.AlignVCenter
        }

        ColumnLayout {
            spacing: -4 * heading.unit
            Layout.fillWidth: true
            Layout.preferredWidth: 1

            Line {
                objectName: "unit"
                size: 52 * heading.unit
                font.weight: Font.DemiBold
                color: Theme.blue
                text: heading.service
                Layout.fillWidth: true
            }
            Line {
                objectName: "office"
                size: 44 * heading.unit
                color: Theme.softInk
                text: heading.office
                Layout.fillWidth: true
            }
        }

        Line {
            objectName: "day"
            visible: !heading.portrait
            size: 44 * heading.unit
            color: Theme.softInk
            text: heading.day
        }

        ColumnLayout {
            spacing: -8 * heading.unit

            Line {
                objectName: "clock"
                size: 96 * heading.unit
                font.weight: Font.Bold
                color: Theme.blue
                text: heading.clock
                Layout.alignment: Qt.AlignRight
            }
        }

        Line {
            visible: heading.portrait
            size: 44 * heading.unit
            color: Theme.softInk
            horizontalAlignment: Text.AlignRight
            text: heading.day
            Layout.fillWidth: true
            Layout.columnSpan: 4
            Layout.row: 1
            Layout.column: 0
        }
    }
}
