// One line of plain text on the wall; shrinks a little before it is cut.
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
    minimumPixelSize: Math.round(size * 0.6)
    elide: Text.ElideRight
    maximumLineCount: 1
    verticalAlignment: Text.AlignVCenter
}
