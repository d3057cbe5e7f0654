// The number being called and its counter; blue while its call has its turn.
import QtQuick
import QtQuick.Layouts
import kiosk.style

Rectangle {
    id: called

    required property real unit
    required property string label
    required property string counter
    required property bool announcing
    required property bool calling

    color: announcing ? Theme.blue : Theme.ground
    border.color: announcing ? Theme.blue : Theme.line
    border.width: 3 * unit
    radius: 28 * unit

    Greeting {
        anchors.fill: parent
        anchors.margins: 48 * called.unit
        unit: called.unit
        visible: called.label === ""
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: 30 * called.unit
        anchors.topMargin: 24 * called.unit
        spacing: 0
        visible: called.label !== ""

        Line {
            objectName: "called_state"
            size: 60 * called.unit
            font.weight: Font.DemiBold
            color: called.announcing ? Theme.mist : Theme.softInk
            text: called.calling ? qsTr("Nomor yang dipanggil") : qsTr("Panggilan terakhir")
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }

        Item {
            id: place

            Layout.fillWidth: true
            Layout.fillHeight: true

            // Capitals fill two thirds of a line: the line may be higher than its place.
            Text {
                objectName: "called_label"
                anchors.centerIn: parent
                width: place.width * 0.96
                height: place.height * 1.24
                text: called.label
                textFormat: Text.PlainText
                color: called.announcing ? Theme.ground : Theme.blue
                font.family: Theme.family
                font.weight: Font.Bold
                font.pixelSize: 460 * called.unit
                fontSizeMode: Text.Fit
                minimumPixelSize: 60 * called.unit
                maximumLineCount: 1
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }

        CounterSign {
            unit: called.unit
            counter: called.counter
            announcing: called.announcing
            Layout.fillWidth: true
            Layout.preferredHeight: 168 * called.unit
        }
    }
}
