// The wall of the waiting room, wide or high; every size is a share of the panel's shorter side.
import QtQuick
import QtQuick.Layouts
import Kiosk.Display
import kiosk.style

Rectangle {
    id: wall

    required property BoardPage board

    readonly property bool portrait: height > width
    readonly property real unit: Math.max(240, Math.min(width, height, Math.max(width, height) * 0.6)) / 1080

    color: Theme.ground

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Heading {
            unit: wall.unit
            portrait: wall.portrait
            office: wall.board.office
            service: wall.board.unit
            clock: wall.board.clock
            day: wall.board.day
            Layout.fillWidth: true
            Layout.preferredHeight: (wall.portrait ? 264 : 140) * wall.unit
        }

        GridLayout {
            flow: wall.portrait ? GridLayout.TopToBottom : GridLayout.LeftToRight
            columns: wall.portrait ? 1 : 2
            columnSpacing: 24 * wall.unit
            rowSpacing: 24 * wall.unit
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 48 * wall.unit
            Layout.rightMargin: 48 * wall.unit

            CalledNumber {
                unit: wall.unit
                label: wall.board.calledLabel
                counter: wall.board.calledCounter
                announcing: wall.board.announcing
                calling: wall.board.calling
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 64
                Layout.preferredHeight: 52
            }
            LastCalls {
                unit: wall.unit
                calls: wall.board.calls
                announcing: wall.board.announcing
                visible: wall.board.calledLabel !== ""
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 36
                Layout.preferredHeight: 48
            }
        }

        Line {
            size: 44 * wall.unit
            font.weight: Font.DemiBold
            color: Theme.softInk
            text: qsTr("Sedang menunggu")
            visible: wall.board.serviceCount > 0
            Layout.fillWidth: true
            Layout.leftMargin: 48 * wall.unit
            Layout.topMargin: 14 * wall.unit
            Layout.bottomMargin: 6 * wall.unit
        }
        Waiting {
            unit: wall.unit
            services: wall.board.services
            count: wall.board.serviceCount
            columns: wall.portrait ? 2 : Math.min(4, Math.max(1, count))
            Layout.fillWidth: true
            Layout.leftMargin: 48 * wall.unit
            Layout.rightMargin: 48 * wall.unit
        }

        Item {
            Layout.fillWidth: true
            Layout.topMargin: 22 * wall.unit
            Layout.preferredHeight: 76 * wall.unit

            RunningText {
                anchors.fill: parent
                unit: wall.unit
                visible: !wall.board.storeAway
                text: wall.board.runningText || [qsTr("Rekomendasi kegiatan statistik tidak dipungut biaya"), wall.board.contact, wall.board.address].join("   ·   ")
            }
            StoreAway {
                anchors.fill: parent
                unit: wall.unit
                comesBack: wall.board.comesBack
                visible: wall.board.storeAway
            }
        }
    }
}
