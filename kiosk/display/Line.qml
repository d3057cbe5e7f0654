// One line of plain text on the wall; shrinks where its place is narrow.
import QtQuick
import kiosk.style

Text {
    required property real size

    textFormat: Text.PlainText
    color: Theme.ink
    font.family: Theme.family
    font.pixelSize: size
    font.features: {
        "tnum": 1
    }
    fontSizeMode: Text.HorizontalFit
    minimumPixelSize: Math.round(size * 0.4)
    maximumLineCount: 1
    verticalAlignment: Text.AlignVCenter
}
