// A rating or a complaint: one thing at a time, always the same row of buttons below.
import QtQuick
import Kiosk.Pages
import kiosk.style

Item {
    id: view

    required property FeedbackPage page
    readonly property bool rating: page.topic === "rating"
    readonly property bool last: page.position === page.total
    readonly property bool choosing: page.question.kind === "choices"

    Loader {
        anchors.top: parent.top
        anchors.bottom: nav.visible ? nav.top : parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.mm(Theme.low ? 4 : 8)
        anchors.bottomMargin: Theme.mm(Theme.low ? 3 : 5)
        sourceComponent: {
            switch (view.page.stage) {
            case "question":
                return view.choosing ? signs : words;
            case "sending":
                return sending;
            case "thanks":
                return view.page.code ? receipt : thanks;
            }
            return null;
        }
    }

    Component { id: signs; SignQuestion { page: view.page } }
    Component { id: words; QuestionView { page: view.page } }
    Component { id: receipt; Receipt { page: view.page } }
    Component {
        id: thanks

        Statement {
            sign: "check-bold"
            tone: "good"
            title: qsTr("Terima kasih")
            text: qsTr("Penilaian Anda sudah kami terima dan membantu kami melayani lebih baik.")
            buttonName: "finish"
            button: qsTr("Selesai")
            onPressed: view.page.left()
        }
    }
    Component {
        id: sending

        Item {
            Notice {
                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.mm(208))
                sign: "send"
                size: Theme.leadSize
                inset: Theme.mm(7)
                text: view.rating ? qsTr("Sebentar, penilaian Anda sedang dikirim.") : qsTr("Sebentar, pesan Anda sedang dikirim.")
            }
        }
    }

    // The second half of a double touch must neither skip the next question nor send.
    Timer {
        id: settle
        interval: 2 * Theme.quick
    }
    Connections {
        target: view.page.question
        function onAsked() {
            settle.restart();
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
        visible: view.page.stage === "question"

        PushButton {
            objectName: "back"
            anchors.left: parent.left
            kind: "secondary"
            sign: "arrow-left"
            text: qsTr("Kembali")
            onClicked: view.page.back()
        }
        Row {
            anchors.right: parent.right
            spacing: Theme.space

            PushButton {
                objectName: "answer"
                visible: !view.rating && view.page.position === 1
                kind: "secondary"
                sign: "comment-search-outline"
                text: qsTr("Lihat jawaban")
                onClicked: view.page.answer_asked()
            }
            PushButton {
                objectName: "channels"
                visible: !view.rating && view.choosing
                kind: "secondary"
                sign: "qrcode"
                text: qsTr("Saluran lainnya")
                onClicked: view.page.channels_asked()
            }
            PushButton {
                objectName: "skip"
                visible: !view.page.question.required && !(view.rating && view.last) && !(view.choosing && view.page.answered)
                settling: settle.running
                kind: "secondary"
                text: view.rating || !view.last ? qsTr("Lewati") : qsTr("Kirim tanpa kontak")
                onClicked: view.page.skip()
            }
            PushButton {
                objectName: "next"
                settling: settle.running
                visible: !view.last && (!view.choosing || view.page.answered)
                width: Math.max(implicitWidth, Theme.mm(56))
                sign: "arrow-right"
                signAfter: true
                text: qsTr("Lanjut")
                onClicked: view.page.next()
            }
            PushButton {
                objectName: "send"
                readonly property bool ready: view.rating || view.page.answered

                visible: view.last
                settling: settle.running && ready
                enabled: ready && !settling
                width: Math.max(implicitWidth, Theme.mm(56))
                sign: "send"
                text: qsTr("Kirim")
                onClicked: view.page.next()
            }
        }
    }
}
