// One service: what it is for, how many wait, how long it may take.
import QtQuick
import kiosk.style

Card {
    id: choice

    required property string code
    required property string name
    required property string purpose
    required property string sign
    required property int waiting
    required property int estimate
    property bool stacked: false
    property bool waitsKnown: true
    readonly property bool tight: height < Theme.mm(34)
    readonly property bool roomy: height > Theme.mm(52)

    function wait() {
        if (estimate < 60)
            return qsTr("± %1 menit").arg(estimate);
        const hours = Math.round(estimate / 30) / 2;
        return qsTr("± %1 jam").arg(hours.toLocaleString(Qt.locale(), "f", hours % 1 ? 1 : 0));
    }

    objectName: "service_" + code
    text: name
    Accessible.description: waitsKnown ? purpose + " " + crowd.text : purpose
    padding: Theme.mm(tight ? 3 : 5)
    leftPadding: Theme.mm(6)

    contentItem: Item {
        Rectangle {
            id: disc
            width: Math.min(Theme.mm(choice.roomy ? choice.stacked ? (Theme.low ? 17 : 24) : 34 : choice.stacked ? 17 : 22), parent.height)
            height: width
            radius: width / 2
            color: choice.down ? Theme.blue : Theme.paleBlue
            anchors.left: parent.left
            y: choice.stacked ? 0 : (parent.height - height) / 2

            Icon {
                anchors.centerIn: parent
                name: choice.sign
                size: parent.width * 0.58
                color: choice.down ? Theme.white : Theme.blue
            }
        }
        Column {
            id: words
            anchors.left: choice.stacked ? parent.left : disc.right
            anchors.leftMargin: choice.stacked ? 0 : Theme.mm(6)
            anchors.right: parent.right
            y: choice.stacked ? disc.height + Theme.mm(choice.roomy && !Theme.low ? 5 : 2) : (parent.height - height) / 2
            spacing: Theme.mm(choice.tight ? 0.5 : choice.roomy ? 2.5 : 1.5)

            Words {
                width: parent.width
                text: choice.name
                color: Theme.blue
                font.pixelSize: choice.tight ? Theme.buttonSize : Theme.leadSize * (choice.roomy && !choice.stacked ? 1.12 : 1)
                font.weight: Font.Bold
                lineHeight: 0.95
                maximumLineCount: 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Words {
                width: parent.width
                visible: text !== "" && choice.height > Theme.mm(30)
                text: choice.purpose
                color: Theme.softInk
                font.pixelSize: choice.roomy ? Theme.bodySize : Theme.captionSize
                lineHeight: 0.98
                maximumLineCount: choice.tight ? 1 : 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Row {
                width: parent.width
                visible: choice.waitsKnown
                spacing: Theme.mm(2)

                Icon {
                    name: choice.waiting ? "account-group" : "check-circle"
                    size: Theme.mm(7)
                    color: choice.waiting ? Theme.darkOrange : Theme.darkGreen
                    anchors.verticalCenter: parent.verticalCenter
                }
                Words {
                    id: crowd
                    width: parent.width - x
                    elide: Text.ElideRight
                    anchors.verticalCenter: parent.verticalCenter
                    text: choice.waiting === 0 ? qsTr("Tidak ada antrian")
                        : qsTr("%1 menunggu · %2").arg(choice.waiting).arg(choice.wait())
                    color: choice.waiting ? Theme.darkOrange : Theme.darkGreen
                    font.pixelSize: Theme.captionSize
                    font.weight: Font.DemiBold
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.round(Theme.captionSize * 0.84)
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }
        }
    }
}
