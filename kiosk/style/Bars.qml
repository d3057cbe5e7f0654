// The house's ornament: rising bars, as in a chart.
import QtQuick

Row {
    id: bars

    property var heights: [0.42, 0.58, 0.5, 0.72, 0.64, 0.86, 1]
    property var colors: [Theme.sky, Theme.green, Theme.orange]
    property real gapShare: 0.35

    spacing: width / (heights.length * (1 + gapShare)) * gapShare

    Repeater {
        model: bars.heights.length

        Rectangle {
            required property int index

            width: (bars.width - bars.spacing * (bars.heights.length - 1)) / bars.heights.length
            height: bars.height * bars.heights[index]
            y: bars.height - height
            color: bars.colors[index % bars.colors.length]
        }
    }
}
