// The visible focus of whatever it is put into.
import QtQuick

Rectangle {
    required property bool shown

    anchors.fill: parent
    anchors.margins: -Theme.mm(1.2)
    radius: Theme.radius + Theme.mm(1.2)
    color: "transparent"
    border.width: Theme.mm(0.8)
    border.color: Theme.focus
    visible: shown
}
