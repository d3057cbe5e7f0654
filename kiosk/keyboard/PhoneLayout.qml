// Digits and the plus of an international number.
import QtQuick

QtObject {
    readonly property var digits: []
    readonly property var rows: [["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"], ["+", "0", "backspace"]]
}
