// All answers before they are sent, each with its own way back.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property GuestBookPage page

    Words {
        id: title
        width: parent.width
        text: qsTr("Sudah benar?")
        color: Theme.blue
        font.pixelSize: Theme.titleSize
        font.weight: Font.Bold
        lineHeight: 1
    }
    Notice {
        id: error
        objectName: "error"
        y: title.height + Theme.mm(3)
        width: parent.width
        tone: "care"
        sign: "alert-circle-outline"
        visible: text !== ""
        text: view.page.error
    }
    Scroll {
        id: list
        y: (error.visible ? error.y + error.height : title.height) + Theme.mm(Theme.low ? 3 : 5)
        width: parent.width
        height: parent.height - y

        Column {
            width: list.innerWidth

            Repeater {
                model: view.page.lines

                Item {
                    id: line
                    required property string question
                    required property string label
                    required property string text

                    width: list.innerWidth
                    height: Math.max(words.height, edit.height) + 2 * Theme.mm(1.5)

                    Column {
                        id: words
                        anchors.left: parent.left
                        anchors.right: edit.left
                        anchors.rightMargin: Theme.space
                        anchors.verticalCenter: parent.verticalCenter

                        Words {
                            width: parent.width
                            text: line.label
                            color: Theme.softInk
                            font.pixelSize: Theme.captionSize
                            lineHeight: 0.95
                        }
                        Words {
                            width: parent.width
                            text: line.text || qsTr("Tidak diisi")
                            color: line.text ? Theme.ink : Theme.softInk
                            font.pixelSize: Theme.buttonSize
                            font.weight: line.text ? Font.DemiBold : Font.Normal
                            font.italic: !line.text
                            lineHeight: 1
                            maximumLineCount: 4
                            elide: Text.ElideRight
                        }
                    }
                    PushButton {
                        id: edit
                        objectName: "edit_" + line.question
                        anchors.right: parent.right
                        anchors.rightMargin: Theme.mm(1)
                        anchors.verticalCenter: parent.verticalCenter
                        kind: "secondary"
                        tall: false
                        size: Theme.captionSize
                        sign: "pencil-outline"
                        text: qsTr("Ubah")
                        Accessible.name: qsTr("Ubah %1").arg(line.label)
                        onClicked: view.page.edit(line.question)
                    }
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Theme.hair
                        color: Theme.line
                    }
                }
            }
        }
    }
}
