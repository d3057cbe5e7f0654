// One Material Design icon by name.
import QtQuick
import Shared.Icons

Text {
    property string name
    property real size: 32

    text: name ? Icons.sign(name) : ""
    font.family: Icons.family
    font.pixelSize: size
    textFormat: Text.PlainText
    color: Theme.blue
    horizontalAlignment: Text.AlignHCenter
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
