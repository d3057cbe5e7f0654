// The blue panel that greets: all of the welcome page that is known before anything is loaded.
import QtQuick
import kiosk.style

Rectangle {
    id: panel

    property string greeting
    property string place

    width: Theme.portrait ? parent.width : Math.round(parent.width * 0.46)
    height: Theme.portrait ? Math.round(parent.height * 0.4) : parent.height
    color: Theme.blue
    clip: true

    Bars {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        width: parent.width
        height: parent.height * 0.62
        heights: [0.2, 0.3, 0.26, 0.42, 0.38, 0.55, 0.66, 0.6, 0.8, 1]
        colors: ["#0a4a8a"]
        gapShare: 0.22
    }
    Row {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.mm(2.5)

        Repeater {
            model: [Theme.sky, Theme.green, Theme.orange]

            Rectangle {
                required property color modelData
                width: parent.width / 3
                height: parent.height
                color: modelData
            }
        }
    }
    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.margin * 1.4
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: Theme.portrait ? 0 : -parent.height * 0.06
        spacing: Theme.mm(5)

        Words {
            width: parent.width
            text: panel.greeting
            color: Theme.white
            font.pixelSize: Theme.displaySize
            font.weight: Font.Bold
            lineHeight: 0.95
            fontSizeMode: Text.HorizontalFit
            wrapMode: Text.NoWrap
        }
        Words {
            width: parent.width
            text: panel.place
            color: Theme.mist
            font.pixelSize: Theme.leadSize
        }
    }
}
