// The kiosk's design tokens: colours, millimetres, type sizes and times.
pragma Singleton
import QtQuick

QtObject {
    // Set once by the window from the panel's own size, and by Main.qml from the window.
    property real pxPerMm: 4.03
    property real screenWidth: 1920
    property real screenHeight: 1080
    readonly property bool portrait: screenHeight > screenWidth
    readonly property real heightMm: screenHeight / pxPerMm
    readonly property real widthMm: screenWidth / pxPerMm
    readonly property bool low: heightMm < 250

    readonly property color ground: "#ffffff"
    readonly property color wash: "#f2f6fa"
    readonly property color line: "#c9d6e2"
    readonly property color edge: "#6d8194"
    readonly property color ink: "#0f2438"
    readonly property color softInk: "#3d5266"
    readonly property color blue: "#003d7a"
    readonly property color deepBlue: "#002c5c"
    readonly property color paleBlue: "#e3edf8"
    readonly property color sky: "#0093dd"
    readonly property color green: "#6cb33f"
    readonly property color darkGreen: "#1d5a1f"
    readonly property color paleGreen: "#eaf5e3"
    readonly property color orange: "#f28c1e"
    readonly property color darkOrange: "#7d3c00"
    readonly property color paleOrange: "#fef2e2"
    readonly property color white: "#ffffff"
    readonly property color mist: "#dde9f6"
    readonly property color focus: "#c25e00"
    readonly property color veil: "#cc06182b"

    readonly property string family: "Source Sans Pro"
    readonly property int captionSize: capitals(4.8)
    readonly property int bodySize: capitals(5.1)
    readonly property int buttonSize: capitals(5.4)
    readonly property int leadSize: capitals(low ? 5.8 : 6.4)
    readonly property int titleSize: capitals(low ? 7 : 8.5)
    readonly property int displaySize: capitals(low ? 11 : 14)

    readonly property int gap: mm(3)
    readonly property int space: mm(low ? 4.5 : 6)
    readonly property int margin: mm(low ? 7 : 10)
    readonly property int headerHeight: mm(portrait ? 24 : low ? 21 : 22)
    readonly property int footerHeight: portrait ? mm(24) : 0
    readonly property int smallTarget: mm(15)
    readonly property int target: mm(20)
    readonly property int radius: mm(2.5)
    readonly property int hair: Math.max(1, mm(0.35))
    readonly property int stroke: Math.max(2, mm(0.7))

    readonly property int quick: 120
    // What is answered sooner needs no word that it takes a moment.
    readonly property int patience: 250

    // Never less than `length`: a target's least size is not rounded away.
    function mm(length) {
        return Math.ceil(length * pxPerMm);
    }

    // The pixel size of type whose capitals are `height` mm high (0.656 of the em in this family).
    function capitals(height) {
        return Math.round(height * pxPerMm / 0.656);
    }
}
