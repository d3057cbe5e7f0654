// How far the guest book is.
import QtQuick
import kiosk.style

Item {
    id: progress

    property int position
    property int total

    implicitHeight: words.implicitHeight

    Words {
        id: words
        objectName: "progress"
        text: qsTr("%1 dari %2").arg(progress.position).arg(progress.total)
        color: Theme.softInk
        font.pixelSize: Theme.captionSize
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
    }
    Rectangle {
        anchors.left: words.right
        anchors.leftMargin: Theme.mm(5)
        anchors.right: parent.right
        anchors.verticalCenter: words.verticalCenter
        height: Theme.mm(2)
        radius: height / 2
        color: Theme.paleBlue

        Rectangle {
            width: parent.width * (progress.total ? progress.position / progress.total : 0)
            height: parent.height
            radius: height / 2
            color: Theme.green

            Behavior on width {
                NumberAnimation {
                    duration: Theme.quick
                }
            }
        }
    }
}
