// The top of the wall: who we are on the left, the time on the right; two lines on a high panel.
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
        anchors.topMargin: (heading.portrait ? 24 : 8) * heading.unit
        anchors.bottomMargin: 12 * heading.unit
        columns: heading.portrait ? 1 : 2
        columnSpacing: 32 * heading.unit
        rowSpacing: -14 * heading.unit

        RowLayout {
            spacing: 32 * heading.unit
            Layout.fillWidth: true

            Bars {
                Layout.preferredWidth: 96 * heading.unit
                Layout.preferredHeight: 84 * heading.unit
            }
            ColumnLayout {
                spacing: -6 * heading.unit

                Line {
                    objectName: "unit"
                    size: 54 * heading.unit
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
        }

        RowLayout {
            spacing: 36 * heading.unit
            Layout.fillWidth: heading.portrait

            Line {
                objectName: "day"
                size: 48 * heading.unit
                color: Theme.softInk
                text: heading.day
                Layout.fillWidth: true
                Layout.maximumWidth: heading.portrait ? Number.POSITIVE_INFINITY : implicitWidth
            }
            Line {
                objectName: "clock"
                size: 100 * heading.unit
                font.weight: Font.Bold
                color: Theme.blue
                text: heading.clock
            }
        }
    }
}
