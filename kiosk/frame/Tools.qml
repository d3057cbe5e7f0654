// On every page: the language, and a person.
import QtQuick
import QtQuick.Templates as T
import Kiosk.Frame
import kiosk.style

Row {
    id: tools

    required property Shell shell
    readonly property var languages: [["id", "Bahasa Indonesia"], ["en", "English"]]

    spacing: Theme.space

    Row {
        spacing: 0
        anchors.verticalCenter: parent.verticalCenter

        Repeater {
            model: tools.languages

            T.AbstractButton {
                id: choice
                required property var modelData
                required property int index
                readonly property bool picked: tools.shell.language === modelData[0]

                objectName: "language_" + modelData[0]
                text: modelData[1]
                width: words.implicitWidth + 2 * Theme.mm(5)
                height: Theme.smallTarget
                focusPolicy: Qt.TabFocus
                activeFocusOnTab: true
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checked: picked
                onClicked: tools.shell.language_asked(modelData[0])

                background: Rectangle {
                    topLeftRadius: choice.index === 0 ? Theme.radius : 0
                    bottomLeftRadius: topLeftRadius
                    topRightRadius: choice.index === 1 ? Theme.radius : 0
                    bottomRightRadius: topRightRadius
                    color: choice.picked ? Theme.blue : choice.down ? Theme.paleBlue : Theme.ground
                    border.width: Theme.stroke
                    border.color: Theme.blue

                    FocusRing {
                        shown: choice.visualFocus
                    }
                }
                contentItem: Words {
                    id: words
                    text: choice.text
                    color: choice.picked ? Theme.white : Theme.blue
                    font.pixelSize: Theme.captionSize
                    font.weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }

    PushButton {
        objectName: "help"
        kind: "secondary"
        tall: false
        size: Theme.captionSize
        sign: "face-agent"
        text: qsTr("Bantuan petugas")
        onClicked: tools.shell.help_asked()
    }
}
