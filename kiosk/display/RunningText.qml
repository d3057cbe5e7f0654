// The line at the bottom: still where it fits, else slow and without a seam.
import QtQuick
import kiosk.style

Rectangle {
    id: strip

    required property real unit
    required property string text
    readonly property real gap: 160 * unit
    readonly property bool fits: first.implicitWidth <= width - 96 * unit

    color: Theme.deepBlue
    clip: true

    Row {
        id: band

        spacing: strip.gap
        height: parent.height
        x: strip.fits ? (strip.width - first.implicitWidth) / 2 : 48 * strip.unit

        Repeated {
            id: first
        }
        Repeated {
            visible: !strip.fits
        }
    }

    NumberAnimation {
        target: band
        property: "x"
        from: 48 * strip.unit
        to: 48 * strip.unit - first.implicitWidth - strip.gap
        duration: (first.implicitWidth + strip.gap) / (70 * strip.unit) * 1000
        loops: Animation.Infinite
        running: !strip.fits && strip.visible
    }

    component Repeated: Text {
        text: strip.text
        textFormat: Text.PlainText
        color: Theme.ground
        font.family: Theme.family
        font.pixelSize: 46 * strip.unit
        height: strip.height
        verticalAlignment: Text.AlignVCenter
    }
}
