// Said calmly while the store cannot be asked: what is shown may be old.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Rectangle {
    id: notice

    required property real unit
    required property bool comesBack

    color: Theme.paleOrange

    RowLayout {
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 96 * notice.unit)
        spacing: 24 * notice.unit

        Icon {
            name: "information-outline"
            size: 52 * notice.unit
            color: Theme.darkOrange
        }
        Line {
            objectName: "store_away"
            size: 46 * notice.unit
            color: Theme.darkOrange
            text: notice.comesBack ? qsTr("Layar sedang menyambung kembali. Mohon dengarkan panggilan petugas.")
                : qsTr("Layar ini sedang tidak dapat dipakai. Mohon dengarkan panggilan petugas.")
            Layout.fillWidth: true
        }
    }
}
