// A code from paper, typed with only the keys that it can have.
import QtQuick
import Kiosk.Pages
import kiosk.keyboard
import kiosk.style

Item {
    id: view

    required property CodePage page

    function asked() {
        switch (page.what) {
        case "rating":
            return qsTr("Ketik kode tiket atau kode permintaan Anda");
        case "answer":
            return qsTr("Ketik kode pengaduan atau saran Anda");
        }
        return qsTr("Ketik kode pada tiket Anda");
    }
    function whereItIs() {
        const example = "7K3M-9XQA-2B";
        switch (page.what) {
        case "rating":
            return qsTr("Kode ada di tiket antrian atau e-mail kami, misalnya %1. Tanpa kode, penilaian dihitung terpisah.").arg(example);
        case "answer":
            return qsTr("Kode ditampilkan saat Anda mengirim pengaduan atau saran, misalnya %1.").arg(example);
        }
        return qsTr("Kode ada di bawah gambar QR, misalnya %1.").arg(example);
    }

    Column {
        id: words
        x: Theme.margin
        y: Theme.portrait ? Math.round(parent.height * 0.24) : Theme.mm(Theme.low ? 4 : 10)
        width: parent.width - 2 * Theme.margin
        spacing: Theme.mm(2)

        Words {
            width: parent.width
            text: view.asked()
            color: Theme.blue
            font.pixelSize: Theme.titleSize
            font.weight: Font.Bold
            lineHeight: 1
        }
        Words {
            width: parent.width
            text: view.whereItIs()
            color: Theme.softInk
        }
    }
    Entry {
        id: entry
        x: Theme.margin
        y: words.y + words.height + Theme.mm(Theme.low ? 4 : 8)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.mm(150))
        spread: true
        faulty: error.visible
        label: view.asked()
        onTyped: text => {
            view.page.typed = text;
            entry.show(view.page.typed);
        }
        Component.onCompleted: show(view.page.typed)

        Connections {
            target: view.page
            function onChanged() {
                entry.show(view.page.typed);
                if (view.page.error !== "")
                    entry.field.forceActiveFocus();
            }
        }
        onAccepted: view.page.send()
    }
    Notice {
        id: error
        objectName: "error"
        x: Theme.margin
        y: entry.y + entry.height + Theme.mm(3)
        width: parent.width - 2 * Theme.margin
        inset: Theme.mm(2.2)
        tone: "care"
        sign: "alert-circle-outline"
        visible: text !== ""
        text: view.page.error
    }
    Keyboard {
        x: Theme.margin
        width: parent.width - 2 * Theme.margin
        anchors.bottom: nav.top
        anchors.bottomMargin: Theme.mm(Theme.low ? 3 : 5)
        target: entry.field
        layout: "code"
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
            objectName: "back"
            anchors.left: parent.left
            kind: "secondary"
            sign: "arrow-left"
            text: qsTr("Kembali")
            onClicked: view.page.left()
        }
        PushButton {
            objectName: "without_code"
            visible: view.page.optional
            anchors.right: next.left
            anchors.rightMargin: Theme.space
            kind: "secondary"
            text: qsTr("Tanpa kode")
            onClicked: view.page.without_code()
        }
        PushButton {
            id: next
            objectName: "next"
            anchors.right: parent.right
            width: Math.max(implicitWidth, Theme.mm(56))
            sign: "arrow-right"
            signAfter: true
            enabled: !view.page.busy
            text: qsTr("Lanjut")
            onClicked: view.page.send()
        }
    }
}
