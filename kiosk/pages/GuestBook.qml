// The guest book: one thing at a time, always the same row of buttons below.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property GuestBookPage page
    readonly property string stage: page.stage
    readonly property var bodies: ({
            "notice": notice,
            "question": question,
            "summary": summary,
            "sending": sending,
            "thanks": thanks
        })

    Loader {
        anchors.top: parent.top
        anchors.bottom: nav.visible ? nav.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.mm(Theme.low ? 4 : 8)
        anchors.bottomMargin: Theme.mm(Theme.low ? 3 : 5)
        sourceComponent: view.bodies[view.stage] ?? null
    }

    Component { id: notice; PrivacyNotice { text: view.page.notice } }
    Component { id: question; QuestionView { page: view.page } }
    Component { id: summary; Summary { page: view.page } }
    Component { id: thanks; Thanks { page: view.page } }
    Component {
        id: sending

        Item {
            Notice {
                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.mm(208))
                sign: "send"
                size: Theme.leadSize
                inset: Theme.mm(7)
                text: qsTr("Sebentar, buku tamu sedang dikirim.")
            }
        }
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
        visible: view.stage === "notice" || view.stage === "question" || view.stage === "summary"

        PushButton {
            objectName: "back"
            anchors.left: parent.left
            kind: "secondary"
            sign: "arrow-left"
            text: view.page.editing ? qsTr("Batal ubah") : qsTr("Kembali")
            onClicked: view.page.back()
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space

            PushButton {
                objectName: "ask_officer"
                visible: view.stage === "notice"
                kind: "secondary"
                sign: "face-agent"
                text: qsTr("Dibantu petugas")
                onClicked: view.page.help_asked()
            }
            PushButton {
                objectName: "skip"
                visible: view.stage === "question" && !view.page.question.required
                kind: "secondary"
                text: qsTr("Lewati")
                onClicked: view.page.skip()
            }
            PushButton {
                objectName: "next"
                visible: view.stage !== "summary"
                width: Math.max(implicitWidth, Theme.mm(56))
                sign: "arrow-right"
                signAfter: true
                text: qsTr("Lanjut")
                onClicked: view.page.next()
            }
            PushButton {
                objectName: "send"
                visible: view.stage === "summary"
                width: Math.max(implicitWidth, Theme.mm(56))
                sign: "send"
                text: qsTr("Kirim")
                onClicked: view.page.send()
            }
        }
    }
}
