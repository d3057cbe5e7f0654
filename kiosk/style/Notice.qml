// A calm strip with an icon and a sentence; `tone` is info, good or care.
import QtQuick

Rectangle {
    id: notice

    property string tone: "info"
    property string sign: "information"
    property alias text: words.text
    property alias size: words.font.pixelSize
    property real inset: Theme.mm(3.5)
    readonly property color ink: tone === "good" ? Theme.darkGreen : tone === "care" ? Theme.darkOrange : Theme.blue

    implicitWidth: Theme.mm(80)
    implicitHeight: Math.max(words.implicitHeight, icon.height) + 2 * inset
    radius: Theme.radius
    color: tone === "good" ? Theme.paleGreen : tone === "care" ? Theme.paleOrange : Theme.paleBlue

    Icon {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: notice.inset * 1.3
        anchors.verticalCenter: parent.verticalCenter
        name: notice.sign
        size: words.font.pixelSize * 1.5
        color: notice.ink
    }
    Words {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: Theme.mm(3.5)
        anchors.right: parent.right
        anchors.rightMargin: notice.inset * 1.3
        anchors.verticalCenter: parent.verticalCenter
        color: notice.ink
        font.weight: Font.DemiBold
        Accessible.role: notice.tone === "care" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
