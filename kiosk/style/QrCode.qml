// A QR code from rows of "1" and "0", with its quiet zone, sharp at any size.
import QtQuick

Rectangle {
    id: code

    property var rows: []
    property string label: qsTr("Kode QR tiket")
    readonly property int modules: rows.length + 8
    readonly property int modulePx: Math.max(1, Math.floor(Math.min(width, height) / modules))

    color: "#ffffff"
    Accessible.role: Accessible.Graphic
    Accessible.name: label
    onRowsChanged: canvas.requestPaint()

    Canvas {
        id: canvas
        width: code.modulePx * code.rows.length
        height: width
        anchors.centerIn: parent
        antialiasing: false
        onWidthChanged: requestPaint()
        onPaint: {
            const pen = getContext("2d");
            pen.clearRect(0, 0, width, height);
            pen.fillStyle = "#000000";
            for (let y = 0; y < code.rows.length; y++)
                for (let x = 0; x < code.rows[y].length; x++)
                    if (code.rows[y][x] === "1")
                        pen.fillRect(x * code.modulePx, y * code.modulePx, code.modulePx, code.modulePx);
        }
    }
}
