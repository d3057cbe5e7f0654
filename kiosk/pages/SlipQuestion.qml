// Nobody but the visitor can say whether the slip came: one question, two large answers.
import QtQuick
import kiosk.style

Column {
    id: question

    property bool settling: false

    signal came
    signal missing

    spacing: Theme.mm(Theme.low ? 4 : 6)

    Words {
        objectName: "question"
        width: parent.width
        text: qsTr("Apakah tiket keluar?")
        color: Theme.blue
        font.pixelSize: Theme.titleSize
        font.weight: Font.Bold
        lineHeight: 1
        Accessible.role: Accessible.AlertMessage
    }
    Words {
        width: parent.width
        text: qsTr("Silakan lihat tempat keluar tiket. Nomor Anda tetap berlaku, apa pun jawabannya.")
        color: Theme.softInk
    }
    PushButton {
        objectName: "slip_came"
        settling: question.settling
        width: parent.width
        height: Theme.mm(Theme.low ? 22 : 28)
        size: Theme.low ? Theme.buttonSize : Theme.leadSize
        sign: "check"
        text: qsTr("Ya, sudah keluar")
        onClicked: question.came()
    }
    PushButton {
        objectName: "slip_missing"
        settling: question.settling
        width: parent.width
        height: Theme.mm(Theme.low ? 22 : 28)
        size: Theme.low ? Theme.buttonSize : Theme.leadSize
        sign: "close"
        text: qsTr("Tidak, belum keluar")
        onClicked: question.missing()
    }
    Item {
        width: 1
        height: Theme.mm(Theme.low ? 0.5 : 2)
    }
}
