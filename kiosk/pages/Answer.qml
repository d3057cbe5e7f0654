// The office's answer to a complaint or suggestion, plain, the oldest first.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property AnswerPage page
    readonly property bool suggestion: page.kind === "suggestion"

    function standing() {
        if (page.due !== "")
            return qsTr("Sudah kami terima. Kami menjawab paling lambat %1.").arg(page.due);
        return page.state === "closed" ? qsTr("Sudah selesai dan ditutup.") : qsTr("Sudah kami jawab.");
    }

    Column {
        id: head
        x: Theme.margin
        y: Theme.mm(Theme.low ? 4 : 8)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(Theme.low ? 2 : 4)

        Words {
            width: parent.width
            text: view.suggestion ? qsTr("Saran %1").arg(view.page.code) : qsTr("Pengaduan %1").arg(view.page.code)
            color: Theme.blue
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 1
        }
        Notice {
            objectName: "standing"
            width: parent.width
            tone: view.page.due === "" ? "good" : "info"
            sign: view.page.due === "" ? "comment-check-outline" : "clock-outline"
            text: view.standing()
        }
    }
    Scroll {
        anchors.left: head.left
        anchors.right: head.right
        anchors.top: head.bottom
        anchors.topMargin: Theme.mm(Theme.low ? 3 : 6)
        anchors.bottom: more.top
        anchors.bottomMargin: Theme.mm(Theme.low ? 3 : 5)

        Column {
            width: parent.width
            spacing: Theme.mm(Theme.low ? 4 : 6)

            Repeater {
                model: view.page.words

                Column {
                    id: word
                    required property string day
                    required property string text

                    width: parent.width
                    spacing: Theme.mm(1)

                    Words {
                        width: parent.width
                        text: word.day
                        color: Theme.softInk
                        font.pixelSize: Theme.captionSize
                    }
                    Words {
                        objectName: "answer"
                        width: parent.width
                        text: word.text
                        font.pixelSize: Theme.leadSize
                    }
                }
            }
        }
    }
    Words {
        id: more
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        anchors.bottom: nav.top
        anchors.bottomMargin: Theme.mm(Theme.low ? 3 : 5)
        visible: view.page.due === ""
        height: visible ? implicitHeight : 0
        text: qsTr("Masih ada yang ingin Anda sampaikan? Temui pengawas kami dengan kode ini.")
        color: Theme.softInk
    }
    Item {
        id: nav
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.bottomMargin: Theme.mm(Theme.low ? 4 : 7)
        height: Theme.target

        PushButton {
            objectName: "finish"
            anchors.right: parent.right
            width: Math.max(implicitWidth, Theme.mm(56))
            text: qsTr("Selesai")
            onClicked: view.page.left()
        }
    }
}
