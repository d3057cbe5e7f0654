// What is seen while the kiosk is loaded: the greeting, where the welcome page has it.
import QtQuick
import kiosk.style

Rectangle {
    color: Theme.ground

    Binding {
        target: Theme
        property: "screenWidth"
        value: width
    }
    Binding {
        target: Theme
        property: "screenHeight"
        value: height
    }
    Item {
        anchors.fill: parent
        anchors.topMargin: Theme.headerHeight
        anchors.bottomMargin: Theme.footerHeight

        WelcomePanel {}
    }
}
