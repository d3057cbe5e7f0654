// How many wait for each service.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Item {
    id: strip

    required property real unit
    required property var services
    required property int count
    required property int columns

    readonly property int lines: Math.ceil(count / Math.max(1, columns))
    readonly property real cellHeight: (lines > 2 || lines === 2 && columns > 2 ? 108 : lines === 2 ? 148 : 172) * unit

    implicitHeight: lines * cellHeight + Math.max(0, lines - 1) * grid.rowSpacing

    GridLayout {
        id: grid

        anchors.fill: parent
        columns: strip.columns
        columnSpacing: 20 * strip.unit
        rowSpacing: 16 * strip.unit
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            model: strip.services

            ServiceWaiting {
                unit: strip.unit
                Layout.fillWidth: true
                Layout.fillHeight: true
            }
        }
    }
}
