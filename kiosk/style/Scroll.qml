// A list that is longer than its place: flick it, or touch the two big buttons beside it.
import QtQuick

Item {
    id: scroll

    default property alias content: holder.data
    readonly property real contentHeight: holder.childrenRect.height
    property bool overflows: false
    readonly property real innerWidth: width - (overflows ? Theme.target + Theme.space : 0)

    // Later, and not by a binding: the buttons make the content narrower, and so perhaps taller.
    function measure() {
        overflows = contentHeight > height + 1;
    }
    function step(direction) {
        const reach = Math.max(0, flick.contentHeight - flick.height);
        glide.to = Math.max(0, Math.min(reach, flick.contentY + direction * flick.height * 0.8));
        glide.restart();
    }

    onContentHeightChanged: later.restart()
    onHeightChanged: later.restart()

    Timer {
        id: later
        interval: 0
        onTriggered: scroll.measure()
    }

    Flickable {
        id: flick
        width: scroll.innerWidth
        height: scroll.height
        contentWidth: width
        contentHeight: scroll.contentHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: scroll.overflows

        Item {
            id: holder
            width: flick.width
            height: childrenRect.height
        }
        NumberAnimation {
            id: glide
            target: flick
            property: "contentY"
            duration: Theme.quick
        }
    }

    Column {
        visible: scroll.overflows
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.space

        PushButton {
            objectName: "scroll_up"
            kind: "secondary"
            sign: "chevron-up"
            width: Theme.target
            leftPadding: 0
            size: Theme.titleSize
            enabled: flick.contentY > 1
            Accessible.name: qsTr("Ke atas")
            onClicked: scroll.step(-1)
        }
        PushButton {
            objectName: "scroll_down"
            kind: "secondary"
            sign: "chevron-down"
            width: Theme.target
            leftPadding: 0
            size: Theme.titleSize
            enabled: flick.contentY < flick.contentHeight - flick.height - 1
            Accessible.name: qsTr("Ke bawah")
            onClicked: scroll.step(1)
        }
    }
}
