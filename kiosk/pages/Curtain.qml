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

        // As it is written: no language is loaded yet, nor the office's name, whose two lines are kept free.
        WelcomePanel {
            greeting: "Selamat datang"
            place: " \n "
        }
    }
}
