// A page that says one thing and has one button.
import QtQuick
import kiosk.style

Item {
    id: statement

    property string sign
    property string tone: "info"
    property string title
    property alias text: words.text
    property string button
    property string buttonName

    signal pressed

    Column {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.portrait ? parent.height * 0.28 : (parent.height - height) / 2
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(190))
        spacing: Theme.mm(Theme.low ? 6 : 8)

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Theme.mm(Theme.low ? 30 : 38)
            height: width
            radius: width / 2
            color: statement.tone === "good" ? Theme.paleGreen : statement.tone === "care" ? Theme.paleOrange : Theme.paleBlue

            Icon {
                anchors.centerIn: parent
                name: statement.sign
                size: parent.width * 0.58
                color: statement.tone === "good" ? Theme.darkGreen : statement.tone === "care" ? Theme.darkOrange : Theme.blue
            }
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: statement.title
            color: Theme.blue
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        Words {
            id: words
            objectName: "sentence"
            width: parent.width
            font.pixelSize: Theme.leadSize
            lineHeight: 1.12
            horizontalAlignment: Text.AlignHCenter
        }
        PushButton {
            objectName: statement.buttonName
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.max(implicitWidth, Theme.mm(90))
            height: Theme.mm(24)
            size: Theme.leadSize
            text: statement.button
            onClicked: statement.pressed()
        }
    }
}
